//! Comparing two contracts: message by message, each pair of differing contents once.

mod contenuto;
mod semplice;
mod servizi;

use crate::apertura::Pacchetto;
use crate::differenza::{Ambito, Cambiamento, Differenza, Effetto};
use crate::errore::Errore;
use crate::forme::{Contratto, Forma, Forme, Id};
use crate::manifesto::Erogatore;
use contractgen::Nome;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What changed from bundle `a` to bundle `b`, each a zip archive or a folder, by service and operation. A content that
/// many messages use is compared once, whatever its type is called; the difference names the operations that show it.
pub fn differenze(a: &Path, b: &Path) -> Result<Vec<Differenza>, Errore> {
    let mut forme = Forme::default();
    let a = Contratto::leggi(&Pacchetto::apri(a)?, &mut forme)?;
    let b = Contratto::leggi(&Pacchetto::apri(b)?, &mut forme)?;
    let mut confronto = Confronto { forme: &forme, usi: BTreeMap::new(), ordine: Vec::new(), trovate: Vec::new() };
    if a.versione != b.versione {
        let parole = |c: &Contratto| format!("{} ({})", c.versione.contratto, c.versione.interfaccia);
        confronto.trovate.push(Differenza {
            ambito: Ambito::Contratto,
            percorso: "contratto".to_owned(),
            cambiamento: Cambiamento::Versione { da: parole(&a), a: parole(&b) },
            effetto: Effetto::Compatibile,
            altri_percorsi: Vec::new(),
            operazioni: Vec::new(),
        });
    }
    servizi::confronta(&mut confronto, &a, &b);
    documenti(&mut confronto, &a, &b);
    confronto.contenuti();
    let mut trovate = confronto.trovate;
    trovate.sort_by(|x, y| x.ambito.cmp(&y.ambito));
    Ok(trovate)
}

/// What became of the documents a content admits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Verso {
    /// Some are not admitted any more.
    restringe: bool,
    /// Some are admitted now.
    estende: bool,
}

impl Verso {
    const NESSUNO: Self = Self { restringe: false, estende: false };
    const RESTRINGE: Self = Self { restringe: true, estende: false };
    const ESTENDE: Self = Self { restringe: false, estende: true };
    const ENTRAMBI: Self = Self { restringe: true, estende: true };

    fn comune(self, altro: Self) -> Self {
        Self { restringe: self.restringe && altro.restringe, estende: self.estende && altro.estende }
    }
}

/// A change within one content.
#[derive(Debug, PartialEq)]
struct Locale {
    /// The element of the content that it concerns; none if it is the content itself.
    elemento: Option<String>,
    cambiamento: Cambiamento,
    verso: Verso,
}

/// Which way a message goes, seen from who wrote a program against the contract.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Direzione {
    inviato: bool,
    ricevuto: bool,
}

impl Direzione {
    const INVIATO: Self = Self { inviato: true, ricevuto: false };
    const RICEVUTO: Self = Self { inviato: false, ricevuto: true };
    /// A document of which the contract does not say who writes it.
    const IGNOTA: Self = Self { inviato: true, ricevuto: true };

    fn della_richiesta(erogatore: Erogatore) -> Self {
        match erogatore {
            Erogatore::Anpr => Self::INVIATO,
            Erogatore::Comune => Self::RICEVUTO,
        }
    }

    fn della_risposta(erogatore: Erogatore) -> Self {
        match erogatore {
            Erogatore::Anpr => Self::RICEVUTO,
            Erogatore::Comune => Self::INVIATO,
        }
    }

    fn unita(self, altra: Self) -> Self {
        Self { inviato: self.inviato || altra.inviato, ricevuto: self.ricevuto || altra.ricevuto }
    }

    fn effetto(self, verso: Verso) -> Effetto {
        match (self.inviato && verso.restringe, self.ricevuto && verso.estende) {
            (false, false) => Effetto::Compatibile,
            (true, false) => Effetto::RompeInvio,
            (false, true) => Effetto::RompeRicezione,
            (true, true) => Effetto::RompeTutto,
        }
    }
}

/// Who uses a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Utente {
    Operazione { servizio: String, operazione: String },
    Documento { nome: String },
}

/// Where a pair of contents stands.
#[derive(Debug, Default)]
struct Uso {
    /// One for each place that leads to it, as first reached in messages of each direction.
    percorsi: Vec<(String, Direzione)>,
    utenti: BTreeSet<Utente>,
    direzione: Direzione,
}

struct Confronto<'a> {
    forme: &'a Forme,
    /// The differing pairs of contents that messages have reached.
    usi: BTreeMap<(Id, Id), Uso>,
    /// The same in the order in which they were reached.
    ordine: Vec<(Id, Id)>,
    trovate: Vec<Differenza>,
}

impl Confronto<'_> {
    /// Follows one message of both contracts and notes the pairs of contents that differ.
    fn messaggio(&mut self, coppia: (Id, Id), nome: &str, utente: &Utente, direzione: Direzione) {
        let mut visti = BTreeSet::from([coppia]);
        let mut da_vedere = vec![(coppia, nome.to_owned())];
        if coppia.0 != coppia.1 && !self.uso(coppia).percorsi.iter().any(|(p, _)| p == nome) {
            self.uso(coppia).percorsi.push((nome.to_owned(), direzione));
        }
        while let Some((qui, percorso)) = da_vedere.pop() {
            if qui.0 == qui.1 {
                continue;
            }
            let uso = self.uso(qui);
            // The first message of a direction to come here notes the ways further down.
            let prima_volta = uso.direzione.unita(direzione) != uso.direzione;
            uso.direzione = uso.direzione.unita(direzione);
            uso.utenti.insert(utente.clone());
            let mut oltre = Vec::new();
            for (elemento, figlio) in contenuto::comuni(self.forme, qui) {
                if figlio.0 == figlio.1 {
                    continue;
                }
                let percorso = format!("{percorso}/{elemento}");
                if prima_volta {
                    self.uso(figlio).percorsi.push((percorso.clone(), direzione));
                }
                if visti.insert(figlio) {
                    oltre.push((figlio, percorso));
                }
            }
            da_vedere.extend(oltre.into_iter().rev());
        }
    }

    fn uso(&mut self, coppia: (Id, Id)) -> &mut Uso {
        let ordine = &mut self.ordine;
        self.usi.entry(coppia).or_insert_with(|| {
            ordine.push(coppia);
            Uso::default()
        })
    }

    /// Turns the noted pairs into differences.
    fn contenuti(&mut self) {
        for coppia in std::mem::take(&mut self.ordine) {
            let Some(uso) = self.usi.get(&coppia) else { continue };
            for locale in locali(self.forme, coppia) {
                let effetto = uso.direzione.effetto(locale.verso);
                // The place where the change hurts comes first.
                let (dove_rompe, altrove): (Vec<_>, Vec<_>) =
                    uso.percorsi.iter().partition(|(_, d)| !d.effetto(locale.verso).compatibile());
                let mut percorsi = dove_rompe.into_iter().chain(altrove).map(|(p, _)| match &locale.elemento {
                    Some(e) => format!("{p}/{e}"),
                    None => p.clone(),
                });
                self.trovate.push(Differenza {
                    ambito: ambito(&uso.utenti),
                    percorso: percorsi.next().unwrap_or_default(),
                    cambiamento: locale.cambiamento,
                    effetto,
                    altri_percorsi: percorsi.collect(),
                    operazioni: uso
                        .utenti
                        .iter()
                        .filter_map(|u| match u {
                            Utente::Operazione { servizio, operazione } => Some(format!("{servizio}/{operazione}")),
                            Utente::Documento { .. } => None,
                        })
                        .collect(),
                });
            }
        }
    }
}

fn locali(forme: &Forme, (a, b): (Id, Id)) -> Vec<Locale> {
    match (forme.forma(a), forme.forma(b)) {
        (Some(Forma::Semplice(a)), Some(Forma::Semplice(b))) => semplice::confronta(a, b),
        (Some(Forma::Contenuto(_)), Some(Forma::Contenuto(_))) => contenuto::confronta(forme, a, b),
        _ => vec![Locale {
            elemento: None,
            cambiamento: Cambiamento::Natura { da: descrivi(forme, a), a: descrivi(forme, b) },
            verso: Verso::ENTRAMBI,
        }],
    }
}

/// What stands in an element, in words.
fn descrivi(forme: &Forme, id: Id) -> String {
    match forme.forma(id) {
        Some(Forma::Semplice(s)) => semplice::descrivi(s),
        Some(Forma::Contenuto(c)) => match c.figli.len() {
            0 => "nessun elemento".to_owned(),
            1 => "1 elemento".to_owned(),
            n => format!("{n} elementi"),
        },
        None => String::new(),
    }
}

fn ambito(utenti: &BTreeSet<Utente>) -> Ambito {
    let mut ambiti = utenti.iter().map(|u| match u {
        Utente::Operazione { servizio, operazione } => {
            Ambito::Servizio { servizio: servizio.clone(), operazione: Some(operazione.clone()) }
        }
        Utente::Documento { nome } => Ambito::Documento { nome: nome.clone() },
    });
    let Some(primo) = ambiti.next() else { return Ambito::Contratto };
    ambiti.fold(primo, |insieme, altro| match (insieme, altro) {
        (Ambito::Servizio { servizio, .. }, Ambito::Servizio { servizio: altro, .. }) if servizio == altro => {
            Ambito::Servizio { servizio, operazione: None }
        }
        _ => Ambito::PiuServizi,
    })
}

/// Compares the global elements that are neither messages of an operation nor parts of other elements.
fn documenti(confronto: &mut Confronto<'_>, a: &Contratto, b: &Contratto) {
    let soli = |c: &Contratto| -> BTreeMap<Nome, Id> {
        let messaggi: BTreeSet<&Nome> =
            c.servizi.iter().flat_map(|(d, _)| &d.operazioni).flat_map(|o| [&o.richiesta, &o.risposta]).collect();
        let da_soli = c.radici.iter().filter(|(nome, _)| !messaggi.contains(nome) && !c.riferite.contains(*nome));
        da_soli.map(|(nome, id)| (nome.clone(), *id)).collect()
    };
    let (di_a, di_b) = (soli(a), soli(b));
    let nomi: BTreeSet<&Nome> = di_a.keys().chain(di_b.keys()).collect();
    for nome in nomi {
        let (cambiamento, effetto) = match (di_a.get(nome), di_b.get(nome)) {
            (Some(x), Some(y)) => {
                let utente = Utente::Documento { nome: nome.1.clone() };
                confronto.messaggio((*x, *y), &nome.1, &utente, Direzione::IGNOTA);
                continue;
            }
            // It may have become, or have been, a message or a part of one: that is told there.
            (Some(_), None) if b.radici.contains_key(nome) => continue,
            (None, Some(_)) if a.radici.contains_key(nome) => continue,
            (Some(_), None) => (Cambiamento::DocumentoEliminato, Effetto::RompeInvio),
            (None, _) => (Cambiamento::DocumentoNuovo, Effetto::Compatibile),
        };
        confronto.trovate.push(Differenza {
            ambito: Ambito::Documento { nome: nome.1.clone() },
            percorso: nome.1.clone(),
            cambiamento,
            effetto,
            altri_percorsi: Vec::new(),
            operazioni: Vec::new(),
        });
    }
}
