//! What every generated type can do: be read from a validating reader and be written.
//!
//! Measured against serde on quick-xml (README): faster, and it needs no second look at names, because the reader
//! already knows the position of each element. serde stays for JSON.

use crate::lettura::ErroreLettura;
use crate::schema::Cursore;
use crate::scrittura::Scrittore;

/// A type that stands for the content of an element.
///
/// Implemented for the generated types, for text, and for what is optional or repeated; not meant for others.
pub trait Contenuto: Default {
    /// Reads the content of the element that the reader has just entered.
    fn leggi(&mut self, cursore: &mut Cursore<'_>) -> Result<(), ErroreLettura>;

    /// Writes the element under this name, or nothing if there is none.
    fn scrivi(&self, nome: &'static str, scrittore: &mut Scrittore);
}

/// A global element: what may be the root of a document.
pub trait Elemento: Contenuto {
    /// Namespace of the element.
    const NAMESPACE: &'static str;
    /// Local name of the element.
    const NOME: &'static str;
    /// Another namespace of qualified elements below it, empty if there is none.
    const ALTRO_NAMESPACE: &'static str;
}

impl Contenuto for String {
    fn leggi(&mut self, cursore: &mut Cursore<'_>) -> Result<(), ErroreLettura> {
        self.push_str(cursore.valore()?);
        Ok(())
    }

    fn scrivi(&self, nome: &'static str, scrittore: &mut Scrittore) {
        scrittore.testo(nome, self);
    }
}

impl<T: Contenuto> Contenuto for Option<T> {
    fn leggi(&mut self, cursore: &mut Cursore<'_>) -> Result<(), ErroreLettura> {
        self.insert(T::default()).leggi(cursore)
    }

    fn scrivi(&self, nome: &'static str, scrittore: &mut Scrittore) {
        if let Some(valore) = self {
            valore.scrivi(nome, scrittore);
        }
    }
}

impl<T: Contenuto> Contenuto for Vec<T> {
    fn leggi(&mut self, cursore: &mut Cursore<'_>) -> Result<(), ErroreLettura> {
        cursore.impegna(size_of::<T>())?;
        self.push(T::default());
        self.last_mut().map_or(Ok(()), |valore| valore.leggi(cursore))
    }

    fn scrivi(&self, nome: &'static str, scrittore: &mut Scrittore) {
        for valore in self {
            valore.scrivi(nome, scrittore);
        }
    }
}

macro_rules! campi {
    ($tipo:ident { $($posto:literal $campo:ident $nome:literal,)* }) => {
        impl crate::elemento::Contenuto for $tipo {
            fn leggi(&mut self, cursore: &mut crate::schema::Cursore<'_>) -> Result<(), crate::ErroreLettura> {
                while let Some(posto) = cursore.figlio()? {
                    match posto {
                        $($posto => crate::elemento::Contenuto::leggi(&mut self.$campo, cursore)?,)*
                        _ => cursore.salta()?,
                    }
                }
                Ok(())
            }

            fn scrivi(&self, nome: &'static str, scrittore: &mut crate::scrittura::Scrittore) {
                scrittore.apri(nome);
                $(crate::elemento::Contenuto::scrivi(&self.$campo, $nome, scrittore);)*
                scrittore.chiudi(nome);
            }
        }
    };
}

macro_rules! elemento {
    ($tipo:ident $ns:literal $nome:literal) => {
        elemento!($tipo $ns $nome b "");
    };
    ($tipo:ident $ns:literal $nome:literal b $altro:literal) => {
        impl crate::elemento::Elemento for $tipo {
            const NAMESPACE: &'static str = $ns;
            const NOME: &'static str = $nome;
            const ALTRO_NAMESPACE: &'static str = $altro;
        }
    };
}

macro_rules! involucro {
    ($tipo:ident $($resto:tt)*) => {
        impl crate::elemento::Contenuto for $tipo {
            fn leggi(&mut self, cursore: &mut crate::schema::Cursore<'_>) -> Result<(), crate::ErroreLettura> {
                self.0.leggi(cursore)
            }

            fn scrivi(&self, nome: &'static str, scrittore: &mut crate::scrittura::Scrittore) {
                self.0.scrivi(nome, scrittore);
            }
        }

        elemento!($tipo $($resto)*);
    };
}
