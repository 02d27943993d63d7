-- Slices share subnets, which hold resources and have operations as slices do: "holder" is either.

ALTER TABLE operation RENAME COLUMN slice_id TO holder_id;
ALTER TABLE operation ADD COLUMN holder_kind text NOT NULL DEFAULT 'slice' CHECK (holder_kind IN ('slice', 'subnet'));
ALTER TABLE operation ALTER COLUMN holder_kind DROP DEFAULT;
ALTER INDEX operation_slice RENAME TO operation_holder;
ALTER TABLE held_resource RENAME COLUMN slice_id TO holder_id;
ALTER TABLE reservation RENAME COLUMN slice_id TO holder_id;

-- One instance of a network function that slices share (the predecessor's sharing list). "services" tells where its
-- network services run; "told" that a failed removal was reported and the next one tries again.
CREATE TABLE slice_subnet (
    id               text PRIMARY KEY,
    sequence         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    function_id      text NOT NULL REFERENCES network_function,
    max_shared       int NOT NULL CHECK (max_shared >= 0),
    services         jsonb NOT NULL,
    phase            text NOT NULL,
    reason           text,
    told             boolean NOT NULL DEFAULT false,
    latest_operation text NOT NULL,
    created_at       timestamptz NOT NULL
);
CREATE INDEX slice_subnet_function ON slice_subnet (function_id, sequence);

-- Which slices use it: from the order until the release. The first claim makes the subnet, the last release removes it.
CREATE TABLE subnet_claim (
    subnet_id  text NOT NULL REFERENCES slice_subnet ON DELETE CASCADE,
    slice_id   text NOT NULL,
    claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (subnet_id, slice_id)
);
CREATE INDEX subnet_claim_slice ON subnet_claim (slice_id);

-- "effective" is the NEST as it was accepted (its base merged in, its coverage cut to what is served): what changes
-- start from. "wanted" is what a change under way makes of nest, effective and outline once it has succeeded.
ALTER TABLE slice ADD COLUMN effective jsonb;
UPDATE slice SET effective = nest;
ALTER TABLE slice ALTER COLUMN effective SET NOT NULL;
ALTER TABLE slice ADD COLUMN wanted jsonb;
UPDATE slice SET outline = outline || '{"sites": []}';
