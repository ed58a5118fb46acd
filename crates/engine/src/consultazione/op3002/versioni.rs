//! What the contract's earlier versions do not know (consultazione §2.2.7).

use crate::VersioneContratto;
use anpr_contract::tipi::{AnnullamentoMatrimonio, Atto, AttoANPR, DatiEvento, DatiSoggetto, Matrimonio, Vedovanza};

/// Takes from a sheet what `versione` has no place for: the national id before ANPR05, ANSC acts before ANPR04, the new
/// electoral lists before ANPR03. A paper act in one of the newer elements goes back to the older one.
pub(super) fn riduci(soggetto: &mut DatiSoggetto, versione: VersioneContratto) {
    if versione < VersioneContratto::Anpr05 {
        soggetto.identificativi = None;
    }
    if versione < VersioneContratto::Anpr04 {
        atti_di_carta(soggetto);
    }
    if versione < VersioneContratto::Anpr03 {
        soggetto.lista_elettorale_completa = None;
    }
}

fn atti_di_carta(soggetto: &mut DatiSoggetto) {
    di_carta(&mut soggetto.atto_nascita, &mut soggetto.atto_nascita_anpr);
    soggetto.matrimonio.iter_mut().for_each(matrimonio);
    soggetto.vedovanza.iter_mut().for_each(vedovanza);
    soggetto.annullamento_matrimonio.iter_mut().for_each(annullamento);
    soggetto.dati_decesso.iter_mut().for_each(evento);
    if let Some(unione) = &mut soggetto.unione_civile {
        unione.atto_unione.iter_mut().for_each(evento);
        unione.scioglimento_unione.iter_mut().filter_map(|fine| fine.dati_evento.as_mut()).for_each(evento);
    }
    for altro in soggetto.lista_dati_poligamia.iter_mut().flat_map(|lista| &mut lista.poligamia) {
        matrimonio(&mut altro.matrimonio);
        altro.vedovanza.iter_mut().for_each(vedovanza);
        altro.annullamento_matrimonio.iter_mut().for_each(annullamento);
    }
}

fn matrimonio(matrimonio: &mut Matrimonio) {
    matrimonio.dati_matrimonio.iter_mut().for_each(evento);
}

fn vedovanza(vedovanza: &mut Vedovanza) {
    evento(&mut vedovanza.dati_morteconiuge);
}

fn annullamento(fine: &mut AnnullamentoMatrimonio) {
    di_carta(&mut fine.atto_annullamento_matrimonio, &mut fine.atto_annullamento_matrimonio_anpr);
}

fn evento(evento: &mut DatiEvento) {
    di_carta(&mut evento.atto_evento, &mut evento.atto_evento_anpr);
}

fn di_carta(vecchio: &mut Option<Atto>, nuovo: &mut Option<AttoANPR>) {
    let di_carta = nuovo.take().and_then(|nuovo| nuovo.atto);
    *vecchio = vecchio.take().or(di_carta);
}
