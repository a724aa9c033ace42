// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog
import TestSupport
import Testing

@testable import SessionLog

/// The machine with every interleaving of commands and of its actions' results, compared with a
/// file modelled by its bytes.
@Suite struct WriterMachinePropertyTests {
  @Test func whateverFailsTheCountsHoldAndAllMeetOnceNothingFails() {
    var met: Set<String> = []
    for number in 0..<FaultRun.cases(quick: 500, whole: 10_000) {
      let seed = FaultRun.seed(of: number)
      var life = MachineLife(seed: seed)
      do {
        met.formUnion(try life.run())
      } catch {
        Issue.record("LIMBER_SEED=\(FaultRun.seed), case \(number): \(error)")
      }
    }
    // If a situation never occurred, the test would show little about it.
    let all: Set = [
      "writeAnew done", "writeAnew failed", "append done", "append short", "append failed",
      "append lost", "sync done", "sync failed", "cut done", "cut failed", "seal done",
      "seal failed", "seal lost", "release done", "accepted meanwhile", "left in memory",
    ]
    #expect(met.isSuperset(of: all), "never met: \(all.subtracting(met).sorted())")
  }
}

extension WriterMachine {
  /// The number of durable lines of a file; `nil` once it is done with.
  func durable(of file: WrittenFile) -> Int? { files.first { $0.file == file }?.durable }
}

/// A random life of the machine.
private struct MachineLife {
  /// A violated rule.
  struct Violation: Error { let rule: String }

  /// A file on the disk.
  private struct Written {
    var content: [UInt8] = []
    /// The part that is certainly on disk.
    var settled: [UInt8] = []
    /// Whether its syncs can be believed.
    var isSound = true
  }

  private var random: SplitMix64
  private var machine = WriterMachine()
  private var files: [WrittenFile: Written] = [:]
  private var accepted: [WrittenFile: [[UInt8]]] = [:]
  private var counts: [WrittenFile: (written: Int, durable: Int)] = [:]
  /// The reported durable lines.
  private var told: [WrittenFile: Int] = [:]
  private var sealed: Set<WrittenFile> = []
  private var now: Duration = .zero
  private var met: Set<String> = []
  private var number = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func run() throws(Violation) -> Set<String> {
    for _ in 0..<random.below(60) {
      switch random.below(10) {
      case 0: begin()
      case 1, 2: accept()
      case 3: if random.chance(30) { end() }
      case 4: if random.chance(20) { machine.hurry() }
      case 5: now += .milliseconds(random.below(3_000))
      default: try act(failing: 40)
      }
      try check()
    }
    // At the end everything is retried once, and the rest in memory is reported.
    machine.hurry()
    var tries = 0
    while machine.next(at: now) != nil {
      try act(failing: 30)
      tries += 1
      try require(tries < 1_000, "what is tried once more comes to an end")
    }
    let missing = Dictionary(
      uniqueKeysWithValues: machine.unsaved.map { ($0.file, $0.accepted - $0.durable) })
    if !missing.isEmpty { met.insert("left in memory") }
    for (file, lines) in accepted {
      let durable = told[file] ?? 0
      try require(lines.count - durable == missing[file] ?? 0, "what is said at the end is so")
    }
    // Failures stop.
    tries = 0
    while let deadline = machine.nextDeadline ?? (machine.next(at: now) == nil ? nil : now) {
      now = max(now, deadline)
      try act(failing: 0)
      tries += 1
      try require(tries < 1_000, "it comes to an end")
    }
    for (file, lines) in accepted {
      try require(told[file] == lines.count, "all meet once nothing fails")
      try require(files[file]?.settled == Array(lines.joined()), "what is on the disk is all")
    }
    return met
  }

  private mutating func begin() {
    number += 1
    let isSession = random.chance(60)
    let file: WrittenFile =
      isSession ? .running(SessionID(rawValue: "\(number)")) : .record(.sample(number))
    let lines = (0..<1 + random.below(3)).map { _ in line() }
    accepted[file] = lines
    machine.begin(file, lines)
  }

  private mutating func accept() {
    let open = machine.files.map(\.file).filter { file in
      if case .running = file { !sealed.contains(file) } else { false }
    }
    guard !open.isEmpty else { return }
    let file = random.pick(open)
    let lines = (0..<1 + random.below(3)).map { _ in line() }
    accepted[file]? += lines
    machine.accept(lines, in: file)
  }

  private mutating func end() {
    guard let file = machine.files.first?.file, case .running = file else { return }
    sealed.insert(file)
    if random.chance(70) { machine.finish(file, as: .sample(0)) } else { machine.letGo(file) }
  }

  private mutating func line() -> [UInt8] {
    (0..<1 + random.below(8)).map { _ in UInt8(random.below(26)) + 97 } + [10]
  }

  /// Performs the next action, and lets it fail in this percentage of cases.
  private mutating func act(failing percent: Int) throws(Violation) {
    guard let action = machine.next(at: now) else { return }
    try require(machine.next(at: now) == action, "the next action stays the same")
    if random.chance(10), sealed.isEmpty {
      met.insert("accepted meanwhile")
      accept()
    }
    let fails = random.chance(percent)
    let failure = SystemFailure(code: 5)
    var file = files[action.file] ?? Written()
    var outcome = WriterOutcome.done
    let name: String
    switch action {
    case .writeAnew(_, let bytes):
      name = "writeAnew"
      if fails {
        outcome = .failed(failure)
      } else {
        file = Written(content: Array(bytes), settled: Array(bytes))
      }
    case .append(_, let bytes, let offset):
      name = "append"
      try require(offset == file.content.count, "it is appended where the file ends")
      try require(file.content.last == 10, "it is appended to a whole line")
      try require(file.isSound, "nothing is appended to a file that was not synced")
      if fails {
        let count = random.below(bytes.count)
        outcome = random.pick([.short(count, failure), .failed(failure), .lost(failure)])
        if outcome != .lost(failure) { file.content += bytes.prefix(count) }
        if case .short = outcome {
        } else {
          file.content = Array(file.content.prefix(offset + count))
        }
      } else {
        file.content += bytes
      }
    case .sync:
      name = "sync"
      try require(file.isSound, "a sync that failed is not tried again")
      try require(file.content.last == 10, "what is synced is whole")
      if fails {
        outcome = .failed(failure)
        file.isSound = false
      } else {
        file.settled = file.content
      }
    case .cut(_, let length):
      name = "cut"
      if fails {
        outcome = .failed(failure)
      } else {
        try require(length <= file.content.count, "a cut is no longer than the file")
        file.content.removeSubrange(length...)
      }
    case .seal:
      name = "seal"
      try require(
        file.settled == accepted[action.file].map { Array($0.joined()) }, "all is durable")
      if fails { outcome = random.pick([.failed(failure), .lost(failure)]) }
    case .release:
      name = "release"
      try require(
        file.settled == accepted[action.file].map { Array($0.joined()) }, "all is durable")
    }
    files[action.file] = file
    met.insert("\(name) \("\(outcome)".prefix { $0 != "(" })")
    let news = machine.finished(action, outcome, at: now)
    let durable = machine.durable(of: action.file) ?? accepted[action.file]?.count ?? 0
    try require(durable >= told[action.file] ?? 0, "what is durable stays so")
    let lines = (accepted[action.file] ?? []).prefix(durable).joined()
    if let news {
      try require(news.bytes == Array(lines), "what is told of is what is durable")
    } else {
      try require(durable == told[action.file] ?? 0, "what becomes durable is told of")
    }
    told[action.file] = durable
    try require(file.settled.starts(with: lines), "what is said to be durable is")
    try check()
  }

  private mutating func check() throws(Violation) {
    for file in machine.files {
      try require(file.accepted == accepted[file.file]?.count, "what is accepted is counted")
      try require(file.accepted >= file.written, "accepted ≥ written")
      try require(file.written >= file.durable, "written ≥ durable")
      let last = counts[file.file] ?? (0, 0)
      try require(file.written >= last.written && file.durable >= last.durable, "no count falls")
      counts[file.file] = (file.written, file.durable)
    }
  }

  private func require(_ condition: Bool, _ rule: String) throws(Violation) {
    if !condition { throw Violation(rule: rule) }
  }
}
