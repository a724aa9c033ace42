// SPDX-License-Identifier: MIT
import GRDB

/// The 64-bit FNV-1a hash: small, and the same in every run, which `Hasher` is not.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a value of a row, its type included.
  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: mix(0)
    case .int64(let number):
      mix(1)
      add(number)
    case .double(let number):
      mix(2)
      add(Int64(bitPattern: number.bitPattern))
    case .string(let text):
      mix(3)
      add(text)
    case .blob(let data):
      mix(4)
      for byte in data { mix(byte) }
    }
  }

  /// Adds a text, up to its first NUL: what comes after one is written to a log, and never read.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        if byte == 0 { break }
        mix(byte)
      }
    }
    mix(0xFF)
  }

  mutating func add(_ number: Int64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: number >> Int64(shift)))
    }
  }

  mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
