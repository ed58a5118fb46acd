// Made from the schemas by `make contract`; changes belong there.
//! Tables of `N000AnprService.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{TipoComplesso, f, s};

pub(crate) static RICHIESTA_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("testataNotifica", "", 0, C(&super::anpr_service_n000::TESTATA_NOTIFICA)),
        f("contenuto", "", 1, S(&super::predefiniti::BASE64BINARY)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static RISPOSTA_N000: TipoComplesso = TipoComplesso {
    figli: &[
        f("codiceEsito", "", 0, S(&super::predefiniti::STRING)),
        f("esito", "", 1, S(&super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static TESTATA_NOTIFICA: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoNotifica", "", 0, S(&super::predefiniti::STRING)),
        f("codMittente", "", 1, S(&super::predefiniti::STRING)),
        f("codDestinatario", "", 2, S(&super::predefiniti::STRING)),
        f("dataOraRichiesta", "", 3, S(&super::predefiniti::DATE_TIME)),
        f("idOperazioneANPR", "", 4, S(&super::predefiniti::INTEGER)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 5)], false),
        s(&[], true),
    ],
};
