// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/traslitterazioni.xsd`.

use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static DATI_TRASLITTERATI: TipoComplesso = TipoComplesso {
    figli: &[
        f("cognomeTranslitterato", "", 0, S(&super::super::tipi::traslitterazioni::NOME_TRASLITTERATO)),
        f("nomeTranslitterato", "", 1, S(&super::super::tipi::traslitterazioni::NOME_TRASLITTERATO)),
        f("specieTranslitterata", "", 2, S(&super::super::tipi::indirizzi::SPECIE)),
        f("denominazioneToponimoTranslitterato", "", 3, S(&super::super::tipi::traslitterazioni::TOPONIMO_TRASLITTERATO)),
        f("descrizioneLocalitaTranslitterata", "", 4, S(&super::super::tipi::traslitterazioni::LOCALITA_TRASLITTERATA)),
        f("denominazioneComuneTranslitterato", "", 5, S(&super::super::tipi::traslitterazioni::NOME_TRASLITTERATO)),
        f("descrizioneStatoResidenzaTranslitterato", "", 6, S(&super::super::tipi::traslitterazioni::STATO_TRASLITTERATO)),
        f("denominazioneLocEsteraTranslitterata", "", 7, S(&super::super::tipi::traslitterazioni::LOCALITA_ESTERA_TRASLITTERATA)),
        f("descrizioneConsolatoTranslitterato", "", 8, S(&super::super::tipi::traslitterazioni::CONSOLATO_TRASLITTERATO)),
        f("descrizioneStatoNascitaTranslitterato", "", 9, S(&super::super::tipi::traslitterazioni::STATO_TRASLITTERATO)),
        f("descrizioneStatoCittadinanzaTranslitterato", "", 10, S(&super::super::tipi::traslitterazioni::STATO_TRASLITTERATO)),
    ],
    stati: &[
        s(&[(0, 11)], true),
        s(&[(1, 11)], true),
        s(&[(2, 11)], true),
        s(&[(3, 11)], true),
        s(&[(4, 11)], true),
        s(&[(5, 11)], true),
        s(&[(6, 11)], true),
        s(&[(7, 11)], true),
        s(&[(8, 11)], true),
        s(&[(9, 11)], true),
        s(&[(10, 11)], true),
        s(&[], true),
    ],
};

pub(crate) static NOME_TRASLITTERATO: TipoSemplice = TipoSemplice {
    nome: "NomeTraslitterato",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M34],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static TOPONIMO_TRASLITTERATO: TipoSemplice = TipoSemplice {
    nome: "ToponimoTraslitterato",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 100),
    modelli: &[&super::super::modelli::M0],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static LOCALITA_TRASLITTERATA: TipoSemplice = TipoSemplice {
    nome: "LocalitaTraslitterata",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 160),
    modelli: &[&super::super::modelli::M1],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static LOCALITA_ESTERA_TRASLITTERATA: TipoSemplice = TipoSemplice {
    nome: "LocalitaEsteraTraslitterata",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 160),
    modelli: &[&super::super::modelli::M12],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static STATO_TRASLITTERATO: TipoSemplice = TipoSemplice {
    nome: "StatoTraslitterato",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 120),
    modelli: &[&super::super::modelli::M31],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CONSOLATO_TRASLITTERATO: TipoSemplice = TipoSemplice {
    nome: "ConsolatoTraslitterato",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 100),
    modelli: &[&super::super::modelli::M31],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
