//! What a tester's own client needs: the properties file of the published sample client, and the list of people to ask for.

use crate::pki::Keystore;
use crate::{Data, Errore};
use anpr_model::StatoSoggetto;
use std::fmt::Write as _;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// The text of a comune's properties file, in the keys of the published sample client. `url` has scheme, host and port
/// only: the path depends on the service.
pub(crate) fn properties(
    istat: &str,
    operatore: &str,
    server: &Keystore,
    postazione: &Keystore,
    url: &str,
    ca_utenti: &Path,
) -> String {
    let (store_server, store_postazione) = (server.store.to_string_lossy(), postazione.store.to_string_lossy());
    let ca_utenti = ca_utenti.to_string_lossy();
    let voci = [
        ("org.apache.ws.security.crypto.merlin.keystore.file", store_server.as_ref()),
        ("org.apache.ws.security.crypto.merlin.keystore.password", &server.password),
        ("org.apache.ws.security.crypto.merlin.keystore.type", "pkcs12"),
        ("org.apache.ws.security.crypto.merlin.keystore.alias", &server.nome),
        ("ID_OPERATORE", operatore),
        ("ID_SEDE", istat),
        ("ID_POSTAZIONE", &postazione.nome),
        ("ID_APPLICAZIONE", "ANPR-SANDBOX"),
        ("ID_TRANSAZIONE", "1"),
        ("PATH_KEYSTORE_POSTAZIONE", store_postazione.as_ref()),
        ("PASS_KEYSTORE_POSTAZIONE", &postazione.password),
        ("ALIAS_KEYSTORE_POSTAZIONE", &postazione.nome),
        ("URL_WS", url),
        ("CA_NOTIFICHE", ca_utenti.as_ref()),
    ];
    voci.iter().map(|(chiave, valore)| format!("{chiave}={}\n", protetto(valore))).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_as_java_wants() {
        assert_eq!(protetto("C:\\prova\\città 😀=1"), "C:\\\\prova\\\\citt\\u00E0 \\uD83D\\uDE00=1");
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
