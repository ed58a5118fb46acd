// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/liste.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static LISTA_ELETTORALE: TipoComplesso = TipoComplesso {
    figli: &[
        f("elettore", "", 0, S(&super::super::tipi::codici::ELETTORE)),
        f("comune", "", 1, C(&super::super::tipi::luoghi::COMUNE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_LEVA: TipoComplesso = TipoComplesso {
    figli: &[
        f("iscritto", "", 0, S(&super::super::tipi::codici::LEVA)),
        f("comune", "", 1, C(&super::super::tipi::luoghi::COMUNE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static CENSIMENTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("annoCensimento", "", 0, S(&super::super::tipi::semplici::NUMERICO4)),
        f("sezioneCensimento", "", 1, S(&super::super::tipi::liste::SEZIONE_CENSIMENTO)),
        f("foglioCensimento", "", 2, S(&super::super::tipi::liste::FOGLIO_CENSIMENTO)),
        f("dataRegolarizzazione", "", 3, S(&super::super::predefiniti::DATE)),
        f("motivoCompilazione", "", 4, S(&super::super::tipi::semplici::NOTE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[(2, 3)], false),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA5010: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::super::tipi::luoghi::COMUNE)),
        f("sezioneelettoralenum", "", 1, S(&super::super::tipi::semplici::CHAR_MAX200)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTA_UE: TipoComplesso = TipoComplesso {
    figli: &[
        f("ueelettorecomunali", "", 0, S(&super::super::tipi::semplici::SI_NO1)),
        f("listaAggiuntaUEComunali", "", 1, C(&super::super::tipi::liste::LISTA5010)),
        f("ueelettoreparlamento", "", 2, S(&super::super::tipi::semplici::SI_NO1)),
        f("listaAggiuntaUEParlamento", "", 3, C(&super::super::tipi::liste::LISTA5010)),
    ],
    stati: &[
        s(&[(0, 4)], true),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_REG_COM: TipoComplesso = TipoComplesso {
    figli: &[
        f("comregelettorebolzano", "", 0, S(&super::super::tipi::semplici::SI_NO1)),
        f("comregelettoretrento", "", 1, S(&super::super::tipi::semplici::SI_NO1)),
        f("comregelettorevalledaosta", "", 2, S(&super::super::tipi::semplici::SI_NO1)),
        f("listaBolTreVal", "", 3, C(&super::super::tipi::liste::LISTA5010)),
    ],
    stati: &[
        s(&[(0, 4)], true),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_ELETTORALE5010: TipoComplesso = TipoComplesso {
    figli: &[
        f("elettore", "", 0, S(&super::super::tipi::semplici::SI_NO1)),
        f("listaGenerale", "", 1, C(&super::super::tipi::liste::LISTA5010)),
        f("listaAggiuntaUE", "", 2, C(&super::super::tipi::liste::LISTA_UE)),
        f("listaAggiuntaComReg", "", 3, C(&super::super::tipi::liste::LISTA_REG_COM)),
        f("referendumnazionali", "", 4, S(&super::super::tipi::semplici::SI_NO1)),
        f("elezionimembriue", "", 5, S(&super::super::tipi::semplici::SI_NO1)),
        f("senatorepubblica", "", 6, S(&super::super::tipi::semplici::SI_NO1)),
        f("circoscrsenatorepubblica", "", 7, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("cameradeputati", "", 8, S(&super::super::tipi::semplici::SI_NO1)),
        f("circoscrcameradeputati", "", 9, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("regionali", "", 10, S(&super::super::tipi::semplici::SI_NO1)),
        f("comunali", "", 11, S(&super::super::tipi::semplici::SI_NO1)),
        f("circoscrizionali", "", 12, S(&super::super::tipi::semplici::SI_NO1)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 5)], false),
        s(&[(2, 5)], false),
        s(&[(3, 5)], false),
        s(&[(4, 5)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[(9, 11)], false),
        s(&[(10, 11)], false),
        s(&[(11, 12)], false),
        s(&[(12, 13)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTE_ELETTORALI_CONS: TipoComplesso = TipoComplesso {
    figli: &[
        f("elettore", "", 0, S(&super::super::tipi::semplici::SI_NO1)),
        f("listaGenerale", "", 1, C(&super::super::tipi::liste::LISTA5010)),
        f("listaAggiuntaUE", "", 2, C(&super::super::tipi::liste::LISTA_UE)),
        f("listaAggiuntaComReg", "", 3, C(&super::super::tipi::liste::LISTA_REG_COM)),
        f("referendumnazionali", "", 4, S(&super::super::tipi::semplici::SI_NO1)),
        f("elezionimembriue", "", 5, S(&super::super::tipi::semplici::SI_NO1)),
        f("senatorepubblica", "", 6, S(&super::super::tipi::semplici::SI_NO1)),
        f("circoscrsenatorepubblica", "", 7, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("cameradeputati", "", 8, S(&super::super::tipi::semplici::SI_NO1)),
        f("circoscrcameradeputati", "", 9, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("regionali", "", 10, S(&super::super::tipi::semplici::SI_NO1)),
        f("comunali", "", 11, S(&super::super::tipi::semplici::SI_NO1)),
        f("circoscrizionali", "", 12, S(&super::super::tipi::semplici::SI_NO1)),
        f("sezione", "", 13, C(&super::super::tipi::liste::LISTA_SEZIONI5011)),
        f("tipoConsultazione", "", 14, S(&super::super::tipi::semplici::NUMERICO1)),
        f("dataCancellazioneLista", "", 15, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 16)], true),
        s(&[(2, 16)], true),
        s(&[(3, 16)], true),
        s(&[(4, 16)], true),
        s(&[(5, 16)], true),
        s(&[(6, 16)], true),
        s(&[(7, 16)], true),
        s(&[(8, 16)], true),
        s(&[(9, 16)], true),
        s(&[(10, 16)], true),
        s(&[(11, 16)], true),
        s(&[(12, 16)], true),
        s(&[(13, 16)], true),
        s(&[(14, 16)], true),
        s(&[(15, 16)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTA_CANCELLAZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoCancellazione", "", 0, S(&super::super::tipi::semplici::NUMERICO1)),
        f("noteCancellazione", "", 1, S(&super::super::tipi::semplici::NOTE)),
        f("tipoConsultazione", "", 2, S(&super::super::tipi::semplici::NUMERICO1)),
        f("dataCancellazioneLista", "", 3, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static LISTE_ELETTORALI: TipoComplesso = TipoComplesso {
    figli: &[
        f("certificabilita", "", 0, S(&super::super::tipi::semplici::NUMERICO1)),
        f("cancellazione", "", 1, C(&super::super::tipi::liste::LISTA_CANCELLAZIONE)),
        f("liste", "", 2, C(&super::super::tipi::liste::LISTE_ELETTORALI_CONS)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[(2, 3)], true),
    ],
};

pub(crate) static ALTRA_LINGUA_SEZIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("sezioneelettoraledenomtrad", "", 0, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("altraLinguaIndirizzo", "", 1, C(&super::super::tipi::indirizzi::ALTRA_LINGUA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static LISTA_SEZIONI5011: TipoComplesso = TipoComplesso {
    figli: &[
        f("comune", "", 0, C(&super::super::tipi::luoghi::COMUNE)),
        f("sezioneelettoralenum", "", 1, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("sezioneelettoraledenom", "", 2, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("sezioneelettoraleind", "", 3, C(&super::super::tipi::indirizzi::INDIRIZZO)),
        f("circoscrelezionimembriue", "", 4, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("collegiocameradeputati", "", 5, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("circoscrregionali", "", 6, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("circosrizioneelezcircosc", "", 7, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("collegiosenatorepubblica", "", 8, S(&super::super::tipi::semplici::CHAR_MAX200)),
        f("altraLinguaSezione", "", 9, C(&super::super::tipi::liste::ALTRA_LINGUA_SEZIONE)),
    ],
    stati: &[
        s(&[(0, 3)], false),
        s(&[(1, 3)], false),
        s(&[(2, 3)], false),
        s(&[(3, 4)], false),
        s(&[(4, 6)], false),
        s(&[(5, 6)], false),
        s(&[(6, 7)], false),
        s(&[(7, 9)], false),
        s(&[(8, 9)], false),
        s(&[(9, 10)], true),
        s(&[(9, 10)], true),
    ],
};

pub(crate) static SEZIONE_CENSIMENTO: TipoSemplice = TipoSemplice {
    nome: "SezioneCensimento",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static FOGLIO_CENSIMENTO: TipoSemplice = TipoSemplice {
    nome: "FoglioCensimento",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
