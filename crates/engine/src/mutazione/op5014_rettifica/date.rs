//! 101, 103 and 104: dates.

use super::date_scheda::Date;
use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::famiglie::e_intestatario;
use crate::registrazione::persona;
use crate::registrazione::residenza::{principale, stesso_indirizzo, sua_decorrenza};
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::codici::Gravita;
use anpr_contract::mutazione_5000::{
    RichiestaRettifica101, RichiestaRettifica103, RichiestaRettifica104, RispostaRettifica101, RispostaRettifica103,
    RispostaRettifica104,
};
use anpr_contract::tipi::{Cittadinanza, DatiIscrizione, FamigliaConvivenza, Residenza};
use anpr_model::{Aree, Data, Guasto, Scheda, Sezione, SezioneFamiglia, Versione};

/// 101: the day of the residence, where the subentro brought none or one that cannot be. EN414 when it can; EN415, EN420,
/// EN426 when the new one cannot.
pub(super) fn residenza(
    richiesta: &RichiestaRettifica101,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<RispostaRettifica101, Interruzione> {
    let dove = ("richiestaRettifica101", "dataDecorrenzaResidenza");
    let detta = ambito.rettificata(Some(&richiesta.data_decorrenza_residenza), dove.0, dove.1);
    let Some((versione, attuale)) = principale(scheda)? else {
        let testo = "Il soggetto non ha una residenza da rettificare.".to_owned();
        return Err(Anomalia::con_testo("EN148", Gravita::Errore, testo).su(dove.0, dove.1).into());
    };
    let note = Date::di(scheda, ambito)?;
    let subentro = subentro(scheda, ambito)?;
    let migrata = Some(versione.aperta_da) == scheda.soggetto.subentro || e_rettifica(scheda, versione, ambito)?;
    if let Some(giorno) = note.residenza.filter(|giorno| !migrata || coerente(*giorno, &note, subentro)) {
        let giorno = valori::data_italiana(giorno);
        ambito.nota_su("EN414", dove.0, dove.1, &giorno);
    }
    ambito.passo()?;
    let Some(nuova) = detta else { return Err(Guasto::Incoerente("a date that is none".into()).into()) };
    residenza_dopo_iscrizione(nuova, &note, scheda, ambito);
    if let Some(aggiornamento) = note.aggiornamento.filter(|aggiornamento| nuova > *aggiornamento) {
        ambito.nota_date("EN420", dove, nuova, aggiornamento, scheda);
    }
    residenza_dopo_subentro(dove, nuova, subentro, scheda, ambito);
    ambito.passo()?;
    correggi_residenza(versione, attuale, nuova, scheda, ambito)?;
    Ok(RispostaRettifica101 {
        id_scheda_soggetto_anpr: scheda.soggetto.id.to_string(),
        data_decorrenza_residenza: valori::data_sul_filo(nuova),
    })
}

/// 103: first registration in the comune, last update, entry into the family; at least one (EN474).
pub(super) fn iscrizione(
    richiesta: &RichiestaRettifica103,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<RispostaRettifica103, Interruzione> {
    let oggetto = "richiestaRettifica103";
    let r = richiesta;
    let mut leggi = |detta: &Option<String>, campo| ambito.rettificata(detta.as_ref(), oggetto, campo);
    let nuove = Date {
        prima_iscrizione: leggi(&r.data_prima_iscrizione_comune, "dataPrimaIscrizioneComune"),
        aggiornamento: leggi(&r.data_ultimo_aggiornamento_apr, "dataUltimoAggiornamentoAPR"),
        ingresso: leggi(&r.data_ingresso_famiglia, "dataIngressoFamiglia"),
        ..Date::default()
    };
    ambito.passo()?;
    rettifica(nuove, oggetto, scheda, ambito)?;
    Ok(RispostaRettifica103 {
        id_scheda_soggetto_anpr: scheda.soggetto.id.to_string(),
        data_ultimo_aggiornamento_apr: nuove.aggiornamento.map(valori::data_sul_filo),
        data_prima_iscrizione_comune: nuove.prima_iscrizione.map(valori::data_sul_filo),
        data_ingresso_famiglia: nuove.ingresso.map(valori::data_sul_filo),
    })
}

/// 104: as 103 without the last update, and residence, relationship and origin of the family.
pub(super) fn famiglia(
    richiesta: &RichiestaRettifica104,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<RispostaRettifica104, Interruzione> {
    let oggetto = "richiestaRettifica104";
    let r = richiesta;
    let mut leggi = |detta: &Option<String>, campo| ambito.rettificata(detta.as_ref(), oggetto, campo);
    let nuove = Date {
        prima_iscrizione: leggi(&r.data_prima_iscrizione_comune, "dataPrimaIscrizioneComune"),
        residenza: leggi(&r.data_decorrenza_residenza, "dataDecorrenzaResidenza"),
        ingresso: leggi(&r.data_ingresso_famiglia, "dataIngressoFamiglia"),
        legame: leggi(&r.data_decorrenza_legame, "dataDecorrenzaLegame"),
        origine: leggi(&r.data_origine_famiglia_convivenza, "dataOrigineFamigliaConvivenza"),
        aggiornamento: None,
    };
    ambito.passo()?;
    rettifica(nuove, oggetto, scheda, ambito)?;
    Ok(RispostaRettifica104 {
        id_scheda_soggetto_anpr: scheda.soggetto.id.to_string(),
        data_prima_iscrizione_comune: nuove.prima_iscrizione.map(valori::data_sul_filo),
        data_decorrenza_residenza: nuove.residenza.map(valori::data_sul_filo),
        data_origine_famiglia_convivenza: nuove.origine.map(valori::data_sul_filo),
        data_ingresso_famiglia: nuove.ingresso.map(valori::data_sul_filo),
        data_decorrenza_legame: nuove.legame.map(valori::data_sul_filo),
    })
}

/// What 103 and 104 have in common: checks, then effects.
fn rettifica(nuove: Date, oggetto: &str, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    if nuove.vuote() {
        ambito.nota_su("EN474", oggetto, "", "");
    }
    nulla_dopo_il_subentro(oggetto, scheda, ambito)?;
    ambito.passo()?;
    let note = Date::di(scheda, ambito)?;
    let date = nuove.oppure(note);
    controlla_ordine(&nuove, &date, oggetto, scheda, ambito)?;
    controlla_famiglia(&nuove, &date, oggetto, scheda, ambito)?;
    ambito.passo()?;
    if let Some(prima) = nuove.prima_iscrizione {
        correggi_iscrizione(prima, &nuove, scheda, ambito)?;
    }
    if let (Some(dal), Some((versione, attuale))) = (nuove.residenza, principale(scheda)?) {
        correggi_residenza(versione, attuale, dal, scheda, ambito)?;
    }
    if nuove.ingresso.is_some() || nuove.legame.is_some() {
        correggi_appartenenza(&nuove, scheda, ambito)?;
    }
    if nuove.prima_iscrizione.is_some() || nuove.aggiornamento.is_some() {
        correggi_aggiornamento(&date, scheda, ambito)?;
    }
    if let Some(origine) = nuove.origine {
        correggi_origine(origine, scheda, ambito)?;
    }
    Ok(())
}

/// EN475: since the subentro nothing but documents and rectifications happened to the person.
fn nulla_dopo_il_subentro(oggetto: &str, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    let blocca = tocchi.iter().rev().find(|t| {
        in_vigore(t)
            && t.codice != RETTIFICA
            && !t.aree.tocca(Aree::RIFLESSO)
            && !t.aree.solo(Aree::CARTA.con(Aree::ALTRO))
    });
    if let Some(altra) = blocca {
        let (operazione, data) =
            (altra.operazione.to_string(), altra.decorrenza.map_or_else(String::new, valori::data_italiana));
        let anomalia = Anomalia::nuova("EN475", &[("operazione", &operazione), ("data", &data)]);
        ambito.nota(anomalia.su(oggetto, "").valore(&operazione));
    }
    Ok(())
}

/// ES127: the first registration comes before, or with, residence, last update and entry; only where one of the two is
/// rectified. ES008: and after birth. EN426 for the residence.
fn controlla_ordine(
    nuove: &Date,
    date: &Date,
    oggetto: &str,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let Some(prima) = date.prima_iscrizione else { return Ok(()) };
    let campo = "dataPrimaIscrizioneComune";
    let coppie =
        [(nuove.residenza, date.residenza), (nuove.aggiornamento, date.aggiornamento), (nuove.ingresso, date.ingresso)];
    let rettificate = |nuova: Option<Data>| nuova.is_some() || nuove.prima_iscrizione.is_some();
    let anteriore = coppie.iter().filter(|(nuova, _)| rettificate(*nuova)).filter_map(|(_, data)| *data);
    if let Some(anteriore) = anteriore.filter(|data| *data < prima).min() {
        ambito.nota_date("ES127", (oggetto, campo), prima, anteriore, scheda);
    }
    let nascita = persona::nascita(&persona::generalita(scheda)?);
    if let (Some(nuova), Some(nascita)) = (nuove.prima_iscrizione, nascita) {
        if nuova < nascita {
            ambito.nota_date("ES008", (oggetto, campo), nascita, nuova, scheda);
        }
    }
    if let (Some(ingresso), Some(nascita)) = (nuove.ingresso, nascita) {
        if ingresso < nascita {
            ambito.nota_date("EF033", (oggetto, "dataIngressoFamiglia"), ingresso, nascita, scheda);
        }
    }
    if let Some(residenza) = nuove.residenza {
        let subentro = subentro(scheda, ambito)?;
        residenza_dopo_subentro((oggetto, "dataDecorrenzaResidenza"), residenza, subentro, scheda, ambito);
        if principale(scheda)?.is_none() {
            libero("Il soggetto non ha una residenza da rettificare.", oggetto, "dataDecorrenzaResidenza", ambito);
        }
    }
    Ok(())
}

/// EF031: the family begins before, or with, every entry. EN447: the relationship begins with the entry or later. The
/// origin is rectified by who is alone in the family or entered it first.
fn controlla_famiglia(
    nuove: &Date,
    date: &Date,
    oggetto: &str,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    if nuove.ingresso.is_none() && nuove.legame.is_none() && nuove.origine.is_none() {
        return Ok(());
    }
    let Some(famiglia) = ambito.famiglia_di(scheda)? else {
        libero("Il soggetto non appartiene a una famiglia o convivenza.", oggetto, "dataIngressoFamiglia", ambito);
        return Ok(());
    };
    if let (Some(ingresso), Some(legame)) = (date.ingresso, nuove.legame) {
        if legame < ingresso {
            ambito.nota_date("EN447", (oggetto, "dataDecorrenzaLegame"), legame, ingresso, scheda);
        }
    }
    if let (Some(ingresso), Some(origine)) = (date.ingresso, date.origine) {
        if ingresso < origine {
            ambito.nota_date("EF031", (oggetto, "dataIngressoFamiglia"), ingresso, origine, scheda);
        }
    }
    if nuove.origine.is_some() {
        let componenti = ambito.componenti(famiglia.id)?;
        let altri = componenti.iter().filter(|c| c.soggetto != scheda.soggetto.id);
        let primo = altri.map(|c| c.periodo.dal).min();
        if primo.is_some_and(|primo| date.ingresso.is_some_and(|suo| primo < suo)) {
            let testo = "L'origine della famiglia si rettifica con chi vi è entrato per primo.";
            libero(testo, oggetto, "dataOrigineFamigliaConvivenza", ambito);
        }
    }
    Ok(())
}

/// The registration period and all that holds from it for want of a day of its own, but for what gets one now.
fn correggi_iscrizione(prima: Data, nuove: &Date, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let id = scheda.soggetto.id;
    let vecchia = scheda.iscrizione.periodo.dal;
    ambito.correggi_iscrizione(&scheda.iscrizione, prima);
    for versione in scheda.sezioni.iter().filter(|v| v.periodo.dal == vecchia) {
        if versione.sezione == Sezione::DatiIscrizione {
            let (mut dati, _) = schede::contenuto::<DatiIscrizione>(scheda, versione)?;
            if let Some(di_chi) = &mut dati.dati_iscrizione_comune {
                di_chi.data_iscrizione = valori::data_sul_filo(prima);
            }
            ambito.correggi_versione(id, versione, &dati, prima, Aree::ISCRIZIONE)?;
        } else if versione.sezione == Sezione::Residenza && nuove.residenza.is_some() {
            continue;
        } else if senza_giorno(scheda, versione)? {
            ambito.sposta_sezione(id, versione, prima, Aree::ISCRIZIONE);
        }
    }
    Ok(())
}

/// The day of the last update, which holds for as long as the registration.
fn correggi_aggiornamento(date: &Date, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let Some(aggiornamento) = date.aggiornamento else { return Ok(()) };
    let dal = date.prima_iscrizione.unwrap_or(scheda.iscrizione.periodo.dal);
    let date = RichiestaRettifica103 {
        data_ultimo_aggiornamento_apr: Some(valori::data_sul_filo(aggiornamento)),
        ..RichiestaRettifica103::default()
    };
    match schede::versioni(scheda, Sezione::DateApr).last() {
        Some(v) => ambito.correggi_versione(scheda.soggetto.id, v, &date, dal, Aree::ISCRIZIONE),
        None => ambito.apri_sezione(scheda.soggetto.id, Sezione::DateApr, &date, dal),
    }
}

/// Whether a version holds from the registration because its section has no day, or did not say it.
fn senza_giorno(scheda: &Scheda, versione: &Versione<Sezione>) -> Result<bool, Guasto> {
    Ok(match versione.sezione {
        Sezione::Residenza => sua_decorrenza(&schede::contenuto::<Residenza>(scheda, versione)?.0).is_none(),
        Sezione::Cittadinanza => schede::contenuto::<Cittadinanza>(scheda, versione)?.0.data_validita.is_none(),
        sezione => SENZA_GIORNO.contains(&sezione),
    })
}

/// The day of an address; of the family's too, if it is the reference person's.
fn correggi_residenza(
    versione: &Versione<Sezione>,
    attuale: Residenza,
    dal: Data,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let giusta = Residenza { data_decorrenza_residenza: Some(valori::data_sul_filo(dal)), ..attuale.clone() };
    ambito.correggi_versione(scheda.soggetto.id, versione, &giusta, dal, Aree::RESIDENZA)?;
    let intestatario = scheda.appartenenza.as_ref().is_some_and(|a| e_intestatario(&a.codice_legame));
    let Some(famiglia) = ambito.famiglia_di(scheda)?.filter(|_| intestatario) else { return Ok(()) };
    let sua: Option<Residenza> = schede::della_famiglia(&famiglia, SezioneFamiglia::Residenza)?;
    let Some(sua) = sua.filter(|sua| stesso_indirizzo(sua, &attuale)) else { return Ok(()) };
    let vecchia = famiglia.sezioni.iter().rev().find(|v| v.sezione == SezioneFamiglia::Residenza);
    // The family has lived there for as long as it can be told; its address is not lost for the days before.
    let inizio = vecchia.map_or(dal, |v| v.periodo.dal.min(dal));
    let giusta = Residenza { data_decorrenza_residenza: giusta.data_decorrenza_residenza, ..sua };
    ambito.correggi_sezione_famiglia(&famiglia, SezioneFamiglia::Residenza, &giusta, inizio)
}

fn correggi_appartenenza(nuove: &Date, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let Some(attuale) = scheda.appartenenza.clone() else { return Ok(()) };
    let dal = nuove.ingresso.unwrap_or(attuale.periodo.dal);
    // A relationship does not begin before the entry.
    let legame = nuove.legame.or(attuale.decorrenza_legame).map(|legame| legame.max(dal));
    ambito.correggi_appartenenza(&attuale, dal, legame);
    Ok(())
}

fn correggi_origine(origine: Data, scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let Some(famiglia) = ambito.famiglia_di(scheda)? else { return Ok(()) };
    let dati: Option<FamigliaConvivenza> = schede::della_famiglia(&famiglia, SezioneFamiglia::Dati)?;
    let dati = FamigliaConvivenza {
        data_origine_famiglia_convivenza: Some(valori::data_sul_filo(origine)),
        tipo_scheda: famiglia.tipo_scheda.to_string(),
        ..dati.unwrap_or_default()
    };
    ambito.correggi_sezione_famiglia(&famiglia, SezioneFamiglia::Dati, &dati, origine)
}

/// EN415: nobody lived in the comune before the first registration there.
fn residenza_dopo_iscrizione(nuova: Data, note: &Date, scheda: &Scheda, ambito: &mut Ambito<'_>) {
    if let Some(prima) = note.prima_iscrizione.filter(|prima| nuova < *prima) {
        ambito.nota_date("EN415", ("richiestaRettifica101", "dataDecorrenzaResidenza"), nuova, prima, scheda);
    }
}

/// EN426: what came in with the subentro had begun by then.
fn residenza_dopo_subentro(
    dove: (&str, &str),
    nuova: Data,
    subentro: Option<Data>,
    scheda: &Scheda,
    ambito: &mut Ambito<'_>,
) {
    if let Some(subentro) = subentro.filter(|subentro| nuova > *subentro) {
        ambito.nota_date("EN426", dove, nuova, subentro, scheda);
    }
}

/// Whether a day of residence can be.
fn coerente(giorno: Data, note: &Date, subentro: Option<Data>) -> bool {
    note.prima_iscrizione.is_none_or(|prima| prima <= giorno)
        && note.aggiornamento.is_none_or(|aggiornamento| giorno <= aggiornamento)
        && subentro.is_none_or(|subentro| giorno <= subentro)
}

/// The day on which the comune came in, of a person who came in with it.
fn subentro(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<Option<Data>, Guasto> {
    if scheda.soggetto.subentro.is_none() {
        return Ok(None);
    }
    let comune = ambito.storico().comune(&scheda.soggetto.comune)?;
    Ok(comune.and_then(|comune| comune.data_subentro))
}

/// Whether the version was written by an earlier rectification.
fn e_rettifica(scheda: &Scheda, versione: &Versione<Sezione>, ambito: &mut Ambito<'_>) -> Result<bool, Guasto> {
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    Ok(tocchi.iter().any(|t| t.operazione == versione.aperta_da && t.codice == RETTIFICA))
}

/// A rule for which the catalogue has no code of its own.
fn libero(testo: &str, oggetto: &str, campo: &str, ambito: &mut Ambito<'_>) {
    ambito.nota(Anomalia::con_testo("EN148", Gravita::Errore, testo.to_owned()).su(oggetto, campo));
}

/// Sections that carry no day of their own: the subentro lets them hold from the registration.
const SENZA_GIORNO: [Sezione; 8] = [
    Sezione::StatoCivile,
    Sezione::Attributi,
    Sezione::AltraLingua,
    Sezione::ListaElettorale,
    Sezione::ListaLeva,
    Sezione::Censimento,
    Sezione::AltriDati,
    Sezione::Autoveicoli,
];

const RETTIFICA: &str = "5014";
