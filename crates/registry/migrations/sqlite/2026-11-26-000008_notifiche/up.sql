-- Where a comune receives its notices, and the state of its one queue (consultazione §6.5, §6.8). "prossimo" is when the
-- first notice of the queue is due, NULL when none waits; "presa_da" and "presa_fino" are the lease of the process that
-- works on it.
CREATE TABLE endpoint (
    comune TEXT NOT NULL CONSTRAINT endpoint_comune REFERENCES comune (istat),
    url TEXT NOT NULL,
    host TEXT NOT NULL,
    cn TEXT NOT NULL,
    certificato BLOB NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('A', 'D')),
    aggiornato TEXT NOT NULL,
    prossimo TEXT,
    fallimenti INTEGER NOT NULL,
    ultimo TEXT,
    ultimo_esito TEXT,
    presa_da TEXT,
    presa_fino TEXT,
    CONSTRAINT endpoint_pk PRIMARY KEY (comune)
) STRICT;
CREATE INDEX endpoint_prossimo ON endpoint (prossimo) WHERE prossimo IS NOT NULL;

-- Notices, distributed by the comune that receives them. "stato" is table 44; "consegna" is how far the push is: A waits,
-- C delivered, M dead letter, L only to be read (there was no endpoint), R withdrawn. "affidata" is when it was first
-- handed to a sender: from then on it may have reached the comune.
CREATE TABLE notifica (
    destinatario TEXT NOT NULL,
    id INTEGER NOT NULL,
    tipo TEXT NOT NULL,
    operazione INTEGER NOT NULL,
    soggetto INTEGER,
    creata TEXT NOT NULL,
    stato INTEGER NOT NULL CHECK (stato IN (7, 8)),
    consegna TEXT NOT NULL CHECK (consegna IN ('A', 'C', 'M', 'L', 'R')),
    tentativi INTEGER NOT NULL,
    affidata TEXT,
    primo TEXT,
    ultimo TEXT,
    ultimo_esito TEXT,
    fruita TEXT,
    ritirata_da INTEGER,
    contenuto BLOB NOT NULL,
    CONSTRAINT notifica_pk PRIMARY KEY (destinatario, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notifica_id ON notifica (id);
CREATE INDEX notifica_operazione ON notifica (operazione);
CREATE INDEX notifica_creata ON notifica (destinatario, creata);
CREATE INDEX notifica_attesa ON notifica (destinatario, id) WHERE consegna = 'A';
CREATE INDEX notifica_morta ON notifica (destinatario, id) WHERE consegna = 'M';
