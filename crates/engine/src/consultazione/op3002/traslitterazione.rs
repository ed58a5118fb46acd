//! `datiTraslitterati`: names, addresses and localities in the letters that every system can read (registrazione §2.2).

use anpr_catalogue::nomi;
use anpr_contract::tipi::{Cittadinanza, DatiTraslitterati, Generalita, Residenza};

/// The forms of what is stored of a person.
pub(super) fn traslitterati(
    generalita: &Generalita,
    residenza: Option<&Residenza>,
    cittadinanza: Option<&Cittadinanza>,
) -> DatiTraslitterati {
    let indirizzo = residenza.and_then(|residenza| residenza.indirizzo.as_ref());
    let toponimo = indirizzo.map(|indirizzo| &indirizzo.toponimo);
    let estera = residenza.and_then(|residenza| residenza.localita_estera.as_ref());
    let localita = estera.and_then(|e| e.indirizzo_estero.as_ref()).map(|i| &i.localita);
    let stato_nascita = generalita.luogo_nascita.as_ref().and_then(|luogo| luogo.localita.as_ref());
    DatiTraslitterati {
        cognome_translitterato: NOME.di(generalita.cognome.as_deref()),
        nome_translitterato: NOME.di(generalita.nome.as_deref()),
        specie_translitterata: SPECIE.di(toponimo.and_then(|t| t.specie.as_deref())),
        denominazione_toponimo_translitterato: TOPONIMO.di(toponimo.and_then(|t| t.denominazione_toponimo.as_deref())),
        descrizione_localita_translitterata: LOCALITA
            .di(indirizzo.and_then(|i| i.comune.descrizione_localita.as_deref())),
        denominazione_comune_translitterato: NOME.di(indirizzo.map(|i| i.comune.nome_comune.as_str())),
        descrizione_stato_residenza_translitterato: STATO.di(localita.and_then(|l| l.descrizione_stato.as_deref())),
        denominazione_loc_estera_translitterata: LOCALITA_ESTERA
            .di(localita.and_then(|l| l.descrizione_localita.as_deref())),
        descrizione_consolato_translitterato: CONSOLATO.di(estera.map(|e| e.consolato.descrizione_consolato.as_str())),
        descrizione_stato_nascita_translitterato: STATO.di(stato_nascita.map(|l| l.descrizione_stato.as_str())),
        descrizione_stato_cittadinanza_translitterato: STATO.di(cittadinanza.map(|c| c.descrizione_stato.as_str())),
    }
}

/// What the contract lets stand in a field, beside letters and spaces. It is narrower than what the same datum may hold
/// elsewhere: `BOLZANO/BOZEN` is a comune's name, but not its transliteration.
struct Campo {
    segni: &'static str,
    massimo: usize,
}

const NOME: Campo = Campo { segni: ",.-'", massimo: 80 };
const SPECIE: Campo = Campo { segni: "0123456789-'/.,", massimo: 30 };
const TOPONIMO: Campo = Campo { segni: "0123456789,.-'/()", massimo: 100 };
const LOCALITA: Campo = Campo { segni: "0123456789,.-/'", massimo: 160 };
const LOCALITA_ESTERA: Campo = Campo { segni: "0123456789,.-'", massimo: 160 };
const STATO: Campo = Campo { segni: "'", massimo: 120 };
const CONSOLATO: Campo = Campo { segni: "'", massimo: 100 };

impl Campo {
    /// The ASCII form, with a space in the place of what may not stand; none if nothing is left.
    fn di(&self, testo: Option<&str>) -> Option<String> {
        let ascii = nomi::traslittera(testo?);
        let ammesso = |c: char| c.is_ascii_alphabetic() || self.segni.contains(c);
        let ammessi: String = ascii.chars().map(|c| if ammesso(c) { c } else { ' ' }).collect();
        let parole: Vec<&str> = ammessi.split_ascii_whitespace().collect();
        let intero = parole.join(" ");
        let tagliato = intero.get(..self.massimo).unwrap_or(&intero).trim_end();
        (!tagliato.is_empty()).then(|| tagliato.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_may_not_hold_becomes_a_space() {
        assert_eq!(NOME.di(Some("BOLZANO/BOZEN")).as_deref(), Some("BOLZANO BOZEN"));
        assert_eq!(STATO.di(Some("CONGO (REP. DEM.)")).as_deref(), Some("CONGO REP DEM"));
        assert_eq!(TOPONIMO.di(Some("4 NOVEMBRE \"VECCHIA\"")).as_deref(), Some("4 NOVEMBRE VECCHIA"));
        assert_eq!(CONSOLATO.di(Some("123")), None);
        assert_eq!(NOME.di(None), None);
    }

    #[test]
    fn what_grows_too_long_is_cut() {
        let lungo = "Ö".repeat(50);
        assert_eq!(NOME.di(Some(&lungo)), Some("OE".repeat(40)));
        assert_eq!(
            SPECIE.di(Some(&format!("{} B", "A".repeat(29)))),
            Some("A".repeat(29)),
            "without a space at its end"
        );
    }
}
