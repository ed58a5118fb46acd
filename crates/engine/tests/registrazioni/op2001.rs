//! 2001: deaths (registrazione §14).

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::cancellazione_2000::Richiesta2001;
use anpr_contract::tipi::{
    AltriDati, Atto, Comune, ConvivenzaDiFatto, DatiCancellazione, DatiEvento, DocumentoProtocollato, Localita,
    LuogoEvento, Sentenza, SoggettoFamiglia, StatoCivile, UnioneCivile, Vedovanza,
};
use anpr_engine::cancellazione::op2001_decesso::decidi;
use anpr_engine::cancellazione::op2011_annullamento;
use anpr_engine::iscrizione::op1002_altri_motivi;
use anpr_engine::mutazione::{op5001_famiglia, op5005_residenza, op5008_scheda, op5012_annullamento};
use anpr_model::{FamigliaId, Sezione, SoggettoId, StatoFamiglia, StatoSoggetto};

const MORTO_IL: &str = "2026-11-02";
const VIGILIA: &str = "2026-11-01";

fn padre() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")
}

fn madre() -> Persona {
    Persona::nuova("BIANCHI", "LUISA", 'F', "1982-06-07").legame("2")
}

fn figlia() -> Persona {
    Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04")
}

fn tre(banco: &Banco) -> (FamigliaId, Vec<SoggettoId>) {
    banco.famiglia(NOI, &[padre(), madre(), figlia()])
}

/// The reference person dies and the mother takes the place.
fn con_elenco(banco: &Banco, ids: &[SoggettoId]) -> Richiesta2001 {
    let elenco = [banco.elencato(ids[1], "1", MORTO_IL), banco.elencato(ids[2], "3", MORTO_IL)];
    Richiesta2001 { elenco_soggetti_famiglia: elenco.to_vec(), ..decesso(banco, ids[0], MORTO_IL) }
}

fn sentenza(data: &str, validita: &str) -> Sentenza {
    Sentenza {
        data: data.into(),
        numero: Some("12".into()),
        tipo_tribunale: "1".into(),
        autorita: "TRIBUNALE DI ROMA".into(),
        data_validita: validita.into(),
    }
}

fn presunta(richiesta: &mut Richiesta2001) {
    richiesta.motivo_cancellazione.tipo_motivo_cancellazione = Some("2".into());
    richiesta.dati_sentenza = Some(sentenza("2026-11-02", "2026-11-02"));
}

#[test]
fn the_dead_leave_the_register_on_the_day_of_death_and_nothing_else_of_them_changes() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    let fatta = banco.registra(&decesso(&banco, ids[2], MORTO_IL), decidi).unwrap();
    assert_eq!(banco.scheda(ids[2]).soggetto.stato, StatoSoggetto::Deceduto);
    let iscrizione = banco.scheda(ids[2]).iscrizione;
    assert_eq!(iscrizione.periodo.al, Some(il(MORTO_IL)));
    assert_eq!(banco.componenti(famiglia, VIGILIA).len(), 3);
    assert_eq!(banco.componenti(famiglia, MORTO_IL), [(ids[0], "1".into()), (ids[1], "2".into())]);
    let cancellata: Vec<DatiCancellazione> = banco.sezioni(ids[2], Sezione::DatiCancellazione, MORTO_IL);
    assert_eq!((cancellata[0].motivo_cancellazione.as_str(), cancellata[0].dati_sentenza.clone()), ("1", None));
    assert!(banco.sezioni::<DatiCancellazione>(ids[2], Sezione::DatiCancellazione, VIGILIA).is_empty());
    let stato: Vec<StatoCivile> = banco.sezioni(ids[2], Sezione::StatoCivile, MORTO_IL);
    assert_eq!(stato[0].stato_civile, "1");
    let vista = banco.op3002(NOI, ids[2], MORTO_IL).unwrap();
    assert_eq!(vista.dati_decesso.unwrap().data_evento, MORTO_IL);
    assert!(banco.op3002(NOI, ids[2], VIGILIA).unwrap().dati_decesso.is_none());
    assert_eq!(fatta.avvisi(), ["EN111"]);
    assert_eq!(fatta.registrazione.variati.len(), 1);
    assert!(fatta.registrazione.notifiche.is_empty());
    sano(&banco);
}

#[test]
fn who_is_named_takes_the_place_of_the_reference_person_from_the_registration_on() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    let fatta = banco.registra(&con_elenco(&banco, &ids), decidi).unwrap();
    assert_eq!(banco.componenti(famiglia, MORTO_IL), [(ids[1], "1".into()), (ids[2], "3".into())]);
    assert_eq!(banco.componenti(famiglia, VIGILIA)[0], (ids[0], "1".into()));
    assert_eq!(fatta.registrazione.variati.len(), 3);
    sano(&banco);
}

#[test]
fn en225_warns_of_a_family_left_without_reference_person() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    avvisa(banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi), "EN225");
    assert_eq!(banco.componenti(famiglia, MORTO_IL), [(ids[1], "2".into()), (ids[2], "3".into())]);
}

#[test]
fn the_family_of_one_ends_and_a_convivenza_stays() {
    let banco = Banco::nuovo();
    let (sola, chi) = banco.famiglia(NOI, &[padre()]);
    banco.registra(&decesso(&banco, chi[0], MORTO_IL), decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(sola).stato, StatoFamiglia::Archiviata);
    let (convivenza, chi) = banco.convivenza(NOI, &[madre().legame("1")]);
    let fatta = banco.registra(&decesso(&banco, chi[0], MORTO_IL), decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(convivenza).stato, StatoFamiglia::Attiva);
    assert_eq!(fatta.avvisi(), ["EN111"], "who answers for a convivenza is named by a 5001");
    sano(&banco);
}

#[test]
fn who_dies_on_the_day_of_registration_is_known_all_the_same() {
    let banco = Banco::nuovo();
    let (_, chi) = banco.famiglia(NOI, &[padre(), figlia().dal(MORTO_IL)]);
    banco.registra(&decesso(&banco, chi[1], MORTO_IL), decidi).unwrap();
    let vista = banco.op3002(NOI, chi[1], MORTO_IL).unwrap();
    assert_eq!(vista.dati_decesso.unwrap().data_evento, MORTO_IL);
    rifiutata(banco.registra(&decesso(&banco, chi[1], MORTO_IL), decidi), "EN184");
    sano(&banco);
}

#[test]
fn en310_the_reconciled_spouse_is_widowed_and_keeps_stato_civile_and_relationship() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    sposati(&banco, [ids[0], ids[1]], "2010-06-01");
    avvisa(banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi), "EN310");
    let vedova: Vec<Vedovanza> = banco.sezioni(ids[1], Sezione::Vedovanza, MORTO_IL);
    assert_eq!(vedova[0].dati_morteconiuge.data_evento, MORTO_IL);
    assert!(banco.sezioni::<Vedovanza>(ids[1], Sezione::Vedovanza, VIGILIA).is_empty());
    let stato: Vec<StatoCivile> = banco.sezioni(ids[1], Sezione::StatoCivile, MORTO_IL);
    assert_eq!(stato[0].stato_civile, "1", "until a 5008 says otherwise");
    assert_eq!(banco.componenti(famiglia, MORTO_IL)[0], (ids[1], "2".into()));
    sano(&banco);
}

#[test]
fn en195_the_spouse_of_another_comune_is_widowed_and_that_comune_named() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let (_, altri) = banco.famiglia(LORO, &[Persona::nuova("VERDI", "PIA", 'F', "1981-01-01")]);
    sposati(&banco, [ids[0], altri[0]], "2010-06-01");
    avvisa(banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi), "EN195");
    assert_eq!(banco.sezioni::<Vedovanza>(altri[0], Sezione::Vedovanza, MORTO_IL).len(), 1);
}

#[test]
fn a_spouse_who_is_not_reconciled_is_left_alone() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    for (chi, con) in [(ids[0], ids[1]), (ids[1], ids[0])] {
        let mut coniuge = banco.generalita(con);
        coniuge.id_scheda_soggetto_anpr = None;
        let matrimonio = anpr_contract::tipi::Matrimonio { coniuge, ..Default::default() };
        scrivi_sezione(&banco, chi, Sezione::Matrimonio, &matrimonio, "2010-06-01");
    }
    banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi).unwrap();
    assert!(banco.sezioni::<Vedovanza>(ids[1], Sezione::Vedovanza, MORTO_IL).is_empty());
}

#[test]
fn a_union_and_a_convivenza_end_by_reason_98_on_the_survivor_s_sheet() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let unione = |con| UnioneCivile {
        unito_civilmente: Some(banco.generalita(con)),
        atto_unione: Some(morte("2018-06-01")),
        ..UnioneCivile::default()
    };
    scrivi_sezione(&banco, ids[0], Sezione::UnioneCivile, &unione(ids[1]), "2018-06-01");
    scrivi_sezione(&banco, ids[1], Sezione::UnioneCivile, &unione(ids[0]), "2018-06-01");
    banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi).unwrap();
    let sciolta: Vec<UnioneCivile> = banco.sezioni(ids[1], Sezione::UnioneCivile, MORTO_IL);
    let scioglimento = sciolta[0].scioglimento_unione.clone().unwrap();
    assert_eq!(scioglimento.motivo_scioglimento.as_deref(), Some("98"));
    assert_eq!(scioglimento.dati_evento.unwrap().data_evento, MORTO_IL);
    let prima: Vec<UnioneCivile> = banco.sezioni(ids[1], Sezione::UnioneCivile, VIGILIA);
    assert_eq!(prima[0].scioglimento_unione, None);
    let (_, ids) = banco.famiglia(NOI, &[padre(), madre().legame("23")]);
    let convivenza = |con| ConvivenzaDiFatto {
        convivente: Some(banco.generalita(con)),
        contratto_stipula: Some(DocumentoProtocollato {
            data: Some("2018-06-01".into()),
            ..DocumentoProtocollato::default()
        }),
        ..ConvivenzaDiFatto::default()
    };
    scrivi_sezione(&banco, ids[0], Sezione::ConvivenzaDiFatto, &convivenza(ids[1]), "2018-06-01");
    scrivi_sezione(&banco, ids[1], Sezione::ConvivenzaDiFatto, &convivenza(ids[0]), "2018-06-01");
    banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi).unwrap();
    let risolta: Vec<ConvivenzaDiFatto> = banco.sezioni(ids[1], Sezione::ConvivenzaDiFatto, MORTO_IL);
    assert_eq!(risolta[0].contratto_risoluzione.as_ref().unwrap().motivo_risoluzione.as_deref(), Some("98"));
    sano(&banco);
}

#[test]
fn a_presumed_death_keeps_its_judgment_and_other_data_are_written() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut richiesta = decesso(&banco, ids[2], MORTO_IL);
    presunta(&mut richiesta);
    richiesta.altri_dati = Some(AltriDati { titolo_studio: Some("3".into()), ..AltriDati::default() });
    banco.registra(&richiesta, decidi).unwrap();
    let dati: Vec<DatiCancellazione> = banco.sezioni(ids[2], Sezione::DatiCancellazione, MORTO_IL);
    assert_eq!((dati[0].motivo_cancellazione.as_str(), dati[0].dati_sentenza.is_some()), ("2", true));
    let altri: Vec<AltriDati> = banco.sezioni(ids[2], Sezione::AltriDati, MORTO_IL);
    assert_eq!(altri[0].titolo_studio.as_deref(), Some("3"));
}

#[test]
fn a_death_known_by_the_month_counts_from_the_last_day_that_it_can_be() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut richiesta = decesso(&banco, ids[2], "2026-11-10");
    let evento = DatiEvento { senza_giorno: Some("1".into()), ..morte("2026-10-01") };
    richiesta.dati_decesso = Some(evento);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.scheda(ids[2]).iscrizione.periodo.al, Some(il("2026-10-31")));
}

/// Refused for what one request says wrongly.
fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta2001)) {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut richiesta = con_elenco(&banco, &ids);
    cambia(&mut richiesta);
    rifiutata(banco.registra(&richiesta, decidi), codice);
    assert_eq!(banco.scheda(ids[0]).soggetto.stato, StatoSoggetto::Residente, "nothing of it is kept");
}

fn avverte(codice: &str, cambia: impl FnOnce(&mut Richiesta2001)) {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut richiesta = con_elenco(&banco, &ids);
    cambia(&mut richiesta);
    avvisa(banco.registra(&richiesta, decidi), codice);
}

fn evento(richiesta: &mut Richiesta2001) -> &mut DatiEvento {
    richiesta.dati_decesso.as_mut().unwrap()
}

#[test]
fn en280_en372_en370_refuse_a_reason_or_a_part_that_is_none() {
    rifiuta("EN280", |r| r.motivo_cancellazione.tipo_motivo_cancellazione = Some("3".into()));
    rifiuta("EN372", |r| r.dati_controllo.ruolo_soggetto = "3".into());
    rifiuta("EN370", |r| {
        r.motivo_cancellazione.tipo_motivo_cancellazione = None;
        r.motivo_cancellazione.tipo_motivo_cancellazione_aire = Some("1".into());
    });
}

#[test]
fn en249_en250_ehr93_refuse_a_death_of_which_too_little_is_said() {
    rifiuta("EN249", |r| r.dati_decesso = None);
    rifiuta("EN250", |r| {
        presunta(r);
        r.dati_sentenza = None;
    });
    rifiuta("EHR93", |r| {
        presunta(r);
        r.dati_decesso = None;
    });
}

#[test]
fn ehr98_ehr31_ehr90_ehr91_en242_refuse_a_judgment_that_cannot_be() {
    let con = |s: Sentenza| {
        move |r: &mut Richiesta2001| {
            presunta(r);
            r.dati_sentenza = Some(s);
        }
    };
    rifiuta("EHR98", con(sentenza("2026-10-01", "2026-10-02")));
    rifiuta("EHR31", con(sentenza("2026-11-02", "2026-11-01")));
    rifiuta("EHR90", con(sentenza("2026-11-03", "2026-11-03")));
    rifiuta("EHR91", con(sentenza("2026-11-02", "2026-11-03")));
    rifiuta("EN242", con(Sentenza { tipo_tribunale: "8".into(), ..sentenza("2026-11-02", "2026-11-02") }));
}

#[test]
fn es007_ec184_ehr70_ehr80_refuse_days_that_cannot_be() {
    rifiuta("ES007", |r| evento(r).data_evento = "2026-11-03".into());
    let con_atto = |anno: &'static str, formazione: Option<&'static str>| {
        move |r: &mut Richiesta2001| {
            evento(r).atto_evento = Some(Atto {
                comune_registrazione: roma(),
                anno: anno.into(),
                parte: "1".into(),
                numero_atto: "12".into(),
                data_formazione_atto: formazione.map(str::to_owned),
                ..Atto::default()
            });
        }
    };
    rifiuta("EC184", con_atto("2025", None));
    rifiuta("EHR70", con_atto("0008", None));
    rifiuta("EHR80", con_atto("2026", Some("2026-11-25")));
}

#[test]
fn ec106_ec108_ec109_ec107_ec170_ec171_judge_the_place_of_death() {
    let a = |cambia: fn(&mut Comune)| {
        move |r: &mut Richiesta2001| {
            let mut comune = roma();
            cambia(&mut comune);
            evento(r).luogo_evento = Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() });
        }
    };
    rifiuta("EC106", a(|c| c.nome_comune = "ATLANTIDE".into()));
    rifiuta("EC108", a(|c| c.codice_istat = Some("015146".into())));
    let all_estero = |codice: &'static str, nome: &'static str| {
        move |r: &mut Richiesta2001| {
            let localita = Localita {
                codice_stato: codice.into(),
                descrizione_stato: nome.into(),
                descrizione_localita: Some("ALTROVE".into()),
                provincia_contea: None,
            };
            evento(r).luogo_evento = Some(LuogoEvento { localita: Some(localita), ..LuogoEvento::default() });
        }
    };
    rifiuta("EC170", all_estero("999", "ATLANTIDE"));
    rifiuta("EC171", all_estero("215", "NORVEGIA"));
}

#[test]
fn ec110_ec112_judge_the_comune_of_the_act() {
    let a = |comune: Comune| {
        move |r: &mut Richiesta2001| {
            evento(r).atto_evento = Some(Atto {
                comune_registrazione: comune,
                anno: "2026".into(),
                parte: "1".into(),
                numero_atto: "12".into(),
                ..Atto::default()
            });
        }
    };
    rifiuta("EC110", a(Comune { nome_comune: "ATLANTIDE".into(), ..roma() }));
    rifiuta("EC112", a(Comune { codice_istat: Some("015146".into()), ..roma() }));
}

#[test]
fn en483_en484_en485_refuse_a_part_that_the_person_has_not() {
    rifiuta("EN484", |r| r.dati_controllo.ruolo_soggetto = "2".into());
    rifiuta("EN485", |r| r.elenco_soggetti_famiglia[0].generalita = r.generalita_per_ricerca.clone());
    rifiuta("EN483", |r| drop(r.elenco_soggetti_famiglia.pop()));
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut figlia = decesso(&banco, ids[2], MORTO_IL);
    figlia.dati_controllo.ruolo_soggetto = "1".into();
    rifiutata(banco.registra(&figlia, decidi), "EN483");
}

#[test]
fn en197_ef008_ef009_ef044_en465_ec002_en244_en246_en447_refuse_a_list_that_cannot_be() {
    let legame = |n: usize, codice: &'static str| {
        move |r: &mut Richiesta2001| r.elenco_soggetti_famiglia[n].legame_soggetto.codice_legame = codice.into()
    };
    rifiuta("EN197", legame(0, "2"));
    rifiuta("EF008", legame(0, "2"));
    rifiuta("EF009", legame(1, "1"));
    rifiuta("EC002", legame(1, "77"));
    rifiuta("EN246", legame(1, "14"));
    rifiuta("EN244", |r| r.elenco_soggetti_famiglia[0].legame_soggetto.tipo_legame = Some("4".into()));
    rifiuta("EN465", |r| {
        let doppia: SoggettoFamiglia = r.elenco_soggetti_famiglia[1].clone();
        r.elenco_soggetti_famiglia.push(doppia);
    });
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let (_, altri) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    let mut richiesta = con_elenco(&banco, &ids);
    richiesta.elenco_soggetti_famiglia.push(banco.elencato(altri[0], "22", MORTO_IL));
    rifiutata(banco.registra(&richiesta, decidi), "EF044");
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[padre(), madre().dal("2026-11-10"), figlia()]);
    rifiutata(banco.registra(&con_elenco(&banco, &ids), decidi), "EN447");
}

#[test]
fn ec003_refuses_a_relationship_that_no_convivenza_knows() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.convivenza(NOI, &[padre().legame("1"), madre().legame("2")]);
    let mut richiesta = decesso(&banco, ids[0], MORTO_IL);
    let mut elencata = banco.elencato(ids[1], "8", MORTO_IL);
    elencata.legame_soggetto.tipo_legame = Some("4".into());
    richiesta.elenco_soggetti_famiglia = vec![elencata];
    rifiutata(banco.registra(&richiesta, decidi), "EC003");
}

#[test]
fn ec064_ec065_ec066_refuse_other_data_of_no_table() {
    let con = |dati: AltriDati| move |r: &mut Richiesta2001| r.altri_dati = Some(dati);
    rifiuta("EC064", con(AltriDati { posizione_professionale: Some("99".into()), ..AltriDati::default() }));
    rifiuta("EC065", con(AltriDati { condizione_non_professionale: Some("99".into()), ..AltriDati::default() }));
    rifiuta("EC066", con(AltriDati { titolo_studio: Some("99".into()), ..AltriDati::default() }));
}

#[test]
fn en184_en204_en211_refuse_who_is_not_there_or_not_ours() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    banco.registra(&decesso(&banco, ids[2], MORTO_IL), decidi).unwrap();
    rifiutata(banco.registra(&decesso(&banco, ids[2], MORTO_IL), decidi), "EN184");
    let (altra, altri) = banco.famiglia(LORO, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    rifiutata(banco.registra(&decesso(&banco, altri[0], MORTO_IL), decidi), "EN204");
    banco.incompleta(altra);
    rifiutata(banco.registra(&decesso(&banco, altri[0], MORTO_IL), decidi), "EN211");
}

#[test]
fn en240_refuses_a_death_registered_before_the_last_operation_or_the_registration_itself() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let via = residenza_dal(NOI, "VIA MILANO", "5", "2026-11-05");
    let trasloco = in_nuova(&banco, NOI, &[(ids[2], "1")], via, "2026-11-05");
    banco.registra(&trasloco, op5005_residenza::decidi).unwrap();
    rifiutata(banco.registra(&decesso(&banco, ids[2], MORTO_IL), decidi), "EN240");
    banco.registra(&decesso(&banco, ids[2], "2026-11-05"), decidi).expect("on the same day");
    sano(&banco);
    let (_, ids) = banco.famiglia(NOI, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01").dal("2026-11-10")]);
    rifiutata(banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi), "EN240");
}

#[test]
fn en148_refuses_a_death_before_birth() {
    rifiuta("EN148", |r| evento(r).data_evento = "1980-05-11".into());
}

#[test]
fn a_death_of_which_the_comune_hears_after_a_move_ends_the_registration_on_the_day_of_the_move() {
    let banco = Banco::nuovo();
    let casa = || residenza(LORO, "VIA ROMA", "1");
    let (famiglia, ids) = banco.famiglia(LORO, &[padre().a(casa()), madre().a(casa()), figlia().a(casa())]);
    sposati(&banco, [ids[0], ids[1]], "2010-06-01");
    let mossa = trasloco(&banco, famiglia, NOI, "VIA MILANO", "2026-03-05");
    banco.registra(&mossa, op5001_famiglia::decidi).unwrap();
    let prima = viste(&banco);
    let mut richiesta = decesso(&banco, ids[0], "2026-06-10");
    richiesta.dati_decesso = Some(morte("2026-01-10"));
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let scheda = banco.scheda(ids[0]);
    assert_eq!((scheda.iscrizione.comune.as_str(), scheda.iscrizione.periodo.al), (NOI, Some(il("2026-03-05"))));
    let allora = banco.scheda_al(ids[0], "2026-02-01").unwrap().iscrizione;
    assert_eq!((allora.comune.as_str(), allora.periodo.al), (LORO, Some(il("2026-03-05"))));
    assert_eq!(banco.componenti(famiglia, "2026-03-04").len(), 3);
    assert_eq!(banco.componenti(famiglia, "2026-03-05").len(), 2);
    let vista = banco.op3002(NOI, ids[0], "2026-06-10").unwrap();
    assert_eq!(vista.dati_decesso.unwrap().data_evento, "2026-01-10");
    assert_eq!(vista.dati_cancellazione.unwrap().data_decorrenza_cancellazione, "2026-03-05");
    let vedova: Vec<Vedovanza> = banco.sezioni(ids[1], Sezione::Vedovanza, "2026-06-10");
    assert_eq!(vedova[0].dati_morteconiuge.data_evento, "2026-01-10");
    sano(&banco);
    let morto = precedente(&richiesta.testata_richiesta, &fatta);
    let annulla = annulla_cancellazione(&banco, &morto, ids[0], "2026-06-10");
    banco.registra(&annulla, op2011_annullamento::decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn a_death_before_the_entry_into_the_family_is_told_all_the_same_and_en187_names_its_day() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let via = residenza_dal(NOI, "VIA MILANO", "5", "2026-11-05");
    let sola = in_nuova(&banco, NOI, &[(ids[2], "1")], via, "2026-11-05");
    banco.registra(&sola, op5005_residenza::decidi).unwrap();
    let mut richiesta = decesso(&banco, ids[2], "2026-11-05");
    richiesta.dati_decesso = Some(morte(MORTO_IL));
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.scheda(ids[2]).iscrizione.periodo.al, Some(il("2026-11-05")));
    sano(&banco);
    let torna = arrivo(&banco, NOI, banco.generalita(ids[2]), "2026-11-10");
    let errori = banco.registra_da(NOI, &torna, op1002_altri_motivi::decidi).unwrap_err();
    assert_eq!(codici(&errori), ["EN187"]);
    assert!(errori[0].testo().contains("02/11/2026"), "{}", errori[0].testo());
}

#[test]
fn a_death_of_which_the_comune_hears_after_other_registrations_leaves_no_period_upside_down() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre()]);
    let prima = viste(&banco);
    let mossa = trasloco(&banco, famiglia, NOI, "VIA MILANO", "2026-11-05");
    let mossa_fatta = banco.registra(&mossa, op5001_famiglia::decidi).unwrap();
    let mossa = precedente(&mossa.testata_richiesta, &mossa_fatta);
    let mut dati = anpr_contract::mutazione_5000::Richiesta5008 {
        testata_richiesta: banco.testata("5008", "2026-11-06"),
        generalita_per_ricerca: banco.generalita(ids[0]),
        altri_dati: Some(AltriDati { titolo_studio: Some("3".into()), ..AltriDati::default() }),
        ..Default::default()
    };
    dati.dati_controllo.tipo_mutazione = vec!["07".into()];
    let dati_fatti = banco.registra(&dati, op5008_scheda::decidi).unwrap();
    let dati = precedente(&dati.testata_richiesta, &dati_fatti);
    let poi = viste(&banco);
    let mut richiesta = decesso(&banco, ids[0], "2026-11-10");
    richiesta.dati_decesso = Some(morte(MORTO_IL));
    richiesta.altri_dati = Some(AltriDati { titolo_studio: Some("4".into()), ..AltriDati::default() });
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.scheda(ids[0]).iscrizione.periodo.al, Some(il(MORTO_IL)));
    sano(&banco);
    let morto = precedente(&richiesta.testata_richiesta, &fatta);
    let annulla = annulla_cancellazione(&banco, &morto, ids[0], "2026-11-10");
    banco.registra(&annulla, op2011_annullamento::decidi).unwrap();
    assert_eq!(viste(&banco), poi);
    for precedente in [dati, mossa] {
        let annulla = annulla_mutazione(&banco, &precedente, ids[0], "2026-11-10");
        banco.registra(&annulla, op5012_annullamento::decidi).unwrap();
    }
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn en488_refuses_a_death_before_the_wedding() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    sposati(&banco, [ids[0], ids[1]], "2026-11-10");
    rifiutata(banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi), "EN488");
}

#[test]
fn en469_en470_refuse_who_is_registered_twice() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    banco.famiglia(LORO, &[padre().a(residenza(LORO, "VIA", "1"))]);
    rifiutata(banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi), "EN469");
    banco.famiglia_aire(LORO, &[figlia()]);
    rifiutata(banco.registra(&decesso(&banco, ids[2], MORTO_IL), decidi), "EN470");
}

#[test]
fn who_lives_abroad_dies_by_the_reasons_of_aire() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(NOI, &[padre()]);
    banco.registra(&decesso(&banco, ids[0], MORTO_IL), decidi).unwrap();
    assert_eq!(banco.scheda(ids[0]).soggetto.stato, StatoSoggetto::Deceduto);
}

#[test]
fn ec111_ec113_ec107_ec109_warn_of_comuni_that_were_not_there_then() {
    let con_luogo = |comune: Comune| {
        move |r: &mut Richiesta2001| {
            evento(r).luogo_evento = Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() });
        }
    };
    let con_atto = |comune: Comune, anno: &'static str| {
        move |r: &mut Richiesta2001| {
            evento(r).atto_evento = Some(Atto {
                comune_registrazione: comune,
                anno: anno.into(),
                parte: "1".into(),
                numero_atto: "12".into(),
                ..Atto::default()
            });
        }
    };
    let soppresso = comune_soppresso();
    avverte("EC109", con_luogo(soppresso.clone()));
    avverte("EC113", con_atto(soppresso, "2026"));
    let omonimo = Comune {
        nome_comune: "OMONIMO".into(),
        codice_istat: None,
        sigla_provincia_istat: "XX".into(),
        descrizione_localita: None,
    };
    avverte("EC107", con_luogo(omonimo.clone()));
    avverte("EC111", con_atto(omonimo, "2026"));
}

/// Merged into another one in 2016.
fn comune_soppresso() -> Comune {
    Comune {
        nome_comune: "CORTEOLONA".into(),
        codice_istat: None,
        sigla_provincia_istat: "PV".into(),
        descrizione_localita: None,
    }
}
