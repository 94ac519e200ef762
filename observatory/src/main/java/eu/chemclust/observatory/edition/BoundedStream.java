package eu.chemclust.observatory.edition;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that fails when more comes out of it than is plausible: a packed file can hold a thousand times its size.
final class BoundedStream extends FilterInputStream {
    private long left;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : count(1, value);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read < 0 ? read : count(read, read);
    }

    private int count(int bytes, int result) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("it is larger than any part of an edition may be");
        }
        return result;
    }
}
