//! Addresses as facts (certificazione §12.6).

use super::dati::{lingua_di, luogo_comune};
use anpr_catalogue::comuni::Comuni;
use anpr_certificates::{self as stampa, Casa, Civico, ColoreCivico, Luogo, Numero, Parte, Tradotto};
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
        let comune = luogo_comune(&indirizzo.comune, comuni, oggi);
        return Some(Casa { comune, indirizzo: in_italia(indirizzo, altre_lingue, parametri.frazione) });
    }
    let testo = all_estero(residenza)?;
    let stato = residenza.localita_estera.as_ref()?.indirizzo_estero.as_ref()?.localita.descrizione_stato.clone();
    let comune = Luogo::Estero { localita: None, stato: stato.unwrap_or_default() };
    Some(Casa { comune, indirizzo: Some(stampa::Indirizzo::estero(testo)) })
}

/// Street, number, what is inside; without postal code. In another language the street and the hamlet have their own names.
fn in_italia(indirizzo: &Indirizzo, altre_lingue: &[AltraLingua], frazione: bool) -> Option<stampa::Indirizzo> {
    let toponimo = &indirizzo.toponimo;
    let via = tradotto(via(&toponimo.specie, &toponimo.denominazione_toponimo), altre_lingue, |altra| {
        via(&altra.specie, &altra.denominazione_toponimo)
    });
    if via.testo.is_empty() {
        return None;
    }
    let civico = indirizzo.numero_civico.as_ref();
    let detta = |frazione: &Option<String>| pieno(frazione).unwrap_or_default();
    let frazione = frazione.then(|| tradotto(detta(&indirizzo.frazione), altre_lingue, |altra| detta(&altra.frazione)));
    Some(stampa::Indirizzo {
        via,
        civico: civico.map(numero).unwrap_or_default(),
        parti: civico.and_then(|civico| civico.civico_interno.as_ref()).map(parti).unwrap_or_default(),
        frazione: frazione.filter(|frazione| *frazione != Tradotto::default()),
    })
}

fn via(specie: &Option<String>, nome: &Option<String>) -> String {
    [pieno(specie), pieno(nome)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// With the forms that are not empty.
fn tradotto(testo: String, altre_lingue: &[AltraLingua], sua: impl Fn(&AltraLingua) -> String) -> Tradotto {
    let altre = altre_lingue.iter().filter_map(|altra| Some((lingua_di(&altra.id_lingua)?, sua(altra))));
    Tradotto { testo, altre: altre.filter(|(_, sua)| !sua.is_empty()).collect() }
}

fn numero(civico: &NumeroCivico) -> Civico {
    let senza_zeri = |numero: String| match numero.trim_start_matches('0') {
        "" => None,
        numero => Some(numero.to_owned()),
    };
    let numero = match (pieno(&civico.numero).and_then(senza_zeri), pieno(&civico.metrico)) {
        (Some(numero), _) => Some(Numero::Civico(numero)),
        (None, Some(metri)) => Some(Numero::Metri(metri)),
        (None, None) => pieno(&civico.prog_snc).and_then(senza_zeri).map(Numero::SenzaNumero),
    };
    let esponenti = [&civico.lettera, &civico.esponente1].into_iter().filter_map(pieno).collect();
    Civico { numero, esponenti, colore: pieno(&civico.colore).and_then(|codice| colore(&codice)) }
}

/// Where a town has two series of numbers.
fn colore(codice: &str) -> Option<ColoreCivico> {
    match codice {
        "1" => Some(ColoreCivico::Rosso),
        "2" => Some(ColoreCivico::Nero),
        _ => None,
    }
}

fn parti(interno: &CivicoInterno) -> Vec<(Parte, String)> {
    let CivicoInterno { corte, scala, scala_esterna, piano, isolato, nui, .. } = interno;
    // A flat "0" says that there is none.
    let appartamento = |numero: &Option<String>, esponente: &Option<String>| {
        let parti = [pieno(numero), pieno(esponente)].into_iter().flatten().filter(|parte| parte != "0");
        Some(parti.collect::<Vec<_>>().join("/"))
    };
    let nominate = [
        (Parte::Corte, corte.clone()),
        (Parte::Scala, scala.clone()),
        (Parte::ScalaEsterna, scala_esterna.clone()),
        (Parte::Piano, piano.clone()),
        (Parte::Interno, appartamento(&interno.interno1, &interno.esp_interno1)),
        (Parte::Interno, appartamento(&interno.interno2, &interno.esp_interno2)),
        (Parte::Unita, nui.clone()),
        (Parte::Isolato, isolato.clone()),
    ];
    nominate.into_iter().filter_map(|(parte, valore)| Some((parte, pieno(&valore)?))).collect()
}

fn pieno(testo: &Option<String>) -> Option<String> {
    testo.as_deref().map(str::trim).filter(|testo| !testo.is_empty()).map(str::to_owned)
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
    use anpr_certificates::Lingua;
    use anpr_contract::tipi::Toponimo;

    fn indirizzo(civico: NumeroCivico) -> stampa::Indirizzo {
        let toponimo =
            Toponimo { specie: Some("VIA".into()), denominazione_toponimo: Some("ROMA".into()), ..Toponimo::default() };
        let frazione = Some("PIAN DEI GORGHI".into());
        let indirizzo = Indirizzo { toponimo, frazione, numero_civico: Some(civico), ..Indirizzo::default() };
        in_italia(&indirizzo, &[], false).unwrap()
    }

    fn interno(civico_interno: CivicoInterno) -> Vec<(Parte, String)> {
        indirizzo(NumeroCivico { civico_interno: Some(civico_interno), ..NumeroCivico::default() }).parti
    }

    #[test]
    fn a_number_is_read_as_people_say_it() {
        let con = |numero: &str, lettera: Option<&str>, colore: Option<&str>| {
            let civico = indirizzo(NumeroCivico {
                numero: Some(numero.into()),
                lettera: lettera.map(str::to_owned),
                colore: colore.map(str::to_owned),
                ..NumeroCivico::default()
            });
            assert_eq!(civico.via, Tradotto::uguale("VIA ROMA"));
            civico.civico
        };
        let dodici = || Civico { numero: Some(Numero::Civico("12".into())), ..Civico::default() };
        assert_eq!(con("00012", Some("B"), None), Civico { esponenti: vec!["B".into()], ..dodici() });
        assert_eq!(con("12", Some(" "), Some("1")), Civico { colore: Some(ColoreCivico::Rosso), ..dodici() });
        assert_eq!(con("12", None, Some("2")), Civico { colore: Some(ColoreCivico::Nero), ..dodici() });
        assert_eq!(con("0", None, Some("7")), Civico::default());
        let metrico = NumeroCivico { metrico: Some("012350".into()), ..NumeroCivico::default() };
        assert_eq!(indirizzo(metrico).civico.numero, Some(Numero::Metri("012350".into())));
        let senza = NumeroCivico { prog_snc: Some("3".into()), ..NumeroCivico::default() };
        assert_eq!(indirizzo(senza).civico.numero, Some(Numero::SenzaNumero("3".into())));
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
        let attese = [
            (Parte::Corte, "C"),
            (Parte::Scala, "A"),
            (Parte::ScalaEsterna, "E1"),
            (Parte::Piano, "3"),
            (Parte::Interno, "7/BIS"),
            (Parte::Isolato, "22"),
        ];
        assert_eq!(interno(pieno), attese.map(|(parte, valore)| (parte, valore.to_owned())));
        let zero =
            CivicoInterno { interno1: Some("0".into()), esp_interno1: Some("0".into()), ..CivicoInterno::default() };
        assert_eq!(interno(zero), []);
    }

    #[test]
    fn street_and_hamlet_have_names_of_the_language_and_the_hamlet_is_said_only_where_the_comune_wants_it() {
        let toponimo = Toponimo { denominazione_toponimo: Some("ROMA".into()), ..Toponimo::default() };
        let indirizzo = Indirizzo { toponimo, frazione: Some("GORGHI".into()), ..Indirizzo::default() };
        let letto = |altre: &[AltraLingua], frazione| {
            let letto = in_italia(&indirizzo, altre, frazione).unwrap();
            (letto.via, letto.frazione)
        };
        assert_eq!(letto(&[], true), (Tradotto::uguale("ROMA"), Some(Tradotto::uguale("GORGHI"))));
        assert_eq!(letto(&[], false).1, None);
        let tedesco = AltraLingua {
            id_lingua: "DE".into(),
            specie: Some("STRASSE".into()),
            denominazione_toponimo: Some("ROM".into()),
            frazione: Some("SCHLUCHT".into()),
            ..AltraLingua::default()
        };
        let sloveno = AltraLingua { id_lingua: "SL".into(), ..AltraLingua::default() };
        let con = |italiano: &str, tedesco: &str| Tradotto {
            testo: italiano.into(),
            altre: vec![(Lingua::De, tedesco.into())],
        };
        let (via, frazione) = letto(&[tedesco, sloveno], true);
        assert_eq!((via, frazione), (con("ROMA", "STRASSE ROM"), Some(con("GORGHI", "SCHLUCHT"))));
        assert_eq!(in_italia(&Indirizzo::default(), &[], true), None);
    }
}
