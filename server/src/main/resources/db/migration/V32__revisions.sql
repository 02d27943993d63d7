-- How often what is registered has been written: clients say by If-Match which one they have read.

ALTER TABLE location ADD COLUMN revision bigint NOT NULL DEFAULT 1;
ALTER TABLE component ADD COLUMN revision bigint NOT NULL DEFAULT 1;
ALTER TABLE network_function ADD COLUMN revision bigint NOT NULL DEFAULT 1;
