/**
 * All of Recourse at once: database, login and server of one installation, started in the order in which they need each
 * other, watched, and stopped as one. For looking, developing and testing on one machine; an institution installs the parts
 * by themselves. Every secret is made at the first start, and nothing listens beyond 127.0.0.1.
 */
@NullMarked
package org.recourse.system;

import org.jspecify.annotations.NullMarked;
