//! What holds of every family and convivenza.

use super::persone::{disgiunte, niente_di_annullato, senza_dati};
use super::righe::{Famiglia, Registro, Riga};

pub(super) fn controlla(registro: &Registro, trovate: &mut Vec<String>) {
    for (id, famiglia) in &registro.famiglie {
        let mut nota = |cosa: String| trovate.push(format!("family {id}: {cosa}"));
        stato(famiglia, registro, &mut nota);
        sezioni(famiglia, &mut nota);
        intestatari(famiglia, &mut nota);
        let versioni: Vec<Riga<()>> = famiglia.sezioni.iter().map(senza_dati).collect();
        niente_di_annullato(&famiglia.tocchi, &versioni, &mut nota);
    }
}

/// A family in force has members, of its comune and its book; one that ended has none. A convivenza may be empty.
fn stato(famiglia: &Famiglia, registro: &Registro, nota: &mut impl FnMut(String)) {
    let presenti: Vec<i64> = famiglia.appartenenze.iter().filter(|(_, a)| a.aperta()).map(|(id, _)| *id).collect();
    match (famiglia.stato.as_str(), presenti.as_slice()) {
        ("A", []) if famiglia.tipo != CONVIVENZA => nota("in force without members".into()),
        ("X", [_, ..]) => nota(format!("ended, but {presenti:?} are in it")),
        _ => {}
    }
    if famiglia.stato == "X" && famiglia.sezioni.iter().any(|s| s.aperta() && s.dati.codice == RESIDENZA) {
        nota("ended, but has an address".into());
    }
    for id in presenti {
        let Some(persona) = registro.persone.get(&id) else { continue };
        if persona.comune != famiglia.comune {
            nota(format!("of {}, but {id} is of {}", famiglia.comune, persona.comune));
        }
        if (famiglia.tipo == FAMIGLIA_AIRE) != (persona.stato == "A") {
            nota(format!("of kind {}, but {id} is {}", famiglia.tipo, persona.stato));
        }
    }
}

fn sezioni(famiglia: &Famiglia, nota: &mut impl FnMut(String)) {
    let mut codici: Vec<i16> = famiglia.sezioni.iter().map(|s| s.dati.codice).collect();
    codici.sort_unstable();
    codici.dedup();
    for codice in codici {
        let sue: Vec<_> = famiglia.sezioni.iter().filter(|s| s.dati.codice == codice).cloned().collect();
        disgiunte(&sue, "versions of a section", nota);
    }
    for vita in famiglia.sezioni.iter().filter(|s| s.al.is_some_and(|al| al < s.dal)) {
        nota(format!("a version ends before it begins: {vita:?}"));
    }
}

/// There are never two reference persons.
fn intestatari(famiglia: &Famiglia, nota: &mut impl FnMut(String)) {
    let loro: Vec<_> = famiglia.appartenenze.iter().map(|(_, a)| a).filter(|a| a.dati.legame == "1").cloned().collect();
    disgiunte(&loro, "reference persons", nota);
}

/// `tipoScheda` of a convivenza, and of an AIRE family.
const CONVIVENZA: i16 = 4;
const FAMIGLIA_AIRE: i16 = 5;
/// Code of the address.
const RESIDENZA: i16 = 2;
