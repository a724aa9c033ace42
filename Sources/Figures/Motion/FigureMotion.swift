// SPDX-License-Identifier: MIT
import RoutineModel

/// Which moment of a picture is shown when: a figure moves for a while when its step begins, then
/// stands still.
public enum FigureMotion {
  /// The time between two frames. A large figure takes more bytes and is drawn half as often.
  public static func beat(columns: Int, rows: Int) -> Duration {
    columns * rows > mostCells ? .milliseconds(1_000) : .milliseconds(500)
  }

  private static let mostCells = 400
  /// How long a figure moves.
  public static let length: Duration = .seconds(6)

  /// The moment for a still picture: the last pose, which shows most.
  public static func still(_ picture: StepPicture) -> Double {
    picture.move == .circle && picture.poses.count > 0
      ? Double(picture.poses.count - 1) / Double(picture.poses.count) : 1
  }

  /// The moment to show at a time since the step began.
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

  /// The time since the step began at which the next frame is due; `nil` if none is.
  public static func next(
    of picture: StepPicture, after time: Duration, beat: Duration
  ) -> Duration? {
    guard picture.poses.count > 1, time >= .zero, time < length else { return nil }
    return beat * (Int(time / beat) + 1)
  }
}
