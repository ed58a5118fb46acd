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
