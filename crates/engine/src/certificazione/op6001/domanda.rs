//! What is asked: kinds and their combinations, languages, channel, use (certificazione §§2, 10).

use super::esame::Esame;
use crate::{Anomalia, Interruzione, valori};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_certificates::Lingua;
use anpr_contract::certificazione_6001::{DatiControllo6001, Richiesta6001};
use anpr_model::{Data, ParametriCertificati};

/// A question that may be asked.
#[derive(Debug)]
pub(super) struct Domanda {
    /// Kinds, each once, in the order of the request.
    pub(super) tipi: Vec<u8>,
    pub(super) lingue: Vec<Lingua>,
    pub(super) richiedente: Richiedente,
    pub(super) richiesta: TipoRichiesta,
    pub(super) canale: Canale,
    pub(super) pa_estera: u8,
    /// The day of historic certificates.
    pub(super) giorno: Data,
    pub(super) annotazioni: Vec<String>,
    /// Surname and name of the officer.
    pub(super) ufficiale: String,
    /// `tipoFirmaElettorale` 1.
    pub(super) firma_incaricato: bool,
}

/// `tipoRichiedente`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Richiedente {
    Altro,
    Intestatario,
    Pa,
}

/// `tipoRichiesta`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TipoRichiesta {
    Emissione,
    Dati,
}

/// `emissione`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Canale {
    Sportello = 1,
    Online = 2,
    Anteprima = 3,
}

impl Domanda {
    pub(super) fn chiede(&self, tipi: &[u8]) -> bool {
        self.tipi.iter().any(|tipo| tipi.contains(tipo))
    }

    /// Historic certificates: at a day.
    pub(super) fn storica(&self) -> bool {
        self.chiede(&STORICI)
    }

    pub(super) fn elettorale(&self) -> bool {
        self.chiede(&ELETTORALI)
    }
}

pub(super) fn leggi(
    esame: &mut Esame<'_>,
    richiesta: &Richiesta6001,
    parametri: &ParametriCertificati,
) -> Result<Domanda, Interruzione> {
    let dati = &richiesta.dati_controllo;
    esame.forza = dati.forza_certificazione.as_deref() == Some("1");
    let tipi = tipi(esame, &richiesta.lista_tipi_certificati.tipo_certificato);
    let chieste = richiesta.lingua_certificato.as_ref().map(|lingua| lingua.tipo_lingua_certificato.as_slice());
    let lingue = lingue(esame, chieste.unwrap_or_default(), parametri);
    let tipo_richiesta = match dati.tipo_richiesta.as_str() {
        "1" => TipoRichiesta::Emissione,
        "2" => TipoRichiesta::Dati,
        altro => {
            esame.nota_valore("tipoRichiesta", altro);
            TipoRichiesta::Emissione
        }
    };
    let canale = match dati.emissione.as_str() {
        "1" => Canale::Sportello,
        "2" => Canale::Online,
        "3" => Canale::Anteprima,
        altro => {
            esame.nota_valore("emissione", altro);
            Canale::Anteprima
        }
    };
    let pa_estera = numero(&dati.pa_estera).filter(|valore| *valore <= 4);
    if pa_estera.is_none() {
        esame.nota_valore("paEstera", &dati.pa_estera);
    }
    let fuori = tipi.iter().find(|tipo| !CON_DATI.contains(tipo));
    if let (TipoRichiesta::Dati, Some(tipo)) = (tipo_richiesta, fuori) {
        let detto = format!("tipoRichiesta 2, tipoCertificato {tipo}");
        esame.nota(Anomalia::nuova("EN174", &[("valore", &detto)]).su("datiControllo", "tipoRichiesta").valore("2"));
    }
    match tipo_richiesta {
        TipoRichiesta::Emissione => combinazioni(esame, &tipi),
        TipoRichiesta::Dati if tipi.len() > 1 => {
            esame.nota(Anomalia::nuova("EN066", &[]).su("listaTipiCertificati", "tipoCertificato"));
        }
        TipoRichiesta::Dati => {}
    }
    elettorali(esame, &tipi, dati);
    let decorrenza = richiesta.testata_richiesta.data_decorrenza.as_deref();
    if decorrenza.is_some() && !tipi.iter().any(|tipo| STORICI.contains(tipo)) {
        esame.nota(Anomalia::nuova("EN449", &[]).su("testataRichiesta", "dataDecorrenza"));
    }
    // Days in the future are refused with the header (EHR18).
    let giorno = decorrenza.and_then(valori::data).unwrap_or_else(|| esame.oggi());
    esame.stadio()?;
    let richiedente = match dati.tipo_richiedente.as_str() {
        "1" => Richiedente::Altro,
        "2" => Richiedente::Intestatario,
        "3" => Richiedente::Pa,
        altro => {
            esame.nota_controllo("ES114", "tipoRichiedente", altro);
            Richiedente::Altro
        }
    };
    let annotazioni = dati.lista_annotazioni.iter().flat_map(|lista| &lista.riga_annotazione);
    Ok(Domanda {
        tipi,
        lingue,
        richiedente,
        richiesta: tipo_richiesta,
        canale,
        pa_estera: pa_estera.unwrap_or_default(),
        giorno,
        annotazioni: annotazioni.map(|riga| riga.trim().to_owned()).filter(|riga| !riga.is_empty()).collect(),
        ufficiale: format!("{} {}", dati.cognome_uff_anagrafe.trim(), dati.nome_uff_anagrafe.trim()),
        firma_incaricato: dati.tipo_firma_elettorale.as_deref() == Some("1"),
    })
}

fn numero(testo: &str) -> Option<u8> {
    testo.trim().parse().ok()
}

/// EC070 for a kind that does not exist; one named twice is one (certificazione §10).
fn tipi(esame: &mut Esame<'_>, chiesti: &[String]) -> Vec<u8> {
    let mut tipi = Vec::new();
    for chiesto in chiesti {
        // 21 and 22 came after the published table (certificazione §19 Q7).
        let noto = numero(chiesto).filter(|tipo| {
            ELETTORALI.contains(tipo) || tabelle::esiste(Tabella::TipoCertificato, &tipo.to_string(), esame.oggi())
        });
        match noto {
            Some(tipo) if !tipi.contains(&tipo) => tipi.push(tipo),
            Some(_) => {}
            None => {
                let anomalia = Anomalia::nuova("EC070", &[("valore", chiesto)]);
                esame.nota(anomalia.su("listaTipiCertificati", "tipoCertificato").valore(chiesto));
            }
        }
    }
    tipi
}

/// EC069 for a language that is none of table 14, or that is not activated for the comune.
fn lingue(esame: &mut Esame<'_>, chieste: &[String], parametri: &ParametriCertificati) -> Vec<Lingua> {
    let mut lingue = Vec::new();
    for chiesta in chieste {
        let attiva = |lingua: &Lingua| {
            *lingua == Lingua::It || parametri.lingue.iter().any(|codice| Lingua::da_codice(codice) == Some(*lingua))
        };
        match Lingua::da_codice(chiesta).filter(attiva) {
            Some(lingua) if !lingue.contains(&lingua) => lingue.push(lingua),
            Some(_) => {}
            None => {
                let anomalia = Anomalia::nuova("EC069", &[("valore", chiesta)]);
                esame.nota(anomalia.su("linguaCertificato", "tipoLinguaCertificato").valore(chiesta));
            }
        }
    }
    // Italian leads wherever it stands.
    lingue.sort_by_key(|lingua| *lingua != Lingua::It);
    if lingue.is_empty() {
        lingue.push(Lingua::It);
    }
    lingue
}

/// Kinds that do not go together (certificazione §10).
fn combinazioni(esame: &mut Esame<'_>, tipi: &[u8]) {
    let ha = |tipo: u8| tipi.contains(&tipo);
    let anche = |altri: &[u8]| tipi.iter().any(|tipo| altri.contains(tipo));
    let mut nota = |codice: &'static str| {
        esame.nota(Anomalia::nuova(codice, &[]).su("listaTipiCertificati", "tipoCertificato"));
    };
    if tipi.len() > 1 && (anche(&DA_SOLI) || anche(&ELETTORALI)) {
        nota("EN153");
    }
    if ha(3) && anche(&[17, 18]) {
        nota("EN152");
    }
    if ha(12) && anche(&[13, 14, 16]) {
        nota("EN154");
    }
    if ha(13) && anche(&[12, 14, 16]) {
        nota("EN155");
    }
    if ha(14) && anche(&[12, 13, 16]) {
        nota("EN156");
    }
    if ha(16) && anche(&[12, 13, 14]) {
        nota("EN157");
    }
    if ha(17) && anche(&[3, 11]) {
        nota("EN158");
    }
    if ha(11) && anche(&[13, 17]) {
        nota("EN159");
    }
    if anche(&DI_AIRE) && anche(&DI_RESIDENTI) {
        nota("EN287");
    }
}

/// Electoral certificates are for electoral use alone: EN174 without exemption 11 (certificazione §5).
fn elettorali(esame: &mut Esame<'_>, tipi: &[u8], dati: &DatiControllo6001) {
    let esenzione = dati.esenzione_bollo.as_deref().and_then(numero);
    let elettorale = tipi.iter().any(|tipo| ELETTORALI.contains(tipo));
    if elettorale && esenzione != Some(ESENZIONE_ELETTORALE) {
        let anomalia = Anomalia::nuova("EN174", &[("valore", "occorre l'esenzione USO ELETTORALE O REFERENDARIO")]);
        esame.nota(anomalia.su("datiControllo", "esenzioneBollo"));
    }
    if let (false, Some(firma)) = (elettorale, dati.tipo_firma_elettorale.as_deref().filter(|firma| *firma == "1")) {
        esame.nota_valore("tipoFirmaElettorale", firma);
    }
}

/// At a day of the past.
pub(super) const STORICI: [u8; 3] = [6, 9, 20];
/// Of the electoral lists.
pub(super) const ELETTORALI: [u8; 2] = [21, 22];
/// The exemption that goes with them.
pub(super) const ESENZIONE_ELETTORALE: u8 = 11;
/// Of which the data alone can be had.
const CON_DATI: [u8; 2] = [6, 9];
/// Never with another.
const DA_SOLI: [u8; 5] = [2, 4, 6, 9, 20];
/// Of Italians abroad only.
pub(super) const DI_AIRE: [u8; 2] = [10, 15];
/// Of residents only.
pub(super) const DI_RESIDENTI: [u8; 8] = [7, 8, 11, 12, 13, 14, 16, 17];
