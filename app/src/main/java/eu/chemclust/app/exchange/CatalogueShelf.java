package eu.chemclust.app.exchange;

import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import eu.chemclust.observatory.Deferred;
import java.util.Optional;
import java.util.function.Supplier;

/// The catalogue of a server. It is opened in the background, because its index may have to be built first; until then
/// there is none.
public final class CatalogueShelf {
    private final Deferred<Opened> opened;

    /// A catalogue that is ready to be searched.
    public record Opened(CatalogueIndex index, Vocabulary vocabulary) {}

    /// A shelf.
    ///
    /// @param opening opens the catalogue, which may take a minute
    public CatalogueShelf(Supplier<Opened> opening) {
        opened = Deferred.of(opening);
    }

    /// Begins to open the catalogue in the background.
    ///
    /// @param afterwards what to do when it is open, or cannot be opened
    public void prepare(Runnable afterwards) {
        beside("catalogue", () -> {}, afterwards);
    }

    /// Does something in the background when the catalogue is open; nothing where it cannot be opened.
    public void whenOpen(Runnable then) {
        beside("preparation", then, () -> {});
    }

    private void beside(String name, Runnable then, Runnable always) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                opened.get();
                then.run();
            } catch (RuntimeException failed) {
                // Whoever asks for the catalogue is told why.
                return;
            } finally {
                always.run();
            }
        });
    }

    /// Opens the catalogue and waits for it.
    ///
    /// @throws RuntimeException that keeps it from opening
    public void open() {
        opened.get();
    }

    /// The catalogue, if it is open by now.
    ///
    /// @throws RuntimeException that kept it from opening
    public Optional<Opened> find() {
        return opened.find();
    }
}
