//! Whom the certificate is about (certificazione §2.5).

use super::esame::Esame;
use crate::registrazione::persona;
use crate::registrazione::persona::{codice, nascita_tra, nome_cercato, sesso};
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::tipi::Generalita;
use anpr_model::{CriteriSoggetto, NomeCercato, Registro, Scheda, Sezione, SoggettoId, Territorio};

/// The person, with the whole sheet of today.
pub(super) struct Intestatario {
    pub(super) scheda: Scheda,
    pub(super) generalita: Generalita,
    /// Other sheets of the same codice fiscale that are in force.
    pub(super) doppie: Vec<Scheda>,
}

/// EN042, EN043, EN068–EN073, EN075, EN083, EN084, EN086, EN087, EN090, EN095, EN130, EN133, EN175.
pub(super) fn trova(esame: &mut Esame<'_>, data: &Generalita) -> Result<Intestatario, Interruzione> {
    let trovati = match chiave(data) {
        Some((campo, valore, criteri)) => {
            let ids = cerca(esame, &criteri)?;
            if ids.is_empty() {
                let anomalia = Anomalia::nuova("EN130", &[("valore", &valore)]);
                return Err(anomalia.su("soggettoIntestatario", campo).valore(&valore).into());
            }
            leggi(esame, &ids)?
        }
        None => per_nomi(esame, data)?,
    };
    let scheda = una(esame, trovati)?;
    let generalita = persona::generalita(&scheda)?;
    confronta(esame, data, &generalita);
    esame.stadio()?;
    let doppie = doppie(esame, &scheda, &generalita)?;
    Ok(Intestatario { scheda, generalita, doppie })
}

fn oggetto(anomalia: Anomalia, campo: &str) -> Anomalia {
    anomalia.su("soggettoIntestatario", campo)
}

/// The strongest key: id, codice fiscale, id of the comune's own software.
fn chiave(data: &Generalita) -> Option<(&'static str, String, CriteriSoggetto)> {
    if let Some(id) = data.id_scheda_soggetto_anpr.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        // One that no 64-bit id can equal denotes nobody.
        let criteri = CriteriSoggetto { id: Some(id.parse().unwrap_or(-1)), ..CriteriSoggetto::default() };
        return Some(("idSchedaSoggettoANPR", id.to_owned(), criteri));
    }
    if let Some(cf) = codice(data) {
        let criteri = CriteriSoggetto { codice_fiscale: Some(cf.clone()), ..CriteriSoggetto::default() };
        return Some(("codiceFiscale", cf, criteri));
    }
    let locale = data.id_scheda_soggetto_comune.as_ref()?;
    let coppia = (locale.id_scheda_soggetto_comune_istat.clone(), locale.id_scheda_soggetto.trim().to_owned());
    let criteri = CriteriSoggetto { id_scheda_comune: Some(coppia), ..CriteriSoggetto::default() };
    Some(("idSchedaSoggettoComune", locale.id_scheda_soggetto.clone(), criteri))
}

fn cerca(esame: &mut Esame<'_>, criteri: &CriteriSoggetto) -> Result<Vec<SoggettoId>, Interruzione> {
    let oggi = esame.oggi();
    Ok(esame.anagrafe.cerca_soggetti(criteri, &Territorio::Nazionale, oggi, MASSIMO + 1)?)
}

fn leggi(esame: &mut Esame<'_>, ids: &[SoggettoId]) -> Result<Vec<Scheda>, Interruzione> {
    let oggi = esame.oggi();
    Ok(esame.anagrafe.schede(ids, oggi, Sezione::TUTTE)?)
}

/// By personal data: the names find, the rest chooses. Where the names find one person whom the rest is not of, it is said
/// what differs.
fn per_nomi(esame: &mut Esame<'_>, data: &Generalita) -> Result<Vec<Scheda>, Interruzione> {
    let (cognome, nome) =
        (nome_cercato(&data.cognome, &data.senza_cognome), nome_cercato(&data.nome, &data.senza_nome));
    let noti = |nome: &Option<NomeCercato>| matches!(nome, Some(NomeCercato::Valore(_)));
    if !noti(&cognome) && !noti(&nome) {
        return Err(oggetto(Anomalia::nuova("EN133", &[]), "").into());
    }
    let nomi = CriteriSoggetto { cognome, nome, ..CriteriSoggetto::default() };
    let ids = cerca(esame, &nomi)?;
    if ids.len() > MASSIMO && nascita_tra(data).is_none() {
        let anomalia = Anomalia::nuova("EN175", &[("atteso", &MASSIMO.to_string())]);
        return Err(oggetto(anomalia, "cognome").into());
    }
    let nascita = nascita_tra(data).map(|(dal, al)| {
        let luogo = data.luogo_nascita.as_ref().and_then(|luogo| valori::chiave_luogo(luogo, dal, esame.comuni));
        anpr_model::NascitaCercata { dal, al, luogo }
    });
    let tutti = CriteriSoggetto { sesso: sesso(data), nascita, ..nomi };
    let scelti = cerca(esame, &tutti)?;
    match (scelti.len(), ids.as_slice()) {
        (0, []) => {
            solo_uno_dei_nomi(esame, &tutti)?;
            Err(oggetto(Anomalia::nuova("EN133", &[]), "cognome").into())
        }
        (0, [uno]) => {
            let schede = leggi(esame, &[*uno])?;
            if let Some(scheda) = schede.first() {
                diversi(esame, data, &persona::generalita(scheda)?);
            }
            esame.stadio()?;
            Err(oggetto(Anomalia::nuova("EN133", &[]), "cognome").into())
        }
        (0, _) => Err(oggetto(Anomalia::nuova("EN133", &[]), "dataNascita").into()),
        (quanti, _) if quanti > MASSIMO => {
            let anomalia = Anomalia::nuova("EN095", &[("valore", &format!("più di {MASSIMO}"))]);
            Err(oggetto(anomalia, "cognome").into())
        }
        _ => leggi(esame, &scelti),
    }
}

/// EN083, EN084: one person was born then and has one of the two names, but not the other.
fn solo_uno_dei_nomi(esame: &mut Esame<'_>, tutti: &CriteriSoggetto) -> Result<(), Interruzione> {
    if tutti.nascita.is_none() || tutti.cognome.is_none() || tutti.nome.is_none() {
        return Ok(());
    }
    let senza_nome = CriteriSoggetto { nome: None, ..tutti.clone() };
    let senza_cognome = CriteriSoggetto { cognome: None, ..tutti.clone() };
    for (codice, campo, criteri) in [("EN083", "nome", senza_nome), ("EN084", "cognome", senza_cognome)] {
        if cerca(esame, &criteri)?.len() == 1 {
            esame.nota(oggetto(Anomalia::nuova(codice, &[("campo", campo)]), campo));
        }
    }
    esame.stadio()
}

/// EN086, EN087, EN090: the names are of one person, who was not born then, or there, or is of the other sex.
fn diversi(esame: &mut Esame<'_>, data: &Generalita, nota: &Generalita) {
    let mut nota_campo = |codice: &'static str, campo: &str| {
        esame.nota(oggetto(Anomalia::nuova(codice, &[("campo", campo)]), campo));
    };
    if sesso(data).is_some() && sesso(data) != sesso(nota) {
        nota_campo("EN090", "sesso");
    }
    let (chiesta, sua) = (nascita_tra(data), persona::nascita(nota));
    let tra = |(dal, al)| sua.is_some_and(|sua| (dal..=al).contains(&sua));
    if chiesta.is_some_and(|chiesta| !tra(chiesta)) {
        nota_campo("EN086", "dataNascita");
    } else if let (Some(chiesto), Some(suo)) = (&data.luogo_nascita, &nota.luogo_nascita)
        && !persona::stesso_luogo(chiesto, suo)
    {
        nota_campo("EN087", "luogoNascita");
    }
}

/// Of several sheets of one person the one in force; EN043 for several people, whichever of them is registered
/// (certificazione §9.2).
fn una(esame: &Esame<'_>, mut trovati: Vec<Scheda>) -> Result<Scheda, Interruzione> {
    let oggi = esame.oggi();
    if trovati.len() > 1 {
        let cf = |scheda: &Scheda| persona::generalita(scheda).ok().and_then(|g| codice(&g));
        let uguali = trovati.windows(2).all(|coppia| cf(&coppia[0]).is_some() && cf(&coppia[0]) == cf(&coppia[1]));
        let attive = trovati.iter().filter(|scheda| scheda.iscrizione.periodo.comprende(oggi)).count();
        // Two sheets in force of one person are told apart later: EN469, EN470.
        if attive > 0 && uguali {
            trovati.retain(|scheda| scheda.iscrizione.periodo.comprende(oggi));
            trovati.truncate(1);
        }
    }
    match <[Scheda; 1]>::try_from(trovati) {
        Ok([scheda]) => Ok(scheda),
        // Found, but registered only after today.
        Err(nessuna) if nessuna.is_empty() => {
            let anomalia = Anomalia::nuova("EN042", &[("data", &valori::data_italiana(oggi))]);
            Err(oggetto(anomalia, "").into())
        }
        Err(_) => Err(oggetto(Anomalia::nuova("EN043", &[]), "").into()),
    }
}

/// EN068–EN073, EN075: a datum given beside the key that is not what the register says.
fn confronta(esame: &mut Esame<'_>, data: &Generalita, nota: &Generalita) {
    let soggetto = nota.id_scheda_soggetto_anpr.clone().unwrap_or_default();
    let mut nota_campo = |codice: &'static str, campo: &str, valore: &str| {
        let anomalia = Anomalia::nuova(codice, &[("soggetto", &soggetto), ("valore", valore)]);
        esame.nota(oggetto(anomalia, campo).valore(valore));
    };
    let uguale = |cercato: Option<NomeCercato>, noto: &Option<String>| match cercato {
        None => true,
        Some(cercato) => {
            let noto = nome_cercato(noto, &None);
            noto.as_ref() == Some(&cercato) || noto.is_none() && cercato == NomeCercato::Assente
        }
    };
    if !uguale(nome_cercato(&data.nome, &data.senza_nome), &nota.nome) {
        nota_campo("EN068", "nome", data.nome.as_deref().unwrap_or_default());
    }
    if !uguale(nome_cercato(&data.cognome, &data.senza_cognome), &nota.cognome) {
        nota_campo("EN069", "cognome", data.cognome.as_deref().unwrap_or_default());
    }
    if let Some(cf) = codice(data).filter(|cf| codice(nota).as_ref() != Some(cf)) {
        nota_campo("EN070", "codiceFiscale", &cf);
    }
    if let Some((dal, al)) = nascita_tra(data) {
        if !persona::nascita(nota).is_some_and(|sua| (dal..=al).contains(&sua)) {
            nota_campo("EN071", "dataNascita", data.data_nascita.as_deref().unwrap_or_default());
        }
    }
    if let (Some(chiesto), Some(suo)) = (&data.luogo_nascita, &nota.luogo_nascita) {
        if !persona::stesso_luogo(chiesto, suo) {
            let nome = chiesto.comune.as_ref().map_or("", |comune| comune.nome_comune.as_str());
            nota_campo("EN072", "luogoNascita", nome);
        }
    }
    if let Some(locale) = &data.id_scheda_soggetto_comune {
        let sua = nota.id_scheda_soggetto_comune.as_ref();
        if sua.is_some_and(|sua| sua.id_scheda_soggetto != locale.id_scheda_soggetto.trim()) {
            nota_campo("EN073", "idSchedaSoggettoComune", &locale.id_scheda_soggetto);
        }
    }
    if sesso(data).is_some() && sesso(data) != sesso(nota) {
        nota_campo("EN075", "sesso", data.sesso.as_deref().unwrap_or_default());
    }
}

/// Sheets in force of the same codice fiscale, besides the one that is certified.
fn doppie(esame: &mut Esame<'_>, scheda: &Scheda, generalita: &Generalita) -> Result<Vec<Scheda>, Interruzione> {
    let Some(cf) = codice(generalita) else { return Ok(Vec::new()) };
    let ids = cerca(esame, &CriteriSoggetto { codice_fiscale: Some(cf), ..CriteriSoggetto::default() })?;
    let altri: Vec<SoggettoId> = ids.into_iter().filter(|id| *id != scheda.soggetto.id).collect();
    if altri.is_empty() {
        return Ok(Vec::new());
    }
    let oggi = esame.oggi();
    let mut schede = esame.anagrafe.schede(&altri, oggi, &[])?;
    schede.retain(|altra| altra.iscrizione.periodo.comprende(oggi));
    Ok(schede)
}

impl Intestatario {
    /// Registered abroad now.
    pub(super) fn aire(&self) -> bool {
        self.scheda.iscrizione.registro == Registro::Aire
    }

    /// The content of a section of the sheet of today, the latest where there are several.
    pub(super) fn sezione<T: serde::de::DeserializeOwned>(
        &self,
        sezione: Sezione,
    ) -> Result<Option<T>, anpr_model::Guasto> {
        schede::unica(&self.scheda, sezione)
    }
}

/// At most so many people are looked through.
const MASSIMO: usize = 50;
