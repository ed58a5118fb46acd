//! 1002, iscrizione per altri motivi (registrazione §10).
//!
//! Registers somebody who is not registered now: new to the register, or struck off and coming back with the id and the
//! sheet of before. Who is registered moves by 5001 or 5005 instead.
//!
//! Raises what the Agenzia delle Entrate answers (EAA30, EAV31, EAV50), EC001, EC002, EC003, EC004, EC006, EC010,
//! EC011, EC012, EC014, EC023, EC030, EC031, EC032, EC033, EC034, EC036, EC038, EC039, EC041, EC042, EC044, EC046,
//! EC048, EC049, EC051, EC053, EC055, EC059, EC063, EC064, EC065, EC066, EC069, EC073, EC074, EC075, EC077, EC078,
//! EC080, EC081, EC083, EC084, EC086, EC087, EC089, EC090, EC092, EC093, EC095, EC096, EC098, EC099, EC100, EC114,
//! EC116, EC118, EC120, EC122, EC124, EC126, EC128, EC130, EC132, EC134, EC136, EC138, EC140, EC142, EC143, EC144,
//! EC145, EC146, EC147, EC148, EC150, EC152, EC154, EC156, EC158, EC160, EC162, EC166, EC179, EC181, EC182, EC183,
//! EF001, EF002, EF007, EF011, EF016, EF017, EF019, EF020, EF021, EF022, EF023, EF024, EF025, EF026, EF027, EF031,
//! EF033, EF062, EHR22, EHR23, EHR31, EHR35, EHR36, EHR37, EHR38, EHR39, EHR40, EHR69, EHR71, EHR72, EHR73, EHR79,
//! EHR81, EHR82, EHR83, EHR88, EHR89, EHR90, EHR91, EHR95, EN068, EN069, EN070, EN071, EN072, EN073, EN075, EN082,
//! EN119, EN125, EN127, EN134, EN135, EN147, EN148, EN150, EN183, EN185, EN187, EN188, EN190, EN206, EN207, EN211,
//! EN216, EN237, EN240, EN242, EN244, EN245, EN246, EN248, EN250, EN256, EN257, EN258, EN262, EN263, EN264, EN265,
//! EN270, EN272, EN276, EN289, EN290, EN296, EN301, EN302, EN304, EN306, EN311, EN315, EN331, EN332, EN334, EN335,
//! EN339, EN340, EN341, EN342, EN348, EN350, EN364, EN365, EN368, EN371, EN378, EN386, EN389, EN392, EN403, EN469, EN470,
//! EN471, EN472, EN490, EN491, EN504, EN525, EN531, EN562, ES008, ES009, ES010, ES011, ES012, ES013, ES021, ES022, ES023,
//! ES024, ES025, ES026, ES027, ES028, ES029, ES031, ES044, ES045, ES048, ES050, ES057, ES058, ES063, ES064, ES066,
//! ES067, ES070, ES086, ES088, ES089, ES090, ES101, ES129, 999; warns with EC043, EC050, EC056, EC057, EC058, EC076,
//! EC079, EC082, EC085, EC088, EC097, EC101, EC102, EC103, EC104, EC105, EC115, EC117, EC119, EC121, EC123, EC125,
//! EC127, EC129, EC131, EC133, EC135, EC137, EC139, EC141, EC149, EC151, EC153, EC155, EC157, EC159, EC161, EC163,
//! EC180, EF004, EHR96, EN111, EN112, EN113, EN141, EN195, EN199, EN200, EN201, EN213, EN288, EN310, EN333, EN480,
//! EN566, ES014, ES015, ES016, ES017, ES018, ES019, ES020, ES032, ES047.

mod contenuto;
mod famiglia;
mod motivo;
mod vincoli;

use super::Scelta;
use crate::registrazione::Ambito;
use crate::registrazione::codice_fiscale::{GestioneCf, VALIDATO};
use crate::registrazione::genitori::{Ruolo, Trovato};
use crate::registrazione::iscrizione::{self, Ingresso};
use crate::registrazione::persona::{self, nuova_generalita};
use crate::registrazione::riconoscimento::Riconosciuto;
use crate::registrazione::risposta::Variato;
use crate::registrazione::vincoli::Titolare;
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::codici::Gravita;
use anpr_contract::iscrizione_1000::Richiesta1002;
use anpr_contract::tipi::{CodiceFiscale, Generalita, LegameSoggetto};
use anpr_model::{Data, Guasto, NuovaSezione, NuovoIdAnpr, NuovoSoggetto, Scheda, SoggettoId, StatoSoggetto};
use famiglia::Accolta;
use std::rc::Rc;
use vincoli::Vincoli;

/// The block of the person's data.
const OGGETTO: &str = "generalita1002";

/// Both parents as found.
struct Genitori {
    padre: Trovato,
    madre: Trovato,
}

/// What was decided before anything is written.
struct Decisa<'a> {
    richiesta: &'a Richiesta1002,
    gestione: GestioneCf,
    ingresso: Ingresso,
    genitori: Genitori,
    accolta: Accolta,
    vincoli: Vincoli<'a>,
}

/// Decides a 1002. When several people fit a parent or the spouse, nothing is registered and the caller must choose.
///
/// # Errors
/// The rules that the request breaks, by step: form and reason, the person, proceedings, the family, the address, stato
/// civile and bonds, the rest, the codice fiscale.
pub fn decidi(richiesta: &Richiesta1002, ambito: &mut Ambito<'_>) -> Result<Option<Scelta>, Interruzione> {
    let generalita = &richiesta.generalita1002.generalita;
    motivo::controlla(richiesta, ambito);
    famiglia::controlla_attribuzione(richiesta, ambito);
    let c_e_cf = persona::codice(generalita).is_some();
    let gestione = ambito.gestione_cf(richiesta.dati_controllo.gestione_cf.as_deref(), c_e_cf);
    let nascita = ambito.controlla_iscrivendo(generalita, OGGETTO)?;
    ambito.passo()?;
    let precedente = match ambito.riconosci(generalita, gestione, OGGETTO)? {
        Riconosciuto::Nuovo => None,
        Riconosciuto::Cancellato(scheda) => Some(scheda),
    };
    if let Some(scheda) = &precedente {
        controlla_ritorno(richiesta, scheda, ambito)?;
    }
    let accolta = Accolta::decidi(richiesta, nascita, ambito)?;
    let vincoli = Vincoli::decidi(richiesta, precedente.as_deref(), ambito)?;
    contenuto::controlla(richiesta, precedente.as_deref(), nascita, ambito)?;
    let genitori = Genitori::cerca(richiesta, ambito)?;
    ambito.passo()?;
    let scelta = Scelta {
        padri: ambito.elenco_genitori(&genitori.padre)?,
        madri: ambito.elenco_genitori(&genitori.madre)?,
        matrimoni: vincoli.elenco(ambito)?,
    };
    if let Some(scelta) = scelta.se_serve() {
        return Ok(Some(scelta));
    }
    ambito.collega_procedimento(richiesta.dati_del_procedimento.as_ref())?;
    let ingresso = motivo::ingresso(richiesta, ambito);
    let gestione = gestione.unwrap_or(GestioneCf::Valida);
    let decisa = Decisa { richiesta, gestione, ingresso, genitori, accolta, vincoli };
    match precedente {
        Some(scheda) => decisa.registra_di_nuovo(&scheda, ambito)?,
        None => decisa.registra_nuovo(ambito)?,
    }
    Ok(None)
}

/// Who comes back: not before having left (EN240), for a restored position on that very day; EN469, EN470 for a second
/// sheet; EN531.
fn controlla_ritorno(
    richiesta: &Richiesta1002,
    scheda: &Rc<Scheda>,
    ambito: &mut Ambito<'_>,
) -> Result<(), Interruzione> {
    let decorrenza = ambito.decorrenza();
    if let Some(uscita) = scheda.iscrizione.periodo.al {
        let (detta, uscita_detta) = (valori::data_italiana(decorrenza), valori::data_italiana(uscita));
        let ripristino = motivo::codice(richiesta) == iscrizione::motivo::RIPRISTINO;
        if decorrenza < uscita {
            let soggetto = scheda.soggetto.id.to_string();
            let operazione = scheda.iscrizione.chiusa_da.map_or_else(String::new, |id| id.to_string());
            let parametri = [
                ("valore", detta.as_str()),
                ("operazione", &operazione),
                ("data", &uscita_detta),
                ("soggetto", &soggetto),
            ];
            let anomalia = Anomalia::nuova("EN240", &parametri);
            ambito.nota(anomalia.su("testataRichiesta", "dataDecorrenza").valore(&detta));
        } else if ripristino && decorrenza > uscita {
            let testo = format!(
                "Il ripristino della posizione precedente decorre dal giorno della cancellazione, {uscita_detta}, non dal {detta}."
            );
            let anomalia = Anomalia::con_testo("EN148", Gravita::Errore, testo);
            ambito.nota(anomalia.su("testataRichiesta", "dataDecorrenza").valore(&detta));
        }
    }
    ambito.nessuna_doppia_posizione(scheda, ("EN469", "EN470"), OGGETTO)?;
    ambito.passo()?;
    ambito.nessun_procedimento_altrui(&[scheda.soggetto.id], OGGETTO)?;
    ambito.passo()
}

impl Genitori {
    fn cerca(richiesta: &Richiesta1002, ambito: &mut Ambito<'_>) -> Result<Self, Interruzione> {
        let mut cerca = |genitore: Option<&anpr_contract::tipi::Genitore>, ruolo| match genitore {
            Some(genitore) => {
                ambito.controlla_genitore(genitore, ruolo);
                ambito.genitore_se_c_e(&genitore.generalita, ruolo)
            }
            None => Ok(Trovato::Nessuno),
        };
        let padre = cerca(richiesta.paternita.as_ref(), Ruolo::Padre)?;
        let madre = cerca(richiesta.maternita.as_ref(), Ruolo::Madre)?;
        Ok(Self { padre, madre })
    }
}

impl Decisa<'_> {
    /// A person who was not in the register: a new sheet.
    fn registra_nuovo(self, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
        let sent = &self.richiesta.generalita1002.generalita;
        let dal = ambito.decorrenza();
        let (id, id_anpr) = ambito.nuovi_id()?;
        let mut sezioni = ambito.sezioni_ingresso(&self.ingresso)?;
        sezioni.extend(self.sezioni(ambito)?);
        sezioni.extend(self.vincoli.del_nuovo(dal)?);
        let codice_fiscale = ambito.ottieni_cf((id, sent), self.gestione, OGGETTO)?;
        let generalita = Generalita { codice_fiscale: codice_fiscale.clone(), soggetto_aire: None, ..sent.clone() };
        ambito.senza_conferma(&generalita, &id.to_string(), OGGETTO);
        ambito.prenota_persona(&generalita);
        let iscrizione = ambito.nuova_iscrizione(&self.ingresso);
        let nuova_generalita = nuova_generalita(&generalita, dal, ambito.comuni())?;
        self.accolta.apri_famiglia(ambito)?;
        ambito.nuovo_soggetto(NuovoSoggetto {
            id,
            id_anpr: NuovoIdAnpr::Nuovo(id_anpr.clone()),
            comune: ambito.mittente().to_owned(),
            stato: StatoSoggetto::Residente,
            iscrizione,
            generalita: nuova_generalita,
            sezioni,
            appartenenza: Some(self.accolta.appartenenza.clone()),
        });
        self.vincoli.rifletti(&Titolare { id, generalita: &generalita }, ambito)?;
        self.rispondi(id, id_anpr, codice_fiscale, sent.clone(), ambito);
        Ok(())
    }

    /// A person who was struck off: the sheet goes on, with what it said where nothing new is sent.
    fn registra_di_nuovo(self, scheda: &Rc<Scheda>, ambito: &mut Ambito<'_>) -> Result<(), Interruzione> {
        let (id, dal) = (scheda.soggetto.id, ambito.decorrenza());
        let nota = persona::generalita(scheda)?;
        let codice_fiscale = self.cf_di_chi_torna((id, &nota), ambito)?;
        // Who comes back to Italy is of AIRE no more; the number of the comune's software is the one sent now.
        let generalita = Generalita {
            codice_fiscale: codice_fiscale.clone(),
            soggetto_aire: None,
            anno_espatrio: None,
            id_scheda_soggetto_comune: self.richiesta.generalita1002.generalita.id_scheda_soggetto_comune.clone(),
            ..nota.clone()
        };
        ambito.senza_conferma(&generalita, &id.to_string(), OGGETTO);
        if persona::da_registrare(&generalita) != persona::da_registrare(&nota) {
            ambito.sostituisci_generalita(scheda, &generalita, dal)?;
        }
        ambito.nuovo_periodo(scheda, &self.ingresso)?;
        let sezioni = self.sezioni(ambito)?;
        sostituisci(scheda, sezioni, ambito);
        self.vincoli.di_chi_torna(scheda, ambito)?;
        self.accolta.apri_famiglia(ambito)?;
        if scheda.appartenenza.as_ref().is_some_and(|a| a.periodo.al.is_none()) {
            ambito.chiudi_appartenenza(scheda, dal);
        }
        ambito.apri_appartenenza(id, self.accolta.appartenenza.clone());
        self.vincoli.rifletti(&Titolare { id, generalita: &generalita }, ambito)?;
        let generata = codice_fiscale.filter(|cf| nota.codice_fiscale.as_ref() != Some(cf));
        self.rispondi(id, scheda.soggetto.id_anpr.clone(), generata, generalita, ambito);
        Ok(())
    }

    /// A codice fiscale that the Agenzia has confirmed is not asked about again.
    fn cf_di_chi_torna(
        &self,
        (id, nota): (SoggettoId, &Generalita),
        ambito: &mut Ambito<'_>,
    ) -> Result<Option<CodiceFiscale>, Interruzione> {
        let confermato = nota.codice_fiscale.as_ref().is_some_and(|cf| cf.validita_cf.as_deref() == Some(VALIDATO));
        let attribuisce = matches!(self.gestione, GestioneCf::Attribuisci | GestioneCf::Omocodia);
        if confermato && !attribuisce {
            return Ok(nota.codice_fiscale.clone());
        }
        let sent = self.richiesta.generalita1002.generalita.codice_fiscale.clone();
        let generalita = Generalita { codice_fiscale: sent, ..nota.clone() };
        let ottenuto = ambito.ottieni_cf((id, &generalita), self.gestione, OGGETTO)?;
        Ok(ottenuto.or_else(|| nota.codice_fiscale.clone()))
    }

    fn sezioni(&self, ambito: &Ambito<'_>) -> Result<Vec<NuovaSezione>, Guasto> {
        let mut sezioni = contenuto::sezioni(self.richiesta, &self.accolta, ambito.decorrenza())?;
        let genitori = [
            (Ruolo::Padre, self.richiesta.paternita.as_ref(), &self.genitori.padre),
            (Ruolo::Madre, self.richiesta.maternita.as_ref(), &self.genitori.madre),
        ];
        for (ruolo, sent, trovato) in genitori {
            if let Some(genitore) = sent {
                let sezione = ambito.sezione_genitore(genitore, trovato)?;
                sezioni.push(crate::registrazione::nuova_sezione(
                    ruolo.sezione(),
                    [None, None],
                    &sezione,
                    ambito.decorrenza(),
                )?);
            }
        }
        Ok(sezioni)
    }

    fn rispondi(
        &self,
        id: SoggettoId,
        id_anpr: String,
        codice_fiscale: Option<CodiceFiscale>,
        generalita: Generalita,
        ambito: &mut Ambito<'_>,
    ) {
        let procedimento = ambito.procedimento_collegato();
        let appartenenza = &self.accolta.appartenenza;
        ambito.rispondi_variato(Variato {
            id: Some(id),
            generalita,
            id_anpr: Some(id_anpr),
            codice_fiscale,
            famiglia: Some((appartenenza.famiglia, self.accolta.tipo_scheda)),
            legame: Some(LegameSoggetto {
                tipo_legame: Some(self.accolta.tipo_scheda.to_string()),
                data_decorrenza: valori::data_sul_filo(appartenenza.periodo.dal),
                codice_legame: appartenenza.codice_legame.clone(),
                progressivo_componente: valori::progressivo_sul_filo(appartenenza.progressivo),
            }),
            procedimento,
        });
    }
}

/// Ends what the sheet said in each of these sections, and opens them; addresses always end, wherever the new ones are.
fn sostituisci(scheda: &Scheda, sezioni: Vec<NuovaSezione>, ambito: &mut Ambito<'_>) {
    let dal: Data = ambito.decorrenza();
    let mut scritte = vec![anpr_model::Sezione::Residenza, anpr_model::Sezione::AltraLingua];
    scritte.extend(sezioni.iter().map(|nuova| nuova.sezione));
    scritte.sort_unstable();
    scritte.dedup();
    for sezione in scritte {
        ambito.chiudi_sezione(scheda, sezione, dal);
    }
    for nuova in sezioni {
        ambito.apri_versione(scheda.soggetto.id, nuova);
    }
}
