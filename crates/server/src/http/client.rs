//! Who calls and under which address: the connection's word, or that of a proxy which the configuration trusts.

use std::net::IpAddr;

use hyper::HeaderMap;
use hyper::header::HOST;

/// What is known of the connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Peer {
    /// Address of the other end.
    pub(super) ip: IpAddr,
    /// Address of this end.
    pub(super) local: std::net::SocketAddr,
    /// Scheme of the listener.
    pub(super) scheme: Scheme,
}

/// How the client reached us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    Http,
    Https,
}

impl Scheme {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }
}

/// The caller's address. `X-Forwarded-For` counts from its end, and only as far as trusted proxies wrote it.
pub(super) fn caller(peer: Peer, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let mut caller = peer.ip.to_canonical();
    let hops: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).collect();
    for hop in hops.iter().rev() {
        if !trusted.contains(&caller) {
            break;
        }
        match hop.trim().parse::<IpAddr>() {
            Ok(ip) => caller = ip.to_canonical(),
            Err(_) => break,
        }
    }
    caller
}

/// Scheme and authority of the address that the client used, for the WSDL. A `Host` that is not a plain
/// host and port is not repeated: the local address stands in its place.
pub(super) fn origin(peer: Peer, headers: &HeaderMap, trusted: &[IpAddr]) -> String {
    let told = headers.get("x-forwarded-proto").filter(|_| trusted.contains(&peer.ip.to_canonical()));
    let scheme = match told.map(|v| v.as_bytes()) {
        Some(b"https") => Scheme::Https,
        Some(b"http") => Scheme::Http,
        _ => peer.scheme,
    };
    let host = headers.get(HOST).and_then(|h| h.to_str().ok()).filter(|h| is_authority(h));
    match host {
        Some(host) => format!("{}://{host}", scheme.name()),
        None => format!("{}://{}", scheme.name(), peer.local),
    }
}

fn is_authority(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]_".contains(c);
    (1..=255).contains(&text.len()) && text.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROXY: &str = "10.0.0.1";

    fn peer(ip: &str) -> Peer {
        Peer { ip: ip.parse().unwrap(), local: "127.0.0.1:8080".parse().unwrap(), scheme: Scheme::Http }
    }

    fn called_from(ip: &str, forwarded: &[&'static str]) -> String {
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        caller(peer(ip), &headers, &[PROXY.parse().unwrap()]).to_string()
    }

    #[test]
    fn a_stranger_cannot_borrow_an_address() {
        assert_eq!(called_from("192.0.2.7", &["198.51.100.1"]), "192.0.2.7");
    }

    #[test]
    fn only_what_the_trusted_proxy_wrote_counts() {
        assert_eq!(called_from(PROXY, &["198.51.100.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(called_from(PROXY, &["198.51.100.1", "203.0.113.9, 10.0.0.1"]), "203.0.113.9");
        assert_eq!(called_from(PROXY, &["nonsense"]), PROXY);
        assert_eq!(called_from("::ffff:10.0.0.1", &["203.0.113.9"]), "203.0.113.9");
    }

    #[test]
    fn host_that_would_break_the_wsdl_is_not_repeated() {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, "a\"/><x".parse().unwrap());
        assert_eq!(origin(peer(PROXY), &headers, &[]), "http://127.0.0.1:8080");
        headers.insert(HOST, "ws.anpr.example:8443".parse().unwrap());
        headers.insert("x-forwarded-proto", "https".parse().unwrap());
        assert_eq!(origin(peer(PROXY), &headers, &[]), "http://ws.anpr.example:8443");
        assert_eq!(origin(peer(PROXY), &headers, &[PROXY.parse().unwrap()]), "https://ws.anpr.example:8443");
    }
}
