//! 2003 `cancellazione_altriMotivi`: a living person leaves the register of residents or AIRE (registrazione §15).
//!
//! Reason 12 takes an arrival back whose checks failed: nothing is reopened, the comune that the person came from registers
//! again by a 1002, and is told by N014 where it cannot know.
//!
//! Raises EC002, EC003, EC064, EC065, EC066, EC172, EC174, EC175, EC176, EF008, EF009, EF044, EHR31, EHR90, EHR91, EN068,
//! EN069, EN070, EN071, EN072, EN073, EN075, EN130, EN131, EN175, EN184, EN197, EN204, EN211, EN240, EN242, EN244, EN246,
//! EN343, EN344, EN370, EN372, EN373, EN374, EN376, EN377, EN436, EN447, EN448, EN465, EN483, EN484, EN485, EN509, ES004,
//! ES056, ES057, ES058, ES061, ES062, ES063, ES066, ES100, ES101, ES102; warns with EC173, EN111, EN112, EN113, EN225.

mod ripristino;

use super::uscita::{self, SOGGETTO, Uscita};
use crate::registrazione::Ambito;
use crate::registrazione::luoghi::{CodiciComune, CodiciStato};
use crate::registrazione::persona;
use crate::registrazione::soggetti::attivo;
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::tabelle::{self, Tabella, Uso};
use anpr_contract::cancellazione_2000::Richiesta2003;
use anpr_contract::tipi::{DatiCancellazione, ProvenienzaDestinazione};
use anpr_model::{CriteriSoggetto, Data, Guasto, Scheda, Sezione, StatoComune, StatoSoggetto};

/// Decides a 2003.
pub fn decidi(richiesta: &Richiesta2003, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let detti = &richiesta.dati_cancellazione;
    let motivo = motivo(detti, ambito);
    ambito.passo()?;
    let ruolo = uscita::ruolo(&richiesta.dati_controllo.ruolo_soggetto, ambito)?;
    let scheda = uscita::trova(&richiesta.generalita_per_ricerca, ambito)?;
    adatto(&motivo, &scheda, ambito);
    ambito.passo()?;

    let giorno = valori::data(&detti.data_decorrenza_cancellazione).unwrap_or(ambito.decorrenza());
    non_dopo_la_decorrenza(giorno, ambito);
    if let Some(destinazione) = &richiesta.destinazione {
        controlla_destinazione(destinazione, &motivo, &scheda, giorno, ambito)?;
    }
    if let Some(sentenza) = &detti.dati_sentenza {
        ambito.controlla_sentenza(sentenza, "datiSentenza");
    }
    uscita::controlla_altri_dati(richiesta.altri_dati.as_ref(), ambito);
    uscita::non_prima_dell_ultima(&scheda, giorno, ambito)?;
    match (motivo.as_str(), scheda.soggetto.stato) {
        (DOPPIA_ISCRIZIONE, _) => iscritta_due_volte(&scheda, ambito)?,
        (RIPRISTINO, StatoSoggetto::Residente) => ripristino::controlla(&scheda, giorno, ambito)?,
        _ => {}
    }
    ambito.passo()?;
    let nuovi = uscita::chi_resta(&scheda, ruolo, &richiesta.elenco_soggetti, ELENCO, ambito)?;
    ambito.passo()?;

    let dati = DatiCancellazione {
        motivo_cancellazione: motivo.clone(),
        data_decorrenza_cancellazione: valori::data_sul_filo(giorno),
        ..detti.clone()
    };
    let come = Uscita { giorno, stato: StatoSoggetto::Cancellato, dati, altri_dati: richiesta.altri_dati.as_ref() };
    uscita::esci(&scheda, &come, &nuovi, ambito)?;
    if let Some(destinazione) = &richiesta.destinazione {
        ambito.sostituisci_sezione(&scheda, Sezione::Destinazione, destinazione, giorno)?;
    }
    if motivo == RIPRISTINO {
        ripristino::avvisa_provenienza(&scheda, ambito)?;
    }
    Ok(ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?)
}

/// EN373: there is a reason, and it is not a death.
fn motivo(detti: &DatiCancellazione, ambito: &mut Ambito<'_>) -> String {
    let motivo = detti.motivo_cancellazione.trim().trim_start_matches('0').to_owned();
    if matches!(motivo.as_str(), "" | "1" | "2") {
        ambito.nota_su("EN373", CANCELLAZIONE, "motivoCancellazione", &motivo);
    }
    motivo
}

/// EN370: a reason of table 15 for a resident, of table 28 for who is in AIRE.
fn adatto(motivo: &str, scheda: &Scheda, ambito: &mut Ambito<'_>) {
    let tabella = match scheda.soggetto.stato {
        StatoSoggetto::Aire => Tabella::MotivoCancellazioneAire,
        _ => Tabella::MotivoCancellazione,
    };
    if !tabelle::esiste(tabella, motivo, ambito.oggi()) {
        let ammessi = tabelle::voci(tabella).iter().map(|voce| voce.codice.as_str());
        let ammessi: Vec<&str> = ammessi.filter(|codice| !["1", "2"].contains(codice)).collect();
        let parametri = [("valore", motivo), ("atteso", &ammessi.join(", "))];
        let anomalia = Anomalia::nuova("EN370", &parametri).su(CANCELLAZIONE, "motivoCancellazione");
        ambito.nota(anomalia.valore(motivo));
    }
}

/// ES056.
fn non_dopo_la_decorrenza(giorno: Data, ambito: &mut Ambito<'_>) {
    if giorno > ambito.decorrenza() {
        let (detto, data) = (valori::data_italiana(giorno), valori::data_italiana(ambito.decorrenza()));
        let anomalia = Anomalia::nuova("ES056", &[("valore", detto.as_str()), ("data", &data)]);
        ambito.nota(anomalia.su(CANCELLAZIONE, "dataDecorrenzaCancellazione").valore(&detto));
    }
}

/// Where the person goes: EC172–EC176; EN374, EN376, EN377 for what the reason excludes; EN436 for a comune that takes people
/// over by itself.
fn controlla_destinazione(
    destinazione: &ProvenienzaDestinazione,
    motivo: &str,
    scheda: &Scheda,
    giorno: Data,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let aire = scheda.soggetto.stato == StatoSoggetto::Aire;
    if let Some(comune) = &destinazione.comune {
        let codici =
            CodiciComune { sconosciuto: "EC172", non_valido: Some("EC172"), istat: "EC174", ambiguo: Some("EC173") };
        let noto = ambito.controlla_comune(comune, Quando::Il(giorno), &codici, (DESTINAZIONE, "comune"));
        if !aire && ["5", "8"].contains(&motivo) {
            ambito.nota_su("EN377", DESTINAZIONE, "comune", &comune.nome_comune);
        }
        let trasferisce = if aire { &TRASFERIMENTI_AIRE[..] } else { &TRASFERIMENTI[..] };
        if let Some(istat) = ambito.istat(comune).filter(|_| noto && trasferisce.contains(&motivo)) {
            let in_anpr = ambito.storico().comune(&istat)?.is_some_and(|c| c.stato == StatoComune::Subentrato);
            if in_anpr {
                let anomalia = Anomalia::nuova("EN436", &[("comune", &istat), ("valore", &istat)]);
                ambito.nota(anomalia.su(DESTINAZIONE, "comune").valore(&istat));
            }
        }
    }
    if let Some(localita) = &destinazione.localita {
        let codici = CodiciStato { sconosciuto: "EC175", denominazione: "EC176", uso: Uso::Residenza };
        ambito.controlla_localita(localita, &codici, (DESTINAZIONE, "localita"));
        let codice = match (aire, motivo) {
            (true, "3" | "4") => Some("EN374"),
            (false, "3") => Some("EN376"),
            _ => None,
        };
        if let Some(codice) = codice {
            ambito.nota_su(codice, DESTINAZIONE, "localita", &localita.descrizione_stato);
        }
    }
    Ok(())
}

/// EN509: reason 10 is for who is registered twice, which ANPR sees by the codice fiscale.
fn iscritta_due_volte(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let generalita = persona::generalita(scheda)?;
    let altre = match persona::codice(&generalita) {
        Some(cf) => {
            let criteri = CriteriSoggetto { codice_fiscale: Some(cf), ..CriteriSoggetto::default() };
            let ids = ambito.cerca(&criteri, QUANTI)?;
            ambito.schede(&ids)?
        }
        None => Vec::new(),
    };
    if !altre.iter().any(|altra| altra.soggetto.id != scheda.soggetto.id && attivo(altra.soggetto.stato)) {
        let soggetto = scheda.soggetto.id.to_string();
        let anomalia = Anomalia::nuova("EN509", &[("soggetto", &soggetto)]).su(SOGGETTO, "codiceFiscale");
        ambito.nota(anomalia.valore(&soggetto));
    }
    Ok(())
}

const CANCELLAZIONE: &str = "datiCancellazione";
const DESTINAZIONE: &str = "destinazione";
const ELENCO: &str = "elencoSoggetti";
/// Codes of tables 15 and 28.
const DOPPIA_ISCRIZIONE: &str = "10";
/// Code of table 15.
const RIPRISTINO: &str = "12";
/// Reasons for which another comune takes the person over (tables 15 and 28).
const TRASFERIMENTI: [&str; 2] = ["3", "4"];
const TRASFERIMENTI_AIRE: [&str; 3] = ["3", "4", "7"];
/// More sheets with one codice fiscale than these say nothing more.
const QUANTI: usize = 50;
