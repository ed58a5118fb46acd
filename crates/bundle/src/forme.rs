//! What the documents of a contract may look like, without names of types: equal forms are one, whatever they are called.

use crate::apertura::Pacchetto;
use crate::errore::Errore;
use crate::grammatica::{Grammatica, Passo, Simbolo};
use crate::manifesto::{Erogatore, Versione};
use contractgen::{Campo, Descrizione, Modulo, Nome, Radice, Risolto, SempliceRisolto, Stato, Struttura, Tipo};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each message and each global element is followed through all contents: the contract has about 300 of both.
const MASSIMO_MESSAGGI: usize = 3000;

/// A form, by its place in [`Forme`].
pub(crate) type Id = usize;

/// The content of an element.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Forma {
    /// Text.
    Semplice(Semplice),
    /// Elements.
    Contenuto(Contenuto),
}

/// Text with its facets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Semplice {
    /// The reader's name of the kind of value: `Stringa`, `Intero`...
    pub(crate) base: &'static str,
    /// The white space rule.
    pub(crate) spazio: &'static str,
    /// Shortest and longest, in characters.
    pub(crate) lunghezza: (u32, Option<u32>),
    /// Patterns of each step of restriction, all of which hold, and the step as one anchored expression.
    pub(crate) modelli: BTreeMap<Vec<String>, String>,
    /// The allowed values, none if all.
    pub(crate) valori: BTreeSet<String>,
    /// Smallest and greatest number.
    pub(crate) limiti: (Option<i64>, Option<i64>),
    /// Most digits of a number.
    pub(crate) cifre: Option<u32>,
}

/// Elements, in which order and how often.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Contenuto {
    /// Which sequences are admitted.
    pub(crate) grammatica: Grammatica,
    /// The form of each element.
    pub(crate) figli: BTreeMap<Simbolo, Id>,
}

/// All forms of the contracts that are compared.
#[derive(Debug, Default)]
pub(crate) struct Forme {
    tutte: Vec<Forma>,
    /// The order in which a content's elements were written where the form was first met: for words only.
    ordini: Vec<Vec<Simbolo>>,
    per_forma: BTreeMap<Forma, Id>,
}

impl Forme {
    /// The form with this number.
    pub(crate) fn forma(&self, id: Id) -> Option<&Forma> {
        self.tutte.get(id)
    }

    /// The elements of a content in the order in which they were written.
    pub(crate) fn ordine(&self, id: Id) -> &[Simbolo] {
        self.ordini.get(id).map_or(&[], Vec::as_slice)
    }

    fn aggiungi(&mut self, forma: Forma, ordine: Vec<Simbolo>) -> Id {
        if let Some(id) = self.per_forma.get(&forma) {
            return *id;
        }
        let id = self.tutte.len();
        self.tutte.push(forma.clone());
        self.ordini.push(ordine);
        self.per_forma.insert(forma, id);
        id
    }
}

/// One of the contracts that are compared.
#[derive(Debug)]
pub(crate) struct Contratto {
    /// Which one.
    pub(crate) versione: Versione,
    /// Every global element.
    pub(crate) radici: BTreeMap<Nome, Id>,
    /// Global elements that stand inside others.
    pub(crate) riferite: BTreeSet<Nome>,
    /// The services and who answers them.
    pub(crate) servizi: Vec<(Descrizione, Erogatore)>,
}

impl Contratto {
    /// Reads the schemas and descriptions of a bundle.
    pub(crate) fn leggi(pacchetto: &Pacchetto, forme: &mut Forme) -> Result<Self, Errore> {
        let errore = |causa| Errore::Contratto { pacchetto: pacchetto.nome.clone(), causa };
        let schemi = pacchetto.schemi.iter().map(|(file, testo)| (file.as_path(), testo.as_str()));
        let risolto = contractgen::leggi(schemi).map_err(errore)?;
        let mut lettore = Lettore::nuovo(&risolto, forme).map_err(errore)?;
        let mut radici = BTreeMap::new();
        for modulo in &risolto.moduli {
            for r in &modulo.radici {
                let id = lettore.tipo(&r.tipo).map_err(errore)?;
                radici.insert((modulo.namespace.clone(), r.nome.clone()), id);
            }
        }
        let mut servizi: Vec<(Descrizione, Erogatore)> = Vec::new();
        for (file, testo) in &pacchetto.descrizioni {
            let descrizione = Descrizione::leggi(file, testo).map_err(errore)?;
            controlla(&descrizione, file, &radici).map_err(errore)?;
            let erogatore = pacchetto.erogatore(&descrizione.nome);
            servizi.push((descrizione, erogatore));
        }
        let messaggi = radici.len() + servizi.iter().map(|(d, _)| 2 * d.operazioni.len()).sum::<usize>();
        if messaggi > MASSIMO_MESSAGGI {
            return Err(Errore::Limite {
                pacchetto: pacchetto.nome.clone(),
                cosa: format!("la somma di {messaggi} elementi globali e messaggi"),
                limite: MASSIMO_MESSAGGI.to_string(),
            });
        }
        let campi = risolto.moduli.iter().flat_map(|m| &m.strutture).flat_map(|s| &s.campi);
        let riferite = campi.filter_map(|c| Some((c.namespace.clone()?, c.nome.clone()))).collect();
        Ok(Self { versione: pacchetto.manifesto.versione.clone(), radici, riferite, servizi })
    }
}

fn controlla(descrizione: &Descrizione, file: &Path, radici: &BTreeMap<Nome, Id>) -> Esito<()> {
    let messaggi = descrizione.operazioni.iter().flat_map(|o| [&o.richiesta, &o.risposta]);
    match messaggi.into_iter().find(|m| !radici.contains_key(*m)) {
        Some(m) => schema(&file.display().to_string(), format!("element {} is not declared in the schemas", m.1)),
        None => Ok(()),
    }
}

type Esito<T> = Result<T, contractgen::Errore>;
type Chiave<'a> = (&'a [String], &'a str);

fn schema<T>(dove: &str, testo: impl Into<String>) -> Esito<T> {
    Err(contractgen::Errore::Schema { dove: dove.to_owned(), testo: testo.into() })
}

/// Turns the reader's types, which refer to each other by name, into forms.
struct Lettore<'a> {
    forme: &'a mut Forme,
    risolto: &'a Risolto,
    strutture: BTreeMap<Chiave<'a>, &'a Struttura>,
    semplici: BTreeMap<Chiave<'a>, &'a SempliceRisolto>,
    radici: BTreeMap<Chiave<'a>, &'a Radice>,
    /// Forms of structures that are done; none while one is being made.
    fatte: BTreeMap<Chiave<'a>, Option<Id>>,
}

impl<'a> Lettore<'a> {
    fn nuovo(risolto: &'a Risolto, forme: &'a mut Forme) -> Esito<Self> {
        let mut lettore = Self {
            forme,
            risolto,
            strutture: BTreeMap::new(),
            semplici: BTreeMap::new(),
            radici: BTreeMap::new(),
            fatte: BTreeMap::new(),
        };
        for m in &risolto.moduli {
            let percorso = m.percorso.as_slice();
            for s in &m.strutture {
                unico(lettore.strutture.insert((percorso, &s.rust), s), m, &s.rust)?;
            }
            for s in &m.semplici {
                unico(lettore.semplici.insert((percorso, &s.rust), s), m, &s.rust)?;
            }
            for r in m.radici.iter().filter(|r| r.involucro) {
                unico(lettore.radici.insert((percorso, &r.rust), r), m, &r.nome)?;
            }
        }
        Ok(lettore)
    }

    fn tipo(&mut self, tipo: &'a Tipo) -> Esito<Id> {
        match tipo {
            Tipo::Predefinito(p) => Ok(self.semplice(Semplice {
                base: p.base,
                spazio: p.spazio,
                lunghezza: (0, None),
                modelli: BTreeMap::new(),
                valori: BTreeSet::new(),
                limiti: p.limiti,
                cifre: None,
            })),
            Tipo::Semplice(percorso, nome, _) => {
                let Some(s) = self.semplici.get(&(percorso.as_slice(), nome.as_str())).copied() else {
                    return schema(nome, "the type is not known");
                };
                let modelli = s.modelli.iter().map(|m| {
                    let regex = self.risolto.modelli.get(m).map(|e| e.regex.clone()).unwrap_or_default();
                    (m.clone(), regex)
                });
                let semplice = Semplice {
                    base: s.base.base,
                    spazio: s.spazio,
                    lunghezza: s.lunghezza,
                    modelli: modelli.collect(),
                    valori: s.valori.iter().cloned().collect(),
                    limiti: s.limiti,
                    cifre: s.cifre,
                };
                Ok(self.semplice(semplice))
            }
            Tipo::Complesso(percorso, nome) => {
                let chiave = (percorso.as_slice(), nome.as_str());
                if let Some(s) = self.strutture.get(&chiave).copied() {
                    return self.struttura(chiave, s);
                }
                match self.radici.get(&chiave).copied() {
                    Some(r) => self.tipo(&r.tipo),
                    None => schema(nome, "the type is not known"),
                }
            }
        }
    }

    fn semplice(&mut self, semplice: Semplice) -> Id {
        self.forme.aggiungi(Forma::Semplice(semplice), Vec::new())
    }

    fn struttura(&mut self, chiave: Chiave<'a>, s: &'a Struttura) -> Esito<Id> {
        match self.fatte.get(&chiave) {
            Some(Some(id)) => return Ok(*id),
            Some(None) => return schema(&s.rust, "types that contain themselves are not supported"),
            None => drop(self.fatte.insert(chiave, None)),
        }
        let mut figli = BTreeMap::new();
        for c in &s.campi {
            figli.insert(simbolo(c), self.tipo(&c.tipo)?);
        }
        let passo = |stato: &Stato| Passo {
            prossimi: stato.prossimi.iter().filter_map(|p| s.campi.get(*p)).map(simbolo).collect(),
            finale: stato.finale,
        };
        let mut stati = s.stati.iter();
        let grammatica = Grammatica {
            inizio: stati.next().map(passo).unwrap_or_default(),
            dopo: s.campi.iter().map(simbolo).zip(stati.map(passo)).collect(),
        };
        let contenuto = Contenuto { grammatica: grammatica.pulita(), figli };
        let ordine = s.campi.iter().map(simbolo).collect();
        let id = self.forme.aggiungi(Forma::Contenuto(contenuto), ordine);
        self.fatte.insert(chiave, Some(id));
        Ok(id)
    }
}

fn simbolo(campo: &Campo) -> Simbolo {
    (campo.namespace.clone(), campo.nome.clone())
}

fn unico<T>(prima: Option<T>, modulo: &Modulo, nome: &str) -> Esito<()> {
    match prima {
        Some(_) => schema(&format!("{} {nome}", modulo.file), "stands for two types; give one another name"),
        None => Ok(()),
    }
}
