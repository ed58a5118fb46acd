//! Issuing certificates, and vouching for them (certificazione §§11–13).

use super::operazioni::ServizioCertificati;
use super::verifica::{self, Limitatore};
use crate::chiamata::{CosaVerifica, Pagina, Verifica};
use anpr_model::Data;
use anpr_registry::{Errore, Istante, Registry, RigaCertificato, Verifica as DaContare, Visto};
use chrono::Utc;
use std::time::Instant;

/// An answer, and what of which certificate it shows.
pub(super) struct Risposta {
    pub(super) pagina: Pagina,
    pub(super) vista: Option<(DaContare, Istante)>,
}

/// Answers for one code, within the rate of who asks. Reads the database: for the CPU pool.
pub(super) fn rispondi(
    registry: &Registry,
    certificati: &ServizioCertificati,
    limitatore: &Limitatore,
    domanda: &Verifica,
) -> Risposta {
    if !limitatore.ammette(verifica::rete(domanda.client), Instant::now()) {
        return Risposta { pagina: verifica::troppe(), vista: None };
    }
    #[expect(clippy::disallowed_methods, reason = "the edge of the program is where the clock is read")]
    let adesso = Utc::now();
    let oggi = super::giorno_italiano(adesso);
    let risposta = match domanda.cosa {
        CosaVerifica::Pagina => pagina(registry, certificati, &domanda.codice, oggi),
        CosaVerifica::Documento => documento(registry, certificati, &domanda.codice, oggi),
    };
    let (pagina, vista) = risposta.unwrap_or_else(|errore| {
        tracing::error!(error = %errore, "a certificate cannot be verified now");
        (verifica::non_ora(), None)
    });
    Risposta { pagina, vista: vista.map(|vista| (vista, adesso)) }
}

type Trovata = (Pagina, Option<DaContare>);

fn pagina(registry: &Registry, certificati: &ServizioCertificati, detto: &str, oggi: Data) -> Result<Trovata, Errore> {
    let prova = certificati.prova();
    let nessuno = || Ok((verifica::sconosciuto(prova), None));
    let Some(codice) = verifica::codice(detto) else { return nessuno() };
    let mut snapshot = registry.snapshot()?;
    let Some(certificato) = snapshot.certificato_verificato(&verifica::impronta(&codice))? else { return nessuno() };
    let Some(comune) = snapshot.comune_registro(&certificato.comune)? else { return nessuno() };
    let nomi: Vec<&str> = certificato.tipi.iter().map(|tipo| certificati.nome(*tipo)).collect();
    let documento = certificati.mostra_documento.then_some(codice.as_str());
    let pagina = verifica::trovato(&certificato, &nomi, &comune.denominazione, oggi, prova, documento);
    Ok((pagina, Some(vista(&certificato, Visto::Pagina))))
}

/// The document of a good certificate, where it is shown. Of whatever else nothing is told, not even what it is.
fn documento(
    registry: &Registry,
    certificati: &ServizioCertificati,
    detto: &str,
    oggi: Data,
) -> Result<Trovata, Errore> {
    let prova = certificati.prova();
    let niente = || Ok((verifica::senza_documento(prova), None));
    let Some(codice) = verifica::codice(detto).filter(|_| certificati.mostra_documento) else { return niente() };
    let mut snapshot = registry.snapshot()?;
    let trovato = snapshot.certificato_verificato(&verifica::impronta(&codice))?;
    let Some(certificato) = trovato.filter(|trovato| verifica::vale(trovato, oggi, prova)) else { return niente() };
    match snapshot.pdf_certificato(&certificato.comune, certificato.protocollo)? {
        Some(pdf) => Ok((verifica::documento(pdf), Some(vista(&certificato, Visto::Documento)))),
        None => niente(),
    }
}

fn vista(certificato: &RigaCertificato, cosa: Visto) -> DaContare {
    DaContare { comune: certificato.comune.clone(), protocollo: certificato.protocollo, cosa }
}
