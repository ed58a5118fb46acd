//! 5008 `mutazione_scheda`: changes of the sections of one person's sheet, by the competent comune (registrazione §21).
//!
//! A request asks for one or more kinds of change (table 36), each for one section: a group of kinds is a module. Each
//! kind looks at what was sent for it and notes what it would write; the Agenzia delle Entrate is asked last, for what
//! nothing else refuses.

mod anagrafici;
mod completamento;
mod confronto;
mod convivenza;
mod decesso;
mod documenti;
mod genitori;
mod legami;
mod matrimonio;
mod tipi;
mod unione;

use crate::registrazione::Ambito;
use crate::registrazione::persona;
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::registrazione::vincoli::{Titolare, stato_civile_di};
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::tabelle::senza_zeri;
use anpr_contract::mutazione_5000::Richiesta5008;
use anpr_contract::tipi::{CodiceFiscale, Generalita};
use anpr_model::{Guasto, Scheda, Sezione, StatoSoggetto};
use std::rc::Rc;
use tipi::Tipo;

/// One request under way.
struct Pratica<'r> {
    richiesta: &'r Richiesta5008,
    tipi: Vec<Tipo>,
    scheda: Rc<Scheda>,
    /// The person's data, as they will be.
    generalita: Generalita,
}

impl Pratica<'_> {
    fn chiede(&self, tipo: Tipo) -> bool {
        self.tipi.contains(&tipo)
    }

    /// Whose bonds the request is about.
    fn titolare(&self) -> Titolare<'_> {
        Titolare { id: self.scheda.soggetto.id, generalita: &self.generalita }
    }

    /// The stato civile as it will be, if the request writes it, or as it stands.
    fn stato_civile(&self) -> Result<String, Guasto> {
        let scritto = self.chiede(Tipo::Anagrafici) || self.chiede(Tipo::FineMatrimonio);
        match self.richiesta.stato_civile.as_ref().filter(|_| scritto) {
            Some(inviato) => Ok(senza_zeri(inviato.stato_civile.trim()).to_owned()),
            None => Ok(stato_civile_di(&self.scheda)?.unwrap_or_default()),
        }
    }
}

/// Decides a 5008.
///
/// # Errors
/// The rules broken; the outcomes of the Agenzia delle Entrate.
pub fn decidi(richiesta: &Richiesta5008, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let tipi = tipi::leggi(richiesta, ambito)?;
    if tipi == [Tipo::Decesso] {
        decesso::decidi(richiesta, ambito)?;
    } else {
        let scheda = soggetto(&richiesta.generalita_per_ricerca, ambito)?;
        ambito.competente(&scheda, RICERCA)?;
        ambito.passo()?;
        posizione(&scheda, ambito)?;
        if scheda.soggetto.stato == StatoSoggetto::Aire {
            tipi::per_aire(&tipi, ambito);
        }
        ambito.passo()?;
        let generalita = anagrafici::come_saranno(richiesta, &tipi, &scheda)?;
        let pratica = Pratica { richiesta, tipi, scheda, generalita };
        let codice_fiscale = sezioni(&pratica, ambito)?;
        rispondi(&pratica, codice_fiscale, ambito)?;
        tipi::ignorati(richiesta, &pratica.tipi, ambito);
    }
    Ok(ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?)
}

/// Every kind in its order; the codice fiscale that the Agenzia gave or confirmed.
fn sezioni(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<Option<CodiceFiscale>, Interruzione> {
    if pratica.richiesta.domicilio_digitale.is_some() && !pratica.chiede(Tipo::DomicilioDigitale) {
        ambito.nota_su("EHR89", "domicilioDigitale", "", "");
    }
    for tipo in &pratica.tipi {
        match tipo {
            Tipo::Anagrafici => anagrafici::controlla(pratica, ambito)?,
            Tipo::Cittadinanza => documenti::cittadinanza(pratica, ambito)?,
            Tipo::Carta => documenti::carta(pratica, ambito)?,
            Tipo::Permesso => documenti::permesso(pratica, ambito)?,
            Tipo::Liste => documenti::liste(pratica, ambito)?,
            Tipo::Censimento => documenti::censimento(pratica, ambito)?,
            Tipo::AltriDati => documenti::altri_dati(pratica, ambito)?,
            Tipo::Autoveicoli => documenti::autoveicoli(pratica, ambito)?,
            Tipo::DomicilioDigitale => ambito.nota_su("EN215", "domicilioDigitale", "", ""),
            Tipo::Paternita | Tipo::Maternita => genitori::genitore(pratica, *tipo, ambito)?,
            Tipo::AttoNascita => genitori::atto_nascita(pratica, ambito)?,
            Tipo::Matrimonio => matrimonio::matrimonio(pratica, ambito)?,
            Tipo::Vedovanza => matrimonio::vedovanza(pratica, ambito)?,
            Tipo::FineMatrimonio => matrimonio::fine(pratica, ambito)?,
            Tipo::Convivenza => convivenza::convivenza(pratica, ambito)?,
            Tipo::Risoluzione => convivenza::risoluzione(pratica, ambito)?,
            Tipo::Unione => unione::unione(pratica, ambito)?,
            Tipo::Scioglimento => unione::scioglimento(pratica, ambito)?,
            Tipo::Completamento | Tipo::IntegrazioneAire => completamento::completa(pratica, *tipo, ambito)?,
            // Alone, and of another subject: decided before.
            Tipo::Decesso => {}
        }
    }
    ambito.passo()?;
    if pratica.chiede(Tipo::Anagrafici) { anagrafici::scrivi(pratica, ambito) } else { Ok(None) }
}

/// The person, registered: EN413 for one struck off or dead, who is found no more otherwise.
fn soggetto(generalita: &Generalita, ambito: &mut Ambito<'_>) -> Result<Rc<Scheda>, Interruzione> {
    let ignoto = match ambito.trova_soggetto(generalita, Cercati::Attivi, RICERCA) {
        Ok(scheda) => return Ok(scheda),
        Err(Interruzione::Rifiuto(anomalie)) => anomalie,
        Err(altro) => return Err(altro),
    };
    if !ignoto.iter().any(|anomalia| IGNOTI.contains(&anomalia.codice())) {
        return Err(Interruzione::Rifiuto(ignoto));
    }
    match ambito.trova_soggetto(generalita, Cercati::NonAttivi, RICERCA) {
        Ok(scheda) => {
            let soggetto = scheda.soggetto.id.to_string();
            let data = scheda.iscrizione.periodo.al.map_or_else(String::new, valori::data_italiana);
            let anomalia = Anomalia::nuova("EN413", &[("soggetto", &soggetto), ("data", &data)]);
            Err(anomalia.su(RICERCA, "idSchedaSoggettoANPR").valore(&soggetto).into())
        }
        Err(Interruzione::Guasto(guasto)) => Err(guasto.into()),
        Err(_) => Err(Interruzione::Rifiuto(ignoto)),
    }
}

/// EN211, EN469, EN470: the family is registered whole, the person once.
fn posizione(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    if let Some(famiglia) = ambito.famiglia_di(scheda)? {
        ambito.famiglia_completa(&famiglia, RICERCA);
    }
    Ok(ambito.nessuna_doppia_posizione(scheda, ("EN469", "EN470"), RICERCA)?)
}

fn rispondi(
    pratica: &Pratica<'_>,
    codice_fiscale: Option<CodiceFiscale>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let variato = Variato::di(&pratica.scheda)?;
    let mut generalita = persona::da_registrare(&pratica.generalita);
    generalita.id_scheda_soggetto_comune = variato.generalita.id_scheda_soggetto_comune.clone();
    ambito.rispondi_variato(Variato { generalita, codice_fiscale, ..variato });
    Ok(())
}

/// Sections of bonds: they have one last effective date between them (registrazione §37.3).
const VINCOLI: &[Sezione] = &[
    Sezione::Matrimonio,
    Sezione::Vedovanza,
    Sezione::AnnullamentoMatrimonio,
    Sezione::UnioneCivile,
    Sezione::ConvivenzaDiFatto,
];
/// Block of the request that names the person.
const RICERCA: &str = "generalitaPerRicerca";
/// Nobody found.
const IGNOTI: [&str; 4] = ["ES100", "ES101", "ES102", "EN130"];
