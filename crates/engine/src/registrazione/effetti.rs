//! What an operation decides to write, one step after the other.

use super::Ambito;
use anpr_contract::tipi::Generalita;
use anpr_model::{
    Annullamento, Aree, Data, EffettiFamiglia, FamigliaId, Guasto, IdVersione, Iscrizione, NuovaAppartenenza,
    NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaSezione, NuovaSezioneFamiglia, NuovoSoggetto, Parte,
    PassoFamiglia, PassoSoggetto, Periodo, Procedimento, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia, SoggettoId,
    StatoScheda, StatoSchedaFamiglia, StatoSoggetto, Versione,
};
use serde::Serialize;

impl Ambito<'_> {
    /// Marks areas of a person's sheet as touched.
    pub(crate) fn tocca(&mut self, id: SoggettoId, aree: Aree) {
        let cambi = self.effetti.soggetti.entry(id).or_default();
        cambi.aree = cambi.aree.con(aree);
    }

    pub(super) fn passo_su(&mut self, id: SoggettoId, aree: Aree, passo: PassoSoggetto) {
        self.tocca(id, aree);
        self.effetti.soggetti.entry(id).or_default().passi.push(passo);
    }

    /// Ends every open version of a section: `giorno` is the first day without it. One that begins later never held.
    pub(crate) fn chiudi_sezione(&mut self, scheda: &Scheda, sezione: Sezione, giorno: Data) {
        let aperte: Vec<(IdVersione, Data)> =
            crate::schede::versioni(scheda, sezione).map(|v| (crate::schede::id(v), v.periodo.dal)).collect();
        for (versione, dal) in aperte {
            self.chiudi_versione(scheda.soggetto.id, versione, giorno.max(dal));
        }
    }

    /// Ends one version.
    pub(crate) fn chiudi_versione(&mut self, id: SoggettoId, versione: IdVersione, giorno: Data) {
        self.passo_su(id, area(versione.parte), PassoSoggetto::Chiudi { versione, giorno });
    }

    /// Takes one version out, as if it had never been.
    pub(crate) fn revoca_versione(&mut self, id: SoggettoId, versione: IdVersione) {
        self.passo_su(id, area(versione.parte), PassoSoggetto::Revoca { versione });
    }

    /// Opens a version of a section, but not of the generalita.
    pub(crate) fn apri_sezione(
        &mut self,
        id: SoggettoId,
        sezione: Sezione,
        contenuto: &impl Serialize,
        dal: Data,
    ) -> Result<(), Guasto> {
        self.apri_con_chiavi(id, sezione, [None, None], contenuto, dal)
    }

    /// The same for a document, which is found by its numbers.
    pub(crate) fn apri_con_chiavi(
        &mut self,
        id: SoggettoId,
        sezione: Sezione,
        chiavi: [Option<String>; 2],
        contenuto: &impl Serialize,
        dal: Data,
    ) -> Result<(), Guasto> {
        self.apri_versione(id, nuova_sezione(sezione, chiavi, contenuto, dal)?);
        Ok(())
    }

    /// Opens a version that [`nuova_sezione`] made.
    pub(crate) fn apri_versione(&mut self, id: SoggettoId, nuova: NuovaSezione) {
        self.passo_su(id, area(Parte::Sezione(nuova.sezione)), PassoSoggetto::ApriSezione(nuova));
    }

    /// Ends what a section said and opens what it says from `dal` on, or from when what it ends began, if that is later: a
    /// death, say, may be registered after something of a later day.
    pub(crate) fn sostituisci_sezione(
        &mut self,
        scheda: &Scheda,
        sezione: Sezione,
        contenuto: &impl Serialize,
        dal: Data,
    ) -> Result<(), Guasto> {
        let comincia = |dal: Data| crate::schede::versioni(scheda, sezione).map(|v| v.periodo.dal).fold(dal, Data::max);
        // Of several that stand together each has days of its own.
        let dal = if PIU_INSIEME.contains(&sezione) { dal } else { comincia(dal) };
        self.chiudi_sezione(scheda, sezione, dal);
        self.apri_sezione(scheda.soggetto.id, sezione, contenuto, dal)
    }

    /// Takes every open version of a section out, as if it had never been.
    pub(crate) fn revoca_sezione(&mut self, scheda: &Scheda, sezione: Sezione) {
        let aperte: Vec<IdVersione> = crate::schede::versioni(scheda, sezione).map(crate::schede::id).collect();
        for versione in aperte {
            self.revoca_versione(scheda.soggetto.id, versione);
        }
    }

    /// Corrects a section in place: what it said is taken out, and what is right holds for the same days.
    pub(crate) fn correggi_sezione(
        &mut self,
        scheda: &Scheda,
        sezione: Sezione,
        contenuto: &impl Serialize,
    ) -> Result<(), Guasto> {
        let Some(versione) = crate::schede::versioni(scheda, sezione).last() else { return Ok(()) };
        let (vecchia, periodo) = (crate::schede::id(versione), versione.periodo);
        self.revoca_versione(scheda.soggetto.id, vecchia);
        let nuova = NuovaSezione { periodo, ..nuova_sezione(sezione, [None, None], contenuto, periodo.dal)? };
        self.passo_su(scheda.soggetto.id, area(Parte::Sezione(sezione)), PassoSoggetto::ApriSezione(nuova));
        Ok(())
    }

    /// Ends the personal data and opens new ones.
    pub(crate) fn sostituisci_generalita(
        &mut self,
        scheda: &Scheda,
        generalita: &Generalita,
        dal: Data,
    ) -> Result<(), Guasto> {
        self.chiudi_sezione(scheda, Sezione::Generalita, dal);
        let nuova = super::persona::nuova_generalita(generalita, dal, self.comuni())?;
        self.passo_su(scheda.soggetto.id, Aree::GENERALITA, PassoSoggetto::ApriGeneralita(nuova));
        Ok(())
    }

    /// Corrects the personal data in place: they hold for the same days.
    pub(crate) fn correggi_generalita(&mut self, scheda: &Scheda, generalita: &Generalita) -> Result<(), Guasto> {
        let Some(versione) = crate::schede::versioni(scheda, Sezione::Generalita).last() else { return Ok(()) };
        let (vecchia, periodo) = (crate::schede::id(versione), versione.periodo);
        self.revoca_versione(scheda.soggetto.id, vecchia);
        let nuova = super::persona::nuova_generalita(generalita, periodo.dal, self.comuni())?;
        let nuova = NuovaGeneralita { periodo, ..nuova };
        self.passo_su(scheda.soggetto.id, Aree::GENERALITA, PassoSoggetto::ApriGeneralita(nuova));
        Ok(())
    }

    /// Gives a sheet another number of the comune's own software, for the same registration.
    pub(crate) fn correggi_id_comune(&mut self, scheda: &Scheda, id_comune: &str) {
        let iscrizione = &scheda.iscrizione;
        let versione =
            IdVersione { parte: Parte::Iscrizione, aperta_da: iscrizione.aperta_da, numero: iscrizione.numero };
        self.revoca_versione(scheda.soggetto.id, versione);
        let nuova = NuovaIscrizione {
            comune: iscrizione.comune.clone(),
            registro: iscrizione.registro,
            periodo: iscrizione.periodo,
            id_scheda_comune: Some(id_comune.to_owned()),
        };
        self.passo_su(scheda.soggetto.id, Aree::ISCRIZIONE, PassoSoggetto::ApriIscrizione(nuova));
    }

    /// Ends a registration period.
    pub(crate) fn chiudi_iscrizione(&mut self, iscrizione: &Iscrizione, giorno: Data) {
        let versione =
            IdVersione { parte: Parte::Iscrizione, aperta_da: iscrizione.aperta_da, numero: iscrizione.numero };
        self.chiudi_versione(iscrizione.soggetto, versione, giorno);
    }

    /// Opens a registration period; owner and state of the sheet follow.
    pub(crate) fn apri_iscrizione(&mut self, id: SoggettoId, nuova: NuovaIscrizione, stato: StatoSoggetto) {
        self.stato_soggetto(id, &nuova.comune.clone(), stato);
        self.passo_su(id, Aree::ISCRIZIONE, PassoSoggetto::ApriIscrizione(nuova));
    }

    /// Says who owns the sheet and what the person is from now on.
    pub(crate) fn stato_soggetto(&mut self, id: SoggettoId, comune: &str, stato: StatoSoggetto) {
        self.tocca(id, Aree::ISCRIZIONE);
        self.effetti.soggetti.entry(id).or_default().stato = Some(StatoScheda { comune: comune.to_owned(), stato });
    }

    /// Gives a sheet back its owner and state, when an operation is taken back.
    pub(crate) fn ripristina_soggetto(&mut self, id: SoggettoId, stato: Option<StatoScheda>, aree: Aree) {
        self.tocca(id, aree);
        self.effetti.soggetti.entry(id).or_default().stato = stato;
    }

    /// Ends a person's membership; the family is touched as well.
    pub(crate) fn chiudi_appartenenza(&mut self, scheda: &Scheda, giorno: Data) {
        if let Some(a) = &scheda.appartenenza {
            let versione = IdVersione { parte: Parte::Appartenenza, aperta_da: a.aperta_da, numero: a.numero };
            self.chiudi_versione(scheda.soggetto.id, versione, giorno);
            self.tocca_famiglia(a.famiglia, Aree::APPARTENENZA);
        }
    }

    /// Opens a membership; the family is touched as well.
    pub(crate) fn apri_appartenenza(&mut self, id: SoggettoId, nuova: NuovaAppartenenza) {
        self.tocca_famiglia(nuova.famiglia, Aree::APPARTENENZA);
        self.passo_su(id, Aree::APPARTENENZA, PassoSoggetto::ApriAppartenenza(nuova));
    }

    /// A person who was not in the register.
    pub(crate) fn nuovo_soggetto(&mut self, nuovo: NuovoSoggetto) {
        self.tocca(nuovo.id, TUTTA_LA_SCHEDA);
        if let Some(appartenenza) = &nuovo.appartenenza {
            self.tocca_famiglia(appartenenza.famiglia, Aree::APPARTENENZA);
        }
        self.effetti.nuovi_soggetti.push(nuovo);
    }

    /// A family or convivenza that did not exist.
    pub(crate) fn nuova_famiglia(&mut self, nuova: NuovaFamiglia) {
        self.tocca_famiglia(nuova.id, Aree::FAMIGLIA.con(Aree::RESIDENZA));
        self.effetti.nuove_famiglie.push(nuova);
    }

    /// Marks areas of a family's sheet as touched.
    pub(crate) fn tocca_famiglia(&mut self, id: FamigliaId, aree: Aree) {
        let cambi = self.famiglia_cambiata(id);
        cambi.aree = cambi.aree.con(aree);
    }

    fn famiglia_cambiata(&mut self, id: FamigliaId) -> &mut EffettiFamiglia {
        self.effetti.famiglie.entry(id).or_default()
    }

    /// Ends what a family's section said and opens what it says from `dal` on, or from when what it ends began, if that is
    /// later.
    pub(crate) fn sostituisci_sezione_famiglia(
        &mut self,
        famiglia: &SchedaFamiglia,
        sezione: SezioneFamiglia,
        contenuto: &impl Serialize,
        dal: Data,
    ) -> Result<(), Guasto> {
        let dal = di_sezione(famiglia, sezione).map(|versione| versione.periodo.dal).fold(dal, Data::max);
        self.chiudi_sezione_famiglia(famiglia, sezione, dal);
        let nuova = nuova_sezione_famiglia(sezione, contenuto, dal)?;
        self.tocca_famiglia(famiglia.id, area_famiglia(sezione));
        self.famiglia_cambiata(famiglia.id).passi.push(PassoFamiglia::Apri(nuova));
        Ok(())
    }

    /// Corrects a family's section in place: what it said, if anything, is taken out, and what is right holds for the same
    /// days.
    pub(crate) fn correggi_sezione_famiglia(
        &mut self,
        famiglia: &SchedaFamiglia,
        sezione: SezioneFamiglia,
        contenuto: &impl Serialize,
        dal: Data,
    ) -> Result<(), Guasto> {
        self.revoca_sezione_famiglia(famiglia, sezione);
        let nuova = nuova_sezione_famiglia(sezione, contenuto, dal)?;
        self.tocca_famiglia(famiglia.id, area_famiglia(sezione));
        self.famiglia_cambiata(famiglia.id).passi.push(PassoFamiglia::Apri(nuova));
        Ok(())
    }

    /// Ends every open version of a family's section. One that begins later never held.
    pub(crate) fn chiudi_sezione_famiglia(
        &mut self,
        famiglia: &SchedaFamiglia,
        sezione: SezioneFamiglia,
        giorno: Data,
    ) {
        for versione in di_sezione(famiglia, sezione) {
            let (aperta_da, numero) = (versione.aperta_da, versione.numero);
            self.tocca_famiglia(famiglia.id, area_famiglia(sezione));
            let giorno = giorno.max(versione.periodo.dal);
            let passo = PassoFamiglia::Chiudi { sezione, aperta_da, numero, giorno };
            self.famiglia_cambiata(famiglia.id).passi.push(passo);
        }
    }

    /// Takes every open version of a family's section out, as if it had never been.
    pub(crate) fn revoca_sezione_famiglia(&mut self, famiglia: &SchedaFamiglia, sezione: SezioneFamiglia) {
        for versione in di_sezione(famiglia, sezione) {
            let (aperta_da, numero) = (versione.aperta_da, versione.numero);
            self.tocca_famiglia(famiglia.id, area_famiglia(sezione));
            self.famiglia_cambiata(famiglia.id).passi.push(PassoFamiglia::Revoca { sezione, aperta_da, numero });
        }
    }

    /// Changes owner, kind or state of a family's sheet; several changes of one operation add up.
    pub(crate) fn cambia_famiglia(&mut self, famiglia: &SchedaFamiglia, cambia: impl FnOnce(&mut StatoSchedaFamiglia)) {
        self.tocca_famiglia(famiglia.id, Aree::FAMIGLIA);
        let stato = self.famiglia_cambiata(famiglia.id).stato.get_or_insert_with(|| stato_famiglia(famiglia));
        cambia(stato);
    }

    /// Gives a family's sheet back its owner, kind and state, when an operation is taken back.
    pub(crate) fn ripristina_famiglia(&mut self, id: FamigliaId, stato: Option<StatoSchedaFamiglia>, aree: Aree) {
        self.tocca_famiglia(id, aree);
        self.famiglia_cambiata(id).stato = stato;
    }

    /// Takes an operation back.
    pub(crate) fn annulla(&mut self, annullamento: Annullamento) {
        self.effetti.annullamento = Some(annullamento);
    }

    /// A proceeding as it stands from now on; a later state of the same one replaces it. Of two operations that have read
    /// the same state only one writes.
    pub(crate) fn salva_procedimento(&mut self, mut procedimento: Procedimento) {
        if procedimento.revisione != self.operazione() {
            self.unicita(format!("procedimento:{}:{}", procedimento.id, procedimento.revisione));
            procedimento.revisione = self.operazione();
        }
        self.effetti.procedimenti.retain(|altro| altro.id != procedimento.id);
        self.effetti.procedimenti.push(procedimento);
    }

    /// A key that no concurrent operation may take.
    pub(crate) fn unicita(&mut self, chiave: String) {
        if !self.effetti.unicita.contains(&chiave) {
            self.effetti.unicita.push(chiave);
        }
    }
}

/// A section's first version.
pub(crate) fn nuova_sezione(
    sezione: Sezione,
    [chiave, altra_chiave]: [Option<String>; 2],
    contenuto: &impl Serialize,
    dal: Data,
) -> Result<NuovaSezione, Guasto> {
    Ok(NuovaSezione { sezione, periodo: Periodo::aperto(dal), chiave, altra_chiave, contenuto: json(contenuto)? })
}

/// A family section's first version.
pub(crate) fn nuova_sezione_famiglia(
    sezione: SezioneFamiglia,
    contenuto: &impl Serialize,
    dal: Data,
) -> Result<NuovaSezioneFamiglia, Guasto> {
    Ok(NuovaSezioneFamiglia { sezione, periodo: Periodo::aperto(dal), contenuto: json(contenuto)? })
}

/// The content of a section as it is stored.
pub(crate) fn json(contenuto: &impl Serialize) -> Result<String, Guasto> {
    serde_json::to_string(contenuto).map_err(|errore| Guasto::Incoerente(format!("a section: {errore}")))
}

fn stato_famiglia(famiglia: &SchedaFamiglia) -> StatoSchedaFamiglia {
    StatoSchedaFamiglia {
        comune: famiglia.comune.clone(),
        tipo_scheda: famiglia.tipo_scheda,
        id_comune: famiglia.id_comune.clone(),
        stato: famiglia.stato,
        incompleta: famiglia.incompleta,
        certificabile: famiglia.certificabile,
    }
}

fn di_sezione(famiglia: &SchedaFamiglia, sezione: SezioneFamiglia) -> impl Iterator<Item = &Versione<SezioneFamiglia>> {
    famiglia.sezioni.iter().filter(move |versione| versione.sezione == sezione)
}

/// The area that a part of a person's sheet belongs to (registrazione §37.3).
fn area(parte: Parte) -> Aree {
    match parte {
        Parte::Iscrizione => Aree::ISCRIZIONE,
        Parte::Appartenenza => Aree::APPARTENENZA,
        Parte::Sezione(sezione) => match sezione {
            Sezione::StatoCivile
            | Sezione::Matrimonio
            | Sezione::Vedovanza
            | Sezione::AnnullamentoMatrimonio
            | Sezione::UnioneCivile
            | Sezione::ConvivenzaDiFatto
            | Sezione::Poligamia => Aree::STATO_CIVILE,
            Sezione::Residenza | Sezione::AltraLingua => Aree::RESIDENZA,
            Sezione::CartaIdentita => Aree::CARTA,
            Sezione::DatiIscrizione
            | Sezione::DatiCancellazione
            | Sezione::DatiDecesso
            | Sezione::Provenienza
            | Sezione::Destinazione
            | Sezione::DateApr => Aree::ISCRIZIONE,
            Sezione::Generalita
            | Sezione::Attributi
            | Sezione::AttoNascita
            | Sezione::AttoNascitaAnpr
            | Sezione::Cittadinanza
            | Sezione::Paternita
            | Sezione::Maternita => Aree::GENERALITA,
            Sezione::Tutore
            | Sezione::PermessoSoggiorno
            | Sezione::ListaElettorale
            | Sezione::ListaElettoraleCompleta
            | Sezione::ListaLeva
            | Sezione::Censimento
            | Sezione::AltriDati
            | Sezione::Autoveicoli
            | Sezione::DomicilioDigitale
            | Sezione::Anomalia => Aree::ALTRO,
        },
    }
}

fn area_famiglia(sezione: SezioneFamiglia) -> Aree {
    match sezione {
        SezioneFamiglia::Dati | SezioneFamiglia::Responsabile => Aree::FAMIGLIA,
        SezioneFamiglia::Residenza => Aree::RESIDENZA,
    }
}

/// Sections of which several versions hold at a time.
const PIU_INSIEME: [Sezione; 4] = [Sezione::Cittadinanza, Sezione::Residenza, Sezione::AltraLingua, Sezione::Anomalia];

/// What a first registration writes.
const TUTTA_LA_SCHEDA: Aree = Aree::ISCRIZIONE
    .con(Aree::GENERALITA)
    .con(Aree::STATO_CIVILE)
    .con(Aree::RESIDENZA)
    .con(Aree::APPARTENENZA)
    .con(Aree::ALTRO);
