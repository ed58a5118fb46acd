//! 1002: people who come, or come back (registrazione §10). Papers have a file of their own.

mod codice_fiscale;
mod famiglia;
mod genitori;
mod indirizzo;
mod motivo;
mod nuovi;
mod persona;
mod procedimento;
mod ritorno;
mod vincoli;

use crate::banco::*;
use anpr_contract::iscrizione_1000::{ConvivenzaIscrizione, DatiControllo1002, MotivoIscrizione1002, Richiesta1002};
use anpr_contract::tipi::{
    FamigliaConvivenza, FamigliaIscrizione, Generalita, GeneralitaIscrizioneAltriMotivi, IdFamigliaConvivenzaComune,
    Localita, ProvenienzaDestinazione, StatoCivile,
};
use anpr_engine::iscrizione::Scelta;
use anpr_engine::iscrizione::op1002_altri_motivi::decidi;
use anpr_model::{FamigliaId, SoggettoId};

pub(crate) const DAL: &str = "2026-11-02";

/// Somebody who arrives.
pub(crate) fn bruni() -> Generalita {
    generalita("BRUNI", "PAOLO", 'M', "1985-06-07")
}

pub(crate) fn padrona() -> Persona {
    Persona::nuova("NERI", "TERESA", 'F', "1950-01-02")
}

pub(crate) fn estero(stato: &str, nome: &str) -> Localita {
    Localita { codice_stato: stato.into(), descrizione_stato: nome.into(), ..Localita::default() }
}

pub(crate) fn dalla_spagna() -> ProvenienzaDestinazione {
    ProvenienzaDestinazione { comune: None, localita: Some(estero("239", "SPAGNA")) }
}

/// PAOLO BRUNI comes from Spain and begins a family of his own in VIA MILANO 5.
pub(crate) fn arrivo(banco: &Banco) -> Richiesta1002 {
    Richiesta1002 {
        testata_richiesta: banco.testata("1002", DAL),
        motivo_iscrizione: MotivoIscrizione1002 { id_motivo_iscrizione: "4".into(), note: None },
        generalita1002: GeneralitaIscrizioneAltriMotivi {
            generalita: bruni(),
            stato_civile: Some(StatoCivile { stato_civile: "1".into(), ..StatoCivile::default() }),
            attributi_soggetto: None,
        },
        cittadinanza: vec![italiana()],
        provenienza: Some(dalla_spagna()),
        residenza: vec![residenza_dal(NOI, "VIA MILANO", "5", DAL)],
        famiglia: Some(FamigliaIscrizione {
            famiglia: FamigliaConvivenza { tipo_scheda: "3".into(), ..FamigliaConvivenza::default() },
            legame_soggetto: legame("1", DAL),
        }),
        dati_controllo: DatiControllo1002 { attribuzione_famiglia: "2".into(), ..DatiControllo1002::default() },
        ..Richiesta1002::default()
    }
}

pub(crate) fn nato(fatta: &Fatta<Option<Scelta>>) -> SoggettoId {
    let variato = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    SoggettoId(variato.id_scheda_soggetto_anpr.as_ref().unwrap().parse().unwrap())
}

#[track_caller]
pub(crate) fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta1002, &Banco)) {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    cambia(&mut richiesta, &banco);
    rifiutata(banco.registra(&richiesta, decidi), codice);
}

#[track_caller]
pub(crate) fn avverte(codice: &str, cambia: impl FnOnce(&mut Richiesta1002, &Banco)) {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    cambia(&mut richiesta, &banco);
    avvisa(banco.registra(&richiesta, decidi), codice);
}

pub(crate) fn figlio(r: &mut Richiesta1002) -> &mut Generalita {
    &mut r.generalita1002.generalita
}

pub(crate) fn famiglia(r: &mut Richiesta1002) -> &mut FamigliaIscrizione {
    r.famiglia.as_mut().unwrap()
}

/// Joins a family.
pub(crate) fn in_famiglia(r: &mut Richiesta1002, banco: &Banco, id: FamigliaId, codice: &str) {
    r.dati_controllo.attribuzione_famiglia = "1".into();
    r.famiglia = Some(FamigliaIscrizione { famiglia: banco.nomina(id), legame_soggetto: legame(codice, DAL) });
    r.residenza = Vec::new();
}

/// Joins a convivenza.
pub(crate) fn in_convivenza(r: &mut Richiesta1002, banco: &Banco, id: FamigliaId, codice: &str) {
    in_famiglia(r, banco, id, codice);
    let blocco = r.famiglia.take().unwrap();
    r.convivenza = Some(ConvivenzaIscrizione { convivenza: blocco.famiglia, legame_soggetto: blocco.legame_soggetto });
}

/// Somebody whom `comune` struck off on 1 October 2026.
pub(crate) fn cancellato(banco: &Banco, comune: &str, motivo: &str) -> SoggettoId {
    let persona = Persona { generalita: bruni(), ..padrona() }.a(residenza(comune, "VIA ROMA", "1"));
    let (_, ids) = banco.famiglia(comune, &[persona]);
    banco.cancella(ids[0], motivo, "2026-10-01");
    ids[0]
}

/// The request for somebody who comes back.
pub(crate) fn ritorno(banco: &Banco, id: SoggettoId) -> Richiesta1002 {
    let mut richiesta = arrivo(banco);
    richiesta.generalita1002.generalita = banco.generalita(id);
    richiesta.motivo_iscrizione.id_motivo_iscrizione = "5".into();
    richiesta.provenienza = None;
    richiesta
}

pub(crate) fn numero(istat: &str, id: &str) -> IdFamigliaConvivenzaComune {
    IdFamigliaConvivenzaComune { id_famiglia_convivenza_comune_istat: istat.into(), id_famiglia_convivenza: id.into() }
}
