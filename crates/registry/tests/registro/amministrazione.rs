//! Certificates, postazioni, operators, profiles, and the trail of who changed them.

use crate::banco::*;
use anpr_registry::*;

pub(crate) fn certificato(n: u8, ruolo: RuoloCertificato) -> Certificato {
    Certificato {
        impronta: Impronta([n; 32]),
        emittente: "CN=CA Postazioni Svil".into(),
        seriale: format!("{n:02x}"),
        cn: format!("{A}-XX-{n:04}"),
        ruolo,
        comune: A.into(),
        valido_dal: istante("2026-01-01T00:00:00Z"),
        valido_al: istante("2032-01-01T00:00:00Z"),
        stato: StatoIam::Attivo,
    }
}

fn abilitazione(profilo: &str) -> Abilitazione {
    Abilitazione {
        operatore: "op1".into(),
        comune: A.into(),
        profilo: profilo.into(),
        stato: StatoIam::Attivo,
        dal: giorno("2026-01-01"),
        al: None,
    }
}

fn tutti(b: &Banco) {
    b.scrivi(|s| {
        s.nuovo_certificato(&autore(), &certificato(1, RuoloCertificato::Server))?;
        s.nuovo_certificato(&autore(), &certificato(2, RuoloCertificato::Postazione))?;
        let p = Postazione { id: format!("{A}-PC-0001"), comune: A.into(), descrizione: None, stato: StatoIam::Attivo };
        s.nuova_postazione(&autore(), &p)?;
        let o = Operatore { id: "op1".into(), codice_fiscale: "CF1".into(), stato: StatoIam::Attivo };
        s.nuovo_operatore(&autore(), &o)?;
        s.abilita(&autore(), &abilitazione("OP_CONSULTAZIONE"))?;
        s.abilita(&autore(), &abilitazione("OP_CARTA"))
    });
}

fn cercato<'a>(operatore: &'a str, operazione: &'a str, sede: &'a str) -> ChiamanteCercato<'a> {
    ChiamanteCercato {
        certificato_server: &Impronta([1; 32]),
        certificato_postazione: &Impronta([2; 32]),
        postazione: "888001-PC-0001",
        operatore,
        comune: sede,
        operazione,
    }
}

scenari! {
    fn states_go_from_attivo_to_bloccato_and_back_and_only_a_blocked_one_ends(b) {
        tutti(b);
        let va = |stato| b.registry.scrivi(move |s| s.stato_certificato(&autore(), &Impronta([1; 32]), stato)).attendi();
        let vietata = |e: Risultato<()>| matches!(e, Err(Errore::TransizioneVietata { .. }));
        assert!(vietata(va(StatoIam::Cancellato)));
        assert!(vietata(va(StatoIam::Attivo)));
        va(StatoIam::Bloccato).unwrap();
        va(StatoIam::Attivo).unwrap();
        va(StatoIam::Bloccato).unwrap();
        va(StatoIam::Cancellato).unwrap();
        assert!(vietata(va(StatoIam::Attivo)));
        assert!(vietata(va(StatoIam::Bloccato)));
        assert_eq!(b.vista().certificato(&Impronta([1; 32])).unwrap().unwrap().stato, StatoIam::Cancellato);
        let ignoto = b.registry.scrivi(|s| s.stato_certificato(&autore(), &Impronta([9; 32]), StatoIam::Bloccato)).attendi();
        assert_eq!(ignoto, Err(Errore::Sconosciuto("certificato")));
    }

    fn the_same_thing_is_not_added_twice(b) {
        tutti(b);
        let doppio = |c: Certificato| b.registry.scrivi(move |s| s.nuovo_certificato(&autore(), &c)).attendi();
        assert!(matches!(doppio(certificato(1, RuoloCertificato::Server)), Err(Errore::Duplicato(_))));
        let stesso_seriale = Certificato { impronta: Impronta([8; 32]), ..certificato(1, RuoloCertificato::Server) };
        assert!(matches!(doppio(stesso_seriale), Err(Errore::Duplicato(_))));
        let operatore = Operatore { id: "op1".into(), codice_fiscale: "CF2".into(), stato: StatoIam::Attivo };
        assert!(matches!(b.registry.scrivi(move |s| s.nuovo_operatore(&autore(), &operatore)).attendi(), Err(Errore::Duplicato(_))));
        let di_nuovo = b.registry.scrivi(|s| s.abilita(&autore(), &abilitazione("OP_CARTA"))).attendi();
        assert!(matches!(di_nuovo, Err(Errore::Duplicato(_))));
    }

    fn nobody_is_enabled_for_what_does_not_exist(b) {
        tutti(b);
        let prova = |a: Abilitazione| b.registry.scrivi(move |s| s.abilita(&autore(), &a)).attendi();
        let ignota = Err(Errore::Sconosciuto("row referred to"));
        assert_eq!(prova(abilitazione("OP_INVENTATO")), ignota);
        assert_eq!(prova(Abilitazione { comune: "999999".into(), ..abilitazione("ALS") }), ignota);
        assert_eq!(prova(Abilitazione { operatore: "op9".into(), ..abilitazione("ALS") }), ignota);
        assert_eq!(b.vista().abilitazioni("op1").unwrap().len(), 2);
    }

    fn a_caller_comes_with_all_that_is_known_of_it(b) {
        tutti(b);
        let c = b.vista().chiamante(&cercato("op1", "3002", A)).unwrap();
        assert_eq!(c.certificato_server.unwrap(), certificato(1, RuoloCertificato::Server));
        assert_eq!(c.certificato_postazione.unwrap().ruolo, RuoloCertificato::Postazione);
        assert_eq!(c.postazione.unwrap().comune, A);
        assert_eq!(c.operatore.unwrap().stato, StatoIam::Attivo);
        let mut profili: Vec<_> = c.abilitazioni.into_iter().map(|(a, puo)| (a.profilo, puo)).collect();
        profili.sort();
        assert_eq!(profili, [("OP_CARTA".into(), false), ("OP_CONSULTAZIONE".into(), true)]);
        assert_eq!((c.comune.unwrap().istat, c.comuni), (A.into(), vec![A.into()]));
    }

    fn a_caller_of_whom_nothing_is_known_is_empty(b) {
        let c = b.vista().chiamante(&cercato("op1", "3002", "999999")).unwrap();
        assert_eq!(c, Chiamante {
            certificato_server: None,
            certificato_postazione: None,
            postazione: None,
            operatore: None,
            abilitazioni: vec![],
            comune: None,
            comuni: vec!["999999".into()],
        });
    }

    fn the_same_certificate_in_both_slots_is_found_for_both(b) {
        tutti(b);
        let uno = Impronta([1; 32]);
        let c = b.vista().chiamante(&ChiamanteCercato { certificato_postazione: &uno, ..cercato("op1", "3002", A) }).unwrap();
        assert_eq!(c.certificato_server, c.certificato_postazione);
        assert!(c.certificato_server.is_some());
    }

    fn a_block_is_seen_by_the_next_request(b) {
        tutti(b);
        b.scrivi(|s| {
            s.stato_postazione(&autore(), "888001-PC-0001", StatoIam::Bloccato)?;
            s.stato_operatore(&autore(), "op1", StatoIam::Bloccato)?;
            s.stato_abilitazione(&autore(), &abilitazione("OP_CARTA"), StatoIam::Bloccato)?;
            s.fine_abilitazione(&autore(), &abilitazione("OP_CONSULTAZIONE"), Some(giorno("2026-11-01")))
        });
        let c = b.vista().chiamante(&cercato("op1", "5013", A)).unwrap();
        assert_eq!(c.postazione.unwrap().stato, StatoIam::Bloccato);
        assert_eq!(c.operatore.unwrap().stato, StatoIam::Bloccato);
        let per = |p: &str| c.abilitazioni.iter().find(|(a, _)| a.profilo == p).unwrap();
        assert_eq!((per("OP_CARTA").0.stato, per("OP_CARTA").1), (StatoIam::Bloccato, true));
        assert_eq!(per("OP_CONSULTAZIONE").0.al, Some(giorno("2026-11-01")));
    }

    fn the_matrix_of_profiles_can_be_changed(b) {
        assert_eq!(b.vista().operazioni_di("OP_CARTA").unwrap(), ["5008", "5013"]);
        assert!(b.vista().operazioni_di("OP_SUPERVISORE").unwrap().contains(&"2009".to_owned()));
        assert!(!b.vista().operazioni_di("OP_REGISTRAZIONE").unwrap().contains(&"2009".to_owned()));
        let righe = b.righe("audit");
        b.scrivi(|s| {
            s.concedi(&autore(), "OP_CARTA", "3002")?;
            s.concedi(&autore(), "OP_CARTA", "3002")?;
            s.revoca(&autore(), "OP_CARTA", "5008")
        });
        assert_eq!(b.vista().operazioni_di("OP_CARTA").unwrap(), ["3002", "5013"]);
        assert_eq!(b.righe("audit"), righe + 2);
        assert!(b.registry.scrivi(|s| s.revoca(&autore(), "OP_CARTA", "5008")).attendi().is_err());
        assert!(b.registry.scrivi(|s| s.concedi(&autore(), "OP_NUOVO", "5008")).attendi().is_err());
    }

    fn lists_show_a_comune_or_all(b) {
        tutti(b);
        let mut v = b.vista();
        assert_eq!(v.comuni().unwrap().iter().map(|c| c.istat.as_str()).collect::<Vec<_>>(), [A, B]);
        assert_eq!((v.certificati(Some(A)).unwrap().len(), v.certificati(Some(B)).unwrap().len(), v.certificati(None).unwrap().len()), (2, 0, 2));
        assert_eq!((v.postazioni(Some(A)).unwrap().len(), v.postazioni(Some(B)).unwrap().len()), (1, 0));
        assert_eq!((v.operatori(Some(A)).unwrap().len(), v.operatori(Some(B)).unwrap().len(), v.operatori(None).unwrap().len()), (1, 0, 1));
        let per_seriale = v.certificato_per_seriale("CN=CA Postazioni Svil", "02").unwrap();
        assert_eq!(per_seriale.unwrap().impronta, Impronta([2; 32]));
    }

    fn every_change_leaves_a_row_with_before_and_after(b) {
        tutti(b);
        b.scrivi(|s| s.stato_operatore(&autore(), "op1", StatoIam::Bloccato));
        let righe = b.vista().audit(0, 100).unwrap();
        let ultima = righe.last().unwrap();
        assert_eq!((ultima.chi.as_str(), ultima.azione.as_str(), ultima.oggetto.as_str()), ("prova", "stato", "operatore op1"));
        assert!(ultima.prima.as_ref().unwrap().contains("Attivo") && ultima.dopo.as_ref().unwrap().contains("Bloccato"));
        assert_eq!(ultima.quando, istante("2026-11-22T10:00:00.123456Z"));
        assert_eq!(b.vista().verifica_audit().unwrap(), (righe.len() as i64, righe.last().unwrap().hash));
    }

    fn a_change_that_fails_leaves_no_row(b) {
        tutti(b);
        let prima = b.righe("audit");
        assert!(b.registry.scrivi(|s| s.stato_operatore(&autore(), "op1", StatoIam::Cancellato)).attendi().is_err());
        assert_eq!(b.righe("audit"), prima);
        assert_eq!(b.vista().verifica_audit().unwrap().0, prima);
    }

    fn the_trail_cannot_be_changed_by_a_statement(b) {
        tutti(b);
        let prova = |sql: &'static str| std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| b.a_mano(sql))).is_err();
        assert!(prova("UPDATE audit SET chi = 'altri' WHERE numero = 2"));
        assert!(prova("DELETE FROM audit WHERE numero = 2"));
        assert!(b.vista().verifica_audit().is_ok());
    }

    fn tampering_with_the_trail_is_found(b) {
        tutti(b);
        let ferma = |b: &Banco| if b.config.url.starts_with("sqlite:") {
            b.a_mano("DROP TRIGGER IF EXISTS audit_fermo_update; DROP TRIGGER IF EXISTS audit_fermo_delete");
        } else {
            b.a_mano("ALTER TABLE audit DISABLE TRIGGER audit_fermo");
        };
        ferma(b);
        let trovato = || match b.vista().verifica_audit() {
            Err(Errore::Incoerente(testo)) => testo,
            altro => panic!("{altro:?}"),
        };
        b.a_mano("UPDATE audit SET chi = 'altri' WHERE numero = 3");
        assert_eq!(trovato(), "row 3 of the audit trail was changed");
        b.a_mano("UPDATE audit SET chi = 'prova' WHERE numero = 3");
        b.vista().verifica_audit().unwrap();
        let quante = b.righe("audit");
        b.a_mano(&format!("CREATE TABLE copia AS SELECT * FROM audit WHERE numero = {quante}; DELETE FROM audit WHERE numero = {quante}"));
        assert_eq!(trovato(), format!("the audit trail should end with row {quante}, not {}", quante - 1));
        b.a_mano("INSERT INTO audit SELECT * FROM copia; DELETE FROM audit WHERE numero = 2");
        assert_eq!(trovato(), "row 2 of the audit trail is missing");
    }
}
