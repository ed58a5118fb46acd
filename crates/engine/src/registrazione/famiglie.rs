//! Finding the family or convivenza that a request is about, and what holds of families as such.

use super::Ambito;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::tipi::{FamigliaConvivenza, Residenza};
use anpr_model::{
    Aree, CriteriFamiglia, Data, FamigliaId, Guasto, Scheda, SchedaFamiglia, SezioneFamiglia, SoggettoId, StatoFamiglia,
};
use std::rc::Rc;

/// `tipoScheda` of a family.
pub(crate) const FAMIGLIA: u8 = 3;
/// `tipoScheda` of a convivenza.
pub(crate) const CONVIVENZA: u8 = 4;
/// `tipoScheda` of an AIRE family.
pub(crate) const FAMIGLIA_AIRE: u8 = 5;
/// `codiceLegame` of the reference person of a family (table 5), and of who answers for a convivenza (table 6).
pub(crate) const INTESTATARIO: &str = "1";

impl Ambito<'_> {
    /// The family that `richiesta` names, by ANPR's id or by the comune's.
    ///
    /// # Errors
    /// EF011 when it names none, EF001, EF002, EF062, EN296.
    pub(crate) fn trova_famiglia(
        &mut self,
        richiesta: &FamigliaConvivenza,
        oggetto: &str,
    ) -> Result<Rc<SchedaFamiglia>, Interruzione> {
        let per_anpr = match id_anpr(richiesta) {
            Some(id) => Some(self.famiglia_per_id(id, oggetto)?),
            None => None,
        };
        let Some(locale) = &richiesta.id_famiglia_convivenza_comune else {
            return per_anpr.ok_or_else(|| Anomalia::nuova("EF011", &[]).su(oggetto, "").into());
        };
        let (istat, id) = (locale.id_famiglia_convivenza_comune_istat.trim(), locale.id_famiglia_convivenza.trim());
        let criteri = CriteriFamiglia::IdComune { istat: istat.to_owned(), id: id.to_owned() };
        let ids = self.cerca_famiglie(&criteri)?;
        let mut trovate = Vec::with_capacity(ids.len());
        for id in ids {
            trovate.extend(self.famiglia(id)?.filter(|famiglia| famiglia.stato == StatoFamiglia::Attiva));
        }
        let su = |anomalia: Anomalia| anomalia.su(oggetto, "idFamigliaConvivenzaComune").valore(id);
        match (per_anpr, trovate.as_slice()) {
            (Some(famiglia), _) if trovate.iter().any(|altra| altra.id == famiglia.id) => Ok(famiglia),
            (Some(famiglia), []) if famiglia.id_comune.is_none() || famiglia.comune != istat => Ok(famiglia),
            (Some(famiglia), _) => {
                let parametri = [("valore", id), ("famiglia", &famiglia.id.to_string())];
                Err(su(Anomalia::nuova("EN296", &parametri)).into())
            }
            (None, [una]) => Ok(Rc::clone(una)),
            (None, []) => Err(su(Anomalia::nuova("EF001", &[("valore", id)])).into()),
            (None, piu) => {
                let ids: Vec<String> = piu.iter().map(|famiglia| famiglia.id.to_string()).collect();
                Err(su(Anomalia::nuova("EF062", &[("valore", id), ("atteso", &ids.join(", "))])).into())
            }
        }
    }

    fn famiglia_per_id(&mut self, id: &str, oggetto: &str) -> Result<Rc<SchedaFamiglia>, Interruzione> {
        let trovata = match id.parse() {
            Ok(numero) => self.famiglia(FamigliaId(numero))?,
            Err(_) => None,
        };
        trovata.filter(|famiglia| famiglia.stato == StatoFamiglia::Attiva).ok_or_else(|| {
            Anomalia::nuova("EF002", &[("valore", id), ("famiglia", id)])
                .su(oggetto, "idFamigliaConvivenzaANPR")
                .valore(id)
                .into()
        })
    }

    /// The family must be the sender's: EN134 for a family, EN135 for a convivenza.
    pub(crate) fn famiglia_competente(&mut self, famiglia: &SchedaFamiglia, oggetto: &str) {
        if !self.e_nostro(&famiglia.comune) {
            let codice = if famiglia.tipo_scheda == CONVIVENZA { "EN135" } else { "EN134" };
            self.nota_famiglia(codice, famiglia, oggetto);
        }
    }

    /// Notes a code about a family, with its id and its comune.
    pub(crate) fn nota_famiglia(&mut self, codice: &'static str, famiglia: &SchedaFamiglia, oggetto: &str) {
        let id = famiglia.id.to_string();
        let parametri = [("famiglia", id.as_str()), ("valore", &id), ("comune", &famiglia.comune)];
        let anomalia = Anomalia::nuova(codice, &parametri).su(oggetto, "idFamigliaConvivenzaANPR").valore(&id);
        self.nota(anomalia);
    }

    /// EN211: the members of a family that is still being registered are changed by its own comune only.
    pub(crate) fn famiglia_completa(&mut self, famiglia: &SchedaFamiglia, oggetto: &str) {
        if famiglia.incompleta && !self.e_nostro(&famiglia.comune) {
            self.nota_famiglia("EN211", famiglia, oggetto);
        }
    }

    /// `tipoScheda` of a block that must name a family or convivenza of a kind: EF020 for what is no kind at all, EN341 or
    /// EN342 for another one.
    pub(crate) fn controlla_tipo_scheda(&mut self, richiesta: &FamigliaConvivenza, atteso: u8, oggetto: &str) {
        let detto = richiesta.tipo_scheda.trim();
        let codice = match detto.parse::<u8>() {
            Ok(tipo) if tipo == atteso => return,
            Ok(FAMIGLIA | CONVIVENZA | FAMIGLIA_AIRE) if atteso == CONVIVENZA => "EN342",
            Ok(FAMIGLIA | CONVIVENZA | FAMIGLIA_AIRE) => "EN341",
            _ => "EF020",
        };
        let parametri = [("valore", detto), ("atteso", &atteso.to_string())];
        self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, "tipoScheda").valore(detto));
    }

    /// The family's own data, with its ids.
    pub(crate) fn dati_famiglia(&self, famiglia: &SchedaFamiglia) -> Result<FamigliaConvivenza, Guasto> {
        let dati = schede::della_famiglia(famiglia, SezioneFamiglia::Dati)?;
        let mut dati: FamigliaConvivenza = dati.unwrap_or_default();
        dati.id_famiglia_convivenza_anpr = Some(famiglia.id.to_string());
        dati.tipo_scheda = famiglia.tipo_scheda.to_string();
        Ok(dati)
    }

    /// When the family began; none if nobody ever said.
    pub(crate) fn origine(&self, famiglia: &SchedaFamiglia) -> Result<Option<Data>, Guasto> {
        let dati = self.dati_famiglia(famiglia)?;
        Ok(dati.data_origine_famiglia_convivenza.as_deref().and_then(valori::data))
    }

    /// The address of all its members, none if nobody ever said.
    pub(crate) fn residenza_famiglia(&mut self, famiglia: &SchedaFamiglia) -> Result<Option<Residenza>, Guasto> {
        if let Some(residenza) = schede::della_famiglia(famiglia, SezioneFamiglia::Residenza)? {
            return Ok(Some(residenza));
        }
        // Families that came in with a subentro have their members' address and none of their own.
        let componenti = self.componenti(famiglia.id)?;
        for componente in componenti.iter() {
            if let Some(scheda) = self.scheda(componente.soggetto)? {
                if let Some(residenza) = super::residenza::attuale(&scheda)? {
                    return Ok(Some(residenza));
                }
            }
        }
        Ok(None)
    }

    /// `progressivoComponente` of the next member.
    pub(crate) fn prossimo_progressivo(&mut self, famiglia: FamigliaId) -> Result<i32, Guasto> {
        let componenti = self.componenti(famiglia)?;
        Ok(componenti.iter().map(|c| c.progressivo).max().unwrap_or(0).saturating_add(1))
    }

    /// The family's reference person; none if it has none.
    pub(crate) fn intestatario(&mut self, famiglia: FamigliaId) -> Result<Option<SoggettoId>, Guasto> {
        let componenti = self.componenti(famiglia)?;
        Ok(componenti.iter().find(|c| e_intestatario(&c.codice_legame)).map(|c| c.soggetto))
    }

    /// After `usciti` have left it on `giorno`: a family without members ends by itself, a convivenza waits for 2009
    /// (registrazione §§2.3, 36 Q18). Whether somebody is left.
    pub(crate) fn dopo_uscita(
        &mut self,
        famiglia: &SchedaFamiglia,
        usciti: &[SoggettoId],
        giorno: Data,
    ) -> Result<bool, Guasto> {
        let componenti = self.componenti(famiglia.id)?;
        let restano = componenti.iter().any(|c| !usciti.contains(&c.soggetto));
        self.tocca_famiglia(famiglia.id, Aree::APPARTENENZA);
        if !restano && famiglia.tipo_scheda != CONVIVENZA {
            self.cambia_famiglia(famiglia, |stato| {
                stato.stato = StatoFamiglia::Archiviata;
                stato.incompleta = false;
            });
            self.chiudi_sezione_famiglia(famiglia, SezioneFamiglia::Residenza, giorno);
        }
        Ok(restano)
    }

    /// Whether the reference person of the family is among `usciti` and somebody else stays.
    pub(crate) fn resta_senza_intestatario(
        &mut self,
        famiglia: FamigliaId,
        usciti: &[SoggettoId],
    ) -> Result<bool, Guasto> {
        let componenti = self.componenti(famiglia)?;
        let esce = componenti.iter().any(|c| e_intestatario(&c.codice_legame) && usciti.contains(&c.soggetto));
        Ok(esce && componenti.iter().any(|c| !usciti.contains(&c.soggetto)))
    }

    /// Whether these persons are all who are in the family.
    pub(crate) fn tutta_la_famiglia(&mut self, famiglia: FamigliaId, chi: &[SoggettoId]) -> Result<bool, Guasto> {
        Ok(self.componenti(famiglia)?.iter().all(|c| chi.contains(&c.soggetto)))
    }

    /// EF031, EF033, EF056 or EN206: the day of entry into a family, which is the registration's.
    pub(crate) fn controlla_ingresso(
        &mut self,
        ingresso: Option<Data>,
        famiglia: Option<&SchedaFamiglia>,
        nascita: Option<Data>,
        oggetto: &str,
        codice_decorrenza: &'static str,
    ) -> Result<(), Guasto> {
        let Some(ingresso) = ingresso else { return Ok(()) };
        let scritto = valori::data_italiana(ingresso);
        if ingresso != self.decorrenza() {
            let atteso = valori::data_italiana(self.decorrenza());
            let anomalia = Anomalia::nuova(codice_decorrenza, &[("valore", &scritto), ("atteso", &atteso)]);
            self.nota(anomalia.su(oggetto, "dataDecorrenza").valore(&scritto));
        }
        if let Some(famiglia) = famiglia {
            if let Some(origine) = self.origine(famiglia)?.filter(|origine| ingresso < *origine) {
                let parametri = [("valore", scritto.as_str()), ("data", &valori::data_italiana(origine))];
                self.nota(Anomalia::nuova("EF031", &parametri).su(oggetto, "dataDecorrenza").valore(&scritto));
            }
        }
        if let Some(nascita) = nascita.filter(|nascita| ingresso < *nascita) {
            let parametri = [("valore", scritto.as_str()), ("data", &valori::data_italiana(nascita))];
            self.nota(Anomalia::nuova("EF033", &parametri).su(oggetto, "dataDecorrenza").valore(&scritto));
        }
        Ok(())
    }

    /// The sheets of a family's members.
    pub(crate) fn schede_componenti(&mut self, famiglia: FamigliaId) -> Result<Vec<Rc<Scheda>>, Guasto> {
        let componenti = self.componenti(famiglia)?;
        let ids: Vec<SoggettoId> = componenti.iter().map(|c| c.soggetto).collect();
        self.schede(&ids)
    }
}

/// Whether the code is that of the reference person.
pub(crate) fn e_intestatario(codice_legame: &str) -> bool {
    codice_legame.trim().trim_start_matches('0') == INTESTATARIO
}

/// The id that ANPR gave, without the spaces around it.
pub(crate) fn id_anpr(f: &FamigliaConvivenza) -> Option<&str> {
    f.id_famiglia_convivenza_anpr.as_deref().map(str::trim).filter(|id| !id.is_empty())
}
