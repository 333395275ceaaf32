/**
 * What an officer meets first in the portal: what must be done now, a life in danger before all else, and what is said
 * when nothing can be shown. Somebody who can log in and serves no office reads why, and sees nothing.
 */
@NullMarked
package org.recourse.web.portal;

import org.jspecify.annotations.NullMarked;
