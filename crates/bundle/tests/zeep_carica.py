#!/usr/bin/env python3
"""Loads every WSDL of an unpacked bundle with zeep and builds two requests for each operation.

usage: zeep_carica.py FOLDER

One request has what is mandatory alone, one has everything (of a choice the first branch). Both are then judged by
libxml2 with the bundle's schemas: their structure must be admitted. Values are invented, so facets may be broken.
Prints `ok SERVICE/OPERATION` for each operation; exit status 1 with a reason if one fails.
"""
import datetime
import decimal
import pathlib
import sys

from lxml import etree
from zeep import Client, xsd
from zeep.xsd.elements.indicators import Choice, Group, Indicator

SCHEMA = "{http://www.w3.org/2001/XMLSchema}"
ENVELOPE = "{http://schemas.xmlsoap.org/soap/envelope/}"
# What libxml2 says of values; everything else it says is about structure.
OF_VALUES = (
    "SCHEMAV_CVC_PATTERN_VALID", "SCHEMAV_CVC_LENGTH_VALID", "SCHEMAV_CVC_MINLENGTH_VALID",
    "SCHEMAV_CVC_MAXLENGTH_VALID", "SCHEMAV_CVC_ENUMERATION_VALID", "SCHEMAV_CVC_FACET_VALID",
    "SCHEMAV_CVC_DATATYPE_VALID_1_2_1", "SCHEMAV_CVC_MININCLUSIVE_VALID", "SCHEMAV_CVC_MAXINCLUSIVE_VALID",
    "SCHEMAV_CVC_TOTALDIGITS_VALID",
)


def value(type_):
    """A value of a simple type."""
    for kind, sample in (
        (xsd.DateTime, datetime.datetime(2024, 1, 31, 12, 0)),
        (xsd.Date, datetime.date(2024, 1, 31)),
        (xsd.Boolean, True),
        (xsd.Integer, 1),
        (xsd.Decimal, decimal.Decimal(1)),
        (xsd.Base64Binary, b"file"),
    ):
        if isinstance(type_, kind):
            return sample
    return "1"


def content(type_, everything):
    """The content of an element: a dictionary for a complex type, a value for a simple one."""
    if not isinstance(type_, xsd.ComplexType):
        return value(type_)
    fields = {}
    for _, part in type_.elements_nested:
        fill(part, fields, everything, False)
    return fields


def fill(part, fields, everything, chosen):
    """Adds what a particle asks for; `chosen` if it is the branch of a choice that stands."""
    if part.min_occurs == 0 and not everything and not chosen:
        return
    if isinstance(part, Choice):
        for branch in list(part)[:1]:
            fill(branch, fields, everything, True)
    elif isinstance(part, (Indicator, Group)):
        for inner in part:
            fill(inner, fields, everything, False)
    else:
        inside = content(part.type, everything)
        fields[part.attr_name] = [inside] if part.max_occurs != 1 else inside


def judge(schemas, body):
    """What libxml2 says of the structure of a body."""
    schema = schemas[etree.QName(body).namespace]
    schema.validate(body)
    return [str(e) for e in schema.error_log if e.type_name not in OF_VALUES]


def read_schemas(folder):
    """The schema of each namespace that declares messages."""
    schemas = {}
    for file in sorted(folder.glob("xsd/*.xsd")):
        document = etree.parse(str(file))
        if document.getroot().find(SCHEMA + "element") is not None:
            schemas[document.getroot().get("targetNamespace")] = etree.XMLSchema(document)
    return schemas


def main():
    folder = pathlib.Path(sys.argv[1])
    schemas = read_schemas(folder)
    failures = 0
    for file in sorted(folder.glob("wsdl/*.wsdl")):
        client = Client(str(file))
        for service in client.wsdl.services.values():
            for port in service.ports.values():
                proxy = client.bind(service.name, port.name)
                for name, operation in sorted(port.binding._operations.items()):
                    wrong = []
                    for everything in (False, True):
                        fields = content(operation.input.body.type, everything)
                        envelope = client.create_message(proxy, name, **fields)
                        wrong += judge(schemas, envelope.find(ENVELOPE + "Body")[0])
                    if wrong:
                        failures += 1
                        print(f"{file.stem}/{name}: {wrong[0]}", file=sys.stderr)
                    else:
                        print(f"ok {file.stem}/{name}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
