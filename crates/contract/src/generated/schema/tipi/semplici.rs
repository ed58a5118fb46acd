// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/semplici.xsd`.

use crate::schema::{Base, Spazio, TipoSemplice};

pub(crate) static NUMERICO1: TipoSemplice = TipoSemplice {
    nome: "Numerico1",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO2: TipoSemplice = TipoSemplice {
    nome: "Numerico2",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (2, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO3: TipoSemplice = TipoSemplice {
    nome: "Numerico3",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (3, 3),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO4: TipoSemplice = TipoSemplice {
    nome: "Numerico4",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (4, 4),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX2: TipoSemplice = TipoSemplice {
    nome: "NumericoMax2",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX3: TipoSemplice = TipoSemplice {
    nome: "NumericoMax3",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 3),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX4: TipoSemplice = TipoSemplice {
    nome: "NumericoMax4",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 4),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX5: TipoSemplice = TipoSemplice {
    nome: "NumericoMax5",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 5),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX6: TipoSemplice = TipoSemplice {
    nome: "NumericoMax6",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 6),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX9: TipoSemplice = TipoSemplice {
    nome: "NumericoMax9",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 9),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX10: TipoSemplice = TipoSemplice {
    nome: "NumericoMax10",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 10),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX15: TipoSemplice = TipoSemplice {
    nome: "NumericoMax15",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 15),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX20: TipoSemplice = TipoSemplice {
    nome: "NumericoMax20",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 20),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERICO_MAX30: TipoSemplice = TipoSemplice {
    nome: "NumericoMax30",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 30),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR1: TipoSemplice = TipoSemplice {
    nome: "Char1",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR4: TipoSemplice = TipoSemplice {
    nome: "Char4",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (4, 4),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR6: TipoSemplice = TipoSemplice {
    nome: "Char6",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (6, 6),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR7: TipoSemplice = TipoSemplice {
    nome: "Char7",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (7, 7),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR20: TipoSemplice = TipoSemplice {
    nome: "Char20",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (20, 20),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX1: TipoSemplice = TipoSemplice {
    nome: "CharMax1",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX2: TipoSemplice = TipoSemplice {
    nome: "CharMax2",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 2),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX4: TipoSemplice = TipoSemplice {
    nome: "CharMax4",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 4),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX5: TipoSemplice = TipoSemplice {
    nome: "CharMax5",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 5),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX6: TipoSemplice = TipoSemplice {
    nome: "CharMax6",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 6),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX7: TipoSemplice = TipoSemplice {
    nome: "CharMax7",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 7),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX10: TipoSemplice = TipoSemplice {
    nome: "CharMax10",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 10),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX16: TipoSemplice = TipoSemplice {
    nome: "CharMax16",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 16),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX20: TipoSemplice = TipoSemplice {
    nome: "CharMax20",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX30: TipoSemplice = TipoSemplice {
    nome: "CharMax30",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX50: TipoSemplice = TipoSemplice {
    nome: "CharMax50",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 50),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX80: TipoSemplice = TipoSemplice {
    nome: "CharMax80",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX100: TipoSemplice = TipoSemplice {
    nome: "CharMax100",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 100),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX120: TipoSemplice = TipoSemplice {
    nome: "CharMax120",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 120),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX200: TipoSemplice = TipoSemplice {
    nome: "CharMax200",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 200),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX240: TipoSemplice = TipoSemplice {
    nome: "CharMax240",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, 240),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX250: TipoSemplice = TipoSemplice {
    nome: "CharMax250",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 250),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX256: TipoSemplice = TipoSemplice {
    nome: "CharMax256",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, 256),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CHAR_MAX600: TipoSemplice = TipoSemplice {
    nome: "CharMax600",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 600),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO120: TipoSemplice = TipoSemplice {
    nome: "Alfanumerico120",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 120),
    modelli: &[&super::super::modelli::M2],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO_SLASH2: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoSlash2",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 2),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO_SLASH3: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoSlash3",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 3),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO_SLASH30: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoSlash30",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO_SLASH120: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoSlash120",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 120),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SI_NO: TipoSemplice = TipoSemplice {
    nome: "SiNo",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M46],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SI_NO1: TipoSemplice = TipoSemplice {
    nome: "SiNo1",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M47],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SENZA: TipoSemplice = TipoSemplice {
    nome: "Senza",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39, &super::super::modelli::M41],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NOTE: TipoSemplice = TipoSemplice {
    nome: "Note",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 240),
    modelli: &[&super::super::modelli::M17],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NOTE_CANCELLAZIONE: TipoSemplice = TipoSemplice {
    nome: "NoteCancellazione",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M17],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NOTE_REVOCA: TipoSemplice = TipoSemplice {
    nome: "NoteRevoca",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M12],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
