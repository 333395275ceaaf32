package org.recourse.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All pages and the API; the assets have a servlet of their own, whose path is the longer one and wins. */
@ApplicationPath("/")
public class Web extends Application {}
