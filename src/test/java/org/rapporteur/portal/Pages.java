package org.rapporteur.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.rapporteur.SqlCount;
import org.rapporteur.identity.Actor;
import org.springframework.lang.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages as somebody loads them, and forms as somebody sends them. */
public final class Pages {

    private static final int MOST_STATEMENTS = 15;

    private final MockMvc mvc;
    private final SqlCount sqlCount;

    public Pages(MockMvc mvc, SqlCount sqlCount) {
        this.mvc = mvc;
        this.sqlCount = sqlCount;
    }

    /**
     * A page that is there, whole, in words, and asks the database no more than a page may.
     *
     * @param actor {@code null} for a stranger
     */
    public String page(@Nullable Actor actor, String path) throws Exception {
        sqlCount.reset();
        MockHttpServletResponse response = load(actor, path);
        List<String> statements = sqlCount.statements();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(statements).as(path).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        String html = response.getContentAsString();
        assertThat(html).as(path).contains("</html>").doesNotContain("??", " style=");
        return html;
    }

    /** @param actor {@code null} for a stranger */
    public MockHttpServletResponse load(@Nullable Actor actor, String path) throws Exception {
        return actor == null ? mvc.perform(get(path)).andReturn().getResponse() : send(actor, get(path));
    }

    public MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(actor.username())).with(csrf()).characterEncoding("UTF-8"))
                .andReturn()
                .getResponse();
    }
}
