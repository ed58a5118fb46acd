//! Convivenze: people who live together without being relatives.

use super::contesto::Contesto;
use super::date::{ESTRAZIONE, anni, giorni, tra};
use super::persona::{Congiunto, Sesso};
use super::{Nucleo, TipoNucleo};
use crate::Data;

/// Codes of table 6.
const RESPONSABILE: &str = "1";
const MEMBRO: &str = "2";

struct Modello {
    specie: &'static str,
    denominazione: &'static str,
    sesso: Option<Sesso>,
    eta: (u32, u32),
    persone: (u32, u32),
    guida: Guida,
}

/// Who answers for the convivenza.
enum Guida {
    Membro,
    Esterno,
}

const MODELLI: &[Modello] = &[
    Modello {
        specie: "1",
        denominazione: "MONASTERO DI SANTA CHIARA",
        sesso: Some(Sesso::F),
        eta: (28, 94),
        persone: (8, 14),
        guida: Guida::Membro,
    },
    Modello {
        specie: "3",
        denominazione: "CASA DI RIPOSO VILLA SERENA",
        sesso: None,
        eta: (72, 103),
        persone: (20, 40),
        guida: Guida::Esterno,
    },
    Modello {
        specie: "2",
        denominazione: "COMUNITA' TERAPEUTICA L'APPRODO",
        sesso: None,
        eta: (20, 60),
        persone: (6, 12),
        guida: Guida::Esterno,
    },
    Modello {
        specie: "4",
        denominazione: "CASERMA DEI CARABINIERI",
        sesso: Some(Sesso::M),
        eta: (21, 52),
        persone: (5, 9),
        guida: Guida::Membro,
    },
];

impl Contesto {
    /// The next convivenza, of at most `massimo` people.
    pub(super) fn convivenza(&mut self, massimo: u32) -> Nucleo {
        let id = self.id_convivenza();
        let ordine = id.get(1..).and_then(|n| n.parse::<usize>().ok()).unwrap_or(1) - 1;
        let modello = &MODELLI[ordine % MODELLI.len()];
        let persone = self.numero(modello.persone.0, modello.persone.1).min(massimo.max(1));
        let mut componenti = Vec::with_capacity(persone as usize);
        for _ in 0..persone {
            let sesso = modello.sesso.unwrap_or(self.sesso());
            let eta = self.numero(modello.eta.0, modello.eta.1);
            let mut persona = self.italiano(sesso, eta);
            persona.legame.codice = MEMBRO;
            if eta > 75 && modello.sesso.is_none() && !self.uno_su(3) {
                self.vedova(&mut persona);
            }
            componenti.push(persona);
        }
        let responsabile = match modello.guida {
            Guida::Membro => {
                if let Some(primo) = componenti.first_mut() {
                    primo.legame.codice = RESPONSABILE;
                }
                None
            }
            Guida::Esterno => Some(self.direttore()),
        };
        let denominazione = match ordine / MODELLI.len() {
            0 => modello.denominazione.to_owned(),
            n => format!("{} {}", modello.denominazione, n + 1),
        };
        let indirizzo = self.indirizzo();
        let tipo = TipoNucleo::Convivenza { specie: modello.specie, denominazione, responsabile };
        let mut nucleo = Nucleo { id, tipo, origine: ESTRAZIONE, indirizzo, componenti };
        self.completa(&mut nucleo);
        nucleo
    }

    /// Somebody who answers for a convivenza without living in it, and since when.
    fn direttore(&mut self) -> (Congiunto, Data) {
        let sesso = self.sesso();
        let eta = self.numero(35, 62);
        let dal = tra(&mut self.rng, anni(ESTRAZIONE, -6), giorni(ESTRAZIONE, -40));
        (self.fuori_fornitura(sesso, eta), dal)
    }
}
