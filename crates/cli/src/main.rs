//! The program `anpr`: serves, tries, explains and administers ANPR's central services.

#![allow(clippy::disallowed_methods, reason = "the edge of the program is where the clock is read")]

mod autore;
mod call;
mod certificati;
mod check;
mod comuni;
mod contratto;
mod dove;
mod entrate;
mod explain;
mod notifiche;
mod receiver;
mod sandbox;
mod serve;
mod subentro;
mod utenti;

use clap::{Parser, Subcommand};
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// ANPR's central services: the register, its SOAP services and the tools around them.
#[derive(Parser)]
#[command(version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    comando: Comando,
}

#[derive(Subcommand)]
enum Comando {
    /// Serves the configured environment until SIGTERM or SIGINT.
    Serve(serve::Opzioni),
    /// Makes, the first time, a whole fictitious environment in a folder, and serves it.
    Sandbox(sandbox::Opzioni),
    /// Signs a request as a comune, sends it and prints the answer.
    Call(call::Opzioni),
    /// Tells how a message is verified, step by step, up to the rule that refuses it.
    Explain(explain::Opzioni),
    /// Proves a configuration without starting: keys, database, clocks.
    Check(check::Opzioni),
    /// Brings the database to the shape that this program needs.
    Migrate(check::OpzioniMigrate),
    /// Comuni and their merged predecessors.
    #[command(subcommand)]
    Comuni(comuni::Comando),
    /// Certificates of servers and postazioni, and the postazioni themselves.
    #[command(subcommand)]
    Postazioni(comuni::ComandoPostazioni),
    /// Issued certificates.
    #[command(subcommand)]
    Certificati(certificati::Comando),
    /// Operators and their profiles.
    #[command(subcommand)]
    Utenti(utenti::Comando),
    /// The embedded Agenzia delle Entrate: outages, marks, omocodie, its archive.
    #[command(subcommand)]
    Entrate(entrate::Comando),
    /// The trail of administrative changes.
    #[command(subcommand)]
    Audit(utenti::ComandoAudit),
    /// The contract as one file, and what changed between two.
    #[command(subcommand)]
    Contract(contratto::Comando),
    /// Notices to the comuni: what waits, what was given up, sending again.
    #[command(subcommand)]
    Notifiche(notifiche::Comando),
    /// Where the comuni receive their notices.
    #[command(subcommand)]
    Endpoint(notifiche::ComandoEndpoint),
    /// Receives notices as a comune does: verifies, opens, keeps, answers.
    Receiver(receiver::Opzioni),
    /// A comune's register comes in.
    #[command(subcommand)]
    Subentro(subentro::Comando),
}

fn main() -> ExitCode {
    let esito = match Cli::parse().comando {
        Comando::Serve(opzioni) => serve::esegui(&opzioni),
        Comando::Sandbox(opzioni) => sandbox::esegui(&opzioni),
        Comando::Call(opzioni) => call::esegui(&opzioni),
        Comando::Explain(opzioni) => explain::esegui(&opzioni),
        Comando::Check(opzioni) => check::esegui(&opzioni),
        Comando::Migrate(opzioni) => check::migra(&opzioni),
        Comando::Comuni(comando) => comuni::esegui(&comando),
        Comando::Postazioni(comando) => comuni::esegui_postazioni(&comando),
        Comando::Certificati(comando) => certificati::esegui(&comando),
        Comando::Utenti(comando) => utenti::esegui(&comando),
        Comando::Entrate(comando) => entrate::esegui(&comando),
        Comando::Audit(comando) => utenti::esegui_audit(&comando),
        Comando::Contract(comando) => contratto::esegui(&comando),
        Comando::Notifiche(comando) => notifiche::esegui(&comando),
        Comando::Endpoint(comando) => notifiche::esegui_endpoint(&comando),
        Comando::Receiver(opzioni) => receiver::esegui(&opzioni),
        Comando::Subentro(comando) => subentro::esegui(&comando),
    };
    match esito {
        Ok(codice) => codice,
        Err(errore) if nessuno_legge(&errore) => ExitCode::from(NESSUNO_LEGGE),
        Err(errore) => {
            // Where even this cannot be written, the exit code tells it.
            let _ = writeln!(std::io::stderr(), "anpr: {}", in_parole(&errore));
            ExitCode::FAILURE
        }
    }
}

/// An error with its causes, each once: many errors quote their cause already.
pub(crate) fn in_parole(errore: &anyhow::Error) -> String {
    errore.chain().map(ToString::to_string).fold(String::new(), |testo, causa| match testo.as_str() {
        "" => causa,
        gia if gia.contains(&causa) => testo,
        _ => format!("{testo}: {causa}"),
    })
}

/// Whether the reader of the output went away, as `head` does when it has enough.
fn nessuno_legge(errore: &anyhow::Error) -> bool {
    errore.downcast_ref::<std::io::Error>().is_some_and(|errore| errore.kind() == ErrorKind::BrokenPipe)
}

/// What a shell reports of a program that SIGPIPE ended.
const NESSUNO_LEGGE: u8 = 141;
