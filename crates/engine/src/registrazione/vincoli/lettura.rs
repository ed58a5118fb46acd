//! The bonds that a sheet holds.

use super::{Genere, SezioniVincolo};
use crate::{schede, valori};
use anpr_catalogue::tabelle::senza_zeri;
use anpr_contract::tipi::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, DatiEvento, DocumentoProtocollato, Generalita, Matrimonio,
    RisoluzioneConvivenza, ScioglimentoUnione, UnioneCivile, Vedovanza,
};
use anpr_model::{Data, Guasto, Scheda, Sezione, SoggettoId, StatoSoggetto};

/// A bond as a sheet holds it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Vincolo {
    /// Kind.
    pub(crate) genere: Genere,
    /// The other party; none if the sheet only tells the end of the bond.
    pub(crate) partner: Option<Generalita>,
    /// Day of the event that began it, none if nobody ever said.
    pub(crate) dal: Option<Data>,
    /// Its end; none while it is in force, a separation included.
    pub(crate) fine: Option<Fine>,
}

/// The end of a bond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fine {
    /// Its day, none if nobody ever said.
    pub(crate) giorno: Option<Data>,
    /// Whether one of the two died.
    pub(crate) morte: bool,
}

impl Vincolo {
    /// Whether it is in force.
    pub(crate) fn attivo(&self) -> bool {
        self.fine.is_none()
    }

    /// Name and surname of the other party, for messages.
    pub(crate) fn nome_partner(&self) -> String {
        self.partner.as_ref().map_or_else(String::new, super::esclusivita::nome)
    }

    /// The sheet with which it is reconciled.
    pub(crate) fn riconciliato(&self) -> Option<SoggettoId> {
        self.partner.as_ref().and_then(id_di)
    }
}

/// The bonds that a sheet holds, at most one of each kind.
pub(crate) fn vincoli(scheda: &Scheda) -> Result<Vec<Vincolo>, Guasto> {
    let matrimonio: Option<Matrimonio> = schede::unica(scheda, Sezione::Matrimonio)?;
    let vedovanza: Option<Vedovanza> = schede::unica(scheda, Sezione::Vedovanza)?;
    let fine: Option<AnnullamentoMatrimonio> = schede::unica(scheda, Sezione::AnnullamentoMatrimonio)?;
    let unione: Option<UnioneCivile> = schede::unica(scheda, Sezione::UnioneCivile)?;
    let convivenza: Option<ConvivenzaDiFatto> = schede::unica(scheda, Sezione::ConvivenzaDiFatto)?;
    Ok(leggi(&SezioniVincolo {
        matrimonio: matrimonio.as_ref(),
        vedovanza: vedovanza.as_ref(),
        fine_matrimonio: fine.as_ref(),
        unione: unione.as_ref(),
        convivenza: convivenza.as_ref(),
    }))
}

/// The bond of this kind that a sheet holds, in force or over.
pub(crate) fn vincolo_di(scheda: &Scheda, genere: Genere) -> Result<Option<Vincolo>, Guasto> {
    Ok(vincoli(scheda)?.into_iter().find(|v| v.genere == genere))
}

/// The bond that is in force by what a request sends; there is one at most (registrazione §3.9).
pub(super) fn attivo_tra(sezioni: &SezioniVincolo<'_>) -> Option<(Genere, Option<Data>)> {
    leggi(sezioni).into_iter().find(Vincolo::attivo).map(|v| (v.genere, v.dal))
}

/// Every kind in force by what a request sends.
pub(super) fn attivi_tra(sezioni: &SezioniVincolo<'_>) -> Vec<Genere> {
    leggi(sezioni).into_iter().filter(Vincolo::attivo).map(|v| v.genere).collect()
}

/// When the bond of a kind began, by what a request sends.
pub(super) fn inizio_tra(sezioni: &SezioniVincolo<'_>, genere: Genere) -> Option<Data> {
    leggi(sezioni).into_iter().find(|v| v.genere == genere).and_then(|v| v.dal)
}

/// Every bond that is over by what a request sends. Of one whose first day is not told the last one is known for a day of
/// it, and the other way round; one without either is left out.
pub(super) fn conclusi_tra(sezioni: &SezioniVincolo<'_>) -> Vec<(Genere, Data, Data)> {
    let conclusi = leggi(sezioni).into_iter().filter_map(|v| Some((v.genere, v.dal, v.fine?.giorno)));
    conclusi.filter_map(|(genere, dal, fine)| Some((genere, dal.or(fine)?, fine.or(dal)?))).collect()
}

fn leggi(sezioni: &SezioniVincolo<'_>) -> Vec<Vincolo> {
    let SezioniVincolo { matrimonio, vedovanza, fine_matrimonio, unione, convivenza } = *sezioni;
    let mut tutti = Vec::new();
    let cessato = fine_matrimonio.filter(|f| !e_separazione(&f.tipo_cessazione));
    if matrimonio.is_some() || vedovanza.is_some() || cessato.is_some() {
        let per_morte = vedovanza.map(|v| Fine { giorno: giorno_di(&v.dati_morteconiuge), morte: true });
        let altrimenti = cessato.map(|f| Fine { giorno: data_fine_matrimonio(f), morte: false });
        tutti.push(Vincolo {
            genere: Genere::Matrimonio,
            partner: matrimonio.map(|m| m.coniuge.clone()),
            dal: matrimonio.and_then(|m| m.dati_matrimonio.as_ref()).and_then(giorno_di),
            fine: per_morte.or(altrimenti),
        });
    }
    if let Some(unione) = unione {
        tutti.push(Vincolo {
            genere: Genere::Unione,
            partner: unione.unito_civilmente.clone(),
            dal: unione.atto_unione.as_ref().and_then(giorno_di),
            fine: unione.scioglimento_unione.as_ref().map(|s| Fine {
                giorno: data_scioglimento(s),
                morte: s.motivo_scioglimento.as_deref().is_some_and(per_morte),
            }),
        });
    }
    if let Some(convivenza) = convivenza {
        tutti.push(Vincolo {
            genere: Genere::Convivenza,
            partner: convivenza.convivente.clone(),
            dal: convivenza.contratto_stipula.as_ref().and_then(inizio_convivenza),
            fine: convivenza.contratto_risoluzione.as_ref().map(|r| Fine {
                giorno: data_risoluzione(r),
                morte: r.motivo_risoluzione.as_deref().is_some_and(per_morte),
            }),
        });
    }
    tutti
}

/// Day of an event.
pub(super) fn giorno_di(evento: &DatiEvento) -> Option<Data> {
    valori::data(&evento.data_evento)
}

/// From when a marriage is over: when the judgment holds, or else when the act was made.
pub(crate) fn data_fine_matrimonio(fine: &AnnullamentoMatrimonio) -> Option<Data> {
    let sentenza =
        fine.sentenza.as_ref().and_then(|s| valori::data(&s.data_validita).or_else(|| valori::data(&s.data)));
    sentenza.or_else(|| atto_fine_matrimonio(fine))
}

/// When the act that ended a marriage was made.
pub(super) fn atto_fine_matrimonio(fine: &AnnullamentoMatrimonio) -> Option<Data> {
    let classico = fine.atto_annullamento_matrimonio.as_ref();
    let anpr = fine.atto_annullamento_matrimonio_anpr.as_ref();
    super::super::atti::data_formazione(classico, anpr)
}

/// From when a union is over.
pub(crate) fn data_scioglimento(scioglimento: &ScioglimentoUnione) -> Option<Data> {
    let sentenza = scioglimento.sentenza.as_ref();
    let sentenza = sentenza.and_then(|s| valori::data(&s.data_validita).or_else(|| valori::data(&s.data)));
    scioglimento.dati_evento.as_ref().and_then(giorno_di).or(sentenza)
}

/// When a convivenza began: the day declared, or else that of the contract.
pub(crate) fn inizio_convivenza(stipula: &DocumentoProtocollato) -> Option<Data> {
    documento(stipula)
}

/// When a convivenza ended, likewise.
pub(crate) fn data_risoluzione(risoluzione: &RisoluzioneConvivenza) -> Option<Data> {
    risoluzione.contratto.as_ref().and_then(documento)
}

fn documento(documento: &DocumentoProtocollato) -> Option<Data> {
    let giorno = |testo: &Option<String>| testo.as_deref().and_then(valori::data);
    giorno(&documento.data).or_else(|| giorno(&documento.data_documento))
}

/// On which day a dead person died.
pub(crate) fn giorno_della_morte(scheda: &Scheda) -> Result<Option<Data>, Guasto> {
    if scheda.soggetto.stato != StatoSoggetto::Deceduto {
        return Ok(None);
    }
    let decesso: Option<DatiEvento> = schede::unica(scheda, Sezione::DatiDecesso)?;
    Ok(decesso.as_ref().and_then(giorno_di).or(scheda.iscrizione.periodo.al))
}

/// Whether a code of table 31 is a separation, which ends nothing (registrazione §3.8).
pub(crate) fn e_separazione(tipo_cessazione: &str) -> bool {
    SEPARAZIONI.contains(&senza_zeri(tipo_cessazione.trim()))
}

/// Whether a code of table 43 is a death.
pub(crate) fn per_morte(motivo: &str) -> bool {
    senza_zeri(motivo.trim()) == MORTE
}

/// The sheet that a partner's data name.
pub(super) fn id_di(partner: &Generalita) -> Option<SoggettoId> {
    super::super::soggetti::id_anpr(partner).and_then(|id| id.parse().ok()).map(SoggettoId)
}

/// Codes of table 31.
const SEPARAZIONI: [&str; 2] = ["5", "8"];
/// Code of table 43: one of the two died.
pub(super) const MORTE: &str = "98";
