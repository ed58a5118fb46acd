//! Content models as automata (Glushkov's construction).
//!
//! A state is the position last read, state 0 is the beginning. Because the contract's models are deterministic, a
//! position and the name of the next element tell the next state.

use std::collections::BTreeSet;

/// A content model over numbered positions.
#[derive(Debug, Clone)]
pub(crate) enum Modello {
    /// The element at this position.
    Posizione(usize),
    /// All in order.
    Sequenza(Vec<Modello>),
    /// One of them.
    Scelta(Vec<Modello>),
    /// It may be missing.
    Facoltativo(Box<Modello>),
    /// Once or more.
    Ripetuto(Box<Modello>),
}

/// One state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stato {
    /// Positions that may come next.
    pub prossimi: BTreeSet<usize>,
    /// May the content end here?
    pub finale: bool,
}

impl Stato {
    /// The next positions as half-open ranges.
    pub(crate) fn intervalli(&self) -> Vec<(usize, usize)> {
        let mut intervalli: Vec<(usize, usize)> = Vec::new();
        for &p in &self.prossimi {
            match intervalli.last_mut() {
                Some(ultimo) if ultimo.1 == p => ultimo.1 = p + 1,
                _ => intervalli.push((p, p + 1)),
            }
        }
        intervalli
    }
}

/// The automaton of `modello`, whose positions are `0..posizioni`: the initial state and one state per position.
pub(crate) fn costruisci(modello: &Modello, posizioni: usize) -> Vec<Stato> {
    let mut stati = vec![Stato::default(); posizioni + 1];
    let parte = visita(modello, &mut stati);
    if let Some(inizio) = stati.first_mut() {
        inizio.prossimi = parte.primi;
        inizio.finale = parte.vuoto;
    }
    for p in parte.ultimi {
        if let Some(stato) = stati.get_mut(p + 1) {
            stato.finale = true;
        }
    }
    stati
}

#[derive(Default)]
struct Parte {
    vuoto: bool,
    primi: BTreeSet<usize>,
    ultimi: BTreeSet<usize>,
}

fn visita(modello: &Modello, stati: &mut [Stato]) -> Parte {
    match modello {
        Modello::Posizione(p) => Parte { vuoto: false, primi: BTreeSet::from([*p]), ultimi: BTreeSet::from([*p]) },
        Modello::Facoltativo(m) => Parte { vuoto: true, ..visita(m, stati) },
        Modello::Ripetuto(m) => {
            let parte = visita(m, stati);
            segui(&parte.ultimi, &parte.primi, stati);
            parte
        }
        Modello::Scelta(parti) => {
            let mut esito = Parte::default();
            for m in parti {
                let parte = visita(m, stati);
                esito.vuoto |= parte.vuoto;
                esito.primi.extend(parte.primi);
                esito.ultimi.extend(parte.ultimi);
            }
            esito
        }
        Modello::Sequenza(parti) => {
            let mut esito = Parte { vuoto: true, ..Parte::default() };
            for m in parti {
                let parte = visita(m, stati);
                segui(&esito.ultimi, &parte.primi, stati);
                if esito.vuoto {
                    esito.primi.extend(&parte.primi);
                }
                if !parte.vuoto {
                    esito.ultimi.clear();
                }
                esito.ultimi.extend(parte.ultimi);
                esito.vuoto &= parte.vuoto;
            }
            esito
        }
    }
}

fn segui(da: &BTreeSet<usize>, a: &BTreeSet<usize>, stati: &mut [Stato]) {
    for p in da {
        if let Some(stato) = stati.get_mut(p + 1) {
            stato.prossimi.extend(a);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(n: usize) -> Modello {
        Modello::Posizione(n)
    }

    #[test]
    fn a_sequence_skips_what_is_optional_and_stops_at_what_is_not() {
        let modello = Modello::Sequenza(vec![
            Modello::Facoltativo(Box::new(p(0))),
            Modello::Scelta(vec![p(1), p(2)]),
            Modello::Facoltativo(Box::new(Modello::Ripetuto(Box::new(p(3))))),
        ]);
        let stati = costruisci(&modello, 4);
        let intervalli: Vec<_> = stati.iter().map(Stato::intervalli).collect();
        assert_eq!(intervalli, [vec![(0, 3)], vec![(1, 3)], vec![(3, 4)], vec![(3, 4)], vec![(3, 4)]]);
        assert_eq!(stati.iter().map(|s| s.finale).collect::<Vec<_>>(), [false, false, true, true, true]);
    }

    #[test]
    fn an_empty_content_ends_at_once() {
        assert_eq!(costruisci(&Modello::Sequenza(Vec::new()), 0), [Stato { finale: true, ..Stato::default() }]);
    }
}
