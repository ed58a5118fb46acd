//! 5008 `mutazione_scheda`: changes of the sections of one person's sheet, by the competent comune (registrazione §21).
//!
//! A request asks for one or more kinds of change (table 36), each for one section: a group of kinds is a module. Each
//! kind looks at what was sent for it and notes what it would write; the Agenzia delle Entrate is asked last, for what
//! nothing else refuses.
//!
//! Raises 999, EAA30, EAM12, EAM13, EAM91, EAV31, EC001, EC010, EC011, EC012, EC023, EC030, EC031, EC036, EC038, EC039,
//! EC041, EC042, EC044, EC046, EC048, EC049, EC051, EC059, EC063, EC064, EC065, EC066, EC075, EC077, EC078, EC080,
//! EC081, EC083, EC084, EC086, EC087, EC089, EC093, EC095, EC096, EC098, EC099, EC100, EC106, EC108, EC110, EC112,
//! EC114, EC116, EC118, EC120, EC122, EC124, EC126, EC128, EC130, EC132, EC134, EC136, EC138, EC140, EC142, EC143,
//! EC144, EC145, EC146, EC147, EC148, EC150, EC152, EC154, EC156, EC158, EC160, EC162, EC166, EC170, EC171, EC184,
//! EHR22, EHR23, EHR31, EHR35, EHR36, EHR37, EHR38, EHR39, EHR40, EHR41, EHR69, EHR70, EHR71, EHR72, EHR73, EHR79,
//! EHR80, EHR81, EHR82, EHR83, EHR88, EHR89, EHR90, EHR91, EHR95, EHR98, EN068, EN069, EN070, EN071, EN072, EN073,
//! EN075, EN125, EN127, EN130, EN131, EN139, EN147, EN150, EN175, EN183, EN204, EN211, EN215, EN216, EN230, EN241,
//! EN242, EN243, EN248, EN249, EN251, EN252, EN253, EN254, EN256, EN257, EN258, EN259, EN260, EN261, EN262, EN263,
//! EN264, EN265, EN266, EN267, EN268, EN269, EN270, EN272, EN273, EN274, EN275, EN276, EN278, EN279, EN280, EN289,
//! EN290, EN291, EN293, EN300, EN301, EN302, EN305, EN306, EN307, EN309, EN311, EN312, EN315, EN316, EN317, EN318,
//! EN319, EN320, EN321, EN322, EN323, EN324, EN325, EN326, EN327, EN331, EN332, EN334, EN335, EN339, EN340, EN348,
//! EN349, EN350, EN357, EN358, EN361, EN364, EN365, EN366, EN368, EN369, EN371, EN380, EN381, EN382, EN386, EN389,
//! EN397, EN398, EN399, EN400, EN401, EN402, EN403, EN409, EN413, EN421, EN428, EN437, EN438, EN439, EN440, EN448,
//! EN469, EN470, EN486, EN487, EN488, EN491, EN525, EN562, EN572, ES004, ES007, ES008, ES009, ES010, ES011, ES012,
//! ES013, ES029, ES031, ES044, ES045, ES048, ES050, ES057, ES058, ES061, ES062, ES063, ES066, ES067, ES068, ES069,
//! ES070, ES089, ES090, ES096, ES100, ES101, ES102, ES103, ES104, ES105, ES106, ES107, ES108, ES109, ES110, ES113,
//! ES129; warns with EC043, EC050, EC076, EC079, EC082, EC085, EC088, EC097, EC101, EC102, EC103, EC104, EC105, EC107,
//! EC109, EC111, EC113, EC115, EC117, EC119, EC121, EC123, EC125, EC127, EC129, EC131, EC133, EC135, EC137, EC139,
//! EC141, EC149, EC151, EC153, EC155, EC157, EC159, EC161, EC163, EHR96, EN111, EN112, EN113, EN141, EN148, EN195,
//! EN199, EN200, EN201, EN202, EN205, EN219, EN271, EN277, EN288, EN292, EN298, EN299, EN310, EN333, EN395, EN396,
//! EN566, ES014, ES015, ES016, ES017, ES018, ES019, ES020, ES032, ES047, ES111, ES112.

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
use crate::registrazione::vincoli::{SEZIONI as VINCOLI, Titolare, stato_civile_di};
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::tabelle::senza_zeri;
use anpr_contract::mutazione_5000::Richiesta5008;
use anpr_contract::tipi::{CodiceFiscale, Generalita};
use anpr_model::{Guasto, Scheda, StatoSoggetto};
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

/// Block of the request that names the person.
const RICERCA: &str = "generalitaPerRicerca";
/// Nobody found.
const IGNOTI: [&str; 4] = ["ES100", "ES101", "ES102", "EN130"];
