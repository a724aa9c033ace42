// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// A dose as the columns of a segment.
struct DoseColumns {
  /// Which kind of dose it is.
  let word: String
  /// Milliseconds.
  private(set) var least: Int64?, most: Int64?, tempo: Int64?
  private(set) var reps: Int64?

  init(_ dose: Dose) {
    switch dose {
    case .hold(let least, let most):
      word = "hold"
      self.least = least.wholeMilliseconds
      self.most = most.wholeMilliseconds
    case .reps(let count, let tempo):
      word = "reps"
      reps = Int64(count)
      self.tempo = tempo?.wholeMilliseconds
    case .untilDone:
      word = "until-done"
    }
  }

  init(_ fields: FieldReader) throws {
    word = try fields.text("dose")
    least = try fields.optionalInteger("least_ms", in: LogLimits.doseMilliseconds)
    most = try fields.optionalInteger("most_ms", in: LogLimits.doseMilliseconds)
    tempo = try fields.optionalInteger("tempo_ms", in: LogLimits.doseMilliseconds)
    reps = try fields.optionalInteger("reps", in: LogLimits.count)
  }

  /// The dose that the columns say.
  func dose(_ fields: FieldReader) throws -> Dose {
    switch (word, least, most, reps) {
    case ("hold", let least?, let most?, nil) where least <= most:
      .hold(least: .milliseconds(least), most: .milliseconds(most))
    case ("reps", nil, nil, let reps?):
      .reps(count: Int(reps), tempo: tempo.map { .milliseconds($0) })
    case ("until-done", nil, nil, nil):
      .untilDone
    default:
      throw fields.damage("dose")
    }
  }
}
