//! The families of the contract whose operations this installation does not offer: they are known, validated, authorised
//! and refused by the application, never by a fault.

use super::{lista, non_offerta};

pub(super) mod estrazione {
    use super::*;
    operazioni! {
        estrazione_4000:
        "4001" Richiesta4001 Risposta4001 non_offerta,
        "4002" Richiesta4002 Risposta4002 non_offerta,
        "4003" Richiesta4003 Risposta4003 non_offerta,
        "4004" Richiesta4004 Risposta4004 non_offerta,
        "4005" Richiesta4005 Risposta4005 super::super::asincrone::asincrone,
    }
}

pub(super) mod tabelle {
    use super::*;
    operazioni! {
        scarico_tabelle_7001:
        "7001" Richiesta7001 Risposta7001 non_offerta,
        "7002" Richiesta7002 Risposta7002 non_offerta,
        "7003" Richiesta7003 Risposta7003 non_offerta,
    }
}

pub(super) mod aire {
    use super::*;
    operazioni! {
        aire_a000:
        "A001" RichiestaA001 RispostaA001 non_offerta,
        "A002" RichiestaA002 RispostaA002 non_offerta,
        "A006" RichiestaA006 RispostaA006 non_offerta,
    }
}

pub(super) mod cie {
    use super::*;
    operazioni! {
        servizi_cie0:
        "CIE2" RichiestaCIE2 RispostaEsitoCIE2 non_offerta,
        "CIE7" RichiestaCIE7 RispostaEsitoCIE7 non_offerta,
        "CIE8" RichiestaCIE8 RispostaEsitoCIE8 non_offerta,
    }
}

pub(super) mod consolati {
    use super::*;
    operazioni! {
        consolati_servizi:
        "C001" RichiestaC001 RispostaEsitoC001 non_offerta,
        "C002" RichiestaC002 RispostaEsitoC002 non_offerta,
        "C003" RichiestaC003 RispostaEsitoC003 non_offerta,
        "C010" RichiestaC010 RispostaEsitoC010 non_offerta,
    }
}

pub(super) mod cittadino {
    use super::*;
    operazioni! {
        sc_p000:
        "P001" RichiestaP001 RispostaP001 non_offerta,
        "P002" RichiestaP002 RispostaP002 non_offerta,
        "P003" RichiestaP003 RispostaP003 non_offerta,
    }
}
