//! A life, registered step by step by the comuni in which it happens, each step read back by 3002 at days before and after;
//! then taken back, step by step, until the register is as it was.

use anpr_contract::mutazione_5000::Richiesta5008;
use anpr_contract::tipi::{CartaIdentita, Controllo, DatiSoggetto, ListaControlli};
use anpr_tests::registrazioni::blocchi::{
    cognome_nuovo, comune, evento, famiglia, genitore, membro, persona, residenza,
};
use anpr_tests::registrazioni::{Fatta, richieste};
use anpr_tests::richieste::{Richiesta3002, fra, oggi, per_famiglia};
use anpr_tests::{Comune, Sandbox, scenari, valore};

scenari!(
    a_life_is_registered_read_back_and_taken_back,
    a10_en492_en214_a_family_in_registration_is_seen_by_its_own_comune_alone,
);

const QUI: &str = "888001";
const LA: &str = "888002";

/// So many days ago.
fn fa(giorni: i64) -> String {
    fra(-giorni)
}

fn via(scheda: &DatiSoggetto) -> String {
    let indirizzo = scheda.residenza[0].indirizzo.as_ref().unwrap();
    indirizzo.toponimo.denominazione_toponimo.clone().unwrap()
}

fn dove(scheda: &DatiSoggetto) -> String {
    scheda.residenza[0].indirizzo.as_ref().unwrap().comune.codice_istat.clone().unwrap()
}

fn legame(scheda: &DatiSoggetto) -> &str {
    &scheda.legame_soggetto.as_ref().unwrap().codice_legame
}

/// What is shown of a person on a day.
#[track_caller]
fn vista(comune: &Comune, id: &str, giorno: &str) -> DatiSoggetto {
    comune.scheda(id, giorno).unwrap_or_else(|| panic!("{id} is not shown on {giorno}"))
}

/// The people of the story.
struct Vita<'a> {
    qui: &'a Comune,
    la: &'a Comune,
    famiglia: String,
    padre: String,
    madre: String,
    figlio: String,
}

fn a_life_is_registered_read_back_and_taken_back(sandbox: &Sandbox) {
    let (qui, la) = (sandbox.comune(QUI), sandbox.comune(LA));
    let vita = comincia(&qui, &la);
    nasce(&vita);
    let nozze = si_sposano(&vita);
    let trasferita = si_trasferiscono(&vita);
    let trasloco = cambiano_casa(&vita);
    let carta = riceve_la_carta(&vita);
    let morte = muore(&vita);
    risorge(&vita, &morte);
    senza_carta(&vita, &carta);
    torna_a_casa(&vita, &trasloco);
    torna_di_la(&vita, &trasferita);
    non_sposati(&vita, &nozze);
}

fn a10_en492_en214_a_family_in_registration_is_seen_by_its_own_comune_alone(sandbox: &Sandbox) {
    let (qui, la) = (sandbox.comune(QUI), sandbox.comune(LA));
    let dal = fa(30);
    let mut primo =
        richieste::arrivo(persona(&cognome_nuovo(), "PRIMO", "M", "1990-05-12"), residenza(QUI, "VERDE", "1", &dal));
    let segue = Controllo { codice: "FI".to_owned(), valore: "1".to_owned() };
    primo.dati_controllo.lista_controlli = Some(ListaControlli { controllo: vec![segue] });
    let arrivo = qui.registra(&dal, primo).accolta();
    let criteri_famiglia = per_famiglia(&arrivo.famiglia(), "1");
    let criteri_soggetto = format!("<idSchedaSoggettoANPR>{}</idSchedaSoggettoANPR>", arrivo.soggetto());
    let chiede = |comune: &Comune, istat: &str, criteri: &str, scheda: &str| {
        let richiesta = Richiesta3002::nuova(istat, criteri).nazionale();
        comune.chiama(&if scheda == "1" { richiesta } else { richiesta.scheda(scheda) }.xml())
    };
    assert_eq!(chiede(&la, LA, &criteri_famiglia, "2").codici(), ["EN492"]);
    assert_eq!(chiede(&la, LA, &criteri_soggetto, "2").codici(), ["EN492"]);
    assert_eq!(chiede(&la, LA, &criteri_soggetto, "1").codici(), ["EN214"]);
    for (criteri, scheda) in [(&criteri_famiglia, "2"), (&criteri_soggetto, "1")] {
        let sua = chiede(&qui, QUI, criteri, scheda);
        let avvisi = sua.accolta().valore("listaAnomalie").unwrap_or_default();
        assert_eq!(valore(avvisi, "codiceErroreAnomalia"), Some("EN213"), "{}", sua.testo);
    }
}

/// Two people come from abroad, live together and have a child.
fn comincia<'a>(qui: &'a Comune, la: &'a Comune) -> Vita<'a> {
    let dal = fa(400);
    let cognome = cognome_nuovo();
    let lui = richieste::arrivo(persona(&cognome, "PRIMO", "M", "1990-05-12"), residenza(QUI, "VERDE", "1", &dal));
    let arrivo = qui.registra(&dal, lui).accolta();
    let (padre, famiglia_loro) = (arrivo.soggetto(), arrivo.famiglia());
    let attuali = arrivo.variati[0].generalita_attuali.as_ref().unwrap();
    assert_eq!(attuali.codice_fiscale.as_ref().unwrap().cod_fiscale.len(), 16, "the Agenzia gave one");
    let mut lei =
        richieste::arrivo(persona(&cognome_nuovo(), "SECONDA", "F", "1992-03-04"), residenza(QUI, "VERDE", "1", &dal));
    lei.dati_controllo.attribuzione_famiglia = "1".to_owned();
    lei.residenza.clear();
    let sua = lei.famiglia.as_mut().unwrap();
    sua.famiglia = famiglia(&famiglia_loro);
    sua.legame_soggetto.codice_legame = "23".to_owned();
    let madre = qui.registra(&dal, lei).accolta().soggetto();
    assert!(qui.scheda(&padre, &fa(401)).is_none(), "nobody is there before");
    let visto = vista(qui, &madre, &dal);
    assert_eq!((via(&visto).as_str(), legame(&visto)), ("VERDE", "23"));
    assert_eq!(visto.provenienza.unwrap().localita.unwrap().codice_stato, "215");
    let figlio = richieste::nascita(
        persona(&cognome, "TERZO", "M", &fa(300)),
        genitore(qui.noto(&padre)),
        genitore(qui.noto(&madre)),
    );
    let figlio = qui.registra(&fa(300), figlio).accolta().soggetto();
    Vita { qui, la, famiglia: famiglia_loro, padre, madre, figlio }
}

fn nasce(vita: &Vita<'_>) {
    assert!(vita.qui.scheda(&vita.figlio, &fa(301)).is_none());
    let visto = vista(vita.qui, &vita.figlio, &fa(300));
    assert_eq!((via(&visto).as_str(), legame(&visto)), ("VERDE", "3"));
    assert_eq!(visto.paternita.unwrap().generalita.id_scheda_soggetto_anpr.as_deref(), Some(vita.padre.as_str()));
    let atteso = [(&vita.padre, "1"), (&vita.madre, "23"), (&vita.figlio, "3")];
    assert_eq!(vita.qui.componenti(&vita.famiglia, &oggi()), atteso.map(|(id, l)| (id.clone(), l.to_owned())));
    assert_eq!(vita.qui.componenti(&vita.famiglia, &fa(301)).len(), 2);
}

/// The marriage is written on both sheets, the stato civile by the comune on each, the relationship in the family last.
fn si_sposano(vita: &Vita<'_>) -> Fatta {
    let qui = vita.qui;
    let giorno = fa(200);
    let nozze = richieste::matrimonio(qui.noto(&vita.padre), qui.noto(&vita.madre), evento(&giorno, "21"));
    let nozze = qui.registra(&giorno, nozze).accolta();
    for (chi, altro) in [(&vita.padre, &vita.madre), (&vita.madre, &vita.padre)] {
        assert_eq!(vista(qui, chi, &fa(201)).matrimonio, None);
        let visto = vista(qui, chi, &giorno);
        let matrimonio = visto.matrimonio.unwrap();
        assert_eq!(matrimonio.coniuge.id_scheda_soggetto_anpr.as_deref(), Some(altro.as_str()));
        assert_eq!(matrimonio.dati_matrimonio.unwrap().data_evento, giorno);
        assert_eq!(visto.stato_civile.unwrap().stato_civile, "1", "never changed as a side effect");
    }
    nozze
}

/// The other comune takes the whole family over.
fn si_trasferiscono(vita: &Vita<'_>) -> Fatta {
    let giorno = fa(100);
    let casa = residenza(LA, "ROSSA", "2", &giorno);
    let fatta = vita.la.registra(&giorno, richieste::trasloco_famiglia(famiglia(&vita.famiglia), casa)).accolta();
    for chi in [&vita.padre, &vita.madre, &vita.figlio] {
        assert_eq!(dove(&vista(vita.la, chi, &fa(101))), QUI);
        let visto = vista(vita.la, chi, &giorno);
        assert_eq!((dove(&visto).as_str(), via(&visto).as_str()), (LA, "ROSSA"));
        let iscritta = visto.dati_iscrizione.unwrap().dati_iscrizione_comune.unwrap();
        assert_eq!((iscritta.data_iscrizione.as_str(), iscritta.comune), (giorno.as_str(), comune(LA)));
    }
    let di_qui = richieste::mutazione(vita.qui.noto(&vita.padre), &["07"]);
    assert_eq!(vita.qui.registra(&oggi(), di_qui).rifiutata(), ["EN204"], "it is no more their business");
    fatta
}

fn cambiano_casa(vita: &Vita<'_>) -> Fatta {
    let giorno = fa(60);
    let casa = residenza(LA, "GIALLA", "3", &giorno);
    let fatta = vita.la.registra(&giorno, richieste::trasloco_famiglia(famiglia(&vita.famiglia), casa)).accolta();
    assert_eq!(via(&vista(vita.la, &vita.figlio, &fa(61))), "ROSSA");
    assert_eq!(via(&vista(vita.la, &vita.figlio, &giorno)), "GIALLA");
    fatta
}

fn riceve_la_carta(vita: &Vita<'_>) -> Fatta {
    let giorno = fa(50);
    let carta = CartaIdentita {
        numero: "AX7654321".to_owned(),
        data_rilascio: giorno.clone(),
        cartacea_elettronica: Some("1".to_owned()),
        interdizione_espatrio: "N".to_owned(),
        comune_rilascio: Some(comune(LA)),
        data_scadenza: Some(fra(3000)),
        ..CartaIdentita::default()
    };
    let richiesta =
        Richiesta5008 { carta_identita: Some(carta), ..richieste::mutazione(vita.la.noto(&vita.padre), &["03"]) };
    let fatta = vita.la.registra(&giorno, richiesta).accolta();
    assert_eq!(vista(vita.la, &vita.padre, &fa(51)).carta_identita, None);
    assert_eq!(vista(vita.la, &vita.padre, &giorno).carta_identita.unwrap().numero, "AX7654321");
    fatta
}

fn muore(vita: &Vita<'_>) -> Fatta {
    let (la, giorno) = (vita.la, fa(20));
    let resta = vec![membro(la.noto(&vita.madre), "1", &giorno), membro(la.noto(&vita.figlio), "3", &giorno)];
    let fatta = la.registra(&giorno, richieste::decesso(la.noto(&vita.padre), evento(&giorno, "33"), resta)).accolta();
    assert_eq!(vista(la, &vita.padre, &fa(21)).dati_decesso, None);
    assert_eq!(vista(la, &vita.padre, &oggi()).dati_decesso.unwrap().data_evento, giorno);
    assert_eq!(vista(la, &vita.madre, &fa(21)).vedovanza, None);
    let vedova = vista(la, &vita.madre, &giorno);
    assert_eq!(vedova.vedovanza.as_ref().unwrap().dati_morteconiuge.data_evento, giorno);
    assert_eq!(vedova.stato_civile.as_ref().unwrap().stato_civile, "1", "never changed as a side effect");
    let atteso = [(&vita.madre, "1"), (&vita.figlio, "3")].map(|(id, l)| (id.clone(), l.to_owned()));
    assert_eq!(la.componenti(&vita.famiglia, &giorno), atteso);
    assert_eq!(la.componenti(&vita.famiglia, &fa(21)).len(), 3);
    fatta
}

fn risorge(vita: &Vita<'_>, morte: &Fatta) {
    let la = vita.la;
    let trasloco_prima = la.registra(&oggi(), richieste::mutazione(la.noto(&vita.padre), &["07"]));
    assert!(!trasloco_prima.rifiutata().is_empty(), "nothing is written of the dead");
    la.registra(&oggi(), richieste::annulla_cancellazione(&morte.operazione, la.noto(&vita.padre))).accolta();
    for giorno in [fa(21), fa(20), oggi()] {
        assert_eq!(vista(la, &vita.padre, &giorno).dati_decesso, None, "{giorno}");
        assert_eq!(vista(la, &vita.madre, &giorno).vedovanza, None, "{giorno}");
        let atteso = [(&vita.padre, "1"), (&vita.madre, "23"), (&vita.figlio, "3")];
        assert_eq!(
            la.componenti(&vita.famiglia, &giorno),
            atteso.map(|(id, l)| (id.clone(), l.to_owned())),
            "{giorno}"
        );
    }
}

fn senza_carta(vita: &Vita<'_>, carta: &Fatta) {
    let la = vita.la;
    la.registra(&fa(50), richieste::annulla_mutazione(&carta.operazione, la.noto(&vita.padre), None)).accolta();
    assert_eq!(vista(la, &vita.padre, &oggi()).carta_identita, None);
}

fn torna_a_casa(vita: &Vita<'_>, trasloco: &Fatta) {
    let la = vita.la;
    la.registra(&fa(60), richieste::annulla_mutazione(&trasloco.operazione, la.noto(&vita.padre), None)).accolta();
    for chi in [&vita.padre, &vita.madre, &vita.figlio] {
        assert_eq!(via(&vista(la, chi, &oggi())), "ROSSA");
    }
}

fn torna_di_la(vita: &Vita<'_>, trasferita: &Fatta) {
    let (qui, la) = (vita.qui, vita.la);
    let dei_nostri =
        qui.registra(&oggi(), richieste::annulla_mutazione(&trasferita.operazione, qui.noto(&vita.padre), None));
    assert_eq!(dei_nostri.rifiutata(), ["EN145"], "only who made it takes it back");
    la.registra(&fa(100), richieste::annulla_mutazione(&trasferita.operazione, la.noto(&vita.padre), None)).accolta();
    for chi in [&vita.padre, &vita.madre, &vita.figlio] {
        for giorno in [fa(101), fa(100), oggi()] {
            let visto = vista(qui, chi, &giorno);
            assert_eq!((dove(&visto).as_str(), via(&visto).as_str()), (QUI, "VERDE"), "{giorno}");
        }
    }
    let di_qui =
        qui.registra(&oggi(), richieste::annulla_mutazione(&trasferita.operazione, qui.noto(&vita.padre), None));
    assert!(!di_qui.rifiutata().is_empty(), "once");
}

fn non_sposati(vita: &Vita<'_>, nozze: &Fatta) {
    let qui = vita.qui;
    qui.registra(&fa(200), richieste::annulla_mutazione(&nozze.operazione, qui.noto(&vita.padre), None)).accolta();
    for chi in [&vita.padre, &vita.madre] {
        assert_eq!(vista(qui, chi, &oggi()).matrimonio, None);
    }
}
