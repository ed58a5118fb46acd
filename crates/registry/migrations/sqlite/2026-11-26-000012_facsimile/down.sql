ALTER TABLE certificato_emesso DROP COLUMN facsimile;
