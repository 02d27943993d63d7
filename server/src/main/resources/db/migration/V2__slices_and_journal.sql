-- Slices, the operations on them, and the journal from which every operation can be taken up again.

CREATE TABLE slice (
    id               text PRIMARY KEY,
    sequence         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    name             text NOT NULL,
    sst              int NOT NULL CHECK (sst BETWEEN 0 AND 255),
    sd               text NOT NULL CHECK (sd ~ '^[0-9A-F]{6}$'),
    nest             jsonb NOT NULL,
    outline          jsonb NOT NULL,
    phase            text NOT NULL,
    reason           text,
    latest_operation text NOT NULL,
    created_at       timestamptz NOT NULL,
    running_at       timestamptz,
    UNIQUE (sst, sd)
);

-- Stays when its slice is gone. "epoch" fences: only the latest claim may write.
CREATE TABLE operation (
    id          text PRIMARY KEY,
    sequence    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    slice_id    text NOT NULL,
    kind        text NOT NULL,
    state       text NOT NULL,
    plan        jsonb NOT NULL,
    epoch       bigint NOT NULL DEFAULT 0,
    steps_done  int NOT NULL DEFAULT 0,
    steps_total int NOT NULL,
    created_at  timestamptz NOT NULL,
    started_at  timestamptz,
    ended_at    timestamptz
);
CREATE INDEX operation_slice ON operation (slice_id, sequence);

CREATE TABLE journal (
    sequence     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    operation_id text NOT NULL REFERENCES operation,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    kind         text NOT NULL,
    body         jsonb NOT NULL
);
CREATE INDEX journal_operation ON journal (operation_id, sequence);

-- What a slice holds outside, from the first intent to make it until it is known to be gone. Secrets in "facts" are sealed.
CREATE TABLE held_resource (
    slice_id    text NOT NULL,
    resource_id text NOT NULL,
    kind        text NOT NULL,
    component   text NOT NULL,
    spec        jsonb NOT NULL,
    facts       jsonb,
    sure        boolean NOT NULL,
    PRIMARY KEY (slice_id, resource_id)
);
CREATE INDEX held_resource_component ON held_resource (component);

-- How long steps took that went well; expectations are learnt from it.
CREATE TABLE step_time (
    sequence  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    verb      text NOT NULL,
    kind      text NOT NULL,
    component text NOT NULL,
    seconds   double precision NOT NULL
);
CREATE INDEX step_time_of ON step_time (verb, kind, component, sequence);

-- Slice descriptors that later NESTs may name as their base.
CREATE TABLE base_descriptor (
    id        text PRIMARY KEY,
    members   jsonb NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now()
);

-- db-scheduler's own table, as its documentation lays it out.
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
