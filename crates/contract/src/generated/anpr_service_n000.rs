// Made from the schemas by `make contract`; changes belong there.
//! N000: what the national register pushes to a comune's own server.
//!
//! Namespace `http://sogei.it/ANPR/N000AnprService`, schema `N000AnprService.xsd`.

use serde::{Deserialize, Serialize};

/// N000, request: a notice delivered to the comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RichiestaN000 {
    /// Header of a notice: kind, sender, addressee, time and operation number.
    pub testata_notifica: TestataNotifica,
    /// `base64Binary`.
    pub contenuto: String,
}

/// N000, answer: a notice delivered to the comune.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RispostaN000 {
    /// `string`.
    pub codice_esito: String,
    /// `string`.
    pub esito: String,
}

/// Header of a notice: kind, sender, addressee, time and operation number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TestataNotifica {
    /// `string`.
    pub tipo_notifica: String,
    /// `string`.
    pub cod_mittente: String,
    /// `string`.
    pub cod_destinatario: String,
    /// `dateTime`.
    pub data_ora_richiesta: String,
    /// `integer`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
}

campi!(RichiestaN000 {
    0 testata_notifica "testataNotifica",
    1 contenuto "contenuto",
});

campi!(RispostaN000 {
    0 codice_esito "codiceEsito",
    1 esito "esito",
});

campi!(TestataNotifica {
    0 tipo_notifica "tipoNotifica",
    1 cod_mittente "codMittente",
    2 cod_destinatario "codDestinatario",
    3 data_ora_richiesta "dataOraRichiesta",
    4 id_operazione_anpr "idOperazioneANPR",
});

elemento!(RichiestaN000 "http://sogei.it/ANPR/N000AnprService" "RichiestaN000");
elemento!(RispostaN000 "http://sogei.it/ANPR/N000AnprService" "RispostaN000");
