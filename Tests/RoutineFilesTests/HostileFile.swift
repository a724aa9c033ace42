// SPDX-License-Identifier: MIT

import TestSupport

/// A malicious file.
struct HostileFile {
  /// Its kind.
  enum Kind: String {
    case original, damaged, deep, wide, controls
  }

  let kind: Kind
  let bytes: [UInt8]

  /// The file with a number: first the unchanged originals, then all kinds in turn, each original
  /// damaged equally often.
  init(_ number: Int, of originals: [[UInt8]], using random: inout SplitMix64) {
    let original = originals[(number / 8 * 5 + number % 8) % originals.count]
    switch (number < originals.count, number % 8) {
    case (true, _):
      kind = .original
      bytes = originals[number]
    case (_, 0...4):
      kind = .damaged
      bytes = random.damaged(original)
    case (_, 5):
      kind = .deep
      bytes = Self.deep(in: original, using: &random)
    case (_, 6):
      kind = .wide
      bytes = Self.wide(using: &random)
    default:
      kind = .controls
      bytes = Self.withControls(original, using: &random)
    }
  }

  /// Extreme nesting by brackets or indentation, by itself or inside a routine.
  private static func deep(in original: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    let openings = [
      "[", "{", "- ", "[{a: ", "? ", "- - [", "{a: [", "\"a\": {", "a:\n", "'", "&a [",
    ]
    let depth = size(upTo: 20_000, using: &random)
    var text: [UInt8] = []
    if Int.random(in: 0..<4, using: &random) == 0 {
      for level in 0..<min(depth, 1_000) {
        text += [UInt8](repeating: 0x20, count: level) + Array("a:\n".utf8)
      }
    } else {
      let opening = openings.randomElement(using: &random) ?? "["
      text = Array(String(repeating: opening, count: depth).utf8)
      if Bool.random(using: &random) {
        text += Array(String(repeating: "]", count: depth).utf8)
      }
    }
    guard Bool.random(using: &random) else { return text }
    let place = Int.random(in: 0...original.count, using: &random)
    return original[..<place] + text + original[place...]
  }

  /// Very many keys, values, lines or problems, or one very long text.
  private static func wide(using random: inout SplitMix64) -> [UInt8] {
    let count = size(upTo: 30_000, using: &random)
    let text =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: (0..<count).map { "key\($0): 1\n" }.joined()
      case 1: String(repeating: "name: a\n", count: count)
      case 2: "[" + String(repeating: "a,", count: count) + "]"
      case 3: "steps:\n" + String(repeating: "  - {name: A, hold: 1s}\n", count: count)
      case 4: "name: " + String(repeating: "\u{E9}", count: count)
      case 5: "steps:\n" + String(repeating: "  - {nmae: \u{202E}, holt: -1}\n", count: count)
      case 6: "summary: \"" + String(repeating: "\\e\\u202E", count: count) + "\"\n"
      default: String(repeating: "\n#\u{301}\t", count: count)
      }
    return Array(text.utf8)
  }

  /// Control characters, bidirectional marks and arbitrary scalars anywhere in a file, raw or as
  /// YAML escapes.
  private static func withControls(
    _ original: [UInt8], using random: inout SplitMix64
  ) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      let piece: [UInt8] =
        switch Int.random(in: 0..<4, using: &random) {
        case 0: Array(random.text(maxScalars: 8).utf8)
        case 1: Array("\u{1B}]0;x\u{7}\u{9B}31m".utf8)
        case 2:
          Array(
            (["\"\\e[2J\"", "\"\\u202E\"", "\"\\x9b\"", "\"\\U0000001B\"", "\"\\0\""]
              .randomElement(using: &random) ?? "").utf8)
        default: (0..<4).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
      bytes.insert(contentsOf: piece, at: place)
    }
    return bytes
  }

  /// A size that is usually small, and rarely the maximum.
  private static func size(upTo most: Int, using random: inout SplitMix64) -> Int {
    let bound = [10, 50, 50, 200, 200, 500, 500, most].randomElement(using: &random) ?? most
    return Int.random(in: 1...bound, using: &random)
  }
}
