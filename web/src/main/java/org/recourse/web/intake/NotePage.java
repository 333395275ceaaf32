package org.recourse.web.intake;

import java.util.List;
import org.recourse.web.shared.Page;

/** The slip for printing: the code and a number, and not a word of what they are for. */
public record NotePage(List<String> groups) implements Page {}
