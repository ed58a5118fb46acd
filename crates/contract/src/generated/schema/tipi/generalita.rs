// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/generalita.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static GENERALITA: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, C(&super::super::tipi::identificativi::CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::super::tipi::codici::SESSO)),
        f("dataNascita", "", 6, S(&super::super::predefiniti::DATE)),
        f("senzaGiorno", "", 7, S(&super::super::tipi::semplici::SENZA)),
        f("senzaGiornoMese", "", 8, S(&super::super::tipi::semplici::SENZA)),
        f("luogoNascita", "", 9, C(&super::super::tipi::luoghi::LUOGO_EVENTO)),
        f("soggettoAIRE", "", 10, S(&super::super::tipi::codici::SOGGETTO_AIRE)),
        f("annoEspatrio", "", 11, S(&super::super::tipi::semplici::NUMERICO4)),
        f("idSchedaSoggettoComune", "", 12, C(&super::super::tipi::identificativi::ID_SCHEDA_SOGGETTO_COMUNE)),
        f("idSchedaSoggettoANPR", "", 13, S(&super::super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("note", "", 14, S(&super::super::tipi::semplici::NOTE)),
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

pub(crate) static GENERALITA_PER_RICERCA: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceFiscale", "", 0, S(&super::super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
        f("cognome", "", 1, S(&super::super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaCognome", "", 2, S(&super::super::tipi::semplici::SENZA)),
        f("nome", "", 3, S(&super::super::tipi::generalita::ALFABETICO_NOMI_COGNOMI)),
        f("senzaNome", "", 4, S(&super::super::tipi::semplici::SENZA)),
        f("sesso", "", 5, S(&super::super::tipi::codici::SESSO)),
        f("dataNascita", "", 6, S(&super::super::predefiniti::DATE)),
        f("senzaGiorno", "", 7, S(&super::super::tipi::semplici::SENZA)),
        f("senzaGiornoMese", "", 8, S(&super::super::tipi::semplici::SENZA)),
        f("luogoNascita", "", 9, C(&super::super::tipi::luoghi::LUOGO_EVENTO)),
        f("idSchedaSoggettoANPR", "", 10, S(&super::super::tipi::identificativi::ID_SCHEDA_SOGGETTO_ANPR)),
        f("codiceConsolato", "", 11, S(&super::super::tipi::indirizzi::CODICE_CONSOLATO_RILASCIO)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(3, 5)], false),
        s(&[(3, 5)], false),
        s(&[(5, 12)], true),
        s(&[(5, 12)], true),
        s(&[(6, 12)], true),
        s(&[(7, 12)], true),
        s(&[(8, 12)], true),
        s(&[(9, 12)], true),
        s(&[(10, 12)], true),
        s(&[(11, 12)], true),
        s(&[], true),
    ],
};

pub(crate) static ATTRIBUTI_SOGGETTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("senzaFissaDimora", "", 0, S(&super::super::tipi::semplici::SI_NO1)),
        f("soggettoCertificabile", "", 1, S(&super::super::tipi::codici::SOGGETTO_CERTIFICABILE)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static STATO_CIVILE: TipoComplesso = TipoComplesso {
    figli: &[
        f("statoCivile", "", 0, S(&super::super::tipi::codici::DATO_STATO_CIVILE)),
        f("noteStatoCivile", "", 1, S(&super::super::tipi::semplici::NOTE)),
        f("statoCivileND", "", 2, S(&super::super::tipi::semplici::SI_NO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static CITTADINANZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("descrizioneStato", "", 0, S(&super::super::tipi::semplici::ALFANUMERICO120)),
        f("codiceStato", "", 1, S(&super::super::tipi::semplici::NUMERICO3)),
        f("noteStato", "", 2, S(&super::super::tipi::semplici::NOTE)),
        f("dataValidita", "", 3, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static GENITORE: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("statoCivile", "", 1, C(&super::super::tipi::generalita::STATO_CIVILE)),
        f("cittadinanza", "", 2, C(&super::super::tipi::generalita::CITTADINANZA)),
        f("altriDati", "", 3, C(&super::super::tipi::generalita::ALTRI_DATI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static ELENCO_GENITORI: TipoComplesso = TipoComplesso {
    figli: &[
        f("genitore", "", 0, C(&super::super::tipi::generalita::GENITORE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static ALTRI_DATI: TipoComplesso = TipoComplesso {
    figli: &[
        f("posizioneProfessionale", "", 0, S(&super::super::tipi::codici::POSIZIONE_PROFESSIONALE)),
        f("condizioneNonProfessionale", "", 1, S(&super::super::tipi::codici::CONDIZIONE_NON_PROFESSIONALE)),
        f("titoloStudio", "", 2, S(&super::super::tipi::codici::TITOLO_STUDIO)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static AUTOVEICOLI: TipoComplesso = TipoComplesso {
    figli: &[
        f("possessoAutoveicoli", "", 0, S(&super::super::tipi::semplici::SI_NO1)),
        f("possessoPatente", "", 1, S(&super::super::tipi::semplici::SI_NO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static ALFABETICO_NOMI_COGNOMI: TipoSemplice = TipoSemplice {
    nome: "AlfabeticoNomiCognomi",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 80),
    modelli: &[&super::super::modelli::M30],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
