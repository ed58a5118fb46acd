-- Which run is at work on a supply, by its operation, and until when it is believed to be alive: beside the supply, which the
-- processes of before this table know nothing of.
CREATE TABLE fornitura_presa (
    comune TEXT NOT NULL,
    numero INTEGER NOT NULL,
    presa_da BIGINT NOT NULL,
    presa_fino TIMESTAMP NOT NULL,
    CONSTRAINT fornitura_presa_pk PRIMARY KEY (comune, numero)
);
