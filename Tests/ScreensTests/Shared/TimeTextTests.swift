// SPDX-License-Identifier: MIT
import RoutineModel
import Screens
import Testing
import Wording

@Test(arguments: [
  (Duration.zero, "0:00"), (.milliseconds(999), "0:00"), (.seconds(372), "6:12"),
  (.seconds(3_599), "59:59"), (.seconds(3_723), "1:02:03"), (.seconds(-5), "0:00"),
  (.seconds(360_000), "100:00:00"),
])
func lengthTextCountsWholeSeconds(duration: Duration, text: String) {
  #expect(duration.lengthText == text)
}

@Test(arguments: [
  (Duration.zero, "0 s"), (.seconds(45), "45 s"), (.seconds(60), "1 min"),
  (.seconds(330), "5 min 30 s"), (.seconds(3_600), "1 h"), (.seconds(3_723), "1 h 2 min"),
])
func spokenTextLeavesOutWhatIsNothing(duration: Duration, text: String) {
  #expect(duration.spokenText == text)
}

/// A length from a file is rounded to the nearest second, but never to zero.
@Test(arguments: [
  (Dose.hold(.milliseconds(19_980)), "20 s"), (.hold(.milliseconds(333)), "1 s"),
  (.hold(.milliseconds(1)), "1 s"), (.hold(.milliseconds(1_499)), "1 s"),
  (.hold(.milliseconds(1_500)), "2 s"), (.hold(.milliseconds(59_700)), "1 min"),
  (.hold(least: .milliseconds(9_990), most: .milliseconds(14_990)), "10–15 s"),
  (.hold(least: .milliseconds(100), most: .milliseconds(400)), "1 s"),
  (.reps(count: 3, tempo: .milliseconds(333)), "3 × 0.3 s"),
  (.reps(count: 3, tempo: .milliseconds(1)), "3 × 0.1 s"),
  (.reps(count: 3, tempo: .milliseconds(1_990)), "3 × 2 s"),
  (.reps(count: 3, tempo: .milliseconds(9_960)), "3 × 10 s"),
  (.reps(count: 3, tempo: .milliseconds(59_980)), "3 × 1 min"),
])
func lengthsAreTheNearestSecond(dose: Dose, text: String) {
  #expect(dose.spokenText == text)
}

@Test(arguments: [(19_980, "0:20", "20 s"), (333, "0:01", "1 s"), (0, "0:00", "0 s")])
func lengthsOfRoutinesAreTheNearestSecond(milliseconds: Int, column: String, words: String) {
  let routine = HomeRoutine(
    id: "brief", name: "Brief", kind: .mobility, nominal: .milliseconds(milliseconds))
  #expect(routine.lengthText == column)
  #expect(routine.lengthWords == words)
}

@Test(arguments: [
  (Duration.seconds(10), Duration.seconds(15), "10–15 s"),
  (.seconds(180), .seconds(300), "3–5 min"),
  (.seconds(45), .seconds(120), "45 s – 2 min"), (.seconds(30), .seconds(30), "30 s"),
  (.seconds(90), .seconds(150), "1 min 30 s – 2 min 30 s"),
])
func rangesShareTheirUnit(least: Duration, most: Duration, text: String) {
  #expect(spokenRange(least, most) == text)
}
