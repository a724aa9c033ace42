// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension Dose {
  /// The dose in words: `10–15 s`, `5 min`, `10 × 3 s`, `8–12 reps`, `until done`.
  public var spokenText: String {
    switch self {
    case .hold(let least, let most): spokenRange(least, most)
    case .reps(let count, let tempo, let least):
      (least.map { "\($0)–" } ?? "")
        + (tempo.map { "\(count) × \($0.tempoText)" } ?? counted(count, "rep"))
    case .untilDone: "until done"
    }
  }
}

extension Int {
  /// A count of repetitions, or the range up to it: `8–12×`.
  public func spokenTimes(least: Int?) -> String {
    (least.map { "\($0)–" } ?? "") + "\(self)×"
  }
}

extension Duration {
  /// The time of one repetition, to a tenth of a second if it is short.
  fileprivate var tempoText: String {
    let tenths = max(1, (wholeMilliseconds + 50) / 100)
    guard tenths < 100, tenths % 10 > 0 else { return roundedToSeconds.spokenText }
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
