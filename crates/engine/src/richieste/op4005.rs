//! 4005 `richieste_asincrone`: a list of operations or notices, asked for now and fetched when it is made
//! (consultazione §3).
//!
//! Raises EC021, EC022, EHR15, EHR16, EHR45, EHR52, EHR78, EN081, EN107, EN122, EN148, EN167, EN198, EN467.

use super::{comune, nessuno, non_prima, numero};
use crate::{Anomalia, Contesto, Decisione, Esito, Interruzione, VersioneContratto, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::comuni::Comuni;
use anpr_contract::estrazione_4000::{
    DatiFornitura4005, Elaborazione4005, RicercaElenchiRichieste4005, Richiesta4005, VerificaStato4005,
};
use anpr_contract::tipi::{ComuneRichiesta, PeriodoRiferimento};
use anpr_model::{
    Archivio, Elaborazione, Filtro, Genere, Guasto, Intervallo, NomeVoce, NuovaElaborazione, OperazioneId,
    StatoElaborazione, VoceIntera,
};
use chrono::{DateTime, TimeDelta, Utc};

/// What an installation decides of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regole {
    /// How long a result can be fetched.
    pub conservazione: TimeDelta,
    /// A list up to now is made so long later, so that calls that were being answered then are in it.
    pub assestamento: TimeDelta,
}

/// The positive answer, without its header.
#[derive(Debug, Clone, PartialEq)]
pub enum Risposta {
    /// Asked for.
    Inserita {
        /// What is to be worked off.
        nuova: Box<NuovaElaborazione>,
        /// When it may be ready.
        disponibile: DateTime<Utc>,
    },
    /// Not ready.
    InAttesa {
        /// Of the request.
        id: OperazioneId,
        /// How far it is.
        stato: StatoElaborazione,
        /// When it may be ready.
        disponibile: DateTime<Utc>,
    },
    /// A part of the result.
    Parte(Box<Parte>),
}

/// A part of a result.
#[derive(Debug, Clone, PartialEq)]
pub struct Parte {
    /// Of the request.
    pub id: OperazioneId,
    /// When it was ready.
    pub disponibile: DateTime<Utc>,
    /// For which comune it was asked.
    pub comune: ComuneRichiesta,
    /// What was asked for.
    pub ricerca: RicercaElenchiRichieste4005,
    /// Which part of how many.
    pub fornitura: DatiFornitura4005,
    /// How much of each entry is shown.
    pub dettaglio: Dettaglio,
    /// The entries.
    pub voci: Vec<VoceIntera>,
}

/// `dettaglioDati`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dettaglio {
    /// What was asked.
    pub richiesta: bool,
    /// What was answered.
    pub risposta: bool,
}

/// Decides a 4005; `id` is the number of this call.
///
/// Raises EC021, EC022, EHR15, EHR16, EHR45, EHR52, EHR78, EN081, EN107, EN122, EN148, EN167, EN198, EN467.
pub fn decidi(
    richiesta: &Richiesta4005,
    id: OperazioneId,
    contesto: &Contesto,
    comuni: &Comuni,
    regole: Regole,
    archivio: &mut dyn Archivio,
) -> Esito<Risposta> {
    let risposta = match (&richiesta.elaborazione, &richiesta.verifica_stato) {
        (Some(elaborazione), _) => inserisci(elaborazione, id, contesto, comuni, regole, archivio)?,
        (None, Some(verifica)) => verifica_stato(verifica, contesto, regole, archivio)?,
        (None, None) => return Err(manca("elaborazione").into()),
    };
    Ok(Decisione { risposta, soggetti: Vec::new(), famiglie: Vec::new() })
}

fn inserisci(
    e: &Elaborazione4005,
    id: OperazioneId,
    contesto: &Contesto,
    comuni: &Comuni,
    regole: Regole,
    archivio: &mut dyn Archivio,
) -> Result<Risposta, Interruzione> {
    let competenza = comune::leggi(e.comune_richiesta.as_ref(), contesto, comuni, archivio)?;
    let ricerca = e.ricerca_elenchi_richieste.as_ref().ok_or_else(|| manca("ricercaElenchiRichieste"))?;
    let (genere, stato) = cosa(ricerca)?;
    let adesso = contesto.adesso.to_utc();
    let filtro = Filtro {
        comune: competenza.istat,
        genere,
        stato,
        codice: ricerca.operazione_richiesta.clone(),
        intervallo: intervallo(ricerca, contesto)?,
        non_prima: non_prima(contesto),
    };
    // The comune is written into what is kept, so that the result names it whatever was left out.
    let conservata = Elaborazione4005 { comune_richiesta: Some(competenza.comune), ..e.clone() };
    let json = serde_json::to_string(&conservata).map_err(|e| Guasto::Incoerente(format!("a request: {e}")))?;
    let nuova = NuovaElaborazione {
        id,
        comune: contesto.mittente.clone(),
        codice: "4005".to_owned(),
        inserita: adesso,
        da_iniziare: assestata(&filtro.intervallo, adesso, regole.assestamento),
        richiesta: json,
        filtro,
    };
    let disponibile = stima(&nuova.filtro, adesso);
    Ok(Risposta::Inserita { nuova: Box::new(nuova), disponibile })
}

/// EC022 for a code of no family, EC021 for a state that does not go with the code (consultazione §3.2).
fn cosa(ricerca: &RicercaElenchiRichieste4005) -> Result<(Genere, u8), Interruzione> {
    let codice = ricerca.operazione_richiesta.as_deref();
    if let Some(codice) = codice.filter(|codice| !codice.starts_with(FAMIGLIE)) {
        let anomalia = Anomalia::nuova("EC022", &[("valore", codice)]);
        return Err(anomalia.su("ricercaElenchiRichieste", "operazioneRichiesta").valore(codice).into());
    }
    let stato = ricerca.stato_lavorazione.as_str();
    let genere = match stato {
        "1" | "2" | "3" | "6" => Some(Genere::Operazione),
        "7" | "8" | "9" => Some(Genere::Notifica),
        _ => None,
    };
    let del_codice = codice.map(|codice| if codice.starts_with('N') { Genere::Notifica } else { Genere::Operazione });
    match (genere, stato.parse()) {
        (Some(genere), Ok(stato)) if del_codice.is_none_or(|del_codice| del_codice == genere) => Ok((genere, stato)),
        _ => {
            let anomalia = Anomalia::nuova("EC021", &[("valore", stato)]);
            Err(anomalia.su("ricercaElenchiRichieste", "statoLavorazione").valore(stato).into())
        }
    }
}

fn intervallo(ricerca: &RicercaElenchiRichieste4005, contesto: &Contesto) -> Result<Intervallo, Interruzione> {
    match (&ricerca.periodo_riferimento_richieste, &ricerca.identificativi_anpr) {
        (Some(periodo), None) => periodo_di(periodo, contesto),
        (None, Some(numeri)) => {
            let limite = |campo: &str, cifre: &str| match cifre.trim() {
                "" => Err(Anomalia::nuova("EHR52", &[("campo", campo)]).su("identificativiANPR", campo)),
                cifre => Ok(numero(cifre).unwrap_or(OperazioneId(i64::MAX))),
            };
            let da = limite("protocolloANPRDa", &numeri.protocollo_anpr_da)?;
            let a = limite("protocolloANPRA", &numeri.protocollo_anpra)?;
            if da > a {
                let parametri = [("valore", numeri.protocollo_anpr_da.as_str()), ("atteso", &numeri.protocollo_anpra)];
                return Err(Anomalia::nuova("EHR78", &parametri).su("identificativiANPR", "protocolloANPRDa").into());
            }
            Ok(Intervallo::Numeri(da, a))
        }
        (insieme, _) => {
            let quanti = if insieme.is_some() { "2" } else { "0" };
            let anomalia = Anomalia::nuova("EHR45", &[("valore", quanti)]);
            Err(anomalia.su("ricercaElenchiRichieste", "").into())
        }
    }
}

/// EHR15, EHR78, EHR16, EN467, EN148, in this order (consultazione §3.3).
fn periodo_di(periodo: &PeriodoRiferimento, contesto: &Contesto) -> Result<Intervallo, Interruzione> {
    let (iniziale, finale) = (periodo.data_ora_iniziale.as_str(), periodo.data_ora_finale.as_str());
    let momento = |campo: &str, testo: &str| {
        let letto = valori::momento(testo, *contesto.adesso.offset());
        letto.ok_or_else(|| Anomalia::nuova("EHR52", &[("campo", campo)]).su("periodoRiferimentoRichieste", campo))
    };
    let (da, a) = (momento("dataOraIniziale", iniziale)?, momento("dataOraFinale", finale)?);
    let ora = contesto.adesso.format("%d/%m/%Y %H:%M:%S").to_string();
    let rifiuto = |anomalia: Anomalia, campo: &str, valore: &str| -> Interruzione {
        anomalia.su("periodoRiferimentoRichieste", campo).valore(valore).into()
    };
    if da > contesto.adesso + TOLLERANZA {
        let anomalia = Anomalia::nuova("EHR15", &[("valore", iniziale), ("data", &ora)]);
        return Err(rifiuto(anomalia, "dataOraIniziale", iniziale));
    }
    if da >= a {
        let anomalia = Anomalia::nuova("EHR78", &[("valore", iniziale), ("atteso", finale)]);
        return Err(rifiuto(anomalia, "dataOraIniziale", iniziale));
    }
    if a > contesto.adesso + TOLLERANZA {
        let anomalia = Anomalia::nuova("EHR16", &[("valore", finale), ("atteso", iniziale)]);
        return Err(rifiuto(anomalia, "dataOraFinale", finale));
    }
    if a - da > DURATA_MASSIMA {
        let anomalia = Anomalia::nuova("EN467", &[("atteso", "1")]);
        return Err(rifiuto(anomalia, "dataOraFinale", finale));
    }
    if contesto.versione == VersioneContratto::Anpr05 && da.to_utc() < non_prima(contesto) {
        let testo =
            format!("La data iniziale {iniziale} è anteriore agli ultimi 180 giorni, oltre i quali non si cerca");
        return Err(rifiuto(Anomalia::con_testo("EN148", Gravita::Errore, testo), "dataOraIniziale", iniziale));
    }
    Ok(Intervallo::Tempo(da.to_utc(), a.to_utc()))
}

fn verifica_stato(
    verifica: &VerificaStato4005,
    contesto: &Contesto,
    regole: Regole,
    archivio: &mut dyn Archivio,
) -> Result<Risposta, Interruzione> {
    let valore = verifica.id_operazione_anpr.as_str();
    let ignota = || Interruzione::from(nessuno(valore).su("verificaStato", "idOperazioneANPR"));
    let id = numero(valore).ok_or_else(ignota)?;
    let codici = archivio.comuni_di(&contesto.mittente)?;
    let Some(elaborazione) = archivio.elaborazione(&codici, id)? else {
        // What exists but was not asked for by 4005 is told apart; what is another's is not (open question 15.18).
        return Err(match archivio.voce(&codici, &NomeVoce::Anpr(id), non_prima(contesto))? {
            Some(_) => {
                let anomalia = Anomalia::nuova("EN107", &[("valore", valore)]);
                anomalia.su("verificaStato", "idOperazioneANPR").valore(valore).into()
            }
            None => ignota(),
        });
    };
    if elaborazione.nuova.codice != "4005" {
        let anomalia = Anomalia::nuova("EN107", &[("valore", valore)]);
        return Err(anomalia.su("verificaStato", "idOperazioneANPR").valore(valore).into());
    }
    let adesso = contesto.adesso.to_utc();
    match (elaborazione.stato, elaborazione.conclusa) {
        (stato @ (StatoElaborazione::Inserita | StatoElaborazione::InCorso | StatoElaborazione::Errore), _) => {
            Ok(Risposta::InAttesa { id, stato, disponibile: stima(&elaborazione.nuova.filtro, adesso) })
        }
        (StatoElaborazione::Negativa | StatoElaborazione::Annullata, _) | (_, None) => Err(ignota()),
        (StatoElaborazione::Positiva, Some(conclusa)) => {
            if adesso > conclusa + regole.conservazione {
                let giorno = valori::data_italiana((conclusa + regole.conservazione).date_naive());
                let testo = format!("Il risultato della richiesta {valore} è stato conservato fino al {giorno}");
                let anomalia = Anomalia::con_testo("EN148", Gravita::Errore, testo);
                return Err(anomalia.su("verificaStato", "idOperazioneANPR").valore(valore).into());
            }
            parte(verifica, &elaborazione, conclusa, archivio)
        }
    }
}

fn parte(
    verifica: &VerificaStato4005,
    elaborazione: &Elaborazione,
    conclusa: DateTime<Utc>,
    archivio: &mut dyn Archivio,
) -> Result<Risposta, Interruzione> {
    let quale = verifica.progressivo.trim().parse().ok().filter(|n| (1..=elaborazione.parti).contains(n));
    let Some(quale) = quale else {
        let anomalia = nessuno(&verifica.progressivo).su("verificaStato", "progressivo");
        return Err(anomalia.valore(&verifica.progressivo).into());
    };
    let richiesta: Elaborazione4005 = serde_json::from_str(&elaborazione.nuova.richiesta)
        .map_err(|e| Guasto::Incoerente(format!("request {}: {e}", elaborazione.nuova.id)))?;
    let (richiesta, dettaglio) = (richiesta.clone(), dettaglio(&richiesta));
    let parte = Parte {
        id: elaborazione.nuova.id,
        disponibile: conclusa,
        comune: richiesta.comune_richiesta.unwrap_or_default(),
        ricerca: richiesta.ricerca_elenchi_richieste.unwrap_or_default(),
        fornitura: DatiFornitura4005 {
            progressivo_corrente: quale.to_string(),
            progressivo_totale: elaborazione.parti.to_string(),
        },
        dettaglio,
        voci: archivio.parte(elaborazione, quale)?,
    };
    Ok(Risposta::Parte(Box::new(parte)))
}

fn dettaglio(richiesta: &Elaborazione4005) -> Dettaglio {
    match richiesta.dettaglio_dati.as_deref() {
        Some("ID") => Dettaglio { richiesta: false, risposta: false },
        Some("RICHIESTA") => Dettaglio { richiesta: true, risposta: false },
        Some("TUTTO") => Dettaglio { richiesta: true, risposta: true },
        _ => Dettaglio { richiesta: false, risposta: true },
    }
}

/// When what is asked for cannot change any more.
fn assestata(intervallo: &Intervallo, adesso: DateTime<Utc>, assestamento: TimeDelta) -> DateTime<Utc> {
    let fine = match intervallo {
        Intervallo::Tempo(_, a) => *a,
        Intervallo::Numeri(..) => adesso,
    };
    adesso.max(fine + assestamento)
}

/// When a list may be ready: an estimate that slides forward (consultazione §3.7).
fn stima(filtro: &Filtro, adesso: DateTime<Utc>) -> DateTime<Utc> {
    let ansc = filtro.codice.as_deref().is_some_and(|codice| codice.starts_with("NA"));
    adesso + if ansc { TimeDelta::minutes(15) } else { TimeDelta::minutes(60) }
}

fn manca(campo: &'static str) -> Anomalia {
    Anomalia::nuova("EN081", &[("campo", campo)]).su("elaborazione", campo)
}

/// First characters of the codes of operations and notices.
const FAMIGLIE: [char; 13] = ['1', '2', '3', '4', '5', '6', '7', 'A', 'C', 'E', 'N', 'P', 'S'];

/// How far a period may reach beyond our clock: the check was once too strict for honest clocks.
const TOLLERANZA: TimeDelta = TimeDelta::minutes(5);

/// One month (open question 15.11).
const DURATA_MASSIMA: TimeDelta = TimeDelta::days(31);
