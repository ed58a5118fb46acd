//! Taking an operation back (registrazione §8): 1013, 2011 and 5012, each for its own family of operations.

use super::Ambito;
use super::persona;
use super::risposta::Variato;
use crate::{Anomalia, Interruzione, valori};
use anpr_contract::tipi::DatiOperazione;
use anpr_model::{
    Annullamento, Aree, Data, FamigliaId, Guasto, OperazioneId, OperazioneNota, Scheda, SoggettoId, StatoFamiglia,
    StatoSchedaFamiglia, Tocco,
};

/// Who is given back by an annulment.
pub(crate) struct Ripresa<'a> {
    /// The operation that is taken back.
    pub(crate) operazione: &'a OperazioneNota,
    /// The persons to whom it happens.
    pub(crate) soggetti: Vec<SoggettoId>,
    /// The families to whom it happens.
    pub(crate) famiglie: Vec<FamigliaId>,
}

/// Operations that take others back: what they touched is as it was before the other one.
pub(crate) const ANNULLAMENTI: [&str; 3] = ["1013", "2011", "5012"];

/// What never stands in the way of an annulment (registrazione §8).
const CHE_NON_BLOCCANO: Aree = Aree::CARTA;

impl Ambito<'_> {
    /// The operation that `dati` names, made by the sender, of a kind that this service takes back, about `scheda`.
    ///
    /// # Errors
    /// EN314 for an operation of another service, EN078 for one that was never made, is about somebody else or was taken
    /// back already, EN145 for one that another comune made.
    pub(crate) fn operazione_da_annullare(
        &mut self,
        dati: &DatiOperazione,
        ammesse: &[&str],
        scheda: &Scheda,
        oggetto: &str,
    ) -> Result<OperazioneNota, Interruzione> {
        let id = dati.id_operazione_anpr.trim();
        let codice = dati.operazione_richiesta.trim();
        let su = |anomalia: Anomalia| anomalia.su(oggetto, "idOperazioneANPR").valore(id);
        if !ammesse.contains(&codice) {
            let parametri = [("operazione", codice), ("valore", codice), ("atteso", &ammesse.join(", "))];
            return Err(Anomalia::nuova("EN314", &parametri).su(oggetto, "operazioneRichiesta").valore(codice).into());
        }
        let soggetto = scheda.soggetto.id.to_string();
        let parametri = [("operazione", id), ("valore", id), ("soggetto", &soggetto)];
        let ignota = || Interruzione::from(su(Anomalia::nuova("EN078", &parametri)));
        let numero = OperazioneId(id.parse().map_err(|_| ignota())?);
        let mittente = self.mittente().to_owned();
        let Some(nota) = self.storico().registrazione(&mittente, numero)? else {
            let tocchi = self.storico().tocchi_soggetto(scheda.soggetto.id)?;
            return Err(match tocchi.iter().find(|t| t.operazione == numero) {
                Some(altrui) => {
                    let parametri = [("operazione", id), ("valore", id), ("comune", &altrui.comune)];
                    su(Anomalia::nuova("EN145", &parametri)).into()
                }
                None => ignota(),
            });
        };
        let sua = nota.soggetti.iter().find(|t| t.scheda == scheda.soggetto.id);
        let stessa = nota.codice == codice && nota.id_operazione_comune == dati.id_operazione_comune.trim();
        match sua {
            Some(tocco) if stessa && tocco.annullata_da.is_none() => Ok(nota),
            _ => Err(ignota()),
        }
    }

    /// `codice` (EN077, EN359) unless the operation is the last one on each of these sheets, within `aree`; the blocking
    /// one is named. The decision then rests on all of them.
    pub(crate) fn ultima_operazione(
        &mut self,
        ripresa: &Ripresa<'_>,
        aree: Option<Aree>,
        codice: &'static str,
        oggetto: &str,
    ) -> Result<(), Interruzione> {
        let id = ripresa.operazione.id;
        for soggetto in &ripresa.soggetti {
            self.scheda(*soggetto)?;
            let tocchi = self.storico().tocchi_soggetto(*soggetto)?;
            let sue = tocchi.iter().find(|t| t.operazione == id).map_or(Aree::NESSUNA, |t| t.aree);
            if let Some(altra) = tocchi.iter().find(|t| blocca(t, id, sue, aree)) {
                let dopo = (altra.operazione, altra.decorrenza);
                self.nota_blocco(codice, id, dopo, ("soggetto", &soggetto.to_string()), oggetto);
            }
        }
        for famiglia in &ripresa.famiglie {
            self.famiglia(*famiglia)?;
            let tocchi = self.storico().tocchi_famiglia(*famiglia)?;
            let sue = tocchi.iter().find(|t| t.operazione == id).map_or(Aree::NESSUNA, |t| t.aree);
            if let Some(altra) = tocchi.iter().find(|t| blocca(t, id, sue, aree)) {
                let dopo = (altra.operazione, altra.decorrenza);
                self.nota_blocco(codice, id, dopo, ("famiglia", &famiglia.to_string()), oggetto);
            }
        }
        self.passo()
    }

    fn nota_blocco(
        &mut self,
        codice: &'static str,
        annullata: OperazioneId,
        (altra, quando): (OperazioneId, Option<Data>),
        chi: (&str, &str),
        oggetto: &str,
    ) {
        let (annullata, altra) = (annullata.to_string(), altra.to_string());
        let data = quando.map_or_else(String::new, valori::data_italiana);
        let parametri = [("valore", annullata.as_str()), ("operazione", &altra), ("data", &data), chi];
        self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, "idOperazioneANPR").valore(&altra));
    }

    /// Takes the operation back for these sheets: every one is as it was before, owner and state included. A family that
    /// the operation made ends with it.
    pub(crate) fn riprendi(&mut self, ripresa: &Ripresa<'_>) -> Result<(), Guasto> {
        let Ripresa { operazione, soggetti, famiglie } = ripresa;
        for tocco in operazione.soggetti.iter().filter(|t| soggetti.contains(&t.scheda)) {
            self.ripristina_soggetto(tocco.scheda, tocco.prima.clone(), tocco.aree);
        }
        for tocco in operazione.famiglie.iter().filter(|t| famiglie.contains(&t.scheda)) {
            let prima = match (&tocco.prima, self.famiglia(tocco.scheda)?) {
                (Some(prima), _) => Some(prima.clone()),
                (None, Some(nata)) => Some(StatoSchedaFamiglia {
                    comune: nata.comune.clone(),
                    tipo_scheda: nata.tipo_scheda,
                    id_comune: None,
                    stato: StatoFamiglia::Archiviata,
                    incompleta: false,
                    certificabile: false,
                }),
                (None, None) => None,
            };
            self.ripristina_famiglia(tocco.scheda, prima, tocco.aree);
        }
        self.annulla(Annullamento {
            operazione: operazione.id,
            soggetti: soggetti.clone(),
            famiglie: famiglie.clone(),
        });
        for soggetto in soggetti {
            if let Some(scheda) = self.scheda(*soggetto)? {
                let variato = Variato { generalita: persona::generalita(&scheda)?, ..Variato::di(&scheda)? };
                self.rispondi_variato(variato);
            }
        }
        Ok(())
    }
}

/// Whether a later operation stands in the way. What it wrote as a consequence on this sheet does only if it wrote where
/// the annulled one did (registrazione §8: operations on linked persons do not block).
fn blocca<Id, Stato>(tocco: &Tocco<Id, Stato>, annullata: OperazioneId, sue: Aree, aree: Option<Aree>) -> bool {
    let dopo = tocco.operazione > annullata && tocco.annullata_da.is_none();
    let altra = !ANNULLAMENTI.contains(&tocco.codice.as_str()) && !tocco.aree.solo(CHE_NON_BLOCCANO);
    let riflessa_altrove = tocco.aree.tocca(Aree::RIFLESSO) && !tocco.aree.tocca(sue);
    dopo && altra && !riflessa_altrove && aree.is_none_or(|aree| tocco.aree.tocca(aree))
}
