//! Reading schema files.

use crate::schema::{Complesso, Elemento, Facce, Forma, Insieme, Particella, Schema, Semplice, Uso, XSD};
use crate::xml::Nodo;
use crate::{Errore, elenca};
use std::path::Path;

/// Reads all schemas below `cartella`.
pub(crate) fn leggi(cartella: &Path) -> Result<Insieme, Errore> {
    let mut insieme = Insieme::default();
    for file in elenca(cartella, "xsd")? {
        let percorso = cartella.join(&file);
        let testo = std::fs::read_to_string(&percorso)
            .map_err(|causa| Errore::File { file: percorso.display().to_string(), causa })?;
        insieme.schemi.push(leggi_testo(&file, &testo)?);
    }
    Ok(insieme)
}

/// Reads one schema; `file` is its path relative to the folder of schemas.
pub(crate) fn leggi_testo(file: &Path, testo: &str) -> Result<Schema, Errore> {
    Lettura { file }.schema(&Nodo::leggi(file, testo)?)
}

struct Lettura<'a> {
    file: &'a Path,
}

type Esito<T> = Result<T, Errore>;

impl Lettura<'_> {
    fn errore<T>(&self, nodo: &Nodo, testo: impl Into<String>) -> Esito<T> {
        let nome = nodo.attributo("name").or(nodo.attributo("ref")).unwrap_or_default();
        Err(Errore::Schema { dove: format!("{} {} {nome}", self.file.display(), nodo.nome), testo: testo.into() })
    }

    fn schema(&self, radice: &Nodo) -> Esito<Schema> {
        if radice.namespace != XSD || radice.nome != "schema" {
            return self.errore(radice, "is not a schema");
        }
        for predefinito in ["elementFormDefault", "attributeFormDefault"] {
            if radice.attributo(predefinito).is_some_and(|v| v != "unqualified") {
                return self.errore(radice, format!("{predefinito} must be unqualified"));
            }
        }
        let mut schema = Schema {
            file: self.file.to_path_buf(),
            namespace: radice.attributo("targetNamespace").unwrap_or_default().to_owned(),
            doc: documentazione(radice),
            elementi: Vec::new(),
            complessi: Vec::new(),
            semplici: Vec::new(),
        };
        for figlio in &radice.figli {
            match figlio.nome.as_str() {
                "element" => schema.elementi.push(self.elemento(figlio)?),
                "complexType" => schema.complessi.push(self.complesso(figlio)?),
                "simpleType" => schema.semplici.push(self.semplice(figlio)?),
                "annotation" | "import" | "include" => {}
                altro => return self.errore(figlio, format!("{altro} is not supported")),
            }
        }
        Ok(schema)
    }

    fn elemento(&self, nodo: &Nodo) -> Esito<Elemento> {
        for vietato in ["nillable", "abstract", "substitutionGroup", "default", "fixed", "form", "block", "final"] {
            if nodo.attributo(vietato).is_some_and(|v| v != "false") {
                return self.errore(nodo, format!("attribute {vietato} is not supported"));
            }
        }
        let Some(nome) = nodo.attributo("name") else { return self.errore(nodo, "has no name") };
        let tipo = match (nodo.attributo("type"), nodo.figlio("complexType"), nodo.figlio("simpleType")) {
            (Some(tipo), None, None) => self.nome(nodo, tipo)?,
            (None, Some(c), None) => Uso::Complesso(Box::new(self.complesso(c)?)),
            (None, None, Some(s)) => Uso::Semplice(Box::new(self.semplice(s)?)),
            _ => return self.errore(nodo, "needs one type"),
        };
        self.solo(nodo, &["annotation", "complexType", "simpleType"])?;
        Ok(Elemento { nome: nome.to_owned(), doc: documentazione(nodo), tipo })
    }

    fn nome(&self, nodo: &Nodo, nome: &str) -> Esito<Uso> {
        match nodo.espandi(nome) {
            Ok(nome) => Ok(Uso::Nome(nome)),
            Err(e) => self.errore(nodo, e),
        }
    }

    fn complesso(&self, nodo: &Nodo) -> Esito<Complesso> {
        for vietato in ["mixed", "abstract", "block", "final"] {
            if nodo.attributo(vietato).is_some_and(|v| v != "false") {
                return self.errore(nodo, format!("attribute {vietato} is not supported"));
            }
        }
        let mut complesso = Complesso {
            nome: nodo.attributo("name").unwrap_or_default().to_owned(),
            doc: documentazione(nodo),
            base: None,
            contenuto: None,
            testo: false,
        };
        let mut corpo = nodo;
        if let Some(contenuto) = nodo.figlio("complexContent").or(nodo.figlio("simpleContent")) {
            complesso.testo = contenuto.nome == "simpleContent";
            self.solo(contenuto, &["annotation", "extension"])?;
            let Some(estensione) = contenuto.figlio("extension") else {
                return self.errore(nodo, "only extensions are supported");
            };
            let Some(base) = estensione.attributo("base") else { return self.errore(nodo, "extension without base") };
            match estensione.espandi(base) {
                Ok(base) => complesso.base = Some(base),
                Err(e) => return self.errore(nodo, e),
            }
            corpo = estensione;
        }
        self.solo(corpo, &["annotation", "sequence", "choice", "complexContent", "simpleContent"])?;
        let mut gruppi = corpo.figli.iter().filter(|f| matches!(f.nome.as_str(), "sequence" | "choice"));
        if let Some(gruppo) = gruppi.next() {
            if complesso.doc.is_empty() {
                complesso.doc = documentazione(gruppo);
            }
            complesso.contenuto = Some(self.particella(gruppo)?);
        }
        if gruppi.next().is_some() || (complesso.testo && complesso.contenuto.is_some()) {
            return self.errore(nodo, "has more than one content");
        }
        Ok(complesso)
    }

    fn particella(&self, nodo: &Nodo) -> Esito<Particella> {
        let facoltativa = match nodo.attributo("minOccurs").unwrap_or("1") {
            "0" => true,
            "1" => false,
            altro => return self.errore(nodo, format!("minOccurs {altro} is not supported")),
        };
        let ripetuta = match nodo.attributo("maxOccurs").unwrap_or("1") {
            "1" => false,
            "unbounded" => true,
            altro => return self.errore(nodo, format!("maxOccurs {altro} is not supported")),
        };
        let gruppo = || -> Esito<Vec<Particella>> {
            if ripetuta {
                return self.errore(nodo, "a repeated group is not supported");
            }
            nodo.figli.iter().filter(|f| f.nome != "annotation").map(|f| self.particella(f)).collect()
        };
        let forma = match nodo.nome.as_str() {
            "sequence" => Forma::Sequenza(gruppo()?),
            "choice" => Forma::Scelta(gruppo()?),
            "element" => match nodo.attributo("ref") {
                Some(nome) => match nodo.espandi(nome) {
                    Ok(nome) => Forma::Riferimento(nome, documentazione(nodo)),
                    Err(e) => return self.errore(nodo, e),
                },
                None => Forma::Elemento(self.elemento(nodo)?),
            },
            altro => return self.errore(nodo, format!("{altro} is not supported")),
        };
        Ok(Particella { forma, facoltativa, ripetuta })
    }

    fn semplice(&self, nodo: &Nodo) -> Esito<Semplice> {
        self.solo(nodo, &["annotation", "restriction"])?;
        let Some(restrizione) = nodo.figlio("restriction") else {
            return self.errore(nodo, "only restrictions are supported");
        };
        let base = match (restrizione.attributo("base"), restrizione.figlio("simpleType")) {
            (Some(base), None) => self.nome(restrizione, base)?,
            (None, Some(s)) => Uso::Semplice(Box::new(self.semplice(s)?)),
            _ => return self.errore(nodo, "restriction needs one base"),
        };
        let mut facce = Facce::default();
        for f in &restrizione.figli {
            let valore = f.attributo("value").unwrap_or_default();
            let numero = || -> Esito<u32> { valore.parse().or_else(|_| self.errore(f, "value is not a number")) };
            let intero = || -> Esito<i64> { valore.parse().or_else(|_| self.errore(f, "value is not a number")) };
            match f.nome.as_str() {
                "pattern" => facce.modelli.push(valore.to_owned()),
                "enumeration" => facce.valori.push(valore.to_owned()),
                "minLength" => facce.lunghezza_minima = Some(numero()?),
                "maxLength" => facce.lunghezza_massima = Some(numero()?),
                "length" => {
                    facce.lunghezza_minima = Some(numero()?);
                    facce.lunghezza_massima = Some(numero()?);
                }
                "whiteSpace" => facce.spazio = Some(valore.to_owned()),
                "minInclusive" => facce.minimo = Some(intero()?),
                "maxInclusive" => facce.massimo = Some(intero()?),
                "totalDigits" => facce.cifre = Some(numero()?),
                "annotation" | "simpleType" => {}
                altra => return self.errore(nodo, format!("facet {altra} is not supported")),
            }
        }
        let nome = nodo.attributo("name").unwrap_or_default().to_owned();
        Ok(Semplice { nome, doc: documentazione(nodo), base, facce })
    }

    fn solo(&self, nodo: &Nodo, ammessi: &[&str]) -> Esito<()> {
        match nodo.figli.iter().find(|f| !ammessi.contains(&f.nome.as_str())) {
            Some(altro) => self.errore(nodo, format!("{} is not supported here", altro.nome)),
            None => Ok(()),
        }
    }
}

/// The text of the node's own annotation and of the comment before it, with white space collapsed.
fn documentazione(nodo: &Nodo) -> String {
    let testi = nodo.figli("annotation").flat_map(|a| a.figli("documentation")).map(|d| d.testo.as_str());
    testi.chain([nodo.commento.as_str()]).flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
