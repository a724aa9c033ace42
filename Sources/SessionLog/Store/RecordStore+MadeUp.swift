// SPDX-License-Identifier: MIT
import SessionEngine

extension DeviceID {
  /// The device of everything made up.
  public static let madeUp = DeviceID(number: 0xFAB1_ED00)
}

extension RecordStore {
  /// Whether any of it is made up. The records say so themselves, so it is known wherever they are
  /// copied.
  public var isMadeUp: Bool {
    (try? disk.names(in: place.records).contains(DeviceID.madeUp.rawValue)) ?? false
  }

  /// Creates the folders for a made-up log, which from then on is known as one.
  ///
  /// - Throws: `SessionLogError.cannotWrite`.
  public func beginMadeUp() throws(SessionLogError) {
    try writing { () throws(SystemFailure) in try makeFolder(of: .madeUp) }
  }

  /// Adds made-up sessions and changes, each as a record file; the log adds them when it is opened.
  /// Nobody would miss them, so it does not wait for the disk.
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
  /// The lines of the content as a file of a device.
  func lines(by device: DeviceID) -> [[UInt8]] {
    switch self {
    case .session(let session): RecordEncoder.file(of: session, device: device)
    case .changes(let changes): RecordEncoder.file(of: changes, device: device)
    case .gone(let erasure): RecordEncoder.file(of: erasure, device: device)
    }
  }
}
