-- What a register draws at random once and keeps for ever, such as the key of its national identifiers.
CREATE TABLE segreto (
    nome TEXT NOT NULL PRIMARY KEY,
    valore BLOB NOT NULL
);
