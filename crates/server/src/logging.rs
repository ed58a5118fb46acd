//! The log of the process: one line per event, to standard error, human or JSON.

use tracing_subscriber::EnvFilter;

use crate::config::{Log, LogFormat};
use crate::error::Error;

/// Starts the log of the process; to be called once, before anything that logs.
pub fn start(log: &Log) -> Result<(), Error> {
    let builder = tracing_subscriber::fmt().with_env_filter(filter(&log.level)?).with_writer(std::io::stderr);
    match log.format {
        LogFormat::Human => builder.with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr())).try_init(),
        LogFormat::Json => builder.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init(),
    }
    .map_err(|e| Error::Logging(e.to_string()))
}

/// Whether `level` is a level or a list of directives.
pub(crate) fn check_level(level: &str) -> Result<(), Error> {
    filter(level).map(|_| ())
}

fn filter(level: &str) -> Result<EnvFilter, Error> {
    EnvFilter::builder().parse(level).map_err(|_| Error::ConfigValue {
        key: "log.level",
        value: level.to_owned(),
        expected: "error, warn, info, debug, trace or directives such as info,anpr_wss=debug",
    })
}
