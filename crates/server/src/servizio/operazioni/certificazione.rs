//! 6001: its negative answer has a name of its own, its document travels beside the answer.

use super::{Eseguita, Lavoro, Operazione, lista, scritta};
use crate::config::Config;
use crate::mtom::Parte;
use crate::servizio::seguiti::Seguito;
use crate::servizio::verifica;
use anpr_certificates::{Certificato, Emissione, Errore, FormatoLogo, Logo, Tipografia};
use anpr_contract::certificazione_6001::{
    DatiControllo6001, File6001, ParametriRisposta6001, ProtocolloANPR, Richiesta6001, Risposta6001, Risposta6001KO,
    Risposta6001OK, SoggettoIntestatario,
};
use anpr_contract::tipi::{ListaAnomalie, TestataRisposta};
use anpr_contract::{Elemento, ErroreScrittura};
use anpr_engine::certificazione::op6001::{self, Documento, Regole};
use anpr_engine::testata::Genere;
use anpr_engine::{Anomalia, Interruzione};
use anpr_model::{CertificatoEmesso, Guasto, SoggettoId};
use anpr_registry::Snapshot;

pub(super) const NAMESPACE: &str = Richiesta6001::NAMESPACE;

pub(super) const OPERAZIONI: &[Operazione] =
    &[Operazione { codice: "6001", richiesta: Richiesta6001::NOME, testata_libera: false, esegui, rifiuto }];

/// What issuing needs beyond the register.
pub(in crate::servizio) struct ServizioCertificati {
    tipografia: Tipografia,
    regole: Regole,
    /// Base address of the verification pages.
    url: Option<String>,
    /// Whether verification pages lead to documents.
    pub(in crate::servizio) mostra_documento: bool,
    /// Name of the environment.
    ambiente: String,
    /// Whether it serves PROD at all.
    esercizio: bool,
}

impl ServizioCertificati {
    /// Fails for sentences or a page of the configuration that are of no use.
    pub(in crate::servizio) fn nuovo(config: &Config) -> Result<Self, Errore> {
        let certificates = &config.certificates;
        let validita = certificates.validity_months.iter();
        let esercizio = config.environment.tipo_invio.iter().any(|tipo| tipo == PROD);
        Ok(Self {
            tipografia: Tipografia::nuova(certificates.texts.as_deref())?,
            regole: Regole {
                uso_con_bollo: certificates.stamp_required.clone(),
                uso_senza_bollo: certificates.stamp_forbidden.clone(),
                validita_mesi: validita.filter_map(|(tipo, mesi)| Some((tipo.parse().ok()?, *mesi))).collect(),
            },
            url: certificates.url.clone(),
            mostra_documento: certificates.show_document,
            ambiente: config.environment.name.clone(),
            esercizio,
        })
    }
}

impl ServizioCertificati {
    /// The name of the environment, where no certificate at all is worth anything.
    pub(in crate::servizio) fn prova(&self) -> Option<&str> {
        (!self.esercizio).then_some(self.ambiente.as_str())
    }

    /// Where a certificate says that it was made, unless it is a genuine one: that takes an environment that serves PROD and
    /// a request that says it.
    fn facsimile(&self, tipo_invio: &str) -> Option<String> {
        match (self.esercizio, tipo_invio) {
            (true, PROD) => None,
            (true, altro) => Some(format!("{}, invio {altro}", self.ambiente)),
            (false, _) => Some(self.ambiente.clone()),
        }
    }

    /// The name of a kind of certificate.
    pub(in crate::servizio) fn nome(&self, tipo: u8) -> &str {
        self.tipografia.nome(tipo)
    }
}

/// 6001 `emissioneCertificato`.
fn esegui(lavoro: &mut Lavoro<'_>, snapshot: &mut Snapshot<'_>) -> Result<Eseguita, Interruzione> {
    let richiesta: Richiesta6001 = lavoro.leggi()?;
    lavoro.controlla_testata(&richiesta.testata_richiesta, Genere::Consultazione)?;
    let mittente = &lavoro.contesto.mittente;
    let parametri = snapshot.parametri_certificati(mittente).map_err(Guasto::from)?;
    let regole = &lavoro.certificati.regole;
    let decisione = op6001::decidi(&richiesta, lavoro.contesto, lavoro.comuni, parametri.as_ref(), regole, snapshot)?;
    let op6001::Risposta { soggetto, certificato, dati, avvisi } = decisione.risposta;
    let emesso = match certificato {
        Some(mut documento) => {
            documento.certificato.facsimile = lavoro.certificati.facsimile(&richiesta.testata_richiesta.tipo_invio);
            let logo = snapshot.logo(mittente).map_err(Guasto::from)?;
            let id = decisione.soggetti.first().copied().unwrap_or(SoggettoId(0));
            Some(stampa(lavoro, documento, logo, id)?)
        }
        None => None,
    };
    let segno = format!("parte:{}", crate::ident::casuale());
    let protocollo = emesso.as_ref().is_some_and(|emesso| emesso.certificato.is_some());
    let risposta = Risposta6001OK {
        testata_risposta: lavoro.testata(&richiesta.testata_richiesta),
        lingua_certificato: richiesta.lingua_certificato.clone(),
        lista_tipi_certificato: Some(richiesta.lista_tipi_certificati.clone()),
        soggetto_intestatario: Some(SoggettoIntestatario { generalita: soggetto }),
        protocollo_anpr: protocollo.then(|| ProtocolloANPR { numero_protocollo_anpr: lavoro.id.to_string() }),
        parametri_richiesta: eco(&richiesta.dati_controllo),
        file: emesso.as_ref().map(|_| File6001 { certificato_pdf: Some(segno.clone()) }),
        dati_certificato: dati,
        lista_errori: Vec::new(),
        lista_anomalie: (!avvisi.is_empty())
            .then(|| ListaAnomalie { anomalie: avvisi.iter().map(Anomalia::sul_filo).collect() }),
    };
    let risposta = Risposta6001 { risposta6001ok: Some(risposta), risposta6001ko: None };
    let corpo = scritta(anpr_contract::scrivi(&risposta))?;
    let eseguita = Eseguita {
        soggetti: decisione.soggetti,
        famiglie: decisione.famiglie,
        avvisi,
        ..Eseguita::semplice(Vec::new())
    };
    Ok(match emesso {
        // A preview is not an issue: with the same id it is made anew (certificazione §11.1).
        Some(Stampato { parte, certificato }) => Eseguita {
            corpo: corpo.replacen(&segno, &parte.include(), 1).into_bytes(),
            parti: vec![parte],
            consuma_id: certificato.is_some(),
            seguiti: certificato.map(|certificato| Seguito::Certificato(Box::new(certificato))).into_iter().collect(),
            ..eseguita
        },
        None => Eseguita { corpo: corpo.into_bytes(), ..eseguita },
    })
}

/// A document, and what is kept of it if it is issued.
struct Stampato {
    parte: Parte,
    certificato: Option<CertificatoEmesso>,
}

fn stampa(
    lavoro: &Lavoro<'_>,
    documento: Documento,
    logo: Option<Vec<u8>>,
    soggetto: SoggettoId,
) -> Result<Stampato, Interruzione> {
    let servizio = lavoro.certificati;
    let mut certificato = documento.certificato;
    certificato.ente.logo = logo.and_then(|byte| Some(Logo { formato: FormatoLogo::da_byte(&byte)?, byte }));
    let mut codice = None;
    if documento.emesso {
        let verifica = match &servizio.url {
            Some(url) => {
                let nuovo = verifica::nuovo_codice()
                    .map_err(|errore| Guasto::NonDisponibile(format!("no random numbers: {errore}")))?;
                let indirizzo = format!("{url}/verifica/{nuovo}");
                codice = Some(verifica::impronta(&nuovo));
                Some(indirizzo)
            }
            None => None,
        };
        certificato.emissione = Emissione::Emesso { protocollo: lavoro.id.to_string(), verifica };
    }
    let pdf = servizio.tipografia.componi(&certificato).map_err(non_stampato)?;
    let parte = Parte::nuova("application/pdf", pdf.clone());
    let emesso = documento.emesso.then(|| CertificatoEmesso {
        protocollo: lavoro.id,
        codice,
        comune: lavoro.contesto.mittente.clone(),
        soggetto,
        intestatario: abbreviato(&certificato),
        tipi: certificato.contenuti.iter().map(anpr_certificates::Contenuto::tipo).collect(),
        lingue: certificato.lingue.iter().map(|lingua| lingua.codice().to_owned()).collect(),
        data: certificato.data,
        valido_al: documento.valido_al,
        emissione: documento.canale,
        pa_estera: certificato.uso.codice(),
        importi: documento.importi,
        ufficiale: documento.ufficiale,
        richiedente: documento.richiedente,
        forzati: documento.forzati,
        facsimile: certificato.facsimile.is_some(),
        pdf,
    });
    Ok(Stampato { parte, certificato: emesso })
}

/// EN404 for a letter that cannot be printed; everything else is our own fault.
fn non_stampato(errore: Errore) -> Interruzione {
    match errore {
        Errore::Carattere(c) => {
            let campo = format!("una forma stampabile del carattere U+{:04X}", u32::from(c));
            Anomalia::nuova("EN404", &[("campo", &campo)]).into()
        }
        altro => Guasto::Incoerente(format!("a certificate: {altro}")).into(),
    }
}

/// Enough to tell whether a page and a paper are of the same person: `ROSSI M.`.
fn abbreviato(certificato: &Certificato) -> String {
    let persona = &certificato.soggetto;
    let iniziale = persona.nome.as_ref().and_then(|nome| nome.chars().next()).map(|iniziale| format!("{iniziale}."));
    [persona.cognome.clone(), iniziale].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn eco(dati: &DatiControllo6001) -> ParametriRisposta6001 {
    ParametriRisposta6001 {
        tipo_richiedente: dati.tipo_richiedente.clone(),
        tipo_richiesta: dati.tipo_richiesta.clone(),
        pa_estera: dati.pa_estera.clone(),
        emissione: dati.emissione.clone(),
        bollo: dati.bollo.clone(),
        bollo_virtuale: dati.bollo_virtuale.clone(),
        esenzione_diritti: dati.esenzione_diritti.clone(),
        diritti: dati.diritti.clone(),
        esenzione_bollo: dati.esenzione_bollo.clone(),
        descrizione_esenzione_bollo: dati.descrizione_esenzione_bollo.clone(),
        forza_certificazione: dati.forza_certificazione.clone(),
    }
}

fn rifiuto(testata_risposta: TestataRisposta, anomalie: &[Anomalia]) -> Result<String, ErroreScrittura> {
    let risposta6001ko = Some(Risposta6001KO { testata_risposta, lista_errori: lista(anomalie) });
    anpr_contract::scrivi(&Risposta6001 { risposta6001ko, ..Risposta6001::default() })
}

/// `tipoInvio` of what counts.
const PROD: &str = "PROD";

#[cfg(test)]
mod tests {
    use super::*;

    fn servizio(tipi_invio: &[&str]) -> ServizioCertificati {
        let mut config = Config::default();
        config.environment.tipo_invio = tipi_invio.iter().map(|tipo| (*tipo).to_owned()).collect();
        ServizioCertificati::nuovo(&config).unwrap()
    }

    #[test]
    fn a_certificate_is_genuine_only_if_environment_and_request_say_prod() {
        for (serviti, detto, facsimile) in [
            (&["PROD"][..], "PROD", None),
            (&["PROD", "PRE_SUB"], "PROD", None),
            (&["PROD", "PRE_SUB"], "PRE_SUB", Some("esercizio, invio PRE_SUB")),
            (&["PROD", "TEST"], "TEST", Some("esercizio, invio TEST")),
            (&["PROD"], "", Some("esercizio, invio ")),
            (&["TEST"], "TEST", Some("esercizio")),
            (&["TEST"], "PROD", Some("esercizio")),
        ] {
            assert_eq!(servizio(serviti).facsimile(detto).as_deref(), facsimile, "{serviti:?} {detto}");
        }
        assert_eq!(servizio(&["PROD", "TEST"]).prova(), None);
        assert_eq!(servizio(&["TEST", "FREE"]).prova(), Some("esercizio"));
    }
}
