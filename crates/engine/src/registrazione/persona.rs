//! Personal data: as they are stored, searched and compared.

use super::Ambito;
use super::effetti::json;
use crate::{Anomalia, schede, valori};
use anpr_catalogue::comuni::Comuni;
use anpr_catalogue::nomi;
use anpr_contract::tipi::{Generalita, IdSchedaSoggettoComune, LuogoEvento};
use anpr_model::{
    ChiaviGeneralita, CriteriSoggetto, Data, Guasto, NascitaCercata, NomeCercato, NuovaGeneralita, Periodo,
    PersonaFiscale, Scheda, Sezione,
};

/// A person's data with the ids, which are the register's and not the section's.
pub(crate) fn generalita(scheda: &Scheda) -> Result<Generalita, Guasto> {
    let mut generalita: Generalita = schede::unica(scheda, Sezione::Generalita)?
        .ok_or_else(|| Guasto::Incoerente(format!("{} has no generalita", scheda.soggetto.id)))?;
    generalita.id_scheda_soggetto_anpr = Some(scheda.soggetto.id.to_string());
    generalita.id_scheda_soggetto_comune = scheda.iscrizione.id_scheda_comune.as_ref().map(|id| {
        let istat = scheda.iscrizione.comune.clone();
        IdSchedaSoggettoComune { id_scheda_soggetto_comune_istat: istat, id_scheda_soggetto: id.clone() }
    });
    Ok(generalita)
}

/// The data as the section stores them: without ids, the codice fiscale and the sex in upper case.
pub(crate) fn da_registrare(generalita: &Generalita) -> Generalita {
    let mut g = generalita.clone();
    g.id_scheda_soggetto_anpr = None;
    g.id_scheda_soggetto_comune = None;
    g.sesso = g.sesso.map(|s| s.to_ascii_uppercase());
    if let Some(cf) = &mut g.codice_fiscale {
        cf.cod_fiscale = cf.cod_fiscale.trim().to_ascii_uppercase();
    }
    g
}

/// A version of the personal data to be written.
pub(crate) fn nuova_generalita(generalita: &Generalita, dal: Data, comuni: &Comuni) -> Result<NuovaGeneralita, Guasto> {
    let g = da_registrare(generalita);
    let chiavi = chiavi(&g, comuni).ok_or_else(|| Guasto::Incoerente("personal data without a birth".into()))?;
    Ok(NuovaGeneralita { periodo: Periodo::aperto(dal), chiavi, contenuto: json(&g)? })
}

/// What searches look at; none without a day of birth.
pub(crate) fn chiavi(g: &Generalita, comuni: &Comuni) -> Option<ChiaviGeneralita> {
    let chiave = |nome: &Option<String>| nome.as_deref().map(nomi::normalizza).filter(|chiave| !chiave.is_empty());
    let nascita = nascita(g)?;
    Some(ChiaviGeneralita {
        codice_fiscale: codice(g),
        cognome: chiave(&g.cognome),
        nome: chiave(&g.nome),
        sesso: sesso(g).unwrap_or('N'),
        data_nascita: nascita,
        luogo_nascita: g.luogo_nascita.as_ref().and_then(|l| valori::chiave_luogo(l, nascita, comuni)),
    })
}

/// The codice fiscale, upper case, without spaces.
pub(crate) fn codice(g: &Generalita) -> Option<String> {
    let cf = g.codice_fiscale.as_ref()?.cod_fiscale.trim().to_ascii_uppercase();
    (!cf.is_empty()).then_some(cf)
}

/// `M`, `F` or `N`.
pub(crate) fn sesso(g: &Generalita) -> Option<char> {
    g.sesso.as_deref()?.chars().next().map(|c| c.to_ascii_uppercase())
}

/// The day of birth.
pub(crate) fn nascita(g: &Generalita) -> Option<Data> {
    valori::data(g.data_nascita.as_deref()?)
}

/// The days between which the birth lies: one, a month, or a year.
pub(crate) fn nascita_tra(g: &Generalita) -> Option<(Data, Data)> {
    let dal = nascita(g)?;
    let al = if si(&g.senza_giorno_mese) {
        valori::fine_anno(dal)
    } else if si(&g.senza_giorno) {
        valori::fine_mese(dal)
    } else {
        dal
    };
    Some((dal, al))
}

/// Whether a mark such as `senzaGiorno` is set.
pub(crate) fn si(segno: &Option<String>) -> bool {
    segno.as_deref().is_some_and(|s| s.trim() == "1")
}

/// Whether `S` or `N` says yes.
pub(crate) fn e_si(risposta: &str) -> bool {
    risposta.trim().eq_ignore_ascii_case("S")
}

/// A surname or name that is searched for; none when neither it nor its absence is given.
pub(crate) fn nome_cercato(nome: &Option<String>, senza: &Option<String>) -> Option<NomeCercato> {
    match nome.as_deref().map(nomi::normalizza).filter(|n| !n.is_empty()) {
        Some(n) => Some(NomeCercato::Valore(n)),
        None => si(senza).then_some(NomeCercato::Assente),
    }
}

/// Criteria by the five personal data (registrazione §3.4); none if one of them is missing.
pub(crate) fn cinque_dati(g: &Generalita, comuni: &Comuni) -> Option<CriteriSoggetto> {
    let cognome = nome_cercato(&g.cognome, &g.senza_cognome)?;
    let nome = nome_cercato(&g.nome, &g.senza_nome)?;
    let (dal, al) = nascita_tra(g)?;
    let luogo = valori::chiave_luogo(g.luogo_nascita.as_ref()?, dal, comuni);
    Some(CriteriSoggetto {
        cognome: Some(cognome),
        nome: Some(nome),
        sesso: Some(sesso(g)?),
        nascita: Some(NascitaCercata { dal, al, luogo }),
        ..CriteriSoggetto::default()
    })
}

/// A key that two registrations of one person have in common, whatever else they say.
pub(crate) fn chiave_unicita(g: &Generalita, comuni: &Comuni) -> Option<String> {
    let k = chiavi(g, comuni)?;
    let parti = [
        k.cognome.unwrap_or_default(),
        k.nome.unwrap_or_default(),
        k.sesso.to_string(),
        k.data_nascita.to_string(),
        k.luogo_nascita.unwrap_or_default(),
    ];
    Some(format!("persona:{}", parti.join("|")))
}

/// The data that make a codice fiscale; none if the register cannot say the cadastral code of the place of birth, or a
/// name is missing altogether.
pub(crate) fn persona_fiscale(g: &Generalita, comuni: &Comuni) -> Option<PersonaFiscale> {
    let nascita = nascita(g)?;
    let parola = |nome: &Option<String>| nome.as_deref().map(nomi::traslittera).filter(|n| !n.trim().is_empty());
    Some(PersonaFiscale {
        cognome: parola(&g.cognome),
        nome: parola(&g.nome),
        sesso: sesso(g)?,
        nascita,
        luogo: valori::codice_catastale(g.luogo_nascita.as_ref()?, nascita, comuni)?,
    })
}

/// Whether two places of birth are the same one, by name and province or by state, whatever accents and apostrophes.
pub(crate) fn stesso_luogo(a: &LuogoEvento, b: &LuogoEvento) -> bool {
    match (&a.comune, &b.comune, &a.localita, &b.localita) {
        (Some(a), Some(b), _, _) => {
            nomi::uguali(&a.nome_comune, &b.nome_comune)
                && a.sigla_provincia_istat.eq_ignore_ascii_case(&b.sigla_provincia_istat)
        }
        (None, None, Some(a), Some(b)) => a.codice_stato == b.codice_stato,
        (None, None, None, None) => a.luogo_eccezionale == b.luogo_eccezionale,
        _ => false,
    }
}

impl Ambito<'_> {
    /// ES057, ES058, ES061, ES062, ES063, ES066: what personal data may not say of themselves.
    pub(crate) fn controlla_forma(&mut self, g: &Generalita, oggetto: &str) {
        if si(&g.senza_cognome) && si(&g.senza_nome) {
            self.nota_su("ES057", oggetto, "senzaCognome", "1");
        }
        if si(&g.senza_cognome) && g.cognome.is_some() {
            self.nota_su("ES061", oggetto, "senzaCognome", "1");
        }
        if si(&g.senza_nome) && g.nome.is_some() {
            self.nota_su("ES062", oggetto, "senzaNome", "1");
        }
        if si(&g.senza_giorno) && si(&g.senza_giorno_mese) {
            self.nota_su("ES058", oggetto, "senzaGiorno", "1");
        }
        let Some(giorno) = nascita(g) else { return };
        let scritto = valori::data_italiana(giorno);
        if si(&g.senza_giorno_mese) && giorno != valori::inizio_anno(giorno) {
            self.nota_su("ES063", oggetto, "dataNascita", &scritto);
        } else if si(&g.senza_giorno) && giorno != valori::inizio_mese(giorno) {
            self.nota_su("ES066", oggetto, "dataNascita", &scritto);
        }
    }

    /// EN068–EN075: what is said of a person found that the register knows otherwise (registrazione §3.4).
    pub(crate) fn confronta(&mut self, dati: &Generalita, scheda: &Scheda, oggetto: &str) -> Result<(), Guasto> {
        let soggetto = scheda.soggetto.id.to_string();
        for Differenza { codice, campo, valore } in differenze(dati, scheda, self.comuni())? {
            let anomalia = Anomalia::nuova(codice, &[("soggetto", &soggetto), ("valore", &valore)]);
            self.nota(anomalia.su(oggetto, campo).valore(&valore));
        }
        Ok(())
    }
}

/// Something said of a person that the register knows otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Differenza {
    /// The code for it where the person was to be found (EN068–EN075).
    pub(crate) codice: &'static str,
    /// The field.
    pub(crate) campo: &'static str,
    /// What was said.
    pub(crate) valore: String,
}

/// What `dati` say otherwise than the sheet; what they do not say is no difference.
pub(crate) fn differenze(dati: &Generalita, scheda: &Scheda, comuni: &Comuni) -> Result<Vec<Differenza>, Guasto> {
    let nota = generalita(scheda)?;
    let mut trovate = Vec::new();
    let mut diverso = |codice, campo, valore: &str| {
        trovate.push(Differenza { codice, campo, valore: valore.to_owned() });
    };
    let nomi_diversi = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => !nomi::uguali(a, b),
        (Some(_), None) => true,
        (None, _) => false,
    };
    if nomi_diversi(&dati.nome, &nota.nome) || si(&dati.senza_nome) && nota.nome.is_some() {
        diverso("EN068", "nome", dati.nome.as_deref().unwrap_or_default());
    }
    if nomi_diversi(&dati.cognome, &nota.cognome) || si(&dati.senza_cognome) && nota.cognome.is_some() {
        diverso("EN069", "cognome", dati.cognome.as_deref().unwrap_or_default());
    }
    if let Some(cf) = codice(dati).filter(|cf| Some(cf) != codice(&nota).as_ref()) {
        diverso("EN070", "codiceFiscale", &cf);
    }
    if let Some((dal, al)) = nascita_tra(dati) {
        if !nascita(&nota).is_some_and(|giorno| (dal..=al).contains(&giorno)) {
            diverso("EN071", "dataNascita", &valori::data_italiana(dal));
        }
        let chiave = |l: &Option<LuogoEvento>| valori::chiave_luogo(l.as_ref()?, dal, comuni);
        if let (Some(luogo), Some(suo)) = (chiave(&dati.luogo_nascita), chiave(&nota.luogo_nascita)) {
            if luogo != suo {
                diverso("EN072", "luogoNascita", luogo.get(1..).unwrap_or_default());
            }
        }
    }
    if let Some(id) = &dati.id_scheda_soggetto_comune {
        // The comune that takes a person over names the sheet by a number of its own.
        let sua = scheda.iscrizione.comune == id.id_scheda_soggetto_comune_istat;
        let noto = scheda.iscrizione.id_scheda_comune.as_deref();
        if sua && noto.is_some_and(|noto| noto != id.id_scheda_soggetto.trim()) {
            diverso("EN073", "idSchedaSoggettoComune", &id.id_scheda_soggetto);
        }
    }
    if let Some(sesso) = sesso(dati).filter(|s| Some(*s) != self::sesso(&nota)) {
        diverso("EN075", "sesso", &sesso.to_string());
    }
    Ok(trovate)
}
