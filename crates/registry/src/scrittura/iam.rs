//! Administrative changes, each with its row in the audit trail.

use super::Scrittura;
use crate::audit::hash;
use crate::connessione::Connessione;
use crate::errore::{Errore, Risultato};
use crate::schema::{
    abilitazione, audit, audit_testa, certificato, comune, comune_confluito, operatore, postazione, profilo_operazione,
};
use crate::snapshot::{istante_db, stato_comune};
use crate::tipi::{Abilitazione, Autore, Certificato, Impronta, Operatore, Postazione, RigaAudit, StatoIam};
use anpr_model::{ComuneRegistro, Data};
use diesel::prelude::*;
use serde::Serialize;

impl Scrittura<'_> {
    /// Adds a comune, or changes what is known of it.
    pub fn salva_comune(&mut self, autore: &Autore, nuovo: &ComuneRegistro) -> Risultato<()> {
        let prima = self.vista().comune_registro(&nuovo.istat)?;
        let stato = stato_comune(nuovo.stato);
        let valori = (
            comune::denominazione.eq(&nuovo.denominazione),
            comune::sigla_provincia.eq(&nuovo.sigla_provincia),
            comune::stato.eq(stato),
            comune::data_subentro.eq(nuovo.data_subentro),
        );
        self.passo(|c| match prima {
            Some(_) => diesel::update(comune::table.filter(comune::istat.eq(&nuovo.istat))).set(valori).execute(c),
            None => diesel::insert_into(comune::table).values((comune::istat.eq(&nuovo.istat), valori)).execute(c),
        })?;
        self.registra(autore, "salva", &oggetto("comune", &nuovo.istat), prima.as_ref(), Some(nuovo))
    }

    /// Notes that one comune was merged into another, which answers for it from now on.
    pub fn confluisce(&mut self, autore: &Autore, soppresso: &str, in_comune: &str) -> Risultato<()> {
        let riga = (comune_confluito::istat.eq(soppresso), comune_confluito::in_comune.eq(in_comune));
        self.passo(|c| diesel::insert_into(comune_confluito::table).values(riga).execute(c))?;
        self.registra::<str>(autore, "confluisce", &oggetto("comune", soppresso), None, Some(in_comune))
    }

    /// Adds a certificate.
    ///
    /// # Errors
    /// [`Errore::Duplicato`] when it, or another of the same issuer and serial, is there.
    pub fn nuovo_certificato(&mut self, autore: &Autore, nuovo: &Certificato) -> Risultato<()> {
        let riga = (
            certificato::impronta.eq(nuovo.impronta.0.as_slice()),
            certificato::emittente.eq(&nuovo.emittente),
            certificato::seriale.eq(&nuovo.seriale),
            certificato::cn.eq(&nuovo.cn),
            certificato::ruolo.eq(nuovo.ruolo.parola()),
            certificato::comune.eq(&nuovo.comune),
            certificato::valido_dal.eq(nuovo.valido_dal.naive_utc()),
            certificato::valido_al.eq(nuovo.valido_al.naive_utc()),
            certificato::stato.eq(nuovo.stato.parola()),
        );
        self.passo(|c| diesel::insert_into(certificato::table).values(riga).execute(c))?;
        self.registra(autore, "aggiunge", &oggetto("certificato", &nuovo.impronta.to_string()), None, Some(nuovo))
    }

    /// Changes the state of a certificate.
    ///
    /// # Errors
    /// [`Errore::TransizioneVietata`] as sicurezza §7.5 has it; [`Errore::Sconosciuto`].
    pub fn stato_certificato(&mut self, autore: &Autore, quale: &Impronta, stato: StatoIam) -> Risultato<()> {
        let Some(prima) = self.vista().certificato(quale)? else {
            return self.rifiuta(Errore::Sconosciuto("certificato"));
        };
        self.transizione("certificato", prima.stato, stato)?;
        let riga = certificato::table.filter(certificato::impronta.eq(quale.0.as_slice()));
        self.passo(|c| diesel::update(riga).set(certificato::stato.eq(stato.parola())).execute(c))?;
        let dopo = Certificato { stato, ..prima.clone() };
        self.registra(autore, "stato", &oggetto("certificato", &quale.to_string()), Some(&prima), Some(&dopo))
    }

    /// Adds a postazione.
    pub fn nuova_postazione(&mut self, autore: &Autore, nuova: &Postazione) -> Risultato<()> {
        let riga = (
            postazione::id.eq(&nuova.id),
            postazione::comune.eq(&nuova.comune),
            postazione::descrizione.eq(nuova.descrizione.as_deref()),
            postazione::stato.eq(nuova.stato.parola()),
        );
        self.passo(|c| diesel::insert_into(postazione::table).values(riga).execute(c))?;
        self.registra(autore, "aggiunge", &oggetto("postazione", &nuova.id), None, Some(&nuova))
    }

    /// Changes the state of a postazione.
    pub fn stato_postazione(&mut self, autore: &Autore, quale: &str, stato: StatoIam) -> Risultato<()> {
        let Some(prima) = self.vista().postazione(quale)? else {
            return self.rifiuta(Errore::Sconosciuto("postazione"));
        };
        self.transizione("postazione", prima.stato, stato)?;
        let riga = postazione::table.filter(postazione::id.eq(quale));
        self.passo(|c| diesel::update(riga).set(postazione::stato.eq(stato.parola())).execute(c))?;
        let dopo = Postazione { stato, ..prima.clone() };
        self.registra(autore, "stato", &oggetto("postazione", quale), Some(&prima), Some(&dopo))
    }

    /// Adds an operator.
    pub fn nuovo_operatore(&mut self, autore: &Autore, nuovo: &Operatore) -> Risultato<()> {
        let riga = (
            operatore::id.eq(&nuovo.id),
            operatore::codice_fiscale.eq(&nuovo.codice_fiscale),
            operatore::stato.eq(nuovo.stato.parola()),
        );
        self.passo(|c| diesel::insert_into(operatore::table).values(riga).execute(c))?;
        self.registra(autore, "aggiunge", &oggetto("operatore", &nuovo.id), None, Some(nuovo))
    }

    /// Changes the state of an operator.
    pub fn stato_operatore(&mut self, autore: &Autore, quale: &str, stato: StatoIam) -> Risultato<()> {
        let Some(prima) = self.vista().operatore(quale)? else {
            return self.rifiuta(Errore::Sconosciuto("operatore"));
        };
        self.transizione("operatore", prima.stato, stato)?;
        let riga = operatore::table.filter(operatore::id.eq(quale));
        self.passo(|c| diesel::update(riga).set(operatore::stato.eq(stato.parola())).execute(c))?;
        let dopo = Operatore { stato, ..prima.clone() };
        self.registra(autore, "stato", &oggetto("operatore", quale), Some(&prima), Some(&dopo))
    }

    /// Gives an operator a profile for a comune.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when operator, comune or profile do not exist; [`Errore::Duplicato`] when the same profile
    /// begins on the same day already.
    pub fn abilita(&mut self, autore: &Autore, nuova: &Abilitazione) -> Risultato<()> {
        let riga = (
            abilitazione::operatore.eq(&nuova.operatore),
            abilitazione::comune.eq(&nuova.comune),
            abilitazione::profilo.eq(&nuova.profilo),
            abilitazione::dal.eq(nuova.dal),
            abilitazione::al.eq(nuova.al),
            abilitazione::stato.eq(nuova.stato.parola()),
        );
        self.passo(|c| diesel::insert_into(abilitazione::table).values(riga).execute(c))?;
        self.registra(autore, "abilita", &oggetto("operatore", &nuova.operatore), None, Some(nuova))
    }

    /// Changes the state of an enablement, found by operator, comune, profile and first day.
    pub fn stato_abilitazione(&mut self, autore: &Autore, quale: &Abilitazione, stato: StatoIam) -> Risultato<()> {
        let prima = self.abilitazione(quale)?;
        self.transizione("abilitazione", prima.stato, stato)?;
        let dopo = Abilitazione { stato, ..prima.clone() };
        self.cambia_abilitazione(autore, "stato", &prima, &dopo)
    }

    /// Sets the first day on which an enablement, found as above, is no more valid.
    pub fn fine_abilitazione(&mut self, autore: &Autore, quale: &Abilitazione, al: Option<Data>) -> Risultato<()> {
        let prima = self.abilitazione(quale)?;
        let dopo = Abilitazione { al, ..prima.clone() };
        self.cambia_abilitazione(autore, "fine", &prima, &dopo)
    }

    /// Lets a profile do an operation. What the profile could already do changes nothing.
    pub fn concedi(&mut self, autore: &Autore, profilo: &str, operazione: &str) -> Risultato<()> {
        if self.vista().operazioni_di(profilo)?.iter().any(|o| o == operazione) {
            return Ok(());
        }
        let riga = (profilo_operazione::profilo.eq(profilo), profilo_operazione::operazione.eq(operazione));
        self.passo(|c| diesel::insert_into(profilo_operazione::table).values(riga).execute(c))?;
        self.registra::<str>(autore, "concede", &oggetto("profilo", profilo), None, Some(operazione))
    }

    /// Takes an operation from a profile.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when the profile could not do it.
    pub fn revoca(&mut self, autore: &Autore, profilo: &str, operazione: &str) -> Risultato<()> {
        let quale = profilo_operazione::profilo.eq(profilo).and(profilo_operazione::operazione.eq(operazione));
        let n = self.passo(|c| diesel::delete(profilo_operazione::table.filter(quale)).execute(c))?;
        if n == 0 {
            return self.rifiuta(Errore::Sconosciuto("operation of the profile"));
        }
        self.registra::<str>(autore, "revoca", &oggetto("profilo", profilo), Some(operazione), None)
    }

    fn abilitazione(&mut self, quale: &Abilitazione) -> Risultato<Abilitazione> {
        let sue = self.vista().abilitazioni(&quale.operatore)?;
        let chiave = |a: &Abilitazione| (a.comune.clone(), a.profilo.clone(), a.dal);
        match sue.into_iter().find(|a| chiave(a) == chiave(quale)) {
            Some(a) => Ok(a),
            None => self.rifiuta(Errore::Sconosciuto("abilitazione")),
        }
    }

    fn cambia_abilitazione(
        &mut self,
        autore: &Autore,
        azione: &str,
        prima: &Abilitazione,
        dopo: &Abilitazione,
    ) -> Risultato<()> {
        let riga = abilitazione::table.filter(
            abilitazione::operatore
                .eq(&prima.operatore)
                .and(abilitazione::comune.eq(&prima.comune))
                .and(abilitazione::profilo.eq(&prima.profilo))
                .and(abilitazione::dal.eq(prima.dal)),
        );
        let valori = (abilitazione::al.eq(dopo.al), abilitazione::stato.eq(dopo.stato.parola()));
        self.passo(|c| diesel::update(riga).set(valori).execute(c))?;
        self.registra(autore, azione, &oggetto("operatore", &prima.operatore), Some(prima), Some(dopo))
    }

    fn transizione(&mut self, oggetto: &'static str, da: StatoIam, a: StatoIam) -> Risultato<()> {
        use StatoIam::{Attivo, Bloccato, Cancellato};
        match (da, a) {
            (Attivo, Bloccato) | (Bloccato, Attivo | Cancellato) => Ok(()),
            _ => self.rifiuta(Errore::TransizioneVietata { oggetto, da: da.parola().into(), a: a.parola().into() }),
        }
    }

    /// Adds a row to the audit trail. Rows are added one at a time: the last one is held until the write ends.
    pub(crate) fn registra<T: Serialize + ?Sized>(
        &mut self,
        autore: &Autore,
        azione: &str,
        oggetto: &str,
        prima: Option<&T>,
        dopo: Option<&T>,
    ) -> Risultato<()> {
        let testa = audit_testa::table.select((audit_testa::numero, audit_testa::hash));
        let (numero, byte): (i64, Vec<u8>) = self.passo(|c| match c {
            Connessione::Sqlite(c) => testa.get_result(c),
            Connessione::Postgres(c) => testa.for_update().get_result(c),
        })?;
        let Some(precedente) = Impronta::da_byte(&byte) else {
            return self.rifiuta(Errore::Incoerente("the audit trail's head is no hash".into()));
        };
        let mut riga = RigaAudit {
            numero: numero + 1,
            quando: istante_db(autore.quando),
            chi: autore.chi.clone(),
            azione: azione.into(),
            oggetto: oggetto.into(),
            prima: json(prima)?,
            dopo: json(dopo)?,
            hash: Impronta([0; 32]),
        };
        riga.hash = hash(&precedente, &riga);
        let valori = (
            audit::numero.eq(riga.numero),
            audit::quando.eq(riga.quando.naive_utc()),
            audit::chi.eq(&riga.chi),
            audit::azione.eq(&riga.azione),
            audit::oggetto.eq(&riga.oggetto),
            audit::prima.eq(riga.prima.as_deref()),
            audit::dopo.eq(riga.dopo.as_deref()),
            audit::hash.eq(riga.hash.0.as_slice()),
        );
        self.passo(|c| diesel::insert_into(audit::table).values(valori).execute(c))?;
        let nuova = (audit_testa::numero.eq(riga.numero), audit_testa::hash.eq(riga.hash.0.as_slice()));
        self.passo(|c| diesel::update(audit_testa::table).set(nuova).execute(c)).map(|_| ())
    }
}

fn oggetto(tipo: &str, chiave: &str) -> String {
    format!("{tipo} {chiave}")
}

fn json<T: Serialize + ?Sized>(valore: Option<&T>) -> Risultato<Option<String>> {
    valore
        .map(serde_json::to_string)
        .transpose()
        .map_err(|_| Errore::Interno("a row of the audit trail cannot be written as JSON".into()))
}
