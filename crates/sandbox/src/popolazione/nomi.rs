//! Surnames and names, ordered from the most to the least frequent.
//!
//! All of them fit ISO-8859-1 (the AIRE file) but those of [`COGNOMI_ESTESI`], which only the APR file carries.

use super::persona::Sesso;
use rand::Rng;
use rand::rngs::StdRng;

/// A surname, the first of the list being drawn far more often than the last, as in a real comune.
pub(super) fn cognome(rng: &mut StdRng) -> String {
    match rng.random_range(0..400) {
        0 => scegli(rng, COGNOMI_ESTESI).to_owned(),
        1..=4 => format!("{} {}", frequente(rng, COGNOMI), frequente(rng, COGNOMI)),
        _ => frequente(rng, COGNOMI).to_owned(),
    }
}

/// A surname that ISO-8859-1 can write.
pub(super) fn cognome_latino(rng: &mut StdRng) -> String {
    frequente(rng, COGNOMI).to_owned()
}

/// A name in use when somebody born in `anno` was named.
pub(super) fn nome(rng: &mut StdRng, sesso: Sesso, anno: i32) -> String {
    let recenti = match anno {
        ..1965 => 0.02,
        1965..1985 => 0.35,
        _ => 0.8,
    };
    let (classici, moderni) = match sesso {
        Sesso::M => (NOMI_M, NOMI_M_RECENTI),
        Sesso::F => (NOMI_F, NOMI_F_RECENTI),
    };
    let lista = if rng.random_bool(recenti) { moderni } else { classici };
    let primo = frequente(rng, lista);
    match rng.random_range(0..12) {
        0 => doppio(primo, frequente(rng, classici)),
        _ => primo.to_owned(),
    }
}

/// One of a list, all alike.
pub(super) fn scegli<'a, T: ?Sized>(rng: &mut StdRng, lista: &[&'a T]) -> &'a T {
    lista[rng.random_range(0..lista.len())]
}

/// One of a list, the first ones more often: half of the draws fall in the first third.
pub(super) fn frequente<'a>(rng: &mut StdRng, lista: &[&'a str]) -> &'a str {
    let r: f64 = rng.random();
    let posto = (r * r.sqrt() * lista.len() as f64) as usize;
    lista[posto.min(lista.len() - 1)]
}

/// The second surname of a couple whose children carry both.
pub(super) fn cognomi_uniti(padre: &str, madre: &str) -> String {
    format!("{padre} {madre}")
}

fn doppio(primo: &str, secondo: &str) -> String {
    if primo == secondo || primo.contains(' ') || secondo.contains(' ') {
        primo.to_owned()
    } else {
        format!("{primo} {secondo}")
    }
}

#[rustfmt::skip]
const COGNOMI: &[&str] = &[
    "ROSSI", "FERRARI", "BIANCHI", "RUSSO", "ESPOSITO", "ROMANO", "COLOMBO", "RICCI", "MARINO", "GRECO", "BRUNO",
    "GALLO", "CONTI", "DE LUCA", "COSTA", "GIORDANO", "MANCINI", "RIZZO", "LOMBARDI", "MORETTI", "BARBIERI",
    "FONTANA", "SANTORO", "MARIANI", "RINALDI", "CARUSO", "FERRARA", "GALLI", "MARTINI", "LEONE", "LONGO", "GENTILE",
    "MARTINELLI", "VITALE", "LOMBARDO", "SERRA", "COPPOLA", "DE SANTIS", "D'ANGELO", "MARCHETTI", "PARISI", "VILLA",
    "CONTE", "FERRARO", "FERRI", "FABBRI", "BIANCO", "MARINI", "GRASSO", "VALENTINI", "MESSINA", "SALA",
    "DE ANGELIS", "GATTI", "PELLEGRINI", "PALUMBO", "SANNA", "FARINA", "RIZZI", "MONTI", "CATTANEO", "MORELLI",
    "AMATO", "SILVESTRI", "MAZZA", "TESTA", "GRASSI", "PELLEGRINO", "CARBONE", "GIULIANI", "BENEDETTI", "BARONE",
    "ROSSETTI", "CAPUTO", "MONTANARI", "GUERRA", "PALMIERI", "BERNARDI", "MARTINO", "FIORE", "DE ROSA", "FERRETTI",
    "BELLINI", "BASILE", "RIVA", "DONATI", "PIRAS", "VITALI", "BATTAGLIA", "SARTORI", "NERI", "COSTANTINI", "MILANI",
    "PAGANO", "RUGGIERO", "SORRENTINO", "D'AMICO", "ORLANDO", "DAMICO", "NEGRI", "D'AGOSTINO", "DE SIMONE",
    "GIANNINI", "SANTINI", "BERTOLINI", "ZANETTI", "CATALANO", "BRAMBILLA", "CASTELLI", "BRESCIANI", "FUMAGALLI",
    "LOCATELLI", "BONETTI", "ZANELLA", "TEDESCO", "MELIS", "LANZA", "FERRANTE", "SACCO", "VALENTE", "DELL'ORTO",
    "DALL'OGLIO", "DELLA VALLE", "DI MARCO", "DI STEFANO", "LO PRESTI", "LA ROSA", "D'ALESSANDRO", "NICOLÒ", "CALÒ",
    "BALDÈ", "ALÌ", "DE' MEDICI", "DEGL'INNOCENTI", "SPANÒ", "SCIRÈ", "CUSUMANO", "TRAVERSO", "PARODI", "CANEPA",
    "OLIVIERI", "ARENA", "PASTORE", "MAGNANI", "POLI", "BASSI", "FERRERO", "GIACOMINI", "SIMONETTI", "ZAMBELLI",
    "BORGHI", "CERUTI", "PEDRETTI", "GASPARI", "TONELLI", "VENTURI", "ROTA", "MAFFEI", "PINNA", "CARTA", "MURGIA",
    "LAI", "PUDDU", "FADDA", "MURA", "DEIANA", "FLORIS", "USAI", "SCHIRRU", "BOSCO", "SALVI", "MORANDI", "VIOLA",
    "AGOSTINI", "ROCCA", "BRAMANTE", "TOMASI", "FRANCHI", "CAVALLI", "BERTI", "GUIDI", "FALCONE", "NAPOLITANO",
    "PEPE", "ALFANO", "PICCOLO", "CIRILLO", "MOLINARI", "PROIETTI", "MASSARI", "BELLI", "VOLPE", "PACE", "CORTESE",
    "ABATE", "TARANTINO", "CAMPANA", "BUONO", "SCALA", "BOVE", "FORTE", "SCOTTO", "IANNONE", "CICCARELLI",
    "QUARANTA", "ZITO", "IZZO", "ODDI", "UGHI", "FO", "RE", "BO", "AJELLO", "KOFLER", "PICHLER", "GRUBER", "MÜLLER",
    "BIASION", "MENEGHIN", "ZORZI", "BRUSAFERRO", "SCARPA", "VIANELLO", "BOSCOLO", "TIOZZO", "BALLARIN", "FURLAN",
    "VISINTIN", "COSULICH", "PAHOR", "CHENOT", "CERISE", "GLAREY", "BIONAZ", "NOUVEL", "CHAMPION", "DONNINI", "SGRÒ",
    "BENEVOLO", "TAVERNA", "PASTORINO", "MONTAGNA", "CACCIATORE", "MUGNAIO", "BOTTAIO", "FORNARO", "MAGLIANO",
    "CANTIERI", "SELVAGGI", "QUINTAVALLE", "ACQUAVIVA", "BELLAVITA", "PASSALACQUA", "BEVILACQUA", "MANGIAFICO",
    "TAGLIAFERRI", "SPACCAROTELLA", "PAPALEO", "LOGOTETA", "CALABRÒ", "ROMEO", "LAGANÀ", "CREA", "FOTI", "MALARA",
    "SURACE", "NUCERA",
];

/// Letters beyond ISO-8859-1, as the linguistic minorities write them.
const COGNOMI_ESTESI: &[&str] = &["ČERNE", "KOVAČIČ", "ŽIGON", "VIŠINTIN", "KRIŠČAK", "GRUŽA"];

#[rustfmt::skip]
const NOMI_M: &[&str] = &[
    "GIUSEPPE", "ANTONIO", "GIOVANNI", "MARIO", "LUIGI", "FRANCESCO", "ANGELO", "VINCENZO", "PIETRO", "SALVATORE",
    "CARLO", "FRANCO", "DOMENICO", "BRUNO", "PAOLO", "MICHELE", "GIORGIO", "ALDO", "SERGIO", "LUCIANO", "ROBERTO",
    "ENRICO", "RENATO", "GINO", "ENZO", "SANTO", "CLAUDIO", "UMBERTO", "FERDINANDO", "GIACOMO", "PASQUALE", "NICOLA",
    "RAFFAELE", "GAETANO", "CARMELO", "ROCCO", "COSIMO", "ALFREDO", "ETTORE", "GUIDO", "LINO", "ROMANO", "REMO",
    "ELIO", "OTTAVIO", "VITTORIO", "AMEDEO", "GUGLIELMO", "SEVERINO", "ARMANDO", "BATTISTA", "NICOLÒ", "GIAN CARLO",
    "GIAN LUIGI", "PIER PAOLO", "GIOVANNI BATTISTA", "GIAMPIERO", "GIANFRANCO", "PIERLUIGI", "ORESTE", "EUGENIO",
    "FAUSTO", "TULLIO", "DARIO", "IVO",
];

#[rustfmt::skip]
const NOMI_M_RECENTI: &[&str] = &[
    "MARCO", "ANDREA", "LUCA", "ALESSANDRO", "MATTEO", "LORENZO", "STEFANO", "DAVIDE", "SIMONE", "FEDERICO",
    "RICCARDO", "LEONARDO", "TOMMASO", "GABRIELE", "EDOARDO", "FILIPPO", "MATTIA", "DANIELE", "FABIO", "MASSIMO",
    "MAURIZIO", "CRISTIAN", "MICHAEL", "DIEGO", "ELIA", "NICOLÒ", "SAMUELE", "JACOPO", "EMANUELE", "PIETRO",
    "GIACOMO", "ENEA", "GIULIO", "MANUEL", "ALESSIO", "VALERIO", "IVAN", "KEVIN", "NOÈ", "THOMAS", "OMAR", "SAMUEL",
    "RAUL", "ETHAN", "LIAM", "ANDREA LUCA", "LEO",
];

#[rustfmt::skip]
const NOMI_F: &[&str] = &[
    "MARIA", "ANNA", "GIUSEPPINA", "ROSA", "ANGELA", "GIOVANNA", "TERESA", "LUCIA", "CARMELA", "CATERINA",
    "FRANCESCA", "ANNA MARIA", "ANTONIETTA", "CARLA", "ELENA", "CONCETTA", "RITA", "MARGHERITA", "FRANCA", "PAOLA",
    "LUISA", "ASSUNTA", "GABRIELLA", "MADDALENA", "LINA", "IDA", "EMMA", "BRUNA", "GRAZIELLA", "MARISA", "SILVANA",
    "ADELE", "ROSARIA", "FILOMENA", "IMMACOLATA", "VINCENZA", "RAFFAELLA", "DOMENICA", "AGNESE", "PIERINA", "LIDIA",
    "ADRIANA", "LILIANA", "FERNANDA", "IOLANDA", "ERSILIA", "ZITA", "ELDA", "NELLA", "MARIA TERESA", "MARIA GRAZIA",
    "MARIA PIA", "ROSA MARIA", "LUIGIA", "PALMIRA", "GEMMA", "NOEMI", "AURORA", "OTTAVIA", "CLELIA", "NIVES",
    "WANDA", "OLGA", "ADA",
];

#[rustfmt::skip]
const NOMI_F_RECENTI: &[&str] = &[
    "GIULIA", "CHIARA", "SARA", "FRANCESCA", "MARTINA", "SOFIA", "ALICE", "VALENTINA", "ELISA", "FEDERICA",
    "GIORGIA", "AURORA", "GRETA", "EMMA", "BEATRICE", "LAURA", "SILVIA", "MONICA", "BARBARA", "CRISTINA",
    "ALESSANDRA", "GINEVRA", "VITTORIA", "MATILDE", "BIANCA", "CAMILLA", "LUDOVICA", "NOEMI", "GAIA", "ARIANNA",
    "ILARIA", "ELEONORA", "REBECCA", "VIOLA", "CECILIA", "MIA", "ANITA", "ADELE", "ASIA", "JESSICA", "SAMANTHA",
    "DEBORAH", "NICOLE", "SHARON", "MARIASOLE", "ANNA CHIARA", "SOLE", "ZOE", "CHLOÉ", "MELISSA", "VERONICA",
    "SIMONA", "ROBERTA", "STEFANIA", "DANIELA", "PATRIZIA",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_fits_the_contract_and_but_for_the_extended_ones_the_aire_file() {
        let latini = [COGNOMI, NOMI_M, NOMI_M_RECENTI, NOMI_F, NOMI_F_RECENTI].concat();
        assert!(latini.iter().all(|n| n.chars().all(|c| (c as u32) < 256)));
        for nome in latini.iter().chain(COGNOMI_ESTESI) {
            assert!(
                nome.chars().all(|c| c.is_ascii_uppercase() || " '".contains(c) || ('À'..='ž').contains(&c)),
                "{nome}"
            );
        }
    }

    #[test]
    fn lists_hold_nobody_twice() {
        for lista in [COGNOMI, NOMI_M, NOMI_M_RECENTI, NOMI_F, NOMI_F_RECENTI, COGNOMI_ESTESI] {
            let mut visti = std::collections::HashSet::new();
            assert!(lista.iter().all(|n| visti.insert(n)));
        }
    }
}
