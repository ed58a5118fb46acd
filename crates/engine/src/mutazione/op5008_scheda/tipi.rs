//! Kinds of 5008 (table 36), which go together, and what of a request each one covers.

use crate::registrazione::Ambito;
use crate::{Anomalia, Interruzione};
use anpr_contract::mutazione_5000::Richiesta5008;

/// What a 5008 changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tipo {
    Anagrafici = 1,
    Cittadinanza,
    Carta,
    Permesso,
    Liste,
    Censimento,
    AltriDati,
    Autoveicoli,
    DomicilioDigitale,
    Paternita,
    Maternita,
    Matrimonio,
    Vedovanza,
    FineMatrimonio,
    AttoNascita,
    Convivenza,
    Risoluzione,
    Unione,
    Scioglimento,
    Completamento,
    IntegrazioneAire,
    Decesso,
}

impl Tipo {
    const TUTTI: [Self; 22] = [
        Self::Anagrafici,
        Self::Cittadinanza,
        Self::Carta,
        Self::Permesso,
        Self::Liste,
        Self::Censimento,
        Self::AltriDati,
        Self::Autoveicoli,
        Self::DomicilioDigitale,
        Self::Paternita,
        Self::Maternita,
        Self::Matrimonio,
        Self::Vedovanza,
        Self::FineMatrimonio,
        Self::AttoNascita,
        Self::Convivenza,
        Self::Risoluzione,
        Self::Unione,
        Self::Scioglimento,
        Self::Completamento,
        Self::IntegrazioneAire,
        Self::Decesso,
    ];

    fn letto(codice: &str) -> Option<Self> {
        let numero: u8 = codice.trim().parse().ok()?;
        Self::TUTTI.into_iter().find(|tipo| *tipo as u8 == numero)
    }

    /// The code as the wire writes it.
    pub(super) fn codice(self) -> String {
        format!("{:02}", self as u8)
    }

    /// The elements of the request that this kind writes, or needs to know what it writes.
    fn copre(self) -> &'static [&'static str] {
        match self {
            Self::Anagrafici => &["generalitaDaModificare", "statoCivile"],
            Self::Cittadinanza => &["cittadinanza"],
            Self::Carta => &["cartaIdentita"],
            Self::Permesso => &["permessoSoggiorno"],
            Self::Liste => &["liste"],
            Self::Censimento => &["censimento"],
            Self::AltriDati => &["altriDati"],
            Self::Autoveicoli => &["autoVeicoli"],
            Self::DomicilioDigitale => &["domicilioDigitale"],
            Self::Paternita => &["paternita"],
            Self::Maternita => &["maternita"],
            Self::Matrimonio => &["matrimonio"],
            Self::Vedovanza => &["matrimonio", "vedovanza"],
            Self::FineMatrimonio => &["matrimonio", "separazioneAnnullamentoCessazioneMatrimonio", "statoCivile"],
            Self::AttoNascita => &["attoNascita"],
            Self::Convivenza | Self::Risoluzione => &["convivenzaDiFatto"],
            Self::Unione | Self::Scioglimento => &["unioneCivile"],
            Self::Completamento | Self::IntegrazioneAire => &[
                "generalitaDaModificare",
                "statoCivile",
                "attoNascita",
                "paternita",
                "maternita",
                "cittadinanza",
                "matrimonio",
                "vedovanza",
                "separazioneAnnullamentoCessazioneMatrimonio",
                "convivenzaDiFatto",
                "unioneCivile",
                "cartaIdentita",
                "permessoSoggiorno",
                "liste",
                "censimento",
                "altriDati",
                "autoVeicoli",
            ],
            Self::Decesso => &["datiDecesso"],
        }
    }

    /// Kinds that mean nothing for who lives abroad (registrazione §21).
    fn solo_residenti(self) -> bool {
        matches!(self, Self::Permesso | Self::Censimento | Self::Autoveicoli | Self::Completamento)
    }

    fn genere_di_vincolo(self) -> Option<u8> {
        match self {
            Self::Matrimonio | Self::Vedovanza | Self::FineMatrimonio => Some(0),
            Self::Convivenza | Self::Risoluzione => Some(1),
            Self::Unione | Self::Scioglimento => Some(2),
            _ => None,
        }
    }
}

/// The kinds asked for, each once: ES096 for one that does not exist; EN312, EN319, EN320, EN321, EN331, EN361, EN438,
/// EN487 for those that do not go together.
pub(super) fn leggi(richiesta: &Richiesta5008, ambito: &mut Ambito<'_>) -> Result<Vec<Tipo>, Interruzione> {
    let mut tipi: Vec<Tipo> = Vec::new();
    for codice in &richiesta.dati_controllo.tipo_mutazione {
        match Tipo::letto(codice) {
            Some(tipo) if tipi.contains(&tipo) => {}
            Some(tipo) => tipi.push(tipo),
            None => ambito.nota_su("ES096", CONTROLLO, "tipoMutazione", codice),
        }
    }
    ambito.passo()?;
    let c_e = |tipo: Tipo| tipi.contains(&tipo);
    let insieme = tipi.len() > 1;
    let mut generi: Vec<u8> = tipi.iter().filter_map(|t| t.genere_di_vincolo()).collect();
    generi.dedup();
    let esclusioni = [
        ("EN312", c_e(Tipo::Matrimonio) && (c_e(Tipo::Vedovanza) || c_e(Tipo::FineMatrimonio))),
        ("EN319", c_e(Tipo::Unione) && c_e(Tipo::Scioglimento)),
        ("EN320", c_e(Tipo::Convivenza) && c_e(Tipo::Risoluzione)),
        ("EN321", generi.len() > 1),
        ("EN361", insieme && c_e(Tipo::Completamento)),
        ("EN438", insieme && c_e(Tipo::IntegrazioneAire)),
        ("EN487", insieme && c_e(Tipo::Decesso)),
    ];
    for (codice, _) in esclusioni.into_iter().filter(|(_, vero)| *vero) {
        let chiesti: Vec<String> = tipi.iter().map(|t| t.codice()).collect();
        ambito.nota_su(codice, CONTROLLO, "tipoMutazione", &chiesti.join(" "));
    }
    let sezioni = [
        richiesta.matrimonio.is_some()
            || richiesta.vedovanza.is_some()
            || richiesta.separazione_annullamento_cessazione_matrimonio.is_some(),
        richiesta.convivenza_di_fatto.is_some(),
        richiesta.unione_civile.is_some(),
    ];
    if generi.len() == 1 && sezioni.into_iter().filter(|c_e| *c_e).count() > 1 {
        ambito.nota_su("EN331", "matrimonio", "", "");
    }
    ambito.passo()?;
    Ok(tipi)
}

/// EN428: a kind that is not for who lives abroad.
pub(super) fn per_aire(tipi: &[Tipo], ambito: &mut Ambito<'_>) {
    for tipo in tipi.iter().filter(|t| t.solo_residenti()) {
        ambito.nota_su("EN428", CONTROLLO, "tipoMutazione", &tipo.codice());
    }
}

/// EN396: what was sent that none of the kinds writes.
pub(super) fn ignorati(richiesta: &Richiesta5008, tipi: &[Tipo], ambito: &mut Ambito<'_>) {
    let r = richiesta;
    let atto = r.atto_nascita.is_some() || r.atto_nascita_anpr.is_some();
    let inviati = [
        ("generalitaDaModificare", r.generalita_da_modificare.is_some()),
        ("statoCivile", r.stato_civile.is_some()),
        ("attoNascita", atto),
        ("paternita", r.paternita.is_some()),
        ("maternita", r.maternita.is_some()),
        ("cittadinanza", !r.cittadinanza.is_empty()),
        ("matrimonio", r.matrimonio.is_some()),
        ("vedovanza", r.vedovanza.is_some()),
        ("separazioneAnnullamentoCessazioneMatrimonio", r.separazione_annullamento_cessazione_matrimonio.is_some()),
        ("convivenzaDiFatto", r.convivenza_di_fatto.is_some()),
        ("unioneCivile", r.unione_civile.is_some()),
        ("cartaIdentita", r.carta_identita.is_some()),
        ("permessoSoggiorno", r.permesso_soggiorno.is_some()),
        ("liste", r.liste.is_some()),
        ("censimento", r.censimento.is_some()),
        ("altriDati", r.altri_dati.is_some()),
        ("autoVeicoli", r.auto_veicoli.is_some()),
        ("datiDecesso", r.dati_decesso.is_some()),
    ];
    for (campo, _) in inviati.into_iter().filter(|(_, c_e)| *c_e) {
        if !tipi.iter().any(|t| t.copre().contains(&campo)) {
            ambito.nota(Anomalia::nuova("EN396", &[("campo", campo)]).su(campo, ""));
        }
    }
}

/// Block of the request that says what it changes.
pub(super) const CONTROLLO: &str = "datiControllo";
