//! What a supply brings in is what a 3002 shows, in the form of the contract.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod comune;

use anpr_contract::consultazione_3000::{
    CriteriRicerca3002, DatiRichiesta3002, Richiesta3002, Risposta3002, Risposta3002OK,
};
use anpr_contract::tipi::{DatiSoggetto, ListaSoggetti, TestataRisposta};
use anpr_engine::consultazione::op3002::decidi;
use anpr_engine::{Contesto, VersioneContratto};
use anpr_subentro::comuni_noti;
use comune::{Apr, COMUNE, Prova, accolta, id_locale, persona, riga_aire};

/// The whole sheet of the only person with this surname, as the answer on the wire has it.
fn chiede(p: &Prova, cognome: &str) -> DatiSoggetto {
    let id_scheda_soggetto_anpr = Some(p.scheda(cognome).soggetto.id.to_string());
    cerca(p, CriteriRicerca3002 { id_scheda_soggetto_anpr, ..Default::default() })
}

/// The whole sheet of the only person found.
fn cerca(p: &Prova, criteri_ricerca: CriteriRicerca3002) -> DatiSoggetto {
    let richiesta = Richiesta3002 {
        criteri_ricerca,
        dati_richiesta: DatiRichiesta3002 {
            scheda_anagrafica_richiesta: "1".into(),
            data_riferimento_richiesta: comune::OGGI.into(),
            dati_anagrafici_richiesti: vec!["1".into()],
            ..Default::default()
        },
        ..Default::default()
    };
    let contesto = Contesto {
        mittente: COMUNE.into(),
        versione: VersioneContratto::Anpr05,
        adesso: "2026-11-22T11:00:00+01:00".parse().unwrap(),
    };
    let comuni = comuni_noti(&p.registry).unwrap();
    let decisione = decidi(&richiesta, &contesto, &comuni, &mut p.registry.snapshot().unwrap()).unwrap();
    let mut soggetti = decisione.risposta.soggetti;
    let risposta = Risposta3002 {
        risposta3002_ok: Some(Risposta3002OK {
            testata_risposta: TestataRisposta {
                id_operazione_comune: "1".into(),
                cod_mittente: COMUNE.into(),
                cod_destinatario: "ANPR05".into(),
                operazione_richiesta: "3002".into(),
                data_ora_richiesta: "2026-11-22T11:00:00".into(),
                id_operazione_anpr: "1".into(),
                esito_operazione: "0000".into(),
                ..Default::default()
            },
            lista_soggetti: Some(ListaSoggetti { dati_soggetto: soggetti.clone() }),
            ..Default::default()
        }),
        risposta_ko: None,
    };
    let scritta = anpr_contract::scrivi(&risposta).unwrap();
    anpr_contract::validate(scritta.as_bytes()).unwrap();
    assert_eq!(soggetti.len(), 1);
    soggetti.remove(0)
}

fn comune_di(nome: &str) -> String {
    format!(
        "<{nome}><nomeComune>ROMA</nomeComune><codiceIstat>058091</codiceIstat><siglaProvinciaIstat>RM</siglaProvinciaIstat></{nome}>"
    )
}

#[test]
fn every_section_of_the_file_is_shown_as_it_was_sent() {
    Prova::ovunque(|p| {
        let atto = |nome: &str, anno: &str| {
            format!(
                "<{nome}>{}<anno>{anno}</anno><parte>1</parte><numeroAtto>7</numeroAtto></{nome}>",
                comune_di("comuneRegistrazione")
            )
        };
        let chi = |id: &str| format!("<cognome>VERDI</cognome><nome>EVA</nome>{}", id_locale(COMUNE, id));
        let evento = format!(
            "<dataEvento>2005-06-07</dataEvento><luogoEvento>{}</luogoEvento>{}",
            comune_di("comune"),
            atto("attoEvento", "2005")
        );
        let sentenza = "<sentenza><data>2010-01-01</data><tipoTribunale>1</tipoTribunale><autorita>TRIBUNALE</autorita>\
<dataValidita>2010-02-01</dataValidita></sentenza>";
        let mario = persona("1", "ROSSI", "MARIO").cf("RSSMRA80A01H501U")
            .con("attributiSoggetto", "<attributiSoggetto><soggettoCertificabile>2</soggettoCertificabile></attributiSoggetto>")
            .con("motivoIscrizioneAPR", "<motivoIscrizioneAPR>1</motivoIscrizioneAPR>")
            .con("attoNascita", atto("attoNascita", "1980"))
            .con("cittadinanza", "<cittadinanza><descrizioneStato>ALBANIA</descrizioneStato><codiceStato>201</codiceStato></cittadinanza>")
            .con("paternita", format!("<paternita><generalita>{}</generalita></paternita>", chi("8")))
            .con("maternita", format!("<maternita><generalita>{}</generalita></maternita>", chi("2")))
            .con("altraLingua", "<altraLingua><idLingua>1</idLingua></altraLingua>")
            .con("matrimonio", format!("<matrimonio><coniuge>{}</coniuge><datiMatrimonio>{evento}</datiMatrimonio></matrimonio>", chi("2")))
            .con("vedovanza", format!("<vedovanza><datiMorteconiuge>{evento}</datiMorteconiuge></vedovanza>"))
            .con("separazioneAnnullamentoCessazioneMatrimonio", format!("<separazioneAnnullamentoCessazioneMatrimonio>\
<tipoCessazione>1</tipoCessazione>{sentenza}</separazioneAnnullamentoCessazioneMatrimonio>"))
            .con("cartaIdentita", format!("<cartaIdentita><numero>AX12345</numero><dataRilascio>2015-03-04</dataRilascio>\
<interdizioneEspatrio>N</interdizioneEspatrio>{}</cartaIdentita>", comune_di("comuneRilascio")))
            .con("permessoSoggiorno", "<permessoSoggiorno><numeroSoggiorno>I123</numeroSoggiorno><tipoSoggiorno>1</tipoSoggiorno></permessoSoggiorno>")
            .con("listaElettorale", "<listaElettorale><elettore>S</elettore></listaElettorale>")
            .con("listaLeva", "<listaLeva><iscritto>S</iscritto></listaLeva>")
            .con("censimento", "<censimento><annoCensimento>2011</annoCensimento><sezioneCensimento>1</sezioneCensimento><foglioCensimento>2</foglioCensimento></censimento>")
            .con("autoveicoli", "<autoveicoli><possessoAutoveicoli>S</possessoAutoveicoli><possessoPatente>N</possessoPatente></autoveicoli>")
            .con("altriDati", "<altriDati><titoloStudio>4</titoloStudio></altriDati>")
            .con("unioneCivile", format!("<unioneCivile><unitoCivilmente>{}</unitoCivilmente><attoUnione>{evento}</attoUnione></unioneCivile>", chi("2")))
            .con("convivenzaDiFatto", format!("<convivenzaDiFatto><convivente>{}</convivente><contrattoStipula><data>2019-01-01</data></contrattoStipula></convivenzaDiFatto>", chi("2")))
            .con("altraCittadinanza", "<altraCittadinanza><descrizioneStato>ITALIA</descrizioneStato><codiceStato>100</codiceStato></altraCittadinanza>");
        let apr = Apr::nuovo().famiglia("F1", vec![mario, persona("2", "VERDI", "EVA")]);
        let riepilogo = accolta(p.fornitura(
            1,
            &apr,
            &[riga_aire(
                "E1",
                "WEISS",
                &[
                    ("motivoIscrizioneAire", "C01"),
                    ("iniziativaIscrizioneAire", "1"),
                    ("individuazioneComune", "1"),
                    ("annoEspatrio", "1999"),
                ],
            )],
        ));
        assert_eq!(riepilogo.anomalie.len(), 0, "{:?}", riepilogo.anomalie);
        let eva = Some(p.scheda("VERDI").soggetto.id.to_string());
        let s = chiede(p, "ROSSI");
        assert_eq!(s.generalita.id_scheda_soggetto_comune.as_ref().map(|id| id.id_scheda_soggetto.as_str()), Some("1"));
        assert_eq!(s.atto_nascita.as_ref().map(|a| a.anno.as_str()), Some("1980"));
        assert_eq!(s.attributi_soggetto.and_then(|a| a.soggetto_certificabile).as_deref(), Some("2"));
        let stati: Vec<&str> = s.cittadinanza.iter().map(|c| c.codice_stato.as_str()).collect();
        assert_eq!(stati, ["201", "100"]);
        assert_eq!((s.padre_extra.as_deref(), s.madre_extra), (Some("S"), None));
        assert_eq!(s.maternita.and_then(|m| m.generalita.id_scheda_soggetto_anpr), eva);
        assert_eq!(s.matrimonio.as_ref().and_then(|m| m.coniuge.id_scheda_soggetto_anpr.clone()), eva);
        assert_eq!(s.unione_civile.and_then(|u| u.unito_civilmente).and_then(|u| u.id_scheda_soggetto_anpr), eva);
        assert_eq!(s.convivenza_di_fatto.and_then(|c| c.convivente).and_then(|c| c.id_scheda_soggetto_anpr), eva);
        assert!(s.vedovanza.is_some() && s.altra_lingua.len() == 1 && s.residenza.len() == 1);
        assert_eq!(s.annullamento_matrimonio.map(|a| a.tipo_cessazione).as_deref(), Some("1"));
        assert_eq!(s.carta_identita.map(|c| c.numero).as_deref(), Some("AX12345"));
        assert_eq!(s.permesso_soggiorno.and_then(|c| c.numero_soggiorno).as_deref(), Some("I123"));
        assert!(
            s.lista_elettorale.is_some() && s.lista_leva.is_some() && s.censimento.is_some() && s.autoveicoli.is_some()
        );
        assert_eq!(s.altri_dati.and_then(|a| a.titolo_studio).as_deref(), Some("4"));
        assert_eq!(
            s.dati_iscrizione.and_then(|d| d.iscrizione_residente).map(|i| i.motivo_iscrizione).as_deref(),
            Some("1")
        );
        assert_eq!(s.legame_soggetto.map(|l| l.codice_legame).as_deref(), Some("1"));
        assert_eq!(
            s.famiglia_convivenza
                .and_then(|f| f.id_famiglia_convivenza_comune)
                .map(|f| f.id_famiglia_convivenza)
                .as_deref(),
            Some("F1")
        );

        let w = chiede(p, "WEISS");
        assert_eq!(w.generalita.anno_espatrio.as_deref(), Some("1999"));
        let consolato = w.residenza[0].localita_estera.as_ref().map(|l| l.consolato.codice_consolato.as_str());
        assert_eq!(consolato, Some("2220100"));
        assert!(w.dati_iscrizione.is_some_and(|d| d.tipo_iscrizione_aire.is_some()));
        assert_eq!(w.famiglia_convivenza.map(|f| f.tipo_scheda).as_deref(), Some("5"));
    });
}

#[test]
fn a_codice_fiscale_sent_in_lower_case_finds_its_person() {
    Prova::ovunque(|p| {
        let mario = persona("1", "ROSSI", "MARIO").cf("rssmra80a01h501u");
        accolta(p.fornitura(1, &Apr::nuovo().famiglia("F1", vec![mario]), &[]));
        for codice in ["RSSMRA80A01H501U", "rssmra80a01h501u"] {
            let codice_fiscale = Some(codice.to_owned());
            let s = cerca(p, CriteriRicerca3002 { codice_fiscale, ..Default::default() });
            assert_eq!(s.generalita.codice_fiscale.map(|c| c.cod_fiscale).as_deref(), Some("RSSMRA80A01H501U"));
        }
    });
}
