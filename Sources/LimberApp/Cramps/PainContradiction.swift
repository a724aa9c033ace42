// SPDX-License-Identifier: MIT
import SessionEngine

/// Two answers on pain of which one is wrong: at its worst, a cramp hurt at least as much as at onset and
/// after relief.
struct PainContradiction: Error, Hashable {
  /// How much it is said to have hurt at its worst.
  let worst: Int
  /// When it is said to have hurt more.
  let field: CrampField
  /// How much more.
  let pain: Int

  /// Looks at answers; `nil` if all of them can be.
  init?(onset: Int?, worst: Int?, after: Int?) {
    guard let worst else { return nil }
    let told: [(CrampField, Int?)] = [(.painOnset, onset), (.painAfter, after)]
    for case (let field, let pain?) in told where pain > worst {
      (self.worst, self.field, self.pain) = (worst, field, pain)
      return
    }
    return nil
  }

  /// Looks at the answers of a cramp; `nil` if all of them can be.
  init?(_ record: CrampRecord) {
    self.init(onset: record.painOnset, worst: record.painWorst, after: record.painAfter)
  }
}

extension [CrampChange] {
  /// Whether an answer on pain may be another one with them.
  var changePain: Bool {
    contains { [.painOnset, .painWorst, .painAfter].contains(CrampField($0)) }
  }
}
