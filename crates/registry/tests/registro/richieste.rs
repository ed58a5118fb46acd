//! What a comune reads again, and what it asks for and fetches later (consultazione §§2.3, 3).

use crate::banco::*;
use crate::certificati::emesso;
use anpr_model::*;
use anpr_registry::*;

fn ora(secondi: i64) -> Istante {
    istante("2026-11-26T10:00:00Z") + chrono::TimeDelta::seconds(secondi)
}

/// An operation of A at so many seconds.
fn chiamata(b: &Banco, n: i64, codice: &str, quando: i64, cambia: impl FnOnce(&mut NuovaOperazione)) {
    let mut o = NuovaOperazione {
        operazione: codice.into(),
        ricevuta: ora(quando),
        codici: vec![],
        soggetti: vec![],
        famiglie: vec![],
        ..operazione(n, &format!("k{n}"))
    };
    cambia(&mut o);
    b.scrivi(move |s| s.giornale(&o));
}

fn notifica(b: &Banco, tipo: TipoNotifica, quando: i64) -> i64 {
    let n = NuovaNotifica {
        tipo,
        destinatario: A.into(),
        operazione: OperazioneId(1),
        soggetto: None,
        contenuto: format!("<{tipo}/>").into_bytes(),
        quando: ora(quando),
    };
    b.registry.scrivi(move |s| s.accoda_notifiche(std::slice::from_ref(&n))).attendi().unwrap()[0].0
}

fn filtro(genere: Genere, stato: u8, codice: Option<&str>) -> Filtro {
    Filtro {
        comune: A.into(),
        genere,
        stato,
        codice: codice.map(str::to_owned),
        intervallo: Intervallo::Tempo(ora(0), ora(100)),
        non_prima: ora(-1000),
    }
}

fn elenco(b: &Banco, filtro: &Filtro) -> Vec<(i64, String, u8)> {
    let voci = b.vista().elenco(filtro, OperazioneId(0), 100).unwrap();
    voci.into_iter().map(|(v, _)| (v.id.0, v.tipo, v.stato)).collect()
}

fn nuova(n: i64, filtro: Filtro) -> NuovaElaborazione {
    NuovaElaborazione {
        id: OperazioneId(n),
        comune: A.into(),
        codice: "4005".into(),
        inserita: ora(0),
        da_iniziare: ora(0),
        richiesta: "{}".into(),
        filtro,
    }
}

fn presa(titolare: &str, adesso: i64) -> PresaElaborazione {
    PresaElaborazione { titolare: titolare.into(), adesso: ora(adesso), fino: ora(adesso + 60) }
}

fn prende(b: &Banco, titolare: &str, adesso: i64) -> Option<Elaborazione> {
    let presa = presa(titolare, adesso);
    b.registry.scrivi::<_, _, Errore>(move |s| s.prendi_elaborazione(&presa)).attendi().unwrap()
}

fn legge(b: &Banco, n: i64) -> Elaborazione {
    b.vista().elaborazione_di(A, OperazioneId(n)).unwrap().unwrap()
}

scenari! {
    fn the_bytes_of_a_listed_certificate_are_those_that_come_back(b) {
        chiamata(b, 10, "6001", 0, |_| {});
        chiamata(b, 11, "6001", 0, |_| {});
        b.scrivi(|s| s.emetti_certificato(&emesso(10, 1)));
        let byte = |codice| {
            let voci = b.vista().elenco(&filtro(Genere::Operazione, 2, Some(codice)), OperazioneId(0), 100).unwrap();
            voci.into_iter().map(|(_, byte)| byte).collect::<Vec<_>>()
        };
        // The second one has no document, as a refusal has none.
        let detti = (b"<domanda/>".len() + b"<risposta/>".len()) as u64;
        assert_eq!(byte("6001"), [detti + 344, detti], "256 bytes in base64");
    }

    fn b07_b09_lists_hold_what_is_asked_for_and_no_more(b) {
        chiamata(b, 1, "3002", 0, |_| {});
        chiamata(b, 2, "5005", 50, |o| o.codici = vec!["EN528".into()]);
        chiamata(b, 3, "5005", 60, |o| { o.esito = Esito::Ko; o.codici = vec!["EN122".into()]; });
        chiamata(b, 4, "6001", 70, |_| {});
        chiamata(b, 5, "P001", 70, |_| {});
        chiamata(b, 6, "testConnessione", 70, |_| {});
        chiamata(b, 7, "3002", 100, |_| {});
        chiamata(b, 8, "3002", 80, |o| o.consuma_id = false);
        chiamata(b, 9, "3002", 80, |o| o.comune = B.into());
        let di = |n: i64, tipo: &str, stato| (n, tipo.to_owned(), stato);
        assert_eq!(elenco(b, &filtro(Genere::Operazione, 2, None)), [di(1, "3002", 2)]);
        assert_eq!(elenco(b, &filtro(Genere::Operazione, 6, None)), [di(2, "5005", 6)]);
        assert_eq!(elenco(b, &filtro(Genere::Operazione, 3, None)), [di(3, "5005", 3)]);
        assert_eq!(elenco(b, &filtro(Genere::Operazione, 1, None)), []);
        assert_eq!(elenco(b, &filtro(Genere::Operazione, 2, Some("6001"))), [di(4, "6001", 2)]);
        assert_eq!(elenco(b, &filtro(Genere::Operazione, 2, Some("P001"))), []);
        let numeri = Filtro {
            intervallo: Intervallo::Numeri(OperazioneId(1), OperazioneId(7)),
            ..filtro(Genere::Operazione, 2, Some("3002"))
        };
        assert_eq!(elenco(b, &numeri), [di(1, "3002", 2), di(7, "3002", 2)]);
        assert_eq!(elenco(b, &Filtro { non_prima: ora(90), ..numeri }), [di(7, "3002", 2)]);
    }

    fn d06_a_subentro_is_listed_when_it_is_asked_for_by_name(b) {
        let (n010, n031) = (notifica(b, TipoNotifica::N010, 1), notifica(b, TipoNotifica::N031, 2));
        let letta = notifica(b, TipoNotifica::N010, 3);
        b.scrivi(move |s| s.notifica_fruita(A, OperazioneId(letta), ora(4)));
        let numeri = |stato, codice| -> Vec<i64> {
            elenco(b, &filtro(Genere::Notifica, stato, codice)).into_iter().map(|v| v.0).collect()
        };
        assert_eq!(numeri(9, None), [n010, letta]);
        assert_eq!(numeri(7, None), [n010]);
        assert_eq!(numeri(8, None), [letta]);
        assert_eq!(numeri(9, Some("N031")), [n031]);
        assert_eq!(numeri(9, Some("NA00")), Vec::<i64>::new());
    }

    fn one_operation_is_found_by_any_of_its_names_by_its_comune_alone(b) {
        chiamata(b, 901, "5005", 0, |o| o.protocollo = Some("P1".into()));
        chiamata(b, 902, "5005", 10, |o| o.protocollo = Some("P1".into()));
        let n = notifica(b, TipoNotifica::N010, 1);
        let trova = |comune: &str, nome: &NomeVoce, non_prima: i64| {
            let voce = b.vista().voce(&[comune.to_owned()], nome, ora(non_prima)).unwrap();
            voce.map(|v| (v.voce.id.0, v.voce.genere, v.risposta))
        };
        let operazione = |n: i64| Some((n, Genere::Operazione, b"<risposta/>".to_vec()));
        assert_eq!(trova(A, &NomeVoce::Anpr(OperazioneId(901)), -5), operazione(901));
        assert_eq!(trova(A, &NomeVoce::Comune("k901".into()), -5), operazione(901));
        assert_eq!(trova(A, &NomeVoce::Protocollo("P1".into()), -5), operazione(902));
        assert_eq!(trova(A, &NomeVoce::Anpr(OperazioneId(n)), -5), Some((n, Genere::Notifica, b"<N010/>".to_vec())));
        for nome in [NomeVoce::Anpr(OperazioneId(901)), NomeVoce::Anpr(OperazioneId(n)), NomeVoce::Comune("k901".into())] {
            assert_eq!(trova(B, &nome, -5), None, "another comune's");
            assert_eq!(trova(A, &nome, 50), None, "too old");
        }
    }

    fn a_notice_that_was_withdrawn_after_it_had_been_found_is_in_no_list(b) {
        b.scrivi(|s| s.nuova_elaborazione(&nuova(50, filtro(Genere::Notifica, 9, None))));
        let e = prende(b, "p1", 1).unwrap();
        let n = NuovaNotifica {
            tipo: TipoNotifica::N010,
            destinatario: A.into(),
            operazione: OperazioneId(900),
            soggetto: Some(SoggettoId(1)),
            contenuto: b"<N010/>".to_vec(),
            quando: ora(5),
        };
        b.scrivi(move |s| s.accoda_notifiche(&[n.clone(), NuovaNotifica { operazione: OperazioneId(901), ..n.clone() }]).map(|_| ()));
        let voci: Vec<Voce> =
            b.vista().elenco(&e.nuova.filtro, OperazioneId(0), 9).unwrap().into_iter().map(|(v, _)| v).collect();
        assert_eq!(voci.len(), 2);
        let seconda = voci[1].id;
        b.scrivi(|s| s.ritira_notifiche(OperazioneId(900), OperazioneId(990), &[SoggettoId(1)]).map(|_| ()));
        b.scrivi({
            let di = e.nuova.clone();
            move |s| {
                s.aggiungi_parte(&di, &presa("p1", 2), 1, &voci)?;
                s.concludi_elaborazione(&di, "p1", 1, ora(10)).map(|_| ())
            }
        });
        let parte = b.vista().parte(&legge(b, 50), 1).unwrap();
        assert_eq!(parte.iter().map(|v| v.voce.id).collect::<Vec<_>>(), [seconda]);
        // What is in a list is read: it is not withdrawn any more.
        let tardi = b.registry.scrivi(|s| s.ritira_notifiche(OperazioneId(901), OperazioneId(991), &[SoggettoId(1)]));
        assert_eq!(tardi.attendi().unwrap().len(), 0);
    }

    fn b10_a_request_is_taken_once_and_again_when_its_worker_dies(b) {
        b.scrivi(|s| s.nuova_elaborazione(&nuova(50, filtro(Genere::Notifica, 9, None))));
        assert_eq!(legge(b, 50).stato, StatoElaborazione::Inserita);
        let e = prende(b, "p1", 1).unwrap();
        assert_eq!((e.nuova.clone(), legge(b, 50).stato), (nuova(50, filtro(Genere::Notifica, 9, None)), StatoElaborazione::InCorso));
        assert_eq!(prende(b, "p2", 2), None);
        let n = notifica(b, TipoNotifica::N010, 5);
        let voce = b.vista().elenco(&e.nuova.filtro, OperazioneId(0), 9).unwrap().remove(0).0;
        let aggiunge = |chi: &'static str, parte: u32| {
            let (di, voci) = (e.nuova.clone(), vec![voce.clone()]);
            b.registry.scrivi::<_, _, Errore>(move |s| s.aggiungi_parte(&di, &presa(chi, 3), parte, &voci)).attendi().unwrap()
        };
        assert!(aggiunge("p1", 1) && aggiunge("p1", 2));
        // p1 dies; p2 begins anew, and p1, come back, is told.
        assert!(prende(b, "p2", 64).is_some());
        assert_eq!(b.righe("elaborazione_voce"), 0);
        assert!(!aggiunge("p1", 3));
        assert!(aggiunge("p2", 1));
        let conclude = |chi: &'static str| {
            let di = e.nuova.clone();
            b.registry.scrivi::<_, _, Errore>(move |s| s.concludi_elaborazione(&di, chi, 1, ora(70))).attendi().unwrap()
        };
        assert!(!conclude("p1"));
        assert!(conclude("p2"));
        let finita = legge(b, 50);
        assert_eq!((finita.stato, finita.parti, finita.conclusa), (StatoElaborazione::Positiva, 1, Some(ora(70))));
        assert_eq!(prende(b, "p1", 1000), None);
        // The entry stays as it was listed, though the notice has been taken since.
        b.scrivi(move |s| s.notifica_fruita(A, OperazioneId(n), ora(80)));
        let parte = b.vista().parte(&finita, 1).unwrap();
        assert_eq!(parte.iter().map(|v| (v.voce.id.0, v.voce.stato, v.risposta.clone())).collect::<Vec<_>>(), [(n, 7, b"<N010/>".to_vec())]);
        assert_eq!(b.vista().parte(&finita, 2).unwrap(), []);
    }

    fn what_failed_is_begun_again_and_what_was_taken_back_is_not(b) {
        b.scrivi(|s| s.nuova_elaborazione(&nuova(50, filtro(Genere::Operazione, 2, None))));
        let e = prende(b, "p1", 1).unwrap();
        b.scrivi(move |s| s.elaborazione_fallita(&e.nuova, "p1", ora(30)));
        assert_eq!(legge(b, 50).stato, StatoElaborazione::Errore);
        assert_eq!(prende(b, "p1", 29), None);
        assert!(prende(b, "p1", 30).is_some());
        b.scrivi(|s| s.nuova_elaborazione(&nuova(51, filtro(Genere::Operazione, 2, None))));
        let annulla = |n| b.registry.scrivi::<_, _, Errore>(move |s| s.annulla_elaborazione(A, OperazioneId(n), ora(40))).attendi();
        assert_eq!(annulla(50), Err(Errore::Superata), "begun");
        assert_eq!(annulla(51), Ok(()));
        assert_eq!(legge(b, 51).stato, StatoElaborazione::Annullata);
        assert_eq!(prende(b, "p2", 50), None);
    }

    fn results_are_forgotten_and_their_requests_are_not(b) {
        notifica(b, TipoNotifica::N010, 5);
        b.scrivi(|s| s.nuova_elaborazione(&nuova(50, filtro(Genere::Notifica, 9, None))));
        let e = prende(b, "p1", 1).unwrap();
        let voce = b.vista().elenco(&e.nuova.filtro, OperazioneId(0), 9).unwrap().remove(0).0;
        b.scrivi(move |s| {
            s.aggiungi_parte(&e.nuova, &presa("p1", 2), 1, std::slice::from_ref(&voce))?;
            s.concludi_elaborazione(&e.nuova, "p1", 1, ora(10)).map(|_| ())
        });
        let dimentica = |prima| b.registry.scrivi::<_, _, Errore>(move |s| s.dimentica_risultati(ora(prima), 10)).attendi().unwrap();
        assert_eq!(dimentica(10), 0);
        assert_eq!(dimentica(11), 1);
        assert_eq!(dimentica(11), 0);
        assert_eq!(b.righe("elaborazione_voce"), 0);
        let resta = legge(b, 50);
        assert_eq!((resta.stato, resta.conclusa, resta.parti), (StatoElaborazione::Positiva, Some(ora(10)), 0));
    }
}
