//! The sentences of a language, and how their places are filled.

use crate::dati::{Lingua, Sesso};
use crate::errore::Errore;
use std::collections::HashMap;
use std::path::Path;

/// All sentences of one language, by section and key.
#[derive(Debug)]
pub(crate) struct Testi {
    voci: HashMap<String, String>,
    file: String,
}

/// A stretch of a sentence in one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segmento {
    pub(crate) testo: String,
    pub(crate) forte: bool,
}

/// What fills the places of a sentence.
#[derive(Debug, Default)]
pub(crate) struct Dati<'a> {
    valori: Vec<(&'a str, String)>,
    sesso: Option<Sesso>,
    altro: Option<Sesso>,
}

impl<'a> Dati<'a> {
    pub(crate) fn di(sesso: Sesso) -> Self {
        Self { sesso: Some(sesso), ..Self::default() }
    }

    pub(crate) fn altro(mut self, sesso: Sesso) -> Self {
        self.altro = Some(sesso);
        self
    }

    /// Fills a place; what is empty counts as missing.
    pub(crate) fn con(mut self, nome: &'a str, valore: impl Into<String>) -> Self {
        self.valori.push((nome, valore.into()));
        self
    }

    pub(crate) fn forse(self, nome: &'a str, valore: Option<impl Into<String>>) -> Self {
        match valore {
            Some(valore) => self.con(nome, valore),
            None => self,
        }
    }

    fn valore(&self, nome: &str) -> Option<&str> {
        self.valori.iter().find(|(n, _)| *n == nome).map(|(_, v)| v.as_str()).filter(|v| !v.is_empty())
    }

    /// One of `maschile|femminile|ignoto`, the third of which may be missing.
    fn declina(&self, di_chi: &str, forme: &str) -> String {
        let sesso = if di_chi.is_empty() { self.sesso } else { self.altro };
        let forme: Vec<&str> = forme.split('|').collect();
        let forma = match (sesso, forme.as_slice()) {
            (Some(Sesso::Femminile), [_, femminile, ..]) => femminile,
            (Some(Sesso::Ignoto) | None, [_, _, ignoto, ..]) => ignoto,
            (_, [maschile, ..]) => maschile,
            (_, []) => "",
        };
        forma.to_owned()
    }
}

impl Testi {
    /// The sentences of a language, out of a folder if it has them, else those that come with the program.
    pub(crate) fn leggi(lingua: Lingua, cartella: Option<&Path>) -> Result<Self, Errore> {
        let nome = format!("{}.toml", lingua.codice().to_lowercase());
        let incluso = incluso(lingua);
        let base = Self::da_toml(&nome, incluso)?;
        let Some(file) = cartella.map(|cartella| cartella.join(&nome)).filter(|file| file.exists()) else {
            return Ok(base);
        };
        let testo = std::fs::read_to_string(&file).map_err(|source| Errore::File { file: file.clone(), source })?;
        let proprio = Self::da_toml(&file.display().to_string(), &testo)?;
        let mut voci = base.voci;
        for (chiave, testo) in proprio.voci {
            if !voci.contains_key(&chiave) {
                return Err(Errore::Modello { file: proprio.file, motivo: format!("{chiave} is no known sentence") });
            }
            voci.insert(chiave, testo);
        }
        Ok(Self { voci, file: proprio.file })
    }

    fn da_toml(file: &str, testo: &str) -> Result<Self, Errore> {
        let rotto = |motivo: String| Errore::Modello { file: file.to_owned(), motivo };
        let tabella: toml::Table = testo.parse().map_err(|errore: toml::de::Error| rotto(errore.to_string()))?;
        let mut voci = HashMap::new();
        let mut metti = |chiave: String, valore: &toml::Value| match valore {
            toml::Value::String(testo) => {
                equilibrata(testo).map_err(|motivo| rotto(format!("{chiave}: {motivo}")))?;
                voci.insert(chiave, testo.clone());
                Ok(())
            }
            _ => Err(rotto(format!("{chiave} is not a text"))),
        };
        for (sezione, valore) in &tabella {
            match valore {
                toml::Value::Table(dentro) => {
                    for (chiave, valore) in dentro {
                        metti(format!("{sezione}.{chiave}"), valore)?;
                    }
                }
                altro => metti(sezione.clone(), altro)?,
            }
        }
        Ok(Self { voci, file: file.to_owned() })
    }

    /// The sentence with this key, if there is one.
    pub(crate) fn cerca(&self, chiave: &str) -> Option<&str> {
        self.voci.get(chiave).map(String::as_str)
    }

    /// The sentence with this key.
    pub(crate) fn modello(&self, chiave: &str) -> Result<&str, Errore> {
        self.cerca(chiave)
            .ok_or_else(|| Errore::Modello { file: self.file.clone(), motivo: format!("{chiave} is missing") })
    }

    /// The sentence with this key, filled.
    pub(crate) fn segmenti(&self, chiave: &str, dati: &Dati<'_>) -> Result<Vec<Segmento>, Errore> {
        Ok(riempi(self.modello(chiave)?, dati))
    }

    /// The sentence with this key, filled, in one weight.
    pub(crate) fn testo(&self, chiave: &str, dati: &Dati<'_>) -> Result<String, Errore> {
        Ok(self.segmenti(chiave, dati)?.into_iter().map(|segmento| segmento.testo).collect())
    }
}

/// Fills a sentence. Data are never read as sentences: a `*` or a bracket in them is printed.
fn riempi(modello: &str, dati: &Dati<'_>) -> Vec<Segmento> {
    let mut uscita = Uscita::default();
    // A bold mark inside a group that is left out is left out with it.
    svolgi(modello, dati, &mut uscita);
    uscita.finito()
}

#[derive(Debug, Default, Clone)]
struct Uscita {
    segmenti: Vec<Segmento>,
    forte: bool,
}

impl Uscita {
    fn testo(&mut self, testo: &str) {
        match self.segmenti.last_mut() {
            Some(ultimo) if ultimo.forte == self.forte => ultimo.testo.push_str(testo),
            _ => self.segmenti.push(Segmento { testo: testo.to_owned(), forte: self.forte }),
        }
    }

    fn finito(mut self) -> Vec<Segmento> {
        self.segmenti.retain(|segmento| !segmento.testo.is_empty());
        self.segmenti
    }
}

/// Writes the sentence; false if a place in it, outside its optional groups, has nothing to fill it.
fn svolgi(modello: &str, dati: &Dati<'_>, uscita: &mut Uscita) -> bool {
    let mut tutto = true;
    let mut resto = modello;
    while let Some(qui) = resto.find(['{', '[', '*']) {
        uscita.testo(&resto[..qui]);
        resto = &resto[qui..];
        if let Some(dopo) = resto.strip_prefix("**") {
            uscita.forte = !uscita.forte;
            resto = dopo;
        } else if resto.starts_with('{') {
            let fine = resto.find('}').unwrap_or(resto.len() - 1);
            let dentro = &resto[1..fine];
            match dentro.split_once('~') {
                Some((di_chi, forme)) => uscita.testo(&dati.declina(di_chi, forme)),
                None => match dati.valore(dentro) {
                    Some(valore) => uscita.testo(valore),
                    None => tutto = false,
                },
            }
            resto = &resto[fine + 1..];
        } else if resto.starts_with('[') {
            let fine = resto.find(']').unwrap_or(resto.len() - 1);
            let mut prova = uscita.clone();
            if svolgi(&resto[1..fine], dati, &mut prova) {
                *uscita = prova;
            }
            resto = &resto[fine + 1..];
        } else {
            uscita.testo("*");
            resto = &resto[1..];
        }
    }
    uscita.testo(resto);
    tutto
}

/// Whether marks and brackets of a sentence close, without groups inside groups.
fn equilibrata(testo: &str) -> Result<(), &'static str> {
    if !testo.matches("**").count().is_multiple_of(2) {
        return Err("a ** is not closed");
    }
    for (apre, chiude) in [('{', '}'), ('[', ']')] {
        let mut aperta = false;
        for c in testo.chars() {
            match (c == apre, c == chiude, aperta) {
                (true, _, true) | (_, true, false) => return Err("brackets do not close in order"),
                (true, _, false) => aperta = true,
                (_, true, true) => aperta = false,
                _ => {}
            }
        }
        if aperta {
            return Err("a bracket is not closed");
        }
    }
    Ok(())
}

fn incluso(lingua: Lingua) -> &'static str {
    match lingua {
        Lingua::It => include_str!("../testi/it.toml"),
        Lingua::De => include_str!("../testi/de.toml"),
        Lingua::Fr => include_str!("../testi/fr.toml"),
        Lingua::Sl => include_str!("../testi/sl.toml"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn testo(modello: &str, dati: &Dati<'_>) -> String {
        riempi(modello, dati).into_iter().map(|s| s.testo).collect()
    }

    #[test]
    fn what_is_missing_takes_its_group_with_it() {
        let dati = Dati::di(Sesso::Femminile).con("luogo", "Roma").con("vuoto", "");
        assert_eq!(testo("{~nato|nata}[ a {luogo}][ il {data}][ {vuoto}].", &dati), "nata a Roma.");
        assert_eq!(testo("x[ **a {data}**] **y**", &dati), "x y");
    }

    #[test]
    fn words_are_declined() {
        let forme = "{~nato|nata|nato/a} {altro~morto|morta}";
        assert_eq!(testo(forme, &Dati::di(Sesso::Maschile).altro(Sesso::Femminile)), "nato morta");
        assert_eq!(testo(forme, &Dati::di(Sesso::Ignoto).altro(Sesso::Ignoto)), "nato/a morto");
    }

    #[test]
    fn data_are_never_read_as_sentences() {
        let dati = Dati::di(Sesso::Maschile).con("x", "**{x}[a]");
        let segmenti = riempi("a **{x}** b", &dati);
        assert_eq!(segmenti.iter().map(|s| s.forte).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(segmenti[1].testo, "**{x}[a]");
    }

    #[test]
    fn every_language_has_the_same_sentences_and_names_no_other_places() {
        let luoghi = |testo: &str| {
            let mut nomi: Vec<String> = testo
                .split('{')
                .skip(1)
                .filter_map(|p| p.split_once('}'))
                .filter(|(nome, _)| !nome.contains('~'))
                .map(|(nome, _)| nome.to_owned())
                .collect();
            nomi.sort();
            nomi.dedup();
            nomi
        };
        let italiano = Testi::leggi(Lingua::It, None).unwrap();
        for lingua in Lingua::TUTTE {
            let testi = Testi::leggi(lingua, None).unwrap();
            for (chiave, testo) in &italiano.voci {
                let suo = testi.cerca(chiave).unwrap_or_else(|| panic!("{lingua:?} lacks {chiave}"));
                assert_eq!(luoghi(testo), luoghi(suo), "{lingua:?} {chiave}");
            }
            assert_eq!(testi.voci.len(), italiano.voci.len(), "{lingua:?}");
        }
    }

    #[test]
    fn every_code_that_a_register_holds_has_words_in_every_language() {
        // By the tables of the contract, with what was closed in 2015 and is still in registers; without what no certificate
        // says: that a relationship is not told (99), separations, grounds of one's own.
        let parentela: Vec<u8> = (1..=26).chain([28, 80, 81]).collect();
        let sezioni: [(&str, &[u8]); 7] = [
            ("stato_civile", &[1, 2, 3, 4, 6, 7, 8]),
            ("stato_breve", &[1, 2, 3, 4, 6, 7, 8, 9]),
            ("parentela", &parentela),
            ("cancellazione", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]),
            ("cessazione", &[1, 2, 3, 4, 6, 7, 9, 10, 22]),
            ("scioglimento", &[1, 2, 3, 31, 32, 34, 98]),
            ("esenzioni", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        ];
        for lingua in Lingua::TUTTE {
            let testi = Testi::leggi(lingua, None).unwrap();
            for (sezione, codici) in sezioni {
                let suoi = testi.voci.keys().filter_map(|chiave| chiave.strip_prefix(sezione)?.strip_prefix('.'));
                let mut suoi: Vec<u8> = suoi.map(|codice| codice.parse().unwrap()).collect();
                suoi.sort_unstable();
                assert_eq!(suoi, codici, "{lingua:?} {sezione}");
                assert!(codici.iter().all(|codice| !testi.voci[&format!("{sezione}.{codice}")].is_empty()));
            }
        }
    }

    #[test]
    fn a_broken_file_is_told_with_its_key() {
        for rotto in ["a = \"{x\"", "a = \"x]\"", "a = \"**x\"", "a = 1", "a = \"[x [y]]\"", "a ="] {
            assert!(matches!(Testi::da_toml("x", rotto), Err(Errore::Modello { .. })), "{rotto}");
        }
    }
}
