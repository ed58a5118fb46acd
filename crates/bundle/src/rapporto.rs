//! Differences as a text for integrators, in Italian.

use crate::differenza::{Ambito, Differenza, Effetto};
use std::fmt::Write;

/// The differences by service and operation, with a count and what the effects mean; `differenze` in the order in which
/// [`differenze`](crate::differenze) gives them.
pub fn racconta(differenze: &[Differenza]) -> String {
    if differenze.is_empty() {
        return "Nessuna differenza: i due contratti ammettono gli stessi messaggi.\n".to_owned();
    }
    let incompatibili = differenze.iter().filter(|d| !d.effetto.compatibile()).count();
    let mut testo = format!("Differenze: {}, incompatibili: {incompatibili}.\n", differenze.len());
    let mut ambito: Option<&Ambito> = None;
    for d in differenze {
        if ambito != Some(&d.ambito) {
            let _ = writeln!(testo, "\n{}", d.ambito);
            ambito = Some(&d.ambito);
        }
        let _ = writeln!(testo, "  {d}");
        if let [primo, altri @ ..] = d.altri_percorsi.as_slice() {
            let _ = match altri.len() {
                0 => writeln!(testo, "    lo stesso in {primo}"),
                1 => writeln!(testo, "    lo stesso in {primo} e in un altro punto"),
                n => writeln!(testo, "    lo stesso in {primo} e in altri {n} punti"),
            };
        }
        if !matches!(d.ambito, Ambito::Servizio { operazione: Some(_), .. }) && !d.operazioni.is_empty() {
            let _ = writeln!(testo, "    operazioni ({}): {}", d.operazioni.len(), d.operazioni.join(", "));
        }
    }
    let legenda = [
        (Effetto::RompeInvio, "un messaggio che oggi si può inviare sarà rifiutato"),
        (Effetto::RompeRicezione, "può arrivare un messaggio che oggi non è previsto"),
    ];
    if incompatibili > 0 {
        testo.push('\n');
    }
    for (effetto, significato) in legenda {
        if differenze.iter().any(|d| d.effetto == effetto || d.effetto == Effetto::RompeTutto) {
            let _ = writeln!(testo, "{effetto}: {significato}.");
        }
    }
    testo
}
