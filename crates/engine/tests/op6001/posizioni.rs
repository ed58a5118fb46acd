//! The matrix of certificazione §9: kind × position × certifiability × proceeding × forcing.

use super::*;
use anagrafe::famiglia;
use anpr_contract::tipi::{
    ConvivenzaDiFatto, DatiCancellazione, DatiEvento, DocumentoProtocollato, FamigliaConvivenza, Generalita,
    ListaElettorale, Matrimonio, UnioneCivile,
};
use anpr_model::{Registro, Sezione, SezioneFamiglia};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Posizione {
    Residente,
    AireDalSubentro,
    AireDopo,
    Cancellata,
    Deceduta,
    CancellataDallAire,
    DecedutaAllEstero,
}

use Posizione::*;

const POSIZIONI: [Posizione; 7] =
    [Residente, AireDalSubentro, AireDopo, Cancellata, Deceduta, CancellataDallAire, DecedutaAllEstero];

/// Somebody of whom a certificate of this kind could be made, were it only for the position.
fn persona(tipo: u8, posizione: Posizione) -> Registrati {
    let altro = || Generalita { cognome: Some("BIANCHI".into()), nome: Some("UGO".into()), ..per_cf(90) };
    let evento = || DatiEvento { data_evento: "2015-05-05".into(), ..DatiEvento::default() };
    let matrimonio = Matrimonio { coniuge: altro(), dati_matrimonio: Some(evento()), ..Matrimonio::default() };
    let unione =
        UnioneCivile { unito_civilmente: Some(altro()), atto_unione: Some(evento()), ..UnioneCivile::default() };
    let stipula = DocumentoProtocollato { data: Some("2015-05-05".into()), ..DocumentoProtocollato::default() };
    let contratto = ConvivenzaDiFatto {
        convivente: Some(altro()),
        contratto_stipula: Some(stipula),
        ..ConvivenzaDiFatto::default()
    };
    let cancellazione = DatiCancellazione {
        motivo_cancellazione: "5".into(),
        data_decorrenza_cancellazione: "2022-06-01".into(),
        ..DatiCancellazione::default()
    };
    let decesso = DatiEvento { data_evento: "2022-06-01".into(), ..DatiEvento::default() };
    let lista = ListaElettorale { elettore: "S".into(), comune: Some(memoria::roma()) };
    let stato = match tipo {
        3 => "2",
        18 => "6",
        _ => "1",
    };
    let prima = Persona::nuova(1)
        .di_stato(stato)
        .con(Sezione::Matrimonio, "2015-05-05", None, &matrimonio)
        .con(Sezione::UnioneCivile, "2015-05-05", None, &unione)
        .con(Sezione::ConvivenzaDiFatto, "2015-05-05", None, &contratto)
        .con(Sezione::DatiCancellazione, "2022-06-01", None, &cancellazione)
        .con(Sezione::DatiDecesso, "2022-06-01", None, &decesso)
        .con(Sezione::ListaElettorale, "2010-01-01", None, &lista);
    let finita_all_estero =
        [(Registro::Apr, "2010-01-01", Some("2020-01-01")), (Registro::Aire, "2020-01-01", Some("2022-06-01"))];
    let prima = match posizione {
        Residente => prima,
        AireDalSubentro => prima.aire(),
        AireDopo => prima.espatriata(),
        Cancellata => prima.cancellata(),
        Deceduta => prima.deceduta(),
        CancellataDallAire => prima.cancellata().sempre(&finita_all_estero),
        DecedutaAllEstero => prima.deceduta().sempre(&finita_all_estero),
    };
    let prima = if tipo == 14 { prima.in_famiglia(2, "2") } else { prima };
    let mut registrati = Registrati::con(vec![prima, Persona::nuova(2).in_famiglia(1, "9")]);
    if tipo == 15 {
        registrati.famiglie[0].tipo_scheda = 5;
    }
    let dati = FamigliaConvivenza { denominazione_convivenza: Some("CASA SAN PIO".into()), ..Default::default() };
    registrati.famiglie.push(anagrafe::con_sezione(famiglia(2, 4), SezioneFamiglia::Dati, &dati));
    registrati
}

/// A request that nothing but the position can refuse: of the past on a day on which the person was resident, by another.
fn domanda(tipo: u8) -> Richiesta6001 {
    let r = match tipo {
        21 | 22 => elettorale(tipo),
        6 | 9 | 20 => alla_data(richiesta(&[tipo]), "2019-01-01"),
        _ => richiesta(&[tipo]),
    };
    if matches!(tipo, 2 | 6 | 9 | 20) { chiesta_da(r, per_cf(2), "1", Some("XX")) } else { r }
}

fn attesi(tipo: u8, posizione: Posizione) -> &'static [&'static str] {
    match (tipo, posizione) {
        (1, AireDalSubentro | AireDopo) => &[],
        (2, Residente | Cancellata) => &["EN061"],
        // At that day she was a resident: the historic certificate (6) is refused all the same.
        (2 | 4 | 6 | 7 | 8 | 11 | 12 | 13 | 14 | 16 | 17, AireDalSubentro | AireDopo) => &["EN044"],
        (2 | 4 | 6, CancellataDallAire | DecedutaAllEstero) => &["EN044"],
        (21 | 22, Cancellata | CancellataDallAire) => &[],
        (2, Deceduta) => &[],
        (3 | 18 | 19, AireDalSubentro) => &["EN417"],
        (3 | 18 | 19, AireDopo) => &[],
        (4, Residente) => &["EN163"],
        (4, Cancellata) => &[],
        (7, Deceduta | DecedutaAllEstero) => &["EN054", "EN228"],
        (10 | 15, Residente) => &["EN164"],
        (6, _) => &[],
        (9 | 20, AireDalSubentro) => &["EN418"],
        (9 | 20, _) => &[],
        (_, Cancellata | CancellataDallAire) => &["EN229"],
        (_, Deceduta | DecedutaAllEstero) => &["EN228"],
        _ => &[],
    }
}

#[test]
fn en044_en054_en061_en163_en164_en228_en229_every_kind_for_every_position() {
    for tipo in 1..=22 {
        for posizione in POSIZIONI {
            let trovati = codici(&mut persona(tipo, posizione), &domanda(tipo));
            assert_eq!(trovati, attesi(tipo, posizione), "{tipo} {posizione:?}");
        }
    }
}

#[test]
fn en046_en047_en048_en049_en181_every_kind_by_position_certifiability_proceeding_and_force() {
    for tipo in 1..=22_u8 {
        for posizione in POSIZIONI {
            for tab42 in ["0", "1", "2", "3", "4"] {
                for procedimento in [false, true] {
                    for forza in [false, true] {
                        caso(tipo, posizione, tab42, procedimento, forza);
                    }
                }
            }
        }
    }
}

fn caso(tipo: u8, posizione: Posizione, tab42: &str, procedimento: bool, forza: bool) {
    let mut registrati = persona(tipo, posizione);
    registrati.persone[0] = registrati.persone[0].clone().certificabile(tab42);
    if procedimento {
        registrati = registrati.con_procedimento(1);
    }
    let all_estero = !matches!(posizione, Residente | Cancellata | Deceduta);
    let (mai, parziale) = if all_estero { ("EN049", "EN048") } else { ("EN047", "EN046") };
    let mut bloccanti: Vec<(&str, bool)> = Vec::new();
    match tab42 {
        "0" => bloccanti.push((mai, false)),
        "3" | "4" => bloccanti.push((mai, true)),
        "1" if !matches!(tipo, 8 | 12 | 14) => bloccanti.push((parziale, true)),
        _ => {}
    }
    if procedimento && !matches!(tipo, 8 | 10 | 12 | 15) {
        bloccanti.push(("EN181", true));
    }
    // The lists say themselves what may be certified.
    if matches!(tipo, 21 | 22) {
        bloccanti.clear();
    }
    let r = if forza { forzata(domanda(tipo)) } else { domanda(tipo) };
    let mut restano: Vec<&str> =
        bloccanti.iter().filter(|(_, forzabile)| !(forza && *forzabile)).map(|(c, _)| *c).collect();
    // What an earlier stage refuses no later one looks at.
    let poi = matches!(attesi(tipo, posizione), ["EN417" | "EN418"]);
    if !poi || restano.is_empty() {
        restano.extend(attesi(tipo, posizione));
    }
    let caso = format!("{tipo} {posizione:?} tab42={tab42} procedimento={procedimento} forza={forza}");
    assert_eq!(codici(&mut registrati, &r), restano, "{caso}");
    if restano.is_empty() {
        let mut detti = avvisi(&mut registrati, &r);
        detti.retain(|codice| codice != "EN295");
        let attesi: Vec<&str> = bloccanti.iter().map(|(c, _)| *c).collect();
        assert_eq!(detti, attesi, "{caso}");
        let documento = decide(&mut registrati, &r).unwrap().certificato.unwrap();
        assert_eq!(documento.forzati, attesi, "{caso}");
    }
}

#[test]
fn a_preview_of_every_kind_is_no_issue() {
    for tipo in 1..=22_u8 {
        let posizione = match tipo {
            2 => Deceduta,
            4 => Cancellata,
            10 | 15 => AireDalSubentro,
            _ => Residente,
        };
        let anteprima = con(domanda(tipo), |d| d.emissione = "3".into());
        let documento = decide(&mut persona(tipo, posizione), &anteprima).unwrap().certificato.unwrap();
        assert!(!documento.emesso && documento.canale == 3, "{tipo}");
        let emesso = decide(&mut persona(tipo, posizione), &domanda(tipo)).unwrap().certificato.unwrap();
        assert!(emesso.emesso && emesso.certificato.contenuti == documento.certificato.contenuti, "{tipo}");
    }
}

#[test]
fn en410_of_italians_abroad_only_those_born_in_italy() {
    let mut registrati = come(Persona::aire);
    let luogo = registrati.persone[0].generalita.luogo_nascita.as_mut().unwrap();
    luogo.comune = None;
    luogo.localita = Some(anpr_contract::tipi::Localita {
        descrizione_stato: "FRANCIA".into(),
        codice_stato: "215".into(),
        ..Default::default()
    });
    assert_eq!(codici(&mut registrati, &richiesta(&[1])), ["EN410"]);
}

#[test]
fn en417_what_happened_abroad_is_not_certified_of_who_went_later() {
    for tipo in [3, 18, 19] {
        let mut registrati = persona(tipo, AireDopo);
        for versione in &mut registrati.persone[0].sezioni {
            versione.contenuto = versione.contenuto.replace("2015-05-05", "2021-05-05");
        }
        assert_eq!(codici(&mut registrati, &domanda(tipo)), ["EN417"], "{tipo}");
    }
}

#[test]
fn en417_abroad_is_abroad_in_whichever_list_and_whichever_time() {
    let vita = [
        (Registro::Apr, "2010-01-01", Some("2014-01-01")),
        (Registro::Aire, "2014-01-01", Some("2016-01-01")),
        (Registro::Apr, "2016-01-01", Some("2018-01-01")),
        (Registro::Aire, "2018-01-01", Some("2020-01-01")),
        (Registro::Aire, "2020-01-01", None),
    ];
    for tipo in [3, 18, 19] {
        for (giorno, attesi) in [
            ("2005-05-05", &[][..]),
            ("2013-12-31", &[]),
            ("2014-01-01", &["EN417"]),
            ("2015-05-05", &["EN417"]),
            ("2016-01-01", &[]),
            ("2018-01-01", &["EN417"]),
            ("2019-12-31", &["EN417"]),
            ("2021-05-05", &["EN417"]),
        ] {
            let mut registrati = persona(tipo, AireDopo);
            registrati.persone[0] = registrati.persone[0].clone().sempre(&vita);
            for versione in &mut registrati.persone[0].sezioni {
                versione.contenuto = versione.contenuto.replace("2015-05-05", giorno);
            }
            assert_eq!(codici(&mut registrati, &domanda(tipo)), attesi, "{tipo} {giorno}");
        }
    }
}
