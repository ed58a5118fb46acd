//! One bond at a time (registrazione §3.9).

use super::super::Ambito;
use super::lettura::{Fine, Vincolo, vincoli};
use super::partner::stesso_partner;
use super::{Genere, SezioniVincolo};
use crate::{Anomalia, valori};
use anpr_contract::tipi::Generalita;
use anpr_model::{Data, Guasto, Scheda};

/// A bond that begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Inizio<'a> {
    /// Kind.
    pub(crate) genere: Genere,
    /// Day of the event; the day of the registration if it is not known.
    pub(crate) dal: Data,
    /// With whom: the bond that stands with the same person is the same bond.
    pub(crate) con: &'a Generalita,
}

/// Which of the two is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Parte {
    /// Whom the request is about.
    Titolare,
    /// The other.
    Partner,
}

impl Ambito<'_> {
    /// EN331 for bonds of more than one kind among what was sent, in force or over: there is one partner to whom they are
    /// mirrored. EN311 for marriage and union both in force.
    pub(crate) fn un_solo_vincolo(&mut self, sezioni: &SezioniVincolo<'_>) {
        if let [Genere::Matrimonio, Genere::Unione, ..] = sezioni.attivi().as_slice() {
            self.nota_su("EN311", "matrimonio", "", "");
        } else if let [uno, _, ..] = sezioni.generi().as_slice() {
            self.nota_su("EN331", uno.elemento(), "", "");
        }
    }

    /// The person may enter the bond: no other is in force, and it follows the end of the last one. For a marriage or
    /// union EN272, EN311, EN265, EN289; for a convivenza EN265, EN272, EN289 of the person and EN256, EN257 of the
    /// partner.
    pub(crate) fn vincolo_libero(
        &mut self,
        scheda: &Scheda,
        inizio: &Inizio<'_>,
        parte: Parte,
        oggetto: &str,
    ) -> Result<(), Guasto> {
        for vincolo in vincoli(scheda)? {
            if lo_stesso(&vincolo, inizio) {
                continue;
            }
            let convivenza = (inizio.genere == Genere::Convivenza, vincolo.genere == Genere::Convivenza);
            let codice = match (&vincolo.fine, convivenza, parte) {
                (None, (true, true), Parte::Partner) => "EN256",
                (None, (true, false), Parte::Partner) => "EN257",
                (None, (_, true), _) => "EN265",
                (None, (true, false), Parte::Titolare) => "EN272",
                (None, (false, false), _) if vincolo.genere != inizio.genere => "EN311",
                (None, (false, false), _) => "EN272",
                (Some(fine), (nuova, vecchia), parte) => {
                    // A marriage may begin on the very day on which a convivenza ends.
                    let presto = fine
                        .giorno
                        .is_some_and(|fine| if vecchia && !nuova { inizio.dal < fine } else { inizio.dal <= fine });
                    match (presto, nuova, parte) {
                        (false, ..) => continue,
                        (true, true, Parte::Partner) => "EN257",
                        (true, ..) => "EN289",
                    }
                }
            };
            self.nota_vincolo(codice, scheda, &vincolo, inizio.dal, oggetto);
        }
        Ok(())
    }

    /// A bond that was over before it was told overlaps no other one: EN272, EN265, EN289. Of one kind a sheet holds the last
    /// bond only, and this one becomes it.
    pub(crate) fn vincolo_concluso(
        &mut self,
        scheda: &Scheda,
        inizio: &Inizio<'_>,
        fine: Data,
        oggetto: &str,
    ) -> Result<(), Guasto> {
        for vincolo in vincoli(scheda)? {
            let prima = vincolo.genere != inizio.genere && vincolo.dal.is_some_and(|dal| fine <= dal);
            if prima || lo_stesso(&vincolo, inizio) || finito_allora(&vincolo, inizio.genere, fine) {
                continue;
            }
            let codice = match vincolo.fine {
                None if vincolo.genere == Genere::Convivenza => "EN265",
                None => "EN272",
                Some(fine) if fine.giorno.is_some_and(|fine| inizio.dal <= fine) => "EN289",
                Some(_) => continue,
            };
            self.nota_vincolo(codice, scheda, &vincolo, inizio.dal, oggetto);
        }
        Ok(())
    }

    /// EN572: a bond whose day is corrected does not come to overlap one of another kind.
    pub(crate) fn rettifica_libera(
        &mut self,
        scheda: &Scheda,
        genere: Genere,
        (dal, fine): (Data, Option<Fine>),
        oggetto: &str,
    ) -> Result<(), Guasto> {
        let fine = fine.and_then(|fine| fine.giorno);
        for vincolo in vincoli(scheda)?.into_iter().filter(|v| v.genere != genere) {
            let prima = fine.zip(vincolo.dal).is_some_and(|(fine, suo)| fine <= suo);
            let dopo = vincolo.fine.is_some_and(|f| f.giorno.is_none_or(|f| f <= dal));
            if !prima && !dopo {
                self.nota_vincolo("EN572", scheda, &vincolo, dal, oggetto);
            }
        }
        Ok(())
    }

    fn nota_vincolo(&mut self, codice: &'static str, scheda: &Scheda, vincolo: &Vincolo, dal: Data, oggetto: &str) {
        let soggetto = scheda.soggetto.id.to_string();
        let detta = |giorno: Option<Data>| giorno.map_or_else(String::new, valori::data_italiana);
        let (inizio, chi) = (valori::data_italiana(dal), vincolo.partner.as_ref().map_or_else(String::new, nome));
        // What blocks: the end of the bond that is over, the beginning of the one in force.
        let blocco = vincolo.fine.map_or_else(|| detta(vincolo.dal), |fine| detta(fine.giorno));
        let (valore, data) = match codice {
            "EN272" => (chi.as_str(), inizio.as_str()),
            _ => (inizio.as_str(), blocco.as_str()),
        };
        let parametri = [("soggetto", soggetto.as_str()), ("valore", valore), ("data", data)];
        self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, "idSchedaSoggettoANPR").valore(&soggetto));
    }
}

impl Genere {
    /// The element of the request and of the sheet that holds it.
    pub(crate) fn elemento(self) -> &'static str {
        match self {
            Self::Matrimonio => "matrimonio",
            Self::Unione => "unioneCivile",
            Self::Convivenza => "convivenzaDiFatto",
        }
    }
}

/// Whether the bond that stands is the one that is being registered: same kind and partner, and the same day where both
/// are known.
fn lo_stesso(vincolo: &Vincolo, inizio: &Inizio<'_>) -> bool {
    vincolo.genere == inizio.genere
        && vincolo.partner.as_ref().is_some_and(|partner| stesso_partner(partner, inizio.con))
        && (vincolo.attivo() || vincolo.dal.is_none_or(|dal| dal == inizio.dal))
}

/// Whether the sheet tells the end only, on that very day, of a bond that is now told whole.
fn finito_allora(vincolo: &Vincolo, genere: Genere, fine: Data) -> bool {
    vincolo.genere == genere
        && vincolo.partner.is_none()
        && vincolo.fine.is_some_and(|sua| sua.giorno.is_none_or(|giorno| giorno == fine))
}

/// Name and surname, for messages.
pub(super) fn nome(g: &Generalita) -> String {
    [g.cognome.as_deref(), g.nome.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
