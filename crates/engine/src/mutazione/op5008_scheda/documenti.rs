//! Kinds 02 to 08: citizenship, papers, lists and statistics.

use super::Pratica;
use super::tipi::Tipo;
use crate::registrazione::Ambito;
use crate::registrazione::documenti::{chiavi_carta, chiavi_permesso};
use crate::registrazione::luoghi::ITALIA;
use crate::registrazione::persona::nascita;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::codici::Gravita;
use anpr_contract::tipi::{CartaIdentita, Cittadinanza};
use anpr_model::{Data, Scheda, Sezione, StatoSoggetto};
use serde::Serialize;

/// 02: the whole list of citizenships. ES069, EC036, EC038, EC011, EN349, EHR88, EN421.
pub(super) fn cittadinanza(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let nuove = &pratica.richiesta.cittadinanza;
    if nuove.is_empty() {
        ambito.nota_su("ES069", "cittadinanza", "", "");
        return Ok(());
    }
    let scheda = &pratica.scheda;
    ambito.non_prima_di(scheda, &[Sezione::Cittadinanza], "cittadinanza")?;
    for una in nuove {
        controlla_cittadinanza(una, nascita(&pratica.generalita), ambito);
    }
    let italiana = nuove.iter().any(|c| c.codice_stato.trim() == ITALIA);
    if scheda.soggetto.stato == StatoSoggetto::Aire && !italiana {
        ambito.nota_su("EN421", "cittadinanza", "codiceStato", "");
    }
    let dal = ambito.decorrenza();
    // Each citizenship has its own history: those that stay are left as they are.
    let mut restano = Vec::new();
    for versione in schede::versioni(scheda, Sezione::Cittadinanza) {
        let (nota, _) = schede::contenuto::<Cittadinanza>(scheda, versione)?;
        match nuove.contains(&nota) && !restano.contains(&nota) {
            true => restano.push(nota),
            false => ambito.chiudi_versione(scheda.soggetto.id, schede::id(versione), dal),
        }
    }
    let mut scritte: Vec<&Cittadinanza> = Vec::new();
    for nuova in nuove.iter().filter(|nuova| !restano.contains(nuova)) {
        if !scritte.contains(&nuova) {
            ambito.apri_sezione(scheda.soggetto.id, Sezione::Cittadinanza, nuova, dal)?;
            scritte.push(nuova);
        }
    }
    Ok(())
}

/// One citizenship and the day from which it holds: after birth and not in the future (EN349), and if it is not the
/// Italian one not after the registration either (EHR88).
pub(super) fn controlla_cittadinanza(una: &Cittadinanza, nascita: Option<Data>, ambito: &mut Ambito<'_>) {
    let senza_data = Cittadinanza { data_validita: None, ..una.clone() };
    ambito.controlla_cittadinanza(&senza_data, nascita);
    let Some(dal) = una.data_validita.as_deref().and_then(valori::data) else { return };
    let detto = valori::data_italiana(dal);
    if dal > ambito.oggi() || nascita.is_some_and(|nascita| dal < nascita) {
        let nascita = nascita.map_or_else(String::new, valori::data_italiana);
        let anomalia = Anomalia::nuova("EN349", &[("valore", &detto), ("data", &nascita)]);
        ambito.nota(anomalia.su("cittadinanza", "dataValidita").valore(&detto));
    }
    let decorrenza = ambito.decorrenza();
    if una.codice_stato.trim() != ITALIA && dal > decorrenza {
        let data = valori::data_italiana(decorrenza);
        let anomalia = Anomalia::nuova("EHR88", &[("valore", &detto), ("data", &data)]);
        ambito.nota(anomalia.su("cittadinanza", "dataValidita").valore(&detto));
    }
}

/// 03: identity card. ES103 and the card's own rules; a warning for an electronic card, which its printer registers.
pub(super) fn carta(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(carta) = &pratica.richiesta.carta_identita else {
        ambito.nota_su("ES103", "cartaIdentita", "", "");
        return Ok(());
    };
    ambito.non_prima_di(&pratica.scheda, &[Sezione::CartaIdentita], "cartaIdentita")?;
    ambito.controlla_carta(carta);
    avvisa_elettronica(carta, ambito);
    scrivi_carta(&pratica.scheda, carta, ambito)
}

/// Electronic cards come from the State's printer with their day of issue (registrazione §2.2).
pub(super) fn avvisa_elettronica(carta: &CartaIdentita, ambito: &mut Ambito<'_>) {
    let tipo = carta.cartacea_elettronica.as_deref().map(str::trim);
    if tipo.is_some_and(|tipo| ELETTRONICA.contains(&tipo)) {
        let testo = "La carta d'identità elettronica è registrata da chi la stampa: quella inviata dal comune non \
                     sarà più accettata.";
        let anomalia = Anomalia::con_testo("EN148", Gravita::Avviso, testo.to_owned());
        ambito.nota(anomalia.su("cartaIdentita", "cartaceaElettronica").valore(tipo.unwrap_or_default()));
    }
}

pub(super) fn scrivi_carta(
    scheda: &Scheda,
    carta: &CartaIdentita,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let dal = ambito.decorrenza();
    ambito.chiudi_sezione(scheda, Sezione::CartaIdentita, dal);
    Ok(ambito.apri_con_chiavi(scheda.soggetto.id, Sezione::CartaIdentita, chiavi_carta(carta), carta, dal)?)
}

/// 04: permit of stay. ES104 and the permit's own rules.
pub(super) fn permesso(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(permesso) = &pratica.richiesta.permesso_soggiorno else {
        ambito.nota_su("ES104", "permessoSoggiorno", "", "");
        return Ok(());
    };
    let scheda = &pratica.scheda;
    ambito.non_prima_di(scheda, &[Sezione::PermessoSoggiorno], "permessoSoggiorno")?;
    let stati = cittadinanze(pratica)?;
    ambito.controlla_permesso(permesso, stati.iter().map(String::as_str));
    let dal = ambito.decorrenza();
    ambito.chiudi_sezione(scheda, Sezione::PermessoSoggiorno, dal);
    let chiavi = chiavi_permesso(permesso);
    Ok(ambito.apri_con_chiavi(scheda.soggetto.id, Sezione::PermessoSoggiorno, chiavi, permesso, dal)?)
}

/// Codes of the states of which the person will be a citizen.
fn cittadinanze(pratica: &Pratica<'_>) -> Result<Vec<String>, Interruzione> {
    let nuove = &pratica.richiesta.cittadinanza;
    let note: Vec<Cittadinanza> = match pratica.chiede(Tipo::Cittadinanza) && !nuove.is_empty() {
        true => nuove.clone(),
        false => schede::tutte(&pratica.scheda, Sezione::Cittadinanza)?,
    };
    Ok(note.into_iter().map(|c| c.codice_stato).collect())
}

/// 05: conscription list. ES105, EN288, EC093, EC095; EN562 for the old electoral section, which 5010 has replaced.
pub(super) fn liste(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let liste = pratica.richiesta.liste.as_ref();
    let (leva, elettorale) =
        (liste.and_then(|l| l.lista_leva.as_ref()), liste.and_then(|l| l.lista_elettorale.as_ref()));
    if elettorale.is_some() {
        ambito.nota_su("EN562", "liste", "listaElettorale", "");
    } else if leva.is_none() {
        ambito.nota_su("ES105", "liste", "", "");
    }
    let Some(leva) = leva else { return Ok(()) };
    ambito.controlla_leva(leva);
    sostituisci(pratica, Sezione::ListaLeva, leva, "listaLeva", ambito)
}

/// 06: census. ES106.
pub(super) fn censimento(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(censimento) = &pratica.richiesta.censimento else {
        ambito.nota_su("ES106", "censimento", "", "");
        return Ok(());
    };
    sostituisci(pratica, Sezione::Censimento, censimento, "censimento", ambito)
}

/// 07: profession, condition, study title. ES107, EC064–EC066.
pub(super) fn altri_dati(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let altri = pratica.richiesta.altri_dati.as_ref();
    let altri = altri.filter(|a| {
        [&a.posizione_professionale, &a.condizione_non_professionale, &a.titolo_studio].iter().any(|v| v.is_some())
    });
    let Some(altri) = altri else {
        ambito.nota_su("ES107", "altriDati", "", "");
        return Ok(());
    };
    ambito.controlla_altri_dati(altri);
    sostituisci(pratica, Sezione::AltriDati, altri, "altriDati", ambito)
}

/// 08: vehicles and licence. ES108.
pub(super) fn autoveicoli(pratica: &Pratica<'_>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(autoveicoli) = &pratica.richiesta.auto_veicoli else {
        ambito.nota_su("ES108", "autoVeicoli", "", "");
        return Ok(());
    };
    sostituisci(pratica, Sezione::Autoveicoli, autoveicoli, "autoVeicoli", ambito)
}

/// A section that has no rules but its own days.
fn sostituisci(
    pratica: &Pratica<'_>,
    sezione: Sezione,
    contenuto: &impl Serialize,
    oggetto: &str,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    ambito.non_prima_di(&pratica.scheda, &[sezione], oggetto)?;
    let dal = ambito.decorrenza();
    Ok(ambito.sostituisci_sezione(&pratica.scheda, sezione, contenuto, dal)?)
}

/// Values of `cartaceaElettronica` for an electronic card.
const ELETTRONICA: [&str; 2] = ["2", "E"];
