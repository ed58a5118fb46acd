//! Parents.

use super::*;
use anpr_contract::tipi::{Genitore, IdSchedaSoggettoComune, LuogoEvento};
use anpr_model::Sezione;

#[test]
fn es044_ec148_ec149_ec150_ec151_es101_en566_judge_parents() {
    let con = |generalita: Generalita| {
        move |r: &mut Richiesta1002, _: &Banco| {
            r.paternita = Some(Genitore { generalita, ..Genitore::default() });
        }
    };
    let ugo = || generalita("BRUNI", "UGO", 'M', "1948-01-02");
    let mut senza = ugo();
    (senza.cognome, senza.nome) = (None, None);
    (senza.senza_cognome, senza.senza_nome) = (Some("1".into()), Some("1".into()));
    rifiuta("ES044", con(senza));
    let nato_a = |comune| Generalita {
        luogo_nascita: Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }),
        ..ugo()
    };
    rifiuta("EC148", con(nato_a(anpr_contract::tipi::Comune { nome_comune: "ATLANTIDE".into(), ..roma() })));
    rifiuta("EC150", con(nato_a(anpr_contract::tipi::Comune { codice_istat: Some("058090".into()), ..roma() })));
    avverte("EC149", con(nato_a(omonimo())));
    avverte(
        "EC151",
        con(nato_a(anpr_contract::tipi::Comune {
            nome_comune: "VALSAMOGGIA".into(),
            codice_istat: None,
            sigla_provincia_istat: "BO".into(),
            descrizione_localita: None,
        })),
    );
    rifiuta("ES101", con(Generalita { id_scheda_soggetto_anpr: Some("999999".into()), ..ugo() }));
    avverte("EN566", con(Generalita { cognome: Some("NN".into()), codice_fiscale: None, ..ugo() }));
}

#[test]
fn en068_en069_en070_en071_en072_en073_en075_refuse_what_is_not_so_of_a_parent_with_that_id() {
    type Cambio = fn(&mut Generalita);
    let cambi: [(&str, Cambio); 7] = [
        ("EN068", |g| g.nome = Some("PAOLA".into())),
        ("EN069", |g| g.cognome = Some("VERDI".into())),
        ("EN070", |g| g.codice_fiscale = bruni().codice_fiscale),
        ("EN071", |g| g.data_nascita = Some("1951-01-02".into())),
        ("EN072", |g| g.luogo_nascita = Some(LuogoEvento { comune: Some(comune(LORO)), ..LuogoEvento::default() })),
        ("EN073", |g| {
            g.id_scheda_soggetto_comune = Some(IdSchedaSoggettoComune {
                id_scheda_soggetto_comune_istat: NOI.into(),
                id_scheda_soggetto: "ALTRO".into(),
            });
        }),
        ("EN075", |g| g.sesso = Some("M".into())),
    ];
    for (codice, cambia) in cambi {
        rifiuta(codice, |r, banco| {
            let (_, ids) = banco.famiglia(NOI, &[padrona()]);
            let mut generalita = banco.generalita(ids[0]);
            cambia(&mut generalita);
            r.maternita = Some(Genitore { generalita, ..Genitore::default() });
        });
    }
}

#[test]
fn a_parent_is_not_whoever_has_the_same_data_and_another_codice_fiscale() {
    let madre = |codice: Option<&str>| {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia(NOI, &[padrona()]);
        let mut generalita = padrona().generalita;
        match codice {
            Some(codice) => generalita.codice_fiscale.as_mut().unwrap().cod_fiscale = codice.into(),
            None => generalita.codice_fiscale = None,
        }
        let detto = generalita.codice_fiscale.clone().map(|cf| cf.cod_fiscale);
        let mut richiesta = arrivo(&banco);
        richiesta.maternita = Some(Genitore { generalita, ..Genitore::default() });
        let fatta = banco.registra(&richiesta, decidi).unwrap();
        let scritta = banco.sezioni::<Genitore>(nato(&fatta), Sezione::Maternita, DAL).remove(0).generalita;
        let suo = scritta.codice_fiscale.map(|cf| cf.cod_fiscale);
        (scritta.id_scheda_soggetto_anpr == Some(ids[0].to_string()), suo == detto)
    };
    let suo = padrona().generalita.codice_fiscale.unwrap().cod_fiscale;
    assert_eq!(madre(Some("NRETRS50A42H50MA")), (false, true), "stored as described");
    assert_eq!(madre(Some(&suo)), (true, true));
    assert_eq!(madre(None), (true, false), "described as the register knows her");
}
