//! 3003 `gestione_richieste` and 3007 `ricerca_identificativi_anpr`: one operation or notice of the comune, or the
//! operations that changed a person (consultazione §§2.3, 2.7). They differ in what they show.
//!
//! Raises EHR48, EHR49, EN081, EN095, EN096, EN097, EN122, EN167, EN198, EN227, EN379.

use super::{comune, nessuno, non_prima, numero};
use crate::{Anomalia, Contesto, Decisione, Esito, Interruzione, valori};
use anpr_catalogue::comuni::Comuni;
use anpr_catalogue::nomi::normalizza;
use anpr_contract::consultazione_3000::{
    DatiSoggetto3003, ParametriRicercaSoggetto, RicercaSingolaRichiesta, Richiesta3003, Richiesta3007,
};
use anpr_contract::tipi::ComuneRichiesta;
use anpr_model::{
    AncheFamiglie, Archivio, CriteriSoggetto, Genere, NascitaCercata, NomeCercato, NomeVoce, OperazioneId, SoggettoId,
    StatoElaborazione, Territorio, VoceIntera,
};

/// The positive answer, without its header and the echo of the request.
#[derive(Debug, Clone, PartialEq)]
pub struct Risposta {
    /// For which comune.
    pub comune: ComuneRichiesta,
    /// What was found, by number.
    pub voci: Vec<VoceIntera>,
    /// What the reading itself changes.
    pub seguito: Seguito,
}

/// What a reading changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seguito {
    /// Nothing.
    Nessuno,
    /// The comune has now taken this notice (consultazione §6.6).
    Fruita {
        /// ISTAT code under which it stands.
        comune: String,
        /// The notice.
        id: OperazioneId,
    },
    /// This request is taken back, if nobody has begun it meanwhile.
    Annullata {
        /// ISTAT code under which it stands.
        comune: String,
        /// The request.
        id: OperazioneId,
    },
}

/// Which of the two operations is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operazione {
    /// Shows what was said, and can take back.
    Gestione,
    /// Shows numbers only, and changes nothing.
    Identificativi,
}

/// What both requests hold.
struct Domanda<'a> {
    operazione: Operazione,
    comune: Option<&'a ComuneRichiesta>,
    singola: Option<&'a RicercaSingolaRichiesta>,
    soggetto: Option<&'a ParametriRicercaSoggetto>,
    elenchi: bool,
    procedimenti: bool,
}

/// Decides a 3003.
///
/// Raises EHR48, EHR49, EN081, EN095, EN096, EN097, EN122, EN167, EN198, EN227, EN379.
pub fn decidi(
    richiesta: &Richiesta3003,
    contesto: &Contesto,
    comuni: &Comuni,
    archivio: &mut dyn Archivio,
) -> Esito<Risposta> {
    let domanda = Domanda {
        operazione: Operazione::Gestione,
        comune: richiesta.comune_richiesta.as_ref(),
        singola: richiesta.ricerca_singola_richiesta.as_ref(),
        soggetto: richiesta.parametri_ricerca_soggetto.as_ref(),
        elenchi: richiesta.ricerca_elenchi_richieste.is_some(),
        procedimenti: richiesta.parametri_procedimenti.is_some(),
    };
    domanda.decidi(contesto, comuni, archivio)
}

/// Decides a 3007.
///
/// Raises what 3003 does, but for what concerns taking back.
pub fn decidi_3007(
    richiesta: &Richiesta3007,
    contesto: &Contesto,
    comuni: &Comuni,
    archivio: &mut dyn Archivio,
) -> Esito<Risposta> {
    let domanda = Domanda {
        operazione: Operazione::Identificativi,
        comune: richiesta.comune_richiesta.as_ref(),
        singola: richiesta.ricerca_singola_richiesta.as_ref(),
        soggetto: richiesta.parametri_ricerca_soggetto.as_ref(),
        elenchi: richiesta.ricerca_elenchi_richieste.is_some(),
        procedimenti: richiesta.parametri_procedimenti.is_some(),
    };
    domanda.decidi(contesto, comuni, archivio)
}

impl Domanda<'_> {
    fn decidi(&self, contesto: &Contesto, comuni: &Comuni, archivio: &mut dyn Archivio) -> Esito<Risposta> {
        let sezioni = [self.singola.is_some(), self.elenchi, self.soggetto.is_some(), self.procedimenti];
        let quante = sezioni.iter().filter(|c_e| **c_e).count();
        if quante != 1 {
            return Err(Anomalia::nuova("EHR48", &[("valore", &quante.to_string())]).into());
        }
        // Lists went to 4005 and procedures to 3004 with ANPR02 (consultazione §§2.3.2, 2.3.4), the oldest version served.
        if self.elenchi {
            return Err(ritirata("ricercaElenchiRichieste", "4005"));
        }
        if self.procedimenti {
            return Err(ritirata("parametriProcedimenti", "3004"));
        }
        let competenza = comune::leggi(self.comune, contesto, comuni, archivio)?;
        let (voci, seguito, soggetti) = match (self.singola, self.soggetto) {
            (Some(singola), _) => {
                let (voce, seguito) = self.singola(singola, &competenza.codici, contesto, archivio)?;
                (vec![voce], seguito, Vec::new())
            }
            (None, Some(soggetto)) => {
                let (voci, chi) = del_soggetto(soggetto, &competenza.codici, contesto, comuni, archivio)?;
                (voci, Seguito::Nessuno, vec![chi])
            }
            (None, None) => (Vec::new(), Seguito::Nessuno, Vec::new()),
        };
        let risposta = Risposta { comune: competenza.comune, voci, seguito };
        Ok(Decisione { risposta, soggetti, famiglie: Vec::new() })
    }

    fn singola(
        &self,
        singola: &RicercaSingolaRichiesta,
        codici: &[String],
        contesto: &Contesto,
        archivio: &mut dyn Archivio,
    ) -> Result<(VoceIntera, Seguito), Interruzione> {
        let annulla = match (singola.tipo_operazione.as_str(), self.operazione) {
            ("1", _) => false,
            ("2", Operazione::Gestione) => true,
            (altro, _) => {
                let anomalia = Anomalia::nuova("EHR49", &[("valore", altro)]);
                return Err(anomalia.su("ricercaSingolaRichiesta", "tipoOperazione").valore(altro).into());
            }
        };
        let (nome, valore) =
            match (&singola.id_operazione_anpr, &singola.id_operazione_comune, &singola.protocollo_comune) {
                // A number beyond any that was given names nothing.
                (Some(id), ..) if !id.is_empty() => (numero(id).map(NomeVoce::Anpr), id),
                (_, Some(id), _) => (Some(NomeVoce::Comune(id.clone())), id),
                (_, _, Some(protocollo)) => (Some(NomeVoce::Protocollo(protocollo.clone())), protocollo),
                _ => return Err(Anomalia::nuova("EN227", &[]).su("ricercaSingolaRichiesta", "").into()),
            };
        let trovata = match nome {
            Some(nome) => archivio.voce(codici, &nome, non_prima(contesto))?,
            None => None,
        };
        let mut trovata = trovata.ok_or_else(|| Interruzione::from(nessuno(valore)))?;
        let (comune, id) = (trovata.comune.clone(), trovata.voce.id);
        if annulla {
            annullabile(&trovata, codici, archivio)?;
            trovata.voce.stato = StatoElaborazione::Annullata.lavorazione();
            return Ok((trovata, Seguito::Annullata { comune, id }));
        }
        let da_prendere = trovata.voce.genere == Genere::Notifica && trovata.voce.stato == DA_PRENDERE;
        if da_prendere && self.operazione == Operazione::Gestione {
            trovata.voce.stato = FRUITA;
            return Ok((trovata, Seguito::Fruita { comune, id }));
        }
        Ok((trovata, Seguito::Nessuno))
    }
}

/// EN096 when it is nothing that is worked off later, EN097 when it was begun.
fn annullabile(voce: &VoceIntera, codici: &[String], archivio: &mut dyn Archivio) -> Result<(), Interruzione> {
    let numero = voce.voce.id.to_string();
    let elaborazione = archivio.elaborazione(codici, voce.voce.id)?;
    let Some(elaborazione) = elaborazione else {
        let anomalia = Anomalia::nuova("EN096", &[("valore", &numero)]);
        return Err(anomalia.su("ricercaSingolaRichiesta", "idOperazioneANPR").valore(&numero).into());
    };
    if elaborazione.stato == StatoElaborazione::Inserita {
        return Ok(());
    }
    let stato = elaborazione.stato.lavorazione().to_string();
    let anomalia = Anomalia::nuova("EN097", &[("operazione", &numero), ("valore", &stato)]);
    Err(anomalia.su("ricercaSingolaRichiesta", "idOperazioneANPR").valore(&numero).into())
}

fn del_soggetto(
    parametri: &ParametriRicercaSoggetto,
    codici: &[String],
    contesto: &Contesto,
    comuni: &Comuni,
    archivio: &mut dyn Archivio,
) -> Result<(Vec<VoceIntera>, SoggettoId), Interruzione> {
    let manca =
        || Anomalia::nuova("EN081", &[("campo", "datiSoggetto")]).su("parametriRicercaSoggetto", "datiSoggetto");
    let dati = parametri.dati_soggetto.as_ref().ok_or_else(manca)?;
    let criteri = criteri(dati, comuni);
    if criteri == CriteriSoggetto::default() {
        return Err(manca().into());
    }
    let trovati = archivio.cerca_soggetti(&criteri, &Territorio::Nazionale, contesto.oggi(), PIU_DI_UNO)?;
    let chi = match trovati.as_slice() {
        [uno] => *uno,
        [] => return Err(nessuno("datiSoggetto").su("parametriRicercaSoggetto", "datiSoggetto").into()),
        altri => {
            let quanti = altri.len().to_string();
            let anomalia = Anomalia::nuova("EN095", &[("valore", &quanti)]);
            return Err(anomalia.su("parametriRicercaSoggetto", "datiSoggetto").into());
        }
    };
    let dettaglio = parametri.dettaglio_elenco.as_deref().map(|d| d.trim_matches('0')).unwrap_or_default();
    let famiglie = if dettaglio.is_empty() { AncheFamiglie::No } else { AncheFamiglie::Si };
    let voci = archivio.voci_del_soggetto(codici, chi, famiglie, non_prima(contesto))?;
    if voci.is_empty() {
        return Err(nessuno("datiSoggetto").su("parametriRicercaSoggetto", "datiSoggetto").into());
    }
    Ok((voci, chi))
}

fn criteri(dati: &DatiSoggetto3003, comuni: &Comuni) -> CriteriSoggetto {
    let nome = |testo: &Option<String>| testo.as_deref().map(|t| NomeCercato::Valore(normalizza(t)));
    let nascita = dati.dati_nascita_soggetto.as_ref().and_then(|n| {
        let giorno = valori::data(&n.data_evento)?;
        let luogo = n.luogo_nascita.as_ref().and_then(|luogo| match (&luogo.comune, &luogo.localita) {
            (Some(comune), _) => {
                let allora = valori::istat_alla_nascita(comune, (giorno, giorno), comuni);
                allora.or_else(|| comune.codice_istat.clone()).map(|istat| format!("C{istat}"))
            }
            (None, Some(localita)) => Some(format!("E{}", localita.codice_stato)),
            (None, None) => None,
        });
        Some(NascitaCercata { dal: giorno, al: giorno, luogo })
    });
    CriteriSoggetto {
        // A number beyond any that was given finds nobody, where leaving it out would find anybody.
        id: dati.id_scheda_soggetto_anpr.as_ref().map(|id| numero(id).map_or(i64::MAX, |n| n.0)),
        codice_fiscale: dati.codice_fiscale.as_ref().map(|cf| cf.to_uppercase()),
        cognome: nome(&dati.cognome),
        nome: nome(&dati.nome),
        nascita,
        ..CriteriSoggetto::default()
    }
}

fn ritirata(sezione: &str, invece: &str) -> Interruzione {
    Anomalia::nuova("EN379", &[("valore", sezione), ("atteso", invece)]).su(sezione, "").into()
}

/// Sheets looked for when one is wanted: enough to say how many there are.
const PIU_DI_UNO: usize = 10;

/// Codes of table 44.
const DA_PRENDERE: u8 = 7;
const FRUITA: u8 = 8;
