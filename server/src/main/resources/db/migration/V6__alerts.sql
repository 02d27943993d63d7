-- Alerts about network services, the failures that they tell of, and what policy made of them.

-- Fingerprint and start tell one alert from all others; what is told again is known by them.
CREATE TABLE alert (
    fingerprint text NOT NULL,
    starts_at   timestamptz NOT NULL,
    slice_id    text NOT NULL,
    ns_id       text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    resolved_at timestamptz,
    PRIMARY KEY (fingerprint, starts_at)
);
CREATE INDEX alert_service ON alert (slice_id, ns_id);

-- A service that fails: which incarnation of it, and whether that is shown (it is not once a later one runs). From
-- "due" on it is policy's: when to look at it next, whether all is decided, and the decision that waits.
CREATE TABLE failing_service (
    slice_id     text NOT NULL,
    ns_id        text NOT NULL,
    service_key  text NOT NULL,
    location     text NOT NULL,
    incarnation  int NOT NULL,
    since        timestamptz NOT NULL,
    labels       jsonb NOT NULL,
    shown        boolean NOT NULL DEFAULT true,
    due          timestamptz NOT NULL DEFAULT 'epoch',
    settled      boolean NOT NULL DEFAULT false,
    operation_id text,
    waiting      bigint,
    PRIMARY KEY (slice_id, ns_id)
);
CREATE INDEX failing_service_due ON failing_service (due);

-- Every failure there was.
CREATE TABLE service_failure (
    sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slice_id text NOT NULL,
    ns_id    text NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX service_failure_of ON service_failure (slice_id, ns_id, at);

CREATE TABLE policy_decision (
    sequence     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slice_id     text NOT NULL,
    ns_id        text NOT NULL,
    service_key  text NOT NULL,
    location     text NOT NULL,
    since        timestamptz NOT NULL,
    at           timestamptz NOT NULL,
    rule         text,
    action       text,
    state        text NOT NULL,
    why          text NOT NULL,
    considered   jsonb NOT NULL,
    operation_id text
);
CREATE INDEX policy_decision_slice ON policy_decision (slice_id, sequence);
