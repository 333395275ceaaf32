package org.recourse.taxonomy;

/** Tables that do not hold together are refused whole, naming file and line; the product does not start with them. */
public final class TaxonomyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    TaxonomyRefused(String file, int line, String why) {
        super("%s, line %d: %s".formatted(file, line, why));
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** From 1, the header; 0 where the whole file is meant. */
    public int line() {
        return line;
    }
}
