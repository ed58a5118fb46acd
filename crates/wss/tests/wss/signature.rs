//! Signatures outside the restricted grammar: T-30 to T-45, T-64, T-75, T-84.

use crate::support::*;
use anpr_wss::{
    Fault, Profile,
    sign::{Algorithm, Options, Shape, Signer},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use openssl::rsa::{Padding, Rsa};

const C14N: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

/// The text of the message's signature: after the token.
fn in_message(draft: Draft, change: impl FnOnce(String) -> String) -> Draft {
    draft.edit(|text| {
        let at = text.find("<wsse:BinarySecurityToken").unwrap();
        let (before, after) = text.split_at(at);
        format!("{before}{}", change(after.to_owned()))
    })
}

fn swap_in_message(from: &str, to: &str) -> Draft {
    in_message(Draft::new(), |text| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

fn swap_in_assertion(from: &str, to: &str) -> Draft {
    let draft = Draft::new();
    let assertion = span(&draft.text, "<saml2:Assertion", "</saml2:Assertion>").to_owned();
    assert!(assertion.contains(from), "{from}");
    draft.swap(&assertion, &assertion.replacen(from, to, 1))
}

#[test]
fn t30_refuses_comments_in_the_security_header() {
    for place in [
        "RSSMRA80A01H501U</saml2:NameID>",
        "888001-CO-0000</saml2:AttributeValue>",
        "</wsu:Created>",
        "</ds:X509Certificate>",
    ] {
        let (before, after) = place.split_once("</").unwrap();
        Draft::new().swap(place, &format!("{before}<!--x--></{after}")).sign_or_fill().refused(F1, "comment");
    }
    Draft::new().swap("888001</codMittente>", "888<!--x-->001</codMittente>").sign().accepted();
}

#[test]
fn t31_cdata_is_text_like_any_other() {
    let request = Draft::new().swap("RSSMRA80A01H501U", "<![CDATA[RSSMRA80]]>A01H50&#49;U").sign().accepted();
    assert_eq!(request.caller().operatore, "RSSMRA80A01H501U");
}

#[test]
fn t32_refuses_long_or_odd_prefix_lists() {
    let many: Vec<String> = (0..17).map(|n| format!("p{n}")).collect();
    for list in [many.join(" ").as_str(), "a:b", "#other", "1", "wsse,soap"] {
        swap_in_message("PrefixList=\"wsse soap\"", &format!("PrefixList=\"{list}\""))
            .sign_or_fill()
            .refused(F1, "prefix_list");
        swap_in_assertion("PrefixList=\"xsd\"", &format!("PrefixList=\"{list}\""))
            .sign_or_fill()
            .refused(F1, "prefix_list");
    }
    for list in ["", " ", "#default", "wsse soap wsu ds saml2 xsi xsd nothere", "soap\n\twsse"] {
        swap_in_message("PrefixList=\"wsse soap\"", &format!("PrefixList=\"{list}\"")).sign().accepted();
    }
}

#[test]
fn t33_refuses_other_types_of_a_value() {
    for (from, to) in [
        ("xsi:type=\"xsd:string\"", "xsi:type=\"xsd:base64Binary\""),
        ("xsi:type=\"xsd:string\"", "xsi:type=\"string\""),
        ("xsi:type=\"xsd:string\"", "xsi:type=\"saml2:string\""),
        ("xsi:type=\"xsd:string\"", "xsi:type=\"nowhere:string\""),
        ("xsi:type=\"xsd:string\"", "xsi:nil=\"true\""),
        ("xsi:type=\"xsd:string\"", "xmlns:xsd=\"urn:x\" xsi:type=\"xsd:string\""),
        ("xsi:type=\"saml2:AssertionType\"", "xsi:type=\"saml2:Other\""),
        ("<saml2:Issuer>", "<saml2:Issuer xsi:type=\"saml2:NameIDType\">"),
    ] {
        Draft::new().swap(from, to).sign().refused(F2, "assertion_shape");
    }
    Draft::new().swap(" xsi:type=\"xsd:string\"", "").sign().accepted();
}

#[test]
fn s20_1_refuses_a_type_whose_prefix_only_the_envelope_declares() {
    let declaration = " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"";
    let outside = Draft::new().swap(declaration, "").swap("<soap:Envelope", &format!("<soap:Envelope{declaration}"));
    outside.sign().refused(F2, "assertion_shape");
    let inside = Draft::new()
        .swap(declaration, "")
        .swap("<saml2:AttributeValue", &format!("<saml2:AttributeValue{declaration}"));
    inside.sign().accepted();
}

#[test]
fn t34_refuses_every_other_transform_before_running_anything() {
    for transform in [
        "http://www.w3.org/TR/1999/REC-xslt-19991116",
        "http://www.w3.org/TR/1999/REC-xpath-19991116",
        "http://www.w3.org/2002/06/xmldsig-filter2",
        "http://www.w3.org/2000/09/xmldsig#base64",
        "http://www.w3.org/2002/07/decrypt#XML",
        "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
        "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#STR-Transform",
    ] {
        let evil = format!("<ds:Transform Algorithm=\"{transform}\"></ds:Transform></ds:Transforms>");
        swap_in_message("</ds:Transforms>", &evil).sign_or_fill().refused(F1, "transform");
        swap_in_assertion("</ds:Transforms>", &evil).sign_or_fill().refused(F1, "transform");
        let first = format!("<ds:Transforms><ds:Transform Algorithm=\"{transform}\"></ds:Transform>");
        swap_in_message("<ds:Transforms>", &first).sign_or_fill().refused(F1, "transform");
    }
    let none = format!("<ds:Transform Algorithm=\"{C14N}\"></ds:Transform>");
    swap_in_message(&none, "").sign_or_fill().refused(F1, "signature_shape");
    let enveloped = "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></ds:Transform>";
    swap_in_assertion(enveloped, "").sign().refused(F1, "signature_shape");
}

#[test]
fn t35_refuses_every_other_canonicalisation() {
    for method in [
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "",
    ] {
        let algorithm = format!("Algorithm=\"{C14N}\"");
        let other = format!("Algorithm=\"{method}\"");
        swap_in_message(&format!("CanonicalizationMethod {algorithm}"), &format!("CanonicalizationMethod {other}"))
            .sign()
            .refused(F1, "transform");
        swap_in_message(&format!("ds:Transform {algorithm}"), &format!("ds:Transform {other}"))
            .sign()
            .refused(F1, "transform");
    }
}

#[test]
fn t36_t37_refuses_external_empty_and_missing_uris() {
    for uri in [
        "URI=\"http://127.0.0.1/\"",
        "URI=\"file:///etc/passwd\"",
        "URI=\"cid:1@x\"",
        "URI=\"\"",
        "URI=\"#\"",
        "URI=\"#xpointer(/)\"",
        "URI=\"#xpointer(id('a'))\"",
        "URI=\" #a\"",
        "",
    ] {
        for draft in [Draft::new(), Draft::shaped(Shape::Php)] {
            let old = span(&draft.text, "URI=\"#_", "\"").to_owned();
            draft.swap(&old, uri).sign_or_fill().refused(F2, "reference_uri");
        }
        let draft = Draft::new();
        let old = span(&draft.text, "URI=\"#TS-", "\"").to_owned();
        draft.swap(&old, uri).sign_or_fill().refused(F2, "reference_uri");
    }
}

#[test]
fn refuses_a_reference_to_nothing_and_a_body_whose_id_is_of_another_family() {
    let draft = Draft::new();
    let old = span(&draft.text, "URI=\"#id-", "\"").to_owned();
    draft.swap(&old, "URI=\"#nothing\"").sign_or_fill().refused(F2, "reference_unresolved");
    // §12.2: the body's id as `Id` instead of `wsu:Id`.
    Draft::new().swap("wsu:Id=\"id-", "Id=\"id-").sign().refused(F2, "foreign_id");
}

#[test]
fn t38_refuses_a_flood_of_references() {
    let draft = Draft::new();
    let all = draft
        .text
        .rfind("<ds:Reference")
        .map(|at| span(&draft.text[at..], "<ds:Reference", "</ds:Reference>").to_owned());
    let reference = all.unwrap();
    Draft { text: draft.text.clone() }.swap(&reference, &reference.repeat(9)).sign().refused(F2, "reference_flood");
    draft.swap(&reference, &reference.repeat(2)).sign().refused(F1, "signature_shape");
}

#[test]
fn t39_t40_refuses_every_other_algorithm() {
    let rsa = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    for method in [
        "http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
        "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
        "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
        "http://www.w3.org/2001/04/xmldsig-more#RSA-SHA256",
        "",
    ] {
        swap_in_message(rsa, method).sign_or_fill().refused(F1, "algorithm");
        swap_in_assertion(rsa, method).sign_or_fill().refused(F1, "algorithm");
    }
    for method in ["http://www.w3.org/2001/04/xmldsig-more#md5", "http://www.w3.org/2001/04/xmldsig-more#sha224", ""] {
        swap_in_message("http://www.w3.org/2001/04/xmlenc#sha256", method).sign_or_fill().refused(F1, "algorithm");
    }
    let hmac = "<ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>";
    swap_in_message("</ds:SignatureMethod>", hmac).sign().refused(F1, "signature_shape");
}

#[test]
fn t39_refuses_sha1_where_the_switch_is_off() {
    let off = || Profile { legacy_sha1: false, ..Profile::test() };
    let options = Options { algorithm: Algorithm::Sha1, ..options(Shape::Cxf) };
    let message = Signer::new(credentials()).unwrap().sign(BODY, &options).unwrap();
    let message = String::from_utf8(message).unwrap();
    assert!(verify(message.as_bytes()).unwrap().evidence().warnings.len() > 1);
    refused(verify_under(off(), &message), F1, "algorithm");
    let digest_only =
        swap_in_message("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1").sign();
    refused(verify_under(off(), &digest_only.text), F1, "algorithm");
    let assertion_only = swap_in_assertion(
        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
    )
    .sign();
    refused(verify_under(off(), &assertion_only.text), F1, "algorithm");
    assertion_only.accepted();
}

#[test]
fn t41_t43_refuses_every_other_key_information() {
    let draft = Draft::new();
    let key_info = span(&draft.text, "<wsse:SecurityTokenReference>", "</wsse:SecurityTokenReference>").to_owned();
    let reference = span(&key_info, "<wsse:Reference", "</wsse:Reference>").to_owned();
    let certificate = span(&draft.text, "<ds:X509Data>", "</ds:X509Data>").to_owned();
    for other in [
        "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>",
        "<ds:KeyName>k</ds:KeyName>",
        "<ds:RetrievalMethod URI=\"#x\"/>",
        "<dsig11:DEREncodedKeyValue xmlns:dsig11=\"http://www.w3.org/2009/xmldsig11#\">AQAB</dsig11:DEREncodedKeyValue>",
        certificate.as_str(),
        &key_info.replace(&reference, "<wsse:KeyIdentifier>AQAB</wsse:KeyIdentifier>"),
        &key_info.replace(&reference, "<ds:X509Data><ds:X509IssuerSerial/></ds:X509Data>"),
        &key_info.replace(&reference, "<wsse:Embedded>x</wsse:Embedded>"),
        &key_info.replace("#X509-", "#TS-X509-"),
        &key_info.replace("#X509v3", "#X509PKIPathv1"),
        &format!("{key_info}{key_info}"),
        &format!("{key_info}<ds:KeyName>k</ds:KeyName>"),
        "",
    ] {
        Draft { text: draft.text.clone() }.swap(&key_info, other).sign().refused(F1, "key_info");
    }
    for other in [
        "<ds:KeyName>k</ds:KeyName>",
        "<ds:X509Data><ds:X509IssuerSerial/></ds:X509Data>",
        &key_info,
        &format!("{certificate}{certificate}"),
        &certificate.replace("</ds:X509Data>", "<ds:X509CRL>x</ds:X509CRL></ds:X509Data>"),
    ] {
        Draft { text: draft.text.clone() }.swap(&certificate, other).sign().refused(F1, "key_info");
    }
}

#[test]
fn t42_refuses_two_tokens_and_a_reference_to_something_else() {
    let draft = Draft::new();
    let token = span(&draft.text, "<wsse:BinarySecurityToken", "</wsse:BinarySecurityToken>").to_owned();
    let id = span(&token, "wsu:Id=\"", "\"").to_owned();
    let other = token.replace(&id, "wsu:Id=\"X509-other\"");
    Draft { text: draft.text.clone() }.swap(&token, &format!("{token}{other}")).sign().refused(F1, "repeated_part");
    Draft { text: draft.text.clone() }.swap(&token, "").sign().refused(F1, "missing_part");
    for (from, to) in [
        ("ValueType=\"http", "ValueType=\"https"),
        ("#Base64Binary", "#HexBinary"),
        (" ValueType=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3\"", ""),
    ] {
        Draft { text: draft.text.clone() }.swap(&token, &token.replace(from, to)).sign().refused(F1, "key_info");
    }
}

#[test]
fn t45_refuses_padding_that_is_not_the_one_of_pkcs1() {
    let draft = Draft::new().sign();
    let rsa = world().server.key().rsa().unwrap();
    let value = signature_value(&draft);
    let signature = STANDARD.decode(&value).unwrap();
    let mut block = vec![0; 256];
    let length = public_of(&rsa).public_decrypt(&signature, &mut block, Padding::PKCS1).unwrap();
    let digest_info = block[..length].to_vec();
    // Garbage after a short padding, as low-exponent forgers need; trailing bytes; no NULL parameters; another digest.
    let short = [&[0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0], &digest_info[..], &[7; 194]].concat();
    let trailing = pad(&[&digest_info[..], &[0]].concat());
    let wrong_type = {
        let mut b = pad(&digest_info);
        b[1] = 2;
        b
    };
    let no_null =
        pad(&[&[0x30, 0x2f, 0x30, 0x0b][..], &digest_info[4..15], &[0x04, 0x20], &digest_info[19..]].concat());
    let bare = pad(&digest_info[19..]);
    for block in [short, trailing, wrong_type, no_null, bare] {
        let mut forged = vec![0; 256];
        rsa.private_encrypt(&block, &mut forged, Padding::NONE).unwrap();
        Draft { text: draft.text.clone() }.swap(&value, &STANDARD.encode(&forged)).refused(F3, "signature_mismatch");
    }
    for bytes in [&signature[1..], &[&[0], &signature[..]].concat(), &[0; 256], &[0xFF; 256], &[1]] {
        Draft { text: draft.text.clone() }.swap(&value, &STANDARD.encode(bytes)).refused(F3, "signature_mismatch");
    }
    let honest = {
        let mut forged = vec![0; 256];
        rsa.private_encrypt(&pad(&digest_info), &mut forged, Padding::NONE).unwrap();
        forged
    };
    draft.swap(&value, &STANDARD.encode(honest)).accepted();
}

fn public_of(rsa: &Rsa<openssl::pkey::Private>) -> Rsa<openssl::pkey::Public> {
    Rsa::from_public_components(rsa.n().to_owned().unwrap(), rsa.e().to_owned().unwrap()).unwrap()
}

fn pad(content: &[u8]) -> Vec<u8> {
    [&[0, 1], vec![0xFF; 253 - content.len()].as_slice(), &[0], content].concat()
}

fn signature_value(draft: &Draft) -> String {
    let at = draft.text.rfind("<ds:SignatureValue>").unwrap() + "<ds:SignatureValue>".len();
    draft.text[at..].split('<').next().unwrap().to_owned()
}

#[test]
fn t64_refuses_lax_base64_in_signatures_and_certificates() {
    let draft = Draft::new().sign();
    let value = signature_value(&draft);
    for bad in [
        value.trim_end_matches('=').to_owned(),
        format!("{value}AAAA"),
        value.replacen('A', "-", 1),
        format!("\u{a0}{value}"),
        String::new(),
    ] {
        if bad != value {
            Draft { text: draft.text.clone() }.swap(&value, &bad).refused(F2, "base64");
        }
    }
    let token = span(&draft.text, "#Base64Binary", "</wsse").to_owned();
    Draft { text: draft.text.clone() }.swap(&token, &token.replace("\">", "\">!")).refused(F2, "base64");
    Draft { text: draft.text.clone() }.swap(&token, &token.replace("\">", "\">\r\n\t ")).accepted();
}

#[test]
fn t75_nothing_about_digests_is_said_before_the_certificate_is_known() {
    // Signed by a stranger, and with wrong digests at that: the chain answers first.
    let stranger = &world().stranger;
    let mut credentials = credentials();
    credentials.server = stranger.clone();
    let draft =
        Draft::of(credentials, BODY, &options(Shape::Cxf)).sign_nth(0, stranger.key()).sign_nth(1, stranger.key());
    draft.swap("888001</codMittente>", "888009</codMittente>").refused(F1, "chain");
    // Who has the key hears more.
    Draft::new().sign().swap("888001</codMittente>", "888009</codMittente>").refused(F3, "digest_mismatch");
}

#[test]
fn t75_a_digest_of_impossible_length_has_its_own_fault() {
    let draft = Draft::new()
        .edit(|t| t.replacen("<ds:DigestValue></ds:DigestValue>", "<ds:DigestValue>QUJD</ds:DigestValue>", 2));
    let draft =
        draft.edit(|t| t.replacen("<ds:DigestValue>QUJD</ds:DigestValue>", "<ds:DigestValue></ds:DigestValue>", 1));
    draft.sign().refused(F4, "digest_length");
}

#[test]
fn t84_refuses_a_body_that_was_written_anew() {
    for (from, to) in
        [("><", ">\n<"), ("ric:", "r:"), ("&apos;", "’"), ("888001</codMittente>", "888001 </codMittente>")]
    {
        let draft = Draft::new().sign();
        let body = span(&draft.text, "<ric:Richiesta3002", "</ric:Richiesta3002>").to_owned();
        let rewritten =
            body.replace(from, to).replace("xmlns:ric", if from == "ric:" { "xmlns:r" } else { "xmlns:ric" });
        draft.swap(&body, &rewritten).refused(F3, "digest_mismatch");
    }
    // What canonical form does not see may change.
    Draft::new().sign().swap("<codMittente>", "<codMittente ><!-- x -->").accepted();
}

#[test]
fn s20_13_refuses_an_assertion_written_with_another_prefix() {
    Draft::new()
        .sign()
        .edit(|t| t.replace("saml2:", "saml:").replace("xmlns:saml2", "xmlns:saml"))
        .refused(F3, "digest_mismatch");
}

#[test]
fn t75_the_answer_tells_nothing_else() {
    let fault = Draft::new().sign().swap("888001</codMittente>", "1</codMittente>").verify().unwrap_err().fault();
    assert_eq!(fault, Fault { code: "env:Client", string: F3 });
}

#[test]
fn refuses_signatures_with_parts_that_have_no_place() {
    for (from, to) in [
        ("</ds:SignedInfo>", "</ds:SignedInfo><ds:Object/>"),
        ("</ds:SignedInfo>", "text</ds:SignedInfo>"),
        ("<ds:KeyInfo>", "text<ds:KeyInfo>"),
        ("<ds:Reference ", "<ds:Reference Type=\"http://www.w3.org/2000/09/xmldsig#Manifest\" "),
        ("</ds:DigestMethod>", "<x/></ds:DigestMethod>"),
        ("</ds:CanonicalizationMethod>", "<x/></ds:CanonicalizationMethod>"),
        ("<ds:Transforms>", "<ds:Transforms>text"),
        ("</ds:Transform></ds:Transforms>", "<x/></ds:Transform></ds:Transforms>"),
    ] {
        swap_in_message(from, to).sign_or_fill().refused(F1, "signature_shape");
    }
    Draft::new().sign().swap("<ds:SignatureValue>", "<ds:SignatureValue><x/>").refused(F1, "signature_shape");
    let draft = Draft::new();
    let info = span(&draft.text[draft.text.find("<wsse:Bin").unwrap()..], "<ds:KeyInfo>", "</ds:KeyInfo>").to_owned();
    draft.swap(&info, "").sign().refused(F1, "signature_shape");
    // The assertion's signature has one reference, to the assertion.
    let draft = Draft::new();
    let reference = span(&draft.text, "<ds:Reference", "</ds:Reference>").to_owned();
    draft.swap(&reference, &reference.repeat(2)).sign().refused(F1, "signature_shape");
}
