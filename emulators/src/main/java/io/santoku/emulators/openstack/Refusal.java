package io.santoku.emulators.openstack;

/// A request that a service refuses; the service's [Dialect] formats the answer. `type` is the name of Neutron's
/// exception.
final class Refusal extends RuntimeException {
    private final int status;
    private final String type;
    private final String text;

    Refusal(int status, String type, String text) {
        super(text, null, false, false);
        this.status = status;
        this.type = type;
        this.text = text;
    }

    static Refusal badRequest(String text) {
        return new Refusal(400, "HTTPBadRequest", text);
    }

    static Refusal unauthorized() {
        return new Refusal(401, "HTTPUnauthorized", "The request you have made requires authentication.");
    }

    static Refusal forbidden(String text) {
        return new Refusal(403, "HTTPForbidden", text);
    }

    static Refusal notFound(String text) {
        return new Refusal(404, "HTTPNotFound", text);
    }

    static Refusal conflict(String type, String text) {
        return new Refusal(409, type, text);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String text() {
        return text;
    }
}
