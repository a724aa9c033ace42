// SPDX-License-Identifier: MIT
import SessionEngine

// The rule of this file: reading stops at the first line that is incomplete, altered, or out of
// place. The lines before it count.

extension RecordFile {
  /// Reads a file as far as possible; `nil` if not even its subject can be read.
  ///
  /// A final `end` line counts only if no byte follows it.
  package init?(bytes: [UInt8]) {
    var known = KnownPlans()
    self.init(bytes: bytes, known: &known)
  }

  /// Reads one of many files, like `init(bytes:)`.
  ///
  /// - Parameter known: The plans of files read before.
  init?(bytes: [UInt8], known: inout KnownPlans) {
    guard bytes.count <= RecordLimits.fileBytes else { return nil }
    var taken = TakenRecords()
    var length = 0
    while let line = Self.line(of: bytes, at: length),
      let record = known.record(
        line, { Record(line: line, device: taken.device, plans: taken.plans) }),
      taken.take(record, isLast: line.endIndex == bytes.count)
    {
      length = line.endIndex
    }
    guard let device = taken.device, let content = taken.content else { return nil }
    self.init(
      device: device, content: content, plans: taken.plans, lines: taken.lines, length: length,
      checksum: CRC32C.of(bytes[..<length]), isWhole: taken.isWhole)
  }

  /// Whether a file is in a form that only newer programs read.
  static func isNewer(bytes: [UInt8]) -> Bool {
    line(of: bytes, at: 0).map(Record.isOfNewerForm) ?? false
  }

  /// The file's name once it is whole.
  var name: String { "\(id)-\(checksum.hexDigits).jsonl" }

  /// The line that begins at an offset, with its newline; `nil` if that is missing, or the line is
  /// too long.
  private static func line(of bytes: [UInt8], at start: Int) -> ArraySlice<UInt8>? {
    let most = bytes[start...].prefix(RecordLimits.lineBytes)
    return most.firstIndex(of: 0x0A).map { bytes[start...$0] }
  }
}

extension SessionRecords {
  /// Rebuilds the session.
  ///
  /// - Parameters:
  ///   - end: Until when time passes after the last entry, if it does.
  ///   - gap: When time counts as missed from then on.
  /// - Throws: `ReplayRejection` if the entries do not fit the session's plan.
  func machine(
    until end: SessionInstant? = nil, gap: GapRule = .standard
  ) throws(ReplayRejection) -> SessionMachine {
    try SessionMachine(head.plan, replaying: entries, until: end, gap: gap)
  }
}

extension SessionRecords {
  /// Whether it is over, even if the end was not written.
  var isOver: Bool {
    if case .finished = entries.last?.fact { true } else { !lostEnd.isEmpty }
  }

  /// The entries that follow from the last one and end the session but are missing, because the
  /// program was killed during a write.
  var lostEnd: [LogEntry] {
    var machine = SessionMachine(head.plan)
    var all: [LogEntry] = []
    for entry in entries {
      guard let effects = try? machine.reenact(entry) else { return [] }
      all += effects.entries
    }
    guard case .finished = machine.state, let last = entries.last,
      let index = all.lastIndex(of: last)
    else { return [] }
    return Array(all[(index + 1)...])
  }
}

extension [SessionEffect] {
  /// The entries to be written.
  var entries: [LogEntry] {
    compactMap { if case .record(let entry) = $0 { entry } else { nil } }
  }
}

/// Plans read before. Most sessions share a few, and plans take the longest to read.
struct KnownPlans {
  private static let mostBytes = 8 << 20
  private var plans: [UInt32: (line: [UInt8], record: Record)] = [:]
  private var bytes = 0

  /// Reads a line, unless it is a known plan.
  fileprivate mutating func record(
    _ line: ArraySlice<UInt8>, _ read: () -> Record?
  ) -> Record? {
    guard line.starts(with: #"{"record":"plan""#.utf8) else { return read() }
    let checksum = CRC32C.of(line)
    if let known = plans[checksum], known.line[...] == line { return known.record }
    guard let record = read() else { return nil }
    if bytes + line.count > Self.mostBytes { self = KnownPlans() }
    bytes += line.count
    plans[checksum] = (Array(line), record)
    return record
  }
}

/// The records of a file so far.
private struct TakenRecords {
  private(set) var device: DeviceID?
  private(set) var plans: [SessionPlan] = []
  private(set) var lines = 0
  private(set) var isWhole = false
  private var runs: [Run] = []
  private var session: SessionRecords?
  private var changes: [Change] = []
  private var erasure: Erasure?

  /// The file's content so far.
  var content: RecordFile.Content? {
    if var session {
      session.runs = runs
      return .session(session)
    }
    return erasure.map(RecordFile.Content.gone) ?? (changes.isEmpty ? nil : .changes(changes))
  }

  /// Adds the next record.
  ///
  /// - Parameter isLast: Whether it is the last in the file.
  /// - Returns: Whether it may follow those before it.
  mutating func take(_ record: Record, isLast: Bool) -> Bool {
    guard canFollow(record, isLast: isLast) else { return false }
    lines += 1
    switch record {
    case .file(let device, _): self.device = device
    case .run(let run): runs.append(run)
    case .plan(_, let plan): plans.append(plan)
    case .session(let head): session = SessionRecords(head: head)
    case .event(let entry): session?.entries.append(entry)
    case .change(let change): changes.append(change)
    case .gone(let erasure): self.erasure = erasure
    case .end: isWhole = true
    }
    return true
  }

  private func canFollow(_ record: Record, isLast: Bool) -> Bool {
    let isOfSession = changes.isEmpty && erasure == nil
    return switch record {
    case .file: lines == 0
    case .run: isOfSession
    case .plan(let number, _): isOfSession && number == plans.count + 1
    case .session: isOfSession && session == nil
    case .event:
      session.map { $0.head.lasted == nil && $0.entries.count < RecordLimits.entries } ?? false
    case .change(let change):
      erasure == nil && runs.isEmpty && plans.isEmpty
        && changes.first.map { $0.target == change.target } ?? true
    case .gone: isOfSession && runs.isEmpty && plans.isEmpty
    case .end(let count): isLast && count == lines && hasContent
    }
  }

  private var hasContent: Bool { session != nil || erasure != nil || !changes.isEmpty }
}
