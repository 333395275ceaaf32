package org.recourse.system;

import org.jboss.arquillian.container.test.api.RunAsClient;

/** A test that looks from outside, as people and machines do. It runs beside others, so it finds what they leave. */
@RunAsClient
public abstract class OutsideTest extends SystemTest {}
