//! What each kind needs and says (certificazione §5).

use super::*;
use anagrafe::{cittadinanza, con_sezione, famiglia, residenza};
use anpr_certificates::{Atto, Famiglia, Luogo};
use anpr_contract::tipi::{
    AnnullamentoMatrimonio, AttoANPR, AttoANSC, AttributiSoggetto, DatiEvento, DatoLocalitaEstera, FamigliaConvivenza,
    IndirizzoEstero, Lista5010, ListaCancellazione, ListaElettorale, ListeElettorali, ListeElettoraliCons,
    LocalitaEstera, Matrimonio, ProvenienzaDestinazione, Residenza, ScioglimentoUnione, Sentenza, ToponimoEstero,
    TutoreIntestatario, UnioneCivile, Vedovanza,
};
use anpr_model::{Sezione, SezioneFamiglia, StatoFamiglia};

fn sposi() -> Registrati {
    let (una, altra) = (Persona::nuova(1), Persona::nuova(2));
    let con = |persona: Persona, coniuge: &Persona| {
        let matrimonio = Matrimonio {
            coniuge: coniuge.generalita.clone(),
            dati_matrimonio: Some(DatiEvento { data_evento: "2005-06-18".into(), ..DatiEvento::default() }),
            ..Matrimonio::default()
        };
        persona.di_stato("2").con(Sezione::Matrimonio, "2010-01-01", None, &matrimonio)
    };
    let prima = con(una.clone(), &altra);
    let seconda = con(altra, &una).in_famiglia(1, "2");
    Registrati::con(vec![prima, seconda])
}

#[test]
fn en404_a_birth_without_its_act() {
    assert_eq!(codici(&mut come(|p| p.senza(Sezione::AttoNascita)), &richiesta(&[1])), ["EN404"]);
    let digitale = AttoANSC { id_ansc: "ANSC-7".into(), comune_registrazione: memoria::roma(), ..AttoANSC::default() };
    let nuovo = AttoANPR { atto: None, atto_ansc: Some(digitale) };
    let mut registrati = come(|p| p.con(Sezione::AttoNascitaAnpr, "2010-01-01", None, &nuovo));
    let persona = decide(&mut registrati, &richiesta(&[1])).unwrap().certificato.unwrap().certificato.soggetto;
    assert!(matches!(persona.atto, Some(Atto::Ansc { id, .. }) if id == "ANSC-7"));
}

#[test]
fn en138_en160_en161_en162_marriage() {
    assert_eq!(codici(&mut come(|p| p.senza(Sezione::StatoCivile)), &richiesta(&[3])), ["EN138"]);
    for stato in ["1", "3", "4", "6", "7", "8", "9"] {
        assert_eq!(codici(&mut come(|p| p.di_stato(stato)), &richiesta(&[3])), ["EN160"], "{stato}");
    }
    assert_eq!(codici(&mut come(|p| p.di_stato("2")), &richiesta(&[3])), ["EN162"]);
    let senza =
        |matrimonio: Matrimonio| come(|p| p.di_stato("02").con(Sezione::Matrimonio, "2010-01-01", None, &matrimonio));
    assert_eq!(codici(&mut senza(Matrimonio::default()), &richiesta(&[3])), ["EN161"]);
    let coniuge = Generalita { cognome: Some("BIANCHI".into()), ..Generalita::default() };
    assert_eq!(codici(&mut senza(Matrimonio { coniuge, ..Matrimonio::default() }), &richiesta(&[3])), ["EN162"]);
    assert!(matches!(contenuti(&mut sposi(), &richiesta(&[3]))[0], Contenuto::Matrimonio { .. }));
}

#[test]
fn en404_a_cancellation_says_when_why_and_where_to() {
    let verso = ProvenienzaDestinazione { comune: Some(memoria::roma()), localita: None };
    let cancellata = |p: Persona| p.cancellata().con(Sezione::Destinazione, "2022-06-01", None, &verso);
    assert_eq!(codici(&mut come(cancellata), &richiesta(&[4])), ["EN404"]);
    let dati = anpr_contract::tipi::DatiCancellazione {
        motivo_cancellazione: "3".into(),
        data_decorrenza_cancellazione: "2022-06-01".into(),
        ..Default::default()
    };
    let mut registrati = come(|p| cancellata(p).con(Sezione::DatiCancellazione, "2022-06-01", None, &dati));
    match contenuti(&mut registrati, &richiesta(&[4])).remove(0) {
        Contenuto::Cancellazione { data, motivo, destinazione: Some(Luogo::Comune { nome, .. }), .. } => {
            assert_eq!((data.to_string().as_str(), motivo.as_str(), nome.testo.as_str()), ("2022-06-01", "3", "ROMA"));
        }
        altro => panic!("{altro:?}"),
    }
}

#[test]
fn en404_a_death_without_data() {
    let r = chiesta_da(richiesta(&[2]), per_cf(2), "1", Some("XX"));
    let mut registrati = Registrati::con(vec![Persona::nuova(1).deceduta(), Persona::nuova(2)]);
    assert_eq!(codici(&mut registrati, &r), ["EN404"]);
}

#[test]
fn en407_en404_en110_citizenship() {
    let di = |codici_stato: &[(&str, &str)]| {
        let tutte: Vec<_> = codici_stato.iter().map(|(codice, stato)| cittadinanza(codice, stato)).collect();
        come(|p| {
            let nuda = p.senza(Sezione::Cittadinanza);
            tutte.iter().fold(nuda, |p, c| p.con(Sezione::Cittadinanza, "2010-01-01", None, c))
        })
    };
    assert_eq!(codici(&mut di(&[]), &richiesta(&[5])), ["EN407"]);
    assert_eq!(codici(&mut di(&[("997", "APOLIDE")]), &richiesta(&[5])), ["EN404"]);
    assert_eq!(codici(&mut di(&[("100", "ITALIA"), ("215", "FRANCIA")]), &richiesta(&[5])), ["EN404"]);
    assert_eq!(codici(&mut di(&[("215", "FRANCIA")]), &richiesta(&[5])), ["EN110"]);
    let forzato = forzata(richiesta(&[5]));
    assert_eq!(avvisi(&mut di(&[("215", "FRANCIA")]), &forzato), ["EN110"]);
    let detto = contenuti(&mut di(&[("215", "FRANCIA")]), &forzato);
    assert_eq!(detto, [Contenuto::Cittadinanza(Some("FRANCIA".into()))]);
}

#[test]
fn en404_residence_and_who_has_no_fixed_abode() {
    assert_eq!(codici(&mut come(|p| p.senza(Sezione::Residenza)), &richiesta(&[8])), ["EN404"]);
    let attributi =
        AttributiSoggetto { senza_fissa_dimora: Some("S".into()), soggetto_certificabile: Some("2".into()) };
    let sfd = |p: Persona| p.solo(Sezione::Attributi, &attributi);
    match contenuti(&mut come(sfd), &richiesta(&[8])).remove(0) {
        Contenuto::SenzaFissaDimora(casa) => assert_eq!(via_e_numero(&casa), "VIA ROMA 7"),
        altro => panic!("{altro:?}"),
    }
    assert_eq!(codici(&mut come(sfd), &richiesta(&[12])), ["EN404"]);
    // An address without a street is none.
    for tipo in [8, 12, 13, 16] {
        let mut registrati = sposi();
        for persona in &mut registrati.persone {
            for versione in persona.sezioni.iter_mut().filter(|v| v.sezione == Sezione::Residenza) {
                versione.contenuto = versione.contenuto.replace("VIA", "").replace("\"ROMA\"", "\"\"");
            }
        }
        assert_eq!(codici(&mut registrati, &richiesta(&[tipo])), ["EN404"], "{tipo}");
    }
}

#[test]
fn the_address_abroad_of_an_italian_there() {
    let estera = Residenza {
        tipo_indirizzo: "4".into(),
        localita_estera: Some(LocalitaEstera {
            indirizzo_estero: Some(IndirizzoEstero {
                cap: Some("80331".into()),
                localita: DatoLocalitaEstera {
                    descrizione_localita: Some("MÜNCHEN".into()),
                    descrizione_stato: Some("GERMANIA".into()),
                    codice_stato: "216".into(),
                    provincia_contea: None,
                },
                toponimo: Some(ToponimoEstero {
                    denominazione: "HAUPTSTRASSE".into(),
                    numero_civico: Some("17".into()),
                }),
            }),
            consolato: anpr_contract::tipi::Consolato {
                codice_consolato: "1".into(),
                descrizione_consolato: "MONACO DI BAVIERA".into(),
            },
        }),
        ..Residenza::default()
    };
    let mut registrati = come(|p| p.aire().solo(Sezione::Residenza, &estera));
    match contenuti(&mut registrati, &richiesta(&[10])).remove(0) {
        Contenuto::ResidenzaAire { casa, dal, consolato } => {
            assert_eq!(via_e_numero(&casa), "HAUPTSTRASSE 17, 80331 MÜNCHEN, GERMANIA");
            assert_eq!((dal.to_string().as_str(), consolato.as_deref()), ("2010-01-01", Some("MONACO DI BAVIERA")));
        }
        altro => panic!("{altro:?}"),
    }
    assert_eq!(codici(&mut come(|p| p.aire().senza(Sezione::Residenza)), &richiesta(&[10])), ["EN404"]);
}

#[test]
fn en138_en404_civil_status() {
    assert_eq!(codici(&mut come(|p| p.senza(Sezione::StatoCivile)), &richiesta(&[11])), ["EN138"]);
    for (stato, attesi) in [
        ("1", &[][..]),
        ("2", &["EN404"]),
        ("3", &["EN404"]),
        ("4", &[]),
        ("6", &["EN404"]),
        ("7", &[]),
        ("8", &[]),
        ("9", &["EN404"]),
    ] {
        assert_eq!(codici(&mut come(|p| p.di_stato(stato)), &richiesta(&[11])), attesi, "{stato}");
    }
    match contenuti(&mut sposi(), &richiesta(&[11])).remove(0) {
        Contenuto::StatoCivile { stato, altro: Some(altro), evento, .. } => {
            assert_eq!((stato.as_str(), altro.nome.as_deref()), ("2", Some("MARIA DUE")));
            assert_eq!(evento.data.unwrap().data.to_string(), "2005-06-18");
        }
        altro => panic!("{altro:?}"),
    }
}

#[test]
fn a_bond_that_ended_says_how_when_and_by_what() {
    let evento =
        DatiEvento { data_evento: "2020-02-03".into(), atto_evento: Some(anagrafe::atto()), ..DatiEvento::default() };
    let sentenza = || Sentenza {
        data: "2019-12-01".into(),
        numero: Some("77/2019".into()),
        tipo_tribunale: "1".into(),
        autorita: "TRIBUNALE DI ROMA".into(),
        data_validita: "2020-01-15".into(),
    };
    let altra = || Generalita { cognome: Some("BIANCHI".into()), ..Generalita::default() };
    let sposata = |p: Persona, stato: &str| {
        let nozze = Matrimonio { coniuge: altra(), ..Matrimonio::default() };
        p.di_stato(stato).con(Sezione::Matrimonio, "2010-01-01", None, &nozze)
    };
    let divorzio = AnnullamentoMatrimonio {
        tipo_cessazione: "3".into(),
        sentenza: Some(sentenza()),
        atto_annullamento_matrimonio: Some(anagrafe::atto()),
        ..AnnullamentoMatrimonio::default()
    };
    let vedovanza = Vedovanza { dati_morteconiuge: evento.clone(), ..Vedovanza::default() };
    let unita = |p: Persona, stato: &str, fine: ScioglimentoUnione| {
        let unione = UnioneCivile {
            unito_civilmente: Some(altra()),
            scioglimento_unione: Some(fine),
            ..UnioneCivile::default()
        };
        p.di_stato(stato).con(Sezione::UnioneCivile, "2018-01-01", None, &unione)
    };
    let morte =
        ScioglimentoUnione { motivo_scioglimento: Some("98".into()), dati_evento: Some(evento), sentenza: None };
    let per_sentenza =
        ScioglimentoUnione { motivo_scioglimento: Some("3".into()), dati_evento: None, sentenza: Some(sentenza()) };
    let casi: [(Registrati, &str, Option<&str>, bool, bool); 4] = [
        (
            come(|p| sposata(p, "3").con(Sezione::Vedovanza, "2020-02-03", None, &vedovanza)),
            "2020-02-03",
            None,
            true,
            false,
        ),
        (
            come(|p| sposata(p, "4").con(Sezione::AnnullamentoMatrimonio, "2020-01-15", None, &divorzio)),
            "2020-01-15",
            Some("3"),
            true,
            true,
        ),
        (come(|p| unita(p, "7", morte.clone())), "2020-02-03", Some("98"), true, false),
        (come(|p| unita(p, "8", per_sentenza.clone())), "2020-01-15", Some("3"), false, true),
    ];
    for (n, (mut registrati, giorno, come_finito, con_atto, con_sentenza)) in casi.into_iter().enumerate() {
        match contenuti(&mut registrati, &richiesta(&[11])).remove(0) {
            Contenuto::StatoCivile { altro: Some(altro), evento, cessazione, .. } => {
                assert_eq!(altro.cognome.as_deref(), Some("BIANCHI"), "{n}");
                assert_eq!(evento.data.unwrap().data.to_string(), giorno, "{n}");
                assert_eq!(cessazione.as_deref(), come_finito, "{n}");
                assert_eq!(evento.atto.is_some(), con_atto, "{n}");
                let sua = con_sentenza.then(|| "77/2019".to_owned());
                assert_eq!(evento.sentenza.and_then(|sentenza| sentenza.numero), sua, "{n}");
            }
            altro => panic!("{altro:?}"),
        }
    }
}

#[test]
fn en060_who_is_free() {
    for stato in ["1", "3", "4", "7", "8"] {
        assert_eq!(
            contenuti(&mut come(|p| p.di_stato(stato)), &richiesta(&[17])),
            [Contenuto::StatoLibero(stato.into())]
        );
    }
    for stato in ["2", "6", "9"] {
        assert_eq!(codici(&mut come(|p| p.di_stato(stato)), &richiesta(&[17])), ["EN060"], "{stato}");
    }
    assert_eq!(codici(&mut come(|p| p.senza(Sezione::StatoCivile)), &richiesta(&[17])), ["EN138"]);
}

#[test]
fn en160_en353_civil_union_and_en354_contract() {
    assert_eq!(codici(&mut una(), &richiesta(&[18])), ["EN160"]);
    assert_eq!(codici(&mut come(|p| p.senza(Sezione::StatoCivile)), &richiesta(&[18])), ["EN138"]);
    assert_eq!(codici(&mut come(|p| p.di_stato("6")), &richiesta(&[18])), ["EN353"]);
    let altra = Generalita { cognome: Some("BIANCHI".into()), ..Generalita::default() };
    let monca = UnioneCivile { unito_civilmente: Some(altra), ..UnioneCivile::default() };
    let mut registrati = come(|p| p.di_stato("6").con(Sezione::UnioneCivile, "2018-01-01", None, &monca));
    assert_eq!(codici(&mut registrati, &richiesta(&[18])), ["EN353"]);
    assert_eq!(codici(&mut una(), &richiesta(&[19])), ["EN354"]);
}

#[test]
fn the_family_as_it_stands() {
    for tipo in [12, 13, 16] {
        let famiglia = match contenuti(&mut sposi(), &richiesta(&[tipo])).remove(0) {
            Contenuto::StatoFamiglia(f) | Contenuto::StatoFamigliaCivile(f) | Contenuto::StatoFamigliaParentela(f) => f,
            altro => panic!("{altro:?}"),
        };
        let Famiglia { casa, componenti } = famiglia;
        assert_eq!(via_e_numero(&casa), "VIA ROMA 7");
        let relazioni: Vec<_> = componenti.iter().map(|c| c.relazione.clone().unwrap()).collect();
        assert_eq!(relazioni, ["1", "2"]);
        assert_eq!(componenti[1].stato_civile.as_deref(), Some("2"));
    }
}

#[test]
fn en137_en055_en056_en057_en058_the_family_must_be_of_the_kind() {
    let senza = |p: Persona| {
        let mut p = p;
        p.appartenenza = None;
        p
    };
    let in_convivenza = || {
        let mut registrati = come(|p| p.in_famiglia(2, "2"));
        registrati.famiglie.push(famiglia(2, 4));
        registrati
    };
    for (tipo, sola, convivente) in [(12, "EN137", "EN055"), (13, "EN137", "EN055"), (16, "EN058", "EN058")] {
        assert_eq!(codici(&mut come(senza), &richiesta(&[tipo])), [sola], "{tipo}");
        assert_eq!(codici(&mut in_convivenza(), &richiesta(&[tipo])), [convivente], "{tipo}");
    }
    assert_eq!(codici(&mut come(senza), &richiesta(&[14])), ["EN056"]);
    assert_eq!(codici(&mut una(), &richiesta(&[14])), ["EN056"]);
    assert_eq!(codici(&mut come(|p| senza(p.aire())), &richiesta(&[15])), ["EN137"]);
    assert_eq!(codici(&mut come(Persona::aire), &richiesta(&[15])), ["EN057"]);
}

#[test]
fn en062_en059_en221_en212_the_family_must_be_whole() {
    for tipo in [12, 13, 16] {
        let mut senza_capo =
            Registrati::con(vec![Persona::nuova(1).in_famiglia(1, "9"), Persona::nuova(2).in_famiglia(1, "9")]);
        assert_eq!(codici(&mut senza_capo, &richiesta(&[tipo])), ["EN062"], "{tipo}");
        let mut incompleta = sposi();
        incompleta.famiglie[0].incompleta = true;
        assert_eq!(codici(&mut incompleta, &richiesta(&[tipo])), ["EN221"], "{tipo}");
        let mut archiviata = sposi();
        archiviata.famiglie[0].stato = StatoFamiglia::Archiviata;
        assert_eq!(codici(&mut archiviata, &richiesta(&[tipo])), ["EN212"], "{tipo}");
    }
    assert_eq!(codici(&mut una(), &richiesta(&[12])), Vec::<String>::new(), "one alone is a family");
    for tipo in [13, 16] {
        assert_eq!(codici(&mut una(), &richiesta(&[tipo])), ["EN059"], "{tipo}");
    }
}

#[test]
fn en222_cn222_relationships_that_contradict_each_other() {
    let sedici = richiesta(&[16]);
    let rotti: [fn(&mut Registrati); 4] = [
        // A wife who is not married.
        |r| r.persone[1] = r.persone[1].clone().di_stato("1"),
        // A wife who is married to somebody else.
        |r| {
            let altro = Matrimonio { coniuge: per_cf(99), ..Matrimonio::default() };
            r.persone[1] = r.persone[1].clone().solo(Sezione::Matrimonio, &altro);
        },
        // A wife who is written as one who lives there.
        |r| r.persone[1] = r.persone[1].clone().in_famiglia(1, "23"),
        // Two wives.
        |r| {
            let terza = Persona { id: 3, ..r.persone[1].clone() }.in_famiglia(1, "2");
            r.persone.push(terza);
        },
    ];
    for (n, rompi) in rotti.into_iter().enumerate() {
        let mut registrati = sposi();
        rompi(&mut registrati);
        assert_eq!(codici(&mut registrati, &sedici), ["EN222"], "{n}");
        let forzato = decide(&mut registrati, &forzata(sedici.clone())).unwrap();
        assert_eq!(forzato.avvisi[0].codice(), "CN222", "{n}");
        assert_eq!(forzato.certificato.unwrap().forzati, ["EN222"], "{n}");
        assert_eq!(codici(&mut registrati, &richiesta(&[12])), Vec::<String>::new(), "not of 12: {n}");
        // The comune has declared it certifiable.
        registrati.famiglie[0].certificabile = true;
        assert_eq!(avvisi(&mut registrati, &sedici), Vec::<String>::new(), "{n}");
    }
}

#[test]
fn en047_en048_en049_a_relative_who_cannot_be_certified_stops_the_family_by_name() {
    let in_aire = || {
        let mut registrati =
            Registrati::con(vec![Persona::nuova(1).aire(), Persona::nuova(2).aire().in_famiglia(1, "2")]);
        registrati.famiglie[0].tipo_scheda = 5;
        registrati
    };
    for (tab42, di_12, degli_altri) in
        [("0", "EN047", "EN049"), ("1", "", "EN048"), ("2", "", ""), ("3", "EN047", "EN049"), ("4", "EN047", "EN049")]
    {
        for (tipo, atteso) in [(12, di_12), (13, degli_altri), (15, degli_altri), (16, degli_altri)] {
            let mut registrati = if tipo == 15 { in_aire() } else { sposi() };
            registrati.persone[1] = registrati.persone[1].clone().certificabile(tab42);
            let attesi: Vec<&str> = Some(atteso).filter(|codice| !codice.is_empty()).into_iter().collect();
            assert_eq!(codici(&mut registrati, &richiesta(&[tipo])), attesi, "{tipo} {tab42}");
            assert_eq!(avvisi(&mut registrati, &forzata(richiesta(&[tipo]))), attesi, "{tipo} {tab42}");
            if !attesi.is_empty() {
                let rifiuto = decide(&mut registrati, &richiesta(&[tipo])).unwrap_err();
                assert!(rifiuto[0].testo().contains("ROSSI MARIA DUE"), "{}", rifiuto[0].testo());
            }
        }
    }
}

#[test]
fn en045_abroad_a_relationship_no_longer_in_use() {
    let mut registrati = Registrati::con(vec![Persona::nuova(1).aire(), Persona::nuova(2).aire().in_famiglia(1, "14")]);
    registrati.famiglie[0].tipo_scheda = 5;
    assert_eq!(codici(&mut registrati, &richiesta(&[15])), ["EN045"]);
}

#[test]
fn en138_cn542_a_member_without_status_or_relationship() {
    let mut registrati = sposi();
    registrati.persone[1] = registrati.persone[1].clone().in_famiglia(1, "99").senza(Sezione::StatoCivile);
    assert_eq!(codici(&mut registrati, &richiesta(&[13])), ["EN138"]);
    assert_eq!(codici(&mut registrati, &richiesta(&[16])), ["CN542"]);
    assert_eq!(codici(&mut registrati, &forzata(richiesta(&[16]))), ["CN542"], "nothing to be printed can be forced");
}

#[test]
fn a_convivenza_has_a_name_an_address_and_who_answers_for_it() {
    let dati = |nome: &str| FamigliaConvivenza { denominazione_convivenza: Some(nome.into()), ..Default::default() };
    let responsabile = TutoreIntestatario {
        generalita: Generalita { cognome: Some("NERI".into()), nome: Some("PIO".into()), ..Generalita::default() },
        ..TutoreIntestatario::default()
    };
    let in_casa = |nome: &str| {
        let mut registrati = come(|p| p.in_famiglia(2, "2"));
        let casa = con_sezione(famiglia(2, 4), SezioneFamiglia::Dati, &dati(nome));
        let casa = con_sezione(casa, SezioneFamiglia::Residenza, &residenza("DEL CONVENTO", "2010-01-01"));
        registrati.famiglie.push(con_sezione(casa, SezioneFamiglia::Responsabile, &responsabile));
        registrati
    };
    match contenuti(&mut in_casa("CASA SAN PIO"), &richiesta(&[14])).remove(0) {
        Contenuto::Convivenza { casa, denominazione, responsabile } => {
            assert_eq!(denominazione, "CASA SAN PIO");
            assert_eq!(via_e_numero(&casa), "VIA DEL CONVENTO 7");
            assert_eq!(responsabile.unwrap().cognome.as_deref(), Some("NERI"));
        }
        altro => panic!("{altro:?}"),
    }
    assert_eq!(codici(&mut in_casa(" "), &richiesta(&[14])), ["EN404"]);
}

#[test]
fn en174_en404_en047_the_electoral_certificates() {
    let vecchia = |elettore: &str| ListaElettorale { elettore: elettore.into(), comune: Some(memoria::roma()) };
    let con_lista = |elettore: &str| come(|p| p.con(Sezione::ListaElettorale, "2010-01-01", None, &vecchia(elettore)));
    for tipo in [21, 22] {
        assert_eq!(codici(&mut con_lista("S"), &richiesta(&[tipo])), ["EN174"], "{tipo}");
        assert_eq!(codici(&mut con_lista("S"), &elettorale(tipo)), Vec::<String>::new(), "{tipo}");
        assert_eq!(codici(&mut con_lista("N"), &elettorale(tipo)), ["EN404"], "{tipo}");
        assert_eq!(codici(&mut una(), &elettorale(tipo)), ["EN404"], "{tipo}");
    }
    let liste = |certificabilita: &str, cancellata: bool| {
        let lista = ListeElettoraliCons {
            elettore: "s".into(),
            lista_generale: Some(Lista5010 { comune: memoria::roma(), sezioneelettoralenum: "12".into() }),
            ..ListeElettoraliCons::default()
        };
        let tutte = ListeElettorali {
            certificabilita: Some(certificabilita.into()),
            cancellazione: cancellata.then(ListaCancellazione::default),
            liste: vec![lista],
        };
        come(|p| p.con(Sezione::ListaElettoraleCompleta, "2023-01-01", None, &tutte))
    };
    for (certificabilita, diritti, iscrizione) in
        [("0", &["EN047"][..], &["EN047"][..]), ("1", &[], &["EN047"]), ("2", &[], &[])]
    {
        assert_eq!(codici(&mut liste(certificabilita, false), &elettorale(21)), diritti, "{certificabilita}");
        assert_eq!(codici(&mut liste(certificabilita, false), &elettorale(22)), iscrizione, "{certificabilita}");
    }
    assert_eq!(codici(&mut liste("2", true), &elettorale(22)), ["EN404"]);
    match contenuti(&mut liste("2", false), &elettorale(22)).remove(0) {
        Contenuto::ListeElettorali { sezione, .. } => assert_eq!(sezione.as_deref(), Some("12")),
        altro => panic!("{altro:?}"),
    }
    // The electoral lists have a certifiability of their own.
    let mut registrati = con_lista("S");
    registrati.persone[0] = registrati.persone[0].clone().certificabile("0");
    assert_eq!(codici(&mut registrati.con_procedimento(1), &elettorale(22)), Vec::<String>::new());
}
