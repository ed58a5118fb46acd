//! The family.

use super::*;
use anpr_contract::tipi::{AttributiSoggetto, LegameSoggetto, Residenza};
use anpr_model::Sezione;

#[test]
fn ef016_ef022_ef020_en341_en342_en304_refuse_blocks_that_do_not_go_together() {
    rifiuta("EF016", |r, _| r.dati_controllo.attribuzione_famiglia = "3".into());
    rifiuta("EF022", |r, _| r.famiglia = None);
    rifiuta("EF022", |r, _| {
        r.convivenza = r
            .famiglia
            .clone()
            .map(|f| ConvivenzaIscrizione { convivenza: f.famiglia, legame_soggetto: f.legame_soggetto });
    });
    rifiuta("EF020", |r, _| famiglia(r).famiglia.tipo_scheda = "1".into());
    rifiuta("EN341", |r, _| famiglia(r).famiglia.tipo_scheda = "4".into());
    rifiuta("EN342", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        in_convivenza(r, banco, convivenza, "2");
        r.convivenza.as_mut().unwrap().convivenza.tipo_scheda = "3".into();
    });
    rifiuta("EN304", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        in_convivenza(r, banco, convivenza, "2");
        r.dati_controllo.attribuzione_famiglia = "2".into();
    });
    rifiuta("EN304", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        in_famiglia(r, banco, convivenza, "2");
        famiglia(r).famiglia.tipo_scheda = "3".into();
    });
}

#[test]
fn ef017_ef019_ef021_ef024_ef025_ec004_ec074_refuse_a_new_family_that_is_not_one() {
    rifiuta("EF017", |r, _| famiglia(r).famiglia.id_famiglia_convivenza_anpr = Some("12".into()));
    rifiuta("EF019", |r, _| famiglia(r).famiglia.famiglia_aire = Some("S".into()));
    rifiuta("EF021", |r, _| famiglia(r).legame_soggetto.codice_legame = "3".into());
    let origine = |giorno: &str| Some(giorno.to_owned());
    rifiuta("EF024", |r, _| famiglia(r).famiglia.data_origine_famiglia_convivenza = origine("2026-11-01"));
    rifiuta("EF025", |r, _| famiglia(r).famiglia.data_origine_famiglia_convivenza = origine("2026-12-01"));
    rifiuta("EC004", |r, _| famiglia(r).famiglia.motivo_costituzione = Some("99".into()));
    rifiuta("EC074", |r, _| famiglia(r).famiglia.tipo_movimentazione = Some("9".into()));
    rifiuta("EN119", |r, _| famiglia(r).famiglia.id_famiglia_convivenza_comune = Some(numero(LORO, "F1")));
}

#[test]
fn ef023_ef026_ef027_en207_refuse_a_new_family_without_a_residence_from_that_day() {
    rifiuta("EF023", |r, _| r.residenza = Vec::new());
    rifiuta("EF026", |r, _| r.residenza[0].tipo_indirizzo = "2".into());
    rifiuta("EF027", |r, _| r.residenza[0].data_decorrenza_residenza = None);
    rifiuta("EN207", |r, _| r.residenza[0].data_decorrenza_residenza = Some("2026-11-01".into()));
}

#[test]
fn ef011_ef001_ef002_ef062_en296_en119_refuse_a_family_that_is_not_named_or_does_not_exist() {
    let con = |cambia: fn(&mut FamigliaConvivenza, &Banco)| {
        move |r: &mut Richiesta1002, banco: &Banco| {
            let (id, _) = banco.famiglia(NOI, &[padrona()]);
            in_famiglia(r, banco, id, "10");
            cambia(&mut famiglia(r).famiglia, banco);
        }
    };
    rifiuta("EF011", con(|f, _| f.id_famiglia_convivenza_anpr = None));
    rifiuta("EF002", con(|f, _| f.id_famiglia_convivenza_anpr = Some("999999".into())));
    rifiuta(
        "EF001",
        con(|f, _| {
            f.id_famiglia_convivenza_anpr = None;
            f.id_famiglia_convivenza_comune = Some(numero(NOI, "IGNOTO"));
        }),
    );
    rifiuta(
        "EN119",
        con(|f, _| {
            f.id_famiglia_convivenza_anpr = None;
            f.id_famiglia_convivenza_comune = Some(numero(LORO, "F1"));
        }),
    );
    rifiuta(
        "EF062",
        con(|f, banco| {
            let id = FamigliaId(f.id_famiglia_convivenza_anpr.take().unwrap().parse().unwrap());
            let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("NERI", "LUISA", 'F', "1951-01-02")]);
            banco.rinumera(altra, &format!("F{id}"));
            f.id_famiglia_convivenza_comune = Some(numero(NOI, &format!("F{id}")));
        }),
    );
    rifiuta(
        "EN296",
        con(|f, banco| {
            let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("NERI", "LUISA", 'F', "1951-01-02")]);
            f.id_famiglia_convivenza_comune = Some(numero(NOI, &format!("F{altra}")));
        }),
    );
    rifiuta(
        "EF002",
        con(|f, banco| {
            banco.archivia(FamigliaId(f.id_famiglia_convivenza_anpr.as_ref().unwrap().parse().unwrap()));
        }),
    );
}

#[test]
fn en134_en135_en211_ef019_refuse_families_that_are_not_of_the_comune() {
    let loro = || padrona().a(residenza(LORO, "VIA ROMA", "1"));
    rifiuta("EN134", |r, banco| {
        let (altrui, _) = banco.famiglia(LORO, &[loro()]);
        in_famiglia(r, banco, altrui, "10");
    });
    rifiuta("EN135", |r, banco| {
        let (altrui, _) = banco.convivenza(LORO, &[loro()]);
        in_convivenza(r, banco, altrui, "2");
    });
    rifiuta("EN211", |r, banco| {
        let (altrui, _) = banco.famiglia(LORO, &[loro()]);
        banco.incompleta(altrui);
        in_famiglia(r, banco, altrui, "10");
    });
    rifiuta("EF019", |r, banco| {
        let (aire, _) = banco.famiglia_aire(NOI, &[padrona()]);
        in_famiglia(r, banco, aire, "10");
        famiglia(r).famiglia.tipo_scheda = "3".into();
    });
}

#[test]
fn ec002_ec003_en244_en246_ef007_refuse_relationships_that_cannot_be() {
    let con = |legame: LegameSoggetto| {
        move |r: &mut Richiesta1002, banco: &Banco| {
            let (id, _) = banco.famiglia(NOI, &[padrona()]);
            in_famiglia(r, banco, id, "10");
            famiglia(r).legame_soggetto = legame;
        }
    };
    rifiuta("EC002", con(legame("77", DAL)));
    rifiuta("EN246", con(legame("80", DAL)));
    rifiuta("EF007", con(legame("1", DAL)));
    rifiuta("EN244", con(LegameSoggetto { tipo_legame: Some("4".into()), ..legame("10", DAL) }));
    rifiuta("EC003", |r, banco| {
        let (id, _) = banco.convivenza(NOI, &[padrona()]);
        in_convivenza(r, banco, id, "7");
    });
}

#[test]
fn ef007_refuses_a_head_from_a_day_on_which_the_family_had_one_who_has_left_since() {
    rifiuta("EF007", |r, banco| {
        let luisa = Persona::nuova("NERI", "LUISA", 'F', "1951-01-02");
        let (id, ids) = banco.famiglia(NOI, &[padrona(), luisa]);
        banco.cancella(ids[0], "6", "2026-11-10");
        in_famiglia(r, banco, id, "1");
    });
    let banco = Banco::nuovo();
    let luisa = Persona::nuova("NERI", "LUISA", 'F', "1951-01-02");
    let (id, ids) = banco.famiglia(NOI, &[padrona(), luisa]);
    banco.cancella(ids[0], "6", "2026-10-01");
    let mut richiesta = arrivo(&banco);
    in_famiglia(&mut richiesta, &banco, id, "1");
    banco.registra(&richiesta, decidi).unwrap();
}

#[test]
fn en206_ef031_ef033_refuse_entries_before_the_family_the_birth_or_another_day() {
    rifiuta("EN206", |r, _| famiglia(r).legame_soggetto.data_decorrenza = "2026-11-01".into());
    rifiuta("EF033", |r, _| famiglia(r).legame_soggetto.data_decorrenza = "1985-06-06".into());
    rifiuta("EF031", |r, banco| {
        let (id, _) = banco.famiglia(NOI, &[padrona().dal("2026-11-10")]);
        in_famiglia(r, banco, id, "10");
    });
}

#[test]
fn en237_en490_refuse_an_address_that_is_younger_or_none() {
    rifiuta("EN237", |r, banco| {
        let (id, _) = banco.famiglia(NOI, &[padrona()]);
        banco.trasloca(id, &residenza_dal(NOI, "VIA MILANO", "5", "2026-11-10"));
        in_famiglia(r, banco, id, "10");
    });
    rifiuta("EN490", |r, banco| {
        let (id, _) = banco.convivenza(NOI, &[]);
        banco.senza_indirizzo(id);
        in_convivenza(r, banco, id, "2");
    });
}

#[test]
fn en245_refuses_another_day_and_en148_warns_of_another_address_than_the_family_s() {
    let con = |residenza: Residenza| {
        move |r: &mut Richiesta1002, banco: &Banco| {
            let (id, _) = banco.famiglia(NOI, &[padrona()]);
            in_famiglia(r, banco, id, "10");
            r.residenza = vec![residenza];
        }
    };
    rifiuta("EN245", con(residenza_dal(NOI, "VIA ROMA", "1", "2026-11-01")));
    avverte("EN148", con(residenza_dal(NOI, "VIA MILANO", "5", DAL)));
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    con(residenza_dal(NOI, "VIA ROMA", "1", DAL))(&mut richiesta, &banco);
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(fatta.avvisi(), ["EN111"], "the same address is no matter");
}

#[test]
fn en245_en148_hold_of_the_elected_domicile_of_a_family_without_fixed_abode_and_it_is_written_once() {
    let domicilio = |via: &str, dal: &str| {
        let eletto = residenza_dal(NOI, via, "1", dal);
        Residenza { tipo_indirizzo: "3".into(), ..eletto }
    };
    let con = |mandata: Residenza| {
        move |r: &mut Richiesta1002, banco: &Banco| {
            let senza = AttributiSoggetto { senza_fissa_dimora: Some("S".into()), ..AttributiSoggetto::default() };
            let (id, _) = banco.famiglia(NOI, &[padrona().a(domicilio("VIA ROMA", "2015-01-01"))]);
            in_famiglia(r, banco, id, "10");
            r.generalita1002.attributi_soggetto = Some(senza);
            r.residenza = vec![mandata];
        }
    };
    rifiuta("EN245", con(domicilio("VIA ROMA", "2026-11-01")));
    for (via, avvisi) in [("VIA ROMA", vec!["EN111"]), ("VIA MILANO", vec!["EN148", "EN111"])] {
        let banco = Banco::nuovo();
        let mut richiesta = arrivo(&banco);
        con(domicilio(via, DAL))(&mut richiesta, &banco);
        let fatta = banco.registra(&richiesta, decidi).unwrap();
        assert_eq!(fatta.avvisi(), avvisi, "{via}");
        let vie: Vec<Residenza> = banco.sezioni(nato(&fatta), Sezione::Residenza, DAL);
        let dove = |r: &Residenza| r.indirizzo.as_ref().unwrap().toponimo.denominazione_toponimo.clone().unwrap();
        assert_eq!(vie.iter().map(dove).collect::<Vec<_>>(), ["VIA ROMA"], "the family's, once");
    }
}

#[test]
fn who_enters_a_family_without_an_address_lives_where_the_request_says() {
    let banco = Banco::nuovo();
    let (id, _) = banco.famiglia(NOI, &[]);
    banco.senza_indirizzo(id);
    let mut richiesta = arrivo(&banco);
    let mandata = richiesta.residenza.clone();
    in_famiglia(&mut richiesta, &banco, id, "1");
    richiesta.residenza.clone_from(&mandata);
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<Residenza>(nato(&fatta), Sezione::Residenza, DAL), mandata);
}

#[test]
fn en480_ef004_warn_of_a_convivenza_without_a_name_and_of_one_number_twice() {
    avverte("EN480", |r, banco| {
        let (id, _) = banco.convivenza(NOI, &[padrona()]);
        banco.senza_nome(id);
        in_convivenza(r, banco, id, "2");
    });
    avverte("EF004", |r, banco| {
        let (id, _) = banco.famiglia(NOI, &[padrona()]);
        in_famiglia(r, banco, id, "10");
        famiglia(r).legame_soggetto.progressivo_componente = Some("1".into());
    });
}
