package org.recourse.web.grievance;

import org.recourse.web.shared.Phrase;

/**
 * What a respondent is shown, exactly as he reads it; of the case nothing else.
 *
 * @param to    who is asked to answer
 * @param words to which the person has agreed
 * @param until until when he can answer
 * @param desk  to whom
 */
public record Packet(Phrase to, String words, Phrase until, String desk) {}
