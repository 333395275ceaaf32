package org.recourse.web.shared.part;

import java.time.Instant;
import org.recourse.web.shared.Phrase;

/**
 * One message of a conversation.
 *
 * @param mine  whether the reader wrote it; it stands on the other side
 * @param by    who wrote it
 * @param words what was written, as it was written
 */
public record Message(boolean mine, Phrase by, Instant at, String words) {}
