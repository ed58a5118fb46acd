//! The same attacks on all shapes (§12.2): prefixes, order and white space of a client change no answer.

use crate::support::*;
use anpr_wss::sign::Shape;

/// The prefixes of a shape, as it writes them: envelope, security, utility, assertion, signature.
struct Prefixes {
    soap: &'static str,
    wsse: &'static str,
    wsu: &'static str,
    saml: &'static str,
    ds: &'static str,
}

fn prefixes(shape: Shape) -> Prefixes {
    match shape {
        Shape::Cxf => Prefixes { soap: "soap:", wsse: "wsse:", wsu: "wsu:", saml: "saml2:", ds: "ds:" },
        Shape::Wcf => Prefixes { soap: "s:", wsse: "o:", wsu: "u:", saml: "", ds: "" },
        Shape::Php => Prefixes { soap: "SOAP-ENV:", wsse: "wsse:", wsu: "wsu:", saml: "saml2:", ds: "ds:" },
    }
}

fn element(text: &str, prefix: &str, local: &str) -> String {
    let start = [">", " "].iter().filter_map(|end| text.find(&format!("<{prefix}{local}{end}"))).min();
    let from = start.unwrap_or_else(|| panic!("no {local} in {text}"));
    span(&text[from..], &format!("<{prefix}{local}"), &format!("</{prefix}{local}>")).to_owned()
}

fn message_signature(text: &str, p: &Prefixes) -> String {
    let at = text.rfind(&format!("<{}Signature ", p.ds)).unwrap();
    element(&text[at..], p.ds, "Signature")
}

/// Every signed shape, changed, must be refused in this way.
#[track_caller]
fn all_refuse(fault: &str, cause: &str, change: impl Fn(String, &Prefixes) -> String) {
    for shape in SHAPES {
        let p = prefixes(shape);
        let draft = Draft::shaped(shape).sign();
        let changed = draft.text.clone();
        let changed = draft.edit(|_| change(changed, &p));
        changed.refused(fault, cause);
    }
}

/// Every shape, changed and then signed, must be refused in this way.
#[track_caller]
fn all_refuse_signed(fault: &str, cause: &str, change: impl Fn(String, &Prefixes) -> String) {
    for shape in SHAPES {
        let p = prefixes(shape);
        Draft::shaped(shape).edit(|text| change(text, &p)).sign_or_fill().refused(fault, cause);
    }
}

#[test]
fn t01_t02_missing_signatures_and_references() {
    all_refuse(F5, "missing_part", |t, p| t.replace(&message_signature(&t, p), ""));
    all_refuse_signed(F5, "not_covered", |t, p| {
        let signature = message_signature(&t, p);
        t.replace(&element(&signature, p.ds, "Reference"), "")
    });
}

#[test]
fn t03_t04_t06_bodies_elsewhere_and_twice() {
    let moved = |t: String, p: &Prefixes, evil: &str| {
        let body = element(&t, p.soap, "Body");
        let end = format!("</{}Header>", p.soap);
        t.replace(&body, evil).replace(&end, &format!("<w:W xmlns:w=\"urn:w\">{body}</w:W>{end}"))
    };
    all_refuse(F5, "reference_elsewhere", |t, p| {
        let body = element(&t, p.soap, "Body");
        let id = span(&body, &format!(" {}Id=\"", p.wsu), "\"").to_owned();
        moved(t, p, &body.replace(&id, "").replace("888001", "888002"))
    });
    all_refuse(F1, "duplicate_id", |t, p| {
        let body = element(&t, p.soap, "Body");
        moved(t, p, &body.replace("888001", "888002"))
    });
    all_refuse(F2, "repeated_part", |t, p| {
        let body = element(&t, p.soap, "Body");
        t.replace(&body, &body.repeat(2))
    });
}

#[test]
fn t05_a_second_security_header() {
    all_refuse(F1, "repeated_part", |t, p| {
        let end = format!("</{}Header>", p.soap);
        let security = "<z:Security xmlns:z=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\"/>";
        t.replace(&end, &format!("{security}{end}"))
    });
}

#[test]
fn t11_to_t18_assertions_elsewhere_and_twice() {
    let evil = |t: &str, p: &Prefixes| {
        let original = element(t, p.saml, "Assertion");
        (original.clone(), original.replace("RSSMRA80A01H501U", "VRDLGU70B02F205X").replace("ID=\"_", "ID=\"_evil"))
    };
    let places: [fn(&Prefixes, &str, &str) -> String; 4] = [
        |_, original, evil| format!("{evil}{original}"),
        |p, original, evil| {
            evil.replace(&format!("</{}Assertion>", p.saml), &format!("{original}</{}Assertion>", p.saml))
        },
        |p, original, evil| {
            let end = format!("</{}Signature>", p.ds);
            evil.replace(&end, &format!("<{0}Object>{original}</{0}Object>{end}", p.ds))
        },
        |p, original, evil| evil.replace(&format!("</{}KeyInfo>", p.ds), &format!("</{}KeyInfo>{original}", p.ds)),
    ];
    for place in places {
        all_refuse(F1, "repeated_part", |t, p| {
            let (original, evil) = evil(&t, p);
            t.replace(&original, &place(p, &original, &evil))
        });
    }
    all_refuse(F1, "repeated_part", |t, p| {
        let (original, evil) = evil(&t, p);
        let end = format!("</{}Envelope>", p.soap);
        t.replace(&original, &evil).replace(&end, &format!("{original}{end}"))
    });
    all_refuse(F2, "envelope_shape", |t, p| {
        let (original, evil) = evil(&t, p);
        t.replace(&original, &format!("<Extensions xmlns=\"\">{evil}</Extensions>{original}"))
    });
    all_refuse(F3, "digest_mismatch", |t, _| t.replace("RSSMRA80A01H501U", "VRDLGU70B02F205X"));
}

#[test]
fn t30_t66_tricks_in_the_assertion() {
    all_refuse_signed(F1, "comment", |t, _| t.replace("RSSMRA80A01H501U", "RSSMRA80A01H501U<!-- -->X"));
    all_refuse_signed(F1, "assertion_attribute", |t, p| {
        let attribute = element(&t, p.saml, "Attribute");
        t.replace(&attribute, &attribute.repeat(2))
    });
}

#[test]
fn t34_to_t43_tricks_in_the_signature() {
    let swap = |t: String, p: &Prefixes, from: &str, to: &str| {
        let signature = message_signature(&t, p);
        assert!(signature.contains(from), "{from}");
        t.replace(&signature, &signature.replace(from, to))
    };
    let c14n = "http://www.w3.org/2001/10/xml-exc-c14n#\"";
    all_refuse_signed(F1, "transform", |t, p| swap(t, p, c14n, "http://www.w3.org/TR/2001/REC-xml-c14n-20010315\""));
    all_refuse_signed(F2, "reference_uri", |t, p| {
        let uri = span(&message_signature(&t, p), "URI=\"#", "\"").to_owned();
        swap(t, p, &uri, "URI=\"http://127.0.0.1/\"")
    });
    all_refuse_signed(F1, "algorithm", |t, p| swap(t, p, "xmldsig-more#rsa-sha256", "xmldsig-more#hmac-sha256"));
    all_refuse_signed(F1, "key_info", |t, p| {
        let reference = element(&message_signature(&t, p), p.wsse, "SecurityTokenReference");
        swap(t, p, &reference, &format!("<{}KeyName>k</{}KeyName>", p.ds, p.ds))
    });
    all_refuse(F1, "repeated_part", |t, p| {
        let token = element(&t, p.wsse, "BinarySecurityToken");
        t.replace(&token, &format!("{token}{}", token.replacen("Id=\"", "Id=\"x", 1)))
    });
}

#[test]
fn t64_t84_altered_values_and_bodies() {
    all_refuse(F2, "base64", |t, p| {
        let value = format!("<{}SignatureValue>", p.ds);
        t.replace(&value, &format!("{value}-"))
    });
    all_refuse(F3, "digest_mismatch", |t, _| t.replace("888001</codMittente>", "888001 </codMittente>"));
    all_refuse(F3, "signature_mismatch", |t, p| {
        let signature = message_signature(&t, p);
        let other = signature.replace(
            "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"",
            "Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha512\"",
        );
        t.replace(&signature, &other)
    });
}
