package io.santoku.provisioning;

import io.santoku.driver.VimDriver.ProjectFacts;
import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;

/// The facts of a cloud project that we made: the ids that the cloud gave, and the password of its user.
record CloudProjectHolding(ProjectFacts ids, Secret password) {
    /// The login of the project's own user; user and project have the same name.
    Credentials login(String project) {
        return new Credentials(project, password, project);
    }
}
