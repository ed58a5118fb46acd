// Made from the schemas by `make contract`; changes belong there.
//! Tables of `connessione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA_CONNESSIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_CONNESSIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};
