//! States that tests need and no operation under test brings about: written as effects of an operation of its own.

use crate::banco::*;
use anpr_contract::tipi::{DatiCancellazione, FamigliaConvivenza, Residenza};
use anpr_engine::registrazione::Registrazione;
use anpr_model::{
    Aree, Chiusura, Data, Effetti, EffettiFamiglia, EffettiSoggetto, FamigliaId, IdVersione, NuovaSezione,
    NuovaSezioneFamiglia, OperazioneId, Parte, PassoFamiglia, PassoSoggetto, Periodo, PraticaId, Procedimento, Sezione,
    SezioneFamiglia, SoggettoId, StatoFamiglia, StatoScheda, StatoSchedaFamiglia, StatoSoggetto,
};
use anpr_registry::Contatore;

impl Banco {
    /// Strikes a person off as a 2003 does, for a reason of table 15.
    pub(crate) fn cancella(&self, id: SoggettoId, motivo: &str, giorno: &str) {
        let dati = DatiCancellazione {
            motivo_cancellazione: motivo.into(),
            data_decorrenza_cancellazione: giorno.into(),
            ..DatiCancellazione::default()
        };
        let sezione = NuovaSezione {
            sezione: Sezione::DatiCancellazione,
            periodo: Periodo::aperto(il(giorno)),
            chiave: None,
            altra_chiave: None,
            contenuto: json(&dati),
        };
        self.esce(id, il(giorno), StatoSoggetto::Cancellato, vec![PassoSoggetto::ApriSezione(sezione)]);
    }

    /// Lets a person die.
    pub(crate) fn muore(&self, id: SoggettoId, giorno: &str) {
        self.esce(id, il(giorno), StatoSoggetto::Deceduto, Vec::new());
    }

    fn esce(&self, id: SoggettoId, giorno: Data, stato: StatoSoggetto, mut passi: Vec<PassoSoggetto>) {
        let scheda = self.scheda(id);
        let (i, a) = (&scheda.iscrizione, scheda.appartenenza.as_ref().unwrap());
        let chiudi = |parte, aperta_da, numero| PassoSoggetto::Chiudi {
            versione: IdVersione { parte, aperta_da, numero },
            giorno,
        };
        passi.push(chiudi(Parte::Iscrizione, i.aperta_da, i.numero));
        passi.push(chiudi(Parte::Appartenenza, a.aperta_da, a.numero));
        let effetti_soggetto = EffettiSoggetto {
            aree: Aree::ISCRIZIONE.con(Aree::APPARTENENZA),
            stato: Some(StatoScheda { comune: scheda.soggetto.comune.clone(), stato }),
            passi,
        };
        let comune = scheda.soggetto.comune.clone();
        self.scrivi_effetti(&comune, "2003", giorno, |effetti| {
            effetti.letti.soggetti.insert(id, scheda.soggetto.revisione);
            effetti.soggetti.insert(id, effetti_soggetto);
            let vuota = EffettiFamiglia { aree: Aree::APPARTENENZA, ..EffettiFamiglia::default() };
            effetti.famiglie.insert(a.famiglia, vuota);
        });
    }

    /// Marks a family as one that waits for members.
    pub(crate) fn incompleta(&self, id: FamigliaId) {
        self.cambia_famiglia(id, |stato| stato.incompleta = true, Vec::new());
    }

    /// Gives a family another number of the comune's software.
    pub(crate) fn rinumera(&self, id: FamigliaId, numero: &str) {
        self.cambia_famiglia(id, |stato| stato.id_comune = Some(numero.into()), Vec::new());
    }

    /// Files a family.
    pub(crate) fn archivia(&self, id: FamigliaId) {
        self.cambia_famiglia(id, |stato| stato.stato = StatoFamiglia::Archiviata, Vec::new());
    }

    /// Takes a convivenza's name away.
    pub(crate) fn senza_nome(&self, id: FamigliaId) {
        let dati = FamigliaConvivenza { tipo_scheda: "4".into(), ..FamigliaConvivenza::default() };
        let nuova = self.nuova_versione(SezioneFamiglia::Dati, &json(&dati), il("2026-01-01"));
        self.cambia_famiglia(id, |_| {}, vec![self.revoca(id, SezioneFamiglia::Dati), nuova]);
    }

    /// Takes a family's address away.
    pub(crate) fn senza_indirizzo(&self, id: FamigliaId) {
        self.cambia_famiglia(id, |_| {}, vec![self.revoca(id, SezioneFamiglia::Residenza)]);
    }

    /// Gives a family another address from the day that it says.
    pub(crate) fn trasloca(&self, id: FamigliaId, residenza: &Residenza) {
        let dal = il(residenza.data_decorrenza_residenza.as_ref().unwrap());
        let nuova = self.nuova_versione(SezioneFamiglia::Residenza, &json(residenza), dal);
        self.cambia_famiglia(id, |_| {}, vec![self.revoca(id, SezioneFamiglia::Residenza), nuova]);
    }

    /// Says who answers for a convivenza.
    pub(crate) fn responsabile(&self, id: FamigliaId, tutore: &anpr_contract::tipi::TutoreIntestatario) {
        let nuova = self.nuova_versione(SezioneFamiglia::Responsabile, &json(tutore), il("2026-01-01"));
        self.cambia_famiglia(id, |_| {}, vec![nuova]);
    }

    fn nuova_versione(&self, sezione: SezioneFamiglia, contenuto: &str, dal: Data) -> PassoFamiglia {
        let periodo = Periodo::aperto(dal);
        PassoFamiglia::Apri(NuovaSezioneFamiglia { sezione, periodo, contenuto: contenuto.into() })
    }

    fn revoca(&self, id: FamigliaId, sezione: SezioneFamiglia) -> PassoFamiglia {
        let famiglia = self.scheda_famiglia(id);
        let versione = famiglia.sezioni.iter().find(|v| v.sezione == sezione).unwrap();
        PassoFamiglia::Revoca { sezione, aperta_da: versione.aperta_da, numero: versione.numero }
    }

    fn cambia_famiglia(
        &self,
        id: FamigliaId,
        cambia: impl FnOnce(&mut StatoSchedaFamiglia),
        passi: Vec<PassoFamiglia>,
    ) {
        let f = self.scheda_famiglia(id);
        let mut stato = StatoSchedaFamiglia {
            comune: f.comune.clone(),
            tipo_scheda: f.tipo_scheda,
            id_comune: f.id_comune.clone(),
            stato: f.stato,
            incompleta: f.incompleta,
            certificabile: f.certificabile,
        };
        cambia(&mut stato);
        self.scrivi_effetti(&f.comune, "5001", il("2026-01-01"), |effetti| {
            effetti.letti.famiglie.insert(id, f.revisione);
            effetti.famiglie.insert(id, EffettiFamiglia { aree: Aree::FAMIGLIA, stato: Some(stato), passi });
        });
    }

    /// An open proceeding of a comune, with these people linked to it.
    pub(crate) fn procedimento(&self, comune: &str, soggetti: &[SoggettoId]) -> PraticaId {
        self.salva_procedimento(comune, soggetti, None)
    }

    /// A proceeding that ended and was filed.
    pub(crate) fn archiviato(&self, comune: &str) -> PraticaId {
        let fine = Chiusura { data: il("2026-10-30"), esito: 'C', note: None, note_esito: None };
        self.salva_procedimento(comune, &[], Some(fine))
    }

    fn salva_procedimento(&self, comune: &str, soggetti: &[SoggettoId], chiusura: Option<Chiusura>) -> PraticaId {
        let id = PraticaId(self.registry.prossimo(Contatore::Pratica).unwrap());
        let procedimento = Procedimento {
            id,
            comune: comune.into(),
            numero_comune: format!("P{id}"),
            motivo_avvio: "2".into(),
            stati: vec![("1".into(), il("2026-10-01"))],
            archiviato: chiusura.is_some(),
            chiusura,
            soggetti: soggetti.to_vec(),
            operazioni: Vec::new(),
            aggiornato: il("2026-10-01"),
            revisione: OperazioneId(0),
        };
        self.scrivi_effetti(comune, "1014", il("2026-10-01"), |effetti| effetti.procedimenti.push(procedimento));
        id
    }

    fn scrivi_effetti(&self, comune: &str, codice: &str, giorno: Data, componi: impl FnOnce(&mut Effetti)) {
        let mut effetti =
            Effetti { decorrenza: Some(giorno), codice: codice.into(), comune: comune.into(), ..Effetti::default() };
        componi(&mut effetti);
        let id = OperazioneId(self.registry.prossimo(Contatore::Operazione).unwrap());
        let testata = self.testata_di(comune, codice, &giorno.to_string());
        self.applica(comune, id, &testata, &Registrazione { effetti, ..Registrazione::default() });
    }
}
