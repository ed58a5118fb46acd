//! Stato civile, and what of the bonds does not suit it (registrazione §3.8): warned of, never changed.

use super::super::Ambito;
use super::{Genere, SezioniVincolo};
use crate::{Anomalia, schede};
use anpr_catalogue::tabelle::{Tabella, senza_zeri};
use anpr_contract::tipi::StatoCivile;
use anpr_model::{Guasto, Scheda, Sezione};

/// Codes of table 1.
const LIBERO: &str = "1";
pub(crate) const CONIUGATO: &str = "2";
pub(crate) const VEDOVO: &str = "3";
pub(crate) const DIVORZIATO: &str = "4";
pub(crate) const UNITO: &str = "6";
pub(crate) const LIBERO_PER_MORTE: &str = "7";
pub(crate) const LIBERO_PER_SCIOGLIMENTO: &str = "8";
const NON_CLASSIFICABILE: &str = "9";

impl Ambito<'_> {
    /// EC001 and EC010 for the code and the note that 9 calls for; ES019 for the mark that it is not declared.
    pub(crate) fn controlla_stato_civile(&mut self, stato: &StatoCivile) {
        let codice = stato.stato_civile.trim();
        self.controlla_tabella(Tabella::StatoCivile, codice, "EC001", ("statoCivile", "statoCivile"));
        let senza_nota = stato.note_stato_civile.as_deref().is_none_or(|nota| nota.trim().is_empty());
        if senza_zeri(codice) == NON_CLASSIFICABILE && senza_nota {
            self.nota_su("EC010", "statoCivile", "noteStatoCivile", codice);
        }
        if let Some(nd) = stato.stato_civile_nd.as_deref().map(str::trim) {
            if !nd.eq_ignore_ascii_case("S") && !nd.eq_ignore_ascii_case("N") {
                self.nota_su("ES019", "statoCivile", "statoCivileND", nd);
            }
        }
    }

    /// ES014–ES018, ES020: sections sent that the stato civile sent with them excludes or expects.
    pub(crate) fn coerenza_con_stato_civile(&mut self, stato: &StatoCivile, sezioni: &SezioniVincolo<'_>) {
        let codice = senza_zeri(stato.stato_civile.trim());
        let (nozze, lutto, fine) =
            (sezioni.matrimonio.is_some(), sezioni.vedovanza.is_some(), sezioni.fine_matrimonio.is_some());
        let strano = match codice {
            LIBERO => vec![("ES014", nozze), ("ES015", lutto)],
            CONIUGATO => vec![("ES016", !nozze), ("ES015", lutto), ("ES017", fine && !self.separazione(sezioni))],
            VEDOVO => vec![("ES018", !lutto), ("ES017", fine)],
            DIVORZIATO => vec![("ES020", !fine), ("ES015", lutto)],
            _ => Vec::new(),
        };
        for (avviso, _) in strano.into_iter().filter(|(_, vero)| *vero) {
            self.nota_su(avviso, "statoCivile", "statoCivile", codice);
        }
    }

    fn separazione(&self, sezioni: &SezioniVincolo<'_>) -> bool {
        sezioni.fine_matrimonio.is_some_and(|f| super::lettura::e_separazione(&f.tipo_cessazione))
    }

    /// EN199–EN201: the section that a stato civile calls for is neither on the sheet nor sent.
    pub(crate) fn sezione_dello_stato_civile(
        &mut self,
        stato: &StatoCivile,
        sezioni: &SezioniVincolo<'_>,
        scheda: Option<&Scheda>,
    ) {
        let c_e = |sezione| scheda.is_some_and(|scheda| schede::versioni(scheda, sezione).next().is_some());
        let codice = senza_zeri(stato.stato_civile.trim());
        let (avviso, presente) = match codice {
            CONIUGATO => ("EN199", sezioni.matrimonio.is_some() || c_e(Sezione::Matrimonio)),
            VEDOVO => ("EN200", sezioni.vedovanza.is_some() || c_e(Sezione::Vedovanza)),
            DIVORZIATO => ("EN201", sezioni.fine_matrimonio.is_some() || c_e(Sezione::AnnullamentoMatrimonio)),
            _ => return,
        };
        if !presente {
            self.nota_su(avviso, "statoCivile", "statoCivile", codice);
        }
    }

    /// Tells of a partner on whose sheet a bond was written that the stato civile may have to follow: EN195 when another
    /// comune must see to it, EN310 when this one must and has not yet. The code itself is sent by a 5008 (registrazione
    /// §3.8).
    pub(super) fn avvisa_partner(&mut self, partner: &Scheda, atteso: &str, oggetto: &str) -> Result<(), Guasto> {
        let soggetto = partner.soggetto.id.to_string();
        let comune = partner.soggetto.comune.clone();
        let anomalia = if self.e_nostro(&comune) {
            let attuale = stato_civile_di(partner)?.unwrap_or_default();
            if attuale == atteso {
                return Ok(());
            }
            Anomalia::nuova("EN310", &[("soggetto", soggetto.as_str()), ("valore", &attuale), ("atteso", atteso)])
        } else {
            Anomalia::nuova("EN195", &[("soggetto", soggetto.as_str()), ("comune", &comune)])
        };
        self.nota(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(&soggetto));
        Ok(())
    }
}

/// The code of table 1 that a sheet holds.
pub(crate) fn stato_civile_di(scheda: &Scheda) -> Result<Option<String>, Guasto> {
    let stato: Option<StatoCivile> = schede::unica(scheda, Sezione::StatoCivile)?;
    Ok(stato.map(|s| senza_zeri(s.stato_civile.trim()).to_owned()))
}

/// The stato civile that a bond in force gives; none for a convivenza di fatto, which gives none.
pub(super) fn dal_vincolo(genere: Genere) -> Option<&'static str> {
    match genere {
        Genere::Matrimonio => Some(CONIUGATO),
        Genere::Unione => Some(UNITO),
        Genere::Convivenza => None,
    }
}

/// The stato civile that the end of a bond leaves.
pub(super) fn dopo_il_vincolo(genere: Genere, morte: bool) -> Option<&'static str> {
    match (genere, morte) {
        (Genere::Matrimonio, true) => Some(VEDOVO),
        (Genere::Matrimonio, false) => Some(DIVORZIATO),
        (Genere::Unione, true) => Some(LIBERO_PER_MORTE),
        (Genere::Unione, false) => Some(LIBERO_PER_SCIOGLIMENTO),
        (Genere::Convivenza, _) => None,
    }
}
