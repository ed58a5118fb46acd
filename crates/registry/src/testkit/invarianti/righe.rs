//! The whole register in memory.

use crate::errore::Risultato;
use crate::schema::{
    appartenenza, famiglia, generalita, iscrizione, lotto, operazione_famiglia, operazione_soggetto, sezione,
    sezione_famiglia, soggetto,
};
use crate::snapshot::Snapshot;
use crate::tipi::StatoLotto;
use anpr_model::{Aree, Data};
use diesel::prelude::*;
use std::collections::BTreeMap;

/// Rows, by the sheet to which they belong.
pub(super) struct Registro {
    pub(super) persone: BTreeMap<i64, Persona>,
    pub(super) famiglie: BTreeMap<i64, Famiglia>,
}

#[derive(Default)]
pub(super) struct Persona {
    pub(super) comune: String,
    pub(super) stato: String,
    pub(super) iscrizioni: Vec<Riga<Iscrizione>>,
    pub(super) appartenenze: Vec<Riga<Appartenenza>>,
    pub(super) sezioni: Vec<Riga<Contenuto>>,
    pub(super) generalita: Vec<Riga<()>>,
    pub(super) tocchi: Vec<Tocco>,
}

#[derive(Default)]
pub(super) struct Famiglia {
    pub(super) comune: String,
    pub(super) tipo: i16,
    pub(super) stato: String,
    pub(super) sezioni: Vec<Riga<Contenuto>>,
    pub(super) tocchi: Vec<Tocco>,
    /// Who was ever in it: person and membership.
    pub(super) appartenenze: Vec<(i64, Riga<Appartenenza>)>,
}

/// One version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Riga<T> {
    pub(super) dal: Data,
    pub(super) al: Option<Data>,
    pub(super) aperta_da: i64,
    pub(super) numero: i16,
    pub(super) chiusa_da: Option<i64>,
    pub(super) annullata_da: Option<i64>,
    pub(super) dati: T,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Iscrizione {
    pub(super) comune: String,
    pub(super) registro: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Appartenenza {
    pub(super) famiglia: i64,
    pub(super) legame: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Contenuto {
    pub(super) codice: i16,
    pub(super) json: serde_json::Value,
}

pub(super) struct Tocco {
    pub(super) operazione: i64,
    pub(super) aree: Aree,
    pub(super) codice: String,
    pub(super) annullata_da: Option<i64>,
}

impl<T> Riga<T> {
    /// Whether it is in the register at all.
    pub(super) fn vale(&self) -> bool {
        self.annullata_da.is_none()
    }

    /// Whether it is, and has no end.
    pub(super) fn aperta(&self) -> bool {
        self.vale() && self.al.is_none()
    }

    /// Whether there is a day on which it holds.
    pub(super) fn non_vuota(&self) -> bool {
        self.vale() && self.al.is_none_or(|al| al > self.dal)
    }

    /// Whether both hold on some day.
    pub(super) fn si_sovrappone<U>(&self, altra: &Riga<U>) -> bool {
        let finisce_dopo = |al: Option<Data>, dal: Data| al.is_none_or(|al| al > dal);
        self.non_vuota() && altra.non_vuota() && finisce_dopo(self.al, altra.dal) && finisce_dopo(altra.al, self.dal)
    }
}

type Vita = (Data, Option<Data>, i64, i16, Option<i64>, Option<i64>);

fn riga<T>((dal, al, aperta_da, numero, chiusa_da, annullata_da): Vita, dati: T) -> Riga<T> {
    Riga { dal, al, aperta_da, numero, chiusa_da, annullata_da, dati }
}

macro_rules! vita {
    ($tabella:ident) => {
        (
            $tabella::dal,
            $tabella::al,
            $tabella::aperta_da,
            $tabella::numero,
            $tabella::chiusa_da,
            $tabella::annullata_da,
        )
    };
}

macro_rules! tocchi {
    ($vista:ident, $tabella:ident, $scheda:ident) => {{
        let righe: Vec<(i64, i64, i32, String, Option<i64>)> = $vista.leggi(|c| {
            $tabella::table
                .filter($tabella::aree.gt(0))
                .order($tabella::operazione)
                .select((
                    $tabella::$scheda,
                    $tabella::operazione,
                    $tabella::aree,
                    $tabella::codice,
                    $tabella::annullata_da,
                ))
                .load(c)
        })?;
        righe.into_iter().map(|(scheda, operazione, aree, codice, annullata_da)| {
            (scheda, Tocco { operazione, aree: Aree::da_bit(aree), codice, annullata_da })
        })
    }};
}

impl Registro {
    pub(super) fn leggi(vista: &mut Snapshot<'_>) -> Risultato<Self> {
        let mut registro = Self { persone: BTreeMap::new(), famiglie: BTreeMap::new() };
        registro.leggi_schede(vista)?;
        registro.leggi_persone(vista)?;
        registro.leggi_sezioni(vista)?;
        for (scheda, tocco) in tocchi!(vista, operazione_soggetto, soggetto) {
            registro.persone.entry(scheda).and_modify(|p| p.tocchi.push(tocco));
        }
        for (scheda, tocco) in tocchi!(vista, operazione_famiglia, famiglia) {
            registro.famiglie.entry(scheda).and_modify(|f| f.tocchi.push(tocco));
        }
        Ok(registro)
    }

    fn leggi_schede(&mut self, vista: &mut Snapshot<'_>) -> Risultato<()> {
        let attivo = StatoLotto::Attivo.parola();
        let persone: Vec<(i64, String, String)> = vista.leggi(|c| {
            soggetto::table
                .left_join(lotto::table.on(soggetto::lotto.eq(lotto::id.nullable())))
                .filter(soggetto::lotto.is_null().or(lotto::stato.nullable().eq(Some(attivo))))
                .select((soggetto::id, soggetto::comune, soggetto::stato))
                .load(c)
        })?;
        for (id, comune, stato) in persone {
            self.persone.insert(id, Persona { comune, stato, ..Persona::default() });
        }
        let famiglie: Vec<(i64, String, i16, String)> = vista.leggi(|c| {
            famiglia::table
                .left_join(lotto::table.on(famiglia::lotto.eq(lotto::id.nullable())))
                .filter(famiglia::lotto.is_null().or(lotto::stato.nullable().eq(Some(attivo))))
                .select((famiglia::id, famiglia::comune, famiglia::tipo_scheda, famiglia::stato))
                .load(c)
        })?;
        for (id, comune, tipo, stato) in famiglie {
            self.famiglie.insert(id, Famiglia { comune, tipo, stato, ..Famiglia::default() });
        }
        Ok(())
    }

    fn leggi_persone(&mut self, vista: &mut Snapshot<'_>) -> Risultato<()> {
        let iscrizioni: Vec<(i64, Vita, String, String)> = vista.leggi(|c| {
            let colonne = (iscrizione::soggetto, vita!(iscrizione), iscrizione::comune, iscrizione::registro);
            iscrizione::table.select(colonne).order((iscrizione::aperta_da, iscrizione::numero)).load(c)
        })?;
        for (id, vita, comune, registro) in iscrizioni {
            self.persone.entry(id).and_modify(|p| p.iscrizioni.push(riga(vita, Iscrizione { comune, registro })));
        }
        let appartenenze: Vec<(i64, Vita, i64, String)> = vista.leggi(|c| {
            let colonne =
                (appartenenza::soggetto, vita!(appartenenza), appartenenza::famiglia, appartenenza::codice_legame);
            appartenenza::table.select(colonne).order((appartenenza::aperta_da, appartenenza::numero)).load(c)
        })?;
        for (id, vita, famiglia, legame) in appartenenze {
            let riga = riga(vita, Appartenenza { famiglia, legame });
            if let Some(persona) = self.persone.get_mut(&id) {
                persona.appartenenze.push(riga.clone());
                self.famiglie.entry(famiglia).and_modify(|f| f.appartenenze.push((id, riga)));
            }
        }
        let generalita: Vec<(i64, Vita)> = vista.leggi(|c| {
            let colonne = (generalita::soggetto, vita!(generalita));
            generalita::table.select(colonne).order((generalita::aperta_da, generalita::numero)).load(c)
        })?;
        for (id, vita) in generalita {
            self.persone.entry(id).and_modify(|p| p.generalita.push(riga(vita, ())));
        }
        Ok(())
    }

    fn leggi_sezioni(&mut self, vista: &mut Snapshot<'_>) -> Risultato<()> {
        let contenuto =
            |codice, testo: &str| Contenuto { codice, json: serde_json::from_str(testo).unwrap_or_default() };
        let sezioni: Vec<(i64, Vita, i16, String)> = vista.leggi(|c| {
            let colonne = (sezione::soggetto, vita!(sezione), sezione::codice, sezione::contenuto);
            sezione::table.select(colonne).order((sezione::aperta_da, sezione::codice, sezione::numero)).load(c)
        })?;
        for (id, vita, codice, testo) in sezioni {
            self.persone.entry(id).and_modify(|p| p.sezioni.push(riga(vita, contenuto(codice, &testo))));
        }
        let sezioni: Vec<(i64, Vita, i16, String)> = vista.leggi(|c| {
            let colonne = (
                sezione_famiglia::famiglia,
                vita!(sezione_famiglia),
                sezione_famiglia::codice,
                sezione_famiglia::contenuto,
            );
            sezione_famiglia::table.select(colonne).load(c)
        })?;
        for (id, vita, codice, testo) in sezioni {
            self.famiglie.entry(id).and_modify(|f| f.sezioni.push(riga(vita, contenuto(codice, &testo))));
        }
        Ok(())
    }
}
