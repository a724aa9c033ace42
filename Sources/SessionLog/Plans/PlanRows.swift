// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

extension SessionPlan {
  /// The plan's own row: the values of all columns of `plan` but the checksum.
  func row(number: Int64) -> [DatabaseValue] {
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
      dose.tempo, recommendedWhen.spacedWords, isOptional, avoidWhen.spacedWords,
    ]
    return values.map { $0?.databaseValue ?? .null }
  }
}
