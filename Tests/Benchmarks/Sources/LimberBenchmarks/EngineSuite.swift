// SPDX-License-Identifier: MIT
import Benchmark
import SessionEngine

func engineSuite() throws -> BenchmarkSuite {
  let plan = try SamplePlans.plan("running")
  let cramp = try SamplePlans.cramp()
  return BenchmarkSuite(name: "engine") { suite in
    suite.benchmark("a second passes") { state in
      var machine = SessionMachine(plan)
      _ = try machine.handle(.start, at: .start)
      let next = machine.nextDeadline ?? .start
      try state.measure { _ = try? machine.handle(.timeReached, at: next) }
    }
    suite.benchmark("the cramp key") { state in
      var machine = SessionMachine(plan)
      _ = try machine.handle(.start, at: .start)
      try state.measure {
        _ = try? machine.handle(.cramp(cramp), at: SessionInstant(milliseconds: 700))
      }
    }
    suite.benchmark("a whole warm-up, every deadline served") {
      var machine = SessionMachine(plan)
      _ = try machine.handle(.start, at: .start)
      while machine.activeRun.segment?.phase == .warmUp, let next = machine.nextDeadline {
        _ = try machine.handle(.timeReached, at: next)
      }
    }
  }
}
