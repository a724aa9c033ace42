// SPDX-License-Identifier: MIT
import BuiltinRoutines
import PrintedReport
import RoutineModel
import SessionEngine
import Testing

@Suite struct RoutineHandoutTests {
  private static let raises = Step(
    name: "Heel raises", instruction: "Rise on both. Lower on one. Slowly.",
    caution: "Pain above 5 of 10? Stop: press w. If it cramps, press c to stretch again.",
    dose: .reps(count: 12, tempo: .seconds(6)), side: .each, sets: 3, rest: .seconds(60),
    restAfter: .seconds(45))
  private static let sit = Step(name: "Sit", dose: .hold(.seconds(30)))

  private static let exercise = Routine(
    id: "h2", name: "Heels", kind: .exercise, summary: "Not after a tear.", sources: ["Alfredson"],
    content: .steps([
      .step(sit),
      .repetition(
        count: 2, rest: .seconds(20), [.step(raises), .repetition(count: 4, [.step(sit)])]),
    ]))
  private static let workout = Routine(
    id: "all", name: "All of it", kind: .workout, summary: "Twice a week.", sources: ["Alfredson"],
    content: .phases(
      WorkoutPhases(warmUp: "gone", exercise: .routine("h2"), coolDown: nil)))

  private func words(_ routine: Routine, name: String? = nil) throws -> String {
    var handout = RoutineHandout(
      routine, length: "9 min", warnings: Samples.warnings,
      resolve: { $0 == "h2" ? Self.exercise : nil })
    handout.name = name
    return HTMLText(html: try handout.html()).words
  }

  @Test func nothingThatSomebodyNeedsToDoItIsLeftOut() throws {
    let words = try words(Self.workout, name: "Ann")

    for told in [
      "All of it Workout, 9 min", "For Ann", "Before you start Twice a week.",
      "Exercise: Heels, 24 min 44 s", "Not after a tear.", "Sit 30 s",
      "Steps 2 to 3, in this order: 2 times, 20 s rest between.", "Step 3: 4 times.",
      "Heel raises 12 × 6 s, each side, 3 sets, 1 min rest between sets, 45 s rest after it",
      "Rise on both. Lower on one. Slowly.",
    ] {
      #expect(words.contains(told), "\(told) in \(words)")
    }
    #expect(words.ranges(of: "Alfredson").count == 1)
  }

  @Test func keysAreForThoseWhoHaveThem() throws {
    let words = try words(Self.exercise)

    #expect(words.contains("Stop: see the end. If it cramps, stretch again."))
    #expect(words.contains("GET SEEN TODAY"))
    for routine in BuiltinRoutine.all.map({ $0.make() }) {
      #expect(try !self.words(routine).contains(/\b[Pp]ress [a-z]\b/), "\(routine.id)")
    }
  }

  @Test func aFileIsShownAndNeverObeyed() throws {
    var routine = Self.exercise
    routine.name = "<script>alert(1)</script>\u{1B}[31m"
    routine.summary = routine.name
    let handout = RoutineHandout(routine, length: "", warnings: [], resolve: { _ in nil })
    let html = HTMLText(html: try handout.html())

    #expect(html.count("script") == 0)
    #expect(!html.html.contains("\u{1B}"))
    #expect(html.html.contains("default-src 'none'"))
  }
}
