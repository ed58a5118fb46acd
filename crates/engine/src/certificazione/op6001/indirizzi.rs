//! Addresses in words (certificazione §12.6).

use super::dati::{lingua_di, luogo_comune};
use anpr_catalogue::comuni::Comuni;
use anpr_certificates::{Casa, Lingua, Luogo, Tradotto};
use anpr_contract::tipi::{AltraLingua, CivicoInterno, Indirizzo, NumeroCivico, Residenza};
use anpr_model::{Data, ParametriCertificati};

/// A residence as a certificate says it; none if there is no address in it.
pub(super) fn casa(
    residenza: &Residenza,
    altre_lingue: &[AltraLingua],
    parametri: &ParametriCertificati,
    comuni: &Comuni,
    oggi: Data,
) -> Option<Casa> {
    if let Some(indirizzo) = &residenza.indirizzo {
        let testo = in_italia(indirizzo, parametri.frazione, None);
        let altre = altre_lingue.iter().filter_map(|altra| {
            let testo = in_italia(indirizzo, parametri.frazione, Some(altra));
            Some((lingua_di(&altra.id_lingua)?, testo))
        });
        let altre: Vec<(Lingua, String)> = altre.filter(|(_, testo)| !testo.is_empty()).collect();
        let indirizzo_detto = (!testo.is_empty()).then_some(Tradotto { testo, altre });
        return Some(Casa { comune: luogo_comune(&indirizzo.comune, comuni, oggi), indirizzo: indirizzo_detto });
    }
    let testo = all_estero(residenza)?;
    let stato = residenza.localita_estera.as_ref()?.indirizzo_estero.as_ref()?.localita.descrizione_stato.clone();
    let comune = Luogo::Estero { localita: None, stato: stato.unwrap_or_default() };
    Some(Casa { comune, indirizzo: Some(Tradotto::uguale(testo)) })
}

/// Street, number, what is inside; without postal code. In another language the street and the hamlet have their own names.
fn in_italia(indirizzo: &Indirizzo, frazione: bool, altra: Option<&AltraLingua>) -> String {
    let toponimo = &indirizzo.toponimo;
    let specie = altra.map_or(&toponimo.specie, |altra| &altra.specie);
    let nome = altra.map_or(&toponimo.denominazione_toponimo, |altra| &altra.denominazione_toponimo);
    let via: Vec<&str> =
        [specie, nome].into_iter().flatten().map(|parte| parte.trim()).filter(|p| !p.is_empty()).collect();
    let mut testo = via.join(" ");
    if testo.is_empty() {
        return testo;
    }
    if let Some(civico) = &indirizzo.numero_civico {
        let numero = numero(civico);
        if !numero.is_empty() {
            testo = format!("{testo} {numero}");
        }
        for parte in parti(civico) {
            testo = format!("{testo}, {parte}");
        }
    }
    let sua = altra.map_or(&indirizzo.frazione, |altra| &altra.frazione);
    match sua.as_deref().map(str::trim).filter(|sua| frazione && !sua.is_empty()) {
        Some(sua) => format!("{testo}, fraz. {sua}"),
        None => testo,
    }
}

fn numero(civico: &NumeroCivico) -> String {
    let pieno =
        |testo: &Option<String>| testo.as_deref().map(str::trim).filter(|testo| !testo.is_empty()).map(str::to_owned);
    let senza_zeri = |numero: String| match numero.trim_start_matches('0') {
        "" => None,
        numero => Some(numero.to_owned()),
    };
    let mut testo = match (pieno(&civico.numero).and_then(senza_zeri), pieno(&civico.metrico)) {
        (Some(numero), _) => numero,
        (None, Some(metri)) => format!("km {}", chilometri(&metri)),
        (None, None) => match pieno(&civico.prog_snc).and_then(senza_zeri) {
            Some(progressivo) => format!("s.n.c. {progressivo}"),
            None => String::new(),
        },
    };
    for parte in [&civico.lettera, &civico.esponente1] {
        if let Some(parte) = pieno(parte) {
            testo = if testo.is_empty() { parte } else { format!("{testo}/{parte}") };
        }
    }
    if let Some(colore) = pieno(&civico.colore).and_then(|codice| colore(&codice)) {
        testo = format!("{testo} {colore}");
    }
    testo
}

/// `metrico` is in metres: `12350` is at kilometre 12,350.
fn chilometri(metri: &str) -> String {
    match metri.parse::<u32>() {
        Ok(metri) => format!("{},{:03}", metri / 1000, metri % 1000),
        Err(_) => metri.to_owned(),
    }
}

/// Where a town has two series of numbers.
fn colore(codice: &str) -> Option<&'static str> {
    match codice {
        "1" => Some("rosso"),
        "2" => Some("nero"),
        _ => None,
    }
}

fn parti(civico: &NumeroCivico) -> Vec<String> {
    let Some(interno) = &civico.civico_interno else { return Vec::new() };
    let CivicoInterno { corte, scala, scala_esterna, piano, isolato, nui, .. } = interno;
    // A flat "0" says that there is none.
    let appartamento = |numero: &Option<String>, esponente: &Option<String>| {
        let pieno = |testo: &Option<String>| {
            let testo = testo.as_deref().map(str::trim).unwrap_or_default();
            if testo == "0" { String::new() } else { testo.to_owned() }
        };
        let (numero, esponente) = (pieno(numero), pieno(esponente));
        Some(if numero.is_empty() || esponente.is_empty() {
            format!("{numero}{esponente}")
        } else {
            format!("{numero}/{esponente}")
        })
    };
    let nominate = [
        ("corte", corte.clone()),
        ("scala", scala.clone()),
        ("scala esterna", scala_esterna.clone()),
        ("piano", piano.clone()),
        ("interno", appartamento(&interno.interno1, &interno.esp_interno1)),
        ("interno", appartamento(&interno.interno2, &interno.esp_interno2)),
        ("unità", nui.clone()),
        ("isolato", isolato.clone()),
    ];
    let piene = nominate.into_iter().filter_map(|(nome, valore)| {
        let valore = valore?.trim().to_owned();
        (!valore.is_empty()).then(|| format!("{nome} {valore}"))
    });
    piene.collect()
}

/// Street and number, postal code and place, province, state.
fn all_estero(residenza: &Residenza) -> Option<String> {
    let estero = residenza.localita_estera.as_ref()?.indirizzo_estero.as_ref()?;
    let via = estero.toponimo.as_ref().map(|via| match via.numero_civico.as_deref() {
        Some(numero) => format!("{} {}", via.denominazione.trim(), numero.trim()),
        None => via.denominazione.trim().to_owned(),
    });
    let luogo: Vec<&str> =
        [&estero.cap, &estero.localita.descrizione_localita].into_iter().flatten().map(|parte| parte.trim()).collect();
    let luogo = Some(luogo.join(" "));
    let parti = [via, luogo, estero.localita.provincia_contea.clone(), estero.localita.descrizione_stato.clone()];
    let piene: Vec<String> = parti.into_iter().flatten().filter(|parte| !parte.trim().is_empty()).collect();
    (!piene.is_empty()).then(|| piene.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use anpr_contract::tipi::Toponimo;

    fn indirizzo(civico: NumeroCivico) -> String {
        let toponimo =
            Toponimo { specie: Some("VIA".into()), denominazione_toponimo: Some("ROMA".into()), ..Toponimo::default() };
        let frazione = Some("PIAN DEI GORGHI".into());
        in_italia(&Indirizzo { toponimo, frazione, numero_civico: Some(civico), ..Indirizzo::default() }, false, None)
    }

    fn interno(civico_interno: CivicoInterno) -> String {
        indirizzo(NumeroCivico {
            numero: Some("00012".into()),
            civico_interno: Some(civico_interno),
            ..NumeroCivico::default()
        })
    }

    #[test]
    fn a_number_is_said_as_people_say_it() {
        let con = |numero: &str, lettera: Option<&str>, colore: Option<&str>| {
            indirizzo(NumeroCivico {
                numero: Some(numero.into()),
                lettera: lettera.map(str::to_owned),
                colore: colore.map(str::to_owned),
                ..NumeroCivico::default()
            })
        };
        assert_eq!(con("00012", Some("B"), None), "VIA ROMA 12/B");
        assert_eq!(con("12", None, Some("1")), "VIA ROMA 12 rosso");
        assert_eq!(con("0", None, Some("7")), "VIA ROMA");
        let metrico = NumeroCivico { metrico: Some("012350".into()), ..NumeroCivico::default() };
        assert_eq!(indirizzo(metrico), "VIA ROMA km 12,350");
        let senza = NumeroCivico { prog_snc: Some("3".into()), ..NumeroCivico::default() };
        assert_eq!(indirizzo(senza), "VIA ROMA s.n.c. 3");
    }

    #[test]
    fn what_is_inside_follows_and_a_flat_zero_is_none() {
        let pieno = CivicoInterno {
            corte: Some("C".into()),
            scala: Some("A".into()),
            scala_esterna: Some("E1".into()),
            piano: Some("3".into()),
            interno1: Some("7".into()),
            esp_interno1: Some("BIS".into()),
            isolato: Some("22".into()),
            ..CivicoInterno::default()
        };
        assert_eq!(
            interno(pieno),
            "VIA ROMA 12, corte C, scala A, scala esterna E1, piano 3, interno 7/BIS, isolato 22"
        );
        let zero =
            CivicoInterno { interno1: Some("0".into()), esp_interno1: Some("0".into()), ..CivicoInterno::default() };
        assert_eq!(interno(zero), "VIA ROMA 12");
    }

    #[test]
    fn the_hamlet_is_said_only_where_the_comune_wants_it() {
        let toponimo = Toponimo { denominazione_toponimo: Some("ROMA".into()), ..Toponimo::default() };
        let indirizzo = Indirizzo { toponimo, frazione: Some("GORGHI".into()), ..Indirizzo::default() };
        assert_eq!(in_italia(&indirizzo, true, None), "ROMA, fraz. GORGHI");
        assert_eq!(in_italia(&indirizzo, false, None), "ROMA");
        let tedesco = AltraLingua {
            id_lingua: "DE".into(),
            specie: Some("STRASSE".into()),
            denominazione_toponimo: Some("ROM".into()),
            frazione: Some("SCHLUCHT".into()),
            ..AltraLingua::default()
        };
        assert_eq!(in_italia(&indirizzo, true, Some(&tedesco)), "STRASSE ROM, fraz. SCHLUCHT");
    }
}
