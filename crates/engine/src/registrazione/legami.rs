//! Relationships in families and convivenze (registrazione §3.10).

use super::Ambito;
use super::famiglie::{CONVIVENZA, FAMIGLIA_AIRE, e_intestatario};
use crate::{Anomalia, valori};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::tipi::LegameSoggetto;
use anpr_model::{
    Appartenenza, Data, Guasto, IdVersione, NuovaAppartenenza, Parte, Periodo, Scheda, SchedaFamiglia, SoggettoId,
};

/// Relationship of a spouse.
pub(crate) const CONIUGE: &str = "2";
/// Relationship of a child.
pub(crate) const FIGLIO: &str = "3";
/// Relationship of who lives with the reference person in an affective bond.
pub(crate) const CONVIVENTE: &str = "23";

impl Ambito<'_> {
    /// The code must be in table 5, or 6 for a convivenza (EN246 for those that were closed, EC002, EC003), its kind that
    /// of the sheet (EN244).
    pub(crate) fn controlla_legame(&mut self, legame: &LegameSoggetto, tipo_scheda: u8, oggetto: &str) {
        let oggi = self.oggi();
        let (tabella, sconosciuto) = if tipo_scheda == CONVIVENZA {
            (Tabella::LegameConvivenza, "EC003")
        } else {
            (Tabella::RelazioneParentela, "EC002")
        };
        let codice = legame.codice_legame.trim();
        if tabelle::voce_anche_chiusa(tabella, codice).is_none() {
            self.nota_su(sconosciuto, oggetto, "codiceLegame", codice);
        } else if !tabelle::esiste(tabella, codice, oggi) {
            self.nota_su("EN246", oggetto, "codiceLegame", codice);
        }
        // Without a kind it is that of a family (registrazione §3.10); an AIRE family is one too.
        let tipo = legame.tipo_legame.as_deref().map(str::trim).filter(|tipo| !tipo.is_empty());
        let detto = tipo.and_then(|tipo| tipo.parse::<u8>().ok());
        let va_bene = match detto {
            None => tipo.is_none(),
            Some(detto) => detto == tipo_scheda || tipo_scheda == FAMIGLIA_AIRE && detto == super::famiglie::FAMIGLIA,
        };
        if !va_bene {
            let parametri = [("valore", tipo.unwrap_or_default()), ("atteso", &tipo_scheda.to_string())];
            self.nota(Anomalia::nuova("EN244", &parametri).su(oggetto, "tipoLegame").valore(tipo.unwrap_or_default()));
        }
    }

    /// EF007 when a reference person joins a family that has one, or had one still on the day of entry; EN392 when a second
    /// responsible joins a convivenza.
    pub(crate) fn un_solo_intestatario(
        &mut self,
        famiglia: &SchedaFamiglia,
        entrano: &[(SoggettoId, &str)],
        oggetto: &str,
    ) -> Result<(), Guasto> {
        let nuovi = entrano.iter().filter(|(_, codice)| e_intestatario(codice)).count();
        if nuovi == 0 {
            return Ok(());
        }
        let decorrenza = self.decorrenza();
        let allora = self.storico().componenti(famiglia.id, decorrenza)?;
        let allora = allora.iter().find(|c| e_intestatario(&c.codice_legame)).map(|c| c.soggetto);
        let presente = self.intestatario(famiglia.id)?.or(allora);
        if famiglia.tipo_scheda == CONVIVENZA {
            if presente.is_some() || nuovi > 1 {
                self.nota_famiglia("EN392", famiglia, oggetto);
            }
        } else if presente.is_some() {
            self.nota_famiglia("EF007", famiglia, oggetto);
        } else if nuovi > 1 {
            self.nota_famiglia("EN166", famiglia, oggetto);
        }
        Ok(())
    }

    /// EN447: a relationship does not begin before the person's entry into the family, nor before the one that it ends.
    pub(crate) fn non_prima_dell_ingresso(&mut self, scheda: &Scheda, giorno: Data, oggetto: &str) {
        let Some(appartenenza) = &scheda.appartenenza else { return };
        let da = appartenenza.decorrenza_legame.unwrap_or(appartenenza.periodo.dal).max(appartenenza.periodo.dal);
        if giorno < da {
            self.contrasta_con_l_ingresso(scheda, giorno, da, oggetto);
        }
    }

    /// The memberships by which a person is in the present family without a break, the present one first: each other
    /// relationship has one of its own, and the last of them is the entry.
    pub(crate) fn appartenenze_alla_famiglia(&mut self, scheda: &Scheda) -> Result<Vec<Appartenenza>, Guasto> {
        let mut tutte: Vec<Appartenenza> = scheda.appartenenza.iter().cloned().collect();
        while let Some(vigilia) = tutte.last().and_then(|a| a.periodo.dal.pred_opt()) {
            let allora = self.storico().schede(&[scheda.soggetto.id], vigilia, &[])?.pop();
            let prima = allora.and_then(|scheda| scheda.appartenenza).filter(|a| a.periodo.comprende(vigilia));
            match prima.filter(|prima| tutte.iter().all(|a| a.famiglia == prima.famiglia)) {
                Some(prima) => tutte.push(prima),
                None => break,
            }
        }
        Ok(tutte)
    }

    /// Ends the membership of who leaves the family on a day since the entry: relationships of later days are taken out,
    /// and the one of that day ends with it.
    pub(crate) fn lascia_la_famiglia(&mut self, scheda: &Scheda, giorno: Data) -> Result<(), Guasto> {
        let tutte = self.appartenenze_alla_famiglia(scheda)?;
        let quante = tutte.iter().take_while(|a| a.periodo.dal > giorno).count();
        let Some(di_allora) = tutte.get(quante).filter(|_| quante > 0) else {
            self.chiudi_appartenenza(scheda, giorno);
            return Ok(());
        };
        let id = scheda.soggetto.id;
        for tolta in &tutte[..=quante] {
            let (aperta_da, numero) = (tolta.aperta_da, tolta.numero);
            self.revoca_versione(id, IdVersione { parte: Parte::Appartenenza, aperta_da, numero });
        }
        let finita = NuovaAppartenenza {
            famiglia: di_allora.famiglia,
            codice_legame: di_allora.codice_legame.clone(),
            progressivo: di_allora.progressivo,
            periodo: Periodo { dal: di_allora.periodo.dal, al: Some(giorno) },
            decorrenza_legame: di_allora.decorrenza_legame,
        };
        self.apri_appartenenza(id, finita);
        Ok(())
    }

    /// EN447: the day that a request gives to a member is not before the entry into the family; nothing bounds it from above
    /// (registrazione §3.11).
    pub(crate) fn detto_dall_ingresso(&mut self, scheda: &Scheda, giorno: Data, oggetto: &str) -> Result<(), Guasto> {
        let ingresso = self.appartenenze_alla_famiglia(scheda)?.pop().map(|prima| prima.periodo.dal);
        if let Some(ingresso) = ingresso.filter(|ingresso| giorno < *ingresso) {
            self.contrasta_con_l_ingresso(scheda, giorno, ingresso, oggetto);
        }
        Ok(())
    }

    fn contrasta_con_l_ingresso(&mut self, scheda: &Scheda, giorno: Data, ingresso: Data, oggetto: &str) {
        let soggetto = scheda.soggetto.id.to_string();
        let (detto, data) = (valori::data_italiana(giorno), valori::data_italiana(ingresso));
        let parametri = [("soggetto", soggetto.as_str()), ("valore", &detto), ("data", &data)];
        self.nota(Anomalia::nuova("EN447", &parametri).su(oggetto, "dataDecorrenza").valore(&detto));
    }

    /// Gives a person another relationship in the same family from `dal` on: the entry stays.
    pub(crate) fn cambia_legame(&mut self, scheda: &Scheda, codice_legame: &str, dal: Data) {
        let Some(attuale) = scheda.appartenenza.clone() else { return };
        self.chiudi_appartenenza(scheda, dal);
        let nuova = NuovaAppartenenza {
            famiglia: attuale.famiglia,
            codice_legame: codice(codice_legame),
            progressivo: attuale.progressivo,
            periodo: Periodo::aperto(dal),
            decorrenza_legame: Some(dal),
        };
        self.apri_appartenenza(scheda.soggetto.id, nuova);
    }
}

/// A code of table 5 or 6 as it is stored: `03` is `3`.
pub(crate) fn codice(codice_legame: &str) -> String {
    match codice_legame.trim().trim_start_matches('0') {
        "" => "0".to_owned(),
        codice => codice.to_owned(),
    }
}
