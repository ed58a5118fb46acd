//! The family or convivenza that a person enters, or the family that begins with them, and the address.

use crate::iscrizione::ingresso::controllo;
use crate::registrazione::Ambito;
use crate::registrazione::famiglie::{CONVIVENZA, FAMIGLIA, e_intestatario, id_anpr};
use crate::registrazione::legami;
use crate::registrazione::nuova_sezione_famiglia;
use crate::registrazione::residenza::{DOMICILIO_ELETTO, stesso_indirizzo, tipo};
use crate::registrazione::vincoli::stesso_partner;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::tabelle::Tabella;
use anpr_contract::iscrizione_1000::Richiesta1002;
use anpr_contract::tipi::{AltraLingua, FamigliaConvivenza, Generalita, LegameSoggetto, Residenza, TutoreIntestatario};
use anpr_model::{
    Data, FamigliaId, Guasto, NuovaAppartenenza, NuovaFamiglia, Periodo, SchedaFamiglia, SezioneFamiglia, SoggettoId,
    StatoFamiglia,
};
use std::rc::Rc;

/// Where the person is registered.
pub(super) struct Accolta {
    pub(super) tipo_scheda: u8,
    pub(super) appartenenza: NuovaAppartenenza,
    /// The person's addresses, the main one first.
    pub(super) residenze: Vec<Residenza>,
    pub(super) altre_lingue: Vec<AltraLingua>,
    quale: Quale,
}

enum Quale {
    Nuova(NuovaFamiglia),
    /// With whether it is still incomplete from now on.
    Esistente(Rc<SchedaFamiglia>, bool),
}

/// The block that was sent, of a family or of a convivenza.
struct Blocco<'a> {
    dati: &'a FamigliaConvivenza,
    legame: &'a LegameSoggetto,
    tipo_scheda: u8,
    oggetto: &'static str,
}

/// `attribuzioneFamiglia`: an existing one.
const ESISTENTE: &str = "1";
/// A new family.
const NUOVA: &str = "2";

/// EF016: 1 or 2; the older numbers for convivenze are dead (registrazione §10).
pub(super) fn controlla_attribuzione(richiesta: &Richiesta1002, ambito: &mut Ambito<'_>) {
    let attribuzione = richiesta.dati_controllo.attribuzione_famiglia.trim();
    if ![ESISTENTE, NUOVA].contains(&attribuzione) {
        ambito.nota_su("EF016", "datiControllo", "attribuzioneFamiglia", attribuzione);
    }
}

impl Accolta {
    /// Judges the family block and the addresses.
    pub(super) fn decidi(
        richiesta: &Richiesta1002,
        nascita: Data,
        ambito: &mut Ambito<'_>,
    ) -> Result<Self, Interruzione> {
        let blocco = Blocco::scelto(richiesta)?;
        let nuova = richiesta.dati_controllo.attribuzione_famiglia.trim() == NUOVA;
        ambito.controlla_tipo_scheda(blocco.dati, blocco.tipo_scheda, blocco.oggetto);
        if blocco.dati.famiglia_aire.as_deref().is_some_and(|aire| aire.trim() == "S") {
            ambito.nota_su("EF019", blocco.oggetto, "famigliaAire", "S");
        }
        if let Some(tipo) = &blocco.dati.tipo_movimentazione {
            let dove = (blocco.oggetto, "tipoMovimentazione");
            ambito.controlla_tabella(Tabella::TipoMovimentazione, tipo, "EC074", dove);
        }
        if nuova && blocco.tipo_scheda == CONVIVENZA {
            // A convivenza is opened by 1010.
            let atteso = FAMIGLIA.to_string();
            let anomalia = Anomalia::nuova("EN304", &[("valore", &blocco.dati.tipo_scheda), ("atteso", &atteso)]);
            ambito.nota(anomalia.su(blocco.oggetto, "tipoScheda").valore(&blocco.dati.tipo_scheda));
        }
        ambito.passo()?;
        let mandate = Residenze::controlla(richiesta, ambito)?;
        if let Some(principale) = &mandate.principale {
            ambito.controlla_altra_lingua(&richiesta.altra_lingua, principale);
        }
        if nuova {
            Self::nuova(richiesta, &blocco, mandate, nascita, ambito)
        } else {
            Self::esistente(richiesta, &blocco, mandate, nascita, ambito)
        }
    }

    fn nuova(
        richiesta: &Richiesta1002,
        blocco: &Blocco<'_>,
        mandate: Residenze,
        nascita: Data,
        ambito: &mut Ambito<'_>,
    ) -> Result<Self, Interruzione> {
        let Blocco { dati, legame, oggetto, .. } = *blocco;
        if let Some(id) = id_anpr(dati) {
            ambito.nota_su("EF017", oggetto, "idFamigliaConvivenzaANPR", id);
        }
        if !e_intestatario(&legame.codice_legame) {
            ambito.nota_su("EF021", "legameSoggetto", "codiceLegame", &legame.codice_legame);
        }
        ambito.controlla_legame(legame, FAMIGLIA, "legameSoggetto");
        controlla_origine(dati, oggetto, ambito);
        if let Some(motivo) = &dati.motivo_costituzione {
            let dove = (oggetto, "motivoCostituzione");
            ambito.controlla_tabella(Tabella::MotivoCostituzioneFamiglia, motivo, "EC004", dove);
        }
        if let Some(locale) = &dati.id_famiglia_convivenza_comune {
            let istat = locale.id_famiglia_convivenza_comune_istat.trim();
            if !ambito.e_nostro(istat) {
                ambito.nota_su("EN119", oggetto, "idFamigliaConvivenzaComune", istat);
            }
        }
        let ingresso = valori::data(&legame.data_decorrenza);
        ambito.controlla_ingresso(ingresso, None, Some(nascita), "legameSoggetto", "EN206")?;
        mandate.per_una_nuova(richiesta, ambito);
        ambito.passo()?;
        let dal = ambito.decorrenza();
        let incompleta = incompleta(richiesta);
        if incompleta {
            let anomalia = Anomalia::nuova("EN213", &[]);
            ambito.nota(anomalia.su(oggetto, ""));
        }
        let id = ambito.risorse().nuova_famiglia()?;
        let residenze = mandate.tutte(ambito);
        let dati = FamigliaConvivenza {
            id_famiglia_convivenza_comune: None,
            data_origine_famiglia_convivenza: Some(valori::data_sul_filo(dal)),
            tipo_scheda: FAMIGLIA.to_string(),
            ..dati.clone()
        };
        let mut sezioni = vec![nuova_sezione_famiglia(SezioneFamiglia::Dati, &dati, dal)?];
        if let Some(principale) = residenze.first() {
            sezioni.push(nuova_sezione_famiglia(SezioneFamiglia::Residenza, principale, dal)?);
        }
        let id_comune = blocco.dati.id_famiglia_convivenza_comune.as_ref();
        let nuova = NuovaFamiglia {
            id,
            comune: ambito.mittente().to_owned(),
            tipo_scheda: FAMIGLIA,
            id_comune: id_comune.map(|locale| locale.id_famiglia_convivenza.trim().to_owned()),
            stato: StatoFamiglia::Attiva,
            incompleta,
            sezioni,
        };
        Ok(Self {
            tipo_scheda: FAMIGLIA,
            appartenenza: primo_componente(id, legame, dal),
            residenze,
            altre_lingue: richiesta.altra_lingua.clone(),
            quale: Quale::Nuova(nuova),
        })
    }

    fn esistente(
        richiesta: &Richiesta1002,
        blocco: &Blocco<'_>,
        mandate: Residenze,
        nascita: Data,
        ambito: &mut Ambito<'_>,
    ) -> Result<Self, Interruzione> {
        let Blocco { dati, legame, oggetto, .. } = *blocco;
        let famiglia = ambito.famiglia_di_arrivo(dati, oggetto)?;
        if famiglia.tipo_scheda != blocco.tipo_scheda {
            let (detto, atteso) = (blocco.tipo_scheda.to_string(), famiglia.tipo_scheda.to_string());
            let anomalia = Anomalia::nuova("EN304", &[("valore", &detto), ("atteso", &atteso)]);
            ambito.nota(anomalia.su(oggetto, "tipoScheda").valore(&detto));
        }
        ambito.passo()?;
        ambito.controlla_legame(legame, famiglia.tipo_scheda, "legameSoggetto");
        // The id may not be given yet, and no member has it.
        ambito.un_solo_intestatario(&famiglia, &[(SoggettoId(0), &legame.codice_legame)], "legameSoggetto")?;
        let generalita = &richiesta.generalita1002.generalita;
        if famiglia.tipo_scheda == CONVIVENZA {
            responsabile(&famiglia, generalita, legame, ambito)?;
            ambito.senza_nome(&famiglia, oggetto)?;
        } else {
            for membro in ambito.schede_componenti(famiglia.id)? {
                ambito.nessuna_doppia_posizione(&membro, ("EN471", "EN472"), oggetto)?;
            }
        }
        let ingresso = valori::data(&legame.data_decorrenza);
        ambito.controlla_ingresso(ingresso, Some(&famiglia), Some(nascita), "legameSoggetto", "EN206")?;
        let sua = ambito.residenza_di_arrivo(&famiglia, oggetto)?;
        let mandate = mandate.per_una_esistente(&famiglia, sua.as_ref(), ambito);
        ambito.passo()?;
        let incompleta = famiglia.tipo_scheda != CONVIVENZA && incompleta(richiesta);
        if incompleta {
            ambito.nota_famiglia("EN213", &famiglia, oggetto);
        }
        let appartenenza = ambito.nuova_appartenenza(&famiglia, &legame.codice_legame, Some(legame))?;
        let altre_lingue = match richiesta.altra_lingua.as_slice() {
            [] => ambito.altre_lingue_di(&famiglia)?,
            mandate => mandate.to_vec(),
        };
        let residenze = Residenze { principale: sua.or(mandate.principale), altre: mandate.altre }.tutte(ambito);
        Ok(Self {
            tipo_scheda: famiglia.tipo_scheda,
            appartenenza,
            residenze,
            altre_lingue,
            quale: Quale::Esistente(famiglia, incompleta),
        })
    }

    /// Writes the new family, or whether the existing one still waits for members.
    pub(super) fn apri_famiglia(&self, ambito: &mut Ambito<'_>) -> Result<(), Guasto> {
        match &self.quale {
            Quale::Nuova(nuova) => ambito.nuova_famiglia(nuova.clone()),
            Quale::Esistente(famiglia, incompleta) if famiglia.incompleta != *incompleta => {
                ambito.cambia_famiglia(famiglia, |stato| stato.incompleta = *incompleta);
            }
            Quale::Esistente(..) => {}
        }
        Ok(())
    }
}

impl<'a> Blocco<'a> {
    /// EF022: a family or a convivenza, one of the two.
    fn scelto(richiesta: &'a Richiesta1002) -> Result<Self, Interruzione> {
        match (&richiesta.famiglia, &richiesta.convivenza) {
            (Some(f), None) => {
                Ok(Self { dati: &f.famiglia, legame: &f.legame_soggetto, tipo_scheda: FAMIGLIA, oggetto: "famiglia" })
            }
            (None, Some(c)) => Ok(Self {
                dati: &c.convivenza,
                legame: &c.legame_soggetto,
                tipo_scheda: CONVIVENZA,
                oggetto: "convivenza",
            }),
            (Some(_), Some(_)) | (None, None) => Err(Anomalia::nuova("EF022", &[]).su("famiglia", "").into()),
        }
    }
}

/// The addresses that were sent.
struct Residenze {
    /// Where the person lives.
    principale: Option<Residenza>,
    /// The others.
    altre: Vec<Residenza>,
}

impl Residenze {
    /// The form of all of them; the main one in the comune that registers, and no kind twice.
    fn controlla(richiesta: &Richiesta1002, ambito: &mut Ambito<'_>) -> Result<Self, Interruzione> {
        let mut visti = Vec::new();
        let (mut principale, mut altre) = (None, Vec::new());
        for residenza in &richiesta.residenza {
            ambito.controlla_residenza(residenza, "residenza");
            let Some(tipo) = tipo(residenza) else { continue };
            if visti.contains(&tipo) {
                let testo = format!("C'è più di una residenza con tipoIndirizzo {tipo}.");
                let anomalia = Anomalia::con_testo("EN148", Gravita::Errore, testo);
                ambito.nota(anomalia.su("residenza", "tipoIndirizzo").valore(&residenza.tipo_indirizzo));
            }
            visti.push(tipo);
            if tipo == RESIDENZA {
                ambito.nel_comune(residenza, "residenza");
                principale = Some(residenza.clone());
            } else {
                altre.push(residenza.clone());
            }
        }
        ambito.passo()?;
        Ok(Self { principale, altre })
    }

    /// EF023, EF026, EF027, EN207. Who has no fixed abode has an elected domicile instead (registrazione §3.6).
    fn per_una_nuova(&self, richiesta: &Richiesta1002, ambito: &mut Ambito<'_>) {
        let attributi = richiesta.generalita1002.attributi_soggetto.as_ref();
        let senza_dimora = attributi.and_then(|a| a.senza_fissa_dimora.as_deref()).is_some_and(|s| s.trim() == "S");
        let eletto = self.altre.iter().find(|r| senza_dimora && tipo(r) == Some(DOMICILIO_ELETTO));
        let Some(residenza) = self.principale.as_ref().or(eletto) else {
            let codice = if self.altre.is_empty() { "EF023" } else { "EF026" };
            ambito.nota_su(codice, "residenza", "tipoIndirizzo", "");
            return;
        };
        if residenza.data_decorrenza_residenza.is_none() {
            ambito.nota_su("EF027", "residenza", "dataDecorrenzaResidenza", "");
        }
        ambito.decorrenza_uguale(residenza, "EN207", "residenza");
    }

    /// EN245 for the day of an address that was sent; that it is another one than the family's is only told, because all
    /// members have the family's. Where that is of another kind, as the elected domicile of who has no fixed abode is, the
    /// one of that kind that was sent stands for it. What is left to be written beside the family's.
    fn per_una_esistente(self, famiglia: &SchedaFamiglia, sua: Option<&Residenza>, ambito: &mut Ambito<'_>) -> Self {
        let della_famiglia = sua.and_then(tipo);
        let (di_quel_genere, altre): (Vec<_>, Vec<_>) =
            self.altre.into_iter().partition(|r| della_famiglia.is_some() && tipo(r) == della_famiglia);
        for mandata in self.principale.iter().chain(&di_quel_genere) {
            ambito.decorrenza_uguale(mandata, "EN245", "residenza");
            if sua.is_some_and(|sua| !stesso_indirizzo(sua, mandata)) {
                let testo = format!(
                    "La residenza inviata non è quella della famiglia o convivenza {}: è registrata quella della famiglia.",
                    famiglia.id
                );
                ambito.nota(Anomalia::con_testo("EN148", Gravita::Avviso, testo).su("residenza", "indirizzo"));
            }
        }
        Self { principale: self.principale, altre }
    }

    /// All of them, the main one first, each with its day.
    fn tutte(self, ambito: &Ambito<'_>) -> Vec<Residenza> {
        let dal = valori::data_sul_filo(ambito.decorrenza());
        let datata = |mut residenza: Residenza| {
            residenza.data_decorrenza_residenza.get_or_insert_with(|| dal.clone());
            residenza
        };
        self.principale.into_iter().chain(self.altre).map(datata).collect()
    }
}

/// EF024, EF025: a family begins with its first member.
fn controlla_origine(dati: &FamigliaConvivenza, oggetto: &str, ambito: &mut Ambito<'_>) {
    let origine = dati.data_origine_famiglia_convivenza.as_deref().and_then(valori::data);
    let Some(origine) = origine.filter(|origine| *origine != ambito.decorrenza()) else { return };
    let (oggi, decorrenza) = (ambito.oggi(), ambito.decorrenza());
    let (codice, altra) = if origine > oggi { ("EF025", oggi) } else { ("EF024", decorrenza) };
    let (detta, altra) = (valori::data_italiana(origine), valori::data_italiana(altra));
    let anomalia = Anomalia::nuova(codice, &[("valore", &detta), ("atteso", &altra), ("data", &altra)]);
    ambito.nota(anomalia.su(oggetto, "dataOrigineFamigliaConvivenza").valore(&detta));
}

/// EN392: only who answers for the convivenza enters it as such.
fn responsabile(
    famiglia: &SchedaFamiglia,
    generalita: &Generalita,
    legame: &LegameSoggetto,
    ambito: &mut Ambito<'_>,
) -> Result<(), Guasto> {
    if !e_intestatario(&legame.codice_legame) {
        return Ok(());
    }
    let noto: Option<TutoreIntestatario> = schede::della_famiglia(famiglia, SezioneFamiglia::Responsabile)?;
    if noto.is_some_and(|noto| !stesso_partner(&noto.generalita, generalita)) {
        ambito.nota_famiglia("EN392", famiglia, "legameSoggetto");
    }
    Ok(())
}

/// `FI`: more members of the family will follow.
fn incompleta(richiesta: &Richiesta1002) -> bool {
    controllo(richiesta.dati_controllo.lista_controlli.as_ref(), "FI") == Some("1")
}

/// The membership of who founds a family.
fn primo_componente(famiglia: FamigliaId, legame: &LegameSoggetto, dal: Data) -> NuovaAppartenenza {
    let detto = legame.progressivo_componente.as_deref().and_then(|p| p.trim().parse::<i32>().ok());
    NuovaAppartenenza {
        famiglia,
        codice_legame: legami::codice(&legame.codice_legame),
        progressivo: detto.filter(|p| *p > 0).unwrap_or(1),
        periodo: Periodo::aperto(dal),
        decorrenza_legame: Some(dal),
    }
}

/// Kind of the main address (table 25).
const RESIDENZA: u8 = 1;
