#!/usr/bin/env python3
"""Asks ANPR for the sheet of one person (3002), with nothing of this project but a comune's .properties file.

    python3 -m venv venv && venv/bin/pip install lxml cryptography
    venv/bin/python richiesta3002.py ../../sandbox/comuni/888001/888001.properties RSSMRA80E52B157P

Written to be read from top to bottom by who writes the same in another language: a SAML assertion signed by the comune's
server, then a signature over Timestamp and Body by the same key. Prints the answer; ends with 1 where it is a fault, 2 where
it is a refusal.
"""
import base64
import datetime
import hashlib
import sys
import urllib.error
import urllib.request
import uuid
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import pkcs7, pkcs12
from lxml import etree

OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-"
EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#"
ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
NS = {
    "soap": "http://schemas.xmlsoap.org/soap/envelope/",
    "wsse": OASIS + "wssecurity-secext-1.0.xsd",
    "wsu": OASIS + "wssecurity-utility-1.0.xsd",
    "saml2": "urn:oasis:names:tc:SAML:2.0:assertion",
    "ds": "http://www.w3.org/2000/09/xmldsig#",
}
PATH = "/ANPR3000ServiziConsultazione/AnprService3000"


def main(properties, codice_fiscale):
    me = dict(line.split("=", 1) for line in Path(properties).read_text().splitlines() if "=" in line)
    wss4j = "org.apache.ws.security.crypto.merlin.keystore."
    server = keystore(me[wss4j + "file"], me[wss4j + "password"])
    postazione = keystore(me["PATH_KEYSTORE_POSTAZIONE"], me["PASS_KEYSTORE_POSTAZIONE"])

    message = etree.fromstring(envelope(me, server, postazione, body(me["ID_SEDE"], codice_fiscale)))
    assertion = message.find(".//saml2:Assertion", NS)
    # The assertion is digested before its own signature is put into it: the "enveloped" transform takes it out again.
    assertion.insert(1, signature(server, [(assertion.get("ID"), assertion, [ENVELOPED, EXC_C14N])], x509(server)))
    signed = [message.find(".//wsu:Timestamp", NS), message.find("soap:Body", NS)]
    references = [(element.get(f"{{{NS['wsu']}}}Id"), element, [EXC_C14N]) for element in signed]
    token = message.find(".//wsse:BinarySecurityToken", NS)
    message.find(".//wsse:Security", NS).append(signature(server, references, pointer_to(token)))

    request = urllib.request.Request(me["URL_WS"] + PATH, etree.tostring(message))
    request.add_header("Content-Type", "text/xml; charset=utf-8")
    request.add_header("SOAPAction", '""')
    try:
        with urllib.request.urlopen(request) as response:
            answer = response.read()
    except urllib.error.HTTPError as fault:
        print(fault.read().decode())
        sys.exit(f"HTTP {fault.code}, reference {fault.headers['X-Request-Id']}")
    print(answer.decode())
    sys.exit(0 if b"<esitoOperazione>0000<" in answer else 2)


def body(istat, codice_fiscale):
    now = datetime.datetime.now().astimezone()
    return f"""<a:Richiesta3002 xmlns:a="http://sogei.it/ANPR/3000consultazione">
      <testataRichiesta>
        <idOperazioneComune>{now:%Y%m%d%H%M%S%f}</idOperazioneComune>
        <codMittente>{istat}</codMittente><codDestinatario>ANPR05</codDestinatario>
        <operazioneRichiesta>3002</operazioneRichiesta>
        <dataOraRichiesta>{now.isoformat(timespec="seconds")}</dataOraRichiesta>
        <tipoOperazione>C</tipoOperazione><tipoInvio>TEST</tipoInvio>
      </testataRichiesta>
      <criteriRicerca><codiceFiscale>{codice_fiscale}</codiceFiscale></criteriRicerca>
      <datiRichiesta>
        <schedaAnagraficaRichiesta>1</schedaAnagraficaRichiesta>
        <dataRiferimentoRichiesta>{now:%Y-%m-%d}</dataRiferimentoRichiesta>
        <datiAnagraficiRichiesti>1</datiAnagraficiRichiesti>
      </datiRichiesta>
    </a:Richiesta3002>"""


def envelope(me, server, postazione, richiesta):
    now = datetime.datetime.now(datetime.timezone.utc)
    start, end = (f"{t:%Y-%m-%dT%H:%M:%S}.000Z" for t in (now, now + datetime.timedelta(minutes=5)))
    attributes = "".join(
        f'<saml2:Attribute Name="{name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified">'
        f'<saml2:AttributeValue>{value}</saml2:AttributeValue></saml2:Attribute>'
        for name, value in [
            ("IdSede", me["ID_SEDE"]),
            ("IdPostazione", me["ID_POSTAZIONE"]),
            ("IdPostazioneFirmato", cms(postazione, me["ID_POSTAZIONE"])),
            ("IdApplicazione", me["ID_APPLICAZIONE"]),
        ])
    prefixes = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    return f"""<soap:Envelope {prefixes}><soap:Header><wsse:Security soap:mustUnderstand="1">
      <wsu:Timestamp wsu:Id="{fresh_id('TS')}"><wsu:Created>{start}</wsu:Created><wsu:Expires>{end}</wsu:Expires></wsu:Timestamp>
      <saml2:Assertion ID="{fresh_id('A')}" IssueInstant="{start}" Version="2.0"><saml2:Issuer>XS</saml2:Issuer>
        <saml2:Subject>
          <saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">{me["ID_OPERATORE"]}</saml2:NameID>
          <saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml2:SubjectConfirmationData
            NotBefore="{start}" NotOnOrAfter="{end}"/></saml2:SubjectConfirmation>
        </saml2:Subject>
        <saml2:Conditions NotBefore="{start}" NotOnOrAfter="{end}"/>
        <saml2:AuthnStatement AuthnInstant="{start}" SessionNotOnOrAfter="{end}"><saml2:SubjectLocality Address="127.0.0.1"/>
          <saml2:AuthnContext><saml2:AuthnContextClassRef/></saml2:AuthnContext></saml2:AuthnStatement>
        <saml2:AttributeStatement>{attributes}</saml2:AttributeStatement>
      </saml2:Assertion>
      <wsse:BinarySecurityToken wsu:Id="{fresh_id('X509')}" EncodingType="{OASIS}soap-message-security-1.0#Base64Binary"
        ValueType="{OASIS}x509-token-profile-1.0#X509v3">{der(server)}</wsse:BinarySecurityToken>
    </wsse:Security></soap:Header><soap:Body wsu:Id="{fresh_id('id')}">{richiesta}</soap:Body></soap:Envelope>"""


def signature(signer, references, key_info):
    """A ds:Signature over elements that stand in their message already: (id, element, transforms) each."""
    ds = etree.Element(f"{{{NS['ds']}}}Signature", nsmap={"ds": NS["ds"]})
    info = child(ds, "SignedInfo")
    child(info, "CanonicalizationMethod", EXC_C14N)
    child(info, "SignatureMethod", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
    for identifier, element, transforms in references:
        reference = child(info, "Reference")
        reference.set("URI", "#" + identifier)
        chain = child(reference, "Transforms")
        for transform in transforms:
            child(chain, "Transform", transform)
        child(reference, "DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256")
        child(reference, "DigestValue").text = b64(hashlib.sha256(canonical(element)).digest())
    value = signer.key.sign(canonical(info), padding.PKCS1v15(), hashes.SHA256())
    child(ds, "SignatureValue").text = b64(value)
    ds.append(key_info)
    return ds


def x509(signer):
    key_info = etree.Element(f"{{{NS['ds']}}}KeyInfo")
    child(child(key_info, "X509Data"), "X509Certificate").text = der(signer)
    return key_info


def pointer_to(token):
    key_info = etree.Element(f"{{{NS['ds']}}}KeyInfo")
    holder = etree.SubElement(key_info, f"{{{NS['wsse']}}}SecurityTokenReference")
    uri = "#" + token.get(f"{{{NS['wsu']}}}Id")
    etree.SubElement(holder, f"{{{NS['wsse']}}}Reference", URI=uri, ValueType=token.get("ValueType"))
    return key_info


def cms(postazione, text):
    """IdPostazioneFirmato: the name of the postazione, signed by its key, the content inside."""
    builder = pkcs7.PKCS7SignatureBuilder().set_data(text.encode())
    builder = builder.add_signer(postazione.cert.certificate, postazione.key, hashes.SHA256())
    return b64(builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary, pkcs7.PKCS7Options.NoCapabilities]))


def keystore(file, password):
    return pkcs12.load_pkcs12(Path(file).read_bytes(), password.encode())


def child(parent, tag, algorithm=None):
    element = etree.SubElement(parent, f"{{{NS['ds']}}}{tag}")
    if algorithm:
        element.set("Algorithm", algorithm)
    return element


def canonical(element):
    return etree.tostring(element, method="c14n", exclusive=True, with_comments=False, with_tail=False)


def der(signer):
    return b64(signer.cert.certificate.public_bytes(serialization.Encoding.DER))


def b64(data):
    return base64.b64encode(data).decode()


def fresh_id(kind):
    return f"{kind}-{uuid.uuid4().hex}"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
