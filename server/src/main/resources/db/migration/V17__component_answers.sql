-- When a component last answered as it must: what it reported of itself is as old as that.
ALTER TABLE component_check ADD COLUMN answered_at timestamptz;
UPDATE component_check SET answered_at = checked_at;
