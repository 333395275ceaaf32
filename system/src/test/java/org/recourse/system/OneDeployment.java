package org.recourse.system;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jspecify.annotations.Nullable;

/**
 * Deploys once for all test classes, to each of the systems of the run: the first one pays, the others find everything in
 * its place, and the few lives that the demonstration has in tests were lived.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Once.class);
    }

    /** Stands before Arquillian's own deployer. */
    public static class Once {

        private static volatile @Nullable ProtocolMetaData known;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> protocol;

        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> description;

        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployment;

        @Inject
        private Instance<TestClass> test;

        void deploy(@Observes(precedence = -100) EventContext<DeployDeployment> context) {
            Deployment wanted = context.getEvent().getDeployment();
            if (known == null) {
                RunningSystem.makeRoom(wanted.getDescription().getArchive().getName());
                context.proceed();
                known = protocol.get();
                if (Apart.isThere()) {
                    var packed = wanted.getDescription().getTestableArchive();
                    Apart.deploy(packed == null ? wanted.getDescription().getArchive() : packed);
                }
                RunningSystem.refusals();
                return;
            }
            description.set(wanted.getDescription());
            deployment.set(wanted);
            wanted.deployed();
            protocol.set(Turns.isApart(test.get().getJavaClass()) ? Apart.address(known) : known);
        }

        void undeploy(@Observes(precedence = -100) EventContext<UnDeployDeployment> context) {
            context.getEvent().getDeployment().undeployed();
        }

        static boolean done() {
            return known != null;
        }
    }
}
