//! The first time: configuration, comuni with their keys and operators, registers loaded.

use crate::comuni::certificato;
use crate::subentro;
use anpr_model::{ComuneRegistro, ParametriCertificati, StatoComune};
use anpr_registry::{Abilitazione, Autore, Errore, Operatore, Postazione, Registry, StatoIam};
use anpr_sandbox::{ComuneSandbox, Sandbox, StatoOperatore};
use anyhow::Context;
use chrono::Utc;
use openssl::x509::X509;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// The configuration file of the sandbox, written the first time only: it may be edited afterwards.
pub(super) fn configurazione(sandbox: &Sandbox, database: Option<&str>) -> anyhow::Result<PathBuf> {
    let file = sandbox.cartella.join("anpr.toml");
    if file.exists() {
        return Ok(file);
    }
    let relativo = |file: &Path| file.strip_prefix(&sandbox.cartella).unwrap_or(file).display().to_string();
    let testo = format!(
        "# Written by anpr sandbox, once. Every key is explained in the program's own config/anpr.toml.\n\
         \n\
         [server]\n\
         listen = \"127.0.0.1:8080\"\n\
         tls_certificate = \"{tls_certificate}\"\n\
         tls_key = \"{tls_key}\"\n\
         \n\
         [services]\n\
         s001 = true\n\
         \n\
         [database]\n\
         url = \"{database}\"\n\
         \n\
         [environment]\n\
         name = \"sandbox\"\n\
         tipo_invio = [\"TEST\"]\n\
         legacy_sha1 = true\n\
         max_skew_s = 300\n\
         one_time_assertion = false\n\
         ca_postazioni = [\"{ca}\"]\n\
         ip_allowlist = \"off\"\n\
         \n\
         [limits]\n\
         calls_per_minute = 0\n\
         \n\
         [log]\n\
         format = \"human\"\n\
         \n\
         [transcripts]\n\
         directory = \"rifiuti\"\n\
         \n\
         [notices]\n\
         signing_certificate = \"{notices_certificate}\"\n\
         signing_key = \"{notices_key}\"\n\
         plain_http = true\n\
         \n\
         [jobs]\n\
         settle_s = 2\n",
        notices_certificate = relativo(&sandbox.notifiche_certificato),
        notices_key = relativo(&sandbox.notifiche_chiave),
        tls_certificate = relativo(&sandbox.tls_certificato),
        tls_key = relativo(&sandbox.tls_chiave),
        database = database.unwrap_or("sqlite:anpr.db"),
        ca = relativo(&sandbox.ca_postazioni),
    );
    // Whole or not at all: a half-written file would be taken for an edited one.
    let provvisorio = file.with_extension("toml.tmp");
    // The address of the database may hold a password.
    let mut scelte = std::fs::OpenOptions::new();
    let aperto = scelte.write(true).create(true).truncate(true).mode(0o600).open(&provvisorio);
    let scritto = aperto.and_then(|mut aperto| aperto.write_all(testo.as_bytes()));
    scritto.with_context(|| format!("cannot write {}", provvisorio.display()))?;
    std::fs::rename(&provvisorio, &file).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

/// Writes the comune, its certificates, its postazione and its operators; what is there already stays.
pub(super) fn registra(comune: &ComuneSandbox, registro: &Registry) -> anyhow::Result<()> {
    let istat = &comune.comune.istat;
    if registro.snapshot()?.comune_registro(istat)?.is_some() {
        return Ok(());
    }
    let autore = Autore { chi: "sandbox".to_owned(), quando: Utc::now() };
    let nuovo = ComuneRegistro {
        istat: istat.clone(),
        denominazione: comune.comune.denominazione.clone(),
        sigla_provincia: comune.comune.sigla.clone(),
        stato: StatoComune::NonSubentrato,
        data_subentro: None,
    };
    let server = certificato(&leggi(&comune.server.certificato)?)?;
    let della_postazione = certificato(&leggi(&comune.postazione.certificato)?)?;
    let postazione = Postazione {
        id: comune.postazione.nome.clone(),
        comune: istat.clone(),
        descrizione: Some("Ufficio anagrafe".to_owned()),
        stato: StatoIam::Attivo,
    };
    let operatori = comune.operatori.clone();
    let istat = istat.clone();
    let scritta = registro.scrivi(move |s| {
        s.salva_comune(&autore, &nuovo)?;
        s.nuovo_certificato(&autore, &server)?;
        s.nuovo_certificato(&autore, &della_postazione)?;
        s.nuova_postazione(&autore, &postazione)?;
        for operatore in &operatori {
            let nuovo =
                Operatore { id: operatore.id.clone(), codice_fiscale: operatore.id.clone(), stato: StatoIam::Attivo };
            s.nuovo_operatore(&autore, &nuovo)?;
            for profilo in &operatore.profili {
                let abilitazione = Abilitazione {
                    operatore: operatore.id.clone(),
                    comune: istat.clone(),
                    profilo: profilo.clone(),
                    stato: StatoIam::Attivo,
                    dal: autore.quando.date_naive(),
                    al: None,
                };
                s.abilita(&autore, &abilitazione)?;
            }
            if operatore.stato == StatoOperatore::Bloccato {
                s.stato_operatore(&autore, &operatore.id, StatoIam::Bloccato)?;
            }
        }
        Ok::<_, Errore>(())
    });
    Ok(scritta.attendi()?)
}

/// Sets what the comune prints on certificates, unless it has set it: everything that a tester may want to see.
pub(super) fn parametri(comune: &ComuneSandbox, registro: &Registry) -> anyhow::Result<()> {
    let istat = comune.comune.istat.clone();
    if registro.snapshot()?.parametri_certificati(&istat)?.is_some() {
        return Ok(());
    }
    let autore = Autore { chi: "sandbox".to_owned(), quando: Utc::now() };
    let parametri = ParametriCertificati {
        sindaco: Some("VERDI GIUSEPPA".to_owned()),
        bollo_virtuale: Some("aut. Agenzia delle Entrate n. 888 del 02/01/2020".to_owned()),
        lingue: ["DE", "FR", "SL"].map(str::to_owned).to_vec(),
        ..ParametriCertificati::default()
    };
    let scritta = registro.scrivi(move |s| {
        s.salva_parametri_certificati(&autore, &istat, &parametri)?;
        s.salva_logo(&autore, &istat, Some(include_bytes!("stemma.png")))
    });
    Ok(scritta.attendi()?)
}

/// Delivers and loads the comune's register, the way every comune's is.
pub(super) fn subentra(sandbox: &Sandbox, comune: &ComuneSandbox, registro: &Registry) -> anyhow::Result<()> {
    let noto = registro.snapshot()?.comune_registro(&comune.comune.istat)?;
    if noto.is_some_and(|noto| noto.stato == StatoComune::Subentrato) {
        return Ok(());
    }
    let file: Vec<PathBuf> = comune.fornitura.apr.iter().chain([&comune.fornitura.aire]).cloned().collect();
    subentro::carica(registro, &anpr_subentro::Opzioni::new(sandbox.cartella.join("subentro")), &file)
}

fn leggi(file: &Path) -> anyhow::Result<X509> {
    let pem = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    X509::from_pem(&pem).with_context(|| format!("{} is no certificate", file.display()))
}
