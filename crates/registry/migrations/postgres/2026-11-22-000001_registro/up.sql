-- What the register knows of the comuni; a comune merged into another answers through it (sicurezza §8.3).
CREATE TABLE comune (
    istat TEXT NOT NULL PRIMARY KEY,
    denominazione TEXT NOT NULL,
    sigla_provincia TEXT NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('S', 'N')),
    data_subentro DATE
);

CREATE TABLE comune_confluito (
    istat TEXT NOT NULL PRIMARY KEY,
    in_comune TEXT NOT NULL REFERENCES comune (istat)
);
CREATE INDEX comune_confluito_in ON comune_confluito (in_comune);

-- Ids are taken from here in blocks, each in a transaction of its own: a number once given is never given again.
CREATE TABLE contatore (
    nome TEXT NOT NULL PRIMARY KEY,
    prossimo BIGINT NOT NULL
);
INSERT INTO contatore (nome, prossimo) VALUES ('famiglia', 1), ('id_anpr', 0), ('lotto', 1), ('operazione', 1), ('soggetto', 1);

-- A bulk load. Rows of soggetto and famiglia that name one not 'attivo' are not part of the register.
CREATE TABLE lotto (
    id BIGINT NOT NULL PRIMARY KEY,
    comune TEXT NOT NULL,
    fornitura INTEGER NOT NULL,
    operazione BIGINT NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('in_carico', 'attivo', 'scartato', 'rimosso'))
);

-- Sheets of persons. Tables about persons are distributed by soggetto, which never changes, unlike comune.
CREATE TABLE soggetto (
    id BIGINT NOT NULL PRIMARY KEY,
    id_anpr TEXT NOT NULL,
    comune TEXT NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('R', 'A', 'D', 'C')),
    lotto BIGINT
);
CREATE INDEX soggetto_id_anpr ON soggetto (id_anpr);
CREATE INDEX soggetto_comune ON soggetto (comune);
CREATE INDEX soggetto_lotto ON soggetto (lotto);

-- Every national identifier ever given; unique across shards because it is distributed by itself.
CREATE TABLE identificativo (
    id_anpr TEXT NOT NULL,
    soggetto BIGINT NOT NULL,
    CONSTRAINT identificativo_unico PRIMARY KEY (id_anpr)
);

CREATE TABLE iscrizione (
    soggetto BIGINT NOT NULL,
    aperta_da BIGINT NOT NULL,
    numero SMALLINT NOT NULL,
    comune TEXT NOT NULL,
    registro TEXT NOT NULL CHECK (registro IN ('R', 'A')),
    dal DATE NOT NULL,
    al DATE,
    id_scheda_comune TEXT,
    chiusa_da BIGINT,
    annullata_da BIGINT,
    PRIMARY KEY (soggetto, aperta_da, numero)
);
CREATE INDEX iscrizione_scheda_comune ON iscrizione (id_scheda_comune, comune) WHERE id_scheda_comune IS NOT NULL;

-- Search keys of the section generalita, whose content is in sezione under the same key.
CREATE TABLE generalita (
    soggetto BIGINT NOT NULL,
    aperta_da BIGINT NOT NULL,
    numero SMALLINT NOT NULL,
    dal DATE NOT NULL,
    al DATE,
    chiusa_da BIGINT,
    annullata_da BIGINT,
    codice_fiscale TEXT COLLATE "C",
    cognome TEXT COLLATE "C",
    nome TEXT COLLATE "C",
    sesso TEXT NOT NULL CHECK (sesso IN ('M', 'F', 'N')),
    data_nascita DATE NOT NULL,
    luogo_nascita TEXT,
    PRIMARY KEY (soggetto, aperta_da, numero)
);
CREATE INDEX generalita_codice_fiscale ON generalita (codice_fiscale) WHERE codice_fiscale IS NOT NULL;
CREATE INDEX generalita_nome ON generalita (cognome, nome, data_nascita);

CREATE TABLE sezione (
    soggetto BIGINT NOT NULL,
    codice SMALLINT NOT NULL,
    aperta_da BIGINT NOT NULL,
    numero SMALLINT NOT NULL,
    dal DATE NOT NULL,
    al DATE,
    chiusa_da BIGINT,
    annullata_da BIGINT,
    chiave TEXT COLLATE "C",
    contenuto TEXT NOT NULL,
    PRIMARY KEY (soggetto, codice, aperta_da, numero)
);
CREATE INDEX sezione_chiave ON sezione (chiave, codice) WHERE chiave IS NOT NULL;

CREATE TABLE famiglia (
    id BIGINT NOT NULL PRIMARY KEY,
    comune TEXT NOT NULL,
    tipo_scheda SMALLINT NOT NULL CHECK (tipo_scheda IN (3, 4, 5)),
    id_comune TEXT,
    stato TEXT NOT NULL CHECK (stato IN ('A', 'X')),
    lotto BIGINT
);
CREATE INDEX famiglia_id_comune ON famiglia (id_comune, comune) WHERE id_comune IS NOT NULL;
CREATE INDEX famiglia_comune ON famiglia (comune);
CREATE INDEX famiglia_lotto ON famiglia (lotto);

CREATE TABLE sezione_famiglia (
    famiglia BIGINT NOT NULL,
    codice SMALLINT NOT NULL,
    aperta_da BIGINT NOT NULL,
    numero SMALLINT NOT NULL,
    dal DATE NOT NULL,
    al DATE,
    chiusa_da BIGINT,
    annullata_da BIGINT,
    contenuto TEXT NOT NULL,
    PRIMARY KEY (famiglia, codice, aperta_da, numero)
);

CREATE TABLE appartenenza (
    soggetto BIGINT NOT NULL,
    aperta_da BIGINT NOT NULL,
    numero SMALLINT NOT NULL,
    famiglia BIGINT NOT NULL,
    codice_legame TEXT NOT NULL,
    progressivo INTEGER NOT NULL,
    dal DATE NOT NULL,
    al DATE,
    decorrenza_legame DATE,
    chiusa_da BIGINT,
    annullata_da BIGINT,
    PRIMARY KEY (soggetto, aperta_da, numero)
);
CREATE INDEX appartenenza_famiglia ON appartenenza (famiglia);

-- The journal of calls, distributed by comune. "chiave" is idOperazioneComune for the calls that consume it.
CREATE TABLE operazione (
    id BIGINT NOT NULL,
    comune TEXT NOT NULL,
    id_operazione_comune TEXT NOT NULL,
    chiave TEXT,
    codice TEXT NOT NULL,
    ricevuta TIMESTAMP NOT NULL,
    data_decorrenza DATE,
    esito TEXT NOT NULL CHECK (esito IN ('OK', 'KO')),
    codici TEXT NOT NULL,
    operatore TEXT NOT NULL,
    postazione TEXT NOT NULL,
    sede TEXT NOT NULL,
    applicazione TEXT NOT NULL,
    asserzione TEXT NOT NULL,
    certificato_server BYTEA,
    seriale_server TEXT NOT NULL,
    certificato_postazione BYTEA,
    seriale_postazione TEXT NOT NULL,
    ip TEXT NOT NULL,
    ip_dichiarato TEXT,
    impronta_corpo BYTEA,
    durata_us BIGINT NOT NULL,
    tipo_risposta TEXT NOT NULL,
    richiesta BYTEA NOT NULL,
    risposta BYTEA NOT NULL,
    PRIMARY KEY (comune, id),
    CONSTRAINT operazione_chiave UNIQUE (comune, chiave)
);

-- Whom a call showed or changed.
CREATE TABLE operazione_soggetto (
    soggetto BIGINT NOT NULL,
    operazione BIGINT NOT NULL,
    PRIMARY KEY (soggetto, operazione)
);
CREATE TABLE operazione_famiglia (
    famiglia BIGINT NOT NULL,
    operazione BIGINT NOT NULL,
    PRIMARY KEY (famiglia, operazione)
);

-- What may be seen once only, until it expires of itself.
CREATE TABLE replica (
    chiave TEXT NOT NULL,
    scade TIMESTAMP NOT NULL,
    CONSTRAINT replica_unica PRIMARY KEY (chiave)
);
CREATE INDEX replica_scade ON replica (scade);
