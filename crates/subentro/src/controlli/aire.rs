//! What is asked of Italians abroad only.

use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::{anomalia, anomalia_su};
use crate::persona::{DatiAire, Persona};
use anpr_catalogue::tabelle::{Tabella, voce_anche_chiusa};
use anpr_engine::valori;
use anpr_model::Data;
use chrono::Datelike;

pub(super) const CONTROLLI: &[Controllo] = &[
    es078_data_di_iscrizione,
    es079_anno_di_espatrio,
    ec060_ec061_ec062_codici_di_iscrizione,
    ec164_stato_dell_istruttoria,
    ec064_ec065_ec066_codici_non_convertiti,
    en081_es045_valori_senza_posto,
    es018_vedovo_senza_vedovanza,
    es020_divorziato_senza_cessazione,
];

fn es078_data_di_iscrizione(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(iscrizione) = aire(persona).and_then(|a| a.data_iscrizione) else { return };
    if iscrizione < PRIMA_AIRE || iscrizione > contesto.oggi {
        let (iscrizione, oggi) = (valori::data_italiana(iscrizione), valori::data_italiana(contesto.oggi));
        let trovata = anomalia("ES078", &[("valore", &iscrizione), ("data", &oggi)]);
        rilievi.push(trovata.su(RIGA, "dataIscrizioneAire").valore(&iscrizione));
    }
}

fn es079_anno_di_espatrio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(anno) = aire(persona).and_then(|a| a.anno_espatrio.as_deref()) else { return };
    let nascita = persona.nascita.year();
    if !anno.parse().is_ok_and(|n: i32| (nascita..=contesto.oggi.year()).contains(&n)) {
        let trovata = anomalia("ES079", &[("valore", anno), ("atteso", &nascita.to_string())]);
        rilievi.push(trovata.su(RIGA, "annoEspatrio").valore(anno));
    }
}

fn ec060_ec061_ec062_codici_di_iscrizione(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(aire) = aire(persona) else { return };
    for (codice, tabella, campo, valore) in [
        ("EC060", Tabella::MotivoIscrizioneAire, "motivoIscrizioneAire", &aire.motivo),
        ("EC061", Tabella::IniziativaIscrizioneAire, "iniziativaIscrizioneAire", &aire.iniziativa),
        ("EC062", Tabella::IndividuazioneComuneAire, "individuazioneComune", &aire.individuazione),
    ] {
        if let Some(valore) = valore.as_deref().filter(|v| voce_anche_chiusa(tabella, v).is_none()) {
            rilievi.push(anomalia_su(codice, RIGA, campo, valore));
        }
    }
}

fn ec164_stato_dell_istruttoria(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let stato = aire(persona).and_then(|a| a.stato_istruttoria.as_deref());
    if let Some(stato) = stato.filter(|s| !matches!(*s, "1" | "2" | "3")) {
        rilievi.push(anomalia_su("EC164", RIGA, "statoIstruttoriaEspatrio", stato));
    }
}

/// Codes of the export that table 33 does not turn into ANPR's: the value is not kept.
fn ec064_ec065_ec066_codici_non_convertiti(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    for (campo, valore) in aire(persona).into_iter().flat_map(|a| &a.non_convertiti) {
        let codice = match *campo {
            "posizioneProfessione" => "EC064",
            "condizioneNonProfessionale" => "EC065",
            _ => "EC066",
        };
        rilievi.push(anomalia_su(codice, RIGA, campo, valore));
    }
}

/// What the file says and no section can hold, since the column on which it depends is empty: the value is not kept.
fn en081_es045_valori_senza_posto(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    for perduto in aire(persona).into_iter().flat_map(|a| &a.perduti) {
        let codice = if perduto.manca == "cognomeConiuge" { "ES045" } else { "EN081" };
        let trovata = anomalia(codice, &[("campo", perduto.manca)]);
        rilievi.push(trovata.su(RIGA, perduto.manca).valore(&perduto.valore));
    }
}

fn es018_vedovo_senza_vedovanza(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if aire(persona).is_some() && persona.stato_civile() == Some("3") && persona.dati.vedovanza.is_none() {
        rilievi.push(anomalia("ES018", &[]).su(RIGA, "dataMorteConiuge"));
    }
}

fn es020_divorziato_senza_cessazione(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let fine = &persona.dati.separazione_annullamento_cessazione_matrimonio;
    if aire(persona).is_some() && persona.stato_civile() == Some("4") && fine.is_none() {
        rilievi.push(anomalia("ES020", &[]).su(RIGA, "tipoCessazione"));
    }
}

fn aire(persona: &Persona) -> Option<&DatiAire> {
    persona.aire.as_ref()
}

const RIGA: &str = "soggettoAIRE";
/// AIRE began on 1 July 1990 (`ES078`).
const PRIMA_AIRE: Data = match Data::from_ymd_opt(1990, 7, 1) {
    Some(giorno) => giorno,
    None => Data::MIN,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controlli::prove::{codici_di, giorno};
    use crate::persona::Perduto;
    use crate::persona::prove::persona;
    use anpr_contract::tipi::StatoCivile;

    fn codici(modifica: impl FnOnce(&mut DatiAire)) -> Vec<&'static str> {
        let mut aire = DatiAire { data_iscrizione: Some(giorno("1999-01-01")), ..Default::default() };
        modifica(&mut aire);
        codici_di(&Persona::all_estero(persona().dati, aire).unwrap())
    }

    #[test]
    fn es078_registration_between_july_1990_and_today() {
        assert_eq!(codici(|a| a.data_iscrizione = Some(giorno("1990-06-30"))), ["ES078"]);
        assert_eq!(codici(|a| a.data_iscrizione = Some(giorno("2026-06-02"))), ["ES078"]);
        assert_eq!(codici(|a| a.data_iscrizione = Some(giorno("1990-07-01"))), Vec::<&str>::new());
    }

    #[test]
    fn es079_the_year_of_leaving_is_between_birth_and_now() {
        assert_eq!(codici(|a| a.anno_espatrio = Some("1979".into())), ["ES079"]);
        assert_eq!(codici(|a| a.anno_espatrio = Some("2027".into())), ["ES079"]);
        assert_eq!(codici(|a| a.anno_espatrio = Some("1980".into())), Vec::<&str>::new());
    }

    #[test]
    fn ec060_ec061_ec062_ec164_codes_of_the_registration_abroad() {
        let codici = codici(|a| {
            a.motivo = Some("99".into());
            a.iniziativa = Some("99".into());
            a.individuazione = Some("99".into());
            a.stato_istruttoria = Some("4".into());
        });
        assert_eq!(codici, ["EC060", "EC061", "EC062", "EC164"]);
    }

    #[test]
    fn ec064_ec065_ec066_codes_that_table_33_does_not_convert() {
        let codici = codici(|a| {
            a.non_convertiti = ["titoloStudio", "condizioneNonProfessionale", "posizioneProfessione"]
                .map(|c| (c, "9".to_owned()))
                .to_vec();
        });
        assert_eq!(codici, ["EC066", "EC065", "EC064"]);
    }

    #[test]
    fn en081_es045_values_that_are_not_kept() {
        let perduto = |manca| Perduto { manca, valore: "1".into() };
        let codici = codici(|a| a.perduti = vec![perduto("cognomeConiuge"), perduto("individuazioneComune")]);
        assert_eq!(codici, ["ES045", "EN081"]);
    }

    #[test]
    fn es018_es020_a_civil_status_without_the_event_that_led_to_it() {
        let con = |stato: &str| {
            let mut dati = persona().dati;
            dati.stato_civile = Some(StatoCivile { stato_civile: stato.into(), ..Default::default() });
            codici_di(&Persona::all_estero(dati, DatiAire::default()).unwrap())
        };
        assert_eq!(con("3"), ["ES018"]);
        assert_eq!(con("4"), ["ES020"]);
        assert_eq!(con("2"), Vec::<&str>::new());
    }
}
