-- Certificates. Their status here is what counts (sicurezza §7.9).
CREATE TABLE certificato (
    impronta BYTEA NOT NULL,
    emittente TEXT NOT NULL,
    seriale TEXT NOT NULL,
    cn TEXT NOT NULL,
    ruolo TEXT NOT NULL CHECK (ruolo IN ('server', 'postazione')),
    comune TEXT NOT NULL REFERENCES comune (istat),
    valido_dal TIMESTAMP NOT NULL,
    valido_al TIMESTAMP NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('attivo', 'bloccato', 'cancellato')),
    CONSTRAINT certificato_unico PRIMARY KEY (impronta),
    CONSTRAINT certificato_seriale UNIQUE (emittente, seriale)
);
CREATE INDEX certificato_comune ON certificato (comune);

CREATE TABLE postazione (
    id TEXT NOT NULL,
    comune TEXT NOT NULL REFERENCES comune (istat),
    descrizione TEXT,
    stato TEXT NOT NULL CHECK (stato IN ('attivo', 'bloccato', 'cancellato')),
    CONSTRAINT postazione_unica PRIMARY KEY (id)
);
CREATE INDEX postazione_comune ON postazione (comune);

CREATE TABLE operatore (
    id TEXT NOT NULL,
    codice_fiscale TEXT NOT NULL,
    stato TEXT NOT NULL CHECK (stato IN ('attivo', 'bloccato', 'cancellato')),
    CONSTRAINT operatore_unico PRIMARY KEY (id)
);

CREATE TABLE profilo (
    codice TEXT NOT NULL PRIMARY KEY
);

-- Which operations a profile allows (sicurezza §13.3). Profiles of the web console allow none.
CREATE TABLE profilo_operazione (
    profilo TEXT NOT NULL REFERENCES profilo (codice),
    operazione TEXT NOT NULL,
    CONSTRAINT profilo_operazione_unica PRIMARY KEY (profilo, operazione)
);

CREATE TABLE abilitazione (
    operatore TEXT NOT NULL REFERENCES operatore (id),
    comune TEXT NOT NULL REFERENCES comune (istat),
    profilo TEXT NOT NULL REFERENCES profilo (codice),
    dal DATE NOT NULL,
    al DATE,
    stato TEXT NOT NULL CHECK (stato IN ('attivo', 'bloccato', 'cancellato')),
    CONSTRAINT abilitazione_unica PRIMARY KEY (operatore, comune, profilo, dal)
);
CREATE INDEX abilitazione_comune ON abilitazione (comune);

-- Every administrative change, chained by hash; audit_testa says where the chain ends, so that a cut tail shows.
CREATE TABLE audit (
    numero BIGINT NOT NULL PRIMARY KEY,
    quando TIMESTAMP NOT NULL,
    chi TEXT NOT NULL,
    azione TEXT NOT NULL,
    oggetto TEXT NOT NULL,
    prima TEXT,
    dopo TEXT,
    hash BYTEA NOT NULL
);
CREATE TABLE audit_testa (
    id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
    numero BIGINT NOT NULL,
    hash BYTEA NOT NULL
);
INSERT INTO audit_testa (id, numero, hash) VALUES (1, 0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION audit_fermo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit is append-only';
END $$;
CREATE TRIGGER audit_fermo BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION audit_fermo();

INSERT INTO profilo (codice) VALUES
    ('OP_CONSULTAZIONE'),
    ('OP_ESTRAZIONE'),
    ('OP_REGISTRAZIONE'),
    ('OP_SUPERVISORE'),
    ('OP_CERTIFICAZIONE'),
    ('OP_CARTA'),
    ('OP_UTILITA'),
    ('OP_ELETTORALE'),
    ('OP_STATO_CIVILE'),
    ('OP_SUBENTRO'),
    ('ADM_COMUNE'),
    ('ALS'),
    ('ALP'),
    ('SINDACO'),
    ('OP_CIE'),
    ('OP_CITTADINO');

INSERT INTO profilo_operazione (profilo, operazione) VALUES
    ('OP_CONSULTAZIONE', '3001'), ('OP_CONSULTAZIONE', '3002'), ('OP_CONSULTAZIONE', '7001'),
    ('OP_ESTRAZIONE', '3005'), ('OP_ESTRAZIONE', '4001'), ('OP_ESTRAZIONE', '4002'), ('OP_ESTRAZIONE',
    '4003'), ('OP_ESTRAZIONE', '4004'), ('OP_ESTRAZIONE', '4005'), ('OP_ESTRAZIONE', '4006'),
    ('OP_ESTRAZIONE', '7002'),
    ('OP_REGISTRAZIONE', '1001'), ('OP_REGISTRAZIONE', '1002'), ('OP_REGISTRAZIONE', '1010'),
    ('OP_REGISTRAZIONE', '1013'), ('OP_REGISTRAZIONE', '1014'), ('OP_REGISTRAZIONE', '2001'),
    ('OP_REGISTRAZIONE', '2003'), ('OP_REGISTRAZIONE', '2011'), ('OP_REGISTRAZIONE', '5001'),
    ('OP_REGISTRAZIONE', '5005'), ('OP_REGISTRAZIONE', '5008'), ('OP_REGISTRAZIONE', '5012'),
    ('OP_REGISTRAZIONE', '5013'), ('OP_REGISTRAZIONE', '5014'), ('OP_REGISTRAZIONE', 'A001'),
    ('OP_REGISTRAZIONE', 'A002'), ('OP_REGISTRAZIONE', 'A006'),
    ('OP_SUPERVISORE', '1001'), ('OP_SUPERVISORE', '1002'), ('OP_SUPERVISORE', '1010'), ('OP_SUPERVISORE',
    '1013'), ('OP_SUPERVISORE', '1014'), ('OP_SUPERVISORE', '2001'), ('OP_SUPERVISORE', '2003'),
    ('OP_SUPERVISORE', '2009'), ('OP_SUPERVISORE', '2011'), ('OP_SUPERVISORE', '5001'), ('OP_SUPERVISORE',
    '5005'), ('OP_SUPERVISORE', '5008'), ('OP_SUPERVISORE', '5012'), ('OP_SUPERVISORE', '5013'),
    ('OP_SUPERVISORE', '5014'), ('OP_SUPERVISORE', 'A001'), ('OP_SUPERVISORE', 'A002'), ('OP_SUPERVISORE',
    'A006'),
    ('OP_CERTIFICAZIONE', '6001'),
    ('OP_CARTA', '5008'), ('OP_CARTA', '5013'),
    ('OP_UTILITA', '3003'), ('OP_UTILITA', '3007'), ('OP_UTILITA', '4005'),
    ('OP_ELETTORALE', '3008'), ('OP_ELETTORALE', '5010'), ('OP_ELETTORALE', '5011'),
    ('OP_SUBENTRO', 'S001'),
    ('OP_CIE', 'CIE2'), ('OP_CIE', 'CIE7'), ('OP_CIE', 'CIE8'),
    ('OP_CITTADINO', 'P001'), ('OP_CITTADINO', 'P002'), ('OP_CITTADINO', 'P003'), ('OP_CITTADINO', 'P004');
