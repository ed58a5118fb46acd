// Made from the schemas by `make contract`; changes belong there.
//! Tables of `CONSOLATIServizi.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA_C001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiedente", "", 1, C(&super::consolati_servizi::DATI_RICHIEDENTE_CONSOLATO)),
        f("generalita", "", 2, C(&super::tipi::generalita::GENERALITA)),
        f("comuneIscrizioneAIRE", "", 3, C(&super::tipi::luoghi::COMUNE)),
        f("consolato", "", 4, C(&super::tipi::indirizzi::CONSOLATO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_ESITO_C001: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaC001", "http://sogei.it/ANPR/CONSOLATIServizi", 0, C(&super::consolati_servizi::RISPOSTA_C001)),
        f("rispostaKO", "http://sogei.it/ANPR/CONSOLATIServizi", 1, C(&super::consolati_servizi::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_C001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaSoggetti", "", 1, C(&super::tipi::soggetto::LISTA_SOGGETTI)),
        f("provenienzaInformazioni", "", 2, S(&super::tipi::codici::PROVENIENZA_INFO)),
        f("listaErrori", "", 3, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_C002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiedente", "", 1, C(&super::consolati_servizi::DATI_RICHIEDENTE_CONSOLATO)),
        f("generalita", "", 2, C(&super::tipi::generalita::GENERALITA)),
        f("comuneIscrizioneAIRE", "", 3, C(&super::tipi::luoghi::COMUNE)),
        f("residenza", "", 4, C(&super::tipi::indirizzi::RESIDENZA)),
        f("idRichiestaANPR", "", 5, S(&super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 6)], true),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_ESITO_C002: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaC002", "http://sogei.it/ANPR/CONSOLATIServizi", 0, C(&super::consolati_servizi::RISPOSTA_C002)),
        f("rispostaKO", "http://sogei.it/ANPR/CONSOLATIServizi", 1, C(&super::consolati_servizi::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_C002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("generalita", "", 1, C(&super::tipi::generalita::GENERALITA)),
        f("residenza", "", 2, C(&super::tipi::indirizzi::RESIDENZA)),
        f("statoRichiesta", "", 3, S(&super::tipi::codici::STATO_RICHIESTA_CONSOLATO)),
        f("listaErrori", "", 4, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_C003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiedente", "", 1, C(&super::consolati_servizi::DATI_RICHIEDENTE_CONSOLATO)),
        f("generalita", "", 2, C(&super::tipi::generalita::GENERALITA)),
        f("comuneIscrizioneAIRE", "", 3, C(&super::tipi::luoghi::COMUNE)),
        f("consolato", "", 4, C(&super::tipi::indirizzi::CONSOLATO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_ESITO_C003: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaC003", "http://sogei.it/ANPR/CONSOLATIServizi", 0, C(&super::consolati_servizi::RISPOSTA_C003)),
        f("rispostaKO", "http://sogei.it/ANPR/CONSOLATIServizi", 1, C(&super::consolati_servizi::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_C003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("generalita", "", 1, C(&super::tipi::generalita::GENERALITA)),
        f("listaErrori", "", 2, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_C010: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalita", "", 1, C(&super::tipi::generalita::GENERALITA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_ESITO_C010: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaC010", "http://sogei.it/ANPR/CONSOLATIServizi", 0, C(&super::consolati_servizi::RISPOSTA_C010)),
        f("rispostaKO", "http://sogei.it/ANPR/CONSOLATIServizi", 1, C(&super::consolati_servizi::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_C010: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("isAire", "", 1, S(&super::predefiniti::BOOLEAN)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_KO: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaErrori", "", 1, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIEDENTE_CONSOLATO: TipoComplesso = TipoComplesso {
    figli: &[
        f("codMittente", "", 0, S(&super::tipi::semplici::CHAR6)),
        f("idPostazione", "", 1, S(&super::predefiniti::STRING)),
        f("idUtente", "", 2, S(&super::tipi::semplici::CHAR_MAX16)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};
