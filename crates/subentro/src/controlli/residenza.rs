//! Addresses in Italy and abroad (registrazione §3.6).

use super::luoghi::stato_ammesso;
use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::{anomalia, anomalia_su};
use crate::persona::Persona;
use anpr_catalogue::tabelle::{Tabella, Uso, consolato, voce_anche_chiusa};
use anpr_contract::tipi::{LocalitaEstera, Toponimo};

pub(super) const CONTROLLI: &[Controllo] = &[
    ec073_specie_del_toponimo,
    en524_senza_specie,
    ec053_stato_estero,
    ec032_consolato,
    es027_localita_estera,
    es028_indirizzo_estero,
];

fn ec073_specie_del_toponimo(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let codice = toponimo(persona).and_then(|t| t.cod_specie.as_deref());
    if let Some(codice) = codice.filter(|c| voce_anche_chiusa(Tabella::SpecieToponimo, c.trim()).is_none()) {
        rilievi.push(anomalia_su("EC073", "toponimo", "codSpecie", codice));
    }
}

fn en524_senza_specie(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let principale = persona.dati.residenza.as_ref().is_some_and(|r| r.tipo_indirizzo.trim() == RESIDENZA);
    if principale && toponimo(persona).is_some_and(|t| t.specie.is_none() && t.cod_specie.is_none()) {
        rilievi.push(anomalia("EN524", &[]).su("toponimo", "specie"));
    }
}

fn ec053_stato_estero(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let localita = estera(persona).and_then(|e| e.indirizzo_estero.as_ref()).map(|i| &i.localita);
    if let Some(localita) = localita.filter(|l| !stato_ammesso(&l.codice_stato, Uso::Residenza)) {
        rilievi.push(anomalia_su("EC053", "localitaEstera", "codiceStato", &localita.codice_stato));
    }
}

fn ec032_consolato(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if let Some(codice) = estera(persona).map(|e| e.consolato.codice_consolato.trim()) {
        if consolato(codice).is_none() {
            rilievi.push(anomalia_su("EC032", "consolato", "codiceConsolato", codice));
        }
    }
}

fn es027_localita_estera(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(estera) = estera(persona) else { return };
    let descritta = estera.indirizzo_estero.as_ref().is_some_and(|i| i.localita.descrizione_localita.is_some());
    if !descritta {
        rilievi.push(anomalia("ES027", &[]).su("localitaEstera", "descrizioneLocalita"));
    }
}

fn es028_indirizzo_estero(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(estera) = estera(persona) else { return };
    let indirizzo = estera.indirizzo_estero.as_ref();
    let presente = persona.dati.residenza.as_ref().is_some_and(|r| r.presso.is_some())
        || indirizzo.is_some_and(|i| i.toponimo.is_some() || i.cap.is_some() || i.localita.provincia_contea.is_some());
    if !presente {
        rilievi.push(anomalia("ES028", &[]).su("localitaEstera", "indirizzoEstero"));
    }
}

fn toponimo(persona: &Persona) -> Option<&Toponimo> {
    Some(&persona.dati.residenza.as_ref()?.indirizzo.as_ref()?.toponimo)
}

fn estera(persona: &Persona) -> Option<&LocalitaEstera> {
    persona.dati.residenza.as_ref()?.localita_estera.as_ref()
}

/// Table 25: the main address.
const RESIDENZA: &str = "1";

#[cfg(test)]
mod tests {
    use crate::controlli::prove::codici;
    use anpr_contract::tipi::{Consolato, DatoLocalitaEstera, IndirizzoEstero, LocalitaEstera, Residenza};

    fn all_estero(consolato: &str, indirizzo: Option<IndirizzoEstero>, presso: Option<&str>) -> Vec<&'static str> {
        codici(|p| {
            p.residenza = Some(Residenza {
                tipo_indirizzo: "4".into(),
                localita_estera: Some(LocalitaEstera {
                    indirizzo_estero: indirizzo,
                    consolato: Consolato { codice_consolato: consolato.into(), descrizione_consolato: "VIENNA".into() },
                }),
                presso: presso.map(Into::into),
                data_decorrenza_residenza: Some("2001-05-02".into()),
                ..Default::default()
            });
        })
    }

    fn indirizzo(stato: &str) -> IndirizzoEstero {
        IndirizzoEstero {
            cap: Some("1010".into()),
            localita: DatoLocalitaEstera {
                descrizione_localita: Some("WIEN".into()),
                codice_stato: stato.into(),
                ..Default::default()
            },
            toponimo: None,
        }
    }

    #[test]
    fn ec073_en524_the_kind_of_street() {
        let con = |codice: Option<&str>| {
            codici(|p| {
                let toponimo = &mut p.residenza.as_mut().unwrap().indirizzo.as_mut().unwrap().toponimo;
                toponimo.cod_specie = codice.map(Into::into);
                toponimo.specie = None;
            })
        };
        assert_eq!(con(Some("9999")), ["EC073"]);
        assert_eq!(con(None), ["EN524"]);
        assert_eq!(con(Some("1")), Vec::<&str>::new());
    }

    #[test]
    fn ec032_ec053_consulate_and_state() {
        assert_eq!(all_estero("0000001", Some(indirizzo("203")), None), ["EC032"]);
        assert_eq!(all_estero("2220100", Some(indirizzo("000")), None), ["EC053"]);
        assert_eq!(all_estero("2220100", Some(indirizzo("203")), None), Vec::<&str>::new());
    }

    #[test]
    fn es027_es028_what_a_foreign_address_must_say() {
        assert_eq!(all_estero("2220100", None, None), ["ES027", "ES028"]);
        assert_eq!(all_estero("2220100", None, Some("ROSSI")), ["ES027"]);
    }
}
