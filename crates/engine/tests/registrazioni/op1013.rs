//! 1013: registrations are taken back (registrazione §12).

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::iscrizione_1000::Richiesta1013;
use anpr_contract::tipi::CartaIdentita;
use anpr_engine::cancellazione::op2003_altri_motivi;
use anpr_engine::iscrizione::op1013_annullamento::decidi;
use anpr_engine::iscrizione::{op1001_nascita, op1002_altri_motivi, op1010_convivenza};
use anpr_engine::mutazione::op5005_residenza;
use anpr_model::{
    Anagrafe, Aree, CriteriSoggetto, Effetti, EffettiSoggetto, FamigliaId, NuovaSezione, OperazioneId, PassoSoggetto,
    Periodo, Sezione, SoggettoId, StatoFamiglia, StatoSoggetto, Territorio,
};
use anpr_registry::{Contatore, Errore};

const DAL: &str = "2026-11-02";
const POI: &str = "2026-11-10";

fn due(banco: &Banco) -> (FamigliaId, Vec<SoggettoId>) {
    let figlia = Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04");
    banco.famiglia(NOI, &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12"), figlia])
}

/// A child is born to the reference person of a family.
fn nato(banco: &Banco, padre: SoggettoId) -> (SoggettoId, Precedente) {
    let richiesta = nascita(banco, padre, "LUCA", DAL);
    let fatta = banco.registra(&richiesta, op1001_nascita::decidi).unwrap();
    (primo(&fatta), precedente(&richiesta.testata_richiesta, &fatta))
}

fn bruni() -> anpr_contract::tipi::Generalita {
    generalita("BRUNI", "PAOLO", 'M', "1985-06-07")
}

#[test]
fn a_birth_taken_back_leaves_nothing_and_its_numbers_are_gone() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = due(&banco);
    let prima = viste(&banco);
    let (luca, nascita) = nato(&banco, ids[0]);
    assert_eq!(banco.componenti(famiglia, OGGI).len(), 3);
    let richiesta = annulla_iscrizione(&banco, &nascita, luca, POI);
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    assert!(banco.op3002(NOI, luca, OGGI).is_none());
    let cf = anpr_model::CriteriSoggetto {
        codice_fiscale: richiesta
            .dati_scheda_soggetto_famiglia_convivenza
            .soggetto
            .codice_fiscale
            .as_ref()
            .map(|cf| cf.cod_fiscale.clone()),
        ..CriteriSoggetto::default()
    };
    let trovati = banco.registry.snapshot().unwrap().cerca_soggetti(&cf, &Territorio::Nazionale, il(OGGI), 9).unwrap();
    assert_eq!(trovati, []);
    assert_eq!(primo(&fatta), luca, "who is gone is named in the answer");
    assert!(banco.entrate.chiamate().iter().all(|(chiamata, _)| *chiamata != "annulla"));
    let mut di_nuovo = richiesta;
    di_nuovo.testata_richiesta = banco.testata("1013", POI);
    rifiutata(banco.registra(&di_nuovo, decidi), "ES101");
    let (altro, _) = nato(&banco, ids[0]);
    assert_ne!(altro, luca, "registered again, with a new number");
    sano(&banco);
}

#[test]
fn what_was_written_since_without_standing_in_the_way_goes_with_the_sheet() {
    let banco = Banco::nuovo();
    let (_, ids) = due(&banco);
    let (luca, nascita) = nato(&banco, ids[0]);
    let prima = banco.generalita(luca);
    let id = OperazioneId(banco.registry.prossimo(Contatore::Operazione).unwrap());
    let carta = NuovaSezione {
        sezione: Sezione::CartaIdentita,
        periodo: Periodo::aperto(il(POI)),
        chiave: Some("CA12345AA".into()),
        altra_chiave: None,
        contenuto: json(&CartaIdentita::default()),
    };
    let mut effetti = Effetti { codice: "5008".into(), comune: NOI.into(), ..Effetti::default() };
    effetti.letti.soggetti.insert(luca, banco.scheda(luca).soggetto.revisione);
    effetti.soggetti.insert(
        luca,
        EffettiSoggetto { aree: Aree::CARTA, stato: None, passi: vec![PassoSoggetto::ApriSezione(carta)] },
    );
    let adesso = banco.adesso.get().to_utc();
    banco.registry.scrivi::<_, _, Errore>(move |s| s.applica(&effetti, id, adesso)).attendi().unwrap();
    let mut richiesta = annulla_iscrizione(&banco, &nascita, luca, POI);
    richiesta.dati_scheda_soggetto_famiglia_convivenza.soggetto = prima;
    banco.registra(&richiesta, decidi).expect("a card of identity blocks nothing");
    sano(&banco);
}

#[test]
fn the_family_that_began_with_a_registration_ends_with_it() {
    let banco = Banco::nuovo();
    let prima = viste(&banco);
    let richiesta = arrivo(&banco, NOI, bruni(), DAL);
    let fatta = banco.registra(&richiesta, op1002_altri_motivi::decidi).unwrap();
    let paolo = primo(&fatta);
    let famiglia = banco.scheda(paolo).appartenenza.unwrap().famiglia;
    let iscrizione = precedente(&richiesta.testata_richiesta, &fatta);
    banco.registra(&annulla_iscrizione(&banco, &iscrizione, paolo, POI), decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(famiglia).stato, StatoFamiglia::Archiviata);
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn who_had_come_back_is_struck_off_again_as_before() {
    let banco = Banco::nuovo();
    let (_, ids) = due(&banco);
    let esce = cancellazione(&banco, ids[1], "6", "2026-10-01");
    banco.registra(&esce, op2003_altri_motivi::decidi).unwrap();
    let prima = viste(&banco);
    let mut richiesta = arrivo(&banco, LORO, banco.generalita(ids[1]), DAL);
    richiesta.motivo_iscrizione.id_motivo_iscrizione = "5".into();
    let fatta = banco.registra_da(LORO, &richiesta, op1002_altri_motivi::decidi).unwrap_or_else(|e| panic!("{e:?}"));
    assert_eq!(banco.scheda(ids[1]).soggetto.comune, LORO);
    let iscrizione = precedente(&richiesta.testata_richiesta, &fatta);
    let annulla = annulla_iscrizione(&banco, &iscrizione, ids[1], POI);
    let annullata = banco.registra_da(LORO, &annulla, decidi).unwrap();
    let scheda = banco.scheda(ids[1]).soggetto;
    assert_eq!((scheda.stato, scheda.comune.as_str()), (StatoSoggetto::Cancellato, NOI));
    assert_eq!(viste(&banco), prima);
    assert!(annullata.registrazione.notifiche.is_empty());
    sano(&banco);
}

#[test]
fn a_convivenza_opened_by_mistake_is_no_more() {
    let banco = Banco::nuovo();
    let prima = viste(&banco);
    let richiesta = convento(&banco, DAL);
    let fatta = banco.registra(&richiesta, op1010_convivenza::decidi).unwrap();
    let id = fatta.registrazione.variati[0].famiglia_convivenza.clone().unwrap().id_famiglia_convivenza_anpr.unwrap();
    let convivenza = FamigliaId(id.parse().unwrap());
    let aperta = precedente(&richiesta.testata_richiesta, &fatta);
    let mut annulla = Richiesta1013 {
        testata_richiesta: banco.testata("1013", POI),
        dati_operazione: aperta.sul_filo(),
        dati_scheda_soggetto_famiglia_convivenza: su_famiglia(&banco, convivenza),
        ..Richiesta1013::default()
    };
    annulla.dati_controllo.annullamento_attribuzione = "N".into();
    annulla.dati_controllo.tiposcheda = "3".into();
    banco.registra(&annulla, decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn en077_refuses_when_the_person_has_moved_since_and_names_the_move() {
    let banco = Banco::nuovo();
    let (_, ids) = due(&banco);
    let (luca, nascita) = nato(&banco, ids[0]);
    let via = residenza_dal(NOI, "VIA MILANO", "5", POI);
    let mossa = in_nuova(&banco, NOI, &[(luca, "1")], via, POI);
    let mossa = banco.registra(&mossa, op5005_residenza::decidi).unwrap();
    let errori = banco.registra_da(NOI, &annulla_iscrizione(&banco, &nascita, luca, POI), decidi).unwrap_err();
    assert!(errori.iter().all(|e| e.codice() == "EN077"));
    assert_eq!(errori[0].sul_filo().valore_errore_anomalia, Some(mossa.id.to_string()));
}

#[test]
fn aee95_the_agenzia_s_refusal_to_take_the_attribution_back_refuses_everything() {
    let banco = Banco::nuovo();
    let (_, ids) = due(&banco);
    let (luca, nascita) = nato(&banco, ids[0]);
    let mut richiesta = annulla_iscrizione(&banco, &nascita, luca, POI);
    richiesta.dati_controllo.annullamento_attribuzione = "S".into();
    banco.entrate.rifiuta("AEE95");
    rifiutata(banco.registra(&richiesta, decidi), "AEE95");
    assert_eq!(banco.scheda(luca).soggetto.stato, StatoSoggetto::Residente);
    banco.entrate.tace();
    richiesta.testata_richiesta = banco.testata("1013", POI);
    rifiutata(banco.registra(&richiesta, decidi), "999");
    richiesta.testata_richiesta = banco.testata("1013", POI);
    banco.registra(&richiesta, decidi).unwrap();
    let cf = richiesta.dati_scheda_soggetto_famiglia_convivenza.soggetto.codice_fiscale.unwrap().cod_fiscale;
    assert_eq!(banco.entrate.chiamate().last(), Some(&("annulla", cf)));
}

#[test]
fn en314_en372_en078_en145_refuse_what_is_no_registration_of_the_person_by_the_sender() {
    let banco = Banco::nuovo();
    let (_, ids) = due(&banco);
    let (luca, nascita) = nato(&banco, ids[0]);
    let richiesta = || annulla_iscrizione(&banco, &nascita, luca, POI);
    let mut altra = richiesta();
    altra.dati_operazione.operazione_richiesta = "2001".into();
    rifiutata(banco.registra(&altra, decidi), "EN314");
    let mut altra = richiesta();
    altra.dati_controllo.tiposcheda = "0".into();
    rifiutata(banco.registra(&altra, decidi), "EN372");
    rifiutata(banco.registra(&annulla_iscrizione(&banco, &nascita, ids[1], POI), decidi), "EN078");
    let mut altra = richiesta();
    altra.testata_richiesta = banco.testata_di(LORO, "1013", POI);
    assert_eq!(codici(&banco.registra_da(LORO, &altra, decidi).unwrap_err()), ["EN145"]);
    let mut altra = richiesta();
    altra.dati_controllo.tiposcheda = "2".into();
    rifiutata(banco.registra(&altra, decidi), "EF011");
}
