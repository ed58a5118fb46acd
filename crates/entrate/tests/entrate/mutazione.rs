//! Other data for who has a code.

use crate::banco::*;
use anpr_entrate::AgenziaEntrate;
use anpr_model::PersonaFiscale;
use anpr_registry::StatoCodice;

fn milanese() -> PersonaFiscale {
    PersonaFiscale { luogo: "F205".into(), ..rossi() }
}

const MILANESE: &str = "RSSMRA80A01F205X";

scenari! {
    fn a_new_code_is_linked_to_the_old_one(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        let risposta = b.agenzia.muta("m", ROSSI, &milanese(), oggi()).unwrap();
        assert_eq!((risposta.codice.as_str(), risposta.data), (MILANESE, oggi()));
        let vecchio = b.prove.mostra(ROSSI).unwrap().unwrap();
        assert_eq!((vecchio.stato, vecchio.nuovo.as_deref()), (StatoCodice::Collegato, Some(MILANESE)));
        assert_eq!(b.agenzia.muta("m", ROSSI, &milanese(), domani()).unwrap(), risposta, "the same reference");
        let altrove = PersonaFiscale { luogo: "L219".into(), ..rossi() };
        for persona in [altrove, rossi()] {
            assert_eq!(esito(b.agenzia.muta("n", ROSSI, &persona, oggi())), "EAM12", "the old one is replaced");
        }
    }

    fn a_change_whose_answer_was_lost_is_given_again_under_another_reference(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        let risposta = b.agenzia.muta("m", ROSSI, &milanese(), oggi()).unwrap();
        let ancora = b.agenzia.muta("n", ROSSI, &milanese(), domani()).unwrap();
        assert_eq!((ancora.codice, ancora.data), (risposta.codice, domani()));
    }

    fn a_code_stays_where_the_data_make_the_same(b) {
        b.in_anagrafe(1, VARIANTE, &rossi());
        assert_eq!(b.agenzia.muta("m", VARIANTE, &russo(), oggi()).unwrap().codice, VARIANTE);
        assert!(b.agenzia.verifica(VARIANTE, &russo(), oggi()).is_ok());
        assert_eq!(esito(b.agenzia.verifica(VARIANTE, &rossi(), oggi())), "EAV31");
    }

    fn the_code_of_somebody_else_gives_a_variant(b) {
        b.in_anagrafe(1, MILANESE, &milanese());
        let mauro = PersonaFiscale { luogo: "F205".into(), ..russo() };
        b.in_anagrafe(2, ROSSI, &russo());
        let nuovo = b.agenzia.muta("m", ROSSI, &mauro, oggi()).unwrap().codice;
        assert_eq!(&nuovo[..15], "RSSMRA80A01F20R");
    }

    fn eam12_refuses_who_is_not_found(b) {
        for codice in [ROSSI, PROVVISORIO, "RSSMRA80A01H501X", ""] {
            assert_eq!(esito(b.agenzia.muta("m", codice, &milanese(), oggi())), "EAM12", "{codice}");
        }
    }

    fn eam12_a_linked_code_does_not_come_back_by_a_plain_change(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        b.agenzia.muta("m", ROSSI, &milanese(), oggi()).unwrap();
        assert_eq!(esito(b.agenzia.muta("n", MILANESE, &rossi(), oggi())), "EAM12");
        assert!(b.agenzia.verifica(MILANESE, &milanese(), oggi()).is_ok(), "nothing has changed");
    }

    fn eam13_refuses_during_an_omocodia(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        b.prove.apri_omocodia(ROSSI, oggi()).unwrap();
        assert_eq!(esito(b.agenzia.muta("m", ROSSI, &milanese(), oggi())), "EAM13");
    }

    fn eam91_refuses_a_code_not_yet_marked(b) {
        b.attribuisci("a", &rossi(), oggi());
        assert_eq!(esito(b.agenzia.muta("m", ROSSI, &milanese(), oggi())), "EAM91");
        assert_eq!(b.agenzia.muta("m", ROSSI, &milanese(), domani()).unwrap().codice, MILANESE, "refusals are not kept");
        let verdi = PersonaFiscale { cognome: Some("VERDI".into()), ..rossi() };
        b.comportamento(|c| c.marcatura_giorni = 0);
        let codice = b.attribuisci("b", &verdi, oggi());
        let bianchi = PersonaFiscale { cognome: Some("BIANCHI".into()), ..rossi() };
        assert!(b.agenzia.muta("n", &codice, &bianchi, oggi()).is_ok());
        b.prove.marca(MILANESE, None, oggi()).unwrap();
        assert_eq!(esito(b.agenzia.muta("o", MILANESE, &russo(), giorno("2030-01-01"))), "EAM91");
    }

    fn eam30_refuses_data_that_are_somebody_elses(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        b.in_anagrafe(2, MILANESE, &milanese());
        assert_eq!(esito(b.agenzia.muta("m", ROSSI, &milanese(), oggi())), "EAM30");
    }

    fn eam24_refuses_data_that_make_no_code(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        let persona = PersonaFiscale { sesso: 'N', ..rossi() };
        assert_eq!(esito(b.agenzia.muta("m", ROSSI, &persona, oggi())), "EAM24");
    }

    fn a_provisional_code_gives_way_to_one_of_sixteen(b) {
        b.in_anagrafe(1, PROVVISORIO, &rossi());
        assert_eq!(b.agenzia.muta("m", PROVVISORIO, &milanese(), oggi()).unwrap().codice, MILANESE);
        assert_eq!(b.stato(PROVVISORIO), StatoCodice::Collegato);
    }
}
