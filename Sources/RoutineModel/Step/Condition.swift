// SPDX-License-Identifier: MIT

/// A circumstance of a cramp, for which relief steps are recommended or left out. The raw value is
/// the word in routine files, in the log and in JSON.
public enum Condition: String, CaseIterable, Hashable, Sendable {
  /// The foot or the room is cold.
  case cold
  /// The person is hot.
  case heat
  /// The person is thirsty.
  case thirst
  /// The person is tired.
  case fatigue
  /// Hard effort came before.
  case exertion
  /// The same posture was kept for long.
  case posture
  /// It happened at night.
  case night
  /// Cramps have come often lately.
  case frequent
  /// The cramp has come back.
  case recurring
  /// Signs of a blood clot: one leg swollen, warm, red or darkened. Never recommends a step.
  case suspectedClot = "suspected-clot"

  /// Those that can recommend a step.
  public static let recommending = allCases.filter { $0 != .suspectedClot }
  /// Those that only the person can tell.
  public static let told = allCases.filter { !derived.contains($0) }
  /// Those derived from the log.
  public static let derived: [Condition] = [.frequent, .recurring]
}
