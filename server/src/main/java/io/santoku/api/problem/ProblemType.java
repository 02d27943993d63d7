package io.santoku.api.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every problem that the API can answer with. The explanation is the text of the problem type's page, in Markdown.
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be read", """
        The request is not one that this server understands: its address, a header or its body is malformed.
        **What to do:** compare the request with `/openapi`; the detail says what was found.\
        """),
    INVALID_JSON(400, "The body is not readable JSON", """
        The body is empty, is not JSON, names a member twice in one object, or is nested too deeply.
        **What to do:** correct the body at the line and column that the detail names.\
        """),
    INVALID_DOCUMENT(400, "The document has mistakes", """
        The body is JSON, but not what this address takes. `violations` lists every mistake at once: `pointer` is a
        JSON Pointer (RFC 6901) to the place, `message` says what is expected there.
        **What to do:** correct each place and send the document again.\
        """),
    INVALID_PARAMETER(400, "A parameter has a wrong value", """
        A part of the address or of the query does not have the form that it must have.
        **What to do:** use the values that `violations` or the detail names; a cursor must be one that this server
        gave out for the same list.\
        """),
    INVALID_NEST(400, "The NEST has mistakes", """
        The network slice type (GSMA NEST) cannot be ordered as it is. `violations` lists every mistake at once, each
        with a JSON Pointer to the attribute.
        **What to do:** correct each attribute; `POST /v1/nests/validate` checks without ordering.\
        """),
    CROSS_SITE(403, "A page of another origin must not do this", """
        A browser sent the request for a page that did not come from this server: the header `Origin` or
        `Sec-Fetch-Site` says so. Such a page may change nothing here, nor have components asked. Nothing was changed.
        **What to do:** use the command line or a script; behind a proxy that passes another `Host`, name the address
        that browsers see in the setting `public-url`.\
        """),
    NOT_FOUND(404, "There is nothing here", """
        The address names something that does not exist, or exists no more.
        **What to do:** list the collection to see what there is; a deleted slice leaves its operations readable.\
        """),
    METHOD_NOT_ALLOWED(405, "This method is not offered here", """
        The address exists, but not for this method. The header `Allow` lists the methods that it takes.
        **What to do:** use one of those; `/openapi` says what each does.\
        """),
    NOT_ACCEPTABLE(406, "Not available in the wanted format", """
        The header `Accept` asks for a format that this address does not offer.
        **What to do:** accept `application/json`, or `text/event-stream` for streams of events.\
        """),
    TOO_SLOW(408, "The body arrives too slowly", """
        The body of the request came so slowly, or with such a pause, that it was given up; nothing was changed.
        **What to do:** send the request again over a better connection. Bodies have to arrive within 30 seconds.\
        """),
    DUPLICATE_ID(409, "The id is taken", """
        Another one of the same kind is registered under this id.
        **What to do:** choose another id, or replace the existing one with `PUT`.\
        """),
    IN_USE(409, "It is in use", """
        Others hold on to it, so that it cannot be removed. `usedBy` lists them.
        **What to do:** delete those slices, or move or remove those VIMs and functions, and try again.\
        """),
    UNCHANGEABLE_WHILE_IN_USE(409, "This must not change while it is in use", """
        What slices hold there was made as the thing was; changed, it could no longer be found and removed.
        `violations` points to the members, `usedBy` lists the slices.
        **What to do:** leave those members as they are, delete the slices first, or register a second one.\
        """),
    PERMANENT(409, "It belongs to the system", """
        The location `core` always exists.
        **What to do:** nothing; describe it again with `PUT` if you like.\
        """),
    CONFLICT(409, "It changed meanwhile", """
        Something that the request relies on was changed or removed by another request at the same time.
        **What to do:** read it again and repeat the request.\
        """),
    LIMIT_REACHED(409, "The limit is reached", """
        A setting of the server limits how many of these there may be; nothing was changed.
        **What to do:** delete what is no longer needed, or raise the setting that the detail names.\
        """),
    KEY_IN_USE(409, "The first request with this key is not answered", """
        Another request with the same `Idempotency-Key` came first, and its answer is not there: it is being worked on, or
        the server that worked on it was killed just after it took effect. The detail says which.
        **What to do:** repeat the request later with the same key, or look at what is there.\
        """),
    UNPLACEABLE(409, "There is no room for the slice", """
        At least one network service fits on no VIM of its location. `reasons` lists, for every such service, the
        VIMs that were considered and what ruled each out. Nothing was created or reserved.
        **What to do:** free room, end the maintenance of a VIM, add a VIM at the location, or cover fewer locations.\
        """),
    IN_MAINTENANCE(409, "A component that the slice needs is in maintenance", """
        The slice needs a new transport slice or radio configuration, and the component that would create it is in
        maintenance: it keeps what it has, and gets nothing new. `reasons` names each with its component. Nothing was
        created or reserved.
        **What to do:** end the maintenance of the component (`DELETE` of its `/maintenance`), or order again when it is
        over.\
        """),
    UNSERVED(409, "No registered functions serve the slice", """
        No core and radio functions of the slice's generation are registered at the locations that it covers.
        `reasons` says why, location by location. Nothing was created or reserved.
        **What to do:** register the functions, or cover locations that have them.\
        """),
    SNSSAI_TAKEN(409, "Another slice has this S-NSSAI", """
        Two slices of the same type need different slice differentiators (3GPP TS 23.003, 28.4.2).
        **What to do:** leave `sd` out of the NEST, and a free one is given.\
        """),
    OPERATION_RUNNING(409, "Another operation runs on the slice", """
        A slice does one thing at a time.
        **What to do:** wait until the operation has ended, then ask again; the slice's `operation` shows it.\
        """),
    INAPPLICABLE(409, "The slice cannot be changed so", """
        What is asked for cannot be done to this slice, or to this network service of it, as it stands: only a slice
        that runs is changed, one service is stopped once, and one that is shared is not restarted by a single user.
        **What to do:** read the slice; its `sites` list its network services and show which are stopped.\
        """),
    INSTRUCTION_UNFIT(409, "The instruction does not fit the operation", """
        The instruction does not fit the state of the operation: one that works can be cancelled; one that asks can
        retry, skip what is optional, roll back, or be cancelled; a deletion goes on to its end.
        **What to do:** read the operation: `state` is its state, `answers` lists the instructions that it waits for.\
        """),
    PRECONDITION_FAILED(412, "It changed since it was read", """
        The header `If-Match` names an entity tag that it had once; it was changed since then. Nothing was changed now.
        **What to do:** read it again, with its new `ETag`, and decide again.\
        """),
    TOO_LARGE(413, "The body is too large", """
        Bodies of up to 1 MiB are read.
        **What to do:** send less; large NESTs usually carry data that belongs elsewhere.\
        """),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is in the wrong format", """
        This address takes JSON only.
        **What to do:** send the header `Content-Type: application/json`. The command line turns YAML into JSON.\
        """),
    KEY_REUSED(422, "The key was used for another request", """
        An `Idempotency-Key` stands for one request. This one came before, with another method, address, query or body.
        **What to do:** send a fresh key with each new request, and the same one only when repeating it.\
        """),
    COMPONENT_UNREACHABLE(422, "The component does not answer as it should", """
        A component is spoken to before it is registered, and this one could not be: it is not reachable, too slow,
        or answers what we cannot read. `fault` names the call and what went wrong.
        **What to do:** check the address, and that the component runs.\
        """),
    COMPONENT_UNTRUSTED(422, "The certificate of the component is not trusted", """
        No authority that we trust vouches for the certificate that the component shows, or it is the certificate of
        another host. No password was sent. `fault` says what is wrong with it.
        **What to do:** give the certificate of its authority in `tls.certificateAuthority`, and check that the address
        names the host that the certificate is for.\
        """),
    COMPONENT_UNSUITABLE(422, "The component has not what is asked of it", """
        The component answered and let us in, but refuses what we asked, or lacks what its document names or what
        slices need: a region, a service, a role, a version. `fault` says what is missing and, where it can, what there
        is instead.
        **What to do:** mend the document (for a cloud its `config`), or the component, and register it again.\
        """),
    COMPONENT_DENIED(422, "The component does not let us in", """
        The component answered, but refused the login or lacks the rights that we need. `fault` names the call.
        **What to do:** check user, password and project, and that the user is an administrator there.\
        """),
    COMPONENT_MISSING(422, "A component that the slice needs is not registered", """
        A function that would serve the slice names an element manager that is not registered, so it could not be
        configured. `reasons` names each. Nothing was created or reserved.
        **What to do:** register the element manager, or correct the function.\
        """),
    PROMISE_UNKEPT(422, "No component keeps these attributes", """
        The order or the setting `promise` is `strict`, and these attributes would only be recorded: no component that
        serves the slice receives them. `violations` points to each and says why.
        **What to do:** leave them out, or order with `promise=warn`; a plan lists under `promises` which component keeps
        which attribute.\
        """),
    STEP_FAILED(200, "A step of the operation failed", """
        The operation on the slice ended badly; this problem stands inside the slice and its operation, where `step`
        names the step and `fault` the component, the call and what it said. What had been done was undone, unless the
        slice's failure policy is `keep` or `ask`.
        **What to do:** read the fault, mend its cause, delete the failed slice and order it again.\
        """),
    MISDIRECTED(421, "This server has another name", """
        The header `Host` names a host that is not known as a name of this server. That keeps web pages from reaching it
        by pointing a name of theirs at its address.
        **What to do:** use `localhost`, a loopback address or the address that the server listens on, or name the host
        in the setting `allowed-hosts` or `public-url`.\
        """),
    TOO_MANY_REQUESTS(429, "Too many of these at once", """
        As many requests of this kind as the server answers at once are under way already; nothing was changed.
        **What to do:** repeat the request after the number of seconds in the header `Retry-After`.\
        """),
    INTERNAL_ERROR(500, "A mistake of ours", """
        The server met a situation that its makers did not foresee. The log has the details under the same `incident`.
        **What to do:** report the incident with the lines of the log that carry its number.\
        """),
    UNAVAILABLE(503, "The server cannot do this at the moment", """
        The database does not answer, or the server is starting, stopping or overloaded.
        **What to do:** repeat the request after the number of seconds in the header `Retry-After`.\
        """);

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /// Returns the type whose URI ends with this slug; empty when there is none.
    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /// Returns the best type for an HTTP status that a framework or the container set.
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 501, 505 -> BAD_REQUEST; // an unknown method, or an unsupported version of HTTP
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }

    /// Returns the last part of the type's URI.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the type's URI, relative to this server, which serves a page there.
    public String uri() {
        return "/problems/" + slug();
    }

    /// Returns the HTTP status of the problem.
    public int status() {
        return status;
    }

    /// Returns a short description that never changes.
    public String title() {
        return title;
    }

    /// Returns the meaning of the problem and what to do about it, in Markdown.
    public String explanation() {
        return explanation;
    }
}
