//! Finding the person that a request is about (registrazione §3.4), and who may write on the sheet.

use super::Ambito;
use super::persona::{cinque_dati, codice, nome_cercato};
use crate::{Anomalia, Interruzione};
use anpr_contract::tipi::Generalita;
use anpr_model::{CriteriSoggetto, Guasto, Scheda, SoggettoId, StatoSoggetto};
use std::rc::Rc;

/// In which state a person must be to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cercati {
    /// Registered in one of the two books.
    Attivi,
    /// Struck off or dead.
    NonAttivi,
    /// In any state.
    Tutti,
}

/// By what a request names a person, in the order in which it is looked at.
enum Chiave {
    Anpr(String),
    Cf(String),
    Comune(String),
    Dati,
}

impl Ambito<'_> {
    /// The person that `generalita` names, by ANPR id, codice fiscale, the comune's id or the five personal data; the other
    /// data sent must be the stored ones.
    ///
    /// # Errors
    /// Notes ES004, EN448, EN068–EN075; refuses with ES100, ES101, ES102, EN130, EN131, EN175.
    pub(crate) fn trova_soggetto(
        &mut self,
        generalita: &Generalita,
        cercati: Cercati,
        oggetto: &str,
    ) -> Result<Rc<Scheda>, Interruzione> {
        self.controlla_forma(generalita, oggetto);
        let (chiave, criteri) = self.criteri(generalita, oggetto)?;
        let ids = self.cerca(&criteri, OMONIMI + 1)?;
        if ids.len() > OMONIMI {
            return Err(Anomalia::nuova("EN175", &[("atteso", &OMONIMI.to_string())]).su(oggetto, "").into());
        }
        let mut trovate = self.schede(&ids)?;
        trovate.retain(|scheda| cercati.ammette(scheda.soggetto.stato));
        let scheda = match trovate.as_slice() {
            [] => return Err(chiave.ignota(oggetto).into()),
            [una] => Rc::clone(una),
            piu => {
                let ids: Vec<String> = piu.iter().map(|scheda| scheda.soggetto.id.to_string()).collect();
                let anomalia = Anomalia::nuova("EN131", &[("valore", &ids.join(", "))]);
                return Err(anomalia.su(oggetto, "").valore(&ids.join(", ")).into());
            }
        };
        self.confronta(generalita, &scheda, oggetto)?;
        Ok(scheda)
    }

    /// The same for a person who need not be in the register: none if nobody fits, or more than one do and `generalita`
    /// carries neither id nor codice fiscale. For spouses, parents, partners.
    pub(crate) fn trova_collegato(&mut self, generalita: &Generalita) -> Result<Option<Rc<Scheda>>, Interruzione> {
        Ok(match self.candidati(generalita)?.as_slice() {
            [uno] => Some(Rc::clone(uno)),
            _ => None,
        })
    }

    /// Everybody in the register whom `generalita` may mean: by id alone, by codice fiscale together with the names, or
    /// by the five personal data.
    pub(crate) fn candidati(&mut self, generalita: &Generalita) -> Result<Vec<Rc<Scheda>>, Interruzione> {
        let mut criteri = Vec::new();
        if let Some(id) = id_anpr(generalita) {
            criteri.push(CriteriSoggetto { id: id.parse().ok(), ..CriteriSoggetto::default() });
        } else {
            if let Some(cf) = codice(generalita) {
                criteri.push(CriteriSoggetto {
                    codice_fiscale: Some(cf),
                    cognome: nome_cercato(&generalita.cognome, &generalita.senza_cognome),
                    nome: nome_cercato(&generalita.nome, &generalita.senza_nome),
                    ..CriteriSoggetto::default()
                });
            }
            criteri.extend(cinque_dati(generalita, self.comuni()));
        }
        for criteri in criteri.into_iter().filter(|c| *c != CriteriSoggetto::default()) {
            let ids: Vec<SoggettoId> = self.cerca(&criteri, OMONIMI)?;
            if !ids.is_empty() {
                return Ok(self.schede(&ids)?);
            }
        }
        Ok(Vec::new())
    }

    fn criteri(&mut self, g: &Generalita, oggetto: &str) -> Result<(Chiave, CriteriSoggetto), Interruzione> {
        if let Some(id) = id_anpr(g) {
            let criteri = CriteriSoggetto { id: Some(id.parse().unwrap_or(-1)), ..CriteriSoggetto::default() };
            return Ok((Chiave::Anpr(id.to_owned()), criteri));
        }
        if let Some(cf) = codice(g) {
            let criteri = CriteriSoggetto { codice_fiscale: Some(cf.clone()), ..CriteriSoggetto::default() };
            return Ok((Chiave::Cf(cf), criteri));
        }
        if let Some(id) = &g.id_scheda_soggetto_comune {
            let coppia = (id.id_scheda_soggetto_comune_istat.clone(), id.id_scheda_soggetto.trim().to_owned());
            let criteri = CriteriSoggetto { id_scheda_comune: Some(coppia), ..CriteriSoggetto::default() };
            return Ok((Chiave::Comune(id.id_scheda_soggetto.clone()), criteri));
        }
        match cinque_dati(g, self.comuni()) {
            Some(criteri) => Ok((Chiave::Dati, criteri)),
            None if g.cognome.is_none() && g.nome.is_none() => {
                Err(Anomalia::nuova("ES004", &[]).su(oggetto, "").into())
            }
            None => Err(Anomalia::nuova("EN448", &[]).su(oggetto, "").into()),
        }
    }

    /// A person must not be registered twice: the first code for another sheet in the same book, the second for one in the
    /// other book. A codice fiscale says that they are one person.
    pub(crate) fn nessuna_doppia_posizione(
        &mut self,
        scheda: &Scheda,
        (stesso_libro, altro_libro): (&'static str, &'static str),
        oggetto: &str,
    ) -> Result<(), Guasto> {
        let Some(cf) = codice(&super::persona::generalita(scheda)?) else { return Ok(()) };
        let criteri = CriteriSoggetto { codice_fiscale: Some(cf), ..CriteriSoggetto::default() };
        let ids: Vec<SoggettoId> =
            self.cerca(&criteri, OMONIMI)?.into_iter().filter(|id| *id != scheda.soggetto.id).collect();
        let altre = self.schede(&ids)?;
        for altra in altre.iter().filter(|altra| attivo(altra.soggetto.stato)) {
            let codice =
                if altra.iscrizione.registro == scheda.iscrizione.registro { stesso_libro } else { altro_libro };
            let (soggetto, dal) =
                (scheda.soggetto.id.to_string(), crate::valori::data_italiana(altra.iscrizione.periodo.dal));
            let parametri = [
                ("soggetto", soggetto.as_str()),
                ("comune", &altra.soggetto.comune),
                ("data", &dal),
                ("valore", &soggetto),
            ];
            let anomalia = Anomalia::nuova(codice, &parametri);
            self.nota(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(&altra.soggetto.id.to_string()));
        }
        Ok(())
    }

    /// EN204: the sheet is of the comune that registers; EN211: nor is the person's family still being registered by
    /// another.
    pub(crate) fn competente(&mut self, scheda: &Scheda, oggetto: &str) -> Result<(), Guasto> {
        let comune = &scheda.soggetto.comune;
        if self.e_nostro(comune) {
            return Ok(());
        }
        let soggetto = scheda.soggetto.id.to_string();
        let parametri = [("soggetto", soggetto.as_str()), ("comune", comune), ("valore", self.mittente())];
        let anomalia = Anomalia::nuova("EN204", &parametri).su(oggetto, "idSchedaSoggettoANPR").valore(&soggetto);
        self.nota(anomalia);
        Ok(())
    }
}

impl Cercati {
    fn ammette(self, stato: StatoSoggetto) -> bool {
        let attivo = attivo(stato);
        match self {
            Self::Attivi => attivo,
            Self::NonAttivi => !attivo,
            Self::Tutti => true,
        }
    }
}

impl Chiave {
    /// Nobody has this key, or nobody in the right state.
    fn ignota(&self, oggetto: &str) -> Anomalia {
        let (codice, campo, valore) = match self {
            Self::Anpr(id) => ("ES101", "idSchedaSoggettoANPR", id.as_str()),
            Self::Cf(cf) => ("ES102", "codiceFiscale", cf.as_str()),
            Self::Comune(id) => ("ES100", "idSchedaSoggettoComune", id.as_str()),
            Self::Dati => ("EN130", "", ""),
        };
        Anomalia::nuova(codice, &[("valore", valore)]).su(oggetto, campo).valore(valore)
    }
}

/// Whether the person is registered in one of the two books.
pub(crate) fn attivo(stato: StatoSoggetto) -> bool {
    matches!(stato, StatoSoggetto::Residente | StatoSoggetto::Aire)
}

/// The id that ANPR gave, without the spaces around it.
pub(crate) fn id_anpr(g: &Generalita) -> Option<&str> {
    g.id_scheda_soggetto_anpr.as_deref().map(str::trim).filter(|id| !id.is_empty())
}

/// More people than these with the same data are too many (EN175).
const OMONIMI: usize = 50;
