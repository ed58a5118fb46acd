//! What holds of every register, whatever was done to it (registrazione §37.1).

mod famiglie;
mod persone;
mod righe;

use crate::Registry;
use crate::errore::Risultato;
use righe::Registro;

/// Every invariant that the whole database breaks, in words for who writes tests; nothing if it is sound.
///
/// Looks at all sheets, those of bulk loads that are not in force excepted: states and periods of registration, memberships,
/// sections, addresses, reference persons, bonds, and that nothing is left of operations that were taken back.
///
/// # Errors
/// Those of the database.
pub fn violazioni(registry: &Registry) -> Risultato<Vec<String>> {
    let registro = Registro::leggi(&mut registry.snapshot()?)?;
    let mut trovate = Vec::new();
    persone::controlla(&registro, &mut trovate);
    famiglie::controlla(&registro, &mut trovate);
    Ok(trovate)
}
