//! Every key of a search, and where it looks.

use crate::banco::*;
use anpr_model::*;
use anpr_registry::*;

fn tre(b: &Banco) {
    b.scrivi(|s| {
        let senza = NuovoSoggetto {
            generalita: NuovaGeneralita {
                chiavi: ChiaviGeneralita { cognome: None, codice_fiscale: None, sesso: 'M', ..chiavi(3) },
                ..persona(3).generalita
            },
            ..persona(3)
        };
        let altrove = NuovoSoggetto {
            comune: B.into(),
            iscrizione: NuovaIscrizione { comune: B.into(), ..persona(2).iscrizione },
            sezioni: vec![NuovaSezione {
                chiave: Some("PS1".into()),
                altra_chiave: Some("YA1".into()),
                ..sezione(Sezione::PermessoSoggiorno, "2020-01-01", "{}")
            }],
            ..persona(2)
        };
        s.nuovi_soggetti(&[persona(1), altrove, senza], X, None)
    });
}

fn nessuno() -> CriteriSoggetto {
    CriteriSoggetto::default()
}

fn nascita(dal: &str, al: &str, luogo: Option<&str>) -> Option<NascitaCercata> {
    Some(NascitaCercata { dal: giorno(dal), al: giorno(al), luogo: luogo.map(Into::into) })
}

scenari! {
    fn each_key_finds_its_person_and_no_other(b) {
        tre(b);
        let oggi = giorno("2026-01-01");
        let per = |c: CriteriSoggetto| b.cerca(&c, oggi);
        assert_eq!(per(CriteriSoggetto { id: Some(2), ..nessuno() }), [2]);
        assert_eq!(per(CriteriSoggetto { id_anpr: Some("AA00002AA".into()), ..nessuno() }), [2]);
        assert_eq!(per(CriteriSoggetto { codice_fiscale: chiavi(1).codice_fiscale, ..nessuno() }), [1]);
        assert_eq!(per(CriteriSoggetto { cognome: Some(NomeCercato::Valore("COGNOME2".into())), ..nessuno() }), [2]);
        let senza_cognome = CriteriSoggetto {
            cognome: Some(NomeCercato::Assente),
            nome: Some(NomeCercato::Valore("NOME".into())),
            nascita: nascita("1980-05-28", "1980-05-28", None),
            ..nessuno()
        };
        assert_eq!(per(senza_cognome.clone()), [3]);
        assert!(per(CriteriSoggetto { nome: Some(NomeCercato::Assente), ..senza_cognome.clone() }).is_empty());
        assert!(per(CriteriSoggetto { sesso: Some('F'), ..senza_cognome }).is_empty());
        assert_eq!(per(CriteriSoggetto { id_scheda_comune: Some((B.into(), "s2".into())), ..nessuno() }), [2]);
        assert!(per(CriteriSoggetto { id_scheda_comune: Some((A.into(), "s2".into())), ..nessuno() }).is_empty());
        let documento = |d| CriteriSoggetto { documento: Some(d), ..nessuno() };
        assert_eq!(per(documento(DocumentoCercato::CartaIdentita("CA1".into()))), [1]);
        assert!(per(documento(DocumentoCercato::PermessoSoggiorno("CA1".into()))).is_empty());
        assert_eq!(per(documento(DocumentoCercato::PermessoSoggiorno("PS1".into()))), [2]);
        assert_eq!(per(documento(DocumentoCercato::PermessoSoggiorno("YA1".into()))), [2], "by the passport beside it");
    }

    fn a_birth_is_looked_for_between_two_days_and_in_a_place(b) {
        tre(b);
        let per = |n| b.cerca(&CriteriSoggetto { nome: Some(NomeCercato::Valore("NOME".into())), nascita: n, ..nessuno() }, giorno("2026-01-01"));
        assert_eq!(per(nascita("1980-01-01", "1980-12-31", None)), [1, 2, 3]);
        assert!(per(nascita("1980-05-29", "1980-12-31", None)).is_empty());
        assert_eq!(per(nascita("1980-05-28", "1980-05-28", Some("C058091"))), [1, 2, 3]);
        assert!(per(nascita("1980-05-28", "1980-05-28", Some("E100"))).is_empty());
    }

    fn a_territory_hides_who_is_registered_elsewhere(b) {
        tre(b);
        let cf = CriteriSoggetto { codice_fiscale: chiavi(2).codice_fiscale, ..nessuno() };
        let in_comuni = |comuni: &[&str]| {
            let t = Territorio::Comuni(comuni.iter().map(|c| c.to_string()).collect());
            b.vista().cerca_soggetti(&cf, &t, giorno("2026-01-01"), 10).unwrap().len()
        };
        assert_eq!([in_comuni(&[A]), in_comuni(&[B]), in_comuni(&[A, B]), in_comuni(&[])], [0, 1, 1, 0]);
    }

    fn a_territory_follows_a_move_by_its_day(b) {
        tre(b);
        b.scrivi(|s| {
            s.chiudi_iscrizione(SoggettoId(1), Y, giorno("2024-01-01"))?;
            s.apri_iscrizione(SoggettoId(1), Y, &NuovaIscrizione {
                comune: B.into(),
                periodo: Periodo::aperto(giorno("2024-01-01")),
                ..persona(1).iscrizione
            })
        });
        let cf = CriteriSoggetto { codice_fiscale: chiavi(1).codice_fiscale, ..nessuno() };
        let dove = |c: &str, g: &str| {
            b.vista().cerca_soggetti(&cf, &Territorio::Comuni(vec![c.into()]), giorno(g), 10).unwrap().len()
        };
        assert_eq!([dove(A, "2023-12-31"), dove(B, "2023-12-31")], [1, 0]);
        assert_eq!([dove(A, "2024-01-01"), dove(B, "2024-01-01")], [0, 1]);
    }

    fn a_person_struck_off_is_found_by_what_held_last_in_the_last_comune(b) {
        tre(b);
        b.scrivi(|s| {
            s.chiudi_iscrizione(SoggettoId(1), Y, giorno("2024-01-01"))?;
            s.chiudi_sezione(SoggettoId(1), Sezione::Generalita, Y, giorno("2024-01-01"))?;
            s.chiudi_sezione(SoggettoId(1), Sezione::CartaIdentita, Y, giorno("2024-01-01"))?;
            s.stato_soggetto(SoggettoId(1), A, StatoSoggetto::Cancellato)
        });
        let cf = CriteriSoggetto { codice_fiscale: chiavi(1).codice_fiscale, ..nessuno() };
        let carta = CriteriSoggetto { documento: Some(DocumentoCercato::CartaIdentita("CA1".into())), ..nessuno() };
        let dove = |q: &CriteriSoggetto, c: &str| {
            b.vista().cerca_soggetti(q, &Territorio::Comuni(vec![c.into()]), giorno("2026-01-01"), 10).unwrap().len()
        };
        assert_eq!([dove(&cf, A), dove(&cf, B), dove(&carta, A)], [1, 0, 1]);
    }

    fn no_more_are_found_than_the_limit_in_the_order_of_ids(b) {
        tre(b);
        let tutti = CriteriSoggetto { nome: Some(NomeCercato::Valore("NOME".into())), ..nessuno() };
        let trovati = b.vista().cerca_soggetti(&tutti, &Territorio::Nazionale, giorno("2026-01-01"), 2).unwrap();
        assert_eq!(trovati, [SoggettoId(1), SoggettoId(2)]);
    }

    fn families_are_found_by_either_id_and_a_local_id_may_be_ambiguous(b) {
        b.scrivi(|s| {
            s.nuove_famiglie(&[famiglia(1), NuovaFamiglia { id_comune: Some("f1".into()), ..famiglia(2) }, famiglia(3)], X, None)
        });
        let per = |c| b.vista().cerca_famiglie(&c).unwrap().into_iter().map(|f| f.0).collect::<Vec<_>>();
        assert_eq!(per(CriteriFamiglia::Id(3)), [3]);
        assert_eq!(per(CriteriFamiglia::IdComune { istat: A.into(), id: "f1".into() }), [1, 2]);
        assert!(per(CriteriFamiglia::IdComune { istat: B.into(), id: "f1".into() }).is_empty());
        assert!(per(CriteriFamiglia::Id(9)).is_empty());
    }

    fn a_merged_comune_answers_through_the_other(b) {
        b.scrivi(|s| s.confluisce(&autore(), "888009", A));
        let mut vista = b.vista();
        assert_eq!(vista.comuni_di(A).unwrap(), [A, "888009"]);
        assert_eq!(vista.comuni_di(B).unwrap(), [B]);
        assert_eq!(vista.comune(A).unwrap(), Some(comune(A)));
        assert_eq!(vista.comune("999999").unwrap(), None);
        assert_eq!(b.registry.scrivi(|s| s.confluisce(&autore(), "888008", "999999")).attendi(), Err(Errore::Sconosciuto("row referred to")));
        b.scrivi(|s| s.confluisce(&autore(), A, B));
        let mut vista = b.vista();
        assert_eq!(vista.comuni_di(B).unwrap(), [B, A, "888009"], "one merged by way of another");
        assert_eq!(vista.comuni_di(A).unwrap(), [A, "888009"]);
        b.scrivi(|s| s.confluisce(&autore(), B, A));
        assert_eq!(b.vista().comuni_di(A).unwrap().len(), 3, "a circle ends");
    }
}
