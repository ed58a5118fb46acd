//! Issuing certificates, and vouching for them (certificazione §§11–13).

use super::operazioni::ServizioCertificati;
use super::verifica::{self, Limitatore};
use crate::chiamata::{CosaVerifica, Pagina, Verifica};
use anpr_model::Data;
use anpr_registry::{Errore, Registry};
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
    #[expect(clippy::disallowed_methods, reason = "the edge of the program is where the clock is read")]
    let oggi = super::giorno_italiano(Utc::now());
    let risposta = match domanda.cosa {
        CosaVerifica::Pagina => pagina(registry, certificati, &domanda.codice, oggi),
        CosaVerifica::Documento => documento(registry, certificati, &domanda.codice, oggi),
    };
    risposta.unwrap_or_else(|errore| {
        tracing::error!(error = %errore, "a certificate cannot be verified now");
        verifica::non_ora()
    })
}

fn pagina(registry: &Registry, certificati: &ServizioCertificati, detto: &str, oggi: Data) -> Result<Pagina, Errore> {
    let prova = certificati.prova();
    let Some(codice) = verifica::codice(detto) else { return Ok(verifica::sconosciuto(prova)) };
    let mut snapshot = registry.snapshot()?;
    let Some(certificato) = snapshot.certificato_verificato(&verifica::impronta(&codice))? else {
        return Ok(verifica::sconosciuto(prova));
    };
    let Some(comune) = snapshot.comune_registro(&certificato.comune)? else { return Ok(verifica::sconosciuto(prova)) };
    let nomi: Vec<&str> = certificato.tipi.iter().map(|tipo| certificati.nome(*tipo)).collect();
    let documento = certificati.mostra_documento.then_some(codice.as_str());
    Ok(verifica::trovato(&certificato, &nomi, &comune.denominazione, oggi, prova, documento))
}

/// The document of a good certificate, where it is shown. Of whatever else nothing is told, not even what it is.
fn documento(
    registry: &Registry,
    certificati: &ServizioCertificati,
    detto: &str,
    oggi: Data,
) -> Result<Pagina, Errore> {
    let prova = certificati.prova();
    let niente = || Ok(verifica::senza_documento(prova));
    let Some(codice) = verifica::codice(detto).filter(|_| certificati.mostra_documento) else { return niente() };
    let mut snapshot = registry.snapshot()?;
    let trovato = snapshot.certificato_verificato(&verifica::impronta(&codice))?;
    let Some(certificato) = trovato.filter(|trovato| verifica::vale(trovato, oggi, prova)) else { return niente() };
    match snapshot.pdf_certificato(&certificato.comune, certificato.protocollo)? {
        Some(pdf) => Ok(verifica::documento(pdf)),
        None => niente(),
    }
}
