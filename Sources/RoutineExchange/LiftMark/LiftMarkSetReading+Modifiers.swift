// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

/// The modifiers after an at sign.
extension LiftMarkSetReading {
  /// Reads the modifiers, from the first at sign.
  mutating func readModifiers(_ range: Range<Int>) throws(SyntaxFault) {
    for part in source.bytes[range].split(separator: UInt8(ascii: "@")) {
      let range = part.indices.trimmed(in: source)
      let name = source.bytes[range].prefix { $0.isLetter }
      var rest = (range.lowerBound + name.count..<range.upperBound).trimmed(in: source)
      if !rest.isEmpty, source.bytes[rest.lowerBound] == UInt8(ascii: ":") {
        rest = (rest.lowerBound + 1..<rest.upperBound).trimmed(in: source)
      }
      try read(
        modifier: String(decoding: name, as: UTF8.self).lowercased(), rest, whole: range)
    }
  }

  private mutating func read(
    modifier: String, _ range: Range<Int>, whole: Range<Int>
  ) throws(SyntaxFault) {
    let bytes = source.bytes[range]
    let value = String(decoding: bytes.prefix { !$0.isSpace }, as: UTF8.self)
    var note = String(decoding: bytes.drop { !$0.isSpace }.drop { $0.isSpace }, as: UTF8.self)
    func fault(_ message: String) -> SyntaxFault {
      SyntaxFault(offset: range.lowerBound, message: message)
    }
    switch modifier {
    case "rest":
      let number = value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      var unit = value.dropFirst(number.count).lowercased()
      if unit.isEmpty, let word = note.split(separator: " ").first?.lowercased(),
        Self.seconds(ofUnit: word) != nil
      {
        unit = word
        note = String(note.dropFirst(word.count))
      }
      guard !number.isEmpty, number.count <= 12, Double(number) != nil,
        Self.seconds(ofUnit: unit) != nil
      else { throw fault("\(quoted(value)) is not a rest; write one such as '90s' or '3m'") }
      set.rest = try length(String(number), unit, at: range.lowerBound)
    case "rpe":
      guard let effort = Double(value), (1...10).contains(effort) else {
        throw fault("\(quoted(value)) is not an effort (RPE); write a number from 1 to 10")
      }
      set.notes.append("RPE \(value)")
      losses.append(.effort)
    case "tempo":
      let parts = value.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 4,
        parts.allSatisfy({ !$0.isEmpty && $0.count < 4 && $0.utf8.allSatisfy(\.isDigit) })
      else { throw fault("\(quoted(value)) is not a tempo; write four numbers, such as '3-0-1-0'") }
      set.notes.append("Tempo \(value)")
      losses.append(.tempo)
    case "dropset":
      set.label.append("drop set")
      losses.append(.dropSet)
      note = source.text(range)
    case "perside":
      set.isPerSide = true
      note = source.text(range)
    default:
      note = "@" + source.text(whole)
    }
    note = CleanText(note, atMost: RoutineLimits.longestText).text
    if note.isEmpty { return }
    set.notes.append(note)
    losses.append(.setNote)
  }
}
