//! The SOAP 1.1 envelope of what leaves: answers with `soapenv:`, faults with `env:` (sicurezza §§11, 19.4, 19.5).

use crate::chiamata::CodiceFault;

/// Media type of every SOAP answer that is not multipart.
pub(crate) const TEXT_XML: &str = "text/xml; charset=utf-8";

/// Fault string of a body or token that breaks the schema or cannot be read (sicurezza F2).
pub(crate) const F2_INTERNAL_ERROR: &str = "Internal Error (from client)";
/// Fault string of a digest that does not match (sicurezza F3); also of parts outside the signature (T-73).
pub(crate) const F3_HASH: &str = "Hash values do not match. (from client)";
/// Fault string when we fail (sicurezza F10).
pub(crate) const F10_INTERNAL_ERROR: &str = "Internal Error (from server)";
/// Fault string when there is no room: what to do next, for an operator to read.
pub(crate) const SERVIZIO_NON_DISPONIBILE: &str =
    "Servizio momentaneamente non disponibile: ripetere la richiesta con lo stesso idOperazioneComune";

/// An answer: `corpo` as the only child of `Body`.
pub(crate) fn envelope(corpo: &[u8]) -> Vec<u8> {
    [ENVELOPE_OPEN.as_bytes(), corpo, ENVELOPE_CLOSE.as_bytes()].concat()
}

/// A fault: code and string, nothing else, since many clients read only the string (sicurezza Q20).
pub(crate) fn fault(codice: CodiceFault, testo: &str) -> Vec<u8> {
    let codice = match codice {
        CodiceFault::Client => "Client",
        CodiceFault::Server => "Server",
        CodiceFault::MustUnderstand => "MustUnderstand",
        CodiceFault::VersionMismatch => "VersionMismatch",
    };
    let testo = quick_xml::escape::escape(testo);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/"><env:Body><env:Fault><faultcode>env:{codice}</faultcode><faultstring>{testo}</faultstring></env:Fault></env:Body></env:Envelope>"#
    )
    .into_bytes()
}

const ENVELOPE_OPEN: &str = r#"<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>"#;
const ENVELOPE_CLOSE: &str = "</soapenv:Body></soapenv:Envelope>";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fault_text_cannot_leave_its_element() {
        let xml = String::from_utf8(fault(CodiceFault::MustUnderstand, "a</faultstring>&b")).unwrap();
        assert!(xml.contains("<faultcode>env:MustUnderstand</faultcode>"));
        assert!(xml.contains("<faultstring>a&lt;/faultstring&gt;&amp;b</faultstring>"));
    }

    #[test]
    fn fault_has_code_and_string_alone() {
        let xml = String::from_utf8(fault(CodiceFault::Client, "Rejected by policy. (from client)")).unwrap();
        let inner = xml.split_once("<env:Fault>").unwrap().1.split_once("</env:Fault>").unwrap().0;
        assert_eq!(
            inner,
            "<faultcode>env:Client</faultcode><faultstring>Rejected by policy. (from client)</faultstring>"
        );
    }

    #[test]
    fn answer_is_the_only_child_of_body() {
        let xml = String::from_utf8(envelope(b"<r/>")).unwrap();
        assert!(xml.ends_with("<soapenv:Body><r/></soapenv:Body></soapenv:Envelope>"));
    }
}
