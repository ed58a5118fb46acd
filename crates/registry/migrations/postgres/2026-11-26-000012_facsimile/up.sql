-- Whether a certificate was printed as a facsimile, worth nothing. Of those issued before this was noted the configuration
-- of the environment decides, as it did when they were printed.
ALTER TABLE certificato_emesso ADD COLUMN facsimile BOOLEAN;
