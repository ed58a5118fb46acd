//! The codice fiscale by itself and against the personal data beside it (registrazione §4).

use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::{anomalia, anomalia_su};
use crate::persona::Persona;
use anpr_catalogue::codice_fiscale::{Codice, DatiFiscali, ErroreCodice, Parte, Precisione, Sesso, concorda};
use anpr_catalogue::codici::Gravita;
use anpr_engine::{Anomalia, valori};

pub(super) const CONTROLLI: &[Controllo] = &[ea001_lunghezza, ea048_forma, ea038_data_di_nascita, ea042_sesso];

fn ea001_lunghezza(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(codice) = persona.codice_fiscale() else { return };
    if codice.parse::<Codice>() == Err(ErroreCodice::Lunghezza) {
        rilievi.push(anomalia_su("EA001", OGGETTO, CAMPO, &codice));
    }
}

/// The two published lists give `EA048` two meanings; the list of the subentro says that the code is formally wrong,
/// and that is what is checked, so the sentence is not the catalogue's.
fn ea048_forma(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(codice) = persona.codice_fiscale() else { return };
    if codice.parse::<Codice>().is_err_and(|errore| errore != ErroreCodice::Lunghezza) {
        let testo = format!("Il codice fiscale {codice} non è formalmente corretto.");
        rilievi.push(Anomalia::con_testo("EA048", Gravita::Avviso, testo).su(OGGETTO, CAMPO).valore(&codice));
    }
}

fn ea038_data_di_nascita(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if !parte_concorde(persona, Parte::DataNascita) {
        let nascita = valori::data_italiana(persona.nascita);
        let codice = persona.codice_fiscale().unwrap_or_default();
        let trovata = anomalia("EA038", &[("data", &nascita), ("valore", &codice)]);
        rilievi.push(trovata.su(OGGETTO, CAMPO).valore(&codice));
    }
}

fn ea042_sesso(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if !parte_concorde(persona, Parte::Sesso) {
        let codice = persona.codice_fiscale().unwrap_or_default();
        let trovata = anomalia("EA042", &[("atteso", &persona.dati.generalita_sub_iscr.sesso), ("valore", &codice)]);
        rilievi.push(trovata.su(OGGETTO, CAMPO).valore(&codice));
    }
}

/// Whether one part of the code agrees; also when there is no code to compare, or nothing to compare it with.
fn parte_concorde(persona: &Persona, parte: Parte) -> bool {
    let generalita = &persona.dati.generalita_sub_iscr;
    let codice = persona.codice_fiscale().map(|codice| codice.parse::<Codice>());
    let (Some(Ok(Codice::Persona(codice))), Some(sesso)) = (codice, sesso(&generalita.sesso)) else { return true };
    let dati = DatiFiscali {
        cognome: generalita.cognome.as_deref().unwrap_or_default(),
        nome: generalita.nome.as_deref().unwrap_or_default(),
        sesso,
        nascita: persona.nascita,
        luogo: "",
    };
    let precisione = match (&generalita.senza_giorno_mese, &generalita.senza_giorno) {
        (Some(_), _) => Precisione::Anno,
        (None, Some(_)) => Precisione::Mese,
        (None, None) => Precisione::Giorno,
    };
    concorda(&codice, parte, &dati, precisione)
}

/// None for `N`, a person whose sex is not known.
fn sesso(lettera: &str) -> Option<Sesso> {
    Sesso::da_lettera(&lettera.trim().to_ascii_uppercase())
}

const OGGETTO: &str = "generalitaSubIscr";
const CAMPO: &str = "codiceFiscale";

#[cfg(test)]
mod tests {
    use crate::controlli::prove::codici;
    use anpr_contract::tipi::CodiceFiscale;

    fn con_codice(codice: &str) -> Vec<&'static str> {
        codici(|p| {
            p.generalita_sub_iscr.codice_fiscale =
                Some(CodiceFiscale { cod_fiscale: codice.into(), ..Default::default() });
        })
    }

    #[test]
    fn ea001_a_code_of_another_length() {
        assert_eq!(con_codice("RSSMRA80A01H501"), ["EA001"]);
        assert_eq!(con_codice("123456789012"), ["EA001"]);
    }

    #[test]
    fn ea048_a_code_of_the_right_length_with_a_wrong_form_or_check_character() {
        assert_eq!(con_codice("RSSMRA80A01H501X"), ["EA048"]);
        assert_eq!(con_codice("1SSMRA80A01H501U"), ["EA048"]);
        assert_eq!(con_codice("12345678901"), ["EA048"]);
    }

    #[test]
    fn ea038_the_day_of_birth_is_not_that_of_the_code() {
        assert_eq!(codici(|p| p.generalita_sub_iscr.data_nascita = "1980-01-02".into()), ["EA038"]);
        let anno = |p: &mut anpr_contract::subentro::SoggettoSubentro| {
            p.generalita_sub_iscr.codice_fiscale =
                Some(CodiceFiscale { cod_fiscale: "RSSMRA80D15H501T".into(), ..Default::default() });
            p.generalita_sub_iscr.senza_giorno_mese = Some("1".into());
        };
        assert!(!codici(anno).contains(&"EA038"));
    }

    #[test]
    fn ea042_the_sex_is_not_that_of_the_code() {
        assert_eq!(codici(|p| p.generalita_sub_iscr.sesso = "F".into()), ["EA042"]);
        assert_eq!(codici(|p| p.generalita_sub_iscr.sesso = "N".into()), Vec::<&str>::new());
        assert_eq!(codici(|p| p.generalita_sub_iscr.sesso = "m".into()), Vec::<&str>::new());
    }

    #[test]
    fn lower_case_and_no_code_are_no_anomaly() {
        assert_eq!(con_codice("rssmra80a01h501u"), Vec::<&str>::new());
        assert_eq!(codici(|p| p.generalita_sub_iscr.codice_fiscale = None), Vec::<&str>::new());
    }
}
