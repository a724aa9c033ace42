// SPDX-License-Identifier: MIT

/// The queries sent once to a terminal, with its first screen. Nothing waits for the replies.
struct Questions: Hashable, Sendable {
  /// The mode in which a frame is shown in one go.
  static let wholeFrames = 2026
  /// The mode in which a terminal reports that its background changed to dark or light.
  static let backgroundChanges = 2031
  /// How long after the queries, or after a reply, a lone ESC is withheld, since it may begin a
  /// reply.
  static let promptness = Duration.milliseconds(500)
  /// How long it is withheld after that, on a slow connection, and until when.
  static let (patience, lateness) = (Duration.milliseconds(250), Duration.seconds(5))
  /// Grace period on exit for pending replies, which would otherwise be typed into the shell.
  static let farewell = Duration.milliseconds(300)

  /// The bytes to send; empty for no queries.
  private(set) var bytes: [UInt8] = []

  /// Makes the queries.
  ///
  /// - Parameters:
  ///   - background: Whether to ask if the background is dark or light.
  ///   - modes: Whether to ask about modes and key reports. Others would print the query.
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
