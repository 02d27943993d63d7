-- A controller that listens on Kafka may have a login, too; it has no project.

DO $$
DECLARE
    old record;
BEGIN
    FOR old IN SELECT conname FROM pg_constraint WHERE conrelid = 'component'::regclass AND contype = 'c'
        AND pg_get_constraintdef(oid) LIKE '%num_nonnulls(username, password, project)%'
    LOOP
        EXECUTE format('ALTER TABLE component DROP CONSTRAINT %I', old.conname);
    END LOOP;
END $$;

ALTER TABLE component ADD CONSTRAINT component_login CHECK (
    CASE kind
        WHEN 'vim' THEN num_nonnulls(username, password, project) = 3
        WHEN 'nfvo' THEN num_nonnulls(username, password, project) = 3
        WHEN 'wim' THEN num_nonnulls(username, password) IN (0, 2) AND project IS NULL
        ELSE num_nonnulls(username, password, project) = 0
    END
);
