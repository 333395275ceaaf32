package org.recourse.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All code lists, categories, routes, steps and parameters of one version; whole and consistent, or refused. What stands
 * here is data that a country may change in a new version; each case and each clock names the version it lives under.
 *
 * <p>Whatever is asked for by a code is refused with {@link IllegalArgumentException} where the tables have no such code.
 */
public final class Taxonomy {

    private final int version;
    private final TaxonomyReader read;
    private final Wording wording;
    private final Phrases phrases;

    private Taxonomy(int version, Function<String, String> source) {
        this.version = version;
        this.read = new TaxonomyReader(source);
        this.wording = Wording.read(this, source.apply("wording.csv"));
        this.phrases = Phrases.read(source.apply("phrases.csv"));
    }

    /** The tables that come with the product. */
    public static Taxonomy standard() {
        return read(Integer.parseInt(resource("version").strip()), Taxonomy::resource);
    }

    /**
     * Reads the tables of one version.
     *
     * @param version from 1
     * @param source the text of each file by its name, such as {@code codes.csv}
     * @throws TaxonomyRefused naming file and line of what does not hold
     */
    public static Taxonomy read(int version, Function<String, String> source) {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        return new Taxonomy(version, source);
    }

    private static String resource(String name) {
        try (InputStream in = Taxonomy.class.getResourceAsStream("/taxonomy/" + name)) {
            if (in == null) {
                throw new TaxonomyRefused(name, 0, "there is no such file");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public int version() {
        return version;
    }

    /** In the order of the table, which decides who leads among equals. */
    public List<Category> categories() {
        return List.copyOf(read.categories.values());
    }

    public Category category(String code) {
        return known(read.categories, code, "category");
    }

    /** The categories that a tile of the intake may mean, in their order. */
    public List<Category> categoriesOf(String tile) {
        return read.categories.values().stream()
                .filter(category -> category.tiles().contains(tile))
                .toList();
    }

    /** The route of a category, before any bypass. */
    public Route route(String category) {
        return known(read.routes, category, "route");
    }

    /** In order of rank. */
    public List<Bypass> bypasses() {
        return List.copyOf(read.bypasses.values());
    }

    public Bypass bypass(String code) {
        return known(read.bypasses, code, "bypass");
    }

    public StepLimits step(Step step) {
        return known(read.steps, step, "step");
    }

    /** The mandate of a kind of office: the categories for which it may be accountable. */
    public List<Category> mandate(String officeKind) {
        return categories().stream()
                .filter(category -> route(category.code()).kinds().contains(officeKind)
                        || route(category.code()).top().contains(officeKind))
                .toList();
    }

    public Collection<OfficeKind> officeKinds() {
        return read.codes.officeKinds.values();
    }

    public OfficeKind officeKind(String code) {
        return known(read.codes.officeKinds, code, "kind of office");
    }

    public Collection<PartyKind> partyKinds() {
        return read.codes.partyKinds.values();
    }

    public PartyKind partyKind(String code) {
        return known(read.codes.partyKinds, code, "kind of party");
    }

    public Collection<Flag> flags() {
        return read.codes.flags.values();
    }

    public Flag flag(String code) {
        return known(read.codes.flags, code, "flag");
    }

    /** The questions about the risk of reprisal, and what their answers weigh. */
    public ReprisalRisk reprisalRisk() {
        return read.reprisal;
    }

    /** The rules by which texts are looked through before they go out. */
    public Wording wording() {
        return wording;
    }

    /** What is never said to somebody who complained. */
    public Phrases phrases() {
        return phrases;
    }

    /** The value of a parameter, in the unit that its constant says. */
    public int parameter(Parameter parameter) {
        return known(read.codes.parameters, parameter, "parameter");
    }

    /** The names of all lists, in their order. */
    public Collection<String> lists() {
        return read.codes.lists.keySet();
    }

    /** The entries of a list in their order. */
    public Collection<Code> list(String list) {
        return known(read.codes.lists, list, "list").values();
    }

    public Code code(String list, String code) {
        return known(known(read.codes.lists, list, "list"), code, list);
    }

    /** Whether somebody may send this code for this list. */
    public boolean has(String list, String code) {
        return read.codes.has(list, code);
    }

    private static <K, V> V known(Map<K, V> map, K key, String what) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no %s %s".formatted(what, key));
        }
        return value;
    }
}
