// SPDX-License-Identifier: MIT
import Foundation
import SessionEngine
import SessionLog
import TestSupport

@testable import SessionLog

/// The machine and its performer on a simulated disk, given a few commands.
final class WriterTrial {
  /// A command to the writer.
  enum Step: CaseIterable {
    case begin, append, appendMany, finish, letGo, record

    func isPossible(after steps: [Step]) -> Bool {
      switch self {
      case .begin: !steps.contains(.begin)
      case .record: !steps.contains(.record)
      case .append, .appendMany, .finish, .letGo:
        steps.contains(.begin) && !steps.contains(.finish) && !steps.contains(.letGo)
      }
    }
  }

  private static let place = LogPlace(path: "/data/limber.sqlite")
  private static let session = WrittenFile.running(SessionID(rawValue: "00000000000000aa"))
  private static let record = WrittenFile.record(.sample(0xBB))
  private static let sealedName = RecordName.sample(0xAA)

  let disk = SimulatedDisk()
  private var machine = WriterMachine()
  private var performer: WriterPerformer
  private let running = WriterTrial.place.running(SessionID(rawValue: "00000000000000aa"))
  private var accepted: [WrittenFile: [[UInt8]]] = [:]
  private var durable: [WrittenFile: Int] = [:]
  private var isOver = false
  private var isLetGo = false
  private var now: Duration = .zero
  private var isDone = false
  private var actions = 0
  private var violation: String?

  /// Performs the steps, as long as the process lives.
  ///
  /// - Parameter goingOn: Whether it continues until there is nothing to retry.
  init(
    _ steps: [Step], faults: [Int: SimulatedDisk.Fault], goingOn: Bool, retriesSync: Bool = false
  ) {
    performer = WriterPerformer(place: Self.place, disk: disk)
    disk.faults = faults
    disk.retriesSync = retriesSync
    disk.beforeEach = { [unowned self] in
      guard !isOver, disk.files[running] != nil, !disk.isLocked(running) else { return }
      violation = "the running file is always locked"
    }
    for (index, step) in steps.enumerated() {
      tell(step, index)
      // Of three steps, the last two are given together.
      if steps.count < 3 || index != 1 { drive() }
    }
    guard goingOn else { return }
    while !disk.isDead, violation == nil, let deadline = machine.nextDeadline {
      now = max(now, deadline)
      drive()
    }
    isDone = !disk.isDead
  }

  /// The ways in which an operation fails: all, or only one of the short writes.
  static func faults(
    of operation: SimulatedDisk.Operation, isWhole: Bool
  ) -> [SimulatedDisk.Fault] {
    switch operation {
    case .sync: [.syncForgets, .syncFailsLate, .kills(0)]
    case .other: [.fails(EIO), .kills(0)]
    case .write(let count) where isWhole:
      [.fails(EIO), .kills(0)]
        + (1..<count).flatMap { [SimulatedDisk.Fault.fallsShort($0), .kills($0)] }
    case .write(let count): [.fails(ENOSPC), .fallsShort(count / 2), .kills(count / 2)]
    }
  }

  /// The violated rule after a kill or a power failure.
  ///
  /// - Parameter part: How many unsynced changes survive a power failure; `nil` for a kill.
  func violation(keeping part: ((Int) -> Int)?) -> String? {
    if isDone, durable != accepted.mapValues(\.count) { return "all is durable once nothing fails" }
    if let violation { return violation }
    if let part { disk.losePower(keeping: part) } else { disk.restart() }
    for (file, lines) in accepted {
      if let violation = left(of: file, lines) { return violation }
      if isDone, names != expectedNames { return "only the files themselves are left: \(names)" }
    }
    return nil
  }

  /// The files' names; the next start removes temporary ones that could not be removed.
  private var names: Set<String> { Set(disk.files.keys.filter { !$0.contains("/.") }) }

  private var expectedNames: Set<String> {
    Set(
      accepted.keys.map {
        $0 == Self.record ? path(Self.record) : isOver && !isLetGo ? sealed : running
      })
  }

  private var sealed: String { Self.place.path(of: Self.sealedName) }

  private func path(_ file: WrittenFile) -> String {
    if case .record(let name) = file { Self.place.path(of: name) } else { running }
  }

  private func left(of file: WrittenFile, _ lines: [[UInt8]]) -> String? {
    let all = Array(lines.joined())
    let least = Array(lines.prefix(durable[file] ?? 0).joined())
    let copies = [path(file), file == Self.session ? sealed : ""].compactMap { disk.files[$0] }
    guard least.isEmpty || copies.contains(where: { $0.starts(with: least) }) else {
      return "what is durable survives"
    }
    guard copies.allSatisfy({ all.starts(with: $0) }) else { return "nothing is made up" }
    if let record = disk.files[file == Self.session ? sealed : path(file)], record != all {
      return "a record file is whole"
    }
    return nil
  }

  private func tell(_ step: Step, _ index: Int) {
    switch step {
    case .begin: begin(Self.session, lines(index, 2))
    case .append: accept(lines(index, 1))
    case .appendMany: accept(lines(index, 3))
    case .record: begin(Self.record, lines(index, 2))
    case .finish:
      accept(lines(index, 1))
      machine.finish(Self.session, as: Self.sealedName)
      isOver = true
    case .letGo:
      machine.letGo(Self.session)
      isLetGo = true
      isOver = true
    }
  }

  private func begin(_ file: WrittenFile, _ lines: [[UInt8]]) {
    accepted[file] = lines
    machine.begin(file, lines)
  }

  private func accept(_ lines: [[UInt8]]) {
    accepted[Self.session, default: []] += lines
    machine.accept(lines, in: Self.session)
  }

  private func lines(_ step: Int, _ count: Int) -> [[UInt8]] {
    (0..<count).map { Array("\(step)\($0)\n".utf8) }
  }

  private func drive() {
    while !disk.isDead, let action = machine.next(at: now) {
      actions += 1
      guard actions < 1_000 else {
        violation = "it comes to an end"
        return
      }
      let outcome = performer.perform(action)
      _ = machine.finished(action, outcome, at: now)
      durable[action.file] = machine.durable(of: action.file) ?? accepted[action.file]?.count
    }
  }
}
