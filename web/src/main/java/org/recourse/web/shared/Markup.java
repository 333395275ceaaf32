package org.recourse.web.shared;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** Pieces of HTML that are safe, because their text is escaped or comes from the bundles. */
final class Markup {

    private Markup() {}

    /** HTML from the bundles. */
    static Content raw(String html) {
        return output -> output.writeContent(html);
    }

    static Content element(String name, String attributes, String text) {
        return raw("<" + name + attributes + ">" + escape(text) + "</" + name + ">");
    }

    /** What may stand in a gap of a text with marks: numbers as they are, content as HTML, words escaped. */
    static Object argument(Object argument) {
        if (argument instanceof Content content) {
            var output = new StringOutput();
            content.writeTo(output);
            return output.toString();
        }
        return argument instanceof Number ? argument : escape(argument.toString());
    }

    static String escape(String text) {
        var output = new StringOutput();
        HtmlTemplateOutput html = new OwaspHtmlTemplateOutput(output);
        html.setContext("p", null);
        html.writeUserContent(text);
        return output.toString();
    }
}
