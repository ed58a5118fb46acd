//! The journal row of a call, with its replay keys and whom it touched.

use super::Scrittura;
use crate::errore::Risultato;
use crate::schema::{operazione, operazione_famiglia, operazione_soggetto, replica};
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
}

impl Scrittura<'_> {
    /// Writes a call in the journal.
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
        for s in &o.soggetti {
            let riga = (operazione_soggetto::soggetto.eq(s.0), operazione_soggetto::operazione.eq(o.id.0));
            self.passo(|c| diesel::insert_into(operazione_soggetto::table).values(riga).execute(c))?;
        }
        for f in &o.famiglie {
            let riga = (operazione_famiglia::famiglia.eq(f.0), operazione_famiglia::operazione.eq(o.id.0));
            self.passo(|c| diesel::insert_into(operazione_famiglia::table).values(riga).execute(c))?;
        }
        Ok(())
    }

    /// Forgets at most `limite` replay keys that expired before `adesso`; how many were forgotten.
    pub fn dimentica_repliche(&mut self, adesso: Istante, limite: i64) -> Risultato<usize> {
        let scadute: Vec<String> = self.passo(|c| {
            replica::table
                .filter(replica::scade.lt(adesso.naive_utc()))
                .order(replica::scade)
                .limit(limite)
                .select(replica::chiave)
                .load(c)
        })?;
        self.passo(|c| diesel::delete(replica::table.filter(replica::chiave.eq_any(scadute))).execute(c))
    }
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
        }
    }
}
