// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/certificati.xsd`.

use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static DOC_RICONOSCIMENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("estDocRiconoscimento", "", 0, S(&super::super::tipi::certificati::EST_DOC_RICONOSCIMENTO)),
        f("dataRilascio", "", 1, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTA_ANNOTAZIONI: TipoComplesso = TipoComplesso {
    figli: &[
        f("rigaAnnotazione", "", 0, S(&super::super::tipi::certificati::RIGA_ANNOTAZIONE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static EST_DOC_RICONOSCIMENTO: TipoSemplice = TipoSemplice {
    nome: "EstDocRiconoscimento",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 40),
    modelli: &[&super::super::modelli::M6],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static RIGA_ANNOTAZIONE: TipoSemplice = TipoSemplice {
    nome: "RigaAnnotazione",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 240),
    modelli: &[&super::super::modelli::M5],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
