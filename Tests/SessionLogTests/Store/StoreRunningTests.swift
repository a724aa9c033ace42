// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

struct StoreRunningTests {
  @Test func whatAProgramHasLeftIsOfferedAndTakenUp() throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles()
    #expect(store.look(at: session.id) == .none)
    #expect(throws: SessionLogError.sessionOver(session.id)) { try store.take(session.id) }

    try store.leave(session.bytes, of: session.id)

    #expect(try store.running() == [session.id])
    #expect(store.look(at: session.id) == .left(try #require(RecordFile(bytes: session.bytes))))
    let taken = try store.take(session.id)
    #expect(taken.records == RecordFile(bytes: session.bytes))
    #expect(taken.path == store.place.running(session.id) && taken.file.isAt(taken.path))
  }

  @Test func aSessionThatRunsIsLeftAlone() throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles().finished()
    try store.leave(session.bytes + [1], of: session.id)
    var file: (any DiskFile)? = try store.disk.open(store.place.running(session.id), .existing)
    #expect(try file?.lock() == true)

    #expect(store.look(at: session.id) == .runs)
    #expect(throws: SessionLogError.sessionRuns(session.id)) { try store.take(session.id) }
    store.tidy()
    #expect(try store.runningBytes(session.id) == session.bytes + [1])

    file = nil
    store.tidy()
    #expect(try store.names() == [session.name()])
  }

  @Test func whatIsTornIsCutByWhoeverTakesTheFileUpAndNobodyElse() throws {
    let session = try SessionFiles()
    let ends = session.lines.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    // From the first cut after which the file can be identified.
    let least = ends[session.beginning]
    let store = try StoreFolder().store()
    for cut in Set(stride(from: 0, to: least, by: 97)).union(least - 2..<session.bytes.count) {
      try? store.disk.remove(store.place.running(session.id))
      let bytes = Array(session.bytes.prefix(cut))
      try store.leave(bytes, of: session.id)

      _ = store.look(at: session.id)
      #expect(try store.runningBytes(session.id) == bytes)

      if cut < least {
        #expect(store.look(at: session.id) == .none)
        #expect(throws: store.unusable(session.id)) { try store.take(session.id) }
        #expect(try store.runningBytes(session.id) == bytes)
      } else {
        let taken = try store.take(session.id)
        let length = ends.last { $0 <= cut } ?? 0
        #expect(taken.records.length == length)
        #expect(try store.runningBytes(session.id) == Array(session.bytes.prefix(length)))
      }
    }
  }

  @Test func whatNeverCameToBeAnythingGoesAndTheRestStays() throws {
    let session = try SessionFiles()
    for (bytes, isKept) in [
      ([], false), (Array(session.bytes.prefix(9)), false),
      (Array(repeating: 0, count: 4_096), false),
      (session.lines[0], true), (Array(#"{"record":"file","format":99}"#.utf8) + [10], true),
      (Array("something else\n".utf8), true),
    ] {
      let store = try StoreFolder().store()
      try store.leave(bytes, of: session.id)

      store.tidy()

      #expect(try store.running() == (isKept ? [session.id] : []))
    }
  }

  @Test func whatIsWrittenElsewhereIsNeitherOfferedNorFinishedButCanBeTaken() throws {
    let store = try StoreFolder().store()
    let left = try SessionFiles(seed: 1, machine: "there")
    let over = try SessionFiles(seed: 2, machine: "there").finished()
    for session in [left, over] { try store.leave(session.bytes, of: session.id) }

    store.tidy()

    #expect(store.look(at: left.id) == .elsewhere(try #require(RecordFile(bytes: left.bytes))))
    #expect(store.look(at: over.id) == .elsewhere(try #require(RecordFile(bytes: over.bytes))))
    #expect(try store.names() == [])
    #expect(try store.take(left.id).records == RecordFile(bytes: left.bytes))
  }

  @Test(arguments: [("", "here"), ("here", ""), ("", "")])
  func aMachineThatIsNotKnownIsThisOne(writer: String, here: String) throws {
    let store = try StoreFolder().store(machine: here)
    let session = try SessionFiles(machine: writer)
    try store.leave(session.bytes, of: session.id)

    #expect(store.look(at: session.id) == .left(try #require(RecordFile(bytes: session.bytes))))
  }

  @Test(arguments: Stranger.allCases)
  func nothingElseIsTakenForARunningFile(stranger: Stranger) throws {
    let store = try StoreFolder().store()
    let session = try SessionFiles().id
    try store.disk.makeFolder(store.place.running)
    let path = store.place.running(session)
    try stranger.put(at: path)

    store.tidy()

    #expect(store.look(at: session) == .none)
    #expect(throws: store.unusable(session)) { try store.take(session) }
    var status = stat()
    #expect(lstat(path, &status) == 0)
  }

  @Test func namesThatAreNoneOfSessionsArePassedOver() throws {
    let folder = try StoreFolder()
    let store = try folder.store()
    for name in ["lock", "0123.jsonl", "0123456789abcdef", "0123456789ABCDEF.jsonl", ".hidden"] {
      try folder.write([1], to: "\(folder.place.running)/\(name)")
    }

    store.tidy()

    #expect(try store.running() == [])
    #expect(try store.disk.names(in: folder.place.running).count == 5)
    #expect(store.look(at: SessionID(rawValue: "../lock")) == .none)
    #expect(throws: SessionLogError.sessionOver(SessionID(rawValue: "../lock"))) {
      try store.take(SessionID(rawValue: "../lock"))
    }
  }

  @Test func aLockOnAFileThatHasLostItsNameCountsForNothing() throws {
    let folder = try StoreFolder()
    let session = try SessionFiles()
    let disk = InterruptedDisk()
    let store = RecordStore(
      place: folder.place, disk: disk, device: try folder.store().device, machine: "here")
    try store.leave(session.bytes, of: session.id)
    var other: (any DiskFile)?

    // Between opening and locking, another program puts its own file there.
    disk.onOpening = { path in
      try? SystemDisk().remove(path)
      other = try? SystemDisk().open(path, .new)
      _ = try? other?.lock()
    }

    #expect(throws: SessionLogError.sessionRuns(session.id)) { try store.take(session.id) }
    #expect(try other?.size() == 0)
  }
}

/// A disk that runs a closure once, right after a file was opened.
private final class InterruptedDisk: Disk, @unchecked Sendable {
  private let disk = SystemDisk()
  var onOpening: ((String) -> Void)?

  func makeFolder(_ path: String) throws(SystemFailure) { try disk.makeFolder(path) }
  func syncFolder(_ path: String) throws(SystemFailure) { try disk.syncFolder(path) }
  func names(in folder: String) throws(SystemFailure) -> [String] { try disk.names(in: folder) }
  func look(at path: String) throws(SystemFailure) -> DiskLook { try disk.look(at: path) }
  func remove(_ path: String) throws(SystemFailure) { try disk.remove(path) }

  func read(_ path: String, most: Int) throws(SystemFailure) -> [UInt8] {
    try disk.read(path, most: most)
  }

  func rename(_ path: String, to target: String) throws(SystemFailure) {
    try disk.rename(path, to: target)
  }

  func open(_ path: String, _ opening: DiskOpening) throws(SystemFailure) -> any DiskFile {
    let file = try disk.open(path, opening)
    onOpening?(path)
    onOpening = nil
    return file
  }
}

extension RecordStore {
  /// The error for a running file that cannot be used.
  fileprivate func unusable(_ session: SessionID) -> SessionLogError {
    .damaged(path: place.running(session), place: "session \(session)")
  }
}
