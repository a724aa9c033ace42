// SPDX-License-Identifier: MIT
import RoutineModel

/// Which moment of a picture is shown when: a figure moves a few times as a step comes up, then stands
/// still.
public enum FigureMotion {
  /// The time between two drawings: a large one takes so many bytes that it is drawn half as often.
  public static func beat(columns: Int, rows: Int) -> Duration {
    columns * rows > mostCells ? .milliseconds(1_000) : .milliseconds(500)
  }

  private static let mostCells = 400
  /// How long a figure moves.
  public static let length: Duration = .seconds(6)

  /// The moment of a picture that is shown in a still: the last pose, which tells most.
  public static func still(_ picture: StepPicture) -> Double {
    picture.move == .circle && picture.poses.count > 0
      ? Double(picture.poses.count - 1) / Double(picture.poses.count) : 1
  }

  /// The moment of a picture that is shown so long after a step has come up.
  public static func part(
    of picture: StepPicture, after time: Duration, beat: Duration
  ) -> Double {
    guard picture.poses.count > 1, time >= .zero, time < length else { return still(picture) }
    let beats = Int(time / beat)
    switch picture.move {
    case .thereAndBack: return [1, 0.5, 0, 0.5][beats % 4]
    case .hold: return [0, 1.0 / 3, 2.0 / 3, 1, 1, 1][beats % 6]
    case .circle:
      let count = picture.poses.count
      return Double((beats + count - 1) % count) / Double(count)
    }
  }

  /// How long after a step has come up another moment is shown; `nil` if none is any more.
  public static func next(
    of picture: StepPicture, after time: Duration, beat: Duration
  ) -> Duration? {
    guard picture.poses.count > 1, time >= .zero, time < length else { return nil }
    return beat * (Int(time / beat) + 1)
  }
}
