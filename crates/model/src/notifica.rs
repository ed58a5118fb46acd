/// The kinds of notice of the contract (consultazione §6.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TipoNotifica {
    /// A person was taken by another comune, or changed book.
    N010,
    /// A person comes back to a comune that was outside ANPR when it lost him.
    N014,
    /// A person comes back: the operation that had raised an N010 was annulled.
    N015,
    /// An asynchronous request was worked off.
    N030,
    /// A comune joined the register.
    N031,
    /// Files are ready.
    N032,
    /// The answer of an operation that an officer made in the web application.
    Nris,
}

impl TipoNotifica {
    /// All of them, in the order of their codes.
    pub const TUTTI: [Self; 7] = [Self::N010, Self::N014, Self::N015, Self::N030, Self::N031, Self::N032, Self::Nris];

    /// Its four characters on the wire.
    pub fn codice(self) -> &'static str {
        match self {
            Self::N010 => "N010",
            Self::N014 => "N014",
            Self::N015 => "N015",
            Self::N030 => "N030",
            Self::N031 => "N031",
            Self::N032 => "N032",
            Self::Nris => "NRIS",
        }
    }

    /// The one with this code, none if the code is of no notice that is made here.
    pub fn da_codice(codice: &str) -> Option<Self> {
        Self::TUTTI.into_iter().find(|tipo| tipo.codice() == codice)
    }
}

impl std::fmt::Display for TipoNotifica {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.codice())
    }
}
