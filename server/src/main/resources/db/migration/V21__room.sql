-- What each virtual machine of a descriptor needs, one by one.
ALTER TABLE ns_descriptor ADD COLUMN machines jsonb NOT NULL DEFAULT '[]';

-- The hosts of a cloud, as it told of them; and why it refused a slice, and when.
ALTER TABLE vim_capacity
    ADD COLUMN by_host    jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN refusal    text,
    ADD COLUMN refused_at timestamptz;

-- The machines of what is booked; "seen" tells that they were there, or on their way, when the cloud was last measured:
-- its hosts have them already.
ALTER TABLE reservation
    ADD COLUMN machines jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN seen     boolean NOT NULL DEFAULT false;
