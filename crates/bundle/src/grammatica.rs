//! Content models as languages, compared exactly.
//!
//! In the contract an element stands at most once in a content model. Such a language is known by which elements may
//! come first, which may follow which, and after which the content may end; so it is contained in another exactly when
//! each of these is, and equal languages have equal grammars however they are written.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// An element in a content: its namespace if it is qualified, and its name.
pub(crate) type Simbolo = (Option<String>, String);

/// What may come after a place in a content.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Passo {
    /// The elements that may come next.
    pub(crate) prossimi: BTreeSet<Simbolo>,
    /// May the content end here?
    pub(crate) finale: bool,
}

/// A content model.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Grammatica {
    /// Before any element.
    pub(crate) inizio: Passo,
    /// After each element.
    pub(crate) dopo: BTreeMap<Simbolo, Passo>,
}

impl Grammatica {
    /// Without elements that can never be reached, or from which the content can never end.
    pub(crate) fn pulita(mut self) -> Self {
        let mut raggiunti = BTreeSet::new();
        let mut da_vedere: Vec<Simbolo> = self.inizio.prossimi.iter().cloned().collect();
        while let Some(s) = da_vedere.pop() {
            let Some(passo) = self.dopo.get(&s) else { continue };
            if raggiunti.insert(s) {
                da_vedere.extend(passo.prossimi.iter().cloned());
            }
        }
        let mut vivi: BTreeSet<Simbolo> = BTreeSet::new();
        loop {
            let nuovi: Vec<Simbolo> = raggiunti
                .iter()
                .filter(|s| !vivi.contains(*s))
                .filter(|s| self.dopo.get(*s).is_some_and(|p| p.finale || !p.prossimi.is_disjoint(&vivi)))
                .cloned()
                .collect();
            if nuovi.is_empty() {
                break;
            }
            vivi.extend(nuovi);
        }
        self.dopo.retain(|s, _| vivi.contains(s));
        for passo in self.passi() {
            passo.prossimi.retain(|s| vivi.contains(s));
        }
        self
    }

    /// No content at all is admitted, not even the empty one.
    pub(crate) fn impossibile(&self) -> bool {
        !self.inizio.finale && self.inizio.prossimi.is_empty()
    }

    /// The contents without `simbolo`.
    pub(crate) fn senza(mut self, simbolo: &Simbolo) -> Self {
        self.dopo.remove(simbolo);
        for passo in self.passi() {
            passo.prossimi.remove(simbolo);
        }
        self.pulita()
    }

    /// The contents in which `simbolo` may also be left out.
    pub(crate) fn facoltativo(mut self, simbolo: &Simbolo) -> Self {
        if let Some(oltre) = self.dopo.get(simbolo).cloned() {
            for passo in self.passi() {
                if passo.prossimi.contains(simbolo) {
                    passo.prossimi.extend(oltre.prossimi.iter().cloned());
                    passo.finale |= oltre.finale;
                }
            }
        }
        self
    }

    /// The contents in which `simbolo` may also be repeated.
    pub(crate) fn ripetibile(mut self, simbolo: &Simbolo) -> Self {
        if let Some(passo) = self.dopo.get_mut(simbolo) {
            passo.prossimi.insert(simbolo.clone());
        }
        self
    }

    /// The same with one element called otherwise.
    pub(crate) fn rinominata(mut self, da: &Simbolo, a: &Simbolo) -> Self {
        for passo in self.passi() {
            if passo.prossimi.remove(da) {
                passo.prossimi.insert(a.clone());
            }
        }
        if let Some(passo) = self.dopo.remove(da) {
            self.dopo.insert(a.clone(), passo);
        }
        self
    }

    /// May `simbolo` stand more than once in a row?
    pub(crate) fn si_ripete(&self, simbolo: &Simbolo) -> bool {
        self.dopo.get(simbolo).is_some_and(|p| p.prossimi.contains(simbolo))
    }

    /// Does every content have `simbolo`?
    pub(crate) fn obbligatorio(&self, simbolo: &Simbolo) -> bool {
        self.clone().senza(simbolo).impossibile()
    }

    /// The elements that may come anywhere after `simbolo`.
    pub(crate) fn seguenti(&self, simbolo: &Simbolo) -> BTreeSet<Simbolo> {
        let mut visti = BTreeSet::new();
        let mut da_vedere = vec![simbolo];
        while let Some(s) = da_vedere.pop() {
            for prossimo in self.dopo.get(s).into_iter().flat_map(|p| &p.prossimi) {
                if visti.insert(prossimo.clone()) {
                    da_vedere.push(prossimo);
                }
            }
        }
        visti
    }

    /// A shortest content that this grammar admits and `altra` does not, none if there is none. Both are clean.
    pub(crate) fn esempio_fuori_da(&self, altra: &Self) -> Option<Vec<Simbolo>> {
        let mut strade: VecDeque<(Option<&Simbolo>, Vec<Simbolo>)> = VecDeque::from([(None, Vec::new())]);
        let mut visti = BTreeSet::new();
        while let Some((qui, strada)) = strade.pop_front() {
            let (nostro, loro) = match qui {
                None => (&self.inizio, &altra.inizio),
                Some(s) => (self.dopo.get(s)?, altra.dopo.get(s)?),
            };
            if nostro.finale && !loro.finale {
                return Some(strada);
            }
            for s in &nostro.prossimi {
                let mut oltre = strada.clone();
                oltre.push(s.clone());
                if !loro.prossimi.contains(s) {
                    return Some(self.completa(oltre));
                }
                if visti.insert(s) {
                    strade.push_back((Some(s), oltre));
                }
            }
        }
        None
    }

    /// The shortest whole content that begins with `strada`.
    fn completa(&self, strada: Vec<Simbolo>) -> Vec<Simbolo> {
        let mut visti = BTreeSet::new();
        let mut strade = VecDeque::from([strada]);
        let mut ultima = Vec::new();
        while let Some(strada) = strade.pop_front() {
            let Some(passo) = strada.last().and_then(|s| self.dopo.get(s)) else { return strada };
            if passo.finale {
                return strada;
            }
            for s in &passo.prossimi {
                if visti.insert(s.clone()) {
                    let mut oltre = strada.clone();
                    oltre.push(s.clone());
                    strade.push_back(oltre);
                }
            }
            ultima = strada;
        }
        ultima
    }

    fn passi(&mut self) -> impl Iterator<Item = &mut Passo> {
        std::iter::once(&mut self.inizio).chain(self.dopo.values_mut())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn s(nome: &str) -> Simbolo {
        (None, nome.to_owned())
    }

    /// `->a a->b b.`: arrows from a place (empty is the beginning) to the next element, a dot where a content may end.
    fn grammatica(testo: &str) -> Grammatica {
        let mut g = Grammatica::default();
        for parte in testo.split_whitespace() {
            let (da, a) = parte.split_once("->").map_or((parte.trim_end_matches('.'), None), |(d, a)| (d, Some(a)));
            if let Some(a) = a {
                g.dopo.entry(s(a)).or_default();
            }
            let passo = if da.is_empty() { &mut g.inizio } else { g.dopo.entry(s(da)).or_default() };
            match a {
                Some(a) => drop(passo.prossimi.insert(s(a))),
                None => passo.finale = true,
            }
        }
        g.pulita()
    }

    #[test]
    fn containment_is_refuted_by_a_shortest_example() {
        let tutti_e_due = grammatica("->a a->b b.");
        let b_facoltativo = grammatica("->a a->b a. b.");
        assert_eq!(tutti_e_due.esempio_fuori_da(&b_facoltativo), None);
        assert_eq!(b_facoltativo.esempio_fuori_da(&tutti_e_due), Some(vec![s("a")]));
        let scelta = grammatica("->a ->b a. b.");
        assert_eq!(scelta.esempio_fuori_da(&b_facoltativo), Some(vec![s("b")]));
        let lunga = grammatica("->a a->c c->b b.");
        assert_eq!(lunga.esempio_fuori_da(&tutti_e_due), Some(vec![s("a"), s("c"), s("b")]));
    }

    #[test]
    fn what_must_stand_what_may_and_what_repeats() {
        let g = grammatica("->a a->b b->b a. b. ->c c.");
        assert!(!g.obbligatorio(&s("a")) && !g.si_ripete(&s("a")) && g.si_ripete(&s("b")));
        assert!(grammatica("->a a->b b.").obbligatorio(&s("b")));
        assert!(!g.seguenti(&s("c")).contains(&s("a")));
    }

    #[test]
    fn leaving_out_and_forbidding_are_different() {
        let g = grammatica("->a a->b b.");
        assert!(g.clone().senza(&s("b")).impossibile());
        assert_eq!(g.clone().facoltativo(&s("b")), grammatica("->a a->b a. b."));
        assert_eq!(g.facoltativo(&s("b")).senza(&s("b")), grammatica("->a a."));
    }

    /// A content model in which each element stands once.
    enum Modello {
        Elemento(char),
        Sequenza(Vec<Modello>),
        Scelta(Vec<Modello>),
        Facoltativo(Box<Modello>),
        Ripetuto(char),
    }

    /// A different model for each `seme`, over the elements of `nomi`.
    fn modello(nomi: &[char], seme: &mut u64) -> Modello {
        *seme = seme.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let caso = *seme >> 33;
        match nomi {
            [uno] => match caso % 3 {
                0 => Modello::Elemento(*uno),
                1 => Modello::Ripetuto(*uno),
                _ => Modello::Facoltativo(Box::new(Modello::Elemento(*uno))),
            },
            _ => {
                let (qui, oltre) = nomi.split_at(1 + (caso % (nomi.len() as u64 - 1)) as usize);
                let parti = vec![modello(qui, seme), modello(oltre, seme)];
                match caso % 5 {
                    0 | 1 => Modello::Sequenza(parti),
                    2 | 3 => Modello::Scelta(parti),
                    _ => Modello::Facoltativo(Box::new(Modello::Sequenza(parti))),
                }
            }
        }
    }

    /// All contents of a model, an element repeated twice at most.
    fn contenuti(m: &Modello) -> BTreeSet<String> {
        match m {
            Modello::Elemento(c) => BTreeSet::from([c.to_string()]),
            Modello::Ripetuto(c) => BTreeSet::from([c.to_string(), format!("{c}{c}")]),
            Modello::Facoltativo(m) => contenuti(m).into_iter().chain([String::new()]).collect(),
            Modello::Scelta(parti) => parti.iter().flat_map(contenuti).collect(),
            Modello::Sequenza(parti) => parti.iter().fold(BTreeSet::from([String::new()]), |prima, parte| {
                let dopo = contenuti(parte);
                prima.iter().flat_map(|p| dopo.iter().map(move |d| format!("{p}{d}"))).collect()
            }),
        }
    }

    /// The grammar of the contents themselves.
    fn imparata(contenuti: &BTreeSet<String>) -> Grammatica {
        let mut g = Grammatica::default();
        for contenuto in contenuti {
            let mut qui: Option<char> = None;
            for c in contenuto.chars() {
                let passo = qui.map_or(&mut g.inizio, |q| g.dopo.entry(s(&q.to_string())).or_default());
                passo.prossimi.insert(s(&c.to_string()));
                qui = Some(c);
            }
            qui.map_or(&mut g.inizio, |q| g.dopo.entry(s(&q.to_string())).or_default()).finale = true;
        }
        g
    }

    #[test]
    fn containment_agrees_with_the_contents_written_out() {
        let mut seme = 7;
        let mut contenuti_in_altri = 0;
        for _ in 0..3000 {
            let (x, y) = (modello(&['a', 'b', 'c'], &mut seme), modello(&['a', 'b', 'c'], &mut seme));
            let (di_x, di_y) = (contenuti(&x), contenuti(&y));
            let (gx, gy) = (imparata(&di_x), imparata(&di_y));
            assert_eq!(gx.clone().pulita(), gx);
            let esempio = gx.esempio_fuori_da(&gy).map(|e| e.into_iter().map(|s| s.1).collect::<String>());
            match &esempio {
                None => assert!(di_x.is_subset(&di_y), "{di_x:?} {di_y:?}"),
                Some(e) => assert!(di_x.contains(e) && !di_y.contains(e), "{e} {di_x:?} {di_y:?}"),
            }
            contenuti_in_altri += usize::from(esempio.is_none());
            for nome in ["a", "b", "c"] {
                let sempre = di_x.iter().all(|c| c.contains(nome));
                assert_eq!(gx.obbligatorio(&s(nome)), sempre, "{nome} {di_x:?}");
                let senza: BTreeSet<String> = di_x.iter().filter(|c| !c.contains(nome)).cloned().collect();
                assert_eq!(gx.clone().senza(&s(nome)), imparata(&senza));
                let anche_senza = di_x.iter().map(|c| c.replace(nome, "")).chain(di_x.iter().cloned()).collect();
                assert_eq!(gx.clone().facoltativo(&s(nome)), imparata(&anche_senza));
            }
        }
        assert!(contenuti_in_altri > 50, "{contenuti_in_altri}");
    }
}
