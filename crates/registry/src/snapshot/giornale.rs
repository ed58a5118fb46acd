//! The journal, read back.

use super::{Snapshot, impronta, istante};
use crate::errore::{Errore, Risultato};
use crate::schema::{operazione, replica};
use crate::tipi::{Esito, OperazioneRegistrata};
use anpr_model::OperazioneId;
use chrono::NaiveDateTime;
use diesel::prelude::*;

type Riga = (i64, String, NaiveDateTime, String, Option<Vec<u8>>, Vec<u8>, String);

impl Snapshot<'_> {
    /// Whether a call with this replay key is in the journal ([`crate::ChiaveReplica::chiave`]).
    pub fn gia_vista(&mut self, chiave: &str) -> Risultato<bool> {
        let vista: Option<String> = self.leggi(|c| {
            replica::table.filter(replica::chiave.eq(chiave)).select(replica::chiave).get_result(c).optional()
        })?;
        Ok(vista.is_some())
    }

    /// The call with which a comune consumed this `idOperazioneComune`.
    pub fn trova_operazione(
        &mut self,
        comune: &str,
        id_operazione_comune: &str,
    ) -> Risultato<Option<OperazioneRegistrata>> {
        let riga: Option<Riga> = self.leggi(|c| {
            operazione::table
                .filter(operazione::comune.eq(comune).and(operazione::chiave.eq(Some(id_operazione_comune))))
                .select((
                    operazione::id,
                    operazione::codice,
                    operazione::ricevuta,
                    operazione::esito,
                    operazione::impronta_corpo,
                    operazione::risposta,
                    operazione::tipo_risposta,
                ))
                .get_result(c)
                .optional()
        })?;
        riga.map(|(id, operazione, ricevuta, esito, corpo, risposta, tipo_risposta)| {
            Ok(OperazioneRegistrata {
                id: OperazioneId(id),
                operazione,
                ricevuta: istante(ricevuta),
                esito: Esito::da_parola(&esito)
                    .ok_or_else(|| Errore::Incoerente(format!("outcome {esito} of operation {id}")))?,
                impronta_corpo: corpo.as_deref().map(impronta).transpose()?,
                risposta,
                tipo_risposta,
            })
        })
        .transpose()
    }
}
