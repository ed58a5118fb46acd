//! What is not the XML of the profile: T-25 to T-29, T-38, T-71, and the shape of the envelope.

use crate::support::*;
use anpr_wss::{Limits, Message, Profile, Verifier};

/// Verifies the text of a message that was signed and then changed.
fn changed(from: &str, to: &str, fault: &str, cause: &str) {
    Draft::new().sign().swap(from, to).refused(fault, cause);
}

#[test]
fn t26_t27_refuses_every_document_type() {
    for doctype in [
        "<!DOCTYPE Envelope>",
        "<!DOCTYPE e [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
        "<!DOCTYPE e SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE e [<!ENTITY % p SYSTEM 'http://127.0.0.1/'> %p;]>",
        "<!DOCTYPE e [<!ATTLIST cognome k ID #IMPLIED>]>",
        "<!doctype e>",
    ] {
        let draft = Draft::new().sign().edit(|t| format!("{doctype}{t}"));
        let cause = draft.verify().unwrap_err().cause();
        assert!(["doctype", "not_well_formed"].contains(&cause), "{doctype}: {cause}");
        draft.refused(F2, cause);
    }
}

#[test]
fn t27_refuses_other_entities() {
    for reference in ["&euro;", "&nbsp;", "&Amp;", "&a:b;", "&;"] {
        changed("888001</codMittente>", &format!("{reference}</codMittente>"), F2, "entity");
    }
    for reference in ["&", "& ", "&amp", "&#x41", "&#;", "&#x;", "&#+65;", "&#xG;", "&#00000000065;"] {
        changed("888001</codMittente>", &format!("{reference}</codMittente>"), F2, "not_well_formed");
    }
}

#[test]
fn t28_refuses_characters_that_xml_does_not_have() {
    for reference in
        ["&#0;", "&#1;", "&#xB;", "&#xD800;", "&#xDFFF;", "&#xFFFE;", "&#xFFFF;", "&#x110000;", "&#xFFFFFFFF;"]
    {
        changed("888001</codMittente>", &format!("{reference}</codMittente>"), F2, "not_well_formed");
        changed("<codMittente>", &format!("<codMittente a=\"{reference}\">"), F2, "not_well_formed");
    }
    for character in ["\0", "\u{1}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] {
        changed("888001</codMittente>", &format!("{character}</codMittente>"), F2, "not_well_formed");
    }
    for declaration in ["<?xml version=\"1.1\"?>", "<?xml version=\"2.0\"?>", "<?xml version=\"1.0 \"?>"] {
        Draft::new().sign().edit(|t| format!("{declaration}{t}")).refused(F2, "not_well_formed");
    }
}

#[test]
fn t29_refuses_other_encodings() {
    let text = Draft::new().sign().text;
    for name in ["UTF-16", "utf-7", "ISO-8859-1", "windows-1252", "UTF8", ""] {
        let message = format!("<?xml version=\"1.0\" encoding=\"{name}\"?>{text}");
        refused(verify(message.as_bytes()), F2, "encoding");
        let message = Message { body: text.as_bytes(), charset: Some(name) };
        refused(verifier().verify(message, &Register::default(), now()), F2, "encoding");
    }
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused(verify(&[&[0xFF, 0xFE], utf16.as_slice()].concat()), F2, "encoding");
    for lie in [&b"\xC0\xAF"[..], b"\xED\xA0\x80", b"\xF5\x80\x80\x80", b"\xE8", b"\xFF"] {
        let mut message = text.clone().into_bytes();
        let at = text.find("888001</codMittente>").unwrap();
        message.splice(at..at, lie.iter().copied());
        refused(verify(&message), F2, "encoding");
    }
    // The body has a letter beyond US-ASCII.
    let message = format!("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>{text}");
    refused(verify(message.as_bytes()), F2, "encoding");
    Draft::new()
        .edit(|t| t.replace("\u{FEFF}", ""))
        .edit(|t| format!("\u{FEFF}\u{FEFF}{t}"))
        .refused(F2, "not_well_formed");
}

#[test]
fn t29_what_http_and_xml_say_together_is_accepted_when_true() {
    let text = Draft::new().edit(|t| t.replace('Ò', "&#xD2;")).sign().text;
    for (declared, charset) in [("US-ASCII", "utf-8"), ("utf-8", "us-ascii"), ("UTF-8", "\"UTF-8\"")] {
        let message = format!("<?xml version=\"1.0\" encoding=\"{declared}\"?>{text}");
        let message = Message { body: message.as_bytes(), charset: Some(charset) };
        verifier().verify(message, &Register::default(), now()).unwrap();
    }
}

#[test]
fn refuses_processing_instructions_everywhere() {
    for (from, to) in [
        ("<soap:Envelope", "<?a b?><soap:Envelope"),
        ("<soap:Body", "<?a?><soap:Body"),
        ("<codMittente>", "<?php echo 1?><codMittente>"),
        ("</soap:Envelope>", "</soap:Envelope><?xml version=\"1.0\"?>"),
        ("<soap:Envelope", " <?xml version=\"1.0\"?><soap:Envelope"),
    ] {
        Draft::new().sign().edit(|t| t.replacen(from, to, 1)).refused(F2, "processing_instruction");
    }
}

#[test]
fn refuses_what_is_not_well_formed() {
    for (from, to) in [
        ("</codMittente>", "</codMitente>"),
        ("</codMittente>", ""),
        ("</soap:Envelope>", ""),
        ("</soap:Envelope>", "</soap:Envelope><a/>"),
        ("</soap:Envelope>", "</soap:Envelope>text"),
        ("<codMittente>", "<codMittente a=1>"),
        ("<codMittente>", "<codMittente a>"),
        ("<codMittente>", "<codMittente a='1' a='2'>"),
        ("<codMittente>", "<codMittente a='1'b='2'>"),
        ("<codMittente>", "<codMittente a='<'>"),
        ("<codMittente>", "<codMittente a='&'>"),
        ("<codMittente>", "<codMittente xmlns:p='urn:p' xmlns:q='urn:p' p:a='1' q:a='2'>"),
        ("<codMittente>", "<codMittente p:a='1'>"),
        ("<codMittente>", "<codMittente xmlns:p=''>"),
        ("<codMittente>", "<codMittente xmlns:xmlns='urn:x'>"),
        ("<codMittente>", "<codMittente xmlns:xml='urn:x'>"),
        ("<codMittente>", "<codMittente xmlns:p='http://www.w3.org/XML/1998/namespace'>"),
        ("<codMittente>", "<codMittente xmlns:p='http://www.w3.org/2000/xmlns/'>"),
        ("<codMittente>", "<codMittente xmlns='urn:a' xmlns='urn:b'>"),
        ("<codMittente>", "<codMittente xmlns:p='relative'>"),
        ("<codMittente>", "<codMittente><p:a/>"),
        ("<codMittente>", "<codMittente><1/>"),
        ("<codMittente>", "<codMittente>< a/>"),
        ("<codMittente>", "<codMittente><a:b:c xmlns:a='urn:a'/>"),
        ("<codMittente>", "<codMittente><:a/>"),
        ("<codMittente>", "<codMittente>]]>"),
        ("<codMittente>", "<codMittente><!-- -- -->"),
        ("<codMittente>", "<codMittente><![CDATA[ ]]"),
        ("<codMittente>", "<codMittente><![cdata[ ]]>"),
        ("<codMittente>", "<codMittente / >"),
    ] {
        changed(from, to, F2, "not_well_formed");
    }
    for message in
        ["", " ", "<", "<a", "<a/", "text", "<?xml version='1.0'?>", "<!-- -->", "<a/><a/>", "</a>", "\u{FEFF}"]
    {
        refused(verify(message.as_bytes()), F2, "not_well_formed");
    }
    for declaration in [
        "<?xml?>",
        "<?xml encoding='UTF-8'?>",
        "<?xml version='1.0' standalone='maybe'?>",
        "<?xml version='1.0' a='b'?>",
    ] {
        Draft::new().sign().edit(|t| format!("{declaration}{t}")).refused(F2, "not_well_formed");
    }
}

#[test]
fn refuses_what_passes_a_bound() {
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    changed("888001</codMittente>", &format!("{deep}</codMittente>"), F2, "limit");
    let wide: String = (0..65).map(|n| format!(" a{n}=''")).collect();
    changed("<codMittente>", &format!("<codMittente{wide}>"), F2, "limit");
    let many: String = (0..300).map(|n| format!("<a{n} xmlns:p{n}='urn:{n}'/>")).collect();
    changed("888001</codMittente>", &format!("{many}</codMittente>"), F2, "limit");
    let long = "A".repeat((2 << 20) + 1);
    changed("888001</codMittente>", &format!("{long}</codMittente>"), F2, "limit");
    let crowd = "<a/>".repeat(100_000);
    changed("888001</codMittente>", &format!("{crowd}</codMittente>"), F2, "limit");
    let pieces = "A<!---->".repeat(700_000);
    changed("888001</codMittente>", &format!("{pieces}</codMittente>"), F2, "too_large");
}

#[test]
fn t71_refuses_what_is_too_large_before_reading_it() {
    refused(verify(&vec![b' '; (5 << 20) + 1]), F2, "too_large");
}

#[test]
fn t38_refuses_namespaces_that_swell_in_canonical_form() {
    // Each use of the prefix repeats its long name in canonical form; the parent does not use it.
    let uses = "<p:a/>".repeat(2_000);
    let body = format!("<r xmlns:p='urn:{}'>{uses}</r>", "x".repeat(1_000));
    let draft = Draft::new();
    let old = span(&draft.text, "<ric:Richiesta3002", "</ric:Richiesta3002>").to_owned();
    // Signed over another body: the bound stands before the digest.
    draft.sign().swap(&old, &body).refused(F2, "limit");
}

#[test]
fn a_file_of_21_mb_in_one_text_passes_where_the_bounds_allow() {
    let file = "QUJD".repeat(21 << 18);
    let body =
        format!("<s:RichiestaS001 xmlns:s=\"http://sogei.it/ANPR/S001subentro\"><file>{file}</file></s:RichiestaS001>");
    let draft = Draft::of(credentials(), &body, &options(anpr_wss::sign::Shape::Cxf)).sign();
    let mut profile = Profile::test();
    profile.limits = Limits { bytes: 32 << 20, text_bytes: 24 << 20, ..Limits::default() };
    let verifier = Verifier::new(profile, trust());
    let request = verifier.verify(Message::from(draft.text.as_bytes()), &Register::default(), now()).unwrap();
    assert!(request.body().len() > 21 << 20);
    draft.refused(F2, "too_large");
}

#[test]
fn envelope_shape_refuses_what_has_no_place() {
    let twelve =
        |t: String| t.replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
    Draft::new().edit(twelve).refused(F2, "envelope_shape");
    for (from, to) in [
        ("<soap:Body", "<soap:Header/><soap:Body"),
        ("<soap:Body", "<x/><soap:Body"),
        ("</soap:Envelope>", "<x/></soap:Envelope>"),
        ("<soap:Header>", "text<soap:Header>"),
        ("<soap:Header>", "<soap:Header>text"),
        ("</wsse:Security>", "text</wsse:Security>"),
        ("</soap:Header>", "</soap:Header>text"),
        ("</ric:Richiesta3002>", "</ric:Richiesta3002><more/>"),
        ("</ric:Richiesta3002>", "</ric:Richiesta3002>text"),
    ] {
        Draft::new().swap(from, to).sign().refused(F2, "envelope_shape");
    }
    let draft = Draft::new().sign();
    let root = span(&draft.text, "<ric:Richiesta3002", "</ric:Richiesta3002>").to_owned();
    draft.swap(&root, "").refused(F2, "envelope_shape");
    let draft = Draft::new().sign();
    let body = span(&draft.text, "<soap:Body", "</soap:Body>").to_owned();
    draft.swap(&body, "").refused(F2, "missing_part");
    let draft = Draft::new().sign();
    let header = span(&draft.text, "<soap:Header>", "</soap:Header>").to_owned();
    draft.swap(&header, "").refused(F5, "missing_part");
    refused(verify(b"<Envelope/>"), F2, "envelope_shape");
}

#[test]
fn t25_refuses_ids_inside_the_body() {
    for attribute in ["Id='a'", "ID='a'", "wsu:Id='a'", "xml:id='a'"] {
        Draft::new().swap("<codMittente>", &format!("<codMittente {attribute}>")).sign().refused(F2, "foreign_id");
    }
    // `id` in small letters is no id to anybody.
    Draft::new().swap("<codMittente>", "<codMittente id='a'>").sign().accepted();
}

#[test]
fn t78_refuses_headers_that_must_be_understood() {
    let header = "<soap:Header><a:To xmlns:a='http://www.w3.org/2005/08/addressing' soap:mustUnderstand='1'>x</a:To>";
    Draft::new()
        .swap("<soap:Header>", header)
        .sign()
        .refused("SOAP Must Understand Error (from client)", "must_understand");
    Draft::new().swap("<soap:Header>", &header.replace("='1'", "='0'")).sign().accepted();
}

#[test]
fn t79_refuses_security_for_another_actor_that_must_be_understood() {
    let other = "<soap:Header><wsse:Security xmlns:wsse='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd' soap:actor='http://schemas.xmlsoap.org/soap/actor/next' soap:mustUnderstand='1'/>";
    Draft::new().swap("<soap:Header>", other).sign().refused(F1, "foreign_actor");
    Draft::new().swap("<soap:Header>", &other.replace(" soap:mustUnderstand='1'", "")).sign().accepted();
}

#[test]
fn t77_what_the_sender_wrote_comes_short_and_without_line_breaks_into_the_log() {
    let long = format!("urn:x&#10;{}", "y".repeat(1_000));
    for draft in [
        Draft::new().swap("<saml2:Issuer>XS", &format!("<saml2:Issuer>{long}")).sign(),
        Draft::new()
            .swap("<soap:Header>", &format!("<soap:Header><a:b xmlns:a='{long}' soap:mustUnderstand='1'/>"))
            .sign(),
        Draft::new().sign().swap("</codMittente>", "</codMittente\n>\n</x\ny>"),
    ] {
        let told = draft.verify().unwrap_err().to_string();
        assert!(told.len() < 600 && !told.contains('\n'), "{told}");
    }
    let headers = format!("<soap:Header>{}", format!("<a:b xmlns:a='{long}'/>").repeat(100));
    let request = Draft::new().swap("<soap:Header>", &headers).sign().accepted();
    assert!(request.evidence().warnings.len() <= 32);
    assert!(request.evidence().warnings.iter().all(|w| w.to_string().len() < 600 && !w.to_string().contains('\n')));
}

#[test]
fn limits_can_differ_by_service_and_share_what_is_remembered() {
    let draft = Draft::new().sign();
    let verifier = Verifier::new(Profile::test(), trust());
    let small = verifier.with_limits(Limits { bytes: 1000, ..Limits::default() });
    let message = Message::from(draft.text.as_bytes());
    refused(small.verify(message, &Register::default(), now()), F2, "too_large");
    verifier.verify(message, &Register::default(), now()).unwrap();
    assert_eq!(small.profile().max_skew, verifier.profile().max_skew);
}
