// Made from the schemas by `make contract`; changes belong there.
//! Tables of `E000Vocabolario.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static RICHIESTA_E001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::vocabolario_e000::TESTATA_RICHIESTA_E000)),
        f("datiRichiesta", "", 1, C(&super::vocabolario_e000::DATI_RICHIESTA_E001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_E001: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultiplaE001", "http://sogei.it/ANPR/E000Vocabolario", 0, C(&super::vocabolario_e000::RISPOSTA_MULTIPLA_E001)),
        f("rispostaKO", "http://sogei.it/ANPR/E000Vocabolario", 1, C(&super::vocabolario_e000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA_E001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::vocabolario_e000::TESTATA_RISPOSTA_E000)),
        f("datiDettaglioRisposta", "", 1, C(&super::vocabolario_e000::DATI_DETTAGLIO_RISPOSTA_E001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::vocabolario_e000::TESTATA_RICHIESTA_E000)),
        f("criteriRicerca", "", 1, C(&super::vocabolario_e000::CRITERI_RICERCA_E002)),
        f("verifica", "", 2, C(&super::vocabolario_e000::VERIFICA_E002)),
        f("datiRichiesta", "", 3, C(&super::vocabolario_e000::DATI_RICHIESTA_E002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_E002OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::vocabolario_e000::TESTATA_RISPOSTA_E000)),
        f("listaSoggetti", "", 1, C(&super::vocabolario_e000::LISTA_SOGGETTI_E002)),
        f("datiFamigliaConvivenza", "", 2, C(&super::tipi::famiglia::DATI_FAMIGLIA)),
        f("listaAnomalie", "", 3, C(&super::tipi::errori::ERRORE_ANOMALIA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[(3, 4)], true),
    ],
};

pub(crate) static RISPOSTA_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaE002_OK", "http://sogei.it/ANPR/E000Vocabolario", 0, C(&super::vocabolario_e000::RISPOSTA_E002OK)),
        f("rispostaKO", "http://sogei.it/ANPR/E000Vocabolario", 1, C(&super::vocabolario_e000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_E003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::vocabolario_e000::TESTATA_RICHIESTA_E000)),
        f("criteriRicerca", "", 1, C(&super::vocabolario_e000::CRITERI_RICERCA_E003)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_E003: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultiplaE003", "http://sogei.it/ANPR/E000Vocabolario", 0, C(&super::vocabolario_e000::RISPOSTA_MULTIPLA_E003)),
        f("rispostaKO", "http://sogei.it/ANPR/E000Vocabolario", 1, C(&super::vocabolario_e000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA_E003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::vocabolario_e000::TESTATA_RISPOSTA_E000)),
        f("datiRichiesti", "", 1, C(&super::tipi::operazioni::DATI_RICHIESTI_RIVESTIMENTO)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_E004: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::vocabolario_e000::TESTATA_RICHIESTA_E000)),
        f("datiRichiesta", "", 1, C(&super::vocabolario_e000::DATI_RICHIESTA_E004)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_E004: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultiplaE004", "http://sogei.it/ANPR/E000Vocabolario", 0, C(&super::vocabolario_e000::RISPOSTA_MULTIPLA_E004)),
        f("rispostaKO", "http://sogei.it/ANPR/E000Vocabolario", 1, C(&super::vocabolario_e000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA_E004: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::vocabolario_e000::TESTATA_RISPOSTA_E000)),
        f("datiRichiesta", "", 1, C(&super::vocabolario_e000::DATI_RICHIESTA_E004)),
        f("file", "", 2, C(&super::tipi::operazioni::FILE_META)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_KO: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::vocabolario_e000::TESTATA_RISPOSTA_E000)),
        f("listaErrori", "", 1, C(&super::tipi::errori::ERRORE_ANOMALIA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[(1, 2)], true),
    ],
};

pub(crate) static TESTATA_RICHIESTA_E000: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneClient", "", 0, S(&super::tipi::identificativi::ID_OPERAZIONE_COMUNE)),
        f("codMittente", "", 1, S(&super::tipi::identificativi::COD_MITTENTE)),
        f("codDestinatario", "", 2, S(&super::tipi::identificativi::COD_DESTINATARIO)),
        f("operazioneRichiesta", "", 3, S(&super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("dataOraRichiesta", "", 4, S(&super::predefiniti::DATE_TIME)),
        f("tipoOperazione", "", 5, S(&super::tipi::codici::RICHIEDENTE_OPERAZIONE)),
        f("protocolloClient", "", 6, S(&super::tipi::identificativi::PROTOCOLLO_COMUNE)),
        f("dataProtocolloClient", "", 7, S(&super::predefiniti::DATE)),
        f("tipoInvio", "", 8, S(&super::tipi::codici::INVIO_AMMESSO)),
        f("dataDecorrenza", "", 9, S(&super::predefiniti::DATE)),
        f("dataDefinizionePratica", "", 10, S(&super::predefiniti::DATE)),
        f("nomeApplicativo", "", 11, S(&super::tipi::testata::NOME_APPLICATIVO)),
        f("versioneApplicativo", "", 12, S(&super::tipi::testata::VERSIONE_APPLICATIVO)),
        f("fornitoreApplicativo", "", 13, S(&super::tipi::testata::FORNITORE_APPLICATIVO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 9)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[(9, 14)], true),
        s(&[(10, 14)], true),
        s(&[(11, 14)], true),
        s(&[(12, 14)], true),
        s(&[(13, 14)], true),
        s(&[], true),
    ],
};

pub(crate) static TESTATA_RISPOSTA_E000: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneClient", "", 0, S(&super::tipi::identificativi::ID_OPERAZIONE_COMUNE)),
        f("codMittente", "", 1, S(&super::tipi::identificativi::COD_MITTENTE)),
        f("codDestinatario", "", 2, S(&super::tipi::identificativi::COD_DESTINATARIO)),
        f("operazioneRichiesta", "", 3, S(&super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("dataOraRichiesta", "", 4, S(&super::predefiniti::DATE_TIME)),
        f("protocolloClient", "", 5, S(&super::tipi::identificativi::PROTOCOLLO_COMUNE)),
        f("dataProtocolloClient", "", 6, S(&super::predefiniti::DATE)),
        f("idOperazioneANPR", "", 7, S(&super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
        f("esitoOperazione", "", 8, S(&super::tipi::semplici::CHAR_MAX4)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 8)], false),
        s(&[(6, 8)], false),
        s(&[(7, 8)], false),
        s(&[(8, 9)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA_E001: TipoComplesso = TipoComplesso {
    figli: &[
        f("idTabella", "", 0, S(&super::tipi::semplici::NUMERICO3)),
        f("compressione", "", 1, S(&super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_DETTAGLIO_RISPOSTA_E001: TipoComplesso = TipoComplesso {
    figli: &[
        f("idTabella", "", 0, S(&super::tipi::semplici::NUMERICO3)),
        f("file", "", 1, C(&super::tipi::operazioni::FILE_META)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static CRITERI_RICERCA_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, S(&super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::tipi::codici::SESSO)),
        f("datiNascita", "", 6, C(&super::tipi::soggetto::DATI_NASCITA3000)),
        f("idANPR", "", 7, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 8)], true),
        s(&[(1, 8)], true),
        s(&[(2, 8)], true),
        s(&[(3, 8)], true),
        s(&[(4, 8)], true),
        s(&[(5, 8)], true),
        s(&[(6, 8)], true),
        s(&[(7, 8)], true),
        s(&[], true),
    ],
};

pub(crate) static VERIFICA_MATRIMONIO: TipoComplesso = TipoComplesso {
    figli: &[
        f("coniuge", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("datiMatrimonio", "", 1, C(&super::tipi::atti::DATI_EVENTO)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static LOCALITA_ESTERA_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("indirizzoEstero", "", 0, C(&super::tipi::indirizzi::INDIRIZZO_ESTERO)),
        f("consolato", "", 1, C(&super::tipi::indirizzi::CONSOLATO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static VERIFICA_RESIDENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoIndirizzo", "", 0, S(&super::tipi::codici::DATO_INDIRIZZO)),
        f("indirizzo", "", 1, C(&super::tipi::indirizzi::INDIRIZZO)),
        f("localitaEstera", "", 2, C(&super::vocabolario_e000::LOCALITA_ESTERA_E002)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static VERIFICA_LEGAME_SOGGETTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoLegame", "", 0, S(&super::tipi::codici::SCHEDA)),
        f("codiceLegame", "", 1, S(&super::tipi::codici::CODICE_LEGAME)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static VERIFICA_DATI_SOGGETTO_ENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("legameSoggetto", "", 1, C(&super::vocabolario_e000::VERIFICA_LEGAME_SOGGETTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_VERIFICA_SOGGETTI: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiSoggetto", "", 0, C(&super::vocabolario_e000::VERIFICA_DATI_SOGGETTO_ENTE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static VERIFICA_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("cittadinanza", "", 1, C(&super::tipi::generalita::CITTADINANZA)),
        f("statoCivile", "", 2, C(&super::tipi::generalita::STATO_CIVILE)),
        f("cartaIdentita", "", 3, C(&super::tipi::documenti::CARTA_IDENTITA3000)),
        f("permessoDiSoggiorno", "", 4, C(&super::tipi::documenti::PERMESSO_DI_SOGGIORNO3000)),
        f("datiDecesso", "", 5, C(&super::tipi::atti::DATI_EVENTO)),
        f("matrimonio", "", 6, C(&super::vocabolario_e000::VERIFICA_MATRIMONIO)),
        f("residenza", "", 7, C(&super::vocabolario_e000::VERIFICA_RESIDENZA)),
        f("vedovanza", "", 8, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("paternita", "", 9, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 10, C(&super::tipi::generalita::GENITORE)),
        f("convivenzaDiFatto", "", 11, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("unioneCivile", "", 12, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("listaSoggetti", "", 13, C(&super::vocabolario_e000::LISTA_VERIFICA_SOGGETTI)),
        f("identificativi", "", 14, C(&super::tipi::identificativi::IDENTIFICATIVI)),
    ],
    stati: &[
        s(&[(0, 15)], true),
        s(&[(1, 15)], true),
        s(&[(2, 15)], true),
        s(&[(3, 15)], true),
        s(&[(4, 15)], true),
        s(&[(5, 15)], true),
        s(&[(6, 15)], true),
        s(&[(7, 15)], true),
        s(&[(8, 15)], true),
        s(&[(9, 15)], true),
        s(&[(10, 15)], true),
        s(&[(11, 15)], true),
        s(&[(12, 15)], true),
        s(&[(13, 15)], true),
        s(&[(14, 15)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("schedaAnagraficaRichiesta", "", 0, S(&super::tipi::codici::SCHEDA_ANAGRAFICA_RICHIESTA3002)),
        f("dataRiferimentoRichiesta", "", 1, S(&super::predefiniti::DATE)),
        f("datiAnagraficiRichiesti", "", 2, S(&super::tipi::codici::DATI_RICHIESTI)),
        f("motivoRichiesta", "", 3, S(&super::tipi::semplici::NOTE)),
        f("casoUso", "", 4, S(&super::vocabolario_e000::CASO_USO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 5)], false),
        s(&[(2, 5)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static INFO_SOGGETTO_ENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("id", "", 0, S(&super::tipi::semplici::NUMERICO_MAX4)),
        f("chiave", "", 1, S(&super::vocabolario_e000::INFO_CHIAVE)),
        f("valore", "", 2, S(&super::vocabolario_e000::INFO_VALORE)),
        f("valoreTesto", "", 3, S(&super::predefiniti::STRING)),
        f("valoreData", "", 4, S(&super::predefiniti::DATE)),
        f("dettaglio", "", 5, S(&super::vocabolario_e000::INFO_DETTAGLIO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 5)], false),
        s(&[(5, 6)], true),
        s(&[(5, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static INFO_DATO_CORRETTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("percorso", "", 0, S(&super::vocabolario_e000::INFO_CHIAVE)),
        f("campo", "", 1, S(&super::vocabolario_e000::INFO_CHIAVE)),
        f("valoreCorretto", "", 2, S(&super::vocabolario_e000::VALORE_CORRETTO)),
        f("valoreDataCorretto", "", 3, S(&super::predefiniti::DATE)),
        f("dettaglio", "", 4, S(&super::vocabolario_e000::INFO_DETTAGLIO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static INFO_STORIA_ISCRIZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoScheda", "", 0, S(&super::tipi::codici::SCHEDA)),
        f("dataIscrizione", "", 1, S(&super::predefiniti::DATE)),
        f("dataCancellazione", "", 2, S(&super::predefiniti::DATE)),
        f("comuneCompetente", "", 3, C(&super::tipi::luoghi::COMUNE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_SOGGETTO_ENTE_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("statoCivile", "", 1, C(&super::tipi::generalita::STATO_CIVILE)),
        f("attributiSoggetto", "", 2, C(&super::tipi::generalita::ATTRIBUTI_SOGGETTO)),
        f("attoNascita", "", 3, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 4, C(&super::tipi::atti::ATTO_ANPR)),
        f("cittadinanza", "", 5, C(&super::tipi::generalita::CITTADINANZA)),
        f("paternita", "", 6, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 7, C(&super::tipi::generalita::GENITORE)),
        f("residenza", "", 8, C(&super::tipi::indirizzi::RESIDENZA)),
        f("altraLingua", "", 9, C(&super::tipi::indirizzi::ALTRA_LINGUA)),
        f("datiTraslitterati", "", 10, C(&super::tipi::traslitterazioni::DATI_TRASLITTERATI)),
        f("tutoreIntestatario", "", 11, C(&super::tipi::famiglia::TUTORE_INTESTATARIO)),
        f("matrimonio", "", 12, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 13, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("annullamentoMatrimonio", "", 14, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("convivenzaDiFatto", "", 15, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("unioneCivile", "", 16, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("cartaIdentita", "", 17, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("permessoSoggiorno", "", 18, C(&super::tipi::documenti::PERMESSO_SOGGIORNO)),
        f("listaElettorale", "", 19, C(&super::tipi::liste::LISTA_ELETTORALE)),
        f("listaLeva", "", 20, C(&super::tipi::liste::LISTA_LEVA)),
        f("censimento", "", 21, C(&super::tipi::liste::CENSIMENTO)),
        f("legameSoggetto", "", 22, C(&super::tipi::famiglia::LEGAME_SOGGETTO_COMPLETO)),
        f("famigliaConvivenza", "", 23, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("altriDati", "", 24, C(&super::tipi::generalita::ALTRI_DATI)),
        f("autoveicoli", "", 25, C(&super::tipi::generalita::AUTOVEICOLI)),
        f("domicilioDigitale", "", 26, C(&super::tipi::documenti::DOMICILIO_DIGITALE)),
        f("datiIscrizione", "", 27, C(&super::tipi::iscrizione::DATI_ISCRIZIONE)),
        f("datiCancellazione", "", 28, C(&super::tipi::iscrizione::DATI_CANCELLAZIONE)),
        f("datiDecesso", "", 29, C(&super::tipi::atti::DATI_EVENTO)),
        f("provenienza", "", 30, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
        f("destinazione", "", 31, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
        f("erroriAnomalie", "", 32, C(&super::tipi::errori::ERRORE_ANOMALIA)),
        f("infoSoggettoEnte", "", 33, C(&super::vocabolario_e000::INFO_SOGGETTO_ENTE)),
        f("infoDatoCorretto", "", 34, C(&super::vocabolario_e000::INFO_DATO_CORRETTO)),
        f("idSoggettoNazionale", "", 35, S(&super::vocabolario_e000::ID_SOGGETTO_NAZIONALE)),
        f("tipoIdentificativi", "", 36, C(&super::tipi::identificativi::IDENTIFICATIVI)),
        f("infoStoriaIscrizione", "", 37, C(&super::vocabolario_e000::INFO_STORIA_ISCRIZIONE)),
    ],
    stati: &[
        s(&[(0, 38)], true),
        s(&[(1, 38)], true),
        s(&[(2, 38)], true),
        s(&[(3, 38)], true),
        s(&[(4, 38)], true),
        s(&[(5, 38)], true),
        s(&[(5, 38)], true),
        s(&[(7, 38)], true),
        s(&[(8, 38)], true),
        s(&[(8, 38)], true),
        s(&[(9, 38)], true),
        s(&[(11, 38)], true),
        s(&[(12, 38)], true),
        s(&[(13, 38)], true),
        s(&[(14, 38)], true),
        s(&[(15, 38)], true),
        s(&[(16, 38)], true),
        s(&[(17, 38)], true),
        s(&[(18, 38)], true),
        s(&[(19, 38)], true),
        s(&[(20, 38)], true),
        s(&[(21, 38)], true),
        s(&[(22, 38)], true),
        s(&[(23, 38)], true),
        s(&[(24, 38)], true),
        s(&[(25, 38)], true),
        s(&[(26, 38)], true),
        s(&[(27, 38)], true),
        s(&[(28, 38)], true),
        s(&[(29, 38)], true),
        s(&[(30, 38)], true),
        s(&[(31, 38)], true),
        s(&[(32, 38)], true),
        s(&[(32, 38)], true),
        s(&[(33, 38)], true),
        s(&[(34, 38)], true),
        s(&[(36, 38)], true),
        s(&[(37, 38)], true),
        s(&[(37, 38)], true),
    ],
};

pub(crate) static LISTA_SOGGETTI_E002: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiSoggetto", "", 0, C(&super::vocabolario_e000::DATI_SOGGETTO_ENTE_E002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static CRITERI_RICERCA_E003: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataRiferimento", "", 0, S(&super::predefiniti::DATE)),
        f("datiRichiesti", "", 1, S(&super::tipi::codici::DATI_RICHIESTI)),
        f("xmlFileCodiciFiscali", "", 2, S(&super::predefiniti::BASE64BINARY)),
        f("casoUso", "", 3, S(&super::vocabolario_e000::CASO_USO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(1, 3)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA_E004: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneANPR", "", 0, S(&super::tipi::semplici::CHAR_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static CASO_USO: TipoSemplice = TipoSemplice {
    nome: "CasoUso",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 16),
    modelli: &[&super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INFO_CHIAVE: TipoSemplice = TipoSemplice {
    nome: "InfoChiave",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::modelli::M33],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INFO_DETTAGLIO: TipoSemplice = TipoSemplice {
    nome: "InfoDettaglio",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 160),
    modelli: &[&super::modelli::M33],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INFO_VALORE: TipoSemplice = TipoSemplice {
    nome: "InfoValore",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, u32::MAX),
    modelli: &[],
    valori: &["S", "N", "A"],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static VALORE_CORRETTO: TipoSemplice = TipoSemplice {
    nome: "ValoreCorretto",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::modelli::M33],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_SOGGETTO_NAZIONALE: TipoSemplice = TipoSemplice {
    nome: "IdSoggettoNazionale",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (9, 9),
    modelli: &[&super::modelli::M19],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
