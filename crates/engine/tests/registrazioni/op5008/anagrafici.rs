//! Kind 01.

use super::*;
use anpr_contract::mutazione_5000::GeneralitaPerModifica;
use anpr_contract::tipi::{AttributiSoggetto, CodiceFiscale, IdSchedaSoggettoComune, StatoCivile, Vedovanza};
use anpr_engine::mutazione::op5013_revoca;
use anpr_engine::registrazione::convalida;
use anpr_model::{Aree, NuovaValidazione, Riscontro, Sezione};

fn nuove(casa: &Casa, cambia: impl FnOnce(&mut Generalita)) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["01"]);
    let mut g = casa.banco.generalita(casa.lui);
    g.id_scheda_soggetto_anpr = None;
    cambia(&mut g);
    r.generalita_da_modificare = Some(GeneralitaPerModifica { generalita: Some(g), attributi_soggetto: None });
    r
}

fn gestione(mut r: Richiesta5008, gestione: &str) -> Richiesta5008 {
    r.dati_controllo.gestione_cf = Some(gestione.into());
    r
}

fn note(casa: &Casa, giorno: &str) -> Generalita {
    casa.banco.sezioni(casa.lui, Sezione::Generalita, giorno).pop().unwrap()
}

/// Somebody without a codice fiscale, or with one that nobody confirmed.
fn con_cf(cf: Option<CodiceFiscale>) -> Casa {
    let mut lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
    lui.generalita.codice_fiscale = cf;
    Casa::di(lui, "2")
}

fn cf_di(g: &Generalita) -> Option<(&str, Option<&str>)> {
    g.codice_fiscale.as_ref().map(|c| (c.cod_fiscale.as_str(), c.validita_cf.as_deref()))
}

fn attributi(certificabile: &str) -> AttributiSoggetto {
    AttributiSoggetto { soggetto_certificabile: Some(certificabile.into()), ..AttributiSoggetto::default() }
}

#[test]
fn a_new_name_changes_the_codice_fiscale_at_the_agenzia_and_from_that_day() {
    let casa = Casa::nuova("2");
    let fatta = casa.registra(&nuove(&casa, |g| g.cognome = Some("ROSSINI".into()))).unwrap();
    let nuovo = generalita("ROSSINI", "MARIO", 'M', "1980-05-12").codice_fiscale.unwrap().cod_fiscale;
    assert_eq!(casa.banco.entrate.chiamate(), [("muta", nuovo.clone())]);
    assert_eq!(note(&casa, PRIMA).cognome.as_deref(), Some("ROSSI"));
    assert_eq!(note(&casa, DAL).cognome.as_deref(), Some("ROSSINI"));
    assert_eq!(cf_di(&note(&casa, DAL)), Some((nuovo.as_str(), Some("1"))));
    let variato = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    assert_eq!(cf_di(variato), Some((nuovo.as_str(), Some("1"))));
    let aree = fatta.registrazione.effetti.soggetti[&casa.lui].aree;
    assert!(aree.tocca(Aree::DATI_PERSONALI), "it cannot be taken back (EN234)");
}

#[test]
fn what_makes_no_codice_fiscale_is_changed_without_asking_anybody() {
    let casa = Casa::nuova("2");
    casa.registra(&nuove(&casa, |g| g.cognome = Some("Rossi".into()))).unwrap();
    assert_eq!(casa.banco.entrate.chiamate(), []);
    assert_eq!(note(&casa, DAL).cognome.as_deref(), Some("Rossi"), "from upper to lower case");
}

#[test]
fn es068_en139_refuse_data_that_are_not_whole() {
    let casa = Casa::nuova("2");
    rifiutata(casa.registra(&casa.richiesta(casa.lui, &["01"])), "ES068");
    for toglie in [
        (|g: &mut Generalita| g.sesso = None) as fn(&mut Generalita),
        |g| g.data_nascita = None,
        |g| g.luogo_nascita = None,
        |g| g.codice_fiscale = None,
    ] {
        assert_eq!(casa.registra(&nuove(&casa, toglie)).unwrap_err(), ["EN139"]);
    }
}

#[test]
fn es008_es057_en332_en333_en334_en335_ec030_ec031_es050_refuse_births_that_cannot_be() {
    let casa = Casa::nuova("2");
    let nato_a = |luogo: LuogoEvento| nuove(&casa, |g| g.luogo_nascita = Some(luogo));
    let in_comune = |comune: Comune| LuogoEvento { comune: Some(comune), ..LuogoEvento::default() };
    rifiutata(casa.registra(&nuove(&casa, |g| g.data_nascita = Some("2026-11-03".into()))), "ES008");
    rifiutata(
        casa.registra(&nuove(&casa, |g| {
            (g.cognome, g.nome) = (None, None);
            (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
        })),
        "ES057",
    );
    rifiutata(casa.registra(&nato_a(in_comune(nome_di("FIUMICINO", None, "RM")))), "EN332");
    rifiutata(casa.registra(&nato_a(in_comune(nome_di("MILANO", Some("058091"), "MI")))), "EN334");
    rifiutata(casa.registra(&nato_a(in_comune(nome_di("ATLANTIDE", None, "RM")))), "EN335");
    rifiutata(casa.registra(&nato_a(all_estero("001", "NESSUNO"))), "EC030");
    rifiutata(casa.registra(&nato_a(all_estero("215", "SPAGNA"))), "EC031");
    rifiutata(casa.registra(&nato_a(LuogoEvento::default())), "ES050");
    avvisa(casa.registra(&nato_a(in_comune(nome_di("LIVO", None, "  ")))), "EN333");
}

#[test]
fn a_place_of_birth_that_stays_is_not_judged_again() {
    let mut lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
    let vecchio = LuogoEvento { comune: Some(nome_di("FIUMICINO", None, "RM")), ..LuogoEvento::default() };
    lui.generalita.luogo_nascita = Some(vecchio);
    let casa = Casa::di(lui, "2");
    casa.registra(&nuove(&casa, |g| g.note = Some("NOTA".into()))).unwrap();
}

#[test]
fn en339_en340_en248_refuse_a_codice_fiscale_of_another_place_or_person() {
    let casa = con_cf(None);
    let con = |cf: &str| {
        let codice = CodiceFiscale { cod_fiscale: cf.into(), ..CodiceFiscale::default() };
        nuove(&casa, |g| g.codice_fiscale = Some(codice))
    };
    let di_milano = codice_a("F205");
    rifiutata(casa.registra(&con(&di_milano)), "EN339");
    let mut estera = con(&di_milano);
    let g = estera.generalita_da_modificare.as_mut().unwrap().generalita.as_mut().unwrap();
    g.luogo_nascita = Some(all_estero("215", "FRANCIA"));
    rifiutata(casa.registra(&estera), "EN340");
    let di_lei = casa.banco.generalita(casa.lei).codice_fiscale.unwrap().cod_fiscale;
    rifiutata(casa.registra(&con(&di_lei)), "EN248");
}

/// His codice fiscale, had he been born elsewhere.
fn codice_a(luogo: &str) -> String {
    use anpr_catalogue::codice_fiscale::{DatiFiscali, Sesso, calcola};
    let dati = DatiFiscali { cognome: "ROSSI", nome: "MARIO", sesso: Sesso::M, nascita: il("1980-05-12"), luogo };
    calcola(&dati).unwrap().as_str().to_owned()
}

#[test]
fn es070_es090_en125_en147_en230_refuse_a_gestione_that_does_not_go() {
    let casa = con_cf(None);
    rifiutata(casa.registra(&nuove(&casa, |_| {})), "ES070");
    rifiutata(casa.registra(&gestione(nuove(&casa, |_| {}), "7")), "ES090");
    rifiutata(casa.registra(&gestione(nuove(&casa, |_| {}), "0")), "EN147");
    let casa = Casa::nuova("2");
    rifiutata(casa.registra(&gestione(nuove(&casa, |_| {}), "1")), "EN125");
    rifiutata(casa.registra(&gestione(nuove(&casa, |_| {}), "2")), "EN125");
    let altro_nome = nuove(&casa, |g| g.nome = Some("MARCO".into()));
    rifiutata(casa.registra(&gestione(altro_nome, "3")), "EN230");
    casa.registra(&gestione(nuove(&casa, |g| g.note = Some("NOTA".into())), "3")).expect("nothing to be validated");
    assert_eq!(cf_di(&note(&casa, DAL)).unwrap().1, Some("1"), "what was confirmed stays so");
}

#[test]
fn en141_a_codice_fiscale_is_attributed_confirmed_or_left_as_it_is() {
    let casa = con_cf(None);
    casa.registra(&gestione(nuove(&casa, |_| {}), "1")).unwrap();
    let suo = generalita("ROSSI", "MARIO", 'M', "1980-05-12").codice_fiscale.unwrap().cod_fiscale;
    assert_eq!(casa.banco.entrate.chiamate(), [("attribuisci", suo.clone())]);
    assert_eq!(cf_di(&note(&casa, DAL)), Some((suo.as_str(), Some("1"))));
    let non_validato =
        || Some(CodiceFiscale { cod_fiscale: suo.clone(), validita_cf: Some("9".into()), ..CodiceFiscale::default() });
    let casa = con_cf(non_validato());
    avvisa(casa.registra(&gestione(nuove(&casa, |g| g.nome = Some("MARCO".into())), "3")), "EN141");
    assert_eq!(casa.banco.entrate.chiamate(), []);
    let casa = con_cf(non_validato());
    casa.registra(&gestione(nuove(&casa, |_| {}), "0")).unwrap();
    assert_eq!(casa.banco.entrate.chiamate(), [("verifica", suo.clone())]);
    assert_eq!(cf_di(&note(&casa, DAL)), Some((suo.as_str(), Some("1"))));
}

#[test]
fn eav31_another_code_for_the_same_person_is_confirmed_by_the_agenzia() {
    let casa = Casa::nuova("2");
    let base: anpr_catalogue::codice_fiscale::CodiceFiscale = cf_di(&note(&casa, DAL)).unwrap().0.parse().unwrap();
    let omocodo = base.varianti().next().unwrap().as_str().to_owned();
    let codice = CodiceFiscale { cod_fiscale: omocodo.clone(), ..CodiceFiscale::default() };
    casa.banco.entrate.rifiuta("EAV31");
    let altrui = gestione(nuove(&casa, |g| g.codice_fiscale = Some(codice.clone())), "0");
    assert_eq!(casa.registra(&altrui).unwrap_err(), ["EAV31"]);
    casa.registra(&gestione(nuove(&casa, |g| g.codice_fiscale = Some(codice)), "0")).unwrap();
    assert_eq!(casa.banco.entrate.chiamate(), [("verifica", omocodo.clone()), ("verifica", omocodo)]);
}

#[test]
fn eam91_eam12_eam13_a_refusal_of_the_agenzia_refuses_the_request_and_its_silence_too() {
    let casa = Casa::nuova("2");
    let r = || nuove(&casa, |g| g.cognome = Some("ROSSINI".into()));
    for codice in ["EAM91", "EAM12", "EAM13"] {
        casa.banco.entrate.rifiuta(codice);
        assert_eq!(casa.registra(&r()).unwrap_err(), [codice]);
    }
    casa.banco.entrate.tace();
    assert_eq!(casa.registra(&r()).unwrap_err(), ["999"]);
    assert_eq!(note(&casa, DAL).cognome.as_deref(), Some("ROSSI"));
    casa.banco.entrate.tace();
    casa.banco.differita.set(true);
    let mut con_nozze = r();
    con_nozze.dati_controllo.tipo_mutazione.push("12".into());
    con_nozze.matrimonio = Some(nozze(casa.banco.generalita(casa.lei), "2010-06-06"));
    let fatta = avvisa(casa.registra(&con_nozze), "EN141");
    assert_eq!(note(&casa, DAL).cognome.as_deref(), Some("ROSSINI"));
    assert_eq!(cf_di(&note(&casa, DAL)).unwrap().1, Some("9"));
    let [(chi, _)] = fatta.registrazione.effetti.validazioni.as_slice() else { panic!("one question waits") };
    assert_eq!(*chi, casa.lui);
}

/// What the Agenzia is asked later, after it did not answer this.
fn domanda(casa: &Casa, r: &Richiesta5008) -> NuovaValidazione {
    casa.banco.differita.set(true);
    casa.banco.entrate.tace();
    let fatta = casa.registra(r).unwrap();
    let [(chi, domanda)] = fatta.registrazione.effetti.validazioni.as_slice() else { panic!("one question waits") };
    assert_eq!(*chi, casa.lui);
    domanda.clone()
}

/// Whether an answer to the question still changes the sheet.
fn serve(casa: &Casa, domanda: &NuovaValidazione) -> bool {
    let riscontro = Riscontro { codice: "RSSMRA80E12H501X".into(), data: il(OGGI) };
    convalida(&casa.banco.scheda(casa.lui), domanda, &riscontro, &casa.banco.comuni).unwrap().is_some()
}

#[test]
fn a_late_answer_counts_for_the_data_and_the_code_that_were_asked_about() {
    let casa = con_cf(None);
    let attribuzione = domanda(&casa, &gestione(nuove(&casa, |_| {}), "1"));
    assert!(serve(&casa, &attribuzione));
    casa.registra(&gestione(nuove(&casa, |g| g.cognome = Some("ROSSINI".into())), "3")).unwrap();
    assert!(!serve(&casa, &attribuzione), "the code would be that of the former surname");
    let altra = domanda(&casa, &gestione(nuove(&casa, |_| {}), "1"));
    assert!(!serve(&casa, &attribuzione) && serve(&casa, &altra), "of two, that about what is written now");
}

#[test]
fn a_late_answer_does_not_bring_back_a_code_that_was_taken_off() {
    let suo = generalita("ROSSI", "MARIO", 'M', "1980-05-12").codice_fiscale.unwrap();
    let casa = con_cf(Some(CodiceFiscale { validita_cf: Some("9".into()), ..suo }));
    let verifica = domanda(&casa, &gestione(nuove(&casa, |_| {}), "0"));
    assert!(serve(&casa, &verifica));
    let revoca = crate::op5013::revoca(&casa.banco, casa.lui, "12", DAL);
    casa.banco.registra(&revoca, op5013_revoca::decidi).unwrap();
    assert!(!serve(&casa, &verifica));
}

#[test]
fn en150_en403_en491_eaa30_an_attribution_that_the_agenzia_cannot_make() {
    let casa = con_cf(None);
    casa.banco.entrate.rifiuta("EAA12");
    assert_eq!(casa.registra(&gestione(nuove(&casa, |_| {}), "2")).unwrap_err(), ["EN150"]);
    casa.banco.entrate.rifiuta("EAA30");
    assert_eq!(casa.registra(&gestione(nuove(&casa, |_| {}), "1")).unwrap_err(), ["EN491", "EAA30"]);
    let sulla_nave = LuogoEvento { luogo_eccezionale: Some("PIROSCAFO SATURNIA".into()), ..LuogoEvento::default() };
    let in_mare = || nuove(&casa, |g| g.luogo_nascita = Some(sulla_nave.clone()));
    assert_eq!(casa.registra(&gestione(in_mare(), "1")).unwrap_err(), ["EN403"]);
    casa.registra(&gestione(in_mare(), "3")).expect("registered without");
}

#[test]
fn the_agenzia_is_asked_only_when_nothing_else_refuses() {
    let casa = Casa::nuova("2");
    let mut r = nuove(&casa, |g| g.cognome = Some("ROSSINI".into()));
    r.dati_controllo.tipo_mutazione.push("07".into());
    rifiutata(casa.registra(&r), "ES107");
    assert_eq!(casa.banco.entrate.chiamate(), []);
}

#[test]
fn ec023_certificability_is_lifted_and_the_rest_of_the_attributes_stays() {
    let mut lui = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12");
    let noti = AttributiSoggetto { senza_fissa_dimora: Some("S".into()), soggetto_certificabile: Some("1".into()) };
    lui = lui.con(Sezione::Attributi, &noti);
    let casa = Casa::di(lui, "2");
    let con = |certificabile: &str| {
        let mut r = casa.richiesta(casa.lui, &["01"]);
        let attributi_soggetto = Some(attributi(certificabile));
        r.generalita_da_modificare = Some(GeneralitaPerModifica { generalita: None, attributi_soggetto });
        r
    };
    rifiutata(casa.registra(&con("7")), "EC023");
    casa.registra(&con("2")).unwrap();
    let ora: Vec<AttributiSoggetto> = casa.banco.sezioni(casa.lui, Sezione::Attributi, DAL);
    assert_eq!(ora, [AttributiSoggetto { soggetto_certificabile: Some("2".into()), ..noti }]);
    assert_eq!(casa.banco.entrate.chiamate(), []);
}

fn di_stato(casa: &Casa, codice: &str) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["01"]);
    r.stato_civile = Some(StatoCivile { stato_civile: codice.into(), ..StatoCivile::default() });
    r
}

#[test]
fn ec001_ec010_refuse_a_stato_civile_that_is_none() {
    let casa = Casa::nuova("2");
    rifiutata(casa.registra(&di_stato(&casa, "5")), "EC001");
    rifiutata(casa.registra(&di_stato(&casa, "9")), "EC010");
}

#[test]
fn en199_en200_en201_es019_warn_of_a_stato_civile_that_no_section_tells() {
    for (codice, avviso) in [("2", "EN199"), ("3", "EN200"), ("4", "EN201")] {
        let casa = Casa::nuova("2");
        let fatta = avvisa(casa.registra(&di_stato(&casa, codice)), avviso);
        assert_eq!(fatta.avvisi(), [avviso, "EN111"]);
        let stati: Vec<StatoCivile> = casa.banco.sezioni(casa.lui, Sezione::StatoCivile, DAL);
        assert_eq!(stati[0].stato_civile, codice);
    }
    let casa = Casa::nuova("2");
    let mut r = di_stato(&casa, "1");
    r.stato_civile.as_mut().unwrap().stato_civile_nd = Some("SI".into());
    avvisa(casa.registra(&r), "ES019");
}

#[test]
fn es014_es015_es016_es017_es018_es020_warn_of_sections_that_do_not_suit_the_stato_civile() {
    let sposa = |casa: &Casa, codice: &str| {
        let mut r = di_stato(casa, codice);
        r.dati_controllo.tipo_mutazione.push("12".into());
        r.matrimonio = Some(nozze(estranea(), "2010-06-06"));
        r
    };
    let casa = Casa::nuova("3");
    avvisa(casa.registra(&sposa(&casa, "1")), "ES014");
    avvisa(casa.registra(&sposa(&casa, "3")), "ES018");
    avvisa(casa.registra(&sposa(&casa, "4")), "ES020");
    let vedovo = |casa: &Casa, codice: &str| {
        let mut r = di_stato(casa, codice);
        r.dati_controllo.tipo_mutazione.push("13".into());
        r.vedovanza = Some(Vedovanza { dati_morteconiuge: evento("2020-07-07"), ordine_matrimonio_precedente: None });
        r
    };
    let fatta = avvisa(casa.registra(&vedovo(&casa, "2")), "ES015");
    assert!(fatta.avvisi().contains(&"ES016".to_owned()), "no marriage came with it");
    let casa = Casa::nuova("3");
    casa.registra(&sposa(&casa, "2")).unwrap();
    let mut separa = di_stato(&casa, "3");
    separa.dati_controllo.tipo_mutazione.push("14".into());
    separa.separazione_annullamento_cessazione_matrimonio = Some(anpr_contract::tipi::AnnullamentoMatrimonio {
        tipo_cessazione: "5".into(),
        sentenza: Some(sentenza("2020-02-02", "2020-03-03")),
        ..Default::default()
    });
    avvisa(casa.registra(&separa), "ES017");
}

#[test]
fn the_comune_s_own_number_of_the_sheet_follows() {
    let casa = Casa::nuova("2");
    let id =
        IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: NOI.into(), id_scheda_soggetto: "NUOVO1".into() };
    casa.registra(&nuove(&casa, |g| g.id_scheda_soggetto_comune = Some(id))).unwrap();
    let scheda = casa.banco.scheda(casa.lui);
    assert_eq!(scheda.iscrizione.id_scheda_comune.as_deref(), Some("NUOVO1"));
    assert_eq!(scheda.iscrizione.periodo.dal, il("2015-01-01"), "the registration is the same");
}
