//! What the types of the configuration do not bound: ranges, sets of values, keys that need each other.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::{Certificates, Config, DatabaseUrl, Environment, Jobs, Limits, Notices, Server};
use crate::error::Error;

pub(super) fn config(config: &Config) -> Result<(), Error> {
    server(&config.server)?;
    environment(&config.environment)?;
    limits(&config.limits)?;
    certificates(&config.certificates)?;
    entrate(&config.entrate)?;

    let file = "1024 (1 KiB) to 68719476736 (64 GiB)";
    within("services.subentro_file_bytes", config.services.subentro_file_bytes, 1 << 10..=1 << 36, file)?;

    let database = &config.database;
    database_url(&database.url)?;
    within("database.readers", database.readers, 1..=1024, "1 to 1024")?;
    within("database.writers", database.writers, 1..=1024, "1 to 1024")?;
    within("database.group_max", database.group_max, 1..=4096, "1 to 4096")?;
    within("database.write_queue", database.write_queue, 1..=100_000, "1 to 100000")?;

    within("pools.cpu_threads", config.pools.cpu_threads, 0..=1024, "0 (one for each processor) to 1024")?;
    within("pools.cpu_queue", config.pools.cpu_queue, 0..=100_000, "0 to 100000")?;
    within("transcripts.keep", config.transcripts.keep, 1..=100_000, "1 to 100000")?;
    notices(&config.notices)?;
    jobs(&config.jobs)?;
    crate::logging::check_level(&config.log.level)
}

fn notices(notices: &Notices) -> Result<(), Error> {
    if notices.signing_certificate.is_some() != notices.signing_key.is_some() {
        return Err(value("notices.signing_key", "(one alone)", "a key and its certificate, or neither"));
    }
    within("notices.parallel", notices.parallel, 1..=4096, "1 to 4096")?;
    within("notices.parallel_slow", notices.parallel_slow, 0..=16_384, "0 to 16384")?;
    within("notices.per_host", notices.per_host, 1..=4096, "1 to 4096")?;
    within("notices.batch", notices.batch, 1..=1000, "1 to 1000")?;
    within("notices.connect_s", notices.connect_s, 1..=300, "1 to 300")?;
    within("notices.answer_s", notices.answer_s, 1..=600, "1 to 600")?;
    within("notices.slow_after_ms", notices.slow_after_ms, 10..=60_000, "10 to 60000")?;
    within("notices.poll_ms", notices.poll_ms, 10..=60_000, "10 to 60000")?;
    within("notices.lease_margin_s", notices.lease_margin_s, 1..=3600, "1 to 3600")?;
    within("notices.attempts", notices.attempts, 1..=100, "1 to 100")?;
    within("notices.retry_s", notices.retry_s, 1..=86_400, "1 to 86400")?;
    within("notices.retry_max_s", notices.retry_max_s, 1..=604_800, "1 to 604800")?;
    within("notices.give_up_h", notices.give_up_h, 0..=8760, "0 to 8760")
}

fn jobs(jobs: &Jobs) -> Result<(), Error> {
    for window in &jobs.windows {
        if crate::config::notices::finestra(window).is_none() {
            return Err(value("jobs.windows", window, "times of day such as 20:00-06:00"));
        }
    }
    within("jobs.settle_s", jobs.settle_s, 0..=3600, "0 to 3600")?;
    within("jobs.part_entries", jobs.part_entries, 1..=100_000, "1 to 100000")?;
    within("jobs.part_bytes", jobs.part_bytes, 1 << 10..=1 << 30, "1024 (1 KiB) to 1073741824 (1 GiB)")?;
    within("jobs.retention_d", jobs.retention_d, 1..=3650, "1 to 3650")?;
    within("jobs.lease_s", jobs.lease_s, 1..=86_400, "1 to 86400")?;
    within("jobs.poll_ms", jobs.poll_ms, 10..=60_000, "10 to 60000")
}

fn server(server: &Server) -> Result<(), Error> {
    if server.listen.is_none() && server.listen_tls.is_none() {
        return Err(value("server.listen", "(absent)", "an address here or in server.listen_tls"));
    }
    if server.listen_tls.is_some() {
        for (key, path) in [("server.tls_certificate", &server.tls_certificate), ("server.tls_key", &server.tls_key)] {
            if path.is_none() {
                return Err(value(key, "(absent)", "a PEM file, since server.listen_tls is set"));
            }
        }
    }
    within("server.shutdown_grace_s", server.shutdown_grace_s, 0..=3600, "0 to 3600")
}

fn environment(environment: &Environment) -> Result<(), Error> {
    let name = &environment.name;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() || name.len() > 32 || !name.chars().all(plain) {
        return Err(value("environment.name", name, "1 to 32 letters, digits or '-'"));
    }
    among("environment.tipo_invio", &environment.tipo_invio, TIPI_INVIO, "some of PROD, PRE_SUB, PRE, TEST, FREE")?;
    among("environment.versions", &environment.versions, VERSIONI, "some of ANPR02, ANPR03, ANPR04, ANPR05")?;
    if environment.issuers.is_empty() || environment.issuers.iter().any(|i| i.trim().is_empty()) {
        return Err(value(
            "environment.issuers",
            environment.issuers.join(","),
            "at least one name, none of them blank",
        ));
    }
    within("environment.max_skew_s", environment.max_skew_s, 0..=900, "0 to 900")?;
    within("environment.max_window_s", environment.max_window_s, 60..=3600, "60 to 3600")?;
    within("environment.crl_max_age_h", environment.crl_max_age_h, 1..=720, "1 to 720")
}

fn entrate(entrate: &anpr_entrate::Config) -> Result<(), Error> {
    if entrate.mode == anpr_entrate::Mode::Http {
        let url = entrate.url.as_deref().unwrap_or("(absent)");
        if !["http://", "https://"].iter().any(|prefix| url.starts_with(prefix)) {
            return Err(value("entrate.url", url, "http://... or https://..., since entrate.mode is http"));
        }
    }
    if entrate.certificate.is_some() != entrate.key.is_some() {
        return Err(value("entrate.key", "(absent)", "entrate.certificate and entrate.key together, or neither"));
    }
    within("entrate.timeout_ms", entrate.timeout_ms, 100..=60_000, "100 to 60000")?;
    within("entrate.attempts", entrate.attempts, 1..=10, "1 to 10")
}

fn limits(limits: &Limits) -> Result<(), Error> {
    let many = "1 to 100000";
    within("limits.connections", limits.connections, 1..=100_000, many)?;
    within("limits.requests", limits.requests, 1..=100_000, many)?;

    let body = "1024 (1 KiB) to 1073741824 (1 GiB)";
    within("limits.body_bytes", limits.body_bytes, 1 << 10..=1 << 30, body)?;
    within("limits.body_bytes_s001", limits.body_bytes_s001, 1 << 10..=1 << 30, body)?;
    within("limits.body_bytes_p000", limits.body_bytes_p000, 1 << 10..=1 << 30, body)?;
    let total = "1048576 (1 MiB) to 1099511627776 (1 TiB)";
    within("limits.body_bytes_total", limits.body_bytes_total, 1 << 20..=1 << 40, total)?;
    let largest = limits.body_bytes.max(limits.body_bytes_s001).max(limits.body_bytes_p000);
    if limits.body_bytes_total < largest {
        return Err(value("limits.body_bytes_total", limits.body_bytes_total, "at least the largest single body"));
    }

    within("limits.mtom_parts", limits.mtom_parts, 1..=100, "1 to 100")?;
    within("limits.headers", limits.headers, 1..=1000, "1 to 1000")?;
    within("limits.header_bytes", limits.header_bytes, 1024..=65_536, "1024 to 65536")?;
    let seconds = "1 to 3600";
    within("limits.handshake_s", limits.handshake_s, 1..=3600, seconds)?;
    within("limits.head_s", limits.head_s, 1..=3600, seconds)?;
    within("limits.body_s", limits.body_s, 1..=3600, seconds)?;
    within("limits.body_min_rate", limits.body_min_rate, 1..=1 << 30, "1 to 1073741824 (1 GiB)")?;
    within("limits.write_stall_s", limits.write_stall_s, 1..=3600, seconds)?;
    within("limits.answer_s", limits.answer_s, 1..=86_400, "1 to 86400")?;
    within("limits.calls_per_minute", limits.calls_per_minute, 0..=1_000_000, "0 to 1000000")?;
    within("limits.retry_after_s", limits.retry_after_s, 1..=3600, seconds)
}

fn certificates(certificates: &Certificates) -> Result<(), Error> {
    if let Some(url) = &certificates.url {
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '?' | '#' | '"' | '<' | '>');
        if !host.is_some_and(|host| !host.is_empty() && host.chars().all(plain))
            || url.ends_with('/')
            || url.len() > 200
        {
            return Err(value("certificates.url", url, "http(s)://HOST[/PATH] without a stroke at the end"));
        }
    }
    for (kind, months) in &certificates.validity_months {
        if !kind.parse::<u8>().is_ok_and(|kind| (1..=22).contains(&kind)) {
            return Err(value("certificates.validity_months", kind, "kinds of certificate, 1 to 22"));
        }
        within("certificates.validity_months", *months, 1..=1200, "1 to 1200")?;
    }
    for uses in [&certificates.stamp_required, &certificates.stamp_forbidden] {
        if let Some(other) = uses.iter().find(|u| **u > 4) {
            return Err(value("certificates.stamp_required, certificates.stamp_forbidden", other, "0 to 4"));
        }
    }
    let asked = certificates.verifications_per_minute;
    within("certificates.verifications_per_minute", asked, 1..=10_000, "1 to 10000")
}

fn database_url(url: &DatabaseUrl) -> Result<(), Error> {
    let known = ["postgres://", "postgresql://", "sqlite:"];
    let good = known.iter().any(|prefix| url.expose().strip_prefix(prefix).is_some_and(|rest| !rest.is_empty()));
    if good { Ok(()) } else { Err(value("database.url", url.redacted(), "sqlite:FILE or postgres://user@host/name")) }
}

fn among(key: &'static str, found: &[String], admitted: &[&str], expected: &'static str) -> Result<(), Error> {
    if found.is_empty() {
        return Err(value(key, "[]", expected));
    }
    match found.iter().find(|f| !admitted.contains(&f.as_str())) {
        Some(other) => Err(value(key, other, expected)),
        None => Ok(()),
    }
}

fn within<T: PartialOrd + Display>(
    key: &'static str,
    found: T,
    range: RangeInclusive<T>,
    expected: &'static str,
) -> Result<(), Error> {
    if range.contains(&found) { Ok(()) } else { Err(value(key, found, expected)) }
}

fn value(key: &'static str, value: impl Display, expected: &'static str) -> Error {
    Error::ConfigValue { key, value: value.to_string(), expected }
}

const TIPI_INVIO: &[&str] = &["PROD", "PRE_SUB", "PRE", "TEST", "FREE"];
const VERSIONI: &[&str] = &["ANPR02", "ANPR03", "ANPR04", "ANPR05"];
