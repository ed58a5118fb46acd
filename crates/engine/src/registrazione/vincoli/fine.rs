//! What the end of a bond may say.

use super::super::Ambito;
use super::super::persona::nascita;
use super::forma::{giorni, giorni_del_contratto};
use super::lettura::{atto_fine_matrimonio, data_fine_matrimonio, data_scioglimento, giorno_di, per_morte};
use super::{Titolare, codici};
use crate::{Anomalia, valori};
use anpr_catalogue::tabelle::{self, Tabella};
use anpr_contract::tipi::{AnnullamentoMatrimonio, DatiEvento, RisoluzioneConvivenza, ScioglimentoUnione, Vedovanza};
use anpr_model::Data;

impl Ambito<'_> {
    /// ES011, EN315 for the day; EC046–EC051, EC102, ES067 for the place of death; EC084–EC086, EC104, EHR72, EHR82 for the
    /// act. `nozze` is the day of the wedding, where it is known.
    pub(crate) fn controlla_vedovanza(&mut self, vedovanza: &Vedovanza, nozze: Option<Data>, chi: &Titolare<'_>) {
        let morte = &vedovanza.dati_morteconiuge;
        if let Some((dal, al)) = giorni(morte) {
            let (decorrenza, nato) = (self.decorrenza(), nascita(chi.generalita));
            if dal > decorrenza || nato.is_some_and(|nato| al < nato) {
                self.nota_tra("ES011", dal, (nato, decorrenza), ("datiMorteconiuge", "dataEvento"));
            }
            self.non_prima(("datiMorteconiuge", "dataEvento"), al, ("datiMatrimonio", nozze));
        }
        self.controlla_morte_partner(morte);
    }

    /// Place and act of a spouse's death, as [`Self::controlla_vedovanza`] looks at them.
    pub(crate) fn controlla_morte_partner(&mut self, morte: &DatiEvento) {
        self.controlla_evento(morte, &codici::LUOGO_MORTE_CONIUGE, Some("ES067"), &codici::ATTO_MORTE_CONIUGE);
    }

    /// EN525 for the kind of end; ES012, ES047, EN315 for its day; EN242, EHR31, EHR90, EHR91 for the judgment; EC096–EC098,
    /// EC105, EHR73, EHR83 for the act.
    pub(crate) fn controlla_fine_matrimonio(
        &mut self,
        fine: &AnnullamentoMatrimonio,
        nozze: Option<Data>,
        chi: &Titolare<'_>,
    ) {
        let oggetto = "separazioneAnnullamentoCessazioneMatrimonio";
        let dove = (oggetto, "tipoCessazione");
        self.controlla_tabella(Tabella::CessazioneMatrimonio, &fine.tipo_cessazione, "EN525", dove);
        if let Some(sentenza) = &fine.sentenza {
            self.controlla_sentenza(sentenza, "sentenza");
        }
        let (classico, anpr) =
            (fine.atto_annullamento_matrimonio.as_ref(), fine.atto_annullamento_matrimonio_anpr.as_ref());
        self.controlla_atto(classico, anpr, None, &codici::ATTO_FINE_MATRIMONIO, "attoAnnullamentoMatrimonio");
        if let Some(giorno) = data_fine_matrimonio(fine) {
            let (oggi, nato) = (self.oggi(), nascita(chi.generalita));
            if giorno > oggi || nato.is_some_and(|nato| giorno < nato) {
                self.nota_tra("ES012", giorno, (nato, oggi), (oggetto, "dataValidita"));
            }
            self.non_prima((oggetto, "dataValidita"), giorno, ("datiMatrimonio", nozze));
        }
        let sentenza = fine.sentenza.as_ref().and_then(|s| valori::data(&s.data));
        if let (Some(atto), Some(sentenza)) = (atto_fine_matrimonio(fine), sentenza) {
            if atto < sentenza {
                self.nota_ordine("ES047", atto, sentenza, ("attoAnnullamentoMatrimonio", "dataFormazioneAtto"));
            }
        }
    }

    /// EN276 for the reason; EHR23, EN290 for the day, which is later than `inizio` where that is known; EN242, EHR31,
    /// EHR90, EHR91 for the judgment; EC122–EC125, EC142, EC143 for the place of a death; EC118–EC121, EHR36, EHR37 for the
    /// act; EN350 for a death without its day.
    pub(crate) fn controlla_scioglimento(&mut self, scioglimento: &ScioglimentoUnione, inizio: Option<Data>) {
        let motivo = scioglimento.motivo_scioglimento.as_deref().map(str::trim).unwrap_or_default();
        if !motivo.is_empty() {
            self.controlla_motivo("EN276", motivo, "unione", ("scioglimentoUnione", "motivoScioglimento"));
        }
        if let Some(sentenza) = &scioglimento.sentenza {
            self.controlla_sentenza(sentenza, "sentenza");
        }
        let morte = per_morte(motivo);
        if let Some(evento) = &scioglimento.dati_evento {
            if let Some(dal) = giorno_di(evento) {
                self.non_dopo_la_decorrenza("EHR23", dal, "scioglimentoUnione", "dataEvento");
            }
            let (luogo, atto) = if morte {
                (&codici::LUOGO_MORTE_UNITO, &codici::ATTO_MORTE_UNITO)
            } else {
                (&codici::LUOGO_SCIOGLIMENTO, &codici::ATTO_SCIOGLIMENTO)
            };
            self.controlla_evento(evento, luogo, None, atto);
        } else if morte {
            self.nota_su("EN350", "scioglimentoUnione", "datiEvento", "");
        }
        if let (Some(giorno), Some(inizio)) = (data_scioglimento(scioglimento), inizio) {
            if giorno < inizio {
                self.nota_ordine("EN290", giorno, inizio, ("scioglimentoUnione", "dataEvento"));
            }
        }
    }

    /// EN262 for the reason; EHR39, EN263, EN264, EN365 for the days; EC134–EC141, EC146, EC147 for where it was signed and
    /// registered; EN350 for a death without its day.
    pub(crate) fn controlla_risoluzione(&mut self, risoluzione: &RisoluzioneConvivenza, inizio: Option<Data>) {
        let motivo = risoluzione.motivo_risoluzione.as_deref().map(str::trim).unwrap_or_default();
        if !motivo.is_empty() {
            self.controlla_motivo("EN262", motivo, "convivenza", ("contrattoRisoluzione", "motivoRisoluzione"));
        }
        let Some(contratto) = &risoluzione.contratto else {
            if per_morte(motivo) {
                self.nota_su("EN350", "contrattoRisoluzione", "data", "");
            }
            return;
        };
        let [fine, firma, comunicazione] = giorni_del_contratto(contratto);
        let giorno = fine.or(firma);
        if let Some(giorno) = giorno {
            self.non_dopo_la_decorrenza("EHR39", giorno, "contrattoRisoluzione", "data");
            if let Some(inizio) = inizio.filter(|inizio| giorno < *inizio) {
                self.nota_ordine("EN263", giorno, inizio, ("contrattoRisoluzione", "data"));
            }
        } else if per_morte(motivo) {
            self.nota_su("EN350", "contrattoRisoluzione", "data", "");
        }
        if firma.is_some() && comunicazione.is_none() {
            self.nota_su("EN365", "contrattoRisoluzione", "dataNotifica", "");
        }
        if let (Some(giorno), Some(comunicazione)) = (giorno, comunicazione) {
            if comunicazione < giorno {
                self.nota_ordine("EN264", comunicazione, giorno, ("contrattoRisoluzione", "dataNotifica"));
            }
        }
        self.controlla_documento(
            contratto,
            giorno,
            &codici::REGISTRAZIONE_RISOLUZIONE,
            &codici::LUOGO_RISOLUZIONE,
            "contrattoRisoluzione",
        );
    }

    /// A reason of table 43 that suits this kind of bond.
    fn controlla_motivo(&mut self, codice: &'static str, motivo: &str, genere: &str, (oggetto, campo): (&str, &str)) {
        let voce = tabelle::voce(Tabella::CessazioneUnioneConvivenza, motivo, self.oggi());
        let adatta = voce.is_some_and(|v| v.nota.as_deref().is_none_or(|nota| nota == genere || nota == "entrambe"));
        if !adatta {
            let ammesse = tabelle::voci(Tabella::CessazioneUnioneConvivenza).iter();
            let ammesse = ammesse.filter(|v| v.nota.as_deref().is_none_or(|nota| nota == genere || nota == "entrambe"));
            let ammesse: Vec<&str> = ammesse.map(|v| v.codice.as_str()).collect();
            let parametri = [("valore", motivo), ("atteso", &ammesse.join(", "))];
            self.nota(Anomalia::nuova(codice, &parametri).su(oggetto, campo).valore(motivo));
        }
    }

    /// EN315: an end that comes before the beginning.
    fn non_prima(&mut self, (oggetto, campo): (&str, &str), giorno: Data, (di, altro): (&str, Option<Data>)) {
        let Some(altro) = altro.filter(|altro| giorno < *altro) else { return };
        let (detto, data) = (valori::data_italiana(giorno), valori::data_italiana(altro));
        let parametri = [("campo", oggetto), ("valore", detto.as_str()), ("atteso", di), ("data", &data)];
        self.nota(Anomalia::nuova("EN315", &parametri).su(oggetto, campo).valore(&detto));
    }

    fn nota_tra(&mut self, codice: &'static str, giorno: Data, (dal, al): (Option<Data>, Data), dove: (&str, &str)) {
        let detto = valori::data_italiana(giorno);
        let (dal, al) = (dal.map_or_else(String::new, valori::data_italiana), valori::data_italiana(al));
        let parametri = [("valore", detto.as_str()), ("data", &dal), ("atteso", &al)];
        self.nota(Anomalia::nuova(codice, &parametri).su(dove.0, dove.1).valore(&detto));
    }
}
