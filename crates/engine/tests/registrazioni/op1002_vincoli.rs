//! 1002: stato civile and bonds of who is registered, on both sheets (registrazione §§3.8, 3.9, 10).

use crate::banco::*;
use crate::op1002::{DAL, arrivo, avverte, estero, nato, rifiuta};
use anpr_contract::iscrizione_1000::Richiesta1002;
use anpr_contract::tipi::{
    AnnullamentoMatrimonio, Atto, Comune, ConvivenzaDiFatto, DatiEvento, DocumentoProtocollato, Generalita,
    LuogoEvento, Matrimonio, RisoluzioneConvivenza, ScioglimentoUnione, Sentenza, StatoCivile, UnioneCivile, Vedovanza,
};
use anpr_engine::iscrizione::op1002_altri_motivi::decidi;
use anpr_model::{Sezione, SoggettoId};

fn moglie() -> Persona {
    Persona::nuova("VERDI", "ANNA", 'F', "1987-02-03")
}

fn compagno() -> Persona {
    Persona::nuova("VERDI", "LUCA", 'M', "1987-02-03")
}

fn in_comune(comune: Comune) -> Option<LuogoEvento> {
    Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() })
}

fn in_stato(stato: &str, nome: &str) -> Option<LuogoEvento> {
    Some(LuogoEvento { localita: Some(estero(stato, nome)), ..LuogoEvento::default() })
}

fn evento(giorno: &str) -> DatiEvento {
    DatiEvento {
        data_evento: giorno.into(),
        luogo_evento: in_comune(roma()),
        atto_evento: Some(atto(&giorno[..4])),
        ..DatiEvento::default()
    }
}

fn atto(anno: &str) -> Atto {
    Atto {
        comune_registrazione: roma(),
        anno: anno.into(),
        parte: "2".into(),
        serie: Some("A".into()),
        numero_atto: "1".into(),
        ..Atto::default()
    }
}

fn stato(r: &mut Richiesta1002, codice: &str) {
    r.generalita1002.stato_civile = Some(StatoCivile { stato_civile: codice.into(), ..StatoCivile::default() });
}

fn sposa(r: &mut Richiesta1002, coniuge: Generalita) {
    stato(r, "2");
    r.matrimonio = Some(Matrimonio { coniuge, dati_matrimonio: Some(evento("2018-05-05")), ..Matrimonio::default() });
}

fn sposato(r: &mut Richiesta1002) {
    sposa(r, moglie().generalita);
}

fn vedovo(r: &mut Richiesta1002) {
    sposato(r);
    stato(r, "3");
    r.vedovanza = Some(Vedovanza { dati_morteconiuge: evento("2020-02-02"), ..Vedovanza::default() });
}

fn divorziato(r: &mut Richiesta1002) {
    sposato(r);
    stato(r, "4");
    r.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(sentenza()),
        atto_annullamento_matrimonio: Some(atto("2021")),
        ..AnnullamentoMatrimonio::default()
    });
}

fn sentenza() -> Sentenza {
    Sentenza {
        data: "2020-05-01".into(),
        numero: Some("12".into()),
        tipo_tribunale: "1".into(),
        autorita: "TRIBUNALE DI ROMA".into(),
        data_validita: "2020-06-01".into(),
    }
}

fn unito(r: &mut Richiesta1002) {
    stato(r, "6");
    r.unione_civile = Some(UnioneCivile {
        unito_civilmente: Some(compagno().generalita),
        atto_unione: Some(evento("2018-05-05")),
        ..UnioneCivile::default()
    });
}

fn sciolto(r: &mut Richiesta1002, motivo: &str) {
    unito(r);
    stato(r, "8");
    r.unione_civile.as_mut().unwrap().scioglimento_unione = Some(ScioglimentoUnione {
        motivo_scioglimento: Some(motivo.into()),
        sentenza: None,
        dati_evento: Some(evento("2020-02-02")),
    });
}

fn contratto(giorno: &str) -> DocumentoProtocollato {
    DocumentoProtocollato {
        data: Some(giorno.into()),
        data_documento: Some(giorno.into()),
        data_notifica: Some(giorno.into()),
        luogo_evento: in_comune(roma()),
        comune_registrazione: Some(roma()),
        ..DocumentoProtocollato::default()
    }
}

fn convive(r: &mut Richiesta1002) {
    r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
        convivente: Some(moglie().generalita),
        contratto_stipula: Some(contratto("2018-05-05")),
        ..ConvivenzaDiFatto::default()
    });
}

fn risolta(r: &mut Richiesta1002) {
    convive(r);
    r.convivenza_di_fatto.as_mut().unwrap().contratto_risoluzione =
        Some(RisoluzioneConvivenza { motivo_risoluzione: Some("31".into()), contratto: Some(contratto("2020-02-02")) });
}

fn matrimonio(r: &mut Richiesta1002) -> &mut Matrimonio {
    r.matrimonio.as_mut().unwrap()
}

fn nozze(r: &mut Richiesta1002) -> &mut DatiEvento {
    matrimonio(r).dati_matrimonio.as_mut().unwrap()
}

fn morte(r: &mut Richiesta1002) -> &mut DatiEvento {
    &mut r.vedovanza.as_mut().unwrap().dati_morteconiuge
}

fn fine(r: &mut Richiesta1002) -> &mut AnnullamentoMatrimonio {
    r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap()
}

fn unione(r: &mut Richiesta1002) -> &mut UnioneCivile {
    r.unione_civile.as_mut().unwrap()
}

fn scioglimento(r: &mut Richiesta1002) -> &mut DatiEvento {
    unione(r).scioglimento_unione.as_mut().unwrap().dati_evento.as_mut().unwrap()
}

fn convivenza(r: &mut Richiesta1002) -> &mut ConvivenzaDiFatto {
    r.convivenza_di_fatto.as_mut().unwrap()
}

fn stipula(r: &mut Richiesta1002) -> &mut DocumentoProtocollato {
    convivenza(r).contratto_stipula.as_mut().unwrap()
}

fn risoluzione(r: &mut Richiesta1002) -> &mut DocumentoProtocollato {
    convivenza(r).contratto_risoluzione.as_mut().unwrap().contratto.as_mut().unwrap()
}

// ---- effects ----

#[test]
fn a_marriage_is_written_on_both_sheets_and_en310_or_en195_tells_of_the_spouse_s_stato_civile() {
    for (comune, avviso) in [(NOI, "EN310"), (LORO, "EN195")] {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia(comune, &[moglie().a(residenza(comune, "VIA ROMA", "1"))]);
        let mut richiesta = arrivo(&banco);
        sposato(&mut richiesta);
        let fatta = avvisa(banco.registra(&richiesta, decidi), avviso);
        let id = nato(&fatta);
        let suo: Vec<Matrimonio> = banco.sezioni(id, Sezione::Matrimonio, DAL);
        assert_eq!(suo[0].coniuge.id_scheda_soggetto_anpr, Some(ids[0].to_string()));
        let di_lei: Vec<Matrimonio> = banco.sezioni(ids[0], Sezione::Matrimonio, DAL);
        assert_eq!(di_lei[0].coniuge.id_scheda_soggetto_anpr, Some(id.to_string()));
        assert_eq!(di_lei[0].dati_matrimonio, suo[0].dati_matrimonio);
        assert!(banco.sezioni::<Matrimonio>(ids[0], Sezione::Matrimonio, "2026-11-01").is_empty());
        let stato: Vec<StatoCivile> = banco.sezioni(ids[0], Sezione::StatoCivile, DAL);
        assert_eq!(stato[0].stato_civile, "1", "hers is never changed by his registration");
        let vista = banco.op3002(comune, ids[0], DAL).unwrap();
        assert_eq!(vista.matrimonio.unwrap().coniuge.cognome.as_deref(), Some("BRUNI"));
    }
}

#[test]
fn a_bond_with_who_is_not_in_the_register_is_told_on_one_sheet() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    sposato(&mut richiesta);
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.coniuge_extra.as_deref(), Some("S"));
}

#[test]
fn a_husband_and_then_his_wife_are_reconciled_when_she_comes() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    sposato(&mut richiesta);
    let lui = nato(&banco.registra(&richiesta, decidi).unwrap());
    let mut richiesta = arrivo(&banco);
    richiesta.generalita1002.generalita = moglie().generalita;
    sposa(&mut richiesta, banco.generalita(lui));
    let lei = nato(&banco.registra(&richiesta, decidi).unwrap());
    let suo: Vec<Matrimonio> = banco.sezioni(lui, Sezione::Matrimonio, DAL);
    assert_eq!(suo.len(), 1);
    assert_eq!(suo[0].coniuge.id_scheda_soggetto_anpr, Some(lei.to_string()));
}

#[test]
fn en389_refuses_a_mirror_before_what_the_partner_s_sheet_says_since() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    sposato(&mut richiesta);
    let lui = nato(&banco.registra(&richiesta, decidi).unwrap());
    let mut prima = arrivo(&banco);
    prima.testata_richiesta = banco.testata("1002", "2026-11-01");
    prima.residenza[0].data_decorrenza_residenza = Some("2026-11-01".into());
    prima.famiglia.as_mut().unwrap().legame_soggetto.data_decorrenza = "2026-11-01".into();
    prima.generalita1002.generalita = moglie().generalita;
    sposa(&mut prima, banco.generalita(lui));
    rifiutata(banco.registra(&prima, decidi), "EN389");
}

#[test]
fn unions_and_convivenze_are_mirrored_too() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[compagno()]);
    let mut richiesta = arrivo(&banco);
    unito(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<UnioneCivile>(ids[0], Sezione::UnioneCivile, DAL).len(), 1);
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[moglie()]);
    let mut richiesta = arrivo(&banco);
    convive(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<ConvivenzaDiFatto>(ids[0], Sezione::ConvivenzaDiFatto, DAL).len(), 1);
}

#[test]
fn a_bond_that_is_over_leaves_the_former_partner_s_sheet_alone() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[moglie()]);
    let mut richiesta = arrivo(&banco);
    divorziato(&mut richiesta);
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let suo = banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(suo.annullamento_matrimonio.unwrap().tipo_cessazione, "1");
    assert!(banco.sezioni::<Matrimonio>(ids[0], Sezione::Matrimonio, DAL).is_empty());
}

#[test]
fn who_comes_back_married_to_somebody_else_has_the_new_marriage_alone() {
    let banco = Banco::nuovo();
    let vecchio = Matrimonio {
        coniuge: generalita("GRIGI", "LARA", 'F', "1984-01-01"),
        dati_matrimonio: Some(evento("2008-01-01")),
        ..Matrimonio::default()
    };
    let fine = AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(Sentenza { data: "2015-01-01".into(), data_validita: "2015-02-01".into(), ..sentenza() }),
        ..AnnullamentoMatrimonio::default()
    };
    let persona = Persona { generalita: crate::op1002::bruni(), ..moglie() };
    let persona = persona.con(Sezione::Matrimonio, &vecchio).con(Sezione::AnnullamentoMatrimonio, &fine);
    let (_, ids) = banco.famiglia(NOI, &[persona]);
    banco.cancella(ids[0], "6", "2026-10-01");
    let mut richiesta = arrivo(&banco);
    richiesta.generalita1002.generalita = banco.generalita(ids[0]);
    sposato(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    let suo: Vec<Matrimonio> = banco.sezioni(ids[0], Sezione::Matrimonio, DAL);
    assert_eq!((suo.len(), suo[0].coniuge.cognome.as_deref()), (1, Some("VERDI")));
    assert!(banco.sezioni::<AnnullamentoMatrimonio>(ids[0], Sezione::AnnullamentoMatrimonio, DAL).is_empty());
    assert_eq!(banco.sezioni::<AnnullamentoMatrimonio>(ids[0], Sezione::AnnullamentoMatrimonio, "2026-11-01").len(), 1);
}

#[test]
fn several_spouses_who_fit_are_listed_and_nothing_is_registered() {
    let banco = Banco::nuovo();
    for _ in 0..2 {
        let mut omonima = moglie();
        omonima.generalita.codice_fiscale = None;
        banco.famiglia(NOI, &[omonima]);
    }
    let mut richiesta = arrivo(&banco);
    sposa(&mut richiesta, Generalita { codice_fiscale: None, ..moglie().generalita });
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let elenco = fatta.risposta.unwrap().matrimoni;
    assert_eq!(elenco.len(), 2);
    assert!(elenco.iter().all(|m| m.coniuge.id_scheda_soggetto_anpr.is_some() && m.dati_matrimonio.is_some()));
    assert!(fatta.registrazione.effetti.nuovi_soggetti.is_empty());
}

// ---- stato civile ----

#[test]
fn en127_ec001_ec010_refuse_a_stato_civile_that_is_none() {
    rifiuta("EN127", |r, _| r.generalita1002.stato_civile = None);
    rifiuta("EC001", |r, _| stato(r, "5"));
    rifiuta("EC010", |r, _| stato(r, "9"));
}

#[test]
fn en199_en200_en201_es014_es015_es016_es017_es018_es019_es020_warn_of_sections_that_do_not_suit() {
    avverte("EN199", |r, _| stato(r, "2"));
    avverte("EN200", |r, _| stato(r, "3"));
    avverte("EN201", |r, _| stato(r, "4"));
    avverte("ES014", |r, _| {
        sposato(r);
        stato(r, "1");
    });
    avverte("ES015", |r, _| {
        vedovo(r);
        stato(r, "1");
    });
    avverte("ES016", |r, _| stato(r, "2"));
    avverte("ES017", |r, _| {
        divorziato(r);
        stato(r, "3");
    });
    avverte("ES018", |r, _| stato(r, "3"));
    avverte("ES020", |r, _| stato(r, "4"));
    avverte("ES019", |r, _| {
        r.generalita1002.stato_civile = Some(StatoCivile {
            stato_civile: "1".into(),
            stato_civile_nd: Some("SI".into()),
            ..StatoCivile::default()
        });
    });
}

// ---- one bond at a time ----

#[test]
fn en272_en289_en256_en257_en265_en311_refuse_a_partner_who_is_bound() {
    let gia = |sezione: fn(Persona) -> Persona| move |banco: &Banco| drop(banco.famiglia(NOI, &[sezione(moglie())]));
    fn sposata(p: Persona) -> Persona {
        let m = Matrimonio {
            coniuge: generalita("GRIGI", "MARCO", 'M', "1984-01-01"),
            dati_matrimonio: Some(evento("2008-01-01")),
            ..Matrimonio::default()
        };
        p.con(Sezione::Matrimonio, &m)
    }
    fn divorziata(p: Persona) -> Persona {
        let fine = AnnullamentoMatrimonio {
            tipo_cessazione: "1".into(),
            sentenza: Some(Sentenza { data: "2019-01-01".into(), data_validita: "2019-02-01".into(), ..sentenza() }),
            ..AnnullamentoMatrimonio::default()
        };
        sposata(p).con(Sezione::AnnullamentoMatrimonio, &fine)
    }
    fn convivente(p: Persona) -> Persona {
        let c = ConvivenzaDiFatto {
            convivente: Some(generalita("GRIGI", "MARCO", 'M', "1984-01-01")),
            contratto_stipula: Some(contratto("2017-01-01")),
            ..ConvivenzaDiFatto::default()
        };
        p.con(Sezione::ConvivenzaDiFatto, &c)
    }
    fn unita(p: Persona) -> Persona {
        let u = UnioneCivile {
            unito_civilmente: Some(generalita("GRIGI", "LARA", 'F', "1984-01-01")),
            atto_unione: Some(evento("2017-01-01")),
            ..UnioneCivile::default()
        };
        p.con(Sezione::UnioneCivile, &u)
    }
    let casi: [(&str, fn(Persona) -> Persona, fn(&mut Richiesta1002)); 6] = [
        ("EN272", sposata, sposato),
        ("EN289", divorziata, sposato),
        ("EN256", convivente, convive),
        ("EN257", sposata, convive),
        ("EN265", convivente, sposato),
        ("EN311", unita, sposato),
    ];
    for (codice, come, chiede) in casi {
        rifiuta(codice, |r, banco| {
            gia(come)(banco);
            chiede(r);
        });
    }
}

#[test]
fn en272_refuses_who_comes_back_with_a_marriage_in_force_and_another_sent() {
    rifiuta("EN272", |r, banco| {
        let vecchio = Matrimonio {
            coniuge: generalita("GRIGI", "LARA", 'F', "1984-01-01"),
            dati_matrimonio: Some(evento("2008-01-01")),
            ..Matrimonio::default()
        };
        let persona = Persona { generalita: crate::op1002::bruni(), ..moglie() }.con(Sezione::Matrimonio, &vecchio);
        let (_, ids) = banco.famiglia(NOI, &[persona]);
        banco.cancella(ids[0], "6", "2026-10-01");
        r.generalita1002.generalita = banco.generalita(ids[0]);
        sposato(r);
    });
}

#[test]
fn en311_en331_refuse_two_bonds_at_once() {
    rifiuta("EN311", |r, _| {
        unito(r);
        sposato(r);
    });
    rifiuta("EN331", |r, _| {
        convive(r);
        sposato(r);
    });
}

#[test]
fn en183_es101_refuse_a_spouse_s_id_that_is_another_s_or_nobody_s() {
    rifiuta("EN183", |r, banco| {
        let (_, ids) = banco.famiglia(NOI, &[moglie()]);
        sposa(r, Generalita { nome: Some("LUISA".into()), ..banco.generalita(ids[0]) });
    });
    rifiuta("ES101", |r, _| {
        let ignota = Generalita { id_scheda_soggetto_anpr: Some("999999".into()), ..moglie().generalita };
        sposa(r, ignota);
    });
}

#[test]
fn es045_en216_en270_en306_en301_en302_ehr95_ehr96_judge_bonds_that_are_not_whole() {
    rifiuta("ES045", |r, _| {
        let mut senza = Generalita { codice_fiscale: None, ..moglie().generalita };
        (senza.cognome, senza.nome) = (None, None);
        (senza.senza_cognome, senza.senza_nome) = (Some("1".into()), Some("1".into()));
        sposa(r, senza);
    });
    rifiuta("EN216", |r, _| sposa(r, compagno().generalita));
    rifiuta("EN270", |r, _| {
        unito(r);
        unione(r).unito_civilmente = Some(moglie().generalita);
    });
    rifiuta("EN306", |r, _| {
        sposato(r);
        matrimonio(r).dati_matrimonio = None;
    });
    rifiuta("EN301", |r, _| {
        sciolto(r, "1");
        unione(r).atto_unione = None;
    });
    rifiuta("EN302", |r, _| {
        risolta(r);
        convivenza(r).contratto_stipula = None;
    });
    rifiuta("EHR95", |r, _| {
        vedovo(r);
        r.matrimonio = None;
    });
    avverte("EHR96", |r, _| {
        divorziato(r);
        r.matrimonio = None;
    });
}

// ---- days ----

#[test]
fn es010_es011_es012_en315_en348_refuse_marriages_and_ends_out_of_time() {
    rifiuta("ES010", |r, _| {
        sposato(r);
        *nozze(r) = evento("1980-01-01");
    });
    rifiuta("ES010", |r, _| {
        sposato(r);
        *nozze(r) = evento("2026-11-10");
    });
    rifiuta("EN348", |r, _| {
        sposa(r, generalita("VERDI", "ANNA", 'F', "2019-02-03"));
    });
    rifiuta("ES011", |r, _| {
        vedovo(r);
        *morte(r) = evento("2026-11-10");
    });
    rifiuta("EN315", |r, _| {
        vedovo(r);
        *morte(r) = evento("2017-01-01");
    });
    rifiuta("ES012", |r, _| {
        divorziato(r);
        let s = fine(r).sentenza.as_mut().unwrap();
        (s.data, s.data_validita) = ("1980-01-01".into(), "1980-01-01".into());
    });
}

#[test]
fn es047_warns_of_an_end_registered_before_its_judgment() {
    avverte("ES047", |r, _| {
        divorziato(r);
        let atto = fine(r).atto_annullamento_matrimonio.as_mut().unwrap();
        (atto.anno, atto.data_formazione_atto) = ("2019".into(), Some("2019-12-01".into()));
    });
}

#[test]
fn ehr22_ehr23_ehr38_ehr39_ehr40_en290_en263_en258_en264_en364_en365_en386_refuse_days_out_of_order() {
    rifiuta("EHR22", |r, _| {
        unito(r);
        unione(r).atto_unione = Some(evento("2026-11-10"));
    });
    rifiuta("EHR23", |r, _| {
        sciolto(r, "1");
        *scioglimento(r) = evento("2026-11-10");
    });
    rifiuta("EN290", |r, _| {
        sciolto(r, "1");
        *scioglimento(r) = evento("2017-11-10");
    });
    rifiuta("EHR38", |r, _| {
        convive(r);
        stipula(r).data = Some("2026-11-10".into());
    });
    rifiuta("EHR40", |r, _| {
        convive(r);
        stipula(r).data_documento = Some("2026-11-10".into());
    });
    rifiuta("EHR39", |r, _| {
        risolta(r);
        *risoluzione(r) = contratto("2026-11-10");
    });
    rifiuta("EN263", |r, _| {
        risolta(r);
        *risoluzione(r) = contratto("2017-11-10");
    });
    rifiuta("EN258", |r, _| {
        convive(r);
        stipula(r).data_notifica = Some("2018-05-01".into());
    });
    rifiuta("EN264", |r, _| {
        risolta(r);
        risoluzione(r).data_notifica = Some("2020-02-01".into());
    });
    rifiuta("EN364", |r, _| {
        convive(r);
        stipula(r).data_notifica = None;
    });
    rifiuta("EN365", |r, _| {
        risolta(r);
        risoluzione(r).data_notifica = None;
    });
    rifiuta("EN386", |r, _| {
        unito(r);
        unione(r).atto_unione = Some(evento("2015-05-05"));
    });
}

#[test]
fn en262_en276_en350_en525_en242_refuse_ends_of_no_known_kind() {
    rifiuta("EN276", |r, _| sciolto(r, "31"));
    rifiuta("EN262", |r, _| {
        risolta(r);
        convivenza(r).contratto_risoluzione.as_mut().unwrap().motivo_risoluzione = Some("1".into());
    });
    rifiuta("EN350", |r, _| {
        sciolto(r, "98");
        unione(r).scioglimento_unione.as_mut().unwrap().dati_evento = None;
    });
    rifiuta("EN525", |r, _| {
        divorziato(r);
        fine(r).tipo_cessazione = "99".into();
    });
    rifiuta("EN242", |r, _| {
        divorziato(r);
        fine(r).sentenza.as_mut().unwrap().tipo_tribunale = "7".into();
    });
}

#[test]
fn ehr35_ehr36_ehr37_ehr71_ehr72_ehr73_ehr81_ehr82_ehr83_refuse_acts_that_cannot_be() {
    rifiuta("EHR71", |r, _| {
        sposato(r);
        nozze(r).atto_evento = Some(atto("0018"));
    });
    rifiuta("EHR81", |r, _| {
        sposato(r);
        nozze(r).atto_evento = Some(atto("2017"));
    });
    rifiuta("EHR72", |r, _| {
        vedovo(r);
        morte(r).atto_evento = Some(atto("0018"));
    });
    rifiuta("EHR82", |r, _| {
        vedovo(r);
        morte(r).atto_evento = Some(atto("2019"));
    });
    rifiuta("EHR73", |r, _| {
        divorziato(r);
        fine(r).atto_annullamento_matrimonio = Some(atto("0018"));
    });
    rifiuta("EHR83", |r, _| {
        divorziato(r);
        fine(r).atto_annullamento_matrimonio = Some(atto("2027"));
    });
    rifiuta("EHR35", |r, _| {
        unito(r);
        unione(r).atto_unione.as_mut().unwrap().atto_evento = Some(atto("2017"));
    });
    rifiuta("EHR37", |r, _| {
        sciolto(r, "1");
        scioglimento(r).atto_evento = Some(atto("2019"));
    });
    rifiuta("EHR36", |r, _| {
        sciolto(r, "98");
        scioglimento(r).atto_evento = Some(atto("2019"));
    });
}

// ---- places ----

/// A way in which a comune is named wrongly: unknown, under another's code, one of two, not valid at the time.
fn sbagliati(prima_del_2014: bool) -> [Comune; 4] {
    let finto = |nome: &str, sigla: &str| Comune {
        nome_comune: nome.into(),
        codice_istat: None,
        sigla_provincia_istat: sigla.into(),
        descrizione_localita: None,
    };
    let non_valido = if prima_del_2014 { finto("VALSAMOGGIA", "BO") } else { finto("LORENZANA", "PI") };
    [finto("ATLANTIDE", "RM"), Comune { codice_istat: Some("058090".into()), ..roma() }, omonimo(), non_valido]
}

/// Puts each wrongly named comune where `metti` says and expects the code of its kind: two that refuse, two that warn.
fn comuni(codici: [&str; 4], prima_del_2014: bool, metti: impl Fn(&mut Richiesta1002, Comune)) {
    for (n, (codice, comune)) in codici.into_iter().zip(sbagliati(prima_del_2014)).enumerate() {
        if n < 2 {
            rifiuta(codice, |r, _| metti(r, comune));
        } else {
            avverte(codice, |r, _| metti(r, comune));
        }
    }
}

/// The same for foreign states: unknown, under another's name.
fn stati(codici: [&str; 2], metti: impl Fn(&mut Richiesta1002, Option<LuogoEvento>)) {
    for (codice, luogo) in codici.into_iter().zip([in_stato("000", "ATLANTIDE"), in_stato("215", "SPAGNA")]) {
        rifiuta(codice, |r, _| metti(r, luogo));
    }
}

#[test]
fn ec042_ec044_ec043_ec101_ec039_ec041_es048_judge_the_place_of_a_wedding() {
    let dove = |r: &mut Richiesta1002, luogo| {
        sposato(r);
        nozze(r).luogo_evento = luogo;
    };
    comuni(["EC042", "EC044", "EC043", "EC101"], false, |r, c| dove(r, in_comune(c)));
    stati(["EC039", "EC041"], dove);
    rifiuta("ES048", |r, _| dove(r, Some(LuogoEvento::default())));
}

#[test]
fn ec081_ec083_ec082_ec103_judge_the_comune_of_an_act_of_marriage() {
    comuni(["EC081", "EC083", "EC082", "EC103"], false, |r, c| {
        sposato(r);
        nozze(r).atto_evento.as_mut().unwrap().comune_registrazione = c;
    });
}

#[test]
fn ec152_ec154_ec153_ec155_judge_a_spouse_s_birth() {
    comuni(["EC152", "EC154", "EC153", "EC155"], true, |r, c| {
        sposa(r, Generalita { luogo_nascita: in_comune(c), ..moglie().generalita });
    });
}

#[test]
fn ec049_ec051_ec050_ec102_ec046_ec048_es067_judge_the_place_of_a_spouse_s_death() {
    let dove = |r: &mut Richiesta1002, luogo| {
        vedovo(r);
        morte(r).luogo_evento = luogo;
    };
    comuni(["EC049", "EC051", "EC050", "EC102"], false, |r, c| dove(r, in_comune(c)));
    stati(["EC046", "EC048"], dove);
    rifiuta("ES067", |r, _| dove(r, Some(LuogoEvento::default())));
}

#[test]
fn ec084_ec086_ec085_ec104_judge_the_comune_of_an_act_of_death() {
    comuni(["EC084", "EC086", "EC085", "EC104"], false, |r, c| {
        vedovo(r);
        morte(r).atto_evento.as_mut().unwrap().comune_registrazione = c;
    });
}

#[test]
fn ec096_ec098_ec097_ec105_judge_the_comune_of_the_act_that_ended_a_marriage() {
    comuni(["EC096", "EC098", "EC097", "EC105"], false, |r, c| {
        divorziato(r);
        fine(r).atto_annullamento_matrimonio.as_mut().unwrap().comune_registrazione = c;
    });
}

#[test]
fn ec114_ec116_ec115_ec117_es129_judge_a_union() {
    comuni(["EC114", "EC116", "EC115", "EC117"], false, |r, c| {
        unito(r);
        unione(r).atto_unione.as_mut().unwrap().atto_evento.as_mut().unwrap().comune_registrazione = c;
    });
    rifiuta("ES129", |r, _| {
        unito(r);
        unione(r).atto_unione.as_mut().unwrap().luogo_evento = Some(LuogoEvento::default());
    });
}

#[test]
fn ec156_ec158_ec157_ec159_judge_a_civil_partner_s_birth() {
    comuni(["EC156", "EC158", "EC157", "EC159"], true, |r, c| {
        unito(r);
        unione(r).unito_civilmente.as_mut().unwrap().luogo_nascita = in_comune(c);
    });
}

#[test]
fn ec118_ec120_ec119_ec121_judge_the_comune_of_the_act_that_ended_a_union() {
    comuni(["EC118", "EC120", "EC119", "EC121"], false, |r, c| {
        sciolto(r, "1");
        scioglimento(r).atto_evento.as_mut().unwrap().comune_registrazione = c;
    });
}

#[test]
fn ec122_ec124_ec123_ec125_ec142_ec143_judge_the_place_of_a_civil_partner_s_death() {
    let dove = |r: &mut Richiesta1002, luogo| {
        sciolto(r, "98");
        scioglimento(r).luogo_evento = luogo;
    };
    comuni(["EC122", "EC124", "EC123", "EC125"], false, |r, c| dove(r, in_comune(c)));
    stati(["EC142", "EC143"], dove);
}

#[test]
fn ec160_ec162_ec161_ec163_judge_the_birth_of_a_partner_of_convivenza() {
    comuni(["EC160", "EC162", "EC161", "EC163"], true, |r, c| {
        convive(r);
        convivenza(r).convivente.as_mut().unwrap().luogo_nascita = in_comune(c);
    });
}

#[test]
fn ec126_ec128_ec127_ec129_ec130_ec132_ec131_ec133_ec144_ec145_judge_where_a_contract_was_made() {
    comuni(["EC126", "EC128", "EC127", "EC129"], false, |r, c| {
        convive(r);
        stipula(r).comune_registrazione = Some(c);
    });
    let dove = |r: &mut Richiesta1002, luogo| {
        convive(r);
        stipula(r).luogo_evento = luogo;
    };
    comuni(["EC130", "EC132", "EC131", "EC133"], false, |r, c| dove(r, in_comune(c)));
    stati(["EC144", "EC145"], dove);
}

#[test]
fn ec134_ec136_ec135_ec137_ec138_ec140_ec139_ec141_ec146_ec147_judge_where_a_convivenza_was_ended() {
    comuni(["EC134", "EC136", "EC135", "EC137"], false, |r, c| {
        risolta(r);
        risoluzione(r).comune_registrazione = Some(c);
    });
    let dove = |r: &mut Richiesta1002, luogo| {
        risolta(r);
        risoluzione(r).luogo_evento = luogo;
    };
    comuni(["EC138", "EC140", "EC139", "EC141"], false, |r, c| dove(r, in_comune(c)));
    stati(["EC146", "EC147"], dove);
}

#[test]
fn a_spouse_is_not_whoever_has_the_same_data_and_another_codice_fiscale() {
    let banco = Banco::nuovo();
    let (_, ids): (_, Vec<SoggettoId>) = banco.famiglia(NOI, &[moglie()]);
    let mut richiesta = arrivo(&banco);
    let mut altra = moglie().generalita;
    altra.codice_fiscale.as_mut().unwrap().cod_fiscale = "VRDNNA87B43H50MA".into();
    sposa(&mut richiesta, altra);
    banco.registra(&richiesta, decidi).unwrap();
    assert!(banco.sezioni::<Matrimonio>(ids[0], Sezione::Matrimonio, DAL).is_empty());
}
