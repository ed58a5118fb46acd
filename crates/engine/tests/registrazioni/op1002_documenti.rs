//! 1002: act of birth, citizenships, papers, lists and statistics of who is registered (registrazione §10).

use crate::banco::*;
use crate::op1002::{DAL, arrivo, avverte, nato, rifiuta};
use anpr_contract::iscrizione_1000::Richiesta1002;
use anpr_contract::tipi::{
    AltriDati, Atto, AttributiSoggetto, CartaIdentita, Cittadinanza, Comune, Consolato, DomicilioDigitale, Lista5010,
    ListaElettorale, ListaLeva, ListeElettorali, ListeElettoraliCons, PermessoSoggiorno,
};
use anpr_engine::iscrizione::op1002_altri_motivi::decidi;
use anpr_model::{Anagrafe, CriteriSoggetto, DocumentoCercato, Sezione, Territorio};

fn carta() -> CartaIdentita {
    CartaIdentita {
        numero: "CA 00000 AA".into(),
        data_rilascio: "2020-01-02".into(),
        cartacea_elettronica: Some("1".into()),
        interdizione_espatrio: "N".into(),
        comune_rilascio: Some(roma()),
        ..CartaIdentita::default()
    }
}

fn permesso() -> PermessoSoggiorno {
    PermessoSoggiorno {
        numero_soggiorno: Some("I12345678".into()),
        tipo_soggiorno: "1".into(),
        data_rilascio: Some("2024-01-02".into()),
        data_scadenza: Some("2028-01-02".into()),
        comune: Some(roma()),
        numero_passaporto: Some("XY123".into()),
        ..PermessoSoggiorno::default()
    }
}

fn di(codice: &str, nome: &str) -> Cittadinanza {
    Cittadinanza { codice_stato: codice.into(), descrizione_stato: nome.into(), ..Cittadinanza::default() }
}

fn spagnolo(r: &mut Richiesta1002) {
    r.cittadinanza = vec![di("239", "SPAGNA")];
}

fn finto(nome: &str, sigla: &str) -> Comune {
    Comune {
        nome_comune: nome.into(),
        codice_istat: None,
        sigla_provincia_istat: sigla.into(),
        descrizione_localita: None,
    }
}

fn con_altro_codice() -> Comune {
    Comune { codice_istat: Some("058090".into()), ..roma() }
}

fn atto() -> Atto {
    Atto {
        comune_registrazione: roma(),
        anno: "1985".into(),
        parte: "1".into(),
        serie: Some("A".into()),
        numero_atto: "12".into(),
        data_formazione_atto: Some("1985-06-08".into()),
        ..Atto::default()
    }
}

#[test]
fn papers_are_kept_and_found_by_their_numbers() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    spagnolo(&mut richiesta);
    richiesta.carta_identita = Some(carta());
    richiesta.permesso_soggiorno = Some(permesso());
    richiesta.atto_nascita = Some(atto());
    richiesta.altri_dati = Some(AltriDati { titolo_studio: Some("1".into()), ..AltriDati::default() });
    richiesta.lista_leva = Some(ListaLeva { iscritto: "S".into(), comune: Some(roma()) });
    richiesta.lista_elettorale = Some(ListaElettorale { elettore: "N".into(), comune: None });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    assert_eq!(banco.sezioni::<CartaIdentita>(id, Sezione::CartaIdentita, DAL), [carta()]);
    assert_eq!(banco.sezioni::<PermessoSoggiorno>(id, Sezione::PermessoSoggiorno, DAL), [permesso()]);
    assert_eq!(banco.sezioni::<Atto>(id, Sezione::AttoNascita, DAL), [atto()]);
    assert_eq!(banco.sezioni::<AltriDati>(id, Sezione::AltriDati, DAL)[0].titolo_studio.as_deref(), Some("1"));
    assert_eq!(banco.sezioni::<ListaLeva>(id, Sezione::ListaLeva, DAL)[0].iscritto, "S");
    assert_eq!(banco.sezioni::<ListaElettorale>(id, Sezione::ListaElettorale, DAL)[0].elettore, "N");
    let criteri = CriteriSoggetto {
        documento: Some(DocumentoCercato::CartaIdentita("CA00000AA".into())),
        ..CriteriSoggetto::default()
    };
    let mut snapshot = banco.registry.snapshot().unwrap();
    let trovati = snapshot.cerca_soggetti(&criteri, &Territorio::Nazionale, il(OGGI), 9).unwrap();
    assert_eq!(trovati, [id]);
}

#[test]
fn several_citizenships_are_kept() {
    let banco = Banco::nuovo();
    let mut richiesta = arrivo(&banco);
    richiesta.cittadinanza.push(Cittadinanza { data_validita: Some("2010-01-01".into()), ..di("239", "SPAGNA") });
    let id = nato(&banco.registra(&richiesta, decidi).unwrap());
    let codici: Vec<String> =
        banco.sezioni(id, Sezione::Cittadinanza, DAL).into_iter().map(|c: Cittadinanza| c.codice_stato).collect();
    assert_eq!(codici, ["100", "239"]);
}

#[test]
fn ec166_ec075_ec076_ec077_ehr69_ehr79_es013_judge_acts_of_birth() {
    let con = |cambia: fn(&mut Atto)| {
        move |r: &mut Richiesta1002, _: &Banco| {
            let mut atto = atto();
            cambia(&mut atto);
            r.atto_nascita = Some(atto);
        }
    };
    rifiuta("EC166", con(|a| a.comune_registrazione = finto("ATLANTIDE", "RM")));
    rifiuta("EC075", con(|a| a.comune_registrazione = finto("VALSAMOGGIA", "BO")));
    rifiuta("EC077", con(|a| a.comune_registrazione = con_altro_codice()));
    rifiuta("EHR69", con(|a| a.anno = "0008".into()));
    rifiuta("EHR79", con(|a| (a.anno, a.data_formazione_atto) = ("2026".into(), Some("2026-12-01".into()))));
    rifiuta("ES013", con(|a| a.data_formazione_atto = Some("1985-06-01".into())));
    avverte("EC076", con(|a| a.comune_registrazione = omonimo()));
}

#[test]
fn ec036_ec038_ec011_es009_ehr88_refuse_citizenships_that_cannot_be() {
    rifiuta("EC036", |r, _| r.cittadinanza = vec![di("000", "ATLANTIDE")]);
    rifiuta("EC038", |r, _| r.cittadinanza = vec![di("215", "SPAGNA")]);
    rifiuta("EC011", |r, _| r.cittadinanza = vec![di("998", "NON ATTRIBUIBILE")]);
    rifiuta("ES009", |r, _| r.cittadinanza[0].data_validita = Some("1980-01-01".into()));
    rifiuta("EHR88", |r, _| r.cittadinanza[0].data_validita = Some("2026-11-10".into()));
}

#[test]
fn ec023_ec064_ec065_ec066_refuse_codes_that_the_tables_have_not() {
    rifiuta("EC023", |r, _| {
        r.generalita1002.attributi_soggetto =
            Some(AttributiSoggetto { soggetto_certificabile: Some("9".into()), ..AttributiSoggetto::default() });
    });
    let casi = [
        ("EC064", AltriDati { posizione_professionale: Some("Z".into()), ..AltriDati::default() }),
        ("EC065", AltriDati { condizione_non_professionale: Some("99".into()), ..AltriDati::default() }),
        ("EC066", AltriDati { titolo_studio: Some("99".into()), ..AltriDati::default() }),
    ];
    for (codice, altri) in casi {
        rifiuta(codice, |r, _| r.altri_dati = Some(altri));
    }
}

#[test]
fn es089_ec059_ec078_ec079_ec080_ec099_ec100_judge_identity_cards() {
    let con = |cambia: fn(&mut CartaIdentita)| {
        move |r: &mut Richiesta1002, _: &Banco| {
            let mut carta = carta();
            cambia(&mut carta);
            r.carta_identita = Some(carta);
        }
    };
    rifiuta("ES089", con(|c| c.data_rilascio = "2026-12-01".into()));
    rifiuta("EC059", con(|c| c.cartacea_elettronica = Some("7".into())));
    rifiuta("EC078", con(|c| c.comune_rilascio = Some(finto("ATLANTIDE", "RM"))));
    rifiuta("EC080", con(|c| c.comune_rilascio = Some(con_altro_codice())));
    avverte("EC079", con(|c| c.comune_rilascio = Some(omonimo())));
    rifiuta(
        "EC099",
        con(|c| {
            c.comune_rilascio = None;
            c.consolato_rilascio =
                Some(Consolato { codice_consolato: "0000000".into(), descrizione_consolato: "PARIGI".into() });
        }),
    );
    rifiuta(
        "EC100",
        con(|c| {
            c.comune_rilascio = None;
            c.consolato_rilascio =
                Some(Consolato { codice_consolato: CONSOLATO.into(), descrizione_consolato: "NESSUNA SEDE".into() });
        }),
    );
}

#[test]
fn en368_ec063_ec012_es029_es031_es032_ec087_ec088_ec089_judge_permits() {
    let con = |cambia: fn(&mut PermessoSoggiorno)| {
        move |r: &mut Richiesta1002, _: &Banco| {
            let mut permesso = permesso();
            cambia(&mut permesso);
            spagnolo(r);
            r.permesso_soggiorno = Some(permesso);
        }
    };
    rifiuta("EN368", |r, _| r.permesso_soggiorno = Some(permesso()));
    rifiuta("EC063", con(|p| p.tipo_soggiorno = "77".into()));
    rifiuta("EC012", con(|p| p.tipo_soggiorno = "9".into()));
    rifiuta("ES029", con(|p| p.data_rilascio = Some("2026-12-01".into())));
    rifiuta("ES031", con(|p| p.data_scadenza = Some("2023-12-31".into())));
    rifiuta("EC087", con(|p| p.comune = Some(finto("ATLANTIDE", "RM"))));
    rifiuta("EC089", con(|p| p.comune = Some(con_altro_codice())));
    avverte("EC088", con(|p| p.comune = Some(omonimo())));
    avverte("ES032", con(|p| p.data_scadenza = Some("2025-01-01".into())));
}

#[test]
fn en288_warns_of_marks_and_ec090_ec092_ec093_ec095_refuse_comuni_of_lists_that_are_none() {
    avverte("EN288", |r, _| r.lista_leva = Some(ListaLeva { iscritto: "X".into(), comune: None }));
    avverte("EN288", |r, _| r.lista_elettorale = Some(ListaElettorale { elettore: "X".into(), comune: None }));
    let elettorale = |comune| Some(ListaElettorale { elettore: "S".into(), comune: Some(comune) });
    let leva = |comune| Some(ListaLeva { iscritto: "S".into(), comune: Some(comune) });
    rifiuta("EC090", |r, _| r.lista_elettorale = elettorale(finto("ATLANTIDE", "RM")));
    rifiuta("EC092", |r, _| r.lista_elettorale = elettorale(con_altro_codice()));
    rifiuta("EC093", |r, _| r.lista_leva = leva(finto("ATLANTIDE", "RM")));
    rifiuta("EC095", |r, _| r.lista_leva = leva(con_altro_codice()));
}

#[test]
fn en562_refuses_old_electoral_data_of_who_has_new_ones_in_another_comune() {
    rifiuta("EN562", |r, banco| {
        let liste = ListeElettorali {
            liste: vec![ListeElettoraliCons {
                elettore: "S".into(),
                lista_generale: Some(Lista5010 { comune: comune(LORO), sezioneelettoralenum: "1".into() }),
                ..ListeElettoraliCons::default()
            }],
            ..ListeElettorali::default()
        };
        let persona =
            Persona { generalita: crate::op1002::bruni(), ..Persona::nuova("NERI", "TERESA", 'F', "1950-01-02") };
        let persona = persona.con(Sezione::ListaElettoraleCompleta, &liste);
        let (_, ids) = banco.famiglia(NOI, &[persona]);
        banco.cancella(ids[0], "6", "2026-10-01");
        r.generalita1002.generalita = banco.generalita(ids[0]);
        r.lista_elettorale = Some(ListaElettorale { elettore: "S".into(), comune: None });
    });
}

#[test]
fn ehr89_refuses_a_digital_domicile() {
    rifiuta("EHR89", |r, _| {
        r.domicilio_digitale = Some(DomicilioDigitale {
            indirizzo_digitale: "paolo.bruni@pec.it".into(),
            data_inizio_validita: DAL.into(),
            ..DomicilioDigitale::default()
        });
    });
}

/// One of table 24.
const CONSOLATO: &str = "2200100";
