package org.rapporteur.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.rapporteur.kernel.Refusal;
import org.springframework.lang.Nullable;

/** The blocks of a Markdown text. What a summary has no place for (images, code, HTML) stays as the text it was. */
final class MarkdownBlocks {

    private final List<Block> blocks = new ArrayList<>();
    private boolean bodySeen;

    private MarkdownBlocks() {}

    static List<Block> of(String text) {
        MarkdownBlocks found = new MarkdownBlocks();
        try {
            found.children(Parser.builder().build().parse(text), Paragraph.Kind.BODY);
        } catch (StackOverflowError e) {
            // Quotations within quotations, thousands deep: the parser knows no limit, and no summary needs it.
            throw new Refusal("text.too-nested");
        }
        return found.blocks;
    }

    private void children(Node parent, Paragraph.Kind kind) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                add(Paragraph.Kind.HEADING, inline(node));
            } else if (node instanceof org.commonmark.node.Paragraph) {
                add(kind, inline(node));
            } else if (node instanceof HtmlBlock html) {
                add(
                        kind,
                        new MarkupReader(true)
                                .read(MarkedText.plain(html.getLiteral()).markup()));
            } else if (node instanceof FencedCodeBlock code) {
                add(kind, MarkedText.plain(code.getLiteral()));
            } else if (node instanceof IndentedCodeBlock code) {
                add(kind, MarkedText.plain(code.getLiteral()));
            } else if (node instanceof OrderedList && !bodySeen) {
                // Paragraphs numbered by hand, not the items of a list.
                items(node, Paragraph.Kind.BODY);
            } else if (node instanceof ListItem) {
                children(node, Paragraph.Kind.LIST_ITEM);
            } else {
                children(node, kind);
            }
        }
    }

    private void items(Node list, Paragraph.Kind kind) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            children(item, kind);
        }
    }

    private void add(Paragraph.Kind kind, MarkedText text) {
        Block block = new Block(kind, Lines.of(text));
        if (!block.isEmpty()) {
            blocks.add(block);
            bodySeen |= kind == Paragraph.Kind.BODY && text.length() > MastheadReader.LONGEST_LINE;
        }
    }

    private static MarkedText inline(Node parent) {
        return new Inline().read(parent);
    }

    /** Gathers the text and the marks of a paragraph. */
    private static final class Inline {
        private final StringBuilder plain = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();
        private int points;
        private int superscript = -1;
        private int subscript = -1;

        private MarkedText read(Node parent) {
            children(parent);
            return new MarkedText(plain.toString(), marks);
        }

        private void children(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                node(node);
            }
        }

        private void node(Node node) {
            int start = offset();
            if (node instanceof Text text) {
                add(text.getLiteral());
            } else if (node instanceof Code code) {
                add(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                add("\n");
            } else if (node instanceof HtmlInline html) {
                tag(html.getLiteral());
            } else if (node instanceof Emphasis) {
                children(node);
                mark(start, Mark.Kind.EMPHASIS, null);
            } else if (node instanceof StrongEmphasis) {
                children(node);
                mark(start, Mark.Kind.STRONG, null);
            } else if (node instanceof Link link) {
                children(node);
                link(start, link.getDestination());
            } else if (node instanceof Image image) {
                add("![");
                children(node);
                add("](" + image.getDestination() + ")");
            } else {
                children(node);
            }
        }

        private void link(int start, String address) {
            if (MarkedText.isAddress(address) && address.length() <= MarkedText.LONGEST_TARGET) {
                mark(start, Mark.Kind.LINK, address);
            } else {
                add(" (" + address + ")");
            }
        }

        private void tag(String literal) {
            switch (literal.toLowerCase(Locale.ROOT)) {
                case "<sup>" -> superscript = offset();
                case "<sub>" -> subscript = offset();
                case "</sup>" -> superscript = close(superscript, Mark.Kind.SUPERSCRIPT, literal);
                case "</sub>" -> subscript = close(subscript, Mark.Kind.SUBSCRIPT, literal);
                default -> add(literal);
            }
        }

        private int close(int start, Mark.Kind kind, String literal) {
            if (start < 0) {
                add(literal);
            } else {
                mark(start, kind, null);
            }
            return -1;
        }

        private void mark(int start, Mark.Kind kind, @Nullable String target) {
            if (start < offset()) {
                marks.add(new Mark(start, offset(), kind, target));
            }
        }

        private void add(String text) {
            plain.append(text);
            points += text.codePointCount(0, text.length());
        }

        private int offset() {
            return points;
        }
    }
}
