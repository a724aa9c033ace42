// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport
import Testing

@testable import SessionLog

/// Bounded and exhaustive: every workload of up to three writer operations, with every write cut
/// off at every byte, and with every one or two disk operations failing in every way; killed and
/// without power at every moment.
@Suite struct WriterFaultTests {
  @Test func whateverOneOperationOfTheDiskDoesNothingDurableIsLost() {
    var count = 0
    for workload in Workload.all {
      for number in workload.operations.indices {
        let operation = workload.operations[number]
        for fault in WriterTrial.faults(of: operation, isWhole: true) {
          count += 1
          workload.check([number: fault])
        }
      }
    }
    #expect(count > 1_000)
  }

  @Test func whateverTwoOperationsOfTheDiskDoNothingDurableIsLost() {
    var count = 0
    let workloads = Workload.all
    // The quick form tries every nth case, with an offset that depends on the seed.
    let stride = FaultRun.cases(quick: 11, whole: 1)
    var number = Int(FaultRun.seed % UInt64(stride))
    for workload in workloads {
      for first in workload.operations.indices {
        for fault in WriterTrial.faults(of: workload.operations[first], isWhole: false) {
          // The reaction to the first failure has operations of its own.
          let trial = WriterTrial(workload.steps, faults: [first: fault], goingOn: true)
          for second in trial.disk.operations.indices.dropFirst(first + 1) {
            for other in WriterTrial.faults(of: trial.disk.operations[second], isWhole: false) {
              number += 1
              guard number.isMultiple(of: stride) else { continue }
              count += 1
              workload.check([first: fault, second: other])
            }
          }
        }
      }
    }
    #expect(count > 400)
  }

  @Test func aSyncThatIsTriedAgainLosesWhatIsSaidToBeDurable() {
    let found = Workload.all.contains { workload in
      workload.operations.indices.contains { number in
        workload.operations[number] == .sync
          && WriterTrial(
            workload.steps, faults: [number: .syncForgets], goingOn: true, retriesSync: true
          ).violation(keeping: { _ in 0 }) != nil
      }
    }
    #expect(found, "the mutant must be found out")
  }
}

/// Up to three commands to the writer, and its operations on a disk that does not fail.
private struct Workload {
  let steps: [WriterTrial.Step]
  let operations: [SimulatedDisk.Operation]

  init(_ steps: [WriterTrial.Step]) {
    self.steps = steps
    operations = WriterTrial(steps, faults: [:], goingOn: true).disk.operations
  }

  static let all: [Workload] = {
    var all: [[WriterTrial.Step]] = [[]]
    var longest = all
    for _ in 0..<3 {
      longest = longest.flatMap { steps in
        WriterTrial.Step.allCases.filter { $0.isPossible(after: steps) }.map { steps + [$0] }
      }
      all += longest
    }
    return all.dropFirst().map { Workload($0) }
  }()

  /// Checks the result with these failures: after a kill, and after a power failure that keeps
  /// nothing, everything or half of the unsynced changes; once the failures have stopped, and
  /// before.
  func check(_ faults: [Int: SimulatedDisk.Fault]) {
    for (index, part) in Self.parts.enumerated() {
      for goesOn in [false, true] {
        let trial = WriterTrial(steps, faults: faults, goingOn: goesOn)
        if let violation = trial.violation(keeping: part) {
          Issue.record("\(steps), \(faults), \(goesOn), part \(index): \(violation)")
        }
      }
    }
  }

  private static let parts: [(@Sendable (Int) -> Int)?] = [nil, { _ in 0 }, { $0 }, { $0 / 2 }]
}
