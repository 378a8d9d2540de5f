package org.rapporteur.summary;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.rapporteur.summary.Redline.Op;
import org.rapporteur.summary.Redline.Run;

/**
 * Compares two texts word by word: a word is a run of letters and digits, a single Han character, a run of white space
 * or a single other character. A word whose marks changed is another word.
 */
final class WordDiff {

    /** Beyond so many differing words on both sides together the passages are shown as replaced whole. */
    private static final int MOST_WORDS = 4_000;

    /** A word with its marks, and where it stands. */
    record Word(String text, List<Mark> marks, int start, int end) {
        private boolean isSpace() {
            return text.codePoints().allMatch(MarkedText::isSpace) && !text.equals(Redline.BREAK);
        }

        private boolean same(Word other) {
            return text.equals(other.text) && marks.equals(other.marks);
        }
    }

    /** A stretch of words in both texts: equally long where kept, else empty on one side. */
    private record Stretch(Op op, int oldFrom, int oldTo, int newFrom, int newTo) {}

    private WordDiff() {}

    static List<Run> between(MarkedText before, MarkedText after) {
        List<Word> old = words(before);
        List<Word> now = words(after);
        List<Run> runs = new ArrayList<>();
        for (Stretch s : together(stretches(old, now), old, now)) {
            if (s.op() == Op.DELETE) {
                addWithBreaksApart(runs, s.op(), before, old.subList(s.oldFrom(), s.oldTo()));
            } else {
                addWithBreaksApart(runs, s.op(), after, now.subList(s.newFrom(), s.newTo()));
            }
        }
        return runs;
    }

    private static void addWithBreaksApart(List<Run> runs, Op op, MarkedText text, List<Word> words) {
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            boolean isBreak = i < words.size() && words.get(i).text().equals(Redline.BREAK);
            if (isBreak || i == words.size()) {
                if (start < i) {
                    runs.add(new Run(
                            op,
                            text.slice(
                                    words.get(start).start(), words.get(i - 1).end())));
                }
                if (isBreak) {
                    runs.add(new Run(op, MarkedText.plain(Redline.BREAK)));
                }
                start = i + 1;
            }
        }
    }

    private static List<Stretch> stretches(List<Word> old, List<Word> now) {
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).same(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).same(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Word> oldMiddle = old.subList(head, old.size() - tail);
        List<Word> newMiddle = now.subList(head, now.size() - tail);
        List<Stretch> stretches = new ArrayList<>();
        keep(stretches, 0, 0, head);
        if (oldMiddle.size() + newMiddle.size() > MOST_WORDS) {
            change(stretches, head, head + oldMiddle.size(), head, head + newMiddle.size());
        } else {
            compare(oldMiddle, newMiddle, head, stretches);
        }
        keep(stretches, old.size() - tail, now.size() - tail, tail);
        return stretches;
    }

    private static void compare(List<Word> old, List<Word> now, int shift, List<Stretch> stretches) {
        int oldAt = 0;
        int newAt = 0;
        var patch = DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(Word::same), null);
        for (AbstractDelta<Word> delta : patch.getDeltas()) {
            int source = delta.getSource().getPosition();
            int target = delta.getTarget().getPosition();
            keep(stretches, shift + oldAt, shift + newAt, target - newAt);
            oldAt = source + delta.getSource().size();
            newAt = target + delta.getTarget().size();
            change(stretches, shift + source, shift + oldAt, shift + target, shift + newAt);
        }
        keep(stretches, shift + oldAt, shift + newAt, now.size() - newAt);
    }

    private static void keep(List<Stretch> stretches, int old, int now, int size) {
        if (size > 0) {
            stretches.add(new Stretch(Op.KEEP, old, old + size, now, now + size));
        }
    }

    private static void change(List<Stretch> stretches, int oldFrom, int oldTo, int newFrom, int newTo) {
        if (oldFrom < oldTo) {
            stretches.add(new Stretch(Op.DELETE, oldFrom, oldTo, newFrom, newFrom));
        }
        if (newFrom < newTo) {
            stretches.add(new Stretch(Op.INSERT, oldTo, oldTo, newFrom, newTo));
        }
    }

    /**
     * Puts changes together that only white space keeps apart, so that a replaced phrase reads as one. The white space
     * is then deleted and inserted; since it stands in both texts, both are as before.
     */
    private static List<Stretch> together(List<Stretch> stretches, List<Word> old, List<Word> now) {
        List<Stretch> result = new ArrayList<>();
        int i = 0;
        while (i < stretches.size()) {
            if (stretches.get(i).op() == Op.KEEP) {
                result.add(stretches.get(i++));
                continue;
            }
            int end = i;
            while (end + 1 < stretches.size()
                    && (stretches.get(end + 1).op() != Op.KEEP
                            || end + 2 < stretches.size() && isSpace(stretches.get(end + 1), now))) {
                end++;
            }
            addTogether(result, stretches.get(i), stretches.get(end), old, now);
            i = end + 1;
        }
        return result;
    }

    private static void addTogether(List<Stretch> result, Stretch first, Stretch last, List<Word> old, List<Word> now) {
        int oldFrom = first.oldFrom();
        int oldTo = last.oldTo();
        int newFrom = first.newFrom();
        int newTo = last.newTo();
        while (oldFrom < oldTo && newFrom < newTo && old.get(oldFrom).same(now.get(newFrom))) {
            oldFrom++;
            newFrom++;
        }
        int tail = 0;
        while (oldFrom < oldTo && newFrom < newTo && old.get(oldTo - 1).same(now.get(newTo - 1))) {
            oldTo--;
            newTo--;
            tail++;
        }
        keep(result, first.oldFrom(), first.newFrom(), oldFrom - first.oldFrom());
        change(result, oldFrom, oldTo, newFrom, newTo);
        keep(result, oldTo, newTo, tail);
    }

    private static boolean isSpace(Stretch kept, List<Word> now) {
        return now.subList(kept.newFrom(), kept.newTo()).stream().allMatch(Word::isSpace);
    }

    private static List<Word> words(MarkedText text) {
        int[] points = text.plain().codePoints().toArray();
        List<Word> words = new ArrayList<>();
        int start = 0;
        while (start < points.length) {
            int end = start + 1;
            if (isWordPart(points[start])) {
                while (end < points.length && isWordPart(points[end])) {
                    end++;
                }
            } else if (isGap(points[start])) {
                while (end < points.length && isGap(points[end])) {
                    end++;
                }
            } else {
                // A combining mark belongs to what it stands on.
                while (end < points.length && isCombining(points[end])) {
                    end++;
                }
            }
            words.add(new Word(new String(points, start, end - start), List.of(), start, end));
            start = end;
        }
        return marked(words, text);
    }

    private static List<Word> marked(List<Word> words, MarkedText text) {
        if (text.marks().isEmpty()) {
            return words;
        }
        List<Word> marked = new ArrayList<>();
        List<Mark> here = new ArrayList<>();
        int next = 0;
        for (Word w : words) {
            here.removeIf(m -> m.end() <= w.start());
            while (next < text.marks().size() && text.marks().get(next).start() < w.end()) {
                here.add(text.marks().get(next++));
            }
            marked.add(here.isEmpty() ? w : new Word(w.text(), marks(w, here), w.start(), w.end()));
        }
        return marked;
    }

    /** What of the marks falls on a word, as a text of the word alone has it. */
    private static List<Mark> marks(Word word, List<Mark> here) {
        List<Mark> cut = here.stream()
                .map(m -> new Mark(
                        Math.max(m.start(), word.start()) - word.start(),
                        Math.min(m.end(), word.end()) - word.start(),
                        m.kind(),
                        m.target()))
                .filter(m -> m.start() < m.end())
                .toList();
        return new MarkedText(word.text(), cut).marks();
    }

    private static boolean isGap(int c) {
        return MarkedText.isSpace(c) && c != Redline.BREAK.charAt(0);
    }

    private static boolean isWordPart(int c) {
        return (Character.isLetterOrDigit(c) || isCombining(c)) && !WordCount.isHan(c);
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
