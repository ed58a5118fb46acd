//! Notices and endpoints, read back.

use super::{Snapshot, istante};
use crate::connessione::MultiBackend;
use crate::errore::{Errore, Risultato};
use crate::schema::{endpoint, notifica};
use crate::tipi::{
    Arretrato, Consegna, CriteriNotifiche, Endpoint, Notifica, NotificaRitirata, StatoEndpoint, StatoNotifica,
};
use anpr_model::{OperazioneId, SoggettoId, TipoNotifica};
use chrono::NaiveDateTime;
use diesel::dsl::count_star;
use diesel::prelude::*;

/// A row of `notifica`, as `colonne!` lists it.
pub(crate) type RigaNotifica = (
    i64,
    String,
    String,
    i64,
    Option<i64>,
    NaiveDateTime,
    i16,
    String,
    i32,
    Option<NaiveDateTime>,
    Option<NaiveDateTime>,
    Option<String>,
    Option<NaiveDateTime>,
    Vec<u8>,
);

/// What is read of a whole notice.
macro_rules! colonne {
    () => {
        (
            crate::schema::notifica::id,
            crate::schema::notifica::tipo,
            crate::schema::notifica::destinatario,
            crate::schema::notifica::operazione,
            crate::schema::notifica::soggetto,
            crate::schema::notifica::creata,
            crate::schema::notifica::stato,
            crate::schema::notifica::consegna,
            crate::schema::notifica::tentativi,
            crate::schema::notifica::primo,
            crate::schema::notifica::ultimo,
            crate::schema::notifica::ultimo_esito,
            crate::schema::notifica::fruita,
            crate::schema::notifica::contenuto,
        )
    };
}
pub(crate) use colonne;

type RigaEndpoint = (
    (String, String, String, String, Vec<u8>, String),
    (Option<NaiveDateTime>, i32, Option<NaiveDateTime>, Option<String>, Option<NaiveDateTime>),
);

impl Snapshot<'_> {
    /// The notice with this number.
    pub fn notifica(&mut self, id: OperazioneId) -> Risultato<Option<Notifica>> {
        let riga: Option<RigaNotifica> =
            self.leggi(|c| notifica::table.filter(notifica::id.eq(id.0)).select(colonne!()).get_result(c).optional())?;
        riga.map(notifica_da).transpose()
    }

    /// At most `limite` notices with numbers above `dopo`, by number.
    pub fn notifiche(
        &mut self,
        criteri: &CriteriNotifiche,
        dopo: OperazioneId,
        limite: i64,
    ) -> Risultato<Vec<Notifica>> {
        let mut q = notifica::table
            .filter(notifica::id.gt(dopo.0))
            .order(notifica::id)
            .limit(limite)
            .select(colonne!())
            .into_boxed::<MultiBackend>();
        if let Some(comune) = &criteri.destinatario {
            q = q.filter(notifica::destinatario.eq(comune.clone()));
        }
        if let Some(tipo) = criteri.tipo {
            q = q.filter(notifica::tipo.eq(tipo.codice()));
        }
        if let Some(consegna) = criteri.consegna {
            q = q.filter(notifica::consegna.eq(consegna.parola()));
        }
        let righe: Vec<RigaNotifica> = self.leggi(|c| q.load(c))?;
        righe.into_iter().map(notifica_da).collect()
    }

    /// The endpoint of a comune.
    pub fn endpoint(&mut self, comune: &str) -> Risultato<Option<StatoEndpoint>> {
        let riga: Option<RigaEndpoint> = self.leggi(|c| {
            endpoint::table.filter(endpoint::comune.eq(comune)).select(colonne_endpoint()).get_result(c).optional()
        })?;
        Ok(riga.map(endpoint_da))
    }

    /// All endpoints, by comune.
    pub fn endpoints(&mut self) -> Risultato<Vec<StatoEndpoint>> {
        let righe: Vec<RigaEndpoint> =
            self.leggi(|c| endpoint::table.order(endpoint::comune).select(colonne_endpoint()).load(c))?;
        Ok(righe.into_iter().map(endpoint_da).collect())
    }

    /// What waits, all queues together.
    pub fn arretrato(&mut self) -> Risultato<Arretrato> {
        let in_attesa = notifica::table.filter(diesel::dsl::sql::<diesel::sql_types::Bool>("consegna = 'A'"));
        let (quante, piu_vecchia): (i64, Option<NaiveDateTime>) =
            self.leggi(|c| in_attesa.select((count_star(), diesel::dsl::min(notifica::creata))).get_result(c))?;
        let morte: i64 = self.leggi(|c| {
            notifica::table
                .filter(diesel::dsl::sql::<diesel::sql_types::Bool>("consegna = 'M'"))
                .select(count_star())
                .get_result(c)
        })?;
        Ok(Arretrato { in_attesa: quante, piu_vecchia: piu_vecchia.map(istante), morte })
    }
}

/// A whole row.
pub(crate) fn notifica_da(r: RigaNotifica) -> Risultato<Notifica> {
    let (
        id,
        tipo,
        destinatario,
        operazione,
        soggetto,
        creata,
        stato,
        consegna,
        tentativi,
        primo,
        ultimo,
        detto,
        fruita,
        contenuto,
    ) = r;
    Ok(Notifica {
        id: OperazioneId(id),
        tipo: tipo_da(&tipo)?,
        destinatario,
        operazione: OperazioneId(operazione),
        soggetto: soggetto.map(SoggettoId),
        creata: istante(creata),
        stato: stato_da(stato)?,
        consegna: Consegna::da_parola(&consegna)
            .ok_or_else(|| Errore::Incoerente(format!("delivery {consegna} of notice {id}")))?,
        tentativi,
        primo: primo.map(istante),
        ultimo: ultimo.map(istante),
        ultimo_esito: detto,
        fruita: fruita.map(istante),
        contenuto,
    })
}

/// What is told of a notice that was taken back.
pub(crate) fn ritirata_da(
    (id, tipo, destinatario, soggetto): (i64, String, String, Option<i64>),
) -> Risultato<NotificaRitirata> {
    Ok(NotificaRitirata {
        id: OperazioneId(id),
        tipo: tipo_da(&tipo)?,
        destinatario,
        soggetto: soggetto.map(SoggettoId),
    })
}

/// The kind with this code.
pub(crate) fn tipo_da(codice: &str) -> Risultato<TipoNotifica> {
    TipoNotifica::da_codice(codice).ok_or_else(|| Errore::Incoerente(format!("kind of notice {codice}")))
}

pub(crate) fn stato_da(codice: i16) -> Risultato<StatoNotifica> {
    match codice {
        7 => Ok(StatoNotifica::DaPrendere),
        8 => Ok(StatoNotifica::Fruita),
        _ => Err(Errore::Incoerente(format!("state {codice} of a notice"))),
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
fn colonne_endpoint() -> _ {
    let chi = (endpoint::comune, endpoint::url, endpoint::host, endpoint::cn, endpoint::certificato, endpoint::stato);
    let coda =
        (endpoint::prossimo, endpoint::fallimenti, endpoint::ultimo, endpoint::ultimo_esito, endpoint::presa_fino);
    (chi, coda)
}

fn endpoint_da((chi, coda): RigaEndpoint) -> StatoEndpoint {
    let (comune, url, host, cn, certificato, stato) = chi;
    let (prossimo, fallimenti, ultimo, ultimo_esito, presa_fino) = coda;
    StatoEndpoint {
        endpoint: Endpoint { comune, url, host, cn, certificato, attivo: stato == "A" },
        prossimo: prossimo.map(istante),
        fallimenti,
        ultimo: ultimo.map(istante),
        ultimo_esito,
        presa_fino: presa_fino.map(istante),
    }
}
