//! Opening a registration period: how a person comes into the book of the comune that registers (registrazione §2.2).

use super::Ambito;
use super::effetti::nuova_sezione;
use super::persona;
use crate::{Anomalia, schede, valori};
use anpr_catalogue::codice_fiscale::CodiceFiscale as CodiceLetto;
use anpr_catalogue::comuni::{Comune as ComuneNoto, Comuni};
use anpr_catalogue::tabelle::stati_esteri;
use anpr_contract::tipi::{
    Comune, DatiIscrizione, DatiIscrizioneComune, DatiProcedimento, Generalita, IscrizioneResidente, Localita,
    ProvenienzaDestinazione, Residenza, Sentenza,
};
use anpr_model::{
    Guasto, NuovaIscrizione, NuovaSezione, Periodo, Registro, Scheda, Sezione, SoggettoId, StatoSoggetto,
};

/// Reasons of registration (table 7).
pub(crate) mod motivo {
    /// Birth.
    pub(crate) const NASCITA: &str = "1";
    /// A judge declares that the person exists: needs the judgment (EN250).
    pub(crate) const GIUDIZIALE: &str = "2";
    /// From another comune.
    pub(crate) const IMMIGRAZIONE: &str = "3";
    /// From abroad.
    pub(crate) const DALL_ESTERO: &str = "4";
    /// Back from AIRE.
    pub(crate) const RIMPATRIO: &str = "6";
    /// Another one, described in the note (EC014).
    pub(crate) const ALTRO: &str = "9";
    /// The position before a cancellation that should not have been.
    pub(crate) const RIPRISTINO: &str = "10";
}

/// Why and whence a person comes into the book.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ingresso {
    /// Code of table 7.
    pub(crate) motivo: String,
    /// What it means, in the comune's own words.
    pub(crate) note: Option<String>,
    /// Comune or place abroad.
    pub(crate) provenienza: Option<ProvenienzaDestinazione>,
    /// The judgment that orders it.
    pub(crate) sentenza: Option<Sentenza>,
    /// When the comune's practice was closed, as the wire writes it.
    pub(crate) definizione: Option<String>,
    /// The number by which the comune's own software knows the sheet.
    pub(crate) id_scheda_comune: Option<String>,
}

impl Ambito<'_> {
    /// The close of the practice: what the proceeding's block says, or else the header.
    pub(crate) fn data_definizione(&self, procedimento: Option<&DatiProcedimento>) -> Option<String> {
        let del_procedimento = procedimento.and_then(|p| p.data_definizione_pratica.clone());
        del_procedimento.or_else(|| self.testata().data_definizione_pratica.clone())
    }

    /// The number that the comune gives a sheet; none if it is another comune's.
    pub(crate) fn id_scheda_comune(&self, generalita: &Generalita) -> Option<String> {
        let id = generalita.id_scheda_soggetto_comune.as_ref()?;
        let nostro = self.e_nostro(id.id_scheda_soggetto_comune_istat.trim());
        nostro.then(|| id.id_scheda_soggetto.trim().to_owned()).filter(|id| !id.is_empty())
    }

    /// The period itself, in the book of the residents.
    pub(crate) fn nuova_iscrizione(&self, ingresso: &Ingresso) -> NuovaIscrizione {
        NuovaIscrizione {
            comune: self.mittente().to_owned(),
            registro: Registro::Apr,
            periodo: Periodo::aperto(self.decorrenza()),
            id_scheda_comune: ingresso.id_scheda_comune.clone(),
        }
    }

    /// `datiIscrizione` of the period.
    pub(crate) fn dati_iscrizione(&self, ingresso: &Ingresso) -> DatiIscrizione {
        let testata = self.testata();
        let decisa = self.decorrenza();
        let comune = noto(self.comuni(), self.mittente(), decisa)
            .map_or_else(|| Comune { codice_istat: Some(self.mittente().to_owned()), ..Comune::default() }, sul_filo);
        DatiIscrizione {
            dati_iscrizione_comune: Some(DatiIscrizioneComune {
                data_iscrizione: valori::data_sul_filo(decisa),
                // The section wants one, the header does not.
                protocollo_comune: testata.protocollo_comune.clone().unwrap_or_else(|| SENZA_PROTOCOLLO.to_owned()),
                comune,
                id_operazione_comune: testata.id_operazione_comune.clone(),
                id_operazione_anpr: self.operazione().to_string(),
                data_definizione_pratica: ingresso.definizione.clone(),
            }),
            iscrizione_residente: Some(IscrizioneResidente {
                motivo_iscrizione: ingresso.motivo.clone(),
                descrizione_motivo_iscrizione: ingresso.note.clone(),
            }),
            tipo_iscrizione_aire: None,
            sentenza: ingresso.sentenza.clone(),
        }
    }

    /// The sections of the period, for a person who was not in the register.
    pub(crate) fn sezioni_ingresso(&self, ingresso: &Ingresso) -> Result<Vec<NuovaSezione>, Guasto> {
        let dal = self.decorrenza();
        let mut sezioni =
            vec![nuova_sezione(Sezione::DatiIscrizione, [None, None], &self.dati_iscrizione(ingresso), dal)?];
        if let Some(provenienza) = &ingresso.provenienza {
            sezioni.push(nuova_sezione(Sezione::Provenienza, [None, None], provenienza, dal)?);
        }
        Ok(sezioni)
    }

    /// Gives a person who is in the register a new period in the sender's book: the one before it ends, and with it what
    /// was said of how the person came in or had left. The sheet is the sender's from now on.
    pub(crate) fn nuovo_periodo(&mut self, scheda: &Scheda, ingresso: &Ingresso) -> Result<(), Guasto> {
        let (id, dal) = (scheda.soggetto.id, self.decorrenza());
        if scheda.iscrizione.periodo.al.is_none() {
            self.chiudi_iscrizione(&scheda.iscrizione, dal);
        }
        for sezione in DI_UN_PERIODO {
            self.chiudi_sezione(scheda, sezione, dal);
        }
        self.apri_iscrizione(id, self.nuova_iscrizione(ingresso), StatoSoggetto::Residente);
        self.apri_sezione(id, Sezione::DatiIscrizione, &self.dati_iscrizione(ingresso), dal)?;
        if let Some(provenienza) = &ingresso.provenienza {
            self.apri_sezione(id, Sezione::Provenienza, provenienza, dal)?;
        }
        Ok(())
    }

    /// Takes a registered person over from another comune, or back from AIRE: the period, and for who returns the end of
    /// what marked the sheet as one of AIRE (registrazione §§19, 20). `sua` is what the request says of the person, which
    /// may name the sheet by a number of the new comune.
    pub(crate) fn prendi_in_carico(
        &mut self,
        scheda: &Scheda,
        sua: Option<&Generalita>,
        definizione: Option<String>,
    ) -> Result<(), Guasto> {
        let rimpatrio = scheda.soggetto.stato == StatoSoggetto::Aire;
        let ingresso = Ingresso {
            motivo: if rimpatrio { motivo::RIMPATRIO } else { motivo::IMMIGRAZIONE }.to_owned(),
            // Table 7 knows immigration only from a comune that is not in ANPR.
            note: (!rimpatrio).then(|| "Immigrazione da altro comune".to_owned()),
            provenienza: self.provenienza_di(scheda)?,
            sentenza: None,
            definizione,
            id_scheda_comune: sua.and_then(|g| self.id_scheda_comune(g)),
        };
        self.nuovo_periodo(scheda, &ingresso)?;
        if rimpatrio {
            let mut generalita = persona::generalita(scheda)?;
            if generalita.soggetto_aire.is_some() || generalita.anno_espatrio.is_some() {
                generalita.soggetto_aire = None;
                generalita.anno_espatrio = None;
                self.sostituisci_generalita(scheda, &generalita, self.decorrenza())?;
            }
        }
        Ok(())
    }

    /// Where a registered person comes from: the comune that has the sheet now, or for who is in AIRE the state of the
    /// residence abroad, not the comune (registrazione §2.2).
    pub(crate) fn provenienza_di(&mut self, scheda: &Scheda) -> Result<Option<ProvenienzaDestinazione>, Guasto> {
        if scheda.soggetto.stato == StatoSoggetto::Aire {
            let residenze: Vec<Residenza> = schede::tutte(scheda, Sezione::Residenza)?;
            return Ok(residenze.iter().find_map(dall_estero));
        }
        let istat = scheda.iscrizione.comune.clone();
        let comune = match noto(self.comuni(), &istat, self.decorrenza()) {
            Some(comune) => Some(sul_filo(comune)),
            None => self.storico().comune(&istat)?.map(|comune| Comune {
                nome_comune: comune.denominazione,
                codice_istat: Some(comune.istat),
                sigla_provincia_istat: comune.sigla_provincia,
                descrizione_localita: None,
            }),
        };
        Ok(comune.map(|comune| ProvenienzaDestinazione { comune: Some(comune), localita: None }))
    }

    /// Keys that a first registration takes, so that nobody registers the same person at the same time. Who has a codice
    /// fiscale of omocodia shares the personal data with somebody else, and is known by the code alone.
    pub(crate) fn prenota_persona(&mut self, generalita: &Generalita) {
        let cf = persona::codice(generalita);
        let omocodico = cf.as_deref().is_some_and(|cf| cf.parse().is_ok_and(|cf: CodiceLetto| cf.omocodico()));
        if let Some(chiave) = persona::chiave_unicita(generalita, self.comuni()).filter(|_| !omocodico) {
            self.unicita(chiave);
        }
        if let Some(cf) = cf {
            self.unicita(format!("cf:{cf}"));
        }
    }

    /// ES008: nobody is registered from before birth. Only the days are compared that are known.
    pub(crate) fn nato_prima(&mut self, generalita: &Generalita, oggetto: &str) {
        let Some(nascita) = persona::nascita(generalita) else { return };
        if nascita > self.decorrenza() {
            let (detta, decorrenza) = (valori::data_italiana(nascita), valori::data_italiana(self.decorrenza()));
            let parametri = [("valore", detta.as_str()), ("data", &decorrenza)];
            self.nota(Anomalia::nuova("ES008", &parametri).su(oggetto, "dataNascita").valore(&detta));
        }
    }

    /// A new person's numbers.
    pub(crate) fn nuovi_id(&self) -> Result<(SoggettoId, String), Guasto> {
        Ok((self.risorse().nuovo_soggetto()?, self.risorse().nuovo_id_anpr()?))
    }
}

/// The comune with this code on the day, or as it was last known.
fn noto<'c>(comuni: &'c Comuni, istat: &str, giorno: anpr_model::Data) -> Option<&'c ComuneNoto> {
    comuni.per_istat(istat, giorno).or_else(|| comuni.storia_istat(istat).last())
}

/// A comune of the catalogue as the wire names it.
fn sul_filo(comune: &ComuneNoto) -> Comune {
    Comune {
        nome_comune: comune.nome.clone(),
        codice_istat: Some(comune.istat.clone()),
        sigla_provincia_istat: comune.sigla.clone(),
        descrizione_localita: None,
    }
}

/// A residence abroad as a place of provenance; none for an address in Italy.
fn dall_estero(residenza: &Residenza) -> Option<ProvenienzaDestinazione> {
    let localita = &residenza.localita_estera.as_ref()?.indirizzo_estero.as_ref()?.localita;
    let stato = stati_esteri().iter().find(|stato| stato.codice == localita.codice_stato.trim());
    let descrizione = localita.descrizione_stato.clone();
    Some(ProvenienzaDestinazione {
        comune: None,
        localita: Some(Localita {
            descrizione_localita: localita.descrizione_localita.clone(),
            descrizione_stato: descrizione.or_else(|| stato.map(|s| s.denominazione.clone()))?,
            codice_stato: localita.codice_stato.clone(),
            provincia_contea: localita.provincia_contea.clone(),
        }),
    })
}

/// Sections that say how a period began or the one before it ended.
const DI_UN_PERIODO: [Sezione; 4] =
    [Sezione::DatiIscrizione, Sezione::Provenienza, Sezione::DatiCancellazione, Sezione::Destinazione];
/// `protocolloComune` of who gave none: the shortest text that the schema admits and that is nobody's number.
const SENZA_PROTOCOLLO: &str = "-";
