//! The table of services, from the service descriptions, and the files that are served.

use crate::descrizione::Descrizione;
use crate::risolvi::{Modulo, Risolto};
use crate::scrivi_tipi::AVVISO;
use crate::{Errore, Uscita, elenca};
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
        servizio(&mut f, file, &Descrizione::leggi(file, &testo)?, risolto)?;
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

fn servizio(f: &mut String, file: &Path, servizio: &Descrizione, risolto: &Risolto) -> Result<(), Errore> {
    let _ = writeln!(f, "    Servizio {{");
    let _ = writeln!(f, "        nome: \"{}\",\n        wsdl: \"{}\",", servizio.nome, file.display());
    let _ = writeln!(f, "        namespace: \"{}\",", servizio.namespace);
    let _ = writeln!(f, "        percorso: \"{}\",\n        operazioni: &[", servizio.percorso());
    for op in &servizio.operazioni {
        let _ = writeln!(f, "            Operazione {{");
        let _ = writeln!(f, "                nome: \"{}\",", op.nome);
        for (campo, nome) in [("richiesta", &op.richiesta), ("risposta", &op.risposta)] {
            let noto = |m: &Modulo| m.namespace == nome.0 && m.radici.iter().any(|r| r.nome == nome.1);
            if !risolto.moduli.iter().any(noto) {
                let testo = format!("element {} is not declared in the schemas", nome.1);
                return Err(Errore::Schema { dove: file.display().to_string(), testo });
            }
            let _ = writeln!(f, "                {campo}: Nome {{ namespace: \"{}\", nome: \"{}\" }},", nome.0, nome.1);
        }
        let _ = writeln!(f, "            }},");
    }
    f.push_str("        ],\n    },\n");
    Ok(())
}
