//! The parents of a newborn: which of them the request must describe, and who in the register they are.

use crate::iscrizione::Scelta;
use crate::iscrizione::ingresso::mancanti;
use crate::registrazione::Ambito;
use crate::registrazione::genitori::{Ruolo, Trovato};
use crate::registrazione::persona::{cinque_dati, codice};
use crate::registrazione::soggetti::{attivo, id_anpr};
use crate::{Anomalia, Interruzione};
use anpr_contract::iscrizione_1000::Richiesta1001;
use anpr_contract::tipi::{Generalita, Genitore};
use anpr_model::{Guasto, Scheda};
use std::rc::Rc;

/// One parent as sent, and as found.
struct Parte<'a> {
    sent: Option<&'a Genitore>,
    trovato: Trovato,
}

/// Both parents.
pub(super) struct Genitori<'a> {
    padre: Parte<'a>,
    madre: Parte<'a>,
}

/// ES036, ES037 by `filiazione`; ES042, ES043 by `attribuzioneFamiglia`.
pub(super) fn controlla_presenza(richiesta: &Richiesta1001, ambito: &mut Ambito<'_>) {
    let controllo = &richiesta.dati_controllo;
    let (filiazione, attribuzione) = (controllo.filiazione.as_deref(), Some(controllo.attribuzione_famiglia.as_str()));
    let regole = [
        (filiazione, ["1", "2"], richiesta.paternita.is_some(), "ES036", Ruolo::Padre),
        (filiazione, ["1", "3"], richiesta.maternita.is_some(), "ES037", Ruolo::Madre),
        (attribuzione, ["1", "2"], richiesta.paternita.is_some(), "ES042", Ruolo::Padre),
        (attribuzione, ["1", "3"], richiesta.maternita.is_some(), "ES043", Ruolo::Madre),
    ];
    for (valore, vogliono, c_e, codice, ruolo) in regole {
        if let Some(valore) = valore.map(str::trim).filter(|v| vogliono.contains(v) && !c_e) {
            ambito.nota_su(codice, ruolo.oggetto(), "", valore);
        }
    }
}

impl<'a> Genitori<'a> {
    /// Looks at the parents' data and for their sheets: EN140, EN142, EN143, EN144 for those whose family the newborn
    /// enters, ES038, ES040, ES041 for those who are not in the register.
    pub(super) fn cerca(richiesta: &'a Richiesta1001, ambito: &mut Ambito<'_>) -> Result<Self, Interruzione> {
        let padre = Parte::cerca(richiesta.paternita.as_ref(), Ruolo::Padre, ambito)?;
        let madre = Parte::cerca(richiesta.maternita.as_ref(), Ruolo::Madre, ambito)?;
        ambito.passo()?;
        let genitori = Self { padre, madre };
        genitori.controlla_cognome(richiesta, ambito);
        genitori.controlla_trovati(richiesta.dati_controllo.attribuzione_famiglia.trim(), ambito);
        ambito.passo()?;
        Ok(genitori)
    }

    /// The sheet of one of them, if it is clear which one and the person is registered.
    pub(super) fn scheda(&self, ruolo: Ruolo) -> Option<&Rc<Scheda>> {
        match &self.parte(ruolo).trovato {
            Trovato::Uno(scheda) if attivo(scheda.soggetto.stato) => Some(scheda),
            _ => None,
        }
    }

    /// Between whom the caller must choose.
    pub(super) fn scelta(&self, ambito: &Ambito<'_>) -> Result<Scelta, Guasto> {
        Ok(Scelta {
            padri: ambito.elenco_genitori(&self.padre.trovato)?,
            madri: ambito.elenco_genitori(&self.madre.trovato)?,
            matrimoni: Vec::new(),
        })
    }

    /// The section of the newborn's sheet.
    pub(super) fn sezione(&self, ruolo: Ruolo, ambito: &Ambito<'_>) -> Result<Option<Genitore>, Guasto> {
        let parte = self.parte(ruolo);
        parte.sent.map(|genitore| ambito.sezione_genitore(genitore, &parte.trovato)).transpose()
    }

    fn parte(&self, ruolo: Ruolo) -> &Parte<'a> {
        match ruolo {
            Ruolo::Padre => &self.padre,
            Ruolo::Madre => &self.madre,
        }
    }

    /// ES040, ES041: whose surname the newborn takes must have one.
    fn controlla_cognome(&self, richiesta: &Richiesta1001, ambito: &mut Ambito<'_>) {
        let origine = richiesta.dati_controllo.origine_cognome.as_deref().unwrap_or_default().trim();
        let regole = [(Ruolo::Padre, ["1", "3"], "ES040"), (Ruolo::Madre, ["2", "3"], "ES041")];
        for (ruolo, vogliono, codice) in regole {
            let parte = self.parte(ruolo);
            let fuori = matches!(parte.trovato, Trovato::Nessuno);
            let senza = parte.sent.is_none_or(|genitore| genitore.generalita.cognome.is_none());
            if vogliono.contains(&origine) && fuori && senza {
                ambito.nota_su(codice, ruolo.oggetto(), "cognome", origine);
            }
        }
    }

    fn controlla_trovati(&self, attribuzione: &str, ambito: &mut Ambito<'_>) {
        let occorre = |ruolo| match ruolo {
            Ruolo::Padre => matches!(attribuzione, "1" | "2"),
            Ruolo::Madre => matches!(attribuzione, "1" | "3"),
        };
        let assente = |ruolo| !matches!(self.parte(ruolo).trovato, Trovato::Molti(_)) && self.scheda(ruolo).is_none();
        if attribuzione == "1" && assente(Ruolo::Padre) && assente(Ruolo::Madre) {
            ambito.nota(Anomalia::nuova("EN144", &[]).su("datiControllo", "attribuzioneFamiglia").valore("1"));
            return;
        }
        for ruolo in [Ruolo::Padre, Ruolo::Madre] {
            let parte = self.parte(ruolo);
            let Some(genitore) = parte.sent else { continue };
            if occorre(ruolo) && assente(ruolo) {
                parte.nota_assente(&genitore.generalita, ruolo, ambito);
            } else if matches!(parte.trovato, Trovato::Nessuno) {
                let campi = mancanti(&genitore.generalita);
                if !campi.is_empty() {
                    let anomalia = Anomalia::nuova("ES038", &[("campo", &campi.join(", "))]);
                    ambito.nota(anomalia.su(ruolo.oggetto(), campi.first().copied().unwrap_or_default()));
                }
            }
        }
    }
}

impl<'a> Parte<'a> {
    fn cerca(sent: Option<&'a Genitore>, ruolo: Ruolo, ambito: &mut Ambito<'_>) -> Result<Self, Guasto> {
        let trovato = match sent {
            Some(genitore) => {
                ambito.controlla_genitore(genitore, ruolo);
                ambito.cerca_genitore(&genitore.generalita, ruolo)?
            }
            None => Trovato::Nessuno,
        };
        Ok(Self { sent, trovato })
    }

    /// EN140 when the data do not even allow a search, EN142 or EN143 when nobody registered has them.
    fn nota_assente(&self, g: &Generalita, ruolo: Ruolo, ambito: &mut Ambito<'_>) {
        let cercabile = id_anpr(g).is_some()
            || codice(g).is_some()
            || g.id_scheda_soggetto_comune.is_some()
            || cinque_dati(g, ambito.comuni()).is_some();
        if !cercabile {
            let campi = mancanti(g).join(", ");
            ambito.nota(Anomalia::nuova("EN140", &[("campo", &campi)]).su(ruolo.oggetto(), ""));
            return;
        }
        let soggetto = match &self.trovato {
            Trovato::Uno(scheda) => scheda.soggetto.id.to_string(),
            Trovato::Nessuno | Trovato::Molti(_) => String::new(),
        };
        let anomalia = Anomalia::nuova(ruolo.assente(), &[("soggetto", &soggetto)]);
        ambito.nota(anomalia.su(ruolo.oggetto(), "").valore(&soggetto));
    }
}
