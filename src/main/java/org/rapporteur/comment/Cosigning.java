package org.rapporteur.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.comment.SubmissionContent.Sent;
import org.rapporteur.identity.Act;
import org.rapporteur.identity.Actor;
import org.rapporteur.identity.Authority;
import org.rapporteur.identity.Organisation;
import org.rapporteur.identity.Organisations;
import org.rapporteur.identity.Place;
import org.rapporteur.journal.Entry;
import org.rapporteur.journal.Journal;
import org.rapporteur.kernel.DatabaseClock;
import org.rapporteur.kernel.Ids;
import org.rapporteur.kernel.NotKnown;
import org.rapporteur.kernel.Refusal;
import org.rapporteur.procedure.Procedure;
import org.rapporteur.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint submissions: one organisation, the lead, prepares and sends, others are asked to sign and each confirms exactly
 * the content that is sent. Signing with others uses nothing up: each keeps its own submission.
 */
@Service
public class Cosigning {

    /** As many organisations as can be asked to sign one submission. */
    public static final int MOST = 50;

    private final CosigningRecords records;
    private final AttachmentRecords attachments;
    private final PeriodRecords periods;
    private final SubmissionRecords submissions;
    private final Procedures procedures;
    private final Organisations organisations;
    private final Journal journal;
    private final DatabaseClock clock;
    private final ApplicationEventPublisher events;

    Cosigning(
            CosigningRecords records,
            AttachmentRecords attachments,
            PeriodRecords periods,
            SubmissionRecords submissions,
            Procedures procedures,
            Organisations organisations,
            Journal journal,
            DatabaseClock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.attachments = attachments;
        this.periods = periods;
        this.submissions = submissions;
        this.procedures = procedures;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What there is to sign now.
     *
     * @param texts what the lead has accepted, in the order of sending
     * @param files that belong to each of them
     * @param content the fingerprint of all of it
     */
    public record Content(List<CommentText> texts, List<List<Attachment>> files, String content) {}

    /**
     * Asks an organisation to sign; asked again, it has to confirm anew. {@link CosigningAsked} is published.
     *
     * @throws Refusal {@code cosigning.not-admitted} where the call does not ask it, it is suspended, or it is the lead,
     *     {@code cosigning.too-many}, and those of submitting about call and lead
     */
    @Transactional
    public void ask(Actor actor, UUID leadId, UUID periodId, UUID organisationId) {
        requireCoordinator(actor, leadId);
        CommentPeriod period = periods.get(periodId);
        Procedure procedure = procedures.get(period.procedureId());
        Instant now = clock.now();
        Organisation lead = organisations.get(leadId);
        Admission.to(procedure, period).timing(lead, now);
        Organisations.Represented asked = organisations.held(organisationId);
        if (leadId.equals(organisationId)
                || asked.organisation().isSuspended()
                || !procedure.rules().asks(asked.organisation())) {
            throw new Refusal("cosigning.not-admitted", asked.organisation().name());
        }
        List<Cosignature> already = records.of(leadId, periodId);
        if (already.size() >= MOST
                && already.stream().noneMatch(one -> one.organisationId().equals(organisationId))) {
            throw new Refusal("cosigning.too-many", MOST);
        }
        int times = records.ask(Ids.next(), periodId, leadId, organisationId, now);
        UUID id = records.of(leadId, periodId).stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .findFirst()
                .orElseThrow()
                .id();
        events.publishEvent(new CosigningAsked(id, times, procedure, lead, asked.coordinators()));
    }

    /** Asks an organisation no longer, whatever it has said. */
    @Transactional
    public void revoke(Actor actor, UUID cosigningId) {
        Cosignature asked = records.locked(cosigningId);
        requireCoordinator(actor, asked.leadId());
        records.remove(cosigningId);
    }

    /** Those whom a lead has asked to sign what it prepares for a period. */
    @Transactional(readOnly = true)
    public List<Cosignature> askedBy(Actor actor, UUID leadId, UUID periodId) {
        requireCoordinator(actor, leadId);
        return records.of(leadId, periodId);
    }

    /** What an organisation is asked to sign, or has confirmed, in periods that are open. */
    @Transactional(readOnly = true)
    public List<Cosignature> askedOf(Actor actor, UUID organisationId) {
        requireCoordinator(actor, organisationId);
        return records.askedOf(organisationId);
    }

    /** For the coordinators of the organisation that is asked. */
    @Transactional(readOnly = true)
    public Cosignature get(Actor actor, UUID cosigningId) {
        Cosignature asked = records.get(cosigningId);
        requireCoordinator(actor, asked.organisationId());
        return asked;
    }

    /** Exactly what would be sent now, for those who are asked to sign it. */
    @Transactional(readOnly = true)
    public Content contentOf(Actor actor, UUID cosigningId) {
        Cosignature asked = get(actor, cosigningId);
        return content(asked.leadId(), asked.periodId());
    }

    /** The fingerprint of what a lead would send now, with the files that belong to it. */
    public static String fingerprint(
            UUID leadId, UUID periodId, List<CommentDraft> accepted, Map<UUID, List<Attachment>> files) {
        return JointContent.fingerprint(
                leadId,
                periodId,
                accepted.stream()
                        .map(draft -> new Sent(draft.text(), files.getOrDefault(draft.id(), List.of())))
                        .toList());
    }

    /** What a preview has to say it showed, so that nothing else is sent. */
    public static String shown(String content, Collection<Cosignature> asked) {
        return JointContent.shown(
                content,
                asked.stream()
                        .filter(one -> one.signs(content))
                        .map(Cosignature::organisationId)
                        .toList());
    }

    /**
     * Signs, for the organisation that was asked. The period's row is locked for share, as for submitting.
     *
     * @param content the fingerprint of what was read
     * @throws Refusal {@code cosigning.changed} when something else would be sent by now, {@code cosigning.nothing}, and
     *     those of submitting about call and organisation
     */
    @Transactional
    public void confirm(Actor actor, UUID cosigningId, String content) {
        Cosignature seen = get(actor, cosigningId);
        PeriodRecords.Entrance entrance = periods.lockedForSubmitting(seen.periodId(), seen.leadId());
        Cosignature asked = records.locked(cosigningId);
        Organisation organisation = organisations.held(asked.organisationId()).organisation();
        Procedure procedure = procedures.get(entrance.period().procedureId());
        Instant at = clock.read(entrance.at());
        Admission.to(procedure, entrance.period()).timing(organisation, at);
        Content now = content(asked.leadId(), asked.periodId());
        if (now.texts().isEmpty()) {
            throw new Refusal("cosigning.nothing");
        }
        if (!now.content().equals(content)) {
            throw new Refusal("cosigning.changed");
        }
        records.decide(cosigningId, Cosignature.State.CONFIRMED, content, at);
        journal.append(new Entry(
                "cosigning.confirmed",
                procedure.id(),
                actor.username(),
                organisation.name(),
                at,
                Map.of("lead", asked.leadId().toString(), "content", content)));
    }

    /** Does not sign, or no longer. What was sent with the signature stays signed. */
    @Transactional
    public void decline(Actor actor, UUID cosigningId) {
        get(actor, cosigningId);
        records.locked(cosigningId);
        records.decide(cosigningId, Cosignature.State.DECLINED, null, clock.now());
    }

    /** The names of those who signed, by submission; for those who were given the submissions or their comments. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> signed(Collection<UUID> submissionIds) {
        return records.signed(submissionIds);
    }

    /** What an organisation signed with others, the newest first; at most 50. */
    @Transactional(readOnly = true)
    public List<Submission> signedBy(Actor actor, UUID organisationId) {
        requireCoordinator(actor, organisationId);
        return submissions.signedBy(organisationId);
    }

    private Content content(UUID leadId, UUID periodId) {
        Map<UUID, CommentText> accepted = submissions.accepted(leadId, periodId);
        Map<UUID, List<Attachment>> files = attachments.ofDrafts(accepted.keySet());
        List<Sent> comments = accepted.entrySet().stream()
                .map(draft -> new Sent(draft.getValue(), files.getOrDefault(draft.getKey(), List.of())))
                .toList();
        return new Content(
                List.copyOf(accepted.values()),
                comments.stream().map(Sent::attachments).toList(),
                JointContent.fingerprint(leadId, periodId, comments));
    }

    private static void requireCoordinator(Actor actor, UUID organisationId) {
        if (!Authority.may(actor, Act.SUBMIT_COMMENTS, Set.of(Place.organisation(organisationId)))) {
            throw new NotKnown("joint submission of", organisationId);
        }
    }
}
