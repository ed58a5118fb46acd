//! Reading the embedded tables: `;` between fields, quotes where a field needs them, days as `YYYY-MM-DD`.

use crate::Data;

/// The records of an embedded table, without its header line.
///
/// A malformed record ends the table instead of stopping the program: the tests of each table count its rows, so that
/// no such table is ever released.
pub(crate) fn righe(testo: &str) -> impl Iterator<Item = csv::StringRecord> + '_ {
    csv::ReaderBuilder::new().delimiter(b';').from_reader(testo.as_bytes()).into_records().map_while(Result::ok)
}

/// The field, empty when the record is shorter.
pub(crate) fn campo(riga: &csv::StringRecord, indice: usize) -> &str {
    riga.get(indice).unwrap_or_default()
}

/// The field as an owned text, none when empty.
pub(crate) fn facoltativo(riga: &csv::StringRecord, indice: usize) -> Option<String> {
    Some(campo(riga, indice)).filter(|c| !c.is_empty()).map(str::to_owned)
}

/// The field as a day, none when empty.
pub(crate) fn giorno(riga: &csv::StringRecord, indice: usize) -> Option<Data> {
    campo(riga, indice).parse().ok()
}

/// Whether `giorno` lies in the closed interval; a missing end does not limit.
pub(crate) fn vale(dal: Option<Data>, al: Option<Data>, giorno: Data) -> bool {
    dal.is_none_or(|d| d <= giorno) && al.is_none_or(|a| giorno <= a)
}
