//! Codes of the decode tables (EC001 to EC006, EC063 to EC066, EC165, EC177, EN064, EN242).
//!
//! Codes closed since are admitted here: what matters is that the table ever had them (registrazione §3.10).

use super::{Contesto, Controllo, Rilievi};
use crate::anomalie::{anomalia, anomalia_su};
use crate::indice::TipoFamiglia;
use crate::persona::Persona;
use anpr_catalogue::tabelle::{Tabella, voce, voce_anche_chiusa};
use anpr_contract::subentro::FamigliaSubentro;
use anpr_contract::tipi::Sentenza;

pub(super) const CONTROLLI: &[Controllo] = &[
    ec001_stato_civile,
    ec002_en064_relazione_di_parentela,
    ec003_legame_di_convivenza,
    ec006_motivo_di_iscrizione,
    ec063_tipo_di_soggiorno,
    ec064_posizione_nella_professione,
    ec065_condizione_non_professionale,
    ec066_titolo_di_studio,
    ec165_cessazione_del_matrimonio,
    ec177_cessazione_di_unione_o_convivenza,
    en242_tipo_di_tribunale,
];

fn ec001_stato_civile(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    di_tabella("EC001", Tabella::StatoCivile, "statoCivile", "statoCivile", persona.stato_civile(), rilievi);
}

fn ec002_en064_relazione_di_parentela(persona: &Persona, contesto: &Contesto<'_>, rilievi: &mut Rilievi) {
    let Some((TipoFamiglia::Famiglia | TipoFamiglia::Aire, legame)) = persona.famiglia() else { return };
    let codice = legame.legame_soggetto.codice_legame.trim();
    let tabella = Tabella::RelazioneParentela;
    match voce_anche_chiusa(tabella, codice) {
        None => rilievi.push(anomalia_su("EC002", "legameSoggetto", "codiceLegame", codice)),
        Some(nota) if voce(tabella, codice, contesto.oggi).is_none() => {
            let trovata = anomalia("EN064", &[("valore", codice), ("atteso", &nota.descrizione)]);
            rilievi.push(trovata.su("legameSoggetto", "codiceLegame").valore(codice));
        }
        Some(_) => {}
    }
}

fn ec003_legame_di_convivenza(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    if let Some((TipoFamiglia::Convivenza, legame)) = persona.famiglia() {
        let codice = Some(legame.legame_soggetto.codice_legame.as_str());
        di_tabella("EC003", Tabella::LegameConvivenza, "legameSoggetto", "codiceLegame", codice, rilievi);
    }
}

fn ec006_motivo_di_iscrizione(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let codice = persona.dati.motivo_iscrizione_apr.as_deref();
    di_tabella("EC006", Tabella::MotivoIscrizione, "soggetto", "motivoIscrizioneAPR", codice, rilievi);
}

fn ec063_tipo_di_soggiorno(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let codice = persona.dati.permesso_soggiorno.as_ref().map(|p| p.tipo_soggiorno.as_str());
    di_tabella("EC063", Tabella::TipoSoggiorno, "permessoSoggiorno", "tipoSoggiorno", codice, rilievi);
}

fn ec064_posizione_nella_professione(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let codice = persona.dati.altri_dati.as_ref().and_then(|a| a.posizione_professionale.as_deref());
    di_tabella("EC064", Tabella::PosizioneProfessione, "altriDati", "posizioneProfessionale", codice, rilievi);
}

fn ec065_condizione_non_professionale(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let codice = persona.dati.altri_dati.as_ref().and_then(|a| a.condizione_non_professionale.as_deref());
    di_tabella(
        "EC065",
        Tabella::CondizioneNonProfessionale,
        "altriDati",
        "condizioneNonProfessionale",
        codice,
        rilievi,
    );
}

fn ec066_titolo_di_studio(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let codice = persona.dati.altri_dati.as_ref().and_then(|a| a.titolo_studio.as_deref());
    di_tabella("EC066", Tabella::TitoloStudio, "altriDati", "titoloStudio", codice, rilievi);
}

/// One published list names table 43 here, the other table 31; marriages end by table 31 in every service.
fn ec165_cessazione_del_matrimonio(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let fine = persona.dati.separazione_annullamento_cessazione_matrimonio.as_ref();
    let codice = fine.map(|fine| fine.tipo_cessazione.as_str());
    di_tabella("EC165", Tabella::CessazioneMatrimonio, FINE_MATRIMONIO, "tipoCessazione", codice, rilievi);
}

fn ec177_cessazione_di_unione_o_convivenza(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let tabella = Tabella::CessazioneUnioneConvivenza;
    let unione = persona.dati.unione_civile.as_ref().and_then(|u| u.scioglimento_unione.as_ref());
    let motivo = unione.and_then(|s| s.motivo_scioglimento.as_deref());
    di_tabella("EC177", tabella, "scioglimentoUnione", "motivoScioglimento", motivo, rilievi);
    let convivenza = persona.dati.convivenza_di_fatto.as_ref().and_then(|c| c.contratto_risoluzione.as_ref());
    let motivo = convivenza.and_then(|r| r.motivo_risoluzione.as_deref());
    di_tabella("EC177", tabella, "contrattoRisoluzione", "motivoRisoluzione", motivo, rilievi);
}

fn en242_tipo_di_tribunale(persona: &Persona, _: &Contesto<'_>, rilievi: &mut Rilievi) {
    let matrimonio = persona.dati.separazione_annullamento_cessazione_matrimonio.as_ref();
    let unione = persona.dati.unione_civile.as_ref().and_then(|u| u.scioglimento_unione.as_ref());
    let sentenze: [Option<&Sentenza>; 2] =
        [matrimonio.and_then(|m| m.sentenza.as_ref()), unione.and_then(|u| u.sentenza.as_ref())];
    for sentenza in sentenze.into_iter().flatten() {
        let codice = Some(sentenza.tipo_tribunale.as_str());
        di_tabella("EN242", Tabella::TipoTribunale, "sentenza", "tipoTribunale", codice, rilievi);
    }
}

/// EC004 and EC005: the codes of a family's or convivenza's own sheet.
pub(crate) fn famiglia(tipo: TipoFamiglia, scheda: &FamigliaSubentro) -> Rilievi {
    let mut rilievi = Rilievi::new();
    if tipo == TipoFamiglia::Famiglia {
        let codice = scheda.motivo_costituzione.as_deref();
        let tabella = Tabella::MotivoCostituzioneFamiglia;
        di_tabella("EC004", tabella, "famiglia", "motivoCostituzione", codice, &mut rilievi);
    } else {
        let codice = scheda.specie_convivenza.as_deref();
        di_tabella("EC005", Tabella::SpecieConvivenza, "convivenza", "specieConvivenza", codice, &mut rilievi);
    }
    rilievi
}

fn di_tabella(
    anomalia: &'static str,
    tabella: Tabella,
    oggetto: &str,
    campo: &str,
    codice: Option<&str>,
    rilievi: &mut Rilievi,
) {
    if let Some(codice) = codice.map(str::trim).filter(|c| voce_anche_chiusa(tabella, c).is_none()) {
        rilievi.push(anomalia_su(anomalia, oggetto, campo, codice));
    }
}

const FINE_MATRIMONIO: &str = "separazioneAnnullamentoCessazioneMatrimonio";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::controlli::prove::codici;
    use anpr_contract::subentro::FamConv;
    use anpr_contract::tipi::{
        AltriDati, AnnullamentoMatrimonio, Generalita, LegameSoggetto, PermessoSoggiorno, StatoCivile, UnioneCivile,
    };

    fn legame(codice: &str) -> FamConv {
        FamConv {
            id_fam_conv_comune: "10".into(),
            legame_soggetto: LegameSoggetto {
                data_decorrenza: "2001-05-02".into(),
                codice_legame: codice.into(),
                ..Default::default()
            },
            data_decorrenza_legame: None,
        }
    }

    #[test]
    fn ec001_a_civil_status_of_no_table() {
        let con =
            |c: &str| codici(|p| p.stato_civile = Some(StatoCivile { stato_civile: c.into(), ..Default::default() }));
        assert_eq!(con("5"), ["EC001"]);
        assert_eq!(con("9"), Vec::<&str>::new());
    }

    #[test]
    fn ec002_ec003_en064_relationships() {
        assert_eq!(codici(|p| p.famiglia = Some(legame("30"))), ["EC002"]);
        assert_eq!(codici(|p| p.famiglia = Some(legame("14"))), ["EN064"]);
        assert_eq!(codici(|p| p.famiglia = Some(legame("03"))), Vec::<&str>::new());
        let in_convivenza = |c: &str| {
            codici(|p| {
                p.famiglia = None;
                p.convivenza = Some(legame(c));
            })
        };
        assert_eq!(in_convivenza("4"), ["EC003"]);
        assert_eq!(in_convivenza("2"), Vec::<&str>::new());
    }

    #[test]
    fn ec004_ec005_codes_of_a_family_and_of_a_convivenza() {
        let codici = |tipo, scheda: &FamigliaSubentro| -> Vec<&'static str> {
            famiglia(tipo, scheda).iter().map(anpr_engine::Anomalia::codice).collect()
        };
        let scheda = FamigliaSubentro {
            motivo_costituzione: Some("77".into()),
            specie_convivenza: Some("77".into()),
            ..Default::default()
        };
        assert_eq!(codici(TipoFamiglia::Famiglia, &scheda), ["EC004"]);
        assert_eq!(codici(TipoFamiglia::Convivenza, &scheda), ["EC005"]);
        assert_eq!(codici(TipoFamiglia::Famiglia, &FamigliaSubentro::default()), Vec::<&str>::new());
    }

    #[test]
    fn ec006_ec063_codes_of_registration_and_permit() {
        let permesso = PermessoSoggiorno { tipo_soggiorno: "77".into(), ..Default::default() };
        assert_eq!(codici(|p| p.motivo_iscrizione_apr = Some("99".into())), ["EC006"]);
        assert_eq!(codici(|p| p.permesso_soggiorno = Some(permesso)), ["EC063"]);
    }

    #[test]
    fn ec064_ec065_ec066_codes_of_the_other_data() {
        let altri = AltriDati {
            posizione_professionale: Some("Z".into()),
            condizione_non_professionale: Some("99".into()),
            titolo_studio: Some("99".into()),
        };
        assert_eq!(codici(|p| p.altri_dati = Some(altri)), ["EC064", "EC065", "EC066"]);
        let solo_subentro = AltriDati { posizione_professionale: Some("A".into()), ..Default::default() };
        assert_eq!(codici(|p| p.altri_dati = Some(solo_subentro)), Vec::<&str>::new());
    }

    #[test]
    fn ec165_ec177_en242_how_bonds_ended() {
        let sentenza = Sentenza {
            data: "2010-01-01".into(),
            tipo_tribunale: "7".into(),
            autorita: "TRIBUNALE".into(),
            data_validita: "2010-01-01".into(),
            ..Default::default()
        };
        let fine =
            AnnullamentoMatrimonio { tipo_cessazione: "77".into(), sentenza: Some(sentenza), ..Default::default() };
        let trovati = codici(|p| p.separazione_annullamento_cessazione_matrimonio = Some(fine));
        assert_eq!(trovati, ["EC165", "EN242"]);
        let unione = UnioneCivile {
            unito_civilmente: Some(Generalita::default()),
            atto_unione: Some(anpr_contract::tipi::DatiEvento {
                data_evento: "2017-01-01".into(),
                ..Default::default()
            }),
            scioglimento_unione: Some(anpr_contract::tipi::ScioglimentoUnione {
                motivo_scioglimento: Some("77".into()),
                ..Default::default()
            }),
            ..Default::default()
        };
        assert_eq!(codici(|p| p.unione_civile = Some(unione)), ["EC177"]);
    }
}
