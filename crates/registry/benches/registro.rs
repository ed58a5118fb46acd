//! What the register costs: bulk load, reading as a 3002 does, journal.
//!
//! `cargo bench -p anpr-registry --features testkit [-- --soggetti 200000 --postgres]`; with `--crescita` instead, what the
//! same reads cost in a register of 50,000 people and in one of 1,000,000.

#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::disallowed_methods)]

use anpr_model::*;
use anpr_registry::testkit::{Cluster, Durata};
use anpr_registry::*;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

const COMUNE: &str = "888001";

fn main() {
    let argomenti: Vec<String> = std::env::args().collect();
    let quanti = argomenti
        .iter()
        .position(|a| a == "--soggetti")
        .and_then(|i| argomenti.get(i + 1)?.parse().ok())
        .unwrap_or(15_000);
    let cartella = tempfile::tempdir().unwrap();
    if argomenti.iter().any(|a| a == "--crescita") {
        crescita("SQLite", &format!("sqlite:{}", cartella.path().join("crescita.db").display()));
        if argomenti.iter().any(|a| a == "--postgres") {
            let cluster = Cluster::avvia(Durata::Piena).unwrap();
            crescita("PostgreSQL", &cluster.database().unwrap());
        }
        return;
    }
    misura("SQLite", &format!("sqlite:{}", cartella.path().join("bench.db").display()), quanti);
    if argomenti.iter().any(|a| a == "--postgres") {
        let cluster = Cluster::avvia(Durata::Piena).unwrap();
        misura("PostgreSQL", &cluster.database().unwrap(), quanti);
    }
}

fn misura(nome: &str, url: &str, quanti: i64) {
    let r = Registry::open(&Config::new(url)).unwrap();
    r.migrate().unwrap();
    println!("{nome}: {quanti} persons");
    prepara(&r);
    carica(&r, quanti);
    legge(&r, quanti, 1);
    legge(&r, quanti, 2);
    scrive(&r, 1);
    scrive(&r, 32);
}

/// The same reads before and after the register has grown twenty times.
fn crescita(nome: &str, url: &str) {
    let r = Registry::open(&Config::new(url)).unwrap();
    r.migrate().unwrap();
    prepara(&r);
    carica_da(&r, 1, PICCOLO);
    let prima = cerca(&r, PICCOLO);
    carica_da(&r, PICCOLO + 1, GRANDE);
    let dopo = cerca(&r, GRANDE);
    for (quale, (prima, dopo)) in ["codice fiscale", "name and birth"].iter().zip(prima.into_iter().zip(dopo)) {
        println!(
            "{nome}: a sheet by {quale}: {:.0} us of {PICCOLO} people, {:.0} us of {GRANDE}: {:.2} times",
            prima.as_secs_f64() * 1e6,
            dopo.as_secs_f64() * 1e6,
            dopo.as_secs_f64() / prima.as_secs_f64()
        );
    }
}

/// Time to find and read a sheet, by codice fiscale and by surname, name and day of birth; half of what is measured, to
/// leave out how the caches fill.
fn cerca(r: &Registry, quanti: i64) -> [Duration; 2] {
    let giri = 6_000;
    let criteri: [fn(i64) -> CriteriSoggetto; 2] = [
        |n| CriteriSoggetto { codice_fiscale: Some(cf(n)), ..Default::default() },
        |n| {
            let chiavi = soggetto(n).generalita.chiavi;
            let nascita = NascitaCercata { dal: chiavi.data_nascita, al: chiavi.data_nascita, luogo: None };
            CriteriSoggetto {
                cognome: chiavi.cognome.map(NomeCercato::Valore),
                nome: chiavi.nome.map(NomeCercato::Valore),
                nascita: Some(nascita),
                ..Default::default()
            }
        },
    ];
    criteri.map(|criteri| {
        let mut inizio = Instant::now();
        for giro in 0..giri {
            if giro == giri / 2 {
                inizio = Instant::now();
            }
            let n = 1 + giro * 104_729 % quanti;
            let mut v = r.snapshot().unwrap();
            let trovati = v.cerca_soggetti(&criteri(n), &Territorio::Nazionale, giorno(), 51).unwrap();
            assert!(trovati.contains(&SoggettoId(n)) && trovati.len() < 5);
            let schede = v.schede(&trovati, giorno(), Sezione::TUTTE).unwrap();
            assert!(!schede.is_empty());
        }
        inizio.elapsed() / u32::try_from(giri - giri / 2).unwrap()
    })
}

const PICCOLO: i64 = 50_000;
const GRANDE: i64 = 1_000_000;

fn prepara(r: &Registry) {
    let autore = || Autore { chi: "bench".into(), quando: chrono::Utc::now() };
    r.scrivi::<_, _, Errore>(move |s| {
        let comune = ComuneRegistro {
            istat: COMUNE.into(),
            denominazione: "PROVA".into(),
            sigla_provincia: "XX".into(),
            stato: StatoComune::NonSubentrato,
            data_subentro: None,
        };
        s.salva_comune(&autore(), &comune)?;
        for (n, ruolo) in [(1, RuoloCertificato::Server), (2, RuoloCertificato::Postazione)] {
            let certificato = Certificato {
                impronta: Impronta([n; 32]),
                emittente: "CN=CA".into(),
                seriale: n.to_string(),
                cn: format!("{COMUNE}-{n}"),
                ruolo,
                comune: COMUNE.into(),
                valido_dal: chrono::Utc::now(),
                valido_al: chrono::Utc::now(),
                stato: StatoIam::Attivo,
            };
            s.nuovo_certificato(&autore(), &certificato)?;
        }
        let stato = StatoIam::Attivo;
        let postazione =
            Postazione { id: format!("{COMUNE}-PC-0001"), comune: COMUNE.into(), descrizione: None, stato };
        s.nuova_postazione(&autore(), &postazione)?;
        s.nuovo_operatore(&autore(), &Operatore { id: "op1".into(), codice_fiscale: "CF".into(), stato })?;
        let abilitazione = Abilitazione {
            operatore: "op1".into(),
            comune: COMUNE.into(),
            profilo: "OP_CONSULTAZIONE".into(),
            stato,
            dal: giorno(),
            al: None,
        };
        s.abilita(&autore(), &abilitazione)
    })
    .attendi()
    .unwrap();
}

fn carica(r: &Registry, quanti: i64) {
    carica_da(r, 1, quanti);
}

fn carica_da(r: &Registry, primo: i64, quanti: i64) {
    let lotto = NuovoLotto { comune: COMUNE.into(), fornitura: 1, operazione: OperazioneId(1) };
    let mut c = r.inizia_caricamento(lotto).unwrap();
    let (mut righe, mut preparare) = (0, Duration::ZERO);
    let inizio = Instant::now();
    for da in (primo..=quanti).step_by(2000) {
        let a = (da + 1999).min(quanti);
        let prima = Instant::now();
        let famiglie: Vec<_> = (da..=a).filter(|n| n % 3 == 1).map(famiglia).collect();
        let soggetti: Vec<_> = (da..=a).map(soggetto).collect();
        righe += famiglie.iter().map(|f| 1 + f.sezioni.len()).sum::<usize>();
        righe += soggetti.iter().map(|s| 6 + s.sezioni.len()).sum::<usize>();
        preparare += prima.elapsed();
        c.famiglie(famiglie).unwrap();
        c.soggetti(soggetti).unwrap();
    }
    let lotto = c.concludi().unwrap();
    let tempo = inizio.elapsed().as_secs_f64();
    let prima = Instant::now();
    r.scrivi::<_, _, Errore>(move |s| s.attiva_lotto(lotto, giorno())).attendi().unwrap();
    println!(
        "  load: {:.0} rows/s, {:.0} persons/s ({righe} rows; making them {:.2} s of {tempo:.2} s), activation {:?}",
        righe as f64 / tempo,
        (quanti - primo + 1) as f64 / tempo,
        preparare.as_secs_f64(),
        prima.elapsed()
    );
    if let Some(memoria) = picco_mb() {
        println!("  peak memory so far {memoria} MB");
    }
}

/// What a signed 3002 by codice fiscale asks: caller, stored answer, person, sheet, family.
fn legge(r: &Registry, quanti: i64, fili: i64) {
    let per_filo = 10_000;
    let (inizio, cpu) = (Instant::now(), cpu());
    std::thread::scope(|s| {
        for filo in 0..fili {
            s.spawn(move || {
                for n in 0..per_filo {
                    richiesta(r, 1 + (filo * 7919 + n * 104_729) % quanti);
                }
            });
        }
    });
    let tempo = inizio.elapsed().as_secs_f64();
    println!(
        "  3002 reads: {:.0}/s with {fili} threads, {:.0} us each, {:.0} us of processor",
        (fili * per_filo) as f64 / tempo,
        tempo * 1e6 / per_filo as f64,
        (self::cpu() - cpu).as_micros() as f64 / (fili * per_filo) as f64
    );
}

fn richiesta(r: &Registry, n: i64) {
    let mut v = r.snapshot().unwrap();
    let chi = v
        .chiamante(&ChiamanteCercato {
            certificato_server: &Impronta([1; 32]),
            certificato_postazione: &Impronta([2; 32]),
            postazione: "888001-PC-0001",
            operatore: "op1",
            comune: COMUNE,
            operazione: "3002",
        })
        .unwrap();
    assert!(chi.abilitazioni[0].1);
    assert!(v.trova_operazione(COMUNE, &format!("mai{n}")).unwrap().is_none());
    let criteri = CriteriSoggetto { codice_fiscale: Some(cf(n)), ..Default::default() };
    let trovati = v.cerca_soggetti(&criteri, &Territorio::Comuni(chi.comuni), giorno(), 51).unwrap();
    assert_eq!(trovati, [SoggettoId(n)]);
    let schede = v.schede(&trovati, giorno(), Sezione::TUTTE).unwrap();
    assert_eq!(schede[0].sezioni.len(), 11);
    let famiglia = schede[0].appartenenza.as_ref().unwrap().famiglia;
    assert!(v.famiglia(famiglia, giorno()).unwrap().is_some());
}

fn scrive(r: &Registry, fili: i64) {
    static NUMERO: AtomicI64 = AtomicI64::new(1);
    let durata = Duration::from_secs(3);
    let inizio = Instant::now();
    let tempi: Vec<Duration> = std::thread::scope(|s| {
        let fili: Vec<_> = (0..fili)
            .map(|_| {
                s.spawn(move || {
                    let mut tempi = Vec::new();
                    while inizio.elapsed() < durata {
                        let o = operazione(NUMERO.fetch_add(1, Ordering::Relaxed));
                        let prima = Instant::now();
                        r.scrivi(move |s| s.giornale(&o)).attendi().unwrap_or_else(|e: Errore| println!("{e}"));
                        tempi.push(prima.elapsed());
                    }
                    tempi
                })
            })
            .collect();
        fili.into_iter().flat_map(|f| f.join().unwrap()).collect()
    });
    let mut ordinati = tempi;
    ordinati.sort_unstable();
    println!(
        "  journal: {:.0}/s with {fili} callers, median {:?}, p99 {:?}",
        ordinati.len() as f64 / inizio.elapsed().as_secs_f64(),
        ordinati[ordinati.len() / 2],
        ordinati[ordinati.len() * 99 / 100]
    );
}

fn giorno() -> Data {
    Data::from_ymd_opt(2026, 1, 1).unwrap()
}

fn cf(n: i64) -> String {
    // Like the real ones, not in the order of ids.
    format!("RSSMRA{:010}", n * 2_654_435_761 % 10_000_000_000)
}

fn soggetto(n: i64) -> NuovoSoggetto {
    let periodo = Periodo::aperto(giorno());
    let sezione = |sezione, chiave: Option<String>| NuovaSezione {
        sezione,
        periodo,
        chiave,
        altra_chiave: None,
        contenuto: format!("{{\"campo\":\"{}\",\"n\":{n}}}", "x".repeat(220)),
    };
    NuovoSoggetto {
        id: SoggettoId(n),
        id_anpr: NuovoIdAnpr::Nuovo(format!("{:09}", n * 1_103_515_245 % 1_000_000_000)),
        comune: COMUNE.into(),
        stato: StatoSoggetto::Residente,
        iscrizione: NuovaIscrizione {
            comune: COMUNE.into(),
            registro: Registro::Apr,
            periodo,
            id_scheda_comune: Some(n.to_string()),
        },
        generalita: NuovaGeneralita {
            periodo,
            chiavi: ChiaviGeneralita {
                codice_fiscale: Some(cf(n)),
                cognome: Some(format!("COGNOME{}", n * 31 % 5000)),
                nome: Some(format!("NOME{}", n * 17 % 700)),
                sesso: 'F',
                // A prime, so that nobody has a namesake born the same day however many there are.
                data_nascita: giorno() - chrono::TimeDelta::days(n % 29_989),
                luogo_nascita: Some("C058091".into()),
            },
            contenuto: format!("{{\"campo\":\"{}\",\"n\":{n}}}", "x".repeat(300)),
        },
        sezioni: vec![
            sezione(Sezione::StatoCivile, None),
            sezione(Sezione::Attributi, None),
            sezione(Sezione::AttoNascita, None),
            sezione(Sezione::Cittadinanza, None),
            sezione(Sezione::Paternita, None),
            sezione(Sezione::Maternita, None),
            sezione(Sezione::Residenza, None),
            sezione(Sezione::Matrimonio, None),
            sezione(Sezione::CartaIdentita, Some(format!("CA{n:05}AA"))),
            sezione(Sezione::DatiIscrizione, None),
        ],
        appartenenza: Some(NuovaAppartenenza {
            famiglia: FamigliaId((n - 1) / 3 * 3 + 1),
            codice_legame: "1".into(),
            progressivo: 1,
            periodo,
            decorrenza_legame: None,
        }),
    }
}

fn famiglia(n: i64) -> NuovaFamiglia {
    let sezione = |sezione| NuovaSezioneFamiglia {
        sezione,
        periodo: Periodo::aperto(giorno()),
        contenuto: format!("{{\"campo\":\"{}\"}}", "x".repeat(220)),
    };
    NuovaFamiglia {
        id: FamigliaId(n),
        comune: COMUNE.into(),
        tipo_scheda: 3,
        id_comune: Some(n.to_string()),
        stato: StatoFamiglia::Attiva,
        incompleta: false,
        sezioni: vec![sezione(SezioneFamiglia::Dati), sezione(SezioneFamiglia::Residenza)],
    }
}

fn operazione(n: i64) -> NuovaOperazione {
    NuovaOperazione {
        id: OperazioneId(n),
        comune: COMUNE.into(),
        id_operazione_comune: format!("k{n}"),
        protocollo: None,
        consuma_id: true,
        operazione: "3002".into(),
        ricevuta: chrono::Utc::now(),
        data_decorrenza: None,
        esito: Esito::Ok,
        codici: vec![],
        evidenza: Evidenza { operatore: "op1".into(), impronta_corpo: Some(Impronta([7; 32])), ..Evidenza::default() },
        durata_us: 900,
        richiesta: vec![b'q'; 3000],
        risposta: vec![b'r'; 6000],
        tipo_risposta: "text/xml; charset=utf-8".into(),
        repliche: vec![ChiaveReplica { chiave: format!("{:064x}", n * 7919), scade: chrono::Utc::now() }],
        soggetti: vec![SoggettoId(n % 1000)],
        famiglie: vec![],
    }
}

/// Processor time of this process, all threads.
fn cpu() -> Duration {
    let stato = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let campi = stato.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    // In ticks of a hundredth of a second.
    Duration::from_millis(campi.filter_map(|c| c.parse::<u64>().ok()).sum::<u64>() * 10)
}

/// Highest resident memory of this process.
fn picco_mb() -> Option<u64> {
    let stato = std::fs::read_to_string("/proc/self/status").ok()?;
    let kb: u64 = stato.lines().find(|l| l.starts_with("VmHWM"))?.split_whitespace().nth(1)?.parse().ok()?;
    Some(kb / 1024)
}
