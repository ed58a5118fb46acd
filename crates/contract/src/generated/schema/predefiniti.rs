// Made from the schemas by `make contract`; changes belong there.
//! The built-in types of XML Schema that the contract uses or may use.

#![allow(dead_code)]

use crate::schema::{Base, Spazio, TipoSemplice};

pub(crate) static STRING: TipoSemplice = TipoSemplice {
    nome: "string",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NORMALIZED_STRING: TipoSemplice = TipoSemplice {
    nome: "normalizedString",
    base: Base::Stringa,
    spazio: Spazio::Sostituisci,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static TOKEN: TipoSemplice = TipoSemplice {
    nome: "token",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static BOOLEAN: TipoSemplice = TipoSemplice {
    nome: "boolean",
    base: Base::Booleano,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DATE: TipoSemplice = TipoSemplice {
    nome: "date",
    base: Base::Data,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DATE_TIME: TipoSemplice = TipoSemplice {
    nome: "dateTime",
    base: Base::DataOra,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static BASE64BINARY: TipoSemplice = TipoSemplice {
    nome: "base64Binary",
    base: Base::Base64,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INTEGER: TipoSemplice = TipoSemplice {
    nome: "integer",
    base: Base::Intero,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NON_NEGATIVE_INTEGER: TipoSemplice = TipoSemplice {
    nome: "nonNegativeInteger",
    base: Base::Intero,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (Some(0), None),
    cifre: None,
};

pub(crate) static POSITIVE_INTEGER: TipoSemplice = TipoSemplice {
    nome: "positiveInteger",
    base: Base::Intero,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (Some(1), None),
    cifre: None,
};

pub(crate) static LONG: TipoSemplice = TipoSemplice {
    nome: "long",
    base: Base::Intero,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (Some(-9223372036854775808), Some(9223372036854775807)),
    cifre: None,
};

pub(crate) static INT: TipoSemplice = TipoSemplice {
    nome: "int",
    base: Base::Intero,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (Some(-2147483648), Some(2147483647)),
    cifre: None,
};

pub(crate) static SHORT: TipoSemplice = TipoSemplice {
    nome: "short",
    base: Base::Intero,
    spazio: Spazio::Comprimi,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &[],
    limiti: (Some(-32768), Some(32767)),
    cifre: None,
};
