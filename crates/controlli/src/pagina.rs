//! The page.

use crate::eccezioni::SENZA_PROVA;
use crate::{Controlli, Punto};
use anpr_catalogue::codici::{self, Gravita, Voce};
use std::collections::BTreeSet;
use std::fmt::Write as _;

impl Controlli {
    /// `docs/controlli.md`.
    pub fn pagina(&self) -> String {
        let mut voci: Vec<&Voce> = codici::voci().collect();
        voci.sort_by(|a, b| a.codice.cmp(&b.codice));
        let operazioni: Vec<&str> = self.operazioni.keys().map(String::as_str).collect();
        let sollevati = voci.iter().filter(|voce| !self.chi(&voce.codice).is_empty()).count();
        let provati = voci.iter().filter(|voce| self.prove.contains_key(&voce.codice)).count();
        let mut pagina = format!(
            "# Controlli\n\nMade by `make docs` from the sources; changes belong there.\n\n\
             The {} codes of the catalogue, with the operations that raise each, the functions and constants in which it \
             stands, and the tests named by it. {sollevati} are raised today, {provati} are held by tests. Operations built \
             so far: {}. *all* is what the frame of every operation raises; S001 is the subentro.\n\n\
             Severity: `E` refuses, `W` warns; where the two differ, in the services / at the subentro.\n",
            voci.len(),
            operazioni.join(", "),
        );
        let mut serie = "";
        for voce in voci {
            let questa = voce.codice.trim_end_matches(|c: char| c.is_ascii_digit());
            let questa = questa.get(..2).unwrap_or("others");
            if questa != serie {
                serie = questa;
                let _ = write!(
                    pagina,
                    "\n## {serie}\n\n| code | | text | operations | checks | tests |\n|---|---|---|---|---|---|\n"
                );
            }
            self.riga(voce, &mut pagina);
        }
        if !SENZA_PROVA.is_empty() {
            pagina.push_str("\n## Codes that cannot be raised\n\n");
            for (codice, perche) in SENZA_PROVA {
                let _ = writeln!(pagina, "- {codice}: {perche}");
            }
        }
        pagina
    }

    fn riga(&self, voce: &Voce, pagina: &mut String) {
        let codice = voce.codice.as_str();
        let chi: Vec<String> = self.chi(codice).into_iter().collect();
        let controlli: Vec<String> = self.punti(codice).map(Punto::in_parole).collect();
        let prove = self.prove.get(codice).into_iter().flatten().map(|prova| format!("`{prova}`"));
        let _ = writeln!(
            pagina,
            "| {codice} | {} | {} | {} | {} | {} |",
            gravita(voce),
            voce.testo.replace('|', "\\|"),
            chi.join(", "),
            controlli.join("<br>"),
            prove.collect::<Vec<_>>().join("<br>"),
        );
    }

    /// Who raises a code.
    fn chi(&self, codice: &str) -> BTreeSet<String> {
        let mut chi: BTreeSet<String> = self.dichiarato_da(codice).map(str::to_owned).collect();
        for punto in self.punti(codice) {
            if punto.della_cornice() {
                chi.insert("*all*".to_owned());
            } else if punto.di == "subentro" {
                chi.insert("S001".to_owned());
            }
        }
        chi
    }
}

impl Punto {
    fn in_parole(&self) -> String {
        let Self { di, file, dove } = self;
        match dove.as_str() {
            "" => format!("{di} {file}"),
            dove => format!("{di} {file} `{dove}`"),
        }
    }
}

fn gravita(voce: &Voce) -> String {
    let lettera = |gravita: Option<Gravita>| gravita.map(|g| g.lettera().to_string());
    match (lettera(voce.gravita_servizi), lettera(voce.gravita_subentro)) {
        (Some(servizi), Some(subentro)) if servizi != subentro => format!("{servizi} / {subentro}"),
        (Some(una), _) | (None, Some(una)) => una,
        (None, None) => String::new(),
    }
}
