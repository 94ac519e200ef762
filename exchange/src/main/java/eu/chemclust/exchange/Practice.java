package eu.chemclust.exchange;

import java.util.List;
import java.util.OptionalDouble;

/// A practice that worked somewhere, in the template that administrations know.
///
/// @param head what all records have in common
/// @param problem what was wrong
/// @param done what was done
/// @param resources money and people, in words
/// @param resourcesEur the money in euro
/// @param resourcesBasis what the money is: `total`, `eu_share`, ...; amounts of different bases cannot be compared
/// @param evidence what speaks for it
/// @param evidenceKind `outcome` measured, `activity_or_scope`, `target_or_plan`, or empty
/// @param difficulties what was hard
/// @param transfer what it takes elsewhere
/// @param contacts who did it, by role, never persons
public record Practice(
        RecordHead head,
        String problem,
        String done,
        String resources,
        OptionalDouble resourcesEur,
        String resourcesBasis,
        String evidence,
        String evidenceKind,
        String difficulties,
        String transfer,
        String contacts)
        implements CatalogueRecord {
    @Override
    public Practice withHead(RecordHead other) {
        return new Practice(
                other,
                problem,
                done,
                resources,
                resourcesEur,
                resourcesBasis,
                evidence,
                evidenceKind,
                difficulties,
                transfer,
                contacts);
    }

    @Override
    public List<Detail> details() {
        return new Details()
                .add("problem", problem)
                .add("done", done)
                .add("resources", resources)
                .add("resourcesBasis", resourcesBasis)
                .add("evidence", evidence)
                .add("evidenceKind", evidenceKind)
                .add("difficulties", difficulties)
                .add("transfer", transfer)
                .add("contacts", contacts)
                .list();
    }

    @Override
    public OptionalDouble amountEur() {
        return resourcesEur;
    }
}
