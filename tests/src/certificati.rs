//! 6001 as a comune's program writes it, and certificates read back.

use crate::comune::{Persona, id_nuovo};
use crate::{Comune, Risposta};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// A 6001 for one person; every field is the text on the wire.
#[derive(Debug, Clone)]
pub struct Richiesta6001 {
    /// `idOperazioneComune`.
    pub id: String,
    /// `codMittente`.
    pub mittente: String,
    /// `tipoInvio`.
    pub tipo_invio: String,
    /// `dataDecorrenza`.
    pub decorrenza: Option<String>,
    /// `tipoLinguaCertificato`.
    pub lingue: Vec<String>,
    /// `tipoCertificato`.
    pub tipi: Vec<String>,
    /// What stands in `generalitaRichiedente`; none leaves it out.
    pub richiedente: Option<String>,
    /// What stands in `soggettoIntestatario/generalita`.
    pub intestatario: String,
    /// `datiControllo`, in order: name and text; those with an empty text are left out.
    pub controllo: Vec<(&'static str, String)>,
}

impl Richiesta6001 {
    /// Of the person's own, at the desk, with stamp and fees.
    pub fn nuova(comune: &Comune, persona: &Persona, tipi: &[&str]) -> Self {
        let controllo = [
            ("cognomeUffAnagrafe", "BIANCHI"),
            ("nomeUffAnagrafe", "LUIGI"),
            ("tipoRichiedente", "2"),
            ("tipoRichiesta", "1"),
            ("paEstera", "0"),
            ("emissione", "1"),
            ("bollo", "1600"),
            ("bolloVirtuale", ""),
            ("esenzioneDiritti", ""),
            ("diritti", "026"),
            ("esenzioneBollo", ""),
            ("descrizioneEsenzioneBollo", ""),
            ("listaAnnotazioni", ""),
            ("forzaCertificazione", ""),
            ("modalita", ""),
            ("tipoFirmaElettorale", ""),
        ];
        Self {
            id: id_nuovo(),
            mittente: comune.istat.clone(),
            tipo_invio: "TEST".to_owned(),
            decorrenza: None,
            lingue: Vec::new(),
            tipi: tipi.iter().map(|tipo| (*tipo).to_owned()).collect(),
            richiedente: None,
            intestatario: generalita(persona),
            controllo: controllo.map(|(nome, valore)| (nome, valore.to_owned())).to_vec(),
        }
    }

    /// The same with another value in `datiControllo`.
    pub fn con(mut self, nome: &str, valore: &str) -> Self {
        let campo = self.controllo.iter_mut().find(|(n, _)| *n == nome).unwrap();
        valore.clone_into(&mut campo.1);
        self
    }

    /// The same in these languages.
    pub fn in_lingue(mut self, lingue: &[&str]) -> Self {
        self.lingue = lingue.iter().map(|lingua| (*lingua).to_owned()).collect();
        self
    }

    /// The same asked by somebody, with a document if any.
    pub fn chiesta_da(self, chi: &Persona, tipo: &str, documento: Option<(&str, &str)>) -> Self {
        let documento = documento.map(|(estremi, rilascio)| {
            format!(
                "<docRiconoscimento><estDocRiconoscimento>{estremi}</estDocRiconoscimento>\
                 <dataRilascio>{rilascio}</dataRilascio></docRiconoscimento>"
            )
        });
        let richiedente =
            Some(format!("<generalita>{}</generalita>{}", generalita(chi), documento.unwrap_or_default()));
        Self { richiedente, ..self.con("tipoRichiedente", tipo) }
    }

    /// The same free of stamp duty on a ground of table 39.
    pub fn esente(self, motivo: &str) -> Self {
        self.con("bollo", "0").con("diritti", "0").con("esenzioneBollo", motivo)
    }

    /// The XML.
    pub fn xml(&self) -> String {
        let lista = |fuori: &str, dentro: &str, valori: &[String]| {
            let voci: String = valori.iter().map(|v| format!("<{dentro}>{v}</{dentro}>")).collect();
            if valori.is_empty() { String::new() } else { format!("<{fuori}>{voci}</{fuori}>") }
        };
        let decorrenza = self.decorrenza.as_ref().map(|d| format!("<dataDecorrenza>{d}</dataDecorrenza>"));
        let richiedente =
            self.richiedente.as_ref().map(|r| format!("<generalitaRichiedente>{r}</generalitaRichiedente>"));
        let controllo: String = self
            .controllo
            .iter()
            .filter(|(_, valore)| !valore.is_empty())
            .map(|(nome, valore)| format!("<{nome}>{valore}</{nome}>"))
            .collect();
        format!(
            "<c:Richiesta6001 xmlns:c=\"http://sogei.it/ANPR/6001certificazione\"><testataRichiesta>\
             <idOperazioneComune>{}</idOperazioneComune><codMittente>{}</codMittente>\
             <codDestinatario>ANPR05</codDestinatario><operazioneRichiesta>6001</operazioneRichiesta>\
             <dataOraRichiesta>2026-02-03T09:00:00+01:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione>\
             <tipoInvio>{}</tipoInvio>{}</testataRichiesta>{}{}{}<soggettoIntestatario><generalita>{}</generalita>\
             </soggettoIntestatario><datiControllo>{controllo}</datiControllo></c:Richiesta6001>",
            self.id,
            self.mittente,
            self.tipo_invio,
            decorrenza.unwrap_or_default(),
            lista("linguaCertificato", "tipoLinguaCertificato", &self.lingue),
            lista("listaTipiCertificati", "tipoCertificato", &self.tipi),
            richiedente.unwrap_or_default(),
            self.intestatario,
        )
    }

    /// Asks for it.
    pub fn chiedi(&self, comune: &Comune) -> Risposta {
        comune.chiama(&self.xml())
    }
}

/// Who somebody is: id, codice fiscale where there is one, surname and name or that there is none.
pub fn generalita(persona: &Persona) -> String {
    let cf = match persona.codice_fiscale.as_str() {
        "" => String::new(),
        cf => format!("<codiceFiscale><codFiscale>{cf}</codFiscale></codiceFiscale>"),
    };
    let nomi = crate::richieste::per_nomi(persona);
    let id = match persona.id.as_str() {
        "" => String::new(),
        id => format!("<idSchedaSoggettoANPR>{id}</idSchedaSoggettoANPR>"),
    };
    format!("{cf}{nomi}{id}")
}

/// The certificate of an answer, which must have come as a part beside it.
pub fn pdf(risposta: &Risposta) -> &[u8] {
    assert_eq!(risposta.valore("esitoOperazione"), Some("0000"), "{}", risposta.testo);
    let [parte] = risposta.parti.as_slice() else { panic!("one part: {}", risposta.testo) };
    assert_eq!(parte.tipo, "application/pdf");
    assert!(risposta.valore("certificatoPdf").unwrap().contains(&format!("cid:{}", parte.id)));
    &parte.byte
}

/// The words of a PDF, with one space between them.
pub fn testo(pdf: &[u8]) -> String {
    legge("pdftotext", &["-", "-"], pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many images a PDF holds. The QR code is none: it is drawn.
pub fn immagini(pdf: &[u8]) -> usize {
    let elenco = legge("pdfimages", &["-list", "-"], pdf);
    // Two lines of heading; what an image is seen through has a line of its own.
    elenco.lines().skip(2).filter(|riga| riga.split_whitespace().nth(2) == Some("image")).count()
}

/// What a program says that reads a PDF from its standard input.
fn legge(programma: &str, argomenti: &[&str], pdf: &[u8]) -> String {
    let mut avviato =
        Command::new(programma).args(argomenti).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut dentro, pdf) = (avviato.stdin.take().unwrap(), pdf.to_vec());
    let scrive = std::thread::spawn(move || dentro.write_all(&pdf).unwrap());
    let uscita = avviato.wait_with_output().unwrap();
    scrive.join().unwrap();
    assert!(uscita.status.success(), "{programma} refuses the document");
    String::from_utf8(uscita.stdout).unwrap()
}
