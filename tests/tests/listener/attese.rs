//! What several parts of the scenarios do and expect.

use anpr_tests::programma::entro;
use anpr_tests::richieste::s001;
use anpr_tests::{Comune, Risposta, Sandbox};

/// Hands a file over by S001.
pub(crate) fn consegna(comune: &Comune, nome: &str, byte: &[u8]) -> Risposta {
    comune.chiama(&s001(&comune.istat, Some(nome), Some(byte)))
}

/// That a file was accepted for processing.
pub(crate) fn ricevuta(risposta: &Risposta) {
    risposta.accolta();
    assert!(risposta.valore("descrizioneEsito").unwrap().starts_with("File accettato"), "{}", risposta.testo);
}

/// What the commands tell of a supply, once it has been worked through.
pub(crate) fn esito(sandbox: &Sandbox, istat: &str, numero: u32) -> String {
    let mut racconto = String::new();
    let finita = entro(60, || {
        racconto = fornitura(sandbox, istat, numero);
        ["files: OK", "files: KO"].iter().any(|stato| racconto.contains(stato))
    });
    assert!(finita, "{racconto}");
    racconto
}

/// What the commands tell of a supply.
pub(crate) fn fornitura(sandbox: &Sandbox, istat: &str, numero: u32) -> String {
    let tutte = sandbox.comanda(&["subentro", "list", istat]);
    let inizio = format!("{istat} supply {numero} ");
    let mut sue = tutte.split_inclusive('\n').skip_while(|riga| !riga.starts_with(&inizio));
    let prima = sue.next().unwrap_or_default().to_owned();
    sue.take_while(|riga| riga.starts_with(' ')).fold(prima, |tutto, riga| tutto + riga)
}
