//! Papers, lists and statistics of a person, as registrations send them (registrazione §2.2).

use super::Ambito;
use super::luoghi::{CodiciComune, ITALIA};
use crate::{Anomalia, valori};
use anpr_catalogue::comuni::Quando;
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::tipi::{
    AltriDati, AttributiSoggetto, CartaIdentita, Comune, ListaElettorale, ListaLeva, PermessoSoggiorno,
};
use anpr_model::Data;

/// The comune that issued an identity card.
const RILASCIO_CARTA: CodiciComune =
    CodiciComune { sconosciuto: "EC078", non_valido: Some("EC078"), istat: "EC080", ambiguo: Some("EC079") };
/// The comune in which a permit was issued.
const RILASCIO_PERMESSO: CodiciComune =
    CodiciComune { sconosciuto: "EC087", non_valido: Some("EC087"), istat: "EC089", ambiguo: Some("EC088") };
/// The comune of an electoral list.
const LISTA_ELETTORALE: CodiciComune =
    CodiciComune { sconosciuto: "EC090", non_valido: Some("EC090"), istat: "EC092", ambiguo: None };
/// The comune of a conscription list.
const LISTA_LEVA: CodiciComune =
    CodiciComune { sconosciuto: "EC093", non_valido: Some("EC093"), istat: "EC095", ambiguo: None };

impl Ambito<'_> {
    /// Certificability: EC023.
    pub(crate) fn controlla_attributi(&mut self, attributi: &AttributiSoggetto) {
        if let Some(codice) = &attributi.soggetto_certificabile {
            let dove = ("attributiSoggetto", "soggettoCertificabile");
            self.controlla_tabella(Tabella::Certificabilita, codice, "EC023", dove);
        }
    }

    /// An identity card: ES089, EC059, EHR41, EC078–EC080, EC099, EC100.
    pub(crate) fn controlla_carta(&mut self, carta: &CartaIdentita) {
        let oggetto = "cartaIdentita";
        let rilascio = valori::data(&carta.data_rilascio);
        if let Some(giorno) = rilascio.filter(|giorno| *giorno > self.oggi()) {
            self.nota_giorno("ES089", giorno, self.oggi(), (oggetto, "dataRilascio"));
        }
        // The catalogue speaks of letters, the schema admits a digit: 1 for paper, 2 for electronic.
        let tipo = carta.cartacea_elettronica.as_deref().map(str::trim);
        if let Some(tipo) = tipo.filter(|tipo| !matches!(*tipo, "1" | "2" | "C" | "E")) {
            self.nota_su("EC059", oggetto, "cartaceaElettronica", tipo);
        }
        match (&carta.comune_rilascio, &carta.consolato_rilascio) {
            (Some(_), Some(_)) | (None, None) => {
                let detto = if carta.comune_rilascio.is_some() { "entrambi" } else { "" };
                self.nota_su("EHR41", oggetto, "comuneRilascio", detto);
            }
            (Some(comune), None) => self.del_comune(comune, rilascio, &RILASCIO_CARTA, (oggetto, "comuneRilascio")),
            (None, Some(consolato)) => {
                let codice = consolato.codice_consolato.trim();
                match tabelle::consolato(codice) {
                    None => self.nota_su("EC099", oggetto, "codiceConsolato", codice),
                    Some(noto) if !noto.ha_sede(&consolato.descrizione_consolato) => {
                        let parametri = [("valore", codice), ("atteso", noto.sede.as_str())];
                        self.nota(Anomalia::nuova("EC100", &parametri).su(oggetto, "codiceConsolato").valore(codice));
                    }
                    Some(_) => {}
                }
            }
        }
    }

    /// A permit of stay, of who has these citizenships: EN368, EC063, EC012, ES029, ES031, EC087–EC089; ES032 warns of one
    /// that has expired.
    pub(crate) fn controlla_permesso<'a>(
        &mut self,
        permesso: &PermessoSoggiorno,
        cittadinanze: impl IntoIterator<Item = &'a str>,
    ) {
        let oggetto = "permessoSoggiorno";
        if cittadinanze.into_iter().any(|stato| stato.trim() == ITALIA) {
            self.nota_su("EN368", oggetto, "", "");
        }
        let dove = (oggetto, "tipoSoggiorno");
        self.controlla_tabella(Tabella::TipoSoggiorno, &permesso.tipo_soggiorno, "EC063", dove);
        let senza_nota = permesso.note_soggiorno.as_deref().is_none_or(|nota| nota.trim().is_empty());
        if permesso.tipo_soggiorno.trim().trim_start_matches('0') == ALTRO_SOGGIORNO && senza_nota {
            self.nota_su("EC012", oggetto, "noteSoggiorno", "");
        }
        let giorno = |testo: &Option<String>| testo.as_deref().and_then(valori::data);
        let (rilascio, scadenza) = (giorno(&permesso.data_rilascio), giorno(&permesso.data_scadenza));
        let oggi = self.oggi();
        if let Some(rilascio) = rilascio.filter(|rilascio| *rilascio > oggi) {
            self.nota_giorno("ES029", rilascio, oggi, (oggetto, "dataRilascio"));
        }
        if let (Some(rilascio), Some(scadenza)) = (rilascio, scadenza) {
            if rilascio > scadenza {
                self.nota_giorno("ES031", rilascio, scadenza, (oggetto, "dataRilascio"));
            }
        }
        if let Some(scadenza) = scadenza.filter(|scadenza| *scadenza <= oggi) {
            self.nota_giorno("ES032", scadenza, oggi, (oggetto, "dataScadenza"));
        }
        if let Some(comune) = &permesso.comune {
            self.del_comune(comune, rilascio, &RILASCIO_PERMESSO, (oggetto, "comune"));
        }
    }

    /// Profession, condition, study title: EC064–EC066.
    pub(crate) fn controlla_altri_dati(&mut self, altri: &AltriDati) {
        let voci = [
            (&altri.posizione_professionale, Tabella::PosizioneProfessione, "EC064", "posizioneProfessionale"),
            (
                &altri.condizione_non_professionale,
                Tabella::CondizioneNonProfessionale,
                "EC065",
                "condizioneNonProfessionale",
            ),
            (&altri.titolo_studio, Tabella::TitoloStudio, "EC066", "titoloStudio"),
        ];
        for (valore, tabella, codice, campo) in voci {
            if let Some(valore) = valore.as_deref().filter(|valore| !valore.trim().is_empty()) {
                self.controlla_tabella(tabella, valore, codice, ("altriDati", campo));
            }
        }
    }

    /// The conscription list: EN288, EC093, EC095.
    pub(crate) fn controlla_leva(&mut self, lista: &ListaLeva) {
        self.controlla_indicatore(&lista.iscritto, ("listaLeva", "iscritto"));
        if let Some(comune) = &lista.comune {
            self.del_comune(comune, Some(self.oggi()), &LISTA_LEVA, ("listaLeva", "comune"));
        }
    }

    /// The old electoral section: EN288, EC090, EC092.
    pub(crate) fn controlla_elettorale(&mut self, lista: &ListaElettorale) {
        self.controlla_indicatore(&lista.elettore, ("listaElettorale", "elettore"));
        if let Some(comune) = &lista.comune {
            self.del_comune(comune, Some(self.oggi()), &LISTA_ELETTORALE, ("listaElettorale", "comune"));
        }
    }

    fn controlla_indicatore(&mut self, valore: &str, (oggetto, campo): (&str, &str)) {
        // The schema admits T beside the three that the catalogue names (registrazione §10).
        if !matches!(valore.trim(), "S" | "N" | "P" | "T") {
            self.nota_su("EN288", oggetto, campo, valore);
        }
    }

    fn del_comune(&mut self, comune: &Comune, giorno: Option<Data>, codici: &CodiciComune, dove: (&str, &str)) {
        self.controlla_comune(comune, giorno.map_or(Quando::Ignoto, Quando::Il), codici, dove);
    }

    fn nota_giorno(&mut self, codice: &'static str, giorno: Data, limite: Data, (oggetto, campo): (&str, &str)) {
        let (detto, limite) = (valori::data_italiana(giorno), valori::data_italiana(limite));
        let anomalia = Anomalia::nuova(codice, &[("valore", &detto), ("data", &limite)]);
        self.nota(anomalia.su(oggetto, campo).valore(&detto));
    }
}

/// The number by which an identity card is found.
pub(crate) fn chiavi_carta(carta: &CartaIdentita) -> [Option<String>; 2] {
    [Some(valori::chiave_documento(&carta.numero)), None]
}

/// The numbers by which a permit is found: its own and the passport's.
pub(crate) fn chiavi_permesso(permesso: &PermessoSoggiorno) -> [Option<String>; 2] {
    [&permesso.numero_soggiorno, &permesso.numero_passaporto]
        .map(|numero| numero.as_deref().map(valori::chiave_documento))
}

/// Code of table 8 that needs a note.
const ALTRO_SOGGIORNO: &str = "9";
