//! `anpr utenti` and `anpr audit`.

use crate::dove::Dove;
use anpr_contract::servizi;
use anpr_model::Data;
use anpr_registry::{Abilitazione, Errore, Operatore, RigaAudit, StatoIam};
use anyhow::bail;
use chrono::Utc;
use clap::{Args, Subcommand};
use std::io::{Write, stdout};
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
    /// Lists the profiles, each with the operations that it allows.
    Profiles(Dove),
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
    /// Proves that the trail is unbroken, and prints the hash of its last row: kept elsewhere, it proves that nobody wrote
    /// the trail anew.
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
        Comando::Add(nuovo) => aggiungi(nuovo)?,
        Comando::List(elenco) => elenca(elenco)?,
        Comando::Block(quale) => cambia(quale, StatoIam::Bloccato)?,
        Comando::Unblock(quale) => cambia(quale, StatoIam::Attivo)?,
        Comando::Cancel(quale) => cambia(quale, StatoIam::Cancellato)?,
        Comando::Enable(profilo) => abilita(profilo)?,
        Comando::Disable(profilo) => {
            let abilitazione = profilo.abilitazione();
            let al = Some(profilo.al.unwrap_or_else(|| Utc::now().date_naive()));
            profilo.dove.scrivi(&profilo.cosa(), move |s, autore| s.fine_abilitazione(autore, &abilitazione, al))?;
        }
        Comando::Profiles(dove) => {
            let registro = dove.registro()?.1;
            let mut snapshot = registro.snapshot()?;
            for profilo in snapshot.profili()? {
                writeln!(stdout(), "{profilo:<18} {}", snapshot.operazioni_di(&profilo)?.join(" "))?;
            }
        }
        Comando::Operations(quale) => {
            let registro = quale.dove.registro()?.1;
            let mut snapshot = registro.snapshot()?;
            if !snapshot.profili()?.contains(&quale.profilo) {
                bail!("{} is no profile: anpr utenti profiles lists them", quale.profilo);
            }
            for operazione in snapshot.operazioni_di(&quale.profilo)? {
                writeln!(stdout(), "{operazione}")?;
            }
        }
        Comando::Grant(quale) => {
            let (profilo, operazione) = (quale.profilo.clone(), quale.operazione.clone());
            if !esiste(&operazione) {
                bail!("{operazione} is no operation of the contract");
            }
            quale.dove.scrivi(&quale.cosa(), move |s, autore| s.concedi(autore, &profilo, &operazione))?;
        }
        Comando::Revoke(quale) => {
            let (profilo, operazione) = (quale.profilo.clone(), quale.operazione.clone());
            quale.dove.scrivi(&quale.cosa(), move |s, autore| s.revoca(autore, &profilo, &operazione))?;
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
                    let RigaAudit { numero, quando, chi, azione, oggetto, hash, .. } = r;
                    writeln!(stdout(), "{numero} {quando} {chi} {azione} {oggetto} {prima} -> {poi} {hash}")?;
                }
            }
        }
        ComandoAudit::Verify(dove) => {
            let (righe, ultima) = dove.registro()?.1.snapshot()?.verifica_audit()?;
            writeln!(stdout(), "{righe} rows, unbroken; the last is {ultima}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl Operazione {
    fn cosa(&self) -> String {
        format!("profile {}, operation {}", self.profilo, self.operazione)
    }
}

/// Whether a service of the contract has this operation: the root of its request is named after it.
fn esiste(operazione: &str) -> bool {
    let richiesta = format!("Richiesta{operazione}");
    let mut operazioni = servizi::tutti().iter().flat_map(|servizio| servizio.operazioni);
    operazioni.any(|nota| nota.richiesta.nome == richiesta)
}

fn aggiungi(nuovo: &Nuovo) -> anyhow::Result<()> {
    let id = nuovo.id.trim().to_uppercase();
    if id.is_empty() {
        bail!("an operator needs an id");
    }
    let codice_fiscale = nuovo.cf.as_ref().map_or_else(|| id.clone(), |cf| cf.trim().to_uppercase());
    let operatore = Operatore { id, codice_fiscale, stato: StatoIam::Attivo };
    nuovo.dove.scrivi(&operatore.id.clone(), move |s, autore| s.nuovo_operatore(autore, &operatore))
}

fn abilita(profilo: &Profilo) -> anyhow::Result<()> {
    let abilitazione = profilo.abilitazione();
    let Abilitazione { operatore, comune, dal, al, .. } = &abilitazione;
    if al.is_some_and(|al| al <= *dal) {
        bail!("the enablement would end before it begins, on {dal}");
    }
    {
        let registro = profilo.dove.registro()?.1;
        let mut snapshot = registro.snapshot()?;
        if snapshot.operatore(operatore)?.is_none() {
            bail!("unknown operator {operatore}: add it with anpr utenti add");
        }
        if snapshot.comune_registro(comune)?.is_none() {
            bail!("unknown comune {comune}: add it with anpr comuni add");
        }
    }
    profilo.dove.scrivi(&profilo.cosa(), move |s, autore| match s.abilita(autore, &abilitazione) {
        // The operator and the comune are there: it is the profile that is not.
        Err(Errore::Sconosciuto(_)) => Err(Errore::Sconosciuto("profile: anpr utenti profiles lists them")),
        altro => altro,
    })
}

impl Profilo {
    fn cosa(&self) -> String {
        format!("{} in {} as {}", self.id.to_uppercase(), self.istat, self.profilo)
    }

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
        writeln!(stdout(), "{:<16} {}", operatore.id, operatore.stato)?;
        for a in snapshot.abilitazioni(&operatore.id)? {
            let al = a.al.map(|al| format!(" to {al}")).unwrap_or_default();
            writeln!(stdout(), "    {} {:<20} {:<10} from {}{al}", a.comune, a.profilo, a.stato, a.dal)?;
        }
    }
    Ok(())
}

fn cambia(quale: &Quale, stato: StatoIam) -> anyhow::Result<()> {
    let id = quale.id.to_uppercase();
    quale.dove.scrivi(&id.clone(), move |s, autore| s.stato_operatore(autore, &id, stato))
}

/// Rows of the trail read at once.
const PAGINA: i64 = 500;
