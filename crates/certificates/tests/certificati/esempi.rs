//! Certificates of invented people.

use anpr_certificates::*;
use chrono::NaiveDate;

pub(crate) fn giorno(anno: i32, mese: u32, giorno: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(anno, mese, giorno).unwrap()
}

pub(crate) fn comune(nome: &str, provincia: &str) -> Luogo {
    Luogo::Comune { nome: Tradotto::uguale(nome), provincia: Some(provincia.to_owned()) }
}

pub(crate) fn persona(cognome: &str, nome: &str, sesso: Sesso) -> Persona {
    Persona {
        cognome: Some(cognome.to_owned()),
        nome: Some(nome.to_owned()),
        sesso,
        nascita: Some(giorno(1980, 5, 12).into()),
        luogo: Some(comune("CITTÀ FITTIZIA", "ZZ")),
        atto: Some(atto()),
    }
}

pub(crate) fn atto() -> Atto {
    Atto::Registro {
        comune: Box::new(comune("CITTÀ FITTIZIA", "ZZ")),
        anno: Some("1980".to_owned()),
        parte: Some("1".to_owned()),
        serie: Some("A".to_owned()),
        numero: "217".to_owned(),
        volume: None,
        ufficio: None,
    }
}

pub(crate) fn casa() -> Casa {
    Casa {
        comune: comune("BORGO DI PROVA", "ZZ"),
        indirizzo: Some(Indirizzo {
            via: Tradotto {
                testo: "VIALE DELL'UNIVERSITÀ".to_owned(),
                altre: vec![(Lingua::De, "UNIVERSITÄTSALLEE".to_owned())],
            },
            civico: Civico {
                numero: Some(Numero::Civico("24".to_owned())),
                esponenti: vec!["B".to_owned()],
                colore: None,
            },
            parti: [(Parte::Scala, "A"), (Parte::Piano, "3"), (Parte::Interno, "12")]
                .map(|(parte, valore)| (parte, valore.to_owned()))
                .to_vec(),
            frazione: Some(Tradotto::uguale("Pian dei Gorghi")),
        }),
    }
}

pub(crate) fn famiglia(quanti: usize) -> Famiglia {
    let componenti = (0..quanti).map(|n| Componente {
        persona: persona(
            ["ROSSI", "ŽIVKOVIĆ DELLA TORRE-VALSASSINA", "D'AGOSTINO"][n % 3],
            ["MARIA", "GIANFRANCO MASSIMILIANO", "NICOLÒ ANDREA"][n % 3],
            if n % 3 == 0 { Sesso::Femminile } else { Sesso::Maschile },
        ),
        relazione: Some(["1", "2", "3", "16", "28"][n.min(4)].to_owned()),
        stato_civile: Some(["2", "2", "1"][n % 3].to_owned()),
    });
    Famiglia { casa: casa(), componenti: componenti.collect() }
}

pub(crate) fn certificato(contenuti: Vec<Contenuto>) -> Certificato {
    let elettorale = contenuti.iter().any(Contenuto::elettorale);
    Certificato {
        lingue: vec![Lingua::It],
        ente: Ente {
            comune: Tradotto { testo: "BORGO DI PROVA".to_owned(), altre: vec![(Lingua::De, "PROBENDORF".to_owned())] },
            denominazione: None,
            ufficio: None,
            logo: Some(Logo { formato: FormatoLogo::Png, byte: include_bytes!("stemma.png").to_vec() }),
        },
        soggetto: persona("ROSSI", "MARIA", Sesso::Femminile),
        contenuti,
        uso: Uso::Ordinario,
        importi: if elettorale {
            Importi { bollo: Bollo::Esente("11".to_owned()), diritti: Diritti::Esenti }
        } else {
            Importi {
                bollo: Bollo::Virtuale {
                    centesimi: 1600,
                    autorizzazione: Some("aut. Agenzia delle Entrate n. 1234 del 01/02/2020".to_owned()),
                },
                diritti: Diritti::Riscossi(52),
            }
        },
        annotazioni: Vec::new(),
        data: giorno(2026, 2, 3),
        firma: Firma::Ufficiale("BIANCHI LUIGI".to_owned()),
        emissione: Emissione::Emesso {
            protocollo: "1234567".to_owned(),
            verifica: Some("https://anpr.example/verifica/ABCDEFGHIJKLMNOPQRSTUVWXYZ".to_owned()),
        },
        facsimile: None,
    }
}

/// One certificate of each kind.
pub(crate) fn tutti() -> Vec<Certificato> {
    let evento = || Evento {
        data: Some(giorno(2005, 6, 18).into()),
        luogo: Some(comune("ROMA", "RM")),
        atto: Some(atto()),
        sentenza: None,
    };
    let altro = || persona("D'AGOSTINO", "NICOLÒ ANDREA", Sesso::Maschile);
    let estero = || Casa {
        comune: comune("BORGO DI PROVA", "ZZ"),
        indirizzo: Some(Indirizzo::estero("HAUPTSTRASSE 17, 80331 MÜNCHEN, GERMANIA")),
    };
    let storica = |anno, al: Option<i32>| ResidenzaStorica {
        periodo: Periodo { dal: Some(giorno(anno, 3, 1)), al: al.map(|anno| giorno(anno, 2, 28)) },
        casa: casa(),
    };
    let contenuti = vec![
        Contenuto::Nascita,
        Contenuto::Morte(evento()),
        Contenuto::Matrimonio { coniuge: altro(), evento: evento() },
        Contenuto::Cancellazione {
            comune: comune("BORGO DI PROVA", "ZZ"),
            data: giorno(2024, 10, 1),
            motivo: "5".to_owned(),
            destinazione: Some(Luogo::Estero { localita: Some("LYON".to_owned()), stato: "FRANCIA".to_owned() }),
        },
        Contenuto::Cittadinanza(None),
        Contenuto::StoricoCittadinanza { alla: giorno(2020, 1, 1), dal: Some(giorno(2018, 4, 9)) },
        Contenuto::EsistenzaInVita,
        Contenuto::Residenza(casa()),
        Contenuto::StoricoResidenza {
            alla: giorno(2026, 1, 1),
            residenze: vec![storica(2015, Some(2019)), storica(2019, Some(2022)), storica(2022, None)],
        },
        Contenuto::ResidenzaAire {
            casa: estero(),
            dal: giorno(2021, 7, 7),
            consolato: Some("MONACO DI BAVIERA".to_owned()),
        },
        Contenuto::StatoCivile { stato: "2".to_owned(), altro: Some(altro()), evento: evento(), cessazione: None },
        Contenuto::StatoFamiglia(famiglia(4)),
        Contenuto::StatoFamigliaCivile(famiglia(3)),
        Contenuto::Convivenza {
            casa: casa(),
            denominazione: "CASA DI RIPOSO SAN GIUSEPPE".to_owned(),
            responsabile: Some(altro()),
        },
        Contenuto::StatoFamigliaAire(Famiglia { casa: estero(), ..famiglia(2) }),
        Contenuto::StatoFamigliaParentela(famiglia(5)),
        Contenuto::StatoLibero("1".to_owned()),
        Contenuto::UnioneCivile { parte: altro(), evento: evento() },
        Contenuto::ContrattoConvivenza {
            parte: altro(),
            data: Some(giorno(2022, 5, 5)),
            luogo: Some(comune("ROMA", "RM")),
            professionista: Some("notaio Čermelj Žarko".to_owned()),
            protocollo: Some("77/2022".to_owned()),
            comune: Some(comune("BORGO DI PROVA", "ZZ")),
            risolto: Some((Some(giorno(2024, 1, 15)), Some("31".to_owned()))),
        },
        Contenuto::ResidenzaAllaData {
            alla: giorno(2020, 1, 1),
            casa: casa(),
            estero: false,
            dal: Some(giorno(2015, 3, 1)),
        },
        Contenuto::DirittiPolitici,
        Contenuto::ListeElettorali { comune: comune("BORGO DI PROVA", "ZZ"), sezione: Some("12".to_owned()) },
    ];
    contenuti.into_iter().map(|contenuto| certificato(vec![contenuto])).collect()
}

/// Several kinds in one.
pub(crate) fn contestuale() -> Certificato {
    certificato(vec![
        Contenuto::Nascita,
        Contenuto::Cittadinanza(None),
        Contenuto::EsistenzaInVita,
        Contenuto::Residenza(casa()),
        Contenuto::StatoFamiglia(famiglia(4)),
    ])
}
