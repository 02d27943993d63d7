-- The components in maintenance: nothing new is placed there, and what is there stays.
CREATE TABLE component_maintenance (
    component text PRIMARY KEY REFERENCES component ON DELETE CASCADE,
    reason    text NOT NULL,
    since     timestamptz NOT NULL DEFAULT now()
);
