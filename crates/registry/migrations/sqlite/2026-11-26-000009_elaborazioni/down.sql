DROP TABLE elaborazione_voce;
DROP TABLE elaborazione;
DROP INDEX operazione_protocollo;
DROP INDEX operazione_ricevuta;
ALTER TABLE operazione DROP COLUMN protocollo;
