package eu.chemclust.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// No text of an exported CSV file can be run as a formula when a spreadsheet opens it.
class FormulaInjectionTest {
    @Test
    void a01_textsThatBeginAsFormulasAreGuardedNumbersAreNot() {
        List<String> fields = List.of("=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "\tx", "-1.5", "1.0E-5", "Kärnten");
        String csv = RankingCsv.write(List.of("a", "b", "c", "d", "e", "f", "g", "h"), record -> record.accept(fields));
        assertThat(csv).endsWith("\n'=1+1,'+cmd,'-cmd|x,'@SUM(A1),'\tx,-1.5,1.0E-5,Kärnten\n");
    }
}
