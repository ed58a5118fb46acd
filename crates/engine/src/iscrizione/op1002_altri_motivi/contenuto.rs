//! The rest of what is sent: act of birth, citizenships, papers, lists, statistics.

use super::OGGETTO;
use super::famiglia::Accolta;
use super::motivo::cittadinanza_futura;
use crate::iscrizione::ingresso::attributi;
use crate::registrazione::Ambito;
use crate::registrazione::atti::{ATTO_NASCITA, pieno};
use crate::registrazione::documenti::{chiavi_carta, chiavi_permesso};
use crate::registrazione::nuova_sezione;
use crate::{Anomalia, Interruzione, schede};
use anpr_contract::iscrizione_1000::Richiesta1002;
use anpr_contract::tipi::ListeElettorali;
use anpr_model::{Data, Guasto, NuovaSezione, Scheda, Sezione};
use serde::Serialize;

/// Judges it. The place of birth of who comes back, and its code within the codice fiscale, are as the register has them
/// (registrazione §3.4).
pub(super) fn controlla(
    richiesta: &Richiesta1002,
    precedente: Option<&Scheda>,
    nascita: Data,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let (classico, anpr) = (richiesta.atto_nascita.as_ref(), richiesta.atto_nascita_anpr.as_ref());
    ambito.controlla_atto(classico, anpr, Some(nascita), &ATTO_NASCITA, "attoNascita");
    let generalita = &richiesta.generalita1002.generalita;
    if precedente.is_none() {
        ambito.controlla_luogo_nascita(generalita, OGGETTO);
        ambito.luogo_nel_codice(generalita, OGGETTO);
    }
    for cittadinanza in &richiesta.cittadinanza {
        ambito.controlla_cittadinanza(cittadinanza, Some(nascita));
        cittadinanza_futura(cittadinanza.data_validita.as_deref(), ambito);
    }
    if let Some(attributi) = &richiesta.generalita1002.attributi_soggetto {
        ambito.controlla_attributi(attributi);
    }
    ambito.passo()?;
    controlla_documenti(richiesta, precedente, ambito)?;
    ambito.passo()
}

fn controlla_documenti(
    richiesta: &Richiesta1002,
    precedente: Option<&Scheda>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    if let Some(altri) = &richiesta.altri_dati {
        ambito.controlla_altri_dati(altri);
    }
    if let Some(carta) = &richiesta.carta_identita {
        ambito.controlla_carta(carta);
    }
    if let Some(permesso) = &richiesta.permesso_soggiorno {
        ambito.controlla_permesso(permesso, richiesta.cittadinanza.iter().map(|c| c.codice_stato.as_str()));
    }
    if let Some(lista) = &richiesta.lista_leva {
        ambito.controlla_leva(lista);
    }
    if let Some(lista) = &richiesta.lista_elettorale {
        ambito.controlla_elettorale(lista);
        if let Some(altrui) = liste_altrui(precedente, ambito)? {
            let anomalia = Anomalia::nuova("EN562", &[("valore", &altrui)]);
            ambito.nota(anomalia.su("listaElettorale", "comune").valore(&altrui));
        }
    }
    if let Some(domicilio) = &richiesta.domicilio_digitale {
        // The national index feeds it.
        ambito.nota_su("EHR89", "domicilioDigitale", "indirizzoDigitale", &domicilio.indirizzo_digitale);
    }
    Ok(())
}

/// Another comune that holds the person's new electoral data: the old section may not contradict them.
fn liste_altrui(precedente: Option<&Scheda>, ambito: &Ambito<'_>) -> Result<Option<String>, Guasto> {
    let Some(scheda) = precedente else { return Ok(None) };
    let liste: Option<ListeElettorali> = schede::unica(scheda, Sezione::ListaElettoraleCompleta)?;
    let comuni =
        liste.into_iter().flat_map(|liste| liste.liste).filter_map(|lista| lista.lista_generale?.comune.codice_istat);
    Ok(comuni.into_iter().find(|istat| !ambito.e_nostro(istat)))
}

/// The sections that it becomes, from the registration on.
pub(super) fn sezioni(richiesta: &Richiesta1002, accolta: &Accolta, dal: Data) -> Result<Vec<NuovaSezione>, Guasto> {
    let mut scritte = Scritte { sezioni: Vec::new(), dal };
    let dati = &richiesta.generalita1002;
    scritte.se_c_e(Sezione::StatoCivile, dati.stato_civile.as_ref())?;
    scritte.se_c_e(Sezione::Attributi, Some(&attributi(dati.attributi_soggetto.as_ref())))?;
    match pieno(richiesta.atto_nascita_anpr.as_ref()) {
        Some(atto) => scritte.se_c_e(Sezione::AttoNascitaAnpr, Some(atto))?,
        None => scritte.se_c_e(Sezione::AttoNascita, richiesta.atto_nascita.as_ref())?,
    }
    for cittadinanza in &richiesta.cittadinanza {
        scritte.se_c_e(Sezione::Cittadinanza, Some(cittadinanza))?;
    }
    for residenza in &accolta.residenze {
        scritte.se_c_e(Sezione::Residenza, Some(residenza))?;
    }
    for lingua in &accolta.altre_lingue {
        scritte.se_c_e(Sezione::AltraLingua, Some(lingua))?;
    }
    if let Some(carta) = &richiesta.carta_identita {
        scritte.con_chiavi(Sezione::CartaIdentita, chiavi_carta(carta), carta)?;
    }
    if let Some(permesso) = &richiesta.permesso_soggiorno {
        scritte.con_chiavi(Sezione::PermessoSoggiorno, chiavi_permesso(permesso), permesso)?;
    }
    scritte.se_c_e(Sezione::ListaLeva, richiesta.lista_leva.as_ref())?;
    scritte.se_c_e(Sezione::ListaElettorale, richiesta.lista_elettorale.as_ref())?;
    scritte.se_c_e(Sezione::Censimento, richiesta.censimento.as_ref())?;
    scritte.se_c_e(Sezione::AltriDati, richiesta.altri_dati.as_ref())?;
    scritte.se_c_e(Sezione::Autoveicoli, richiesta.autoveicoli.as_ref())?;
    Ok(scritte.sezioni)
}

struct Scritte {
    sezioni: Vec<NuovaSezione>,
    dal: Data,
}

impl Scritte {
    fn se_c_e(&mut self, sezione: Sezione, contenuto: Option<&impl Serialize>) -> Result<(), Guasto> {
        match contenuto {
            Some(contenuto) => self.con_chiavi(sezione, [None, None], contenuto),
            None => Ok(()),
        }
    }

    fn con_chiavi(
        &mut self,
        sezione: Sezione,
        chiavi: [Option<String>; 2],
        contenuto: &impl Serialize,
    ) -> Result<(), Guasto> {
        self.sezioni.push(nuova_sezione(sezione, chiavi, contenuto, self.dal)?);
        Ok(())
    }
}
