//! Why a bundle is not written or not compared.

/// Each message names the bundle, the file in it, and the reason. Italian: an integrator reads it.
#[derive(Debug, thiserror::Error)]
pub enum Errore {
    /// The destination of a bundle does not take it.
    #[error("il pacchetto non si scrive: {causa}")]
    Scrittura {
        /// What the writer of archives said.
        causa: zip::result::ZipError,
    },
    /// A path cannot be opened or read.
    #[error("«{pacchetto}» non si apre: {causa}")]
    Apertura {
        /// The path of the bundle.
        pacchetto: String,
        /// What the system said.
        causa: std::io::Error,
    },
    /// A path is neither a folder nor a zip archive.
    #[error("«{pacchetto}» non è una cartella né un archivio zip: {causa}")]
    NonArchivio {
        /// The path of the bundle.
        pacchetto: String,
        /// What the reader of archives said.
        causa: zip::result::ZipError,
    },
    /// The bundle has no manifest.
    #[error(
        "«{pacchetto}» non è un pacchetto del contratto: manca «manifest.json» al primo livello (se i file stanno in una sottocartella, indicare quella)"
    )]
    SenzaManifesto {
        /// The path of the bundle.
        pacchetto: String,
    },
    /// The manifest cannot be understood.
    #[error("«{pacchetto}»: «manifest.json» non si legge: {causa}")]
    Manifesto {
        /// The path of the bundle.
        pacchetto: String,
        /// What is wrong.
        causa: String,
    },
    /// A file that the manifest lists is not there.
    #[error("«{pacchetto}»: manca «{file}», che il manifesto elenca")]
    Manca {
        /// The path of the bundle.
        pacchetto: String,
        /// The file, as the manifest calls it.
        file: String,
    },
    /// A file of the bundle cannot be read.
    #[error("«{pacchetto}»: «{file}» non si legge: {causa}")]
    Voce {
        /// The path of the bundle.
        pacchetto: String,
        /// The file, as the manifest calls it.
        file: String,
        /// What is wrong.
        causa: String,
    },
    /// A file is not the one the manifest describes.
    #[error("«{pacchetto}»: «{file}» non ha l'impronta SHA-256 scritta nel manifesto: è stato modificato o è rovinato")]
    Impronta {
        /// The path of the bundle.
        pacchetto: String,
        /// The file, as the manifest calls it.
        file: String,
    },
    /// A bound on sizes or numbers is passed; a bundle of the contract stays far below.
    #[error("«{pacchetto}»: {cosa} supera il limite di {limite}")]
    Limite {
        /// The path of the bundle.
        pacchetto: String,
        /// What is too big.
        cosa: String,
        /// The bound with its unit.
        limite: String,
    },
    /// Schemas or descriptions of the bundle say something that makes no sense or is not supported.
    #[error("«{pacchetto}»: il contratto non si legge: {causa}")]
    Contratto {
        /// The path of the bundle.
        pacchetto: String,
        /// File, place and reason.
        causa: contractgen::Errore,
    },
}
