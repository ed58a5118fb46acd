//! Descriptions of the services: `?wsdl` and the schemas it imports at `?xsd=NAME`, all below the path of the service.
//!
//! The files stand in two folders and refer to each other by relative paths. Served, each reference becomes one to the
//! same path with another query, so that a client that knows the address of the service reaches all of them.

use anpr_contract::schemi;

use crate::percorsi::Percorso;

/// The file that `query` asks for; `origin` is scheme and authority of the address the client used. `None` if there is
/// no such file.
pub(crate) fn describe(percorso: &Percorso, origin: &str, query: &str) -> Option<String> {
    let (key, value) = query.split_once('=').unwrap_or((query, ""));
    match key {
        _ if key.eq_ignore_ascii_case("wsdl") => {
            let text = schemi::file(percorso.wsdl)?;
            let served = rewrite(text, "schemaLocation=\"", |reference| schema_url(percorso, "", reference));
            Some(rewrite(&served, "address location=\"", |_| format!("{origin}{}", percorso.path)))
        }
        "xsd" => {
            let name = value.replace("%2F", "/").replace("%2f", "/");
            let text = schemi::file(&name).filter(|_| name.ends_with(".xsd"))?;
            Some(rewrite(text, "schemaLocation=\"", |reference| schema_url(percorso, folder(&name), reference)))
        }
        _ => None,
    }
}

/// A reference from a schema in `folder` to another, or from a description, for which schemas stand in `../xsd/`. The
/// last step of the path is repeated, since not every client resolves a reference that is a query alone.
fn schema_url(percorso: &Percorso, folder: &str, reference: &str) -> String {
    let mut steps: Vec<&str> = folder.split('/').filter(|s| !s.is_empty()).collect();
    for step in reference.strip_prefix("../xsd/").unwrap_or(reference).split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            _ => steps.push(step),
        }
    }
    let last = percorso.path.rsplit('/').next().unwrap_or_default();
    format!("{last}?xsd={}", steps.join("/"))
}

fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// `text` with every value that stands between `open` and the next quote replaced.
fn rewrite(text: &str, open: &str, replace: impl Fn(&str) -> String) -> String {
    let mut pieces = text.split(open);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push_str(open);
        match piece.split_once('"') {
            Some((value, rest)) => {
                out.push_str(&replace(value));
                out.push('"');
                out.push_str(rest);
            }
            None => out.push_str(piece),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::percorsi::PERCORSI;

    const PERCORSO: &Percorso = &PERCORSI[3];

    #[test]
    fn only_schemas_are_served_as_schemas() {
        for query in ["xsd=3000.wsdl", "xsd=../Cargo.toml", "xsd=", "xsd", "other", "", "xsd=/etc/passwd"] {
            assert_eq!(describe(PERCORSO, "http://h", query), None, "{query}");
        }
    }

    #[test]
    fn references_stay_below_the_service() {
        let url = |folder, reference| schema_url(PERCORSO, folder, reference);
        assert_eq!(url("", "../xsd/3000consultazione.xsd"), "AnprService3000?xsd=3000consultazione.xsd");
        assert_eq!(url("tipi", "codici.xsd"), "AnprService3000?xsd=tipi/codici.xsd");
        assert_eq!(url("tipi", "../connessione.xsd"), "AnprService3000?xsd=connessione.xsd");
    }

    #[test]
    fn the_address_is_the_one_the_client_used() {
        for percorso in PERCORSI {
            let text = describe(percorso, "https://anpr.example:8443", "wsdl").unwrap();
            let address = format!("location=\"https://anpr.example:8443{}\"", percorso.path);
            assert_eq!(text.matches(&address).count(), 1, "{}", percorso.path);
        }
    }
}
