//! Kind 01: personal data, codice fiscale, stato civile, attributes (registrazione §§4, 21).

use super::Pratica;
use super::tipi::{CONTROLLO, Tipo};
use crate::registrazione::Ambito;
use crate::registrazione::codice_fiscale::{GestioneCf, NON_VALIDATO, VALIDATO, non_validato};
use crate::registrazione::persona::{self, codice, nascita, persona_fiscale, sesso, stesso_luogo};
use crate::registrazione::vincoli::SezioniVincolo;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::mutazione_5000::Richiesta5008;
use anpr_contract::tipi::{AttributiSoggetto, CodiceFiscale, Generalita, StatoCivile};
use anpr_model::{Aree, CriteriSoggetto, Guasto, Scheda, Sezione};

/// What a request asks of the codice fiscale.
enum Passo {
    /// It stays as it is, with what it was sent with.
    Resta(Option<CodiceFiscale>),
    /// The data of who has it change at the Agenzia.
    Muta(String),
    /// It is attributed, or confirmed, for the new data.
    Ottieni(GestioneCf),
    /// It is registered as it is, confirmed by nobody.
    NonValidare(Option<String>),
}

/// The personal data as they will be: the stored ones, or those sent with what they leave unsaid of the sheet itself.
pub(super) fn come_saranno(richiesta: &Richiesta5008, tipi: &[Tipo], scheda: &Scheda) -> Result<Generalita, Guasto> {
    let nota = persona::generalita(scheda)?;
    let inviate = richiesta.generalita_da_modificare.as_ref().and_then(|g| g.generalita.as_ref());
    Ok(match inviate.filter(|_| tipi.contains(&Tipo::Anagrafici)) {
        None => nota,
        Some(nuove) => Generalita {
            soggetto_aire: nota.soggetto_aire,
            anno_espatrio: nuove.anno_espatrio.clone().or(nota.anno_espatrio),
            note: nuove.note.clone().or(nota.note),
            id_scheda_soggetto_anpr: nota.id_scheda_soggetto_anpr,
            id_scheda_soggetto_comune: nota.id_scheda_soggetto_comune,
            ..nuove.clone()
        },
    })
}

/// ES068 when there is nothing to change, and the rules of each part. What can be written without the Agenzia is.
pub(super) fn controlla(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let modifica = pratica.richiesta.generalita_da_modificare.as_ref();
    let (nuove, attributi) =
        (modifica.and_then(|m| m.generalita.as_ref()), modifica.and_then(|m| m.attributi_soggetto.as_ref()));
    let stato = pratica.richiesta.stato_civile.as_ref();
    if nuove.is_none() && attributi.is_none() && stato.is_none() {
        ambito.nota_su("ES068", "generalitaDaModificare", "", "");
    }
    if nuove.is_some() {
        controlla_generalita(pratica, ambito)?;
    }
    if let Some(attributi) = attributi {
        scrivi_attributi(pratica, attributi, ambito)?;
    }
    if let Some(stato) = stato {
        scrivi_stato_civile(pratica, stato, ambito)?;
    }
    Ok(())
}

/// EN139, ES057–ES066, ES008, EN332–EN335, EC030, EC031, EN339, EN340, EN248 and the rules of `gestioneCF`.
fn controlla_generalita(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (nuove, nota) = (&pratica.generalita, persona::generalita(&pratica.scheda)?);
    ambito.non_prima_di(&pratica.scheda, &[Sezione::Generalita], OGGETTO)?;
    let mancanti = [
        ("cognome", nuove.cognome.is_none() && nuove.senza_cognome.is_none()),
        ("nome", nuove.nome.is_none() && nuove.senza_nome.is_none()),
        ("sesso", sesso(nuove).is_none()),
        ("dataNascita", nascita(nuove).is_none()),
        ("luogoNascita", nuove.luogo_nascita.is_none()),
        ("codiceFiscale", codice(nuove).is_none() && codice(&nota).is_some()),
    ];
    for (campo, _) in mancanti.into_iter().filter(|(_, manca)| *manca) {
        ambito.nota_su("EN139", OGGETTO, campo, "");
    }
    ambito.passo()?;
    ambito.controlla_forma(nuove, OGGETTO);
    if let Some(giorno) = nascita(nuove).filter(|giorno| *giorno > ambito.decorrenza()) {
        let (detto, data) = (valori::data_italiana(giorno), valori::data_italiana(ambito.decorrenza()));
        let anomalia = Anomalia::nuova("ES008", &[("valore", &detto), ("data", &data)]);
        ambito.nota(anomalia.su(OGGETTO, "dataNascita").valore(&detto));
    }
    // A place that stays is not judged again: comuni end and change province.
    let stesso = match (&nuove.luogo_nascita, &nota.luogo_nascita) {
        (Some(nuovo), Some(noto)) => stesso_luogo(nuovo, noto),
        _ => false,
    };
    if !stesso || nascita(nuove) != nascita(&nota) {
        ambito.controlla_luogo_nascita(nuove, OGGETTO);
    }
    if codice(nuove) != codice(&nota) {
        ambito.luogo_nel_codice(nuove, OGGETTO);
        if let Some(cf) = codice(nuove) {
            di_nessun_altro(&cf, pratica, ambito)?;
        }
    }
    passo_cf(pratica, &nota, ambito);
    Ok(())
}

/// What is to be done with the codice fiscale (registrazione §4.3): ES070, ES090, EN125, EN146, EN147, EN230. None if
/// that was refused.
fn passo_cf(pratica: &Pratica<'_>, nota: &Generalita, ambito: &mut Ambito<'_>) -> Option<Passo> {
    let nuove = &pratica.generalita;
    let (inviato, noto) = (codice(nuove), codice(nota));
    let richiesta = pratica.richiesta.dati_controllo.gestione_cf.as_deref();
    let comuni = ambito.comuni();
    let stessa_persona = persona_fiscale(nuove, comuni) == persona_fiscale(nota, comuni);
    let gestione = ambito.gestione_cf(richiesta, inviato.is_some())?;
    match gestione {
        GestioneCf::Attribuisci | GestioneCf::Omocodia => Some(Passo::Ottieni(gestione)),
        GestioneCf::SenzaValidazione => {
            if e_validato(nota) && !(stessa_persona && inviato == noto) {
                ambito.nota_su("EN230", CONTROLLO, "gestioneCF", "3");
                return None;
            }
            if e_validato(nota) {
                return Some(Passo::Resta(nota.codice_fiscale.clone()));
            }
            Some(Passo::NonValidare(inviato))
        }
        GestioneCf::Valida if noto.is_none() || inviato != noto => Some(Passo::Ottieni(GestioneCf::Valida)),
        GestioneCf::Valida if !stessa_persona => inviato.map(Passo::Muta),
        // The same code for the same person: confirmed once, or now if that is asked.
        GestioneCf::Valida if !e_validato(nota) && richiesta.is_some() => Some(Passo::Ottieni(GestioneCf::Valida)),
        GestioneCf::Valida => Some(Passo::Resta(nota.codice_fiscale.clone())),
    }
}

/// The last thing that a 5008 does: what the Agenzia says of the personal data, and these with it.
pub(super) fn scrivi(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<Option<CodiceFiscale>, Interruzione> {
    let scheda = &pratica.scheda;
    ambito.tocca(scheda.soggetto.id, Aree::DATI_PERSONALI);
    let inviate = pratica.richiesta.generalita_da_modificare.as_ref().and_then(|m| m.generalita.as_ref());
    let Some(inviate) = inviate else { return Ok(None) };
    let nota = persona::generalita(scheda)?;
    let passo = passo_cf(pratica, &nota, ambito);
    ambito.passo()?;
    let nuove = &pratica.generalita;
    let (codice_fiscale, detto) = match passo {
        None => (None, false),
        Some(Passo::Resta(codice)) => (codice, false),
        Some(Passo::NonValidare(codice)) => (codice.as_deref().map(non_validato), true),
        Some(Passo::Ottieni(gestione)) => (ambito.ottieni_cf((scheda.soggetto.id, nuove), gestione, OGGETTO)?, true),
        Some(Passo::Muta(cf)) => (Some(muta(&cf, pratica, ambito)?), true),
    };
    if let Some(cf) = &codice_fiscale {
        if detto && Some(&cf.cod_fiscale) != codice(&nota).as_ref() {
            di_nessun_altro(&cf.cod_fiscale, pratica, ambito)?;
            ambito.passo()?;
        }
        if cf.validita_cf.as_deref() == Some(NON_VALIDATO) && detto {
            let soggetto = scheda.soggetto.id.to_string();
            ambito.nota(Anomalia::nuova("EN141", &[("soggetto", &soggetto)]).su(OGGETTO, "codiceFiscale"));
        }
    }
    let dal = ambito.decorrenza();
    ambito.sostituisci_generalita(
        scheda,
        &Generalita { codice_fiscale: codice_fiscale.clone(), ..nuove.clone() },
        dal,
    )?;
    if let Some(id) = &inviate.id_scheda_soggetto_comune {
        let suo = scheda.iscrizione.id_scheda_comune.as_deref();
        if ambito.e_nostro(id.id_scheda_soggetto_comune_istat.trim()) && suo != Some(id.id_scheda_soggetto.trim()) {
            ambito.correggi_id_comune(scheda, id.id_scheda_soggetto.trim());
        }
    }
    Ok(codice_fiscale.filter(|_| detto))
}

/// The Agenzia changes the data of who has the code; data that make no code are registered as they are.
fn muta(cf: &str, pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<CodiceFiscale, Interruzione> {
    match persona_fiscale(&pratica.generalita, ambito.comuni()) {
        Some(persona) => ambito.muta_cf((pratica.scheda.soggetto.id, cf), &persona, OGGETTO),
        None => Ok(non_validato(cf)),
    }
}

/// EN248: nobody else in the register has the code; nor does a concurrent registration give it.
fn di_nessun_altro(cf: &str, pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let criteri = CriteriSoggetto { codice_fiscale: Some(cf.to_owned()), ..CriteriSoggetto::default() };
    let altri = ambito.cerca(&criteri, 2)?;
    if let Some(altro) = altri.into_iter().find(|id| *id != pratica.scheda.soggetto.id) {
        let soggetto = altro.to_string();
        let anomalia = Anomalia::nuova("EN248", &[("valore", cf), ("soggetto", &soggetto)]);
        ambito.nota(anomalia.su(OGGETTO, "codiceFiscale").valore(cf));
    }
    ambito.unicita(format!("cf:{cf}"));
    Ok(())
}

/// EC023; what is not sent stays as it was.
fn scrivi_attributi(
    pratica: &Pratica<'_>,
    attributi: &AttributiSoggetto,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    ambito.non_prima_di(scheda, &[Sezione::Attributi], "attributiSoggetto")?;
    ambito.controlla_attributi(attributi);
    let noti: AttributiSoggetto = schede::unica(scheda, Sezione::Attributi)?.unwrap_or_default();
    let nuovi = AttributiSoggetto {
        senza_fissa_dimora: attributi.senza_fissa_dimora.clone().or(noti.senza_fissa_dimora),
        soggetto_certificabile: attributi.soggetto_certificabile.clone().or(noti.soggetto_certificabile),
    };
    let dal = ambito.decorrenza();
    Ok(ambito.sostituisci_sezione(scheda, Sezione::Attributi, &nuovi, dal)?)
}

/// EC001, EC010, ES019; ES014–ES020 and EN199–EN201 warn of bonds that do not go with it.
pub(super) fn scrivi_stato_civile(
    pratica: &Pratica<'_>,
    stato: &StatoCivile,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    ambito.non_prima_di(scheda, &[Sezione::StatoCivile], "statoCivile")?;
    ambito.controlla_stato_civile(stato);
    let inviate = vincoli_inviati(pratica.richiesta);
    // The bonds that the sheet holds are those of another day: only what comes with the code must go with it.
    if pratica.tipi.iter().any(|t| matches!(t, Tipo::Matrimonio | Tipo::Vedovanza | Tipo::FineMatrimonio)) {
        ambito.coerenza_con_stato_civile(stato, &inviate);
    }
    ambito.sezione_dello_stato_civile(stato, &inviate, Some(scheda));
    let dal = ambito.decorrenza();
    Ok(ambito.sostituisci_sezione(scheda, Sezione::StatoCivile, stato, dal)?)
}

/// The sections of bonds as the request sends them.
pub(super) fn vincoli_inviati(richiesta: &Richiesta5008) -> SezioniVincolo<'_> {
    SezioniVincolo {
        matrimonio: richiesta.matrimonio.as_ref(),
        vedovanza: richiesta.vedovanza.as_ref(),
        fine_matrimonio: richiesta.separazione_annullamento_cessazione_matrimonio.as_ref(),
        unione: richiesta.unione_civile.as_ref(),
        convivenza: richiesta.convivenza_di_fatto.as_ref(),
    }
}

fn e_validato(generalita: &Generalita) -> bool {
    generalita.codice_fiscale.as_ref().and_then(|cf| cf.validita_cf.as_deref()) == Some(VALIDATO)
}

/// Block of the request that holds the new data.
const OGGETTO: &str = "generalita";
