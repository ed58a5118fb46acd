//! What a comune reads again of its own past, and what it asked for to be fetched later (consultazione §§2.3, 3).

use super::notifiche::stato_da;
use super::{Snapshot, istante};
use crate::connessione::MultiBackend;
use crate::errore::{Errore, Risultato};
use crate::schema::{
    appartenenza, elaborazione, elaborazione_voce, notifica, operazione, operazione_famiglia, operazione_soggetto,
};
use crate::tipi::{Consegna, Esito, Istante};
use anpr_model::{
    AncheFamiglie, Archivio, Elaborazione, Filtro, Genere, Guasto, Intervallo, NomeVoce, NuovaElaborazione,
    OperazioneId, SoggettoId, StatoElaborazione, TipoNotifica, Voce, VoceIntera,
};
use chrono::NaiveDateTime;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::{BTreeSet, HashMap, HashSet};

type RigaOperazione = (i64, String, String, NaiveDateTime, String, String, Vec<u8>, Vec<u8>);
type RigaNotifica = (i64, String, String, NaiveDateTime, i16, Vec<u8>);
type RigaElaborazione = (
    (String, i64, String, NaiveDateTime, String),
    (String, String, i16, Option<String>, Option<NaiveDateTime>, Option<NaiveDateTime>, Option<i64>, Option<i64>),
    (NaiveDateTime, NaiveDateTime, i16, Option<NaiveDateTime>, i32),
);

macro_rules! colonne_operazione {
    () => {
        (
            operazione::id,
            operazione::comune,
            operazione::codice,
            operazione::ricevuta,
            operazione::esito,
            operazione::codici,
            operazione::richiesta,
            operazione::risposta,
        )
    };
}

macro_rules! colonne_notifica {
    () => {
        (notifica::id, notifica::destinatario, notifica::tipo, notifica::creata, notifica::stato, notifica::contenuto)
    };
}

impl Archivio for Snapshot<'_> {
    fn voce(&mut self, comuni: &[String], nome: &NomeVoce, non_prima: Istante) -> Result<Option<VoceIntera>, Guasto> {
        Ok(self.leggi_voce(comuni, nome, non_prima)?)
    }

    fn voci_del_soggetto(
        &mut self,
        comuni: &[String],
        soggetto: SoggettoId,
        famiglie: AncheFamiglie,
        non_prima: Istante,
    ) -> Result<Vec<VoceIntera>, Guasto> {
        Ok(self.leggi_voci_del_soggetto(comuni, soggetto, famiglie, non_prima)?)
    }

    fn elaborazione(&mut self, comuni: &[String], id: OperazioneId) -> Result<Option<Elaborazione>, Guasto> {
        Ok(self.leggi_elaborazione(comuni, id)?)
    }

    fn parte(&mut self, di: &Elaborazione, parte: u32) -> Result<Vec<VoceIntera>, Guasto> {
        Ok(self.leggi_parte(di, parte)?)
    }
}

impl Snapshot<'_> {
    /// At most `limite` entries of a list with numbers above `dopo`, by number, each with the bytes of what was said.
    pub fn elenco(&mut self, filtro: &Filtro, dopo: OperazioneId, limite: i64) -> Risultato<Vec<(Voce, u64)>> {
        match filtro.genere {
            Genere::Operazione => self.elenco_operazioni(filtro, dopo, limite),
            Genere::Notifica => self.elenco_notifiche(filtro, dopo, limite),
        }
    }

    /// What was asked for, of any comune, by its number.
    pub fn elaborazione_di(&mut self, comune: &str, id: OperazioneId) -> Risultato<Option<Elaborazione>> {
        self.leggi_elaborazione(&[comune.to_owned()], id)
    }

    fn leggi_voce(&mut self, comuni: &[String], nome: &NomeVoce, non_prima: Istante) -> Risultato<Option<VoceIntera>> {
        let mut q = operazione::table
            .filter(operazione::comune.eq_any(comuni.to_vec()))
            .filter(operazione::ricevuta.ge(non_prima.naive_utc()))
            .select(colonne_operazione!())
            .order(operazione::id.desc())
            .limit(1)
            .into_boxed::<MultiBackend>();
        q = match nome {
            NomeVoce::Anpr(id) => q.filter(operazione::id.eq(id.0)),
            NomeVoce::Comune(id) => q.filter(operazione::chiave.eq(Some(id.clone()))),
            NomeVoce::Protocollo(protocollo) => q.filter(operazione::protocollo.eq(Some(protocollo.clone()))),
        };
        let riga: Option<RigaOperazione> = self.leggi(|c| q.get_result(c).optional())?;
        if let Some(riga) = riga {
            let mut intera = operazione_da(riga)?;
            if let Some(e) = self.leggi_elaborazione(comuni, intera.voce.id)? {
                intera.voce.stato = e.stato.lavorazione();
            } else if self.annullata(&intera)? {
                intera.voce.stato = ANNULLATA;
            }
            return Ok(Some(intera));
        }
        let NomeVoce::Anpr(id) = nome else { return Ok(None) };
        let riga: Option<RigaNotifica> = self.leggi(|c| {
            notifica::table
                .filter(notifica::destinatario.eq_any(comuni.to_vec()).and(notifica::id.eq(id.0)))
                .filter(notifica::creata.ge(non_prima.naive_utc()))
                .filter(notifica::consegna.ne(Consegna::Ritirata.parola()))
                .select(colonne_notifica!())
                .get_result(c)
                .optional()
        })?;
        riga.map(notifica_da).transpose()
    }

    /// Whether a registration was taken back, of everybody whom it had touched; of an operation on families alone, of them.
    fn annullata(&mut self, intera: &VoceIntera) -> Risultato<bool> {
        let (comune, id) = (&intera.comune, intera.voce.id.0);
        let di_soggetti: Vec<Option<i64>> = self.leggi(|c| {
            operazione_soggetto::table
                .filter(operazione_soggetto::operazione.eq(id).and(operazione_soggetto::comune.eq(comune)))
                .filter(operazione_soggetto::aree.gt(0))
                .select(operazione_soggetto::annullata_da)
                .load(c)
        })?;
        if !di_soggetti.is_empty() {
            return Ok(di_soggetti.iter().all(Option::is_some));
        }
        let di_famiglie: Vec<Option<i64>> = self.leggi(|c| {
            operazione_famiglia::table
                .filter(operazione_famiglia::operazione.eq(id).and(operazione_famiglia::comune.eq(comune)))
                .filter(operazione_famiglia::aree.gt(0))
                .select(operazione_famiglia::annullata_da)
                .load(c)
        })?;
        Ok(!di_famiglie.is_empty() && di_famiglie.iter().all(Option::is_some))
    }

    fn leggi_voci_del_soggetto(
        &mut self,
        comuni: &[String],
        soggetto: SoggettoId,
        famiglie: AncheFamiglie,
        non_prima: Istante,
    ) -> Risultato<Vec<VoceIntera>> {
        let mut tocchi: Vec<(i64, Option<i64>)> = self.leggi(|c| {
            operazione_soggetto::table
                .filter(operazione_soggetto::soggetto.eq(soggetto.0).and(operazione_soggetto::aree.gt(0)))
                .filter(operazione_soggetto::comune.eq_any(comuni.to_vec()))
                .select((operazione_soggetto::operazione, operazione_soggetto::annullata_da))
                .load(c)
        })?;
        if famiglie == AncheFamiglie::Si {
            let sue: BTreeSet<i64> = self
                .leggi(|c| {
                    appartenenza::table
                        .filter(appartenenza::soggetto.eq(soggetto.0).and(appartenenza::annullata_da.is_null()))
                        .select(appartenenza::famiglia)
                        .load::<i64>(c)
                })?
                .into_iter()
                .collect();
            let sue: Vec<i64> = sue.into_iter().collect();
            let trovati = match sue.as_slice() {
                [] => Vec::new(),
                _ => self.leggi(|c| {
                    operazione_famiglia::table
                        .filter(operazione_famiglia::famiglia.eq_any(sue).and(operazione_famiglia::aree.gt(0)))
                        .filter(operazione_famiglia::comune.eq_any(comuni.to_vec()))
                        .select((operazione_famiglia::operazione, operazione_famiglia::annullata_da))
                        .load::<(i64, Option<i64>)>(c)
                })?,
            };
            tocchi.extend(trovati);
        }
        let annullate: HashSet<i64> = tocchi.iter().filter(|(_, da)| da.is_some()).map(|(id, _)| *id).collect();
        let ids: BTreeSet<i64> = tocchi.iter().map(|(id, _)| *id).collect();
        let mut voci = Vec::with_capacity(ids.len());
        for gruppo in ids.into_iter().collect::<Vec<_>>().chunks(IN_UNA_VOLTA) {
            let righe: Vec<RigaOperazione> = self.leggi(|c| {
                operazione::table
                    .filter(operazione::comune.eq_any(comuni.to_vec()).and(operazione::id.eq_any(gruppo.to_vec())))
                    .filter(operazione::ricevuta.ge(non_prima.naive_utc()))
                    .order(operazione::id)
                    .select(colonne_operazione!())
                    .load(c)
            })?;
            for riga in righe {
                let mut intera = operazione_da(riga)?;
                if annullate.contains(&intera.voce.id.0) {
                    intera.voce.stato = ANNULLATA;
                }
                voci.push(intera);
            }
        }
        Ok(voci)
    }

    fn leggi_elaborazione(&mut self, comuni: &[String], id: OperazioneId) -> Risultato<Option<Elaborazione>> {
        let riga: Option<RigaElaborazione> = self.leggi(|c| {
            elaborazione::table
                .filter(elaborazione::comune.eq_any(comuni.to_vec()).and(elaborazione::id.eq(id.0)))
                .select(colonne_elaborazione())
                .get_result(c)
                .optional()
        })?;
        riga.map(elaborazione_da).transpose()
    }

    fn leggi_parte(&mut self, di: &Elaborazione, parte: u32) -> Risultato<Vec<VoceIntera>> {
        let Ok(parte) = i32::try_from(parte) else { return Ok(Vec::new()) };
        let voci: Vec<(i64, String, i16)> = self.leggi(|c| {
            elaborazione_voce::table
                .filter(elaborazione_voce::elaborazione.eq(di.nuova.id.0).and(elaborazione_voce::parte.eq(parte)))
                .order(elaborazione_voce::posizione)
                .select((elaborazione_voce::voce, elaborazione_voce::tipo, elaborazione_voce::stato))
                .load(c)
        })?;
        let comune = &di.nuova.filtro.comune;
        let mut trovate: HashMap<i64, VoceIntera> = HashMap::with_capacity(voci.len());
        for gruppo in voci.chunks(IN_UNA_VOLTA) {
            let ids: Vec<i64> = gruppo.iter().map(|(id, ..)| *id).collect();
            let intere: Vec<VoceIntera> = match di.nuova.filtro.genere {
                Genere::Operazione => {
                    let righe: Vec<RigaOperazione> = self.leggi(|c| {
                        operazione::table
                            .filter(operazione::comune.eq(comune).and(operazione::id.eq_any(ids)))
                            .select(colonne_operazione!())
                            .load(c)
                    })?;
                    righe.into_iter().map(operazione_da).collect::<Risultato<_>>()?
                }
                Genere::Notifica => {
                    let righe: Vec<RigaNotifica> = self.leggi(|c| {
                        notifica::table
                            .filter(notifica::destinatario.eq(comune).and(notifica::id.eq_any(ids)))
                            .select(colonne_notifica!())
                            .load(c)
                    })?;
                    righe.into_iter().map(notifica_da).collect::<Risultato<_>>()?
                }
            };
            trovate.extend(intere.into_iter().map(|v| (v.voce.id.0, v)));
        }
        voci.into_iter()
            .map(|(id, tipo, stato)| {
                let mut intera = trovate
                    .remove(&id)
                    .ok_or_else(|| Errore::Incoerente(format!("entry {id} of request {} is gone", di.nuova.id)))?;
                // As it was when the list was made.
                (intera.voce.tipo, intera.voce.stato) = (tipo, codice(stato)?);
                Ok(intera)
            })
            .collect()
    }

    fn elenco_operazioni(&mut self, filtro: &Filtro, dopo: OperazioneId, limite: i64) -> Risultato<Vec<(Voce, u64)>> {
        let byte = if filtro.codice.as_deref() == Some("6001") { BYTE_CON_CERTIFICATO } else { BYTE };
        let mut q = operazione::table
            .filter(operazione::comune.eq(filtro.comune.clone()))
            // Calls that did not use up their id, as those given again, are no operations of their own.
            .filter(operazione::chiave.is_not_null())
            .filter(operazione::id.gt(dopo.0))
            .filter(operazione::ricevuta.ge(filtro.non_prima.naive_utc()))
            .order(operazione::id)
            .limit(limite)
            .select((
                operazione::id,
                operazione::codice,
                operazione::ricevuta,
                operazione::esito,
                operazione::codici,
                sql::<BigInt>(byte),
            ))
            .into_boxed::<MultiBackend>();
        q = match filtro.intervallo {
            Intervallo::Tempo(da, a) => {
                q.filter(operazione::ricevuta.ge(da.naive_utc())).filter(operazione::ricevuta.lt(a.naive_utc()))
            }
            Intervallo::Numeri(da, a) => q.filter(operazione::id.ge(da.0)).filter(operazione::id.le(a.0)),
        };
        q = match &filtro.codice {
            Some(codice) => q.filter(operazione::codice.eq(codice.clone())),
            // Certificates are listed when they are asked for by name (consultazione §3.3).
            None => q.filter(operazione::codice.ne("6001")),
        };
        q = match filtro.stato {
            2 => q.filter(operazione::esito.eq(Esito::Ok.parola())).filter(operazione::codici.eq("")),
            6 => q.filter(operazione::esito.eq(Esito::Ok.parola())).filter(operazione::codici.ne("")),
            3 => q.filter(operazione::esito.eq(Esito::Ko.parola())),
            // 1, being worked on: what is in the journal has ended.
            _ => return Ok(Vec::new()),
        };
        // Citizens' requests are never listed, nor what has no code of four characters.
        q = q.filter(operazione::codice.not_like("P%")).filter(operazione::codice.like("____"));
        let righe: Vec<(i64, String, NaiveDateTime, String, String, i64)> = self.leggi(|c| q.load(c))?;
        righe
            .into_iter()
            .map(|(id, codice, ricevuta, esito, codici, byte)| {
                let voce = Voce {
                    id: OperazioneId(id),
                    genere: Genere::Operazione,
                    tipo: codice,
                    stato: stato_operazione(id, &esito, &codici)?,
                    quando: istante(ricevuta),
                };
                Ok((voce, u64::try_from(byte).unwrap_or(0)))
            })
            .collect()
    }

    fn elenco_notifiche(&mut self, filtro: &Filtro, dopo: OperazioneId, limite: i64) -> Risultato<Vec<(Voce, u64)>> {
        let mut q = notifica::table
            .filter(notifica::destinatario.eq(filtro.comune.clone()))
            .filter(notifica::id.gt(dopo.0))
            .filter(notifica::creata.ge(filtro.non_prima.naive_utc()))
            .filter(notifica::consegna.ne(Consegna::Ritirata.parola()))
            .order(notifica::id)
            .limit(limite)
            .select((
                notifica::id,
                notifica::tipo,
                notifica::creata,
                notifica::stato,
                sql::<BigInt>("CAST(length(contenuto) AS BIGINT)"),
            ))
            .into_boxed::<MultiBackend>();
        q = match filtro.intervallo {
            Intervallo::Tempo(da, a) => {
                q.filter(notifica::creata.ge(da.naive_utc())).filter(notifica::creata.lt(a.naive_utc()))
            }
            Intervallo::Numeri(da, a) => q.filter(notifica::id.ge(da.0)).filter(notifica::id.le(a.0)),
        };
        q = match &filtro.codice {
            Some(codice) => q.filter(notifica::tipo.eq(codice.clone())),
            // Those of a subentro are listed when they are asked for by name (consultazione §6.3).
            None => q.filter(notifica::tipo.ne(TipoNotifica::N031.codice())),
        };
        q = match filtro.stato {
            stato @ (7 | 8) => q.filter(notifica::stato.eq(i16::from(stato))),
            _ => q,
        };
        let righe: Vec<(i64, String, NaiveDateTime, i16, i64)> = self.leggi(|c| q.load(c))?;
        righe
            .into_iter()
            .map(|(id, tipo, creata, stato, byte)| {
                let voce = Voce {
                    id: OperazioneId(id),
                    genere: Genere::Notifica,
                    tipo,
                    stato: codice(stato_da(stato)?.codice())?,
                    quando: istante(creata),
                };
                Ok((voce, u64::try_from(byte).unwrap_or(0)))
            })
            .collect()
    }
}

/// 4 of table 44.
const ANNULLATA: u8 = 4;

/// Ids in one condition.
const IN_UNA_VOLTA: usize = 500;

/// Bytes of what was said in a call.
const BYTE: &str = "CAST(length(richiesta) + length(risposta) AS BIGINT)";
/// The same for those whose document is kept apart and comes back in its place, as base64.
const BYTE_CON_CERTIFICATO: &str = "CAST(length(richiesta) + length(risposta) + COALESCE((SELECT (length(c.pdf) + 2) / 3 * 4 \
FROM certificato_emesso c WHERE c.comune = operazione.comune AND c.protocollo = operazione.id), 0) AS BIGINT)";

fn operazione_da(
    (id, comune, codice, ricevuta, esito, codici, richiesta, risposta): RigaOperazione,
) -> Risultato<VoceIntera> {
    let voce = Voce {
        id: OperazioneId(id),
        genere: Genere::Operazione,
        tipo: codice,
        stato: stato_operazione(id, &esito, &codici)?,
        quando: istante(ricevuta),
    };
    Ok(VoceIntera { voce, comune, richiesta: Some(richiesta), risposta })
}

fn notifica_da((id, comune, tipo, creata, stato, contenuto): RigaNotifica) -> Risultato<VoceIntera> {
    let stato = codice(stato_da(stato)?.codice())?;
    let voce = Voce { id: OperazioneId(id), genere: Genere::Notifica, tipo, stato, quando: istante(creata) };
    Ok(VoceIntera { voce, comune, richiesta: None, risposta: contenuto })
}

/// How a call that ended is shown in table 44: the codes beside a positive answer are its warnings.
fn stato_operazione(id: i64, esito: &str, codici: &str) -> Risultato<u8> {
    match Esito::da_parola(esito) {
        Some(Esito::Ok) if codici.is_empty() => Ok(2),
        Some(Esito::Ok) => Ok(6),
        Some(Esito::Ko) => Ok(3),
        None => Err(Errore::Incoerente(format!("outcome {esito} of operation {id}"))),
    }
}

fn codice(stato: i16) -> Risultato<u8> {
    u8::try_from(stato).map_err(|_| Errore::Incoerente(format!("state {stato}")))
}

#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn colonne_elaborazione() -> _ {
    let chi =
        (elaborazione::comune, elaborazione::id, elaborazione::codice, elaborazione::inserita, elaborazione::richiesta);
    let filtro = (
        elaborazione::di_comune,
        elaborazione::genere,
        elaborazione::filtro_stato,
        elaborazione::filtro_codice,
        elaborazione::tempo_da,
        elaborazione::tempo_a,
        elaborazione::numero_da,
        elaborazione::numero_a,
    );
    let stato = (
        elaborazione::non_prima,
        elaborazione::da_iniziare,
        elaborazione::stato,
        elaborazione::conclusa,
        elaborazione::parti,
    );
    (chi, filtro, stato)
}

pub(crate) fn elaborazione_da((chi, filtro, stato): RigaElaborazione) -> Risultato<Elaborazione> {
    let (comune, id, codice_operazione, inserita, richiesta) = chi;
    let (di_comune, genere, filtro_stato, filtro_codice, tempo_da, tempo_a, numero_da, numero_a) = filtro;
    let (non_prima, da_iniziare, stato, conclusa, parti) = stato;
    let incoerente = || Errore::Incoerente(format!("request {id} of comune {comune}"));
    let intervallo = match (tempo_da, tempo_a, numero_da, numero_a) {
        (Some(da), Some(a), None, None) => Intervallo::Tempo(istante(da), istante(a)),
        (None, None, Some(da), Some(a)) => Intervallo::Numeri(OperazioneId(da), OperazioneId(a)),
        _ => return Err(incoerente()),
    };
    let genere = match genere.as_str() {
        "O" => Genere::Operazione,
        "N" => Genere::Notifica,
        _ => return Err(incoerente()),
    };
    let filtro = Filtro {
        comune: di_comune,
        genere,
        stato: codice(filtro_stato)?,
        codice: filtro_codice,
        intervallo,
        non_prima: istante(non_prima),
    };
    Ok(Elaborazione {
        stato: stato_elaborazione(stato).ok_or_else(incoerente)?,
        conclusa: conclusa.map(istante),
        parti: u32::try_from(parti).map_err(|_| incoerente())?,
        nuova: NuovaElaborazione {
            id: OperazioneId(id),
            comune,
            codice: codice_operazione,
            inserita: istante(inserita),
            da_iniziare: istante(da_iniziare),
            richiesta,
            filtro,
        },
    })
}

fn stato_elaborazione(numero: i16) -> Option<StatoElaborazione> {
    STATI.iter().find(|(n, _)| *n == numero).map(|(_, stato)| *stato)
}

/// The number in the database.
pub(crate) fn numero_elaborazione(stato: StatoElaborazione) -> i16 {
    STATI.iter().find(|(_, s)| *s == stato).map_or(0, |(n, _)| *n)
}

const STATI: [(i16, StatoElaborazione); 6] = [
    (0, StatoElaborazione::Inserita),
    (1, StatoElaborazione::InCorso),
    (2, StatoElaborazione::Positiva),
    (3, StatoElaborazione::Negativa),
    (4, StatoElaborazione::Annullata),
    (99, StatoElaborazione::Errore),
];
