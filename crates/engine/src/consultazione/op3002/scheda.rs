//! Writes a sheet as `datiSoggetto`, with the sections asked for and nothing else.

use super::Risposta;
use super::sezioni::{DatiRichiesti, FAMIGLIA, LEGAME, TRASLITTERATI, TUTORE};
use super::traslitterazione::traslitterati;
use super::versioni::riduci;
use crate::registrazione::residenza;
use crate::schede::{leggi, tutte, unica};
use crate::{Anomalia, Interruzione, VersioneContratto, valori};
use anpr_contract::tipi::{
    Cittadinanza, DatiFamiglia, DatiSoggetto, FamigliaConvivenza, Generalita, Genitore, IdFamigliaConvivenzaComune,
    IdSchedaSoggettoComune, Identificativi, LegameSoggettoCompleto, Matrimonio, Residenza, StatoCivile,
    TutoreIntestatario,
};
use anpr_model::{Appartenenza, FamigliaId, Guasto, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia};

/// How the sheets of one answer are written.
pub(super) struct Compositore<'a> {
    pub(super) dati: &'a DatiRichiesti,
    pub(super) versione: VersioneContratto,
    /// The comuni for which the caller answers: others' sheets are shown without what belongs to their holder only.
    pub(super) propri: &'a [String],
}

impl Compositore<'_> {
    pub(super) fn risposta(
        &self,
        schede: Vec<Scheda>,
        famiglie: &[SchedaFamiglia],
        richiesta: Option<FamigliaId>,
        avvisi: Vec<Anomalia>,
    ) -> Result<Risposta, Interruzione> {
        let mut soggetti = Vec::with_capacity(schede.len());
        for scheda in &schede {
            soggetti.push(self.soggetto(scheda, famiglie)?);
        }
        let famiglia = match famiglie.iter().find(|famiglia| Some(famiglia.id) == richiesta) {
            Some(famiglia) => Some(DatiFamiglia {
                residenza: self.residenza_famiglia(famiglia, &schede)?,
                famiglia_convivenza: Some(self.famiglia(famiglia)?),
            }),
            None => None,
        };
        Ok(Risposta { soggetti, famiglia, avvisi })
    }

    fn soggetto(&self, scheda: &Scheda, famiglie: &[SchedaFamiglia]) -> Result<DatiSoggetto, Interruzione> {
        let proprio = self.propri.contains(&scheda.iscrizione.comune);
        let visibili = if proprio { self.dati.clone() } else { self.dati.per_altro_comune() };
        let generalita = self.generalita(scheda)?;
        let residenza = residenza::in_ordine(scheda)?;
        let cittadinanza: Vec<Cittadinanza> = tutte(scheda, Sezione::Cittadinanza)?;
        let paternita: Option<Genitore> = unica(scheda, Sezione::Paternita)?;
        let maternita: Option<Genitore> = unica(scheda, Sezione::Maternita)?;
        let matrimonio: Option<Matrimonio> = unica(scheda, Sezione::Matrimonio)?;
        let tutore = if visibili.chiede(TUTORE) { tutore(scheda, famiglie)? } else { None };
        let mut soggetto = DatiSoggetto {
            identificativi: Some(Identificativi { id_anpr: scheda.soggetto.id_anpr.clone() }),
            stato_civile: unica::<StatoCivile>(scheda, Sezione::StatoCivile)?.filter(|s| s.stato_civile != NON_NOTO),
            attributi_soggetto: unica(scheda, Sezione::Attributi)?,
            atto_nascita: unica(scheda, Sezione::AttoNascita)?,
            atto_nascita_anpr: unica(scheda, Sezione::AttoNascitaAnpr)?,
            padre_extra: extra(paternita.as_ref().map(|genitore| &genitore.generalita)),
            paternita,
            madre_extra: extra(maternita.as_ref().map(|genitore| &genitore.generalita)),
            maternita,
            altra_lingua: tutte(scheda, Sezione::AltraLingua)?,
            dati_traslitterati: visibili
                .chiede(TRASLITTERATI)
                .then(|| traslitterati(&generalita, residenza.first(), cittadinanza.first())),
            tutore_extra: extra(tutore.as_ref().map(|tutore| &tutore.generalita)),
            tutore_intestatario: tutore,
            coniuge_extra: extra(matrimonio.as_ref().map(|matrimonio| &matrimonio.coniuge)),
            matrimonio,
            vedovanza: unica(scheda, Sezione::Vedovanza)?,
            annullamento_matrimonio: unica(scheda, Sezione::AnnullamentoMatrimonio)?,
            convivenza_di_fatto: unica(scheda, Sezione::ConvivenzaDiFatto)?,
            unione_civile: unica(scheda, Sezione::UnioneCivile)?,
            carta_identita: self.se(visibili.chiede(CARTA), || unica(scheda, Sezione::CartaIdentita))?,
            permesso_soggiorno: self.se(visibili.chiede(PERMESSO), || unica(scheda, Sezione::PermessoSoggiorno))?,
            lista_elettorale: self.se(visibili.chiede(LISTE_ELETTORALI), || unica(scheda, Sezione::ListaElettorale))?,
            lista_elettorale_completa: self
                .se(visibili.chiede(LISTE_ELETTORALI), || unica(scheda, Sezione::ListaElettoraleCompleta))?,
            lista_leva: self.se(visibili.chiede(LISTA_LEVA), || unica(scheda, Sezione::ListaLeva))?,
            censimento: self.se(visibili.chiede(CENSIMENTO), || unica(scheda, Sezione::Censimento))?,
            legame_soggetto: scheda
                .appartenenza
                .as_ref()
                .filter(|_| visibili.chiede(LEGAME))
                .map(|appartenenza| legame(appartenenza, famiglie)),
            famiglia_convivenza: match sua_famiglia(scheda, famiglie).filter(|_| visibili.chiede(FAMIGLIA)) {
                Some(famiglia) => Some(self.famiglia(famiglia)?),
                None => None,
            },
            altri_dati: unica(scheda, Sezione::AltriDati)?,
            autoveicoli: unica(scheda, Sezione::Autoveicoli)?,
            domicilio_digitale: unica(scheda, Sezione::DomicilioDigitale)?,
            dati_iscrizione: unica(scheda, Sezione::DatiIscrizione)?,
            dati_cancellazione: unica(scheda, Sezione::DatiCancellazione)?,
            dati_decesso: unica(scheda, Sezione::DatiDecesso)?,
            provenienza: unica(scheda, Sezione::Provenienza)?,
            destinazione: unica(scheda, Sezione::Destinazione)?,
            errori_anomalie: tutte(scheda, Sezione::Anomalia)?,
            lista_dati_poligamia: unica(scheda, Sezione::Poligamia)?,
            residenza: if visibili.chiede(RESIDENZA) { residenza } else { Vec::new() },
            cittadinanza: cittadinanze(&visibili, cittadinanza),
            generalita,
        };
        if !proprio {
            senza_id_locali(&mut soggetto);
        }
        riduci(&mut soggetto, self.versione);
        Ok(soggetto)
    }

    fn se<T>(&self, mostra: bool, leggi: impl FnOnce() -> Result<Option<T>, Guasto>) -> Result<Option<T>, Guasto> {
        if mostra { leggi() } else { Ok(None) }
    }

    /// The stored data with the ids, which are the register's and not the section's.
    fn generalita(&self, scheda: &Scheda) -> Result<Generalita, Guasto> {
        let mut generalita: Generalita = unica(scheda, Sezione::Generalita)?
            .ok_or_else(|| Guasto::Incoerente(format!("{} has no generalita", scheda.soggetto.id)))?;
        generalita.id_scheda_soggetto_anpr = Some(scheda.soggetto.id.to_string());
        generalita.id_scheda_soggetto_comune =
            scheda.iscrizione.id_scheda_comune.as_ref().map(|id| IdSchedaSoggettoComune {
                id_scheda_soggetto_comune_istat: scheda.iscrizione.comune.clone(),
                id_scheda_soggetto: id.clone(),
            });
        Ok(generalita)
    }

    fn famiglia(&self, famiglia: &SchedaFamiglia) -> Result<FamigliaConvivenza, Guasto> {
        let mut dati: FamigliaConvivenza = match versione(famiglia, SezioneFamiglia::Dati) {
            Some(contenuto) => leggi(contenuto, famiglia.id)?,
            None => FamigliaConvivenza::default(),
        };
        dati.id_famiglia_convivenza_anpr = Some(famiglia.id.to_string());
        dati.id_famiglia_convivenza_comune =
            famiglia.id_comune.as_ref().filter(|_| self.propri.contains(&famiglia.comune)).map(|id| {
                IdFamigliaConvivenzaComune {
                    id_famiglia_convivenza_comune_istat: famiglia.comune.clone(),
                    id_famiglia_convivenza: id.clone(),
                }
            });
        dati.tipo_scheda = famiglia.tipo_scheda.to_string();
        if dati.specie_convivenza.as_deref() == Some(NON_NOTO) {
            dati.specie_convivenza = None;
        }
        Ok(dati)
    }

    /// The family's own address; where none is stored, that of its first component, who is its reference person.
    fn residenza_famiglia(&self, famiglia: &SchedaFamiglia, schede: &[Scheda]) -> Result<Option<Residenza>, Guasto> {
        if let Some(contenuto) = versione(famiglia, SezioneFamiglia::Residenza) {
            return leggi(contenuto, famiglia.id).map(Some);
        }
        match schede.first() {
            Some(scheda) => residenza::attuale(scheda),
            None => Ok(None),
        }
    }
}

/// The person's guardian; of who lives in a convivenza and has none, who answers for it (registrazione §2.2).
fn tutore(scheda: &Scheda, famiglie: &[SchedaFamiglia]) -> Result<Option<TutoreIntestatario>, Guasto> {
    if let Some(tutore) = unica(scheda, Sezione::Tutore)? {
        return Ok(Some(tutore));
    }
    match sua_famiglia(scheda, famiglie) {
        Some(famiglia) => {
            let responsabile = versione(famiglia, SezioneFamiglia::Responsabile);
            responsabile.map(|contenuto| leggi(contenuto, famiglia.id)).transpose()
        }
        None => Ok(None),
    }
}

/// Takes the local ids of the holder's software out, of the person and of who is named in the sheet (consultazione §15.3).
fn senza_id_locali(soggetto: &mut DatiSoggetto) {
    let genitori = [&mut soggetto.paternita, &mut soggetto.maternita].into_iter().flatten().map(|g| &mut g.generalita);
    let tutore = soggetto.tutore_intestatario.as_mut().map(|tutore| &mut tutore.generalita);
    let coniuge = soggetto.matrimonio.as_mut().map(|matrimonio| &mut matrimonio.coniuge);
    let altri_coniugi = soggetto.lista_dati_poligamia.iter_mut().flat_map(|lista| &mut lista.poligamia);
    let altri_coniugi = altri_coniugi.map(|altro| &mut altro.matrimonio.coniuge);
    let unito = soggetto.unione_civile.as_mut().and_then(|unione| unione.unito_civilmente.as_mut());
    let convivente = soggetto.convivenza_di_fatto.as_mut().and_then(|convivenza| convivenza.convivente.as_mut());
    let nominati = genitori.chain(tutore).chain(coniuge).chain(altri_coniugi).chain(unito).chain(convivente);
    for generalita in nominati.chain([&mut soggetto.generalita]) {
        generalita.id_scheda_soggetto_comune = None;
    }
}

/// Code 6 is the main citizenship, 7 the further ones.
fn cittadinanze(dati: &DatiRichiesti, tutte: Vec<Cittadinanza>) -> Vec<Cittadinanza> {
    let (prima, altre) = (dati.chiede(CITTADINANZA), dati.chiede(ALTRA_CITTADINANZA));
    tutte.into_iter().enumerate().filter(|(i, _)| if *i == 0 { prima } else { altre }).map(|(_, c)| c).collect()
}

fn sua_famiglia<'f>(scheda: &Scheda, famiglie: &'f [SchedaFamiglia]) -> Option<&'f SchedaFamiglia> {
    let id = scheda.appartenenza.as_ref()?.famiglia;
    famiglie.iter().find(|famiglia| famiglia.id == id)
}

fn legame(appartenenza: &Appartenenza, famiglie: &[SchedaFamiglia]) -> LegameSoggettoCompleto {
    let famiglia = famiglie.iter().find(|famiglia| famiglia.id == appartenenza.famiglia);
    LegameSoggettoCompleto {
        tipo_legame: famiglia.map(|famiglia| famiglia.tipo_scheda.to_string()),
        data_decorrenza: valori::data_sul_filo(appartenenza.periodo.dal),
        codice_legame: appartenenza.codice_legame.clone(),
        progressivo_componente: valori::progressivo_sul_filo(appartenenza.progressivo),
        data_decorrenza_legame: appartenenza.decorrenza_legame.map(valori::data_sul_filo),
    }
}

/// `S` marks a parent, a spouse or a guardian who has no sheet of their own in the register.
fn extra(generalita: Option<&Generalita>) -> Option<String> {
    generalita.filter(|g| g.id_scheda_soggetto_anpr.is_none()).map(|_| "S".to_owned())
}

fn versione(famiglia: &SchedaFamiglia, sezione: SezioneFamiglia) -> Option<&str> {
    let ultima = famiglia.sezioni.iter().rev().find(|versione| versione.sezione == sezione)?;
    Some(&ultima.contenuto)
}

/// Code of table 1 and of table 27 for what nobody knows: never shown (consultazione §2.0).
const NON_NOTO: &str = "99";
const CITTADINANZA: u8 = 6;
const ALTRA_CITTADINANZA: u8 = 7;
const RESIDENZA: u8 = 10;
const CARTA: u8 = 16;
const PERMESSO: u8 = 17;
const LISTE_ELETTORALI: u8 = 18;
const LISTA_LEVA: u8 = 19;
const CENSIMENTO: u8 = 20;
