// SPDX-License-Identifier: MIT
import Screens
import Testing

@Test(arguments: [
  (Duration.zero, "00:00"), (.milliseconds(999), "00:00"), (.seconds(372), "06:12"),
  (.seconds(3_599), "59:59"), (.seconds(3_723), "1:02:03"), (.seconds(-5), "00:00"),
  (.seconds(360_000), "100:00:00"),
])
func clockTextCountsWholeSeconds(duration: Duration, text: String) {
  #expect(duration.clockText == text)
}

@Test(arguments: [
  (Duration.zero, "0 s"), (.seconds(45), "45 s"), (.seconds(60), "1 min"),
  (.seconds(330), "5 min 30 s"), (.seconds(3_600), "1 h"), (.seconds(3_723), "1 h 2 min"),
])
func spokenTextLeavesOutWhatIsNothing(duration: Duration, text: String) {
  #expect(duration.spokenText == text)
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
