package org.recourse.web.intake;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;

/**
 * Where the holder of a receipt enters its code.
 *
 * @param form one field, and what is wrong with what was entered
 * @param note why it is asked for, where the case was open before
 */
public record CodePage(Form form, @Nullable Phrase note) implements Page {}
