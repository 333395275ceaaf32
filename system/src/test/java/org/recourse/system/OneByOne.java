package org.recourse.system;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Arquillian for test classes that begin at the same time: its one manager, and with it the deployment, is made by the
 * first of them while the others wait.
 */
public final class OneByOne extends ArquillianExtension {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        synchronized (OneByOne.class) {
            super.beforeAll(context);
        }
    }
}
