//! A death, as 2001 registers it and 5008 of kind 22 corrects it (registrazione §§14, 21). What it writes on the sheets of
//! those who survive is in [`Ambito::rifletti_morte`].

use super::Ambito;
use super::atti::CodiciAtto;
use super::luoghi::{CodiciComune, CodiciStato};
use super::persona::{generalita, nascita};
use super::vincoli::{giorni, vincoli};
use crate::{Anomalia, schede, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::tabelle::Uso;
use anpr_contract::tipi::DatiEvento;
use anpr_model::{Data, Guasto, Scheda, Sezione, StatoSoggetto};

/// Place of a death. States that ended are admitted: people died in them.
const LUOGO: (CodiciComune, CodiciStato) = (
    CodiciComune { sconosciuto: "EC106", non_valido: Some("EC109"), istat: "EC108", ambiguo: Some("EC107") },
    CodiciStato { sconosciuto: "EC170", denominazione: "EC171", uso: Uso::Nascita },
);
/// Act of death.
const ATTO: CodiciAtto = CodiciAtto {
    comune: CodiciComune { sconosciuto: "EC110", non_valido: Some("EC113"), istat: "EC112", ambiguo: Some("EC111") },
    anno: Some("EHR70"),
    tempo: "EC184",
    futuro: Some("EHR80"),
};

impl Ambito<'_> {
    /// ES007 for the day; EC106–EC109, EC170, EC171 for the place; EC110–EC113, EHR70, EHR80, EC184 for the act.
    pub(crate) fn controlla_decesso(&mut self, evento: &DatiEvento, oggetto: &str) {
        if let Some((dal, _)) = giorni(evento).filter(|(dal, _)| *dal > self.decorrenza()) {
            let (detto, decorrenza) = (valori::data_italiana(dal), valori::data_italiana(self.decorrenza()));
            let parametri = [("valore", detto.as_str()), ("data", &decorrenza)];
            self.nota(Anomalia::nuova("ES007", &parametri).su(oggetto, "dataEvento").valore(&detto));
        }
        self.controlla_evento(evento, &LUOGO, None, &ATTO);
    }

    /// EN148: nobody dies before birth.
    pub(crate) fn morte_dopo_la_nascita(
        &mut self,
        scheda: &Scheda,
        evento: &DatiEvento,
        oggetto: &str,
    ) -> Result<(), Guasto> {
        let nascita = nascita(&generalita(scheda)?);
        if let Some(((_, al), nascita)) = giorni(evento).zip(nascita).filter(|((_, al), nascita)| al < nascita) {
            let (detto, nato) = (valori::data_italiana(al), valori::data_italiana(nascita));
            let testo = format!("La data del decesso, {detto}, precede la nascita, {nato}.");
            let anomalia = Anomalia::con_testo("EN148", Gravita::Errore, testo);
            self.nota(anomalia.su(oggetto, "dataEvento").valore(&detto));
        }
        Ok(())
    }

    /// EN488: nobody dies before the bond that is in force began.
    pub(crate) fn morte_dopo_il_vincolo(
        &mut self,
        scheda: &Scheda,
        evento: &DatiEvento,
        oggetto: &str,
    ) -> Result<(), Guasto> {
        let Some((_, al)) = giorni(evento) else { return Ok(()) };
        // A death has already ended the bond of who is corrected after it.
        let inizi = vincoli(scheda)?.into_iter().filter(|v| v.fine.is_none_or(|fine| fine.morte)).filter_map(|v| v.dal);
        if let Some(inizio) = inizi.max().filter(|inizio| al < *inizio) {
            let (detto, data) = (valori::data_italiana(al), valori::data_italiana(inizio));
            let parametri = [("valore", detto.as_str()), ("data", &data)];
            self.nota(Anomalia::nuova("EN488", &parametri).su(oggetto, "dataEvento").valore(&detto));
        }
        Ok(())
    }

    /// The day of a death: of one that is known by month or year only, the last that it can be.
    pub(crate) fn giorno_decesso(&self, evento: &DatiEvento) -> Option<Data> {
        giorni(evento).map(|(dal, al)| if dal == al { dal } else { al.min(self.decorrenza()) })
    }
}

/// The last day on which a dead person can have lived. The registration may have ended later, with a move that came before
/// the news.
pub(crate) fn ultimo_giorno_di_vita(scheda: &Scheda) -> Result<Option<Data>, Guasto> {
    if scheda.soggetto.stato != StatoSoggetto::Deceduto {
        return Ok(None);
    }
    let decesso: Option<DatiEvento> = schede::unica(scheda, Sezione::DatiDecesso)?;
    let detto = decesso.as_ref().and_then(giorni).map(|(_, al)| al);
    let uscita = scheda.iscrizione.periodo.al;
    Ok(detto.zip(uscita).map(|(detto, uscita)| detto.min(uscita)).or(detto).or(uscita))
}
