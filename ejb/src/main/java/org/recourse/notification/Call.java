package org.recourse.notification;

import java.util.UUID;
import org.recourse.access.OnCall;

/**
 * The urgent words to whoever is on duty: that something urgent waits, and where to log in. It has no room for anything of a
 * case.
 *
 * @param id part of its Message-ID, the same where it is given again
 * @param to whose telephone is rung
 */
record Call(UUID id, OnCall to) {}
