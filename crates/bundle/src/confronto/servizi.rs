//! What changed in services and operations.

use super::{Confronto, Direzione, Utente, Verso};
use crate::differenza::{Ambito, Cambiamento, Differenza, Effetto};
use crate::forme::Contratto;
use crate::manifesto::{Erogatore, esteso};
use contractgen::{Descrizione, Nome, Operazione};

/// Compares the services of two contracts, and the messages of the operations that both have.
pub(super) fn confronta(confronto: &mut Confronto<'_>, a: &Contratto, b: &Contratto) {
    let gemello = |d: &Descrizione, altrove: &Contratto, qui: &Contratto| -> Option<usize> {
        let presente = |c: &Contratto, n: &str| c.servizi.iter().any(|(s, _)| s.namespace == n);
        altrove.servizi.iter().position(|(s, _)| s.namespace == d.namespace).or_else(|| {
            // A service that changed its namespace keeps its name.
            let senza = |s: &Descrizione| s.nome == d.nome && !presente(qui, &s.namespace);
            altrove.servizi.iter().position(|(s, _)| senza(s))
        })
    };
    for (prima, erogatore) in &a.servizi {
        match gemello(prima, b, a).and_then(|i| b.servizi.get(i)) {
            Some((dopo, _)) => servizio(confronto, (a, prima), (b, dopo), *erogatore),
            None => trovata(confronto, prima, None, Cambiamento::ServizioEliminato, perso(*erogatore)),
        }
    }
    for (dopo, erogatore) in &b.servizi {
        if gemello(dopo, a, b).is_none() {
            let percorso = dopo.percorso().to_owned();
            let cambiamento = Cambiamento::ServizioNuovo { percorso, operazioni: dopo.operazioni.len() };
            trovata(confronto, dopo, None, cambiamento, guadagnato(*erogatore));
        }
    }
}

fn servizio(
    confronto: &mut Confronto<'_>,
    (a, prima): (&Contratto, &Descrizione),
    (b, dopo): (&Contratto, &Descrizione),
    erogatore: Erogatore,
) {
    let rotto = Direzione::della_richiesta(erogatore).effetto(Verso::ENTRAMBI);
    if prima.indirizzo != dopo.indirizzo {
        // The host is a matter of environments, the path is the contract's.
        let effetto = if prima.percorso() == dopo.percorso() { Effetto::Compatibile } else { rotto };
        let cambiamento = Cambiamento::Indirizzo { da: prima.indirizzo.clone(), a: dopo.indirizzo.clone() };
        trovata(confronto, prima, None, cambiamento, effetto);
    }
    // Names of services and ports are for code generators, the wire does not show them.
    for (cosa, da, a, effetto) in [
        ("namespace", &prima.namespace, &dopo.namespace, Effetto::Compatibile),
        ("nome del servizio", &prima.servizio, &dopo.servizio, Effetto::Compatibile),
        ("nome della porta", &prima.porta, &dopo.porta, Effetto::Compatibile),
        ("stile SOAP", &prima.stile, &dopo.stile, rotto),
        ("trasporto SOAP", &prima.trasporto, &dopo.trasporto, rotto),
    ] {
        if da != a {
            let cambiamento = Cambiamento::Descrizione { cosa, da: da.clone(), a: a.clone() };
            trovata(confronto, prima, None, cambiamento, effetto);
        }
    }
    for op in &prima.operazioni {
        match dopo.operazioni.iter().find(|o| o.nome == op.nome) {
            Some(nuova) => operazione(confronto, (a, prima, op), (b, nuova), erogatore),
            None => trovata(confronto, prima, Some(op), Cambiamento::OperazioneEliminata, perso(erogatore)),
        }
    }
    for op in dopo.operazioni.iter().filter(|op| !prima.operazioni.iter().any(|o| o.nome == op.nome)) {
        trovata(confronto, prima, Some(op), Cambiamento::OperazioneNuova, guadagnato(erogatore));
    }
}

fn operazione(
    confronto: &mut Confronto<'_>,
    (a, servizio, prima): (&Contratto, &Descrizione, &Operazione),
    (b, dopo): (&Contratto, &Operazione),
    erogatore: Erogatore,
) {
    let richiesta = Direzione::della_richiesta(erogatore);
    for (cosa, da, a) in [("SOAPAction", &prima.azione, &dopo.azione), ("uso SOAP", &prima.uso, &dopo.uso)] {
        if da != a {
            let cambiamento = Cambiamento::Descrizione { cosa, da: da.clone(), a: a.clone() };
            trovata(confronto, servizio, Some(prima), cambiamento, richiesta.effetto(Verso::ENTRAMBI));
        }
    }
    let utente = Utente::Operazione { servizio: servizio.nome.clone(), operazione: prima.nome.clone() };
    let messaggi: [(&Nome, &Nome, Direzione); 2] = [
        (&prima.richiesta, &dopo.richiesta, richiesta),
        (&prima.risposta, &dopo.risposta, Direzione::della_risposta(erogatore)),
    ];
    for (da, verso, direzione) in messaggi {
        if da != verso {
            let cambiamento = Cambiamento::Messaggio { da: esteso(da), a: esteso(verso) };
            trovata(confronto, servizio, Some(prima), cambiamento, direzione.effetto(Verso::ENTRAMBI));
        }
        if let (Some(x), Some(y)) = (a.radici.get(da), b.radici.get(verso)) {
            confronto.messaggio((*x, *y), &verso.1, &utente, direzione);
        }
    }
}

/// What the end of a service or operation does: calls of ANPR's fail, calls of the comune's no longer come.
fn perso(erogatore: Erogatore) -> Effetto {
    Direzione::della_richiesta(erogatore).effetto(Verso::ENTRAMBI)
}

/// What a new service or operation does: nothing, unless it is the comune that must answer it.
fn guadagnato(erogatore: Erogatore) -> Effetto {
    Direzione::della_richiesta(erogatore).effetto(Verso::ESTENDE)
}

fn trovata(
    confronto: &mut Confronto<'_>,
    servizio: &Descrizione,
    operazione: Option<&Operazione>,
    cambiamento: Cambiamento,
    effetto: Effetto,
) {
    confronto.trovate.push(Differenza {
        ambito: Ambito::Servizio { servizio: servizio.nome.clone(), operazione: operazione.map(|o| o.nome.clone()) },
        percorso: operazione.map_or(&servizio.nome, |o| &o.nome).clone(),
        cambiamento,
        effetto,
        altri_percorsi: Vec::new(),
        operazioni: operazione.map(|o| format!("{}/{}", servizio.nome, o.nome)).into_iter().collect(),
    });
}
