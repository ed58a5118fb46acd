//! 1014: administrative proceedings are opened, updated, ended, and linked to people (registrazione §§2.4, 13, 33).
//!
//! [`decidi`] reads what is asked ([`azione`]), finds the proceeding, links or unlinks people ([`soggetti`]) and writes the
//! proceeding as it stands from now on; its end sets the day on which the practice was settled on the registrations that are
//! linked to it ([`eventi`]). While it is open its people are not moved by other comuni (EN531).
//!
//! `M` with people links them; the letters `S` and `E`, which no published text has, link and unlink where the register is
//! told to know them (registrazione §36 Q7). A 1014 marks no area of anybody's sheet: it stands in the way of no other
//! operation and is not annulled, but sent again with what is right.
//!
//! The answer holds the proceeding (`procedimento`, `dettagliProcedimento`), for each person linked or unlinked now, or once
//! without a person. `listaAnomalie` must be in it even when it is empty (registrazione §6): who writes it sees to that.
//!
//! Raises EHR01, EHR03, EHR77, EHRA0, EHRA1, EN128, EN148, EN151, EN176, EN186, EN191, EN192, EN193, EN194, EN196, EN204,
//! EN247, EN430, EN432, EN433, EN442, EN443, EN445, EN446, EN465, EN448, EN130, EN131, EN175, ES004, ES057, ES058, ES061,
//! ES062, ES063, ES066, ES100, ES101, ES102, EN068, EN069, EN070, EN071, EN072, EN073, EN075; warns with EN148, EN393,
//! EN431, EN444.

mod azione;
mod eventi;
mod soggetti;

use crate::registrazione::Ambito;
use crate::registrazione::risposta::Variato;
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::iscrizione_1000::Richiesta1014;
use anpr_contract::tipi::{DatiProcedimento, DatiProcedimentoIstruttoria};
use anpr_model::{Aree, ChiaveProcedimento, Chiusura, Guasto, OperazioneId, PraticaId, Procedimento, Scheda};
use azione::{Azione, Letta};
use std::rc::Rc;

/// Decides a 1014 whose header holds.
///
/// # Errors
/// The rules that it breaks.
pub fn decidi(richiesta: &Richiesta1014, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let dati = &richiesta.procedimento_istruttoria;
    let letta = azione::leggi(dati, &richiesta.generalita_per_ricerca, ambito)?;
    ambito.passo()?;
    let mut procedimento = match letta.azione {
        Azione::Apri => nuovo(dati, &letta, ambito)?,
        _ => esistente(&letta, ambito)?,
    };
    ambito.passo()?;
    let elenco = &richiesta.generalita_per_ricerca;
    let cambiati = match letta.azione {
        Azione::Apri => soggetti::tutti(elenco, &mut procedimento, ambito)?,
        Azione::Modifica | Azione::Associa => soggetti::collega(elenco, &mut procedimento, ambito)?,
        Azione::Elimina => soggetti::scollega(elenco, &mut procedimento, ambito)?,
        Azione::Chiudi | Azione::Archivia => Vec::new(),
    };
    ambito.passo()?;
    aggiorna(&mut procedimento, dati, &letta, ambito);
    ambito.passo()?;
    if letta.azione.conclude() {
        eventi::definisci(&procedimento, ambito)?;
    }
    for scheda in &cambiati {
        // The sheet gets a new revision: who decided a move on the old one decides again, and finds the proceeding.
        ambito.tocca(scheda.soggetto.id, Aree::NESSUNA);
    }
    rispondi(&procedimento, dati, &cambiati, ambito)?;
    ambito.salva_procedimento(procedimento);
    Ok(())
}

/// EN151: the comune's number is new.
fn nuovo(
    dati: &DatiProcedimentoIstruttoria,
    letta: &Letta,
    ambito: &mut Ambito<'_>,
) -> Result<Procedimento, Interruzione> {
    let numero = letta.numero_comune.clone().unwrap_or_default();
    if let Some(altro) = per_numero_comune(&numero, ambito)? {
        let parametri = [("valore", numero.as_str()), ("operazione", &altro.id.to_string())];
        ambito.nota(Anomalia::nuova("EN151", &parametri).su(OGGETTO, "numeroPraticaComune").valore(&numero));
        ambito.passo()?;
    }
    let comune = ambito.mittente().to_owned();
    ambito.unicita(format!("pratica:{comune}:{numero}"));
    Ok(Procedimento {
        id: ambito.risorse().nuova_pratica()?,
        comune,
        numero_comune: numero,
        motivo_avvio: dati.motivo_avvio.as_deref().map(senza_zeri).unwrap_or_default(),
        stati: Vec::new(),
        chiusura: None,
        archiviato: false,
        soggetti: Vec::new(),
        operazioni: Vec::new(),
        aggiornato: ambito.decorrenza(),
        revisione: OperazioneId(0),
    })
}

/// The proceeding that the numbers name, one of the sender's: EHRA0, EHRA1 when there is none, EN442 when it has ended, EN443
/// when the registration counts from before its last change.
fn esistente(letta: &Letta, ambito: &mut Ambito<'_>) -> Result<Procedimento, Interruzione> {
    let ignoto = |codice: &'static str, campo: &str, numero: &str| {
        Interruzione::from(Anomalia::nuova(codice, &[("valore", numero)]).su(OGGETTO, campo).valore(numero))
    };
    let comunale = letta.numero_comune.as_deref().unwrap_or_default();
    let trovato = match &letta.numero_anpr {
        Some(numero) => {
            let chiave = ChiaveProcedimento::Anpr(PraticaId(numero.parse().unwrap_or(-1)));
            let trovato = ambito.storico().procedimento(&chiave)?.filter(|p| ambito.e_nostro(&p.comune));
            let trovato = trovato.ok_or_else(|| ignoto("EHRA0", "numeroPraticaAnpr", numero))?;
            if !comunale.is_empty() && trovato.numero_comune != comunale {
                return Err(ignoto("EHRA1", "numeroPraticaComune", comunale));
            }
            trovato
        }
        None => per_numero_comune(comunale, ambito)?.ok_or_else(|| ignoto("EHRA1", "numeroPraticaComune", comunale))?,
    };
    let numero = trovato.numero_comune.as_str();
    if let Some(chiusura) = &trovato.chiusura {
        let data = valori::data_italiana(chiusura.data);
        let anomalia = Anomalia::nuova("EN442", &[("valore", numero), ("data", &data)]);
        ambito.nota(anomalia.su(OGGETTO, "numeroPraticaComune").valore(numero));
    }
    if ambito.decorrenza() < trovato.aggiornato {
        let (detta, data) = (valori::data_italiana(ambito.decorrenza()), valori::data_italiana(trovato.aggiornato));
        let anomalia = Anomalia::nuova("EN443", &[("valore", &detta), ("data", &data)]);
        ambito.nota(anomalia.su("testataRichiesta", "dataDecorrenza").valore(&detta));
    }
    Ok(trovato)
}

fn per_numero_comune(numero: &str, ambito: &mut Ambito<'_>) -> Result<Option<Procedimento>, Guasto> {
    for comune in ambito.propri().to_vec() {
        let chiave = ChiaveProcedimento::Comune(comune, numero.to_owned());
        if let Some(trovato) = ambito.storico().procedimento(&chiave)? {
            return Ok(Some(trovato));
        }
    }
    Ok(None)
}

/// Writes what the request says of the proceeding itself.
fn aggiorna(
    procedimento: &mut Procedimento,
    dati: &DatiProcedimentoIstruttoria,
    letta: &Letta,
    ambito: &mut Ambito<'_>,
) {
    let stato = (letta.stato.clone(), letta.data_stato);
    if procedimento.stati.last() != Some(&stato) {
        procedimento.stati.push(stato);
    }
    procedimento.aggiornato = ambito.decorrenza();
    if let (Azione::Modifica, Some(motivo)) = (letta.azione, &dati.motivo_avvio) {
        procedimento.motivo_avvio = senza_zeri(motivo);
    }
    if let (true, Some((data, esito))) = (letta.azione.conclude(), letta.chiusura) {
        if let Some(apertura) = procedimento.apertura().filter(|apertura| data < *apertura) {
            let (detta, apertura) = (valori::data_italiana(data), valori::data_italiana(apertura));
            let testo = format!("La chiusura del {detta} precede l'apertura del procedimento, {apertura}.");
            azione::libero(testo, "dataChiusura", &detta, ambito);
        }
        procedimento.chiusura =
            Some(Chiusura { data, esito, note: dati.note_chiusura.clone(), note_esito: dati.note_esito.clone() });
        procedimento.archiviato = letta.azione == Azione::Archivia;
    }
}

fn rispondi(
    procedimento: &Procedimento,
    dati: &DatiProcedimentoIstruttoria,
    cambiati: &[Rc<Scheda>],
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let numeri = DatiProcedimento {
        numero_pratica_anpr: Some(procedimento.id.to_string()),
        numero_pratica_comune: Some(procedimento.numero_comune.clone()),
        data_definizione_pratica: None,
    };
    let (stato, giorno) = procedimento.stati.last().cloned().unwrap_or_default();
    let chiusura = procedimento.chiusura.as_ref();
    let dettagli = DatiProcedimentoIstruttoria {
        numero_pratica_anpr: numeri.numero_pratica_anpr.clone(),
        numero_pratica_comune: numeri.numero_pratica_comune.clone(),
        tipo_operazione: dati.tipo_operazione.clone(),
        note_chiusura: chiusura.and_then(|c| c.note.clone()),
        data_chiusura: chiusura.map(|c| valori::data_sul_filo(c.data)),
        motivo_avvio: Some(procedimento.motivo_avvio.clone()),
        data_stato: valori::data_sul_filo(giorno),
        stato_procedimento: stato,
        esito_chiusura: chiusura.map(|c| c.esito.to_string()),
        note_esito: chiusura.and_then(|c| c.note_esito.clone()),
    };
    for scheda in cambiati {
        let variato = Variato { procedimento: Some(numeri.clone()), ..Variato::di(scheda)? };
        ambito.rispondi_procedimento(variato, Some(dettagli.clone()));
    }
    if cambiati.is_empty() {
        ambito.variato(anpr_contract::tipi::DatiSoggettiRisposta {
            procedimento: Some(numeri),
            dettagli_procedimento: Some(dettagli),
            ..Default::default()
        });
    }
    Ok(())
}

/// Why a proceeding was opened, as messages say it.
fn motivo(procedimento: &Procedimento) -> &str {
    tabelle::descrizione(Tabella::InnescoProcedimento, &procedimento.motivo_avvio).unwrap_or(&procedimento.motivo_avvio)
}

/// A code of tables 29 and 30 as it is stored: `03` is `3`.
fn senza_zeri(codice: &str) -> String {
    codice.trim().trim_start_matches('0').to_owned()
}

const OGGETTO: &str = "procedimentoIstruttoria";
