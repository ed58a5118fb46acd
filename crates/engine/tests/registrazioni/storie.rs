//! Random histories, taken back in reverse: at each step the register shows what it showed before, on every day, and is
//! sound (registrazione §37.1).

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::tipi::Residenza;
use anpr_engine::cancellazione::{op2001_decesso, op2003_altri_motivi, op2011_annullamento};
use anpr_engine::iscrizione::{op1001_nascita, op1002_altri_motivi, op1013_annullamento};
use anpr_engine::mutazione::{op5001_famiglia, op5005_residenza, op5012_annullamento};
use anpr_model::{Data, FamigliaId, SoggettoId, StatoFamiglia, StatoSoggetto};
use anpr_registry::testkit;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::collections::BTreeMap;

/// What a register shows on each of the days looked at.
type Viste = Vec<BTreeMap<String, String>>;

/// A register with people in it, and what was done to them.
struct Storia {
    banco: Banco,
    caso: StdRng,
    persone: Vec<SoggettoId>,
    famiglie: Vec<FamigliaId>,
    /// The day of the next operation.
    giorno: Data,
    /// What was registered, about whom, and what the register showed before.
    fatte: Vec<(Precedente, SoggettoId, Viste)>,
    /// How often each operation went through.
    quante: BTreeMap<String, usize>,
}

impl Storia {
    fn nuova(seme: u64) -> Self {
        let banco = Banco::nuovo();
        let mut persone = Vec::new();
        let mut famiglie = Vec::new();
        for (n, comune) in [NOI, NOI, LORO, LORO].into_iter().enumerate() {
            let casa = residenza(comune, &format!("VIA {n}"), "1");
            let membro = |nome: &str, sesso, nascita: &str, legame: &str| {
                let persona = Persona::nuova(&format!("COGNOME{}", ["A", "B", "C", "D"][n]), nome, sesso, nascita);
                persona.a(casa.clone()).legame(legame)
            };
            let tutti = [
                membro("MARIO", 'M', "1980-05-12", "1"),
                membro("LUISA", 'F', "1982-06-07", "2"),
                membro("ANNA", 'F', "2002-03-04", "3"),
                membro("LUCA", 'M', "2004-07-08", "3"),
            ];
            let (famiglia, ids) = banco.famiglia(comune, &tutti[..n + 1]);
            if ids.len() > 1 {
                sposati(&banco, [ids[0], ids[1]], "2010-06-01");
            }
            famiglie.push(famiglia);
            persone.extend(ids);
        }
        Self {
            banco,
            caso: StdRng::seed_from_u64(seme),
            persone,
            famiglie,
            giorno: il("2026-03-01"),
            fatte: Vec::new(),
            quante: BTreeMap::new(),
        }
    }

    fn viste(&self) -> Viste {
        let giorni =
            ["2014-12-31", "2020-06-01", "2026-02-28", "2026-03-01", "2026-03-09", "2026-04-04", "2026-05-10", OGGI];
        giorni.iter().map(|g| testkit::fotografia(&self.banco.registry, il(g)).unwrap()).collect()
    }

    fn qualcuno(&mut self) -> SoggettoId {
        *self.persone.choose(&mut self.caso).unwrap()
    }

    fn comune(&mut self) -> &'static str {
        if self.caso.random_bool(0.5) { NOI } else { LORO }
    }

    fn via(&mut self, comune: &str) -> Residenza {
        let numero = self.caso.random_range(1..500).to_string();
        residenza_dal(comune, "VIA NUOVA", &numero, &self.giorno.to_string())
    }

    /// Tries one operation by chance: many are refused, as they should be.
    fn passo(&mut self) {
        let passa = self.caso.random_range(0..4);
        self.giorno = self.giorno.checked_add_days(chrono::Days::new(passa)).unwrap();
        let giorno = self.giorno.to_string();
        let chi = self.qualcuno();
        let prima = self.viste();
        let registrata = match self.caso.random_range(0..8) {
            0 | 1 => {
                let comune = self.comune();
                let via = self.via(comune);
                let insieme = self.insieme(chi);
                let r = in_nuova(&self.banco, comune, &insieme, via, &giorno);
                self.prova(comune, &r.testata_richiesta, &r, op5005_residenza::decidi)
            }
            2 => {
                let verso = *self.famiglie.choose(&mut self.caso).unwrap();
                let r = in_esistente(&self.banco, verso, &[(chi, "22")], &giorno);
                let comune = r.testata_richiesta.cod_mittente.clone();
                self.prova(&comune, &r.testata_richiesta, &r, op5005_residenza::decidi)
            }
            3 => {
                let comune = self.comune();
                let famiglia = *self.famiglie.choose(&mut self.caso).unwrap();
                let via = format!("VIA {}", self.caso.random_range(1..500));
                let r = trasloco(&self.banco, famiglia, comune, &via, &giorno);
                self.prova(comune, &r.testata_richiesta, &r, op5001_famiglia::decidi)
            }
            4 => {
                let famiglia = *self.famiglie.choose(&mut self.caso).unwrap();
                let membri = self.banco.componenti(famiglia, OGGI);
                let capo = self.caso.random_range(0..membri.len().max(1));
                let chi: Vec<_> =
                    membri.iter().enumerate().map(|(n, (id, _))| (*id, if n == capo { "1" } else { "22" })).collect();
                let r = composizione(&self.banco, famiglia, &chi, &giorno);
                let comune = r.testata_richiesta.cod_mittente.clone();
                self.prova(&comune, &r.testata_richiesta, &r, op5001_famiglia::decidi)
            }
            5 => {
                let r = decesso(&self.banco, chi, &giorno);
                let comune = r.testata_richiesta.cod_mittente.clone();
                self.prova(&comune, &r.testata_richiesta, &r, op2001_decesso::decidi)
            }
            6 => self.cancella_o_torna(chi, &giorno),
            _ => {
                let nome = ["UGO", "PIERO", "SANDRO", "ETTORE", "BRUNO", "DARIO"][self.caso.random_range(0..6)];
                let r = nascita(&self.banco, chi, nome, &giorno);
                let comune = r.testata_richiesta.cod_mittente.clone();
                self.prova(&comune, &r.testata_richiesta, &r, op1001_nascita::decidi)
            }
        };
        if let Some((precedente, di_chi)) = registrata {
            *self.quante.entry(precedente.codice.clone()).or_default() += 1;
            self.fatte.push((precedente, di_chi.unwrap_or(chi), prima));
        }
    }

    /// Who is registered is struck off, who is not comes back, to either comune.
    fn cancella_o_torna(&mut self, chi: SoggettoId, giorno: &str) -> Option<(Precedente, Option<SoggettoId>)> {
        if self.banco.scheda(chi).soggetto.stato == StatoSoggetto::Residente {
            let motivo = ["6", "12", "13"][self.caso.random_range(0..3)];
            let mut r = cancellazione(&self.banco, chi, motivo, giorno);
            if motivo == "12" {
                let dal = self.banco.scheda(chi).iscrizione.periodo.dal;
                r.dati_cancellazione.data_decorrenza_cancellazione = dal.to_string();
            }
            let comune = r.testata_richiesta.cod_mittente.clone();
            return self.prova(&comune, &r.testata_richiesta, &r, op2003_altri_motivi::decidi);
        }
        let comune = self.comune();
        let mut r = arrivo(&self.banco, comune, self.banco.generalita(chi), giorno);
        r.motivo_iscrizione.id_motivo_iscrizione = "5".into();
        self.prova(comune, &r.testata_richiesta, &r, op1002_altri_motivi::decidi)
    }

    /// A person with others of the same family, by chance.
    fn insieme(&mut self, chi: SoggettoId) -> Vec<(SoggettoId, &'static str)> {
        let famiglia = self.banco.scheda(chi).appartenenza.map(|a| a.famiglia);
        let altri = famiglia.map(|f| self.banco.componenti(f, OGGI)).unwrap_or_default();
        let mut insieme = vec![(chi, "1")];
        for (altro, _) in altri {
            if altro != chi && self.caso.random_bool(0.3) {
                insieme.push((altro, "22"));
            }
        }
        insieme
    }

    /// What was registered, and about whom if not about the person it began with; none for a refusal.
    fn prova<R, T>(
        &mut self,
        comune: &str,
        testata: &anpr_contract::tipi::TestataRichiesta,
        richiesta: &R,
        decidi: fn(&R, &mut anpr_engine::registrazione::Ambito<'_>) -> Result<T, anpr_engine::Interruzione>,
    ) -> Option<(Precedente, Option<SoggettoId>)>
    where
        R: anpr_engine::registrazione::RichiestaRegistrazione,
    {
        let fatta = self.banco.registra_da(comune, richiesta, decidi).ok()?;
        let effetti = &fatta.registrazione.effetti;
        self.famiglie.extend(effetti.nuove_famiglie.iter().map(|f| f.id));
        self.persone.extend(effetti.nuovi_soggetti.iter().map(|s| s.id));
        let nato = effetti.nuovi_soggetti.first().map(|s| s.id);
        let toccato = effetti.soggetti.keys().next().copied();
        Some((precedente(testata, &fatta), nato.or(toccato)))
    }

    /// Takes the last operation back and compares with what was there before it.
    fn indietro(&mut self, seme: u64) {
        let (fatta, chi, prima) = self.fatte.pop().unwrap();
        let giorno = self.giorno.to_string();
        let banco = &self.banco;
        let esito = match fatta.codice.as_str() {
            "5001" | "5005" => {
                let mut r = annulla_mutazione(banco, &fatta, chi, &giorno);
                if fatta.codice == "5005" && self.caso.random_bool(0.2) {
                    r = con_controlli(r, &["RA"]);
                    r.testata_richiesta.data_decorrenza = decorrenza(banco, &fatta);
                }
                banco.registra_da(&fatta.comune, &r, op5012_annullamento::decidi)
            }
            "2001" | "2003" => {
                let r = annulla_cancellazione(banco, &fatta, chi, &giorno);
                banco.registra_da(&fatta.comune, &r, op2011_annullamento::decidi)
            }
            _ => {
                let r = annulla_iscrizione(banco, &fatta, chi, &giorno);
                banco.registra_da(&fatta.comune, &r, op1013_annullamento::decidi)
            }
        };
        let errori = esito.err().unwrap_or_default();
        assert!(errori.is_empty(), "seed {seme}: {fatta:?} about {chi} is not taken back: {errori:?}");
        let dopo = self.viste();
        for (n, (prima, dopo)) in prima.iter().zip(&dopo).enumerate() {
            confronta(prima, dopo, &format!("seed {seme}, {fatta:?}, day {n}"));
        }
        self.persone.retain(|id| dopo.last().unwrap().contains_key(&format!("soggetto {id}")));
        let in_essere = |id: &FamigliaId| self.banco.scheda_famiglia(*id).stato == StatoFamiglia::Attiva;
        let famiglie: Vec<FamigliaId> = self.famiglie.iter().copied().filter(in_essere).collect();
        self.famiglie = famiglie;
    }
}

/// From when an operation counts.
fn decorrenza(banco: &Banco, fatta: &Precedente) -> Option<String> {
    use anpr_model::Storico;
    let nota = banco.registry.snapshot().unwrap().registrazione(&fatta.comune, fatta.id).unwrap();
    nota.and_then(|nota| nota.decorrenza).map(|giorno| giorno.to_string())
}

#[track_caller]
fn confronta(prima: &BTreeMap<String, String>, dopo: &BTreeMap<String, String>, dove: &str) {
    for (chi, era) in prima {
        let ora = dopo.get(chi);
        assert!(ora == Some(era), "{dove}: {chi} was\n{era}\nand is\n{}", ora.map_or("nothing", String::as_str));
    }
    let nuovi: Vec<_> = dopo.keys().filter(|chi| !prima.contains_key(*chi)).collect();
    assert!(nuovi.is_empty(), "{dove}: {nuovi:?} were not there");
}

/// A history of some steps, with some taken back on the way, and the rest at the end.
fn storia(seme: u64, passi: usize) -> BTreeMap<String, usize> {
    let mut storia = Storia::nuova(seme);
    let inizio = storia.viste();
    for _ in 0..passi {
        if !storia.fatte.is_empty() && storia.caso.random_bool(0.15) {
            storia.indietro(seme);
        } else {
            storia.passo();
        }
        let violazioni = testkit::violazioni(&storia.banco.registry).unwrap();
        assert!(violazioni.is_empty(), "seed {seme}: {:?} {violazioni:#?}", storia.fatte.last().map(|f| &f.0));
    }
    while !storia.fatte.is_empty() {
        storia.indietro(seme);
    }
    for (prima, dopo) in inizio.iter().zip(&storia.viste()) {
        confronta(prima, dopo, &format!("seed {seme}, at the end"));
    }
    sano(&storia.banco);
    storia.quante
}

#[test]
fn histories_taken_back_in_reverse_leave_the_register_as_it_was_on_every_day() {
    let mut quante: BTreeMap<String, usize> = BTreeMap::new();
    for seme in 0..12 {
        for (codice, n) in storia(seme, 40) {
            *quante.entry(codice).or_default() += n;
        }
    }
    for codice in ["1001", "1002", "2001", "2003", "5001", "5005"] {
        assert!(quante.get(codice).is_some_and(|n| *n >= 5), "{codice} is hardly tried: {quante:?}");
    }
}
