// Made from the schemas by `make contract`; changes belong there.
//! Tables of `A000aire.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA_A001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalitaA001", "", 1, C(&super::tipi::iscrizione::GENERALITA_ISCRIZIONE_NASCITA)),
        f("attoNascita", "", 2, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 3, C(&super::tipi::atti::ATTO_ANPR)),
        f("altraCittadinanza", "", 4, C(&super::tipi::generalita::CITTADINANZA)),
        f("paternita", "", 5, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 6, C(&super::tipi::generalita::GENITORE)),
        f("famiglia", "", 7, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("legameSoggetto", "", 8, C(&super::tipi::famiglia::LEGAME_SOGGETTO)),
        f("iscrizioneAire", "", 9, C(&super::tipi::iscrizione::ISCRIZIONE_AIRE)),
        f("residenzaEstera", "", 10, C(&super::tipi::indirizzi::RESIDENZA)),
        f("datiDelProcedimento", "", 11, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 12, C(&super::aire_a000::DATI_CONTROLLO_AIRE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 8)], false),
        s(&[(3, 8)], false),
        s(&[(4, 8)], false),
        s(&[(4, 8)], false),
        s(&[(6, 8)], false),
        s(&[(7, 8)], false),
        s(&[(8, 9)], false),
        s(&[(9, 10)], false),
        s(&[(10, 13)], false),
        s(&[(11, 13)], false),
        s(&[(12, 13)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_A001: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/A000aire", 1, C(&super::aire_a000::RISPOSTA_KO)),
        f("RispostaMultipla1001", "http://sogei.it/ANPR/A000aire", 2, C(&super::aire_a000::RISPOSTA_MULTIPLA1001)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA1001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("elencoSoggettiPadre", "", 1, C(&super::tipi::generalita::ELENCO_GENITORI)),
        f("elencoSoggettiMadre", "", 2, C(&super::tipi::generalita::ELENCO_GENITORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_A002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalitaA002", "", 1, C(&super::tipi::iscrizione::GENERALITA_ISCRIZIONE_ALTRI_MOTIVI)),
        f("attoNascita", "", 2, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 3, C(&super::tipi::atti::ATTO_ANPR)),
        f("altraCittadinanza", "", 4, C(&super::tipi::generalita::CITTADINANZA)),
        f("paternita", "", 5, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 6, C(&super::tipi::generalita::GENITORE)),
        f("ultimaResidenzaIt", "", 7, C(&super::tipi::indirizzi::RESIDENZA)),
        f("famiglia", "", 8, C(&super::tipi::iscrizione::FAMIGLIA_ISCRIZIONE)),
        f("matrimonio", "", 9, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 10, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("annullamentoMatrimonio", "", 11, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("convivenzaDiFatto", "", 12, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("unioneCivile", "", 13, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("cartaIdentita", "", 14, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("listaElettorale", "", 15, C(&super::tipi::liste::LISTA_ELETTORALE)),
        f("listaLeva", "", 16, C(&super::tipi::liste::LISTA_LEVA)),
        f("altriDati", "", 17, C(&super::tipi::generalita::ALTRI_DATI)),
        f("iscrizioneAire", "", 18, C(&super::tipi::iscrizione::ISCRIZIONE_AIRE)),
        f("residenzaEstera", "", 19, C(&super::tipi::indirizzi::RESIDENZA)),
        f("domicilioDigitale", "", 20, C(&super::tipi::documenti::DOMICILIO_DIGITALE)),
        f("datiDelProcedimento", "", 21, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("provenienza", "", 22, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
        f("datiControllo", "", 23, C(&super::aire_a000::DATI_CONTROLLO_AIRE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 9)], false),
        s(&[(3, 9)], false),
        s(&[(4, 9)], false),
        s(&[(4, 9)], false),
        s(&[(6, 9)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[(9, 19)], false),
        s(&[(10, 19)], false),
        s(&[(11, 19)], false),
        s(&[(12, 19)], false),
        s(&[(13, 19)], false),
        s(&[(14, 19)], false),
        s(&[(15, 19)], false),
        s(&[(16, 19)], false),
        s(&[(17, 19)], false),
        s(&[(18, 19)], false),
        s(&[(19, 24)], false),
        s(&[(20, 24)], false),
        s(&[(21, 24)], false),
        s(&[(22, 24)], false),
        s(&[(23, 24)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_A002: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/A000aire", 1, C(&super::aire_a000::RISPOSTA_KO)),
        f("RispostaMultipla1002", "http://sogei.it/ANPR/A000aire", 2, C(&super::aire_a000::RISPOSTA_MULTIPLA1002)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA1002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("elencoSoggettiPadre", "", 1, C(&super::tipi::generalita::ELENCO_GENITORI)),
        f("elencoSoggettiMadre", "", 2, C(&super::tipi::generalita::ELENCO_GENITORI)),
        f("elencoMatrimoni", "", 3, C(&super::tipi::matrimonio::ELENCO_MATRIMONI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_A006: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("generalita", "", 1, C(&super::tipi::generalita::GENERALITA)),
        f("famiglia", "", 2, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("legameSoggetto", "", 3, C(&super::tipi::famiglia::LEGAME_SOGGETTO)),
        f("altriDati", "", 4, C(&super::tipi::generalita::ALTRI_DATI)),
        f("iscrizioneAire", "", 5, C(&super::tipi::iscrizione::ISCRIZIONE_AIRE)),
        f("residenzaEstera", "", 6, C(&super::tipi::indirizzi::RESIDENZA)),
        f("datiDelProcedimento", "", 7, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 8, C(&super::aire_a000::DATI_CONTROLLO_A006)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 9)], false),
        s(&[(4, 9)], false),
        s(&[(5, 9)], false),
        s(&[(6, 9)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_A006: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/A000aire", 1, C(&super::aire_a000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
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

pub(crate) static DATI_CONTROLLO_AIRE: TipoComplesso = TipoComplesso {
    figli: &[
        f("attribuzioneFamigliaAIRE", "", 0, S(&super::tipi::codici::ATTRIBUZIONE_FAMIGLIA_AIRE)),
        f("gestioneCF", "", 1, S(&super::tipi::codici::GESTIONE_CF)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO_A006: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoMutazione", "", 0, S(&super::tipi::codici::MUTAZIONE_RESIDENZA_ESTERO)),
        f("attribuzioneFamigliaAIRE", "", 1, S(&super::tipi::codici::ATTRIBUZIONE_FAMIGLIA_AIRE)),
        f("listaControlli", "", 2, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};
