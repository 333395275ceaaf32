package org.recourse.web.shared;

/** What somebody sees in place of what he asked for. */
public record ProblemPage(Problem problem) implements Page {

    /** Our own fault, which we call ours. */
    public boolean ours() {
        return problem.status() >= 500;
    }

    public String icon() {
        return ours() ? "p-hand" : "i-search";
    }
}
