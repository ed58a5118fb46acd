//! Stato civile and bonds of who is registered, on both sheets (registrazione §§3.8, 3.9, 10).

mod effetti;
mod giorni;
mod luoghi;
mod stato_civile;

use super::*;
use anpr_contract::tipi::{
    AnnullamentoMatrimonio, Atto, Comune, ConvivenzaDiFatto, DatiEvento, DocumentoProtocollato, LuogoEvento,
    Matrimonio, RisoluzioneConvivenza, ScioglimentoUnione, Sentenza, UnioneCivile, Vedovanza,
};

pub(crate) fn moglie() -> Persona {
    Persona::nuova("VERDI", "ANNA", 'F', "1987-02-03")
}

pub(crate) fn compagno() -> Persona {
    Persona::nuova("VERDI", "LUCA", 'M', "1987-02-03")
}

pub(crate) fn in_comune(comune: Comune) -> Option<LuogoEvento> {
    Some(LuogoEvento { comune: Some(comune), ..LuogoEvento::default() })
}

pub(crate) fn evento(giorno: &str) -> DatiEvento {
    DatiEvento {
        data_evento: giorno.into(),
        luogo_evento: in_comune(roma()),
        atto_evento: Some(atto(&giorno[..4])),
        ..DatiEvento::default()
    }
}

pub(crate) fn atto(anno: &str) -> Atto {
    Atto {
        comune_registrazione: roma(),
        anno: anno.into(),
        parte: "2".into(),
        serie: Some("A".into()),
        numero_atto: "1".into(),
        ..Atto::default()
    }
}

pub(crate) fn stato(r: &mut Richiesta1002, codice: &str) {
    r.generalita1002.stato_civile = Some(StatoCivile { stato_civile: codice.into(), ..StatoCivile::default() });
}

pub(crate) fn sposa(r: &mut Richiesta1002, coniuge: Generalita) {
    stato(r, "2");
    r.matrimonio = Some(Matrimonio { coniuge, dati_matrimonio: Some(evento("2018-05-05")), ..Matrimonio::default() });
}

pub(crate) fn sposato(r: &mut Richiesta1002) {
    sposa(r, moglie().generalita);
}

pub(crate) fn vedovo(r: &mut Richiesta1002) {
    sposato(r);
    stato(r, "3");
    r.vedovanza = Some(Vedovanza { dati_morteconiuge: evento("2020-02-02"), ..Vedovanza::default() });
}

pub(crate) fn divorziato(r: &mut Richiesta1002) {
    sposato(r);
    stato(r, "4");
    r.separazione_annullamento_cessazione_matrimonio = Some(AnnullamentoMatrimonio {
        tipo_cessazione: "1".into(),
        sentenza: Some(sentenza()),
        atto_annullamento_matrimonio: Some(atto("2021")),
        ..AnnullamentoMatrimonio::default()
    });
}

pub(crate) fn sentenza() -> Sentenza {
    Sentenza {
        data: "2020-05-01".into(),
        numero: Some("12".into()),
        tipo_tribunale: "1".into(),
        autorita: "TRIBUNALE DI ROMA".into(),
        data_validita: "2020-06-01".into(),
    }
}

pub(crate) fn unito(r: &mut Richiesta1002) {
    stato(r, "6");
    r.unione_civile = Some(UnioneCivile {
        unito_civilmente: Some(compagno().generalita),
        atto_unione: Some(evento("2018-05-05")),
        ..UnioneCivile::default()
    });
}

pub(crate) fn sciolto(r: &mut Richiesta1002, motivo: &str) {
    unito(r);
    stato(r, "8");
    r.unione_civile.as_mut().unwrap().scioglimento_unione = Some(ScioglimentoUnione {
        motivo_scioglimento: Some(motivo.into()),
        sentenza: None,
        dati_evento: Some(evento("2020-02-02")),
    });
}

pub(crate) fn contratto(giorno: &str) -> DocumentoProtocollato {
    DocumentoProtocollato {
        data: Some(giorno.into()),
        data_documento: Some(giorno.into()),
        data_notifica: Some(giorno.into()),
        luogo_evento: in_comune(roma()),
        comune_registrazione: Some(roma()),
        ..DocumentoProtocollato::default()
    }
}

pub(crate) fn convive(r: &mut Richiesta1002) {
    r.convivenza_di_fatto = Some(ConvivenzaDiFatto {
        convivente: Some(moglie().generalita),
        contratto_stipula: Some(contratto("2018-05-05")),
        ..ConvivenzaDiFatto::default()
    });
}

pub(crate) fn risolta(r: &mut Richiesta1002) {
    convive(r);
    r.convivenza_di_fatto.as_mut().unwrap().contratto_risoluzione =
        Some(RisoluzioneConvivenza { motivo_risoluzione: Some("31".into()), contratto: Some(contratto("2020-02-02")) });
}

pub(crate) fn matrimonio(r: &mut Richiesta1002) -> &mut Matrimonio {
    r.matrimonio.as_mut().unwrap()
}

pub(crate) fn nozze(r: &mut Richiesta1002) -> &mut DatiEvento {
    matrimonio(r).dati_matrimonio.as_mut().unwrap()
}

pub(crate) fn morte(r: &mut Richiesta1002) -> &mut DatiEvento {
    &mut r.vedovanza.as_mut().unwrap().dati_morteconiuge
}

pub(crate) fn fine(r: &mut Richiesta1002) -> &mut AnnullamentoMatrimonio {
    r.separazione_annullamento_cessazione_matrimonio.as_mut().unwrap()
}

pub(crate) fn unione(r: &mut Richiesta1002) -> &mut UnioneCivile {
    r.unione_civile.as_mut().unwrap()
}

pub(crate) fn scioglimento(r: &mut Richiesta1002) -> &mut DatiEvento {
    unione(r).scioglimento_unione.as_mut().unwrap().dati_evento.as_mut().unwrap()
}

pub(crate) fn convivenza(r: &mut Richiesta1002) -> &mut ConvivenzaDiFatto {
    r.convivenza_di_fatto.as_mut().unwrap()
}

pub(crate) fn stipula(r: &mut Richiesta1002) -> &mut DocumentoProtocollato {
    convivenza(r).contratto_stipula.as_mut().unwrap()
}

pub(crate) fn risoluzione(r: &mut Richiesta1002) -> &mut DocumentoProtocollato {
    convivenza(r).contratto_risoluzione.as_mut().unwrap().contratto.as_mut().unwrap()
}
