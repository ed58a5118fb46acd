//! Rows of the versioned tables, borrowed from what is to be written, and how to insert many at once.

use crate::connessione::Connessione;
use crate::schema::{
    appartenenza, famiglia, generalita, identificativo, iscrizione, operazione_famiglia, operazione_soggetto, sezione,
    sezione_famiglia, soggetto,
};
use crate::tipi::{
    NuovaAppartenenza, NuovaFamiglia, NuovaGeneralita, NuovaIscrizione, NuovaSezione, NuovaSezioneFamiglia,
    NuovoSoggetto,
};
use anpr_model::{
    Data, FamigliaId, LottoId, OperazioneId, Registro, Sezione, SoggettoId, StatoFamiglia, StatoSoggetto,
};
use diesel::prelude::*;

/// A row of one table that can be inserted with others.
pub(crate) trait Riga: Sized {
    /// Inserts all of them, in as few statements as the parameters of a statement allow.
    fn inserisci(righe: &[Self], c: &mut Connessione) -> QueryResult<()>;
}

/// PostgreSQL takes many rows in one statement, which spares round trips; SQLite, in the same process, is as fast row by
/// row with a statement prepared once.
macro_rules! riga {
    ($tabella:ident, $nome:ident { $($campo:ident: $tipo:ty),+ $(,)? }) => {
        #[derive(Insertable)]
        #[diesel(table_name = $tabella, treat_none_as_default_value = false)]
        pub(crate) struct $nome<'a> {
            $(pub(crate) $campo: $tipo,)+
        }

        impl Riga for $nome<'_> {
            fn inserisci(righe: &[Self], c: &mut Connessione) -> QueryResult<()> {
                match c {
                    Connessione::Sqlite(c) => {
                        for riga in righe {
                            diesel::insert_into($tabella::table).values(riga).execute(c)?;
                        }
                    }
                    // The statement for one row is always the same and stays prepared.
                    Connessione::Postgres(c) => {
                        if let [riga] = righe {
                            return diesel::insert_into($tabella::table).values(riga).execute(c).map(|_| ());
                        }
                        for gruppo in righe.chunks(PER_STATEMENT) {
                            diesel::insert_into($tabella::table).values(gruppo).execute(c)?;
                        }
                    }
                }
                Ok(())
            }
        }
    };
}

/// At most 65,535 parameters go into a statement of PostgreSQL; the widest row has 13.
const PER_STATEMENT: usize = 1000;

riga!(soggetto, RigaSoggetto {
    id: i64,
    id_anpr: &'a str,
    comune: &'a str,
    stato: &'static str,
    lotto: Option<i64>,
    revisione: i64,
});
riga!(identificativo, RigaIdentificativo { id_anpr: &'a str, soggetto: i64 });
riga!(iscrizione, RigaIscrizione {
    soggetto: i64,
    aperta_da: i64,
    numero: i16,
    comune: &'a str,
    registro: &'static str,
    dal: Data,
    al: Option<Data>,
    id_scheda_comune: Option<&'a str>,
});
riga!(generalita, RigaGeneralita {
    soggetto: i64,
    aperta_da: i64,
    numero: i16,
    dal: Data,
    al: Option<Data>,
    codice_fiscale: Option<&'a str>,
    cognome: Option<&'a str>,
    nome: Option<&'a str>,
    sesso: &'static str,
    data_nascita: Data,
    luogo_nascita: Option<&'a str>,
});
riga!(sezione, RigaSezione {
    soggetto: i64,
    codice: i16,
    aperta_da: i64,
    numero: i16,
    dal: Data,
    al: Option<Data>,
    chiave: Option<&'a str>,
    altra_chiave: Option<&'a str>,
    contenuto: &'a str,
});
riga!(famiglia, RigaFamiglia {
    id: i64,
    comune: &'a str,
    tipo_scheda: i16,
    id_comune: Option<&'a str>,
    stato: &'static str,
    lotto: Option<i64>,
    incompleta: bool,
    revisione: i64,
});
riga!(sezione_famiglia, RigaSezioneFamiglia {
    famiglia: i64,
    codice: i16,
    aperta_da: i64,
    numero: i16,
    dal: Data,
    al: Option<Data>,
    contenuto: &'a str,
});
riga!(appartenenza, RigaAppartenenza {
    soggetto: i64,
    aperta_da: i64,
    numero: i16,
    famiglia: i64,
    codice_legame: &'a str,
    progressivo: i32,
    dal: Data,
    al: Option<Data>,
    decorrenza_legame: Option<Data>,
});

riga!(operazione_soggetto, RigaTocco {
    soggetto: i64,
    operazione: i64,
    aree: i32,
    codice: &'a str,
    comune: &'a str,
    decorrenza: Option<Data>,
    prima: Option<String>,
});
riga!(operazione_famiglia, RigaToccoFamiglia {
    famiglia: i64,
    operazione: i64,
    aree: i32,
    codice: &'a str,
    comune: &'a str,
    decorrenza: Option<Data>,
    prima: Option<String>,
});

impl<'a> RigaSoggetto<'a> {
    pub(crate) fn new(s: &'a NuovoSoggetto, da: OperazioneId, lotto: Option<LottoId>) -> Self {
        Self {
            id: s.id.0,
            id_anpr: s.id_anpr.valore(),
            comune: &s.comune,
            stato: stato_soggetto(s.stato),
            lotto: lotto.map(|l| l.0),
            revisione: da.0,
        }
    }
}

impl<'a> RigaIscrizione<'a> {
    pub(crate) fn new(di: SoggettoId, da: OperazioneId, numero: i16, i: &'a NuovaIscrizione) -> Self {
        Self {
            soggetto: di.0,
            aperta_da: da.0,
            numero,
            comune: &i.comune,
            registro: registro(i.registro),
            dal: i.periodo.dal,
            al: i.periodo.al,
            id_scheda_comune: i.id_scheda_comune.as_deref(),
        }
    }
}

impl<'a> RigaGeneralita<'a> {
    pub(crate) fn new(di: SoggettoId, da: OperazioneId, numero: i16, g: &'a NuovaGeneralita) -> Self {
        let k = &g.chiavi;
        Self {
            soggetto: di.0,
            aperta_da: da.0,
            numero,
            dal: g.periodo.dal,
            al: g.periodo.al,
            codice_fiscale: k.codice_fiscale.as_deref(),
            cognome: k.cognome.as_deref(),
            nome: k.nome.as_deref(),
            sesso: sesso(k.sesso),
            data_nascita: k.data_nascita,
            luogo_nascita: k.luogo_nascita.as_deref(),
        }
    }
}

impl<'a> RigaSezione<'a> {
    pub(crate) fn new(di: SoggettoId, da: OperazioneId, numero: i16, s: &'a NuovaSezione) -> Self {
        Self {
            soggetto: di.0,
            codice: s.sezione.codice(),
            aperta_da: da.0,
            numero,
            dal: s.periodo.dal,
            al: s.periodo.al,
            chiave: s.chiave.as_deref(),
            altra_chiave: s.altra_chiave.as_deref(),
            contenuto: &s.contenuto,
        }
    }

    /// The content that goes with a row of `generalita`, under the same number.
    pub(crate) fn generalita(di: SoggettoId, da: OperazioneId, numero: i16, g: &'a NuovaGeneralita) -> Self {
        Self {
            soggetto: di.0,
            codice: Sezione::Generalita.codice(),
            aperta_da: da.0,
            numero,
            dal: g.periodo.dal,
            al: g.periodo.al,
            chiave: None,
            altra_chiave: None,
            contenuto: &g.contenuto,
        }
    }
}

impl<'a> RigaFamiglia<'a> {
    pub(crate) fn new(f: &'a NuovaFamiglia, da: OperazioneId, lotto: Option<LottoId>) -> Self {
        Self {
            id: f.id.0,
            comune: &f.comune,
            tipo_scheda: f.tipo_scheda.into(),
            id_comune: f.id_comune.as_deref(),
            stato: stato_famiglia(f.stato),
            lotto: lotto.map(|l| l.0),
            incompleta: f.incompleta,
            revisione: da.0,
        }
    }
}

impl<'a> RigaSezioneFamiglia<'a> {
    pub(crate) fn new(di: FamigliaId, da: OperazioneId, numero: i16, s: &'a NuovaSezioneFamiglia) -> Self {
        Self {
            famiglia: di.0,
            codice: s.sezione.codice(),
            aperta_da: da.0,
            numero,
            dal: s.periodo.dal,
            al: s.periodo.al,
            contenuto: &s.contenuto,
        }
    }
}

impl<'a> RigaAppartenenza<'a> {
    pub(crate) fn new(di: SoggettoId, da: OperazioneId, numero: i16, a: &'a NuovaAppartenenza) -> Self {
        Self {
            soggetto: di.0,
            aperta_da: da.0,
            numero,
            famiglia: a.famiglia.0,
            codice_legame: &a.codice_legame,
            progressivo: a.progressivo,
            dal: a.periodo.dal,
            al: a.periodo.al,
            decorrenza_legame: a.decorrenza_legame,
        }
    }
}

/// The letter of a person's state.
pub(crate) fn stato_soggetto(stato: StatoSoggetto) -> &'static str {
    match stato {
        StatoSoggetto::Residente => "R",
        StatoSoggetto::Aire => "A",
        StatoSoggetto::Deceduto => "D",
        StatoSoggetto::Cancellato => "C",
    }
}

/// The letter of a family's state.
pub(crate) fn stato_famiglia(stato: StatoFamiglia) -> &'static str {
    match stato {
        StatoFamiglia::Attiva => "A",
        StatoFamiglia::Archiviata => "X",
    }
}

/// The letter of a book.
pub(crate) fn registro(registro: Registro) -> &'static str {
    match registro {
        Registro::Apr => "R",
        Registro::Aire => "A",
    }
}

/// The letter of a sex; what is neither male nor female is `N`.
pub(crate) fn sesso(sesso: char) -> &'static str {
    match sesso {
        'M' => "M",
        'F' => "F",
        _ => "N",
    }
}
