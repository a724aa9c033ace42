// SPDX-License-Identifier: MIT
import SessionEngine

extension DeviceID {
  /// What stands in the place of a device in all that is made up.
  public static let madeUp = DeviceID(number: 0xFAB1_ED00)
}

extension RecordStore {
  /// Whether something in it is made up. The records say so themselves, so that it is known wherever
  /// they come to.
  public var isMadeUp: Bool {
    (try? disk.names(in: place.records).contains(DeviceID.madeUp.rawValue)) ?? false
  }

  /// Makes room for what is made up; from then on that is known.
  ///
  /// - Throws: `SessionLogError.cannotWrite`.
  public func beginMadeUp() throws(SessionLogError) {
    try writing { () throws(SystemFailure) in try makeFolder(of: .madeUp) }
  }

  /// Adds made-up sessions and changes, each as a record file; the log takes them in when it is opened.
  /// Nobody would miss them, so that nothing waits for the disk.
  ///
  /// - Throws: `SessionLogError.cannotWrite`; what is written by then stays.
  public func addMadeUp(_ contents: some Sequence<RecordFile.Content>) throws(SessionLogError) {
    try beginMadeUp()
    for content in contents {
      let bytes = Array(content.lines(by: .madeUp).joined())
      let name = RecordName(device: .madeUp, id: content.id, checksum: CRC32C.of(bytes))
      guard let name else { continue }
      try writing { () throws(SystemFailure) in
        try disk.open(path(of: name), .new).writeAll(bytes)
      }
    }
  }

  private func writing(_ work: () throws(SystemFailure) -> Void) throws(SessionLogError) {
    do throws(SystemFailure) { try work() } catch {
      throw .cannotWrite(path: place.records, .init(errno: error.code))
    }
  }
}

extension RecordFile.Content {
  /// The lines of a file that a device writes of it.
  func lines(by device: DeviceID) -> [[UInt8]] {
    switch self {
    case .session(let session): RecordEncoder.file(of: session, device: device)
    case .changes(let changes): RecordEncoder.file(of: changes, device: device)
    case .gone(let erasure): RecordEncoder.file(of: erasure, device: device)
    }
  }
}
