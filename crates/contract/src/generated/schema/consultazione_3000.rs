// Made from the schemas by `make contract`; changes belong there.
//! Tables of `3000consultazione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static RICHIESTA3001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("paternita", "", 1, C(&super::consultazione_3000::GENITORE3001)),
        f("maternita", "", 2, C(&super::consultazione_3000::GENITORE3001)),
        f("datiControlli", "", 3, C(&super::consultazione_3000::DATI_CONTROLLO3001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3001: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3001_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3001OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3001OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("elencoSoggettiPadre", "", 1, C(&super::consultazione_3000::GENITORE_TROVATO3001)),
        f("elencoSoggettiMadre", "", 2, C(&super::consultazione_3000::GENITORE_TROVATO3001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
    ],
};

pub(crate) static RICHIESTA3002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("criteriRicerca", "", 1, C(&super::consultazione_3000::CRITERI_RICERCA3002)),
        f("datiNascita", "", 2, C(&super::tipi::soggetto::DATI_NASCITA3000)),
        f("residenzaIscrizioneAIRE", "", 3, C(&super::consultazione_3000::RESIDENZA_ISCRIZIONE_AIRE)),
        f("datiRichiesta", "", 4, C(&super::consultazione_3000::DATI_RICHIESTA3002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 5)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3002: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3002_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3002OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3002OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaSoggetti", "", 1, C(&super::tipi::soggetto::LISTA_SOGGETTI)),
        f("datiFamigliaConvivenza", "", 2, C(&super::tipi::famiglia::DATI_FAMIGLIA)),
        f("listaAnomalie", "", 3, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA3003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("comuneRichiesta", "", 1, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("ricercaSingolaRichiesta", "", 2, C(&super::consultazione_3000::RICERCA_SINGOLA_RICHIESTA)),
        f("ricercaElenchiRichieste", "", 3, C(&super::consultazione_3000::RICERCA_ELENCHI_RICHIESTE3003)),
        f("parametriRicercaSoggetto", "", 4, C(&super::consultazione_3000::PARAMETRI_RICERCA_SOGGETTO)),
        f("parametriProcedimenti", "", 5, C(&super::consultazione_3000::PARAMETRI_PROCEDIMENTI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 6)], true),
        s(&[(2, 6)], true),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3003: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3003_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3003OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3003OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("comuneRichiesta", "", 1, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("ricercaSingolaRichiesta", "", 2, C(&super::consultazione_3000::RICERCA_SINGOLA_RICHIESTA)),
        f("ricercaElenchiRichieste", "", 3, C(&super::consultazione_3000::RICERCA_ELENCHI_RICHIESTE3003)),
        f("parametriRicercaSoggetto", "", 4, C(&super::consultazione_3000::PARAMETRI_RICERCA_SOGGETTO)),
        f("parametriProcedimenti", "", 5, C(&super::consultazione_3000::PARAMETRI_PROCEDIMENTI)),
        f("elencoRisposte", "", 6, C(&super::consultazione_3000::DATI_RISPOSTA3003)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 7)], true),
        s(&[(3, 7)], true),
        s(&[(4, 7)], true),
        s(&[(5, 7)], true),
        s(&[(6, 7)], true),
        s(&[(6, 7)], true),
    ],
};

pub(crate) static RICHIESTA3004: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("parametriRicerca3004", "", 1, C(&super::consultazione_3000::PARAMETRI_RICERCA3004)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3004: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3004_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3004OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3004OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("parametriRicerca3004", "", 1, C(&super::consultazione_3000::PARAMETRI_RICERCA3004)),
        f("listaProcAmm", "", 2, C(&super::consultazione_3000::LISTA_PROC_AMM)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA3005: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiesta", "", 1, C(&super::consultazione_3000::DATI_RICHIESTA3005)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3005: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3005_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3005OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3005OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("datiRichiesta", "", 1, C(&super::consultazione_3000::DATI_RICHIESTA3005)),
        f("file", "", 2, C(&super::consultazione_3000::FILE3005)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA3006: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("criteriRicerca", "", 1, C(&super::consultazione_3000::CRITERI_RICERCA3006)),
        f("datiNascita", "", 2, C(&super::tipi::soggetto::DATI_NASCITA3000)),
        f("residenzaIscrizioneAIRE", "", 3, C(&super::consultazione_3000::RESIDENZA_ISCRIZIONE_AIRE)),
        f("datiRichiesta", "", 4, C(&super::consultazione_3000::DATI_RICHIESTA3006)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 5)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3006: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3006_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3006OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3006OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaSoggetti", "", 1, C(&super::consultazione_3000::LISTA_SOGGETTI3006)),
        f("listaErrori", "", 2, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA3007: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("comuneRichiesta", "", 1, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("ricercaSingolaRichiesta", "", 2, C(&super::consultazione_3000::RICERCA_SINGOLA_RICHIESTA)),
        f("ricercaElenchiRichieste", "", 3, C(&super::consultazione_3000::RICERCA_ELENCHI_RICHIESTE3003)),
        f("parametriRicercaSoggetto", "", 4, C(&super::consultazione_3000::PARAMETRI_RICERCA_SOGGETTO)),
        f("parametriProcedimenti", "", 5, C(&super::consultazione_3000::PARAMETRI_PROCEDIMENTI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 6)], true),
        s(&[(2, 6)], true),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3007: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3007_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3007OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3007OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("comuneRichiesta", "", 1, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("ricercaSingolaRichiesta", "", 2, C(&super::consultazione_3000::RICERCA_SINGOLA_RICHIESTA)),
        f("ricercaElenchiRichieste", "", 3, C(&super::consultazione_3000::RICERCA_ELENCHI_RICHIESTE3003)),
        f("parametriRicercaSoggetto", "", 4, C(&super::consultazione_3000::PARAMETRI_RICERCA_SOGGETTO)),
        f("parametriProcedimenti", "", 5, C(&super::consultazione_3000::PARAMETRI_PROCEDIMENTI)),
        f("listaOperazioniAnpr", "", 6, C(&super::consultazione_3000::LISTA_OPERAZIONI_ANPR3007)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 7)], true),
        s(&[(3, 7)], true),
        s(&[(4, 7)], true),
        s(&[(5, 7)], true),
        s(&[(6, 7)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA3008: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("parametriRicerca3008", "", 1, C(&super::consultazione_3000::PARAMETRI_RICERCA3008)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3008: TipoComplesso = TipoComplesso {
    figli: &[
        f("Risposta3008_OK", "http://sogei.it/ANPR/3000consultazione", 0, C(&super::consultazione_3000::RISPOSTA3008OK)),
        f("rispostaKO", "http://sogei.it/ANPR/3000consultazione", 1, C(&super::consultazione_3000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA3008OK: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("sezione", "", 1, C(&super::consultazione_3000::LISTA_SEZIONI3008)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_KO: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaErrori", "", 1, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static GENITORE3001: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("cittadinanza", "", 1, C(&super::tipi::generalita::CITTADINANZA)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CONTROLLO3001: TipoComplesso = TipoComplesso {
    figli: &[
        f("pPadre", "", 0, S(&super::tipi::semplici::NUMERICO1)),
        f("pCodiceFiscalePadre", "", 1, S(&super::tipi::semplici::NUMERICO1)),
        f("pCognomePadre", "", 2, S(&super::tipi::semplici::NUMERICO1)),
        f("pMadre", "", 3, S(&super::tipi::semplici::NUMERICO1)),
        f("pCognomeMadre", "", 4, S(&super::tipi::semplici::NUMERICO1)),
        f("pCodiceFiscaleMadre", "", 5, S(&super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[], true),
    ],
};

pub(crate) static GENITORE_TROVATO3001: TipoComplesso = TipoComplesso {
    figli: &[
        f("genitore", "", 0, C(&super::tipi::generalita::GENITORE)),
        f("residenza", "", 1, C(&super::tipi::indirizzi::RESIDENZA)),
        f("famiglia", "", 2, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static CRITERI_RICERCA3002: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, S(&super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::tipi::codici::SESSO)),
        f("soggettoAIRE", "", 6, S(&super::tipi::semplici::SI_NO1)),
        f("idSchedaSoggettoComune", "", 7, C(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_COMUNE)),
        f("idSchedaSoggettoANPR", "", 8, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("tipoScheda", "", 9, S(&super::tipi::codici::SCHEDA)),
        f("idFamigliaConvivenzaComune", "", 10, C(&super::tipi::identificativi::ID_FAMIGLIA_CONVIVENZA_COMUNE)),
        f("identificativoANPR", "", 11, S(&super::tipi::semplici::CHAR_MAX20)),
        f("cartaIdentita3000", "", 12, C(&super::tipi::documenti::CARTA_IDENTITA3000)),
        f("permessoDiSoggiorno3000", "", 13, C(&super::tipi::documenti::PERMESSO_DI_SOGGIORNO3000)),
        f("idANPR", "", 14, S(&super::predefiniti::STRING)),
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

pub(crate) static RESIDENZA_ISCRIZIONE_AIRE: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::tipi::luoghi::COMUNE)),
        f("localita", "", 1, C(&super::tipi::luoghi::LOCALITA)),
        f("codiceConsolato", "", 2, S(&super::tipi::semplici::CHAR_MAX7)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA3002: TipoComplesso = TipoComplesso {
    figli: &[
        f("schedaAnagraficaRichiesta", "", 0, S(&super::tipi::codici::SCHEDA_ANAGRAFICA_RICHIESTA3002)),
        f("dataRiferimentoRichiesta", "", 1, S(&super::predefiniti::DATE)),
        f("datiAnagraficiRichiesti", "", 2, S(&super::tipi::codici::DATI_RICHIESTI)),
        f("ricercaNazionale", "", 3, S(&super::tipi::semplici::NUMERICO1)),
        f("comuneResidenza", "", 4, C(&super::tipi::luoghi::COMUNE)),
        f("parametriANPR", "", 5, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 6)], true),
        s(&[(2, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[(5, 6)], true),
    ],
};

pub(crate) static RICERCA_SINGOLA_RICHIESTA: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneANPR", "", 0, S(&super::tipi::semplici::NUMERICO_MAX30)),
        f("protocolloComune", "", 1, S(&super::tipi::semplici::CHAR20)),
        f("idOperazioneComune", "", 2, S(&super::tipi::semplici::CHAR_MAX30)),
        f("tipoOperazione", "", 3, S(&super::tipi::codici::OPERAZIONE3003)),
    ],
    stati: &[
        s(&[(0, 4)], false),
        s(&[(1, 4)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static IDENTIFICATIVI_COMUNE: TipoComplesso = TipoComplesso {
    figli: &[
        f("protocolloComuneDa", "", 0, S(&super::tipi::semplici::CHAR20)),
        f("protocolloComuneA", "", 1, S(&super::tipi::semplici::CHAR20)),
        f("idOperazioneComuneDa", "", 2, S(&super::tipi::semplici::CHAR_MAX30)),
        f("idOperazioneComuneA", "", 3, S(&super::tipi::semplici::CHAR_MAX30)),
    ],
    stati: &[
        s(&[(0, 4)], true),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RICERCA_ELENCHI_RICHIESTE3003: TipoComplesso = TipoComplesso {
    figli: &[
        f("statoLavorazione", "", 0, S(&super::tipi::codici::STATO_LAVORAZIONE)),
        f("operazioneRichiesta", "", 1, S(&super::tipi::semplici::CHAR_MAX4)),
        f("periodoRiferimentoRichieste", "", 2, C(&super::tipi::operazioni::PERIODO_RIFERIMENTO)),
        f("identificativiANPR", "", 3, C(&super::tipi::operazioni::IDENTIFICATIVI_ANPR)),
        f("identificativiComune", "", 4, C(&super::consultazione_3000::IDENTIFICATIVI_COMUNE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 5)], true),
        s(&[(2, 5)], true),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_NASCITA3003: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataEvento", "", 0, S(&super::predefiniti::DATE)),
        f("luogoNascita", "", 1, C(&super::tipi::luoghi::LUOGO_NASCITA3000)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_SOGGETTO3003: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, S(&super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("nome", "", 2, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("datiNascitaSoggetto", "", 3, C(&super::consultazione_3000::DATI_NASCITA3003)),
        f("idSchedaSoggettoANPR", "", 4, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
    ],
    stati: &[
        s(&[(0, 5)], true),
        s(&[(1, 5)], true),
        s(&[(2, 5)], true),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static PARAMETRI_RICERCA_SOGGETTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiSoggetto", "", 0, C(&super::consultazione_3000::DATI_SOGGETTO3003)),
        f("dettaglioElenco", "", 1, S(&super::consultazione_3000::DETTAGLIO_ELENCO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static PROCEDIMENTI_IN_SCADENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataChiusuraIniziale", "", 0, S(&super::predefiniti::DATE_TIME)),
        f("dataChiusuraFinale", "", 1, S(&super::predefiniti::DATE_TIME)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static PARAMETRI_PROCEDIMENTI: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoAvvioProcedimento", "", 0, S(&super::tipi::codici::MOTIVI_AVVIO_ISTRUTTORIA_AIRE)),
        f("statoProcedimento", "", 1, S(&super::tipi::codici::STATO_ISTRUTTORIA)),
        f("esitoChiusura", "", 2, S(&super::tipi::semplici::CHAR1)),
        f("dateChiusura", "", 3, C(&super::consultazione_3000::PROCEDIMENTI_IN_SCADENZA)),
    ],
    stati: &[
        s(&[(0, 4)], true),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RISPOSTA3003: TipoComplesso = TipoComplesso {
    figli: &[
        f("statoLavorazione", "", 0, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("tipoOperazione", "", 1, S(&super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("xmlRisposta", "", 2, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static PARAMETRI_RICERCA3004: TipoComplesso = TipoComplesso {
    figli: &[
        f("numeroProcedimentoAmm", "", 0, S(&super::tipi::semplici::CHAR_MAX20)),
        f("numeroPraticaComune", "", 1, S(&super::tipi::semplici::CHAR_MAX20)),
        f("idOpANPRCollegata", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
        f("idOpComunaleCollegata", "", 3, S(&super::tipi::semplici::CHAR_MAX30)),
        f("generalitaSoggettoCollegato", "", 4, C(&super::tipi::generalita::GENERALITA)),
    ],
    stati: &[
        s(&[(0, 5)], false),
        s(&[], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_OPERAZIONE_COLLEGATA: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOpANPRCollegata", "", 0, S(&super::tipi::semplici::NUMERICO_MAX30)),
        f("idOpComunaleCollegata", "", 1, S(&super::tipi::semplici::CHAR_MAX30)),
        f("operazioneRichiesta", "", 2, S(&super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("dataInserimento", "", 3, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static ELEM_PROC_AMM: TipoComplesso = TipoComplesso {
    figli: &[
        f("procedimentoIstruttoria", "", 0, C(&super::tipi::operazioni::DATI_PROCEDIMENTO_ISTRUTTORIA)),
        f("datiOperazioneCollegata", "", 1, C(&super::consultazione_3000::DATI_OPERAZIONE_COLLEGATA)),
        f("generalitaSoggettoCollegato", "", 2, C(&super::tipi::generalita::GENERALITA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
    ],
};

pub(crate) static LISTA_PROC_AMM: TipoComplesso = TipoComplesso {
    figli: &[
        f("elemProcAmm", "", 0, C(&super::consultazione_3000::ELEM_PROC_AMM)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static DATI_RICHIESTA3005: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneANPR", "", 0, S(&super::tipi::semplici::CHAR_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static FILE3005: TipoComplesso = TipoComplesso {
    figli: &[
        f("xmlFile", "", 0, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[], true),
    ],
};

pub(crate) static CRITERI_RICERCA3006: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, S(&super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::tipi::codici::SESSO)),
        f("soggettoAIRE", "", 6, S(&super::tipi::semplici::SI_NO1)),
        f("idSchedaSoggettoANPR", "", 7, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("tipoScheda", "", 8, S(&super::tipi::codici::SCHEDA)),
        f("identificativoANPR", "", 9, S(&super::tipi::semplici::CHAR_MAX20)),
    ],
    stati: &[
        s(&[(0, 10)], true),
        s(&[(1, 10)], true),
        s(&[(2, 10)], true),
        s(&[(3, 10)], true),
        s(&[(4, 10)], true),
        s(&[(5, 10)], true),
        s(&[(6, 10)], true),
        s(&[(7, 10)], true),
        s(&[(8, 10)], true),
        s(&[(9, 10)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA3006: TipoComplesso = TipoComplesso {
    figli: &[
        f("schedaAnagraficaRichiesta", "", 0, S(&super::tipi::codici::SCHEDA_ANAGRAFICA_RICHIESTA3002)),
        f("dataRiferimentoRichiesta", "", 1, S(&super::predefiniti::DATE)),
        f("datiAnagraficiRichiesti", "", 2, S(&super::tipi::codici::DATI_RICHIESTI)),
        f("motivoRichiesta", "", 3, S(&super::tipi::semplici::CHAR_MAX240)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(2, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_SOGGETTO3006: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::tipi::generalita::GENERALITA)),
        f("datiTraslitterati", "", 1, C(&super::tipi::traslitterazioni::DATI_TRASLITTERATI)),
        f("statoCivile", "", 2, C(&super::tipi::generalita::STATO_CIVILE)),
        f("attoNascita", "", 3, C(&super::tipi::atti::ATTO)),
        f("attoNascitaANPR", "", 4, C(&super::tipi::atti::ATTO_ANPR)),
        f("cittadinanza", "", 5, C(&super::tipi::generalita::CITTADINANZA)),
        f("paternita", "", 6, C(&super::tipi::generalita::GENITORE)),
        f("maternita", "", 7, C(&super::tipi::generalita::GENITORE)),
        f("residenza", "", 8, C(&super::tipi::indirizzi::RESIDENZA)),
        f("matrimonio", "", 9, C(&super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 10, C(&super::tipi::matrimonio::VEDOVANZA)),
        f("annullamentoMatrimonio", "", 11, C(&super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
        f("unioneCivile", "", 12, C(&super::tipi::matrimonio::UNIONE_CIVILE)),
        f("convivenzaDiFatto", "", 13, C(&super::tipi::matrimonio::CONVIVENZA_DI_FATTO)),
        f("censimento", "", 14, C(&super::tipi::liste::CENSIMENTO)),
        f("famigliaConvivenza", "", 15, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("altriDati", "", 16, C(&super::tipi::generalita::ALTRI_DATI)),
        f("autoveicoli", "", 17, C(&super::tipi::generalita::AUTOVEICOLI)),
        f("legameSoggetto", "", 18, C(&super::tipi::famiglia::LEGAME_SOGGETTO)),
        f("datiIscrizione", "", 19, C(&super::tipi::iscrizione::DATI_ISCRIZIONE)),
        f("datiCancellazione", "", 20, C(&super::tipi::iscrizione::DATI_CANCELLAZIONE)),
        f("datiDecesso", "", 21, C(&super::tipi::atti::DATI_EVENTO)),
        f("provenienza", "", 22, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
        f("destinazione", "", 23, C(&super::tipi::luoghi::PROVENIENZA_DESTINAZIONE)),
        f("cartaIdentita", "", 24, C(&super::tipi::documenti::CARTA_IDENTITA)),
        f("permessoSoggiorno", "", 25, C(&super::tipi::documenti::PERMESSO_SOGGIORNO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 26)], true),
        s(&[(2, 26)], true),
        s(&[(3, 26)], true),
        s(&[(4, 26)], true),
        s(&[(5, 26)], true),
        s(&[(5, 26)], true),
        s(&[(7, 26)], true),
        s(&[(8, 26)], true),
        s(&[(9, 26)], true),
        s(&[(10, 26)], true),
        s(&[(11, 26)], true),
        s(&[(12, 26)], true),
        s(&[(13, 26)], true),
        s(&[(14, 26)], true),
        s(&[(15, 26)], true),
        s(&[(16, 26)], true),
        s(&[(17, 26)], true),
        s(&[(18, 26)], true),
        s(&[(19, 26)], true),
        s(&[(20, 26)], true),
        s(&[(21, 26)], true),
        s(&[(22, 26)], true),
        s(&[(23, 26)], true),
        s(&[(24, 26)], true),
        s(&[(25, 26)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_SOGGETTI3006: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiSoggetto", "", 0, C(&super::consultazione_3000::DATI_SOGGETTO3006)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static OPERAZIONE_ANPR3007: TipoComplesso = TipoComplesso {
    figli: &[
        f("statoLavorazione", "", 0, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("tipoOperazione", "", 1, S(&super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTA_OPERAZIONI_ANPR3007: TipoComplesso = TipoComplesso {
    figli: &[
        f("operazioneANPR", "", 0, C(&super::consultazione_3000::OPERAZIONE_ANPR3007)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static PARAMETRI_RICERCA3008: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("sezioneelettoralenum", "", 1, S(&super::tipi::semplici::CHAR_MAX200)),
        f("tipoRichiesta", "", 2, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTA_SEZIONI3008: TipoComplesso = TipoComplesso {
    figli: &[
        f("sezioni", "", 0, C(&super::tipi::liste::LISTA_SEZIONI5011)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static DETTAGLIO_ELENCO: TipoSemplice = TipoSemplice {
    nome: "DettaglioElenco",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
