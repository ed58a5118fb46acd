//! Kinds 20 and 21: what a preliminary registration, or the data of an AIRE subentro, left out (registrazione §21).

use super::tipi::{CONTROLLO, Tipo};
use super::{Pratica, anagrafici, documenti, genitori};
use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::atti::{ATTO_NASCITA, c_e_atto};
use crate::registrazione::documenti::{chiavi_carta, chiavi_permesso};
use crate::registrazione::genitori::Ruolo;
use crate::registrazione::persona::{self, nascita};
use crate::registrazione::vincoli::{Genere, Inizio, Parte, SezioniVincolo};
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_contract::tipi::{Cittadinanza, Genitore};
use anpr_model::{Aree, Data, Guasto, Scheda, Sezione, StatoSoggetto};
use serde::Serialize;

/// Writes what is missing and was sent; what the sheet holds is never changed (EN396).
pub(super) fn completa(pratica: &Pratica<'_>, tipo: Tipo, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    match tipo {
        Tipo::Completamento => dopo_l_iscrizione(pratica, ambito)?,
        _ => dopo_il_subentro(pratica, ambito)?,
    }
    ambito.passo()?;
    if tipo == Tipo::IntegrazioneAire {
        completa_generalita(pratica, ambito)?;
    } else if pratica.richiesta.generalita_da_modificare.is_some() {
        ignorata("generalitaDaModificare", ambito);
    }
    stato_civile_e_nascita(pratica, ambito)?;
    carte(pratica, ambito)?;
    statistiche(pratica, ambito)?;
    vincoli(pratica, ambito)
}

/// EN358, EN357: on the day of the registration, and before anything else has changed.
fn dopo_l_iscrizione(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let scheda = &pratica.scheda;
    let (iscritta, decorrenza) = (scheda.iscrizione.periodo.dal, ambito.decorrenza());
    if decorrenza != iscritta {
        nota_giorno("EN358", decorrenza, iscritta, ambito);
    }
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    let altra = tocchi.iter().find(|t| {
        in_vigore(t)
            && t.operazione > scheda.iscrizione.aperta_da
            && !t.aree.tocca(Aree::RIFLESSO)
            && !t.aree.solo(Aree::CARTA)
    });
    if let Some(altra) = altra {
        let operazione = altra.operazione.to_string();
        let data = altra.decorrenza.map_or_else(String::new, valori::data_italiana);
        let anomalia = Anomalia::nuova("EN357", &[("operazione", &operazione), ("data", &data)]);
        ambito.nota(anomalia.su(CONTROLLO, "tipoMutazione").valore(&operazione));
    }
    Ok(())
}

/// EN439, EN440, EN437: an Italian abroad who came in with a subentro, on the day of it.
fn dopo_il_subentro(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let soggetto = &pratica.scheda.soggetto;
    if soggetto.stato != StatoSoggetto::Aire {
        ambito.nota_su("EN439", CONTROLLO, "tipoMutazione", "21");
    }
    if soggetto.subentro.is_none() {
        ambito.nota_su("EN440", CONTROLLO, "tipoMutazione", "21");
        return Ok(());
    }
    let comune = soggetto.comune.clone();
    let subentro = ambito.storico().comune(&comune)?.and_then(|c| c.data_subentro);
    let decorrenza = ambito.decorrenza();
    if let Some(subentro) = subentro.filter(|subentro| *subentro != decorrenza) {
        nota_giorno("EN437", decorrenza, subentro, ambito);
    }
    Ok(())
}

/// Of the personal data only what the sheet leaves unsaid.
fn completa_generalita(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let inviate = pratica.richiesta.generalita_da_modificare.as_ref().and_then(|m| m.generalita.as_ref());
    let Some(inviate) = inviate else { return Ok(()) };
    let mut nuove = persona::generalita(&pratica.scheda)?;
    let note = nuove.clone();
    let manca_il_nome = |nome: &Option<String>, senza: &Option<String>| nome.is_none() && senza.is_none();
    if manca_il_nome(&nuove.cognome, &nuove.senza_cognome) {
        nuove.cognome.clone_from(&inviate.cognome);
        nuove.senza_cognome.clone_from(&inviate.senza_cognome);
    }
    if manca_il_nome(&nuove.nome, &nuove.senza_nome) {
        nuove.nome.clone_from(&inviate.nome);
        nuove.senza_nome.clone_from(&inviate.senza_nome);
    }
    if nuove.luogo_nascita.is_none() && inviate.luogo_nascita.is_some() {
        nuove.luogo_nascita.clone_from(&inviate.luogo_nascita);
        ambito.controlla_luogo_nascita(&nuove, "generalita");
    }
    nuove.anno_espatrio = nuove.anno_espatrio.or_else(|| inviate.anno_espatrio.clone());
    nuove.note = nuove.note.or_else(|| inviate.note.clone());
    if nuove == note {
        ignorata("generalitaDaModificare", ambito);
        return Ok(());
    }
    ambito.passo()?;
    Ok(ambito.correggi_generalita(&pratica.scheda, &nuove)?)
}

fn stato_civile_e_nascita(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (r, scheda) = (pratica.richiesta, &pratica.scheda);
    if let Some(stato) = &r.stato_civile {
        if assente(scheda, &[Sezione::StatoCivile], "statoCivile", ambito) {
            anagrafici::scrivi_stato_civile(pratica, stato, ambito)?;
        }
    }
    let (classico, anpr) = (r.atto_nascita.as_ref(), r.atto_nascita_anpr.as_ref());
    if c_e_atto(classico, anpr) && assente(scheda, &genitori::ATTI, "attoNascita", ambito) {
        ambito.controlla_atto(classico, anpr, nascita(&pratica.generalita), &ATTO_NASCITA, "attoNascita");
        genitori::scrivi_atto(pratica, ambito)?;
    }
    for (ruolo, genitore) in [(Ruolo::Padre, &r.paternita), (Ruolo::Madre, &r.maternita)] {
        if let Some(genitore) = genitore {
            if assente(scheda, &[ruolo.sezione()], ruolo.oggetto(), ambito) {
                ambito.controlla_genitore(genitore, ruolo);
                let trovato = ambito.genitore_se_c_e(&genitore.generalita, ruolo)?;
                let sezione: Genitore = ambito.sezione_genitore(genitore, &trovato)?;
                apri(scheda, ruolo.sezione(), &sezione, ambito)?;
            }
        }
    }
    let note: Vec<Cittadinanza> = schede::tutte(scheda, Sezione::Cittadinanza)?;
    for cittadinanza in &r.cittadinanza {
        if note.iter().any(|nota| nota.codice_stato.trim() == cittadinanza.codice_stato.trim()) {
            ignorata("cittadinanza", ambito);
        } else {
            documenti::controlla_cittadinanza(cittadinanza, nascita(&pratica.generalita), ambito);
            apri(scheda, Sezione::Cittadinanza, cittadinanza, ambito)?;
        }
    }
    Ok(())
}

fn carte(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (r, scheda, dal) = (pratica.richiesta, &pratica.scheda, ambito.decorrenza());
    let id = scheda.soggetto.id;
    if let Some(carta) = &r.carta_identita {
        if assente(scheda, &[Sezione::CartaIdentita], "cartaIdentita", ambito) {
            ambito.controlla_carta(carta);
            documenti::avvisa_elettronica(carta, ambito);
            ambito.apri_con_chiavi(id, Sezione::CartaIdentita, chiavi_carta(carta), carta, dal)?;
        }
    }
    if let Some(permesso) = &r.permesso_soggiorno {
        if scheda.soggetto.stato == StatoSoggetto::Aire {
            ambito.nota_su("EN428", CONTROLLO, "tipoMutazione", "04");
        } else if assente(scheda, &[Sezione::PermessoSoggiorno], "permessoSoggiorno", ambito) {
            let note: Vec<Cittadinanza> = schede::tutte(scheda, Sezione::Cittadinanza)?;
            let stati = note.iter().chain(&r.cittadinanza).map(|c| c.codice_stato.as_str());
            ambito.controlla_permesso(permesso, stati);
            ambito.apri_con_chiavi(id, Sezione::PermessoSoggiorno, chiavi_permesso(permesso), permesso, dal)?;
        }
    }
    Ok(())
}

fn statistiche(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (r, scheda) = (pratica.richiesta, &pratica.scheda);
    if let Some(liste) = &r.liste {
        if liste.lista_elettorale.is_some() {
            ambito.nota_su("EN562", "liste", "listaElettorale", "");
        }
        if let Some(leva) = &liste.lista_leva {
            if assente(scheda, &[Sezione::ListaLeva], "listaLeva", ambito) {
                ambito.controlla_leva(leva);
                apri(scheda, Sezione::ListaLeva, leva, ambito)?;
            }
        }
    }
    if let Some(censimento) = &r.censimento {
        if assente(scheda, &[Sezione::Censimento], "censimento", ambito) {
            apri(scheda, Sezione::Censimento, censimento, ambito)?;
        }
    }
    if let Some(altri) = &r.altri_dati {
        if assente(scheda, &[Sezione::AltriDati], "altriDati", ambito) {
            ambito.controlla_altri_dati(altri);
            apri(scheda, Sezione::AltriDati, altri, ambito)?;
        }
    }
    if let Some(autoveicoli) = &r.auto_veicoli {
        if assente(scheda, &[Sezione::Autoveicoli], "autoVeicoli", ambito) {
            apri(scheda, Sezione::Autoveicoli, autoveicoli, ambito)?;
        }
    }
    Ok(())
}

/// Bonds, whole as a first registration sends them.
fn vincoli(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let (scheda, titolare) = (&pratica.scheda, pratica.titolare());
    let mut sezioni = anagrafici::vincoli_inviati(pratica.richiesta);
    let matrimonio = [Sezione::Matrimonio, Sezione::Vedovanza, Sezione::AnnullamentoMatrimonio];
    let inviato = sezioni.matrimonio.is_some() || sezioni.vedovanza.is_some() || sezioni.fine_matrimonio.is_some();
    if inviato && !assente(scheda, &matrimonio, "matrimonio", ambito) {
        sezioni = SezioniVincolo { matrimonio: None, vedovanza: None, fine_matrimonio: None, ..sezioni };
    }
    if sezioni.unione.is_some() && !assente(scheda, &[Sezione::UnioneCivile], "unioneCivile", ambito) {
        sezioni.unione = None;
    }
    let convivenza = &[Sezione::ConvivenzaDiFatto];
    if sezioni.convivenza.is_some() && !assente(scheda, convivenza, "convivenzaDiFatto", ambito) {
        sezioni.convivenza = None;
    }
    ambito.controlla_vincoli(&sezioni, &titolare);
    let Some((con, oggetto)) = sezioni.partner() else { return Ok(()) };
    let partner = ambito.trova_partner(con, scheda.soggetto.id, oggetto)?;
    if let Some((genere, dal)) = sezioni.attivo() {
        let inizio = Inizio { genere, dal: dal.unwrap_or(ambito.decorrenza()), con };
        ambito.vincolo_libero(scheda, &inizio, Parte::Titolare, oggetto)?;
        if let Some(partner) = &partner {
            let suo = Inizio { con: &pratica.generalita, ..inizio };
            ambito.vincolo_libero(partner, &suo, Parte::Partner, oggetto)?;
        }
    }
    for (genere, dal, fine) in sezioni.conclusi() {
        let inizio = Inizio { genere, dal, con };
        ambito.vincolo_concluso(scheda, &inizio, fine, oggetto)?;
        if let Some(partner) = &partner {
            let suo = Inizio { con: &pratica.generalita, ..inizio };
            ambito.vincolo_concluso(partner, &suo, fine, oggetto)?;
        }
    }
    ambito.passo()?;
    ambito.registra_vincoli(scheda, &sezioni, partner.as_deref(), false)?;
    if let Some(partner) = &partner {
        ambito.rifletti_vincoli(&titolare, &sezioni, partner)?;
        if sezioni.attivo().is_some_and(|(genere, _)| genere == Genere::Matrimonio) {
            super::legami::dopo_l_inizio(pratica, partner, Genere::Matrimonio, ambito)?;
        }
    }
    Ok(())
}

/// Whether the sheet holds none of these sections; EN396 if it does, and what was sent is ignored.
fn assente(scheda: &Scheda, sezioni: &[Sezione], oggetto: &str, ambito: &mut Ambito<'_>) -> bool {
    let assente = sezioni.iter().all(|s| schede::versioni(scheda, *s).next().is_none());
    if !assente {
        ignorata(oggetto, ambito);
    }
    assente
}

fn ignorata(oggetto: &str, ambito: &mut Ambito<'_>) {
    ambito.nota(Anomalia::nuova("EN396", &[("campo", oggetto)]).su(oggetto, ""));
}

fn apri(scheda: &Scheda, sezione: Sezione, contenuto: &impl Serialize, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let dal = ambito.decorrenza();
    ambito.apri_sezione(scheda.soggetto.id, sezione, contenuto, dal)
}

fn nota_giorno(codice: &'static str, giorno: Data, atteso: Data, ambito: &mut Ambito<'_>) {
    let (detto, atteso) = (valori::data_italiana(giorno), valori::data_italiana(atteso));
    let anomalia = Anomalia::nuova(codice, &[("valore", &detto), ("atteso", &atteso)]);
    ambito.nota(anomalia.su("testataRichiesta", "dataDecorrenza").valore(&detto));
}
