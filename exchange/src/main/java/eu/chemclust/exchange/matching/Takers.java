package eu.chemclust.exchange.matching;

import eu.chemclust.exchange.Exchange;
import eu.chemclust.exchange.Organisation;
import java.util.List;

/// Who might take a by-product, as far as documented exchanges tell.
///
/// @param fit        how near the documented codes are to the one asked for
/// @param industries receiving industries, the one with most documented cases first
/// @param wanted     streams of this kind that somebody wants, the very code first, then the nearest
public record Takers(Fit fit, List<Industry> industries, List<WantedStream> wanted) {
    /// Copies the lists.
    public Takers {
        industries = List.copyOf(industries);
        wanted = List.copyOf(wanted);
    }

    /// How near the codes of the documented cases are.
    public enum Fit {
        /// They have the very code.
        CODE,
        /// They have another code of the same subgroup (four digits): the material may differ.
        SUBGROUP,
        /// They have another code of the same chapter (two digits): the material may well differ.
        CHAPTER,
        /// There is none.
        NONE
    }

    /// A receiving industry.
    ///
    /// @param sector NACE Rev. 2 without points
    /// @param cases  documented exchanges, in the order of their identifiers
    /// @param sites  sites of the industry within the distance, nearest first
    public record Industry(String sector, List<Exchange> cases, List<Site> sites) {
        /// Copies the lists.
        public Industry {
            cases = List.copyOf(cases);
            sites = List.copyOf(sites);
        }
    }

    /// A site of a receiving industry.
    ///
    /// @param organisation the site
    /// @param kilometres   how far it is
    /// @param known        how exactly its industry is known
    public record Site(Organisation organisation, double kilometres, Known known) {}

    /// How exactly the industry of a site is known.
    public enum Known {
        /// The class of the documented receiver, or one within it.
        CLASS,
        /// Only a wider group or division that the receiver's class lies in.
        WIDER
    }
}
