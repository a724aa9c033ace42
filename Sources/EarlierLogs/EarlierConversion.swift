// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

/// Turns earlier files into records, the log before its recovery files. Every step can be repeated.
struct EarlierConversion {
  var outcome = EarlierLogOutcome()
  private let store: RecordStore
  /// The device of all converted records: the same wherever the log was copied.
  private let device = DeviceID(number: 0)
  /// The ids that have record files.
  private var known: Set<String>
  /// The last stamp of each target.
  private var stamps: [String: Int64] = [:]
  private var unfinished: [SessionID: SessionRecords] = [:]
  /// The files with something unreadable in them.
  private var unread: Set<String> = []

  init(into store: RecordStore) throws(SystemFailure) {
    self.store = store
    known = Set(try store.names().map(\.id))
  }

  /// Writes the records of a file, except for unfinished sessions.
  mutating func take(_ file: EarlierFile) throws(SystemFailure) {
    try file.read(as: device) { content throws(SystemFailure) in
      switch content {
      case .session(let session): try take(session, of: file)
      case .changes(let changes): for change in changes { try take(change, of: file) }
      case .gone, nil: leaveOut(of: file)
      }
    }
  }

  private mutating func take(
    _ session: SessionRecords, of file: EarlierFile
  ) throws(SystemFailure) {
    let id = session.head.id
    guard case .finished = session.entries.last?.fact else {
      if session.entries.count > unfinished[id]?.entries.count ?? -1 { unfinished[id] = session }
      return
    }
    if try isErased(id.rawValue) { return }
    count(session)
    try add(RecordEncoder.file(of: session, device: device), of: file)
  }

  private mutating func take(_ change: Change, of file: EarlierFile) throws(SystemFailure) {
    var change = change
    // Changes are in the file in the order they were made, whatever the clock showed.
    change.stamp = max(change.stamp, (stamps[change.target] ?? .min) &+ 1)
    stamps[change.target] = change.stamp
    // An earlier file may have had it already, with another stamp.
    guard !known.contains(change.id), try !isErased(change.target) else { return }
    if case .diary(.recorded) = change.content { outcome.cramps += 1 }
    try add(RecordEncoder.file(of: [change], device: device), of: file)
  }

  /// Writes unfinished sessions as if the program had been killed at their last event, unless a
  /// longer copy is there already.
  mutating func leaveUnfinished() throws(SystemFailure) {
    let running = Set(try store.running())
    for (id, session) in unfinished where !known.contains(id.rawValue) && !running.contains(id) {
      var session = session
      let last = session.entries.last?.at ?? .start
      session.runs = [
        Run(
          at: last, machine: "", boot: "", bootClock: .zero,
          wall: session.head.startedAt.advanced(by: last - .start), process: 0, version: "")
      ]
      // The `end` line is left out.
      let lines = RecordEncoder.file(of: session, device: store.device).dropLast()
      try store.disk.makeFolder(store.place.running)
      try store.disk.put(
        Array(lines.joined()), at: store.place.running(id),
        through: store.place.temporary(for: id.rawValue))
      count(session)
    }
  }

  /// Puts away a file whose content is in the records. A log is kept, and so is a file with
  /// anything unreadable.
  mutating func settle(_ file: EarlierFile, isLog: Bool) throws(SystemFailure) {
    let (folder, name) = file.path.folderAndName
    // Killed programs leave these behind; they hold nothing that is not in the file.
    for companion in ["-shm", "-journal"] { try? store.disk.remove(file.path + companion) }
    if isLog || unread.contains(file.path) {
      let taken = try store.disk.names(in: folder)
      let names = [""] + (2...taken.count + 2).map { "-\($0)" }
      let free = names.map { "\(name)-before-records\($0)" }.first { !taken.contains($0) } ?? name
      try store.disk.rename(file.path, to: folder + free)
      outcome.kept.append(folder + free)
    } else {
      try store.disk.remove(file.path)
    }
    try store.disk.syncFolder(folder)
  }

  private mutating func add(
    _ lines: [[UInt8]], of earlier: EarlierFile
  ) throws(SystemFailure) {
    let bytes = Array(lines.joined())
    guard let file = RecordFile(bytes: bytes), file.isWhole else { return leaveOut(of: earlier) }
    known.insert(try store.add(bytes, file).id)
  }

  private mutating func leaveOut(of file: EarlierFile) {
    outcome.unread += 1
    unread.insert(file.path)
  }

  private mutating func count(_ session: SessionRecords) {
    outcome.sessions += 1
    for case .event(.cramp) in session.entries.map(\.fact) { outcome.cramps += 1 }
  }

  /// Whether a session or a cramp is erased, or the session that a cramp belongs to.
  private func isErased(_ target: String) throws(SystemFailure) -> Bool {
    let id = String(target.prefix(16))
    guard known.contains(id) else { return false }
    return try store.contains(id) { if case .gone = $0 { true } else { false } }
  }
}
