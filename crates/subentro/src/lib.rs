//! The subentro: reading, checking and loading the register that a comune hands over (consultazione §7).
//!
//! [`ricevi`] takes a file in, [`elabora`] works a whole supply through, [`carica`] does both from the disk. Everything
//! of a supply comes into the register or nothing does: rows are loaded where nobody sees them, and one transaction
//! makes them the register's.
//!
//! **Invariant:** the memory taken does not grow with the supply but for an index of about 100 bytes a person.
//!
//! **Invariant:** no clock is read for what is decided or stored: the moment is passed in.

mod aire;
mod anomalie;
mod controlli;
mod elaborazione;
mod errore;
mod esiti;
mod espansione;
mod generatore;
mod indice;
mod nome;
mod opzioni;
mod persona;
mod ricezione;
mod scansione;
mod scheda;
mod totali;

pub use elaborazione::{
    Ambiente, Esito, Momento, Progresso, Riepilogo, carica, comuni_noti, da_elaborare, elabora, riprendi,
};
pub use errore::Errore;
pub use espansione::LimitiEspansione;
pub use generatore::generatore;
pub use nome::{NomeFile, NomeMalformato};
pub use opzioni::{FileAire, Opzioni};
pub use ricezione::{Arrivo, Contenuto, Ricevuta, ricevi};
