//! Certificates after what a comune registered: each says what the register has come to say.

use super::*;
use anpr_contract::tipi::Generalita;
use anpr_tests::certificati::{pdf, testo};
use anpr_tests::registrazioni::blocchi::{cognome_nuovo, evento, famiglia, genitore, membro, persona, residenza};
use anpr_tests::registrazioni::richieste;
use anpr_tests::richieste::{fra, oggi};
use anpr_tests::scenari;

scenari!(
    certificates_follow_the_life_of_a_family,
    en435_historic_certificates_know_who_came_back,
    en181_a_proceeding_stops_what_it_must_until_it_is_closed
);

const QUI: &str = "888001";

fn fa(giorni: i64) -> String {
    fra(-giorni)
}

/// A day as the page writes it.
fn detto(giorno: &str) -> String {
    let [anno, mese, giorno] = [&giorno[..4], &giorno[5..7], &giorno[8..]];
    format!("{giorno}/{mese}/{anno}")
}

fn nota(chi: &Generalita) -> Persona {
    let testo = |dato: &Option<String>| dato.clone().unwrap_or_default();
    Persona {
        id: testo(&chi.id_scheda_soggetto_anpr),
        id_anpr: String::new(),
        codice_fiscale: chi.codice_fiscale.as_ref().map(|cf| cf.cod_fiscale.clone()).unwrap_or_default(),
        cognome: testo(&chi.cognome),
        nome: testo(&chi.nome),
        sesso: testo(&chi.sesso),
        data_nascita: testo(&chi.data_nascita),
        famiglia: String::new(),
        codice_legame: "1".to_owned(),
        stato: "R".to_owned(),
    }
}

/// Somebody of the story, and what their certificates say.
struct Chi<'a> {
    comune: &'a Comune,
    persona: Persona,
}

impl Chi<'_> {
    fn chiede(&self, tipo: &str) -> Richiesta6001 {
        Richiesta6001::nuova(self.comune, &self.persona, &[tipo])
    }

    /// By another, with a passport, of a day.
    fn per(&self, altro: &Self, tipo: &str, giorno: Option<&str>) -> Richiesta6001 {
        let passaporto = Some(("PASSAPORTO YA3", "2024-01-02"));
        let decorrenza = giorno.map(str::to_owned);
        Richiesta6001 { decorrenza, ..altro.chiede(tipo).chiesta_da(&self.persona, "1", passaporto) }
    }

    #[track_caller]
    fn dice(&self, richiesta: &Richiesta6001, frasi: &[&str]) {
        let detto = testo(pdf(&risponde(self.comune, richiesta)));
        for frase in frasi {
            assert!(detto.contains(frase), "{frase}: {detto}");
        }
    }

    #[track_caller]
    fn non_ottiene(&self, tipo: &str, codici: &[&str]) {
        rifiuta(self.comune, &self.chiede(tipo), codici);
    }
}

fn arriva<'a>(comune: &'a Comune, nome: &str, sesso: &str, casa_di: Option<&str>) -> (Chi<'a>, String) {
    let dal = fa(400);
    let mut arrivo =
        richieste::arrivo(persona(&cognome_nuovo(), nome, sesso, "1990-05-12"), residenza(QUI, "VERDE", "1", &dal));
    if let Some(loro) = casa_di {
        arrivo.dati_controllo.attribuzione_famiglia = "1".to_owned();
        arrivo.residenza.clear();
        let sua = arrivo.famiglia.as_mut().unwrap();
        sua.famiglia = famiglia(loro);
        sua.legame_soggetto.codice_legame = "23".to_owned();
    }
    let fatta = comune.registra(&dal, arrivo).accolta();
    (Chi { comune, persona: nota(&comune.noto(&fatta.soggetto())) }, fatta.famiglia())
}

fn certificates_follow_the_life_of_a_family(sandbox: &Sandbox) {
    let comune = sandbox.comune(QUI);
    let (lui, loro) = arriva(&comune, "PRIMO", "M", None);
    let (lei, _) = arriva(&comune, "SECONDA", "F", Some(&loro));
    let noto = |chi: &Chi<'_>| comune.noto(&chi.persona.id);
    lui.dice(&lui.chiede("17"), &["è di stato libero", "celibe"]);
    lui.non_ottiene("3", &["EN160"]);

    let nozze = fa(200);
    comune.registra(&nozze, richieste::matrimonio(noto(&lui), noto(&lei), evento(&nozze, "21"))).accolta();
    for chi in [&lui, &lei] {
        comune.registra(&nozze, richieste::nuovo_stato_civile(noto(chi), "2")).accolta();
    }
    lui.non_ottiene("17", &["EN060"]);
    lui.dice(&lui.chiede("3"), &[&lei.persona.cognome, &detto(&nozze), "atto di matrimonio"]);
    lei.dice(&lei.chiede("11"), &["coniugata", &lui.persona.cognome]);
    lei.dice(&lei.chiede("13"), &["coniugato", "coniugata"]);
    // Married, and still written as one who merely lives there.
    rifiuta(&comune, &lei.chiede("16"), &["EN222"]);
    assert_eq!(risponde(&comune, &lei.chiede("16").con("forzaCertificazione", "1")).accolta().codici(), ["CN222"]);
    let membri = vec![membro(noto(&lui), "1", &nozze), membro(noto(&lei), "2", &nozze)];
    comune.registra(&nozze, richieste::composizione(famiglia(&loro), membri)).accolta();
    lei.dice(&lei.chiede("16"), &["intestatario scheda", "moglie"]);

    let nato = fa(150);
    let figlio = richieste::nascita(
        persona(&lui.persona.cognome, "TERZO", "M", &nato),
        genitore(noto(&lui)),
        genitore(noto(&lei)),
    );
    let figlio = comune.registra(&nato, figlio).accolta().soggetto();
    let figlio = Chi { comune: &comune, persona: nota(&comune.noto(&figlio)) };
    figlio.dice(&figlio.chiede("1"), &[&detto(&nato), "atto di nascita"]);
    figlio.non_ottiene("16", &["EN169"]);
    lui.dice(&lui.chiede("12"), &[&figlio.persona.cognome, "TERZO"]);

    let trasloco = fa(100);
    let casa = residenza(QUI, "GIALLA", "3", &trasloco);
    comune.registra(&trasloco, richieste::trasloco_famiglia(famiglia(&loro), casa)).accolta();
    lei.dice(&lei.chiede("8"), &["VIA GIALLA 3"]);
    lei.dice(&lei.chiede("9"), &["VIA VERDE 1", &detto(&fa(101)), "VIA GIALLA 3", "tuttora"]);
    let di_prima = |tipo: &str| Richiesta6001 { decorrenza: Some(fa(101)), ..lei.chiede(tipo) };
    lei.dice(&di_prima("20"), &["VIA VERDE 1"]);
    lei.dice(&di_prima("9"), &[&format!("fino al {}", detto(&fa(101))), "VIA VERDE 1"]);
    let elenco = testo(pdf(&risponde(&comune, &di_prima("9"))));
    assert!(!elenco.contains("tuttora") && !elenco.contains("GIALLA"), "{elenco}");

    let morte = fa(20);
    let resta = vec![membro(noto(&lei), "1", &morte), membro(noto(&figlio), "3", &morte)];
    comune.registra(&morte, richieste::decesso(noto(&lui), evento(&morte, "33"), resta)).accolta();
    comune.registra(&morte, richieste::nuovo_stato_civile(noto(&lei), "3")).accolta();
    lei.dice(&lei.per(&lui, "2", None), &[&lui.persona.cognome, "PRIMO", &detto(&morte), "atto di morte"]);
    lei.dice(&lei.per(&lui, "9", Some(&morte)), &["VIA GIALLA 3", &detto(&morte)]);
    rifiuta(&comune, &lei.per(&lui, "9", None), &["EN328"]);
    rifiuta(&comune, &lei.per(&lui, "7", None), &["EN054", "EN228"]);
    rifiuta(&comune, &lui.per(&lei, "8", None), &["EN170"]);
    lei.dice(&lei.chiede("11"), &["vedova", "PRIMO"]);
    lei.dice(&lei.chiede("17"), &["vedova"]);

    // Nobody finds her any more; the child stays.
    let sparizione = fa(5);
    let resta = vec![membro(noto(&figlio), "1", &sparizione)];
    let cancellazione = richieste::cancellazione(noto(&lei), "6", &sparizione, resta);
    let andata = comune.registra(&sparizione, cancellazione).accolta();
    lei.dice(&lei.chiede("4"), &["è stata cancellata", &detto(&sparizione), "irreperibilità"]);
    lei.non_ottiene("8", &["EN229"]);
    lei.non_ottiene("2", &["EN061"]);
    let di_ieri = Richiesta6001 { decorrenza: Some(fa(6)), ..lei.chiede("20") };
    lei.dice(&di_ieri, &["VIA GIALLA 3"]);
    comune.registra(&oggi(), richieste::annulla_cancellazione(&andata.operazione, noto(&lei))).accolta();
    lei.dice(&lei.chiede("8"), &["VIA GIALLA 3"]);
    lei.non_ottiene("4", &["EN163"]);
}

fn en435_historic_certificates_know_who_came_back(sandbox: &Sandbox) {
    let comune = sandbox.comune(QUI);
    let (lui, _) = arriva(&comune, "PRIMO", "M", None);
    let noto = || comune.noto(&lui.persona.id);
    let di = |tipo: &str, giorno: &str| Richiesta6001 { decorrenza: Some(giorno.to_owned()), ..lui.chiede(tipo) };
    // Struck off and registered again by the same comune.
    let via = fa(200);
    let mut cancellazione = richieste::cancellazione(noto(), "6", &via, Vec::new());
    cancellazione.dati_controllo.ruolo_soggetto = "1".to_owned();
    comune.registra(&via, cancellazione).accolta();
    let ritorno = fa(100);
    let mut torna = richieste::arrivo(noto(), residenza(QUI, "ROSSA", "5", &ritorno));
    torna.dati_controllo.gestione_cf = None;
    torna.motivo_iscrizione.id_motivo_iscrizione = "5".to_owned();
    comune.registra(&ritorno, torna).accolta();
    lui.dice(
        &lui.chiede("9"),
        &["VIA VERDE 1", &detto(&fa(400)), &detto(&fa(201)), "VIA ROSSA 5", &detto(&ritorno), "tuttora"],
    );
    for tipo in ["6", "9", "20"] {
        rifiuta(&comune, &di(tipo, &fa(150)), &["EN435"]);
    }
    lui.dice(&di("20", &fa(201)), &["VIA VERDE 1"]);
    lui.dice(&di("20", &ritorno), &["VIA ROSSA 5"]);
    lui.dice(&lui.chiede("8"), &["VIA ROSSA 5"]);
}

fn en181_a_proceeding_stops_what_it_must_until_it_is_closed(sandbox: &Sandbox) {
    let comune = sandbox.comune(QUI);
    let (lui, loro) = arriva(&comune, "PRIMO", "M", None);
    let (lei, _) = arriva(&comune, "SECONDA", "F", Some(&loro));
    let numero = cognome_nuovo();
    let pratica = |operazione: &str, stato: &str, chi: &[&Chi<'_>]| {
        let mut pratica = richieste::procedimento(operazione, &numero, stato, &oggi());
        pratica.generalita_per_ricerca = chi.iter().map(|chi| comune.noto(&chi.persona.id)).collect();
        pratica
    };
    let mut avvio = pratica("I", "1", &[&lui, &lei]);
    avvio.procedimento_istruttoria.motivo_avvio = Some("7".to_owned());
    comune.registra(&oggi(), avvio).accolta();
    for chi in [&lui, &lei] {
        for tipo in ["1", "11"] {
            let richiesta = chi.chiede(tipo);
            assert!(risponde(&comune, &richiesta).codici().contains(&"EN181"), "{tipo}");
        }
        for tipo in ["8", "12"] {
            risponde(&comune, &chi.chiede(tipo)).accolta();
        }
        let forzato = risponde(&comune, &chi.chiede("17").con("forzaCertificazione", "1"));
        assert_eq!(forzato.accolta().codici(), ["EN181"]);
    }
    let mut chiusura = pratica("C", "2", &[]);
    let dati = &mut chiusura.procedimento_istruttoria;
    (dati.esito_chiusura, dati.data_chiusura) = (Some("C".to_owned()), Some(oggi()));
    dati.note_esito = Some("VERIFICATO".to_owned());
    comune.registra(&oggi(), chiusura).accolta();
    lui.dice(&lui.chiede("17"), &["celibe"]);
    lei.dice(&lei.chiede("17"), &["nubile"]);
}
