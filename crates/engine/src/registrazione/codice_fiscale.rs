//! The codice fiscale of a registration, and the dialogue with the Agenzia delle Entrate (registrazione §4).

use super::Ambito;
use super::persona::{codice, persona_fiscale};
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::codice_fiscale::Codice;
use anpr_catalogue::codici::{self, Gravita};
use anpr_contract::tipi::{CodiceFiscale, Generalita};
use anpr_model::{ChiamataEntrate, NuovaValidazione, PersonaFiscale, RifiutoEntrate, Riscontro, SoggettoId};

/// What `gestioneCF` asks (registrazione §4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GestioneCf {
    /// 0 or absent: what is sent is validated.
    Valida,
    /// 1: the Agenzia is asked to attribute one.
    Attribuisci,
    /// 2: the Agenzia is asked to attribute one to another person with the same data.
    Omocodia,
    /// 3: nothing is asked.
    SenzaValidazione,
}

/// Wire state of a validated codice fiscale (table 22).
pub(crate) const VALIDATO: &str = "1";
/// Outcome of an attribution to somebody who has a codice fiscale.
const ALTRI_DATI: &str = "EAA30";
/// Wire state of one that was not validated.
pub(crate) const NON_VALIDATO: &str = "9";

impl Ambito<'_> {
    /// Reads `gestioneCF` against whether a codice fiscale was sent: ES070, ES090, EN125, EN146, EN147. None if the two do
    /// not go together, which is noted.
    pub(crate) fn gestione_cf(&mut self, gestione: Option<&str>, c_e_cf: bool) -> Option<GestioneCf> {
        let gestione = gestione.map(str::trim).filter(|g| !g.is_empty());
        let su = |anomalia: Anomalia| anomalia.su("datiControllo", "gestioneCF").valore(gestione.unwrap_or_default());
        let letta = match gestione {
            None | Some("0") => GestioneCf::Valida,
            Some("1") => GestioneCf::Attribuisci,
            Some("2") => GestioneCf::Omocodia,
            Some("3") => GestioneCf::SenzaValidazione,
            Some(altro) => {
                self.nota(su(Anomalia::nuova("ES090", &[("valore", altro)])));
                return None;
            }
        };
        let codice = match (letta, c_e_cf) {
            (GestioneCf::Valida, false) if gestione.is_none() => "ES070",
            (GestioneCf::Valida, false) => "EN147",
            (GestioneCf::Attribuisci | GestioneCf::Omocodia, true) => "EN125",
            _ => return Some(letta),
        };
        self.nota(su(Anomalia::nuova(codice, &[("valore", gestione.unwrap_or_default())])));
        None
    }

    /// EN339, EN340: the cadastral code within the codice fiscale is that of the place of birth.
    pub(crate) fn luogo_nel_codice(&mut self, g: &Generalita, oggetto: &str) {
        let Some(cf) = codice(g) else { return };
        let (Ok(Codice::Persona(letto)), Some(luogo)) = (cf.parse::<Codice>(), &g.luogo_nascita) else { return };
        let Some(nascita) = super::persona::nascita(g) else { return };
        let catastale = letto.luogo();
        match (&luogo.comune, &luogo.localita) {
            (Some(comune), _) => {
                // Any code that the comune ever had will do: people keep the one of their birth.
                let istat = valori::istat_alla_nascita(comune, (nascita, nascita), self.comuni());
                let noti: Vec<&str> = istat
                    .iter()
                    .flat_map(|istat| self.comuni().storia_istat(istat))
                    .filter_map(|c| c.belfiore.as_deref())
                    .collect();
                if !noti.is_empty() && !noti.contains(&catastale.as_str()) {
                    let detto = super::luoghi::detto(comune);
                    let parametri = [("valore", detto.as_str()), ("atteso", &catastale), ("comune", &detto)];
                    self.nota(Anomalia::nuova("EN339", &parametri).su(oggetto, "luogoNascita").valore(&catastale));
                }
            }
            (None, Some(localita)) => {
                let atteso = valori::codice_catastale(luogo, nascita, self.comuni());
                if atteso.is_some_and(|atteso| atteso != catastale) {
                    let parametri = [("valore", localita.descrizione_stato.as_str()), ("atteso", &catastale)];
                    self.nota(Anomalia::nuova("EN340", &parametri).su(oggetto, "luogoNascita").valore(&catastale));
                }
            }
            (None, None) => {}
        }
    }

    /// The codice fiscale with which the data of `chi` are stored: attributed, validated, or as it was sent. The last thing
    /// that an operation does: the Agenzia is asked only for what nothing else refuses.
    ///
    /// # Errors
    /// The outcomes of the Agenzia (EA…), EN150, EN491; EN403 for data that make no codice fiscale; the request may be sent
    /// again when it does not answer.
    pub(crate) fn ottieni_cf(
        &mut self,
        (chi, generalita): (SoggettoId, &Generalita),
        gestione: GestioneCf,
        oggetto: &str,
    ) -> Result<Option<CodiceFiscale>, Interruzione> {
        let sent = codice(generalita);
        if gestione == GestioneCf::SenzaValidazione {
            return Ok(sent.map(|cf| non_validato(&cf)));
        }
        let Some(persona) = persona_fiscale(generalita, self.comuni()) else {
            let manca = "i dati del soggetto non bastano a un codice fiscale, indicare gestioneCF 3";
            return Err(Anomalia::nuova("EN403", &[("valore", manca)]).su(oggetto, "luogoNascita").into());
        };
        let (entrate, oggi, riferimento) = (self.risorse().entrate(), self.oggi(), self.riferimento());
        let (chiamata, esito) = match (gestione, sent.as_deref()) {
            (GestioneCf::Attribuisci, _) => {
                (ChiamataEntrate::Attribuzione, entrate.attribuisci(&riferimento, &persona, oggi))
            }
            (GestioneCf::Omocodia, _) => {
                (ChiamataEntrate::Omocodia, entrate.attribuisci_omocodia(&riferimento, &persona, oggi))
            }
            (_, Some(cf)) => (ChiamataEntrate::Verifica, entrate.verifica(cf, &persona, oggi)),
            (_, None) => return Ok(None),
        };
        match esito {
            Ok(riscontro) => Ok(Some(validato(&riscontro))),
            Err(RifiutoEntrate::NonDisponibile(_)) if self.risorse().validazione_differita() => {
                self.differisci(chi, NuovaValidazione { chiamata, riferimento, codice: sent.clone(), persona });
                Ok(sent.map(|cf| non_validato(&cf)))
            }
            // Nobody else has these data: there is no omocodia to resolve.
            Err(RifiutoEntrate::Esito { codice, .. }) if codice == "EAA12" => {
                Err(Anomalia::nuova("EN150", &[]).su("datiControllo", "gestioneCF").valore("2").into())
            }
            Err(rifiuto) => {
                Err(gia_esistente(&rifiuto, gestione, oggetto).unwrap_or_else(|| rifiutata(rifiuto, oggetto)))
            }
        }
    }

    /// Changes at the Agenzia the data of `chi`, who has `cf`: the codice fiscale from now on, or the same one, confirmed by
    /// nobody yet, when registrations do not wait for an Agenzia that does not answer.
    pub(crate) fn muta_cf(
        &mut self,
        (chi, cf): (SoggettoId, &str),
        persona: &PersonaFiscale,
        oggetto: &str,
    ) -> Result<CodiceFiscale, Interruzione> {
        let (entrate, oggi, riferimento) = (self.risorse().entrate(), self.oggi(), self.riferimento());
        match entrate.muta(&riferimento, cf, persona, oggi) {
            Ok(riscontro) => Ok(validato(&riscontro)),
            Err(RifiutoEntrate::NonDisponibile(_)) if self.risorse().validazione_differita() => {
                let (codice, persona) = (Some(cf.to_owned()), persona.clone());
                let chiamata = ChiamataEntrate::Mutazione;
                self.differisci(chi, NuovaValidazione { chiamata, riferimento, codice, persona });
                Ok(non_validato(cf))
            }
            Err(rifiuto) => Err(rifiutata(rifiuto, oggetto)),
        }
    }

    /// Takes an attribution back: AEE95 after midnight of its day.
    pub(crate) fn annulla_cf(&mut self, cf: &str, oggetto: &str) -> Result<(), Interruzione> {
        let (entrate, oggi, riferimento) = (self.risorse().entrate(), self.oggi(), self.riferimento());
        entrate.annulla(&riferimento, cf, oggi).map_err(|rifiuto| rifiutata(rifiuto, oggetto))
    }

    /// By what the Agenzia knows this call if it comes a second time.
    fn riferimento(&self) -> String {
        format!("{}:{}", self.mittente(), self.testata().id_operazione_comune)
    }
}

/// A codice fiscale that the Agenzia confirmed.
pub(crate) fn validato(riscontro: &Riscontro) -> CodiceFiscale {
    CodiceFiscale {
        cod_fiscale: riscontro.codice.clone(),
        validita_cf: Some(VALIDATO.to_owned()),
        data_attribuzione_validita: Some(valori::data_sul_filo(riscontro.data)),
    }
}

/// A codice fiscale that nobody confirmed.
pub(crate) fn non_validato(cf: &str) -> CodiceFiscale {
    CodiceFiscale {
        cod_fiscale: cf.to_owned(),
        validita_cf: Some(NON_VALIDATO.to_owned()),
        data_attribuzione_validita: None,
    }
}

/// The code of an outcome that the catalogue does not hold: the letter of its operation and the number, as far as they are
/// known to occur.
fn esito_ignoto(codice: &str) -> &'static str {
    const NOTI: [&str; 6] = ["EAA24", "EAM24", "EAM30", "EAV12", "EAV13", "EAV24"];
    NOTI.into_iter().find(|noto| *noto == codice).unwrap_or("EN403")
}

/// EN491 beside the Agenzia's own words: who was to get a first codice fiscale has one.
fn gia_esistente(rifiuto: &RifiutoEntrate, gestione: GestioneCf, oggetto: &str) -> Option<Interruzione> {
    let RifiutoEntrate::Esito { codice, testo } = rifiuto else { return None };
    if gestione != GestioneCf::Attribuisci || codice != ALTRI_DATI {
        return None;
    }
    let esiste = Anomalia::nuova("EN491", &[]).su(oggetto, "codiceFiscale");
    let esito = Anomalia::nuova(ALTRI_DATI, &[("atteso", testo)]).su(oggetto, "codiceFiscale");
    Some(Interruzione::Rifiuto(vec![esiste, esito]))
}

/// The Agenzia's refusal as ANPR passes it on: the whole operation is refused (registrazione §4.4).
fn rifiutata(rifiuto: RifiutoEntrate, oggetto: &str) -> Interruzione {
    match rifiuto {
        // The list of its outcomes was never published whole: what the catalogue lacks is passed on (registrazione §36 Q30).
        RifiutoEntrate::Esito { codice, testo } => match codici::voce(&codice) {
            Some(voce) => Anomalia::nuova(&voce.codice, &[("atteso", testo.as_str())]),
            None => Anomalia::con_testo(esito_ignoto(&codice), Gravita::Errore, testo),
        }
        .su(oggetto, "codiceFiscale")
        .into(),
        RifiutoEntrate::NonDisponibile(_) => Interruzione::NonOra(Anomalia::nuova(
            "999",
            &[("valore", "l'Agenzia delle Entrate non risponde"), ("motivo", "l'Agenzia delle Entrate non risponde")],
        )),
    }
}
