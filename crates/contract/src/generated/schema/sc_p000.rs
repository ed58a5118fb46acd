// Made from the schemas by `make contract`; changes belong there.
//! Tables of `P000sc.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static RICHIESTA_P001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("criteriRicerca", "", 1, C(&super::sc_p000::CRITERI_RICERCA_P001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_P001: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaOKP001", "http://sogei.it/ANPR/P000sc", 0, C(&super::sc_p000::RISPOSTA_OKP001)),
        f("rispostaKO", "http://sogei.it/ANPR/P000sc", 1, C(&super::sc_p000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_OKP001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("criteriRicerca", "", 1, C(&super::sc_p000::CRITERI_RICERCA_P001)),
        f("elenco", "", 2, C(&super::sc_p000::LISTA_RICHIESTA_P001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_P002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("criteriRicerca", "", 1, C(&super::sc_p000::CRITERI_RICERCA_P002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_P002: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaOKP002", "http://sogei.it/ANPR/P000sc", 0, C(&super::sc_p000::RISPOSTA_OKP002)),
        f("rispostaKO", "http://sogei.it/ANPR/P000sc", 1, C(&super::sc_p000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_OKP002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("criteriRicerca", "", 1, C(&super::sc_p000::CRITERI_RICERCA_P002)),
        f("dettaglio", "", 2, C(&super::sc_p000::DETTAGLIO_P002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_P003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("criteriAggiornamento", "", 1, C(&super::sc_p000::CRITERI_AGGIORNAMENTO_P003)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_P003: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaOKP003", "http://sogei.it/ANPR/P000sc", 0, C(&super::sc_p000::RISPOSTA_OKP003)),
        f("rispostaKO", "http://sogei.it/ANPR/P000sc", 1, C(&super::sc_p000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_OKP003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("criteriRicerca", "", 1, C(&super::sc_p000::CRITERI_AGGIORNAMENTO_P003)),
        f("esito", "", 2, C(&super::sc_p000::ESITO_P003)),
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
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("listaErrori", "", 1, C(&super::tipi::errori::LISTA_ERRORI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static CRITERI_RICERCA_P001: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataIniziale", "", 0, S(&super::predefiniti::DATE)),
        f("dataFinale", "", 1, S(&super::predefiniti::DATE)),
        f("idTipologia", "", 2, S(&super::sc_p000::ID_TIPOLOGIA)),
        f("idStatoRichiesta", "", 3, S(&super::sc_p000::FILTRO_STATO_RICHIESTA)),
        f("flagInScadenza", "", 4, S(&super::predefiniti::BOOLEAN)),
        f("flagProrogate", "", 5, S(&super::predefiniti::BOOLEAN)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 6)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA_CITTADINO: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceRichiesta", "", 0, S(&super::sc_p000::CODICE_RICHIESTA)),
        f("idSchedaSoggettoRichiedente", "", 1, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idSchedaSoggettoInteressato", "", 2, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idFamigliaConvivenzaANPR", "", 3, S(&super::tipi::identificativi::ID_FAMIGLIA_CONVIVENZA_ANPR)),
        f("idStatoRichiesta", "", 4, S(&super::sc_p000::ID_STATO_RICHIESTA)),
        f("idTipologia", "", 5, S(&super::sc_p000::ID_TIPOLOGIA)),
        f("dataApertura", "", 6, S(&super::predefiniti::DATE_TIME)),
        f("dataChiusura", "", 7, S(&super::predefiniti::DATE_TIME)),
        f("operatore", "", 8, S(&super::predefiniti::STRING)),
        f("codiceFiscaleSoggettoRichiedente", "", 9, C(&super::tipi::identificativi::CODICE_FISCALE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 5)], false),
        s(&[(2, 5)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 10)], true),
        s(&[(8, 10)], true),
        s(&[(9, 10)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_RICHIESTA_P001: TipoComplesso = TipoComplesso {
    figli: &[
        f("richiesta", "", 0, C(&super::sc_p000::RICHIESTA_CITTADINO)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static CRITERI_RICERCA_P002: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceRichiesta", "", 0, S(&super::sc_p000::CODICE_RICHIESTA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static STATO_RICHIESTA_P000: TipoComplesso = TipoComplesso {
    figli: &[
        f("idStato", "", 0, S(&super::sc_p000::ID_STATO_RICHIESTA)),
        f("operatore", "", 1, S(&super::predefiniti::STRING)),
        f("dataStato", "", 2, S(&super::predefiniti::DATE_TIME)),
        f("note", "", 3, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static RECAPITO: TipoComplesso = TipoComplesso {
    figli: &[
        f("idTipologiaRecapito", "", 0, S(&super::sc_p000::ID_TIPOLOGIA_RECAPITO)),
        f("valoreRecapito", "", 1, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTA_RECAPITI: TipoComplesso = TipoComplesso {
    figli: &[
        f("recapito", "", 0, C(&super::sc_p000::RECAPITO)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static LISTA_STORICO_STATI: TipoComplesso = TipoComplesso {
    figli: &[
        f("statoRichiesta", "", 0, C(&super::sc_p000::STATO_RICHIESTA_P000)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static RIEPILOGO_RICHIESTA: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeFile", "", 0, S(&super::predefiniti::STRING)),
        f("idFormatoFile", "", 1, S(&super::sc_p000::ID_FORMATO_FILE)),
        f("descrizione", "", 2, S(&super::predefiniti::STRING)),
        f("contenuto", "", 3, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static ALLEGATO: TipoComplesso = TipoComplesso {
    figli: &[
        f("idTipologia", "", 0, S(&super::sc_p000::ID_TIPOLOGIA)),
        f("nomeFile", "", 1, S(&super::predefiniti::STRING)),
        f("idFormatoFile", "", 2, S(&super::sc_p000::ID_FORMATO_FILE)),
        f("descrizione", "", 3, S(&super::predefiniti::STRING)),
        f("contenuto", "", 4, S(&super::predefiniti::BASE64BINARY)),
        f("flagOots", "", 5, S(&super::sc_p000::FLAG_OOTS)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_ALLEGATI: TipoComplesso = TipoComplesso {
    figli: &[
        f("allegato", "", 0, C(&super::sc_p000::ALLEGATO)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static INFO_RETTIFICA: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPR", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idSezioneDati", "", 1, S(&super::sc_p000::ID_SEZIONE_DATI)),
        f("sezioneDati", "", 2, S(&super::predefiniti::STRING)),
        f("idDatoAnagrafico", "", 3, S(&super::sc_p000::ID_DATO_ANAGRAFICO)),
        f("datoAnagrafico", "", 4, S(&super::predefiniti::STRING)),
        f("valoreAttuale", "", 5, S(&super::predefiniti::STRING)),
        f("valoreRichiesto", "", 6, S(&super::predefiniti::STRING)),
        f("note", "", 7, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 6)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 8)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_RETTIFICHE: TipoComplesso = TipoComplesso {
    figli: &[
        f("infoRettifica", "", 0, C(&super::sc_p000::INFO_RETTIFICA)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static DATI_RETTIFICA_P000: TipoComplesso = TipoComplesso {
    figli: &[
        f("rettificheRichieste", "", 0, C(&super::sc_p000::LISTA_RETTIFICHE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static COMPONENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPR", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idGradoParentela", "", 1, S(&super::tipi::codici::CODICE_RELAZIONE_PARENTELA)),
        f("flagPatente", "", 2, S(&super::sc_p000::SI_NO_P000)),
        f("flagVeicoli", "", 3, S(&super::sc_p000::SI_NO_P000)),
        f("statoAccettazione", "", 4, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("dataAccettazione", "", 5, S(&super::predefiniti::DATE_TIME)),
        f("idTitoloStudio", "", 6, S(&super::sc_p000::ID_TITOLO_STUDIO_P000)),
        f("idCondizioneNonProfessionale", "", 7, S(&super::sc_p000::ID_COND_NON_PROF)),
        f("idPosizioneProfessionale", "", 8, S(&super::sc_p000::ID_POSIZIONE_PROF)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 9)], true),
        s(&[(6, 9)], true),
        s(&[(7, 9)], true),
        s(&[(8, 9)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_COMPONENTI_COINVOLTI: TipoComplesso = TipoComplesso {
    figli: &[
        f("componente", "", 0, C(&super::sc_p000::COMPONENTE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static INDIRIZZO_RESIDENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("cap", "", 0, S(&super::tipi::indirizzi::CAP)),
        f("comune", "", 1, C(&super::tipi::luoghi::COMUNE)),
        f("frazione", "", 2, S(&super::tipi::indirizzi::FRAZIONE)),
        f("toponimo", "", 3, C(&super::tipi::indirizzi::TOPONIMO)),
        f("civico", "", 4, S(&super::predefiniti::STRING)),
        f("scala", "", 5, S(&super::predefiniti::STRING)),
        f("piano", "", 6, S(&super::predefiniti::STRING)),
        f("interno", "", 7, S(&super::predefiniti::STRING)),
        f("esponente", "", 8, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 9)], true),
        s(&[(5, 9)], true),
        s(&[(6, 9)], true),
        s(&[(7, 9)], true),
        s(&[(8, 9)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_IMMOBILE: TipoComplesso = TipoComplesso {
    figli: &[
        f("idTipoOccupazione", "", 0, S(&super::sc_p000::ID_TIPO_OCCUPAZIONE)),
        f("sezione", "", 1, S(&super::predefiniti::STRING)),
        f("foglio", "", 2, S(&super::predefiniti::STRING)),
        f("particella_mappale", "", 3, S(&super::predefiniti::STRING)),
        f("subalterno", "", 4, S(&super::predefiniti::STRING)),
        f("registrazioneAE", "", 5, S(&super::predefiniti::STRING)),
        f("dataRegistrazioneAE", "", 6, S(&super::predefiniti::DATE_TIME)),
        f("numeroRegistrazioneAE", "", 7, S(&super::predefiniti::STRING)),
        f("noteVerificaUffAnagrafe", "", 8, S(&super::predefiniti::STRING)),
        f("noteVerificaContratto", "", 9, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
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

pub(crate) static COMP_FAM_ESISTENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, C(&super::tipi::identificativi::CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::predefiniti::STRING)),
        f("nome", "", 2, S(&super::predefiniti::STRING)),
        f("sesso", "", 3, S(&super::tipi::codici::SESSO)),
        f("dataNascita", "", 4, S(&super::predefiniti::DATE)),
        f("siglaProvinciaNascita", "", 5, S(&super::tipi::luoghi::ALFABETICO_PROVINCIA)),
        f("nomeComuneNascita", "", 6, S(&super::predefiniti::STRING)),
        f("statoNascita", "", 7, S(&super::predefiniti::STRING)),
        f("statoNascitaNonAttribuibile", "", 8, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 9)], true),
        s(&[(4, 9)], true),
        s(&[(5, 9)], true),
        s(&[(6, 9)], true),
        s(&[(7, 9)], true),
        s(&[(8, 9)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_DICHIARAZIONE_RESIDENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoFamiglia", "", 0, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("fasciaReperibilita", "", 1, S(&super::predefiniti::STRING)),
        f("recapitoTelefonico", "", 2, S(&super::predefiniti::STRING)),
        f("componentiCoinvolti", "", 3, C(&super::sc_p000::LISTA_COMPONENTI_COINVOLTI)),
        f("indirizzo", "", 4, C(&super::sc_p000::INDIRIZZO_RESIDENZA)),
        f("datiImmobile", "", 5, C(&super::sc_p000::DATI_IMMOBILE)),
        f("componenteFamigliaEsistente", "", 6, C(&super::sc_p000::COMP_FAM_ESISTENTE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], true),
        s(&[], true),
    ],
};

pub(crate) static CITTADINANZA_P000: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeCittadinanza", "", 0, S(&super::predefiniti::STRING)),
        f("idCittadinanza", "", 1, S(&super::tipi::semplici::NUMERICO_MAX3)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static CLASSIFICAZIONE_COMPONENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeClassificazione", "", 0, S(&super::predefiniti::STRING)),
        f("idClassificazione", "", 1, S(&super::tipi::semplici::NUMERICO_MAX2)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static CATEGORIA_COMPONENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeCategoria", "", 0, S(&super::predefiniti::STRING)),
        f("idCategoria", "", 1, S(&super::tipi::semplici::NUMERICO_MAX2)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static COMPONENTE_ISC: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, C(&super::tipi::identificativi::CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::predefiniti::STRING)),
        f("nome", "", 2, S(&super::predefiniti::STRING)),
        f("sesso", "", 3, S(&super::tipi::codici::SESSO)),
        f("dataNascita", "", 4, S(&super::predefiniti::DATE)),
        f("siglaProvinciaNascita", "", 5, S(&super::tipi::luoghi::ALFABETICO_PROVINCIA)),
        f("nomeComuneNascita", "", 6, S(&super::predefiniti::STRING)),
        f("statoNascita", "", 7, S(&super::predefiniti::STRING)),
        f("cittadinanza", "", 8, C(&super::sc_p000::CITTADINANZA_P000)),
        f("statoCivile", "", 9, C(&super::tipi::generalita::STATO_CIVILE)),
        f("statoNascitaNonAttribuibile", "", 10, S(&super::predefiniti::STRING)),
        f("localitaEstera", "", 11, C(&super::tipi::luoghi::LOCALITA)),
        f("idGradoParentela", "", 12, S(&super::tipi::codici::CODICE_RELAZIONE_PARENTELA)),
        f("classificazioneComponente", "", 13, C(&super::sc_p000::CLASSIFICAZIONE_COMPONENTE)),
        f("categoriaComponente", "", 14, C(&super::sc_p000::CATEGORIA_COMPONENTE)),
        f("comuneUltimaResidenza", "", 15, C(&super::tipi::luoghi::COMUNE)),
        f("statoUltimaProvenienza", "", 16, S(&super::predefiniti::STRING)),
        f("localitaUltimaProvenienza", "", 17, S(&super::predefiniti::STRING)),
        f("flagPatente", "", 18, S(&super::sc_p000::SI_NO_P000)),
        f("flagVeicoli", "", 19, S(&super::sc_p000::SI_NO_P000)),
        f("idTitoloStudio", "", 20, S(&super::sc_p000::ID_TITOLO_STUDIO_P000)),
        f("idCondizioneNonProfessionale", "", 21, S(&super::sc_p000::ID_COND_NON_PROF)),
        f("idPosizioneProfessionale", "", 22, S(&super::sc_p000::ID_POSIZIONE_PROF)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 9)], false),
        s(&[(6, 9)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[(9, 10)], false),
        s(&[(10, 13)], false),
        s(&[(11, 13)], false),
        s(&[(12, 13)], false),
        s(&[(13, 14)], false),
        s(&[(14, 15)], false),
        s(&[(15, 19)], false),
        s(&[(16, 19)], false),
        s(&[(17, 19)], false),
        s(&[(18, 19)], false),
        s(&[(19, 20)], false),
        s(&[(20, 23)], true),
        s(&[(21, 23)], true),
        s(&[(22, 23)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_COMPONENTI_COINVOLTI_ISC: TipoComplesso = TipoComplesso {
    figli: &[
        f("componenteIsc", "", 0, C(&super::sc_p000::COMPONENTE_ISC)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static DATI_ISCRIZIONE_ONLINE: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoFamiglia", "", 0, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("fasciaReperibilita", "", 1, S(&super::predefiniti::STRING)),
        f("recapitoTelefonico", "", 2, S(&super::predefiniti::STRING)),
        f("componentiCoinvoltiIsc", "", 3, C(&super::sc_p000::LISTA_COMPONENTI_COINVOLTI_ISC)),
        f("indirizzo", "", 4, C(&super::sc_p000::INDIRIZZO_RESIDENZA)),
        f("datiImmobile", "", 5, C(&super::sc_p000::DATI_IMMOBILE)),
        f("componenteFamigliaEsistente", "", 6, C(&super::sc_p000::COMP_FAM_ESISTENTE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA_ISCRIZIONE_ELETTORALE: TipoComplesso = TipoComplesso {
    figli: &[
        f("recapito", "", 0, S(&super::predefiniti::STRING)),
        f("idStatoResidenzaOrigine", "", 1, S(&super::predefiniti::STRING)),
        f("statoResidenzaOrigine", "", 2, S(&super::predefiniti::STRING)),
        f("capStatoResidenzaOrigine", "", 3, S(&super::predefiniti::STRING)),
        f("localitaStatoResidenzaOrigine", "", 4, S(&super::predefiniti::STRING)),
        f("indirizzoStatoResidenzaOrigine", "", 5, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 6)], true),
        s(&[(1, 6)], true),
        s(&[(2, 6)], true),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static DETTAGLIO_P002: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceRichiesta", "", 0, S(&super::sc_p000::CODICE_RICHIESTA)),
        f("idTipologia", "", 1, S(&super::sc_p000::ID_TIPOLOGIA)),
        f("note", "", 2, S(&super::predefiniti::STRING)),
        f("dataApertura", "", 3, S(&super::predefiniti::DATE_TIME)),
        f("dataChiusura", "", 4, S(&super::predefiniti::DATE_TIME)),
        f("dataScadenza", "", 5, S(&super::predefiniti::DATE_TIME)),
        f("dataUltimoAggiornamento", "", 6, S(&super::predefiniti::DATE_TIME)),
        f("numeroProroghe", "", 7, S(&super::predefiniti::INT)),
        f("statoRichiestaCorrente", "", 8, C(&super::sc_p000::STATO_RICHIESTA_P000)),
        f("recapiti", "", 9, C(&super::sc_p000::LISTA_RECAPITI)),
        f("identificativi", "", 10, C(&super::tipi::identificativi::IDENTIFICATIVI)),
        f("soggettoRichiedente", "", 11, C(&super::tipi::generalita::GENERALITA)),
        f("soggettoInteressato", "", 12, C(&super::tipi::generalita::GENERALITA)),
        f("famigliaConvivenza", "", 13, C(&super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("comuneInteressato", "", 14, C(&super::tipi::luoghi::COMUNE)),
        f("storicoStati", "", 15, C(&super::sc_p000::LISTA_STORICO_STATI)),
        f("riepilogoRichiesta", "", 16, C(&super::sc_p000::RIEPILOGO_RICHIESTA)),
        f("allegati", "", 17, C(&super::sc_p000::LISTA_ALLEGATI)),
        f("datiRettifica", "", 18, C(&super::sc_p000::DATI_RETTIFICA_P000)),
        f("datiDichiarazioneResidenza", "", 19, C(&super::sc_p000::DATI_DICHIARAZIONE_RESIDENZA)),
        f("datiIscrizioneOnline", "", 20, C(&super::sc_p000::DATI_ISCRIZIONE_ONLINE)),
        f("datiRichiestaIscrizioneElettorale", "", 21, C(&super::sc_p000::DATI_RICHIESTA_ISCRIZIONE_ELETTORALE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 7)], false),
        s(&[(5, 7)], false),
        s(&[(6, 7)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[(9, 10)], false),
        s(&[(10, 12)], false),
        s(&[(11, 12)], false),
        s(&[(12, 15)], false),
        s(&[(13, 15)], false),
        s(&[(14, 15)], false),
        s(&[(15, 16)], false),
        s(&[(16, 17)], false),
        s(&[(17, 18)], false),
        s(&[(18, 22)], false),
        s(&[], true),
        s(&[], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static CRITERI_AGGIORNAMENTO_P003: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceRichiesta", "", 0, S(&super::sc_p000::CODICE_RICHIESTA)),
        f("richiestaProroga", "", 1, S(&super::predefiniti::BOOLEAN)),
        f("idStatoRichiesta", "", 2, S(&super::sc_p000::ID_STATO_RICHIESTA)),
        f("idMotivoIrricevibile", "", 3, S(&super::sc_p000::ID_MOTIVO_IRRICEVIBILE)),
        f("note", "", 4, S(&super::sc_p000::NOTE_P003)),
        f("idUnicoNazionale", "", 5, S(&super::sc_p000::ID_UNICO_NAZIONALE_P003)),
        f("operatore", "", 6, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(3, 7)], false),
        s(&[(3, 7)], false),
        s(&[(4, 7)], false),
        s(&[(5, 7)], false),
        s(&[(6, 7)], false),
        s(&[], true),
    ],
};

pub(crate) static ESITO_P003: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceEsito", "", 0, S(&super::sc_p000::CODICE_ESITO_P003)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static CODICE_RICHIESTA: TipoSemplice = TipoSemplice {
    nome: "CodiceRichiesta",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 30),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_TIPOLOGIA: TipoSemplice = TipoSemplice {
    nome: "IdTipologia",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_STATO_RICHIESTA: TipoSemplice = TipoSemplice {
    nome: "IdStatoRichiesta",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static FILTRO_STATO_RICHIESTA: TipoSemplice = TipoSemplice {
    nome: "FiltroStatoRichiesta",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M38],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_TIPOLOGIA_RECAPITO: TipoSemplice = TipoSemplice {
    nome: "IdTipologiaRecapito",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_FORMATO_FILE: TipoSemplice = TipoSemplice {
    nome: "IdFormatoFile",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static FLAG_OOTS: TipoSemplice = TipoSemplice {
    nome: "FlagOots",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, u32::MAX),
    modelli: &[&super::modelli::M40],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_SEZIONE_DATI: TipoSemplice = TipoSemplice {
    nome: "IdSezioneDati",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_DATO_ANAGRAFICO: TipoSemplice = TipoSemplice {
    nome: "IdDatoAnagrafico",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 64),
    modelli: &[&super::modelli::M36],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SI_NO_P000: TipoSemplice = TipoSemplice {
    nome: "SiNoP000",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (2, 2),
    modelli: &[&super::modelli::M45],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_TITOLO_STUDIO_P000: TipoSemplice = TipoSemplice {
    nome: "IdTitoloStudioP000",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M35],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_COND_NON_PROF: TipoSemplice = TipoSemplice {
    nome: "IdCondNonProf",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M35],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_POSIZIONE_PROF: TipoSemplice = TipoSemplice {
    nome: "IdPosizioneProf",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M35],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_TIPO_OCCUPAZIONE: TipoSemplice = TipoSemplice {
    nome: "IdTipoOccupazione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_MOTIVO_IRRICEVIBILE: TipoSemplice = TipoSemplice {
    nome: "IdMotivoIrricevibile",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NOTE_P003: TipoSemplice = TipoSemplice {
    nome: "NoteP003",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 2000),
    modelli: &[&super::modelli::M26],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_UNICO_NAZIONALE_P003: TipoSemplice = TipoSemplice {
    nome: "IdUnicoNazionaleP003",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 10),
    modelli: &[&super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CODICE_ESITO_P003: TipoSemplice = TipoSemplice {
    nome: "CodiceEsitoP003",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 30),
    modelli: &[&super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
