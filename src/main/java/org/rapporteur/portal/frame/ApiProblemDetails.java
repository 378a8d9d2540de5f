package org.rapporteur.portal.frame;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Declined;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;

/**
 * What the API's handlers did not do, as problem details (RFC 9457): the code, what to do in the language asked for, and,
 * where one field is meant, {@code errors} with a pointer (RFC 6901) to it.
 */
@Component
class ApiProblemDetails {

    /** The field of a comment that a refusal is about. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("comment.empty", "/comment"),
            Map.entry("comment.type", "/type"),
            Map.entry("comment.language", "/language"),
            Map.entry("comment.paragraph", "/paragraph"),
            Map.entry("comment.passage", "/passage"),
            Map.entry("submission.withhold-reason", "/withholdReason"),
            Map.entry("draft.note", "/note"));

    private final Problems problems;
    private final Refusals refusals;

    ApiProblemDetails(Problems problems, Refusals refusals) {
        this.problems = problems;
        this.refusals = refusals;
    }

    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        String words = refusals.say(refusal);
        ProblemDetail problem = problems.of(HttpStatus.UNPROCESSABLE_ENTITY, refusal.code(), words);
        pointTo(problem, FIELDS.get(refusal.code()), words);
        return answer(problem, HttpHeaders.EMPTY);
    }

    ResponseEntity<ProblemDetail> declined(Declined declined) {
        ProblemDetail problem = problems.of(
                declined.status(),
                declined.code(),
                problems.text("problem." + declined.code(), declined.details().toArray()));
        HttpHeaders headers = new HttpHeaders();
        if (declined.current() != null) {
            problem.setProperty("current", declined.current());
        }
        if (declined.etag() != null) {
            headers.setETag(declined.etag());
        }
        return answer(problem, headers);
    }

    ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, Object... details) {
        return answer(problems.of(status, code, problems.text("problem." + code, details)), HttpHeaders.EMPTY);
    }

    /** JSON that is none, or does not fit: an unknown field is refused, since what a tool misspells would be lost. */
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException body) {
        if (!(body.getCause() instanceof JsonMappingException mapping)) {
            return problem(HttpStatus.BAD_REQUEST, "json");
        }
        String pointer = pointer(mapping);
        String words = problems.text(
                mapping instanceof UnrecognizedPropertyException ? "problem.unknown-field" : "problem.field-value",
                pointer);
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, "json", words);
        pointTo(problem, pointer, words);
        return answer(problem, HttpHeaders.EMPTY);
    }

    /** What Spring itself declines: the method, the media type, a header or parameter that is missing. */
    ResponseEntity<ProblemDetail> known(HttpStatus status, ErrorResponse known, Exception thrown) {
        ProblemDetail problem;
        if (thrown instanceof MissingRequestHeaderException missing) {
            problem = problems.of(status, "missing", problems.text("problem.missing", missing.getHeaderName()));
        } else if (thrown instanceof MissingServletRequestParameterException missing) {
            problem = problems.of(status, "missing", problems.text("problem.missing", missing.getParameterName()));
        } else {
            String code = switch (status) {
                case NOT_FOUND -> "not-known";
                case METHOD_NOT_ALLOWED -> "method";
                case NOT_ACCEPTABLE -> "not-acceptable";
                case UNSUPPORTED_MEDIA_TYPE -> "media-type";
                case PAYLOAD_TOO_LARGE -> "body-too-large";
                default -> "json";
            };
            String key = status == HttpStatus.NOT_FOUND ? "error.not-known.do" : "problem." + code;
            problem = problems.of(status, code, problems.text(key));
        }
        return answer(problem, known.getHeaders());
    }

    private static void pointTo(ProblemDetail problem, @Nullable String pointer, String words) {
        if (pointer != null) {
            problem.setProperty("errors", List.of(Map.of("pointer", "#" + pointer, "detail", words)));
        }
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/", "/", ""));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
