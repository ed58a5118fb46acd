//! The QR code as rectangles.

use crate::errore::Errore;
use qrcode::{Color, EcLevel, QrCode};

/// Dark stretches of a code, in modules: column, row, length; and how many modules a side has.
pub(crate) struct Qr {
    pub(crate) lato: usize,
    pub(crate) tratti: Vec<(usize, usize, usize)>,
}

pub(crate) fn qr(testo: &str) -> Result<Qr, Errore> {
    let codice = QrCode::with_error_correction_level(testo, EcLevel::M).map_err(|_| Errore::Qr)?;
    let lato = codice.width();
    let moduli = codice.to_colors();
    let mut tratti = Vec::new();
    for (riga, moduli) in moduli.chunks(lato).enumerate() {
        let mut inizio = None;
        for colonna in 0..=lato {
            let scuro = moduli.get(colonna) == Some(&Color::Dark);
            match (scuro, inizio) {
                (true, None) => inizio = Some(colonna),
                (false, Some(da)) => {
                    tratti.push((da, riga, colonna - da));
                    inizio = None;
                }
                _ => {}
            }
        }
    }
    Ok(Qr { lato, tratti })
}
