-- What was last seen of what runs, and which dashboards show it. Any node looks, every node tells.

-- How an orchestrator said that a network service is; "instance" is its id of it.
CREATE TABLE service_state (
    nfvo     text NOT NULL,
    instance text NOT NULL,
    state    text NOT NULL,
    since    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (nfvo, instance)
);

-- When the last question was asked that an orchestrator answered; older answers that come late are ignored.
CREATE TABLE nfvo_answer (
    nfvo     text PRIMARY KEY,
    asked_at timestamptz NOT NULL
);

-- Dashboards as they were last written; an empty print: perhaps written.
CREATE TABLE dashboard (
    uid   text PRIMARY KEY,
    print text NOT NULL
);

-- The deletions that metrics still tell of.
CREATE INDEX operation_deletion ON operation (sequence) WHERE kind IN ('DELETE', 'FORCE_DELETE');

-- db-scheduler's table once more, for what is done again and again by one node at a time. It has its own, because a
-- scheduler takes away the tasks of others.
CREATE TABLE scheduled_rounds (
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
