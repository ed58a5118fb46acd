// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/documenti.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static CARTA_IDENTITA: TipoComplesso = TipoComplesso {
    figli: &[
        f("numero", "", 0, S(&super::super::tipi::documenti::NUMERO_CARTA_IDENTITA)),
        f("dataRilascio", "", 1, S(&super::super::predefiniti::DATE)),
        f("cartaceaElettronica", "", 2, S(&super::super::tipi::codici::CARTACEA_ELETTRONICA)),
        f("interdizioneEspatrio", "", 3, S(&super::super::tipi::semplici::SI_NO1)),
        f("comuneRilascio", "", 4, C(&super::super::tipi::luoghi::COMUNE)),
        f("consolatoRilascio", "", 5, C(&super::super::tipi::indirizzi::CONSOLATO)),
        f("dataScadenza", "", 6, S(&super::super::predefiniti::DATE)),
        f("dataAnnullamento", "", 7, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 6)], false),
        s(&[(6, 8)], true),
        s(&[(6, 8)], true),
        s(&[(7, 8)], true),
        s(&[], true),
    ],
};

pub(crate) static CARTA_IDENTITA3000: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneRilascio", "", 0, C(&super::super::tipi::luoghi::COMUNE_RICHIESTA)),
        f("codiceConsolatoRilascio", "", 1, S(&super::super::tipi::indirizzi::CODICE_CONSOLATO_RILASCIO)),
        f("numero", "", 2, S(&super::super::tipi::documenti::NUMERO_CARTA_IDENTITA)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static PERMESSO_SOGGIORNO: TipoComplesso = TipoComplesso {
    figli: &[
        f("numeroSoggiorno", "", 0, S(&super::super::tipi::documenti::NUMERO_SOGGIORNO)),
        f("tipoSoggiorno", "", 1, S(&super::super::tipi::codici::SOGGIORNO)),
        f("noteSoggiorno", "", 2, S(&super::super::tipi::semplici::NOTE)),
        f("dataRilascio", "", 3, S(&super::super::predefiniti::DATE)),
        f("dataScadenza", "", 4, S(&super::super::predefiniti::DATE)),
        f("questuraRilascioSoggiorno", "", 5, S(&super::super::tipi::documenti::QUESTURA_RILASCIO)),
        f("comune", "", 6, C(&super::super::tipi::luoghi::COMUNE)),
        f("numeroPassaporto", "", 7, S(&super::super::tipi::documenti::NUMERO_PASSAPORTO)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 8)], true),
        s(&[(3, 8)], true),
        s(&[(4, 8)], true),
        s(&[(5, 8)], true),
        s(&[(6, 8)], true),
        s(&[(7, 8)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_SOGGIORNO3000: TipoComplesso = TipoComplesso {
    figli: &[
        f("questuraRilascioSoggiorno", "", 0, S(&super::super::tipi::documenti::QUESTURA_RILASCIO)),
        f("numeroSoggiorno", "", 1, S(&super::super::tipi::documenti::NUMERO_SOGGIORNO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static PERMESSO_DI_SOGGIORNO3000: TipoComplesso = TipoComplesso {
    figli: &[
        f("numeroPassaporto", "", 0, S(&super::super::tipi::documenti::NUMERO_PASSAPORTO)),
        f("datiSoggiorno30XX", "", 1, C(&super::super::tipi::documenti::DATI_SOGGIORNO3000)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static DOMICILIO_DIGITALE: TipoComplesso = TipoComplesso {
    figli: &[
        f("indirizzoDigitale", "", 0, S(&super::super::tipi::documenti::INDIRIZZO_DIGITALE)),
        f("dataInizioValidita", "", 1, S(&super::super::predefiniti::DATE)),
        f("enteErogatore", "", 2, S(&super::super::tipi::documenti::ENTE_EROGATORE)),
        f("statoDomicilio", "", 3, S(&super::super::tipi::semplici::NUMERICO1)),
        f("noteStatoDomicilio", "", 4, S(&super::super::predefiniti::STRING)),
        f("emailContatto", "", 5, S(&super::super::tipi::documenti::INDIRIZZO_DIGITALE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 6)], true),
        s(&[(3, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static NUMERO_CARTA_IDENTITA: TipoSemplice = TipoSemplice {
    nome: "NumeroCartaIdentita",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_SOGGIORNO: TipoSemplice = TipoSemplice {
    nome: "NumeroSoggiorno",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M22],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static QUESTURA_RILASCIO: TipoSemplice = TipoSemplice {
    nome: "QuesturaRilascio",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 50),
    modelli: &[&super::super::modelli::M11],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_PASSAPORTO: TipoSemplice = TipoSemplice {
    nome: "NumeroPassaporto",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ENTE_EROGATORE: TipoSemplice = TipoSemplice {
    nome: "EnteErogatore",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 50),
    modelli: &[&super::super::modelli::M32],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INDIRIZZO_DIGITALE: TipoSemplice = TipoSemplice {
    nome: "IndirizzoDigitale",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 300),
    modelli: &[&super::super::modelli::M48],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
