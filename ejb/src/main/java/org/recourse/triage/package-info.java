/**
 * What the desk makes of a grievance: categories, severity, confidentiality, reprisal risk, the summary that may be
 * shared, and admission to the office that must act.
 *
 * <p>What the tables and the risk demand is the least: a case manager may be stricter and never milder. A summary is
 * approved by somebody else than its writer, after it was read back, and is the only account that offices get. Admission
 * takes the office that the router finds at that moment; where its list has changed since it was read, it is refused.
 */
@NullMarked
package org.recourse.triage;

import org.jspecify.annotations.NullMarked;
