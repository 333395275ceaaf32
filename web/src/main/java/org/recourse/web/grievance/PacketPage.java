package org.recourse.web.grievance;

import org.recourse.web.shared.Page;

/** The paper that is handed to a respondent: the packet, and nothing by which the case could be found. */
public record PacketPage(Packet packet) implements Page {}
