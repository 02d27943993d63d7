-- A second identity beside the id that owners give ("uid", which the predecessor's clients put into addresses), and what
-- such clients told of a thing beyond what we keep of it ("extras").

ALTER TABLE location
    ADD COLUMN uid    text NOT NULL DEFAULT gen_random_uuid()::text UNIQUE,
    ADD COLUMN extras jsonb NOT NULL DEFAULT '{}';

ALTER TABLE component
    ADD COLUMN uid    text NOT NULL DEFAULT gen_random_uuid()::text,
    ADD COLUMN extras jsonb NOT NULL DEFAULT '{}',
    ADD UNIQUE (kind, uid),
    DROP CONSTRAINT component_kind_check,
    ADD CONSTRAINT component_kind_check CHECK (kind IN ('vim', 'nfvo', 'wim', 'ems', 'policy'));

ALTER TABLE network_function
    ADD COLUMN uid    text NOT NULL DEFAULT gen_random_uuid()::text UNIQUE,
    ADD COLUMN extras jsonb NOT NULL DEFAULT '{}';

ALTER TABLE base_descriptor
    ADD COLUMN uid      text NOT NULL DEFAULT gen_random_uuid()::text UNIQUE,
    ADD COLUMN sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE;

-- How many hosts the cloud told of.
ALTER TABLE vim_capacity ADD COLUMN hosts int NOT NULL DEFAULT 0 CHECK (hosts >= 0);

-- Every NEST that was posted, as posted; stays when its slice is gone.
CREATE TABLE nest_archive (
    slice_id  text PRIMARY KEY,
    sequence  bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    nest      json NOT NULL,
    posted_at timestamptz NOT NULL DEFAULT now()
);
