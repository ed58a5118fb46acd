//! Table 16: which sections a request may ask for, and what of the sheet each of them is.

use crate::Anomalia;
use anpr_model::Sezione;

/// What to show of each sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DatiRichiesti {
    codici: Vec<u8>,
    forma: Forma,
}

/// How much of a section is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Forma {
    /// All of it, and the open anomalies beside the sections.
    Piena,
    /// The block alone.
    Sintetica,
}

impl DatiRichiesti {
    /// Code 1: everything.
    pub(super) fn completa() -> Self {
        Self { codici: (PRIMO_DATO..=ULTIMO_DATO).collect(), forma: Forma::Piena }
    }

    /// The five blocks of the scheda sintetica (consultazione §2.2.5).
    pub(super) fn sintetica() -> Self {
        Self { codici: SINTETICA.to_vec(), forma: Forma::Sintetica }
    }

    /// The sections that an individual request names.
    ///
    /// EN052 when it names none, EC025 for a code that is not in table 16, EC026 for one named twice, EC020 when the
    /// complete sheet is asked for together with something else.
    pub(super) fn leggi(codici: &[String]) -> Result<Self, Vec<Anomalia>> {
        let su =
            |anomalia: Anomalia, valore: &str| anomalia.su("datiRichiesta", "datiAnagraficiRichiesti").valore(valore);
        if codici.is_empty() {
            return Err(vec![su(Anomalia::nuova("EN052", &[]), "")]);
        }
        let mut anomalie = Vec::new();
        let mut letti: Vec<u8> = Vec::new();
        for codice in codici {
            match codice.trim().parse::<u8>() {
                Ok(numero) if (COMPLETA..=ULTIMO_DATO).contains(&numero) && letti.contains(&numero) => {
                    anomalie.push(su(Anomalia::nuova("EC026", &[("valore", codice)]), codice));
                }
                Ok(numero) if (COMPLETA..=ULTIMO_DATO).contains(&numero) => letti.push(numero),
                _ => anomalie.push(su(Anomalia::nuova("EC025", &[("valore", codice)]), codice)),
            }
        }
        if letti.contains(&COMPLETA) && letti.len() > 1 {
            anomalie.push(su(Anomalia::nuova("EC020", &[]), ""));
        }
        match (anomalie.is_empty(), letti.contains(&COMPLETA)) {
            (false, _) => Err(anomalie),
            (true, true) => Ok(Self::completa()),
            (true, false) => Ok(Self { codici: letti, forma: Forma::Piena }),
        }
    }

    /// Whether the block with this code of table 16 was asked for.
    pub(super) fn chiede(&self, codice: u8) -> bool {
        self.codici.contains(&codice)
    }

    /// The stored sections that are needed to show it. `generalita` is always shown, and so are the open anomalies, but in a
    /// scheda sintetica.
    pub(super) fn sezioni(&self) -> Vec<Sezione> {
        if self.forma == Forma::Sintetica {
            return vec![Sezione::Generalita, Sezione::Residenza, Sezione::DatiCancellazione];
        }
        let mut sezioni = vec![Sezione::Generalita, Sezione::Anomalia];
        for (codice, del_codice) in CONTENUTO {
            if self.chiede(*codice) {
                sezioni.extend(
                    del_codice.iter().filter(|sezione| !sezioni.contains(sezione)).copied().collect::<Vec<_>>(),
                );
            }
        }
        sezioni
    }

    /// The same without what a comune that does not hold the sheet may not see: electoral list, conscription list and
    /// census (consultazione §15.3).
    pub(super) fn per_altro_comune(&self) -> Self {
        let codici = self.codici.iter().filter(|codice| !RISERVATI.contains(codice)).copied().collect();
        Self { codici, forma: self.forma }
    }
}

const COMPLETA: u8 = 1;
const PRIMO_DATO: u8 = 2;
const ULTIMO_DATO: u8 = 30;

/// `legameSoggetto`: read from the membership, not from a section.
pub(super) const LEGAME: u8 = 21;
/// `famigliaConvivenza`: read from the family's sheet.
pub(super) const FAMIGLIA: u8 = 22;
/// `tutoreIntestatario`: a section of the person's, or who answers for the convivenza.
pub(super) const TUTORE: u8 = 12;
/// `datiTraslitterati`: computed from names, addresses and localities.
pub(super) const TRASLITTERATI: u8 = 11;

const RESIDENZA: u8 = 10;
const CANCELLAZIONE: u8 = 27;
const SINTETICA: [u8; 5] = [2, RESIDENZA, LEGAME, FAMIGLIA, CANCELLAZIONE];
const RISERVATI: [u8; 3] = [18, 19, 20];

const CONTENUTO: &[(u8, &[Sezione])] = &[
    (3, &[Sezione::StatoCivile]),
    (4, &[Sezione::Attributi]),
    (5, &[Sezione::AttoNascita, Sezione::AttoNascitaAnpr]),
    (6, &[Sezione::Cittadinanza]),
    (7, &[Sezione::Cittadinanza]),
    (8, &[Sezione::Paternita]),
    (9, &[Sezione::Maternita]),
    (RESIDENZA, &[Sezione::Residenza, Sezione::AltraLingua]),
    (TRASLITTERATI, &[Sezione::Residenza, Sezione::Cittadinanza]),
    (TUTORE, &[Sezione::Tutore]),
    (13, &[Sezione::Matrimonio, Sezione::UnioneCivile, Sezione::ConvivenzaDiFatto, Sezione::Poligamia]),
    (14, &[Sezione::Vedovanza]),
    (15, &[Sezione::AnnullamentoMatrimonio]),
    (16, &[Sezione::CartaIdentita]),
    (17, &[Sezione::PermessoSoggiorno]),
    (18, &[Sezione::ListaElettorale, Sezione::ListaElettoraleCompleta]),
    (19, &[Sezione::ListaLeva]),
    (20, &[Sezione::Censimento]),
    (23, &[Sezione::AltriDati]),
    (24, &[Sezione::Autoveicoli]),
    (25, &[Sezione::DomicilioDigitale]),
    (26, &[Sezione::DatiIscrizione]),
    (CANCELLAZIONE, &[Sezione::DatiCancellazione]),
    (28, &[Sezione::DatiDecesso]),
    (29, &[Sezione::Provenienza]),
    (30, &[Sezione::Destinazione]),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn codici(anomalie: Vec<Anomalia>) -> Vec<&'static str> {
        anomalie.iter().map(Anomalia::codice).collect()
    }

    fn leggi(codici: &[&str]) -> Result<DatiRichiesti, Vec<Anomalia>> {
        DatiRichiesti::leggi(&codici.iter().map(|codice| (*codice).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn en052_refuses_an_individual_request_without_sections() {
        assert_eq!(codici(leggi(&[]).unwrap_err()), ["EN052"]);
    }

    #[test]
    fn ec020_refuses_the_complete_sheet_beside_another_section() {
        assert_eq!(codici(leggi(&["1", "16"]).unwrap_err()), ["EC020"]);
    }

    #[test]
    fn ec025_refuses_a_code_that_is_not_in_table_16() {
        assert_eq!(codici(leggi(&["99", "0", "31"]).unwrap_err()), ["EC025", "EC025", "EC025"]);
    }

    #[test]
    fn ec026_refuses_a_code_named_twice() {
        assert_eq!(codici(leggi(&["2", "02"]).unwrap_err()), ["EC026"]);
    }

    #[test]
    fn code_1_is_everything() {
        assert_eq!(leggi(&["1"]).unwrap(), DatiRichiesti::completa());
        assert!((PRIMO_DATO..=ULTIMO_DATO).all(|codice| DatiRichiesti::completa().chiede(codice)));
    }

    #[test]
    fn open_anomalies_go_with_every_sheet_but_the_synthetic_one() {
        assert!(leggi(&["3"]).unwrap().sezioni().contains(&Sezione::Anomalia));
        assert!(!DatiRichiesti::sintetica().sezioni().contains(&Sezione::Anomalia));
    }

    #[test]
    fn every_stored_section_can_be_asked_for() {
        let completa = DatiRichiesti::completa().sezioni();
        let mostrabili = Sezione::TUTTE.iter().filter(|sezione| **sezione != Sezione::DateApr);
        assert!(mostrabili.into_iter().all(|sezione| completa.contains(sezione)));
        assert!(!DatiRichiesti::completa().per_altro_comune().sezioni().contains(&Sezione::ListaLeva));
    }
}
