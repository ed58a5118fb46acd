//! Bytes to fields: ISO-8859-1 lines that end with CR LF, `;` between fields, `"` around those that need it.

use super::ErroreAire;
use std::io::{BufRead, Read};

/// The header line, without its end.
pub(crate) const INTESTAZIONE: &str = "idSchedaSoggetto;codiceFiscale;cognome;nome;sesso;dataNascita;senzaGiorno;\
senzaGiornoMese;comuneNascita;istatComuneNascita;provinciaNascita;codiceStatoNascita;statoNascita;localitaNascita;\
statoCivile;altreCittadinanze;comuneAttoNascita;istatComuneAttoNascita;provinciaAttoNascita;annoAttoNascita;\
parteAttoNascita;serieAttoNascita;numeroAttoNascita;cognomePadre;nomePadre;cognomeMadre;nomeMadre;\
codiceStatoResidenza;statoResidenza;localitaResidenza;conteaResidenza;capResidenza;indirizzoResidenza;\
civicoResidenza;pressoResidenza;codiceConsolato;descrizioneConsolato;dataDecorrenzaResidenza;dataIscrizioneAire;\
motivoIscrizioneAire;iniziativaIscrizioneAire;individuazioneComune;annoEspatrio;statoIstruttoriaEspatrio;idFamiglia;\
dataOrigineFamiglia;codiceLegame;progressivoComponente;dataIngressoFamiglia;idSchedaConiuge;codiceFiscaleConiuge;\
cognomeConiuge;nomeConiuge;sessoConiuge;dataNascitaConiuge;dataMatrimonio;comuneMatrimonio;istatComuneMatrimonio;\
provinciaMatrimonio;codiceStatoMatrimonio;statoMatrimonio;localitaMatrimonio;dataMorteConiuge;tipoCessazione;\
dataSentenza;autoritaSentenza;titoloStudio;condizioneNonProfessionale;posizioneProfessione";

/// One line's fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Riga {
    /// Number of the line, from 1; the header is line 1.
    pub(crate) numero: usize,
    /// The fields, as many as the header has.
    pub(crate) campi: Vec<String>,
}

/// Reads line after line; the header is checked before the first.
pub(crate) struct Lettore<R> {
    sorgente: R,
    riga: usize,
    buffer: Vec<u8>,
}

impl<R: BufRead> Lettore<R> {
    /// A reader of the unpacked text.
    pub(crate) fn nuovo(sorgente: R) -> Self {
        Self { sorgente, riga: 0, buffer: Vec::new() }
    }

    /// The next person's line; none at the end.
    pub(crate) fn prossima(&mut self) -> Result<Option<Riga>, ErroreAire> {
        if self.riga == 0 {
            match self.linea()? {
                Some(testo) if testo == INTESTAZIONE => {}
                Some(_) => return Err(self.errore("l'intestazione non è quella prevista")),
                None => return Err(ErroreAire { riga: 1, motivo: "manca l'intestazione".to_owned() }),
            }
        }
        let Some(testo) = self.linea()? else { return Ok(None) };
        let campi = campi(&testo).map_err(|motivo| self.errore(motivo))?;
        let attesi = INTESTAZIONE.split(';').count();
        if campi.len() != attesi {
            return Err(self.errore(&format!("{} campi invece di {attesi}", campi.len())));
        }
        Ok(Some(Riga { numero: self.riga, campi }))
    }

    fn linea(&mut self) -> Result<Option<String>, ErroreAire> {
        self.buffer.clear();
        self.riga += 1;
        let mut limitata = (&mut self.sorgente).take(LINEA_MASSIMA);
        if let Err(errore) = limitata.read_until(b'\n', &mut self.buffer) {
            return Err(self.errore(&format!("il file non si può leggere ({errore})")));
        }
        let Some((ultimo, resto)) = self.buffer.split_last() else { return Ok(None) };
        let testo = match (ultimo, resto.split_last()) {
            (b'\n', Some((b'\r', testo))) => testo,
            _ if self.buffer.len() as u64 == LINEA_MASSIMA => {
                return Err(self.errore(&format!("più lunga di {LINEA_MASSIMA} byte")));
            }
            _ => return Err(self.errore("non termina con CR LF")),
        };
        // In ISO-8859-1 every byte is the character of the same number; 0x80-0x9F are control characters too.
        let testo: String = testo.iter().map(|b| char::from(*b)).collect();
        if testo.chars().any(char::is_control) {
            return Err(self.errore("contiene caratteri di controllo"));
        }
        Ok(Some(testo))
    }

    fn errore(&self, motivo: &str) -> ErroreAire {
        ErroreAire { riga: self.riga, motivo: motivo.to_owned() }
    }
}

fn campi(testo: &str) -> Result<Vec<String>, &'static str> {
    let mut campi = Vec::with_capacity(70);
    let mut campo = String::new();
    let mut caratteri = testo.chars().peekable();
    loop {
        if caratteri.peek() == Some(&'"') {
            caratteri.next();
            loop {
                match caratteri.next() {
                    Some('"') if caratteri.peek() == Some(&'"') => {
                        caratteri.next();
                        campo.push('"');
                    }
                    Some('"') => break,
                    Some(c) => campo.push(c),
                    None => return Err("un campo tra virgolette non è chiuso"),
                }
            }
            if !matches!(caratteri.peek(), None | Some(';')) {
                return Err("dopo le virgolette di chiusura non c'è il separatore");
            }
        } else {
            while let Some(c) = caratteri.next_if(|c| *c != ';') {
                if c == '"' {
                    return Err("virgolette dentro un campo che non le ha all'inizio");
                }
                campo.push(c);
            }
        }
        campi.push(std::mem::take(&mut campo));
        if caratteri.next().is_none() {
            return Ok(campi);
        }
    }
}

/// The longest line that is read: all columns at their largest stay below 4 KiB.
const LINEA_MASSIMA: u64 = 16 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    fn leggi(testo: &[u8]) -> Result<Vec<Vec<String>>, ErroreAire> {
        let mut lettore = Lettore::nuovo(testo);
        let mut righe = Vec::new();
        while let Some(riga) = lettore.prossima()? {
            righe.push(riga.campi);
        }
        Ok(righe)
    }

    fn file(righe: &[&str]) -> Vec<u8> {
        let mut byte = Vec::new();
        for riga in std::iter::once(&INTESTAZIONE).chain(righe) {
            byte.extend(riga.chars().map(|c| c as u8));
            byte.extend(b"\r\n");
        }
        byte
    }

    fn con_primo(campo: &str) -> String {
        format!("{campo}{}", ";".repeat(68))
    }

    #[test]
    fn en010_names_the_first_line_that_ends_without_cr() {
        assert_eq!(leggi(INTESTAZIONE.as_bytes()).unwrap_err().riga, 1);
        assert_eq!(leggi(format!("{INTESTAZIONE}\n").as_bytes()).unwrap_err().motivo, "non termina con CR LF");
        let mut byte = file(&[&con_primo("1")]);
        byte.remove(byte.len() - 2);
        assert_eq!(leggi(&byte).unwrap_err().riga, 2);
    }

    #[test]
    fn en010_another_header_or_number_of_fields() {
        assert_eq!(leggi(b"").unwrap_err().motivo, "manca l'intestazione");
        assert!(leggi(b"a;b\r\n").unwrap_err().motivo.contains("intestazione"));
        assert_eq!(leggi(&file(&["1;2"])).unwrap_err(), ErroreAire { riga: 2, motivo: "2 campi invece di 69".into() });
    }

    #[test]
    fn en010_control_characters_quotes_and_endless_lines() {
        for riga in ["a\tb", "\"a", "\"a\"b", "a\"b\"", "a\u{85}b"] {
            assert_eq!(leggi(&file(&[&con_primo(riga)])).unwrap_err().riga, 2, "{riga:?}");
        }
        assert!(leggi(&file(&[&con_primo(&"x".repeat(20_000))])).unwrap_err().motivo.contains("più lunga"));
    }

    #[test]
    fn fields_keep_quotes_separators_and_latin_letters() {
        let righe = leggi(&file(&[&con_primo("\"a;\"\"b\"\"\""), &con_primo("NICOLÒ")])).unwrap();
        assert_eq!((righe[0][0].as_str(), righe[1][0].as_str(), righe[1].len()), ("a;\"b\"", "NICOLÒ", 69));
        assert_eq!(leggi(&file(&[])).unwrap(), Vec::<Vec<String>>::new());
    }
}
