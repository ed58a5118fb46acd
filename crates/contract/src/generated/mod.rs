// Made from the schemas by `make contract`; changes belong there.
//! The contract's types, one module per schema file, and the tables that validate them.

#![allow(unreachable_pub, reason = "the crate's root decides what is reached")]

pub mod aire_a000;
pub mod anpr_service_n000;
pub mod cancellazione_2000;
pub mod certificazione_6001;
pub mod connessione;
pub mod consolati_servizi;
pub mod consultazione_3000;
#[cfg(feature = "testkit")]
#[macro_use]
mod elementi;
pub mod estrazione_4000;
pub mod iscrizione_1000;
pub mod mutazione_5000;
pub mod notifiche_comuni_n000;
pub mod predisposizione_anagrafica;
pub mod risposta_comune;
pub mod sc_p000;
pub mod scarico_tabelle_7001;
pub(crate) mod schema;
pub(crate) mod servizi;
pub mod servizi_cie0;
pub mod subentro;
pub mod subentro_s001;
pub mod tipi;
pub mod vocabolario_e000;
