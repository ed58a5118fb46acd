//! The AIRE file: a table of our own, described in `docs/formato-aire.md`.

use crate::popolazione::{FineMatrimonio, Luogo, NucleoAire, PersonaAire, Precisione, Vincolo};
use crate::{Data, Errore};
use chrono::Datelike;
use std::io::Write;

/// The columns, in the order of the file; the header line is these names.
pub const COLONNE: [&str; 69] = [
    "idSchedaSoggetto",
    "codiceFiscale",
    "cognome",
    "nome",
    "sesso",
    "dataNascita",
    "senzaGiorno",
    "senzaGiornoMese",
    "comuneNascita",
    "istatComuneNascita",
    "provinciaNascita",
    "codiceStatoNascita",
    "statoNascita",
    "localitaNascita",
    "statoCivile",
    "altreCittadinanze",
    "comuneAttoNascita",
    "istatComuneAttoNascita",
    "provinciaAttoNascita",
    "annoAttoNascita",
    "parteAttoNascita",
    "serieAttoNascita",
    "numeroAttoNascita",
    "cognomePadre",
    "nomePadre",
    "cognomeMadre",
    "nomeMadre",
    "codiceStatoResidenza",
    "statoResidenza",
    "localitaResidenza",
    "conteaResidenza",
    "capResidenza",
    "indirizzoResidenza",
    "civicoResidenza",
    "pressoResidenza",
    "codiceConsolato",
    "descrizioneConsolato",
    "dataDecorrenzaResidenza",
    "dataIscrizioneAire",
    "motivoIscrizioneAire",
    "iniziativaIscrizioneAire",
    "individuazioneComune",
    "annoEspatrio",
    "statoIstruttoriaEspatrio",
    "idFamiglia",
    "dataOrigineFamiglia",
    "codiceLegame",
    "progressivoComponente",
    "dataIngressoFamiglia",
    "idSchedaConiuge",
    "codiceFiscaleConiuge",
    "cognomeConiuge",
    "nomeConiuge",
    "sessoConiuge",
    "dataNascitaConiuge",
    "dataMatrimonio",
    "comuneMatrimonio",
    "istatComuneMatrimonio",
    "provinciaMatrimonio",
    "codiceStatoMatrimonio",
    "statoMatrimonio",
    "localitaMatrimonio",
    "dataMorteConiuge",
    "tipoCessazione",
    "dataSentenza",
    "autoritaSentenza",
    "titoloStudio",
    "condizioneNonProfessionale",
    "posizioneProfessione",
];

/// Writes lines of the AIRE file into any sink.
pub struct ScrittoreAire<W> {
    destinazione: W,
    riga: Vec<u8>,
}

impl<W: Write> ScrittoreAire<W> {
    /// Starts the file with its header line.
    pub fn nuovo(destinazione: W) -> Result<Self, ErroreRiga> {
        let mut scrittore = Self { destinazione, riga: Vec::with_capacity(1024) };
        scrittore.scrivi(&COLONNE)?;
        Ok(scrittore)
    }

    /// Writes one line: as many fields as [`COLONNE`], in that order.
    pub fn scrivi<T: AsRef<str>>(&mut self, campi: &[T; COLONNE.len()]) -> Result<(), ErroreRiga> {
        self.riga.clear();
        for (i, campo) in campi.iter().enumerate() {
            if i > 0 {
                self.riga.push(b';');
            }
            campo_latino(campo.as_ref(), &mut self.riga)?;
        }
        self.riga.extend_from_slice(b"\r\n");
        self.destinazione.write_all(&self.riga)?;
        Ok(())
    }

    /// Gives the sink back.
    pub fn finisci(self) -> W {
        self.destinazione
    }
}

/// Why a line could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ErroreRiga {
    /// A field has a character that ISO-8859-1 lacks, or a control character.
    #[error("`{0}` cannot be written in ISO-8859-1")]
    NonLatino(String),
    /// The sink refused.
    #[error(transparent)]
    Scrittura(#[from] std::io::Error),
}

/// The line of one member of an AIRE family.
pub(super) fn riga(membro: &PersonaAire, nucleo: &NucleoAire) -> Result<[String; COLONNE.len()], Errore> {
    let persona = &membro.persona;
    let mut campi = Riga(std::array::from_fn(|_| String::new()));
    campi.metti("idSchedaSoggetto", &persona.id);
    campi.facoltativo("codiceFiscale", persona.codice_fiscale.as_deref());
    campi.facoltativo("cognome", persona.cognome.as_deref());
    campi.facoltativo("nome", persona.nome.as_deref());
    campi.metti("sesso", persona.sesso.lettera());
    campi.data("dataNascita", persona.nascita.giorno);
    match persona.precisione {
        Precisione::Giorno => {}
        Precisione::Mese => campi.metti("senzaGiorno", "1"),
        Precisione::Anno => campi.metti("senzaGiornoMese", "1"),
    }
    campi.luogo("Nascita", &persona.nascita.luogo);
    campi.metti("statoCivile", persona.stato_civile.codice());
    campi.facoltativo("altreCittadinanze", persona.altra_cittadinanza.map(|c| c.stato.codice));
    if let Some(atto) = &persona.atto_nascita {
        campi.metti("comuneAttoNascita", &atto.comune.nome);
        campi.metti("istatComuneAttoNascita", &atto.comune.istat);
        campi.metti("provinciaAttoNascita", &atto.comune.sigla);
        campi.metti("annoAttoNascita", &atto.giorno.year().to_string());
        campi.metti("parteAttoNascita", atto.parte);
        campi.metti("serieAttoNascita", atto.serie);
        campi.metti("numeroAttoNascita", &atto.numero.to_string());
    }
    for (genitore, nome) in [(&persona.padre, "Padre"), (&persona.madre, "Madre")] {
        if let Some(genitore) = genitore {
            campi.facoltativo(&format!("cognome{nome}"), genitore.cognome.as_deref());
            campi.facoltativo(&format!("nome{nome}"), genitore.nome.as_deref());
        }
    }
    residenza(&mut campi, nucleo, persona.nascita.giorno);
    campi.data("dataIscrizioneAire", membro.iscrizione);
    campi.metti("motivoIscrizioneAire", membro.motivo);
    campi.metti("iniziativaIscrizioneAire", membro.iniziativa);
    campi.metti("individuazioneComune", membro.individuazione);
    campi.facoltativo("annoEspatrio", membro.anno_espatrio.map(|a| a.to_string()).as_deref());
    campi.metti("idFamiglia", &nucleo.id);
    campi.data("dataOrigineFamiglia", nucleo.origine);
    campi.metti("codiceLegame", persona.legame.codice);
    campi.metti("progressivoComponente", &persona.legame.progressivo.to_string());
    campi.data("dataIngressoFamiglia", persona.legame.ingresso);
    if let Some(Vincolo::Matrimonio { coniuge, evento, fine, .. }) = &persona.vincolo {
        campi.facoltativo("idSchedaConiuge", coniuge.id.as_deref());
        campi.facoltativo("codiceFiscaleConiuge", coniuge.codice_fiscale.as_deref());
        campi.facoltativo("cognomeConiuge", coniuge.cognome.as_deref());
        campi.facoltativo("nomeConiuge", coniuge.nome.as_deref());
        campi.metti("sessoConiuge", coniuge.sesso.lettera());
        if let Some(nascita) = coniuge.nascita {
            campi.data("dataNascitaConiuge", nascita.giorno);
        }
        campi.data("dataMatrimonio", evento.giorno);
        campi.luogo("Matrimonio", &evento.luogo);
        match fine {
            Some(FineMatrimonio::Morte(morte)) => campi.data("dataMorteConiuge", morte.giorno),
            Some(FineMatrimonio::Scioglimento { tipo, giorno, autorita, .. }) => {
                campi.metti("tipoCessazione", tipo);
                campi.data("dataSentenza", *giorno);
                campi.metti("autoritaSentenza", autorita);
            }
            None => {}
        }
    }
    campi.metti("titoloStudio", membro.titolo);
    Ok(campi.0)
}

fn residenza(campi: &mut Riga, nucleo: &NucleoAire, nascita: Data) {
    let dove = &nucleo.residenza;
    campi.metti("codiceStatoResidenza", dove.stato.codice);
    campi.metti("statoResidenza", &dove.stato.nome);
    campi.metti("localitaResidenza", dove.localita);
    campi.metti("conteaResidenza", dove.contea);
    campi.metti("capResidenza", &dove.cap);
    campi.metti("indirizzoResidenza", dove.indirizzo);
    campi.metti("civicoResidenza", &dove.civico.to_string());
    campi.metti("codiceConsolato", dove.consolato.codice);
    campi.metti("descrizioneConsolato", &dove.consolato.sede);
    campi.data("dataDecorrenzaResidenza", dove.dal.max(nascita));
}

struct Riga([String; COLONNE.len()]);

impl Riga {
    fn metti(&mut self, colonna: &str, valore: &str) {
        if let Some(campo) = COLONNE.iter().position(|c| *c == colonna).and_then(|i| self.0.get_mut(i)) {
            *campo = valore.to_owned();
        }
    }

    fn facoltativo(&mut self, colonna: &str, valore: Option<&str>) {
        self.metti(colonna, valore.unwrap_or_default());
    }

    fn data(&mut self, colonna: &str, giorno: Data) {
        self.metti(colonna, &giorno.to_string());
    }

    /// The columns of a place, whose names end with `coda`.
    fn luogo(&mut self, coda: &str, luogo: &Luogo) {
        match luogo {
            Luogo::Italia(comune) => {
                self.metti(&format!("comune{coda}"), &comune.nome);
                self.metti(&format!("istatComune{coda}"), &comune.istat);
                self.metti(&format!("provincia{coda}"), &comune.sigla);
            }
            Luogo::Estero(stato, localita) => {
                self.metti(&format!("codiceStato{coda}"), stato.codice);
                self.metti(&format!("stato{coda}"), &stato.nome);
                self.metti(&format!("localita{coda}"), localita);
            }
            Luogo::Eccezionale(_) => {}
        }
    }
}

fn campo_latino(campo: &str, riga: &mut Vec<u8>) -> Result<(), ErroreRiga> {
    let protetto = campo.contains([';', '"']);
    if protetto {
        riga.push(b'"');
    }
    for c in campo.chars() {
        let byte = u8::try_from(u32::from(c)).ok().filter(|_| !c.is_control());
        let byte = byte.ok_or_else(|| ErroreRiga::NonLatino(campo.to_owned()))?;
        if byte == b'"' {
            riga.push(b'"');
        }
        riga.push(byte);
    }
    if protetto {
        riga.push(b'"');
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_iso_8859_1_cannot_write() {
        let mut scrittore = ScrittoreAire::nuovo(Vec::new()).unwrap();
        for cattivo in ["ŽIGON", "RIGA\nNUOVA", "TAB\tULATO"] {
            let mut campi = [""; COLONNE.len()];
            campi[2] = cattivo;
            assert!(matches!(scrittore.scrivi(&campi), Err(ErroreRiga::NonLatino(_))), "{cattivo}");
        }
        let righe = scrittore.finisci();
        assert_eq!(righe.iter().filter(|b| **b == b'\n').count(), 1, "a refused line leaves nothing behind");
    }

    #[test]
    fn lines_end_with_cr_lf_and_delimiters_are_quoted() {
        let mut scrittore = ScrittoreAire::nuovo(Vec::new()).unwrap();
        let mut campi = [""; COLONNE.len()];
        campi[0] = "E2000-000001";
        campi[2] = "NICOLÒ;\"IL VECCHIO\"";
        scrittore.scrivi(&campi).unwrap();
        let testo = scrittore.finisci();
        assert!(testo.starts_with(b"idSchedaSoggetto;codiceFiscale;"));
        let protetto = b";\"NICOL\xd2;\"\"IL VECCHIO\"\"\";;";
        assert!(testo.windows(protetto.len()).any(|w| w == protetto));
        assert!(testo.ends_with(b";;\r\n"));
    }

    #[test]
    fn the_columns_are_those_of_the_published_description() {
        let descrizione = include_str!("../../../../docs/formato-aire.md");
        assert!(descrizione.contains(&COLONNE.join(";")));
        for (i, colonna) in COLONNE.iter().enumerate() {
            assert!(descrizione.contains(&format!("| {} | `{colonna}` |", i + 1)), "{colonna}");
        }
    }
}
