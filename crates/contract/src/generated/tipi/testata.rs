// Made from the schemas by `make contract`; changes belong there.
//! The two headers, first in every message.
//!
//! Namespace `urn:anpr:tipi`, schema `tipi/testata.xsd`.

use serde::{Deserialize, Serialize};

/// Header of a request: who asks whom for which operation, when, with which key, for which environment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TestataRichiesta {
    /// The sender's own key of a request; the same key again means a repetition, not a new operation. 1 to 30
    /// characters, `([0-9a-zA-Z])*`.
    pub id_operazione_comune: String,
    /// Code of the sender: for a comune its ISTAT code. 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_mittente: String,
    /// Code of the addressee; in practice the version of the interface (ANPR05). 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_destinatario: String,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    pub operazione_richiesta: String,
    /// `dateTime`.
    pub data_ora_richiesta: String,
    /// Why the request is made: C at the citizen's wish, V correction, R rectification. One character.
    pub tipo_operazione: String,
    /// The sender's protocol number. 1 to 20 characters, `([0-9a-zA-Z\-_/])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_protocollo_comune: Option<String>,
    /// Environment the request is meant for: TEST, PRE\_SUB or PROD. 1 to 20 characters.
    pub tipo_invio: String,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_definizione_pratica: Option<String>,
    /// Name of the sender's program. 1 to 80 characters, `([0-9a-zA-Z. ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nome_applicativo: Option<String>,
    /// Version of the sender's program. 1 to 80 characters, `([0-9a-zA-Z.\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versione_applicativo: Option<String>,
    /// Maker of the sender's program. 1 to 80 characters, `([0-9a-zA-Z.\- ])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fornitore_applicativo: Option<String>,
}

/// Header of an answer: the request's header echoed, the national operation number and the outcome (0000 done, XXXX
/// refused).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TestataRisposta {
    /// The sender's own key of a request; the same key again means a repetition, not a new operation. 1 to 30
    /// characters, `([0-9a-zA-Z])*`.
    pub id_operazione_comune: String,
    /// Code of the sender: for a comune its ISTAT code. 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_mittente: String,
    /// Code of the addressee; in practice the version of the interface (ANPR05). 1 to 6 characters, `([0-9a-zA-Z ])*`.
    pub cod_destinatario: String,
    /// Four-character code of an operation (3002, A001, CIE2). 4 characters.
    pub operazione_richiesta: String,
    /// `dateTime`.
    pub data_ora_richiesta: String,
    /// The sender's protocol number. 1 to 20 characters, `([0-9a-zA-Z\-_/])*`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protocollo_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_protocollo_comune: Option<String>,
    /// `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_decorrenza: Option<String>,
    /// Number of an operation, unique in the nation and growing. 1 to 30 characters, `(\d)+`.
    #[serde(rename = "idOperazioneANPR")]
    pub id_operazione_anpr: String,
    /// Text of one to four characters. 1 to 4 characters.
    pub esito_operazione: String,
}

campi!(TestataRichiesta {
    0 id_operazione_comune "idOperazioneComune",
    1 cod_mittente "codMittente",
    2 cod_destinatario "codDestinatario",
    3 operazione_richiesta "operazioneRichiesta",
    4 data_ora_richiesta "dataOraRichiesta",
    5 tipo_operazione "tipoOperazione",
    6 protocollo_comune "protocolloComune",
    7 data_protocollo_comune "dataProtocolloComune",
    8 tipo_invio "tipoInvio",
    9 data_decorrenza "dataDecorrenza",
    10 data_definizione_pratica "dataDefinizionePratica",
    11 nome_applicativo "nomeApplicativo",
    12 versione_applicativo "versioneApplicativo",
    13 fornitore_applicativo "fornitoreApplicativo",
});

campi!(TestataRisposta {
    0 id_operazione_comune "idOperazioneComune",
    1 cod_mittente "codMittente",
    2 cod_destinatario "codDestinatario",
    3 operazione_richiesta "operazioneRichiesta",
    4 data_ora_richiesta "dataOraRichiesta",
    5 protocollo_comune "protocolloComune",
    6 data_protocollo_comune "dataProtocolloComune",
    7 data_decorrenza "dataDecorrenza",
    8 id_operazione_anpr "idOperazioneANPR",
    9 esito_operazione "esitoOperazione",
});
