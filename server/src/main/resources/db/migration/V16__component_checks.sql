-- What was found when a component was last looked at. "realm" and "place" say which system it is: two components with
-- the same pair are one system under two ids; the same realm alone means one name space (two regions of one Keystone).
CREATE TABLE component_check (
    component  text PRIMARY KEY REFERENCES component ON DELETE CASCADE,
    realm      text NOT NULL,
    place      text NOT NULL,
    items      jsonb NOT NULL,
    checked_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX component_check_system ON component_check (realm, place);
