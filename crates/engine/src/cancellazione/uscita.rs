//! What a death and any other cancellation have in common: who is struck off, in whose place somebody else answers for the
//! family, and how the sheet is closed (registrazione §§14, 15).

use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::famiglie::{CONVIVENZA, INTESTATARIO, e_intestatario};
use crate::registrazione::legami;
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::tabelle::Tabella;
use anpr_contract::tipi::{AltriDati, DatiCancellazione, Generalita, LegameSoggetto, SoggettoFamiglia};
use anpr_model::{Aree, Data, Guasto, Scheda, Sezione, SoggettoId, StatoSoggetto};
use std::rc::Rc;

/// The part that the person has in the family (`ruoloSoggetto`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ruolo {
    /// 1: reference person, or who answers for the convivenza.
    Intestatario,
    /// 2: another member.
    Componente,
}

/// A new relationship of somebody who stays.
#[derive(Debug)]
pub(super) struct NuovoLegame {
    pub(super) scheda: Rc<Scheda>,
    pub(super) codice: String,
}

/// How a sheet is closed.
pub(super) struct Uscita<'a> {
    /// The first day on which the person is no more registered.
    pub(super) giorno: Data,
    /// What the person is from then on.
    pub(super) stato: StatoSoggetto,
    /// `datiCancellazione`.
    pub(super) dati: DatiCancellazione,
    /// `altriDati` of the request.
    pub(super) altri_dati: Option<&'a AltriDati>,
}

/// EN372 for a part that is none.
pub(super) fn ruolo(detto: &str, ambito: &mut Ambito<'_>) -> Result<Ruolo, Interruzione> {
    match detto.trim() {
        "1" => Ok(Ruolo::Intestatario),
        "2" => Ok(Ruolo::Componente),
        altro => {
            let parametri = [("campo", "ruoloSoggetto"), ("valore", altro), ("atteso", "1, 2")];
            let anomalia = Anomalia::nuova("EN372", &parametri).su("datiControllo", "ruoloSoggetto").valore(altro);
            ambito.nota(anomalia);
            ambito.passo()?;
            // The code blocks, so that nobody gets here.
            Ok(Ruolo::Componente)
        }
    }
}

/// Who is struck off: registered, and of the sender's (EN204). EN184 for who was struck off already.
pub(super) fn trova(generalita: &Generalita, ambito: &mut Ambito<'_>) -> Result<Rc<Scheda>, Interruzione> {
    let scheda = match ambito.trova_soggetto(generalita, Cercati::Attivi, SOGGETTO) {
        Err(Interruzione::Rifiuto(errori)) if errori.iter().all(|e| IGNOTI.contains(&e.codice())) => {
            return Err(match ambito.trova_soggetto(generalita, Cercati::NonAttivi, SOGGETTO) {
                Ok(scheda) => gia_cancellato(&scheda).into(),
                Err(_) => Interruzione::Rifiuto(errori),
            });
        }
        altro => altro?,
    };
    ambito.competente(&scheda, SOGGETTO)?;
    if let Some(famiglia) = ambito.famiglia_di(&scheda)? {
        ambito.famiglia_completa(&famiglia, SOGGETTO);
    }
    ambito.passo()?;
    Ok(scheda)
}

fn gia_cancellato(scheda: &Scheda) -> Anomalia {
    let soggetto = scheda.soggetto.id.to_string();
    let dal = scheda.iscrizione.periodo.al.map_or_else(String::new, valori::data_italiana);
    let parametri = [("soggetto", soggetto.as_str()), ("data", &dal)];
    Anomalia::nuova("EN184", &parametri).su(SOGGETTO, "idSchedaSoggettoANPR").valore(&soggetto)
}

/// EN240: neither does the registration count from before the last operation that changed the person's own records, nor is
/// anybody struck off from before having been registered, or having come into the family (registrazione §36 Q12). Another
/// relationship in it is no matter.
pub(super) fn non_prima_dell_ultima(scheda: &Scheda, giorno: Data, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    let propri = tocchi.iter().filter(|t| {
        let di_altri = t.aree.tocca(Aree::RIFLESSO) || t.codice == LISTE_ELETTORALI;
        in_vigore(t) && !di_altri && !t.aree.solo(Aree::CARTA)
    });
    let ultima = propri.filter_map(|t| Some((t.decorrenza?, t.operazione))).max();
    let decorrenza = ambito.decorrenza();
    let troppo_presto = ultima.filter(|(data, _)| decorrenza < *data);
    let nota = match troppo_presto {
        Some((data, operazione)) => Some((decorrenza, data, operazione.to_string())),
        None => {
            let inizio = inizio(scheda, ambito)?;
            let primo = giorno.min(decorrenza);
            (primo < inizio).then(|| (primo, inizio, String::new()))
        }
    };
    if let Some((detto, data, operazione)) = nota {
        let (detto, data) = (valori::data_italiana(detto), valori::data_italiana(data));
        let soggetto = scheda.soggetto.id.to_string();
        let parametri =
            [("valore", detto.as_str()), ("operazione", &operazione), ("data", &data), ("soggetto", &soggetto)];
        let anomalia = Anomalia::nuova("EN240", &parametri).su("testataRichiesta", "dataDecorrenza");
        ambito.nota(anomalia.valore(&detto));
    }
    Ok(())
}

/// Since when the person has been registered as now, in the present family.
pub(super) fn inizio(scheda: &Scheda, ambito: &mut Ambito<'_>) -> Result<Data, Guasto> {
    let iscritta = scheda.iscrizione.periodo.dal;
    let ingresso = ambito.appartenenze_alla_famiglia(scheda)?.last().map(|a| a.periodo.dal);
    Ok(ingresso.map_or(iscritta, |ingresso| ingresso.max(iscritta)))
}

/// Whether the part declared is the one that the person has, and what becomes of those who stay.
///
/// EN483 when a reference person is declared who is none, or the list leaves out somebody who stays; EN484 when another
/// member is declared and is the reference person, or a list comes with that; EN485 when the list names who leaves; EF044,
/// EN465, EN197, EF008, EF009 for whom it names; EC002, EC003, EN244, EN246, EN447 for the relationships. EN225 warns that
/// nobody is named.
pub(super) fn chi_resta(
    scheda: &Scheda,
    ruolo: Ruolo,
    elenco: &[SoggettoFamiglia],
    oggetto: &str,
    ambito: &mut Ambito<'_>,
) -> Result<Vec<NuovoLegame>, Interruzione> {
    let era = scheda.appartenenza.as_ref().is_some_and(|a| e_intestatario(&a.codice_legame));
    match ruolo {
        Ruolo::Intestatario if !era => ambito.nota_su("EN483", "datiControllo", "ruoloSoggetto", "1"),
        Ruolo::Componente if era || !elenco.is_empty() => {
            ambito.nota_su("EN484", "datiControllo", "ruoloSoggetto", "2");
        }
        _ => {}
    }
    ambito.passo()?;
    let Some(famiglia) = ambito.famiglia_di(scheda)?.filter(|_| ruolo == Ruolo::Intestatario) else {
        return Ok(Vec::new());
    };
    let restano: Vec<SoggettoId> =
        ambito.componenti(famiglia.id)?.iter().map(|c| c.soggetto).filter(|id| *id != scheda.soggetto.id).collect();
    if elenco.is_empty() {
        // Who answers for a convivenza is named by a 5001 of kind 1.
        if !restano.is_empty() && famiglia.tipo_scheda != CONVIVENZA {
            ambito.nota_famiglia("EN225", &famiglia, oggetto);
        }
        return Ok(Vec::new());
    }
    let mut nuovi: Vec<NuovoLegame> = Vec::with_capacity(elenco.len());
    for SoggettoFamiglia { generalita, legame_soggetto, .. } in elenco {
        let altro = ambito.trova_soggetto(generalita, Cercati::Attivi, oggetto)?;
        let id = altro.soggetto.id;
        let detto = id.to_string();
        if id == scheda.soggetto.id {
            let anomalia = Anomalia::nuova("EN485", &[("soggetto", &detto)]);
            ambito.nota(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(&detto));
        } else if !restano.contains(&id) {
            let parametri = [("soggetto", detto.as_str()), ("famiglia", &famiglia.id.to_string())];
            ambito.nota(Anomalia::nuova("EF044", &parametri).su(oggetto, "idSchedaSoggettoANPR").valore(&detto));
        } else if nuovi.iter().any(|nuovo| nuovo.scheda.soggetto.id == id) {
            let anomalia = Anomalia::nuova("EN465", &[("soggetto", &detto)]);
            ambito.nota(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(&detto));
        } else {
            controlla_legame(legame_soggetto, &altro, famiglia.tipo_scheda, oggetto, ambito);
            nuovi.push(NuovoLegame { scheda: altro, codice: legami::codice(&legame_soggetto.codice_legame) });
        }
    }
    let famiglia_detta = famiglia.id.to_string();
    match nuovi.iter().filter(|nuovo| nuovo.codice == INTESTATARIO).count() {
        0 => {
            ambito.nota_su("EN197", oggetto, "codiceLegame", "");
            ambito.nota_famiglia("EF008", &famiglia, oggetto);
        }
        1 => {}
        _ => {
            let anomalia = Anomalia::nuova("EF009", &[("famiglia", &famiglia_detta)]);
            ambito.nota(anomalia.su(oggetto, "codiceLegame").valore(INTESTATARIO));
        }
    }
    // Relationships are to the reference person: another one changes them all (registrazione §3.10).
    if let Some(manca) = restano.iter().find(|id| !nuovi.iter().any(|nuovo| nuovo.scheda.soggetto.id == **id)) {
        ambito.nota_su("EN483", oggetto, "idSchedaSoggettoANPR", &manca.to_string());
    }
    ambito.passo()?;
    Ok(nuovi)
}

fn controlla_legame(legame: &LegameSoggetto, scheda: &Scheda, tipo_scheda: u8, oggetto: &str, ambito: &mut Ambito<'_>) {
    ambito.controlla_legame(legame, tipo_scheda, oggetto);
    ambito.non_prima_dell_ingresso(scheda, ambito.decorrenza(), oggetto);
}

/// EC064, EC065, EC066.
pub(super) fn controlla_altri_dati(dati: Option<&AltriDati>, ambito: &mut Ambito<'_>) {
    let Some(dati) = dati else { return };
    let voci = [
        (&dati.posizione_professionale, Tabella::PosizioneProfessione, "EC064", "posizioneProfessionale"),
        (
            &dati.condizione_non_professionale,
            Tabella::CondizioneNonProfessionale,
            "EC065",
            "condizioneNonProfessionale",
        ),
        (&dati.titolo_studio, Tabella::TitoloStudio, "EC066", "titoloStudio"),
    ];
    for (valore, tabella, codice, campo) in voci {
        if let Some(valore) = valore.as_deref().filter(|valore| !valore.trim().is_empty()) {
            ambito.controlla_tabella(tabella, valore, codice, ("altriDati", campo));
        }
    }
}

/// Closes the sheet: registration and membership end, the family goes on with those who stay or ends with the last one.
/// What the sheet says of the person stays as it was.
pub(super) fn esci(
    scheda: &Scheda,
    uscita: &Uscita<'_>,
    nuovi: &[NuovoLegame],
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    let (id, giorno) = (scheda.soggetto.id, uscita.giorno);
    ambito.chiudi_iscrizione(&scheda.iscrizione, giorno);
    ambito.stato_soggetto(id, &scheda.soggetto.comune, uscita.stato);
    ambito.sostituisci_sezione(scheda, Sezione::DatiCancellazione, &uscita.dati, giorno)?;
    if let Some(altri) = uscita.altri_dati {
        ambito.sostituisci_sezione(scheda, Sezione::AltriDati, altri, giorno)?;
    }
    ambito.rispondi_variato(Variato::di(scheda)?);
    if let Some(famiglia) = ambito.famiglia_di(scheda)? {
        ambito.lascia_la_famiglia(scheda, giorno)?;
        ambito.dopo_uscita(&famiglia, &[id], giorno)?;
        let decorrenza = ambito.decorrenza();
        for NuovoLegame { scheda, codice } in nuovi {
            ambito.cambia_legame(scheda, codice, decorrenza);
            ambito.rispondi_variato(Variato::di(scheda)?.in_famiglia(famiglia.id, famiglia.tipo_scheda));
        }
    }
    Ok(())
}

pub(super) const SOGGETTO: &str = "generalitaPerRicerca";
/// Nobody has the key by which a person is named, or nobody in the right state.
const IGNOTI: [&str; 4] = ["ES100", "ES101", "ES102", "EN130"];
/// Electoral lists have no part in a person's own last date (registrazione §37.3).
const LISTE_ELETTORALI: &str = "5010";
