//! The page: measures, colours, styles, out of `modelli/pagina.toml`.

use crate::errore::Errore;
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Modello {
    pub(crate) foglio: Foglio,
    pub(crate) testata: Testata,
    pub(crate) piede: Piede,
    pub(crate) filigrana: Filigrana,
    stili: HashMap<String, Stile>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Foglio {
    pub(crate) larghezza: f32,
    pub(crate) altezza: f32,
    pub(crate) sinistra: f32,
    pub(crate) destra: f32,
    pub(crate) sopra: f32,
    pub(crate) sotto: f32,
}

impl Foglio {
    /// Width of what is printed.
    pub(crate) fn giustezza(&self) -> f32 {
        self.larghezza - self.sinistra - self.destra
    }

    /// Where the text ends and the foot begins.
    pub(crate) fn fondo(&self) -> f32 {
        self.altezza - self.sotto
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Testata {
    pub(crate) logo: f32,
    pub(crate) distanza: f32,
    pub(crate) filo: Colore,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Piede {
    pub(crate) qr: f32,
    pub(crate) filo: Colore,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Filigrana {
    pub(crate) corpo: f32,
    pub(crate) colore: Colore,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stile {
    pub(crate) carattere: Carattere,
    pub(crate) corpo: f32,
    pub(crate) interlinea: f32,
    pub(crate) colore: Colore,
    #[serde(default)]
    pub(crate) allineamento: Allineamento,
    /// Space before, unless the block is the first of its page.
    #[serde(default)]
    pub(crate) prima: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Carattere {
    Testo,
    Forte,
    Corsivo,
    Titolo,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Allineamento {
    #[default]
    Sinistra,
    Centro,
}

/// Red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Colore(pub(crate) u8, pub(crate) u8, pub(crate) u8);

impl TryFrom<String> for Colore {
    type Error = String;

    fn try_from(testo: String) -> Result<Self, String> {
        let numero = u32::from_str_radix(&testo, 16).ok().filter(|_| testo.len() == 6 && !testo.starts_with('+'));
        let [_, rosso, verde, blu] = numero.ok_or_else(|| format!("{testo} is no colour RRGGBB"))?.to_be_bytes();
        Ok(Self(rosso, verde, blu))
    }
}

impl Modello {
    /// The page out of a folder if it is there, else the one that comes with the program.
    pub(crate) fn leggi(cartella: Option<&Path>) -> Result<Self, Errore> {
        let file = cartella.map(|cartella| cartella.join("pagina.toml")).filter(|file| file.exists());
        let (nome, testo) = match &file {
            Some(file) => {
                let letto = std::fs::read_to_string(file);
                let testo = letto.map_err(|source| Errore::File { file: file.clone(), source })?;
                (file.display().to_string(), testo)
            }
            None => ("pagina.toml".to_owned(), include_str!("../modelli/pagina.toml").to_owned()),
        };
        let rotto = |motivo: String| Errore::Modello { file: nome.clone(), motivo };
        let modello: Self = toml::from_str(&testo).map_err(|errore| rotto(errore.to_string()))?;
        for stile in STILI {
            modello.stili.get(*stile).ok_or_else(|| rotto(format!("the style {stile} is missing")))?;
        }
        let f = modello.foglio;
        if f.giustezza() < 200.0 || f.fondo() - f.sopra < 300.0 || f.sotto < modello.piede.qr {
            return Err(rotto("the sheet leaves no room for a certificate".to_owned()));
        }
        Ok(modello)
    }

    /// A style by its name, one of [`STILI`].
    pub(crate) fn stile(&self, nome: &str) -> Stile {
        self.stili.get(nome).copied().unwrap_or(Stile {
            carattere: Carattere::Testo,
            corpo: 10.0,
            interlinea: 13.0,
            colore: Colore(0, 0, 0),
            allineamento: Allineamento::Sinistra,
            prima: 0.0,
        })
    }
}

/// The styles that the page must have.
const STILI: &[&str] = &[
    "ente",
    "ente_altro",
    "ufficio",
    "titolo",
    "titolo_altro",
    "elenco",
    "formula",
    "formula_altro",
    "certifica",
    "persona",
    "nascita",
    "voce",
    "corpo",
    "corpo_altro",
    "cella",
    "cella_altro",
    "colonna",
    "nota",
    "nota_altro",
    "firma",
    "avviso",
    "piede",
    "piede_forte",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_included_page_is_whole() {
        let modello = Modello::leggi(None).unwrap();
        assert_eq!(modello.stili.len(), STILI.len());
    }

    #[test]
    fn colours_are_six_hexadecimal_digits() {
        assert_eq!(Colore::try_from("1f3a5f".to_owned()), Ok(Colore(0x1f, 0x3a, 0x5f)));
        for rotto in ["", "fff", "1f3a5g", "+12345"] {
            assert!(Colore::try_from(rotto.to_owned()).is_err(), "{rotto}");
        }
    }
}
