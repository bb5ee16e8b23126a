package io.github.interop4j.nightly;

import io.github.interop4j.assessment.Rule;
import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.requirement.Program;
import io.github.interop4j.run.Grade;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads names by asking the library, whose refusals list those there are. */
final class Names {

    private Names() {}

    /** Reads a rule's name. */
    static final class OfRule implements ITypeConverter<Rule> {
        @Override
        public Rule convert(String value) {
            return refused(() -> Rule.named(value));
        }
    }

    /** Reads a grade's name. */
    static final class OfGrade implements ITypeConverter<Grade> {
        @Override
        public Grade convert(String value) {
            return refused(() -> Grade.named(value));
        }
    }

    /** Reads a name of evidence. */
    static final class OfEvidence implements ITypeConverter<Evidence> {
        @Override
        public Evidence convert(String value) {
            return refused(() -> Evidence.named(value));
        }
    }

    /** Reads a program's name. */
    static final class OfProgram implements ITypeConverter<Program> {
        @Override
        public Program convert(String value) {
            return refused(() -> Program.named(value));
        }
    }

    /** Reads a role's name. */
    static final class OfRole implements ITypeConverter<Role> {
        @Override
        public Role convert(String value) {
            return refused(() -> Role.named(value));
        }
    }

    /** Takes a text as it is; needed where the other half of a pair has a converter. */
    static final class OfText implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return value;
        }
    }

    /** Reads a positive number. */
    static final class OfNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("[1-9]\\d{0,3}")) {
                throw new TypeConversionException("'" + value + "' is no number from 1 to 9999");
            }
            return Integer.valueOf(value);
        }
    }

    /** Reads a number that may be nothing at all. */
    static final class OfCeiling implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("\\d{1,6}")) {
                throw new TypeConversionException("'" + value + "' is no whole number from 0 to 999999");
            }
            return Integer.valueOf(value);
        }
    }

    /** Reads a number above nothing, with or without a fraction. */
    static final class OfRate implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            double number = value.matches("\\d{1,6}([.]\\d{1,3})?") ? Double.parseDouble(value) : 0;
            if (number <= 0) {
                throw new TypeConversionException("'" + value + "' is no number above 0, such as 2 or 0.5");
            }
            return number;
        }
    }

    /** Reads the address of a webhook; it may be a secret, so it is not repeated. */
    static final class OfUrl implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            try {
                var url = new URI(value);
                if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                    return url;
                }
            } catch (URISyntaxException e) {
                // said below, without what was given
            }
            throw new TypeConversionException("it must be a whole URL, such as https://chat.example.org/hooks/1");
        }
    }

    private static <T> T refused(java.util.function.Supplier<T> named) {
        try {
            return named.get();
        } catch (UnknownNameException | ConfigurationException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
