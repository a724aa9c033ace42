// SPDX-License-Identifier: MIT

// Theory of operation. Something else carries files between devices, whenever it likes, in any order,
// perhaps in pieces; here they are only put down and picked up. That is enough, since a file never
// changes, its name follows from its content, and the log is the same in whatever order it takes them
// in. A file that is missing there says nothing: it is put down again. What is to go everywhere is
// erased, and an erasure is a file like any other.
//
// A folder without its marker is taken for one that is not there: not mounted, emptied, or not arrived.
// So nothing is written into the place where a disk would be.

/// A folder that something else replicates between devices, through which they exchange record files.
public struct ShareFolder: RecordFolder {
  /// Where it is, whatever links led there.
  public let path: String
  private let store: RecordStore

  /// The file that marks the folder.
  static let marker = "limber-share.txt"
  /// What stands in it, to the byte.
  static let markerText = """
    Limber exchanges the records of several devices through this folder: they are in "records".
    Without this file Limber leaves the folder alone.

    """

  /// Looks at a folder; nothing is changed. As everything here, it throws `cannotShare`.
  public init(_ path: String, for store: RecordStore) throws(SessionLogError) {
    self.store = store
    do throws(SystemFailure) { self.path = try SystemDisk.realPath(of: path) } catch {
      throw Self.problem(error, path)
    }
    do throws(SystemFailure) { _ = try disk.names(in: self.path) } catch {
      throw Self.problem(error, self.path)
    }
    let place = store.place
    for own in [place.records, place.running].compactMap(Self.realPath)
    where Self.lies(self.path, in: own) {
      throw .cannotShare(self.path, .isOfLog)
    }
    // Where the log is to be, if it is not there yet.
    var home = SystemDisk.folder(of: place.path) ?? "/"
    while Self.realPath(of: home) == nil, let parent = SystemDisk.folder(of: home) { home = parent }
    if let home = Self.realPath(of: home), Self.lies(home, in: self.path) {
      throw .cannotShare(self.path, .holdsLog(place.path))
    }
  }

  /// Whether it is marked as one through which records are exchanged.
  public var isMarked: Bool {
    let bytes = try? disk.read("\(path)/\(Self.marker)", most: 1 << 12)
    return bytes == Array(Self.markerText.utf8)
  }

  /// How many record files of each device are in it; nothing is changed.
  public func devices() throws(SessionLogError) -> [DeviceID: Int] {
    do throws(SystemFailure) {
      return Dictionary(grouping: try names(), by: \.device).mapValues(\.count)
    } catch { throw Self.problem(error, path) }
  }

  /// Marks it, unless something else has the marker's name.
  public func mark() throws(SessionLogError) {
    guard !isMarked else { return }
    let marker = "\(path)/\(Self.marker)"
    guard FileIdentity(path: marker) == nil else { throw .cannotShare(path, .failed(.exists)) }
    do throws(SystemFailure) {
      try disk.put(
        Array(Self.markerText.utf8), at: marker, through: temporary(for: Self.marker))
    } catch {
      throw Self.problem(error, path)
    }
  }

  /// Exchanges record files: what either side lacks is copied to it, and what is erased is removed
  /// there, whoever wrote it. The log takes in afterwards what came. It waits for the disk of the
  /// folder, however long that takes; before each file it asks whether it should stop.
  public func synchronise(
    shouldStop: () -> Bool = { false }
  ) throws(SessionLogError) -> ShareReport {
    guard isMarked else { throw .cannotShare(path, .unmarked) }
    do throws(SystemFailure) {
      // One at a time, so that two programs do not do the same.
      try disk.makeFolder(store.place.running)
      let lock = try disk.openOrMake(store.place.running + "/share-lock")
      guard try lock.lock() else { throw .held }
      defer { withExtendedLifetime(lock) {} }
      clearTemporaries()
      return try exchange(shouldStop)
    } catch {
      throw error == .held ? .cannotShare(path, .busy) : Self.problem(error, path)
    }
  }

  // MARK: Exchanging

  private func exchange(_ shouldStop: () -> Bool) throws(SystemFailure) -> ShareReport {
    let (ours, theirs) = (try store.names(), try names())
    var (report, intake) = (ShareReport(), Intake(store, ours))
    var unsynced: Set<DeviceID> = []
    // Neither way depends on the other: one disk may be full.
    do throws(SystemFailure) {
      for name in ours.subtracting(theirs).sorted() where try goesOn(&report, shouldStop) {
        // A file that is damaged here is not wanted anywhere.
        guard let bytes = try store.soundBytes(name) else { continue }
        try put(bytes, as: name, syncsFolder: false)
        unsynced.insert(name.device)
        report.copiedOut += 1
      }
      try sync(unsynced)
    } catch {
      report.failure = Self.problem(error, path)
    }
    do throws(SystemFailure) {
      for name in theirs.subtracting(ours).sorted() where try goesOn(&report, shouldStop) {
        try takeIn(name, &intake, &report)
      }
      try intake.sync()
    } catch {
      let failure: SessionLogError =
        isMarked
        ? .cannotWrite(path: store.place.records, .init(error)) : .cannotShare(path, .unmarked)
      report.failure = report.failure ?? failure
    }
    report.devices = (try? devices()) ?? [:]
    return report
  }

  private func goesOn(
    _ report: inout ShareReport, _ shouldStop: () -> Bool
  ) throws(SystemFailure) -> Bool {
    report.isComplete = report.isComplete && !shouldStop()
    // It may have been unmounted since.
    if report.isComplete, !isMarked { throw .missing }
    return report.isComplete
  }

  /// Takes in a file that we lack, if it has arrived; or removes it there, if what it is of is erased.
  private func takeIn(
    _ name: RecordName, _ intake: inout Intake, _ report: inout ShareReport
  ) throws(SystemFailure) {
    let bytes = (try? bytesIfThere(name)) ?? []
    guard let file = RecordFile(bytes: bytes), file.recordName == name else {
      if RecordFile.isNewer(bytes: bytes) { report.newer += 1 } else { report.waiting += 1 }
      return
    }
    if !file.isErasure, try intake.isErased(file.target) {
      if (try? remove(name)) != nil { report.removed += 1 } else { report.waiting += 1 }
    } else {
      try intake.add(bytes, file)
      report.takenIn += 1
    }
  }

  // MARK: Files

  /// Where a file is until it is whole. Dropbox and Nextcloud leave such names alone; others carry a
  /// file along that means nothing.
  package func temporary(for file: String) -> String {
    "\(path)/~\(file)-\(String(UInt64.random(in: .min ... .max), radix: 16)).tmp"
  }

  /// Removes what programs left that were killed, here or elsewhere.
  private func clearTemporaries() {
    for name in (try? disk.names(in: path)) ?? [] {
      guard name.hasPrefix("~"), name.hasSuffix(".tmp"), name.contains(RecordName.ending + "-"),
        let look = try? disk.look(at: "\(path)/\(name)"), !look.isLocked, look.age > .seconds(600)
      else { continue }
      try? disk.remove("\(path)/\(name)")
    }
  }

  package var records: String { path + "/records" }
  package var disk: any Disk { store.disk }

  private static func problem(_ failure: SystemFailure, _ path: String) -> SessionLogError {
    .cannotShare(path, failure == .missing ? .missing : .failed(.init(failure)))
  }

  private static func realPath(of path: String) -> String? { try? SystemDisk.realPath(of: path) }

  /// Whether a folder is another or lies in it; both without links.
  private static func lies(_ path: String, in folder: String) -> Bool {
    folder == "/" || (path + "/").hasPrefix(folder + "/")
  }
}
