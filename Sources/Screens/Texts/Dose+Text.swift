// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension Dose {
  /// The dose as it is said: `10–15 s`, `5 min`, `10 × 3 s`, `12 reps`, `until done`.
  public var spokenText: String {
    switch self {
    case .hold(let least, let most): spokenRange(least, most)
    case .reps(let count, let tempo?): "\(count) × \(tempo.tempoText)"
    case .reps(let count, nil): counted(count, "rep")
    case .untilDone: "until done"
    }
  }
}

extension Duration {
  /// The time of one repetition, to a tenth of a second where it is short.
  fileprivate var tempoText: String {
    let tenths = max(0, wholeMilliseconds) / 100 % 10
    guard wholeSeconds < 10, tenths > 0 else { return spokenText }
    return "\(max(0, wholeSeconds)).\(tenths) s"
  }
}
