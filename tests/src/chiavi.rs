//! Keys that the sandbox's authority issues for a test, and comuni added by the commands of an administrator.

use crate::{Comune, Proprieta, Sandbox};
use anpr_client::Portachiavi;
use anpr_wss::pki::{Ca, KeyPair, Role, Validity};
use std::time::{Duration, SystemTime};

/// A key with its certificate, which the register does not know yet.
pub struct Emessa {
    /// The certificate, a PEM file.
    pub certificato: String,
    nome: String,
    portachiavi: Portachiavi,
}

impl Emessa {
    /// The comune, calling from this postazione.
    pub fn usata_da(self, comune: Comune) -> Comune {
        comune.con(|proprieta| {
            proprieta.id_postazione = self.nome;
            proprieta.postazione = self.portachiavi;
        })
    }
}

impl Sandbox {
    /// A further server or postazione, certified by the sandbox's authority.
    pub fn emetti(&self, nome: &str) -> Emessa {
        let ca = |file| std::fs::read(self.dir().join("ca").join(file)).unwrap();
        let coppia = KeyPair::from_pem(&ca("ca-postazioni.key"), &ca("ca-postazioni.pem")).unwrap();
        let ora = SystemTime::now();
        let validita =
            Validity { not_before: ora - Duration::from_secs(3600), not_after: ora + Duration::from_secs(86_400) };
        let coppia = Ca::from_pair(coppia).issue(nome, &Role::Postazione, validita).unwrap();
        let cartella = self.dir().join("emesse");
        std::fs::create_dir_all(&cartella).unwrap();
        let scrivi = |estensione: &str, byte: &[u8]| {
            let file = cartella.join(format!("{nome}.{estensione}"));
            std::fs::write(&file, byte).unwrap();
            file
        };
        let certificato = scrivi("pem", &coppia.certificate_pem().unwrap());
        let file = scrivi("p12", &coppia.to_pkcs12(nome, PASSWORD).unwrap());
        Emessa {
            certificato: certificato.display().to_string(),
            nome: nome.to_owned(),
            portachiavi: Portachiavi { file, password: PASSWORD.to_owned() },
        }
    }

    /// A comune that did not exist: added by the commands that an administrator uses, with a server, a postazione and
    /// an operator who may hand over its register and consult. Its name is the one that generated supplies know it by.
    pub fn nuovo_comune(&self, istat: &str) -> Comune {
        let (server, postazione) = (self.emetti(&format!("{istat}-CO-9999")), self.emetti(&format!("{istat}-PC-0001")));
        let operatore = format!("OPER{istat}");
        self.comanda(&["comuni", "add", istat, "--nome", &format!("COMUNE DI PROVA {istat}"), "--sigla", "ZZ"]);
        self.comanda(&["comuni", "add-certificate", &server.certificato]);
        self.comanda(&["postazioni", "add", &postazione.certificato, "--descrizione", "Sportello"]);
        self.comanda(&["utenti", "add", &operatore]);
        for profilo in ["OP_SUBENTRO", "OP_CONSULTAZIONE"] {
            self.comanda(&["utenti", "enable", &operatore, istat, profilo]);
        }
        let proprieta = Proprieta {
            ca_notifiche: None,
            server: server.portachiavi,
            postazione: postazione.portachiavi,
            id_operatore: operatore,
            id_sede: istat.to_owned(),
            id_postazione: postazione.nome,
            id_applicazione: "ANPR-TEST".to_owned(),
            url: self.base(),
        };
        Comune::con_proprieta(istat, proprieta)
    }

    /// A comune that did not exist, which `riempi` fills the first time that a test asks for it.
    pub fn comune_riempito(&self, istat: &str, riempi: impl FnOnce(&Comune)) -> Comune {
        let mut riempiti = self.riempiti.lock().unwrap();
        if let Some(proprieta) = riempiti.get(istat) {
            return Comune::con_proprieta(istat, proprieta.clone());
        }
        let comune = self.nuovo_comune(istat);
        riempi(&comune);
        riempiti.insert(istat.to_owned(), comune.proprieta().clone());
        comune
    }
}

const PASSWORD: &str = "prova";
