//! What a 3002 asks: keys, territory, day, sections. Refuses what may not be asked; finds nothing yet.

use super::sezioni::DatiRichiesti;
use crate::{Anomalia, Contesto, Interruzione, VersioneContratto, valori};
use anpr_catalogue::codici::Gravita;
use anpr_catalogue::comuni::{Comuni, Quando, Riferimento};
use anpr_catalogue::nomi;
use anpr_contract::consultazione_3000::{CriteriRicerca3002, Richiesta3002};
use anpr_contract::tipi::{CartaIdentita3000, Comune, LuogoNascita3000, PermessoDiSoggiorno3000};
use anpr_model::{CriteriFamiglia, CriteriSoggetto, Data, DocumentoCercato, NascitaCercata, NomeCercato};
use chrono::{Datelike, Months};

/// A question that may be asked.
#[derive(Debug)]
pub(super) struct Domanda {
    pub(super) scheda: SchedaRichiesta,
    pub(super) chiave: Chiave,
    pub(super) dove: Dove,
    pub(super) giorno: Data,
    pub(super) dati: DatiRichiesti,
    pub(super) filtri: Filtri,
    /// Every datum of the person that was given, the key included: what is found must not contradict them.
    pub(super) confronto: CriteriSoggetto,
}

/// `schedaAnagraficaRichiesta`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SchedaRichiesta {
    Individuo,
    Famiglia,
    Convivenza,
}

/// Where to look (consultazione §2.2.3).
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Dove {
    /// In the whole country.
    Nazionale,
    /// Among the people of the comune that asks, and of those merged into it.
    DaNoi,
    /// Among those of the comune with this ISTAT code, and of those merged into it.
    Comune(String),
}

/// By what to look: the strongest key given.
#[derive(Debug)]
pub(super) enum Chiave {
    Famiglia(CriteriFamiglia),
    /// An id, a codice fiscale, a document: denotes one person. A national id and a document given beside the strongest
    /// key must be that person's too; what else is given is compared.
    Persona(CriteriSoggetto),
    /// Names and birth: may denote many.
    Generalita(CriteriSoggetto),
}

/// Conditions on what is found, other than the key.
#[derive(Debug, Default)]
pub(super) struct Filtri {
    /// `soggettoAIRE`: registered in the AIRE book, or not.
    pub(super) aire: Option<bool>,
    /// `tipoScheda`: the kinds of families that are wanted, as they are stored.
    pub(super) tipi: Option<&'static [u8]>,
    /// `residenzaIscrizioneAIRE/comune`: ISTAT code of the competent comune.
    pub(super) comune: Option<String>,
    /// `residenzaIscrizioneAIRE/localita`: code of the state of residence.
    pub(super) stato_estero: Option<String>,
    /// `residenzaIscrizioneAIRE/codiceConsolato`.
    pub(super) consolato: Option<String>,
    /// Who issued the document that is the key.
    pub(super) rilascio: Option<Rilascio>,
}

impl Filtri {
    /// Whether they let everybody pass.
    pub(super) fn nessuno(&self) -> bool {
        self.aire.is_none() && self.tipi.is_none() && self.comune.is_none() && !self.all_estero()
    }

    /// Whether they ask for a residence abroad.
    pub(super) fn all_estero(&self) -> bool {
        self.stato_estero.is_some() || self.consolato.is_some()
    }
}

/// Who issued a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Rilascio {
    /// A comune, by its ISTAT code.
    Comune(String),
    /// A consulate, by its code.
    Consolato(String),
    /// A questura, normalised as names are.
    Questura(String),
}

pub(super) fn leggi(richiesta: &Richiesta3002, contesto: &Contesto, comuni: &Comuni) -> Result<Domanda, Interruzione> {
    let mut lettore = Lettore { comuni, anomalie: Vec::new() };
    let domanda = lettore.leggi(richiesta, contesto);
    match domanda {
        Some(domanda) if lettore.anomalie.is_empty() => Ok(domanda),
        _ => Err(Interruzione::Rifiuto(lettore.anomalie)),
    }
}

struct Lettore<'a> {
    comuni: &'a Comuni,
    anomalie: Vec<Anomalia>,
}

impl Lettore<'_> {
    /// None only after noting at least one anomaly.
    fn leggi(&mut self, richiesta: &Richiesta3002, contesto: &Contesto) -> Option<Domanda> {
        let dati = &richiesta.dati_richiesta;
        let scheda = match dati.scheda_anagrafica_richiesta.as_str() {
            "1" => Some(SchedaRichiesta::Individuo),
            "2" => Some(SchedaRichiesta::Famiglia),
            "3" => Some(SchedaRichiesta::Convivenza),
            altro => self.nota("EN053", "datiRichiesta", "schedaAnagraficaRichiesta", altro, "1, 2, 3"),
        };
        let giorno = self.giorno(&dati.data_riferimento_richiesta, contesto);
        let dove = self.dove(richiesta);
        let richiesti = match scheda {
            Some(SchedaRichiesta::Individuo) => match DatiRichiesti::leggi(&dati.dati_anagrafici_richiesti) {
                Ok(richiesti) => Some(richiesti),
                Err(anomalie) => {
                    self.anomalie.extend(anomalie);
                    None
                }
            },
            // Section codes beside a family search are passed over: real clients send them (consultazione §15.8).
            _ => Some(DatiRichiesti::completa()),
        };
        let confronto = self.criteri(richiesta, contesto.versione);
        let filtri = self.filtri(richiesta);
        let chiave = self.chiave(&richiesta.criteri_ricerca, scheda?, &confronto);
        Some(Domanda {
            scheda: scheda?,
            chiave: chiave?,
            dove: dove?,
            giorno: giorno?,
            dati: richiesti?,
            filtri,
            confronto,
        })
    }

    fn nota<T>(&mut self, codice: &'static str, oggetto: &str, campo: &str, valore: &str, atteso: &str) -> Option<T> {
        let anomalia = Anomalia::nuova(codice, &[("valore", valore), ("atteso", atteso), ("campo", campo)]);
        self.anomalie.push(anomalia.su(oggetto, campo).valore(valore));
        None
    }

    /// EHR18 for a day in the future (consultazione §15.4).
    fn giorno(&mut self, testo: &str, contesto: &Contesto) -> Option<Data> {
        let oggi = contesto.oggi();
        match valori::data(testo) {
            Some(giorno) if giorno <= oggi => Some(giorno),
            _ => {
                let anomalia = Anomalia::nuova("EHR18", &[("valore", testo), ("data", &valori::data_italiana(oggi))]);
                self.anomalie.push(anomalia.su("datiRichiesta", "dataRiferimentoRichiesta").valore(testo));
                None
            }
        }
    }

    /// The sender's comune unless the whole country or another comune is asked for.
    fn dove(&mut self, richiesta: &Richiesta3002) -> Option<Dove> {
        let dati = &richiesta.dati_richiesta;
        let nazionale = match dati.ricerca_nazionale.as_deref() {
            None | Some("0") => false,
            Some("1") => true,
            Some(altro) => return self.nota("EN053", "datiRichiesta", "ricercaNazionale", altro, "0, 1"),
        };
        match (&dati.comune_residenza, nazionale) {
            (Some(comune), true) => {
                self.nota("EN053", "datiRichiesta", "comuneResidenza", &comune.nome_comune, "ricercaNazionale 0")
            }
            (Some(comune), false) => Some(Dove::Comune(self.istat(comune, "datiRichiesta", "comuneResidenza")?)),
            (None, true) => Some(Dove::Nazionale),
            (None, false) => Some(Dove::DaNoi),
        }
    }

    /// EN198 when name, code and province do not denote one comune.
    fn istat(&mut self, comune: &Comune, oggetto: &str, campo: &str) -> Option<String> {
        let istat = comune.codice_istat.as_deref();
        let riferimento = Riferimento { nome: &comune.nome_comune, istat, sigla: Some(&comune.sigla_provincia_istat) };
        match self.comuni.verifica(&riferimento, Quando::Ignoto) {
            Ok(comune) => Some(comune.istat.clone()),
            Err(_) => {
                let valore =
                    format!("{} ({}) {}", comune.nome_comune, comune.sigla_provincia_istat, istat.unwrap_or_default());
                self.nota("EN198", oggetto, campo, valore.trim(), "")
            }
        }
    }

    /// All the data of the person that the request gives.
    fn criteri(&mut self, richiesta: &Richiesta3002, versione: VersioneContratto) -> CriteriSoggetto {
        let chiavi = &richiesta.criteri_ricerca;
        CriteriSoggetto {
            id: chiavi.id_scheda_soggetto_anpr.as_deref().and_then(|id| self.id(id, "idSchedaSoggettoANPR")),
            id_anpr: chiavi.id_anpr.as_deref().and_then(|id| self.id_anpr(id, versione)),
            codice_fiscale: chiavi.codice_fiscale.as_deref().map(|cf| cf.trim().to_uppercase()),
            cognome: nome_cercato(chiavi.cognome.as_deref(), chiavi.senza_cognome.as_deref()),
            nome: nome_cercato(chiavi.nome.as_deref(), chiavi.senza_nome.as_deref()),
            sesso: chiavi.sesso.as_deref().and_then(|sesso| sesso.to_ascii_uppercase().chars().next()),
            nascita: self.nascita(richiesta),
            id_scheda_comune: chiavi
                .id_scheda_soggetto_comune
                .as_ref()
                .map(|id| (id.id_scheda_soggetto_comune_istat.clone(), id.id_scheda_soggetto.trim().to_owned())),
            documento: self.documento(chiavi),
        }
    }

    /// The national id came with ANPR05: in the schemas before it the element does not exist (consultazione §2.2.7).
    fn id_anpr(&mut self, testo: &str, versione: VersioneContratto) -> Option<String> {
        if versione < VersioneContratto::Anpr05 {
            let testo = format!("idANPR non è ammesso prima di ANPR05: la richiesta è di {}", versione.codice());
            let anomalia = Anomalia::con_testo("EN489", Gravita::Errore, testo);
            self.anomalie.push(anomalia.su("criteriRicerca", "idANPR"));
            return None;
        }
        Some(testo.trim().to_uppercase()).filter(|id| !id.is_empty())
    }

    /// Ids are digits on the wire; one that no 64-bit id can equal denotes nobody, which the search will say.
    fn id(&mut self, testo: &str, campo: &str) -> Option<i64> {
        match testo.trim().parse() {
            Ok(id) => Some(id),
            Err(_) => self.nota("EN122", "criteriRicerca", campo, testo, ""),
        }
    }

    fn nascita(&mut self, richiesta: &Richiesta3002) -> Option<NascitaCercata> {
        let nascita = richiesta.dati_nascita.as_ref()?;
        let Some(giorno) = valori::data(&nascita.data_evento) else {
            return self.nota("EN071", "datiNascita", "dataEvento", &nascita.data_evento, "");
        };
        let (dal, al) = if nascita.senza_giorno_mese.is_some() {
            (Data::from_ymd_opt(giorno.year(), 1, 1)?, Data::from_ymd_opt(giorno.year(), 12, 31)?)
        } else if nascita.senza_giorno.is_some() {
            let primo = giorno.with_day(1)?;
            (primo, primo.checked_add_months(Months::new(1))?.pred_opt()?)
        } else {
            (giorno, giorno)
        };
        let luogo = nascita.luogo_nascita.as_ref().and_then(|luogo| self.luogo(luogo, (dal, al)));
        Some(NascitaCercata { dal, al, luogo })
    }

    fn luogo(&mut self, luogo: &LuogoNascita3000, nascita: (Data, Data)) -> Option<String> {
        match (&luogo.comune, &luogo.localita) {
            (Some(comune), _) => {
                let noto = self.istat(comune, "datiNascita", "luogoNascita")?;
                let istat = valori::istat_alla_nascita(comune, nascita, self.comuni).unwrap_or(noto);
                Some(format!("C{istat}"))
            }
            (None, Some(localita)) => Some(format!("E{}", localita.codice_stato)),
            (None, None) => None,
        }
    }

    /// EHR41, EHR67, EHR68: who issued a card or a permit must be said in exactly one way.
    fn documento(&mut self, chiavi: &CriteriRicerca3002) -> Option<DocumentoCercato> {
        if let Some(carta) = &chiavi.carta_identita3000 {
            return self.carta(carta);
        }
        self.permesso(chiavi.permesso_di_soggiorno3000.as_ref()?)
    }

    fn carta(&mut self, carta: &CartaIdentita3000) -> Option<DocumentoCercato> {
        if carta.comune_rilascio.is_some() == carta.codice_consolato_rilascio.is_some() {
            let ricevuti = if carta.comune_rilascio.is_some() { "entrambi" } else { "nessuno" };
            let anomalia = Anomalia::nuova("EHR41", &[("valore", ricevuti)]);
            self.anomalie.push(anomalia.su("cartaIdentita3000", "comuneRilascio"));
            return None;
        }
        Some(DocumentoCercato::CartaIdentita(valori::chiave_documento(&carta.numero)))
    }

    fn permesso(&mut self, permesso: &PermessoDiSoggiorno3000) -> Option<DocumentoCercato> {
        match (&permesso.numero_passaporto, &permesso.dati_soggiorno30xx) {
            (Some(passaporto), None) => Some(DocumentoCercato::PermessoSoggiorno(valori::chiave_documento(passaporto))),
            (None, Some(soggiorno)) => match (&soggiorno.questura_rilascio_soggiorno, &soggiorno.numero_soggiorno) {
                (Some(_), Some(numero)) => Some(DocumentoCercato::PermessoSoggiorno(valori::chiave_documento(numero))),
                (questura, _) => {
                    let manca = if questura.is_some() { "numeroSoggiorno" } else { "questuraRilascioSoggiorno" };
                    self.nota("EHR68", "permessoDiSoggiorno3000", manca, "", "")
                }
            },
            _ => self.nota("EHR67", "permessoDiSoggiorno3000", "numeroPassaporto", "", ""),
        }
    }

    fn filtri(&mut self, richiesta: &Richiesta3002) -> Filtri {
        let chiavi = &richiesta.criteri_ricerca;
        let residenza = richiesta.residenza_iscrizione_aire.as_ref();
        let tipo_scheda = chiavi.tipo_scheda.as_deref();
        Filtri {
            aire: chiavi.soggetto_aire.as_deref().map(|segno| segno.eq_ignore_ascii_case("S")),
            tipi: tipo_scheda.and_then(|tipo| match tipo {
                "1" => Some(&[TIPO_FAMIGLIA, TIPO_FAMIGLIA_AIRE][..]),
                "2" | "4" => Some(&[TIPO_CONVIVENZA]),
                "3" => Some(&[TIPO_FAMIGLIA]),
                "5" => Some(&[TIPO_FAMIGLIA_AIRE]),
                altro => self.nota("EN124", "criteriRicerca", "tipoScheda", altro, "1, 2"),
            }),
            comune: residenza
                .and_then(|r| r.comune.as_ref())
                .and_then(|comune| self.istat(comune, "residenzaIscrizioneAIRE", "comune")),
            stato_estero: residenza.and_then(|r| r.localita.as_ref()).map(|localita| localita.codice_stato.clone()),
            consolato: residenza.and_then(|r| r.codice_consolato.clone()),
            rilascio: self.rilascio(chiavi),
        }
    }

    fn rilascio(&mut self, chiavi: &CriteriRicerca3002) -> Option<Rilascio> {
        let carta = chiavi.carta_identita3000.as_ref();
        if let Some(consolato) = carta.and_then(|carta| carta.codice_consolato_rilascio.clone()) {
            return Some(Rilascio::Consolato(consolato));
        }
        if let Some(comune) = carta.and_then(|carta| carta.comune_rilascio.as_ref()) {
            let comune = Comune {
                nome_comune: comune.nome_comune.clone(),
                codice_istat: Some(comune.codice_istat.clone()),
                sigla_provincia_istat: comune.sigla_provincia_istat.clone(),
                ..Comune::default()
            };
            return self.istat(&comune, "cartaIdentita3000", "comuneRilascio").map(Rilascio::Comune);
        }
        let soggiorno = chiavi.permesso_di_soggiorno3000.as_ref()?.dati_soggiorno30xx.as_ref()?;
        Some(Rilascio::Questura(nomi::normalizza(soggiorno.questura_rilascio_soggiorno.as_deref()?)))
    }

    /// The strongest key (consultazione §2.2.2); a family id wins over whatever is given of a person.
    fn chiave(
        &mut self,
        chiavi: &CriteriRicerca3002,
        scheda: SchedaRichiesta,
        dati: &CriteriSoggetto,
    ) -> Option<Chiave> {
        if let Some(famiglia) = self.chiave_famiglia(chiavi) {
            if scheda == SchedaRichiesta::Individuo {
                return self.nota("EN053", "datiRichiesta", "schedaAnagraficaRichiesta", "1", "2, 3");
            }
            if chiavi.tipo_scheda.is_none() {
                return self.nota("EN124", "criteriRicerca", "tipoScheda", "", "1, 2");
            }
            return Some(Chiave::Famiglia(famiglia));
        }
        if !self.anomalie.is_empty() {
            return None;
        }
        if let Some(persona) = chiave_persona(dati) {
            return Some(Chiave::Persona(persona));
        }
        let nominato =
            matches!(dati.cognome, Some(NomeCercato::Valore(_))) || matches!(dati.nome, Some(NomeCercato::Valore(_)));
        match (dati.cognome.is_some() && dati.nome.is_some() && nominato, dati.nascita.is_some()) {
            (true, true) if scheda == SchedaRichiesta::Individuo => Some(Chiave::Generalita(dati.clone())),
            (false, false) if dati.cognome.is_none() && dati.nome.is_none() && dati.sesso.is_none() => {
                self.nota("EN052", "criteriRicerca", "", "", "")
            }
            _ => self.nota("EN053", "criteriRicerca", "cognome", "", "cognome, nome, datiNascita"),
        }
    }

    fn chiave_famiglia(&mut self, chiavi: &CriteriRicerca3002) -> Option<CriteriFamiglia> {
        if let Some(id) = &chiavi.identificativo_anpr {
            return self.id(id, "identificativoANPR").map(CriteriFamiglia::Id);
        }
        chiavi.id_famiglia_convivenza_comune.as_ref().map(|id| CriteriFamiglia::IdComune {
            istat: id.id_famiglia_convivenza_comune_istat.clone(),
            id: id.id_famiglia_convivenza.trim().to_owned(),
        })
    }
}

/// The strongest key of one person. A contradicting codice fiscale or local id has a code of its own (EN070, EN073); a
/// national id and a document have none, so that they are part of the key.
fn chiave_persona(dati: &CriteriSoggetto) -> Option<CriteriSoggetto> {
    let (id_anpr, documento) = (dati.id_anpr.clone(), dati.documento.clone());
    let sempre = CriteriSoggetto { id_anpr, documento, ..CriteriSoggetto::default() };
    if dati.id.is_some() {
        return Some(CriteriSoggetto { id: dati.id, ..sempre });
    }
    if dati.id_anpr.is_some() {
        return Some(sempre);
    }
    if dati.codice_fiscale.is_some() {
        return Some(CriteriSoggetto { codice_fiscale: dati.codice_fiscale.clone(), ..sempre });
    }
    if dati.id_scheda_comune.is_some() {
        return Some(CriteriSoggetto { id_scheda_comune: dati.id_scheda_comune.clone(), ..sempre });
    }
    dati.documento.is_some().then_some(sempre)
}

fn nome_cercato(nome: Option<&str>, senza: Option<&str>) -> Option<NomeCercato> {
    match (nome, senza) {
        (Some(nome), _) => Some(NomeCercato::Valore(nomi::normalizza(nome))),
        (None, Some(_)) => Some(NomeCercato::Assente),
        (None, None) => None,
    }
}

/// `tipoScheda` as it is stored: a family, a convivenza, an AIRE family.
const TIPO_FAMIGLIA: u8 = 3;
pub(super) const TIPO_CONVIVENZA: u8 = 4;
const TIPO_FAMIGLIA_AIRE: u8 = 5;
