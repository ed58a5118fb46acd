//! E001 to E004, for public bodies: a header with names of its own, and a list of errors without a level in between
//! (consultazione §9.2).

use super::{Operazione, non_offerta};
use anpr_contract::Elemento;
use anpr_contract::tipi::TestataRisposta;
use anpr_contract::vocabolario_e000::{
    RichiestaE001, RichiestaE002, RichiestaE003, RichiestaE004, RispostaE001, RispostaE002, RispostaE003, RispostaE004,
    RispostaKO, TestataRispostaE000,
};
use anpr_engine::Anomalia;

pub(super) const NAMESPACE: &str = RichiestaE001::NAMESPACE;

macro_rules! operazione {
    ($codice:literal, $richiesta:ident, $risposta:ident) => {
        Operazione {
            codice: $codice,
            richiesta: $richiesta::NOME,
            testata_libera: false,
            esegui: non_offerta,
            rifiuto: |testata, anomalie| {
                let risposta_ko = Some(ko(testata, anomalie));
                anpr_contract::scrivi(&$risposta { risposta_ko, ..$risposta::default() })
            },
        }
    };
}

pub(super) const OPERAZIONI: &[Operazione] = &[
    operazione!("E001", RichiestaE001, RispostaE001),
    operazione!("E002", RichiestaE002, RispostaE002),
    operazione!("E003", RichiestaE003, RispostaE003),
    operazione!("E004", RichiestaE004, RispostaE004),
];

fn ko(testata: TestataRisposta, anomalie: &[Anomalia]) -> RispostaKO {
    RispostaKO {
        testata_risposta: TestataRispostaE000 {
            id_operazione_client: testata.id_operazione_comune,
            cod_mittente: testata.cod_mittente,
            cod_destinatario: testata.cod_destinatario,
            operazione_richiesta: testata.operazione_richiesta,
            data_ora_richiesta: testata.data_ora_richiesta,
            id_operazione_anpr: testata.id_operazione_anpr,
            esito_operazione: testata.esito_operazione,
            ..TestataRispostaE000::default()
        },
        lista_errori: anomalie.iter().map(Anomalia::sul_filo).collect(),
    }
}
