package org.recourse.web.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * A record as it is sealed and printed: words in their order, nothing else.
 *
 * @param id        of the record, the name of its stream
 * @param copy      code of the list copy
 * @param language  of its words
 * @param made      when it was made, ISO 8601 in UTC
 * @param title     what it is called; neutral where a stranger may find it
 * @param under     what stands below the title
 * @param recipient whose copy it is, on every page
 * @param kept      what is left out of it
 * @param cover     what stands on its neutral cover; nothing where it has none
 */
public record Paper(
        String id,
        String copy,
        String language,
        String made,
        String reference,
        String title,
        String under,
        String recipient,
        String kept,
        List<String> cover,
        List<Part> parts) {

    public Paper {
        cover = List.copyOf(cover);
        parts = List.copyOf(parts);
    }

    /**
     * A part of it under a heading: facts, then words, then a table; what is empty is not drawn.
     *
     * @param name what it is, the same in every language
     */
    public record Part(
            String name, String heading, List<Fact> facts, List<String> words, List<String> columns, List<Row> rows) {

        public Part {
            facts = List.copyOf(facts);
            words = List.copyOf(words);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        static Part facts(String name, String heading, List<Fact> facts) {
            return new Part(name, heading, facts, List.of(), List.of(), List.of());
        }

        static Part words(String name, String heading, List<String> words) {
            return new Part(name, heading, List.of(), words, List.of(), List.of());
        }

        static Part table(String name, String heading, List<String> columns, List<Row> rows) {
            return new Part(name, heading, List.of(), List.of(), columns, rows);
        }

        private Stream<String> texts() {
            return Stream.of(
                            Stream.of(heading),
                            facts.stream().flatMap(fact -> Stream.of(fact.label, fact.value)),
                            words.stream(),
                            columns.stream(),
                            rows.stream().flatMap(row -> row.cells.stream()))
                    .flatMap(texts -> texts);
        }

        boolean isEmpty() {
            return facts.isEmpty() && words.isEmpty() && rows.isEmpty();
        }
    }

    /** Everything that is printed of it. */
    Stream<String> texts() {
        return Stream.of(
                        Stream.of(reference, title, under, recipient, kept),
                        cover.stream(),
                        parts.stream().flatMap(Part::texts))
                .flatMap(texts -> texts);
    }

    /** A label and what it says. */
    public record Fact(String name, String label, String value) {}

    /**
     * A line of a table.
     *
     * @param kind by which it is drawn: {@code act}, {@code read} or {@code breach}
     */
    public record Row(String kind, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    @Override
    public String toString() {
        return "record " + copy;
    }
}
