/**
 * The tool that makes and upgrades the database. It runs before the server, by itself: the server has no login that
 * could change a table, and only compares the schema's version. A superuser installs roles and hardening once; everything
 * else is done by the migrator, in the roles of the owner of the data and of the keeper of the guards.
 */
@NullMarked
package org.recourse.migrate;

import org.jspecify.annotations.NullMarked;
