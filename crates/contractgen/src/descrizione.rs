//! Reading service descriptions (WSDL 1.1 with a SOAP 1.1 binding).

use crate::Errore;
use crate::xml::{Nodo, Nome};
use std::collections::BTreeMap;
use std::path::Path;

/// What a service description says to whoever calls the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Descrizione {
    /// File name without its ending, as in `3000`.
    pub nome: String,
    /// Target namespace.
    pub namespace: String,
    /// Name of the service.
    pub servizio: String,
    /// Name of the port.
    pub porta: String,
    /// The address, whole.
    pub indirizzo: String,
    /// `style` of the binding.
    pub stile: String,
    /// `transport` of the binding.
    pub trasporto: String,
    /// The operations, in the order of the port type.
    pub operazioni: Vec<Operazione>,
}

/// An operation of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operazione {
    /// Name.
    pub nome: String,
    /// Root element of the request.
    pub richiesta: Nome,
    /// Root element of the answer.
    pub risposta: Nome,
    /// `soapAction` of the binding.
    pub azione: String,
    /// `use` of the bodies: that of the request, and that of the answer if it differs.
    pub uso: String,
}

impl Descrizione {
    /// Reads one description; `file` is its path relative to the folder of descriptions.
    pub fn leggi(file: &Path, testo: &str) -> Result<Self, Errore> {
        let radice = Nodo::leggi(file, testo)?;
        Self::da_nodo(file, &radice).map_err(|testo| Errore::Schema { dove: file.display().to_string(), testo })
    }

    /// The address without protocol and host, `/` if there is nothing else.
    pub fn percorso(&self) -> &str {
        let senza_schema = self.indirizzo.split_once("://").map_or(self.indirizzo.as_str(), |(_, resto)| resto);
        senza_schema.find('/').and_then(|i| senza_schema.get(i..)).unwrap_or("/")
    }

    fn da_nodo(file: &Path, radice: &Nodo) -> Result<Self, String> {
        if radice.namespace != WSDL || radice.nome != "definitions" {
            return Err("is not a service description".to_owned());
        }
        let mut messaggi: BTreeMap<&str, Nome> = BTreeMap::new();
        for m in radice.figli("message") {
            let parte = m.figlio("part").ok_or("a message without part")?;
            let elemento = parte.espandi(parte.attributo("element").ok_or("a part without element")?)?;
            messaggi.insert(m.attributo("name").unwrap_or_default(), elemento);
        }
        let servizio = radice.figlio("service").ok_or("no service")?;
        let porta = servizio.figlio("port").ok_or("no port")?;
        let indirizzo = porta.figlio("address").and_then(|a| a.attributo("location")).ok_or("no address")?;
        let legame = radice.figlio("binding").ok_or("no binding")?;
        let soap = legame.figlio("binding");
        let mut operazioni = Vec::new();
        for op in radice.figli("portType").flat_map(|p| p.figli("operation")) {
            let nome = op.attributo("name").unwrap_or_default();
            let messaggio = |verso: &str| -> Result<Nome, String> {
                let nome = op.figlio(verso).and_then(|v| v.attributo("message")).unwrap_or_default();
                let nome = nome.rsplit(':').next().unwrap_or_default();
                messaggi.get(nome).cloned().ok_or(format!("message {nome:?} is not declared"))
            };
            let legata = legame.figli("operation").find(|o| o.attributo("name") == Some(nome));
            let uso = |verso: &str| {
                let corpo = legata.and_then(|o| o.figlio(verso)).and_then(|v| v.figlio("body"));
                corpo.and_then(|b| b.attributo("use")).unwrap_or_default().to_owned()
            };
            let (primo, secondo) = (uso("input"), uso("output"));
            operazioni.push(Operazione {
                nome: nome.to_owned(),
                richiesta: messaggio("input")?,
                risposta: messaggio("output")?,
                azione: legata
                    .and_then(|o| o.figlio("operation"))
                    .and_then(|o| o.attributo("soapAction"))
                    .unwrap_or_default()
                    .to_owned(),
                uso: if primo == secondo { primo } else { format!("{primo}, {secondo}") },
            });
        }
        let testo =
            |nodo: Option<&Nodo>, nome: &str| nodo.and_then(|n| n.attributo(nome)).unwrap_or_default().to_owned();
        Ok(Self {
            nome: file.with_extension("").display().to_string(),
            namespace: testo(Some(radice), "targetNamespace"),
            servizio: testo(Some(servizio), "name"),
            porta: testo(Some(porta), "name"),
            indirizzo: indirizzo.to_owned(),
            stile: testo(soap, "style"),
            trasporto: testo(soap, "transport"),
            operazioni,
        })
    }
}

/// Namespace of WSDL 1.1.
const WSDL: &str = "http://schemas.xmlsoap.org/wsdl/";

#[cfg(test)]
mod tests {
    use super::*;

    fn leggi(testo: &str) -> Result<Descrizione, Errore> {
        Descrizione::leggi(Path::new("X.wsdl"), testo)
    }

    #[test]
    fn refuses_what_describes_no_service() {
        let di = |dentro: &str| format!(r#"<d:definitions xmlns:d="{WSDL}">{dentro}</d:definitions>"#);
        for sbagliato in [
            String::new(),
            "<a/>".to_owned(),
            di(""),
            di(r#"<d:message name="M"/>"#),
            di(r#"<d:service name="S"/>"#),
            di(r#"<d:service name="S"><d:port name="P"/></d:service>"#),
        ] {
            assert!(leggi(&sbagliato).is_err(), "{sbagliato}");
        }
    }

    #[test]
    fn refuses_nesting_and_prefixes_without_end() {
        assert!(leggi(&"<a>".repeat(100_000)).is_err());
        let prefissi: String = (0..65).map(|i| format!(" xmlns:p{i}=\"u\"")).collect();
        assert!(leggi(&format!("<a{prefissi}/>")).is_err());
    }
}
