//! Italians of the comune who live abroad.

use super::contesto::Contesto;
use super::date::{ESTRAZIONE, anni, giorni, tra};
use super::famiglie::legame;
use super::luoghi::Sede;
use super::persona::{Congiunto, Luogo, Persona, ResidenzaEstera, Sesso};
use crate::Data;
use chrono::Datelike;
use rand::Rng;

/// An AIRE family.
#[derive(Debug, Clone, PartialEq)]
pub struct NucleoAire {
    /// `idFamigliaConvivenza` of the comune's own software.
    pub id: String,
    /// Day on which it came to be.
    pub origine: Data,
    /// Where it lives.
    pub residenza: ResidenzaEstera,
    /// Who is in it, the reference person first.
    pub componenti: Vec<PersonaAire>,
}

/// A person registered in AIRE.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonaAire {
    /// The personal data; documents, lists and address in Italy are not used.
    pub persona: Persona,
    /// Registration in AIRE.
    pub iscrizione: Data,
    /// Table 19.
    pub motivo: &'static str,
    /// Table 20.
    pub iniziativa: &'static str,
    /// Table 21.
    pub individuazione: &'static str,
    /// Year of the emigration; none for those born abroad.
    pub anno_espatrio: Option<i32>,
    /// Study title, in the codes of the AIRE export (table 33).
    pub titolo: &'static str,
}

/// First day of the AIRE (ES078).
const ISTITUZIONE: Data = match Data::from_ymd_opt(1990, 7, 1) {
    Some(giorno) => giorno,
    None => Data::MIN,
};

impl Contesto {
    /// An AIRE family of at most `massimo` people.
    pub(super) fn nucleo_aire(&mut self, massimo: u32) -> NucleoAire {
        let posto = self.rng.random_range(0..self.luoghi.sedi.len());
        let sede = &self.luoghi.sedi[posto];
        let persone = match (self.numero(0, 9), massimo) {
            (0..=4, _) | (_, 1) => self.emigrato_solo(sede),
            (5..=7, _) | (_, 2) => self.coppia_all_estero(sede, 0),
            _ => self.coppia_all_estero(sede, (massimo - 2).min(2)),
        };
        let adulto = persone.iter().map(|p| p.nascita.giorno).min().unwrap_or(ESTRAZIONE);
        let partenza = tra(&mut self.rng, ISTITUZIONE.max(anni(adulto, 20)), giorni(ESTRAZIONE, -200));
        let origine = tra(&mut self.rng, partenza, giorni(partenza, 180));
        let trasloco = tra(&mut self.rng, origine, giorni(ESTRAZIONE, -10));
        let id = format!("A{}", self.id_famiglia());
        let residenza = self.residenza_estera(sede, trasloco);
        let componenti = persone.into_iter().enumerate();
        let componenti = componenti.map(|(i, p)| self.iscrive(p, i, partenza, origine)).collect();
        NucleoAire { id, origine, residenza, componenti }
    }

    fn emigrato_solo(&mut self, sede: &'static Sede) -> Vec<Persona> {
        let sesso = self.sesso();
        let eta = self.numero(24, 92);
        let mut persona = self.italiano(sesso, eta);
        match self.numero(0, 9) {
            0..=1 if eta > 60 => self.vedova(&mut persona),
            2 if eta > 40 => self.divorzia(&mut persona),
            // The spouse is a foreigner and so not in AIRE.
            3..=5 if eta > 25 => {
                let stato = &self.luoghi.stati[sede.stato];
                let mut altro = self.straniero(sesso.opposto(), eta, stato);
                self.sposa(&mut persona, &mut altro);
                if let Some(super::Vincolo::Matrimonio { coniuge, .. }) = &mut persona.vincolo {
                    *coniuge = Congiunto { id: None, codice_fiscale: None, ..coniuge.clone() };
                }
            }
            _ => {}
        }
        vec![persona]
    }

    fn coppia_all_estero(&mut self, sede: &'static Sede, figli: u32) -> Vec<Persona> {
        let eta = if figli > 0 { self.numero(30, 55) } else { self.numero(30, 85) };
        let mut lui = self.italiano(Sesso::M, eta);
        let eta_lei = eta - self.numero(0, 4);
        let mut lei = self.italiano(Sesso::F, eta_lei);
        self.sposa(&mut lui, &mut lei);
        lei.legame.codice = legame::CONIUGE;
        let mut nati = self.figli(Some(&lui), Some(&lei), figli);
        let stato = &self.luoghi.stati[sede.stato];
        for nato in &mut nati {
            self.nasce_all_estero(nato, Luogo::Estero(stato, sede.localita));
        }
        [vec![lui, lei], nati].concat()
    }

    /// Moves the birth of a child abroad: place, act and codice fiscale follow.
    fn nasce_all_estero(&mut self, nato: &mut Persona, luogo: Luogo) {
        let mut nascente = super::contesto::Nascente {
            cognome: nato.cognome.take(),
            nome: nato.nome.take(),
            sesso: nato.sesso,
            nascita: nato.nascita,
            precisione: nato.precisione,
            cittadinanza: nato.cittadinanza.stato,
        };
        nascente.nascita.luogo = luogo;
        let mut altrove = self.persona(nascente);
        altrove.padre = nato.padre.take();
        altrove.madre = nato.madre.take();
        altrove.legame.codice = nato.legame.codice;
        *nato = altrove;
    }

    fn iscrive(&mut self, mut persona: Persona, posto: usize, partenza: Data, origine: Data) -> PersonaAire {
        let nato = persona.nascita.giorno;
        let nato_via = nato > partenza;
        // Never after the entry in the family and the residence (ES127).
        let iscrizione = if nato_via { nato } else { tra(&mut self.rng, partenza, origine) };
        persona.legame.progressivo = posto as u16 + 1;
        persona.legame.ingresso = origine.max(nato);
        persona.legame.decorrenza = persona.legame.ingresso;
        PersonaAire {
            iscrizione,
            motivo: if nato_via { "C02" } else { "C01" },
            iniziativa: if nato_via { "3" } else { "4" },
            individuazione: if nato_via { "2" } else { "1" },
            anno_espatrio: (!nato_via).then(|| partenza.year()),
            titolo: ["0", "1", "2", "3", "4"][self.rng.random_range(0..5)],
            persona,
        }
    }

    fn residenza_estera(&mut self, sede: &'static Sede, dal: Data) -> ResidenzaEstera {
        const VIE: &[&str] = &[
            "HAUPTSTRASSE",
            "RUE DE LA GARE",
            "MAIN STREET",
            "AVENIDA BRASIL",
            "CALLE SAN MARTÍN",
            "BAHNHOFSTRASSE",
            "VIA NASSA",
        ];
        ResidenzaEstera {
            stato: &self.luoghi.stati[sede.stato],
            localita: sede.localita,
            contea: sede.contea,
            cap: sede.cap.to_owned(),
            indirizzo: VIE[self.rng.random_range(0..VIE.len())],
            civico: self.rng.random_range(1..300),
            consolato: &sede.consolato,
            dal,
        }
    }
}
