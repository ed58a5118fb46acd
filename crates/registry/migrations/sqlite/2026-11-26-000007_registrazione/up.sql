-- Registrations. "revisione" is the last operation that changed a sheet: a decision that rests on an older one is made anew.
ALTER TABLE soggetto ADD COLUMN revisione INTEGER NOT NULL DEFAULT 0;
ALTER TABLE famiglia ADD COLUMN revisione INTEGER NOT NULL DEFAULT 0;
ALTER TABLE famiglia ADD COLUMN incompleta INTEGER NOT NULL DEFAULT 0 CHECK (incompleta IN (0, 1));
ALTER TABLE famiglia ADD COLUMN certificabile INTEGER NOT NULL DEFAULT 0 CHECK (certificabile IN (0, 1));

-- What an operation did to a sheet; "aree" is 0 where it only looked at it. "prima" is what to restore when it is taken back.
ALTER TABLE operazione_soggetto ADD COLUMN aree INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operazione_soggetto ADD COLUMN codice TEXT NOT NULL DEFAULT '';
ALTER TABLE operazione_soggetto ADD COLUMN comune TEXT NOT NULL DEFAULT '';
ALTER TABLE operazione_soggetto ADD COLUMN decorrenza TEXT;
ALTER TABLE operazione_soggetto ADD COLUMN annullata_da INTEGER;
ALTER TABLE operazione_soggetto ADD COLUMN prima TEXT;
CREATE INDEX operazione_soggetto_operazione ON operazione_soggetto (operazione) WHERE aree > 0;
ALTER TABLE operazione_famiglia ADD COLUMN aree INTEGER NOT NULL DEFAULT 0;
ALTER TABLE operazione_famiglia ADD COLUMN codice TEXT NOT NULL DEFAULT '';
ALTER TABLE operazione_famiglia ADD COLUMN comune TEXT NOT NULL DEFAULT '';
ALTER TABLE operazione_famiglia ADD COLUMN decorrenza TEXT;
ALTER TABLE operazione_famiglia ADD COLUMN annullata_da INTEGER;
ALTER TABLE operazione_famiglia ADD COLUMN prima TEXT;
CREATE INDEX operazione_famiglia_operazione ON operazione_famiglia (operazione) WHERE aree > 0;

-- Keys that no concurrent registration may take, until everybody can see what the holder wrote.
CREATE TABLE unicita (
    chiave TEXT NOT NULL,
    operazione INTEGER NOT NULL,
    scade TEXT NOT NULL,
    CONSTRAINT unicita_unica PRIMARY KEY (chiave)
) STRICT, WITHOUT ROWID;
CREATE INDEX unicita_scade ON unicita (scade);
CREATE INDEX unicita_operazione ON unicita (operazione);

-- Administrative proceedings (registrazione §2.4), whole in "dati"; the columns beside it are what they are found by.
CREATE TABLE procedimento (
    id INTEGER PRIMARY KEY,
    comune TEXT NOT NULL,
    numero_comune TEXT NOT NULL,
    aperto INTEGER NOT NULL CHECK (aperto IN (0, 1)),
    dati TEXT NOT NULL,
    CONSTRAINT procedimento_comune UNIQUE (comune, numero_comune)
) STRICT;
CREATE TABLE procedimento_soggetto (
    soggetto INTEGER NOT NULL,
    procedimento INTEGER NOT NULL,
    PRIMARY KEY (soggetto, procedimento)
) STRICT, WITHOUT ROWID;
CREATE INDEX procedimento_soggetto_procedimento ON procedimento_soggetto (procedimento);
INSERT INTO contatore (nome, prossimo) VALUES ('pratica', 1);
