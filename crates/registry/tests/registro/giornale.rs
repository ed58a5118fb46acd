//! The journal: each call once, kept whole.

use crate::banco::*;
use anpr_registry::*;

fn scrive(r: &Registry, o: NuovaOperazione) -> Risultato<()> {
    r.scrivi(move |s| s.giornale(&o)).attendi()
}

fn con_replica(n: i64, id: &str, chiave: &str) -> NuovaOperazione {
    let scade = istante("2026-11-22T10:10:00Z");
    NuovaOperazione { repliche: vec![ChiaveReplica { chiave: chiave.into(), scade }], ..operazione(n, id) }
}

scenari! {
    fn an_id_is_consumed_once_per_comune(b) {
        scrive(&b.registry, operazione(1, "a1")).unwrap();
        assert_eq!(scrive(&b.registry, operazione(2, "a1")), Err(Errore::GiaRegistrata));
        scrive(&b.registry, NuovaOperazione { comune: B.into(), ..operazione(3, "a1") }).unwrap();
        scrive(&b.registry, operazione(4, "a2")).unwrap();
    }

    fn a_call_that_does_not_consume_its_id_may_come_again(b) {
        let prova = |n| NuovaOperazione { consuma_id: false, ..operazione(n, "a1") };
        scrive(&b.registry, prova(1)).unwrap();
        scrive(&b.registry, prova(2)).unwrap();
        assert_eq!(b.vista().trova_operazione(A, "a1").unwrap(), None);
        scrive(&b.registry, operazione(3, "a1")).unwrap();
        assert_eq!(b.vista().trova_operazione(A, "a1").unwrap().unwrap().id.0, 3);
    }

    fn a_refused_call_leaves_nothing_behind(b) {
        scrive(&b.registry, con_replica(1, "a1", "firma 1")).unwrap();
        assert_eq!(scrive(&b.registry, con_replica(2, "a2", "firma 1")), Err(Errore::Replica));
        assert_eq!(scrive(&b.registry, con_replica(3, "a1", "firma 3")), Err(Errore::GiaRegistrata));
        assert_eq!((b.righe("operazione"), b.righe("operazione_soggetto"), b.righe("replica")), (1, 1, 1));
        scrive(&b.registry, con_replica(4, "a4", "firma 3")).unwrap();
    }

    fn the_stored_answer_comes_back_byte_for_byte(b) {
        let tutti_i_byte: Vec<u8> = (0..=255).cycle().take(100_000).collect();
        let o = NuovaOperazione { risposta: tutti_i_byte, ..operazione(9_000_000_000, "Z9") };
        scrive(&b.registry, o.clone()).unwrap();
        let trovata = b.vista().trova_operazione(A, "Z9").unwrap().unwrap();
        assert_eq!(trovata, OperazioneRegistrata {
            id: o.id,
            operazione: "3002".into(),
            ricevuta: o.ricevuta,
            esito: Esito::Ok,
            impronta_corpo: Some(Impronta([7; 32])),
            risposta: o.risposta,
            tipo_risposta: o.tipo_risposta,
        });
        assert_eq!(b.vista().trova_operazione(B, "Z9").unwrap(), None);
    }

    fn a_replay_is_caught_after_a_restart_and_by_another_process(b) {
        assert!(!b.vista().gia_vista("firma 1").unwrap());
        scrive(&b.registry, con_replica(1, "a1", "firma 1")).unwrap();
        assert!(b.vista().gia_vista("firma 1").unwrap());
        let altro = Registry::open(&b.config).unwrap();
        assert_eq!(scrive(&altro, con_replica(2, "a2", "firma 1")), Err(Errore::Replica));
        b.registry.chiudi();
        altro.chiudi();
        let riaperto = Registry::open(&b.config).unwrap();
        assert_eq!(scrive(&riaperto, con_replica(3, "a3", "firma 1")), Err(Errore::Replica));
        assert_eq!(scrive(&riaperto, operazione(4, "a1")), Err(Errore::GiaRegistrata));
    }

    fn replay_keys_are_forgotten_when_they_have_expired(b) {
        for n in 1..=3 {
            scrive(&b.registry, con_replica(n, &format!("a{n}"), &format!("firma {n}"))).unwrap();
        }
        let dimentica = |quando: &str| {
            let quando = istante(quando);
            b.registry.scrivi::<_, _, Errore>(move |s| s.dimentica_repliche(quando, 2)).attendi().unwrap()
        };
        assert_eq!(dimentica("2026-11-22T10:10:00Z"), 0);
        assert_eq!([dimentica("2026-11-22T10:10:01Z"), dimentica("2026-11-22T10:10:01Z"), dimentica("2026-11-22T10:10:01Z")], [2, 1, 0]);
    }
}
