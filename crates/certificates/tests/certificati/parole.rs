//! Every sentence of every kind and the words of every code, read back in all four languages: whole in Italian, in the others
//! by the words of their files that no datum interrupts.

use super::{contiene, esempi, stampato};
use anpr_certificates::*;
use esempi::{casa, certificato, comune, giorno, persona, tutti};

/// A sentence of a file, by its section and key.
fn frase(lingua: Lingua, sezione: &str, chiave: &str) -> String {
    let file = match lingua {
        Lingua::It => include_str!("../../testi/it.toml"),
        Lingua::De => include_str!("../../testi/de.toml"),
        Lingua::Fr => include_str!("../../testi/fr.toml"),
        Lingua::Sl => include_str!("../../testi/sl.toml"),
    };
    let file: toml::Table = file.parse().unwrap();
    let testo = file.get(sezione).and_then(|s| s.get(chiave)).and_then(toml::Value::as_str);
    testo.unwrap_or_else(|| panic!("{lingua:?}: {sezione}.{chiave}")).to_owned()
}

/// The words of a sentence between its data, in their order, when no datum is missing.
fn parole_fisse(frase: &str, di_chi: Sesso, altro: Sesso) -> Vec<String> {
    let nuda = frase.replace("**", "").replace(['[', ']'], "");
    let mut parole = vec![String::new()];
    for (n, pezzo) in nuda.split(['{', '}']).enumerate() {
        let detto = match (n % 2 == 1, pezzo.split_once('~')) {
            (false, _) => pezzo,
            (true, Some(("", forme))) => declinata(forme, di_chi),
            (true, Some((_, forme))) => declinata(forme, altro),
            (true, None) => {
                parole.push(String::new());
                continue;
            }
        };
        parole.last_mut().unwrap().push_str(detto);
    }
    let parole = parole.iter().map(|parola| parola.split_whitespace().collect::<Vec<_>>().join(" "));
    parole.filter(|parola| !parola.is_empty()).collect()
}

/// One of the forms for a man, for a woman, for one of whom it is not told.
fn declinata(forme: &str, sesso: Sesso) -> &str {
    let forme: Vec<&str> = forme.split('|').collect();
    match (sesso, forme.as_slice()) {
        (Sesso::Femminile, [_, femminile, ..]) => femminile,
        (Sesso::Ignoto, [_, _, ignoto, ..]) => ignoto,
        _ => forme[0],
    }
}

/// Whether the words of a sentence, about a woman and a man, are there one after the other.
fn dice(testo: &str, frase: &str) {
    let parole = parole_fisse(frase, Sesso::Femminile, Sesso::Maschile);
    let mut resto = testo;
    for parola in &parole {
        let Some((_, dopo)) = resto.split_once(parola.as_str()) else { panic!("{parola}, of {parole:?}: {testo}") };
        resto = dopo;
    }
}

/// A certificate in all languages, with the words of its kind in each of them: of a sentence that has a place for a code,
/// the code's words in it.
fn in_tutte(certificato: Certificato, chiave: [&str; 2], codice: Option<(&str, [&str; 2])>) -> String {
    let detto = stampato(&Certificato { lingue: Lingua::TUTTE.to_vec(), ..certificato });
    for lingua in Lingua::TUTTE {
        let intera = frase(lingua, chiave[0], chiave[1]);
        dice(
            &detto,
            &match codice {
                Some((posto, [sezione, codice])) => {
                    let parole = frase(lingua, sezione, codice);
                    assert!(intera.contains(posto), "{intera}");
                    intera.replace(posto, &parole)
                }
                None => intera,
            },
        );
    }
    detto
}

fn altro() -> Persona {
    persona("D'AGOSTINO", "NICOLÒ", Sesso::Maschile)
}

fn stato_civile(stato: &str, cessazione: Option<&str>) -> Contenuto {
    let sentenza = Sentenza {
        numero: Some("12/2005".to_owned()),
        data: Some(giorno(2005, 5, 2)),
        autorita: Some("TRIBUNALE DI ROMA".to_owned()),
        tribunale: Some("1".to_owned()),
    };
    let evento = Evento {
        data: Some(giorno(2005, 6, 18).into()),
        luogo: Some(comune("ROMA", "RM")),
        atto: Some(esempi::atto()),
        sentenza: Some(sentenza),
    };
    let cessazione = cessazione.map(str::to_owned);
    Contenuto::StatoCivile { stato: stato.to_owned(), altro: Some(altro()), evento, cessazione }
}

#[test]
fn every_kind_is_said_whole() {
    let estera = Casa {
        comune: Luogo::Estero { localita: None, stato: "FRANCIA".to_owned() },
        indirizzo: Some(Indirizzo::estero("10 RUE X, LYON, FRANCIA")),
    };
    let esempi: Vec<Contenuto> = tutti().into_iter().flat_map(|c| c.contenuti).collect();
    let uno = |tipo: u8| esempi.iter().find(|contenuto| contenuto.tipo() == tipo).unwrap().clone();
    let nella_famiglia = format!("fa parte della famiglia anagrafica residente nel Comune di {DOVE}, così composta");
    let attese = [
        ("1", uno(1), format!("è nata a CITTÀ FITTIZIA (ZZ) il 12/05/1980, come risulta dall'atto di nascita {ATTO}.")),
        ("2", uno(2), format!("è deceduta a ROMA (RM) il 18/06/2005, come risulta dall'atto di morte {ATTO}.")),
        (
            "3",
            uno(3),
            format!(
                "ha contratto matrimonio con {ALTRO} ANDREA, {NATO}, a ROMA (RM) il 18/06/2005, come risulta dall'atto di \
                 matrimonio {ATTO}."
            ),
        ),
        (
            "4",
            uno(4),
            "è stata cancellata dall'anagrafe della popolazione residente del Comune di BORGO DI PROVA (ZZ) in data \
             01/10/2024 per il motivo: trasferimento di residenza all'estero; destinazione: LYON (FRANCIA)."
                .to_owned(),
        ),
        ("5", uno(5), "è cittadina italiana.".to_owned()),
        (
            "5_estera",
            Contenuto::Cittadinanza(Some("FRANCIA".to_owned())),
            "ha la cittadinanza seguente: FRANCIA.".to_owned(),
        ),
        (
            "6",
            uno(6),
            "alla data del 01/01/2020 era cittadina italiana, come registrato in anagrafe dal 09/04/2018.".to_owned(),
        ),
        ("7", uno(7), "è in vita alla data del presente certificato.".to_owned()),
        ("8", uno(8), format!("è residente nel Comune di {DOVE}.")),
        (
            "8_senza_dimora",
            Contenuto::SenzaFissaDimora(casa()),
            format!(
                "è iscritta nell'anagrafe della popolazione residente del Comune di BORGO DI PROVA (ZZ) come persona senza \
                 fissa dimora, con recapito {INDIRIZZO}."
            ),
        ),
        ("9", uno(9), "fino al 01/01/2026 ha avuto le residenze che seguono.".to_owned()),
        (
            "10",
            uno(10),
            "è iscritta nell'anagrafe degli italiani residenti all'estero (AIRE) del Comune di BORGO DI PROVA (ZZ) dal \
             07/07/2021 e risiede all'indirizzo HAUPTSTRASSE 17, 80331 MÜNCHEN, GERMANIA, circoscrizione consolare di \
             MONACO DI BAVIERA."
                .to_owned(),
        ),
        ("12", uno(12), format!("{nella_famiglia}:")),
        ("13", uno(13), format!("{nella_famiglia}, con lo stato civile di ciascuno:")),
        (
            "14",
            uno(14),
            format!(
                "è residente nel Comune di {DOVE}, nella convivenza CASA DI RIPOSO SAN GIUSEPPE, di cui è responsabile \
                 {ALTRO} ANDREA."
            ),
        ),
        (
            "15",
            uno(15),
            "fa parte della famiglia iscritta nell'anagrafe degli italiani residenti all'estero (AIRE) del Comune di BORGO \
             DI PROVA (ZZ), residente all'indirizzo HAUPTSTRASSE 17, 80331 MÜNCHEN, GERMANIA, così composta:"
                .to_owned(),
        ),
        (
            "16",
            uno(16),
            format!("{nella_famiglia}, con i rapporti di parentela rispetto all'intestatario della scheda:"),
        ),
        ("17", uno(17), "è di stato libero (nubile).".to_owned()),
        (
            "18",
            uno(18),
            format!(
                "è parte dell'unione civile costituita con {ALTRO} ANDREA, {NATO}, a ROMA (RM) il 18/06/2005, come risulta \
                 dall'atto {ATTO}."
            ),
        ),
        (
            "19",
            uno(19),
            format!(
                "ha stipulato un contratto di convivenza con {ALTRO} ANDREA, {NATO}, in data 05/05/2022, a ROMA (RM), con \
                 l'assistenza di notaio Čermelj Žarko, prot. n. 77/2022, registrato nel Comune di BORGO DI PROVA (ZZ)."
            ),
        ),
        (
            "20",
            uno(20),
            format!("alla data del 01/01/2020 era residente nel Comune di {DOVE}, in cui risiedeva dal 01/03/2015."),
        ),
        (
            "20_estero",
            Contenuto::ResidenzaAllaData {
                alla: giorno(2020, 1, 1),
                casa: estera,
                estero: true,
                dal: Some(giorno(2015, 3, 1)),
            },
            "alla data del 01/01/2020 era residente all'estero, all'indirizzo 10 RUE X, LYON, FRANCIA, dal 01/03/2015."
                .to_owned(),
        ),
        ("21", uno(21), "gode dei diritti politici.".to_owned()),
        (
            "22",
            uno(22),
            "è iscritta nelle liste elettorali del Comune di BORGO DI PROVA (ZZ), sezione n. 12.".to_owned(),
        ),
    ];
    for (chiave, contenuto, attesa) in attese {
        let tipo = contenuto.tipo().to_string();
        let detto = in_tutte(certificato(vec![contenuto]), ["tipi", chiave], None);
        contiene(&detto, &[&attesa]);
        for lingua in Lingua::TUTTE {
            dice(&detto, &frase(lingua, "titoli", &tipo));
        }
    }
}

#[test]
fn every_civil_status_is_said_whole() {
    let fine = format!("in data 18/06/2005, sentenza n. 12/2005 del 02/05/2005, TRIBUNALE DI ROMA, atto {ATTO}.");
    for (stato, cessazione, attesa) in [
        ("1", None, "nubile.".to_owned()),
        (
            "2",
            None,
            format!(
                "coniugata con {ALTRO}, {NATO}, matrimonio celebrato a ROMA (RM) il 18/06/2005, atto di matrimonio {ATTO}."
            ),
        ),
        ("3", None, format!("vedova di {ALTRO}, deceduto il 18/06/2005, atto di morte {ATTO}.")),
        ("4", Some("3"), format!("libero, per cessazione del matrimonio con {ALTRO} (scioglimento), {fine}")),
        ("6", None, format!("unita civilmente con {ALTRO}, {NATO}, a ROMA (RM) il 18/06/2005, atto {ATTO}.")),
        (
            "7",
            None,
            format!(
                "libero, per la morte della parte dell'unione civile {ALTRO}, avvenuta il 18/06/2005, atto di morte {ATTO}."
            ),
        ),
        ("8", Some("3"), format!("libero, per lo scioglimento dell'unione civile con {ALTRO} (sentenza), {fine}")),
    ] {
        let uno = certificato(vec![stato_civile(stato, cessazione)]);
        contiene(&in_tutte(uno, ["stato_civile", stato], None), &[&format!("è di stato civile {attesa}")]);
    }
    for (stato, attesa) in [
        ("1", "nubile"),
        ("3", "vedova"),
        ("4", "divorziata"),
        ("7", "già unita civilmente, parte deceduta"),
        ("8", "già unita civilmente, unione sciolta"),
    ] {
        let uno = certificato(vec![Contenuto::StatoLibero(stato.to_owned())]);
        let detto = in_tutte(uno, ["tipi", "17"], Some(("{stato}", ["stato_breve", stato])));
        contiene(&detto, &[&format!("è di stato libero ({attesa}).")]);
    }
}

#[test]
fn every_reason_of_a_cancellation() {
    for (motivo, attesa) in [
        ("1", "morte accertata"),
        ("2", "morte presunta giudizialmente dichiarata"),
        ("3", "trasferimento di residenza in altro comune"),
        ("4", "trasferimento di domicilio di persona senza fissa dimora"),
        ("5", "trasferimento di residenza all'estero"),
        ("6", "irreperibilità"),
        ("7", "mancato rinnovo della dichiarazione di dimora abituale"),
        ("8", "trasferimento di residenza all'estero con iscrizione AIRE"),
        ("9", "rettifica post-censuaria"),
        ("10", "doppia iscrizione"),
        ("11", "perdita della cittadinanza italiana"),
        ("12", "ripristino della posizione precedente"),
        ("13", "altro motivo"),
    ] {
        let uno = certificato(vec![Contenuto::Cancellazione {
            comune: comune("BORGO DI PROVA", "ZZ"),
            data: giorno(2024, 10, 1),
            motivo: motivo.to_owned(),
            destinazione: Some(comune("ROMA", "RM")),
        }]);
        let detto = in_tutte(uno, ["tipi", "4"], Some(("{motivo}", ["cancellazione", motivo])));
        contiene(&detto, &[&format!("per il motivo: {attesa}; destinazione: ROMA (RM).")]);
    }
}

#[test]
fn every_way_in_which_a_bond_ends() {
    for (codice, attesa) in [
        ("1", "cessazione degli effetti civili"),
        ("2", "annullamento"),
        ("3", "scioglimento"),
        ("4", "nullità"),
        ("6", "cessazione degli effetti civili, D.L. 132/2014"),
        ("7", "scioglimento, D.L. 132/2014"),
        ("9", "delibazione di sentenza estera"),
        ("10", "atto notarile estero"),
        ("22", "altra cessazione"),
    ] {
        let uno = certificato(vec![stato_civile("4", Some(codice))]);
        let detto = in_tutte(uno, ["stato_civile", "4"], Some(("{cessazione}", ["cessazione", codice])));
        contiene(&detto, &[&format!("del matrimonio con {ALTRO} ({attesa}), in data")]);
    }
    let contratto = |codice: &str| match tutti().swap_remove(18).contenuti.remove(0) {
        Contenuto::ContrattoConvivenza { parte, data, luogo, professionista, protocollo, comune, risolto } => {
            let risolto = risolto.map(|(quando, _)| (quando, Some(codice.to_owned())));
            Contenuto::ContrattoConvivenza { parte, data, luogo, professionista, protocollo, comune, risolto }
        }
        altro => panic!("{altro:?}"),
    };
    for (codice, attesa) in [
        ("1", "accordo di scioglimento"),
        ("2", "convenzione di negoziazione assistita"),
        ("3", "sentenza"),
        ("31", "accordo tra le parti"),
        ("32", "recesso unilaterale"),
        ("34", "matrimonio o unione civile"),
        ("98", "decesso dell'altra parte"),
    ] {
        let (contenuto, chiave, posto, attesa) = if codice.len() == 1 {
            let attesa = format!("dell'unione civile con {ALTRO} ({attesa}), in data");
            (stato_civile("8", Some(codice)), ["stato_civile", "8"], "{cessazione}", attesa)
        } else {
            let attesa = format!("Il contratto è stato risolto in data 15/01/2024 per {attesa}.");
            (contratto(codice), ["tipi", "19_risolto"], "{motivo}", attesa)
        };
        let detto = in_tutte(certificato(vec![contenuto]), chiave, Some((posto, ["scioglimento", codice])));
        contiene(&detto, &[&attesa]);
    }
}

#[test]
fn every_ground_of_exemption() {
    for (codice, attesa) in [
        ("1", "ONLUS, D.P.R. 642/1972, tab. B, art. 27-bis"),
        ("2", "società sportive, D.P.R. 642/1972, tab. B, art. 8-bis"),
        ("3", "uso processuale, D.P.R. 115/2002, art. 18"),
        ("4", "consulente tecnico o curatore fallimentare, D.P.R. 642/1972, tab. B, art. 16"),
        ("5", "interdizione, inabilitazione, amministrazione di sostegno, D.P.R. 642/1972, tab. B, art. 13"),
        ("6", "adozione, affidamento, tutela dei minori, D.P.R. 642/1972, tab. B, art. 13; L. 184/1983, art. 82"),
        ("7", "separazione e divorzio, L. 74/1987, art. 19"),
        ("8", "variazione di toponomastica, L. 537/1993, art. 16, c. 8"),
        ("9", "pensione estera, D.P.R. 642/1972, tab. B, art. 9"),
        ("10", "scambio di atti fra pubbliche amministrazioni, D.P.R. 642/1972, tab. B, art. 16"),
        ("11", "uso elettorale o referendario"),
    ] {
        let importi = Importi { bollo: Bollo::Esente(codice.to_owned()), diritti: Diritti::Nessuno };
        let uno = Certificato { importi, ..certificato(vec![Contenuto::EsistenzaInVita]) };
        let detto = in_tutte(uno, ["importi", "bollo_esente"], Some(("{motivo}", ["esenzioni", codice])));
        contiene(&detto, &[&format!("Esente da imposta di bollo: {attesa}.")]);
    }
}

/// Man, woman, one of whom it is not told.
const SESSI: [Sesso; 3] = [Sesso::Maschile, Sesso::Femminile, Sesso::Ignoto];

/// What the table of a family says of members with these codes, a line for each code and sex.
fn in_tabella(lingua: Lingua, contenuto: fn(Famiglia) -> Contenuto, codici: &[&str]) -> Vec<[String; 3]> {
    let membro = |n: usize, codice: &str, sesso| {
        let persona = Persona { nascita: None, luogo: None, ..persona(&format!("P{n:03}"), "X", sesso) };
        Componente { persona, relazione: Some(codice.to_owned()), stato_civile: Some(codice.to_owned()) }
    };
    let coppie = codici.iter().flat_map(|codice| SESSI.map(|sesso| (*codice, sesso)));
    // One more at the end, so that after each of the others there is a number, or the foot of the page.
    let tutte = coppie.chain([("99", Sesso::Ignoto)]).enumerate();
    let componenti = tutte.map(|(n, (codice, sesso))| membro(n, codice, sesso)).collect();
    let uno = certificato(vec![contenuto(Famiglia { casa: casa(), componenti })]);
    let detto = unito(&stampato(&Certificato { lingue: vec![lingua], ..uno }));
    let protocollo = unito(&frase(lingua, "varie", "protocollo"));
    let piede = protocollo.split(' ').next().unwrap();
    let di = |n: usize| {
        let (_, dopo) = detto.split_once(&format!(" P{n:03} X – ")).unwrap_or_else(|| panic!("{n}: {detto}"));
        let parole = dopo.split(' ').take_while(|parola| *parola != piede && parola.parse::<u16>().is_err());
        parole.collect::<Vec<_>>().join(" ")
    };
    (0..codici.len()).map(|n| [0, 1, 2].map(|sesso| di(n * 3 + sesso))).collect()
}

/// Without the breaks of lines after a stroke, and without hyphens: at the end of a line who reads the PDF leaves them out.
fn unito(testo: &str) -> String {
    testo.replace("/ ", "/").replace("- ", "").replace('-', "")
}

fn tabella(sezione: &str, contenuto: fn(Famiglia) -> Contenuto, attese: &[(&str, [&str; 3])]) {
    let codici: Vec<&str> = attese.iter().map(|(codice, _)| *codice).collect();
    for lingua in Lingua::TUTTE {
        let detti = in_tabella(lingua, contenuto, &codici);
        for (detto, (codice, italiani)) in detti.iter().zip(attese) {
            let forme = SESSI.map(|sesso| unito(&parole_fisse(&frase(lingua, sezione, codice), sesso, sesso).concat()));
            assert_eq!(*detto, forme, "{lingua:?} {codice}");
            if lingua == Lingua::It {
                assert_eq!(detto, italiani, "{codice}");
            }
        }
    }
}

#[test]
fn every_relationship_and_every_status_in_the_table_of_a_family() {
    tabella(
        "parentela",
        Contenuto::StatoFamigliaParentela,
        &[
            ("1", ["intestatario scheda"; 3]),
            ("2", ["marito", "moglie", "coniuge"]),
            ("3", ["figlio", "figlia", "figlio/a"]),
            ("4", ["nipote (discendente)"; 3]),
            ("5", ["pronipote (discendente)"; 3]),
            ("6", ["padre", "madre", "genitore"]),
            ("7", ["nonno", "nonna", "nonno/a"]),
            ("8", ["bisnonno", "bisnonna", "bisnonno/a"]),
            ("9", ["fratello", "sorella", "fratello/sorella"]),
            ("10", ["nipote (collaterale)"; 3]),
            ("11", ["zio (collaterale)", "zia (collaterale)", "zio/a (collaterale)"]),
            ("12", ["cugino", "cugina", "cugino/a"]),
            ("13", ["altro parente"; 3]),
            ("14", ["figliastro", "figliastra", "figliastro/a"]),
            ("15", ["patrigno", "matrigna", "patrigno/matrigna"]),
            ("16", ["genero", "nuora", "genero/nuora"]),
            ("17", ["suocero", "suocera", "suocero/a"]),
            ("18", ["cognato", "cognata", "cognato/a"]),
            ("19", ["fratellastro", "sorellastra", "fratellastro/sorellastra"]),
            ("20", ["nipote (affine)"; 3]),
            ("21", ["zio (affine)", "zia (affine)", "zio/a (affine)"]),
            ("22", ["altro affine"; 3]),
            ("23", ["convivente (vincoli di adozione o affettivi)"; 3]),
            ("24", ["responsabile della convivenza non affettiva"; 3]),
            ("25", ["convivente in convivenza non affettiva"; 3]),
            ("26", ["tutore", "tutrice", "tutore/tutrice"]),
            ("28", ["unito civilmente", "unita civilmente", "unito/a civilmente"]),
            ("80", ["adottato", "adottata", "adottato/a"]),
            ("81", ["nipote"; 3]),
        ],
    );
    tabella(
        "stato_breve",
        Contenuto::StatoFamigliaCivile,
        &[
            ("1", ["celibe", "nubile", "celibe/nubile"]),
            ("2", ["coniugato", "coniugata", "coniugato/a"]),
            ("3", ["vedovo", "vedova", "vedovo/a"]),
            ("4", ["divorziato", "divorziata", "divorziato/a"]),
            ("6", ["unito civilmente", "unita civilmente", "unito/a civilmente"]),
            (
                "7",
                [
                    "già unito civilmente, parte deceduta",
                    "già unita civilmente, parte deceduta",
                    "già unito/a civilmente, parte deceduta",
                ],
            ),
            (
                "8",
                [
                    "già unito civilmente, unione sciolta",
                    "già unita civilmente, unione sciolta",
                    "già unito/a civilmente, unione sciolta",
                ],
            ),
            ("9", ["non noto"; 3]),
        ],
    );
}

const ALTRO: &str = "D'AGOSTINO NICOLÒ";
const NATO: &str = "nato a CITTÀ FITTIZIA (ZZ) il 12/05/1980";
const ATTO: &str = "n. 217, parte 1, serie A, anno 1980, Comune di CITTÀ FITTIZIA (ZZ)";
const INDIRIZZO: &str = "VIALE DELL'UNIVERSITÀ 24/B, scala A, piano 3, interno 12, fraz. Pian dei Gorghi";
const DOVE: &str = "BORGO DI PROVA (ZZ), all'indirizzo VIALE DELL'UNIVERSITÀ 24/B, scala A, piano 3, interno 12, fraz. Pian \
                    dei Gorghi";
