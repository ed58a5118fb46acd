//! Messages with binary parts beside them.

/// A part of a `multipart/related`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parte {
    /// `Content-ID`, without its brackets.
    pub id: String,
    /// `Content-Type`.
    pub tipo: String,
    /// Its bytes.
    pub byte: Vec<u8>,
}

/// The parts of an answer; none if it is a plain one.
pub(crate) fn leggi(content_type: &str, byte: &[u8]) -> Option<Vec<Parte>> {
    let parametri = content_type.strip_prefix("multipart/related;")?;
    assert!(parametri.contains("type=\"application/xop+xml\"") && parametri.contains("start-info=\"text/xml\""));
    let parametro = |nome: &str| parametri.split(&format!("{nome}=\"")).nth(1).unwrap().split('"').next().unwrap();
    let confine = format!("\r\n--{}", parametro("boundary"));
    let intero = [b"\r\n", byte].concat();
    let mut pezzi = dividi(&intero, confine.as_bytes());
    assert_eq!(pezzi.remove(0), b"", "nothing before the first part");
    assert_eq!(pezzi.pop().unwrap(), b"--\r\n", "nothing after the last one");
    let parti: Vec<Parte> = pezzi.into_iter().map(parte).collect();
    assert_eq!(format!("<{}>", parti[0].id), parametro("start"));
    Some(parti)
}

/// A signed message whose element `nome` leaves as a part of its own: content type and bytes.
pub fn scrivi(messaggio: &[u8], nome: &str, contenuto: &[u8]) -> (String, Vec<u8>) {
    let testo = std::str::from_utf8(messaggio).unwrap();
    let inizio = testo.find(&format!("<{nome}>")).unwrap() + nome.len() + 2;
    let fine = inizio + testo[inizio..].find("</").unwrap();
    let rimando = r#"<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:file@prova"/>"#;
    let busta = format!("{}{rimando}{}", &testo[..inizio], &testo[fine..]);
    let radice = "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <busta@prova>";
    let parte = "Content-Type: application/gzip\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <file@prova>";
    let prima = format!("--confine\r\n{radice}\r\n\r\n{busta}\r\n--confine\r\n{parte}\r\n\r\n");
    let byte = [prima.as_bytes(), contenuto, b"\r\n--confine--\r\n"];
    let tipo = "multipart/related; type=\"application/xop+xml\"; start=\"<busta@prova>\"; start-info=\"text/xml\"; \
                boundary=\"confine\"";
    (tipo.to_owned(), byte.concat())
}

fn parte(pezzo: &[u8]) -> Parte {
    let pezzo = pezzo.strip_prefix(b"\r\n").unwrap();
    let fine = dividi(pezzo, b"\r\n\r\n")[0].len();
    let testa = std::str::from_utf8(&pezzo[..fine]).unwrap();
    let campo = |nome: &str| {
        let riga = testa.split("\r\n").find_map(|riga| riga.strip_prefix(&format!("{nome}: ")));
        riga.unwrap_or_else(|| panic!("no {nome} in {testa}")).to_owned()
    };
    let id = campo("Content-ID").trim_matches(['<', '>']).to_owned();
    Parte { id, tipo: campo("Content-Type"), byte: pezzo[fine + 4..].to_vec() }
}

fn dividi<'b>(byte: &'b [u8], confine: &[u8]) -> Vec<&'b [u8]> {
    let mut pezzi = Vec::new();
    let (mut da, mut qui) = (0, 0);
    while qui + confine.len() <= byte.len() {
        if byte[qui..].starts_with(confine) {
            pezzi.push(&byte[da..qui]);
            (da, qui) = (qui + confine.len(), qui + confine.len());
        } else {
            qui += 1;
        }
    }
    pezzi.push(&byte[da..]);
    pezzi
}
