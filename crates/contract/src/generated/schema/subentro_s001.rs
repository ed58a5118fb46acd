// Made from the schemas by `make contract`; changes belong there.
//! Tables of `S001subentro.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA_S001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("nomeFile", "", 1, S(&super::predefiniti::STRING)),
        f("fileXml", "", 2, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_S001: TipoComplesso = TipoComplesso {
    figli: &[
        f("rispostaOK", "http://www.sogei.it/ANPR/S001subentro", 0, C(&super::subentro_s001::RISPOSTA_OK)),
        f("rispostaKO", "http://www.sogei.it/ANPR/S001subentro", 1, C(&super::subentro_s001::RISPOSTA_KO)),
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

pub(crate) static RISPOSTA_OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("datiDettaglioRisposta", "", 1, C(&super::subentro_s001::DATI_DETTAGLIO_RISPOSTA_S001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_DETTAGLIO_RISPOSTA_S001: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeFile", "", 0, S(&super::predefiniti::STRING)),
        f("descrizioneEsito", "", 1, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};
