//! What a tester's own client needs: the properties file of the published sample client, and the list of people to ask for.

use crate::pki::Keystore;
use crate::{Data, Errore};
use anpr_model::StatoSoggetto;
use std::fmt::Write as _;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

/// Who calls and with which keys, as `<istat>.properties` says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proprieta {
    /// PKCS#12 store of the comune's server, its password and the alias in it.
    pub server: StoreProprieta,
    /// PKCS#12 store of the postazione.
    pub postazione: StoreProprieta,
    /// `ID_OPERATORE`: the operator.
    pub operatore: String,
    /// `ID_SEDE`: ISTAT code.
    pub sede: String,
    /// `ID_POSTAZIONE`.
    pub id_postazione: String,
    /// `ID_APPLICAZIONE`.
    pub applicazione: String,
    /// `ID_TRANSAZIONE`.
    pub transazione: String,
    /// `URL_WS`: scheme, host and port; the path depends on the service.
    pub url: String,
}

/// A store that a properties file names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreProprieta {
    /// Where it is.
    pub percorso: PathBuf,
    /// Its password.
    pub password: String,
    /// Alias of the key.
    pub alias: String,
}

/// Why a properties file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErroreProprieta {
    /// A key is not there, or has no value.
    #[error("`{0}` is missing")]
    Manca(&'static str),
    /// The store is of a type that is not PKCS#12.
    #[error("keystores of type `{0}` are not supported, only pkcs12")]
    Tipo(String),
}

const FILE: &str = "org.apache.ws.security.crypto.merlin.keystore.file";
const PASSWORD: &str = "org.apache.ws.security.crypto.merlin.keystore.password";
const TIPO: &str = "org.apache.ws.security.crypto.merlin.keystore.type";
const ALIAS: &str = "org.apache.ws.security.crypto.merlin.keystore.alias";

impl Proprieta {
    /// Reads a properties file. Paths that are not absolute are meant from `cartella`, the folder of the file.
    pub fn leggi(testo: &str, cartella: &Path) -> Result<Self, ErroreProprieta> {
        let voci = voci(testo);
        let trova = |chiave: &'static str| {
            let trovata = voci.iter().rev().find(|(c, v)| c == chiave && !v.is_empty());
            trovata.map(|(_, v)| v.clone()).ok_or(ErroreProprieta::Manca(chiave))
        };
        match trova(TIPO)? {
            tipo if tipo.eq_ignore_ascii_case("pkcs12") => {}
            tipo => return Err(ErroreProprieta::Tipo(tipo)),
        }
        Ok(Self {
            server: StoreProprieta {
                percorso: cartella.join(trova(FILE)?),
                password: trova(PASSWORD)?,
                alias: trova(ALIAS)?,
            },
            postazione: StoreProprieta {
                percorso: cartella.join(trova("PATH_KEYSTORE_POSTAZIONE")?),
                password: trova("PASS_KEYSTORE_POSTAZIONE")?,
                alias: trova("ALIAS_KEYSTORE_POSTAZIONE")?,
            },
            operatore: trova("ID_OPERATORE")?,
            sede: trova("ID_SEDE")?,
            id_postazione: trova("ID_POSTAZIONE")?,
            applicazione: trova("ID_APPLICAZIONE")?,
            transazione: trova("ID_TRANSAZIONE")?,
            url: trova("URL_WS")?,
        })
    }

    /// The text of the file, in the keys of the published sample client.
    pub fn scrivi(&self) -> String {
        let (server, postazione) = (&self.server, &self.postazione);
        let voci = [
            (FILE, server.percorso.to_string_lossy().into_owned()),
            (PASSWORD, server.password.clone()),
            (TIPO, "pkcs12".to_owned()),
            (ALIAS, server.alias.clone()),
            ("ID_OPERATORE", self.operatore.clone()),
            ("ID_SEDE", self.sede.clone()),
            ("ID_POSTAZIONE", self.id_postazione.clone()),
            ("ID_APPLICAZIONE", self.applicazione.clone()),
            ("ID_TRANSAZIONE", self.transazione.clone()),
            ("PATH_KEYSTORE_POSTAZIONE", postazione.percorso.to_string_lossy().into_owned()),
            ("PASS_KEYSTORE_POSTAZIONE", postazione.password.clone()),
            ("ALIAS_KEYSTORE_POSTAZIONE", postazione.alias.clone()),
            ("URL_WS", self.url.clone()),
        ];
        let mut testo = String::new();
        for (chiave, valore) in voci {
            let _ = writeln!(testo, "{chiave}={}", protetto(&valore));
        }
        testo
    }

    /// The properties of a comune of the sandbox.
    pub(crate) fn del_comune(
        istat: &str,
        operatore: &str,
        server: &Keystore,
        postazione: &Keystore,
        url: &str,
    ) -> Self {
        let store = |k: &Keystore| StoreProprieta {
            percorso: k.store.clone(),
            password: k.password.clone(),
            alias: k.nome.clone(),
        };
        Self {
            server: store(server),
            postazione: store(postazione),
            operatore: operatore.to_owned(),
            sede: istat.to_owned(),
            id_postazione: postazione.nome.clone(),
            applicazione: "ANPR-SANDBOX".to_owned(),
            transazione: "1".to_owned(),
            url: url.to_owned(),
        }
    }
}

/// A line of `soggetti.csv`: a person as the register holds them after the load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RigaSoggetto {
    /// `idSchedaSoggettoANPR`.
    pub id_scheda: i64,
    /// `idANPR`.
    pub id_anpr: String,
    /// `codiceFiscale`.
    pub codice_fiscale: Option<String>,
    /// `cognome`.
    pub cognome: Option<String>,
    /// `nome`.
    pub nome: Option<String>,
    /// `sesso`.
    pub sesso: String,
    /// `dataNascita`.
    pub data_nascita: Option<Data>,
    /// `idFamigliaConvivenzaANPR`.
    pub id_famiglia: Option<i64>,
    /// `codiceLegame`.
    pub codice_legame: Option<String>,
    /// `stato`.
    pub stato: StatoSoggetto,
}

/// The header of `soggetti.csv`.
pub const TESTATA_SOGGETTI: [&str; 10] = [
    "idSchedaSoggettoANPR",
    "idANPR",
    "codiceFiscale",
    "cognome",
    "nome",
    "sesso",
    "dataNascita",
    "idFamigliaConvivenzaANPR",
    "codiceLegame",
    "stato",
];

/// Writes `soggetti.csv` (UTF-8, `;`) from what the register says, row by row; the file appears only when it is whole.
/// The first row that is an error ends the writing and is given back.
pub fn scrivi_soggetti<E: From<Errore>>(
    percorso: &Path,
    righe: impl IntoIterator<Item = Result<RigaSoggetto, E>>,
) -> Result<u64, E> {
    let errore_csv = |e: csv::Error| Errore::File { percorso: percorso.to_owned(), origine: std::io::Error::other(e) };
    let errore = |origine| Errore::File { percorso: percorso.to_owned(), origine };
    let provvisorio = percorso.with_extension("csv.tmp");
    let file = File::create(&provvisorio).map_err(errore)?;
    let mut csv = csv::WriterBuilder::new().delimiter(b';').from_writer(BufWriter::new(file));
    csv.write_record(TESTATA_SOGGETTI).map_err(errore_csv)?;
    let mut scritte = 0;
    for riga in righe {
        let riga = riga?;
        let stato = riga.stato.lettera();
        csv.write_record([
            riga.id_scheda.to_string().as_str(),
            &riga.id_anpr,
            riga.codice_fiscale.as_deref().unwrap_or_default(),
            riga.cognome.as_deref().unwrap_or_default(),
            riga.nome.as_deref().unwrap_or_default(),
            &riga.sesso,
            &riga.data_nascita.map(|d| d.to_string()).unwrap_or_default(),
            &riga.id_famiglia.map(|i| i.to_string()).unwrap_or_default(),
            riga.codice_legame.as_deref().unwrap_or_default(),
            stato.encode_utf8(&mut [0; 4]),
        ])
        .map_err(errore_csv)?;
        scritte += 1;
    }
    csv.flush().map_err(errore)?;
    drop(csv);
    std::fs::rename(&provvisorio, percorso).map_err(errore)?;
    Ok(scritte)
}

/// Keys and values of a Java properties text, in order. Lines continued with a backslash are not joined: no key of
/// these files needs it.
fn voci(testo: &str) -> Vec<(String, String)> {
    testo
        .lines()
        .map(str::trim_start)
        .filter(|riga| !riga.starts_with(['#', '!']))
        .filter_map(|riga| riga.split_once(['=', ':']))
        .map(|(chiave, valore)| (chiave.trim().to_owned(), letto(valore.trim_start())))
        .collect()
}

/// A value with the escapes that Java's reader undoes.
fn protetto(valore: &str) -> String {
    let mut testo = String::with_capacity(valore.len());
    for c in valore.chars() {
        match c {
            '\\' => testo.push_str("\\\\"),
            ' '..='~' => testo.push(c),
            _ => {
                let mut unita = [0; 2];
                for u in c.encode_utf16(&mut unita) {
                    let _ = write!(testo, "\\u{u:04X}");
                }
            }
        }
    }
    testo
}

/// The inverse of [`protetto`]; an escape that Java would refuse is left as it is.
fn letto(valore: &str) -> String {
    let mut unita: Vec<u16> = Vec::with_capacity(valore.len());
    let mut caratteri = valore.trim_end_matches(['\r', '\n']).chars();
    while let Some(c) = caratteri.next() {
        if c != '\\' {
            unita.extend(c.encode_utf16(&mut [0; 2]).iter());
            continue;
        }
        match caratteri.next() {
            Some('u') => {
                let cifre: String = caratteri.by_ref().take(4).collect();
                match u16::from_str_radix(&cifre, 16) {
                    Ok(u) => unita.push(u),
                    Err(_) => unita.extend(format!("\\u{cifre}").encode_utf16()),
                }
            }
            Some(altro) => unita.extend(altro.encode_utf16(&mut [0; 2]).iter()),
            None => {}
        }
    }
    String::from_utf16_lossy(&unita)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proprieta() -> Proprieta {
        let store = |nome: &str| StoreProprieta {
            percorso: Path::new("/prova/città").join(format!("{nome}.p12")),
            password: "SEGRETA2".to_owned(),
            alias: nome.to_owned(),
        };
        Proprieta {
            server: store("888001-CO-9999"),
            postazione: store("888001-PC-0001"),
            operatore: "OPER888001".to_owned(),
            sede: "888001".to_owned(),
            id_postazione: "888001-PC-0001".to_owned(),
            applicazione: "ANPR-SANDBOX".to_owned(),
            transazione: "1".to_owned(),
            url: "http://127.0.0.1:8080".to_owned(),
        }
    }

    #[test]
    fn a_missing_key_is_named() {
        let testo = proprieta().scrivi();
        for chiave in ["ID_SEDE", "URL_WS", PASSWORD, "ALIAS_KEYSTORE_POSTAZIONE"] {
            let senza: String = testo.lines().filter(|r| !r.starts_with(chiave)).map(|r| format!("{r}\n")).collect();
            assert_eq!(Proprieta::leggi(&senza, Path::new("/")), Err(ErroreProprieta::Manca(chiave)));
        }
        let jks = testo.replace("=pkcs12", "=jks");
        assert_eq!(Proprieta::leggi(&jks, Path::new("/")), Err(ErroreProprieta::Tipo("jks".to_owned())));
    }

    #[test]
    fn what_is_written_reads_back() {
        let testo = proprieta().scrivi();
        assert!(testo.is_ascii(), "Java reads these files as ISO-8859-1");
        assert_eq!(testo.lines().count(), 13);
        assert_eq!(Proprieta::leggi(&testo, Path::new("/altrove")), Ok(proprieta()));
    }

    #[test]
    fn relative_paths_are_meant_from_the_folder_of_the_file() {
        let testo = "# commento\n! altro\r\n".to_owned() + &proprieta().scrivi().replace("/prova/citt\\u00E0/", "");
        let letta = Proprieta::leggi(&testo.replace('\n', "\r\n"), Path::new("/d")).unwrap();
        assert_eq!(letta.server.percorso, Path::new("/d/888001-CO-9999.p12"));
        assert_eq!(letta.url, "http://127.0.0.1:8080");
    }

    #[test]
    fn soggetti_csv_has_the_agreed_header_and_no_half_file() {
        let cartella = tempfile::tempdir().unwrap();
        let percorso = cartella.path().join("soggetti.csv");
        let riga = |stato| RigaSoggetto {
            id_scheda: 12,
            id_anpr: "AB12345CD".to_owned(),
            codice_fiscale: None,
            cognome: Some("D'AGOSTINO".to_owned()),
            nome: Some("NICOLÒ".to_owned()),
            sesso: "M".to_owned(),
            data_nascita: Data::from_ymd_opt(1980, 5, 12),
            id_famiglia: Some(7),
            codice_legame: Some("1".to_owned()),
            stato,
        };
        let rotta = Err(Errore::Scheda("persa".to_owned()));
        assert!(scrivi_soggetti(&percorso, [Ok(riga(StatoSoggetto::Aire)), rotta]).is_err());
        assert!(!percorso.exists());
        let righe = [Ok::<_, Errore>(riga(StatoSoggetto::Residente)), Ok(riga(StatoSoggetto::Deceduto))];
        assert_eq!(scrivi_soggetti(&percorso, righe).unwrap(), 2);
        assert_eq!(
            std::fs::read_to_string(&percorso).unwrap(),
            "idSchedaSoggettoANPR;idANPR;codiceFiscale;cognome;nome;sesso;dataNascita;idFamigliaConvivenzaANPR;codiceLegame;stato\n\
             12;AB12345CD;;D'AGOSTINO;NICOLÒ;M;1980-05-12;7;1;R\n\
             12;AB12345CD;;D'AGOSTINO;NICOLÒ;M;1980-05-12;7;1;D\n"
        );
    }
}
