//! Taking an operation back: its versions, and the marks by which later operations find it.
//!
//! What the operation opened is voided, what it ended or took out holds again. Later operations that did not stand in the
//! way may have gone on from what is voided: a card given after the one that goes, data that came after a move whose checks
//! failed (registrazione §§8, 24). What holds again then ends where they ended what is voided, and the register is as if
//! the operation had never been, now and after they too are taken back.

use super::Scrittura;
use crate::errore::Risultato;
use crate::schema::{
    appartenenza, generalita, iscrizione, operazione_famiglia, operazione_soggetto, sezione, sezione_famiglia, unicita,
};
use crate::tipi::StatoValidazione;
use anpr_model::{Annullamento, Data, FamigliaId, OperazioneId, Sezione, SoggettoId};
use diesel::prelude::*;

/// A version that the annulled operation opened: code, first day, end, by whom ended, by whom taken out.
type RigaAperta = (i16, Data, Option<Data>, Option<i64>, Option<i64>);

/// Where later operations ended what is voided, for one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seguito {
    codice: i16,
    giorno: Data,
    da: i64,
}

/// Voids what the operation opened: how many versions.
macro_rules! svuota {
    ($self:ident, $tabella:ident, $di:expr, $operazione:expr, $con:expr) => {
        $self.passo(|c| {
            diesel::update($tabella::table.filter($di).filter($tabella::aperta_da.eq($operazione.0)))
                .set($tabella::annullata_da.eq(Some($con.0)))
                .execute(c)
        })
    };
}

/// What the operation ended or took out ends on this day by that other operation.
macro_rules! prosegui {
    ($self:ident, $tabella:ident, $di:expr, $operazione:expr, $seguito:expr) => {{
        let fine = ($tabella::al.eq(Some($seguito.giorno)), $tabella::chiusa_da.eq(Some($seguito.da)));
        let chiuse = $tabella::chiusa_da.eq(Some($operazione.0)).and($tabella::annullata_da.is_null());
        $self.passo(|c| diesel::update($tabella::table.filter($di).filter(chiuse)).set(fine).execute(c))?;
        let fine = ($tabella::al.eq(Some($seguito.giorno)), $tabella::chiusa_da.eq(Some($seguito.da)));
        let revocate = $tabella::annullata_da.eq(Some($operazione.0)).and($tabella::al.is_null());
        $self.passo(|c| diesel::update($tabella::table.filter($di).filter(revocate)).set(fine).execute(c))?;
    }};
}

/// What the operation ended has no end, what it took out is back.
macro_rules! riapri {
    ($self:ident, $tabella:ident, $di:expr, $operazione:expr) => {{
        let chiuse = $tabella::chiusa_da.eq(Some($operazione.0)).and($tabella::annullata_da.is_null());
        $self.passo(|c| {
            diesel::update($tabella::table.filter($di).filter(chiuse))
                .set(($tabella::al.eq(None::<Data>), $tabella::chiusa_da.eq(None::<i64>)))
                .execute(c)
        })?;
        let revocate = $tabella::annullata_da.eq(Some($operazione.0));
        $self.passo(|c| {
            diesel::update($tabella::table.filter($di).filter(revocate))
                .set($tabella::annullata_da.eq(None::<i64>))
                .execute(c)
        })?;
    }};
}

impl Scrittura<'_> {
    /// Annuls `operazione` for these persons and families, by the operation `con`: what it opened is voided, what it
    /// closed or revoked holds again. Owner and state of the sheets are the caller's to restore.
    pub fn annulla(
        &mut self,
        operazione: OperazioneId,
        con: OperazioneId,
        soggetti: &[SoggettoId],
        famiglie: &[FamigliaId],
    ) -> Risultato<()> {
        for s in soggetti {
            self.annulla_sezioni(*s, operazione, con)?;
            self.annulla_appartenenze(*s, operazione, con)?;
            svuota!(self, iscrizione, iscrizione::soggetto.eq(s.0), operazione, con)?;
            riapri!(self, iscrizione, iscrizione::soggetto.eq(s.0), operazione);
        }
        for f in famiglie {
            self.annulla_sezioni_famiglia(*f, operazione, con)?;
        }
        Ok(())
    }

    /// The same, with the marks by which later operations find it.
    pub(super) fn riprendi(&mut self, annullamento: &Annullamento, da: OperazioneId) -> Risultato<()> {
        let Annullamento { operazione, soggetti, famiglie, parziale } = annullamento;
        self.annulla(*operazione, da, soggetti, famiglie)?;
        let ids: Vec<i64> = soggetti.iter().map(|s| s.0).collect();
        let quali = operazione_soggetto::operazione.eq(operazione.0).and(operazione_soggetto::soggetto.eq_any(ids));
        self.passo(|c| {
            diesel::update(operazione_soggetto::table.filter(quali))
                .set(operazione_soggetto::annullata_da.eq(Some(da.0)))
                .execute(c)
        })?;
        for soggetto in soggetti {
            self.concludi_validazione(*soggetto, *operazione, StatoValidazione::Ritirata, None)?;
        }
        if *parziale {
            return Ok(());
        }
        let ids: Vec<i64> = famiglie.iter().map(|f| f.0).collect();
        let quali = operazione_famiglia::operazione.eq(operazione.0).and(operazione_famiglia::famiglia.eq_any(ids));
        self.passo(|c| {
            diesel::update(operazione_famiglia::table.filter(quali))
                .set(operazione_famiglia::annullata_da.eq(Some(da.0)))
                .execute(c)
        })?;
        let sue = unicita::table.filter(unicita::operazione.eq(operazione.0));
        self.passo(|c| diesel::delete(sue).execute(c)).map(drop)
    }

    fn annulla_sezioni(&mut self, di: SoggettoId, operazione: OperazioneId, con: OperazioneId) -> Risultato<()> {
        let aperte: Vec<RigaAperta> = self.passo(|c| {
            sezione::table
                .filter(sezione::soggetto.eq(di.0).and(sezione::aperta_da.eq(operazione.0)))
                .select((sezione::codice, sezione::dal, sezione::al, sezione::chiusa_da, sezione::annullata_da))
                .load(c)
        })?;
        svuota!(self, sezione, sezione::soggetto.eq(di.0), operazione, con)?;
        svuota!(self, generalita, generalita::soggetto.eq(di.0), operazione, con)?;
        for seguito in seguiti(&aperte, operazione) {
            let quali = || sezione::soggetto.eq(di.0).and(sezione::codice.eq(seguito.codice));
            prosegui!(self, sezione, quali(), operazione, seguito);
            if seguito.codice == Sezione::Generalita.codice() {
                prosegui!(self, generalita, generalita::soggetto.eq(di.0), operazione, seguito);
            }
        }
        riapri!(self, sezione, sezione::soggetto.eq(di.0), operazione);
        riapri!(self, generalita, generalita::soggetto.eq(di.0), operazione);
        Ok(())
    }

    /// Who never entered a family never had another relationship in it either: memberships that later operations wrote
    /// there go as well.
    fn annulla_appartenenze(&mut self, di: SoggettoId, operazione: OperazioneId, con: OperazioneId) -> Risultato<()> {
        let svuotate = svuota!(self, appartenenza, appartenenza::soggetto.eq(di.0), operazione, con)?;
        if svuotate > 0 {
            let seguenti = appartenenza::soggetto.eq(di.0).and(appartenenza::aperta_da.gt(operazione.0));
            self.passo(|c| {
                diesel::update(appartenenza::table.filter(seguenti).filter(appartenenza::annullata_da.is_null()))
                    .set(appartenenza::annullata_da.eq(Some(con.0)))
                    .execute(c)
            })?;
        }
        riapri!(self, appartenenza, appartenenza::soggetto.eq(di.0), operazione);
        Ok(())
    }

    fn annulla_sezioni_famiglia(
        &mut self,
        di: FamigliaId,
        operazione: OperazioneId,
        con: OperazioneId,
    ) -> Risultato<()> {
        let aperte: Vec<RigaAperta> = self.passo(|c| {
            sezione_famiglia::table
                .filter(sezione_famiglia::famiglia.eq(di.0).and(sezione_famiglia::aperta_da.eq(operazione.0)))
                .select((
                    sezione_famiglia::codice,
                    sezione_famiglia::dal,
                    sezione_famiglia::al,
                    sezione_famiglia::chiusa_da,
                    sezione_famiglia::annullata_da,
                ))
                .load(c)
        })?;
        svuota!(self, sezione_famiglia, sezione_famiglia::famiglia.eq(di.0), operazione, con)?;
        for seguito in seguiti(&aperte, operazione) {
            let quali = || sezione_famiglia::famiglia.eq(di.0).and(sezione_famiglia::codice.eq(seguito.codice));
            prosegui!(self, sezione_famiglia, quali(), operazione, seguito);
        }
        riapri!(self, sezione_famiglia, sezione_famiglia::famiglia.eq(di.0), operazione);
        Ok(())
    }
}

/// Where later operations went on from what `operazione` opened: for each section of which nothing that it opened still
/// holds, the last of those who ended it. Who took a version out put another in its place from the same day.
fn seguiti(aperte: &[RigaAperta], operazione: OperazioneId) -> Vec<Seguito> {
    let mut codici: Vec<i16> = aperte.iter().map(|riga| riga.0).collect();
    codici.sort_unstable();
    codici.dedup();
    let di_codice = |codice: i16| {
        let mut ultimo: Option<Seguito> = None;
        for (_, dal, al, chiusa_da, annullata_da) in aperte.iter().filter(|riga| riga.0 == codice) {
            let (giorno, da) = match (annullata_da, al, chiusa_da) {
                (Some(da), _, _) => (*dal, *da),
                (None, Some(al), Some(da)) => (*al, *da),
                (None, _, _) => return None,
            };
            if da > operazione.0 && ultimo.is_none_or(|u| u.da < da) {
                ultimo = Some(Seguito { codice, giorno, da });
            }
        }
        ultimo
    };
    codici.into_iter().filter_map(di_codice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn il(giorno: u32) -> Data {
        Data::from_ymd_opt(2026, 1, giorno).unwrap()
    }

    #[test]
    fn what_still_holds_has_no_continuation_and_the_last_end_counts_otherwise() {
        let aperta = (18, il(1), None, None, None);
        let chiusa = |giorno, da| (18, il(1), Some(il(giorno)), Some(da), None);
        let tolta = (18, il(1), None, None, Some(9));
        let di = |righe: &[RigaAperta]| seguiti(righe, OperazioneId(5)).first().map(|s| (s.giorno, s.da));
        assert_eq!(di(&[aperta]), None);
        assert_eq!(di(&[aperta, chiusa(3, 7)]), None);
        assert_eq!(di(&[chiusa(3, 7), chiusa(2, 8)]), Some((il(2), 8)));
        assert_eq!(di(&[tolta, chiusa(3, 7)]), Some((il(1), 9)));
        assert_eq!(di(&[chiusa(3, 5)]), None, "by itself");
    }
}
