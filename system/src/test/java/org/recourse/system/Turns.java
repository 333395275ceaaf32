package org.recourse.system;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Which test classes come first, one after the other, and that all others wait for them: what must find the system as it
 * was started, or moves its clock on. After them what looks from outside runs beside what runs inside the server, because
 * one by itself leaves half of the machine idle.
 */
public final class Turns implements ClassOrderer, BeforeAllCallback, AfterAllCallback {

    /** Nobody logs in and no clock is moved, and the login starts beside them. */
    public static final int WITHOUT_LOGIN = 0;

    /** Then what looks at the lives of the demonstration, before a clock was moved. */
    public static final int LIVES = 1;

    /**
     * Then what moves the clock on, or has every case judged anew: the fewer cases other tests have left behind, the less
     * there is to do with each move.
     */
    public static final int MOVES_CLOCK = 2;

    private static final int PATIENCE = 15;

    private static final Set<Class<?>> FIRST = new HashSet<>();
    private static CountDownLatch left = new CountDownLatch(0);

    @Override
    public void orderClasses(ClassOrdererContext context) {
        new OrderAnnotation().orderClasses(context);
        context.getClassDescriptors().stream()
                .filter(test -> test.isAnnotated(org.junit.jupiter.api.Order.class))
                .map(ClassDescriptor::getTestClass)
                .forEach(FIRST::add);
        left = new CountDownLatch(FIRST.size());
    }

    @Override
    public void beforeAll(ExtensionContext test) throws InterruptedException {
        if (!FIRST.contains(test.getRequiredTestClass()) && !left.await(PATIENCE, TimeUnit.MINUTES)) {
            throw new IllegalStateException("What comes first has not ended: " + FIRST);
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (FIRST.contains(test.getRequiredTestClass())) {
            left.countDown();
        }
    }
}
