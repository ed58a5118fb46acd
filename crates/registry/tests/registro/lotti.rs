//! Bulk loads: invisible, then all at once, or gone.

use crate::banco::*;
use anpr_model::*;
use anpr_registry::*;

fn carica(b: &Banco, quanti: i64) -> LottoId {
    let mut c = b.registry.inizia_caricamento(NuovoLotto { comune: A.into(), fornitura: 1, operazione: X }).unwrap();
    c.famiglie((1..=quanti).map(famiglia).collect()).unwrap();
    let con_famiglia = |n| NuovoSoggetto { appartenenza: Some(appartenenza(n, "1", 1)), ..persona(n) };
    for inizio in (1..=quanti).step_by(700) {
        c.soggetti((inizio..=(inizio + 699).min(quanti)).map(con_famiglia).collect()).unwrap();
    }
    c.concludi().unwrap()
}

fn visibili(b: &Banco) -> (usize, usize, usize, usize, usize) {
    let (mut v, oggi) = (b.vista(), giorno("2026-01-01"));
    let per_nome = CriteriSoggetto { nome: Some(NomeCercato::Valore("NOME".into())), ..Default::default() };
    (
        v.cerca_soggetti(&per_nome, &Territorio::Nazionale, oggi, 9999).unwrap().len(),
        v.schede(&[SoggettoId(1)], oggi, &[]).unwrap().len(),
        v.cerca_famiglie(&CriteriFamiglia::Id(1)).unwrap().len() + v.famiglie(&[FamigliaId(1)], oggi).unwrap().len(),
        v.componenti(FamigliaId(1), oggi).unwrap().len(),
        v.esistenti_per_cf(&[chiavi(1).codice_fiscale.unwrap()]).unwrap().len(),
    )
}

const TABELLE: [&str; 7] =
    ["soggetto", "identificativo", "iscrizione", "generalita", "sezione", "famiglia", "sezione_famiglia"];

scenari! {
    fn nothing_of_a_load_is_seen_until_it_is_active_then_all_of_it(b) {
        let lotto = carica(b, 2000);
        assert_eq!(visibili(b), (0, 0, 0, 0, 0));
        let mut di_prima = b.vista();
        assert_eq!(di_prima.comune_registro(A).unwrap().unwrap().stato, StatoComune::NonSubentrato);
        b.scrivi(move |s| s.attiva_lotto(lotto, giorno("2026-11-22")));
        assert_eq!(visibili(b), (2000, 1, 2, 1, 1));
        assert_eq!(di_prima.schede(&[SoggettoId(1)], giorno("2026-01-01"), &[]).unwrap(), vec![], "a view keeps what it began with");
        let comune = b.vista().comune_registro(A).unwrap().unwrap();
        assert_eq!((comune.stato, comune.data_subentro), (StatoComune::Subentrato, Some(giorno("2026-11-22"))));
        assert_eq!(b.righe("sezione"), 2000 * 3);
    }

    fn an_activation_that_does_not_commit_shows_nothing(b) {
        let lotto = carica(b, 3);
        let esito: Risultato<()> = b.registry.scrivi(move |s| {
            s.attiva_lotto(lotto, giorno("2026-11-22"))?;
            Err(Errore::Interno("afterthought".into()))
        }).attendi();
        assert!(esito.is_err());
        assert_eq!(visibili(b), (0, 0, 0, 0, 0));
    }

    fn a_load_is_activated_once(b) {
        let lotto = carica(b, 1);
        b.scrivi(move |s| s.attiva_lotto(lotto, giorno("2026-11-22")));
        let di_nuovo = b.registry.scrivi(move |s| s.attiva_lotto(lotto, giorno("2026-11-23"))).attendi();
        assert!(matches!(di_nuovo, Err(Errore::TransizioneVietata { .. })), "{di_nuovo:?}");
        let via = b.registry.scrivi(move |s| s.scarta_lotto(lotto)).attendi();
        assert!(matches!(via, Err(Errore::TransizioneVietata { .. })), "{via:?}");
        assert!(b.registry.rimuovi_lotto(lotto).is_err(), "what is active is not removed");
        assert_eq!(visibili(b).0, 1);
    }

    fn what_is_added_to_a_load_given_up_is_refused(b) {
        let mut c = b.registry.inizia_caricamento(NuovoLotto { comune: A.into(), fornitura: 1, operazione: X }).unwrap();
        let lotto = c.lotto();
        b.scrivi(move |s| s.scarta_lotto(lotto));
        c.soggetti(vec![persona(1)]).unwrap();
        assert!(matches!(c.concludi(), Err(Errore::TransizioneVietata { .. })));
        assert_eq!(b.righe("soggetto"), 0);
    }

    fn a_load_left_by_a_crash_is_removed_whole_and_only_it(b) {
        b.scrivi(|s| s.nuovi_soggetti(&[persona(5000)], X, None).and(s.nuove_famiglie(&[famiglia(5000)], X, None)));
        let prima = TABELLE.map(|t| b.righe(t));
        let lotto = carica(b, 2500);
        let sospesi = b.vista().lotti_sospesi().unwrap();
        assert_eq!(sospesi.iter().map(|l| (l.id, l.stato)).collect::<Vec<_>>(), [(lotto, StatoLotto::InCarico)]);
        assert!(b.registry.rimuovi_lotto(lotto).is_err(), "not before it is given up");
        b.scrivi(move |s| s.scarta_lotto(lotto));
        assert!(b.registry.rimuovi_lotto(lotto).unwrap() > 2, "in steps");
        assert_eq!(TABELLE.map(|t| b.righe(t)), prima);
        assert_eq!(b.righe("appartenenza"), 0);
        assert!(b.vista().lotti_sospesi().unwrap().is_empty());
        assert_eq!(b.vista().lotto(lotto).unwrap().unwrap().stato, StatoLotto::Rimosso);
        let lotto = carica(b, 10);
        b.scrivi(move |s| s.attiva_lotto(lotto, giorno("2026-11-22")));
        assert_eq!(visibili(b).0, 11, "the same people may come again");
    }

    fn a_national_identifier_is_given_once(b) {
        b.scrivi(|s| s.nuovi_soggetti(&[persona(1)], X, None));
        let doppio = NuovoSoggetto { id_anpr: persona(1).id_anpr, ..persona(2) };
        let esito = b.registry.scrivi(move |s| s.nuovi_soggetti(std::slice::from_ref(&doppio), Y, None)).attendi();
        assert!(matches!(esito, Err(Errore::Duplicato(_))), "{esito:?}");
        let stessa = NuovoSoggetto { id_anpr: NuovoIdAnpr::Riconciliato("AA00001AA".into()), ..persona(2) };
        b.scrivi(move |s| s.nuovi_soggetti(std::slice::from_ref(&stessa), Y, None));
        let per_id = CriteriSoggetto { id_anpr: Some("AA00001AA".into()), ..Default::default() };
        assert_eq!(b.cerca(&per_id, giorno("2026-01-01")), [1, 2]);
    }

    fn people_already_in_are_found_by_codice_fiscale(b) {
        b.scrivi(|s| s.nuovi_soggetti(&[persona(1), persona(2)], X, None));
        let cf: Vec<String> = (1..2000).map(|n| chiavi(n).codice_fiscale.unwrap()).collect();
        let mut trovati = b.vista().esistenti_per_cf(&cf).unwrap();
        trovati.sort_by_key(|e| e.soggetto);
        assert_eq!(trovati[0], Esistente {
            codice_fiscale: cf[0].clone(),
            soggetto: SoggettoId(1),
            id_anpr: "AA00001AA".into(),
            comune: A.into(),
            stato: StatoSoggetto::Residente,
        });
        assert_eq!(trovati.len(), 2);
    }
}
