//! At least once, in order, by as many processes as there are.

use crate::banco::*;
use anpr_model::OperazioneId;
use anpr_notify::{Impostazioni, Politica};
use anpr_registry::{Consegna, StatoNotifica};
use anpr_wss::pki::{Role, Validity};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

async fn in_ordine_da_due_processi(b: Banco) {
    let mut attese = Vec::new();
    let mut cassette = Vec::new();
    for n in 0..5 {
        let istat = format!("88800{n}");
        let (indirizzo, cassetta) = b.riceve(&istat, None).await;
        b.comune(&istat, &format!("http://{indirizzo}/"));
        attese.push((istat.clone(), b.accoda(&istat, 30)));
        cassette.push(cassetta);
    }
    let (uno, due) = (b.spedisce(impostazioni()), b.spedisce(impostazioni()));
    for (istat, id) in &mut attese {
        // Some more while the first are on their way.
        id.extend(b.accoda(istat, 10));
    }
    for (_, id) in &attese {
        b.finche_consegnate(id).await;
    }
    for ((istat, id), cassetta) in attese.iter().zip(&cassette) {
        let ricevute = cassetta.elenca(OperazioneId(0), 1000).unwrap();
        assert_eq!(&ricevute.iter().map(|n| n.id).collect::<Vec<_>>(), id, "{istat}: each once under its own number");
        assert!(ricevute.is_sorted_by_key(|n| n.ricevuta), "{istat}: in the order in which they were made");
        assert!(ricevute.iter().all(|n| n.tipo == "N010" && n.destinatario == *istat));
        let prima = ricevute.first().unwrap();
        assert_eq!(prima.contenuto, format!("<n comune=\"{istat}\">0</n>").into_bytes());
        assert!(id.iter().all(|id| b.legge(*id).stato == StatoNotifica::Fruita && b.legge(*id).tentativi == 1));
    }
    uno.0.ferma();
    due.0.ferma();
    uno.1.await.unwrap();
    due.1.await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_in_order_by_two_processes() {
    in_ordine_da_due_processi(Banco::sqlite()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_in_order_by_two_processes() {
    in_ordine_da_due_processi(Banco::postgres()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn d05_without_a_usable_certificate_nothing_is_sent_and_the_outcome_says_why() {
    let b = Banco::sqlite();
    let (indirizzo, cassetta) = b.riceve("888001", None).await;
    b.comune("888001", &format!("http://{indirizzo}/"));
    let mut endpoint = b.registry.snapshot().unwrap().endpoint("888001").unwrap().unwrap().endpoint;
    endpoint.certificato = vec![1, 2, 3];
    let autore = anpr_registry::Autore { chi: "prova".into(), quando: chrono::Utc::now() };
    b.registry.scrivi(move |s| s.salva_endpoint(&autore, &endpoint)).attendi().unwrap();
    let id = b.accoda("888001", 1);
    let _spedisce = b.spedisce(impostazioni());
    b.finche("given up", |b| b.legge(id[0]).consegna == Consegna::Morta).await;
    assert_eq!(b.legge(id[0]).ultimo_esito.as_deref(), Some("2 preparation"));
    assert_eq!(cassetta.elenca(OperazioneId(0), 10).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn d05_who_signs_with_an_expired_certificate_sends_nothing_and_gives_nothing_up() {
    let b = Banco::sqlite();
    let (indirizzo, cassetta) = b.riceve("888001", None).await;
    b.comune("888001", &format!("http://{indirizzo}/"));
    let id = b.accoda("888001", 1);
    let ieri = SystemTime::now() - Duration::from_secs(3600);
    let scaduto = Validity { not_before: ieri - Duration::from_secs(86_400), not_after: ieri };
    let firmatario = chiavi().utenti.issue("ANPR-NOTIFICHE", &Role::FirmaNotifiche, scaduto).unwrap();
    let paziente = Impostazioni { politica: Politica::default(), ..impostazioni() };
    let _spedisce = b.spedisce_con(firmatario, paziente);
    b.finche("tried", |b| b.legge(id[0]).tentativi == 1).await;
    let notifica = b.legge(id[0]);
    assert_eq!((notifica.consegna, notifica.ultimo_esito.as_deref()), (Consegna::Attesa, Some("2 preparation")));
    assert_eq!(cassetta.elenca(OperazioneId(0), 10).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_notice_is_answered_and_leaves_nothing() {
    let b = Banco::sqlite();
    let (indirizzo, cassetta) = b.riceve("888001", None).await;
    b.comune("888001", &format!("http://{indirizzo}/"));
    let endpoint = b.registry.snapshot().unwrap().endpoint("888001").unwrap().unwrap().endpoint;
    let spedizioniere = b.spedizioniere(chiavi().firmatario.clone(), impostazioni());
    assert_eq!(spedizioniere.prova(&endpoint, OperazioneId(7)).await.to_string(), "1");
    assert_eq!(cassetta.elenca(OperazioneId(0), 10).unwrap(), []);
    // Another comune's notice is refused as not conforming.
    let altro = anpr_registry::Endpoint { comune: "888002".into(), ..endpoint.clone() };
    assert_eq!(spedizioniere.prova(&altro, OperazioneId(8)).await.to_string(), "5 answered_5");
    let severo = anpr_notify::Impostazioni { http_ammesso: false, ..impostazioni() };
    assert_eq!(
        b.spedizioniere(chiavi().firmatario.clone(), severo).prova(&endpoint, OperazioneId(9)).await.to_string(),
        "2 address"
    );
    drop(Arc::clone(&b.registry));
}
