// Made from the schemas by `make contract`; changes belong there.
//! Tables of `N000notificheComuni.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static NOTIFICA_N030: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiNotifica", "", 0, C(&super::notifiche_comuni_n000::DATI_NOTIFICA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static NOTIFICA_N031: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneRichiesta", "", 0, C(&super::notifiche_comuni_n000::COMUNE_RICHIESTA_N000)),
        f("dataOperativitaAnpr", "", 1, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static NOTIFICA_N032: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneRichiesta", "", 0, C(&super::notifiche_comuni_n000::COMUNE_RICHIESTA_N000)),
        f("datiFile", "", 1, C(&super::notifiche_comuni_n000::DATI_FILE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(1, 2)], true),
    ],
};

pub(crate) static COMUNE_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeComune", "", 0, S(&super::tipi::semplici::CHAR_MAX80)),
        f("codiceIstat", "", 1, S(&super::tipi::semplici::CHAR6)),
        f("siglaProvincia", "", 2, S(&super::tipi::semplici::CHAR_MAX2)),
        f("descrizioneLocalita", "", 3, S(&super::tipi::semplici::CHAR_MAX120)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static COMUNE_RICHIESTA_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeComune", "", 0, S(&super::tipi::semplici::CHAR_MAX80)),
        f("codiceIstat", "", 1, S(&super::tipi::semplici::CHAR6)),
        f("siglaProvinciaIstat", "", 2, S(&super::tipi::semplici::CHAR_MAX2)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static LOCALITA_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("descrizioneLocalita", "", 0, S(&super::tipi::semplici::CHAR_MAX120)),
        f("descrizioneStato", "", 1, S(&super::tipi::semplici::CHAR_MAX120)),
        f("codiceStato", "", 2, S(&super::tipi::semplici::NUMERICO3)),
        f("provinciaContea", "", 3, S(&super::tipi::semplici::CHAR_MAX30)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static LUOGO_EVENTO_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("luogoEccezionale", "", 0, S(&super::tipi::semplici::CHAR_MAX120)),
        f("comune", "", 1, C(&super::notifiche_comuni_n000::COMUNE_N000)),
        f("localita", "", 2, C(&super::notifiche_comuni_n000::LOCALITA_N000)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static CODICE_FISCALE_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("codFiscale", "", 0, S(&super::notifiche_comuni_n000::DOMINIO_CODICE_FISCALE_N000)),
        f("validitaCF", "", 1, S(&super::tipi::semplici::NUMERICO_MAX2)),
        f("dataAttribuzioneValidita", "", 2, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static GENERALITA_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, C(&super::notifiche_comuni_n000::CODICE_FISCALE_N000)),
        f("cognome", "", 1, S(&super::notifiche_comuni_n000::ALFABETICO_NOMI_COGNOMI_N000)),
        f("senzaCognome", "", 2, S(&super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::notifiche_comuni_n000::ALFABETICO_NOMI_COGNOMI_N000)),
        f("senzaNome", "", 4, S(&super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::tipi::semplici::CHAR1)),
        f("dataNascita", "", 6, S(&super::predefiniti::DATE)),
        f("senzaGiorno", "", 7, S(&super::tipi::semplici::SENZA)),
        f("senzaGiornoMese", "", 8, S(&super::tipi::semplici::SENZA)),
        f("luogoNascita", "", 9, C(&super::notifiche_comuni_n000::LUOGO_EVENTO_N000)),
        f("soggettoAIRE", "", 10, S(&super::tipi::semplici::CHAR_MAX1)),
        f("annoEspatrio", "", 11, S(&super::tipi::semplici::NUMERICO4)),
        f("idSchedaSoggettoANPR", "", 12, S(&super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
    ],
    stati: &[
        s(&[(0, 13)], true),
        s(&[(1, 13)], true),
        s(&[(3, 13)], true),
        s(&[(3, 13)], true),
        s(&[(5, 13)], true),
        s(&[(5, 13)], true),
        s(&[(6, 13)], true),
        s(&[(7, 13)], true),
        s(&[(8, 13)], true),
        s(&[(9, 13)], true),
        s(&[(10, 13)], true),
        s(&[(11, 13)], true),
        s(&[(12, 13)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_NOTIFICA: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneRichiesta", "", 0, C(&super::notifiche_comuni_n000::COMUNE_RICHIESTA_N000)),
        f("dataPresentazione", "", 1, S(&super::predefiniti::DATE_TIME)),
        f("codiceServizio", "", 2, S(&super::tipi::semplici::CHAR4)),
        f("idOperazioneANPR", "", 3, S(&super::tipi::semplici::NUMERICO_MAX30)),
        f("dataElaborazione", "", 4, S(&super::predefiniti::DATE_TIME)),
        f("esito", "", 5, S(&super::tipi::semplici::CHAR4)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_FILE: TipoComplesso = TipoComplesso {
    figli: &[
        f("identificativoFile", "", 0, S(&super::tipi::semplici::NUMERICO_MAX30)),
        f("tipoFile", "", 1, S(&super::tipi::semplici::NUMERICO_MAX10)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static NOTIFICA_CAMBIO_RESIDENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalitaSoggetto", "", 0, C(&super::notifiche_comuni_n000::GENERALITA_N000)),
        f("comuneRichiesta", "", 1, C(&super::notifiche_comuni_n000::COMUNE_RICHIESTA_N000)),
        f("idOperazioneANPR", "", 2, S(&super::tipi::semplici::NUMERICO_MAX30)),
        f("dataDecorrenza", "", 3, S(&super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[], true),
    ],
};

pub(crate) static DOMINIO_CODICE_FISCALE_N000: TipoSemplice = TipoSemplice {
    nome: "DominioCodiceFiscaleN000",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (11, 16),
    modelli: &[&super::modelli::M28],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFABETICO_NOMI_COGNOMI_N000: TipoSemplice = TipoSemplice {
    nome: "AlfabeticoNomiCognomiN000",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::modelli::M27],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
