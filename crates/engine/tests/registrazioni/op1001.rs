//! 1001: newborns (registrazione §9).

use crate::banco::*;
use anpr_contract::iscrizione_1000::{DatiControllo1001, Richiesta1001};
use anpr_contract::tipi::{
    AltriDati, Atto, AttoANPR, AttoANSC, AttributiSoggetto, Cittadinanza, CodiceFiscale, DatiCancellazione,
    DatiIscrizione, DatiProcedimento, FamigliaConvivenza, Generalita, GeneralitaIscrizioneNascita, Genitore,
    IdFamigliaConvivenzaComune, IdSchedaSoggettoComune, LegameSoggetto, Localita, LuogoEvento, Residenza, StatoCivile,
};
use anpr_engine::iscrizione::Scelta;
use anpr_engine::iscrizione::op1001_nascita::decidi;
use anpr_model::{FamigliaId, Sezione, SoggettoId, StatoSoggetto};

/// Birth and registration.
const DAL: &str = "2026-11-02";

fn padre() -> Persona {
    Persona::nuova("ROSSI", "MARIO", 'M', "1990-05-12")
}

fn madre() -> Persona {
    Persona::nuova("BIANCHI", "ANNA", 'F', "1992-03-04").legame("2")
}

fn nonna() -> Persona {
    Persona::nuova("NERI", "TERESA", 'F', "1950-01-02")
}

fn genitore(generalita: Generalita) -> Genitore {
    Genitore { generalita, ..Genitore::default() }
}

fn atto() -> Atto {
    Atto {
        comune_registrazione: roma(),
        anno: "2026".into(),
        parte: "1".into(),
        serie: Some("A".into()),
        numero_atto: "12".into(),
        data_formazione_atto: Some("2026-11-03".into()),
        ..Atto::default()
    }
}

/// LUCA ROSSI, born in Rome, to enter the family of both parents; the Agenzia is asked for his codice fiscale.
fn nascita(banco: &Banco, del_padre: Generalita, della_madre: Generalita) -> Richiesta1001 {
    Richiesta1001 {
        testata_richiesta: banco.testata("1001", DAL),
        generalita1001: GeneralitaIscrizioneNascita {
            generalita: Generalita { codice_fiscale: None, ..generalita("ROSSI", "LUCA", 'M', DAL) },
            attributi_soggetto: None,
        },
        atto_nascita: Some(atto()),
        cittadinanza: italiana(),
        paternita: Some(genitore(del_padre)),
        maternita: Some(genitore(della_madre)),
        dati_controllo: DatiControllo1001 {
            filiazione: Some("1".into()),
            origine_cognome: Some("1".into()),
            attribuzione_famiglia: "1".into(),
            gestione_cf: Some("1".into()),
            lista_controlli: None,
        },
        ..Richiesta1001::default()
    }
}

/// A register with a couple, and the request for their child.
struct Scena {
    banco: Banco,
    famiglia: FamigliaId,
    ids: Vec<SoggettoId>,
    richiesta: Richiesta1001,
}

fn scena() -> Scena {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre(), madre()]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    Scena { banco, famiglia, ids, richiesta }
}

impl Scena {
    fn registra(&self) -> Result<Fatta<Option<Scelta>>, Vec<String>> {
        self.banco.registra(&self.richiesta, decidi)
    }

    fn nato(&self) -> SoggettoId {
        nato(&self.registra().unwrap())
    }
}

fn nato(fatta: &Fatta<Option<Scelta>>) -> SoggettoId {
    let variato = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    SoggettoId(variato.id_scheda_soggetto_anpr.as_ref().unwrap().parse().unwrap())
}

#[track_caller]
fn rifiuta(codice: &str, cambia: impl FnOnce(&mut Scena)) {
    let mut scena = scena();
    cambia(&mut scena);
    rifiutata(scena.registra(), codice);
}

#[track_caller]
fn avverte(codice: &str, cambia: impl FnOnce(&mut Scena)) {
    let mut scena = scena();
    cambia(&mut scena);
    avvisa(scena.registra(), codice);
}

fn figlio(scena: &mut Scena) -> &mut Generalita {
    &mut scena.richiesta.generalita1001.generalita
}

fn del_padre(scena: &mut Scena) -> &mut Generalita {
    &mut scena.richiesta.paternita.as_mut().unwrap().generalita
}

fn della_madre(scena: &mut Scena) -> &mut Generalita {
    &mut scena.richiesta.maternita.as_mut().unwrap().generalita
}

/// The newborn enters the family that `famConv` names.
fn in_altra(scena: &mut Scena, attribuzione: &str, famiglia: FamigliaId, codice: &str) {
    scena.richiesta.dati_controllo.attribuzione_famiglia = attribuzione.into();
    scena.richiesta.fam_conv = Some(scena.banco.nomina(famiglia));
    scena.richiesta.legame_soggetto = Some(legame(codice, DAL));
}

fn estero(stato: &str, nome: &str) -> LuogoEvento {
    LuogoEvento {
        localita: Some(Localita { codice_stato: stato.into(), descrizione_stato: nome.into(), ..Localita::default() }),
        ..LuogoEvento::default()
    }
}

fn sconosciuto(nome: &str) -> LuogoEvento {
    let comune = anpr_contract::tipi::Comune { nome_comune: nome.into(), codice_istat: None, ..roma() };
    LuogoEvento { comune: Some(comune), ..LuogoEvento::default() }
}

// ---- effects ----

#[test]
fn a_newborn_enters_the_parents_family_at_its_address_from_birth_on() {
    let scena = scena();
    let fatta = scena.registra().unwrap();
    let (banco, id) = (&scena.banco, nato(&fatta));
    assert_eq!(fatta.risposta, None);
    assert!(banco.scheda_al(id, "2026-11-01").is_none(), "not in the register before");
    let scheda = banco.scheda_al(id, DAL).unwrap();
    assert_eq!((scheda.soggetto.stato, scheda.soggetto.comune.as_str()), (StatoSoggetto::Residente, NOI));
    let ids = [(scena.ids[0], "1".into()), (scena.ids[1], "2".into()), (id, "3".into())];
    assert_eq!(banco.componenti(scena.famiglia, DAL), ids);
    let casa: Vec<Residenza> = banco.sezioni(id, Sezione::Residenza, DAL);
    assert_eq!(casa[0].data_decorrenza_residenza.as_deref(), Some(DAL));
    assert_eq!(casa[0].indirizzo.as_ref().unwrap().toponimo.denominazione_toponimo.as_deref(), Some("VIA ROMA"));
    assert_eq!(banco.sezioni::<StatoCivile>(id, Sezione::StatoCivile, DAL)[0].stato_civile, "1");
    let attributi: Vec<AttributiSoggetto> = banco.sezioni(id, Sezione::Attributi, DAL);
    assert_eq!(attributi[0].soggetto_certificabile.as_deref(), Some("2"));
    assert_eq!(banco.sezioni::<Atto>(id, Sezione::AttoNascita, DAL)[0].numero_atto, "12");
    let iscrizione: Vec<DatiIscrizione> = banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].iscrizione_residente.as_ref().unwrap().motivo_iscrizione, "1");
    let comune = iscrizione[0].dati_iscrizione_comune.as_ref().unwrap();
    assert_eq!(
        (comune.data_iscrizione.as_str(), comune.id_operazione_anpr.as_str()),
        (DAL, fatta.id.to_string().as_str())
    );
}

#[test]
fn a_3002_shows_the_newborn_from_birth_on_with_parents_and_number() {
    let scena = scena();
    let fatta = scena.registra().unwrap();
    let id = nato(&fatta);
    assert!(scena.banco.op3002(NOI, id, "2026-11-01").is_none());
    let visto = scena.banco.op3002(NOI, id, DAL).unwrap();
    assert_eq!(visto.generalita.nome.as_deref(), Some("LUCA"));
    let padre = visto.paternita.unwrap().generalita;
    assert_eq!(padre.id_scheda_soggetto_anpr, Some(scena.ids[0].to_string()));
    assert_eq!(visto.padre_extra, None, "the father is in the register");
    let variato = &fatta.registrazione.variati[0];
    assert_eq!(visto.identificativi.unwrap().id_anpr, variato.identificativi.as_ref().unwrap().id_anpr);
    assert_eq!(visto.famiglia_convivenza.unwrap().id_famiglia_convivenza_anpr, Some(scena.famiglia.to_string()));
    assert_eq!(visto.legame_soggetto.unwrap().codice_legame, "3");
}

#[test]
fn the_agenzia_attributes_the_codice_fiscale_and_the_answer_tells_it() {
    let scena = scena();
    let fatta = scena.registra().unwrap();
    assert_eq!(scena.banco.entrate.chiamate(), [("attribuisci", "RSSLCU26S02H501S".to_owned())]);
    let variato = fatta.registrazione.variati[0].generalita_attuali.as_ref().unwrap();
    let cf = variato.codice_fiscale.as_ref().unwrap();
    assert_eq!((cf.cod_fiscale.as_str(), cf.validita_cf.as_deref()), ("RSSLCU26S02H501S", Some("1")));
    let visto = scena.banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().cod_fiscale, "RSSLCU26S02H501S");
    assert!(fatta.registrazione.effetti.unicita.contains(&"cf:RSSLCU26S02H501S".to_owned()));
    assert!(fatta.registrazione.effetti.unicita.iter().any(|chiave| chiave.starts_with("persona:ROSSI|LUCA|M")));
}

#[test]
fn what_is_sent_of_certificability_protocol_and_own_number_is_kept() {
    let mut scena = scena();
    scena.richiesta.generalita1001.attributi_soggetto =
        Some(AttributiSoggetto { soggetto_certificabile: Some("1".into()), ..AttributiSoggetto::default() });
    scena.richiesta.testata_richiesta.protocollo_comune = Some("2026/77".into());
    figlio(&mut scena).id_scheda_soggetto_comune =
        Some(IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: NOI.into(), id_scheda_soggetto: "N1".into() });
    let id = scena.nato();
    let attributi: Vec<AttributiSoggetto> = scena.banco.sezioni(id, Sezione::Attributi, DAL);
    assert_eq!(attributi[0].soggetto_certificabile.as_deref(), Some("1"));
    let iscrizione: Vec<DatiIscrizione> = scena.banco.sezioni(id, Sezione::DatiIscrizione, DAL);
    assert_eq!(iscrizione[0].dati_iscrizione_comune.as_ref().unwrap().protocollo_comune, "2026/77");
    assert_eq!(scena.banco.scheda(id).iscrizione.id_scheda_comune.as_deref(), Some("N1"));
}

#[test]
fn the_child_of_who_has_no_fixed_abode_has_none_either() {
    let banco = Banco::nuovo();
    let domicilio = Residenza { tipo_indirizzo: "3".into(), ..residenza(NOI, "VIA DEL COMUNE", "1") };
    let (_, ids) = banco.famiglia(NOI, &[padre().a(domicilio.clone()), madre().a(domicilio)]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let attributi: Vec<AttributiSoggetto> = banco.sezioni(id, Sezione::Attributi, DAL);
    assert_eq!(attributi[0].senza_fissa_dimora.as_deref(), Some("S"));
    assert_eq!(banco.sezioni::<Residenza>(id, Sezione::Residenza, DAL)[0].tipo_indirizzo, "3");
}

#[test]
fn an_act_of_ansc_is_kept_and_an_empty_one_is_none() {
    let mut scena = scena();
    scena.richiesta.atto_nascita = None;
    scena.richiesta.atto_nascita_anpr = Some(AttoANPR {
        atto: None,
        atto_ansc: Some(AttoANSC {
            id_ansc: "2026-1-1-058091".into(),
            comune_registrazione: roma(),
            anno: "2026".into(),
            numero_comunale: "1".into(),
            ..AttoANSC::default()
        }),
    });
    let id = scena.nato();
    let atti: Vec<AttoANPR> = scena.banco.sezioni(id, Sezione::AttoNascitaAnpr, DAL);
    assert_eq!(atti[0].atto_ansc.as_ref().unwrap().id_ansc, "2026-1-1-058091");
}

#[test]
fn the_family_is_the_father_s_or_the_mother_s_as_asked() {
    for (attribuzione, chi) in [("2", 0), ("3", 1)] {
        let banco = Banco::nuovo();
        let (di_lui, lui) = banco.famiglia(NOI, &[padre()]);
        let (di_lei, lei) = banco.famiglia(NOI, &[madre().legame("1")]);
        let mut richiesta = nascita(&banco, banco.generalita(lui[0]), banco.generalita(lei[0]));
        richiesta.dati_controllo.attribuzione_famiglia = attribuzione.into();
        let id = nato(&banco.registra(&richiesta, decidi).unwrap());
        assert_eq!(banco.scheda(id).appartenenza.unwrap().famiglia, [di_lui, di_lei][chi]);
    }
}

#[test]
fn en144_refuses_parents_of_two_families_unless_fam_conv_names_one_of_them() {
    let banco = Banco::nuovo();
    let (_, lui) = banco.famiglia(NOI, &[padre()]);
    let (di_lei, lei) = banco.famiglia(NOI, &[madre().legame("1")]);
    let mut richiesta = nascita(&banco, banco.generalita(lui[0]), banco.generalita(lei[0]));
    rifiutata(banco.registra(&richiesta, decidi), "EN144");
    let (terza, _) = banco.famiglia(NOI, &[nonna()]);
    richiesta.fam_conv = Some(banco.nomina(terza));
    rifiutata(banco.registra(&richiesta, decidi), "EN144");
    richiesta.fam_conv = Some(banco.nomina(di_lei));
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.scheda(id).appartenenza.unwrap().famiglia, di_lei);
}

#[test]
fn a_mother_without_surname_lets_the_child_into_the_grandmother_s_family() {
    let banco = Banco::nuovo();
    let mut senza = madre().legame("3");
    senza.generalita.cognome = None;
    senza.generalita.senza_cognome = Some("1".into());
    let (famiglia, ids) = banco.famiglia(NOI, &[nonna(), senza]);
    let mut richiesta = nascita(&banco, Generalita::default(), banco.generalita(ids[1]));
    richiesta.paternita = None;
    richiesta.dati_controllo.filiazione = Some("3".into());
    richiesta.dati_controllo.origine_cognome = Some("4".into());
    richiesta.dati_controllo.attribuzione_famiglia = "3".into();
    rifiutata(banco.registra(&richiesta, decidi), "EF006");
    richiesta.legame_soggetto = Some(legame("04", DAL));
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.componenti(famiglia, DAL).last(), Some(&(id, "4".to_owned())));
}

#[test]
fn a_convivenza_and_another_family_take_a_newborn_in() {
    let mut scena = scena();
    let (convivenza, _) = scena.banco.convivenza(NOI, &[nonna()]);
    in_altra(&mut scena, "4", convivenza, "2");
    let id = scena.nato();
    assert_eq!(scena.banco.componenti(convivenza, DAL).last(), Some(&(id, "2".to_owned())));
    let mut scena = self::scena();
    let (altra, _) = scena.banco.famiglia(NOI, &[nonna()]);
    in_altra(&mut scena, "5", altra, "81");
    let id = scena.nato();
    assert_eq!(scena.banco.componenti(altra, DAL).last(), Some(&(id, "81".to_owned())));
}

#[test]
fn a_father_who_is_not_in_the_register_is_described() {
    let mut scena = scena();
    scena.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
    *del_padre(&mut scena) = generalita("GIALLI", "PAOLO", 'M', "1988-08-08");
    let id = scena.nato();
    let padre: Vec<Genitore> = scena.banco.sezioni(id, Sezione::Paternita, DAL);
    assert_eq!(padre[0].generalita.cognome.as_deref(), Some("GIALLI"));
    assert_eq!(padre[0].generalita.id_scheda_soggetto_anpr, None);
}

#[test]
fn parents_are_found_by_codice_fiscale_by_the_comune_s_number_and_by_the_five_data() {
    type Modo = fn(&Banco, SoggettoId) -> Generalita;
    let modi: [Modo; 3] = [
        |_, _| padre().generalita,
        |_, id| Generalita {
            codice_fiscale: None,
            luogo_nascita: None,
            id_scheda_soggetto_comune: Some(IdSchedaSoggettoComune {
                id_scheda_soggetto_comune_istat: NOI.into(),
                id_scheda_soggetto: format!("S{id}"),
            }),
            ..padre().generalita
        },
        |_, _| Generalita { codice_fiscale: None, ..padre().generalita },
    ];
    for modo in modi {
        let mut scena = scena();
        let chi = modo(&scena.banco, scena.ids[0]);
        *del_padre(&mut scena) = chi;
        let id = scena.nato();
        let padre: Vec<Genitore> = scena.banco.sezioni(id, Sezione::Paternita, DAL);
        assert_eq!(padre[0].generalita.id_scheda_soggetto_anpr, Some(scena.ids[0].to_string()));
    }
}

#[test]
fn several_fathers_who_fit_are_listed_and_nothing_is_registered() {
    let mut scena = scena();
    let mut omonimo = padre();
    omonimo.generalita.codice_fiscale = None;
    scena.banco.famiglia(LORO, &[omonimo.a(residenza(LORO, "VIA ROMA", "1"))]);
    *del_padre(&mut scena) = Generalita { codice_fiscale: None, ..padre().generalita };
    let fatta = scena.registra().unwrap();
    let scelta = fatta.risposta.unwrap();
    assert_eq!((scelta.padri.len(), scelta.madri.len()), (2, 0));
    let id = scena.ids[0].to_string();
    assert!(scelta.padri.iter().any(|g| g.generalita.id_scheda_soggetto_anpr.as_deref() == Some(&id)));
    assert!(fatta.registrazione.effetti.soggetti.is_empty(), "nothing is written");
    assert!(scena.banco.entrate.chiamate().is_empty());
    let scelto = scelta.padri.iter().find(|g| g.generalita.id_scheda_soggetto_anpr.as_deref() == Some(&id)).unwrap();
    *del_padre(&mut scena) = Generalita { note: None, ..scelto.generalita.clone() };
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    assert_eq!(scena.registra().unwrap().risposta, None);
}

#[test]
fn a_progressivo_is_given_where_none_is_sent_and_ef004_warns_of_one_twice() {
    let mut scena = scena();
    let id = scena.nato();
    assert_eq!(scena.banco.scheda(id).appartenenza.unwrap().progressivo, 3);
    let con =
        |progressivo: &str| LegameSoggetto { progressivo_componente: Some(progressivo.into()), ..legame("3", DAL) };
    scena.richiesta = nascita(&scena.banco, scena.banco.generalita(scena.ids[0]), scena.banco.generalita(scena.ids[1]));
    figlio(&mut scena).nome = Some("MARCO".into());
    scena.richiesta.legame_soggetto = Some(con("3"));
    let fatta = avvisa(scena.registra(), "EF004");
    assert_eq!(scena.banco.scheda(nato(&fatta)).appartenenza.unwrap().progressivo, 3);
}

// ---- control values and the newborn's own data ----

#[test]
fn es035_es039_ef014_es090_refuse_control_values_out_of_range() {
    rifiuta("ES035", |s| s.richiesta.dati_controllo.filiazione = Some("5".into()));
    rifiuta("ES039", |s| s.richiesta.dati_controllo.origine_cognome = Some("0".into()));
    rifiuta("EF014", |s| s.richiesta.dati_controllo.attribuzione_famiglia = "6".into());
    rifiuta("ES090", |s| s.richiesta.dati_controllo.gestione_cf = Some("7".into()));
}

#[test]
fn es070_en147_en125_refuse_a_codice_fiscale_and_a_wish_that_do_not_go_together() {
    rifiuta("ES070", |s| s.richiesta.dati_controllo.gestione_cf = None);
    rifiuta("EN147", |s| s.richiesta.dati_controllo.gestione_cf = Some("0".into()));
    for gestione in ["1", "2"] {
        rifiuta("EN125", |s| {
            s.richiesta.dati_controllo.gestione_cf = Some(gestione.into());
            figlio(s).codice_fiscale = generalita("ROSSI", "LUCA", 'M', DAL).codice_fiscale;
        });
    }
}

#[test]
fn en082_es008_es050_refuse_a_newborn_without_sex_day_or_place_of_birth_or_not_born_yet() {
    rifiuta("EN082", |s| figlio(s).sesso = None);
    rifiuta("EN082", |s| figlio(s).data_nascita = None);
    rifiuta("ES050", |s| figlio(s).luogo_nascita = None);
    rifiuta("ES008", |s| figlio(s).data_nascita = Some("2026-11-03".into()));
}

#[test]
fn es057_es058_es063_es066_refuse_data_that_contradict_themselves() {
    rifiuta("ES057", |s| {
        let g = figlio(s);
        (g.cognome, g.nome) = (None, None);
        (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES058", |s| {
        let g = figlio(s);
        (g.senza_giorno, g.senza_giorno_mese) = (Some("1".into()), Some("1".into()));
    });
    rifiuta("ES063", |s| figlio(s).senza_giorno_mese = Some("1".into()));
    rifiuta("ES066", |s| figlio(s).senza_giorno = Some("1".into()));
}

// ---- parents ----

#[test]
fn es036_es037_es042_es043_refuse_a_request_without_the_parent_it_speaks_of() {
    rifiuta("ES036", |s| {
        s.richiesta.paternita = None;
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
    });
    rifiuta("ES037", |s| {
        s.richiesta.maternita = None;
        s.richiesta.dati_controllo.attribuzione_famiglia = "2".into();
    });
    rifiuta("ES042", |s| {
        s.richiesta.paternita = None;
        s.richiesta.dati_controllo.filiazione = None;
    });
    rifiuta("ES043", |s| {
        s.richiesta.maternita = None;
        s.richiesta.dati_controllo.filiazione = None;
    });
}

#[test]
fn es044_refuses_a_parent_without_any_name() {
    rifiuta("ES044", |s| {
        let g = del_padre(s);
        (g.cognome, g.nome) = (None, None);
        (g.senza_cognome, g.senza_nome) = (Some("1".into()), Some("1".into()));
    });
}

#[test]
fn es038_refuses_a_parent_of_whom_neither_the_register_nor_the_request_knows_enough() {
    rifiuta("ES038", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
        *del_padre(s) = Generalita { sesso: None, ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
    });
}

#[test]
fn es040_es041_refuse_a_surname_from_a_parent_who_has_none() {
    let senza = |g: &mut Generalita| {
        *g = Generalita { codice_fiscale: None, ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
        g.cognome = None;
        g.senza_cognome = Some("1".into());
    };
    rifiuta("ES040", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
        senza(del_padre(s));
    });
    rifiuta("ES041", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "2".into();
        s.richiesta.dati_controllo.origine_cognome = Some("2".into());
        senza(della_madre(s));
    });
}

#[test]
fn en140_en142_en143_en144_refuse_a_family_of_parents_who_are_not_in_the_register() {
    let fuori = generalita("GIALLI", "PAOLO", 'M', "1988-08-08");
    rifiuta("EN142", |s| *del_padre(s) = fuori.clone());
    rifiuta("EN143", |s| *della_madre(s) = fuori.clone());
    rifiuta("EN144", |s| {
        *del_padre(s) = fuori.clone();
        *della_madre(s) = generalita("GIALLI", "PAOLA", 'F', "1988-08-08");
    });
    rifiuta("EN140", |s| {
        *del_padre(s) =
            Generalita { cognome: Some("GIALLI".into()), nome: Some("PAOLO".into()), ..Generalita::default() };
    });
    rifiuta("EN142", |s| del_padre(s).id_scheda_soggetto_anpr = Some("999999".into()));
    rifiuta("EN143", |s| della_madre(s).id_scheda_soggetto_anpr = Some("999999".into()));
}

#[test]
fn en091_en092_en093_en094_refuse_criteria_that_find_somebody_else_or_nobody_can_use() {
    rifiuta("EN091", |s| del_padre(s).nome = Some("GIORGIO".into()));
    rifiuta("EN093", |s| della_madre(s).data_nascita = Some("1991-01-01".into()));
    let loro =
        Some(IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: LORO.into(), id_scheda_soggetto: "S1".into() });
    let per_numero = Generalita {
        cognome: Some("GIALLI".into()),
        nome: Some("PAOLO".into()),
        id_scheda_soggetto_comune: loro,
        ..Generalita::default()
    };
    rifiuta("EN092", |s| *del_padre(s) = per_numero.clone());
    rifiuta("EN094", |s| *della_madre(s) = per_numero.clone());
}

#[test]
fn ec148_ec150_ec030_ec031_refuse_a_parent_s_place_of_birth_that_is_none() {
    let nato_a = |luogo: LuogoEvento| {
        move |s: &mut Scena| {
            s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
            *del_padre(s) =
                Generalita { luogo_nascita: Some(luogo), ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
        }
    };
    rifiuta("EC148", nato_a(sconosciuto("ATLANTIDE")));
    let mut roma_errata = LuogoEvento { comune: Some(roma()), ..LuogoEvento::default() };
    roma_errata.comune.as_mut().unwrap().codice_istat = Some("058090".into());
    rifiuta("EC150", nato_a(roma_errata));
    rifiuta("EC030", nato_a(estero("000", "ATLANTIDE")));
    rifiuta("EC031", nato_a(estero("215", "SPAGNA")));
}

#[test]
fn ec149_ec151_warn_of_a_parent_s_comune_that_is_not_told_apart_or_was_not_yet() {
    let nato_a = |nome: &str, sigla: &str| {
        let comune = anpr_contract::tipi::Comune {
            nome_comune: nome.into(),
            codice_istat: None,
            sigla_provincia_istat: sigla.into(),
            descrizione_localita: None,
        };
        move |s: &mut Scena| {
            s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
            let luogo_nascita = Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() });
            *del_padre(s) = Generalita { luogo_nascita, ..generalita("GIALLI", "PAOLO", 'M', "1988-08-08") };
        }
    };
    avverte("EC149", nato_a("OMONIMO", "XX"));
    avverte("EC151", nato_a("VALSAMOGGIA", "BO"));
}

#[test]
fn ec076_en333_warn_of_an_act_s_comune_and_a_place_of_birth_that_are_not_told_apart() {
    avverte("EC076", |s| s.richiesta.atto_nascita.as_mut().unwrap().comune_registrazione = omonimo());
    avverte("EN333", |s| {
        figlio(s).luogo_nascita = Some(LuogoEvento { comune: Some(omonimo()), ..LuogoEvento::default() });
        s.richiesta.dati_controllo.gestione_cf = Some("3".into());
    });
}

#[test]
fn ec001_ec010_ec036_ec038_ec011_ec064_ec065_ec066_refuse_what_else_is_told_of_a_parent() {
    let mut casi: Vec<(&str, Genitore)> = Vec::new();
    let stato = |codice: &str| Some(StatoCivile { stato_civile: codice.into(), ..StatoCivile::default() });
    casi.push(("EC001", Genitore { stato_civile: stato("5"), ..Genitore::default() }));
    casi.push(("EC010", Genitore { stato_civile: stato("9"), ..Genitore::default() }));
    let di = |codice: &str, nome: &str| {
        Some(Cittadinanza { codice_stato: codice.into(), descrizione_stato: nome.into(), ..Cittadinanza::default() })
    };
    casi.push(("EC036", Genitore { cittadinanza: di("000", "ATLANTIDE"), ..Genitore::default() }));
    casi.push(("EC038", Genitore { cittadinanza: di("215", "SPAGNA"), ..Genitore::default() }));
    casi.push(("EC011", Genitore { cittadinanza: di("998", "NON ATTRIBUIBILE"), ..Genitore::default() }));
    let altri = |altri: AltriDati| Genitore { altri_dati: Some(altri), ..Genitore::default() };
    casi.push(("EC064", altri(AltriDati { posizione_professionale: Some("Z".into()), ..AltriDati::default() })));
    casi.push(("EC065", altri(AltriDati { condizione_non_professionale: Some("99".into()), ..AltriDati::default() })));
    casi.push(("EC066", altri(AltriDati { titolo_studio: Some("99".into()), ..AltriDati::default() })));
    for (codice, genitore) in casi {
        rifiuta(codice, |s| {
            let generalita = del_padre(s).clone();
            s.richiesta.paternita = Some(Genitore { generalita, ..genitore });
        });
    }
}

#[test]
fn es019_warns_of_a_mark_that_is_neither_s_nor_n() {
    avverte("ES019", |s| {
        s.richiesta.paternita.as_mut().unwrap().stato_civile = Some(StatoCivile {
            stato_civile: "1".into(),
            stato_civile_nd: Some("SI".into()),
            ..StatoCivile::default()
        });
    });
}

#[test]
fn en566_warns_of_a_placeholder_for_a_parent_s_name() {
    avverte("EN566", |s| {
        s.richiesta.dati_controllo.attribuzione_famiglia = "3".into();
        *del_padre(s) = Generalita { codice_fiscale: None, ..generalita("N.N.", "N.N.", 'M', "1988-08-08") };
    });
}

// ---- the family ----

#[test]
fn ef030_ef011_ef001_ef002_refuse_another_family_that_is_not_named_or_does_not_exist() {
    rifiuta("EF030", |s| s.richiesta.dati_controllo.attribuzione_famiglia = "5".into());
    rifiuta("EF030", |s| {
        in_altra(s, "4", s.famiglia, "2");
        s.richiesta.legame_soggetto = None;
    });
    rifiuta("EF011", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv.as_mut().unwrap().id_famiglia_convivenza_anpr = None;
    });
    rifiuta("EF002", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv.as_mut().unwrap().id_famiglia_convivenza_anpr = Some("999999".into());
    });
    rifiuta("EF001", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv = Some(per_numero(NOI, "IGNOTO"));
    });
}

fn per_numero(istat: &str, id: &str) -> FamigliaConvivenza {
    FamigliaConvivenza {
        id_famiglia_convivenza_comune: Some(IdFamigliaConvivenzaComune {
            id_famiglia_convivenza_comune_istat: istat.into(),
            id_famiglia_convivenza: id.into(),
        }),
        tipo_scheda: "3".into(),
        ..FamigliaConvivenza::default()
    }
}

#[test]
fn en296_en119_refuse_two_ids_of_two_families_or_another_comune_s_number() {
    rifiuta("EN296", |s| {
        let (altra, _) = s.banco.famiglia(NOI, &[nonna()]);
        in_altra(s, "5", s.famiglia, "3");
        let numero = per_numero(NOI, &format!("F{altra}")).id_famiglia_convivenza_comune;
        s.richiesta.fam_conv.as_mut().unwrap().id_famiglia_convivenza_comune = numero;
    });
    rifiuta("EN119", |s| {
        in_altra(s, "5", s.famiglia, "3");
        s.richiesta.fam_conv = Some(per_numero(LORO, "F1"));
    });
}

#[test]
fn ef062_refuses_a_number_that_several_families_have() {
    rifiuta("EF062", |s| {
        let (una, _) = s.banco.famiglia(NOI, &[nonna()]);
        let (altra, _) = s.banco.famiglia(NOI, &[Persona::nuova("NERI", "LUISA", 'F', "1951-01-02")]);
        let numero = format!("F{una}");
        s.banco.rinumera(altra, &numero);
        in_altra(s, "5", una, "3");
        s.richiesta.fam_conv = Some(per_numero(NOI, &numero));
    });
}

#[test]
fn en134_en135_en211_refuse_families_that_are_not_of_the_comune_or_not_of_the_kind() {
    rifiuta("EN134", |s| {
        let (altrui, _) = s.banco.famiglia(LORO, &[nonna().a(residenza(LORO, "VIA ROMA", "1"))]);
        in_altra(s, "5", altrui, "3");
    });
    rifiuta("EN134", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[]);
        in_altra(s, "5", convivenza, "2");
    });
    rifiuta("EN135", |s| in_altra(s, "4", s.famiglia, "3"));
    rifiuta("EN211", |s| {
        let (altrui, _) = s.banco.famiglia(LORO, &[nonna().a(residenza(LORO, "VIA ROMA", "1"))]);
        s.banco.incompleta(altrui);
        in_altra(s, "5", altrui, "3");
    });
}

#[test]
fn en134_refuses_parents_who_live_in_another_comune() {
    let banco = Banco::nuovo();
    let casa = residenza(LORO, "VIA ROMA", "1");
    let (_, ids) = banco.famiglia(LORO, &[padre().a(casa.clone()), madre().a(casa)]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    rifiutata(banco.registra(&richiesta, decidi), "EN134");
}

#[test]
fn ef019_refuses_an_aire_family() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia_aire(NOI, &[padre(), madre()]);
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    rifiutata(banco.registra(&richiesta, decidi), "EF019");
}

#[test]
fn en213_warns_of_a_family_that_waits_for_members() {
    avverte("EN213", |s| s.banco.incompleta(s.famiglia));
}

#[test]
fn en480_warns_of_a_convivenza_without_a_name_and_en490_refuses_one_without_an_address() {
    avverte("EN480", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[nonna()]);
        s.banco.senza_nome(convivenza);
        in_altra(s, "4", convivenza, "2");
    });
    rifiuta("EN490", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[]);
        s.banco.senza_indirizzo(convivenza);
        in_altra(s, "4", convivenza, "2");
    });
}

#[test]
fn ef006_refuses_a_child_of_a_parent_who_is_not_at_the_head_without_a_relationship() {
    let banco = Banco::nuovo();
    let (_, ids) = banco.famiglia(NOI, &[nonna(), padre().legame("3"), madre().legame("16")]);
    let richiesta = nascita(&banco, banco.generalita(ids[1]), banco.generalita(ids[2]));
    rifiutata(banco.registra(&richiesta, decidi), "EF006");
}

#[test]
fn ec002_ec003_en244_en246_refuse_relationships_that_the_tables_have_not() {
    rifiuta("EC002", |s| s.richiesta.legame_soggetto = Some(legame("77", DAL)));
    rifiuta("EN246", |s| s.richiesta.legame_soggetto = Some(legame("80", DAL)));
    rifiuta("EN244", |s| {
        s.richiesta.legame_soggetto = Some(LegameSoggetto { tipo_legame: Some("4".into()), ..legame("3", DAL) });
    });
    rifiuta("EC003", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[nonna()]);
        in_altra(s, "4", convivenza, "7");
    });
}

#[test]
fn ef007_en392_refuse_a_second_head() {
    rifiuta("EF007", |s| s.richiesta.legame_soggetto = Some(legame("1", DAL)));
    rifiuta("EN392", |s| {
        let (convivenza, _) = s.banco.convivenza(NOI, &[nonna().legame("1")]);
        in_altra(s, "4", convivenza, "1");
    });
}

#[test]
fn en206_ef031_ef032_ef033_refuse_entries_before_the_family_the_birth_or_another_day() {
    rifiuta("EN206", |s| s.richiesta.legame_soggetto = Some(legame("3", "2026-11-01")));
    rifiuta("EF033", |s| s.richiesta.legame_soggetto = Some(legame("3", "2026-11-01")));
    let giovane = |codice: &str| {
        let banco = Banco::nuovo();
        let (_, ids) = banco.famiglia(NOI, &[padre().dal("2026-11-10"), madre().dal("2026-11-10")]);
        let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
        rifiutata(banco.registra(&richiesta, decidi), codice);
    };
    giovane("EF031");
    giovane("EF032");
}

#[test]
fn en237_refuses_a_birth_before_the_family_s_latest_address() {
    let banco = Banco::nuovo();
    let (famiglia, ids) = banco.famiglia(NOI, &[padre(), madre()]);
    banco.trasloca(famiglia, &residenza_dal(NOI, "VIA MILANO", "5", "2026-11-10"));
    let richiesta = nascita(&banco, banco.generalita(ids[0]), banco.generalita(ids[1]));
    rifiutata(banco.registra(&richiesta, decidi), "EN237");
}

// ---- act, places, citizenship ----

#[test]
fn es080_refuses_a_birth_without_an_act() {
    rifiuta("ES080", |s| s.richiesta.atto_nascita = None);
    rifiuta("ES080", |s| {
        s.richiesta.atto_nascita = None;
        s.richiesta.atto_nascita_anpr = Some(AttoANPR::default());
    });
}

#[test]
fn ec166_ec075_ec077_ehr69_ehr79_es013_refuse_acts_that_cannot_be() {
    let atto = |cambia: fn(&mut Atto)| move |s: &mut Scena| cambia(s.richiesta.atto_nascita.as_mut().unwrap());
    rifiuta("EC166", atto(|a| a.comune_registrazione = sconosciuto("ATLANTIDE").comune.unwrap()));
    rifiuta("EC075", atto(|a| a.comune_registrazione = soppresso()));
    rifiuta("EC077", atto(|a| a.comune_registrazione.codice_istat = Some("058090".into())));
    rifiuta("EHR69", atto(|a| a.anno = "0008".into()));
    rifiuta("EHR79", atto(|a| a.data_formazione_atto = Some("2026-12-01".into())));
    rifiuta("ES013", atto(|a| a.data_formazione_atto = Some("2026-11-01".into())));
    rifiuta(
        "ES013",
        atto(|a| {
            a.anno = "2025".into();
            a.data_formazione_atto = None;
        }),
    );
}

/// A comune that was merged into another one in 2016.
fn soppresso() -> anpr_contract::tipi::Comune {
    anpr_contract::tipi::Comune {
        nome_comune: "LORENZANA".into(),
        codice_istat: None,
        sigla_provincia_istat: "PI".into(),
        descrizione_localita: None,
    }
}

#[test]
fn en332_en334_en335_ec030_ec031_refuse_a_place_of_birth_that_is_none() {
    rifiuta("EN332", |s| {
        figlio(s).luogo_nascita = Some(LuogoEvento { comune: Some(soppresso()), ..LuogoEvento::default() });
    });
    rifiuta("EN334", |s| {
        figlio(s).luogo_nascita.as_mut().unwrap().comune.as_mut().unwrap().codice_istat = Some("058090".into());
    });
    rifiuta("EN335", |s| figlio(s).luogo_nascita = Some(sconosciuto("ATLANTIDE")));
    rifiuta("EC030", |s| figlio(s).luogo_nascita = Some(estero("000", "ATLANTIDE")));
    rifiuta("EC031", |s| figlio(s).luogo_nascita = Some(estero("215", "SPAGNA")));
}

#[test]
fn ec036_ec038_ec011_es009_refuse_citizenships_that_cannot_be() {
    let di = |codice: &str, nome: &str| Cittadinanza {
        codice_stato: codice.into(),
        descrizione_stato: nome.into(),
        ..Cittadinanza::default()
    };
    rifiuta("EC036", |s| s.richiesta.cittadinanza = di("000", "ATLANTIDE"));
    rifiuta("EC038", |s| s.richiesta.cittadinanza = di("215", "SPAGNA"));
    rifiuta("EC011", |s| s.richiesta.cittadinanza = di("998", "NON ATTRIBUIBILE"));
    rifiuta("ES009", |s| s.richiesta.cittadinanza.data_validita = Some("2026-11-01".into()));
}

#[test]
fn ec023_refuses_a_certificability_that_the_table_has_not() {
    rifiuta("EC023", |s| {
        s.richiesta.generalita1001.attributi_soggetto =
            Some(AttributiSoggetto { soggetto_certificabile: Some("9".into()), ..AttributiSoggetto::default() });
    });
}

// ---- the person in the register already ----

#[test]
fn en188_refuses_a_newborn_registered_already_and_en190_one_struck_off() {
    let mut scena = scena();
    let id = scena.nato();
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    rifiutata(scena.registra(), "EN188");
    scena.banco.cancella(id, "13", "2026-11-10");
    rifiutata(scena.registra(), "EN190");
}

#[test]
fn en187_refuses_a_newborn_who_died() {
    let scena = scena();
    let id = scena.nato();
    scena.banco.muore(id, "2026-11-10");
    rifiutata(scena.registra(), "EN187");
}

#[test]
fn en185_refuses_an_id_that_nobody_has_and_en188_one_of_who_was_struck_off() {
    rifiuta("EN185", |s| figlio(s).id_scheda_soggetto_anpr = Some("999999".into()));
    let mut scena = scena();
    let id = scena.nato();
    scena.banco.cancella(id, "13", "2026-11-10");
    *figlio(&mut scena) = scena.banco.generalita(id);
    scena.richiesta.dati_controllo.gestione_cf = None;
    rifiutata(scena.registra(), "EN188");
}

#[test]
fn en248_refuses_a_codice_fiscale_that_is_another_s() {
    rifiuta("EN248", |s| {
        figlio(s).codice_fiscale = padre().generalita.codice_fiscale;
        s.richiesta.dati_controllo.gestione_cf = Some("3".into());
    });
}

// ---- codice fiscale ----

#[test]
fn en339_en340_refuse_a_place_of_birth_that_the_codice_fiscale_does_not_hold() {
    let con = |s: &mut Scena, luogo: LuogoEvento| {
        figlio(s).codice_fiscale = generalita("ROSSI", "LUCA", 'M', DAL).codice_fiscale;
        figlio(s).luogo_nascita = Some(luogo);
        s.richiesta.dati_controllo.gestione_cf = Some("0".into());
    };
    rifiuta("EN339", |s| con(s, LuogoEvento { comune: Some(comune(LORO)), ..LuogoEvento::default() }));
    rifiuta("EN340", |s| con(s, estero("239", "SPAGNA")));
}

#[test]
fn en150_eaa30_eav31_eav50_pass_on_the_agenzia_s_refusal_and_nothing_is_registered() {
    for codice in ["EN150", "EAA30", "EAV31", "EAV50"] {
        let scena = scena();
        scena.banco.entrate.rifiuta(codice);
        rifiutata(scena.registra(), codice);
        assert_eq!(scena.banco.componenti(scena.famiglia, DAL).len(), 2);
    }
}

#[test]
fn en491_eaa30_refuse_to_attribute_a_codice_fiscale_to_who_has_one() {
    let scena = scena();
    scena.banco.entrate.rifiuta("EAA30");
    assert_eq!(scena.registra().unwrap_err(), ["EN491", "EAA30"]);
}

#[test]
fn en403_refuses_data_that_make_no_codice_fiscale() {
    rifiuta("EN403", |s| {
        figlio(s).luogo_nascita =
            Some(LuogoEvento { luogo_eccezionale: Some("NAVE".into()), ..LuogoEvento::default() });
    });
}

#[test]
fn when_the_agenzia_does_not_answer_999_says_to_try_again_or_en141_warns_of_what_is_deferred() {
    let scena = scena();
    scena.banco.entrate.tace();
    rifiutata(scena.registra(), "999");
    scena.banco.differita.set(true);
    scena.banco.entrate.tace();
    let fatta = avvisa(scena.registra(), "EN141");
    let visto = scena.banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale, None);
}

#[test]
fn a_codice_fiscale_that_nobody_confirmed_is_kept_as_such_and_en141_warns() {
    let mut scena = scena();
    figlio(&mut scena).codice_fiscale =
        Some(CodiceFiscale { cod_fiscale: "RSSLCU26S02H501S".into(), ..CodiceFiscale::default() });
    scena.richiesta.dati_controllo.gestione_cf = Some("3".into());
    let fatta = avvisa(scena.registra(), "EN141");
    let visto = scena.banco.op3002(NOI, nato(&fatta), DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().validita_cf.as_deref(), Some("9"));
    assert!(scena.banco.entrate.chiamate().is_empty());
}

#[test]
fn omocodia_is_asked_for_who_has_the_data_of_another() {
    let mut scena = scena();
    let primo = scena.nato();
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    scena.richiesta.dati_controllo.gestione_cf = Some("2".into());
    let secondo = scena.nato();
    assert_ne!(primo, secondo);
    let visto = scena.banco.op3002(NOI, secondo, DAL).unwrap();
    assert_eq!(visto.generalita.codice_fiscale.unwrap().cod_fiscale.len(), 16);
    assert_eq!(scena.banco.entrate.chiamate().last().unwrap().0, "omocodia");
}

// ---- proceedings ----

#[test]
fn en111_en112_warn_of_proceedings_missing_or_unknown() {
    avverte("EN111", |_| {});
    avverte("EN112", |s| {
        s.richiesta.dati_del_procedimento =
            Some(DatiProcedimento { numero_pratica_anpr: Some("77".into()), ..DatiProcedimento::default() });
    });
}

#[test]
fn a_registration_is_linked_to_its_proceeding_and_en113_warns_of_one_that_was_filed() {
    let mut scena = scena();
    let pratica = scena.banco.procedimento(NOI, &[]);
    let dati = DatiProcedimento {
        numero_pratica_anpr: Some(pratica.to_string()),
        data_definizione_pratica: Some("2026-11-05".into()),
        ..DatiProcedimento::default()
    };
    scena.richiesta.dati_del_procedimento = Some(dati.clone());
    let fatta = scena.registra().unwrap();
    assert!(fatta.avvisi().is_empty(), "{:?}", fatta.avvisi());
    let collegato = fatta.registrazione.variati[0].procedimento.as_ref().unwrap();
    assert_eq!(collegato.numero_pratica_anpr, Some(pratica.to_string()));
    let iscrizione: Vec<DatiIscrizione> = scena.banco.sezioni(nato(&fatta), Sezione::DatiIscrizione, DAL);
    let comune = iscrizione[0].dati_iscrizione_comune.as_ref().unwrap();
    assert_eq!(comune.data_definizione_pratica.as_deref(), Some("2026-11-05"));
    avverte("EN113", |s| {
        let pratica = s.banco.archiviato(NOI);
        let numero_pratica_anpr = Some(pratica.to_string());
        s.richiesta.dati_del_procedimento = Some(DatiProcedimento { numero_pratica_anpr, ..dati });
    });
}

/// Reasons of cancellation are written as 2003 writes them.
#[test]
fn en188_refuses_who_was_struck_off_as_registered_twice() {
    let mut scena = scena();
    let id = scena.nato();
    scena.banco.cancella(id, "10", "2026-11-10");
    let dati: Vec<DatiCancellazione> = scena.banco.sezioni(id, Sezione::DatiCancellazione, OGGI);
    assert_eq!(dati[0].motivo_cancellazione, "10");
    scena.richiesta.testata_richiesta = scena.banco.testata("1001", DAL);
    rifiutata(scena.registra(), "EN188");
}
