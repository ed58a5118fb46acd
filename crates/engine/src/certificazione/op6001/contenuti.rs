//! What each kind of certificate says of the person, and the data that it cannot do without (certificazione §5).

use super::dati::{self, altra, e_italia, evento, luogo_comune, senza_stato};
use super::domanda::Domanda;
use super::esame::Esame;
use super::famiglia::{Composizione, stato_civile};
use super::richiedente::ChiChiede;
use super::soggetto::Intestatario;
use super::{atti, elettorale, indirizzi, storico};
use crate::registrazione::persona::codice;
use crate::registrazione::residenza;
use crate::{Anomalia, Interruzione, schede, valori};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_certificates::{Casa, Componente, Contenuto, Evento, Famiglia, Luogo};
use anpr_contract::tipi::{
    AltraLingua, AnnullamentoMatrimonio, AttributiSoggetto, Cittadinanza, ConvivenzaDiFatto, DatiCancellazione,
    DatiEvento, FamigliaConvivenza, Generalita, Matrimonio, ProvenienzaDestinazione, Residenza, ScioglimentoUnione,
    TutoreIntestatario, UnioneCivile, Vedovanza,
};
use anpr_model::{Data, Guasto, ParametriCertificati, Registro, Scheda, Sezione, SezioneFamiglia};

/// The contents, in the order of the request.
pub(super) fn scrivi(
    esame: &mut Esame<'_>,
    domanda: &Domanda,
    soggetto: &Intestatario,
    composizione: &Composizione,
    chi: &ChiChiede,
    parametri: &ParametriCertificati,
) -> Result<Vec<Contenuto>, Interruzione> {
    let mut scrittore = Scrittore { esame, domanda, soggetto, composizione, chi, parametri };
    let mut contenuti = Vec::with_capacity(domanda.tipi.len());
    for tipo in &domanda.tipi {
        contenuti.extend(scrittore.contenuto(*tipo)?);
    }
    scrittore.esame.stadio()?;
    Ok(contenuti)
}

struct Scrittore<'e, 'a> {
    esame: &'e mut Esame<'a>,
    domanda: &'e Domanda,
    soggetto: &'e Intestatario,
    composizione: &'e Composizione,
    chi: &'e ChiChiede,
    parametri: &'e ParametriCertificati,
}

impl Scrittore<'_, '_> {
    /// None only after noting an error.
    fn contenuto(&mut self, tipo: u8) -> Result<Option<Contenuto>, Interruzione> {
        Ok(match tipo {
            1 => self.nascita()?,
            2 => self.morte()?,
            3 => self.matrimonio()?,
            4 => self.cancellazione()?,
            5 => self.cittadinanza()?,
            6 => Some(storico::cittadinanza(self.esame, self.domanda, self.soggetto)?),
            7 => Some(Contenuto::EsistenzaInVita),
            8 => self.residenza()?,
            9 => Some(storico::residenze(self.esame, self.domanda, self.soggetto, self.parametri)?),
            10 => self.residenza_aire()?,
            11 => self.stato_civile()?,
            12 => self.famiglia(tipo)?.map(Contenuto::StatoFamiglia),
            13 => self.famiglia(tipo)?.map(Contenuto::StatoFamigliaCivile),
            14 => self.convivenza()?,
            15 => self.famiglia(tipo)?.map(Contenuto::StatoFamigliaAire),
            16 => self.famiglia(tipo)?.map(Contenuto::StatoFamigliaParentela),
            17 => self.stato_libero()?,
            18 => self.unione()?,
            19 => self.contratto()?,
            20 => Some(storico::residenza_alla_data(self.esame, self.domanda, self.soggetto, self.parametri)?),
            _ => elettorale::contenuto(self.esame, tipo, self.soggetto)?,
        })
    }

    fn oggi(&self) -> Data {
        self.esame.oggi()
    }

    fn sezione<T: serde::de::DeserializeOwned>(&self, sezione: Sezione) -> Result<Option<T>, Guasto> {
        self.soggetto.sezione(sezione)
    }

    fn evento(&self, dati: &DatiEvento) -> Evento {
        evento(dati, self.esame.comuni, self.oggi())
    }

    fn nota<T>(&mut self, codice: &'static str, tipo: u8, parametri: &[(&str, &str)]) -> Option<T> {
        let id = self.soggetto.scheda.soggetto.id.to_string();
        let mut tutti = vec![("soggetto", id.as_str())];
        tutti.extend(parametri);
        let anomalia = Anomalia::nuova(codice, &tutti).su("listaTipiCertificati", "tipoCertificato");
        self.esame.nota(anomalia.valore(&tipo.to_string()));
        None
    }

    /// EN404: the register has too little to print.
    fn manca<T>(&mut self, tipo: u8, campo: &str) -> Option<T> {
        let detto = tabelle::descrizione(Tabella::TipoCertificato, &tipo.to_string()).unwrap_or_default();
        self.nota("EN404", tipo, &[("valore", detto), ("campo", campo)])
    }

    fn nascita(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let generalita = &self.soggetto.generalita;
        let persona = dati::persona(&self.soggetto.scheda, generalita, self.esame.comuni, self.oggi())?;
        if persona.atto.is_none() {
            return Ok(self.manca(1, "atto di nascita"));
        }
        if persona.luogo.is_none() || persona.nascita.is_none() {
            return Ok(self.manca(1, "luogo o data di nascita"));
        }
        Ok(Some(Contenuto::Nascita))
    }

    fn morte(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let dati: Option<DatiEvento> = self.sezione(Sezione::DatiDecesso)?;
        let evento = dati.map(|dati| self.evento(&dati)).filter(|evento| evento.data.is_some());
        Ok(match evento {
            Some(evento) => Some(Contenuto::Morte(evento)),
            None => self.manca(2, "dati del decesso"),
        })
    }

    /// The code of table 1; EN138 without one.
    fn stato(&mut self, tipo: u8) -> Result<Option<String>, Interruzione> {
        Ok(match stato_civile(&self.soggetto.scheda)? {
            Some(stato) => Some(stato),
            None => self.nota("EN138", tipo, &[]),
        })
    }

    fn matrimonio(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let Some(stato) = self.stato(3)? else { return Ok(None) };
        if stato != CONIUGATO {
            return Ok(self.nota("EN160", 3, &[("valore", descritto(&stato))]));
        }
        let Some(matrimonio) = self.sezione::<Matrimonio>(Sezione::Matrimonio)? else {
            return Ok(self.nota("EN162", 3, &[("campo", "matrimonio")]));
        };
        if !nominata(&matrimonio.coniuge) {
            return Ok(self.nota("EN161", 3, &[]));
        }
        let Some(evento) = matrimonio.dati_matrimonio.as_ref().map(|dati| self.evento(dati)) else {
            return Ok(self.nota("EN162", 3, &[("campo", "datiMatrimonio")]));
        };
        if !self.prima_dell_espatrio(3, evento.data.map(|giorno| giorno.data))? {
            return Ok(None);
        }
        let coniuge = altra(&matrimonio.coniuge, self.esame.comuni, self.oggi());
        Ok(Some(Contenuto::Matrimonio { coniuge, evento }))
    }

    /// EN417: of who lives abroad it is certified what happened while the register still had them among the residents
    /// (certificazione §9.1).
    fn prima_dell_espatrio(&mut self, tipo: u8, quando: Option<Data>) -> Result<bool, Interruzione> {
        if !self.soggetto.aire() {
            return Ok(true);
        }
        // An Italian abroad may have moved from one list of the AIRE to another, or have come back in between.
        let iscrizioni = storico::iscrizioni(self.esame, self.soggetto)?;
        let residente = iscrizioni.iter().any(|iscrizione| iscrizione.registro == Registro::Apr);
        let all_estero = |quando: Data| match iscrizioni.iter().rfind(|iscrizione| iscrizione.periodo.dal <= quando) {
            Some(allora) => allora.registro == Registro::Aire,
            None => iscrizioni.first().is_some_and(|prima| prima.registro == Registro::Aire),
        };
        if residente && quando.is_some_and(|quando| !all_estero(quando)) {
            return Ok(true);
        }
        let detto = tabelle::descrizione(Tabella::TipoCertificato, &tipo.to_string()).unwrap_or_default();
        let data = quando.map(valori::data_italiana).unwrap_or_default();
        self.nota::<()>("EN417", tipo, &[("valore", detto), ("data", &data)]);
        Ok(false)
    }

    fn cancellazione(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let dati: Option<DatiCancellazione> = self.sezione(Sezione::DatiCancellazione)?;
        let data = dati.as_ref().and_then(|dati| valori::data(&dati.data_decorrenza_cancellazione));
        let data = data.or(self.soggetto.scheda.iscrizione.periodo.al);
        let (Some(dati), Some(data)) = (dati, data) else {
            return Ok(self.manca(4, "data della cancellazione"));
        };
        let comune = &self.soggetto.scheda.iscrizione.comune;
        let verso: Option<ProvenienzaDestinazione> = self.sezione(Sezione::Destinazione)?;
        Ok(Some(Contenuto::Cancellazione {
            comune: dati::comune_per_istat(comune, self.esame.comuni, self.oggi()),
            data,
            motivo: dati.motivo_cancellazione.trim().to_owned(),
            destinazione: verso.and_then(|verso| dati::destinazione(&verso, self.esame.comuni, self.oggi())),
        }))
    }

    fn cittadinanza(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let tutte: Vec<Cittadinanza> = schede::tutte(&self.soggetto.scheda, Sezione::Cittadinanza)?;
        let note: Vec<&Cittadinanza> = tutte.iter().filter(|c| !senza_stato(&c.codice_stato)).collect();
        let [una] = note.as_slice() else {
            return Ok(match (tutte.is_empty(), note.is_empty()) {
                (true, _) => self.nota("EN407", 5, &[]),
                (false, true) => self.manca(5, "cittadinanza"),
                (false, false) => self.manca(5, "una sola cittadinanza"),
            });
        };
        if e_italia(&una.codice_stato) {
            return Ok(Some(Contenuto::Cittadinanza(None)));
        }
        let stato = una.descrizione_stato.clone();
        self.esame
            .nota_forzabile(Anomalia::nuova("EN110", &[]).su("listaTipiCertificati", "tipoCertificato").valore("5"));
        Ok(Some(Contenuto::Cittadinanza(Some(stato))))
    }

    /// None if the residence has no address that can be printed.
    fn casa_intera(&self, residenza: Option<Residenza>) -> Result<Option<Casa>, Interruzione> {
        let casa = match residenza {
            Some(residenza) => self.casa(&residenza)?,
            None => None,
        };
        Ok(casa.filter(|casa| casa.indirizzo.is_some()))
    }

    fn casa(&self, residenza: &Residenza) -> Result<Option<Casa>, Interruzione> {
        let altre: Vec<AltraLingua> = schede::tutte(&self.soggetto.scheda, Sezione::AltraLingua)?;
        Ok(indirizzi::casa(residenza, &altre, self.parametri, self.esame.comuni, self.oggi()))
    }

    fn residenza(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let attributi: Option<AttributiSoggetto> = self.sezione(Sezione::Attributi)?;
        let sfd = senza_dimora(attributi);
        let casa = match residenza::attuale(&self.soggetto.scheda)? {
            Some(residenza) => self.casa(&residenza)?,
            None => None,
        };
        let comune = &self.soggetto.scheda.iscrizione.comune;
        let di_iscrizione = dati::comune_per_istat(comune, self.esame.comuni, self.oggi());
        Ok(match (casa, sfd) {
            (casa, true) => {
                let indirizzo = casa.and_then(|casa| casa.indirizzo);
                Some(Contenuto::SenzaFissaDimora(Casa { comune: di_iscrizione, indirizzo }))
            }
            (Some(casa), false) if casa.indirizzo.is_some() => Some(Contenuto::Residenza(casa)),
            _ => self.manca(8, "indirizzo di residenza"),
        })
    }

    fn residenza_aire(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let residenza = residenza::attuale(&self.soggetto.scheda)?;
        let estera = residenza.as_ref().and_then(|residenza| residenza.localita_estera.as_ref());
        let consolato = estera.map(|estera| estera.consolato.descrizione_consolato.clone());
        let Some(casa) = self.casa_intera(residenza)? else {
            return Ok(self.manca(10, "indirizzo all'estero"));
        };
        let iscrizione = &self.soggetto.scheda.iscrizione;
        let comune = dati::comune_per_istat(&iscrizione.comune, self.esame.comuni, self.oggi());
        let dal = iscrizione.periodo.dal;
        Ok(Some(Contenuto::ResidenzaAire { casa: Casa { comune, ..casa }, dal, consolato }))
    }

    fn stato_civile(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let Some(stato) = self.stato(11)? else { return Ok(None) };
        let matrimonio: Option<Matrimonio> = self.sezione(Sezione::Matrimonio)?;
        let unione: Option<UnioneCivile> = self.sezione(Sezione::UnioneCivile)?;
        let coniuge = matrimonio.as_ref().map(|matrimonio| &matrimonio.coniuge).filter(|coniuge| nominata(coniuge));
        let unito = unione.as_ref().and_then(|unione| unione.unito_civilmente.as_ref()).filter(|altro| nominata(altro));
        let persona = |altro: Option<&Generalita>| altro.map(|altro| altra(altro, self.esame.comuni, self.oggi()));
        let (altro, evento, cessazione) = match stato.as_str() {
            "1" => (None, Evento::default(), None),
            CONIUGATO => {
                let dati = matrimonio.as_ref().and_then(|matrimonio| matrimonio.dati_matrimonio.as_ref());
                (persona(coniuge), dati.map(|dati| self.evento(dati)).unwrap_or_default(), None)
            }
            VEDOVO => {
                let vedovanza: Option<Vedovanza> = self.sezione(Sezione::Vedovanza)?;
                let morte = vedovanza.map(|vedovanza| self.evento(&vedovanza.dati_morteconiuge));
                (persona(coniuge), morte.unwrap_or_default(), None)
            }
            "4" => {
                let fine: Option<AnnullamentoMatrimonio> = self.sezione(Sezione::AnnullamentoMatrimonio)?;
                let evento = fine.as_ref().map(|fine| self.fine_del_matrimonio(fine)).unwrap_or_default();
                (persona(coniuge), evento, fine.map(|fine| fine.tipo_cessazione))
            }
            UNITO => {
                let dati = unione.as_ref().and_then(|unione| unione.atto_unione.as_ref());
                (persona(unito), dati.map(|dati| self.evento(dati)).unwrap_or_default(), None)
            }
            "7" | "8" => {
                let fine = unione.as_ref().and_then(|unione| unione.scioglimento_unione.as_ref());
                let evento = fine.map(|fine| self.fine_dell_unione(fine)).unwrap_or_default();
                let motivo = fine.and_then(|fine| fine.motivo_scioglimento.clone());
                (persona(unito), evento, motivo)
            }
            _ => return Ok(self.manca(11, "stato civile")),
        };
        // Who is bound, or was until death, is so to somebody; of who is free again the other may be unknown.
        if altro.is_none() && [CONIUGATO, VEDOVO, UNITO].contains(&stato.as_str()) {
            return Ok(self.manca(11, if stato == UNITO { "unione civile" } else { "matrimonio" }));
        }
        Ok(Some(Contenuto::StatoCivile { stato, altro, evento, cessazione }))
    }

    fn fine_del_matrimonio(&self, fine: &AnnullamentoMatrimonio) -> Evento {
        let (classico, nuovo) = (&fine.atto_annullamento_matrimonio, &fine.atto_annullamento_matrimonio_anpr);
        let valida = fine.sentenza.as_ref().and_then(|sentenza| valori::data(&sentenza.data_validita));
        Evento {
            data: valida.map(Into::into),
            luogo: None,
            atto: atti::atto(classico.as_ref(), nuovo.as_ref(), self.esame.comuni, self.oggi()),
            sentenza: fine.sentenza.as_ref().map(dati::sentenza),
        }
    }

    fn fine_dell_unione(&self, fine: &ScioglimentoUnione) -> Evento {
        let evento = fine.dati_evento.as_ref().map(|dati| self.evento(dati)).unwrap_or_default();
        let valida = fine.sentenza.as_ref().and_then(|sentenza| valori::data(&sentenza.data_validita));
        let sentenza = fine.sentenza.as_ref().map(dati::sentenza);
        Evento { data: evento.data.or(valida.map(Into::into)), sentenza, ..evento }
    }

    /// The family as a table; EN138 for a member without civil status (13); CN542 for one without relationship (16).
    fn famiglia(&mut self, tipo: u8) -> Result<Option<Famiglia>, Interruzione> {
        let Some(famiglia) = &self.composizione.famiglia else { return Ok(None) };
        let residenza: Option<Residenza> = schede::della_famiglia(famiglia, SezioneFamiglia::Residenza)?;
        let residenza = match residenza {
            Some(residenza) => Some(residenza),
            None => residenza::attuale(&self.soggetto.scheda)?,
        };
        let attributi: Option<AttributiSoggetto> = self.sezione(Sezione::Attributi)?;
        if tipo != 15 && senza_dimora(attributi) {
            return Ok(self.manca(tipo, "dimora: il soggetto è senza fissa dimora"));
        }
        let Some(casa) = self.casa_intera(residenza)? else {
            return Ok(self.manca(tipo, "indirizzo della famiglia"));
        };
        let casa = if tipo == 15 {
            Casa { comune: dati::comune_per_istat(&famiglia.comune, self.esame.comuni, self.oggi()), ..casa }
        } else {
            casa
        };
        let mut componenti = Vec::with_capacity(self.composizione.componenti.len());
        for (appartenenza, scheda) in &self.composizione.componenti {
            componenti.push(self.componente(tipo, &appartenenza.codice_legame, scheda)?);
        }
        Ok(Some(Famiglia { casa, componenti }))
    }

    fn componente(&mut self, tipo: u8, legame: &str, scheda: &Scheda) -> Result<Componente, Interruzione> {
        let generalita: Generalita = schede::unica(scheda, Sezione::Generalita)?.unwrap_or_default();
        let stato = stato_civile(scheda)?;
        let id = scheda.soggetto.id.to_string();
        if tipo == 13 && stato.is_none() {
            let anomalia = Anomalia::nuova("EN138", &[("soggetto", &id)]);
            self.esame.nota(anomalia.su("listaTipiCertificati", "tipoCertificato").valore("13"));
        }
        if tipo == 16 && matches!(legame.trim_start_matches('0'), "" | NON_DEFINITO) {
            let nomi: Vec<&str> =
                [&generalita.cognome, &generalita.nome].into_iter().flatten().map(String::as_str).collect();
            let anomalia = Anomalia::nuova("CN542", &[("soggetto", &nomi.join(" "))]);
            self.esame.nota(anomalia.su("listaTipiCertificati", "tipoCertificato").valore("16"));
        }
        Ok(Componente {
            persona: altra(&generalita, self.esame.comuni, self.oggi()),
            relazione: Some(legame.to_owned()),
            stato_civile: stato,
        })
    }

    fn convivenza(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let Some(famiglia) = &self.composizione.famiglia else { return Ok(None) };
        let dati: Option<FamigliaConvivenza> = schede::della_famiglia(famiglia, SezioneFamiglia::Dati)?;
        let denominazione = dati.and_then(|dati| dati.denominazione_convivenza).filter(|nome| !nome.trim().is_empty());
        let Some(denominazione) = denominazione else {
            return Ok(self.manca(14, "denominazione della convivenza"));
        };
        let residenza: Option<Residenza> = schede::della_famiglia(famiglia, SezioneFamiglia::Residenza)?;
        let residenza = match residenza {
            Some(residenza) => Some(residenza),
            None => residenza::attuale(&self.soggetto.scheda)?,
        };
        let Some(casa) = self.casa_intera(residenza)? else {
            return Ok(self.manca(14, "indirizzo della convivenza"));
        };
        let responsabile: Option<TutoreIntestatario> = schede::della_famiglia(famiglia, SezioneFamiglia::Responsabile)?;
        let responsabile = responsabile.map(|chi| altra(&chi.generalita, self.esame.comuni, self.oggi()));
        Ok(Some(Contenuto::Convivenza { casa, denominazione: denominazione.trim().to_owned(), responsabile }))
    }

    fn stato_libero(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let Some(stato) = self.stato(17)? else { return Ok(None) };
        if !LIBERI.contains(&stato.as_str()) {
            return Ok(self.nota("EN060", 17, &[("valore", descritto(&stato))]));
        }
        Ok(Some(Contenuto::StatoLibero(stato)))
    }

    fn unione(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let Some(stato) = self.stato(18)? else { return Ok(None) };
        if stato != UNITO {
            return Ok(self.nota("EN160", 18, &[("valore", descritto(&stato))]));
        }
        let unione: Option<UnioneCivile> = self.sezione(Sezione::UnioneCivile)?;
        let parte = unione.as_ref().and_then(|unione| unione.unito_civilmente.as_ref()).filter(|altro| nominata(altro));
        let evento = unione.as_ref().and_then(|unione| unione.atto_unione.as_ref()).map(|dati| self.evento(dati));
        let (Some(parte), Some(evento)) = (parte, evento) else {
            let campo = if parte.is_none() { "unitoCivilmente" } else { "attoUnione" };
            return Ok(self.nota("EN353", 18, &[("campo", campo)]));
        };
        if !self.prima_dell_espatrio(18, evento.data.map(|giorno| giorno.data))? {
            return Ok(None);
        }
        Ok(Some(Contenuto::UnioneCivile { parte: altra(parte, self.esame.comuni, self.oggi()), evento }))
    }

    fn contratto(&mut self) -> Result<Option<Contenuto>, Interruzione> {
        let convivenza: Option<ConvivenzaDiFatto> = self.sezione(Sezione::ConvivenzaDiFatto)?;
        let convivente = convivenza.as_ref().and_then(|c| c.convivente.as_ref()).filter(|altro| nominata(altro));
        let stipula = convivenza.as_ref().and_then(|convivenza| convivenza.contratto_stipula.as_ref());
        let (Some(convivente), Some(stipula)) = (convivente, stipula) else {
            let campo = if convivente.is_none() { "convivente" } else { "contrattoStipula" };
            return Ok(self.nota("EN354", 19, &[("campo", campo)]));
        };
        if !self.chi.e_intestatario(self.soggetto) {
            let parti = [codice(&self.soggetto.generalita), codice(convivente)];
            match self.chi.codice_fiscale() {
                None => return Ok(self.nota("EN355", 19, &[])),
                Some(suo) if !parti.contains(&Some(suo.clone())) => {
                    return Ok(self.nota("EN356", 19, &[("valore", &suo)]));
                }
                Some(_) => {}
            }
        }
        let data = |testo: &Option<String>| testo.as_deref().and_then(valori::data);
        let stipulato = data(&stipula.data).or_else(|| data(&stipula.data_documento));
        if !self.prima_dell_espatrio(19, stipulato)? {
            return Ok(None);
        }
        let risoluzione = convivenza.as_ref().and_then(|convivenza| convivenza.contratto_risoluzione.as_ref());
        let risolto = risoluzione.map(|risoluzione| {
            let contratto = risoluzione.contratto.as_ref();
            let quando = contratto.and_then(|atto| data(&atto.data).or_else(|| data(&atto.data_documento)));
            (quando, risoluzione.motivo_risoluzione.clone())
        });
        let (comuni, oggi) = (self.esame.comuni, self.oggi());
        let luogo: Option<Luogo> = stipula.luogo_evento.as_ref().and_then(|luogo| dati::luogo(luogo, comuni, oggi));
        Ok(Some(Contenuto::ContrattoConvivenza {
            parte: altra(convivente, comuni, oggi),
            data: stipulato,
            luogo,
            professionista: stipula.professionista.clone(),
            protocollo: stipula.protocollo.clone(),
            comune: stipula.comune_registrazione.as_ref().map(|comune| luogo_comune(comune, comuni, oggi)),
            risolto,
        }))
    }
}

/// Whether somebody is named at all.
fn nominata(generalita: &Generalita) -> bool {
    let pieno = |nome: &Option<String>| nome.as_deref().is_some_and(|nome| !nome.trim().is_empty());
    pieno(&generalita.cognome) || pieno(&generalita.nome)
}

/// Whether the sheet says that the person has no fixed abode.
fn senza_dimora(attributi: Option<AttributiSoggetto>) -> bool {
    let segno = attributi.and_then(|attributi| attributi.senza_fissa_dimora);
    segno.is_some_and(|segno| segno.trim().eq_ignore_ascii_case("S"))
}

/// A civil status in words.
fn descritto(stato: &str) -> &str {
    tabelle::descrizione(Tabella::StatoCivile, stato).unwrap_or(stato)
}

/// Codes of table 1.
const CONIUGATO: &str = "2";
const VEDOVO: &str = "3";
const UNITO: &str = "6";
/// Those who may marry.
const LIBERI: [&str; 5] = ["1", "3", "4", "7", "8"];
/// Code of table 5: not told.
const NON_DEFINITO: &str = "99";
