-- What a comune sets for its certificates, whole in "parametri", with its coat of arms.
CREATE TABLE comune_certificati (
    comune TEXT NOT NULL CONSTRAINT comune_certificati_comune REFERENCES comune (istat),
    parametri TEXT NOT NULL,
    logo BYTEA,
    CONSTRAINT comune_certificati_pk PRIMARY KEY (comune)
);

-- Certificates issued, exactly as they left, distributed by comune like the journal. "codice" is the hash of the code of
-- the verification page: who reads the table cannot forge a page's address.
CREATE TABLE certificato_emesso (
    comune TEXT NOT NULL,
    protocollo BIGINT NOT NULL,
    codice BYTEA,
    soggetto BIGINT NOT NULL,
    intestatario TEXT NOT NULL,
    tipi TEXT NOT NULL,
    lingue TEXT NOT NULL,
    data DATE NOT NULL,
    valido_al DATE NOT NULL,
    emissione SMALLINT NOT NULL CHECK (emissione IN (1, 2)),
    pa_estera SMALLINT NOT NULL,
    bollo INTEGER NOT NULL,
    bollo_virtuale SMALLINT NOT NULL,
    diritti INTEGER NOT NULL,
    esenzione TEXT,
    descrizione_esenzione TEXT,
    ufficiale TEXT NOT NULL,
    richiedente TEXT,
    forzati TEXT NOT NULL,
    impronta BYTEA NOT NULL,
    pdf BYTEA NOT NULL,
    annullato TIMESTAMP,
    motivo_annullamento SMALLINT CHECK (motivo_annullamento IN (1, 3)),
    nota_annullamento TEXT,
    CONSTRAINT certificato_emesso_pk PRIMARY KEY (comune, protocollo)
);
CREATE INDEX certificato_emesso_codice ON certificato_emesso (codice) WHERE codice IS NOT NULL;
CREATE INDEX certificato_emesso_soggetto ON certificato_emesso (soggetto);
