//! Historic certificates (certificazione §7).

use super::*;
use anagrafe::{cittadinanza, residenza};
use anpr_certificates::ResidenzaStorica;
use anpr_contract::tipi::DatiCancellazione;
use anpr_model::{Registro, Sezione, StatoSoggetto};
use memoria::il;

fn per_un_altro(r: Richiesta6001) -> Richiesta6001 {
    chiesta_da(r, per_cf(2), "1", Some("XX"))
}

fn al(tipo: u8, giorno: &str) -> Richiesta6001 {
    per_un_altro(alla_data(richiesta(&[tipo]), giorno))
}

/// Three addresses one after the other.
fn tre_case() -> Persona {
    Persona::nuova(1)
        .senza(Sezione::Residenza)
        .con(Sezione::Residenza, "2010-01-01", Some("2015-03-01"), &residenza("UNO", "2010-01-01"))
        .con(Sezione::Residenza, "2015-03-01", Some("2018-07-01"), &residenza("DUE", "2015-03-01"))
        .con(Sezione::Residenza, "2018-07-01", None, &residenza("TRE", "2018-07-01"))
}

fn vie(residenze: &[ResidenzaStorica]) -> Vec<(String, String, String)> {
    let giorno = |g: Option<chrono::NaiveDate>| g.map_or_else(String::new, |g| g.to_string());
    let via = |r: &ResidenzaStorica| (via_e_numero(&r.casa), giorno(r.periodo.dal), giorno(r.periodo.al));
    residenze.iter().map(via).collect()
}

fn elenco(persona: Persona, r: &Richiesta6001) -> Vec<(String, String, String)> {
    match contenuti(&mut Registrati::con(vec![persona]), r).remove(0) {
        Contenuto::StoricoResidenza { residenze, .. } => vie(&residenze),
        altro => panic!("{altro:?}"),
    }
}

fn terna(via: &str, dal: &str, al: &str) -> (String, String, String) {
    (via.to_owned(), dal.to_owned(), al.to_owned())
}

#[test]
fn en449_a_day_is_for_historic_certificates_only() {
    assert_eq!(codici(&mut una(), &alla_data(richiesta(&[8]), "2020-01-01")), ["EN449"]);
    assert_eq!(codici(&mut una(), &alla_data(richiesta(&[20]), "2020-01-01")), Vec::<String>::new());
    assert_eq!(codici(&mut una(), &richiesta(&[20])), Vec::<String>::new(), "absent, it is today");
}

#[test]
fn the_residences_are_listed_up_to_the_day() {
    let tutte = [
        terna("VIA UNO 7", "2010-01-01", "2015-02-28"),
        terna("VIA DUE 7", "2015-03-01", "2018-06-30"),
        terna("VIA TRE 7", "2018-07-01", ""),
    ];
    assert_eq!(elenco(tre_case(), &richiesta(&[9])), tutte);
    let mut fino = tutte[..2].to_vec();
    fino[1].2 = "2016-01-01".to_owned();
    assert_eq!(elenco(tre_case(), &al(9, "2016-01-01")), fino);
    // Of one who was struck off the last one ended then.
    let mut cancellata = tutte.to_vec();
    cancellata[2].2 = "2022-05-31".to_owned();
    assert_eq!(elenco(tre_case().cancellata(), &al(9, "2022-06-01")), cancellata);
    // Who died lived there on that day too.
    cancellata[2].2 = "2022-06-01".to_owned();
    assert_eq!(elenco(tre_case().deceduta(), &al(9, "2022-06-01")), cancellata);
}

#[test]
fn the_residence_of_a_day_is_the_one_of_that_day() {
    for (giorno, via, dal) in [
        ("2015-02-28", "VIA UNO 7", "2010-01-01"),
        ("2015-03-01", "VIA DUE 7", "2015-03-01"),
        ("2026-11-22", "VIA TRE 7", "2018-07-01"),
    ] {
        match contenuti(&mut Registrati::con(vec![tre_case()]), &al(20, giorno)).remove(0) {
            Contenuto::ResidenzaAllaData { casa, dal: da, alla, estero: false } => {
                assert_eq!(via_e_numero(&casa), via);
                assert_eq!((da, alla), (Some(il(dal)), il(giorno)));
            }
            altro => panic!("{altro:?}"),
        }
    }
}

#[test]
fn en419_before_the_first_registration_and_en412_before_the_subentro() {
    for tipo in [6, 9, 20] {
        assert_eq!(codici(&mut una(), &al(tipo, "2009-12-31")), ["EN419"], "{tipo}");
    }
    for tipo in [9, 20] {
        assert_eq!(codici(&mut una(), &al(tipo, "2011-12-31")), ["EN412"], "{tipo}");
        assert_eq!(codici(&mut una(), &al(tipo, "2012-01-01")), Vec::<String>::new(), "{tipo}");
        let mut nata_qui = come(|mut p| {
            p.subentro = false;
            p
        });
        assert_eq!(codici(&mut nata_qui, &al(tipo, "2010-06-01")), Vec::<String>::new(), "registered since: {tipo}");
    }
    assert_eq!(codici(&mut una(), &al(6, "2011-12-31")), Vec::<String>::new());
}

#[test]
fn en328_after_the_end_and_the_day_itself_is_admitted() {
    for come_finita in [Persona::cancellata as fn(Persona) -> Persona, Persona::deceduta] {
        for tipo in [6, 9, 20] {
            let mut registrati = Registrati::con(vec![come_finita(Persona::nuova(1)), Persona::nuova(2)]);
            assert_eq!(codici(&mut registrati, &al(tipo, "2022-06-02")), ["EN328"], "{tipo}");
            assert_eq!(codici(&mut registrati, &per_un_altro(richiesta(&[tipo]))), ["EN328"], "today: {tipo}");
            for giorno in ["2022-06-01", "2021-01-01"] {
                assert_eq!(codici(&mut registrati, &al(tipo, giorno)), Vec::<String>::new(), "{tipo} {giorno}");
            }
        }
    }
}

#[test]
fn en328_who_died_before_the_register_heard_of_it_lived_nowhere_after() {
    let vita = [(Registro::Apr, "2010-01-01", Some("2022-03-05")), (Registro::Apr, "2022-03-05", Some("2022-03-05"))];
    let decesso = anpr_contract::tipi::DatiEvento { data_evento: "2022-03-01".into(), ..Default::default() };
    let morta = || Persona::nuova(1).deceduta().sempre(&vita).con(Sezione::DatiDecesso, "2022-03-01", None, &decesso);
    for tipo in [6, 9, 20] {
        let mut registrati = Registrati::con(vec![morta(), Persona::nuova(2)]);
        assert_eq!(codici(&mut registrati, &al(tipo, "2022-03-03")), ["EN328"], "{tipo}");
        assert_eq!(codici(&mut registrati, &al(tipo, "2022-03-01")), Vec::<String>::new(), "{tipo}");
    }
    assert_eq!(elenco(morta(), &al(9, "2022-03-01")), [terna("VIA ROMA 7", "2010-01-01", "2022-03-01")]);
}

#[test]
fn en417_en418_en435_days_abroad_and_days_of_nobody() {
    // Struck off in 2014, abroad in 2016, back in 2020.
    let vita = [
        (Registro::Apr, "2010-01-01", Some("2014-01-01")),
        (Registro::Aire, "2016-01-01", Some("2020-01-01")),
        (Registro::Apr, "2020-01-01", None),
    ];
    let motivo = DatiCancellazione { motivo_cancellazione: "6".into(), ..DatiCancellazione::default() };
    let tornata = |p: Persona| {
        p.sempre(&vita).solo(Sezione::Residenza, &residenza("UNO", "2010-01-01")).con(
            Sezione::DatiCancellazione,
            "2014-01-01",
            Some("2016-01-01"),
            &motivo,
        )
    };
    for tipo in [6, 9, 20] {
        let attesi = |giorno: &str| codici(&mut come(tornata), &al(tipo, giorno));
        assert_eq!(attesi("2013-12-31"), Vec::<String>::new(), "{tipo}");
        assert_eq!(attesi("2014-01-01"), ["EN435"], "{tipo}");
        assert_eq!(attesi("2016-01-01"), ["EN417"], "{tipo}");
        assert_eq!(attesi("2019-12-31"), ["EN417"], "{tipo}");
    }
    let rifiuto = decide(&mut come(tornata), &al(20, "2015-01-01")).unwrap_err();
    assert!(rifiuto[0].testo().contains("Irreperibilità"), "{}", rifiuto[0].testo());
    for tipo in [9, 20] {
        assert_eq!(codici(&mut come(Persona::espatriata), &al(tipo, "2020-01-01")), ["EN418"], "{tipo}");
        assert_eq!(codici(&mut come(Persona::espatriata), &al(tipo, "2019-12-31")), Vec::<String>::new(), "{tipo}");
    }
}

#[test]
fn en042_the_data_of_a_day_before_the_first_registration() {
    // The days of a certificate are refused before (EN419); of the data alone the register has to say that it has none.
    let dati = |giorno: &str| con(alla_data(richiesta(&[6]), giorno), |d| d.tipo_richiesta = "2".into());
    assert_eq!(codici(&mut una(), &dati("2009-12-31")), ["EN042"]);
    assert_eq!(codici(&mut una(), &dati("2010-01-01")), Vec::<String>::new());
}

#[test]
fn a_return_into_the_same_comune_lists_both_stays_and_nothing_between() {
    let vita = [(Registro::Apr, "2010-01-01", Some("2014-01-01")), (Registro::Apr, "2018-01-01", None)];
    let persona = Persona::nuova(1)
        .sempre(&vita)
        .senza(Sezione::Residenza)
        .con(Sezione::Residenza, "2010-01-01", Some("2014-01-01"), &residenza("UNO", "2010-01-01"))
        .con(Sezione::Residenza, "2018-01-01", None, &residenza("DUE", "2018-01-01"));
    assert_eq!(
        elenco(persona, &richiesta(&[9])),
        [terna("VIA UNO 7", "2010-01-01", "2013-12-31"), terna("VIA DUE 7", "2018-01-01", "")]
    );
}

#[test]
fn who_came_back_from_abroad_has_the_years_there_left_out() {
    let vita = [
        (Registro::Apr, "2010-01-01", Some("2014-01-01")),
        (Registro::Aire, "2014-01-01", Some("2018-01-01")),
        (Registro::Apr, "2018-01-01", None),
    ];
    let persona = Persona::nuova(1)
        .sempre(&vita)
        .senza(Sezione::Residenza)
        .con(Sezione::Residenza, "2010-01-01", Some("2014-01-01"), &residenza("UNO", "2010-01-01"))
        .con(Sezione::Residenza, "2014-01-01", Some("2018-01-01"), &residenza("ESTERA", "2014-01-01"))
        .con(Sezione::Residenza, "2018-01-01", None, &residenza("DUE", "2018-01-01"));
    assert_eq!(
        elenco(persona, &richiesta(&[9])),
        [terna("VIA UNO 7", "2010-01-01", "2013-12-31"), terna("VIA DUE 7", "2018-01-01", "")]
    );
}

#[test]
fn en404_en422_en423_en434_an_address_without_its_day_before_the_registration_or_not_there() {
    let con_casa = |dal: &str| come(|p| p.solo(Sezione::Residenza, &residenza("ROMA", dal)));
    assert_eq!(codici(&mut con_casa(""), &richiesta(&[20])), ["EN422"]);
    assert_eq!(codici(&mut con_casa(""), &richiesta(&[9])), ["EN422"]);
    for tipo in [9, 20] {
        assert_eq!(codici(&mut con_casa("2009-01-01"), &richiesta(&[tipo])), ["EN423"], "{tipo}");
        // From one comune to the next, or into one of another name, the person had been a resident all along.
        let di_seguito = come(|p| {
            p.sempre(&[(Registro::Apr, "2009-01-01", Some("2010-01-01")), (Registro::Apr, "2010-01-01", None)])
                .solo(Sezione::Residenza, &residenza("ROMA", "2009-01-01"))
        });
        assert_eq!(codici(&mut { di_seguito }, &richiesta(&[tipo])), Vec::<String>::new(), "{tipo}");
        let senza_via = come(|p| p.solo(Sezione::Residenza, &residenza("", "2010-01-01")));
        let mut senza_via = senza_via;
        let versione = senza_via.persone[0].sezioni.iter_mut().find(|v| v.sezione == Sezione::Residenza).unwrap();
        versione.contenuto = versione.contenuto.replace("VIA", "");
        assert_eq!(codici(&mut senza_via, &richiesta(&[tipo])), ["EN404"], "{tipo}");
    }
    // Of every residence of the list, not of the last one alone.
    for (dal, atteso) in [("", "EN422"), ("2009-01-01", "EN423")] {
        let mut persona = tre_case();
        let prima = persona.sezioni.iter_mut().find(|v| v.sezione == Sezione::Residenza).unwrap();
        prima.contenuto = serde_json::to_string(&residenza("UNO", dal)).unwrap();
        assert_eq!(codici(&mut Registrati::con(vec![persona]), &richiesta(&[9])), [atteso]);
    }
    for tipo in [9, 20] {
        assert_eq!(codici(&mut come(|p| p.senza(Sezione::Residenza)), &richiesta(&[tipo])), ["EN434"], "{tipo}");
    }
}

#[test]
fn en407_en110_the_citizenship_of_a_day() {
    let storia = |p: Persona| {
        p.senza(Sezione::Cittadinanza)
            .con(Sezione::Cittadinanza, "2010-01-01", Some("2016-01-01"), &cittadinanza("215", "FRANCIA"))
            .con(Sezione::Cittadinanza, "2016-01-01", None, &cittadinanza("100", "ITALIA"))
    };
    assert_eq!(codici(&mut come(storia), &al(6, "2015-12-31")), ["EN110"]);
    assert_eq!(codici(&mut come(storia), &forzata(al(6, "2015-12-31"))), ["EN110"], "no force here");
    assert_eq!(codici(&mut come(storia), &al(6, "2016-01-01")), Vec::<String>::new());
    assert_eq!(codici(&mut come(|p| p.senza(Sezione::Cittadinanza)), &richiesta(&[6])), ["EN407"]);
    let ignota = |p: Persona| p.solo(Sezione::Cittadinanza, &cittadinanza("998", "IGNOTA"));
    assert_eq!(codici(&mut come(ignota), &richiesta(&[6])), ["EN407"]);
    let deceduta = contenuti(&mut Registrati::con(vec![Persona::nuova(1).deceduta()]), &al(6, "2021-01-01"));
    assert_eq!(deceduta, [Contenuto::StoricoCittadinanza { alla: il("2021-01-01"), dal: None }]);
    assert_eq!(StatoSoggetto::Deceduto.lettera(), 'D');
}
