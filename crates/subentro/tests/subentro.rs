//! E03 to E06: a supply comes in whole or not at all.

mod comune;

use anpr_model::{Anagrafe, CriteriFamiglia, Registro, Sezione, SezioneFamiglia, StatoComune, StatoSoggetto};
use anpr_registry::StatoFornitura;
use anpr_subentro::{Errore, Esito, FileAire, Momento, Progresso};
use comune::{
    ALTRO, Apr, COMUNE, OGGI, Prova, accolta, codici, file_aire, giorno, id, id_locale, persona, respinta, riga_aire,
    sezione,
};

const ANOMALIE: &str = "888001SchedeIndivErr20261122.csv";

#[test]
fn e04_es092_one_person_without_a_family_leaves_the_register_as_it_was() {
    Prova::ovunque(|p| {
        let mut apr = Apr::singoli("ROSSI", 30);
        apr.persone.push(persona("solo", "ROSSI", "SOLO"));
        assert_eq!(respinta(p.fornitura(1, &apr, &[])), [("ES092", 1)]);
        p.nessuno("ROSSI");
        let anomalie = p.esito(1, ANOMALIE);
        assert!(anomalie.lines().nth(1).unwrap().starts_with(";solo;Scheda Individuale APR;ES092;"), "{anomalie}");
        let fornitura = &p.forniture()[0];
        assert_eq!(fornitura.stato, StatoFornitura::Ko);
        assert!(fornitura.esito.as_deref().unwrap().contains("ES092 1"));
        // Corrected, with the next number, it comes in.
        apr.persone.pop();
        assert_eq!(accolta(p.fornitura(2, &apr, &[])).soggetti, 30);
        assert_eq!(p.schede("ROSSI", OGGI).len(), 30);
    });
}

#[test]
fn es092_also_for_an_aire_line_and_for_a_family_that_no_file_declares() {
    let p = Prova::sqlite();
    let righe = [riga_aire("E1991-1", "VERDI", &[("idFamiglia", "")])];
    assert_eq!(respinta(p.fornitura(1, &Apr::singoli("ROSSI", 1), &righe)), [("ES092", 1)]);
    let mut apr = Apr::singoli("ROSSI", 2);
    apr.famiglie.pop();
    assert_eq!(respinta(p.fornitura(2, &apr, &[])), [("EN063", 1), ("ES092", 1)]);
    p.nessuno("ROSSI");
}

#[test]
fn e03_totals_wrong_by_one_refuse_the_supply() {
    Prova::ovunque(|p| {
        let apr = Apr { scarto: 1, ..Apr::singoli("ROSSI", 3) };
        let attesi = [("EN012", 1), ("EN018", 1), ("EN020", 1), ("EN022", 1), ("EN024", 1)];
        assert_eq!(respinta(p.fornitura(1, &apr, &[])), attesi);
        p.nessuno("ROSSI");
        let esito = p.forniture()[0].file[0].esito.clone().unwrap();
        assert!(esito.contains("EN012") && esito.contains('4') && esito.contains('3'), "{esito}");
    });
}

#[test]
fn en011_en031_en038_totals_and_numbers_of_each_of_several_files() {
    let p = Prova::sqlite();
    let file = |numero: i32, quale: u32, apr: &Apr| {
        p.file(&format!("888001_SUBAPR_{numero}_2_{quale}.gz"), apr.xml().as_bytes())
    };
    let aire = |numero: i32| p.file(&format!("888001_SUBAIRE_{numero}.gz"), &file_aire(&[]));
    let tutti = [3, 0, 3, 3, 0];
    let primo = Apr { invio: Some((2, 1, tutti)), ..Apr::singoli("ROSSI", 2) };
    let secondo = Apr::nuovo().famiglia("G", vec![persona("g", "VERDI", "GINO")]);
    let senza_invio = Apr { invio: None, ..secondo.clone() };
    let esito = p.carica(&[file(1, 1, &primo), file(1, 2, &senza_invio), aire(1)]);
    // Without datiInvio its totals are those of a supply of one file, and totaleInvii is not the name's.
    assert!(respinta(esito).iter().any(|(codice, _)| *codice == "EN038"));
    let mut senza_invio = Apr { invio: Some((2, 2, tutti)), ..secondo.clone() }.xml();
    let (inizio, fine) = (senza_invio.find("<datiInvio>").unwrap(), senza_invio.find("<generalitaSoggetti>").unwrap());
    senza_invio.replace_range(inizio..fine, "");
    let secondo_file = p.file("888001_SUBAPR_2_2_2.gz", senza_invio.as_bytes());
    assert_eq!(respinta(p.carica(&[file(2, 1, &primo), secondo_file, aire(2)])), [("EN031", 1)]);
    let scambiato = Apr { invio: Some((2, 1, tutti)), ..secondo.clone() };
    assert_eq!(respinta(p.carica(&[file(3, 1, &primo), file(3, 2, &scambiato), aire(3)])), [("EN001", 1)]);
    let giusto = Apr { invio: Some((2, 2, tutti)), ..secondo };
    assert_eq!(accolta(p.carica(&[file(4, 1, &primo), file(4, 2, &giusto), aire(4)])).soggetti, 3);
}

#[test]
fn en009_broken_xml_gzip_and_bombs() {
    let p = Prova::sqlite();
    let intero = comune::gzip(Apr::singoli("ROSSI", 200).xml().as_bytes());
    let aire = |n: i32| p.file(&format!("888001_SUBAIRE_{n}.gz"), &file_aire(&[]));
    let tronco = p.cartella.join("888001_SUBAPR_1_1_1.gz");
    std::fs::write(&tronco, &intero[..intero.len() / 2]).unwrap();
    let esito = p.carica(&[tronco, aire(1)]);
    assert_eq!(respinta(esito), [("EN009", 1)]);
    assert!(p.esito(1, ANOMALIE).contains("gzip"));

    // White space that packs badly, so that the size of one text is what stops it.
    let spazi = (0..6u32 << 20).map(|n| if n.wrapping_mul(2_654_435_761) >> 31 == 0 { ' ' } else { '\t' }).collect();
    for (n, riempitivo, motivo) in [(20, spazi, "4096 KiB"), (21, "<!---->".repeat(4 << 20), "250 volte")] {
        let mut bomba = Apr::singoli("ROSSI", 1).xml();
        let posto = bomba.find("<generalitaSoggetti>").unwrap();
        bomba.insert_str(posto, &riempitivo);
        let bomba = p.file(&format!("888001_SUBAPR_{n}_1_1.gz"), bomba.as_bytes());
        assert_eq!(respinta(p.carica(&[bomba, aire(n)])), [("EN009", 1)]);
        assert!(p.esito(n, ANOMALIE).contains(motivo), "{}", p.esito(n, ANOMALIE));
    }

    let entita = Apr::singoli("ROSSI", 1).xml().replace("?>", "?><!DOCTYPE s [<!ENTITY a \"aaaa\">]>");
    let profondo = format!("<s:subentro xmlns:s=\"http://sogei.it/ANPR/subentro\">{}", "<a>".repeat(100_000));
    let lontano = Apr::singoli("ROSSI", 1).xml().replace("2000-01-01", "12000-01-01");
    let casi = [entita, profondo, lontano, "<altro/>".into(), "<s:subentro>".into(), "<a></b>".into()];
    for (n, xml) in (3..).zip(casi) {
        let file = p.file(&format!("888001_SUBAPR_{n}_1_1.gz"), xml.as_bytes());
        assert_eq!(respinta(p.carica(&[file, aire(n)])), [("EN009", 1)], "{n}");
    }
    p.nessuno("ROSSI");
}

#[test]
fn en009_a_violation_of_the_schema_after_thousands_were_loaded_undoes_them() {
    Prova::ovunque(|p| {
        let mut apr = Apr::singoli("ROSSI", 4500);
        apr.persone[4400].sesso = "Q";
        let mut visti = 0;
        let percorsi =
            [p.file("888001_SUBAPR_1_1_1.gz", apr.xml().as_bytes()), p.file("888001_SUBAIRE_1.gz", &file_aire(&[]))];
        let esito = p.carica_mostrando(&percorsi, |passo| {
            if let Progresso::Soggetti { fatti, .. } = passo {
                visti = fatti;
            }
        });
        let trovate = respinta(esito);
        assert!(trovate.contains(&("EN009", 1)), "{trovate:?}");
        assert!(visti >= 4000, "{visti}");
        p.nessuno("ROSSI");
        let anomalie = p.esito(1, ANOMALIE);
        assert!(anomalie.contains("sesso") && anomalie.contains("riga 4403"), "{anomalie}");
        assert!(p.forniture()[0].file[0].esito.as_deref().unwrap().starts_with("EN009 "));
    });
}

#[test]
fn en010_a_bad_line_of_the_aire_file_refuses_the_whole_supply() {
    let p = Prova::sqlite();
    let righe = [riga_aire("E1", "VERDI", &[]), riga_aire("E2", "VERDI", &[("sesso", "X")])];
    assert_eq!(respinta(p.fornitura(1, &Apr::singoli("ROSSI", 2), &righe)), [("EN010", 1)]);
    assert!(p.esito(1, ANOMALIE).contains("riga 3: sesso"));
    p.nessuno("ROSSI");
    p.nessuno("VERDI");
}

#[test]
fn e05_warnings_do_not_block_and_a_supply_waits_for_its_aire_file() {
    Prova::ovunque(|p| {
        let mut apr = Apr::singoli("ROSSI", 40);
        apr.persone.iter_mut().for_each(|persona| persona.prima_iscrizione = None);
        let primo = p.file("888001_SUBAPR_1_1_1.gz", apr.xml().as_bytes());
        assert_eq!(
            p.carica(std::slice::from_ref(&primo)).unwrap(),
            Esito::InAttesa(vec!["888001_SUBAIRE_1.gz".into()])
        );
        assert_eq!(p.forniture()[0].stato, StatoFornitura::Ricevuta);
        p.nessuno("ROSSI");
        let aire = p.file("888001_SUBAIRE_1.gz", &file_aire(&[riga_aire("E1991-1", "VERDI", &[("idFamiglia", "1")])]));
        let riepilogo = accolta(p.carica(&[primo, aire]));
        assert_eq!((riepilogo.soggetti, riepilogo.aire, riepilogo.famiglie), (41, 1, 41));
        assert_eq!(riepilogo.anomalie.into_iter().collect::<Vec<_>>(), [("ES128", 40)]);
        let comune = p.comune(COMUNE).unwrap();
        assert_eq!((comune.stato, comune.data_subentro), (StatoComune::Subentrato, Some(giorno(OGGI))));
        let scheda = &p.schede("ROSSI", OGGI)[0];
        assert_eq!(sezione(scheda, Sezione::Anomalia)[0]["codiceErroreAnomalia"], "ES128");
        assert_eq!(sezione(scheda, Sezione::Anomalia)[0]["tipoErroreAnomalia"], "W");
        let lista = p.esito(1, "Subentrati_888001_SUBAPR_1_1_1.csv");
        let locale = scheda.iscrizione.id_scheda_comune.as_deref().unwrap();
        assert!(lista.contains(&format!("Scheda Individuale APR;{};{locale}\r\n", scheda.soggetto.id)), "{lista}");
        assert!(lista.contains("\r\nFamiglia;"));
        let abroad = p.esito(1, "Subentrati_888001_SUBAIRE_1.csv");
        assert!(abroad.contains("Scheda Individuale AIRE;") && abroad.contains("Famiglia AIRE;"), "{abroad}");
    });
}

#[test]
fn the_day_of_the_subentro_is_that_on_which_the_load_is_complete() {
    let p = Prova::sqlite();
    let mezzanotte = Momento { istante: "2026-11-22T22:59:59.990Z".parse().unwrap(), oggi: giorno(OGGI) };
    let percorsi = [
        p.file("888001_SUBAPR_1_1_1.gz", Apr::singoli("ROSSI", 1).xml().as_bytes()),
        p.file("888001_SUBAIRE_1.gz", &file_aire(&[])),
    ];
    accolta(p.carica_al_momento(&percorsi, mezzanotte, |passo| {
        if passo == Progresso::Attivazione {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }));
    assert_eq!(p.comune(COMUNE).unwrap().data_subentro, Some(giorno("2026-11-23")));
}

#[test]
fn a_comune_without_anybody_abroad_may_be_let_in_without_the_file() {
    let mut p = Prova::sqlite();
    p.opzioni.aire = FileAire::Facoltativo;
    let file = p.file("888001_SUBAPR_1_1_1.gz", Apr::singoli("ROSSI", 1).xml().as_bytes());
    assert_eq!(accolta(p.carica(&[file])).soggetti, 1);
}

fn sposa(con: &str, cognome: &str) -> String {
    format!(
        "<matrimonio><coniuge><cognome>{cognome}</cognome><nome>X</nome>{}</coniuge><datiMatrimonio>\
<dataEvento>2005-06-07</dataEvento><luogoEvento><comune><nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat>\
<siglaProvinciaIstat>RM</siglaProvinciaIstat></comune></luogoEvento></datiMatrimonio></matrimonio>",
        id_locale(COMUNE, con)
    )
}

#[test]
fn links_declared_by_local_id_become_links_by_anpr_id_whichever_comes_first() {
    Prova::ovunque(|p| {
        let padre = |con: &str| {
            format!(
                "<paternita><generalita><cognome>NERI</cognome><nome>UGO</nome>{}\
<idSchedaSoggettoANPR>999</idSchedaSoggettoANPR></generalita></paternita>",
                id_locale(COMUNE, con)
            )
        };
        let apr = Apr::nuovo().famiglia(
            "F1",
            vec![
                persona("1", "ROSSI", "MARIO").con("matrimonio", sposa("2", "VERDI")).con("paternita", padre("77")),
                persona("2", "VERDI", "EVA").con("matrimonio", sposa("1", "ROSSI")),
                persona("3", "BRUNI", "LEO").con("paternita", padre("1")),
            ],
        );
        assert_eq!(accolta(p.fornitura(1, &apr, &[])).anomalie.len(), 0);
        let [mario, eva, leo] = ["ROSSI", "VERDI", "BRUNI"].map(|c| p.scheda(c));
        let coniuge = |s| sezione(s, Sezione::Matrimonio)[0]["coniuge"]["idSchedaSoggettoANPR"].clone();
        assert_eq!(coniuge(&mario), id(&eva).to_string());
        assert_eq!(coniuge(&eva), id(&mario).to_string());
        assert_eq!(sezione(&leo, Sezione::Paternita)[0]["generalita"]["idSchedaSoggettoANPR"], id(&mario).to_string());
        // Not in the supply: no link, and the ANPR id that the file claims counts for nothing.
        assert!(sezione(&mario, Sezione::Paternita)[0]["generalita"].get("idSchedaSoggettoANPR").is_none());
    });
}

#[test]
fn sections_hold_from_their_own_day_and_never_before_birth() {
    Prova::ovunque(|p| {
        let carta = "<cartaIdentita><numero>AX 12345</numero><dataRilascio>2015-03-04</dataRilascio><interdizioneEspatrio>N\
</interdizioneEspatrio><comuneRilascio><nomeComune>ROMA</nomeComune><siglaProvinciaIstat>RM</siglaProvinciaIstat>\
</comuneRilascio></cartaIdentita>";
        let cittadinanza = "<cittadinanza><descrizioneStato>ITALIA</descrizioneStato><codiceStato>100</codiceStato>\
<dataValidita>1970-01-01</dataValidita></cittadinanza>";
        let mario = persona("1", "ROSSI", "MARIO")
            .con("cartaIdentita", carta)
            .con("cittadinanza", cittadinanza)
            .con("matrimonio", sposa("9", "VERDI"));
        let apr = Apr::nuovo().famiglia("F1", vec![mario]);
        assert_eq!(accolta(p.fornitura(1, &apr, &[])).anomalie.into_iter().collect::<Vec<_>>(), [("ES009", 1)]);
        let mario = p.scheda("ROSSI");
        let dal = |quale| mario.sezioni.iter().find(|v| v.sezione == quale).unwrap().periodo.dal;
        assert_eq!(mario.iscrizione.periodo.dal, giorno("1990-01-01"));
        assert_eq!(dal(Sezione::Residenza), giorno("2001-05-02"));
        assert_eq!(dal(Sezione::CartaIdentita), giorno("2015-03-04"));
        assert_eq!(dal(Sezione::Matrimonio), giorno("2005-06-07"));
        assert_eq!(dal(Sezione::Cittadinanza), giorno("1980-01-01"));
        assert_eq!(dal(Sezione::StatoCivile), giorno("1990-01-01"));
        assert_eq!(mario.appartenenza.as_ref().unwrap().periodo.dal, giorno("2001-05-02"));
        let prima = &p.schede("ROSSI", "2003-01-01")[0];
        assert!(sezione(prima, Sezione::Matrimonio).is_empty() && sezione(prima, Sezione::Residenza).len() == 1);
        let iscrizione = &sezione(&mario, Sezione::DatiIscrizione)[0]["datiIscrizioneComune"];
        assert_eq!(iscrizione["dataIscrizione"], "1990-01-01");
        assert_eq!(iscrizione["comune"]["nomeComune"], "ROCCAPROVA");
    });
}

#[test]
fn families_carry_their_data_address_and_responsabile() {
    Prova::ovunque(|p| {
        let mut apr = Apr::nuovo().famiglia("F1", vec![persona("1", "ROSSI", "MARIO"), persona("2", "ROSSI", "EVA")]);
        let mut frate = persona("3", "FRATE", "PIO");
        frate.in_famiglia = Some(("convivenza", "F1".into(), "2", 1));
        apr.persone.push(frate);
        let tutore = format!(
            "<tipoTutoreIntestatario><generalita><cognome>ROSSI</cognome><nome>MARIO</nome>{}</generalita>\
<dataIntestarioConvivenza>2010-01-01</dataIntestarioConvivenza></tipoTutoreIntestatario>",
            id_locale(COMUNE, "1")
        );
        apr.convivenze.push(comune::Famiglia { id: "F1".into(), altro: tutore });
        assert_eq!(accolta(p.fornitura(1, &apr, &[])).anomalie.len(), 0);
        let (frate, rossi) = (p.scheda("FRATE"), p.schede("ROSSI", OGGI));
        let mut vista = p.registry.snapshot().unwrap();
        let convivenza = vista.famiglia(frate.appartenenza.unwrap().famiglia, giorno(OGGI)).unwrap().unwrap();
        let famiglia = vista.famiglia(rossi[0].appartenenza.as_ref().unwrap().famiglia, giorno(OGGI)).unwrap().unwrap();
        assert_eq!((convivenza.tipo_scheda, famiglia.tipo_scheda), (4, 3));
        assert_ne!(convivenza.id, famiglia.id);
        assert_eq!(vista.componenti(famiglia.id, giorno(OGGI)).unwrap().len(), 2);
        let di = |scheda: &anpr_model::SchedaFamiglia, quale: SezioneFamiglia| {
            scheda.sezioni.iter().find(|v| v.sezione == quale).map(|v| v.contenuto.clone()).unwrap_or_default()
        };
        assert!(di(&famiglia, SezioneFamiglia::Dati).contains("\"dataOrigineFamigliaConvivenza\":\"2000-01-01\""));
        assert!(di(&famiglia, SezioneFamiglia::Residenza).contains("ROCCAPROVA"));
        assert!(di(&convivenza, SezioneFamiglia::Responsabile).contains(&format!("\"{}\"", rossi[0].soggetto.id)));
        let per_id = CriteriFamiglia::IdComune { istat: COMUNE.into(), id: "F1".into() };
        assert_eq!(vista.cerca_famiglie(&per_id).unwrap().len(), 2);
    });
}

#[test]
fn ef003_ef004_ef008_ef009_ef010_en063_en248_structure_only_warns() {
    let p = Prova::sqlite();
    let tutti = [7, 0, 7, 5, 0];
    let mut primo = Apr::nuovo()
        .famiglia("A", vec![persona("1", "ROSSI", "UNO"), persona("2", "ROSSI", "DUE")])
        .famiglia("B", vec![persona("3", "ROSSI", "TRE")])
        .famiglia(
            "C",
            vec![
                persona("4", "ROSSI", "QUATTRO").cf("RSSMRA80A01H501U"),
                persona("5", "ROSSI", "CINQUE").cf("RSSMRA80A01H501U"),
            ],
        )
        .famiglia("VUOTA", Vec::new());
    primo.persone[1].in_famiglia = Some(("famiglia", "A".into(), "1", 1));
    primo.persone[2].in_famiglia = Some(("famiglia", "B".into(), "3", 1));
    primo.famiglie.push(primo.famiglie[2].clone());
    let mut secondo = Apr::nuovo();
    for id in ["6", "7"] {
        let mut altrove = persona(id, "ROSSI", "ALTROVE");
        altrove.in_famiglia = Some(("famiglia", "A".into(), "3", id.parse().unwrap()));
        secondo.persone.push(altrove);
    }
    primo.invio = Some((2, 1, tutti));
    secondo.invio = Some((2, 2, tutti));
    let percorsi = [
        p.file("888001_SUBAPR_1_2_1.gz", primo.xml().as_bytes()),
        p.file("888001_SUBAPR_1_2_2.gz", secondo.xml().as_bytes()),
        p.file("888001_SUBAIRE_1.gz", &file_aire(&[])),
    ];
    let riepilogo = accolta(p.carica(&percorsi));
    let attese = [("EF003", 1), ("EF004", 1), ("EF008", 1), ("EF009", 1), ("EF010", 2), ("EN063", 2), ("EN248", 1)];
    assert_eq!(riepilogo.anomalie.into_iter().collect::<Vec<_>>(), attese);
    assert_eq!(p.schede("ROSSI", OGGI).len(), 7);
    // Families in other files are found all the same.
    let famiglie: std::collections::HashSet<_> =
        p.schede("ROSSI", OGGI).iter().map(|s| s.appartenenza.as_ref().unwrap().famiglia).collect();
    assert_eq!(famiglie.len(), 3);
}

#[test]
fn italians_abroad_come_in_with_their_families() {
    Prova::ovunque(|p| {
        let righe = [
            riga_aire("E1", "MUELLER", &[("idFamiglia", "9"), ("codiceFiscale", "MLLNNA70C44H501R")]),
            riga_aire("E2", "BAUER", &[("idFamiglia", "9"), ("codiceLegame", "3"), ("progressivoComponente", "2")]),
        ];
        let riepilogo = accolta(p.fornitura(1, &Apr::singoli("ROSSI", 1), &righe));
        assert_eq!((riepilogo.aire, riepilogo.famiglie), (2, 2));
        let anna = p.scheda("MUELLER");
        assert_eq!((anna.soggetto.stato, anna.iscrizione.registro), (StatoSoggetto::Aire, Registro::Aire));
        assert_eq!(anna.iscrizione.periodo.dal, giorno("1999-02-01"));
        let generalita = &sezione(&anna, Sezione::Generalita)[0];
        assert_eq!(generalita["soggettoAIRE"], "S");
        assert_eq!(sezione(&anna, Sezione::Cittadinanza)[0]["codiceStato"], "100");
        let mut vista = p.registry.snapshot().unwrap();
        let famiglia = vista.famiglia(anna.appartenenza.unwrap().famiglia, giorno(OGGI)).unwrap().unwrap();
        assert_eq!((famiglia.tipo_scheda, famiglia.id_comune.as_deref()), (5, Some("9")));
        assert!(famiglia.sezioni[0].contenuto.contains("\"famigliaAire\":\"S\""));
        assert_eq!(vista.componenti(famiglia.id, giorno(OGGI)).unwrap().len(), 2);
    });
}

#[test]
fn e06_ea030_ea031_a_person_known_already_is_reconciled_or_reported() {
    Prova::ovunque(|p| {
        let altro = Apr {
            comune: ALTRO.into(),
            ..Apr::nuovo()
                .famiglia("F1", vec![persona("1", "PARTITO", "MARIO").cf("RSSMRA80A01H501U")])
                .famiglia("F2", vec![persona("2", "RIMASTO", "MARIO").cf("RMSMRA80A01H501O")])
        };
        accolta(p.fornitura(1, &altro, &[riga_aire("E1", "ESTERO", &[("codiceFiscale", "STRNNA70C44H501X")])]));
        let partito = p.scheda("PARTITO");
        let chi = partito.soggetto.id;
        p.registry
            .scrivi::<_, (), anpr_registry::Errore>(move |s| {
                let operazione = anpr_model::OperazioneId(1_000_000);
                s.chiudi_iscrizione(chi, operazione, "2026-11-20".parse().unwrap())?;
                s.stato_soggetto(chi, ALTRO, StatoSoggetto::Cancellato)
            })
            .attendi()
            .unwrap();
        let apr = Apr::nuovo()
            .famiglia("F1", vec![persona("1", "TORNATO", "MARIO").cf("RSSMRA80A01H501U")])
            .famiglia("F2", vec![persona("2", "DOPPIO", "MARIO").cf("RMSMRA80A01H501O")])
            .famiglia(
                "F3",
                vec![
                    Persona { nascita: "1970-03-04".into(), sesso: "F", ..persona("3", "DIVISO", "ANNA") }
                        .cf("STRNNA70C44H501X"),
                ],
            );
        let riepilogo = accolta(p.fornitura(1, &apr, &[]));
        assert_eq!(riepilogo.riconciliati, 1);
        assert_eq!(riepilogo.anomalie.into_iter().collect::<Vec<_>>(), [("EA030", 1), ("EA031", 1)]);
        let tornato = p.scheda("TORNATO");
        assert_eq!(tornato.soggetto.id_anpr, partito.soggetto.id_anpr);
        assert_ne!(tornato.soggetto.id, partito.soggetto.id);
        assert_ne!(p.scheda("DOPPIO").soggetto.id_anpr, p.scheda("RIMASTO").soggetto.id_anpr);
        let anomalie = p.esito(1, ANOMALIE);
        assert!(anomalie.contains(";EA030;") && anomalie.contains(ALTRO), "{anomalie}");
    });
}

use comune::Persona;

#[test]
fn en034_en037_en040_only_one_supply_of_a_comune_comes_in() {
    Prova::ovunque(|p| {
        let aire = |n: i32| p.file(&format!("888001_SUBAIRE_{n}.gz"), &file_aire(&[]));
        let apr = |n: i32| p.file(&format!("888001_SUBAPR_{n}_1_1.gz"), Apr::singoli("ROSSI", 2).xml().as_bytes());
        // Two complete supplies; while the first is worked through the second is refused.
        p.carica(&[apr(2)]).unwrap();
        let mut durante = None;
        let esito = p.carica_mostrando(&[apr(1), aire(1)], |passo| {
            if matches!(passo, Progresso::Soggetti { .. }) && durante.is_none() {
                durante = Some(codici(p.carica(&[apr(2), aire(2)]).unwrap_err()));
            }
        });
        accolta(esito);
        assert_eq!(durante.unwrap(), ["EN037"]);
        assert_eq!(codici(p.carica(&[apr(1), aire(1)]).unwrap_err()), ["EN040"]);
        assert_eq!(codici(p.carica(&[apr(2), aire(2)]).unwrap_err()), ["EN034"]);
        assert_eq!(p.schede("ROSSI", OGGI).len(), 2);
    });
}

#[test]
fn files_of_two_supplies_or_changed_in_the_deposit_are_not_worked_through() {
    let p = Prova::sqlite();
    let apr = p.file("888001_SUBAPR_1_1_1.gz", Apr::singoli("ROSSI", 1).xml().as_bytes());
    let altra = p.file("888001_SUBAIRE_2.gz", &file_aire(&[]));
    assert_eq!(codici(p.carica(&[apr.clone(), altra]).unwrap_err()), ["EN001"]);
    let conservato = p.forniture()[0].file[0].percorso.clone();
    std::fs::write(conservato, b"altro").unwrap();
    let aire = p.file("888001_SUBAIRE_1.gz", &file_aire(&[]));
    let errore = p.carica(&[apr, aire]).unwrap_err();
    assert!(matches!(errore, Errore::FileCambiato(nome) if nome == "888001_SUBAPR_1_1_1.gz"));
    p.nessuno("ROSSI");
}
