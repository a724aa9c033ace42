// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

@Suite struct HomeSnapshotTests {
  private func home(
    _ routines: [HomeRoutine] = SampleRoutines.home, _ overview: LogOverview? = sampleOverview,
    _ recent: ReviewFigures? = sampleRecent, keys: [Key] = []
  ) -> Shown<HomeScreen> {
    var screen = Shown(HomeScreen(routines: routines))
    screen.overview = overview
    screen.recent = recent
    for key in keys { _ = screen.handle(key) }
    return screen
  }

  @Test func manyRoutines() {
    expectSnapshots(of: home(keys: [.down, .down, .down]), "home-many", at: everySize)
  }

  @Test func beforeTheLogHasAnswered() {
    expectSnapshots(of: home(SampleRoutines.home, nil, nil), "home-waiting")
  }

  @Test func nothingLogged() {
    expectSnapshots(
      of: home(SampleRoutines.home, LogOverview(), SampleReview.recent(ReviewedLog())),
      "home-nothing-logged")
  }

  @Test func noRoutines() { expectSnapshots(of: home([]), "home-empty") }

  @Test func oneRoutine() {
    expectSnapshots(of: home([HomeRoutine(SampleRoutines.relief)]), "home-one")
  }

  @Test func aFilter() {
    let keys: [Key] = "/calf".map(Key.character)
    expectSnapshots(of: home(keys: keys), "home-filtered")
  }

  @Test func aFilterThatIsTyped() {
    let keys: [Key] = "/calf".map(Key.character) + [.enter]
    expectSnapshots(of: home(keys: keys), "home-filtered-selecting")
  }

  @Test func aFilterWithoutAMatch() {
    let keys: [Key] = "/yoga".map(Key.character)
    expectSnapshots(of: home(keys: keys), "home-filtered-nothing")
  }

  @Test func aBrokenFile() {
    expectSnapshots(
      of: home(SampleRoutines.home + [SampleRoutines.broken], keys: [.end]), "home-broken-file")
  }

  @Test func aFileWithAWarning() {
    var routine = SampleRoutines.home[0]
    routine.warning =
      "line 1: name: YAML takes '#3' for a comment, so the text ends before it; if it belongs to "
      + "the text, put all of it in quotes: \"Knee #3\""
    expectSnapshots(of: home([routine]), "home-warning")
  }

  @Test func hardNames() {
    var screen = home(SampleRoutines.hard)
    screen.notice = "The log cannot be written: the disk is full."
    expectSnapshots(of: screen, "home-hard-names")
  }

  @Test func aQuestionAndAdvice() {
    var screen = home()
    screen.sorenessDue = SampleCramps.full
    screen.advice = .frequent("3 cramps in 7 days")
    expectSnapshots(of: screen, "home-soreness")
    screen.notice = "The log cannot be written: the disk is full."
    expectSnapshots(of: screen, "home-soreness-notice", at: screenSizes)
    _ = screen.handle(.character("?"))
    expectSnapshots(of: screen, "home-soreness-keys")
    var advising = home()
    advising.advice = .frequent("woken on 2 nights of 7")
    expectSnapshots(of: advising, "home-advice")
  }

  @Test func thePageOfKeys() { expectSnapshots(of: home(keys: [.character("?")]), "home-keys") }
}
