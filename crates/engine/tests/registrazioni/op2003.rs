//! 2003: cancellations for other reasons (registrazione §15).

use crate::banco::*;
use crate::richieste::*;
use anpr_contract::cancellazione_2000::Richiesta2003;
use anpr_contract::tipi::{
    Comune, DatiCancellazione, DatiIscrizione, IscrizioneResidente, Localita, Matrimonio, ProvenienzaDestinazione,
    Sentenza,
};
use anpr_engine::cancellazione::op2003_altri_motivi::decidi;
use anpr_engine::cancellazione::op2011_annullamento;
use anpr_engine::iscrizione::op1002_altri_motivi;
use anpr_engine::mutazione::{op5001_famiglia, op5005_residenza};
use anpr_model::{
    Aree, ComuneRegistro, Data, Effetti, EffettiSoggetto, FamigliaId, NuovaAppartenenza, NuovaIscrizione, NuovaSezione,
    OperazioneId, PassoSoggetto, Periodo, Registro, Sezione, SoggettoId, StatoComune, StatoFamiglia, StatoScheda,
    StatoSoggetto, TipoNotifica,
};
use anpr_registry::{Autore, Contatore, Errore};

const DAL: &str = "2026-11-02";
const VIGILIA: &str = "2026-11-01";

fn padre() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12")
}

fn madre() -> Persona {
    Persona::nuova("BIANCHI", "LUISA", 'F', "1982-06-07").legame("2")
}

fn figlia() -> Persona {
    Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04")
}

fn tre(banco: &Banco) -> (FamigliaId, Vec<SoggettoId>) {
    banco.famiglia(NOI, &[padre(), madre(), figlia()])
}

fn a_comune(comune: Comune) -> Option<ProvenienzaDestinazione> {
    Some(ProvenienzaDestinazione { comune: Some(comune), localita: None })
}

fn all_estero(codice: &str, nome: &str) -> Option<ProvenienzaDestinazione> {
    let localita = Localita {
        codice_stato: codice.into(),
        descrizione_stato: nome.into(),
        descrizione_localita: Some("PARIS".into()),
        provincia_contea: None,
    };
    Some(ProvenienzaDestinazione { comune: None, localita: Some(localita) })
}

/// A comune that is not in ANPR yet.
fn non_subentrato(banco: &Banco) -> Comune {
    let autore = Autore { chi: "prova".into(), quando: "2026-01-01T00:00:00Z".parse().unwrap() };
    let comune = ComuneRegistro {
        istat: "058091".into(),
        denominazione: "ROMA".into(),
        sigla_provincia: "RM".into(),
        stato: StatoComune::NonSubentrato,
        data_subentro: None,
    };
    banco.registry.scrivi(move |s| s.salva_comune(&autore, &comune)).attendi().unwrap();
    roma()
}

/// A person comes into the book of a comune by a 1002 of reason `motivo`, from `provenienza`, whoever had the sheet before.
fn arriva(banco: &Banco, chi: SoggettoId, comune: &str, motivo: &str, provenienza: &str, dal: &str) {
    let id = OperazioneId(banco.registry.prossimo(Contatore::Operazione).unwrap());
    let scheda = banco.scheda(chi);
    let famiglia = banco.famiglia(comune, &[Persona::nuova("OSPITE", motivo, 'M', "1950-01-01")]).0;
    let dati = DatiIscrizione {
        iscrizione_residente: Some(IscrizioneResidente {
            motivo_iscrizione: motivo.into(),
            descrizione_motivo_iscrizione: None,
        }),
        ..DatiIscrizione::default()
    };
    let periodo = Periodo::aperto(il(dal));
    let sezione = |sezione, contenuto| {
        PassoSoggetto::ApriSezione(NuovaSezione { sezione, periodo, chiave: None, altra_chiave: None, contenuto })
    };
    let passi = vec![
        PassoSoggetto::ApriIscrizione(NuovaIscrizione {
            comune: comune.into(),
            registro: Registro::Apr,
            periodo,
            id_scheda_comune: None,
        }),
        PassoSoggetto::ApriAppartenenza(NuovaAppartenenza {
            famiglia,
            codice_legame: "22".into(),
            progressivo: 2,
            periodo,
            decorrenza_legame: Some(il(dal)),
        }),
        sezione(Sezione::DatiIscrizione, json(&dati)),
        sezione(Sezione::Provenienza, json(&a_comune(self::comune(provenienza)))),
    ];
    let mut effetti =
        Effetti { decorrenza: Some(il(dal)), codice: "1002".into(), comune: comune.into(), ..Effetti::default() };
    effetti.letti.soggetti.insert(chi, scheda.soggetto.revisione);
    effetti.soggetti.insert(
        chi,
        EffettiSoggetto {
            aree: Aree::ISCRIZIONE.con(Aree::APPARTENENZA).con(Aree::RESIDENZA),
            stato: Some(StatoScheda { comune: comune.into(), stato: StatoSoggetto::Residente }),
            passi,
        },
    );
    let adesso = banco.adesso.get().to_utc();
    banco.registry.scrivi::<_, _, Errore>(move |s| s.applica(&effetti, id, adesso)).attendi().unwrap();
}

#[test]
fn who_is_struck_off_leaves_register_and_family_and_keeps_the_bonds() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    sposati(&banco, [ids[0], ids[1]], "2010-06-01");
    let mut richiesta = cancellazione(&banco, ids[0], "5", DAL);
    richiesta.destinazione = all_estero("215", "FRANCIA");
    richiesta.elenco_soggetti = vec![banco.elencato(ids[1], "1", DAL), banco.elencato(ids[2], "3", DAL)];
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    let scheda = banco.scheda(ids[0]);
    assert_eq!((scheda.soggetto.stato, scheda.iscrizione.periodo.al), (StatoSoggetto::Cancellato, Some(il(DAL))));
    assert_eq!(banco.componenti(famiglia, DAL), [(ids[1], "1".into()), (ids[2], "3".into())]);
    assert_eq!(banco.componenti(famiglia, VIGILIA).len(), 3);
    let vista = banco.op3002(NOI, ids[0], DAL).unwrap();
    assert_eq!(vista.dati_cancellazione.unwrap().motivo_cancellazione, "5");
    assert_eq!(vista.destinazione.unwrap().localita.unwrap().codice_stato, "215");
    assert_eq!(banco.sezioni::<Matrimonio>(ids[1], Sezione::Matrimonio, DAL).len(), 1);
    assert!(banco.op3002(NOI, ids[0], VIGILIA).unwrap().dati_cancellazione.is_none());
    assert!(fatta.registrazione.notifiche.is_empty());
    sano(&banco);
}

#[test]
fn the_family_of_one_ends_with_a_cancellation() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre()]);
    banco.registra(&cancellazione(&banco, ids[0], "6", DAL), decidi).unwrap();
    assert_eq!(banco.scheda_famiglia(famiglia).stato, StatoFamiglia::Archiviata);
    sano(&banco);
}

#[test]
fn a_cancellation_may_count_from_before_the_registration_of_it() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    let mut richiesta = cancellazione(&banco, ids[2], "6", DAL);
    richiesta.dati_cancellazione.data_decorrenza_cancellazione = "2026-10-01".into();
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.componenti(famiglia, "2026-10-01").len(), 2);
    sano(&banco);
}

#[test]
fn who_lives_abroad_is_struck_off_by_the_reasons_of_aire() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(NOI, &[padre(), figlia()]);
    banco.registra(&cancellazione(&banco, ids[1], "6", DAL), decidi).unwrap();
    let dati: Vec<DatiCancellazione> = banco.sezioni(ids[1], Sezione::DatiCancellazione, DAL);
    assert_eq!(dati[0].motivo_cancellazione, "6");
    rifiutata(banco.registra(&cancellazione(&banco, ids[0], "12", DAL), decidi), "EN370");
}

fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Richiesta2003)) {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut richiesta = cancellazione(&banco, ids[2], "6", DAL);
    cambia(&mut richiesta);
    rifiutata(banco.registra(&richiesta, decidi), codice);
    assert_eq!(banco.scheda(ids[2]).soggetto.stato, StatoSoggetto::Residente, "nothing of it is kept");
}

fn rifiuta_aire(codice: &str, motivo: &str, destinazione: Option<ProvenienzaDestinazione>) {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(NOI, &[padre(), figlia()]);
    let richiesta = Richiesta2003 { destinazione, ..cancellazione(&banco, ids[1], motivo, DAL) };
    rifiutata(banco.registra(&richiesta, decidi), codice);
}

fn per_motivo(motivo: &'static str, destinazione: Option<ProvenienzaDestinazione>) -> impl FnOnce(&mut Richiesta2003) {
    move |r: &mut Richiesta2003| {
        r.dati_cancellazione.motivo_cancellazione = motivo.into();
        r.destinazione = destinazione;
    }
}

#[test]
fn en373_en370_refuse_reasons_that_are_none() {
    rifiuta("EN373", per_motivo("1", None));
    rifiuta("EN373", per_motivo("02", None));
    rifiuta("EN370", per_motivo("14", None));
    rifiuta_aire("EN370", "9", None);
}

#[test]
fn en374_en376_en377_refuse_destinations_that_the_reason_excludes() {
    rifiuta("EN376", per_motivo("3", all_estero("215", "FRANCIA")));
    rifiuta("EN377", per_motivo("5", a_comune(comune(LORO))));
    rifiuta("EN377", per_motivo("8", a_comune(comune(LORO))));
    rifiuta_aire("EN374", "3", all_estero("215", "FRANCIA"));
    rifiuta_aire("EN374", "4", all_estero("215", "FRANCIA"));
}

#[test]
fn en436_refuses_a_destination_that_takes_people_over_by_itself() {
    rifiuta("EN436", per_motivo("3", a_comune(comune(LORO))));
    rifiuta_aire("EN436", "7", a_comune(comune(LORO)));
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let fuori = non_subentrato(&banco);
    let mut richiesta = cancellazione(&banco, ids[2], "3", DAL);
    richiesta.destinazione = a_comune(fuori);
    banco.registra(&richiesta, decidi).expect("one that is outside ANPR");
}

#[test]
fn ec172_ec174_ec175_ec176_refuse_destinations_that_do_not_exist() {
    rifiuta("EC172", per_motivo("13", a_comune(Comune { nome_comune: "ATLANTIDE".into(), ..roma() })));
    rifiuta("EC174", per_motivo("13", a_comune(Comune { codice_istat: Some("015146".into()), ..roma() })));
    rifiuta("EC175", per_motivo("5", all_estero("999", "ATLANTIDE")));
    rifiuta("EC176", per_motivo("5", all_estero("215", "NORVEGIA")));
}

#[test]
fn ec173_warns_of_a_destination_that_two_comuni_may_be() {
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let omonimo = Comune { nome_comune: "OMONIMO".into(), codice_istat: None, ..comune(LORO) };
    let mut richiesta = cancellazione(&banco, ids[2], "13", DAL);
    richiesta.destinazione = a_comune(omonimo);
    avvisa(banco.registra(&richiesta, decidi), "EC173");
}

#[test]
fn es056_refuses_a_cancellation_after_its_registration() {
    rifiuta("ES056", |r| r.dati_cancellazione.data_decorrenza_cancellazione = "2026-11-03".into());
}

#[test]
fn en240_refuses_a_cancellation_before_the_registration_of_the_person() {
    rifiuta("EN240", |r| r.dati_cancellazione.data_decorrenza_cancellazione = "2014-12-31".into());
}

#[test]
fn en184_en204_en211_en225_en483_en484_hold_as_for_a_death() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    avvisa(banco.registra(&cancellazione(&banco, ids[0], "6", DAL), decidi), "EN225");
    assert_eq!(banco.componenti(famiglia, DAL).len(), 2);
    rifiutata(banco.registra(&cancellazione(&banco, ids[0], "6", DAL), decidi), "EN184");
    let (altra, altri) = banco.famiglia(LORO, &[Persona::nuova("VERDI", "UGO", 'M', "1970-01-01")]);
    rifiutata(banco.registra(&cancellazione(&banco, altri[0], "6", DAL), decidi), "EN204");
    banco.incompleta(altra);
    rifiutata(banco.registra(&cancellazione(&banco, altri[0], "6", DAL), decidi), "EN211");
    banco.incompleta(famiglia);
    banco.registra(&cancellazione(&banco, ids[2], "6", DAL), decidi).expect("a family of our own");
    rifiuta("EN483", |r| r.dati_controllo.ruolo_soggetto = "1".into());
    rifiuta("EN484", |r| {
        let elencato = anpr_contract::tipi::SoggettoFamiglia {
            generalita: r.generalita_per_ricerca.clone(),
            legame_soggetto: legame("3", DAL),
            autoveicoli: None,
        };
        r.elenco_soggetti = vec![elencato];
    });
}

#[test]
fn ehr31_refuses_the_judgment_of_a_cancellation_that_holds_before_it_was_made() {
    rifiuta("EHR31", |r| {
        r.dati_cancellazione.dati_sentenza = Some(Sentenza {
            data: DAL.into(),
            numero: None,
            tipo_tribunale: "1".into(),
            autorita: "TRIBUNALE".into(),
            data_validita: VIGILIA.into(),
        });
    });
}

#[test]
fn en509_refuses_reason_10_for_who_is_not_registered_twice() {
    rifiuta("EN509", per_motivo("10", None));
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    banco.famiglia(LORO, &[figlia().a(residenza(LORO, "VIA", "1"))]);
    banco.registra(&cancellazione(&banco, ids[2], "10", DAL), decidi).expect("registered twice");
}

#[test]
fn en343_reason_12_counts_from_the_registration() {
    rifiuta("EN343", per_motivo("12", None));
    let banco = Banco::nuovo();
    let (_, ids) = tre(&banco);
    let mut richiesta = cancellazione(&banco, ids[2], "12", DAL);
    richiesta.dati_cancellazione.data_decorrenza_cancellazione = "2015-01-01".into();
    banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.scheda(ids[2]).soggetto.stato, StatoSoggetto::Cancellato);
    sano(&banco);
    let migrata = |dal: &str| {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia_da_subentro(NOI, &[padre(), figlia().dal("2017-03-01")]);
        let mut richiesta = cancellazione(&banco, ids[1], "12", DAL);
        richiesta.dati_cancellazione.data_decorrenza_cancellazione = dal.into();
        banco.registra(&richiesta, decidi)
    };
    migrata("2017-03-01").expect("the day of the residence");
    migrata("2019-01-01").expect("the day of the subentro");
    rifiutata(migrata("2018-01-01"), "EN343");
}

#[test]
fn en344_reason_12_stands_against_what_came_after_of_residence_and_family_only() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(LORO, &[padre().a(residenza(LORO, "VIA ROMA", "1")), figlia()]);
    let via = residenza_dal(NOI, "VIA MILANO", "5", DAL);
    let arrivo = in_nuova(&banco, NOI, &[(ids[1], "1")], via, DAL);
    banco.registra(&arrivo, op5005_residenza::decidi).unwrap();
    let nuova = banco.scheda(ids[1]).appartenenza.unwrap().famiglia;
    let ripristino = |banco: &Banco, testata: &str| {
        let mut richiesta = cancellazione(banco, ids[1], "12", DAL);
        richiesta.testata_richiesta.data_decorrenza = Some(testata.into());
        richiesta
    };
    let poi = trasloco(&banco, nuova, NOI, "VIA NAPOLI", "2026-11-10");
    banco.registra(&poi, op5001_famiglia::decidi).unwrap();
    rifiutata(banco.registra(&ripristino(&banco, "2026-11-10"), decidi), "EN344");
    assert_eq!(banco.componenti(famiglia, DAL).len(), 1);
}

#[test]
fn reason_12_takes_back_a_couple_one_after_the_other_and_2011_gives_them_back() {
    let banco = Banco::nuovo();
    let lui =
        primo(&banco.registra(&arrivo(&banco, NOI, padre().generalita, DAL), op1002_altri_motivi::decidi).unwrap());
    let famiglia = banco.scheda(lui).appartenenza.unwrap().famiglia;
    let mut di_lei = arrivo(&banco, NOI, madre().generalita, DAL);
    crate::op1002::in_famiglia(&mut di_lei, &banco, famiglia, "2");
    let lei = primo(&banco.registra(&di_lei, op1002_altri_motivi::decidi).unwrap());
    let prima = viste(&banco);
    let ripristino = |chi: SoggettoId, testata: &str| {
        let mut richiesta = cancellazione(&banco, chi, "12", DAL);
        richiesta.testata_richiesta.data_decorrenza = Some(testata.into());
        richiesta
    };
    let mut di_lui = ripristino(lui, "2026-11-10");
    di_lui.elenco_soggetti = vec![banco.elencato(lei, "1", "2026-11-10")];
    let fatta = banco.registra(&di_lui, decidi).unwrap();
    let di_lui = precedente(&di_lui.testata_richiesta, &fatta);
    let sola = viste(&banco);
    let di_lei = ripristino(lei, "2026-11-10");
    let fatta = banco.registra(&di_lei, decidi).unwrap();
    let di_lei = precedente(&di_lei.testata_richiesta, &fatta);
    for giorno in [DAL, "2026-11-10", OGGI] {
        assert!(banco.componenti(famiglia, giorno).is_empty(), "{giorno}");
    }
    assert_eq!(banco.scheda_famiglia(famiglia).stato, StatoFamiglia::Archiviata);
    sano(&banco);
    banco.registra(&annulla_cancellazione(&banco, &di_lei, lei, OGGI), op2011_annullamento::decidi).unwrap();
    assert_eq!(viste(&banco), sola);
    assert_eq!(banco.scheda(lei).appartenenza.unwrap().codice_legame, "1");
    banco.registra(&annulla_cancellazione(&banco, &di_lui, lui, OGGI), op2011_annullamento::decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

#[test]
fn a_relationship_of_later_days_goes_with_a_cancellation_that_counts_from_before_it() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = tre(&banco);
    let legami = composizione(&banco, famiglia, &[(ids[0], "1"), (ids[1], "2"), (ids[2], "81")], DAL);
    banco.registra(&legami, op5001_famiglia::decidi).unwrap();
    let prima = viste(&banco);
    let mut richiesta = cancellazione(&banco, ids[2], "6", "2026-11-10");
    richiesta.dati_cancellazione.data_decorrenza_cancellazione = VIGILIA.into();
    let fatta = banco.registra(&richiesta, decidi).unwrap();
    assert_eq!(banco.componenti(famiglia, "2026-10-31").len(), 3);
    assert_eq!(banco.componenti(famiglia, VIGILIA).len(), 2);
    assert_eq!(banco.componenti(famiglia, OGGI).len(), 2);
    sano(&banco);
    let uscita = precedente(&richiesta.testata_richiesta, &fatta);
    banco.registra(&annulla_cancellazione(&banco, &uscita, ids[2], OGGI), op2011_annullamento::decidi).unwrap();
    assert_eq!(viste(&banco), prima);
    sano(&banco);
}

/// The notices of a cancellation for reason 12 of who came into `NOI` by a 1002 of a reason, from a comune.
fn n014(prima_in: &str, motivo: &str, provenienza: &str) -> Vec<(TipoNotifica, String)> {
    let banco = Banco::nuovo();
    let casa = residenza(prima_in, "VIA ROMA", "1");
    let (_, ids) = banco.famiglia(prima_in, &[padre().a(casa.clone()), figlia().a(casa)]);
    let esce = cancellazione(&banco, ids[1], "6", "2026-10-01");
    banco.registra_da(prima_in, &esce, decidi).unwrap();
    arriva(&banco, ids[1], NOI, motivo, provenienza, "2026-10-05");
    let torna = cancellazione(&banco, ids[1], "12", "2026-10-05");
    let fatta = banco.registra(&torna, decidi).unwrap();
    fatta.registrazione.notifiche.into_iter().map(|n| (n.tipo, n.destinatario)).collect()
}

#[test]
fn n014_goes_to_the_comune_that_lost_the_person_and_to_no_other() {
    assert_eq!(n014(LORO, "5", LORO), [(TipoNotifica::N014, LORO.to_owned())], "it had the person");
    assert_eq!(n014(NOI, "3", LORO), [(TipoNotifica::N014, LORO.to_owned())], "it was outside ANPR then");
    assert_eq!(n014(NOI, "4", LORO), [], "it never had the person");
    assert_eq!(n014(LORO, "5", NOI), [], "nobody tells itself");
}

#[test]
fn who_arrived_by_a_move_is_struck_off_for_reason_12_without_notice() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(LORO, &[padre().a(residenza(LORO, "VIA ROMA", "1")), figlia()]);
    let via = residenza_dal(NOI, "VIA MILANO", "5", DAL);
    banco.registra(&in_nuova(&banco, NOI, &[(ids[1], "1")], via, DAL), op5005_residenza::decidi).unwrap();
    let fatta = banco.registra(&cancellazione(&banco, ids[1], "12", DAL), decidi).unwrap();
    assert!(fatta.registrazione.notifiche.is_empty());
    let visto: Data = il(DAL);
    assert_eq!(banco.scheda(ids[1]).iscrizione.periodo, Periodo { dal: visto, al: Some(visto) });
    sano(&banco);
}
