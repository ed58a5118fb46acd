//! Kind 22: the death of a dead person, corrected (registrazione §21).

use super::RICERCA;
use crate::registrazione::Ambito;
use crate::registrazione::atti::CodiciAtto;
use crate::registrazione::luoghi::{CodiciComune, CodiciStato, tra};
use crate::registrazione::persona::nascita;
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::registrazione::vincoli::vincoli;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::tabelle::Uso;
use anpr_contract::mutazione_5000::Richiesta5008;
use anpr_contract::tipi::{DatiCancellazione, DatiEvento};
use anpr_model::{Data, Scheda, Sezione, StatoSoggetto};
