//! What all registrations share, tried by 5005: who is meant, how addresses are written, what is linked.

use crate::banco::*;
use anpr_contract::mutazione_5000::{DatiControllo5005, Richiesta5005};
use anpr_contract::tipi::{
    DatiProcedimento, FamigliaConvivenza, Generalita, IdSchedaSoggettoComune, Indirizzo, LocalitaEstera, NumeroCivico,
    Residenza,
};
use anpr_engine::mutazione::op5005_residenza::decidi;
use anpr_model::{Chiusura, Effetti, PraticaId, Procedimento, SoggettoId};

const DAL: &str = "2026-11-02";

fn due(banco: &Banco) -> Vec<SoggettoId> {
    let madre = Persona::nuova("ROSSI", "LIA", 'F', "1970-05-12");
    banco.famiglia(NOI, &[madre, Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04")]).1
}

fn trasloco(banco: &Banco, chi: SoggettoId) -> Richiesta5005 {
    Richiesta5005 {
        testata_richiesta: banco.testata("5005", DAL),
        generalita_scheda_famiglia: FamigliaConvivenza { tipo_scheda: "3".into(), ..FamigliaConvivenza::default() },
        residenza_famiglia: vec![residenza_dal(NOI, "VIA MILANO", "5", DAL)],
        elenco_soggetti_famiglia: vec![banco.elencato(chi, "1", DAL)],
        dati_controllo: DatiControllo5005 {
            tipo_mutazione: "02".into(),
            tipo_scheda: "2".into(),
            lista_controlli: None,
        },
        ..Richiesta5005::default()
    }
}

fn con_dati(cambia: impl FnOnce(&mut Generalita)) -> Result<Fatta<()>, Vec<String>> {
    let banco = Banco::nuovo();
    let ids = due(&banco);
    let mut richiesta = trasloco(&banco, ids[1]);
    cambia(&mut richiesta.elenco_soggetti_famiglia[0].generalita);
    banco.registra(&richiesta, decidi)
}

fn senza_id(g: &mut Generalita) {
    g.id_scheda_soggetto_anpr = None;
}

fn di_comune(id: &str) -> Option<IdSchedaSoggettoComune> {
    Some(IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: NOI.into(), id_scheda_soggetto: id.into() })
}

#[test]
fn a_person_is_found_by_each_key() {
    con_dati(|_| {}).expect("by the id of ANPR");
    con_dati(|g| g.id_scheda_soggetto_anpr = g.id_scheda_soggetto_anpr.take().map(|id| id.to_string())).unwrap();
    con_dati(senza_id).expect("by codice fiscale");
    con_dati(|g| {
        senza_id(g);
        g.codice_fiscale = None;
    })
    .expect("by the five personal data");
    let banco = Banco::nuovo();
    let ids = due(&banco);
    let mut richiesta = trasloco(&banco, ids[1]);
    let g = &mut richiesta.elenco_soggetti_famiglia[0].generalita;
    *g = Generalita {
        cognome: g.cognome.take(),
        nome: g.nome.take(),
        id_scheda_soggetto_comune: di_comune(&format!("S{}", ids[1])),
        ..Generalita::default()
    };
    banco.registra(&richiesta, decidi).expect("by the comune's own id");
}

#[test]
fn es100_es101_es102_en130_refuse_people_who_are_not_there() {
    rifiutata(con_dati(|g| g.id_scheda_soggetto_anpr = Some("987654".into())), "ES101");
    rifiutata(
        con_dati(|g| {
            senza_id(g);
            g.codice_fiscale = generalita("NESSUNO", "QUI", 'M', "1950-01-01").codice_fiscale;
        }),
        "ES102",
    );
    rifiutata(
        con_dati(|g| {
            senza_id(g);
            g.codice_fiscale = None;
            g.id_scheda_soggetto_comune = di_comune("MAI");
        }),
        "ES100",
    );
    rifiutata(
        con_dati(|g| {
            senza_id(g);
            g.codice_fiscale = None;
            g.data_nascita = Some("2002-03-05".into());
        }),
        "EN130",
    );
}

#[test]
fn en131_en175_refuse_people_who_are_too_many() {
    let banco = Banco::nuovo();
    let ids = due(&banco);
    let uguale = || Persona::nuova("ROSSI", "ANNA", 'F', "2002-03-04");
    banco.famiglia(LORO, &[uguale()]);
    let mut richiesta = trasloco(&banco, ids[1]);
    let g = &mut richiesta.elenco_soggetti_famiglia[0].generalita;
    senza_id(g);
    g.codice_fiscale = None;
    rifiutata(banco.registra(&richiesta, decidi), "EN131");
    banco.famiglia(LORO, &(0..50).map(|_| uguale()).collect::<Vec<_>>());
    rifiutata(banco.registra(&richiesta, decidi), "EN175");
}

#[test]
fn en448_es004_refuse_people_who_are_not_told_apart() {
    rifiutata(
        con_dati(|g| {
            senza_id(g);
            g.codice_fiscale = None;
            g.data_nascita = None;
        }),
        "EN448",
    );
    rifiutata(
        con_dati(|g| {
            *g = Generalita { senza_cognome: Some("1".into()), senza_nome: Some("1".into()), ..Generalita::default() };
        }),
        "ES004",
    );
}

#[test]
fn en068_en069_en070_en071_en072_en073_en075_refuse_data_that_are_not_the_register_s() {
    rifiutata(con_dati(|g| g.nome = Some("BRUNA".into())), "EN068");
    rifiutata(con_dati(|g| g.cognome = Some("BRUNI".into())), "EN069");
    rifiutata(con_dati(|g| g.codice_fiscale = generalita("ALTRA", "GENTE", 'F', "1960-01-01").codice_fiscale), "EN070");
    rifiutata(con_dati(|g| g.data_nascita = Some("2002-03-05".into())), "EN071");
    rifiutata(
        con_dati(|g| {
            let comune = g.luogo_nascita.as_mut().unwrap().comune.as_mut().unwrap();
            comune.nome_comune = "MILANO".into();
            comune.codice_istat = Some("015146".into());
            comune.sigla_provincia_istat = "MI".into();
        }),
        "EN072",
    );
    rifiutata(con_dati(|g| g.id_scheda_soggetto_comune = di_comune("X1")), "EN073");
    rifiutata(con_dati(|g| g.sesso = Some("M".into())), "EN075");
}

#[test]
fn names_that_differ_by_case_and_apostrophe_are_the_same() {
    con_dati(|g| g.nome = Some("Anna".into())).unwrap();
}

#[test]
fn es057_es058_es061_es062_es063_es066_refuse_data_that_contradict_themselves() {
    let uno = || Some("1".to_owned());
    rifiutata(
        con_dati(|g| {
            (g.cognome, g.nome) = (None, None);
            (g.senza_cognome, g.senza_nome) = (uno(), uno());
        }),
        "ES057",
    );
    rifiutata(con_dati(|g| (g.senza_giorno, g.senza_giorno_mese) = (uno(), uno())), "ES058");
    rifiutata(con_dati(|g| g.senza_giorno_mese = uno()), "ES063");
    rifiutata(con_dati(|g| g.senza_giorno = uno()), "ES066");
}

fn con_indirizzo(cambia: impl FnOnce(&mut Residenza)) -> Result<Fatta<()>, Vec<String>> {
    let banco = Banco::nuovo();
    let ids = due(&banco);
    let mut richiesta = trasloco(&banco, ids[1]);
    cambia(&mut richiesta.residenza_famiglia[0]);
    banco.registra(&richiesta, decidi)
}

fn via(r: &mut Residenza) -> &mut Indirizzo {
    r.indirizzo.as_mut().unwrap()
}

#[test]
fn es021_es023_es024_es025_es026_es088_en371_ec073_refuse_addresses_that_are_not_whole() {
    rifiutata(
        con_indirizzo(|r| {
            r.indirizzo = None;
            let consolato = anpr_contract::tipi::Consolato {
                codice_consolato: "2310103".into(),
                descrizione_consolato: "LONDRA".into(),
            };
            r.localita_estera = Some(LocalitaEstera { indirizzo_estero: None, consolato });
        }),
        "ES021",
    );
    rifiutata(con_indirizzo(|r| via(r).toponimo.cod_specie = Some("1".into())), "ES023");
    rifiutata(con_indirizzo(|r| via(r).toponimo.cod_toponimo = Some("A1".into())), "ES024");
    rifiutata(
        con_indirizzo(|r| {
            via(r).numero_civico = Some(NumeroCivico { codice_civico: Some("7".into()), ..NumeroCivico::default() });
        }),
        "ES025",
    );
    rifiutata(con_indirizzo(|r| r.tipo_indirizzo = "5".into()), "ES026");
    rifiutata(con_indirizzo(|r| r.data_decorrenza_residenza = Some("2027-01-01".into())), "ES088");
    rifiutata(con_indirizzo(|r| r.tipo_indirizzo = "12".into()), "EN371");
    rifiutata(
        con_indirizzo(|r| {
            via(r).toponimo.cod_specie = Some("9999".into());
            via(r).toponimo.specie_fonte = Some("1".into());
        }),
        "EC073",
    );
}

#[test]
fn ec056_ec057_ec058_only_warn_of_comuni_that_are_not_quite_right() {
    let fatta = avvisa(con_indirizzo(|r| via(r).comune.nome_comune = "COMUNE MAI STATO".into()), "EC056");
    assert!(!fatta.registrazione.effetti.soggetti.is_empty());
    avvisa(con_indirizzo(|r| via(r).comune.nome_comune = format!("COMUNE {LORO}")), "EC058");
    avvisa(con_indirizzo(|r| via(r).comune = omonimo()), "EC057");
}

fn pratica(banco: &Banco, comune: &str, soggetti: &[SoggettoId], stato: &str) -> Procedimento {
    let fine = Chiusura { data: il("2026-10-30"), esito: 'C', note: None, note_esito: None };
    let procedimento = Procedimento {
        id: PraticaId(banco.registry.prossimo(anpr_registry::Contatore::Pratica).unwrap()),
        comune: comune.into(),
        numero_comune: "12/A".into(),
        motivo_avvio: "6".into(),
        stati: vec![("1".into(), il("2026-10-01"))],
        chiusura: (stato != "aperta").then_some(fine),
        archiviato: stato == "archiviata",
        soggetti: soggetti.to_vec(),
        operazioni: Vec::new(),
        aggiornato: il("2026-10-01"),
        revisione: anpr_model::OperazioneId(0),
    };
    let effetti = Effetti { procedimenti: vec![procedimento.clone()], ..Effetti::default() };
    let id = anpr_model::OperazioneId(banco.registry.prossimo(anpr_registry::Contatore::Operazione).unwrap());
    let adesso = banco.adesso.get().to_utc();
    banco.registry.scrivi(move |s| s.applica(&effetti, id, adesso)).attendi().unwrap();
    procedimento
}

#[test]
fn en111_en112_en113_only_warn_of_proceedings_that_cannot_be_linked() {
    let banco = Banco::nuovo();
    let ids = due(&banco);
    let con = |numero: &str| {
        let mut richiesta = trasloco(&banco, ids[1]);
        richiesta.dati_del_procedimento =
            Some(DatiProcedimento { numero_pratica_anpr: Some(numero.into()), ..DatiProcedimento::default() });
        richiesta
    };
    let archiviata = pratica(&banco, NOI, &[], "archiviata");
    avvisa(banco.registra(&con(&archiviata.id.to_string()), decidi), "EN113");
    let banco = Banco::nuovo();
    let ids = due(&banco);
    avvisa(banco.registra(&trasloco(&banco, ids[1]), decidi), "EN111");
    let banco = Banco::nuovo();
    let ids = due(&banco);
    let mut richiesta = trasloco(&banco, ids[1]);
    richiesta.dati_del_procedimento =
        Some(DatiProcedimento { numero_pratica_comune: Some("77".into()), ..DatiProcedimento::default() });
    avvisa(banco.registra(&richiesta, decidi), "EN112");
}

#[test]
fn en531_refuses_to_move_who_is_linked_to_another_comune_s_open_proceeding() {
    for (comune, stato, rifiuta) in [(LORO, "aperta", true), (LORO, "chiusa", false), (NOI, "aperta", false)] {
        let banco = Banco::nuovo();
        let ids = due(&banco);
        pratica(&banco, comune, &[ids[1]], stato);
        let esito = banco.registra(&trasloco(&banco, ids[1]), decidi);
        if rifiuta {
            rifiutata(esito, "EN531");
        } else {
            esito.unwrap();
        }
    }
}
