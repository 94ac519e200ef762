package eu.chemclust.exchange.catalogue;

import eu.chemclust.exchange.CatalogueRecord;
import eu.chemclust.exchange.Place;
import eu.chemclust.exchange.reconciliation.Participants;
import eu.chemclust.exchange.reconciliation.Reconciliation;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.tables.Finding;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All records of all collections, as they were read and reconciled.
///
/// @param records        all records; one that stands for others tells what they tell too
/// @param places         places by names that a search may use, in small letters: `leuna`, `leuna de`, `dee0b`
/// @param vocabulary     the network's words
/// @param reconciliation which records of organisations are the same, and which pairs are doubtful
/// @param participants   organisations behind the names in projects, and names that are doubtful
/// @param findings       what is wrong in the collections
/// @param skipped        rows that gave no record
public record Catalogue(
        List<CatalogueRecord> records,
        Map<String, Place> places,
        Vocabulary vocabulary,
        Reconciliation reconciliation,
        Participants.Found participants,
        List<Finding> findings,
        long skipped) {
    /// Copies the lists.
    public Catalogue {
        records = List.copyOf(records);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        findings = List.copyOf(findings);
    }

    /// Identifiers of records for which another one stands.
    public Set<String> represented() {
        Set<String> represented = new HashSet<>();
        reconciliation.groups().values().forEach(represented::addAll);
        return represented;
    }
}
