// SPDX-License-Identifier: MIT
import SessionEngine

/// The result of writing a backup.
public struct ExportReport: Hashable, Sendable {
  /// How many record files are in it.
  public internal(set) var files = 0
  /// How many record files are left out because they are damaged.
  public internal(set) var damaged = 0
  /// The sessions left out because they are not over.
  public internal(set) var unfinished: [SessionID] = []
}

extension RecordStore {
  /// Writes a backup: all record files, one after the other, in a file private to the person. What
  /// only the log has is not in it; opening the log adds that to the records.
  ///
  /// - Parameters:
  ///   - path: The new file; it must not exist yet.
  ///   - progress: Called with the number of files written and the total.
  ///   - shouldStop: Polled before each file; if true, there is no backup.
  /// - Returns: The result; `nil` if it was stopped.
  /// - Throws: `SessionLogError.cannotExport`.
  public func exportAll(
    to path: String, progress: (_ done: Int, _ count: Int) -> Void = { _, _ in },
    shouldStop: () -> Bool = { false }
  ) throws(SessionLogError) -> ExportReport? {
    let folder = SystemDisk.folder(of: path) ?? (path.hasPrefix("/") ? "/" : ".")
    // A fixed name, so that a kill leaves at most one.
    let temporary = "\(folder)/.\(path.split(separator: "/").last ?? "").limber-unfinished"
    do throws(SystemFailure) {
      guard FileIdentity(path: path) == nil else { throw .exists }
      let file = try disk.openOrMake(temporary)
      guard try file.lock() else { throw .held }
      defer { try? disk.remove(temporary) }
      try file.cut(to: 0)
      var (report, length) = (ExportReport(), 0)
      let names = try names().sorted()
      for (index, name) in names.enumerated() {
        guard !shouldStop() else { return nil }
        if let bytes = try soundBytes(name) {
          try file.writeAll(bytes, at: length)
          length += bytes.count
          report.files += 1
        } else {
          report.damaged += 1
        }
        progress(index + 1, names.count)
      }
      try file.sync()
      guard FileIdentity(path: path) == nil else { throw .exists }
      try disk.rename(temporary, to: path)
      try disk.syncFolder(folder)
      report.unfinished = try running().sorted { $0.rawValue < $1.rawValue }
      return report
    } catch {
      throw .cannotExport(path: path, error == .held ? .locked : .init(error))
    }
  }
}

extension RecordFolder {
  /// The bytes of a record file; `nil` if it is damaged.
  func soundBytes(_ name: RecordName) throws(SystemFailure) -> [UInt8]? {
    guard let bytes = try bytesIfThere(name),
      name.file == "\(name.id)-\(CRC32C.of(bytes).hexDigits)\(RecordName.ending)"
    else { return nil }
    return bytes
  }
}
