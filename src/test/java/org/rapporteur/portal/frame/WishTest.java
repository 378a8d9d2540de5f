package org.rapporteur.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WishTest {

    @Test
    void a_browser_wants_a_page() {
        assertThat(Wish.of("/tasks", "text/html,application/xhtml+xml", null, "document"))
                .isEqualTo(Wish.PAGE);
        assertThat(Wish.of("/tasks", null, "application/x-www-form-urlencoded", null))
                .isEqualTo(Wish.PAGE);
    }

    @Test
    void a_program_or_a_script_in_a_page_wants_data() {
        assertThat(Wish.of("/api/procedures", "*/*", null, null)).isEqualTo(Wish.DATA);
        assertThat(Wish.of("/tasks/1/work", "*/*", "application/json", "empty")).isEqualTo(Wish.DATA);
        assertThat(Wish.of("/tasks", "application/json", null, null)).isEqualTo(Wish.DATA);
    }

    @Test
    void a_redirect_after_the_sign_in_stays_at_home() {
        assertThat(SignInRedirects.pathOf("http://localhost:8080/ngo?after=1")).isEqualTo("/ngo?after=1");
        assertThat(SignInRedirects.pathOf("https://evil.example//other.example"))
                .isEqualTo("/");
        assertThat(SignInRedirects.pathOf("mailto:someone@example.org")).isEqualTo("/");
    }
}
