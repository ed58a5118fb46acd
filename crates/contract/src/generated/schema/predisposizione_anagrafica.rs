// Made from the schemas by `make contract`; changes belong there.
//! Tables of `predisposizioneAnagrafica.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static PREDISPOSIZIONE_ANAGRAFICA: TipoComplesso = TipoComplesso {
    figli: &[
        f("testata", "", 0, C(&super::predisposizione_anagrafica::TESTATA_PREDISPOSIZIONE)),
        f("evento", "", 1, C(&super::predisposizione_anagrafica::EVENTO_ANSC)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static TESTATA_PREDISPOSIZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("idNotifica", "", 0, S(&super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
        f("idTipoContenuto", "", 1, S(&super::tipi::semplici::NUMERICO1)),
        f("idTipoEvento", "", 2, S(&super::tipi::semplici::NUMERICO1)),
        f("codMittente", "", 3, S(&super::tipi::identificativi::COD_MITTENTE)),
        f("idTipoNotifica", "", 4, S(&super::predisposizione_anagrafica::NOTIFICA_PREDISPOSIZIONE)),
        f("dataValidita", "", 5, S(&super::predefiniti::DATE)),
        f("idUsecase", "", 6, S(&super::tipi::semplici::ALFANUMERICO_SLASH30)),
        f("descrizioneUsecase", "", 7, S(&super::tipi::semplici::CHAR_MAX600)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 8)], false),
        s(&[], true),
    ],
};

pub(crate) static CODICE_FISCALE_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("codFiscale", "", 0, S(&super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static GENERALITA_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, C(&super::predisposizione_anagrafica::CODICE_FISCALE_ANSC)),
        f("cognome", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::tipi::codici::SESSO)),
        f("dataNascita", "", 6, S(&super::predefiniti::DATE)),
        f("luogoNascita", "", 7, C(&super::tipi::luoghi::LUOGO_EVENTO)),
        f("nazionalita", "", 8, C(&super::tipi::luoghi::LOCALITA)),
        f("luogoResidenza", "", 9, C(&super::tipi::luoghi::LUOGO_EVENTO)),
        f("soggettoAIRE", "", 10, S(&super::tipi::codici::SOGGETTO_AIRE)),
        f("idSchedaSoggettoComune", "", 11, C(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_COMUNE)),
        f("idSchedaSoggettoANPR", "", 12, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idSoggettoANSC", "", 13, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idANPR", "", 14, S(&super::tipi::identificativi::ID_ANPR)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(3, 5)], false),
        s(&[(3, 5)], false),
        s(&[(5, 15)], true),
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

pub(crate) static GENERALITA_ASCENDENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, C(&super::predisposizione_anagrafica::CODICE_FISCALE_ANSC)),
        f("cognome", "", 1, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::tipi::codici::SESSO)),
        f("dataNascita", "", 6, S(&super::predefiniti::DATE)),
        f("luogoNascita", "", 7, C(&super::tipi::luoghi::LUOGO_EVENTO)),
        f("nazionalita", "", 8, C(&super::tipi::luoghi::LOCALITA)),
        f("luogoResidenza", "", 9, C(&super::tipi::luoghi::LUOGO_EVENTO)),
        f("soggettoAIRE", "", 10, S(&super::tipi::codici::SOGGETTO_AIRE)),
        f("idSchedaSoggettoComune", "", 11, C(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_COMUNE)),
        f("idSchedaSoggettoANPR", "", 12, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idSoggettoANSC", "", 13, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("idANPR", "", 14, S(&super::tipi::identificativi::ID_ANPR)),
        f("gradoDiParentela", "", 15, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("dataMorte", "", 16, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(3, 5)], false),
        s(&[(3, 5)], false),
        s(&[(5, 17)], true),
        s(&[(5, 17)], true),
        s(&[(6, 17)], true),
        s(&[(7, 17)], true),
        s(&[(8, 17)], true),
        s(&[(9, 17)], true),
        s(&[(10, 17)], true),
        s(&[(11, 17)], true),
        s(&[(12, 17)], true),
        s(&[(13, 17)], true),
        s(&[(14, 17)], true),
        s(&[(15, 17)], true),
        s(&[(16, 17)], true),
        s(&[], true),
    ],
};

pub(crate) static ATTO_NOTIFICA_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("idAnsc", "", 0, S(&super::predisposizione_anagrafica::ID_ANSC)),
        f("comuneRegistrazione", "", 1, C(&super::tipi::luoghi::COMUNE)),
        f("anno", "", 2, S(&super::tipi::semplici::NUMERICO4)),
        f("numeroComunale", "", 3, S(&super::tipi::atti::NUMERO_ATTO)),
        f("dataFormazioneAtto", "", 4, S(&super::predefiniti::DATE)),
        f("composizioneCompleta", "", 5, S(&super::predefiniti::STRING)),
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

pub(crate) static GENITORE_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::predisposizione_anagrafica::GENERALITA_ANSC)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_EVENTO_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataEvento", "", 0, S(&super::predefiniti::DATE)),
        f("luogoEvento", "", 1, C(&super::tipi::luoghi::LUOGO_EVENTO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static MATRIMONIO_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("coniuge", "", 0, C(&super::predisposizione_anagrafica::GENERALITA_ANSC)),
        f("datiMatrimonio", "", 1, C(&super::predisposizione_anagrafica::DATI_EVENTO_ANSC)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static SCIOGLIMENTO_UNIONE_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoScioglimento", "", 0, S(&super::predefiniti::STRING)),
        f("datiEvento", "", 1, C(&super::predisposizione_anagrafica::DATI_EVENTO_ANSC)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static UNIONE_CIVILE_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("attoUnione", "", 0, C(&super::predisposizione_anagrafica::DATI_EVENTO_ANSC)),
        f("scioglimentoUnione", "", 1, C(&super::predisposizione_anagrafica::SCIOGLIMENTO_UNIONE_ANSC)),
        f("ordineUnione", "", 2, S(&super::tipi::semplici::NUMERICO_MAX3)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RETTIFICA_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("eventoCollegato", "", 0, C(&super::predisposizione_anagrafica::ATTO_NOTIFICA_ANSC)),
        f("idTipoRettifica", "", 1, S(&super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static ENTE_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeEnte", "", 0, S(&super::predefiniti::STRING)),
        f("comuneEnte", "", 1, C(&super::tipi::luoghi::COMUNE)),
        f("dataTrascrizione", "", 2, S(&super::predefiniti::DATE)),
        f("estremiDocumento", "", 3, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 4)], true),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static SEPARAZIONE_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoAccordo", "", 0, S(&super::tipi::semplici::CHAR_MAX2)),
        f("avvocatoConiuge1", "", 1, C(&super::predisposizione_anagrafica::GENERALITA_ANSC)),
        f("avvocatoConiuge2", "", 2, C(&super::predisposizione_anagrafica::GENERALITA_ANSC)),
        f("attoMatrimonio", "", 3, C(&super::predisposizione_anagrafica::ATTO_NOTIFICA_ANSC)),
        f("dataRicezioneAttoConiuge1", "", 4, S(&super::predefiniti::DATE)),
        f("dataRicezioneAttoConiuge2", "", 5, S(&super::predefiniti::DATE)),
        f("provvedimento", "", 6, C(&super::predisposizione_anagrafica::ENTE_ANSC)),
        f("accordo", "", 7, C(&super::predisposizione_anagrafica::ENTE_ANSC)),
        f("testoTrascrizione", "", 8, S(&super::predefiniti::STRING)),
        f("dataSeparazione", "", 9, S(&super::predefiniti::DATE)),
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

pub(crate) static CITTADINANZA_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("intestatarioApolide", "", 0, S(&super::tipi::semplici::NUMERICO1)),
        f("coniuge", "", 1, C(&super::predisposizione_anagrafica::GENERALITA_ANSC)),
        f("parenteDiretto", "", 2, C(&super::predisposizione_anagrafica::GENERALITA_ASCENDENTE)),
        f("riassuntoDichiarazione", "", 3, S(&super::predefiniti::STRING)),
        f("dataAcquisizioneCittadinanza", "", 4, S(&super::predefiniti::DATE)),
        f("dataRegistrazioneDecreto", "", 5, S(&super::predefiniti::DATE)),
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

pub(crate) static DATI_ANAGRAFICI_ANPR: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataScansione", "", 0, S(&super::predefiniti::DATE)),
        f("generalita", "", 1, C(&super::predisposizione_anagrafica::GENERALITA_ANSC)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static GENERALITA_ML: TipoComplesso = TipoComplesso {
    figli: &[
        f("indirizzoResidenza", "", 0, S(&super::tipi::semplici::NOTE)),
        f("note", "", 1, S(&super::tipi::semplici::NOTE)),
        f("localitaEsteraNascita", "", 2, S(&super::tipi::semplici::NOTE)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_LINGUA: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceLingua", "", 0, S(&super::predisposizione_anagrafica::CODICE_LINGUA_ANSC)),
        f("composizioneCompleta", "", 1, S(&super::predefiniti::STRING)),
        f("descrizioneUsecase", "", 2, S(&super::tipi::semplici::CHAR_MAX600)),
        f("intestatario", "", 3, C(&super::predisposizione_anagrafica::GENERALITA_ML)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[(3, 4)], true),
    ],
};

pub(crate) static TRASCRIZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("descrizioneTipoRichiedente", "", 0, S(&super::predefiniti::STRING)),
        f("dataComunicazione", "", 1, S(&super::predefiniti::DATE)),
        f("testoLibero", "", 2, S(&super::predefiniti::STRING)),
        f("nuovoNome", "", 3, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("nuovoCognome", "", 4, S(&super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
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

pub(crate) static EVENTO_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("intestatario", "", 0, C(&super::predisposizione_anagrafica::GENERALITA_ANSC)),
        f("atto", "", 1, C(&super::predisposizione_anagrafica::ATTO_NOTIFICA_ANSC)),
        f("paternita", "", 2, C(&super::predisposizione_anagrafica::GENITORE_ANSC)),
        f("maternita", "", 3, C(&super::predisposizione_anagrafica::GENITORE_ANSC)),
        f("matrimonio", "", 4, C(&super::predisposizione_anagrafica::MATRIMONIO_ANSC)),
        f("unioneCivile", "", 5, C(&super::predisposizione_anagrafica::UNIONE_CIVILE_ANSC)),
        f("datiDecesso", "", 6, C(&super::predisposizione_anagrafica::DATI_EVENTO_ANSC)),
        f("datiRettifica", "", 7, C(&super::predisposizione_anagrafica::DATI_RETTIFICA_ANSC)),
        f("separazione", "", 8, C(&super::predisposizione_anagrafica::SEPARAZIONE_ANSC)),
        f("cittadinanza", "", 9, C(&super::predisposizione_anagrafica::CITTADINANZA_ANSC)),
        f("datiAnagraficiANPR", "", 10, C(&super::predisposizione_anagrafica::DATI_ANAGRAFICI_ANPR)),
        f("datiLingua", "", 11, C(&super::predisposizione_anagrafica::DATI_LINGUA)),
        f("trascrizione", "", 12, C(&super::predisposizione_anagrafica::TRASCRIZIONE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 2)], false),
        s(&[(2, 13)], true),
        s(&[(3, 13)], true),
        s(&[(4, 13)], true),
        s(&[(5, 13)], true),
        s(&[(6, 13)], true),
        s(&[(7, 13)], true),
        s(&[(8, 13)], true),
        s(&[(9, 13)], true),
        s(&[(10, 13)], true),
        s(&[(11, 13)], true),
        s(&[(11, 13)], true),
        s(&[], true),
    ],
};

pub(crate) static NOTIFICA_PREDISPOSIZIONE: TipoSemplice = TipoSemplice {
    nome: "NotificaPredisposizione",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (4, 4),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CODICE_LINGUA_ANSC: TipoSemplice = TipoSemplice {
    nome: "CodiceLinguaANSC",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (2, 2),
    modelli: &[&super::modelli::M37],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_ANSC: TipoSemplice = TipoSemplice {
    nome: "IdAnsc",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 200),
    modelli: &[&super::modelli::M8],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
