//! The address.

use super::*;
use anpr_contract::tipi::{AltraLingua, Residenza};

#[test]
fn en371_es021_es022_es026_es027_es028_es088_en378_refuse_addresses_that_cannot_be() {
    rifiuta("EN371", |r, _| r.residenza[0].tipo_indirizzo = "77".into());
    rifiuta("ES022", |r, _| r.residenza[0].tipo_indirizzo = "4".into());
    rifiuta("ES026", |r, _| r.residenza[0].tipo_indirizzo = "5".into());
    rifiuta("ES088", |r, _| r.residenza[0].data_decorrenza_residenza = Some("2026-12-01".into()));
    rifiuta("EN378", |r, _| r.residenza = vec![residenza_dal(LORO, "VIA MILANO", "5", DAL)]);
    let all_estero = |r: &mut Richiesta1002, indirizzo| {
        let consolato = anpr_contract::tipi::Consolato {
            codice_consolato: "1234567".into(),
            descrizione_consolato: "PARIGI".into(),
        };
        r.residenza.push(Residenza {
            tipo_indirizzo: "4".into(),
            localita_estera: Some(anpr_contract::tipi::LocalitaEstera { indirizzo_estero: indirizzo, consolato }),
            ..Residenza::default()
        });
    };
    rifiuta("ES027", |r, _| all_estero(r, None));
    rifiuta("ES028", |r, _| {
        let localita = anpr_contract::tipi::DatoLocalitaEstera {
            descrizione_localita: Some("LIONE".into()),
            codice_stato: "215".into(),
            ..anpr_contract::tipi::DatoLocalitaEstera::default()
        };
        all_estero(r, Some(anpr_contract::tipi::IndirizzoEstero { localita, ..Default::default() }));
    });
    rifiuta("EC053", |r, _| {
        let localita = anpr_contract::tipi::DatoLocalitaEstera {
            descrizione_localita: Some("LIONE".into()),
            codice_stato: "000".into(),
            ..anpr_contract::tipi::DatoLocalitaEstera::default()
        };
        all_estero(r, Some(anpr_contract::tipi::IndirizzoEstero { localita, ..Default::default() }));
    });
    rifiuta("ES021", |r, _| {
        all_estero(r, None);
        r.residenza.swap_remove(0);
        r.residenza[0].tipo_indirizzo = "1".into();
    });
}

#[test]
fn ec032_ec033_ec034_ec053_ec055_refuse_consulates_and_states_that_are_none() {
    let all_estero = |stato: &str, nome: &str, consolato: &str, sede: &str| Residenza {
        tipo_indirizzo: "4".into(),
        localita_estera: Some(anpr_contract::tipi::LocalitaEstera {
            indirizzo_estero: Some(anpr_contract::tipi::IndirizzoEstero {
                cap: Some("69001".into()),
                localita: anpr_contract::tipi::DatoLocalitaEstera {
                    descrizione_localita: Some("LIONE".into()),
                    descrizione_stato: Some(nome.into()),
                    codice_stato: stato.into(),
                    provincia_contea: None,
                },
                toponimo: None,
            }),
            consolato: anpr_contract::tipi::Consolato {
                codice_consolato: consolato.into(),
                descrizione_consolato: sede.into(),
            },
        }),
        ..Residenza::default()
    };
    rifiuta("EC032", |r, _| r.residenza.push(all_estero("215", "FRANCIA", "0000000", "PARIGI")));
    rifiuta("EC033", |r, _| r.residenza.push(all_estero("215", "FRANCIA", "2200100", "TIRANA")));
    rifiuta("EC034", |r, _| r.residenza.push(all_estero("215", "FRANCIA", "2200100", "LIONE")));
    rifiuta("EC053", |r, _| r.residenza.push(all_estero("000", "ATLANTIDE", "2200100", "TIRANA")));
    rifiuta("EC055", |r, _| r.residenza.push(all_estero("215", "SPAGNA", "2200100", "TIRANA")));
}

#[test]
fn en148_refuses_two_addresses_of_one_kind() {
    rifiuta("EN148", |r, _| r.residenza.push(residenza_dal(NOI, "VIA TORINO", "9", DAL)));
}

#[test]
fn es023_es024_es025_ec073_refuse_codes_of_streets_that_are_not_whole() {
    let via = |r: &mut Richiesta1002, cambia: fn(&mut anpr_contract::tipi::Indirizzo)| {
        cambia(r.residenza[0].indirizzo.as_mut().unwrap());
    };
    rifiuta("ES023", |r, _| via(r, |i| i.toponimo.cod_specie = Some("1".into())));
    rifiuta("ES024", |r, _| via(r, |i| i.toponimo.cod_toponimo = Some("1".into())));
    rifiuta("ES025", |r, _| via(r, |i| i.numero_civico.as_mut().unwrap().codice_civico = Some("12".into())));
    rifiuta("EC073", |r, _| {
        via(r, |i| {
            i.toponimo.cod_specie = Some("9999".into());
            i.toponimo.specie_fonte = Some("1".into());
        });
    });
}

#[test]
fn ec056_ec057_ec058_only_warn_of_comuni_that_are_not_quite_right() {
    let comune = |r: &mut Richiesta1002, cambia: fn(&mut anpr_contract::tipi::Comune)| {
        cambia(&mut r.residenza[0].indirizzo.as_mut().unwrap().comune);
    };
    avverte("EC056", |r, _| comune(r, |c| c.nome_comune = "COMUNE MAI STATO".into()));
    avverte("EC058", |r, _| comune(r, |c| c.nome_comune = format!("COMUNE {LORO}")));
    avverte("EC057", |r, _| comune(r, |c| *c = omonimo()));
}

#[test]
fn ec069_en504_refuse_second_languages_where_there_is_none() {
    let lingua = |id: &str| vec![AltraLingua { id_lingua: id.into(), ..AltraLingua::default() }];
    rifiuta("EC069", |r, _| r.altra_lingua = lingua("99"));
    rifiuta("EN504", |r, _| r.altra_lingua = lingua("1"));
}
