//! Whole requests, without their header: what every comune sends most, to be changed by tests where they differ.

use super::blocchi::{atto, convivenza, francia, italiana, legame, nuova_famiglia};
use anpr_contract::cancellazione_2000::{
    DatiArchiviazione, DatiControllo2011, DatiControlloCancellazione, MotivoCancellazione2001, Richiesta2001,
    Richiesta2003, Richiesta2009, Richiesta2011,
};
use anpr_contract::iscrizione_1000::{
    DatiControllo1001, DatiControllo1002, DatiControllo1013, MotivoIscrizione1002, Richiesta1001, Richiesta1002,
    Richiesta1010, Richiesta1013, Richiesta1014,
};
use anpr_contract::mutazione_5000::{
    DatiControllo5001, DatiControllo5005, DatiControllo5008, DatiControllo5012, DatiControllo5013, RevocaDato,
    Richiesta5001, Richiesta5005, Richiesta5008, Richiesta5012, Richiesta5013, Richiesta5014, RichiestaRettifica,
    SchedaSoggetto5013,
};
use anpr_contract::tipi::{
    Controllo, DatiCancellazione, DatiEvento, DatiOperazione, DatiProcedimentoIstruttoria, DatiRicercaScheda,
    FamigliaConvivenza, FamigliaIscrizione, Generalita, GeneralitaIscrizioneAltriMotivi, GeneralitaIscrizioneNascita,
    Genitore, ListaControlli, Matrimonio, ProvenienzaDestinazione, Residenza, SoggettoFamiglia, StatoCivile,
    TutoreIntestatario,
};

/// 1001: a child of both parents enters their family on the day of birth, with the father's surname; the Agenzia is asked
/// for the codice fiscale.
pub fn nascita(figlio: Generalita, padre: Genitore, madre: Genitore) -> Richiesta1001 {
    let giorno = figlio.data_nascita.clone().unwrap();
    Richiesta1001 {
        generalita1001: GeneralitaIscrizioneNascita { generalita: figlio, attributi_soggetto: None },
        atto_nascita: Some(atto(&giorno, "12")),
        cittadinanza: italiana(),
        paternita: Some(padre),
        maternita: Some(madre),
        dati_controllo: DatiControllo1001 {
            filiazione: Some("1".to_owned()),
            origine_cognome: Some("1".to_owned()),
            attribuzione_famiglia: "1".to_owned(),
            gestione_cf: Some("1".to_owned()),
            lista_controlli: None,
        },
        ..Richiesta1001::default()
    }
}

/// 1002: an Italian comes from France into a family of their own; the Agenzia is asked for the codice fiscale.
pub fn arrivo(chi: Generalita, residenza: Residenza) -> Richiesta1002 {
    let dal = residenza.data_decorrenza_residenza.clone().unwrap();
    Richiesta1002 {
        motivo_iscrizione: MotivoIscrizione1002 { id_motivo_iscrizione: "4".to_owned(), note: None },
        atto_nascita: Some(atto(&chi.data_nascita.clone().unwrap(), "7")),
        generalita1002: GeneralitaIscrizioneAltriMotivi {
            generalita: chi,
            stato_civile: Some(stato_civile("1")),
            attributi_soggetto: None,
        },
        cittadinanza: vec![italiana()],
        provenienza: Some(ProvenienzaDestinazione { comune: None, localita: Some(francia()) }),
        residenza: vec![residenza],
        famiglia: Some(FamigliaIscrizione {
            famiglia: FamigliaConvivenza {
                data_origine_famiglia_convivenza: Some(dal.clone()),
                motivo_costituzione: Some("1".to_owned()),
                ..nuova_famiglia()
            },
            legame_soggetto: legame("1", &dal),
        }),
        dati_controllo: DatiControllo1002 {
            attribuzione_famiglia: "2".to_owned(),
            gestione_cf: Some("1".to_owned()),
            lista_controlli: None,
        },
        ..Richiesta1002::default()
    }
}

/// 1010: a convivenza with who answers for it.
pub fn nuova_convivenza(nome: &str, responsabile: Generalita, residenza: Residenza) -> Richiesta1010 {
    let dal = residenza.data_decorrenza_residenza.clone().unwrap();
    Richiesta1010 {
        generalita_scheda_convivenza: FamigliaConvivenza {
            data_origine_famiglia_convivenza: Some(dal.clone()),
            denominazione_convivenza: Some(nome.to_owned()),
            specie_convivenza: Some("3".to_owned()),
            tipo_scheda: "4".to_owned(),
            ..FamigliaConvivenza::default()
        },
        tutore_intestatario: TutoreIntestatario {
            generalita: responsabile,
            comune_residenza: None,
            data_intestario_convivenza: dal,
        },
        residenza_convivneza: residenza,
        ..Richiesta1010::default()
    }
}

/// 1014: an action on a proceeding of the comune.
pub fn procedimento(operazione: &str, numero: &str, stato: &str, giorno: &str) -> Richiesta1014 {
    Richiesta1014 {
        procedimento_istruttoria: DatiProcedimentoIstruttoria {
            numero_pratica_comune: Some(numero.to_owned()),
            tipo_operazione: operazione.to_owned(),
            data_stato: giorno.to_owned(),
            stato_procedimento: stato.to_owned(),
            ..DatiProcedimentoIstruttoria::default()
        },
        ..Richiesta1014::default()
    }
}

/// 2001: a certain death; `resta` is the family as it goes on when the deceased was its reference person.
pub fn decesso(chi: Generalita, evento: DatiEvento, resta: Vec<SoggettoFamiglia>) -> Richiesta2001 {
    Richiesta2001 {
        motivo_cancellazione: MotivoCancellazione2001 {
            tipo_motivo_cancellazione: Some("1".to_owned()),
            tipo_motivo_cancellazione_aire: None,
        },
        generalita_per_ricerca: chi,
        dati_decesso: Some(evento),
        dati_controllo: ruolo(&resta),
        elenco_soggetti_famiglia: resta,
        ..Richiesta2001::default()
    }
}

/// 2003: struck off for a reason of table 15.
pub fn cancellazione(chi: Generalita, motivo: &str, dal: &str, resta: Vec<SoggettoFamiglia>) -> Richiesta2003 {
    Richiesta2003 {
        dati_cancellazione: DatiCancellazione {
            motivo_cancellazione: motivo.to_owned(),
            data_decorrenza_cancellazione: dal.to_owned(),
            ..DatiCancellazione::default()
        },
        generalita_per_ricerca: chi,
        dati_controllo: ruolo(&resta),
        elenco_soggetti: resta,
        ..Richiesta2003::default()
    }
}

/// 2009: a convivenza ends.
pub fn archiviazione(id: &str, dal: &str) -> Richiesta2009 {
    Richiesta2009 {
        estremi_scheda_convivenza: convivenza(id),
        dati_archiviazione: DatiArchiviazione {
            note_archiviazione: None,
            data_decorrenza_archiviazione: dal.to_owned(),
        },
        ..Richiesta2009::default()
    }
}

/// 5001 of kind 4: a whole family moves.
pub fn trasloco_famiglia(famiglia: FamigliaConvivenza, residenza: Residenza) -> Richiesta5001 {
    Richiesta5001 {
        famiglia_convivenza: famiglia,
        residenza_famiglia_convivenza: Some(residenza),
        dati_controllo: controllo5001("4"),
        ..Richiesta5001::default()
    }
}

/// 5001 of kind 2: who is what in a family.
pub fn composizione(famiglia: FamigliaConvivenza, membri: Vec<SoggettoFamiglia>) -> Richiesta5001 {
    let membri = membri.into_iter().map(|mut membro| {
        membro.legame_soggetto.tipo_legame = Some("3".to_owned());
        membro
    });
    Richiesta5001 {
        famiglia_convivenza: famiglia,
        elenco_soggetti_famiglia: membri.collect(),
        dati_controllo: controllo5001("2"),
        ..Richiesta5001::default()
    }
}

/// 5005 into a new family at an address.
pub fn trasloco(chi: Vec<SoggettoFamiglia>, residenza: Residenza) -> Richiesta5005 {
    Richiesta5005 {
        generalita_scheda_famiglia: nuova_famiglia(),
        residenza_famiglia: vec![residenza],
        elenco_soggetti_famiglia: chi,
        dati_controllo: controllo5005("2"),
        ..Richiesta5005::default()
    }
}

/// 5005 into a family that exists.
pub fn ingresso(chi: Vec<SoggettoFamiglia>, famiglia: FamigliaConvivenza) -> Richiesta5005 {
    Richiesta5005 {
        generalita_scheda_famiglia: famiglia,
        elenco_soggetti_famiglia: chi,
        dati_controllo: controllo5005("1"),
        ..Richiesta5005::default()
    }
}

/// 5008 of these kinds; what changes is to be put in.
pub fn mutazione(chi: Generalita, tipi: &[&str]) -> Richiesta5008 {
    Richiesta5008 {
        generalita_per_ricerca: chi,
        dati_controllo: DatiControllo5008 {
            tipo_mutazione: tipi.iter().map(|tipo| (*tipo).to_owned()).collect(),
            ..DatiControllo5008::default()
        },
        ..Richiesta5008::default()
    }
}

/// 5008 of kind 12: a marriage in Rome.
pub fn matrimonio(chi: Generalita, coniuge: Generalita, evento: DatiEvento) -> Richiesta5008 {
    Richiesta5008 {
        matrimonio: Some(Matrimonio { coniuge, dati_matrimonio: Some(evento), ..Matrimonio::default() }),
        ..mutazione(chi, &["12"])
    }
}

/// 5008 of kind 01 that changes the stato civile alone.
pub fn nuovo_stato_civile(chi: Generalita, codice: &str) -> Richiesta5008 {
    Richiesta5008 { stato_civile: Some(stato_civile(codice)), ..mutazione(chi, &["01"]) }
}

/// 5013 of kind `tipo` on a person's sheet, for a material error.
pub fn revoca(chi: Generalita, tipo: &str) -> Richiesta5013 {
    Richiesta5013 {
        scheda_soggetto: Some(SchedaSoggetto5013 { generalita_per_ricerca: chi, ..SchedaSoggetto5013::default() }),
        motivo_annullamento: RevocaDato { motivo_revoca: "1".to_owned(), note_revoca: None },
        dati_controllo: DatiControllo5013 { tipo_revoca: tipo.to_owned(), lista_controlli: None },
        ..Richiesta5013::default()
    }
}

/// 5014.
pub fn rettifica(chi: Generalita, tipo_rettifica: RichiestaRettifica) -> Richiesta5014 {
    Richiesta5014 { generalita_per_ricerca: chi, tipo_rettifica, ..Richiesta5014::default() }
}

/// 1013: a registration is taken back, with the codice fiscale that it had attributed.
pub fn annulla_iscrizione(operazione: &DatiOperazione, chi: Generalita) -> Richiesta1013 {
    Richiesta1013 {
        dati_operazione: operazione.clone(),
        dati_scheda_soggetto_famiglia_convivenza: di(chi),
        dati_controllo: DatiControllo1013 {
            tiposcheda: "1".to_owned(),
            annullamento_attribuzione: "S".to_owned(),
            lista_controlli: None,
        },
        ..Richiesta1013::default()
    }
}

/// 2011: a cancellation is taken back.
pub fn annulla_cancellazione(operazione: &DatiOperazione, chi: Generalita) -> Richiesta2011 {
    Richiesta2011 {
        dati_operazione_da_annullare: operazione.clone(),
        dati_scheda_soggetto_famiglia_convivenza: di(chi),
        dati_controllo: DatiControllo2011 { tipo_scheda: "1".to_owned(), lista_controlli: None },
        ..Richiesta2011::default()
    }
}

/// 5012: a change is taken back; `controllo` is `RA` or `RP`, none for a plain annulment.
pub fn annulla_mutazione(operazione: &DatiOperazione, chi: Generalita, controllo: Option<&str>) -> Richiesta5012 {
    let controllo = controllo.map(|codice| Controllo { codice: codice.to_owned(), valore: "1".to_owned() });
    Richiesta5012 {
        dati_operazione_da_annullare: operazione.clone(),
        dati_scheda_soggetto_famiglia_convivenza: di(chi),
        dati_controllo: DatiControllo5012 {
            tipo_scheda: "1".to_owned(),
            annullamento_attribuzione_cf: "N".to_owned(),
            lista_controlli: controllo.map(|controllo| ListaControlli { controllo: vec![controllo] }),
        },
        ..Richiesta5012::default()
    }
}

/// A stato civile of table 1.
pub fn stato_civile(codice: &str) -> StatoCivile {
    StatoCivile { stato_civile: codice.to_owned(), ..StatoCivile::default() }
}

fn di(soggetto: Generalita) -> DatiRicercaScheda {
    DatiRicercaScheda { soggetto, scheda_famiglia_convivenza: None }
}

fn ruolo(resta: &[SoggettoFamiglia]) -> DatiControlloCancellazione {
    let ruolo_soggetto = if resta.is_empty() { "2" } else { "1" }.to_owned();
    DatiControlloCancellazione { ruolo_soggetto, lista_controlli: None }
}

fn controllo5001(tipo: &str) -> DatiControllo5001 {
    DatiControllo5001 { tipo_mutazione: tipo.to_owned(), tipo_scheda: "1".to_owned(), lista_controlli: None }
}

fn controllo5005(tipo_scheda: &str) -> DatiControllo5005 {
    DatiControllo5005 { tipo_mutazione: "02".to_owned(), tipo_scheda: tipo_scheda.to_owned(), lista_controlli: None }
}
