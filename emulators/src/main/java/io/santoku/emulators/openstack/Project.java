package io.santoku.emulators.openstack;

import java.util.Map;

/// A Keystone project; `attributes` are the rest of what a client wrote, given back as they came.
record Project(String id, String name, boolean enabled, Map<String, Object> attributes) implements Named {}
