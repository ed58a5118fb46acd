// Made from the schemas by `make contract`; changes belong there.
//! Tables of `tipi/codici.xsd`.

use crate::schema::{Base, Spazio, TipoSemplice};

pub(crate) static RICHIEDENTE_OPERAZIONE: TipoSemplice = TipoSemplice {
    nome: "RichiedenteOperazione",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INVIO_AMMESSO: TipoSemplice = TipoSemplice {
    nome: "InvioAmmesso",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 20),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SESSO: TipoSemplice = TipoSemplice {
    nome: "Sesso",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (0, u32::MAX),
    modelli: &[&super::super::modelli::M43],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SOGGETTO_AIRE: TipoSemplice = TipoSemplice {
    nome: "SoggettoAIRE",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M32],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DATO_STATO_CIVILE: TipoSemplice = TipoSemplice {
    nome: "DatoStatoCivile",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SOGGETTO_CERTIFICABILE: TipoSemplice = TipoSemplice {
    nome: "SoggettoCertificabile",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MOTIVO_ISCRIZIONE: TipoSemplice = TipoSemplice {
    nome: "MotivoIscrizione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MOTIVO_ISCRIZIONE_AIRE: TipoSemplice = TipoSemplice {
    nome: "MotivoIscrizioneAire",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 3),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INIZIATIVA_ISCRIZIONE: TipoSemplice = TipoSemplice {
    nome: "IniziativaIscrizione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static INDIVIDUAZIONE_COMUNE_ISCRIZIONE: TipoSemplice = TipoSemplice {
    nome: "IndividuazioneComuneIscrizione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MOTIVO_CANCELLAZIONE: TipoSemplice = TipoSemplice {
    nome: "MotivoCancellazione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MOTIVO_CANCELLAZIONE_AIRE: TipoSemplice = TipoSemplice {
    nome: "MotivoCancellazioneAIRE",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MOTIVO_COSTITUZIONE: TipoSemplice = TipoSemplice {
    nome: "MotivoCostituzione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SPECIE_CONVIVENZA: TipoSemplice = TipoSemplice {
    nome: "SpecieConvivenza",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DENOMINAZIONE_CONVIVENZA: TipoSemplice = TipoSemplice {
    nome: "DenominazioneConvivenza",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 100),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MOVIMENTAZIONE_FAMIGLIA: TipoSemplice = TipoSemplice {
    nome: "MovimentazioneFamiglia",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CODICE_LEGAME: TipoSemplice = TipoSemplice {
    nome: "CodiceLegame",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CODICE_RELAZIONE_PARENTELA: TipoSemplice = TipoSemplice {
    nome: "CodiceRelazioneParentela",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static POSIZIONE_PROFESSIONALE: TipoSemplice = TipoSemplice {
    nome: "PosizioneProfessionale",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 2),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CONDIZIONE_NON_PROFESSIONALE: TipoSemplice = TipoSemplice {
    nome: "CondizioneNonProfessionale",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static TITOLO_STUDIO: TipoSemplice = TipoSemplice {
    nome: "TitoloStudio",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 2),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DATI_RICHIESTI: TipoSemplice = TipoSemplice {
    nome: "DatiRichiesti",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DATO_INDIRIZZO: TipoSemplice = TipoSemplice {
    nome: "DatoIndirizzo",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SPECIE_TOPONIMO: TipoSemplice = TipoSemplice {
    nome: "SpecieToponimo",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 4),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SPECIE_FONTE: TipoSemplice = TipoSemplice {
    nome: "SpecieFonte",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static COLORE: TipoSemplice = TipoSemplice {
    nome: "Colore",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SOGGIORNO: TipoSemplice = TipoSemplice {
    nome: "Soggiorno",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MUTAZIONE_STATO_CIVILE: TipoSemplice = TipoSemplice {
    nome: "MutazioneStatoCivile",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CARTACEA_ELETTRONICA: TipoSemplice = TipoSemplice {
    nome: "CartaceaElettronica",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ELETTORE: TipoSemplice = TipoSemplice {
    nome: "Elettore",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static LEVA: TipoSemplice = TipoSemplice {
    nome: "Leva",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static EXTRA_ANPR: TipoSemplice = TipoSemplice {
    nome: "ExtraAnpr",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SCHEDA: TipoSemplice = TipoSemplice {
    nome: "Scheda",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SCHEDA_ANN: TipoSemplice = TipoSemplice {
    nome: "SchedaAnn",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ANNULLAMENTO_SCHEDA: TipoSemplice = TipoSemplice {
    nome: "AnnullamentoScheda",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SCHEDA_ANAGRAFICA_RICHIESTA3002: TipoSemplice = TipoSemplice {
    nome: "SchedaAnagraficaRichiesta3002",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static SCHEDA_MUTAZIONE: TipoSemplice = TipoSemplice {
    nome: "SchedaMutazione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MUTAZIONE_RESIDENZA: TipoSemplice = TipoSemplice {
    nome: "MutazioneResidenza",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (2, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MUTAZIONE_RESIDENZA_ESTERO: TipoSemplice = TipoSemplice {
    nome: "MutazioneResidenzaEstero",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static RUOLO_SOGGETTO: TipoSemplice = TipoSemplice {
    nome: "RuoloSoggetto",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static GESTIONE_CF: TipoSemplice = TipoSemplice {
    nome: "GestioneCF",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ORIGINE_COGNOME: TipoSemplice = TipoSemplice {
    nome: "OrigineCognome",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static FILIAZIONE: TipoSemplice = TipoSemplice {
    nome: "Filiazione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ATTRIBUZIONE_FAMIGLIA: TipoSemplice = TipoSemplice {
    nome: "AttribuzioneFamiglia",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ATTRIBUZIONE_FAMIGLIA_AIRE: TipoSemplice = TipoSemplice {
    nome: "AttribuzioneFamigliaAire",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static STATO_PROCEDIMENTO: TipoSemplice = TipoSemplice {
    nome: "StatoProcedimento",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static STATO_ISTRUTTORIA: TipoSemplice = TipoSemplice {
    nome: "StatoIstruttoria",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ESITO_CHIUSURA: TipoSemplice = TipoSemplice {
    nome: "EsitoChiusura",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static OPERAZIONE1014: TipoSemplice = TipoSemplice {
    nome: "Operazione1014",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static OPERAZIONE3003: TipoSemplice = TipoSemplice {
    nome: "Operazione3003",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static STATO_LAVORAZIONE: TipoSemplice = TipoSemplice {
    nome: "StatoLavorazione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static MOTIVI_AVVIO_ISTRUTTORIA_AIRE: TipoSemplice = TipoSemplice {
    nome: "MotiviAvvioIstruttoriaAIRE",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static EVENTO_ANAGRAFICO: TipoSemplice = TipoSemplice {
    nome: "EventoAnagrafico",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DATO_ATTO: TipoSemplice = TipoSemplice {
    nome: "DatoAtto",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static STATO_CF: TipoSemplice = TipoSemplice {
    nome: "StatoCF",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static RESIDENZA4001: TipoSemplice = TipoSemplice {
    nome: "Residenza4001",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DOMINIO_CITTADINANZA: TipoSemplice = TipoSemplice {
    nome: "DominioCittadinanza",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ELETTORE_ALLA_DATA_RIFERIMENTO: TipoSemplice = TipoSemplice {
    nome: "ElettoreAllaDataRiferimento",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (1, 1),
    modelli: &[],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PROSPETTO: TipoSemplice = TipoSemplice {
    nome: "Prospetto",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static CERTIFICATO: TipoSemplice = TipoSemplice {
    nome: "Certificato",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static LINGUA_CERTIFICATO: TipoSemplice = TipoSemplice {
    nome: "LinguaCertificato",
    base: Base::Stringa,
    spazio: Spazio::Conserva,
    lunghezza: (2, 2),
    modelli: &[&super::super::modelli::M37],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static RICHIEDENTE: TipoSemplice = TipoSemplice {
    nome: "Richiedente",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static RICHIESTA_CERTIFICATO: TipoSemplice = TipoSemplice {
    nome: "RichiestaCertificato",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PA_ESTERA: TipoSemplice = TipoSemplice {
    nome: "PaEstera",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static EMISSIONE: TipoSemplice = TipoSemplice {
    nome: "Emissione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static BOLLO: TipoSemplice = TipoSemplice {
    nome: "Bollo",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 5),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static BOLLO_VIRTUALE: TipoSemplice = TipoSemplice {
    nome: "BolloVirtuale",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ESENZIONE_DIRITTI: TipoSemplice = TipoSemplice {
    nome: "EsenzioneDiritti",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static DIRITTI: TipoSemplice = TipoSemplice {
    nome: "Diritti",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 5),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static ESENZIONE: TipoSemplice = TipoSemplice {
    nome: "Esenzione",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (0, 2),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static PROVENIENZA_INFO: TipoSemplice = TipoSemplice {
    nome: "ProvenienzaInfo",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};

pub(crate) static STATO_RICHIESTA_CONSOLATO: TipoSemplice = TipoSemplice {
    nome: "StatoRichiestaConsolato",
    base: Base::Stringa,
    spazio: Spazio::Comprimi,
    lunghezza: (1, 1),
    modelli: &[&super::super::modelli::M39],
    valori: &[],
    limiti: (None, None),
    cifre: None,
};
