-- How often and when last a certificate was looked at by its code, its page (P) and its document (D): beside the certificate,
-- which does not change. Who asked is not kept.
CREATE TABLE verifica_certificato (
    comune TEXT NOT NULL,
    protocollo INTEGER NOT NULL,
    cosa TEXT NOT NULL CHECK (cosa IN ('P', 'D')),
    volte INTEGER NOT NULL,
    ultima TEXT NOT NULL,
    CONSTRAINT verifica_certificato_pk PRIMARY KEY (comune, protocollo, cosa)
) STRICT, WITHOUT ROWID;
