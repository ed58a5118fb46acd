//! A line of the AIRE file as a record of the contract.

use super::{ErroreAire, Riga};
use crate::persona::{DatiAire, Perduto, Persona};
use anpr_catalogue::tabelle::{Tabella, codice_da_aire, stati_esteri};
use anpr_contract::subentro::{FamConv, GeneralitaSubentro, SoggettoSubentro};
use anpr_contract::tipi::{
    AltriDati, AnnullamentoMatrimonio, Atto, Cittadinanza, CodiceFiscale, Comune, Consolato, DatiEvento,
    DatoLocalitaEstera, Generalita, Genitore, IdSchedaSoggettoComune, IndirizzoEstero, LegameSoggetto, Localita,
    LocalitaEstera, LuogoEvento, Matrimonio, Residenza, Sentenza, StatoCivile, ToponimoEstero, UnioneCivile, Vedovanza,
};
use anpr_model::Data;

macro_rules! colonne {
    ($($nome:ident = $colonna:literal),+ $(,)?) => {
        /// A column; its number in the table is its place here, from 1.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Campo { $($nome),+ }

        impl Campo {
            fn nome(self) -> &'static str {
                match self { $(Self::$nome => $colonna),+ }
            }
        }
    };
}

colonne! {
    IdSchedaSoggetto = "idSchedaSoggetto", CodiceFiscale = "codiceFiscale", Cognome = "cognome", Nome = "nome",
    Sesso = "sesso", DataNascita = "dataNascita", SenzaGiorno = "senzaGiorno", SenzaGiornoMese = "senzaGiornoMese",
    ComuneNascita = "comuneNascita", IstatComuneNascita = "istatComuneNascita", ProvinciaNascita = "provinciaNascita",
    CodiceStatoNascita = "codiceStatoNascita", StatoNascita = "statoNascita", LocalitaNascita = "localitaNascita",
    StatoCivile = "statoCivile", AltreCittadinanze = "altreCittadinanze", ComuneAtto = "comuneAttoNascita",
    IstatComuneAtto = "istatComuneAttoNascita", ProvinciaAtto = "provinciaAttoNascita", AnnoAtto = "annoAttoNascita",
    ParteAtto = "parteAttoNascita", SerieAtto = "serieAttoNascita", NumeroAtto = "numeroAttoNascita",
    CognomePadre = "cognomePadre", NomePadre = "nomePadre", CognomeMadre = "cognomeMadre", NomeMadre = "nomeMadre",
    CodiceStatoResidenza = "codiceStatoResidenza", StatoResidenza = "statoResidenza",
    LocalitaResidenza = "localitaResidenza", ConteaResidenza = "conteaResidenza", CapResidenza = "capResidenza",
    IndirizzoResidenza = "indirizzoResidenza", CivicoResidenza = "civicoResidenza", PressoResidenza = "pressoResidenza",
    CodiceConsolato = "codiceConsolato", DescrizioneConsolato = "descrizioneConsolato",
    DataDecorrenzaResidenza = "dataDecorrenzaResidenza", DataIscrizione = "dataIscrizioneAire",
    MotivoIscrizione = "motivoIscrizioneAire", IniziativaIscrizione = "iniziativaIscrizioneAire",
    IndividuazioneComune = "individuazioneComune", AnnoEspatrio = "annoEspatrio",
    StatoIstruttoria = "statoIstruttoriaEspatrio", IdFamiglia = "idFamiglia", OrigineFamiglia = "dataOrigineFamiglia",
    CodiceLegame = "codiceLegame", Progressivo = "progressivoComponente", IngressoFamiglia = "dataIngressoFamiglia",
    IdSchedaConiuge = "idSchedaConiuge", CodiceFiscaleConiuge = "codiceFiscaleConiuge",
    CognomeConiuge = "cognomeConiuge", NomeConiuge = "nomeConiuge", SessoConiuge = "sessoConiuge",
    DataNascitaConiuge = "dataNascitaConiuge", DataMatrimonio = "dataMatrimonio", ComuneMatrimonio = "comuneMatrimonio",
    IstatComuneMatrimonio = "istatComuneMatrimonio", ProvinciaMatrimonio = "provinciaMatrimonio",
    CodiceStatoMatrimonio = "codiceStatoMatrimonio", StatoMatrimonio = "statoMatrimonio",
    LocalitaMatrimonio = "localitaMatrimonio", DataMorteConiuge = "dataMorteConiuge",
    TipoCessazione = "tipoCessazione", DataSentenza = "dataSentenza", AutoritaSentenza = "autoritaSentenza",
    TitoloStudio = "titoloStudio", CondizioneNonProfessionale = "condizioneNonProfessionale",
    PosizioneProfessione = "posizioneProfessione",
}

impl Riga {
    /// A field, none when empty.
    pub(crate) fn campo(&self, campo: Campo) -> Option<&str> {
        self.campi.get(campo as usize).map(String::as_str).filter(|valore| !valore.is_empty())
    }

    fn testo(&self, campo: Campo) -> Option<String> {
        self.campo(campo).map(str::to_owned)
    }

    fn obbligatorio(&self, campo: Campo) -> Result<String, ErroreAire> {
        self.testo(campo).ok_or_else(|| self.errore(campo, "manca"))
    }

    fn errore(&self, campo: Campo, motivo: &str) -> ErroreAire {
        ErroreAire { riga: self.numero, motivo: format!("{} {motivo}", campo.nome()) }
    }

    /// A date `AAAA-MM-GG`.
    fn data(&self, campo: Campo) -> Result<Option<String>, ErroreAire> {
        let Some(valore) = self.campo(campo) else { return Ok(None) };
        let giorno = Data::parse_from_str(valore, "%Y-%m-%d").ok().filter(|g| g.to_string() == valore);
        giorno.map(|_| Some(valore.to_owned())).ok_or_else(|| self.errore(campo, "non è una data AAAA-MM-GG"))
    }

    fn data_obbligatoria(&self, campo: Campo) -> Result<String, ErroreAire> {
        self.data(campo)?.ok_or_else(|| self.errore(campo, "manca"))
    }

    fn segno(&self, campo: Campo) -> Result<Option<String>, ErroreAire> {
        match self.campo(campo) {
            None => Ok(None),
            Some("1") => Ok(Some("1".to_owned())),
            Some(_) => Err(self.errore(campo, "deve essere 1 o vuoto")),
        }
    }

    fn sesso(&self, campo: Campo) -> Result<Option<String>, ErroreAire> {
        match self.campo(campo) {
            None => Ok(None),
            Some(sesso @ ("M" | "F" | "N")) => Ok(Some(sesso.to_owned())),
            Some(_) => Err(self.errore(campo, "deve essere M, F o N")),
        }
    }

    /// A field of `lunghezza` characters out of those that `ammesso` lets through.
    fn di_caratteri(
        &self,
        campo: Campo,
        lunghezza: std::ops::RangeInclusive<usize>,
        ammesso: impl Fn(char) -> bool,
    ) -> Result<Option<String>, ErroreAire> {
        let Some(valore) = self.campo(campo) else { return Ok(None) };
        let valido = lunghezza.contains(&valore.chars().count()) && valore.chars().all(ammesso);
        if valido { Ok(Some(valore.to_owned())) } else { Err(self.errore(campo, "non ha la forma prevista")) }
    }

    fn cifre(&self, campo: Campo, lunghezza: std::ops::RangeInclusive<usize>) -> Result<Option<String>, ErroreAire> {
        self.di_caratteri(campo, lunghezza, |c| c.is_ascii_digit())
    }

    fn cifre_obbligatorie(
        &self,
        campo: Campo,
        lunghezza: std::ops::RangeInclusive<usize>,
    ) -> Result<String, ErroreAire> {
        self.cifre(campo, lunghezza)?.ok_or_else(|| self.errore(campo, "manca"))
    }

    /// A surname or a name.
    fn nome(&self, campo: Campo) -> Result<Option<String>, ErroreAire> {
        self.di_caratteri(campo, 1..=80, |c| lettera(c) || " -'.,".contains(c))
    }

    /// Free text: letters, digits and these signs, as the schema has them for the field.
    fn libero(&self, campo: Campo, massimo: usize, segni: &str) -> Result<Option<String>, ErroreAire> {
        self.di_caratteri(campo, 1..=massimo, |c| lettera(c) || c.is_ascii_digit() || segni.contains(c))
    }
}

/// The record of a line of the file of this comune.
pub(crate) fn persona(riga: &Riga, comune: &str) -> Result<Persona, ErroreAire> {
    let (altri_dati, non_convertiti) = altri_dati(riga);
    let data_iscrizione = riga.data_obbligatoria(Campo::DataIscrizione)?;
    let origine_famiglia = match riga.campo(Campo::IdFamiglia) {
        Some(_) => Some(riga.data_obbligatoria(Campo::OrigineFamiglia)?),
        None => riga.data(Campo::OrigineFamiglia)?,
    };
    let aire = DatiAire {
        data_iscrizione: data_iscrizione.parse().ok(),
        motivo: riga.di_caratteri(Campo::MotivoIscrizione, 1..=3, |_| true)?,
        iniziativa: riga.cifre(Campo::IniziativaIscrizione, 1..=2)?,
        individuazione: riga.cifre(Campo::IndividuazioneComune, 1..=2)?,
        anno_espatrio: riga.cifre(Campo::AnnoEspatrio, 4..=4)?,
        stato_istruttoria: riga.testo(Campo::StatoIstruttoria),
        origine_famiglia: origine_famiglia.and_then(|d| d.parse().ok()),
        non_convertiti,
        perduti: perduti(riga),
    };
    let unione = riga.campo(Campo::StatoCivile) == Some(UNITO_CIVILMENTE);
    let coniuge = coniuge(riga, comune)?;
    let evento = matrimonio(riga)?;
    let mut dati = SoggettoSubentro {
        generalita_sub_iscr: generalita(riga, comune, data_iscrizione)?,
        stato_civile: Some(StatoCivile {
            stato_civile: riga.cifre_obbligatorie(Campo::StatoCivile, 1..=2)?,
            ..Default::default()
        }),
        atto_nascita: atto_nascita(riga)?,
        cittadinanza: Some(Cittadinanza {
            descrizione_stato: "ITALIA".to_owned(),
            codice_stato: ITALIA.to_owned(),
            ..Default::default()
        }),
        altra_cittadinanza: altre_cittadinanze(riga)?,
        paternita: genitore(riga, Campo::CognomePadre, Campo::NomePadre)?,
        maternita: genitore(riga, Campo::CognomeMadre, Campo::NomeMadre)?,
        residenza: Some(residenza(riga)?),
        famiglia: famiglia(riga)?,
        vedovanza: riga.data(Campo::DataMorteConiuge)?.map(|data_evento| Vedovanza {
            dati_morteconiuge: DatiEvento { data_evento, ..Default::default() },
            ordine_matrimonio_precedente: None,
        }),
        separazione_annullamento_cessazione_matrimonio: fine_matrimonio(riga)?,
        altri_dati,
        ..Default::default()
    };
    match (coniuge, unione) {
        (Some(coniuge), true) => {
            dati.unione_civile =
                Some(UnioneCivile { unito_civilmente: Some(coniuge), atto_unione: evento, ..Default::default() });
        }
        (Some(coniuge), false) => {
            dati.matrimonio = Some(Matrimonio { coniuge, dati_matrimonio: evento, ..Default::default() });
        }
        (None, _) => {}
    }
    Persona::all_estero(dati, aire).map_err(|_| riga.errore(Campo::DataNascita, "non è una data"))
}

fn generalita(riga: &Riga, comune: &str, data_iscrizione: String) -> Result<GeneralitaSubentro, ErroreAire> {
    let cognome = riga.nome(Campo::Cognome)?;
    let nome = riga.nome(Campo::Nome)?;
    let id_scheda_soggetto = id_locale(riga, Campo::IdSchedaSoggetto)?;
    let Some(id_scheda_soggetto) = id_scheda_soggetto else {
        return Err(riga.errore(Campo::IdSchedaSoggetto, "manca"));
    };
    let Some(sesso) = riga.sesso(Campo::Sesso)? else { return Err(riga.errore(Campo::Sesso, "manca")) };
    Ok(GeneralitaSubentro {
        codice_fiscale: codice_fiscale(riga, Campo::CodiceFiscale)?,
        senza_cognome: cognome.is_none().then(segnato),
        cognome,
        senza_nome: nome.is_none().then(segnato),
        nome,
        sesso,
        data_nascita: riga.data_obbligatoria(Campo::DataNascita)?,
        senza_giorno: riga.segno(Campo::SenzaGiorno)?,
        senza_giorno_mese: riga.segno(Campo::SenzaGiornoMese)?,
        luogo_nascita: luogo(riga, &NASCITA)?,
        soggetto_aire: Some("S".to_owned()),
        id_scheda_soggetto_comune: Some(IdSchedaSoggettoComune {
            id_scheda_soggetto_comune_istat: comune.to_owned(),
            id_scheda_soggetto,
        }),
        id_scheda_soggetto_anpr: None,
        data_prima_iscrizione_comune: Some(data_iscrizione),
    })
}

fn codice_fiscale(riga: &Riga, campo: Campo) -> Result<Option<CodiceFiscale>, ErroreAire> {
    let codice = riga.di_caratteri(campo, 11..=16, |c| c.is_ascii_alphanumeric())?;
    Ok(codice.map(|cod_fiscale| CodiceFiscale { cod_fiscale, ..Default::default() }))
}

fn id_locale(riga: &Riga, campo: Campo) -> Result<Option<String>, ErroreAire> {
    riga.di_caratteri(campo, 1..=20, |c| c.is_ascii_alphanumeric() || c == '-')
}

/// The columns that say where something happened: comune, its code, its province, state, its name, locality.
type ColonneLuogo = [Campo; 6];

const NASCITA: ColonneLuogo = [
    Campo::ComuneNascita,
    Campo::IstatComuneNascita,
    Campo::ProvinciaNascita,
    Campo::CodiceStatoNascita,
    Campo::StatoNascita,
    Campo::LocalitaNascita,
];
const MATRIMONIO: ColonneLuogo = [
    Campo::ComuneMatrimonio,
    Campo::IstatComuneMatrimonio,
    Campo::ProvinciaMatrimonio,
    Campo::CodiceStatoMatrimonio,
    Campo::StatoMatrimonio,
    Campo::LocalitaMatrimonio,
];

fn luogo(
    riga: &Riga,
    [comune, istat, sigla, codice_stato, stato, localita]: &ColonneLuogo,
) -> Result<LuogoEvento, ErroreAire> {
    let comune = match riga.libero(*comune, 80, SEGNI_LUOGO)? {
        Some(nome) => Some(comune_di(riga, nome, *istat, *sigla)?),
        None => None,
    };
    let localita = match riga.cifre(*codice_stato, 3..=3)? {
        Some(codice_stato) => Some(Localita {
            descrizione_localita: riga.libero(*localita, 120, SEGNI_LUOGO)?,
            descrizione_stato: riga.libero(*stato, 120, SEGNI_STATO)?.ok_or_else(|| riga.errore(*stato, "manca"))?,
            codice_stato,
            provincia_contea: None,
        }),
        None => None,
    };
    Ok(LuogoEvento { luogo_eccezionale: None, comune, localita })
}

fn comune_di(riga: &Riga, nome_comune: String, istat: Campo, sigla: Campo) -> Result<Comune, ErroreAire> {
    let provincia = riga.di_caratteri(sigla, 2..=2, |c| c.is_ascii_uppercase())?;
    Ok(Comune {
        nome_comune,
        codice_istat: riga.cifre(istat, 6..=6)?,
        sigla_provincia_istat: provincia.ok_or_else(|| riga.errore(sigla, "manca"))?,
        descrizione_localita: None,
    })
}

fn altre_cittadinanze(riga: &Riga) -> Result<Vec<Cittadinanza>, ErroreAire> {
    let codici = riga.campo(Campo::AltreCittadinanze).unwrap_or_default();
    codici
        .split(' ')
        .filter(|codice| !codice.is_empty() && *codice != ITALIA)
        .map(|codice| {
            if codice.len() != 3 || !codice.bytes().all(|b| b.is_ascii_digit()) {
                return Err(riga.errore(Campo::AltreCittadinanze, "non ha la forma prevista"));
            }
            let stato = stati_esteri().iter().find(|s| s.codice == codice);
            Ok(Cittadinanza {
                descrizione_stato: stato.map_or_else(|| SCONOSCIUTO.to_owned(), |s| s.denominazione.clone()),
                codice_stato: codice.to_owned(),
                ..Default::default()
            })
        })
        .collect()
}

fn atto_nascita(riga: &Riga) -> Result<Option<Atto>, ErroreAire> {
    let Some(comune) = riga.libero(Campo::ComuneAtto, 80, SEGNI_LUOGO)? else { return Ok(None) };
    // The table asks for the code of the comune with its name.
    riga.obbligatorio(Campo::IstatComuneAtto)?;
    let parte = riga.di_caratteri(Campo::ParteAtto, 1..=2, |c| c.is_ascii_alphanumeric())?;
    let numero = riga.di_caratteri(Campo::NumeroAtto, 1..=20, |c| c.is_ascii_alphanumeric() || c == ' ')?;
    Ok(Some(Atto {
        comune_registrazione: comune_di(riga, comune, Campo::IstatComuneAtto, Campo::ProvinciaAtto)?,
        anno: riga.cifre_obbligatorie(Campo::AnnoAtto, 4..=4)?,
        parte: parte.ok_or_else(|| riga.errore(Campo::ParteAtto, "manca"))?,
        serie: riga.di_caratteri(Campo::SerieAtto, 1..=10, |c| c.is_ascii_alphanumeric() || " -".contains(c))?,
        numero_atto: numero.ok_or_else(|| riga.errore(Campo::NumeroAtto, "manca"))?,
        ..Default::default()
    }))
}

fn genitore(riga: &Riga, cognome: Campo, nome: Campo) -> Result<Option<Genitore>, ErroreAire> {
    let Some(del_cognome) = riga.nome(cognome)? else { return Ok(None) };
    let del_nome = riga.nome(nome)?.ok_or_else(|| riga.errore(nome, "manca"))?;
    let generalita = Generalita { cognome: Some(del_cognome), nome: Some(del_nome), ..Default::default() };
    Ok(Some(Genitore { generalita, ..Default::default() }))
}

fn residenza(riga: &Riga) -> Result<Residenza, ErroreAire> {
    let codice_stato = riga.cifre_obbligatorie(Campo::CodiceStatoResidenza, 3..=3)?;
    let descrizione_stato = riga.libero(Campo::StatoResidenza, 120, SEGNI_STATO)?;
    if descrizione_stato.is_none() {
        return Err(riga.errore(Campo::StatoResidenza, "manca"));
    }
    let denominazione = riga.libero(Campo::IndirizzoResidenza, 120, SEGNI_INDIRIZZO)?;
    let civico =
        riga.di_caratteri(Campo::CivicoResidenza, 1..=9, |c| c.is_ascii_alphanumeric() || "-./ #".contains(c))?;
    let sede = riga.libero(Campo::DescrizioneConsolato, 120, SEGNI_STATO)?;
    Ok(Residenza {
        tipo_indirizzo: RESIDENZA_ESTERA.to_owned(),
        localita_estera: Some(LocalitaEstera {
            indirizzo_estero: Some(IndirizzoEstero {
                cap: riga
                    .di_caratteri(Campo::CapResidenza, 1..=10, |c| c.is_ascii_alphanumeric() || "-. ".contains(c))?,
                localita: DatoLocalitaEstera {
                    descrizione_localita: riga.libero(Campo::LocalitaResidenza, 120, SEGNI_LUOGO)?,
                    descrizione_stato,
                    codice_stato,
                    provincia_contea: riga.libero(Campo::ConteaResidenza, 30, SEGNI_LUOGO)?,
                },
                toponimo: denominazione.map(|denominazione| ToponimoEstero { denominazione, numero_civico: civico }),
            }),
            consolato: Consolato {
                codice_consolato: riga.cifre_obbligatorie(Campo::CodiceConsolato, 1..=7)?,
                descrizione_consolato: sede.ok_or_else(|| riga.errore(Campo::DescrizioneConsolato, "manca"))?,
            },
        }),
        presso: riga.libero(Campo::PressoResidenza, 100, SEGNI_PRESSO)?,
        data_decorrenza_residenza: riga.data(Campo::DataDecorrenzaResidenza)?,
        ..Default::default()
    })
}

fn famiglia(riga: &Riga) -> Result<Option<FamConv>, ErroreAire> {
    let id = riga.di_caratteri(Campo::IdFamiglia, 1..=20, |c| c.is_ascii_alphanumeric())?;
    let Some(id_fam_conv_comune) = id else { return Ok(None) };
    Ok(Some(FamConv {
        id_fam_conv_comune,
        legame_soggetto: LegameSoggetto {
            tipo_legame: None,
            data_decorrenza: riga.data_obbligatoria(Campo::IngressoFamiglia)?,
            codice_legame: riga.cifre_obbligatorie(Campo::CodiceLegame, 1..=2)?,
            progressivo_componente: Some(riga.cifre_obbligatorie(Campo::Progressivo, 1..=3)?),
        },
        data_decorrenza_legame: None,
    }))
}

fn coniuge(riga: &Riga, comune: &str) -> Result<Option<Generalita>, ErroreAire> {
    let id = id_locale(riga, Campo::IdSchedaConiuge)?;
    let codice_fiscale = codice_fiscale(riga, Campo::CodiceFiscaleConiuge)?;
    let cognome = riga.nome(Campo::CognomeConiuge)?;
    if id.is_none() && codice_fiscale.is_none() && cognome.is_none() {
        return Ok(None);
    }
    let nome = riga.nome(Campo::NomeConiuge)?;
    if cognome.is_some() && nome.is_none() {
        return Err(riga.errore(Campo::NomeConiuge, "manca"));
    }
    Ok(Some(Generalita {
        codice_fiscale,
        senza_cognome: cognome.is_none().then(segnato),
        cognome,
        senza_nome: nome.is_none().then(segnato),
        nome,
        sesso: riga.sesso(Campo::SessoConiuge)?,
        data_nascita: riga.data(Campo::DataNascitaConiuge)?,
        id_scheda_soggetto_comune: id.map(|id_scheda_soggetto| IdSchedaSoggettoComune {
            id_scheda_soggetto_comune_istat: comune.to_owned(),
            id_scheda_soggetto,
        }),
        ..Default::default()
    }))
}

fn matrimonio(riga: &Riga) -> Result<Option<DatiEvento>, ErroreAire> {
    let Some(data_evento) = riga.data(Campo::DataMatrimonio)? else { return Ok(None) };
    let luogo_evento = Some(luogo(riga, &MATRIMONIO)?);
    Ok(Some(DatiEvento { data_evento, luogo_evento, ..Default::default() }))
}

fn fine_matrimonio(riga: &Riga) -> Result<Option<AnnullamentoMatrimonio>, ErroreAire> {
    let Some(tipo_cessazione) = riga.cifre(Campo::TipoCessazione, 1..=2)? else { return Ok(None) };
    let data = riga.data_obbligatoria(Campo::DataSentenza)?;
    let autorita = riga.libero(Campo::AutoritaSentenza, 120, SEGNI_LUOGO)?;
    Ok(Some(AnnullamentoMatrimonio {
        tipo_cessazione,
        sentenza: Some(Sentenza {
            data_validita: data.clone(),
            data,
            numero: None,
            tipo_tribunale: TRIBUNALE_IGNOTO.to_owned(),
            autorita: autorita.ok_or_else(|| riga.errore(Campo::AutoritaSentenza, "manca"))?,
        }),
        ..Default::default()
    }))
}

/// The codes of the export as ANPR's (table 33), and those that the table does not know.
fn altri_dati(riga: &Riga) -> (Option<AltriDati>, Vec<(&'static str, String)>) {
    let mut sconosciuti = Vec::new();
    let mut converti = |campo: Campo, tabella: Tabella| {
        let codice = riga.campo(campo)?;
        let convertito = codice_da_aire(tabella, codice).map(str::to_owned);
        if convertito.is_none() {
            sconosciuti.push((campo.nome(), codice.to_owned()));
        }
        convertito
    };
    let dati = AltriDati {
        titolo_studio: converti(Campo::TitoloStudio, Tabella::TitoloStudio),
        condizione_non_professionale: converti(Campo::CondizioneNonProfessionale, Tabella::CondizioneNonProfessionale),
        posizione_professionale: converti(Campo::PosizioneProfessione, Tabella::PosizioneProfessione),
    };
    (Some(dati).filter(|d| *d != AltriDati::default()), sconosciuti)
}

/// The columns whose value is not kept because the column on which they depend is empty: that one first.
fn perduti(riga: &Riga) -> Vec<Perduto> {
    let manca = |campo: &Campo| riga.campo(*campo).is_none();
    let perduto = |principale: Campo, colonne: &[Campo]| {
        let valore = colonne.iter().find_map(|colonna| riga.campo(*colonna))?;
        Some(Perduto { manca: principale.nome(), valore: valore.to_owned() })
    };
    let senza = DIPENDENTI.iter().filter(|(principale, _)| manca(principale));
    let mut perduti: Vec<Perduto> = senza.filter_map(|(principale, colonne)| perduto(*principale, colonne)).collect();
    if CONIUGE.iter().all(manca) {
        perduti.extend(perduto(Campo::CognomeConiuge, DEL_CONIUGE));
    }
    // The three codes of a registration make one block, in which each is compulsory.
    let mancanti = ISCRIZIONE.iter().filter(|campo| manca(campo));
    perduti.extend(mancanti.filter_map(|campo| perduto(*campo, &ISCRIZIONE)));
    perduti
}

/// Columns and those that mean nothing without them.
const DIPENDENTI: &[(Campo, &[Campo])] = &[
    (Campo::ComuneNascita, &[Campo::IstatComuneNascita, Campo::ProvinciaNascita]),
    (Campo::CodiceStatoNascita, &[Campo::StatoNascita, Campo::LocalitaNascita]),
    (
        Campo::ComuneAtto,
        &[
            Campo::IstatComuneAtto,
            Campo::ProvinciaAtto,
            Campo::AnnoAtto,
            Campo::ParteAtto,
            Campo::SerieAtto,
            Campo::NumeroAtto,
        ],
    ),
    (Campo::CognomePadre, &[Campo::NomePadre]),
    (Campo::CognomeMadre, &[Campo::NomeMadre]),
    (Campo::IndirizzoResidenza, &[Campo::CivicoResidenza]),
    (Campo::ComuneMatrimonio, &[Campo::IstatComuneMatrimonio, Campo::ProvinciaMatrimonio]),
    (Campo::CodiceStatoMatrimonio, &[Campo::StatoMatrimonio, Campo::LocalitaMatrimonio]),
    (Campo::TipoCessazione, &[Campo::DataSentenza, Campo::AutoritaSentenza]),
];
/// Any of these names the spouse.
const CONIUGE: [Campo; 3] = [Campo::IdSchedaConiuge, Campo::CodiceFiscaleConiuge, Campo::CognomeConiuge];
const DEL_CONIUGE: &[Campo] = &[
    Campo::NomeConiuge,
    Campo::SessoConiuge,
    Campo::DataNascitaConiuge,
    Campo::DataMatrimonio,
    Campo::ComuneMatrimonio,
    Campo::CodiceStatoMatrimonio,
];
const ISCRIZIONE: [Campo; 3] = [Campo::MotivoIscrizione, Campo::IniziativaIscrizione, Campo::IndividuazioneComune];

/// The letters of the contract that ISO-8859-1 has.
fn lettera(c: char) -> bool {
    c.is_ascii_alphabetic() || c >= 'À'
}

fn segnato() -> String {
    "1".to_owned()
}

const SEGNI_STATO: &str = " -'.,";
const SEGNI_LUOGO: &str = " -'/.,()";
const SEGNI_PRESSO: &str = " -'.,()";
const SEGNI_INDIRIZZO: &str = " -'/.,()#:";
const ITALIA: &str = "100";
const SCONOSCIUTO: &str = "NON INDIVIDUATO";
/// Table 25: residence abroad.
const RESIDENZA_ESTERA: &str = "4";
/// Table 32: kind of court not known; the table of the file has no column for it.
const TRIBUNALE_IGNOTO: &str = "9";
/// Table 1.
const UNITO_CIVILMENTE: &str = "6";

#[cfg(test)]
pub(crate) mod prove {
    //! A line of the file in which everything is right.

    use super::*;
    use crate::aire::INTESTAZIONE;

    /// A line with these fields besides those that every line must have.
    pub(crate) fn riga(altri: &[(Campo, &str)]) -> Riga {
        let mut campi = vec![String::new(); INTESTAZIONE.split(';').count()];
        let fissi = [
            (Campo::IdSchedaSoggetto, "E1991-000001"),
            (Campo::Cognome, "BIANCHI"),
            (Campo::Nome, "ANNA"),
            (Campo::Sesso, "F"),
            (Campo::DataNascita, "1970-03-04"),
            (Campo::ComuneNascita, "ROMA"),
            (Campo::IstatComuneNascita, "058091"),
            (Campo::ProvinciaNascita, "RM"),
            (Campo::StatoCivile, "1"),
            (Campo::CodiceStatoResidenza, "203"),
            (Campo::StatoResidenza, "AUSTRIA"),
            (Campo::LocalitaResidenza, "WIEN"),
            (Campo::IndirizzoResidenza, "RING"),
            (Campo::CivicoResidenza, "4"),
            (Campo::CodiceConsolato, "2220100"),
            (Campo::DescrizioneConsolato, "VIENNA"),
            (Campo::DataDecorrenzaResidenza, "1999-01-01"),
            (Campo::DataIscrizione, "1999-02-01"),
            (Campo::IdFamiglia, "77"),
            (Campo::OrigineFamiglia, "1999-02-01"),
            (Campo::CodiceLegame, "1"),
            (Campo::Progressivo, "1"),
            (Campo::IngressoFamiglia, "1999-02-01"),
        ];
        for (campo, valore) in fissi.iter().chain(altri) {
            campi[*campo as usize] = (*valore).to_owned();
        }
        Riga { numero: 2, campi }
    }
}

#[cfg(test)]
mod tests {
    use super::prove::riga;
    use super::*;
    use crate::aire::INTESTAZIONE;
    use crate::controlli::prove::codici_di;

    fn letta(altri: &[(Campo, &str)]) -> Result<Persona, ErroreAire> {
        persona(&riga(altri), "888001")
    }

    #[test]
    fn the_columns_are_those_of_the_header() {
        let nomi: Vec<&str> = INTESTAZIONE.split(';').collect();
        assert_eq!(nomi.len(), 69);
        assert_eq!(Campo::PosizioneProfessione as usize, 68);
        for campo in [Campo::IdSchedaSoggetto, Campo::CapResidenza, Campo::IdFamiglia, Campo::TipoCessazione] {
            assert_eq!(nomi[campo as usize], campo.nome());
        }
    }

    #[test]
    fn en010_a_line_without_what_it_must_have_or_with_another_form_refuses_the_file() {
        for (campo, valore) in [
            (Campo::IdSchedaSoggetto, ""),
            (Campo::IdSchedaSoggetto, "A B"),
            (Campo::Sesso, "X"),
            (Campo::DataNascita, "04/03/1970"),
            (Campo::DataNascita, "12025-01-01"),
            (Campo::DataIscrizione, ""),
            (Campo::CodiceConsolato, ""),
            (Campo::OrigineFamiglia, ""),
            (Campo::Cognome, "R0SSI"),
            (Campo::SenzaGiorno, "S"),
            (Campo::ProvinciaNascita, ""),
            (Campo::AltreCittadinanze, "20"),
            (Campo::CodiceFiscale, "AAA BBB"),
            (Campo::CodiceFiscale, "RSSMRA80A0"),
            (Campo::IdFamiglia, "E1991-77"),
            (Campo::MotivoIscrizione, "C001"),
            (Campo::IniziativaIscrizione, "X"),
            (Campo::IndividuazioneComune, "123"),
        ] {
            let errore = letta(&[(campo, valore)]).unwrap_err();
            assert!(errore.riga == 2 && errore.motivo.starts_with(campo.nome()), "{campo:?} {errore}");
        }
    }

    #[test]
    fn en010_the_spouse_s_columns_have_the_forms_of_the_person_s() {
        for (campo, valore) in [(Campo::SessoConiuge, "X"), (Campo::CodiceFiscaleConiuge, "RSSMRA80A0")] {
            let errore = letta(&[(Campo::IdSchedaConiuge, "E1991-000002"), (campo, valore)]).unwrap_err();
            assert!(errore.motivo.starts_with(campo.nome()), "{campo:?} {errore}");
        }
    }

    #[test]
    fn en081_es045_tell_of_values_that_nothing_can_hold() {
        let codici = |altri: &[(Campo, &str)]| codici_di(&letta(altri).unwrap());
        assert_eq!(codici(&[(Campo::DataMatrimonio, "1998-01-01")]), ["ES045"]);
        assert_eq!(codici(&[(Campo::SessoConiuge, "M"), (Campo::NomeConiuge, "LUCA")]), ["ES045"]);
        assert_eq!(codici(&[(Campo::MotivoIscrizione, "C01")]), ["EN081", "EN081"]);
        let due = [(Campo::MotivoIscrizione, "C01"), (Campo::IniziativaIscrizione, "1")];
        assert_eq!(codici(&due), ["EN081"]);
        assert_eq!(codici(&[due.as_slice(), &[(Campo::IndividuazioneComune, "1")]].concat()), Vec::<&str>::new());
        for (principale, dipendenti) in DIPENDENTI {
            for dipendente in *dipendenti {
                let riga = riga(&[(*principale, ""), (*dipendente, "1")]);
                let attesi = perduti(&riga).into_iter().map(|p| p.manca).collect::<Vec<_>>();
                assert_eq!(attesi, [principale.nome()], "{dipendente:?}");
            }
        }
    }

    #[test]
    fn a_right_line_has_no_anomaly_and_is_an_italian_abroad() {
        let persona = letta(&[]).unwrap();
        assert_eq!(codici_di(&persona), Vec::<&str>::new());
        assert_eq!(persona.dati.cittadinanza.as_ref().unwrap().codice_stato, "100");
        assert_eq!(persona.id_locale(), Some("E1991-000001"));
        assert_eq!(persona.dati.residenza.as_ref().unwrap().tipo_indirizzo, "4");
    }

    #[test]
    fn es049_a_line_with_neither_surname_nor_name() {
        assert_eq!(codici_di(&letta(&[(Campo::Cognome, ""), (Campo::Nome, "")]).unwrap()), ["ES049"]);
        assert_eq!(codici_di(&letta(&[(Campo::Cognome, "")]).unwrap()), Vec::<&str>::new());
    }

    #[test]
    fn marriage_union_widowhood_and_divorce_come_from_their_columns() {
        let nozze = [
            (Campo::IdSchedaConiuge, "E1991-000002"),
            (Campo::CognomeConiuge, "VERDI"),
            (Campo::NomeConiuge, "LUCA"),
            (Campo::DataMatrimonio, "1998-01-01"),
            (Campo::CodiceStatoMatrimonio, "203"),
            (Campo::StatoMatrimonio, "AUSTRIA"),
        ];
        let persona = letta(&nozze).unwrap();
        assert!(persona.dati.matrimonio.as_ref().unwrap().dati_matrimonio.is_some());
        let unita = letta(&[nozze.as_slice(), &[(Campo::StatoCivile, "6")]].concat()).unwrap();
        assert!(unita.dati.matrimonio.is_none() && unita.dati.unione_civile.unwrap().atto_unione.is_some());
        let vedova = letta(&[(Campo::StatoCivile, "3"), (Campo::DataMorteConiuge, "2010-01-01")]).unwrap();
        assert!(vedova.dati.vedovanza.is_some());
        let divorziata = [(Campo::TipoCessazione, "1"), (Campo::DataSentenza, "2010-01-01")];
        assert!(letta(&divorziata).is_err());
        let divorziata = [divorziata.as_slice(), &[(Campo::AutoritaSentenza, "TRIBUNALE")]].concat();
        assert!(letta(&divorziata).unwrap().dati.separazione_annullamento_cessazione_matrimonio.is_some());
    }

    #[test]
    fn table_33_converts_the_codes_of_the_export() {
        let persona = letta(&[(Campo::TitoloStudio, "0"), (Campo::PosizioneProfessione, "5")]).unwrap();
        let altri = persona.dati.altri_dati.as_ref().unwrap();
        assert_eq!((altri.titolo_studio.as_deref(), altri.posizione_professionale.as_deref()), (Some("7"), Some("B")));
        let ignoto = letta(&[(Campo::TitoloStudio, "99")]).unwrap();
        assert_eq!(codici_di(&ignoto), ["EC066"]);
    }
}
