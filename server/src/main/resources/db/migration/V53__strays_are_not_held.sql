-- What a clean-up did not get rid of is found by the next audit; nobody holds it.
DELETE FROM held_resource WHERE kind = 'stray';
