// SPDX-License-Identifier: MIT

/// What a terminal is asked once, when it has its first screen. Nothing waits for the answers.
struct Questions: Hashable, Sendable {
  /// The mode in which a frame is shown as a whole.
  static let wholeFrames = 2026
  /// The mode in which a terminal tells that its background has become dark or light.
  static let backgroundChanges = 2031
  /// How long after the questions, or after one of the answers, a lone ESC is held back, since it may be
  /// the beginning of one.
  static let promptness = Duration.milliseconds(500)
  /// How long an end that comes soon after the questions waits for the answers, which would otherwise be
  /// typed into the shell.
  static let farewell = Duration.milliseconds(300)

  /// The bytes to be sent; empty if nothing is asked.
  private(set) var bytes: [UInt8] = []

  /// Makes the questions.
  ///
  /// - Parameters:
  ///   - background: Whether it matters if the background is dark or light.
  ///   - modes: Whether the terminal can be asked about modes, and what it reports of keys. One that cannot
  ///     would show the question.
  init(background: Bool, modes: Bool) {
    if background { bytes += Array("\u{1B}]11;?\u{1B}\\".utf8) }
    if modes { ask(Self.wholeFrames) }
    if modes, background { ask(Self.backgroundChanges) }
    if modes { bytes += Array("\u{1B}[?u".utf8) }
    if !bytes.isEmpty { bytes += Array("\u{1B}[c".utf8) }
  }

  private mutating func ask(_ mode: Int) {
    bytes += Array("\u{1B}[?\(mode)$p".utf8)
  }
}
