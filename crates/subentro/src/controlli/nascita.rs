//! Names and birth.

use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::{anomalia, anomalia_su};
use crate::indice::Libro;
use crate::persona::Persona;
use anpr_engine::valori;
use chrono::Datelike;

pub(super) const CONTROLLI: &[Controllo] = &[
    es057_es049_ne_cognome_ne_nome,
    es061_cognome_e_senza_cognome,
    es062_nome_e_senza_nome,
    es008_nascita_futura,
    es063_senza_giorno_e_mese,
    es066_senza_giorno,
    es050_luogo,
];

/// `ES057` when the record says so of itself, `ES049` when an AIRE line, which has no marks, leaves both columns empty.
fn es057_es049_ne_cognome_ne_nome(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let generalita = &persona.dati.generalita_sub_iscr;
    if generalita.cognome.is_none() && generalita.nome.is_none() {
        let codice = if persona.libro == Libro::Estero { "ES049" } else { "ES057" };
        rilievi.push(anomalia(codice, &[]).su(OGGETTO, "cognome"));
    }
}

/// The schema makes the two a choice, so that only other sources than the file could bring both.
fn es061_cognome_e_senza_cognome(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let generalita = &persona.dati.generalita_sub_iscr;
    if let (Some(cognome), Some(_)) = (&generalita.cognome, &generalita.senza_cognome) {
        rilievi.push(anomalia_su("ES061", OGGETTO, "cognome", cognome));
    }
}

/// As [`es061_cognome_e_senza_cognome`].
fn es062_nome_e_senza_nome(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let generalita = &persona.dati.generalita_sub_iscr;
    if let (Some(nome), Some(_)) = (&generalita.nome, &generalita.senza_nome) {
        rilievi.push(anomalia_su("ES062", OGGETTO, "nome", nome));
    }
}

fn es008_nascita_futura(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    if persona.nascita > contesto.oggi {
        let (nascita, oggi) = (valori::data_italiana(persona.nascita), valori::data_italiana(contesto.oggi));
        rilievi.push(anomalia("ES008", &[("valore", &nascita), ("data", &oggi)]).su(OGGETTO, CAMPO).valore(&nascita));
    }
}

fn es063_senza_giorno_e_mese(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let segnata = persona.dati.generalita_sub_iscr.senza_giorno_mese.is_some();
    if segnata && (persona.nascita.day(), persona.nascita.month()) != (1, 1) {
        rilievi.push(anomalia_su("ES063", OGGETTO, CAMPO, &valori::data_italiana(persona.nascita)));
    }
}

fn es066_senza_giorno(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if persona.dati.generalita_sub_iscr.senza_giorno.is_some() && persona.nascita.day() != 1 {
        rilievi.push(anomalia_su("ES066", OGGETTO, CAMPO, &valori::data_italiana(persona.nascita)));
    }
}

/// Exactly one of comune and foreign place; an exceptional place (a ship, an aircraft) may stand alone.
fn es050_luogo(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let luogo = &persona.dati.generalita_sub_iscr.luogo_nascita;
    let uno = match (&luogo.comune, &luogo.localita) {
        (None, None) => luogo.luogo_eccezionale.is_some(),
        (Some(_), Some(_)) => false,
        _ => true,
    };
    if !uno {
        rilievi.push(anomalia("ES050", &[]).su(OGGETTO, "luogoNascita"));
    }
}

const OGGETTO: &str = "generalitaSubIscr";
const CAMPO: &str = "dataNascita";

#[cfg(test)]
mod tests {
    use crate::controlli::prove::codici;
    use anpr_contract::subentro::SoggettoSubentro;
    use anpr_contract::tipi::{Localita, LuogoEvento};

    fn senza_cf(modifica: impl FnOnce(&mut SoggettoSubentro)) -> Vec<&'static str> {
        codici(|p| {
            p.generalita_sub_iscr.codice_fiscale = None;
            modifica(p);
        })
    }

    #[test]
    fn es057_neither_surname_nor_name() {
        let codici = senza_cf(|p| {
            p.generalita_sub_iscr.cognome = None;
            p.generalita_sub_iscr.senza_cognome = Some("1".into());
            p.generalita_sub_iscr.nome = None;
            p.generalita_sub_iscr.senza_nome = Some("1".into());
        });
        assert_eq!(codici, ["ES057"]);
    }

    #[test]
    fn es061_es062_a_name_beside_the_mark_that_there_is_none() {
        let codici = senza_cf(|p| {
            p.generalita_sub_iscr.senza_cognome = Some("1".into());
            p.generalita_sub_iscr.senza_nome = Some("1".into());
        });
        assert_eq!(codici, ["ES061", "ES062"]);
    }

    #[test]
    fn es008_a_birth_after_the_day_of_the_elaboration() {
        assert!(senza_cf(|p| p.generalita_sub_iscr.data_nascita = "2026-06-02".into()).contains(&"ES008"));
        assert!(!senza_cf(|p| p.generalita_sub_iscr.data_nascita = "2026-06-01".into()).contains(&"ES008"));
    }

    #[test]
    fn es063_es066_a_partial_date_stands_on_the_first() {
        let con = |data: &str, giorno: bool| {
            senza_cf(|p| {
                p.generalita_sub_iscr.data_nascita = data.into();
                let segno = Some("1".to_owned());
                if giorno {
                    p.generalita_sub_iscr.senza_giorno = segno;
                } else {
                    p.generalita_sub_iscr.senza_giorno_mese = segno;
                }
            })
        };
        assert!(con("1980-02-01", false).contains(&"ES063"));
        assert!(!con("1980-01-01", false).contains(&"ES063"));
        assert!(con("1980-02-02", true).contains(&"ES066"));
        assert!(!con("1980-02-01", true).contains(&"ES066"));
    }

    #[test]
    fn es050_the_place_of_birth_is_a_comune_or_a_foreign_state() {
        let albania =
            Localita { descrizione_stato: "ALBANIA".into(), codice_stato: "201".into(), ..Default::default() };
        let con = |luogo: LuogoEvento| senza_cf(|p| p.generalita_sub_iscr.luogo_nascita = luogo);
        assert_eq!(con(LuogoEvento::default()), ["ES050"]);
        let comune = Some(crate::persona::prove::roma());
        assert_eq!(con(LuogoEvento { comune, localita: Some(albania.clone()), ..Default::default() }), ["ES050"]);
        assert_eq!(con(LuogoEvento { localita: Some(albania), ..Default::default() }), Vec::<&str>::new());
        let nave = LuogoEvento { luogo_eccezionale: Some("NAVE".into()), ..Default::default() };
        assert_eq!(con(nave), Vec::<&str>::new());
    }
}
