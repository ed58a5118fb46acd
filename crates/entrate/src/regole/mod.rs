//! What the embedded Agenzia decides, inside one write of the register.

mod annullamento;
mod attribuzione;
mod mutazione;
mod verifica;

pub(crate) use annullamento::annulla;
pub(crate) use attribuzione::{Titolo, attribuisci};
pub(crate) use mutazione::muta;
pub(crate) use verifica::{confermato, verifica};

use crate::persona::stessi;
use anpr_catalogue::codice_fiscale::{CodiceFiscale, CodiceProvvisorio};
use anpr_model::{Data, RifiutoEntrate, Riscontro};
use anpr_registry::{
    ChiamataEntrate, CodiceEntrate, Errore, OrigineCodice, PersonaEntrate, RispostaEntrate, Scrittura, StatoCodice,
};
use chrono::Days;
use std::collections::HashSet;

/// Why a write of the Agenzia keeps nothing.
#[derive(Debug)]
pub(crate) enum Fine {
    /// The Agenzia refuses.
    Rifiuto(RifiutoEntrate),
    /// The register failed.
    Registro(Errore),
}

impl From<Errore> for Fine {
    fn from(errore: Errore) -> Self {
        Self::Registro(errore)
    }
}

impl From<RifiutoEntrate> for Fine {
    fn from(rifiuto: RifiutoEntrate) -> Self {
        Self::Rifiuto(rifiuto)
    }
}

/// A call that changes something: who asks, and what.
#[derive(Debug, Clone)]
pub(crate) struct Domanda {
    pub(crate) riferimento: String,
    pub(crate) chiamata: ChiamataEntrate,
    pub(crate) impronta: [u8; 32],
    pub(crate) oggi: Data,
}

impl Domanda {
    /// What was answered the first time. To be asked once the base is locked: only then has another hand with the same
    /// call finished.
    fn gia_risposta(&self, s: &mut Scrittura<'_>) -> Result<Option<Riscontro>, Errore> {
        let risposta = s.vista().risposta_entrate(&self.riferimento, self.chiamata, &self.impronta)?;
        Ok(risposta.map(|RispostaEntrate { codice, data }| Riscontro { codice, data }))
    }

    fn rispondi(&self, s: &mut Scrittura<'_>, codice: String) -> Result<Riscontro, Errore> {
        let risposta = RispostaEntrate { codice: codice.clone(), data: self.oggi };
        s.annota_risposta_entrate(&self.riferimento, self.chiamata, &self.impronta, &risposta)?;
        Ok(Riscontro { codice, data: self.oggi })
    }
}

/// The archive's word on a code; one that it has not seen is taken over from the population register, if it is there.
pub(crate) fn conosciuto(
    s: &mut Scrittura<'_>,
    codice: &str,
    persona: Option<&PersonaEntrate>,
    oggi: Data,
) -> Result<Option<CodiceEntrate>, Errore> {
    let mut vista = s.vista();
    if let Some(noto) = vista.codice_entrate(codice)? {
        return Ok(Some(noto));
    }
    let mut titolari = vista.titolari_di_codici(&[codice.to_owned()])?;
    // Duplicate sheets may have other data: the one that is meant comes first.
    let meglio = titolari.iter().position(|t| persona.is_some_and(|p| stessi(&t.persona, p))).unwrap_or(0);
    if titolari.is_empty() {
        return Ok(None);
    }
    let mut persona = titolari.swap_remove(meglio).persona;
    persona.luogo = codice.parse().map(|c: CodiceFiscale| c.luogo()).unwrap_or_default();
    Ok(Some(CodiceEntrate {
        codice: codice.to_owned(),
        persona,
        attribuito: oggi,
        origine: OrigineCodice::Anagrafe,
        stato: StatoCodice::Valido,
        nuovo: None,
        // Who has long been in the register was marked when the comune came in.
        marcato_dal: Some(oggi),
    }))
}

/// The codes in use, other than `escluso`, of who has these data: in the archive, or in the population register only.
pub(crate) fn codici_con_dati(
    s: &mut Scrittura<'_>,
    persona: &PersonaEntrate,
    escluso: &str,
) -> Result<Vec<String>, Errore> {
    let mut vista = s.vista();
    let archivio = vista.codici_entrate_di(persona)?;
    let in_uso = |c: &CodiceEntrate| matches!(c.stato, StatoCodice::Valido | StatoCodice::Omocodia);
    let mut codici: Vec<String> =
        archivio.into_iter().filter(|c| in_uso(c) && stessi(&c.persona, persona)).map(|c| c.codice).collect();
    let mut anagrafe = vista.titolari_di_dati(persona)?;
    for t in &mut anagrafe {
        t.persona.luogo = t.codice.parse().map(|c: CodiceFiscale| c.luogo()).unwrap_or_default();
    }
    anagrafe.retain(|t| stessi(&t.persona, persona));
    let loro: Vec<String> = anagrafe.into_iter().map(|t| t.codice).collect();
    // Of a code that the archive knows the archive's word holds.
    let noti: HashSet<String> = vista.codici_entrate(&loro)?.into_iter().map(|c| c.codice).collect();
    codici.extend(loro.into_iter().filter(|c| !noti.contains(c)));
    codici.retain(|c| c != escluso);
    codici.sort();
    codici.dedup();
    Ok(codici)
}

/// Which variants may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scelta {
    /// The base code, or the first free variant.
    DallaBase,
    /// The first free variant.
    SoloVarianti,
}

/// The first code of `base` that nobody has or had; an attribution that was taken back leaves its code free. When all
/// 128 are taken, a provisional one.
pub(crate) fn codice_libero(s: &mut Scrittura<'_>, base: &CodiceFiscale, scelta: Scelta) -> Result<String, Errore> {
    let primo = (scelta == Scelta::DallaBase).then(|| base.base());
    let candidati: Vec<String> = primo.into_iter().chain(base.varianti()).map(|c| c.to_string()).collect();
    let mut vista = s.vista();
    let (annullati, noti): (Vec<_>, Vec<_>) =
        vista.codici_entrate(&candidati)?.into_iter().partition(|c| c.stato == StatoCodice::Annullato);
    // A sheet whose code was annulled at the Agenzia still holds it for a moment: the archive's word holds here too.
    let anagrafe = vista.titolari_di_codici(&candidati)?.into_iter().map(|t| t.codice);
    let anagrafe = anagrafe.filter(|codice| !annullati.iter().any(|a| a.codice == *codice));
    let presi: HashSet<String> = noti.into_iter().map(|c| c.codice).chain(anagrafe).collect();
    match candidati.into_iter().find(|c| !presi.contains(c)) {
        Some(codice) => Ok(codice),
        None => provvisorio(s),
    }
}

/// A new provisional code.
pub(crate) fn provvisorio(s: &mut Scrittura<'_>) -> Result<String, Errore> {
    loop {
        let numero = s.numero_provvisorio()?;
        let codice = u64::try_from(numero).ok().and_then(CodiceProvvisorio::da_numero);
        let codice = codice.ok_or_else(|| Errore::Incoerente("provisional codes are used up".into()))?.to_string();
        // One that came in from outside may have the same digits.
        if conosciuto(s, &codice, None, Data::default())?.is_none() {
            return Ok(codice);
        }
    }
}

/// The day from which a code given today is *marcato ANPR*.
pub(crate) fn marcatura(s: &mut Scrittura<'_>, oggi: Data) -> Result<Option<Data>, Errore> {
    let giorni = s.vista().comportamento_entrate()?.marcatura_giorni;
    Ok(oggi.checked_add_days(Days::new(u64::try_from(giorni).unwrap_or_default())))
}
