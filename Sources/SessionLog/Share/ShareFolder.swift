// SPDX-License-Identifier: MIT

// Theory of operation. Another program moves files between devices, at any time, in any order,
// perhaps in pieces; here they are only put down and picked up. That is enough: a file never
// changes, its name follows from its content, and the log does not depend on the order of files. A
// file missing from the folder means nothing: it is put there again. To remove something everywhere
// it is erased, and an erasure is a file like any other.
//
// A folder without its marker counts as missing: not mounted, emptied, or not arrived yet. So
// nothing is written into the mount point of an absent disk.

/// A folder that another program replicates, through which devices exchange record files.
public struct ShareFolder: RecordFolder {
  /// Its path, with links resolved.
  public let path: String
  private let store: RecordStore

  /// The file that marks the folder.
  static let marker = "limber-share.txt"
  /// The exact content of the marker.
  static let markerText = """
    Limber exchanges the records of several devices through this folder: they are in "records".
    Without this file Limber leaves the folder alone.

    """

  /// Opens a folder without changing it. Like everything here, it throws `cannotShare`.
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
    // The place for the log, if it does not exist yet.
    var home = SystemDisk.folder(of: place.path) ?? "/"
    while Self.realPath(of: home) == nil, let parent = SystemDisk.folder(of: home) { home = parent }
    if let home = Self.realPath(of: home), Self.lies(home, in: self.path) {
      throw .cannotShare(self.path, .holdsLog(place.path))
    }
  }

  /// Whether it is marked for exchanging records.
  public var isMarked: Bool {
    let bytes = try? disk.read("\(path)/\(Self.marker)", most: 1 << 12)
    return bytes == Array(Self.markerText.utf8)
  }

  /// How many record files of each device are in it.
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
  /// from the folder, whatever device wrote it. The log adds the new files afterwards. It waits for
  /// the folder's disk as long as that takes, and asks before each file whether to stop.
  public func synchronise(
    shouldStop: () -> Bool = { false }
  ) throws(SessionLogError) -> ShareReport {
    guard isMarked else { throw .cannotShare(path, .unmarked) }
    do throws(SystemFailure) {
      // One program at a time, to avoid doing the same twice.
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
    // The two directions are independent: one of the disks may be full.
    do throws(SystemFailure) {
      for name in ours.subtracting(theirs).sorted() where try goesOn(&report, shouldStop) {
        // A file that is damaged here should not spread.
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

  /// Adds a file that we lack, if it is complete, or removes it from the folder if it is erased.
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

  /// Where a file is until it is complete. Dropbox and Nextcloud skip such names; other programs
  /// may copy a useless file.
  package func temporary(for file: String) -> String {
    "\(path)/~\(file)-\(String(UInt64.random(in: .min ... .max), radix: 16)).tmp"
  }

  /// Removes temporary files of killed programs, here or elsewhere.
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

  /// Whether a folder is the same as another or inside it; both without links.
  private static func lies(_ path: String, in folder: String) -> Bool {
    folder == "/" || (path + "/").hasPrefix(folder + "/")
  }
}
