// SPDX-License-Identifier: MIT

extension SplitMix64 {
  /// Text of random scalars: ordinary ones, marks, controls, emoji parts, and any at all.
  public mutating func text(maxScalars: Int) -> String {
    let pool: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x20...0x20, 0x01...0x1F, 0x7F...0x9F, 0x300...0x36F,
      0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x900...0x97F, 0x1100...0x11FF,
      0x4E00...0x4E40, 0xAC00...0xAC20, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF,
      0x1F466...0x1F469, 0x200D...0x200D, 0xE0020...0xE007F, 0x2580...0x259F, 1...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...maxScalars, using: &self) {
      let range = pool[Int.random(in: 0..<pool.count, using: &self)]
      guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) else { continue }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
