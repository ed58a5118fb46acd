//! The services and the paths at which they answer (sicurezza §10.1).

/// One service at one path. Two paths may lead to the same service.
#[derive(Debug, PartialEq, Eq)]
pub struct Percorso {
    /// Path on the host, case sensitive.
    pub path: &'static str,
    /// Which family answers there; also the label in logs and metrics.
    pub famiglia: Famiglia,
    /// Its description, a file of the contract.
    pub wsdl: &'static str,
}

/// The families of services between the comuni and us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Famiglia {
    /// Connection test.
    TestConn,
    /// 1000 iscrizione.
    F1000,
    /// 2000 cancellazione.
    F2000,
    /// 3000 consultazione.
    F3000,
    /// 4000 estrazione.
    F4000,
    /// 5000 mutazione.
    F5000,
    /// 6001 certificazione.
    F6001,
    /// 7001/7002 tables and download.
    F7001,
    /// A000 AIRE.
    A000,
    /// S001 subentro.
    S001,
    /// CIE.
    Cie,
    /// CONSOLATI.
    Consolati,
    /// P000 services of the citizen.
    P000,
    /// N000 notices: each comune serves them and we call; only the description is here, for who writes that server.
    N000,
    /// E001 to E004, for public bodies.
    E000,
}

/// Which body size applies to a service (`limits` of the configuration).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taglia {
    /// SOAP without files: `limits.body_bytes`.
    Comune,
    /// P000 attachments: `limits.body_bytes_p000`.
    Allegati,
    /// S001 subentro files: `limits.body_bytes_s001`.
    Subentro,
}

impl Famiglia {
    /// The name in logs and metrics.
    pub fn nome(self) -> &'static str {
        match self {
            Self::TestConn => "testconn",
            Self::F1000 => "1000",
            Self::F2000 => "2000",
            Self::F3000 => "3000",
            Self::F4000 => "4000",
            Self::F5000 => "5000",
            Self::F6001 => "6001",
            Self::F7001 => "7001",
            Self::A000 => "A000",
            Self::S001 => "S001",
            Self::Cie => "CIE",
            Self::Consolati => "CONSOLATI",
            Self::P000 => "P000",
            Self::N000 => "N000",
            Self::E000 => "E000",
        }
    }

    /// The size class of its requests.
    pub fn taglia(self) -> Taglia {
        match self {
            Self::S001 => Taglia::Subentro,
            Self::P000 => Taglia::Allegati,
            _ => Taglia::Comune,
        }
    }

    /// Whether we only describe it, and others serve it.
    pub fn solo_descritta(self) -> bool {
        self == Self::N000
    }

    /// Whether its requests declare binary content and may therefore come as MTOM (sicurezza T-72).
    pub fn ammette_mtom(self) -> bool {
        matches!(self, Self::F4000 | Self::S001 | Self::P000 | Self::E000)
    }
}

/// The service at a path.
pub fn cerca(path: &str) -> Option<&'static Percorso> {
    PERCORSI.iter().find(|p| p.path == path)
}

/// Every path served or described. The CIE service answers at the two addresses known of it (sicurezza Q15).
pub const PERCORSI: &[Percorso] = &[
    Percorso { path: "/ANPRTestConn/TestConn", famiglia: Famiglia::TestConn, wsdl: "TestConn.wsdl" },
    Percorso { path: "/ANPR1000ServiziIscrizione/AnprService1000", famiglia: Famiglia::F1000, wsdl: "1000.wsdl" },
    Percorso { path: "/ANPR2000ServiziCancellazione/AnprService2000", famiglia: Famiglia::F2000, wsdl: "2000.wsdl" },
    Percorso { path: "/ANPR3000ServiziConsultazione/AnprService3000", famiglia: Famiglia::F3000, wsdl: "3000.wsdl" },
    Percorso { path: "/ANPR4000ServiziEstrazione/AnprService4000", famiglia: Famiglia::F4000, wsdl: "4000.wsdl" },
    Percorso { path: "/ANPR5000ServiziMutazione/AnprService5000", famiglia: Famiglia::F5000, wsdl: "5000.wsdl" },
    Percorso { path: "/ANPR6001ServizioCertificazione/AnprService6001", famiglia: Famiglia::F6001, wsdl: "6001.wsdl" },
    Percorso { path: "/ANPR7001ServizioScaricoTabelle/AnprService7001", famiglia: Famiglia::F7001, wsdl: "7001.wsdl" },
    Percorso { path: "/ANPRA000ServiziAire/AnprServiceA000", famiglia: Famiglia::A000, wsdl: "A000.wsdl" },
    Percorso { path: "/ANPRS001ServizioSubentro/AnprServiceS001", famiglia: Famiglia::S001, wsdl: "S001.wsdl" },
    Percorso { path: "/ANPRCIE/AnprServiziCIE", famiglia: Famiglia::Cie, wsdl: "CIE0.wsdl" },
    Percorso { path: "/anpr-ws-cie-webapp/AnprServiceCIE", famiglia: Famiglia::Cie, wsdl: "CIE0.wsdl" },
    Percorso {
        path: "/anpr-ws-CONSOLATI-webapp/AnprServiceCONSOLATI",
        famiglia: Famiglia::Consolati,
        wsdl: "CONSOLATI.wsdl",
    },
    Percorso { path: "/ANPR-WSP000/AnprServiceP000", famiglia: Famiglia::P000, wsdl: "P000.wsdl" },
    Percorso { path: "/ANPRN000ServizioNotifiche/AnprServiceN000", famiglia: Famiglia::N000, wsdl: "N000.wsdl" },
    Percorso { path: "/anpr-wsE000/AnprServiceE001", famiglia: Famiglia::E000, wsdl: "E001.wsdl" },
    Percorso { path: "/anpr-wsE000/AnprServiceE002", famiglia: Famiglia::E000, wsdl: "E002.wsdl" },
    Percorso { path: "/anpr-wsE000/AnprServiceE003", famiglia: Famiglia::E000, wsdl: "E003.wsdl" },
    Percorso { path: "/anpr-wsE000/AnprServiceE004", famiglia: Famiglia::E000, wsdl: "E004.wsdl" },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_agree_with_the_contract() {
        for percorso in PERCORSI {
            let servizio = anpr_contract::servizi::tutti().iter().find(|s| s.wsdl == percorso.wsdl).unwrap();
            let famiglia = cerca(servizio.percorso).map(|p| p.famiglia);
            assert_eq!(famiglia, Some(percorso.famiglia), "{}", percorso.path);
        }
    }
}
