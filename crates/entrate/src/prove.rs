//! What testers do with the embedded Agenzia: outages, marks, omocodie, and a look into its archive.

use crate::incorporata::scrivi;
use crate::regole::{Scelta, codice_libero, conosciuto, provvisorio};
use anpr_catalogue::codice_fiscale::CodiceFiscale;
use anpr_model::Data;
use anpr_registry::{
    CodiceEntrate, ComportamentoEntrate, Errore, OrigineCodice, Registry, Risultato, Scrittura, StatoCodice,
};

/// The tester's side of the embedded Agenzia.
#[derive(Debug, Clone)]
pub struct Prove {
    registry: Registry,
}

/// Why a tester's wish is not done.
#[derive(Debug, thiserror::Error)]
pub enum ErroreProva {
    /// Neither the archive nor the population register has the code.
    #[error("the code is neither in the Agenzia's archive nor in the register")]
    Sconosciuto,
    /// The code is not in the state that the wish needs.
    #[error("the code is {0}")]
    Stato(StatoCodice),
    /// Eleven digits have no variants.
    #[error("a provisional code has no omocodia")]
    Provvisorio,
    /// A number outside its bounds.
    #[error("{0}")]
    Limite(&'static str),
    /// The register failed.
    #[error(transparent)]
    Registro(#[from] Errore),
}

impl Prove {
    pub(crate) fn new(registry: Registry) -> Self {
        Self { registry }
    }

    /// How the Agenzia behaves now.
    pub fn comportamento(&self) -> Risultato<ComportamentoEntrate> {
        self.registry.snapshot()?.comportamento_entrate()
    }

    /// Changes how the Agenzia behaves, for all processes on the database, from the next call on.
    ///
    /// # Errors
    /// [`ErroreProva::Limite`] for a latency beyond ten minutes or a mark later than ten years.
    pub fn imposta(&self, comportamento: ComportamentoEntrate) -> Result<(), ErroreProva> {
        if !(0..=600_000).contains(&comportamento.latenza_ms) {
            return Err(ErroreProva::Limite("the latency is 0 to 600000 ms"));
        }
        if !(0..=3650).contains(&comportamento.marcatura_giorni) {
            return Err(ErroreProva::Limite("the mark comes after 0 to 3650 days"));
        }
        self.registry.scrivi::<_, _, Errore>(move |s| s.salva_comportamento_entrate(comportamento)).attendi()?;
        Ok(())
    }

    /// What the archive says of a code.
    pub fn mostra(&self, codice: &str) -> Risultato<Option<CodiceEntrate>> {
        self.registry.snapshot()?.codice_entrate(codice)
    }

    /// Marks a code for ANPR from `dal` on, or takes the mark away.
    pub fn marca(&self, codice: &str, dal: Option<Data>, oggi: Data) -> Result<(), ErroreProva> {
        let codice = codice.to_owned();
        self.cambia(move |s| {
            let noto = conosciuto(s, &codice, None, oggi)?.ok_or(ErroreProva::Sconosciuto)?;
            Ok(s.salva_codice_entrate(&CodiceEntrate { marcato_dal: dal, ..noto })?)
        })
    }

    /// Finds that several persons use a code: it is out of use, and who has it gets the provisional one that is returned.
    pub fn apri_omocodia(&self, codice: &str, oggi: Data) -> Result<String, ErroreProva> {
        let codice = codice.to_owned();
        self.cambia(move |s| {
            let base: CodiceFiscale = codice.parse().map_err(|_| ErroreProva::Provvisorio)?;
            s.blocca_base_entrate(base.base().as_str())?;
            let noto = conosciuto(s, &codice, None, oggi)?.ok_or(ErroreProva::Sconosciuto)?;
            if noto.stato != StatoCodice::Valido {
                return Err(ErroreProva::Stato(noto.stato));
            }
            let nuovo = provvisorio(s)?;
            s.salva_codice_entrate(&CodiceEntrate {
                codice: nuovo.clone(),
                attribuito: oggi,
                origine: OrigineCodice::Provvisorio,
                ..noto.clone()
            })?;
            s.salva_codice_entrate(&CodiceEntrate {
                stato: StatoCodice::Omocodia,
                nuovo: Some(nuovo.clone()),
                ..noto
            })?;
            Ok(nuovo)
        })
    }

    /// Ends an omocodia: who had the code has from now on the variant that is returned.
    pub fn risolvi_omocodia(&self, codice: &str, oggi: Data) -> Result<String, ErroreProva> {
        let codice = codice.to_owned();
        self.cambia(move |s| {
            let base: CodiceFiscale = codice.parse().map_err(|_| ErroreProva::Provvisorio)?;
            s.blocca_base_entrate(base.base().as_str())?;
            let noto = s.vista().codice_entrate(&codice)?.ok_or(ErroreProva::Sconosciuto)?;
            if noto.stato != StatoCodice::Omocodia {
                return Err(ErroreProva::Stato(noto.stato));
            }
            let intanto = noto.nuovo.clone();
            let nuovo = codice_libero(s, &base, Scelta::SoloVarianti)?;
            s.salva_codice_entrate(&CodiceEntrate {
                codice: nuovo.clone(),
                attribuito: oggi,
                origine: OrigineCodice::Mutazione,
                stato: StatoCodice::Valido,
                nuovo: None,
                ..noto.clone()
            })?;
            let collegato = |c| CodiceEntrate { stato: StatoCodice::Collegato, nuovo: Some(nuovo.clone()), ..c };
            if let Some(provvisorio) = intanto
                && let Some(provvisorio) = s.vista().codice_entrate(&provvisorio)?
            {
                s.salva_codice_entrate(&collegato(provvisorio))?;
            }
            s.salva_codice_entrate(&collegato(noto))?;
            Ok(nuovo)
        })
    }

    fn cambia<T: Send + 'static>(
        &self,
        f: impl Fn(&mut Scrittura<'_>) -> Result<T, ErroreProva> + Send + Sync + 'static,
    ) -> Result<T, ErroreProva> {
        scrivi(&self.registry, f)
    }
}
