//! Proceedings as other operations meet them: they link, and they lock (registrazione §§2.4, 3.1, 33).

use super::Ambito;
use crate::{Anomalia, Interruzione};
use anpr_contract::tipi::DatiProcedimento;
use anpr_model::{ChiaveProcedimento, Guasto, PraticaId, SoggettoId};

impl Ambito<'_> {
    /// Links the registration to the proceeding that it names: EN111 when it names none, EN112 when there is no such one,
    /// EN113 when it has been filed. All are warnings: the registration goes through.
    pub(crate) fn collega_procedimento(&mut self, dati: Option<&DatiProcedimento>) -> Result<(), Guasto> {
        let chiave = dati.and_then(|dati| {
            let numero =
                |testo: &Option<String>| testo.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
            match numero(&dati.numero_pratica_anpr) {
                Some(id) => Some(ChiaveProcedimento::Anpr(PraticaId(id.parse().unwrap_or(-1)))),
                None => numero(&dati.numero_pratica_comune)
                    .map(|n| ChiaveProcedimento::Comune(self.mittente().to_owned(), n)),
            }
        });
        let Some(chiave) = chiave else {
            self.nota_su("EN111", "datiDelProcedimento", "", "");
            return Ok(());
        };
        let detta = match &chiave {
            ChiaveProcedimento::Anpr(id) => id.to_string(),
            ChiaveProcedimento::Comune(_, numero) => numero.clone(),
        };
        match self.storico().procedimento(&chiave)? {
            None => self.nota_su("EN112", "datiDelProcedimento", "numeroPraticaAnpr", &detta),
            Some(procedimento) if procedimento.archiviato || procedimento.comune != self.mittente() => {
                let codice = if procedimento.archiviato { "EN113" } else { "EN112" };
                self.nota_su(codice, "datiDelProcedimento", "numeroPraticaAnpr", &detta);
            }
            Some(mut procedimento) => {
                let operazione = self.operazione();
                if !procedimento.operazioni.contains(&operazione) {
                    procedimento.operazioni.push(operazione);
                }
                self.salva_procedimento(procedimento);
            }
        }
        Ok(())
    }

    /// The proceeding to which the registration was linked, as the answer names it.
    pub(crate) fn procedimento_collegato(&self) -> Option<DatiProcedimento> {
        self.effetti.procedimenti.last().map(|procedimento| DatiProcedimento {
            numero_pratica_anpr: Some(procedimento.id.to_string()),
            numero_pratica_comune: Some(procedimento.numero_comune.clone()),
            data_definizione_pratica: None,
        })
    }

    /// EN531: people linked to an open proceeding of another comune are not moved, and who is linked to one here moves at
    /// this comune's own will only.
    pub(crate) fn nessun_procedimento_altrui(&mut self, chi: &[SoggettoId], oggetto: &str) -> Result<(), Interruzione> {
        let aperti = self.storico().procedimenti_aperti(chi)?;
        let altrui: Vec<_> = aperti.iter().filter(|procedimento| !self.e_nostro(&procedimento.comune)).collect();
        for procedimento in altrui {
            for soggetto in procedimento.soggetti.iter().filter(|s| chi.contains(s)) {
                let soggetto = soggetto.to_string();
                let parametri = [
                    ("soggetto", soggetto.as_str()),
                    ("comune", &procedimento.comune),
                    ("valore", &procedimento.numero_comune),
                ];
                let anomalia = Anomalia::nuova("EN531", &parametri);
                self.nota(anomalia.su(oggetto, "idSchedaSoggettoANPR").valore(&soggetto));
            }
        }
        Ok(())
    }
}
