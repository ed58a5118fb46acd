//! What the register knows of a caller.

use super::{RigaComune, Snapshot, comune_da, impronta, istante, stato_iam};
use crate::errore::{Errore, Risultato};
use crate::schema::{abilitazione, certificato, comune, operatore, postazione, profilo_operazione};
use crate::tipi::{
    Abilitazione, Certificato, Chiamante, ChiamanteCercato, Impronta, Operatore, Postazione, RuoloCertificato,
};
use anpr_model::Data;
use chrono::NaiveDateTime;
use diesel::prelude::*;

pub(super) type RigaCertificato =
    (Vec<u8>, String, String, String, String, String, NaiveDateTime, NaiveDateTime, String);
pub(super) type RigaPostazione = (String, String, Option<String>, String);
pub(super) type RigaOperatore = (String, String, String);
pub(super) type RigaAbilitazione = (String, String, String, Data, Option<Data>, String);

impl Snapshot<'_> {
    /// Everything that the checks of sicurezza §8 and §13 need of one caller.
    pub fn chiamante(&mut self, cercato: &ChiamanteCercato<'_>) -> Risultato<Chiamante> {
        let (server, sua) = (cercato.certificato_server.0.as_slice(), cercato.certificato_postazione.0.as_slice());
        let certificati = self
            .leggi(|c| {
                certificato::table
                    .filter(certificato::impronta.eq(server).or(certificato::impronta.eq(sua)))
                    .load::<RigaCertificato>(c)
            })?
            .into_iter()
            .map(certificato_da)
            .collect::<Risultato<Vec<_>>>()?;
        let posto = self.postazione(cercato.postazione)?;
        let righe: Vec<(RigaOperatore, Option<RigaAbilitazione>, Option<String>)> = self.leggi(|c| {
            operatore::table
                .left_join(abilitazione::table.on(abilitazione::operatore.eq(operatore::id)))
                .left_join(
                    profilo_operazione::table.on(profilo_operazione::profilo
                        .eq(abilitazione::profilo)
                        .and(profilo_operazione::operazione.eq(cercato.operazione))),
                )
                .filter(operatore::id.eq(cercato.operatore))
                .select((
                    operatore::all_columns,
                    abilitazione::all_columns.nullable(),
                    profilo_operazione::operazione.nullable(),
                ))
                .load(c)
        })?;
        let mut operatore = None;
        let mut abilitazioni = Vec::with_capacity(righe.len());
        for (o, a, operazione) in righe {
            operatore = Some(operatore_da(o)?);
            if let Some(a) = a {
                abilitazioni.push((abilitazione_da(a)?, operazione.is_some()));
            }
        }
        let sede: Option<RigaComune> =
            self.leggi(|c| comune::table.filter(comune::istat.eq(cercato.comune)).get_result(c).optional())?;
        // A caller may send one certificate for both slots; judging that is the server's business.
        let prendi = |quale: &Impronta| certificati.iter().find(|c| c.impronta == *quale).cloned();
        Ok(Chiamante {
            certificato_server: prendi(cercato.certificato_server),
            certificato_postazione: prendi(cercato.certificato_postazione),
            postazione: posto,
            operatore,
            abilitazioni,
            comune: sede.map(comune_da).transpose()?,
            comuni: self.codici_comune(cercato.comune)?,
        })
    }

    /// The certificate with this fingerprint.
    pub fn certificato(&mut self, quale: &Impronta) -> Risultato<Option<Certificato>> {
        let riga: Option<RigaCertificato> = self.leggi(|c| {
            certificato::table.filter(certificato::impronta.eq(quale.0.as_slice())).get_result(c).optional()
        })?;
        riga.map(certificato_da).transpose()
    }

    /// The certificate with this issuer and serial number.
    pub fn certificato_per_seriale(&mut self, emittente: &str, seriale: &str) -> Risultato<Option<Certificato>> {
        let riga: Option<RigaCertificato> = self.leggi(|c| {
            certificato::table
                .filter(certificato::emittente.eq(emittente).and(certificato::seriale.eq(seriale)))
                .get_result(c)
                .optional()
        })?;
        riga.map(certificato_da).transpose()
    }

    /// The postazione with this id.
    pub fn postazione(&mut self, quale: &str) -> Risultato<Option<Postazione>> {
        let riga: Option<RigaPostazione> =
            self.leggi(|c| postazione::table.filter(postazione::id.eq(quale)).get_result(c).optional())?;
        riga.map(postazione_da).transpose()
    }

    /// The operator with this id.
    pub fn operatore(&mut self, quale: &str) -> Risultato<Option<Operatore>> {
        let riga: Option<RigaOperatore> =
            self.leggi(|c| operatore::table.filter(operatore::id.eq(quale)).get_result(c).optional())?;
        riga.map(operatore_da).transpose()
    }
}

pub(super) fn certificato_da(
    (sha, emittente, seriale, cn, ruolo, comune, dal, al, stato): RigaCertificato,
) -> Risultato<Certificato> {
    Ok(Certificato {
        impronta: impronta(&sha)?,
        emittente,
        seriale,
        cn,
        ruolo: RuoloCertificato::da_parola(&ruolo)
            .ok_or_else(|| Errore::Incoerente(format!("role {ruolo} of a certificate")))?,
        comune,
        valido_dal: istante(dal),
        valido_al: istante(al),
        stato: stato_iam(&stato)?,
    })
}

pub(super) fn postazione_da((id, comune, descrizione, stato): RigaPostazione) -> Risultato<Postazione> {
    Ok(Postazione { id, comune, descrizione, stato: stato_iam(&stato)? })
}

pub(super) fn operatore_da((id, codice_fiscale, stato): RigaOperatore) -> Risultato<Operatore> {
    Ok(Operatore { id, codice_fiscale, stato: stato_iam(&stato)? })
}

pub(super) fn abilitazione_da(
    (operatore, comune, profilo, dal, al, stato): RigaAbilitazione,
) -> Risultato<Abilitazione> {
    Ok(Abilitazione { operatore, comune, profilo, stato: stato_iam(&stato)?, dal, al })
}
