-- Whether passwords and tokens may be sent to a component over plain http. Those that were registered with such an
-- address before go on as they were, and are warned about.

ALTER TABLE component ADD COLUMN tls_plain boolean NOT NULL DEFAULT false;

UPDATE component SET tls_plain = true
WHERE password IS NOT NULL AND url ~* '^http://'
  AND url !~* '^http://(localhost|127\.[0-9.]+|\[::1\])([:/?#]|$)';
