// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog
import TestSupport
import Testing

@testable import SessionLog

@Suite struct WriterLifeTests {
  @Test func throughKillsAndFailuresNothingDurableIsLostAndNothingIsMadeUp() {
    var met: Set<String> = []
    for number in 0..<FaultRun.cases(quick: 100, whole: 3_000) {
      let seed = FaultRun.seed(of: number)
      var life = WriterLife(seed: seed)
      do {
        try life.run()
      } catch {
        Issue.record("LIMBER_SEED=\(FaultRun.seed), case \(number), seed \(seed): \(error)")
      }
      met.formUnion(life.met)
    }
    // If a situation never occurred, the test would show little about it.
    let all: Set = [
      "killed", "power failure", "closed", "taken up again", "heartbeat", "finished",
    ]
    #expect(met.isSuperset(of: all), "never met: \(all.subtracting(met).sorted())")
  }

  @Test(arguments: [WriterLife.Mutant.retriesSync, .believesAnyHeartbeat])
  func aMutantIsFoundOut(mutant: WriterLife.Mutant) {
    let found = (0..<1_000).contains { number in
      var life = WriterLife(seed: FaultRun.seed(of: number), mutant: mutant)
      do {
        try life.run()
        return false
      } catch {
        return true
      }
    }
    #expect(found)
  }
}
