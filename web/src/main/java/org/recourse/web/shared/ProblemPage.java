package org.recourse.web.shared;

/**
 * What somebody sees in place of what he asked for.
 *
 * @param officers whether it was asked for in the portal
 */
public record ProblemPage(Problem problem, boolean officers) implements Page {

    /** The portal has a frame of its own. */
    @Override
    public String template() {
        return officers ? "portal/problem" : "shared/problem";
    }

    /** Our own fault, which we call ours. */
    public boolean ours() {
        return problem.status() >= 500;
    }

    public String icon() {
        return ours() ? "p-hand" : "i-search";
    }
}
