// SPDX-License-Identifier: MIT
import SessionEngine

/// Two contradictory answers: pain at its worst cannot be less than at onset or after relief.
struct PainContradiction: Error, Hashable {
  /// The pain at its worst, as told.
  let worst: Int
  /// The field that says it was higher.
  let field: CrampField
  /// The higher pain.
  let pain: Int

  /// Checks answers; `nil` if they are consistent.
  init?(onset: Int?, worst: Int?, after: Int?) {
    guard let worst else { return nil }
    let told: [(CrampField, Int?)] = [(.painOnset, onset), (.painAfter, after)]
    for case (let field, let pain?) in told where pain > worst {
      (self.worst, self.field, self.pain) = (worst, field, pain)
      return
    }
    return nil
  }

  /// Checks the answers of a cramp; `nil` if they are consistent.
  init?(_ record: CrampRecord) {
    self.init(onset: record.painOnset, worst: record.painWorst, after: record.painAfter)
  }
}

extension [CrampChange] {
  /// Whether any change affects pain.
  var changePain: Bool {
    contains { [.painOnset, .painWorst, .painAfter].contains(CrampField($0)) }
  }
}
