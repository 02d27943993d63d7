-- Whether what was seen is otherwise than it should be: decided once, by the comparison that heals and audits go by.
ALTER TABLE observation ADD COLUMN adrift boolean NOT NULL DEFAULT false;
UPDATE observation
SET adrift = sight IN ('different', 'lost', 'gone') OR (sight = 'unseen' AND shown_at IS NOT NULL);
ALTER TABLE observation ALTER COLUMN adrift DROP DEFAULT;
DROP INDEX observation_adrift;
CREATE INDEX observation_adrift ON observation (holder_id) WHERE adrift;
