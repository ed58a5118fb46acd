//! Entering a family or convivenza: what 1001 and 1002 share.

use crate::registrazione::Ambito;
use crate::registrazione::famiglie::{CONVIVENZA, FAMIGLIA_AIRE, id_anpr};
use crate::registrazione::legami;
use crate::registrazione::persona::{self, si};
use crate::registrazione::residenza::decorrenza_famiglia;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::codici::{self, Gravita};
use anpr_contract::tipi::{
    AltraLingua, AttributiSoggetto, Controllo, FamigliaConvivenza, Generalita, LegameSoggetto, ListaControlli,
    Residenza,
};
use anpr_model::{Data, Guasto, NuovaAppartenenza, Periodo, SchedaFamiglia, Sezione, SezioneFamiglia};
use std::rc::Rc;

/// Certificability of who is sent without one: full (table 42).
const CERTIFICABILE: &str = "2";

impl Ambito<'_> {
    /// What a person to be registered must say and may not: ES057–ES066, EN082 for sex and day of birth, ES008.
    ///
    /// # Errors
    /// What was noted, when there is no day of birth to go on with.
    pub(super) fn controlla_iscrivendo(&mut self, g: &Generalita, oggetto: &str) -> Result<Data, Interruzione> {
        self.controlla_forma(g, oggetto);
        if persona::sesso(g).is_none() {
            self.manca(oggetto, "sesso");
        }
        self.nato_prima(g, oggetto);
        let nascita = persona::nascita(g);
        if nascita.is_none() {
            self.manca(oggetto, "dataNascita");
        }
        match nascita {
            Some(nascita) => Ok(nascita),
            None => Err(self.passo().err().unwrap_or_else(|| Anomalia::nuova("EN082", &[]).into())),
        }
    }

    fn manca(&mut self, oggetto: &str, campo: &str) {
        self.nota(Anomalia::nuova("EN082", &[("campo", campo)]).su(oggetto, campo));
    }

    /// The existing family that `richiesta` names, of the sender: EF001, EF002, EF011, EF019, EF062, EN119, EN134, EN135,
    /// EN211, EN296.
    pub(super) fn famiglia_di_arrivo(
        &mut self,
        richiesta: &FamigliaConvivenza,
        oggetto: &str,
    ) -> Result<Rc<SchedaFamiglia>, Interruzione> {
        if let (None, Some(id)) = (id_anpr(richiesta), &richiesta.id_famiglia_convivenza_comune) {
            let istat = id.id_famiglia_convivenza_comune_istat.trim();
            if !self.e_nostro(istat) {
                let valore = format!("{istat} {}", id.id_famiglia_convivenza.trim());
                let anomalia = Anomalia::nuova("EN119", &[("valore", &valore)]);
                return Err(anomalia.su(oggetto, "idFamigliaConvivenzaComune").valore(&valore).into());
            }
        }
        let famiglia = self.trova_famiglia(richiesta, oggetto)?;
        let italiana = richiesta.famiglia_aire.as_deref().is_none_or(|aire| aire.trim() != "S");
        self.controlla_arrivo(&famiglia, oggetto);
        if !italiana {
            self.nota_su("EF019", oggetto, "famigliaAire", "S");
        }
        Ok(famiglia)
    }

    /// EN134, EN135, EN211; EF019 for a family of AIRE.
    pub(super) fn controlla_arrivo(&mut self, famiglia: &SchedaFamiglia, oggetto: &str) {
        self.famiglia_competente(famiglia, oggetto);
        self.famiglia_completa(famiglia, oggetto);
        if famiglia.tipo_scheda == FAMIGLIA_AIRE {
            self.nota_famiglia("EF019", famiglia, oggetto);
        }
    }

    /// The address of the family that a person enters, from the day of entry on: EN490 for a convivenza that has none,
    /// EN237 when the family has lived there for less (registrazione §3.6).
    pub(super) fn residenza_di_arrivo(
        &mut self,
        famiglia: &SchedaFamiglia,
        oggetto: &str,
    ) -> Result<Option<Residenza>, Guasto> {
        let residenza = self.residenza_famiglia(famiglia)?;
        if residenza.is_none() && famiglia.tipo_scheda == CONVIVENZA {
            self.nota_famiglia("EN490", famiglia, oggetto);
        }
        let decorrenza = self.decorrenza();
        let membri = self.schede_componenti(famiglia.id)?;
        if let Some(dal) = decorrenza_famiglia(famiglia, &membri)?.filter(|dal| decorrenza < *dal) {
            let (id, dal, detta) =
                (famiglia.id.to_string(), valori::data_italiana(dal), valori::data_italiana(decorrenza));
            let parametri = [("famiglia", id.as_str()), ("data", &dal), ("valore", &detta)];
            self.nota(Anomalia::nuova("EN237", &parametri).su(oggetto, "dataDecorrenza").valore(&detta));
        }
        Ok(residenza.map(|residenza| self.da_oggi(residenza)))
    }

    /// The address as a person has it who comes to live there.
    fn da_oggi(&self, mut residenza: Residenza) -> Residenza {
        residenza.data_decorrenza_residenza = Some(valori::data_sul_filo(self.decorrenza()));
        residenza
    }

    /// The same address in other languages, as the family's members have it.
    pub(crate) fn altre_lingue_di(&mut self, famiglia: &SchedaFamiglia) -> Result<Vec<AltraLingua>, Guasto> {
        for scheda in self.schede_componenti(famiglia.id)? {
            let lingue: Vec<AltraLingua> = schede::tutte(&scheda, Sezione::AltraLingua)?;
            if !lingue.is_empty() {
                return Ok(lingue);
            }
        }
        Ok(Vec::new())
    }

    /// The membership that begins with the registration.
    pub(super) fn nuova_appartenenza(
        &mut self,
        famiglia: &SchedaFamiglia,
        codice_legame: &str,
        legame: Option<&LegameSoggetto>,
    ) -> Result<NuovaAppartenenza, Guasto> {
        let detto = legame.and_then(|l| l.progressivo_componente.as_deref()).and_then(|p| p.trim().parse::<i32>().ok());
        let progressivo = match detto.filter(|p| *p > 0) {
            Some(detto) => {
                self.progressivo_libero(famiglia, detto)?;
                detto
            }
            None => self.prossimo_progressivo(famiglia.id)?,
        };
        Ok(NuovaAppartenenza {
            famiglia: famiglia.id,
            codice_legame: legami::codice(codice_legame),
            progressivo,
            periodo: Periodo::aperto(self.decorrenza()),
            decorrenza_legame: Some(self.decorrenza()),
        })
    }

    /// EF004: two members with one number are let be and warned of (registrazione §36 Q35).
    fn progressivo_libero(&mut self, famiglia: &SchedaFamiglia, progressivo: i32) -> Result<(), Guasto> {
        let componenti = self.componenti(famiglia.id)?;
        if let Some(altro) = componenti.iter().find(|c| c.progressivo == progressivo) {
            let (id, detto, altro) = (famiglia.id.to_string(), progressivo.to_string(), altro.soggetto.to_string());
            let parametri = [("famiglia", id.as_str()), ("valore", &detto), ("soggetto", &altro)];
            let testo = codici::testo("EF004", &parametri);
            let anomalia = Anomalia::con_testo("EF004", Gravita::Avviso, testo);
            self.nota(anomalia.su("legameSoggetto", "progressivoComponente").valore(&detto));
        }
        Ok(())
    }

    /// A convivenza without a name is warned of: EN480.
    pub(super) fn senza_nome(&mut self, famiglia: &SchedaFamiglia, oggetto: &str) -> Result<(), Guasto> {
        let dati: Option<FamigliaConvivenza> = schede::della_famiglia(famiglia, SezioneFamiglia::Dati)?;
        let nome = dati.and_then(|dati| dati.denominazione_convivenza);
        if nome.is_none_or(|nome| nome.trim().is_empty()) {
            self.nota_famiglia("EN480", famiglia, oggetto);
        }
        Ok(())
    }

    /// EN141: a codice fiscale that is missing or that the Agenzia did not confirm is warned of.
    pub(super) fn senza_conferma(&mut self, generalita: &Generalita, soggetto: &str, oggetto: &str) {
        let stato = generalita.codice_fiscale.as_ref().and_then(|cf| cf.validita_cf.as_deref());
        if stato != Some(crate::registrazione::codice_fiscale::VALIDATO) {
            let anomalia = Anomalia::nuova("EN141", &[("soggetto", soggetto)]);
            self.nota(anomalia.su(oggetto, "codiceFiscale").valore(soggetto));
        }
    }
}

/// Attributes as they are stored: certifiable unless the request says otherwise.
pub(super) fn attributi(sent: Option<&AttributiSoggetto>) -> AttributiSoggetto {
    let sent = sent.cloned().unwrap_or_default();
    AttributiSoggetto {
        soggetto_certificabile: sent.soggetto_certificabile.or_else(|| Some(CERTIFICABILE.to_owned())),
        ..sent
    }
}

/// The value of a control pair.
pub(super) fn controllo<'a>(lista: Option<&'a ListaControlli>, codice: &str) -> Option<&'a str> {
    let voci: &'a [Controllo] = lista.map(|lista| lista.controllo.as_slice()).unwrap_or_default();
    voci.iter().find(|voce| voce.codice.trim() == codice).map(|voce| voce.valore.trim())
}

/// The fields that a person's full data lack: who is not in the register is known by them alone.
pub(super) fn mancanti(g: &Generalita) -> Vec<&'static str> {
    let mut campi = Vec::new();
    if g.cognome.is_none() && !si(&g.senza_cognome) {
        campi.push("cognome");
    }
    if g.nome.is_none() && !si(&g.senza_nome) {
        campi.push("nome");
    }
    if g.sesso.is_none() {
        campi.push("sesso");
    }
    if persona::nascita(g).is_none() {
        campi.push("dataNascita");
    }
    if g.luogo_nascita.is_none() {
        campi.push("luogoNascita");
    }
    campi
}
