// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/indirizzi.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static TOPONIMO: TipoComplesso = TipoComplesso {
    figli: &[
        f("codSpecie", "", 0, S(&super::super::tipi::codici::SPECIE_TOPONIMO)),
        f("specie", "", 1, S(&super::super::tipi::indirizzi::SPECIE)),
        f("specieFonte", "", 2, S(&super::super::tipi::codici::SPECIE_FONTE)),
        f("codToponimo", "", 3, S(&super::super::tipi::indirizzi::COD_TOPONIMO)),
        f("denominazioneToponimo", "", 4, S(&super::super::tipi::indirizzi::ALFANUMERICO_INDIRIZZO)),
        f("toponimoFonte", "", 5, S(&super::super::tipi::codici::SPECIE_FONTE)),
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

pub(crate) static CIVICO_INTERNO: TipoComplesso = TipoComplesso {
    figli: &[
        f("corte", "", 0, S(&super::super::tipi::indirizzi::ALFANUMERICO_PARTE_INDIRIZZO4)),
        f("scala", "", 1, S(&super::super::tipi::indirizzi::ALFANUMERICO_PARTE_INDIRIZZO4)),
        f("interno1", "", 2, S(&super::super::tipi::indirizzi::ALFANUMERICO_PARTE_INDIRIZZO4)),
        f("espInterno1", "", 3, S(&super::super::tipi::indirizzi::ESP_INTERNO)),
        f("interno2", "", 4, S(&super::super::tipi::indirizzi::ALFANUMERICO_PARTE_INDIRIZZO4)),
        f("espInterno2", "", 5, S(&super::super::tipi::indirizzi::ESP_INTERNO)),
        f("scalaEsterna", "", 6, S(&super::super::tipi::indirizzi::SCALA_ESTERNA)),
        f("secondario", "", 7, S(&super::super::tipi::indirizzi::SECONDARIO)),
        f("piano", "", 8, S(&super::super::tipi::indirizzi::PIANO)),
        f("nui", "", 9, S(&super::super::tipi::indirizzi::NUI)),
        f("isolato", "", 10, S(&super::super::tipi::indirizzi::ISOLATO)),
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

pub(crate) static NUMERO_CIVICO: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceCivico", "", 0, S(&super::super::tipi::indirizzi::CODICE_CIVICO)),
        f("civicoFonte", "", 1, S(&super::super::tipi::codici::SPECIE_FONTE)),
        f("numero", "", 2, S(&super::super::tipi::semplici::NUMERICO_MAX20)),
        f("metrico", "", 3, S(&super::super::tipi::semplici::NUMERICO_MAX6)),
        f("progSNC", "", 4, S(&super::super::tipi::semplici::NUMERICO_MAX5)),
        f("lettera", "", 5, S(&super::super::tipi::indirizzi::ALFANUMERICO_PARTE_INDIRIZZO10)),
        f("esponente1", "", 6, S(&super::super::tipi::indirizzi::ESPONENTE1)),
        f("colore", "", 7, S(&super::super::tipi::codici::COLORE)),
        f("civicoInterno", "", 8, C(&super::super::tipi::indirizzi::CIVICO_INTERNO)),
    ],
    stati: &[
        s(&[(0, 9)], true),
        s(&[(1, 9)], true),
        s(&[(2, 9)], true),
        s(&[(4, 9)], true),
        s(&[(4, 9)], true),
        s(&[(5, 9)], true),
        s(&[(6, 9)], true),
        s(&[(7, 9)], true),
        s(&[(8, 9)], true),
        s(&[], true),
    ],
};

pub(crate) static INDIRIZZO: TipoComplesso = TipoComplesso {
    figli: &[
        f("cap", "", 0, S(&super::super::tipi::indirizzi::CAP)),
        f("comune", "", 1, C(&super::super::tipi::luoghi::COMUNE)),
        f("frazione", "", 2, S(&super::super::tipi::indirizzi::FRAZIONE)),
        f("toponimo", "", 3, C(&super::super::tipi::indirizzi::TOPONIMO)),
        f("numeroCivico", "", 4, C(&super::super::tipi::indirizzi::NUMERO_CIVICO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static TOPONIMO_ESTERO: TipoComplesso = TipoComplesso {
    figli: &[
        f("denominazione", "", 0, S(&super::super::tipi::indirizzi::DENOMINAZIONE_ESTERO)),
        f("numeroCivico", "", 1, S(&super::super::tipi::indirizzi::NUMERO_CIVICO_ESTERO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static DATO_LOCALITA_ESTERA: TipoComplesso = TipoComplesso {
    figli: &[
        f("descrizioneLocalita", "", 0, S(&super::super::tipi::semplici::ALFANUMERICO_SLASH120)),
        f("descrizioneStato", "", 1, S(&super::super::tipi::semplici::ALFANUMERICO120)),
        f("codiceStato", "", 2, S(&super::super::tipi::semplici::NUMERICO3)),
        f("provinciaContea", "", 3, S(&super::super::tipi::luoghi::PROVINCIA_CONTEA)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static INDIRIZZO_ESTERO: TipoComplesso = TipoComplesso {
    figli: &[
        f("cap", "", 0, S(&super::super::tipi::indirizzi::CAP_ESTERO)),
        f("localita", "", 1, C(&super::super::tipi::indirizzi::DATO_LOCALITA_ESTERA)),
        f("toponimo", "", 2, C(&super::super::tipi::indirizzi::TOPONIMO_ESTERO)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static CONSOLATO: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceConsolato", "", 0, S(&super::super::tipi::indirizzi::CODICE_CONSOLATO_RILASCIO)),
        f("descrizioneConsolato", "", 1, S(&super::super::tipi::semplici::ALFANUMERICO120)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static LOCALITA_ESTERA: TipoComplesso = TipoComplesso {
    figli: &[
        f("indirizzoEstero", "", 0, C(&super::super::tipi::indirizzi::INDIRIZZO_ESTERO)),
        f("consolato", "", 1, C(&super::super::tipi::indirizzi::CONSOLATO)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RESIDENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoIndirizzo", "", 0, S(&super::super::tipi::codici::DATO_INDIRIZZO)),
        f("noteIndirizzo", "", 1, S(&super::super::tipi::semplici::NOTE)),
        f("indirizzo", "", 2, C(&super::super::tipi::indirizzi::INDIRIZZO)),
        f("localitaEstera", "", 3, C(&super::super::tipi::indirizzi::LOCALITA_ESTERA)),
        f("presso", "", 4, S(&super::super::tipi::indirizzi::PRESSO)),
        f("dataDecorrenzaResidenza", "", 5, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], false),
        s(&[(2, 4)], false),
        s(&[(4, 6)], true),
        s(&[(4, 6)], true),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static ALTRA_LINGUA: TipoComplesso = TipoComplesso {
    figli: &[
        f("idLingua", "", 0, S(&super::super::tipi::indirizzi::ID_LINGUA)),
        f("noteIndirizzo", "", 1, S(&super::super::tipi::semplici::NOTE)),
        f("descrizioneLocalita", "", 2, S(&super::super::tipi::semplici::ALFANUMERICO_SLASH120)),
        f("frazione", "", 3, S(&super::super::tipi::indirizzi::FRAZIONE)),
        f("specie", "", 4, S(&super::super::tipi::indirizzi::SPECIE)),
        f("denominazioneToponimo", "", 5, S(&super::super::tipi::indirizzi::ALFANUMERICO_INDIRIZZO)),
        f("presso", "", 6, S(&super::super::tipi::indirizzi::PRESSO)),
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

pub(crate) static CAP: TipoSemplice = TipoSemplice {
    nome: "Cap",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, 5),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static FRAZIONE: TipoSemplice = TipoSemplice {
    nome: "Frazione",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M16],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO_INDIRIZZO: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoIndirizzo",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 100),
    modelli: &[&super::super::modelli::M4],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SPECIE: TipoSemplice = TipoSemplice {
    nome: "Specie",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M6],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static COD_TOPONIMO: TipoSemplice = TipoSemplice {
    nome: "CodToponimo",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 6),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CODICE_CIVICO: TipoSemplice = TipoSemplice {
    nome: "CodiceCivico",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 10),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO_PARTE_INDIRIZZO4: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoParteIndirizzo4",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 4),
    modelli: &[&super::super::modelli::M2],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ALFANUMERICO_PARTE_INDIRIZZO10: TipoSemplice = TipoSemplice {
    nome: "AlfanumericoParteIndirizzo10",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 10),
    modelli: &[&super::super::modelli::M2],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ESPONENTE1: TipoSemplice = TipoSemplice {
    nome: "Esponente1",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M18],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ESP_INTERNO: TipoSemplice = TipoSemplice {
    nome: "EspInterno",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SCALA_ESTERNA: TipoSemplice = TipoSemplice {
    nome: "ScalaEsterna",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 10),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SECONDARIO: TipoSemplice = TipoSemplice {
    nome: "Secondario",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PIANO: TipoSemplice = TipoSemplice {
    nome: "Piano",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 5),
    modelli: &[&super::super::modelli::M9],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUI: TipoSemplice = TipoSemplice {
    nome: "Nui",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 3),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ISOLATO: TipoSemplice = TipoSemplice {
    nome: "Isolato",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CAP_ESTERO: TipoSemplice = TipoSemplice {
    nome: "CapEstero",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 10),
    modelli: &[&super::super::modelli::M19],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DENOMINAZIONE_ESTERO: TipoSemplice = TipoSemplice {
    nome: "DenominazioneEstero",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 120),
    modelli: &[&super::super::modelli::M3],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_CIVICO_ESTERO: TipoSemplice = TipoSemplice {
    nome: "NumeroCivicoEstero",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 9),
    modelli: &[&super::super::modelli::M21],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CODICE_CONSOLATO_RILASCIO: TipoSemplice = TipoSemplice {
    nome: "CodiceConsolatoRilascio",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 7),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PRESSO: TipoSemplice = TipoSemplice {
    nome: "Presso",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 100),
    modelli: &[&super::super::modelli::M7],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_LINGUA: TipoSemplice = TipoSemplice {
    nome: "IdLingua",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 9),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
