// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/luoghi.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static COMUNE: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeComune", "", 0, S(&super::super::tipi::luoghi::ALFANUMERICO_COMUNE)),
        f("codiceIstat", "", 1, S(&super::super::tipi::luoghi::CODICE_ISTAT_COMUNE)),
        f("siglaProvinciaIstat", "", 2, S(&super::super::tipi::luoghi::ALFABETICO_PROVINCIA)),
        f("descrizioneLocalita", "", 3, S(&super::super::tipi::semplici::ALFANUMERICO120)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static COMUNE_RICHIESTA: TipoComplesso = TipoComplesso {
    figli: &[
        f("nomeComune", "", 0, S(&super::super::tipi::luoghi::ALFANUMERICO_COMUNE)),
        f("codiceIstat", "", 1, S(&super::super::tipi::luoghi::CODICE_ISTAT_COMUNE)),
        f("siglaProvinciaIstat", "", 2, S(&super::super::tipi::luoghi::ALFABETICO_PROVINCIA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static LOCALITA: TipoComplesso = TipoComplesso {
    figli: &[
        f("descrizioneLocalita", "", 0, S(&super::super::tipi::semplici::ALFANUMERICO_SLASH120)),
        f("descrizioneStato", "", 1, S(&super::super::tipi::semplici::ALFANUMERICO120)),
        f("codiceStato", "", 2, S(&super::super::tipi::semplici::NUMERICO3)),
        f("provinciaContea", "", 3, S(&super::super::tipi::luoghi::PROVINCIA_CONTEA)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static LUOGO_EVENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("luogoEccezionale", "", 0, S(&super::super::tipi::luoghi::LUOGO_ECCEZIONALE)),
        f("comune", "", 1, C(&super::super::tipi::luoghi::COMUNE)),
        f("localita", "", 2, C(&super::super::tipi::luoghi::LOCALITA)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static LUOGO_NASCITA3000: TipoComplesso = TipoComplesso {
    figli: &[
        f("luogoEccezionale", "", 0, S(&super::super::tipi::semplici::SI_NO1)),
        f("comune", "", 1, C(&super::super::tipi::luoghi::COMUNE)),
        f("localita", "", 2, C(&super::super::tipi::luoghi::LOCALITA)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static PROVENIENZA_DESTINAZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::super::tipi::luoghi::COMUNE)),
        f("localita", "", 1, C(&super::super::tipi::luoghi::LOCALITA)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[], true),
        s(&[], true),
    ],
};

pub(crate) static ALFANUMERICO_COMUNE: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoComune",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFABETICO_PROVINCIA: TipoSemplice = TipoSemplice {
    nome: "AlfabeticoProvincia",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (2, 2),
    modelli: &[&super::super::modelli::M29],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CODICE_ISTAT_COMUNE: TipoSemplice = TipoSemplice {
    nome: "CodiceIstatComune",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (6, 6),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PROVINCIA_CONTEA: TipoSemplice = TipoSemplice {
    nome: "ProvinciaContea",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static LUOGO_ECCEZIONALE: TipoSemplice = TipoSemplice {
    nome: "LuogoEccezionale",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 120),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
