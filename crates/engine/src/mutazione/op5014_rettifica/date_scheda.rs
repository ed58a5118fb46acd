//! The dates of a resident as they stand, and as they are to be rectified.

use crate::registrazione::Ambito;
use crate::registrazione::residenza::{principale, sua_decorrenza};
use crate::{Anomalia, schede, valori};
use anpr_contract::mutazione_5000::RichiestaRettifica103;
use anpr_model::{Data, Guasto, Scheda, Sezione};

/// The dates of a sheet; none where nobody ever said.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Date {
    /// `dataPrimaIscrizioneComune`.
    pub(super) prima_iscrizione: Option<Data>,
    /// `dataDecorrenzaResidenza`.
    pub(super) residenza: Option<Data>,
    /// `dataUltimoAggiornamentoAPR`.
    pub(super) aggiornamento: Option<Data>,
    /// `dataIngressoFamiglia`.
    pub(super) ingresso: Option<Data>,
    /// `dataDecorrenzaLegame`.
    pub(super) legame: Option<Data>,
    /// `dataOrigineFamigliaConvivenza`.
    pub(super) origine: Option<Data>,
}

impl Date {
    /// Those of a sheet.
    pub(super) fn di(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<Self, Guasto> {
        let famiglia = ambito.famiglia_di(scheda)?;
        let date_apr: Option<RichiestaRettifica103> = schede::unica(scheda, Sezione::DateApr)?;
        let aggiornamento = date_apr.and_then(|date| date.data_ultimo_aggiornamento_apr);
        Ok(Self {
            prima_iscrizione: Some(scheda.iscrizione.periodo.dal),
            residenza: match principale(scheda)? {
                Some((_, residenza)) => sua_decorrenza(&residenza),
                None => None,
            },
            aggiornamento: aggiornamento.as_deref().and_then(valori::data),
            ingresso: scheda.appartenenza.as_ref().map(|a| a.periodo.dal),
            legame: scheda.appartenenza.as_ref().and_then(|a| a.decorrenza_legame),
            origine: match &famiglia {
                Some(famiglia) => ambito.origine(famiglia)?,
                None => None,
            },
        })
    }

    /// These, where they say something, and `altre` elsewhere.
    pub(super) fn oppure(self, altre: Self) -> Self {
        Self {
            prima_iscrizione: self.prima_iscrizione.or(altre.prima_iscrizione),
            residenza: self.residenza.or(altre.residenza),
            aggiornamento: self.aggiornamento.or(altre.aggiornamento),
            ingresso: self.ingresso.or(altre.ingresso),
            legame: self.legame.or(altre.legame),
            origine: self.origine.or(altre.origine),
        }
    }

    /// Whether they say nothing.
    pub(super) fn vuote(&self) -> bool {
        let tutte =
            [self.prima_iscrizione, self.residenza, self.aggiornamento, self.ingresso, self.legame, self.origine];
        tutte.iter().all(Option::is_none)
    }
}

impl Ambito<'_> {
    /// A date that was sent, which is not in the future (EN481).
    pub(super) fn rettificata(&mut self, detta: Option<&String>, oggetto: &str, campo: &str) -> Option<Data> {
        let detta = detta?;
        let letta = valori::data(detta).filter(|giorno| *giorno <= self.oggi());
        if letta.is_none() {
            self.nota_su("EN481", oggetto, campo, detta);
        }
        letta
    }

    /// Notes a code about a rectified date, with the one that it contradicts.
    pub(super) fn nota_date(
        &mut self,
        codice: &'static str,
        (oggetto, campo): (&str, &str),
        sua: Data,
        altra: Data,
        scheda: &Scheda,
    ) {
        let (sua, altra, soggetto) =
            (valori::data_italiana(sua), valori::data_italiana(altra), scheda.soggetto.id.to_string());
        let parametri = [("valore", sua.as_str()), ("data", &altra), ("soggetto", &soggetto)];
        self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, campo).valore(&sua));
    }
}
