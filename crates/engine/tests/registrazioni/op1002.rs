//! 1002: people who come, or come back (registrazione §10). Bonds and papers have files of their own.

use crate::banco::*;
use anpr_contract::iscrizione_1000::{ConvivenzaIscrizione, DatiControllo1002, MotivoIscrizione1002, Richiesta1002};
use anpr_contract::tipi::{
    AltraLingua, AttributiSoggetto, Autoveicoli, Censimento, CodiceFiscale, Controllo, DatiCancellazione,
    DatiIscrizione, DatiProcedimento, FamigliaConvivenza, FamigliaIscrizione, Generalita,
    GeneralitaIscrizioneAltriMotivi, Genitore, IdFamigliaConvivenzaComune, IdSchedaSoggettoComune, LegameSoggetto,
    ListaControlli, Localita, LuogoEvento, ProvenienzaDestinazione, Residenza, Sentenza, StatoCivile,
    TutoreIntestatario,
};
use anpr_engine::iscrizione::Scelta;
use anpr_engine::iscrizione::op1002_altri_motivi::decidi;
use anpr_model::{FamigliaId, Sezione, SezioneFamiglia, SoggettoId, StatoSoggetto};

pub(crate) const DAL: &str = "2026-11-02";

/// Somebody who arrives.
pub(crate) fn bruni() -> Generalita {
    generalita("BRUNI", "PAOLO", 'M', "1985-06-07")
}

fn padrona() -> Persona {
    Persona::nuova("NERI", "TERESA", 'F', "1950-01-02")
}

pub(crate) fn estero(stato: &str, nome: &str) -> Localita {
    Localita { codice_stato: stato.into(), descrizione_stato: nome.into(), ..Localita::default() }
}

fn dalla_spagna() -> ProvenienzaDestinazione {
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

fn famiglia_di(banco: &Banco, id: SoggettoId) -> FamigliaId {
    banco.scheda(id).appartenenza.unwrap().famiglia
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

fn fi(valore: &str) -> Option<ListaControlli> {
    Some(ListaControlli { controllo: vec![Controllo { codice: "FI".into(), valore: valore.into() }] })
}

fn figlio(r: &mut Richiesta1002) -> &mut Generalita {
    &mut r.generalita1002.generalita
}

fn famiglia(r: &mut Richiesta1002) -> &mut FamigliaIscrizione {
    r.famiglia.as_mut().unwrap()
}

/// Joins a family.
fn in_famiglia(r: &mut Richiesta1002, banco: &Banco, id: FamigliaId, codice: &str) {
    r.dati_controllo.attribuzione_famiglia = "1".into();
    r.famiglia = Some(FamigliaIscrizione { famiglia: banco.nomina(id), legame_soggetto: legame(codice, DAL) });
    r.residenza = Vec::new();
}

/// Joins a convivenza.
fn in_convivenza(r: &mut Richiesta1002, banco: &Banco, id: FamigliaId, codice: &str) {
    in_famiglia(r, banco, id, codice);
    let blocco = r.famiglia.take().unwrap();
    r.convivenza = Some(ConvivenzaIscrizione { convivenza: blocco.famiglia, legame_soggetto: blocco.legame_soggetto });
}

/// Somebody whom `comune` struck off on 1 October 2026.
fn cancellato(banco: &Banco, comune: &str, motivo: &str) -> SoggettoId {
    let persona = Persona { generalita: bruni(), ..padrona() }.a(residenza(comune, "VIA ROMA", "1"));
    let (_, ids) = banco.famiglia(comune, &[persona]);
    banco.cancella(ids[0], motivo, "2026-10-01");
    ids[0]
}

/// The request for somebody who comes back.
fn ritorno(banco: &Banco, id: SoggettoId) -> Richiesta1002 {
    let mut richiesta = arrivo(banco);
    richiesta.generalita1002.generalita = banco.generalita(id);
    richiesta.motivo_iscrizione.id_motivo_iscrizione = "5".into();
    richiesta.provenienza = None;
    richiesta
}

// ---- effects: who is new ----

#[test]
fn a_newcomer_begins_a_family_at_an_address_of_their_own() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    let dati = &mut famiglia(&mut richiesta).famiglia;
    dati.motivo_costituzione = Some("1".into());
    dati.id_famiglia_convivenza_comune = Some(numero(NOI, "FAM7"));
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let id = nato(&fatta);
    assert!(banco.scheda_al(id, "2026-11-01").is_none(), "not in the register before");
    let scheda = banco.scheda_al(id, DAL).unwrap();
    assert_eq!((scheda.soggetto.stato, scheda.soggetto.comune.as_str()), (StatoSoggetto::Residente, NOI));
    let nuova = famiglia_di(&banco, id);
    assert_eq!(banco.componenti(nuova, DAL), [(id, "1".into())]);
    let sheet = banco.scheda_famiglia(nuova);
    assert_eq!((sheet.tipo_scheda, sheet.incompleta, sheet.id_comune.as_deref()), (3, false, Some("FAM7")));
    let dati: FamigliaConvivenza =
        serde_json::from_str(&sheet.sezioni.iter().find(|v| v.sezione == SezioneFamiglia::Dati).unwrap().contenuto)
            .unwrap();
    assert_eq!(dati.data_origine_famiglia_convivenza.as_deref(), Some(DAL));
    assert_eq!(dati.motivo_costituzione.as_deref(), Some("1"));
    assert!(sheet.sezioni.iter().any(|v| v.sezione == SezioneFamiglia::Residenza));
    assert_eq!(fatta.avvisi(), ["EN111"]);
    assert!(fatta.registrazione.notifiche.is_empty());
    assert_eq!(banco.entrate.chiamate(), [("verifica", bruni().codice_fiscale.unwrap().cod_fiscale)]);
}

#[test]
fn a_3002_shows_a_newcomer_with_reason_and_provenance_and_nobody_before() {
    let banco = Banco::nuovo();
    let fatta = banco.registra(&arrivo(&banco), decidi).unwrap();
    let id = nato(&fatta);
    assert!(banco.op3002(NOI, id, "2026-11-01").is_none());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    let iscrizione = visto.dati_iscrizione.unwrap();
    assert_eq!(iscrizione.iscrizione_residente.unwrap().motivo_iscrizione, "4");
    assert_eq!(iscrizione.dati_iscrizione_comune.unwrap().comune.codice_istat.as_deref(), Some(NOI));
    assert_eq!(visto.provenienza.unwrap().localita.unwrap().codice_stato, "239");
    assert_eq!(visto.stato_civile.unwrap().stato_civile, "1");
    assert_eq!(visto.attributi_soggetto.unwrap().soggetto_certificabile.as_deref(), Some("2"));
    assert_eq!(visto.cittadinanza[0].codice_stato, "100");
    assert_eq!(visto.generalita.codice_fiscale.unwrap().validita_cf.as_deref(), Some("1"));
    let variato = &fatta.registrazione.variati[0];
    assert_eq!(variato.identificativi.as_ref().unwrap().id_anpr, visto.identificativi.unwrap().id_anpr);
    let nuova = variato.famiglia_convivenza.as_ref().unwrap().id_famiglia_convivenza_anpr.clone();
    assert_eq!(visto.famiglia_convivenza.unwrap().id_famiglia_convivenza_anpr, nuova);
}

#[test]
fn keys_keep_one_person_from_being_registered_twice_at_once() {
    let banco = Banco::nuovo();
    let fatta = banco.registra(&arrivo(&banco), decidi).unwrap();
    let chiavi = &fatta.registrazione.effetti.unicita;
    assert!(chiavi.contains(&format!("cf:{}", bruni().codice_fiscale.unwrap().cod_fiscale)));
    assert!(chiavi.iter().any(|chiave| chiave.starts_with("persona:BRUNI|PAOLO|M|1985-06-07")));
}

#[test]
fn who_joins_a_family_lives_at_its_address() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padrona()]);
    let mut richiesta = arrivo(&banco);
    in_famiglia(&mut richiesta, &banco, famiglia, "10");
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(famiglia, DAL), [(ids[0], "1".into()), (id, "10".into())]);
    assert_eq!(banco.componenti(famiglia, "2026-11-01"), [(ids[0], "1".into())]);
    let appartenenza = banco.scheda(id).appartenenza.unwrap();
    assert_eq!((appartenenza.progressivo, appartenenza.periodo.dal), (2, il(DAL)));
    let casa: Vec<Residenza> = banco.sezioni(id, Sezione::Residenza, DAL);
    assert_eq!(casa[0].indirizzo.as_ref().unwrap().toponimo.denominazione_toponimo.as_deref(), Some("VIA ROMA"));
    assert_eq!(casa[0].data_decorrenza_residenza.as_deref(), Some(DAL));
}

#[test]
fn who_joins_a_convivenza_is_a_member_and_only_its_responsible_is_that() {
    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
    let mut richiesta = arrivo(&banco);
    in_convivenza(&mut richiesta, &banco, convivenza, "2");
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(convivenza, DAL).last(), Some(&(id, "2".to_owned())));

    let banco = Banco::nuovo();
    let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
    let risponde = |generalita: Generalita| TutoreIntestatario {
        generalita,
        comune_residenza: None,
        data_intestario_convivenza: "2026-01-01".into(),
    };
    banco.responsabile(convivenza, &risponde(bruni()));
    let mut richiesta = arrivo(&banco);
    in_convivenza(&mut richiesta, &banco, convivenza, "1");
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(convivenza, DAL).first(), Some(&(id, "1".to_owned())));
}

#[test]
fn en392_refuses_a_responsible_who_is_not_the_one_or_a_second_one() {
    rifiuta("EN392", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        banco.responsabile(
            convivenza,
            &TutoreIntestatario {
                generalita: generalita("VERDI", "CHIARA", 'F', "1965-04-05"),
                comune_residenza: None,
                data_intestario_convivenza: "2026-01-01".into(),
            },
        );
        in_convivenza(r, banco, convivenza, "1");
    });
    rifiuta("EN392", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona().legame("1")]);
        in_convivenza(r, banco, convivenza, "1");
    });
}

#[test]
fn en213_warns_while_fi_leaves_a_family_incomplete_until_a_member_comes_without_it() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.dati_controllo.lista_controlli = fi("1");
    let fatta = avvisa(banco.registra(&richiesta, decidi), "EN213");
    let nuova = famiglia_di(&banco, nato(&fatta));
    assert!(banco.scheda_famiglia(nuova).incompleta);
    let altra = |nome: &str, controllo| {
        let mut richiesta = arrivo(&banco);
        *figlio(&mut richiesta) = generalita("BRUNI", nome, 'F', "2010-01-02");
        in_famiglia(&mut richiesta, &banco, nuova, "3");
        richiesta.dati_controllo.lista_controlli = controllo;
        banco.registra(&richiesta, decidi)
    };
    avvisa(altra("ANNA", fi("1")), "EN213");
    assert!(banco.scheda_famiglia(nuova).incompleta);
    let ultima = altra("LUISA", fi("0")).unwrap();
    assert!(!ultima.avvisi().contains(&"EN213".to_owned()));
    assert!(!banco.scheda_famiglia(nuova).incompleta);
    assert_eq!(banco.componenti(nuova, DAL).len(), 3);
}

#[test]
fn who_has_no_fixed_abode_is_registered_with_an_elected_domicile() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.motivo_iscrizione.id_motivo_iscrizione = "8".into();
    richiesta.residenza[0].tipo_indirizzo = "3".into();
    rifiutata(banco.registra(&richiesta, decidi), "EF026");
    richiesta.generalita1002.attributi_soggetto =
        Some(AttributiSoggetto { senza_fissa_dimora: Some("S".into()), ..AttributiSoggetto::default() });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.attributi_soggetto.unwrap().senza_fissa_dimora.as_deref(), Some("S"));
    assert_eq!(banco.sezioni::<Residenza>(id, Sezione::Residenza, DAL)[0].tipo_indirizzo, "3");
}

#[test]
fn other_addresses_vehicles_and_census_are_kept() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    let mut domicilio = residenza(NOI, "VIA TORINO", "9");
    domicilio.tipo_indirizzo = "3".into();
    richiesta.residenza.push(domicilio);
    richiesta.autoveicoli = Some(Autoveicoli { possesso_autoveicoli: "S".into(), possesso_patente: "N".into() });
    richiesta.censimento = Some(Censimento {
        anno_censimento: "2021".into(),
        sezione_censimento: "1".into(),
        foglio_censimento: "2".into(),
        ..Censimento::default()
    });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let tipi: Vec<String> =
        banco.sezioni(id, Sezione::Residenza, DAL).into_iter().map(|r: Residenza| r.tipo_indirizzo).collect();
    assert_eq!(tipi, ["1", "3"]);
    assert_eq!(banco.sezioni::<Autoveicoli>(id, Sezione::Autoveicoli, DAL)[0].possesso_autoveicoli, "S");
    assert_eq!(banco.sezioni::<Censimento>(id, Sezione::Censimento, DAL)[0].anno_censimento, "2021");
}

#[test]
fn parents_in_the_register_are_linked_and_others_described() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(LORO, &[padrona().a(residenza(LORO, "VIA ROMA", "1"))]);
    let mut richiesta = arrivo(&banco);
    richiesta.maternita = Some(Genitore { generalita: padrona().generalita, ..Genitore::default() });
    richiesta.paternita =
        Some(Genitore { generalita: generalita("BRUNI", "UGO", 'M', "1948-01-02"), ..Genitore::default() });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let visto = banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.maternita.unwrap().generalita.id_scheda_soggetto_anpr, Some(ids[0].to_string()));
    assert_eq!(visto.padre_extra.as_deref(), Some("S"));
}

#[test]
fn several_parents_who_fit_are_listed_and_nothing_is_registered() {
    let banco = Banco::nuovo();
    for _ in 0..2 {
        let mut omonima = padrona();
        omonima.generalita.codice_fiscale = None;
        banco.famiglia(NOI, &[omonima]);
    }
    let mut richiesta = arrivo(&banco);
    let senza_codice = Generalita { codice_fiscale: None, ..padrona().generalita };
    richiesta.maternita = Some(Genitore { generalita: senza_codice, ..Genitore::default() });
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(fatta.risposta.unwrap().madri.len(), 2);
    assert!(fatta.registrazione.effetti.nuovi_soggetti.is_empty());
    assert!(banco.entrate.chiamate().is_empty());
}

// ---- effects: who comes back ----

#[test]
fn who_comes_back_keeps_the_sheet_and_its_numbers() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, LORO, "6");
    let prima = banco.scheda(id);
    let fatta = banco.registra(&ritorno(&banco, id), decidi).unwrap();
    assert_eq!(nato(&fatta), id);
    let dopo = banco.scheda(id);
    assert_eq!(dopo.soggetto.id_anpr, prima.soggetto.id_anpr);
    assert_eq!((dopo.soggetto.comune.as_str(), dopo.soggetto.stato), (NOI, StatoSoggetto::Residente));
    assert_eq!((dopo.iscrizione.comune.as_str(), dopo.iscrizione.periodo.dal), (NOI, il(DAL)));
    assert_eq!(banco.scheda_al(id, "2026-10-15").unwrap().iscrizione.comune, LORO, "struck off in between");
    let cancellazioni: Vec<DatiCancellazione> = banco.sezioni(id, Sezione::DatiCancellazione, DAL);
    assert!(cancellazioni.is_empty(), "the cancellation is over");
    let allora: Vec<DatiCancellazione> = banco.sezioni(id, Sezione::DatiCancellazione, "2026-11-01");
    assert_eq!(allora.len(), 1, "and was not the day before");
    let vie: Vec<Residenza> = banco.sezioni(id, Sezione::Residenza, DAL);
    assert_eq!(vie.len(), 1);
    assert_eq!(vie[0].indirizzo.as_ref().unwrap().toponimo.denominazione_toponimo.as_deref(), Some("VIA MILANO"));
    assert_eq!(banco.sezioni::<Residenza>(id, Sezione::Residenza, "2026-11-01").len(), 1);
    assert!(banco.entrate.chiamate().is_empty(), "a code that was confirmed is not asked about again");
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].iscrizione_residente.as_ref().unwrap().motivo_iscrizione, "5");
}

#[test]
fn a_3002_shows_who_comes_back_struck_off_before_and_resident_after() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    banco.registra(&ritorno(&banco, id), decidi).unwrap();
    let prima = banco.op3002(NOI, id, "2026-10-15").unwrap();
    assert_eq!(prima.dati_cancellazione.unwrap().motivo_cancellazione, "6");
    let dopo = banco.op3002(NOI, id, DAL).unwrap();
    assert!(dopo.dati_cancellazione.is_none());
    assert_eq!(dopo.legame_soggetto.unwrap().data_decorrenza, DAL);
}

#[test]
fn what_is_not_sent_of_who_comes_back_stays_as_it_was() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    let mut richiesta = ritorno(&banco, id);
    richiesta.generalita1002.stato_civile = None;
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.sezioni::<StatoCivile>(id, Sezione::StatoCivile, DAL)[0].stato_civile, "1");
}

#[test]
fn a_restored_position_begins_on_the_day_on_which_it_had_ended() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "12");
    let restituzione = |giorno: &str| {
        let mut richiesta = ritorno(&banco, id);
        richiesta.testata_richiesta = banco.testata("1002", giorno);
        richiesta.motivo_iscrizione.id_motivo_iscrizione = "10".into();
        richiesta.residenza = vec![residenza_dal(NOI, "VIA ROMA", "1", giorno)];
        famiglia(&mut richiesta).legame_soggetto = legame("1", giorno);
        richiesta
    };
    rifiutata(banco.registra(&restituzione("2026-10-02"), decidi), "EN148");
    rifiutata(banco.registra(&restituzione("2026-09-30"), decidi), "EN240");
    banco.registra(&restituzione("2026-10-01"), decidi).unwrap();
    for giorno in ["2026-09-30", "2026-10-01", OGGI] {
        assert!(banco.op3002(NOI, id, giorno).unwrap().dati_cancellazione.is_none(), "{giorno}");
    }
}

#[test]
fn who_comes_back_without_a_codice_fiscale_gets_one() {
    let banco = Banco::nuovo();
    let senza = Generalita { codice_fiscale: None, ..bruni() };
    let (_, ids) = banco.famiglia(NOI, &[Persona { generalita: senza, ..padrona() }]);
    banco.cancella(ids[0], "6", "2026-10-01");
    let mut richiesta = ritorno(&banco, ids[0]);
    richiesta.dati_controllo.gestione_cf = Some("1".into());
    banco.registra(&richiesta, decidi).unwrap();
    let visto = banco.op3002(NOI, ids[0], DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().cod_fiscale, bruni().codice_fiscale.unwrap().cod_fiscale);
    assert!(banco.op3002(NOI, ids[0], "2026-11-01").unwrap().generalita.codice_fiscale.is_none());
}

#[test]
fn who_comes_back_from_aire_is_of_aire_no_more() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(LORO, &[Persona { generalita: bruni(), ..padrona() }]);
    banco.cancella(ids[0], "8", "2026-10-01");
    let mut richiesta = ritorno(&banco, ids[0]);
    richiesta.motivo_iscrizione.id_motivo_iscrizione = "6".into();
    richiesta.provenienza = Some(dalla_spagna());
    richiesta.generalita1002.generalita.id_scheda_soggetto_comune = Some(IdSchedaSoggettoComune {
        id_scheda_soggetto_comune_istat: NOI.into(),
        id_scheda_soggetto: "NOSTRO7".into(),
    });
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let visto = banco.op3002(NOI, ids[0], DAL).unwrap();
    assert_eq!(visto.generalita.soggetto_aire, None);
    let numero = visto.generalita.id_scheda_soggetto_comune.unwrap();
    assert_eq!(numero.id_scheda_soggetto, "NOSTRO7");
    assert_eq!(visto.provenienza.unwrap().localita.unwrap().codice_stato, "239");
    let risposta = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    assert_eq!(risposta.id_scheda_soggetto_comune.as_ref().unwrap().id_scheda_soggetto, "NOSTRO7");
    assert_eq!(banco.op3002(LORO, ids[0], "2026-10-15").unwrap().generalita.soggetto_aire.as_deref(), Some("S"));
}

#[test]
fn en491_eaa30_refuse_to_attribute_a_codice_fiscale_to_who_has_one() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    figlio(&mut richiesta).codice_fiscale = None;
    richiesta.dati_controllo.gestione_cf = Some("1".into());
    banco.entrate.rifiuta("EAA30");
    assert_eq!(banco.registra(&richiesta, decidi).unwrap_err(), ["EN491", "EAA30"]);
}

#[test]
fn the_place_of_birth_of_who_comes_back_is_not_judged_again() {
    let banco = Banco::nuovo();
    let mut persona = Persona { generalita: bruni(), ..padrona() };
    let comune = persona.generalita.luogo_nascita.as_mut().unwrap().comune.as_mut().unwrap();
    (comune.nome_comune, comune.codice_istat) = ("COMUNE MAI STATO".into(), None);
    let (_, ids) = banco.famiglia(NOI, &[persona]);
    banco.cancella(ids[0], "6", "2026-10-01");
    banco.registra(&ritorno(&banco, ids[0]), decidi).unwrap();
}

// ---- the person ----

#[test]
fn en185_refuses_an_id_that_is_nobody_s_or_somebody_else_s() {
    rifiuta("EN185", |r, _| figlio(r).id_scheda_soggetto_anpr = Some("999999".into()));
    rifiuta("EN185", |r, banco| {
        *r = ritorno(banco, cancellato(banco, NOI, "6"));
        figlio(r).nome = Some("PIETRO".into());
    });
}

#[test]
fn en187_refuses_an_id_of_who_is_registered_dead_or_was_registered_twice() {
    rifiuta("EN187", |r, banco| {
        let (_, ids) = banco.famiglia(NOI, &[padrona()]);
        *figlio(r) = banco.generalita(ids[0]);
    });
    rifiuta("EN187", |r, banco| {
        let (_, ids) = banco.famiglia(NOI, &[padrona()]);
        banco.muore(ids[0], "2026-10-01");
        *figlio(r) = banco.generalita(ids[0]);
    });
    rifiuta("EN187", |r, banco| *r = ritorno(banco, cancellato(banco, NOI, "10")));
    rifiuta("EN187", |r, banco| {
        let (_, ids) = banco.famiglia_aire(NOI, &[padrona()]);
        *figlio(r) = banco.generalita(ids[0]);
    });
}

#[test]
fn en188_en190_en187_tell_without_an_id_who_is_in_the_register_already() {
    let trovato = |codice: &str, stato: fn(&Banco, SoggettoId), senza_codice: bool| {
        rifiuta(codice, |r, banco| {
            let (_, ids) = banco.famiglia(NOI, &[Persona { generalita: bruni(), ..padrona() }]);
            stato(banco, ids[0]);
            if senza_codice {
                figlio(r).codice_fiscale = None;
                r.dati_controllo.gestione_cf = Some("1".into());
            }
        });
    };
    for senza_codice in [false, true] {
        trovato("EN188", |_, _| {}, senza_codice);
        trovato("EN190", |banco, id| banco.cancella(id, "6", "2026-10-01"), senza_codice);
        trovato("EN188", |banco, id| banco.cancella(id, "10", "2026-10-01"), senza_codice);
        trovato("EN187", |banco, id| banco.muore(id, "2026-10-01"), senza_codice);
    }
}

#[test]
fn en190_names_the_id_to_send() {
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    let anomalie = banco.registra_da(NOI, &arrivo(&banco), decidi).unwrap_err();
    assert!(anomalie[0].testo().contains(&id.to_string()), "{}", anomalie[0].testo());
}

#[test]
fn en248_refuses_a_codice_fiscale_of_somebody_with_other_data() {
    rifiuta("EN248", |r, banco| {
        banco.famiglia(NOI, &[padrona()]);
        figlio(r).codice_fiscale = padrona().generalita.codice_fiscale;
    });
}

#[test]
fn two_people_of_one_birth_and_name_are_told_apart_by_omocodia() {
    let banco = Banco::nuovo();
    banco.famiglia(NOI, &[Persona { generalita: bruni(), ..padrona() }]);
    let base: anpr_catalogue::codice_fiscale::CodiceFiscale =
        bruni().codice_fiscale.unwrap().cod_fiscale.parse().unwrap();
    let variante = base.varianti().next().unwrap();
    let mut richiesta = arrivo(&banco);
    figlio(&mut richiesta).codice_fiscale =
        Some(CodiceFiscale { cod_fiscale: variante.as_str().into(), ..CodiceFiscale::default() });
    banco.registra(&richiesta, decidi).unwrap();
}

#[test]
fn en469_en470_refuse_who_has_a_second_sheet_and_en471_en472_a_family_whose_members_have() {
    let doppio = |aire: bool, persona: Persona, banco: &Banco| {
        let altrove = persona.a(residenza(LORO, "VIA ROMA", "1"));
        if aire { banco.famiglia_aire(LORO, &[altrove]) } else { banco.famiglia(LORO, &[altrove]) }
    };
    for (aire, codice) in [(false, "EN469"), (true, "EN470")] {
        rifiuta(codice, |r, banco| {
            let id = cancellato(banco, NOI, "6");
            doppio(aire, Persona { generalita: bruni(), ..padrona() }, banco);
            *r = ritorno(banco, id);
        });
    }
    for (aire, codice) in [(false, "EN471"), (true, "EN472")] {
        rifiuta(codice, |r, banco| {
            let (famiglia, _) = banco.famiglia(NOI, &[padrona()]);
            doppio(aire, padrona(), banco);
            in_famiglia(r, banco, famiglia, "10");
        });
    }
}

#[test]
fn en240_refuses_to_come_back_before_having_left() {
    rifiuta("EN240", |r, banco| {
        *r = ritorno(banco, cancellato(banco, NOI, "6"));
        r.testata_richiesta = banco.testata("1002", "2026-09-30");
    });
}

#[test]
fn en531_refuses_who_is_linked_to_an_open_proceeding_of_another_comune() {
    rifiuta("EN531", |r, banco| {
        let id = cancellato(banco, LORO, "6");
        banco.procedimento(LORO, &[id]);
        *r = ritorno(banco, id);
    });
    let banco = Banco::nuovo();
    let id = cancellato(&banco, NOI, "6");
    banco.procedimento(NOI, &[id]);
    banco.registra(&ritorno(&banco, id), decidi).unwrap();
}

#[test]
fn en082_es008_es050_refuse_who_has_no_sex_day_or_place_of_birth_or_is_not_born_yet() {
    rifiuta("EN082", |r, _| figlio(r).sesso = None);
    rifiuta("EN082", |r, _| figlio(r).data_nascita = None);
    rifiuta("ES050", |r, _| figlio(r).luogo_nascita = None);
    rifiuta("ES008", |r, _| figlio(r).data_nascita = Some("2026-11-03".into()));
}

#[test]
fn es057_es058_es063_es066_refuse_data_that_contradict_themselves() {
    rifiuta("ES057", |r, _| {
        let g = figlio(r);
        (g.cognome, g.nome) = (None, None);
        (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES058", |r, _| {
        let g = figlio(r);
        (g.senza_giorno, g.senza_giorno_mese) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES063", |r, _| figlio(r).senza_giorno_mese = Some("1".into()));
    rifiuta("ES066", |r, _| figlio(r).senza_giorno = Some("1".into()));
}

// ---- reason and provenance ----

#[test]
fn ec006_ec014_en250_refuse_a_reason_that_is_none_or_lacks_what_it_needs() {
    rifiuta("EC006", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "1".into());
    rifiuta("EC006", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "44".into());
    rifiuta("EC014", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "9".into());
    rifiuta("EN250", |r, _| r.motivo_iscrizione.id_motivo_iscrizione = "2".into());
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.motivo_iscrizione =
        MotivoIscrizione1002 { id_motivo_iscrizione: "09".into(), note: Some("Altro caso".into()) };
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    let residente = iscrizione[0].iscrizione_residente.clone().unwrap();
    assert_eq!(
        (residente.motivo_iscrizione.as_str(), residente.descrizione_motivo_iscrizione.as_deref()),
        ("9", Some("Altro caso"))
    );
}

fn sentenza() -> Sentenza {
    Sentenza {
        data: "2026-05-01".into(),
        numero: Some("12".into()),
        tipo_tribunale: "1".into(),
        autorita: "TRIBUNALE DI ROMA".into(),
        data_validita: "2026-06-01".into(),
    }
}

#[test]
fn en242_ehr31_ehr90_ehr91_refuse_judgments_that_cannot_be() {
    let con = |cambia: fn(&mut Sentenza)| {
        move |r: &mut Richiesta1002, _: &Banco| {
            let mut sentenza = sentenza();
            cambia(&mut sentenza);
            r.motivo_iscrizione.id_motivo_iscrizione = "2".into();
            r.dati_sentenza = Some(sentenza);
        }
    };
    rifiuta("EN242", con(|s| s.tipo_tribunale = "7".into()));
    rifiuta("EHR31", con(|s| s.data_validita = "2026-04-01".into()));
    rifiuta("EHR90", con(|s| (s.data, s.data_validita) = ("2026-11-10".into(), "2026-11-11".into())));
    rifiuta("EHR91", con(|s| s.data_validita = "2026-11-11".into()));
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    con(|_| {})(&mut richiesta, &banco);
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].sentenza.as_ref().unwrap().numero.as_deref(), Some("12"));
}

#[test]
fn es086_es064_ec179_ec181_ec182_ec183_refuse_a_provenance_that_is_none() {
    rifiuta("ES086", |r, _| r.provenienza = None);
    rifiuta("ES086", |r, _| {
        r.motivo_iscrizione.id_motivo_iscrizione = "3".into();
        r.provenienza = None;
    });
    let da = |comune, localita| Some(ProvenienzaDestinazione { comune, localita });
    rifiuta("ES064", |r, _| r.provenienza = da(None, None));
    rifiuta("EC179", |r, _| {
        r.provenienza = da(Some(anpr_contract::tipi::Comune { nome_comune: "ATLANTIDE".into(), ..roma() }), None)
    });
    rifiuta("EC181", |r, _| {
        r.provenienza = da(Some(anpr_contract::tipi::Comune { codice_istat: Some("058090".into()), ..roma() }), None);
    });
    rifiuta("EC182", |r, _| r.provenienza = da(None, Some(estero("000", "ATLANTIDE"))));
    rifiuta("EC183", |r, _| r.provenienza = da(None, Some(estero("239", "FRANCIA"))));
}

#[test]
fn ec180_warns_of_a_comune_of_provenance_that_is_not_told_apart() {
    avverte("EC180", |r, _| {
        r.provenienza = Some(ProvenienzaDestinazione { comune: Some(omonimo()), localita: None });
    });
}

// ---- the family ----

fn numero(istat: &str, id: &str) -> IdFamigliaConvivenzaComune {
    IdFamigliaConvivenzaComune { id_famiglia_convivenza_comune_istat: istat.into(), id_famiglia_convivenza: id.into() }
}

#[test]
fn ef016_ef022_ef020_en341_en342_en304_refuse_blocks_that_do_not_go_together() {
    rifiuta("EF016", |r, _| r.dati_controllo.attribuzione_famiglia = "3".into());
    rifiuta("EF022", |r, _| r.famiglia = None);
    rifiuta("EF022", |r, _| {
        r.convivenza = r
            .famiglia
            .clone()
            .map(|f| ConvivenzaIscrizione { convivenza: f.famiglia, legame_soggetto: f.legame_soggetto });
    });
    rifiuta("EF020", |r, _| famiglia(r).famiglia.tipo_scheda = "1".into());
    rifiuta("EN341", |r, _| famiglia(r).famiglia.tipo_scheda = "4".into());
    rifiuta("EN342", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        in_convivenza(r, banco, convivenza, "2");
        r.convivenza.as_mut().unwrap().convivenza.tipo_scheda = "3".into();
    });
    rifiuta("EN304", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        in_convivenza(r, banco, convivenza, "2");
        r.dati_controllo.attribuzione_famiglia = "2".into();
    });
    rifiuta("EN304", |r, banco| {
        let (convivenza, _) = banco.convivenza(NOI, &[padrona()]);
        in_famiglia(r, banco, convivenza, "2");
        famiglia(r).famiglia.tipo_scheda = "3".into();
    });
}

#[test]
fn ef017_ef019_ef021_ef024_ef025_ec004_ec074_refuse_a_new_family_that_is_not_one() {
    rifiuta("EF017", |r, _| famiglia(r).famiglia.id_famiglia_convivenza_anpr = Some("12".into()));
    rifiuta("EF019", |r, _| famiglia(r).famiglia.famiglia_aire = Some("S".into()));
    rifiuta("EF021", |r, _| famiglia(r).legame_soggetto.codice_legame = "3".into());
    let origine = |giorno: &str| Some(giorno.to_owned());
    rifiuta("EF024", |r, _| famiglia(r).famiglia.data_origine_famiglia_convivenza = origine("2026-11-01"));
    rifiuta("EF025", |r, _| famiglia(r).famiglia.data_origine_famiglia_convivenza = origine("2026-12-01"));
    rifiuta("EC004", |r, _| famiglia(r).famiglia.motivo_costituzione = Some("99".into()));
    rifiuta("EC074", |r, _| famiglia(r).famiglia.tipo_movimentazione = Some("9".into()));
    rifiuta("EN119", |r, _| famiglia(r).famiglia.id_famiglia_convivenza_comune = Some(numero(LORO, "F1")));
}

#[test]
fn ef023_ef026_ef027_en207_refuse_a_new_family_without_a_residence_from_that_day() {
    rifiuta("EF023", |r, _| r.residenza = Vec::new());
    rifiuta("EF026", |r, _| r.residenza[0].tipo_indirizzo = "2".into());
    rifiuta("EF027", |r, _| r.residenza[0].data_decorrenza_residenza = None);
    rifiuta("EN207", |r, _| r.residenza[0].data_decorrenza_residenza = Some("2026-11-01".into()));
}

#[test]
fn ef011_ef001_ef002_ef062_en296_en119_refuse_a_family_that_is_not_named_or_does_not_exist() {
    let con = |cambia: fn(&mut FamigliaConvivenza, &Banco)| {
        move |r: &mut Richiesta1002, banco: &Banco| {
            let (id, _) = banco.famiglia(NOI, &[padrona()]);
            in_famiglia(r, banco, id, "10");
            cambia(&mut famiglia(r).famiglia, banco);
        }
    };
    rifiuta("EF011", con(|f, _| f.id_famiglia_convivenza_anpr = None));
    rifiuta("EF002", con(|f, _| f.id_famiglia_convivenza_anpr = Some("999999".into())));
    rifiuta(
        "EF001",
        con(|f, _| {
            f.id_famiglia_convivenza_anpr = None;
            f.id_famiglia_convivenza_comune = Some(numero(NOI, "IGNOTO"));
        }),
    );
    rifiuta(
        "EN119",
        con(|f, _| {
            f.id_famiglia_convivenza_anpr = None;
            f.id_famiglia_convivenza_comune = Some(numero(LORO, "F1"));
        }),
    );
    rifiuta(
        "EF062",
        con(|f, banco| {
            let id = FamigliaId(f.id_famiglia_convivenza_anpr.take().unwrap().parse().unwrap());
            let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("NERI", "LUISA", 'F', "1951-01-02")]);
            banco.rinumera(altra, &format!("F{id}"));
            f.id_famiglia_convivenza_comune = Some(numero(NOI, &format!("F{id}")));
        }),
    );
    rifiuta(
        "EN296",
        con(|f, banco| {
            let (altra, _) = banco.famiglia(NOI, &[Persona::nuova("NERI", "LUISA", 'F', "1951-01-02")]);
            f.id_famiglia_convivenza_comune = Some(numero(NOI, &format!("F{altra}")));
        }),
    );
    rifiuta(
        "EF002",
        con(|f, banco| {
            banco.archivia(FamigliaId(f.id_famiglia_convivenza_anpr.as_ref().unwrap().parse().unwrap()));
        }),
    );
}

#[test]
fn en134_en135_en211_ef019_refuse_families_that_are_not_of_the_comune() {
    let loro = || padrona().a(residenza(LORO, "VIA ROMA", "1"));
    rifiuta("EN134", |r, banco| {
        let (altrui, _) = banco.famiglia(LORO, &[loro()]);
        in_famiglia(r, banco, altrui, "10");
    });
    rifiuta("EN135", |r, banco| {
        let (altrui, _) = banco.convivenza(LORO, &[loro()]);
        in_convivenza(r, banco, altrui, "2");
    });
    rifiuta("EN211", |r, banco| {
        let (altrui, _) = banco.famiglia(LORO, &[loro()]);
        banco.incompleta(altrui);
        in_famiglia(r, banco, altrui, "10");
    });
    rifiuta("EF019", |r, banco| {
        let (aire, _) = banco.famiglia_aire(NOI, &[padrona()]);
        in_famiglia(r, banco, aire, "10");
        famiglia(r).famiglia.tipo_scheda = "3".into();
    });
}

#[test]
fn ec002_ec003_en244_en246_ef007_refuse_relationships_that_cannot_be() {
    let con = |legame: LegameSoggetto| {
        move |r: &mut Richiesta1002, banco: &Banco| {
            let (id, _) = banco.famiglia(NOI, &[padrona()]);
            in_famiglia(r, banco, id, "10");
            famiglia(r).legame_soggetto = legame;
        }
    };
    rifiuta("EC002", con(legame("77", DAL)));
    rifiuta("EN246", con(legame("80", DAL)));
    rifiuta("EF007", con(legame("1", DAL)));
    rifiuta("EN244", con(LegameSoggetto { tipo_legame: Some("4".into()), ..legame("10", DAL) }));
    rifiuta("EC003", |r, banco| {
        let (id, _) = banco.convivenza(NOI, &[padrona()]);
        in_convivenza(r, banco, id, "7");
    });
}

#[test]
fn ef007_refuses_a_head_from_a_day_on_which_the_family_had_one_who_has_left_since() {
    rifiuta("EF007", |r, banco| {
        let luisa = Persona::nuova("NERI", "LUISA", 'F', "1951-01-02");
        let (id, ids) = banco.famiglia(NOI, &[padrona(), luisa]);
        banco.cancella(ids[0], "6", "2026-11-10");
        in_famiglia(r, banco, id, "1");
    });
    let banco = Banco::nuovo();
    let luisa = Persona::nuova("NERI", "LUISA", 'F', "1951-01-02");
    let (id, ids) = banco.famiglia(NOI, &[padrona(), luisa]);
    banco.cancella(ids[0], "6", "2026-10-01");
    let mut richiesta = arrivo(&banco);
    in_famiglia(&mut richiesta, &banco, id, "1");
    banco.registra(&richiesta, decidi).unwrap();
}

#[test]
fn en206_ef031_ef033_refuse_entries_before_the_family_the_birth_or_another_day() {
    rifiuta("EN206", |r, _| famiglia(r).legame_soggetto.data_decorrenza = "2026-11-01".into());
    rifiuta("EF033", |r, _| famiglia(r).legame_soggetto.data_decorrenza = "1985-06-06".into());
    rifiuta("EF031", |r, banco| {
        let (id, _) = banco.famiglia(NOI, &[padrona().dal("2026-11-10")]);
        in_famiglia(r, banco, id, "10");
    });
}

#[test]
fn en237_en490_refuse_an_address_that_is_younger_or_none() {
    rifiuta("EN237", |r, banco| {
        let (id, _) = banco.famiglia(NOI, &[padrona()]);
        banco.trasloca(id, &residenza_dal(NOI, "VIA MILANO", "5", "2026-11-10"));
        in_famiglia(r, banco, id, "10");
    });
    rifiuta("EN490", |r, banco| {
        let (id, _) = banco.convivenza(NOI, &[]);
        banco.senza_indirizzo(id);
        in_convivenza(r, banco, id, "2");
    });
}

#[test]
fn en245_refuses_another_day_and_en148_warns_of_another_address_than_the_family_s() {
    let con = |residenza: Residenza| {
        move |r: &mut Richiesta1002, banco: &Banco| {
            let (id, _) = banco.famiglia(NOI, &[padrona()]);
            in_famiglia(r, banco, id, "10");
            r.residenza = vec![residenza];
        }
    };
    rifiuta("EN245", con(residenza_dal(NOI, "VIA ROMA", "1", "2026-11-01")));
    avverte("EN148", con(residenza_dal(NOI, "VIA MILANO", "5", DAL)));
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    con(residenza_dal(NOI, "VIA ROMA", "1", DAL))(&mut richiesta, &banco);
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(fatta.avvisi(), ["EN111"], "the same address is no matter");
}

#[test]
fn en480_ef004_warn_of_a_convivenza_without_a_name_and_of_one_number_twice() {
    avverte("EN480", |r, banco| {
        let (id, _) = banco.convivenza(NOI, &[padrona()]);
        banco.senza_nome(id);
        in_convivenza(r, banco, id, "2");
    });
    avverte("EF004", |r, banco| {
        let (id, _) = banco.famiglia(NOI, &[padrona()]);
        in_famiglia(r, banco, id, "10");
        famiglia(r).legame_soggetto.progressivo_componente = Some("1".into());
    });
}

// ---- the address ----

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

// ---- parents ----

#[test]
fn es044_ec148_ec149_ec150_ec151_es101_en566_judge_parents() {
    let con = |generalita: Generalita| {
        move |r: &mut Richiesta1002, _: &Banco| {
            r.paternita = Some(Genitore { generalita, ..Genitore::default() });
        }
    };
    let ugo = || generalita("BRUNI", "UGO", 'M', "1948-01-02");
    let mut senza = ugo();
    (senza.cognome, senza.nome) = (None, None);
    (senza.senza_cognome, senza.senza_nome) = (Some("1".into()), Some("1".into()));
    rifiuta("ES044", con(senza));
    let nato_a = |comune| Generalita {
        luogo_nascita: Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }),
        ..ugo()
    };
    rifiuta("EC148", con(nato_a(anpr_contract::tipi::Comune { nome_comune: "ATLANTIDE".into(), ..roma() })));
    rifiuta("EC150", con(nato_a(anpr_contract::tipi::Comune { codice_istat: Some("058090".into()), ..roma() })));
    avverte("EC149", con(nato_a(omonimo())));
    avverte(
        "EC151",
        con(nato_a(anpr_contract::tipi::Comune {
            nome_comune: "VALSAMOGGIA".into(),
            codice_istat: None,
            sigla_provincia_istat: "BO".into(),
            descrizione_localita: None,
        })),
    );
    rifiuta("ES101", con(Generalita { id_scheda_soggetto_anpr: Some("999999".into()), ..ugo() }));
    avverte("EN566", con(Generalita { cognome: Some("NN".into()), codice_fiscale: None, ..ugo() }));
}

#[test]
fn en068_en069_en070_en071_en072_en073_en075_refuse_what_is_not_so_of_a_parent_with_that_id() {
    type Cambio = fn(&mut Generalita);
    let cambi: [(&str, Cambio); 7] = [
        ("EN068", |g| g.nome = Some("PAOLA".into())),
        ("EN069", |g| g.cognome = Some("VERDI".into())),
        ("EN070", |g| g.codice_fiscale = bruni().codice_fiscale),
        ("EN071", |g| g.data_nascita = Some("1951-01-02".into())),
        ("EN072", |g| g.luogo_nascita = Some(LuogoEvento { comune: Some(comune(LORO)), ..LuogoEvento::default() })),
        ("EN073", |g| {
            g.id_scheda_soggetto_comune = Some(IdSchedaSoggettoComune {
                id_scheda_soggetto_comune_istat: NOI.into(),
                id_scheda_soggetto: "ALTRO".into(),
            });
        }),
        ("EN075", |g| g.sesso = Some("M".into())),
    ];
    for (codice, cambia) in cambi {
        rifiuta(codice, |r, banco| {
            let (_, ids) = banco.famiglia(NOI, &[padrona()]);
            let mut generalita = banco.generalita(ids[0]);
            cambia(&mut generalita);
            r.maternita = Some(Genitore { generalita, ..Genitore::default() });
        });
    }
}

// ---- codice fiscale ----

#[test]
fn es070_es090_en125_en147_refuse_a_codice_fiscale_and_a_wish_that_do_not_go_together() {
    rifiuta("ES070", |r, _| figlio(r).codice_fiscale = None);
    rifiuta("ES090", |r, _| r.dati_controllo.gestione_cf = Some("7".into()));
    rifiuta("EN125", |r, _| r.dati_controllo.gestione_cf = Some("1".into()));
    rifiuta("EN147", |r, _| {
        figlio(r).codice_fiscale = None;
        r.dati_controllo.gestione_cf = Some("0".into());
    });
}

#[test]
fn en332_en333_en334_en335_ec030_ec031_en339_en340_judge_a_place_of_birth() {
    let nato_a = |r: &mut Richiesta1002, nome: &str, sigla: &str, istat: Option<&str>| {
        let comune = anpr_contract::tipi::Comune {
            nome_comune: nome.into(),
            codice_istat: istat.map(str::to_owned),
            sigla_provincia_istat: sigla.into(),
            descrizione_localita: None,
        };
        figlio(r).luogo_nascita = Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() });
    };
    let fuori = |r: &mut Richiesta1002, stato: &str, nome: &str| {
        figlio(r).luogo_nascita = Some(LuogoEvento { localita: Some(estero(stato, nome)), ..LuogoEvento::default() });
    };
    rifiuta("EN332", |r, _| nato_a(r, "VALSAMOGGIA", "BO", None));
    rifiuta("EN334", |r, _| nato_a(r, "ROMA", "RM", Some("058090")));
    rifiuta("EN335", |r, _| nato_a(r, "ATLANTIDE", "RM", None));
    rifiuta("EN339", |r, _| nato_a(r, "MILANO", "MI", None));
    rifiuta("EC030", |r, _| fuori(r, "000", "ATLANTIDE"));
    rifiuta("EC031", |r, _| fuori(r, "215", "SPAGNA"));
    rifiuta("EN340", |r, _| fuori(r, "239", "SPAGNA"));
    avverte("EN333", |r, _| {
        nato_a(r, "OMONIMO", "XX", None);
        figlio(r).codice_fiscale = None;
        r.dati_controllo.gestione_cf = Some("3".into());
    });
}

#[test]
fn en150_eaa30_eav31_eav50_en403_999_en141_tell_what_the_agenzia_says() {
    for codice in ["EN150", "EAA30", "EAV31", "EAV50"] {
        rifiuta(codice, |_, banco| banco.entrate.rifiuta(codice));
    }
    rifiuta("999", |_, banco| banco.entrate.tace());
    rifiuta("EN403", |r, _| {
        figlio(r).luogo_nascita =
            Some(LuogoEvento { luogo_eccezionale: Some("NAVE".into()), ..LuogoEvento::default() });
    });
    avverte("EN141", |r, _| r.dati_controllo.gestione_cf = Some("3".into()));
}

// ---- proceedings ----

#[test]
fn en111_en112_en113_only_warn_of_proceedings_that_cannot_be_linked() {
    let con =
        |numero: String| Some(DatiProcedimento { numero_pratica_anpr: Some(numero), ..DatiProcedimento::default() });
    avverte("EN111", |_, _| {});
    avverte("EN112", |r, _| r.dati_del_procedimento = con("77".into()));
    avverte("EN113", |r, banco| r.dati_del_procedimento = con(banco.archiviato(NOI).to_string()));
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    let pratica = banco.procedimento(NOI, &[]);
    richiesta.dati_del_procedimento = con(pratica.to_string());
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let collegato = fatta.registrazione.variati[0].procedimento.clone().unwrap();
    assert_eq!(collegato.numero_pratica_anpr, Some(pratica.to_string()));
}
