//! What comuni ask for and fetch later: asked for, taken by one process at a time, worked off, forgotten (consultazione §3).

use super::Scrittura;
use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use crate::schema::{elaborazione, elaborazione_voce, notifica};
use crate::snapshot::richieste::{colonne_elaborazione, elaborazione_da, numero_elaborazione};
use crate::tipi::{Consegna, Istante};
use anpr_model::{Elaborazione, Genere, Intervallo, NuovaElaborazione, OperazioneId, StatoElaborazione, Voce};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::HashSet;

/// A process at work on a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresaElaborazione {
    /// Who takes it; another name for every run of every process.
    pub titolare: String,
    /// Now, by the clock of the one that takes.
    pub adesso: Istante,
    /// Until when nobody else takes it.
    pub fino: Istante,
}

impl Scrittura<'_> {
    /// Asks for something.
    pub fn nuova_elaborazione(&mut self, n: &NuovaElaborazione) -> Risultato<()> {
        let f = &n.filtro;
        let (tempo, numeri) = match f.intervallo {
            Intervallo::Tempo(da, a) => (Some((da.naive_utc(), a.naive_utc())), None),
            Intervallo::Numeri(da, a) => (None, Some((da.0, a.0))),
        };
        let genere = match f.genere {
            Genere::Operazione => "O",
            Genere::Notifica => "N",
        };
        let riga = (
            (
                elaborazione::comune.eq(&n.comune),
                elaborazione::id.eq(n.id.0),
                elaborazione::codice.eq(&n.codice),
                elaborazione::inserita.eq(n.inserita.naive_utc()),
                elaborazione::richiesta.eq(&n.richiesta),
                elaborazione::di_comune.eq(&f.comune),
                elaborazione::genere.eq(genere),
                elaborazione::filtro_stato.eq(i16::from(f.stato)),
                elaborazione::filtro_codice.eq(f.codice.as_deref()),
            ),
            (
                elaborazione::tempo_da.eq(tempo.map(|t| t.0)),
                elaborazione::tempo_a.eq(tempo.map(|t| t.1)),
                elaborazione::numero_da.eq(numeri.map(|n| n.0)),
                elaborazione::numero_a.eq(numeri.map(|n| n.1)),
                elaborazione::non_prima.eq(f.non_prima.naive_utc()),
                elaborazione::stato.eq(numero_elaborazione(StatoElaborazione::Inserita)),
                elaborazione::prossimo.eq(Some(n.da_iniziare.naive_utc())),
                elaborazione::da_iniziare.eq(n.da_iniziare.naive_utc()),
                elaborazione::tentativi.eq(0),
                elaborazione::parti.eq(0),
            ),
        );
        self.passo(|c| diesel::insert_into(elaborazione::table).values(riga).execute(c)).map(|_| ())
    }

    /// Takes the request that has waited longest and on which nobody works.
    pub fn prendi_elaborazione(&mut self, presa: &PresaElaborazione) -> Risultato<Option<Elaborazione>> {
        let adesso = presa.adesso.naive_utc();
        let prima = elaborazione::table
            .filter(elaborazione::prossimo.le(adesso))
            .filter(elaborazione::presa_fino.is_null().or(elaborazione::presa_fino.lt(adesso)))
            .order((elaborazione::prossimo, elaborazione::id))
            .limit(1)
            .select(colonne_elaborazione());
        let riga = self.passo(|c| match c {
            Connessione::Sqlite(c) => prima.get_result(c).optional(),
            Connessione::Postgres(c) => prima.for_update().skip_locked().get_result(c).optional(),
        })?;
        let Some(riga) = riga else { return Ok(None) };
        let mut presa_in_carico = elaborazione_da(riga)?;
        presa_in_carico.stato = StatoElaborazione::InCorso;
        let nuovo = (
            elaborazione::stato.eq(numero_elaborazione(StatoElaborazione::InCorso)),
            elaborazione::presa_da.eq(Some(&presa.titolare)),
            elaborazione::presa_fino.eq(Some(presa.fino.naive_utc())),
        );
        let n = &presa_in_carico.nuova;
        let quale = elaborazione::comune.eq(&n.comune).and(elaborazione::id.eq(n.id.0));
        self.passo(|c| diesel::update(elaborazione::table.filter(quale)).set(nuovo).execute(c))?;
        // What an earlier attempt had found is found again.
        let sue = elaborazione_voce::elaborazione.eq(n.id.0);
        self.passo(|c| diesel::delete(elaborazione_voce::table.filter(sue)).execute(c))?;
        Ok(Some(presa_in_carico))
    }

    /// Adds a part to a result and holds on to it until `fino`; whether the work is still the holder's.
    pub fn aggiungi_parte(
        &mut self,
        di: &NuovaElaborazione,
        presa: &PresaElaborazione,
        parte: u32,
        voci: &[Voce],
    ) -> Risultato<bool> {
        if !self.ancora_sua(di, &presa.titolare)? {
            return Ok(false);
        }
        let Ok(parte) = i32::try_from(parte) else { return self.rifiuta(Errore::Occupato("too many parts")) };
        let ritirate = self.affida(di, voci, presa.adesso)?;
        let restano = voci.iter().filter(|v| v.genere != Genere::Notifica || !ritirate.contains(&v.id.0));
        for (voce, posizione) in restano.zip(0_i32..) {
            let riga = (
                elaborazione_voce::elaborazione.eq(di.id.0),
                elaborazione_voce::parte.eq(parte),
                elaborazione_voce::posizione.eq(posizione),
                elaborazione_voce::voce.eq(voce.id.0),
                elaborazione_voce::tipo.eq(&voce.tipo),
                elaborazione_voce::stato.eq(i16::from(voce.stato)),
            );
            self.passo(|c| diesel::insert_into(elaborazione_voce::table).values(riga).execute(c))?;
        }
        let quale = elaborazione::comune.eq(&di.comune).and(elaborazione::id.eq(di.id.0));
        let fino = elaborazione::presa_fino.eq(Some(presa.fino.naive_utc()));
        self.passo(|c| diesel::update(elaborazione::table.filter(quale)).set(fino).execute(c))?;
        Ok(true)
    }

    /// Ends a request with so many parts, none meaning that nothing was found; whether the work was still the holder's.
    pub fn concludi_elaborazione(
        &mut self,
        di: &NuovaElaborazione,
        titolare: &str,
        parti: u32,
        quando: Istante,
    ) -> Risultato<bool> {
        let stato = if parti > 0 { StatoElaborazione::Positiva } else { StatoElaborazione::Negativa };
        let Ok(parti) = i32::try_from(parti) else { return self.rifiuta(Errore::Occupato("too many parts")) };
        if !self.ancora_sua(di, titolare)? {
            return Ok(false);
        }
        let nuovo = (
            elaborazione::stato.eq(numero_elaborazione(stato)),
            elaborazione::parti.eq(parti),
            elaborazione::conclusa.eq(Some(quando.naive_utc())),
            elaborazione::prossimo.eq(None::<NaiveDateTime>),
            elaborazione::presa_da.eq(None::<String>),
            elaborazione::presa_fino.eq(None::<NaiveDateTime>),
        );
        let quale = elaborazione::comune.eq(&di.comune).and(elaborazione::id.eq(di.id.0));
        self.passo(|c| diesel::update(elaborazione::table.filter(quale)).set(nuovo).execute(c))?;
        Ok(true)
    }

    /// Notes that the work on a request failed; it is begun again at `prossimo`.
    pub fn elaborazione_fallita(&mut self, di: &NuovaElaborazione, titolare: &str, prossimo: Istante) -> Risultato<()> {
        if !self.ancora_sua(di, titolare)? {
            return Ok(());
        }
        let nuovo = (
            elaborazione::stato.eq(numero_elaborazione(StatoElaborazione::Errore)),
            elaborazione::prossimo.eq(Some(prossimo.naive_utc())),
            elaborazione::tentativi.eq(elaborazione::tentativi + 1),
            elaborazione::presa_da.eq(None::<String>),
            elaborazione::presa_fino.eq(None::<NaiveDateTime>),
        );
        let quale = elaborazione::comune.eq(&di.comune).and(elaborazione::id.eq(di.id.0));
        self.passo(|c| diesel::update(elaborazione::table.filter(quale)).set(nuovo).execute(c)).map(|_| ())
    }

    /// Takes back a request that nobody has begun (3003, mode 2).
    ///
    /// # Errors
    /// [`Errore::Superata`] when it has been begun meanwhile.
    pub fn annulla_elaborazione(&mut self, comune: &str, id: OperazioneId, quando: Istante) -> Risultato<()> {
        let quale = elaborazione::comune
            .eq(comune)
            .and(elaborazione::id.eq(id.0))
            .and(elaborazione::stato.eq(numero_elaborazione(StatoElaborazione::Inserita)));
        let nuovo = (
            elaborazione::stato.eq(numero_elaborazione(StatoElaborazione::Annullata)),
            elaborazione::prossimo.eq(None::<NaiveDateTime>),
            elaborazione::conclusa.eq(Some(quando.naive_utc())),
        );
        let annullate = self.passo(|c| diesel::update(elaborazione::table.filter(quale)).set(nuovo).execute(c))?;
        if annullate == 1 { Ok(()) } else { self.rifiuta(Errore::Superata) }
    }

    /// Forgets the results of at most `limite` requests that ended before `prima`; how many. The requests stay, so that
    /// they are answered with their expiry.
    pub fn dimentica_risultati(&mut self, prima: Istante, limite: i64) -> Risultato<usize> {
        let vecchie: Vec<(String, i64)> = self.passo(|c| {
            elaborazione::table
                .filter(elaborazione::conclusa.lt(prima.naive_utc()))
                // A literal: only then is the partial index good for the query.
                .filter(diesel::dsl::sql::<diesel::sql_types::Bool>("parti > 0"))
                .order(elaborazione::conclusa)
                .limit(limite)
                .select((elaborazione::comune, elaborazione::id))
                .load(c)
        })?;
        for (comune, id) in &vecchie {
            let sue = elaborazione_voce::elaborazione.eq(id);
            self.passo(|c| diesel::delete(elaborazione_voce::table.filter(sue)).execute(c))?;
            let quale = elaborazione::comune.eq(comune).and(elaborazione::id.eq(id));
            let nuovo = elaborazione::parti.eq(0);
            self.passo(|c| diesel::update(elaborazione::table.filter(quale)).set(nuovo).execute(c))?;
        }
        Ok(vecchie.len())
    }

    /// Notices that are in a list may be read by their comune: they cannot be withdrawn any more. Those that were withdrawn
    /// after they had been found, which nobody is to read.
    fn affida(&mut self, di: &NuovaElaborazione, voci: &[Voce], quando: Istante) -> Risultato<HashSet<i64>> {
        let notifiche: Vec<i64> = voci.iter().filter(|v| v.genere == Genere::Notifica).map(|v| v.id.0).collect();
        if notifiche.is_empty() {
            return Ok(HashSet::new());
        }
        let sue = notifica::destinatario.eq(&di.filtro.comune).and(notifica::id.eq_any(notifiche.clone()));
        let quali = notifica::destinatario.eq(&di.filtro.comune).and(notifica::id.eq_any(notifiche));
        let quando = notifica::affidata.eq(Some(quando.naive_utc()));
        let ancora = notifica::table.filter(quali).filter(notifica::affidata.is_null());
        // The update holds the rows: who withdraws one waits, or has done so before.
        self.passo(|c| diesel::update(ancora).set(quando).execute(c))?;
        let ritirate = notifica::table.filter(sue).filter(notifica::consegna.eq(Consegna::Ritirata.parola()));
        let ids: Vec<i64> = self.passo(|c| ritirate.select(notifica::id).load(c))?;
        Ok(ids.into_iter().collect())
    }

    /// Holds the request until the end of the write, if it is still of this holder.
    fn ancora_sua(&mut self, di: &NuovaElaborazione, titolare: &str) -> Risultato<bool> {
        let riga = elaborazione::table
            .filter(elaborazione::comune.eq(&di.comune).and(elaborazione::id.eq(di.id.0)))
            .filter(elaborazione::presa_da.eq(Some(titolare)))
            .select(elaborazione::id);
        let trovata: Option<i64> = self.passo(|c| match c {
            Connessione::Sqlite(c) => riga.get_result(c).optional(),
            Connessione::Postgres(c) => riga.for_update().get_result(c).optional(),
        })?;
        Ok(trovata.is_some())
    }
}
