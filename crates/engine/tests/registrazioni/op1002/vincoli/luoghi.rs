//! Places.

use super::*;

fn in_stato(stato: &str, nome: &str) -> Option<LuogoEvento> {
    Some(LuogoEvento { localita: Some(estero(stato, nome)), ..LuogoEvento::default() })
}

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
