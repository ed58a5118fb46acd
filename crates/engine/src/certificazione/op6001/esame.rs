//! What one decision has found so far.

use super::domanda::ELETTORALI;
use crate::{Anomalia, Contesto, Interruzione};
use anpr_catalogue::comuni::Comuni;
use anpr_contract::certificazione_6001::Richiesta6001;
use anpr_model::{Data, ParametriCertificati, Storico};

pub(super) struct Esame<'a> {
    pub(super) contesto: &'a Contesto,
    pub(super) comuni: &'a Comuni,
    pub(super) anagrafe: &'a mut dyn Storico,
    /// Errors of the present stage.
    anomalie: Vec<Anomalia>,
    /// Warnings of all stages.
    pub(super) avvisi: Vec<Anomalia>,
    /// Whether `forzaCertificazione` is 1.
    pub(super) forza: bool,
    /// Codes that it turned into warnings.
    pub(super) forzati: Vec<String>,
}

impl<'a> Esame<'a> {
    pub(super) fn nuovo(contesto: &'a Contesto, comuni: &'a Comuni, anagrafe: &'a mut dyn Storico) -> Self {
        let (anomalie, avvisi, forzati) = (Vec::new(), Vec::new(), Vec::new());
        Self { contesto, comuni, anagrafe, anomalie, avvisi, forza: false, forzati }
    }

    pub(super) fn oggi(&self) -> Data {
        self.contesto.oggi()
    }

    /// Notes an error.
    pub(super) fn nota(&mut self, anomalia: Anomalia) {
        if !self.anomalie.iter().any(|gia| gia == &anomalia) {
            self.anomalie.push(anomalia);
        }
    }

    /// Notes an error on a field of `datiControllo`.
    pub(super) fn nota_controllo(&mut self, codice: &'static str, campo: &str, valore: &str) {
        self.nota(Anomalia::nuova(codice, &[("valore", valore)]).su("datiControllo", campo).valore(valore));
    }

    /// EN174 for a value of `datiControllo` that means nothing.
    pub(super) fn nota_valore(&mut self, campo: &str, valore: &str) {
        let detto = format!("{campo} {valore}");
        self.nota(Anomalia::nuova("EN174", &[("valore", &detto)]).su("datiControllo", campo).valore(valore));
    }

    /// Notes an error that the operator may force: then it is a warning.
    pub(super) fn nota_forzabile(&mut self, anomalia: Anomalia) {
        let avviso = anomalia.clone().come_avviso();
        self.nota_forzabile_come(anomalia, avviso);
    }

    /// The same, of which the warning has a code of its own.
    pub(super) fn nota_forzabile_come(&mut self, anomalia: Anomalia, avviso: Anomalia) {
        if !self.forza {
            return self.nota(anomalia);
        }
        if !self.forzati.iter().any(|gia| gia == anomalia.codice()) {
            self.forzati.push(anomalia.codice().to_owned());
        }
        if !self.avvisi.contains(&avviso) {
            self.avvisi.push(avviso);
        }
    }

    /// Ends a stage: the decision goes on only if nothing was found wrong in it.
    pub(super) fn stadio(&mut self) -> Result<(), Interruzione> {
        if self.anomalie.is_empty() {
            return Ok(());
        }
        Err(Interruzione::Rifiuto(std::mem::take(&mut self.anomalie)))
    }

    /// EN080 for a comune that has set none, or not whose name stands under a certificate that no officer signs; EN116 for
    /// a virtual stamp that nobody authorised.
    pub(super) fn parametri<'p>(
        &mut self,
        parametri: Option<&'p ParametriCertificati>,
        richiesta: &Richiesta6001,
    ) -> Result<&'p ParametriCertificati, Interruzione> {
        let Some(parametri) = parametri else {
            let anomalia = Anomalia::nuova("EN080", &[("campo", "parametri dei certificati")]);
            return Err(anomalia.su("testataRichiesta", "codMittente").valore(&self.contesto.mittente).into());
        };
        let dati = &richiesta.dati_controllo;
        if dati.tipo_richiesta != "2" && senza_firma(richiesta, parametri) {
            let anomalia = Anomalia::nuova("EN080", &[("campo", "nome del sindaco")]);
            self.nota(anomalia.su("testataRichiesta", "codMittente").valore(&self.contesto.mittente));
        }
        let virtuale = dati.bollo_virtuale.as_deref() == Some("1") && dati.tipo_richiesta != "2";
        if virtuale && parametri.bollo_virtuale.as_deref().is_none_or(|testo| testo.trim().is_empty()) {
            let anomalia = Anomalia::nuova("EN116", &[("comune", &self.contesto.mittente)]);
            self.nota(anomalia.su("datiControllo", "bolloVirtuale").valore("1"));
        }
        self.stadio()?;
        Ok(parametri)
    }
}

/// Whether the mayor's name is needed and missing: on electoral certificates, unless somebody signs for the mayor, and on
/// those issued online, unless somebody is in charge of them (certificazione §§5, 11.3).
fn senza_firma(richiesta: &Richiesta6001, parametri: &ParametriCertificati) -> bool {
    let dato = |nome: &Option<String>| nome.as_deref().is_some_and(|nome| !nome.trim().is_empty());
    let dati = &richiesta.dati_controllo;
    let tipi = &richiesta.lista_tipi_certificati.tipo_certificato;
    let elettorale = tipi.iter().filter_map(|tipo| tipo.trim().parse().ok()).any(|tipo: u8| ELETTORALI.contains(&tipo));
    let altri = if elettorale {
        dati.tipo_firma_elettorale.as_deref() == Some("1")
    } else {
        dati.emissione != "2" || dato(&parametri.responsabile_online)
    };
    !altri && !dato(&parametri.sindaco)
}
