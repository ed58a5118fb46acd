//! The Rust types: one file per schema file.

use crate::Uscita;
use crate::nomi;
use crate::risolvi::{Campo, Modulo, Quante, Radice, Risolto, Struttura, Tipo};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

/// First line of every generated file.
pub(crate) const AVVISO: &str = "// Made from the schemas by `make contract`; changes belong there.\n";

/// Writes the types and the modules that hold them.
pub(crate) fn scrivi(risolto: &Risolto, uscita: &mut Uscita) {
    let docs: BTreeMap<(&[String], &str), &str> = risolto
        .moduli
        .iter()
        .flat_map(|m| m.strutture.iter().map(|s| ((&m.percorso[..], s.rust.as_str()), s.doc.as_str())))
        .collect();
    for modulo in risolto.moduli.iter().filter(|m| !m.strutture.is_empty() || !m.radici.is_empty()) {
        let mut file: PathBuf = modulo.percorso.iter().collect();
        file.set_extension("rs");
        uscita.insert(file, Emissione { modulo, docs: &docs }.file());
    }
    indici(risolto, uscita);
}

/// `mod.rs` of every folder. The types of a folder below the root are also reachable from the folder itself.
fn indici(risolto: &Risolto, uscita: &mut Uscita) {
    let mut radice = String::from(AVVISO);
    radice.push_str("//! The contract's types, one module per schema file, and the tables that validate them.\n\n");
    radice.push_str("#![allow(unreachable_pub, reason = \"the crate's root decides what is reached\")]\n\n");
    let mut cartelle: BTreeMap<&str, Vec<&Modulo>> = BTreeMap::new();
    let mut righe: BTreeMap<String, String> = BTreeMap::new();
    for modulo in risolto.moduli.iter().filter(|m| !m.strutture.is_empty() || !m.radici.is_empty()) {
        match &modulo.percorso[..] {
            [uno] => {
                righe.insert(uno.clone(), format!("pub mod {uno};\n"));
            }
            [cartella, ..] => cartelle.entry(cartella).or_default().push(modulo),
            [] => {}
        }
    }
    for (cartella, moduli) in cartelle {
        righe.insert(cartella.to_owned(), format!("pub mod {cartella};\n"));
        let mut indice = String::from(AVVISO);
        let _ = writeln!(indice, "//! The shared types of `{}`, one module per concept.\n", moduli[0].namespace);
        for modulo in &moduli {
            let _ = writeln!(indice, "pub mod {};", modulo.percorso.last().map_or("", String::as_str));
        }
        indice.push('\n');
        for modulo in &moduli {
            let nomi: Vec<&str> = modulo.strutture.iter().map(|s| s.rust.as_str()).collect();
            let elenco = elenco(&nomi);
            let _ = writeln!(indice, "pub use {}::{elenco};", modulo.percorso.last().map_or("", String::as_str));
        }
        uscita.insert(PathBuf::from(cartella).join("mod.rs"), indice);
    }
    righe.insert("elementi".to_owned(), "#[cfg(feature = \"testkit\")]\n#[macro_use]\nmod elementi;\n".to_owned());
    uscita.insert(PathBuf::from("elementi.rs"), elementi(risolto));
    righe.insert("schema".to_owned(), "pub(crate) mod schema;\n".to_owned());
    righe.insert("servizi".to_owned(), "pub(crate) mod servizi;\n".to_owned());
    righe.into_values().for_each(|r| radice.push_str(&r));
    uscita.insert(PathBuf::from("mod.rs"), radice);
}

/// A macro that visits every global element, for tests.
fn elementi(risolto: &Risolto) -> String {
    let mut f = String::from(AVVISO);
    f.push_str("//! Every global element, for tests that go through all of them.\n\n");
    f.push_str("/// Calls the macro `$visita` with the type of every global element, one after the other.\n");
    f.push_str("#[macro_export]\nmacro_rules! per_ogni_elemento {\n    ($visita:ident) => {\n");
    for modulo in &risolto.moduli {
        for radice in &modulo.radici {
            let _ = writeln!(f, "        $visita!($crate::{}::{});", modulo.percorso.join("::"), radice.rust);
        }
    }
    f.push_str("    };\n}\n");
    f
}

fn elenco(nomi: &[&str]) -> String {
    match nomi {
        [uno] => (*uno).to_owned(),
        altri => {
            let mut ordinati = altri.to_vec();
            ordinati.sort_unstable();
            let una_riga = format!("{{{}}}", ordinati.join(", "));
            if una_riga.len() < 90 {
                una_riga
            } else {
                format!("{{\n    {},\n}}", a_capo(&ordinati.join(", "), 110, "\n    "))
            }
        }
    }
}

struct Emissione<'a> {
    modulo: &'a Modulo,
    docs: &'a BTreeMap<(&'a [String], &'a str), &'a str>,
}

impl Emissione<'_> {
    fn file(&self) -> String {
        let mut f = String::from(AVVISO);
        let doc = if self.modulo.doc.is_empty() {
            format!("Types of `{}`.", self.modulo.file)
        } else {
            self.modulo.doc.clone()
        };
        commento(&mut f, "", "//!", &doc);
        let _ = writeln!(f, "//!\n//! Namespace `{}`, schema `{}`.\n", self.modulo.namespace, self.modulo.file);
        self.uso(&mut f);
        let involucri = self.modulo.radici.iter().filter(|r| r.involucro);
        for radice in involucri {
            self.involucro(&mut f, radice);
        }
        for struttura in &self.modulo.strutture {
            self.struttura(&mut f, struttura);
        }
        for struttura in &self.modulo.strutture {
            let _ = writeln!(f, "campi!({} {{", struttura.rust);
            for (i, campo) in struttura.campi.iter().enumerate() {
                let nome = match &campo.namespace {
                    None => campo.nome.clone(),
                    Some(ns) => format!("{}:{}", self.prefisso(ns), campo.nome),
                };
                let _ = writeln!(f, "    {i} {} \"{nome}\",", campo.rust);
            }
            f.push_str("});\n\n");
        }
        for radice in &self.modulo.radici {
            let macro_nome = if radice.involucro { "involucro" } else { "elemento" };
            let _ = write!(f, "{macro_nome}!({} \"{}\" \"{}\"", radice.rust, self.modulo.namespace, radice.nome);
            for altro in &radice.altri {
                let _ = write!(f, " b \"{altro}\"");
            }
            f.push_str(");\n");
        }
        while f.ends_with("\n\n") {
            f.pop();
        }
        f
    }

    /// Prefix of a qualified element: `a` is the namespace of the root, `b` the other one.
    fn prefisso(&self, namespace: &str) -> &'static str {
        if namespace == self.modulo.namespace { "a" } else { "b" }
    }

    fn uso(&self, f: &mut String) {
        let mut per_modulo: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        let campi = self.modulo.strutture.iter().flat_map(|s| &s.campi).map(|c| &c.tipo);
        for tipo in campi.chain(self.modulo.radici.iter().filter(|r| r.involucro).map(|r| &r.tipo)) {
            if let Tipo::Complesso(percorso, nome) = tipo {
                if *percorso != self.modulo.percorso && !self.omonimo(nome) {
                    per_modulo.entry(percorso.join("::")).or_default().insert(nome);
                }
            }
        }
        for (percorso, nomi) in &per_modulo {
            let elenco = elenco(&nomi.iter().copied().collect::<Vec<_>>());
            let _ = writeln!(f, "use crate::generated::{percorso}::{elenco};");
        }
        let _ = writeln!(f, "use serde::{{Deserialize, Serialize}};\n");
    }

    /// True if this module has a type of the same name, so that the other one must be written with its path.
    fn omonimo(&self, nome: &str) -> bool {
        self.modulo.strutture.iter().any(|s| s.rust == nome) || self.modulo.radici.iter().any(|r| r.rust == nome)
    }

    fn tipo(&self, tipo: &Tipo) -> String {
        match tipo {
            Tipo::Semplice(..) | Tipo::Predefinito(_) => "String".to_owned(),
            Tipo::Complesso(percorso, nome) if *percorso != self.modulo.percorso && self.omonimo(nome) => {
                format!("crate::generated::{}::{nome}", percorso.join("::"))
            }
            Tipo::Complesso(_, nome) => nome.clone(),
        }
    }

    fn involucro(&self, f: &mut String, radice: &Radice) {
        let doc = if radice.doc.is_empty() { format!("Element `{}`.", radice.nome) } else { radice.doc.clone() };
        commento(f, "", "///", &doc);
        f.push_str("#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]\n#[serde(transparent)]\n");
        commento(f, "", "", "");
        let _ = writeln!(
            f,
            "pub struct {}(\n    /// The content.\n    pub {},\n);\n",
            radice.rust,
            self.tipo(&radice.tipo)
        );
    }

    fn struttura(&self, f: &mut String, struttura: &Struttura) {
        let radice = self.modulo.radici.iter().find(|r| !r.involucro && r.rust == struttura.rust);
        let doc = match (struttura.doc.is_empty(), radice) {
            (false, _) => struttura.doc.clone(),
            (true, Some(r)) => format!("Element `{}`.", r.nome),
            (true, None) => format!("Type `{}`.", struttura.rust),
        };
        commento(f, "", "///", &doc);
        f.push_str("#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]\n");
        if struttura.campi.iter().any(|c| nomi::cammello(&c.rust) == c.nome) {
            f.push_str("#[serde(rename_all = \"camelCase\")]\n");
        }
        if struttura.campi.is_empty() {
            let _ = writeln!(f, "pub struct {} {{}}\n", struttura.rust);
            return;
        }
        let _ = writeln!(f, "pub struct {} {{", struttura.rust);
        for campo in &struttura.campi {
            self.campo(f, campo);
        }
        f.push_str("}\n\n");
    }

    fn campo(&self, f: &mut String, campo: &Campo) {
        let mut doc = campo.doc.clone();
        if doc.is_empty() {
            doc = match &campo.tipo {
                Tipo::Complesso(percorso, nome) => {
                    self.docs.get(&(&percorso[..], nome.as_str())).copied().unwrap_or_default().to_owned()
                }
                Tipo::Semplice(_, _, parole) => parole.clone(),
                Tipo::Predefinito(p) => format!("`{}`.", p.nome),
            };
        }
        if doc.is_empty() {
            doc = format!("Element `{}`.", campo.nome);
        }
        if !campo.alternative.is_empty() {
            let _ = write!(doc, " Alternative to `{}`.", campo.alternative.join("`, `"));
        }
        if campo.quante == (Quante::Molte { almeno_una: true }) {
            doc.push_str(" At least one.");
        }
        commento(f, "    ", "///", &doc);
        let mut serde = Vec::new();
        if nomi::cammello(&campo.rust) != campo.nome {
            serde.push(format!("rename = \"{}\"", campo.nome));
        }
        let tipo = self.tipo(&campo.tipo);
        let tipo = match campo.quante {
            Quante::Una => tipo,
            Quante::Forse => {
                serde.push("skip_serializing_if = \"Option::is_none\"".to_owned());
                format!("Option<{tipo}>")
            }
            Quante::Molte { .. } => {
                serde.push("default".to_owned());
                serde.push("skip_serializing_if = \"Vec::is_empty\"".to_owned());
                format!("Vec<{tipo}>")
            }
        };
        if !serde.is_empty() {
            let _ = writeln!(f, "    #[serde({})]", serde.join(", "));
        }
        let _ = writeln!(f, "    pub {}: {tipo},", campo.rust);
    }
}

/// A comment of one paragraph, wrapped; what rustdoc would take for markup is escaped.
fn commento(f: &mut String, rientro: &str, segno: &str, testo: &str) {
    if testo.is_empty() {
        return;
    }
    let mut pulito = String::new();
    let mut codice = false;
    for c in testo.chars() {
        codice ^= c == '`';
        match c {
            c if c.is_control() => {
                let _ = write!(pulito, "U+{:04X}", u32::from(c));
            }
            '[' | ']' | '<' | '>' | '*' | '_' if !codice => {
                pulito.push('\\');
                pulito.push(c);
            }
            c => pulito.push(c),
        }
    }
    let fine = format!("\n{rientro}{segno} ");
    let _ = writeln!(f, "{rientro}{segno} {}", a_capo(&pulito, 118 - rientro.len() - segno.len(), &fine));
}

/// Breaks `testo` at blanks so that no line has more than `largo` characters, if words allow.
fn a_capo(testo: &str, largo: usize, fine: &str) -> String {
    let mut esito = String::new();
    let mut colonna = 0;
    for parola in testo.split(' ') {
        let lungo = parola.chars().count();
        if colonna > 0 && colonna + 1 + lungo > largo {
            esito.push_str(fine);
            colonna = 0;
        } else if colonna > 0 {
            esito.push(' ');
            colonna += 1;
        }
        esito.push_str(parola);
        colonna += lungo;
    }
    esito
}
