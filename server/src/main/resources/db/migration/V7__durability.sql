-- What becomes of an operation when a step fails for good, and what an operator has told it and it has not heard yet.
ALTER TABLE operation ADD COLUMN on_failure text NOT NULL DEFAULT 'rollback'
    CHECK (on_failure IN ('rollback', 'keep', 'ask'));
ALTER TABLE operation ADD COLUMN instruction text CHECK (instruction IN ('CANCEL', 'RETRY', 'SKIP', 'ROLL_BACK'));

-- Never two writers on one slice or shared subnet.
CREATE UNIQUE INDEX operation_open ON operation (holder_id) WHERE ended_at IS NULL;

-- How a slice behaves: when an operation on it fails, and when something of it has vanished outside.
ALTER TABLE slice ADD COLUMN on_failure text NOT NULL DEFAULT 'rollback'
    CHECK (on_failure IN ('rollback', 'keep', 'ask'));
ALTER TABLE slice ADD COLUMN heal text NOT NULL DEFAULT 'report' CHECK (heal IN ('off', 'report', 'auto'));

-- What components last showed of held resources. "shown" is when it was last seen there at all: what was never shown
-- cannot be missed.
CREATE TABLE observation (
    holder_id   text NOT NULL,
    resource_id text NOT NULL,
    sight       text NOT NULL CHECK (sight IN ('same', 'different', 'gone', 'unseen')),
    detail      jsonb NOT NULL,
    seen_at     timestamptz NOT NULL,
    shown_at    timestamptz,
    PRIMARY KEY (holder_id, resource_id)
);
-- When a slice or subnet was last looked at, answered or not.
CREATE TABLE looked_at (
    holder_id text PRIMARY KEY,
    at        timestamptz NOT NULL
);
CREATE INDEX observation_adrift ON observation (holder_id) WHERE sight IN ('different', 'gone');
