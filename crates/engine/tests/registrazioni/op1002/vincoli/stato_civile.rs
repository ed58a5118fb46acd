//! Stato civile, and one bond at a time.

use super::*;
use anpr_model::Sezione;

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
    type Caso = (&'static str, fn(Persona) -> Persona, fn(&mut Richiesta1002));
    let casi: [Caso; 6] = [
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

/// PAOLO BRUNI, struck off, with a marriage to LARA GRIGI of 2008 on the sheet that ended on a day, if it did.
fn gia_sposato(banco: &Banco, fine: Option<&str>) -> Generalita {
    let vecchio = Matrimonio {
        coniuge: generalita("GRIGI", "LARA", 'F', "1984-01-01"),
        dati_matrimonio: Some(evento("2008-01-01")),
        ..Matrimonio::default()
    };
    let mut persona = Persona { generalita: crate::op1002::bruni(), ..moglie() }.con(Sezione::Matrimonio, &vecchio);
    if let Some(giorno) = fine {
        let fine = AnnullamentoMatrimonio {
            tipo_cessazione: "1".into(),
            sentenza: Some(Sentenza { data: giorno.into(), data_validita: giorno.into(), ..sentenza() }),
            ..AnnullamentoMatrimonio::default()
        };
        persona = persona.con(Sezione::AnnullamentoMatrimonio, &fine);
    }
    let (_, ids) = banco.famiglia(NOI, &[persona]);
    banco.cancella(ids[0], "6", "2026-10-01");
    banco.generalita(ids[0])
}

#[test]
fn en272_en289_refuse_who_comes_back_with_a_marriage_that_was_over_before_the_one_on_the_sheet() {
    for (codice, fine) in [("EN272", None), ("EN289", Some("2019-02-01"))] {
        rifiuta(codice, |r, banco| {
            r.generalita1002.generalita = gia_sposato(banco, fine);
            divorziato(r);
        });
        rifiuta(codice, |r, banco| {
            r.generalita1002.generalita = gia_sposato(banco, fine);
            divorziato(r);
            matrimonio(r).dati_matrimonio = None;
            let s = super::fine(r).sentenza.as_mut().unwrap();
            (s.data, s.data_validita) = ("2015-01-01".into(), "2015-01-01".into());
        });
    }
}

#[test]
fn who_comes_back_may_send_the_marriage_of_the_sheet_with_its_end_or_a_later_one() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.generalita1002.generalita = gia_sposato(&banco, None);
    divorziato(&mut richiesta);
    let lara = generalita("GRIGI", "LARA", 'F', "1984-01-01");
    (matrimonio(&mut richiesta).coniuge, *nozze(&mut richiesta)) = (lara, evento("2008-01-01"));
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let fini: Vec<AnnullamentoMatrimonio> = banco.sezioni(id, Sezione::AnnullamentoMatrimonio, DAL);
    assert_eq!(fini.len(), 1, "it is the same marriage, over now");
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.generalita1002.generalita = gia_sposato(&banco, Some("2017-02-01"));
    divorziato(&mut richiesta);
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let suo: Vec<Matrimonio> = banco.sezioni(id, Sezione::Matrimonio, DAL);
    assert_eq!((suo.len(), suo[0].coniuge.cognome.as_deref()), (1, Some("VERDI")));
}

#[test]
fn who_comes_back_may_tell_the_marriage_of_which_the_sheet_tells_the_end() {
    let banco = Banco::nuovo();
    let lutto = Vedovanza { dati_morteconiuge: evento("2020-02-02"), ..Vedovanza::default() };
    let persona = Persona { generalita: crate::op1002::bruni(), ..moglie() }.con(Sezione::Vedovanza, &lutto);
    let (_, ids) = banco.famiglia(NOI, &[persona]);
    banco.cancella(ids[0], "6", "2026-10-01");
    let mut richiesta = arrivo(&banco);
    richiesta.generalita1002.generalita = banco.generalita(ids[0]);
    vedovo(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<Vedovanza>(ids[0], Sezione::Vedovanza, DAL).len(), 1);
}

#[test]
fn a_marriage_that_is_over_is_not_mirrored_for_another_bond_of_the_two() {
    let banco = Banco::nuovo();
    let con_paolo = ConvivenzaDiFatto {
        convivente: Some(crate::op1002::bruni()),
        contratto_stipula: Some(contratto("2017-01-01")),
        contratto_risoluzione: Some(RisoluzioneConvivenza {
            motivo_risoluzione: Some("31".into()),
            contratto: Some(contratto("2018-01-01")),
        }),
        ..ConvivenzaDiFatto::default()
    };
    let con_marco = Matrimonio {
        coniuge: generalita("GRIGI", "MARCO", 'M', "1984-01-01"),
        dati_matrimonio: Some(evento("2022-01-01")),
        ..Matrimonio::default()
    };
    let lei = moglie().con(Sezione::ConvivenzaDiFatto, &con_paolo).con(Sezione::Matrimonio, &con_marco);
    let (_, ids) = banco.famiglia(NOI, &[lei]);
    let mut richiesta = arrivo(&banco);
    divorziato(&mut richiesta);
    banco.registra(&richiesta, decidi).unwrap();
    let di_lei: Vec<Matrimonio> = banco.sezioni(ids[0], Sezione::Matrimonio, DAL);
    assert_eq!(di_lei[0].coniuge.cognome.as_deref(), Some("GRIGI"), "she is married to somebody else now");
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
fn en331_refuses_bonds_of_two_kinds_though_one_of_them_is_over() {
    let banco = Banco::nuovo();
    let luisa = Persona::nuova("GRIGI", "LUISA", 'F', "1988-04-05");
    let (_, ids) = banco.famiglia(NOI, &[moglie(), luisa]);
    let mut richiesta = arrivo(&banco);
    divorziato(&mut richiesta);
    convive(&mut richiesta);
    convivenza(&mut richiesta).convivente = Some(banco.generalita(ids[1]));
    stipula(&mut richiesta).data = Some("2023-05-05".into());
    rifiutata(banco.registra(&richiesta, decidi), "EN331");
    let conviventi: Vec<ConvivenzaDiFatto> = banco.sezioni(ids[0], Sezione::ConvivenzaDiFatto, DAL);
    assert!(conviventi.is_empty(), "the former wife is nobody's convivente");
    rifiuta("EN331", |r, _| {
        risolta(r);
        sposato(r);
    });
    rifiuta("EN331", |r, _| {
        sciolto(r, "1");
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
