//! 1014: administrative proceedings (registrazione §§2.4, 13, 33).

use crate::banco::*;
use anpr_contract::iscrizione_1000::Richiesta1014;
use anpr_contract::mutazione_5000::{DatiControllo5005, DatiControllo5012, Richiesta5005, Richiesta5012};
use anpr_contract::tipi::{
    DatiIscrizione, DatiOperazione, DatiProcedimento, DatiProcedimentoIstruttoria, DatiRicercaScheda,
    FamigliaConvivenza, Generalita, IscrizioneResidente,
};
use anpr_engine::iscrizione::op1014_procedimento::decidi;
use anpr_engine::mutazione::{op5005_residenza, op5012_annullamento};
use anpr_model::{ChiaveProcedimento, OperazioneId, Procedimento, Sezione, SoggettoId, Storico};

const DAL: &str = "2026-11-02";
const NUMERO: &str = "2026-15";

/// A request about the proceeding `NUMERO`.
fn richiesta(banco: &Banco, operazione: &str, stato: &str, soggetti: Vec<Generalita>) -> Richiesta1014 {
    Richiesta1014 {
        testata_richiesta: banco.testata("1014", DAL),
        procedimento_istruttoria: DatiProcedimentoIstruttoria {
            numero_pratica_comune: Some(NUMERO.into()),
            tipo_operazione: operazione.into(),
            data_stato: DAL.into(),
            stato_procedimento: stato.into(),
            ..DatiProcedimentoIstruttoria::default()
        },
        generalita_per_ricerca: soggetti,
        dati_controllo: None,
    }
}

/// Opens it, for a change of stato civile unless a test says otherwise.
fn apertura(banco: &Banco, soggetti: Vec<Generalita>) -> Richiesta1014 {
    let mut apertura = richiesta(banco, "I", "1", soggetti);
    apertura.procedimento_istruttoria.motivo_avvio = Some("7".into());
    apertura
}

fn chiusura(banco: &Banco, operazione: &str, esito: &str, giorno: &str) -> Richiesta1014 {
    let mut chiusura = richiesta(banco, operazione, "2", Vec::new());
    chiusura.testata_richiesta.data_decorrenza = Some(giorno.into());
    let dati = &mut chiusura.procedimento_istruttoria;
    dati.esito_chiusura = Some(esito.into());
    dati.data_chiusura = Some(giorno.into());
    dati.data_stato = giorno.into();
    dati.note_esito = Some("VERIFICATO".into());
    chiusura
}

fn uno(banco: &Banco, cognome: &str) -> SoggettoId {
    banco.famiglia(NOI, &[Persona::nuova(cognome, "MARIO", 'M', "1980-05-12")]).1[0]
}

fn altrui(banco: &Banco) -> SoggettoId {
    let casa = residenza(LORO, "VIA ROMA", "1");
    let due = ["1980-05-12", "1985-05-12"].map(|nato| Persona::nuova("NERI", "PIA", 'F', nato).a(casa.clone()));
    banco.famiglia(LORO, &due).1[1]
}

fn pratica(banco: &Banco) -> Procedimento {
    let chiave = ChiaveProcedimento::Comune(NOI.into(), NUMERO.into());
    banco.registry.snapshot().unwrap().procedimento(&chiave).unwrap().unwrap()
}

/// A proceeding with one person.
fn aperta(banco: &Banco) -> SoggettoId {
    let chi = uno(banco, "ROSSI");
    banco.registra(&apertura(banco, vec![banco.generalita(chi)]), decidi).unwrap();
    chi
}

/// Moves somebody of another comune here, as the proceeding `NUMERO` says.
fn arrivo(banco: &Banco, comune: &str, chi: SoggettoId, con_pratica: bool) -> Richiesta5005 {
    Richiesta5005 {
        testata_richiesta: banco.testata_di(comune, "5005", DAL),
        generalita_scheda_famiglia: FamigliaConvivenza { tipo_scheda: "3".into(), ..FamigliaConvivenza::default() },
        residenza_famiglia: vec![residenza_dal(comune, "VIA MILANO", "5", DAL)],
        elenco_soggetti_famiglia: vec![banco.elencato(chi, "1", DAL)],
        dati_del_procedimento: con_pratica
            .then(|| DatiProcedimento { numero_pratica_comune: Some(NUMERO.into()), ..DatiProcedimento::default() }),
        dati_controllo: DatiControllo5005 {
            tipo_mutazione: "02".into(),
            tipo_scheda: "2".into(),
            lista_controlli: None,
        },
        ..Richiesta5005::default()
    }
}

#[test]
fn a_proceeding_is_opened_goes_on_and_ends_with_all_its_statuses() {
    let banco = Banco::nuovo();
    let chi = aperta(&banco);
    let mut istruttoria = richiesta(&banco, "M", "05", Vec::new());
    istruttoria.procedimento_istruttoria.data_stato = "2026-11-05".into();
    istruttoria.procedimento_istruttoria.motivo_avvio = Some("12".into());
    banco.registra(&istruttoria, decidi).unwrap();
    assert!(pratica(&banco).aperto());
    let fatta = banco.registra(&chiusura(&banco, "C", "R", "2026-11-10"), decidi).unwrap();
    let fine = pratica(&banco);
    let stati = [("1", DAL), ("5", "2026-11-05"), ("2", "2026-11-10")].map(|(s, g)| (s.to_owned(), il(g)));
    assert_eq!(fine.stati, stati);
    assert_eq!((fine.motivo_avvio.as_str(), fine.comune.as_str(), fine.soggetti.as_slice()), ("12", NOI, &[chi][..]));
    let chiusura = fine.chiusura.clone().unwrap();
    assert_eq!(
        (chiusura.data, chiusura.esito, chiusura.note_esito.as_deref()),
        (il("2026-11-10"), 'R', Some("VERIFICATO"))
    );
    assert!(!fine.archiviato);
    let [variato] = fatta.registrazione.variati.as_slice() else { panic!("the proceeding alone") };
    assert_eq!(variato.procedimento.as_ref().unwrap().numero_pratica_anpr, Some(fine.id.to_string()));
    let dettagli = variato.dettagli_procedimento.as_ref().unwrap();
    assert_eq!((dettagli.esito_chiusura.as_deref(), dettagli.stato_procedimento.as_str()), (Some("R"), "2"));
    assert_eq!(variato.generalita_attuali, None);
    assert!(fatta.registrazione.notifiche.is_empty());
}

#[test]
fn the_answer_to_an_opening_names_the_people_with_the_new_number() {
    let banco = Banco::nuovo();
    let chi = uno(&banco, "ROSSI");
    let fatta = banco.registra(&apertura(&banco, vec![banco.generalita(chi)]), decidi).unwrap();
    let [variato] = fatta.registrazione.variati.as_slice() else { panic!("one person") };
    let attuali = variato.generalita_attuali.as_ref().unwrap();
    assert_eq!(attuali.id_scheda_soggetto_anpr, Some(chi.to_string()));
    let numeri = variato.procedimento.as_ref().unwrap();
    assert_eq!(numeri.numero_pratica_comune.as_deref(), Some(NUMERO));
    assert_eq!(numeri.numero_pratica_anpr, Some(pratica(&banco).id.to_string()));
}

#[test]
fn ehr01_the_letters_of_linking_are_known_only_where_the_register_is_told_so() {
    let banco = Banco::nuovo();
    aperta(&banco);
    let altro = uno(&banco, "VERDI");
    for lettera in ["S", "E", "i", "X"] {
        let scritta = richiesta(&banco, lettera, "1", vec![banco.generalita(altro)]);
        rifiutata(banco.registra(&scritta, decidi), "EHR01");
    }
}

#[test]
fn ehr03_en191_en128_en196_en247_refuse_openings_that_are_not_whole() {
    let banco = Banco::nuovo();
    let chi = uno(&banco, "ROSSI");
    let rifiuta = |codice: &str, cambia: &dyn Fn(&mut Richiesta1014)| {
        let mut richiesta = apertura(&banco, vec![banco.generalita(chi)]);
        cambia(&mut richiesta);
        rifiutata(banco.registra(&richiesta, decidi), codice);
    };
    rifiuta("EHR03", &|r| r.procedimento_istruttoria.numero_pratica_anpr = Some("1".into()));
    rifiuta("EN191", &|r| r.procedimento_istruttoria.motivo_avvio = None);
    for iscrizione in ["1", "2", "08", "9", "11"] {
        rifiuta("EN128", &|r| r.procedimento_istruttoria.motivo_avvio = Some(iscrizione.into()));
    }
    rifiuta("EN196", &|r| r.generalita_per_ricerca.clear());
    rifiuta("EN247", &|r| r.procedimento_istruttoria.numero_pratica_comune = None);
    rifiuta("EN247", &|r| r.procedimento_istruttoria.numero_pratica_comune = Some(" ".into()));
    assert!(banco.registra(&apertura(&banco, vec![banco.generalita(chi)]), decidi).is_ok(), "none of them was kept");
}

#[test]
fn a_proceeding_for_a_registration_is_opened_without_people() {
    let banco = Banco::nuovo();
    let mut vuota = apertura(&banco, Vec::new());
    vuota.procedimento_istruttoria.motivo_avvio = Some("02".into());
    banco.registra(&vuota, decidi).unwrap();
    assert_eq!(pratica(&banco).motivo_avvio, "2");
}

#[test]
fn en148_refuses_codes_of_no_table_statuses_that_do_not_suit_and_days_to_come() {
    let banco = Banco::nuovo();
    let chi = uno(&banco, "ROSSI");
    let rifiuta = |cambia: &dyn Fn(&mut DatiProcedimentoIstruttoria)| {
        let mut richiesta = apertura(&banco, vec![banco.generalita(chi)]);
        cambia(&mut richiesta.procedimento_istruttoria);
        rifiutata(banco.registra(&richiesta, decidi), "EN148");
    };
    rifiuta(&|d| d.motivo_avvio = Some("77".into()));
    rifiuta(&|d| d.stato_procedimento = "8".into());
    rifiuta(&|d| d.stato_procedimento = "2".into());
    rifiuta(&|d| d.data_stato = "2026-11-21".into());
    aperta_e_chiusa_prima(&banco, chi);
    let mut di_troppo = apertura(&banco, vec![banco.generalita(chi)]);
    di_troppo.procedimento_istruttoria.note_chiusura = Some("NIENTE".into());
    let fatta = avvisa(banco.registra(&di_troppo, decidi), "EN148");
    assert_eq!(fatta.registrazione.variati[0].dettagli_procedimento.as_ref().unwrap().note_chiusura, None);
}

/// A proceeding is not closed before it was opened.
fn aperta_e_chiusa_prima(banco: &Banco, chi: SoggettoId) {
    let mut altra = apertura(banco, vec![banco.generalita(chi)]);
    altra.procedimento_istruttoria.numero_pratica_comune = Some("ALTRA".into());
    banco.registra(&altra, decidi).unwrap();
    let mut presto = chiusura(banco, "C", "C", DAL);
    presto.procedimento_istruttoria.numero_pratica_comune = Some("ALTRA".into());
    presto.procedimento_istruttoria.data_chiusura = Some("2026-11-01".into());
    rifiutata(banco.registra(&presto, decidi), "EN148");
    presto.procedimento_istruttoria.data_chiusura = Some(DAL.into());
    banco.registra(&presto, decidi).unwrap();
}

#[test]
fn en151_a_comune_uses_a_number_once_and_another_comune_may_use_it() {
    let banco = Banco::nuovo();
    aperta(&banco);
    let altro = uno(&banco, "VERDI");
    rifiutata(banco.registra(&apertura(&banco, vec![banco.generalita(altro)]), decidi), "EN151");
    let loro = altrui(&banco);
    let mut di_loro = apertura(&banco, vec![banco.generalita(loro)]);
    di_loro.testata_richiesta = banco.testata_di(LORO, "1014", DAL);
    assert!(banco.registra_da(LORO, &di_loro, decidi).is_ok());
}

#[test]
fn ehra0_ehra1_refuse_proceedings_that_are_none_or_another_comune_s() {
    let banco = Banco::nuovo();
    aperta(&banco);
    let id = pratica(&banco).id.to_string();
    let con = |anpr: Option<&str>, comunale: &str| {
        let mut richiesta = richiesta(&banco, "M", "3", Vec::new());
        richiesta.procedimento_istruttoria.numero_pratica_anpr = anpr.map(Into::into);
        richiesta.procedimento_istruttoria.numero_pratica_comune = Some(comunale.into());
        richiesta
    };
    rifiutata(banco.registra(&con(Some("99999999999999999999"), NUMERO), decidi), "EHRA0");
    rifiutata(banco.registra(&con(Some("999999"), NUMERO), decidi), "EHRA0");
    rifiutata(banco.registra(&con(Some(&id), "ALTRA"), decidi), "EHRA1");
    rifiutata(banco.registra(&con(None, "ALTRA"), decidi), "EHRA1");
    let mut di_loro = con(Some(&id), NUMERO);
    di_loro.testata_richiesta = banco.testata_di(LORO, "1014", DAL);
    assert_eq!(codici(&banco.registra_da(LORO, &di_loro, decidi).unwrap_err()), ["EHRA0"]);
    assert!(banco.registra(&con(Some(&id), NUMERO), decidi).is_ok());
}

#[test]
fn en442_en443_refuse_what_comes_after_the_end_or_counts_from_before_the_last_change() {
    let banco = Banco::nuovo();
    aperta(&banco);
    let mut presto = richiesta(&banco, "M", "3", Vec::new());
    presto.testata_richiesta.data_decorrenza = Some("2026-11-01".into());
    rifiutata(banco.registra(&presto, decidi), "EN443");
    banco.registra(&chiusura(&banco, "C", "C", DAL), decidi).unwrap();
    for tardi in [richiesta(&banco, "M", "3", Vec::new()), chiusura(&banco, "A", "C", DAL)] {
        rifiutata(banco.registra(&tardi, decidi), "EN442");
    }
}

#[test]
fn en194_ehr77_refuse_ends_without_day_or_outcome() {
    let banco = Banco::nuovo();
    aperta(&banco);
    for operazione in ["C", "A"] {
        let rifiuta = |codice: &str, cambia: &dyn Fn(&mut DatiProcedimentoIstruttoria)| {
            let mut richiesta = chiusura(&banco, operazione, "S", DAL);
            cambia(&mut richiesta.procedimento_istruttoria);
            rifiutata(banco.registra(&richiesta, decidi), codice);
        };
        rifiuta("EN194", &|d| d.esito_chiusura = None);
        rifiuta("EN194", &|d| d.data_chiusura = None);
        rifiuta("EHR77", &|d| d.esito_chiusura = Some("X".into()));
    }
    banco.registra(&chiusura(&banco, "A", "S", DAL), decidi).unwrap();
    assert!(pratica(&banco).archiviato);
}

#[test]
fn en431_people_sent_with_an_end_are_passed_over() {
    let banco = Banco::nuovo();
    aperta(&banco);
    let altro = uno(&banco, "VERDI");
    let mut fine = chiusura(&banco, "C", "C", DAL);
    fine.generalita_per_ricerca = vec![banco.generalita(altro)];
    avvisa(banco.registra(&fine, decidi), "EN431");
    assert!(!pratica(&banco).soggetti.contains(&altro));
}

#[test]
fn en465_es101_en204_an_opening_is_refused_for_anybody_in_its_list() {
    let banco = Banco::nuovo();
    let (chi, altro, loro) = (uno(&banco, "ROSSI"), uno(&banco, "VERDI"), altrui(&banco));
    let con = |soggetti: Vec<Generalita>| banco.registra(&apertura(&banco, soggetti), decidi);
    let noto = |id| banco.generalita(id);
    rifiutata(con(vec![noto(chi), noto(altro), noto(chi)]), "EN465");
    let ignoto = Generalita { id_scheda_soggetto_anpr: Some("987654".into()), ..noto(altro) };
    let codici = con(vec![noto(chi), ignoto, noto(loro)]).unwrap_err();
    assert_eq!(codici, ["ES101", "EN204"], "all that is wrong is said");
    assert!(con(vec![noto(chi), noto(altro)]).is_ok());
}

#[test]
fn a_proceeding_for_a_move_is_opened_on_people_of_another_comune() {
    let banco = Banco::nuovo();
    let loro = altrui(&banco);
    let mut arrivo = apertura(&banco, vec![banco.generalita(loro)]);
    arrivo.procedimento_istruttoria.motivo_avvio = Some("6".into());
    banco.registra(&arrivo, decidi).unwrap();
    assert_eq!(pratica(&banco).soggetti, [loro]);
}

#[test]
fn en176_nobody_is_in_two_open_proceedings() {
    let banco = Banco::nuovo();
    let chi = aperta(&banco);
    let mut altra = apertura(&banco, vec![banco.generalita(chi)]);
    altra.procedimento_istruttoria.numero_pratica_comune = Some("ALTRA".into());
    rifiutata(banco.registra(&altra, decidi), "EN176");
    banco.registra(&chiusura(&banco, "C", "C", DAL), decidi).unwrap();
    assert!(banco.registra(&altra, decidi).is_ok(), "the first one has ended");
}

#[test]
fn en444_who_can_be_linked_is_and_the_others_are_named() {
    let banco = Banco::nuovo();
    let chi = aperta(&banco);
    let (altro, loro) = (uno(&banco, "VERDI"), altrui(&banco));
    let elenco = vec![banco.generalita(altro), banco.generalita(loro)];
    let fatta = avvisa(banco.registra(&richiesta(&banco, "M", "3", elenco), decidi), "EN444");
    assert_eq!(pratica(&banco).soggetti, [chi, altro]);
    assert_eq!(fatta.avvisi(), ["EN444"]);
    let testo = fatta.registrazione.avvisi[0].testo();
    assert!(testo.contains(&loro.to_string()) && testo.contains("EN204"), "{testo}");
    assert_eq!(fatta.registrazione.variati.len(), 1);
}

#[test]
fn en186_en192_en445_refuse_to_link_nobody() {
    let banco = Banco::nuovo();
    let chi = aperta(&banco);
    let (altro, loro) = (uno(&banco, "VERDI"), altrui(&banco));
    let collega = |elenco: Vec<Generalita>| banco.registra(&richiesta(&banco, "M", "3", elenco), decidi);
    rifiutata(collega(vec![banco.generalita(chi)]), "EN186");
    rifiutata(collega(vec![banco.generalita(chi), banco.generalita(altro)]), "EN186");
    rifiutata(collega(vec![banco.generalita(loro), banco.generalita(chi), banco.generalita(loro)]), "EN186");
    let codici = collega(vec![banco.generalita(loro)]).unwrap_err();
    assert_eq!(codici, ["EN192", "EN204", "EN445"]);
    assert_eq!(pratica(&banco).soggetti, [chi]);
}

#[test]
fn en433_en193_en446_refuse_to_unlink_who_is_not_linked() {
    let banco = Banco::nuovo();
    banco.collegamenti.set(true);
    let chi = aperta(&banco);
    let altro = uno(&banco, "VERDI");
    let scollega = |elenco: Vec<Generalita>| banco.registra(&richiesta(&banco, "E", "1", elenco), decidi);
    assert_eq!(scollega(vec![banco.generalita(altro)]).unwrap_err(), ["EN433", "EN446"]);
    rifiutata(scollega(vec![banco.generalita(chi), banco.generalita(altro)]), "EN433");
    let ignoto = Generalita { id_scheda_soggetto_anpr: Some("987654".into()), ..banco.generalita(altro) };
    rifiutata(scollega(vec![ignoto]), "EN193");
    assert_eq!(pratica(&banco).soggetti, [chi]);
}

#[test]
fn en430_en432_linking_wants_people_and_nothing_else() {
    let banco = Banco::nuovo();
    banco.collegamenti.set(true);
    let chi = aperta(&banco);
    let altro = uno(&banco, "VERDI");
    for lettera in ["S", "E"] {
        rifiutata(banco.registra(&richiesta(&banco, lettera, "1", Vec::new()), decidi), "EN430");
        let mut di_troppo = richiesta(&banco, lettera, "1", vec![banco.generalita(altro)]);
        di_troppo.procedimento_istruttoria.note_chiusura = Some("NOTA".into());
        rifiutata(banco.registra(&di_troppo, decidi), "EN432");
    }
    let mut per_numero = richiesta(&banco, "S", "1", vec![banco.generalita(altro)]);
    per_numero.procedimento_istruttoria.numero_pratica_comune = None;
    per_numero.procedimento_istruttoria.numero_pratica_anpr = Some(pratica(&banco).id.to_string());
    banco.registra(&per_numero, decidi).unwrap();
    assert_eq!(pratica(&banco).soggetti, [chi, altro]);
    banco.registra(&richiesta(&banco, "E", "1", vec![banco.generalita(chi)]), decidi).unwrap();
    assert_eq!(pratica(&banco).soggetti, [altro]);
}

#[test]
fn en531_a_linked_person_is_moved_by_another_comune_only_when_unlinked_or_after_the_end() {
    let banco = Banco::nuovo();
    banco.collegamenti.set(true);
    let (_, ids) = banco.famiglia(
        NOI,
        &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12"), Persona::nuova("ROSSI", "ADA", 'F', "1982-05-12")],
    );
    let tutti = ids.iter().map(|id| banco.generalita(*id)).collect();
    banco.registra(&apertura(&banco, tutti), decidi).unwrap();
    let da_loro = |chi| banco.registra_da(LORO, &arrivo(&banco, LORO, chi, false), op5005_residenza::decidi);
    for chi in &ids {
        assert_eq!(codici(&da_loro(*chi).unwrap_err()), ["EN531"]);
    }
    banco.registra(&richiesta(&banco, "E", "1", vec![banco.generalita(ids[1])]), decidi).unwrap();
    da_loro(ids[1]).unwrap();
    banco.registra(&chiusura(&banco, "C", "C", DAL), decidi).unwrap();
    let (_, nuovi) = banco.famiglia(LORO, &[Persona::nuova("NERI", "PIA", 'F', "1950-01-01")]);
    let mut insieme = arrivo(&banco, LORO, ids[0], false);
    insieme.generalita_scheda_famiglia = banco.nomina(banco.scheda(nuovi[0]).appartenenza.unwrap().famiglia);
    insieme.residenza_famiglia = Vec::new();
    insieme.elenco_soggetti_famiglia = vec![banco.elencato(ids[0], "22", DAL)];
    insieme.dati_controllo.tipo_scheda = "1".into();
    banco.registra_da(LORO, &insieme, op5005_residenza::decidi).map_err(|a| codici(&a)).unwrap();
}

#[test]
fn en393_the_end_settles_the_practice_of_the_registrations_linked_to_it() {
    let banco = Banco::nuovo();
    let loro = altrui(&banco);
    let mut apri = apertura(&banco, vec![banco.generalita(loro)]);
    apri.procedimento_istruttoria.motivo_avvio = Some("6".into());
    banco.registra(&apri, decidi).unwrap();
    let mossa = banco.registra(&arrivo(&banco, NOI, loro, true), op5005_residenza::decidi).unwrap();
    assert!(!mossa.avvisi().iter().any(|c| c == "EN111" || c == "EN112"), "{:?}", mossa.avvisi());
    assert_eq!(pratica(&banco).operazioni, [mossa.id]);
    let fatta = avvisa(banco.registra(&chiusura(&banco, "C", "C", "2026-11-18"), decidi), "EN393");
    assert!(fatta.registrazione.avvisi[0].testo().contains(&mossa.id.to_string()));
    let vista = banco.op3002(NOI, loro, DAL).unwrap();
    let iscritta = vista.dati_iscrizione.unwrap().dati_iscrizione_comune.unwrap();
    assert_eq!(iscritta.data_definizione_pratica.as_deref(), Some("2026-11-18"));
    assert_eq!(iscritta.id_operazione_anpr, mossa.id.to_string(), "the event stays that operation's");
    let dati: Vec<DatiIscrizione> = banco.sezioni(loro, Sezione::DatiIscrizione, DAL);
    assert_eq!(dati.len(), 1, "corrected, not added: no day without, no day with two");
    assert_eq!(banco.sezioni::<DatiIscrizione>(loro, Sezione::DatiIscrizione, "2026-11-01").len(), 0);
    let tocchi = banco.registry.snapshot().unwrap().tocchi_soggetto(loro).unwrap();
    assert!(tocchi.iter().all(|t| t.codice != "1014"), "a proceeding stands in the way of nothing");
}

#[test]
fn a_registration_whose_practice_was_settled_is_taken_back_whole() {
    let banco = Banco::nuovo();
    let casa = residenza(LORO, "VIA ROMA", "1");
    let prima = DatiIscrizione {
        iscrizione_residente: Some(IscrizioneResidente {
            motivo_iscrizione: "1".into(),
            descrizione_motivo_iscrizione: None,
        }),
        ..DatiIscrizione::default()
    };
    let due = ["1980-05-12", "1985-05-12"]
        .map(|nato| Persona::nuova("NERI", "PIA", 'F', nato).a(casa.clone()).con(Sezione::DatiIscrizione, &prima));
    let loro = banco.famiglia(LORO, &due).1[1];
    let mut apri = apertura(&banco, vec![banco.generalita(loro)]);
    apri.procedimento_istruttoria.motivo_avvio = Some("6".into());
    banco.registra(&apri, decidi).unwrap();
    let arriva = arrivo(&banco, NOI, loro, true);
    let mossa = banco.registra(&arriva, op5005_residenza::decidi).unwrap();
    avvisa(banco.registra(&chiusura(&banco, "C", "R", "2026-11-18"), decidi), "EN393");
    let annulla = Richiesta5012 {
        testata_richiesta: banco.testata("5012", "2026-11-18"),
        dati_operazione_da_annullare: DatiOperazione {
            operazione_richiesta: "5005".into(),
            id_operazione_comune: arriva.testata_richiesta.id_operazione_comune.clone(),
            id_operazione_anpr: mossa.id.to_string(),
            ..DatiOperazione::default()
        },
        dati_scheda_soggetto_famiglia_convivenza: DatiRicercaScheda {
            soggetto: banco.generalita(loro),
            scheda_famiglia_convivenza: None,
        },
        dati_controllo: DatiControllo5012 {
            tipo_scheda: "1".into(),
            annullamento_attribuzione_cf: "N".into(),
            lista_controlli: None,
        },
    };
    banco.registra(&annulla, op5012_annullamento::decidi).unwrap();
    assert_eq!(banco.scheda(loro).soggetto.comune, LORO);
    for giorno in ["2026-11-01", DAL, OGGI] {
        let dati: Vec<DatiIscrizione> = banco.sezioni(loro, Sezione::DatiIscrizione, giorno);
        assert_eq!(dati, std::slice::from_ref(&prima), "{giorno}");
    }
}

#[test]
fn the_header_s_day_of_settlement_goes_before_that_of_the_end() {
    let banco = Banco::nuovo();
    let loro = altrui(&banco);
    let mut apri = apertura(&banco, vec![banco.generalita(loro)]);
    apri.procedimento_istruttoria.motivo_avvio = Some("6".into());
    banco.registra(&apri, decidi).unwrap();
    banco.registra(&arrivo(&banco, NOI, loro, true), op5005_residenza::decidi).unwrap();
    let mut fine = chiusura(&banco, "C", "C", "2026-11-18");
    fine.testata_richiesta.data_definizione_pratica = Some("2026-11-19".into());
    banco.registra(&fine, decidi).unwrap();
    let dati: Vec<DatiIscrizione> = banco.sezioni(loro, Sezione::DatiIscrizione, OGGI);
    let di_chi = dati[0].dati_iscrizione_comune.as_ref().unwrap();
    assert_eq!(di_chi.data_definizione_pratica.as_deref(), Some("2026-11-19"));
}

#[test]
fn nothing_is_settled_when_the_proceeding_had_no_registration() {
    let banco = Banco::nuovo();
    aperta(&banco);
    let fatta = banco.registra(&chiusura(&banco, "C", "C", DAL), decidi).unwrap();
    assert!(fatta.avvisi().is_empty());
}

#[test]
fn two_changes_of_one_proceeding_decided_on_the_same_state_are_not_both_written() {
    let banco = Banco::nuovo();
    aperta(&banco);
    let prima = pratica(&banco);
    let fatta = banco.registra(&richiesta(&banco, "M", "3", Vec::new()), decidi).unwrap();
    let chiave = format!("procedimento:{}:{}", prima.id, prima.revisione);
    assert_eq!(fatta.registrazione.effetti.unicita, [chiave]);
    assert_eq!(pratica(&banco).revisione, fatta.id);
    let di_nuovo = fatta.registrazione.effetti.clone();
    let altra = OperazioneId(fatta.id.0 + 1_000);
    let adesso = banco.adesso.get().to_utc();
    let esito = banco.registry.scrivi(move |s| s.applica(&di_nuovo, altra, adesso)).attendi();
    assert!(matches!(esito, Err(anpr_registry::Errore::Superata)), "{esito:?}");
}
