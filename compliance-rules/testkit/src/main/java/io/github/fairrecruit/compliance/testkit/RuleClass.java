package io.github.fairrecruit.compliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class that the rule compiler made, as its bytecode says it. Names are those of the class file format, with slashes.
 *
 * @param name name of the class
 * @param interfaces interfaces that it implements
 * @param methods methods
 */
record RuleClass(String name, List<String> interfaces, List<Method> methods) {
    /**
     * A method.
     *
     * @param id where it stands
     * @param steps what it does, as far as that matters here, in the order of the code
     */
    record Method(Id id, List<Step> steps) {}

    /** Name of a method or field. */
    record Id(String owner, String name, String descriptor) {}

    /** What a method does. */
    enum Act {
        /** calls a method */
        CALL,
        /** makes a lambda of a method */
        LAMBDA,
        /** reads a static field */
        READ,
        /** writes a static field, or a field of an object */
        WRITE,
        /** makes an object, or names a class */
        TYPE,
        /** jumps back */
        JUMP_BACK,
        /** throws */
        THROW,
        /** locks */
        LOCK,
        /** is not written in Java, or decided when it runs */
        HIDDEN
    }

    /**
     * A step of a method.
     *
     * @param act what it does
     * @param target what it does it with; null for a jump, a throw or a lock
     * @param line line of the generated source; 0 when the class does not say
     * @param stack for a call: what was put on the stack since the last one; a constant text, or null for anything else
     * @param texts for a call: all constant texts since the last one
     */
    record Step(Act act, Id target, int line, List<String> stack, List<String> texts) {}

    /**
     * Reads a class from a folder of classes or from the root of a jar; empty when it is not there.
     *
     * @param name name with slashes
     * @throws IllegalArgumentException when it is damaged, or too new
     */
    static Optional<RuleClass> read(Path root, String name) {
        Path file = root.resolve(name + ".class");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Reader reader = new Reader();
            new ClassReader(Files.readAllBytes(file)).accept(reader, 0);
            return Optional.of(new RuleClass(reader.name, reader.interfaces, List.copyOf(reader.methods)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(name + ".class is damaged, or made for a newer Java.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read. Maybe the jar is damaged.", e);
        }
    }

    boolean implementsType(String type) {
        return interfaces.contains(type);
    }

    private static final class Reader extends ClassVisitor {
        private String name;
        private List<String> interfaces;
        private final List<Method> methods = new ArrayList<>();

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String thisName, String signature, String superName, String[] interfaceNames) {
            name = thisName;
            interfaces = List.of(interfaceNames);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            Steps steps = new Steps();
            Id id = new Id(name, method, descriptor);
            methods.add(new Method(id, Collections.unmodifiableList(steps.found)));
            if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                steps.add(Act.LOCK, null);
            }
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                steps.add(Act.HIDDEN, id);
            }
            return steps;
        }
    }

    private static final class Steps extends MethodVisitor {
        /** Lambdas, whose methods are looked at, and joined texts. */
        private static final Set<String> SAFE_BOOTSTRAPS =
                Set.of("java/lang/invoke/LambdaMetafactory", "java/lang/invoke/StringConcatFactory");

        private final List<Step> found = new ArrayList<>();
        private final List<String> stack = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final Set<Label> passed = new HashSet<>();
        private int line;

        Steps() {
            super(Opcodes.ASM9);
        }

        private void add(Act act, Id target) {
            found.add(new Step(
                    act, target, line, Collections.unmodifiableList(new ArrayList<>(stack)), List.copyOf(texts)));
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            add(Act.CALL, new Id(owner, name, descriptor));
            unknown();
            texts.clear();
        }

        /** From here on nobody knows what lies on top of the stack. */
        private void unknown() {
            stack.clear();
            stack.add(null);
        }

        /** Several ways lead here, each with a stack of its own. */
        @Override
        public void visitFrame(int type, int locals, Object[] local, int depth, Object[] onStack) {
            unknown();
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (!SAFE_BOOTSTRAPS.contains(bootstrap.getOwner())) {
                add(Act.HIDDEN, id(bootstrap));
            }
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    add(Act.LAMBDA, id(handle));
                }
            }
            stack.add(null);
        }

        private static Id id(Handle handle) {
            return new Id(handle.getOwner(), handle.getName(), handle.getDesc());
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            Id field = new Id(owner, name, descriptor);
            if (opcode == Opcodes.GETSTATIC) {
                add(Act.READ, field);
            } else if (opcode != Opcodes.GETFIELD) {
                add(Act.WRITE, field);
            }
            stack.add(null);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                add(Act.TYPE, new Id(type, "", ""));
                stack.add(null);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type type && type.getSort() == Type.OBJECT) {
                add(Act.TYPE, new Id(type.getInternalName(), "", ""));
            }
            if (value instanceof Handle handle) {
                add(Act.LAMBDA, id(handle));
            }
            if (value instanceof ConstantDynamic dynamic) {
                add(Act.HIDDEN, id(dynamic.getBootstrapMethod()));
            }
            if (value instanceof String text) {
                texts.add(text);
            }
            stack.add(value instanceof String text ? text : null);
        }

        @Override
        public void visitVarInsn(int opcode, int index) {
            stack.add(null);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.ATHROW) {
                add(Act.THROW, null);
            }
            if (opcode == Opcodes.MONITORENTER) {
                add(Act.LOCK, null);
            }
            unknown();
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            jump(label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            jump(otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            jump(otherwise, labels);
        }

        private void jump(Label label, Label... labels) {
            boolean back = passed.contains(label);
            for (Label other : labels) {
                back |= passed.contains(other);
            }
            if (back) {
                add(Act.JUMP_BACK, null);
            }
            unknown();
        }
    }
}
