// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/famiglia.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static FAMIGLIA_CONVIVENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("idFamigliaConvivenzaComune", "", 0, C(&super::super::tipi::identificativi::ID_FAMIGLIA_CONVIVENZA_COMUNE)),
        f("idFamigliaConvivenzaANPR", "", 1, S(&super::super::tipi::identificativi::ID_FAMIGLIA_CONVIVENZA_ANPR)),
        f("famigliaAire", "", 2, S(&super::super::tipi::semplici::SI_NO1)),
        f("dataOrigineFamigliaConvivenza", "", 3, S(&super::super::predefiniti::DATE)),
        f("motivoCostituzione", "", 4, S(&super::super::tipi::codici::MOTIVO_COSTITUZIONE)),
        f("denominazioneConvivenza", "", 5, S(&super::super::tipi::codici::DENOMINAZIONE_CONVIVENZA)),
        f("specieConvivenza", "", 6, S(&super::super::tipi::codici::SPECIE_CONVIVENZA)),
        f("tipoMovimentazione", "", 7, S(&super::super::tipi::codici::MOVIMENTAZIONE_FAMIGLIA)),
        f("presenzaFamigliaCoabitante", "", 8, S(&super::super::tipi::semplici::SI_NO1)),
        f("tipoScheda", "", 9, S(&super::super::tipi::codici::SCHEDA)),
    ],
    stati: &[
        s(&[(0, 10)], false),
        s(&[(1, 10)], false),
        s(&[(2, 10)], false),
        s(&[(3, 10)], false),
        s(&[(4, 10)], false),
        s(&[(5, 10)], false),
        s(&[(6, 10)], false),
        s(&[(7, 10)], false),
        s(&[(8, 10)], false),
        s(&[(9, 10)], false),
        s(&[], true),
    ],
};

pub(crate) static LEGAME_SOGGETTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoLegame", "", 0, S(&super::super::tipi::codici::SCHEDA)),
        f("dataDecorrenza", "", 1, S(&super::super::predefiniti::DATE)),
        f("codiceLegame", "", 2, S(&super::super::tipi::codici::CODICE_LEGAME)),
        f("progressivoComponente", "", 3, S(&super::super::tipi::semplici::NUMERICO_MAX3)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static LEGAME_SOGGETTO_COMPLETO: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoLegame", "", 0, S(&super::super::tipi::codici::SCHEDA)),
        f("dataDecorrenza", "", 1, S(&super::super::predefiniti::DATE)),
        f("codiceLegame", "", 2, S(&super::super::tipi::codici::CODICE_LEGAME)),
        f("progressivoComponente", "", 3, S(&super::super::tipi::semplici::NUMERICO_MAX3)),
        f("dataDecorrenzaLegame", "", 4, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 2)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static SOGGETTO_FAMIGLIA: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("legameSoggetto", "", 1, C(&super::super::tipi::famiglia::LEGAME_SOGGETTO)),
        f("autoveicoli", "", 2, C(&super::super::tipi::generalita::AUTOVEICOLI)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static TUTORE_INTESTATARIO: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("comuneResidenza", "", 1, C(&super::super::tipi::luoghi::COMUNE)),
        f("dataIntestarioConvivenza", "", 2, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[], true),
    ],
};

pub(crate) static DATI_FAMIGLIA: TipoComplesso = TipoComplesso {
    figli: &[
        f("residenza", "", 0, C(&super::super::tipi::indirizzi::RESIDENZA)),
        f("famigliaConvivenza", "", 1, C(&super::super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};
