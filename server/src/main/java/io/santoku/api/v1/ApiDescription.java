package io.santoku.api.v1;

import io.santoku.api.document.JsonDocument;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/// Completes the OpenAPI description by convention, so that controllers need not repeat it: names of operations,
/// contents of bodies, expected statuses, and that every error is a problem.
@Configuration(proxyBeanMethods = false)
public class ApiDescription {
    private static final String PROBLEM = "Problem";
    private static final String DOCUMENT = JsonDocument.class.getSimpleName();

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/").description("This server")))
                .info(new Info()
                        .title("Santoku")
                        .version("v1")
                        .description("Plans, builds, watches and removes 5G network slices."
                                + " Every error is a problem (RFC 9457) with a page behind its type.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OperationCustomizer conventions() {
        return (operation, handler) -> {
            String owner = handler.getBeanType().getSimpleName().replace("Controller", "");
            operation.setOperationId(
                    "%s.%s".formatted(owner, handler.getMethod().getName()));
            if (handler.getBeanType().getPackage().equals(ApiDescription.class.getPackage())) {
                describeCollection(operation, handler);
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer problems() {
        return description -> {
            description.getComponents().addSchemas(PROBLEM, problemSchema());
            if (description.getComponents().getSchemas().remove(DOCUMENT) != null) {
                description.getComponents().getSchemas().remove("JsonNode");
                description.getComponents().addSchemas(DOCUMENT, nestSchema());
            }
            description.getPaths().values().forEach(path -> mayBeRepeated(path.getPost()));
            description.getPaths().values().stream()
                    .map(PathItem::readOperations)
                    .forEach(operations -> operations.forEach(ApiDescription::mayFail));
        };
    }

    // Collections accept the documents that they return: the body of POST and PUT has the schema of the answer.
    private static void describeCollection(Operation operation, HandlerMethod handler) {
        if (operation.getRequestBody() != null
                && handler.getMethod().getGenericReturnType() instanceof ParameterizedType type) {
            String view = ((Class<?>) type.getActualTypeArguments()[0]).getSimpleName();
            operation.getRequestBody().getContent().values().forEach(content -> content.setSchema(reference(view)));
        }
        describeStatuses(operation.getResponses(), handler.getMethod().getName());
    }

    private static void describeStatuses(ApiResponses responses, String verb) {
        Content shown = Objects.requireNonNull(responses.get("200")).getContent();
        switch (verb) {
            case "create" -> {
                responses.remove("200");
                responses.addApiResponse("201", new ApiResponse().content(shown).description("Registered"));
            }
            case "put" ->
                responses.addApiResponse("201", new ApiResponse().content(shown).description("Registered"));
            case "remove" -> {
                responses.remove("200");
                responses.addApiResponse("204", new ApiResponse().description("Removed"));
            }
            default -> {}
        }
    }

    private static void mayBeRepeated(@Nullable Operation post) {
        if (post != null) {
            post.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(false)
                    .schema(text("1 to 255 visible characters"))
                    .description("The same request with the same key gets the first answer again"));
        }
    }

    private static void mayFail(Operation operation) {
        var content =
                new Content().addMediaType("application/problem+json", new MediaType().schema(reference(PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("A problem").content(content));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> nestSchema() {
        return object().description("A network slice type (GSMA NEST); POST /v1/nests/validate reports every mistake");
    }

    private static Schema<?> problemSchema() {
        return object().description("A problem (RFC 9457); further members depend on its type")
                .addProperty("type", text("The type, whose page explains it; relative to this server"))
                .addProperty("title", text("What it is"))
                .addProperty("status", new Schema<>().types(Set.of("integer")).description("The HTTP status"))
                .addProperty("detail", text("What to do about it"))
                .addProperty("instance", text("The path that met it"));
    }

    private static Schema<?> object() {
        return new Schema<>().types(Set.of("object")).additionalProperties(true);
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(Set.of("string")).description(description);
    }
}
