-- The event feed: every change that clients can see, with a snapshot, written by the transaction that makes the change.
-- Numbers become visible in another order than they are given. Readers therefore read in the order of "xact" and
-- "number", and only up to the oldest transaction that has not ended.
CREATE TABLE feed_event (
    xact         bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    number       bigint GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    type         text NOT NULL,
    slice_id     text,
    operation_id text,
    snapshot     jsonb NOT NULL,
    PRIMARY KEY (xact, number)
);

-- "origin" identifies the database whose transactions the positions count; the position is that of the last event that
-- was deleted.
CREATE TABLE feed_state (
    lone   boolean PRIMARY KEY DEFAULT true CHECK (lone),
    origin text NOT NULL DEFAULT left(gen_random_uuid()::text, 8),
    xact   bigint NOT NULL DEFAULT 0,
    number bigint NOT NULL DEFAULT 0
);
INSERT INTO feed_state DEFAULT VALUES;

-- Wakes the readers. Transactions that notify commit one after the other, so that each connection notifies at most four
-- times a second; a reader reads again several times within that time.
CREATE FUNCTION feed_notify() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    millis bigint := (extract(epoch FROM clock_timestamp()) * 1000)::bigint;
BEGIN
    IF abs(millis - coalesce(nullif(current_setting('santoku.feed_notified', true), ''), '0')::bigint) >= 250 THEN
        PERFORM set_config('santoku.feed_notified', millis::text, false);
        PERFORM pg_notify('santoku_feed', '');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER feed_notify AFTER INSERT ON feed_event FOR EACH STATEMENT EXECUTE FUNCTION feed_notify();

CREATE FUNCTION feed_slice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    slice record;
BEGIN
    IF TG_OP = 'DELETE' THEN
        slice := OLD;
    ELSE
        slice := NEW;
    END IF;
    INSERT INTO feed_event (type, slice_id, operation_id, snapshot)
    VALUES ('slice', slice.id, slice.latest_operation, jsonb_build_object(
        'id', slice.id, 'name', slice.name, 'phase', slice.phase, 'reason', slice.reason, 'sst', slice.sst,
        'sd', slice.sd, 'operation', slice.latest_operation, 'createdAt', slice.created_at,
        'runningAt', slice.running_at, 'removed', TG_OP = 'DELETE'));
    RETURN NULL;
END $$;
CREATE TRIGGER feed_slice AFTER INSERT OR DELETE
    OR UPDATE OF name, outline, phase, reason, latest_operation, running_at, on_failure, heal
    ON slice FOR EACH ROW EXECUTE FUNCTION feed_slice();

CREATE FUNCTION feed_operation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO feed_event (type, slice_id, operation_id, snapshot)
    VALUES ('operation', CASE WHEN NEW.holder_kind = 'slice' THEN NEW.holder_id END, NEW.id, jsonb_build_object(
        'operation', jsonb_build_object(
            'id', NEW.id, 'holder', NEW.holder_id, 'holderKind', NEW.holder_kind, 'kind', NEW.kind,
            'state', NEW.state, 'done', NEW.steps_done, 'total', NEW.steps_total, 'left', NEW.left_behind,
            'createdAt', NEW.created_at, 'startedAt', NEW.started_at, 'endedAt', NEW.ended_at)));
    RETURN NULL;
END $$;
CREATE TRIGGER feed_operation_added AFTER INSERT ON operation FOR EACH ROW EXECUTE FUNCTION feed_operation();
CREATE TRIGGER feed_operation_changed AFTER UPDATE ON operation FOR EACH ROW
    WHEN ((OLD.state, OLD.steps_done, OLD.left_behind, OLD.started_at, OLD.ended_at, OLD.instruction)
        IS DISTINCT FROM (NEW.state, NEW.steps_done, NEW.left_behind, NEW.started_at, NEW.ended_at, NEW.instruction))
    EXECUTE FUNCTION feed_operation();

-- An entry of the journal is an event of its step, or of the operation as a whole.
CREATE FUNCTION feed_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO feed_event (at, type, slice_id, operation_id, snapshot)
    SELECT entry.at,
        CASE WHEN jsonb_exists(entry.body, 'step') THEN 'step' ELSE 'operation' END,
        CASE WHEN o.holder_kind = 'slice' THEN o.holder_id END,
        o.id,
        jsonb_build_object(
            'entry', jsonb_build_object('sequence', entry.sequence, 'at', entry.at, 'kind', entry.kind,
                'body', entry.body))
        || CASE WHEN jsonb_exists(entry.body, 'step') THEN '{}' ELSE jsonb_build_object(
            'operation', jsonb_build_object(
                'id', o.id, 'holder', o.holder_id, 'holderKind', o.holder_kind, 'kind', o.kind,
                'state', o.state, 'done', o.steps_done, 'total', o.steps_total, 'left', o.left_behind,
                'createdAt', o.created_at, 'startedAt', o.started_at, 'endedAt', o.ended_at)) END
    FROM entries AS entry JOIN operation AS o ON o.id = entry.operation_id
    ORDER BY entry.sequence;
    RETURN NULL;
END $$;
CREATE TRIGGER feed_journal AFTER INSERT ON journal REFERENCING NEW TABLE AS entries
    FOR EACH STATEMENT EXECUTE FUNCTION feed_journal();

-- A component with its last check and its maintenance.
CREATE FUNCTION feed_component(changed text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO feed_event (type, snapshot)
    SELECT 'component', jsonb_build_object(
        'ref', c.ref, 'name', c.name, 'type', c.type, 'removed', false,
        'check', CASE WHEN k.component IS NOT NULL THEN jsonb_build_object(
            'realm', k.realm, 'place', k.place, 'items', k.items, 'at', k.checked_at, 'answeredAt', k.answered_at) END,
        'maintenance', CASE WHEN m.component IS NOT NULL THEN jsonb_build_object(
            'since', m.since, 'reason', m.reason) END)
    FROM component AS c
    LEFT JOIN component_check AS k ON k.component = c.ref
    LEFT JOIN component_maintenance AS m ON m.component = c.ref
    WHERE c.ref = changed;
END $$;

CREATE FUNCTION feed_component_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO feed_event (type, snapshot) VALUES ('component', jsonb_build_object(
            'ref', OLD.ref, 'name', OLD.name, 'type', OLD.type, 'removed', true));
    ELSE
        PERFORM feed_component(NEW.ref);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER feed_component AFTER INSERT OR UPDATE OR DELETE ON component
    FOR EACH ROW EXECUTE FUNCTION feed_component_changed();

CREATE FUNCTION feed_component_detail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM feed_component(OLD.component);
    ELSE
        PERFORM feed_component(NEW.component);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER feed_component_checked AFTER INSERT ON component_check
    FOR EACH ROW EXECUTE FUNCTION feed_component_detail();
-- Most checks find what the last one found, at a later time.
CREATE TRIGGER feed_component_checked_again AFTER UPDATE ON component_check FOR EACH ROW
    WHEN ((OLD.realm, OLD.place, OLD.items) IS DISTINCT FROM (NEW.realm, NEW.place, NEW.items))
    EXECUTE FUNCTION feed_component_detail();
CREATE TRIGGER feed_component_maintenance AFTER INSERT OR UPDATE OR DELETE ON component_maintenance
    FOR EACH ROW EXECUTE FUNCTION feed_component_detail();

-- A network service that fails, and one that does so no longer.
CREATE FUNCTION feed_alert() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    failing record;
BEGIN
    IF TG_OP = 'DELETE' THEN
        failing := OLD;
    ELSE
        failing := NEW;
    END IF;
    INSERT INTO feed_event (type, slice_id, snapshot)
    VALUES ('alert', failing.slice_id, jsonb_build_object(
        'slice', failing.slice_id, 'service', failing.ns_id, 'key', failing.service_key,
        'location', failing.location, 'since', failing.since, 'firing', TG_OP <> 'DELETE' AND failing.shown));
    RETURN NULL;
END $$;
CREATE TRIGGER feed_alert AFTER INSERT OR DELETE ON failing_service FOR EACH ROW EXECUTE FUNCTION feed_alert();
CREATE TRIGGER feed_alert_changed AFTER UPDATE ON failing_service FOR EACH ROW
    WHEN ((OLD.shown, OLD.incarnation, OLD.since) IS DISTINCT FROM (NEW.shown, NEW.incarnation, NEW.since))
    EXECUTE FUNCTION feed_alert();
