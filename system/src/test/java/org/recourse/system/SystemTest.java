package org.recourse.system;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.recourse.access.SwitchableKeys;
import org.recourse.directory.CountrySheets;

/**
 * A test of the whole application, which is deployed with the tests in its web archive, so that whatever can be injected
 * there can be injected into a test as well.
 */
@ExtendWith({Turns.class, RunningSystem.class, OneByOne.class})
public abstract class SystemTest {

    private static final String EAR = "recourse.ear";
    private static final String EJB = "recourse-ejb.jar";
    private static final String WAR = "recourse-web.war";

    @Deployment
    public static EnterpriseArchive application() {
        if (OneDeployment.Once.done()) {
            return ShrinkWrap.create(EnterpriseArchive.class, EAR)
                    .addAsModule(Testable.archiveToTest(ShrinkWrap.create(WebArchive.class, WAR)));
        }
        EnterpriseArchive application = ShrinkWrap.create(ZipImporter.class, EAR)
                .importFrom(RunningSystem.ear().toFile())
                .as(EnterpriseArchive.class);
        WebArchive pages = application.getAsType(WebArchive.class, WAR);
        pages.addPackages(true, "org.recourse.system")
                .addAsResource("realm/people.csv")
                .addAsResource(RunningSystem.table("escalation/one-life.md").toFile(), "one-life.md")
                .addAsManifestResource(
                        new StringAsset(
                                "Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron, org.postgresql.jdbc\n"),
                        "MANIFEST.MF")
                .addAsLibrary(jarOf(Assertions.class));
        application
                .getAsType(JavaArchive.class, EJB)
                .addClasses(SwitchableKeys.class)
                .addClass("org.recourse.access.OpenVault")
                .addClass("org.recourse.access.OpenVault$OpenKey");
        CountrySheets.names().forEach(name -> pages.addAsResource("country/" + name));
        return application.addAsModule(Testable.archiveToTest(pages));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
