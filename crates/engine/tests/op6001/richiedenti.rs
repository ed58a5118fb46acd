//! Who asks (certificazione §2.4).

use super::*;
use anpr_contract::tipi::{CartaIdentita, LuogoEvento};
use anpr_model::{Registro, Sezione};

/// Persons 1 and 2 of one family, 3 of another; 2 has card CA0001.
fn tre() -> Registrati {
    let carta = |numero: &str, scadenza: &str| CartaIdentita {
        numero: numero.into(),
        data_rilascio: "2020-01-01".into(),
        data_scadenza: Some(scadenza.into()),
        interdizione_espatrio: "N".into(),
        ..CartaIdentita::default()
    };
    let mut due = Persona::nuova(2).in_famiglia(1, "9").con(
        Sezione::CartaIdentita,
        "2020-01-01",
        None,
        &carta("CA0001", "2030-01-01"),
    );
    due.carte.push("CA0001".into());
    let mut tre = Persona::nuova(3).in_famiglia(2, "1").con(
        Sezione::CartaIdentita,
        "2020-01-01",
        None,
        &carta("CA0003", "2025-01-01"),
    );
    tre.carte.push("CA0003".into());
    let mut registrati = Registrati::con(vec![Persona::nuova(1), due, tre]);
    registrati.famiglie.push(anagrafe::famiglia(2, 3));
    registrati
}

#[test]
fn es114_es115_who_asks_must_be_said() {
    let chi = |tipo: &str| con(richiesta(&[8]), |d| d.tipo_richiedente = tipo.into());
    assert_eq!(codici(&mut tre(), &chi("4")), ["ES114", "ES115"]);
    assert_eq!(codici(&mut tre(), &chi("1")), ["ES115"]);
    assert_eq!(codici(&mut tre(), &chi("3")), ["ES115", "EN391"]);
    assert_eq!(codici(&mut tre(), &chi("2")), Vec::<String>::new());
}

#[test]
fn en285_another_person_shows_a_document_and_en391_a_body_cites_its_request() {
    assert_eq!(codici(&mut tre(), &chiesta_da(richiesta(&[8]), per_cf(2), "1", None)), ["EN285"]);
    assert_eq!(codici(&mut tre(), &chiesta_da(richiesta(&[8]), per_cf(2), "3", None)), ["EN391"]);
    let ente = chiesta_da(richiesta(&[8]), per_cf(2), "3", Some("QUESTURA PROT. 12"));
    assert_eq!(avvisi(&mut tre(), &ente), Vec::<String>::new());
    // Whoever is the person herself needs none, however she is announced.
    let stessa = chiesta_da(richiesta(&[8]), per_id(1), "1", None);
    assert_eq!(codici(&mut tre(), &stessa), Vec::<String>::new());
}

#[test]
fn en294_a_document_of_another_and_en295_one_that_nobody_knows() {
    let con_carta = |numero: &str| chiesta_da(richiesta(&[8]), per_cf(2), "1", Some(numero));
    assert_eq!(avvisi(&mut tre(), &con_carta("CA0001")), Vec::<String>::new());
    assert_eq!(avvisi(&mut tre(), &con_carta("CARTA CA 0001")), ["EN295"]);
    assert_eq!(avvisi(&mut tre(), &con_carta("CARTA ca0001")), Vec::<String>::new());
    assert_eq!(codici(&mut tre(), &con_carta("CA0003")), ["EN294"]);
    assert_eq!(avvisi(&mut tre(), &con_carta("PASSAPORTO YA123")), ["EN295"]);
    let mut di_altra_data = con_carta("CA0001");
    let documento = di_altra_data.generalita_richiedente.as_mut().unwrap().doc_riconoscimento.as_mut().unwrap();
    documento.data_rilascio = "2020-01-02".into();
    assert_eq!(codici(&mut tre(), &di_altra_data), ["EN294"]);
}

#[test]
fn en286_online_the_document_of_another_must_be_valid() {
    let scaduto = chiesta_da(richiesta(&[8]), per_cf(3), "1", Some("CA0003"));
    assert_eq!(codici(&mut tre(), &scaduto), Vec::<String>::new());
    let online = |r: Richiesta6001| con(r, |d| d.emissione = "2".into());
    assert_eq!(codici(&mut tre(), &online(scaduto)), ["EN286"]);
    // Who asks for their own is not asked whether the card is still good.
    let mut sua = chiesta_da(richiesta(&[8]), per_cf(3), "1", Some("CA0003"));
    sua.soggetto_intestatario.generalita = per_cf(3);
    assert_eq!(codici(&mut tre(), &online(sua)), Vec::<String>::new());
}

#[test]
fn en170_the_dead_ask_for_nothing() {
    let mut registrati = tre();
    registrati.persone[1] = registrati.persone[1].clone().deceduta();
    let r = chiesta_da(richiesta(&[8]), per_cf(2), "1", Some("XX"));
    assert_eq!(codici(&mut registrati, &r), ["EN170"]);
    // Nor do they for themselves, not even of the past.
    let storico = alla_data(richiesta(&[20]), "2021-01-01");
    assert_eq!(codici(&mut come(Persona::deceduta), &storico), ["EN170"]);
    // The day is that of the death, which the register may have heard of later.
    let decesso = anpr_contract::tipi::DatiEvento { data_evento: "2022-01-10".into(), ..Default::default() };
    let morta = registrati.persone[1].clone().con(Sezione::DatiDecesso, "2022-06-01", None, &decesso);
    let mut tardi = Registrati::con(vec![registrati.persone[0].clone(), morta]);
    assert!(decide(&mut tardi, &r).unwrap_err()[0].testo().contains("10/01/2022"));
    // However they are named.
    let dati = registrati.persone[1].generalita.clone();
    let per_dati = Generalita { codice_fiscale: None, ..dati };
    let r = chiesta_da(richiesta(&[8]), per_dati, "1", Some("XX"));
    assert_eq!(codici(&mut registrati, &r), ["EN170"]);
}

#[test]
fn en174_online_only_the_family_asks() {
    let online = |id: i64, carta: &str| {
        con(chiesta_da(richiesta(&[8]), per_cf(id), "1", Some(carta)), |d| d.emissione = "2".into())
    };
    assert_eq!(codici(&mut tre(), &online(2, "CA0001")), Vec::<String>::new());
    assert_eq!(codici(&mut tre(), &online(3, "SCONOSCIUTO")), ["EN174"]);
    // Known by the personal data, unless they are of two people.
    let per_dati = Generalita { codice_fiscale: None, ..Persona::nuova(2).generalita };
    let r = con(chiesta_da(richiesta(&[8]), per_dati, "1", Some("CA0001")), |d| d.emissione = "2".into());
    assert_eq!(codici(&mut tre(), &r), Vec::<String>::new());
    let mut omonime = tre();
    let mut quarta = Persona::nuova(4).in_famiglia(2, "3");
    quarta.generalita.nome.clone_from(&omonime.persone[1].generalita.nome);
    omonime.persone.push(quarta);
    let sconosciuta = Some("PASSAPORTO YA9");
    let dati = r.generalita_richiedente.as_ref().unwrap().generalita.clone();
    let r = con(chiesta_da(richiesta(&[8]), dati, "1", sconosciuta), |d| d.emissione = "2".into());
    assert_eq!(codici(&mut omonime, &r), ["EN174"]);
    let sua = con(richiesta(&[8]), |d| d.emissione = "2".into());
    assert_eq!(codici(&mut tre(), &sua), Vec::<String>::new());
}

#[test]
fn en169_relationships_are_for_the_adults_of_the_family() {
    for tipo in [13, 16] {
        let da = |id: i64| chiesta_da(richiesta(&[tipo]), per_cf(id), "1", Some("XX"));
        assert_eq!(codici(&mut tre(), &da(2)), Vec::<String>::new(), "{tipo}");
        assert_eq!(codici(&mut tre(), &da(3)), ["EN169"], "{tipo}");
        assert_eq!(avvisi(&mut tre(), &forzata(da(3))), ["EN295", "EN169"], "{tipo}");
        let mut minore = tre();
        minore.persone[0].generalita.data_nascita = Some("2010-05-12".into());
        assert_eq!(codici(&mut minore, &richiesta(&[tipo])), ["EN169"], "{tipo}");
    }
    // Everybody may ask who lives with whom.
    let altra = chiesta_da(richiesta(&[12]), per_cf(3), "1", Some("XX"));
    assert_eq!(avvisi(&mut tre(), &altra), ["EN295"]);
}

#[test]
fn en355_en356_the_contract_is_for_its_parties() {
    use anpr_contract::tipi::{ConvivenzaDiFatto, DocumentoProtocollato};
    let mut registrati = tre();
    let convivenza = ConvivenzaDiFatto {
        convivente: Some(registrati.persone[1].generalita.clone()),
        contratto_stipula: Some(DocumentoProtocollato { data: Some("2019-03-04".into()), ..Default::default() }),
        ..ConvivenzaDiFatto::default()
    };
    let prima = registrati.persone[0].clone();
    registrati.persone[0] = prima.con(Sezione::ConvivenzaDiFatto, "2019-03-04", None, &convivenza);
    let da = |generalita| chiesta_da(richiesta(&[19]), generalita, "1", Some("XX"));
    assert_eq!(codici(&mut registrati, &richiesta(&[19])), Vec::<String>::new());
    assert_eq!(codici(&mut registrati, &da(per_cf(2))), Vec::<String>::new());
    assert_eq!(codici(&mut registrati, &da(per_cf(3))), ["EN356"]);
    assert_eq!(codici(&mut registrati, &da(per_id(2))), ["EN355"]);
}

/// A request of a certificate of residence of whoever is so described.
fn per(generalita: Generalita) -> Richiesta6001 {
    let mut r = richiesta(&[8]);
    r.soggetto_intestatario.generalita = generalita;
    r
}

/// A place where nobody of them was born.
fn milano() -> LuogoEvento {
    let comune = anpr_contract::tipi::Comune {
        nome_comune: "MILANO".into(),
        codice_istat: Some("015146".into()),
        sigla_provincia_istat: "MI".into(),
        descrizione_localita: None,
    };
    LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }
}

#[test]
fn the_person_is_found_by_a_key_and_what_contradicts_it_is_told() {
    assert_eq!(
        codici(&mut tre(), &per(Generalita { id_scheda_soggetto_anpr: Some(" 1 ".into()), ..per_cf(1) })),
        Vec::<String>::new()
    );
    assert_eq!(codici(&mut tre(), &per(per_id(77))), ["EN130"]);
    assert_eq!(codici(&mut tre(), &per(per_cf(77))), ["EN130"]);
    let sbagliata = Generalita {
        cognome: Some("BIANCHI".into()),
        nome: Some("MARIA UNO".into()),
        sesso: Some("M".into()),
        data_nascita: Some("1981-01-01".into()),
        ..per_id(1)
    };
    assert_eq!(codici(&mut tre(), &per(sbagliata)), ["EN069", "EN071", "EN075"]);
    let altro_nome = Generalita { senza_nome: Some("1".into()), ..per_cf(1) };
    assert_eq!(codici(&mut tre(), &per(altro_nome)), ["EN068"]);
    let altro_cf = Generalita { id_scheda_soggetto_anpr: Some("1".into()), ..per_cf(2) };
    assert_eq!(codici(&mut tre(), &per(altro_cf)), ["EN070"]);
    assert_eq!(codici(&mut tre(), &per(Generalita { luogo_nascita: Some(milano()), ..per_id(1) })), ["EN072"]);
    let locale = Some(anpr_contract::tipi::IdSchedaSoggettoComune {
        id_scheda_soggetto_comune_istat: NOI.into(),
        id_scheda_soggetto: "L2".into(),
    });
    let per_locale = Generalita { id_scheda_soggetto_comune: locale.clone(), ..Default::default() };
    assert_eq!(codici(&mut tre(), &per(per_locale)), Vec::<String>::new());
    assert_eq!(codici(&mut tre(), &per(Generalita { id_scheda_soggetto_comune: locale, ..per_id(1) })), ["EN073"]);
}

#[test]
fn en043_en083_en084_en086_en087_en090_en133_the_person_is_found_by_names() {
    assert_eq!(codici(&mut tre(), &per(Generalita::default())), ["EN133"]);
    // The official sample asks by names alone.
    let nomi = |nome: &str| Generalita { cognome: Some("ROSSI".into()), nome: Some(nome.into()), ..Default::default() };
    assert_eq!(codici(&mut tre(), &per(nomi("MARIA DUE"))), Vec::<String>::new());
    assert_eq!(codici(&mut tre(), &per(nomi("NESSUNA"))), ["EN133"]);
    // Born then, but of another name.
    let nata = |g: Generalita| Generalita { data_nascita: Some("1980-05-12".into()), ..g };
    let sola = || Registrati::con(vec![Persona::nuova(1)]);
    assert_eq!(codici(&mut sola(), &per(nata(nomi("NESSUNA")))), ["EN083"]);
    assert_eq!(codici(&mut tre(), &per(nata(nomi("NESSUNA")))), ["EN133"], "three of that surname");
    let altro_cognome = Generalita { cognome: Some("VERDI".into()), ..nomi("MARIA DUE") };
    assert_eq!(codici(&mut tre(), &per(nata(altro_cognome.clone()))), ["EN084"]);
    assert_eq!(codici(&mut tre(), &per(altro_cognome)), ["EN133"]);
    let solo_cognome = Generalita { cognome: Some("ROSSI".into()), ..Default::default() };
    assert_eq!(codici(&mut tre(), &per(solo_cognome)), ["EN043"]);
    let altra_nascita =
        Generalita { data_nascita: Some("1981-01-01".into()), sesso: Some("M".into()), ..nomi("MARIA DUE") };
    assert_eq!(codici(&mut tre(), &per(altra_nascita)), ["EN090", "EN086"]);
    let altro_luogo =
        Generalita { data_nascita: Some("1980-05-12".into()), luogo_nascita: Some(milano()), ..nomi("MARIA DUE") };
    assert_eq!(codici(&mut tre(), &per(altro_luogo)), ["EN087"]);
}

#[test]
fn en095_en175_too_many_of_one_name() {
    let folla: Vec<Persona> = (1..=60)
        .map(|id| {
            let mut persona = Persona::nuova(id);
            persona.generalita.nome = Some("MARIA".into());
            persona
        })
        .collect();
    let mut r = richiesta(&[8]);
    let nomi = Generalita { cognome: Some("ROSSI".into()), nome: Some("MARIA".into()), ..Default::default() };
    r.soggetto_intestatario.generalita = nomi.clone();
    assert_eq!(codici(&mut Registrati::con(folla.clone()), &r), ["EN175"]);
    r.soggetto_intestatario.generalita = Generalita { data_nascita: Some("1980-05-12".into()), ..nomi };
    assert_eq!(codici(&mut Registrati::con(folla), &r), ["EN095"]);
}

#[test]
fn of_two_sheets_the_one_in_force_and_en469_en470_when_both_are() {
    let gemella = |altra: Persona| {
        let mut altra = altra;
        altra.generalita = Persona::nuova(1).generalita;
        altra
    };
    let mut r = richiesta(&[1]);
    r.soggetto_intestatario.generalita = per_cf(1);
    let cancellata = gemella(Persona::nuova(2).cancellata());
    assert_eq!(codici(&mut Registrati::con(vec![Persona::nuova(1), cancellata]), &r), Vec::<String>::new());
    let attiva = gemella(Persona::nuova(2));
    assert_eq!(codici(&mut Registrati::con(vec![Persona::nuova(1), attiva]), &r), ["EN469"]);
    let aire = gemella(Persona::nuova(2).aire());
    assert_eq!(codici(&mut Registrati::con(vec![Persona::nuova(1), aire]), &r), ["EN470"]);
    // Two different people are not one.
    let mut persone = vec![Persona::nuova(1), Persona::nuova(2)];
    persone[1].generalita.nome = persone[0].generalita.nome.clone();
    let mut nomi = richiesta(&[8]);
    nomi.soggetto_intestatario.generalita =
        Generalita { cognome: Some("ROSSI".into()), nome: Some("MARIA UNO".into()), ..Default::default() };
    assert_eq!(codici(&mut Registrati::con(persone.clone()), &nomi), ["EN043"]);
    // Nor if only one of them is still there.
    persone[1] = persone[1].clone().deceduta();
    assert_eq!(codici(&mut Registrati::con(persone), &nomi), ["EN043"]);
}

#[test]
fn en080_who_signs_depends_on_channel_and_kind() {
    use anpr_certificates::{Firma, Qualifica};
    let firma = |r: Richiesta6001, p: &ParametriCertificati| {
        let mut registrati = come(|p| {
            let lista = anpr_contract::tipi::ListaElettorale { elettore: "S".into(), comune: Some(memoria::roma()) };
            p.con(Sezione::ListaElettorale, "2010-01-01", None, &lista)
        });
        decide_con(&mut registrati, &r, Some(p), &Regole::default()).unwrap().certificato.unwrap().certificato.firma
    };
    let online = con(richiesta(&[8]), |d| d.emissione = "2".into());
    let responsabile = ParametriCertificati {
        responsabile_online: Some("NERI UGO".into()),
        qualifica_online: Some("Il responsabile".into()),
        ..parametri()
    };
    let senza = ParametriCertificati { sindaco: None, ..parametri() };
    assert_eq!(firma(richiesta(&[8]), &parametri()), Firma::Ufficiale("BIANCHI LUIGI".into()));
    let nome = |nome: &str, qualifica: Qualifica| Firma::Online { nome: nome.into(), qualifica };
    let di = |qualifica: Option<&str>| Qualifica::Responsabile(qualifica.map(str::to_owned));
    let senza_titolo = ParametriCertificati { qualifica_online: None, ..responsabile.clone() };
    assert_eq!(firma(online.clone(), &parametri()), nome("VERDI ANNA", Qualifica::Sindaco));
    assert_eq!(firma(online.clone(), &responsabile), nome("NERI UGO", di(Some("Il responsabile"))));
    assert_eq!(firma(online.clone(), &senza_titolo), nome("NERI UGO", di(None)));
    // The officer of the request is not the mayor.
    let codici_con = |r: &Richiesta6001, p: &ParametriCertificati| {
        let rifiuto = decide_con(&mut una(), r, Some(p), &Regole::default()).unwrap_err();
        rifiuto.iter().map(|a| a.codice().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codici_con(&online, &senza), ["EN080"]);
    let senza_nessuno = ParametriCertificati { responsabile_online: Some(" ".into()), ..senza };
    assert_eq!(codici_con(&online, &senza_nessuno), ["EN080"]);
    let senza_sindaco = ParametriCertificati { sindaco: Some(" ".into()), ..responsabile.clone() };
    assert_eq!(firma(online, &senza_sindaco), nome("NERI UGO", di(Some("Il responsabile"))));
    for tipo in [21, 22] {
        assert_eq!(codici_con(&elettorale(tipo), &senza_sindaco), ["EN080"], "{tipo}");
    }
    // Of the electoral lists it is the mayor who vouches, online too.
    let elettorale_online = |incaricato: Option<&str>| {
        con(elettorale(22), |d| {
            d.emissione = "2".into();
            d.tipo_firma_elettorale = incaricato.map(str::to_owned);
        })
    };
    assert_eq!(firma(elettorale_online(None), &responsabile), nome("VERDI ANNA", Qualifica::Sindaco));
    assert_eq!(firma(elettorale_online(Some("1")), &responsabile), nome("BIANCHI LUIGI", Qualifica::Incaricato));
    assert_eq!(firma(elettorale(22), &parametri()), Firma::Sindaco("VERDI ANNA".into()));
    let incaricato = con(elettorale(21), |d| d.tipo_firma_elettorale = Some("1".into()));
    assert_eq!(firma(incaricato, &parametri()), Firma::Incaricato("BIANCHI LUIGI".into()));
}

#[test]
fn who_is_registered_only_tomorrow_is_not_there() {
    let mut domani = come(|p| p.sempre(&[(Registro::Apr, "2026-11-23", None)]));
    assert_eq!(codici(&mut domani, &richiesta(&[8])), ["EN130"]);
}
