// SPDX-License-Identifier: MIT
import TerminalIO

/// Messages about keys and the terminal's characters.
enum KeyText {
  static let unknown = "No such key here. ? shows the keys."
  static let otherSite = "Cramp elsewhere? Press c, then its digit."
  static let tooEarly = "That was too quick to count. Press it again."
  static let noStretch = "No stretching with signs of a clot. t: no such signs."
  static let noPhases = "This routine has no phases. n: next step, p: back."
  static let noNextPhase = "This is the last phase."
  static let noPreviousPhase = "This is the first phase."
  static let longestSpan = "All entries is the longest span. - is shorter."
  static let shortestSpan = "4 weeks is the shortest span. + is longer."

  /// Keys that came with text were not taken.
  static func heldBack(_ held: HeldBack) -> String {
    switch held {
    case .enter: "Enter came together with the text. Press it again."
    case .text: "Pasted text presses no keys. Press them one by one."
    }
  }

  /// The environment names a locale that this machine lacks; what is done about it.
  ///
  /// - Parameter isUnicode: Whether all letters are shown anyway.
  static func missingLocale(_ name: String, isUnicode: Bool) -> String {
    let missing = "The locale \(name.prefix(40)) is not installed on this machine"
    return isUnicode
      ? "\(missing); letters are shown as C.UTF-8 has them."
      : "\(missing), so only ASCII letters are shown. Install it, or set LC_ALL=C.UTF-8."
  }
}
