//! Issued certificates and what comuni set for them.

use crate::banco::*;
use anpr_model::{CertificatoEmesso, ImportiCertificato, OperazioneId, ParametriCertificati, SoggettoId};
use anpr_registry::*;

pub(crate) fn emesso(protocollo: i64, codice: u8) -> CertificatoEmesso {
    CertificatoEmesso {
        protocollo: OperazioneId(protocollo),
        codice: Some([codice; 32]),
        comune: A.into(),
        soggetto: SoggettoId(7),
        intestatario: "ROSSI M.".into(),
        tipi: vec![1, 8],
        lingue: vec!["IT".into(), "DE".into()],
        data: giorno("2026-02-03"),
        valido_al: giorno("2026-05-02"),
        emissione: 1,
        pa_estera: 0,
        importi: ImportiCertificato { bollo: 1600, bollo_virtuale: 1, diritti: 52, ..ImportiCertificato::default() },
        ufficiale: "BIANCHI LUIGI".into(),
        richiedente: None,
        forzati: vec!["EN046".into()],
        facsimile: false,
        pdf: (0..=255).collect(),
    }
}

scenari! {
    fn a_certificate_is_kept_exactly_and_found_by_protocol_and_by_code(b) {
        b.scrivi(|s| s.emetti_certificato(&emesso(10, 1)));
        let mut vista = b.vista();
        let letto = vista.certificato_emesso(A, OperazioneId(10)).unwrap().unwrap();
        assert_eq!((letto.tipi.as_slice(), letto.forzati.as_slice()), (&[1, 8][..], &["EN046".to_owned()][..]));
        assert_eq!((letto.bollo, letto.diritti, letto.annullamento.is_none()), (1600, 52, true));
        assert_eq!(vista.pdf_certificato(A, OperazioneId(10)).unwrap(), Some(emesso(10, 1).pdf));
        assert_eq!(vista.certificato_verificato(&[1; 32]).unwrap(), Some(letto));
        assert_eq!(vista.certificato_verificato(&[2; 32]).unwrap(), None);
        assert_eq!(vista.certificato_emesso("888002", OperazioneId(10)).unwrap(), None);
    }

    fn a_facsimile_is_known_as_one_and_of_the_old_nothing_is_known(b) {
        b.scrivi(|s| {
            s.emetti_certificato(&emesso(10, 1))?;
            s.emetti_certificato(&CertificatoEmesso { facsimile: true, ..emesso(11, 2) })?;
            s.emetti_certificato(&emesso(12, 3))
        });
        b.a_mano("UPDATE certificato_emesso SET facsimile = NULL WHERE protocollo = 12");
        let detto = |n| b.vista().certificato_emesso(A, OperazioneId(n)).unwrap().unwrap().facsimile;
        assert_eq!([detto(10), detto(11), detto(12)], [Some(false), Some(true), None]);
    }

    fn certificates_are_listed_the_latest_first(b) {
        b.scrivi(|s| {
            s.emetti_certificato(&emesso(10, 1))?;
            s.emetti_certificato(&CertificatoEmesso { data: giorno("2026-03-01"), ..emesso(11, 2) })?;
            s.emetti_certificato(&CertificatoEmesso { soggetto: SoggettoId(8), codice: None, ..emesso(12, 3) })
        });
        let elenco = |filtro: FiltroCertificati, limite| {
            let trovati = b.vista().certificati_emessi(&filtro, limite).unwrap();
            trovati.into_iter().map(|c| c.protocollo.0).collect::<Vec<_>>()
        };
        let tutti = FiltroCertificati::default;
        assert_eq!(elenco(tutti(), 10), [12, 11, 10]);
        assert_eq!(elenco(tutti(), 2), [12, 11]);
        assert_eq!(elenco(FiltroCertificati { soggetto: Some(SoggettoId(7)), ..tutti() }, 10), [11, 10]);
        assert_eq!(elenco(FiltroCertificati { dal: Some(giorno("2026-02-04")), ..tutti() }, 10), [11]);
        assert_eq!(elenco(FiltroCertificati { al: Some(giorno("2026-02-03")), ..tutti() }, 10), [12, 10]);
        assert_eq!(elenco(FiltroCertificati { comune: Some("888002".into()), ..tutti() }, 10), Vec::<i64>::new());
        b.scrivi(|s| {
            s.emetti_certificato(&CertificatoEmesso { tipi: vec![18], ..emesso(13, 4) })?;
            s.emetti_certificato(&CertificatoEmesso { tipi: vec![11, 8, 12], ..emesso(14, 5) })
        });
        for (tipo, attesi) in [(1, &[12, 11, 10][..]), (8, &[14, 12, 11, 10]), (11, &[14]), (12, &[14]), (18, &[13]), (2, &[])] {
            assert_eq!(elenco(FiltroCertificati { tipo: Some(tipo), ..tutti() }, 10), attesi, "{tipo}");
        }
    }

    fn an_annulment_is_for_ever_and_leaves_a_trace(b) {
        b.scrivi(|s| s.emetti_certificato(&emesso(10, 1)));
        let annulla = |protocollo: i64| {
            let lavoro = move |s: &mut Scrittura<'_>| {
                s.annulla_certificato(&autore(), A, OperazioneId(protocollo), 1, Some("errore di stampa"))
            };
            b.registry.scrivi(lavoro).attendi()
        };
        assert_eq!(annulla(99), Err(Errore::Sconosciuto("certificate")));
        annulla(10).unwrap();
        assert!(matches!(annulla(10), Err(Errore::TransizioneVietata { .. })));
        let letto = b.vista().certificato_emesso(A, OperazioneId(10)).unwrap().unwrap();
        let annullamento = letto.annullamento.unwrap();
        assert_eq!((annullamento.motivo, annullamento.nota.as_deref()), (1, Some("errore di stampa")));
        assert_eq!(b.vista().pdf_certificato(A, OperazioneId(10)).unwrap(), Some(emesso(10, 1).pdf), "kept as it was");
        let traccia = b.vista().audit(0, 1000).unwrap();
        assert!(traccia.iter().any(|riga| riga.azione == "annulla" && riga.oggetto == format!("certificato {A}/10")));
        b.vista().verifica_audit().unwrap();
    }

    fn what_is_looked_at_by_code_is_counted(b) {
        let contata = |protocollo, cosa, volte, ultima: &str| VerificaContata {
            verifica: Verifica { comune: A.into(), protocollo: OperazioneId(protocollo), cosa },
            volte,
            ultima: istante(ultima),
        };
        assert_eq!(b.vista().verifiche(A, OperazioneId(10)).unwrap(), []);
        let prime = [
            contata(10, Visto::Documento, 1, "2026-11-26T10:00:00Z"),
            contata(10, Visto::Pagina, 2, "2026-11-26T10:00:01Z"),
            contata(11, Visto::Pagina, 5, "2026-11-26T10:00:02Z"),
        ];
        let poi = [contata(10, Visto::Pagina, 3, "2026-11-26T11:00:00.5Z")];
        b.scrivi({ let prime = prime.clone(); move |s| s.conta_verifiche(&prime) });
        b.scrivi(move |s| s.conta_verifiche(&poi));
        let somma = contata(10, Visto::Pagina, 5, "2026-11-26T11:00:00.5Z");
        assert_eq!(b.vista().verifiche(A, OperazioneId(10)).unwrap(), [prime[0].clone(), somma]);
        assert_eq!(b.vista().verifiche(A, OperazioneId(11)).unwrap(), [prime[2].clone()]);
        assert_eq!(b.vista().verifiche(B, OperazioneId(10)).unwrap(), []);
    }

    fn who_reads_leaves_a_trace(b) {
        let (comune, protocollo) = (A.to_owned(), OperazioneId(10));
        for cosa in [
            Consultazione::Certificato { comune: comune.clone(), protocollo },
            Consultazione::Documento { comune, protocollo },
            Consultazione::DelSoggetto(SoggettoId(7)),
        ] {
            b.scrivi(move |s| s.annota_consultazione(&autore(), &cosa));
        }
        let traccia = b.vista().audit(0, 1000).unwrap();
        let fatte: Vec<(&str, &str)> =
            traccia.iter().rev().take(3).map(|riga| (riga.azione.as_str(), riga.oggetto.as_str())).collect();
        let certificato = format!("certificato {A}/10");
        assert_eq!(
            fatte,
            [("elenca", "certificati del soggetto 7"), ("estrae", &certificato), ("consulta", &certificato)]
        );
        b.vista().verifica_audit().unwrap();
    }

    fn a_comune_sets_its_parameters_and_its_coat_of_arms(b) {
        assert_eq!(b.vista().parametri_certificati(A).unwrap(), None);
        let stemma = |byte: Option<&'static [u8]>| b.registry.scrivi(move |s| s.salva_logo(&autore(), A, byte)).attendi();
        assert_eq!(stemma(Some(b"x")), Err(Errore::Sconosciuto("parameters of the comune")));
        let mut parametri = ParametriCertificati { sindaco: Some("VERDI ANNA".into()), ..Default::default() };
        parametri.nomi.insert("DE".into(), "PROBEDORF".into());
        for _ in 0..2 {
            let nuovi = parametri.clone();
            b.scrivi(move |s| s.salva_parametri_certificati(&autore(), A, &nuovi));
            assert_eq!(b.vista().parametri_certificati(A).unwrap(), Some(parametri.clone()));
            parametri.frazione = true;
        }
        stemma(Some(b"stemma")).unwrap();
        assert_eq!(b.vista().logo(A).unwrap().as_deref(), Some(&b"stemma"[..]));
        stemma(None).unwrap();
        assert_eq!(b.vista().logo(A).unwrap(), None);
    }
}
