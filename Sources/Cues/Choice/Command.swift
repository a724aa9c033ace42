// SPDX-License-Identifier: MIT
import SessionEngine

/// A program that a cue runs, without a shell.
public struct Command: Hashable, Sendable {
  /// The program and its arguments.
  public var words: [String]
  /// Environment variables beside those that every program gets.
  public var environment: [String: String]

  /// Makes a command.
  public init(_ words: [String], environment: [String: String] = [:]) {
    self.words = words
    self.environment = environment
  }

  /// Makes the command of a cue, with variables that describe the cue.
  init(_ words: [String], _ cue: Cue) {
    self.init(
      words,
      environment: [
        "LIMBER_CUE": CueName(cue.kind).rawValue,
        "LIMBER_STEP": cue.segment?.name ?? "",
        "LIMBER_SIDE": cue.segment?.side?.rawValue ?? "",
        "LIMBER_SECONDS": cue.left.map { "\($0.secondsLeft)" } ?? "",
      ])
  }
}
