// SPDX-License-Identifier: MIT
import SessionEngine

// Theory of operation. The machine knows lines of bytes, but no records, disk or clock. For each
// file it counts the lines that are accepted (in memory), written (handed to the system) and
// durable (on the disk): accepted ≥ written ≥ durable, and no count ever falls. There is no other
// state of where a record is. The caller performs `next` and reports the result to `finished`.
//
// Rule 1: all lines of an unfinished file stay in memory, so that it can be rewritten at any time:
// under a temporary name, synced, and renamed over the old file. Files start that way, even those
// another program left, since nobody knows how much of them had reached the disk.
//
// Rule 2: a failed sync is never repeated on the same file. The system may have dropped what it
// could not write, and then call the next sync a success. The file is rewritten.
//
// Rule 3: after a failed or short write, the file is first cut back to its last whole line. What is
// whole in it is synced; the rest waits in memory, in order.
//
// Rule 4: what fails on a full or broken disk is tried again after a growing wait, and once more at
// the end. What merely follows from a failure, the cut and the rewrite, is tried at once.

/// A file being written.
enum WrittenFile: Hashable, Sendable {
  case running(SessionID)
  /// A record file, written in one go.
  case record(RecordName)

  /// The id in its name.
  var id: String {
    switch self {
    case .running(let session): session.rawValue
    case .record(let name): name.id
    }
  }
}

/// The durable lines of a file, for the log to add. If it cannot, it finds them in the file later.
struct DurableLines: Hashable, Sendable {
  let file: WrittenFile
  /// The lines, from the beginning.
  let bytes: [UInt8]
  /// The name of the file once it is whole; `nil` before.
  let name: RecordName?
}

/// What to do next.
enum WriterAction: Hashable, Sendable {
  /// Write the whole file under a temporary name, sync it, rename it, and sync the folder.
  case writeAnew(WrittenFile, ArraySlice<UInt8>)
  /// Write bytes at an offset.
  case append(WrittenFile, ArraySlice<UInt8>, at: Int)
  case sync(WrittenFile)
  /// Truncate the file.
  case cut(WrittenFile, to: Int)
  /// Turn the running file into a record file of this name, and sync both folders.
  case seal(WrittenFile, as: RecordName)
  /// Leave the running file as it is.
  case release(WrittenFile)

  /// The file concerned.
  var file: WrittenFile {
    switch self {
    case .writeAnew(let file, _), .append(let file, _, _), .sync(let file), .cut(let file, _),
      .seal(let file, _), .release(let file):
      file
    }
  }
}

/// The result of an action.
enum WriterOutcome: Hashable, Sendable {
  case done
  /// Only this many bytes were written, for this reason.
  case short(Int, SystemFailure)
  /// It failed, and may be tried again.
  case failed(SystemFailure)
  /// The content of the file on the disk is unknown.
  case lost(SystemFailure)
}

/// Tracks where each line is, and decides what to do.
struct WriterMachine: Sendable {
  /// A file being written, and its progress.
  struct File: Sendable {
    fileprivate enum Stand { case anew, appending, torn }
    fileprivate enum Ending { case open, sealing(RecordName), leaving }

    let file: WrittenFile
    fileprivate(set) var bytes: [UInt8] = []
    /// The offset of each line's end in `bytes`.
    fileprivate var ends: [Int] = []
    fileprivate(set) var written = 0
    fileprivate(set) var durable = 0
    /// Why the latest attempt failed; `nil` if it did not.
    fileprivate(set) var failure: SystemFailure?
    fileprivate var stand = Stand.anew
    fileprivate var ending = Ending.open
    fileprivate var retryAt: Duration?
    fileprivate var wait = WriterMachine.shortestWait

    var accepted: Int { ends.count }
  }

  private static let shortestWait: Duration = .milliseconds(100)
  private static let longestWait: Duration = .seconds(5)

  /// The unfinished files, in the order they were begun.
  private(set) var files: [File] = []

  /// When the next attempt is due; `nil` if none is waiting.
  var nextDeadline: Duration? { files.compactMap { $0.waitsUntil }.min() }

  /// The files with lines that are only in memory.
  var unsaved: [File] { files.filter { $0.durable < $0.accepted } }

  /// Begins a file, unless it is begun already.
  mutating func begin(_ file: WrittenFile, _ lines: [[UInt8]]) {
    guard index(of: file) == nil else { return }
    files.append(File(file: file))
    accept(lines, in: file)
  }

  /// Accepts further lines of a file.
  mutating func accept(_ lines: [[UInt8]], in file: WrittenFile) {
    guard let index = index(of: file) else { return }
    for line in lines {
      files[index].bytes += line
      files[index].ends.append(files[index].bytes.count)
    }
  }

  /// Notes that the last line of a session is accepted, and the final name of its file.
  mutating func finish(_ file: WrittenFile, as name: RecordName) {
    if let index = index(of: file) { files[index].ending = .sealing(name) }
  }

  /// Gives a file up once all its lines are durable.
  mutating func letGo(_ file: WrittenFile) {
    if let index = index(of: file), case .open = files[index].ending {
      files[index].ending = .leaving
    }
  }

  /// Makes everything due at once, as at the end.
  mutating func hurry() { for index in files.indices { files[index].retryAt = nil } }

  /// What to do now. It stays the same until `finished` is called or lines are accepted.
  func next(at now: Duration) -> WriterAction? {
    for file in files {
      if let action = file.action, !file.waits(at: now, for: action) { return action }
      // What is whole in the file is synced while the rest waits.
      if case .appending = file.stand, file.durable < file.written { return .sync(file.file) }
    }
    return nil
  }

  /// Handles the result of the action from `next`. A file that is done is forgotten.
  ///
  /// - Returns: What is durable, if that has increased.
  mutating func finished(
    _ action: WriterAction, _ outcome: WriterOutcome, at now: Duration
  ) -> DurableLines? {
    guard let index = index(of: action.file) else { return nil }
    let before = files[index].durable
    let isOver = files[index].take(action, outcome, at: now)
    let file = files[index]
    if isOver { files.remove(at: index) }
    let name = isOver ? file.name : nil
    guard file.durable > before || name != nil else { return nil }
    return DurableLines(
      file: file.file, bytes: Array(file.bytes[..<file.length(of: file.durable)]), name: name)
  }

  /// All lines of a file, wherever they are.
  func bytes(of file: WrittenFile) -> [UInt8] { index(of: file).map { files[$0].bytes } ?? [] }

  private func index(of file: WrittenFile) -> Int? { files.firstIndex { $0.file == file } }
}

extension WriterMachine.File {
  /// What to do with the file, now or after its wait.
  fileprivate var action: WriterAction? {
    let whole = length(of: written)
    return switch (stand, ending) {
    case (.anew, _): .writeAnew(file, bytes[...])
    case (.torn, _): .cut(file, to: whole)
    case (.appending, _) where written < accepted: .append(file, bytes[whole...], at: whole)
    case (.appending, _) where durable < written: .sync(file)
    case (.appending, .open): nil
    case (.appending, .sealing(let name)): .seal(file, as: name)
    case (.appending, .leaving): .release(file)
    }
  }

  /// The file's final name; `nil` while unknown, or if it keeps its own.
  fileprivate var name: RecordName? {
    switch (file, ending) {
    case (.record(let name), _), (_, .sealing(let name)): name
    case (.running, .open), (.running, .leaving): nil
    }
  }

  /// Until when the file waits; `nil` if it does not.
  fileprivate var waitsUntil: Duration? { action == nil ? nil : retryAt }

  /// Whether it is too early for an action.
  fileprivate func waits(at now: Duration, for action: WriterAction) -> Bool {
    switch action {
    case .writeAnew, .append, .seal: retryAt.map { $0 > now } ?? false
    case .sync, .cut, .release: false
    }
  }

  /// Handles the result of an action.
  ///
  /// - Returns: Whether the file is done.
  fileprivate mutating func take(
    _ action: WriterAction, _ outcome: WriterOutcome, at now: Duration
  ) -> Bool {
    switch (action, outcome) {
    case (.writeAnew(_, let bytes), .done):
      written = lines(within: bytes.count)
      durable = written
      stand = .appending
      succeed()
      if case .record = file { return true }
    case (.append(_, let bytes, let offset), .done):
      written = lines(within: offset + bytes.count)
      succeed()
    case (.append(_, _, let offset), .short(let count, let failure)):
      written = lines(within: offset + count)
      stand = .torn
      fail(failure, at: now)
    case (.append, .failed(let failure)):
      stand = .torn
      fail(failure, at: now)
    case (.sync, .done): durable = written
    case (.cut, .done): stand = .appending
    case (.seal, .done), (.release, _): return true
    case (.sync, .failed(let failure)), (.cut, .failed(let failure)),
      (.sync, .lost(let failure)), (.cut, .lost(let failure)), (.append, .lost(let failure)):
      stand = .anew
      self.failure = failure
      retryAt = nil
    case (.seal, .lost(let failure)):
      stand = .anew
      fail(failure, at: now)
    case (.writeAnew, .failed(let failure)), (.writeAnew, .lost(let failure)),
      (.seal, .failed(let failure)), (_, .short(_, let failure)):
      fail(failure, at: now)
    }
    return false
  }

  private mutating func succeed() {
    failure = nil
    retryAt = nil
    wait = WriterMachine.shortestWait
  }

  private mutating func fail(_ failure: SystemFailure, at now: Duration) {
    self.failure = failure
    retryAt = now + wait
    wait = min(wait * 2, WriterMachine.longestWait)
  }

  fileprivate func length(of lines: Int) -> Int { lines == 0 ? 0 : ends[lines - 1] }

  /// How many lines are complete within a length.
  private func lines(within length: Int) -> Int {
    // Searched from the end, where it nearly always is.
    (ends.lastIndex { $0 <= length } ?? -1) + 1
  }
}
