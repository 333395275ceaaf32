/** What tests put in the place of the keys, inside the test's archive alone: the product has no such switch. */
@NullMarked
package org.recourse.access;

import org.jspecify.annotations.NullMarked;
