/**
 * What the server asks the application for whoever watches it. The server looks for health checks in the libraries of the
 * whole application and in none of its parts, so they stand here, and the parts say when they start what they answer.
 */
@NullMarked
package org.recourse.health;

import org.jspecify.annotations.NullMarked;
