package org.rapporteur.sheet;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.comment.CommentDraft;
import org.rapporteur.comment.CommentDrafts;
import org.rapporteur.comment.CommentPeriod;
import org.rapporteur.comment.CommentPeriods;
import org.rapporteur.comment.Desk;
import org.rapporteur.comment.DraftChange;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Place;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Page;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Language;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.rapporteur.sheet.file.Column;
import org.rapporteur.sheet.file.Origin;
import org.rapporteur.sheet.file.ReadSheet;
import org.rapporteur.sheet.file.SheetFile;
import org.rapporteur.summary.Revision;
import org.rapporteur.summary.Revisions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments that an organisation writes in a spreadsheet: it takes the template of a call, fills it in without us, sends
 * it, sees row by row what was found, and confirms. Sending it again changes what it made before. Seen by the
 * organisation alone, like all that is in preparation.
 */
@Service
public class CommentSheets {

    private static final int MOST_FILE_NAME = 200;
    private static final int SHOWN = 300;

    private final SheetRecords records;
    private final SheetComposer composer;
    private final SheetWords words;
    private final CommentDrafts drafts;
    private final CommentPeriods periods;
    private final Procedures procedures;
    private final Revisions revisions;
    private final DatabaseClock clock;

    CommentSheets(
            SheetRecords records,
            SheetComposer composer,
            SheetWords words,
            CommentDrafts drafts,
            CommentPeriods periods,
            Procedures procedures,
            Revisions revisions,
            DatabaseClock clock) {
        this.records = records;
        this.composer = composer;
        this.words = words;
        this.drafts = drafts;
        this.periods = periods;
        this.procedures = procedures;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * The call's sheet to be filled in: its paragraphs, the organisation's comments beside them, and rows for more.
     *
     * @throws NotKnown as {@link CommentDrafts#desk}
     */
    @Transactional(readOnly = true)
    public byte[] template(Actor actor, UUID organisationId, UUID periodId, SheetFormat format, Locale locale) {
        return composer.template(drafts.desk(actor, organisationId, periodId), format, locale);
    }

    /**
     * Reads a sheet and says of each row what would become of it. Nothing becomes a comment yet.
     *
     * @param fileName as it was sent; what the file is, its content says
     * @return the sheet's id
     * @throws Refusal when nothing may be written for the call, or the file can't be taken at all: those of
     *     {@link SheetFile#read}, {@code sheet.other-call}, {@code sheet.nothing}
     */
    @Transactional
    public UUID check(Actor actor, UUID organisationId, UUID periodId, String fileName, byte[] file) {
        Desk desk = drafts.desk(actor, organisationId, periodId);
        if (desk.closed() != null) {
            throw desk.closed();
        }
        ReadSheet read = SheetFile.read(file);
        Origin origin = read.origin();
        requireThisCall(origin, desk);
        Map<String, RowKey.Known> known = records.known(organisationId, periodId);
        Map<Integer, String> keys = RowKey.keys(read.lines(), origin.sheetId(), known, comments(desk.drafts()));
        List<CheckedRow> rows = read.lines().stream()
                .map(line -> CheckedRow.unseen(line, keys.get(line.number()), Decision.NONE))
                .toList();
        List<CheckedRow> checked = new Merge(
                        rule(origin.revisionId(), desk.revision(), desk.procedure()),
                        known,
                        desk.drafts(),
                        CommentDrafts.MOST - desk.drafts().size(),
                        CommentDrafts.MOST)
                .check(rows);
        if (checked.isEmpty()) {
            throw new Refusal("sheet.nothing");
        }
        UUID id = Ids.next();
        records.insert(
                new SheetRecords.Kept(
                        id,
                        periodId,
                        organisationId,
                        named(fileName),
                        absent(desk.drafts(), checked),
                        origin.sheetId(),
                        origin.revisionId(),
                        desk.now(),
                        null),
                actor.accountId());
        records.insert(id, checked);
        return id;
    }

    /** The organisation's sheets for a period that are still kept, the newest first. */
    @Transactional(readOnly = true)
    public List<SentSheet> of(Actor actor, UUID organisationId, UUID periodId) {
        requireMember(actor, organisationId);
        List<SheetRecords.Kept> sheets = records.of(organisationId, periodId);
        Map<UUID, Map<Standing, Integer>> counts =
                records.counts(sheets.stream().map(SheetRecords.Kept::id).toList());
        return sheets.stream()
                .map(sheet -> sent(sheet, counts.getOrDefault(sheet.id(), Map.of())))
                .toList();
    }

    /** @throws NotKnown also for a sheet of an organisation that is not the actor's */
    @Transactional(readOnly = true)
    public SentSheet get(Actor actor, UUID sheetId) {
        SheetRecords.Kept sheet = mine(actor, records.get(sheetId));
        return sent(sheet, records.counts(List.of(sheetId)).getOrDefault(sheetId, Map.of()));
    }

    /** The rows with what was found in them; what is to be put right first. */
    @Transactional(readOnly = true)
    public Page<ReportRow> rows(Actor actor, UUID sheetId, @Nullable String after, int size) {
        SheetRecords.Kept sheet = mine(actor, records.get(sheetId));
        int[] place = place(after);
        List<CheckedRow> rows = records.page(sheetId, place[0], place[1], size + 1);
        Map<UUID, CommentDraft> shown = new HashMap<>();
        if (rows.stream().anyMatch(row -> row.standing() == Standing.CONFLICT)) {
            drafts.of(actor, sheet.organisationId(), sheet.periodId()).forEach(one -> shown.put(one.id(), one));
        }
        return Page.of(
                        rows,
                        size,
                        row -> row.standing().ordinal() + "-" + row.line().number())
                .map(row -> new ReportRow(
                        row.line().number(),
                        row.standing(),
                        row.line().cell(Column.PARAGRAPH),
                        shortened(row.line().cell(Column.COMMENT)),
                        row.remarks(),
                        row.standing() == Standing.CONFLICT ? shown.get(row.draftId()) : null));
    }

    /**
     * The paragraphs that a row may be put to, in the order of the text, each with the name by which sheets call it.
     */
    @Transactional(readOnly = true)
    public Map<UUID, String> places(Actor actor, UUID sheetId, Locale locale) {
        SheetRecords.Kept sheet = mine(actor, records.get(sheetId));
        Revision now = revisions.get(periods.get(sheet.periodId()).revisionId());
        Places places = new Places(now, words);
        Map<UUID, String> labels = new LinkedHashMap<>();
        now.paragraphs().forEach(paragraph -> labels.put(paragraph.id(), places.label(paragraph.id(), locale)));
        return labels;
    }

    /**
     * Says what a row is about for which that can't be told.
     *
     * @param paragraphId {@code null} for the text as a whole
     * @throws Refusal {@code sheet.settled} when the row needs no such answer (any more), {@code comment.paragraph}
     */
    @Transactional
    public void place(Actor actor, UUID sheetId, int row, @Nullable UUID paragraphId) {
        decide(actor, sheetId, row, Standing.UNPLACED, before -> new Decision(true, paragraphId, before.choice()));
    }

    /**
     * Says which text counts where the comment was changed in the sheet and in the portal.
     *
     * @throws Refusal {@code sheet.settled} when the row needs no such answer (any more)
     */
    @Transactional
    public void choose(Actor actor, UUID sheetId, int row, Choice choice) {
        decide(
                actor,
                sheetId,
                row,
                Standing.CONFLICT,
                before -> new Decision(before.placed(), before.placedOn(), choice));
    }

    /**
     * Makes comments of the rows that are ready, as they stand at this moment: they are looked at again beside the
     * comments as those are now, which nobody changes meanwhile. Confirming again does nothing twice.
     *
     * @return how many comments were made or changed
     * @throws Refusal when nothing may be written for the call any more
     */
    @Transactional
    public int confirm(Actor actor, UUID sheetId) {
        SheetRecords.Kept sheet = mine(actor, records.locked(sheetId));
        List<CheckedRow> rows = records.with(sheetId, EnumSet.of(Standing.NEW, Standing.CHANGED, Standing.SAME));
        if (rows.stream().noneMatch(row -> row.standing().isReady())) {
            return 0;
        }
        List<CommentDraft> present = drafts.locked(actor, sheet.organisationId(), sheet.periodId());
        List<CheckedRow> again = again(sheet, rows, present, CommentDrafts.MOST - present.size());
        List<CheckedRow> ready =
                again.stream().filter(row -> row.standing().isReady()).toList();
        List<CommentDraft> saved = drafts.saveAll(
                actor,
                sheet.organisationId(),
                sheet.periodId(),
                ready.stream()
                        .map(row -> new DraftChange(row.draftId(), Objects.requireNonNull(row.text())))
                        .toList());
        Map<Integer, CheckedRow> after = new LinkedHashMap<>();
        again.forEach(row -> after.put(row.line().number(), row));
        for (int i = 0; i < ready.size(); i++) {
            CheckedRow taken = ready.get(i).taken(saved.get(i).id());
            after.put(taken.line().number(), taken);
        }
        records.update(sheetId, List.copyOf(after.values()));
        records.know(sheet.organisationId(), sheet.periodId(), keys(sheet, after.values()));
        records.confirmed(sheetId, clock.now());
        return saved.size();
    }

    /** The sheet as it was sent, with a column that says what was found in each row. */
    @Transactional(readOnly = true)
    public byte[] checked(
            Actor actor, UUID sheetId, Function<Refusal, String> says, SheetFormat format, Locale locale) {
        SheetRecords.Kept sheet = mine(actor, records.get(sheetId));
        CommentPeriod period = periods.get(sheet.periodId());
        return composer.checked(
                sheet,
                records.all(sheetId),
                revisions.get(sheet.revisionId()),
                languages(procedures.get(period.procedureId())),
                says,
                format,
                locale);
    }

    private void decide(Actor actor, UUID sheetId, int number, Standing asked, Function<Decision, Decision> decision) {
        SheetRecords.Kept sheet = mine(actor, records.locked(sheetId));
        CheckedRow row = records.find(sheetId, number).orElseThrow(() -> new NotKnown("row", number));
        if (row.standing() != asked) {
            throw new Refusal("sheet.settled");
        }
        Decision made = decision.apply(row.decision());
        if (made.placedOn() != null
                && revisions
                        .get(periods.get(sheet.periodId()).revisionId())
                        .paragraph(made.placedOn())
                        .isEmpty()) {
            throw new Refusal("comment.paragraph");
        }
        List<CommentDraft> present = drafts.of(actor, sheet.organisationId(), sheet.periodId());
        int waiting =
                records.counts(List.of(sheetId)).getOrDefault(sheetId, Map.of()).getOrDefault(Standing.NEW, 0);
        records.update(
                sheetId,
                again(
                        sheet,
                        List.of(CheckedRow.unseen(row.line(), row.key(), made)),
                        present,
                        CommentDrafts.MOST - present.size() - waiting));
    }

    private List<CheckedRow> again(
            SheetRecords.Kept sheet, List<CheckedRow> rows, List<CommentDraft> present, int room) {
        CommentPeriod period = periods.get(sheet.periodId());
        RowRule rule =
                rule(sheet.revisionId(), revisions.get(period.revisionId()), procedures.get(period.procedureId()));
        return new Merge(
                        rule,
                        records.known(sheet.organisationId(), sheet.periodId()),
                        present,
                        room,
                        CommentDrafts.MOST)
                .check(rows);
    }

    private void requireThisCall(Origin origin, Desk desk) {
        if (origin.periodId().equals(desk.period().id())
                && origin.revisionId().equals(desk.revision().id())) {
            return;
        }
        try {
            UUID procedureId = desk.procedure().id();
            if (periods.get(origin.periodId()).procedureId().equals(procedureId)
                    && revisions.get(origin.revisionId()).procedureId().equals(procedureId)) {
                return;
            }
        } catch (NotKnown e) {
            // of another installation, perhaps
        }
        throw new Refusal("sheet.other-call", desk.procedure().panel().title());
    }

    private RowRule rule(UUID thenId, Revision now, Procedure procedure) {
        if (thenId.equals(now.id())) {
            return new RowRule(now, now, Succession.none(now), languages(procedure), words);
        }
        Revision then = revisions.get(thenId);
        // from a later text to an earlier one nothing tells what became of a paragraph but its identity
        Succession succession = then.number() < now.number()
                ? Succession.by(revisions.lineage(thenId, now.id()))
                : Succession.none(now);
        return new RowRule(then, now, succession, languages(procedure), words);
    }

    private static Set<Language> languages(Procedure procedure) {
        return procedure.rules().languages();
    }

    private static Map<UUID, String> comments(List<CommentDraft> drafts) {
        return drafts.stream()
                .collect(
                        Collectors.toMap(CommentDraft::id, draft -> draft.text().comment()));
    }

    private static int absent(List<CommentDraft> drafts, List<CheckedRow> rows) {
        Set<UUID> there =
                rows.stream().map(CheckedRow::draftId).filter(Objects::nonNull).collect(Collectors.toSet());
        return (int)
                drafts.stream().filter(draft -> !there.contains(draft.id())).count();
    }

    private static Map<String, RowKey.Known> keys(SheetRecords.Kept sheet, Iterable<CheckedRow> rows) {
        Map<String, RowKey.Known> keys = new LinkedHashMap<>();
        for (CheckedRow row : rows) {
            boolean agrees = row.standing() == Standing.TAKEN || row.standing() == Standing.SAME;
            if (agrees && row.draftId() != null && row.text() != null) {
                RowKey.Known known = new RowKey.Known(row.draftId(), Content.of(row.text()), Set.of());
                keys.put(row.key(), known);
                if (!row.key().equals(row.line().cell(Column.KEY).strip())) {
                    keys.put(RowKey.ofAdded(sheet.templateId(), row.line()), known);
                }
            }
        }
        return keys;
    }

    private static SheetRecords.Kept mine(Actor actor, SheetRecords.Kept sheet) {
        requireMember(actor, sheet.organisationId());
        return sheet;
    }

    private static void requireMember(Actor actor, UUID organisationId) {
        Authority.require(actor, Act.COMMENT, Set.of(Place.organisation(organisationId)));
    }

    private static SentSheet sent(SheetRecords.Kept sheet, Map<Standing, Integer> counts) {
        return new SentSheet(
                sheet.id(),
                sheet.periodId(),
                sheet.organisationId(),
                sheet.fileName(),
                sheet.absent(),
                sheet.sentAt(),
                sheet.confirmedAt(),
                counts);
    }

    private static int[] place(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return new int[] {-1, 0};
        }
        String[] parts = after.split("-");
        try {
            return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new NotKnown("page after", after);
        }
    }

    private static String named(String fileName) {
        String plain = fileName.replaceAll("[\\p{Cntrl}\u202A-\u202E]", "").strip();
        return plain.codePointCount(0, plain.length()) <= MOST_FILE_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MOST_FILE_NAME));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
