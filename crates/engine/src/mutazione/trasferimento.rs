//! Moving people to another address, and from another comune or from abroad when they come from there: what 5001 does with a
//! whole family and 5005 with some of its members (registrazione §§19, 20).

use crate::registrazione::{Ambito, persona, residenza};
use crate::schede;
use anpr_contract::tipi::{AltraLingua, AttributiSoggetto, Autoveicoli, DatiIscrizione, Generalita, Residenza};
use anpr_model::{Data, Guasto, NuovaIscrizione, Periodo, Registro, Scheda, Sezione, StatoSoggetto, TipoNotifica};

/// Where people arrive.
pub(super) struct Arrivo<'a> {
    /// The address, without its day.
    pub(super) residenza: &'a Residenza,
    /// The same in a second language.
    pub(super) altra_lingua: &'a [AltraLingua],
    /// The day from which they live there.
    pub(super) dal: Data,
    /// `dataDefinizionePratica` of the move.
    pub(super) definizione: Option<String>,
}

/// Whether people live somewhere for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dimora {
    /// They have a home.
    Fissa,
    /// They have none, and are found at an elected domicile.
    SenzaFissa,
}

impl Ambito<'_> {
    /// Moves one person: address, and comune and book if they change; then the comune that loses the sheet is told (N010).
    /// `sua` is what the request says of the person. Membership is the caller's.
    pub(super) fn trasferisci(
        &mut self,
        scheda: &Scheda,
        arrivo: &Arrivo<'_>,
        sua: Option<&Generalita>,
        autoveicoli: Option<&Autoveicoli>,
    ) -> Result<(), Guasto> {
        let id = scheda.soggetto.id;
        let residenza = datata(arrivo.residenza, arrivo.dal);
        self.cambia_principale(scheda, &residenza, arrivo.dal)?;
        self.chiudi_sezione(scheda, Sezione::AltraLingua, arrivo.dal);
        for lingua in arrivo.altra_lingua {
            self.apri_sezione(id, Sezione::AltraLingua, lingua, arrivo.dal)?;
        }
        if let Some(autoveicoli) = autoveicoli {
            self.sostituisci_sezione(scheda, Sezione::Autoveicoli, autoveicoli, arrivo.dal)?;
        }
        let altrove = !self.e_nostro(&scheda.soggetto.comune);
        match (scheda.iscrizione.registro, residenza.localita_estera.is_some()) {
            (Registro::Aire, true) if altrove => self.prendi_in_carico_aire(scheda, sua)?,
            (Registro::Apr, _) if altrove => self.prendi_in_carico(scheda, sua, arrivo.definizione.clone())?,
            (Registro::Aire, false) => self.prendi_in_carico(scheda, sua, arrivo.definizione.clone())?,
            _ => return Ok(()),
        }
        self.notifica(TipoNotifica::N010, &scheda.soggetto.comune, scheda)
    }

    /// Ends the main address and opens another one; further ones stay.
    pub(super) fn cambia_principale(
        &mut self,
        scheda: &Scheda,
        residenza: &Residenza,
        dal: Data,
    ) -> Result<(), Guasto> {
        for versione in residenza::lasciate(scheda, residenza)? {
            let giorno = dal.max(versione.periodo.dal);
            self.chiudi_versione(scheda.soggetto.id, schede::id(versione), giorno);
        }
        self.apri_sezione(scheda.soggetto.id, Sezione::Residenza, residenza, dal)
    }

    /// `senzaFissaDimora` from `dal` on.
    pub(super) fn segna_dimora(&mut self, scheda: &Scheda, dimora: Dimora, dal: Data) -> Result<(), Guasto> {
        if self::dimora(scheda)? == dimora {
            return Ok(());
        }
        let attributi: Option<AttributiSoggetto> = schede::unica(scheda, Sezione::Attributi)?;
        let senza_fissa_dimora = (dimora == Dimora::SenzaFissa).then(|| "S".to_owned());
        let nuovi = AttributiSoggetto { senza_fissa_dimora, ..attributi.unwrap_or_default() };
        self.sostituisci_sezione(scheda, Sezione::Attributi, &nuovi, dal)
    }

    /// The AIRE of another comune: the person stays abroad, and what is known of the registration stays too.
    fn prendi_in_carico_aire(&mut self, scheda: &Scheda, sua: Option<&Generalita>) -> Result<(), Guasto> {
        let (id, dal) = (scheda.soggetto.id, self.decorrenza());
        self.chiudi_iscrizione(&scheda.iscrizione, dal);
        let nuova = NuovaIscrizione {
            comune: self.mittente().to_owned(),
            registro: Registro::Aire,
            periodo: Periodo::aperto(dal),
            id_scheda_comune: sua.and_then(|g| self.id_scheda_comune(g)),
        };
        self.apri_iscrizione(id, nuova, StatoSoggetto::Aire);
        let precedenti: Option<DatiIscrizione> = schede::unica(scheda, Sezione::DatiIscrizione)?;
        let qui = self.dati_iscrizione(&crate::registrazione::iscrizione::Ingresso::default());
        let dati = DatiIscrizione {
            iscrizione_residente: None,
            tipo_iscrizione_aire: precedenti.and_then(|p| p.tipo_iscrizione_aire),
            ..qui
        };
        self.sostituisci_sezione(scheda, Sezione::DatiIscrizione, &dati, dal)
    }
}

/// Whether a person has a home.
pub(super) fn dimora(scheda: &Scheda) -> Result<Dimora, Guasto> {
    let attributi: Option<AttributiSoggetto> = schede::unica(scheda, Sezione::Attributi)?;
    let senza = attributi.and_then(|a| a.senza_fissa_dimora).is_some_and(|s| persona::e_si(&s));
    Ok(if senza { Dimora::SenzaFissa } else { Dimora::Fissa })
}

/// The address with the day from which it holds.
pub(super) fn datata(residenza: &Residenza, dal: Data) -> Residenza {
    Residenza { data_decorrenza_residenza: Some(crate::valori::data_sul_filo(dal)), ..residenza.clone() }
}
