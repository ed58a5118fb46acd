//! Whether what is stored keeps the register's own rules (registrazione §37.1), whoever wrote it.

use super::Snapshot;
use crate::connessione::Connessione;
use crate::errore::Risultato;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// A rule that some sheets break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contraddizione {
    /// The rule.
    pub regola: &'static str,
    /// Ids of the sheets, the smallest first: persons or families, as the rule says; not all of them if they are many.
    pub schede: Vec<i64>,
}

#[derive(QueryableByName)]
struct Riga {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

impl Snapshot<'_> {
    /// The rules that are broken anywhere in the register, each with at most `limite` of the sheets that break it. It reads
    /// every row of the big tables: minutes on a big register.
    pub fn contraddizioni(&mut self, limite: usize) -> Risultato<Vec<Contraddizione>> {
        let mut trovate = Vec::new();
        for (regola, sql) in REGOLE {
            let sql = format!("{sql} ORDER BY 1 LIMIT {limite}");
            let righe: Vec<Riga> = self.leggi(|c| match c {
                Connessione::Sqlite(c) => diesel::sql_query(&sql).load(c),
                Connessione::Postgres(c) => diesel::sql_query(&sql).load(c),
            })?;
            if !righe.is_empty() {
                trovate.push(Contraddizione { regola, schede: righe.into_iter().map(|riga| riga.id).collect() });
            }
        }
        Ok(trovate)
    }
}

/// How many rules [`Snapshot::contraddizioni`] looks at.
pub const REGOLE_DI_COERENZA: usize = REGOLE.len();

/// Two versions that are not void and hold on the same day.
macro_rules! insieme {
    () => {
        "a.annullata_da IS NULL AND b.annullata_da IS NULL \
         AND (a.al IS NULL OR a.al > a.dal) AND (b.al IS NULL OR b.al > b.dal) \
         AND (a.al IS NULL OR b.dal < a.al) AND (b.al IS NULL OR a.dal < b.al)"
    };
}

/// The first of two rows was written before the second, or with it.
macro_rules! prima {
    () => {
        "(a.aperta_da < b.aperta_da OR (a.aperta_da = b.aperta_da AND a.numero < b.numero))"
    };
}

/// Rows that hold and have no end.
macro_rules! aperte {
    ($tabella:literal, $chi:literal) => {
        concat!("SELECT 1 FROM ", $tabella, " x WHERE x.", $chi, " AND x.annullata_da IS NULL AND x.al IS NULL")
    };
}

/// Persons and families that are part of the register: those of a load that is not active are not.
macro_rules! in_vigore {
    ($tabella:literal) => {
        concat!(
            "SELECT DISTINCT s.id FROM ",
            $tabella,
            " s LEFT JOIN lotto l ON l.id = s.lotto WHERE (s.lotto IS NULL OR l.stato = 'attivo') AND "
        )
    };
}

/// Rule and query for the ids of the sheets that break it.
const REGOLE: &[(&str, &str)] = &[
    (
        "a person is registered once at a time",
        concat!(
            "SELECT DISTINCT a.soggetto AS id FROM iscrizione a JOIN iscrizione b ON a.soggetto = b.soggetto AND ",
            prima!(),
            " WHERE ",
            insieme!()
        ),
    ),
    (
        "a person is in one family at a time",
        concat!(
            "SELECT DISTINCT a.soggetto AS id FROM appartenenza a JOIN appartenenza b ON a.soggetto = b.soggetto AND ",
            prima!(),
            " WHERE ",
            insieme!()
        ),
    ),
    (
        "a family has one reference person at a time",
        concat!(
            "SELECT DISTINCT a.famiglia AS id FROM appartenenza a JOIN appartenenza b ON a.famiglia = b.famiglia \
             AND a.soggetto < b.soggetto JOIN famiglia f ON f.id = a.famiglia \
             WHERE a.codice_legame = '1' AND b.codice_legame = '1' AND f.tipo_scheda <> 4 AND ",
            insieme!()
        ),
    ),
    // Citizenships, addresses, their translations and anomalies may be several at once.
    (
        "a section of a person says one thing at a time",
        concat!(
            "SELECT DISTINCT a.soggetto AS id FROM sezione a JOIN sezione b ON a.soggetto = b.soggetto \
             AND a.codice = b.codice AND ",
            prima!(),
            " WHERE a.codice NOT IN (6, 9, 10, 32) AND ",
            insieme!()
        ),
    ),
    (
        "a person lives at one main address at a time",
        concat!(
            "SELECT DISTINCT a.soggetto AS id FROM sezione a JOIN sezione b ON a.soggetto = b.soggetto \
             AND b.codice = 9 AND ",
            prima!(),
            " WHERE a.codice = 9 AND a.contenuto LIKE '%\"tipoIndirizzo\":\"1\"%' \
             AND b.contenuto LIKE '%\"tipoIndirizzo\":\"1\"%' AND ",
            insieme!()
        ),
    ),
    (
        "a section of a family says one thing at a time",
        concat!(
            "SELECT DISTINCT a.famiglia AS id FROM sezione_famiglia a JOIN sezione_famiglia b \
             ON a.famiglia = b.famiglia AND a.codice = b.codice AND ",
            prima!(),
            " WHERE ",
            insieme!()
        ),
    ),
    (
        "the search keys of a person are those of the personal data",
        "SELECT DISTINCT g.soggetto AS id FROM generalita g LEFT JOIN sezione s ON s.soggetto = g.soggetto \
         AND s.codice = 1 AND s.aperta_da = g.aperta_da AND s.numero = g.numero \
         WHERE s.soggetto IS NULL OR s.dal <> g.dal OR COALESCE(s.al, s.dal) <> COALESCE(g.al, g.dal) \
         OR COALESCE(s.annullata_da, 0) <> COALESCE(g.annullata_da, 0)",
    ),
    (
        "who is active is registered by the comune that owns the sheet",
        concat!(
            in_vigore!("soggetto"),
            "s.stato IN ('R', 'A') AND NOT EXISTS (",
            aperte!("iscrizione", "soggetto = s.id AND x.comune = s.comune AND x.registro = s.stato"),
            ")"
        ),
    ),
    (
        "who is active has personal data",
        concat!(
            in_vigore!("soggetto"),
            "s.stato IN ('R', 'A') AND NOT EXISTS (",
            aperte!("generalita", "soggetto = s.id"),
            ")"
        ),
    ),
    (
        "who is dead or struck off is not registered",
        concat!(
            in_vigore!("soggetto"),
            "s.stato IN ('D', 'C') AND EXISTS (",
            aperte!("iscrizione", "soggetto = s.id"),
            ")"
        ),
    ),
    (
        "who is dead or struck off is in no family",
        concat!(
            in_vigore!("soggetto"),
            "s.stato IN ('D', 'C') AND EXISTS (",
            aperte!("appartenenza", "soggetto = s.id"),
            ")"
        ),
    ),
    (
        "a family that has ended has no members",
        concat!(in_vigore!("famiglia"), "s.stato = 'X' AND EXISTS (", aperte!("appartenenza", "famiglia = s.id"), ")"),
    ),
    (
        "a family without members has ended, but a convivenza",
        concat!(
            in_vigore!("famiglia"),
            "s.stato = 'A' AND s.tipo_scheda <> 4 AND NOT EXISTS (",
            aperte!("appartenenza", "famiglia = s.id"),
            ")"
        ),
    ),
    (
        "the members of a family are of the comune that owns it",
        "SELECT DISTINCT f.id FROM famiglia f JOIN appartenenza x ON x.famiglia = f.id AND x.annullata_da IS NULL \
         AND x.al IS NULL JOIN soggetto s ON s.id = x.soggetto WHERE s.comune <> f.comune",
    ),
];
