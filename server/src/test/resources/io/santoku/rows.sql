-- Rows as a server of each schema wrote them; "from" and "to" say for which versions a block is. {sealed} and {password}
-- stand for secrets under the key of the test.

-- from 1
INSERT INTO location (id, description) VALUES ('edge1', 'a harbour')

-- from 1
INSERT INTO component (ref, kind, id, name, type, url, monitoring_url, location, username, password, project, tls_mode,
    tls_authority, config, description) VALUES
    ('vim/cloud', 'vim', 'cloud', 'cloud', 'openstack', 'http://127.0.0.1:9/identity/v3', NULL, 'edge1', 'admin',
        {sealed vim/cloud}, 'admin', 'system', NULL, '{"security_groups": "default"}', ''),
    ('nfvo/osm', 'nfvo', 'osm', 'osm', 'osm', 'https://127.0.0.1:9', NULL, NULL, 'admin', {sealed nfvo/osm}, 'admin',
        'anybody', NULL, '{}', ''),
    ('wim/wim', 'wim', 'wim', 'wim', 'test-wim', 'http://127.0.0.1:9', NULL, NULL, NULL, NULL, NULL, 'system', NULL,
        '{}', ''),
    ('ems/ems', 'ems', 'ems', 'ems', 'amarisoft-ems', 'http://127.0.0.1:9', NULL, NULL, NULL, NULL, NULL, 'system',
        NULL, '{}', '')

-- from 1
INSERT INTO network_function (id, name, generation, domain, realisation, sharing_available, max_shared, location,
    services, physical_functions, ems, description) VALUES
    ('gnb', 'gnb', 5, 'radio', 'virtual', true, 3, 'edge1',
        '[{"name": "gnb-cu", "site": "edge", "nsdId": "gnb-cu-ns", "optional": false}]', '[]', 'ems', '')

-- from 1
INSERT INTO ns_descriptor (nfvo, id, key, name, vnfd_ids, vcpus, memory_mib, disk_gib, instances) VALUES
    ('nfvo/osm', 'gnb-cu-ns', 'key-1', 'radio', '["gnb-cu-vnfd"]', 4, 8192, 20, 1)

-- from 1
INSERT INTO vnf_descriptor (nfvo, id, name, vcpus, memory_mib, disk_gib, instances) VALUES
    ('nfvo/osm', 'gnb-cu-vnfd', 'gnb-cu-vnfd', 4, 8192, 20, 1)

-- from 1
INSERT INTO vim_capacity (vim, vcpus, memory_mib, disk_gib, instances, others_vcpus, others_memory_mib,
    others_disk_gib, others_instances) VALUES ('vim/cloud', 16, 65024, 1000, 100, 0, 0, 0, 0)

-- from 1 to 3
INSERT INTO reservation (slice_id, resource, vim, vcpus, memory_mib, disk_gib, instances) VALUES
    ('slice-1', 'ns/edge1/gnb-cu', 'vim/cloud', 4, 8192, 20, 1)

-- from 4
INSERT INTO reservation (holder_id, resource, vim, vcpus, memory_mib, disk_gib, instances) VALUES
    ('slice-1', 'ns/edge1/gnb-cu', 'vim/cloud', 4, 8192, 20, 1)

-- from 2 to 3
INSERT INTO slice (id, name, sst, sd, nest, outline, phase, reason, latest_operation, created_at, running_at) VALUES
    ('slice-1', 'harbour', 2, '000001',
    '{"base_slice_descriptor": {"coverage": ["edge1"], "delay_tolerance": false, "base_slice_des_id": "harbour"}}',
    '{"name": "harbour", "generation": 5, "isolation": 0, "coverage": ["edge1"], "notSupportedLocations": [],
        "connections": [{"core": "core", "radio": "gnb"}], "functions": ["core", "gnb"],
        "sharing": {"gnb": {"why": "not shared", "shared": false, "maxShared": 1}},
        "networkServices": [{"key": "edge1/gnb-cu", "name": "gnb-cu", "nsdId": "gnb-cu-ns", "location": "edge1",
            "optional": false}],
        "placement": [{"networkService": "gnb-cu", "location": "edge1", "vim": "cloud",
            "flavour": {"vcpus": 4, "diskGib": 20, "instances": 1, "memoryMib": 8192}, "considered": []}],
        "leftOut": [], "warnings": []}',
    'RUNNING', NULL, 'operation-1', now(), now())

-- from 4
INSERT INTO slice (id, name, sst, sd, nest, effective, outline, phase, reason, latest_operation, created_at,
    running_at) VALUES
    ('slice-1', 'harbour', 2, '000001',
    '{"base_slice_descriptor": {"coverage": ["edge1"], "delay_tolerance": false, "base_slice_des_id": "harbour"}}',
    '{"base_slice_descriptor": {"coverage": ["edge1"], "delay_tolerance": false, "base_slice_des_id": "harbour"}}',
    '{"name": "harbour", "generation": 5, "isolation": 0, "coverage": ["edge1"], "notSupportedLocations": [],
        "connections": [{"core": "core", "radio": "gnb"}], "functions": ["core", "gnb"],
        "sharing": {"gnb": {"why": "not shared", "shared": false, "maxShared": 1}},
        "networkServices": [{"key": "edge1/gnb-cu", "name": "gnb-cu", "nsdId": "gnb-cu-ns", "location": "edge1",
            "optional": false}],
        "sites": [{"key": "edge1/gnb-cu", "vim": "vim/cloud", "name": "gnb-cu", "nfvo": "nfvo/osm",
            "nsdId": "gnb-cu-ns", "nsdKey": "key-1", "subnet": null, "stopped": false, "function": "gnb",
            "flavour": {"vcpus": 4, "diskGib": 20, "instances": 1, "memoryMib": 8192}, "location": "edge1",
            "optional": false, "incarnation": 1}],
        "placement": [{"networkService": "gnb-cu", "location": "edge1", "vim": "cloud",
            "flavour": {"vcpus": 4, "diskGib": 20, "instances": 1, "memoryMib": 8192}, "considered": []}],
        "leftOut": [], "warnings": []}',
    'RUNNING', NULL, 'operation-1', now(), now())

-- from 2 to 3
INSERT INTO operation (id, slice_id, kind, state, plan, epoch, steps_done, steps_total, created_at, started_at,
    ended_at) VALUES ('operation-1', 'slice-1', 'order', 'succeeded',
    '[{"verb": "create", "after": [], "resource": {"id": "tenant/cloud", "name": "vim_cloud_katana_slice-1",
        "quota": {"vcpus": 4, "diskGib": 20, "instances": 1, "memoryMib": 8192}, "optional": false,
        "component": "vim/cloud"}},
    {"verb": "create", "after": ["create tenant/cloud"], "resource": {"id": "account/cloud/osm", "vim": "vim/cloud",
        "name": "vim_cloud_katana_slice-1", "tenant": "tenant/cloud", "optional": false, "component": "nfvo/osm"}},
    {"verb": "create", "after": ["create account/cloud/osm"], "resource": {"id": "ns/edge1/gnb-cu",
        "name": "edge1.gnb-cu.slice-1", "place": {"vim": "vim/cloud", "location": "edge1"},
        "account": "account/cloud/osm", "optional": false, "component": "nfvo/osm",
        "descriptor": {"key": "key-1", "nsdId": "gnb-cu-ns"}}}]', 1, 3, 3, now(), now(), now())

-- from 4 to 6
INSERT INTO operation (id, holder_id, holder_kind, kind, state, plan, epoch, steps_done, steps_total, created_at,
    started_at, ended_at) VALUES ('operation-1', 'slice-1', 'slice', 'order', 'succeeded', '[]', 1, 0, 0, now(), now(),
    now()), ('operation-2', 'subnet-1', 'subnet', 'order', 'succeeded', '[]', 1, 0, 0, now(), now(), now())

-- from 7
INSERT INTO operation (id, holder_id, holder_kind, kind, state, plan, epoch, steps_done, steps_total, created_at,
    started_at, ended_at, on_failure) VALUES ('operation-1', 'slice-1', 'slice', 'order', 'succeeded', '[]', 1, 0, 0,
    now(), now(), now(), 'rollback'), ('operation-2', 'subnet-1', 'subnet', 'order', 'succeeded', '[]', 1, 0, 0, now(),
    now(), now(), 'keep')

-- from 2 to 3
INSERT INTO journal (operation_id, kind, body) VALUES
    ('operation-1', 'Started', '{}'),
    ('operation-1', 'Intended', '{"step": "create tenant/cloud", "attempt": 1, "direction": "DO"}'),
    ('operation-1', 'Done', '{"step": "create tenant/cloud", "direction": "DO"}'),
    ('operation-1', 'Ended', '{"state": "SUCCEEDED"}')

-- from 4
INSERT INTO journal (operation_id, kind, body) VALUES
    ('operation-1', 'Started', '{}'), ('operation-1', 'Ended', '{"state": "SUCCEEDED"}')

-- from 2 to 3
INSERT INTO held_resource (slice_id, resource_id, kind, component, spec, facts, sure) VALUES
    ('slice-1', 'tenant/cloud', 'tenant', 'vim/cloud', '{"id": "tenant/cloud", "name": "vim_cloud_katana_slice-1",
        "quota": {"vcpus": 4, "diskGib": 20, "instances": 1, "memoryMib": 8192}, "optional": false,
        "component": "vim/cloud"}', '{"ids": {"userId": "u1", "projectId": "p1", "securityGroup": "g1"},
        "password": "{password}"}', true),
    ('slice-1', 'account/cloud/osm', 'account', 'nfvo/osm', '{"id": "account/cloud/osm", "vim": "vim/cloud",
        "name": "vim_cloud_katana_slice-1", "tenant": "tenant/cloud", "optional": false, "component": "nfvo/osm"}',
        '{"accountId": "a1"}', true),
    ('slice-1', 'ns/edge1/gnb-cu', 'ns', 'nfvo/osm', '{"id": "ns/edge1/gnb-cu", "name": "edge1.gnb-cu.slice-1",
        "place": {"vim": "vim/cloud", "location": "edge1"}, "account": "account/cloud/osm", "optional": false,
        "component": "nfvo/osm", "descriptor": {"key": "key-1", "nsdId": "gnb-cu-ns"}}',
        '{"vnfs": [{"vms": ["vm1"], "name": "gnb-cu-vnfd", "vduAddresses": ["10.0.1.35"],
        "managementAddress": "10.0.1.35"}], "instanceId": "i1", "operationId": "o1"}', true),
    ('slice-1', 'radio/ems', 'radio', 'ems/ems', '{"id": "radio/ems", "sla": {}, "sliceId": "slice-1",
        "component": "ems/ems", "connections": [{"radio": {"services": [{"name": "gnb-cu", "location": "edge1",
        "resource": "ns/edge1/gnb-cu", "shared": false}], "physicalFunctions": []}}]}',
        '{"sliceId": "slice-1", "connections": 1}', true)

-- from 4
INSERT INTO held_resource (holder_id, resource_id, kind, component, spec, facts, sure) VALUES
    ('slice-1', 'tenant/cloud', 'tenant', 'vim/cloud', '{"id": "tenant/cloud", "name": "vim_cloud_katana_slice-1",
        "quota": {"vcpus": 4, "diskGib": 20, "instances": 1, "memoryMib": 8192}, "optional": false,
        "component": "vim/cloud"}', '{"ids": {"userId": "u1", "projectId": "p1", "securityGroup": "g1"},
        "password": "{password}"}', true),
    ('slice-1', 'ns/edge1/gnb-cu', 'ns', 'nfvo/osm', '{"id": "ns/edge1/gnb-cu", "key": "edge1/gnb-cu",
        "name": "edge1.gnb-cu.slice-1", "place": {"vim": "vim/cloud", "location": "edge1"},
        "account": "account/cloud/osm", "optional": false, "component": "nfvo/osm",
        "descriptor": {"key": "key-1", "nsdId": "gnb-cu-ns"}}',
        '{"vnfs": [{"vms": ["vm1"], "name": "gnb-cu-vnfd", "vduAddresses": ["10.0.1.35"],
        "managementAddress": "10.0.1.35"}], "instanceId": "i1", "operationId": "o1"}', true),
    ('slice-1', 'claim/gnb', 'claim', 'function/gnb', '{"id": "claim/gnb", "slice": "slice-1", "subnet": "subnet-1",
        "component": "function/gnb"}', '{"services": {}}', true)

-- from 2
INSERT INTO step_time (verb, kind, component, seconds) VALUES ('create', 'ns', 'nfvo/osm', 12.5)

-- from 2
INSERT INTO base_descriptor (id, members) VALUES ('harbour', '{"base_slice_des_id": "harbour", "coverage": ["edge1"]}')

-- from 2
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
    VALUES ('operation', 'operation-1', now(), true, 'node-gone', now(), 3)

-- from 3
INSERT INTO nest_archive (slice_id, nest) VALUES ('slice-1', '{"base_slice_descriptor": {"coverage": ["edge1"]}}')

-- from 4
INSERT INTO slice_subnet (id, function_id, max_shared, services, phase, latest_operation, created_at) VALUES
    ('subnet-1', 'gnb', 3, '[]', 'RUNNING', 'operation-2', now())

-- from 4
INSERT INTO subnet_claim (subnet_id, slice_id) VALUES ('subnet-1', 'slice-1')

-- from 5
INSERT INTO service_state (nfvo, instance, state) VALUES ('nfvo/osm', 'i1', 'RUNNING')

-- from 5
INSERT INTO nfvo_answer (nfvo, asked_at) VALUES ('nfvo/osm', now())

-- from 5
INSERT INTO dashboard (uid, print) VALUES ('slice-1', 'print')

-- from 5
INSERT INTO scheduled_rounds (task_name, task_instance, execution_time, picked, version) VALUES
    ('watch network services', 'recurring', now(), false, 1)

-- from 6
INSERT INTO alert (fingerprint, starts_at, slice_id, ns_id) VALUES ('f1', now(), 'slice-1', 'i1')

-- from 6
INSERT INTO failing_service (slice_id, ns_id, service_key, location, incarnation, since, labels) VALUES
    ('slice-1', 'i1', 'edge1/gnb-cu', 'edge1', 1, now(), '{"alertname": "NsDown"}')

-- from 6
INSERT INTO service_failure (slice_id, ns_id, at) VALUES ('slice-1', 'i1', now())

-- from 6
INSERT INTO policy_decision (slice_id, ns_id, service_key, location, since, at, state, why, considered) VALUES
    ('slice-1', 'i1', 'edge1/gnb-cu', 'edge1', now(), now(), 'ACTED', 'no rule', '[]')

-- from 7 to 39
INSERT INTO observation (holder_id, resource_id, sight, detail, seen_at) VALUES
    ('slice-1', 'ns/edge1/gnb-cu', 'same', '{}', now())

-- from 40
INSERT INTO observation (holder_id, resource_id, sight, detail, seen_at, adrift) VALUES
    ('slice-1', 'ns/edge1/gnb-cu', 'same', '{}', now(), false)

-- from 7
INSERT INTO looked_at (holder_id, at) VALUES ('slice-1', now())

-- from 16
INSERT INTO component_check (component, realm, place, items) VALUES ('vim/cloud', 'keystone', 'RegionOne', '[]')

-- from 54
INSERT INTO component_maintenance (component, reason) VALUES ('vim/cloud', 'new disks')

-- from 23
INSERT INTO keyed_request (key, fingerprint) VALUES ('key-1', 'f1')

-- from 26
INSERT INTO key_canary (sealed) VALUES (decode('00', 'hex'))
