//! Notices: one ordered queue per comune, held by one process at a time, nothing lost (consultazione §6).

use crate::amministrazione::certificato;
use crate::banco::*;
use anpr_model::{OperazioneId, SoggettoId, TipoNotifica};
use anpr_registry::*;
use std::collections::HashMap;

fn nuova(per: &str, operazione: i64, soggetto: i64) -> NuovaNotifica {
    NuovaNotifica {
        tipo: TipoNotifica::N010,
        destinatario: per.into(),
        operazione: OperazioneId(operazione),
        soggetto: Some(SoggettoId(soggetto)),
        contenuto: format!("<n>{soggetto}</n>").into_bytes(),
        quando: ora(0),
    }
}

/// Seconds after the beginning of the story.
fn ora(secondi: i64) -> Istante {
    istante("2026-11-26T10:00:00Z") + chrono::TimeDelta::seconds(secondi)
}

fn accoda(b: &Banco, nuove: Vec<NuovaNotifica>) -> Vec<i64> {
    let numeri = b.registry.scrivi(move |s| s.accoda_notifiche(&nuove)).attendi().unwrap();
    numeri.into_iter().map(|n| n.0).collect()
}

fn endpoint(comune: &str, host: &str) -> Endpoint {
    Endpoint {
        comune: comune.into(),
        url: format!("http://{host}/n"),
        host: host.into(),
        cn: format!("{comune}-CO-9999"),
        certificato: vec![1, 2, 3],
        attivo: true,
    }
}

fn con_endpoint(b: &Banco, comune: &'static str, host: &'static str) {
    b.scrivi(move |s| s.salva_endpoint(&autore(), &endpoint(comune, host)));
}

fn presa(titolare: &str, adesso: i64) -> Presa {
    Presa {
        titolare: titolare.into(),
        adesso: ora(adesso),
        fino: ora(adesso + 60),
        code: 10,
        notifiche: 2,
        per_host: 4,
        occupati: HashMap::new(),
    }
}

/// Taken queues, as comune and numbers.
fn prende(b: &Banco, presa: Presa) -> Vec<(String, Vec<i64>)> {
    let prese = b.registry.scrivi(move |s| s.prendi_code(&presa)).attendi().unwrap();
    prese.into_iter().map(|c| (c.endpoint.comune, c.notifiche.iter().map(|n| n.id.0).collect())).collect()
}

fn esito(b: &Banco, titolare: &str, id: i64, esito: EsitoConsegna, quando: i64, prosegue: Option<i64>) -> bool {
    let t = Tentativo {
        titolare: titolare.into(),
        comune: A.into(),
        id: OperazioneId(id),
        esito,
        detto: "7".into(),
        quando: ora(quando),
        prosegue: prosegue.map(ora),
    };
    b.registry.scrivi::<_, _, Errore>(move |s| s.esito_consegna(&t)).attendi().unwrap()
}

fn legge(b: &Banco, id: i64) -> Notifica {
    b.vista().notifica(OperazioneId(id)).unwrap().unwrap()
}

scenari! {
    fn r1_for_a_comune_that_was_merged_the_one_that_answers_for_it_is_told(b) {
        con_endpoint(b, B, "h:1");
        b.scrivi(|s| {
            s.salva_comune(&autore(), &comune("888003"))?;
            s.confluisce(&autore(), "888003", A)?;
            s.confluisce(&autore(), A, B)
        });
        let numeri = b.registry.scrivi(|s| s.accoda_notifiche(&[nuova("888003", 900, 1), nuova(A, 901, 1), nuova(B, 902, 1)]));
        let numeri: Vec<i64> = numeri.attendi().unwrap().into_iter().map(|n| n.0).collect();
        assert_eq!(numeri.len(), 3);
        assert_eq!(prende(b, Presa { notifiche: 10, ..presa("p1", 1) }), [(B.to_owned(), numeri)]);
    }

    fn f8_a_queue_waits_while_the_certificate_of_its_endpoint_is_blocked(b) {
        let suo = endpoint(A, "h:1");
        let impronta = Impronta(openssl::sha::sha256(&suo.certificato));
        b.scrivi(move |s| {
            let noto = Certificato { impronta, ..certificato(1, RuoloCertificato::Server) };
            s.nuovo_certificato(&autore(), &noto)?;
            s.salva_endpoint(&autore(), &suo)?;
            s.accoda_notifiche(&[nuova(A, 900, 1)]).map(|_| ())
        });
        let stato = |stato| b.scrivi(move |s| s.stato_certificato(&autore(), &impronta, stato));
        stato(StatoIam::Bloccato);
        assert_eq!(prende(b, presa("p1", 1)), []);
        let detto = b.vista().endpoint(A).unwrap().unwrap();
        assert_eq!(detto.ultimo_esito.as_deref(), Some("certificate blocked or cancelled"));
        stato(StatoIam::Attivo);
        assert_eq!(prende(b, presa("p1", 2)), [], "looked at again later");
        assert_eq!(prende(b, presa("p1", 302)).len(), 1);
    }

    fn a_queue_is_taken_in_order_and_by_one_process(b) {
        con_endpoint(b, A, "h:1");
        let id = accoda(b, vec![nuova(A, 900, 1), nuova(A, 900, 2), nuova(A, 901, 3), nuova(B, 901, 4)]);
        assert!(id.is_sorted());
        assert_eq!(prende(b, presa("p1", 1)), [(A.to_owned(), vec![id[0], id[1]])]);
        assert_eq!(prende(b, presa("p2", 2)), []);
        assert!(esito(b, "p1", id[0], EsitoConsegna::Consegnata, 3, Some(63)));
        assert!(!esito(b, "p1", id[1], EsitoConsegna::Consegnata, 4, None));
        assert_eq!(prende(b, presa("p2", 5)), [(A.to_owned(), vec![id[2]])]);
        assert!(!esito(b, "p2", id[2], EsitoConsegna::Consegnata, 6, None));
        assert_eq!(prende(b, presa("p2", 7)), []);
        let letta = legge(b, id[0]);
        assert_eq!((letta.stato, letta.consegna, letta.fruita), (StatoNotifica::Fruita, Consegna::Consegnata, Some(ora(3))));
        let senza = legge(b, id[3]);
        assert_eq!((senza.stato, senza.consegna), (StatoNotifica::DaPrendere, Consegna::SoloLettura));
    }

    fn a_lease_that_ran_out_passes_to_another_and_its_holder_is_told(b) {
        con_endpoint(b, A, "h:1");
        let id = accoda(b, vec![nuova(A, 900, 1), nuova(A, 900, 2)]);
        assert_eq!(prende(b, presa("p1", 0)).len(), 1);
        assert_eq!(prende(b, presa("p2", 60)), [], "the lease still holds at its last instant");
        assert_eq!(prende(b, presa("p2", 61)), [(A.to_owned(), id.clone())]);
        assert!(!esito(b, "p1", id[0], EsitoConsegna::Rinviata(ora(400)), 62, Some(120)), "not p1's any more");
        assert_eq!(legge(b, id[0]).tentativi, 0);
        assert!(!esito(b, "p1", id[0], EsitoConsegna::Consegnata, 63, Some(120)), "but what was delivered is");
        assert_eq!(legge(b, id[0]).stato, StatoNotifica::Fruita);
        assert!(esito(b, "p2", id[0], EsitoConsegna::Consegnata, 64, Some(120)));
    }

    fn a_failure_keeps_the_queue_waiting_and_a_dead_letter_lets_it_go_on(b) {
        con_endpoint(b, A, "h:1");
        let id = accoda(b, vec![nuova(A, 900, 1), nuova(A, 900, 2)]);
        prende(b, presa("p1", 0));
        assert!(!esito(b, "p1", id[0], EsitoConsegna::Rinviata(ora(300)), 1, Some(60)));
        assert_eq!(prende(b, presa("p1", 299)), []);
        accoda(b, vec![nuova(A, 902, 3)]);
        assert_eq!(prende(b, presa("p1", 299)), [], "a new notice does not hurry the queue");
        assert_eq!(prende(b, presa("p1", 300)), [(A.to_owned(), id.clone())]);
        assert!(esito(b, "p1", id[0], EsitoConsegna::Abbandonata { fino: None }, 301, Some(360)));
        assert_eq!(legge(b, id[0]).consegna, Consegna::Morta);
        assert_eq!(legge(b, id[0]).tentativi, 2);
        assert!(!esito(b, "p1", id[1], EsitoConsegna::Consegnata, 302, None));
        let arretrato = b.vista().arretrato().unwrap();
        assert_eq!((arretrato.in_attesa, arretrato.piu_vecchia, arretrato.morte), (1, Some(ora(0)), 1));
        let morta = OperazioneId(id[0]);
        b.scrivi(move |s| s.rinvia_notifica(&autore(), morta));
        let prese = prende(b, presa("p1", 303));
        assert_eq!(prese.first().map(|p| p.1.first().copied()), Some(Some(id[0])));
    }

    fn a_host_gets_no_more_queues_than_it_may(b) {
        con_endpoint(b, A, "h:1");
        con_endpoint(b, B, "h:1");
        accoda(b, vec![nuova(A, 900, 1), nuova(B, 900, 2)]);
        let stretta = |occupati: usize| Presa {
            per_host: 1,
            occupati: HashMap::from([("h:1".to_owned(), occupati)]),
            ..presa("p1", 1)
        };
        assert_eq!(prende(b, stretta(1)), []);
        assert_eq!(prende(b, stretta(0)).len(), 1);
        assert_eq!(prende(b, Presa { per_host: 2, ..stretta(1) }).len(), 1);
    }

    fn a_disabled_endpoint_keeps_its_queue(b) {
        con_endpoint(b, A, "h:1");
        b.scrivi(|s| s.attiva_endpoint(&autore(), A, false));
        let id = accoda(b, vec![nuova(A, 900, 1)]);
        assert_eq!(prende(b, presa("p1", 10)), []);
        b.scrivi(|s| s.attiva_endpoint(&autore(), A, true));
        // The clock of the administration is another; what counts is that it is due at all.
        let domani = Presa { adesso: ora(86_400), fino: ora(86_460), ..presa("p1", 0) };
        assert_eq!(prende(b, domani), [(A.to_owned(), id)]);
        assert_eq!(
            b.registry.scrivi::<_, _, Errore>(|s| s.attiva_endpoint(&autore(), B, true)).attendi(),
            Err(Errore::Sconosciuto("endpoint of the comune"))
        );
    }

    fn what_nobody_can_have_received_is_withdrawn(b) {
        con_endpoint(b, A, "h:1");
        let id = accoda(b, vec![nuova(A, 900, 1), nuova(A, 900, 2), nuova(A, 900, 3), nuova(B, 900, 4), nuova(B, 900, 5)]);
        // Two are handed to a sender, which dies; one of the others is read.
        prende(b, presa("p1", 1));
        let letta = OperazioneId(id[4]);
        b.scrivi(move |s| s.notifica_fruita(B, letta, ora(2)));
        let tutti: Vec<SoggettoId> = (1..=5).map(SoggettoId).collect();
        let ritira = move |s: &mut Scrittura<'_>| s.ritira_notifiche(OperazioneId(900), OperazioneId(990), &tutti);
        let ritirate = b.registry.scrivi(ritira).attendi().unwrap();
        let quali: Vec<i64> = ritirate.iter().map(|r| r.id.0).collect();
        assert_eq!(quali, [id[2], id[3]]);
        assert_eq!(legge(b, id[2]).consegna, Consegna::Ritirata);
        assert_eq!(prende(b, Presa { notifiche: 9, ..presa("p2", 100) }), [(A.to_owned(), vec![id[0], id[1]])]);
        let torna = OperazioneId(id[2]);
        let rinviata = b.registry.scrivi::<_, _, Errore>(move |s| s.rinvia_notifica(&autore(), torna)).attendi();
        assert!(matches!(rinviata, Err(Errore::TransizioneVietata { .. })));
    }

    fn a_write_that_fails_leaves_no_notice(b) {
        con_endpoint(b, A, "h:1");
        let fallita = b.registry.scrivi::<_, (), Errore>(|s| {
            s.accoda_notifiche(&[nuova(A, 900, 1)])?;
            Err(Errore::Replica)
        });
        assert_eq!(fallita.attendi(), Err(Errore::Replica));
        assert_eq!((b.righe("notifica"), prende(b, presa("p1", 1))), (0, vec![]));
    }

    fn processes_share_the_queues_without_taking_one_twice(b) {
        for n in 0..40 {
            let istat = format!("9{n:05}");
            b.scrivi(move |s| {
                s.salva_comune(&autore(), &comune(&istat))?;
                s.salva_endpoint(&autore(), &endpoint(&istat, &format!("h{n}:1")))?;
                s.accoda_notifiche(&[nuova(&istat, 900, n)]).map(|_| ())
            });
        }
        let altro = Registry::open(&b.config).unwrap();
        let prendono = |r: &Registry, chi: &'static str| {
            let mut tutte = Vec::new();
            loop {
                let p = Presa { code: 3, ..presa(chi, 1) };
                let prese = r.scrivi(move |s| s.prendi_code(&p)).attendi().unwrap();
                if prese.is_empty() {
                    break tutte;
                }
                tutte.extend(prese.into_iter().map(|c| c.endpoint.comune));
            }
        };
        let (mut prime, seconde) = std::thread::scope(|s| {
            let uno = s.spawn(|| prendono(&b.registry, "p1"));
            let due = s.spawn(|| prendono(&altro, "p2"));
            (uno.join().unwrap(), due.join().unwrap())
        });
        prime.extend(seconde);
        prime.sort();
        let quante = prime.len();
        prime.dedup();
        // One may find the last ones held by the other and go home early, but nothing is taken twice or left.
        assert_eq!((quante, prime.len()), (40, 40));
    }
}
