//! A register with comuni, a signer of notices, and receivers on loopback.

use anpr_model::{ComuneRegistro, OperazioneId, StatoComune, TipoNotifica};
use anpr_notify::{Arresto, Fermo, Impostazioni, Indirizzo, Metriche, Politica, Preparatore, Spedizioniere};
use anpr_receiver::{Esaminatore, Ricevitore, Tls};
use anpr_registry::*;
use anpr_wss::pki::{Ca, CaName, KeyPair, Role, Validity};
use anpr_wss::sign::Algorithm;
use anpr_wss::{Limits, NoticeVerifier};
use chrono::Utc;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant, SystemTime};
use tokio::task::JoinHandle;

/// Authorities and keys, made once.
pub(crate) struct Chiavi {
    pub(crate) utenti: Ca,
    pub(crate) postazioni: Ca,
    pub(crate) firmatario: KeyPair,
    /// One key for all comuni: what is proved of keys is proved in the security core.
    pub(crate) comune: KeyPair,
}

pub(crate) fn chiavi() -> &'static Chiavi {
    static CHIAVI: OnceLock<Chiavi> = OnceLock::new();
    CHIAVI.get_or_init(|| {
        let utenti = Ca::new(&CaName::UtentiSvil, 2048, anni()).unwrap();
        let postazioni = Ca::new(&CaName::PostazioniSvil, 2048, anni()).unwrap();
        Chiavi {
            firmatario: utenti.issue("ANPR-NOTIFICHE", &Role::FirmaNotifiche, anni()).unwrap(),
            comune: postazioni.issue("888001-CO-9999", &Role::Postazione, anni()).unwrap(),
            utenti,
            postazioni,
        }
    })
}

pub(crate) fn anni() -> Validity {
    let giorno = Duration::from_secs(86_400);
    Validity { not_before: SystemTime::now() - giorno, not_after: SystemTime::now() + 400 * giorno }
}

pub(crate) struct Banco {
    pub(crate) registry: Arc<Registry>,
    pub(crate) cartella: tempfile::TempDir,
}

/// Times short enough for tests; the schedule as it is, but of seconds.
pub(crate) fn impostazioni() -> Impostazioni {
    Impostazioni {
        connessione: Duration::from_millis(500),
        risposta: Duration::from_millis(700),
        lenta_dopo: Duration::from_millis(100),
        sondaggio: Duration::from_millis(20),
        margine_presa: Duration::from_secs(1),
        http_ammesso: true,
        politica: Politica {
            tentativi: 3,
            intervallo: Duration::from_millis(200),
            intervallo_massimo: Duration::from_secs(1),
            durata: Duration::ZERO,
        },
        ..Impostazioni::default()
    }
}

impl Banco {
    pub(crate) fn sqlite() -> Self {
        let cartella = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", cartella.path().join("registro.db").display());
        Self::nuovo(&url, cartella)
    }

    pub(crate) fn postgres() -> Self {
        Self::nuovo(&testkit::postgres().unwrap(), tempfile::tempdir().unwrap())
    }

    fn nuovo(url: &str, cartella: tempfile::TempDir) -> Self {
        let registry = Registry::open(&Config { scrittori: 4, lettori: 4, ..Config::new(url) }).unwrap();
        registry.migrate().unwrap();
        Self { registry: Arc::new(registry), cartella }
    }

    /// A comune that receives at `url`.
    pub(crate) fn comune(&self, istat: &str, url: &str) {
        let comune = ComuneRegistro {
            istat: istat.into(),
            denominazione: format!("COMUNE {istat}"),
            sigla_provincia: "ZZ".into(),
            stato: StatoComune::Subentrato,
            data_subentro: None,
        };
        let endpoint = Endpoint {
            comune: istat.into(),
            url: url.into(),
            host: Indirizzo::leggi(url).unwrap().host(),
            cn: format!("{istat}-CO-9999"),
            certificato: chiavi().comune.certificate().to_der().unwrap(),
            attivo: true,
        };
        let autore = Autore { chi: "prova".into(), quando: Utc::now() };
        let scritta = self.registry.scrivi::<_, _, Errore>(move |s| {
            s.salva_comune(&autore, &comune)?;
            s.salva_endpoint(&autore, &endpoint)
        });
        scritta.attendi().unwrap();
    }

    /// So many notices for a comune; their numbers.
    pub(crate) fn accoda(&self, istat: &str, quante: i64) -> Vec<OperazioneId> {
        let nuove: Vec<NuovaNotifica> = (0..quante)
            .map(|n| NuovaNotifica {
                tipo: TipoNotifica::N010,
                destinatario: istat.into(),
                operazione: OperazioneId(1_000_000 + n),
                soggetto: None,
                contenuto: format!("<n comune=\"{istat}\">{n}</n>").into_bytes(),
                quando: Utc::now(),
            })
            .collect();
        self.registry.scrivi(move |s| s.accoda_notifiche(&nuove)).attendi().unwrap()
    }

    pub(crate) fn spedizioniere(&self, firmatario: KeyPair, impostazioni: Impostazioni) -> Arc<Spedizioniere> {
        let preparatore = Preparatore::new(firmatario, Algorithm::Sha256).unwrap();
        let metriche = Metriche::new().unwrap();
        Arc::new(Spedizioniere::new(Arc::clone(&self.registry), preparatore, impostazioni, metriche, Utc::now).unwrap())
    }

    /// A dispatcher at work.
    pub(crate) fn spedisce(&self, impostazioni: Impostazioni) -> (Fermo, JoinHandle<()>) {
        self.spedisce_con(chiavi().firmatario.clone(), impostazioni)
    }

    /// A dispatcher at work that signs with this key.
    pub(crate) fn spedisce_con(&self, firmatario: KeyPair, impostazioni: Impostazioni) -> (Fermo, JoinHandle<()>) {
        let (fermo, arresto) = Arresto::coppia();
        (fermo, tokio::spawn(self.spedizioniere(firmatario, impostazioni).lavora(arresto)))
    }

    /// A receiver as a comune runs it; its address and its mailbox.
    pub(crate) async fn riceve(&self, istat: &str, tls: Option<&Tls>) -> (SocketAddr, Arc<Cassetta>) {
        let cassetta = Arc::new(Cassetta::apri(&self.cartella.path().join(format!("{istat}.db"))).unwrap());
        let ca = chiavi().utenti.pair().certificate_pem().unwrap();
        let esaminatore = Esaminatore {
            comune: istat.into(),
            chiavi: vec![chiavi().comune.clone()],
            verificatore: NoticeVerifier::from_pem(&ca, false, Limits::default()).unwrap(),
            cassetta: Arc::clone(&cassetta),
            orologio: Utc::now,
        };
        let ricevitore = Ricevitore::ascolta("127.0.0.1:0".parse().unwrap(), tls, esaminatore).await.unwrap();
        let indirizzo = ricevitore.indirizzo().unwrap();
        tokio::spawn(ricevitore.servi());
        (indirizzo, cassetta)
    }

    pub(crate) fn legge(&self, id: OperazioneId) -> Notifica {
        self.registry.snapshot().unwrap().notifica(id).unwrap().unwrap()
    }

    /// Waits until something is so, for a time that only a fault exceeds.
    pub(crate) async fn finche(&self, cosa: &str, mut vero: impl FnMut(&Self) -> bool) {
        let inizio = Instant::now();
        while !vero(self) {
            assert!(inizio.elapsed() < Duration::from_secs(60), "never: {cosa}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    pub(crate) async fn finche_consegnate(&self, id: &[OperazioneId]) {
        self.finche("delivered", |b| id.iter().all(|id| b.legge(*id).consegna == Consegna::Consegnata)).await;
    }
}

pub(crate) fn scrivi(file: &Path, byte: &[u8]) {
    std::fs::write(file, byte).unwrap();
}
