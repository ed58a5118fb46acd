//! What only a register made on purpose shows: many namesakes, families that are not whole, one person in two comuni,
//! documents (consultazione §§2.2.2, 2.2.5, 2.2.6, 7.6).

use anpr_sandbox::consegna::{COLONNE, ScrittoreAire};
use anpr_tests::fornitura::{Apr, ISCRIZIONE, Soggetto, gz};
use anpr_tests::programma::cartella;
use anpr_tests::richieste::{Richiesta3002, nato_il, per_cf, per_famiglia_comune};
use anpr_tests::{Comune, Persona, Risposta, Sandbox, scenari, valore};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

scenari!(
    a09_en175_more_than_fifty_namesakes,
    en115_more_than_fifty_people,
    fifty_namesakes_are_shown,
    filters_choose_among_more_than_fifty,
    en131_the_family_of_one_who_is_in_two_comuni,
    who_is_in_two_comuni_comes_twice_and_complete,
    e06_who_was_struck_off_elsewhere_keeps_the_id_anpr,
    en213_a_family_without_its_reference_person,
    en313_two_families_with_one_local_id,
    a_sheet_sent_twice_hides_no_family,
    a_family_and_a_convivenza_may_have_one_local_id,
    a_permit_of_stay_counts_with_its_questura_or_its_passport,
    the_documents_of_a_convivenza_di_fatto_come_as_parts_and_again_inline,
);

const QUI: &str = "888020";
const STIPULA: &[u8] = b"%PDF-1.7 contratto \x00\xff\r\n--confine";
const RISOLUZIONE: &[u8] = &[0, 159, 146, 150, 13, 10];

/// Somebody of 888003 whom no other test asks for.
fn altrove(sandbox: &Sandbox, stato: &str) -> Persona {
    let comune = sandbox.comune("888003");
    let mut suoi = comune.persone().iter().filter(|p| p.stato == stato && !p.codice_fiscale.is_empty());
    suoi.next_back().unwrap().clone()
}

/// The comune whose register was made on purpose.
pub(crate) fn comune(sandbox: &Sandbox) -> Comune {
    sandbox.comune_riempito(QUI, |_| {
        let file = registro(sandbox).scrivi(1, &cartella());
        std::fs::write(&file[1], gz(&estero())).unwrap();
        let file = file.map(|file| file.display().to_string());
        let esito = sandbox.comanda(&["subentro", "load", &file[0], &file[1]]);
        assert!(esito.starts_with("OK: "), "{esito}");
    })
}

fn registro(sandbox: &Sandbox) -> Apr {
    let mut apr = Apr::di(QUI);
    let mut soli = |cognome: &str, quanti: usize, nascita: &dyn Fn(usize) -> String| {
        for n in 0..quanti {
            let id = format!("{cognome}{n}");
            let soggetto = Soggetto::nuovo(&id, cognome, "MARIO", &nascita(n));
            apr = apr.clone().famiglia(&id, &[soggetto]);
        }
    };
    soli("UGUALI", 51, &|_| "1980-01-01".to_owned());
    soli("CINQUANTA", 50, &|_| "1980-01-01".to_owned());
    soli("DIVERSI", 51, &|n| format!("1980-{:02}-{:02}", n / 25 + 1, n % 25 + 1));
    let uno = |id: &str, cognome: &str| Soggetto::nuovo(id, cognome, "UGO", "1975-06-07");
    apr = apr.convivenza("CONV", &[uno("V1", "UGUALI").legame("2"), uno("V2", "TERZI").legame("2")]);
    let diverso =
        Soggetto { nome: "MARIO".to_owned(), nascita: "1980-01-01".to_owned(), ..uno("V3", "UGUALI").legame("2") };
    apr.convivenza("CONV2", &[diverso])
        .famiglia("DUE", &[uno("D1", "DOPPI").cf(&altrove(sandbox, "R").codice_fiscale)])
        .famiglia("TORNATO", &[uno("T1", "TORNATI").cf(&altrove(sandbox, "C").codice_fiscale)])
        .famiglia("SENZA", &[uno("S1", "SENZACAPO").legame("3"), uno("S2", "SENZACAPO").legame("3")])
        .famiglia("AMBIGUA", &[uno("A1", "AMBIGUI")])
        .famiglia("DOPPIA", &[uno("A2", "INDOPPIA")])
        .con_scheda("famiglia", "DOPPIA")
        .famiglia("COMUNE", &[uno("C1", "INCASA")])
        .convivenza("COMUNE", &[uno("C2", "INCONVENTO").legame("2")])
        .famiglia("STRANIERA", &[Soggetto { altro: permesso(), ..uno("P1", "STRANIERI") }])
        .famiglia("FATTO", &[Soggetto { altro: convivenza_di_fatto(), ..uno("F1", "CONVIVENTI") }])
}

/// The AIRE file: a family of one, with the local id of a family of residents.
fn estero() -> Vec<u8> {
    let campi = COLONNE.map(|colonna| match colonna {
        "idSchedaSoggetto" => "E1",
        "cognome" => "ALLESTERO",
        "nome" => "UGO",
        "sesso" => "M",
        "dataNascita" => "1975-06-07",
        "comuneNascita" => "ROMA",
        "istatComuneNascita" => "058091",
        "provinciaNascita" => "RM",
        "statoCivile" | "codiceLegame" | "progressivoComponente" => "1",
        "codiceStatoResidenza" => "203",
        "statoResidenza" => "AUSTRIA",
        "localitaResidenza" => "WIEN",
        "indirizzoResidenza" => "RING",
        "codiceConsolato" => "2220100",
        "descrizioneConsolato" => "VIENNA",
        "dataIscrizioneAire" | "dataOrigineFamiglia" | "dataIngressoFamiglia" => ISCRIZIONE,
        "idFamiglia" => "AMBIGUA",
        _ => "",
    });
    let mut scrittore = ScrittoreAire::nuovo(Vec::new()).unwrap();
    scrittore.scrivi(&campi).unwrap();
    scrittore.finisci()
}

fn permesso() -> String {
    "<permessoSoggiorno><numeroSoggiorno>I12345678</numeroSoggiorno><tipoSoggiorno>1</tipoSoggiorno>\
     <dataRilascio>2020-01-01</dataRilascio><questuraRilascioSoggiorno>REGGIO EMILIA</questuraRilascioSoggiorno>\
     <numeroPassaporto>YA1234567</numeroPassaporto></permessoSoggiorno>"
        .to_owned()
}

fn convivenza_di_fatto() -> String {
    let a_capo = STANDARD
        .encode(STIPULA)
        .as_bytes()
        .chunks(16)
        .map(|riga| String::from_utf8_lossy(riga) + "\n")
        .collect::<String>();
    format!(
        "<convivenzaDiFatto><convivente><cognome>ALTRA</cognome><nome>PARTE</nome></convivente>\
         <contrattoStipula><data>{ISCRIZIONE}</data><documento>{a_capo}</documento><estensione>pdf</estensione></contrattoStipula>\
         <contrattoRisoluzione><motivoRisoluzione>1</motivoRisoluzione><contratto><documento>{}</documento></contratto>\
         </contrattoRisoluzione></convivenzaDiFatto>",
        STANDARD.encode(RISOLUZIONE)
    )
}

/// The documents of that register, as base64.
pub(crate) fn documenti() -> [String; 2] {
    [STANDARD.encode(STIPULA), STANDARD.encode(RISOLUZIONE)]
}

fn mario(cognome: &str) -> Richiesta3002 {
    let chiavi = format!("<cognome>{cognome}</cognome><nome>MARIO</nome>");
    Richiesta3002::nuova(QUI, &chiavi).con(&nato_il("1980-01-01"))
}

/// Somebody of that register, by names.
pub(crate) fn ugo(cognome: &str) -> Richiesta3002 {
    let chiavi = format!("<cognome>{cognome}</cognome><nome>UGO</nome>");
    Richiesta3002::nuova(QUI, &chiavi).con(&nato_il("1975-06-07"))
}

fn risponde(comune: &Comune, richiesta: &Richiesta3002) -> Risposta {
    let risposta = comune.chiama(&richiesta.xml());
    risposta.corpo();
    risposta
}

fn a09_en175_more_than_fifty_namesakes(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    for richiesta in [mario("UGUALI"), mario("UGUALI").nazionale(), mario("UGUALI").dati(&["3"])] {
        let risposta = risponde(&comune, &richiesta);
        assert_eq!(risposta.codici(), ["EN175"], "{}", risposta.testo);
        assert_eq!(risposta.valore("datiSoggetto"), None);
    }
}

fn en115_more_than_fifty_people(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    let chiavi = "<cognome>DIVERSI</cognome><nome>MARIO</nome>";
    let nell_anno =
        "<datiNascita><dataEvento>1980-05-05</dataEvento><senzaGiornoMese>1</senzaGiornoMese></datiNascita>";
    let nel_mese = "<datiNascita><dataEvento>1980-01-05</dataEvento><senzaGiorno>1</senzaGiorno></datiNascita>";
    let risposta = risponde(&comune, &Richiesta3002::nuova(QUI, chiavi).con(nell_anno));
    assert_eq!(risposta.codici(), ["EN115"], "{}", risposta.testo);
    let risposta = risponde(&comune, &Richiesta3002::nuova(QUI, chiavi).con(nel_mese));
    assert_eq!((risposta.codici(), risposta.valori("datiSoggetto").len()), (vec!["EN528"], 25));
}

fn fifty_namesakes_are_shown(sandbox: &Sandbox) {
    let risposta = risponde(&comune(sandbox), &mario("CINQUANTA"));
    assert_eq!((risposta.codici(), risposta.valori("datiSoggetto").len()), (vec!["EN528"], 50));
}

fn filters_choose_among_more_than_fifty(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    let con = |filtro: &str| {
        let richiesta = mario("UGUALI");
        risponde(&comune, &Richiesta3002 { criteri: richiesta.criteri.clone() + filtro, ..richiesta })
    };
    // The last of them lives in a convivenza.
    let solo = con("<tipoScheda>2</tipoScheda>");
    assert_eq!((solo.codici(), solo.valore("idSchedaSoggetto")), (vec![], Some("V3")), "{}", solo.testo);
    assert!(solo.valore("statoCivile").is_some(), "alone, it is complete");
    assert_eq!(con("<soggettoAIRE>S</soggettoAIRE>").codici(), ["EN122"]);
    assert_eq!(con("<tipoScheda>1</tipoScheda>").codici(), ["EN175"]);
}

fn en131_the_family_of_one_who_is_in_two_comuni(sandbox: &Sandbox) {
    let (comune, persona) = (comune(sandbox), altrove(sandbox, "R"));
    let cf = per_cf(&persona.codice_fiscale);
    let famiglia = Richiesta3002::nuova(QUI, &cf).scheda("2").nazionale();
    let risposta = risponde(&comune, &famiglia);
    assert_eq!(risposta.codici(), ["EN131"], "{}", risposta.testo);
    let qui = risponde(&comune, &Richiesta3002::nuova(QUI, &cf).scheda("2"));
    assert_eq!(qui.valore("idFamigliaConvivenza"), Some("DUE"), "in one comune it is one");
}

fn who_is_in_two_comuni_comes_twice_and_complete(sandbox: &Sandbox) {
    let (comune, persona) = (comune(sandbox), altrove(sandbox, "R"));
    let risposta = risponde(&comune, &Richiesta3002::nuova(QUI, &per_cf(&persona.codice_fiscale)).nazionale());
    assert_eq!(risposta.valori("datiSoggetto").len(), 2);
    assert_eq!(risposta.valore("listaAnomalie"), None);
    assert_eq!(risposta.valori("statoCivile").len(), 2);
    let anomalie = risposta.valori("erroriAnomalie");
    let doppia = anomalie.iter().find(|anomalia| valore(anomalia, "codiceErroreAnomalia") == Some("EA030"));
    assert!(valore(doppia.unwrap(), "testoErroreAnomalia").unwrap().contains("888003"), "{anomalie:?}");
}

fn e06_who_was_struck_off_elsewhere_keeps_the_id_anpr(sandbox: &Sandbox) {
    let (comune, persona) = (comune(sandbox), altrove(sandbox, "C"));
    let cf = per_cf(&persona.codice_fiscale);
    let qui = risponde(&comune, &Richiesta3002::nuova(QUI, &cf));
    assert_eq!(qui.valori("idANPR"), [&persona.id_anpr], "{}", qui.testo);
    assert_ne!(qui.valore("idSchedaSoggettoANPR"), Some(&*persona.id), "on a sheet of its own");
    let ovunque = risponde(&comune, &Richiesta3002::nuova(QUI, &cf).nazionale());
    assert_eq!(ovunque.valori("idANPR"), [&persona.id_anpr, &persona.id_anpr]);
}

fn en213_a_family_without_its_reference_person(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    let richiesta = Richiesta3002::nuova(QUI, &per_famiglia_comune(QUI, "SENZA", "1")).scheda("2");
    let risposta = risponde(&comune, &richiesta);
    assert_eq!(risposta.valore("esitoOperazione"), Some("0000"));
    let avvisi = risposta.valore("listaAnomalie").unwrap();
    assert_eq!(
        (valore(avvisi, "codiceErroreAnomalia"), valore(avvisi, "tipoErroreAnomalia")),
        (Some("EN213"), Some("W"))
    );
    assert_eq!(risposta.valori("datiSoggetto").len(), 2);
    assert!(risposta.valore("statoCivile").is_some(), "its members are complete all the same");
}

fn en313_two_families_with_one_local_id(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    let locale = Richiesta3002::nuova(QUI, &per_famiglia_comune(QUI, "AMBIGUA", "1")).scheda("2");
    assert_eq!(risponde(&comune, &locale).codici(), ["EN313"]);
    let persona = risponde(&comune, &ugo("AMBIGUI"));
    let id = persona.valore("idFamigliaConvivenzaANPR").unwrap();
    let per_id = Richiesta3002::nuova(QUI, &anpr_tests::richieste::per_famiglia(id, "1")).scheda("2");
    assert_eq!(risponde(&comune, &per_id).valori("datiSoggetto").len(), 1, "the ANPR id tells them apart");
}

fn a_sheet_sent_twice_hides_no_family(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    let doppia = Richiesta3002::nuova(QUI, &per_famiglia_comune(QUI, "DOPPIA", "1")).scheda("2");
    assert_eq!(risponde(&comune, &doppia).valori("idSchedaSoggetto"), ["A2"], "nobody is in the other");
}

fn a_family_and_a_convivenza_may_have_one_local_id(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    for (tipo, scheda, chi) in [("1", "2", "C1"), ("3", "2", "C1"), ("2", "3", "C2"), ("4", "3", "C2")] {
        let criteri = per_famiglia_comune(QUI, "COMUNE", tipo);
        let risposta = risponde(&comune, &Richiesta3002::nuova(QUI, &criteri).scheda(scheda));
        assert_eq!(risposta.valori("idSchedaSoggetto"), [chi], "{tipo}: {}", risposta.testo);
    }
}

fn a_permit_of_stay_counts_with_its_questura_or_its_passport(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    let chiave = |dentro: &str| {
        let criteri = format!("<permessoDiSoggiorno3000>{dentro}</permessoDiSoggiorno3000>");
        risponde(&comune, &Richiesta3002::nuova(QUI, &criteri).dati(&["2"]))
    };
    let permesso = |questura: &str, numero: &str| {
        chiave(&format!(
            "<datiSoggiorno30XX><questuraRilascioSoggiorno>{questura}</questuraRilascioSoggiorno>\
             <numeroSoggiorno>{numero}</numeroSoggiorno></datiSoggiorno30XX>"
        ))
    };
    let passaporto = |numero: &str| chiave(&format!("<numeroPassaporto>{numero}</numeroPassaporto>"));
    for altro in [permesso("ROMA", "I12345678"), permesso("REGGIO EMILIA", "I1"), passaporto("YA1")] {
        assert_eq!(altro.codici(), ["EN122"]);
    }
    for suo in [permesso("Reggio Emilia", "I12345678"), passaporto("YA1234567")] {
        assert_eq!(suo.valore("idSchedaSoggetto"), Some("P1"), "{}", suo.testo);
        assert_eq!(suo.valore("permessoSoggiorno"), None, "looked at, but not asked for");
    }
}

fn the_documents_of_a_convivenza_di_fatto_come_as_parts_and_again_inline(sandbox: &Sandbox) {
    let comune = comune(sandbox);
    let richiesta = ugo("CONVIVENTI");
    let prima = risponde(&comune, &richiesta);
    assert_eq!(prima.stato, 200);
    let rimandi = prima.valori("documento");
    let byte: Vec<&[u8]> = prima.parti.iter().map(|parte| parte.byte.as_slice()).collect();
    assert_eq!(byte, [STIPULA, RISOLUZIONE]);
    assert_eq!(rimandi.len(), 2);
    for (rimando, parte) in rimandi.iter().zip(&prima.parti) {
        assert_eq!(parte.tipo, "application/octet-stream");
        assert!(rimando.contains("http://www.w3.org/2004/08/xop/include"), "{rimando}");
        assert!(rimando.contains(&format!("href=\"cid:{}\"", parte.id)), "{rimando}");
    }
    let ancora = risponde(&comune, &richiesta);
    assert_eq!(ancora.content_type, "text/xml; charset=utf-8");
    assert_eq!(ancora.valore("idOperazioneANPR"), prima.valore("idOperazioneANPR"));
    assert_eq!(ancora.valori("documento"), documenti());
    let senza = risponde(&comune, &Richiesta3002 { id: ugo("").id, ..richiesta }.dati(&["2"]));
    assert!(senza.parti.is_empty(), "not asked for, not sent");
}
