//! The tables, as diesel sees them on both databases.

mod notifiche;

pub(crate) use notifiche::{elaborazione, elaborazione_voce, endpoint, notifica};

diesel::table! {
    comune (istat) {
        istat -> Text,
        denominazione -> Text,
        sigla_provincia -> Text,
        stato -> Text,
        data_subentro -> Nullable<Date>,
    }
}

diesel::table! {
    comune_confluito (istat) {
        istat -> Text,
        in_comune -> Text,
    }
}

diesel::table! {
    contatore (nome) {
        nome -> Text,
        prossimo -> BigInt,
    }
}

diesel::table! {
    comune_ip (comune, ip) {
        comune -> Text,
        ip -> Text,
    }
}

diesel::table! {
    segreto (nome) {
        nome -> Text,
        valore -> Binary,
    }
}

diesel::table! {
    lotto (id) {
        id -> BigInt,
        comune -> Text,
        fornitura -> Integer,
        operazione -> BigInt,
        stato -> Text,
    }
}

diesel::table! {
    soggetto (id) {
        id -> BigInt,
        id_anpr -> Text,
        comune -> Text,
        stato -> Text,
        lotto -> Nullable<BigInt>,
        revisione -> BigInt,
    }
}

diesel::table! {
    identificativo (id_anpr) {
        id_anpr -> Text,
        soggetto -> BigInt,
    }
}

diesel::table! {
    iscrizione (soggetto, aperta_da, numero) {
        soggetto -> BigInt,
        aperta_da -> BigInt,
        numero -> SmallInt,
        comune -> Text,
        registro -> Text,
        dal -> Date,
        al -> Nullable<Date>,
        id_scheda_comune -> Nullable<Text>,
        chiusa_da -> Nullable<BigInt>,
        annullata_da -> Nullable<BigInt>,
    }
}

diesel::table! {
    generalita (soggetto, aperta_da, numero) {
        soggetto -> BigInt,
        aperta_da -> BigInt,
        numero -> SmallInt,
        dal -> Date,
        al -> Nullable<Date>,
        chiusa_da -> Nullable<BigInt>,
        annullata_da -> Nullable<BigInt>,
        codice_fiscale -> Nullable<Text>,
        cognome -> Nullable<Text>,
        nome -> Nullable<Text>,
        sesso -> Text,
        data_nascita -> Date,
        luogo_nascita -> Nullable<Text>,
    }
}

diesel::table! {
    sezione (soggetto, codice, aperta_da, numero) {
        soggetto -> BigInt,
        codice -> SmallInt,
        aperta_da -> BigInt,
        numero -> SmallInt,
        dal -> Date,
        al -> Nullable<Date>,
        chiusa_da -> Nullable<BigInt>,
        annullata_da -> Nullable<BigInt>,
        chiave -> Nullable<Text>,
        altra_chiave -> Nullable<Text>,
        contenuto -> Text,
    }
}

diesel::table! {
    famiglia (id) {
        id -> BigInt,
        comune -> Text,
        tipo_scheda -> SmallInt,
        id_comune -> Nullable<Text>,
        stato -> Text,
        lotto -> Nullable<BigInt>,
        revisione -> BigInt,
        incompleta -> Bool,
        certificabile -> Bool,
    }
}

diesel::table! {
    sezione_famiglia (famiglia, codice, aperta_da, numero) {
        famiglia -> BigInt,
        codice -> SmallInt,
        aperta_da -> BigInt,
        numero -> SmallInt,
        dal -> Date,
        al -> Nullable<Date>,
        chiusa_da -> Nullable<BigInt>,
        annullata_da -> Nullable<BigInt>,
        contenuto -> Text,
    }
}

diesel::table! {
    appartenenza (soggetto, aperta_da, numero) {
        soggetto -> BigInt,
        aperta_da -> BigInt,
        numero -> SmallInt,
        famiglia -> BigInt,
        codice_legame -> Text,
        progressivo -> Integer,
        dal -> Date,
        al -> Nullable<Date>,
        decorrenza_legame -> Nullable<Date>,
        chiusa_da -> Nullable<BigInt>,
        annullata_da -> Nullable<BigInt>,
    }
}

diesel::table! {
    operazione (comune, id) {
        id -> BigInt,
        comune -> Text,
        id_operazione_comune -> Text,
        chiave -> Nullable<Text>,
        codice -> Text,
        ricevuta -> Timestamp,
        data_decorrenza -> Nullable<Date>,
        esito -> Text,
        codici -> Text,
        operatore -> Text,
        postazione -> Text,
        sede -> Text,
        applicazione -> Text,
        asserzione -> Text,
        certificato_server -> Nullable<Binary>,
        seriale_server -> Text,
        certificato_postazione -> Nullable<Binary>,
        seriale_postazione -> Text,
        ip -> Text,
        ip_dichiarato -> Nullable<Text>,
        impronta_corpo -> Nullable<Binary>,
        durata_us -> BigInt,
        tipo_risposta -> Text,
        richiesta -> Binary,
        risposta -> Binary,
        protocollo -> Nullable<Text>,
    }
}

diesel::table! {
    operazione_soggetto (soggetto, operazione) {
        soggetto -> BigInt,
        operazione -> BigInt,
        aree -> Integer,
        codice -> Text,
        comune -> Text,
        decorrenza -> Nullable<Date>,
        annullata_da -> Nullable<BigInt>,
        prima -> Nullable<Text>,
    }
}

diesel::table! {
    operazione_famiglia (famiglia, operazione) {
        famiglia -> BigInt,
        operazione -> BigInt,
        aree -> Integer,
        codice -> Text,
        comune -> Text,
        decorrenza -> Nullable<Date>,
        annullata_da -> Nullable<BigInt>,
        prima -> Nullable<Text>,
    }
}

diesel::table! {
    unicita (chiave) {
        chiave -> Text,
        operazione -> BigInt,
        scade -> Timestamp,
    }
}

diesel::table! {
    procedimento (id) {
        id -> BigInt,
        comune -> Text,
        numero_comune -> Text,
        aperto -> Bool,
        dati -> Text,
    }
}

diesel::table! {
    procedimento_soggetto (soggetto, procedimento) {
        soggetto -> BigInt,
        procedimento -> BigInt,
    }
}

diesel::table! {
    replica (chiave) {
        chiave -> Text,
        scade -> Timestamp,
    }
}

diesel::table! {
    certificato (impronta) {
        impronta -> Binary,
        emittente -> Text,
        seriale -> Text,
        cn -> Text,
        ruolo -> Text,
        comune -> Text,
        valido_dal -> Timestamp,
        valido_al -> Timestamp,
        stato -> Text,
    }
}

diesel::table! {
    postazione (id) {
        id -> Text,
        comune -> Text,
        descrizione -> Nullable<Text>,
        stato -> Text,
    }
}

diesel::table! {
    operatore (id) {
        id -> Text,
        codice_fiscale -> Text,
        stato -> Text,
    }
}

diesel::table! {
    profilo (codice) {
        codice -> Text,
    }
}

diesel::table! {
    profilo_operazione (profilo, operazione) {
        profilo -> Text,
        operazione -> Text,
    }
}

diesel::table! {
    abilitazione (operatore, comune, profilo, dal) {
        operatore -> Text,
        comune -> Text,
        profilo -> Text,
        dal -> Date,
        al -> Nullable<Date>,
        stato -> Text,
    }
}

diesel::table! {
    audit (numero) {
        numero -> BigInt,
        quando -> Timestamp,
        chi -> Text,
        azione -> Text,
        oggetto -> Text,
        prima -> Nullable<Text>,
        dopo -> Nullable<Text>,
        hash -> Binary,
    }
}

diesel::table! {
    audit_testa (id) {
        id -> SmallInt,
        numero -> BigInt,
        hash -> Binary,
    }
}

diesel::table! {
    fornitura (comune, numero) {
        comune -> Text,
        numero -> Integer,
        totale -> Integer,
        stato -> Text,
        ricevuta -> Timestamp,
        conclusa -> Nullable<Timestamp>,
        lotto -> Nullable<BigInt>,
        esito -> Nullable<Text>,
    }
}

diesel::table! {
    fornitura_presa (comune, numero) {
        comune -> Text,
        numero -> Integer,
        presa_da -> BigInt,
        presa_fino -> Timestamp,
    }
}

diesel::table! {
    fornitura_file (comune, numero, tipo, progressivo) {
        comune -> Text,
        numero -> Integer,
        tipo -> Text,
        progressivo -> Integer,
        nome -> Text,
        impronta -> Binary,
        dimensione -> BigInt,
        percorso -> Text,
        ricevuto -> Timestamp,
        esito -> Nullable<Text>,
    }
}

diesel::table! {
    entrate_codice (codice) {
        codice -> Text,
        cognome -> Text,
        nome -> Text,
        sesso -> Text,
        nascita -> Date,
        luogo -> Text,
        attribuito -> Date,
        origine -> Text,
        stato -> Text,
        nuovo -> Nullable<Text>,
        marcato_dal -> Nullable<Date>,
    }
}

diesel::table! {
    entrate_base (base) {
        base -> Text,
        usi -> BigInt,
    }
}

diesel::table! {
    entrate_riferimento (riferimento, chiamata, impronta) {
        riferimento -> Text,
        chiamata -> Text,
        impronta -> Binary,
        codice -> Text,
        data -> Date,
    }
}

diesel::table! {
    entrate_comportamento (id) {
        id -> SmallInt,
        guasto -> Bool,
        latenza_ms -> Integer,
        marcatura_giorni -> Integer,
        provvisori -> BigInt,
    }
}

diesel::table! {
    entrate_validazione (soggetto, operazione) {
        soggetto -> BigInt,
        operazione -> BigInt,
        chiamata -> Text,
        riferimento -> Text,
        codice -> Nullable<Text>,
        cognome -> Nullable<Text>,
        nome -> Nullable<Text>,
        sesso -> Text,
        nascita -> Date,
        luogo -> Text,
        stato -> Text,
        tentativi -> Integer,
        prossimo -> Timestamp,
        esito -> Nullable<Text>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    comune,
    comune_confluito,
    comune_ip,
    contatore,
    segreto,
    lotto,
    soggetto,
    identificativo,
    iscrizione,
    generalita,
    sezione,
    famiglia,
    sezione_famiglia,
    appartenenza,
    operazione,
    operazione_soggetto,
    operazione_famiglia,
    unicita,
    procedimento,
    procedimento_soggetto,
    replica,
    certificato,
    postazione,
    operatore,
    profilo,
    profilo_operazione,
    abilitazione,
    audit,
    audit_testa,
    fornitura,
    fornitura_file,
    fornitura_presa,
);

diesel::table! {
    comune_certificati (comune) {
        comune -> Text,
        parametri -> Text,
        logo -> Nullable<Binary>,
    }
}

diesel::table! {
    certificato_emesso (comune, protocollo) {
        comune -> Text,
        protocollo -> BigInt,
        codice -> Nullable<Binary>,
        soggetto -> BigInt,
        intestatario -> Text,
        tipi -> Text,
        lingue -> Text,
        data -> Date,
        valido_al -> Date,
        emissione -> SmallInt,
        pa_estera -> SmallInt,
        bollo -> Integer,
        bollo_virtuale -> SmallInt,
        diritti -> Integer,
        esenzione -> Nullable<Text>,
        descrizione_esenzione -> Nullable<Text>,
        ufficiale -> Text,
        richiedente -> Nullable<Text>,
        forzati -> Text,
        impronta -> Binary,
        pdf -> Binary,
        annullato -> Nullable<Timestamp>,
        motivo_annullamento -> Nullable<SmallInt>,
        nota_annullamento -> Nullable<Text>,
        facsimile -> Nullable<Bool>,
    }
}

diesel::table! {
    verifica_certificato (comune, protocollo, cosa) {
        comune -> Text,
        protocollo -> BigInt,
        cosa -> Text,
        volte -> BigInt,
        ultima -> Timestamp,
    }
}
