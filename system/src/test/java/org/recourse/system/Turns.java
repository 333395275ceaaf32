package org.recourse.system;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Which test classes come first, one after the other, and that all others wait for them: what must find the system as it
 * was started, or moves its clock on. After them two classes run at once, one inside the server and one that looks from
 * outside, and at last two that look from outside, because one by itself leaves half of the machine idle. What changes
 * something for all (the directory, a limit, a key) is {@code @Isolated}, and comes last.
 *
 * <p>Where the run starts a system of its own, tests inside the server that move the clock have a second one for
 * themselves, see {@link Apart}: nobody waits for them.
 */
public final class Turns implements ClassOrderer, BeforeAllCallback, AfterAllCallback {

    /** Nobody logs in and no clock is moved, and the login starts beside them. */
    public static final int WITHOUT_LOGIN = 0;

    /** Then what looks at the lives of the demonstration, before a clock was moved. */
    public static final int LIVES = 1;

    /** Then what has every case judged anew: the fewer cases other tests have left behind, the less there is to do. */
    public static final int JUDGES_ALL = 2;

    /**
     * Then what moves the clock on, with which all that is due is done. First those that look from outside, since there is
     * no system apart for them.
     */
    public static final int MOVES_CLOCK = 3;

    /** Of those for which nobody waits: what takes a minute and more, so that it is not left over at the end. */
    public static final int LONG = 4;

    /** In minutes: the first build of the login, and all lives of the demonstration, may lie in it. */
    private static final int PATIENCE = 60;

    private static final Set<Class<?>> FIRST = new HashSet<>();
    private static CountDownLatch left = new CountDownLatch(0);
    private static boolean apart;

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor>comparingInt(test -> turn(test.getTestClass()))
                        .thenComparing(test -> isInside(test.getTestClass())));
        FIRST.clear();
        context.getClassDescriptors().stream()
                .filter(test -> order(test.getTestClass()) < LONG)
                .map(Turns::alone)
                .filter(test -> !isApart(test))
                .forEach(FIRST::add);
        left = new CountDownLatch(FIRST.size());
        apart = context.getClassDescriptors().stream().anyMatch(test -> isApart(test.getTestClass()));
    }

    /** Those with a system for themselves come after whatever others wait for. */
    private static int turn(Class<?> test) {
        return isApart(test) ? LONG + order(test) : order(test);
    }

    private static int order(Class<?> test) {
        var order = test.getAnnotation(Order.class);
        return order == null ? Order.DEFAULT : order.value();
    }

    private static boolean isInside(Class<?> test) {
        return ContainerTest.class.isAssignableFrom(test);
    }

    /** Whether any test of this run wants a system for itself. */
    static boolean moveClockApart() {
        return apart;
    }

    /** Whether a test has the second system, where there is one. */
    static boolean isApart(Class<?> test) {
        return RunningSystem.isOwn() && isInside(test) && order(test) >= JUDGES_ALL && order(test) < LONG;
    }

    /** Of two that come first and run at once, or of one that waits for the end, nothing would ever come. */
    private static Class<?> alone(ClassDescriptor test) {
        boolean inTurn = test.findAnnotation(Execution.class)
                .filter(execution -> execution.value() == ExecutionMode.SAME_THREAD)
                .isPresent();
        if (!inTurn || test.isAnnotated(Isolated.class)) {
            throw new IllegalStateException(
                    test.getTestClass() + " has an order, so it must run in the same thread and not be isolated");
        }
        return test.getTestClass();
    }

    @Override
    public void beforeAll(ExtensionContext test) throws InterruptedException {
        var own = test.getRequiredTestClass();
        if (FIRST.contains(own)) {
            return;
        }
        if (isInside(own)) {
            // In the same thread as the first ones, so they are over, also those that were skipped.
            while (left.getCount() > 0) {
                left.countDown();
            }
        }
        if (!left.await(PATIENCE, TimeUnit.MINUTES)) {
            throw new IllegalStateException("What comes first has not ended: " + FIRST);
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        var own = test.getRequiredTestClass();
        if (FIRST.contains(own)) {
            left.countDown();
        }
        if (!RunningSystem.insideTheServer() && isApart(own)) {
            Apart.forgetCases();
        }
    }
}
