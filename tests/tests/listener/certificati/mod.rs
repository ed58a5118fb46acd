//! 6001 (certificazione): certificates of every kind, in every language, read back; what is refused; what comes back a
//! second time; the page that vouches for them; the commands.

mod comandi;
mod emissione;
mod posizioni;
mod ripetizione;
mod verifica;
mod vicende;

use anpr_tests::certificati::Richiesta6001;
use anpr_tests::fornitura::{Apr, ROMA, Soggetto};
use anpr_tests::programma::cartella;
use anpr_tests::{Comune, Persona, Risposta, Sandbox};

/// Somebody in this state who may have a certificate of this kind.
fn chi(comune: &Comune, tipo: &str, stato: &str) -> Persona {
    let suoi = comune.persone().iter().filter(|p| p.stato == stato && !p.codice_fiscale.is_empty());
    let adatto = |p: &&Persona| {
        let anteprima = Richiesta6001::nuova(comune, p, &[tipo]).con("emissione", "3");
        anteprima.chiedi(comune).valore("esitoOperazione") == Some("0000")
    };
    suoi.into_iter().find(adatto).unwrap_or_else(|| panic!("nobody may have {tipo}")).clone()
}

fn risponde(comune: &Comune, richiesta: &Richiesta6001) -> Risposta {
    let risposta = richiesta.chiedi(comune);
    risposta.corpo();
    risposta
}

fn rifiuta(comune: &Comune, richiesta: &Richiesta6001, codici: &[&str]) {
    let risposta = risponde(comune, richiesta);
    assert_eq!(risposta.codici(), codici, "{}: {}", richiesta.xml(), risposta.testo);
    assert_eq!(risposta.valore("esitoOperazione"), Some("XXXX"));
    assert!(risposta.valore("Risposta6001KO").is_some() && risposta.parti.is_empty());
}

/// A comune of its own, with people whom the sandbox does not invent, that has set no parameters: the second is bound to
/// the first by a contract.
fn di_prova(sandbox: &Sandbox) -> (Comune, [Persona; 2]) {
    let comune = sandbox.comune_riempito(QUI, |comune| {
        let nato = |nome: &str| {
            format!(
                "<cognome>{COGNOME}</cognome><nome>{nome}</nome><sesso>M</sesso><dataNascita>1980-06-07</dataNascita>\
                 <luogoNascita><comune>{ROMA}</comune></luogoNascita>"
            )
        };
        let contratto = format!(
            "<convivenzaDiFatto><convivente>{}</convivente><contrattoStipula><data>2019-03-04</data>\
             <protocollo>77</protocollo></contrattoStipula></convivenzaDiFatto>",
            nato("ßIMON")
        );
        let mut primo = Soggetto::nuovo("C1", COGNOME, "ĐORĐE", "1980-06-07").cf(CF);
        primo.altro = contratto;
        let secondo = Soggetto::nuovo("C2", COGNOME, "ßIMON", "1980-06-07").legame("23");
        let file = Apr::di(QUI).famiglia("F1", &[primo, secondo]).scrivi(1, &cartella());
        let file = file.map(|file| file.display().to_string());
        assert!(sandbox.comanda(&["subentro", "load", &file[0], &file[1]]).starts_with("OK: "));
        sandbox.comanda(&["utenti", "enable", &comune.proprieta().id_operatore, QUI, "OP_CERTIFICAZIONE"]);
    });
    let persona = |nome: &str, cf: &str| Persona {
        id: String::new(),
        id_anpr: String::new(),
        codice_fiscale: cf.to_owned(),
        cognome: COGNOME.to_owned(),
        nome: nome.to_owned(),
        sesso: "M".to_owned(),
        data_nascita: "1980-06-07".to_owned(),
        famiglia: String::new(),
        codice_legame: "1".to_owned(),
        stato: "R".to_owned(),
    };
    (comune, [persona("ĐORĐE", CF), persona("ßIMON", "")])
}

const QUI: &str = "888070";
const CF: &str = "12345678911";
/// With letters of every neighbour, an apostrophe and a hyphen.
const COGNOME: &str = "ŽNIDARŠIČ DELL'ÆGIDIŁ-ŐSZ";
