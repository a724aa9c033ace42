// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML

/// Text from another program, made fit for a routine file: single spaces, no refused characters,
/// not too long.
struct CleanText {
  /// The text; it may be empty.
  let text: String
  /// Whether refused characters were left out.
  let isCleaned: Bool
  /// Whether it was shortened.
  let isCut: Bool

  init(_ written: some StringProtocol, atMost limit: Int) {
    var scalars = String.UnicodeScalarView()
    var (isCleaned, isSpaced) = (false, false)
    for scalar in written.unicodeScalars {
      if scalar.isSpace {
        isSpaced = !scalars.isEmpty
      } else if scalar.isRefused {
        isCleaned = true
      } else {
        if isSpaced { scalars.append(" ") }
        isSpaced = false
        scalars.append(scalar)
      }
    }
    let whole = String(scalars)
    self.isCleaned = isCleaned
    isCut = whole.utf8.count > limit && (whole.count > limit || scalars.count > 4 * limit)
    // A cut-off character is still text: its remaining scalars are whole.
    let first = isCut ? String(String.UnicodeScalarView(scalars.prefix(4 * limit))) : whole
    var cut = isCut ? String(first.prefix(limit)) : whole
    while cut.last == " " { cut.removeLast() }
    text = cut
  }
}

extension Unicode.Scalar {
  /// Whether it separates words.
  fileprivate var isSpace: Bool {
    if value < 0x7F { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace || properties.generalCategory == .spaceSeparator
  }
}

/// Collects what is lost of a file.
struct LossNotes {
  private(set) var losses: [Loss] = []

  /// Records a loss.
  mutating func note(_ what: Loss.What, line: Int) { losses.append(Loss(what, line: line)) }

  /// A name fit for a routine, or another if it is empty; losses are recorded.
  mutating func name(_ written: some StringProtocol, line: Int, orElse other: String) -> String {
    let clean = CleanText(written, atMost: RoutineLimits.longestName)
    note(clean, .cutName, line: line)
    if clean.text.isEmpty { note(.missingName, line: line) }
    return clean.text.isEmpty ? other : clean.text
  }

  /// A text fit for a routine; losses are recorded.
  mutating func text(_ written: some StringProtocol, line: Int) -> String {
    let clean = CleanText(written, atMost: RoutineLimits.longestText)
    note(clean, .cutText, line: line)
    return clean.text
  }

  private mutating func note(_ clean: CleanText, _ cut: Loss.What, line: Int) {
    if clean.isCut { note(cut, line: line) }
    if clean.isCleaned { note(.controlCharacters, line: line) }
  }
}
