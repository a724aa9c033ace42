// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@testable import RoutineExchange

@Suite struct JAWTReadingTests {
  private func length(_ routine: Routine) -> Duration {
    if case .steps(let elements) = routine.content { elements.nominalDuration } else { .zero }
  }

  @Test func aWorkoutOfTheFirstVersionIsARoutine() throws {
    let read = try Reading.read(Samples.jawtOne)

    #expect(read.format == .jawt)
    #expect(read.losses.isEmpty)
    let expected = Routine(
      id: "morning", name: "Morning", kind: .exercise, getReady: .seconds(10), transition: .zero,
      content: .steps([
        .step(Step(name: "March", dose: .hold(.seconds(45)))),
        .repetition(
          count: 3,
          [.step(Step(name: "Lunge", dose: .hold(.seconds(30)), restAfter: .seconds(15)))]),
      ]))
    #expect(read.routines == [expected])
  }

  /// People write the time to change places as an exercise, and so does what this program writes.
  @Test func timeToGetReadyIsAPauseAndNoStep() throws {
    let ready = #"{"name":"Get Ready","duration":5}"#
    let read = try Reading.read(
      #"""
      {"id":"x","title":"A","sets":[
      {"repetitions":1,"exercises":[\#(ready),{"name":"March","duration":45},\#(ready),
      {"name":"Squat","duration":20},\#(ready)]},
      {"repetitions":3,"exercises":[\#(ready),{"name":"Lunge","duration":30},\#(ready)]},
      {"repetitions":1,"exercises":[{"name":"Sit","duration":9},{"name":"Kneel","duration":9},
      {"name":"REST","duration":7}]},{"repetitions":2,"exercises":[{"name":"Rest","duration":4}]},
      {"repetitions":1,"exercises":[{"name":"Rise","duration":9},\#(ready)]}]}
      """#)

    #expect(read.losses.isEmpty)
    let five: Duration = .seconds(5)
    let expected = Routine(
      id: "a", name: "A", kind: .exercise, getReady: .seconds(15), transition: five,
      content: .steps([
        .step(Step(name: "March", dose: .hold(.seconds(45)))),
        .step(Step(name: "Squat", dose: .hold(.seconds(20)), restAfter: five * 2)),
        .repetition(
          count: 3, rest: five * 2,
          [.step(Step(name: "Lunge", dose: .hold(.seconds(30))))]),
        .step(Step(name: "Sit", dose: .hold(.seconds(9)), restAfter: .zero)),
        .step(Step(name: "Kneel", dose: .hold(.seconds(9)), restAfter: five * 3)),
        .step(Step(name: "Rise", dose: .hold(.seconds(9)))),
      ]))
    #expect(read.routines == [expected])
  }

  @Test func anExportIsAListOfWorkouts() throws {
    let read = try Reading.read(Samples.jawtTwo)

    #expect(read.routines.map(\.name) == ["Evening"])
    // Nothing follows the second rest.
    #expect(read.routines.first.map(length) == .seconds(140))
    #expect(read.losses.isEmpty)
  }

  @Test func workoutsOfOneNameAreToldApart() throws {
    let sets = #"[{"repetitions":1,"exercises":[{"name":"A","duration":9}]}]"#
    let workout = #"{"title":"Día 1!","sets":\#(sets)}"#
    let read = try Reading.read(#"{"workouts":[\#(workout),\#(workout),\#(workout)]}"#)

    #expect(read.routines.map(\.id) == ["dia-1", "dia-1-2", "dia-1-3"])
  }

  @Test func anExportInLatinOneIsReadAndTold() throws {
    let workout = Samples.jawtOne.replacing("Lunge", with: "Übung für Füße")
    let bytes = workout.unicodeScalars.map { UInt8($0.value) }
    let read = try ForeignFile.read(bytes, file: "file")

    let texts = read.losses.texts
    #expect(
      texts.count == 1 && texts[0].hasPrefix("read as Latin-1,") && texts[0].hasSuffix("line 1"))
    let text = RoutineFileText.written(try #require(read.routines.first))
    #expect(text.contains("name: Übung für Füße"))
  }

  /// The export keeps only the lowest byte of each letter: a č becomes a line end, and ’ a control
  /// character.
  @Test func lettersThatTheExportDamagedAreReplacedAndTold() throws {
    let workout = Samples.jawtOne.replacing("Lunge", with: "č’s é")
    let bytes = workout.utf16.map { UInt8(truncatingIfNeeded: $0) }
    let read = try ForeignFile.read(bytes, file: "file")

    let text = RoutineFileText.written(try #require(read.routines.first))
    #expect(text.contains("\u{FFFD}\u{FFFD}s é"))
    #expect(read.losses.contains { $0.what == .damagedCharacters })
  }

  @Test func escapesAreLetters() throws {
    let steps = try Reading.steps(
      Samples.jawtOne.replacing("March", with: #"\u00c4\ud83d\ude00\"\\\/\n\ud800x"#))
    guard case .step(let step) = steps.first else { return }

    #expect(step.name == "Ä😀\"\\/ \u{FFFD}x")
  }

  @Test func whatTheAppDoesNotDoIsLeftOutAndTold() throws {
    let read = try Reading.read(
      """
      {"title": "", "colour": 3, "sets": [
        {"repetitions": 0, "exercises": [{"name": "A", "duration": 5}]},
        {"repetitions": 1, "exercises": []},
        {"repetitions": null, "exercises": [
          {"name": "B", "duration": 0},
          {"name": null, "duration": null}]}]}
      """)

    #expect(read.routines.first?.name == "Workout")
    #expect(read.routines.first.map(length) == .seconds(30))
    #expect(
      read.losses.texts == [
        "key 'colour' left out, line 1", "given a name, because it has none, lines 1, 6",
        "set without rounds or exercises left out, lines 2-3", "exercise of 0 s left out, line 5",
      ])
  }

  @Test(arguments: [
    ("{", "1:2 expected a key in quotes"),
    (#"{"title" 1}"#, "1:10 expected ':' after the key"),
    ("[1,\n 2", "2:3 expected ',' or ']'"),
    ("{}\n{}", "2:1 unexpected text after the end; delete it"),
    ("[01]", "1:2 not a valid JSON number"),
    ("[1.]", "1:2 not a valid JSON number"),
    ("[nul]", "1:2 expected a value"),
    ("[\"a", "1:2 a quote that is never closed"),
    (#"["\x"]"#, "1:3 not a valid JSON escape"),
    ("[3]", "1:2 expected an object, not a number"),
    ("[]", "1:1 no workout with exercises"),
    (#"{"workouts": 3}"#, "1:14 expected a list, not a number"),
    (
      #"{"sets": []}"#,
      "1:1 'title' missing; is this a file of Just Another Workout Timer?"
    ),
    (#"{"title": "A", "sets": []}"#, "1:1 no workout with exercises"),
    (
      #"{"title": "A", "version": 3, "sets": []}"#,
      "1:1 version 3 of the app's files is not known; 1 and 2 are"
    ),
    (#"{"title": "A", "sets": [{"repetitions": 2}]}"#, "1:25 'exercises' missing"),
    (
      #"{"title":"A","sets":[{"repetitions":1,"exercises":[{"name":1,"duration":2}]}]}"#,
      "1:60 expected text, not a number"
    ),
    (
      #"{"title":"A","sets":[{"repetitions":1,"exercises":[{"name":"B","duration":1e3}]}]}"#,
      "1:75 '1e3' is not a whole number that fits"
    ),
    (
      #"{"title":"A","sets":[{"repetitions":1,"exercises":[{"name":"B","duration":99999}]}]}"#,
      "1:75 longer than 24 hours"
    ),
    (
      #"{"title":"A","sets":[{"repetitions":99999,"exercises":[{"name":"B","duration":9}]}]}"#,
      "1:22 more than 10000 rounds"
    ),
    (
      #"{"title":"A","sets":[{"repetitions":9999,"exercises":[{"name":"B","duration":9}]}]}"#,
      "1:1 more than 5000 exercises, rounds included; split the workout"
    ),
  ])
  func whatIsNoWorkoutIsRefusedWithItsPlace(text: String, problem: String) {
    #expect(Reading.problems(text).first == problem)
  }
}
