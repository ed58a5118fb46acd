//! What each kind of certificate says.

use super::Scrittore;
use super::parole::{atto, giorno, indirizzo, luogo, nascita, nominativo, sentenza};
use crate::dati::{Casa, Contenuto, Evento, Famiglia, Lingua, Persona, ResidenzaStorica};
use crate::errore::Errore;
use crate::impaginazione::{Colonna, Ruolo, Testi as Cella};
use crate::testi::{Dati, Testi};

/// What a family's table shows of each member.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mostra {
    Generalita,
    StatoCivile,
    Parentela,
}

impl Scrittore<'_> {
    pub(super) fn contenuto(&mut self, contenuto: &Contenuto) -> Result<(), Errore> {
        for (n, (lingua, testi)) in self.lingue.iter().enumerate() {
            let (chiave, dati) = self.frase(contenuto, *lingua, testi)?;
            let stile = if n == 0 { "corpo" } else { "corpo_altro" };
            let segmenti = testi.segmenti(&chiave, &dati)?;
            self.compositore.paragrafo(&segmenti, stile, *lingua, Ruolo::Paragrafo)?;
            if let Contenuto::ContrattoConvivenza { risolto: Some((quando, motivo)), .. } = contenuto {
                let motivo = motivo.as_deref().and_then(|codice| self.parola(testi, "scioglimento", codice));
                let dati = Dati::default()
                    .forse("data", quando.map(|data| giorno(testi, data.into())).transpose()?)
                    .forse("motivo", motivo);
                let segmenti = testi.segmenti("tipi.19_risolto", &dati)?;
                self.compositore.paragrafo(&segmenti, stile, *lingua, Ruolo::Paragrafo)?;
            }
        }
        match contenuto {
            Contenuto::StatoFamiglia(famiglia) | Contenuto::StatoFamigliaAire(famiglia) => {
                self.famiglia(famiglia, Mostra::Generalita)
            }
            Contenuto::StatoFamigliaCivile(famiglia) => self.famiglia(famiglia, Mostra::StatoCivile),
            Contenuto::StatoFamigliaParentela(famiglia) => self.famiglia(famiglia, Mostra::Parentela),
            Contenuto::StoricoResidenza { residenze, .. } => self.residenze(residenze),
            _ => Ok(()),
        }
    }

    /// The words of a code, said of the person.
    fn parola(&self, testi: &Testi, sezione: &str, codice: &str) -> Option<String> {
        testi.voce(sezione, codice, self.certificato.soggetto.sesso, self.certificato.data)
    }

    /// The key of the sentence and what fills it.
    fn frase<'d>(&self, contenuto: &'d Contenuto, lingua: Lingua, testi: &Testi) -> Result<(String, Dati<'d>), Errore> {
        let soggetto = &self.certificato.soggetto;
        let dati = Dati::di(soggetto.sesso);
        let giorno = |data: chrono::NaiveDate| giorno(testi, data.into());
        let luogo = |l: &_| luogo(testi, lingua, l);
        let casa = |dati: Dati<'d>, casa: &Casa| -> Result<Dati<'d>, Errore> {
            let dove = casa.indirizzo.as_ref().map(|dove| indirizzo(testi, lingua, dove)).transpose()?;
            Ok(dati.con("comune", luogo(&casa.comune)?).forse("indirizzo", dove))
        };
        let altro = |dati: Dati<'d>, altro: &Persona| -> Result<Dati<'d>, Errore> {
            let nata = nascita(testi, lingua, "formule.nascita_altro", altro)?;
            Ok(dati.altro(altro.sesso).con("altro", nominativo(testi, altro)?).con("altro_nascita", nata))
        };
        let evento = |dati: Dati<'d>, evento: &Evento| -> Result<Dati<'d>, Errore> {
            Ok(dati
                .forse("data", evento.data.map(|data| super::giorno(testi, data)).transpose()?)
                .forse("luogo", evento.luogo.as_ref().map(luogo).transpose()?)
                .forse("atto", evento.atto.as_ref().map(|a| atto(testi, lingua, a)).transpose()?)
                .forse("sentenza", evento.sentenza.as_ref().map(|s| sentenza(testi, s)).transpose()?))
        };
        let tipo = format!("tipi.{}", contenuto.tipo());
        Ok(match contenuto {
            Contenuto::Nascita => {
                let (data, luogo, atto) = (soggetto.nascita, soggetto.luogo.clone(), soggetto.atto.clone());
                (tipo, evento(dati, &Evento { data, luogo, atto, sentenza: None })?)
            }
            Contenuto::Morte(morte) => (tipo, evento(dati, morte)?),
            Contenuto::Matrimonio { coniuge, evento: nozze } => (tipo, evento(altro(dati, coniuge)?, nozze)?),
            Contenuto::Cancellazione { comune, data, motivo, destinazione } => {
                let perche = self.parola(testi, "cancellazione", motivo);
                let perche = perche.or_else(|| self.parola(testi, "cancellazione", "13"));
                let dati = dati.con("comune", luogo(comune)?).con("data", giorno(*data)?).forse("motivo", perche);
                (tipo, dati.forse("destinazione", destinazione.as_ref().map(luogo).transpose()?))
            }
            Contenuto::Cittadinanza(None) => (tipo, dati),
            Contenuto::Cittadinanza(Some(stato)) => ("tipi.5_estera".to_owned(), dati.con("stato", stato)),
            Contenuto::StoricoCittadinanza { alla, dal } => {
                let dati = dati.con("alla", giorno(*alla)?).forse("dal", dal.map(giorno).transpose()?);
                (tipo, dati)
            }
            Contenuto::EsistenzaInVita | Contenuto::DirittiPolitici => (tipo, dati),
            Contenuto::Residenza(dove) => (tipo, casa(dati, dove)?),
            Contenuto::SenzaFissaDimora(dove) => ("tipi.8_senza_dimora".to_owned(), casa(dati, dove)?),
            Contenuto::StoricoResidenza { alla, .. } => (tipo, dati.con("alla", giorno(*alla)?)),
            Contenuto::ResidenzaAire { casa: dove, dal, consolato } => {
                let dati = casa(dati, dove)?.con("dal", giorno(*dal)?).forse("consolato", consolato.as_deref());
                (tipo, dati)
            }
            Contenuto::StatoCivile { stato, altro: chi, evento: cosa, cessazione } => {
                let dati = match chi {
                    Some(chi) => altro(dati, chi)?,
                    None => dati,
                };
                let sezione = if stato == UNIONE_SCIOLTA { "scioglimento" } else { "cessazione" };
                let come = cessazione.as_deref().and_then(|codice| self.parola(testi, sezione, codice));
                (format!("stato_civile.{stato}"), evento(dati, cosa)?.forse("cessazione", come))
            }
            Contenuto::StatoFamiglia(famiglia)
            | Contenuto::StatoFamigliaCivile(famiglia)
            | Contenuto::StatoFamigliaAire(famiglia)
            | Contenuto::StatoFamigliaParentela(famiglia) => (tipo, casa(dati, &famiglia.casa)?),
            Contenuto::Convivenza { casa: dove, denominazione, responsabile } => {
                let chi = responsabile.as_ref().map(|chi| nominativo(testi, chi)).transpose()?;
                (tipo, casa(dati, dove)?.con("denominazione", denominazione).forse("responsabile", chi))
            }
            Contenuto::StatoLibero(stato) => (tipo, dati.forse("stato", self.parola(testi, "stato_breve", stato))),
            Contenuto::UnioneCivile { parte, evento: unione } => (tipo, evento(altro(dati, parte)?, unione)?),
            Contenuto::ContrattoConvivenza { parte, data, luogo: dove, professionista, protocollo, comune, .. } => {
                let dati = altro(dati, parte)?
                    .forse("data", data.map(giorno).transpose()?)
                    .forse("luogo", dove.as_ref().map(luogo).transpose()?)
                    .forse("professionista", professionista.as_deref())
                    .forse("protocollo", protocollo.as_deref())
                    .forse("comune", comune.as_ref().map(luogo).transpose()?);
                (tipo, dati)
            }
            Contenuto::ResidenzaAllaData { alla, casa: dove, estero, dal } => {
                let chiave = if *estero { "tipi.20_estero".to_owned() } else { tipo };
                let dati = casa(dati, dove)?.con("alla", giorno(*alla)?);
                (chiave, dati.forse("dal", dal.map(giorno).transpose()?))
            }
            Contenuto::ListeElettorali { comune, sezione } => {
                (tipo, dati.con("comune", luogo(comune)?).forse("sezione", sezione.as_deref()))
            }
        })
    }

    fn colonna(&self, nome: &str, quota: f32) -> Result<Colonna, Errore> {
        let titoli = self
            .lingue
            .iter()
            .map(|(lingua, testi)| Ok((*lingua, testi.testo(&format!("colonne.{nome}"), &Dati::default())?)));
        Ok(Colonna { titoli: titoli.collect::<Result<_, Errore>>()?, quota })
    }

    /// What a cell says in each language, once where they agree.
    fn cella(&self, testo: impl Fn(Lingua, &Testi) -> Result<String, Errore>) -> Result<Cella, Errore> {
        let mut cella: Cella = Vec::new();
        for (lingua, testi) in self.lingue {
            let detto = testo(*lingua, testi)?;
            if !detto.is_empty() && !cella.iter().any(|(_, gia)| *gia == detto) {
                cella.push((*lingua, detto));
            }
        }
        if cella.is_empty() {
            let lingua = self.principale()?.0;
            cella.push((lingua, "–".to_owned()));
        }
        Ok(cella)
    }

    fn famiglia(&mut self, famiglia: &Famiglia, mostra: Mostra) -> Result<(), Errore> {
        let lingua = self.principale()?.0;
        let mut colonne = vec![self.colonna("numero", 1.0)?, self.colonna("nome", 6.6)?, self.colonna("nascita", 6.6)?];
        match mostra {
            Mostra::Generalita => {}
            Mostra::StatoCivile => colonne.push(self.colonna("stato", 4.2)?),
            Mostra::Parentela => colonne.push(self.colonna("parentela", 4.4)?),
        }
        let mut righe = Vec::with_capacity(famiglia.componenti.len());
        for (n, componente) in famiglia.componenti.iter().enumerate() {
            let persona = &componente.persona;
            let mut riga = vec![
                vec![(lingua, (n + 1).to_string())],
                self.cella(|_, testi| nominativo(testi, persona))?,
                self.cella(|lingua, testi| {
                    let dove = persona.luogo.as_ref().map(|l| luogo(testi, lingua, l)).transpose()?;
                    let quando = persona.nascita.map(|data| giorno(testi, data)).transpose()?;
                    Ok([dove, quando].into_iter().flatten().collect::<Vec<_>>().join(", "))
                })?,
            ];
            let (sezione, codice) = match mostra {
                Mostra::Generalita => (None, None),
                Mostra::StatoCivile => (Some("stato_breve"), componente.stato_civile.as_deref()),
                Mostra::Parentela => (Some("parentela"), componente.relazione.as_deref()),
            };
            if let Some(sezione) = sezione {
                riga.push(self.cella(|_, testi| {
                    let detto = testi.voce(sezione, codice.unwrap_or_default(), persona.sesso, self.certificato.data);
                    Ok(detto.unwrap_or_default())
                })?);
            }
            righe.push(riga);
        }
        self.compositore.tabella(lingua, &colonne, &righe)
    }

    fn residenze(&mut self, residenze: &[ResidenzaStorica]) -> Result<(), Errore> {
        let lingua = self.principale()?.0;
        let colonne = [
            self.colonna("dal", 2.4)?,
            self.colonna("al", 2.4)?,
            self.colonna("comune", 4.6)?,
            self.colonna("indirizzo", 7.6)?,
        ];
        let mut righe = Vec::with_capacity(residenze.len());
        for residenza in residenze {
            let periodo = residenza.periodo;
            righe.push(vec![
                self.cella(|_, testi| {
                    periodo.dal.map(|data| giorno(testi, data.into())).transpose().map(Option::unwrap_or_default)
                })?,
                self.cella(|_, testi| match periodo.al {
                    Some(data) => giorno(testi, data.into()),
                    None => testi.testo("colonne.tuttora", &Dati::default()),
                })?,
                self.cella(|lingua, testi| luogo(testi, lingua, &residenza.casa.comune))?,
                self.cella(|lingua, testi| {
                    let dove = residenza.casa.indirizzo.as_ref();
                    dove.map(|dove| indirizzo(testi, lingua, dove)).transpose().map(Option::unwrap_or_default)
                })?,
            ]);
        }
        self.compositore.tabella(lingua, &colonne, &righe)
    }
}

/// Code of table 1.
const UNIONE_SCIOLTA: &str = "8";
