package org.rapporteur.disposition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.comment.Comment;
import org.rapporteur.comment.CommentTextRule;
import org.rapporteur.comment.Comments;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Instants;
import org.rapporteur.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether organisations are satisfied with the answers to their comments. */
@Service
public class Satisfactions {

    /** The most characters (code points) of a remark. */
    public static final int MOST_REMARK_CHARACTERS = 2_000;

    private final JdbcClient jdbc;
    private final Comments comments;
    private final Dispositions dispositions;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;

    Satisfactions(
            JdbcClient jdbc,
            Comments comments,
            Dispositions dispositions,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock) {
        this.jdbc = jdbc;
        this.comments = comments;
        this.dispositions = dispositions;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Says for an organisation whether the released answer to one of its comments satisfies it. Said again in the same
     * words, it changes nothing; whoever holds that comment's organisation may say it, nobody else.
     *
     * @throws Refusal {@code satisfaction.remark}, {@code satisfaction.not-answered} while no answer was released,
     *     {@code disposition.comment-ended} for a version that is not in force, {@code satisfaction.already} where
     *     something else was said before
     */
    @Transactional
    public Satisfaction say(Actor actor, UUID commentId, Satisfaction.Degree degree, String remark) {
        Comment comment = comments.get(commentId);
        Authority.require(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(comment.organisationId())));
        String cleaned = remark(remark);
        if (!comment.inForce()) {
            throw new Refusal("disposition.comment-ended");
        }
        Disposition answer = dispositions.of(commentId).orElse(null);
        if (answer == null || answer.releasedAt() == null) {
            throw new Refusal("satisfaction.not-answered");
        }
        Instant at = clock.now();
        Satisfaction said = new Satisfaction(commentId, degree, cleaned, at);
        if (!write(said, comment.procedureId())) {
            return requireSame(said, of(List.of(commentId)).get(commentId));
        }
        journal.append(new Entry(
                "answer.judged",
                comment.procedureId(),
                actor.username(),
                organisations.get(comment.organisationId()).name(),
                at,
                Map.of("comment", commentId.toString(), "satisfied", degree.name(), "remark", cleaned)));
        return said;
    }

    /** What was said to the answers to some comments, by comment; those to which nothing was said are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Satisfaction> of(Collection<UUID> commentIds) {
        if (commentIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select comment_id, degree, remark, said_at from satisfaction where comment_id in (:comments)")
                .param("comments", commentIds)
                .query((row, index) -> new Satisfaction(
                        row.getObject(1, UUID.class),
                        Satisfaction.Degree.valueOf(row.getString(2)),
                        row.getString(3),
                        Instants.of(row, "said_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Satisfaction::commentId, Function.identity()));
    }

    /** How many answers of a procedure were released, and what was said to them. */
    @Transactional(readOnly = true)
    public Figures figures(UUID procedureId) {
        Map<Satisfaction.Degree, Integer> said = new EnumMap<>(Satisfaction.Degree.class);
        int[] released = {0};
        jdbc.sql("""
                        select s.degree, count(*) from disposition d
                        join comment c on c.id = d.comment_id and c.in_force
                        left join satisfaction s on s.comment_id = d.comment_id
                        where d.procedure_id = :procedure and d.released_at is not null group by s.degree
                        """).param("procedure", procedureId).query(row -> {
            released[0] += row.getInt(2);
            if (row.getString(1) != null) {
                said.put(Satisfaction.Degree.valueOf(row.getString(1)), row.getInt(2));
            }
        });
        return new Figures(released[0], said);
    }

    /** @param said how often each was said; those never said are not in it */
    public record Figures(int released, Map<Satisfaction.Degree, Integer> said) {

        public Figures {
            said = Map.copyOf(said);
        }

        public int of(Satisfaction.Degree degree) {
            return said.getOrDefault(degree, 0);
        }

        public int unsaid() {
            return released - said.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @return false, and nothing is written, where something was said before */
    private boolean write(Satisfaction said, UUID procedureId) {
        return jdbc.sql("""
                        insert into satisfaction (comment_id, procedure_id, degree, remark, said_at)
                        values (:comment, :procedure, :degree, :remark, :at) on conflict do nothing
                        """)
                        .param("comment", said.commentId())
                        .param("procedure", procedureId)
                        .param("degree", said.degree().name())
                        .param("remark", said.remark())
                        .param("at", said.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Satisfaction requireSame(Satisfaction now, Satisfaction before) {
        if (before.degree() != now.degree() || !before.remark().equals(now.remark())) {
            throw new Refusal("satisfaction.already");
        }
        return before;
    }

    private static String remark(String typed) {
        String cleaned = CommentTextRule.cleaned(typed);
        int characters = cleaned.codePointCount(0, cleaned.length());
        if (characters > MOST_REMARK_CHARACTERS) {
            throw new Refusal("satisfaction.remark", characters, MOST_REMARK_CHARACTERS);
        }
        return cleaned;
    }
}
