package org.recourse.broken.access;

/** Shows what another holds. */
public record Talkative(ClearText text) {
    @Override
    public String toString() {
        return text.reveal();
    }
}
