/** Code lists, categories with rights and routes, severities, steps: data, versioned, validated at start. */
@NullMarked
package org.recourse.taxonomy;

import org.jspecify.annotations.NullMarked;
