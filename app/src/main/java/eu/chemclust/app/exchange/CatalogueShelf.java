package eu.chemclust.app.exchange;

import eu.chemclust.exchange.search.CatalogueIndex;
import eu.chemclust.exchange.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// The catalogue of a server. It is opened in the background, because its index may have to be built first; until then
/// there is none.
public final class CatalogueShelf {
    private final FutureTask<Opened> task;

    /// A catalogue that is ready to be searched.
    public record Opened(CatalogueIndex index, Vocabulary vocabulary) {}

    /// A shelf.
    ///
    /// @param opening opens the catalogue, which may take a minute
    public CatalogueShelf(Supplier<Opened> opening) {
        task = new FutureTask<>(opening::get);
    }

    /// Begins to open the catalogue in the background.
    ///
    /// @param afterwards what to do when it is open
    public void prepare(Runnable afterwards) {
        Thread.ofPlatform().daemon().name("catalogue").start(() -> {
            task.run();
            afterwards.run();
        });
    }

    /// Does something in the background when the catalogue is open; nothing where it cannot be opened.
    public void whenOpen(Runnable then) {
        Thread.ofPlatform().daemon().name("offers").start(() -> {
            try {
                task.get();
                then.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | RuntimeException failed) {
                // Whoever asks for the catalogue is told; there is nobody here to tell.
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Opens the catalogue and waits for it.
    public void open() {
        task.run();
    }

    /// The catalogue, if it is open by now.
    ///
    /// @throws RuntimeException that kept it from opening
    public Optional<Opened> find() {
        if (!task.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
