// SPDX-License-Identifier: MIT

import RoutineModel
import StrictYAML
import Testing

@testable import RoutineFiles

@Suite struct ValidFileTests {
  private func routine(_ file: String) throws -> LocatedRoutine {
    try Fixtures.decode(try Fixtures.bytes("Fixtures/Valid/\(file)"), file: file).get()
  }

  @Test(arguments: Fixtures.files(in: "Fixtures/Valid"))
  func isDecoded(file: String) throws {
    #expect(try !routine(file).routine.name.isEmpty)
  }

  @Test func aRangeOfRepsIsUnderstoodWithAndWithoutATempo() throws {
    let file = """
      name: Press
      kind: exercise
      steps:
        - name: Press
          reps: 8-12
        - name: Row
          reps: 8-12
          tempo: 3s

      """

    let routine = try Fixtures.decode(Array(file.utf8)).get().routine

    #expect(
      routine.content
        == .steps([
          .step(Step(name: "Press", dose: .reps(count: 12, tempo: nil, least: 8))),
          .step(Step(name: "Row", dose: .reps(count: 12, tempo: .seconds(3), least: 8))),
        ]))
  }

  @Test func everyKeyIsUnderstood() throws {
    let circle = Step(
      name: "Circle", dose: .reps(count: 10, tempo: .milliseconds(1_500)), side: .each,
      directions: [.clockwise, .counterclockwise], sets: 2, rest: .zero,
      switchRest: .seconds(90), isOptional: true)
    let stretch = Step(
      name: "Stretch \u{2014} slowly", instruction: "Sit down. Breathe & *relax*.",
      caution: "Plain text that goes on, with & and * and [ in it",
      dose: .hold(least: .seconds(10), most: .seconds(15)), side: .affected,
      restAfter: .seconds(20), recommendedWhen: [.cold, .frequent], onlyWhen: [.night, .cold],
      avoidWhen: [.heat, .suspectedClot], needs: [.standing, .warmth])
    let expected = Routine(
      id: "everything", name: "Everything, it's all here", kind: .relief,
      summary: "Two lines of text. And a paragraph.",
      sources: ["A book: the \"first\" one", "Another, https://example.org/a#b"], site: .foot,
      getReady: .zero, transition: .milliseconds(500),
      sound: SoundWish(means: .voice, count: 5, half: false, every: .seconds(90)),
      content: .steps([
        .step(stretch), .step(circle),
        .repetition(
          count: 3, rest: .seconds(60),
          [
            .step(
              Step(name: "Own pace", dose: .reps(count: 12, tempo: nil), restAfter: .zero)),
            .repetition(count: 2, [.step(Step(name: "Until done", dose: .untilDone))]),
          ]),
        .step(Step(name: "Range", dose: .hold(least: .seconds(90), most: .seconds(180)))),
      ]))

    #expect(try routine("everything.yaml").routine == expected)
  }

  @Test func silenceIsAWishAndNoWishIsNone() throws {
    #expect(
      try routine("silent.yaml").routine.sound
        == SoundWish(means: .off, count: 0, half: true, every: .zero))
    #expect(try routine("workout-open.yaml").routine.sound == SoundWish())
  }

  @Test func workoutNamesItsPhasesWithTheirPlaces() throws {
    let located = try routine("workout-open.yaml")

    #expect(
      located.routine.content
        == .phases(
          WorkoutPhases(
            warmUp: "running-warm-up", exercise: .open, coolDown: "running-cool-down")))
    let references = Fixtures.read(try Fixtures.bytes("Fixtures/Valid/workout-open.yaml"))
      .references
    #expect(references.map(\.phase) == [.warmUp, .coolDown])
    #expect(references.map(\.place.line) == [3, 5])
    #expect(references.map(\.place.column) == [10, 12])
    #expect(located.kindPlace.line == 2)
  }

  @Test func workoutExerciseIsATimeOrARoutine() throws {
    let fixed = try routine("workout-fixed.yaml").routine.content
    let named = try routine("workout-routine.yaml").routine.content

    #expect(
      fixed == .phases(WorkoutPhases(warmUp: nil, exercise: .fixed(.seconds(5_400)), coolDown: nil))
    )
    #expect(
      named == .phases(WorkoutPhases(warmUp: nil, exercise: .routine("5k-run"), coolDown: nil)))
  }

  @Test(arguments: [
    ("1ms", 1), ("30s", 30_000), ("1.5s", 1_500), ("0.001s", 1), ("1.50min", 90_000),
    ("1min30s", 90_000), ("1h1min1s1ms", 3_661_001), ("24h", 86_400_000), ("0.1h", 360_000),
    ("86400000ms", 86_400_000), ("45 s", 45_000), ("1 min 30 s", 90_000), ("1min 30s", 90_000),
    ("0.333min", 19_980), ("333ms", 333),
  ])
  func durationIsReadExactly(text: String, milliseconds: Int) throws {
    #expect(
      try DurationText.single(text, allowsZero: false).get() == .milliseconds(milliseconds))
  }

  @Test(arguments: [
    "", " ", "s", "30", "030s", "00s", "-0s", "+5s", "5s5s", "1s1min", "1..5s", "1.s", ".5s",
    "1e3s",
    "1:30", "0x10s", "30S", "٣s", "30s ", "24h1ms", "0.0001s", "-", "10-", "5s-", "-5s",
    "10-15-20s", "99999999999999999999999h", "0.00000000000000000001h",
  ])
  func otherTextIsNoDuration(text: String) {
    #expect(throws: DurationText.Fault.self) { _ = try DurationText.hold(text).get() }
    if case .failure(let fault) = DurationText.single(text, allowsZero: true) {
      #expect(!fault.message.isEmpty)
    }
  }

  @Test func pauseMayBeZeroButNoDose() throws {
    #expect(try DurationText.single("0s", allowsZero: true).get() == .zero)
    #expect(throws: DurationText.Fault.self) {
      _ = try DurationText.single("0s", allowsZero: false).get()
    }
    #expect(throws: DurationText.Fault.self) { _ = try DurationText.hold("0-5s").get() }
  }
}
