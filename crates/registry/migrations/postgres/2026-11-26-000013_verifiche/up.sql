-- How often and when last a certificate was looked at by its code, its page (P) and its document (D): beside the certificate,
-- which does not change. Who asked is not kept.
CREATE TABLE verifica_certificato (
    comune TEXT NOT NULL,
    protocollo BIGINT NOT NULL,
    cosa TEXT NOT NULL CHECK (cosa IN ('P', 'D')),
    volte BIGINT NOT NULL,
    ultima TIMESTAMP NOT NULL,
    CONSTRAINT verifica_certificato_pk PRIMARY KEY (comune, protocollo, cosa)
);
