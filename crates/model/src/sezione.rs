//! The sections of a sheet.

use serde::{Deserialize, Serialize};

macro_rules! codici {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every section, in the order of the enum.
            pub const TUTTE: &'static [Self] = &[$(Self::$variant),+];

            /// The number that stands for the section in the database; never reused.
            pub fn codice(self) -> i16 {
                match self { $(Self::$variant => $code),+ }
            }

            /// The section with this number, none if the number is unknown.
            pub fn da_codice(codice: i16) -> Option<Self> {
                match codice { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

codici! {
    /// A section of a `Soggetto`'s sheet (registrazione §2.2). The content of a version is the JSON of the contract type
    /// named beside each variant.
    Sezione {
        /// `Generalita`; searched by, so the registry keeps typed columns beside it.
        Generalita = 1,
        /// `StatoCivile`.
        StatoCivile = 2,
        /// `AttributiSoggetto`: certificability, senza fissa dimora.
        Attributi = 3,
        /// `Atto`: birth act in the classic form.
        AttoNascita = 4,
        /// `AttoANPR`: birth act with an ANSC act in it (ANPR04 on).
        AttoNascitaAnpr = 5,
        /// `Cittadinanza`; several at once.
        Cittadinanza = 6,
        /// `Genitore`.
        Paternita = 7,
        /// `Genitore`.
        Maternita = 8,
        /// `Residenza`; several at once, one for each `tipoIndirizzo`.
        Residenza = 9,
        /// `AltraLingua`; several at once.
        AltraLingua = 10,
        /// `TutoreIntestatario`.
        Tutore = 11,
        /// `Matrimonio`.
        Matrimonio = 12,
        /// `Vedovanza`.
        Vedovanza = 13,
        /// `AnnullamentoMatrimonio`.
        AnnullamentoMatrimonio = 14,
        /// `UnioneCivile`.
        UnioneCivile = 15,
        /// `ConvivenzaDiFatto`.
        ConvivenzaDiFatto = 16,
        /// `Poligamie`.
        Poligamia = 17,
        /// `CartaIdentita`; its number is a search key.
        CartaIdentita = 18,
        /// `PermessoSoggiorno`; its number is a search key.
        PermessoSoggiorno = 19,
        /// `ListaElettorale`, the flags of before 2022.
        ListaElettorale = 20,
        /// `ListeElettorali`, from ANPR03 on.
        ListaElettoraleCompleta = 21,
        /// `ListaLeva`.
        ListaLeva = 22,
        /// `Censimento`.
        Censimento = 23,
        /// `AltriDati`: profession, condition, study title.
        AltriDati = 24,
        /// `Autoveicoli`.
        Autoveicoli = 25,
        /// `DomicilioDigitale`.
        DomicilioDigitale = 26,
        /// `DatiIscrizione`.
        DatiIscrizione = 27,
        /// `DatiCancellazione`.
        DatiCancellazione = 28,
        /// `DatiEvento` of the death.
        DatiDecesso = 29,
        /// `ProvenienzaDestinazione`.
        Provenienza = 30,
        /// `ProvenienzaDestinazione`.
        Destinazione = 31,
        /// `ErroriAnomalia`: an anomaly found at the subentro and not yet mended; several at once.
        Anomalia = 32,
        /// `RichiestaRettifica103`: the date fixed at the subentro that no other section holds, that of the last update
        /// (registrazione §2.2). Never shown: rectifications are judged by it.
        DateApr = 33,
    }
}

codici! {
    /// A section of the sheet of a `Famiglia` or `Convivenza` (registrazione §2.3).
    SezioneFamiglia {
        /// `FamigliaConvivenza`.
        Dati = 1,
        /// `Residenza`: the one address of all components.
        Residenza = 2,
        /// `TutoreIntestatario`: who answers for a convivenza.
        Responsabile = 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_go_there_and_back() {
        for s in Sezione::TUTTE {
            assert_eq!(Sezione::da_codice(s.codice()), Some(*s));
        }
        assert_eq!(Sezione::da_codice(0), None);
    }
}
