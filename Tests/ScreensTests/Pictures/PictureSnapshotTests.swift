// SPDX-License-Identifier: MIT
import BuiltinRoutines
import Figures
import RoutineModel
import SessionEngine
import Synchronization
import Testing
import TextCanvas

@testable import Screens

/// Pictures of steps on the screens of sessions.
@Suite struct PictureSnapshotTests {
  private static func routine(_ id: RoutineID) throws -> Routine {
    try #require(BuiltinRoutine.all.first { $0.outline.id == id }).make()
  }

  /// A session of a built-in routine, with its pictures.
  private static func session(
    of id: RoutineID, segment: Int, seconds: Double, _ motion: PictureMotion = .moving,
    as glyphs: FigureGlyphs = .quadrants, on shelf: any FigureShelf = EmptyFigureShelf()
  ) throws -> ShownSession {
    let routine = try routine(id)
    var machine = SessionMachine(
      try SessionFixtures.plan(routine), gap: GapRule(policy: .continue, length: .seconds(3)))
    _ = try machine.handle(.start, at: .start)
    for _ in 0..<segment { _ = try machine.handle(.next, at: .start) }
    let now = SessionInstant(milliseconds: Int64(seconds * 1_000))
    _ = try machine.handle(.timeReached, at: now)
    var shown = ShownSession(SessionScreen(machine: machine, now: now))
    shown.pictures = StepPictures(motion, FigureLook(glyphs, on: shelf))
    shown.pictures.add(routine, to: id)
    return shown
  }

  /// Relief of a site, with its pictures.
  private static func relief(
    of site: CrampSite, side: Side, step: Int = 0, seconds: Double, guide: CrampGuide = .none,
    on shelf: any FigureShelf = EmptyFigureShelf()
  ) throws -> ShownSession {
    let routine = try BuiltInReliefs.routine(site)
    let plan = try SessionFixtures.plan(routine, side: side)
    let cramp = Cramp(site: site, side: side, relief: plan, known: [])
    let skipped = (0..<step).map { _ in (seconds: 0.0, event: SessionEvent.next) }
    var shown = try ShownSession.after(
      [(0, .cramp(cramp))] + skipped + [(seconds, .timeReached)])
    shown.guide = guide
    shown.pictures = StepPictures(.moving, FigureLook(on: shelf))
    shown.pictures.add(routine, to: plan.routine)
    return shown
  }

  @Test func everyPictureStandsWhereItWasLookedAt() throws {
    let all: [(String, ShownSession)] = [
      ("get-ready", try Self.session(of: "bedtime", segment: 0, seconds: 2)),
      ("hold", try Self.session(of: "bedtime", segment: 1, seconds: 12)),
      ("left", try Self.session(of: "bedtime", segment: 3, seconds: 9)),
      ("relief-first", try Self.relief(of: .calf, side: .left, seconds: 3)),
      ("relief-second", try Self.relief(of: .calf, side: .right, seconds: 12)),
    ]
    for (name, shown) in all { expectSnapshots(of: shown, "picture-\(name)", at: screenSizes) }
  }

  @Test func everyKindOfGlyphIsDrawnAsItWasLookedAt() throws {
    for glyphs in [FigureGlyphs.halves, .braille, .ascii] {
      let shown = try Self.session(of: "bedtime", segment: 0, seconds: 2, as: glyphs)
      expectSnapshots(of: shown, "picture-\(glyphs)")
    }
    let dim = try Self.relief(
      of: .calf, side: .left, seconds: 3, guide: CrampGuide(recent: often, isDim: true))
    expectSnapshots(of: dim, "picture-dim")
  }

  @Test func homeShowsTheFirstStepOfARoutine() throws {
    let routine = try Self.routine("foot-calf-warm-up")
    var shown = Shown(HomeScreen(routines: [HomeRoutine(routine)]))
    shown.figures = FigureLook()
    expectSnapshots(of: shown, "picture-home", at: [Size(columns: 120, rows: 40)])
  }

  @Test func aPictureIsShownLarge() throws {
    let shown = try Self.session(of: "bedtime", segment: 0, seconds: 2)
    expectSnapshots(of: shown.after(.character("v")), "picture-large", at: screenSizes)
    #expect(shown.after(.character("v"), .character("x")).modal == nil)
  }

  /// The size of a screen, and how often its picture is drawn: large ones half as often.
  private static let beats: [(size: Size, beat: Duration)] = [
    (Size(columns: 80, rows: 24), .milliseconds(500)),
    (Size(columns: 120, rows: 40), .milliseconds(1_000)),
  ]

  @Test(arguments: beats.indices) func itMovesForSixSecondsWhereItIsSeen(index: Int) throws {
    let (size, beat) = Self.beats[index]
    var shown = try Self.session(of: "bedtime", segment: 1, seconds: 0, on: NotingShelf())
    #expect(shown.screen.scene.figureChange == nil, "not drawn yet")
    var moments: [SessionInstant] = []
    var frames = [shown.draw(size)]
    while let next = shown.screen.scene.figureChange {
      moments.append(next)
      shown.screen.show(shown.machine, at: next)
      frames.append(shown.draw(size))
    }
    #expect(moments.map(\.sinceStart) == (1...Int(.seconds(6) / beat)).map { beat * $0 })
    #expect(frames[0].picture(size) != frames[1].picture(size))
    // Without room for it, it does not wake the program.
    shown.screen.show(shown.machine, at: .start)
    _ = shown.draw(Size(columns: 40, rows: 12))
    #expect(shown.screen.scene.figureChange == nil)
  }

  /// Walks through every built-in routine; each step has its picture.
  @Test(arguments: BuiltinRoutine.all.map(\.outline.id)) func everyStepIsShown(id: RoutineID) throws
  {
    let routine = try Self.routine(id)
    guard case .steps = routine.content else { return }
    let plan = try SessionFixtures.plan(routine)
    var pictures = StepPictures(.still)
    pictures.add(routine, to: id)
    for segment in plan.segments {
      #expect(pictures.picture(of: segment, in: plan) != nil, "\(segment.name)")
    }
  }

  private static let wideSizes = [Size(columns: 100, rows: 30), Size(columns: 120, rows: 40)]

  @Test(arguments: CrampSite.allCases, wideSizes)
  func onAWideTerminalEveryStepOfReliefHasItBesideTheDigits(site: CrampSite, size: Size) throws {
    var seen = 0
    // Until the question how to continue.
    while true {
      for seconds in [0, 15.0] {
        let shelf = NotingShelf()
        let shown: ShownSession
        do {
          shown = try Self.relief(of: site, side: .left, step: seen, seconds: seconds, on: shelf)
        } catch SessionRejection.choiceExpected {
          #expect(seen > 2)
          return
        }
        guard shown.screen.scene.figure != nil else { continue }
        _ = shown.draw(size)
        #expect(shelf.beat != nil, "step \(seen) after \(seconds) s")
      }
      seen += 1
    }
  }

  @Test(arguments: BuiltinRoutine.all.map(\.outline.id))
  func onAWideTerminalEveryStepHasItBesideTheDigits(id: RoutineID) throws {
    guard case .steps = try Self.routine(id).content else { return }
    let plan = try SessionFixtures.plan(try Self.routine(id))
    for index in plan.segments.indices {
      for size in Self.wideSizes {
        let shelf = NotingShelf()
        let shown = try Self.session(of: id, segment: index, seconds: 3, on: shelf)
        _ = shown.draw(size)
        #expect(shelf.beat != nil, "\(plan.segments[index].name) at \(size)")
      }
    }
  }

  @Test func stillOnesNeverMoveAndOffShowsNone() throws {
    let still = try Self.session(
      of: "bedtime", segment: 1, seconds: 0, .still, on: NotingShelf())
    _ = still.draw(Size(columns: 120, rows: 40))
    #expect(still.screen.scene.figureChange == nil)
    #expect(still.screen.scene.figure != nil)
    let off = try Self.session(of: "bedtime", segment: 1, seconds: 0, .off)
    #expect(off.screen.scene.figure == nil)
    #expect(!off.bindings.contains { $0.hint.key == "v" })
  }
}

/// A shelf that keeps nothing and notes what is drawn.
private final class NotingShelf: FigureShelf {
  private let noted = Mutex<Duration?>(nil)

  var beat: Duration? { noted.withLock { $0 } }
  func clear() { noted.withLock { $0 = nil } }
  func drawing(of pose: StepFigure.Pose, _ size: Size) -> FigureDrawing {
    noted.withLock { $0 = FigureMotion.beat(columns: size.columns, rows: size.rows) }
    return pose.drawn(size)
  }
}

extension CellBuffer {
  /// The right third between the header and the foot.
  fileprivate func picture(_ size: Size) -> [Cell] {
    (6..<size.rows - 8).flatMap { row in
      (size.columns * 2 / 3..<size.columns).map { self[row: row, column: $0] }
    }
  }
}
