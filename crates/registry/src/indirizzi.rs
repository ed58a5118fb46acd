//! The addresses from which a comune may call (sicurezza §9.3).

use crate::errore::{Errore, Risultato};
use crate::schema::comune_ip;
use crate::scrittura::Scrittura;
use crate::snapshot::Snapshot;
use crate::tipi::Autore;
use diesel::prelude::*;
use std::net::IpAddr;

impl Scrittura<'_> {
    /// Lets a comune call from an address.
    ///
    /// # Errors
    /// [`Errore::Duplicato`] when it may already; [`Errore::Sconosciuto`] when there is no such comune.
    pub fn ammetti_ip(&mut self, autore: &Autore, comune: &str, ip: IpAddr) -> Risultato<()> {
        let testo = ip.to_string();
        let riga = (comune_ip::comune.eq(comune), comune_ip::ip.eq(&testo));
        self.passo(|c| diesel::insert_into(comune_ip::table).values(riga).execute(c))?;
        self.registra::<str>(autore, "ammette ip", &format!("comune {comune}"), None, Some(&testo))
    }

    /// Lets it no more.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when it could not.
    pub fn revoca_ip(&mut self, autore: &Autore, comune: &str, ip: IpAddr) -> Risultato<()> {
        let testo = ip.to_string();
        let quale = comune_ip::comune.eq(comune).and(comune_ip::ip.eq(&testo));
        if self.passo(|c| diesel::delete(comune_ip::table.filter(quale)).execute(c))? == 0 {
            return self.rifiuta(Errore::Sconosciuto("address of the comune"));
        }
        self.registra::<str>(autore, "revoca ip", &format!("comune {comune}"), Some(&testo), None)
    }
}

impl Snapshot<'_> {
    /// The addresses from which a comune may call, as text, in order.
    pub fn ip_di(&mut self, comune: &str) -> Risultato<Vec<String>> {
        let suoi = comune_ip::table.filter(comune_ip::comune.eq(comune)).select(comune_ip::ip).order(comune_ip::ip);
        self.leggi(|c| suoi.load(c))
    }

    /// Whether one of these comuni may call from the address.
    pub fn ip_ammesso(&mut self, comuni: &[String], ip: IpAddr) -> Risultato<bool> {
        let quale = comune_ip::comune.eq_any(comuni).and(comune_ip::ip.eq(ip.to_string()));
        let trovato: Option<String> =
            self.leggi(|c| comune_ip::table.filter(quale).select(comune_ip::ip).first(c).optional())?;
        Ok(trovato.is_some())
    }
}
