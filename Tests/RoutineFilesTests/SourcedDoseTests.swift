// SPDX-License-Identifier: MIT

import BuiltinRoutines
import RoutineModel
import StrictYAML
import Testing

@testable import RoutineFiles

/// The doses of routines with sources, compared step by step.
///
/// In the table: `30s` a hold, `10 reps`, `@4s` the time for one, `/s` each side, `affected` the affected
/// side, `3 x` sets before the dose, `8 x [` rounds of the steps up to `]`.
@Suite struct SourcedDoseTests {
  private static let catalog = RoutineCatalog.load(ownFolder: nil)

  /// A routine according to its sources.
  struct Sourced: Sendable, CustomTestStringConvertible {
    let id: RoutineID
    let kind: RoutineKind
    let sources: [String]
    let doses: [String]
    /// What its texts must mention besides the doses.
    let says: [String]

    init(
      _ id: RoutineID, _ kind: RoutineKind, from sources: [String], says: [String] = [],
      _ doses: [String]
    ) {
      (self.id, self.kind, self.sources, self.doses, self.says) = (id, kind, sources, doses, says)
    }

    var testDescription: String { id.rawValue }
  }

  private static let elevenPlus = [
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC2600961/table/tbl1",
    "https://us.humankinetics.com/blogs/excerpt/running-exercises",
  ]
  private static let otago = [
    "https://roh.nhs.uk/services-information/therapy/otago-strength-and-balance-exercises"
  ]
  private static let couch = [
    "https://www.nhs.uk/better-health/get-active/get-running-with-couch-to-5k/couch-to-5k-running-plan",
    "https://residentialsupport.qmul.ac.uk/get-up-and-go-couch-to-5k_137095",
  ]
  /// The first and the third part of the 11+: 8 minutes and 2.
  private static let jogging = [
    "Jog straight: 2 x 40s", "Hip out: 2 x 40s", "Hip in: 2 x 40s", "Circle partner: 2 x 40s",
    "Shoulder contact: 2 x 40s", "Two forward, one back: 2 x 40s",
  ]
  private static let running = [
    "Run across the pitch: 2 x 20s", "Bounding: 2 x 20s", "Plant and cut: 2 x 20s",
  ]
  private static let pitch = [
    "Age 14 and over", "two rows of six cones", "5 to 6 metres apart",
    "Land softly, knees over toes",
  ]

  private static let all: [Sourced] = [
    Sourced(
      "six-minute-warm-up", .warmUp,
      from: ["http://www.nhs.uk/Livewell/fitness/Pages/how-to-warm-up.aspx"],
      says: ["forward and back", "toes up", "opposite hand", "Keep marching", "10 cm"],
      [
        "March: 3min", "Heel digs: 60 reps @1s", "Knee lifts: 30 reps @1s",
        "Shoulder rolls: 2 x 5 reps @1.5s forward, backward", "Knee bends: 10 reps @3s",
      ]),
    Sourced(
      "stretch-down", .coolDown,
      from: ["https://healthwell.eani.org.uk/healthtopic/get-fit/stretching-after-exercise"],
      says: ["feels tight", "never into pain"],
      [
        "Easy walk: 5min", "Buttock stretch: 10-15s /s", "Hamstring stretch: 10-15s /s",
        "Inner thigh stretch: 10-15s", "Calf stretch: 10-15s /s", "Thigh stretch: 10-15s /s",
      ]),
    Sourced(
      "football-warm-up", .warmUp, from: elevenPlus,
      says: pitch + [
        "Twice a week", "may lower the risk of injury", "hamstring strain",
        "a partner holds your ankles", "lower knee bent", "Hold the ball",
      ],
      jogging + [
        "Plank: 3 x 20-30s", "Side plank: 3 x 20-30s /s", "Nordic lower: 3-5 reps",
        "One-leg stance: 2 x 30s /s", "Squats, heels raised: 2 x 30s", "Vertical jumps: 2 x 30s",
      ] + running),
    Sourced(
      "football-match-day", .warmUp, from: elevenPlus, says: pitch + ["match days"],
      jogging + running),
    Sourced(
      "steady-feet", .mobility,
      from: [
        "https://www.nhs.uk/live-well/exercise/balance-exercises/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC7689963",
      ],
      says: [
        "three times a week", "fixed worktop or a wall", "shoes on", "dizzy", "at your own pace",
        "a count of 3, lower for a count of 5", "Walk 10 steps sideways", "At least 5 steps",
        "Fingers on a wall",
      ],
      [
        "Sit to stand: 10 reps", "Heel raises: 10 reps @8s", "Toe raises: 10 reps @8s",
        "Heel-toe stand: 10s /s", "Sideways walk: until done left, right",
        "Heel-to-toe walk: until done",
        "One-leg stand: 3 x 5-10s /s",
      ]),
    Sourced(
      "walking-warm-up", .warmUp, from: otago,
      says: ["something fixed, not a chair", "hips still", "Sit or stand"],
      [
        "March on the spot: 2min", "Head turns: 5 reps @4s /s", "Chin back: 5 reps @4s",
        "Back arch: 5 reps @4s", "Trunk turns: 5 reps @4s /s", "Ankle bends: 10 reps @2s /s",
      ]),
    Sourced("walking-cool-down", .coolDown, from: otago, ["March on the spot: 2min"]),
    Sourced("walking", .workout, from: otago, ["walking-warm-up", "open", "walking-cool-down"]),
    Sourced(
      "first-steps", .mobility,
      from: [
        "http://www.medica-tradefair.com/cgi-bin/md_medica/lib/pub/tt.cgi/New_Stretch_Relieves_Pain.html",
        "https://www.commonspirit.org/conditions-treatments/plantar-fasciitis-exercises",
      ],
      says: [
        "before your first step", "after long sitting", "three times a day", "over the other knee",
        "toward the shin", "pop, swelling, numbness or diabetes",
      ],
      ["Foot up and down: 10 reps @2s affected", "Arch stretch: 10 x 10s affected"]),
    Sourced(
      "heel-drops", .exercise,
      from: [
        "https://bjsm.bmj.com/highwire/markup/85031/expansion",
        "https://info.5y1.org/tendonitis-achilles-tendon-exercises_1_d1397c.html",
      ],
      says: [
        "middle of the Achilles tendon", "confirmed", "Twice a day", "12 weeks", "disabling",
        "Go to hospital", "for 2 seconds", "heel below the step", "Up on both feet",
      ],
      [
        "Straight knee drops: 3 x 15 reps @4s affected",
        "Bent knee drops: 3 x 15 reps @4s affected",
      ]),
    Sourced(
      "ankle-sprain", .exercise,
      from: [
        "https://info.5y1.org/ankle-sprain-level_1_ed0ef3.html",
        "https://www.bmj.com/content/339/bmj.b2684.abstract",
      ],
      says: [
        "8 weeks", "can do sport again", "22%", "33%", "Get it seen",
        "knee over the ball of the foot", "hand on a wall", "knee slightly bent",
      ],
      [
        "One-leg knee bend: 2 x 15 reps @4s affected", "Toe raise on a step: 2 x 15 reps @4s",
        "One-leg stance: 3 x 1min affected",
      ]),
    Sourced(
      "walk-to-run-week-1", .exercise, from: couch, says: ["Three runs", "day of rest"],
      ["Brisk walk: 5min", "8 x [", "Run: 1min", "Walk: 1min30s", "]", "Easy walk: 5min"]),
    Sourced(
      "walk-to-run-week-2", .exercise, from: couch, says: ["Three runs", "day of rest"],
      ["Brisk walk: 5min", "6 x [", "Run: 1min30s", "Walk: 2min", "]", "Easy walk: 5min"]),
    Sourced(
      "walk-to-run-week-3", .exercise, from: couch, says: ["Three runs", "day of rest"],
      [
        "Brisk walk: 5min", "2 x [", "Run: 1min30s", "Walk: 1min30s", "Run: 3min", "Walk: 3min",
        "]", "Easy walk: 5min",
      ]),
    Sourced(
      "long-sit", .mobility,
      from: ["https://www2.hse.ie/living-well/exercise/indoor-exercises/sitting-exercises"],
      says: ["every half hour", "One leg swollen, warm or red? Get seen today.", "knee straight"],
      [
        "Heels up: 10 reps @2s", "Toes up: 10 reps @2s", "Chest stretch: 5 x 5-10s",
        "Upper body twist: 5 x 5s /s", "Hip march: 5 reps @3s /s",
        "Ankle stretch: 2 x 5 reps @3s /s",
      ]),
  ]

  @Test(arguments: all)
  func dosesSourcesAndWarningsAreThoseOfTheSources(_ sourced: Sourced) throws {
    let routine = try #require(Self.catalog.routine(sourced.id))
    let texts =
      [routine.summary]
      + RoutineTextRules.steps(routine).flatMap { [$0.instruction, $0.caution ?? ""] }
    let text = texts.joined(separator: " ")

    #expect(routine.kind == sourced.kind)
    #expect(Self.doses(routine) == sourced.doses)
    for source in sourced.sources {
      #expect(routine.sources.contains { $0.hasSuffix(", \(source)") }, "\(source)")
    }
    for words in sourced.says { #expect(text.contains(words), "\(words)") }
    #expect(
      routine.summary.contains(
        "Stop, and get help, for chest pressure, faintness, uneven heartbeat, or if too "
          + "breathless to talk."))
  }

  /// What the name says is the length.
  @Test func theSixMinuteWarmUpTakesSixMinutes() throws {
    let outline = try #require(Self.catalog.outline("six-minute-warm-up"))
    #expect(Self.catalog.length(of: outline).nominal == .seconds(360))
  }

  /// A pace that is from no source says whose it is.
  @Test(arguments: all)
  func ownChoicesAreNamed(_ sourced: Sourced) throws {
    let routine = try #require(Self.catalog.routine(sourced.id))
    let isPaced = sourced.id != "steady-feet" && sourced.doses.contains { $0.contains("@") }

    #expect(
      routine.sources.contains { $0.hasPrefix("Limber's own choice") }
        == (isPaced || sourced.id.rawValue.hasPrefix("football")))
  }

  /// Running and walking alternate without a rest that would need a key.
  @Test func intervalsFollowOneAnotherAtOnce() throws {
    for id in ["walk-to-run-week-1", "walk-to-run-week-2", "walk-to-run-week-3"] {
      #expect(Self.catalog.routine(RoutineID(id))?.transition == .zero)
    }
  }

  @Test func eachWeekNamesTheOneAfterIt() {
    let named = BuiltinRoutine.all.map(\.outline).compactMap { outline in
      outline.next.map { [outline.id, $0] }
    }
    #expect(
      named == [
        ["walk-to-run-week-1", "walk-to-run-week-2"], ["walk-to-run-week-2", "walk-to-run-week-3"],
      ])
  }

  private static func doses(_ routine: Routine) -> [String] {
    switch routine.content {
    case .steps(let elements): return elements.flatMap(written)
    case .phases(let phases):
      let exercise = phases.exercise == .open ? "open" : "another"
      return [phases.warmUp?.rawValue ?? "", exercise, phases.coolDown?.rawValue ?? ""]
    }
  }

  private static func written(_ element: RoutineElement) -> [String] {
    switch element {
    case .step(let step): [written(step)]
    case .repetition(let count, _, let elements):
      ["\(count) x ["] + elements.flatMap(written) + ["]"]
    }
  }

  private static func written(_ step: Step) -> String {
    var words = ["\(step.name):"]
    if step.sets > 1 { words.append("\(step.sets) x") }
    switch step.dose {
    case .hold(let least, let most):
      let range = [least, most].map(DurationText.written)
      let seconds = range.map { String($0.dropLast()) }
      words.append(least == most ? range[0] : "\(seconds[0])-\(range[1])")
    case .reps(let count, let tempo, let least):
      words.append("\(least.map { "\($0)-" } ?? "")\(count) reps")
      if let tempo { words.append("@\(self.tempo(tempo))") }
    case .untilDone: words.append("until done")
    }
    switch step.side {
    case .each: words.append("/s")
    case let side?: words.append(side.rawValue)
    case nil: break
    }
    if !step.directions.isEmpty {
      words.append(step.directions.map(\.rawValue).joined(separator: ", "))
    }
    return words.joined(separator: " ")
  }

  private static func tempo(_ tempo: Duration) -> String {
    tempo == .milliseconds(1_500) ? "1.5s" : DurationText.written(tempo)
  }
}
