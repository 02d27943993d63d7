package io.santoku.emulators.openstack;

/// That a user has a role on a project.
record Assignment(String userId, String projectId, String roleId) {}
