package org.recourse.web.portal;

import org.recourse.web.shared.Page;

/**
 * What somebody sees whose login works but who serves no office: nothing else is open.
 *
 * @param number by which an administrator can bind the login
 */
public record StrangerPage(String number) implements Page {}
