//! 4005: lists that are asked for and fetched later. The contents travel beside the answer (consultazione §1.6) and are
//! not kept with it: they are where they were, and a call given again is answered without them.

use super::super::seguiti::Seguito;
use super::{Eseguita, Lavoro, allegati, richieste, scritta};
use crate::ident;
use crate::mtom::Parte;
use anpr_contract::estrazione_4000::{DatiRisposta4005, Richiesta4005, Risposta4005, RispostaMultipla4005};
use anpr_contract::tipi::TestataRisposta;
use anpr_engine::Interruzione;
use anpr_engine::richieste::op4005::{self, Dettaglio, Regole};
use anpr_engine::testata::Genere;
use anpr_model::{Guasto, OperazioneId, StatoElaborazione, VoceIntera};
use anpr_registry::Snapshot;
use chrono::{DateTime, SecondsFormat, Utc};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;

/// What an installation decides of 4005.
#[derive(Debug, Clone, Copy)]
pub(in crate::servizio) struct RegoleAsincrone {
    pub(in crate::servizio) regole: Regole,
    /// Whether reading a notice by 4005 counts as having taken it.
    pub(in crate::servizio) fruite: bool,
}

/// 4005 `richieste_asincrone`.
pub(super) fn asincrone(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let richiesta: Richiesta4005 = lavoro.leggi()?;
    lavoro.controlla_testata(&richiesta.testata_richiesta, Genere::Consultazione)?;
    let RegoleAsincrone { regole, fruite } = *lavoro.asincrone;
    let decisione = op4005::decidi(&richiesta, lavoro.id, lavoro.contesto, lavoro.comuni, regole, snapshot)?;
    let testata = lavoro.testata(&richiesta.testata_richiesta);
    match decisione.risposta {
        op4005::Risposta::Inserita { nuova, disponibile } => {
            let corpo = attesa(testata, nuova.id, StatoElaborazione::Inserita, disponibile)?;
            Ok(Eseguita { seguiti: vec![Seguito::Elaborazione(nuova)], ..Eseguita::semplice(corpo) })
        }
        op4005::Risposta::InAttesa { id, stato, disponibile } => {
            Ok(Eseguita::semplice(attesa(testata, id, stato, disponibile)?))
        }
        op4005::Risposta::Parte(parte) => risultato(testata, *parte, fruite, snapshot),
    }
}

fn attesa(
    testata_risposta: TestataRisposta,
    id: OperazioneId,
    stato: StatoElaborazione,
    disponibile: DateTime<Utc>,
) -> Result<Vec<u8>, Interruzione> {
    let multipla = RispostaMultipla4005 {
        testata_risposta,
        stato_richiesta: stato.codice().to_owned(),
        id_operazione_anpr: id.to_string(),
        data_disponibilita: ora(disponibile),
        ..RispostaMultipla4005::default()
    };
    let risposta = Risposta4005 { risposta_multipla4005: Some(multipla), risposta_ko: None };
    Ok(scritta(anpr_contract::scrivi(&risposta))?.into_bytes())
}

fn risultato(
    testata: TestataRisposta,
    parte: op4005::Parte,
    fruite: bool,
    snapshot: &mut Snapshot<'_>,
) -> Result<Eseguita, Interruzione> {
    let seguiti = match (fruite && parte.dettaglio.risposta, parte.voci.first()) {
        (true, Some(prima)) => {
            vec![Seguito::Fruite { comune: prima.comune.clone(), id: richieste::notifiche(&parte.voci) }]
        }
        _ => Vec::new(),
    };
    let mut contenuti = Contenuti::default();
    let mut elenco_risposte: Vec<DatiRisposta4005> = Vec::with_capacity(parte.voci.len());
    for voce in &parte.voci {
        elenco_risposte.push(voce_sul_filo(voce, parte.dettaglio, &mut contenuti, snapshot)?);
    }
    let senza_contenuti = elenco_risposte.iter().map(spoglia).collect();
    let risposta = |elenco_risposte| Risposta4005 {
        risposta_multipla4005: Some(RispostaMultipla4005 {
            testata_risposta: testata.clone(),
            stato_richiesta: StatoElaborazione::Positiva.codice().to_owned(),
            id_operazione_anpr: parte.id.to_string(),
            data_disponibilita: ora(parte.disponibile),
            comune_richiesta: Some(parte.comune.clone()),
            ricerca_elenchi_richieste: Some(parte.ricerca.clone()),
            dati_fornitura: Some(parte.fornitura.clone()),
            elenco_risposte,
        }),
        risposta_ko: None,
    };
    let intera = scritta(anpr_contract::scrivi(&risposta(senza_contenuti)))?.into_bytes();
    let (corpo, parti) = contenuti.includi(&scritta(anpr_contract::scrivi(&risposta(elenco_risposte)))?)?;
    Ok(Eseguita { parti, intera: Some(intera), seguiti, ..Eseguita::semplice(corpo) })
}

fn voce_sul_filo(
    voce: &VoceIntera,
    dettaglio: Dettaglio,
    contenuti: &mut Contenuti,
    snapshot: &mut Snapshot<'_>,
) -> Result<DatiRisposta4005, Interruzione> {
    let mut dati = DatiRisposta4005 {
        id_operazione_anpr: voce.voce.id.to_string(),
        stato_lavorazione: Some(voce.voce.stato.to_string()),
        tipo_operazione: Some(voce.voce.tipo.clone()),
        ..DatiRisposta4005::default()
    };
    if let Some(corpo) = voce.richiesta.as_deref().filter(|_| dettaglio.richiesta) {
        let (segno, formato) = contenuti.aggiungi(interno(corpo))?;
        (dati.contenuto_richiesta, dati.formato_richiesta) = (Some(segno), Some(formato));
    }
    if dettaglio.risposta {
        let (segno, formato) = contenuti.aggiungi(allegati::riletta(voce, snapshot)?)?;
        (dati.contenuto_risposta, dati.formato_risposta) = (Some(segno), Some(formato));
    }
    Ok(dati)
}

fn spoglia(dati: &DatiRisposta4005) -> DatiRisposta4005 {
    DatiRisposta4005 {
        contenuto_richiesta: None,
        formato_richiesta: None,
        contenuto_risposta: None,
        formato_risposta: None,
        ..dati.clone()
    }
}

/// Contents that will be parts, in the order in which their marks stand in the answer.
#[derive(Default)]
struct Contenuti(Vec<(String, Parte)>);

impl Contenuti {
    /// A content, packed if that is worth it: the mark that holds its place, and its format.
    fn aggiungi(&mut self, byte: Vec<u8>) -> Result<(String, String), Interruzione> {
        let (formato, byte) = if byte.len() > DA_COMPRIMERE { ("gz", comprimi(&byte)?) } else { ("xml", byte) };
        let segno = format!("parte:{}", ident::casuale());
        self.0.push((segno.clone(), Parte::nuova("application/octet-stream", byte)));
        Ok((segno, formato.to_owned()))
    }

    /// Puts in the place of each mark the reference to its part, in one pass.
    fn includi(self, scritta: &str) -> Result<(Vec<u8>, Vec<Parte>), Interruzione> {
        let mut corpo = String::with_capacity(scritta.len() + self.0.len() * 128);
        let (mut resto, mut parti) = (scritta, Vec::with_capacity(self.0.len()));
        for (segno, parte) in self.0 {
            let (prima, dopo) = resto
                .split_once(&segno)
                .ok_or_else(|| Guasto::Incoerente("a content has no place in its answer".to_owned()))?;
            corpo.push_str(prima);
            corpo.push_str(&parte.include());
            parti.push(parte);
            resto = dopo;
        }
        corpo.push_str(resto);
        Ok((corpo.into_bytes(), parti))
    }
}

fn comprimi(byte: &[u8]) -> Result<Vec<u8>, Interruzione> {
    let mut gz = GzEncoder::new(Vec::with_capacity(byte.len() / 4 + 64), Compression::fast());
    let fatto = gz.write_all(byte).and_then(|()| gz.finish());
    fatto.map_err(|errore| Guasto::Incoerente(format!("gzip: {errore}")).into())
}

/// The child of a stored `Body`, with the declarations that it owes to it.
pub(in crate::servizio) fn interno(corpo: &[u8]) -> Vec<u8> {
    let Ok(testo) = std::str::from_utf8(corpo) else { return corpo.to_vec() };
    // Canonical bytes: one start tag, one end tag, no `>` in a value.
    let (Some(apre), Some(chiude)) = (testo.find('>'), testo.rfind("</")) else { return corpo.to_vec() };
    let (Some(dentro), Some(del_corpo)) = (testo.get(apre + 1..chiude), testo.get(..apre)) else {
        return corpo.to_vec();
    };
    let dentro = dentro.trim();
    let Some(fine_nome) = dentro.find([' ', '>', '/']) else { return corpo.to_vec() };
    let (nome, resto) = dentro.split_at(fine_nome);
    let suo = resto.split('>').next().unwrap_or_default();
    let mut figlio = nome.to_owned();
    for dichiarazione in del_corpo.split(' ').filter(|a| a.starts_with("xmlns")) {
        let prefisso = dichiarazione.split('=').next().unwrap_or_default();
        if !suo.split(' ').any(|a| a.split('=').next() == Some(prefisso)) {
            figlio.push(' ');
            figlio.push_str(dichiarazione);
        }
    }
    figlio.push_str(resto);
    figlio.into_bytes()
}

/// An instant on the clock of Italy.
fn ora(istante: DateTime<Utc>) -> String {
    istante.with_timezone(&chrono_tz::Europe::Rome).to_rfc3339_opts(SecondsFormat::Millis, false)
}

/// Contents up to so many bytes travel as they are.
const DA_COMPRIMERE: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_request_comes_back_without_the_body_around_it() {
        let richiesta =
            "<a:Richiesta3002 xmlns:a=\"http://sogei.it/ANPR/3000consultazione\"><x>1</x></a:Richiesta3002>";
        let corpo = format!(
            "<soap:Body xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:wsu=\"urn:w\" wsu:Id=\"b\">{richiesta}\
             </soap:Body>"
        );
        let intera = String::from_utf8(interno(corpo.as_bytes())).unwrap();
        assert!(
            intera.starts_with("<a:Richiesta3002 xmlns:soap=") && intera.ends_with("</a:Richiesta3002>"),
            "{intera}"
        );
        let sopra = "<s:Body xmlns:a=\"urn:a\" xmlns:s=\"urn:s\"><a:R/></s:Body>";
        let sotto = String::from_utf8(interno(sopra.as_bytes())).unwrap();
        assert_eq!(sotto, "<a:R xmlns:a=\"urn:a\" xmlns:s=\"urn:s\"/>");
        let suo = "<s:Body xmlns:a=\"urn:a\"><a:R xmlns:a=\"urn:b\"></a:R></s:Body>";
        assert_eq!(interno(suo.as_bytes()), b"<a:R xmlns:a=\"urn:b\"></a:R>");
        assert_eq!(interno(b"none"), b"none");
    }
}
