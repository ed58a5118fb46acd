//! People whose sheets and families stand in the way of a certificate, handed over by a comune and asked for by another.

use super::*;
use anpr_contract::mutazione_5000::{RichiestaRettifica, RichiestaRettifica104};
use anpr_tests::certificati::generalita;
use anpr_tests::registrazioni::richieste;
use anpr_tests::richieste::oggi;
use anpr_tests::scenari;

scenari!(
    en046_en047_en048_en049_en469_who_is_certifiable_in_part_or_not_at_all,
    cn542_en055_en056_en058_en404_families_that_cannot_be_printed,
    en043_en068_en069_en070_en071_en072_en073_en075_en083_en084_en086_en087_en090_en133_data_that_do_not_agree,
    en066_en121_en123_en169_en284_en295_es114_es115_what_is_asked_and_by_whom,
    en060_en138_en160_en404_what_the_sheet_does_not_say,
    en412_en419_a_rectified_first_registration_moves_the_first_day,
);

/// People of every position, whom the sandbox does not invent. They are asked for by the comune that has set what it
/// prints.
fn registrati(sandbox: &Sandbox) -> Comune {
    sandbox.comune_riempito(QUI, |_| {
        let nuovo = |id: &str, nome: &str| Soggetto::nuovo(id, "POSIZIONI", nome, "1980-06-07");
        let senza_stato = Soggetto { stato_civile: None, ..nuovo("S9", "SENZASTATO").cf("12345679019") };
        let coniugato = Soggetto { stato_civile: Some('2'), ..nuovo("S10", "CONIUGATO").cf("12345679020") };
        let apr = Apr::di(QUI)
            .famiglia(
                "F1",
                &[
                    nuovo("S1", "TUTTO").cf("12345679011"),
                    nuovo("S2", "NIENTE").cf("12345679012").legame("9").certificabile('0'),
                ],
            )
            .famiglia(
                "F2",
                &[
                    nuovo("S3", "INTERO").cf("12345679013").certificabile('2'),
                    nuovo("S4", "PARTE").cf("12345679014").legame("9").certificabile('1'),
                ],
            )
            .famiglia("F3", &[nuovo("S5", "TUTELATO").cf("12345679015").certificabile('4')])
            .famiglia(
                "F4",
                &[nuovo("S6", "CAPO").cf("12345679016"), nuovo("S7", "NONDETTO").cf("12345679017").legame("99")],
            )
            .famiglia("F5", &[senza_stato])
            .famiglia("F6", &[coniugato])
            .famiglia(
                "F7",
                &[nuovo("S11", "DOPPIO"), Soggetto::nuovo("S12", "POSIZIONI", "DOPPIO", "1990-01-02").legame("9")],
            )
            .famiglia("F8", &[nuovo("S14", "BILOCATO").cf(BILOCATO)])
            .famiglia("F9", &[nuovo("S15", "ANTICO").cf("12345679021")])
            .convivenza("V1", &[nuovo("S13", "CONVENTO").legame("2")]);
        carica(sandbox, &apr);
    });
    sandbox.comune_riempito(ALTROVE, |_| {
        let doppio = Soggetto::nuovo("S1", "POSIZIONI", "BILOCATO", "1980-06-07").cf(BILOCATO);
        carica(sandbox, &Apr::di(ALTROVE).famiglia("F1", &[doppio]));
    });
    sandbox.comune("888001")
}

fn carica(sandbox: &Sandbox, apr: &Apr) {
    let file = apr.scrivi(1, &cartella()).map(|file| file.display().to_string());
    let esito = sandbox.comanda(&["subentro", "load", &file[0], &file[1]]);
    assert!(esito.starts_with("OK: "), "{esito}");
}

/// By name, as the request gives it.
fn detto(nome: &str) -> Persona {
    Persona {
        id: String::new(),
        id_anpr: String::new(),
        codice_fiscale: String::new(),
        cognome: "POSIZIONI".to_owned(),
        nome: nome.to_owned(),
        sesso: "M".to_owned(),
        data_nascita: "1980-06-07".to_owned(),
        famiglia: String::new(),
        codice_legame: "1".to_owned(),
        stato: "R".to_owned(),
    }
}

fn chiedi(comune: &Comune, nome: &str, tipi: &[&str]) -> Richiesta6001 {
    Richiesta6001::nuova(comune, &detto(nome), tipi)
}

fn forzata(richiesta: Richiesta6001) -> Richiesta6001 {
    richiesta.con("forzaCertificazione", "1")
}

fn en046_en047_en048_en049_en469_who_is_certifiable_in_part_or_not_at_all(sandbox: &Sandbox) {
    let comune = registrati(sandbox);
    for (nome, tipo, codice, forzabile) in [
        ("NIENTE", "8", "EN047", false),
        ("PARTE", "11", "EN046", true),
        ("TUTELATO", "8", "EN047", true),
        ("TUTTO", "12", "EN047", true),
        ("TUTTO", "13", "EN049", true),
        ("TUTTO", "16", "EN049", true),
        ("INTERO", "13", "EN048", true),
        ("INTERO", "16", "EN048", true),
    ] {
        let richiesta = || chiedi(&comune, nome, &[tipo]);
        rifiuta(&comune, &richiesta(), &[codice]);
        if !forzabile {
            rifiuta(&comune, &forzata(richiesta()), &[codice]);
            continue;
        }
        let risposta = risponde(&comune, &forzata(richiesta()));
        assert_eq!(risposta.codici(), [codice], "{nome} {tipo}: {}", risposta.testo);
        assert_eq!(risposta.accolta().valore("tipoErroreAnomalia"), Some("W"));
    }
    // In force in two comuni.
    rifiuta(
        &comune,
        &Richiesta6001::nuova(&comune, &Persona { codice_fiscale: BILOCATO.to_owned(), ..detto("BILOCATO") }, &["8"]),
        &["EN469"],
    );
    for (nome, tipo) in [("PARTE", "8"), ("PARTE", "12"), ("INTERO", "12"), ("TUTTO", "8")] {
        assert_eq!(risponde(&comune, &chiedi(&comune, nome, &[tipo])).accolta().codici(), Vec::<&str>::new());
    }
}

fn cn542_en055_en056_en058_en404_families_that_cannot_be_printed(sandbox: &Sandbox) {
    let comune = registrati(sandbox);
    for (nome, tipo, codice) in [
        ("CAPO", "16", "CN542"),
        ("CAPO", "14", "EN056"),
        ("CONVENTO", "12", "EN055"),
        ("CONVENTO", "13", "EN055"),
        ("CONVENTO", "16", "EN058"),
        ("CONVENTO", "14", "EN404"),
    ] {
        let richiesta = chiedi(&comune, nome, &[tipo]);
        rifiuta(&comune, &richiesta, &[codice]);
    }
}

fn en043_en068_en069_en070_en071_en072_en073_en075_en083_en084_en086_en087_en090_en133_data_that_do_not_agree(
    sandbox: &Sandbox,
) {
    let comune = registrati(sandbox);
    let per_dati = |dati: &str| Richiesta6001 { intestatario: dati.to_owned(), ..chiedi(&comune, "CAPO", &["8"]) };
    let nomi = |cognome: &str, nome: &str| format!("<cognome>{cognome}</cognome><nome>{nome}</nome>");
    let cf = |cf: &str| format!("<codiceFiscale><codFiscale>{cf}</codFiscale></codiceFiscale>");
    let capo = nomi("POSIZIONI", "CAPO");
    let altrove = "<luogoNascita><comune><nomeComune>MILANO</nomeComune><codiceIstat>015146</codiceIstat>\
         <siglaProvinciaIstat>MI</siglaProvinciaIstat></comune></luogoNascita>";
    let locale = |id: &str| {
        format!(
            "<idSchedaSoggettoComune><idSchedaSoggettoComuneIstat>{QUI}</idSchedaSoggettoComuneIstat>\
             <idSchedaSoggetto>{id}</idSchedaSoggetto></idSchedaSoggettoComune>"
        )
    };
    let suo = cf("12345679016");
    let id = risponde(&comune, &per_dati(&format!("{suo}{capo}")))
        .accolta()
        .valore("idSchedaSoggettoANPR")
        .unwrap()
        .to_owned();
    for (dati, codice) in [
        (nomi("POSIZIONI", "DOPPIO"), "EN043"),
        (nomi("POSIZIONI", "NESSUNO"), "EN133"),
        (format!("{suo}{}", nomi("POSIZIONI", "ALTRO")), "EN068"),
        (format!("{suo}{}", nomi("ALTRI", "CAPO")), "EN069"),
        (format!("{}{capo}<idSchedaSoggettoANPR>{id}</idSchedaSoggettoANPR>", cf("12345679011")), "EN070"),
        (format!("{suo}{capo}<dataNascita>1980-06-08</dataNascita>"), "EN071"),
        (format!("{suo}{capo}{altrove}"), "EN072"),
        (format!("{suo}{capo}{}", locale("S1")), "EN073"),
        (format!("{suo}{capo}<sesso>F</sesso>"), "EN075"),
        (format!("{capo}<dataNascita>1980-06-08</dataNascita>"), "EN086"),
        (format!("{capo}<dataNascita>1980-06-07</dataNascita>{altrove}"), "EN087"),
        (format!("{capo}<sesso>F</sesso>"), "EN090"),
        (format!("{}<dataNascita>1990-01-02</dataNascita>", nomi("POSIZIONI", "NESSUNO")), "EN083"),
        (format!("{}<dataNascita>1980-06-07</dataNascita>", nomi("ALTRI", "CAPO")), "EN084"),
    ] {
        rifiuta(&comune, &per_dati(&dati), &[codice]);
    }
    // By the id of the comune's own program, and by what tells the two apart.
    for (dati, chi) in [
        (format!("{capo}{}", locale("S6")), "CAPO"),
        (format!("{}<dataNascita>1990-01-02</dataNascita>", nomi("POSIZIONI", "DOPPIO")), "DOPPIO"),
    ] {
        assert_eq!(risponde(&comune, &per_dati(&dati)).accolta().valore("nome"), Some(chi));
    }
}

fn en066_en121_en123_en169_en284_en295_es114_es115_what_is_asked_and_by_whom(sandbox: &Sandbox) {
    let comune = registrati(sandbox);
    let altri = comune.uno("R").clone();
    let di = |nome: &str, tipi: &[&str]| chiedi(&comune, nome, tipi);
    let passaporto = Some(("PASSAPORTO YA2", "2024-01-02"));
    rifiuta(&comune, &di("CAPO", &["6", "9"]).con("tipoRichiesta", "2"), &["EN066"]);
    rifiuta(&comune, &di("CAPO", &["8"]).con("diritti", "0").con("esenzioneDiritti", "1"), &["EN209", "EN121"]);
    let sportiva = di("CAPO", &["8"]).esente("2").con("diritti", "26").con("esenzioneDiritti", "1");
    rifiuta(&comune, &sportiva, &["EN123"]);
    let altro = di("CAPO", &["8"]).esente("99").con("descrizioneEsenzioneBollo", "legge regionale 1/2020");
    rifiuta(&comune, &altro.con("diritti", "26").con("esenzioneDiritti", "1"), &["EN284"]);
    rifiuta(&comune, &di("CAPO", &["8"]).con("tipoRichiedente", "4"), &["ES114", "ES115"]);
    // Another family's member may not have the relationships of this one, unless it is forced.
    let sedici = || Richiesta6001 { intestatario: generalita(&altri), ..di("TUTELATO", &["16"]) };
    let da_fuori = || sedici().chiesta_da(&detto("TUTELATO"), "1", passaporto);
    let codici = risponde(&comune, &da_fuori()).codici().iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
    assert!(codici.contains(&"EN169".to_owned()), "{codici:?}");
    // A document that the register does not have is said to be unknown, no more.
    let risposta = risponde(&comune, &di("CAPO", &["8"]).chiesta_da(&altri, "1", passaporto));
    assert_eq!(risposta.accolta().codici(), ["EN295"]);
}

fn en060_en138_en160_en404_what_the_sheet_does_not_say(sandbox: &Sandbox) {
    let comune = registrati(sandbox);
    for (nome, tipo, codice) in [
        ("CAPO", "1", "EN404"),
        ("CAPO", "3", "EN160"),
        ("CAPO", "18", "EN160"),
        ("CONIUGATO", "17", "EN060"),
        ("CONIUGATO", "3", "EN162"),
        ("CONIUGATO", "11", "EN404"),
        ("SENZASTATO", "11", "EN138"),
        ("SENZASTATO", "17", "EN138"),
    ] {
        rifiuta(&comune, &chiedi(&comune, nome, &[tipo]), &[codice]);
    }
}

fn en412_en419_a_rectified_first_registration_moves_the_first_day(sandbox: &Sandbox) {
    let comune = registrati(sandbox);
    let suo = sandbox.comune_riempito(QUI, |_| {});
    sandbox.comanda(&["utenti", "enable", &suo.proprieta().id_operatore, QUI, "OP_REGISTRAZIONE"]);
    let al = |giorno: &str| Richiesta6001 { decorrenza: Some(giorno.to_owned()), ..chiedi(&comune, "ANTICO", &["20"]) };
    let id = risponde(&comune, &chiedi(&comune, "ANTICO", &["8"]))
        .accolta()
        .valore("idSchedaSoggettoANPR")
        .unwrap()
        .to_owned();
    // Registered since 2010 as it seemed, but ANPR has kept residences only since today.
    rifiuta(&comune, &al("2009-01-01"), &["EN419"]);
    rifiuta(&comune, &al("2012-01-01"), &["EN412"]);
    let giorno = || Some("2008-03-01".to_owned());
    let date = RichiestaRettifica104 {
        data_prima_iscrizione_comune: giorno(),
        data_decorrenza_residenza: giorno(),
        data_origine_famiglia_convivenza: giorno(),
        data_ingresso_famiglia: giorno(),
        data_decorrenza_legame: giorno(),
    };
    let tutte = RichiestaRettifica { richiesta_rettifica104: Some(date), ..RichiestaRettifica::default() };
    suo.registra(&oggi(), richieste::rettifica(suo.noto(&id), tutte)).accolta();
    rifiuta(&comune, &al("2008-02-29"), &["EN419"]);
    rifiuta(&comune, &al("2009-01-01"), &["EN412"]);
    risponde(&comune, &al(&oggi())).accolta();
}

const QUI: &str = "888071";
const ALTROVE: &str = "888072";
const BILOCATO: &str = "12345679099";
