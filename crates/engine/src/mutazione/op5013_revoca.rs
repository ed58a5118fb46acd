//! 5013 `revoca_dato`: takes a wrong section off a sheet (registrazione §25).
//!
//! Parents (01, 02) are taken off from the day of the request on, because the loss of a parent has a legal date; everything
//! else (03 to 12) as if it had never been. Kinds 03 to 08, 10 and 11 undo what a subentro brought along, right after it.
//! Kinds 10 and 11 are not in table 48, but in use.
//!
//! Raises EF001, EF002, EF011, EF062, EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN130, EN131, EN134, EN135, EN148,
//! EN175, EN204, EN296, EN371, EN389, EN394, EN448, EN469, EN470, EN505, ES004, ES057, ES058, ES061, ES062, ES063,
//! ES066, ES100, ES101, ES102.

use crate::registrazione::Ambito;
use crate::registrazione::annullamento::in_vigore;
use crate::registrazione::codice_fiscale::VALIDATO;
use crate::registrazione::persona;
use crate::registrazione::risposta::Variato;
use crate::registrazione::soggetti::Cercati;
use crate::registrazione::vincoli::{Genere, sezioni_di};
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::tabelle::Tabella;
use anpr_contract::mutazione_5000::Richiesta5013;
use anpr_contract::tipi::Generalita;
use anpr_model::{Scheda, Sezione, SezioneFamiglia};

/// What a 5013 takes away (table 48).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Revoca {
    /// 01 and 02: ends from the day of the request on.
    Genitore(Sezione),
    /// 03, 04, 05, 10, 11: sections that came with the subentro.
    Sezioni(&'static [Sezione]),
    /// 06, 07, 08: bonds that came with the subentro, on both sheets.
    Vincolo(Genere),
    /// 09: tutor of a person, or who answers for a convivenza.
    Tutore,
    /// 12: a codice fiscale that nobody confirmed.
    CodiceFiscale,
}

impl Revoca {
    fn letta(codice: &str) -> Option<Self> {
        Some(match codice.trim() {
            "01" => Self::Genitore(Sezione::Paternita),
            "02" => Self::Genitore(Sezione::Maternita),
            "03" => Self::Sezioni(&[Sezione::PermessoSoggiorno]),
            "04" => Self::Sezioni(&[Sezione::Censimento]),
            "05" => Self::Sezioni(&[Sezione::DomicilioDigitale]),
            "06" => Self::Vincolo(Genere::Matrimonio),
            "07" => Self::Vincolo(Genere::Unione),
            "08" => Self::Vincolo(Genere::Convivenza),
            "09" => Self::Tutore,
            "10" => Self::Sezioni(&[Sezione::CartaIdentita]),
            "11" => Self::Sezioni(&[Sezione::AttoNascita, Sezione::AttoNascitaAnpr]),
            "12" => Self::CodiceFiscale,
            _ => return None,
        })
    }

    /// The element of the wire that it takes away.
    fn campo(self) -> &'static str {
        match self {
            Self::Genitore(Sezione::Paternita) => "paternita",
            Self::Genitore(_) => "maternita",
            Self::Sezioni(sezioni) => match sezioni.first() {
                Some(Sezione::PermessoSoggiorno) => "permessoSoggiorno",
                Some(Sezione::Censimento) => "censimento",
                Some(Sezione::DomicilioDigitale) => "domicilioDigitale",
                Some(Sezione::CartaIdentita) => "cartaIdentita",
                _ => "attoNascita",
            },
            Self::Vincolo(genere) => genere.elemento(),
            Self::Tutore => "tutoreIntestatario",
            Self::CodiceFiscale => "codiceFiscale",
        }
    }
}

/// Decides a 5013.
///
/// # Errors
/// The rules broken.
pub fn decidi(richiesta: &Richiesta5013, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let codice = richiesta.dati_controllo.tipo_revoca.as_str();
    let revoca = Revoca::letta(codice);
    if revoca.is_none() {
        ambito.nota_su("EN371", CONTROLLO, "tipoRevoca", codice);
    }
    let motivo = &richiesta.motivo_annullamento.motivo_revoca;
    ambito.controlla_tabella(Tabella::MotivoRevoca, motivo, "EN371", ("motivoAnnullamento", "motivoRevoca"));
    ambito.passo()?;
    // A kind that is none was noted, and ended the step.
    let Some(revoca) = revoca else { return Ok(()) };
    match (&richiesta.scheda_soggetto, &richiesta.famiglia_convivenza) {
        (Some(soggetto), _) => del_soggetto(&soggetto.generalita_per_ricerca, revoca, codice, ambito),
        (None, Some(_)) if revoca == Revoca::Tutore => della_convivenza(richiesta, codice, ambito),
        _ => {
            manca("schedaSoggetto", codice, ambito);
            Ok(())
        }
    }
}

fn del_soggetto(
    generalita: &Generalita,
    revoca: Revoca,
    codice: &str,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let scheda = ambito.trova_soggetto(generalita, Cercati::Attivi, SOGGETTO)?;
    ambito.competente(&scheda, SOGGETTO)?;
    ambito.passo()?;
    ambito.nessuna_doppia_posizione(&scheda, ("EN469", "EN470"), SOGGETTO)?;
    match revoca {
        Revoca::Genitore(sezione) => {
            ambito.non_prima_di(&scheda, &[sezione], revoca.campo())?;
            presente(&scheda, &[sezione], revoca, codice, ambito)?;
            let dal = ambito.decorrenza();
            ambito.chiudi_sezione(&scheda, sezione, dal);
        }
        Revoca::Sezioni(sezioni) => {
            presente(&scheda, sezioni, revoca, codice, ambito)?;
            subito_dopo_il_subentro(&scheda, sezioni, ambito)?;
            sezioni.iter().for_each(|sezione| ambito.revoca_sezione(&scheda, *sezione));
        }
        Revoca::Vincolo(genere) => {
            presente(&scheda, sezioni_di(genere), revoca, codice, ambito)?;
            subito_dopo_il_subentro(&scheda, sezioni_di(genere), ambito)?;
            ambito.revoca_riflesso(&scheda, genere)?;
            sezioni_di(genere).iter().for_each(|sezione| ambito.revoca_sezione(&scheda, *sezione));
        }
        Revoca::Tutore => {
            presente(&scheda, &[Sezione::Tutore], revoca, codice, ambito)?;
            ambito.revoca_sezione(&scheda, Sezione::Tutore);
        }
        Revoca::CodiceFiscale => return senza_codice(&scheda, codice, ambito),
    }
    ambito.passo()?;
    ambito.rispondi_variato(Variato::di(&scheda)?);
    Ok(())
}

/// EN394: there is nothing of the kind to be taken away.
fn presente(
    scheda: &Scheda,
    sezioni: &[Sezione],
    revoca: Revoca,
    codice: &str,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    if sezioni.iter().all(|sezione| schede::versioni(scheda, *sezione).next().is_none()) {
        manca(revoca.campo(), codice, ambito);
    }
    ambito.passo()
}

/// EN505: the sections came with the subentro of the person's comune, and nothing was registered of the person since.
fn subito_dopo_il_subentro(scheda: &Scheda, sezioni: &[Sezione], ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let tocchi = ambito.storico().tocchi_soggetto(scheda.soggetto.id)?;
    let ultima = tocchi.iter().rev().find(|t| in_vigore(t));
    let dal_subentro = sezioni
        .iter()
        .flat_map(|sezione| schede::versioni(scheda, *sezione))
        .all(|versione| Some(versione.aperta_da) == scheda.soggetto.subentro);
    if ultima.is_some() || !dal_subentro {
        let operazione = ultima.map_or_else(String::new, |t| t.operazione.to_string());
        let data = ultima.and_then(|t| t.decorrenza).map_or_else(String::new, valori::data_italiana);
        let anomalia = Anomalia::nuova("EN505", &[("operazione", &operazione), ("data", &data)]);
        ambito.nota(anomalia.su(CONTROLLO, "tipoRevoca").valore(&operazione));
    }
    ambito.passo()
}

/// 12: EN394 without one; one that the Agenzia confirmed is not taken away by a comune.
fn senza_codice(scheda: &Scheda, codice: &str, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let generalita = persona::generalita(scheda)?;
    match generalita.codice_fiscale.as_ref() {
        None => manca("codiceFiscale", codice, ambito),
        Some(cf) if cf.validita_cf.as_deref() == Some(VALIDATO) => {
            let testo = "Il codice fiscale è validato: si revoca solo uno non validato.".to_owned();
            let anomalia = Anomalia::con_testo("EN148", Gravita::Errore, testo);
            ambito.nota(anomalia.su("codiceFiscale", "validitaCF").valore(VALIDATO));
        }
        Some(_) => {}
    }
    ambito.passo()?;
    let nuove = Generalita { codice_fiscale: None, ..generalita };
    ambito.correggi_generalita(scheda, &nuove)?;
    let variato = Variato::di(scheda)?;
    ambito.rispondi_variato(Variato { generalita: nuove, ..variato });
    Ok(())
}

/// 09 of a convivenza: nobody answers for it any more.
fn della_convivenza(richiesta: &Richiesta5013, codice: &str, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
    let Some(detta) = &richiesta.famiglia_convivenza else { return Ok(()) };
    let famiglia = ambito.trova_famiglia(detta, "famigliaConvivenza")?;
    ambito.famiglia_competente(&famiglia, "famigliaConvivenza");
    if !famiglia.sezioni.iter().any(|versione| versione.sezione == SezioneFamiglia::Responsabile) {
        manca("tutoreIntestatario", codice, ambito);
    }
    ambito.passo()?;
    ambito.revoca_sezione_famiglia(&famiglia, SezioneFamiglia::Responsabile);
    Ok(())
}

fn manca(campo: &str, codice: &str, ambito: &mut Ambito<'_>) {
    let anomalia = Anomalia::nuova("EN394", &[("valore", codice), ("campo", campo)]);
    ambito.nota(anomalia.su(CONTROLLO, "tipoRevoca").valore(codice));
}

/// Block of the request that names the person.
const SOGGETTO: &str = "generalitaPerRicerca";
const CONTROLLO: &str = "datiControllo";
