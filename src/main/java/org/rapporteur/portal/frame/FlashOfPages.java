package org.rapporteur.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What one page leaves for the next is looked for by pages only: a style sheet that looked too would ask the database for
 * the session three times over.
 */
@Component("flashMapManager")
class FlashOfPages extends SessionFlashMapManager {

    private static final List<String> FILES = List.of("/css/", "/js/", "/camunda/");

    @Override
    @Nullable
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return FILES.stream().anyMatch(request.getRequestURI()::startsWith) ? null : super.retrieveFlashMaps(request);
    }
}
