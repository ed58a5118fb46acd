// Made from the schemas by `make contract`; changes belong there.
//! Tables of `6001certificazione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RISPOSTA6001KO: TipoComplesso = TipoComplesso {
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

pub(crate) static RISPOSTA6001OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("linguaCertificato", "", 1, C(&super::certificazione_6001::LINGUA_CERTIFICATO6001)),
        f("listaTipiCertificato", "", 2, C(&super::certificazione_6001::LISTA_TIPI_CERTIFICATI)),
        f("soggettoIntestatario", "", 3, C(&super::certificazione_6001::SOGGETTO_INTESTATARIO)),
        f("protocolloANPR", "", 4, C(&super::certificazione_6001::PROTOCOLLO_ANPR)),
        f("parametriRichiesta", "", 5, C(&super::certificazione_6001::PARAMETRI_RISPOSTA6001)),
        f("file", "", 6, C(&super::certificazione_6001::FILE6001)),
        f("datiCertificato", "", 7, C(&super::certificazione_6001::DATI_CERTIFICATO)),
        f("listaErrori", "", 8, C(&super::tipi::errori::LISTA_ERRORI)),
        f("listaAnomalie", "", 9, C(&super::tipi::errori::LISTA_ANOMALIE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 6)], false),
        s(&[(2, 6)], false),
        s(&[(3, 6)], false),
        s(&[(4, 6)], false),
        s(&[(5, 6)], false),
        s(&[(6, 10)], true),
        s(&[(7, 10)], true),
        s(&[(8, 10)], true),
        s(&[(8, 10)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA6001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("linguaCertificato", "", 1, C(&super::certificazione_6001::LINGUA_CERTIFICATO6001)),
        f("listaTipiCertificati", "", 2, C(&super::certificazione_6001::LISTA_TIPI_CERTIFICATI)),
        f("generalitaRichiedente", "", 3, C(&super::certificazione_6001::SOGGETTO_RICHIEDENTE)),
        f("soggettoIntestatario", "", 4, C(&super::certificazione_6001::SOGGETTO_INTESTATARIO)),
        f("datiControllo", "", 5, C(&super::certificazione_6001::DATI_CONTROLLO6001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA6001: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta6001KO", "http://sogei.it/ANPR/6001certificazione", 0, C(&super::certificazione_6001::RISPOSTA6001KO)),
        f("Risposta6001OK", "http://sogei.it/ANPR/6001certificazione", 1, C(&super::certificazione_6001::RISPOSTA6001OK)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static LINGUA_CERTIFICATO6001: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoLinguaCertificato", "", 0, S(&super::tipi::codici::LINGUA_CERTIFICATO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static LISTA_TIPI_CERTIFICATI: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoCertificato", "", 0, S(&super::tipi::codici::CERTIFICATO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static SOGGETTO_INTESTATARIO: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static SOGGETTO_RICHIEDENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("docRiconoscimento", "", 1, C(&super::tipi::certificati::DOC_RICONOSCIMENTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO6001: TipoComplesso = TipoComplesso {
    figli: &[
        f("cognomeUffAnagrafe", "", 0, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("nomeUffAnagrafe", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("tipoRichiedente", "", 2, S(&super::tipi::codici::RICHIEDENTE)),
        f("tipoRichiesta", "", 3, S(&super::tipi::codici::RICHIESTA_CERTIFICATO)),
        f("paEstera", "", 4, S(&super::tipi::codici::PA_ESTERA)),
        f("emissione", "", 5, S(&super::tipi::codici::EMISSIONE)),
        f("bollo", "", 6, S(&super::tipi::codici::BOLLO)),
        f("bolloVirtuale", "", 7, S(&super::tipi::codici::BOLLO_VIRTUALE)),
        f("esenzioneDiritti", "", 8, S(&super::tipi::codici::ESENZIONE_DIRITTI)),
        f("diritti", "", 9, S(&super::tipi::codici::DIRITTI)),
        f("esenzioneBollo", "", 10, S(&super::tipi::codici::ESENZIONE)),
        f("descrizioneEsenzioneBollo", "", 11, S(&super::tipi::semplici::CHAR_MAX256)),
        f("listaAnnotazioni", "", 12, C(&super::tipi::certificati::LISTA_ANNOTAZIONI)),
        f("forzaCertificazione", "", 13, S(&super::tipi::semplici::NUMERICO1)),
        f("modalita", "", 14, S(&super::tipi::semplici::NUMERICO1)),
        f("tipoFirmaElettorale", "", 15, S(&super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 10)], false),
        s(&[(8, 10)], false),
        s(&[(9, 10)], false),
        s(&[(10, 16)], true),
        s(&[(11, 16)], true),
        s(&[(12, 16)], true),
        s(&[(13, 16)], true),
        s(&[(14, 16)], true),
        s(&[(15, 16)], true),
        s(&[], true),
    ],
};

pub(crate) static PROTOCOLLO_ANPR: TipoComplesso = TipoComplesso {
    figli: &[
        f("numeroProtocolloANPR", "", 0, S(&super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static PARAMETRI_RISPOSTA6001: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoRichiedente", "", 0, S(&super::tipi::codici::RICHIEDENTE)),
        f("tipoRichiesta", "", 1, S(&super::tipi::codici::RICHIESTA_CERTIFICATO)),
        f("paEstera", "", 2, S(&super::tipi::codici::PA_ESTERA)),
        f("emissione", "", 3, S(&super::tipi::codici::EMISSIONE)),
        f("bollo", "", 4, S(&super::tipi::codici::BOLLO)),
        f("bolloVirtuale", "", 5, S(&super::tipi::codici::BOLLO_VIRTUALE)),
        f("esenzioneDiritti", "", 6, S(&super::tipi::codici::ESENZIONE_DIRITTI)),
        f("diritti", "", 7, S(&super::tipi::codici::DIRITTI)),
        f("esenzioneBollo", "", 8, S(&super::tipi::codici::ESENZIONE)),
        f("descrizioneEsenzioneBollo", "", 9, S(&super::tipi::semplici::CHAR_MAX256)),
        f("forzaCertificazione", "", 10, S(&super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 8)], false),
        s(&[(6, 8)], false),
        s(&[(7, 8)], false),
        s(&[(8, 11)], true),
        s(&[(9, 11)], true),
        s(&[(10, 11)], true),
        s(&[], true),
    ],
};

pub(crate) static FILE6001: TipoComplesso = TipoComplesso {
    figli: &[
        f("certificatoPdf", "", 0, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_SOGGETTO6001: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalitaAttuali", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("attoNascita", "", 1, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 2, C(&super::tipi::atti::ATTO_ANPR)),
        f("legameSoggetto", "", 3, C(&super::tipi::famiglia::LEGAME_SOGGETTO)),
        f("statoCivile", "", 4, C(&super::tipi::generalita::STATO_CIVILE)),
        f("datiTranslitterati", "", 5, C(&super::tipi::traslitterazioni::DATI_TRASLITTERATI)),
    ],
    stati: &[
        s(&[(0, 6)], true),
        s(&[(1, 6)], true),
        s(&[(2, 6)], true),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CERTIFICATO: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalitaAttuali", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("listaDatiSoggetti", "", 1, C(&super::certificazione_6001::DATI_SOGGETTO6001)),
        f("attoNascita", "", 2, C(&super::tipi::atti::ATTO)),
        f("residenza", "", 3, C(&super::tipi::indirizzi::RESIDENZA)),
        f("statoCivile", "", 4, C(&super::tipi::generalita::STATO_CIVILE)),
        f("cittadinanza", "", 5, C(&super::tipi::generalita::CITTADINANZA)),
        f("denominazioneConvivenza", "", 6, S(&super::tipi::semplici::CHAR_MAX250)),
        f("comuneCompetente", "", 7, S(&super::tipi::luoghi::ALFANUMERICO_COMUNE)),
        f("motivoCancellazione", "", 8, S(&super::tipi::semplici::CHAR_MAX250)),
        f("dataCancellazione", "", 9, S(&super::predefiniti::DATE)),
        f("attoMorte", "", 10, C(&super::tipi::atti::ATTO)),
        f("matrimonio", "", 11, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("annullamentoMatrimonio", "", 12, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("vedovanza", "", 13, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("datiTranslitterati", "", 14, C(&super::tipi::traslitterazioni::DATI_TRASLITTERATI)),
    ],
    stati: &[
        s(&[(0, 15)], true),
        s(&[(1, 15)], true),
        s(&[(1, 15)], true),
        s(&[(3, 15)], true),
        s(&[(3, 15)], true),
        s(&[(5, 15)], true),
        s(&[(5, 15)], true),
        s(&[(7, 15)], true),
        s(&[(8, 15)], true),
        s(&[(9, 15)], true),
        s(&[(10, 15)], true),
        s(&[(11, 15)], true),
        s(&[(12, 15)], true),
        s(&[(13, 15)], true),
        s(&[(14, 15)], true),
        s(&[], true),
    ],
};
