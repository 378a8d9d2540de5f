package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rapporteur.portal.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the browsers' reports. Reads a bounded part of whatever is sent. */
@RestController
class CspReportController {

    static final String PATH = "/csp-reports";
    private static final int MOST_BYTES = 16 * 1024;

    private final CspReports reports;

    CspReportController(CspReports reports) {
        this.reports = reports;
    }

    @OpenToAll
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
        reports.add(new String(body, StandardCharsets.UTF_8));
    }
}
