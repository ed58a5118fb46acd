//! What the making of one household passes to the next: the source of chance and the counters of ids.

use super::date::{ESTRAZIONE, giorni, nato_da, tra};
use super::luoghi::{Comune, Luoghi, Stato};
use super::nomi;
use super::persona::{Atto, Cittadinanza, Fatto, Legame, Luogo, Persona, Precisione, Sesso, StatoCivile};
use super::{CodiciDati, Parametri};
use crate::{Data, Errore};
use anpr_catalogue::codice_fiscale::{self, DatiFiscali};
use chrono::Datelike;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// Source of chance, places and counters.
#[derive(Debug)]
pub(super) struct Contesto {
    pub(super) rng: StdRng,
    pub(super) luoghi: &'static Luoghi,
    pub(super) istat: String,
    pub(super) dati: CodiciDati,
    libro: Libro,
    pub(super) vicini: Vec<&'static Comune>,
    soggetti: u32,
    famiglie: u32,
    convivenze: u32,
    carte: u32,
}

/// The book for which people are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Libro {
    /// Residents.
    Apr,
    /// Italians abroad, whose file is ISO-8859-1.
    Aire,
}

/// The personal data that come first; the rest follows from them.
#[derive(Debug, Clone)]
pub(super) struct Nascente {
    pub(super) cognome: Option<String>,
    pub(super) nome: Option<String>,
    pub(super) sesso: Sesso,
    pub(super) nascita: Fatto,
    pub(super) precisione: Precisione,
    pub(super) cittadinanza: &'static Stato,
}

impl Contesto {
    /// Starts from the seed, the comune and the book, so that the two books of a comune do not repeat each other.
    pub(super) fn nuovo(parametri: &Parametri, libro: Libro, dati: CodiciDati) -> Result<Self, Errore> {
        let luoghi = Luoghi::carica()?;
        let comune = &parametri.comune;
        let vicini = luoghi.comuni.iter().filter(|c| comune.vicini.contains(&c.istat.as_str())).collect();
        let impronta = comune.istat.bytes().chain([libro as u8]);
        let seme = impronta
            .fold(parametri.seme ^ 0x9e37_79b9_7f4a_7c15, |s, b| (s ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
        Ok(Self {
            rng: StdRng::seed_from_u64(seme),
            luoghi,
            istat: comune.istat.clone(),
            dati,
            libro,
            vicini,
            soggetti: 0,
            famiglie: 0,
            convivenze: 0,
            carte: 0,
        })
    }

    /// True once in `n`.
    pub(super) fn uno_su(&mut self, n: u32) -> bool {
        self.rng.random_range(0..n) == 0
    }

    /// A number of the interval, both ends included.
    pub(super) fn numero(&mut self, da: u32, a: u32) -> u32 {
        self.rng.random_range(da..=a)
    }

    /// A sex, women being slightly more.
    pub(super) fn sesso(&mut self) -> Sesso {
        if self.rng.random_bool(0.515) { Sesso::F } else { Sesso::M }
    }

    /// The id of a new family.
    pub(super) fn id_famiglia(&mut self) -> String {
        self.famiglie += 1;
        self.famiglie.to_string()
    }

    /// The id of a new convivenza.
    pub(super) fn id_convivenza(&mut self) -> String {
        self.convivenze += 1;
        format!("C{}", self.convivenze)
    }

    /// The number of a new identity card: five digits and four letters, the second of which tells the comuni apart.
    pub(super) fn numero_carta(&mut self) -> String {
        let n = self.carte;
        self.carte += 1;
        let lettera = |i: u32| char::from(b'A' + (i % 26) as u8);
        let comune =
            self.istat.bytes().fold(0, |s: u32, b| s.wrapping_mul(10).wrapping_add(u32::from(b.wrapping_sub(b'0'))));
        format!("C{}{:05}{}{}", lettera(comune), n % 100_000, lettera(n / 2_600_000), lettera(n / 100_000))
    }

    /// A comune of birth, mostly near.
    pub(super) fn comune_di_nascita(&mut self) -> &'static Comune {
        match self.numero(0, 9) {
            0..=6 => self.comune_vicino(),
            _ => {
                let posto = self.rng.random_range(0..self.luoghi.comuni.len());
                &self.luoghi.comuni[posto]
            }
        }
    }

    /// A near comune, the first of them more often.
    pub(super) fn comune_vicino(&mut self) -> &'static Comune {
        let r: f64 = self.rng.random();
        let posto = (r * r * self.vicini.len() as f64) as usize;
        self.vicini.get(posto).copied().unwrap_or(&self.luoghi.comuni[0])
    }

    /// Whether a child born there is mostly registered here from birth.
    pub(super) fn e_vicino(&self, luogo: &Luogo) -> bool {
        matches!(luogo, Luogo::Italia(c) if self.vicini.iter().any(|v| v.istat == c.istat))
    }

    /// A foreign state, the origins of most immigrants more often.
    pub(super) fn stato_di_origine(&mut self) -> &'static Stato {
        let r: f64 = self.rng.random();
        let posto = (r * r * self.luoghi.stati.len() as f64) as usize;
        &self.luoghi.stati[posto.min(self.luoghi.stati.len() - 1)]
    }

    /// A place in a state.
    pub(super) fn luogo_estero(&mut self, stato: &'static Stato) -> Luogo {
        Luogo::Estero(stato, nomi::scegli(&mut self.rng, stato.localita))
    }

    /// An Italian surname that the book can hold.
    pub(super) fn cognome(&mut self) -> String {
        match self.libro {
            Libro::Apr => nomi::cognome(&mut self.rng),
            Libro::Aire => nomi::cognome_latino(&mut self.rng),
        }
    }

    /// An Italian of this age, born in Italy but for a few.
    pub(super) fn italiano(&mut self, sesso: Sesso, eta: u32) -> Persona {
        let giorno = nato_da(&mut self.rng, eta as i32);
        let luogo = if self.uno_su(25) {
            let stato = self.stato_di_origine();
            self.luogo_estero(stato)
        } else {
            Luogo::Italia(self.comune_di_nascita())
        };
        let nascente = Nascente {
            cognome: Some(self.cognome()),
            nome: Some(nomi::nome(&mut self.rng, sesso, giorno.year())),
            sesso,
            nascita: Fatto { giorno, luogo },
            precisione: Precisione::Giorno,
            cittadinanza: &self.luoghi.italia,
        };
        self.persona(nascente)
    }

    /// A foreigner of this age.
    pub(super) fn straniero(&mut self, sesso: Sesso, eta: u32, stato: &'static Stato) -> Persona {
        let giorno = nato_da(&mut self.rng, eta as i32);
        let luogo = self.luogo_estero(stato);
        let lista = if sesso == Sesso::M { stato.nomi_m } else { stato.nomi_f };
        let nascente = Nascente {
            cognome: Some(nomi::scegli(&mut self.rng, stato.cognomi).to_owned()),
            nome: Some(nomi::scegli(&mut self.rng, lista).to_owned()),
            sesso,
            nascita: Fatto { giorno, luogo },
            precisione: Precisione::Giorno,
            cittadinanza: stato,
        };
        self.persona(nascente)
    }

    /// A sheet with the next id and a codice fiscale; family, residence and documents are still to come.
    pub(super) fn persona(&mut self, nascente: Nascente) -> Persona {
        self.soggetti += 1;
        let id = match self.libro {
            Libro::Apr => self.soggetti.to_string(),
            // The customary form of AIRE ids; the year is that of the entry in the old archive.
            Libro::Aire => format!("E{}-{:06}", 1990 + self.soggetti % 35, self.soggetti),
        };
        let codice_fiscale = self.codice_fiscale(&nascente);
        let Nascente { cognome, nome, sesso, nascita, precisione, cittadinanza } = nascente;
        let atto_nascita = self.atto_nascita(nascita, cittadinanza);
        Persona {
            id,
            cognome,
            nome,
            sesso,
            nascita,
            precisione,
            codice_fiscale,
            stato_civile: StatoCivile::Libero,
            cittadinanza: Cittadinanza { stato: cittadinanza, dal: nascita.giorno },
            altra_cittadinanza: None,
            atto_nascita,
            padre: None,
            madre: None,
            vincolo: None,
            legame: Legame { codice: "1", progressivo: 1, ingresso: ESTRAZIONE, decorrenza: ESTRAZIONE },
            prima_iscrizione: ESTRAZIONE,
            motivo_iscrizione: "1",
            residenza_dal: ESTRAZIONE,
            aggiornata: ESTRAZIONE,
            senza_fissa_dimora: false,
            carta: None,
            permesso: None,
            altri_dati: None,
            autoveicoli: None,
            elettore: false,
            leva: false,
            censimento: None,
        }
    }

    /// An act of this day kept by `comune`.
    pub(super) fn atto(&mut self, comune: &'static Comune, giorno: Data, parte: &'static str) -> Atto {
        Atto { comune, giorno, parte, serie: "A", numero: self.numero(1, 900) }
    }

    /// The code that the data ask for; a variant of omocodia when somebody else already has it.
    fn codice_fiscale(&mut self, nascente: &Nascente) -> Option<String> {
        let luogo = match nascente.nascita.luogo {
            Luogo::Italia(comune) => comune.catastale.as_str(),
            Luogo::Estero(stato, _) => stato.catastale.as_str(),
            Luogo::Eccezionale(_) => return None,
        };
        let dati = DatiFiscali {
            cognome: nascente.cognome.as_deref().unwrap_or_default(),
            nome: nascente.nome.as_deref().unwrap_or_default(),
            sesso: match nascente.sesso {
                Sesso::M => codice_fiscale::Sesso::M,
                Sesso::F => codice_fiscale::Sesso::F,
            },
            nascita: nascente.nascita.giorno,
            luogo,
        };
        let base = codice_fiscale::calcola(&dati).ok()?;
        if self.dati.annota(base.as_str()) {
            return Some(base.as_str().to_owned());
        }
        base.varianti().map(|c| c.as_str().to_owned()).find(|c| self.dati.annota(c))
    }

    /// Acts of births in Italy are kept where the birth was; those abroad of Italians are transcribed in part 2 B, here
    /// by a near comune.
    fn atto_nascita(&mut self, nascita: Fatto, cittadinanza: &Stato) -> Option<Atto> {
        let formato = giorni(nascita.giorno, i64::from(self.numero(0, 8))).min(ESTRAZIONE);
        match nascita.luogo {
            Luogo::Italia(comune) => Some(self.atto(comune, formato, "1")),
            _ if cittadinanza.e_italia() => {
                let comune = self.comune_vicino();
                let trascritto = tra(&mut self.rng, formato, giorni(formato, 400).min(ESTRAZIONE));
                Some(Atto { serie: "B", ..self.atto(comune, trascritto, "2") })
            }
            _ => None,
        }
    }
}
