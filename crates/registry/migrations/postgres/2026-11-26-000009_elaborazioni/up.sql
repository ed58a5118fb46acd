-- Calls are found again by the comune's protocol number and by the time at which they were worked off (3003, 4005).
ALTER TABLE operazione ADD COLUMN protocollo TEXT;
CREATE INDEX operazione_protocollo ON operazione (comune, protocollo) WHERE protocollo IS NOT NULL;
CREATE INDEX operazione_ricevuta ON operazione (comune, ricevuta) WHERE chiave IS NOT NULL;

-- What comuni ask for and fetch later (consultazione §3): the request as JSON, what of it a query needs, how far it is,
-- and the lease of the process that works on it. "stato" as statoRichiesta, with 4 for what was taken back.
CREATE TABLE elaborazione (
    comune TEXT NOT NULL,
    id BIGINT NOT NULL,
    codice TEXT NOT NULL,
    inserita TIMESTAMP NOT NULL,
    richiesta TEXT NOT NULL,
    di_comune TEXT NOT NULL,
    genere TEXT NOT NULL CHECK (genere IN ('O', 'N')),
    filtro_stato SMALLINT NOT NULL,
    filtro_codice TEXT,
    tempo_da TIMESTAMP,
    tempo_a TIMESTAMP,
    numero_da BIGINT,
    numero_a BIGINT,
    non_prima TIMESTAMP NOT NULL,
    da_iniziare TIMESTAMP NOT NULL,
    stato SMALLINT NOT NULL CHECK (stato IN (0, 1, 2, 3, 4, 99)),
    prossimo TIMESTAMP,
    tentativi INTEGER NOT NULL,
    presa_da TEXT,
    presa_fino TIMESTAMP,
    conclusa TIMESTAMP,
    parti INTEGER NOT NULL,
    CONSTRAINT elaborazione_pk PRIMARY KEY (comune, id)
);
CREATE INDEX elaborazione_prossimo ON elaborazione (prossimo, id) WHERE prossimo IS NOT NULL;
CREATE INDEX elaborazione_conclusa ON elaborazione (conclusa) WHERE conclusa IS NOT NULL AND parti > 0;

-- Results: which operations and notices are in them. What these say is not copied: it does not change.
CREATE TABLE elaborazione_voce (
    elaborazione BIGINT NOT NULL,
    parte INTEGER NOT NULL,
    posizione INTEGER NOT NULL,
    voce BIGINT NOT NULL,
    tipo TEXT NOT NULL,
    stato SMALLINT NOT NULL,
    PRIMARY KEY (elaborazione, parte, posizione)
);
