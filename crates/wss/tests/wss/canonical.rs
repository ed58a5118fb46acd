//! Canonical form: the corner list of §20.

/// A body that writes things in all the ways that XML has.
pub(crate) const TRICKY_BODY: &str = concat!(
    "<r:Richiesta xmlns:r=\"http://sogei.it/ANPR/prova\" xmlns:unused=\"urn:unused\" xmlns=\"urn:default\"\n",
    "  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a a.xsd\" b='2' a=\"1\">",
    "<!-- a comment --><empty/><none xmlns=\"\"><inner/></none>",
    "<z:e xmlns:z=\"urn:z\" xmlns:a=\"urn:a\" z:b=\"1\" a:b=\"2\" b=\"3\" xml:lang=\"it\" xml:space='preserve'/>",
    "<t q='&quot;&apos;\"&lt;&gt;&amp;&#9;&#10;&#13; \t\n '>&lt;&gt;&amp;&quot;&apos;\"'&#13;&#10;&#x10FFFD;></t>",
    "<c><![CDATA[<&>]]]]><![CDATA[>\"]]></c><u>Č ß ò \u{10400} \u{E000}</u><w>\r\n\t </w>",
    "<r:again xmlns:r=\"urn:other\"><r:once/></r:again><r:back/></r:Richiesta>"
);
