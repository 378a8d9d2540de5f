package org.rapporteur.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Many clients that each do the next thing as soon as the last one is done. */
final class Clients {

    private Clients() {}

    /**
     * Lets clients work at once.
     *
     * @param each what a client does, given its number from 0, called {@code times} times in a row
     */
    static Result run(int clients, int times, IntConsumer each) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<List<Long>>> working = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                Callable<List<Long>> work = () -> {
                    go.await();
                    List<Long> took = new ArrayList<>(times);
                    for (int i = 0; i < times; i++) {
                        long from = System.nanoTime();
                        each.accept(number);
                        took.add(System.nanoTime() - from);
                    }
                    return took;
                };
                working.add(threads.submit(work));
            }
            Processors before = Processors.used();
            long from = System.nanoTime();
            go.countDown();
            List<Long> latencies = new ArrayList<>();
            for (Future<List<Long>> client : working) {
                latencies.addAll(client.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            return new Result(
                    took,
                    latencies.stream().sorted().toList(),
                    Processors.used().since(before));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * @param latencies in nanoseconds, the shortest first
     * @param used of the processors meanwhile
     */
    record Result(Duration took, List<Long> latencies, Processors used) {

        double perSecond() {
            return latencies.size() / (took.toNanos() / 1e9);
        }

        /** In milliseconds; {@code part} from 0 to 1. */
        double latency(double part) {
            return latencies.get((int) Math.min(latencies.size() - 1, Math.floor(part * latencies.size()))) / 1e6;
        }

        /** Milliseconds of a processor for one. */
        double each(Duration whole) {
            return whole.toNanos() / 1e6 / latencies.size();
        }

        double meanLatency() {
            return latencies.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
        }
    }
}
