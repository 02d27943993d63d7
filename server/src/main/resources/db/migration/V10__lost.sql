-- A sight of its own for what is gone but for parts that its name does not lead to any more (a project that was deleted
-- with machines in it): it is replaced, not mended.
ALTER TABLE observation DROP CONSTRAINT observation_sight_check;
ALTER TABLE observation ADD CONSTRAINT observation_sight_check
    CHECK (sight IN ('same', 'different', 'lost', 'gone', 'unseen'));
DROP INDEX observation_adrift;
CREATE INDEX observation_adrift ON observation (holder_id) WHERE sight IN ('different', 'lost', 'gone');
