// SPDX-License-Identifier: MIT
import SessionEngine

/// Encodes the lines of one file, in order, each with its newline.
package struct RecordEncoder: Sendable {
  /// The device that began the file.
  let device: DeviceID
  /// The number of lines so far.
  private var count = 0
  /// The numbers of the file's plans, by their bytes.
  private var plans: [[UInt8]: Int] = [:]

  /// Makes an encoder for a new file by a device.
  init(device: DeviceID) { self.device = device }

  /// Makes an encoder for further lines of a file; they replace a final `end` line.
  init(continuing file: RecordFile) {
    device = file.device
    count = file.isWhole ? file.lines - 1 : file.lines
    for (index, plan) in file.plans.enumerated() { plans[plan.json.bytes] = index + 1 }
  }

  /// The first lines of a session's file.
  mutating func beginning(_ head: SessionHead, _ run: Run?) -> [[UInt8]] {
    var lines = [line(.file(device))]
    if let run { lines.append(line(for: run)) }
    let number = self.number(of: head.plan, &lines)
    lines.append(line(.session(head), plan: number))
    return lines
  }

  /// The lines of an entry, preceded by its relief's plan if that is new in the file.
  mutating func lines(for entry: LogEntry) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    let relief = entry.fact.relief
    let number = relief.map { self.number(of: $0, &lines) }
    lines.append(line(.event(entry), plan: number))
    return lines
  }

  /// The line of a program that takes the session up.
  mutating func line(for run: Run) -> [UInt8] { line(.run(run)) }

  /// The last line.
  mutating func end() -> [UInt8] { line(.end(count)) }

  /// The whole file for a set of changes, all to one target and made on the device.
  package static func file(of changes: [Change], device: DeviceID) -> [[UInt8]] {
    file(
      of: changes.map { Record.change($0) }, by: device,
      form: changes.contains { $0.content.saysWhatWasTried } ? 2 : 1)
  }

  /// The whole file of an erasure.
  static func file(of erasure: Erasure, device: DeviceID) -> [[UInt8]] {
    file(of: [.gone(erasure)], by: device)
  }

  /// The whole file of a session. Each run precedes the first entry that is not earlier.
  package static func file(of session: SessionRecords, device: DeviceID) -> [[UInt8]] {
    var encoder = RecordEncoder(device: device)
    var runs = session.runs[...]
    var lines = encoder.beginning(session.head, runs.popFirst())
    for entry in session.entries {
      while let run = runs.first, run.at <= entry.at {
        lines.append(encoder.line(for: run))
        runs.removeFirst()
      }
      lines += encoder.lines(for: entry)
    }
    for run in runs { lines.append(encoder.line(for: run)) }
    return lines + [encoder.end()]
  }

  private static func file(
    of records: [Record], by device: DeviceID, form: Int = 1
  ) -> [[UInt8]] {
    var encoder = RecordEncoder(device: device)
    let lines = ([.file(device, form: form)] + records).map { encoder.line($0) }
    return lines + [encoder.end()]
  }

  private mutating func number(of plan: SessionPlan, _ lines: inout [[UInt8]]) -> Int {
    let bytes = plan.json.bytes
    if let number = plans[bytes] { return number }
    let number = plans.count + 1
    plans[bytes] = number
    lines.append(line(.plan(number, plan)))
    return number
  }

  private mutating func line(_ record: Record, plan: Int? = nil) -> [UInt8] {
    count += 1
    return record.line(plan: plan)
  }
}

extension Change.Content {
  /// Whether it says which steps of relief were tried, or in which one a cramp eased.
  fileprivate var saysWhatWasTried: Bool {
    guard case .diary(let content) = self else { return false }
    return switch content {
    case .recorded(_, _, _, let changes), .changed(_, let changes):
      changes.contains(where: \.isOfTried)
    case .askedSoreness, .adviceDismissed: false
    }
  }
}

extension CrampChange {
  fileprivate var isOfTried: Bool {
    switch self {
    case .tried, .easedIn: true
    default: false
    }
  }
}
