// Made from the schemas by `make contract`; changes belong there.
//! Tables of the types in `tipi`.

pub(crate) mod atti;
pub(crate) mod certificati;
pub(crate) mod codici;
pub(crate) mod documenti;
pub(crate) mod errori;
pub(crate) mod famiglia;
pub(crate) mod generalita;
pub(crate) mod identificativi;
pub(crate) mod indirizzi;
pub(crate) mod iscrizione;
pub(crate) mod liste;
pub(crate) mod luoghi;
pub(crate) mod matrimonio;
pub(crate) mod operazioni;
pub(crate) mod semplici;
pub(crate) mod soggetto;
pub(crate) mod testata;
pub(crate) mod traslitterazioni;
