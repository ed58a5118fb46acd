//! S001: a comune's register comes in.

use super::Operazione;
use crate::config::Config;
use anpr_registry::Registry;
use std::sync::Arc;

pub(super) const NAMESPACE: &str = "http://www.sogei.it/ANPR/S001subentro";

pub(super) const OPERAZIONI: &[Operazione] = &[];

/// Receives supplies.
pub(in crate::servizio) struct ServizioSubentro {}

impl ServizioSubentro {
    pub(in crate::servizio) fn new(_: &Config, _: Arc<Registry>) -> Self {
        Self {}
    }
}
