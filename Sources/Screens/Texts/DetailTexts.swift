// SPDX-License-Identifier: MIT
import SessionEngine
import Wording

/// The texts of a session's screen.
enum DetailTexts {
  static let backKeys = "back (or Esc)"
  static let elapsed = "elapsed"
  static let active = "active"
  static let steps = "steps"
  static let relief = "relief"
  static let paused = "paused"
  static let away = "away"
  static let clock = "clock"
  static let after = "after"
  static let step = "step"
  static let planned = "planned"
  static let took = "took"
  static let outcome = "outcome"
  static let pausedHere = "Paused"
  static let reliefUnderWay = "relief not ended"
  static let wokeYou = "woke you"
  static let didNotWakeYou = "did not wake you"
  static let byHand = "Done without Limber, and logged afterwards."
  static let cramps = "cramps"
  static let notNeeded = "not needed"

  /// The text for a screen too small for the session.
  static func small(_ name: String, outcome: String) -> String { "\(name)  \(outcome)  q back" }

  /// Steps that were skipped and steps that were never begun, with their names.
  static func notDone(
    skipped: (count: Int, names: [String]), notReached: (count: Int, names: [String])
  ) -> String {
    let parts = [
      (skipped, StepOutcome.skipped.word), (notReached, PlanRun.notReached),
    ].compactMap { part, word in
      part.count > 0 ? "\(part.count) \(word) (\(part.names.joined(separator: ", ")))" : nil
    }
    return "Not done: \(parts.joined(separator: "; "))"
  }

  /// What the person wrote of the session.
  static func note(_ note: String) -> String { "Note: \(note)" }

  /// Relief steps that were not done, and why.
  static func reliefSteps(_ count: Int, _ why: String) -> String {
    "\(counted(count, "relief step")) \(why)"
  }

  /// A phase to which the person went back.
  static func again(_ phase: String) -> String { "\(phase), again" }

  static func cramp(at place: String) -> String { "Cramp, \(place)" }

  /// A cramp of which the person has told something else since than its session logged.
  ///
  /// - Parameter first: When it began by the session.
  static func corrected(_ cramp: CrampRecord, first: LocalMoment) -> String {
    let began = cramp.onsetAt.minute == first.minute ? "" : ", \(cramp.onsetAt.clockText)"
    let how = cramp.isDeleted ? "deleted" : "corrected"
    return "\(self.cramp(at: cramp.placeText))\(began) (\(how))"
  }

  /// Time missed.
  static func away(for length: String) -> String { "Away for \(length)" }

  /// A pause.
  static func paused(for length: String) -> String { "Paused for \(length)" }
}
