//! What a 1014 asks, and whether it says all that the action needs and nothing against it.

use super::{OGGETTO, senza_zeri};
use crate::registrazione::Ambito;
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::tipi::{DatiProcedimentoIstruttoria, Generalita};
use anpr_model::Data;

/// What is done to the proceeding: `tipoOperazione`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Azione {
    /// `I`.
    Apri,
    /// `M`: with people, these are linked.
    Modifica,
    /// `C`.
    Chiudi,
    /// `A`: ends it, and no registration is linked to it any more.
    Archivia,
    /// `S`, where it is known.
    Associa,
    /// `E`, where it is known.
    Elimina,
}

/// The request's own data, of a form that holds.
#[derive(Debug)]
pub(super) struct Letta {
    pub(super) azione: Azione,
    pub(super) numero_anpr: Option<String>,
    pub(super) numero_comune: Option<String>,
    /// Code of table 30.
    pub(super) stato: String,
    pub(super) data_stato: Data,
    /// Day and outcome of the end, when it ends.
    pub(super) chiusura: Option<(Data, char)>,
}

impl Azione {
    fn letta(lettera: &str, anche_collegamenti: bool) -> Option<Self> {
        match lettera {
            "I" => Some(Self::Apri),
            "M" => Some(Self::Modifica),
            "C" => Some(Self::Chiudi),
            "A" => Some(Self::Archivia),
            "S" => Some(Self::Associa).filter(|_| anche_collegamenti),
            "E" => Some(Self::Elimina).filter(|_| anche_collegamenti),
            _ => None,
        }
    }

    /// Whether it ends the proceeding.
    pub(super) fn conclude(self) -> bool {
        matches!(self, Self::Chiudi | Self::Archivia)
    }

    /// Codes of table 30 that suit: it opens with an opening, ends with a closing, and goes on with neither of its own.
    fn stati(self) -> &'static [&'static str] {
        match self {
            Self::Apri => &["1", "3"],
            Self::Chiudi | Self::Archivia => &["2", "4"],
            Self::Modifica => &["3", "4", "5", "6", "7"],
            Self::Associa | Self::Elimina => &["1", "2", "3", "4", "5", "6", "7"],
        }
    }
}

/// Reads a request; what is wrong with its form is noted.
///
/// # Errors
/// EHR01, after which nothing else can be said.
pub(super) fn leggi(
    dati: &DatiProcedimentoIstruttoria,
    soggetti: &[Generalita],
    ambito: &mut Ambito<'_>,
) -> Result<Letta, Interruzione> {
    let lettera = dati.tipo_operazione.trim();
    let azione = Azione::letta(lettera, ambito.risorse().lettere_di_collegamento()).ok_or_else(|| {
        Anomalia::nuova("EHR01", &[("valore", lettera)]).su(OGGETTO, "tipoOperazione").valore(lettera)
    })?;
    let pieno = |testo: &Option<String>| testo.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let letta = Letta {
        azione,
        numero_anpr: pieno(&dati.numero_pratica_anpr),
        numero_comune: pieno(&dati.numero_pratica_comune),
        stato: senza_zeri(&dati.stato_procedimento),
        data_stato: giorno(&dati.data_stato, "dataStato", ambito),
        chiusura: if azione.conclude() { chiusura(dati, ambito) } else { None },
    };
    controlla_stato(&letta, &dati.stato_procedimento, ambito);
    controlla_numeri(&letta, ambito);
    controlla_motivo(dati, azione, ambito);
    controlla_soggetti(dati, azione, soggetti, ambito);
    let di_chiusura = [&dati.note_chiusura, &dati.data_chiusura, &dati.esito_chiusura, &dati.note_esito];
    let di_troppo = di_chiusura.iter().any(|campo| campo.is_some());
    match azione {
        Azione::Associa | Azione::Elimina if di_troppo || dati.motivo_avvio.is_some() => {
            ambito.nota_su("EN432", OGGETTO, "", "");
        }
        Azione::Apri | Azione::Modifica if di_troppo => {
            let testo = "I dati di chiusura valgono solo con tipoOperazione C o A: sono ignorati.".to_owned();
            ambito.nota(Anomalia::con_testo("EN148", Gravita::Avviso, testo).su(OGGETTO, "tipoOperazione"));
        }
        _ => {}
    }
    Ok(letta)
}

/// EN194: the end needs its day and its outcome; EHR77: the outcome is one of three.
fn chiusura(dati: &DatiProcedimentoIstruttoria, ambito: &mut Ambito<'_>) -> Option<(Data, char)> {
    let esito = dati.esito_chiusura.as_deref().map(str::trim).filter(|esito| !esito.is_empty());
    let (Some(esito), Some(data)) = (esito, &dati.data_chiusura) else {
        let campo = if esito.is_none() { "esitoChiusura" } else { "dataChiusura" };
        ambito.nota_su("EN194", OGGETTO, campo, "");
        return None;
    };
    let data = giorno(data, "dataChiusura", ambito);
    match esito {
        "C" | "R" | "S" => esito.chars().next().map(|esito| (data, esito)),
        _ => {
            ambito.nota_su("EHR77", OGGETTO, "esitoChiusura", esito);
            None
        }
    }
}

fn controlla_stato(letta: &Letta, detto: &str, ambito: &mut Ambito<'_>) {
    if !tabelle::esiste(Tabella::StatoProcedimento, &letta.stato, ambito.oggi()) {
        libero(format!("Stato del procedimento: il codice {detto} non è ammesso."), "statoProcedimento", detto, ambito);
    } else if !letta.azione.stati().contains(&letta.stato.as_str()) {
        let ammessi = letta.azione.stati().join(", ");
        let testo =
            format!("Lo stato {} non si addice all'operazione sul procedimento: ammessi {ammessi}.", letta.stato);
        libero(testo, "statoProcedimento", detto, ambito);
    }
}

/// EHR03: who opens has no number of ANPR yet. EN247: the comune's number is compulsory, even beside ANPR's; to link and
/// unlink either will do.
fn controlla_numeri(letta: &Letta, ambito: &mut Ambito<'_>) {
    if letta.azione == Azione::Apri {
        if let Some(numero) = &letta.numero_anpr {
            ambito.nota_su("EHR03", OGGETTO, "numeroPraticaAnpr", numero);
        }
    }
    let basta_anpr = matches!(letta.azione, Azione::Associa | Azione::Elimina) && letta.numero_anpr.is_some();
    if letta.numero_comune.is_none() && !basta_anpr {
        ambito.nota_su("EN247", OGGETTO, "numeroPraticaComune", "");
    }
}

/// EN191: who opens says why.
fn controlla_motivo(dati: &DatiProcedimentoIstruttoria, azione: Azione, ambito: &mut Ambito<'_>) {
    let detto = dati.motivo_avvio.as_deref().map(str::trim).filter(|motivo| !motivo.is_empty());
    match detto {
        None if azione == Azione::Apri => ambito.nota_su("EN191", OGGETTO, "motivoAvvio", ""),
        Some(motivo) if !tabelle::esiste(Tabella::InnescoProcedimento, motivo, ambito.oggi()) => {
            let testo = format!("Motivo di avvio del procedimento: il codice {motivo} non è ammesso.");
            libero(testo, "motivoAvvio", motivo, ambito);
        }
        _ => {}
    }
}

/// EN128: nobody is linked to a proceeding that precedes a registration; EN196: somebody is to any other. EN430: nobody to be
/// linked or unlinked. EN431: nobody is asked for.
fn controlla_soggetti(
    dati: &DatiProcedimentoIstruttoria,
    azione: Azione,
    soggetti: &[Generalita],
    ambito: &mut Ambito<'_>,
) {
    let motivo = dati.motivo_avvio.as_deref().map(senza_zeri).unwrap_or_default();
    let codice = match azione {
        Azione::Apri if motivo.is_empty() => return,
        Azione::Apri if DI_ISCRIZIONE.contains(&motivo.as_str()) => (!soggetti.is_empty()).then_some("EN128"),
        Azione::Apri => soggetti.is_empty().then_some("EN196"),
        Azione::Associa | Azione::Elimina => soggetti.is_empty().then_some("EN430"),
        Azione::Chiudi | Azione::Archivia => (!soggetti.is_empty()).then_some("EN431"),
        Azione::Modifica => None,
    };
    if let Some(codice) = codice {
        ambito.nota_su(codice, "generalitaPerRicerca", "", "");
    }
}

/// A day that is not in the future.
fn giorno(detto: &str, campo: &str, ambito: &mut Ambito<'_>) -> Data {
    match valori::data(detto).filter(|giorno| *giorno <= ambito.oggi()) {
        Some(giorno) => giorno,
        None => {
            libero(format!("La data {detto} non può essere nel futuro."), campo, detto, ambito);
            ambito.oggi()
        }
    }
}

/// A rule of the proceeding for which the catalogue has no code of its own.
pub(super) fn libero(testo: String, campo: &str, valore: &str, ambito: &mut Ambito<'_>) {
    ambito.nota(Anomalia::con_testo("EN148", Gravita::Errore, testo).su(OGGETTO, campo).valore(valore));
}

/// Codes of table 29 for registrations: 1001, 1002, A001, A002, 1010. Who is registered is not in the register yet.
const DI_ISCRIZIONE: [&str; 5] = ["1", "2", "8", "9", "11"];
