//! Marriages, civil unions and convivenze di fatto, with both sheets saying the same.

use super::contesto::Contesto;
use super::date::{ESTRAZIONE, anni, giorni, nato_da, tra};
use super::nomi;
use super::persona::{Congiunto, Fatto, FineMatrimonio, Luogo, Persona, Sesso, StatoCivile, Vincolo};
use crate::Data;
use chrono::Datelike;

/// First day of civil unions and of convivenze di fatto (law 76 of 2016).
pub(super) const LEGGE_76_2016: Data = match Data::from_ymd_opt(2016, 6, 5) {
    Some(giorno) => giorno,
    None => Data::MIN,
};

impl Contesto {
    /// Marries two people of this supply; the day lies between the majority of the younger and the extraction.
    pub(super) fn sposa(&mut self, a: &mut Persona, b: &mut Persona) {
        let giorno = self.giorno_di_nozze(a.nascita.giorno.max(b.nascita.giorno));
        let luogo = self.luogo_di_nozze(a, b);
        let evento = Fatto { giorno, luogo };
        let atto = self.atto_del_vincolo(evento);
        let (ca, cb) = (a.congiunto(), b.congiunto());
        for (persona, altro) in [(a, cb), (b, ca)] {
            persona.stato_civile = StatoCivile::Coniugato;
            persona.vincolo = Some(Vincolo::Matrimonio { coniuge: altro, evento, atto: atto.clone(), fine: None });
        }
    }

    /// Joins two people of one sex in a civil union.
    pub(super) fn unisce(&mut self, a: &mut Persona, b: &mut Persona) {
        let giovane = a.nascita.giorno.max(b.nascita.giorno);
        let giorno = tra(&mut self.rng, LEGGE_76_2016.max(anni(giovane, 18)), giorni(ESTRAZIONE, -30));
        let comune = self.comune_vicino();
        let evento = Fatto { giorno, luogo: Luogo::Italia(comune) };
        let atto = self.atto(comune, giorno, "1");
        let (ca, cb) = (a.congiunto(), b.congiunto());
        for (persona, altro) in [(a, cb), (b, ca)] {
            persona.stato_civile = StatoCivile::Unito;
            persona.vincolo = Some(Vincolo::Unione { parte: altro, evento, atto: atto.clone(), decesso: None });
        }
    }

    /// Makes of a person the survivor of a civil union.
    pub(super) fn perde_la_parte(&mut self, persona: &mut Persona) {
        let eta = persona.eta(ESTRAZIONE);
        let parte = self.fuori_fornitura(persona.sesso, eta);
        let giorno = tra(&mut self.rng, LEGGE_76_2016, anni(ESTRAZIONE, -3));
        let comune = self.comune_vicino();
        let morte = tra(&mut self.rng, anni(giorno, 1), giorni(ESTRAZIONE, -60));
        let evento = Fatto { giorno, luogo: Luogo::Italia(comune) };
        let decesso = Some(Fatto { giorno: morte, luogo: Luogo::Italia(comune) });
        persona.stato_civile = StatoCivile::LiberoPerDecesso;
        persona.vincolo = Some(Vincolo::Unione { parte, evento, atto: self.atto(comune, giorno, "1"), decesso });
    }

    /// Registers the contract of two people who live together.
    pub(super) fn convivono(&mut self, a: &mut Persona, b: &mut Persona) {
        let giovane = a.nascita.giorno.max(b.nascita.giorno);
        let giorno = tra(&mut self.rng, LEGGE_76_2016.max(anni(giovane, 18)), giorni(ESTRAZIONE, -30));
        let protocollo = self.numero(100, 19_999);
        let (ca, cb) = (a.congiunto(), b.congiunto());
        for (persona, altro) in [(a, cb), (b, ca)] {
            persona.vincolo = Some(Vincolo::Convivenza { convivente: altro, giorno, protocollo });
        }
    }

    /// Makes of a person a widow or widower of somebody whom the register does not hold.
    pub(super) fn vedova(&mut self, persona: &mut Persona) {
        let (coniuge, evento) = self.coniuge_di_allora(persona);
        let morte = tra(&mut self.rng, anni(evento.giorno, 1).max(anni(ESTRAZIONE, -30)), giorni(ESTRAZIONE, -60));
        let morte = Fatto { giorno: morte.max(giorni(evento.giorno, 1)), luogo: Luogo::Italia(self.comune_vicino()) };
        let atto = self.atto_del_vincolo(evento);
        persona.stato_civile = StatoCivile::Vedovo;
        persona.vincolo = Some(Vincolo::Matrimonio { coniuge, evento, atto, fine: Some(FineMatrimonio::Morte(morte)) });
    }

    /// Makes of a person a divorced one.
    pub(super) fn divorzia(&mut self, persona: &mut Persona) {
        let (coniuge, evento) = self.coniuge_di_allora(persona);
        // Divorce exists since the end of 1970.
        let prima = Data::from_ymd_opt(1971, 1, 1).unwrap_or_default();
        let giorno = tra(&mut self.rng, anni(evento.giorno, 2).max(prima), ESTRAZIONE).min(ESTRAZIONE);
        let atto = self.atto_del_vincolo(evento);
        let numero = self.numero(1, 4000);
        let sede = self.comune_vicino().nome.clone();
        let dal_comune = giorno >= Data::from_ymd_opt(2014, 12, 11).unwrap_or_default() && self.uno_su(3);
        let (tipo, autorita, tribunale) = match (dal_comune, self.uno_su(2)) {
            (true, _) => ("6", format!("UFFICIALE DELLO STATO CIVILE DI {sede}"), "4"),
            (false, true) => ("1", format!("TRIBUNALE DI {sede}"), "1"),
            (false, false) => ("3", format!("TRIBUNALE DI {sede}"), "1"),
        };
        let fine = FineMatrimonio::Scioglimento { tipo, giorno, numero, autorita, tribunale };
        persona.stato_civile = StatoCivile::Divorziato;
        persona.vincolo = Some(Vincolo::Matrimonio { coniuge, evento, atto, fine: Some(fine) });
    }

    /// Somebody outside the supply to whom the person was married, and the wedding.
    fn coniuge_di_allora(&mut self, persona: &Persona) -> (Congiunto, Fatto) {
        let sesso = persona.sesso.opposto();
        let eta = persona.eta(ESTRAZIONE) as i32;
        let scarto = self.numero(0, 6) as i32;
        let eta = if sesso == Sesso::M { eta + scarto } else { (eta - scarto).max(20) };
        let nascita = nato_da(&mut self.rng, eta);
        let coniuge = Congiunto {
            id: None,
            codice_fiscale: None,
            cognome: Some(self.cognome()),
            nome: Some(nomi::nome(&mut self.rng, sesso, nascita.year())),
            sesso,
            nascita: Some(Fatto { giorno: nascita, luogo: Luogo::Italia(self.comune_di_nascita()) }),
            cittadinanza: Some(&self.luoghi.italia),
        };
        let maggiore = anni(nascita.max(persona.nascita.giorno), 18);
        let giorno = tra(&mut self.rng, anni(maggiore, 1), anni(maggiore, 12)).min(anni(ESTRAZIONE, -3));
        let giorno = giorno.max(maggiore);
        (coniuge, Fatto { giorno, luogo: Luogo::Italia(self.comune_vicino()) })
    }

    fn giorno_di_nozze(&mut self, nascita_del_giovane: Data) -> Data {
        let maggiore = anni(nascita_del_giovane, 18);
        let ultimo = giorni(ESTRAZIONE, -20).min(anni(maggiore, 16));
        tra(&mut self.rng, anni(maggiore, 2).min(ultimo), ultimo).max(maggiore)
    }

    /// Foreigners of one state mostly married there.
    fn luogo_di_nozze(&mut self, a: &Persona, b: &Persona) -> Luogo {
        let stato = a.cittadinanza.stato;
        if !stato.e_italia() && b.cittadinanza.stato == stato && !self.uno_su(4) {
            self.luogo_estero(stato)
        } else {
            Luogo::Italia(self.comune_vicino())
        }
    }

    fn atto_del_vincolo(&mut self, evento: Fatto) -> Option<super::Atto> {
        match evento.luogo {
            Luogo::Italia(comune) => {
                let parte = if self.uno_su(3) { "1" } else { "2" };
                Some(self.atto(comune, evento.giorno, parte))
            }
            _ => None,
        }
    }
}
