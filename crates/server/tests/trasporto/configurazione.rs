//! The configuration file.

use std::path::Path;

use anpr_server::config::{Config, DatabaseUrl, LogFormat};
use anpr_server::error::Error;

fn errore(testo: &str) -> String {
    Config::parse(testo).expect_err(testo).to_string()
}

#[test]
fn unknown_keys_are_named_with_their_place() {
    let detto = errore("[server]\nlisten = \"127.0.0.1:1\"\nlistn_tls = \"x\"\n");
    assert!(detto.contains("listn_tls") && detto.contains("line 3") && detto.contains("listen_tls"), "{detto}");
    assert!(errore("[sever]\n").contains("sever"));
}

#[test]
fn values_of_the_wrong_type_are_named_with_their_place() {
    let detto = errore("[limits]\nrequests = \"many\"\n");
    assert!(detto.contains("line 2") && detto.contains("invalid type"), "{detto}");
    assert!(errore("[server]\nlisten = \"localhost\"\n").contains("invalid socket address"));
    assert!(errore("[environment]\nip_allowlist = \"maybe\"\n").contains("`enforce`"));
}

#[test]
fn values_out_of_range_are_named_with_what_was_expected() {
    for (testo, chiave) in [
        ("[limits]\nrequests = 0", "limits.requests = 0: expected 1 to 100000"),
        ("[limits]\nbody_bytes = 1", "limits.body_bytes = 1"),
        ("[limits]\nbody_bytes_total = 1048576", "limits.body_bytes_total = 1048576: expected at least"),
        ("[limits]\nheader_bytes = 1000000", "limits.header_bytes"),
        ("[server]\nshutdown_grace_s = 3601", "server.shutdown_grace_s = 3601: expected 0 to 3600"),
        ("[server]\nlisten_tls = \"127.0.0.1:1\"", "server.tls_certificate = (absent)"),
        ("[environment]\nname = \"a b\"", "environment.name = a b"),
        ("[environment]\ntipo_invio = []", "environment.tipo_invio = []"),
        ("[environment]\ntipo_invio = [\"PROD\", \"X\"]", "environment.tipo_invio = X: expected some of PROD"),
        ("[environment]\nversions = [\"ANPR01\"]", "environment.versions = ANPR01"),
        ("[environment]\nissuers = [\" \"]", "environment.issuers"),
        ("[environment]\nmax_window_s = 10", "environment.max_window_s = 10: expected 60 to 3600"),
        ("[environment]\nmax_skew_s = 901", "environment.max_skew_s"),
        ("[database]\nurl = \"mysql://x\"", "database.url = mysql://x"),
        ("[database]\nreaders = 0", "database.readers = 0"),
        ("[entrate]\nmode = \"http\"", "entrate.url = (absent)"),
        ("[entrate]\nmode = \"http\"\nurl = \"ae.example\"", "entrate.url = ae.example"),
        ("[entrate]\nkey = \"k\"", "entrate.key"),
        ("[entrate]\ntimeout_ms = 99", "entrate.timeout_ms = 99: expected 100 to 60000"),
        ("[entrate]\nattempts = 11", "entrate.attempts = 11: expected 1 to 10"),
        ("[log]\nlevel = \"loud,,=\"", "log.level"),
        ("[transcripts]\nkeep = 0", "transcripts.keep"),
    ] {
        let detto = errore(testo);
        assert!(detto.contains(chiave), "{testo}: {detto}");
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let errore = Config::load(Path::new("/nonexistent/anpr.toml")).unwrap_err();
    assert!(matches!(&errore, Error::ConfigRead { .. }));
    assert!(errore.to_string().contains("/nonexistent/anpr.toml"));
}

#[test]
fn passwords_do_not_show() {
    let url = DatabaseUrl::new("postgres://anpr:s3cr3t@db.example:5432/anpr?sslmode=require");
    assert_eq!(format!("{url:?}"), "postgres://anpr:***@db.example:5432/anpr?sslmode=require");
    assert!(url.expose().contains("s3cr3t"));
    assert!(!errore("[database]\nurl = \"mysql://u:s3cr3t@h/d\"").contains("s3cr3t"));
}

#[test]
fn the_defaults_are_those_of_a_strict_exercise() {
    let config = Config::default();
    config.check().unwrap();
    let ambiente = &config.environment;
    assert!(!ambiente.legacy_sha1 && !ambiente.one_time_assertion && !config.services.s001);
    assert_eq!((ambiente.max_skew_s, ambiente.max_window_s), (60, 600));
    assert_eq!(
        (ambiente.tipo_invio.as_slice(), ambiente.versions.as_slice()),
        (&["PROD".to_owned()][..], &["ANPR05".to_owned()][..])
    );
    assert_eq!(config.transcripts.directory, None);
    assert_eq!(config.log.format, LogFormat::Json);
}

#[test]
fn shipped_file_states_the_defaults() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/anpr.toml");
    let testo = std::fs::read_to_string(file).unwrap();
    assert_eq!(Config::parse(&testo).unwrap(), Config::default());
    // Every key stands in it, those without a default as a comment.
    let scritte: Vec<&str> = testo.lines().map(|r| r.trim_start_matches("# ").split(" = ").next().unwrap()).collect();
    for chiave in CHIAVI {
        // Two sections may have keys of the same name.
        let volte = CHIAVI.iter().filter(|altra| *altra == chiave).count();
        assert_eq!(scritte.iter().filter(|s| *s == chiave).count(), volte, "{chiave}");
    }
    let di_tabella = testo.lines().filter(|r| r.contains(" = ") && !r.starts_with("# ")).count();
    assert!(di_tabella <= CHIAVI.len());
}

#[test]
fn relative_paths_count_from_the_folder_of_the_file() {
    let cartella = tempfile::tempdir().unwrap();
    let file = cartella.path().join("anpr.toml");
    let testo = "[server]\ntls_key = \"k.pem\"\n[environment]\nca_postazioni = [\"ca.pem\", \"/abs.pem\"]\n[database]\nurl = \"sqlite:a.db\"\n";
    std::fs::write(&file, testo).unwrap();
    let config = Config::load(&file).unwrap();
    assert_eq!(config.server.tls_key, Some(cartella.path().join("k.pem")));
    assert_eq!(config.environment.ca_postazioni, [cartella.path().join("ca.pem"), "/abs.pem".into()]);
    assert_eq!(config.database.url.expose(), format!("sqlite:{}", cartella.path().join("a.db").display()));
}

const CHIAVI: &[&str] = &[
    "listen",
    "listen_tls",
    "tls_certificate",
    "tls_key",
    "admin",
    "trusted_proxies",
    "shutdown_grace_s",
    "s001",
    "mtom",
    "url",
    "readers",
    "writers",
    "group_max",
    "write_queue",
    "name",
    "tipo_invio",
    "legacy_sha1",
    "max_skew_s",
    "max_window_s",
    "require_assertion_covered",
    "one_time_assertion",
    "versions",
    "issuers",
    "ca_postazioni",
    "crl",
    "crl_max_age_h",
    "ip_allowlist",
    "connections",
    "requests",
    "body_bytes_total",
    "body_bytes",
    "body_bytes_s001",
    "body_bytes_p000",
    "mtom_parts",
    "headers",
    "header_bytes",
    "handshake_s",
    "head_s",
    "body_s",
    "body_min_rate",
    "write_stall_s",
    "answer_s",
    "calls_per_minute",
    "retry_after_s",
    "cpu_threads",
    "cpu_queue",
    "format",
    "level",
    "directory",
    "keep",
    "mode",
    "url",
    "ca",
    "certificate",
    "key",
    "timeout_ms",
    "attempts",
    "differita",
    "link_letters",
    "signing_certificate",
    "signing_key",
    "sha1",
    "ca",
    "plain_http",
    "parallel",
    "parallel_slow",
    "per_host",
    "batch",
    "connect_s",
    "answer_s",
    "slow_after_ms",
    "poll_ms",
    "lease_margin_s",
    "attempts",
    "retry_s",
    "retry_max_s",
    "give_up_h",
    "enabled",
    "windows",
    "settle_s",
    "part_entries",
    "part_bytes",
    "retention_d",
    "lease_s",
    "poll_ms",
    "taken_by_4005",
    "notice_of_4005",
    // Of the certificates.
    "url",
    "texts",
    "validity_months",
    "stamp_required",
    "stamp_forbidden",
    "show_document",
    "verifications_per_minute",
];
