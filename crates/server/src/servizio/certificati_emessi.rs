//! Issuing certificates, and vouching for them (certificazione §§11–13).

use super::operazioni::ServizioCertificati;
use super::verifica::{self, Limitatore};
use crate::chiamata::{Pagina, Verifica};
use anpr_registry::Registry;
use chrono::Utc;
use std::time::Instant;

/// Answers for one code, within the rate of who asks. Reads the database: for the CPU pool.
pub(super) fn rispondi(
    registry: &Registry,
    certificati: &ServizioCertificati,
    limitatore: &Limitatore,
    domanda: &Verifica,
) -> Pagina {
    if !limitatore.ammette(domanda.client, Instant::now()) {
        return verifica::troppe();
    }
    let prova = certificati.prova();
    let Some(impronta) = verifica::impronta(&domanda.codice) else { return verifica::sconosciuto(prova) };
    #[expect(clippy::disallowed_methods, reason = "the edge of the program is where the clock is read")]
    let oggi = super::giorno_italiano(Utc::now());
    let trovato = registry.snapshot().and_then(|mut s| {
        let trovato = s.certificato_verificato(&impronta)?;
        let comune = match &trovato {
            Some(trovato) => s.comune_registro(&trovato.comune)?,
            None => None,
        };
        Ok(trovato.zip(comune))
    });
    match trovato {
        Ok(Some((certificato, comune))) => {
            let nomi: Vec<&str> = certificato.tipi.iter().map(|tipo| certificati.nome(*tipo)).collect();
            verifica::trovato(&certificato, &nomi, &comune.denominazione, oggi, prova)
        }
        Ok(None) => verifica::sconosciuto(prova),
        Err(errore) => {
            tracing::error!(error = %errore, "a certificate cannot be verified now");
            verifica::non_ora()
        }
    }
}
