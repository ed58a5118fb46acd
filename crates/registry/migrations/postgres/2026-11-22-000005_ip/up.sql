-- Addresses from which a comune may call.
CREATE TABLE comune_ip (
    comune TEXT NOT NULL CONSTRAINT comune_ip_comune REFERENCES comune (istat),
    ip TEXT NOT NULL,
    CONSTRAINT comune_ip_pk PRIMARY KEY (comune, ip)
);
