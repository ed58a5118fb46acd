//! Answers as `multipart/related`, in the shape the real ANPR gives them (sicurezza §19.6).

use super::Parte;
use crate::ident;

/// A multipart body and the `Content-Type` that goes with it.
pub(crate) fn multipart(envelope: &[u8], parti: &[Parte]) -> (String, Vec<u8>) {
    // 96 random bits: no content can be made to hold the boundary.
    let boundary = format!("MIMEBoundary_{}", ident::casuale());
    let start = format!("0.{}@apache.org", ident::casuale());
    let media = format!(
        r#"multipart/related; boundary="{boundary}"; type="application/xop+xml"; start="<{start}>"; start-info="text/xml""#
    );
    let size = envelope.len() + parti.iter().map(|p| p.bytes.len() + 256).sum::<usize>() + 512;
    let mut body = Vec::with_capacity(size);
    let root = r#"application/xop+xml; charset=UTF-8; type="text/xml""#;
    part(&mut body, &boundary, &start, root, envelope);
    for parte in parti {
        part(&mut body, &boundary, &parte.content_id, parte.content_type, &parte.bytes);
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (media, body)
}

fn part(body: &mut Vec<u8>, boundary: &str, id: &str, media: &str, bytes: &[u8]) {
    let head = format!(
        "--{boundary}\r\nContent-Type: {media}\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <{id}>\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::Media;
    use crate::mtom::Pacchetto;

    #[test]
    fn what_leaves_as_mtom_can_be_read_back() {
        let parti = [Parte::nuova("application/pdf", vec![0, 13, 10, 45, 45, 255]), Parte::nuova("text/plain", "x")];
        let corpo = format!("<e><a>{}</a><b>{}</b></e>", parti[0].include(), parti[1].include());
        let (media, body) = multipart(corpo.as_bytes(), &parti);
        let pacchetto = Pacchetto::da_media(&Media::parse(&media).unwrap()).unwrap();
        let read = pacchetto.apri(&body, 3, 1000).unwrap();
        assert_eq!(read, b"<e><a>AA0KLS3/</a><b>eA==</b></e>");
        assert_eq!(crate::mtom::incorpora(corpo.as_bytes(), &parti).unwrap(), read);
    }
}
