//! Writes: whole or nothing, bounded, each on its own.

use crate::banco::*;
use anpr_model::{Effetti, FamigliaId, OperazioneId, SoggettoId};
use anpr_registry::*;
use std::collections::HashSet;
use std::sync::mpsc;

scenari! {
    fn numbers_are_never_given_twice_by_threads_or_restarts(b) {
        let fili: Vec<_> = (0..4)
            .map(|_| {
                let r = b.registry.clone();
                std::thread::spawn(move || -> Vec<i64> {
                    (0..300).flat_map(|n| r.prossimi(Contatore::Soggetto, n % 7 + 1).unwrap()).collect()
                })
            })
            .collect();
        let mut dati: Vec<i64> = fili.into_iter().flat_map(|f| f.join().unwrap()).collect();
        let altro = Registry::open(&b.config).unwrap();
        dati.extend(altro.prossimi(Contatore::Soggetto, 5000).unwrap());
        dati.push(altro.prossimo(Contatore::Soggetto).unwrap());
        let diversi: HashSet<_> = dati.iter().collect();
        assert_eq!(diversi.len(), dati.len());
        assert_eq!((dati.iter().min(), altro.prossimo(Contatore::IdAnpr)), (Some(&1), Ok(0)));
    }

    fn en077_what_came_later_on_a_sheet_has_the_higher_number_whichever_process_registers_it(b) {
        let altro = Registry::open(&b.config).unwrap();
        let [nostro, suo] = [&b.registry, &altro].map(|r| OperazioneId(r.prossimo(Contatore::Operazione).unwrap()));
        assert!(nostro < suo);
        b.scrivi(move |s| s.nuovi_soggetti(&[persona(1)], suo, None).and(s.nuove_famiglie(&[famiglia(1)], suo, None)));
        let cambia = |da: OperazioneId, di_famiglia: bool| {
            let mut effetti = Effetti { codice: "5008".into(), comune: A.into(), ..Effetti::default() };
            if di_famiglia {
                effetti.letti.famiglie.insert(FamigliaId(1), suo);
            } else {
                effetti.letti.soggetti.insert(SoggettoId(1), suo);
            }
            b.registry.scrivi(move |s| s.applica(&effetti, da, istante("2026-11-26T10:00:00Z"))).attendi()
        };
        for di_famiglia in [false, true] {
            assert_eq!(cambia(nostro, di_famiglia), Err(Errore::NumeroSorpassato(suo.0)));
            assert_eq!(cambia(suo, di_famiglia), Err(Errore::NumeroSorpassato(suo.0)), "each operation has its own");
        }
        b.registry.oltrepassa(Contatore::Operazione, suo.0);
        let dopo = OperazioneId(b.registry.prossimo(Contatore::Operazione).unwrap());
        assert!(dopo > suo && [false, true].map(|f| cambia(dopo, f)) == [Ok(()), Ok(())]);
        // What has not come yet takes nothing away.
        b.registry.oltrepassa(Contatore::Operazione, nostro.0);
        assert_eq!(b.registry.prossimo(Contatore::Operazione).unwrap(), dopo.0 + 1);
    }

    fn a_write_that_goes_on_after_a_failed_step_keeps_nothing(b) {
        b.scrivi(|s| s.giornale(&operazione(1, "a1")));
        let esito: Risultato<()> = b.registry.scrivi(|s| {
            let _ = s.giornale(&operazione(2, "a1"));
            let _ = s.giornale(&operazione(3, "a3"));
            Ok(())
        }).attendi();
        assert_eq!(esito, Err(Errore::ScritturaFallita));
        assert_eq!(b.righe("operazione"), 1);
    }

    fn a_panic_in_one_write_stops_no_other(b) {
        let esito: Risultato<()> = b.registry.scrivi(|s| {
            s.giornale(&operazione(1, "a1"))?;
            panic!("a fault of the caller");
        }).attendi();
        assert!(matches!(esito, Err(Errore::Interno(_))), "{esito:?}");
        b.scrivi(|s| s.giornale(&operazione(2, "a1")));
        assert_eq!(b.righe("operazione"), 1);
    }

    fn a_write_sees_what_it_wrote_and_nobody_else_does(b) {
        let (fatto, attende) = mpsc::channel();
        let (continua, riprende) = mpsc::channel::<()>();
        let attesa = b.registry.scrivi::<_, _, Errore>(move |s| {
            s.giornale(&operazione(1, "a1"))?;
            let vede = s.vista().trova_operazione(A, "a1")?.is_some();
            fatto.send(()).unwrap();
            riprende.recv().unwrap();
            Ok(vede)
        });
        attende.recv().unwrap();
        assert!(b.vista().trova_operazione(A, "a1").unwrap().is_none());
        continua.send(()).unwrap();
        assert_eq!(attesa.attendi(), Ok(true));
        assert!(b.vista().trova_operazione(A, "a1").unwrap().is_some());
    }

    fn of_many_concurrent_writes_with_one_id_exactly_one_is_kept(b) {
        let attese: Vec<_> = (1..=40).map(|n| b.registry.scrivi(move |s| s.giornale(&operazione(n, "a1")))).collect();
        let esiti: Vec<Risultato<()>> = attese.into_iter().map(Attesa::attendi).collect();
        assert_eq!(esiti.iter().filter(|e| e.is_ok()).count(), 1);
        assert_eq!(esiti.iter().filter(|e| **e == Err(Errore::GiaRegistrata)).count(), 39);
    }

    fn a_full_queue_refuses_at_once(b) {
        let piccolo = Registry::open(&Config { coda: 2, scrittori: 1, ..b.config.clone() }).unwrap();
        let (dentro, attende) = mpsc::channel();
        let (continua, riprende) = mpsc::channel::<()>();
        let lenta = piccolo.scrivi::<_, _, Errore>(move |_| {
            dentro.send(()).unwrap();
            riprende.recv().unwrap();
            Ok(())
        });
        attende.recv().unwrap();
        let prima = piccolo.scrivi(|s| s.giornale(&operazione(1, "a1")));
        let seconda = piccolo.scrivi(|s| s.giornale(&operazione(2, "a2")));
        assert_eq!(piccolo.in_coda(), 2);
        assert!(matches!(piccolo.scrivi(|s| s.giornale(&operazione(3, "a3"))).attendi(), Err(Errore::Occupato(_))));
        continua.send(()).unwrap();
        assert_eq!((lenta.attendi(), prima.attendi(), seconda.attendi()), (Ok(()), Ok(()), Ok(())));
        assert_eq!(b.righe("operazione"), 2);
    }

    fn closing_finishes_what_was_accepted_and_takes_no_more(b) {
        let attese: Vec<_> = (1..=50).map(|n| b.registry.scrivi(move |s| s.giornale(&operazione(n, &format!("a{n}"))))).collect();
        b.registry.chiudi();
        assert!(attese.into_iter().all(|a| a.attendi() == Ok(())));
        assert_eq!(b.registry.scrivi(|s| s.giornale(&operazione(51, "b"))).attendi(), Err(Errore::InChiusura));
        assert_eq!(b.righe("operazione"), 50);
    }

    fn a_result_can_be_awaited(b) {
        let rt = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let attese: Vec<_> = (1..=20).map(|n| b.registry.scrivi(move |s| s.giornale(&operazione(n, &format!("a{n}"))))).collect();
        rt.block_on(async {
            for a in attese {
                assert_eq!(a.await, Ok(()));
            }
        });
        assert_eq!(b.righe("operazione"), 20);
    }

    fn writes_on_the_same_person_wait_for_each_other(b) {
        b.scrivi(|s| s.nuovi_soggetti(&[persona(1)], X, None));
        let attese: Vec<_> = (0..40)
            .map(|n| {
                b.registry.scrivi::<_, _, Errore>(move |s| {
                    let di = anpr_model::SoggettoId(1);
                    s.blocca(&[di], &[])?;
                    let op = anpr_model::OperazioneId(1000 + n);
                    let chiuse = s.chiudi_sezione(di, anpr_model::Sezione::Cittadinanza, op, giorno("2021-01-01"))?;
                    s.apri_sezione(di, op, &sezione(anpr_model::Sezione::Cittadinanza, "2021-01-01", &n.to_string()))?;
                    Ok(chiuse)
                })
            })
            .collect();
        assert!(attese.into_iter().all(|a| a.attendi() == Ok(1)), "each closed exactly the version before its own");
        assert_eq!(b.contenuti(1, anpr_model::Sezione::Cittadinanza, giorno("2021-01-01")).len(), 1);
    }
}
