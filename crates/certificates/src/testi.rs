//! The sentences of a language, and how their places are filled.

use crate::dati::{Lingua, Sesso};
use crate::errore::Errore;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// All sentences of one language, by section and key.
#[derive(Debug)]
pub(crate) struct Testi {
    voci: HashMap<String, String>,
    /// Words of a code that hold from a day on.
    datate: HashMap<String, BTreeMap<NaiveDate, String>>,
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
        let (mut voci, mut datate) = (base.voci, base.datate);
        let mut chiavi = proprio.voci.keys().chain(proprio.datate.keys());
        if let Some(ignota) = chiavi.find(|chiave| !voci.contains_key(*chiave)) {
            let motivo = format!("{ignota} is no known sentence");
            return Err(Errore::Modello { file: proprio.file, motivo });
        }
        voci.extend(proprio.voci);
        for (chiave, sue) in proprio.datate {
            datate.entry(chiave).or_default().extend(sue);
        }
        Ok(Self { voci, datate, file: proprio.file })
    }

    fn da_toml(file: &str, testo: &str) -> Result<Self, Errore> {
        let rotto = |motivo: String| Errore::Modello { file: file.to_owned(), motivo };
        let tabella: toml::Table = testo.parse().map_err(|errore: toml::de::Error| rotto(errore.to_string()))?;
        let mut testi = Self { voci: HashMap::new(), datate: HashMap::new(), file: file.to_owned() };
        for (sezione, valore) in &tabella {
            let toml::Value::Table(dentro) = valore else {
                testi.voci.insert(sezione.clone(), frase(sezione, valore).map_err(rotto)?);
                continue;
            };
            for (chiave, valore) in dentro {
                let intera = format!("{sezione}.{chiave}");
                let testo = frase(&intera, valore).map_err(rotto)?;
                if !VOCABOLARI.contains(&sezione.as_str()) {
                    testi.voci.insert(intera, testo);
                    continue;
                }
                match codice_datato(chiave) {
                    Some((_, None)) => {
                        testi.voci.insert(intera, testo);
                    }
                    Some((codice, Some(dal))) => {
                        testi.datate.entry(format!("{sezione}.{codice}")).or_default().insert(dal, testo);
                    }
                    None => {
                        let motivo = "is neither a code nor a code with a day, as in 1_dal_2026-01-01";
                        return Err(rotto(format!("{intera} {motivo}")));
                    }
                }
            }
        }
        Ok(testi)
    }

    /// The sentence with this key, if there is one.
    pub(crate) fn cerca(&self, chiave: &str) -> Option<&str> {
        self.voci.get(chiave).map(String::as_str)
    }

    /// The words of a code on a day, if it has any, declined.
    pub(crate) fn voce(&self, sezione: &str, codice: &str, sesso: Sesso, giorno: NaiveDate) -> Option<String> {
        let chiave = format!("{sezione}.{}", codice.trim().trim_start_matches('0'));
        let datata = self.datate.get(&chiave).and_then(|datate| datate.range(..=giorno).next_back());
        let modello = datata.map(|(_, testo)| testo.as_str()).or_else(|| self.cerca(&chiave))?;
        Some(riempi(modello, &Dati::di(sesso)).into_iter().map(|segmento| segmento.testo).collect())
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

/// A sentence of a file, or what is wrong with it.
fn frase(chiave: &str, valore: &toml::Value) -> Result<String, String> {
    let toml::Value::String(testo) = valore else { return Err(format!("{chiave} is not a text")) };
    equilibrata(testo).map_err(|motivo| format!("{chiave}: {motivo}"))?;
    Ok(testo.clone())
}

/// `1` or `1_dal_2026-01-01`: a code, and the day from which its words are these.
fn codice_datato(chiave: &str) -> Option<(&str, Option<NaiveDate>)> {
    let (codice, dal) = match chiave.split_once("_dal_") {
        Some((codice, scritto)) => {
            let dal: NaiveDate = scritto.parse().ok()?;
            // chrono reads days with fewer digits too.
            (codice, Some(Some(dal).filter(|dal| dal.to_string() == scritto)?))
        }
        None => (chiave, None),
    };
    let intero = !codice.is_empty() && codice.bytes().all(|byte| byte.is_ascii_digit());
    intero.then_some((codice, dal))
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

/// Sections with words of codes, which may change on a day.
const VOCABOLARI: [&str; 6] = ["stato_breve", "parentela", "cancellazione", "cessazione", "scioglimento", "esenzioni"];

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
            let giorni = |testi: &Testi| -> BTreeMap<String, Vec<NaiveDate>> {
                let datate = testi.datate.iter();
                datate.map(|(chiave, datate)| (chiave.clone(), datate.keys().copied().collect())).collect()
            };
            assert_eq!(giorni(&testi), giorni(&italiano), "{lingua:?}");
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
        for chiave in [
            "1_dal_2026-13-01",
            "1_dal_2026-1-1",
            "1_dal_",
            "1_dal_2026-01-01_dal_2027-01-01",
            "_dal_2026-01-01",
            "x_dal_2026-01-01",
            "1_2026-01-01",
        ] {
            let errore = Testi::da_toml("x", &format!("[esenzioni]\n{chiave} = \"a\"")).unwrap_err();
            assert!(errore.to_string().contains(&format!("esenzioni.{chiave} is neither")), "{errore}");
        }
    }

    #[test]
    fn words_that_changed_hold_from_their_day() {
        let righe = ["1_dal_2027-06-01 = 'c'", "1 = 'a'", "1_dal_2026-01-01 = '{~b|ba}'", "12_dal_2026-01-01 = 'x'"];
        let testi = Testi::da_toml("x", &format!("[esenzioni]\n{}", righe.join("\n"))).unwrap();
        let detta = |codice: &str, (anno, mese, giorno)| {
            let giorno = NaiveDate::from_ymd_opt(anno, mese, giorno).unwrap();
            testi.voce("esenzioni", codice, Sesso::Femminile, giorno)
        };
        for (giorno, attesa) in [
            ((2025, 12, 31), "a"),
            ((2026, 1, 1), "ba"),
            ((2027, 5, 31), "ba"),
            ((2027, 6, 1), "c"),
            ((2030, 1, 1), "c"),
        ] {
            assert_eq!(detta("01", giorno).as_deref(), Some(attesa), "{giorno:?}");
        }
        assert_eq!(detta("12", (2025, 12, 31)), None);
        assert_eq!(detta("12", (2026, 1, 1)).as_deref(), Some("x"));
    }
}
