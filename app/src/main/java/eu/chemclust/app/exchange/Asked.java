package eu.chemclust.app.exchange;

import eu.chemclust.app.view.Address;
import eu.chemclust.exchange.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a reader asks a finder, as it was written. The same question always has the same address.
public sealed interface Asked {
    /// The address of the question.
    ///
    /// @param base path, and the language where it is chosen
    Address address(Address base);

    /// Where a process can be tested.
    ///
    /// @param trl    levels such as `5-7`; empty for any
    /// @param scale  in words; empty for any
    /// @param near   place as written; empty for anywhere
    /// @param place  the place, where one is named
    /// @param within kilometres, 0 for any distance
    record ForFacility(String process, String trl, String scale, String near, Optional<Place> place, int within)
            implements Asked {
        @Override
        public Address address(Address base) {
            return base.with("process", process)
                    .with("trl", trl)
                    .with("scale", scale)
                    .with("near", near)
                    .with("within", within > 0 && !near.isEmpty() ? Integer.toString(within) : "");
        }
    }

    /// Who takes a by-product.
    ///
    /// @param waste  code or words
    /// @param near   place as written
    /// @param place  the place, where one is named
    /// @param within kilometres
    record ForTakers(String waste, String near, Optional<Place> place, int within) implements Asked {
        /// The distance where none is given.
        public static final int USUAL = 150;

        @Override
        public Address address(Address base) {
            return base.with("waste", waste)
                    .with("near", near)
                    .with("within", within == USUAL ? "" : Integer.toString(within));
        }

        /// The same for another waste.
        ForTakers withWaste(String other) {
            return new ForTakers(other, near, place, within);
        }
    }

    /// Who works on something similar.
    ///
    /// @param region  code of the asker's region; empty for none
    /// @param similar how many similar projects
    record ForPartners(String idea, String region, int similar) implements Asked {
        /// The number where none is given.
        public static final int USUAL = 25;

        @Override
        public Address address(Address base) {
            return base.with("idea", idea)
                    .with("region", region)
                    .with("similar", similar == USUAL ? "" : Integer.toString(similar));
        }
    }

    /// Who pays what of a budget.
    ///
    /// @param fund  fund and kind with a space between them
    /// @param cost  in euro, as written
    /// @param grant planned grant as written; empty for as much as the rate allows
    /// @param day   day whose rate holds, as written; empty for today
    /// @param plan  lines of a whole plan; where there are any, they count alone
    record ForMoney(String fund, String cost, String grant, String day, String plan) implements Asked {
        @Override
        public Address address(Address base) {
            return plan.isEmpty()
                    ? base.with("fund", fund)
                            .with("cost", cost)
                            .with("grant", grant)
                            .with("day", day)
                    : base.with("plan", plan);
        }

        /// Whether anything is asked.
        public boolean isEmpty() {
            return cost.isEmpty() && plan.isEmpty();
        }

        /// The plan as a file has it.
        public String table() {
            String header = "partner,item,cost_eur,fund,kind,declared_eur,grant_eur,date\n";
            if (!plan.isEmpty()) {
                return plan.startsWith("partner,") ? plan : header + plan;
            }
            String[] names = fund.split(" ", 2);
            String kind = names.length == 2 ? names[1] : "";
            return header
                    + List.of("budget", "budget", cost, names[0], kind, "", grant, day).stream()
                            .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(","))
                    + "\n";
        }
    }
}
