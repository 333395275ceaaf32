package org.recourse.grievance;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.ledger.StreamName;
import org.recourse.taxonomy.Step;

/**
 * What somebody of a group takes along into a case of his or her own: what the group told and what it was answered, and of
 * what is one person's alone only the own. Everything is opened under the keys of the group's case and sealed again under
 * those of the new one, with its version, its day and its salt.
 */
final class SplitFile {

    /** Belongs to the work on the group's case, to what others owe there, or to what others of the group said. */
    private static final Set<Field> STAYS = EnumSet.of(
            Field.ANSWERED,
            Field.NOTE,
            Field.REASON,
            Field.CONTRIBUTION,
            Field.REMARK,
            Field.REMARK_ANSWER,
            Field.STAGE,
            Field.MILESTONE,
            Field.REFERRAL,
            Field.CONSENT,
            Field.REFERRAL_REPORT,
            Field.SERVICE_REPORT,
            Field.DONE,
            Field.VERIFIED,
            Field.ITEM_VIEW);

    /** Said by one person, as a rule with a receipt: of another one it is not taken along. */
    private static final Set<Field> VOICES = EnumSet.of(
            Field.INFORMATION, Field.MONEY, Field.REPRISAL_REPORT, Field.DISPUTED_BECAUSE, Field.APPEALED, Field.CHECK);

    /** Owed for an item, an order, a remark or a confirmation of the group's case. */
    private static final Set<Step> OWED_THERE = EnumSet.of(
            Step.REMEDY_ITEM,
            Step.VERIFY_REMEDY,
            Step.MEASURE_REPORT,
            Step.REMARK_REPLY,
            Step.SERVICE_CHECK,
            Step.REFERRAL_CHECK,
            Step.SECOND_PERSON,
            Step.BREAK_GLASS,
            Step.BREAK_GLASS_REVIEW);

    private final Person person;
    private final List<Text> texts;
    private final List<Spoken> messages;
    private final List<CasePapers.Name> names;
    private final List<Telephone> telephones;
    private final List<Party> parties;
    private final List<Allegation> allegations;
    private final List<StepClock> clocks;

    private record Text(Field field, CaseText paper, ClearText clear) {
        int key() {
            return paper.person();
        }
    }

    private record Spoken(Message paper, ClearText clear) {}

    private record Telephone(Reach paper, ClearText clear) {}

    private SplitFile(CaseInHand group, Person person) {
        var papers = group.papers();
        var now = new Now(group, person);
        this.person = person;
        texts = Stream.of(Field.values())
                .filter(field -> !field.isCopy() && !STAYS.contains(field))
                .flatMap(field -> papers.versions(field).stream()
                        .filter(text -> now.takes(field, text))
                        .flatMap(text -> papers.open(field, text).map(clear -> new Text(field, text, clear)).stream()))
                .toList();
        messages = papers.messages().stream()
                .filter(now::takes)
                .map(message -> new Spoken(message, papers.open(message)))
                .toList();
        names = papers.names().stream()
                .filter(name -> name.key() == CaseKeys.OF_THE_CASE || name.key() == person.no())
                .toList();
        telephones = papers.reaches().stream()
                .filter(reach -> reach.no() == person.no())
                .flatMap(reach -> papers.open(reach).map(clear -> new Telephone(reach, clear)).stream())
                .toList();
        parties = papers.parties();
        allegations = papers.allegations();
        clocks = papers.clocks().stream().filter(SplitFile::goesOn).toList();
    }

    /** What the person takes out of the group's case, all of which is in the hand. */
    static SplitFile of(CaseInHand group, Person person) {
        return new SplitFile(group, person);
    }

    /** What goes on in the new case; and whether somebody was heard, which is over. */
    private static boolean goesOn(StepClock clock) {
        boolean goes = clock.running() || clock.paused();
        return clock.step() == Step.HEARING_REPLY ? !goes : goes && !OWED_THERE.contains(clock.step());
    }

    /** What is the person's to take at this moment. */
    private record Now(int last, Person person, Set<String> others, Set<Integer> ofOthers) {

        Now(CaseInHand group, Person person) {
            this(
                    group.grievance().revision(),
                    person,
                    others(group, person),
                    new HashSet<>(group.papers().versions(Field.ANSWERED).stream()
                            .filter(text -> text.person() != person.no())
                            .map(CaseText::version)
                            .toList()));
        }

        private static Set<String> others(CaseInHand group, Person person) {
            var others = new HashSet<String>();
            group.papers().persons().stream()
                    .filter(one -> one.no() != person.no())
                    .forEach(one -> others.add(one.pseudonym()));
            return others;
        }

        /** What the person has just said is not among it: it is said once more in the new case. */
        boolean takes(Field field, CaseText text) {
            boolean own = text.person() == CaseKeys.OF_THE_CASE || text.person() == person.no();
            boolean ofAnother =
                    VOICES.contains(field) && (others.contains(text.author()) || ofOthers.contains(text.version()));
            return own && !ofAnother && text.version() != last;
        }

        boolean takes(Message message) {
            return message.no() != last
                    && (!message.fromComplainant() || message.author().equals(person.pseudonym()));
        }
    }

    /** Puts it into the new case, all of which is in the hand. */
    void fill(CaseInHand own) {
        var there = own.people().persons().get(0);
        own.papers().drawKey(there.no());
        texts.forEach(text -> write(own, text, there));
        messages.forEach(said -> say(own, said, there));
        names.forEach(name -> own.papers().addName(name.key(), name.digests()));
        telephones.forEach(telephone -> reach(own, telephone));
        long id = own.reference().value();
        parties.forEach(party -> own.papers().add(party.in(id)));
        allegations.forEach(allegation -> own.papers().add(allegation.in(id)));
        clocks.forEach(clock -> own.papers().add(clock.in(id)));
        own.ties().bind(Relation.RECEIPT, Principal.COMPLAINANT);
        begin(own);
    }

    private void write(CaseInHand own, Text text, Person there) {
        var paper = text.paper();
        var field = text.field();
        var where =
                new CaseText.Key(own.reference().value(), field.scope().bit(), (short) field.number(), paper.version());
        var writer = new Writer(author(paper.author(), there), paper.at());
        own.papers().add(field, where, text.key(), paper.owner(), writer, text.clear());
        if (isNewest(text)) {
            own.entry().add(text.clear().seal(StreamName.of(own.reference()), field.sealName()));
        }
        own.texts().taken(field, paper.version(), text.clear());
    }

    private boolean isNewest(Text text) {
        return texts.stream()
                .noneMatch(other -> other.field() == text.field()
                        && other.paper().version() > text.paper().version());
    }

    /** The person has another name in each case. */
    private String author(String author, Person there) {
        return author.equals(person.pseudonym()) ? there.pseudonym() : author;
    }

    private void say(CaseInHand own, Spoken said, Person there) {
        var paper = said.paper();
        var sealed = own.papers().sealMessage(paper.no(), said.clear());
        own.papers().add(paper.in(own.reference().value(), author(paper.author(), there), sealed));
    }

    private static void reach(CaseInHand own, Telephone telephone) {
        var paper = telephone.paper();
        var sealed = own.papers().sealReach(paper.no(), paper.version(), telephone.clear());
        own.papers().add(new Reach(new Reach.Key(own.reference().value(), paper.no(), paper.version()), sealed));
    }

    /** The first entry says where the case stands: from here on its own entries tell it. */
    private static void begin(CaseInHand own) {
        var grievance = own.grievance();
        own.fact("state", grievance.state());
        own.fact("severity", grievance.severity());
        own.fact("confidentiality", grievance.confidentiality());
        own.factIf("category", grievance.category());
        own.factIf("level", grievance.level());
        own.factIf("desk", office(own, grievance.desk()));
        own.factIf("office", office(own, grievance.office()));
        own.factIf("deciding", office(own, grievance.deciding()));
    }

    private static @Nullable String office(CaseInHand own, @Nullable Integer office) {
        return office == null ? null : own.around().staff().pseudonymOfOffice(office);
    }
}
