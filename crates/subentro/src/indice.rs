//! Who is in a supply and who belongs where: what the light first reading leaves for the second.
//!
//! Kept compact, because it is the only thing in memory that grows with the supply: about 100 bytes a person.

use std::collections::HashMap;

/// The three kinds of sheets of families; each has local ids of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TipoFamiglia {
    /// `famiglie/famiglia`.
    Famiglia,
    /// `convivenze/convivenza`.
    Convivenza,
    /// A family of the AIRE file.
    Aire,
}

impl TipoFamiglia {
    /// `tipoScheda` (registrazione §2.3).
    pub(crate) fn tipo_scheda(self) -> u8 {
        match self {
            Self::Famiglia => 3,
            Self::Convivenza => 4,
            Self::Aire => 5,
        }
    }
}

/// The two files' local ids of persons, which come from two programs and are never compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Libro {
    /// APR.
    Residenti,
    /// AIRE.
    Estero,
}

/// What is known of a family before the second reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FamigliaNota {
    /// Number of the first file that declares it, none if persons name it and no file declares it.
    pub(crate) dichiarata_in: Option<u16>,
    /// How many sheets declare this local id.
    pub(crate) dichiarazioni: u16,
    /// Persons who say that they belong to it.
    pub(crate) componenti: u32,
    /// Those among them with relationship 1: intestatario, or responsabile of a convivenza.
    pub(crate) intestatari: u16,
}

/// The place of a family in the [`Indice`], and of a person in the order of the supply.
pub(crate) type Posto = u32;

/// What a supply holds.
#[derive(Debug, Default)]
pub(crate) struct Indice {
    /// Persons, all files together.
    pub(crate) persone: u32,
    /// Persons who name neither a family nor a convivenza.
    pub(crate) senza_famiglia: u32,
    /// Sheets whose local id an earlier sheet of the same kind has taken.
    pub(crate) schede_ripetute: u32,
    residenti: HashMap<Box<str>, Posto>,
    estero: HashMap<Box<str>, Posto>,
    famiglie: HashMap<Box<str>, (Posto, FamigliaNota)>,
    convivenze: HashMap<Box<str>, (Posto, FamigliaNota)>,
    famiglie_aire: HashMap<Box<str>, (Posto, FamigliaNota)>,
}

impl Indice {
    /// Counts a person and notes the local id; an id that two persons share leads to neither.
    pub(crate) fn persona(&mut self, libro: Libro, id_locale: Option<&str>) {
        let posto = self.persone;
        self.persone += 1;
        let Some(id_locale) = id_locale.map(str::trim).filter(|id| !id.is_empty()) else { return };
        let noti = match libro {
            Libro::Residenti => &mut self.residenti,
            Libro::Estero => &mut self.estero,
        };
        noti.entry(id_locale.into()).and_modify(|p| *p = CONTESO).or_insert(posto);
    }

    /// Notes that a person belongs to a family.
    pub(crate) fn componente(&mut self, tipo: TipoFamiglia, id_locale: &str, intestatario: Intestatario) {
        let nota = self.nota(tipo, id_locale);
        nota.componenti += 1;
        if intestatario == Intestatario::Si {
            nota.intestatari = nota.intestatari.saturating_add(1);
        }
    }

    /// Notes that a file declares a family.
    pub(crate) fn famiglia(&mut self, tipo: TipoFamiglia, id_locale: Option<&str>, file: u16) {
        match id_locale {
            Some(id_locale) => {
                let nota = self.nota(tipo, id_locale);
                nota.dichiarata_in.get_or_insert(file);
                nota.dichiarazioni = nota.dichiarazioni.saturating_add(1);
                if nota.dichiarazioni > 1 {
                    self.schede_ripetute += 1;
                }
            }
            None => self.schede_ripetute += 1,
        }
    }

    /// The place of the only person with this local id.
    pub(crate) fn posto_persona(&self, libro: Libro, id_locale: &str) -> Option<Posto> {
        let noti = match libro {
            Libro::Residenti => &self.residenti,
            Libro::Estero => &self.estero,
        };
        noti.get(id_locale.trim()).copied().filter(|posto| *posto != CONTESO)
    }

    /// The place of the family with this local id and what is known of it.
    pub(crate) fn posto_famiglia(&self, tipo: TipoFamiglia, id_locale: &str) -> Option<(Posto, &FamigliaNota)> {
        let note = match tipo {
            TipoFamiglia::Famiglia => &self.famiglie,
            TipoFamiglia::Convivenza => &self.convivenze,
            TipoFamiglia::Aire => &self.famiglie_aire,
        };
        note.get(id_locale.trim()).map(|(posto, nota)| (*posto, nota))
    }

    /// How many different families persons or sheets name.
    pub(crate) fn famiglie_note(&self) -> u32 {
        let note = self.famiglie.len() + self.convivenze.len() + self.famiglie_aire.len();
        u32::try_from(note).unwrap_or(u32::MAX)
    }

    /// Whether somebody is in no family that the supply declares (`ES092`).
    pub(crate) fn qualcuno_senza_famiglia(&self) -> bool {
        let mut note = self.famiglie.values().chain(self.convivenze.values()).chain(self.famiglie_aire.values());
        self.senza_famiglia > 0 || note.any(|(_, f)| f.dichiarata_in.is_none() && f.componenti > 0)
    }

    fn nota(&mut self, tipo: TipoFamiglia, id_locale: &str) -> &mut FamigliaNota {
        let prossimo = self.famiglie_note();
        let note = match tipo {
            TipoFamiglia::Famiglia => &mut self.famiglie,
            TipoFamiglia::Convivenza => &mut self.convivenze,
            TipoFamiglia::Aire => &mut self.famiglie_aire,
        };
        &mut note.entry(id_locale.trim().into()).or_insert_with(|| (prossimo, FamigliaNota::default())).1
    }
}

/// Whether a person is the reference person of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Intestatario {
    /// Relationship 1.
    Si,
    /// Any other.
    No,
}

impl Intestatario {
    /// By `codiceLegame`; codes compare without leading zeros.
    pub(crate) fn da_codice(codice_legame: &str) -> Self {
        if codice_legame.trim().trim_start_matches('0') == "1" { Self::Si } else { Self::No }
    }
}

/// In place of the position of a person whose local id another person has too.
const CONTESO: Posto = Posto::MAX;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_local_id_of_two_persons_leads_to_neither() {
        let mut indice = Indice::default();
        for id in ["1", "2", "1"] {
            indice.persona(Libro::Residenti, Some(id));
        }
        indice.persona(Libro::Estero, Some("2"));
        assert_eq!(indice.posto_persona(Libro::Residenti, "1"), None);
        assert_eq!(indice.posto_persona(Libro::Residenti, " 2 "), Some(1));
        assert_eq!(indice.posto_persona(Libro::Estero, "2"), Some(3));
        assert_eq!(indice.posto_persona(Libro::Estero, "1"), None);
    }

    #[test]
    fn families_are_known_by_kind_and_local_id() {
        let mut indice = Indice::default();
        indice.componente(TipoFamiglia::Famiglia, "7", Intestatario::da_codice("01"));
        indice.componente(TipoFamiglia::Famiglia, "7", Intestatario::da_codice("11"));
        indice.componente(TipoFamiglia::Convivenza, "7", Intestatario::No);
        assert!(indice.qualcuno_senza_famiglia());
        indice.famiglia(TipoFamiglia::Famiglia, Some("7"), 0);
        indice.famiglia(TipoFamiglia::Convivenza, Some("7"), 1);
        indice.famiglia(TipoFamiglia::Famiglia, Some("7"), 1);
        assert!(!indice.qualcuno_senza_famiglia());
        let (posto, nota) = indice.posto_famiglia(TipoFamiglia::Famiglia, "7").unwrap();
        assert_eq!((posto, nota.componenti, nota.intestatari, nota.dichiarazioni), (0, 2, 1, 2));
        assert_eq!((nota.dichiarata_in, indice.schede_ripetute, indice.famiglie_note()), (Some(0), 1, 2));
        assert_eq!(indice.posto_famiglia(TipoFamiglia::Aire, "7"), None);
    }
}
