// SPDX-License-Identifier: MIT

extension String {
  /// The text as it runs over several rows: a number and the unit after it stay in one row, since
  /// `5` at the end of one and `s left` at the start of the next are read as two things.
  var runningText: String {
    guard utf8.contains(where: { (0x30...0x39).contains($0) }) else { return self }
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

  /// The text where it stays in one row, such as a key with what it does.
  var unbroken: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

  /// What is counted in sentences.
  private static let units: Set<Substring> = [
    "s", "min", "h", "second", "seconds", "minute", "minutes", "hour", "hours", "reps", "×",
  ]
}

extension Substring {
  /// The word without what ends a clause after it.
  fileprivate var unit: Substring {
    var word = self
    while let last = word.last, ".,;:!?)".contains(last) { word.removeLast() }
    return word
  }
}
