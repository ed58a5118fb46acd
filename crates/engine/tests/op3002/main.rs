//! 3002 as a whole, on a register in memory (consultazione §2.2).

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

mod anagrafe;
#[path = "../memoria/mod.rs"]
mod memoria;

use anagrafe::{Famiglia, LORO, NOI, Persona, Registrati};
use anpr_catalogue::comuni::{Comune as InArchivio, Comuni};
use anpr_contract::consultazione_3000::{
    CriteriRicerca3002, DatiRichiesta3002, ResidenzaIscrizioneAIRE, Richiesta3002,
};
use anpr_contract::tipi::{
    Atto, AttoANPR, AttoANSC, CartaIdentita3000, Cittadinanza, Comune, ComuneRichiesta, DatiEvento, DatiNascita3000,
    DatiSoggetto, FamigliaConvivenza, Generalita, Genitore, IdFamigliaConvivenzaComune, IdSchedaSoggettoComune,
    ListaElettorale, ListeElettorali, LuogoEvento, LuogoNascita3000, Matrimonio, Residenza, StatoCivile,
    TutoreIntestatario,
};
use anpr_engine::consultazione::op3002::{Risposta, decidi};
use anpr_engine::{Anomalia, Contesto, Decisione, Interruzione, VersioneContratto};
use anpr_model::{DocumentoCercato, FamigliaId, Sezione, SezioneFamiglia, SoggettoId};
use memoria::roma;

const OGGI: &str = "2026-11-22";

fn richiesta(criteri: CriteriRicerca3002) -> Richiesta3002 {
    Richiesta3002 {
        criteri_ricerca: criteri,
        dati_richiesta: DatiRichiesta3002 {
            scheda_anagrafica_richiesta: "1".into(),
            data_riferimento_richiesta: OGGI.into(),
            dati_anagrafici_richiesti: vec!["1".into()],
            ..Default::default()
        },
        ..Default::default()
    }
}

fn per_id(id: i64) -> Richiesta3002 {
    richiesta(CriteriRicerca3002 { id_scheda_soggetto_anpr: Some(id.to_string()), ..Default::default() })
}

fn per_cf(id: i64) -> Richiesta3002 {
    richiesta(CriteriRicerca3002 { codice_fiscale: Some(format!("AAAAAA00A00A{id:03}A")), ..Default::default() })
}

fn per_id_anpr(id: &str) -> Richiesta3002 {
    richiesta(CriteriRicerca3002 { id_anpr: Some(id.into()), ..Default::default() })
}

fn per_famiglia(id: i64, tipo: &str) -> Richiesta3002 {
    let id = Some(id.to_string());
    scheda(
        richiesta(CriteriRicerca3002 { identificativo_anpr: id, tipo_scheda: Some(tipo.into()), ..Default::default() }),
        "2",
    )
}

fn il_giorno(mut richiesta: Richiesta3002, giorno: &str) -> Richiesta3002 {
    richiesta.dati_richiesta.data_riferimento_richiesta = giorno.into();
    richiesta
}

fn dati(mut richiesta: Richiesta3002, codici: &[&str]) -> Richiesta3002 {
    richiesta.dati_richiesta.dati_anagrafici_richiesti = codici.iter().map(|c| (*c).into()).collect();
    richiesta
}

fn scheda(mut richiesta: Richiesta3002, quale: &str) -> Richiesta3002 {
    richiesta.dati_richiesta.scheda_anagrafica_richiesta = quale.into();
    richiesta
}

fn nazionale(mut richiesta: Richiesta3002) -> Richiesta3002 {
    richiesta.dati_richiesta.ricerca_nazionale = Some("1".into());
    richiesta
}

fn fittizio(istat: &str) -> Comune {
    Comune {
        nome_comune: format!("PROVA {istat}"),
        codice_istat: Some(istat.into()),
        sigla_provincia_istat: "ZZ".into(),
        descrizione_localita: None,
    }
}

fn residente_a(mut richiesta: Richiesta3002, istat: &str) -> Richiesta3002 {
    richiesta.dati_richiesta.comune_residenza = Some(fittizio(istat));
    richiesta
}

fn archivio() -> Comuni {
    let fittizio = |istat: &str| InArchivio {
        istat: istat.into(),
        belfiore: None,
        nome: format!("PROVA {istat}"),
        nome_altra_lingua: None,
        sigla: "ZZ".into(),
        dal: memoria::il("1861-03-17"),
        al: None,
        codice_rinomina: None,
    };
    Comuni::new([NOI, LORO, "888003"].map(fittizio).to_vec())
}

fn decide(
    registrati: &mut Registrati,
    richiesta: &Richiesta3002,
    mittente: &str,
    versione: VersioneContratto,
) -> Result<Decisione<Risposta>, Interruzione> {
    let adesso = format!("{OGGI}T11:00:00+01:00").parse().unwrap();
    let contesto = Contesto { mittente: mittente.into(), versione, adesso };
    decidi(richiesta, &contesto, &archivio(), registrati)
}

/// The people shown, and the codes of the warnings.
fn chiede(registrati: &mut Registrati, richiesta: &Richiesta3002) -> (Vec<DatiSoggetto>, Vec<&'static str>) {
    let risposta = decide(registrati, richiesta, NOI, VersioneContratto::Anpr05).unwrap().risposta;
    (risposta.soggetti, risposta.avvisi.iter().map(Anomalia::codice).collect())
}

fn una(registrati: &mut Registrati, richiesta: &Richiesta3002) -> DatiSoggetto {
    let (mut soggetti, avvisi) = chiede(registrati, richiesta);
    assert_eq!((soggetti.len(), avvisi), (1, vec![]));
    soggetti.remove(0)
}

fn rifiuto_a(registrati: &mut Registrati, richiesta: &Richiesta3002, mittente: &str) -> Vec<Anomalia> {
    match decide(registrati, richiesta, mittente, VersioneContratto::Anpr05) {
        Err(Interruzione::Rifiuto(anomalie)) => anomalie,
        altro => panic!("{altro:?}"),
    }
}

fn rifiuto(registrati: &mut Registrati, richiesta: &Richiesta3002) -> Vec<&'static str> {
    rifiuto_a(registrati, richiesta, NOI).iter().map(Anomalia::codice).collect()
}

fn con(persone: Vec<Persona>) -> Registrati {
    Registrati { persone, ..Registrati::default() }
}

#[test]
fn en122_a_document_or_a_national_id_that_is_somebody_else_s() {
    let mut registrati = con(vec![Persona::nuova(1), Persona::nuova(2)]);
    registrati.persone[1].documenti = vec![DocumentoCercato::CartaIdentita("AX1".into())];
    let mut con_altra_carta = per_cf(1);
    con_altra_carta.criteri_ricerca.carta_identita3000 = Some(CartaIdentita3000 {
        comune_rilascio: Some(ComuneRichiesta {
            nome_comune: "ROMA".into(),
            codice_istat: "058091".into(),
            sigla_provincia_istat: "RM".into(),
        }),
        numero: "AX1".into(),
        ..Default::default()
    });
    assert_eq!(rifiuto(&mut registrati, &con_altra_carta), ["EN122"]);
    for (chiave, codice) in [(per_id(1), "EN122"), (per_cf(1), "EN070")] {
        let con_id_anpr = |id: &str| {
            let id_anpr = Some(id.to_owned());
            Richiesta3002 {
                criteri_ricerca: CriteriRicerca3002 { id_anpr, ..chiave.criteri_ricerca.clone() },
                ..chiave.clone()
            }
        };
        assert_eq!(rifiuto(&mut registrati, &con_id_anpr("AA00002AA")), [codice], "of two keys the stronger one finds");
        assert_eq!(una(&mut registrati, &con_id_anpr("AA00001AA")).identificativi.unwrap().id_anpr, "AA00001AA");
    }
}

#[test]
fn refusals_name_what_there_is_to_name() {
    let famiglie = vec![Famiglia::nuova(7, 3, NOI), Famiglia::nuova(8, 3, NOI)];
    let in_famiglia = |id, famiglia| Persona::nuova(id).in_famiglia(famiglia, "1", "2010-01-01", None);
    let persone = vec![in_famiglia(1, 7), in_famiglia(2, 8)];
    let mut registrati = Registrati { famiglie, persone, ..Registrati::default() };
    let futura = rifiuto_a(&mut registrati, &il_giorno(per_id(1), "2026-11-23"), NOI);
    assert_eq!(futura[0].testo(), "La data 2026-11-23 è nel futuro: oggi è il 22/11/2026.");
    let mut ambigua = per_famiglia(0, "1");
    ambigua.criteri_ricerca.identificativo_anpr = None;
    ambigua.criteri_ricerca.id_famiglia_convivenza_comune = Some(IdFamigliaConvivenzaComune {
        id_famiglia_convivenza_comune_istat: NOI.into(),
        id_famiglia_convivenza: "F1".into(),
    });
    let [ambigua] = &rifiuto_a(&mut registrati, &ambigua, NOI)[..] else { panic!() };
    assert_eq!(ambigua.codice(), "EN313");
    assert!(ambigua.testo().contains("F1") && ambigua.testo().contains("7, 8"), "{}", ambigua.testo());
    let mut altrove = per_id(1);
    altrove.residenza_iscrizione_aire = Some(ResidenzaIscrizioneAIRE { comune: Some(roma()), ..Default::default() });
    let [altrove] = &rifiuto_a(&mut registrati, &altrove, NOI)[..] else { panic!() };
    assert_eq!(altrove.codice(), "EN074");
    assert!(altrove.testo().contains(NOI) && altrove.testo().contains("058091"), "{}", altrove.testo());
    let niente = &rifiuto_a(&mut registrati, &richiesta(CriteriRicerca3002::default()), NOI)[0];
    let sul_filo = niente.sul_filo();
    assert_eq!((niente.codice(), sul_filo.campo_errore_anomalia), ("EN052", None), "no empty element");
}

#[test]
fn a_comune_sees_its_own_and_those_of_the_comuni_merged_into_it() {
    let persone =
        vec![Persona::nuova(1).solo(LORO).in_famiglia(7, "1", "2010-01-01", None), Persona::nuova(2).solo("888003")];
    let famiglie = vec![Famiglia::nuova(7, 3, LORO)];
    let mut registrati = Registrati { persone, famiglie, ..Registrati::default() };
    assert_eq!(rifiuto(&mut registrati, &per_cf(1)), ["EN122"]);
    assert_eq!(rifiuto(&mut registrati, &per_famiglia(7, "1")), ["EN122"]);
    registrati.confluiti.insert(NOI, vec![LORO.into()]);
    let sua = una(&mut registrati, &per_cf(1));
    assert_eq!(sua.generalita.id_scheda_soggetto_comune.unwrap().id_scheda_soggetto_comune_istat, LORO);
    assert_eq!(chiede(&mut registrati, &per_famiglia(7, "1")).0.len(), 1);
    assert_eq!(rifiuto(&mut registrati, &per_cf(2)), ["EN122"]);
    una(&mut registrati, &residente_a(per_cf(1), NOI));
    una(&mut registrati, &residente_a(per_cf(1), LORO));
    assert_eq!(rifiuto(&mut registrati, &residente_a(per_cf(1), "888003")), ["EN122"]);
    let dal_terzo = rifiuto_a(&mut registrati, &per_cf(1), "888003");
    assert_eq!(dal_terzo[0].codice(), "EN122");
    let mut competente = per_cf(1);
    competente.residenza_iscrizione_aire =
        Some(ResidenzaIscrizioneAIRE { comune: Some(fittizio(NOI)), ..Default::default() });
    una(&mut registrati, &competente);
}

#[test]
fn who_moved_is_found_where_they_were_on_the_day() {
    let mossa = Persona { iscrizioni: Vec::new(), ..Persona::nuova(1) }
        .iscritta(LORO, "2010-01-01", Some("2020-03-01"))
        .iscritta(NOI, "2020-03-01", None)
        .in_famiglia(7, "1", "2010-01-01", Some("2020-03-01"))
        .in_famiglia(8, "3", "2020-03-01", None);
    let famiglie = vec![Famiglia::nuova(7, 3, LORO), Famiglia::nuova(8, 3, NOI)];
    let mut registrati = Registrati { persone: vec![mossa], famiglie, ..Registrati::default() };
    let famiglia = |s: DatiSoggetto| s.famiglia_convivenza.unwrap().id_famiglia_convivenza_anpr.unwrap();
    assert_eq!(famiglia(una(&mut registrati, &il_giorno(per_cf(1), "2020-03-01"))), "8");
    assert_eq!(rifiuto(&mut registrati, &il_giorno(per_cf(1), "2020-02-29")), ["EN122"]);
    assert_eq!(famiglia(una(&mut registrati, &nazionale(il_giorno(per_cf(1), "2020-02-29")))), "7");
    assert_eq!(rifiuto_a(&mut registrati, &per_cf(1), LORO)[0].codice(), "EN122");
    let prima = decide(&mut registrati, &il_giorno(per_cf(1), "2020-02-29"), LORO, VersioneContratto::Anpr05);
    assert_eq!(prima.unwrap().risposta.soggetti.len(), 1);
    assert_eq!(rifiuto(&mut registrati, &nazionale(il_giorno(per_cf(1), "2009-12-31"))), ["EN122"]);
    assert_eq!(rifiuto(&mut registrati, &nazionale(per_famiglia(7, "1"))), ["EN122"], "nobody is left in it");
    let allora = nazionale(il_giorno(per_famiglia(7, "1"), "2019-01-01"));
    assert_eq!(chiede(&mut registrati, &allora).0.len(), 1);
}

#[test]
fn one_person_with_two_sheets_is_shown_whole_and_lives_where_registered() {
    let cancellata = Persona { iscrizioni: Vec::new(), ..Persona::nuova(1) }
        .iscritta(LORO, "2010-01-01", Some("2020-03-01"))
        .in_famiglia(7, "1", "2010-01-01", Some("2020-03-01"));
    let mut nuova = Persona::nuova(2).in_famiglia(8, "1", "2020-03-01", None);
    nuova.id_anpr.clone_from(&cancellata.id_anpr);
    nuova.generalita.codice_fiscale.clone_from(&cancellata.generalita.codice_fiscale);
    let stato = StatoCivile { stato_civile: "1".into(), ..Default::default() };
    nuova = nuova.con(Sezione::StatoCivile, "2020-03-01", &stato);
    let famiglie = vec![Famiglia::nuova(7, 3, LORO), Famiglia::nuova(8, 3, NOI)];
    let mut registrati = Registrati { persone: vec![cancellata, nuova], famiglie, ..Registrati::default() };
    for chiave in [per_id_anpr("AA00001AA"), per_cf(1)] {
        let (soggetti, avvisi) = chiede(&mut registrati, &nazionale(chiave.clone()));
        assert_eq!((soggetti.len(), avvisi), (2, vec![]));
        assert!(soggetti[1].stato_civile.is_some(), "complete");
        let famiglia =
            decide(&mut registrati, &scheda(nazionale(chiave), "2"), NOI, VersioneContratto::Anpr05).unwrap();
        assert_eq!(famiglia.famiglie, [FamigliaId(8)]);
        assert_eq!(famiglia.soggetti, [SoggettoId(2)]);
    }
}

#[test]
fn en070_takes_no_account_of_the_case_in_which_a_code_is_stored() {
    let mut persona = Persona::nuova(1);
    persona.generalita.codice_fiscale.as_mut().unwrap().cod_fiscale = "aaaaaa00a00a001a".into();
    let mut registrati = con(vec![persona]);
    let con_codice = |codice: &str| {
        let mut per_id = per_id(1);
        per_id.criteri_ricerca.codice_fiscale = Some(codice.into());
        per_id
    };
    una(&mut registrati, &con_codice("AAAAAA00A00A001A"));
    una(&mut registrati, &con_codice("aaaaaa00a00a001a"));
    assert_eq!(rifiuto(&mut registrati, &con_codice("AAAAAA00A00A002A")), ["EN070"]);
}

#[test]
fn en492_en214_hide_a_family_in_registration_and_its_people_from_other_comuni() {
    let persone = vec![
        Persona::nuova(1).solo(LORO).in_famiglia(7, "1", "2010-01-01", None),
        Persona::nuova(2).solo(LORO).in_famiglia(8, "1", "2010-01-01", None),
        Persona::nuova(3).solo(LORO).in_famiglia(7, "3", "2010-01-01", Some("2020-01-01")),
    ];
    let famiglie = vec![Famiglia::nuova(7, 3, LORO).incompleta(), Famiglia::nuova(8, 3, LORO)];
    let mut registrati = Registrati { persone, famiglie, ..Registrati::default() };
    for famiglia in [per_famiglia(7, "1"), scheda(per_cf(1), "2"), scheda(per_id(1), "2")] {
        assert_eq!(rifiuto(&mut registrati, &nazionale(famiglia)), ["EN492"]);
    }
    for individuo in [per_cf(1), per_id(1), per_id_anpr("AA00001AA")] {
        assert_eq!(rifiuto(&mut registrati, &nazionale(individuo)), ["EN214"]);
    }
    assert_eq!(rifiuto(&mut registrati, &per_famiglia(7, "1")), ["EN122"], "not even that there is one");
    una(&mut registrati, &nazionale(per_cf(2)));
    una(&mut registrati, &nazionale(per_cf(3)));
    let omonimi =
        CriteriRicerca3002 { cognome: Some("ROSSI".into()), nome: Some("MARIA".into()), ..Default::default() };
    let mut omonimi = nazionale(richiesta(omonimi));
    omonimi.dati_nascita = Some(DatiNascita3000 { data_evento: "1980-05-12".into(), ..Default::default() });
    let (trovati, avvisi) = chiede(&mut registrati, &omonimi);
    assert_eq!((trovati.len(), avvisi), (2, vec!["EN528"]), "of several the others are shown");
    registrati.persone.truncate(1);
    assert_eq!(rifiuto(&mut registrati, &omonimi), ["EN214"]);
    registrati.confluiti.insert(NOI, vec![LORO.into()]);
    assert_eq!(chiede(&mut registrati, &per_famiglia(7, "1")).0.len(), 1, "merged into us");
}

#[test]
fn en213_tells_its_own_comune_of_a_family_in_registration() {
    let persona = Persona::nuova(1).in_famiglia(7, "1", "2010-01-01", None);
    let famiglie = vec![Famiglia::nuova(7, 3, NOI).incompleta()];
    let mut registrati = Registrati { persone: vec![persona], famiglie, ..Registrati::default() };
    for richiesta in [per_famiglia(7, "1"), scheda(per_cf(1), "2"), per_cf(1)] {
        let (soggetti, avvisi) = chiede(&mut registrati, &richiesta);
        assert_eq!((soggetti.len(), avvisi), (1, vec!["EN213"]));
    }
    registrati.famiglie[0].0.incompleta = false;
    una(&mut registrati, &per_cf(1));
}

fn con_locali(id: &str) -> Generalita {
    let locale = IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: LORO.into(), id_scheda_soggetto: id.into() };
    Generalita { cognome: Some("VERDI".into()), id_scheda_soggetto_comune: Some(locale), ..Default::default() }
}

#[test]
fn another_comune_sees_no_local_id_of_anybody() {
    let genitore = Genitore { generalita: con_locali("P"), ..Default::default() };
    let matrimonio = Matrimonio { coniuge: con_locali("C"), ..Default::default() };
    let tutore = TutoreIntestatario { generalita: con_locali("T"), ..Default::default() };
    let dal = "2010-01-01";
    let persona = Persona::nuova(1)
        .solo(LORO)
        .con(Sezione::Paternita, dal, &genitore)
        .con(Sezione::Matrimonio, dal, &matrimonio)
        .con(Sezione::Tutore, dal, &tutore)
        .con(Sezione::ListaElettorale, dal, &ListaElettorale { elettore: "S".into(), ..Default::default() });
    let mut registrati = con(vec![persona]);
    let altrui = una(&mut registrati, &nazionale(per_cf(1)));
    let scritta = serde_json::to_string(&altrui).unwrap();
    assert!(!scritta.contains("idSchedaSoggettoComune") && altrui.lista_elettorale.is_none(), "{scritta}");
    assert_eq!(altrui.paternita.unwrap().generalita.cognome.as_deref(), Some("VERDI"));
    let sua = decide(&mut registrati, &per_cf(1), LORO, VersioneContratto::Anpr05).unwrap().risposta.soggetti.remove(0);
    assert_eq!(serde_json::to_string(&sua).unwrap().matches("idSchedaSoggettoComuneIstat").count(), 4);
    assert!(sua.lista_elettorale.is_some());
}

#[test]
fn earlier_versions_get_what_they_know() {
    let atto = Atto { anno: "2015".into(), ..Default::default() };
    let di_carta = AttoANPR { atto: Some(atto.clone()), ..Default::default() };
    let ansc = AttoANPR { atto_ansc: Some(AttoANSC::default()), ..Default::default() };
    let nozze = Matrimonio {
        dati_matrimonio: Some(DatiEvento { atto_evento_anpr: Some(di_carta), ..Default::default() }),
        ..Default::default()
    };
    let dal = "2015-01-01";
    let persona = Persona::nuova(1)
        .con(Sezione::AttoNascitaAnpr, dal, &ansc)
        .con(Sezione::Matrimonio, dal, &nozze)
        .con(Sezione::ListaElettoraleCompleta, dal, &ListeElettorali::default());
    let mut registrati = con(vec![persona]);
    let mut vede = |versione| {
        let s = decide(&mut registrati, &per_cf(1), NOI, versione).unwrap().risposta.soggetti.remove(0);
        let nozze = s.matrimonio.unwrap().dati_matrimonio.unwrap();
        assert_eq!(nozze.atto_evento.or(nozze.atto_evento_anpr.and_then(|a| a.atto)), Some(atto.clone()));
        (s.identificativi.is_some(), s.atto_nascita_anpr.is_some(), s.lista_elettorale_completa.is_some())
    };
    assert_eq!(vede(VersioneContratto::Anpr02), (false, false, false));
    assert_eq!(vede(VersioneContratto::Anpr03), (false, false, true));
    assert_eq!(vede(VersioneContratto::Anpr04), (false, true, true));
    assert_eq!(vede(VersioneContratto::Anpr05), (true, true, true));
    for versione in [VersioneContratto::Anpr02, VersioneContratto::Anpr04] {
        let per_id = decide(&mut registrati, &per_id_anpr("AA00001AA"), NOI, versione);
        assert!(matches!(per_id, Err(Interruzione::Rifiuto(anomalie)) if anomalie[0].codice() == "EN489"));
    }
}

#[test]
fn who_answers_for_a_convivenza_is_on_the_sheets_of_those_who_live_in_it() {
    let responsabile = TutoreIntestatario { generalita: con_locali("9"), ..Default::default() };
    let convivenza = Famiglia::nuova(7, 4, NOI).con(SezioneFamiglia::Responsabile, "2012-01-01", &responsabile);
    let persona = Persona::nuova(1).in_famiglia(7, "2", "2011-01-01", None);
    let mut registrati = Registrati { persone: vec![persona], famiglie: vec![convivenza], ..Registrati::default() };
    let sua = una(&mut registrati, &dati(per_cf(1), &["12"]));
    assert_eq!(sua.tutore_intestatario.unwrap().generalita.cognome.as_deref(), Some("VERDI"));
    assert_eq!(sua.tutore_extra.as_deref(), Some("S"));
    assert_eq!(una(&mut registrati, &dati(per_cf(1), &["22"])).tutore_intestatario, None, "not asked for");
    let prima = una(&mut registrati, &il_giorno(per_cf(1), "2011-06-01"));
    assert_eq!(prima.tutore_intestatario, None, "not yet");
    let tutta = scheda(per_famiglia(7, "2"), "3");
    let (sintetiche, avvisi) = chiede(&mut registrati, &tutta);
    assert_eq!((sintetiche[0].tutore_intestatario.is_none(), avvisi), (true, vec!["EN528"]));
}

#[test]
fn the_thousandth_member_has_no_progressive_on_the_wire() {
    let persone = [999, 1000].map(|id| Persona::nuova(id).in_famiglia(7, "2", "2010-01-01", None)).to_vec();
    let famiglie = vec![Famiglia::nuova(7, 4, NOI)];
    let mut registrati = Registrati { persone, famiglie, ..Registrati::default() };
    let mut di = |id| una(&mut registrati, &per_id(id)).legame_soggetto.unwrap().progressivo_componente;
    assert_eq!((di(999).as_deref(), di(1000)), (Some("999"), None));
}

#[test]
fn a_local_id_of_two_books_is_told_apart_by_tipo_scheda() {
    let persone = vec![
        Persona::nuova(1).in_famiglia(7, "1", "2010-01-01", None),
        Persona::nuova(2).in_famiglia(8, "1", "2010-01-01", None),
    ];
    let famiglie = vec![Famiglia::nuova(7, 3, NOI), Famiglia::nuova(8, 5, NOI)];
    let mut registrati = Registrati { persone, famiglie, ..Registrati::default() };
    let locale = |tipo: &str| {
        let id = IdFamigliaConvivenzaComune {
            id_famiglia_convivenza_comune_istat: NOI.into(),
            id_famiglia_convivenza: "F1".into(),
        };
        let tipo_scheda = Some(tipo.into());
        let criteri = CriteriRicerca3002 { id_famiglia_convivenza_comune: Some(id), tipo_scheda, ..Default::default() };
        scheda(richiesta(criteri), "2")
    };
    assert_eq!(rifiuto(&mut registrati, &locale("1")), ["EN313"]);
    assert_eq!(rifiuto(&mut registrati, &locale("2")), ["EN122"]);
    for (tipo, id) in [("3", "1"), ("5", "2")] {
        let trovata = una(&mut registrati, &locale(tipo));
        assert_eq!(trovata.generalita.id_scheda_soggetto_anpr.as_deref(), Some(id));
    }
}

#[test]
fn en313_counts_only_sheets_in_which_somebody_is_on_the_day() {
    let persone = vec![
        Persona::nuova(1).in_famiglia(7, "1", "2010-01-01", Some("2020-01-01")),
        Persona::nuova(2).in_famiglia(8, "1", "2015-01-01", None),
    ];
    let famiglie = [7, 8, 9].map(|id| Famiglia::nuova(id, 3, NOI)).to_vec();
    let mut registrati = Registrati { persone, famiglie, ..Registrati::default() };
    let id = IdFamigliaConvivenzaComune {
        id_famiglia_convivenza_comune_istat: NOI.into(),
        id_famiglia_convivenza: "F1".into(),
    };
    let criteri = CriteriRicerca3002 {
        id_famiglia_convivenza_comune: Some(id),
        tipo_scheda: Some("1".into()),
        ..Default::default()
    };
    let locale = scheda(richiesta(criteri), "2");
    let chi = |s: DatiSoggetto| s.generalita.id_scheda_soggetto_anpr.unwrap();
    assert_eq!(chi(una(&mut registrati, &locale)), "2");
    assert_eq!(chi(una(&mut registrati, &il_giorno(locale.clone(), "2012-01-01"))), "1");
    assert_eq!(rifiuto(&mut registrati, &il_giorno(locale.clone(), "2017-01-01")), ["EN313"]);
    registrati.persone.clear();
    assert_eq!(rifiuto(&mut registrati, &locale), ["EN122"], "nobody is in any of them");
}

#[test]
fn the_main_address_and_the_main_citizenship_come_first() {
    let indirizzo = |tipo: &str| Residenza { tipo_indirizzo: tipo.into(), ..Default::default() };
    let stato = |codice: &str| Cittadinanza { codice_stato: codice.into(), ..Default::default() };
    let persona = ["10", "3", "1"]
        .iter()
        .fold(Persona::nuova(1), |p, tipo| p.con(Sezione::Residenza, "2015-01-01", &indirizzo(tipo)));
    let persona =
        ["201", "100"].iter().fold(persona, |p, codice| p.con(Sezione::Cittadinanza, "2015-01-01", &stato(codice)));
    let mut registrati = con(vec![persona]);
    let tipi = |s: DatiSoggetto| s.residenza.into_iter().map(|r| r.tipo_indirizzo).collect::<Vec<_>>();
    assert_eq!(tipi(una(&mut registrati, &dati(per_cf(1), &["10"]))), ["1", "10", "3"]);
    let mut stati = |codici: &[&str]| -> Vec<String> {
        una(&mut registrati, &dati(per_cf(1), codici)).cittadinanza.into_iter().map(|c| c.codice_stato).collect()
    };
    assert_eq!(stati(&["6"]), ["201"]);
    assert_eq!(stati(&["7"]), ["100"]);
    assert_eq!(stati(&["7", "6"]), ["201", "100"]);
}

#[test]
fn what_nobody_knows_is_left_out() {
    let stato = StatoCivile { stato_civile: "99".into(), ..Default::default() };
    let convivenza = FamigliaConvivenza { specie_convivenza: Some("99".into()), ..Default::default() };
    let famiglia = Famiglia::nuova(7, 4, NOI).con(SezioneFamiglia::Dati, "2010-01-01", &convivenza);
    let persona =
        Persona::nuova(1).in_famiglia(7, "2", "2011-01-01", None).con(Sezione::StatoCivile, "2010-01-01", &stato);
    let mut registrati = Registrati { persone: vec![persona], famiglie: vec![famiglia], ..Registrati::default() };
    let sua = una(&mut registrati, &per_cf(1));
    assert_eq!((sua.stato_civile, sua.famiglia_convivenza.unwrap().specie_convivenza), (None, None));
}

#[test]
fn a_place_of_birth_may_be_named_by_the_code_and_province_of_another_time() {
    let mut persona = Persona::nuova(1);
    let monza = |istat: Option<&str>, sigla: &str| Comune {
        nome_comune: "MONZA".into(),
        codice_istat: istat.map(Into::into),
        sigla_provincia_istat: sigla.into(),
        descrizione_localita: None,
    };
    persona.generalita.luogo_nascita =
        Some(LuogoEvento { comune: Some(monza(Some("015149"), "MI")), ..Default::default() });
    let mut registrati = con(vec![persona]);
    let nata = |criteri: CriteriRicerca3002, comune: Comune| Richiesta3002 {
        dati_nascita: Some(DatiNascita3000 {
            data_evento: "1980-05-12".into(),
            luogo_nascita: Some(LuogoNascita3000 { comune: Some(comune), ..Default::default() }),
            ..Default::default()
        }),
        ..richiesta(criteri)
    };
    let nomi =
        || CriteriRicerca3002 { cognome: Some("rossi".into()), nome: Some("Maria".into()), ..Default::default() };
    for comune in [monza(None, "MI"), monza(None, "MB"), monza(Some("108033"), "MB"), monza(Some("015149"), "MI")] {
        una(&mut registrati, &nata(per_cf(1).criteri_ricerca, comune.clone()));
        una(&mut registrati, &nata(nomi(), comune));
    }
    assert_eq!(rifiuto(&mut registrati, &nata(per_cf(1).criteri_ricerca, roma())), ["EN072"]);
    assert_eq!(rifiuto(&mut registrati, &nata(nomi(), roma())), ["EN122"]);
}
