// SPDX-License-Identifier: MIT

/// The checksum of records, CRC-32C (Castagnoli), as in iSCSI and ext4.
enum CRC32C {
  /// The checksum of bytes.
  ///
  /// - Parameter checksum: The checksum of preceding bytes, to continue it.
  static func of(_ bytes: some Sequence<UInt8>, continuing checksum: UInt32 = 0) -> UInt32 {
    let whole = bytes.withContiguousStorageIfAvailable { of(raw: $0, continuing: checksum) }
    return whole ?? Array(bytes).withUnsafeBufferPointer { of(raw: $0, continuing: checksum) }
  }

  private static func of(raw bytes: UnsafeBufferPointer<UInt8>, continuing: UInt32) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var rest = ~continuing
      var index = 0
      // Eight bytes at a time, each with its own table ("slicing by eight").
      while index + 8 <= bytes.count {
        let raw = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
        let next = UInt64(
          littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let mixed = next ^ UInt64(rest)
        rest = 0
        for place in 0..<8 {
          rest ^= tables[(7 - place) << 8 | Int(mixed >> (UInt64(place) << 3) & 0xFF)]
        }
        index += 8
      }
      while index < bytes.count {
        rest = tables[Int((rest ^ UInt32(bytes[index])) & 0xFF)] ^ rest >> 8
        index += 1
      }
      return ~rest
    }
  }

  /// The value of each byte followed by zero to seven null bytes.
  private static let tables: [UInt32] = {
    var tables = (0..<UInt32(256)).map { byte in
      (0..<8).reduce(byte) { rest, _ in rest & 1 == 1 ? 0x82F6_3B78 ^ rest >> 1 : rest >> 1 }
    }
    for index in 256..<2048 {
      let shorter = tables[index - 256]
      tables.append(tables[Int(shorter & 0xFF)] ^ shorter >> 8)
    }
    return tables
  }()
}
