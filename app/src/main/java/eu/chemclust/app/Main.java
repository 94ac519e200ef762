package eu.chemclust.app;

/// Starts ChemClust.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("ChemClust");
        for (String argument : arguments) {
            System.out.println(argument);
        }
    }
}
