package io.github.fairrecruit.compliance.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.TaskContext;

/** Local files that cannot be read to their end in the first attempt of a task. */
public final class FailingFiles extends RawLocalFileSystem {
    /** Tasks that were failed, by stage and partition. */
    static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    private static final URI NAME = URI.create("failing:///");

    /** Made by Hadoop. */
    public FailingFiles() {}

    @Override
    public String getScheme() {
        return NAME.getScheme();
    }

    @Override
    public URI getUri() {
        return NAME;
    }

    @Override
    public void initialize(URI uri, Configuration configuration) throws IOException {
        super.initialize(NAME, configuration);
        setConf(configuration);
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        return new FSDataInputStream(new Stream(super.open(path, bufferSize)));
    }

    /** Fails once it has handed on some bytes. */
    private static final class Stream extends java.io.FilterInputStream
            implements org.apache.hadoop.fs.Seekable, org.apache.hadoop.fs.PositionedReadable {
        private static final int ENOUGH = 100_000;

        private final FSDataInputStream file;
        private int read;

        Stream(FSDataInputStream file) {
            super(file);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            TaskContext task = TaskContext.get();
            if (task != null && task.attemptNumber() == 0 && read > ENOUGH) {
                FAILED.add(task.stageId() + "/" + task.partitionId());
                throw new IOException("The disk fails, for the test.");
            }
            int count = super.read(bytes, offset, length);
            read += Math.max(0, count);
            return count;
        }

        @Override
        public void seek(long position) throws IOException {
            file.seek(position);
        }

        @Override
        public long getPos() throws IOException {
            return file.getPos();
        }

        @Override
        public boolean seekToNewSource(long position) throws IOException {
            return file.seekToNewSource(position);
        }

        @Override
        public int read(long position, byte[] bytes, int offset, int length) throws IOException {
            return file.read(position, bytes, offset, length);
        }

        @Override
        public void readFully(long position, byte[] bytes, int offset, int length) throws IOException {
            file.readFully(position, bytes, offset, length);
        }

        @Override
        public void readFully(long position, byte[] bytes) throws IOException {
            file.readFully(position, bytes);
        }
    }
}
