//! The tables that validate: one file per schema file, statics that refer to each other.

use crate::Uscita;
use crate::espressione::Forma;
use crate::nomi;
use crate::risolvi::{Modulo, PREDEFINITI, Predefinito, Risolto, SempliceRisolto, Struttura, Tipo};
use crate::scrivi_tipi::AVVISO;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// Writes the tables.
pub(crate) fn scrivi(risolto: &Risolto, uscita: &mut Uscita) {
    let mut moduli: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for modulo in &risolto.moduli {
        if modulo.strutture.is_empty() && modulo.semplici.is_empty() {
            continue;
        }
        let mut file = PathBuf::from("schema");
        file.extend(&modulo.percorso);
        file.set_extension("rs");
        uscita.insert(file, tabella(modulo, risolto));
        match &modulo.percorso[..] {
            [uno] => {
                moduli.entry(uno).or_default();
            }
            [cartella, .., ultimo] => moduli.entry(cartella).or_default().push(ultimo),
            [] => {}
        }
    }
    uscita.insert(PathBuf::from("schema/modelli.rs"), modelli(risolto));
    uscita.insert(PathBuf::from("schema/predefiniti.rs"), predefiniti());
    for (cartella, figli) in moduli.iter().filter(|(_, figli)| !figli.is_empty()) {
        let mut f = String::from(AVVISO);
        let _ = writeln!(f, "//! Tables of the types in `{cartella}`.\n");
        for m in figli {
            let _ = writeln!(f, "pub(crate) mod {m};");
        }
        uscita.insert(PathBuf::from("schema").join(cartella).join("mod.rs"), f);
    }
    uscita.insert(PathBuf::from("schema/mod.rs"), indice(risolto, moduli.keys().copied()));
}

fn indice<'a>(risolto: &Risolto, moduli: impl Iterator<Item = &'a str>) -> String {
    let mut f = String::from(AVVISO);
    f.push_str("//! Tables that validate the contract, and the list of global elements.\n\n");
    let tipi = || risolto.moduli.iter().flat_map(|m| &m.radici).map(|r| &r.tipo);
    uso_tipi(&mut f, tipi());
    f.push_str("use crate::schema::{Figlio, f};\n\n");
    let mut nomi: Vec<&str> = moduli.chain(["modelli", "predefiniti"]).collect();
    nomi.sort_unstable();
    for m in nomi {
        let _ = writeln!(f, "mod {m};");
    }
    let mut radici: Vec<(&str, &str, &str, String)> = risolto
        .moduli
        .iter()
        .flat_map(|m| {
            m.radici
                .iter()
                .map(move |r| (m.namespace.as_str(), r.nome.as_str(), m.file.as_str(), tipo(&r.tipo, "self")))
        })
        .collect();
    radici.sort_unstable();
    f.push_str("\n/// All global elements, sorted by namespace and name, with the schema file of each.\n");
    f.push_str("pub(crate) static RADICI: &[(&str, Figlio)] = &[\n");
    for (namespace, nome, file, tipo) in radici {
        let _ = writeln!(f, "    (\"{file}\", f(\"{nome}\", \"{namespace}\", 0, {tipo})),");
    }
    f.push_str("];\n");
    f
}

fn tabella(modulo: &Modulo, risolto: &Risolto) -> String {
    let su = "super::".repeat(modulo.percorso.len());
    let su = su.trim_end_matches("::");
    let mut f = String::from(AVVISO);
    let _ = writeln!(f, "//! Tables of `{}`.\n", modulo.file);
    uso_tipi(&mut f, modulo.strutture.iter().flat_map(|s| &s.campi).map(|c| &c.tipo));
    let mut nomi = Vec::new();
    if !modulo.semplici.is_empty() {
        nomi.extend(["Base", "Spazio", "TipoSemplice"]);
    }
    if !modulo.strutture.is_empty() {
        nomi.extend(["TipoComplesso", "s"]);
        if modulo.strutture.iter().any(|s| !s.campi.is_empty()) {
            nomi.push("f");
        }
    }
    nomi.sort_unstable();
    let _ = writeln!(f, "use crate::schema::{{{}}};\n", nomi.join(", "));
    for struttura in &modulo.strutture {
        complesso(&mut f, struttura, su);
    }
    for s in &modulo.semplici {
        semplice(&mut f, s, su, risolto);
    }
    while f.ends_with("\n\n") {
        f.pop();
    }
    f
}

fn uso_tipi<'a>(f: &mut String, tipi: impl Iterator<Item = &'a Tipo>) {
    let (complessi, semplici): (Vec<&Tipo>, Vec<&Tipo>) = tipi.partition(|t| matches!(t, Tipo::Complesso(..)));
    if !complessi.is_empty() {
        f.push_str("use crate::schema::Tipo::Complesso as C;\n");
    }
    if !semplici.is_empty() {
        f.push_str("use crate::schema::Tipo::Semplice as S;\n");
    }
}

fn complesso(f: &mut String, struttura: &Struttura, su: &str) {
    let _ = writeln!(f, "pub(crate) static {}: TipoComplesso = TipoComplesso {{", nomi::costante(&struttura.rust));
    let _ = writeln!(f, "    figli: &[");
    for (i, campo) in struttura.campi.iter().enumerate() {
        let namespace = campo.namespace.as_deref().unwrap_or_default();
        let _ = writeln!(f, "        f(\"{}\", \"{namespace}\", {i}, {}),", campo.nome, tipo(&campo.tipo, su));
    }
    let _ = writeln!(f, "    ],");
    let _ = writeln!(f, "    stati: &[");
    for stato in &struttura.stati {
        let intervalli: Vec<String> = stato.intervalli().iter().map(|(a, b)| format!("({a}, {b})")).collect();
        let _ = writeln!(f, "        s(&[{}], {}),", intervalli.join(", "), stato.finale);
    }
    f.push_str("    ],\n};\n\n");
}

fn semplice(f: &mut String, s: &SempliceRisolto, su: &str, risolto: &Risolto) {
    let massima = s.lunghezza.1.map_or("u32::MAX".to_owned(), |m| m.to_string());
    let modelli: Vec<String> = s
        .modelli
        .iter()
        .filter_map(|m| risolto.modelli.keys().position(|k| k == m))
        .map(|i| format!("&{su}::modelli::M{i}"))
        .collect();
    let _ = writeln!(f, "pub(crate) static {}: TipoSemplice = TipoSemplice {{", nomi::costante(&s.rust));
    let _ = writeln!(f, "    nome: \"{}\",", s.rust);
    let _ = writeln!(f, "    base: Base::{},", s.base.base);
    let _ = writeln!(f, "    spazio: Spazio::{},", s.spazio);
    let _ = writeln!(f, "    lunghezza: ({}, {massima}),", s.lunghezza.0);
    let _ = writeln!(f, "    modelli: &[{}],", modelli.join(", "));
    let _ = writeln!(f, "    valori: &{:?},", s.valori);
    let _ = writeln!(f, "    limiti: {:?},", s.limiti);
    let _ = writeln!(f, "    cifre: {:?},", s.cifre);
    f.push_str("};\n\n");
}

fn modelli(risolto: &Risolto) -> String {
    let mut f = String::from(AVVISO);
    f.push_str("//! The distinct patterns of all simple types.\n\nuse crate::schema::{Forma, Modello};\n");
    for (i, (fonte, espressione)) in risolto.modelli.iter().enumerate() {
        let _ = writeln!(f, "\npub(crate) static M{i}: Modello = Modello::nuovo(");
        let _ = writeln!(f, "    {:?},", fonte.join("|"));
        let _ = writeln!(f, "    {:?},", espressione.regex);
        let forma = match &espressione.forma {
            Forma::Generale => "Forma::Generale".to_owned(),
            Forma::Letterali(valori) => format!("Forma::Letterali(&{valori:?})"),
            Forma::Classe { ascii, vuota } => format!("Forma::Classe {{ ascii: {ascii:#x}, vuota: {vuota} }}"),
        };
        let _ = writeln!(f, "    {forma},\n);");
    }
    f
}

fn predefiniti() -> String {
    let mut f = String::from(AVVISO);
    f.push_str("//! The built-in types of XML Schema that the contract uses or may use.\n\n");
    f.push_str("#![allow(dead_code)]\n\nuse crate::schema::{Base, Spazio, TipoSemplice};\n");
    for p in PREDEFINITI {
        let _ = writeln!(f, "\npub(crate) static {}: TipoSemplice = TipoSemplice {{", nomi::costante(p.nome));
        let _ =
            writeln!(f, "    nome: \"{}\",\n    base: Base::{},\n    spazio: Spazio::{},", p.nome, p.base, p.spazio);
        let _ = writeln!(f, "    lunghezza: (0, u32::MAX),\n    modelli: &[],\n    valori: &[],");
        let _ = writeln!(f, "    limiti: {:?},\n    cifre: None,\n}};", p.limiti);
    }
    f
}

fn tipo(tipo: &Tipo, su: &str) -> String {
    match tipo {
        Tipo::Complesso(percorso, nome) => format!("C(&{su}::{}::{})", percorso.join("::"), nomi::costante(nome)),
        Tipo::Semplice(percorso, nome, _) => format!("S(&{su}::{}::{})", percorso.join("::"), nomi::costante(nome)),
        Tipo::Predefinito(Predefinito { nome, .. }) => format!("S(&{su}::predefiniti::{})", nomi::costante(nome)),
    }
}
