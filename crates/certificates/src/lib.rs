//! Certificates as PDF: facts in, bytes out.
//!
//! [`Tipografia`] is the entry point: it holds the typefaces, the page and the sentences, is made once and shared by all
//! threads; [`Tipografia::componi`] makes of a [`Certificato`] a PDF/A-2a document that is also PDF/UA-1. What is printed
//! depends on nothing but the facts: the same certificate gives the same bytes.
//!
//! What a certificate says is in `testi/*.toml`, how its page looks in `modelli/pagina.toml`: files that a person can edit
//! without touching the program.
//!
//! **Invariant:** no I/O but the reading of those files, no clock, no register: who may have which certificate is decided
//! before.

mod caratteri;
mod dati;
mod disegno;
mod errore;
mod frasi;
mod impaginazione;
mod modello;
mod qr;
mod testi;
mod tipografia;

pub use dati::{
    Atto, Bollo, Casa, Certificato, Civico, ColoreCivico, Componente, Contenuto, Diritti, Emissione, Ente, Evento,
    Famiglia, Firma, FormatoLogo, Giorno, Importi, Indirizzo, Lingua, Logo, Luogo, Numero, Parte, Periodo, Persona,
    Precisione, Qualifica, ResidenzaStorica, Sentenza, Sesso, Tradotto, Uso,
};
pub use errore::Errore;
pub use tipografia::{Tipografia, logo_leggibile, logo_stampabile};
