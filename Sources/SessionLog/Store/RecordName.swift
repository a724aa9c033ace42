// SPDX-License-Identifier: MIT

/// The name of a record file: `<id>-<checksum>.jsonl` in the folder of the device that first wrote
/// it. It is derived from the content, so that different contents have different names.
public struct RecordName: Hashable, Comparable, Sendable {
  /// The extension of files of records.
  static let ending = ".jsonl"

  /// The device that wrote the file first.
  public let device: DeviceID
  /// The name in the device's folder.
  public let file: String

  /// The id in the name.
  public var id: String { String(file.prefix(Self.idDigits)) }

  /// Makes a name; `nil` if it is not that of a record file.
  public init?(device: DeviceID, file: String) {
    var file = file
    let fits = file.withUTF8 { name in
      name.count == Self.length && name[Self.idDigits] == UInt8(ascii: "-")
        && name[..<Self.idDigits].allSatisfy(\.isLowerHexDigit)
        && name[(Self.idDigits + 1)..<Self.endOfDigits].allSatisfy(\.isLowerHexDigit)
        && name[Self.endOfDigits...].elementsEqual(Self.ending.utf8)
    }
    guard fits else { return nil }
    self.device = device
    self.file = file
  }

  /// Makes the name of a whole file for an id.
  init?(device: DeviceID, id: String, checksum: UInt32) {
    self.init(device: device, file: "\(id)-\(checksum.hexDigits)\(Self.ending)")
  }

  private static let idDigits = 16
  private static let endOfDigits = idDigits + 1 + 8
  private static let length = endOfDigits + ending.utf8.count

  /// Orders by device, then by name.
  public static func < (one: RecordName, other: RecordName) -> Bool {
    (one.device.rawValue, one.file) < (other.device.rawValue, other.file)
  }
}
