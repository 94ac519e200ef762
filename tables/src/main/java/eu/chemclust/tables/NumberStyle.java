package eu.chemclust.tables;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// How numbers are written in a table: which sign begins the decimals, and which may stand between thousands.
///
/// @param decimal  `.` or `,`
/// @param grouping the signs that may group thousands: of `.`, `,`, blank (any kind of it) and `'`
public record NumberStyle(char decimal, String grouping) {
    /// A point for decimals and nothing between thousands.
    public static final NumberStyle PLAIN = new NumberStyle('.', "");

    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([.,' ])[0-9]{3}(?:\\1[0-9]{3})*");
    private static final Pattern CANDIDATE = Pattern.compile("[+-]?[0-9](?:[0-9., ']*[0-9])?");
    private static final Pattern UNGROUPED =
            Pattern.compile("[+-]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,3})?");

    public NumberStyle {
        if ((decimal != '.' && decimal != ',') || grouping.indexOf(decimal) >= 0) {
            throw new IllegalArgumentException("decimals " + decimal + ", thousands " + grouping);
        }
    }

    /// The number in a text; empty where it is none, or where its thousands are not grouped by three.
    public OptionalDouble parse(String text) {
        String number = plain(text);
        if (number.length() > 80) {
            return OptionalDouble.empty();
        }
        int comma = number.indexOf(decimal);
        String whole = comma < 0 ? number : number.substring(0, comma);
        String ungrouped = ungrouped(whole);
        String joined = comma < 0 ? ungrouped : ungrouped + "." + number.substring(comma + 1);
        if (!UNGROUPED.matcher(joined).matches()) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(joined);
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private String ungrouped(String whole) {
        var matcher = GROUPED.matcher(whole);
        if (matcher.matches() && grouping.contains(matcher.group(1))) {
            return whole.replace(matcher.group(1), "");
        }
        return whole;
    }

    /// A text with one kind of blank, apostrophe and minus sign.
    private static String plain(String text) {
        return text.strip()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('\u2009', ' ')
                .replace('\u2019', '\'')
                .replace('\u2212', '-')
                .strip();
    }

    /// Works out the style from the texts of cells that may be numbers.
    ///
    /// @param texts     cells of columns that hold numbers
    /// @param separator what stands between the fields of the file; a comma there makes a decimal comma unlikely
    public static Guess<NumberStyle> detect(Collection<String> texts, char separator) {
        Votes votes = new Votes();
        texts.stream()
                .map(NumberStyle::plain)
                .filter(CANDIDATE.asMatchPredicate())
                .forEach(votes::add);
        return votes.decide(separator);
    }

    /// A fraction as a percentage, without the rounding that a multiplication by 100 would add.
    public static double percent(double fraction) {
        return BigDecimal.valueOf(fraction).movePointRight(2).doubleValue();
    }

    /// What the cells say.
    private static final class Votes {
        private int decimalComma;
        private int decimalPoint;
        private int eitherComma;
        private int eitherPoint;
        private final StringBuilder grouping = new StringBuilder();
        private String commaExample = "";
        private String pointExample = "";

        void add(String number) {
            int comma = number.lastIndexOf(',');
            int point = number.lastIndexOf('.');
            if (number.indexOf(' ') > 0) {
                group(' ');
            }
            if (number.indexOf('\'') > 0) {
                group('\'');
            }
            if (comma >= 0 && point >= 0) {
                vote(comma > point ? ',' : '.', number);
                group(comma > point ? '.' : ',');
            } else if (comma >= 0) {
                single(',', number, comma);
            } else if (point >= 0) {
                single('.', number, point);
            }
        }

        private void single(char sign, String number, int last) {
            if (number.indexOf(sign) != last) {
                group(sign);
                vote(sign == ',' ? '.' : ',', number);
            } else if (GROUPED.matcher(number).matches()) {
                if (sign == ',') {
                    eitherComma++;
                    commaExample = number;
                } else {
                    eitherPoint++;
                    pointExample = number;
                }
            } else {
                vote(sign, number);
            }
        }

        private void vote(char decimal, String number) {
            if (decimal == ',') {
                decimalComma++;
                commaExample = number;
            } else {
                decimalPoint++;
                pointExample = number;
            }
        }

        private void group(char sign) {
            if (grouping.indexOf(String.valueOf(sign)) < 0) {
                grouping.append(sign);
            }
        }

        Guess<NumberStyle> decide(char separator) {
            if (decimalComma > 0 && decimalPoint > 0) {
                char majority = decimalComma > decimalPoint ? ',' : '.';
                return Guess.unsure(
                        style(majority),
                        "both occur: " + commaExample + " and " + pointExample + "; the more frequent");
            }
            if (decimalComma > 0) {
                return Guess.sure(withEither(','), decimalComma + " numbers such as " + commaExample);
            }
            if (decimalPoint > 0) {
                return Guess.sure(withEither('.'), decimalPoint + " numbers such as " + pointExample);
            }
            return undecided(separator);
        }

        private Guess<NumberStyle> undecided(char separator) {
            if (eitherPoint > 0) {
                boolean thousands = separator != ',' || eitherComma > 0;
                if (thousands) {
                    group('.');
                }
                return Guess.unsure(
                        style(thousands ? ',' : '.'),
                        pointExample + (thousands ? " is read as thousands" : " is read as a decimal point")
                                + "; the file shows no number that decides it");
            }
            if (eitherComma > 0) {
                boolean thousands = separator == ',';
                if (thousands) {
                    group(',');
                }
                return Guess.unsure(
                        style(thousands ? '.' : ','),
                        commaExample + (thousands ? " is read as thousands" : " is read as a decimal comma")
                                + "; the file shows no number that decides it");
            }
            char decimal = separator == ';' ? ',' : '.';
            return Guess.sure(style(decimal), "no number has decimals; usual beside this separator");
        }

        private NumberStyle withEither(char decimal) {
            if (decimal == ',' && eitherPoint > 0) {
                group('.');
            }
            if (decimal == '.' && eitherComma > 0) {
                group(',');
            }
            return style(decimal);
        }

        private NumberStyle style(char decimal) {
            return new NumberStyle(decimal, grouping.toString().replace(String.valueOf(decimal), ""));
        }
    }
}
