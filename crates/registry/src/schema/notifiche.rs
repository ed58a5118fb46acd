//! The tables of notices, and of what comuni ask for and fetch later.

diesel::table! {
    endpoint (comune) {
        comune -> Text,
        url -> Text,
        host -> Text,
        cn -> Text,
        certificato -> Binary,
        stato -> Text,
        aggiornato -> Timestamp,
        prossimo -> Nullable<Timestamp>,
        fallimenti -> Integer,
        ultimo -> Nullable<Timestamp>,
        ultimo_esito -> Nullable<Text>,
        presa_da -> Nullable<Text>,
        presa_fino -> Nullable<Timestamp>,
    }
}

diesel::table! {
    notifica (destinatario, id) {
        destinatario -> Text,
        id -> BigInt,
        tipo -> Text,
        operazione -> BigInt,
        soggetto -> Nullable<BigInt>,
        creata -> Timestamp,
        stato -> SmallInt,
        consegna -> Text,
        tentativi -> Integer,
        affidata -> Nullable<Timestamp>,
        primo -> Nullable<Timestamp>,
        ultimo -> Nullable<Timestamp>,
        ultimo_esito -> Nullable<Text>,
        fruita -> Nullable<Timestamp>,
        ritirata_da -> Nullable<BigInt>,
        contenuto -> Binary,
    }
}

diesel::table! {
    elaborazione (comune, id) {
        comune -> Text,
        id -> BigInt,
        codice -> Text,
        inserita -> Timestamp,
        richiesta -> Text,
        di_comune -> Text,
        genere -> Text,
        filtro_stato -> SmallInt,
        filtro_codice -> Nullable<Text>,
        tempo_da -> Nullable<Timestamp>,
        tempo_a -> Nullable<Timestamp>,
        numero_da -> Nullable<BigInt>,
        numero_a -> Nullable<BigInt>,
        non_prima -> Timestamp,
        da_iniziare -> Timestamp,
        stato -> SmallInt,
        prossimo -> Nullable<Timestamp>,
        tentativi -> Integer,
        presa_da -> Nullable<Text>,
        presa_fino -> Nullable<Timestamp>,
        conclusa -> Nullable<Timestamp>,
        parti -> Integer,
    }
}

diesel::table! {
    elaborazione_voce (elaborazione, parte, posizione) {
        elaborazione -> BigInt,
        parte -> Integer,
        posizione -> Integer,
        voce -> BigInt,
        tipo -> Text,
        stato -> SmallInt,
    }
}
