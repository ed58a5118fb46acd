//! Addresses and the days from which they hold (registrazione §3.6).

use super::Ambito;
use super::luoghi::{RESIDENZA, RESIDENZA_ESTERA};
use crate::{Anomalia, schede, valori};
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::nomi;
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::tipi::{AltraLingua, Indirizzo, Residenza};
use anpr_model::{Data, Guasto, Registro, Scheda, SchedaFamiglia, Sezione, SezioneFamiglia, Versione};
use serde::Serialize;
use std::rc::Rc;

/// Kinds of address (table 25) that are in Italy.
const ITALIANI: [u8; 9] = [1, 2, 3, 5, 7, 8, 9, 10, 11];
/// Kinds of address that are abroad.
const ESTERI: [u8; 2] = [4, 6];
/// Kinds of address at which residents live: residence, renamed street, correction of the checks.
const PRINCIPALI: [u8; 3] = [1, 10, 11];
/// Kinds of address at which who is in AIRE lives.
const PRINCIPALI_ESTERI: [u8; 2] = ESTERI;
/// Where who has no fixed abode is found.
pub(crate) const DOMICILIO_ELETTO: u8 = 3;
/// Correction found by the checks on the spot.
const POST_ACCERTAMENTO: u8 = 11;
/// The same, and a renamed street.
const CORREZIONI: [u8; 2] = [10, POST_ACCERTAMENTO];
/// What may hold a correction: the elected domicile stays one.
const FORSE_CORREZIONI: [u8; 3] = [DOMICILIO_ELETTO, 10, POST_ACCERTAMENTO];
/// Kinds that name in whose care.
const PRESSO: [u8; 2] = [5, 6];

/// `tipoIndirizzo` as a number; none if it is not in table 25.
pub(crate) fn tipo(residenza: &Residenza) -> Option<u8> {
    residenza.tipo_indirizzo.trim().parse().ok().filter(|tipo| (1..=11).contains(tipo))
}

/// The versions that end when `nuova` becomes the main address: the main one, and any of the same kind. Domicile and dimora
/// are written by operations of their own, and no move ends them (registrazione §19); but of who comes home from abroad
/// everything ends that was written in AIRE.
pub(crate) fn lasciate<'s>(scheda: &'s Scheda, nuova: &Residenza) -> Result<Vec<&'s Versione<Sezione>>, Guasto> {
    let rimpatria = scheda.iscrizione.registro == Registro::Aire && nuova.localita_estera.is_none();
    let mut tutte = Vec::new();
    for versione in schede::versioni(scheda, Sezione::Residenza) {
        tutte.push((versione, tipo(&schede::contenuto::<Residenza>(scheda, versione)?.0)));
    }
    // Who has no main address lives where the elected domicile is, or whatever else is known.
    let sola = principale(scheda)?.map(|(_, residenza)| tipo(&residenza));
    tutte.retain(|(_, suo)| rimpatria || e_principale(*suo) || *suo == tipo(nuova) || Some(*suo) == sola);
    Ok(tutte.into_iter().map(|(versione, _)| versione).collect())
}

/// Whether an address of this kind is where somebody lives, in Italy or abroad.
fn e_principale(tipo: Option<u8>) -> bool {
    tipo.is_some_and(|tipo| PRINCIPALI.contains(&tipo) || PRINCIPALI_ESTERI.contains(&tipo))
}

/// The place of an address among a person's: first where people of their book live, then where who has no fixed abode is
/// found, then the others by table 25.
fn rango(residenza: &Residenza, registro: Registro) -> (u8, u8) {
    let Some(tipo) = tipo(residenza) else { return (u8::MAX, u8::MAX) };
    let principali: &[u8] = if registro == Registro::Aire { &PRINCIPALI_ESTERI } else { &PRINCIPALI };
    let posto = match tipo {
        tipo if principali.contains(&tipo) => 0,
        DOMICILIO_ELETTO => 1,
        _ => 2,
    };
    (posto, tipo)
}

/// The person's current main address with its version; none if there is none.
pub(crate) fn principale(scheda: &Scheda) -> Result<Option<(&Versione<Sezione>, Residenza)>, Guasto> {
    let mut tutte = Vec::new();
    for versione in schede::versioni(scheda, Sezione::Residenza) {
        tutte.push((versione, schede::contenuto::<Residenza>(scheda, versione)?.0));
    }
    Ok(tutte.into_iter().min_by_key(|(_, residenza)| rango(residenza, scheda.iscrizione.registro)))
}

/// The person's current main address; none if there is none.
pub(crate) fn attuale(scheda: &Scheda) -> Result<Option<Residenza>, Guasto> {
    Ok(principale(scheda)?.map(|(_, residenza)| residenza))
}

/// All addresses, the main one first, in the order of writing within one kind.
pub(crate) fn in_ordine(scheda: &Scheda) -> Result<Vec<Residenza>, Guasto> {
    let mut tutte: Vec<Residenza> = schede::tutte(scheda, Sezione::Residenza)?;
    tutte.sort_by_key(|residenza| rango(residenza, scheda.iscrizione.registro));
    Ok(tutte)
}

/// Since when the person has lived where they live: what the address says, or else when it was registered. None without an
/// address.
pub(crate) fn residente_dal(scheda: &Scheda) -> Result<Option<Data>, Guasto> {
    let Some((versione, residenza)) = principale(scheda)? else { return Ok(None) };
    Ok(Some(sua_decorrenza(&residenza).unwrap_or(versione.periodo.dal)))
}

/// From when the current address counts against an earlier one: as [`residente_dal`], but what the checks on the spot found
/// counts from its own day (registrazione §3.6), and so does the new name of a street: the old one held until then.
pub(crate) fn decorrenza_attuale(scheda: &Scheda) -> Result<Option<Data>, Guasto> {
    conta_dal(scheda, &CORREZIONI)
}

/// From when a family's address counts for who joins it: as [`residente_dal_famiglia`], but what the checks on the spot found
/// counts from its own day (registrazione §3.6).
pub(crate) fn decorrenza_famiglia(famiglia: &SchedaFamiglia, membri: &[Rc<Scheda>]) -> Result<Option<Data>, Guasto> {
    if let Some((residenza, scritta)) = della_famiglia(famiglia)? {
        return Ok(Some(da_quando(&residenza, scritta, &[POST_ACCERTAMENTO])));
    }
    primo(membri, |scheda| conta_dal(scheda, &[POST_ACCERTAMENTO]))
}

/// From when a family's address counts against an earlier one of it, as [`decorrenza_attuale`] does for a person's: the
/// family's own, or else that of its reference person.
pub(crate) fn attuale_famiglia(famiglia: &SchedaFamiglia, membri: &[Rc<Scheda>]) -> Result<Option<Data>, Guasto> {
    if let Some((residenza, scritta)) = della_famiglia(famiglia)? {
        return Ok(Some(da_quando(&residenza, scritta, &FORSE_CORREZIONI)));
    }
    primo(membri, |scheda| conta_dal(scheda, &FORSE_CORREZIONI))
}

/// Since when a family has lived at its address: what the family's own says, or else that of its first member who has one.
/// None without an address.
pub(crate) fn residente_dal_famiglia(famiglia: &SchedaFamiglia, membri: &[Rc<Scheda>]) -> Result<Option<Data>, Guasto> {
    if let Some((residenza, scritta)) = della_famiglia(famiglia)? {
        return Ok(Some(sua_decorrenza(&residenza).unwrap_or(scritta)));
    }
    primo(membri, residente_dal)
}

/// A family's own address, and from when it is written.
fn della_famiglia(famiglia: &SchedaFamiglia) -> Result<Option<(Residenza, Data)>, Guasto> {
    let sua = famiglia.sezioni.iter().rev().find(|versione| versione.sezione == SezioneFamiglia::Residenza);
    sua.map(|versione| Ok((schede::leggi(&versione.contenuto, famiglia.id)?, versione.periodo.dal))).transpose()
}

/// What the first member says who says something: families that came in with a subentro have their members' addresses and
/// none of their own.
fn primo(
    membri: &[Rc<Scheda>],
    dice: impl Fn(&Scheda) -> Result<Option<Data>, Guasto>,
) -> Result<Option<Data>, Guasto> {
    for scheda in membri {
        if let Some(dal) = dice(scheda)? {
            return Ok(Some(dal));
        }
    }
    Ok(None)
}

fn conta_dal(scheda: &Scheda, da_se: &[u8]) -> Result<Option<Data>, Guasto> {
    let sua = principale(scheda)?;
    Ok(sua.map(|(versione, residenza)| da_quando(&residenza, versione.periodo.dal, da_se)))
}

/// What an address says, or else when it was written; of the kinds `da_se` not before that.
fn da_quando(residenza: &Residenza, scritta: Data, da_se: &[u8]) -> Data {
    let detta = sua_decorrenza(residenza).unwrap_or(scritta);
    if tipo(residenza).is_some_and(|tipo| da_se.contains(&tipo)) { detta.max(scritta) } else { detta }
}

/// The day that an address itself says.
pub(crate) fn sua_decorrenza(residenza: &Residenza) -> Option<Data> {
    residenza.data_decorrenza_residenza.as_deref().and_then(valori::data)
}

/// Whether two addresses are one, down to the flat; how names are written does not matter.
pub(crate) fn stesso_indirizzo(a: &Residenza, b: &Residenza) -> bool {
    match (&a.indirizzo, &b.indirizzo, &a.localita_estera, &b.localita_estera) {
        (Some(a), Some(b), _, _) => forma(a) == forma(b),
        (None, None, Some(a), Some(b)) => forma(&a.indirizzo_estero) == forma(&b.indirizzo_estero),
        _ => false,
    }
}

impl Ambito<'_> {
    /// The form of an address: table 25, ES021–ES028, EC053–EC058, EC073, EN378; ES088 for its day.
    pub(crate) fn controlla_residenza(&mut self, residenza: &Residenza, oggetto: &str) {
        let Some(tipo) = tipo(residenza) else {
            self.nota_su("EN371", oggetto, "tipoIndirizzo", &residenza.tipo_indirizzo);
            return;
        };
        if ITALIANI.contains(&tipo) && residenza.indirizzo.is_none() {
            self.nota_su("ES021", oggetto, "tipoIndirizzo", &residenza.tipo_indirizzo);
        }
        if ESTERI.contains(&tipo) && residenza.localita_estera.is_none() {
            self.nota_su("ES022", oggetto, "tipoIndirizzo", &residenza.tipo_indirizzo);
        }
        if PRESSO.contains(&tipo) && residenza.presso.as_deref().is_none_or(|p| p.trim().is_empty()) {
            self.nota_su("ES026", oggetto, "presso", "");
        }
        let dal = residenza.data_decorrenza_residenza.as_deref().and_then(valori::data);
        if let Some(dal) = dal.filter(|dal| *dal > self.oggi()) {
            self.nota_su("ES088", oggetto, "dataDecorrenzaResidenza", &valori::data_italiana(dal));
        }
        if let Some(indirizzo) = &residenza.indirizzo {
            self.controlla_indirizzo(indirizzo, dal.unwrap_or(self.decorrenza()), oggetto);
        }
        self.controlla_estera(residenza, oggetto);
    }

    fn controlla_indirizzo(&mut self, indirizzo: &Indirizzo, dal: Data, oggetto: &str) {
        let toponimo = &indirizzo.toponimo;
        let pieno = |testo: &Option<String>| testo.as_deref().is_some_and(|t| !t.trim().is_empty());
        if pieno(&toponimo.cod_specie) && !pieno(&toponimo.specie_fonte) {
            self.nota_su("ES023", oggetto, "specieFonte", "");
        }
        if pieno(&toponimo.cod_toponimo) && !pieno(&toponimo.toponimo_fonte) {
            self.nota_su("ES024", oggetto, "toponimoFonte", "");
        }
        if let Some(civico) = &indirizzo.numero_civico {
            if pieno(&civico.codice_civico) && !pieno(&civico.civico_fonte) {
                self.nota_su("ES025", oggetto, "civicoFonte", "");
            }
        }
        // Any source but 1 is the comune's own, whose codes are not ours to judge (registrazione §3.6).
        let nazionale = toponimo.specie_fonte.as_deref().is_some_and(|fonte| fonte.trim() == "1");
        if let Some(specie) = toponimo.cod_specie.as_deref().filter(|_| nazionale) {
            self.controlla_tabella(Tabella::SpecieToponimo, specie, "EC073", (oggetto, "codSpecie"));
        }
        self.controlla_comune(&indirizzo.comune, Quando::Il(dal), &RESIDENZA, (oggetto, "comune"));
    }

    fn controlla_estera(&mut self, residenza: &Residenza, oggetto: &str) {
        let Some(estera) = &residenza.localita_estera else { return };
        let indirizzo = estera.indirizzo_estero.as_ref();
        let stato = indirizzo.map(|indirizzo| indirizzo.localita.codice_stato.as_str());
        self.controlla_consolato(&estera.consolato, stato);
        let Some(indirizzo) = indirizzo else {
            self.nota_su("ES027", oggetto, "descrizioneLocalita", "");
            return;
        };
        let localita = &indirizzo.localita;
        let descrizione = localita.descrizione_stato.as_deref();
        self.controlla_stato(&localita.codice_stato, descrizione, &RESIDENZA_ESTERA, (oggetto, "codiceStato"));
        if localita.descrizione_localita.is_none() {
            self.nota_su("ES027", oggetto, "descrizioneLocalita", "");
        }
        let dove = indirizzo.toponimo.is_some() || indirizzo.cap.is_some() || localita.provincia_contea.is_some();
        if !dove && residenza.presso.is_none() {
            self.nota_su("ES028", oggetto, "indirizzoEstero", "");
        }
    }

    /// The address in a second language: EC069 for the language, EN504 where the comune has none.
    pub(crate) fn controlla_altra_lingua(&mut self, lingue: &[AltraLingua], residenza: &Residenza) {
        let comune = residenza.indirizzo.as_ref().map(|indirizzo| &indirizzo.comune);
        for lingua in lingue {
            if !lingua_nota(&lingua.id_lingua) {
                self.nota_su("EC069", "altraLingua", "idLingua", &lingua.id_lingua);
            }
            if comune.is_some_and(|comune| !self.bilingue(comune)) {
                self.nota_su("EN504", "altraLingua", "idLingua", &lingua.id_lingua);
            }
        }
    }

    /// Whether a comune has a second official language: by its name in it, or by its province.
    fn bilingue(&self, comune: &anpr_contract::tipi::Comune) -> bool {
        let sigla = comune.sigla_provincia_istat.trim().to_ascii_uppercase();
        let istat = self.istat(comune);
        let noto = istat.and_then(|istat| self.comuni().per_istat(&istat, self.oggi()));
        PROVINCE_BILINGUI.contains(&sigla.as_str()) || noto.is_some_and(|c| c.nome_altra_lingua.is_some())
    }

    /// EN378: people live in the comune that registers them.
    pub(crate) fn nel_comune(&mut self, residenza: &Residenza, oggetto: &str) {
        let Some(istat) = residenza.indirizzo.as_ref().and_then(|indirizzo| self.istat(&indirizzo.comune)) else {
            return;
        };
        if !self.e_nostro(&istat) {
            let parametri = [("valore", istat.as_str()), ("atteso", self.mittente()), ("comune", &istat)];
            self.nota(Anomalia::nuova("EN378", &parametri).su(oggetto, "comune").valore(&istat));
        }
    }

    /// The ISTAT code of the comune of an address, found by its name if it is not given.
    pub(crate) fn istat(&self, comune: &anpr_contract::tipi::Comune) -> Option<String> {
        let dato = comune.codice_istat.as_deref().map(str::trim).filter(|istat| !istat.is_empty());
        dato.map(str::to_owned).or_else(|| {
            let trovati = self.comuni().per_nome(&comune.nome_comune, self.oggi());
            let sigla = comune.sigla_provincia_istat.trim();
            let mut suoi = trovati.iter().filter(|c| c.sigla.eq_ignore_ascii_case(sigla));
            // Of several with one name nobody can tell which is meant (EC057).
            suoi.next().filter(|_| suoi.next().is_none()).map(|c| c.istat.clone())
        })
    }

    /// The day of a new address must be the registration's: `codice` (EN207, EN239, EN245, EF055) otherwise.
    pub(crate) fn decorrenza_uguale(&mut self, residenza: &Residenza, codice: &'static str, oggetto: &str) {
        let Some(dal) = residenza.data_decorrenza_residenza.as_deref().and_then(valori::data) else { return };
        if dal != self.decorrenza() {
            let (detta, attesa) = (valori::data_italiana(dal), valori::data_italiana(self.decorrenza()));
            let anomalia = Anomalia::nuova(codice, &[("valore", &detta), ("atteso", &attesa), ("data", &attesa)]);
            self.nota(anomalia.su(oggetto, "dataDecorrenzaResidenza").valore(&detta));
        }
    }

    /// EN237, EN425; EN424 when nobody knows the day on which the current address began: nobody moves until it is rectified.
    pub(crate) fn si_puo_muovere(&mut self, scheda: &Scheda, nuova: &Residenza, oggetto: &str) -> Result<(), Guasto> {
        self.non_prima_dell_attuale(scheda, nuova, oggetto)?;
        let migrata = principale(scheda)?.filter(|(versione, _)| Some(versione.aperta_da) == scheda.soggetto.subentro);
        if migrata.is_some_and(|(_, residenza)| residenza.data_decorrenza_residenza.is_none()) {
            let soggetto = scheda.soggetto.id.to_string();
            let parametri = [("soggetto", soggetto.as_str())];
            self.nota(Anomalia::nuova("EN424", &parametri).su(oggetto, "dataDecorrenzaResidenza"));
        }
        Ok(())
    }

    /// EN237: no address begins before the day on which the current one did, nor before any that it ends was written; EN425:
    /// nor before the first registration.
    fn non_prima_dell_attuale(&mut self, scheda: &Scheda, nuova: &Residenza, oggetto: &str) -> Result<(), Guasto> {
        let decorrenza = self.decorrenza();
        let soggetto = scheda.soggetto.id.to_string();
        let detta = valori::data_italiana(decorrenza);
        let mut nota = |codice, data: Data| {
            let data = valori::data_italiana(data);
            let parametri = [("soggetto", soggetto.as_str()), ("data", &data), ("valore", &detta)];
            self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, "dataDecorrenza").valore(&detta));
        };
        let scritta = lasciate(scheda, nuova)?.iter().map(|versione| versione.periodo.dal).max();
        if let Some(dal) = decorrenza_attuale(scheda)?.max(scritta).filter(|dal| decorrenza < *dal) {
            nota("EN237", dal);
        }
        if decorrenza < scheda.iscrizione.periodo.dal {
            nota("EN425", scheda.iscrizione.periodo.dal);
        }
        Ok(())
    }
}

/// Whether a number is of a language: the schema admits digits only, and table 14 has letters, so that its languages are
/// counted.
fn lingua_nota(id: &str) -> bool {
    id.trim().parse::<usize>().is_ok_and(|numero| (1..=tabelle::voci(Tabella::Lingua).len()).contains(&numero))
}

/// Provinces with comuni of two languages: German and Ladin, French, Slovene (laws 482/1999 and 38/2001).
const PROVINCE_BILINGUI: [&str; 5] = ["AO", "BZ", "GO", "TS", "UD"];

/// What two addresses are compared by: every text that they hold, folded.
fn forma(parte: &impl Serialize) -> Vec<(String, String)> {
    let mut voci = Vec::new();
    if let Ok(valore) = serde_json::to_value(parte) {
        raccogli(&valore, String::new(), &mut voci);
    }
    voci.sort();
    voci
}

fn raccogli(valore: &serde_json::Value, dove: String, voci: &mut Vec<(String, String)>) {
    match valore {
        serde_json::Value::Object(campi) => {
            for (nome, valore) in campi.iter().filter(|(nome, _)| !DI_NESSUN_CONTO.contains(&nome.as_str())) {
                raccogli(valore, format!("{dove}/{nome}"), voci);
            }
        }
        serde_json::Value::String(testo) if !testo.trim().is_empty() => voci.push((dove, nomi::normalizza(testo))),
        _ => {}
    }
}

/// Codes and sources say the same street in other ways.
const DI_NESSUN_CONTO: [&str; 8] =
    ["cap", "codSpecie", "specieFonte", "codToponimo", "toponimoFonte", "codiceCivico", "civicoFonte", "codiceIstat"];
