//! 5005 `mutazione_residenza`: one or more members of a family move to another family or address, in the same comune or
//! from another one (registrazione §20). The destination comune registers it.
//!
//! Kinds 01 (senza fissa dimora), 02 (residenza) and 06 (as it was before the subentro) move people; 03 (dimora abituale)
//! and 04 (domicilio eletto) only note a further address of a resident.
//!
//! Raises EC002, EC003, EC004, EC032, EC033, EC034, EC053, EC055, EC069, EC073, EC074, EF001, EF002, EF007, EF011, EF016, EF017,
//! EF020, EF021, EF023, EF024, EF025, EF026, EF027, EF031, EF033, EF042, EF050, EF051, EF053, EF054, EF055, EF056, EF062,
//! EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN130, EN131, EN132, EN134, EN135, EN166, EN175, EN203, EN206, EN211,
//! EN220, EN237, EN244, EN246, EN296, EN304, EN341, EN342, EN346, EN371, EN388, EN392, EN416, EN424, EN425, EN429, EN447,
//! EN448, EN465, EN469, EN470, EN490, EN504, EN531, ES004, ES021, ES022, ES023, ES024, ES025, ES026, ES027, ES028, ES057,
//! ES058, ES061, ES062, ES063, ES066, ES088, ES100, ES101, ES102; warns with EC056, EC057, EC058, EN111, EN112, EN113,
//! EN226, EN388.

use super::trasferimento::{Arrivo, Dimora, datata, dimora};
use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::famiglie::{CONVIVENZA, FAMIGLIA, FAMIGLIA_AIRE, e_intestatario};
use crate::registrazione::legami;
use crate::registrazione::persona;
use crate::registrazione::residenza::{
    DOMICILIO_ELETTO, attuale, decorrenza_famiglia, stesso_indirizzo, sua_decorrenza, tipo,
};
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::tabelle::Tabella;
use anpr_contract::mutazione_5000::Richiesta5005;
use anpr_contract::tipi::{ListaControlli, Residenza, SoggettoFamiglia};
use anpr_model::{
    FamigliaId, Guasto, NuovaAppartenenza, NuovaFamiglia, Periodo, Registro, Scheda, SchedaFamiglia, Sezione,
    SezioneFamiglia, SoggettoId, StatoFamiglia,
};
use std::rc::Rc;

/// What a 5005 changes (table 47).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tipo {
    SenzaFissaDimora,
    Residenza,
    DimoraAbituale,
    DomicilioEletto,
    Ripristino,
}

/// Who moves: the sheet and what the request says of it.
struct Chi<'r> {
    scheda: Rc<Scheda>,
    detto: &'r SoggettoFamiglia,
}

/// Where they go.
enum Destinazione {
    Esistente(Rc<SchedaFamiglia>),
    Nuova,
}

/// Decides a 5005.
pub fn decidi(richiesta: &Richiesta5005, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (tipo, nuova) = controllo(richiesta, ambito)?;
    let chi = soggetti(richiesta, ambito)?;
    match tipo {
        Tipo::DimoraAbituale | Tipo::DomicilioEletto => altro_indirizzo(richiesta, tipo, &chi, ambito)?,
        Tipo::SenzaFissaDimora | Tipo::Residenza | Tipo::Ripristino => {
            let destinazione = destinazione(richiesta, tipo, nuova, ambito)?;
            sposta(richiesta, tipo, &chi, &destinazione, ambito)?;
        }
    }
    Ok(ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?)
}

/// EN371 for the kind, EF016 for the destination.
fn controllo(richiesta: &Richiesta5005, ambito: &mut Ambito<'_>) -> Result<(Tipo, bool), Interruzione> {
    let dati = &richiesta.dati_controllo;
    let tipo = match dati.tipo_mutazione.trim() {
        "01" => Some(Tipo::SenzaFissaDimora),
        "02" => Some(Tipo::Residenza),
        "03" => Some(Tipo::DimoraAbituale),
        "04" => Some(Tipo::DomicilioEletto),
        "06" => Some(Tipo::Ripristino),
        altro => {
            let parametri = [("valore", altro), ("campo", "tipoMutazione")];
            ambito.nota(Anomalia::nuova("EN371", &parametri).su("datiControllo", "tipoMutazione").valore(altro));
            None
        }
    };
    let nuova = match dati.tipo_scheda.trim() {
        "1" => false,
        "2" => true,
        altro => {
            ambito.nota_su("EF016", "datiControllo", "tipoScheda", altro);
            false
        }
    };
    ambito.passo()?;
    // A kind that is none was noted, and ended the step.
    Ok((tipo.unwrap_or(Tipo::Residenza), nuova))
}

/// Who moves: known, registered, all of one family, each named once.
fn soggetti<'r>(richiesta: &'r Richiesta5005, ambito: &mut Ambito<'_>) -> Result<Vec<Chi<'r>>, Interruzione> {
    if richiesta.elenco_soggetti_famiglia.is_empty() {
        return Err(Anomalia::nuova("EN132", &[("campo", ELENCO), ("valore", ELENCO)]).su(ELENCO, "").into());
    }
    let mut chi: Vec<Chi<'r>> = Vec::with_capacity(richiesta.elenco_soggetti_famiglia.len());
    for detto in &richiesta.elenco_soggetti_famiglia {
        let scheda = ambito.trova_soggetto(&detto.generalita, Cercati::Attivi, ELENCO)?;
        if chi.iter().any(|c| c.scheda.soggetto.id == scheda.soggetto.id) {
            ambito.nota_su("EN465", ELENCO, "idSchedaSoggettoANPR", &scheda.soggetto.id.to_string());
        }
        chi.push(Chi { scheda, detto });
    }
    let famiglie: Vec<Option<FamigliaId>> =
        chi.iter().map(|c| c.scheda.appartenenza.as_ref().map(|a| a.famiglia)).collect();
    if famiglie.windows(2).any(|coppia| matches!(coppia, [a, b] if a != b)) {
        ambito.nota_su("EF054", ELENCO, "", "");
    }
    ambito.passo()?;
    let ids: Vec<SoggettoId> = chi.iter().map(|c| c.scheda.soggetto.id).collect();
    ambito.nessun_procedimento_altrui(&ids, ELENCO)?;
    for c in &chi {
        ambito.nessuna_doppia_posizione(&c.scheda, ("EN469", "EN470"), ELENCO)?;
    }
    if let Some(famiglia) = ambito.famiglia_di(&chi[0].scheda)? {
        ambito.famiglia_completa(&famiglia, ELENCO);
    }
    ambito.passo()?;
    Ok(chi)
}

/// Kinds 03 and 04: one further address of one resident of the comune.
fn altro_indirizzo(
    richiesta: &Richiesta5005,
    tipo_mutazione: Tipo,
    chi: &[Chi<'_>],
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let (atteso, manca) = match tipo_mutazione {
        Tipo::DomicilioEletto => (DOMICILIO_ELETTO, "EF053"),
        _ => (TIPO_DIMORA, "EF050"),
    };
    let [uno] = chi else { return Err(Anomalia::nuova("EF051", &[]).su(ELENCO, "").into()) };
    if !ambito.e_nostro(&uno.scheda.soggetto.comune) {
        let parametri = [("valore", richiesta.dati_controllo.tipo_mutazione.as_str())];
        ambito.nota(Anomalia::nuova("EN429", &parametri).su("datiControllo", "tipoMutazione"));
    }
    let Some(indirizzo) = richiesta.residenza_famiglia.iter().find(|r| tipo(r) == Some(atteso)) else {
        return Err(Anomalia::nuova(manca, &[]).su(RESIDENZA, "tipoIndirizzo").into());
    };
    ambito.controlla_residenza(indirizzo, RESIDENZA);
    ambito.decorrenza_uguale(indirizzo, "EF055", RESIDENZA);
    let scheda = &uno.scheda;
    let dal = ambito.decorrenza();
    // What is said in a second language is said of where the person lives.
    let vi_abita = attuale(scheda)?.is_none_or(|casa| tipo(&casa) == Some(atteso));
    if vi_abita {
        ambito.controlla_altra_lingua(&richiesta.altra_lingua, indirizzo);
    }
    let mut note = Vec::new();
    for versione in schede::versioni(scheda, Sezione::Residenza) {
        if tipo(&schede::contenuto::<Residenza>(scheda, versione)?.0) == Some(atteso) {
            note.push(versione);
        }
    }
    if let Some(ultima) = note.iter().map(|versione| versione.periodo.dal).max().filter(|ultima| dal < *ultima) {
        let soggetto = scheda.soggetto.id.to_string();
        let (detta, data) = (valori::data_italiana(dal), valori::data_italiana(ultima));
        let parametri = [("valore", detta.as_str()), ("data", &data), ("soggetto", &soggetto)];
        ambito.nota(Anomalia::nuova("EN237", &parametri).su(RESIDENZA, "dataDecorrenza").valore(&detta));
    }
    ambito.passo()?;
    for versione in note {
        ambito.chiudi_versione(scheda.soggetto.id, schede::id(versione), dal);
    }
    ambito.apri_sezione(scheda.soggetto.id, Sezione::Residenza, &datata(indirizzo, dal), dal)?;
    if vi_abita {
        ambito.chiudi_sezione(scheda, Sezione::AltraLingua, dal);
        for lingua in &richiesta.altra_lingua {
            ambito.apri_sezione(scheda.soggetto.id, Sezione::AltraLingua, lingua, dal)?;
        }
    }
    segue_la_famiglia(scheda, indirizzo, ambito)?;
    ambito.rispondi_variato(Variato::di(scheda)?);
    Ok(())
}

/// Who has no fixed abode lives, with the family, where the elected domicile is: it is the family's address if it is that
/// of its reference person.
fn segue_la_famiglia(scheda: &Scheda, indirizzo: &Residenza, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let al_domicilio = |casa: Option<Residenza>| casa.is_some_and(|casa| tipo(&casa) == Some(DOMICILIO_ELETTO));
    let intestatario = scheda.appartenenza.as_ref().is_some_and(|a| e_intestatario(&a.codice_legame));
    let suo = tipo(indirizzo) == Some(DOMICILIO_ELETTO) && al_domicilio(attuale(scheda)?);
    if !intestatario || !suo || dimora(scheda)? != Dimora::SenzaFissa {
        return Ok(());
    }
    let Some(famiglia) = ambito.famiglia_di(scheda)? else { return Ok(()) };
    if al_domicilio(schede::della_famiglia(&famiglia, SezioneFamiglia::Residenza)?) {
        let dal = ambito.decorrenza();
        let datato = datata(indirizzo, dal);
        ambito.sostituisci_sezione_famiglia(&famiglia, SezioneFamiglia::Residenza, &datato, dal)?;
    }
    Ok(())
}

/// The family that takes them: an existing one of ours, or a new one.
fn destinazione(
    richiesta: &Richiesta5005,
    tipo_mutazione: Tipo,
    nuova: bool,
    ambito: &mut Ambito<'_>,
) -> Result<Destinazione, Interruzione> {
    let detta = &richiesta.generalita_scheda_famiglia;
    let tipo_scheda = detta.tipo_scheda.trim();
    if !matches!(tipo_scheda, "3" | "4" | "5") {
        ambito.nota_su("EF020", DESTINAZIONE, "tipoScheda", tipo_scheda);
    }
    let esito = if nuova {
        nuova_ammessa(richiesta, tipo_mutazione, ambito);
        Destinazione::Nuova
    } else {
        let famiglia = ambito.trova_famiglia(detta, DESTINAZIONE)?;
        ambito.famiglia_competente(&famiglia, DESTINAZIONE);
        ambito.famiglia_completa(&famiglia, DESTINAZIONE);
        let codice = match (tipo_scheda, famiglia.tipo_scheda) {
            ("3", CONVIVENZA) => Some("EN341"),
            ("4", FAMIGLIA | FAMIGLIA_AIRE) => Some("EN342"),
            ("5", FAMIGLIA | CONVIVENZA) | ("3", FAMIGLIA_AIRE) => Some("EN304"),
            _ => None,
        };
        if let Some(codice) = codice {
            ambito.nota_su(codice, DESTINAZIONE, "tipoScheda", tipo_scheda);
        }
        if famiglia.tipo_scheda == CONVIVENZA && ambito.residenza_famiglia(&famiglia)?.is_none() {
            ambito.nota_famiglia("EN490", &famiglia, DESTINAZIONE);
        }
        Destinazione::Esistente(famiglia)
    };
    for residenza in &richiesta.residenza_famiglia {
        ambito.controlla_residenza(residenza, RESIDENZA);
        nel_comune_di_destinazione(residenza, ambito);
        ambito.controlla_altra_lingua(&richiesta.altra_lingua, residenza);
    }
    ambito.passo()?;
    Ok(esito)
}

/// What a new family must say of itself: EF017, EF021, EF023–EF027, EF055, EN342, EC004, EC074.
fn nuova_ammessa(richiesta: &Richiesta5005, tipo_mutazione: Tipo, ambito: &mut Ambito<'_>) {
    let detta = &richiesta.generalita_scheda_famiglia;
    if crate::registrazione::famiglie::id_anpr(detta).is_some() {
        let id = detta.id_famiglia_convivenza_anpr.as_deref().unwrap_or_default();
        ambito.nota_su("EF017", DESTINAZIONE, "idFamigliaConvivenzaANPR", id);
    }
    if detta.tipo_scheda.trim() != "3" {
        ambito.nota_su("EN341", DESTINAZIONE, "tipoScheda", &detta.tipo_scheda);
    }
    let origine = detta.data_origine_famiglia_convivenza.as_deref().and_then(valori::data);
    if let Some(origine) = origine {
        let detto = valori::data_italiana(origine);
        if origine > ambito.oggi() {
            ambito.nota_su("EF025", DESTINAZIONE, CAMPO_ORIGINE, &detto);
        } else if origine != ambito.decorrenza() {
            ambito.nota_su("EF024", DESTINAZIONE, CAMPO_ORIGINE, &detto);
        }
    }
    if let Some(motivo) = detta.motivo_costituzione.as_deref() {
        let dove = (DESTINAZIONE, "motivoCostituzione");
        ambito.controlla_tabella(Tabella::MotivoCostituzioneFamiglia, motivo, "EC004", dove);
    }
    if let Some(movimentazione) = detta.tipo_movimentazione.as_deref() {
        let dove = (DESTINAZIONE, "tipoMovimentazione");
        ambito.controlla_tabella(Tabella::TipoMovimentazione, movimentazione, "EC074", dove);
    }
    let intestatari =
        richiesta.elenco_soggetti_famiglia.iter().filter(|s| e_intestatario(&s.legame_soggetto.codice_legame)).count();
    match intestatari {
        0 => ambito.nota_su("EF021", ELENCO, "codiceLegame", ""),
        1 => {}
        _ => ambito.nota_su("EN166", ELENCO, "codiceLegame", "1"),
    }
    match principale(richiesta, tipo_mutazione) {
        None if richiesta.residenza_famiglia.is_empty() => ambito.nota_su("EF023", RESIDENZA, "", ""),
        None => ambito.nota_su("EF026", RESIDENZA, "tipoIndirizzo", &richiesta.residenza_famiglia[0].tipo_indirizzo),
        Some(residenza) => {
            if residenza.data_decorrenza_residenza.is_none() {
                ambito.nota_su("EF027", RESIDENZA, "dataDecorrenzaResidenza", "");
            }
            ambito.decorrenza_uguale(residenza, "EF055", RESIDENZA);
        }
    }
}

/// EF042: the comune of the address is the one that registers. EN346: abroad goes another way.
fn nel_comune_di_destinazione(residenza: &Residenza, ambito: &mut Ambito<'_>) {
    if residenza.localita_estera.is_some() {
        ambito.nota_su("EN346", RESIDENZA, "tipoIndirizzo", &residenza.tipo_indirizzo);
        return;
    }
    let istat = residenza.indirizzo.as_ref().and_then(|indirizzo| ambito.istat(&indirizzo.comune));
    if let Some(istat) = istat.filter(|istat| !ambito.e_nostro(istat)) {
        let parametri = [("valore", istat.as_str()), ("atteso", ambito.mittente()), ("comune", &istat)];
        let anomalia = Anomalia::nuova("EF042", &parametri).su(RESIDENZA, "comune").valore(&istat);
        ambito.nota(anomalia);
    }
}

/// Kinds 01, 02 and 06: checks the move against who moves, and writes it.
fn sposta(
    richiesta: &Richiesta5005,
    tipo: Tipo,
    chi: &[Chi<'_>],
    destinazione: &Destinazione,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let residenza = match destinazione {
        Destinazione::Nuova => principale(richiesta, tipo).cloned(),
        Destinazione::Esistente(famiglia) => ambito.residenza_famiglia(famiglia)?,
    };
    // A family without any address takes the one that the request brings.
    let residenza = residenza.or_else(|| principale(richiesta, tipo).cloned());
    let Some(residenza) = residenza else {
        return Err(Anomalia::nuova("EF023", &[]).su(RESIDENZA, "").into());
    };
    let ids: Vec<SoggettoId> = chi.iter().map(|c| c.scheda.soggetto.id).collect();
    controlla_arrivo(richiesta, tipo, chi, destinazione, &residenza, ambito)?;
    ambito.passo()?;

    let dal = ambito.decorrenza();
    let (famiglia, tipo_scheda) = match destinazione {
        Destinazione::Esistente(famiglia) => (famiglia.id, famiglia.tipo_scheda),
        Destinazione::Nuova => (crea_famiglia(richiesta, &residenza, ambito)?, FAMIGLIA),
    };
    let mut progressivo = match destinazione {
        Destinazione::Esistente(famiglia) => ambito.prossimo_progressivo(famiglia.id)?,
        Destinazione::Nuova => 1,
    };
    let definizione = ambito.data_definizione(richiesta.dati_del_procedimento.as_ref());
    let altra_lingua = match destinazione {
        Destinazione::Esistente(famiglia) if !dice_in_altra_lingua(richiesta, &residenza) => {
            ambito.altre_lingue_di(famiglia)?
        }
        _ => richiesta.altra_lingua.clone(),
    };
    let arrivo = Arrivo { residenza: &residenza, altra_lingua: &altra_lingua, dal, definizione };
    let dimora = if tipo == Tipo::SenzaFissaDimora { Dimora::SenzaFissa } else { Dimora::Fissa };
    for Chi { scheda, detto } in chi {
        ambito.chiudi_appartenenza(scheda, dal);
        let nuova = NuovaAppartenenza {
            famiglia,
            codice_legame: legami::codice(&detto.legame_soggetto.codice_legame),
            progressivo,
            periodo: Periodo::aperto(dal),
            decorrenza_legame: Some(dal),
        };
        ambito.apri_appartenenza(scheda.soggetto.id, nuova);
        ambito.trasferisci(scheda, &arrivo, Some(&detto.generalita), detto.autoveicoli.as_ref())?;
        ambito.segna_dimora(scheda, dimora, dal)?;
        ambito.rispondi_variato(Variato::di(scheda)?.in_famiglia(famiglia, tipo_scheda));
        progressivo = progressivo.saturating_add(1);
    }
    lascia_origine(chi, &ids, ambito)
}

/// Whether the request says in a second language where they go to live, and not another address of its own.
fn dice_in_altra_lingua(richiesta: &Richiesta5005, residenza: &Residenza) -> bool {
    !richiesta.altra_lingua.is_empty() && richiesta.residenza_famiglia.iter().any(|r| stesso_indirizzo(r, residenza))
}

/// The rules of who moves against where: relationship, entry, dates, the same address, the whole family.
fn controlla_arrivo(
    richiesta: &Richiesta5005,
    tipo: Tipo,
    chi: &[Chi<'_>],
    destinazione: &Destinazione,
    residenza: &Residenza,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let ids: Vec<SoggettoId> = chi.iter().map(|c| c.scheda.soggetto.id).collect();
    let (verso, tipo_scheda, codice_ingresso) = match destinazione {
        Destinazione::Esistente(famiglia) => (Some(famiglia), famiglia.tipo_scheda, "EF056"),
        Destinazione::Nuova => (None, FAMIGLIA, "EN206"),
    };
    for Chi { scheda, detto } in chi {
        ambito.controlla_legame(&detto.legame_soggetto, tipo_scheda, ELENCO);
        if tipo_scheda == FAMIGLIA_AIRE && scheda.iscrizione.registro == Registro::Apr {
            // Nobody who lives in Italy goes abroad this way, by an address or by a family.
            ambito.nota_su("EN346", DESTINAZIONE, "tipoScheda", "5");
        }
        let ingresso = valori::data(&detto.legame_soggetto.data_decorrenza);
        let nascita = persona::nascita(&persona::generalita(scheda)?);
        ambito.controlla_ingresso(ingresso, verso.map(|f| &**f), nascita, ELENCO, codice_ingresso)?;
        ambito.non_prima_dell_ingresso(scheda, ambito.decorrenza(), ELENCO);
        if tipo == Tipo::Ripristino {
            appena_subentrato(scheda, ambito)?;
        } else {
            ambito.si_puo_muovere(scheda, residenza, ELENCO)?;
        }
    }
    let Some(origine) = ambito.famiglia_di(&chi[0].scheda)? else { return Ok(()) };
    match verso {
        None => {
            // A whole family moves by 5001, which cannot say that they have no fixed abode.
            let per_5001 = origine.tipo_scheda != CONVIVENZA && tipo != Tipo::SenzaFissaDimora;
            if per_5001 && ambito.tutta_la_famiglia(origine.id, &ids)? {
                ambito.nota_famiglia("EN220", &origine, ELENCO);
            }
            for Chi { scheda, .. } in chi {
                if attuale(scheda)?.is_some_and(|noto| stesso_indirizzo(&noto, residenza)) {
                    ambito.nota(se_forzato(identico(scheda), richiesta.dati_controllo.lista_controlli.as_ref()));
                }
            }
        }
        Some(famiglia) => {
            // Whoever is there already moves nowhere; another family at the same address is another family (registrazione
            // §36 Q15).
            if famiglia.id == origine.id {
                ambito.nota(identico(&chi[0].scheda));
            }
            let entrano: Vec<(SoggettoId, &str)> =
                chi.iter().map(|c| (c.scheda.soggetto.id, c.detto.legame_soggetto.codice_legame.as_str())).collect();
            ambito.un_solo_intestatario(famiglia, &entrano, ELENCO)?;
            prima_della_famiglia(famiglia, residenza, ambito)?;
        }
    }
    Ok(())
}

/// EN416: an address of before the subentro is restored only while nothing has been registered since.
fn appena_subentrato(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    if scheda.soggetto.subentro.is_none() || tocchi.iter().any(in_vigore) {
        ambito.nota_su("EN416", ELENCO, "idSchedaSoggettoANPR", &scheda.soggetto.id.to_string());
    }
    Ok(())
}

/// EN237 against the family that takes them: nobody lives there before it does.
fn prima_della_famiglia(
    famiglia: &SchedaFamiglia,
    residenza: &Residenza,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let membri = ambito.schede_componenti(famiglia.id)?;
    let dal = decorrenza_famiglia(famiglia, &membri)?.or(sua_decorrenza(residenza));
    if let Some(dal) = dal.filter(|dal| ambito.decorrenza() < *dal) {
        let detta = valori::data_italiana(ambito.decorrenza());
        let (famiglia, data) = (famiglia.id.to_string(), valori::data_italiana(dal));
        let parametri = [("valore", detta.as_str()), ("data", &data), ("famiglia", &famiglia)];
        ambito.nota(Anomalia::nuova("EN237", &parametri).su(DESTINAZIONE, "dataDecorrenza").valore(&detta));
    }
    Ok(())
}

fn identico(scheda: &Scheda) -> Anomalia {
    let soggetto = scheda.soggetto.id.to_string();
    Anomalia::nuova("EN388", &[("soggetto", &soggetto)]).su(RESIDENZA, "indirizzo").valore(&soggetto)
}

fn crea_famiglia(
    richiesta: &Richiesta5005,
    residenza: &Residenza,
    ambito: &mut Ambito<'_>,
) -> Result<FamigliaId, Guasto> {
    let id = ambito.risorse().nuova_famiglia()?;
    let dal = ambito.decorrenza();
    let detta = &richiesta.generalita_scheda_famiglia;
    let mut dati = detta.clone();
    dati.id_famiglia_convivenza_anpr = None;
    let locale = dati.id_famiglia_convivenza_comune.take();
    dati.data_origine_famiglia_convivenza = Some(valori::data_sul_filo(dal));
    let sezioni = vec![
        crate::registrazione::nuova_sezione_famiglia(SezioneFamiglia::Dati, &dati, dal)?,
        crate::registrazione::nuova_sezione_famiglia(SezioneFamiglia::Residenza, &datata(residenza, dal), dal)?,
    ];
    ambito.nuova_famiglia(NuovaFamiglia {
        id,
        comune: ambito.mittente().to_owned(),
        tipo_scheda: FAMIGLIA,
        id_comune: locale.map(|l| l.id_famiglia_convivenza.trim().to_owned()),
        stato: StatoFamiglia::Attiva,
        incompleta: false,
        sezioni,
    });
    Ok(id)
}

/// The family left behind: it ends when nobody stays, and may be left without reference person (EN226).
fn lascia_origine(chi: &[Chi<'_>], ids: &[SoggettoId], ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(origine) = ambito.famiglia_di(&chi[0].scheda)? else { return Ok(()) };
    if ambito.resta_senza_intestatario(origine.id, ids)? {
        ambito.nota_famiglia("EN226", &origine, ELENCO);
    }
    let dal = ambito.decorrenza();
    ambito.dopo_uscita(&origine, ids, dal)?;
    Ok(())
}

/// The main address of the request: who has no fixed abode may have an elected domicile instead (registrazione §3.6).
fn principale(richiesta: &Richiesta5005, tipo_mutazione: Tipo) -> Option<&Residenza> {
    let di_tipo = |cercato: u8| richiesta.residenza_famiglia.iter().find(|residenza| tipo(residenza) == Some(cercato));
    let eletto = || di_tipo(DOMICILIO_ELETTO).filter(|_| tipo_mutazione == Tipo::SenzaFissaDimora);
    di_tipo(TIPO_PRINCIPALE).or_else(eletto)
}

/// `FO=S`: the same address is accepted, with a warning (registrazione §3.2).
pub(super) fn se_forzato(anomalia: Anomalia, controlli: Option<&ListaControlli>) -> Anomalia {
    let mut coppie = controlli.into_iter().flat_map(|lista| &lista.controllo);
    let forzato = coppie.any(|coppia| coppia.codice.trim() == "FO" && coppia.valore.trim() == "S");
    if forzato { anomalia.come_avviso() } else { anomalia }
}

const ELENCO: &str = "elencoSoggettiFamiglia";
const DESTINAZIONE: &str = "generalitaSchedaFamiglia";
const RESIDENZA: &str = "residenzaFamiglia";
const CAMPO_ORIGINE: &str = "dataOrigineFamigliaConvivenza";
/// Kinds of address (table 25).
const TIPO_PRINCIPALE: u8 = 1;
const TIPO_DIMORA: u8 = 2;
