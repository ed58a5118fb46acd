//! A person's data, as they are compared and as they make a code.

use anpr_catalogue::codice_fiscale::{
    CodiceFiscale, DatiFiscali, ErroreCalcolo, Parte, Precisione, Sesso, calcola, discordanze,
};
use anpr_catalogue::nomi::normalizza;
use anpr_model::PersonaFiscale;
use anpr_registry::{ChiamataEntrate, PersonaEntrate};
use openssl::sha::Sha256;

/// The form in which data are compared.
pub(crate) fn chiave(persona: &PersonaFiscale) -> PersonaEntrate {
    PersonaEntrate {
        cognome: normalizza(persona.cognome.as_deref().unwrap_or_default()),
        nome: normalizza(persona.nome.as_deref().unwrap_or_default()),
        sesso: persona.sesso,
        nascita: persona.nascita,
        luogo: persona.luogo.clone(),
    }
}

/// Whether data are the same. A place that is not known, and a sex that is neither M nor F, agree with every other.
pub(crate) fn stessi(a: &PersonaEntrate, b: &PersonaEntrate) -> bool {
    a.cognome == b.cognome
        && a.nome == b.nome
        && a.nascita == b.nascita
        && (a.sesso == b.sesso || a.sesso == 'N' || b.sesso == 'N')
        && (a.luogo == b.luogo || a.luogo.is_empty() || b.luogo.is_empty())
}

/// The code that the data make, before omocodia.
///
/// # Errors
/// The reason, in Italian: none is made of the sex N (registrazione §36 Q34), nor of a place without a cadastral code.
pub(crate) fn codice_base(persona: &PersonaFiscale) -> Result<CodiceFiscale, &'static str> {
    let sesso = Sesso::da_lettera(persona.sesso.encode_utf8(&mut [0; 4])).ok_or("sesso non determinato")?;
    calcola(&fiscali(persona, sesso)).map_err(|ErroreCalcolo::Luogo| "luogo di nascita senza codice catastale")
}

/// Whether a code can be of a person, as far as its form goes.
pub(crate) fn concordano(codice: &CodiceFiscale, persona: &PersonaFiscale) -> bool {
    let sesso = Sesso::da_lettera(persona.sesso.encode_utf8(&mut [0; 4]));
    let dati = fiscali(persona, sesso.unwrap_or(codice.sesso()));
    discordanze(codice, &dati, Precisione::Giorno).iter().all(|parte| *parte == Parte::Sesso && sesso.is_none())
}

/// A digest of what a call asks: under one reference, two persons are two calls.
pub(crate) fn impronta(chiamata: ChiamataEntrate, codice: &str, persona: Option<&PersonaEntrate>) -> [u8; 32] {
    let mut sha = Sha256::new();
    let mut parte = |testo: &str| {
        // The length first: no two lists of texts are one.
        sha.update(&u64::try_from(testo.len()).unwrap_or(u64::MAX).to_be_bytes());
        sha.update(testo.as_bytes());
    };
    parte(chiamata.parola());
    parte(codice);
    if let Some(p) = persona {
        for testo in [&p.cognome, &p.nome, &p.sesso.to_string(), &p.nascita.to_string(), &p.luogo] {
            parte(testo);
        }
    }
    sha.finish()
}

fn fiscali(persona: &PersonaFiscale, sesso: Sesso) -> DatiFiscali<'_> {
    DatiFiscali {
        cognome: persona.cognome.as_deref().unwrap_or_default(),
        nome: persona.nome.as_deref().unwrap_or_default(),
        sesso,
        nascita: persona.nascita,
        luogo: &persona.luogo,
    }
}
