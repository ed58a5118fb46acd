//! Taking an operation back: its versions, and the marks by which later operations find it.
//!
//! What the operation opened is voided, what it ended or took out holds again. Later operations that did not stand in the
//! way may have gone on from what is voided: a card given after the one that goes, data that came after a move whose checks
//! failed (registrazione §§8, 24). What holds again then ends where they ended what is voided; a correction of what is
//! voided, which took its place for the same days, goes with it. So the register is as if the operation had never been, now
//! and after the later ones too are taken back.

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

/// Voids all that a person's sheet still holds.
macro_rules! ritira {
    ($self:ident, $tabella:ident, $di:expr, $con:expr) => {{
        let sue = $tabella::soggetto.eq($di.0).and($tabella::annullata_da.is_null());
        $self.passo(|c| {
            diesel::update($tabella::table.filter(sue)).set($tabella::annullata_da.eq(Some($con.0))).execute(c)
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
            let svuotate = svuota!(self, iscrizione, iscrizione::soggetto.eq(s.0), operazione, con)?;
            riapri!(self, iscrizione, iscrizione::soggetto.eq(s.0), operazione);
            if svuotate > 0 {
                self.ritira_se_mai_iscritto(*s, con)?;
            }
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
        let mut aperte: Vec<RigaAperta> = self.passo(|c| {
            sezione::table
                .filter(sezione::soggetto.eq(di.0).and(sezione::aperta_da.eq(operazione.0)))
                .select((sezione::codice, sezione::dal, sezione::al, sezione::chiusa_da, sezione::annullata_da))
                .load(c)
        })?;
        svuota!(self, sezione, sezione::soggetto.eq(di.0), operazione, con)?;
        svuota!(self, generalita, generalita::soggetto.eq(di.0), operazione, con)?;
        let mut correzioni = corrette(&aperte, operazione);
        while let Some((codice, dal, da)) = correzioni.pop() {
            let quali = || sezione::soggetto.eq(di.0).and(sezione::codice.eq(codice)).and(sezione::dal.eq(dal));
            let righe: Vec<RigaAperta> = self.passo(|c| {
                sezione::table
                    .filter(quali().and(sezione::aperta_da.eq(da.0)))
                    .select((sezione::codice, sezione::dal, sezione::al, sezione::chiusa_da, sezione::annullata_da))
                    .load(c)
            })?;
            svuota!(self, sezione, quali(), da, con)?;
            if codice == Sezione::Generalita.codice() {
                let colonne = || generalita::soggetto.eq(di.0).and(generalita::dal.eq(dal));
                svuota!(self, generalita, colonne(), da, con)?;
            }
            correzioni.extend(corrette(&righe, da));
            aperte.extend(righe);
        }
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

    /// Of who was never registered nothing is left, whoever wrote it.
    fn ritira_se_mai_iscritto(&mut self, di: SoggettoId, con: OperazioneId) -> Risultato<()> {
        let rimaste: i64 = self.passo(|c| {
            iscrizione::table
                .filter(iscrizione::soggetto.eq(di.0).and(iscrizione::annullata_da.is_null()))
                .count()
                .get_result(c)
        })?;
        if rimaste > 0 {
            return Ok(());
        }
        ritira!(self, sezione, di, con);
        ritira!(self, generalita, di, con);
        ritira!(self, appartenenza, di, con);
        Ok(())
    }

    fn annulla_sezioni_famiglia(
        &mut self,
        di: FamigliaId,
        operazione: OperazioneId,
        con: OperazioneId,
    ) -> Risultato<()> {
        let colonne = || {
            (
                sezione_famiglia::codice,
                sezione_famiglia::dal,
                sezione_famiglia::al,
                sezione_famiglia::chiusa_da,
                sezione_famiglia::annullata_da,
            )
        };
        let sue = sezione_famiglia::famiglia.eq(di.0).and(sezione_famiglia::aperta_da.eq(operazione.0));
        let mut aperte: Vec<RigaAperta> =
            self.passo(|c| sezione_famiglia::table.filter(sue).select(colonne()).load(c))?;
        svuota!(self, sezione_famiglia, sezione_famiglia::famiglia.eq(di.0), operazione, con)?;
        let mut correzioni = corrette(&aperte, operazione);
        while let Some((codice, dal, da)) = correzioni.pop() {
            let quali = || {
                sezione_famiglia::famiglia
                    .eq(di.0)
                    .and(sezione_famiglia::codice.eq(codice))
                    .and(sezione_famiglia::dal.eq(dal))
            };
            let sue = quali().and(sezione_famiglia::aperta_da.eq(da.0));
            let righe: Vec<RigaAperta> =
                self.passo(|c| sezione_famiglia::table.filter(sue).select(colonne()).load(c))?;
            svuota!(self, sezione_famiglia, quali(), da, con)?;
            correzioni.extend(corrette(&righe, da));
            aperte.extend(righe);
        }
        for seguito in seguiti(&aperte, operazione) {
            let quali = || sezione_famiglia::famiglia.eq(di.0).and(sezione_famiglia::codice.eq(seguito.codice));
            prosegui!(self, sezione_famiglia, quali(), operazione, seguito);
        }
        riapri!(self, sezione_famiglia, sezione_famiglia::famiglia.eq(di.0), operazione);
        Ok(())
    }
}

/// What of these versions later operations took out, to put a correction in its place: section, day, and which one did.
fn corrette(aperte: &[RigaAperta], operazione: OperazioneId) -> Vec<(i16, Data, OperazioneId)> {
    let tolte = aperte.iter().filter_map(|(codice, dal, _, _, annullata_da)| Some((*codice, *dal, (*annullata_da)?)));
    tolte.filter(|(_, _, da)| *da > operazione.0).map(|(codice, dal, da)| (codice, dal, OperazioneId(da))).collect()
}

/// Where later operations went on from what `operazione` opened, its corrections included: for each section of which none of
/// that still holds, the last of those who ended it.
fn seguiti(aperte: &[RigaAperta], operazione: OperazioneId) -> Vec<Seguito> {
    let mut codici: Vec<i16> = aperte.iter().map(|riga| riga.0).collect();
    codici.sort_unstable();
    codici.dedup();
    let di_codice = |codice: i16| {
        let mut ultimo: Option<Seguito> = None;
        for (_, _, al, chiusa_da, annullata_da) in aperte.iter().filter(|riga| riga.0 == codice) {
            let (giorno, da) = match (annullata_da, al, chiusa_da) {
                (Some(_), _, _) => continue,
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
        assert_eq!(di(&[tolta, chiusa(3, 7)]), Some((il(3), 7)));
        assert_eq!(di(&[tolta]), None);
        assert_eq!(corrette(&[aperta, tolta], OperazioneId(5)), [(18, il(1), OperazioneId(9))]);
        assert_eq!(di(&[chiusa(3, 5)]), None, "by itself");
    }
}
