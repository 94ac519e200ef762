package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.observatory.edition.Edition;
import eu.chemclust.observatory.edition.Editions;
import eu.chemclust.observatory.peers.PeerGroup;
import eu.chemclust.observatory.peers.Peers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chemclust effect`: shows whether a region gained on a node since a year, against its peers and a synthetic control.
@Command(
        name = "effect",
        mixinStandardHelpOptions = true,
        description = {
            "Shows whether a region gained on a node since a year, against its peers and a synthetic control.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust effect NL42 --node smecollaboration --since 2020",
            "  ./chemclust effect ES12 --node cooperation --since 2021 --language de"
        })
final class EffectCommand extends AnswerCommand {
    @Parameters(paramLabel = "CODE", description = "NUTS 2021 code of a benchmark region, such as NL42.")
    private String code = "";

    @Option(names = "--node", required = true, paramLabel = "NODE", description = "Pillar or indicator by its code.")
    private String node = "";

    @Option(names = "--since", required = true, paramLabel = "YEAR", description = "First year of the action.")
    private int since;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "Edition whose frozen peers are compared with. Default: the newest frozen one.")
    private @Nullable String edition;

    @Mixin
    private EditionOptions editionOptions = new EditionOptions();

    @Mixin
    private PeerOptions peerOptions = new PeerOptions();

    /// The peers of the newest frozen edition, so that the question is not asked of regions chosen after the fact; or
    /// those that the options name.
    private PeerGroup group(Peers peers, String region, String framework) {
        if (peerOptions.isAsked()) {
            if (edition != null) {
                throw CommandFailure.usage(
                        "--edition names frozen peers: leave out --count, --abroad and --peers-file.");
            }
            return peerOptions.group(peers, region);
        }
        Editions editions = editionOptions.editions();
        Optional<Edition> frozen =
                edition == null ? editions.newestWithPeers(framework) : Optional.of(editions.get(edition));
        frozen.map(found -> found.description().framework())
                .filter(other -> !other.equals(framework))
                .ifPresent(other -> {
                    throw CommandFailure.usage("The edition " + edition + " is one of the framework " + other
                            + ", the question is about " + framework + ". Name an edition of " + framework
                            + ", or ask with --framework " + other + ".");
                });
        return frozen.isPresent()
                ? peers.frozen(region, frozen.get().peers(region), frozen.get().name())
                : peerOptions.group(peers, region);
    }

    @Override
    Answer answer(Questions questions) {
        String region = questions.region(code);
        String target = questions.node(node);
        PeerGroup group = group(questions.peers(), region, questions.framework());
        return questions.diagnosis().effect(questions.messages(), group, target, since);
    }
}
