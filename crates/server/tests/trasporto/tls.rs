//! The TLS listener (sicurezza §9).

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::OnceLock;

use anpr_server::config::Config;
use anpr_server::error::Error;
use openssl::asn1::Asn1Time;
use openssl::bn::BigNum;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::ssl::{Ssl, SslConnector, SslMethod, SslVerifyMode, SslVersion};
use openssl::x509::{X509Builder, X509NameBuilder};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio_openssl::SslStream;

use super::comune::{Filo, P3000, Prova, XML, finche, una_volta};

struct Chiavi {
    cartella: tempfile::TempDir,
}

impl Chiavi {
    fn file(&self, nome: &str) -> PathBuf {
        self.cartella.path().join(nome)
    }
}

fn chiavi() -> &'static Chiavi {
    static CHIAVI: OnceLock<Chiavi> = OnceLock::new();
    una_volta(&CHIAVI, || {
        let cartella = tempfile::tempdir().unwrap();
        for nome in ["a", "b"] {
            let chiave = PKey::from_rsa(Rsa::generate(2048).unwrap()).unwrap();
            let mut nome_x509 = X509NameBuilder::new().unwrap();
            nome_x509.append_entry_by_text("CN", "anpr.example").unwrap();
            let nome_x509 = nome_x509.build();
            let mut certificato = X509Builder::new().unwrap();
            certificato.set_version(2).unwrap();
            certificato.set_serial_number(&BigNum::from_u32(1).unwrap().to_asn1_integer().unwrap()).unwrap();
            certificato.set_subject_name(&nome_x509).unwrap();
            certificato.set_issuer_name(&nome_x509).unwrap();
            certificato.set_not_before(&Asn1Time::days_from_now(0).unwrap()).unwrap();
            certificato.set_not_after(&Asn1Time::days_from_now(2).unwrap()).unwrap();
            certificato.set_pubkey(&chiave).unwrap();
            certificato.sign(&chiave, MessageDigest::sha256()).unwrap();
            let base: &Path = cartella.path();
            std::fs::write(base.join(format!("{nome}.crt")), certificato.build().to_pem().unwrap()).unwrap();
            std::fs::write(base.join(format!("{nome}.key")), chiave.private_key_to_pem_pkcs8().unwrap()).unwrap();
        }
        Chiavi { cartella }
    })
}

fn con_tls(config: &mut Config) {
    config.server.listen_tls = Some("127.0.0.1:0".parse().unwrap());
    config.server.tls_certificate = Some(chiavi().file("a.crt"));
    config.server.tls_key = Some(chiavi().file("a.key"));
}

async fn connetti(
    indirizzo: SocketAddr,
    versione: SslVersion,
) -> Result<Filo<SslStream<TcpStream>>, openssl::ssl::Error> {
    let mut connettore = SslConnector::builder(SslMethod::tls_client()).unwrap();
    connettore.set_verify(SslVerifyMode::NONE);
    // At its own level 0 the client offers versions that its library no longer likes.
    connettore.set_cipher_list("ALL:@SECLEVEL=0").unwrap();
    connettore.set_min_proto_version(None).unwrap();
    connettore.set_max_proto_version(Some(versione)).unwrap();
    connettore.set_alpn_protos(b"\x02h2\x08http/1.1").unwrap();
    let flusso = TcpStream::connect(indirizzo).await.unwrap();
    let ssl = Ssl::new(connettore.build().context()).unwrap();
    let mut flusso = SslStream::new(ssl, flusso).unwrap();
    Pin::new(&mut flusso).connect().await?;
    Ok(Filo::nuovo(flusso))
}

#[tokio::test]
async fn tls_older_than_1_2_is_refused() {
    let prova = Prova::avvia(con_tls).await;
    for versione in [SslVersion::TLS1, SslVersion::TLS1_1] {
        assert!(connetti(prova.indirizzi.tls.unwrap(), versione).await.is_err());
    }
    finche(|| prova.metrica("anpr_refusals_total{kind=\"tls\"}") == Some(2.0)).await;
}

#[tokio::test]
async fn t71_a_handshake_that_does_not_come_is_not_waited_for() {
    let prova = Prova::avvia(|c| {
        con_tls(c);
        c.limits.handshake_s = 1;
    })
    .await;
    let mut muto = Filo::nuovo(TcpStream::connect(prova.indirizzi.tls.unwrap()).await.unwrap());
    assert!(muto.chiusa().await);
    assert_eq!(prova.metrica("anpr_refusals_total{kind=\"tls_slow\"}"), Some(1.0));
}

#[tokio::test]
async fn plain_http_on_the_tls_port_is_refused() {
    let prova = Prova::avvia(con_tls).await;
    let mut filo = Filo::nuovo(TcpStream::connect(prova.indirizzi.tls.unwrap()).await.unwrap());
    filo.post(P3000, XML, b"<r/>").await;
    assert!(filo.leggi().await.is_none());
    assert_eq!(prova.servizio.arrivate(), 0);
}

#[tokio::test]
async fn a_key_of_another_certificate_is_named() {
    let mut config = Config::default();
    con_tls(&mut config);
    config.server.listen = None;
    config.server.tls_key = Some(chiavi().file("b.key"));
    let servizio = std::sync::Arc::new(super::comune::Finto::default());
    let pool = anpr_server::pool::Pool::avvia("cpu", std::num::NonZeroUsize::MIN, 1).unwrap();
    let metriche = anpr_server::metrics::Metrics::new().unwrap();
    let esito = anpr_server::http::Server::bind(config.clone(), servizio.clone(), pool.into(), metriche.into()).await;
    let errore = esito.err().unwrap();
    assert!(matches!(errore, Error::Tls { key: "server.tls_key", .. }), "{errore}");
    assert!(errore.to_string().contains("b.key"));

    config.server.tls_certificate = Some(chiavi().file("absent.crt"));
    let pool = anpr_server::pool::Pool::avvia("cpu", std::num::NonZeroUsize::MIN, 1).unwrap();
    let metriche = anpr_server::metrics::Metrics::new().unwrap();
    let esito = anpr_server::http::Server::bind(config, servizio, pool.into(), metriche.into()).await;
    assert!(matches!(esito.err().unwrap(), Error::Tls { key: "server.tls_certificate", .. }));
}

#[tokio::test]
async fn both_listeners_serve_at_once_and_ask_for_no_certificate() {
    let prova = Prova::avvia(con_tls).await;
    for versione in [SslVersion::TLS1_2, SslVersion::TLS1_3] {
        let mut filo = connetti(prova.indirizzi.tls.unwrap(), versione).await.unwrap();
        assert_eq!(filo.flusso.ssl().selected_alpn_protocol(), Some(&b"http/1.1"[..]));
        for _ in 0..2 {
            filo.post(P3000, XML, &vec![b'x'; 100_000]).await;
            assert_eq!(filo.leggi().await.unwrap().stato, 200);
        }
    }
    assert_eq!(prova.post(P3000, XML, b"<r/>").await.stato, 200);
    let mut filo = connetti(prova.indirizzi.tls.unwrap(), SslVersion::TLS1_3).await.unwrap();
    filo.scrivi(format!("GET {P3000}?wsdl HTTP/1.1\r\nHost: anpr.example\r\n\r\n").as_bytes()).await;
    assert!(filo.leggi().await.unwrap().testo().contains(&format!("location=\"https://anpr.example{P3000}\"")));
}

#[tokio::test]
async fn a_tls_answer_that_refuses_is_read_to_its_end() {
    let prova = Prova::avvia(con_tls).await;
    let mut filo = connetti(prova.indirizzi.tls.unwrap(), SslVersion::TLS1_3).await.unwrap();
    filo.post(P3000, "Content-Type: text/plain\r\n", &vec![b'x'; 1 << 20]).await;
    assert_eq!(filo.leggi().await.unwrap().stato, 415);
    assert!(filo.chiusa().await);
}

#[tokio::test]
async fn a_tls_connection_is_closed_with_its_goodbye() {
    let mut prova = Prova::avvia(con_tls).await;
    let mut filo = connetti(prova.indirizzi.tls.unwrap(), SslVersion::TLS1_3).await.unwrap();
    filo.post(P3000, XML, b"<r/>").await;
    filo.leggi().await.unwrap();
    prova.ferma();
    let mut resto = Vec::new();
    assert_eq!(filo.flusso.read_to_end(&mut resto).await.unwrap(), 0, "an abrupt end would be an error");
}
