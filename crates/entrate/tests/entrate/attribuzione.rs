//! `gestioneCF` 1 and 2.

use crate::banco::*;
use anpr_entrate::AgenziaEntrate;
use anpr_model::{PersonaFiscale, Riscontro};
use anpr_registry::{OrigineCodice, StatoCodice};

scenari! {
    fn a_first_code_is_computed_and_kept(b) {
        let risposta = b.agenzia.attribuisci("888001/1", &rossi(), oggi()).unwrap();
        assert_eq!(risposta, Riscontro { codice: ROSSI.into(), data: oggi() });
        let noto = b.prove.mostra(ROSSI).unwrap().unwrap();
        assert_eq!((noto.origine, noto.stato, noto.attribuito), (OrigineCodice::Attribuzione, StatoCodice::Valido, oggi()));
        assert_eq!(noto.marcato_dal, Some(domani()));
    }

    fn the_same_reference_gets_the_same_answer(b) {
        let prima = b.agenzia.attribuisci("888001/1", &rossi(), oggi());
        assert_eq!(b.agenzia.attribuisci("888001/1", &rossi(), domani()), prima, "the first day's answer");
        assert_eq!(esito(b.agenzia.attribuisci("888001/2", &rossi(), oggi())), "EAA30");
        // Under one reference an operation may name several persons.
        assert_eq!(b.attribuisci("888001/1", &russo(), oggi()), VARIANTE);
        // Names are compared as they are stored.
        let apostrofo = PersonaFiscale { nome: Some("MARIO'".into()), ..rossi() };
        assert_eq!(b.agenzia.attribuisci("888001/1", &apostrofo, oggi()), prima);
    }

    fn eaa30_refuses_data_that_have_a_code_in_the_archive(b) {
        b.attribuisci("a", &rossi(), oggi());
        assert_eq!(esito(b.agenzia.attribuisci("b", &rossi(), oggi())), "EAA30");
        // A change of data frees them, but not the code.
        b.prove.marca(ROSSI, Some(oggi()), oggi()).unwrap();
        let altrove = PersonaFiscale { luogo: "F205".into(), ..rossi() };
        b.agenzia.muta("m", ROSSI, &altrove, oggi()).unwrap();
        assert_eq!(b.attribuisci("c", &rossi(), oggi()), VARIANTE);
    }

    fn eaa30_refuses_data_that_have_a_code_in_the_population_register(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        assert_eq!(esito(b.agenzia.attribuisci("a", &rossi(), oggi())), "EAA30");
        let nato_altrove = PersonaFiscale { luogo: "F205".into(), ..rossi() };
        assert_eq!(b.attribuisci("b", &nato_altrove, oggi()), "RSSMRA80A01F205X");
        let senza = PersonaFiscale { cognome: None, ..rossi() };
        b.in_anagrafe(2, "XXXMRA80A01H501J", &senza);
        assert_eq!(esito(b.agenzia.attribuisci("c", &senza, oggi())), "EAA30");
        b.in_anagrafe(3, PROVVISORIO, &russo());
        assert_eq!(esito(b.agenzia.attribuisci("d", &russo(), oggi())), "EAA30", "a provisional code is one too");
    }

    fn who_is_in_the_register_without_a_code_gets_one(b) {
        b.in_anagrafe(1, "", &rossi());
        assert_eq!(b.attribuisci("a", &rossi(), oggi()), ROSSI);
    }

    fn a_code_of_somebody_else_gives_a_variant(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        assert_eq!(b.attribuisci("a", &russo(), oggi()), VARIANTE);
        let terzo = PersonaFiscale { cognome: Some("ROSSO".into()), ..russo() };
        let variante = b.attribuisci("b", &terzo, oggi());
        assert_eq!(&variante[..15], "RSSMRA80A01H5L1");
    }

    fn after_127_variants_a_provisional_code_is_given(b) {
        let nome = |n: usize| {
            // Vowels that the code does not see.
            let coda: String = format!("{n:08b}").chars().map(|c| if c == '0' { 'A' } else { 'O' }).collect();
            PersonaFiscale { nome: Some(format!("MARIO{coda}")), ..rossi() }
        };
        for n in 0..128 {
            let codice = b.attribuisci("a", &nome(n), oggi());
            assert_eq!((codice.len(), &codice[..6]), (16, "RSSMRA"));
        }
        assert_eq!(b.attribuisci("a", &nome(128), oggi()), "00000000018");
        assert_eq!(b.attribuisci("a", &nome(129), oggi()), "00000000026");
        let confermato = b.agenzia.verifica("00000000018", &nome(128), domani());
        assert_eq!(confermato.unwrap().codice, "00000000018");
    }

    fn en150_omocodia_is_refused_when_nobody_else_has_the_data(b) {
        assert_eq!(esito(b.agenzia.attribuisci_omocodia("a", &rossi(), oggi())), "EAA12");
        b.attribuisci("b", &russo(), oggi());
        assert_eq!(esito(b.agenzia.attribuisci_omocodia("a", &rossi(), oggi())), "EAA12", "the same code, other data");
    }

    fn omocodia_gives_the_next_variant_to_another_person_with_the_same_data(b) {
        b.in_anagrafe(1, ROSSI, &rossi());
        let risposta = b.agenzia.attribuisci_omocodia("a", &rossi(), oggi()).unwrap();
        assert_eq!(risposta.codice, VARIANTE);
        assert_eq!(b.agenzia.attribuisci_omocodia("a", &rossi(), oggi()).unwrap(), risposta);
        let terzo = b.agenzia.attribuisci_omocodia("b", &rossi(), oggi()).unwrap();
        assert_eq!(&terzo.codice[..15], "RSSMRA80A01H5L1");
        // All three are somebody's, with the same data.
        for codice in [ROSSI, VARIANTE, &terzo.codice] {
            assert_eq!(b.agenzia.verifica(codice, &rossi(), domani()).unwrap().codice, codice);
        }
    }

    fn q34_of_the_sex_n_and_of_an_unknown_place_no_code_is_made(b) {
        let senza_sesso = PersonaFiscale { sesso: 'N', ..rossi() };
        let senza_luogo = PersonaFiscale { luogo: String::new(), ..rossi() };
        for persona in [senza_sesso, senza_luogo] {
            assert_eq!(esito(b.agenzia.attribuisci("a", &persona, oggi())), "EAA24");
            assert_eq!(esito(b.agenzia.attribuisci_omocodia("a", &persona, oggi())), "EAA24");
        }
    }
}
