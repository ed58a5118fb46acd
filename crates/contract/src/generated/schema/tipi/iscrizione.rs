// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/iscrizione.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static DATI_ISCRIZIONE_COMUNE: TipoComplesso = TipoComplesso {
    figli: &[
        f("dataIscrizione", "", 0, S(&super::super::predefiniti::DATE)),
        f("protocolloComune", "", 1, S(&super::super::tipi::identificativi::PROTOCOLLO_COMUNE)),
        f("comune", "", 2, C(&super::super::tipi::luoghi::COMUNE)),
        f("idOperazioneComune", "", 3, S(&super::super::tipi::identificativi::ID_OPERAZIONE_COMUNE)),
        f("idOperazioneANPR", "", 4, S(&super::super::tipi::identificativi::ID_OPERAZIONE_ANPR)),
        f("dataDefinizionePratica", "", 5, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], true),
        s(&[], true),
    ],
};

pub(crate) static ISCRIZIONE_RESIDENTE: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoIscrizione", "", 0, S(&super::super::tipi::codici::MOTIVO_ISCRIZIONE)),
        f("descrizioneMotivoIscrizione", "", 1, S(&super::super::tipi::semplici::NOTE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static ISCRIZIONE_AIRE: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoIscrizione", "", 0, S(&super::super::tipi::codici::MOTIVO_ISCRIZIONE_AIRE)),
        f("noteMotivoIscrizione", "", 1, S(&super::super::tipi::semplici::NOTE)),
        f("iniziativaIscrizione", "", 2, S(&super::super::tipi::codici::INIZIATIVA_ISCRIZIONE)),
        f("noteIniziativaIscrizione", "", 3, S(&super::super::tipi::semplici::NOTE)),
        f("individuazioneComuneIscrizione", "", 4, S(&super::super::tipi::codici::INDIVIDUAZIONE_COMUNE_ISCRIZIONE)),
        f("noteIndividuazioneComuneIscrizione", "", 5, S(&super::super::tipi::semplici::NOTE)),
        f("dataArrivoConsolato", "", 6, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 7)], true),
        s(&[(6, 7)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_ISCRIZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiIscrizioneComune", "", 0, C(&super::super::tipi::iscrizione::DATI_ISCRIZIONE_COMUNE)),
        f("iscrizioneResidente", "", 1, C(&super::super::tipi::iscrizione::ISCRIZIONE_RESIDENTE)),
        f("tipoIscrizioneAIRE", "", 2, C(&super::super::tipi::iscrizione::ISCRIZIONE_AIRE)),
        f("sentenza", "", 3, C(&super::super::tipi::atti::SENTENZA)),
    ],
    stati: &[
        s(&[(0, 4)], true),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_CANCELLAZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoCancellazione", "", 0, S(&super::super::tipi::codici::MOTIVO_CANCELLAZIONE)),
        f("notecancellazione", "", 1, S(&super::super::tipi::semplici::NOTE_CANCELLAZIONE)),
        f("dataDecorrenzaCancellazione", "", 2, S(&super::super::predefiniti::DATE)),
        f("datiSentenza", "", 3, C(&super::super::tipi::atti::SENTENZA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static GENERALITA_ISCRIZIONE_NASCITA: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("attributiSoggetto", "", 1, C(&super::super::tipi::generalita::ATTRIBUTI_SOGGETTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static GENERALITA_ISCRIZIONE_ALTRI_MOTIVI: TipoComplesso = TipoComplesso {
    figli: &[
        f("generalita", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("statoCivile", "", 1, C(&super::super::tipi::generalita::STATO_CIVILE)),
        f("attributiSoggetto", "", 2, C(&super::super::tipi::generalita::ATTRIBUTI_SOGGETTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static FAMIGLIA_ISCRIZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("famiglia", "", 0, C(&super::super::tipi::famiglia::FAMIGLIA_CONVIVENZA)),
        f("legameSoggetto", "", 1, C(&super::super::tipi::famiglia::LEGAME_SOGGETTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};
