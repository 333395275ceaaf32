package org.recourse.grievance;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Actor;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.access.Sealed;
import org.recourse.conflict.Excluded;
import org.recourse.ledger.Fact;
import org.recourse.ledger.StreamName;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Money;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/**
 * The one case that a transaction holds, as its act sees it: what stands in it, and what the act adds. Nothing of it
 * outlives the transaction.
 */
public final class CaseInHand {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** Numbers of clocks: one act starts fewer than so many. */
    private static final int CLOCKS_OF_AN_ACT = 100;

    private Doer doer;
    private final Opening opening;
    private final Grievance grievance;
    private final CasePapers papers;
    private final Ties ties;
    private final Surroundings around;
    private final Severity severityBefore;
    private final Confidentiality confidentialityBefore;
    private final @Nullable Integer officeBefore;
    private final Entry entry = new Entry();
    private final Set<Guard> chosen = EnumSet.noneOf(Guard.class);
    private final List<StepClock> started = new ArrayList<>();
    private final Map<String, LocalDate> ownDates = new HashMap<>();
    private final List<String> shareable = new ArrayList<>();
    private final List<String> alleged = new ArrayList<>();
    private final Map<Step, Integer> ownLimits = new EnumMap<>(Step.class);
    private @Nullable Step onlyStep;
    private @Nullable Rights rights;
    private Predicate<Reference> knows = other -> false;
    private String readEntry = "";
    private int subject;
    private int reads = -1;
    private int adds = -1;
    private int shownBy;
    private int leaving;
    private boolean seen = true;
    private final Set<String> roadblocks = new LinkedHashSet<>();
    private final List<Party> struckOut = new ArrayList<>();
    private boolean partiesChanged;
    private final Set<Integer> given = new LinkedHashSet<>();

    CaseInHand(Doer doer, Opening opening, Grievance grievance, CasePapers papers, Ties ties, Surroundings around) {
        this.doer = doer;
        this.opening = opening;
        this.grievance = grievance;
        this.papers = papers;
        this.ties = ties;
        this.around = around;
        this.severityBefore = grievance.severity();
        this.officeBefore = grievance.office();
        this.confidentialityBefore = grievance.confidentiality();
    }

    /** How grave the case was when it was taken in hand. */
    public Severity severityBefore() {
        return severityBefore;
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
    public String readEntry() {
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

    /** The person of the case whose receipt was shown; 0 where none was. */
    void shownBy(int person) {
        shownBy = person;
        papers.persons().stream().filter(one -> one.no() == person).findFirst().ifPresent(one -> doer = doer.as(one));
    }

    int shownBy() {
        return shownBy;
    }

    /** Whether whoever acts sees the case; else he only adds to it, and learns nothing of it. */
    boolean seen() {
        return seen;
    }

    /** To whoever may not add to a part of it, the case is not there. */
    private void mayAdd(Scope scope) {
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

    /** A step that this act starts has a date of its own. */
    public void ownDate(Step step, int of, LocalDate day) {
        ownDates.put(step.name() + of, day);
    }

    /** A step that this act starts has so many working days. */
    public void ownLimit(Step step, int workingDays) {
        ownLimits.put(step, workingDays);
    }

    /** The working days that a step has by this act, or null where its limit is the usual one. */
    public @Nullable Integer ownLimit(Step step) {
        return ownLimits.get(step);
    }

    /** Of the steps that the act's row ends, only this one is done. */
    public void stopOnly(Step step) {
        onlyStep = step;
    }

    /** Whether the act ends this step. */
    public boolean stops(Step step) {
        return onlyStep == null || onlyStep == step;
    }

    /** The date of its own that a step has, or null. */
    public @Nullable LocalDate ownDate(Step step, int of) {
        return ownDates.get(step.name() + of);
    }

    Set<Guard> chosen() {
        var all = grievance.facts();
        all.addAll(chosen);
        if (persons().stream().allMatch(Person::receiptOnly)) {
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

    // ---- texts

    /**
     * Seals a text and adds it as the newest version of its field; returns that version. A version is the revision of the
     * case that wrote it: so it is known also to whoever may add to a field and not read it.
     */
    public int write(Field field, String text) {
        if (field == Field.SUMMARY || field == Field.ASKED) {
            shareable.add(text);
        }
        return write(field, CaseKeys.OF_THE_CASE, ClearText.of(text));
    }

    /** Seals a record as JSON and adds it as the newest version of its field; returns that version. */
    public int writeRecord(Field field, Object content) {
        return write(field, CaseKeys.OF_THE_CASE, ClearText.of(JSON.toJson(content)));
    }

    /** As {@link #writeRecord}, under the person's own key: it can be erased without the rest of the case. */
    public int writeRecord(Field field, Person of, Object content) {
        return write(field, of.no(), ClearText.of(JSON.toJson(content)));
    }

    /** As {@link #write(Field, String)}; its seal stands in a stream of its own as well, where nothing shows the case. */
    public int writeRecorded(Field field, String text, StreamName own) {
        var clear = ClearText.of(text);
        entry.add(clear.seal(own, "record"));
        return write(field, CaseKeys.OF_THE_CASE, clear);
    }

    private int write(Field field, int person, ClearText text) {
        mayAdd(field.scope());
        int version = grievance.revision() + 1;
        var where =
                new CaseText.Key(grievance.reference().value(), field.scope().bit(), (short) field.number(), version);
        papers.add(field, where, person, owner(field), writer(), text);
        entry.add(text.seal(StreamName.of(reference()), field.sealName()));
        return version;
    }

    private int owner(Field field) {
        return switch (field.owner()) {
            case SIDE -> Principal.COMPLAINANT;
            case DESK -> deskPrincipal();
            case OFFICE -> accountablePrincipal().orElseGet(this::deskPrincipal);
            case ACTOR -> doer.ownAs();
        };
    }

    private Writer writer() {
        return new Writer(doer.pseudonym(), now());
    }

    /** A text was taken over from another case: where it is the newest summary, the case is found by its words. */
    void taken(Field field, int version, ClearText text) {
        var summary = grievance.summaryVersion();
        if ((field == Field.SUMMARY || field == Field.ASKED) && summary != null && version == summary) {
            shareable.add(text.reveal());
        }
    }

    /** The newest version of a text that this hand may read. */
    public Optional<String> read(Field field) {
        return papers.newest(field).flatMap(text -> papers.open(field, text)).map(ClearText::reveal);
    }

    /** The newest version of a record that this hand may read. */
    public <T> Optional<T> read(Field field, Class<T> type) {
        return read(field).map(json -> JSON.fromJson(json, type));
    }

    /** Every version of a text that this hand may read, the oldest first. */
    public List<String> readAll(Field field) {
        return papers.versions(field).stream()
                .flatMap(text -> papers.open(field, text).stream())
                .map(ClearText::reveal)
                .toList();
    }

    /** Every version of a record that this hand may read, the oldest first. */
    public <T> Stream<T> readAll(Field field, Class<T> type) {
        return readAll(field).stream().map(json -> JSON.fromJson(json, type));
    }

    /** The newest version of a text, without opening it. */
    public Optional<CaseText> newest(Field field) {
        return papers.newest(field);
    }

    /** What the act wrote of the newest summary, by whose words the case is found; none where it wrote no summary. */
    List<String> shareable() {
        return List.copyOf(shareable);
    }

    /** Takes the newest summary as if the act had written it; false where it cannot be read. */
    boolean rereadSummary() {
        var summary = newest(Field.SUMMARY);
        read(Field.SUMMARY).ifPresent(shareable::add);
        newest(Field.ASKED)
                .filter(asked -> summary.filter(text -> text.version() == asked.version())
                        .isPresent())
                .flatMap(asked -> read(Field.ASKED))
                .ifPresent(shareable::add);
        return !shareable.isEmpty();
    }

    // ---- messages

    /** Adds what the complainant says; {@code shared} names further principals whose own it is. */
    public Message hear(Message.Kind kind, String text, int... shared) {
        return say(kind, true, text, shared);
    }

    /** Adds what is said to the complainant; {@code shared} names further principals whose own it is. */
    public Message tell(Message.Kind kind, String text, int... shared) {
        return say(kind, false, text, shared);
    }

    private Message say(Message.Kind kind, boolean fromComplainant, String text, int... shared) {
        mayAdd(Scope.MESSAGES);
        int no = grievance.revision() + 1;
        var clear = ClearText.of(text);
        var message = new Message(
                new Message.Key(reference().value(), no),
                kind,
                fromComplainant,
                Principal.COMPLAINANT,
                shared,
                doer.pseudonym(),
                now(),
                papers.sealMessage(no, clear));
        papers.add(message);
        entry.add(clear.seal(StreamName.of(reference()), "message"));
        return message;
    }

    public List<Message> messages() {
        return papers.messages();
    }

    // ---- people, parties, allegations

    /** Who complains in this case: each person of a group who has no case of his or her own. */
    public List<Person> persons() {
        return papers.persons().stream().filter(person -> !person.hasLeft()).toList();
    }

    /** The act is this person's alone and moves nothing for the others: it is done in a case of the person's own. */
    void goesAlone(int person) {
        choose(Guard.OF_A_GROUP);
        leaving = person;
    }

    /** The person who goes another way than the others of the group; 0 where nobody does. */
    int leaving() {
        return leaving;
    }

    /** The person has a case of his or her own from now on. */
    void leaves(Person person) {
        person.leave(now());
    }

    /**
     * The person who speaks: whose receipt was shown; else the one of this number, which need not be said where there is one
     * alone. Refuses a person that there is not.
     */
    public Person speaker(@Nullable Integer no) {
        var persons = persons();
        int only = persons.size() == 1 ? persons.get(0).no() : 0;
        int number = shownBy > 0 ? shownBy : Objects.requireNonNullElse(no, only);
        return persons.stream()
                .filter(person -> person.no() == number)
                .findFirst()
                .orElseThrow(() -> InputRefused.field("person", "no-person"));
    }

    /** Who has to do with the case, as far as it is known now. */
    public List<Party> parties() {
        return papers.parties().stream().filter(party -> !party.ended()).toList();
    }

    /** The party of this number; refuses one that there is not, or is not any more. */
    public Party party(int no) {
        return parties().stream()
                .filter(party -> party.no() == no)
                .findFirst()
                .orElseThrow(() -> ActRefused.because("no-party", no));
    }

    /** What the case is about now. */
    public List<Allegation> allegations() {
        return papers.allegations().stream().filter(Allegation::holds).toList();
    }

    /** A party that does not belong to the case yet. */
    public Party newParty(String role, String kind, @Nullable Integer office) {
        int no = papers.parties().stream().mapToInt(Party::no).max().orElse(0) + 1;
        return new Party(
                new Party.Key(reference().value(), (short) no), role, kind, office, Principal.COMPLAINANT, now());
    }

    /** Adds a party; who may not touch the case is judged anew before the act ends. */
    public void add(Party party) {
        papers.add(party);
        partiesChanged = true;
    }

    /** A party was named by mistake; who may not touch the case is judged anew before the act ends. */
    public void end(Party party) {
        party.end(now());
        struckOut.add(party);
        partiesChanged = true;
    }

    /** Who the act says was named by mistake. */
    List<Party> struckOut() {
        return List.copyOf(struckOut);
    }

    /** Adds a person of the complainant's side, with a key of his or her own. */
    public Person addPerson(String pseudonym, Person.Said said) {
        return addPerson(pseudonym, said, no -> null);
    }

    /** Adds a person of a group, for whom this one speaks; null where the person speaks alone, which shows no less. */
    public Person addPerson(String pseudonym, Person.Said said, @Nullable Representative by) {
        var clear = ClearText.of(Representative.padded(by));
        entry.add(clear.seal(StreamName.of(reference()), "representative"));
        return addPerson(pseudonym, said, no -> papers.sealRepresentative(no, clear));
    }

    private Person addPerson(String pseudonym, Person.Said said, IntFunction<@Nullable Sealed> by) {
        int no = papers.persons().stream().mapToInt(Person::no).max().orElse(0) + 1;
        papers.drawKey(no);
        var person = new Person(new Person.Key(reference().value(), (short) no), pseudonym, said, by.apply(no), now());
        papers.add(person);
        return person;
    }

    /** Whoever shows the receipt with this keyed digest is this person of the case. */
    public void addReceipt(byte[] digest, int person, String pseudonym) {
        papers.add(new StoredReceipt(digest, reference().value(), person, pseudonym));
    }

    /** News for this person may go to this telephone. */
    public void keepReach(Person person, SafePhone phone) {
        int version = grievance.revision() + 1;
        papers.add(new Reach(
                new Reach.Key(reference().value(), person.no(), version),
                papers.sealReach(person.no(), version, ClearText.of(JSON.toJson(phone)))));
    }

    /** The telephone to which news for this person may go; only the product itself reads it. */
    Optional<SafePhone> reach(int person) {
        return papers.reaches().stream()
                .filter(reach -> reach.no() == person)
                .max(Comparator.comparingInt(Reach::version))
                .flatMap(papers::open)
                .map(text -> JSON.fromJson(text.reveal(), SafePhone.class));
    }

    /**
     * The case is about these categories, as far as the act goes; which of them leads is said by {@link #lead}, and only then
     * they are kept. With none it is about what it was before.
     */
    public void allege(List<String> categories) {
        alleged.clear();
        alleged.addAll(new LinkedHashSet<>(categories));
    }

    /** This one of the categories leads; all of them are kept, in place of those before. */
    public void lead(String leading) {
        allegations().forEach(former -> former.end(now()));
        int no = papers.allegations().size();
        for (var category : alleged) {
            papers.add(new Allegation(
                    new Allegation.Key(reference().value(), (short) ++no), category, category.equals(leading), now()));
        }
        alleged.clear();
        partiesChanged = true;
    }

    // ---- items of the remedy

    public List<Item> items() {
        return papers.items();
    }

    /** The item of this number; refuses one that there is not. */
    public Item item(int no) {
        return items().stream()
                .filter(item -> item.no() == no)
                .findFirst()
                .orElseThrow(() -> ActRefused.because("no-item", no));
    }

    /** Promises an item; it is the complainant's own, and the office's that does it. */
    public Item promise(int no, Item.Promise promise, String what) {
        var item = new Item(
                new Item.Key(reference().value(), (short) no, 1),
                promise,
                Principal.COMPLAINANT,
                new int[] {accountablePrincipal().orElseGet(doer::ownAs)},
                now(),
                papers.sealItem(no, 1, ClearText.of(what)));
        papers.add(item);
        return item;
    }

    /** What becomes of an item. */
    public Item advance(Item item, Item.Progress progress, Instant due) {
        var what = papers.open(item);
        var next = item.next(
                progress, due, now(), papers.sealItem(item.no(), item.version() + 1, ClearText.of(what.reveal())));
        papers.add(next);
        return next;
    }

    public String what(Item item) {
        return papers.open(item).reveal();
    }

    // ---- payments

    /** The newest version of each payment of an item, the first first. */
    public List<Payment> payments(Item item) {
        return papers.payments().stream()
                .filter(payment -> payment.item() == item.no())
                .toList();
    }

    /** Adds a payment; it is the complainant's own, and of the office that owes the item and of whoever paid. */
    public Payment pay(Item item, Money money, LocalDate day, Payment.Slip slip) {
        int no = grievance.revision() + 1;
        var clear = ClearText.of(JSON.toJson(slip));
        var payment = new Payment(
                new Payment.Key(reference().value(), no, 1),
                item.no(),
                money,
                day,
                Principal.COMPLAINANT,
                new int[] {accountablePrincipal().orElseGet(doer::ownAs), doer.ownAs()},
                now(),
                papers.sealSlip(no, 1, clear));
        papers.add(payment);
        entry.add(clear.seal(StreamName.of(reference()), "payment"));
        return payment;
    }

    /** Whether the doer said that it was paid. */
    public boolean isPaidByDoer(Payment payment) {
        return doer.pseudonym().equals(slip(payment).by());
    }

    /** How it was paid, as whoever paid has said. */
    public Payment.Slip slip(Payment payment) {
        return JSON.fromJson(papers.open(payment).reveal(), Payment.Slip.class);
    }

    /** Somebody who did not pay has found that so much of a payment has arrived. */
    public void arrived(Payment payment, Money money) {
        var slip = papers.open(payment).reveal();
        papers.add(payment.arrived(
                money, now(), papers.sealSlip(payment.no(), payment.version() + 1, ClearText.of(slip))));
    }

    // ---- clocks

    public List<StepClock> clocks() {
        return papers.clocks();
    }

    /** Whether somebody owes this step now. */
    boolean owes(Step step) {
        return clocks().stream().anyMatch(clock -> clock.step() == step && clock.running());
    }

    /** The number of the next clock that this act starts: each has its own, whoever starts it. */
    public int nextClock() {
        return (grievance.revision() + 1) * CLOCKS_OF_AN_ACT + started.size();
    }

    /** Starts a clock; it is kept when the act is settled. */
    public void start(StepClock clock) {
        papers.add(clock);
        started.add(clock);
    }

    /** The clock of this step that this act started. */
    StepClock started(Step step) {
        return started.stream()
                .filter(clock -> clock.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not started: " + step));
    }

    // ---- principals

    /** The principal of the desk that holds the case. */
    public int deskPrincipal() {
        return plain(grievance.desk(), Role.CASE_MANAGER);
    }

    /** The principal of the accountable office, if there is one. */
    public Optional<Integer> accountablePrincipal() {
        return Optional.ofNullable(grievance.office()).map(office -> plain(office, Role.OFFICIAL));
    }

    /** The principal of the office that decides the appeal, while one is open. */
    public Optional<Integer> decidingPrincipal() {
        return Optional.ofNullable(grievance.deciding()).map(office -> plain(office, Role.OFFICIAL));
    }

    /** Whether whoever acts serves the office that decides the appeal: another one of its level does not decide. */
    public boolean isDecidedByDoer() {
        var deciding = grievance.deciding();
        return deciding != null && doer.actor() instanceof Actor.Officer officer && officer.office() == deciding;
    }

    /** Whether what is offered was decided on appeal: then no desk looks at it again, and a further appeal is left. */
    public boolean isOfferedOnAppeal() {
        int decided = newest(Field.DECIDED).map(CaseText::version).orElse(0);
        return decided > 0
                && decided >= newest(Field.OFFER).map(CaseText::version).orElse(0);
    }

    /** Who finds the facts out now: whoever decides the appeal, else the accountable office, else the desk. */
    public int inquiringPrincipal() {
        return decidingPrincipal().or(this::accountablePrincipal).orElseGet(this::deskPrincipal);
    }

    /** Nobody of this office stands so to the case any more, neither as office nor by name. */
    public void part(int office, Relation... relations) {
        for (var relation : relations) {
            ties.release(
                    relation,
                    principal ->
                            Objects.equals(around.principals().of(principal).office(), office));
        }
    }

    /** The appeal is over: whoever decided it stays only where it is accountable from now on. */
    void endAppeal(int decider) {
        part(decider, Relation.DECIDING_OFFICE);
        if (!Objects.equals(decider, grievance.office())) {
            part(decider, Relation.L5_WITH);
        }
    }

    /** The principal of the liaison who logged the case, else of the desk. */
    public int liaisonPrincipal() {
        return ties.principal(Relation.LOGGED_IT).orElseGet(this::deskPrincipal);
    }

    /** The principal of an office in a role. */
    public int plain(int office, Role role) {
        return Objects.requireNonNull(around.principals().plain(office, role), "no principal of the office")
                .id();
    }

    /** Who may not touch the case, judged anew. */
    public Excluded excluded() {
        return new CaseConflicts(this).excluded();
    }

    /** Who might not touch it if this party were none, and the other one were in its place. */
    public Excluded excludedWith(Party gone, @Nullable Party instead) {
        var others = Stream.concat(parties().stream().filter(party -> party != gone), Stream.ofNullable(instead));
        return new CaseConflicts(this).excluded(others.toList());
    }

    /** Offices that ever stood so to the case. */
    public Set<Integer> offices(Relation... relations) {
        return new CaseConflicts(this).offices(relations);
    }

    /** Codes of the case's categories, the leading one first. */
    public List<String> categories() {
        return alleged.isEmpty()
                ? allegations().stream()
                        .sorted(Comparator.comparing(Allegation::leads).reversed())
                        .map(Allegation::category)
                        .toList()
                : List.copyOf(alleged);
    }

    /** The case is about a roadblock of this name: by its keyed digest it is recognised where it comes up again. */
    public void atRoadblock(String name) {
        roadblocks.add(name);
    }

    Set<String> roadblocks() {
        return Set.copyOf(roadblocks);
    }

    /** Whether the act said who is accused, or where: by that a case is recognised as being about the same. */
    boolean isRecognisable() {
        return partiesChanged || !roadblocks.isEmpty();
    }

    /** Whether an office owes the answer since this act, and none did before. */
    boolean isTakenOn() {
        return officeBefore == null && grievance.office() != null;
    }

    boolean readershipChanges() {
        return ties.changed() || partiesChanged || grievance.confidentiality() != confidentialityBefore;
    }

    void partiesChanged() {
        partiesChanged = true;
    }

    CasePapers papers() {
        return papers;
    }

    static Jsonb json() {
        return JSON;
    }
}
