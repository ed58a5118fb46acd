-- The embedded Agenzia delle Entrate (registrazione §4): its archive of codes, each with the data it was given to. A missing
-- surname or name is the empty text, so that equal data are equal rows.
CREATE TABLE entrate_codice (
    codice TEXT NOT NULL PRIMARY KEY,
    cognome TEXT NOT NULL,
    nome TEXT NOT NULL,
    sesso TEXT NOT NULL CHECK (sesso IN ('M', 'F', 'N')),
    nascita DATE NOT NULL,
    luogo TEXT NOT NULL,
    attribuito DATE NOT NULL,
    origine TEXT NOT NULL CHECK (origine IN ('ATTRIBUZIONE', 'OMOCODIA', 'MUTAZIONE', 'RISCONTRO', 'ANAGRAFE', 'PROVVISORIO')),
    stato TEXT NOT NULL CHECK (stato IN ('VALIDO', 'OMOCODIA', 'COLLEGATO', 'ANNULLATO')),
    nuovo TEXT,
    marcato_dal DATE
);
CREATE INDEX entrate_codice_dati ON entrate_codice (cognome, nome, nascita);

-- What makes the attributions of one code before omocodia come one after the other, in whatever process.
CREATE TABLE entrate_base (
    base TEXT NOT NULL PRIMARY KEY,
    usi BIGINT NOT NULL
);

-- What was answered to a call that changed something: the same call again gets the same.
CREATE TABLE entrate_riferimento (
    riferimento TEXT NOT NULL,
    chiamata TEXT NOT NULL,
    impronta BYTEA NOT NULL,
    codice TEXT NOT NULL,
    data DATE NOT NULL,
    PRIMARY KEY (riferimento, chiamata, impronta)
);
CREATE INDEX entrate_riferimento_codice ON entrate_riferimento (codice);

-- One row: how it behaves now, for all processes; and the last number given to a provisional code.
CREATE TABLE entrate_comportamento (
    id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
    guasto BOOLEAN NOT NULL,
    latenza_ms INTEGER NOT NULL,
    marcatura_giorni INTEGER NOT NULL,
    provvisori BIGINT NOT NULL
);
INSERT INTO entrate_comportamento (id, guasto, latenza_ms, marcatura_giorni, provvisori) VALUES (1, FALSE, 0, 1, 0);

-- Codes stored without validation because the Agenzia did not answer, to be validated later (registrazione §36 Q23).
CREATE TABLE entrate_validazione (
    soggetto BIGINT NOT NULL,
    operazione BIGINT NOT NULL,
    chiamata TEXT NOT NULL CHECK (chiamata IN ('VERIFICA', 'ATTRIBUZIONE', 'OMOCODIA', 'MUTAZIONE')),
    riferimento TEXT NOT NULL,
    codice TEXT,
    cognome TEXT,
    nome TEXT,
    sesso TEXT NOT NULL CHECK (sesso IN ('M', 'F', 'N')),
    nascita DATE NOT NULL,
    luogo TEXT NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('ATTESA', 'VALIDATA', 'RIFIUTATA', 'RITIRATA')),
    tentativi INTEGER NOT NULL,
    prossimo TIMESTAMP NOT NULL,
    esito TEXT,
    PRIMARY KEY (soggetto, operazione)
);
CREATE INDEX entrate_validazione_prossimo ON entrate_validazione (prossimo) WHERE stato = 'ATTESA';
