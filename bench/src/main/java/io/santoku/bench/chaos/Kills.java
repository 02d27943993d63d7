package io.santoku.bench.chaos;

import io.santoku.bench.chaos.TakeUps.TakeUp;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// Kills nodes.
final class Kills implements Blow {
    private static final Duration REPAIRS = Duration.ofMinutes(3);
    private static final double RESTART_SECONDS = 5;
    private static final double TAKE_OVER_SECONDS = 15;

    private final ChaosRun run;
    private final Striker striker;
    private final int kills;

    Kills(ChaosRun run, int kills) {
        this.run = run;
        this.kills = kills;
        this.striker = new Striker(run.nodes(), run.pace(), System.err);
    }

    @Override
    public void strike() {
        striker.kill(kills);
        striker.awaitRepairs(REPAIRS);
        striker.close();
    }

    @Override
    public void report(Verdict verdict) {
        List<Strike> strikes = striker.strikes();
        List<TakeUp> all =
                new TakeUps(PickHistory.read(run.database(), run.world().firstCalls()), strikes).all();
        List<TakeUp> restarted = all.stream().filter(TakeUp::afterRestart).toList();
        List<TakeUp> takenOver = all.stream().filter(TakeUp::takenOver).toList();
        verdict.report("kills", striker.count(Strike.Kind.KILL))
                .report("pauses, longer than nodes are waited for", striker.count(Strike.Kind.PAUSE))
                .none("nodes that did not start again", striker.troubles())
                .report("operations under way at a node that was struck", all.size())
                .report("    free again with the restart of the node", restarted.size())
                .report("        and resumed by the same node", count(restarted, TakeUp::bySameNode))
                .report("    taken over by another node", takenOver.size())
                .seconds("from strike to the next step:", waits(all), null)
                .seconds("    taken over: to the pick by another node", picks(takenOver), null)
                .seconds("    taken over: to its first step", waits(takenOver), TAKE_OVER_SECONDS)
                .seconds("process start to first resumed step:", starts(all), RESTART_SECONDS);
    }

    private static long count(List<TakeUp> all, Predicate<TakeUp> which) {
        return all.stream().filter(which).count();
    }

    private static Spread picks(List<TakeUp> all) {
        return new Spread(all.stream().map(TakeUp::untilPicked).toList());
    }

    private static Spread starts(List<TakeUp> all) {
        return new Spread(TakeUps.restarts(all));
    }

    private static Spread waits(List<TakeUp> all) {
        return new Spread(all.stream().map(TakeUp::delay).toList());
    }
}
