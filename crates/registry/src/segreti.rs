//! What a register draws at random once and keeps for ever.

use crate::errore::{Errore, Risultato};
use crate::registry::Registry;
use crate::schema::segreto;
use diesel::prelude::*;

impl Registry {
    /// The secret with this name: `nuovo` the first time, and ever after what was kept then.
    ///
    /// # Errors
    /// [`Errore::Incoerente`] when what is kept has another length.
    pub fn segreto<const N: usize>(&self, nome: &'static str, nuovo: [u8; N]) -> Risultato<[u8; N]> {
        let tenuto = self.scrivi::<_, _, Errore>(move |s| {
            let letto: Option<Vec<u8>> =
                s.passo(|c| segreto::table.filter(segreto::nome.eq(nome)).select(segreto::valore).first(c).optional())?;
            if let Some(letto) = letto {
                return Ok(letto);
            }
            let riga = (segreto::nome.eq(nome), segreto::valore.eq(nuovo.as_slice()));
            s.passo(|c| diesel::insert_into(segreto::table).values(riga).execute(c))?;
            Ok(nuovo.to_vec())
        });
        let tenuto = match tenuto.attendi() {
            // Another process drew at the same moment: its draw stands.
            Err(Errore::Duplicato(_)) => self
                .scrivi::<_, _, Errore>(move |s| {
                    let riga = segreto::table.filter(segreto::nome.eq(nome)).select(segreto::valore);
                    s.passo(|c| riga.first(c))
                })
                .attendi(),
            altro => altro,
        }?;
        tenuto.try_into().map_err(|_| Errore::Incoerente(format!("the secret {nome} has another length")))
    }
}
