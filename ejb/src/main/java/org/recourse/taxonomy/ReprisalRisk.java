package org.recourse.taxonomy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Table.Row;

/**
 * How likely it is that somebody is punished for complaining (reprisal.csv): points of the questions answered yes make a
 * band, some answers raise it at once. The person's own fear only ever raises it (CAT 13; UNCAC 32, 33).
 *
 * @param raises codes of questions answered yes, and of fears, with the least band that they make
 */
public record ReprisalRisk(List<Question> questions, Map<Band, Rule> rules, Map<String, Band> raises) {

    private static final Pattern FORCED_LEVEL = Pattern.compile("^(P[1-4])\\b");
    private static final Pattern FORCED_BYPASS = Pattern.compile("\\bBP-[A-Z]+\\b");

    /**
     * A question.
     *
     * @param points added when the answer is yes
     * @param unknownCountsAsYes whether no answer is as good as yes
     */
    public record Question(String code, String question, int points, boolean unknownCountsAsYes) {}

    /**
     * What points make a band, and what it forces.
     *
     * @param from the least points
     * @param to the most points
     * @param confidentiality the least strict under it, or null
     * @param bypass the bypass under which such a case is routed, or null
     * @param tellsL5 whether an independent body is told
     */
    public record Rule(
            Band band,
            int from,
            int to,
            @Nullable Confidentiality confidentiality,
            @Nullable String bypass,
            boolean tellsL5) {}

    /** What somebody answered; what was not asked is not in the answers at all. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** What the person says of his or her own fear. */
    public enum Fear {
        NONE,
        SOME,
        VERY,
        NOT_SAID;

        String code() {
            return "FEAR_" + name();
        }
    }

    /** The points and the band; the band may be higher than the points alone would make it. */
    public record Score(int points, Band band) {}

    public ReprisalRisk {
        questions = List.copyOf(questions);
        rules = Map.copyOf(rules);
        raises = Map.copyOf(raises);
    }

    /** Scores the answers by question; whoever answers a question that there is not is refused. */
    public Score score(Map<String, Answer> answers, Fear fear) {
        var unknown = new HashSet<>(answers.keySet());
        questions.forEach(question -> unknown.remove(question.code()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no question " + unknown);
        }
        int points = questions.stream()
                .filter(question -> counts(question, answers.get(question.code())))
                .mapToInt(Question::points)
                .sum();
        return new Score(points, raised(bandOf(points), answers, fear));
    }

    /** What a band forces. */
    public Rule rule(Band band) {
        var rule = rules.get(band);
        if (rule == null) {
            throw new IllegalArgumentException("no band " + band);
        }
        return rule;
    }

    private static boolean counts(Question question, @Nullable Answer answer) {
        return answer == Answer.YES || answer != Answer.NO && question.unknownCountsAsYes();
    }

    private Band bandOf(int points) {
        return rules.values().stream()
                .filter(rule -> rule.from() <= points && points <= rule.to())
                .map(Rule::band)
                .findFirst()
                .orElseThrow();
    }

    private Band raised(Band band, Map<String, Answer> answers, Fear fear) {
        var raised = raises.getOrDefault(fear.code(), band).or(band);
        for (var answer : answers.entrySet()) {
            if (answer.getValue() == Answer.YES) {
                raised = raises.getOrDefault(answer.getKey(), raised).or(raised);
            }
        }
        return raised;
    }

    // ---- reading the table

    static ReprisalRisk read(String text) {
        var table = Table.parse(
                "reprisal.csv", text, 2, TaxonomyReader.columns("type code question points from to forces"));
        var questions = questions(table);
        var rules = rules(table, questions.stream().mapToInt(Question::points).sum());
        return new ReprisalRisk(questions, rules, raises(table));
    }

    private static List<Question> questions(Table table) {
        var unknown = new HashSet<String>();
        table.of("type", "unknown").forEach(row -> unknown.add(row.text("code")));
        var questions = new ArrayList<Question>();
        table.of("type", "question")
                .forEach(row -> questions.add(new Question(
                        row.required("code"),
                        row.required("question"),
                        points(row),
                        unknown.remove(row.text("code")))));
        table.of("type", "unknown")
                .forEach(row -> row.need(!unknown.contains(row.text("code")), "there is no such question"));
        return questions;
    }

    private static int points(Row row) {
        int points = row.one("points", Integer::valueOf);
        row.need(points > 0, "a question weighs at least one point");
        return points;
    }

    private static Map<Band, Rule> rules(Table table, int total) {
        var rules = new EnumMap<Band, Rule>(Band.class);
        var next = new int[1];
        table.of("type", "band").forEach(row -> {
            var rule = rule(row);
            row.need(rule.from() == next[0] && rule.to() >= rule.from(), "the bands leave a gap or meet");
            next[0] = rule.to() + 1;
            rules.put(rule.band(), rule);
        });
        if (rules.size() != Band.values().length || next[0] != total + 1) {
            throw new TaxonomyRefused(table.file(), 0, "the bands do not cover 0 to " + total + " points");
        }
        return rules;
    }

    private static Rule rule(Row row) {
        var forces = row.required("forces");
        var level = FORCED_LEVEL.matcher(forces);
        var bypass = FORCED_BYPASS.matcher(forces);
        return new Rule(
                row.one("code", Band::valueOf),
                row.one("from", Integer::valueOf),
                row.one("to", Integer::valueOf),
                level.find() ? Confidentiality.valueOf(level.group(1)) : null,
                bypass.find() ? bypass.group() : null,
                forces.contains("L5 told"));
    }

    private static Map<String, Band> raises(Table table) {
        var known = new HashSet<>(Set.of("FEAR_SOME", "FEAR_VERY"));
        table.of("type", "question").forEach(row -> known.add(row.text("code")));
        var raises = new LinkedHashMap<String, Band>();
        table.of("type", "raise").forEach(row -> {
            row.need(known.contains(row.text("code")), "neither a question nor a fear");
            raises.put(row.text("code"), row.one("forces", Band::valueOf));
        });
        return raises;
    }
}
