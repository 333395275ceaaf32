package org.recourse.access;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The functions of the database as this release has them. They have no version: the migration runs a file anew whenever it
 * has changed, and writes down its checksum.
 */
final class FunctionFiles {

    /** In the order in which they run. A test holds them against the folder. */
    static final List<String> NAMES = List.of(
            "R__10_know_who_asks.sql",
            "R__20_keep_the_ledger.sql",
            "R__24_judge_administration.sql",
            "R__26_administer.sql",
            "R__30_open_cases.sql",
            "R__35_take_cases_in_hand.sql",
            "R__40_settle_acts.sql",
            "R__45_keep_lists.sql",
            "R__50_sweep_and_judge_anew.sql",
            "R__55_send_words_out.sql",
            "R__60_ask_for_measures.sql",
            "R__65_keep_records.sql",
            "R__70_link_cases.sql",
            "R__75_find_by_words.sql",
            "R__80_count_over_all_cases.sql",
            "R__85_notice_patterns.sql",
            "R__90_keep_small_tables.sql");

    /** The checksum of each by its name, as Flyway has it. */
    static final Map<String, Integer> CHECKSUMS =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, FunctionFiles::checksum));

    private FunctionFiles() {}

    /** Flyway's: a CRC-32 of the lines, without their ends. */
    private static int checksum(String name) {
        var sum = new CRC32();
        try (var lines = open(name)) {
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) sum.getValue();
    }

    private static BufferedReader open(String name) throws IOException {
        var file = FunctionFiles.class.getResourceAsStream("/db/functions/" + name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
}
