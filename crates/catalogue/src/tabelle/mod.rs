//! Decode tables: what each code of the wire means, and from when to when it may be used.
//!
//! Codes compare without leading zeros, because the wire pads some of them (`tipoMutazione` `01`). Table 3, the comuni,
//! is [`crate::comuni`].

mod consolati;
mod stati;
mod statistica;
mod subentro;

pub use consolati::{Consolato, consolato, consolato_competente};
pub use stati::{StatoEstero, TipoStato, Uso, stati_esteri, stato_estero, stato_estero_per_belfiore};
pub use statistica::{RigaProspetto, righe_prospetto};
pub use subentro::{codice_da_aire, data_subentro};

use crate::{Data, dati};
use std::collections::HashMap;
use std::sync::LazyLock;

/// One code of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voce {
    /// The code, without padding.
    pub codice: String,
    /// What it means, in Italian.
    pub descrizione: String,
    /// First day of use; none if always.
    pub dal: Option<Data>,
    /// Last day of use; none if still in use.
    pub al: Option<Data>,
    /// What a table adds: of [`Tabella::EsenzioneBollo`], `diritti` when secretarial fees are waived too; of
    /// [`Tabella::CessazioneUnioneConvivenza`], `unione`, `convivenza` or `entrambe`.
    pub nota: Option<String>,
}

/// The entry that a code has on a day.
pub fn voce(tabella: Tabella, codice: &str, giorno: Data) -> Option<&'static Voce> {
    voce_anche_chiusa(tabella, codice).filter(|v| dati::vale(v.dal, v.al, giorno))
}

/// The entry of a code even if it is closed: at the subentro, codes closed in 2015 (table 5: 14, 15, 19, 80; table 9: A,
/// B) are still admitted.
pub fn voce_anche_chiusa(tabella: Tabella, codice: &str) -> Option<&'static Voce> {
    TABELLE.get(&tabella.numero())?.iter().find(|v| v.codice == senza_zeri(codice))
}

/// Whether a code may be used on a day.
pub fn esiste(tabella: Tabella, codice: &str, giorno: Data) -> bool {
    voce(tabella, codice, giorno).is_some()
}

/// What a code means, even if it is closed.
pub fn descrizione(tabella: Tabella, codice: &str) -> Option<&'static str> {
    voce_anche_chiusa(tabella, codice).map(|v| v.descrizione.as_str())
}

/// Every entry of a table, in the order of codes.
pub fn voci(tabella: Tabella) -> &'static [Voce] {
    TABELLE.get(&tabella.numero()).map(Vec::as_slice).unwrap_or_default()
}

macro_rules! tabelle {
    ($($(#[$doc:meta])* $nome:ident = $numero:literal, $titolo:literal;)+) => {
        /// A decode table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Tabella { $($(#[$doc])* $nome),+ }

        impl Tabella {
            /// Every table, by number.
            pub const TUTTE: &'static [Self] = &[$(Self::$nome),+];

            /// The number by which the contract and the error list call it.
            pub fn numero(self) -> u8 {
                match self { $(Self::$nome => $numero),+ }
            }

            /// Its name in Italian.
            pub fn titolo(self) -> &'static str {
                match self { $(Self::$nome => $titolo),+ }
            }
        }
    };
}

tabelle! {
    /// Civil status (EC001).
    StatoCivile = 1, "Stato civile";
    /// Kinds of streets (EC073).
    SpecieToponimo = 4, "Specie del toponimo";
    /// Relationship to the reference person of a family (EC002, EN246).
    RelazioneParentela = 5, "Relazione di parentela";
    /// Link to a convivenza (EC003, EN246).
    LegameConvivenza = 6, "Legame con la convivenza";
    /// Why a person is registered (EC006).
    MotivoIscrizione = 7, "Motivo di iscrizione";
    /// Title of stay (EC063).
    TipoSoggiorno = 8, "Tipo di soggiorno";
    /// Position in the profession (EC064).
    PosizioneProfessione = 9, "Posizione nella professione";
    /// Condition of who has no profession (EC065).
    CondizioneNonProfessionale = 10, "Condizione non professionale";
    /// Study title (EC066).
    TitoloStudio = 11, "Titolo di studio";
    /// Kind of certificate (EC070).
    TipoCertificato = 13, "Tipo di certificato";
    /// Language (EC069).
    Lingua = 14, "Lingue";
    /// Why a resident is struck off (EN370, EN373).
    MotivoCancellazione = 15, "Motivo di cancellazione";
    /// Section of a sheet that may be asked for (EC025).
    DatiRichiesti = 16, "Dati richiesti";
    /// Statistical prospect (EN104).
    ProspettoStatistico = 17, "Prospetti statistici";
    /// Why a person is registered as living abroad (EC060).
    MotivoIscrizioneAire = 19, "Motivo di iscrizione AIRE";
    /// On whose initiative (EC061).
    IniziativaIscrizioneAire = 20, "Iniziativa dell'iscrizione AIRE";
    /// How the comune of the AIRE was chosen (EC062).
    IndividuazioneComuneAire = 21, "Individuazione del comune AIRE";
    /// State of validation of a codice fiscale.
    StatoValidazioneCf = 22, "Stato di validazione del codice fiscale";
    /// Kind of movement of a family (EC074).
    TipoMovimentazione = 23, "Tipo di movimentazione";
    /// Kind of address (EC-ES codes of residence).
    TipoIndirizzo = 25, "Tipo di indirizzo";
    /// Why a family was formed (EC004).
    MotivoCostituzioneFamiglia = 26, "Motivo di costituzione della famiglia";
    /// Kind of convivenza (EC005).
    SpecieConvivenza = 27, "Specie della convivenza";
    /// Why a person is struck off the AIRE (EN370, EN373).
    MotivoCancellazioneAire = 28, "Motivo di cancellazione AIRE";
    /// What a proceeding begins with.
    InnescoProcedimento = 29, "Innesco del procedimento";
    /// State of a proceeding.
    StatoProcedimento = 30, "Stato del procedimento";
    /// How a marriage ended (EC165, EN525).
    CessazioneMatrimonio = 31, "Cessazione del matrimonio";
    /// Kind of tribunal (EN242).
    TipoTribunale = 32, "Tipo di tribunale";
    /// What a 5008 changes.
    TipoMutazione = 36, "Tipo di mutazione della scheda";
    /// Class of citizenship (EHR13).
    TipoCittadinanza = 38, "Tipo di cittadinanza";
    /// Why a certificate pays no stamp duty (EN120).
    EsenzioneBollo = 39, "Esenzione dal bollo";
    /// How far a person may be certified (EC023).
    Certificabilita = 42, "Certificabilità";
    /// How a civil union or a convivenza di fatto ended (EC177, EN262, EN276).
    CessazioneUnioneConvivenza = 43, "Cessazione di unione civile o convivenza di fatto";
    /// State of an asynchronous request (EC021).
    StatoLavorazione = 44, "Stato di lavorazione";
    /// What a 5001 changes.
    MutazioneFamiglia = 46, "Tipo di mutazione di famiglia o convivenza";
    /// What a 5005 changes.
    MutazioneResidenza = 47, "Tipo di mutazione di residenza";
    /// What a 5013 revokes.
    TipoRevoca = 48, "Tipo di revoca";
    /// Why a 5013 revokes.
    MotivoRevoca = 49, "Motivo della revoca";
}

/// A code as the tables write it: `01` is `1`, `0` stays `0`.
pub fn senza_zeri(codice: &str) -> &str {
    match codice.trim_start_matches('0') {
        "" if !codice.is_empty() => "0",
        spoglio => spoglio,
    }
}

static TABELLE: LazyLock<HashMap<u8, Vec<Voce>>> = LazyLock::new(|| {
    let mut tabelle: HashMap<u8, Vec<Voce>> = HashMap::new();
    for riga in dati::righe(include_str!("../../../../config/tabelle/decodifiche.csv")) {
        let Ok(numero) = dati::campo(&riga, 0).parse() else { continue };
        tabelle.entry(numero).or_default().push(Voce {
            codice: dati::campo(&riga, 1).to_owned(),
            descrizione: dati::campo(&riga, 2).to_owned(),
            dal: dati::giorno(&riga, 3),
            al: dati::giorno(&riga, 4),
            nota: dati::facoltativo(&riga, 5),
        });
    }
    tabelle
});

#[cfg(test)]
mod tests {
    use super::*;

    fn oggi() -> Data {
        Data::from_ymd_opt(2026, 1, 1).unwrap()
    }

    #[test]
    fn refuses_codes_that_no_table_holds() {
        for codice in ["", "5", "0", "01x", " 1", "10", "è"] {
            assert!(!esiste(Tabella::StatoCivile, codice, oggi()), "{codice}");
        }
        assert!(!esiste(Tabella::DatiRichiesti, "31", oggi()));
    }

    #[test]
    fn ec002_refuses_relationships_closed_in_2015_but_the_subentro_admits_them() {
        for codice in ["14", "15", "19", "80"] {
            assert!(!esiste(Tabella::RelazioneParentela, codice, oggi()));
            assert!(esiste(Tabella::RelazioneParentela, codice, Data::from_ymd_opt(2015, 9, 15).unwrap()));
            assert!(voce_anche_chiusa(Tabella::RelazioneParentela, codice).is_some());
        }
        assert!(!esiste(Tabella::PosizioneProfessione, "A", oggi()));
    }

    #[test]
    fn padded_codes_are_the_same_codes() {
        assert_eq!(descrizione(Tabella::TipoMutazione, "01"), descrizione(Tabella::TipoMutazione, "1"));
        assert_eq!(descrizione(Tabella::Certificabilita, "0"), Some("Non certificabile"));
        assert_eq!(descrizione(Tabella::Certificabilita, "00"), Some("Non certificabile"));
    }

    #[test]
    fn every_table_has_its_rows_and_no_code_twice() {
        let righe = [
            (1, 8),
            (4, 259),
            (5, 30),
            (6, 4),
            (7, 10),
            (8, 9),
            (9, 11),
            (10, 7),
            (11, 19),
            (13, 20),
            (14, 4),
            (15, 13),
            (16, 30),
            (17, 5),
            (19, 8),
            (20, 6),
            (21, 7),
            (22, 2),
            (23, 8),
            (25, 11),
            (26, 7),
            (27, 6),
            (28, 9),
            (29, 12),
            (30, 7),
            (31, 11),
            (32, 5),
            (36, 22),
            (38, 6),
            (39, 11),
            (42, 5),
            (43, 7),
            (44, 9),
            (46, 9),
            (47, 5),
            (48, 10),
            (49, 3),
        ];
        assert_eq!(righe.len(), Tabella::TUTTE.len());
        for (tabella, (numero, attese)) in Tabella::TUTTE.iter().zip(righe) {
            assert_eq!((tabella.numero(), voci(*tabella).len()), (numero, attese));
            let codici: std::collections::HashSet<_> = voci(*tabella).iter().map(|v| &v.codice).collect();
            assert_eq!(codici.len(), attese, "{}", tabella.titolo());
            assert!(voci(*tabella).iter().all(|v| !v.descrizione.is_empty()));
        }
    }
}
