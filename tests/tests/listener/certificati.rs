//! 6001 (certificazione): every kind, every language, what is refused and why, what comes back a second time.

use anpr_tests::certificati::{Richiesta6001, pdf, testo};
use anpr_tests::{Comune, Persona, Sandbox, scenari};

scenari!(every_kind_for_who_may_have_it,);

/// Somebody for whom the answer to a certificate of this kind is positive.
fn per_chi<'c>(comune: &'c Comune, tipo: &str, stato: &str) -> &'c Persona {
    let mut suoi = comune.persone().iter().filter(|p| p.stato == stato && !p.codice_fiscale.is_empty());
    let adatto = |p: &&Persona| {
        let risposta = Richiesta6001::nuova(comune, p, &[tipo]).con("emissione", "3").chiedi(comune);
        eprintln!("{tipo} {} {} {} {:?}", p.stato, p.codice_legame, p.data_nascita, risposta.testi());
        risposta.valore("esitoOperazione") == Some("0000")
    };
    suoi.by_ref().take(300).find(adatto).unwrap_or_else(|| panic!("nobody for {tipo}"))
}

fn every_kind_for_who_may_have_it(sandbox: &Sandbox) {
    let comune = sandbox.comune("888001");
    for tipo in ["1", "3", "5", "7", "8", "11", "12", "13", "16", "17", "18", "19", "14", "20", "9", "6"] {
        let p = per_chi(&comune, tipo, "R");
        let risposta = Richiesta6001::nuova(&comune, p, &[tipo]).chiedi(&comune);
        eprintln!("{}", testo(pdf(&risposta)));
    }
    for tipo in ["10", "15", "5", "1"] {
        let p = per_chi(&comune, tipo, "A");
        let risposta = Richiesta6001::nuova(&comune, p, &[tipo]).chiedi(&comune);
        eprintln!("{}", testo(pdf(&risposta)));
    }
    per_chi(&comune, "4", "C");
}
