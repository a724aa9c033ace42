// SPDX-License-Identifier: MIT
import RoutineFiles
import RoutineModel
import SessionEngine
import Testing

@testable import Cues

/// What is spoken, and that it ends in time.
@Suite struct SpeechTests {
  @Test(
    arguments: [
      (5, "Next: Calf stretch, left"), (3, "Next: Calf stretch, left"), (2, "Calf stretch, left"),
      (1, nil),
    ] as [(Int64, String?)])
  func theFullestThatFitsIsSpoken(quiet: Int64, text: String?) {
    #expect(Speech(for: .ready(9, quiet: quiet), after: .zero, rate: 0)?.text == text)
  }

  @Test func aToneBeforeItTakesOfItsTime() {
    let cue = Cue.ready(9, quiet: 3)
    #expect(Speech(for: cue, after: .milliseconds(700), rate: 0)?.text == "Calf stretch, left")
    #expect(Speech(for: cue, after: .milliseconds(1_500), rate: 0)?.text == "Calf stretch")
  }

  @Test func aFasterVoiceSaysMore() {
    let cue = Cue.ready(9, quiet: 2)
    #expect(Speech(for: cue, after: .zero, rate: 60)?.text == "Next: Calf stretch, left")
    #expect(Speech(for: cue, after: .zero, rate: -60)?.text == "Calf stretch")
    #expect([-100, 0, 100, 900].map(SpeechRate.wordsPerMinute) == [80, 175, 450, 450])
  }

  @Test func nothingThatMovesACursorIsSpoken() {
    let cue = Cue.of(
      .start, instruction: "Sit\u{1B}[2J.\r\nPull \t now", isOfRelief: true)
    #expect(Speech(for: cue, after: .zero, rate: 0)?.text == "Sit [2J. Pull now")
  }

  @Test(arguments: MeasuredSpeech.all)
  func speakingTakesNoLongerThanIsThought(measured: MeasuredSpeech) {
    let thought = measured.text.spokenLength(rate: 0)
    #expect(measured.length <= thought + .milliseconds(220))
    #expect(measured.text.count > 60 || measured.length <= thought + .milliseconds(120))
    // And not underestimated so far that words are dropped without need.
    #expect(measured.length + .milliseconds(700) >= thought * 3 / 4)
  }

  @Test(arguments: [3, 5, 10], [SoundMeans.voice, .both])
  func noWordIsSpokenOverACount(count: Int64, means: SoundMeans) throws {
    var (spoken, counted, sides, announced) = (0, 0, 0, 0)
    let settings = SoundSettings.of(means) { $0.rule = CueRule(lastSeconds: count) }
    for plan in try Self.plans() {
      var machine = SessionMachine(plan, gap: GapRule(policy: .continue, length: .seconds(3)))
      machine.cueRule = settings.rule
      var effects = try machine.handle(.start, at: .start)
      var now = SessionInstant.start
      var speaking: (text: String, until: SessionInstant)?
      while true {
        let cues = effects.compactMap { effect in
          if case .cue(let cue) = effect { cue } else { nil }
        }
        let signal = Signal(cues, at: now, settings, in: .day)
        let isCount = cues.contains { if case .lastSeconds = $0.kind { true } else { false } }
        if isCount || signal.tone == .start {
          counted += 1
          if let speaking {
            #expect(speaking.until <= now, "\(plan.name): \(speaking.text)")
          }
        }
        if cues.contains(where: { $0.kind == .sideSwitch }) {
          sides += 1
          if signal.speech != nil || signal.tone == .sideSwitch { announced += 1 }
        }
        if let speech = signal.speech, !isCount {
          spoken += 1
          speaking = (speech.text, now + speech.delay + MeasuredSpeech.length(of: speech.text))
        }
        guard machine.nextDeadline != nil else { break }
        // Steps that only the person ends are ended after a while.
        let coming = machine.comingCues.first
        now = coming?.at ?? now + .seconds(60)
        effects = try machine.handle(coming == nil ? .done : .timeReached, at: now)
      }
    }
    #expect(spoken > 300 && counted > 1_000)
    #expect(sides > 100 && announced == sides)
  }

  /// The plans of all built-in routines except relief, which has no countdown.
  private static func plans() throws -> [SessionPlan] {
    let catalog = RoutineCatalog.load(ownFolder: nil)
    return try catalog.entries.compactMap { entry in
      guard let routine = try? entry.result.get(), routine.kind != .relief else { return nil }
      return try SessionPlan(routine, affectedSide: .left) { catalog.routine($0) }
    }
  }
}
