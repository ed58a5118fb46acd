//! Bonds: marriage with its ends, civil union, convivenza di fatto (registrazione §§3.8, 3.9).
//!
//! A bond stands in the sections of both partners' sheets. One that is *reconciled* carries the other's ANPR id, and what
//! happens to it is written on both sheets; of any other bond only the person's own sheet tells. Stato civile is never
//! touched here: what the register now holds may call for another one, and that is warned of.
//!
//! An operation goes through the same steps: [`Ambito::controlla_vincoli`] looks at what was sent, [`Ambito::trova_partner`]
//! finds who is meant, [`Ambito::vincolo_libero`] sees that both may enter the bond, [`Ambito::registra_vincoli`] (or
//! [`sezioni_del_nuovo`] for a person who was not in the register) writes it, and [`Ambito::rifletti_vincoli`] mirrors it.

mod codici;
mod esclusivita;
mod fine;
mod forma;
mod lettura;
mod partner;
mod riflesso;
mod scrittura;
mod stato_civile;

use anpr_contract::tipi::{AnnullamentoMatrimonio, ConvivenzaDiFatto, Generalita, Matrimonio, UnioneCivile, Vedovanza};
use anpr_model::{Data, Sezione, SoggettoId};

pub(crate) use esclusivita::{Inizio, Parte};
pub(crate) use forma::{giorni, stesso_sesso};
pub(crate) use lettura::{
    Fine, Vincolo, data_fine_matrimonio, data_risoluzione, data_scioglimento, e_separazione, giorno_della_morte,
    inizio_convivenza, per_morte, vincoli, vincolo_di,
};
pub(crate) use partner::stesso_partner;
pub(crate) use scrittura::{sezioni_del_nuovo, sezioni_di};
pub(crate) use stato_civile::{
    CONIUGATO, DIVORZIATO, LIBERO_PER_MORTE, LIBERO_PER_SCIOGLIMENTO, UNITO, VEDOVO, stato_civile_di,
};

/// Sections of bonds: they have one last effective date between them (registrazione §37.3).
pub(crate) const SEZIONI: &[Sezione] = &[
    Sezione::Matrimonio,
    Sezione::Vedovanza,
    Sezione::AnnullamentoMatrimonio,
    Sezione::UnioneCivile,
    Sezione::ConvivenzaDiFatto,
];

/// The kind of a bond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Genere {
    /// Marriage.
    Matrimonio,
    /// Civil union.
    Unione,
    /// Convivenza di fatto (law 76/2016).
    Convivenza,
}

/// The sections of bonds, as a request sends them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SezioniVincolo<'a> {
    /// Marriage.
    pub(crate) matrimonio: Option<&'a Matrimonio>,
    /// Its end by the spouse's death.
    pub(crate) vedovanza: Option<&'a Vedovanza>,
    /// Its end by judgment or agreement; a separation is written there too, and ends nothing.
    pub(crate) fine_matrimonio: Option<&'a AnnullamentoMatrimonio>,
    /// Civil union, with its end within.
    pub(crate) unione: Option<&'a UnioneCivile>,
    /// Convivenza di fatto, with its end within.
    pub(crate) convivenza: Option<&'a ConvivenzaDiFatto>,
}

/// Whose bonds they are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Titolare<'a> {
    /// The sheet; a new person's number as it will be.
    pub(crate) id: SoggettoId,
    /// The person's data, as they are registered by the operation.
    pub(crate) generalita: &'a Generalita,
}

impl<'a> SezioniVincolo<'a> {
    /// The other party, and the element that names it: one request sends bonds of one kind (EN331).
    pub(crate) fn partner(&self) -> Option<(&'a Generalita, &'static str)> {
        let coniuge = self.matrimonio.map(|m| (&m.coniuge, "coniuge"));
        let unito = self.unione.and_then(|u| u.unito_civilmente.as_ref()).map(|g| (g, "unitoCivilmente"));
        let convivente = self.convivenza.and_then(|c| c.convivente.as_ref()).map(|g| (g, "convivente"));
        coniuge.or(unito).or(convivente)
    }

    /// The bond that is in force by what was sent, and since when; none if all that was sent is over, or nothing was.
    pub(crate) fn attivo(&self) -> Option<(Genere, Option<Data>)> {
        lettura::attivo_tra(self)
    }

    /// Day of the event that began the bond of this kind, if it was sent.
    fn inizio(&self, genere: Genere) -> Option<Data> {
        lettura::inizio_tra(self, genere)
    }

    /// The bonds that are over by what was sent, with their first and last day, as far as they are known.
    pub(crate) fn conclusi(&self) -> Vec<(Genere, Data, Data)> {
        lettura::conclusi_tra(self)
    }

    /// The kinds of bonds of which something was sent, a mere end or a separation included.
    pub(crate) fn generi(&self) -> Vec<Genere> {
        let matrimonio = self.matrimonio.is_some() || self.vedovanza.is_some() || self.fine_matrimonio.is_some();
        let inviati = [
            (Genere::Matrimonio, matrimonio),
            (Genere::Unione, self.unione.is_some()),
            (Genere::Convivenza, self.convivenza.is_some()),
        ];
        inviati.into_iter().filter(|(_, inviato)| *inviato).map(|(genere, _)| genere).collect()
    }

    /// The bonds that are in force by what was sent.
    fn attivi(&self) -> Vec<Genere> {
        lettura::attivi_tra(self)
    }
}
