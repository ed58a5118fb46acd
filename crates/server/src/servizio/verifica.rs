//! The verification page: says of a certificate that ANPR issued it, when, about whom, and whether it is still good; to who
//! holds it, and within its validity (certificazione §13).

use super::ritmo::Ritmo;
use crate::chiamata::{Contenuto, Pagina};
use anpr_engine::valori::data_italiana;
use anpr_model::Data;
use anpr_registry::{AnnullamentoCertificato, RigaCertificato};
use std::net::{IpAddr, Ipv6Addr};

/// A new code, which nobody can guess: 130 random bits in 26 letters and digits that are not mistaken for each other.
pub(super) fn nuovo_codice() -> Result<String, openssl::error::ErrorStack> {
    let mut byte = [0_u8; CODICE];
    openssl::rand::rand_bytes(&mut byte)?;
    Ok(byte.iter().map(|b| char::from(ALFABETO[usize::from(b & 31)])).collect())
}

/// A code as it was made, however it was typed. None for what is no code.
pub(super) fn codice(detto: &str) -> Option<String> {
    let codice: String = detto.chars().filter(|c| *c != '-').flat_map(char::to_uppercase).collect();
    let buono = codice.len() == CODICE && codice.bytes().all(|b| ALFABETO.contains(&b));
    buono.then_some(codice)
}

/// What the register knows of a code: its hash.
pub(super) fn impronta(codice: &str) -> [u8; 32] {
    openssl::sha::sha256(codice.as_bytes())
}

/// Bounds what one address may ask: guessing must not pay, nor cost us.
pub(super) type Limitatore = Ritmo<IpAddr>;

/// Who has one address of an IPv6 network has them all.
pub(super) fn rete(client: IpAddr) -> IpAddr {
    match client {
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => IpAddr::V4(v4),
            None => IpAddr::V6(Ipv6Addr::from(u128::from(v6) & !(u128::from(u64::MAX)))),
        },
        v4 => v4,
    }
}

/// How a certificate that was issued stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Posizione<'c> {
    /// Past its validity, whatever became of it before.
    Scaduto,
    /// Annulled.
    Annullato(&'c AnnullamentoCertificato),
    /// A facsimile, in an environment that issues genuine ones.
    Facsimile,
    /// Good.
    Valido,
}

/// `prova` is the name of an environment where no certificate is worth anything, which every page says.
fn posizione<'c>(certificato: &'c RigaCertificato, oggi: Data, prova: Option<&str>) -> Posizione<'c> {
    match &certificato.annullamento {
        _ if certificato.valido_al < oggi => Posizione::Scaduto,
        Some(annullamento) => Posizione::Annullato(annullamento),
        None if prova.is_none() && certificato.facsimile == Some(true) => Posizione::Facsimile,
        None => Posizione::Valido,
    }
}

/// Whether a certificate is good.
pub(super) fn vale(certificato: &RigaCertificato, oggi: Data, prova: Option<&str>) -> bool {
    posizione(certificato, oggi, prova) == Posizione::Valido
}

/// The page of a certificate that was issued. `documento` is its code, where good ones are shown whole.
pub(super) fn trovato(
    certificato: &RigaCertificato,
    nomi: &[&str],
    comune: &str,
    oggi: Data,
    prova: Option<&str>,
    documento: Option<&str>,
) -> Pagina {
    let mut corpo = String::new();
    let mut collegamento = String::new();
    match posizione(certificato, oggi, prova) {
        Posizione::Scaduto => {
            // The page says nothing of anybody, nor what became of the certificate.
            stato(
                &mut corpo,
                "scaduto",
                "Verifica scaduta",
                &format!(
                    "Il periodo in cui questo certificato si può verificare è finito il {}.",
                    data_italiana(certificato.valido_al)
                ),
            );
            return pagina(200, &corpo, prova);
        }
        Posizione::Annullato(annullamento) => {
            let giorno = data_italiana(super::giorno_italiano(annullamento.quando));
            stato(
                &mut corpo,
                "annullato",
                "Certificato annullato",
                &format!("ANPR ha emesso questo certificato, ma dal {giorno} è annullato: non ha più valore."),
            );
        }
        Posizione::Facsimile => stato(
            &mut corpo,
            "annullato",
            "Fac-simile",
            "ANPR ha prodotto questo documento per prova: non è un certificato e non ha valore.",
        ),
        Posizione::Valido => {
            stato(
                &mut corpo,
                "valido",
                "Certificato valido",
                &format!(
                    "ANPR ha emesso questo certificato. Si può verificare fino al {}.",
                    data_italiana(certificato.valido_al)
                ),
            );
            if let Some(codice) = documento {
                // Beside the page, wherever a proxy has put that.
                collegamento = format!(
                    "<p><a href=\"{}/documento\" rel=\"noreferrer\">Visualizza il documento</a></p>",
                    innocuo(codice)
                );
            }
        }
    }
    let righe = [
        ("Certificato", nomi.join("; ")),
        ("Intestatario", certificato.intestatario.clone()),
        ("Comune", comune.to_owned()),
        ("Data", data_italiana(certificato.data)),
        ("Protocollo ANPR", certificato.protocollo.to_string()),
    ];
    corpo.push_str("<dl>");
    for (etichetta, valore) in righe {
        corpo.push_str(&format!("<dt>{etichetta}</dt><dd>{}</dd>", innocuo(&valore)));
    }
    corpo.push_str("</dl>");
    corpo.push_str(CONFRONTO);
    corpo.push_str(&collegamento);
    pagina(200, &corpo, prova)
}

/// The page of a code that is of no certificate.
pub(super) fn sconosciuto(prova: Option<&str>) -> Pagina {
    let mut corpo = String::new();
    stato(
        &mut corpo,
        "annullato",
        "Nessun certificato",
        "ANPR non ha emesso nessun certificato con questo codice. Controllare l'indirizzo stampato accanto al codice.",
    );
    pagina(404, &corpo, prova)
}

/// A certificate itself.
pub(super) fn documento(pdf: Vec<u8>) -> Pagina {
    Pagina { stato: 200, contenuto: Contenuto::Pdf(pdf) }
}

/// The page where no document is shown, for whatever reason.
pub(super) fn senza_documento(prova: Option<&str>) -> Pagina {
    let mut corpo = String::new();
    stato(
        &mut corpo,
        "scaduto",
        "Documento non disponibile",
        "A questo indirizzo non c'è nessun documento da mostrare.",
    );
    pagina(404, &corpo, prova)
}

/// The page of who asks too much.
pub(super) fn troppe() -> Pagina {
    let mut corpo = String::new();
    stato(
        &mut corpo,
        "scaduto",
        "Troppe verifiche",
        "Da questo indirizzo arrivano troppe richieste: riprovare fra un minuto.",
    );
    pagina(429, &corpo, None)
}

/// The page when the register does not answer.
pub(super) fn non_ora() -> Pagina {
    let mut corpo = String::new();
    stato(
        &mut corpo,
        "scaduto",
        "Verifica non disponibile",
        "In questo momento la verifica non è possibile: riprovare più tardi.",
    );
    pagina(503, &corpo, None)
}

fn stato(corpo: &mut String, classe: &str, titolo: &str, testo: &str) {
    corpo.push_str(&format!("<section class=\"{classe}\"><h1>{titolo}</h1><p>{}</p></section>", innocuo(testo)));
}

fn pagina(stato: u16, corpo: &str, prova: Option<&str>) -> Pagina {
    let avviso = prova.map_or_else(String::new, |ambiente| {
        format!("<p class=\"prova\">Ambiente di prova «{}»: i certificati non hanno valore.</p>", innocuo(ambiente))
    });
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"it\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\"><title>Verifica del certificato</title><style>{STILE}</style></head>\
         <body><header>Anagrafe nazionale della popolazione residente</header>{avviso}<main>{corpo}</main></body></html>\n"
    );
    Pagina { stato, contenuto: Contenuto::Html(html) }
}

/// A text that no browser reads as anything else.
fn innocuo(testo: &str) -> String {
    testo.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

const CONFRONTO: &str = "<p>Confrontare questi dati con quelli del documento: se non sono gli stessi, il documento non è \
quello emesso.</p>";
const STILE: &str = "body{margin:0;font:17px/1.5 system-ui,sans-serif;color:#17324d;background:#f5f6f7}\
header{background:#1f3a5f;color:#fff;padding:14px 18px;font-weight:600}\
main{max-width:34rem;margin:0 auto;padding:18px}\
.prova{margin:0;padding:8px 18px;background:#a11d1d;color:#fff;font-weight:600}\
section{border-left:8px solid;padding:12px 16px;background:#fff;border-radius:4px}\
section h1{font-size:1.35rem;margin:0 0 4px}section p{margin:0}\
.valido{border-color:#00703c}.annullato{border-color:#a11d1d}.scaduto{border-color:#8a6d00}\
dl{background:#fff;padding:12px 16px;margin:14px 0;border-radius:4px}\
dt{font-size:.85rem;color:#4a5b70}dd{margin:0 0 8px;font-weight:600;overflow-wrap:anywhere}";
/// Letters and digits, without I, L, O, U: 32 of them, read as they are printed.
const ALFABETO: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Five bits each.
const CODICE: usize = 26;

#[cfg(test)]
mod tests {
    use super::*;
    use anpr_model::{OperazioneId, SoggettoId};

    fn certificato() -> RigaCertificato {
        let data = Data::from_ymd_opt(2026, 2, 3).unwrap();
        RigaCertificato {
            comune: "888001".into(),
            protocollo: OperazioneId(77),
            soggetto: SoggettoId(1),
            intestatario: "D'ALÌ <b> N.".into(),
            tipi: vec![1, 8],
            data,
            valido_al: data + chrono::Days::new(89),
            emissione: 1,
            bollo: 1600,
            diritti: 52,
            esenzione: None,
            ufficiale: "X".into(),
            forzati: Vec::new(),
            impronta: vec![0; 32],
            facsimile: Some(false),
            annullamento: None,
        }
    }

    fn html(pagina: Pagina) -> String {
        match pagina.contenuto {
            Contenuto::Html(html) => html,
            Contenuto::Pdf(_) => panic!("a document"),
        }
    }

    #[test]
    fn codes_are_all_different_and_come_back_however_they_are_typed() {
        let codici: std::collections::HashSet<String> = (0..1000).map(|_| nuovo_codice().unwrap()).collect();
        assert_eq!(codici.len(), 1000);
        let codice = codici.iter().next().unwrap();
        let (uno, altro) = codice.split_at(13);
        assert_eq!(super::codice(&format!("{}-{}", uno.to_lowercase(), altro)).as_ref(), Some(codice));
        for rotto in ["", "x", &codice[1..], &format!("{codice}A"), &format!("{}U", &codice[1..])] {
            assert_eq!(super::codice(rotto), None, "{rotto}");
        }
    }

    #[test]
    fn the_page_says_what_is_on_the_certificate_and_no_more() {
        let oggi = Data::from_ymd_opt(2026, 3, 1).unwrap();
        let nomi = ["Certificato A", "Certificato B"];
        let pagina = trovato(&certificato(), &nomi, "BORGO DI PROVA", oggi, Some("sandbox"), None);
        assert_eq!(pagina.stato, 200);
        let html = html(pagina);
        for detto in ["Certificato valido", "Certificato A; Certificato B", "77", "03/02/2026"] {
            assert!(html.contains(detto), "{detto}: {html}");
        }
        assert!(html.contains("D&#39;ALÌ &lt;b&gt; N.") && !html.contains("<script"));
        assert!(html.contains("Ambiente di prova «sandbox»"));
    }

    #[test]
    fn annulled_it_says_so_and_past_its_validity_it_says_nothing_of_anybody() {
        let oggi = Data::from_ymd_opt(2026, 3, 1).unwrap();
        let quando = chrono::DateTime::parse_from_rfc3339("2026-02-20T10:00:00Z").unwrap().into();
        let annullamento = Some(AnnullamentoCertificato { quando, motivo: 1, nota: Some("segreta".into()) });
        let annullato = RigaCertificato { annullamento, ..certificato() };
        let pagina = html(trovato(&annullato, &["A"], "BORGO", oggi, None, None));
        assert!(pagina.contains("dal 20/02/2026 è annullato") && !pagina.contains("segreta"));
        // It is the end of the validity that decides, whatever became of the certificate before.
        for uno in [certificato(), annullato] {
            let il = |giorno| html(trovato(&uno, &["Residenza"], "BORGO", giorno, None, None));
            assert!(il(uno.valido_al).contains("BORGO"));
            let fine = il(uno.valido_al + chrono::Days::new(1));
            assert!(fine.contains("Verifica scaduta"));
            for taciuto in ["ALÌ", "77", "BORGO", "Residenza", "Certificato annullato", "20/02/2026"] {
                assert!(!fine.contains(taciuto), "{taciuto}: {fine}");
            }
        }
    }

    #[test]
    fn a_document_is_shown_of_a_good_certificate_alone() {
        let oggi = Data::from_ymd_opt(2026, 3, 1).unwrap();
        let quando = chrono::DateTime::parse_from_rfc3339("2026-02-20T10:00:00Z").unwrap().into();
        let annullamento = Some(AnnullamentoCertificato { quando, motivo: 1, nota: None });
        let collegato = |uno: &RigaCertificato, oggi, documento| {
            html(trovato(uno, &["A"], "BORGO", oggi, None, documento)).contains("<a href=\"CODICE/documento\"")
        };
        let dopo = certificato().valido_al + chrono::Days::new(1);
        for (uno, il) in [
            (RigaCertificato { annullamento, ..certificato() }, oggi),
            (RigaCertificato { facsimile: Some(true), ..certificato() }, oggi),
            (certificato(), dopo),
        ] {
            assert!(!vale(&uno, il, None) && !collegato(&uno, il, Some("CODICE")), "{uno:?}");
        }
        assert!(vale(&certificato(), oggi, None) && collegato(&certificato(), oggi, Some("CODICE")));
        assert!(!collegato(&certificato(), oggi, None), "unless it is configured");
        assert_eq!(senza_documento(None).stato, 404);
    }

    #[test]
    fn a_facsimile_is_never_called_valid_where_genuine_ones_are_issued() {
        let oggi = Data::from_ymd_opt(2026, 3, 1).unwrap();
        let pagina = |facsimile, prova| {
            let uno = RigaCertificato { facsimile, ..certificato() };
            html(trovato(&uno, &["A"], "BORGO", oggi, prova, None))
        };
        let finto = pagina(Some(true), None);
        assert!(finto.contains("Fac-simile") && finto.contains("non ha valore"), "{finto}");
        assert!(!finto.contains("Certificato valido") && !finto.contains("Ambiente di prova"), "{finto}");
        // Of what was issued before it was noted the environment decides.
        for facsimile in [Some(false), None] {
            assert!(pagina(facsimile, None).contains("Certificato valido"));
        }
        // Nothing is worth anything in an environment of tests, though it was genuine when it was issued.
        for facsimile in [Some(true), Some(false), None] {
            assert!(pagina(facsimile, Some("collaudo")).contains("Ambiente di prova «collaudo»"));
        }
    }

    #[test]
    fn who_has_one_address_of_a_network_has_them_all() {
        let v6 = |fine: u16| IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 1, 0, 0, 0, fine));
        let v4: IpAddr = "192.0.2.1".parse().unwrap();
        assert_eq!(rete(v6(1)), rete(v6(2)));
        assert_ne!(rete(v6(1)), rete(v4));
        assert_eq!(rete("::ffff:192.0.2.1".parse().unwrap()), v4);
    }
}
