package org.rapporteur.identity;

import static org.rapporteur.identity.Function.ALTERNATE;
import static org.rapporteur.identity.Function.CHAIR;
import static org.rapporteur.identity.Function.COORDINATOR;
import static org.rapporteur.identity.Function.EDITOR;
import static org.rapporteur.identity.Function.FOCAL_POINT;
import static org.rapporteur.identity.Function.MEMBER;
import static org.rapporteur.identity.Function.OFFICER;
import static org.rapporteur.identity.Function.OPERATOR;
import static org.rapporteur.identity.Function.RAPPORTEUR;
import static org.rapporteur.identity.Function.VICE_CHAIR;

import java.util.EnumSet;
import java.util.Set;

/**
 * The one table of who may do what. Whatever is not here, nobody may do.
 *
 * <p>A function counts only in the places of the thing acted on; see {@link Authority}.
 */
public enum Act {
    /** See where every procedure of one's bodies stands. */
    SEE_OVERVIEW(OFFICER, RAPPORTEUR, EDITOR, CHAIR, VICE_CHAIR, OPERATOR),
    /** Create bodies and sessions, admit organisations and delegations, appoint to offices. */
    ADMINISTER(OFFICER),
    /** Appoint those who run the system, on the whole platform. */
    APPOINT_OPERATORS(OFFICER, OPERATOR),
    /** Create a panel and its call, start the procedure. */
    SET_UP_PROCEDURE(OFFICER),
    /** Enter, import and change the working draft before the Chair has it. */
    WRITE_DRAFT(OFFICER, RAPPORTEUR),
    /** Submit the draft to the Chair. */
    SUBMIT_DRAFT(OFFICER, RAPPORTEUR),
    /** See what is put before the Chair, in the portal and in Tasklist. */
    SEE_TASKS(CHAIR, VICE_CHAIR),
    /** Decide for the Chair: approve, return, rule. A vice-chair only once the task was handed over. */
    DECIDE(CHAIR, VICE_CHAIR),
    /** Read a draft that is open for comments and write comments on it. */
    COMMENT(COORDINATOR, MEMBER),
    /** See one's organisation and its members; leave it. */
    SEE_MEMBERS(COORDINATOR, MEMBER),
    /** Invite members of one's organisation, make and unmake its coordinators. */
    MANAGE_MEMBERS(COORDINATOR),
    /** Accept, return and order the comments that the organisation's members write. */
    ARRANGE_COMMENTS(COORDINATOR),
    /** See, make and revoke the tokens by which the organisation's own tools act for it. */
    MANAGE_TOKENS(COORDINATOR),
    /** Submit for the organisation, and see its submissions and receipts. */
    SUBMIT_COMMENTS(COORDINATOR),
    /** Read all comments; give dispositions. */
    ANSWER_COMMENTS(RAPPORTEUR, OFFICER),
    /** Answer the questions that organisations put while a call is open. */
    ANSWER_QUESTIONS(OFFICER),
    /** Mark which comments may be published, and decide what of them is withheld. */
    MARK_PUBLISHABLE(OFFICER),
    /** Enter what organisations sent by e-mail or on paper. */
    ENTER_SUBMISSIONS(OFFICER),
    /** Change the text after a round and submit the new revision to the Chair. */
    REVISE(RAPPORTEUR, OFFICER),
    /** Read a text under review; break silence, withdraw a break, propose corrections. */
    REVIEW(FOCAL_POINT, ALTERNATE),
    /** See all breaks and corrections of a round with their authors. */
    SEE_REVIEW(OFFICER, RAPPORTEUR, CHAIR, VICE_CHAIR),
    /** See who broke silence where the delegation asked that its identity be withheld. */
    SEE_WITHHELD_IDENTITY(OFFICER, CHAIR, VICE_CHAIR),
    /** Edit the text for publication, give the symbol, repair renditions, submit for final approval. */
    EDIT_FINAL(EDITOR, OFFICER),
    /** Set the moment of release. */
    SCHEDULE_RELEASE(OFFICER),
    /** Extend or shorten a period. */
    MOVE_DEADLINE(OFFICER),
    /** Withdraw a procedure at any stage. */
    WITHDRAW(OFFICER),
    /** Read the journal of a procedure. */
    READ_JOURNAL(OFFICER, OPERATOR),
    /** Read the mails that were sent or kept. */
    READ_MAIL(OFFICER, OPERATOR),
    /** Use Cockpit. */
    OPERATE(OPERATOR);

    private final Set<Function> functions;

    Act(Function first, Function... more) {
        this.functions = EnumSet.of(first, more);
    }

    /** The functions that may do it, in the places of the thing concerned. */
    public Set<Function> functions() {
        return Set.copyOf(functions);
    }
}
