//! What holds of every person's sheet.

use super::righe::{Persona, Registro, Riga, Tocco};
use anpr_model::{Aree, Sezione};
use serde_json::Value;

pub(super) fn controlla(registro: &Registro, trovate: &mut Vec<String>) {
    for (id, persona) in &registro.persone {
        let mut nota = |cosa: String| trovate.push(format!("person {id}: {cosa}"));
        niente_di_annullato(&persona.tocchi, &versioni(persona), &mut nota);
        if !persona.iscrizioni.iter().any(Riga::vale) {
            mai_iscritta(persona, &mut nota);
            continue;
        }
        stato(persona, &mut nota);
        periodi(persona, &mut nota);
        appartenenze(persona, &mut nota);
        sezioni(persona, &mut nota);
        generalita(persona, &mut nota);
        fermi(persona, &mut nota);
        residenza(persona, registro, &mut nota);
        for legame in LEGAMI {
            vincolo(*id, persona, &legame, registro, &mut nota);
        }
    }
}

/// Of who was never registered nothing is left.
fn mai_iscritta(persona: &Persona, nota: &mut impl FnMut(String)) {
    if versioni(persona).iter().any(Riga::vale) || persona.generalita.iter().any(Riga::vale) {
        nota("never registered, but something is left on the sheet".into());
    }
}

/// Owner and state are those of the one open registration; who has none open is dead or struck off.
fn stato(persona: &Persona, nota: &mut impl FnMut(String)) {
    let aperte: Vec<_> = persona.iscrizioni.iter().filter(|i| i.aperta()).collect();
    match (persona.stato.as_str(), aperte.as_slice()) {
        ("D" | "C", []) => {}
        ("R" | "A", [una]) if una.dati.registro == persona.stato && una.dati.comune == persona.comune => {}
        (stato, aperte) => nota(format!("state {stato} of {}, open registrations {aperte:?}", persona.comune)),
    }
}

/// Periods run forwards, an end has its author, and registrations do not overlap.
fn periodi(persona: &Persona, nota: &mut impl FnMut(String)) {
    for vita in versioni(persona) {
        if vita.al.is_some_and(|al| al < vita.dal) {
            nota(format!("a version ends before it begins: {vita:?}"));
        }
        if vita.chiusa_da.is_some() && vita.al.is_none() {
            nota(format!("a version was ended and has no end: {vita:?}"));
        }
    }
    disgiunte(&persona.iscrizioni, "registrations", nota);
}

/// Who is registered is in one family or convivenza at a time, without holes, and in none after being struck off.
fn appartenenze(persona: &Persona, nota: &mut impl FnMut(String)) {
    disgiunte(&persona.appartenenze, "memberships", nota);
    let mut piene: Vec<_> = persona.appartenenze.iter().filter(|a| a.non_vuota()).collect();
    piene.sort_by_key(|a| a.dal);
    for iscrizione in persona.iscrizioni.iter().filter(|i| i.non_vuota()) {
        let sue: Vec<_> = piene.iter().filter(|a| a.si_sovrappone(iscrizione)).collect();
        for coppia in sue.windows(2) {
            if let [prima, dopo] = coppia {
                if prima.al != Some(dopo.dal) {
                    nota(format!("in no family between {prima:?} and {dopo:?}"));
                }
            }
        }
        let Some(ultima) = sue.last() else {
            nota(format!("registered, but in no family: {iscrizione:?}"));
            continue;
        };
        let prosegue = persona.iscrizioni.iter().any(|i| i.non_vuota() && Some(i.dal) == iscrizione.al);
        if ultima.al != iscrizione.al && !prosegue {
            nota(format!("membership {ultima:?} and registration {iscrizione:?} do not end together"));
        }
    }
    if persona.appartenenze.iter().any(Riga::aperta) && !persona.iscrizioni.iter().any(Riga::aperta) {
        nota("in a family without being registered".into());
    }
}

/// A section says one thing at a time; of those that hold several, each thing once.
fn sezioni(persona: &Persona, nota: &mut impl FnMut(String)) {
    let chiave = |riga: &Riga<super::righe::Contenuto>| {
        let campo = match Sezione::da_codice(riga.dati.codice) {
            Some(Sezione::Cittadinanza) => "codiceStato",
            Some(Sezione::Residenza) => "tipoIndirizzo",
            Some(Sezione::AltraLingua | Sezione::Anomalia) => return None,
            _ => return Some(String::new()),
        };
        Some(riga.dati.json[campo].to_string())
    };
    for (n, una) in persona.sezioni.iter().enumerate() {
        for altra in &persona.sezioni[n + 1..] {
            let stessa = una.dati.codice == altra.dati.codice && chiave(una).is_some() && chiave(una) == chiave(altra);
            if stessa && una.si_sovrappone(altra) {
                let sezione = Sezione::da_codice(una.dati.codice);
                nota(format!("{sezione:?} says two things at a time: {una:?} {altra:?}"));
            }
        }
    }
}

/// The search columns go with the section.
fn generalita(persona: &Persona, nota: &mut impl FnMut(String)) {
    let codice = Sezione::Generalita.codice();
    let mut sezioni: Vec<_> = persona.sezioni.iter().filter(|s| s.dati.codice == codice).map(senza_dati).collect();
    let mut colonne: Vec<_> = persona.generalita.iter().map(senza_dati).collect();
    sezioni.sort_by_key(|r| (r.aperta_da, r.numero));
    colonne.sort_by_key(|r| (r.aperta_da, r.numero));
    if sezioni != colonne {
        nota(format!("personal data {sezioni:?}, their keys {colonne:?}"));
    }
}

/// Of an operation that was taken back nothing is left: what it opened is void, what it ended or took out holds.
pub(super) fn niente_di_annullato(tocchi: &[Tocco], versioni: &[Riga<()>], nota: &mut impl FnMut(String)) {
    for tocco in tocchi.iter().filter(|t| t.annullata_da.is_some()) {
        let id = tocco.operazione;
        for vita in versioni {
            let aperta = vita.vale() && vita.aperta_da == id;
            let chiusa = vita.vale() && vita.chiusa_da == Some(id);
            let tolta = vita.annullata_da == Some(id);
            if aperta || chiusa || tolta {
                nota(format!("operation {id} ({}) was taken back, but {vita:?} is left of it", tocco.codice));
            }
        }
    }
}

/// Nothing is registered of who is dead or struck off, but the correction of the death.
fn fermi(persona: &Persona, nota: &mut impl FnMut(String)) {
    if !matches!(persona.stato.as_str(), "D" | "C") {
        return;
    }
    let in_vigore = persona.tocchi.iter().rfind(|t| {
        t.annullata_da.is_none() && !ANNULLAMENTI.contains(&t.codice.as_str()) && !t.aree.tocca(Aree::RIFLESSO)
    });
    if let Some(ultimo) = in_vigore.filter(|t| !DI_CHI_NON_C_E.contains(&t.codice.as_str())) {
        nota(format!("dead or struck off, but changed by {} ({})", ultimo.operazione, ultimo.codice));
    }
}

/// A resident lives at one place, who is in AIRE at one abroad; and where the family lives.
fn residenza(persona: &Persona, registro: &Registro, nota: &mut impl FnMut(String)) {
    let corrente = |sezione: Sezione| persona.sezioni.iter().filter(move |s| s.aperta() && di(s, sezione));
    let senza_fissa_dimora = corrente(Sezione::Attributi).any(|a| a.dati.json["senzaFissaDimora"] == "S");
    let tipi: &[&str] = match persona.stato.as_str() {
        "R" if !senza_fissa_dimora => &["1", "10", "11"],
        "A" => &["4", "6"],
        _ => return,
    };
    let tipo = |riga: &Riga<super::righe::Contenuto>| {
        let tipo = riga.dati.json["tipoIndirizzo"].as_str().unwrap_or_default().trim().to_owned();
        tipo.trim_start_matches('0').to_owned()
    };
    let principali: Vec<_> = corrente(Sezione::Residenza).filter(|r| tipi.contains(&tipo(r).as_str())).collect();
    let [una] = principali.as_slice() else {
        nota(format!("{} main addresses", principali.len()));
        return;
    };
    let famiglia = persona.appartenenze.iter().find(|a| a.aperta());
    let Some(famiglia) = famiglia.and_then(|a| registro.famiglie.get(&a.dati.famiglia)) else { return };
    let sua = famiglia.sezioni.iter().find(|s| s.aperta() && s.dati.codice == RESIDENZA_FAMIGLIA);
    if let Some(sua) = sua {
        let luogo = |r: &Value| (r["indirizzo"].clone(), r["localitaEstera"].clone());
        if luogo(&una.dati.json) != luogo(&sua.dati.json) {
            nota(format!("lives at {}, the family at {}", una.dati.json, sua.dati.json));
        }
    }
}

/// A kind of bond on a sheet.
struct Legame {
    sezione: Sezione,
    partner: &'static str,
    evento: &'static str,
    fine: Option<&'static str>,
    altre: &'static [Sezione],
}

/// A bond in force that is reconciled stands on both sheets, and began on one day.
fn vincolo(id: i64, persona: &Persona, legame: &Legame, registro: &Registro, nota: &mut impl FnMut(String)) {
    let Some((partner, evento)) = in_forza(persona, legame) else { return };
    let Some(altra) = registro.persone.get(&partner).filter(|p| matches!(p.stato.as_str(), "R" | "A")) else { return };
    match in_forza(altra, legame) {
        Some((io, suo)) if io == id && suo == evento => {}
        altro => nota(format!("{:?} with {partner} ({evento}), on whose sheet it is {altro:?}", legame.sezione)),
    }
}

fn in_forza(persona: &Persona, legame: &Legame) -> Option<(i64, Value)> {
    if !matches!(persona.stato.as_str(), "R" | "A") {
        return None;
    }
    let corrente = |sezione: Sezione| persona.sezioni.iter().find(move |s| s.aperta() && di(s, sezione));
    let json = &corrente(legame.sezione)?.dati.json;
    let finita = legame.fine.is_some_and(|fine| !json[fine].is_null())
        || legame.altre.iter().any(|s| {
            corrente(*s).is_some_and(|s| !SEPARAZIONI.contains(&s.dati.json["tipoCessazione"].as_str().unwrap_or("")))
        });
    let partner = json[legame.partner]["idSchedaSoggettoANPR"].as_str()?.parse().ok()?;
    (!finita).then(|| (partner, json[legame.evento].clone()))
}

fn di(riga: &Riga<super::righe::Contenuto>, sezione: Sezione) -> bool {
    riga.dati.codice == sezione.codice()
}

pub(super) fn disgiunte<T: std::fmt::Debug>(righe: &[Riga<T>], cosa: &str, nota: &mut impl FnMut(String)) {
    for (n, una) in righe.iter().enumerate() {
        for altra in righe[n + 1..].iter().filter(|altra| una.si_sovrappone(altra)) {
            nota(format!("{cosa} overlap: {una:?} {altra:?}"));
        }
    }
}

fn versioni(persona: &Persona) -> Vec<Riga<()>> {
    let iscrizioni = persona.iscrizioni.iter().map(senza_dati);
    let appartenenze = persona.appartenenze.iter().map(senza_dati);
    iscrizioni.chain(appartenenze).chain(persona.sezioni.iter().map(senza_dati)).collect()
}

pub(super) fn senza_dati<T>(riga: &Riga<T>) -> Riga<()> {
    Riga {
        dal: riga.dal,
        al: riga.al,
        aperta_da: riga.aperta_da,
        numero: riga.numero,
        chiusa_da: riga.chiusa_da,
        annullata_da: riga.annullata_da,
        dati: (),
    }
}

const LEGAMI: [Legame; 3] = [
    Legame {
        sezione: Sezione::Matrimonio,
        partner: "coniuge",
        evento: "datiMatrimonio",
        fine: None,
        altre: &[Sezione::Vedovanza, Sezione::AnnullamentoMatrimonio],
    },
    Legame {
        sezione: Sezione::UnioneCivile,
        partner: "unitoCivilmente",
        evento: "attoUnione",
        fine: Some("scioglimentoUnione"),
        altre: &[],
    },
    Legame {
        sezione: Sezione::ConvivenzaDiFatto,
        partner: "convivente",
        evento: "contrattoStipula",
        fine: Some("contrattoRisoluzione"),
        altre: &[],
    },
];
/// Code of a family's address.
const RESIDENZA_FAMIGLIA: i16 = 2;
/// Codes of table 31 that end no marriage.
const SEPARAZIONI: [&str; 2] = ["5", "8"];
const ANNULLAMENTI: [&str; 3] = ["1013", "2011", "5012"];
/// What may still be registered of somebody who is no more registered, or ended the registration.
const DI_CHI_NON_C_E: [&str; 4] = ["2001", "2003", "5008", "5010"];
