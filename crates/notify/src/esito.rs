//! How an attempt ended (consultazione §6.5.4).

use quick_xml::NsReader;
use quick_xml::events::Event;

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EsitoInvio {
    /// 1: the comune has it.
    Acquisita,
    /// 5 or 6: the comune will not have it as it is; trying again would not help.
    NonConforme(Causa),
    /// Anything else: to be tried again.
    DaRipetere(Causa),
}

/// Why an attempt did not succeed; also a label of the metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Causa {
    /// 2: the message could not be made.
    Preparazione,
    /// The address is not one that is served, e.g. plain HTTP outside a sandbox.
    Indirizzo,
    /// The comune's server could not be reached, or broke off.
    Rete,
    /// Its certificate is not trusted, or TLS failed.
    Tls,
    /// It did not answer in time.
    Tempo,
    /// It answered with another HTTP status than 200.
    Http,
    /// It answered with a SOAP fault.
    Fault,
    /// Its answer is not one of N000.
    Illeggibile,
    /// Its answer is longer than any of N000 could be.
    TroppoLunga,
    /// It answered 2: an internal error.
    Interno,
    /// It answered 7: a communication error.
    Comunicazione,
    /// It answered 5: the notice does not conform.
    Conformita,
    /// It answered 6: no data, or an unknown content.
    SenzaDati,
    /// It answered another code.
    Codice,
}

impl Causa {
    /// All of them.
    pub(crate) const TUTTE: [Self; 14] = [
        Self::Preparazione,
        Self::Indirizzo,
        Self::Rete,
        Self::Tls,
        Self::Tempo,
        Self::Http,
        Self::Fault,
        Self::Illeggibile,
        Self::TroppoLunga,
        Self::Interno,
        Self::Comunicazione,
        Self::Conformita,
        Self::SenzaDati,
        Self::Codice,
    ];

    /// The label of the metrics.
    pub fn etichetta(self) -> &'static str {
        match self {
            Self::Preparazione => "preparation",
            Self::Indirizzo => "address",
            Self::Rete => "network",
            Self::Tls => "tls",
            Self::Tempo => "timeout",
            Self::Http => "http_status",
            Self::Fault => "fault",
            Self::Illeggibile => "unreadable",
            Self::TroppoLunga => "too_long",
            Self::Interno => "answered_2",
            Self::Comunicazione => "answered_7",
            Self::Conformita => "answered_5",
            Self::SenzaDati => "answered_6",
            Self::Codice => "answered_other",
        }
    }

    /// The outcome code that the contract has for it.
    pub fn codice(self) -> char {
        match self {
            Self::Preparazione | Self::Indirizzo | Self::Interno => '2',
            Self::Conformita => '5',
            Self::SenzaDati => '6',
            _ => '7',
        }
    }
}

impl std::fmt::Display for EsitoInvio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Acquisita => f.write_str("1"),
            Self::NonConforme(causa) | Self::DaRipetere(causa) => {
                write!(f, "{} {}", causa.codice(), causa.etichetta())
            }
        }
    }
}

/// What an answer of a comune says. The code is read in either field, and in `esito` when both hold one that differs:
/// there the specification puts it. Prefixes and qualification are those of whatever stack made the answer.
pub(crate) fn leggi(stato: u16, corpo: &[u8]) -> EsitoInvio {
    let letta = Letta::da(corpo);
    match letta {
        Some(Letta { fault: true, .. }) => EsitoInvio::DaRipetere(Causa::Fault),
        _ if stato != 200 => EsitoInvio::DaRipetere(Causa::Http),
        Some(Letta { risposta: true, codice_esito, esito, .. }) => {
            let codice = [esito, codice_esito].into_iter().flatten().find(|c| CODICI.contains(&c.as_str()));
            match codice.as_deref() {
                Some("1") => EsitoInvio::Acquisita,
                Some("2") => EsitoInvio::DaRipetere(Causa::Interno),
                Some("5") => EsitoInvio::NonConforme(Causa::Conformita),
                Some("6") => EsitoInvio::NonConforme(Causa::SenzaDati),
                Some("7") => EsitoInvio::DaRipetere(Causa::Comunicazione),
                _ => EsitoInvio::DaRipetere(Causa::Codice),
            }
        }
        _ => EsitoInvio::DaRipetere(Causa::Illeggibile),
    }
}

const CODICI: [&str; 5] = ["1", "2", "5", "6", "7"];

/// What was found in an answer.
#[derive(Debug, Default)]
struct Letta {
    fault: bool,
    risposta: bool,
    codice_esito: Option<String>,
    esito: Option<String>,
}

impl Letta {
    /// None if it is not XML to its end.
    fn da(corpo: &[u8]) -> Option<Self> {
        let mut lettore = NsReader::from_reader(corpo);
        lettore.config_mut().trim_text(true);
        lettore.config_mut().expand_empty_elements = true;
        let mut letta = Self::default();
        let mut dove: Vec<String> = Vec::new();
        let mut testo = String::new();
        loop {
            match lettore.read_event().ok()? {
                Event::Start(e) => {
                    // Deeper than any answer of N000 and than any fault's detail that is worth a look.
                    if dove.len() >= 32 {
                        return None;
                    }
                    dove.push(e.local_name().as_ref().to_owned());
                    testo.clear();
                    match percorso(&dove).as_slice() {
                        ["Envelope", "Body", "Fault"] => letta.fault = true,
                        ["Envelope", "Body", "RispostaN000"] => letta.risposta = true,
                        _ => {}
                    }
                }
                Event::Text(t) => testo.push_str(&t),
                Event::CData(t) => testo.push_str(&t),
                Event::End(_) => {
                    match percorso(&dove).as_slice() {
                        ["Envelope", "Body", "RispostaN000", "codiceEsito"] => {
                            letta.codice_esito = Some(testo.trim().to_owned());
                        }
                        ["Envelope", "Body", "RispostaN000", "esito"] => letta.esito = Some(testo.trim().to_owned()),
                        _ => {}
                    }
                    testo.clear();
                    dove.pop();
                }
                Event::DocType(_) => return None,
                Event::Eof => return dove.is_empty().then_some(letta),
                _ => {}
            }
        }
    }
}

fn percorso(dove: &[String]) -> Vec<&str> {
    dove.iter().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busta(dentro: &str) -> Vec<u8> {
        format!(
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>{dentro}</s:Body></s:Envelope>"
        )
        .into_bytes()
    }

    fn risposta(codice: &str, esito: &str) -> Vec<u8> {
        busta(&format!(
            "<n:RispostaN000 xmlns:n=\"http://sogei.it/ANPR/N000AnprService\">{codice}{esito}</n:RispostaN000>"
        ))
    }

    fn con(codice: &str, esito: &str) -> EsitoInvio {
        leggi(200, &risposta(&format!("<codiceEsito>{codice}</codiceEsito>"), &format!("<esito>{esito}</esito>")))
    }

    #[test]
    fn d10_the_code_is_read_in_either_field() {
        assert_eq!(con("1", "1"), EsitoInvio::Acquisita);
        assert_eq!(con("1", "Acquisita"), EsitoInvio::Acquisita);
        assert_eq!(con("OK", " 1\n"), EsitoInvio::Acquisita);
        assert_eq!(leggi(200, &risposta("<codiceEsito>1</codiceEsito>", "")), EsitoInvio::Acquisita);
        assert_eq!(leggi(200, &risposta("", "<n:esito>1</n:esito>")), EsitoInvio::Acquisita);
        assert_eq!(con("1", "5"), EsitoInvio::NonConforme(Causa::Conformita), "esito is where it belongs");
        assert_eq!(con("6", ""), EsitoInvio::NonConforme(Causa::SenzaDati));
        assert_eq!(con("2", "x"), EsitoInvio::DaRipetere(Causa::Interno));
        assert_eq!(con("7", "7"), EsitoInvio::DaRipetere(Causa::Comunicazione));
        assert_eq!(con("", ""), EsitoInvio::DaRipetere(Causa::Codice));
        assert_eq!(con("11", "0000"), EsitoInvio::DaRipetere(Causa::Codice));
    }

    #[test]
    fn what_is_no_answer_of_n000_is_a_communication_error() {
        let illeggibile = EsitoInvio::DaRipetere(Causa::Illeggibile);
        for corpo in ["", "x", "<html>", "<html></html>", "<!DOCTYPE a [<!ENTITY b \"1\">]><a>&b;</a>", "\u{0}\u{1}"] {
            assert_eq!(leggi(200, corpo.as_bytes()), illeggibile, "{corpo}");
        }
        assert_eq!(leggi(200, &busta("<altro/>")), illeggibile);
        assert_eq!(leggi(200, &[0xff; 64]), illeggibile);
        assert_eq!(leggi(200, "<a>".repeat(1000).as_bytes()), illeggibile);
        let mozzata = risposta("<codiceEsito>1</codiceEsito>", "<esito>1</esito>");
        assert_eq!(leggi(200, &mozzata[..mozzata.len() - 4]), illeggibile);
    }

    #[test]
    fn a_fault_and_another_status_never_count_as_acquired() {
        let fault = busta("<s:Fault><faultcode>s:Server</faultcode><faultstring>esito 1</faultstring></s:Fault>");
        assert_eq!(leggi(500, &fault), EsitoInvio::DaRipetere(Causa::Fault));
        assert_eq!(leggi(200, &fault), EsitoInvio::DaRipetere(Causa::Fault));
        let buona = risposta("<codiceEsito>1</codiceEsito>", "<esito>1</esito>");
        assert_eq!(leggi(500, &buona), EsitoInvio::DaRipetere(Causa::Http));
        assert_eq!(leggi(302, b""), EsitoInvio::DaRipetere(Causa::Http));
    }

    #[test]
    fn every_cause_has_its_own_label() {
        let mut etichette: Vec<_> = Causa::TUTTE.iter().map(|c| c.etichetta()).collect();
        etichette.sort_unstable();
        etichette.dedup();
        assert_eq!(etichette.len(), Causa::TUTTE.len());
    }
}
