//! Nothing is forgotten: versions at dates, annulment.

use crate::banco::*;
use anpr_model::*;
use anpr_registry::*;

/// Person 1 by operation X in 2020, with a new stato civile each year.
fn con_storia(b: &Banco) {
    b.scrivi(|s| {
        s.nuovi_soggetti(&[persona(1)], X, None)?;
        s.apri_sezione(SoggettoId(1), X, &sezione(Sezione::StatoCivile, "2020-01-01", "1"))
    });
    b.scrivi(|s| {
        s.chiudi_sezione(SoggettoId(1), Sezione::StatoCivile, Y, giorno("2021-01-01"))?;
        s.apri_sezione(SoggettoId(1), Y, &sezione(Sezione::StatoCivile, "2021-01-01", "2"))
    });
}

scenari! {
    fn a_person_is_unknown_before_the_first_registration(b) {
        con_storia(b);
        assert_eq!(b.vista().schede(&[SoggettoId(1)], giorno("2019-12-31"), &[]).unwrap(), vec![]);
        let per_cf = CriteriSoggetto { codice_fiscale: chiavi(1).codice_fiscale, ..Default::default() };
        assert!(b.cerca(&per_cf, giorno("2019-12-31")).is_empty());
        assert_eq!(b.cerca(&per_cf, giorno("2020-01-01")), [1]);
    }

    fn a_section_says_on_each_day_what_held_then(b) {
        con_storia(b);
        let di = |g: &str| b.contenuti(1, Sezione::StatoCivile, giorno(g));
        assert_eq!([di("2020-01-01"), di("2020-12-31"), di("2021-01-01"), di("2026-01-01")], [["1"], ["1"], ["2"], ["2"]]);
    }

    fn a_version_replaced_on_its_first_day_is_never_seen(b) {
        con_storia(b);
        b.scrivi(|s| {
            s.chiudi_sezione(SoggettoId(1), Sezione::StatoCivile, Z, giorno("2021-01-01"))?;
            s.apri_sezione(SoggettoId(1), Z, &sezione(Sezione::StatoCivile, "2021-01-01", "3"))
        });
        let di = |g: &str| b.contenuti(1, Sezione::StatoCivile, giorno(g));
        assert_eq!([di("2020-12-31"), di("2021-01-01")], [["1"], ["3"]]);
    }

    fn annulment_voids_what_was_opened_and_reopens_what_was_closed(b) {
        con_storia(b);
        let prima = b.vista().schede(&[SoggettoId(1)], giorno("2020-06-01"), Sezione::TUTTE).unwrap();
        b.scrivi(|s| s.annulla(Y, Z, &[SoggettoId(1)], &[]));
        let dopo = b.vista().schede(&[SoggettoId(1)], giorno("2026-01-01"), Sezione::TUTTE).unwrap();
        assert_eq!(b.contenuti(1, Sezione::StatoCivile, giorno("2026-01-01")), ["1"]);
        let stato = |s: &[Scheda]| s[0].sezioni.iter().find(|v| v.sezione == Sezione::StatoCivile).unwrap().clone();
        assert_eq!((stato(&prima).periodo.al, stato(&prima).chiusa_da), (Some(giorno("2021-01-01")), Some(Y)));
        assert_eq!((stato(&dopo).periodo.al, stato(&dopo).chiusa_da), (None, None));
        assert_eq!(b.righe("sezione"), 5, "the voided version is still there");
    }

    fn what_an_annulled_operation_had_ended_ends_where_later_ones_ended_what_it_wrote(b) {
        con_storia(b);
        let carta = |da: OperazioneId, dal: &'static str, numero: &'static str| {
            move |s: &mut Scrittura<'_>| {
                s.chiudi_sezione(SoggettoId(1), Sezione::CartaIdentita, da, giorno(dal))?;
                s.apri_sezione(SoggettoId(1), da, &sezione(Sezione::CartaIdentita, dal, numero))
            }
        };
        b.scrivi(carta(Y, "2022-01-01", "\"2\""));
        b.scrivi(carta(Z, "2023-01-01", "\"3\""));
        let carte = |g: &str| b.contenuti(1, Sezione::CartaIdentita, giorno(g));
        b.scrivi(|s| s.annulla(Y, OperazioneId(104), &[SoggettoId(1)], &[]));
        assert_eq!([carte("2022-06-01"), carte("2023-06-01")], [["{}"], ["\"3\""]], "never two at a time");
        b.scrivi(|s| s.annulla(Z, OperazioneId(105), &[SoggettoId(1)], &[]));
        assert_eq!(carte("2023-06-01"), ["{}"]);
    }

    fn a_correction_goes_with_what_it_corrected_and_what_that_had_ended_is_back(b) {
        con_storia(b);
        let corretta = OperazioneId(104);
        b.scrivi(move |s| {
            let mut effetti = Effetti { codice: "1014".into(), comune: A.into(), ..Effetti::default() };
            let versione = IdVersione { parte: Parte::Sezione(Sezione::StatoCivile), aperta_da: Y, numero: 0 };
            let nuova = sezione(Sezione::StatoCivile, "2021-01-01", "\"corretto\"");
            let passi = vec![PassoSoggetto::Revoca { versione }, PassoSoggetto::ApriSezione(nuova)];
            effetti.soggetti.insert(SoggettoId(1), EffettiSoggetto { passi, ..EffettiSoggetto::default() });
            s.applica(&effetti, corretta, istante("2026-11-22T10:00:00Z"))
        });
        let stati = |g: &str| b.contenuti(1, Sezione::StatoCivile, giorno(g));
        assert_eq!(stati("2021-06-01"), ["\"corretto\""]);
        b.scrivi(|s| s.annulla(Y, OperazioneId(105), &[SoggettoId(1)], &[]));
        assert_eq!([stati("2020-06-01"), stati("2021-06-01")], [["1"], ["1"]]);
    }

    fn of_who_was_never_registered_nothing_is_left(b) {
        con_storia(b);
        b.scrivi(|s| s.annulla(X, Z, &[SoggettoId(1)], &[]));
        assert!(b.vista().schede(&[SoggettoId(1)], giorno("2026-01-01"), Sezione::TUTTE).unwrap().is_empty());
        assert!(b.vista().esistenti_per_cf(&[chiavi(1).codice_fiscale.unwrap()]).unwrap().is_empty());
        assert_eq!(testkit::violazioni(&b.registry).unwrap(), Vec::<String>::new());
    }

    fn annulment_for_one_person_leaves_the_others(b) {
        b.scrivi(|s| s.nuovi_soggetti(&[persona(1), persona(2)], X, None));
        b.scrivi(|s| {
            for n in [1, 2] {
                s.chiudi_sezione(SoggettoId(n), Sezione::Cittadinanza, Y, giorno("2022-01-01"))?;
            }
            Ok(())
        });
        b.scrivi(|s| s.annulla(Y, Z, &[SoggettoId(1)], &[]));
        let oggi = giorno("2026-01-01");
        assert_eq!(b.contenuti(1, Sezione::Cittadinanza, oggi).len(), 1);
        assert!(b.contenuti(2, Sezione::Cittadinanza, oggi).is_empty());
    }

    fn several_versions_of_a_section_by_one_operation_stand_together(b) {
        con_storia(b);
        b.scrivi(|s| {
            s.apri_sezione(SoggettoId(1), Y, &sezione(Sezione::Cittadinanza, "2022-01-01", "200"))?;
            s.apri_sezione(SoggettoId(1), Y, &sezione(Sezione::Cittadinanza, "2022-01-01", "300"))
        });
        assert_eq!(b.contenuti(1, Sezione::Cittadinanza, giorno("2022-01-01")), ["{\"c\":100}", "200", "300"]);
    }

    fn a_new_name_is_found_from_its_day_and_the_old_one_until_then(b) {
        con_storia(b);
        b.scrivi(|s| {
            s.chiudi_sezione(SoggettoId(1), Sezione::Generalita, Z, giorno("2022-03-01"))?;
            s.apri_generalita(SoggettoId(1), Z, &NuovaGeneralita {
                periodo: Periodo::aperto(giorno("2022-03-01")),
                chiavi: ChiaviGeneralita { cognome: Some("NUOVO".into()), ..chiavi(1) },
                contenuto: "{\"nuovo\":1}".into(),
            })
        });
        let con = |c: &str| CriteriSoggetto { cognome: Some(NomeCercato::Valore(c.into())), ..Default::default() };
        let trova = |c: &str, g: &str| b.cerca(&con(c), giorno(g)).len();
        assert_eq!([trova("COGNOME1", "2022-02-28"), trova("COGNOME1", "2022-03-01")], [1, 0]);
        assert_eq!([trova("NUOVO", "2022-02-28"), trova("NUOVO", "2022-03-01")], [0, 1]);
        assert_eq!(b.contenuti(1, Sezione::Generalita, giorno("2022-03-01")), ["{\"nuovo\":1}"]);
        b.scrivi(|s| s.annulla(Z, OperazioneId(104), &[SoggettoId(1)], &[]));
        assert_eq!([trova("COGNOME1", "2022-03-01"), trova("NUOVO", "2022-03-01")], [1, 0]);
    }

    fn a_move_gives_the_sheet_to_the_other_comune_and_its_annulment_gives_it_back(b) {
        con_storia(b);
        let trasloco = giorno("2023-04-01");
        b.scrivi(move |s| {
            s.blocca(&[SoggettoId(1)], &[])?;
            s.chiudi_iscrizione(SoggettoId(1), Z, trasloco)?;
            s.apri_iscrizione(SoggettoId(1), Z, &NuovaIscrizione {
                comune: B.into(),
                registro: Registro::Apr,
                periodo: Periodo::aperto(trasloco),
                id_scheda_comune: None,
            })?;
            s.stato_soggetto(SoggettoId(1), B, StatoSoggetto::Residente)
        });
        let comune = |g: &str| b.vista().schede(&[SoggettoId(1)], giorno(g), &[]).unwrap()[0].iscrizione.comune.clone();
        assert_eq!([comune("2023-03-31"), comune("2023-04-01")], [A, B]);
        b.scrivi(|s| {
            s.annulla(Z, OperazioneId(104), &[SoggettoId(1)], &[])?;
            s.stato_soggetto(SoggettoId(1), A, StatoSoggetto::Residente)
        });
        assert_eq!(comune("2023-04-01"), A);
    }

    fn a_person_struck_off_keeps_the_last_registration_and_family(b) {
        b.scrivi(|s| {
            s.nuove_famiglie(&[famiglia(1)], X, None)?;
            s.nuovi_soggetti(&[NuovoSoggetto { appartenenza: Some(appartenenza(1, "1", 1)), ..persona(1) }], X, None)?;
            s.chiudi_iscrizione(SoggettoId(1), Y, giorno("2024-01-01"))?;
            s.chiudi_appartenenza(SoggettoId(1), Y, giorno("2024-01-01"))?;
            s.stato_soggetto(SoggettoId(1), A, StatoSoggetto::Deceduto)
        });
        let scheda = b.vista().schede(&[SoggettoId(1)], giorno("2025-01-01"), &[]).unwrap().remove(0);
        assert_eq!(scheda.iscrizione.periodo.al, Some(giorno("2024-01-01")));
        assert_eq!(scheda.appartenenza.unwrap().famiglia, FamigliaId(1));
        assert_eq!(scheda.soggetto.stato, StatoSoggetto::Deceduto);
        assert!(b.vista().componenti(FamigliaId(1), giorno("2025-01-01")).unwrap().is_empty());
        assert_eq!(b.vista().componenti(FamigliaId(1), giorno("2023-12-31")).unwrap().len(), 1);
    }

    fn a_family_says_on_each_day_where_it_lived_and_who_was_in_it(b) {
        b.scrivi(|s| {
            s.nuove_famiglie(&[famiglia(1), famiglia(2)], X, None)?;
            let in_famiglia = |n, legame: &str, p| NuovoSoggetto { appartenenza: Some(appartenenza(1, legame, p)), ..persona(n) };
            s.nuovi_soggetti(&[in_famiglia(1, "3", 1), in_famiglia(2, "1", 3), in_famiglia(3, "2", 2)], X, None)
        });
        b.scrivi(|s| {
            s.chiudi_sezione_famiglia(FamigliaId(1), SezioneFamiglia::Residenza, Y, giorno("2021-01-01"))?;
            s.apri_sezione_famiglia(FamigliaId(1), Y, &NuovaSezioneFamiglia {
                sezione: SezioneFamiglia::Residenza,
                periodo: Periodo::aperto(giorno("2021-01-01")),
                contenuto: "{\"via\":2}".into(),
            })?;
            s.chiudi_appartenenza(SoggettoId(1), Y, giorno("2021-01-01"))?;
            s.apri_appartenenza(SoggettoId(1), Y, &NuovaAppartenenza {
                periodo: Periodo::aperto(giorno("2021-01-01")),
                ..appartenenza(2, "1", 1)
            })
        });
        let via = |g: &str| b.vista().famiglia(FamigliaId(1), giorno(g)).unwrap().unwrap().sezioni.remove(0).contenuto;
        assert_eq!([via("2020-12-31"), via("2021-01-01")], ["{\"via\":1}", "{\"via\":2}"]);
        let chi = |g: &str| -> Vec<i64> { b.vista().componenti(FamigliaId(1), giorno(g)).unwrap().iter().map(|a| a.soggetto.0).collect() };
        assert_eq!(chi("2020-12-31"), [2, 1, 3], "the reference person first, then by progressivo");
        assert_eq!(chi("2021-01-01"), [2, 3]);
        let due = b.vista().famiglie(&[FamigliaId(1), FamigliaId(2), FamigliaId(9)], giorno("2021-01-01")).unwrap();
        assert_eq!(due.len(), 2);
        assert_eq!(b.vista().famiglia(FamigliaId(9), giorno("2021-01-01")).unwrap(), None);
        b.scrivi(|s| s.stato_famiglia(FamigliaId(1), StatoFamiglia::Archiviata));
        assert_eq!(b.vista().famiglia(FamigliaId(1), giorno("2021-01-01")).unwrap().unwrap().stato, StatoFamiglia::Archiviata);
    }

    fn sheets_come_in_the_order_asked_with_the_sections_asked(b) {
        b.scrivi(|s| s.nuovi_soggetti(&[persona(1), persona(2), persona(3)], X, None));
        let ids = [SoggettoId(3), SoggettoId(9), SoggettoId(1)];
        let schede = b.vista().schede(&ids, giorno("2026-01-01"), &[Sezione::Generalita, Sezione::CartaIdentita]).unwrap();
        assert_eq!(schede.iter().map(|s| s.soggetto.id.0).collect::<Vec<_>>(), [3, 1]);
        let quali: Vec<_> = schede[0].sezioni.iter().map(|v| v.sezione).collect();
        assert_eq!(quali, [Sezione::Generalita, Sezione::CartaIdentita]);
        assert_eq!(schede[0].sezioni[0].contenuto, "{\"n\":3}");
        assert_eq!(schede[0].soggetto.id_anpr, "AA00003AA");
    }

    fn locking_a_sheet_that_does_not_exist_is_refused(b) {
        b.scrivi(|s| s.nuovi_soggetti(&[persona(1)], X, None));
        let esito = b.registry.scrivi(|s| s.blocca(&[SoggettoId(1), SoggettoId(2)], &[])).attendi();
        assert_eq!(esito, Err(Errore::Sconosciuto("sheet")));
    }
}
