//! The schema and description files, as they are served at `?wsdl` and `?xsd`.

/// The text of a file: `3000consultazione.xsd`, `tipi/generalita.xsd`, `3000.wsdl`; none if there is no such file.
pub fn file(nome: &str) -> Option<&'static str> {
    crate::generated::servizi::FILE.iter().find(|f| f.nome == nome).map(|f| f.testo)
}

/// All files: folder (`xsd` or `wsdl`), name in it, text.
pub fn tutti() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    crate::generated::servizi::FILE.iter().map(|f| (f.cartella, f.nome, f.testo))
}
