//! Which values patterns and lengths admit, compared exactly where automata of bounded size can tell.

use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::util::primitives::StateID;
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};
use std::collections::{BTreeMap, VecDeque};

/// Bounds on what a comparison may cost; beyond them the answer is [`Inclusione::Ignota`].
const MASSIMO_AUTOMA: usize = 8 << 20;
const MASSIMO_STATI: usize = 20_000;

/// Is every value of a language in another?
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Inclusione {
    /// Yes.
    Si,
    /// No: this value is not.
    No(String),
    /// It would cost too much to tell.
    Ignota,
}

/// The values that match all of some expressions.
pub(crate) struct Linguaggio {
    automi: Vec<dense::DFA<Vec<u32>>>,
}

impl Linguaggio {
    /// From anchored expressions in the syntax of the `regex` crate; none if one is too big.
    pub(crate) fn da<'a>(espressioni: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let automi = espressioni.into_iter().map(|e| {
            dense::Builder::new()
                .configure(
                    dense::Config::new()
                        .start_kind(StartKind::Anchored)
                        .match_kind(MatchKind::All)
                        .dfa_size_limit(Some(MASSIMO_AUTOMA))
                        .determinize_size_limit(Some(4 * MASSIMO_AUTOMA)),
                )
                .thompson(thompson::Config::new().nfa_size_limit(Some(MASSIMO_AUTOMA)))
                .build(e)
                .ok()
        });
        Some(Self { automi: automi.collect::<Option<_>>()? })
    }

    /// Is every value of this language in `altro`?
    pub(crate) fn incluso_in(&self, altro: &Self) -> Inclusione {
        let automi: Vec<_> = self.automi.iter().chain(&altro.automi).collect();
        let inizio = automi.iter().map(|a| a.start_state(&start::Config::new().anchored(Anchored::Yes)).ok());
        let Some(inizio) = inizio.collect::<Option<Vec<StateID>>>() else { return Inclusione::Ignota };
        // Where each set of states was first reached from, and by which byte.
        let mut visti: BTreeMap<Vec<StateID>, Option<(Vec<StateID>, u8)>> = BTreeMap::from([(inizio.clone(), None)]);
        let mut da_vedere = VecDeque::from([inizio]);
        while let Some(qui) = da_vedere.pop_front() {
            let accettano = |automi: &[dense::DFA<Vec<u32>>], stati: &[StateID]| {
                automi.iter().zip(stati).all(|(a, s)| a.is_match_state(a.next_eoi_state(*s)))
            };
            let (nostri, loro) = qui.split_at(self.automi.len().min(qui.len()));
            if accettano(&self.automi, nostri) && !accettano(&altro.automi, loro) {
                return Inclusione::No(esempio(&visti, qui));
            }
            for byte in in_ordine() {
                let oltre: Vec<StateID> = automi.iter().zip(&qui).map(|(a, s)| a.next_state(*s, byte)).collect();
                let morto = automi.iter().zip(&oltre).take(self.automi.len()).any(|(a, s)| a.is_dead_state(*s));
                if morto || visti.contains_key(&oltre) {
                    continue;
                }
                if visti.len() >= MASSIMO_STATI {
                    return Inclusione::Ignota;
                }
                visti.insert(oltre.clone(), Some((qui.clone(), byte)));
                da_vedere.push_back(oltre);
            }
        }
        Inclusione::Si
    }
}

/// All bytes, those that make readable examples first.
fn in_ordine() -> impl Iterator<Item = u8> {
    let leggibile = |b: &u8| b.is_ascii_alphanumeric();
    (b'A'..=b'Z').chain(b'0'..=b'9').chain(b'a'..=b'z').chain((0..=255).filter(move |b| !leggibile(b)))
}

fn esempio(visti: &BTreeMap<Vec<StateID>, Option<(Vec<StateID>, u8)>>, qui: Vec<StateID>) -> String {
    let mut byte = Vec::new();
    let mut stato = &qui;
    while let Some(Some((prima, b))) = visti.get(stato) {
        byte.push(*b);
        stato = prima;
    }
    byte.reverse();
    String::from_utf8_lossy(&byte).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lingua(espressioni: &[&str]) -> Linguaggio {
        Linguaggio::da(espressioni.iter().copied()).unwrap()
    }

    #[test]
    fn a_value_that_is_no_longer_admitted_is_shown() {
        let sei = lingua(&[r"^(?:[0-9]{6})$"]);
        let cinque_o_sei = lingua(&[r"^(?:[0-9]{5,6})$"]);
        assert_eq!(cinque_o_sei.incluso_in(&sei), Inclusione::No("00000".to_owned()));
        assert_eq!(sei.incluso_in(&cinque_o_sei), Inclusione::Si);
    }

    #[test]
    fn expressions_written_otherwise_admit_the_same() {
        let a = lingua(&[r"^(?:(?:[A-Z]|[0-9])*)$", r"^(?s:.){3,3}$"]);
        let b = lingua(&[r"^(?:[0-9A-Z]{3})$"]);
        assert_eq!((a.incluso_in(&b), b.incluso_in(&a)), (Inclusione::Si, Inclusione::Si));
        assert_eq!(lingua(&[r"^(?:è)$"]).incluso_in(&a), Inclusione::No("è".to_owned()));
    }

    #[test]
    fn what_costs_too_much_is_not_told() {
        assert!(Linguaggio::da([r"^(?:(?:[ab]*a[ab]{30}))$"]).is_none());
    }
}
