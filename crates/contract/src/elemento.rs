//! What every generated type can do.

/// A global element: what may be the root of a document.
pub trait Elemento {
    /// Namespace of the element.
    const NAMESPACE: &'static str;
    /// Local name of the element.
    const NOME: &'static str;
}

macro_rules! campi {
    ($($tutto:tt)*) => {};
}

macro_rules! elemento {
    ($tipo:ident $ns:literal $nome:literal $(b $altro:literal)?) => {
        impl crate::Elemento for $tipo {
            const NAMESPACE: &'static str = $ns;
            const NOME: &'static str = $nome;
        }
    };
}

macro_rules! involucro {
    ($tipo:ident $ns:literal $nome:literal $(b $altro:literal)?) => {
        elemento!($tipo $ns $nome $(b $altro)?);
    };
}
