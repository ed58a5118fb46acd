//! 5014: rectifications (registrazione §26).

use crate::banco::*;
use anpr_contract::iscrizione_1000::Richiesta1014;
use anpr_contract::mutazione_5000::{
    DatiControllo5005, Richiesta5005, Richiesta5014, RichiestaRettifica, RichiestaRettifica101, RichiestaRettifica102,
    RichiestaRettifica103, RichiestaRettifica104, RichiestaRettifica105,
};
use anpr_contract::tipi::{
    Comune, DatiIscrizione, DatiIscrizioneComune, DatiProcedimentoIstruttoria, FamigliaConvivenza, Generalita,
    IscrizioneResidente, Localita, LuogoEvento, ProvenienzaDestinazione, Residenza, StatoCivile,
};
use anpr_engine::iscrizione::op1014_procedimento;
use anpr_engine::mutazione::op5005_residenza;
use anpr_engine::mutazione::op5014_rettifica::decidi;
use anpr_model::{
    Anagrafe, Aree, Effetti, EffettiSoggetto, FamigliaId, IdVersione, Iscrizione, OperazioneId, Parte, PassoSoggetto,
    Sezione, SezioneFamiglia, SoggettoId, StatoFamiglia, StatoScheda, StatoSoggetto,
};
use anpr_registry::Contatore;

const DAL: &str = "2026-11-02";
/// Since when the people of these tests are registered.
const ISCRITTI: &str = "2015-01-01";

fn mario() -> Persona {
    let iscrizione = DatiIscrizione {
        dati_iscrizione_comune: Some(DatiIscrizioneComune {
            data_iscrizione: ISCRITTI.into(),
            protocollo_comune: "SUBENTRO".into(),
            comune: comune(NOI),
            id_operazione_comune: "SUBENTRO1".into(),
            id_operazione_anpr: "1".into(),
            data_definizione_pratica: None,
        }),
        iscrizione_residente: Some(IscrizioneResidente {
            motivo_iscrizione: "1".into(),
            descrizione_motivo_iscrizione: None,
        }),
        ..DatiIscrizione::default()
    };
    let aggiornato = RichiestaRettifica103 {
        data_ultimo_aggiornamento_apr: Some("2018-06-01".into()),
        ..RichiestaRettifica103::default()
    };
    Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")
        .con(Sezione::DatiIscrizione, &iscrizione)
        .con(Sezione::DateApr, &aggiornato)
}

fn ada() -> Persona {
    Persona::nuova("ROSSI", "ADA", 'F', "1982-05-12").legame("2")
}

fn uno(banco: &Banco, chi: Persona) -> (FamigliaId, SoggettoId) {
    let (famiglia, ids) = banco.famiglia_da_subentro(NOI, &[chi]);
    (famiglia, ids[0])
}

fn rettifica(banco: &Banco, chi: SoggettoId, tipo_rettifica: RichiestaRettifica) -> Richiesta5014 {
    Richiesta5014 {
        testata_richiesta: banco.testata("5014", DAL),
        generalita_per_ricerca: banco.generalita(chi),
        tipo_rettifica,
        dati_controllo: None,
    }
}

fn r101(dal: &str) -> RichiestaRettifica {
    RichiestaRettifica {
        richiesta_rettifica101: Some(RichiestaRettifica101 { data_decorrenza_residenza: dal.into() }),
        ..RichiestaRettifica::default()
    }
}

fn r102(motivo: &str, note: Option<&str>, provenienza: Option<ProvenienzaDestinazione>) -> RichiestaRettifica {
    let richiesta_rettifica102 =
        Some(RichiestaRettifica102 { id_motivo_iscrizione: motivo.into(), note: note.map(Into::into), provenienza });
    RichiestaRettifica { richiesta_rettifica102, ..RichiestaRettifica::default() }
}

/// First registration, last update, entry.
fn r103(prima: Option<&str>, aggiornamento: Option<&str>, ingresso: Option<&str>) -> RichiestaRettifica {
    let richiesta_rettifica103 = Some(RichiestaRettifica103 {
        data_ultimo_aggiornamento_apr: aggiornamento.map(Into::into),
        data_prima_iscrizione_comune: prima.map(Into::into),
        data_ingresso_famiglia: ingresso.map(Into::into),
    });
    RichiestaRettifica { richiesta_rettifica103, ..RichiestaRettifica::default() }
}

fn r104(cambia: impl FnOnce(&mut RichiestaRettifica104)) -> RichiestaRettifica {
    let mut r = RichiestaRettifica104::default();
    cambia(&mut r);
    RichiestaRettifica { richiesta_rettifica104: Some(r), ..RichiestaRettifica::default() }
}

fn r105(luogo_nascita: LuogoEvento) -> RichiestaRettifica {
    let richiesta_rettifica105 = Some(RichiestaRettifica105 { luogo_nascita });
    RichiestaRettifica { richiesta_rettifica105, ..RichiestaRettifica::default() }
}

fn italiano(nome: &str, istat: &str, sigla: &str) -> Comune {
    Comune {
        nome_comune: nome.into(),
        codice_istat: Some(istat.into()),
        sigla_provincia_istat: sigla.into(),
        descrizione_localita: None,
    }
}

fn in_comune(nome: &str, istat: &str, sigla: &str) -> LuogoEvento {
    LuogoEvento { comune: Some(italiano(nome, istat, sigla)), ..LuogoEvento::default() }
}

fn all_estero(codice: &str, stato: &str) -> Localita {
    Localita { codice_stato: codice.into(), descrizione_stato: stato.into(), ..Localita::default() }
}

/// Moves somebody within a comune, or to it.
fn muove(banco: &Banco, comune: &str, chi: SoggettoId) {
    let richiesta = trasloco(banco, comune, chi);
    banco.registra_da(comune, &richiesta, op5005_residenza::decidi).map_err(|a| codici(&a)).unwrap();
}

fn trasloco(banco: &Banco, comune: &str, chi: SoggettoId) -> Richiesta5005 {
    Richiesta5005 {
        testata_richiesta: banco.testata_di(comune, "5005", DAL),
        generalita_scheda_famiglia: FamigliaConvivenza { tipo_scheda: "3".into(), ..FamigliaConvivenza::default() },
        residenza_famiglia: vec![residenza_dal(comune, "VIA MILANO", "5", DAL)],
        elenco_soggetti_famiglia: vec![banco.elencato(chi, "1", DAL)],
        dati_controllo: DatiControllo5005 {
            tipo_mutazione: "02".into(),
            tipo_scheda: "2".into(),
            lista_controlli: None,
        },
        ..Richiesta5005::default()
    }
}

/// Strikes somebody off.
fn cancella(banco: &Banco, chi: SoggettoId, giorno: &str) {
    let scheda = banco.scheda(chi);
    let Iscrizione { aperta_da, numero, .. } = scheda.iscrizione;
    let versione = IdVersione { parte: Parte::Iscrizione, aperta_da, numero };
    let cambi = EffettiSoggetto {
        aree: Aree::ISCRIZIONE,
        stato: Some(StatoScheda { comune: NOI.into(), stato: StatoSoggetto::Cancellato }),
        passi: vec![PassoSoggetto::Chiudi { versione, giorno: il(giorno) }],
    };
    let mut effetti = Effetti { codice: "2003".into(), comune: NOI.into(), ..Effetti::default() };
    effetti.letti.soggetti.insert(chi, scheda.soggetto.revisione);
    effetti.soggetti.insert(chi, cambi);
    let da = OperazioneId(banco.registry.prossimo(Contatore::Operazione).unwrap());
    let adesso = banco.adesso.get().to_utc();
    banco.registry.scrivi(move |s| s.applica(&effetti, da, adesso)).attendi().unwrap();
}

fn residenze(banco: &Banco, chi: SoggettoId, giorno: &str) -> Vec<Option<String>> {
    let tutte: Vec<Residenza> = banco.sezioni(chi, Sezione::Residenza, giorno);
    tutte.into_iter().map(|r| r.data_decorrenza_residenza).collect()
}

#[test]
fn r101_gives_a_residence_the_day_that_the_subentro_lacked() {
    let banco = Banco::nuovo();
    let (famiglia, chi) = uno(&banco, mario().residente_dal(None));
    let fatta = banco.registra(&rettifica(&banco, chi, r101("2016-03-01")), decidi).unwrap();
    let risposta = fatta.risposta.risposta_rettifica101.unwrap();
    assert_eq!(
        (risposta.id_scheda_soggetto_anpr, risposta.data_decorrenza_residenza.as_str()),
        (chi.to_string(), "2016-03-01")
    );
    assert_eq!(residenze(&banco, chi, "2016-03-01"), [Some("2016-03-01".into())]);
    assert_eq!(residenze(&banco, chi, OGGI).len(), 1, "corrected, not added");
    assert!(banco.scheda_al(chi, "2015-06-01").is_some(), "the person is there before");
    let vista = banco.op3002(NOI, chi, "2016-03-01").unwrap();
    assert_eq!(vista.residenza[0].data_decorrenza_residenza.as_deref(), Some("2016-03-01"));
    assert_eq!(banco.scheda_famiglia(famiglia).stato, StatoFamiglia::Attiva);
    assert!(fatta.registrazione.notifiche.is_empty());
    rifiutata(banco.registra(&rettifica(&banco, chi, r101("2016-04-01")), decidi), "EN414");
}

#[test]
fn en424_a_move_waits_until_the_residence_has_a_day() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_da_subentro(NOI, &[mario(), ada().residente_dal(None)]);
    let muove = |chi| banco.registra(&trasloco(&banco, NOI, chi), op5005_residenza::decidi);
    rifiutata(muove(ids[1]), "EN424");
    banco.registra(&rettifica(&banco, ids[1], r101("2016-03-01")), decidi).unwrap();
    muove(ids[1]).unwrap();
}

#[test]
fn r101_corrects_a_day_that_cannot_be() {
    for impossibile in ["2014-12-31", "2018-06-02", "2019-01-02"] {
        let banco = Banco::nuovo();
        let (_, chi) = uno(&banco, mario().residente_dal(Some(impossibile)));
        banco.registra(&rettifica(&banco, chi, r101("2015-02-01")), decidi).unwrap();
        assert_eq!(residenze(&banco, chi, "2015-02-01"), [Some("2015-02-01".into())], "{impossibile}");
    }
}

#[test]
fn en414_a_day_that_can_be_is_not_rectified() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_da_subentro(NOI, &[mario(), ada()]);
    let prova = || banco.registra(&rettifica(&banco, ids[1], r101("2016-03-01")), decidi).unwrap_err();
    assert_eq!(prova(), ["EN414"]);
    muove(&banco, NOI, ids[1]);
    assert_eq!(prova(), ["EN414"], "nor one registered since");
}

#[test]
fn en415_en420_en426_en481_refuse_days_of_residence_that_cannot_be() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario().residente_dal(None));
    let prova = |dal: &str| banco.registra(&rettifica(&banco, chi, r101(dal)), decidi).unwrap_err();
    assert_eq!(prova("2014-12-31"), ["EN415"]);
    assert_eq!(prova("2018-06-02"), ["EN420"]);
    assert_eq!(prova("2019-01-02"), ["EN420", "EN426"]);
    assert_eq!(prova("2026-11-21"), ["EN481"]);
    assert_eq!(residenze(&banco, chi, OGGI), [None::<String>]);
}

#[test]
fn en413_en427_en428_refuse_sheets_that_are_not_to_be_rectified() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let di_loro =
        Richiesta5014 { testata_richiesta: banco.testata_di(LORO, "5014", DAL), ..rettifica(&banco, chi, r101(DAL)) };
    assert_eq!(codici(&banco.registra_da(LORO, &di_loro, decidi).unwrap_err()), ["EN427"]);
    let (_, aire) = banco.famiglia_aire(NOI, &[Persona::nuova("NERI", "UGO", 'M', "1970-01-01")]);
    for altra in [r101(DAL), r102("4", None, None), r103(Some(DAL), None, None), r104(|_| {})] {
        rifiutata(banco.registra(&rettifica(&banco, aire[0], altra), decidi), "EN428");
    }
    assert!(banco.registra(&rettifica(&banco, aire[0], r105(in_comune("ROMA", "058091", "RM"))), decidi).is_ok());
    cancella(&banco, chi, "2026-11-03");
    assert_eq!(banco.registra(&rettifica(&banco, chi, r101(DAL)), decidi).unwrap_err(), ["EN413"]);
}

#[test]
fn r102_corrects_why_and_from_where_for_the_same_days() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let da = ProvenienzaDestinazione { localita: Some(all_estero("215", "FRANCIA")), comune: None };
    let fatta = banco.registra(&rettifica(&banco, chi, r102("04", None, Some(da.clone()))), decidi).unwrap();
    assert_eq!(fatta.risposta.risposta_rettifica102.unwrap().provenienza, Some(da.clone()));
    for giorno in [ISCRITTI, DAL] {
        let vista = banco.op3002(NOI, chi, giorno).unwrap();
        let iscrizione = vista.dati_iscrizione.unwrap();
        assert_eq!(iscrizione.iscrizione_residente.unwrap().motivo_iscrizione, "04");
        assert_eq!(iscrizione.dati_iscrizione_comune.unwrap().data_iscrizione, ISCRITTI, "the rest stays");
        assert_eq!(vista.provenienza, Some(da.clone()));
    }
    let altra = ProvenienzaDestinazione { comune: Some(roma()), localita: None };
    banco.registra(&rettifica(&banco, chi, r102("9", Some("ALTRO MOTIVO"), Some(altra.clone()))), decidi).unwrap();
    let vista = banco.op3002(NOI, chi, DAL).unwrap();
    assert_eq!(vista.provenienza, Some(altra), "one provenance, the right one");
    let residente = vista.dati_iscrizione.unwrap().iscrizione_residente.unwrap();
    assert_eq!(residente.descrizione_motivo_iscrizione.as_deref(), Some("ALTRO MOTIVO"));
}

#[test]
fn ec006_ec014_es086_es064_en148_refuse_reasons_that_are_not_whole() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let prova = |r: RichiestaRettifica| banco.registra(&rettifica(&banco, chi, r), decidi).unwrap_err();
    assert_eq!(prova(r102("77", None, None)), ["EC006"]);
    assert_eq!(prova(r102("9", Some(" "), None)), ["EC014"]);
    assert_eq!(prova(r102("9", Some("A/B"), None)), ["EN148"]);
    assert_eq!(prova(r102("3", None, None)), ["ES086"]);
    assert_eq!(prova(r102("04", None, None)), ["ES086"]);
    assert_eq!(prova(r102("4", None, Some(ProvenienzaDestinazione::default()))), ["ES064"]);
}

#[test]
fn ec180_warns_when_two_comuni_of_the_time_and_province_have_the_name() {
    let banco = Banco::nuovo();
    let anziano = Persona { dal: il("1926-01-01"), ..Persona::nuova("ROSSI", "UGO", 'M', "1925-05-01") };
    let (_, ids) = banco.famiglia_da_subentro(NOI, &[anziano]);
    let vezzano = Comune { codice_istat: None, ..italiano("VEZZANO", "", "TN") };
    let da = ProvenienzaDestinazione { comune: Some(vezzano), localita: None };
    let fatta = avvisa(banco.registra(&rettifica(&banco, ids[0], r102("3", None, Some(da))), decidi), "EC180");
    assert_eq!(fatta.avvisi(), ["EC180"]);
}

#[test]
fn ec179_ec181_ec182_ec183_refuse_places_that_people_cannot_come_from() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let comune = |comune: Comune| ProvenienzaDestinazione { comune: Some(comune), localita: None };
    let estero =
        |codice: &str, stato: &str| ProvenienzaDestinazione { comune: None, localita: Some(all_estero(codice, stato)) };
    for (codice, da) in [
        ("EC179", comune(italiano("PAESENESSUNO", "999123", "RM"))),
        ("EC181", comune(italiano("ROMA", "015146", "RM"))),
        ("EC182", estero("997", "NESSUNO")),
        ("EC183", estero("215", "GERMANIA")),
    ] {
        rifiutata(banco.registra(&rettifica(&banco, chi, r102("3", None, Some(da))), decidi), codice);
    }
}

#[test]
fn en411_only_the_comune_of_the_first_registration_says_why() {
    let banco = Banco::nuovo();
    let casa = residenza(LORO, "VIA ROMA", "1");
    let due = [mario().a(casa.clone()), ada().a(casa)];
    let (_, ids) = banco.famiglia_da_subentro(LORO, &due);
    muove(&banco, NOI, ids[1]);
    rifiutata(banco.registra(&rettifica(&banco, ids[1], r102("1", None, None)), decidi), "EN411");
    let mut di_loro = rettifica(&banco, ids[0], r102("2", None, None));
    di_loro.testata_richiesta = banco.testata_di(LORO, "5014", DAL);
    assert!(banco.registra_da(LORO, &di_loro, decidi).is_ok());
}

#[test]
fn r103_lets_everything_without_a_day_of_its_own_begin_with_the_first_registration() {
    let banco = Banco::nuovo();
    let (famiglia, chi) = uno(&banco, mario());
    let fatta = banco.registra(&rettifica(&banco, chi, r103(Some("2010-06-01"), Some("2018-07-01"), None)), decidi);
    let risposta = fatta.unwrap().risposta.risposta_rettifica103.unwrap();
    assert_eq!(risposta.data_prima_iscrizione_comune.as_deref(), Some("2010-06-01"));
    assert_eq!(risposta.data_ingresso_famiglia, None);
    assert!(banco.scheda_al(chi, "2010-05-31").is_none());
    for giorno in ["2010-06-01", "2014-12-31", ISCRITTI, OGGI] {
        let vista = banco.op3002(NOI, chi, giorno).unwrap_or_else(|| panic!("a hole on {giorno}"));
        let di_chi = vista.dati_iscrizione.unwrap().dati_iscrizione_comune.unwrap();
        assert_eq!(di_chi.data_iscrizione, "2010-06-01", "{giorno}");
        assert_eq!(banco.sezioni::<StatoCivile>(chi, Sezione::StatoCivile, giorno).len(), 1, "{giorno}");
        let aggiornato: Vec<RichiestaRettifica103> = banco.sezioni(chi, Sezione::DateApr, giorno);
        assert_eq!(aggiornato.len(), 1, "{giorno}");
        assert_eq!(aggiornato[0].data_ultimo_aggiornamento_apr.as_deref(), Some("2018-07-01"));
    }
    assert_eq!(residenze(&banco, chi, ISCRITTI), [Some(ISCRITTI.into())], "it has a day of its own");
    assert_eq!(banco.componenti(famiglia, ISCRITTI).len(), 1);
}

#[test]
fn r103_corrects_the_entry_into_the_family() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia_da_subentro(NOI, &[mario(), ada()]);
    banco.registra(&rettifica(&banco, ids[1], r103(None, None, Some("2017-04-01"))), decidi).unwrap();
    assert_eq!(banco.componenti(famiglia, "2017-03-31").len(), 1);
    assert_eq!(banco.componenti(famiglia, "2017-04-01"), [(ids[0], "1".into()), (ids[1], "2".into())]);
    let appartenenza = banco.scheda(ids[1]).appartenenza.unwrap();
    assert_eq!(appartenenza.decorrenza_legame, Some(il("2017-04-01")), "no relationship before the entry");
    let legame = banco.op3002(NOI, ids[1], OGGI).unwrap().legame_soggetto.unwrap();
    assert_eq!(legame.data_decorrenza, "2017-04-01");
}

#[test]
fn en474_en481_refuse_rectifications_without_a_date_or_with_one_to_come() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let prova = |r: RichiestaRettifica| banco.registra(&rettifica(&banco, chi, r), decidi).unwrap_err();
    assert_eq!(prova(r103(None, None, None)), ["EN474"]);
    assert_eq!(prova(r104(|_| {})), ["EN474"]);
    let domani = Some("2026-11-21");
    for r in [r103(domani, None, None), r103(None, domani, None), r103(None, None, domani)] {
        assert_eq!(prova(r), ["EN481"]);
    }
    assert_eq!(prova(r104(|r| r.data_decorrenza_legame = domani.map(Into::into))), ["EN481"]);
}

#[test]
fn en475_dates_are_frozen_once_something_else_than_a_rectification_or_a_proceeding_has_happened() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_da_subentro(NOI, &[mario(), ada()]);
    banco.registra(&rettifica(&banco, ids[1], r103(None, None, Some("2017-04-01"))), decidi).unwrap();
    banco.registra(&rettifica(&banco, ids[1], r103(None, None, Some("2017-05-01"))), decidi).unwrap();
    let pratica = Richiesta1014 {
        testata_richiesta: banco.testata("1014", DAL),
        procedimento_istruttoria: DatiProcedimentoIstruttoria {
            numero_pratica_comune: Some("1".into()),
            tipo_operazione: "I".into(),
            motivo_avvio: Some("6".into()),
            data_stato: DAL.into(),
            stato_procedimento: "1".into(),
            ..DatiProcedimentoIstruttoria::default()
        },
        generalita_per_ricerca: vec![banco.generalita(ids[1])],
        dati_controllo: None,
    };
    banco.registra(&pratica, op1014_procedimento::decidi).unwrap();
    banco.registra(&rettifica(&banco, ids[1], r103(None, None, Some("2017-06-01"))), decidi).unwrap();
    muove(&banco, NOI, ids[1]);
    for r in [r103(None, None, Some("2017-07-01")), r104(|r| r.data_ingresso_famiglia = Some("2017-07-01".into()))] {
        assert_eq!(banco.registra(&rettifica(&banco, ids[1], r), decidi).unwrap_err(), ["EN475"]);
    }
}

#[test]
fn es127_es008_ef033_ef031_refuse_dates_out_of_order() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let prova = |r: RichiestaRettifica| banco.registra(&rettifica(&banco, chi, r), decidi).unwrap_err();
    assert_eq!(prova(r103(Some("2015-01-02"), None, None)), ["ES127"], "after residence and entry");
    assert_eq!(prova(r103(None, Some("2014-12-31"), None)), ["ES127"]);
    assert_eq!(prova(r103(None, None, Some("2014-12-31"))), ["ES127", "EF031"]);
    assert_eq!(prova(r103(Some("1980-05-11"), None, None)), ["ES008"]);
    assert_eq!(prova(r103(Some("1980-05-12"), None, Some("1980-05-11"))), ["ES127", "EF033", "EF031"]);
    assert_eq!(prova(r104(|r| r.data_decorrenza_residenza = Some("2014-12-31".into()))), ["ES127"]);
}

#[test]
fn r104_corrects_residence_entry_relationship_and_the_origin_of_the_family() {
    let banco = Banco::nuovo();
    let (famiglia, chi) = uno(&banco, mario());
    let tutte = r104(|r| {
        r.data_prima_iscrizione_comune = Some("2010-01-01".into());
        r.data_decorrenza_residenza = Some("2012-01-01".into());
        r.data_origine_famiglia_convivenza = Some("2011-01-01".into());
        r.data_ingresso_famiglia = Some("2011-01-01".into());
        r.data_decorrenza_legame = Some("2011-02-01".into());
    });
    let fatta = banco.registra(&rettifica(&banco, chi, tutte), decidi).unwrap();
    let risposta = fatta.risposta.risposta_rettifica104.unwrap();
    assert_eq!(risposta.data_origine_famiglia_convivenza.as_deref(), Some("2011-01-01"));
    assert_eq!(banco.componenti(famiglia, "2011-01-01"), [(chi, "1".into())]);
    assert!(banco.componenti(famiglia, "2010-12-31").is_empty());
    assert_eq!(residenze(&banco, chi, "2012-01-01"), [Some("2012-01-01".into())]);
    assert_eq!(banco.scheda(chi).appartenenza.unwrap().decorrenza_legame, Some(il("2011-02-01")));
    let vista = banco.op3002(NOI, chi, "2012-01-01").unwrap();
    let sua = vista.famiglia_convivenza.unwrap();
    assert_eq!(sua.data_origine_famiglia_convivenza.as_deref(), Some("2011-01-01"));
    assert_eq!(vista.residenza[0].data_decorrenza_residenza.as_deref(), Some("2012-01-01"));
    let famiglia_allora = banco.registry.snapshot().unwrap().famiglia(famiglia, il("2012-01-01")).unwrap().unwrap();
    let indirizzo = famiglia_allora.sezioni.iter().find(|v| v.sezione == SezioneFamiglia::Residenza).unwrap();
    assert!(indirizzo.contenuto.contains("2012-01-01"), "the family's address is the reference person's");
}

#[test]
fn r104_gives_a_residence_without_a_day_one_together_with_the_registration() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario().residente_dal(None));
    let due = r104(|r| {
        r.data_prima_iscrizione_comune = Some("2010-01-01".into());
        r.data_decorrenza_residenza = Some("2012-01-01".into());
    });
    banco.registra(&rettifica(&banco, chi, due), decidi).unwrap();
    assert_eq!(residenze(&banco, chi, OGGI), [Some("2012-01-01".into())]);
    assert!(residenze(&banco, chi, "2011-12-31").is_empty());
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario().residente_dal(None));
    let prima = r104(|r| r.data_prima_iscrizione_comune = Some("2010-01-01".into()));
    banco.registra(&rettifica(&banco, chi, prima), decidi).unwrap();
    assert_eq!(residenze(&banco, chi, "2010-01-01"), [None::<String>], "it holds from the registration");
}

#[test]
fn en447_en426_en148_refuse_what_a_family_contradicts() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_da_subentro(NOI, &[mario(), ada()]);
    banco.registra(&rettifica(&banco, ids[1], r103(None, None, Some("2017-04-01"))), decidi).unwrap();
    let prova = |r: RichiestaRettifica| banco.registra(&rettifica(&banco, ids[1], r), decidi).unwrap_err();
    assert_eq!(prova(r104(|r| r.data_decorrenza_legame = Some("2017-03-31".into()))), ["EN447"]);
    assert_eq!(prova(r104(|r| r.data_decorrenza_residenza = Some("2019-01-02".into()))), ["EN426"]);
    assert_eq!(prova(r104(|r| r.data_origine_famiglia_convivenza = Some("2014-01-01".into()))), ["EN148"]);
    let primo = r104(|r| r.data_origine_famiglia_convivenza = Some("2014-01-01".into()));
    banco.registra(&rettifica(&banco, ids[0], primo), decidi).unwrap();
}

#[test]
fn r105_corrects_the_place_of_birth_and_asks_the_agenzia_only_for_another_cadastral_code() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let mut a_roma = in_comune("ROMA", "058091", "RM");
    a_roma.comune.as_mut().unwrap().descrizione_localita = Some("TRASTEVERE".into());
    banco.registra(&rettifica(&banco, chi, r105(a_roma)), decidi).unwrap();
    assert!(banco.entrate.chiamate().is_empty());
    let prima = banco.generalita(chi).codice_fiscale.unwrap().cod_fiscale;
    let fatta = banco.registra(&rettifica(&banco, chi, r105(in_comune("MILANO", "015146", "MI"))), decidi).unwrap();
    let dopo = banco.generalita(chi);
    let nuovo = dopo.codice_fiscale.unwrap();
    assert_ne!(nuovo.cod_fiscale, prima);
    assert_eq!(&nuovo.cod_fiscale[11..15], "F205");
    assert_eq!(nuovo.validita_cf.as_deref(), Some("1"));
    assert_eq!(banco.entrate.chiamate(), [("muta", nuovo.cod_fiscale.clone())]);
    let attuali = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    assert_eq!(attuali.codice_fiscale.as_ref().unwrap().cod_fiscale, nuovo.cod_fiscale);
    assert_eq!(fatta.risposta.risposta_rettifica105.unwrap().luogo_nascita.comune.unwrap().nome_comune, "MILANO");
    for giorno in [ISCRITTI, OGGI] {
        let vista = banco.op3002(NOI, chi, giorno).unwrap();
        assert_eq!(vista.generalita.luogo_nascita.unwrap().comune.unwrap().nome_comune, "MILANO", "{giorno}");
    }
    assert_eq!(banco.sezioni::<Generalita>(chi, Sezione::Generalita, OGGI).len(), 1);
}

#[test]
fn eam12_999_the_agenzia_refuses_or_is_silent_and_nothing_is_kept() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let milano = || rettifica(&banco, chi, r105(in_comune("MILANO", "015146", "MI")));
    banco.entrate.rifiuta("EAM12");
    assert_eq!(banco.registra(&milano(), decidi).unwrap_err(), ["EAM12"]);
    banco.entrate.tace();
    assert_eq!(banco.registra(&milano(), decidi).unwrap_err(), ["999"]);
    assert_eq!(banco.generalita(chi).luogo_nascita.unwrap().comune.unwrap().nome_comune, "ROMA");
    banco.registra(&milano(), decidi).unwrap();
}

#[test]
fn es050_en335_en332_en333_en334_ec030_ec031_refuse_places_where_nobody_is_born() {
    let banco = Banco::nuovo();
    let (_, chi) = uno(&banco, mario());
    let estero =
        |codice: &str, stato: &str| LuogoEvento { localita: Some(all_estero(codice, stato)), ..LuogoEvento::default() };
    for (codice, luogo) in [
        ("ES050", LuogoEvento::default()),
        ("EN335", in_comune("PAESENESSUNO", "999123", "RM")),
        ("EN332", in_comune("VALSAMOGGIA", "037061", "BO")),
        ("EN334", in_comune("ROMA", "015146", "RM")),
        ("EC030", estero("997", "NESSUNO")),
        ("EC031", estero("215", "GERMANIA")),
    ] {
        rifiutata(banco.registra(&rettifica(&banco, chi, r105(luogo)), decidi), codice);
    }
    assert!(banco.entrate.chiamate().is_empty());
    let (_, nonno) = uno(&banco, Persona::nuova("ROSSI", "UGO", 'M', "1925-05-01"));
    let vezzano = Comune { codice_istat: None, ..italiano("VEZZANO", "", "TN") };
    let due = LuogoEvento { comune: Some(vezzano), ..LuogoEvento::default() };
    avvisa(banco.registra(&rettifica(&banco, nonno, r105(due)), decidi), "EN333");
}
