//! Messages that would cost a stranger little and us much (T-38, T-71): what grows with the square of the message, or
//! takes more memory than the message has bytes, has a bound. Where a message can pass the other checks it is signed.

use crate::support::*;
use anpr_wss::{Limits, Message, Profile, Verifier};
use base64::{Engine, engine::general_purpose::STANDARD};
use openssl::sha::sha256;

const WSU: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

/// Must be refused for this bound, which the log names.
#[track_caller]
fn bounded(draft: &Draft, bound: &str) {
    let told = draft.verify().map(|_| ()).unwrap_err();
    assert!(told.to_string().starts_with(bound), "{told}");
    draft.refused(F2, "limit");
}

fn with_header(block: &str) -> Draft {
    Draft::new().swap("<soap:Header>", &format!("<soap:Header>{block}")).sign()
}

fn ids(count: usize) -> Draft {
    let blocks: String = (0..count).map(|n| format!("<x:a u:Id='i{n:06}'/>")).collect();
    with_header(&format!("<x:h xmlns:x='urn:x' xmlns:u='{WSU}'>{blocks}</x:h>"))
}

#[test]
fn t38_refuses_more_ids_than_messages_have() {
    bounded(&ids(30_000), "ids beyond 64");
    ids(40).accepted();
}

#[test]
fn t38_refuses_long_ids() {
    let long = |bytes: usize| Draft::new().edit(|t| t.replace("TS-", &format!("TS-{}", "x".repeat(bytes)))).sign();
    bounded(&long(257), "bytes of an id beyond 256");
    long(150).accepted();
}

#[test]
fn t38_refuses_long_namespace_names() {
    let named = |bytes: usize| with_header(&format!("<x:a xmlns:x='urn:{}'/>", "x".repeat(bytes - 4)));
    bounded(&named(1025), "bytes of a namespace name beyond 1024");
    named(1024).accepted();
    // A captured message in whose place of a body a stranger puts what is dear to sort.
    let draft = Draft::new().sign();
    let root = span(&draft.text, "<ric:Richiesta3002", "</ric:Richiesta3002>").to_owned();
    let attributes: String = (0..31).map(|n| format!(" p:a{n}='' q:a{n}=''")).collect();
    let long = "x".repeat(1 << 20);
    let elements = format!("<e{attributes}/>").repeat(1_000);
    let body = format!("<r xmlns:p='urn:{long}1' xmlns:q='urn:{long}2' p:z='' q:z=''>{elements}</r>");
    bounded(&draft.swap(&root, &body), "bytes of a namespace name beyond 1024");
}

#[test]
fn t71_refuses_text_in_more_pieces_than_its_bytes_are_worth() {
    let limits = Limits { bytes: 30 << 20, text_bytes: 30 << 20, elements: 1000, ..Limits::default() };
    let verifier = Verifier::new(Profile::test(), trust()).with_limits(limits);
    let file = |content: &str| {
        let body = format!("<s:RichiestaS001 xmlns:s=\"urn:s\"><file>{content}</file></s:RichiestaS001>");
        let draft = Draft::of(credentials(), &body, &options(anpr_wss::sign::Shape::Php)).sign();
        verifier.verify(Message::from(draft.text.as_bytes()), &Register::default(), now())
    };
    for piece in ["&lt;", "<![CDATA[]]>", "A<!---->"] {
        let refusal = file(&piece.repeat((2 << 20) / piece.len())).unwrap_err();
        assert!(refusal.to_string().starts_with("pieces of text and comments beyond"), "{refusal}");
        refused(Err(refusal), F2, "limit");
    }
    // The densest file that is known: base64 in lines of 64 with a carriage return as PHP writes it.
    file(&format!("{}&#13;\n", "QUJD".repeat(16)).repeat(100_000)).unwrap();
}

#[test]
fn t71_refuses_more_attributes_than_messages_have() {
    let attributes: String = (0..60).map(|n| format!(" a{n}=''")).collect();
    let elements = |count: usize| {
        let body = format!("<r>{}</r>", format!("<e{attributes}/>").repeat(count));
        Draft::of(credentials(), &body, &options(anpr_wss::sign::Shape::Cxf)).sign()
    };
    bounded(&elements(1_700), "attributes beyond 100000");
    elements(1_000).accepted();
}

#[test]
fn t66_refuses_more_attributes_than_assertions_have() {
    let attributes = |count: usize| {
        let more: String = (0..count)
            .map(|n| format!("<saml2:Attribute Name='Extra{n}'><saml2:AttributeValue/></saml2:Attribute>"))
            .collect();
        Draft::new().swap("</saml2:AttributeStatement>", &format!("{more}</saml2:AttributeStatement>")).sign()
    };
    attributes(10_000).refused(F2, "assertion_shape");
    attributes(60).accepted();
}

#[test]
fn t44_refuses_certificates_longer_than_certificates_are() {
    let draft = Draft::new().sign();
    let token = span(&draft.text, "#X509v3\"", "</wsse:BinarySecurityToken>").to_owned();
    let (start, end) = (token.find('>').unwrap() + 1, token.find("</").unwrap());
    let huge = token.replace(&token[start..end], &STANDARD.encode(many_extensions(100_000)));
    let draft = draft.swap(&token, &huge);
    let told = draft.verify().map(|_| ()).unwrap_err().to_string();
    assert!(told.contains("more than 16384"), "{told}");
    draft.refused(F1, "certificate");
}

/// A certificate of nobody with so many extensions, each of a kind of its own.
fn many_extensions(count: u32) -> Vec<u8> {
    let seven = |n: u32, shift: u32| (n >> shift & 0x7F) as u8;
    let extensions: Vec<u8> = (0..count)
        .flat_map(|n| [0x30, 8, 6, 4, 0x2A, seven(n, 14) | 0x80, seven(n, 7) | 0x80, seven(n, 0), 4, 0])
        .collect();
    let time = |text: &[u8]| tlv(0x17, text);
    let validity = tlv(0x30, &[time(b"250101000000Z"), time(b"350101000000Z")].concat());
    let empty = tlv(0x30, &[]);
    let version = tlv(0xA0, &tlv(2, &[2]));
    let all = tlv(0xA3, &tlv(0x30, &extensions));
    let parts =
        [version, tlv(2, &sha256(b"serial")[..8]), empty.clone(), empty.clone(), validity, empty.clone(), empty];
    let tbs = tlv(0x30, &[parts.concat(), all].concat());
    tlv(0x30, &[tbs, tlv(0x30, &[]), tlv(3, &[0])].concat())
}

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = (content.len() as u32).to_be_bytes();
    [&[tag, 0x84][..], &length, content].concat()
}

#[test]
fn t77_what_follows_a_bare_ampersand_is_not_told() {
    for text in ["ROSSI & MARIO BIANCHI;", "D'ALÒ &#MARIO ROSSI;"] {
        let draft = Draft::new().sign().swap("888001</codMittente>", &format!("{text}</codMittente>"));
        let told = draft.verify().unwrap_err().to_string();
        assert!(!told.contains("ROSSI") && !told.contains("BIANCHI"), "{told}");
    }
}
