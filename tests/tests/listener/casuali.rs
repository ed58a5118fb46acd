//! Requests by chance: whatever the schema admits is answered, validly, and never by a fault.
//!
//! The seeds are fixed: what fails once fails again.

use anpr_contract::testkit::{Generatore, Misura};
use anpr_tests::fornitura::ROMA;
use anpr_tests::richieste::{Richiesta3002, fra, per_carta, per_cf, per_famiglia, per_nomi};
use anpr_tests::{Comune, Database, Persona, Sandbox, scenari};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};

scenari!(any_request_that_the_schema_admits_is_answered, any_question_about_real_people_is_answered);

const SPAZIO: &str = "http://sogei.it/ANPR/3000consultazione";

/// Sends a request; the answer must be one of the service, whatever it says. Its codes.
fn rispondi(comune: &Comune, xml: &str) -> Vec<String> {
    anpr_contract::validate(xml.as_bytes()).unwrap_or_else(|e| panic!("not admitted by the schema: {e}\n{xml}"));
    let risposta = comune.chiama(xml);
    assert_eq!(risposta.stato, 200, "{xml}\n{}", risposta.testo);
    risposta.corpo();
    let esito = risposta.valore("esitoOperazione").unwrap();
    let codici: Vec<String> = risposta.valori("codiceErroreAnomalia").into_iter().map(str::to_owned).collect();
    match esito {
        "0000" => assert!(!risposta.valori("datiSoggetto").is_empty(), "{xml}\n{}", risposta.testo),
        _ => assert!(!codici.is_empty(), "{xml}\n{}", risposta.testo),
    }
    for nostro in ["999", "EN489"] {
        assert!(!codici.iter().any(|codice| codice == nostro), "{xml}\n{}", risposta.testo);
    }
    codici
}

fn any_request_that_the_schema_admits_is_answered(sandbox: &Sandbox) {
    let comune = sandbox.comune("888002");
    let mut generatore = Generatore::nuovo(3002);
    let mut visti = BTreeMap::<String, u32>::new();
    for n in 0..150 {
        let misura = [Misura::Casuale, Misura::Casuale, Misura::Massima, Misura::Minima][n % 4];
        let documento = generatore.documento(SPAZIO, "Richiesta3002", misura).unwrap().xml();
        let testata = Richiesta3002::nuova("888002", "");
        // Every other time the rest of the header stays as chance has made it.
        let richiesta =
            if n % 2 == 0 { testata.in_testa_a(&documento) } else { testata.in_parte_in_testa_a(&documento) };
        for codice in rispondi(&comune, &richiesta) {
            *visti.entry(codice).or_default() += 1;
        }
    }
    assert!(visti.len() > 8, "chance must reach many rules: {visti:?}");
    let registro = sandbox.registro();
    for male in ["panicked", "contradicts itself"] {
        assert!(!registro.contains(male), "{male}: see {}", sandbox.file("programma.log"));
    }
}

fn any_question_about_real_people_is_answered(sandbox: &Sandbox) {
    let comuni: Vec<Comune> = ["888001", "888002", "888003"].map(|istat| sandbox.comune(istat)).into();
    let mut caso = StdRng::seed_from_u64(2002);
    let (mut visti, mut riuscite) = (BTreeSet::new(), 0);
    for _ in 0..200 {
        let comune = comuni.choose(&mut caso).unwrap();
        let persona = comuni.choose(&mut caso).unwrap().persone().choose(&mut caso).unwrap();
        let codici = rispondi(comune, &domanda(comune, persona, &mut caso));
        riuscite += u32::from(!codici.iter().any(|codice| codice == "EN527"));
        visti.extend(codici);
    }
    assert!(riuscite > 60 && visti.len() > 6, "{riuscite} answered, {visti:?}");
}

/// Some of what is known of a person, sometimes with something else beside it, asked for in some way.
fn domanda(comune: &Comune, persona: &Persona, caso: &mut StdRng) -> String {
    let chiavi = [
        per_cf(&persona.codice_fiscale),
        per_nomi(persona),
        format!("<idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR>", persona.id),
        format!("<tipoScheda>{}</tipoScheda>", caso.random_range(0..7)),
        format!("<identificativoANPR>{}</identificativoANPR>", persona.famiglia),
        per_carta(ROMA, "AA0000001"),
        format!("<idANPR>{}</idANPR>", persona.id_anpr),
    ];
    // In the order that the schema wants.
    let posti = [0, 2, 6, 7, 9, 10, 12];
    let quale = [0, 0, 0, 1, 1, 2, 4, 6].choose(caso).copied().unwrap();
    let mut criteri: Vec<(usize, String)> = Vec::new();
    for (n, chiave) in chiavi.into_iter().enumerate() {
        if n == quale || caso.random_bool(0.08) || (quale, n) == (4, 3) && caso.random_bool(0.8) {
            criteri.push((posti[n], chiave));
        }
    }
    if caso.random_bool(0.15) {
        criteri.push((3, format!("<sesso>{}</sesso>", [&persona.sesso, "m", "N"].choose(caso).unwrap())));
    }
    if caso.random_bool(0.1) {
        criteri.push((4, format!("<soggettoAIRE>{}</soggettoAIRE>", ["S", "N", "n"].choose(caso).unwrap())));
    }
    // Who has no codice fiscale, or no family any more, cannot be asked for by it.
    criteri.retain(|(_, chiave)| !chiave.contains("Fiscale></") && !chiave.contains("ANPR></"));
    criteri.sort();
    let criteri: String = criteri.into_iter().map(|(_, chiave)| chiave).collect();
    let scheda = if quale == 4 { ["2", "2", "3", "1"] } else { ["1", "1", "1", "2"] };
    let mut richiesta = Richiesta3002::nuova(&comune.istat, &criteri).scheda(scheda.choose(caso).unwrap());
    richiesta.dati = match caso.random_range(0..10) {
        0 => (0..caso.random_range(0..4)).map(|_| caso.random_range(0..33).to_string()).collect(),
        1..5 => vec![caso.random_range(2..=15).to_string(), caso.random_range(15..=30).to_string()],
        _ => vec!["1".to_owned()],
    };
    if !comune.persone().contains(persona) || caso.random_bool(0.2) {
        richiesta.nazionale = Some("1".to_owned());
    }
    if caso.random_bool(0.2) {
        let giorni = [fra(-1), fra(-4000), fra(-20_000), fra(1), persona.data_nascita.clone()];
        richiesta.giorno = giorni.choose(caso).unwrap().clone();
    }
    if quale == 1 || caso.random_bool(0.1) {
        let senza =
            ["", "", "<senzaGiorno>1</senzaGiorno>", "<senzaGiornoMese>1</senzaGiornoMese>"].choose(caso).unwrap();
        richiesta.oltre =
            format!("<datiNascita><dataEvento>{}</dataEvento>{senza}</datiNascita>", persona.data_nascita);
    }
    richiesta.xml()
}

#[test]
fn every_sheet_of_a_comune_is_valid() {
    let comune = Sandbox::condiviso(Database::Sqlite).comune("888003");
    let famiglie: BTreeSet<(&str, &str)> =
        comune.persone().iter().filter(|p| p.stato == "R").map(|p| (p.famiglia.as_str(), "2")).collect();
    let soli = comune.persone().iter().filter(|p| p.stato != "R").map(|p| (p.id.as_str(), "1"));
    let mut mostrati = 0;
    for (id, scheda) in famiglie.into_iter().chain(soli) {
        let richiesta = match scheda {
            "1" => Richiesta3002::nuova("888003", &format!("<idSchedaSoggettoANPR>{id}</idSchedaSoggettoANPR>")),
            _ => Richiesta3002::nuova("888003", &per_famiglia(id, "1")).scheda("2"),
        };
        let mut risposta = comune.chiama(&richiesta.xml());
        if risposta.codici() == ["EN122"] {
            risposta = comune.chiama(&Richiesta3002::nuova("888003", &per_famiglia(id, "2")).scheda("3").xml());
        }
        mostrati += risposta.accolta().valori("datiSoggetto").len();
    }
    assert_eq!(mostrati, comune.persone().len());
}
