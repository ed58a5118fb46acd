//! The file in which a comune's client keeps its identity: the `.properties` of the published sample client.

use crate::Errore;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What a client needs to sign and send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proprieta {
    /// The comune's server.
    pub server: Portachiavi,
    /// The postazione.
    pub postazione: Portachiavi,
    /// `NameID` of the assertion.
    pub id_operatore: String,
    /// ISTAT code of the comune.
    pub id_sede: String,
    /// The postazione: `<istat>-PC-nnnn`.
    pub id_postazione: String,
    /// Free id of the calling program.
    pub id_applicazione: String,
    /// Base of the services' addresses, or the address of one of them.
    pub url: String,
    /// PEM file with the authority of who signs the notices; a key of ours, which the sandbox writes.
    pub ca_notifiche: Option<PathBuf>,
}

/// A PKCS#12 file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portachiavi {
    /// The file.
    pub file: PathBuf,
    /// Its password.
    pub password: String,
}

impl Proprieta {
    /// Reads the file; relative paths in it are taken from its own folder, and if there is nothing there, from the
    /// current one.
    pub fn leggi(file: &Path) -> Result<Self, Errore> {
        let testo = std::fs::read_to_string(file).map_err(|source| Errore::File { file: file.to_owned(), source })?;
        Self::da_valori(&righe(&testo), file)
    }

    fn da_valori(valori: &HashMap<String, String>, file: &Path) -> Result<Self, Errore> {
        let cartella = file.parent().unwrap_or(Path::new(""));
        let errore = |chiave: &str, problema: &str| Errore::Proprieta {
            file: file.to_owned(),
            chiave: chiave.to_owned(),
            problema: problema.to_owned(),
        };
        let valore = |chiave: &str| match valori.get(chiave) {
            Some(valore) if !valore.is_empty() => Ok(valore.clone()),
            _ => Err(errore(chiave, "is missing; anpr sandbox writes a complete file for each comune")),
        };
        let percorso = |chiave: &str| -> Result<PathBuf, Errore> {
            let scritto = PathBuf::from(valore(chiave)?);
            let accanto = cartella.join(&scritto);
            Ok(if accanto.exists() { accanto } else { scritto })
        };
        let merlin = |nome: &str| format!("org.apache.ws.security.crypto.merlin.keystore.{nome}");
        let tipo = valore(&merlin("type")).unwrap_or_else(|_| "pkcs12".to_owned());
        if !tipo.eq_ignore_ascii_case("pkcs12") {
            let problema = "must be pkcs12; convert the keystore with keytool -importkeystore";
            return Err(errore(&merlin("type"), problema));
        }
        Ok(Self {
            server: Portachiavi { file: percorso(&merlin("file"))?, password: valore(&merlin("password"))? },
            postazione: Portachiavi {
                file: percorso("PATH_KEYSTORE_POSTAZIONE")?,
                password: valore("PASS_KEYSTORE_POSTAZIONE")?,
            },
            id_operatore: valore("ID_OPERATORE")?,
            id_sede: valore("ID_SEDE")?,
            id_postazione: valore("ID_POSTAZIONE")?,
            id_applicazione: valore("ID_APPLICAZIONE")?,
            url: valore("URL_WS")?,
            ca_notifiche: percorso("CA_NOTIFICHE").ok(),
        })
    }
}

/// The pairs of a Java properties file: `key=value` or `key: value`, comments with `#` or `!`, `\` before a character
/// that stands for itself. Lines continued with a final `\` are joined.
fn righe(testo: &str) -> HashMap<String, String> {
    let mut valori = HashMap::new();
    let mut intera = String::new();
    for riga in testo.lines() {
        let riga = riga.trim_start();
        if intera.is_empty() && (riga.starts_with('#') || riga.starts_with('!')) {
            continue;
        }
        match riga.strip_suffix('\\').filter(|resto| !resto.ends_with('\\')) {
            Some(resto) => intera.push_str(resto),
            None => {
                intera.push_str(riga);
                if let Some((chiave, valore)) = coppia(&std::mem::take(&mut intera)) {
                    valori.insert(chiave, valore);
                }
            }
        }
    }
    valori
}

fn coppia(riga: &str) -> Option<(String, String)> {
    let mut fuga = false;
    let separatore = riga.find(|c| {
        let trovato = !fuga && matches!(c, '=' | ':');
        fuga = !fuga && c == '\\';
        trovato
    })?;
    let (chiave, valore) = riga.split_at(separatore);
    Some((semplice(chiave.trim()), semplice(valore.get(1..)?.trim())))
}

/// `\` takes the meaning from the next character, but for those that stand for others: `\t`, `\n`, `\r`, `\f`, and
/// `\uXXXX`, a unit of UTF-16.
fn semplice(testo: &str) -> String {
    let mut unita = Vec::with_capacity(testo.len());
    let mut caratteri = testo.chars();
    while let Some(c) = caratteri.next() {
        let c = match c {
            '\\' => match caratteri.next() {
                Some('u') => {
                    let cifre: String = caratteri.by_ref().take(4).collect();
                    unita.extend(u16::from_str_radix(&cifre, 16).ok());
                    continue;
                }
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                Some('f') => '\u{c}',
                Some(altro) => altro,
                None => break,
            },
            c => c,
        };
        unita.extend_from_slice(c.encode_utf16(&mut [0; 2]));
    }
    String::from_utf16_lossy(&unita)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn java_properties_are_read_with_their_escapes() {
        let valori = righe(
            "# nota\nURL_WS=http\\://localhost\\:8443/a\n! altra\nID_SEDE : 888001\nLUNGA=uno\\\n  due\nCITT=CITT\\u00C0 \\uD83C\\uDFE0\n",
        );
        assert_eq!(valori["URL_WS"], "http://localhost:8443/a");
        assert_eq!(valori["ID_SEDE"], "888001");
        assert_eq!(valori["LUNGA"], "unodue");
        assert_eq!(valori["CITT"], "CITTÀ 🏠");
    }

    #[test]
    fn a_missing_key_is_named() {
        let errore = Proprieta::da_valori(&HashMap::new(), Path::new("x")).unwrap_err();
        assert!(errore.to_string().contains("keystore.file is missing"), "{errore}");
    }
}
