//! Kinds 02 to 08, 10, 11 and 15.

use super::*;
use anpr_catalogue::codici::Gravita;
use anpr_contract::mutazione_5000::Liste5008;
use anpr_contract::tipi::{
    AltriDati, AttoANPR, AttoANSC, Autoveicoli, CartaIdentita, Censimento, Cittadinanza, Consolato, Genitore,
    ListaElettorale, ListaLeva, PermessoSoggiorno,
};
use anpr_model::{Aree, Sezione};

fn cittadina(codice: &str, nome: &str) -> Cittadinanza {
    Cittadinanza { codice_stato: codice.into(), descrizione_stato: nome.into(), ..Cittadinanza::default() }
}

fn cambia_cittadinanza(casa: &Casa, nuove: Vec<Cittadinanza>) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["02"]);
    r.cittadinanza = nuove;
    r
}

fn codici_stato(casa: &Casa, giorno: &str) -> Vec<String> {
    let mut codici: Vec<String> = casa
        .banco
        .sezioni::<Cittadinanza>(casa.lui, Sezione::Cittadinanza, giorno)
        .into_iter()
        .map(|c| c.codice_stato)
        .collect();
    codici.sort();
    codici
}

#[test]
fn citizenships_come_and_go_each_for_itself() {
    let casa = Casa::nuova("2");
    casa.registra(&cambia_cittadinanza(&casa, vec![italiana(), cittadina("215", "FRANCIA")])).unwrap();
    assert_eq!(
        (codici_stato(&casa, PRIMA), codici_stato(&casa, DAL)),
        (vec!["100".into()], vec!["100".into(), "215".into()])
    );
    let dal = |codice: &str| {
        let scheda = casa.banco.scheda(casa.lui);
        let versioni = scheda.sezioni.iter().filter(|v| v.sezione == Sezione::Cittadinanza);
        versioni.filter(|v| v.contenuto.contains(codice)).map(|v| v.periodo.dal).collect::<Vec<_>>()
    };
    assert_eq!(dal("\"100\""), [il("2015-01-01")], "the one that stays is the same as before");
    assert_eq!(dal("\"215\""), [il(DAL)]);
    casa.registra(&cambia_cittadinanza(&casa, vec![cittadina("215", "FRANCIA")])).unwrap();
    assert_eq!(codici_stato(&casa, DAL), ["215"]);
}

#[test]
fn es069_ec036_ec038_ec011_en349_ehr88_refuse_citizenships_that_cannot_be() {
    let casa = Casa::nuova("2");
    let rifiuta = |nuove: Vec<Cittadinanza>, codice: &str| {
        rifiutata(casa.registra(&cambia_cittadinanza(&casa, nuove)), codice);
    };
    rifiuta(Vec::new(), "ES069");
    rifiuta(vec![cittadina("001", "NESSUNO")], "EC036");
    rifiuta(vec![cittadina("215", "SPAGNA")], "EC038");
    rifiuta(vec![cittadina("998", "NON ATTRIBUIBILE")], "EC011");
    let da = |codice: &str, nome: &str, giorno: &str| Cittadinanza {
        data_validita: Some(giorno.into()),
        ..cittadina(codice, nome)
    };
    rifiuta(vec![da("215", "FRANCIA", "1980-05-11")], "EN349");
    rifiuta(vec![da("215", "FRANCIA", "2026-11-21")], "EN349");
    rifiuta(vec![da("215", "FRANCIA", "2026-11-03")], "EHR88");
}

#[test]
fn en421_an_italian_abroad_stays_italian() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(NOI, &[Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")]);
    let mut r = richiesta(&banco, ids[0], &["02"]);
    r.cittadinanza = vec![cittadina("215", "FRANCIA")];
    assert_eq!(banco.registra(&r, decidi).unwrap_err(), ["EN421"]);
}

fn carta(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["03"]);
    r.carta_identita = Some(CartaIdentita {
        numero: "AX1234567".into(),
        data_rilascio: "2026-11-02".into(),
        cartacea_elettronica: Some("1".into()),
        interdizione_espatrio: "N".into(),
        comune_rilascio: Some(comune(NOI)),
        data_scadenza: Some("2036-05-12".into()),
        ..CartaIdentita::default()
    });
    r
}

#[test]
fn a_card_takes_the_place_of_the_last_one_and_stands_in_no_way() {
    let casa = Casa::nuova("2");
    let fatta = casa.registra(&carta(&casa)).unwrap();
    assert_eq!(fatta.registrazione.effetti.soggetti[&casa.lui].aree, Aree::CARTA);
    let mut altra = carta(&casa);
    altra.testata_richiesta = casa.banco.testata("5008", "2026-11-10");
    altra.carta_identita.as_mut().unwrap().numero = "AX7654321".into();
    casa.registra(&altra).unwrap();
    let numeri = |giorno| -> Vec<String> {
        casa.banco
            .sezioni::<CartaIdentita>(casa.lui, Sezione::CartaIdentita, giorno)
            .into_iter()
            .map(|c| c.numero)
            .collect()
    };
    assert_eq!(
        [numeri(PRIMA), numeri("2026-11-09"), numeri("2026-11-10")],
        [vec![], vec!["AX1234567".to_owned()], vec!["AX7654321".to_owned()]]
    );
}

#[test]
fn es103_ehr41_ec059_ec078_ec080_ec099_ec100_es089_refuse_cards_that_cannot_be() {
    let casa = Casa::nuova("2");
    let con = |cambia: fn(&mut CartaIdentita)| move |r: &mut Richiesta5008| cambia(r.carta_identita.as_mut().unwrap());
    rifiuta(&casa, carta(&casa), "ES103", |r| r.carta_identita = None);
    rifiuta(&casa, carta(&casa), "EC059", con(|c| c.cartacea_elettronica = Some("7".into())));
    rifiuta(&casa, carta(&casa), "EC078", con(|c| c.comune_rilascio = Some(nome_di("ATLANTIDE", None, "RM"))));
    rifiuta(&casa, carta(&casa), "EC080", con(|c| c.comune_rilascio = Some(nome_di("ROMA", Some("015146"), "RM"))));
    rifiuta(&casa, carta(&casa), "ES089", con(|c| c.data_rilascio = "2026-11-21".into()));
    let consolato = |codice: &'static str, sede: &'static str| {
        move |r: &mut Richiesta5008| {
            let carta = r.carta_identita.as_mut().unwrap();
            carta.comune_rilascio = None;
            carta.consolato_rilascio =
                Some(Consolato { codice_consolato: codice.into(), descrizione_consolato: sede.into() });
        }
    };
    rifiuta(&casa, carta(&casa), "EC099", consolato("1", "PARIGI"));
    rifiuta(&casa, carta(&casa), "EC100", consolato(CONSOLATO, "ATLANTIDE"));
}

/// A code of table 24.
const CONSOLATO: &str = "2200100";

#[test]
fn ec079_en148_warn_of_cards() {
    let casa = Casa::nuova("2");
    let mut r = carta(&casa);
    r.carta_identita.as_mut().unwrap().comune_rilascio = Some(nome_di("LIVO", None, "  "));
    avvisa(casa.registra(&r), "EC079");
    r = carta(&casa);
    r.carta_identita.as_mut().unwrap().cartacea_elettronica = Some("2".into());
    let fatta = avvisa(casa.registra(&r), "EN148");
    assert!(fatta.registrazione.avvisi.iter().all(|a| a.gravita() == Gravita::Avviso));
}

/// A foreigner's house.
fn straniero() -> Casa {
    let lui = Persona::nuova("DIOP", "OMAR", 'M', "1980-05-12").cittadina_di(vec![cittadina("450", "SENEGAL")]);
    Casa::di(lui, "2")
}

fn permesso(casa: &Casa) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &["04"]);
    r.permesso_soggiorno = Some(PermessoSoggiorno {
        numero_soggiorno: Some("I123".into()),
        tipo_soggiorno: "1".into(),
        data_rilascio: Some("2025-01-01".into()),
        data_scadenza: Some("2027-01-01".into()),
        comune: Some(roma()),
        numero_passaporto: Some("P456".into()),
        ..PermessoSoggiorno::default()
    });
    r
}

#[test]
fn en368_a_permit_is_of_foreigners_and_found_by_both_numbers() {
    rifiuta(&Casa::nuova("2"), permesso(&Casa::nuova("2")), "EN368", |_| {});
    let casa = straniero();
    let mut r = permesso(&casa);
    r.dati_controllo.tipo_mutazione.push("02".into());
    r.cittadinanza = vec![italiana()];
    rifiutata(casa.registra(&r), "EN368");
    casa.registra(&permesso(&casa)).unwrap();
    let trovati: Vec<PermessoSoggiorno> = casa.banco.sezioni(casa.lui, Sezione::PermessoSoggiorno, DAL);
    assert_eq!(trovati[0].numero_soggiorno.as_deref(), Some("I123"));
    let criteri = anpr_model::CriteriSoggetto {
        documento: Some(anpr_model::DocumentoCercato::PermessoSoggiorno("P456".into())),
        ..Default::default()
    };
    let mut snapshot = casa.banco.registry.snapshot().unwrap();
    let trovati =
        anpr_model::Anagrafe::cerca_soggetti(&mut snapshot, &criteri, &anpr_model::Territorio::Nazionale, il(OGGI), 5);
    assert_eq!(trovati.unwrap(), [casa.lui]);
}

#[test]
fn es104_ec063_ec012_ec087_ec089_es029_es031_refuse_permits_that_cannot_be() {
    let casa = straniero();
    let con = |cambia: fn(&mut PermessoSoggiorno)| {
        move |r: &mut Richiesta5008| cambia(r.permesso_soggiorno.as_mut().unwrap())
    };
    rifiuta(&casa, permesso(&casa), "ES104", |r| r.permesso_soggiorno = None);
    rifiuta(&casa, permesso(&casa), "EC063", con(|p| p.tipo_soggiorno = "77".into()));
    rifiuta(&casa, permesso(&casa), "EC012", con(|p| p.tipo_soggiorno = "9".into()));
    rifiuta(&casa, permesso(&casa), "EC087", con(|p| p.comune = Some(nome_di("ATLANTIDE", None, "RM"))));
    rifiuta(&casa, permesso(&casa), "EC089", con(|p| p.comune = Some(nome_di("ROMA", Some("015146"), "RM"))));
    rifiuta(&casa, permesso(&casa), "ES029", con(|p| p.data_rilascio = Some("2026-11-21".into())));
    rifiuta(&casa, permesso(&casa), "ES031", con(|p| p.data_rilascio = Some("2027-01-02".into())));
}

#[test]
fn es032_ec088_warn_of_permits() {
    let casa = straniero();
    let mut r = permesso(&casa);
    r.permesso_soggiorno.as_mut().unwrap().data_scadenza = Some("2026-01-01".into());
    avvisa(casa.registra(&r), "ES032");
    r = permesso(&casa);
    r.permesso_soggiorno.as_mut().unwrap().comune = Some(nome_di("LIVO", None, "  "));
    avvisa(casa.registra(&r), "EC088");
}

#[test]
fn es105_en562_ec093_ec095_en288_lists() {
    let casa = Casa::nuova("2");
    let leva = |iscritto: &str, comune: Comune| {
        let mut r = casa.richiesta(casa.lui, &["05"]);
        let lista = ListaLeva { iscritto: iscritto.into(), comune: Some(comune) };
        r.liste = Some(Liste5008 { lista_leva: Some(lista), lista_elettorale: None });
        r
    };
    rifiuta(&casa, leva("S", roma()), "ES105", |r| r.liste = None);
    rifiuta(&casa, leva("S", roma()), "EN562", |r| {
        r.liste.as_mut().unwrap().lista_elettorale = Some(ListaElettorale { elettore: "S".into(), comune: None });
    });
    rifiuta(&casa, leva("S", nome_di("ATLANTIDE", None, "RM")), "EC093", |_| {});
    rifiuta(&casa, leva("S", nome_di("ROMA", Some("015146"), "RM")), "EC095", |_| {});
    casa.registra(&leva("S", roma())).unwrap();
    assert_eq!(casa.banco.sezioni::<ListaLeva>(casa.lui, Sezione::ListaLeva, DAL)[0].iscritto, "S");
    avvisa(casa.registra(&leva("X", roma())), "EN288");
}

#[test]
fn es106_es107_es108_ec064_ec065_ec066_census_statistics_and_vehicles() {
    let casa = Casa::nuova("2");
    let vuota = |tipo: &str| casa.registra(&casa.richiesta(casa.lui, &[tipo]));
    rifiutata(vuota("06"), "ES106");
    rifiutata(vuota("07"), "ES107");
    rifiutata(vuota("08"), "ES108");
    let altri = |altri: AltriDati| {
        let mut r = casa.richiesta(casa.lui, &["07"]);
        r.altri_dati = Some(altri);
        casa.registra(&r)
    };
    rifiutata(altri(AltriDati { posizione_professionale: Some("Z".into()), ..AltriDati::default() }), "EC064");
    rifiutata(altri(AltriDati { condizione_non_professionale: Some("77".into()), ..AltriDati::default() }), "EC065");
    rifiutata(altri(AltriDati { titolo_studio: Some("ZZ".into()), ..AltriDati::default() }), "EC066");
    let mut r = casa.richiesta(casa.lui, &["06", "08"]);
    r.censimento = Some(Censimento {
        anno_censimento: "2021".into(),
        sezione_censimento: "1".into(),
        foglio_censimento: "2".into(),
        ..Censimento::default()
    });
    r.auto_veicoli = Some(Autoveicoli { possesso_autoveicoli: "S".into(), possesso_patente: "N".into() });
    casa.registra(&r).unwrap();
    let vista = casa.banco.op3002(NOI, casa.lui, DAL).unwrap();
    assert_eq!(vista.censimento.unwrap().anno_censimento, "2021");
    assert_eq!(casa.banco.sezioni::<Autoveicoli>(casa.lui, Sezione::Autoveicoli, DAL)[0].possesso_patente, "N");
}

fn genitore(casa: &Casa, tipo: &str, generalita: Generalita) -> Richiesta5008 {
    let mut r = casa.richiesta(casa.lui, &[tipo]);
    let genitore = Some(Genitore { generalita, ..Genitore::default() });
    if tipo == "10" {
        r.paternita = genitore
    } else {
        r.maternita = genitore
    }
    r
}

#[test]
fn a_parent_in_the_register_is_linked_from_that_day() {
    let casa = Casa::nuova("2");
    let mut madre = casa.banco.generalita(casa.vicina);
    madre.id_scheda_soggetto_anpr = None;
    casa.registra(&genitore(&casa, "11", madre)).unwrap();
    let madri: Vec<Genitore> = casa.banco.sezioni(casa.lui, Sezione::Maternita, DAL);
    assert_eq!(madri[0].generalita.id_scheda_soggetto_anpr, Some(casa.vicina.to_string()));
    assert_eq!(casa.banco.sezioni::<Genitore>(casa.lui, Sezione::Maternita, PRIMA), []);
    casa.registra(&genitore(&casa, "10", estraneo())).unwrap();
    assert!(casa.banco.op3002(NOI, casa.lui, DAL).unwrap().paternita.is_some());
}

#[test]
fn es109_es110_es044_ec148_ec149_ec150_ec151_parents_that_are_none() {
    let casa = Casa::nuova("2");
    rifiuta(&casa, genitore(&casa, "10", estraneo()), "ES109", |r| r.paternita = None);
    rifiuta(&casa, genitore(&casa, "11", estranea()), "ES110", |r| r.maternita = None);
    let senza_nomi =
        Generalita { senza_cognome: Some("1".into()), senza_nome: Some("1".into()), ..Generalita::default() };
    rifiuta(&casa, genitore(&casa, "10", senza_nomi), "ES044", |_| {});
    let nato_a = |comune: Comune| Generalita {
        luogo_nascita: Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }),
        ..estraneo()
    };
    rifiuta(&casa, genitore(&casa, "10", nato_a(nome_di("ATLANTIDE", None, "RM"))), "EC148", |_| {});
    rifiuta(&casa, genitore(&casa, "10", nato_a(nome_di("ROMA", Some("015146"), "RM"))), "EC150", |_| {});
    avvisa(casa.registra(&genitore(&casa, "10", nato_a(nome_di("FIUMICINO", None, "RM")))), "EC151");
    avvisa(casa.registra(&genitore(&casa, "10", nato_a(nome_di("LIVO", None, "  ")))), "EC149");
}

#[test]
fn en566_warns_of_a_parent_who_is_called_nn() {
    let casa = Casa::nuova("2");
    let nn = Generalita { cognome: Some("N.N.".into()), ..estraneo() };
    avvisa(casa.registra(&genitore(&casa, "10", nn)), "EN566");
}

#[test]
fn en409_ec166_ec075_ec076_ec077_ehr69_es013_ehr79_an_act_of_birth() {
    let casa = Casa::nuova("2");
    let con = |classico: Option<Atto>, anpr: Option<AttoANPR>| {
        let mut r = casa.richiesta(casa.lui, &["15"]);
        (r.atto_nascita, r.atto_nascita_anpr) = (classico, anpr);
        r
    };
    rifiutata(casa.registra(&con(None, None)), "EN409");
    rifiutata(casa.registra(&con(None, Some(AttoANPR::default()))), "EN409");
    rifiutata(casa.registra(&con(Some(atto(nome_di("ATLANTIDE", None, "RM"), "1980")), None)), "EC166");
    rifiutata(casa.registra(&con(Some(atto(nome_di("FIUMICINO", None, "RM"), "1980")), None)), "EC075");
    rifiutata(casa.registra(&con(Some(atto(nome_di("ROMA", Some("015146"), "RM"), "1980")), None)), "EC077");
    rifiutata(casa.registra(&con(Some(atto(roma(), "0008")), None)), "EHR69");
    rifiutata(casa.registra(&con(Some(atto(roma(), "1979")), None)), "ES013");
    let futuro = Atto { data_formazione_atto: Some("2026-11-21".into()), ..atto(roma(), "2026") };
    rifiutata(casa.registra(&con(Some(futuro), None)), "EHR79");
    casa.registra(&con(Some(atto(roma(), "1980")), None)).unwrap();
    let ansc = AttoANSC {
        id_ansc: "1980-1-2-058091".into(),
        comune_registrazione: roma(),
        anno: "1980".into(),
        numero_comunale: "2".into(),
        ..AttoANSC::default()
    };
    casa.registra(&con(None, Some(AttoANPR { atto: None, atto_ansc: Some(ansc) }))).unwrap();
    assert_eq!(casa.banco.sezioni::<Atto>(casa.lui, Sezione::AttoNascita, DAL).len(), 0, "one act at a time");
    assert_eq!(casa.banco.sezioni::<AttoANPR>(casa.lui, Sezione::AttoNascitaAnpr, DAL).len(), 1);
    avvisa(casa.registra(&con(Some(atto(nome_di("LIVO", None, "  "), "1980")), None)), "EC076");
}
