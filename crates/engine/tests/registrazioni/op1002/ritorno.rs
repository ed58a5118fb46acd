//! Effects: who comes back.

use super::*;
use anpr_contract::tipi::{CodiceFiscale, DatiCancellazione, DatiIscrizione, IdSchedaSoggettoComune, Residenza};
use anpr_engine::registrazione::convalida;
use anpr_model::{Riscontro, Sezione, StatoSoggetto};

#[test]
fn who_comes_back_keeps_the_sheet_and_its_numbers() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, LORO, "6");
    let prima = banco.scheda(id);
    let fatta = banco.registra(&ritorno(&banco, id), decidi).unwrap();
    assert_eq!(nato(&fatta), id);
    let dopo = banco.scheda(id);
    assert_eq!(dopo.soggetto.id_anpr, prima.soggetto.id_anpr);
    assert_eq!((dopo.soggetto.comune.as_str(), dopo.soggetto.stato), (NOI, StatoSoggetto::Residente));
    assert_eq!((dopo.iscrizione.comune.as_str(), dopo.iscrizione.periodo.dal), (NOI, il(DAL)));
    assert_eq!(banco.scheda_al(id, "2026-10-15").unwrap().iscrizione.comune, LORO, "struck off in between");
    let cancellazioni: Vec<DatiCancellazione> = banco.sezioni(id, Sezione::DatiCancellazione, DAL);
    assert!(cancellazioni.is_empty(), "the cancellation is over");
    let allora: Vec<DatiCancellazione> = banco.sezioni(id, Sezione::DatiCancellazione, "2026-11-01");
    assert_eq!(allora.len(), 1, "and was not the day before");
    let vie: Vec<Residenza> = banco.sezioni(id, Sezione::Residenza, DAL);
    assert_eq!(vie.len(), 1);
    assert_eq!(vie[0].indirizzo.as_ref().unwrap().toponimo.denominazione_toponimo.as_deref(), Some("VIA MILANO"));
    assert_eq!(banco.sezioni::<Residenza>(id, Sezione::Residenza, "2026-11-01").len(), 1);
    assert!(banco.entrate.chiamate().is_empty(), "a code that was confirmed is not asked about again");
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].iscrizione_residente.as_ref().unwrap().motivo_iscrizione, "5");
}

#[test]
fn a_3002_shows_who_comes_back_struck_off_before_and_resident_after() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    banco.registra(&ritorno(&banco, id), decidi).unwrap();
    let prima = banco.op3002(NOI, id, "2026-10-15").unwrap();
    assert_eq!(prima.dati_cancellazione.unwrap().motivo_cancellazione, "6");
    let dopo = banco.op3002(NOI, id, DAL).unwrap();
    assert!(dopo.dati_cancellazione.is_none());
    assert_eq!(dopo.legame_soggetto.unwrap().data_decorrenza, DAL);
}

#[test]
fn what_is_not_sent_of_who_comes_back_stays_as_it_was() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    let mut richiesta = ritorno(&banco, id);
    richiesta.generalita1002.stato_civile = None;
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<StatoCivile>(id, Sezione::StatoCivile, DAL)[0].stato_civile, "1");
}

#[test]
fn a_restored_position_begins_on_the_day_on_which_it_had_ended() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "12");
    let restituzione = |giorno: &str| {
        let mut richiesta = ritorno(&banco, id);
        richiesta.testata_richiesta = banco.testata("1002", giorno);
        richiesta.motivo_iscrizione.id_motivo_iscrizione = "10".into();
        richiesta.residenza = vec![residenza_dal(NOI, "VIA ROMA", "1", giorno)];
        famiglia(&mut richiesta).legame_soggetto = legame("1", giorno);
        richiesta
    };
    rifiutata(banco.registra(&restituzione("2026-10-02"), decidi), "EN148");
    rifiutata(banco.registra(&restituzione("2026-09-30"), decidi), "EN240");
    banco.registra(&restituzione("2026-10-01"), decidi).unwrap();
    for giorno in ["2026-09-30", "2026-10-01", OGGI] {
        assert!(banco.op3002(NOI, id, giorno).unwrap().dati_cancellazione.is_none(), "{giorno}");
    }
}

#[test]
fn who_comes_back_without_a_codice_fiscale_gets_one() {
    let banco = Banco::nuovo();
    let senza = Generalita { codice_fiscale: None, ..bruni() };
    let (_, ids) = banco.famiglia(NOI, &[Persona { generalita: senza, ..padrona() }]);
    banco.cancella(ids[0], "6", "2026-10-01");
    let mut richiesta = ritorno(&banco, ids[0]);
    richiesta.dati_controllo.gestione_cf = Some("1".into());
    banco.registra(&richiesta, decidi).unwrap();
    let visto = banco.op3002(NOI, ids[0], DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().cod_fiscale, bruni().codice_fiscale.unwrap().cod_fiscale);
    assert!(banco.op3002(NOI, ids[0], "2026-11-01").unwrap().generalita.codice_fiscale.is_none());
}

#[test]
fn who_comes_back_from_aire_is_of_aire_no_more() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(LORO, &[Persona { generalita: bruni(), ..padrona() }]);
    banco.cancella(ids[0], "8", "2026-10-01");
    let mut richiesta = ritorno(&banco, ids[0]);
    richiesta.motivo_iscrizione.id_motivo_iscrizione = "6".into();
    richiesta.provenienza = Some(dalla_spagna());
    richiesta.generalita1002.generalita.id_scheda_soggetto_comune = Some(IdSchedaSoggettoComune {
        id_scheda_soggetto_comune_istat: NOI.into(),
        id_scheda_soggetto: "NOSTRO7".into(),
    });
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let visto = banco.op3002(NOI, ids[0], DAL).unwrap();
    assert_eq!(visto.generalita.soggetto_aire, None);
    let numero = visto.generalita.id_scheda_soggetto_comune.unwrap();
    assert_eq!(numero.id_scheda_soggetto, "NOSTRO7");
    assert_eq!(visto.provenienza.unwrap().localita.unwrap().codice_stato, "239");
    let risposta = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    assert_eq!(risposta.id_scheda_soggetto_comune.as_ref().unwrap().id_scheda_soggetto, "NOSTRO7");
    assert_eq!(banco.op3002(LORO, ids[0], "2026-10-15").unwrap().generalita.soggetto_aire.as_deref(), Some("S"));
}

#[test]
fn the_place_of_birth_of_who_comes_back_is_not_judged_again() {
    let banco = Banco::nuovo();
    let mut persona = Persona { generalita: bruni(), ..padrona() };
    let comune = persona.generalita.luogo_nascita.as_mut().unwrap().comune.as_mut().unwrap();
    (comune.nome_comune, comune.codice_istat) = ("COMUNE MAI STATO".into(), None);
    let (_, ids) = banco.famiglia(NOI, &[persona]);
    banco.cancella(ids[0], "6", "2026-10-01");
    banco.registra(&ritorno(&banco, ids[0]), decidi).unwrap();
}

#[test]
fn a_late_answer_of_the_agenzia_finds_who_comes_back_with_a_code_that_nobody_confirmed() {
    for gestione in ["0", "1", "2"] {
        let banco = Banco::nuovo();
        // Her sheet, which is written to as well, is the older one.
        let (_, spose) = banco.famiglia(NOI, &[vincoli::moglie()]);
        let suo = bruni().codice_fiscale.unwrap();
        let non_confermato = CodiceFiscale { validita_cf: Some("9".into()), ..suo.clone() };
        let noto = Generalita { codice_fiscale: Some(non_confermato), ..bruni() };
        let (_, ids) = banco.famiglia(NOI, &[Persona { generalita: noto, ..padrona() }]);
        banco.cancella(ids[0], "6", "2026-10-01");
        let mut richiesta = ritorno(&banco, ids[0]);
        vincoli::sposa(&mut richiesta, banco.generalita(spose[0]));
        richiesta.dati_controllo.gestione_cf = Some(gestione.into());
        if gestione != "0" {
            richiesta.generalita1002.generalita.codice_fiscale = None;
        }
        banco.differita.set(true);
        banco.entrate.tace();
        let fatta = avvisa(banco.registra(&richiesta, decidi), "EN141");
        let [(chi, domanda)] = fatta.registrazione.effetti.validazioni.as_slice() else { panic!("one question waits") };
        assert_eq!(*chi, ids[0], "gestioneCF {gestione}");
        let riscontro = Riscontro { codice: suo.cod_fiscale, data: il(OGGI) };
        let scheda = banco.scheda(ids[0]);
        let serve = convalida(&scheda, domanda, &riscontro, &banco.comuni).unwrap().is_some();
        assert!(serve, "gestioneCF {gestione}: the answer is his code");
    }
}
