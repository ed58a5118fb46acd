//! Binary content of an answer, moved out of the XML into parts (consultazione §1.6), and back into what is read again.

use crate::chiamata::Esito;
use crate::ident;
use crate::mtom::{self, Parte};
use anpr_contract::tipi::DatiSoggetto;
use anpr_engine::Interruzione;
use anpr_model::{Genere, Guasto, OperazioneId, VoceIntera};
use anpr_registry::Snapshot;
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
    match nome_della_parte(&corpo).map(str::to_owned) {
        Some(nome) => Esito::Mtom { corpo, parti: vec![Parte::riletta(nome, content_type, byte)] },
        None => Esito::Xml { corpo },
    }
}

/// The answer of an operation that is read again, whole: the document of a certificate, which is kept apart from it, stands
/// in its place as base64. A preview was kept nowhere: its place is empty.
pub(super) fn riletta(voce: &VoceIntera, snapshot: &mut Snapshot<'_>) -> Result<Vec<u8>, Interruzione> {
    let corpo = &voce.risposta;
    let certificato = voce.voce.genere == Genere::Operazione && voce.voce.tipo == CERTIFICATO;
    let Some(nome) = nome_della_parte(corpo).filter(|_| certificato) else { return Ok(corpo.clone()) };
    let byte = match protocollo(corpo) {
        Some(protocollo) => {
            let pdf = snapshot.pdf_certificato(&voce.comune, protocollo).map_err(Guasto::from)?;
            pdf.ok_or_else(|| Guasto::Incoerente(format!("certificate {protocollo} is not where its answer says")))?
        }
        None => Vec::new(),
    };
    let parte = Parte::riletta(nome.to_owned(), "application/pdf", byte);
    mtom::incorpora(corpo, &[parte])
        .map_err(|errore| Guasto::Incoerente(format!("operation {}: {errore}", voce.voce.id)).into())
}

/// The name under which the part of a stored answer left. No text can pass for the reference: in texts `<` is escaped.
fn nome_della_parte(corpo: &[u8]) -> Option<&str> {
    tra(corpo, "<xop:Include ", "/>").and_then(|include| tra(include.as_bytes(), "href=\"cid:", "\""))
}

/// The certificate that a stored answer gave; none for a preview. A call given again bears the number of the first.
fn protocollo(corpo: &[u8]) -> Option<OperazioneId> {
    tra(corpo, "<numeroProtocolloANPR>", "<")?.parse().ok().map(OperazioneId)
}

fn tra<'t>(corpo: &'t [u8], prima: &str, dopo: &str) -> Option<&'t str> {
    let (_, resto) = std::str::from_utf8(corpo).ok()?.split_once(prima)?;
    resto.split_once(dopo).map(|(dentro, _)| dentro)
}

/// The operation whose documents are kept apart from its answers.
const CERTIFICATO: &str = "6001";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_a_stored_answer_is_known_by_its_reference_alone() {
        let parte = Parte::nuova("application/pdf", "x");
        let testo = "<a>href=\"cid:finto\" &lt;xop:Include href=\"cid:finto\"/></a>";
        let corpo = format!("<r>{testo}<numeroProtocolloANPR>77</numeroProtocolloANPR>{}</r>", parte.include());
        assert_eq!(nome_della_parte(corpo.as_bytes()), Some(parte.content_id()));
        assert_eq!(protocollo(corpo.as_bytes()), Some(OperazioneId(77)));
        for senza in [testo, "", "<xop:Include x=\"1\"/>", "<xop:Include "] {
            assert_eq!(nome_della_parte(senza.as_bytes()), None, "{senza}");
            assert_eq!(protocollo(senza.as_bytes()), None, "{senza}");
        }
    }
}
