//! Values of the wire as values of the domain.

use anpr_contract::tipi::LuogoEvento;
use anpr_model::Data;
use chrono::{DateTime, FixedOffset, NaiveDateTime};

/// The calendar day of an `xs:date`, exactly as it is written: an offset suffix is passed over, never applied
/// (registrazione §1.1). None if the text holds no day of the calendar.
pub fn data(testo: &str) -> Option<Data> {
    let giorno = testo.trim().get(..10)?;
    Data::parse_from_str(giorno, "%Y-%m-%d").ok()
}

/// The moment of an `xs:dateTime`; without a zone it is read in `fuso`. None if it is not one.
pub fn momento(testo: &str, fuso: FixedOffset) -> Option<DateTime<FixedOffset>> {
    let testo = testo.trim();
    DateTime::parse_from_rfc3339(testo).ok().or_else(|| {
        let locale = NaiveDateTime::parse_from_str(testo, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
        locale.and_local_timezone(fuso).single()
    })
}

/// A day as the wire writes it.
pub fn data_sul_filo(data: Data) -> String {
    data.format("%Y-%m-%d").to_string()
}

/// A day as a person in a comune reads it.
pub fn data_italiana(data: Data) -> String {
    data.format("%d/%m/%Y").to_string()
}

/// A document's number as it is stored for searches and searched: without spaces, upper case.
pub fn chiave_documento(numero: &str) -> String {
    numero.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// A place as it is stored for searches and searched: `C` and the ISTAT code of a comune, or `E` and the code of a state;
/// none if the place names neither by its code.
pub fn chiave_luogo(luogo: Option<&LuogoEvento>) -> Option<String> {
    let luogo = luogo?;
    let comune =
        luogo.comune.as_ref().and_then(|comune| comune.codice_istat.as_deref()).map(|istat| format!("C{istat}"));
    comune.or_else(|| luogo.localita.as_ref().map(|localita| format!("E{}", localita.codice_stato)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_the_day_as_written_whatever_its_offset() {
        let giorno = Data::from_ymd_opt(1978, 5, 28).unwrap();
        for testo in ["1978-05-28", "1978-05-28Z", "1978-05-28+02:00", "1978-05-28-11:00"] {
            assert_eq!(data(testo), Some(giorno), "{testo}");
        }
        for testo in ["", "1978-02-30", "28/05/1978", "1978-5-28", "è978-05-28"] {
            assert_eq!(data(testo), None, "{testo}");
        }
    }

    #[test]
    fn a_moment_without_zone_is_read_on_the_clock_of_the_server() {
        let fuso = FixedOffset::east_opt(3600).unwrap();
        assert_eq!(momento("2026-02-03T09:00:00", fuso), momento("2026-02-03T08:00:00Z", fuso));
        assert_eq!(momento("2026-02-03T09:00:00.053+01:00", fuso).unwrap().timestamp_subsec_millis(), 53);
        assert_eq!(momento("2026-02-03", fuso), None);
    }
}
