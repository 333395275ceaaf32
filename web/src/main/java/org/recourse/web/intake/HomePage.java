package org.recourse.web.intake;

import java.util.List;
import org.recourse.web.shared.Page;

/** What Recourse is, the rights of those who come, and how long it takes. */
public record HomePage(List<Right> rights, List<Integer> steps) implements Page {

    /** One right, with its picture and the end of its keys. */
    public record Right(String icon, String key) {}

    public HomePage() {
        this(
                List.of(
                        new Right("p-nopapers", "papers"),
                        new Right("p-noname", "name"),
                        new Right("p-hidden", "accused"),
                        new Right("p-shield", "story"),
                        new Right("p-hand", "stop"),
                        new Right("p-free", "free")),
                List.of(1, 2, 3, 4, 5));
    }
}
