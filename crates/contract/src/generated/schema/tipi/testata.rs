// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/testata.xsd`.

use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static TESTATA_RICHIESTA: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneComune", "", 0, S(&super::super::tipi::identificativi::ID_OPERAZIONE_COMUNE)),
        f("codMittente", "", 1, S(&super::super::tipi::identificativi::COD_MITTENTE)),
        f("codDestinatario", "", 2, S(&super::super::tipi::identificativi::COD_DESTINATARIO)),
        f("operazioneRichiesta", "", 3, S(&super::super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("dataOraRichiesta", "", 4, S(&super::super::predefiniti::DATE_TIME)),
        f("tipoOperazione", "", 5, S(&super::super::tipi::codici::RICHIEDENTE_OPERAZIONE)),
        f("protocolloComune", "", 6, S(&super::super::tipi::identificativi::PROTOCOLLO_COMUNE)),
        f("dataProtocolloComune", "", 7, S(&super::super::predefiniti::DATE)),
        f("tipoInvio", "", 8, S(&super::super::tipi::codici::INVIO_AMMESSO)),
        f("dataDecorrenza", "", 9, S(&super::super::predefiniti::DATE)),
        f("dataDefinizionePratica", "", 10, S(&super::super::predefiniti::DATE)),
        f("nomeApplicativo", "", 11, S(&super::super::tipi::testata::NOME_APPLICATIVO)),
        f("versioneApplicativo", "", 12, S(&super::super::tipi::testata::VERSIONE_APPLICATIVO)),
        f("fornitoreApplicativo", "", 13, S(&super::super::tipi::testata::FORNITORE_APPLICATIVO)),
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

pub(crate) static TESTATA_RISPOSTA: TipoComplesso = TipoComplesso {
    figli: &[
        f("idOperazioneComune", "", 0, S(&super::super::tipi::identificativi::ID_OPERAZIONE_COMUNE)),
        f("codMittente", "", 1, S(&super::super::tipi::identificativi::COD_MITTENTE)),
        f("codDestinatario", "", 2, S(&super::super::tipi::identificativi::COD_DESTINATARIO)),
        f("operazioneRichiesta", "", 3, S(&super::super::tipi::identificativi::OPERAZIONE_RICHIESTA)),
        f("dataOraRichiesta", "", 4, S(&super::super::predefiniti::DATE_TIME)),
        f("protocolloComune", "", 5, S(&super::super::tipi::identificativi::PROTOCOLLO_COMUNE)),
        f("dataProtocolloComune", "", 6, S(&super::super::predefiniti::DATE)),
        f("dataDecorrenza", "", 7, S(&super::super::predefiniti::DATE)),
        f("idOperazioneANPR", "", 8, S(&super::super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
        f("esitoOperazione", "", 9, S(&super::super::tipi::semplici::CHAR_MAX4)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 9)], false),
        s(&[(6, 9)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[(9, 10)], false),
        s(&[], true),
    ],
};

pub(crate) static NOME_APPLICATIVO: TipoSemplice = TipoSemplice {
    nome: "NomeApplicativo",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M13],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static VERSIONE_APPLICATIVO: TipoSemplice = TipoSemplice {
    nome: "VersioneApplicativo",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M14],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static FORNITORE_APPLICATIVO: TipoSemplice = TipoSemplice {
    nome: "FornitoreApplicativo",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M14],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
