package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotAllowed;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.portal.Declined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * What handlers throw, as a page that says what to do, or as problem details for programs.
 *
 * <p>A first password leads to its change. A refusal is 422, what one may not know of 404, what one may not do 403, someone faster 409, a fault of ours 500
 * with a number that is in the log too.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final FailurePages pages;
    private final Problems problems;
    private final Refusals refusals;
    private final ApiProblemDetails details;

    Failures(FailurePages pages, Problems problems, Refusals refusals, ApiProblemDetails details) {
        this.details = details;
        this.pages = pages;
        this.problems = problems;
        this.refusals = refusals;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        if (ApiSecurity.isApi(request)) {
            return details.refused(refusal);
        }
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, "refused", refusal.code(), refusals.say(refusal), null, request);
    }

    @ExceptionHandler
    Object notKnown(NotKnown notKnown, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "not-known", request);
    }

    @ExceptionHandler
    Object declined(Declined declined) {
        return details.declined(declined);
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed notAllowed, HttpServletRequest request) {
        if (ApiSecurity.isApi(request)) {
            return details.problem(HttpStatus.FORBIDDEN, "scope");
        }
        return answer(HttpStatus.FORBIDDEN, "not-allowed", request);
    }

    @ExceptionHandler
    Object firstPassword(FirstPassword first, HttpServletRequest request) {
        return Wish.of(request) == Wish.PAGE
                ? "redirect:" + PasswordController.PATH
                : answer(HttpStatus.FORBIDDEN, "first-password", request);
    }

    @ExceptionHandler
    Object changed(OptimisticLockingFailureException faster, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, "changed", request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, FailurePages.tooLarge(request), request);
    }

    /** An id in the address that is none leads nowhere; a field that can't be read is the sender's mistake. */
    @ExceptionHandler
    Object unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(HttpStatus.NOT_FOUND, "not-known", request)
                : answer(HttpStatus.BAD_REQUEST, "unreadable", request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException body, HttpServletRequest request) {
        if (ApiSecurity.isApi(request)) {
            return details.unreadable(body);
        }
        return answer(HttpStatus.BAD_REQUEST, "unreadable", request);
    }

    @ExceptionHandler
    Object anything(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof AuthenticationException || thrown instanceof AccessDeniedException) {
            // Spring Security's filter leads to the sign-in
            throw thrown;
        }
        if (thrown instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            if (ApiSecurity.isApi(request)) {
                return details.known(status, known, thrown);
            }
            return answer(status, status == HttpStatus.NOT_FOUND ? "not-known" : "unreadable", request);
        }
        String number = Ids.next().toString();
        LOG.error("fault {} at {} {}", number, request.getMethod(), request.getRequestURI(), thrown);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "broken", "broken", null, number, request);
    }

    private Object answer(HttpStatus status, String key, HttpServletRequest request) {
        return answer(status, key, key, null, null, request);
    }

    private Object answer(
            HttpStatus status,
            String key,
            String code,
            @Nullable String message,
            @Nullable String number,
            HttpServletRequest request) {
        if (Wish.of(request) == Wish.PAGE) {
            return pages.page(status, key, message, number, request);
        }
        var problem = problems.of(status, code, message == null ? problems.text("error." + key + ".do") : message);
        if (number != null) {
            problem.setProperty("number", number);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
