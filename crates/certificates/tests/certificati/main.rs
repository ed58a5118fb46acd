//! Certificates read back from their PDF, by a program that is not ours.

#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

mod esempi;
mod parole;

use anpr_certificates::*;
use esempi::{certificato, contestuale, giorno, persona, tutti};
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

static TIPOGRAFIA: LazyLock<Tipografia> = LazyLock::new(|| Tipografia::nuova(None).unwrap());

/// The words of a PDF, with one space between them.
fn testo(pdf: &[u8]) -> String {
    let mut programma =
        Command::new("pdftotext").args(["-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut dentro = programma.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let scrive = std::thread::spawn(move || dentro.write_all(&pdf).unwrap());
    let uscita = programma.wait_with_output().unwrap();
    scrive.join().unwrap();
    assert!(uscita.status.success());
    String::from_utf8(uscita.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn stampato(certificato: &Certificato) -> String {
    testo(&TIPOGRAFIA.componi(certificato).unwrap())
}

fn contiene(testo: &str, frasi: &[&str]) {
    for frase in frasi {
        assert!(testo.contains(frase), "{frase}: {testo}");
    }
}

#[test]
fn every_kind_says_what_it_certifies() {
    let attesi: [&[&str]; 22] = [
        &["Certificato anagrafico di nascita", "è nata a CITTÀ FITTIZIA (ZZ) il 12/05/1980", "atto di nascita n. 217"],
        &["Certificato anagrafico di morte", "è deceduta a ROMA (RM) il 18/06/2005", "atto di morte n. 217"],
        &["Certificato anagrafico di matrimonio", "ha contratto matrimonio con D'AGOSTINO NICOLÒ ANDREA, nato a"],
        &[
            "Certificato di cancellazione",
            "è stata cancellata",
            "trasferimento di residenza all'estero",
            "LYON (FRANCIA)",
        ],
        &["Certificato di cittadinanza", "è cittadina italiana."],
        &["Certificato storico di cittadinanza", "alla data del 01/01/2020 era cittadina italiana", "dal 09/04/2018"],
        &["Certificato di esistenza in vita", "è in vita alla data"],
        &[
            "Certificato di residenza",
            "è residente nel Comune di BORGO DI PROVA (ZZ), all'indirizzo VIALE DELL'UNIVERSITÀ 24/B",
        ],
        &["Certificato storico di residenza", "01/03/2015 28/02/2019", "01/03/2022 tuttora"],
        &[
            "Certificato di residenza AIRE",
            "AIRE) del Comune di BORGO DI PROVA (ZZ) dal 07/07/2021",
            "MÜNCHEN",
            "MONACO",
        ],
        &["Certificato di stato civile", "è di stato civile coniugata con D'AGOSTINO NICOLÒ ANDREA"],
        &["Certificato di stato di famiglia", "4 ROSSI MARIA CITTÀ FITTIZIA (ZZ), 12/05/1980"],
        &["Certificato di stato di famiglia e di stato civile", "coniugata", "celibe"],
        &["Certificato di residenza in convivenza", "CASA DI RIPOSO SAN GIUSEPPE", "responsabile D'AGOSTINO"],
        &["Certificato di stato di famiglia AIRE", "HAUPTSTRASSE 17"],
        &["rapporti di parentela", "intestatario scheda", "marito", "figlio", "nuora", "unito civilmente"],
        &["Certificato di stato libero", "è di stato libero (nubile)."],
        &["Certificato anagrafico di unione civile", "è parte dell'unione civile costituita con D'AGOSTINO"],
        &[
            "Certificato di contratto di convivenza",
            "in data 05/05/2022",
            "Čermelj Žarko",
            "risolto in data 15/01/2024 per accordo tra le parti.",
        ],
        &["Certificato storico di residenza alla data", "alla data del 01/01/2020 era residente nel Comune di BORGO"],
        &[
            "godimento dei diritti politici",
            "Il sindaco",
            "gode dei diritti politici.",
            "uso elettorale o referendario",
        ],
        &["iscrizione nelle liste elettorali", "è iscritta nelle liste elettorali", "sezione n. 12"],
    ];
    for (certificato, attesi) in tutti().iter().zip(attesi) {
        let detto = stampato(certificato);
        contiene(&detto, attesi);
        contiene(&detto, &["Comune di BORGO DI PROVA", "ROSSI MARIA", "Protocollo ANPR n. 1234567", "Pagina 1 di 1"]);
        contiene(&detto, &["CERTIFICA CHE", "BORGO DI PROVA, 03/02/2026", "BIANCHI LUIGI", "/verifica/ABCDEFGH"]);
        let elettorale = certificato.contenuti[0].elettorale();
        let atto = detto.contains("atto di nascita n. 217, parte 1, serie A, anno 1980, Comune di CITTÀ FITTIZIA (ZZ)");
        assert_eq!(atto, !elettorale, "no act of birth on electoral certificates: {detto}");
    }
}

#[test]
fn who_is_free_again_is_so_by_an_end_with_its_day_and_its_act() {
    let detto = |stato: &str, cessazione: Option<&str>, sentenza: Option<Sentenza>| {
        let evento =
            Evento { data: Some(giorno(2005, 6, 18).into()), luogo: None, atto: Some(esempi::atto()), sentenza };
        let altro = Some(persona("D'AGOSTINO", "NICOLÒ", Sesso::Maschile));
        let (stato, cessazione) = (stato.to_owned(), cessazione.map(str::to_owned));
        stampato(&certificato(vec![Contenuto::StatoCivile { stato, altro, evento, cessazione }]))
    };
    let sentenza = |tribunale: &str| {
        let (numero, autorita) = (Some("12/2005".to_owned()), Some("TRIBUNALE DI ROMA".to_owned()));
        Some(Sentenza { numero, autorita, data: Some(giorno(2005, 5, 2)), tribunale: Some(tribunale.to_owned()) })
    };
    let atto = "n. 217, parte 1, serie A, anno 1980, Comune di CITTÀ FITTIZIA (ZZ).";
    for (stato, cessazione, sentenza, atteso) in [
        ("3", None, None, "vedova di D'AGOSTINO NICOLÒ, deceduto il 18/06/2005, atto di morte"),
        (
            "4",
            Some("03"),
            sentenza("1"),
            "libero, per cessazione del matrimonio con D'AGOSTINO NICOLÒ (scioglimento), in data 18/06/2005, \
             sentenza n. 12/2005 del 02/05/2005, TRIBUNALE DI ROMA, atto",
        ),
        ("7", None, None, "parte dell'unione civile D'AGOSTINO NICOLÒ, avvenuta il 18/06/2005, atto di morte"),
        (
            "8",
            Some("2"),
            sentenza("4"),
            "unione civile con D'AGOSTINO NICOLÒ (convenzione di negoziazione assistita), in data 18/06/2005, \
             accordo n. 12/2005 del 02/05/2005, TRIBUNALE DI ROMA, atto",
        ),
        ("8", Some("1"), None, "(accordo di scioglimento), in data 18/06/2005, atto"),
    ] {
        contiene(&detto(stato, cessazione, sentenza), &[&format!("{atteso} {atto}")]);
    }
}

#[test]
fn the_second_language_stands_beside_the_first() {
    let attesi = [
        (Lingua::De, ["Meldeamtliche Geburtsbescheinigung", "geboren", "Gemeinde PROBENDORF", "Seite 1 von"]),
        (Lingua::Fr, ["Certificat de naissance", "née à", "Commune de BORGO DI PROVA", "Page 1 sur"]),
        (Lingua::Sl, ["Potrdilo o rojstvu", "rojena v kraju", "Občina BORGO DI PROVA", "Stran 1 od"]),
    ];
    for (lingua, frasi) in attesi {
        let italiani: Vec<String> = tutti().iter().map(stampato).collect();
        for (mut certificato, italiano) in tutti().into_iter().zip(italiani) {
            certificato.lingue = vec![Lingua::It, lingua];
            let detto = stampato(&certificato);
            let titolo = italiano.split("Certificato").nth(1).unwrap().split("L'ufficiale").next().unwrap();
            contiene(&detto, &[titolo.split("Il sindaco").next().unwrap().trim(), frasi[2], frasi[3]]);
            if certificato.contenuti[0].tipo() == 1 {
                contiene(&detto, &frasi);
            }
            // Alone, it leads.
            certificato.lingue = vec![lingua];
            let solo = stampato(&certificato);
            contiene(&solo, &[frasi[2]]);
            assert!(!solo.contains("Certificato"), "{solo}");
        }
    }
    let mut certificato = tutti().remove(7);
    certificato.lingue = vec![Lingua::It, Lingua::De];
    let indirizzi = [
        "VIALE DELL'UNIVERSITÀ 24/B, scala A, piano 3, interno 12, fraz. Pian dei Gorghi",
        "UNIVERSITÄTSALLEE 24/B, Stiege A, Stock 3, Wohnung 12, Fraktion Pian dei Gorghi",
    ];
    contiene(&stampato(&certificato), &indirizzi);
}

#[test]
fn several_kinds_share_one_head_and_one_money_block() {
    let detto = stampato(&contestuale());
    contiene(&detto, &["Certificato contestuale", "Nascita · Cittadinanza · Esistenza in vita · Residenza"]);
    for una in ["Riscossi euro 0,52", "Imposta di bollo", "CERTIFICA CHE", "Comune di CITTÀ FITTIZIA (ZZ)."] {
        assert_eq!(detto.matches(una).count(), 1, "{una}: {detto}");
    }
}

#[test]
fn money_and_use_are_said_in_words() {
    let detto = |bollo: Bollo, diritti: Diritti, uso: Uso| {
        let importi = Importi { bollo, diritti };
        stampato(&Certificato { importi, uso, ..certificato(vec![Contenuto::EsistenzaInVita]) })
    };
    let virtuale = Bollo::Virtuale { centesimi: 1600, autorizzazione: Some("aut. 7/2020".to_owned()) };
    contiene(
        &detto(virtuale, Diritti::Riscossi(52), Uso::Ordinario),
        &[
            "Imposta di bollo di euro 16,00 assolta in modo virtuale (aut. 7/2020). Riscossi euro 0,52",
            "non può essere",
        ],
    );
    contiene(
        &detto(Bollo::Contrassegno(1600), Diritti::Esenti, Uso::Estero),
        &["assolta con contrassegno", "Contrassegno telematico", "Esente da diritti", "solo per l'estero"],
    );
    let esente = detto(Bollo::Esente("10".to_owned()), Diritti::Nessuno, Uso::PaEstera);
    contiene(&esente, &["Esente da imposta di bollo: scambio di atti", "pubblica amministrazione estera"]);
    assert!(!esente.contains("diritti di segreteria"));
    let altro = detto(Bollo::Esente("99".to_owned()), Diritti::Riscossi(26), Uso::Immigrazione);
    contiene(&altro, &["Esente da imposta di bollo. Riscossi euro 0,26", "immigrazione"]);
    contiene(&detto(Bollo::Altro(2), Diritti::Riscossi(2), Uso::Giudiziario), &["euro 0,02 assolta", "giudiziario"]);
}

#[test]
fn who_signs_depends_on_the_channel() {
    let detto = |firma: Firma, contenuto: Contenuto| stampato(&Certificato { firma, ..certificato(vec![contenuto]) });
    let nome = || "VERDI ANNA".to_owned();
    contiene(&detto(Firma::Ufficiale(nome()), Contenuto::EsistenzaInVita), &["L'ufficiale d'anagrafe VERDI ANNA"]);
    for (qualifica, attesa) in [
        (Qualifica::Sindaco, "Il sindaco"),
        (Qualifica::Incaricato, "L'incaricato del sindaco"),
        (Qualifica::Responsabile(None), "Il responsabile della certificazione online"),
        (Qualifica::Responsabile(Some(" ".to_owned())), "Il responsabile della certificazione online"),
        (Qualifica::Responsabile(Some("La dirigente".to_owned())), "La dirigente"),
    ] {
        let attesa = format!("{attesa} VERDI ANNA Firma autografa sostituita");
        for contenuto in [Contenuto::EsistenzaInVita, Contenuto::DirittiPolitici] {
            let online = Firma::Online { nome: nome(), qualifica: qualifica.clone() };
            contiene(&detto(online, contenuto), &[&attesa, "n. 39"]);
        }
    }
    contiene(&detto(Firma::Sindaco(nome()), Contenuto::DirittiPolitici), &["Il sindaco VERDI ANNA"]);
    contiene(&detto(Firma::Incaricato(nome()), Contenuto::DirittiPolitici), &["L'incaricato del sindaco VERDI ANNA"]);
}

#[test]
fn a_preview_says_so_and_has_neither_protocol_nor_code() {
    let detto = stampato(&Certificato { emissione: Emissione::Anteprima, ..contestuale() });
    contiene(&detto, &["Anteprima: non è un certificato e non ha valore."]);
    assert!(!detto.contains("Protocollo") && !detto.contains("/verifica/"), "{detto}");
    let prova = stampato(&Certificato { facsimile: Some("sandbox".to_owned()), ..contestuale() });
    contiene(
        &prova,
        &["FAC-SIMILE – prodotto nell'ambiente di prova «sandbox»: non ha valore.", "Protocollo ANPR n. 1234567"],
    );
}

#[test]
fn the_printed_address_can_be_followed() {
    let pdf = TIPOGRAFIA.componi(&contestuale()).unwrap();
    let mete = Command::new("pdfinfo").arg("-url").arg(scritto(&pdf).path()).output().unwrap();
    contiene(&String::from_utf8(mete.stdout).unwrap(), &["Annotation", "https://anpr.example/verifica/ABCDEFGH"]);
    let albero = Command::new("pdfinfo").arg("-struct").arg(scritto(&pdf).path()).output().unwrap();
    contiene(&String::from_utf8(albero.stdout).unwrap(), &["Link (inline)"]);
}

#[test]
fn every_letter_of_the_contract_comes_back_as_it_was() {
    let ammesse: Vec<char> = ('À'..='ž').chain(['Ɖ']).collect();
    for gruppo in ammesse.chunks(16) {
        let cognome: String = gruppo.iter().collect();
        let mut c = certificato(vec![Contenuto::EsistenzaInVita]);
        c.soggetto = persona(&cognome, "D'AGOSTINO-DELLA'TORRE", Sesso::Femminile);
        let detto = stampato(&c);
        contiene(&detto, &[&format!("{cognome} D'AGOSTINO-DELLA'TORRE")]);
    }
}

#[test]
fn long_names_wrap_and_endless_words_break() {
    let lungo = "MONTEFELTRO-VALSASSINA DELLA ROVERE ".repeat(2).trim().to_owned();
    let senza_spazi = "Š".repeat(80);
    let mut c = certificato(vec![Contenuto::StatoFamiglia(esempi::famiglia(3))]);
    c.soggetto = persona(&lungo, &senza_spazi, Sesso::Ignoto);
    let detto = stampato(&c);
    contiene(&detto, &["DELLA ROVERE MONTEFELTRO-VALSASSINA DELLA ROVERE", "nato/a a CITTÀ"]);
    assert_eq!(detto.matches('Š').count(), 80, "{detto}");
    c.soggetto.cognome = None;
    c.soggetto.nome = None;
    contiene(&stampato(&c), &["(senza nome)"]);
}

#[test]
fn a_family_goes_on_over_pages_with_its_heads() {
    let c = certificato(vec![Contenuto::StatoFamigliaParentela(esempi::famiglia(60))]);
    let detto = stampato(&c);
    let pagine = detto.matches("Cognome e nome").count();
    assert!(pagine >= 3, "{pagine}");
    contiene(&detto, &["60 ", &format!("Pagina {pagine} di {pagine}")]);
    assert_eq!(detto.matches("rapporti di parentela – ROSSI MARIA").count(), pagine - 1);
}

#[test]
fn of_a_birth_known_in_part_the_known_part_is_said() {
    let mut c = certificato(vec![Contenuto::EsistenzaInVita]);
    c.soggetto.nascita = Some(Giorno { data: giorno(1961, 9, 1), precisione: Precisione::Mese });
    contiene(&stampato(&c), &["il 09/1961"]);
    c.soggetto.luogo = None;
    c.soggetto.nascita = Some(Giorno { data: giorno(1961, 9, 1), precisione: Precisione::Anno });
    contiene(&stampato(&c), &["nata il 1961"]);
    c.soggetto.atto = Some(Atto::Ansc { id: "ANSC-1".to_owned(), comune: Box::new(esempi::comune("ROMA", "RM")) });
    contiene(&stampato(&c), &["atto di nascita identificativo ANSC ANSC-1, Comune di ROMA (RM)"]);
}

#[test]
fn the_document_is_pdf_a_2a_and_pdf_ua_1_and_always_the_same() {
    let c = contestuale();
    let (una, altra) = (TIPOGRAFIA.componi(&c).unwrap(), TIPOGRAFIA.componi(&c).unwrap());
    assert_eq!(una, altra);
    let letto = String::from_utf8_lossy(&una);
    contiene(&letto, &["%PDF-1.7", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"]);
    contiene(&letto, &["<pdfuaid:part>1</pdfuaid:part>", "Certificato contestuale"]);
    let font = Command::new("pdffonts").arg(scritto(&una).path()).output().unwrap();
    let font = String::from_utf8(font.stdout).unwrap();
    let righe: Vec<&str> = font.lines().skip(2).collect();
    assert!(righe.len() >= 3, "{font}");
    // emb sub uni
    assert!(righe.iter().all(|riga| riga.contains(" yes yes yes ")), "{font}");
}

#[test]
fn the_tree_tells_titles_paragraphs_and_tables() {
    let pdf = TIPOGRAFIA.componi(&contestuale()).unwrap();
    let albero = Command::new("pdfinfo").arg("-struct-text").arg(scritto(&pdf).path()).output().unwrap();
    let albero = String::from_utf8(albero.stdout).unwrap();
    for nodo in ["H1", "H2", "P (block)", "Table", "THead", "TBody", "TR", "TH", "TD", "Figure"] {
        assert!(albero.contains(nodo), "{nodo}: {albero}");
    }
    let titolo = albero.find("Certificato contestuale").unwrap();
    let (persona, protocollo) = (albero.find("ROSSI MARIA").unwrap(), albero.find("Protocollo ANPR").unwrap());
    assert!(titolo < persona && persona < protocollo);
}

#[test]
fn a_sentence_or_the_page_can_be_changed_in_a_file() {
    let cartella = tempfile::tempdir().unwrap();
    let scrivi = |nome: &str, testo: &str| std::fs::write(cartella.path().join(nome), testo).unwrap();
    scrivi("it.toml", "[tipi]\n7 = \"vive ({~lui|lei}).\"\n");
    let tipografia = Tipografia::nuova(Some(cartella.path())).unwrap();
    let c = certificato(vec![Contenuto::EsistenzaInVita]);
    contiene(&testo(&tipografia.componi(&c).unwrap()), &["vive (lei).", "CERTIFICA CHE"]);
    for (nome, rotto) in [
        ("it.toml", "[tipi]\n77 = \"x\""),
        ("it.toml", "[tipi]\n7 = \"{x\""),
        ("it.toml", "["),
        ("pagina.toml", "[foglio]\nlarghezza = 1.0"),
    ] {
        let cartella = tempfile::tempdir().unwrap();
        std::fs::write(cartella.path().join(nome), rotto).unwrap();
        let errore = Tipografia::nuova(Some(cartella.path())).unwrap_err();
        assert!(matches!(errore, Errore::Modello { .. }), "{errore}");
    }
}

#[test]
fn words_of_a_code_change_on_the_day_that_a_file_says() {
    let cartella = tempfile::tempdir().unwrap();
    let proprio = "[esenzioni]\n1_dal_2026-02-03 = \"ENTI, parole nuove\"\n";
    std::fs::write(cartella.path().join("it.toml"), proprio).unwrap();
    let tipografia = Tipografia::nuova(Some(cartella.path())).unwrap();
    let mut c = certificato(vec![Contenuto::EsistenzaInVita]);
    c.importi.bollo = Bollo::Esente("1".to_owned());
    contiene(&testo(&tipografia.componi(&c).unwrap()), &["Esente da imposta di bollo: ENTI, parole nuove."]);
    c.data = giorno(2026, 2, 2);
    contiene(&testo(&tipografia.componi(&c).unwrap()), &["Esente da imposta di bollo: ONLUS"]);
    for rotto in ["1_dal_2026-02-30", "77_dal_2026-01-01", "1_dal_domani"] {
        std::fs::write(cartella.path().join("it.toml"), format!("[esenzioni]\n{rotto} = \"x\"")).unwrap();
        let errore = Tipografia::nuova(Some(cartella.path())).unwrap_err();
        assert!(matches!(errore, Errore::Modello { .. }), "{errore}");
    }
}

#[test]
fn what_cannot_be_printed_is_refused() {
    let rifiuto = |cambia: &dyn Fn(&mut Certificato)| {
        let mut c = certificato(vec![Contenuto::EsistenzaInVita]);
        cambia(&mut c);
        TIPOGRAFIA.componi(&c).unwrap_err()
    };
    assert!(matches!(rifiuto(&|c| c.annotazioni = vec!["漢".to_owned()]), Errore::Carattere('漢')));
    assert!(matches!(rifiuto(&|c| c.lingue.clear()), Errore::Vuoto));
    assert!(matches!(rifiuto(&|c| c.contenuti.clear()), Errore::Vuoto));
    let finto = || Logo { formato: FormatoLogo::Png, byte: b"\x89PNG no".to_vec() };
    assert!(matches!(rifiuto(&|c| c.ente.logo = Some(finto())), Errore::Logo));
    assert!(matches!(logo_leggibile(&finto()), Err(Errore::Logo)));
    // One that breaks off after its size.
    let stemma = include_bytes!("stemma.png");
    let intero = Logo { formato: FormatoLogo::Png, byte: stemma.to_vec() };
    let monco = Logo { formato: FormatoLogo::Png, byte: stemma[..stemma.len() / 2].to_vec() };
    assert_eq!(logo_leggibile(&intero).unwrap(), logo_leggibile(&monco).unwrap());
    assert!(logo_stampabile(&intero).is_ok() && matches!(logo_stampabile(&monco), Err(Errore::Logo)));
    let lungo = Emissione::Emesso { protocollo: "1".to_owned(), verifica: Some("x".repeat(5000)) };
    assert!(matches!(rifiuto(&|c| c.emissione = lungo.clone()), Errore::Qr));
}

fn scritto(pdf: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    file
}
