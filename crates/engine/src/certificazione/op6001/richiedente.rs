//! Who asks, and by which document they were recognised (certificazione §2.4).

use super::dati::giorno_della_morte;
use super::domanda::{Canale, Domanda, Richiedente};
use super::esame::Esame;
use super::soggetto::Intestatario;
use crate::registrazione::persona::{cinque_dati, codice};
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::nomi;
use anpr_contract::certificazione_6001::Richiesta6001;
use anpr_contract::tipi::{CartaIdentita, DocRiconoscimento, Generalita};
use anpr_model::{CriteriSoggetto, DocumentoCercato, FamigliaId, Guasto, Scheda, Sezione, StatoSoggetto, Territorio};

/// Who asks.
pub(super) struct ChiChiede {
    tipo: Richiedente,
    generalita: Option<Generalita>,
    /// The sheet, when the register has it.
    scheda: Option<Scheda>,
}

impl ChiChiede {
    /// Surname and name, when it is not the person.
    pub(super) fn nominativo(&self) -> Option<String> {
        let generalita = self.generalita.as_ref().filter(|_| self.tipo != Richiedente::Intestatario)?;
        let nomi: Vec<&str> = [&generalita.cognome, &generalita.nome].into_iter().flatten().map(|n| n.trim()).collect();
        Some(nomi.join(" "))
    }

    /// The codice fiscale that the request gives.
    pub(super) fn codice_fiscale(&self) -> Option<String> {
        codice(self.generalita.as_ref()?)
    }

    /// Whether it is the person of the certificate.
    pub(super) fn e_intestatario(&self, soggetto: &Intestatario) -> bool {
        let suo = codice(&soggetto.generalita);
        let stessa = self.scheda.as_ref().is_some_and(|scheda| scheda.soggetto.id == soggetto.scheda.soggetto.id);
        self.tipo == Richiedente::Intestatario || stessa || suo.is_some() && self.codice_fiscale() == suo
    }

    /// In which family the register has them.
    pub(super) fn famiglia(&self) -> Option<FamigliaId> {
        Some(self.scheda.as_ref()?.appartenenza.as_ref()?.famiglia)
    }

    /// What the register, or else the request, says of them.
    pub(super) fn noto(&self) -> Result<Option<Generalita>, Guasto> {
        match &self.scheda {
            Some(scheda) => schede::unica(scheda, Sezione::Generalita),
            None => Ok(self.generalita.clone()),
        }
    }
}

/// ES114 (noted before), ES115, EN391, EN285, EN286, EN294, EN170; warns with EN295.
pub(super) fn leggi(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    richiesta: &Richiesta6001,
) -> Result<ChiChiede, Interruzione> {
    let tipo = domanda.richiedente;
    let dato = richiesta.generalita_richiedente.as_ref();
    if dato.is_none() && tipo != Richiedente::Intestatario {
        esame.nota(Anomalia::nuova("ES115", &[]).su("generalitaRichiedente", ""));
    }
    let generalita = dato.map(|dato| dato.generalita.clone());
    let scheda = match &generalita {
        Some(generalita) => cerca(esame, generalita)?,
        None => None,
    };
    let chi = ChiChiede { tipo, generalita, scheda };
    if let Some(scheda) = chi.scheda.as_ref().filter(|scheda| scheda.soggetto.stato == StatoSoggetto::Deceduto) {
        let data = giorno_della_morte(scheda)?.map(valori::data_italiana).unwrap_or_default();
        esame.nota(Anomalia::nuova("EN170", &[("data", &data)]).su("generalitaRichiedente", ""));
    }
    let documento = dato.and_then(|dato| dato.doc_riconoscimento.as_ref());
    match (tipo, documento) {
        (Richiedente::Pa, None) => {
            esame.nota(Anomalia::nuova("EN391", &[]).su("generalitaRichiedente", "docRiconoscimento"))
        }
        (Richiedente::Altro, None)
            if dato.is_some() && !stessa_persona(&chi, &richiesta.soggetto_intestatario.generalita) =>
        {
            esame.nota(Anomalia::nuova("EN285", &[]).su("generalitaRichiedente", "docRiconoscimento"));
        }
        (Richiedente::Altro, Some(documento)) => {
            let altrui = !stessa_persona(&chi, &richiesta.soggetto_intestatario.generalita);
            let online = altrui && domanda.canale == Canale::Online;
            riconosci(esame, &chi, documento, online)?;
        }
        _ => {}
    }
    esame.stadio()?;
    Ok(chi)
}

/// What depends on the person: EN170 for one who asks after death, EN174 online for who is not of the family
/// (certificazione §8.6).
pub(super) fn controlla(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    chi: &ChiChiede,
    soggetto: &Intestatario,
) -> Result<(), Interruzione> {
    let suo = chi.e_intestatario(soggetto);
    if suo && soggetto.scheda.soggetto.stato == StatoSoggetto::Deceduto {
        let data = giorno_della_morte(&soggetto.scheda)?.map(valori::data_italiana).unwrap_or_default();
        esame.nota(Anomalia::nuova("EN170", &[("data", &data)]).su("datiControllo", "tipoRichiedente"));
    }
    let sua = soggetto.scheda.appartenenza.as_ref().map(|appartenenza| appartenenza.famiglia);
    let familiare = sua.is_some() && chi.famiglia() == sua;
    if domanda.canale == Canale::Online && chi.tipo == Richiedente::Altro && !suo && !familiare {
        let anomalia = Anomalia::nuova("EN174", &[("valore", "il richiedente non è un familiare")]);
        esame.nota(anomalia.su("datiControllo", "emissione").valore("2"));
    }
    esame.stadio()
}

fn stessa_persona(chi: &ChiChiede, intestatario: &Generalita) -> bool {
    let id = |generalita: &Generalita| generalita.id_scheda_soggetto_anpr.as_deref().map(|id| id.trim().to_owned());
    let Some(richiedente) = &chi.generalita else { return false };
    let (cf, suo) = (codice(richiedente), codice(intestatario));
    let (scheda, sua) = (id(richiedente), id(intestatario));
    cf.is_some() && cf == suo || scheda.is_some() && scheda == sua
}

/// The sheet of who asks, found by id or codice fiscale, else by the five personal data if they are of one person alone.
fn cerca(esame: &mut Esame<'_>, generalita: &Generalita) -> Result<Option<Scheda>, Guasto> {
    let id = generalita.id_scheda_soggetto_anpr.as_deref().and_then(|id| id.trim().parse().ok());
    let (criteri, chiave) = match (id, codice(generalita), cinque_dati(generalita, esame.comuni)) {
        (Some(id), _, _) => (CriteriSoggetto { id: Some(id), ..CriteriSoggetto::default() }, true),
        (None, Some(cf), _) => (CriteriSoggetto { codice_fiscale: Some(cf), ..CriteriSoggetto::default() }, true),
        (None, None, Some(dati)) => (dati, false),
        (None, None, None) => return Ok(None),
    };
    let oggi = esame.oggi();
    let ids = esame.anagrafe.cerca_soggetti(&criteri, &Territorio::Nazionale, oggi, 2)?;
    if !chiave && ids.len() > 1 {
        return Ok(None);
    }
    let schede = esame.anagrafe.schede(&ids, oggi, &[Sezione::Generalita, Sezione::DatiDecesso])?;
    // Of several sheets of one person the one in force.
    let attiva = schede.iter().position(|scheda| scheda.iscrizione.periodo.comprende(oggi));
    Ok(schede.into_iter().nth(attiva.unwrap_or(0)))
}

/// The document: of another, EN294; of who asks but expired, EN286 for another's certificate online (certificazione §19
/// Q2); unknown to the register, EN295.
fn riconosci(
    esame: &mut Esame<'_>,
    chi: &ChiChiede,
    documento: &DocRiconoscimento,
    online: bool,
) -> Result<(), Interruzione> {
    let estremi = documento.est_doc_riconoscimento.trim();
    let Some((scheda, carta)) = trova_carta(esame, estremi)? else {
        let anomalia = Anomalia::nuova("EN295", &[("valore", estremi)]);
        esame.avvisi.push(anomalia.su("docRiconoscimento", "estDocRiconoscimento").valore(estremi));
        return Ok(());
    };
    let suo = match (&chi.scheda, &chi.generalita) {
        (Some(nota), _) => nota.soggetto.id == scheda.soggetto.id,
        (None, Some(generalita)) => stesso_nome(generalita, &scheda)?,
        (None, None) => false,
    };
    let rilascio = valori::data(&documento.data_rilascio) == valori::data(&carta.data_rilascio);
    if !suo || !rilascio {
        esame.nota(Anomalia::nuova("EN294", &[]).su("docRiconoscimento", "estDocRiconoscimento").valore(estremi));
        return Ok(());
    }
    let scaduta =
        |giorno: &Option<String>| giorno.as_deref().and_then(valori::data).filter(|fine| *fine < esame.oggi());
    let fine = scaduta(&carta.data_annullamento).or_else(|| scaduta(&carta.data_scadenza));
    if let (true, Some(fine)) = (online, fine) {
        let parametri = [("valore", estremi), ("data", &valori::data_italiana(fine))];
        let anomalia = Anomalia::nuova("EN286", &parametri);
        esame.nota(anomalia.su("docRiconoscimento", "estDocRiconoscimento").valore(estremi));
    }
    Ok(())
}

/// The card with this number and who holds it. What is written before the number, such as its kind, is passed over.
fn trova_carta(esame: &mut Esame<'_>, estremi: &str) -> Result<Option<(Scheda, CartaIdentita)>, Guasto> {
    let oggi = esame.oggi();
    let ultima = estremi.split_whitespace().last().unwrap_or_default();
    for numero in [estremi, ultima] {
        let chiave = valori::chiave_documento(numero);
        let documento = Some(DocumentoCercato::CartaIdentita(chiave.clone()));
        let criteri = CriteriSoggetto { documento, ..CriteriSoggetto::default() };
        let ids = esame.anagrafe.cerca_soggetti(&criteri, &Territorio::Nazionale, oggi, 1)?;
        for scheda in esame.anagrafe.schede(&ids, oggi, &[Sezione::Generalita, Sezione::CartaIdentita])? {
            let carte: Vec<CartaIdentita> = schede::tutte(&scheda, Sezione::CartaIdentita)?;
            if let Some(carta) = carte.into_iter().find(|carta| valori::chiave_documento(&carta.numero) == chiave) {
                return Ok(Some((scheda, carta)));
            }
        }
    }
    Ok(None)
}

fn stesso_nome(generalita: &Generalita, scheda: &Scheda) -> Result<bool, Guasto> {
    let noto: Generalita = schede::unica(scheda, Sezione::Generalita)?.unwrap_or_default();
    let uguali = |a: &Option<String>, b: &Option<String>| {
        nomi::normalizza(a.as_deref().unwrap_or_default()) == nomi::normalizza(b.as_deref().unwrap_or_default())
    };
    Ok(uguali(&generalita.cognome, &noto.cognome) && uguali(&generalita.nome, &noto.nome))
}
