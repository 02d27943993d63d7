-- Which of its two lists a function was registered with: controllers and element managers are told of a list that is
-- empty, but not of one that there is none of. What the predecessor's clients posted is in "extras"; else there are both.
ALTER TABLE network_function
    ADD COLUMN lists_services           boolean NOT NULL DEFAULT true,
    ADD COLUMN lists_physical_functions boolean NOT NULL DEFAULT true;
UPDATE network_function
SET lists_services           = jsonb_typeof(extras -> 'ns_list') IS NOT DISTINCT FROM 'array',
    lists_physical_functions = jsonb_typeof(extras -> 'pnf_list') IS NOT DISTINCT FROM 'array'
WHERE extras <> '{}';

-- A slice that is to be deleted (`delete` or `force-delete`) as soon as the operation that works on it has ended.
ALTER TABLE slice ADD COLUMN deletion_asked text CHECK (deletion_asked IN ('delete', 'force-delete'));
CREATE INDEX slice_deletion_asked ON slice (id) WHERE deletion_asked IS NOT NULL;
