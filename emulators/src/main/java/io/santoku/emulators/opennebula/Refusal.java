package io.santoku.emulators.opennebula;

/// An error of OpenNebula: its code, its message, and the id of the object that caused it.
final class Refusal extends RuntimeException {
    static final int AUTHENTICATION = 0x0100;
    static final int AUTHORIZATION = 0x0200;
    static final int NO_EXISTS = 0x0400;
    static final int ACTION = 0x0800;
    static final int XML_RPC_API = 0x1000;
    static final int INTERNAL = 0x2000;
    static final int ALLOCATE = 0x4000;

    private static final long serialVersionUID = 1L;

    private final int code;
    private final int object;

    Refusal(int code, String message, int object) {
        super(message);
        this.code = code;
        this.object = object;
    }

    Refusal(int code, String message) {
        this(code, message, -1);
    }

    static Refusal missing(String kind, int id) {
        return new Refusal(NO_EXISTS, "Error getting %s [%d].".formatted(kind, id), id);
    }

    int code() {
        return code;
    }

    int object() {
        return object;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
