package io.github.fairrecruit.compliance.assessment;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A small immutable map in the order of its keys. Every assessment holds many of them: this one takes a fraction of the room
 * of a tree, and what one record of an assessment holds another one may hold too, without a copy.
 */
final class Sorted<K, V> extends AbstractMap<K, V> {
    /** Keys and values by turns. */
    private final Object[] pairs;

    private Sorted(Object[] pairs) {
        this.pairs = pairs;
    }

    /** A map of keys and values by turns, which are in order already. */
    static <K extends Comparable<K>, V> Map<K, V> ofPairs(Object[] pairs) {
        return pairs.length == 0 ? Map.of() : new Sorted<>(pairs);
    }

    /** The same in the order of the keys. */
    static <K extends Comparable<K>, V> Map<K, V> copyOf(Map<K, V> map) {
        if (map instanceof Sorted || map.isEmpty()) {
            return map.isEmpty() ? Map.of() : map;
        }
        boolean inOrder = map instanceof SortedMap<K, V> sorted && sorted.comparator() == null;
        Object[] pairs = new Object[2 * map.size()];
        int next = 0;
        for (Map.Entry<K, V> entry : (inOrder ? map : new TreeMap<>(map)).entrySet()) {
            pairs[next++] = entry.getKey();
            pairs[next++] = entry.getValue();
        }
        return ofPairs(pairs);
    }

    @SuppressWarnings("unchecked")
    private K key(int place) {
        return (K) pairs[2 * place];
    }

    @SuppressWarnings("unchecked")
    private V value(int place) {
        return (V) pairs[2 * place + 1];
    }

    private int place(Object key) {
        for (int i = 0; i < size(); i++) {
            if (pairs[2 * i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public boolean containsKey(Object key) {
        return place(key) >= 0;
    }

    @Override
    public V get(Object key) {
        int place = place(key);
        return place < 0 ? null : value(place);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = 0; i < size(); i++) {
            action.accept(key(i), value(i));
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return Sorted.this.size();
            }

            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < size();
                    }

                    @Override
                    public Map.Entry<K, V> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        Map.Entry<K, V> entry = new SimpleImmutableEntry<>(key(next), value(next));
                        next++;
                        return entry;
                    }
                };
            }
        };
    }
}
