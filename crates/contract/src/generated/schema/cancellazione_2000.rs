// Made from the schemas by `make contract`; changes belong there.
//! Tables of `2000cancellazione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA2001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("motivoCancellazione", "", 1, C(&super::cancellazione_2000::MOTIVO_CANCELLAZIONE2001)),
        f("generalitaPerRicerca", "", 2, C(&super::tipi::generalita::GENERALITA)),
        f("datiDecesso", "", 3, C(&super::tipi::atti::DATI_EVENTO)),
        f("datiSentenza", "", 4, C(&super::tipi::atti::SENTENZA)),
        f("elencoSoggettiFamiglia", "", 5, C(&super::tipi::famiglia::SOGGETTO_FAMIGLIA)),
        f("altriDati", "", 6, C(&super::tipi::generalita::ALTRI_DATI)),
        f("datiDelProcedimento", "", 7, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 8, C(&super::cancellazione_2000::DATI_CONTROLLO_CANCELLAZIONE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 9)], false),
        s(&[(4, 9)], false),
        s(&[(5, 9)], false),
        s(&[(5, 9)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA2001: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/2000cancellazione", 1, C(&super::cancellazione_2000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA2003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiCancellazione", "", 1, C(&super::tipi::iscrizione::DATI_CANCELLAZIONE)),
        f("generalitaPerRicerca", "", 2, C(&super::tipi::generalita::GENERALITA)),
        f("destinazione", "", 3, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
        f("elencoSoggetti", "", 4, C(&super::tipi::famiglia::SOGGETTO_FAMIGLIA)),
        f("altriDati", "", 5, C(&super::tipi::generalita::ALTRI_DATI)),
        f("datiDelProcedimento", "", 6, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 7, C(&super::cancellazione_2000::DATI_CONTROLLO_CANCELLAZIONE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 8)], false),
        s(&[(4, 8)], false),
        s(&[(4, 8)], false),
        s(&[(6, 8)], false),
        s(&[(7, 8)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA2003: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/2000cancellazione", 1, C(&super::cancellazione_2000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA2009: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("estremiSchedaConvivenza", "", 1, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("datiArchiviazione", "", 2, C(&super::cancellazione_2000::DATI_ARCHIVIAZIONE)),
        f("datiControllo", "", 3, C(&super::tipi::operazioni::DATI_CONTROLLO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA2009: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/2000cancellazione", 1, C(&super::cancellazione_2000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA2011: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiOperazioneDaAnnullare", "", 1, C(&super::tipi::operazioni::DATI_OPERAZIONE)),
        f("datiSchedaSoggettoFamigliaConvivenza", "", 2, C(&super::tipi::operazioni::DATI_RICERCA_SCHEDA)),
        f("datiDelProcedimento", "", 3, C(&super::tipi::operazioni::DATI_PROCEDIMENTO)),
        f("datiControllo", "", 4, C(&super::cancellazione_2000::DATI_CONTROLLO2011)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA2011: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/2000cancellazione", 1, C(&super::cancellazione_2000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA2012: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiSezione", "", 1, C(&super::cancellazione_2000::DATI_SEZIONE2012)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA2012: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta_Comune", "http://sogei.it/ANPR/rispostaComune", 0, C(&super::risposta_comune::RISPOSTA_COMUNE)),
        f("rispostaKO", "http://sogei.it/ANPR/2000cancellazione", 1, C(&super::cancellazione_2000::RISPOSTA_KO)),
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

pub(crate) static MOTIVO_CANCELLAZIONE2001: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoMotivoCancellazione", "", 0, S(&super::tipi::codici::MOTIVO_CANCELLAZIONE)),
        f("tipoMotivoCancellazioneAIRE", "", 1, S(&super::tipi::codici::MOTIVO_CANCELLAZIONE_AIRE)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO_CANCELLAZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("ruoloSoggetto", "", 0, S(&super::tipi::codici::RUOLO_SOGGETTO)),
        f("listaControlli", "", 1, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_ARCHIVIAZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("noteArchiviazione", "", 0, S(&super::tipi::semplici::CHAR_MAX80)),
        f("dataDecorrenzaArchiviazione", "", 1, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO2011: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoScheda", "", 0, S(&super::tipi::codici::ANNULLAMENTO_SCHEDA)),
        f("listaControlli", "", 1, C(&super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_SEZIONE2012: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("sezioneelettoralenum", "", 1, S(&super::tipi::semplici::CHAR_MAX200)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};
