package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * Reads light markup. Each delimiter toggles its kind of mark; it opens only before and closes only behind something
 * that is no white space. What pairs with nothing is text.
 */
final class MarkupReader {

    static final String NOTE = "note:";

    private enum Role {
        TEXT,
        TOGGLE,
        OPEN,
        CLOSE
    }

    /** A character, or a delimiter as it was written. */
    private static final class Token {
        private final String raw;

        @Nullable
        private final Mark.Kind kind;

        @Nullable
        private final String target;

        private Role role;

        private Token(String raw, Role role, @Nullable Mark.Kind kind, @Nullable String target) {
            this.raw = raw;
            this.role = role;
            this.kind = kind;
            this.target = target;
        }

        private boolean isTag() {
            return raw.startsWith("<") && kind != null;
        }

        private boolean isInk() {
            return !MarkedText.isSpace(raw.codePointAt(0));
        }
    }

    private final boolean tags;

    /** @param tags whether {@code <sup>} and {@code <sub>} are read as marks too; every other tag is text */
    MarkupReader(boolean tags) {
        this.tags = tags;
    }

    MarkedText read(String markup) {
        List<Token> tokens = tokens(markup);
        pair(tokens);
        StringBuilder plain = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Map<Mark.Kind, Integer> opened = new EnumMap<>(Mark.Kind.class);
        int offset = 0;
        for (Token token : tokens) {
            switch (token.role) {
                case OPEN -> opened.put(token.kind, offset);
                case CLOSE -> marks.add(new Mark(opened.remove(token.kind), offset, token.kind, token.target));
                default -> {
                    plain.append(token.raw);
                    offset += token.raw.codePointCount(0, token.raw.length());
                }
            }
        }
        return new MarkedText(plain.toString(), marks);
    }

    private List<Token> tokens(String markup) {
        Map<Integer, Token> brackets = brackets(markup);
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < markup.length()) {
            char c = markup.charAt(i);
            Token token;
            if (c == '\\' && i + 1 < markup.length()) {
                String taken = Character.toString(markup.codePointAt(i + 1));
                tokens.add(new Token(taken, Role.TEXT, null, null));
                i += 1 + taken.length();
                continue;
            } else if (brackets.containsKey(i)) {
                token = brackets.get(i);
            } else if (markup.startsWith("**", i)) {
                token = new Token("**", Role.TOGGLE, Mark.Kind.STRONG, null);
            } else if (c == '*') {
                token = new Token("*", Role.TOGGLE, Mark.Kind.EMPHASIS, null);
            } else if (c == '^') {
                token = new Token("^", Role.TOGGLE, Mark.Kind.SUPERSCRIPT, null);
            } else if (c == '~') {
                token = new Token("~", Role.TOGGLE, Mark.Kind.SUBSCRIPT, null);
            } else {
                token = tags && c == '<' ? tag(markup, i) : null;
                if (token == null) {
                    token = new Token(Character.toString(markup.codePointAt(i)), Role.TEXT, null, null);
                }
            }
            tokens.add(token);
            i += token.raw.length();
        }
        return tokens;
    }

    @Nullable
    private static Token tag(String markup, int i) {
        for (String name : new String[] {"sup", "sub"}) {
            Mark.Kind kind = name.equals("sup") ? Mark.Kind.SUPERSCRIPT : Mark.Kind.SUBSCRIPT;
            for (String raw : new String[] {"<" + name + ">", "</" + name + ">"}) {
                if (markup.regionMatches(true, i, raw, 0, raw.length())) {
                    return new Token(markup.substring(i, i + raw.length()), Role.TOGGLE, kind, null);
                }
            }
        }
        return null;
    }

    /** The brackets of links and notes, by where they stand. They never nest, so one pass with one stack finds all. */
    private static Map<Integer, Token> brackets(String markup) {
        Map<Integer, Token> found = new HashMap<>();
        if (!markup.contains("](")) {
            return found;
        }
        int[] closings = closings(markup);
        // Each character of a target may have a backslash before it.
        int longest = NOTE.length() + 2 * MarkedText.LONGEST_TARGET;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                open.add(i);
            } else if (c == ']' && !open.isEmpty()) {
                int start = open.remove(open.size() - 1);
                int end = markup.startsWith("](", i) ? closings[i + 2] : -1;
                boolean readable = end >= 0 && end - i <= longest && holdsInk(markup, start + 1, i);
                Token close = readable ? closing(markup, i, end) : null;
                if (close != null) {
                    Mark.Kind kind = close.kind;
                    found.put(start, new Token("[", Role.OPEN, kind, null));
                    found.put(i, close);
                    // What stands around a link is no link itself.
                    open.clear();
                    i = end;
                }
            }
        }
        return found;
    }

    private static boolean holdsInk(String markup, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = markup.charAt(i);
            if (c == '\\' || "*^~".indexOf(c) < 0 && !MarkedText.isSpace(c)) {
                return true;
            }
        }
        return false;
    }

    /** Where the next closing parenthesis without a backslash stands, for each place; -1 behind the last. */
    private static int[] closings(String markup) {
        boolean[] escaped = new boolean[markup.length() + 1];
        for (int i = 0; i < markup.length(); i++) {
            escaped[i + 1] = markup.charAt(i) == '\\' && !escaped[i];
        }
        int[] next = new int[markup.length() + 1];
        next[markup.length()] = -1;
        for (int i = markup.length() - 1; i >= 0; i--) {
            next[i] = markup.charAt(i) == ')' && !escaped[i] ? i : next[i + 1];
        }
        return next;
    }

    @Nullable
    private static Token closing(String markup, int bracket, int end) {
        StringBuilder target = new StringBuilder();
        for (int i = bracket + 2; i < end; i++) {
            if (markup.charAt(i) == '\\') {
                i++;
            }
            target.append(markup.charAt(i));
        }
        String raw = markup.substring(bracket, end + 1);
        if (target.length() > MarkedText.LONGEST_TARGET) {
            return null;
        }
        if (target.indexOf(NOTE) == 0 && target.length() > NOTE.length()) {
            return new Token(raw, Role.CLOSE, Mark.Kind.NOTE, target.substring(NOTE.length()));
        }
        return MarkedText.isAddress(target.toString())
                ? new Token(raw, Role.CLOSE, Mark.Kind.LINK, target.toString())
                : null;
    }

    /** Decides of each toggle whether it opens, closes or is text. */
    private static void pair(List<Token> tokens) {
        Ink ink = new Ink(tokens);
        Map<Mark.Kind, Integer> open = new EnumMap<>(Mark.Kind.class);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.role != Role.TOGGLE) {
                continue;
            }
            Integer opening = open.get(token.kind);
            boolean mayClose = opening != null
                    && tokens.get(opening).isTag() == token.isTag()
                    && (token.isTag() ? token.raw.startsWith("</") : ink.endsAt(i))
                    && ink.isBetween(opening, i);
            boolean mayOpen = opening == null && (token.isTag() ? !token.raw.startsWith("</") : ink.beginsAt(i));
            if (mayClose) {
                tokens.get(opening).role = Role.OPEN;
                token.role = Role.CLOSE;
                open.remove(token.kind);
            } else if (mayOpen) {
                open.put(token.kind, i);
            } else {
                token.role = Role.TEXT;
            }
        }
        open.values().forEach(i -> tokens.get(i).role = Role.TEXT);
    }

    /** Where there is text that is no white space, beside and between delimiters; counted once, asked often. */
    private static final class Ink {
        private final boolean[] before;
        private final boolean[] after;
        private final int[] count;

        private Ink(List<Token> tokens) {
            int size = tokens.size();
            before = new boolean[size];
            after = new boolean[size];
            count = new int[size + 1];
            boolean last = false;
            for (int i = 0; i < size; i++) {
                before[i] = last;
                boolean text = tokens.get(i).role == Role.TEXT;
                last = text ? tokens.get(i).isInk() : last;
                count[i + 1] = count[i] + (text && tokens.get(i).isInk() ? 1 : 0);
            }
            last = false;
            for (int i = size - 1; i >= 0; i--) {
                after[i] = last;
                last = tokens.get(i).role == Role.TEXT ? tokens.get(i).isInk() : last;
            }
        }

        private boolean endsAt(int i) {
            return before[i];
        }

        private boolean beginsAt(int i) {
            return after[i];
        }

        private boolean isBetween(int from, int to) {
            return count[to] - count[from + 1] > 0;
        }
    }
}
