// SPDX-License-Identifier: MIT
import SessionLog

extension RecordName {
  /// A device's record name; different for each number.
  static func sample(_ number: Int) -> RecordName {
    let digits = String(number, radix: 16)
    let id = String(repeating: "0", count: 16 - digits.count) + digits
    guard let device = DeviceID(rawValue: "0123abcd"),
      let name = RecordName(device: device, file: "\(id)-00000000.jsonl")
    else { preconditionFailure("\(number) makes no name") }
    return name
  }
}
