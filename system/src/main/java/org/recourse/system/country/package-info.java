/**
 * The demonstration country and the lives of its cases. What is in this package runs inside the server of a
 * demonstration, beside the product and through its services; a real installation has none of it, so that nothing in
 * the product can act in somebody else's name.
 */
@NullMarked
package org.recourse.system.country;

import org.jspecify.annotations.NullMarked;
