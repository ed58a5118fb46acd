//! Notable cases: people whom a tester looks for, the first households of every comune.

use super::Nucleo;
use super::contesto::{Contesto, Nascente};
use super::date::{ESTRAZIONE, giorni};
use super::luoghi::{Comune, Stato};
use super::persona::{Fatto, Luogo, Persona, Precisione, Sesso, StatoCivile};
use crate::Data;

/// How many they are.
pub(super) const CASI: usize = 19;

impl Contesto {
    /// The notable case of this number, none after the last one.
    pub(super) fn caso(&mut self, numero: usize) -> Option<Nucleo> {
        let persona = match numero {
            // Three women of one surname, name and day of birth; the third has also the place of the first, hence an
            // omocodia.
            0 | 2 => self.omonima(0),
            1 => self.omonima(1),
            3 => self.centenaria(),
            4 => self.senza_nome(),
            5 => self.senza_cognome(),
            6 => self.senza_codice_fiscale(),
            7 => self.nato_su_una_nave(),
            8 => self.data_parziale(Precisione::Mese),
            9 => self.data_parziale(Precisione::Anno),
            10 => self.senza_fissa_dimora(),
            11 => self.libero_per_decesso(),
            12 => self.con_nomi("D'AGOSTINO", "NICOLÒ ANDREA"),
            13 => self.con_nomi(
                "DEGL'INNOCENTI DELLA SCALA DI SAN BONIFACIO",
                "MARIA GIUSEPPINA ANTONIETTA CONCETTA IMMACOLATA",
            ),
            14 => self.due_cittadinanze(),
            // What registers really bring along: gaps that certificates will meet, and anomalies that the load finds and
            // that do not block it.
            15 => self.vedova_senza_atto(),
            16 => self.coniugato_senza_matrimonio(),
            17 => self.cittadina_prima_di_nascere(),
            18 => self.denunciato_prima_di_nascere(),
            _ => return None,
        };
        let mut nucleo = self.nucleo(vec![persona], "9");
        if numero == 10 {
            nucleo.indirizzo = crate::comuni::casa_comunale();
        }
        Some(nucleo)
    }

    fn omonima(&mut self, vicino: usize) -> Persona {
        let giorno = Data::from_ymd_opt(1980, 5, 12).unwrap_or(ESTRAZIONE);
        let luogo = Luogo::Italia(self.vicino(vicino));
        self.italiana_di(Some("ROSSI"), Some("MARIA"), Sesso::F, giorno, luogo)
    }

    fn centenaria(&mut self) -> Persona {
        let eta = self.numero(101, 106);
        let mut persona = self.italiano(Sesso::F, eta);
        self.vedova(&mut persona);
        persona
    }

    fn senza_nome(&mut self) -> Persona {
        let stato = self.stato("330");
        self.straniera_di(Some("KAUR"), None, Sesso::F, 44, stato)
    }

    fn senza_cognome(&mut self) -> Persona {
        let stato = self.stato("323");
        self.straniera_di(None, Some("RAMON"), Sesso::M, 51, stato)
    }

    fn senza_codice_fiscale(&mut self) -> Persona {
        let stato = self.stato("450");
        let mut persona = self.straniera_di(Some("DIOP"), Some("AMINATA"), Sesso::F, 23, stato);
        persona.codice_fiscale = None;
        persona
    }

    fn nato_su_una_nave(&mut self) -> Persona {
        let giorno = Data::from_ymd_opt(1956, 8, 3).unwrap_or(ESTRAZIONE);
        let luogo = Luogo::Eccezionale("PIROSCAFO SATURNIA IN NAVIGAZIONE");
        self.italiana_di(Some("MARINO"), Some("SALVATORE"), Sesso::M, giorno, luogo)
    }

    fn data_parziale(&mut self, precisione: Precisione) -> Persona {
        let (codice, cognome, nome, giorno) = match precisione {
            Precisione::Mese => ("436", "BOUAZZA", "HASSAN", Data::from_ymd_opt(1961, 9, 1)),
            _ => ("305", "MIAH", "KAMAL", Data::from_ymd_opt(1970, 1, 1)),
        };
        let stato = self.stato(codice);
        let nascita = Fatto { giorno: giorno.unwrap_or(ESTRAZIONE), luogo: self.luogo_estero(stato) };
        let (cognome, nome) = (Some(cognome.to_owned()), Some(nome.to_owned()));
        self.persona(Nascente { cognome, nome, sesso: Sesso::M, nascita, precisione, cittadinanza: stato })
    }

    fn senza_fissa_dimora(&mut self) -> Persona {
        let mut persona = self.italiano(Sesso::M, 57);
        persona.senza_fissa_dimora = true;
        persona
    }

    fn libero_per_decesso(&mut self) -> Persona {
        let mut persona = self.italiano(Sesso::M, 61);
        self.perde_la_parte(&mut persona);
        persona
    }

    fn con_nomi(&mut self, cognome: &str, nome: &str) -> Persona {
        let sesso = if nome.starts_with("MARIA") { Sesso::F } else { Sesso::M };
        let giorno = self.giorno_di_nascita(38);
        let luogo = Luogo::Italia(self.comune_di_nascita());
        self.italiana_di(Some(cognome), Some(nome), sesso, giorno, luogo)
    }

    fn due_cittadinanze(&mut self) -> Persona {
        let stato = self.stato("605");
        let mut persona = self.straniera_di(Some("ZANIN"), Some("JULIANA"), Sesso::F, 36, stato);
        self.naturalizza(&mut persona);
        persona.altra_cittadinanza = Some(super::Cittadinanza { stato, dal: persona.nascita.giorno });
        persona
    }

    /// ES018: widowed, but nothing is known of the late husband.
    fn vedova_senza_atto(&mut self) -> Persona {
        let mut persona = self.italiano(Sesso::F, 79);
        persona.stato_civile = StatoCivile::Vedovo;
        persona
    }

    /// ES016: married, but nothing is known of the marriage.
    fn coniugato_senza_matrimonio(&mut self) -> Persona {
        let mut persona = self.italiano(Sesso::M, 66);
        persona.stato_civile = StatoCivile::Coniugato;
        persona
    }

    /// ES009: a citizenship older than its holder.
    fn cittadina_prima_di_nascere(&mut self) -> Persona {
        let mut persona = self.italiano(Sesso::F, 43);
        persona.cittadinanza.dal = giorni(persona.nascita.giorno, -365);
        persona
    }

    /// ES013: an act of birth made before the birth.
    fn denunciato_prima_di_nascere(&mut self) -> Persona {
        let giorno = self.giorno_di_nascita(52);
        let luogo = Luogo::Italia(self.vicino(0));
        let mut persona = self.italiana_di(Some("FERRARI"), Some("ANTONIO"), Sesso::M, giorno, luogo);
        if let Some(atto) = &mut persona.atto_nascita {
            atto.giorno = giorni(giorno, -2);
        }
        persona
    }

    fn italiana_di(
        &mut self,
        cognome: Option<&str>,
        nome: Option<&str>,
        sesso: Sesso,
        giorno: Data,
        luogo: Luogo,
    ) -> Persona {
        self.persona(Nascente {
            cognome: cognome.map(str::to_owned),
            nome: nome.map(str::to_owned),
            sesso,
            nascita: Fatto { giorno, luogo },
            precisione: Precisione::Giorno,
            cittadinanza: &self.luoghi.italia,
        })
    }

    fn straniera_di(
        &mut self,
        cognome: Option<&str>,
        nome: Option<&str>,
        sesso: Sesso,
        eta: u32,
        stato: &'static Stato,
    ) -> Persona {
        let nascita = Fatto { giorno: self.giorno_di_nascita(eta), luogo: self.luogo_estero(stato) };
        self.persona(Nascente {
            cognome: cognome.map(str::to_owned),
            nome: nome.map(str::to_owned),
            sesso,
            nascita,
            precisione: Precisione::Giorno,
            cittadinanza: stato,
        })
    }

    fn giorno_di_nascita(&mut self, eta: u32) -> Data {
        super::date::nato_da(&mut self.rng, eta as i32)
    }

    fn vicino(&self, posto: usize) -> &'static Comune {
        self.vicini.get(posto).copied().unwrap_or(&self.luoghi.comuni[0])
    }

    fn stato(&self, codice: &str) -> &'static Stato {
        self.luoghi.stati.iter().find(|s| s.codice == codice).unwrap_or(&self.luoghi.italia)
    }
}
