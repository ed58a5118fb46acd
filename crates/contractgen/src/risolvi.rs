//! From schemas as written to what is generated: names resolved, extensions inlined, content models as automata.

use crate::automa::{self, Modello, Stato};
use crate::espressione::{self, Espressione};
pub(crate) use crate::predefiniti::PREDEFINITI;
pub use crate::predefiniti::Predefinito;
use crate::predefiniti::predefinito;
use crate::schema::{Complesso, Elemento, Facce, Forma, Insieme, Particella, Schema, Semplice, Uso};
use crate::xml::Nome;
use crate::{Errore, nomi};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that is generated.
#[derive(Debug, Default)]
pub struct Risolto {
    /// One per schema file.
    pub moduli: Vec<Modulo>,
    /// The distinct expressions, by the patterns they come from.
    pub modelli: BTreeMap<Vec<String>, Espressione>,
}

/// The output of one schema file.
#[derive(Debug)]
pub struct Modulo {
    /// Module path below the generated root.
    pub percorso: Vec<String>,
    /// Schema file, for the head comment.
    pub file: String,
    /// Target namespace.
    pub namespace: String,
    /// Documentation of the file.
    pub doc: String,
    /// Structs, in the order of the file.
    pub strutture: Vec<Struttura>,
    /// Simple types.
    pub semplici: Vec<SempliceRisolto>,
    /// Global elements.
    pub radici: Vec<Radice>,
}

/// A global element.
#[derive(Debug)]
pub struct Radice {
    /// Name on the wire.
    pub nome: String,
    /// The Rust type that stands for it.
    pub rust: String,
    /// Documentation.
    pub doc: String,
    /// Its type.
    pub tipo: Tipo,
    /// True if `rust` is a new type around the type.
    pub involucro: bool,
    /// Other namespaces of elements that may stand below it.
    pub altri: Vec<String>,
}

/// A struct and its content model.
#[derive(Debug)]
pub struct Struttura {
    /// Rust name.
    pub rust: String,
    /// Documentation.
    pub doc: String,
    /// One field per position.
    pub campi: Vec<Campo>,
    /// The automaton over the positions.
    pub stati: Vec<Stato>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Campo {
    /// Name on the wire.
    pub nome: String,
    /// Namespace if the element is qualified.
    pub namespace: Option<String>,
    /// Name in Rust.
    pub rust: String,
    /// Documentation.
    pub doc: String,
    /// Type.
    pub tipo: Tipo,
    /// How often.
    pub quante: Quante,
    /// The other elements of its choice.
    pub alternative: Vec<String>,
}

/// Cardinality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quante {
    /// 1..1
    Una,
    /// 0..1, or one branch of a choice
    Forse,
    /// 0..n or 1..n
    Molte {
        /// False if the list may be empty.
        almeno_una: bool,
    },
}

/// A resolved type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tipo {
    /// A struct: module path and Rust name.
    Complesso(Vec<String>, String),
    /// A simple type of the schemas: module path, Rust-style name, what it says and allows in words.
    Semplice(Vec<String>, String, String),
    /// A built-in type.
    Predefinito(Predefinito),
}

/// A simple type with the facets of its whole chain.
#[derive(Debug)]
pub struct SempliceRisolto {
    /// Rust-style name.
    pub rust: String,
    /// The built-in type it comes from.
    pub base: Predefinito,
    /// White space rule after all steps.
    pub spazio: &'static str,
    /// Shortest and longest.
    pub lunghezza: (u32, Option<u32>),
    /// One entry per step that has patterns.
    pub modelli: Vec<Vec<String>>,
    /// The allowed values, none if all.
    pub valori: Vec<String>,
    /// Smallest and greatest number.
    pub limiti: (Option<i64>, Option<i64>),
    /// Most digits of a number.
    pub cifre: Option<u32>,
}

/// Resolves all names.
pub(crate) fn risolvi(insieme: &Insieme) -> Result<Risolto, Errore> {
    let mut r = Risolutore {
        complessi: BTreeMap::new(),
        semplici: BTreeMap::new(),
        elementi: BTreeMap::new(),
        modelli: BTreeMap::new(),
        posizioni: 0,
    };
    for schema in &insieme.schemi {
        let doppio = |nome: &str| errore(schema, nome, "is declared twice");
        for c in &schema.complessi {
            let nome = (schema.namespace.clone(), c.nome.clone());
            if r.complessi.insert(nome, (schema, c)).is_some() {
                return doppio(&c.nome);
            }
        }
        for s in &schema.semplici {
            let nome = (schema.namespace.clone(), s.nome.clone());
            if r.semplici.insert(nome, (schema, s)).is_some() {
                return doppio(&s.nome);
            }
        }
        for e in &schema.elementi {
            let nome = (schema.namespace.clone(), e.nome.clone());
            if r.elementi.insert(nome, (schema, e)).is_some() {
                return doppio(&e.nome);
            }
        }
    }
    let mut moduli = Vec::new();
    for schema in &insieme.schemi {
        moduli.push(r.modulo(schema)?);
    }
    Ok(Risolto { moduli, modelli: r.modelli })
}

type Esito<T> = Result<T, Errore>;

/// Most elements of one content, and of all contents together: an automaton grows with the square of its content, and
/// extensions let a short schema say long contents. The contract has 40 and about 2,000.
const MASSIMO_POSIZIONI: usize = 400;
const MASSIMO_IN_TUTTO: usize = 100_000;
/// Named types nest at most this deep, so that a walk over them fits the stack.
const MASSIMO_LIVELLI: usize = 60;

/// Named things met on the way down a tree of types.
#[derive(Default)]
struct Visti {
    /// True once everything below is known, false while it is being visited.
    finiti: BTreeMap<(Genere, Nome), bool>,
    aperti: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Genere {
    Tipo,
    Elemento,
}

impl Visti {
    /// False if everything below `nome` is known already.
    fn entra(&mut self, schema: &Schema, genere: Genere, nome: &Nome) -> Esito<bool> {
        match self.finiti.get(&(genere, nome.clone())) {
            Some(true) => return Ok(false),
            Some(false) => return errore(schema, &nome.1, "types that contain themselves are not supported"),
            None => {}
        }
        self.aperti += 1;
        if self.aperti > MASSIMO_LIVELLI {
            return errore(schema, &nome.1, format!("types nest more than {MASSIMO_LIVELLI} deep"));
        }
        self.finiti.insert((genere, nome.clone()), false);
        Ok(true)
    }

    fn esci(&mut self, genere: Genere, nome: &Nome) {
        self.aperti -= 1;
        self.finiti.insert((genere, nome.clone()), true);
    }
}

fn errore<T>(schema: &Schema, nome: &str, testo: impl Into<String>) -> Esito<T> {
    Err(Errore::Schema { dove: format!("{} {nome}", schema.file.display()), testo: testo.into() })
}

fn percorso(schema: &Schema) -> Vec<String> {
    let mut parti: Vec<String> =
        schema.file.with_extension("").components().map(|c| c.as_os_str().to_string_lossy().into_owned()).collect();
    if let Some(ultimo) = parti.last_mut() {
        *ultimo = nomi::modulo(ultimo);
    }
    parti
}

struct Risolutore<'a> {
    complessi: BTreeMap<Nome, (&'a Schema, &'a Complesso)>,
    semplici: BTreeMap<Nome, (&'a Schema, &'a Semplice)>,
    elementi: BTreeMap<Nome, (&'a Schema, &'a Elemento)>,
    modelli: BTreeMap<Vec<String>, Espressione>,
    /// Positions of all contents so far.
    posizioni: usize,
}

impl<'a> Risolutore<'a> {
    fn modulo(&mut self, schema: &'a Schema) -> Esito<Modulo> {
        let mut modulo = Modulo {
            percorso: percorso(schema),
            file: schema.file.display().to_string(),
            namespace: schema.namespace.clone(),
            doc: schema.doc.clone(),
            strutture: Vec::new(),
            semplici: Vec::new(),
            radici: Vec::new(),
        };
        for e in &schema.elementi {
            let rust = nomi::tipo(&e.nome);
            let tipo = self.tipo(schema, &e.tipo, &rust, &mut modulo)?;
            let doc = match &e.tipo {
                Uso::Complesso(c) if e.doc.is_empty() => c.doc.clone(),
                _ => e.doc.clone(),
            };
            let involucro = tipo != Tipo::Complesso(modulo.percorso.clone(), rust.clone());
            let mut altri = BTreeSet::new();
            self.altri(schema, &e.tipo, &mut altri, &mut Visti::default())?;
            altri.remove(&schema.namespace);
            modulo.radici.push(Radice {
                nome: e.nome.clone(),
                rust,
                doc,
                tipo,
                involucro,
                altri: altri.into_iter().collect(),
            });
        }
        for radice in modulo.radici.iter().filter(|r| !r.involucro && !r.doc.is_empty()) {
            if let Some(s) = modulo.strutture.iter_mut().find(|s| s.rust == radice.rust && s.doc.is_empty()) {
                s.doc.clone_from(&radice.doc);
            }
        }
        for c in schema.complessi.iter().filter(|c| !c.testo) {
            self.struttura(schema, c, &nomi::tipo(&c.nome), &mut modulo)?;
        }
        for s in &schema.semplici {
            let risolto = self.semplice(schema, s, &nomi::tipo(&s.nome))?;
            modulo.semplici.push(risolto);
        }
        let involucri = modulo.radici.iter().filter(|r| r.involucro).map(|r| &r.rust);
        let mut visti = BTreeSet::new();
        for nome in modulo.strutture.iter().map(|s| &s.rust).chain(involucri) {
            if !visti.insert(nome) {
                return errore(schema, nome, "stands for two types; give one another name");
            }
        }
        Ok(modulo)
    }

    /// Namespaces of the qualified elements below a global element. Each named type is entered once.
    fn altri(&self, schema: &'a Schema, uso: &Uso, altri: &mut BTreeSet<String>, visti: &mut Visti) -> Esito<()> {
        let (dove, c) = match uso {
            Uso::Complesso(c) => (schema, &**c),
            Uso::Nome(nome) => {
                let Some((dove, c)) = self.complessi.get(nome).copied() else { return Ok(()) };
                if !visti.entra(schema, Genere::Tipo, nome)? {
                    return Ok(());
                }
                (dove, c)
            }
            Uso::Semplice(_) => return Ok(()),
        };
        if let Some(base) = &c.base {
            self.altri(dove, &Uso::Nome(base.clone()), altri, visti)?;
        }
        let mut da_vedere: Vec<&Particella> = c.contenuto.iter().collect();
        while let Some(p) = da_vedere.pop() {
            match &p.forma {
                Forma::Sequenza(parti) | Forma::Scelta(parti) => da_vedere.extend(parti),
                Forma::Elemento(e) => self.altri(dove, &e.tipo, altri, visti)?,
                Forma::Riferimento(nome, _) => {
                    altri.insert(nome.0.clone());
                    if let Some((s, e)) = self.elementi.get(nome) {
                        if visti.entra(dove, Genere::Elemento, nome)? {
                            self.altri(s, &e.tipo, altri, visti)?;
                            visti.esci(Genere::Elemento, nome);
                        }
                    }
                }
            }
        }
        if let Uso::Nome(nome) = uso {
            visti.esci(Genere::Tipo, nome);
        }
        Ok(())
    }

    fn tipo(&mut self, schema: &'a Schema, uso: &Uso, rust: &str, modulo: &mut Modulo) -> Esito<Tipo> {
        match uso {
            Uso::Complesso(c) if c.testo => self.testo(schema, c),
            Uso::Complesso(c) => {
                self.struttura(schema, c, rust, modulo)?;
                Ok(Tipo::Complesso(modulo.percorso.clone(), rust.to_owned()))
            }
            Uso::Semplice(s) => {
                let risolto = self.semplice(schema, s, rust)?;
                let parole = risolto.parole(&s.doc);
                modulo.semplici.push(risolto);
                Ok(Tipo::Semplice(modulo.percorso.clone(), rust.to_owned(), parole))
            }
            Uso::Nome(nome) => self.nominato(schema, nome),
        }
    }

    fn nominato(&mut self, schema: &'a Schema, nome: &Nome) -> Esito<Tipo> {
        if let Some((altrove, c)) = self.complessi.get(nome).copied() {
            return if c.testo {
                self.testo(altrove, c)
            } else {
                Ok(Tipo::Complesso(percorso(altrove), nomi::tipo(&nome.1)))
            };
        }
        if let Some((altrove, s)) = self.semplici.get(nome).copied() {
            let rust = nomi::tipo(&nome.1);
            let parole = self.semplice(altrove, s, &rust)?.parole(&s.doc);
            return Ok(Tipo::Semplice(percorso(altrove), rust, parole));
        }
        match predefinito(nome) {
            Some(p) => Ok(Tipo::Predefinito(p)),
            None => errore(schema, &nome.1, format!("type of namespace {:?} is not known", nome.0)),
        }
    }

    fn testo(&mut self, schema: &'a Schema, c: &Complesso) -> Esito<Tipo> {
        match &c.base {
            Some(base) => self.nominato(schema, base),
            None => errore(schema, &c.nome, "simple content without base"),
        }
    }

    fn struttura(&mut self, schema: &'a Schema, c: &Complesso, rust: &str, modulo: &mut Modulo) -> Esito<()> {
        // The place is taken first, so that types written in place come after the one they stand in.
        let posto = modulo.strutture.len();
        modulo.strutture.push(Struttura {
            rust: rust.to_owned(),
            doc: c.doc.clone(),
            campi: Vec::new(),
            stati: Vec::new(),
        });
        let mut campi = Vec::new();
        let modello = self.contenuto(schema, c, rust, modulo, &mut campi, 0)?;
        self.posizioni += campi.len();
        if campi.len() > MASSIMO_POSIZIONI || self.posizioni > MASSIMO_IN_TUTTO {
            return errore(schema, rust, format!("more than {MASSIMO_POSIZIONI} elements, or too many in all"));
        }
        let stati = automa::costruisci(&modello, campi.len());
        let mut visti = BTreeSet::new();
        for campo in &campi {
            if !visti.insert(&campo.rust) {
                return errore(schema, rust, format!("{} stands twice in one content", campo.nome));
            }
        }
        if let Some(s) = modulo.strutture.get_mut(posto) {
            s.campi = campi;
            s.stati = stati;
        }
        Ok(())
    }

    fn contenuto(
        &mut self,
        schema: &'a Schema,
        c: &Complesso,
        rust: &str,
        modulo: &mut Modulo,
        campi: &mut Vec<Campo>,
        livello: usize,
    ) -> Esito<Modello> {
        let mut parti = Vec::new();
        if let Some(base) = &c.base {
            let Some((altrove, b)) = self.complessi.get(base).copied() else {
                return errore(schema, &base.1, "the base type is not known");
            };
            if livello > 10 {
                return errore(schema, &base.1, "extends itself");
            }
            parti.push(self.contenuto(altrove, b, rust, modulo, campi, livello + 1)?);
        }
        if let Some(p) = &c.contenuto {
            parti.push(self.particella(schema, p, rust, modulo, campi, &Contesto::default())?);
        }
        Ok(Modello::Sequenza(parti))
    }

    fn particella(
        &mut self,
        schema: &'a Schema,
        p: &Particella,
        rust: &str,
        modulo: &mut Modulo,
        campi: &mut Vec<Campo>,
        contesto: &Contesto,
    ) -> Esito<Modello> {
        let dentro = Contesto { facoltativo: contesto.facoltativo || p.facoltativa, ..contesto.clone() };
        let mut modello = match &p.forma {
            Forma::Sequenza(parti) => {
                let mut modelli = Vec::new();
                for parte in parti {
                    modelli.push(self.particella(schema, parte, rust, modulo, campi, &dentro)?);
                }
                Modello::Sequenza(modelli)
            }
            Forma::Scelta(parti) => {
                let nomi = parti.iter().map(primo_nome).collect::<Vec<_>>();
                let mut modelli = Vec::new();
                for (i, parte) in parti.iter().enumerate() {
                    let altre = nomi.iter().enumerate().filter(|(j, n)| *j != i && !n.is_empty());
                    let alternative: Vec<String> = altre.map(|(_, n)| n.clone()).collect();
                    let facoltativo = dentro.facoltativo || !alternative.is_empty();
                    let contesto = Contesto { facoltativo, alternative };
                    modelli.push(self.particella(schema, parte, rust, modulo, campi, &contesto)?);
                }
                Modello::Scelta(modelli)
            }
            Forma::Elemento(e) => {
                let annidato = format!("{rust}{}", nomi::tipo(&e.nome));
                let tipo = self.tipo(schema, &e.tipo, &annidato, modulo)?;
                campi.push(campo(&e.nome, None, &e.doc, tipo, p, &dentro));
                Modello::Posizione(campi.len() - 1)
            }
            Forma::Riferimento(nome, doc) => {
                let Some((altrove, e)) = self.elementi.get(nome).copied() else {
                    return errore(schema, &nome.1, "the element referred to is not known");
                };
                let tipo = Tipo::Complesso(percorso(altrove), nomi::tipo(&e.nome));
                let doc = if doc.is_empty() { &e.doc } else { doc };
                campi.push(campo(&e.nome, Some(nome.0.clone()), doc, tipo, p, &dentro));
                Modello::Posizione(campi.len() - 1)
            }
        };
        if p.ripetuta {
            modello = Modello::Ripetuto(Box::new(modello));
        }
        if p.facoltativa {
            modello = Modello::Facoltativo(Box::new(modello));
        }
        Ok(modello)
    }

    fn semplice(&mut self, schema: &'a Schema, s: &Semplice, rust: &str) -> Esito<SempliceRisolto> {
        let mut passi: Vec<(&'a Schema, Facce)> = vec![(schema, s.facce.clone())];
        let mut base = s.base.clone();
        let predefinito = loop {
            let nome = match base {
                Uso::Semplice(s) => {
                    passi.push((schema, s.facce.clone()));
                    base = s.base.clone();
                    continue;
                }
                Uso::Complesso(_) => return errore(schema, &s.nome, "restricts a complex type"),
                Uso::Nome(nome) => nome,
            };
            if let Some((altrove, s)) = self.semplici.get(&nome).copied() {
                passi.push((altrove, s.facce.clone()));
                base = s.base.clone();
            } else if let Some(p) = predefinito(&nome) {
                break p;
            } else {
                return errore(schema, &nome.1, "the base type is not known");
            }
            if passi.len() > 20 {
                return errore(schema, &s.nome, "restricts itself");
            }
        };
        let mut risolto = SempliceRisolto {
            rust: rust.to_owned(),
            base: predefinito,
            spazio: predefinito.spazio,
            lunghezza: (0, None),
            modelli: Vec::new(),
            valori: Vec::new(),
            limiti: predefinito.limiti,
            cifre: None,
        };
        for (dove, facce) in passi.into_iter().rev() {
            if let Some(spazio) = &facce.spazio {
                risolto.spazio = match spazio.as_str() {
                    "preserve" => "Conserva",
                    "replace" => "Sostituisci",
                    "collapse" => "Comprimi",
                    altro => return errore(dove, &s.nome, format!("whiteSpace {altro} is not known")),
                };
            }
            risolto.lunghezza.0 = facce.lunghezza_minima.unwrap_or(risolto.lunghezza.0);
            risolto.lunghezza.1 = facce.lunghezza_massima.or(risolto.lunghezza.1);
            risolto.limiti.0 = facce.minimo.or(risolto.limiti.0);
            risolto.limiti.1 = facce.massimo.or(risolto.limiti.1);
            risolto.cifre = facce.cifre.or(risolto.cifre);
            if !facce.valori.is_empty() {
                risolto.valori.clone_from(&facce.valori);
            }
            if !facce.modelli.is_empty() && !risolto.modelli.contains(&facce.modelli) {
                let espressione =
                    espressione::traduci(&facce.modelli).or_else(|e| errore(dove, &s.nome, format!("pattern: {e}")))?;
                self.modelli.insert(facce.modelli.clone(), espressione);
                risolto.modelli.push(facce.modelli);
            }
        }
        let testuale = risolto.base.base == "Stringa";
        if !testuale && (risolto.lunghezza != (0, None) || !risolto.valori.is_empty()) {
            return errore(schema, &s.nome, "length and enumeration are supported on strings only");
        }
        if !risolto.base.base.starts_with("Intero") && (risolto.limiti != (None, None) || risolto.cifre.is_some()) {
            return errore(schema, &s.nome, "bounds are supported on whole numbers only");
        }
        Ok(risolto)
    }
}

#[derive(Debug, Clone, Default)]
struct Contesto {
    facoltativo: bool,
    alternative: Vec<String>,
}

fn campo(nome: &str, namespace: Option<String>, doc: &str, tipo: Tipo, p: &Particella, contesto: &Contesto) -> Campo {
    let quante = match (p.ripetuta, contesto.facoltativo) {
        (true, facoltativo) => Quante::Molte { almeno_una: !facoltativo },
        (false, true) => Quante::Forse,
        (false, false) => Quante::Una,
    };
    Campo {
        nome: nome.to_owned(),
        namespace,
        rust: nomi::campo(nome),
        doc: doc.to_owned(),
        tipo,
        quante,
        alternative: contesto.alternative.clone(),
    }
}

fn primo_nome(p: &Particella) -> String {
    match &p.forma {
        Forma::Elemento(e) => e.nome.clone(),
        Forma::Riferimento(nome, _) => nome.1.clone(),
        Forma::Sequenza(parti) | Forma::Scelta(parti) => parti.first().map(primo_nome).unwrap_or_default(),
    }
}

impl SempliceRisolto {
    /// What the type says and allows, in words for a doc comment.
    fn parole(&self, doc: &str) -> String {
        let mut parole = Vec::new();
        match self.lunghezza {
            _ if self.base.base != "Stringa" => parole.push(format!("`{}`", self.base.nome)),
            (1, Some(1)) => parole.push("One character".to_owned()),
            (minimo, Some(massimo)) if minimo == massimo => parole.push(format!("{massimo} characters")),
            (minimo, Some(massimo)) => parole.push(format!("{minimo} to {massimo} characters")),
            (0, None) => {}
            (minimo, None) => parole.push(format!("At least {minimo} characters")),
        }
        // Long classes of letters say less than the type's own words.
        let modelli = self.modelli.iter().map(|m| m.join("` or `")).filter(|m| m.chars().count() <= 40);
        parole.extend(modelli.map(|m| format!("`{m}`")));
        if !self.valori.is_empty() {
            parole.push(format!("`{}`", self.valori.join("`, `")));
        }
        match self.limiti {
            _ if self.limiti == self.base.limiti => {}
            (Some(minimo), Some(massimo)) => parole.push(format!("{minimo} to {massimo}")),
            (Some(minimo), None) => parole.push(format!("at least {minimo}")),
            (None, Some(massimo)) => parole.push(format!("at most {massimo}")),
            (None, None) => {}
        }
        match (doc.is_empty(), parole.is_empty()) {
            (_, true) => doc.to_owned(),
            (true, false) => format!("{}.", parole.join(", ")),
            (false, false) => format!("{doc} {}.", parole.join(", ")),
        }
    }
}
