//! Comuni and foreign states (tables 2 and 3) of events and documents.

use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::{anomalia, anomalia_su};
use crate::persona::{Persona, giorno};
use anpr_catalogue::comuni::{Discordanza, Quando, Riferimento};
use anpr_catalogue::tabelle::{Uso, stati_esteri};
use anpr_contract::tipi::{Atto, Comune, DatiEvento, Localita};
use anpr_engine::valori;
use anpr_model::Data;

pub(super) const CONTROLLI: &[Controllo] = &[
    ec007_comune_di_nascita,
    ec030_stato_di_nascita,
    ec036_stati_di_cittadinanza,
    ec166_ec075_atto_di_nascita,
    ec042_comune_di_matrimonio,
    ec039_stato_di_matrimonio,
    ec081_atto_di_matrimonio,
    ec096_atto_di_fine_matrimonio,
    ec078_rilascio_carta,
    ec087_rilascio_permesso,
];

fn ec007_comune_di_nascita(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let comune = persona.dati.generalita_sub_iscr.luogo_nascita.comune.as_ref();
    comune_valido("EC007", comune, Quando::Il(persona.nascita), "luogoNascita", contesto, rilievi);
}

fn ec030_stato_di_nascita(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let localita = persona.dati.generalita_sub_iscr.luogo_nascita.localita.as_ref();
    stato_valido("EC030", localita, Uso::Nascita, "luogoNascita", rilievi);
}

fn ec036_stati_di_cittadinanza(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    for cittadinanza in persona.dati.cittadinanza.iter().chain(&persona.dati.altra_cittadinanza) {
        if !stato_ammesso(&cittadinanza.codice_stato, Uso::Cittadinanza) {
            rilievi.push(anomalia_su("EC036", "cittadinanza", "codiceStato", &cittadinanza.codice_stato));
        }
    }
}

/// `EC166` for a comune that never was, `EC075` for one that was not valid then, or is not the one of the code.
fn ec166_ec075_atto_di_nascita(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(atto) = &persona.dati.atto_nascita else { return };
    let comune = &atto.comune_registrazione;
    let codice = match verifica(comune, quando_dell_atto(atto), contesto) {
        Ok(()) => return,
        Err(Difetto::Rinomina) => "EN347",
        Err(Difetto::Sconosciuto) => "EC166",
        Err(Difetto::NonValido) => "EC075",
    };
    rilievi.push(anomalia_su(codice, "attoNascita", "comuneRegistrazione", &detto(comune)));
}

/// Marriages are checked against every comune that ever was: old ones are written in many ways.
fn ec042_comune_di_matrimonio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let luogo = matrimonio(persona).and_then(|m| m.luogo_evento.as_ref());
    let comune = luogo.and_then(|l| l.comune.as_ref());
    comune_mai_esistito("EC042", comune, "luogoEvento", contesto, rilievi);
}

fn ec039_stato_di_matrimonio(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let luogo = matrimonio(persona).and_then(|m| m.luogo_evento.as_ref());
    stato_valido("EC039", luogo.and_then(|l| l.localita.as_ref()), Uso::Nascita, "luogoEvento", rilievi);
}

fn ec081_atto_di_matrimonio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let atto = matrimonio(persona).and_then(|m| m.atto_evento.as_ref());
    comune_mai_esistito("EC081", atto.map(|a| &a.comune_registrazione), "attoEvento", contesto, rilievi);
}

fn ec096_atto_di_fine_matrimonio(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let fine = persona.dati.separazione_annullamento_cessazione_matrimonio.as_ref();
    let atto = fine.and_then(|f| f.atto_annullamento_matrimonio.as_ref());
    let comune = atto.map(|a| &a.comune_registrazione);
    comune_mai_esistito("EC096", comune, "attoAnnullamentoMatrimonio", contesto, rilievi);
}

fn ec078_rilascio_carta(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(carta) = &persona.dati.carta_identita else { return };
    let quando = valori::data(&carta.data_rilascio).map_or(Quando::Ignoto, Quando::Il);
    comune_valido("EC078", carta.comune_rilascio.as_ref(), quando, "cartaIdentita", contesto, rilievi);
}

fn ec087_rilascio_permesso(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some(permesso) = &persona.dati.permesso_soggiorno else { return };
    let quando = giorno(permesso.data_rilascio.as_ref()).map_or(Quando::Ignoto, Quando::Il);
    comune_valido("EC087", permesso.comune.as_ref(), quando, "permessoSoggiorno", contesto, rilievi);
}

/// Whether a foreign state may stand there; states that ended are admitted, because people were born in them.
pub(super) fn stato_ammesso(codice: &str, uso: Uso) -> bool {
    let codice = codice.trim();
    // Table 2 does not list Italy as a place of birth abroad, but every citizenship of it is one.
    stati_esteri().iter().any(|s| s.codice == codice && (s.ammesso_per(uso) || uso == Uso::Cittadinanza))
}

enum Difetto {
    Rinomina,
    Sconosciuto,
    NonValido,
}

fn verifica(comune: &Comune, quando: Quando, contesto: &Contesto<'_>) -> Result<(), Difetto> {
    if comune.codice_istat.as_deref().is_some_and(|istat| contesto.comuni.solo_codice_di_rinomina(istat)) {
        return Err(Difetto::Rinomina);
    }
    match contesto.comuni.verifica(&riferimento(comune), quando) {
        // Several comuni of one name and nothing to tell them apart: the comune exists, which is all that is asked.
        Ok(_) | Err(Discordanza::Ambiguo) => Ok(()),
        Err(Discordanza::Sconosciuto) => Err(Difetto::Sconosciuto),
        Err(_) => Err(Difetto::NonValido),
    }
}

fn comune_valido(
    codice: &'static str,
    comune: Option<&Comune>,
    quando: Quando,
    oggetto: &str,
    contesto: &Contesto<'_>,
    rilievi: &mut Rilievi,
) {
    let Some(comune) = comune else { return };
    let detto = detto(comune);
    let trovata = match verifica(comune, quando, contesto) {
        Ok(()) => return,
        Err(Difetto::Rinomina) => anomalia("EN347", &[("valore", comune.codice_istat.as_deref().unwrap_or_default())]),
        Err(Difetto::Sconosciuto | Difetto::NonValido) => {
            let data = match quando {
                Quando::Il(giorno) => valori::data_italiana(giorno),
                Quando::Tra(..) | Quando::Ignoto => String::new(),
            };
            anomalia(codice, &[("valore", &detto), ("data", &data)])
        }
    };
    rilievi.push(trovata.su(oggetto, "comune").valore(&detto));
}

fn comune_mai_esistito(
    codice: &'static str,
    comune: Option<&Comune>,
    oggetto: &str,
    contesto: &Contesto<'_>,
    rilievi: &mut Rilievi,
) {
    let Some(comune) = comune else { return };
    match verifica(comune, Quando::Ignoto, contesto) {
        Ok(()) | Err(Difetto::NonValido) => {}
        Err(Difetto::Rinomina) => rilievi.push(anomalia_su("EN347", oggetto, "codiceIstat", &detto(comune))),
        Err(Difetto::Sconosciuto) => rilievi.push(anomalia_su(codice, oggetto, "comune", &detto(comune))),
    }
}

fn stato_valido(codice: &'static str, localita: Option<&Localita>, uso: Uso, oggetto: &str, rilievi: &mut Rilievi) {
    if let Some(localita) = localita.filter(|l| !stato_ammesso(&l.codice_stato, uso)) {
        rilievi.push(anomalia_su(codice, oggetto, "codiceStato", &localita.codice_stato));
    }
}

/// Of an act without a date only the year is known; a year before civil registration is a slip that `EHR69` reports.
fn quando_dell_atto(atto: &Atto) -> Quando {
    if let Some(giorno) = giorno(atto.data_formazione_atto.as_ref()) {
        return Quando::Il(giorno);
    }
    let anno = atto.anno.trim().parse().ok().filter(|anno| *anno >= STATO_CIVILE);
    let estremi = anno.and_then(|anno| Data::from_ymd_opt(anno, 1, 1).zip(Data::from_ymd_opt(anno, 12, 31)));
    estremi.map_or(Quando::Ignoto, |(da, a)| Quando::Tra(da, a))
}

/// Acts of civil status began with the Kingdom, in places a little earlier.
const STATO_CIVILE: i32 = 1800;

fn riferimento(comune: &Comune) -> Riferimento<'_> {
    Riferimento {
        nome: &comune.nome_comune,
        istat: comune.codice_istat.as_deref(),
        sigla: Some(&comune.sigla_provincia_istat),
    }
}

/// `ROMA (RM) 058091`.
fn detto(comune: &Comune) -> String {
    let istat = comune.codice_istat.as_deref().map(|i| format!(" {i}")).unwrap_or_default();
    format!("{} ({}){istat}", comune.nome_comune, comune.sigla_provincia_istat)
}

fn matrimonio(persona: &Persona) -> Option<&DatiEvento> {
    persona.dati.matrimonio.as_ref()?.dati_matrimonio.as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controlli::prove::codici;
    use crate::persona::prove::roma;
    use anpr_contract::subentro::SoggettoSubentro;
    use anpr_contract::tipi::{
        AnnullamentoMatrimonio, Cittadinanza, Generalita, LuogoEvento, Matrimonio, PermessoSoggiorno,
    };

    fn ignoto() -> Comune {
        Comune { nome_comune: "ATLANTIDE".into(), sigla_provincia_istat: "RM".into(), ..Default::default() }
    }

    /// A number given to the renaming of a comune.
    fn rinominato() -> Comune {
        let (istat, sigla) = (Some("028500".into()), "PD".into());
        Comune { nome_comune: "ABANO TERME".into(), codice_istat: istat, sigla_provincia_istat: sigla, ..roma() }
    }

    fn atto(comune: Comune, anno: &str) -> Atto {
        Atto {
            comune_registrazione: comune,
            anno: anno.into(),
            parte: "1".into(),
            numero_atto: "1".into(),
            ..Default::default()
        }
    }

    #[test]
    fn ec007_the_comune_of_birth_exists_at_birth() {
        let con = |comune: Comune| codici(|p| p.generalita_sub_iscr.luogo_nascita.comune = Some(comune));
        assert_eq!(con(ignoto()), ["EC007"]);
        assert_eq!(con(Comune { codice_istat: Some("015146".into()), ..roma() }), ["EC007"]);
        assert_eq!(con(Comune { codice_istat: None, ..roma() }), Vec::<&str>::new());
    }

    #[test]
    fn ec030_ec036_foreign_states() {
        let stato = |codice: &str| Localita {
            descrizione_stato: "X".into(),
            codice_stato: codice.into(),
            ..Default::default()
        };
        let nato = |codice: &str| {
            codici(|p| {
                p.generalita_sub_iscr.codice_fiscale = None;
                p.generalita_sub_iscr.luogo_nascita =
                    LuogoEvento { localita: Some(stato(codice)), ..Default::default() };
            })
        };
        assert_eq!(nato("000"), ["EC030"]);
        assert_eq!(nato("201"), Vec::<&str>::new());
        let cittadino = |codice: &str| {
            codici(|p| {
                p.altra_cittadinanza = vec![Cittadinanza {
                    descrizione_stato: "X".into(),
                    codice_stato: codice.into(),
                    ..Default::default()
                }];
            })
        };
        assert_eq!(cittadino("001"), ["EC036"]);
        assert_eq!(cittadino("201"), Vec::<&str>::new());
    }

    #[test]
    fn ec166_ec075_the_comune_of_the_birth_act() {
        assert_eq!(codici(|p| p.atto_nascita = Some(atto(ignoto(), "1980"))), ["EC166"]);
        let fiumicino = Comune { nome_comune: "FIUMICINO".into(), codice_istat: None, ..roma() };
        assert_eq!(codici(|p| p.atto_nascita = Some(atto(fiumicino.clone(), "1980"))), ["EC075"]);
        assert_eq!(codici(|p| p.atto_nascita = Some(atto(fiumicino, "2000"))), Vec::<&str>::new());
    }

    #[test]
    fn ec042_ec039_ec081_where_the_wedding_was_and_its_act() {
        let con = |luogo: LuogoEvento, atto: Option<Atto>| {
            codici(|p| {
                p.matrimonio = Some(Matrimonio {
                    coniuge: Generalita {
                        cognome: Some("VERDI".into()),
                        nome: Some("EVA".into()),
                        ..Default::default()
                    },
                    dati_matrimonio: Some(DatiEvento {
                        data_evento: "2010-01-02".into(),
                        luogo_evento: Some(luogo),
                        atto_evento: atto,
                        ..Default::default()
                    }),
                    ..Default::default()
                });
            })
        };
        let in_comune = |comune: Comune| LuogoEvento { comune: Some(comune), ..Default::default() };
        assert_eq!(con(in_comune(ignoto()), None), ["EC042"]);
        assert_eq!(con(in_comune(roma()), Some(atto(ignoto(), "2010"))), ["EC081"]);
        let estero = Localita { descrizione_stato: "X".into(), codice_stato: "000".into(), ..Default::default() };
        assert_eq!(con(LuogoEvento { localita: Some(estero), ..Default::default() }, None), ["EC039"]);
        assert_eq!(con(in_comune(roma()), Some(atto(roma(), "2010"))), Vec::<&str>::new());
    }

    #[test]
    fn ec078_ec087_ec096_who_issued_documents_and_ended_marriages() {
        assert_eq!(codici(|p| p.carta_identita.as_mut().unwrap().comune_rilascio = Some(ignoto())), ["EC078"]);
        let permesso = PermessoSoggiorno { tipo_soggiorno: "1".into(), comune: Some(ignoto()), ..Default::default() };
        assert_eq!(codici(|p| p.permesso_soggiorno = Some(permesso)), ["EC087"]);
        let fine = AnnullamentoMatrimonio {
            tipo_cessazione: "1".into(),
            atto_annullamento_matrimonio: Some(atto(ignoto(), "2010")),
            ..Default::default()
        };
        assert_eq!(codici(|p| p.separazione_annullamento_cessazione_matrimonio = Some(fine)), ["EC096"]);
    }

    #[test]
    fn en347_the_number_of_a_renaming_is_no_comune() {
        let nato = |p: &mut SoggettoSubentro| p.generalita_sub_iscr.luogo_nascita.comune = Some(rinominato());
        assert_eq!(codici(nato), ["EN347"]);
        assert_eq!(codici(|p| p.atto_nascita = Some(atto(rinominato(), "1980"))), ["EN347"]);
        let fine = AnnullamentoMatrimonio {
            tipo_cessazione: "1".into(),
            atto_annullamento_matrimonio: Some(atto(rinominato(), "2010")),
            ..Default::default()
        };
        assert_eq!(codici(|p| p.separazione_annullamento_cessazione_matrimonio = Some(fine)), ["EN347"]);
    }
}
