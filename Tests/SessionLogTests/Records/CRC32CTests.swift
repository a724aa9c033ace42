// SPDX-License-Identifier: MIT
import TestSupport
import Testing

@testable import SessionLog

struct CRC32CTests {
  /// The examples of RFC 3720, B.4, and the check value of the catalogue of CRC algorithms.
  @Test func itIsTheChecksumOfTheStandard() {
    #expect(CRC32C.of([]) == 0)
    #expect(CRC32C.of("123456789".utf8) == 0xE306_9283)
    #expect(CRC32C.of([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(CRC32C.of([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(CRC32C.of(0..<32) == 0x46DD_794E)
    #expect((0x0A1B as UInt32).hexDigits == "00000a1b")
  }

  @Test(arguments: Seeds.first(20))
  func itGoesOnWhereItWasLeft(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<random.number(0...99)).map { _ in UInt8(random.number(0...255)) }
    let place = random.number(0...bytes.count)

    let first = CRC32C.of(bytes[..<place])

    #expect(CRC32C.of(bytes[place...], continuing: first) == CRC32C.of(bytes))
  }
}
