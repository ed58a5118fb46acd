//! The forms of identities and the equations between them (sicurezza §8).

use super::assertion::Assertion;
use crate::{CertificateStatus, Profile, Refusal, Slot, Warning, certificate::Certificate, cms::SignedPostazione};

/// The text without the blanks that some clients leave at its end (§4.12).
pub(super) fn without_trailing_blanks(name: &'static str, mut text: String, warnings: &mut Vec<Warning>) -> String {
    let kept = text.trim_end_matches([' ', '\t', '\r', '\n']).len();
    if kept < text.len() {
        warnings.push(Warning::TrailingBlanks(name));
        text.truncate(kept);
    }
    text
}

/// The forms of what the assertion claims, and §8.1.
pub(super) fn check_claims(assertion: &mut Assertion, profile: &Profile) -> Result<(), Refusal> {
    let claims = [
        ("NameID", &assertion.operator),
        ("IdSede", &assertion.id_sede),
        ("IdPostazione", &assertion.id_postazione),
        ("IdApplicazione", &assertion.id_applicazione),
    ];
    for (name, value) in claims {
        if value.chars().any(char::is_control) {
            return Err(Refusal::ControlCharacters(name));
        }
    }
    if assertion.address.as_deref().is_some_and(|a| a.chars().any(char::is_control) || a.len() > 64) {
        return Err(Refusal::ControlCharacters("SubjectLocality"));
    }
    assertion.operator.make_ascii_uppercase();
    let is_operator =
        is_codice_fiscale(&assertion.operator) || (profile.test_operators && is_test_user(&assertion.operator));
    if !is_operator {
        return Err(Refusal::Operator(assertion.operator.clone()));
    }
    let length = assertion.id_applicazione.chars().count();
    if length == 0 || length > 64 {
        let reason = "it must have 1 to 64 characters";
        return Err(Refusal::Attribute { name: "IdApplicazione".to_owned(), reason });
    }
    let Some(postazione) = PostazioneName::parse(&assertion.id_postazione) else {
        return Err(Refusal::PostazioneForm(assertion.id_postazione.clone()));
    };
    if postazione.istat != assertion.id_sede {
        return Err(Refusal::SedeInconsistent {
            id_sede: assertion.id_sede.clone(),
            id_postazione: assertion.id_postazione.clone(),
        });
    }
    Ok(())
}

/// The CMS must sign `IdPostazione`, with the certificate of that postazione (§6.7, §8.3).
pub(super) fn check_postazione(
    id_postazione: &str,
    cms: &SignedPostazione,
    warnings: &mut Vec<Warning>,
) -> Result<(), Refusal> {
    let content = without_trailing_blanks("IdPostazioneFirmato", cms.content.clone(), warnings);
    if content != id_postazione {
        return Err(Refusal::CmsContent { content, id_postazione: id_postazione.to_owned() });
    }
    if cms.signer.id.common_name != id_postazione {
        return Err(Refusal::CmsSigner {
            common_name: cms.signer.id.common_name.clone(),
            id_postazione: id_postazione.to_owned(),
        });
    }
    Ok(())
}

/// The message's signer must be a server of the comune `id_sede`, or of one that was merged into it (§8.3, T-52, T-54).
pub(super) fn check_server(
    server: &Certificate,
    id_sede: &str,
    profile: &Profile,
    store: &dyn CertificateStatus,
    warnings: &mut Vec<Warning>,
) -> Result<(), Refusal> {
    let common_name = &server.id.common_name;
    let refuse = |reason: &str| Refusal::Certificate {
        slot: Slot::Server,
        subject: server.subject.clone(),
        reason: reason.to_owned(),
    };
    let name = PostazioneName::parse(common_name).ok_or_else(|| refuse("its common name is no server of a comune"))?;
    if name.kind == Kind::Pc {
        if profile.refuse_pc_server {
            return Err(refuse("it is a workstation's, not a server's"));
        }
        warnings.push(Warning::PcServer(common_name.clone()));
    }
    if name.istat != id_sede {
        if !store.same_sede(name.istat, id_sede)? {
            return Err(Refusal::ForeignComune { common_name: common_name.clone(), id_sede: id_sede.to_owned() });
        }
        warnings.push(Warning::MergedComune { certificate: name.istat.to_owned(), id_sede: id_sede.to_owned() });
    }
    Ok(())
}

/// `<istat>-CO-nnnn` or `<istat>-PC-nnnn` (T-65).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct PostazioneName<'n> {
    istat: &'n str,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Co,
    Pc,
}

impl<'n> PostazioneName<'n> {
    fn parse(name: &'n str) -> Option<Self> {
        let (istat, rest) = name.split_at_checked(6)?;
        let (kind, number) = match rest.split_at_checked(4)? {
            ("-CO-", number) => (Kind::Co, number),
            ("-PC-", number) => (Kind::Pc, number),
            _ => return None,
        };
        let digits = |text: &str, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
        (digits(istat, 6) && digits(number, 4)).then_some(Self { istat, kind })
    }
}

/// The form of a codice fiscale, with the letters that take the place of digits in homonyms (T-67). Whether the person
/// exists is for others to say.
fn is_codice_fiscale(text: &str) -> bool {
    let letter = |b: u8| b.is_ascii_uppercase();
    let digit = |b: u8| b.is_ascii_digit() || b"LMNPQRSTUV".contains(&b);
    let month = |b: u8| b"ABCDEHLMPRST".contains(&b);
    text.len() == 16
        && text.bytes().enumerate().all(|(at, b)| match at {
            0..=5 | 11 | 15 => letter(b),
            8 => month(b),
            _ => digit(b),
        })
}

/// Users of the test environments: letters, digits and a little punctuation.
fn is_test_user(text: &str) -> bool {
    (1..=32).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t65_refuses_what_is_no_postazione() {
        for name in [
            "",
            "888002-CO-0000 ",
            "888002-CO-0000\n",
            "888002-XX-0000",
            "888002-CO-00000",
            "888002-CO-000",
            "88800A-CO-0000",
            "888002/../0000",
            "٨٨٨-CO-0000",
            "８８-CO-0000",
            "888002-co-0000",
        ] {
            assert_eq!(PostazioneName::parse(name), None, "{name:?}");
        }
        assert_eq!(PostazioneName::parse("888002-PC-0012"), Some(PostazioneName { istat: "888002", kind: Kind::Pc }));
    }

    #[test]
    fn t31_t67_operators() {
        for name in
            ["", "RSSMRA80A01H501", "RSSMRA80A01H501U1", "RSSMRA80X01H501U", "RSSMRA80A01H501\u{a0}", "RSSMRAè0A01H501"]
        {
            assert!(!is_codice_fiscale(name), "{name:?}");
        }
        assert!(is_codice_fiscale("RSSMRA80A01H501U"));
        assert!(is_codice_fiscale("RSSMRAULA0MHR0MU"));
        assert!(is_test_user("COMUNETEST078102"));
        assert!(!is_test_user("a b") && !is_test_user(""));
    }
}
