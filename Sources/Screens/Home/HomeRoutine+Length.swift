// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension HomeRoutine {
  /// The length for a column of eight: `11:44`, from an hour on `1 h 02`, with a `+` if there are
  /// open-ended parts.
  public var lengthText: String {
    let nominal = nominal.roundedToSeconds
    guard nominal > .zero || !isOpenEnded else { return "open " }
    let minutes = nominal.wholeSeconds / 60
    let length =
      minutes < 60
      ? Duration.clock(nominal.wholeSeconds)
      : "\(minutes / 60) h \(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    return length + (isOpenEnded ? "+" : "")
  }

  /// The length in words: `5 min 30 s`, `9:05 + untimed reps`, `16:16 + open exercise`.
  public var lengthWords: String {
    let nominal = nominal.roundedToSeconds
    guard isOpenEnded else { return nominal.spokenText }
    guard nominal > .zero else {
      return hasOpenExercise ? HomeTexts.openTime : HomeTexts.untimedReps
    }
    return HomeTexts.length(Duration.clock(nominal.wholeSeconds), plus: openWords)
  }

  /// What there is besides its fixed time.
  var openWords: String { hasOpenExercise ? HomeTexts.openExercise : HomeTexts.untimedReps }

  /// The origin of an own routine; empty for others.
  var originWords: String {
    shadowsBuiltIn
      ? "\(HomeTexts.mine) \(HomeTexts.replacesBuiltIn)" : isOwn ? HomeTexts.mine : ""
  }
}
