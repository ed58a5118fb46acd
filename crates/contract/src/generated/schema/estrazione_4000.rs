// Made from the schemas by `make contract`; changes belong there.
//! Tables of `4000estrazione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static RICHIESTA4001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("criteriRicerca", "", 1, C(&super::estrazione_4000::CRITERI_RICERCA4001)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA4001: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla4001", "http://sogei.it/ANPR/4000estrazione", 0, C(&super::estrazione_4000::RISPOSTA_MULTIPLA4001)),
        f("rispostaKO", "http://sogei.it/ANPR/4000estrazione", 1, C(&super::estrazione_4000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA4001: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("criteriRicerca", "", 1, C(&super::estrazione_4000::CRITERI_RICERCA4001)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA4002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("criteriRicerca", "", 1, C(&super::estrazione_4000::CRITERI_RICERCA4002)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA4002: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla4002", "http://sogei.it/ANPR/4000estrazione", 0, C(&super::estrazione_4000::RISPOSTA_MULTIPLA4002)),
        f("rispostaKO", "http://sogei.it/ANPR/4000estrazione", 1, C(&super::estrazione_4000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA4002: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("datiRichiesti", "", 1, C(&super::tipi::operazioni::DATI_RICHIESTI_RIVESTIMENTO)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA4003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiesta", "", 1, C(&super::estrazione_4000::DATI_RICHIESTA4003)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA4003: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla4003", "http://sogei.it/ANPR/4000estrazione", 0, C(&super::estrazione_4000::RISPOSTA_MULTIPLA4003)),
        f("rispostaKO", "http://sogei.it/ANPR/4000estrazione", 1, C(&super::estrazione_4000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA4003: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("datiRichiesta", "", 1, C(&super::estrazione_4000::DATI_RICHIESTA4003)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA4004: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("datiRichiesta", "", 1, C(&super::estrazione_4000::DATI_RICHIESTA4004)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA4004: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla4004", "http://sogei.it/ANPR/4000estrazione", 0, C(&super::estrazione_4000::RISPOSTA_MULTIPLA4004)),
        f("rispostaKO", "http://sogei.it/ANPR/4000estrazione", 1, C(&super::estrazione_4000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA4004: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("datiRichiesta", "", 1, C(&super::estrazione_4000::DATI_RICHIESTA4004)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static RICHIESTA4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRichiesta", "", 0, C(&super::tipi::testata::TESTATA_RICHIESTA)),
        f("elaborazione", "", 1, C(&super::estrazione_4000::ELABORAZIONE4005)),
        f("verificaStato", "", 2, C(&super::estrazione_4000::VERIFICA_STATO4005)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("RispostaMultipla4005", "http://sogei.it/ANPR/4000estrazione", 0, C(&super::estrazione_4000::RISPOSTA_MULTIPLA4005)),
        f("rispostaKO", "http://sogei.it/ANPR/4000estrazione", 1, C(&super::estrazione_4000::RISPOSTA_KO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_MULTIPLA4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataRisposta", "", 0, C(&super::tipi::testata::TESTATA_RISPOSTA)),
        f("statoRichiesta", "", 1, S(&super::predefiniti::STRING)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
        f("dataDisponibilita", "", 3, S(&super::predefiniti::DATE_TIME)),
        f("comuneRichiesta", "", 4, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("ricercaElenchiRichieste", "", 5, C(&super::estrazione_4000::RICERCA_ELENCHI_RICHIESTE4005)),
        f("datiFornitura", "", 6, C(&super::estrazione_4000::DATI_FORNITURA4005)),
        f("elencoRisposte", "", 7, C(&super::estrazione_4000::DATI_RISPOSTA4005)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 8)], true),
        s(&[(5, 8)], true),
        s(&[(6, 8)], true),
        s(&[(7, 8)], true),
        s(&[(7, 8)], true),
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

pub(crate) static RIFERIMENTO_RICHIESTA: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataIniziale", "", 0, S(&super::predefiniti::DATE)),
        f("dataFinale", "", 1, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static REGISTRAZIONI: TipoComplesso = TipoComplesso {
    figli: &[
        f("eventoAnagrafico", "", 0, S(&super::tipi::codici::EVENTO_ANAGRAFICO)),
        f("codiceServizio", "", 1, S(&super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static IDENTIFICATIVI_COMUNALI: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoScheda", "", 0, S(&super::tipi::codici::SCHEDA_ANN)),
        f("identificativoComuneDa", "", 1, S(&super::tipi::semplici::CHAR_MAX20)),
        f("identificativoComuneA", "", 2, S(&super::tipi::semplici::CHAR_MAX20)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static IDENTIFICATIVI_ANPR4001: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoANPRDa", "", 0, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idSchedaSoggettoANPRA", "", 1, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("tipoScheda", "", 2, S(&super::tipi::codici::SCHEDA)),
        f("identificativoANPRDa", "", 3, S(&super::tipi::semplici::CHAR_MAX20)),
        f("identificativoANPRA", "", 4, S(&super::tipi::semplici::CHAR_MAX20)),
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

pub(crate) static ESTREMI_ATTO_PARZIALI: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoAtto", "", 0, S(&super::tipi::codici::DATO_ATTO)),
        f("anno", "", 1, S(&super::tipi::semplici::NUMERICO4)),
        f("parte", "", 2, S(&super::tipi::semplici::CHAR_MAX5)),
        f("serie", "", 3, S(&super::tipi::semplici::CHAR_MAX10)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static TOPONIMO_PARZ: TipoComplesso = TipoComplesso {
    figli: &[
        f("codSpecie", "", 0, S(&super::tipi::codici::SPECIE_TOPONIMO)),
        f("specie", "", 1, S(&super::tipi::semplici::CHAR_MAX30)),
        f("codToponimo", "", 2, S(&super::tipi::semplici::CHAR_MAX6)),
        f("denominazioneToponimo", "", 3, S(&super::tipi::indirizzi::ALFANUMERICO_INDIRIZZO)),
    ],
    stati: &[
        s(&[(0, 4)], true),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static NUMERO_CIVICO_PARZ: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceCivico", "", 0, S(&super::tipi::semplici::CHAR_MAX10)),
        f("numero", "", 1, S(&super::tipi::semplici::NUMERICO_MAX20)),
        f("progSNC", "", 2, S(&super::tipi::semplici::NUMERICO_MAX5)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static INDIRIZZO_PARZ: TipoComplesso = TipoComplesso {
    figli: &[
        f("toponimo", "", 0, C(&super::estrazione_4000::TOPONIMO_PARZ)),
        f("numeroCivico", "", 1, C(&super::estrazione_4000::NUMERO_CIVICO_PARZ)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static RICERCA_CHIAVE_PARZIALE: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoCf", "", 0, S(&super::tipi::semplici::NUMERICO1)),
        f("codiceFiscale", "", 1, S(&super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
        f("ricercaCognomeNomeParziale", "", 2, S(&super::tipi::semplici::NUMERICO1)),
        f("cognome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("nome", "", 4, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
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

pub(crate) static ULTERIORI_SELEZIONI: TipoComplesso = TipoComplesso {
    figli: &[
        f("ricercaChiaveParziale", "", 0, C(&super::estrazione_4000::RICERCA_CHIAVE_PARZIALE)),
        f("ricercaCittadiniSenzaNome", "", 1, S(&super::tipi::semplici::SI_NO1)),
        f("ricercaCittadiniSenzaCognome", "", 2, S(&super::tipi::semplici::SI_NO1)),
        f("ricercaCittadiniSenzaGiornoNascita", "", 3, S(&super::tipi::semplici::SI_NO1)),
        f("ricercaCittadiniSenzaGiornoMeseNascita", "", 4, S(&super::tipi::semplici::SI_NO1)),
        f("statoCodiceFiscale", "", 5, S(&super::tipi::codici::STATO_CF)),
        f("tipoResidenza", "", 6, S(&super::tipi::codici::RESIDENZA4001)),
        f("sesso", "", 7, S(&super::tipi::codici::SESSO)),
        f("statoCivile", "", 8, S(&super::tipi::codici::DATO_STATO_CIVILE)),
        f("senzaFissaDimora", "", 9, S(&super::tipi::semplici::SI_NO1)),
        f("tipoCittadinanza", "", 10, S(&super::tipi::codici::DOMINIO_CITTADINANZA)),
        f("codiceStato", "", 11, S(&super::tipi::semplici::NUMERICO3)),
        f("codiceConsolato", "", 12, S(&super::tipi::semplici::CHAR7)),
        f("ricercaDataIscrizioneAire", "", 13, S(&super::tipi::semplici::SI_NO1)),
        f("ricercaDataArrivoConsolato", "", 14, S(&super::tipi::semplici::SI_NO1)),
        f("ricercaAnnoEspatrio", "", 15, S(&super::tipi::semplici::SI_NO1)),
        f("statoIstruttoria", "", 16, S(&super::tipi::codici::STATO_ISTRUTTORIA)),
        f("idProfessione", "", 17, S(&super::tipi::codici::POSIZIONE_PROFESSIONALE)),
        f("idCondizioneNonProfessionale", "", 18, S(&super::tipi::codici::CONDIZIONE_NON_PROFESSIONALE)),
        f("titoloDiStudio", "", 19, S(&super::tipi::codici::TITOLO_STUDIO)),
        f("possessoPatente", "", 20, S(&super::tipi::semplici::SI_NO1)),
        f("possessoVeicoli", "", 21, S(&super::tipi::semplici::SI_NO1)),
        f("fasciaEtaDa", "", 22, S(&super::tipi::semplici::NUMERICO_MAX3)),
        f("fasciaEtaA", "", 23, S(&super::tipi::semplici::NUMERICO_MAX3)),
        f("dataRiferimento", "", 24, S(&super::predefiniti::DATE)),
        f("etaMinimaAllaDataRiferimento", "", 25, S(&super::tipi::semplici::NUMERICO_MAX3)),
        f("elettoreAllaDataRiferimento", "", 26, S(&super::tipi::codici::ELETTORE_ALLA_DATA_RIFERIMENTO)),
        f("listaLeva", "", 27, S(&super::tipi::semplici::SI_NO1)),
    ],
    stati: &[
        s(&[(0, 28)], true),
        s(&[(1, 28)], true),
        s(&[(2, 28)], true),
        s(&[(3, 28)], true),
        s(&[(4, 28)], true),
        s(&[(5, 28)], true),
        s(&[(6, 28)], true),
        s(&[(7, 28)], true),
        s(&[(8, 28)], true),
        s(&[(9, 28)], true),
        s(&[(10, 28)], true),
        s(&[(11, 28)], true),
        s(&[(12, 28)], true),
        s(&[(13, 28)], true),
        s(&[(14, 28)], true),
        s(&[(15, 28)], true),
        s(&[(16, 28)], true),
        s(&[(17, 28)], true),
        s(&[(18, 28)], true),
        s(&[(19, 28)], true),
        s(&[(20, 28)], true),
        s(&[(21, 28)], true),
        s(&[(22, 28)], true),
        s(&[(23, 28)], true),
        s(&[(24, 28)], true),
        s(&[(25, 28)], true),
        s(&[(26, 28)], true),
        s(&[(27, 28)], true),
        s(&[], true),
    ],
};

pub(crate) static CRITERI_RICERCA4001: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneRichiesta", "", 0, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("datiAnagraficiRichiesti", "", 1, S(&super::tipi::codici::DATI_RICHIESTI)),
        f("riferimentoRichiesta", "", 2, C(&super::estrazione_4000::RIFERIMENTO_RICHIESTA)),
        f("registrazioni", "", 3, C(&super::estrazione_4000::REGISTRAZIONI)),
        f("identificativiComunali", "", 4, C(&super::estrazione_4000::IDENTIFICATIVI_COMUNALI)),
        f("identificativiANPR", "", 5, C(&super::estrazione_4000::IDENTIFICATIVI_ANPR4001)),
        f("estremiAttoParziali", "", 6, C(&super::estrazione_4000::ESTREMI_ATTO_PARZIALI)),
        f("indirizzoParziale", "", 7, C(&super::estrazione_4000::INDIRIZZO_PARZ)),
        f("ulterioriSelezioni", "", 8, C(&super::estrazione_4000::ULTERIORI_SELEZIONI)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(1, 9)], true),
        s(&[(3, 9)], true),
        s(&[(4, 9)], true),
        s(&[(5, 9)], true),
        s(&[(6, 9)], true),
        s(&[(7, 9)], true),
        s(&[(8, 9)], true),
        s(&[], true),
    ],
};

pub(crate) static CRITERI_RICERCA4002: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataRiferimento", "", 0, S(&super::predefiniti::DATE)),
        f("datiRichiesti", "", 1, S(&super::tipi::codici::DATI_RICHIESTI)),
        f("xmlFileCodiciFiscali", "", 2, S(&super::predefiniti::BASE64BINARY)),
        f("criterioSelezione", "", 3, S(&super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(1, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA4003: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("tipologiaProspetto", "", 1, S(&super::tipi::codici::PROSPETTO)),
        f("mese", "", 2, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("anno", "", 3, S(&super::tipi::semplici::NUMERICO4)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTA4004: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("tipoElenco", "", 1, S(&super::tipi::semplici::NUMERICO_MAX3)),
        f("dataRiferimentoIniziale", "", 2, S(&super::predefiniti::DATE)),
        f("dataRiferimentoFinale", "", 3, S(&super::predefiniti::DATE)),
        f("tipologiaCittadini", "", 4, S(&super::tipi::semplici::NUMERICO_MAX2)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 5)], true),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static RICERCA_ELENCHI_RICHIESTE4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("statoLavorazione", "", 0, S(&super::tipi::codici::STATO_LAVORAZIONE)),
        f("operazioneRichiesta", "", 1, S(&super::tipi::semplici::CHAR_MAX4)),
        f("periodoRiferimentoRichieste", "", 2, C(&super::tipi::operazioni::PERIODO_RIFERIMENTO)),
        f("identificativiANPR", "", 3, C(&super::tipi::operazioni::IDENTIFICATIVI_ANPR)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static ELABORAZIONE4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneRichiesta", "", 0, C(&super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("dettaglioDati", "", 1, S(&super::estrazione_4000::DETTAGLIO_DATI)),
        f("ricercaElenchiRichieste", "", 2, C(&super::estrazione_4000::RICERCA_ELENCHI_RICHIESTE4005)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static VERIFICA_STATO4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneANPR", "", 0, S(&super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
        f("progressivo", "", 1, S(&super::tipi::semplici::NUMERICO_MAX5)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_FORNITURA4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("progressivoCorrente", "", 0, S(&super::tipi::semplici::NUMERICO_MAX5)),
        f("progressivoTotale", "", 1, S(&super::tipi::semplici::NUMERICO_MAX5)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_RISPOSTA4005: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneANPR", "", 0, S(&super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
        f("statoLavorazione", "", 1, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("tipoOperazione", "", 2, S(&super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("contenutoRichiesta", "", 3, S(&super::predefiniti::BASE64BINARY)),
        f("formatoRichiesta", "", 4, S(&super::estrazione_4000::FORMATO_FILE)),
        f("contenutoRisposta", "", 5, S(&super::predefiniti::BASE64BINARY)),
        f("formatoRisposta", "", 6, S(&super::estrazione_4000::FORMATO_FILE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 7)], true),
        s(&[(2, 7)], true),
        s(&[(3, 7)], true),
        s(&[(4, 7)], true),
        s(&[(5, 7)], true),
        s(&[(6, 7)], true),
        s(&[], true),
    ],
};

pub(crate) static DETTAGLIO_DATI: TipoSemplice = TipoSemplice {
    nome: "DettaglioDati",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, u32::MAX),
    modelli: &[&super::modelli::M42],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static FORMATO_FILE: TipoSemplice = TipoSemplice {
    nome: "FormatoFile",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (2, 4),
    modelli: &[&super::modelli::M37],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
