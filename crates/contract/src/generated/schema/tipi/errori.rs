// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/errori.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static ERRORE_ANOMALIA: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceErroreAnomalia", "", 0, S(&super::super::tipi::errori::CODICE_ERRORE_ANOMALIA)),
        f("tipoErroreAnomalia", "", 1, S(&super::super::tipi::semplici::CHAR1)),
        f("testoErroreAnomalia", "", 2, S(&super::super::tipi::semplici::CHAR_MAX240)),
        f("oggettoErroreAnomalia", "", 3, S(&super::super::tipi::semplici::CHAR_MAX240)),
        f("campoErroreAnomalia", "", 4, S(&super::super::tipi::semplici::CHAR_MAX240)),
        f("valoreErroreAnomalia", "", 5, S(&super::super::tipi::semplici::CHAR_MAX240)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_ERRORI: TipoComplesso = TipoComplesso {
    figli: &[
        f("errore", "", 0, C(&super::super::tipi::errori::ERRORE_ANOMALIA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static LISTA_ANOMALIE: TipoComplesso = TipoComplesso {
    figli: &[
        f("anomalie", "", 0, C(&super::super::tipi::errori::ERRORE_ANOMALIA)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static CODICE_ERRORE_ANOMALIA: TipoSemplice = TipoSemplice {
    nome: "CodiceErroreAnomalia",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 6),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
