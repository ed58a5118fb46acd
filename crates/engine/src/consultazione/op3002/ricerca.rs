//! Finds whom a question is about, and compares the further data that it gives.

use super::domanda::{Chiave, Domanda, Dove, Filtri, Rilascio, SchedaRichiesta, TIPO_CONVIVENZA};
use super::sezioni::DatiRichiesti;
use crate::schede::{tutte, unica};
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::comuni::Comuni;
use anpr_catalogue::nomi;
use anpr_contract::tipi::{CartaIdentita, Generalita, PermessoSoggiorno, Residenza};
use anpr_model::{
    Anagrafe, Appartenenza, CriteriFamiglia, CriteriSoggetto, FamigliaId, Guasto, NascitaCercata, NomeCercato,
    Registro, Scheda, SchedaFamiglia, Sezione, SoggettoId, Territorio,
};

/// What was found, ready to be written.
pub(super) struct Trovato {
    pub(super) schede: Vec<Scheda>,
    /// The sheets of the families of all people found.
    pub(super) famiglie: Vec<SchedaFamiglia>,
    /// The family or convivenza that was asked for.
    pub(super) richiesta: Option<FamigliaId>,
    /// What to show of each sheet.
    pub(super) dati: DatiRichiesti,
    pub(super) avvisi: Vec<Anomalia>,
}

pub(super) fn cerca(
    domanda: &Domanda,
    propri: &[String],
    comuni: &Comuni,
    anagrafe: &mut dyn Anagrafe,
) -> Result<Trovato, Interruzione> {
    let territorio = match &domanda.dove {
        Dove::Nazionale => Territorio::Nazionale,
        Dove::DaNoi => Territorio::Comuni(propri.to_vec()),
        Dove::Comune(istat) => Territorio::Comuni(anagrafe.comuni_di(istat)?),
    };
    let competenti = match &domanda.filtri.comune {
        Some(istat) => Some(anagrafe.comuni_di(istat)?),
        None => None,
    };
    let mut ricerca = Ricerca { domanda, territorio, competenti, propri, comuni, anagrafe };
    match (&domanda.chiave, domanda.scheda) {
        (Chiave::Famiglia(criteri), _) => ricerca.famiglia(criteri),
        (Chiave::Persona(criteri) | Chiave::Generalita(criteri), SchedaRichiesta::Individuo) => {
            ricerca.persone(criteri)
        }
        (Chiave::Persona(criteri) | Chiave::Generalita(criteri), _) => ricerca.famiglia_di(criteri),
    }
}

struct Ricerca<'a> {
    domanda: &'a Domanda,
    territorio: Territorio,
    /// The comune that `residenzaIscrizioneAIRE` names and those merged into it.
    competenti: Option<Vec<String>>,
    propri: &'a [String],
    comuni: &'a Comuni,
    anagrafe: &'a mut dyn Anagrafe,
}

impl Ricerca<'_> {
    fn persone(&mut self, criteri: &CriteriSoggetto) -> Result<Trovato, Interruzione> {
        let ids = self.ids(criteri)?;
        if ids.len() > FILTRABILI {
            return Err(Anomalia::nuova("EN115", &[("atteso", &FILTRABILI.to_string())]).into());
        }
        // Several sheets with one codice fiscale or one national id are of one person, who is shown whole.
        let una_persona = criteri.codice_fiscale.is_some() || criteri.id_anpr.is_some();
        let dati = if ids.len() == 1 || una_persona { self.domanda.dati.clone() } else { DatiRichiesti::sintetica() };
        let (mut schede, mut famiglie) = self.filtrate(&ids, &dati)?;
        if schede.len() > MASSIMO {
            return Err(troppe(&schede)?.into());
        }
        if let Some(famiglia) = schede.iter().find_map(|scheda| self.riservata(scheda, &famiglie)).map(|f| f.id) {
            // Of several people the others are shown; who was asked for is refused.
            schede.retain(|scheda| self.riservata(scheda, &famiglie).is_none());
            if ids.len() == 1 || una_persona || schede.is_empty() {
                return Err(Anomalia::nuova("EN214", &[("famiglia", &famiglia.to_string())]).into());
            }
        }
        self.confronta(&schede)?;
        let mut dati = dati;
        if let ([scheda], false) = (schede.as_slice(), ids.len() == 1 || una_persona) {
            // The filters left one of several: it is shown as fully as if it had been found alone.
            let id = scheda.soggetto.id;
            dati = self.domanda.dati.clone();
            (schede, famiglie) = self.lette(&[id], &dati)?;
        }
        let sintetica = schede.len() > 1 && !una_persona;
        let mut avvisi = if sintetica { vec![sintetiche(schede.len())] } else { Vec::new() };
        let loro = |famiglia: &&SchedaFamiglia| schede.iter().any(|scheda| self.vive_in(scheda, famiglia));
        avvisi.extend(famiglie.iter().filter(|famiglia| famiglia.incompleta).filter(loro).map(incompleta));
        Ok(Trovato { schede, famiglie, richiesta: None, dati, avvisi })
    }

    /// The family, or the convivenza, to which the one person found belongs.
    fn famiglia_di(&mut self, criteri: &CriteriSoggetto) -> Result<Trovato, Interruzione> {
        let ids = self.ids(criteri)?;
        let (mut schede, famiglie) = self.filtrate(&ids, &DatiRichiesti::sintetica())?;
        self.confronta(&schede)?;
        // Struck off in one comune and registered in another, a person lives in the family of the latter.
        let giorno = self.domanda.giorno;
        if schede.iter().any(|scheda| scheda.iscrizione.periodo.comprende(giorno)) {
            schede.retain(|scheda| scheda.iscrizione.periodo.comprende(giorno));
        }
        let [scheda] = schede.as_slice() else {
            return Err(Anomalia::nuova("EN131", &[("valore", &schede.len().to_string())]).into());
        };
        let famiglia = scheda.appartenenza.as_ref().map(|appartenenza| appartenenza.famiglia);
        match famiglie.into_iter().find(|f| Some(f.id) == famiglia) {
            Some(famiglia) => self.composta(famiglia),
            None => Err(nessuno().into()),
        }
    }

    fn famiglia(&mut self, criteri: &CriteriFamiglia) -> Result<Trovato, Interruzione> {
        let giorno = self.domanda.giorno;
        let ids = self.anagrafe.cerca_famiglie(criteri)?;
        let mut trovate: Vec<SchedaFamiglia> = self.anagrafe.famiglie(&ids, giorno)?;
        trovate.retain(|famiglia| {
            let qui = match &self.territorio {
                Territorio::Nazionale => true,
                Territorio::Comuni(comuni) => comuni.contains(&famiglia.comune),
            };
            qui && self.domanda.filtri.tipi.is_none_or(|tipi| tipi.contains(&famiglia.tipo_scheda))
        });
        if trovate.len() > 1 {
            trovate = self.abitate(trovate)?;
        }
        match <[SchedaFamiglia; 1]>::try_from(trovate) {
            Ok([famiglia]) => self.composta(famiglia),
            Err(nessuna) if nessuna.is_empty() => Err(nessuno().into()),
            Err(piu) => Err(ambiguo(criteri, &piu).into()),
        }
    }

    /// Those in which somebody is on the day: a local id may be used again once its sheet is empty, and a sheet sent twice at
    /// the subentro is empty from the beginning.
    fn abitate(&mut self, famiglie: Vec<SchedaFamiglia>) -> Result<Vec<SchedaFamiglia>, Interruzione> {
        let mut abitate = Vec::with_capacity(famiglie.len());
        for famiglia in famiglie {
            if !self.anagrafe.componenti(famiglia.id, self.domanda.giorno)?.is_empty() {
                abitate.push(famiglia);
            }
        }
        Ok(abitate)
    }

    /// The members of a family, or the synthetic sheets of those of a convivenza (consultazione §2.2.5).
    fn composta(&mut self, famiglia: SchedaFamiglia) -> Result<Trovato, Interruzione> {
        let convivenza = e_convivenza(&famiglia);
        if convivenza != (self.domanda.scheda == SchedaRichiesta::Convivenza) {
            return Err(nessuno().into());
        }
        if famiglia.incompleta && !self.e_nostra(&famiglia) {
            return Err(Anomalia::nuova("EN492", &[("famiglia", &famiglia.id.to_string())]).into());
        }
        let componenti = self.anagrafe.componenti(famiglia.id, self.domanda.giorno)?;
        if componenti.is_empty() {
            return Err(nessuno().into());
        }
        let mut avvisi = Vec::new();
        if convivenza {
            avvisi.push(sintetiche(componenti.len()));
        } else if famiglia.incompleta || !componenti.iter().any(e_intestatario) {
            avvisi.push(incompleta(&famiglia));
        }
        let dati = if convivenza { DatiRichiesti::sintetica() } else { DatiRichiesti::completa() };
        let ids: Vec<SoggettoId> = componenti.iter().map(|componente| componente.soggetto).collect();
        let schede = self.anagrafe.schede(&ids, self.domanda.giorno, &dati.sezioni())?;
        let richiesta = Some(famiglia.id);
        Ok(Trovato { schede, famiglie: vec![famiglia], richiesta, dati, avvisi })
    }

    fn ids(&mut self, criteri: &CriteriSoggetto) -> Result<Vec<SoggettoId>, Interruzione> {
        let Domanda { giorno, filtri, .. } = self.domanda;
        // One more than can be shown, or than can be looked through for the few that pass the filters.
        let limite = if filtri.nessuno() { MASSIMO } else { FILTRABILI };
        let ids = self.anagrafe.cerca_soggetti(criteri, &self.territorio, *giorno, limite + 1)?;
        if ids.is_empty() { Err(nessuno().into()) } else { Ok(ids) }
    }

    fn lette(
        &mut self,
        ids: &[SoggettoId],
        dati: &DatiRichiesti,
    ) -> Result<(Vec<Scheda>, Vec<SchedaFamiglia>), Interruzione> {
        let giorno = self.domanda.giorno;
        let gia = dati.sezioni();
        let mut sezioni = gia.clone();
        // What the filters look at is read even where it is not shown.
        sezioni.extend(self.domanda.filtri.sezioni().filter(|sezione| !gia.contains(sezione)));
        let schede = self.anagrafe.schede(ids, giorno, &sezioni)?;
        let mut famiglie: Vec<FamigliaId> =
            schede.iter().filter_map(|scheda| Some(scheda.appartenenza.as_ref()?.famiglia)).collect();
        famiglie.sort_unstable();
        famiglie.dedup();
        let famiglie = if famiglie.is_empty() { Vec::new() } else { self.anagrafe.famiglie(&famiglie, giorno)? };
        Ok((schede, famiglie))
    }

    /// The sheets with these ids that pass the filters; EN122 when none does.
    fn filtrate(
        &mut self,
        ids: &[SoggettoId],
        dati: &DatiRichiesti,
    ) -> Result<(Vec<Scheda>, Vec<SchedaFamiglia>), Interruzione> {
        let (mut schede, famiglie) = self.lette(ids, dati)?;
        let filtri = &self.domanda.filtri;
        // Beside a key that denotes one person a wrong comune is a contradiction: EN074, in `confronta`.
        let anche_comune = matches!(self.domanda.chiave, Chiave::Generalita(_));
        let mut esiti = Vec::with_capacity(schede.len());
        for scheda in &schede {
            let competente = !anche_comune || self.e_competente(scheda);
            esiti.push(competente && passa(scheda, &famiglie, filtri)?);
        }
        let mut esiti = esiti.into_iter();
        schede.retain(|_| esiti.next().unwrap_or(false));
        if schede.is_empty() { Err(nessuno().into()) } else { Ok((schede, famiglie)) }
    }

    /// Whether the comune that `residenzaIscrizioneAIRE` names holds the sheet: itself, or one merged with it.
    fn e_competente(&self, scheda: &Scheda) -> bool {
        let suo = &scheda.iscrizione.comune;
        self.competenti.as_ref().is_none_or(|comuni| {
            let nostri = self.propri.contains(suo) && comuni.iter().any(|comune| self.propri.contains(comune));
            comuni.contains(suo) || nostri
        })
    }

    /// The family of another comune, still being registered, in which the person lives: only its comune may see either
    /// (consultazione §2.0).
    fn riservata<'f>(&self, scheda: &Scheda, famiglie: &'f [SchedaFamiglia]) -> Option<&'f SchedaFamiglia> {
        let mut altrui = famiglie.iter().filter(|famiglia| famiglia.incompleta && !self.e_nostra(famiglia));
        altrui.find(|famiglia| self.vive_in(scheda, famiglia))
    }

    fn vive_in(&self, scheda: &Scheda, famiglia: &SchedaFamiglia) -> bool {
        let sua = scheda.appartenenza.as_ref().filter(|sua| sua.periodo.comprende(self.domanda.giorno));
        sua.is_some_and(|sua| sua.famiglia == famiglia.id)
    }

    fn e_nostra(&self, famiglia: &SchedaFamiglia) -> bool {
        self.propri.contains(&famiglia.comune)
    }

    /// EN068–EN075: a datum given beside the key that is not what the register says.
    fn confronta(&self, schede: &[Scheda]) -> Result<(), Interruzione> {
        if matches!(self.domanda.chiave, Chiave::Generalita(_)) {
            return Ok(());
        }
        let mut anomalie = Vec::new();
        for scheda in schede {
            self.confronta_scheda(scheda, &mut anomalie)?;
        }
        if anomalie.is_empty() { Ok(()) } else { Err(Interruzione::Rifiuto(anomalie)) }
    }

    fn confronta_scheda(&self, scheda: &Scheda, anomalie: &mut Vec<Anomalia>) -> Result<(), Interruzione> {
        let dati = &self.domanda.confronto;
        let Some(generalita) = unica::<Generalita>(scheda, Sezione::Generalita)? else { return Ok(()) };
        let soggetto = scheda.soggetto.id.to_string();
        let mut nota = |codice, campo: &str, valore: &str| {
            let anomalia = Anomalia::nuova(codice, &[("soggetto", &soggetto), ("valore", valore)]);
            anomalie.push(anomalia.su("criteriRicerca", campo).valore(valore));
        };
        if nome_diverso(dati.nome.as_ref(), generalita.nome.as_deref()) {
            nota("EN068", "nome", nome_dato(dati.nome.as_ref()));
        }
        if nome_diverso(dati.cognome.as_ref(), generalita.cognome.as_deref()) {
            nota("EN069", "cognome", nome_dato(dati.cognome.as_ref()));
        }
        // The schema admits lower case, and sheets of older loads have it.
        let cf = generalita.codice_fiscale.as_ref().map(|cf| cf.cod_fiscale.trim());
        let uguale = |dato: &&str| cf.is_some_and(|cf| cf.eq_ignore_ascii_case(dato));
        if let Some(dato) = dati.codice_fiscale.as_deref().filter(|dato| !uguale(dato)) {
            nota("EN070", "codiceFiscale", dato);
        }
        if let Some(nascita) = &dati.nascita {
            confronta_nascita(nascita, &generalita, self.comuni, &mut nota);
        }
        if let Some((istat, id)) = &dati.id_scheda_comune {
            let noto = &scheda.iscrizione;
            if *istat != noto.comune || Some(id) != noto.id_scheda_comune.as_ref() {
                nota("EN073", "idSchedaSoggettoComune", id);
            }
        }
        if let Some(sesso) = dati.sesso {
            if generalita.sesso.as_deref().and_then(|noto| noto.chars().next()) != Some(sesso) {
                nota("EN075", "sesso", &sesso.to_string());
            }
        }
        if let Some(comune) = self.domanda.filtri.comune.as_ref().filter(|_| !self.e_competente(scheda)) {
            let anomalia = Anomalia::nuova("EN074", &[("comune", &scheda.iscrizione.comune), ("valore", comune)]);
            anomalie.push(anomalia.su("residenzaIscrizioneAIRE", "comune").valore(comune));
        }
        Ok(())
    }
}

/// EN071 for the day, EN072 for the place.
fn confronta_nascita(
    nascita: &NascitaCercata,
    generalita: &Generalita,
    comuni: &Comuni,
    nota: &mut impl FnMut(&'static str, &str, &str),
) {
    let giorno = generalita.data_nascita.as_deref().and_then(valori::data);
    if !giorno.is_some_and(|giorno| (nascita.dal..=nascita.al).contains(&giorno)) {
        nota("EN071", "dataEvento", &valori::data_italiana(nascita.dal));
    }
    if let Some(luogo) = &nascita.luogo {
        let suo = generalita.luogo_nascita.as_ref().zip(giorno);
        let suo = suo.and_then(|(luogo, giorno)| valori::chiave_luogo(luogo, giorno, comuni));
        if suo.is_some_and(|suo| suo != *luogo) {
            nota("EN072", "luogoNascita", luogo.get(1..).unwrap_or_default());
        }
    }
}

fn passa(scheda: &Scheda, famiglie: &[SchedaFamiglia], filtri: &Filtri) -> Result<bool, Interruzione> {
    if filtri.aire.is_some_and(|aire| aire != (scheda.iscrizione.registro == Registro::Aire)) {
        return Ok(false);
    }
    if let Some(tipi) = filtri.tipi {
        let sua = scheda.appartenenza.as_ref().and_then(|a| famiglie.iter().find(|f| f.id == a.famiglia));
        if sua.is_none_or(|famiglia| !tipi.contains(&famiglia.tipo_scheda)) {
            return Ok(false);
        }
    }
    if let Some(rilascio) = &filtri.rilascio {
        if !rilasciato(scheda, rilascio)? {
            return Ok(false);
        }
    }
    if !filtri.all_estero() {
        return Ok(true);
    }
    let residenze: Vec<Residenza> = tutte(scheda, Sezione::Residenza)?;
    Ok(residenze.iter().filter_map(|residenza| residenza.localita_estera.as_ref()).any(|estera| {
        let consolato = filtri.consolato.as_ref().is_none_or(|codice| *codice == estera.consolato.codice_consolato);
        let stato = estera.indirizzo_estero.as_ref().map(|indirizzo| indirizzo.localita.codice_stato.as_str());
        consolato && filtri.stato_estero.as_deref().is_none_or(|codice| stato == Some(codice))
    }))
}

impl Filtri {
    /// The sections that must be read to judge the issuer of a document and a residence abroad.
    fn sezioni(&self) -> impl Iterator<Item = Sezione> {
        let documento = self.rilascio.as_ref().map(|rilascio| match rilascio {
            Rilascio::Comune(_) | Rilascio::Consolato(_) => Sezione::CartaIdentita,
            Rilascio::Questura(_) => Sezione::PermessoSoggiorno,
        });
        documento.into_iter().chain(self.all_estero().then_some(Sezione::Residenza))
    }
}

/// Whether one of the person's documents, which the search found by the number, was issued by this authority. A card whose
/// comune has no code and a permit that names no questura are taken at their number.
fn rilasciato(scheda: &Scheda, rilascio: &Rilascio) -> Result<bool, Guasto> {
    if let Rilascio::Questura(questura) = rilascio {
        let permessi: Vec<PermessoSoggiorno> = tutte(scheda, Sezione::PermessoSoggiorno)?;
        let mut questure = permessi.iter().map(|permesso| permesso.questura_rilascio_soggiorno.as_deref());
        return Ok(questure.any(|nota| nota.is_none_or(|nota| nomi::normalizza(nota) == *questura)));
    }
    let carte: Vec<CartaIdentita> = tutte(scheda, Sezione::CartaIdentita)?;
    Ok(carte.iter().any(|carta| match (rilascio, &carta.comune_rilascio, &carta.consolato_rilascio) {
        (Rilascio::Comune(istat), Some(comune), _) => comune.codice_istat.as_ref().is_none_or(|noto| noto == istat),
        (Rilascio::Consolato(codice), _, Some(consolato)) => consolato.codice_consolato == *codice,
        _ => false,
    }))
}

/// EN175 when all that were found bear the same data, EN115 when they are just too many (consultazione §15.6).
fn troppe(schede: &[Scheda]) -> Result<Anomalia, Interruzione> {
    let mut nomi = Vec::with_capacity(schede.len());
    for scheda in schede {
        let generalita = unica::<Generalita>(scheda, Sezione::Generalita)?.unwrap_or_default();
        nomi.push((generalita.cognome, generalita.nome, generalita.data_nascita));
    }
    let uguali = nomi.windows(2).all(|coppia| matches!(coppia, [a, b] if a == b));
    Ok(Anomalia::nuova(if uguali { "EN175" } else { "EN115" }, &[("atteso", &MASSIMO.to_string())]))
}

fn nessuno() -> Anomalia {
    Anomalia::nuova("EN122", &[])
}

/// EN528: more than one sheet, each without what only the complete one shows.
fn sintetiche(quante: usize) -> Anomalia {
    Anomalia::nuova("EN528", &[("valore", &quante.to_string())])
}

/// EN213: members are missing, or the reference person.
fn incompleta(famiglia: &SchedaFamiglia) -> Anomalia {
    Anomalia::nuova("EN213", &[("famiglia", &famiglia.id.to_string())])
}

/// EN313, with the ids that tell the families apart.
fn ambiguo(criteri: &CriteriFamiglia, famiglie: &[SchedaFamiglia]) -> Anomalia {
    let locale = match criteri {
        CriteriFamiglia::IdComune { id, .. } => id.as_str(),
        CriteriFamiglia::Id(_) => "",
    };
    let ids: Vec<String> = famiglie.iter().map(|famiglia| famiglia.id.to_string()).collect();
    let anomalia = Anomalia::nuova("EN313", &[("valore", locale), ("atteso", &ids.join(", "))]);
    anomalia.su("criteriRicerca", "idFamigliaConvivenzaComune").valore(locale)
}

fn e_intestatario(componente: &Appartenenza) -> bool {
    componente.codice_legame.trim_start_matches('0') == INTESTATARIO
}

fn e_convivenza(famiglia: &SchedaFamiglia) -> bool {
    famiglia.tipo_scheda == TIPO_CONVIVENZA
}

fn nome_diverso(cercato: Option<&NomeCercato>, noto: Option<&str>) -> bool {
    match (cercato, noto) {
        (None, _) | (Some(NomeCercato::Assente), None) => false,
        (Some(NomeCercato::Valore(cercato)), Some(noto)) => *cercato != nomi::normalizza(noto),
        _ => true,
    }
}

fn nome_dato(cercato: Option<&NomeCercato>) -> &str {
    match cercato {
        Some(NomeCercato::Valore(nome)) => nome,
        _ => "",
    }
}

/// At most this many sheets are shown (consultazione §2.2.2).
const MASSIMO: usize = 50;
/// At most this many are looked through when filters choose among them.
const FILTRABILI: usize = 500;
/// `codiceLegame` of the reference person of a family (table 5).
const INTESTATARIO: &str = "1";
