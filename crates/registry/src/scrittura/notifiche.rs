//! Notices: put into the queues of the comuni, handed to a sender, acknowledged (consultazione §6).
//!
//! **Invariant:** the notices of a comune get their numbers in the order in which they become visible. The counter is held
//! from [`Scrittura::accoda_notifiche`] to the end of the write, so a later number is never seen before an earlier one.

use super::Scrittura;
use crate::connessione::Connessione;
use crate::contatori::Contatore;
use crate::errore::{Errore, Risultato};
use crate::schema::{certificato, comune_confluito, contatore, endpoint, notifica};
use crate::snapshot::notifiche::{RigaNotifica, colonne, notifica_da, ritirata_da};
use crate::tipi::{
    Autore, CodaPresa, Consegna, Endpoint, EsitoConsegna, Istante, NotificaRitirata, NuovaNotifica, Presa, StatoIam,
    StatoNotifica, Tentativo,
};
use anpr_model::{OperazioneId, SoggettoId};
use chrono::NaiveDateTime;
use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::{BTreeMap, BTreeSet};

/// The columns that a taker reads of an endpoint.
type RigaCoda = (String, String, String, String, Vec<u8>, i32);

impl Scrittura<'_> {
    /// Puts notices into the queues of their comuni, in this order; their numbers. A comune without endpoint reads them
    /// by 3003 and 4005; for one that was merged into another that one is told.
    ///
    /// To be called as late as possible in a write: until its end no other write gets numbers of notices.
    pub fn accoda_notifiche(&mut self, nuove: &[NuovaNotifica]) -> Risultato<Vec<OperazioneId>> {
        let Ok(quante) = i64::try_from(nuove.len()) else { return self.rifiuta(Errore::Occupato("too many notices")) };
        if quante == 0 {
            return Ok(Vec::new());
        }
        let mut per: BTreeMap<&str, String> = BTreeMap::new();
        for n in nuove {
            if !per.contains_key(n.destinatario.as_str()) {
                per.insert(&n.destinatario, self.risponde_per(&n.destinatario)?);
            }
        }
        let primo = self.numeri(quante)?;
        let mut con_endpoint = BTreeSet::new();
        // One order for everybody, or two writes wait for each other.
        let destinatari: BTreeSet<&str> = per.values().map(String::as_str).collect();
        for comune in destinatari {
            let suo = |n: &&NuovaNotifica| per.get(n.destinatario.as_str()).is_some_and(|di_chi| di_chi == comune);
            let quando = nuove.iter().filter(suo).map(|n| n.quando).min();
            if self.sveglia(comune, quando)? {
                con_endpoint.insert(comune);
            }
        }
        let mut numeri = Vec::with_capacity(nuove.len());
        for (n, id) in nuove.iter().zip(primo..) {
            let destinatario = per.get(n.destinatario.as_str()).unwrap_or(&n.destinatario).as_str();
            let consegna = if con_endpoint.contains(destinatario) { Consegna::Attesa } else { Consegna::SoloLettura };
            let riga = (
                notifica::destinatario.eq(destinatario),
                notifica::id.eq(id),
                notifica::tipo.eq(n.tipo.codice()),
                notifica::operazione.eq(n.operazione.0),
                notifica::soggetto.eq(n.soggetto.map(|s| s.0)),
                notifica::creata.eq(n.quando.naive_utc()),
                notifica::stato.eq(StatoNotifica::DaPrendere.codice()),
                notifica::consegna.eq(consegna.parola()),
                notifica::tentativi.eq(0),
                notifica::contenuto.eq(n.contenuto.as_slice()),
            );
            self.passo(|c| diesel::insert_into(notifica::table).values(riga).execute(c))?;
            numeri.push(OperazioneId(id));
        }
        Ok(numeri)
    }

    /// The comune that answers for one: itself, or the one into which it went, however many times over. Two that are noted as
    /// merged into each other are still two.
    pub fn risponde_per(&mut self, comune: &str) -> Risultato<String> {
        let mut passati = vec![comune.to_owned()];
        while let Some(ora) = passati.last().cloned() {
            let riga = comune_confluito::table.filter(comune_confluito::istat.eq(ora));
            match self.passo(|c| riga.select(comune_confluito::in_comune).get_result::<String>(c).optional())? {
                Some(in_comune) if passati.contains(&in_comune) => return Ok(comune.to_owned()),
                Some(in_comune) => passati.push(in_comune),
                None => break,
            }
        }
        Ok(passati.pop().unwrap_or_default())
    }

    /// Takes back the notices that `annullata` had caused about these persons, as far as nobody can have received them:
    /// not handed to a sender, not read. `con` is the annulling operation. What is not among the answers was or may have
    /// been received, so the comune is to be told of the annulment.
    pub fn ritira_notifiche(
        &mut self,
        annullata: OperazioneId,
        con: OperazioneId,
        soggetti: &[SoggettoId],
    ) -> Risultato<Vec<NotificaRitirata>> {
        let soggetti: Vec<i64> = soggetti.iter().map(|s| s.0).collect();
        let quali = notifica::operazione
            .eq(annullata.0)
            .and(notifica::soggetto.eq_any(soggetti))
            .and(notifica::consegna.eq_any([Consegna::Attesa.parola(), Consegna::SoloLettura.parola()]))
            .and(notifica::affidata.is_null())
            .and(notifica::stato.eq(StatoNotifica::DaPrendere.codice()));
        // The update holds the rows, so that a sender that takes them now finds them changed.
        let nuovo = (notifica::consegna.eq(Consegna::Ritirata.parola()), notifica::ritirata_da.eq(Some(con.0)));
        self.passo(|c| diesel::update(notifica::table.filter(quali)).set(nuovo).execute(c))?;
        let righe: Vec<(i64, String, String, Option<i64>)> = self.passo(|c| {
            notifica::table
                .filter(notifica::operazione.eq(annullata.0).and(notifica::ritirata_da.eq(Some(con.0))))
                .order(notifica::id)
                .select((notifica::id, notifica::tipo, notifica::destinatario, notifica::soggetto))
                .load(c)
        })?;
        righe.into_iter().map(ritirata_da).collect()
    }

    /// Takes queues whose first notice is due and on which nobody works; what is in them is marked as handed over.
    pub fn prendi_code(&mut self, presa: &Presa) -> Risultato<Vec<CodaPresa>> {
        let adesso = presa.adesso.naive_utc();
        let mut occupati = presa.occupati.clone();
        let pieni: Vec<&str> =
            occupati.iter().filter(|(_, n)| **n >= presa.per_host).map(|(h, _)| h.as_str()).collect();
        // A host may fill the whole choice before it is counted: some more are looked at than are taken.
        let esaminate = i64::try_from(presa.code.saturating_mul(2)).unwrap_or(i64::MAX);
        let domanda = endpoint::table
            .filter(endpoint::prossimo.le(adesso).and(endpoint::stato.eq(ATTIVO)))
            .filter(endpoint::presa_fino.is_null().or(endpoint::presa_fino.lt(adesso)))
            .filter(endpoint::host.ne_all(pieni))
            .order((endpoint::prossimo, endpoint::comune))
            .limit(esaminate)
            .select((
                endpoint::comune,
                endpoint::url,
                endpoint::host,
                endpoint::cn,
                endpoint::certificato,
                endpoint::fallimenti,
            ));
        let righe: Vec<RigaCoda> = self.passo(|c| match c {
            Connessione::Sqlite(c) => domanda.load(c),
            Connessione::Postgres(c) => domanda.for_update().skip_locked().load(c),
        })?;
        let mut prese = Vec::new();
        for (comune, url, host, cn, certificato, fallimenti) in righe {
            let suoi = occupati.entry(host.clone()).or_default();
            if prese.len() == presa.code || *suoi >= presa.per_host {
                continue;
            }
            if self.revocato(&certificato)? {
                self.rimanda(&comune, presa.adesso)?;
                continue;
            }
            let endpoint = Endpoint { comune, url, host: host.clone(), cn, certificato, attivo: true };
            if let Some(notifiche) = self.prendi_coda(presa, &endpoint.comune)? {
                *suoi += 1;
                prese.push(CodaPresa { endpoint, fallimenti, notifiche });
            }
        }
        Ok(prese)
    }

    /// Whether a server's certificate was blocked or cancelled since its endpoint was given (sicurezza §7.6): nothing is
    /// enveloped for it any more.
    fn revocato(&mut self, der: &[u8]) -> Risultato<bool> {
        let impronta = openssl::sha::sha256(der);
        let riga = certificato::table.filter(certificato::impronta.eq(impronta.as_slice())).select(certificato::stato);
        let stato: Option<String> = self.passo(|c| riga.get_result(c).optional())?;
        Ok(stato.is_some_and(|stato| stato != StatoIam::Attivo.parola()))
    }

    /// A queue is looked at again later, and says why.
    fn rimanda(&mut self, comune: &str, adesso: Istante) -> Risultato<()> {
        let colonne = (
            endpoint::prossimo.eq((adesso + REVOCATO).naive_utc()),
            endpoint::ultimo.eq(Some(adesso.naive_utc())),
            endpoint::ultimo_esito.eq(Some("certificate blocked or cancelled")),
        );
        let riga = endpoint::table.filter(endpoint::comune.eq(comune));
        self.passo(|c| diesel::update(riga).set(colonne).execute(c)).map(|_| ())
    }

    /// Notes how an attempt ended, and goes on holding the queue or gives it back. Whether the queue is still held: not
    /// when it was given back, nor when the lease had run out and another process took it, or the endpoint was disabled.
    pub fn esito_consegna(&mut self, t: &Tentativo) -> Risultato<bool> {
        let presa = self.blocca_coda(&t.comune)?;
        let mia = presa.as_ref().is_some_and(|(titolare, _)| titolare.as_deref() == Some(t.titolare.as_str()));
        let attivo = presa.as_ref().is_some_and(|(_, stato)| stato == ATTIVO);
        // What the comune has acknowledged it has, whoever sent it; any other outcome is the holder's to tell.
        if t.esito != EsitoConsegna::Consegnata && !mia {
            return Ok(false);
        }
        self.annota_tentativo(t)?;
        let quando = t.quando.naive_utc();
        let guasto = match &t.esito {
            EsitoConsegna::Consegnata | EsitoConsegna::Abbandonata { fino: None } => None,
            EsitoConsegna::Rinviata(fino) | EsitoConsegna::Abbandonata { fino: Some(fino) } => Some(*fino),
        };
        let riga = endpoint::table.filter(endpoint::comune.eq(&t.comune));
        let ultimo = (endpoint::ultimo.eq(Some(quando)), endpoint::ultimo_esito.eq(Some(&t.detto)));
        match guasto {
            Some(_) => self.passo(|c| {
                diesel::update(riga).set((endpoint::fallimenti.eq(endpoint::fallimenti + 1), ultimo)).execute(c)
            })?,
            None => self.passo(|c| diesel::update(riga).set((endpoint::fallimenti.eq(0), ultimo)).execute(c))?,
        };
        if !mia {
            return Ok(false);
        }
        match (guasto, t.prosegue) {
            (None, Some(fino)) if attivo => {
                let fino = endpoint::presa_fino.eq(Some(fino.naive_utc()));
                self.passo(|c| diesel::update(riga).set(fino).execute(c))?;
                Ok(true)
            }
            (fino, _) => self.rendi_coda(&t.comune, fino.unwrap_or(t.quando)).map(|()| false),
        }
    }

    /// Gives back a queue that is not worked on, if it is still held by `titolare`.
    pub fn lascia_coda(&mut self, titolare: &str, comune: &str, adesso: Istante) -> Risultato<()> {
        match self.blocca_coda(comune)? {
            Some((Some(chi), _)) if chi == titolare => self.rendi_coda(comune, adesso),
            _ => Ok(()),
        }
    }

    /// Puts a notice into its queue again, whatever became of it, with a new schedule.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when there is none with this number, or its comune has no endpoint;
    /// [`Errore::TransizioneVietata`] when it was withdrawn or waits already.
    pub fn rinvia_notifica(&mut self, autore: &Autore, id: OperazioneId) -> Risultato<()> {
        let trovata: Option<(String, String)> = self.passo(|c| {
            notifica::table
                .filter(notifica::id.eq(id.0))
                .select((notifica::destinatario, notifica::consegna))
                .get_result(c)
                .optional()
        })?;
        let Some((comune, consegna)) = trovata else { return self.rifiuta(Errore::Sconosciuto("notifica")) };
        let vietata = [Consegna::Ritirata.parola(), Consegna::Attesa.parola()];
        if vietata.contains(&consegna.as_str()) {
            let a = Consegna::Attesa.parola().into();
            return self.rifiuta(Errore::TransizioneVietata { oggetto: "notifica", da: consegna, a });
        }
        if !self.sveglia(&comune, Some(autore.quando))? {
            return self.rifiuta(Errore::Sconosciuto("endpoint of the comune"));
        }
        let nuovo = (
            notifica::consegna.eq(Consegna::Attesa.parola()),
            notifica::tentativi.eq(0),
            notifica::primo.eq(None::<NaiveDateTime>),
        );
        let quale = notifica::table.filter(notifica::destinatario.eq(&comune).and(notifica::id.eq(id.0)));
        self.passo(|c| diesel::update(quale).set(nuovo).execute(c))?;
        self.registra(autore, "rinvia", &format!("notifica {id}"), Some(consegna.as_str()), Some("A"))
    }

    /// Notes that a comune has read a notice (consultazione §6.6).
    pub fn notifica_fruita(&mut self, comune: &str, id: OperazioneId, quando: Istante) -> Risultato<()> {
        let quale = notifica::destinatario
            .eq(comune)
            .and(notifica::id.eq(id.0))
            .and(notifica::stato.eq(StatoNotifica::DaPrendere.codice()));
        let nuovo = (notifica::stato.eq(StatoNotifica::Fruita.codice()), notifica::fruita.eq(Some(quando.naive_utc())));
        self.passo(|c| diesel::update(notifica::table.filter(quale)).set(nuovo).execute(c)).map(|_| ())
    }

    /// Adds an endpoint, or gives it another address or certificate. What waits in its queue stays there.
    pub fn salva_endpoint(&mut self, autore: &Autore, nuovo: &Endpoint) -> Risultato<()> {
        let prima = self.vista().endpoint(&nuovo.comune)?.map(|stato| stato.endpoint);
        let quando = autore.quando.naive_utc();
        let valori = (
            endpoint::url.eq(&nuovo.url),
            endpoint::host.eq(&nuovo.host),
            endpoint::cn.eq(&nuovo.cn),
            endpoint::certificato.eq(nuovo.certificato.as_slice()),
            endpoint::stato.eq(stato(nuovo.attivo)),
            endpoint::aggiornato.eq(quando),
            endpoint::fallimenti.eq(0),
        );
        self.passo(|c| match prima {
            Some(_) => {
                diesel::update(endpoint::table.filter(endpoint::comune.eq(&nuovo.comune))).set(valori).execute(c)
            }
            None => {
                diesel::insert_into(endpoint::table).values((endpoint::comune.eq(&nuovo.comune), valori)).execute(c)
            }
        })?;
        self.riprendi_coda(&nuovo.comune, autore.quando)?;
        self.registra(autore, "salva", &format!("endpoint {}", nuovo.comune), prima.as_ref(), Some(nuovo))
    }

    /// Enables an endpoint, or disables it: while it is disabled its queue waits.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when the comune has none.
    pub fn attiva_endpoint(&mut self, autore: &Autore, comune: &str, attivo: bool) -> Risultato<()> {
        let valori = (
            endpoint::stato.eq(stato(attivo)),
            endpoint::aggiornato.eq(autore.quando.naive_utc()),
            endpoint::fallimenti.eq(0),
        );
        let quale = endpoint::table.filter(endpoint::comune.eq(comune));
        if self.passo(|c| diesel::update(quale).set(valori).execute(c))? == 0 {
            return self.rifiuta(Errore::Sconosciuto("endpoint of the comune"));
        }
        self.riprendi_coda(comune, autore.quando)?;
        self.registra::<str>(
            autore,
            if attivo { "abilita" } else { "disabilita" },
            &format!("endpoint {comune}"),
            None,
            None,
        )
    }

    /// The next numbers of operations, held until the end of the write. The first of them.
    fn numeri(&mut self, quanti: i64) -> Risultato<i64> {
        let riga = contatore::table.filter(contatore::nome.eq(Contatore::Operazione.nome()));
        let fine: Option<i64> = self.passo(|c| {
            diesel::update(riga).set(contatore::prossimo.eq(contatore::prossimo + quanti)).execute(c)?;
            riga.select(contatore::prossimo).get_result(c).optional()
        })?;
        match fine {
            Some(fine) => Ok(fine - quanti),
            None => self.rifiuta(Errore::Sconosciuto("contatore")),
        }
    }

    /// Makes a queue due, unless it is already, or waits for its endpoint to come back. Whether there is one.
    fn sveglia(&mut self, comune: &str, quando: Option<Istante>) -> Risultato<bool> {
        // Held first, so that it is seen whether the one that gives the queue back just now puts it at rest, and so that
        // the next one to give it back sees what this write puts into it.
        if self.blocca_coda(comune)?.is_none() {
            return Ok(false);
        }
        let fermo = endpoint::table.filter(endpoint::comune.eq(comune).and(endpoint::prossimo.is_null()));
        let nuovo = endpoint::prossimo.eq(quando.map(|q| q.naive_utc()));
        self.passo(|c| diesel::update(fermo).set(nuovo).execute(c))?;
        Ok(true)
    }

    /// Holds a queue until the end of the write; who has taken it and the state of its endpoint.
    fn blocca_coda(&mut self, comune: &str) -> Risultato<Option<(Option<String>, String)>> {
        let riga = endpoint::table.filter(endpoint::comune.eq(comune)).select((endpoint::presa_da, endpoint::stato));
        self.passo(|c| match c {
            Connessione::Sqlite(c) => riga.get_result(c).optional(),
            Connessione::Postgres(c) => riga.for_update().get_result(c).optional(),
        })
    }

    /// Takes one queue; none when nothing is in it after all.
    fn prendi_coda(&mut self, presa: &Presa, comune: &str) -> Risultato<Option<Vec<crate::tipi::Notifica>>> {
        let attesa = notifica::destinatario.eq(comune).and(in_attesa());
        let id: Vec<i64> = self.passo(|c| {
            notifica::table
                .filter(attesa.clone())
                .order(notifica::id)
                .limit(presa.notifiche)
                .select(notifica::id)
                .load(c)
        })?;
        let adesso = presa.adesso.naive_utc();
        let queste = notifica::destinatario.eq(comune).and(notifica::id.eq_any(id));
        self.passo(|c| {
            diesel::update(notifica::table.filter(queste.clone()).filter(attesa).filter(notifica::affidata.is_null()))
                .set(notifica::affidata.eq(Some(adesso)))
                .execute(c)
        })?;
        // Read after they are held: one that was withdrawn meanwhile is not among them.
        let righe: Vec<RigaNotifica> = self.passo(|c| {
            notifica::table
                .filter(queste)
                .filter(notifica::consegna.eq(Consegna::Attesa.parola()))
                .order(notifica::id)
                .select(colonne!())
                .load(c)
        })?;
        let riga = endpoint::table.filter(endpoint::comune.eq(comune));
        if righe.is_empty() {
            self.rendi_coda(comune, presa.adesso)?;
            return Ok(None);
        }
        let tenuta =
            (endpoint::presa_da.eq(Some(&presa.titolare)), endpoint::presa_fino.eq(Some(presa.fino.naive_utc())));
        self.passo(|c| diesel::update(riga).set(tenuta).execute(c))?;
        righe.into_iter().map(notifica_da).collect::<Risultato<_>>().map(Some)
    }

    fn annota_tentativo(&mut self, t: &Tentativo) -> Risultato<()> {
        let quando = Some(t.quando.naive_utc());
        let quale = notifica::table.filter(notifica::destinatario.eq(&t.comune).and(notifica::id.eq(t.id.0)));
        let sempre = (
            notifica::tentativi.eq(notifica::tentativi + 1),
            notifica::ultimo.eq(quando),
            notifica::ultimo_esito.eq(Some(&t.detto)),
        );
        self.passo(|c| diesel::update(quale).set(sempre).execute(c))?;
        let mai = quale.filter(notifica::primo.is_null());
        self.passo(|c| diesel::update(mai).set(notifica::primo.eq(quando)).execute(c))?;
        match t.esito {
            EsitoConsegna::Consegnata => {
                let nuovo = notifica::consegna.eq(Consegna::Consegnata.parola());
                self.passo(|c| diesel::update(quale).set(nuovo).execute(c))?;
                self.notifica_fruita(&t.comune, t.id, t.quando)
            }
            EsitoConsegna::Abbandonata { .. } => {
                let nuovo = notifica::consegna.eq(Consegna::Morta.parola());
                self.passo(|c| diesel::update(quale).set(nuovo).execute(c)).map(|_| ())
            }
            EsitoConsegna::Rinviata(_) => Ok(()),
        }
    }

    /// Ends the lease: the queue is due again at `quando`, or at rest if nothing is in it. Its row must be held.
    fn rendi_coda(&mut self, comune: &str, quando: Istante) -> Risultato<()> {
        let resta = self.in_attesa(comune)?;
        let nuovo = (
            endpoint::presa_da.eq(None::<String>),
            endpoint::presa_fino.eq(None::<NaiveDateTime>),
            endpoint::prossimo.eq(resta.then(|| quando.naive_utc())),
        );
        let riga = endpoint::table.filter(endpoint::comune.eq(comune));
        self.passo(|c| diesel::update(riga).set(nuovo).execute(c)).map(|_| ())
    }

    /// After an administrative change: what waits is due at once, but a process at work on it is not disturbed.
    fn riprendi_coda(&mut self, comune: &str, quando: Istante) -> Risultato<()> {
        let resta = self.in_attesa(comune)?;
        let nuovo = endpoint::prossimo.eq(resta.then(|| quando.naive_utc()));
        let riga = endpoint::table.filter(endpoint::comune.eq(comune));
        self.passo(|c| diesel::update(riga).set(nuovo).execute(c)).map(|_| ())
    }

    fn in_attesa(&mut self, comune: &str) -> Risultato<bool> {
        let primo: Option<i64> = self.passo(|c| {
            notifica::table
                .filter(notifica::destinatario.eq(comune).and(in_attesa()))
                .order(notifica::id)
                .limit(1)
                .select(notifica::id)
                .get_result(c)
                .optional()
        })?;
        Ok(primo.is_some())
    }
}

fn stato(attivo: bool) -> &'static str {
    if attivo { ATTIVO } else { "D" }
}

const ATTIVO: &str = "A";

/// A literal: only then is the partial index of what waits good for the query.
fn in_attesa() -> SqlLiteral<Bool> {
    sql("consegna = 'A'")
}

/// After which a queue whose certificate is blocked is looked at again.
const REVOCATO: chrono::TimeDelta = chrono::TimeDelta::minutes(5);
