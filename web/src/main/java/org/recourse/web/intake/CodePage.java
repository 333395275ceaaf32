package org.recourse.web.intake;

import org.recourse.web.shared.Page;
import org.recourse.web.shared.form.Form;

/**
 * Where the holder of a receipt enters its code.
 *
 * @param form one field, and what is wrong with what was entered
 * @param over whether the case was open before and the time is over
 */
public record CodePage(Form form, boolean over) implements Page {}
