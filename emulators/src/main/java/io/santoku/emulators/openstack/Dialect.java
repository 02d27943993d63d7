package io.santoku.emulators.openstack;

import io.santoku.emulators.http.Reply;
import io.santoku.emulators.http.Request;

/// The error format of one service, and the version of its interface that a request uses.
interface Dialect {

    /// A refusal as this service writes it.
    Reply error(Refusal refusal);

    /// The refusal of a caller who is not an administrator.
    Refusal denied(String rule);

    /// The refusal of a body that is not JSON.
    Refusal malformed();

    /// The minor version of the interface that is requested; 0 when the service has no such versions.
    default int minorVersion(Request request) {
        return 0;
    }

    /// The minor version of an answer to a request that does not ask for one.
    default int oldestMinor() {
        return 0;
    }

    /// The refusal of a token whose user was deleted.
    default Refusal userGone(String userId) {
        return Refusal.unauthorized();
    }

    /// The headers that every answer of this service has.
    default Reply finish(Reply reply, int minor) {
        return reply;
    }

    /// The answer to a path that the service does not have.
    default Reply unknownPath() {
        return error(Refusal.notFound("The resource could not be found."));
    }
}
