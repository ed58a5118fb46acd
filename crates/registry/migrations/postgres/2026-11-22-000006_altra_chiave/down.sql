DROP INDEX sezione_altra_chiave;
ALTER TABLE sezione DROP COLUMN altra_chiave;
