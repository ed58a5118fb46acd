//! 6001: its negative answer has a name of its own.

use super::{Operazione, lista, non_offerta};
use anpr_contract::certificazione_6001::{Richiesta6001, Risposta6001, Risposta6001KO};
use anpr_contract::tipi::TestataRisposta;
use anpr_contract::{Elemento, ErroreScrittura};
use anpr_engine::Anomalia;

pub(super) const NAMESPACE: &str = Richiesta6001::NAMESPACE;

pub(super) const OPERAZIONI: &[Operazione] = &[Operazione {
    codice: "6001",
    richiesta: Richiesta6001::NOME,
    testata_libera: false,
    esegui: non_offerta,
    rifiuto,
}];

fn rifiuto(testata_risposta: TestataRisposta, anomalie: &[Anomalia]) -> Result<String, ErroreScrittura> {
    let risposta6001ko = Some(Risposta6001KO { testata_risposta, lista_errori: lista(anomalie) });
    anpr_contract::scrivi(&Risposta6001 { risposta6001ko, ..Risposta6001::default() })
}
