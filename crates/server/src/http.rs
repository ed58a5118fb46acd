//! HTTP/1.1 on plain and TLS sockets, as strict as the profile asks (sicurezza §§1, 9, 12.0, T-71 to T-81).

mod body;
mod call;
mod client;
mod connection;
mod head;
mod line;
mod listener;
mod media;
mod probes;
mod refusal;
mod reply;
mod route;
mod tls;
mod wire;

pub use listener::{Addresses, Server, Shutdown, stop_signal};
pub use tls::check_tls;

pub(crate) use media::Media;
