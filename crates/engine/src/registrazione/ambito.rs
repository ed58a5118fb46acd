//! Where a registration is decided: what it may look at, and what it has decided so far.

use super::{Notifica, Registrazione, Risorse};
use crate::{Anomalia, Contesto, Interruzione, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::comuni::Comuni;
use anpr_contract::tipi::{DatiSoggettiRisposta, Generalita, TestataRichiesta};
use anpr_model::{
    Appartenenza, CriteriFamiglia, CriteriSoggetto, Data, Effetti, FamigliaId, Guasto, NuovaValidazione, OperazioneId,
    Scheda, SchedaFamiglia, Sezione, SoggettoId, Storico, Territorio, TipoNotifica,
};
use std::collections::HashMap;
use std::rc::Rc;

/// A call to be decided.
pub struct Chiamata<'a> {
    /// Who calls, when.
    pub contesto: &'a Contesto,
    /// The comuni of Italy.
    pub comuni: &'a Comuni,
    /// The request's header, whose own rules hold.
    pub testata: &'a TestataRichiesta,
    /// `idOperazioneANPR` of the call.
    pub operazione: OperazioneId,
    /// Numbers and the Agenzia delle Entrate.
    pub risorse: &'a dyn Risorse,
}

/// The place of one decision.
pub struct Ambito<'a> {
    pub(super) chiamata: Chiamata<'a>,
    pub(super) anagrafe: &'a mut dyn Storico,
    decorrenza: Data,
    propri: Vec<String>,
    schede: HashMap<SoggettoId, Option<Rc<Scheda>>>,
    famiglie: HashMap<FamigliaId, Option<Rc<SchedaFamiglia>>>,
    componenti: HashMap<FamigliaId, Rc<Vec<Appartenenza>>>,
    errori: Vec<Anomalia>,
    avvisi: Vec<Anomalia>,
    pub(super) effetti: Effetti,
    differita: Option<(SoggettoId, NuovaValidazione)>,
    variati: Vec<DatiSoggettiRisposta>,
    notifiche: Vec<Notifica>,
}

impl<'a> Ambito<'a> {
    /// Opens the decision of a call on a snapshot.
    ///
    /// # Errors
    /// EHR97 when the header says no day from which the registration counts.
    pub fn apri(chiamata: Chiamata<'a>, anagrafe: &'a mut dyn Storico) -> Result<Self, Interruzione> {
        let decorrenza = chiamata.testata.data_decorrenza.as_deref().and_then(valori::data);
        let decorrenza =
            decorrenza.ok_or_else(|| Anomalia::nuova("EHR97", &[]).su("testataRichiesta", "dataDecorrenza"))?;
        let propri = anagrafe.comuni_di(&chiamata.contesto.mittente)?;
        let effetti = Effetti {
            decorrenza: Some(decorrenza),
            codice: chiamata.testata.operazione_richiesta.clone(),
            comune: chiamata.contesto.mittente.clone(),
            ..Effetti::default()
        };
        Ok(Self {
            chiamata,
            anagrafe,
            decorrenza,
            propri,
            schede: HashMap::new(),
            famiglie: HashMap::new(),
            componenti: HashMap::new(),
            errori: Vec::new(),
            avvisi: Vec::new(),
            effetti,
            differita: None,
            variati: Vec::new(),
            notifiche: Vec::new(),
        })
    }

    /// Ends the decision.
    ///
    /// # Errors
    /// The rules noted as broken, if any.
    pub fn concludi(mut self) -> Result<Registrazione, Interruzione> {
        self.passo()?;
        self.effetti.validazioni.extend(self.differita.take());
        let Self { effetti, variati, avvisi, notifiche, .. } = self;
        Ok(Registrazione { effetti, variati, avvisi, notifiche })
    }

    /// `dataDecorrenza`: from when the registration counts.
    pub(crate) fn decorrenza(&self) -> Data {
        self.decorrenza
    }

    /// The day of the decision.
    pub(crate) fn oggi(&self) -> Data {
        self.chiamata.contesto.oggi()
    }

    /// ISTAT code of the comune that registers.
    pub(crate) fn mittente(&self) -> &str {
        &self.chiamata.contesto.mittente
    }

    /// `idOperazioneANPR` of the registration.
    pub(crate) fn operazione(&self) -> OperazioneId {
        self.chiamata.operazione
    }

    /// The request's header.
    pub(crate) fn testata(&self) -> &'a TestataRichiesta {
        self.chiamata.testata
    }

    /// The comuni of Italy.
    pub(crate) fn comuni(&self) -> &'a Comuni {
        self.chiamata.comuni
    }

    /// Numbers and the Agenzia delle Entrate.
    pub(crate) fn risorse(&self) -> &'a dyn Risorse {
        self.chiamata.risorse
    }

    /// Whether the sender answers for the comune with this ISTAT code.
    pub(crate) fn e_nostro(&self, istat: &str) -> bool {
        self.propri.iter().any(|proprio| proprio == istat)
    }

    /// The comuni for which the sender answers: itself and those merged into it.
    pub(crate) fn propri(&self) -> &[String] {
        &self.propri
    }

    /// Notes a broken rule: an error refuses the request at the end of the step, a warning goes into the answer, once.
    pub(crate) fn nota(&mut self, anomalia: Anomalia) {
        let dove = match anomalia.gravita() {
            Gravita::Errore => &mut self.errori,
            Gravita::Avviso => &mut self.avvisi,
        };
        if !dove.contains(&anomalia) {
            dove.push(anomalia);
        }
    }

    /// Notes the catalogue's code on a field, with the value that was sent.
    pub(crate) fn nota_su(&mut self, codice: &'static str, oggetto: &str, campo: &str, valore: &str) {
        let campo_detto = if campo.is_empty() { oggetto } else { campo };
        let parametri = [("valore", valore), ("campo", campo_detto)];
        self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, campo).valore(valore));
    }

    /// Ends a step.
    ///
    /// # Errors
    /// What was noted since the last one.
    pub(crate) fn passo(&mut self) -> Result<(), Interruzione> {
        if self.errori.is_empty() { Ok(()) } else { Err(Interruzione::Rifiuto(std::mem::take(&mut self.errori))) }
    }

    /// A person's sheet as it stands, with all sections; none if there is none. The decision then rests on it.
    pub(crate) fn scheda(&mut self, id: SoggettoId) -> Result<Option<Rc<Scheda>>, Guasto> {
        if let Some(nota) = self.schede.get(&id) {
            return Ok(nota.clone());
        }
        let oggi = self.oggi();
        let letta = self.anagrafe.schede(&[id], oggi, Sezione::TUTTE)?.pop().map(Rc::new);
        if let Some(scheda) = &letta {
            self.effetti.letti.soggetti.insert(id, scheda.soggetto.revisione);
        }
        self.schede.insert(id, letta.clone());
        Ok(letta)
    }

    /// Several sheets; those that do not exist are left out.
    pub(crate) fn schede(&mut self, ids: &[SoggettoId]) -> Result<Vec<Rc<Scheda>>, Guasto> {
        let mut tutte = Vec::with_capacity(ids.len());
        for id in ids {
            tutte.extend(self.scheda(*id)?);
        }
        Ok(tutte)
    }

    /// A family's sheet as it stands; none if there is none. The decision then rests on it and on who is in it.
    pub(crate) fn famiglia(&mut self, id: FamigliaId) -> Result<Option<Rc<SchedaFamiglia>>, Guasto> {
        if let Some(nota) = self.famiglie.get(&id) {
            return Ok(nota.clone());
        }
        let oggi = self.oggi();
        let letta = self.anagrafe.famiglia(id, oggi)?.map(Rc::new);
        if let Some(famiglia) = &letta {
            self.effetti.letti.famiglie.insert(id, famiglia.revisione);
        }
        self.famiglie.insert(id, letta.clone());
        Ok(letta)
    }

    /// Who is in a family now, the reference person first.
    pub(crate) fn componenti(&mut self, id: FamigliaId) -> Result<Rc<Vec<Appartenenza>>, Guasto> {
        if let Some(noti) = self.componenti.get(&id) {
            return Ok(Rc::clone(noti));
        }
        self.famiglia(id)?;
        let oggi = self.oggi();
        let letti = Rc::new(self.anagrafe.componenti(id, oggi)?);
        self.componenti.insert(id, Rc::clone(&letti));
        Ok(letti)
    }

    /// The family to which a person belongs.
    pub(crate) fn famiglia_di(&mut self, scheda: &Scheda) -> Result<Option<Rc<SchedaFamiglia>>, Guasto> {
        match &scheda.appartenenza {
            Some(appartenenza) => self.famiglia(appartenenza.famiglia),
            None => Ok(None),
        }
    }

    /// Ids of people anywhere in the country, at most `limite`.
    pub(crate) fn cerca(&mut self, criteri: &CriteriSoggetto, limite: usize) -> Result<Vec<SoggettoId>, Guasto> {
        let oggi = self.oggi();
        self.anagrafe.cerca_soggetti(criteri, &Territorio::Nazionale, oggi, limite)
    }

    /// Ids of families.
    pub(crate) fn cerca_famiglie(&mut self, criteri: &CriteriFamiglia) -> Result<Vec<FamigliaId>, Guasto> {
        self.anagrafe.cerca_famiglie(criteri)
    }

    /// What earlier operations did, and the proceedings.
    pub(crate) fn storico(&mut self) -> &mut dyn Storico {
        self.anagrafe
    }

    /// A notice to another comune; none to the comune that registers (registrazione §7).
    pub(crate) fn notifica(&mut self, tipo: TipoNotifica, destinatario: &str, scheda: &Scheda) -> Result<(), Guasto> {
        if self.e_nostro(destinatario) {
            return Ok(());
        }
        let mut generalita: Generalita = super::persona::generalita(scheda)?;
        generalita.id_scheda_soggetto_comune = None;
        self.notifiche.push(Notifica {
            tipo,
            destinatario: destinatario.to_owned(),
            soggetto: scheda.soggetto.id,
            generalita,
        });
        Ok(())
    }

    /// What the Agenzia delle Entrate is to be asked of a person when it answers again.
    pub(super) fn differisci(&mut self, chi: SoggettoId, domanda: NuovaValidazione) {
        self.differita = Some((chi, domanda));
    }

    /// Adds a person to `listaSoggettiVariati`.
    pub(crate) fn variato(&mut self, variato: DatiSoggettiRisposta) {
        self.variati.push(variato);
    }
}
