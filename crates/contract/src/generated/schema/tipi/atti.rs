// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/atti.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static ATTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("comuneRegistrazione", "", 0, C(&super::super::tipi::luoghi::COMUNE)),
        f("ufficioMunicipio", "", 1, S(&super::super::tipi::atti::UFFICIO_MUNICIPIO)),
        f("anno", "", 2, S(&super::super::tipi::semplici::NUMERICO4)),
        f("parte", "", 3, S(&super::super::tipi::atti::PARTE_ATTO)),
        f("serie", "", 4, S(&super::super::tipi::atti::SERIE)),
        f("numeroAtto", "", 5, S(&super::super::tipi::atti::NUMERO_ATTO)),
        f("volume", "", 6, S(&super::super::tipi::atti::VOLUME)),
        f("dataFormazioneAtto", "", 7, S(&super::super::predefiniti::DATE)),
        f("trascritto", "", 8, S(&super::super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 6)], false),
        s(&[(5, 6)], false),
        s(&[(6, 9)], true),
        s(&[(7, 9)], true),
        s(&[(8, 9)], true),
        s(&[], true),
    ],
};

pub(crate) static ATTO_ANSC: TipoComplesso = TipoComplesso {
    figli: &[
        f("idANSC", "", 0, S(&super::super::tipi::atti::NUMERO_ATTO_ANSC)),
        f("comuneRegistrazione", "", 1, C(&super::super::tipi::luoghi::COMUNE)),
        f("anno", "", 2, S(&super::super::tipi::semplici::NUMERICO4)),
        f("ufficioMunicipio", "", 3, S(&super::super::tipi::atti::UFFICIO_MUNICIPIO)),
        f("numeroComunale", "", 4, S(&super::super::tipi::atti::NUMERO_ATTO)),
        f("dataFormazioneAtto", "", 5, S(&super::super::predefiniti::DATE)),
        f("trascritto", "", 6, S(&super::super::tipi::semplici::NUMERICO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 7)], true),
        s(&[(6, 7)], true),
        s(&[], true),
    ],
};

pub(crate) static ATTO_ANPR: TipoComplesso = TipoComplesso {
    figli: &[
        f("atto", "", 0, C(&super::super::tipi::atti::ATTO)),
        f("attoANSC", "", 1, C(&super::super::tipi::atti::ATTO_ANSC)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_EVENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataEvento", "", 0, S(&super::super::predefiniti::DATE)),
        f("senzaGiorno", "", 1, S(&super::super::tipi::semplici::SENZA)),
        f("senzaGiornoMese", "", 2, S(&super::super::tipi::semplici::SENZA)),
        f("luogoEvento", "", 3, C(&super::super::tipi::luoghi::LUOGO_EVENTO)),
        f("attoEvento", "", 4, C(&super::super::tipi::atti::ATTO)),
        f("attoEventoANPR", "", 5, C(&super::super::tipi::atti::ATTO_ANPR)),
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

pub(crate) static SENTENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("data", "", 0, S(&super::super::predefiniti::DATE)),
        f("numero", "", 1, S(&super::super::tipi::atti::NUMERO_SENTENZA)),
        f("tipoTribunale", "", 2, S(&super::super::tipi::semplici::NUMERICO1)),
        f("autorita", "", 3, S(&super::super::tipi::atti::AUTORITA)),
        f("dataValidita", "", 4, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};

pub(crate) static UFFICIO_MUNICIPIO: TipoSemplice = TipoSemplice {
    nome: "UfficioMunicipio",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M6],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PARTE_ATTO: TipoSemplice = TipoSemplice {
    nome: "ParteAtto",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 2),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SERIE: TipoSemplice = TipoSemplice {
    nome: "Serie",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 10),
    modelli: &[&super::super::modelli::M18],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_ATTO: TipoSemplice = TipoSemplice {
    nome: "NumeroAtto",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static VOLUME: TipoSemplice = TipoSemplice {
    nome: "Volume",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 5),
    modelli: &[&super::super::modelli::M13],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_ATTO_ANSC: TipoSemplice = TipoSemplice {
    nome: "NumeroAttoANSC",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M18],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_SENTENZA: TipoSemplice = TipoSemplice {
    nome: "NumeroSentenza",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M15],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static AUTORITA: TipoSemplice = TipoSemplice {
    nome: "Autorita",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 120),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
