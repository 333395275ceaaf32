/**
 * The tools that an administrator runs beside the server. One makes and upgrades the database, before the server starts:
 * the server has no login that could change a table, and only compares the schema's version. Another one brings a
 * country in; a third verifies every chain of the ledger, after a restore above all. A superuser installs roles and
 * hardening once; everything else is done by the migrator, in the roles of the owner of the data and of the keeper of the
 * guards.
 */
@NullMarked
package org.recourse.migrate;

import org.jspecify.annotations.NullMarked;
