//! The table of services, from the service descriptions, and the files that are served.

use crate::risolvi::Risolto;
use crate::scrivi_tipi::AVVISO;
use crate::xml::{Nodo, Nome};
use crate::{Errore, Uscita, elenca};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Writes `servizi.rs`.
pub(crate) fn scrivi(xsd: &Path, wsdl: &Path, risolto: &Risolto, uscita: &mut Uscita) -> Result<(), Errore> {
    let mut f = String::from(AVVISO);
    f.push_str("//! The services, and the schema and description files as they are served.\n\n");
    f.push_str("use crate::servizi::{File, Nome, Operazione, Servizio};\n\n");
    f.push_str("/// Every service, by the name of its description.\npub(crate) static SERVIZI: &[Servizio] = &[\n");
    let file_wsdl = elenca(wsdl, "wsdl")?;
    for file in &file_wsdl {
        let percorso = wsdl.join(file);
        let testo = std::fs::read_to_string(&percorso)
            .map_err(|causa| Errore::File { file: percorso.display().to_string(), causa })?;
        let radice = Nodo::leggi(&percorso, &testo)?;
        servizio(&mut f, file, &radice, risolto)
            .map_err(|testo| Errore::Schema { dove: percorso.display().to_string(), testo })?;
    }
    f.push_str("];\n\n/// Every file that is served, by its name relative to the folder of its kind.\n");
    f.push_str("pub(crate) static FILE: &[File] = &[\n");
    for (cartella, file) in [("wsdl", file_wsdl), ("wsdl", elenca(wsdl, "xml")?), ("xsd", elenca(xsd, "xsd")?)] {
        for nome in file {
            let nome = nome.display();
            let _ = writeln!(f, "    File {{");
            let _ = writeln!(f, "        cartella: \"{cartella}\",\n        nome: \"{nome}\",");
            let dove = format!("/../../{cartella}/{nome}");
            let _ = writeln!(f, "        testo: include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"{dove}\")),");
            let _ = writeln!(f, "    }},");
        }
    }
    f.push_str("];\n");
    uscita.insert(PathBuf::from("servizi.rs"), f);
    Ok(())
}

fn servizio(f: &mut String, file: &Path, radice: &Nodo, risolto: &Risolto) -> Result<(), String> {
    let mut messaggi: BTreeMap<&str, Nome> = BTreeMap::new();
    for m in radice.figli("message") {
        let parte = m.figlio("part").ok_or("a message without part")?;
        let elemento = parte.espandi(parte.attributo("element").ok_or("a part without element")?)?;
        let noto = risolto
            .moduli
            .iter()
            .any(|modulo| modulo.namespace == elemento.0 && modulo.radici.iter().any(|r| r.nome == elemento.1));
        if !noto {
            return Err(format!("element {} is not declared in the schemas", elemento.1));
        }
        messaggi.insert(m.attributo("name").unwrap_or_default(), elemento);
    }
    let indirizzo = radice
        .figli("service")
        .flat_map(|s| s.figli("port"))
        .flat_map(|p| p.figli("address"))
        .find_map(|a| a.attributo("location"))
        .ok_or("no address")?;
    let senza_schema = indirizzo.split_once("://").map_or(indirizzo, |(_, resto)| resto);
    let percorso = senza_schema.find('/').and_then(|i| senza_schema.get(i..)).unwrap_or("/");
    let nome = file.with_extension("");
    let _ = writeln!(f, "    Servizio {{");
    let _ = writeln!(f, "        nome: \"{}\",\n        wsdl: \"{}\",", nome.display(), file.display());
    let _ = writeln!(f, "        namespace: \"{}\",", radice.attributo("targetNamespace").unwrap_or_default());
    let _ = writeln!(f, "        percorso: \"{percorso}\",\n        operazioni: &[");
    for op in radice.figli("portType").flat_map(|p| p.figli("operation")) {
        let messaggio = |verso: &str| -> Result<&Nome, String> {
            let nome = op.figlio(verso).and_then(|v| v.attributo("message")).unwrap_or_default();
            let nome = nome.rsplit(':').next().unwrap_or_default();
            messaggi.get(nome).ok_or(format!("message {nome:?} is not declared"))
        };
        let (richiesta, risposta) = (messaggio("input")?, messaggio("output")?);
        let _ = writeln!(f, "            Operazione {{");
        let _ = writeln!(f, "                nome: \"{}\",", op.attributo("name").unwrap_or_default());
        for (campo, nome) in [("richiesta", richiesta), ("risposta", risposta)] {
            let _ = writeln!(f, "                {campo}: Nome {{ namespace: \"{}\", nome: \"{}\" }},", nome.0, nome.1);
        }
        let _ = writeln!(f, "            }},");
    }
    f.push_str("        ],\n    },\n");
    Ok(())
}
