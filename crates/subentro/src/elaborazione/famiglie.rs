//! Families, convivenze and AIRE families: their sheets and what only the whole of them shows.

use crate::anomalie::anomalia;
use crate::controlli::controlla_famiglia;
use crate::errore::Errore;
use crate::indice::{FamigliaNota, Intestatario, Posto, TipoFamiglia};
use crate::persona::{Persona, giorno};
use crate::scheda::{Carico, json};
use anpr_contract::subentro::FamigliaSubentro;
use anpr_contract::tipi::FamigliaConvivenza;
use anpr_engine::{Anomalia, valori};
use anpr_model::{Data, FamigliaId, Periodo, SezioneFamiglia, StatoFamiglia};
use anpr_registry::{NuovaFamiglia, NuovaSezioneFamiglia};
use std::collections::HashMap;

/// What is gathered of the families while persons are read.
#[derive(Debug, Default)]
pub(super) struct Famiglie {
    /// `progressivoComponente` taken in each family.
    progressivi: HashMap<Posto, Progressivi>,
    /// Only of the families of the file being read: families follow their persons in the same file.
    raccolte: HashMap<Posto, Raccolta>,
    /// Sheets written so far whose local id another sheet has.
    ripetute: u32,
    /// Sheets of this local id written so far.
    scritte: HashMap<Posto, u16>,
}

/// The progressives taken in a family: as many as a convivenza may have members, though the wire has room for 999.
#[derive(Debug, Default)]
struct Progressivi {
    /// One bit each.
    presi: Vec<u64>,
    /// Every number from 2 up to before this one is taken.
    libero: u32,
}

impl Progressivi {
    /// Takes a number; whether it was free.
    fn prendi(&mut self, numero: u32) -> bool {
        let (parola, bit) = (numero as usize / 64, 1 << (numero % 64));
        if self.presi.len() <= parola {
            self.presi.resize(parola + 1, 0);
        }
        let Some(parola) = self.presi.get_mut(parola) else { return false };
        let libero = *parola & bit == 0;
        *parola |= bit;
        libero
    }

    /// Takes the first free number from 2 on, which leaves 1 to the intestatario.
    fn prossimo(&mut self) -> u32 {
        self.libero = self.libero.max(2);
        while !self.prendi(self.libero) {
            self.libero += 1;
        }
        self.libero
    }
}

/// What the persons of a family say of it; there is one for each family of a file, so that its size counts.
#[derive(Debug)]
struct Raccolta {
    /// The earliest entry.
    ingresso: Data,
    /// Since when, and where, the intestatario lives.
    residenza: Option<(Data, Box<str>)>,
    /// `dataOrigineFamiglia` of an AIRE line, and the family's local id.
    aire: Option<Box<(Option<Data>, String)>>,
}

/// A sheet to be written, with its anomalies and local id.
pub(super) struct SchedaFamiglia {
    pub(super) tipo: TipoFamiglia,
    pub(super) id_locale: Option<String>,
    pub(super) nuova: NuovaFamiglia,
    pub(super) anomalie: Vec<Anomalia>,
}

impl Famiglie {
    /// Forgets what only the file just read needs.
    pub(super) fn nuovo_file(&mut self) {
        self.raccolte.clear();
    }

    /// Puts a person into a family: `progressivoComponente` as declared or, if it is missing, the next free one, the
    /// intestatario first; `EF004` when somebody else has it.
    pub(super) fn colloca(
        &mut self,
        posto: Posto,
        persona: &Persona,
        carico: &Carico<'_>,
        anomalie: &mut Vec<Anomalia>,
    ) -> Result<i32, Errore> {
        let Some((tipo, legame)) = persona.famiglia() else { return Ok(1) };
        let intestatario = Intestatario::da_codice(&legame.legame_soggetto.codice_legame);
        let presi = self.progressivi.entry(posto).or_default();
        let dichiarato = legame.legame_soggetto.progressivo_componente.as_ref();
        // Three digits, by the schema.
        let dichiarato = dichiarato.and_then(|p| p.trim().parse::<u16>().ok()).map(u32::from);
        let progressivo = match dichiarato {
            Some(numero) => {
                if !presi.prendi(numero) {
                    let (numero, famiglia) = (numero.to_string(), legame.id_fam_conv_comune.trim());
                    let trovata = anomalia("EF004", &[("valore", &numero), ("famiglia", famiglia)]);
                    anomalie.push(trovata.su("legameSoggetto", "progressivoComponente").valore(&numero));
                }
                numero
            }
            None if intestatario == Intestatario::Si && presi.prendi(1) => 1,
            None => presi.prossimo(),
        };
        self.raccogli(posto, tipo, persona, intestatario, carico.contesto.oggi)?;
        Ok(i32::try_from(progressivo).unwrap_or(i32::MAX))
    }

    fn raccogli(
        &mut self,
        posto: Posto,
        tipo: TipoFamiglia,
        persona: &Persona,
        intestatario: Intestatario,
        oggi: Data,
    ) -> Result<(), Errore> {
        let Some((_, legame)) = persona.famiglia() else { return Ok(()) };
        let entrata =
            valori::data(&legame.legame_soggetto.data_decorrenza).unwrap_or(oggi).max(persona.nascita).min(oggi);
        let raccolta =
            self.raccolte.entry(posto).or_insert_with(|| Raccolta { ingresso: entrata, residenza: None, aire: None });
        raccolta.ingresso = raccolta.ingresso.min(entrata);
        if let (TipoFamiglia::Aire, None, Some(aire)) = (tipo, &raccolta.aire, &persona.aire) {
            raccolta.aire = Some(Box::new((aire.origine_famiglia, legame.id_fam_conv_comune.trim().to_owned())));
        }
        // A convivenza is no one's home in particular: its address is that of any member.
        let rappresenta = intestatario == Intestatario::Si || tipo == TipoFamiglia::Convivenza;
        if let (true, None, Some(residenza)) = (rappresenta, &raccolta.residenza, &persona.dati.residenza) {
            let dal = giorno(residenza.data_decorrenza_residenza.as_ref()).unwrap_or(entrata);
            raccolta.residenza = Some((dal.max(persona.nascita).min(oggi), json(residenza)?.into()));
        }
        Ok(())
    }

    /// The sheet that an APR file declares.
    pub(super) fn dichiarata(
        &mut self,
        tipo: TipoFamiglia,
        mut scheda: FamigliaSubentro,
        carico: &Carico<'_>,
    ) -> Result<SchedaFamiglia, Errore> {
        let id_locale =
            scheda.id_famiglia_convivenza_comune.as_ref().map(|id| id.id_famiglia_convivenza.trim().to_owned());
        let mut anomalie = controlla_famiglia(tipo, &scheda);
        let nota = id_locale.as_deref().and_then(|id| carico.indice.posto_famiglia(tipo, id));
        let responsabile = scheda.tipo_tutore_intestatario.take();
        let (id, propria) = self.id(nota, carico);
        if !propria {
            let valore = id_locale.as_deref().unwrap_or_default();
            if nota.is_some() {
                anomalie.push(
                    anomalia("EF003", &[("valore", valore)]).su(oggetto(tipo), "idFamigliaConvivenza").valore(valore),
                );
            }
        }
        let nota = nota.filter(|_| propria);
        let componenti = nota.map_or(0, |(_, nota)| nota.componenti);
        let con_responsabile = tipo == TipoFamiglia::Convivenza && responsabile.is_some();
        composizione(tipo, id_locale.as_deref(), nota.map(|(_, n)| n), con_responsabile, &mut anomalie);
        let raccolta = nota.and_then(|(posto, _)| self.raccolte.remove(&posto));
        let origine = giorno(scheda.data_origine_famiglia_convivenza.as_ref());
        let dati = FamigliaConvivenza {
            id_famiglia_convivenza_comune: None,
            id_famiglia_convivenza_anpr: None,
            famiglia_aire: scheda.famiglia_aire,
            data_origine_famiglia_convivenza: scheda.data_origine_famiglia_convivenza,
            motivo_costituzione: scheda.motivo_costituzione,
            denominazione_convivenza: scheda.denominazione_convivenza,
            specie_convivenza: scheda.specie_convivenza,
            tipo_movimentazione: scheda.tipo_movimentazione,
            presenza_famiglia_coabitante: scheda.presenza_famiglia_coabitante,
            tipo_scheda: tipo.tipo_scheda().to_string(),
        };
        let oggi = carico.contesto.oggi;
        let dal = origine.or_else(|| raccolta.as_ref().map(|r| r.ingresso)).unwrap_or(oggi).min(oggi);
        let mut sezioni = sezioni(dal, &dati, raccolta)?;
        if let Some(mut responsabile) = responsabile {
            carico.collega(crate::indice::Libro::Residenti, &mut responsabile.generalita);
            let dal = valori::data(&responsabile.data_intestario_convivenza).unwrap_or(dal).min(oggi);
            sezioni.push(NuovaSezioneFamiglia {
                sezione: SezioneFamiglia::Responsabile,
                periodo: Periodo::aperto(dal),
                contenuto: json(&responsabile)?,
            });
        }
        let vuota = tipo == TipoFamiglia::Famiglia && componenti == 0;
        let nuova = NuovaFamiglia {
            id,
            comune: carico.comune.istat.clone(),
            tipo_scheda: tipo.tipo_scheda(),
            id_comune: id_locale.clone(),
            stato: if vuota { StatoFamiglia::Archiviata } else { StatoFamiglia::Attiva },
            incompleta: false,
            sezioni,
        };
        Ok(SchedaFamiglia { tipo, id_locale, nuova, anomalie })
    }

    /// The sheets of the AIRE families, which no line declares: they are what their members say, once all are read.
    pub(super) fn aire(&mut self, carico: &Carico<'_>) -> Result<Vec<SchedaFamiglia>, Errore> {
        let mut raccolte: Vec<(Posto, Raccolta)> = self.raccolte.drain().filter(|(_, r)| r.aire.is_some()).collect();
        raccolte.sort_unstable_by_key(|(posto, _)| *posto);
        let oggi = carico.contesto.oggi;
        let mut schede = Vec::with_capacity(raccolte.len());
        for (posto, mut raccolta) in raccolte {
            let Some((origine, id_locale)) = raccolta.aire.take().map(|aire| *aire) else { continue };
            let tipo = TipoFamiglia::Aire;
            let mut anomalie = Vec::new();
            let nota = carico.indice.posto_famiglia(tipo, &id_locale).map(|(_, nota)| nota);
            composizione(tipo, Some(&id_locale), nota, false, &mut anomalie);
            let dati = FamigliaConvivenza {
                famiglia_aire: Some("S".to_owned()),
                data_origine_famiglia_convivenza: origine.map(valori::data_sul_filo),
                tipo_scheda: tipo.tipo_scheda().to_string(),
                ..FamigliaConvivenza::default()
            };
            let dal = origine.unwrap_or(raccolta.ingresso).min(oggi);
            let nuova = NuovaFamiglia {
                id: carico.famiglia(posto),
                comune: carico.comune.istat.clone(),
                tipo_scheda: tipo.tipo_scheda(),
                id_comune: Some(id_locale.clone()),
                stato: StatoFamiglia::Attiva,
                incompleta: false,
                sezioni: sezioni(dal, &dati, Some(raccolta))?,
            };
            schede.push(SchedaFamiglia { tipo, id_locale: Some(id_locale), nuova, anomalie });
        }
        Ok(schede)
    }

    /// The id of a declared sheet, and whether it is the one that persons with that local id belong to: the first is, a
    /// repeated one or one without a local id gets an id of its own.
    fn id(&mut self, nota: Option<(Posto, &FamigliaNota)>, carico: &Carico<'_>) -> (FamigliaId, bool) {
        if let Some((posto, nota)) = nota {
            let scritte = self.scritte.entry(posto).or_default();
            *scritte += 1;
            if *scritte == 1 {
                if nota.dichiarazioni < 2 {
                    self.scritte.remove(&posto);
                }
                return (carico.famiglia(posto), true);
            }
        }
        let id = carico.famiglia(carico.indice.famiglie_note() + self.ripetute);
        self.ripetute += 1;
        (id, false)
    }
}

/// EF008, EF009 and EF010: who heads the sheet, and whether anybody is in it.
fn composizione(
    tipo: TipoFamiglia,
    id_locale: Option<&str>,
    nota: Option<&FamigliaNota>,
    con_responsabile: bool,
    anomalie: &mut Vec<Anomalia>,
) {
    let famiglia = id_locale.unwrap_or_default();
    let (componenti, intestatari) = nota.map_or((0, 0), |nota| (nota.componenti, nota.intestatari));
    let codice = match (componenti, intestatari) {
        (0, _) if tipo == TipoFamiglia::Convivenza => return,
        (0, _) => "EF010",
        // The responsabile of a convivenza need not live in it (registrazione §0).
        (_, 0) if con_responsabile => return,
        (_, 0) => "EF008",
        (_, 1) => return,
        _ => "EF009",
    };
    anomalie.push(anomalia(codice, &[("famiglia", famiglia)]).su(oggetto(tipo), "codiceLegame").valore(famiglia));
}

fn sezioni(
    dal: Data,
    dati: &FamigliaConvivenza,
    raccolta: Option<Raccolta>,
) -> Result<Vec<NuovaSezioneFamiglia>, Errore> {
    let mut sezioni = vec![NuovaSezioneFamiglia {
        sezione: SezioneFamiglia::Dati,
        periodo: Periodo::aperto(dal),
        contenuto: json(dati)?,
    }];
    if let Some((dal, contenuto)) = raccolta.and_then(|r| r.residenza) {
        let periodo = Periodo::aperto(dal);
        sezioni.push(NuovaSezioneFamiglia {
            sezione: SezioneFamiglia::Residenza,
            periodo,
            contenuto: contenuto.into(),
        });
    }
    Ok(sezioni)
}

fn oggetto(tipo: TipoFamiglia) -> &'static str {
    match tipo {
        TipoFamiglia::Convivenza => "convivenza",
        TipoFamiglia::Famiglia | TipoFamiglia::Aire => "famiglia",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progressives_are_given_from_2_on_past_those_taken_and_past_999() {
        let mut presi = Progressivi::default();
        assert!(presi.prendi(3) && !presi.prendi(3) && presi.prendi(999));
        let dati: Vec<u32> = (0..999).map(|_| presi.prossimo()).collect();
        assert_eq!((dati[0], dati[1], dati[2], dati[998]), (2, 4, 5, 1002));
        assert!(presi.prendi(1) && !presi.prendi(999));
    }
}
