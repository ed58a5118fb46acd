// Made from the schemas by `make contract`; changes belong there.
//! Tables of `CIE0Servizi.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA_CIE2: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalita", "", 1, C(&super::tipi::generalita::GENERALITA_PER_RICERCA)),
        f("datiRichiedente", "", 2, C(&super::servizi_cie0::DATI_RICHIEDENTE_CIE)),
        f("datiControllo", "", 3, C(&super::servizi_cie0::DATI_CONTROLLO_CIE2)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_ESITO_CIE2: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaCIE2", "http://sogei.it/ANPR/CIE0Servizi", 0, C(&super::servizi_cie0::RISPOSTA_CIE2)),
        f("rispostaKO", "http://sogei.it/ANPR/CIE0Servizi", 1, C(&super::servizi_cie0::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_CIE2: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaSoggetti", "", 1, C(&super::servizi_cie0::LISTA_DATI_SOGGETTO_CIE2)),
        f("listaErrori", "", 2, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_CIE7: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalita", "", 1, C(&super::tipi::generalita::GENERALITA)),
        f("cartaIdentita", "", 2, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("dataAnnullamento", "", 3, S(&super::predefiniti::DATE)),
        f("datiRichiedente", "", 4, C(&super::servizi_cie0::DATI_RICHIEDENTE_CIE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_ESITO_CIE7: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaCIE7", "http://sogei.it/ANPR/CIE0Servizi", 0, C(&super::servizi_cie0::RISPOSTA_CIE7)),
        f("rispostaKO", "http://sogei.it/ANPR/CIE0Servizi", 1, C(&super::servizi_cie0::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_CIE7: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("cartaIdentitaAnnullata", "", 1, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("generalita", "", 2, C(&super::tipi::generalita::GENERALITA)),
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

pub(crate) static RICHIESTA_CIE8: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiedente", "", 1, C(&super::servizi_cie0::DATI_RICHIEDENTE_CIE)),
        f("generalita", "", 2, C(&super::tipi::generalita::GENERALITA)),
        f("cartaIdentita", "", 3, C(&super::tipi::documenti::CARTA_IDENTITA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_ESITO_CIE8: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaCIE8", "http://sogei.it/ANPR/CIE0Servizi", 0, C(&super::servizi_cie0::RISPOSTA_CIE8)),
        f("rispostaKO", "http://sogei.it/ANPR/CIE0Servizi", 1, C(&super::servizi_cie0::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_CIE8: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("cartaIdentitaEmessa", "", 1, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("generalita", "", 2, C(&super::tipi::generalita::GENERALITA)),
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

pub(crate) static DATI_RICHIEDENTE_CIE: TipoComplesso = TipoComplesso {
    figli: &[
        f("codMittente", "", 0, S(&super::tipi::semplici::CHAR6)),
        f("idPostazione", "", 1, S(&super::tipi::semplici::CHAR_MAX20)),
        f("idUtente", "", 2, S(&super::tipi::semplici::CHAR_MAX16)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO_CIE2: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneResidenza", "", 0, C(&super::tipi::luoghi::COMUNE)),
        f("soggettoAIRE", "", 1, S(&super::tipi::semplici::SI_NO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_SOGGETTO_CIE2: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("attoNascita", "", 1, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 2, C(&super::tipi::atti::ATTO_ANPR)),
        f("statoCivile", "", 3, C(&super::tipi::generalita::STATO_CIVILE)),
        f("paternita", "", 4, C(&super::tipi::generalita::GENERALITA)),
        f("maternita", "", 5, C(&super::tipi::generalita::GENERALITA)),
        f("residenza", "", 6, C(&super::tipi::indirizzi::RESIDENZA)),
        f("cittadinanza", "", 7, C(&super::tipi::generalita::CITTADINANZA)),
        f("datiCancellazione", "", 8, C(&super::tipi::iscrizione::DATI_CANCELLAZIONE)),
        f("cartaIdentita", "", 9, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("permessoSoggiorno", "", 10, C(&super::tipi::documenti::PERMESSO_SOGGIORNO)),
        f("attributiSoggetto", "", 11, C(&super::tipi::generalita::ATTRIBUTI_SOGGETTO)),
        f("provenienzaInformazioni", "", 12, S(&super::tipi::codici::PROVENIENZA_INFO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 13)], true),
        s(&[(2, 13)], true),
        s(&[(3, 13)], true),
        s(&[(4, 13)], true),
        s(&[(5, 13)], true),
        s(&[(6, 13)], true),
        s(&[(7, 13)], true),
        s(&[(7, 13)], true),
        s(&[(9, 13)], true),
        s(&[(10, 13)], true),
        s(&[(11, 13)], true),
        s(&[(12, 13)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_DATI_SOGGETTO_CIE2: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiSoggetto", "", 0, C(&super::servizi_cie0::DATI_SOGGETTO_CIE2)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};
