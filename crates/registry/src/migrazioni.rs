//! The migrations of both databases, inside the program.

use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Any number that no other program uses on the same server: processes that start together migrate one after the other.
const CHIAVE_LUCCHETTO: i64 = 0x0061_6e70_725f_7201;

/// Applies what is missing; its names.
pub(crate) fn applica(c: &mut Connessione) -> Risultato<Vec<String>> {
    match c {
        // The lock is held from before what is missing is looked up: the second process finds nothing missing.
        Connessione::Sqlite(c) => c
            .immediate_transaction(|c| {
                c.run_pending_migrations(SQLITE).map(|v| v.iter().map(ToString::to_string).collect())
            })
            .map_err(|e: Box<dyn std::error::Error + Send + Sync>| Errore::Migrazioni(e.to_string())),
        Connessione::Postgres(c) => {
            use diesel::connection::SimpleConnection;
            c.batch_execute(&format!("SELECT pg_advisory_lock({CHIAVE_LUCCHETTO})")).map_err(Errore::da_diesel)?;
            let fatte = c
                .run_pending_migrations(POSTGRES)
                .map(|v| v.iter().map(ToString::to_string).collect())
                .map_err(|e| Errore::Migrazioni(e.to_string()));
            // Closing the connection would free it as well.
            c.batch_execute(&format!("SELECT pg_advisory_unlock({CHIAVE_LUCCHETTO})")).map_err(Errore::da_diesel)?;
            fatte
        }
    }
}

/// The names of what is missing.
pub(crate) fn mancanti(c: &mut Connessione) -> Risultato<Vec<String>> {
    match c {
        Connessione::Sqlite(c) => {
            c.pending_migrations(SQLITE).map(|m| m.iter().map(|m| m.name().to_string()).collect())
        }
        Connessione::Postgres(c) => {
            c.pending_migrations(POSTGRES).map(|m| m.iter().map(|m| m.name().to_string()).collect())
        }
    }
    .map_err(|e| Errore::Migrazioni(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use diesel::migration::MigrationSource;
    use diesel::{pg::Pg, sqlite::Sqlite};

    /// The number is all that a database remembers: of two migrations with one number the second would never be applied.
    #[test]
    fn each_migration_has_a_number_of_its_own_on_both_databases() {
        let numeri = |nomi: Vec<String>| {
            let mut numeri: Vec<String> =
                nomi.iter().map(|n| n.chars().take("2026-01-01-000000".len()).collect()).collect();
            let quanti = numeri.len();
            numeri.sort();
            numeri.dedup();
            assert_eq!(numeri.len(), quanti, "{nomi:?}");
            numeri
        };
        let sqlite: Vec<String> =
            MigrationSource::<Sqlite>::migrations(&SQLITE).unwrap().iter().map(|m| m.name().to_string()).collect();
        let postgres: Vec<String> =
            MigrationSource::<Pg>::migrations(&POSTGRES).unwrap().iter().map(|m| m.name().to_string()).collect();
        assert_eq!(numeri(sqlite), numeri(postgres));
    }
}
