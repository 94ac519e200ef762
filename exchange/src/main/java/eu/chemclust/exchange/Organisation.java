package eu.chemclust.exchange;

import java.util.List;
import java.util.OptionalDouble;

/// An authority, cluster organisation, university, firm, site or intermediary.
///
/// @param head what all records have in common
/// @param type `authority`, `cluster`, `university`, `research`, `firm`, `site`, `public body`, `other`
/// @param shortName short name or acronym
/// @param identifiers identifiers with their scheme, `pic:999979888`, `ets:AT_205363`
/// @param membership membership of the network, in words; empty for none
/// @param address street and town
/// @param drivingForce of a cluster organisation: who drives it
/// @param management of a cluster organisation: members, staff, legal form
/// @param internationalisation of a cluster organisation
/// @param financing of a cluster organisation
/// @param projects projects with EU money
/// @param moneyEur EU money in euro
public record Organisation(
        RecordHead head,
        String type,
        String shortName,
        List<String> identifiers,
        String membership,
        String address,
        String drivingForce,
        String management,
        String internationalisation,
        String financing,
        OptionalDouble projects,
        OptionalDouble moneyEur)
        implements CatalogueRecord {
    /// Copies the lists.
    public Organisation {
        identifiers = List.copyOf(identifiers);
    }

    @Override
    public Organisation withHead(RecordHead other) {
        return new Organisation(
                other,
                type,
                shortName,
                identifiers,
                membership,
                address,
                drivingForce,
                management,
                internationalisation,
                financing,
                projects,
                moneyEur);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("type", type)
                .add("shortName", shortName)
                .add("identifiers", identifiers)
                .add("membership", membership)
                .add("address", address)
                .add("drivingForce", drivingForce)
                .add("management", management)
                .add("internationalisation", internationalisation)
                .add("financing", financing)
                .list();
    }

    @Override
    public OptionalDouble amountEur() {
        return moneyEur;
    }
}
