-- What is registered and what is booked. "sequence" is the order of registration, in which everything is listed.

CREATE TABLE location (
    id            text PRIMARY KEY CHECK (id = lower(id) AND id ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    sequence      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    description   text NOT NULL,
    registered_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO location (id, description) VALUES ('core', 'The central site');

-- One outside system: VIM, NFVO, WIM or EMS; "ref" is kind and id, as in vim/edge1.
CREATE TABLE component (
    ref            text PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('vim', 'nfvo', 'wim', 'ems')),
    id             text NOT NULL CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
    sequence       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    name           text NOT NULL,
    type           text NOT NULL,
    url            text NOT NULL,
    monitoring_url text,
    location       text REFERENCES location,
    username       text,
    password       bytea,
    project        text,
    tls_mode       text NOT NULL CHECK (tls_mode IN ('system', 'authority', 'anybody')),
    tls_authority  text,
    config         jsonb NOT NULL DEFAULT '{}',
    description    text NOT NULL,
    registered_at  timestamptz NOT NULL DEFAULT now(),
    UNIQUE (kind, id),
    CHECK (ref = kind || '/' || id),
    CHECK ((kind = 'vim') = (location IS NOT NULL)),
    CHECK ((kind IN ('vim', 'nfvo')) = (num_nonnulls(username, password, project) = 3)),
    CHECK (monitoring_url IS NULL OR kind = 'wim'),
    CHECK ((tls_mode = 'authority') = (tls_authority IS NOT NULL))
);
CREATE INDEX component_location ON component (location);

CREATE TABLE network_function (
    id                 text PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
    sequence           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    name               text NOT NULL,
    generation         int NOT NULL CHECK (generation IN (4, 5)),
    domain             text NOT NULL CHECK (domain IN ('core', 'radio')),
    realisation        text NOT NULL CHECK (realisation IN ('virtual', 'physical')),
    sharing_available  boolean NOT NULL,
    max_shared         int NOT NULL CHECK (max_shared >= 0),
    location           text NOT NULL REFERENCES location,
    services           jsonb NOT NULL,
    physical_functions jsonb NOT NULL,
    -- An element manager may be registered later than the function that names it.
    ems                text,
    description        text NOT NULL,
    registered_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX network_function_location ON network_function (location);
CREATE INDEX network_function_ems ON network_function (ems);

-- Descriptors as imported from an orchestrator; two may carry the same id.
CREATE TABLE ns_descriptor (
    sequence    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nfvo        text NOT NULL REFERENCES component ON DELETE CASCADE,
    id          text NOT NULL,
    key         text NOT NULL,
    name        text NOT NULL,
    vnfd_ids    jsonb NOT NULL,
    vcpus       int NOT NULL,
    memory_mib  int NOT NULL,
    disk_gib    int NOT NULL,
    instances   int NOT NULL,
    imported_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ns_descriptor_nfvo ON ns_descriptor (nfvo);

CREATE TABLE vnf_descriptor (
    sequence    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nfvo        text NOT NULL REFERENCES component ON DELETE CASCADE,
    id          text NOT NULL,
    name        text NOT NULL,
    vcpus       int NOT NULL,
    memory_mib  int NOT NULL,
    disk_gib    int NOT NULL,
    instances   int NOT NULL,
    imported_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX vnf_descriptor_nfvo ON vnf_descriptor (nfvo);

-- What a cloud told of itself; its row is the lock under which its room is given away.
CREATE TABLE vim_capacity (
    vim               text PRIMARY KEY REFERENCES component ON DELETE CASCADE,
    vcpus             int NOT NULL CHECK (vcpus >= 0),
    memory_mib        int NOT NULL CHECK (memory_mib >= 0),
    disk_gib          int NOT NULL CHECK (disk_gib >= 0),
    instances         int NOT NULL CHECK (instances >= 0),
    others_vcpus      int NOT NULL CHECK (others_vcpus >= 0),
    others_memory_mib int NOT NULL CHECK (others_memory_mib >= 0),
    others_disk_gib   int NOT NULL CHECK (others_disk_gib >= 0),
    others_instances  int NOT NULL CHECK (others_instances >= 0),
    measured_at       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE reservation (
    slice_id   text NOT NULL,
    resource   text NOT NULL,
    vim        text NOT NULL REFERENCES component,
    vcpus      int NOT NULL CHECK (vcpus >= 0),
    memory_mib int NOT NULL CHECK (memory_mib >= 0),
    disk_gib   int NOT NULL CHECK (disk_gib >= 0),
    instances  int NOT NULL CHECK (instances >= 0),
    PRIMARY KEY (slice_id, resource)
);
CREATE INDEX reservation_vim ON reservation (vim);
