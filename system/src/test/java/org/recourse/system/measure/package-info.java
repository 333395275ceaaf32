/** Measures what the product asks its database, with as many cases as a country has after years. */
@NullMarked
package org.recourse.system.measure;

import org.jspecify.annotations.NullMarked;
