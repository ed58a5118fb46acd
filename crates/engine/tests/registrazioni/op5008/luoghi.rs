//! Comuni and states of the events of bonds: each event by the four ways in which a comune can be wrong, and the two of a
//! state (registrazione §3.5).

use super::*;
use anpr_contract::tipi::{
    AnnullamentoMatrimonio, ConvivenzaDiFatto, DocumentoProtocollato, RisoluzioneConvivenza, ScioglimentoUnione,
    StatoCivile, UnioneCivile, Vedovanza,
};

/// A request that is right, of somebody, with a place to be changed.
type Prepara = fn(&Casa) -> Richiesta5008;
/// Puts a comune, or a place abroad, into the request.
type Cambia<T> = fn(&mut Richiesta5008, T);

/// Codes of {unknown, not valid, wrong ISTAT code, ambiguous}: the first and the third refuse, the others warn.
#[track_caller]
fn comuni(prepara: Prepara, cambia: Cambia<Comune>, [ignoto, non_valido, istat, ambiguo]: [&str; 4], altro: &str) {
    let casa = Casa::nuova("23");
    for (comune, codice) in [(nome_di("ATLANTIDE", None, "RM"), ignoto), (nome_di("ROMA", Some("015146"), "RM"), istat)]
    {
        let mut richiesta = prepara(&casa);
        cambia(&mut richiesta, comune);
        assert_eq!(casa.registra(&richiesta).unwrap_err(), [codice], "{codice} and nothing else");
    }
    for (comune, codice) in [(nome_di(altro, None, sigla(altro)), non_valido), (nome_di("LIVO", None, "  "), ambiguo)] {
        let casa = Casa::nuova("23");
        let mut richiesta = prepara(&casa);
        cambia(&mut richiesta, comune);
        avvisa(casa.registra(&richiesta), codice);
    }
}

/// Codes of {unknown, another's name} of a state.
#[track_caller]
fn stati(prepara: Prepara, cambia: Cambia<LuogoEvento>, [ignoto, altro_nome]: [&str; 2]) {
    let casa = Casa::nuova("23");
    for (luogo, codice) in [(all_estero("001", "NESSUNO"), ignoto), (all_estero("215", "SPAGNA"), altro_nome)] {
        let mut richiesta = prepara(&casa);
        cambia(&mut richiesta, luogo);
        assert_eq!(casa.registra(&richiesta).unwrap_err(), [codice], "{codice} and nothing else");
    }
    let mut richiesta = prepara(&casa);
    cambia(&mut richiesta, all_estero("215", "FRANCIA"));
    casa.registra(&richiesta).unwrap();
}

/// One that ended in 2013, and one that began in 1992.
const FINITO: &str = "BAZZANO";
const NUOVO: &str = "FIUMICINO";

fn sigla(comune: &str) -> &'static str {
    if comune == FINITO { "BO" } else { "RM" }
}

fn sposa(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["12"]);
    r.matrimonio = Some(nozze(estranea(), "2020-06-06"));
    r
}

fn vedovo(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["13"]);
    r.matrimonio = Some(nozze(estranea(), "2017-06-06"));
    r.vedovanza =
        Some(Vedovanza { dati_morteconiuge: evento_con_atto("2020-07-07"), ordine_matrimonio_precedente: None });
    r
}

fn divorzia(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["14"]);
    r.stato_civile = Some(StatoCivile { stato_civile: "4".into(), ..StatoCivile::default() });
    r.matrimonio = Some(nozze(estranea(), "2017-06-06"));
    r.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        atto_annullamento_matrimonio: Some(atto(roma(), "2020")),
        sentenza: Some(sentenza("2020-02-02", "2020-03-03")),
        ..AnnullamentoMatrimonio::default()
    });
    r
}

fn unisce(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["18"]);
    r.unione_civile = Some(UnioneCivile {
        unito_civilmente: Some(estraneo()),
        atto_unione: Some(evento_con_atto("2018-05-05")),
        ..UnioneCivile::default()
    });
    r
}

fn scioglie(casa: &Casa) -> Richiesta5008 {
    let mut r = unisce(casa);
    r.dati_controllo.tipo_mutazione = vec!["19".into()];
    r.unione_civile.as_mut().unwrap().scioglimento_unione = Some(ScioglimentoUnione {
        motivo_scioglimento: Some("2".into()),
        dati_evento: Some(evento_con_atto("2021-05-05")),
        ..ScioglimentoUnione::default()
    });
    r
}

fn muore_l_unito(casa: &Casa) -> Richiesta5008 {
    let mut r = scioglie(casa);
    let scioglimento = r.unione_civile.as_mut().unwrap().scioglimento_unione.as_mut().unwrap();
    scioglimento.motivo_scioglimento = Some("98".into());
    r
}

fn contratto(giorno: &str) -> DocumentoProtocollato {
    DocumentoProtocollato {
        data: Some(giorno.into()),
        data_documento: Some(giorno.into()),
        data_notifica: Some(giorno.into()),
        comune_registrazione: Some(roma()),
        luogo_evento: Some(LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() }),
        ..DocumentoProtocollato::default()
    }
}

fn convive(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["16"]);
    r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
        convivente: Some(casa.banco.generalita(casa.lei)),
        contratto_stipula: Some(contratto("2019-01-10")),
        ..ConvivenzaDiFatto::default()
    });
    r
}

fn risolve(casa: &Casa) -> Richiesta5008 {
    let mut r = convive(casa);
    r.dati_controllo.tipo_mutazione = vec!["17".into()];
    r.convivenza_di_fatto.as_mut().unwrap().contratto_risoluzione =
        Some(RisoluzioneConvivenza { motivo_risoluzione: Some("31".into()), contratto: Some(contratto("2021-01-10")) });
    r
}

fn nozze_di(r: &mut Richiesta5008) -> &mut DatiEvento {
    r.matrimonio.as_mut().unwrap().dati_matrimonio.as_mut().unwrap()
}

fn morte_di(r: &mut Richiesta5008) -> &mut DatiEvento {
    &mut r.vedovanza.as_mut().unwrap().dati_morteconiuge
}

fn unione_di(r: &mut Richiesta5008) -> &mut UnioneCivile {
    r.unione_civile.as_mut().unwrap()
}

fn fine_di(r: &mut Richiesta5008) -> &mut DatiEvento {
    unione_di(r).scioglimento_unione.as_mut().unwrap().dati_evento.as_mut().unwrap()
}

fn stipula_di(r: &mut Richiesta5008) -> &mut DocumentoProtocollato {
    r.convivenza_di_fatto.as_mut().unwrap().contratto_stipula.as_mut().unwrap()
}

fn risoluzione_di(r: &mut Richiesta5008) -> &mut DocumentoProtocollato {
    let convivenza = r.convivenza_di_fatto.as_mut().unwrap();
    convivenza.contratto_risoluzione.as_mut().unwrap().contratto.as_mut().unwrap()
}

fn in_comune(comune: Comune) -> Option<LuogoEvento> {
    Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() })
}

#[test]
fn ec042_ec101_ec044_ec043_ec039_ec041_place_of_a_wedding() {
    comuni(sposa, |r, c| nozze_di(r).luogo_evento = in_comune(c), ["EC042", "EC101", "EC044", "EC043"], FINITO);
    stati(sposa, |r, l| nozze_di(r).luogo_evento = Some(l), ["EC039", "EC041"]);
}

#[test]
fn ec081_ec103_ec083_ec082_act_of_marriage() {
    comuni(sposa, |r, c| nozze_di(r).atto_evento = Some(atto(c, "2020")), ["EC081", "EC103", "EC083", "EC082"], FINITO);
}

#[test]
fn ec152_ec155_ec154_ec153_birth_of_a_spouse() {
    comuni(
        sposa,
        |r, c| r.matrimonio.as_mut().unwrap().coniuge.luogo_nascita = in_comune(c),
        ["EC152", "EC155", "EC154", "EC153"],
        NUOVO,
    );
}

#[test]
fn ec049_ec102_ec051_ec050_ec046_ec048_place_of_a_spouse_s_death() {
    comuni(vedovo, |r, c| morte_di(r).luogo_evento = in_comune(c), ["EC049", "EC102", "EC051", "EC050"], FINITO);
    stati(vedovo, |r, l| morte_di(r).luogo_evento = Some(l), ["EC046", "EC048"]);
}

#[test]
fn ec084_ec104_ec086_ec085_act_of_a_spouse_s_death() {
    comuni(
        vedovo,
        |r, c| morte_di(r).atto_evento = Some(atto(c, "2020")),
        ["EC084", "EC104", "EC086", "EC085"],
        FINITO,
    );
}

#[test]
fn ec096_ec105_ec098_ec097_act_that_ended_a_marriage() {
    comuni(
        divorzia,
        |r, c| {
            let fine = r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap();
            fine.atto_annullamento_matrimonio = Some(atto(c, "2020"));
        },
        ["EC096", "EC105", "EC098", "EC097"],
        FINITO,
    );
}

#[test]
fn ec114_ec117_ec116_ec115_act_of_a_union() {
    comuni(
        unisce,
        |r, c| unione_di(r).atto_unione.as_mut().unwrap().atto_evento = Some(atto(c, "2018")),
        ["EC114", "EC117", "EC116", "EC115"],
        FINITO,
    );
}

#[test]
fn en371_place_of_a_union_or_of_its_dissolution() {
    let casa = Casa::nuova("23");
    for luogo in [in_comune(nome_di("ATLANTIDE", None, "RM")), Some(all_estero("001", "NESSUNO"))] {
        let mut r = unisce(&casa);
        unione_di(&mut r).atto_unione.as_mut().unwrap().luogo_evento = luogo.clone();
        assert_eq!(casa.registra(&r).unwrap_err(), ["EN371"]);
        let mut r = scioglie(&casa);
        fine_di(&mut r).luogo_evento = luogo;
        assert_eq!(casa.registra(&r).unwrap_err(), ["EN371"]);
    }
}

#[test]
fn ec118_ec121_ec120_ec119_act_of_dissolution_of_a_union() {
    comuni(
        scioglie,
        |r, c| fine_di(r).atto_evento = Some(atto(c, "2021")),
        ["EC118", "EC121", "EC120", "EC119"],
        FINITO,
    );
}

#[test]
fn ec122_ec125_ec124_ec123_ec142_ec143_place_of_a_civil_partner_s_death() {
    comuni(muore_l_unito, |r, c| fine_di(r).luogo_evento = in_comune(c), ["EC122", "EC125", "EC124", "EC123"], FINITO);
    stati(muore_l_unito, |r, l| fine_di(r).luogo_evento = Some(l), ["EC142", "EC143"]);
}

#[test]
fn ec156_ec159_ec158_ec157_birth_of_a_civil_partner() {
    comuni(
        unisce,
        |r, c| unione_di(r).unito_civilmente.as_mut().unwrap().luogo_nascita = in_comune(c),
        ["EC156", "EC159", "EC158", "EC157"],
        NUOVO,
    );
}

#[test]
fn ec126_ec129_ec128_ec127_comune_that_registered_a_contract_of_convivenza() {
    comuni(convive, |r, c| stipula_di(r).comune_registrazione = Some(c), ["EC126", "EC129", "EC128", "EC127"], FINITO);
}

#[test]
fn ec130_ec133_ec132_ec131_ec144_ec145_place_of_a_contract_of_convivenza() {
    comuni(convive, |r, c| stipula_di(r).luogo_evento = in_comune(c), ["EC130", "EC133", "EC132", "EC131"], FINITO);
    stati(convive, |r, l| stipula_di(r).luogo_evento = Some(l), ["EC144", "EC145"]);
}

#[test]
fn ec134_ec137_ec136_ec135_comune_that_registered_the_end_of_a_convivenza() {
    comuni(
        risolve,
        |r, c| risoluzione_di(r).comune_registrazione = Some(c),
        ["EC134", "EC137", "EC136", "EC135"],
        FINITO,
    );
}

#[test]
fn ec138_ec141_ec140_ec139_ec146_ec147_place_of_the_end_of_a_convivenza() {
    comuni(risolve, |r, c| risoluzione_di(r).luogo_evento = in_comune(c), ["EC138", "EC141", "EC140", "EC139"], FINITO);
    stati(risolve, |r, l| risoluzione_di(r).luogo_evento = Some(l), ["EC146", "EC147"]);
}

/// A partner in the register is found by codice fiscale and name: what is said of the place of birth is judged all the same.
#[test]
fn ec160_ec163_ec162_ec161_birth_of_a_de_facto_partner() {
    comuni(
        convive,
        |r, c| {
            let convivente = r.convivenza_di_fatto.as_mut().unwrap().convivente.as_mut().unwrap();
            convivente.luogo_nascita = in_comune(c);
        },
        ["EC160", "EC163", "EC162", "EC161"],
        NUOVO,
    );
}

#[test]
fn es048_es067_es129_a_place_that_is_none() {
    let casa = Casa::nuova("23");
    let nessuno = || Some(LuogoEvento::default());
    rifiuta(&casa, sposa(&casa), "ES048", |r| nozze_di(r).luogo_evento = nessuno());
    rifiuta(&casa, vedovo(&casa), "ES067", |r| morte_di(r).luogo_evento = nessuno());
    rifiuta(&casa, unisce(&casa), "ES129", |r| unione_di(r).atto_unione.as_mut().unwrap().luogo_evento = nessuno());
}

#[test]
fn ehr71_ehr81_ehr72_ehr82_ehr73_ehr83_acts_of_a_marriage_in_their_time() {
    let casa = Casa::nuova("23");
    let anno = |anno: &str| Some(atto(roma(), anno));
    rifiuta(&casa, sposa(&casa), "EHR71", |r| nozze_di(r).atto_evento = anno("0008"));
    rifiuta(&casa, sposa(&casa), "EHR81", |r| nozze_di(r).atto_evento = anno("2019"));
    rifiuta(&casa, sposa(&casa), "EHR81", |r| nozze_di(r).atto_evento = anno("2027"));
    rifiuta(&casa, vedovo(&casa), "EHR72", |r| morte_di(r).atto_evento = anno("0008"));
    rifiuta(&casa, vedovo(&casa), "EHR82", |r| morte_di(r).atto_evento = anno("2019"));
    let fine = |r: &mut Richiesta5008, a: &str| {
        let fine = r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap();
        fine.atto_annullamento_matrimonio = Some(atto(roma(), a));
    };
    rifiuta(&casa, divorzia(&casa), "EHR73", |r| fine(r, "0008"));
    rifiuta(&casa, divorzia(&casa), "EHR83", |r| fine(r, "2027"));
}

#[test]
fn ehr35_ehr36_ehr37_acts_of_a_union_in_their_time() {
    let casa = Casa::nuova("23");
    for anno in ["2017", "2027", "0008"] {
        let unione = |r: &mut Richiesta5008| {
            unione_di(r).atto_unione.as_mut().unwrap().atto_evento = Some(atto(roma(), anno));
        };
        rifiuta(&casa, unisce(&casa), "EHR35", unione);
        let fine = |r: &mut Richiesta5008| fine_di(r).atto_evento = Some(atto(roma(), anno));
        rifiuta(&casa, muore_l_unito(&casa), "EHR36", fine);
        rifiuta(&casa, scioglie(&casa), "EHR37", fine);
    }
}

#[test]
fn en242_ehr31_ehr90_ehr91_judgments_that_end_a_marriage() {
    let casa = Casa::nuova("23");
    let con = |s: Sentenza| {
        move |r: &mut Richiesta5008| {
            r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap().sentenza = Some(s);
        }
    };
    let tribunale = Sentenza { tipo_tribunale: "7".into(), ..sentenza("2020-02-02", "2020-03-03") };
    rifiuta(&casa, divorzia(&casa), "EN242", con(tribunale));
    rifiuta(&casa, divorzia(&casa), "EHR31", con(sentenza("2020-02-02", "2020-01-01")));
    rifiuta(&casa, divorzia(&casa), "EHR90", con(sentenza("2026-11-05", "2026-11-06")));
    rifiuta(&casa, divorzia(&casa), "EHR91", con(sentenza("2020-02-02", "2026-11-06")));
}
