//! Several processes at once.

use crate::banco::*;
use anpr_entrate::{AgenziaEntrate, Incorporata};
use anpr_model::PersonaFiscale;
use anpr_registry::Registry;
use std::collections::HashSet;
use std::sync::{Arc, Barrier};

/// Each on a thread and a connection of its own, all at the same moment.
fn insieme<T: Send + 'static>(
    b: &Banco,
    quanti: usize,
    f: impl Fn(&Incorporata, usize) -> T + Send + Sync + 'static,
) -> Vec<T> {
    let (f, via) = (Arc::new(f), Arc::new(Barrier::new(quanti)));
    let fili: Vec<_> = (0..quanti)
        .map(|n| {
            let agenzia = Incorporata::new(Registry::open(&b.config).unwrap());
            let (f, via) = (Arc::clone(&f), Arc::clone(&via));
            std::thread::spawn(move || {
                via.wait();
                f(&agenzia, n)
            })
        })
        .collect();
    fili.into_iter().map(|f| f.join().unwrap()).collect()
}

scenari! {
    fn the_same_call_at_the_same_moment_gives_one_code(b) {
        let risposte = insieme(b, 6, |agenzia, _| agenzia.attribuisci("a", &rossi(), oggi()));
        for risposta in risposte {
            assert_eq!(risposta.unwrap().codice, ROSSI);
        }
    }

    fn the_same_data_at_the_same_moment_get_one_code(b) {
        let risposte = insieme(b, 6, |agenzia, n| agenzia.attribuisci(&format!("r{n}"), &rossi(), oggi()));
        let (dati, rifiuti): (Vec<_>, Vec<_>) = risposte.into_iter().partition(Result::is_ok);
        assert_eq!(dati.len(), 1);
        assert!(rifiuti.into_iter().all(|r| esito(r) == "EAA30"));
    }

    fn other_data_at_the_same_moment_get_other_variants(b) {
        let persona = |n: usize| PersonaFiscale { nome: Some(format!("MARIO{}", "A".repeat(n))), ..rossi() };
        let risposte = insieme(b, 6, move |agenzia, n| agenzia.attribuisci("a", &persona(n), oggi()));
        let codici: HashSet<String> = risposte.into_iter().map(|r| r.unwrap().codice).collect();
        assert_eq!(codici.len(), 6);
    }
}
