// Made from the schemas by `make contract`; changes belong there.
//! Tables of `7001scaricoTabelle.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA7001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiesta", "", 1, C(&super::scarico_tabelle_7001::DATI_RICHIESTA7001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA7001: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla7001", "http://sogei.it/ANPR/7001scaricoTabelle", 0, C(&super::scarico_tabelle_7001::RISPOSTA_MULTIPLA7001)),
        f("rispostaKO", "http://sogei.it/ANPR/7001scaricoTabelle", 1, C(&super::scarico_tabelle_7001::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA7001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("datiDettaglioRisposta", "", 1, C(&super::scarico_tabelle_7001::DATI_DETTAGLIO_RISPOSTA7001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA7002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiesta", "", 1, C(&super::scarico_tabelle_7001::DATI_RICHIESTA7002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA7002: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla7002", "http://sogei.it/ANPR/7001scaricoTabelle", 0, C(&super::scarico_tabelle_7001::RISPOSTA_MULTIPLA7002)),
        f("rispostaKO", "http://sogei.it/ANPR/7001scaricoTabelle", 1, C(&super::scarico_tabelle_7001::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA7002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("datiRichiesta", "", 1, C(&super::scarico_tabelle_7001::DATI_RICHIESTA7002)),
        f("file", "", 2, C(&super::scarico_tabelle_7001::FILE7002)),
        f("formato", "", 3, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA7003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiesta", "", 1, C(&super::scarico_tabelle_7001::DATI_RICHIESTA7003)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA7003: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla7003", "http://sogei.it/ANPR/7001scaricoTabelle", 0, C(&super::scarico_tabelle_7001::RISPOSTA_MULTIPLA7003)),
        f("rispostaKO", "http://sogei.it/ANPR/7001scaricoTabelle", 1, C(&super::scarico_tabelle_7001::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA7003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("statoVersioni", "", 1, C(&super::scarico_tabelle_7001::STATO_VERSIONI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(1, 2)], true),
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

pub(crate) static DATI_RICHIESTA7001: TipoComplesso = TipoComplesso {
    figli: &[
        f("idTabella", "", 0, S(&super::tipi::semplici::NUMERICO3)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_DETTAGLIO_RISPOSTA7001: TipoComplesso = TipoComplesso {
    figli: &[
        f("idTabella", "", 0, S(&super::tipi::semplici::NUMERICO3)),
        f("xmlFile", "", 1, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(1, 2)], true),
    ],
};

pub(crate) static DATI_RICHIESTA7002: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneANPR", "", 0, S(&super::tipi::semplici::CHAR_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static FILE7002: TipoComplesso = TipoComplesso {
    figli: &[
        f("contenutoFile", "", 0, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA7003: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoVersioni", "", 0, S(&super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[], true),
    ],
};

pub(crate) static ANPR_VERSIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("CodDestinatario", "", 0, S(&super::predefiniti::STRING)),
        f("VersioneCompleta", "", 1, S(&super::predefiniti::STRING)),
        f("VersioneMajor", "", 2, S(&super::predefiniti::INT)),
        f("VersioneMinor", "", 3, S(&super::predefiniti::INT)),
        f("VersionePatch", "", 4, S(&super::predefiniti::INT)),
        f("VersioneMeta", "", 5, S(&super::predefiniti::STRING)),
        f("Etichetta", "", 6, S(&super::predefiniti::STRING)),
        f("DataInizio", "", 7, S(&super::predefiniti::DATE)),
        f("DataFine", "", 8, S(&super::predefiniti::DATE)),
        f("Note", "", 9, S(&super::predefiniti::STRING)),
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
        s(&[(8, 10)], true),
        s(&[(9, 10)], true),
        s(&[], true),
    ],
};

pub(crate) static STATO_VERSIONI: TipoComplesso = TipoComplesso {
    figli: &[
        f("versioneCorrente", "", 0, C(&super::scarico_tabelle_7001::ANPR_VERSIONE)),
        f("versioniSupportate", "", 1, C(&super::scarico_tabelle_7001::ANPR_VERSIONE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[(1, 2)], true),
    ],
};
