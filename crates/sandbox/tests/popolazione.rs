//! The invented population keeps the rules by which a register would judge it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use anpr_catalogue::codice_fiscale::{self, Codice, DatiFiscali};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_sandbox::popolazione::{
    CodiciDati, Congiunto, ESTRAZIONE, FineMatrimonio, Luogo, Nucleo, NucleoAire, Parametri, Persona, Popolazione,
    PopolazioneAire, Precisione, Sesso, StatoCivile, TipoNucleo, Vincolo,
};
use anpr_sandbox::{ComuneFittizio, Errore};
use std::collections::{HashMap, HashSet};

fn parametri(istat: &str, persone: u32, seme: u64) -> Parametri {
    Parametri { comune: ComuneFittizio::per_istat(istat), persone, seme }
}

fn residenti(istat: &str, persone: u32, seme: u64) -> Vec<Nucleo> {
    Popolazione::nuova(&parametri(istat, persone, seme), CodiciDati::default()).unwrap().collect()
}

fn all_estero(istat: &str, persone: u32, seme: u64) -> Vec<NucleoAire> {
    PopolazioneAire::nuova(&parametri(istat, persone, seme), CodiciDati::default()).unwrap().collect()
}

fn persone(nuclei: &[Nucleo]) -> impl Iterator<Item = &Persona> {
    nuclei.iter().flat_map(|n| &n.componenti)
}

#[test]
fn too_few_people_are_refused() {
    let pochi = parametri("888001", Parametri::MINIMO - 1, 1);
    assert!(matches!(
        Popolazione::nuova(&pochi, CodiciDati::default()),
        Err(Errore::TroppoPochi { minimo: Parametri::MINIMO, .. })
    ));
}

#[test]
fn same_seed_same_population_and_another_seed_or_comune_another_one() {
    assert_eq!(residenti("888001", 1500, 7), residenti("888001", 1500, 7));
    assert_eq!(all_estero("888001", 1500, 7), all_estero("888001", 1500, 7));
    let primi = |istat, seme| persone(&residenti(istat, 400, seme)).skip(40).cloned().collect::<Vec<_>>();
    assert_ne!(primi("888001", 7), primi("888001", 8));
    assert_ne!(primi("888001", 7), primi("888002", 7));
}

#[test]
fn people_are_as_many_as_asked() {
    for n in [100, 101, 333, 2000] {
        let p = parametri("888002", n, 3);
        let qui = persone(&residenti("888002", n, 3)).count();
        let via: usize = all_estero("888002", n, 3).iter().map(|f| f.componenti.len()).sum();
        assert_eq!((qui, via, qui + via), (p.residenti() as usize, p.aire() as usize, n as usize));
    }
}

#[test]
fn every_codice_fiscale_is_valid_consistent_and_given_once() {
    let mut dati = CodiciDati::default();
    let mut visti = HashSet::new();
    let mut omocodici = 0;
    for comune in ComuneFittizio::tutti() {
        let p = Parametri { comune, persone: 5000, seme: 1 };
        let mut popolazione = Popolazione::nuova(&p, dati).unwrap();
        let qui: Vec<Persona> = popolazione.by_ref().flat_map(|n| n.componenti).collect();
        let mut estero = PopolazioneAire::nuova(&p, popolazione.codici_dati()).unwrap();
        let via: Vec<Persona> = estero.by_ref().flat_map(|n| n.componenti).map(|m| m.persona).collect();
        dati = estero.codici_dati();
        for persona in qui.iter().chain(&via) {
            let Some(testo) = &persona.codice_fiscale else { continue };
            let Ok(Codice::Persona(codice)) = testo.parse() else { panic!("{testo}") };
            let luogo = match persona.nascita.luogo {
                Luogo::Italia(comune) => &comune.catastale,
                Luogo::Estero(stato, _) => &stato.catastale,
                Luogo::Eccezionale(dove) => panic!("a code for somebody born in {dove}"),
            };
            let dati = DatiFiscali {
                cognome: persona.cognome.as_deref().unwrap_or_default(),
                nome: persona.nome.as_deref().unwrap_or_default(),
                sesso: codice_fiscale::Sesso::da_lettera(persona.sesso.lettera()).unwrap(),
                nascita: persona.nascita.giorno,
                luogo,
            };
            let discordanze = codice_fiscale::discordanze(&codice, &dati, codice_fiscale::Precisione::Giorno);
            assert_eq!(discordanze, [], "{persona:?}");
            omocodici += usize::from(codice.omocodico());
            assert!(visti.insert(testo.clone()), "{testo} twice");
        }
    }
    assert!(omocodici >= 3, "each comune has its homonyms");
    assert!(visti.len() > 14_900);
}

#[test]
fn es127_es010_ef031_ef033_dates_follow_each_other() {
    let mut anomali = 0;
    for nucleo in residenti("888003", 5000, 2) {
        for p in &nucleo.componenti {
            let l = &p.legame;
            assert!(p.nascita.giorno <= ESTRAZIONE);
            assert!(p.prima_iscrizione >= p.nascita.giorno, "{p:?}");
            assert!(p.prima_iscrizione <= p.residenza_dal.min(p.aggiornata).min(l.ingresso), "{p:?}");
            assert!(
                l.ingresso >= nucleo.origine && l.ingresso >= p.nascita.giorno && l.decorrenza >= l.ingresso,
                "{p:?}"
            );
            assert!(p.residenza_dal <= ESTRAZIONE && p.aggiornata <= ESTRAZIONE && l.decorrenza <= ESTRAZIONE, "{p:?}");
            anomali += u32::from(p.cittadinanza.dal < p.nascita.giorno);
            assert!(p.cittadinanza.dal <= ESTRAZIONE);
            if let Some(carta) = &p.carta {
                assert!(
                    carta.rilascio >= p.nascita.giorno
                        && carta.rilascio <= ESTRAZIONE
                        && carta.scadenza > carta.rilascio
                );
            }
            if let Some(permesso) = &p.permesso {
                assert!(permesso.rilascio >= p.nascita.giorno && permesso.rilascio <= ESTRAZIONE, "{p:?}");
                assert!(permesso.scadenza.is_none_or(|s| s > permesso.rilascio), "{p:?}");
            }
            if let Some(atto) = &p.atto_nascita {
                anomali += u32::from(atto.giorno < p.nascita.giorno);
                assert!(atto.giorno <= ESTRAZIONE);
            }
            match &p.vincolo {
                Some(Vincolo::Matrimonio { coniuge, evento, fine, .. }) => {
                    assert!(p.eta(evento.giorno) >= 18 && evento.giorno <= ESTRAZIONE, "{p:?}");
                    assert!(coniuge.nascita.is_none_or(|n| n.giorno < evento.giorno));
                    let fine = match fine {
                        Some(FineMatrimonio::Morte(morte)) => Some(morte.giorno),
                        Some(FineMatrimonio::Scioglimento { giorno, .. }) => Some(*giorno),
                        None => None,
                    };
                    assert!(fine.is_none_or(|f| f > evento.giorno && f <= ESTRAZIONE), "{p:?}");
                }
                Some(Vincolo::Unione { evento, .. }) => assert!(evento.giorno.to_string().as_str() >= "2016-06-05"),
                Some(Vincolo::Convivenza { giorno, .. }) => assert!(giorno.to_string().as_str() >= "2016-06-05"),
                None => {}
            }
        }
    }
    assert_eq!(anomali, 2, "the two deliberate anomalies, ES009 and ES013");
}

#[test]
fn es078_aire_registrations_are_of_after_june_1990() {
    let prima = "1990-07-01".parse().unwrap();
    for nucleo in all_estero("888001", 20_000, 1) {
        for m in &nucleo.componenti {
            assert!(
                m.iscrizione >= prima && m.iscrizione <= ESTRAZIONE && m.iscrizione >= m.persona.nascita.giorno,
                "{m:?}"
            );
            let residenza = nucleo.residenza.dal.max(m.persona.nascita.giorno);
            assert!(m.iscrizione <= m.persona.legame.ingresso.min(residenza), "ES127 {m:?}");
            assert!(m.persona.legame.ingresso >= nucleo.origine && m.persona.legame.ingresso <= ESTRAZIONE, "{m:?}");
            assert!(m.persona.italiana());
            assert!(tabelle::esiste(Tabella::MotivoIscrizioneAire, m.motivo, ESTRAZIONE));
        }
    }
}

#[test]
fn bonds_are_mutual_and_agree_with_the_civil_status() {
    let nuclei = residenti("888001", 5000, 1);
    let per_id: HashMap<&str, &Persona> = persone(&nuclei).map(|p| (p.id.as_str(), p)).collect();
    let mut senza_dati = 0;
    for p in persone(&nuclei) {
        match (&p.vincolo, p.stato_civile) {
            (Some(Vincolo::Matrimonio { coniuge, fine: None, .. }), StatoCivile::Coniugato) => {
                assert_ne!(coniuge.sesso, p.sesso);
                assert!(ricambiato(p, coniuge, &per_id));
            }
            (Some(Vincolo::Matrimonio { fine: Some(FineMatrimonio::Morte(_)), .. }), StatoCivile::Vedovo)
            | (
                Some(Vincolo::Matrimonio { fine: Some(FineMatrimonio::Scioglimento { .. }), .. }),
                StatoCivile::Divorziato,
            )
            | (Some(Vincolo::Unione { decesso: Some(_), .. }), StatoCivile::LiberoPerDecesso)
            | (None, StatoCivile::Libero) => {}
            (Some(Vincolo::Unione { parte, decesso: None, .. }), StatoCivile::Unito) => {
                assert_eq!(parte.sesso, p.sesso);
                assert!(ricambiato(p, parte, &per_id));
            }
            (Some(Vincolo::Convivenza { convivente, .. }), _) => assert!(ricambiato(p, convivente, &per_id)),
            (None, StatoCivile::Vedovo | StatoCivile::Coniugato) => senza_dati += 1,
            altro => panic!("{altro:?}"),
        }
    }
    assert_eq!(senza_dati, 2, "the two deliberate gaps, ES016 and ES018");
}

fn ricambiato(persona: &Persona, altro: &Congiunto, per_id: &HashMap<&str, &Persona>) -> bool {
    let altra = per_id[altro.id.as_deref().unwrap()];
    let suo = match altra.vincolo.as_ref().unwrap() {
        Vincolo::Matrimonio { coniuge, .. } => coniuge,
        Vincolo::Unione { parte, .. } => parte,
        Vincolo::Convivenza { convivente, .. } => convivente,
    };
    *suo == persona.congiunto() && *altro == altra.congiunto()
}

#[test]
fn ef004_ef008_one_reference_person_and_no_place_taken_twice() {
    let mut ids = HashSet::new();
    for nucleo in residenti("888002", 5000, 1) {
        let progressivi: Vec<u16> = nucleo.componenti.iter().map(|p| p.legame.progressivo).collect();
        assert_eq!(progressivi, (1..=nucleo.componenti.len() as u16).collect::<Vec<_>>());
        assert!(ids.insert(nucleo.id.clone()));
        let (tabella, capi) = match &nucleo.tipo {
            TipoNucleo::Famiglia { .. } => (Tabella::RelazioneParentela, 1),
            TipoNucleo::Convivenza { responsabile, .. } => {
                (Tabella::LegameConvivenza, usize::from(responsabile.is_none()))
            }
        };
        assert_eq!(nucleo.componenti.iter().filter(|p| p.legame.codice == "1").count(), capi);
        assert!(nucleo.componenti.iter().all(|p| tabelle::esiste(tabella, p.legame.codice, ESTRAZIONE)));
    }
}

#[test]
fn ec_codes_exist_in_their_tables() {
    let nuclei = residenti("888001", 5000, 4);
    let esiste = |tabella, codice: &str| assert!(tabelle::esiste(tabella, codice, ESTRAZIONE), "{tabella:?} {codice}");
    for nucleo in &nuclei {
        esiste(Tabella::SpecieToponimo, nucleo.indirizzo.cod_specie);
        assert_eq!(
            tabelle::descrizione(Tabella::SpecieToponimo, nucleo.indirizzo.cod_specie),
            Some(nucleo.indirizzo.specie)
        );
        match &nucleo.tipo {
            TipoNucleo::Famiglia { motivo } => esiste(Tabella::MotivoCostituzioneFamiglia, motivo),
            TipoNucleo::Convivenza { specie, .. } => esiste(Tabella::SpecieConvivenza, specie),
        }
    }
    for p in persone(&nuclei) {
        esiste(Tabella::StatoCivile, p.stato_civile.codice());
        esiste(Tabella::MotivoIscrizione, p.motivo_iscrizione);
        if let Some(d) = p.altri_dati {
            esiste(Tabella::PosizioneProfessione, d.posizione);
            esiste(Tabella::CondizioneNonProfessionale, d.condizione);
            esiste(Tabella::TitoloStudio, d.titolo);
        }
        if let Some(permesso) = &p.permesso {
            esiste(Tabella::TipoSoggiorno, permesso.tipo);
            assert!(!p.italiana(), "EN368");
        }
        if let Some(Vincolo::Matrimonio { fine: Some(FineMatrimonio::Scioglimento { tipo, tribunale, .. }), .. }) =
            &p.vincolo
        {
            esiste(Tabella::CessazioneMatrimonio, tipo);
            esiste(Tabella::TipoTribunale, tribunale);
        }
    }
}

#[test]
fn notable_cases_are_there() {
    let nuclei = residenti("888003", 1000, 9);
    let trova = |quale: &dyn Fn(&Persona) -> bool| persone(&nuclei).filter(|p| quale(p)).count();
    let omonime: Vec<&Persona> = persone(&nuclei)
        .filter(|p| {
            p.cognome.as_deref() == Some("ROSSI")
                && p.nome.as_deref() == Some("MARIA")
                && p.nascita.giorno.to_string() == "1980-05-12"
        })
        .collect();
    assert_eq!(omonime.len(), 3);
    assert_eq!(omonime.iter().map(|p| &p.codice_fiscale).collect::<HashSet<_>>().len(), 3);
    assert_eq!(omonime[0].nascita.luogo, omonime[2].nascita.luogo);
    assert_eq!(trova(&|p| p.nome.is_none()), 1);
    assert_eq!(trova(&|p| p.cognome.is_none()), 1);
    assert_eq!(trova(&|p| p.codice_fiscale.is_none()), 2);
    assert_eq!(trova(&|p| p.precisione == Precisione::Mese), 1);
    assert_eq!(trova(&|p| p.precisione == Precisione::Anno), 1);
    assert_eq!(trova(&|p| p.senza_fissa_dimora), 1);
    assert!(trova(&|p| p.eta(ESTRAZIONE) > 100) >= 1);
    assert!(trova(&|p| p.altra_cittadinanza.is_some()) >= 1);
    assert!(nuclei.iter().filter(|n| matches!(n.tipo, TipoNucleo::Convivenza { .. })).count() >= 2);
}

#[test]
fn the_population_is_plausible() {
    let nuclei = residenti("888001", 20_000, 1);
    let tutti: Vec<&Persona> = persone(&nuclei).collect();
    let quota = |quale: &dyn Fn(&Persona) -> bool| tutti.iter().filter(|p| quale(p)).count() * 100 / tutti.len();
    assert!((10..=22).contains(&quota(&|p| p.eta(ESTRAZIONE) < 18)), "{}", quota(&|p| p.eta(ESTRAZIONE) < 18));
    assert!((16..=32).contains(&quota(&|p| p.eta(ESTRAZIONE) >= 65)), "{}", quota(&|p| p.eta(ESTRAZIONE) >= 65));
    assert!((4..=14).contains(&quota(&|p| !p.italiana())));
    assert!((48..=55).contains(&quota(&|p| p.sesso == Sesso::F)));
    let mut chiavi: HashMap<_, usize> = HashMap::new();
    for p in &tutti {
        *chiavi.entry((&p.cognome, &p.nome)).or_default() += 1;
    }
    let omonimi: usize = chiavi.values().filter(|n| **n > 1).sum();
    assert!((1..60).contains(&(omonimi * 100 / tutti.len())), "{omonimi} of {}", tutti.len());
    assert!(chiavi.values().all(|n| *n <= 50), "a search by surname and name stays under the limit of 50");
}
