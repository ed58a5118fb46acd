//! Binary content of an answer, moved out of the XML into parts (consultazione §1.6).

use crate::chiamata::Esito;
use crate::ident;
use crate::mtom::Parte;
use anpr_contract::tipi::DatiSoggetto;
use anpr_engine::Interruzione;
use anpr_model::Guasto;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A part, and the mark that holds its place until the XML is written.
pub(super) struct Staccato {
    segno: String,
    base64: String,
    parte: Parte,
}

/// An answer in its two forms.
pub(super) struct Scritta {
    /// With a reference in the place of each part: what goes on the wire.
    pub(super) corpo: Vec<u8>,
    pub(super) parti: Vec<Parte>,
    /// With the parts in their places: what is kept, so that the answer can be given again whole.
    pub(super) intera: Option<Vec<u8>>,
}

/// Takes the documents of the convivenze di fatto out of the sheets.
pub(super) fn stacca(soggetti: &mut [DatiSoggetto]) -> Result<Vec<Staccato>, Interruzione> {
    let mut staccati = Vec::new();
    for convivenza in soggetti.iter_mut().filter_map(|soggetto| soggetto.convivenza_di_fatto.as_mut()) {
        let stipula = convivenza.contratto_stipula.as_mut().and_then(|atto| atto.documento.as_mut());
        let risoluzione = convivenza.contratto_risoluzione.as_mut();
        let risoluzione = risoluzione.and_then(|r| r.contratto.as_mut()).and_then(|atto| atto.documento.as_mut());
        for documento in stipula.into_iter().chain(risoluzione) {
            let base64: String = documento.split_ascii_whitespace().collect();
            let bytes = STANDARD
                .decode(&base64)
                .map_err(|errore| Guasto::Incoerente(format!("a stored document is not base64: {errore}")))?;
            let segno = format!("parte:{}", ident::casuale());
            documento.clone_from(&segno);
            staccati.push(Staccato { segno, base64, parte: Parte::nuova("application/octet-stream", bytes) });
        }
    }
    Ok(staccati)
}

/// Puts in the place of each mark the reference to its part, or the part itself.
pub(super) fn includi(scritta: String, staccati: Vec<Staccato>) -> Scritta {
    if staccati.is_empty() {
        return Scritta { corpo: scritta.into_bytes(), parti: Vec::new(), intera: None };
    }
    let (mut corpo, mut intera) = (scritta.clone(), scritta);
    let mut parti = Vec::with_capacity(staccati.len());
    for Staccato { segno, base64, parte } in staccati {
        corpo = corpo.replacen(&segno, &parte.include(), 1);
        intera = intera.replacen(&segno, &base64, 1);
        parti.push(parte);
    }
    Scritta { corpo: corpo.into_bytes(), parti, intera: Some(intera.into_bytes()) }
}

/// An answer whose part is kept apart, given again with it: the part as it left, under the same name.
pub(in crate::servizio) fn ripresenta(corpo: Vec<u8>, content_type: &'static str, byte: Vec<u8>) -> Esito {
    let nome = std::str::from_utf8(&corpo).ok().and_then(|testo| {
        let (_, resto) = testo.split_once("href=\"cid:")?;
        resto.split_once('"').map(|(nome, _)| nome.to_owned())
    });
    match nome {
        Some(nome) => Esito::Mtom { corpo, parti: vec![Parte::riletta(nome, content_type, byte)] },
        None => Esito::Xml { corpo },
    }
}
