//! Certificates issued by comuni, and what each comune sets for its own (certificazione §§13, 14).

use crate::connessione::MultiBackend;
use crate::errore::{Errore, Risultato};
use crate::schema::{certificato_emesso, comune_certificati, verifica_certificato};
use crate::scrittura::Scrittura;
use crate::snapshot::{Snapshot, istante};
use crate::tipi::{Autore, Consultazione, Istante, Verifica, VerificaContata, Visto};
use anpr_model::{CertificatoEmesso, Data, OperazioneId, ParametriCertificati, SoggettoId};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

/// An issued certificate as it is listed: everything but the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RigaCertificato {
    /// ISTAT code of the comune that issued it.
    pub comune: String,
    /// `numeroProtocolloANPR`.
    pub protocollo: OperazioneId,
    /// Whom it is about.
    pub soggetto: SoggettoId,
    /// The same, as the verification page shows it.
    pub intestatario: String,
    /// Codes of table 13.
    pub tipi: Vec<u8>,
    /// The day on it.
    pub data: Data,
    /// Last day on which it is vouched for.
    pub valido_al: Data,
    /// 1 at the desk, 2 online.
    pub emissione: i16,
    /// Cents of stamp duty.
    pub bollo: i32,
    /// Cents of secretarial fees.
    pub diritti: i32,
    /// Ground of exemption.
    pub esenzione: Option<String>,
    /// The officer.
    pub ufficiale: String,
    /// Codes that were forced.
    pub forzati: Vec<String>,
    /// SHA-256 of the document.
    pub impronta: Vec<u8>,
    /// Whether it was printed as a facsimile; none of one that was issued before this was noted.
    pub facsimile: Option<bool>,
    /// When and why it was annulled.
    pub annullamento: Option<AnnullamentoCertificato>,
}

/// Why a certificate is worth nothing any more (certificazione §14.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnullamentoCertificato {
    /// When.
    pub quando: Istante,
    /// 1 material error, 3 another.
    pub motivo: i16,
    /// In words.
    pub nota: Option<String>,
}

/// Which certificates are listed.
#[derive(Debug, Clone, Default)]
pub struct FiltroCertificati {
    /// Of this comune (ISTAT code).
    pub comune: Option<String>,
    /// About this person.
    pub soggetto: Option<SoggettoId>,
    /// Of this kind, alone or with others (code of table 13).
    pub tipo: Option<u8>,
    /// Issued from this day on.
    pub dal: Option<Data>,
    /// Issued up to this day.
    pub al: Option<Data>,
}

type Riga = (
    (String, i64, i64, String, String, Data, Data, i16),
    (i32, i32, Option<String>, String, String, Vec<u8>, Option<bool>),
    (Option<NaiveDateTime>, Option<i16>, Option<String>),
);

macro_rules! colonne {
    () => {{
        use certificato_emesso as c;
        (
            (c::comune, c::protocollo, c::soggetto, c::intestatario, c::tipi, c::data, c::valido_al, c::emissione),
            (c::bollo, c::diritti, c::esenzione, c::ufficiale, c::forzati, c::impronta, c::facsimile),
            (c::annullato, c::motivo_annullamento, c::nota_annullamento),
        )
    }};
}

impl Scrittura<'_> {
    /// Sets what a comune prints on its certificates.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when there is no such comune.
    pub fn salva_parametri_certificati(
        &mut self,
        autore: &Autore,
        comune: &str,
        parametri: &ParametriCertificati,
    ) -> Risultato<()> {
        let prima = self.vista().parametri_certificati(comune)?;
        let testo = serde_json::to_string(parametri).map_err(|e| Errore::Interno(e.to_string()))?;
        let colonna = comune_certificati::parametri.eq(&testo);
        self.passo(|c| match prima {
            Some(_) => diesel::update(comune_certificati::table.filter(comune_certificati::comune.eq(comune)))
                .set(colonna)
                .execute(c),
            None => diesel::insert_into(comune_certificati::table)
                .values((comune_certificati::comune.eq(comune), colonna))
                .execute(c),
        })?;
        let oggetto = format!("comune {comune}");
        self.registra(autore, "parametri certificati", &oggetto, prima.as_ref(), Some(parametri))
    }

    /// Sets the coat of arms, or takes it away. The parameters must be there.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`] when the comune has set no parameters yet.
    pub fn salva_logo(&mut self, autore: &Autore, comune: &str, logo: Option<&[u8]>) -> Risultato<()> {
        let sua = comune_certificati::table.filter(comune_certificati::comune.eq(comune));
        let n = self.passo(|c| diesel::update(sua).set(comune_certificati::logo.eq(logo)).execute(c))?;
        if n == 0 {
            return self.rifiuta(Errore::Sconosciuto("parameters of the comune"));
        }
        let byte = logo.map(|logo| format!("{} bytes", logo.len()));
        self.registra::<str>(autore, "stemma", &format!("comune {comune}"), None, byte.as_deref())
    }

    /// Keeps a certificate that is being issued.
    pub fn emetti_certificato(&mut self, nuovo: &CertificatoEmesso) -> Risultato<()> {
        use certificato_emesso as c;
        let tipi: Vec<String> = nuovo.tipi.iter().map(u8::to_string).collect();
        let importo = |centesimi: u32| i32::try_from(centesimi).unwrap_or(i32::MAX);
        let impronta = openssl::sha::sha256(&nuovo.pdf);
        let riga = (
            (
                c::comune.eq(&nuovo.comune),
                c::protocollo.eq(nuovo.protocollo.0),
                c::codice.eq(nuovo.codice.as_ref().map(|codice| codice.as_slice())),
                c::soggetto.eq(nuovo.soggetto.0),
                c::intestatario.eq(&nuovo.intestatario),
                c::tipi.eq(tipi.join(" ")),
                c::lingue.eq(nuovo.lingue.join(" ")),
                c::data.eq(nuovo.data),
                c::valido_al.eq(nuovo.valido_al),
                c::emissione.eq(i16::from(nuovo.emissione)),
                c::pa_estera.eq(i16::from(nuovo.pa_estera)),
            ),
            (
                c::bollo.eq(importo(nuovo.importi.bollo)),
                c::bollo_virtuale.eq(i16::from(nuovo.importi.bollo_virtuale)),
                c::diritti.eq(importo(nuovo.importi.diritti)),
                c::esenzione.eq(nuovo.importi.esenzione.as_deref()),
                c::descrizione_esenzione.eq(nuovo.importi.descrizione_esenzione.as_deref()),
                c::ufficiale.eq(&nuovo.ufficiale),
                c::richiedente.eq(nuovo.richiedente.as_deref()),
                c::forzati.eq(nuovo.forzati.join(" ")),
                c::impronta.eq(impronta.as_slice()),
                c::facsimile.eq(Some(nuovo.facsimile)),
                c::pdf.eq(nuovo.pdf.as_slice()),
            ),
        );
        self.passo(|conn| diesel::insert_into(c::table).values(riga).execute(conn))?;
        Ok(())
    }

    /// Annuls a certificate: it is kept, but vouched for no more. There is no way back.
    ///
    /// # Errors
    /// [`Errore::Sconosciuto`]; [`Errore::TransizioneVietata`] for one that is annulled already.
    pub fn annulla_certificato(
        &mut self,
        autore: &Autore,
        comune: &str,
        protocollo: OperazioneId,
        motivo: i16,
        nota: Option<&str>,
    ) -> Risultato<()> {
        use certificato_emesso as c;
        let Some(prima) = self.vista().certificato_emesso(comune, protocollo)? else {
            return self.rifiuta(Errore::Sconosciuto("certificate"));
        };
        if prima.annullamento.is_some() {
            let (da, a) = ("annullato".to_owned(), "annullato".to_owned());
            return self.rifiuta(Errore::TransizioneVietata { oggetto: "certificato", da, a });
        }
        let quale = c::table.filter(c::comune.eq(comune).and(c::protocollo.eq(protocollo.0)));
        let valori = (
            c::annullato.eq(Some(autore.quando.naive_utc())),
            c::motivo_annullamento.eq(Some(motivo)),
            c::nota_annullamento.eq(nota),
        );
        self.passo(|conn| diesel::update(quale).set(valori).execute(conn))?;
        #[derive(Serialize)]
        struct Dopo<'a> {
            motivo: i16,
            nota: Option<&'a str>,
        }
        self.registra(autore, "annulla", &oggetto(comune, protocollo), None, Some(&Dopo { motivo, nota }))
    }

    /// Notes that somebody reads what comuni have certified.
    pub fn annota_consultazione(&mut self, autore: &Autore, cosa: &Consultazione) -> Risultato<()> {
        let (azione, oggetto) = match cosa {
            Consultazione::Certificato { comune, protocollo } => ("consulta", oggetto(comune, *protocollo)),
            Consultazione::Documento { comune, protocollo } => ("estrae", oggetto(comune, *protocollo)),
            Consultazione::DelSoggetto(soggetto) => ("elenca", format!("certificati del soggetto {soggetto}")),
        };
        self.registra::<str>(autore, azione, &oggetto, None, None)
    }

    /// Adds to the count of what was looked at by code. In their order, so that writes at once wait for each other.
    ///
    /// # Errors
    /// [`Errore::Duplicato`] when another write counted one for the first time at the same moment: to be run again.
    pub fn conta_verifiche(&mut self, contate: &[VerificaContata]) -> Risultato<()> {
        use verifica_certificato as v;
        for VerificaContata { verifica, volte, ultima } in contate {
            let Verifica { comune, protocollo, cosa } = verifica;
            let chiave = (v::comune.eq(comune), v::protocollo.eq(protocollo.0), v::cosa.eq(cosa.parola()));
            let sua = v::table.find((comune, protocollo.0, cosa.parola()));
            let ultima = ultima.naive_utc();
            if self.passo(|c| diesel::update(sua).set(v::volte.eq(v::volte + volte)).execute(c))? == 0 {
                let nuova = (chiave, v::volte.eq(volte), v::ultima.eq(ultima));
                self.passo(|c| diesel::insert_into(v::table).values(nuova).execute(c))?;
                continue;
            }
            // Another process may have written later ones before.
            let prima = v::table.filter(chiave.0.and(chiave.1).and(chiave.2)).filter(v::ultima.lt(ultima));
            self.passo(|c| diesel::update(prima).set(v::ultima.eq(ultima)).execute(c))?;
        }
        Ok(())
    }
}

impl Snapshot<'_> {
    /// What a comune has set for its certificates; none until it has.
    pub fn parametri_certificati(&mut self, comune: &str) -> Risultato<Option<ParametriCertificati>> {
        let testo: Option<String> = self.leggi(|c| {
            comune_certificati::table
                .filter(comune_certificati::comune.eq(comune))
                .select(comune_certificati::parametri)
                .get_result(c)
                .optional()
        })?;
        let leggi = |testo: String| {
            serde_json::from_str(&testo).map_err(|e| Errore::Incoerente(format!("parameters of {comune}: {e}")))
        };
        testo.map(leggi).transpose()
    }

    /// The coat of arms of a comune.
    pub fn logo(&mut self, comune: &str) -> Risultato<Option<Vec<u8>>> {
        let logo: Option<Option<Vec<u8>>> = self.leggi(|c| {
            comune_certificati::table
                .filter(comune_certificati::comune.eq(comune))
                .select(comune_certificati::logo)
                .get_result(c)
                .optional()
        })?;
        Ok(logo.flatten())
    }

    /// A certificate by the comune that issued it and its protocol.
    pub fn certificato_emesso(&mut self, comune: &str, protocollo: OperazioneId) -> Risultato<Option<RigaCertificato>> {
        use certificato_emesso as c;
        let quale = c::comune.eq(comune).and(c::protocollo.eq(protocollo.0));
        let riga: Option<Riga> =
            self.leggi(|conn| c::table.filter(quale).select(colonne!()).get_result(conn).optional())?;
        riga.map(riga_da).transpose()
    }

    /// The document, as it left.
    pub fn pdf_certificato(&mut self, comune: &str, protocollo: OperazioneId) -> Risultato<Option<Vec<u8>>> {
        use certificato_emesso as c;
        let quale = c::comune.eq(comune).and(c::protocollo.eq(protocollo.0));
        self.leggi(|conn| c::table.filter(quale).select(c::pdf).get_result(conn).optional())
    }

    /// The certificate whose verification page has the code with this SHA-256.
    pub fn certificato_verificato(&mut self, codice: &[u8; 32]) -> Risultato<Option<RigaCertificato>> {
        use certificato_emesso as c;
        let quale = c::codice.eq(Some(codice.as_slice()));
        let riga: Option<Riga> = self.leggi(|conn| c::table.filter(quale).select(colonne!()).first(conn).optional())?;
        riga.map(riga_da).transpose()
    }

    /// How often something of a certificate was looked at by its code.
    pub fn verifiche(&mut self, comune: &str, protocollo: OperazioneId) -> Risultato<Vec<VerificaContata>> {
        use verifica_certificato as v;
        let righe: Vec<(String, i64, NaiveDateTime)> = self.leggi(|c| {
            v::table
                .filter(v::comune.eq(comune).and(v::protocollo.eq(protocollo.0)))
                .order(v::cosa)
                .select((v::cosa, v::volte, v::ultima))
                .load(c)
        })?;
        let contata = |(cosa, volte, ultima): (String, i64, NaiveDateTime)| {
            let cosa = Visto::da_parola(&cosa).ok_or_else(|| {
                Errore::Incoerente(format!("what was looked at of certificate {comune}/{protocollo}"))
            })?;
            let verifica = Verifica { comune: comune.to_owned(), protocollo, cosa };
            Ok(VerificaContata { verifica, volte, ultima: istante(ultima) })
        };
        righe.into_iter().map(contata).collect()
    }

    /// Certificates, the latest first, at most `limite` of them.
    pub fn certificati_emessi(&mut self, filtro: &FiltroCertificati, limite: i64) -> Risultato<Vec<RigaCertificato>> {
        use certificato_emesso as c;
        let mut q = c::table.select(colonne!()).order(c::protocollo.desc()).into_boxed::<MultiBackend>();
        if let Some(comune) = &filtro.comune {
            q = q.filter(c::comune.eq(comune.clone()));
        }
        if let Some(soggetto) = filtro.soggetto {
            q = q.filter(c::soggetto.eq(soggetto.0));
        }
        if let Some(tipo) = filtro.tipo {
            // Codes stand one after the other, with a space between.
            let [primo, ultimo, in_mezzo] = [format!("{tipo} %"), format!("% {tipo}"), format!("% {tipo} %")];
            let solo = c::tipi.eq(tipo.to_string());
            q = q.filter(solo.or(c::tipi.like(primo)).or(c::tipi.like(ultimo)).or(c::tipi.like(in_mezzo)));
        }
        if let Some(dal) = filtro.dal {
            q = q.filter(c::data.ge(dal));
        }
        if let Some(al) = filtro.al {
            q = q.filter(c::data.le(al));
        }
        let righe: Vec<Riga> = self.leggi(|conn| q.limit(limite).load(conn))?;
        righe.into_iter().map(riga_da).collect()
    }
}

fn oggetto(comune: &str, protocollo: OperazioneId) -> String {
    format!("certificato {comune}/{protocollo}")
}

fn riga_da(
    (
        (comune, protocollo, soggetto, intestatario, tipi, data, valido_al, emissione),
        (bollo, diritti, esenzione, ufficiale, forzati, impronta, facsimile),
        (annullato, motivo, nota),
    ): Riga,
) -> Risultato<RigaCertificato> {
    let tipi: Result<Vec<u8>, _> = tipi.split_whitespace().map(str::parse).collect();
    Ok(RigaCertificato {
        tipi: tipi.map_err(|_| Errore::Incoerente(format!("kinds of certificate {comune}/{protocollo}")))?,
        comune,
        protocollo: OperazioneId(protocollo),
        soggetto: SoggettoId(soggetto),
        intestatario,
        data,
        valido_al,
        emissione,
        bollo,
        diritti,
        esenzione,
        ufficiale,
        forzati: forzati.split_whitespace().map(str::to_owned).collect(),
        impronta,
        facsimile,
        annullamento: annullato.map(|quando| AnnullamentoCertificato {
            quando: istante(quando),
            motivo: motivo.unwrap_or_default(),
            nota,
        }),
    })
}
