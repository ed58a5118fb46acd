//! Bounded pools of threads for work that would hold up the reactor: cryptography, big files, database reads.
//!
//! A pool has a fixed number of threads and a queue of fixed length. What does not fit is refused at once with
//! [`ErrorePool::Pieno`], which the caller turns into an answer that says to retry: no queue grows without bound.

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use crate::error::Error;

/// Why a piece of work has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ErrorePool {
    /// The queue is full: nothing was begun, the caller may try again later.
    #[error("the queue of the pool is full")]
    Pieno,
    /// The pool is closed: nothing was begun.
    #[error("the pool is closed")]
    Chiuso,
    /// The work panicked; the pool goes on.
    #[error("the work of the pool panicked")]
    Caduto,
}

/// A fixed number of threads behind a bounded queue. Dropping it finishes what is queued.
pub struct Pool {
    comune: Arc<Comune>,
    fili: Vec<JoinHandle<()>>,
}

impl Pool {
    /// Starts the threads, named `nome-0`, `nome-1`...
    ///
    /// `coda`: how many pieces of work may wait beside those that run; 0 means that only a free thread is good enough.
    pub fn avvia(nome: &'static str, fili: NonZeroUsize, coda: usize) -> Result<Self, Error> {
        let comune = Arc::new(Comune {
            nome,
            fili: fili.get(),
            coda,
            stato: Mutex::new(Stato { attesa: VecDeque::new(), attivi: 0, rifiutati: 0, aperto: true }),
            sveglia: Condvar::new(),
        });
        let mut pool = Self { comune, fili: Vec::with_capacity(fili.get()) };
        for n in 0..fili.get() {
            let comune = Arc::clone(&pool.comune);
            let filo = std::thread::Builder::new()
                .name(format!("{nome}-{n}"))
                .spawn(move || lavora(&comune))
                .map_err(|source| Error::Thread { pool: nome, source })?;
            pool.fili.push(filo);
        }
        Ok(pool)
    }

    /// Runs `lavoro` on a thread of the pool, in the current tracing span.
    ///
    /// If the returned future is dropped before the work began, the work is not begun; once begun it is finished.
    pub async fn esegui<T, F>(&self, lavoro: F) -> Result<T, ErrorePool>
    where
        T: Send + 'static,
        F: FnOnce() -> T + Send + 'static,
    {
        let (manda, ricevi) = oneshot::channel();
        let span = tracing::Span::current();
        self.accoda(Box::new(move || {
            if manda.is_closed() {
                return;
            }
            let _dentro = span.entered();
            let esito = catch_unwind(AssertUnwindSafe(lavoro)).map_err(|_| ErrorePool::Caduto);
            // The caller may have gone away while the work ran: its result is then of no use to anybody.
            let _ = manda.send(esito);
        }))?;
        ricevi.await.unwrap_or(Err(ErrorePool::Chiuso))
    }

    /// What the pool holds now, for the metrics.
    pub fn carico(&self) -> Carico {
        self.comune.carico()
    }

    /// A view of the load that outlives neither the pool nor keeps it alive.
    pub fn misura(&self) -> impl Fn() -> Carico + Send + Sync + 'static {
        let comune = Arc::downgrade(&self.comune);
        move || comune.upgrade().map(|c| c.carico()).unwrap_or_default()
    }

    /// Name given at the start.
    pub fn nome(&self) -> &'static str {
        self.comune.nome
    }

    fn accoda(&self, lavoro: Lavoro) -> Result<(), ErrorePool> {
        let mut stato = self.comune.blocca();
        if !stato.aperto {
            return Err(ErrorePool::Chiuso);
        }
        let liberi = self.comune.fili.saturating_sub(stato.attivi);
        if stato.attesa.len() >= self.comune.coda.saturating_add(liberi) {
            stato.rifiutati = stato.rifiutati.saturating_add(1);
            return Err(ErrorePool::Pieno);
        }
        stato.attesa.push_back(lavoro);
        drop(stato);
        self.comune.sveglia.notify_one();
        Ok(())
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.comune.blocca().aperto = false;
        self.comune.sveglia.notify_all();
        let questo = std::thread::current().id();
        for filo in self.fili.drain(..) {
            // The last owner may itself be a piece of work: a thread cannot wait for its own end.
            if filo.thread().id() != questo {
                let _ = filo.join();
            }
        }
    }
}

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pool").field("nome", &self.comune.nome).field("carico", &self.carico()).finish()
    }
}

/// How much a pool holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carico {
    /// Pieces of work that wait.
    pub in_attesa: usize,
    /// Pieces of work that run.
    pub attivi: usize,
    /// Pieces of work refused since the start because the queue was full.
    pub rifiutati: usize,
}

type Lavoro = Box<dyn FnOnce() + Send>;

struct Comune {
    nome: &'static str,
    fili: usize,
    coda: usize,
    stato: Mutex<Stato>,
    sveglia: Condvar,
}

struct Stato {
    attesa: VecDeque<Lavoro>,
    attivi: usize,
    rifiutati: usize,
    aperto: bool,
}

impl Comune {
    /// Work runs outside the lock and its panics are caught, so the state is whole even after a poisoning.
    fn blocca(&self) -> MutexGuard<'_, Stato> {
        self.stato.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn carico(&self) -> Carico {
        let stato = self.blocca();
        Carico { in_attesa: stato.attesa.len(), attivi: stato.attivi, rifiutati: stato.rifiutati }
    }
}

fn lavora(comune: &Comune) {
    loop {
        let mut stato = comune.blocca();
        let lavoro = loop {
            if let Some(lavoro) = stato.attesa.pop_front() {
                break lavoro;
            }
            if !stato.aperto {
                return;
            }
            stato = comune.sveglia.wait(stato).unwrap_or_else(PoisonError::into_inner);
        };
        stato.attivi = stato.attivi.saturating_add(1);
        drop(stato);
        // A panic in the work is caught inside; this one guards the count against a panic in a destructor.
        let _ = catch_unwind(AssertUnwindSafe(lavoro));
        let mut fine = comune.blocca();
        fine.attivi = fine.attivi.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn pool(fili: usize, coda: usize) -> Pool {
        Pool::avvia("prova", NonZeroUsize::new(fili).unwrap(), coda).unwrap()
    }

    /// Work that holds its thread until told otherwise.
    fn tieni() -> (impl FnOnce() + Send + 'static, mpsc::Receiver<()>, mpsc::Sender<()>) {
        let (cominciato, visto) = mpsc::channel();
        let (lascia, lasciato) = mpsc::channel::<()>();
        let lavoro = move || {
            cominciato.send(()).unwrap();
            let _ = lasciato.recv();
        };
        (lavoro, visto, lascia)
    }

    #[tokio::test]
    async fn beyond_the_queue_work_is_refused_at_once() {
        let pool = Arc::new(pool(1, 1));
        let (lavoro, visto, lascia) = tieni();
        let altro = Arc::clone(&pool);
        let primo = tokio::spawn(async move { altro.esegui(lavoro).await });
        tokio::task::spawn_blocking(move || visto.recv().unwrap()).await.unwrap();
        let altro = Arc::clone(&pool);
        let secondo = tokio::spawn(async move { altro.esegui(|| 2).await });
        while pool.carico().in_attesa == 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(pool.esegui(|| 3).await, Err(ErrorePool::Pieno));
        assert_eq!(pool.carico(), Carico { in_attesa: 1, attivi: 1, rifiutati: 1 });
        lascia.send(()).unwrap();
        assert_eq!(primo.await.unwrap(), Ok(()));
        assert_eq!(secondo.await.unwrap(), Ok(2));
    }

    #[tokio::test]
    async fn work_that_panics_leaves_its_thread_alive() {
        let pool = pool(1, 0);
        for _ in 0..3 {
            assert_eq!(pool.esegui(|| panic!("asked for")).await, Err::<(), _>(ErrorePool::Caduto));
            while pool.carico().attivi > 0 {
                tokio::task::yield_now().await;
            }
        }
        assert_eq!(pool.esegui(|| 1).await, Ok(1));
    }

    #[tokio::test]
    async fn work_that_nobody_waits_for_is_not_begun() {
        let pool = Arc::new(pool(1, 4));
        let (lavoro, visto, lascia) = tieni();
        let altro = Arc::clone(&pool);
        let primo = tokio::spawn(async move { altro.esegui(lavoro).await });
        tokio::task::spawn_blocking(move || visto.recv().unwrap()).await.unwrap();
        let (fatto, vista) = mpsc::channel();
        let altro = Arc::clone(&pool);
        let secondo = tokio::spawn(async move { altro.esegui(move || fatto.send(()).unwrap()).await });
        while pool.carico().in_attesa == 0 {
            tokio::task::yield_now().await;
        }
        secondo.abort();
        assert!(secondo.await.unwrap_err().is_cancelled());
        lascia.send(()).unwrap();
        primo.await.unwrap().unwrap();
        assert!(vista.recv().is_err(), "its sender is dropped unused");
    }

    #[tokio::test]
    async fn dropping_the_pool_finishes_what_is_queued() {
        let pool = pool(2, 100);
        let (fatto, vista) = mpsc::channel();
        for n in 0..50 {
            let fatto = fatto.clone();
            pool.accoda(Box::new(move || fatto.send(n).unwrap())).unwrap();
        }
        drop((pool, fatto));
        assert_eq!(vista.iter().count(), 50);
    }
}
