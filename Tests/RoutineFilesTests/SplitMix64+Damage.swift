// SPDX-License-Identifier: MIT
import TestSupport

extension SplitMix64 {
  /// Pieces to insert.
  private static let pieces: [[UInt8]] =
    [
      ":", ": ", "- ", "-", "[", "]", "{", "}", ",", "#", " #", "&a ", "*a", "!t ", "|", ">",
      "|2-\n",
      "\"", "'", "\\", "%", "@", "`", "?", "? ", "\n", "\r\n", "\t", " ", "  ", "---\n", "...\n",
      "<<",
      "0", "-1", "1e9", "30s", "10-5s", "yes", "~", "null", "\u{FEFF}", "\u{E9}", "\u{6DF1}",
      "\u{85}",
      "name: x\n", "steps:\n", "repeat: 2\n", "\u{F0000}", "\\e", "\\x00", "\\uD800",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0], [0x00], [0x1B]]

  /// The file with one to four random damages.
  mutating func damaged(_ file: [UInt8]) -> [UInt8] {
    var bytes = file
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let start = Int.random(in: 0...bytes.count, using: &self)
      let length = min(Int.random(in: 0...12, using: &self), bytes.count - start)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.removeSubrange(start..<(start + length))
      case 1: bytes.insert(contentsOf: Array(bytes[start..<(start + length)]), at: start)
      case 2:
        let other = Int.random(in: 0...bytes.count, using: &self)
        bytes.insert(contentsOf: Array(bytes[start..<(start + length)]), at: other)
      default:
        bytes.insert(contentsOf: Self.pieces.randomElement(using: &self) ?? [], at: start)
      }
    }
    return bytes
  }
}
