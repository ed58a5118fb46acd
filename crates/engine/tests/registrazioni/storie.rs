//! Random histories, taken back in reverse: at each step the register shows what it showed before, on every day, and is
//! sound (registrazione §37.1). `ANPR_STORIE` says how many histories; each is the same every time.

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::mutazione_5000::{DatiControllo5008, Richiesta5008};
use anpr_contract::tipi::{AltriDati, Matrimonio, Residenza};
use anpr_engine::cancellazione::{op2001_decesso, op2003_altri_motivi, op2011_annullamento};
use anpr_engine::iscrizione::{op1001_nascita, op1002_altri_motivi, op1013_annullamento};
use anpr_engine::mutazione::{op5001_famiglia, op5005_residenza, op5008_scheda, op5012_annullamento};
use anpr_model::{Aree, Data, FamigliaId, OperazioneNota, SoggettoId, StatoFamiglia, StatoSoggetto, Storico};
use anpr_registry::testkit;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::collections::BTreeMap;

/// What a register shows on each of the days looked at.
type Viste = Vec<BTreeMap<String, String>>;

/// Whom an operation was about.
#[derive(Debug, Clone, Copy)]
enum Chi {
    Persona(SoggettoId),
    /// A convivenza in which nobody lives.
    Famiglia(FamigliaId),
}

/// A register with people in it, and what was done to them.
struct Storia {
    banco: Banco,
    caso: StdRng,
    persone: Vec<SoggettoId>,
    famiglie: Vec<FamigliaId>,
    /// The day of the next operation.
    giorno: Data,
    /// What was registered, about whom, and what the register showed before.
    fatte: Vec<(Precedente, Chi, Viste)>,
    /// How often each operation went through, and why it was refused otherwise.
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
                let persona = Persona::nuova(["ROSSI", "BIANCHI", "VERDI", "NERI"][n], nome, sesso, nascita);
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
        let di_altro_genere = [
            banco.famiglia_aire(
                LORO,
                &[
                    Persona::nuova("ESTERI", "CARLO", 'M', "1975-01-02").a(londra()),
                    Persona::nuova("ESTERI", "ELSA", 'F', "2001-02-03").a(londra()),
                ],
            ),
            banco.famiglia_da_subentro(
                NOI,
                &[
                    Persona::nuova("ANTICHI", "PIETRO", 'M', "1945-01-02"),
                    Persona::nuova("ANTICHI", "RITA", 'F', "1947-02-03").legame("2"),
                ],
            ),
            banco.convivenza(NOI, &[Persona::nuova("FRATI", "BRUNO", 'M', "1955-01-02").legame("1")]),
        ];
        for (famiglia, ids) in di_altro_genere {
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

    /// Somebody who was struck off, by chance.
    fn cancellato(&mut self) -> Option<SoggettoId> {
        let fuori = |id: &SoggettoId| self.banco.scheda(*id).soggetto.stato == StatoSoggetto::Cancellato;
        let fuori: Vec<SoggettoId> = self.persone.iter().copied().filter(fuori).collect();
        fuori.choose(&mut self.caso).copied().filter(|_| self.caso.random_bool(0.6))
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
        let registrata = match self.caso.random_range(0..10) {
            0 | 1 => {
                let comune = self.comune();
                let via = self.via(comune);
                let insieme = self.insieme(chi);
                let r = in_nuova(&self.banco, comune, &insieme, via, &giorno);
                self.prova(comune, &r.testata_richiesta, &r, op5005_residenza::decidi)
            }
            2 => {
                let verso = *self.famiglie.choose(&mut self.caso).unwrap();
                let legame = if self.banco.scheda_famiglia(verso).tipo_scheda == 4 { "2" } else { "22" };
                let r = in_esistente(&self.banco, verso, &[(chi, legame)], &giorno);
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
            5 if self.caso.random_bool(0.5) => {
                let r = decesso(&self.banco, chi, &giorno);
                let comune = r.testata_richiesta.cod_mittente.clone();
                self.prova(&comune, &r.testata_richiesta, &r, op2001_decesso::decidi)
            }
            5 | 6 => {
                let chi = self.cancellato().unwrap_or(chi);
                self.cancella_o_torna(chi, &giorno)
            }
            8 | 9 => {
                let r = self.scheda(chi, &giorno);
                let comune = r.testata_richiesta.cod_mittente.clone();
                self.prova(&comune, &r.testata_richiesta, &r, op5008_scheda::decidi)
            }
            _ => {
                let nome = ["UGO", "PIERO", "SANDRO", "ETTORE", "BRUNO", "DARIO"][self.caso.random_range(0..6)];
                let r = nascita(&self.banco, chi, nome, &giorno);
                let comune = r.testata_richiesta.cod_mittente.clone();
                self.prova(&comune, &r.testata_richiesta, &r, op1001_nascita::decidi)
            }
        };
        if let Some((precedente, di_chi)) = registrata {
            *self.quante.entry(precedente.codice.clone()).or_default() += 1;
            self.fatte.push((precedente, di_chi, prima));
        }
    }

    /// Who is registered is struck off, who is not comes back, to either comune.
    fn cancella_o_torna(&mut self, chi: SoggettoId, giorno: &str) -> Option<(Precedente, Chi)> {
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

    /// Somebody marries somebody, or has another profession.
    fn scheda(&mut self, chi: SoggettoId, giorno: &str) -> Richiesta5008 {
        let sposa = self.caso.random_bool(0.6);
        let altro = self.qualcuno();
        let coniuge = Matrimonio {
            coniuge: self.banco.generalita(altro),
            dati_matrimonio: Some(morte(giorno)),
            ..Matrimonio::default()
        };
        let titolo = self.caso.random_range(1..5).to_string();
        let altri_dati = AltriDati { titolo_studio: Some(titolo), ..AltriDati::default() };
        Richiesta5008 {
            testata_richiesta: self.banco.testata_di(&self.banco.scheda(chi).soggetto.comune, "5008", giorno),
            generalita_per_ricerca: self.banco.generalita(chi),
            matrimonio: sposa.then_some(coniuge),
            altri_dati: (!sposa).then_some(altri_dati),
            dati_controllo: DatiControllo5008 {
                tipo_mutazione: vec![if sposa { "12" } else { "07" }.into()],
                ..DatiControllo5008::default()
            },
            ..Richiesta5008::default()
        }
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

    /// What was registered, and about whom; none for a refusal.
    fn prova<R, T>(
        &mut self,
        comune: &str,
        testata: &anpr_contract::tipi::TestataRichiesta,
        richiesta: &R,
        decidi: fn(&R, &mut anpr_engine::registrazione::Ambito<'_>) -> Result<T, anpr_engine::Interruzione>,
    ) -> Option<(Precedente, Chi)>
    where
        R: anpr_engine::registrazione::RichiestaRegistrazione,
    {
        let codice = &testata.operazione_richiesta;
        let fatta = match self.banco.registra_da(comune, richiesta, decidi) {
            Ok(fatta) => fatta,
            Err(errori) => {
                let perche = format!("{codice} refused: {}", codici(&errori).join(" "));
                *self.quante.entry(perche).or_default() += 1;
                return None;
            }
        };
        let effetti = &fatta.registrazione.effetti;
        self.famiglie.extend(effetti.nuove_famiglie.iter().map(|f| f.id));
        self.persone.extend(effetti.nuovi_soggetti.iter().map(|s| s.id));
        let nato = effetti.nuovi_soggetti.first().map(|s| s.id);
        let toccato = effetti.soggetti.iter().find(|(_, e)| !e.aree.tocca(Aree::RIFLESSO)).map(|(id, _)| *id);
        let di_famiglia = effetti.famiglie.keys().flat_map(|f| self.banco.componenti(*f, OGGI)).next();
        let chi = nato.or(toccato).or(di_famiglia.map(|(id, _)| id)).map(Chi::Persona);
        let chi = chi.or(effetti.famiglie.keys().next().copied().map(Chi::Famiglia));
        // Relationships sent as they are change nothing.
        Some((precedente(testata, &fatta), chi?))
    }

    /// Takes the last operation back and compares with what was there before it.
    fn indietro(&mut self, seme: u64) {
        let (fatta, chi, prima) = self.fatte.pop().unwrap();
        let giorno = self.giorno.to_string();
        let banco = &self.banco;
        let mossi = if fatta.codice == "5005" { mossi(banco, &fatta) } else { Vec::new() };
        let esito = match (chi, fatta.codice.as_str()) {
            (Chi::Famiglia(famiglia), _) => {
                let r = annulla_mutazione_famiglia(banco, &fatta, famiglia, &giorno);
                banco.registra_da(&fatta.comune, &r, op5012_annullamento::decidi).map(Some)
            }
            (Chi::Persona(_), "5005") if mossi.len() > 1 && self.caso.random_bool(0.5) => {
                let mut esito = Ok(None);
                for uno in mossi {
                    let r = con_controlli(annulla_mutazione(banco, &fatta, uno, &giorno), &["RP"]);
                    esito = banco.registra_da(&fatta.comune, &r, op5012_annullamento::decidi).map(Some);
                    sano(banco);
                    if esito.is_err() {
                        break;
                    }
                }
                esito
            }
            (Chi::Persona(chi), "5001" | "5005" | "5008") => {
                let mut r = annulla_mutazione(banco, &fatta, chi, &giorno);
                if fatta.codice == "5005" && self.caso.random_bool(0.2) {
                    r = con_controlli(r, &["RA"]);
                    r.testata_richiesta.data_decorrenza = decorrenza(banco, &fatta);
                }
                banco.registra_da(&fatta.comune, &r, op5012_annullamento::decidi).map(Some)
            }
            (Chi::Persona(chi), "2001" | "2003") => {
                let r = annulla_cancellazione(banco, &fatta, chi, &giorno);
                banco.registra_da(&fatta.comune, &r, op2011_annullamento::decidi).map(Some)
            }
            (Chi::Persona(chi), _) => {
                let r = annulla_iscrizione(banco, &fatta, chi, &giorno);
                banco.registra_da(&fatta.comune, &r, op1013_annullamento::decidi).map(Some)
            }
        };
        let errori = esito.err().unwrap_or_default();
        assert!(errori.is_empty(), "seed {seme}: {fatta:?} about {chi:?} is not taken back: {errori:?}");
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

fn nota(banco: &Banco, fatta: &Precedente) -> OperazioneNota {
    banco.registry.snapshot().unwrap().registrazione(&fatta.comune, fatta.id).unwrap().unwrap()
}

/// From when an operation counts.
fn decorrenza(banco: &Banco, fatta: &Precedente) -> Option<String> {
    nota(banco, fatta).decorrenza.map(|giorno| giorno.to_string())
}

/// Who moved.
fn mossi(banco: &Banco, fatta: &Precedente) -> Vec<SoggettoId> {
    nota(banco, fatta).soggetti.into_iter().map(|tocco| tocco.scheda).collect()
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
    let semi = std::env::var("ANPR_STORIE").ok().and_then(|n| n.parse().ok()).unwrap_or(6_usize);
    for seme in 0..semi {
        for (codice, n) in storia(u64::try_from(seme).unwrap(), 60) {
            *quante.entry(codice).or_default() += n;
        }
    }
    for codice in ["1001", "1002", "2001", "2003", "5001", "5005", "5008"] {
        assert!(quante.get(codice).is_some_and(|n| *n >= semi.min(5)), "{codice} is hardly tried: {quante:?}");
    }
}
