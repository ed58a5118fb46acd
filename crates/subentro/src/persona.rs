//! One record of a supply, whichever file it comes from.

use crate::indice::{Libro, TipoFamiglia};
use anpr_contract::subentro::{FamConv, SoggettoSubentro};
use anpr_contract::tipi::Generalita;
use anpr_engine::valori;
use anpr_model::Data;

/// A person: the contract's record, which AIRE lines are turned into as well, with what only an AIRE line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Persona {
    /// Which book.
    pub(crate) libro: Libro,
    /// The record.
    pub(crate) dati: SoggettoSubentro,
    /// Day of birth.
    pub(crate) nascita: Data,
    /// What only AIRE lines have.
    pub(crate) aire: Option<DatiAire>,
}

/// The columns of an AIRE line that the contract's record has no place for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct DatiAire {
    /// `dataIscrizioneAire`.
    pub(crate) data_iscrizione: Option<Data>,
    /// `motivoIscrizioneAire`.
    pub(crate) motivo: Option<String>,
    /// `iniziativaIscrizioneAire`.
    pub(crate) iniziativa: Option<String>,
    /// `individuazioneComune`.
    pub(crate) individuazione: Option<String>,
    /// `annoEspatrio`.
    pub(crate) anno_espatrio: Option<String>,
    /// `statoIstruttoriaEspatrio`.
    pub(crate) stato_istruttoria: Option<String>,
    /// `dataOrigineFamiglia`.
    pub(crate) origine_famiglia: Option<Data>,
    /// Codes of the export that table 33 does not convert: column and value.
    pub(crate) non_convertiti: Vec<(&'static str, String)>,
    /// Values that are not kept, because another column is empty.
    pub(crate) perduti: Vec<Perduto>,
}

/// A value of an AIRE line that is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Perduto {
    /// The column that is empty.
    pub(crate) manca: &'static str,
    /// What cannot be kept without it.
    pub(crate) valore: String,
}

/// A date of birth that is no day of a calendar of four-digit years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SenzaNascita;

impl Persona {
    /// A resident.
    pub(crate) fn residente(dati: SoggettoSubentro) -> Result<Self, SenzaNascita> {
        Self::nuova(Libro::Residenti, dati, None)
    }

    /// An Italian abroad.
    pub(crate) fn all_estero(dati: SoggettoSubentro, aire: DatiAire) -> Result<Self, SenzaNascita> {
        Self::nuova(Libro::Estero, dati, Some(aire))
    }

    fn nuova(libro: Libro, dati: SoggettoSubentro, aire: Option<DatiAire>) -> Result<Self, SenzaNascita> {
        let nascita = valori::data(&dati.generalita_sub_iscr.data_nascita).ok_or(SenzaNascita)?;
        Ok(Self { libro, dati, nascita, aire })
    }

    /// `idSchedaSoggetto` of the comune's software.
    pub(crate) fn id_locale(&self) -> Option<&str> {
        let id = self.dati.generalita_sub_iscr.id_scheda_soggetto_comune.as_ref()?;
        Some(id.id_scheda_soggetto.trim()).filter(|id| !id.is_empty())
    }

    /// The codice fiscale, upper case.
    pub(crate) fn codice_fiscale(&self) -> Option<String> {
        codice_fiscale_di(self.dati.generalita_sub_iscr.codice_fiscale.as_ref()?)
    }

    /// The family or the convivenza that the person names; of both, the family.
    pub(crate) fn famiglia(&self) -> Option<(TipoFamiglia, &FamConv)> {
        let in_famiglia = if self.libro == Libro::Estero { TipoFamiglia::Aire } else { TipoFamiglia::Famiglia };
        let famiglia = self.dati.famiglia.as_ref().map(|f| (in_famiglia, f));
        famiglia.or_else(|| self.dati.convivenza.as_ref().map(|c| (TipoFamiglia::Convivenza, c)))
    }

    /// The civil status's code.
    pub(crate) fn stato_civile(&self) -> Option<&str> {
        self.dati.stato_civile.as_ref().map(|s| s.stato_civile.trim())
    }
}

/// An optional date of the contract as a day.
pub(crate) fn giorno(testo: Option<&String>) -> Option<Data> {
    testo.and_then(|t| valori::data(t))
}

/// How a person is called in a sentence for the comune: surname and name, as far as they exist.
pub(crate) fn chiamata(cognome: Option<&String>, nome: Option<&String>) -> String {
    [cognome, nome].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Whether a block of personal data names anybody.
pub(crate) fn nomina_qualcuno(generalita: &Generalita) -> bool {
    generalita.cognome.is_some() || generalita.nome.is_some() || generalita.codice_fiscale.is_some()
}

fn codice_fiscale_di(codice: &anpr_contract::tipi::CodiceFiscale) -> Option<String> {
    Some(codice.cod_fiscale.trim().to_ascii_uppercase()).filter(|c| !c.is_empty())
}

#[cfg(test)]
pub(crate) mod prove {
    //! A person in whom every check finds everything right.

    use super::*;
    use anpr_contract::subentro::GeneralitaSubentro;
    use anpr_contract::tipi::{
        Atto, CartaIdentita, Cittadinanza, CodiceFiscale, Comune, IdSchedaSoggettoComune, Indirizzo, LegameSoggetto,
        LuogoEvento, Residenza, StatoCivile, Toponimo,
    };

    /// Roma, as a comune of the wire.
    pub(crate) fn roma() -> Comune {
        Comune {
            nome_comune: "ROMA".into(),
            codice_istat: Some("058091".into()),
            sigla_provincia_istat: "RM".into(),
            descrizione_localita: None,
        }
    }

    /// Mario Rossi, born in Roma on 1 January 1980.
    pub(crate) fn persona() -> Persona {
        let generalita = GeneralitaSubentro {
            codice_fiscale: Some(CodiceFiscale { cod_fiscale: "RSSMRA80A01H501U".into(), ..Default::default() }),
            cognome: Some("ROSSI".into()),
            nome: Some("MARIO".into()),
            sesso: "M".into(),
            data_nascita: "1980-01-01".into(),
            luogo_nascita: LuogoEvento { comune: Some(roma()), ..Default::default() },
            id_scheda_soggetto_comune: Some(IdSchedaSoggettoComune {
                id_scheda_soggetto_comune_istat: "058091".into(),
                id_scheda_soggetto: "1".into(),
            }),
            data_prima_iscrizione_comune: Some("1980-01-01".into()),
            ..Default::default()
        };
        let residenza = Residenza {
            tipo_indirizzo: "1".into(),
            indirizzo: Some(Indirizzo {
                cap: "00100".into(),
                comune: roma(),
                toponimo: Toponimo {
                    specie: Some("VIA".into()),
                    denominazione_toponimo: Some("GARIBALDI".into()),
                    ..Default::default()
                },
                ..Default::default()
            }),
            data_decorrenza_residenza: Some("2001-05-02".into()),
            ..Default::default()
        };
        let dati = SoggettoSubentro {
            generalita_sub_iscr: generalita,
            stato_civile: Some(StatoCivile { stato_civile: "1".into(), ..Default::default() }),
            data_ultimo_aggiornamento: Some("2020-01-01".into()),
            motivo_iscrizione_apr: Some("1".into()),
            atto_nascita: Some(Atto {
                comune_registrazione: roma(),
                anno: "1980".into(),
                parte: "1".into(),
                numero_atto: "12".into(),
                ..Default::default()
            }),
            cittadinanza: Some(Cittadinanza {
                descrizione_stato: "ITALIA".into(),
                codice_stato: "100".into(),
                ..Default::default()
            }),
            residenza: Some(residenza),
            famiglia: Some(FamConv {
                id_fam_conv_comune: "10".into(),
                legame_soggetto: LegameSoggetto {
                    data_decorrenza: "2001-05-02".into(),
                    codice_legame: "1".into(),
                    progressivo_componente: Some("1".into()),
                    ..Default::default()
                },
                data_decorrenza_legame: None,
            }),
            carta_identita: Some(CartaIdentita {
                numero: "CA 00000 AA".into(),
                data_rilascio: "2019-03-01".into(),
                interdizione_espatrio: "N".into(),
                comune_rilascio: Some(roma()),
                ..Default::default()
            }),
            ..Default::default()
        };
        Persona::residente(dati).unwrap()
    }

    impl Persona {
        /// Reads the day of birth again after a change of the record.
        pub(crate) fn rileggi_date(&mut self) {
            self.nascita = valori::data(&self.dati.generalita_sub_iscr.data_nascita).unwrap();
        }
    }
}
