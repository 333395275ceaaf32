package org.recourse.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class SentBytesTest {

    private static final byte[] FORM = {99, 111, 100, 101};

    @Test
    void a_body_that_comes_at_once_is_read_to_its_end() {
        assertThat(new SentBytes(20).all(new ByteArrayInputStream(FORM), 4)).isEqualTo(FORM);
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_not_waited_for() {
        var slow = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                into[from] = 'a';
                return 1;
            }
        };
        assertThatThrownBy(() -> new SentBytes(0).all(slow, 1000)).isInstanceOf(BodyRefused.class);
    }

    @Test
    void a_body_that_has_more_bytes_than_are_taken_is_not_read_to_its_end() {
        assertThatThrownBy(() -> new SentBytes(20).all(new ByteArrayInputStream(FORM), 3))
                .isInstanceOfSatisfying(
                        BodyRefused.class,
                        refused -> assertThat(refused.status()).isEqualTo(413));
    }

    @Test
    void a_body_that_breaks_off_is_too_slow_as_well() {
        var cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new SocketTimeoutException();
            }
        };
        assertThatThrownBy(() -> new SentBytes(20).all(cut, 1000)).isInstanceOf(BodyRefused.class);
    }
}
