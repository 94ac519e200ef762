package eu.chemclust.app.cli;

import eu.chemclust.app.answer.Answer;
import eu.chemclust.app.answer.SpreadAnswer;
import eu.chemclust.app.view.Messages;
import eu.chemclust.observatory.benchmark.BenchmarkResult;
import eu.chemclust.observatory.benchmark.RankingScope;
import eu.chemclust.observatory.chemistry.ChemicalBases;
import eu.chemclust.observatory.convergence.ConvergenceReport;
import eu.chemclust.observatory.convergence.Convergences;
import eu.chemclust.observatory.framework.Basket;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chemclust chemistry convergence`: shows whether the spread between regions grows and whether those behind catch up.
@Command(
        name = "convergence",
        mixinStandardHelpOptions = true,
        description = {
            "Shows whether the spread between regions grows (sigma) and whether those behind catch up (beta).",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./chemclust chemistry convergence",
            "  ./chemclust chemistry convergence --node crii",
            "  ./chemclust chemistry convergence --node firms --all --format json"
        })
final class ChemistryConvergenceCommand extends AnswerCommand {
    @Option(
            names = "--node",
            paramLabel = "NODE",
            description = "Index, pillar or indicator by its code. Default: employment in the basket.")
    private @Nullable String node;

    @Option(names = "--all", description = "All regions of a node, not only the chemical ones.")
    private boolean all;

    @Mixin
    private BasketOption basketOption = new BasketOption();

    @Override
    Answer answer(Questions questions) {
        return node == null ? employment(questions) : scores(questions, questions.node(node));
    }

    private Answer scores(Questions questions, String code) {
        Messages messages = questions.messages();
        BenchmarkResult result = questions.result();
        RankingScope scope = all ? RankingScope.ALL : RankingScope.CHEMICAL;
        ConvergenceReport report = Convergences.ofScores(result, code, scope);
        String name = result.framework().get(code).name(messages.language());
        return SpreadAnswer.convergence(
                messages,
                questions.geography(),
                report,
                SpreadAnswer.score(messages, name, messages.text("scope." + scope.name() + ".plural"), report));
    }

    private Answer employment(Questions questions) {
        Messages messages = questions.messages();
        Basket basket = questions.basket(basketOption);
        ChemicalBases bases = questions.bases(basketOption);
        ConvergenceReport report = Convergences.ofEmployment(bases, bases.present());
        return SpreadAnswer.convergence(
                messages,
                questions.geography(),
                report,
                SpreadAnswer.employment(messages, basket.name(messages.language()), report));
    }
}
