package io.santoku.emulators.opennebula;

/// A fault of the XML-RPC server itself, which never reaches a method of OpenNebula; the codes are those of the library
/// that OpenNebula is built with.
final class XmlRpcFault extends RuntimeException {
    static final int TYPE = -501;
    static final int INDEX = -502;
    static final int PARSE = -503;
    static final int NO_SUCH_METHOD = -506;

    private static final long serialVersionUID = 1L;

    private final int code;

    XmlRpcFault(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
