// SPDX-License-Identifier: MIT
import TextCanvas

extension String {
  /// The text for wrapping: a number and its unit stay on one row, since `5` at the end of one row
  /// and `s left` on the next would be read as two things.
  var runningText: String {
    Self.running.result(for: self) { runningTextAnew }
  }

  private static let running = Kept<String, String>(most: 256)

  private var runningTextAnew: String {
    guard hasNumberBeforeSpace else { return self }
    var words = split(separator: " ", omittingEmptySubsequences: false)[...]
    var text = words.popFirst().map(String.init) ?? ""
    var before = text
    for word in words {
      let isUnit = before.last?.isWholeNumber == true && Self.units.contains(word.unit)
      text += (isUnit ? "\u{A0}" : " ") + word
      before = String(word)
    }
    return text
  }

  private var hasNumberBeforeSpace: Bool {
    var before: UInt8 = 0
    for byte in utf8 {
      if byte == UInt8(ascii: " "), (0x30...0x39).contains(before) { return true }
      before = byte
    }
    return false
  }

  /// The text kept on one row, such as a key with its label.
  var unbroken: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

  /// Units of numbers in sentences.
  private static let units: Set<Substring> = [
    "s", "min", "h", "second", "seconds", "minute", "minutes", "hour", "hours", "reps", "×",
  ]
}

extension Substring {
  /// The word without punctuation at its end.
  fileprivate var unit: Substring {
    var word = self
    while let last = word.last, ".,;:!?)".contains(last) { word.removeLast() }
    return word
  }
}
