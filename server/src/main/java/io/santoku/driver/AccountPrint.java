package io.santoku.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.santoku.inventory.Secret;
import io.santoku.inventory.TlsTrust.Anybody;
import io.santoku.inventory.TlsTrust.Authority;
import io.santoku.inventory.TlsTrust.SystemAuthorities;
import io.santoku.inventory.Vim;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// Holds digests of what an orchestrator was given for a cloud account: one of the registration of the `cloud`, one of
/// the `login` in the slice's project. When a digest differs, the account has to be given to the orchestrator again.
/// The digest of a password is a secret, too: an attacker could guess passwords until one fits.
public record AccountPrint(Secret cloud, Secret login) {
    /// Computes the digests for an order.
    public static AccountPrint of(NfvoDriver.AccountOrder order) {
        CloudLogin login = CloudLogin.of(order);
        return new AccountPrint(
                cloud(order.vim()),
                digest(List.of(
                        login.user(),
                        login.password().reveal(),
                        login.domain(),
                        order.login().project(),
                        order.securityGroup())));
    }

    /// Computes the digest of the parts of a cloud's registration that orchestrators are given: its type, its address,
    /// its settings, its trusted certificates, and the administrator's login where orchestrators use that.
    public static Secret cloud(Vim vim) {
        var parts = new ArrayList<String>();
        parts.add(vim.type());
        parts.add(vim.authUrl().toString());
        parts.add(
                switch (vim.tls().whereEncrypted()) {
                    case SystemAuthorities _ -> "system";
                    case Anybody _ -> "anybody";
                    case Authority(var pem) -> pem;
                });
        new TreeMap<>(vim.config()).forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        if (vim.givesAdministratorsLogin()) {
            parts.add(vim.credentials().username());
            parts.add(vim.credentials().password().reveal());
        }
        return digest(parts);
    }

    /// Hashes each part with its length before it, so that no two lists of parts give the same input.
    private static Secret digest(List<String> parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                sha256.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha256.update(bytes);
            }
            return new Secret(HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
