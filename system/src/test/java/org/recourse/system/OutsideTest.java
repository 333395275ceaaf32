package org.recourse.system;

import org.jboss.arquillian.container.test.api.RunAsClient;

/** A test that looks from outside, as people and machines do. It runs beside any other; see {@link Turns}. */
@RunAsClient
public abstract class OutsideTest extends SystemTest {}
