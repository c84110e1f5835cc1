package io.github.fairrecruit.compliance.engine.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Names or codes that are found by their bytes, so that no text is made of them. */
final class QuickWords {
    private final byte[][] words;
    /** Twice as many places as words or more; a place holds the index of a word plus one. */
    private final int[] places;

    QuickWords(List<String> words) {
        this.words = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.places = new int[Integer.highestOneBit(Math.max(1, words.size())) * 4];
        for (int i = 0; i < this.words.length; i++) {
            int hash = 0;
            for (byte b : this.words[i]) {
                hash = hash(hash, b);
            }
            int place = place(hash);
            while (places[place] != 0) {
                place = next(place);
            }
            places[place] = i + 1;
        }
    }

    static int hash(int before, byte b) {
        return 31 * before + b;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & places.length - 1;
    }

    private int next(int place) {
        return place + 1 & places.length - 1;
    }

    /** The index of the word at these bytes, of which the hash is known; -1 when there is none. */
    int find(byte[] bytes, int from, int to, int hash) {
        for (int place = place(hash); places[place] != 0; place = next(place)) {
            byte[] word = words[places[place] - 1];
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return places[place] - 1;
            }
        }
        return -1;
    }
}
