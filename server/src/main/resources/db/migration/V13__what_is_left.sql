-- How a slice was before the change under way: what it is again once all of that is taken back.
ALTER TABLE slice ADD COLUMN before_phase text, ADD COLUMN before_reason text;

-- How many resources an operation left outside, and when it is taken up again to take them away, if it is.
ALTER TABLE operation ADD COLUMN left_behind int NOT NULL DEFAULT 0, ADD COLUMN take_up_at timestamptz;
CREATE INDEX operation_take_up ON operation (take_up_at) WHERE take_up_at IS NOT NULL;
