package io.santoku.driver;

import io.santoku.inventory.Credentials;
import io.santoku.inventory.Secret;
import io.santoku.inventory.Vim;

/// The login with which an orchestrator acts in a project of a cloud. It is that of the project's own user, so that
/// accounts that leak from an orchestrator open the projects of its slices only; or that of the cloud's administrator,
/// where the cloud is registered that way. An empty `domain` means the cloud's default domain.
public record CloudLogin(String user, Secret password, String domain) {
    /// The login for an order.
    public static CloudLogin of(NfvoDriver.AccountOrder order) {
        Vim vim = order.vim();
        boolean isAdministrators = vim.givesAdministratorsLogin();
        Credentials login = isAdministrators ? vim.credentials() : order.login();
        String domain = vim.config().getOrDefault(isAdministrators ? "user_domain_name" : "project_domain_name", "");
        return new CloudLogin(login.username(), login.password(), domain);
    }
}
