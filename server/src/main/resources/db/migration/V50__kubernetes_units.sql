-- The units of a network service that run in a Kubernetes cluster, by name.
ALTER TABLE ns_descriptor ADD COLUMN kubernetes_units jsonb NOT NULL DEFAULT '[]';
