//! `[certificates]`: what is printed on certificates and who vouches for them (certificazione §§12, 13).

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

/// Certificates issued by 6001.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Certificates {
    /// Address at which people reach this server, `https://HOST`: their certificates carry a QR code to
    /// `/verifica/…` there. Absent: certificates carry none, and nothing is vouched for.
    pub url: Option<String>,
    /// Folder with changed sentences (`it.toml`, `de.toml`, `fr.toml`, `sl.toml`) and page (`pagina.toml`); absent: those of
    /// the program.
    pub texts: Option<PathBuf>,
    /// For how many months the verification page answers (1 to 1200), by kind of certificate; the others three
    /// (certificazione §12.9).
    pub validity_months: BTreeMap<String, u32>,
    /// Values of `paEstera` that admit no exemption from the stamp duty (EN345; certificazione §19 Q3).
    pub stamp_required: Vec<u8>,
    /// Values of `paEstera` that admit nothing but an exemption: the other reading of the same rule.
    pub stamp_forbidden: Vec<u8>,
    /// Whether the page of a good certificate leads to its document. Off: the code is in clear on the paper, and who has
    /// photographed it would have everything that the certificate says.
    pub show_document: bool,
    /// Verifications that one address may ask in a minute (1 to 10000); an IPv6 network counts as one.
    pub verifications_per_minute: u32,
}

impl Default for Certificates {
    fn default() -> Self {
        Self {
            url: None,
            texts: None,
            validity_months: BTreeMap::new(),
            stamp_required: vec![2, 3],
            stamp_forbidden: Vec::new(),
            show_document: false,
            verifications_per_minute: 30,
        }
    }
}
