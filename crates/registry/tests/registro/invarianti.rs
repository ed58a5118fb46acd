//! The checker of invariants finds what is wrong, and nothing in what is right.

use crate::banco::*;
use anpr_model::*;
use anpr_registry::testkit::violazioni;

/// Two families of two: people 1 and 2, married to each other, in family 1; 3 and 4 in family 2.
fn sano(b: &Banco) {
    let sposato_con = |altro: i64| {
        let json = format!("{{\"coniuge\":{{\"idSchedaSoggettoANPR\":\"{altro}\"}},\"datiMatrimonio\":{{\"d\":1}}}}");
        sezione(Sezione::Matrimonio, "2020-01-01", &json)
    };
    let casa = |n| sezione(Sezione::Residenza, "2020-01-01", &format!("{{\"tipoIndirizzo\":\"1\",\"indirizzo\":{n}}}"));
    let uno = |n: i64, famiglia: i64, legame: &str| {
        let mut persona = NuovoSoggetto { appartenenza: Some(appartenenza(famiglia, legame, 1)), ..persona(n) };
        persona.sezioni.push(casa(famiglia));
        persona
    };
    let mut persone = [uno(1, 1, "1"), uno(2, 1, "2"), uno(3, 2, "1"), uno(4, 2, "3")];
    persone[0].sezioni.push(sposato_con(2));
    persone[1].sezioni.push(sposato_con(1));
    let famiglie = [1, 2].map(|n| {
        let mut nuova = famiglia(n);
        nuova.sezioni[0].contenuto = format!("{{\"indirizzo\":{n}}}");
        nuova
    });
    b.scrivi(move |s| {
        s.nuove_famiglie(&famiglie, X, None)?;
        s.nuovi_soggetti(&persone, X, None)
    });
}

/// What is found after one change by hand.
fn trova(b: &Banco, sql: &str, cosa: &str) {
    sano(b);
    assert_eq!(violazioni(&b.registry).unwrap(), Vec::<String>::new());
    b.a_mano(sql);
    let trovate = violazioni(&b.registry).unwrap();
    assert!(trovate.iter().any(|v| v.contains(cosa)), "{sql}: {trovate:#?}");
}

scenari! {
    fn a_state_that_is_not_that_of_the_registration(b) {
        trova(b, "UPDATE soggetto SET stato = 'D' WHERE id = 3", "state D");
    }

    fn an_owner_that_is_not_that_of_the_registration(b) {
        trova(b, "UPDATE soggetto SET comune = '888002' WHERE id = 3", "state R of 888002");
    }

    fn a_family_of_another_comune_than_its_members(b) {
        trova(b, "UPDATE famiglia SET comune = '888002' WHERE id = 2", "of 888002, but 3");
    }

    fn somebody_registered_in_no_family(b) {
        trova(b, "DELETE FROM appartenenza WHERE soggetto = 4", "registered, but in no family");
    }

    fn a_membership_that_ended_before_the_registration(b) {
        trova(b, "UPDATE appartenenza SET al = '2021-01-01', chiusa_da = 102 WHERE soggetto = 4", "do not end together");
    }

    fn somebody_in_two_families(b) {
        let riga = "(4, 102, 0, 1, '3', 9, '2020-06-01', NULL, NULL, NULL, NULL)";
        trova(b, &format!("INSERT INTO appartenenza VALUES {riga}"), "memberships overlap");
    }

    fn two_reference_persons(b) {
        trova(b, "UPDATE appartenenza SET codice_legame = '1' WHERE soggetto = 4", "reference persons overlap");
    }

    fn a_family_in_force_without_members_and_an_ended_one_with_some(b) {
        trova(b, "UPDATE appartenenza SET famiglia = 1 WHERE famiglia = 2", "in force without members");
        b.a_mano("UPDATE famiglia SET stato = 'X' WHERE id = 1");
        assert!(violazioni(&b.registry).unwrap().iter().any(|v| v.contains("ended, but [1, 2, 3, 4]")));
    }

    fn a_section_that_says_two_things(b) {
        let codice = Sezione::Matrimonio.codice();
        let riga = format!("(1, {codice}, 102, 0, '2021-01-01', NULL, NULL, NULL, NULL, '{{}}', NULL)");
        trova(b, &format!("INSERT INTO sezione VALUES {riga}"), "two things at a time");
    }

    fn no_address_and_one_that_is_not_the_family_s(b) {
        let residenza = Sezione::Residenza.codice();
        let via = "{\"tipoIndirizzo\":\"1\",\"indirizzo\":9}";
        let sql = format!("UPDATE sezione SET contenuto = '{via}' WHERE soggetto = 3 AND codice = {residenza}");
        trova(b, &sql, "the family at");
        b.a_mano(&format!("DELETE FROM sezione WHERE soggetto = 3 AND codice = {residenza}"));
        assert!(violazioni(&b.registry).unwrap().iter().any(|v| v.contains("0 main addresses")));
    }

    fn a_bond_of_which_the_other_knows_nothing(b) {
        let codice = Sezione::Matrimonio.codice();
        trova(b, &format!("DELETE FROM sezione WHERE soggetto = 2 AND codice = {codice}"), "Matrimonio with 2");
    }

    fn search_keys_without_their_section(b) {
        trova(b, "UPDATE generalita SET al = '2021-01-01' WHERE soggetto = 1", "their keys");
    }

    fn what_is_left_of_an_operation_that_was_taken_back(b) {
        let riga = "(1, 101, 1, '1002', '888001', NULL, 103, NULL)";
        let colonne = "(soggetto, operazione, aree, codice, comune, decorrenza, annullata_da, prima)";
        trova(b, &format!("INSERT INTO operazione_soggetto {colonne} VALUES {riga}"), "was taken back, but");
    }

    fn a_change_of_who_is_dead(b) {
        trova(b, "UPDATE soggetto SET stato = 'D' WHERE id = 4", "state D");
        b.a_mano("UPDATE iscrizione SET al = '2021-01-01', chiusa_da = 102 WHERE soggetto = 4");
        b.a_mano("UPDATE appartenenza SET al = '2021-01-01', chiusa_da = 102 WHERE soggetto = 4");
        assert_eq!(violazioni(&b.registry).unwrap(), Vec::<String>::new());
        let colonne = "(soggetto, operazione, aree, codice, comune, decorrenza, annullata_da, prima)";
        b.a_mano(&format!("INSERT INTO operazione_soggetto {colonne} VALUES (4, 103, 8, '5005', '888001', NULL, NULL, NULL)"));
        assert!(violazioni(&b.registry).unwrap().iter().any(|v| v.contains("changed by 103 (5005)")));
    }

    fn a_version_that_ends_before_it_begins(b) {
        trova(b, "UPDATE sezione_famiglia SET al = '2019-01-01', chiusa_da = 102 WHERE famiglia = 1", "ends before it begins");
    }
}
