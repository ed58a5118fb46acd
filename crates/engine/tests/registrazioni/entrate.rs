//! An Agenzia delle Entrate that does what a test tells it: the real one's rules are tested where they stand.

use anpr_catalogue::codice_fiscale::{DatiFiscali, Sesso, calcola};
use anpr_model::{AgenziaEntrate, Data, PersonaFiscale, RifiutoEntrate, Riscontro};
use std::sync::Mutex;

/// Computes codes and confirms every one, unless told otherwise.
#[derive(Debug, Default)]
pub(crate) struct EntrateDiProva {
    /// What the next call is answered with.
    prossimo: Mutex<Option<RifiutoEntrate>>,
    /// The calls that were made: operation and code.
    chiamate: Mutex<Vec<(&'static str, String)>>,
}

impl EntrateDiProva {
    /// The next call is refused with this outcome.
    pub(crate) fn rifiuta(&self, codice: &str) {
        let esito = RifiutoEntrate::Esito { codice: codice.into(), testo: "prova".into() };
        *self.prossimo.lock().unwrap() = Some(esito);
    }

    /// The next call is not answered.
    pub(crate) fn tace(&self) {
        *self.prossimo.lock().unwrap() = Some(RifiutoEntrate::NonDisponibile("prova".into()));
    }

    /// The calls made so far.
    pub(crate) fn chiamate(&self) -> Vec<(&'static str, String)> {
        self.chiamate.lock().unwrap().clone()
    }

    fn risponde(&self, chiamata: &'static str, codice: &str, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        self.chiamate.lock().unwrap().push((chiamata, codice.to_owned()));
        match self.prossimo.lock().unwrap().take() {
            Some(rifiuto) => Err(rifiuto),
            None => Ok(Riscontro { codice: codice.to_owned(), data: oggi }),
        }
    }
}

impl AgenziaEntrate for EntrateDiProva {
    fn attribuisci(&self, _: &str, persona: &PersonaFiscale, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        self.risponde("attribuisci", &codice(persona), oggi)
    }

    fn attribuisci_omocodia(&self, _: &str, p: &PersonaFiscale, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        let base: anpr_catalogue::codice_fiscale::CodiceFiscale = codice(p).parse().unwrap();
        let variante = base.varianti().next().unwrap();
        self.risponde("omocodia", variante.as_str(), oggi)
    }

    fn verifica(&self, codice: &str, _: &PersonaFiscale, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        self.risponde("verifica", codice, oggi)
    }

    fn muta(&self, _: &str, _: &str, persona: &PersonaFiscale, oggi: Data) -> Result<Riscontro, RifiutoEntrate> {
        self.risponde("muta", &codice(persona), oggi)
    }

    fn annulla(&self, _: &str, codice: &str, oggi: Data) -> Result<(), RifiutoEntrate> {
        self.risponde("annulla", codice, oggi).map(|_| ())
    }
}

fn codice(p: &PersonaFiscale) -> String {
    let dati = DatiFiscali {
        cognome: p.cognome.as_deref().unwrap_or_default(),
        nome: p.nome.as_deref().unwrap_or_default(),
        sesso: if p.sesso == 'F' { Sesso::F } else { Sesso::M },
        nascita: p.nascita,
        luogo: &p.luogo,
    };
    calcola(&dati).unwrap().as_str().to_owned()
}
