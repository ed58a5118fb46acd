//! The source of national identifiers.

use crate::errore::Errore;
use anpr_catalogue::id_anpr::Generatore;
use anpr_registry::Registry;

/// The generator of a register's national identifiers. Its key is drawn at the first use and kept in the register: with
/// another one, identifiers that were given could be given again.
pub fn generatore(registry: &Registry) -> Result<Generatore, Errore> {
    let mut nuova = [0; 16];
    openssl::rand::rand_bytes(&mut nuova).map_err(|errore| Errore::Interno(errore.to_string()))?;
    Ok(Generatore::new(&registry.segreto(CHIAVE, nuova)?))
}

const CHIAVE: &str = "id_anpr";
