//! Households: who lives with whom, and how they are related to the reference person.

use super::contesto::{Contesto, Nascente};
use super::date::{ESTRAZIONE, anni, giorni, tra};
use super::luoghi::Stato;
use super::nomi;
use super::persona::{Cittadinanza, Congiunto, Fatto, Luogo, Persona, Precisione, Sesso, Vincolo};
use super::{Nucleo, TipoNucleo};
use crate::Data;
use chrono::Datelike;

/// Codes of table 5.
pub(super) mod legame {
    pub(in crate::popolazione) const INTESTATARIO: &str = "1";
    pub(in crate::popolazione) const CONIUGE: &str = "2";
    pub(in crate::popolazione) const FIGLIO: &str = "3";
    pub(in crate::popolazione) const GENITORE: &str = "6";
    pub(in crate::popolazione) const FRATELLO: &str = "9";
    pub(in crate::popolazione) const SUOCERO: &str = "17";
    pub(in crate::popolazione) const CONVIVENTE: &str = "23";
    pub(in crate::popolazione) const UNITO: &str = "28";
}

impl Contesto {
    /// A family of at most `massimo` people.
    pub(super) fn famiglia(&mut self, massimo: u32) -> Nucleo {
        match (self.numero(0, 199), massimo) {
            (0..72, _) | (_, 1) => self.singolo(),
            (72..118, _) | (_, 2) => self.coppia(0),
            (118..164, _) => {
                let figli = [1, 1, 1, 2, 2, 2, 2, 3, 3, 4][self.numero(0, 9) as usize];
                self.coppia(figli.min(massimo - 2))
            }
            (164..184, _) => {
                let figli = self.numero(1, 2).min(massimo - 1);
                self.genitore_solo(figli)
            }
            (184..191, 4..) => self.con_la_nonna(),
            (191..195, _) => self.fratelli(),
            (195..197, _) => self.unione_civile(),
            _ => self.conviventi(),
        }
    }

    /// One person, of an age and civil status that go together.
    fn singolo(&mut self) -> Nucleo {
        let eta = match self.numero(0, 9) {
            0..=1 => self.numero(20, 34),
            2..=5 => self.numero(35, 64),
            6..=8 => self.numero(65, 84),
            _ => self.numero(80, 101),
        };
        let sesso = self.sesso();
        let mut persona = if eta < 65 && self.uno_su(8) {
            let stato = self.stato_di_origine();
            self.straniero(sesso, eta, stato)
        } else {
            self.italiano(sesso, eta)
        };
        match (eta, self.numero(0, 9)) {
            (65.., 0..=6) | (50..=64, 0) => self.vedova(&mut persona),
            (35..=64, 1..=4) | (65.., 7) => self.divorzia(&mut persona),
            _ => {}
        }
        self.nucleo(vec![persona], "9")
    }

    /// Husband and wife, or two who live together, and their children.
    fn coppia(&mut self, figli: u32) -> Nucleo {
        let eta = if figli > 0 { self.numero(27, 63) } else { self.numero(26, 88) };
        let (mut lui, mut lei) = self.due(eta);
        let sposati = eta > 60 || self.numero(0, 99) < 78;
        if sposati {
            self.sposa(&mut lui, &mut lei);
        }
        let nati = self.figli(Some(&lui), Some(&lei), figli);
        lei.legame.codice = if sposati { legame::CONIUGE } else { legame::CONVIVENTE };
        let motivo = if sposati { "1" } else { "6" };
        self.nucleo([vec![lui, lei], nati].concat(), motivo)
    }

    /// One parent with children; the other one lives elsewhere or died.
    fn genitore_solo(&mut self, figli: u32) -> Nucleo {
        let eta = self.numero(28, 62);
        let sesso = if self.uno_su(6) { Sesso::M } else { Sesso::F };
        let mut genitore = self.italiano(sesso, eta);
        match self.numero(0, 9) {
            0..=4 => self.divorzia(&mut genitore),
            5..=6 => self.vedova(&mut genitore),
            _ => {}
        }
        let altro = match &genitore.vincolo {
            Some(Vincolo::Matrimonio { coniuge, .. }) => coniuge.clone(),
            _ => self.fuori_fornitura(sesso.opposto(), eta),
        };
        let nati = match sesso {
            Sesso::M => self.figli_di(Some(&genitore.congiunto()), Some(&altro), figli, genitore.nascita.giorno),
            Sesso::F => self.figli_di(Some(&altro), Some(&genitore.congiunto()), figli, genitore.nascita.giorno),
        };
        self.nucleo([vec![genitore], nati].concat(), "2")
    }

    /// A couple with one child and a widowed mother of either.
    fn con_la_nonna(&mut self) -> Nucleo {
        let eta = self.numero(35, 60);
        let (mut lui, mut lei) = self.due(eta);
        self.sposa(&mut lui, &mut lei);
        let nati = self.figli(Some(&lui), Some(&lei), 1);
        let eta_nonna = eta + self.numero(22, 32);
        let mut nonna = self.italiano(Sesso::F, eta_nonna);
        self.vedova(&mut nonna);
        let di_lui = self.uno_su(2);
        nonna.legame.codice = if di_lui { legame::GENITORE } else { legame::SUOCERO };
        let figlio = if di_lui { &mut lui } else { &mut lei };
        figlio.madre = Some(nonna.congiunto());
        lei.legame.codice = legame::CONIUGE;
        self.nucleo([vec![lui, lei], nati, vec![nonna]].concat(), "1")
    }

    /// Two unmarried siblings.
    fn fratelli(&mut self) -> Nucleo {
        let eta = self.numero(40, 80);
        let (sesso, altro_sesso) = (self.sesso(), self.sesso());
        let primo = self.italiano(sesso, eta);
        let giorno = tra(&mut self.rng, giorni(primo.nascita.giorno, 330), anni(primo.nascita.giorno, 7));
        let luogo = Luogo::Italia(self.comune_di_nascita());
        let nome = nomi::nome(&mut self.rng, altro_sesso, giorno.year());
        let mut secondo = self.persona(Nascente {
            cognome: primo.cognome.clone(),
            nome: Some(nome),
            sesso: altro_sesso,
            nascita: Fatto { giorno, luogo },
            precisione: Precisione::Giorno,
            cittadinanza: &self.luoghi.italia,
        });
        secondo.legame.codice = legame::FRATELLO;
        self.nucleo(vec![primo, secondo], "2")
    }

    fn unione_civile(&mut self) -> Nucleo {
        let sesso = self.sesso();
        let (eta, altra) = (self.numero(28, 70), self.numero(28, 70));
        let (mut a, mut b) = (self.italiano(sesso, eta), self.italiano(sesso, altra));
        self.unisce(&mut a, &mut b);
        b.legame.codice = legame::UNITO;
        self.nucleo(vec![a, b], "1")
    }

    /// Two people with a registered contract of convivenza.
    fn conviventi(&mut self) -> Nucleo {
        let eta = self.numero(28, 65);
        let (mut lui, mut lei) = self.due(eta);
        self.convivono(&mut lui, &mut lei);
        lei.legame.codice = legame::CONVIVENTE;
        self.nucleo(vec![lui, lei], "6")
    }

    /// A man of about this age and a woman a little younger: both Italian, both of one foreign state, or one each.
    fn due(&mut self, eta: u32) -> (Persona, Persona) {
        let eta_lei = eta.saturating_sub(self.numero(0, 5)).max(20);
        match self.numero(0, 99) {
            0..9 if eta < 65 => {
                let stato = self.stato_di_origine();
                (self.straniero(Sesso::M, eta, stato), self.straniero(Sesso::F, eta_lei, stato))
            }
            9..13 if eta < 70 => {
                let stato = self.stato_di_origine();
                (self.italiano(Sesso::M, eta), self.straniero(Sesso::F, eta_lei, stato))
            }
            13 if eta < 70 => {
                let stato = self.stato_di_origine();
                (self.straniero(Sesso::M, eta, stato), self.italiano(Sesso::F, eta_lei))
            }
            14 => {
                let stato = self.stato_di_origine();
                let lui = self.italiano(Sesso::M, eta);
                let mut lei = self.straniero(Sesso::F, eta_lei, stato);
                self.naturalizza(&mut lei);
                (lui, lei)
            }
            _ => (self.italiano(Sesso::M, eta), self.italiano(Sesso::F, eta_lei)),
        }
    }

    /// Gives a foreigner the Italian citizenship, keeping the first one in half of the cases.
    pub(super) fn naturalizza(&mut self, persona: &mut Persona) {
        let prima = persona.cittadinanza;
        let dal = tra(&mut self.rng, anni(persona.nascita.giorno, 19), giorni(ESTRAZIONE, -90));
        persona.cittadinanza = Cittadinanza { stato: &self.luoghi.italia, dal };
        persona.altra_cittadinanza = self.uno_su(2).then_some(prima);
    }

    /// Children of parents of this supply.
    pub(super) fn figli(&mut self, padre: Option<&Persona>, madre: Option<&Persona>, quanti: u32) -> Vec<Persona> {
        let nascita = madre.or(padre).map_or(anni(ESTRAZIONE, -40), |g| g.nascita.giorno);
        let (padre, madre) = (padre.map(Persona::congiunto), madre.map(Persona::congiunto));
        self.figli_di(padre.as_ref(), madre.as_ref(), quanti, nascita)
    }

    /// Children born while the parent born on `nascita` was 20 to 41, still young enough to live at home.
    fn figli_di(
        &mut self,
        padre: Option<&Congiunto>,
        madre: Option<&Congiunto>,
        quanti: u32,
        nascita: Data,
    ) -> Vec<Persona> {
        let primo = anni(nascita, 20).max(anni(ESTRAZIONE, -34));
        let ultimo = anni(nascita, 41).min(giorni(ESTRAZIONE, -3));
        let mut nascite: Vec<Data> = (0..quanti).map(|_| tra(&mut self.rng, primo, ultimo)).collect();
        nascite.sort();
        for i in 1..nascite.len() {
            // Siblings are twins or at least ten months apart.
            let minimo = giorni(nascite[i - 1], 300);
            nascite[i] = if nascite[i] < minimo { minimo.min(ESTRAZIONE) } else { nascite[i] };
        }
        let due_cognomi = self.uno_su(10);
        let mut nati = Vec::with_capacity(nascite.len());
        for giorno in nascite {
            let figlio = self.figlio(padre, madre, giorno, due_cognomi && giorno.year() >= 2022);
            nati.push(figlio);
        }
        nati
    }

    fn figlio(
        &mut self,
        padre: Option<&Congiunto>,
        madre: Option<&Congiunto>,
        giorno: Data,
        due_cognomi: bool,
    ) -> Persona {
        let sesso = self.sesso();
        let cognome = match (padre.and_then(|p| p.cognome.as_deref()), madre.and_then(|m| m.cognome.as_deref())) {
            (Some(p), Some(m)) if due_cognomi => Some(nomi::cognomi_uniti(p, m)),
            (Some(c), _) | (None, Some(c)) => Some(c.to_owned()),
            (None, None) => None,
        };
        let italia = &self.luoghi.italia;
        let stati = [padre.and_then(|p| p.cittadinanza), madre.and_then(|m| m.cittadinanza)];
        // Italian by one parent, otherwise of the father's state.
        let cittadinanza: &'static Stato = if stati.iter().flatten().any(|s| s.e_italia()) {
            italia
        } else {
            stati.into_iter().flatten().next().unwrap_or(italia)
        };
        let nome = if cittadinanza.e_italia() || self.uno_su(3) {
            nomi::nome(&mut self.rng, sesso, giorno.year())
        } else {
            let lista = if sesso == Sesso::M { cittadinanza.nomi_m } else { cittadinanza.nomi_f };
            nomi::scegli(&mut self.rng, lista).to_owned()
        };
        let luogo = Luogo::Italia(self.comune_vicino());
        let mut persona = self.persona(Nascente {
            cognome,
            nome: Some(nome),
            sesso,
            nascita: Fatto { giorno, luogo },
            precisione: Precisione::Giorno,
            cittadinanza,
        });
        persona.padre = padre.cloned();
        persona.madre = madre.cloned();
        persona.legame.codice = legame::FIGLIO;
        persona
    }

    /// Somebody whom the register of the comune does not hold.
    pub(super) fn fuori_fornitura(&mut self, sesso: Sesso, eta: u32) -> Congiunto {
        let nascita = super::date::nato_da(&mut self.rng, eta as i32);
        Congiunto {
            id: None,
            codice_fiscale: None,
            cognome: Some(self.cognome()),
            nome: Some(nomi::nome(&mut self.rng, sesso, nascita.year())),
            sesso,
            nascita: Some(Fatto { giorno: nascita, luogo: Luogo::Italia(self.comune_di_nascita()) }),
            cittadinanza: Some(&self.luoghi.italia),
        }
    }

    /// A family of these people, the first being its reference person.
    pub(super) fn nucleo(&mut self, componenti: Vec<Persona>, motivo: &'static str) -> Nucleo {
        let id = self.id_famiglia();
        let indirizzo = self.indirizzo();
        let mut nucleo =
            Nucleo { id, tipo: TipoNucleo::Famiglia { motivo }, origine: ESTRAZIONE, indirizzo, componenti };
        if let Some(primo) = nucleo.componenti.first_mut() {
            primo.legame.codice = legame::INTESTATARIO;
        }
        self.completa(&mut nucleo);
        nucleo
    }
}
