-- Requests that carried an Idempotency-Key: one that is repeated gets the first answer again. What a request did is marked
-- in the transaction that did it, with the answer as far as it is known there.
CREATE TABLE keyed_request (
    key         text PRIMARY KEY,
    fingerprint text NOT NULL,
    begun_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    took_effect boolean NOT NULL DEFAULT false,
    status      int,
    headers     jsonb,
    body        text
);
CREATE INDEX keyed_request_age ON keyed_request (begun_at);
