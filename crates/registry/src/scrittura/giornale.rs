//! The journal row of a call, with its replay keys and whom it touched.

use super::Scrittura;
use crate::errore::Risultato;
use crate::righe::{RigaTocco, RigaToccoFamiglia};
use crate::schema::{operazione, replica, unicita};
use crate::tipi::{Istante, NuovaOperazione};
use anpr_model::Data;
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Insertable)]
#[diesel(table_name = operazione, treat_none_as_default_value = false)]
struct RigaOperazione<'a> {
    id: i64,
    comune: &'a str,
    id_operazione_comune: &'a str,
    chiave: Option<&'a str>,
    codice: &'a str,
    ricevuta: NaiveDateTime,
    data_decorrenza: Option<Data>,
    esito: &'static str,
    codici: String,
    operatore: &'a str,
    postazione: &'a str,
    sede: &'a str,
    applicazione: &'a str,
    asserzione: &'a str,
    certificato_server: Option<&'a [u8]>,
    seriale_server: &'a str,
    certificato_postazione: Option<&'a [u8]>,
    seriale_postazione: &'a str,
    ip: &'a str,
    ip_dichiarato: Option<&'a str>,
    impronta_corpo: Option<&'a [u8]>,
    durata_us: i64,
    tipo_risposta: &'a str,
    richiesta: &'a [u8],
    risposta: &'a [u8],
    protocollo: Option<&'a str>,
}

impl Scrittura<'_> {
    /// Writes a call in the journal. The sheets that it names were looked at; what a registration changed is noted by
    /// [`Scrittura::applica`].
    ///
    /// # Errors
    /// [`crate::Errore::Replica`] when one of its keys was seen before, even if it has expired since;
    /// [`crate::Errore::GiaRegistrata`] when it consumes an id that is already consumed.
    pub fn giornale(&mut self, o: &NuovaOperazione) -> Risultato<()> {
        for k in &o.repliche {
            let riga = (replica::chiave.eq(k.chiave.as_str()), replica::scade.eq(k.scade.naive_utc()));
            self.passo(|c| diesel::insert_into(replica::table).values(riga).execute(c))?;
        }
        let riga = RigaOperazione::new(o);
        self.passo(|c| diesel::insert_into(operazione::table).values(&riga).execute(c))?;
        let guardati: Vec<_> = o.soggetti.iter().map(|s| RigaTocco { soggetto: s.0, ..solo_guardato(o) }).collect();
        self.inserisci(&guardati)?;
        let guardate: Vec<_> = o.famiglie.iter().map(|f| famiglia_guardata(o, f.0)).collect();
        self.inserisci(&guardate)
    }

    /// Forgets at most `limite` replay keys that expired before `adesso`, and the keys of registrations that everybody has
    /// seen by then; how many replay keys were forgotten.
    pub fn dimentica_repliche(&mut self, adesso: Istante, limite: i64) -> Risultato<usize> {
        let scadute: Vec<String> = self.passo(|c| {
            replica::table
                .filter(replica::scade.lt(adesso.naive_utc()))
                .order(replica::scade)
                .limit(limite)
                .select(replica::chiave)
                .load(c)
        })?;
        let senza_uso = unicita::table.filter(unicita::scade.lt(adesso.naive_utc()));
        self.passo(|c| diesel::delete(senza_uso).execute(c))?;
        self.passo(|c| diesel::delete(replica::table.filter(replica::chiave.eq_any(scadute))).execute(c))
    }
}

fn solo_guardato(o: &NuovaOperazione) -> RigaTocco<'_> {
    let (codice, comune) = (o.operazione.as_str(), o.comune.as_str());
    RigaTocco { soggetto: 0, operazione: o.id.0, aree: 0, codice, comune, decorrenza: o.data_decorrenza, prima: None }
}

fn famiglia_guardata(o: &NuovaOperazione, famiglia: i64) -> RigaToccoFamiglia<'_> {
    let RigaTocco { operazione, aree, codice, comune, decorrenza, prima, .. } = solo_guardato(o);
    RigaToccoFamiglia { famiglia, operazione, aree, codice, comune, decorrenza, prima }
}

impl<'a> RigaOperazione<'a> {
    fn new(o: &'a NuovaOperazione) -> Self {
        let e = &o.evidenza;
        Self {
            id: o.id.0,
            comune: &o.comune,
            id_operazione_comune: &o.id_operazione_comune,
            chiave: o.consuma_id.then_some(o.id_operazione_comune.as_str()),
            codice: &o.operazione,
            ricevuta: o.ricevuta.naive_utc(),
            data_decorrenza: o.data_decorrenza,
            esito: o.esito.parola(),
            codici: o.codici.join(" "),
            operatore: &e.operatore,
            postazione: &e.postazione,
            sede: &e.sede,
            applicazione: &e.applicazione,
            asserzione: &e.asserzione,
            certificato_server: e.certificato_server.as_ref().map(|i| i.0.as_slice()),
            seriale_server: &e.seriale_server,
            certificato_postazione: e.certificato_postazione.as_ref().map(|i| i.0.as_slice()),
            seriale_postazione: &e.seriale_postazione,
            ip: &e.ip,
            ip_dichiarato: e.ip_dichiarato.as_deref(),
            impronta_corpo: e.impronta_corpo.as_ref().map(|i| i.0.as_slice()),
            durata_us: o.durata_us,
            tipo_risposta: &o.tipo_risposta,
            richiesta: &o.richiesta,
            risposta: &o.risposta,
            protocollo: o.protocollo.as_deref(),
        }
    }
}
