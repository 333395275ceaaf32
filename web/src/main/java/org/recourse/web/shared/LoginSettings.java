package org.recourse.web.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Without what the login needs, nobody could work: the application does not start, and the log says why in one line. */
@WebListener
public class LoginSettings implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(LoginSettings.class.getName());

    private static final List<String> NEEDED = List.of("recourse.login.provider", "recourse.login.secret");

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var config = ConfigProvider.getConfig(LoginSettings.class.getClassLoader());
        check(name -> config.getOptionalValue(name, String.class));
    }

    /** Refuses where one of the settings is missing or empty. */
    static void check(Function<String, Optional<String>> settings) {
        for (var name : NEEDED) {
            if (settings.apply(name).filter(value -> !value.isBlank()).isEmpty()) {
                LOG.severe("Recourse does not start: the setting " + name + " is missing");
                throw new IllegalStateException("the setting " + name + " is missing");
            }
        }
    }
}
