//! Days, ends and acts.

use super::*;

#[test]
fn es010_es011_es012_en315_en348_refuse_marriages_and_ends_out_of_time() {
    rifiuta("ES010", |r, _| {
        sposato(r);
        *nozze(r) = evento("1980-01-01");
    });
    rifiuta("ES010", |r, _| {
        sposato(r);
        *nozze(r) = evento("2026-11-10");
    });
    rifiuta("EN348", |r, _| {
        sposa(r, generalita("VERDI", "ANNA", 'F', "2019-02-03"));
    });
    rifiuta("ES011", |r, _| {
        vedovo(r);
        *morte(r) = evento("2026-11-10");
    });
    rifiuta("EN315", |r, _| {
        vedovo(r);
        *morte(r) = evento("2017-01-01");
    });
    rifiuta("ES012", |r, _| {
        divorziato(r);
        let s = fine(r).sentenza.as_mut().unwrap();
        (s.data, s.data_validita) = ("1980-01-01".into(), "1980-01-01".into());
    });
}

#[test]
fn es047_warns_of_an_end_registered_before_its_judgment() {
    avverte("ES047", |r, _| {
        divorziato(r);
        let atto = fine(r).atto_annullamento_matrimonio.as_mut().unwrap();
        (atto.anno, atto.data_formazione_atto) = ("2019".into(), Some("2019-12-01".into()));
    });
}

#[test]
fn ehr22_ehr23_ehr38_ehr39_ehr40_en290_en263_en258_en264_en364_en365_en386_refuse_days_out_of_order() {
    rifiuta("EHR22", |r, _| {
        unito(r);
        unione(r).atto_unione = Some(evento("2026-11-10"));
    });
    rifiuta("EHR23", |r, _| {
        sciolto(r, "1");
        *scioglimento(r) = evento("2026-11-10");
    });
    rifiuta("EN290", |r, _| {
        sciolto(r, "1");
        *scioglimento(r) = evento("2017-11-10");
    });
    rifiuta("EHR38", |r, _| {
        convive(r);
        stipula(r).data = Some("2026-11-10".into());
    });
    rifiuta("EHR40", |r, _| {
        convive(r);
        stipula(r).data_documento = Some("2026-11-10".into());
    });
    rifiuta("EHR39", |r, _| {
        risolta(r);
        *risoluzione(r) = contratto("2026-11-10");
    });
    rifiuta("EN263", |r, _| {
        risolta(r);
        *risoluzione(r) = contratto("2017-11-10");
    });
    rifiuta("EN258", |r, _| {
        convive(r);
        stipula(r).data_notifica = Some("2018-05-01".into());
    });
    rifiuta("EN264", |r, _| {
        risolta(r);
        risoluzione(r).data_notifica = Some("2020-02-01".into());
    });
    rifiuta("EN364", |r, _| {
        convive(r);
        stipula(r).data_notifica = None;
    });
    rifiuta("EN365", |r, _| {
        risolta(r);
        risoluzione(r).data_notifica = None;
    });
    rifiuta("EN386", |r, _| {
        unito(r);
        unione(r).atto_unione = Some(evento("2015-05-05"));
    });
}

#[test]
fn en262_en276_en350_en525_en242_refuse_ends_of_no_known_kind() {
    rifiuta("EN276", |r, _| sciolto(r, "31"));
    rifiuta("EN262", |r, _| {
        risolta(r);
        convivenza(r).contratto_risoluzione.as_mut().unwrap().motivo_risoluzione = Some("1".into());
    });
    rifiuta("EN350", |r, _| {
        sciolto(r, "98");
        unione(r).scioglimento_unione.as_mut().unwrap().dati_evento = None;
    });
    rifiuta("EN525", |r, _| {
        divorziato(r);
        fine(r).tipo_cessazione = "99".into();
    });
    rifiuta("EN242", |r, _| {
        divorziato(r);
        fine(r).sentenza.as_mut().unwrap().tipo_tribunale = "7".into();
    });
}

#[test]
fn ehr35_ehr36_ehr37_ehr71_ehr72_ehr73_ehr81_ehr82_ehr83_refuse_acts_that_cannot_be() {
    rifiuta("EHR71", |r, _| {
        sposato(r);
        nozze(r).atto_evento = Some(atto("0018"));
    });
    rifiuta("EHR81", |r, _| {
        sposato(r);
        nozze(r).atto_evento = Some(atto("2017"));
    });
    rifiuta("EHR72", |r, _| {
        vedovo(r);
        morte(r).atto_evento = Some(atto("0018"));
    });
    rifiuta("EHR82", |r, _| {
        vedovo(r);
        morte(r).atto_evento = Some(atto("2019"));
    });
    rifiuta("EHR73", |r, _| {
        divorziato(r);
        fine(r).atto_annullamento_matrimonio = Some(atto("0018"));
    });
    rifiuta("EHR83", |r, _| {
        divorziato(r);
        fine(r).atto_annullamento_matrimonio = Some(atto("2027"));
    });
    rifiuta("EHR35", |r, _| {
        unito(r);
        unione(r).atto_unione.as_mut().unwrap().atto_evento = Some(atto("2017"));
    });
    rifiuta("EHR37", |r, _| {
        sciolto(r, "1");
        scioglimento(r).atto_evento = Some(atto("2019"));
    });
    rifiuta("EHR36", |r, _| {
        sciolto(r, "98");
        scioglimento(r).atto_evento = Some(atto("2019"));
    });
}
