//! An attribution taken back.

use crate::banco::*;
use anpr_entrate::AgenziaEntrate;
use anpr_model::PersonaFiscale;
use anpr_registry::StatoCodice;

scenari! {
    fn an_attribution_is_taken_back_on_its_day(b) {
        b.attribuisci("a", &rossi(), oggi());
        b.agenzia.annulla("n", ROSSI, oggi()).unwrap();
        assert_eq!(b.stato(ROSSI), StatoCodice::Annullato);
        b.agenzia.annulla("n", ROSSI, domani()).unwrap();
        assert_eq!(esito(b.agenzia.annulla("o", ROSSI, oggi())), "AEE95", "another call finds nothing to take back");
        assert_eq!(esito(b.agenzia.verifica(ROSSI, &rossi(), oggi())), "EAV12");
        assert_eq!(b.attribuisci("a", &rossi(), domani()), ROSSI, "the data are free again, under any reference");
        assert_eq!(b.stato(ROSSI), StatoCodice::Valido);
    }

    fn a_code_taken_back_is_free_for_others(b) {
        b.attribuisci("a", &rossi(), oggi());
        b.agenzia.annulla("n", ROSSI, oggi()).unwrap();
        assert_eq!(b.attribuisci("b", &russo(), oggi()), ROSSI);
        assert_eq!(b.attribuisci("a", &rossi(), oggi()), VARIANTE);
    }

    fn aee95_refuses_after_midnight(b) {
        b.attribuisci("a", &rossi(), oggi());
        assert_eq!(esito(b.agenzia.annulla("n", ROSSI, domani())), "AEE95");
        assert_eq!(b.stato(ROSSI), StatoCodice::Valido);
        assert!(b.agenzia.annulla("n", ROSSI, oggi()).is_ok(), "a refusal is not kept");
    }

    fn an_omocodia_is_taken_back_too(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        b.agenzia.attribuisci_omocodia("a", &rossi(), oggi()).unwrap();
        b.agenzia.annulla("n", VARIANTE, oggi()).unwrap();
        assert_eq!(b.agenzia.attribuisci_omocodia("a", &rossi(), oggi()).unwrap().codice, VARIANTE);
    }

    fn aee95_refuses_what_was_not_attributed_here(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        assert_eq!(esito(b.agenzia.annulla("n", ROSSI, oggi())), "AEE95");
        b.agenzia.verifica(ROSSI, &rossi(), oggi()).unwrap();
        assert_eq!(esito(b.agenzia.annulla("n", ROSSI, oggi())), "AEE95", "verified only");
        let dopo = PersonaFiscale { luogo: "F205".into(), ..rossi() };
        let nuovo = b.agenzia.muta("m", ROSSI, &dopo, oggi()).unwrap().codice;
        for codice in [nuovo.as_str(), ROSSI, "RSSMRA80A01H501X"] {
            assert_eq!(esito(b.agenzia.annulla("n", codice, oggi())), "AEE95", "{codice}");
        }
    }
}
