//! `gestioneCF` 0.

use crate::banco::*;
use anpr_entrate::AgenziaEntrate;
use anpr_model::{PersonaFiscale, Riscontro};
use anpr_registry::{OrigineCodice, StatoCodice};

scenari! {
    fn a_code_that_was_given_is_confirmed_on_the_day_asked(b) {
        b.attribuisci("a", &rossi(), oggi());
        let risposta = b.agenzia.verifica(ROSSI, &rossi(), domani()).unwrap();
        assert_eq!(risposta, Riscontro { codice: ROSSI.into(), data: domani() });
        let senza_sesso = PersonaFiscale { sesso: 'N', ..rossi() };
        assert!(b.agenzia.verifica(ROSSI, &senza_sesso, domani()).is_ok(), "the Agenzia decides (Q34)");
    }

    fn eav31_refuses_other_data(b) {
        b.attribuisci("a", &rossi(), oggi());
        let altri = [
            russo(),
            PersonaFiscale { sesso: 'F', ..rossi() },
            PersonaFiscale { nascita: giorno("1880-01-01"), ..rossi() },
            PersonaFiscale { luogo: "F205".into(), ..rossi() },
            PersonaFiscale { nome: None, ..rossi() },
        ];
        for persona in &altri {
            assert_eq!(esito(b.agenzia.verifica(ROSSI, persona, oggi())), "EAV31");
        }
    }

    fn eav24_refuses_what_is_no_code(b) {
        for codice in ["", "RSSMRA80A01H501X", "rssmra80a01h501u", "RSSMRA80A01H501", "12345678904", "RSSMRA80A01H501é"] {
            assert_eq!(esito(b.agenzia.verifica(codice, &rossi(), oggi())), "EAV24", "{codice}");
        }
    }

    fn a_code_never_seen_that_fits_the_data_is_remembered(b) {
        assert_eq!(b.agenzia.verifica(ROSSI, &rossi(), oggi()).unwrap().codice, ROSSI);
        let noto = b.prove.mostra(ROSSI).unwrap().unwrap();
        assert_eq!((noto.origine, noto.stato), (OrigineCodice::Riscontro, StatoCodice::Valido));
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &russo(), oggi())), "EAV31", "it is somebody's now");
        assert_eq!(esito(b.agenzia.attribuisci("a", &rossi(), oggi())), "EAA30");
        // The other has a variant, as an omocode does.
        assert_eq!(b.agenzia.verifica(VARIANTE, &russo(), oggi()).unwrap().codice, VARIANTE);
    }

    fn eav31_refuses_a_code_never_seen_that_does_not_fit(b) {
        let verdi = PersonaFiscale { cognome: Some("VERDI".into()), ..rossi() };
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &verdi, oggi())), "EAV31");
        let donna = PersonaFiscale { sesso: 'F', ..rossi() };
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &donna, oggi())), "EAV31");
        assert_eq!(b.prove.mostra(ROSSI).unwrap(), None, "nothing is remembered of a refusal");
    }

    fn a_provisional_code_never_seen_is_remembered(b) {
        assert_eq!(b.agenzia.verifica(PROVVISORIO, &rossi(), oggi()).unwrap().codice, PROVVISORIO);
        assert_eq!(esito(b.agenzia.verifica(PROVVISORIO, &russo(), oggi())), "EAV31");
    }

    fn who_is_in_the_population_register_is_known(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &russo(), oggi())), "EAV31", "though the form fits");
        assert_eq!(b.prove.mostra(ROSSI).unwrap(), None);
        assert!(b.agenzia.verifica(ROSSI, &rossi(), oggi()).is_ok());
        assert_eq!(b.prove.mostra(ROSSI).unwrap().unwrap().origine, OrigineCodice::Anagrafe);
        // Two sheets of homonyms, each with its own code, are two persons.
        b.in_anagrafe(2, VARIANTE, &rossi());
        assert!(b.agenzia.verifica(VARIANTE, &rossi(), oggi()).is_ok());
    }

    fn eav50_refuses_a_second_code_of_the_same_data(b) {
        b.attribuisci("a", &rossi(), oggi());
        assert_eq!(esito(b.agenzia.verifica(VARIANTE, &rossi(), oggi())), "EAV50");
        assert_eq!(esito(b.agenzia.verifica(PROVVISORIO, &rossi(), oggi())), "EAV50");
        b.in_anagrafe(1, VARIANTE, &russo());
        assert_eq!(esito(b.agenzia.verifica(PROVVISORIO, &russo(), oggi())), "EAV50");
    }

    fn a_replaced_code_is_not_confirmed(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        let dopo = PersonaFiscale { luogo: "F205".into(), ..rossi() };
        let nuovo = b.agenzia.muta("m", ROSSI, &dopo, oggi()).unwrap().codice;
        assert!(b.agenzia.verifica(&nuovo, &dopo, oggi()).is_ok());
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &dopo, oggi())), "EAV50");
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &rossi(), oggi())), "EAV31");
    }
}
