-- When what is registered was changed last, if it was: what slices hold at a component that was changed is looked at soon.
ALTER TABLE location ADD COLUMN written_at timestamptz;
ALTER TABLE component ADD COLUMN written_at timestamptz;
ALTER TABLE network_function ADD COLUMN written_at timestamptz;
