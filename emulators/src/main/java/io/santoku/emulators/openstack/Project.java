package io.santoku.emulators.openstack;

import java.util.Map;

/// A Keystone project; `attributes` are the other fields of the client's document, returned as they were received.
record Project(String id, String name, boolean enabled, Map<String, Object> attributes) implements Named {}
