//! The threads that write.
//!
//! SQLite has one writer, so waiting calls share its commits: each runs in a savepoint, one commit makes all of them
//! durable, and nobody is answered before it. PostgreSQL gathers commits by itself, so each call has its transaction, on
//! one of a few threads, and is run again if the database broke a tie against it.

use crate::coda::{Coda, Rifiuto};
use crate::connessione::{Connessione, Indirizzo, Uso};
use crate::custode::Custode;
use crate::errore::{Errore, Risultato};
use crate::scrittura::Scrittura;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// A write waiting to be done.
pub(crate) trait Lavoro: Send {
    /// Does it. `Err` when nothing of it is to be kept.
    fn esegui(&mut self, scrittura: &mut Scrittura<'_>) -> Result<(), ()>;
    /// Tells the caller, once what it did is durable, or undone.
    fn concludi(self: Box<Self>, commit: Risultato<()>);
}

/// The result of a write: a future, or a value to block on.
#[must_use = "a write is acknowledged by its result"]
#[derive(Debug)]
pub struct Attesa<T, E> {
    ricevente: Result<oneshot::Receiver<Result<T, E>>, Option<E>>,
}

impl<T, E: From<Errore>> Attesa<T, E> {
    /// Blocks until the write is durable or refused.
    pub fn attendi(mut self) -> Result<T, E> {
        let sveglia = Waker::from(Arc::new(Sveglia(std::thread::current())));
        let mut contesto = Context::from_waker(&sveglia);
        loop {
            match Pin::new(&mut self).poll(&mut contesto) {
                Poll::Ready(esito) => return esito,
                Poll::Pending => std::thread::park(),
            }
        }
    }

    /// The same, unless the queue did not take the write in.
    pub(crate) fn salvo(self, preso: Result<(), Rifiuto>) -> Self {
        let errore = match preso {
            Ok(()) => return self,
            Err(Rifiuto::Piena) => Errore::Occupato("too many writes wait"),
            Err(Rifiuto::Chiusa) => Errore::InChiusura,
        };
        Self { ricevente: Err(Some(errore.into())) }
    }
}

impl<T, E: From<Errore>> Future for Attesa<T, E> {
    type Output = Result<T, E>;

    fn poll(self: Pin<&mut Self>, contesto: &mut Context<'_>) -> Poll<Self::Output> {
        let persa = || Errore::Interno("the write was dropped half way".into()).into();
        match &mut self.get_mut().ricevente {
            Ok(ricevente) => Pin::new(ricevente).poll(contesto).map(|r| r.unwrap_or_else(|_| Err(persa()))),
            Err(errore) => Poll::Ready(Err(errore.take().unwrap_or_else(persa))),
        }
    }
}

// Nothing in it is pinned.
impl<T, E> Unpin for Attesa<T, E> {}

/// A write and the place where its caller waits.
pub(crate) fn lavoro<F, T, E>(f: F) -> (Box<dyn Lavoro>, Attesa<T, E>)
where
    F: FnMut(&mut Scrittura<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Errore> + Send + 'static,
{
    let (mittente, ricevente) = oneshot::channel();
    (Box::new(Chiamata { f, esito: None, mittente }), Attesa { ricevente: Ok(ricevente) })
}

/// How the writer gathers calls, and who is told how many came together.
pub(crate) struct Gruppi {
    /// Calls that may share a commit.
    pub(crate) massimo: usize,
    /// Set once, when somebody wants to know.
    pub(crate) ascolto: OnceLock<Ascolto>,
}

/// Told the number of calls of each commit.
pub(crate) type Ascolto = Box<dyn Fn(usize) + Send + Sync>;

/// Serves the queue until it is closed. One thread on SQLite, several on PostgreSQL.
pub(crate) fn servi(indirizzo: &Indirizzo, coda: &Coda<Box<dyn Lavoro>>, custode: &Custode, gruppi: &Gruppi) {
    let mut mano = Mano { indirizzo, gruppi, connessione: None };
    while let Some(primo) = coda.prendi() {
        match indirizzo {
            Indirizzo::Sqlite { .. } => {
                mano.gruppo(primo, coda);
                custode.avvisa();
            }
            Indirizzo::Postgres(_) => mano.singolo(primo),
        }
    }
}

/// No further call is taken into a commit after so long: the first ones wait for the last.
const GRUPPO_TEMPO: Duration = Duration::from_millis(10);
/// How often a call is run again after a deadlock or a serialization failure.
const TENTATIVI: usize = 4;

struct Mano<'a> {
    indirizzo: &'a Indirizzo,
    gruppi: &'a Gruppi,
    connessione: Option<Connessione>,
}

impl Mano<'_> {
    /// SQLite: as many calls as wait, one commit.
    fn gruppo(&mut self, primo: Box<dyn Lavoro>, coda: &Coda<Box<dyn Lavoro>>) {
        let inizio = Instant::now();
        let gruppi = self.gruppi;
        let mut fatti = vec![primo];
        let esito = self.inizia().and_then(|c| {
            let mut i = 0;
            while let Some(l) = fatti.get_mut(i) {
                in_savepoint(c, l.as_mut())?;
                i += 1;
                if i == fatti.len() && i < gruppi.massimo && inizio.elapsed() < GRUPPO_TEMPO {
                    fatti.extend(coda.prendi_subito());
                }
            }
            c.esegui("COMMIT")
        });
        self.dopo(&esito);
        if let Some(ascolto) = gruppi.ascolto.get() {
            ascolto(fatti.len());
        }
        for l in fatti {
            l.concludi(esito.clone());
        }
    }

    /// PostgreSQL: a transaction of its own.
    fn singolo(&mut self, mut lavoro: Box<dyn Lavoro>) {
        let mut esito = Ok(());
        for _ in 0..TENTATIVI {
            esito = self.inizia().and_then(|c| {
                let mut s = Scrittura::new(c);
                let tenere = esegui_protetto(lavoro.as_mut(), &mut s);
                match (tenere, s.fallita()) {
                    (_, Some(e)) if e.da_ripetere() => Err(e.clone()),
                    (Ok(()), Some(_)) => Err(Errore::ScritturaFallita),
                    (Ok(()), None) => c.esegui("COMMIT"),
                    (Err(()), _) => c.esegui("ROLLBACK"),
                }
            });
            self.dopo(&esito);
            match &esito {
                Err(e) if e.da_ripetere() => {}
                _ => break,
            }
        }
        lavoro.concludi(esito);
    }

    /// A connection in a transaction; one that slept while the server went away is replaced once.
    fn inizia(&mut self) -> Risultato<&mut Connessione> {
        if let Some(c) = &mut self.connessione
            && c.inizia(Uso::Scrittura).is_err()
        {
            self.connessione = None;
        }
        if self.connessione.is_none() {
            let mut c = self.indirizzo.apri(Uso::Scrittura)?;
            c.inizia(Uso::Scrittura)?;
            self.connessione = Some(c);
        }
        self.connessione.as_mut().ok_or(Errore::InChiusura)
    }

    /// After a failure: nothing stays open, and a connection that cannot even undo is thrown away.
    fn dopo(&mut self, esito: &Risultato<()>) {
        if esito.is_err()
            && let Some(c) = &mut self.connessione
            && c.esegui("ROLLBACK").is_err()
        {
            self.connessione = None;
        }
    }
}

/// Runs a call so that it can be undone without the others of its group.
fn in_savepoint(c: &mut Connessione, lavoro: &mut dyn Lavoro) -> Risultato<()> {
    c.esegui("SAVEPOINT chiamata")?;
    let mut s = Scrittura::new(c);
    let tenere = esegui_protetto(lavoro, &mut s);
    if tenere.is_ok() && s.fallita().is_none() {
        c.esegui("RELEASE chiamata")
    } else {
        c.esegui("ROLLBACK TO chiamata; RELEASE chiamata")
    }
}

/// A panic in a caller's closure must not take the writer with it.
fn esegui_protetto(lavoro: &mut dyn Lavoro, s: &mut Scrittura<'_>) -> Result<(), ()> {
    catch_unwind(AssertUnwindSafe(|| lavoro.esegui(s))).unwrap_or(Err(()))
}

struct Chiamata<F, T, E> {
    f: F,
    esito: Option<Result<T, E>>,
    mittente: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Lavoro for Chiamata<F, T, E>
where
    F: FnMut(&mut Scrittura<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<Errore> + Send,
{
    fn esegui(&mut self, scrittura: &mut Scrittura<'_>) -> Result<(), ()> {
        self.esito = None;
        let mut esito = (self.f)(scrittura);
        if esito.is_ok() && scrittura.fallita().is_some() {
            esito = Err(Errore::ScritturaFallita.into());
        }
        let tenere = esito.as_ref().map(|_| ()).map_err(|_| ());
        self.esito = Some(esito);
        tenere
    }

    fn concludi(self: Box<Self>, commit: Risultato<()>) {
        let esito = match (commit, self.esito) {
            (Err(e), _) => Err(e.into()),
            (Ok(()), Some(esito)) => esito,
            (Ok(()), None) => Err(Errore::Interno("the write broke off".into()).into()),
        };
        // A caller that waits no more has lost interest, not the write.
        let _ = self.mittente.send(esito);
    }
}

struct Sveglia(Thread);

impl Wake for Sveglia {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
