//! The codes of each event of a bond: places, acts, partners (registrazione §3.5).

use super::super::atti::CodiciAtto;
use super::super::luoghi::{CodiciComune, CodiciStato, NASCITA_ESTERA};
use anpr_catalogue::tabelle::Uso;

/// Codes of the catalogue's series {unknown, not valid, wrong ISTAT code, ambiguous}.
const fn comune(
    sconosciuto: &'static str,
    non_valido: &'static str,
    istat: &'static str,
    ambiguo: &'static str,
) -> CodiciComune {
    CodiciComune { sconosciuto, non_valido: Some(non_valido), istat, ambiguo: Some(ambiguo) }
}

/// States that ended are admitted: people were married and died in them.
const fn stato(sconosciuto: &'static str, denominazione: &'static str) -> CodiciStato {
    CodiciStato { sconosciuto, denominazione, uso: Uso::Nascita }
}

/// A place or act of which the catalogue has no series of its own: that it exists is all that is asked (EN371).
const QUALSIASI: CodiciComune = CodiciComune { sconosciuto: "EN371", non_valido: None, istat: "EN371", ambiguo: None };
const QUALSIASI_ESTERO: CodiciStato = stato("EN371", "EN371");

/// Wedding.
pub(super) const LUOGO_MATRIMONIO: (CodiciComune, CodiciStato) =
    (comune("EC042", "EC101", "EC044", "EC043"), stato("EC039", "EC041"));
/// Act of marriage.
pub(super) const ATTO_MATRIMONIO: CodiciAtto = CodiciAtto {
    comune: comune("EC081", "EC103", "EC083", "EC082"),
    anno: Some("EHR71"),
    tempo: "EHR81",
    futuro: None,
};
/// Spouse's birth.
pub(super) const NASCITA_CONIUGE: (CodiciComune, CodiciStato) =
    (comune("EC152", "EC155", "EC154", "EC153"), NASCITA_ESTERA);
/// Spouse's death.
pub(super) const LUOGO_MORTE_CONIUGE: (CodiciComune, CodiciStato) =
    (comune("EC049", "EC102", "EC051", "EC050"), stato("EC046", "EC048"));
/// Act of the spouse's death.
pub(super) const ATTO_MORTE_CONIUGE: CodiciAtto = CodiciAtto {
    comune: comune("EC084", "EC104", "EC086", "EC085"),
    anno: Some("EHR72"),
    tempo: "EHR82",
    futuro: None,
};
/// Act that ended a marriage.
pub(super) const ATTO_FINE_MATRIMONIO: CodiciAtto = CodiciAtto {
    comune: comune("EC096", "EC105", "EC098", "EC097"),
    anno: Some("EHR73"),
    tempo: "EHR83",
    futuro: None,
};
/// Civil union.
pub(super) const LUOGO_UNIONE: (CodiciComune, CodiciStato) = (QUALSIASI, QUALSIASI_ESTERO);
/// Act of civil union.
pub(super) const ATTO_UNIONE: CodiciAtto = CodiciAtto {
    comune: comune("EC114", "EC117", "EC116", "EC115"),
    anno: Some("EHR35"),
    tempo: "EHR35",
    futuro: None,
};
/// Civil partner's birth.
pub(super) const NASCITA_UNITO: (CodiciComune, CodiciStato) =
    (comune("EC156", "EC159", "EC158", "EC157"), NASCITA_ESTERA);
/// Dissolution of a civil union otherwise than by death.
pub(super) const LUOGO_SCIOGLIMENTO: (CodiciComune, CodiciStato) = (QUALSIASI, QUALSIASI_ESTERO);
/// Act of dissolution.
pub(super) const ATTO_SCIOGLIMENTO: CodiciAtto = CodiciAtto {
    comune: comune("EC118", "EC121", "EC120", "EC119"),
    anno: Some("EHR37"),
    tempo: "EHR37",
    futuro: None,
};
/// Civil partner's death.
pub(super) const LUOGO_MORTE_UNITO: (CodiciComune, CodiciStato) =
    (comune("EC122", "EC125", "EC124", "EC123"), stato("EC142", "EC143"));
/// Act of the civil partner's death: its comune is that of the act that ended the union.
pub(super) const ATTO_MORTE_UNITO: CodiciAtto = CodiciAtto {
    comune: comune("EC118", "EC121", "EC120", "EC119"),
    anno: Some("EHR36"),
    tempo: "EHR36",
    futuro: None,
};
/// Comune that registered a contract of convivenza.
pub(super) const REGISTRAZIONE_CONTRATTO: CodiciComune = comune("EC126", "EC129", "EC128", "EC127");
/// Where the contract was signed.
pub(super) const LUOGO_CONTRATTO: (CodiciComune, CodiciStato) =
    (comune("EC130", "EC133", "EC132", "EC131"), stato("EC144", "EC145"));
/// Comune that registered the end of a convivenza.
pub(super) const REGISTRAZIONE_RISOLUZIONE: CodiciComune = comune("EC134", "EC137", "EC136", "EC135");
/// Where the convivenza was ended.
pub(super) const LUOGO_RISOLUZIONE: (CodiciComune, CodiciStato) =
    (comune("EC138", "EC141", "EC140", "EC139"), stato("EC146", "EC147"));
/// Partner's birth.
pub(super) const NASCITA_CONVIVENTE: (CodiciComune, CodiciStato) =
    (comune("EC160", "EC163", "EC162", "EC161"), NASCITA_ESTERA);
