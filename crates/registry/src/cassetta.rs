//! The mailbox of a comune's receiver: a file of its own, not the register's.

use crate::errore::{Errore, Risultato};
use crate::tipi::Istante;
use anpr_model::OperazioneId;
use chrono::NaiveDateTime;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

diesel::table! {
    ricevuta (id) {
        id -> BigInt,
        tipo -> Text,
        destinatario -> Text,
        data_ora -> Text,
        arrivata -> Timestamp,
        contenuto -> Binary,
    }
}

/// Where a comune keeps the notices it received, each once.
pub struct Cassetta {
    connessione: Mutex<SqliteConnection>,
}

/// A notice as a comune keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotificaRicevuta {
    /// `idOperazioneANPR` of its header: the same however often it comes.
    pub id: OperazioneId,
    /// `tipoNotifica`.
    pub tipo: String,
    /// `codDestinatario`.
    pub destinatario: String,
    /// `dataOraRichiesta`, as it was written.
    pub data_ora: String,
    /// When it came, the first time.
    pub ricevuta: Istante,
    /// The inner document, opened.
    pub contenuto: Vec<u8>,
}

/// Whether a notice is news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deposito {
    /// It had not come before.
    Nuova,
    /// It had; nothing was changed.
    GiaPresente,
}

type Riga = (i64, String, String, String, NaiveDateTime, Vec<u8>);

impl Cassetta {
    /// Opens the mailbox in `file`, made for its owner alone if it is not there.
    pub fn apri(file: &Path) -> Risultato<Self> {
        let percorso = file.to_str().ok_or_else(|| Errore::Configurazione("the mailbox's path is not UTF-8".into()))?;
        if !file.exists() {
            let creato = std::fs::OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(file);
            creato.map_err(|e| Errore::NonDisponibile(format!("unable to open database file: {e}")))?;
        }
        let mut c = SqliteConnection::establish(percorso)
            .map_err(|_| Errore::NonDisponibile("unable to open database file".into()))?;
        c.batch_execute(
            "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE IF NOT EXISTS ricevuta (
                 id INTEGER PRIMARY KEY,
                 tipo TEXT NOT NULL,
                 destinatario TEXT NOT NULL,
                 data_ora TEXT NOT NULL,
                 arrivata TEXT NOT NULL,
                 contenuto BLOB NOT NULL
             ) STRICT;",
        )
        .map_err(Errore::da_diesel)?;
        Ok(Self { connessione: Mutex::new(c) })
    }

    /// Keeps a notice; durable when it returns.
    pub fn deposita(&self, n: &NotificaRicevuta) -> Risultato<Deposito> {
        let riga = (
            ricevuta::id.eq(n.id.0),
            ricevuta::tipo.eq(&n.tipo),
            ricevuta::destinatario.eq(&n.destinatario),
            ricevuta::data_ora.eq(&n.data_ora),
            ricevuta::arrivata.eq(n.ricevuta.naive_utc()),
            ricevuta::contenuto.eq(n.contenuto.as_slice()),
        );
        let scritte = diesel::insert_or_ignore_into(ricevuta::table)
            .values(riga)
            .execute(&mut *self.blocca())
            .map_err(Errore::da_diesel)?;
        Ok(if scritte == 1 { Deposito::Nuova } else { Deposito::GiaPresente })
    }

    /// At most `limite` notices with numbers above `dopo`, by number: the order in which they were made.
    pub fn elenca(&self, dopo: OperazioneId, limite: i64) -> Risultato<Vec<NotificaRicevuta>> {
        let righe: Vec<Riga> = ricevuta::table
            .filter(ricevuta::id.gt(dopo.0))
            .order(ricevuta::id)
            .limit(limite)
            .load(&mut *self.blocca())
            .map_err(Errore::da_diesel)?;
        Ok(righe
            .into_iter()
            .map(|(id, tipo, destinatario, data_ora, quando, contenuto)| NotificaRicevuta {
                id: OperazioneId(id),
                tipo,
                destinatario,
                data_ora,
                ricevuta: quando.and_utc(),
                contenuto,
            })
            .collect())
    }

    fn blocca(&self) -> MutexGuard<'_, SqliteConnection> {
        self.connessione.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Cassetta {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cassetta").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notifica(id: i64, contenuto: &str) -> NotificaRicevuta {
        NotificaRicevuta {
            id: OperazioneId(id),
            tipo: "N010".into(),
            destinatario: "888001".into(),
            data_ora: "2026-02-03T10:00:00+01:00".into(),
            ricevuta: "2026-02-03T09:00:01Z".parse().unwrap(),
            contenuto: contenuto.into(),
        }
    }

    #[test]
    fn a_notice_is_kept_once_and_in_order_of_its_number() {
        let cartella = tempfile::tempdir().unwrap();
        let file = cartella.path().join("notifiche.db");
        let cassetta = Cassetta::apri(&file).unwrap();
        assert_eq!(cassetta.deposita(&notifica(9, "<b/>")).unwrap(), Deposito::Nuova);
        assert_eq!(cassetta.deposita(&notifica(7, "<a/>")).unwrap(), Deposito::Nuova);
        assert_eq!(cassetta.deposita(&notifica(9, "<c/>")).unwrap(), Deposito::GiaPresente);
        drop(cassetta);
        let riaperta = Cassetta::apri(&file).unwrap();
        let tutte = riaperta.elenca(OperazioneId(0), 10).unwrap();
        assert_eq!(tutte, [notifica(7, "<a/>"), notifica(9, "<b/>")]);
        assert_eq!(riaperta.elenca(OperazioneId(7), 10).unwrap().len(), 1);
    }
}
