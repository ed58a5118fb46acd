//! Clocks and windows: T-22 to T-24, §3, §4.5 to §4.7.

use crate::support::*;
use anpr_wss::{
    Message, Profile, Refusal, VerifiedRequest,
    sign::{Options, Shape},
};
use std::time::Duration;

const CREATED: &str = "<wsu:Created>2026-11-22T10:00:00.000Z</wsu:Created>";
const EXPIRES: &str = "<wsu:Expires>2026-11-22T10:05:00.000Z</wsu:Expires>";

/// Verifies a plain message with our clock moved by so many seconds.
fn at_offset(offset: i64, profile: Profile) -> Result<VerifiedRequest, Refusal> {
    let draft = Draft::new().sign();
    let step = Duration::from_secs(offset.unsigned_abs());
    let clock = if offset < 0 { now() - step } else { now() + step };
    let verifier = anpr_wss::Verifier::new(profile, trust());
    verifier.verify(Message::from(draft.text.as_bytes()), &Register::default(), clock)
}

fn timestamped(created: &str, expires: &str) -> Draft {
    Draft::new().swap(CREATED, created).swap(EXPIRES, expires).sign()
}

#[test]
fn t23_refuses_beyond_the_tolerated_skew_and_accepts_within() {
    for (profile, skew) in [(Profile::esercizio as fn() -> Profile, 60), (Profile::test, 300)] {
        refused(at_offset(-skew - 1, profile()), F1, "not_yet_valid");
        assert_eq!(at_offset(-skew, profile()).unwrap().evidence().skew_ms, -skew * 1000);
        at_offset(299 + skew, profile()).unwrap();
        refused(at_offset(300 + skew, profile()), F1, "expired");
    }
}

#[test]
fn s3_5_refuses_an_old_timestamp_even_if_it_has_not_expired() {
    let profile = Profile { max_skew: seconds(2000), ..Profile::test() };
    refused(at_offset(601, profile), F1, "expired");
}

#[test]
fn t22_refuses_long_windows() {
    timestamped(CREATED, "<wsu:Expires>2099-01-01T00:00:00.000Z</wsu:Expires>").refused(F1, "window");
    timestamped(CREATED, "<wsu:Expires>2026-11-22T10:10:00.001Z</wsu:Expires>").refused(F1, "window");
    timestamped(CREATED, "<wsu:Expires>2026-11-22T09:59:59.999Z</wsu:Expires>").refused(F1, "window");
    timestamped(CREATED, "<wsu:Expires>2026-11-22T10:10:00.000Z</wsu:Expires>").accepted();
    let assertion = |to: &str| {
        Draft::new()
            .swap(
                "NotOnOrAfter=\"2026-11-22T10:05:00.000Z\"></saml2:Conditions>",
                &format!("NotOnOrAfter=\"{to}\"></saml2:Conditions>"),
            )
            .sign()
    };
    assertion("2099-01-01T00:00:00Z").refused(F1, "window");
    assertion("2026-11-22T10:10:01Z").refused(F1, "window");
    assertion("2026-11-22T09:59:59Z").refused(F1, "window");
    assertion("2026-11-22T10:08:00Z").accepted();
}

#[test]
fn t24_refuses_missing_times() {
    let without = |text: &str| Draft::new().swap(text, "").sign();
    without(EXPIRES).refused(F1, "missing_time");
    without(CREATED).refused(F1, "missing_time");
    let draft = Draft::new();
    let conditions = span(&draft.text, "<saml2:Conditions", "</saml2:Conditions>").to_owned();
    draft.swap(&conditions, "").sign().refused(F1, "missing_time");
    for attribute in [" NotBefore=\"2026-11-22T10:00:00.000Z\"", " NotOnOrAfter=\"2026-11-22T10:05:00.000Z\""] {
        Draft::new().swap(&conditions, &conditions.replace(attribute, "")).sign().refused(F1, "missing_time");
    }
    Draft::new().swap(" IssueInstant=\"2026-11-22T10:00:00.000Z\"", "").sign().refused(F1, "missing_time");
    Draft::new().swap(" AuthnInstant=\"2026-11-22T10:00:00.000Z\"", "").sign().refused(F1, "missing_time");
}

#[test]
fn refuses_assertion_times_that_do_not_hold_now() {
    for (from, to, cause) in [
        ("IssueInstant=\"2026-11-22T10:00", "IssueInstant=\"2026-11-22T10:06", "not_yet_valid"),
        ("Conditions NotBefore=\"2026-11-22T10:00", "Conditions NotBefore=\"2026-11-22T10:06", "not_yet_valid"),
        (
            "SubjectConfirmationData NotBefore=\"2026-11-22T10:00",
            "SubjectConfirmationData NotBefore=\"2026-11-22T10:06",
            "not_yet_valid",
        ),
        ("AuthnInstant=\"2026-11-22T10:00", "AuthnInstant=\"2026-11-22T10:06", "not_yet_valid"),
        ("SessionNotOnOrAfter=\"2026-11-22T10:05", "SessionNotOnOrAfter=\"2026-11-22T09:54", "expired"),
        (
            "NotOnOrAfter=\"2026-11-22T10:05:00.000Z\"></saml2:SubjectC",
            "NotOnOrAfter=\"2026-11-22T09:54:00.000Z\"></saml2:SubjectC",
            "expired",
        ),
    ] {
        Draft::new().swap(from, to).sign().refused(F1, cause);
    }
    let old = Draft::new().edit(|t| {
        let conditions = span(&t, "<saml2:Conditions", ">").to_owned();
        t.replace(
            &conditions,
            "<saml2:Conditions NotBefore=\"2026-11-22T09:50:00Z\" NotOnOrAfter=\"2026-11-22T09:55:00Z\">",
        )
    });
    old.sign().refused(F1, "expired");
}

#[test]
fn s3_7_refuses_times_without_zone_and_accepts_offsets() {
    for created in
        ["2026-11-22T10:00:00", "2026-11-22T10:00:00.000", "22/11/2026 10:00:00Z", "", "2026-11-22T10:00:60Z"]
    {
        timestamped(&format!("<wsu:Created>{created}</wsu:Created>"), EXPIRES).refused(F1, "date_time");
    }
    Draft::new()
        .swap("IssueInstant=\"2026-11-22T10:00:00.000Z\"", "IssueInstant=\"2026-11-22T10:00:00\"")
        .sign()
        .refused(F1, "date_time");
    timestamped(
        "<wsu:Created>2026-11-22T11:00:00.000+01:00</wsu:Created>",
        "<wsu:Expires>2026-11-22T04:35:00-05:30</wsu:Expires>",
    )
    .accepted();
}

#[test]
fn s3_8_accepts_seven_fractional_digits() {
    let request = timestamped(
        "<wsu:Created>2026-11-22T09:59:59.1234567Z</wsu:Created>",
        "<wsu:Expires>2026-11-22T10:04:59.1234567Z</wsu:Expires>",
    )
    .accepted();
    assert_eq!(request.evidence().skew_ms, 876);
    assert_eq!(request.evidence().created, now() - Duration::from_nanos(876_543_300));
}

#[test]
fn refuses_a_timestamp_with_other_things_in_it() {
    for (from, to) in [
        ("</wsu:Timestamp>", "<wsu:Created>2026-11-22T10:00:00Z</wsu:Created></wsu:Timestamp>"),
        ("</wsu:Timestamp>", "text</wsu:Timestamp>"),
        ("<wsu:Created>", "<x/><wsu:Created>"),
        ("</wsu:Created>", "<x/></wsu:Created>"),
    ] {
        Draft::new().swap(from, to).sign().refused(F2, "timestamp_shape");
    }
}

#[test]
fn a_lifetime_beyond_the_end_of_time_cannot_be_signed() {
    let options = Options { lifetime: Duration::MAX, ..options(Shape::Cxf) };
    let signer = anpr_wss::sign::Signer::new(credentials()).unwrap();
    assert!(matches!(signer.sign(BODY, &options), Err(anpr_wss::sign::SignError::Lifetime)));
}
