//! Requests as a comune's program writes them.

use crate::Persona;
use crate::comune::id_nuovo;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A header and the parts of a 3002 around the keys.
#[derive(Debug, Clone)]
pub struct Richiesta3002 {
    /// `idOperazioneComune`.
    pub id: String,
    /// `codMittente`.
    pub mittente: String,
    /// `codDestinatario`.
    pub versione: String,
    /// `operazioneRichiesta`.
    pub operazione: String,
    /// `tipoInvio`.
    pub tipo_invio: String,
    /// `tipoOperazione`.
    pub tipo_operazione: String,
    /// `dataOraRichiesta`.
    pub ora: String,
    /// What stands in `criteriRicerca`.
    pub criteri: String,
    /// What stands between `criteriRicerca` and `datiRichiesta`.
    pub oltre: String,
    /// `schedaAnagraficaRichiesta`.
    pub scheda: String,
    /// `dataRiferimentoRichiesta`.
    pub giorno: String,
    /// Codes of `datiAnagraficiRichiesti`.
    pub dati: Vec<String>,
    /// `ricercaNazionale`.
    pub nazionale: Option<String>,
}

impl Richiesta3002 {
    /// The complete sheet of a person, today, in the comune that asks.
    pub fn nuova(mittente: &str, criteri: &str) -> Self {
        Self {
            id: id_nuovo(),
            mittente: mittente.to_owned(),
            versione: "ANPR05".to_owned(),
            operazione: "3002".to_owned(),
            tipo_invio: "TEST".to_owned(),
            tipo_operazione: "C".to_owned(),
            ora: "2026-02-03T09:00:00+01:00".to_owned(),
            criteri: criteri.to_owned(),
            oltre: String::new(),
            scheda: "1".to_owned(),
            giorno: oggi(),
            dati: vec!["1".to_owned()],
            nazionale: None,
        }
    }

    /// The same for a family (2) or a convivenza (3), without sections.
    pub fn scheda(mut self, scheda: &str) -> Self {
        scheda.clone_into(&mut self.scheda);
        self.dati.clear();
        self
    }

    /// The same with these sections.
    pub fn dati(mut self, codici: &[&str]) -> Self {
        self.dati = codici.iter().map(|codice| (*codice).to_owned()).collect();
        self
    }

    /// The same in the whole country.
    pub fn nazionale(mut self) -> Self {
        self.nazionale = Some("1".to_owned());
        self
    }

    /// The same on another day.
    pub fn il(mut self, giorno: &str) -> Self {
        giorno.clone_into(&mut self.giorno);
        self
    }

    /// The same with blocks after the keys.
    pub fn con(mut self, oltre: &str) -> Self {
        oltre.clone_into(&mut self.oltre);
        self
    }

    /// The XML.
    pub fn xml(&self) -> String {
        let dati: String =
            self.dati.iter().map(|d| format!("<datiAnagraficiRichiesti>{d}</datiAnagraficiRichiesti>")).collect();
        let nazionale = self.nazionale.as_ref().map(|n| format!("<ricercaNazionale>{n}</ricercaNazionale>"));
        format!(
            r#"<a:Richiesta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione">{}<criteriRicerca>{}</criteriRicerca>{}<datiRichiesta><schedaAnagraficaRichiesta>{}</schedaAnagraficaRichiesta><dataRiferimentoRichiesta>{}</dataRiferimentoRichiesta>{dati}{}</datiRichiesta></a:Richiesta3002>"#,
            self.testata(),
            self.criteri,
            self.oltre,
            self.scheda,
            self.giorno,
            nazionale.unwrap_or_default(),
        )
    }

    /// Another request with the header of this one in the place of its own.
    pub fn in_testa_a(&self, xml: &str) -> String {
        let (inizio, fine) = ("<testataRichiesta>", "</testataRichiesta>");
        let (inizio, fine) = (xml.find(inizio).unwrap(), xml.find(fine).unwrap() + fine.len());
        format!("{}{}{}", &xml[..inizio], self.testata(), &xml[fine..])
    }

    /// Another request, whose own header gets from this one only what decides whether it is taken at all.
    pub fn in_parte_in_testa_a(&self, xml: &str) -> String {
        let campi = [
            ("idOperazioneComune", &self.id),
            ("codMittente", &self.mittente),
            ("codDestinatario", &self.versione),
            ("operazioneRichiesta", &self.operazione),
            ("tipoInvio", &self.tipo_invio),
        ];
        campi.iter().fold(xml.to_owned(), |xml, (campo, valore)| {
            let (aperto, chiuso) = (format!("<{campo}>"), format!("</{campo}>"));
            let (inizio, fine) = (xml.find(&aperto).unwrap() + aperto.len(), xml.find(&chiuso).unwrap());
            format!("{}{valore}{}", &xml[..inizio], &xml[fine..])
        })
    }

    fn testata(&self) -> String {
        format!(
            "<testataRichiesta><idOperazioneComune>{}</idOperazioneComune><codMittente>{}</codMittente><codDestinatario>{}</codDestinatario><operazioneRichiesta>{}</operazioneRichiesta><dataOraRichiesta>{}</dataOraRichiesta><tipoOperazione>{}</tipoOperazione><tipoInvio>{}</tipoInvio></testataRichiesta>",
            self.id, self.mittente, self.versione, self.operazione, self.ora, self.tipo_operazione, self.tipo_invio
        )
    }
}

/// S001 with a file of a supply; an absent name or file is left out.
pub fn s001(mittente: &str, nome: Option<&str>, file: Option<&[u8]>) -> String {
    let testata = Richiesta3002 { operazione: "S001".to_owned(), ..Richiesta3002::nuova(mittente, "") }.testata();
    let nome = nome.map(|nome| format!("<nomeFile>{nome}</nomeFile>"));
    let file = file.map(|byte| format!("<fileXml>{}</fileXml>", STANDARD.encode(byte)));
    format!(
        r#"<a:RichiestaS001 xmlns:a="http://www.sogei.it/ANPR/S001subentro">{testata}{}{}</a:RichiestaS001>"#,
        nome.unwrap_or_default(),
        file.unwrap_or_default()
    )
}

/// The connection test; its header is free.
pub fn connessione() -> String {
    format!(
        r#"<c:RichiestaConnessione xmlns:c="http://sogei.it/ANPR/connessione"><testataRichiesta><idOperazioneComune>{}</idOperazioneComune><codMittente>888001</codMittente><codDestinatario>giusep</codDestinatario><operazioneRichiesta>OP01</operazioneRichiesta><dataOraRichiesta>2026-02-03T09:00:00</dataOraRichiesta><tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio></testataRichiesta></c:RichiestaConnessione>"#,
        id_nuovo()
    )
}

/// `codiceFiscale` as a key.
pub fn per_cf(cf: &str) -> String {
    format!("<codiceFiscale>{cf}</codiceFiscale>")
}

/// `cognome` and `nome` as keys, or that they are absent.
pub fn per_nomi(persona: &Persona) -> String {
    let uno = |elemento: &str, assente: &str, valore: &str| match valore {
        "" => format!("<{assente}>1</{assente}>"),
        valore => format!("<{elemento}>{valore}</{elemento}>"),
    };
    uno("cognome", "senzaCognome", &persona.cognome) + &uno("nome", "senzaNome", &persona.nome)
}

/// `datiNascita`, to stand after the keys.
pub fn nato_il(giorno: &str) -> String {
    format!("<datiNascita><dataEvento>{giorno}</dataEvento></datiNascita>")
}

/// `comuneResidenza`, written into the XML of a 3002; `comune` is the content of the element.
pub fn residente_a(xml: &str, comune: &str) -> String {
    xml.replace("</datiRichiesta>", &format!("<comuneResidenza>{comune}</comuneResidenza></datiRichiesta>"))
}

/// `cartaIdentita3000` issued by a comune, given as the content of its element.
pub fn per_carta(comune: &str, numero: &str) -> String {
    format!("<cartaIdentita3000><comuneRilascio>{comune}</comuneRilascio><numero>{numero}</numero></cartaIdentita3000>")
}

/// A family or convivenza by its ANPR id and the kind that it shall be of.
pub fn per_famiglia(id: &str, tipo_scheda: &str) -> String {
    format!("<tipoScheda>{tipo_scheda}</tipoScheda><identificativoANPR>{id}</identificativoANPR>")
}

/// A family or convivenza by its local id and the kind that it shall be of.
pub fn per_famiglia_comune(istat: &str, id: &str, tipo_scheda: &str) -> String {
    format!(
        "<tipoScheda>{tipo_scheda}</tipoScheda><idFamigliaConvivenzaComune>\
         <idFamigliaConvivenzaComuneIstat>{istat}</idFamigliaConvivenzaComuneIstat>\
         <idFamigliaConvivenza>{id}</idFamigliaConvivenza></idFamigliaConvivenzaComune>"
    )
}

/// Today.
pub fn oggi() -> String {
    fra(0)
}

/// The day so many days from today.
pub fn fra(giorni: i64) -> String {
    (chrono::Utc::now().date_naive() + chrono::TimeDelta::days(giorni)).to_string()
}
