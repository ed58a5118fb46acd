// Made from the schemas by `make contract`; changes belong there.
//! Tables of `rispostaComune.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RISPOSTA_COMUNE: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaSoggettiVariati", "", 1, C(&super::risposta_comune::LISTA_SOGGETTI_VARIATI)),
        f("listaAnomalie", "", 2, C(&super::tipi::errori::LISTA_ANOMALIE)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_SOGGETTI_VARIATI: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiSoggetto", "", 0, C(&super::tipi::soggetto::DATI_SOGGETTI_RISPOSTA)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};
