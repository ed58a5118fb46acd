-- Supplies of the subentro and their files (consultazione §7.3, §7.11).
CREATE TABLE fornitura (
    comune TEXT NOT NULL REFERENCES comune (istat),
    numero INTEGER NOT NULL,
    totale INTEGER NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('RICEVUTA', 'IN_ELABORAZIONE', 'OK', 'KO')),
    ricevuta TEXT NOT NULL,
    conclusa TEXT,
    lotto INTEGER,
    esito TEXT,
    CONSTRAINT fornitura_unica PRIMARY KEY (comune, numero)
) STRICT;

CREATE TABLE fornitura_file (
    comune TEXT NOT NULL,
    numero INTEGER NOT NULL,
    tipo TEXT NOT NULL CHECK (tipo IN ('APR', 'AIRE')),
    progressivo INTEGER NOT NULL,
    nome TEXT NOT NULL,
    impronta BLOB NOT NULL,
    dimensione INTEGER NOT NULL,
    percorso TEXT NOT NULL,
    ricevuto TEXT NOT NULL,
    esito TEXT,
    CONSTRAINT fornitura_file_unico PRIMARY KEY (comune, numero, tipo, progressivo),
    CONSTRAINT fornitura_file_nome UNIQUE (comune, nome),
    FOREIGN KEY (comune, numero) REFERENCES fornitura (comune, numero)
) STRICT;
