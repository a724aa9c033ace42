// SPDX-License-Identifier: MIT
import RoutineModel

/// Messages about sound.
enum SoundText {
  static let windowTitle = "Limber"
  static let muted = "Muted. Press a to unmute."
  static let heard = "Sound on."

  // MARK: Trying sounds

  static let voice = "voice"
  /// The sample sentence for the voice.
  static let sample = "Next: calf stretch, left."
  static let noAnswer = "no answer in ten seconds"
  static let noBellLine = line("bell", failure: "there is no terminal")
  static let bellLine = line("bell", result: "rung; whether you hear it is up to the terminal")

  /// Something was played, and by what.
  static func line(_ name: String, playedBy program: String) -> String {
    line(name, result: "played by \(program)")
  }

  /// Something was not played, and why.
  static func line(_ name: String, failure: String) -> String {
    line(name, result: "not played: \(failure)")
  }

  private static func line(_ name: String, result: String) -> String {
    name + String(repeating: " ", count: max(2, 15 - name.count)) + result
  }

  // MARK: In a session

  static func failed(_ program: String, _ reason: String) -> String {
    "The hook \(program) failed: \(reason)."
  }

  /// Which program failed and why, the command says.
  static let lostTones = "Only a bell here. Try 'limber sounds'."

  static func lostVoice(_ reason: String) -> String {
    "Nothing can be spoken (\(reason)). 'limber sounds' tries the voice."
  }

  /// A side in a title.
  static func letter(_ side: StepSide) -> String? {
    switch side {
    case .left: "L"
    case .right: "R"
    case .both, .each, .affected: nil
    }
  }
}
