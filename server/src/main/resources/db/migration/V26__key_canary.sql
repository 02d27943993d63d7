-- One row that only the key of this installation opens: a server with another key does not start.
CREATE TABLE key_canary (
    lone   boolean PRIMARY KEY DEFAULT true CHECK (lone),
    sealed bytea NOT NULL
);
