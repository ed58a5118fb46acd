-- A residence permit is found by its own number and by that of the passport declared with it.
ALTER TABLE sezione ADD COLUMN altra_chiave TEXT COLLATE "C";
CREATE INDEX sezione_altra_chiave ON sezione (altra_chiave, codice) WHERE altra_chiave IS NOT NULL;
