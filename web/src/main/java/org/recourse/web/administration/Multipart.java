package org.recourse.web.administration;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.recourse.web.shared.Malformed;

/**
 * Files that a form sent (RFC 7578), read in memory: no copy of people's names is ever put into a folder of the server.
 * Only of a body whose length was limited before it was read.
 */
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;.*boundary=\"?([0-9A-Za-z'()+_,./:=? -]{1,70}?)\"?\\s*(;.*)?");
    private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");
    private static final int MOST_FILES = 100;

    private final byte[] body;
    private final byte[] delimiter;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        delimiter = ("--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The files by their names; fields without a file, and files that nobody chose, are left out.
     *
     * @throws Malformed where it is not encoded as forms with files are
     */
    static Map<String, byte[]> files(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw new Malformed("no boundary");
        }
        var form = new Multipart(body, boundary.group(1));
        form.read();
        return form.files;
    }

    private void read() {
        int begin = find(delimiter, 0);
        if (begin != 0) {
            throw new Malformed("no first part");
        }
        while (begin >= 0 && !closes(begin + delimiter.length)) {
            int end = find(delimiter, begin + delimiter.length);
            if (end < 0) {
                throw new Malformed("no end");
            }
            part(begin + delimiter.length + 2, end - 2);
            begin = end;
        }
    }

    private boolean closes(int at) {
        return at + 1 < body.length && body[at] == '-' && body[at + 1] == '-';
    }

    private void part(int begin, int end) {
        int head = find("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), begin);
        if (head < 0 || head > end) {
            throw new Malformed("no head of a part");
        }
        var name = FILE_NAME.matcher(disposition(new String(body, begin, head - begin, StandardCharsets.UTF_8)));
        if (name.find() && !name.group(1).isBlank()) {
            add(name.group(1), head + 4, end);
        }
    }

    private static String disposition(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .orElse("");
    }

    /** Two files of one name are two: what is wrong with that is said where files are read. */
    private void add(String name, int begin, int end) {
        if (files.size() == MOST_FILES) {
            throw new Malformed("too many files");
        }
        var content = new byte[Math.max(end - begin, 0)];
        System.arraycopy(body, begin, content, 0, content.length);
        files.put(files.containsKey(name) ? files.size() + "/" + name : name, content);
    }

    private int find(byte[] what, int from) {
        for (int at = from; at <= body.length - what.length; at++) {
            int same = 0;
            while (same < what.length && body[at + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return at;
            }
        }
        return -1;
    }
}
