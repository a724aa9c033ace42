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
  /// Writes a backup: all record files, one after the other. What only the log has is not in it;
  /// opening the log adds that to the records.
  ///
  /// - Parameters:
  ///   - progress: Called with the number of files written and the total.
  ///   - problem: Makes the error of a failure of the records.
  ///   - write: Adds bytes to the backup.
  /// - Throws: What `write` throws; `problem` of `SessionLogError.cannotRead`.
  public func exportAll<Problem: Error>(
    progress: (_ done: Int, _ count: Int) -> Void = { _, _ in },
    problem: (SessionLogError) -> Problem, write: ([UInt8]) throws(Problem) -> Void
  ) throws(Problem) -> ExportReport {
    func reading<Value>(_ read: () throws(SystemFailure) -> Value) throws(Problem) -> Value {
      do throws(SystemFailure) { return try read() } catch {
        throw problem(.cannotRead(path: place.records, .init(error)))
      }
    }
    var report = ExportReport()
    let names = try reading { () throws(SystemFailure) in try self.names().sorted() }
    for (index, name) in names.enumerated() {
      let bytes = try reading { () throws(SystemFailure) in try soundBytes(name) }
      if let bytes {
        try write(bytes)
        report.files += 1
      } else {
        report.damaged += 1
      }
      progress(index + 1, names.count)
    }
    let running = try reading { () throws(SystemFailure) in try self.running() }
    report.unfinished = running.sorted { $0.rawValue < $1.rawValue }
    return report
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
