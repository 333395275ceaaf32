package org.recourse.system.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands of a manual, as an administrator would copy them, with other places and names for the examples. */
final class Manual {

    private static final String INDENT = "    ";

    private final List<String> lines;
    private final Map<String, String> examples;

    /**
     * @param examples what stands in the manual, and what is meant here; in this order
     */
    Manual(Path file, Map<String, String> examples) {
        this.examples = examples;
        try {
            this.lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one block of commands in which this stands. */
    String block(String holding) {
        var found = blocks().stream().filter(block -> block.contains(holding)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("%d blocks of the manual hold: %s".formatted(found.size(), holding));
        }
        return meant(found.get(0));
    }

    private List<String> blocks() {
        var blocks = new ArrayList<String>();
        var block = new StringBuilder();
        for (var line : lines) {
            if (line.startsWith(INDENT)) {
                block.append(line.substring(INDENT.length())).append('\n');
            } else if (!block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        return blocks;
    }

    /** A text with what is meant here in the place of each example. */
    String meant(String block) {
        var meant = block;
        for (var example : examples.entrySet()) {
            meant = meant.replace(example.getKey(), example.getValue());
        }
        return meant;
    }
}
