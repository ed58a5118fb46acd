//! HTTPS: the server's certificate is checked, the name too.

use crate::banco::*;
use anpr_notify::Impostazioni;
use anpr_receiver::Tls;
use anpr_registry::Consegna;
use anpr_wss::pki::{KeyPair, Role};
use std::path::PathBuf;

fn salva(b: &Banco, nome: &str, coppia: &KeyPair) -> Tls {
    let percorso = |estensione: &str| -> PathBuf { b.cartella.path().join(format!("{nome}.{estensione}")) };
    scrivi(&percorso("pem"), &coppia.certificate_pem().unwrap());
    scrivi(&percorso("key"), &coppia.key_pem().unwrap());
    Tls { certificato: percorso("pem"), chiave: percorso("key") }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_server_whose_certificate_is_trusted_and_its_own_receives() {
    let b = Banco::sqlite();
    let per = |nome: &str| {
        let ruolo = Role::TlsServer { hosts: vec![nome.to_owned()] };
        chiavi().postazioni.issue(nome, &ruolo, anni()).unwrap()
    };
    let buona = salva(&b, "buona", &per("127.0.0.1"));
    let di_altri = salva(&b, "altri", &per("altro.example"));
    let estraneo = Role::TlsServer { hosts: vec!["127.0.0.1".to_owned()] };
    let ignota = salva(&b, "ignota", &chiavi().utenti.issue("127.0.0.1", &estraneo, anni()).unwrap());
    let ca = b.cartella.path().join("ca.pem");
    scrivi(&ca, &chiavi().postazioni.pair().certificate_pem().unwrap());
    let mut id = Vec::new();
    for (istat, tls) in [("888001", &buona), ("888002", &di_altri), ("888003", &ignota)] {
        let (indirizzo, _) = b.riceve(istat, Some(tls)).await;
        b.comune(istat, &format!("https://{indirizzo}/notifiche"));
        id.extend(b.accoda(istat, 1));
    }
    let _spedisce = b.spedisce(Impostazioni { ca: Some(ca), http_ammesso: false, ..impostazioni() });
    b.finche_consegnate(&id[..1]).await;
    b.finche("given up", |b| id[1..].iter().all(|id| b.legge(*id).consegna == Consegna::Morta)).await;
    for id in &id[1..] {
        assert_eq!(b.legge(*id).ultimo_esito.as_deref(), Some("7 tls"));
    }
}
