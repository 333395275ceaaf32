package org.recourse.grievance;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.conflict.Excluded;
import org.recourse.ledger.Fact;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/**
 * The one case that a transaction holds, as its act sees it: what stands in it, and what the act adds. Nothing of it
 * outlives the transaction.
 */
public final class CaseInHand {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Doer doer;
    private final Opening opening;
    private final Grievance grievance;
    private final CasePapers papers;
    private final Ties ties;
    private final Surroundings around;
    private final Before before;
    private final Concern concern;
    private final Timing timing;
    private final CaseTexts texts = new CaseTexts(this);
    private final People people = new People(this);
    private final Entry entry = new Entry();
    private final Set<Guard> chosen = EnumSet.noneOf(Guard.class);
    private final Set<Integer> given = new LinkedHashSet<>();
    private @Nullable Rights rights;
    private Predicate<Reference> knows = other -> false;
    private String readEntry = "";
    private int subject;
    private int reads = -1;
    private int adds = -1;
    private boolean seen = true;

    CaseInHand(Doer doer, Opening opening, Grievance grievance, CasePapers papers, Ties ties, Surroundings around) {
        this.doer = doer;
        this.opening = opening;
        this.grievance = grievance;
        this.papers = papers;
        this.ties = ties;
        this.around = around;
        this.before = Before.of(grievance);
        this.concern = new Concern(grievance.reference(), papers, around.now());
        this.timing = new Timing(grievance, papers);
    }

    /** What the case was when it was taken in hand. */
    public Before before() {
        return before;
    }

    /** What it is about and who has to do with it. */
    public Concern concern() {
        return concern;
    }

    /** Who complains in it. */
    public People people() {
        return people;
    }

    /** What is written in it. */
    public CaseTexts texts() {
        return texts;
    }

    /** What the act says of the steps that it starts and ends. */
    public Timing timing() {
        return timing;
    }

    /** Who has it, as principals. */
    public Holders holders() {
        return new Holders(this);
    }

    /** What is said to the complainant and by the complainant. */
    public Conversation conversation() {
        return new Conversation(this);
    }

    /** What was promised and paid. */
    public CaseRemedy remedy() {
        return new CaseRemedy(this);
    }

    public Grievance grievance() {
        return grievance;
    }

    public Reference reference() {
        return grievance.reference();
    }

    /** Who does the act, in which role and for whom. */
    public Doer doer() {
        return doer;
    }

    /** Whoever shows a receipt acts under the name that this person has in this case. */
    void shownBy(Person person) {
        doer = doer.as(person);
    }

    /** Whether a second person confirms what somebody else asked for. */
    public boolean confirms() {
        return opening.base().equals(Act.CONFIRM.code());
    }

    /** Whether another act than this one waits for its second person, for the case as it stands. */
    public boolean waitsForAnother(Act act) {
        return papers.pendings().stream()
                .anyMatch(other -> other.waits() && other.act() != act && other.version() == grievance.version());
    }

    /** The role in which the act was asked for: of whoever does it, or of whoever waited for the second person. */
    public Role askedAs() {
        return confirms()
                ? papers.pending(opening.pending()).map(PendingAct::byRole).orElse(doer.role())
                : doer.role();
    }

    /** @param others whether this reader may know of another case */
    void opened(Rights seen, String hash, Predicate<Reference> others) {
        rights = seen;
        readEntry = hash;
        knows = others;
    }

    /** Whether whoever reads may know of this case: it is the one in hand, or he may see it too. */
    boolean knows(Reference other) {
        return other.equals(reference()) || knows.test(other);
    }

    /** What this reader sees, where the case was opened to be read. */
    public Rights rights() {
        return Objects.requireNonNull(rights, "not opened to be read");
    }

    /** Hash of the entry of this read, in hex. */
    String readEntry() {
        return readEntry;
    }

    /** What whoever acts may read whole; of a new case everything. */
    void reads(int scopes) {
        reads = scopes;
    }

    /** Whether whoever acts may read this part of the case whole. */
    public boolean reads(Scope scope) {
        return (reads & scope.bit()) != 0;
    }

    /**
     * What the act may add to; a new case takes everything.
     *
     * @param sees whether whoever acts sees that there is such a case
     */
    void adds(int scopes, boolean sees) {
        adds = scopes;
        seen = sees;
    }

    /** Whether whoever acts sees the case; else he only adds to it, and learns nothing of it. */
    boolean seen() {
        return seen;
    }

    /** To whoever may not add to a part of it, the case is not there. */
    void mayAdd(Scope scope) {
        if ((adds & scope.bit()) == 0) {
            throw new GrievanceNotFound();
        }
    }

    Opening opening() {
        return opening;
    }

    public Ties ties() {
        return ties;
    }

    public Surroundings around() {
        return around;
    }

    public Instant now() {
        return around.now();
    }

    /** The day at the place of the case. */
    public LocalDate today() {
        return around.today(grievance.area());
    }

    // ---- what the act says of itself

    /** This guard of the lifecycle table holds. */
    public void choose(Guard guard) {
        chosen.add(guard);
    }

    /** The entry says so: a code, number, date or id. */
    public void fact(String name, Object value) {
        entry.add(value instanceof Boolean yes ? Fact.of(name, yes.booleanValue()) : Fact.of(name, value));
    }

    /** The entry says so; nothing where there is no value. */
    public void factIf(String name, @Nullable Object value) {
        if (value != null) {
            fact(name, value);
        }
    }

    /** The entry names all of these; nothing where there are none. */
    public void facts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            Fact.split(name, values).forEach(entry::add);
        }
    }

    /** The act is about this one of many: an item, or the words up to a number. */
    public void about(int number) {
        subject = number;
    }

    /** What the act is about; 0 where it is about the case. */
    public int subject() {
        return subject;
    }

    Set<Guard> chosen() {
        var all = grievance.facts();
        all.addAll(chosen);
        if (people.persons().stream().allMatch(Person::receiptOnly)) {
            all.add(Guard.RECEIPT_ONLY);
        }
        return all;
    }

    Entry entry() {
        return entry;
    }

    /** The act gives the case, or a task in it, to this officer, who is told so. */
    public void give(int officer) {
        given.add(around.principals().officer(officer).id());
    }

    /** The principals of the officers to whom the act gives something. */
    public Set<Integer> given() {
        return Set.copyOf(given);
    }

    // ---- clocks

    public List<StepClock> clocks() {
        return papers.clocks();
    }

    /** Whether somebody owes this step now. */
    boolean owes(Step step) {
        return clocks().stream().anyMatch(clock -> clock.step() == step && clock.running());
    }

    // ---- what follows from it

    /** Whether what is offered was decided on appeal: then no desk looks at it again, and a further appeal is left. */
    public boolean isOfferedOnAppeal() {
        int decided = texts.newest(Field.DECIDED).map(CaseText::version).orElse(0);
        return decided > 0
                && decided >= texts.newest(Field.OFFER).map(CaseText::version).orElse(0);
    }

    /** Who may not touch the case, judged anew. */
    public Excluded excluded() {
        return new CaseConflicts(this).excluded();
    }

    /** Who might not touch it if this party were none, and the other one were in its place. */
    public Excluded excludedWith(Party gone, @Nullable Party instead) {
        var others =
                Stream.concat(concern.parties().stream().filter(party -> party != gone), Stream.ofNullable(instead));
        return new CaseConflicts(this).excluded(others.toList());
    }

    /** Offices that ever stood so to the case. */
    public Set<Integer> offices(Relation... relations) {
        return new CaseConflicts(this).offices(relations);
    }

    boolean readershipChanges() {
        return ties.changed() || concern.isChanged() || before.isKeptOtherwise(grievance);
    }

    CasePapers papers() {
        return papers;
    }

    static Jsonb json() {
        return JSON;
    }
}
