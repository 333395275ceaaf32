package org.recourse.web.intake;

import org.recourse.web.shared.Page;

/**
 * Somebody has begun a report in this browser and has not sent it. Others may use the same phone: the page says that
 * there is one and nothing of what is in it.
 *
 * @param next the address of the first question that is still open
 */
public record UnfinishedPage(String next) implements Page {}
