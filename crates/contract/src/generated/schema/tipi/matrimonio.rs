// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/matrimonio.xsd`.

use crate::schema::Tipo::Complesso as C;
use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static MATRIMONIO: TipoComplesso = TipoComplesso {
    figli: &[
        f("coniuge", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("cittadinanza", "", 1, C(&super::super::tipi::generalita::CITTADINANZA)),
        f("datiMatrimonio", "", 2, C(&super::super::tipi::atti::DATI_EVENTO)),
        f("ordineMatrimonio", "", 3, S(&super::super::tipi::semplici::NUMERICO_MAX2)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static ELENCO_MATRIMONI: TipoComplesso = TipoComplesso {
    figli: &[
        f("matrimonio", "", 0, C(&super::super::tipi::matrimonio::MATRIMONIO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static VEDOVANZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("datiMorteconiuge", "", 0, C(&super::super::tipi::atti::DATI_EVENTO)),
        f("ordineMatrimonioPrecedente", "", 1, S(&super::super::tipi::semplici::NUMERICO_MAX2)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static ANNULLAMENTO_MATRIMONIO: TipoComplesso = TipoComplesso {
    figli: &[
        f("tipoCessazione", "", 0, S(&super::super::tipi::codici::MUTAZIONE_STATO_CIVILE)),
        f("sentenza", "", 1, C(&super::super::tipi::atti::SENTENZA)),
        f("attoAnnullamentoMatrimonio", "", 2, C(&super::super::tipi::atti::ATTO)),
        f("attoAnnullamentoMatrimonioANPR", "", 3, C(&super::super::tipi::atti::ATTO_ANPR)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 4)], true),
        s(&[(2, 4)], true),
        s(&[(3, 4)], true),
        s(&[], true),
    ],
};

pub(crate) static DATI_POLIGAMIA: TipoComplesso = TipoComplesso {
    figli: &[
        f("matrimonio", "", 0, C(&super::super::tipi::matrimonio::MATRIMONIO)),
        f("vedovanza", "", 1, C(&super::super::tipi::matrimonio::VEDOVANZA)),
        f("annullamentoMatrimonio", "", 2, C(&super::super::tipi::matrimonio::ANNULLAMENTO_MATRIMONIO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static POLIGAMIE: TipoComplesso = TipoComplesso {
    figli: &[
        f("poligamia", "", 0, C(&super::super::tipi::matrimonio::DATI_POLIGAMIA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(0, 1)], true),
    ],
};

pub(crate) static UNIONE_CIVILE: TipoComplesso = TipoComplesso {
    figli: &[
        f("unitoCivilmente", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("attoUnione", "", 1, C(&super::super::tipi::atti::DATI_EVENTO)),
        f("scioglimentoUnione", "", 2, C(&super::super::tipi::matrimonio::SCIOGLIMENTO_UNIONE)),
        f("cittadinanza", "", 3, C(&super::super::tipi::generalita::CITTADINANZA)),
        f("ordineUnione", "", 4, S(&super::super::tipi::semplici::NUMERICO_MAX3)),
    ],
    stati: &[
        s(&[(0, 5)], true),
        s(&[(1, 5)], true),
        s(&[(2, 5)], true),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static SCIOGLIMENTO_UNIONE: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoScioglimento", "", 0, S(&super::super::predefiniti::STRING)),
        f("sentenza", "", 1, C(&super::super::tipi::atti::SENTENZA)),
        f("datiEvento", "", 2, C(&super::super::tipi::atti::DATI_EVENTO)),
    ],
    stati: &[
        s(&[(0, 3)], true),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static DOCUMENTO_PROTOCOLLATO: TipoComplesso = TipoComplesso {
    figli: &[
        f("data", "", 0, S(&super::super::predefiniti::DATE)),
        f("dataNotifica", "", 1, S(&super::super::predefiniti::DATE)),
        f("dataDocumento", "", 2, S(&super::super::predefiniti::DATE)),
        f("protocollo", "", 3, S(&super::super::predefiniti::STRING)),
        f("documento", "", 4, S(&super::super::predefiniti::BASE64BINARY)),
        f("estensione", "", 5, S(&super::super::tipi::matrimonio::ESTENSIONE)),
        f("luogoEvento", "", 6, C(&super::super::tipi::luoghi::LUOGO_EVENTO)),
        f("professionista", "", 7, S(&super::super::tipi::matrimonio::PROFESSIONISTA)),
        f("comuneRegistrazione", "", 8, C(&super::super::tipi::luoghi::COMUNE)),
        f("stato", "", 9, S(&super::super::tipi::semplici::NUMERICO2)),
    ],
    stati: &[
        s(&[(0, 10)], true),
        s(&[(1, 10)], true),
        s(&[(2, 10)], true),
        s(&[(3, 10)], true),
        s(&[(4, 10)], true),
        s(&[(5, 10)], true),
        s(&[(6, 10)], true),
        s(&[(7, 10)], true),
        s(&[(8, 10)], true),
        s(&[(9, 10)], true),
        s(&[], true),
    ],
};

pub(crate) static RISOLUZIONE_CONVIVENZA: TipoComplesso = TipoComplesso {
    figli: &[
        f("motivoRisoluzione", "", 0, S(&super::super::predefiniti::INT)),
        f("contratto", "", 1, C(&super::super::tipi::matrimonio::DOCUMENTO_PROTOCOLLATO)),
    ],
    stati: &[
        s(&[(0, 2)], true),
        s(&[(1, 2)], true),
        s(&[], true),
    ],
};

pub(crate) static CONVIVENZA_DI_FATTO: TipoComplesso = TipoComplesso {
    figli: &[
        f("convivente", "", 0, C(&super::super::tipi::generalita::GENERALITA)),
        f("cittadinanza", "", 1, C(&super::super::tipi::generalita::CITTADINANZA)),
        f("contrattoStipula", "", 2, C(&super::super::tipi::matrimonio::DOCUMENTO_PROTOCOLLATO)),
        f("contrattoRisoluzione", "", 3, C(&super::super::tipi::matrimonio::RISOLUZIONE_CONVIVENZA)),
        f("ordineConvivenza", "", 4, S(&super::super::tipi::semplici::NUMERICO_MAX3)),
    ],
    stati: &[
        s(&[(0, 5)], true),
        s(&[(1, 5)], true),
        s(&[(2, 5)], true),
        s(&[(3, 5)], true),
        s(&[(4, 5)], true),
        s(&[], true),
    ],
};

pub(crate) static ESTENSIONE: TipoSemplice = TipoSemplice {
    nome: "Estensione",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 10),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PROFESSIONISTA: TipoSemplice = TipoSemplice {
    nome: "Professionista",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 100),
    modelli: &[&super::super::modelli::M6],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
