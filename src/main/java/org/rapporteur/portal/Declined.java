package org.rapporteur.portal;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;

/**
 * A program's request that HTTP itself knows how to decline: a condition that was not given or not met, a header that is
 * missing. Its words are the message {@code problem.<code>}.
 */
public class Declined extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> details;

    @Nullable
    private final transient Object current;

    @Nullable
    private final String etag;

    public Declined(HttpStatus status, String code, Object... details) {
        this(status, code, null, null, details);
    }

    /**
     * @param current the thing as it is now, told along
     * @param etag its entity tag
     */
    public Declined(
            HttpStatus status, String code, @Nullable Object current, @Nullable String etag, Object... details) {
        super(code);
        this.status = status;
        this.code = code;
        this.current = current;
        this.etag = etag;
        this.details = List.of(details);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> details() {
        return details;
    }

    @Nullable
    public Object current() {
        return current;
    }

    @Nullable
    public String etag() {
        return etag;
    }
}
