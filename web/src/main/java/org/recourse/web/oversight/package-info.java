/**
 * What an auditor meets: what is overdue and whose it is, and the answers to oversight's questions with their pictures and
 * files. Histories and reads are pages of the case, the same for everybody
 * whom the policy lets see them.
 */
@NullMarked
package org.recourse.web.oversight;

import org.jspecify.annotations.NullMarked;
