package io.santoku.emulators.openstack;

/// The assignment of a role on a project to a user.
record Assignment(String userId, String projectId, String roleId) {}
