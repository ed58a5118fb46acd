//! The header of a request before its schema is known: `codDestinatario` selects the schema, so it is read first.

use quick_xml::Reader;
use quick_xml::events::Event;

/// The fields of `testataRichiesta` that are needed before validation, or to answer a request that fails it.
///
/// Values are cut at a length that no valid header exceeds; nothing here is trusted to be well formed beyond that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TestataGrezza {
    pub(super) id_operazione_comune: String,
    pub(super) cod_mittente: String,
    pub(super) cod_destinatario: String,
    pub(super) operazione_richiesta: String,
    pub(super) data_ora_richiesta: String,
    pub(super) protocollo_comune: String,
    pub(super) data_protocollo_comune: String,
    pub(super) data_decorrenza: String,
    pub(super) tipo_invio: String,
}

/// Reads the header of the operation whose root is the child of `corpo`, a verified `Body`. Stops at the header's end,
/// however long the rest is. Missing fields stay empty; none if there is no header where it must be: first.
pub(super) fn leggi(corpo: &[u8]) -> Option<TestataGrezza> {
    let mut lettore = Reader::from_reader(corpo);
    lettore.config_mut().expand_empty_elements = true;
    let mut profondita = 0_usize;
    let mut campo: Option<String> = None;
    let mut testata = TestataGrezza::default();
    loop {
        match lettore.read_event().ok()? {
            Event::Start(elemento) => {
                profondita += 1;
                let nome = elemento.local_name().as_ref().to_owned();
                match profondita {
                    BODY | RADICE => {}
                    TESTATA if nome == "testataRichiesta" => {}
                    CAMPO => campo = Some(nome),
                    _ => return None,
                }
            }
            Event::End(_) => {
                if profondita == TESTATA {
                    return Some(testata);
                }
                campo = None;
                profondita = profondita.checked_sub(1)?;
            }
            Event::Text(testo) => {
                if let Some(valore) = campo.as_deref().and_then(|campo| testata.campo(campo)) {
                    aggiungi(valore, &testo);
                }
            }
            Event::GeneralRef(riferimento) => {
                if let Some(valore) = campo.as_deref().and_then(|campo| testata.campo(campo)) {
                    match riferimento.resolve_char_ref().ok()? {
                        Some(carattere) => aggiungi(valore, carattere.encode_utf8(&mut [0; 4])),
                        None => aggiungi(valore, quick_xml::escape::resolve_xml_entity(&riferimento)?),
                    }
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

impl TestataGrezza {
    fn campo(&mut self, nome: &str) -> Option<&mut String> {
        match nome {
            // The second is the name in the services for public bodies.
            "idOperazioneComune" | "idOperazioneClient" => Some(&mut self.id_operazione_comune),
            "codMittente" => Some(&mut self.cod_mittente),
            "codDestinatario" => Some(&mut self.cod_destinatario),
            "operazioneRichiesta" => Some(&mut self.operazione_richiesta),
            "dataOraRichiesta" => Some(&mut self.data_ora_richiesta),
            "protocolloComune" => Some(&mut self.protocollo_comune),
            "dataProtocolloComune" => Some(&mut self.data_protocollo_comune),
            "dataDecorrenza" => Some(&mut self.data_decorrenza),
            "tipoInvio" => Some(&mut self.tipo_invio),
            _ => None,
        }
    }
}

fn aggiungi(valore: &mut String, testo: &str) {
    let resta = LUNGHEZZA_MASSIMA.saturating_sub(valore.chars().count());
    valore.extend(testo.chars().take(resta));
}

const BODY: usize = 1;
const RADICE: usize = 2;
const TESTATA: usize = 3;
const CAMPO: usize = 4;
/// `dataOraRichiesta` is the longest of them, and no `xs:dateTime` of use is longer.
const LUNGHEZZA_MASSIMA: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn corpo(dentro: &str) -> String {
        format!(r#"<s:Body xmlns:s="x"><a:Richiesta3002 xmlns:a="y">{dentro}</a:Richiesta3002></s:Body>"#)
    }

    #[test]
    fn a_root_that_does_not_begin_with_its_header_has_none() {
        for dentro in ["", "<criteriRicerca/>", "<altro/><testataRichiesta/>", "<testataRichiesta><codMittente>1"] {
            assert_eq!(leggi(corpo(dentro).as_bytes()), None, "{dentro}");
        }
    }

    #[test]
    fn fields_are_read_up_to_the_end_of_the_header_and_cut() {
        let lungo = "9".repeat(500);
        let dentro = format!(
            "<testataRichiesta><idOperazioneComune>{lungo}</idOperazioneComune><codMittente>88&#56;001</codMittente>\
             <tipoInvio>T&amp;T</tipoInvio></testataRichiesta><codMittente>999999</codMittente>"
        );
        let testata = leggi(corpo(&dentro).as_bytes()).unwrap();
        assert_eq!(testata.id_operazione_comune.len(), LUNGHEZZA_MASSIMA);
        assert_eq!((testata.cod_mittente.as_str(), testata.tipo_invio.as_str()), ("888001", "T&T"));
    }
}
