//! `anpr utenti` and `anpr audit`.

use crate::autore::autore;
use crate::dove::Dove;
use anpr_model::Data;
use anpr_registry::{Abilitazione, Operatore, StatoIam};
use chrono::Utc;
use clap::{Args, Subcommand};
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum Comando {
    /// Adds an operator.
    Add(Nuovo),
    /// Lists operators and what they are enabled for.
    List(Elenco),
    /// Suspends an operator, with immediate effect.
    Block(Quale),
    /// Gives a suspended operator back.
    Unblock(Quale),
    /// Ends a suspended operator for ever.
    Cancel(Quale),
    /// Gives an operator a profile for a comune.
    Enable(Profilo),
    /// Takes a profile away: it ends on a day.
    Disable(Profilo),
    /// Lists the operations that a profile allows.
    Operations(OperazioniDi),
    /// Lets a profile do an operation.
    Grant(Operazione),
    /// Takes an operation away from a profile.
    Revoke(Operazione),
}

#[derive(Subcommand)]
pub(crate) enum ComandoAudit {
    /// Prints the trail.
    List(Dove),
    /// Proves that nobody changed the trail.
    Verify(Dove),
}

#[derive(Args)]
pub(crate) struct Nuovo {
    /// The user id, `NameID` of assertions: a codice fiscale.
    id: String,
    /// The codice fiscale, where the id is another.
    #[arg(long)]
    cf: Option<String>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Elenco {
    /// ISTAT code; without it, all operators.
    istat: Option<String>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Quale {
    /// The user id.
    id: String,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Profilo {
    /// The user id.
    id: String,
    /// ISTAT code of the comune.
    istat: String,
    /// Code of the profile, as OP_CONSULTAZIONE.
    profilo: String,
    /// First day; today if not given. To disable, the day on which the enablement began.
    #[arg(long)]
    dal: Option<Data>,
    /// First day on which it holds no more; to disable, today if not given.
    #[arg(long)]
    al: Option<Data>,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct OperazioniDi {
    /// Code of the profile.
    profilo: String,
    #[command(flatten)]
    dove: Dove,
}

#[derive(Args)]
pub(crate) struct Operazione {
    /// Code of the profile.
    profilo: String,
    /// Code of the operation, as 3002.
    operazione: String,
    #[command(flatten)]
    dove: Dove,
}

pub(crate) fn esegui(comando: &Comando) -> anyhow::Result<ExitCode> {
    match comando {
        Comando::Add(nuovo) => {
            let id = nuovo.id.to_uppercase();
            let codice_fiscale = nuovo.cf.as_ref().unwrap_or(&nuovo.id).to_uppercase();
            let operatore = Operatore { id, codice_fiscale, stato: StatoIam::Attivo };
            let autore = autore()?;
            nuovo.dove.registro()?.1.scrivi(move |s| s.nuovo_operatore(&autore, &operatore)).attendi()?;
        }
        Comando::List(elenco) => elenca(elenco)?,
        Comando::Block(quale) => cambia(quale, StatoIam::Bloccato)?,
        Comando::Unblock(quale) => cambia(quale, StatoIam::Attivo)?,
        Comando::Cancel(quale) => cambia(quale, StatoIam::Cancellato)?,
        Comando::Enable(profilo) => {
            let abilitazione = profilo.abilitazione();
            let autore = autore()?;
            profilo.dove.registro()?.1.scrivi(move |s| s.abilita(&autore, &abilitazione)).attendi()?;
        }
        Comando::Disable(profilo) => {
            let abilitazione = profilo.abilitazione();
            let al = Some(profilo.al.unwrap_or_else(|| Utc::now().date_naive()));
            let autore = autore()?;
            profilo.dove.registro()?.1.scrivi(move |s| s.fine_abilitazione(&autore, &abilitazione, al)).attendi()?;
        }
        Comando::Operations(quale) => {
            for operazione in quale.dove.registro()?.1.snapshot()?.operazioni_di(&quale.profilo)? {
                println!("{operazione}");
            }
        }
        Comando::Grant(quale) => {
            let (profilo, operazione, autore) = (quale.profilo.clone(), quale.operazione.clone(), autore()?);
            quale.dove.registro()?.1.scrivi(move |s| s.concedi(&autore, &profilo, &operazione)).attendi()?;
        }
        Comando::Revoke(quale) => {
            let (profilo, operazione, autore) = (quale.profilo.clone(), quale.operazione.clone(), autore()?);
            quale.dove.registro()?.1.scrivi(move |s| s.revoca(&autore, &profilo, &operazione)).attendi()?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn esegui_audit(comando: &ComandoAudit) -> anyhow::Result<ExitCode> {
    match comando {
        ComandoAudit::List(dove) => {
            let registro = dove.registro()?.1;
            let mut snapshot = registro.snapshot()?;
            let mut dopo = 0;
            loop {
                let righe = snapshot.audit(dopo, PAGINA)?;
                let Some(ultima) = righe.last() else { break };
                dopo = ultima.numero;
                for r in righe {
                    let (prima, poi) = (r.prima.unwrap_or_default(), r.dopo.unwrap_or_default());
                    println!("{} {} {} {} {} {prima} -> {poi}", r.numero, r.quando, r.chi, r.azione, r.oggetto);
                }
            }
        }
        ComandoAudit::Verify(dove) => {
            let righe = dove.registro()?.1.snapshot()?.verifica_audit()?;
            println!("{righe} rows, unbroken");
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl Profilo {
    fn abilitazione(&self) -> Abilitazione {
        Abilitazione {
            operatore: self.id.to_uppercase(),
            comune: self.istat.clone(),
            profilo: self.profilo.clone(),
            stato: StatoIam::Attivo,
            dal: self.dal.unwrap_or_else(|| Utc::now().date_naive()),
            al: self.al,
        }
    }
}

fn elenca(elenco: &Elenco) -> anyhow::Result<()> {
    let registro = elenco.dove.registro()?.1;
    let mut snapshot = registro.snapshot()?;
    for operatore in snapshot.operatori(elenco.istat.as_deref())? {
        println!("{:<16} {}", operatore.id, operatore.stato);
        for a in snapshot.abilitazioni(&operatore.id)? {
            let al = a.al.map(|al| format!(" to {al}")).unwrap_or_default();
            println!("    {} {:<20} {:<10} from {}{al}", a.comune, a.profilo, a.stato, a.dal);
        }
    }
    Ok(())
}

fn cambia(quale: &Quale, stato: StatoIam) -> anyhow::Result<()> {
    let (id, autore) = (quale.id.to_uppercase(), autore()?);
    Ok(quale.dove.registro()?.1.scrivi(move |s| s.stato_operatore(&autore, &id, stato)).attendi()?)
}

/// Rows of the trail read at once.
const PAGINA: i64 = 500;
