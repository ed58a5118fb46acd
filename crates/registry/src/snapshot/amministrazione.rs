//! Lists for the administration, the audit trail, loads and supplies.

use super::chiamante::{
    RigaAbilitazione, RigaCertificato, RigaOperatore, RigaPostazione, abilitazione_da, certificato_da, operatore_da,
    postazione_da,
};
use super::{RigaComune, Snapshot, comune_da, impronta, istante};
use crate::audit::hash;
use crate::connessione::MultiBackend;
use crate::errore::{Errore, Risultato};
use crate::schema::{
    abilitazione, audit, audit_testa, certificato, comune, fornitura, fornitura_file, lotto, operatore, postazione,
    profilo, profilo_operazione,
};
use crate::tipi::{
    Abilitazione, Certificato, FileFornitura, Fornitura, Impronta, Lotto, Operatore, Postazione, RigaAudit,
    StatoFornitura, StatoLotto, TipoFile,
};
use anpr_model::{ComuneRegistro, LottoId, OperazioneId};
use chrono::NaiveDateTime;
use diesel::prelude::*;

type RigaFornitura = (String, i32, i32, String, NaiveDateTime, Option<NaiveDateTime>, Option<i64>, Option<String>);
type RigaFile = (String, i32, String, i32, String, Vec<u8>, i64, String, NaiveDateTime, Option<String>);

/// Rows of the audit trail read at once.
const PAGINA: i64 = 1000;

impl Snapshot<'_> {
    /// All comuni, by ISTAT code.
    pub fn comuni(&mut self) -> Risultato<Vec<ComuneRegistro>> {
        let righe: Vec<RigaComune> = self.leggi(|c| comune::table.order(comune::istat).load(c))?;
        righe.into_iter().map(comune_da).collect()
    }

    /// Certificates of a comune, or of all, by common name.
    pub fn certificati(&mut self, di: Option<&str>) -> Risultato<Vec<Certificato>> {
        let mut q = certificato::table.order((certificato::comune, certificato::cn)).into_boxed::<MultiBackend>();
        if let Some(istat) = di {
            q = q.filter(certificato::comune.eq(istat.to_owned()));
        }
        let righe: Vec<RigaCertificato> = self.leggi(|c| q.load(c))?;
        righe.into_iter().map(certificato_da).collect()
    }

    /// Postazioni of a comune, or of all, by id.
    pub fn postazioni(&mut self, di: Option<&str>) -> Risultato<Vec<Postazione>> {
        let mut q = postazione::table.order(postazione::id).into_boxed::<MultiBackend>();
        if let Some(istat) = di {
            q = q.filter(postazione::comune.eq(istat.to_owned()));
        }
        let righe: Vec<RigaPostazione> = self.leggi(|c| q.load(c))?;
        righe.into_iter().map(postazione_da).collect()
    }

    /// Operators enabled for a comune, or all, by id.
    pub fn operatori(&mut self, di: Option<&str>) -> Risultato<Vec<Operatore>> {
        let mut q = operatore::table.order(operatore::id).into_boxed::<MultiBackend>();
        if let Some(istat) = di {
            let suoi =
                abilitazione::table.filter(abilitazione::comune.eq(istat.to_owned())).select(abilitazione::operatore);
            q = q.filter(operatore::id.eq_any(suoi));
        }
        let righe: Vec<RigaOperatore> = self.leggi(|c| q.load(c))?;
        righe.into_iter().map(operatore_da).collect()
    }

    /// Enablements of an operator, by comune, profile and day.
    pub fn abilitazioni(&mut self, di: &str) -> Risultato<Vec<Abilitazione>> {
        let righe: Vec<RigaAbilitazione> = self.leggi(|c| {
            abilitazione::table
                .filter(abilitazione::operatore.eq(di))
                .order((abilitazione::comune, abilitazione::profilo, abilitazione::dal))
                .load(c)
        })?;
        righe.into_iter().map(abilitazione_da).collect()
    }

    /// All profiles.
    pub fn profili(&mut self) -> Risultato<Vec<String>> {
        self.leggi(|c| profilo::table.order(profilo::codice).select(profilo::codice).load(c))
    }

    /// Operations that a profile allows.
    pub fn operazioni_di(&mut self, profilo: &str) -> Risultato<Vec<String>> {
        self.leggi(|c| {
            profilo_operazione::table
                .filter(profilo_operazione::profilo.eq(profilo))
                .order(profilo_operazione::operazione)
                .select(profilo_operazione::operazione)
                .load(c)
        })
    }

    /// At most `limite` rows of the audit trail after row `dopo` (0 for the first).
    pub fn audit(&mut self, dopo: i64, limite: i64) -> Risultato<Vec<RigaAudit>> {
        type Riga = (i64, NaiveDateTime, String, String, String, Option<String>, Option<String>, Vec<u8>);
        let righe: Vec<Riga> =
            self.leggi(|c| audit::table.filter(audit::numero.gt(dopo)).order(audit::numero).limit(limite).load(c))?;
        righe
            .into_iter()
            .map(|(numero, quando, chi, azione, oggetto, prima, dopo, sha)| {
                Ok(RigaAudit {
                    numero,
                    quando: istante(quando),
                    chi,
                    azione,
                    oggetto,
                    prima,
                    dopo,
                    hash: impronta(&sha)?,
                })
            })
            .collect()
    }

    /// Recomputes the whole audit trail; how many rows it has, and the hash of the last. The chain has no key: who can write
    /// the database can write it anew, which shows if that hash is kept elsewhere.
    ///
    /// # Errors
    /// [`Errore::Incoerente`] names the first row that was changed, removed or added by another hand.
    pub fn verifica_audit(&mut self) -> Risultato<(i64, Impronta)> {
        let (mut ultima, mut precedente) = (0, Impronta([0; 32]));
        loop {
            let pagina = self.audit(ultima, PAGINA)?;
            if pagina.is_empty() {
                break;
            }
            for riga in pagina {
                if riga.numero != ultima + 1 {
                    return Err(Errore::Incoerente(format!("row {} of the audit trail is missing", ultima + 1)));
                }
                if hash(&precedente, &riga) != riga.hash {
                    return Err(Errore::Incoerente(format!("row {} of the audit trail was changed", riga.numero)));
                }
                (ultima, precedente) = (riga.numero, riga.hash);
            }
        }
        let (numero, sha): (i64, Vec<u8>) =
            self.leggi(|c| audit_testa::table.select((audit_testa::numero, audit_testa::hash)).get_result(c))?;
        if numero != ultima || impronta(&sha)? != precedente {
            return Err(Errore::Incoerente(format!("the audit trail should end with row {numero}, not {ultima}")));
        }
        Ok((ultima, precedente))
    }

    /// Bulk loads that are not part of the register and still have rows: coming in, or given up.
    pub fn lotti_sospesi(&mut self) -> Risultato<Vec<Lotto>> {
        let righe: Vec<(i64, String, i32, i64, String)> = self.leggi(|c| {
            lotto::table
                .filter(lotto::stato.eq_any([StatoLotto::InCarico.parola(), StatoLotto::Scartato.parola()]))
                .order(lotto::id)
                .load(c)
        })?;
        righe.into_iter().map(lotto_da).collect()
    }

    /// The bulk load with this id.
    pub fn lotto(&mut self, id: LottoId) -> Risultato<Option<Lotto>> {
        let riga: Option<(i64, String, i32, i64, String)> =
            self.leggi(|c| lotto::table.filter(lotto::id.eq(id.0)).get_result(c).optional())?;
        riga.map(lotto_da).transpose()
    }

    /// The comuni that have supplies which have not ended.
    pub fn comuni_con_forniture_aperte(&mut self) -> Risultato<Vec<String>> {
        let aperte = [StatoFornitura::Ricevuta.parola(), StatoFornitura::InElaborazione.parola()];
        self.leggi(|c| {
            fornitura::table
                .filter(fornitura::stato.eq_any(aperte))
                .order(fornitura::comune)
                .select(fornitura::comune)
                .distinct()
                .load(c)
        })
    }

    /// The supplies of a comune, by number.
    pub fn forniture(&mut self, di: &str) -> Risultato<Vec<Fornitura>> {
        let righe: Vec<RigaFornitura> =
            self.leggi(|c| fornitura::table.filter(fornitura::comune.eq(di)).order(fornitura::numero).load(c))?;
        let file: Vec<RigaFile> = self.leggi(|c| {
            fornitura_file::table
                .filter(fornitura_file::comune.eq(di))
                // "APR" comes after "AIRE" in the alphabet, before it here.
                .order((fornitura_file::numero, fornitura_file::tipo.desc(), fornitura_file::progressivo))
                .load(c)
        })?;
        let file: Vec<(i32, FileFornitura)> = file.into_iter().map(file_da).collect::<Risultato<_>>()?;
        righe
            .into_iter()
            .map(|(comune, numero, totale, stato, ricevuta, conclusa, lotto, esito)| {
                Ok(Fornitura {
                    stato: StatoFornitura::da_parola(&stato)
                        .ok_or_else(|| Errore::Incoerente(format!("state {stato} of a supply of {comune}")))?,
                    file: file.iter().filter(|(n, _)| *n == numero).map(|(_, f)| f.clone()).collect(),
                    comune,
                    numero,
                    totale,
                    ricevuta: istante(ricevuta),
                    conclusa: conclusa.map(istante),
                    lotto: lotto.map(LottoId),
                    esito,
                })
            })
            .collect()
    }
}

fn lotto_da((id, comune, fornitura, operazione, stato): (i64, String, i32, i64, String)) -> Risultato<Lotto> {
    Ok(Lotto {
        id: LottoId(id),
        comune,
        fornitura,
        operazione: OperazioneId(operazione),
        stato: StatoLotto::da_parola(&stato)
            .ok_or_else(|| Errore::Incoerente(format!("state {stato} of bulk load {id}")))?,
    })
}

fn file_da(
    (_, numero, tipo, progressivo, nome, sha, dimensione, percorso, ricevuto, esito): RigaFile,
) -> Risultato<(i32, FileFornitura)> {
    let file = FileFornitura {
        tipo: TipoFile::da_parola(&tipo)
            .ok_or_else(|| Errore::Incoerente(format!("kind {tipo} of a supply's file")))?,
        progressivo,
        nome,
        impronta: impronta(&sha)?,
        dimensione,
        percorso,
        ricevuto: istante(ricevuto),
        esito,
    };
    Ok((numero, file))
}
