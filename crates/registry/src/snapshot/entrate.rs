//! The Agenzia's archive, and who has which code in the register.

use super::{Snapshot, istante};
use crate::errore::{Errore, Risultato};
use crate::schema::{
    entrate_codice, entrate_comportamento, entrate_riferimento, entrate_validazione, generalita, lotto, soggetto,
};
use crate::tipi::{
    ChiamataEntrate, CodiceEntrate, ComportamentoEntrate, NuovaValidazione, OrigineCodice, PersonaEntrate,
    RispostaEntrate, StatoCodice, StatoLotto, StatoValidazione, Titolare, Validazione,
};
use anpr_model::{Data, OperazioneId, PersonaFiscale, SoggettoId};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Persons that have a code, each with the current version of its generalita.
macro_rules! titolari {
    () => {
        generalita::table
            .inner_join(soggetto::table.on(generalita::soggetto.eq(soggetto::id)))
            .left_join(lotto::table.on(soggetto::lotto.eq(lotto::id.nullable())))
            .filter(soggetto::lotto.is_null().or(lotto::stato.nullable().eq(Some(StatoLotto::Attivo.parola()))))
            .filter(generalita::annullata_da.is_null())
            .filter(generalita::chiusa_da.is_null())
            .filter(generalita::codice_fiscale.is_not_null())
            .select((
                generalita::soggetto,
                generalita::codice_fiscale,
                generalita::cognome,
                generalita::nome,
                generalita::sesso,
                generalita::data_nascita,
            ))
            .order(generalita::soggetto)
    };
}

impl Snapshot<'_> {
    /// A code of the Agenzia's archive.
    pub fn codice_entrate(&mut self, codice: &str) -> Risultato<Option<CodiceEntrate>> {
        let riga: Option<RigaCodice> =
            self.leggi(|c| entrate_codice::table.filter(entrate_codice::codice.eq(codice)).get_result(c).optional())?;
        riga.map(codice_da).transpose()
    }

    /// Those of `codici` that the archive holds, by code.
    pub fn codici_entrate(&mut self, codici: &[String]) -> Risultato<Vec<CodiceEntrate>> {
        let q = entrate_codice::table.filter(entrate_codice::codice.eq_any(codici)).order(entrate_codice::codice);
        let righe: Vec<RigaCodice> = self.leggi(|c| q.load(c))?;
        righe.into_iter().map(codice_da).collect()
    }

    /// The codes of the archive under a surname, a name and a day of birth, by code.
    pub fn codici_entrate_di(&mut self, persona: &PersonaEntrate) -> Risultato<Vec<CodiceEntrate>> {
        let q = entrate_codice::table
            .filter(entrate_codice::cognome.eq(&persona.cognome))
            .filter(entrate_codice::nome.eq(&persona.nome))
            .filter(entrate_codice::nascita.eq(persona.nascita))
            .order(entrate_codice::codice);
        let righe: Vec<RigaCodice> = self.leggi(|c| q.load(c))?;
        righe.into_iter().map(codice_da).collect()
    }

    /// What was answered to a call under a reference; `impronta` is a digest of what was asked.
    pub fn risposta_entrate(
        &mut self,
        riferimento: &str,
        chiamata: ChiamataEntrate,
        impronta: &[u8],
    ) -> Risultato<Option<RispostaEntrate>> {
        let q = entrate_riferimento::table
            .filter(entrate_riferimento::riferimento.eq(riferimento))
            .filter(entrate_riferimento::chiamata.eq(chiamata.parola()))
            .filter(entrate_riferimento::impronta.eq(impronta))
            .select((entrate_riferimento::codice, entrate_riferimento::data));
        let riga: Option<(String, Data)> = self.leggi(|c| q.get_result(c).optional())?;
        Ok(riga.map(|(codice, data)| RispostaEntrate { codice, data }))
    }

    /// How the embedded Agenzia behaves now.
    pub fn comportamento_entrate(&mut self) -> Risultato<ComportamentoEntrate> {
        let q = entrate_comportamento::table.select((
            entrate_comportamento::guasto,
            entrate_comportamento::latenza_ms,
            entrate_comportamento::marcatura_giorni,
        ));
        let riga: Option<(bool, i32, i32)> = self.leggi(|c| q.first(c).optional())?;
        let (guasto, latenza_ms, marcatura_giorni) =
            riga.ok_or_else(|| Errore::Incoerente("entrate_comportamento has no row".into()))?;
        Ok(ComportamentoEntrate { guasto, latenza_ms, marcatura_giorni })
    }

    /// Who has one of these codes in the population register now.
    pub fn titolari_di_codici(&mut self, codici: &[String]) -> Risultato<Vec<Titolare>> {
        let righe: Vec<RigaTitolare> =
            self.leggi(|c| titolari!().filter(generalita::codice_fiscale.eq_any(codici)).load(c))?;
        righe.into_iter().map(titolare_da).collect()
    }

    /// Who has a code in the population register now under a surname, a name and a day of birth.
    pub fn titolari_di_dati(&mut self, persona: &PersonaEntrate) -> Risultato<Vec<Titolare>> {
        let oppure = |testo: &str| Some(testo.to_owned()).filter(|t| !t.is_empty());
        let q = titolari!().filter(generalita::data_nascita.eq(persona.nascita)).into_boxed();
        let q = match oppure(&persona.cognome) {
            Some(cognome) => q.filter(generalita::cognome.eq(Some(cognome))),
            None => q.filter(generalita::cognome.is_null()),
        };
        let q = match oppure(&persona.nome) {
            Some(nome) => q.filter(generalita::nome.eq(Some(nome))),
            None => q.filter(generalita::nome.is_null()),
        };
        let righe: Vec<RigaTitolare> = self.leggi(|c| q.load(c))?;
        righe.into_iter().map(titolare_da).collect()
    }

    /// A deferred validation and where it stands.
    pub fn validazione(
        &mut self,
        soggetto: SoggettoId,
        operazione: OperazioneId,
    ) -> Risultato<Option<(Validazione, StatoValidazione, Option<String>)>> {
        let q = entrate_validazione::table
            .filter(entrate_validazione::soggetto.eq(soggetto.0))
            .filter(entrate_validazione::operazione.eq(operazione.0));
        let riga: Option<RigaValidazione> = self.leggi(|c| q.get_result(c).optional())?;
        let Some(riga) = riga else { return Ok(None) };
        let stato = StatoValidazione::da_parola(&riga.10).ok_or_else(|| parola_ignota("stato", &riga.10))?;
        let esito = riga.13.clone();
        Ok(Some((validazione_da(riga)?, stato, esito)))
    }
}

type RigaCodice = (String, String, String, String, Data, String, Data, String, String, Option<String>, Option<Data>);
type RigaTitolare = (i64, Option<String>, Option<String>, Option<String>, String, Data);
/// A row of `entrate_validazione`.
pub(crate) type RigaValidazione = (
    i64,
    i64,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
    Data,
    String,
    String,
    i32,
    NaiveDateTime,
    Option<String>,
);

/// A validation from its row.
pub(crate) fn validazione_da(riga: RigaValidazione) -> Risultato<Validazione> {
    let (
        soggetto,
        operazione,
        chiamata,
        riferimento,
        codice,
        cognome,
        nome,
        sesso,
        nascita,
        luogo,
        _,
        tentativi,
        prossimo,
        _,
    ) = riga;
    let persona = PersonaFiscale { cognome, nome, sesso: lettera(&sesso)?, nascita, luogo };
    let chiamata = ChiamataEntrate::da_parola(&chiamata).ok_or_else(|| parola_ignota("chiamata", &chiamata))?;
    Ok(Validazione {
        soggetto: SoggettoId(soggetto),
        operazione: OperazioneId(operazione),
        domanda: NuovaValidazione { chiamata, riferimento, codice, persona },
        tentativi,
        prossimo: istante(prossimo),
    })
}

fn codice_da(riga: RigaCodice) -> Risultato<CodiceEntrate> {
    let (codice, cognome, nome, sesso, nascita, luogo, attribuito, origine, stato, nuovo, marcato_dal) = riga;
    Ok(CodiceEntrate {
        codice,
        persona: PersonaEntrate { cognome, nome, sesso: lettera(&sesso)?, nascita, luogo },
        attribuito,
        origine: OrigineCodice::da_parola(&origine).ok_or_else(|| parola_ignota("origine", &origine))?,
        stato: StatoCodice::da_parola(&stato).ok_or_else(|| parola_ignota("stato", &stato))?,
        nuovo,
        marcato_dal,
    })
}

fn titolare_da((soggetto, codice, cognome, nome, sesso, nascita): RigaTitolare) -> Risultato<Titolare> {
    let persona = PersonaEntrate {
        cognome: cognome.unwrap_or_default(),
        nome: nome.unwrap_or_default(),
        sesso: lettera(&sesso)?,
        nascita,
        luogo: String::new(),
    };
    Ok(Titolare { soggetto: SoggettoId(soggetto), codice: codice.unwrap_or_default(), persona })
}

fn lettera(sesso: &str) -> Risultato<char> {
    sesso.chars().next().ok_or_else(|| Errore::Incoerente("an empty sex".into()))
}

fn parola_ignota(colonna: &str, parola: &str) -> Errore {
    Errore::Incoerente(format!("{colonna} {parola}"))
}
