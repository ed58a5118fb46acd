//! Contract types as the facts that a certificate prints.

use super::atti;
use crate::registrazione::persona::{nascita, sesso, si};
use crate::{schede, valori};
use anpr_catalogue::comuni::Comuni;
use anpr_certificates::{Evento, Giorno, Lingua, Luogo, Persona, Precisione, Sentenza, Sesso, Tradotto};
use anpr_contract::tipi::{self, AttoANPR, Comune, DatiEvento, Generalita, LuogoEvento, ProvenienzaDestinazione};
use anpr_model::{Data, Guasto, Scheda, Sezione};
use std::collections::BTreeMap;

/// A person of whom the register has the sheet, with the act of birth.
pub(super) fn persona(
    scheda: &Scheda,
    generalita: &Generalita,
    comuni: &Comuni,
    oggi: Data,
) -> Result<Persona, Guasto> {
    let nuovo: Option<AttoANPR> = schede::unica(scheda, Sezione::AttoNascitaAnpr)?;
    let classico = schede::unica(scheda, Sezione::AttoNascita)?;
    let atto = atti::atto(classico.as_ref(), nuovo.as_ref(), comuni, oggi);
    Ok(Persona { atto, ..altra(generalita, comuni, oggi) })
}

/// A person of whom there are only the personal data.
pub(super) fn altra(generalita: &Generalita, comuni: &Comuni, oggi: Data) -> Persona {
    let pieno =
        |nome: &Option<String>| nome.as_deref().map(str::trim).filter(|nome| !nome.is_empty()).map(str::to_owned);
    Persona {
        cognome: pieno(&generalita.cognome),
        nome: pieno(&generalita.nome),
        sesso: match sesso(generalita) {
            Some('M') => Sesso::Maschile,
            Some('F') => Sesso::Femminile,
            _ => Sesso::Ignoto,
        },
        nascita: nascita(generalita).map(|data| Giorno {
            data,
            precisione: precisione(&generalita.senza_giorno, &generalita.senza_giorno_mese),
        }),
        luogo: generalita.luogo_nascita.as_ref().and_then(|l| luogo(l, comuni, oggi)),
        atto: None,
    }
}

fn precisione(senza_giorno: &Option<String>, senza_giorno_mese: &Option<String>) -> Precisione {
    match (si(senza_giorno), si(senza_giorno_mese)) {
        (_, true) => Precisione::Anno,
        (true, false) => Precisione::Mese,
        (false, false) => Precisione::Giorno,
    }
}

/// An event with its act.
pub(super) fn evento(dati: &DatiEvento, comuni: &Comuni, oggi: Data) -> Evento {
    Evento {
        data: valori::data(&dati.data_evento)
            .map(|data| Giorno { data, precisione: precisione(&dati.senza_giorno, &dati.senza_giorno_mese) }),
        luogo: dati.luogo_evento.as_ref().and_then(|l| luogo(l, comuni, oggi)),
        atto: atti::atto(dati.atto_evento.as_ref(), dati.atto_evento_anpr.as_ref(), comuni, oggi),
        sentenza: None,
    }
}

/// On which day somebody died; the register may have heard of it only after it had registered them elsewhere.
pub(super) fn giorno_della_morte(scheda: &Scheda) -> Result<Option<Data>, Guasto> {
    let decesso: Option<DatiEvento> = schede::unica(scheda, Sezione::DatiDecesso)?;
    let giorno = decesso.and_then(|decesso| valori::data(&decesso.data_evento));
    Ok(giorno.or(scheda.iscrizione.periodo.al))
}

/// A judgment.
pub(super) fn sentenza(sentenza: &tipi::Sentenza) -> Sentenza {
    let pieno = |testo: &str| Some(testo.trim().to_owned()).filter(|testo| !testo.is_empty());
    Sentenza {
        numero: sentenza.numero.as_deref().and_then(pieno),
        data: valori::data(&sentenza.data),
        autorita: pieno(&sentenza.autorita),
        tribunale: pieno(&sentenza.tipo_tribunale),
    }
}

/// A place; none if it names nothing.
pub(super) fn luogo(luogo: &LuogoEvento, comuni: &Comuni, oggi: Data) -> Option<Luogo> {
    match (&luogo.comune, &luogo.localita, &luogo.luogo_eccezionale) {
        (Some(comune), _, _) => Some(luogo_comune(comune, comuni, oggi)),
        (None, Some(localita), _) => Some(Luogo::Estero {
            localita: localita.descrizione_localita.clone(),
            stato: localita.descrizione_stato.clone(),
        }),
        (None, None, Some(testo)) => {
            Some(Luogo::Altro(testo.trim().to_owned())).filter(|l| *l != Luogo::Altro(String::new()))
        }
        (None, None, None) => None,
    }
}

/// Where somebody went.
pub(super) fn destinazione(dati: &ProvenienzaDestinazione, comuni: &Comuni, oggi: Data) -> Option<Luogo> {
    let luogo_evento =
        LuogoEvento { comune: dati.comune.clone(), localita: dati.localita.clone(), luogo_eccezionale: None };
    luogo(&luogo_evento, comuni, oggi)
}

/// A comune as the wire names it.
pub(super) fn luogo_comune(comune: &Comune, comuni: &Comuni, oggi: Data) -> Luogo {
    let istat = comune.codice_istat.as_deref().unwrap_or_default();
    let nome = nome_comune(&comune.nome_comune, istat, comuni, oggi);
    let sigla = comune.sigla_provincia_istat.trim();
    Luogo::Comune { nome, provincia: (!sigla.is_empty()).then(|| sigla.to_owned()) }
}

/// A comune of the register.
pub(super) fn comune_per_istat(istat: &str, comuni: &Comuni, oggi: Data) -> Luogo {
    let noto = comuni.per_istat(istat, oggi).or_else(|| comuni.storia_istat(istat).last());
    let nome = noto.map_or(istat, |comune| comune.nome.as_str());
    let provincia = noto.map(|comune| comune.sigla.clone());
    Luogo::Comune { nome: nome_comune(nome, istat, comuni, oggi), provincia }
}

/// The name of a comune with the official one in the other language of its province.
pub(super) fn nome_comune(nome: &str, istat: &str, comuni: &Comuni, oggi: Data) -> Tradotto {
    let noto = comuni.per_istat(istat, oggi);
    let altro = noto.and_then(|comune| Some((della_provincia(&comune.sigla)?, comune.nome_altra_lingua.clone()?)));
    Tradotto { testo: nome.trim().to_owned(), altre: altro.into_iter().collect() }
}

/// The language that is official beside Italian.
fn della_provincia(sigla: &str) -> Option<Lingua> {
    match sigla {
        "BZ" => Some(Lingua::De),
        "AO" => Some(Lingua::Fr),
        "TS" | "GO" | "UD" => Some(Lingua::Sl),
        _ => None,
    }
}

/// The language of an address in another language: its code is that of table 14.
pub(super) fn lingua_di(codice: &str) -> Option<Lingua> {
    Lingua::da_codice(codice)
}

/// Texts by language code.
pub(super) fn per_lingua(testi: &BTreeMap<String, String>) -> Vec<(Lingua, String)> {
    testi.iter().filter_map(|(codice, testo)| Some((Lingua::da_codice(codice)?, testo.clone()))).collect()
}

/// Whether a code of a state is Italy's.
pub(super) fn e_italia(codice: &str) -> bool {
    codice.trim().trim_start_matches('0') == crate::registrazione::luoghi::ITALIA
}

/// Whether a code of a citizenship says that there is none, or that it is not known.
pub(super) fn senza_stato(codice: &str) -> bool {
    matches!(codice.trim(), "997" | "998")
}
