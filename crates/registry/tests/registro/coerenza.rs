//! The register's own rules, each broken by another hand in the database.

use crate::banco::*;
use anpr_model::*;
use anpr_registry::*;

/// Two families of two: everything in order.
fn in_ordine(b: &Banco) {
    b.scrivi(|s| {
        s.nuove_famiglie(&[famiglia(1), famiglia(2)], X, None)?;
        let in_famiglia = |n: i64, f: i64, legame: &str, progressivo: i32| NuovoSoggetto {
            appartenenza: Some(appartenenza(f, legame, progressivo)),
            ..persona(n)
        };
        let tutti = [
            in_famiglia(1, 1, "1", 1),
            in_famiglia(2, 1, "3", 2),
            in_famiglia(3, 2, "1", 1),
            in_famiglia(4, 2, "3", 2),
        ];
        s.nuovi_soggetti(&tutti, X, None)?;
        for n in [1, 2, 3, 4] {
            let casa = sezione(Sezione::Residenza, "2020-01-01", "{\"tipoIndirizzo\":\"1\"}");
            s.apri_sezione(SoggettoId(n), X, &casa)?;
        }
        Ok(())
    });
    assert_eq!(b.vista().contraddizioni(10).unwrap(), vec![]);
}

/// The only rule that is broken, and by whom.
#[track_caller]
fn rotta(b: &Banco, dice: &str, schede: &[i64]) {
    let trovate = b.vista().contraddizioni(10).unwrap();
    let la: Vec<&Contraddizione> = trovate.iter().filter(|c| c.regola.contains(dice)).collect();
    assert_eq!(la.len(), 1, "{dice}: {trovate:?}");
    assert_eq!(la[0].schede, schede, "{trovate:?}");
}

scenari! {
    fn two_registrations_two_memberships_or_two_data_at_once_contradict(b) {
        in_ordine(b);
        b.scrivi(|s| {
            let periodo = Periodo::aperto(giorno("2021-01-01"));
            let altra = NuovaIscrizione { comune: A.into(), registro: Registro::Apr, periodo, id_scheda_comune: None };
            s.apri_iscrizione(SoggettoId(1), Y, &altra)?;
            s.apri_appartenenza(SoggettoId(2), Y, &appartenenza(2, "3", 3))?;
            s.apri_sezione(SoggettoId(3), X, &sezione(Sezione::StatoCivile, "2020-01-01", "1"))?;
            s.apri_sezione(SoggettoId(3), Y, &sezione(Sezione::StatoCivile, "2024-01-01", "2"))?;
            s.apri_sezione(SoggettoId(4), Y, &sezione(Sezione::Residenza, "2024-01-01", "{\"tipoIndirizzo\":\"1\"}"))?;
            s.apri_sezione(SoggettoId(1), Y, &sezione(Sezione::Residenza, "2024-01-01", "{\"tipoIndirizzo\":\"3\"}"))?;
            s.apri_sezione(SoggettoId(1), Y, &sezione(Sezione::Cittadinanza, "2024-01-01", "{}"))
        });
        rotta(b, "registered once", &[1]);
        rotta(b, "one family at a time", &[2]);
        rotta(b, "a section of a person", &[3]);
        rotta(b, "one main address", &[4]);
        assert_eq!(b.vista().contraddizioni(10).unwrap().len(), 4);
    }

    fn versions_that_follow_each_other_or_are_void_do_not_contradict(b) {
        in_ordine(b);
        b.scrivi(|s| {
            s.apri_sezione(SoggettoId(3), X, &sezione(Sezione::StatoCivile, "2020-01-01", "1"))?;
            s.chiudi_sezione(SoggettoId(3), Sezione::StatoCivile, Y, giorno("2024-01-01"))?;
            s.apri_sezione(SoggettoId(3), Y, &sezione(Sezione::StatoCivile, "2024-01-01", "2"))?;
            s.chiudi_sezione(SoggettoId(3), Sezione::StatoCivile, Z, giorno("2024-01-01"))?;
            s.apri_sezione(SoggettoId(3), Z, &sezione(Sezione::StatoCivile, "2024-01-01", "3"))
        });
        assert_eq!(b.vista().contraddizioni(10).unwrap(), vec![]);
    }

    fn two_reference_persons_contradict_and_two_responsible_do_not(b) {
        in_ordine(b);
        b.a_mano("UPDATE appartenenza SET codice_legame = '1' WHERE soggetto = 2");
        rotta(b, "one reference person", &[1]);
        b.a_mano("UPDATE famiglia SET tipo_scheda = 4 WHERE id = 1");
        assert_eq!(b.vista().contraddizioni(10).unwrap(), vec![]);
    }

    fn a_family_with_two_addresses_contradicts(b) {
        in_ordine(b);
        b.scrivi(|s| {
            let altro = famiglia(2).sezioni.remove(0);
            s.apri_sezione_famiglia(FamigliaId(2), Y, &altro)
        });
        rotta(b, "a section of a family", &[2]);
    }

    fn search_keys_that_are_not_the_data_s_contradict(b) {
        in_ordine(b);
        b.a_mano("UPDATE generalita SET al = '2025-01-01' WHERE soggetto = 3");
        rotta(b, "search keys", &[3]);
        rotta(b, "has personal data", &[3]);
    }

    fn the_state_of_a_sheet_contradicts_what_is_in_it(b) {
        in_ordine(b);
        b.a_mano("UPDATE iscrizione SET al = '2025-01-01' WHERE soggetto = 1");
        rotta(b, "who is active is registered", &[1]);
        b.a_mano("UPDATE soggetto SET stato = 'D' WHERE id IN (1, 4)");
        rotta(b, "struck off is not registered", &[4]);
        rotta(b, "struck off is in no family", &[1, 4]);
        b.a_mano("UPDATE soggetto SET stato = 'A' WHERE id = 2");
        rotta(b, "who is active is registered", &[2]);
    }

    fn the_state_of_a_family_contradicts_who_is_in_it(b) {
        in_ordine(b);
        b.a_mano("UPDATE famiglia SET stato = 'X' WHERE id = 1");
        b.a_mano("UPDATE appartenenza SET al = '2025-01-01' WHERE famiglia = 2");
        rotta(b, "has no members", &[1]);
        rotta(b, "without members has ended", &[2]);
        b.a_mano("UPDATE soggetto SET comune = '888002' WHERE id = 1");
        rotta(b, "of the comune that owns it", &[1]);
    }

    fn what_a_load_that_is_not_active_brought_is_no_contradiction(b) {
        in_ordine(b);
        let lotto = NuovoLotto { comune: A.into(), fornitura: 1, operazione: Y };
        let mut carico = b.registry.inizia_caricamento(lotto).unwrap();
        carico.famiglie(vec![famiglia(7)]).unwrap();
        let lotto = carico.concludi().unwrap();
        assert_eq!(b.vista().contraddizioni(10).unwrap(), vec![]);
        b.scrivi(move |s| s.attiva_lotto(lotto, giorno("2026-01-01")));
        rotta(b, "without members has ended", &[7]);
    }
}
