//! Which operation is to be taken back, and whom the request is about.

use super::super::Ambito;
use super::super::famiglie::{CONVIVENZA, id_anpr};
use super::super::soggetti::{Cercati, attivo};
use super::blocchi::in_vigore;
use crate::{Anomalia, Interruzione};
use anpr_contract::tipi::{DatiOperazione, DatiRicercaScheda, FamigliaConvivenza};
use anpr_model::{CriteriFamiglia, FamigliaId, Guasto, OperazioneId, OperazioneNota, Scheda, SchedaFamiglia};
use std::rc::Rc;

/// What a 1013, a 2011 or a 5012 names.
pub(crate) struct DaAnnullare<'r> {
    /// The operation, and the element that names it.
    pub(crate) operazione: (&'r DatiOperazione, &'static str),
    /// The sheets.
    pub(crate) schede: &'r DatiRicercaScheda,
    /// `tipoScheda`: 1 a person, 2 a family, 3 a convivenza (registrazione §36 Q6).
    pub(crate) tipo_scheda: &'r str,
    /// The operations that the service takes back.
    pub(crate) ammesse: &'static [&'static str],
    /// Whether it gives back people who were struck off.
    pub(crate) di_archiviati: bool,
}

/// Whom an annulment is about.
#[derive(Debug)]
pub(crate) enum Bersaglio {
    /// A person.
    Soggetto(Rc<Scheda>),
    /// A family or convivenza.
    Famiglia(Rc<SchedaFamiglia>),
}

impl Ambito<'_> {
    /// The operation named, made by the sender, of a kind that the service takes back, about the sheet named.
    ///
    /// # Errors
    /// EN372 for a kind of sheet that is none and EN172 for one that the sheet is not; EN314 for an operation of another
    /// service; ES121 for a person who was not struck off, where those are given back; EN078 for an operation that was
    /// never made, is about somebody else or was taken back already; EN145 for one that another comune made. And those of
    /// the search: ES004, EN448, EN068–EN075, ES100–ES102, EN130, EN131, EN175, EF001, EF002, EF011.
    pub(crate) fn da_annullare(
        &mut self,
        richiesta: &DaAnnullare<'_>,
    ) -> Result<(OperazioneNota, Bersaglio), Interruzione> {
        let (dati, oggetto) = richiesta.operazione;
        let codice = dati.operazione_richiesta.trim();
        if !richiesta.ammesse.contains(&codice) {
            let parametri = [("operazione", codice), ("valore", codice), ("atteso", servizio_di(codice))];
            self.nota(Anomalia::nuova("EN314", &parametri).su(oggetto, "operazioneRichiesta").valore(codice));
        }
        let genere = richiesta.tipo_scheda.trim();
        if !["1", "2", "3"].contains(&genere) {
            let parametri = [("campo", "tipoScheda"), ("valore", genere), ("atteso", "1, 2, 3")];
            self.nota(Anomalia::nuova("EN372", &parametri).su("datiControllo", "tipoScheda").valore(genere));
        }
        self.passo()?;
        let bersaglio = if genere == "1" {
            Bersaglio::Soggetto(self.soggetto_annullamento(richiesta)?)
        } else {
            let famiglia = self.famiglia_annullamento(richiesta.schede.scheda_famiglia_convivenza.as_ref())?;
            if (famiglia.tipo_scheda == CONVIVENZA) != (genere == "3") {
                let parametri = [("valore", genere), ("atteso", &famiglia.tipo_scheda.to_string())];
                self.nota(Anomalia::nuova("EN172", &parametri).su("datiControllo", "tipoScheda").valore(genere));
            }
            Bersaglio::Famiglia(famiglia)
        };
        self.passo()?;
        let nota = self.operazione_su(dati, &bersaglio, richiesta.schede, oggetto)?;
        Ok((nota, bersaglio))
    }

    fn soggetto_annullamento(&mut self, richiesta: &DaAnnullare<'_>) -> Result<Rc<Scheda>, Interruzione> {
        let generalita = &richiesta.schede.soggetto;
        if !richiesta.di_archiviati {
            return self.trova_soggetto(generalita, Cercati::Tutti, SOGGETTO);
        }
        let id = super::super::soggetti::id_anpr(generalita);
        let trovato = match id.and_then(|id| id.parse().ok()) {
            Some(numero) => self.scheda(anpr_model::SoggettoId(numero))?,
            None => None,
        };
        if let Some(id) = id.filter(|_| trovato.is_none_or(|scheda| attivo(scheda.soggetto.stato))) {
            let anomalia = Anomalia::nuova("ES121", &[("valore", id)]);
            return Err(anomalia.su(SOGGETTO, "idSchedaSoggettoANPR").valore(id).into());
        }
        self.trova_soggetto(generalita, Cercati::NonAttivi, SOGGETTO)
    }

    /// A family in any state: the operation to be taken back may have ended it.
    fn famiglia_annullamento(
        &mut self,
        detta: Option<&FamigliaConvivenza>,
    ) -> Result<Rc<SchedaFamiglia>, Interruzione> {
        let manca = || Interruzione::from(Anomalia::nuova("EF011", &[]).su(FAMIGLIA, ""));
        let detta = detta.ok_or_else(manca)?;
        if let Some(id) = id_anpr(detta) {
            let trovata = match id.parse() {
                Ok(numero) => self.famiglia(FamigliaId(numero))?,
                Err(_) => None,
            };
            let ignota = || {
                let anomalia = Anomalia::nuova("EF002", &[("valore", id), ("famiglia", id)]);
                Interruzione::from(anomalia.su(FAMIGLIA, "idFamigliaConvivenzaANPR").valore(id))
            };
            return trovata.ok_or_else(ignota);
        }
        let locale = detta.id_famiglia_convivenza_comune.as_ref().ok_or_else(manca)?;
        let (istat, id) = (locale.id_famiglia_convivenza_comune_istat.trim(), locale.id_famiglia_convivenza.trim());
        let ids = self.cerca_famiglie(&CriteriFamiglia::IdComune { istat: istat.to_owned(), id: id.to_owned() })?;
        let su =
            |anomalia: Anomalia| Interruzione::from(anomalia.su(FAMIGLIA, "idFamigliaConvivenzaComune").valore(id));
        match ids.as_slice() {
            [una] => self.famiglia(*una)?.ok_or_else(|| su(Anomalia::nuova("EF001", &[("valore", id)]))),
            [] => Err(su(Anomalia::nuova("EF001", &[("valore", id)]))),
            piu => {
                let piu: Vec<String> = piu.iter().map(ToString::to_string).collect();
                Err(su(Anomalia::nuova("EF062", &[("valore", id), ("atteso", &piu.join(", "))])))
            }
        }
    }

    fn operazione_su(
        &mut self,
        dati: &DatiOperazione,
        bersaglio: &Bersaglio,
        schede: &DatiRicercaScheda,
        oggetto: &str,
    ) -> Result<OperazioneNota, Interruzione> {
        let id = dati.id_operazione_anpr.trim();
        let chi = match bersaglio {
            Bersaglio::Soggetto(scheda) => ("soggetto", scheda.soggetto.id.to_string()),
            Bersaglio::Famiglia(famiglia) => ("soggetto", famiglia.id.to_string()),
        };
        let parametri = [("operazione", id), ("valore", id), (chi.0, chi.1.as_str())];
        let su = |anomalia: Anomalia| Interruzione::from(anomalia.su(oggetto, "idOperazioneANPR").valore(id));
        let ignota = || su(Anomalia::nuova("EN078", &parametri));
        let numero = OperazioneId(id.parse().map_err(|_| ignota())?);
        // A comune answers for those merged into it too.
        let mut nota = None;
        for comune in self.propri().to_vec() {
            nota = nota.or(self.storico().registrazione(&comune, numero)?);
        }
        let Some(nota) = nota else {
            return Err(match self.autore_altrui(numero, bersaglio)? {
                Some(comune) => {
                    su(Anomalia::nuova("EN145", &[("operazione", id), ("valore", id), ("comune", &comune)]))
                }
                None => ignota(),
            });
        };
        let stessa = nota.codice == dati.operazione_richiesta.trim()
            && nota.id_operazione_comune == dati.id_operazione_comune.trim();
        let riguarda = match bersaglio {
            Bersaglio::Soggetto(scheda) => self.riguarda(&nota, scheda, schede)?,
            Bersaglio::Famiglia(famiglia) => famiglia_in(&nota, famiglia.id),
        };
        if stessa && riguarda { Ok(nota) } else { Err(ignota()) }
    }

    /// The comune that made the operation on this sheet, when it is another one.
    fn autore_altrui(&mut self, numero: OperazioneId, bersaglio: &Bersaglio) -> Result<Option<String>, Guasto> {
        Ok(match bersaglio {
            Bersaglio::Soggetto(scheda) => {
                let tocchi = self.storico().tocchi_soggetto(scheda.soggetto.id)?;
                tocchi.into_iter().find(|t| t.operazione == numero).map(|t| t.comune)
            }
            Bersaglio::Famiglia(famiglia) => {
                let tocchi = self.storico().tocchi_famiglia(famiglia.id)?;
                tocchi.into_iter().find(|t| t.operazione == numero).map(|t| t.comune)
            }
        })
    }

    /// Whether the operation is about this person: it changed the sheet, or, where it changed no person's, the family that
    /// the request names or the one to which the person belongs.
    fn riguarda(
        &mut self,
        nota: &OperazioneNota,
        scheda: &Scheda,
        schede: &DatiRicercaScheda,
    ) -> Result<bool, Interruzione> {
        if nota.soggetti.iter().any(|t| t.scheda == scheda.soggetto.id) {
            return Ok(nota.soggetti.iter().any(|t| t.scheda == scheda.soggetto.id && in_vigore(t)));
        }
        if !nota.soggetti.is_empty() {
            return Ok(false);
        }
        if schede.scheda_famiglia_convivenza.is_some() {
            let famiglia = self.famiglia_annullamento(schede.scheda_famiglia_convivenza.as_ref())?;
            return Ok(famiglia_in(nota, famiglia.id));
        }
        Ok(scheda.appartenenza.as_ref().is_some_and(|a| famiglia_in(nota, a.famiglia)))
    }
}

fn famiglia_in(nota: &OperazioneNota, id: FamigliaId) -> bool {
    nota.famiglie.iter().any(|t| t.scheda == id && in_vigore(t))
}

/// The service that takes an operation back; empty for one that none does.
fn servizio_di(codice: &str) -> &'static str {
    match codice {
        "1001" | "1002" | "1010" | "A001" | "A002" => "1013",
        "2001" | "2003" | "2009" => "2011",
        "5001" | "5005" | "5008" | "5013" | "A006" => "5012",
        _ => "",
    }
}

const SOGGETTO: &str = "soggetto";
const FAMIGLIA: &str = "schedaFamigliaConvivenza";
