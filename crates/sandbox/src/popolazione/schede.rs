//! What every sheet of a household has once it is known who is in it: dates, address, documents, work, lists.

use super::contesto::Contesto;
use super::date::{ESTRAZIONE, anni, giorni, tra};
use super::persona::{
    AltriDati, CartaIdentita, Censimento, Indirizzo, Interno, Permesso, Persona, Sesso, StatoCivile, Supporto, Vincolo,
};
use super::{Nucleo, TipoNucleo};
use crate::Data;
use crate::comuni::STRADE;
use rand::Rng;

impl Contesto {
    /// An address in the comune.
    pub(super) fn indirizzo(&mut self) -> Indirizzo {
        let (cod_specie, specie, toponimo) = STRADE[self.rng.random_range(0..STRADE.len())];
        let lettera = self.uno_su(8).then(|| ["A", "B", "C"][self.rng.random_range(0..3)]);
        let interno = self.uno_su(3).then(|| Interno {
            scala: self.rng.random_bool(0.3).then(|| ["A", "B"][self.rng.random_range(0..2)]),
            piano: self.rng.random_range(0..6),
            numero: self.rng.random_range(1..25),
        });
        Indirizzo { cod_specie, specie, toponimo, civico: self.rng.random_range(1..=140), lettera, interno }
    }

    /// Fills origin, entries, residences and the other sections of all members.
    pub(super) fn completa(&mut self, nucleo: &mut Nucleo) {
        let adulto = nucleo.componenti.iter().map(|p| anni(p.nascita.giorno, 19)).min().unwrap_or(ESTRAZIONE);
        let recente = anni(ESTRAZIONE, -45);
        let nozze = nucleo.componenti.first().and_then(inizio_in_corso);
        nucleo.origine = match nozze {
            Some(giorno) => giorno.max(recente),
            None => tra(&mut self.rng, adulto.max(recente), giorni(ESTRAZIONE, -20)).min(giorni(ESTRAZIONE, -20)),
        };
        if nucleo.componenti.iter().any(|p| p.nascita.giorno < nucleo.origine && !p.italiana()) {
            // Foreigners came when they were already a family.
            nucleo.origine = tra(&mut self.rng, nucleo.origine.max(anni(ESTRAZIONE, -25)), giorni(ESTRAZIONE, -20));
        }
        let trasloco = tra(&mut self.rng, nucleo.origine, giorni(ESTRAZIONE, -15)).max(nucleo.origine);
        let censimento =
            Censimento { anno: 2021, sezione: self.rng.random_range(1..=40), foglio: self.rng.random_range(1..=9999) };
        for (i, persona) in nucleo.componenti.iter_mut().enumerate() {
            persona.legame.progressivo = i as u16 + 1;
            self.data(persona, nucleo.origine, trasloco);
            self.correda(persona);
            persona.censimento =
                (persona.residenza_dal.max(persona.nascita.giorno) < data_censimento()).then_some(censimento);
        }
        if let TipoNucleo::Convivenza { responsabile: Some((_, dal)), .. } = &mut nucleo.tipo {
            *dal = (*dal).max(nucleo.origine);
        }
    }

    /// Entry, residence, first registration and last change, in the order that ES127 wants.
    fn data(&mut self, persona: &mut Persona, origine: Data, trasloco: Data) {
        let nato = persona.nascita.giorno;
        let vincolo = inizio_in_corso(persona);
        persona.legame.ingresso = origine.max(nato);
        persona.legame.decorrenza = match vincolo {
            Some(giorno) => giorno.max(persona.legame.ingresso),
            None => persona.legame.ingresso,
        };
        persona.residenza_dal = trasloco.max(nato);
        let limite = persona.legame.ingresso.min(persona.residenza_dal);
        let dalla_nascita =
            persona.legame.ingresso == nato || (self.e_vicino(&persona.nascita.luogo) && !self.uno_su(3));
        persona.prima_iscrizione = match (dalla_nascita, persona.italiana()) {
            (true, _) => nato,
            (false, true) => tra(&mut self.rng, anni(nato, 1).min(limite), limite),
            (false, false) => limite,
        };
        persona.motivo_iscrizione = match (dalla_nascita, persona.italiana()) {
            (true, _) => "1",
            (false, true) => "3",
            (false, false) => "4",
        };
        let ultimo =
            [Some(persona.residenza_dal), Some(persona.legame.decorrenza), vincolo, Some(persona.cittadinanza.dal)];
        let ultimo = ultimo.into_iter().flatten().max().unwrap_or(nato);
        persona.aggiornata = tra(&mut self.rng, ultimo, ESTRAZIONE);
    }

    /// Documents, work and lists, by age and citizenship.
    pub(super) fn correda(&mut self, persona: &mut Persona) {
        let eta = persona.eta(ESTRAZIONE);
        if self.rng.random_bool(0.85) {
            persona.carta = Some(self.carta(persona, eta));
        }
        if !persona.italiana() {
            persona.permesso = self.permesso(persona, eta);
        }
        persona.altri_dati = (!self.uno_su(12)).then(|| self.lavoro(eta));
        if eta >= 18 && !self.uno_su(5) {
            let patente = self.rng.random_bool(if eta < 75 { 0.85 } else { 0.4 });
            persona.autoveicoli = Some((patente && self.rng.random_bool(0.7), patente));
        }
        persona.elettore = eta >= 18 && persona.italiana();
        persona.leva = eta >= 17 && persona.italiana() && persona.sesso == Sesso::M;
    }

    fn carta(&mut self, persona: &Persona, eta: u32) -> CartaIdentita {
        let durata = match eta {
            0..=2 => 3,
            3..=17 => 5,
            _ => 10,
        };
        let rilascio =
            tra(&mut self.rng, persona.prima_iscrizione.max(anni(ESTRAZIONE, -durata)), giorni(ESTRAZIONE, -5))
                .min(ESTRAZIONE);
        // Paper cards ceased to be issued at the end of 2020.
        let carta = rilascio.max(anni(ESTRAZIONE, -5)) != rilascio && self.uno_su(2);
        CartaIdentita {
            numero: self.numero_carta(),
            rilascio,
            scadenza: anni(rilascio, durata),
            supporto: if carta { Supporto::Carta } else { Supporto::Elettronica },
            interdizione_espatrio: !persona.italiana() || self.uno_su(40),
        }
    }

    fn permesso(&mut self, persona: &Persona, eta: u32) -> Option<Permesso> {
        if persona.cittadinanza.stato.ue {
            let tipo = if self.uno_su(2) { "3" } else { "4" };
            let rilascio = persona.prima_iscrizione;
            let numero = format!("UE/{}", self.numero(100, 99_999));
            return (!self.uno_su(3)).then_some(Permesso { numero, tipo, rilascio, scadenza: None, passaporto: None });
        }
        let rilascio = tra(&mut self.rng, persona.prima_iscrizione.max(anni(ESTRAZIONE, -2)), ESTRAZIONE);
        let passaporto = (eta >= 1)
            .then(|| format!("{}{:07}", ["P", "AA", "M"][self.rng.random_range(0..3)], self.numero(1, 9_999_999)));
        let numero = format!("I{:08}", self.numero(1, 99_999_999));
        let (tipo, scadenza) = match self.numero(0, 9) {
            0..=3 => ("2", None),
            4 => ("6", Some(giorni(ESTRAZIONE, -20))),
            _ => ("1", Some(anni(rilascio, 3))),
        };
        let rilascio = scadenza.map_or(rilascio, |s| rilascio.min(giorni(s, -30))).max(persona.nascita.giorno);
        Some(Permesso { numero, tipo, rilascio, scadenza, passaporto })
    }

    fn lavoro(&mut self, eta: u32) -> AltriDati {
        let adulto = ["2", "8", "3", "3", "C", "A", "F", "G", "H"];
        match eta {
            0..=5 => AltriDati { posizione: "0", condizione: "0", titolo: "0" },
            6..=15 => AltriDati { posizione: "0", condizione: "2", titolo: if eta < 11 { "7" } else { "8" } },
            16..=19 => AltriDati { posizione: "0", condizione: "2", titolo: "2" },
            20..=66 => {
                let titolo = adulto[self.rng.random_range(0..adulto.len())];
                if self.uno_su(4) {
                    let condizione = ["1", "3", "5"][self.rng.random_range(0..3)];
                    AltriDati { posizione: "0", condizione, titolo }
                } else {
                    let posizione = ["1", "2", "2", "3", "3", "3", "4", "5", "6", "7"][self.rng.random_range(0..10)];
                    AltriDati { posizione, condizione: "0", titolo }
                }
            }
            _ => {
                AltriDati { posizione: "0", condizione: "4", titolo: ["8", "8", "2", "3"][self.rng.random_range(0..4)] }
            }
        }
    }
}

/// Day of the bond that holds now, if any.
fn inizio_in_corso(persona: &Persona) -> Option<Data> {
    match (&persona.vincolo, persona.stato_civile) {
        (Some(Vincolo::Matrimonio { evento, fine: None, .. }), _) => Some(evento.giorno),
        (Some(Vincolo::Unione { evento, decesso: None, .. }), StatoCivile::Unito) => Some(evento.giorno),
        (Some(Vincolo::Convivenza { giorno, .. }), _) => Some(*giorno),
        _ => None,
    }
}

/// Reference day of the census of 2021.
fn data_censimento() -> Data {
    Data::from_ymd_opt(2021, 10, 3).unwrap_or_default()
}
