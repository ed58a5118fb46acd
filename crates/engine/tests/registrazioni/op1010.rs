//! 1010: a convivenza is opened (registrazione §11).

use crate::banco::*;
use anpr_catalogue::comuni::{Comune as InArchivio, Comuni};
use anpr_contract::iscrizione_1000::Richiesta1010;
use anpr_contract::tipi::{
    AltraLingua, Consolato, DatiProcedimento, DatoLocalitaEstera, FamigliaConvivenza, IdFamigliaConvivenzaComune,
    IndirizzoEstero, LocalitaEstera, LuogoEvento, Residenza, TutoreIntestatario,
};
use anpr_engine::iscrizione::op1010_convivenza::decidi;
use anpr_model::{FamigliaId, SezioneFamiglia, SoggettoId, StatoFamiglia};

const DAL: &str = "2026-11-02";

fn suora() -> Persona {
    Persona::nuova("BIANCHI", "TERESA", 'F', "1960-02-03")
}

/// A convent in VIA DEL CHIOSTRO 3, with somebody who is not in the register to answer for it.
fn convento(banco: &Banco) -> Richiesta1010 {
    Richiesta1010 {
        testata_richiesta: banco.testata("1010", DAL),
        generalita_scheda_convivenza: FamigliaConvivenza {
            tipo_scheda: "4".into(),
            denominazione_convivenza: Some("CONVENTO DI SAN DAMIANO".into()),
            specie_convivenza: Some("1".into()),
            id_famiglia_convivenza_comune: Some(id_comune(NOI, "CONV1")),
            ..FamigliaConvivenza::default()
        },
        tutore_intestatario: TutoreIntestatario {
            generalita: generalita("VERDI", "CHIARA", 'F', "1965-04-05"),
            comune_residenza: None,
            data_intestario_convivenza: DAL.into(),
        },
        residenza_convivneza: residenza_dal(NOI, "VIA DEL CHIOSTRO", "3", DAL),
        ..Richiesta1010::default()
    }
}

fn id_comune(istat: &str, id: &str) -> IdFamigliaConvivenzaComune {
    IdFamigliaConvivenzaComune { id_famiglia_convivenza_comune_istat: istat.into(), id_famiglia_convivenza: id.into() }
}

fn nata(fatta: &Fatta<()>) -> FamigliaId {
    let id = fatta.registrazione.variati[0].famiglia_convivenza.as_ref().unwrap();
    FamigliaId(id.id_famiglia_convivenza_anpr.as_ref().unwrap().parse().unwrap())
}

fn sezione<T: serde::de::DeserializeOwned>(banco: &Banco, id: FamigliaId, sezione: SezioneFamiglia) -> T {
    let famiglia = banco.scheda_famiglia(id);
    let versione = famiglia.sezioni.iter().find(|v| v.sezione == sezione).unwrap();
    serde_json::from_str(&versione.contenuto).unwrap()
}

#[track_caller]
fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta1010, &Banco)) {
    let banco = Banco::nuovo();
    let mut richiesta = convento(&banco);
    cambia(&mut richiesta, &banco);
    rifiutata(banco.registra(&richiesta, decidi), codice);
}

#[track_caller]
fn avverte(codice: &str, cambia: impl FnOnce(&mut Richiesta1010, &Banco)) {
    let banco = Banco::nuovo();
    let mut richiesta = convento(&banco);
    cambia(&mut richiesta, &banco);
    avvisa(banco.registra(&richiesta, decidi), codice);
}

#[test]
fn a_convivenza_begins_with_its_address_and_who_answers_for_it_and_without_members() {
    let banco = Banco::nuovo();
    let fatta = banco.registra(&convento(&banco), decidi).unwrap();
    let id = nata(&fatta);
    let famiglia = banco.scheda_famiglia(id);
    assert_eq!((famiglia.tipo_scheda, famiglia.stato), (4, StatoFamiglia::Attiva));
    assert_eq!((famiglia.comune.as_str(), famiglia.id_comune.as_deref()), (NOI, Some("CONV1")));
    assert!(banco.componenti(id, OGGI).is_empty());
    let dati: FamigliaConvivenza = sezione(&banco, id, SezioneFamiglia::Dati);
    assert_eq!(dati.denominazione_convivenza.as_deref(), Some("CONVENTO DI SAN DAMIANO"));
    assert_eq!(dati.data_origine_famiglia_convivenza.as_deref(), Some(DAL), "without an origin it is the registration");
    let casa: Residenza = sezione(&banco, id, SezioneFamiglia::Residenza);
    assert_eq!(casa.indirizzo.unwrap().toponimo.denominazione_toponimo.as_deref(), Some("VIA DEL CHIOSTRO"));
    let tutore: TutoreIntestatario = sezione(&banco, id, SezioneFamiglia::Responsabile);
    assert_eq!(tutore.generalita.cognome.as_deref(), Some("VERDI"), "who is not in the register is described");
    assert_eq!(tutore.generalita.id_scheda_soggetto_anpr, None);
    let risposta = fatta.registrazione.variati[0].tutore_intestatario.as_ref().unwrap();
    assert_eq!(risposta.data_intestario_convivenza, DAL);
    assert_eq!(fatta.avvisi(), ["EN111"]);
}

#[test]
fn an_origin_before_the_registration_is_kept() {
    let banco = Banco::nuovo();
    let mut richiesta = convento(&banco);
    richiesta.generalita_scheda_convivenza.data_origine_famiglia_convivenza = Some("1950-01-01".into());
    let id = nata(&banco.registra(&richiesta, decidi).unwrap());
    let dati: FamigliaConvivenza = sezione(&banco, id, SezioneFamiglia::Dati);
    assert_eq!(dati.data_origine_famiglia_convivenza.as_deref(), Some("1950-01-01"));
}

#[test]
fn who_answers_is_linked_by_id_or_by_codice_fiscale_with_all_the_rest_and_never_by_name_alone() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(LORO, &[suora().a(residenza(LORO, "VIA ROMA", "1"))]);
    let legata = |cambia: fn(&mut TutoreIntestatario, &Banco, SoggettoId), id: &str| {
        let mut richiesta = convento(&banco);
        richiesta.generalita_scheda_convivenza.id_famiglia_convivenza_comune = Some(id_comune(NOI, id));
        cambia(&mut richiesta.tutore_intestatario, &banco, ids[0]);
        let convivenza = nata(&banco.registra(&richiesta, decidi).unwrap());
        let tutore: TutoreIntestatario = sezione(&banco, convivenza, SezioneFamiglia::Responsabile);
        tutore.generalita.id_scheda_soggetto_anpr
    };
    let per_id = legata(|t, banco, id| t.generalita = banco.generalita(id), "A1");
    assert_eq!(per_id, Some(ids[0].to_string()));
    let per_cf = legata(|t, _, _| t.generalita = suora().generalita, "A2");
    assert_eq!(per_cf, Some(ids[0].to_string()));
    let per_nome = legata(
        |t, _, _| {
            t.generalita = suora().generalita;
            t.generalita.codice_fiscale = None;
        },
        "A3",
    );
    assert_eq!(per_nome, None);
    let omonima = legata(
        |t, _, _| {
            t.generalita = suora().generalita;
            t.generalita.nome = Some("PAOLA".into());
        },
        "A4",
    );
    assert_eq!(omonima, None, "the codice fiscale of one, the name of another");
}

#[test]
fn en342_ef020_ef017_ef019_refuse_what_is_no_new_convivenza() {
    rifiuta("EN342", |r, _| r.generalita_scheda_convivenza.tipo_scheda = "3".into());
    rifiuta("EF020", |r, _| r.generalita_scheda_convivenza.tipo_scheda = "1".into());
    rifiuta("EF017", |r, _| r.generalita_scheda_convivenza.id_famiglia_convivenza_anpr = Some("12".into()));
    rifiuta("EF019", |r, _| r.generalita_scheda_convivenza.famiglia_aire = Some("S".into()));
}

#[test]
fn ec005_refuses_a_kind_that_the_table_has_not() {
    rifiuta("EC005", |r, _| r.generalita_scheda_convivenza.specie_convivenza = Some("8".into()));
}

#[test]
fn ef025_refuses_an_origin_in_the_future() {
    rifiuta("EF025", |r, _| {
        r.generalita_scheda_convivenza.data_origine_famiglia_convivenza = Some("2026-12-01".into());
    });
}

#[test]
fn ef003_en135_refuse_an_id_that_another_sheet_has_or_that_is_another_comune_s() {
    rifiuta("EF003", |r, banco| {
        let (altra, _) = banco.convivenza(NOI, &[]);
        r.generalita_scheda_convivenza.id_famiglia_convivenza_comune = Some(id_comune(NOI, &format!("F{altra}")));
    });
    rifiuta("EN135", |r, _| {
        r.generalita_scheda_convivenza.id_famiglia_convivenza_comune = Some(id_comune(LORO, "CONV1"));
    });
}

#[test]
fn ef003_refuses_the_second_convivenza_with_one_id() {
    let banco = Banco::nuovo();
    banco.registra(&convento(&banco), decidi).unwrap();
    rifiutata(banco.registra(&convento(&banco), decidi), "EF003");
}

#[test]
fn ef026_en371_en378_es088_refuse_an_address_that_is_not_a_residence_here() {
    rifiuta("EF026", |r, _| r.residenza_convivneza.tipo_indirizzo = "2".into());
    rifiuta("EN371", |r, _| r.residenza_convivneza.tipo_indirizzo = "77".into());
    rifiuta("EN378", |r, _| r.residenza_convivneza = residenza_dal(LORO, "VIA ROMA", "3", DAL));
    rifiuta("ES088", |r, _| r.residenza_convivneza.data_decorrenza_residenza = Some("2026-12-01".into()));
}

#[test]
fn es021_es022_es023_es024_es025_es026_refuse_addresses_without_what_they_need() {
    rifiuta("ES021", |r, _| {
        r.residenza_convivneza.indirizzo = None;
        r.residenza_convivneza.localita_estera = Some(LocalitaEstera {
            indirizzo_estero: None,
            consolato: Consolato { codice_consolato: "1234567".into(), descrizione_consolato: "PARIGI".into() },
        });
    });
    rifiuta("ES022", |r, _| r.residenza_convivneza.tipo_indirizzo = "4".into());
    rifiuta("ES026", |r, _| r.residenza_convivneza.tipo_indirizzo = "5".into());
    let toponimo = |r: &mut Richiesta1010| r.residenza_convivneza.indirizzo.as_mut().unwrap().toponimo.clone();
    rifiuta("ES023", |r, _| {
        let t = anpr_contract::tipi::Toponimo { cod_specie: Some("1".into()), ..toponimo(r) };
        r.residenza_convivneza.indirizzo.as_mut().unwrap().toponimo = t;
    });
    rifiuta("ES024", |r, _| {
        let t = anpr_contract::tipi::Toponimo { cod_toponimo: Some("1".into()), ..toponimo(r) };
        r.residenza_convivneza.indirizzo.as_mut().unwrap().toponimo = t;
    });
    rifiuta("ES025", |r, _| {
        let indirizzo = r.residenza_convivneza.indirizzo.as_mut().unwrap();
        indirizzo.numero_civico.as_mut().unwrap().codice_civico = Some("12".into());
    });
}

/// An address abroad, in the care of a consulate.
fn all_estero(stato: &str, nome: &str, localita: Option<&str>, (consolato, sede): (&str, &str)) -> Residenza {
    let indirizzo = IndirizzoEstero {
        cap: localita.map(|_| "69001".into()),
        localita: DatoLocalitaEstera {
            descrizione_localita: localita.map(str::to_owned),
            descrizione_stato: Some(nome.into()),
            codice_stato: stato.into(),
            provincia_contea: None,
        },
        toponimo: None,
    };
    Residenza {
        tipo_indirizzo: "4".into(),
        localita_estera: Some(LocalitaEstera {
            indirizzo_estero: Some(indirizzo),
            consolato: Consolato { codice_consolato: consolato.into(), descrizione_consolato: sede.into() },
        }),
        ..Residenza::default()
    }
}

#[test]
fn ef026_ec032_ec033_ec034_ec053_ec055_es027_es028_refuse_an_address_abroad_and_say_all_that_is_wrong_with_it() {
    let tirana = ("2200100", "TIRANA");
    let casi = [
        ("EF026", all_estero("215", "FRANCIA", Some("LIONE"), tirana)),
        ("EC032", all_estero("215", "FRANCIA", Some("LIONE"), ("0000000", "TIRANA"))),
        ("EC033", all_estero("215", "FRANCIA", Some("LIONE"), tirana)),
        ("EC034", all_estero("215", "FRANCIA", Some("LIONE"), ("2200100", "LIONE"))),
        ("EC053", all_estero("000", "ATLANTIDE", Some("LIONE"), tirana)),
        ("EC055", all_estero("215", "SPAGNA", Some("LIONE"), tirana)),
        ("ES027", all_estero("215", "FRANCIA", None, tirana)),
        ("ES028", all_estero("215", "FRANCIA", None, tirana)),
    ];
    for (codice, residenza) in casi {
        rifiuta(codice, |r, _| r.residenza_convivneza = residenza);
    }
}

#[test]
fn ec073_refuses_a_national_code_of_street_kind_that_the_table_has_not() {
    rifiuta("EC073", |r, _| {
        let toponimo = &mut r.residenza_convivneza.indirizzo.as_mut().unwrap().toponimo;
        toponimo.cod_specie = Some("9999".into());
        toponimo.specie_fonte = Some("1".into());
    });
}

#[test]
fn ec056_ec057_ec058_warn_of_a_comune_named_wrongly() {
    avverte("EC056", |r, _| {
        let comune = &mut r.residenza_convivneza.indirizzo.as_mut().unwrap().comune;
        comune.nome_comune = "ATLANTIDE".into();
    });
    avverte("EC058", |r, _| {
        r.tutore_intestatario.comune_residenza = Some(roma());
        r.tutore_intestatario.comune_residenza.as_mut().unwrap().codice_istat = Some("058090".into());
    });
}

#[test]
fn ec069_en504_refuse_second_languages_where_there_is_none() {
    let lingua = |id: &str| {
        vec![AltraLingua {
            id_lingua: id.into(),
            denominazione_toponimo: Some("STRASSE".into()),
            ..AltraLingua::default()
        }]
    };
    rifiuta("EC069", |r, _| r.altra_lingua = lingua("99"));
    rifiuta("EN504", |r, _| r.altra_lingua = lingua("1"));
    let mut banco = Banco::nuovo();
    banco.comuni = Comuni::new(vec![InArchivio {
        istat: NOI.into(),
        belfiore: Some("X001".into()),
        nome: format!("COMUNE {NOI}"),
        nome_altra_lingua: Some("GEMEINDE".into()),
        sigla: "XX".into(),
        dal: il("1900-01-01"),
        al: None,
        codice_rinomina: None,
    }]);
    let mut richiesta = convento(&banco);
    richiesta.altra_lingua = lingua("1");
    banco.registra(&richiesta, decidi).unwrap();
}

#[test]
fn es101_en068_refuse_who_has_no_such_id_or_another_name() {
    rifiuta("ES101", |r, _| r.tutore_intestatario.generalita.id_scheda_soggetto_anpr = Some("999999".into()));
    rifiuta("EN068", |r, banco| {
        let (_, ids) = banco.famiglia(NOI, &[suora()]);
        r.tutore_intestatario.generalita = banco.generalita(ids[0]);
        r.tutore_intestatario.generalita.nome = Some("PAOLA".into());
    });
}

#[test]
fn en069_en070_en071_en072_en073_en075_refuse_what_else_is_not_so_of_who_has_the_id() {
    type Cambio = fn(&mut anpr_contract::tipi::Generalita);
    let cambi: [(&str, Cambio); 6] = [
        ("EN069", |g| g.cognome = Some("NERI".into())),
        ("EN070", |g| g.codice_fiscale.as_mut().unwrap().cod_fiscale = "VRDCHR65D45H501P".into()),
        ("EN071", |g| g.data_nascita = Some("1961-02-03".into())),
        ("EN072", |g| g.luogo_nascita = Some(LuogoEvento { comune: Some(comune(LORO)), ..LuogoEvento::default() })),
        ("EN073", |g| {
            g.id_scheda_soggetto_comune = Some(anpr_contract::tipi::IdSchedaSoggettoComune {
                id_scheda_soggetto_comune_istat: NOI.into(),
                id_scheda_soggetto: "ALTRO".into(),
            });
        }),
        ("EN075", |g| g.sesso = Some("M".into())),
    ];
    for (codice, cambia) in cambi {
        rifiuta(codice, |r, banco| {
            let (_, ids) = banco.famiglia(NOI, &[suora()]);
            r.tutore_intestatario.generalita = banco.generalita(ids[0]);
            cambia(&mut r.tutore_intestatario.generalita);
        });
    }
}

#[test]
fn en148_refuses_a_responsible_from_a_day_in_the_future() {
    rifiuta("EN148", |r, _| r.tutore_intestatario.data_intestario_convivenza = "2026-12-01".into());
}

#[test]
fn es057_es058_es063_es066_refuse_data_that_contradict_themselves() {
    rifiuta("ES057", |r, _| {
        let g = &mut r.tutore_intestatario.generalita;
        (g.cognome, g.nome) = (None, None);
        (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES058", |r, _| {
        let g = &mut r.tutore_intestatario.generalita;
        g.data_nascita = Some("1965-01-01".into());
        (g.senza_giorno, g.senza_giorno_mese) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES063", |r, _| r.tutore_intestatario.generalita.senza_giorno_mese = Some("1".into()));
    rifiuta("ES066", |r, _| r.tutore_intestatario.generalita.senza_giorno = Some("1".into()));
}

#[test]
fn en480_warns_of_a_convivenza_without_a_name() {
    avverte("EN480", |r, _| r.generalita_scheda_convivenza.denominazione_convivenza = None);
}

#[test]
fn en111_en112_en113_warn_of_proceedings_missing_unknown_or_filed() {
    avverte("EN111", |_, _| {});
    avverte("EN113", |r, banco| {
        let numero_pratica_anpr = Some(banco.archiviato(NOI).to_string());
        r.dati_del_procedimento = Some(DatiProcedimento { numero_pratica_anpr, ..DatiProcedimento::default() });
    });
    avverte("EN112", |r, _| {
        r.dati_del_procedimento =
            Some(DatiProcedimento { numero_pratica_anpr: Some("77".into()), ..DatiProcedimento::default() });
    });
}
