-- What a comune sets for its certificates, whole in "parametri", with its coat of arms.
CREATE TABLE comune_certificati (
    comune TEXT NOT NULL CONSTRAINT comune_certificati_comune REFERENCES comune (istat),
    parametri TEXT NOT NULL,
    logo BLOB,
    CONSTRAINT comune_certificati_pk PRIMARY KEY (comune)
) STRICT;

-- Certificates issued, exactly as they left, distributed by comune like the journal. "codice" is the hash of the code of
-- the verification page: who reads the table cannot forge a page's address.
CREATE TABLE certificato_emesso (
    comune TEXT NOT NULL,
    protocollo INTEGER NOT NULL,
    codice BLOB,
    soggetto INTEGER NOT NULL,
    intestatario TEXT NOT NULL,
    tipi TEXT NOT NULL,
    lingue TEXT NOT NULL,
    data TEXT NOT NULL,
    valido_al TEXT NOT NULL,
    emissione INTEGER NOT NULL CHECK (emissione IN (1, 2)),
    pa_estera INTEGER NOT NULL,
    bollo INTEGER NOT NULL,
    bollo_virtuale INTEGER NOT NULL,
    diritti INTEGER NOT NULL,
    esenzione TEXT,
    descrizione_esenzione TEXT,
    ufficiale TEXT NOT NULL,
    richiedente TEXT,
    forzati TEXT NOT NULL,
    impronta BLOB NOT NULL,
    pdf BLOB NOT NULL,
    annullato TEXT,
    motivo_annullamento INTEGER CHECK (motivo_annullamento IN (1, 3)),
    nota_annullamento TEXT,
    CONSTRAINT certificato_emesso_pk PRIMARY KEY (comune, protocollo)
) STRICT;
CREATE INDEX certificato_emesso_codice ON certificato_emesso (codice) WHERE codice IS NOT NULL;
CREATE INDEX certificato_emesso_soggetto ON certificato_emesso (soggetto);
