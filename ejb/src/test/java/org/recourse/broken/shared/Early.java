package org.recourse.broken.shared;

import jakarta.ws.rs.core.Response;
import org.recourse.broken.ledger.Late;
import org.recourse.broken.migrate.Tool;

/** Uses a feature after its own, the migration, and HTTP. */
public record Early(Late late, Tool tool, Response response) {}
