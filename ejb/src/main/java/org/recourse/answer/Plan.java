package org.recourse.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the office will do, by whom and by when, in place of what it said before.
 *
 * @param meetsRespondent whether somebody speaks with those whom the case is about
 */
public record Plan(@NotEmpty @Valid @Size(max = 30) List<Task> actions, boolean meetsRespondent) {}
