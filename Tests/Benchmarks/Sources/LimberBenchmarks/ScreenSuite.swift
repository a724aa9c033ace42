// SPDX-License-Identifier: MIT
import Benchmark
import RoutineFiles
import Screens
import SessionEngine
import TextCanvas

func screenSuite() throws -> BenchmarkSuite {
  let plan = try SamplePlans.plan("running")
  var machine = SessionMachine(plan)
  _ = try machine.handle(.start, at: .start)
  _ = try machine.handle(.timeReached, at: SessionInstant(milliseconds: 7_000))
  let live = SessionScreen(machine: machine, now: machine.lastSeen)
  _ = try machine.handle(.cramp(try SamplePlans.cramp()), at: machine.lastSeen)
  let relief = SessionScreen(machine: machine, now: machine.lastSeen)
  let catalog = RoutineCatalog.load(ownFolder: nil)
  let home = HomeScreen(
    routines: catalog.entries.compactMap { try? $0.result.get() }.map { routine in
      HomeRoutine(routine, resolve: { catalog.routine($0) })
    })
  let context = ScreenContext(
    today: LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 0))
  return BenchmarkSuite(name: "screens") { suite in
    for size in [(80, 24), (120, 40), (40, 12)].map(Size.init(columns:rows:)) {
      let name = "\(size.columns)×\(size.rows)"
      suite.benchmark("home \(name)") { _ = home.draw(size, in: context) }
      suite.benchmark("session \(name)") { _ = live.draw(size, in: context) }
      suite.benchmark("relief \(name)") { _ = relief.draw(size, in: context) }
    }
  }
}
