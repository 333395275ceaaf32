package org.recourse.grievance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recourse.access.CaseLink;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.access.TraitDoors.Pattern;
import org.recourse.shared.Money;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/**
 * A case as one reader may see it at one moment. It holds nothing that the policy keeps from him; texts are opened, and
 * nothing of it outlives the page that is made of it.
 *
 * @param now the instant by which its dates are judged
 * @param role the role in which he reads
 * @param me pseudonym of this reader, as texts and messages name who wrote them
 * @param relations how he stands to the case
 * @param possible acts that the lifecycle lets him do now
 * @param represented who speaks for whom in a group, for whoever could open who the persons are
 * @param texts the newest version of each text that he may read, by field
 * @param series every version of the texts of which none replaces another, the oldest first
 * @param entry hash of the ledger entry of this read
 * @param links other cases that have to do with this one, of which he may see both; ended ones too
 * @param patterns what comes up again in other cases too, as a count, for whoever sees the whole history
 */
public record CaseView(
        Reference reference,
        int version,
        Instant now,
        Header header,
        Role role,
        String me,
        Set<Relation> relations,
        Rights rights,
        Set<Act> possible,
        List<String> categories,
        List<Accused> parties,
        List<Complainant> persons,
        Represented represented,
        Map<Field, Text> texts,
        Map<Field, List<Text>> series,
        List<Said> messages,
        List<Promised> items,
        List<Asked> measures,
        List<Owed> clocks,
        List<Standing> standings,
        List<Waiting> waiting,
        String entry,
        List<CaseLink> links,
        List<Pattern> patterns) {

    public CaseView {
        relations = Set.copyOf(relations);
        possible = Set.copyOf(possible);
        categories = List.copyOf(categories);
        parties = List.copyOf(parties);
        persons = List.copyOf(persons);
        texts = Map.copyOf(texts);
        series = Map.copyOf(series);
        messages = List.copyOf(messages);
        items = List.copyOf(items);
        measures = List.copyOf(measures);
        clocks = List.copyOf(clocks);
        standings = List.copyOf(standings);
        waiting = List.copyOf(waiting);
        links = List.copyOf(links);
        patterns = List.copyOf(patterns);
    }

    /**
     * What the header says.
     *
     * @param before the state asked from, or null
     * @param deciding the office that decides the open appeal, or null
     * @param step that is waited for, or null
     * @param waitingFor code of the relation that is waited for, or null
     * @param lastInstance whether nobody is left who could decide an appeal against what was decided last
     */
    public record Header(
            State state,
            @Nullable State before,
            Severity severity,
            Confidentiality confidentiality,
            @Nullable Level level,
            @Nullable String category,
            @Nullable String tile,
            int area,
            int desk,
            @Nullable Integer office,
            @Nullable Integer deciding,
            Instant receivedAt,
            Instant registeredAt,
            @Nullable Instant dueAt,
            @Nullable Step step,
            @Nullable String waitingFor,
            @Nullable Band reprisal,
            @Nullable String bypass,
            boolean anonymous,
            boolean hold,
            String language,
            @Nullable Integer summaryVersion,
            @Nullable Integer summaryApproved,
            int returns,
            int disputes,
            int breaches,
            boolean lastInstance) {

        /** Whether there is a summary that nobody has approved yet. */
        public boolean summaryWaits() {
            return summaryVersion != null && !summaryVersion.equals(summaryApproved);
        }
    }

    /** A party, without its name. */
    public record Accused(
            int no, String role, String kind, @Nullable Integer office, boolean named) {}

    /**
     * A person of the complainant's side, without a name.
     *
     * @param receiptOnly has a receipt and no safe contact
     * @param consent whether the person agreed that a summary goes to the office that must act; null where it was not kept
     */
    public record Complainant(
            int no,
            boolean anonymous,
            boolean receiptOnly,
            @Nullable Boolean consent) {}

    /**
     * A text that was opened, or a record as JSON.
     *
     * @param author pseudonym of whoever wrote it
     * @param person of the complainant's side whose it is; 0 where it is the case's
     */
    public record Text(int version, String author, Instant at, String words, int person) {

        /** A text of the case itself. */
        public Text(int version, String author, Instant at, String words) {
            this(version, author, at, words, 0);
        }

        /** The record that it is. */
        public <T> T as(Class<T> type) {
            return CaseInHand.json().fromJson(words, type);
        }

        @Override
        public String toString() {
            return "text, version " + version;
        }
    }

    /** A message that was opened. */
    public record Said(int no, Message.Kind kind, boolean fromComplainant, String author, Instant at, String words) {
        @Override
        public String toString() {
            return "message " + no;
        }
    }

    /**
     * An item of the remedy.
     *
     * @param worth where it is money, or said in money
     * @param payments on it, the first first
     */
    public record Promised(
            int no,
            String type,
            @Nullable Integer office,
            @Nullable Instant due,
            Optional<Money> worth,
            Item.Progress progress,
            String what,
            List<Paid> payments) {

        /** What was paid on it, in the currency of its worth; nothing where it has none. */
        public Optional<Money> paid() {
            return sum(paid -> true);
        }

        /** What of that somebody who did not pay has found to have arrived. */
        public Optional<Money> received() {
            return sum(Paid::received);
        }

        private Optional<Money> sum(Predicate<Paid> which) {
            return worth.map(
                    money -> payments.stream().filter(which).map(Paid::money).reduce(money.none(), Money::plus));
        }

        @Override
        public String toString() {
            return "item " + no;
        }
    }

    /**
     * A payment on an item.
     *
     * @param money what was paid, or what has arrived of it
     * @param received whether somebody who did not pay has found that it arrived
     */
    public record Paid(int no, Money money, LocalDate day, boolean received, Payment.Slip slip) {
        @Override
        public String toString() {
            return "payment " + no;
        }
    }

    /**
     * A measure that was asked of an office.
     *
     * @param kind code of list measure
     * @param at when it came to stand as it does
     * @param order as the office reads it
     * @param day on which it was done or not done, as the office says; null before it reports
     * @param report what the office reports
     */
    public record Asked(
            int no,
            String kind,
            int office,
            Measure.State state,
            Instant at,
            String order,
            @Nullable LocalDate day,
            @Nullable String report) {
        @Override
        public String toString() {
            return "measure " + no;
        }
    }

    /**
     * A clock.
     *
     * @param owner the principal who owes the step
     * @param about which of many items it is about; 0 where it is about the case, or owes words
     * @param mine whether this reader does
     * @param words that are owed to the complainant with it; none where it owes another thing
     */
    public record Owed(
            Step step,
            int no,
            int about,
            int owner,
            boolean mine,
            Instant startedAt,
            Instant dueAt,
            boolean running,
            boolean paused,
            @Nullable Instant breachedAt,
            List<Word> words) {}

    /**
     * Who stands how to the case.
     *
     * @param office of the principal, or null where it has none
     * @param officer of a principal that is a person, or null
     * @param until null while it holds
     */
    public record Standing(
            Relation relation,
            int principal,
            @Nullable Integer office,
            @Nullable Integer officer,
            Instant since,
            @Nullable Instant until) {

        /** An office, a desk or a body. */
        public Standing(
                Relation relation, int principal, @Nullable Integer office, Instant since, @Nullable Instant until) {
            this(relation, principal, office, null, since, until);
        }
    }

    /**
     * An act that waits for a second person.
     *
     * @param by pseudonym of whoever asked
     * @param mine whether this reader may confirm or decline it
     * @param input what was asked for, as JSON; null where this reader may not know it
     */
    public record Waiting(
            int no,
            Act act,
            String by,
            Role byRole,
            Instant at,
            Instant until,
            boolean mine,
            @Nullable String input) {
        @Override
        public String toString() {
            return "pending act " + no;
        }
    }

    /** The newest version of a text that this reader may see. */
    public Optional<Text> text(Field field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** The newest version of a record that this reader may see. */
    public <T> Optional<T> record(Field field, Class<T> type) {
        return text(field).map(text -> text.as(type));
    }

    /** Every version of a text of which none replaces another, the oldest first. */
    public List<Text> all(Field field) {
        return series.getOrDefault(field, List.of());
    }

    /** Whether the summary that waits is this reader's own: nobody approves what he wrote himself. */
    public boolean ownSummaryWaits() {
        return header.summaryWaits()
                && text(Field.SUMMARY).filter(text -> text.author().equals(me)).isPresent();
    }

    /** What the person asks for, in words that may be shared, as it was written with the newest summary. */
    public Optional<Text> asked() {
        return text(Field.ASKED)
                .filter(asked -> text(Field.SUMMARY)
                        .filter(summary -> summary.version() == asked.version())
                        .isPresent());
    }

    /**
     * Whether an office stood so only because it decided an appeal: an independent body has one relation for that and for
     * being accountable.
     */
    public boolean onlyDecides(Standing standing) {
        return standing.relation() == Relation.L5_WITH
                && !Objects.equals(standing.office(), header.office())
                && standings.stream()
                        .anyMatch(other -> other.relation() == Relation.DECIDING_OFFICE
                                && other.principal() == standing.principal()
                                && other.since().equals(standing.since()));
    }

    /** The officers who carry the case: of the reader's own desk or office, of oversight of each. */
    public List<Integer> carriers() {
        return standings.stream()
                .filter(standing -> standing.relation() == Relation.CARRIER && standing.until() == null)
                .map(Standing::officer)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether anything of this scope is shown. */
    public boolean shows(Scope scope) {
        return rights.shows(scope);
    }
}
