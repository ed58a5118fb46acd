//! Base64 as the profile reads it: strict but for white space (sicurezza §6.4, T-64).

use crate::Refusal;
use base64::{Engine, engine::general_purpose::STANDARD};

/// The bytes that `text` stands for. `what` names it in the refusal.
pub(super) fn base64(text: &str, what: &'static str) -> Result<Vec<u8>, Refusal> {
    let space = |b: &u8| matches!(b, b' ' | b'\t' | b'\r' | b'\n');
    let decoded = if text.as_bytes().iter().any(space) {
        let compact: Vec<u8> = text.bytes().filter(|b| !space(b)).collect();
        STANDARD.decode(compact)
    } else {
        STANDARD.decode(text)
    };
    match decoded {
        Ok(bytes) if !bytes.is_empty() => Ok(bytes),
        _ => Err(Refusal::Base64(what)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t64_refuses_lax_base64() {
        for text in ["", " ", "QQ", "QQ=", "QR==", "Q=Q=", "QQ==QQ==", "Q!==", "Q\0==", "QUJD\u{a0}", "-_-_"] {
            assert_eq!(base64(text, "x"), Err(Refusal::Base64("x")), "{text:?}");
        }
    }

    #[test]
    fn white_space_between_is_tolerated() {
        assert_eq!(base64(" QU\r\nJD\tQQ==\n", "x").unwrap(), b"ABCA");
    }
}
