package io.santoku.emulators.opennebula;

import io.santoku.emulators.http.Product;
import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One emulated OpenNebula, whose XML-RPC interface is at `/RPC2`.
public final class EmulatedOpenNebula implements Product {
    /// The path of the interface.
    public static final String PATH = Interface.PATH;

    private final OpenNebulaSpec spec;
    private final Interface api;
    private volatile Nebula nebula;

    public EmulatedOpenNebula(OpenNebulaSpec spec) {
        this.spec = spec;
        this.nebula = new Nebula(spec);
        this.api = new Interface(() -> nebula);
    }

    @Override
    public Router router() {
        return api.router();
    }

    @Override
    public Reply error(int status, String path) {
        return Interface.error(status);
    }

    @Override
    public Reply unknown(Request request) {
        return api.unknown(request);
    }

    @Override
    public Map<String, Object> inventory() {
        return with(Inventory::of);
    }

    /// Removes a tenant (`tenant`) or a part of one (`project`: the group, `user`, `roles`: the rules, `quota`) by its
    /// name, and returns the number of objects removed.
    @Override
    public int vanish(String kind, String name) {
        return with(now -> new Tampering(now).vanish(kind, name));
    }

    @Override
    public void reset() {
        nebula = new Nebula(spec);
    }

    /// Changes the hosts; machines on a host that was removed stay.
    public void setHosts(List<HostSpec> hosts) {
        with(now -> {
            now.hosts().replace(hosts);
            return hosts;
        });
    }

    /// Changes the state of a host: 2 is monitored, 3 is in error, 4 is disabled, 8 is offline.
    public void setHostState(String host, int state) {
        with(now -> {
            now.hosts().state(host, state);
            return host;
        });
    }

    /// Sets limits (`cores`, `ram`, `instances`) of a tenant, as its operator would, also below its usage.
    public void setQuota(String tenant, Map<String, Integer> limits) {
        with(now -> new Tampering(now).limit(tenant, limits));
    }

    /// Gives a user another password, until the next reset.
    public void setPassword(String user, String password) {
        with(now -> new Tampering(now).password(user, password));
    }

    /// Makes an object in a tenant, as orchestrators do: a `template`, `image`, `net` or `secgroup`.
    public void leave(String tenant, String kind, String name) {
        with(now -> new Tampering(now).leave(tenant, kind, name));
    }

    /// The reason why this login is refused for a group; empty when it is admitted.
    public Optional<String> refusal(String user, String password, String group) {
        return with(now -> {
            try {
                User found = Session.open(now, user + ":" + password).user();
                boolean isMember = now.groups()
                        .named(group)
                        .filter(one -> found.groups().contains(one.id()))
                        .isPresent();
                return isMember || found.isAdministrator()
                        ? Optional.<String>empty()
                        : Optional.of("User %s is not in group %s".formatted(user, group));
            } catch (Refusal refused) {
                return Optional.of(refused.text());
            }
        });
    }

    /// Makes a machine with the rights of a user and within the quota of its group; throws [NoCapacity] when OpenNebula
    /// refuses it or when no host has room.
    public void boot(Login login, String machine, int vcpus, int memoryMib, int diskGib) {
        with(now -> {
            MachineMethods.boot(session(now, login), machine, vcpus, memoryMib, diskGib);
            return machine;
        });
    }

    /// Deletes the oldest machine of this name in the user's group, with the rights of the user. Repeatable.
    public void destroy(Login login, String machine) {
        with(now -> {
            MachineMethods.destroy(session(now, login), machine);
            return machine;
        });
    }

    private static Session session(Nebula now, Login login) {
        try {
            return Session.open(now, login.user() + ":" + login.password());
        } catch (Refusal refused) {
            throw new NoCapacity(refused.text());
        }
    }

    private <T> T with(Function<Nebula, T> work) {
        Nebula now = nebula;
        synchronized (now) {
            return work.apply(now);
        }
    }

    /// A user and its password.
    public record Login(String user, String password) {}
}
