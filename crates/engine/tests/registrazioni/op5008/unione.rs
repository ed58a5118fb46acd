//! Kinds 18 and 19.

use super::*;
use anpr_contract::tipi::{ScioglimentoUnione, StatoCivile, UnioneCivile};
use anpr_model::Sezione;

const UNITI: &str = "2018-05-05";

/// Two men of one family.
struct Uniti {
    banco: Banco,
    io: SoggettoId,
    lui: SoggettoId,
    altro: SoggettoId,
}

impl Uniti {
    fn di(io: Persona, legame: &str) -> Self {
        let banco = Banco::nuovo();
        let lui = Persona::nuova("BIANCHI", "DINO", 'M', "1982-03-04").legame(legame);
        let (_, ids) = banco.famiglia(NOI, &[io, lui]);
        let loro = residenza(LORO, "VIA PO", "3");
        let (_, altri) = banco.famiglia(LORO, &[Persona::nuova("NERI", "REMO", 'M', "1983-02-01").a(loro)]);
        Self { banco, io: ids[0], lui: ids[1], altro: altri[0] }
    }

    fn nuovi() -> Self {
        Self::di(Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12"), "28")
    }

    fn con(&self, unito: Generalita, giorno: &str) -> Richiesta5008 {
        let mut r = richiesta(&self.banco, self.io, &["18"]);
        r.unione_civile = Some(UnioneCivile {
            unito_civilmente: Some(unito),
            atto_unione: Some(evento_con_atto(giorno)),
            ..UnioneCivile::default()
        });
        r
    }

    fn si_unisce(&self) -> Richiesta5008 {
        self.con(self.banco.generalita(self.lui), UNITI)
    }

    fn si_scioglie(&self) -> Richiesta5008 {
        let mut r = richiesta(&self.banco, self.io, &["19"]);
        r.unione_civile =
            Some(UnioneCivile { scioglimento_unione: Some(fine("2", "2021-05-05")), ..UnioneCivile::default() });
        r
    }

    fn registra(&self, r: &Richiesta5008) -> Result<Fatta<()>, Vec<String>> {
        self.banco.registra(r, decidi)
    }

    fn gia_uniti() -> Self {
        let uniti = Self::nuovi();
        uniti.registra(&uniti.si_unisce()).unwrap();
        uniti
    }

    fn unione(&self, chi: SoggettoId, giorno: &str) -> Vec<UnioneCivile> {
        self.banco.sezioni(chi, Sezione::UnioneCivile, giorno)
    }

    #[track_caller]
    fn rifiuta(&self, mut r: Richiesta5008, codice: &str, cambia: impl FnOnce(&mut UnioneCivile)) {
        cambia(r.unione_civile.as_mut().unwrap());
        rifiutata(self.registra(&r), codice);
    }
}

fn fine(motivo: &str, giorno: &str) -> ScioglimentoUnione {
    ScioglimentoUnione {
        motivo_scioglimento: Some(motivo.into()),
        sentenza: None,
        dati_evento: Some(evento_con_atto(giorno)),
    }
}

#[test]
fn en310_a_union_stands_on_both_sheets_from_that_day() {
    let uniti = Uniti::nuovi();
    let fatta = avvisa(uniti.registra(&uniti.si_unisce()), "EN310");
    assert_eq!(fatta.avvisi(), ["EN310", "EN111"]);
    for (chi, altro) in [(uniti.io, uniti.lui), (uniti.lui, uniti.io)] {
        assert_eq!(uniti.unione(chi, PRIMA), []);
        let unito = uniti.unione(chi, DAL)[0].unito_civilmente.clone().unwrap();
        assert_eq!(unito.id_scheda_soggetto_anpr, Some(altro.to_string()));
        assert!(uniti.banco.op3002(NOI, chi, DAL).unwrap().unione_civile.is_some());
    }
}

#[test]
fn en195_en292_partners_elsewhere_and_partners_not_so_related() {
    let uniti = Uniti::nuovi();
    avvisa(uniti.registra(&uniti.con(uniti.banco.generalita(uniti.altro), UNITI)), "EN195");
    assert_eq!(uniti.unione(uniti.altro, DAL).len(), 1);
    let uniti = Uniti::di(Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12"), "23");
    avvisa(uniti.registra(&uniti.si_unisce()), "EN292");
}

#[test]
fn en268_en269_en270_refuse_a_union_that_is_none() {
    let uniti = Uniti::nuovi();
    let mut r = uniti.si_unisce();
    r.unione_civile = None;
    rifiutata(uniti.registra(&r), "EN268");
    uniti.rifiuta(uniti.si_unisce(), "EN269", |u| u.unito_civilmente = None);
    uniti.rifiuta(uniti.si_unisce(), "EN269", |u| u.atto_unione = None);
    uniti.rifiuta(uniti.con(estranea(), UNITI), "EN270", |_| {});
}

#[test]
fn en298_warns_of_a_union_of_two_sexes_that_stands() {
    let unione = UnioneCivile {
        unito_civilmente: Some(estranea()),
        atto_unione: Some(evento(UNITI)),
        ..UnioneCivile::default()
    };
    let io = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::UnioneCivile, &unione);
    let uniti = Uniti::di(io, "28");
    avvisa(uniti.registra(&uniti.con(estranea(), UNITI)), "EN298");
}

#[test]
fn ehr22_en386_refuse_days_that_cannot_be() {
    let uniti = Uniti::nuovi();
    uniti.rifiuta(uniti.con(estraneo(), "2026-11-03"), "EHR22", |_| {});
    uniti.rifiuta(uniti.con(estraneo(), "2016-06-04"), "EN386", |_| {});
    let mut estera = uniti.con(estraneo(), "2016-06-04");
    let atto = estera.unione_civile.as_mut().unwrap().atto_unione.as_mut().unwrap();
    atto.luogo_evento = Some(all_estero("215", "FRANCIA"));
    uniti.registra(&estera).expect("abroad it could be");
}

#[test]
fn en271_en272_en311_en289_a_union_and_other_bonds() {
    let sposato =
        Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::Matrimonio, &nozze(estranea(), "2010-01-01"));
    let uniti = Uniti::di(sposato, "28");
    uniti.rifiuta(uniti.si_unisce(), "EN311", |_| {});
    let uniti = Uniti::gia_uniti();
    uniti.rifiuta(uniti.con(estraneo(), "2020-01-01"), "EN272", |_| {});
    uniti.registra(&uniti.si_scioglie()).unwrap();
    uniti.rifiuta(uniti.con(estraneo(), "2021-05-05"), "EN289", |_| {});
    let coniugato = StatoCivile { stato_civile: "2".into(), ..StatoCivile::default() };
    let mario = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::StatoCivile, &coniugato);
    let uniti = Uniti::di(mario, "28");
    avvisa(uniti.registra(&uniti.si_unisce()), "EN271");
}

#[test]
fn en273_en305_en291_corrections_of_a_union() {
    let uniti = Uniti::gia_uniti();
    uniti.rifiuta(uniti.si_unisce(), "EN273", |_| {});
    uniti.rifiuta(uniti.con(estraneo(), "2017-01-01"), "EN305", |_| {});
    uniti.registra(&uniti.con(uniti.banco.generalita(uniti.lui), "2017-01-01")).unwrap();
    for chi in [uniti.io, uniti.lui] {
        assert_eq!(uniti.unione(chi, DAL)[0].atto_unione.as_ref().unwrap().data_evento, "2017-01-01");
    }
    uniti.registra(&uniti.con(uniti.banco.generalita(uniti.altro), "2017-01-01")).unwrap();
    assert_eq!((uniti.unione(uniti.lui, DAL).len(), uniti.unione(uniti.altro, DAL).len()), (0, 1));
    let mut primo = Uniti::nuovi().si_unisce();
    let uniti = Uniti::nuovi();
    primo.generalita_per_ricerca = uniti.banco.generalita(uniti.io);
    let unione = primo.unione_civile.as_mut().unwrap();
    (unione.unito_civilmente, unione.ordine_unione) = (Some(estraneo()), Some("1".into()));
    uniti.registra(&primo).unwrap();
    uniti.registra(&uniti.si_scioglie()).unwrap();
    uniti.rifiuta(uniti.con(uniti.banco.generalita(uniti.lui), "2022-01-01"), "EN291", |u| {
        u.ordine_unione = Some("1".into());
    });
}

#[test]
fn en277_a_dissolution_stands_on_both_sheets() {
    let uniti = Uniti::gia_uniti();
    avvisa(uniti.registra(&uniti.si_scioglie()), "EN277");
    for chi in [uniti.io, uniti.lui] {
        let unione = &uniti.unione(chi, DAL)[0];
        assert_eq!(unione.scioglimento_unione.as_ref().unwrap().motivo_scioglimento.as_deref(), Some("2"));
        assert!(unione.atto_unione.is_some(), "how it began is still told");
    }
}

#[test]
fn en219_warns_of_partners_still_so_related() {
    let uniti = Uniti::gia_uniti();
    avvisa(uniti.registra(&uniti.si_scioglie()), "EN219");
}

#[test]
fn en275_en276_en278_en279_en290_ehr23_en350_refuse_a_dissolution_that_cannot_be() {
    let uniti = Uniti::gia_uniti();
    uniti.rifiuta(uniti.si_scioglie(), "EN275", |u| u.scioglimento_unione = None);
    let con = |cambia: fn(&mut ScioglimentoUnione)| {
        move |u: &mut UnioneCivile| cambia(u.scioglimento_unione.as_mut().unwrap())
    };
    uniti.rifiuta(uniti.si_scioglie(), "EN276", con(|s| s.motivo_scioglimento = Some("31".into())));
    uniti.rifiuta(uniti.si_scioglie(), "EN278", con(|s| s.motivo_scioglimento = None));
    uniti.rifiuta(uniti.si_scioglie(), "EN278", con(|s| s.dati_evento = None));
    uniti.rifiuta(uniti.si_scioglie(), "EN278", con(|s| s.sentenza = Some(sentenza("2020-01-01", "2020-02-02"))));
    uniti.rifiuta(uniti.si_scioglie(), "EN290", con(|s| s.dati_evento = Some(evento("2018-05-04"))));
    uniti.rifiuta(uniti.si_scioglie(), "EHR23", con(|s| s.dati_evento = Some(evento("2026-11-03"))));
    uniti.rifiuta(
        uniti.si_scioglie(),
        "EN350",
        con(|s| (s.motivo_scioglimento, s.dati_evento) = (Some("98".into()), None)),
    );
    uniti.registra(&uniti.si_scioglie()).unwrap();
    uniti.rifiuta(uniti.si_scioglie(), "EN279", |_| {});
}

#[test]
fn en268_en274_en325_en327_en402_the_end_is_of_the_union_that_the_sheet_holds() {
    let uniti = Uniti::gia_uniti();
    let mut r = uniti.si_scioglie();
    r.unione_civile = None;
    rifiutata(uniti.registra(&r), "EN268");
    uniti.rifiuta(uniti.si_scioglie(), "EN274", |u| u.unito_civilmente = Some(estraneo()));
    uniti.rifiuta(uniti.si_scioglie(), "EN325", |u| u.scioglimento_unione = Some(fine("98", "2021-05-05")));
    let vedova = UnioneCivile {
        unito_civilmente: Some(estraneo()),
        atto_unione: Some(evento(UNITI)),
        scioglimento_unione: Some(fine("98", "2020-05-05")),
        ..UnioneCivile::default()
    };
    let io = Persona::nuova("ROSSI", "MARIO", 'M', "1980-05-12").con(Sezione::UnioneCivile, &vedova);
    let uniti = Uniti::di(io, "28");
    uniti.rifiuta(uniti.si_scioglie(), "EN327", |_| {});
    uniti.rifiuta(uniti.con(uniti.banco.generalita(uniti.lui), UNITI), "EN402", |_| {});
}

#[test]
fn a_union_that_was_over_before_the_present_one_is_seen_in_its_days_only() {
    let uniti = Uniti::gia_uniti();
    let mut r = uniti.con(estraneo(), "2016-07-01");
    r.dati_controllo.tipo_mutazione = vec!["19".into()];
    r.unione_civile.as_mut().unwrap().scioglimento_unione = Some(fine("2", "2017-05-05"));
    uniti.registra(&r).unwrap();
    let con = |giorno| uniti.unione(uniti.io, giorno)[0].unito_civilmente.clone().unwrap().cognome;
    assert_eq!((con("2017-01-01").as_deref(), con(DAL).as_deref()), (Some("GRIGI"), Some("BIANCHI")));
}

#[test]
fn en326_en381_en301_en395_a_union_that_was_over_is_registered_whole_or_not_at_all() {
    let uniti = Uniti::nuovi();
    uniti.rifiuta(uniti.si_scioglie(), "EN326", |_| {});
    uniti.rifiuta(uniti.si_scioglie(), "EN381", |u| u.atto_unione = Some(evento(UNITI)));
    uniti.rifiuta(uniti.si_scioglie(), "EN301", |u| u.unito_civilmente = Some(estraneo()));
    let mut intera = uniti.si_unisce();
    intera.dati_controllo.tipo_mutazione = vec!["19".into()];
    intera.unione_civile.as_mut().unwrap().scioglimento_unione = Some(fine("1", "2021-05-05"));
    uniti.registra(&intera).unwrap();
    for chi in [uniti.io, uniti.lui] {
        assert!(uniti.unione(chi, DAL)[0].scioglimento_unione.is_some());
    }
    intera.unione_civile.as_mut().unwrap().scioglimento_unione = Some(fine("2", "2021-05-06"));
    intera.testata_richiesta = uniti.banco.testata("5008", DAL);
    avvisa(uniti.registra(&intera), "EN395");
}
