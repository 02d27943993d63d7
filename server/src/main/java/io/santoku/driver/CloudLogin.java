package io.santoku.driver;

import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.Vim;

/// The login with which an orchestrator acts in a project of a cloud: the project's own user, so that an orchestrator
/// that leaks its accounts gives no more away than the projects of its slices; or the cloud's administrator, where the
/// cloud is registered so. `domain` is empty when the cloud's default domain is meant.
public record CloudLogin(String user, Secret password, String domain) {
    /// The login that goes with an order.
    public static CloudLogin of(NfvoDriver.AccountOrder order) {
        Vim vim = order.vim();
        boolean isAdministrators = vim.givesAdministratorsLogin();
        Credentials login = isAdministrators ? vim.credentials() : order.login();
        String domain = vim.config().getOrDefault(isAdministrators ? "user_domain_name" : "project_domain_name", "");
        return new CloudLogin(login.username(), login.password(), domain);
    }
}
