//! One source file: where codes stand in it, which tests it holds, what its head comment says.

use crate::{Errore, e_codice};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::path::Path;

/// What was read of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sorgente {
    /// Codes of the catalogue that stand as literals outside of tests, with the function or constant around them.
    pub(crate) codici: BTreeSet<(String, String)>,
    /// Names of test functions.
    pub(crate) prove: BTreeSet<String>,
    /// The lines of the head comment.
    pub(crate) testa: Vec<String>,
}

/// Where the reading is.
#[derive(Clone)]
struct Luogo {
    /// Function or constant.
    dove: String,
    /// Whether it is test code.
    prova: bool,
    /// Whether it is inside of a macro's call: functions there get their `#[test]` from the macro.
    in_macro: bool,
    /// Whether it is the file itself, whose inner comments are its head.
    radice: bool,
}

impl Sorgente {
    /// Reads a file; all of it is test code if `prova`.
    pub(crate) fn leggi(file: &Path, prova: bool) -> Result<Self, Errore> {
        let testo =
            std::fs::read_to_string(file).map_err(|causa| Errore::Lettura { percorso: file.to_owned(), causa })?;
        Self::da_testo(&testo, prova).map_err(|causa| Errore::Forma { percorso: file.to_owned(), causa })
    }

    fn da_testo(testo: &str, prova: bool) -> Result<Self, String> {
        let parole: TokenStream = testo.parse().map_err(|errore: proc_macro2::LexError| errore.to_string())?;
        let mut sorgente = Self::default();
        let luogo = Luogo { dove: String::new(), prova, in_macro: false, radice: true };
        sorgente.percorri(parole, luogo);
        Ok(sorgente)
    }

    fn percorri(&mut self, parole: TokenStream, mut luogo: Luogo) {
        let mut parole = parole.into_iter().peekable();
        // What the attributes before an item say: that it is a test, that it is compiled for tests only.
        let (mut di_prova, mut per_prove) = (false, false);
        while let Some(parola) = parole.next() {
            match parola {
                TokenTree::Punct(p) if p.as_char() == '#' => {
                    let attributo = attributo(&mut parole);
                    di_prova |= attributo.di_prova;
                    per_prove |= attributo.per_prove;
                    if let Some(riga) = attributo.commento.filter(|_| luogo.radice) {
                        self.testa.push(riga);
                    }
                }
                TokenTree::Ident(i) => match i.to_string().as_str() {
                    "fn" => {
                        if let Some(nome) = ident(&mut parole) {
                            if di_prova || luogo.prova && luogo.in_macro {
                                self.prove.insert(nome.clone());
                            }
                            luogo.dove = nome;
                        }
                        di_prova = false;
                    }
                    "const" | "static" => {
                        if let Some(nome) = costante(&mut parole) {
                            luogo.dove = nome;
                        }
                    }
                    "mod" => {
                        let dentro = Luogo { prova: luogo.prova || per_prove, radice: false, ..luogo.clone() };
                        (di_prova, per_prove) = (false, false);
                        ident(&mut parole);
                        if let Some(TokenTree::Group(g)) =
                            parole.next_if(|p| matches!(p, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace))
                        {
                            self.percorri(g.stream(), dentro);
                        }
                    }
                    nome => self.macro_o_altro(nome, &mut parole, &luogo),
                },
                TokenTree::Group(g) => {
                    self.percorri(g.stream(), Luogo { radice: false, ..luogo.clone() });
                    if g.delimiter() == Delimiter::Brace {
                        (di_prova, per_prove) = (false, false);
                    }
                }
                TokenTree::Literal(l) if !luogo.prova => {
                    let testo = l.to_string();
                    let codice = testo.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
                    if let Some(codice) = codice.filter(|codice| e_codice(codice)) {
                        self.codici.insert((codice.to_owned(), luogo.dove.clone()));
                    }
                }
                TokenTree::Literal(_) | TokenTree::Punct(_) => {}
            }
        }
    }

    /// A macro's call: what it lists in test code under the name of `scenari!` are tests.
    fn macro_o_altro(&mut self, nome: &str, parole: &mut Peekable<impl Iterator<Item = TokenTree>>, luogo: &Luogo) {
        if parole.next_if(|p| matches!(p, TokenTree::Punct(p) if p.as_char() == '!')).is_none() {
            return;
        }
        let Some(TokenTree::Group(g)) = parole.next_if(|p| matches!(p, TokenTree::Group(_))) else { return };
        if nome == "scenari" && luogo.prova {
            self.prove.extend(g.stream().into_iter().filter_map(|p| match p {
                TokenTree::Ident(i) => Some(i.to_string()),
                _ => None,
            }));
        }
        self.percorri(g.stream(), Luogo { in_macro: true, radice: false, ..luogo.clone() });
    }
}

/// What an attribute says.
#[derive(Default)]
struct Attributo {
    /// `#[test]`, also of a path.
    di_prova: bool,
    /// `#[cfg(test)]`.
    per_prove: bool,
    /// The line of an inner documentation comment.
    commento: Option<String>,
}

fn attributo(parole: &mut Peekable<impl Iterator<Item = TokenTree>>) -> Attributo {
    let interno = parole.next_if(|p| matches!(p, TokenTree::Punct(p) if p.as_char() == '!')).is_some();
    let Some(TokenTree::Group(g)) = parole.next_if(|p| matches!(p, TokenTree::Group(_))) else {
        return Attributo::default();
    };
    let (mut nomi, mut altro) = (Vec::new(), None);
    for parola in g.stream() {
        match parola {
            TokenTree::Ident(i) => nomi.push(i.to_string()),
            TokenTree::Group(g) => altro = Some(g.stream().to_string()),
            TokenTree::Literal(l) => altro = Some(l.to_string()),
            TokenTree::Punct(_) => {}
        }
    }
    let primo = nomi.first().map(String::as_str);
    Attributo {
        di_prova: nomi.last().is_some_and(|nome| nome == "test"),
        per_prove: primo == Some("cfg") && altro.as_deref().is_some_and(|altro| altro.trim() == "test"),
        commento: altro
            .filter(|_| interno && primo == Some("doc"))
            .map(|riga| riga.trim_matches('"').trim().to_owned()),
    }
}

fn ident(parole: &mut Peekable<impl Iterator<Item = TokenTree>>) -> Option<String> {
    match parole.next_if(|p| matches!(p, TokenTree::Ident(_))) {
        Some(TokenTree::Ident(i)) => Some(i.to_string()),
        _ => None,
    }
}

/// The name of a constant, in capitals: the words `const` and `static` stand before other things too.
fn costante(parole: &mut Peekable<impl Iterator<Item = TokenTree>>) -> Option<String> {
    let maiuscola = |nome: &str| nome.starts_with(|c: char| c.is_ascii_uppercase());
    match parole.next_if(|p| matches!(p, TokenTree::Ident(i) if maiuscola(&i.to_string()))) {
        Some(TokenTree::Ident(i)) => Some(i.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coppie(insieme: &BTreeSet<(String, String)>) -> Vec<(&str, &str)> {
        insieme.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect()
    }

    #[test]
    fn codes_are_found_where_they_stand_and_not_in_comments_or_tests() {
        let testo = r#"
            //! Head, first line.
            //! Raises EN144.

            const NASCITA: Codici = Codici { sconosciuto: "EN335", altro: Some("EN332") };
            /// "EN001" in words.
            pub const fn prima(x: u8) -> &'static str { // "EN002"
                if x > 1 { "EN144" } else { nota(&["EN148 is not alone"]); "niente" }
            }
            fn seconda() { chiama!(["EN145"]) }
            #[cfg(test)]
            mod tests {
                #[test]
                fn en144_is_tried() { assert_eq!(prima(2), "EN146"); }
                fn aiuto_en147() {}
            }
        "#;
        let letto = Sorgente::da_testo(testo, false).unwrap();
        let attesi = [("EN144", "prima"), ("EN145", "seconda"), ("EN332", "NASCITA"), ("EN335", "NASCITA")];
        assert_eq!(coppie(&letto.codici), attesi);
        assert_eq!(letto.prove.iter().collect::<Vec<_>>(), ["en144_is_tried"]);
        assert_eq!(letto.testa, ["Head, first line.", "Raises EN144."]);
    }

    #[test]
    fn tests_are_those_that_run() {
        let testo = r"
            scenari!(en144_uno, #[ignore] en145_due);
            fn en144_uno(s: Sandbox) {}
            fn en146_mai() {}
            prove! { fn en147_nella_macro(b) { b.x() } }
            #[tokio::test] async fn en148_asincrona() {}
            mod altro { #[test] fn en149_dentro() {} }
        ";
        let letto = Sorgente::da_testo(testo, true).unwrap();
        let attesi = ["en144_uno", "en145_due", "en147_nella_macro", "en148_asincrona", "en149_dentro"];
        assert_eq!(letto.prove.iter().collect::<Vec<_>>(), attesi);
        assert!(letto.codici.is_empty());
    }
}
