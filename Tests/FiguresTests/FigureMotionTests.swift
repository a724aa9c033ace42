// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@testable import Figures

@Suite struct FigureMotionTests {
  private static let beat: Duration = .milliseconds(500)

  private static func picture(_ move: StepPicture.Move, poses: Int) -> StepPicture {
    StepPicture(poses: Array(repeating: PicturePose(hip: Spot(0, 49)), count: poses), move: move)
  }

  private static let tables: [(StepPicture.Move, poses: Int, parts: [Double], still: Double)] = [
    (.thereAndBack, 2, [1, 0.5, 0, 0.5, 1], 1),
    (.hold, 2, [0, 1.0 / 3, 2.0 / 3, 1, 1, 1, 0], 1),
    (.circle, 4, [0.75, 0, 0.25, 0.5, 0.75], 0.75),
    (.thereAndBack, 1, [1, 1, 1], 1),
  ]

  @Test(arguments: tables.indices) func itMovesBeatByBeat(index: Int) {
    let (move, poses, parts, still) = Self.tables[index]
    let picture = Self.picture(move, poses: poses)
    for (count, part) in parts.enumerated() {
      #expect(FigureMotion.part(of: picture, after: Self.beat * count, beat: Self.beat) == part)
    }
    #expect(FigureMotion.still(picture) == still)
    #expect(FigureMotion.part(of: picture, after: FigureMotion.length, beat: Self.beat) == still)
  }

  @Test func aLargeOneIsDrawnHalfAsOften() {
    #expect(FigureMotion.beat(columns: 26, rows: 12) == .milliseconds(500))
    #expect(FigureMotion.beat(columns: 40, rows: 16) == .seconds(1))
  }

  @Test func itEndsAfterSixSeconds() {
    let picture = Self.picture(.circle, poses: 4)
    var moments: [Duration] = []
    var now = Duration.zero
    while let next = FigureMotion.next(of: picture, after: now, beat: Self.beat) {
      moments.append(next)
      now = next
    }
    #expect(moments.count == 12)
    #expect(moments.last == .seconds(6))
    #expect(
      FigureMotion.next(of: picture, after: .milliseconds(499), beat: Self.beat)
        == .milliseconds(500))
    #expect(
      FigureMotion.next(of: Self.picture(.hold, poses: 1), after: .zero, beat: Self.beat) == nil)
  }

  @Test func theOtherWayRoundGoesBackward() {
    var picture = Self.picture(.circle, poses: 3)
    picture.poses[0].spine = 10
    picture.arrows = [.around(.at(Spot(0, 0)), radii: Spot(3, 3), from: 10, to: 90)]
    #expect(picture.reversed.poses.last?.spine == 10)
    #expect(
      picture.reversed.arrows == [.around(.at(Spot(0, 0)), radii: Spot(3, 3), from: 90, to: 10)])
    #expect(picture.reversed.reversed == picture)
  }
}
