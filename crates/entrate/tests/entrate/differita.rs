//! Validations put off (registrazione §36 Q23).

use crate::banco::*;
use anpr_entrate::differita::{Applica, Effetto, EsitoValidazione, Orologio, Ripresa};
use anpr_model::{Data, OperazioneId, Riscontro, SoggettoId};
use anpr_registry::*;
use chrono::TimeDelta;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Notes what it is told, and fails as often as it is told to.
#[derive(Default)]
struct Nota {
    detti: Mutex<Vec<(i64, EsitoValidazione)>>,
    superate: Mutex<u32>,
    rotte: Mutex<u32>,
}

impl Applica for Nota {
    fn decidi(&self, validazione: &Validazione, esito: &EsitoValidazione) -> Result<Effetto, Errore> {
        let mut rotte = self.rotte.lock().unwrap();
        if *rotte > 0 {
            *rotte -= 1;
            return Err(Errore::NonDisponibile("for a trial".into()));
        }
        let mut superate = self.superate.lock().unwrap();
        if *superate > 0 {
            *superate -= 1;
            return Ok(Box::new(|_| Err(Errore::Superata)));
        }
        self.detti.lock().unwrap().push((validazione.soggetto.0, esito.clone()));
        // Something that is seen in the register only if the write was kept.
        let codice = CodiceEntrate {
            codice: format!("S{}", validazione.soggetto.0),
            persona: PersonaEntrate {
                cognome: String::new(),
                nome: String::new(),
                sesso: 'M',
                nascita: oggi(),
                luogo: String::new(),
            },
            attribuito: oggi(),
            origine: OrigineCodice::Riscontro,
            stato: StatoCodice::Valido,
            nuovo: None,
            marcato_dal: None,
        };
        Ok(Box::new(move |s| s.salva_codice_entrate(&codice)))
    }
}

struct Tavolo {
    nota: Arc<Nota>,
    adesso: Arc<Mutex<Istante>>,
    ripresa: Ripresa,
}

fn mezzogiorno() -> Istante {
    "2026-11-26T12:00:00Z".parse().unwrap()
}

fn tavolo(b: &Banco) -> Tavolo {
    let nota = Arc::new(Nota::default());
    let adesso = Arc::new(Mutex::new(mezzogiorno()));
    let ora = Arc::clone(&adesso);
    let orologio: Orologio = Arc::new(move || -> (Istante, Data) { (*ora.lock().unwrap(), oggi()) });
    let ripresa = Ripresa::new(b.registry.clone(), b.agenzia.clone(), nota.clone(), orologio);
    Tavolo { nota, adesso, ripresa }
}

impl Tavolo {
    fn passano(&self, minuti: i64) {
        *self.adesso.lock().unwrap() += TimeDelta::minutes(minuti);
    }
}

fn accoda(b: &Banco, soggetto: i64, chiamata: ChiamataEntrate, codice: Option<&str>) {
    let persona = if soggetto % 2 == 1 { rossi() } else { russo() };
    let nuova =
        NuovaValidazione { chiamata, riferimento: format!("r{soggetto}"), codice: codice.map(Into::into), persona };
    b.registry
        .scrivi::<_, _, Errore>(move |s| {
            s.accoda_validazione(SoggettoId(soggetto), OperazioneId(9), &nuova, mezzogiorno())
        })
        .attendi()
        .unwrap();
}

fn stato(b: &Banco, soggetto: i64) -> (StatoValidazione, Option<String>) {
    let mut vista = b.registry.snapshot().unwrap();
    let (_, stato, esito) = vista.validazione(SoggettoId(soggetto), OperazioneId(9)).unwrap().unwrap();
    (stato, esito)
}

scenari! {
    fn what_is_put_off_is_asked_once_the_agenzia_answers(b) {
        let t = tavolo(b);
        accoda(b, 1, ChiamataEntrate::Attribuzione, None);
        b.guasto(true);
        assert_eq!(t.ripresa.giro().unwrap(), 0);
        assert_eq!(stato(b, 1), (StatoValidazione::Attesa, None));
        b.guasto(false);
        assert_eq!(t.ripresa.giro().unwrap(), 0, "not before its time");
        t.passano(2);
        assert_eq!(t.ripresa.giro().unwrap(), 1);
        let riscontro = Riscontro { codice: ROSSI.into(), data: oggi() };
        assert_eq!(*t.nota.detti.lock().unwrap(), [(1, EsitoValidazione::Confermato(riscontro))]);
        assert_eq!(stato(b, 1), (StatoValidazione::Validata, None));
        assert!(b.prove.mostra("S1").unwrap().is_some(), "the effect is in the register");
        t.passano(60);
        assert_eq!(t.ripresa.giro().unwrap(), 0, "once");
    }

    fn each_kind_is_asked_and_a_refusal_ends_it(b) {
        let t = tavolo(b);
        b.in_anagrafe(11, ROSSI, &rossi());
        accoda(b, 1, ChiamataEntrate::Verifica, Some(ROSSI));
        accoda(b, 3, ChiamataEntrate::Omocodia, None);
        accoda(b, 4, ChiamataEntrate::Mutazione, Some(ROSSI));
        accoda(b, 6, ChiamataEntrate::Verifica, Some("RSSMRA80A01H501X"));
        assert_eq!(t.ripresa.giro().unwrap(), 4);
        assert_eq!(stato(b, 6), (StatoValidazione::Rifiutata, Some("EAV24".into())));
        let detti = t.nota.detti.lock().unwrap();
        let di = |n: i64| detti.iter().find(|(chi, _)| *chi == n).unwrap().1.clone();
        assert!(matches!(di(1), EsitoValidazione::Confermato(r) if r.codice == ROSSI));
        assert!(matches!(di(3), EsitoValidazione::Confermato(r) if r.codice == VARIANTE));
        assert!(matches!(di(4), EsitoValidazione::Confermato(r) if r.codice == ROSSI));
        assert!(matches!(di(6), EsitoValidazione::Rifiutato { codice, .. } if codice == "EAV24"));
    }

    fn what_cannot_be_brought_in_comes_again(b) {
        let t = tavolo(b);
        accoda(b, 1, ChiamataEntrate::Attribuzione, None);
        *t.nota.rotte.lock().unwrap() = 1;
        assert_eq!(t.ripresa.giro().unwrap(), 0);
        assert_eq!(stato(b, 1).0, StatoValidazione::Attesa);
        // Decided anew as often as the sheet has changed meanwhile.
        *t.nota.superate.lock().unwrap() = 3;
        t.passano(2);
        assert_eq!(t.ripresa.giro().unwrap(), 1);
        assert_eq!(stato(b, 1).0, StatoValidazione::Validata);
        assert_eq!(t.nota.detti.lock().unwrap().len(), 1);
    }

    fn what_was_withdrawn_has_no_effect(b) {
        let t = tavolo(b);
        accoda(b, 1, ChiamataEntrate::Attribuzione, None);
        let ritira = |s: &mut Scrittura<'_>| {
            s.concludi_validazione(SoggettoId(1), OperazioneId(9), StatoValidazione::Ritirata, None)
        };
        assert!(b.registry.scrivi::<_, _, Errore>(ritira).attendi().unwrap());
        assert!(!b.registry.scrivi::<_, _, Errore>(ritira).attendi().unwrap());
        assert_eq!(t.ripresa.giro().unwrap(), 0);
        assert_eq!(b.prove.mostra("S1").unwrap(), None);
    }

    fn two_processes_do_not_take_the_same(b) {
        for n in 1..=4 {
            accoda(b, n, ChiamataEntrate::Verifica, Some(ROSSI));
        }
        let prendi = || {
            let fino = mezzogiorno() + TimeDelta::minutes(15);
            b.registry.scrivi::<_, _, Errore>(move |s| s.prendi_validazioni(mezzogiorno(), fino, 3)).attendi().unwrap()
        };
        assert_eq!((prendi().len(), prendi().len(), prendi().len()), (3, 1, 0));
    }
}

#[test]
fn the_thread_goes_on_until_dropped() {
    let b = Banco::sqlite();
    let t = tavolo(&b);
    accoda(&b, 1, ChiamataEntrate::Attribuzione, None);
    let in_corso = t.ripresa.avvia(Duration::from_millis(20)).unwrap();
    let inizio = Instant::now();
    while stato(&b, 1).0 == StatoValidazione::Attesa {
        assert!(inizio.elapsed() < Duration::from_secs(60));
        std::thread::sleep(Duration::from_millis(20));
    }
    drop(in_corso);
    accoda(&b, 3, ChiamataEntrate::Omocodia, None);
    std::thread::sleep(Duration::from_millis(200));
    assert_eq!(stato(&b, 3).0, StatoValidazione::Attesa);
}

#[test]
fn an_answer_that_does_not_come_holds_nobody_who_wants_to_end() {
    let b = Banco::sqlite();
    let t = tavolo(&b);
    accoda(&b, 1, ChiamataEntrate::Attribuzione, None);
    b.comportamento(|c| c.latenza_ms = 60_000);
    let in_corso = t.ripresa.avvia(Duration::from_millis(20)).unwrap();
    let tentata = || {
        let mut vista = b.registry.snapshot().unwrap();
        vista.validazione(SoggettoId(1), OperazioneId(9)).unwrap().unwrap().0.tentativi == 1
    };
    let inizio = Instant::now();
    while !tentata() {
        assert!(inizio.elapsed() < Duration::from_secs(60));
        std::thread::sleep(Duration::from_millis(20));
    }
    let fine = Instant::now();
    drop(in_corso);
    assert!(fine.elapsed() < Duration::from_secs(40));
    assert_eq!(stato(&b, 1).0, StatoValidazione::Attesa);
}
