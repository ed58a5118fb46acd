//! The services of the contract: what they are called, where they stand, which operations they have.

/// A service: one description file, one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Servizio {
    /// Short name, as in `3000` or `TestConn`.
    pub nome: &'static str,
    /// File of the description.
    pub wsdl: &'static str,
    /// Target namespace of the description.
    pub namespace: &'static str,
    /// Path of the real service (sicurezza §10.1).
    pub percorso: &'static str,
    /// Its operations.
    pub operazioni: &'static [Operazione],
}

/// An operation: told from the others of its service by the root element of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operazione {
    /// Name in the description.
    pub nome: &'static str,
    /// Root element of the request.
    pub richiesta: Nome,
    /// Root element of the answer.
    pub risposta: Nome,
}

/// An expanded element name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Nome {
    /// Namespace.
    pub namespace: &'static str,
    /// Local name.
    pub nome: &'static str,
}

/// A file that is served to whoever writes a client.
#[derive(Debug, Clone, Copy)]
pub(crate) struct File {
    /// `xsd` or `wsdl`.
    pub(crate) cartella: &'static str,
    /// Name relative to the folder, with `/` between parts.
    pub(crate) nome: &'static str,
    /// Content.
    pub(crate) testo: &'static str,
}

/// Every service of the contract, in the order of file names.
pub fn tutti() -> &'static [Servizio] {
    crate::generated::servizi::SERVIZI
}

/// The service at a path, none if nothing stands there.
pub fn al_percorso(percorso: &str) -> Option<&'static Servizio> {
    tutti().iter().find(|s| s.percorso == percorso)
}

impl Servizio {
    /// The operation whose request has this root.
    pub fn operazione(&self, namespace: &str, nome: &str) -> Option<&'static Operazione> {
        self.operazioni.iter().find(|o| o.richiesta.namespace == namespace && o.richiesta.nome == nome)
    }
}
