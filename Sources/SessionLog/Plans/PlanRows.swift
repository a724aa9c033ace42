// SPDX-License-Identifier: MIT
import GRDB
import RoutineModel
import SessionEngine

extension SessionPlan {
  /// The plan's own row: the values of all columns of `plan` but the checksum.
  func row(number: Int64, fingerprint: Int64) -> [DatabaseValue] {
    let values: [(any DatabaseValueConvertible)?] = [
      number, fingerprint, routine.rawValue, name, kind.rawValue, site?.rawValue,
      resumeGetReady.wholeMilliseconds,
    ]
    return values.map { $0?.databaseValue ?? .null }
  }
}

extension Segment {
  /// The row of a segment: the values of all columns of `segment` but the checksum.
  func row(plan: Int64, position: Int) -> [DatabaseValue] {
    let dose = DoseColumns(dose)
    let values: [(any DatabaseValueConvertible)?] = [
      plan, position, kind.rawValue, phase?.rawValue, name, instruction, caution, side?.rawValue,
      direction?.rawValue, set?.number, set?.count, dose.word, dose.least, dose.most, dose.reps,
      dose.tempo, spacedReasons, isOptional, avoidWhen.spacedWords,
    ]
    return values.map { $0?.databaseValue ?? .null }
  }

  /// Reads a row.
  ///
  /// - Parameter kept: Gives the copy of a text that is kept.
  /// - Throws: `Damage` if no program would have written it, or whatever `kept` throws.
  init(_ fields: FieldReader, keeping kept: (String) throws -> String) throws {
    let set: SetPosition? =
      try fields.optionalInteger("set_number", in: LogLimits.count) == nil
      ? nil
      : SetPosition(number: try fields.count("set_number"), of: try fields.count("set_count"))
    let reasons = try fields.text("recommended_when").split(separator: " ").map { word in
      guard let reason = Reason(word) else { throw fields.damage("recommended_when") }
      return reason
    }
    self.init(
      kind: try fields.word("kind"), phase: try fields.optionalWord("phase"),
      name: try kept(fields.text("name")), instruction: try kept(fields.text("instruction")),
      caution: try fields.optionalText("caution").map(kept), side: try fields.optionalWord("side"),
      direction: try fields.optionalWord("direction"), set: set,
      dose: try DoseColumns(fields).dose(fields),
      recommendedWhen: reasons.filter(\.isMerelyOne).map(\.condition),
      onlyWhen: reasons.filter { !$0.isMerelyOne }.map(\.condition),
      avoidWhen: try fields.words("avoid_when"),
      isOptional: try fields.integer("is_optional", in: 0...1) == 1)
  }
}

/// A condition that speaks for a step, as a word of the column `recommended_when`.
private struct Reason {
  /// The condition.
  let condition: Condition
  /// Whether the step is led through without it as well.
  let isMerelyOne: Bool

  /// Reads a word.
  init?(_ word: Substring) {
    isMerelyOne = word.hasPrefix("+")
    guard let condition = Condition(rawValue: String(isMerelyOne ? word.dropFirst() : word)) else {
      return nil
    }
    self.condition = condition
  }
}

extension Segment {
  /// The conditions that speak for the step, as the column `recommended_when` has them: those without
  /// which the step is passed over as they are, then those that merely give a reason, each after a
  /// plus.
  fileprivate var spacedReasons: String {
    (onlyWhen.map(\.rawValue) + recommendedWhen.map { "+\($0.rawValue)" }).joined(separator: " ")
  }
}
