//! Parents, as registrations describe them: most are in the register, some are not (registrazione §9).

use super::Ambito;
use super::luoghi::{CodiciComune, NASCITA_ESTERA, tra};
use super::persona::{self, cinque_dati, codice, differenze, nascita_tra, si};
use super::soggetti::{attivo, id_anpr};
use crate::{Anomalia, Interruzione, schede};
use anpr_catalogue::comuni::Quando;
use anpr_contract::tipi::{Cittadinanza, Generalita, Genitore};
use anpr_model::{CriteriSoggetto, Guasto, Scheda, Sezione, SoggettoId};
use std::rc::Rc;

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ruolo {
    /// `paternita`.
    Padre,
    /// `maternita`.
    Madre,
}

/// Who in the register a parent is.
#[derive(Debug, Clone)]
pub(crate) enum Trovato {
    /// Nobody that the data tell.
    Nessuno,
    /// This one.
    Uno(Rc<Scheda>),
    /// One of these: the caller must say which.
    Molti(Vec<Rc<Scheda>>),
}

impl Ruolo {
    /// The block of the request.
    pub(crate) fn oggetto(self) -> &'static str {
        match self {
            Self::Padre => "paternita",
            Self::Madre => "maternita",
        }
    }

    /// The section of the child's sheet.
    pub(crate) fn sezione(self) -> Sezione {
        match self {
            Self::Padre => Sezione::Paternita,
            Self::Madre => Sezione::Maternita,
        }
    }

    /// The code for a parent who is not in ANPR.
    pub(crate) fn assente(self) -> &'static str {
        match self {
            Self::Padre => "EN142",
            Self::Madre => "EN143",
        }
    }

    fn criteri_discordi(self) -> &'static str {
        match self {
            Self::Padre => "EN091",
            Self::Madre => "EN093",
        }
    }

    fn criteri_non_ammessi(self) -> &'static str {
        match self {
            Self::Padre => "EN092",
            Self::Madre => "EN094",
        }
    }
}

impl Ambito<'_> {
    /// What a parent's data may not say: ES044, ES058–ES066, EC148–EC151, EC030, EC031, EC001, EC010, EC036, EC038, EC011,
    /// EC064–EC066; a placeholder for a name is warned of (EN566).
    pub(crate) fn controlla_genitore(&mut self, genitore: &Genitore, ruolo: Ruolo) {
        let (g, oggetto) = (&genitore.generalita, ruolo.oggetto());
        if si(&g.senza_cognome) && si(&g.senza_nome) {
            let anomalia = Anomalia::nuova("ES044", &[("campo", oggetto)]);
            self.nota(anomalia.su(oggetto, "senzaCognome").valore("1"));
        } else {
            self.controlla_forma(g, oggetto);
        }
        for (campo, nome) in [("cognome", &g.cognome), ("nome", &g.nome)] {
            if let Some(nome) = nome.as_deref().filter(|nome| segnaposto(nome)) {
                self.nota_su("EN566", oggetto, campo, nome);
            }
        }
        if let Some(luogo) = &g.luogo_nascita {
            let quando = nascita_tra(g).map_or(Quando::Ignoto, |(dal, al)| tra(dal, al));
            self.controlla_luogo(luogo, quando, (&NASCITA_GENITORE, &NASCITA_ESTERA, None), oggetto);
        }
        if let Some(stato) = &genitore.stato_civile {
            self.controlla_stato_civile(stato);
        }
        if let Some(cittadinanza) = &genitore.cittadinanza {
            self.controlla_cittadinanza(cittadinanza, persona::nascita(g));
        }
        if let Some(altri) = &genitore.altri_dati {
            self.controlla_altri_dati(altri);
        }
    }

    /// The parent of a newborn in the register, by ANPR id, codice fiscale, the comune's id or the five personal data.
    /// Notes EN142 or EN143 for an id that nobody has, EN091 or EN093 when the other data are another's, EN092 or EN094
    /// for an id of a comune that the sender does not answer for.
    pub(crate) fn cerca_genitore(&mut self, g: &Generalita, ruolo: Ruolo) -> Result<Trovato, Guasto> {
        let oggetto = ruolo.oggetto();
        if let Some(id) = id_anpr(g) {
            let scheda = match id.parse() {
                Ok(numero) => self.scheda(SoggettoId(numero))?,
                Err(_) => None,
            };
            let Some(scheda) = scheda else {
                let anomalia = Anomalia::nuova(ruolo.assente(), &[("soggetto", id), ("valore", id)]);
                self.nota(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(id));
                return Ok(Trovato::Nessuno);
            };
            return self.concorde(g, &[scheda], ruolo);
        }
        if codice(g).is_some() {
            let trovate = self.con_codice(g)?;
            if !trovate.is_empty() {
                return self.concorde(g, &trovate, ruolo);
            }
            // Nobody has the code: a parent with another one, or none, is not this one.
            let criteri = cinque_dati(g, self.comuni());
            let omonimi = self.cercati(criteri)?;
            return Ok(scelto(senza_altro_codice(omonimi, g)?));
        }
        if let Some(id) = &g.id_scheda_soggetto_comune {
            let istat = id.id_scheda_soggetto_comune_istat.trim();
            if !self.e_nostro(istat) {
                self.nota_su(ruolo.criteri_non_ammessi(), oggetto, "idSchedaSoggettoComune", istat);
                return Ok(Trovato::Nessuno);
            }
            let coppia = (istat.to_owned(), id.id_scheda_soggetto.trim().to_owned());
            let criteri = CriteriSoggetto { id_scheda_comune: Some(coppia), ..CriteriSoggetto::default() };
            let trovate = self.cercati(Some(criteri))?;
            if !trovate.is_empty() {
                return self.concorde(g, &trovate, ruolo);
            }
        }
        let criteri = cinque_dati(g, self.comuni());
        Ok(scelto(self.cercati(criteri)?))
    }

    fn cercati(&mut self, criteri: Option<CriteriSoggetto>) -> Result<Vec<Rc<Scheda>>, Guasto> {
        let Some(criteri) = criteri else { return Ok(Vec::new()) };
        let ids = self.cerca(&criteri, OMONIMI)?;
        self.schede(&ids)
    }

    /// Those among `trovate` of whom the other data hold.
    fn concorde(&mut self, g: &Generalita, trovate: &[Rc<Scheda>], ruolo: Ruolo) -> Result<Trovato, Guasto> {
        let mut concordi = Vec::new();
        let mut campi = Vec::new();
        for scheda in trovate {
            let diversi = differenze(g, scheda, self.comuni())?;
            if diversi.is_empty() {
                concordi.push(Rc::clone(scheda));
            }
            campi.extend(diversi.into_iter().map(|d| d.campo));
        }
        if let (true, Some(campo)) = (concordi.is_empty(), campi.first()) {
            self.nota_su(ruolo.criteri_discordi(), ruolo.oggetto(), campo, "");
        }
        Ok(scelto(concordi))
    }

    /// A parent for a registration that does not depend on finding one: who is not found is stored as described. Whoever has
    /// the same five data and another codice fiscale is not the one described.
    pub(crate) fn genitore_se_c_e(&mut self, g: &Generalita, ruolo: Ruolo) -> Result<Trovato, Interruzione> {
        let mut trovate = self.candidati(g)?;
        if id_anpr(g).is_some() {
            match trovate.first() {
                Some(scheda) => self.confronta(g, scheda, ruolo.oggetto())?,
                None => {
                    let id = id_anpr(g).unwrap_or_default();
                    self.nota_su("ES101", ruolo.oggetto(), "idSchedaSoggettoANPR", id);
                }
            }
        } else if codice(g).is_some() {
            trovate = senza_altro_codice(trovate, g)?;
        }
        Ok(scelto(trovate))
    }

    /// The section of the child's sheet: who is in the register is described as the register knows them.
    pub(crate) fn sezione_genitore(&self, genitore: &Genitore, trovato: &Trovato) -> Result<Genitore, Guasto> {
        let mut sezione = genitore.clone();
        if let Trovato::Uno(scheda) = trovato {
            sezione.generalita = persona::generalita(scheda)?;
            sezione.generalita.note = None;
        }
        sezione.generalita.id_scheda_soggetto_comune = None;
        Ok(sezione)
    }

    /// Candidates as an answer lists them, for the caller to choose one by id.
    pub(crate) fn elenco_genitori(&self, trovato: &Trovato) -> Result<Vec<Genitore>, Guasto> {
        let Trovato::Molti(schede) = trovato else { return Ok(Vec::new()) };
        schede.iter().map(|scheda| self.come_genitore(scheda)).collect()
    }

    fn come_genitore(&self, scheda: &Scheda) -> Result<Genitore, Guasto> {
        let mut generalita = persona::generalita(scheda)?;
        if !self.e_nostro(&scheda.iscrizione.comune) {
            generalita.id_scheda_soggetto_comune = None;
        }
        let cittadinanze: Vec<Cittadinanza> = schede::tutte(scheda, Sezione::Cittadinanza)?;
        Ok(Genitore { generalita, stato_civile: None, cittadinanza: cittadinanze.into_iter().next(), altri_dati: None })
    }
}

/// Those who have the codice fiscale told, or none.
fn senza_altro_codice(trovate: Vec<Rc<Scheda>>, g: &Generalita) -> Result<Vec<Rc<Scheda>>, Guasto> {
    let detto = codice(g);
    let mut rimaste = Vec::with_capacity(trovate.len());
    for scheda in trovate {
        if codice(&persona::generalita(&scheda)?).is_none_or(|suo| detto.as_ref() == Some(&suo)) {
            rimaste.push(scheda);
        }
    }
    Ok(rimaste)
}

/// Who is meant among several: those registered come before those struck off or dead.
fn scelto(trovate: Vec<Rc<Scheda>>) -> Trovato {
    let (attive, altre): (Vec<_>, Vec<_>) = trovate.into_iter().partition(|s| attivo(s.soggetto.stato));
    let mut possibili = if attive.is_empty() { altre } else { attive };
    match possibili.len() {
        0 => Trovato::Nessuno,
        1 => possibili.pop().map_or(Trovato::Nessuno, Trovato::Uno),
        _ => Trovato::Molti(possibili),
    }
}

/// Whether a name is no name, as comuni write `N.N.` for a parent who is not known.
fn segnaposto(nome: &str) -> bool {
    let lettere: String = nome.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    lettere == "NN"
}

/// A parent's birth: history is only warned of.
const NASCITA_GENITORE: CodiciComune =
    CodiciComune { sconosciuto: "EC148", non_valido: Some("EC151"), istat: "EC150", ambiguo: Some("EC149") };
/// As many people with the same data are looked at.
const OMONIMI: usize = 50;
