package io.github.fairrecruit.compliance.audit.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;

/** The bytes of an input: what stands on disk is digested, what is compressed is unpacked. */
final class Bytes implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final Raw raw;
    private final InputStream content;
    private boolean drained;

    /**
     * @param compressed true for .gz, false to take the bytes as they are, null to look
     */
    Bytes(String file, InputStream in, Boolean compressed) throws IOException {
        this.file = file;
        this.raw = new Raw(in);
        boolean gz = compressed == null ? raw.startsWithGzip() : compressed;
        if (gz) {
            if (!raw.startsWithGzip()) {
                throw new InputException(
                        file, "These are no gzip data. Maybe the file is not compressed and should not be called .gz.");
            }
            this.content = new Unpacked(raw);
        } else {
            this.content = new BufferedInputStream(raw, BUFFER);
        }
    }

    /** How many bytes on disk were read so far. */
    long position() {
        return raw.position;
    }

    InputStream content() {
        return content;
    }

    /** Reads what is left, so that the digest is that of the whole file. */
    String finish() throws IOException {
        if (!drained) {
            byte[] rest = new byte[BUFFER];
            while (content.read(rest) >= 0) {
                // The digest sees it.
            }
            while (raw.read(rest) >= 0) {
                // The digest sees it.
            }
            drained = true;
        }
        return Digests.hex(raw.digest.digest());
    }

    /** What went wrong, in words of ours. */
    InputException failure(IOException e) {
        return new InputException(
                file,
                0,
                content instanceof Unpacked
                        ? "The compressed data are damaged or cut off: " + reason(e) + ". Maybe fetch the file again."
                        : "The input cannot be read: " + reason(e) + ". Maybe try again.",
                e);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static final class Raw extends FilterInputStream {
        private final MessageDigest digest = Digests.sha256();
        private final PushbackInputStream peeked;
        private long position;

        Raw(InputStream in) {
            super(new PushbackInputStream(new BufferedInputStream(in, BUFFER), 2));
            this.peeked = (PushbackInputStream) this.in;
        }

        boolean startsWithGzip() throws IOException {
            byte[] magic = peeked.readNBytes(2);
            peeked.unread(magic);
            return magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
        }

        @Override
        public int read() throws IOException {
            int b = peeked.read();
            if (b >= 0) {
                digest.update((byte) b);
                position++;
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = peeked.read(bytes, from, length);
            if (count > 0) {
                digest.update(bytes, from, count);
                position += count;
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, BUFFER)).length;
        }

        /** Unpacking stops at the first part of a file of several when nothing seems to follow: so look. */
        @Override
        public int available() throws IOException {
            int now = peeked.available();
            if (now > 0) {
                return now;
            }
            int b = peeked.read();
            if (b < 0) {
                return 0;
            }
            peeked.unread(b);
            return 1;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** Java leaves out silently what follows the compressed data and is no more of them. */
    private static final class Unpacked extends GZIPInputStream {
        private static final int TRAILER = 8;

        Unpacked(InputStream in) throws IOException {
            super(in, BUFFER);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            if (count < 0 && (inf.getRemaining() > TRAILER || in.available() > 0)) {
                throw new IOException("after the compressed data there is something else");
            }
            return count;
        }
    }
}
