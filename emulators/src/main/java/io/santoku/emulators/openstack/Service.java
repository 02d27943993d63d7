package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;
import io.santoku.emulators.http.Router;
import io.santoku.emulators.openstack.TokenCheck.Access;
import io.santoku.emulators.openstack.TokenCheck.Invalid;
import io.santoku.emulators.openstack.TokenCheck.UserGone;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// One service of the cloud: registers its operations, checks their tokens, and formats its refusals.
final class Service {
    private final Router router;
    private final String prefix;
    private final Supplier<EmulatedCloud> cloud;
    private final Dialect dialect;

    Service(Router router, String prefix, Supplier<EmulatedCloud> cloud, Dialect dialect) {
        this.router = router;
        this.prefix = prefix;
        this.cloud = cloud;
        this.dialect = dialect;
    }

    /// An operation that requires a valid token.
    @FunctionalInterface
    interface Operation {
        Reply answer(Call call);
    }

    /// An operation that requires no token.
    @FunctionalInterface
    interface OpenOperation {
        Reply answer(Request request, EmulatedCloud cloud);
    }

    Service on(String method, String path, Operation operation) {
        return route(method, path, (request, now) -> admitted(request, now, operation));
    }

    Service open(String method, String path, OpenOperation operation) {
        return route(
                method, path, (request, now) -> dialect.finish(operation.answer(request, now), dialect.oldestMinor()));
    }

    private Service route(String method, String path, OpenOperation operation) {
        router.on(method, prefix + path, request -> bodyless(method, guarded(request, operation)));
        return this;
    }

    private Reply guarded(Request request, OpenOperation operation) {
        try {
            return operation.answer(request, cloud.get());
        } catch (Refusal refusal) {
            return dialect.error(refusal);
        } catch (JacksonException _) {
            return dialect.error(dialect.malformed());
        }
    }

    private Reply admitted(Request request, EmulatedCloud now, Operation operation) {
        Access access = access(request, now);
        int minor = dialect.minorVersion(request);
        var call = new Call(request, now, access, dialect, minor);
        return dialect.finish(guarded(request, (_, _) -> operation.answer(call)), minor);
    }

    private Access access(Request request, EmulatedCloud now) {
        String token = request.header("X-Auth-Token").orElseThrow(Refusal::unauthorized);
        return switch (now.tokens().check(token)) {
            case Access access -> access;
            case UserGone(String userId) -> throw dialect.userGone(userId);
            case Invalid _ -> throw Refusal.unauthorized();
        };
    }

    private static Reply bodyless(String method, Reply reply) {
        return method.equals("HEAD") ? new Reply(reply.status(), reply.headers(), new byte[0]) : reply;
    }
}
