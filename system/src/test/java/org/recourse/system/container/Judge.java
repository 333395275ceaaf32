package org.recourse.system.container;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.recourse.grievance.Act;
import org.recourse.shared.Reference;

/** Lets a hand make attempts, and says what came out as it should not: another answer than is due, or something written. */
public final class Judge {

    /** How attempts are made: by the services themselves, or from outside. */
    public interface Hand {

        /** What the attempt must be answered by this hand. */
        String due(Attempt attempt);

        /** What it is answered. */
        String answer(Attempt attempt) throws Exception;

        /** What the same attempt, sent two times at the same moment, is answered: two that are equal where it was done. */
        List<String> twice(Attempt attempt) throws Exception;
    }

    private final Hand hand;
    private final Records records;

    public Judge(Hand hand, Records records) {
        this.hand = hand;
        this.records = records;
    }

    /** What is wrong with all attempts of one way, and which cells of the table are empty; nothing where all is well. */
    public List<String> wrong(Way way, List<Attempt> attempts) throws Exception {
        var wrong = new ArrayList<>(empty(way, attempts));
        for (var attempt : attempts) {
            wrong.addAll(way == Way.TWICE_AT_ONCE ? once(attempt) : refused(attempt));
        }
        return wrong;
    }

    private List<String> refused(Attempt attempt) throws Exception {
        var wrong = new ArrayList<String>();
        var before = records.of(attempt.reference());
        var due = hand.due(attempt);
        var answer = hand.answer(attempt);
        var after = records.of(attempt.reference());
        if (!answer.equals(due)) {
            wrong.add(attempt.who() + ": " + answer + " in place of " + due);
        }
        if (!after.equals(before)) {
            wrong.add(attempt.who() + ": was [" + before + "] and is [" + after + "]");
        }
        return wrong;
    }

    /** The same sending two times at the same moment is one act, and both are told of the same entry. */
    private List<String> once(Attempt attempt) throws Exception {
        var act = attempt.trial().act();
        int version = records.version(attempt.reference());
        long before = times(attempt.reference(), act);
        var answers = hand.twice(attempt);
        long times = times(attempt.reference(), act) - before;
        var wrong = new ArrayList<String>();
        if (answers.size() != 2
                || !answers.stream().allMatch(answers.get(0)::equals)
                || !answers.get(0).startsWith(Attempts.DONE)) {
            wrong.add(act + ": " + answers);
        }
        if (times != 1) {
            wrong.add(act + ": done " + times + " times " + answers);
        }
        // Out of a report of revenge the product itself opens a case at once, and says so in this one.
        int most = act == Act.REPORT_REPRISAL ? 2 : 1;
        if (records.version(attempt.reference()) > version + most) {
            wrong.add(act + ": done more than once");
        }
        return wrong;
    }

    private long times(Reference reference, Act act) throws SQLException {
        return records.times(reference, act.code());
    }

    private static List<String> empty(Way way, List<Attempt> attempts) {
        var wrong = new ArrayList<String>();
        for (var trial : Trial.ALL) {
            boolean tried =
                    attempts.stream().anyMatch(attempt -> attempt.trial().equals(trial));
            if (tried == trial.impossible(way).isPresent()) {
                wrong.add(trial.act() + " " + way + (tried ? " is excused and possible" : " is empty"));
            }
        }
        return wrong;
    }
}
