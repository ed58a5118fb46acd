//! Values of the wire as values of the domain.

use anpr_catalogue::comuni::{Comuni, Quando, Riferimento};
use anpr_catalogue::tabelle::stati_esteri;
use anpr_contract::tipi::{Comune, LuogoEvento};
use anpr_model::Data;
use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDateTime};

/// The calendar day of an `xs:date`, exactly as it is written: an offset suffix is passed over, never applied
/// (registrazione §1.1). None if the text holds no day of the calendar.
pub fn data(testo: &str) -> Option<Data> {
    let giorno = testo.trim().get(..10)?;
    Data::parse_from_str(giorno, "%Y-%m-%d").ok()
}

/// The moment of an `xs:dateTime`; without a zone it is read in `fuso`, hour 24 is the end of its day. None if it is not one.
pub fn momento(testo: &str, fuso: FixedOffset) -> Option<DateTime<FixedOffset>> {
    let testo = testo.trim();
    if let Some((giorno, zona)) = testo.split_once("T24:00:00") {
        let zona = zona.trim_start_matches(['.', '0']);
        return momento(&format!("{giorno}T00:00:00{zona}"), fuso)?.checked_add_days(Days::new(1));
    }
    DateTime::parse_from_rfc3339(testo).ok().or_else(|| {
        let locale = NaiveDateTime::parse_from_str(testo, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
        locale.and_local_timezone(fuso).single()
    })
}

/// A day as the wire writes it.
pub fn data_sul_filo(data: Data) -> String {
    data.format("%Y-%m-%d").to_string()
}

/// `progressivoComponente` as the wire writes it; none for the thousandth member, for whom it has no digits.
pub fn progressivo_sul_filo(progressivo: i32) -> Option<String> {
    (0..=999).contains(&progressivo).then(|| progressivo.to_string())
}

/// A day as a person in a comune reads it.
pub fn data_italiana(data: Data) -> String {
    data.format("%d/%m/%Y").to_string()
}

/// A document's number as it is stored for searches and searched: without spaces, upper case.
pub fn chiave_documento(numero: &str) -> String {
    numero.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

/// A place of birth as it is stored for searches and searched: `C` and an ISTAT code, or `E` and the code of a state; none
/// if the place names neither.
pub fn chiave_luogo(luogo: &LuogoEvento, nascita: Data, comuni: &Comuni) -> Option<String> {
    match (&luogo.comune, &luogo.localita) {
        (Some(comune), _) => istat_alla_nascita(comune, (nascita, nascita), comuni)
            .or_else(|| comune.codice_istat.clone())
            .map(|istat| format!("C{istat}")),
        (None, localita) => localita.as_ref().map(|localita| format!("E{}", localita.codice_stato)),
    }
}

/// The cadastral code of a place: of the comune as it was on the day, or of the foreign state. None if the place names
/// neither, or one that has none.
pub fn codice_catastale(luogo: &LuogoEvento, giorno: Data, comuni: &Comuni) -> Option<String> {
    match (&luogo.comune, &luogo.localita) {
        (Some(comune), _) => {
            let istat = istat_alla_nascita(comune, (giorno, giorno), comuni)?;
            let di_allora = comuni.per_istat(&istat, giorno).or_else(|| comuni.storia_istat(&istat).last())?;
            di_allora.belfiore.clone()
        }
        (None, Some(localita)) => stati_esteri().iter().find(|s| s.codice == localita.codice_stato)?.belfiore.clone(),
        (None, None) => None,
    }
}

/// The first day of the month.
pub fn inizio_mese(giorno: Data) -> Data {
    giorno.with_day(1).unwrap_or(giorno)
}

/// The first day of the year.
pub fn inizio_anno(giorno: Data) -> Data {
    Data::from_ymd_opt(giorno.year(), 1, 1).unwrap_or(giorno)
}

/// The last day of the month.
pub fn fine_mese(giorno: Data) -> Data {
    inizio_mese(giorno).checked_add_months(Months::new(1)).and_then(|d| d.pred_opt()).unwrap_or(giorno)
}

/// The last day of the year.
pub fn fine_anno(giorno: Data) -> Data {
    Data::from_ymd_opt(giorno.year(), 12, 31).unwrap_or(giorno)
}

/// The ISTAT code that a comune had when somebody was born in it, between two days: comuni changed province and with it
/// their code, and people name them by either (registrazione §3.4). None if name, code and province denote no comune.
pub fn istat_alla_nascita(comune: &Comune, (dal, al): (Data, Data), comuni: &Comuni) -> Option<String> {
    let istat = comune.codice_istat.as_deref();
    let riferimento = Riferimento { nome: &comune.nome_comune, istat, sigla: Some(&comune.sigla_provincia_istat) };
    if let Ok(di_allora) = comuni.verifica(&riferimento, Quando::Tra(dal, al)) {
        return Some(di_allora.istat.clone());
    }
    let noto = comuni.verifica(&riferimento, Quando::Ignoto).ok()?;
    let di_allora = noto.belfiore.as_deref().and_then(|belfiore| comuni.per_belfiore(belfiore, dal));
    Some(di_allora.unwrap_or(noto).istat.clone())
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
    fn a_comune_of_birth_is_the_same_by_today_s_code_and_by_that_of_then() {
        let comuni = Comuni::default();
        let monza = |istat: Option<&str>, sigla: &str, nascita: &str| {
            let comune = Comune {
                nome_comune: "MONZA".to_owned(),
                codice_istat: istat.map(str::to_owned),
                sigla_provincia_istat: sigla.to_owned(),
                descrizione_localita: None,
            };
            let luogo = LuogoEvento { comune: Some(comune), ..LuogoEvento::default() };
            chiave_luogo(&luogo, nascita.parse().unwrap(), &comuni)
        };
        for (istat, sigla) in [(None, "MI"), (None, "MB"), (Some("015149"), "MI"), (Some("108033"), "MB")] {
            assert_eq!(monza(istat, sigla, "1970-05-01").as_deref(), Some("C015149"), "{istat:?} {sigla}");
            assert_eq!(monza(istat, sigla, "2015-05-01").as_deref(), Some("C108033"), "{istat:?} {sigla}");
        }
        assert_eq!(monza(None, "RM", "1970-05-01"), None);
        assert_eq!(monza(Some("999999"), "RM", "1970-05-01").as_deref(), Some("C999999"), "as it is stored");
    }

    #[test]
    fn a_moment_without_zone_is_read_on_the_clock_of_the_server() {
        let fuso = FixedOffset::east_opt(3600).unwrap();
        assert_eq!(momento("2026-02-03T09:00:00", fuso), momento("2026-02-03T08:00:00Z", fuso));
        assert_eq!(momento("2026-02-03T09:00:00.053+01:00", fuso).unwrap().timestamp_subsec_millis(), 53);
        assert_eq!(momento("2026-02-03T24:00:00", fuso), momento("2026-02-04T00:00:00", fuso));
        assert_eq!(momento("2026-02-28T24:00:00.000Z", fuso), momento("2026-03-01T00:00:00Z", fuso));
        assert_eq!(momento("2026-02-28T24:00:00.5Z", fuso), None);
        assert_eq!(momento("2026-02-03", fuso), None);
    }
}
