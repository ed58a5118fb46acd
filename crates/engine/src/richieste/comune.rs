//! `comuneRichiesta`: for which comune it is asked (consultazione §1.7).

use crate::{Anomalia, Contesto, Interruzione};
use anpr_catalogue::comuni::{Comuni, Quando, Riferimento};
use anpr_contract::tipi::ComuneRichiesta;
use anpr_model::{Anagrafe, Guasto};

/// Whose operations and notices are searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Competenza {
    /// As the answer names it.
    pub(super) comune: ComuneRichiesta,
    /// ISTAT code.
    pub(super) istat: String,
    /// The codes that are searched: the comune named, or else all for which the sender answers.
    pub(super) codici: Vec<String>,
}

/// Raises EN198 when name, code and province denote no comune, EN167 when it is not the sender's.
pub(super) fn leggi<A: Anagrafe + ?Sized>(
    chiesto: Option<&ComuneRichiesta>,
    contesto: &Contesto,
    comuni: &Comuni,
    anagrafe: &mut A,
) -> Result<Competenza, Interruzione> {
    let suoi = anagrafe.comuni_di(&contesto.mittente)?;
    let Some(chiesto) = chiesto else {
        let noto = anagrafe.comune(&contesto.mittente)?;
        let noto = noto.ok_or_else(|| Guasto::Incoerente(format!("the caller {} is unknown", contesto.mittente)))?;
        let comune = ComuneRichiesta {
            nome_comune: noto.denominazione,
            codice_istat: noto.istat.clone(),
            sigla_provincia_istat: noto.sigla_provincia,
        };
        return Ok(Competenza { comune, istat: noto.istat, codici: suoi });
    };
    let riferimento = Riferimento {
        nome: &chiesto.nome_comune,
        istat: Some(&chiesto.codice_istat),
        sigla: Some(&chiesto.sigla_provincia_istat),
    };
    if comuni.verifica(&riferimento, Quando::Ignoto).is_err() {
        let valore = format!("{} ({}) {}", chiesto.nome_comune, chiesto.sigla_provincia_istat, chiesto.codice_istat);
        let anomalia = Anomalia::nuova("EN198", &[("campo", "comuneRichiesta"), ("valore", &valore)]);
        return Err(anomalia.su("comuneRichiesta", "").valore(&valore).into());
    }
    if !suoi.contains(&chiesto.codice_istat) {
        let anomalia = Anomalia::nuova("EN167", &[("valore", &chiesto.codice_istat)]);
        return Err(anomalia.su("comuneRichiesta", "codiceIstat").valore(&chiesto.codice_istat).into());
    }
    let istat = chiesto.codice_istat.clone();
    Ok(Competenza { comune: chiesto.clone(), codici: vec![istat.clone()], istat })
}
