//! The family 1000: entries in the register.

use super::{Eseguita, Lavoro, lista, registrazioni};
use anpr_contract::iscrizione_1000::{
    Risposta1001, Risposta1002, Risposta1010, Risposta1013, Risposta1014, RispostaMultipla1001, RispostaMultipla1002,
};
use anpr_contract::tipi::{ElencoGenitori, ElencoMatrimoni, ListaAnomalie};
use anpr_engine::Interruzione;
use anpr_engine::iscrizione::{
    op1001_nascita, op1002_altri_motivi, op1010_convivenza, op1013_annullamento, op1014_procedimento,
};
use anpr_registry::Snapshot;
use registrazioni::Risposta;

operazioni! {
    iscrizione_1000:
    "1001" Richiesta1001 Risposta1001 nascita,
    "1002" Richiesta1002 Risposta1002 altri_motivi,
    "1010" Richiesta1010 Risposta1010 convivenza,
    "1013" Richiesta1013 Risposta1013 annullamento,
    "1014" Richiesta1014 Risposta1014 procedimento,
}

/// 1001 `iscrizione_nascita`. Several parents who fit are listed, and nothing is registered (registrazione §9).
fn nascita(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui_con(lavoro, snapshot, op1001_nascita::decidi, |_, scelta, comune| match scelta {
        None => Risposta::registra(&Risposta1001 { risposta_comune: Some(comune), ..Risposta1001::default() }),
        Some(scelta) => Risposta::chiede(&Risposta1001 {
            risposta_multipla1001: Some(RispostaMultipla1001 {
                testata_risposta: comune.testata_risposta.unwrap_or_default(),
                elenco_soggetti_padre: genitori(scelta.padri),
                elenco_soggetti_madre: genitori(scelta.madri),
            }),
            ..Risposta1001::default()
        }),
    })
}

/// 1002 `iscrizione_altriMotivi`. Several parents or marriages that fit are listed, and nothing is registered
/// (registrazione §10).
fn altri_motivi(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui_con(lavoro, snapshot, op1002_altri_motivi::decidi, |_, scelta, comune| match scelta {
        None => Risposta::registra(&Risposta1002 { risposta_comune: Some(comune), ..Risposta1002::default() }),
        Some(scelta) => Risposta::chiede(&Risposta1002 {
            risposta_multipla1002: Some(RispostaMultipla1002 {
                testata_risposta: comune.testata_risposta.unwrap_or_default(),
                elenco_soggetti_padre: genitori(scelta.padri),
                elenco_soggetti_madre: genitori(scelta.madri),
                elenco_matrimoni: (!scelta.matrimoni.is_empty())
                    .then_some(ElencoMatrimoni { matrimonio: scelta.matrimoni }),
            }),
            ..Risposta1002::default()
        }),
    })
}

/// 1010 `iscrizione_scheda_convivenza`.
fn convivenza(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op1010_convivenza::decidi, |comune| Risposta1010 {
        risposta_comune: Some(comune),
        ..Risposta1010::default()
    })
}

/// 1013 `annullamento_iscrizione`.
fn annullamento(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op1013_annullamento::decidi, |comune| Risposta1013 {
        risposta_comune: Some(comune),
        ..Risposta1013::default()
    })
}

/// 1014 `procedimento_istruttoria`: its list of anomalies is there even when it is empty, because clients rely on it
/// (registrazione §6).
fn procedimento(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    registrazioni::esegui(lavoro, snapshot, op1014_procedimento::decidi, |mut comune| {
        comune.lista_anomalie.get_or_insert_with(ListaAnomalie::default);
        Risposta1014 { risposta_comune: Some(comune), ..Risposta1014::default() }
    })
}

fn genitori(genitore: Vec<anpr_contract::tipi::Genitore>) -> Option<ElencoGenitori> {
    (!genitore.is_empty()).then_some(ElencoGenitori { genitore })
}
