// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/operazioni.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static CONTROLLO: TipoComplesso = TipoComplesso {
    figli: &[
        f("codice", "", 0, S(&super::super::tipi::semplici::ALFANUMERICO_SLASH2)),
        f("valore", "", 1, S(&super::super::tipi::operazioni::VALORE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTA_CONTROLLI: TipoComplesso = TipoComplesso {
    figli: &[
        f("controllo", "", 0, C(&super::super::tipi::operazioni::CONTROLLO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static DATI_CONTROLLO: TipoComplesso = TipoComplesso {
    figli: &[
        f("listaControlli", "", 0, C(&super::super::tipi::operazioni::LISTA_CONTROLLI)),
    ],
    stati: &[
        s(&[(0, 1)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_PROCEDIMENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("numeroPraticaAnpr", "", 0, S(&super::super::tipi::identificativi::NUMERO_PRATICA_ANPR)),
        f("numeroPraticaComune", "", 1, S(&super::super::tipi::identificativi::NUMERO_PRATICA_COMUNE)),
        f("dataDefinizionePratica", "", 2, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_PROCEDIMENTO_ISTRUTTORIA: TipoComplesso = TipoComplesso {
    figli: &[
        f("numeroPraticaAnpr", "", 0, S(&super::super::tipi::identificativi::NUMERO_PRATICA_ANPR)),
        f("numeroPraticaComune", "", 1, S(&super::super::tipi::identificativi::NUMERO_PRATICA_COMUNE)),
        f("tipoOperazione", "", 2, S(&super::super::tipi::codici::OPERAZIONE1014)),
        f("noteChiusura", "", 3, S(&super::super::tipi::semplici::NOTE)),
        f("dataChiusura", "", 4, S(&super::super::predefiniti::DATE)),
        f("motivoAvvio", "", 5, S(&super::super::tipi::semplici::NUMERICO_MAX2)),
        f("dataStato", "", 6, S(&super::super::predefiniti::DATE)),
        f("statoProcedimento", "", 7, S(&super::super::tipi::codici::STATO_PROCEDIMENTO)),
        f("esitoChiusura", "", 8, S(&super::super::tipi::codici::ESITO_CHIUSURA)),
        f("noteEsito", "", 9, S(&super::super::tipi::semplici::NOTE)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 7)], false),
        s(&[(4, 7)], false),
        s(&[(5, 7)], false),
        s(&[(6, 7)], false),
        s(&[(7, 8)], false),
        s(&[(8, 10)], true),
        s(&[(9, 10)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_OPERAZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("operazioneRichiesta", "", 0, S(&super::super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("idOperazioneComune", "", 1, S(&super::super::tipi::identificativi::ID_OPERAZIONE_COMUNE)),
        f("protocolloComune", "", 2, S(&super::super::tipi::identificativi::PROTOCOLLO_COMUNE)),
        f("dataProtocolloComune", "", 3, S(&super::super::predefiniti::DATE)),
        f("idOperazioneANPR", "", 4, S(&super::super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
        f("dataOperazione", "", 5, S(&super::super::predefiniti::DATE)),
        f("motivoRichiesta", "", 6, S(&super::super::tipi::semplici::ALFANUMERICO_SLASH3)),
        f("noteOperazione", "", 7, S(&super::super::tipi::semplici::NOTE)),
        f("dataDecorrenza", "", 8, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 5)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 9)], true),
        s(&[(6, 9)], true),
        s(&[(7, 9)], true),
        s(&[(8, 9)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICERCA_SCHEDA: TipoComplesso = TipoComplesso {
    figli: &[
        f("soggetto", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("schedaFamigliaConvivenza", "", 1, C(&super::super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static PERIODO_RIFERIMENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataOraIniziale", "", 0, S(&super::super::predefiniti::DATE_TIME)),
        f("dataOraFinale", "", 1, S(&super::super::predefiniti::DATE_TIME)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static IDENTIFICATIVI_ANPR: TipoComplesso = TipoComplesso {
    figli: &[
        f("protocolloANPRDa", "", 0, S(&super::super::tipi::semplici::NUMERICO_MAX30)),
        f("protocolloANPRA", "", 1, S(&super::super::tipi::semplici::NUMERICO_MAX30)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_RICHIESTI_RIVESTIMENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataRiferimento", "", 0, S(&super::super::predefiniti::DATE)),
        f("datiRichiesti", "", 1, S(&super::super::tipi::codici::DATI_RICHIESTI)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[(1, 2)], true),
    ],
};

pub(crate) static FILE_META: TipoComplesso = TipoComplesso {
    figli: &[
        f("formato", "", 0, S(&super::super::tipi::semplici::CHAR_MAX10)),
        f("compressione", "", 1, S(&super::super::tipi::semplici::CHAR_MAX10)),
        f("nome", "", 2, S(&super::super::tipi::semplici::CHAR_MAX50)),
        f("note", "", 3, S(&super::super::tipi::semplici::CHAR_MAX100)),
        f("contenuto", "", 4, S(&super::super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 5)], false),
        s(&[(2, 5)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static VALORE: TipoSemplice = TipoSemplice {
    nome: "Valore",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 240),
    modelli: &[&super::super::modelli::M20],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
