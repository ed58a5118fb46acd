// Made from the schemas by `make contract`; changes belong there.
//! The services, and the schema and description files as they are served.

use crate::servizi::{File, Nome, Operazione, Servizio};

/// Every service, by the name of its description.
pub(crate) static SERVIZI: &[Servizio] = &[
    Servizio {
        nome: "1000",
        wsdl: "1000.wsdl",
        namespace: "http://sogei.it/ANPR/1000AnprService",
        percorso: "/ANPR1000ServiziIscrizione/AnprService1000",
        operazioni: &[
            Operazione {
                nome: "iscrizione_nascita",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Richiesta1001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Risposta1001" },
            },
            Operazione {
                nome: "iscrizione_altriMotivi",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Richiesta1002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Risposta1002" },
            },
            Operazione {
                nome: "iscrizione_schedaConvivenza",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Richiesta1010" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Risposta1010" },
            },
            Operazione {
                nome: "annullamento_iscrizione",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Richiesta1013" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Risposta1013" },
            },
            Operazione {
                nome: "procedimento_amministrativo",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Richiesta1014" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/1000iscrizione", nome: "Risposta1014" },
            },
        ],
    },
    Servizio {
        nome: "2000",
        wsdl: "2000.wsdl",
        namespace: "http://sogei.it/ANPR/2000AnprService",
        percorso: "/ANPR2000ServiziCancellazione/AnprService2000",
        operazioni: &[
            Operazione {
                nome: "decesso",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Richiesta2001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Risposta2001" },
            },
            Operazione {
                nome: "cancellazione_AltriMotivi",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Richiesta2003" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Risposta2003" },
            },
            Operazione {
                nome: "cancellazione_Archiviazione_Scheda_Convivenza",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Richiesta2009" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Risposta2009" },
            },
            Operazione {
                nome: "annullamento_Cancellazione",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Richiesta2011" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Risposta2011" },
            },
            Operazione {
                nome: "cancellazione_sezione",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Richiesta2012" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/2000cancellazione", nome: "Risposta2012" },
            },
        ],
    },
    Servizio {
        nome: "3000",
        wsdl: "3000.wsdl",
        namespace: "http://sogei.it/ANPR/3000AnprService",
        percorso: "/ANPR3000ServiziConsultazione/AnprService3000",
        operazioni: &[
            Operazione {
                nome: "richiesta_paternita_maternita",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3001" },
            },
            Operazione {
                nome: "interrogazioneCittadino_famiglia_convivenza",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3002" },
            },
            Operazione {
                nome: "gestione_richieste",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3003" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3003" },
            },
            Operazione {
                nome: "consultazione_procedimento_amministrativo",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3004" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3004" },
            },
            Operazione {
                nome: "visualizzazione_eleaborati",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3005" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3005" },
            },
            Operazione {
                nome: "interrogazioneCittadino_enti",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3006" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3006" },
            },
            Operazione {
                nome: "ricerca_identificativi_anpr",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3007" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3007" },
            },
            Operazione {
                nome: "consultazione_sezione",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Richiesta3008" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/3000consultazione", nome: "Risposta3008" },
            },
        ],
    },
    Servizio {
        nome: "4000",
        wsdl: "4000.wsdl",
        namespace: "http://sogei.it/ANPR/4000AnprService",
        percorso: "/ANPR4000ServiziEstrazione/AnprService4000",
        operazioni: &[
            Operazione {
                nome: "estrazione_dati_cittadini",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Richiesta4001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Risposta4001" },
            },
            Operazione {
                nome: "rivestimento_cf",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Richiesta4002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Risposta4002" },
            },
            Operazione {
                nome: "supporto_rilevazioni_statistiche",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Richiesta4003" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Risposta4003" },
            },
            Operazione {
                nome: "elenchi_supporto",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Richiesta4004" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Risposta4004" },
            },
            Operazione {
                nome: "richieste_asincrone",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Richiesta4005" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/4000estrazione", nome: "Risposta4005" },
            },
        ],
    },
    Servizio {
        nome: "5000",
        wsdl: "5000.wsdl",
        namespace: "http://sogei.it/ANPR/5000AnprService",
        percorso: "/ANPR5000ServiziMutazione/AnprService5000",
        operazioni: &[
            Operazione {
                nome: "mutazione_famiglia_convivenza",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5001" },
            },
            Operazione {
                nome: "mutazione_residenza",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5005" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5005" },
            },
            Operazione {
                nome: "mutazione_scheda",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5008" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5008" },
            },
            Operazione {
                nome: "mutazione_liste_elettorali",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5010" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5010" },
            },
            Operazione {
                nome: "mutazione_liste_sezioni",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5011" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5011" },
            },
            Operazione {
                nome: "annullamento_mutazione",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5012" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5012" },
            },
            Operazione {
                nome: "revoca_dato",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5013" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5013" },
            },
            Operazione {
                nome: "rettifica_dati",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5014" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5014" },
            },
            Operazione {
                nome: "gestione_poligamia",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Richiesta5021" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/5000mutazione", nome: "Risposta5021" },
            },
        ],
    },
    Servizio {
        nome: "6001",
        wsdl: "6001.wsdl",
        namespace: "http://sogei.it/ANPR/6001AnprService",
        percorso: "/ANPR6001ServizioCertificazione/AnprService6001",
        operazioni: &[
            Operazione {
                nome: "emissioneCertificato",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/6001certificazione", nome: "Richiesta6001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/6001certificazione", nome: "Risposta6001" },
            },
        ],
    },
    Servizio {
        nome: "7001",
        wsdl: "7001.wsdl",
        namespace: "http://sogei.it/ANPR/7001AnprService",
        percorso: "/ANPR7001ServizioScaricoTabelle/AnprService7001",
        operazioni: &[
            Operazione {
                nome: "scarica_tabelle",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/7001scaricoTabelle", nome: "Richiesta7001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/7001scaricoTabelle", nome: "Risposta7001" },
            },
            Operazione {
                nome: "download_file",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/7001scaricoTabelle", nome: "Richiesta7002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/7001scaricoTabelle", nome: "Risposta7002" },
            },
            Operazione {
                nome: "elenco_versioni",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/7001scaricoTabelle", nome: "Richiesta7003" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/7001scaricoTabelle", nome: "Risposta7003" },
            },
        ],
    },
    Servizio {
        nome: "A000",
        wsdl: "A000.wsdl",
        namespace: "http://sogei.it/ANPR/A000AnprService",
        percorso: "/ANPRA000ServiziAire/AnprServiceA000",
        operazioni: &[
            Operazione {
                nome: "AIRE_iscrizione_nascita",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/A000aire", nome: "RichiestaA001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/A000aire", nome: "RispostaA001" },
            },
            Operazione {
                nome: "AIRE_iscrizione_altriMotivi",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/A000aire", nome: "RichiestaA002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/A000aire", nome: "RispostaA002" },
            },
            Operazione {
                nome: "AIRE_mutazione",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/A000aire", nome: "RichiestaA006" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/A000aire", nome: "RispostaA006" },
            },
        ],
    },
    Servizio {
        nome: "CIE0",
        wsdl: "CIE0.wsdl",
        namespace: "http://sogei.it/ANPR/CIEAnprService",
        percorso: "/anpr-ws-cie-webapp/AnprServiceCIE",
        operazioni: &[
            Operazione {
                nome: "interrogazioneDatiAnagrafici",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/CIE0Servizi", nome: "RichiestaCIE2" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/CIE0Servizi", nome: "RispostaEsitoCIE2" },
            },
            Operazione {
                nome: "comunicazioneAnnullamentoCIE",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/CIE0Servizi", nome: "RichiestaCIE7" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/CIE0Servizi", nome: "RispostaEsitoCIE7" },
            },
            Operazione {
                nome: "comunicazioneEmissioneCIE",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/CIE0Servizi", nome: "RichiestaCIE8" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/CIE0Servizi", nome: "RispostaEsitoCIE8" },
            },
        ],
    },
    Servizio {
        nome: "CONSOLATI",
        wsdl: "CONSOLATI.wsdl",
        namespace: "http://sogei.it/ANPR/CONSOLATIAnprService",
        percorso: "/anpr-ws-CONSOLATI-webapp/AnprServiceCONSOLATI",
        operazioni: &[
            Operazione {
                nome: "interrogazioneDatiAnagrafici",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RichiestaC001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RispostaEsitoC001" },
            },
            Operazione {
                nome: "richiestaAllineamento",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RichiestaC002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RispostaEsitoC002" },
            },
            Operazione {
                nome: "richiestaAllineamentoAE",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RichiestaC003" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RispostaEsitoC003" },
            },
            Operazione {
                nome: "consultazioneAire",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RichiestaC010" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/CONSOLATIServizi", nome: "RispostaEsitoC010" },
            },
        ],
    },
    Servizio {
        nome: "E001",
        wsdl: "E001.wsdl",
        namespace: "http://sogei.it/ANPR/E001AnprService",
        percorso: "/anpr-wsE000/AnprServiceE001",
        operazioni: &[
            Operazione {
                nome: "scarica_tabelle",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RichiestaE001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RispostaE001" },
            },
        ],
    },
    Servizio {
        nome: "E002",
        wsdl: "E002.wsdl",
        namespace: "http://sogei.it/ANPR/E002AnprService",
        percorso: "/anpr-wsE000/AnprServiceE002",
        operazioni: &[
            Operazione {
                nome: "consultazione_soggetti",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RichiestaE002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RispostaE002" },
            },
        ],
    },
    Servizio {
        nome: "E003",
        wsdl: "E003.wsdl",
        namespace: "http://sogei.it/ANPR/E003AnprService",
        percorso: "/anpr-wsE000/AnprServiceE003",
        operazioni: &[
            Operazione {
                nome: "rivestimento_cf",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RichiestaE003" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RispostaE003" },
            },
        ],
    },
    Servizio {
        nome: "E004",
        wsdl: "E004.wsdl",
        namespace: "http://sogei.it/ANPR/E004AnprService",
        percorso: "/anpr-wsE000/AnprServiceE004",
        operazioni: &[
            Operazione {
                nome: "download_file",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RichiestaE004" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/E000Vocabolario", nome: "RispostaE004" },
            },
        ],
    },
    Servizio {
        nome: "N000",
        wsdl: "N000.wsdl",
        namespace: "http://sogei.it/ANPR/N000AnprService",
        percorso: "/ANPRN000ServizioNotifiche/AnprServiceN000",
        operazioni: &[
            Operazione {
                nome: "inoltroNotificaANPR",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/N000AnprService", nome: "RichiestaN000" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/N000AnprService", nome: "RispostaN000" },
            },
        ],
    },
    Servizio {
        nome: "P000",
        wsdl: "P000.wsdl",
        namespace: "http://sogei.it/ANPR/P000AnprService",
        percorso: "/ANPR-WSP000/AnprServiceP000",
        operazioni: &[
            Operazione {
                nome: "elenco",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/P000sc", nome: "RichiestaP001" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/P000sc", nome: "RispostaP001" },
            },
            Operazione {
                nome: "dettaglio",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/P000sc", nome: "RichiestaP002" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/P000sc", nome: "RispostaP002" },
            },
            Operazione {
                nome: "aggiorna",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/P000sc", nome: "RichiestaP003" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/P000sc", nome: "RispostaP003" },
            },
        ],
    },
    Servizio {
        nome: "S001",
        wsdl: "S001.wsdl",
        namespace: "http://sogei.it/ANPR/S001AnprService",
        percorso: "/ANPRS001ServizioSubentro/AnprServiceS001",
        operazioni: &[
            Operazione {
                nome: "subentroS001",
                richiesta: Nome { namespace: "http://www.sogei.it/ANPR/S001subentro", nome: "RichiestaS001" },
                risposta: Nome { namespace: "http://www.sogei.it/ANPR/S001subentro", nome: "RispostaS001" },
            },
        ],
    },
    Servizio {
        nome: "TestConn",
        wsdl: "TestConn.wsdl",
        namespace: "http://sogei.it/ANPR/TestConn",
        percorso: "/ANPRTestConn/TestConn",
        operazioni: &[
            Operazione {
                nome: "testConnessione",
                richiesta: Nome { namespace: "http://sogei.it/ANPR/connessione", nome: "RichiestaConnessione" },
                risposta: Nome { namespace: "http://sogei.it/ANPR/connessione", nome: "RispostaConnessione" },
            },
        ],
    },
];

/// Every file that is served, by its name relative to the folder of its kind.
pub(crate) static FILE: &[File] = &[
    File {
        cartella: "wsdl",
        nome: "1000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/1000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "2000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/2000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "3000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/3000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "4000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/4000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "5000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/5000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "6001.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/6001.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "7001.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/7001.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "A000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/A000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "CIE0.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/CIE0.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "CONSOLATI.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/CONSOLATI.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "E001.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/E001.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "E002.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/E002.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "E003.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/E003.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "E004.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/E004.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "N000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/N000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "P000.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/P000.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "S001.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/S001.wsdl")),
    },
    File {
        cartella: "wsdl",
        nome: "TestConn.wsdl",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../wsdl/TestConn.wsdl")),
    },
    File {
        cartella: "xsd",
        nome: "1000iscrizione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/1000iscrizione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "2000cancellazione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/2000cancellazione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "3000consultazione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/3000consultazione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "4000estrazione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/4000estrazione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "5000mutazione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/5000mutazione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "6001certificazione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/6001certificazione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "7001scaricoTabelle.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/7001scaricoTabelle.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "A000aire.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/A000aire.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "CIE0Servizi.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/CIE0Servizi.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "CONSOLATIServizi.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/CONSOLATIServizi.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "E000Vocabolario.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/E000Vocabolario.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "N000AnprService.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/N000AnprService.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "N000notificheComuni.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/N000notificheComuni.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "P000sc.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/P000sc.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "S001subentro.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/S001subentro.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "connessione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/connessione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "predisposizioneAnagrafica.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/predisposizioneAnagrafica.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "rispostaComune.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/rispostaComune.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "subentro.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/subentro.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/atti.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/atti.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/certificati.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/certificati.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/codici.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/codici.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/documenti.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/documenti.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/errori.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/errori.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/famiglia.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/famiglia.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/generalita.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/generalita.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/identificativi.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/identificativi.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/indirizzi.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/indirizzi.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/iscrizione.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/iscrizione.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/liste.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/liste.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/luoghi.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/luoghi.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/matrimonio.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/matrimonio.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/operazioni.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/operazioni.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/semplici.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/semplici.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/soggetto.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/soggetto.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/testata.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/testata.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/tipi.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/tipi.xsd")),
    },
    File {
        cartella: "xsd",
        nome: "tipi/traslitterazioni.xsd",
        testo: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../xsd/tipi/traslitterazioni.xsd")),
    },
];
