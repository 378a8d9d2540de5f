package org.rapporteur.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.kernel.Refusal;

class SymbolTest {

    @ParameterizedTest
    @CsvSource({
        "E/CN.5/2027/1,'',E/CN.5/2027/1",
        "E/CN.5/2027/1,E/CN.5/2027/1,E/CN.5/2027/2",
        "E/CN.5/2027/1,E/CN.5/2027/4/Rev.1 E/CN.5/2027/11* E/CN.5/2027/3,E/CN.5/2027/12",
        "E/CN.5/2027/1,E/CN.5/2027/L.7 E/CN.5/2027/NGO/9 E/CN.5/2026/8,E/CN.5/2027/1",
        "E/CN.5/2004/CRP.3/Rev.1,E/CN.5/2004/CRP.3/Rev.1 E/CN.5/2004/CRP.4/Add.2/Corr.1,E/CN.5/2004/CRP.5",
        "A/S-24/2,A/S-24/2,A/S-24/3",
        "E/2004/26,E/2004/99999 E/2004/1,E/2004/2"
    })
    void the_next_free_symbol_is_after_the_last_of_its_series(String symbol, String taken, String next) {
        List<String> inUse = taken.isEmpty() ? List.of() : List.of(taken.split(" "));

        Symbol free = Symbol.parse(symbol).nextFree(inUse);

        assertThat(free.value()).isEqualTo(next);
        assertThat(Symbol.parse(next)).isEqualTo(free);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E/CN.5/2015/3",
                "E/2004/26",
                "A/59/115",
                "A/S-24/2",
                "A/C.3/59/L.24",
                "E/CN.5/2004/CRP.3/Rev.1",
                "E/CN.5/2015/NGO/12",
                "E/CN.5/2015/INF/1",
                "E/CN.5/2015/WP.2",
                "E/CN.5/2015/L.5/Add.1/Corr.2",
                "E/CN.5/2015/3/Amend.1",
                "E/CN.5/2015/3*",
                "E/CN.5/SUB.2/1999/4"
            })
    void a_symbol_of_the_grammar_is_read_as_it_stands(String text) {
        assertThat(Symbol.parse(text).value()).isEqualTo(text);
    }

    @Test
    void white_space_around_a_symbol_does_not_count() {
        assertThat(Symbol.parse(" \tE/CN.5/2015/3\u2003\n")).isEqualTo(new Symbol("E/CN.5/2015/3"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "''|''",
                "E|''",
                "E/CN.5|''",
                "E/CN.5/2015|''",
                "e/CN.5/2015/3|e",
                "E/CN.5/2015/03|03",
                "E/CN.5/2015/0|0",
                "E/CN.5/2015/X.3|X.3",
                "E/CN.5/2015/L|L",
                "E/CN.5/2015/NGO|''",
                "E/CN.5/2015/3/Annex.1|Annex.1",
                "E/CN.5/2015/3/rev.1|rev.1",
                "E/CN.5/2015/3**|3*",
                "E//2015/3|''",
                "E/CN.5/2015/3/|''",
                "E/CN.5/2015/ 3|' 3'",
                "E/CN.5/2015/3?x=1|3?x=1",
                "E/CN.5/1815/3|1815",
                "E/CN.5/2015/3/Add.1/Add.1/Add.1/Add.1/Add.1|Add.1"
            },
            delimiter = '|')
    void what_is_no_symbol_is_refused_naming_the_part_that_does_not_fit(String text, String part) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Symbol.parse(text));
        assertThat(refusal.code()).isEqualTo("symbol.form");
        assertThat(refusal.details()).containsExactly(text, part);
    }

    @Test
    void a_restricted_symbol_is_refused_as_such() {
        assertThatThrownBy(() -> Symbol.parse("E/CN.5/2015/R.4"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("symbol.restricted"));
    }

    @Test
    void an_overlong_text_is_refused() {
        assertThatThrownBy(() -> Symbol.parse("E/" + "CN.5/".repeat(50) + "2015/3"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_symbol_belongs_to_the_body_of_its_prefix_only() {
        Symbol symbol = Symbol.parse("E/CN.55/2015/3");
        assertThat(symbol.beginsWith("E/CN.55")).isTrue();
        assertThat(symbol.beginsWith("E/CN.5")).isFalse();
    }

    @Property
    void every_symbol_built_by_the_grammar_is_read(@ForAll("symbols") String text) {
        assertThat(Symbol.parse(text).value()).isEqualTo(text);
    }

    @Property
    void whatever_is_read_reads_the_same_again_and_has_only_safe_characters(@ForAll("nearSymbols") String text) {
        try {
            Symbol symbol = Symbol.parse(text);
            assertThat(Symbol.parse(symbol.value())).isEqualTo(symbol);
            assertThat(symbol.value()).matches("[A-Za-z0-9./*-]+").doesNotContain("//");
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isIn("symbol.form", "symbol.restricted");
        }
    }

    @Provide
    Arbitrary<String> symbols() {
        Arbitrary<String> organ = Arbitraries.of("E", "A", "S", "ST", "CEDAW");
        Arbitrary<String> bodies = Arbitraries.of("/CN.5", "/C.3", "/AC.109", "/HRC")
                .list()
                .ofMaxSize(3)
                .map(list -> String.join("", list));
        Arbitrary<String> period = Arbitraries.oneOf(
                Arbitraries.integers().between(1946, 2099).map(String::valueOf),
                Arbitraries.integers().between(1, 999).map(String::valueOf));
        Arbitrary<String> number = Combinators.combine(
                        Arbitraries.of("", "L.", "CRP.", "WP.", "NGO/", "INF/"),
                        Arbitraries.integers().between(1, 99999))
                .as((series, n) -> series + n);
        Arbitrary<String> suffixes = Combinators.combine(
                        Arbitraries.of("Add", "Amend", "Corr", "Rev"),
                        Arbitraries.integers().between(1, 999))
                .as((kind, n) -> "/" + kind + "." + n)
                .list()
                .ofMaxSize(2)
                .map(list -> list.stream().collect(Collectors.joining()));
        return Combinators.combine(organ, bodies, period, number, suffixes, Arbitraries.of("", "*"))
                .as((o, b, p, n, s, star) -> o + b + "/" + p + "/" + n + s + star);
    }

    @Provide
    Arbitrary<String> nearSymbols() {
        return Combinators.combine(
                        symbols(),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.strings().ofMaxLength(3))
                .as((symbol, at, noise) -> {
                    int cut = Math.min(at, symbol.length());
                    return symbol.substring(0, cut) + noise + symbol.substring(cut);
                });
    }
}
