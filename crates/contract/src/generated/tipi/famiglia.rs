// Made from the schemas by `make contract`; changes belong there.
//! Families, convivenze and the place of a person in them.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/famiglia.xsd`.

use crate::generated::tipi::generalita::{Autoveicoli, Generalita};
use crate::generated::tipi::identificativi::IdFamigliaConvivenzaComune;
use crate::generated::tipi::indirizzi::Residenza;
use crate::generated::tipi::luoghi::Comune;
use serde::{Deserialize, Serialize};

/// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FamigliaConvivenza {
    /// A local family number together with the comune that gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_famiglia_convivenza_comune: Option<IdFamigliaConvivenzaComune>,
    /// Number of a family or convivenza in the national register. 1 to 20 characters, `(\d)+`.
    #[serde(rename = "idFamigliaConvivenzaANPR", skip_serializing_if = "Option::is_none")]
    pub id_famiglia_convivenza_anpr: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_aire: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_origine_famiglia_convivenza: Option<String>,
    /// Why the family came into being, table 26. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub motivo_costituzione: Option<String>,
    /// Name of the convivenza (convent, barracks, home). 1 to 100 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominazione_convivenza: Option<String>,
    /// Kind of convivenza, table 27. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specie_convivenza: Option<String>,
    /// Kind of movement of the family, table 23. 0 to 2 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_movimentazione: Option<String>,
    /// Yes or no as one letter, S or N in either case. One character, `S|N|s|n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presenza_famiglia_coabitante: Option<String>,
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    pub tipo_scheda: String,
}

/// Membership: the person's place in the family and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LegameSoggetto {
    /// The kind of scheda in which the membership stands, family or convivenza.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_legame: Option<String>,
    /// `date`.
    pub data_decorrenza: String,
    /// Place of a person in the family or convivenza, tables 05 and 06. 0 to 2 characters, `(\d)+`.
    pub codice_legame: String,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progressivo_componente: Option<String>,
}

/// Membership with the date from which the present kinship holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LegameSoggettoCompleto {
    /// Kind of scheda: 3 family, 4 convivenza, 5 family abroad; as a search key also 1 family, 2 convivenza. One
    /// character, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tipo_legame: Option<String>,
    /// `date`.
    pub data_decorrenza: String,
    /// Place of a person in the family or convivenza, tables 05 and 06. 0 to 2 characters, `(\d)+`.
    pub codice_legame: String,
    /// Up to three digits. 0 to 3 characters, `(\d)+`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progressivo_componente: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza_legame: Option<String>,
}

/// A member named in an operation on the family.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SoggettoFamiglia {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// Membership: the person's place in the family and since when.
    pub legame_soggetto: LegameSoggetto,
    /// Whether the person has vehicles and a driving licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autoveicoli: Option<Autoveicoli>,
}

/// Guardian, or head of a convivenza.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TutoreIntestatario {
    /// A person's identity: names, sex, birth, codice fiscale and both scheda numbers.
    pub generalita: Generalita,
    /// An Italian comune, by name, province and, where it has one, ISTAT code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comune_residenza: Option<Comune>,
    /// Misspelled on the wire (Intestatario); kept.
    pub data_intestario_convivenza: String,
}

/// The family of the answer: scheda and residence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DatiFamiglia {
    /// A residence: kind of address (table 25), the address in Italy or abroad, and since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residenza: Option<Residenza>,
    /// A family or convivenza: its numbers, kind of scheda, origin and, for a convivenza, kind and name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub famiglia_convivenza: Option<FamigliaConvivenza>,
}

campi!(FamigliaConvivenza {
    0 id_famiglia_convivenza_comune "idFamigliaConvivenzaComune",
    1 id_famiglia_convivenza_anpr "idFamigliaConvivenzaANPR",
    2 famiglia_aire "famigliaAire",
    3 data_origine_famiglia_convivenza "dataOrigineFamigliaConvivenza",
    4 motivo_costituzione "motivoCostituzione",
    5 denominazione_convivenza "denominazioneConvivenza",
    6 specie_convivenza "specieConvivenza",
    7 tipo_movimentazione "tipoMovimentazione",
    8 presenza_famiglia_coabitante "presenzaFamigliaCoabitante",
    9 tipo_scheda "tipoScheda",
});

campi!(LegameSoggetto {
    0 tipo_legame "tipoLegame",
    1 data_decorrenza "dataDecorrenza",
    2 codice_legame "codiceLegame",
    3 progressivo_componente "progressivoComponente",
});

campi!(LegameSoggettoCompleto {
    0 tipo_legame "tipoLegame",
    1 data_decorrenza "dataDecorrenza",
    2 codice_legame "codiceLegame",
    3 progressivo_componente "progressivoComponente",
    4 data_decorrenza_legame "dataDecorrenzaLegame",
});

campi!(SoggettoFamiglia {
    0 generalita "generalita",
    1 legame_soggetto "legameSoggetto",
    2 autoveicoli "autoveicoli",
});

campi!(TutoreIntestatario {
    0 generalita "generalita",
    1 comune_residenza "comuneResidenza",
    2 data_intestario_convivenza "dataIntestarioConvivenza",
});

campi!(DatiFamiglia {
    0 residenza "residenza",
    1 famiglia_convivenza "famigliaConvivenza",
});
