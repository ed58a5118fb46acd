// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/identificativi.xsd`.

use crate::schema::Tipo::Semplice as S;
use crate::schema::{Base, Spazio, TipoComplesso, TipoSemplice, f, s};

pub(crate) static ID_SCHEDA_SOGGETTO_COMUNE: TipoComplesso = TipoComplesso {
    figli: &[
        f("idSchedaSoggettoComuneIstat", "", 0, S(&super::super::tipi::luoghi::CODICE_ISTAT_COMUNE)),
        f("idSchedaSoggetto", "", 1, S(&super::super::tipi::identificativi::ID_SCHEDA_SOGGETTO)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static ID_FAMIGLIA_CONVIVENZA_COMUNE: TipoComplesso = TipoComplesso {
    figli: &[
        f("idFamigliaConvivenzaComuneIstat", "", 0, S(&super::super::tipi::luoghi::CODICE_ISTAT_COMUNE)),
        f("idFamigliaConvivenza", "", 1, S(&super::super::tipi::identificativi::ID_FAMIGLIA_CONVIVENZA)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 2)], false),
        s(&[], true),
    ],
};

pub(crate) static CODICE_FISCALE: TipoComplesso = TipoComplesso {
    figli: &[
        f("codFiscale", "", 0, S(&super::super::tipi::identificativi::DOMINIO_CODICE_FISCALE)),
        f("validitaCF", "", 1, S(&super::super::tipi::semplici::NUMERICO_MAX2)),
        f("dataAttribuzioneValidita", "", 2, S(&super::super::predefiniti::DATE)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[(1, 3)], true),
        s(&[(2, 3)], true),
        s(&[], true),
    ],
};

pub(crate) static IDENTIFICATIVI: TipoComplesso = TipoComplesso {
    figli: &[
        f("idANPR", "", 0, S(&super::super::predefiniti::STRING)),
    ],
    stati: &[
        s(&[(0, 1)], false),
        s(&[], true),
    ],
};

pub(crate) static ID_SCHEDA_SOGGETTO_ANPR: TipoSemplice = TipoSemplice {
    nome: "IdSchedaSoggettoANPR",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 16),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_SCHEDA_SOGGETTO: TipoSemplice = TipoSemplice {
    nome: "IdSchedaSoggetto",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M23],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_FAMIGLIA_CONVIVENZA_ANPR: TipoSemplice = TipoSemplice {
    nome: "IdFamigliaConvivenzaANPR",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_FAMIGLIA_CONVIVENZA: TipoSemplice = TipoSemplice {
    nome: "IdFamigliaConvivenza",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_OPERAZIONE_ANPR: TipoSemplice = TipoSemplice {
    nome: "IdOperazioneANPR",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_OPERAZIONE_COMUNE: TipoSemplice = TipoSemplice {
    nome: "IdOperazioneComune",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 30),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PROTOCOLLO_COMUNE: TipoSemplice = TipoSemplice {
    nome: "ProtocolloComune",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M24],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static COD_MITTENTE: TipoSemplice = TipoSemplice {
    nome: "CodMittente",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 6),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static COD_DESTINATARIO: TipoSemplice = TipoSemplice {
    nome: "CodDestinatario",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 6),
    modelli: &[&super::super::modelli::M10],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static OPERAZIONE_RICHIESTA: TipoSemplice = TipoSemplice {
    nome: "OperazioneRichiesta",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (4, 4),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DOMINIO_CODICE_FISCALE: TipoSemplice = TipoSemplice {
    nome: "DominioCodiceFiscale",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (11, 16),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ID_ANPR: TipoSemplice = TipoSemplice {
    nome: "IdANPR",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (9, 9),
    modelli: &[&super::super::modelli::M25],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_PRATICA_ANPR: TipoSemplice = TipoSemplice {
    nome: "NumeroPraticaAnpr",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static NUMERO_PRATICA_COMUNE: TipoSemplice = TipoSemplice {
    nome: "NumeroPraticaComune",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[&super::super::modelli::M18],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
