//! Walking the automata by chance.

use super::{Albero, Generatore, Misura};
use crate::schema::{Figlio, Tipo, TipoComplesso};
use rand::Rng;

impl Generatore {
    pub(crate) fn elemento(&mut self, figlio: &'static Figlio, misura: Misura) -> Albero {
        let mut albero = Albero {
            nome: figlio.nome.to_owned(),
            namespace: figlio.namespace.to_owned(),
            modello: Some(figlio),
            ..Albero::default()
        };
        match figlio.tipo {
            Tipo::Semplice(tipo) => albero.testo = self.valore(tipo, misura),
            Tipo::Complesso(tipo) => self.contenuto(tipo, misura, &mut albero),
        }
        albero
    }

    fn contenuto(&mut self, tipo: &'static TipoComplesso, misura: Misura, albero: &mut Albero) {
        let mut stato = 0;
        let mut ripetuto = 0;
        loop {
            let Some(qui) = tipo.stati.get(stato) else { return };
            let mut opzioni: Vec<usize> =
                qui.prossimi.iter().flat_map(|&(da, a)| usize::from(da)..usize::from(a)).collect();
            // A position that follows itself is a list.
            if ripetuto >= 2 && opzioni.len() + usize::from(qui.finale) > 1 {
                opzioni.retain(|p| p + 1 != stato);
            }
            let scelta = match misura {
                Misura::Minima if qui.finale => None,
                Misura::Minima => opzioni.last().copied(),
                Misura::Massima => opzioni.first().copied(),
                Misura::Casuale => {
                    let presa = opzioni.iter().copied().find(|_| self.caso.random_bool(0.4));
                    presa.or(if qui.finale { None } else { opzioni.last().copied() })
                }
            };
            let Some(posto) = scelta else { return };
            ripetuto = if posto + 1 == stato { ripetuto + 1 } else { 1 };
            stato = posto + 1;
            if let Some(figlio) = tipo.figli.get(posto) {
                let figlio = self.elemento(figlio, misura);
                albero.figli.push(figlio);
            }
        }
    }
}
