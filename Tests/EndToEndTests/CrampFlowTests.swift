// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import SessionLog
import Testing

extension EndToEnd {
  /// A cramp from its key to the end of relief, at the usual size and at the smallest.
  @Suite struct CrampFlows {
    let account: Account

    init() throws {
      account = try Account()
      try account.writeMinute()
    }

    static let sizes = [(columns: 80, rows: 24), (columns: 40, rows: 12)]

    /// Waits for the question that appears by itself, until keys are accepted.
    private func isAsked(_ terminal: Terminal) throws {
      try terminal.offers("yes, stretch again", "no, it eased")
    }

    @Test func withSignsOfAClotTheKeyOfACrampSaysWhyNothingIsStretched() throws {
      let terminal = try Terminal(account, ["cramp", "calf"])
      try terminal.shows("e eased")
      try terminal.press("t", "8")
      try terminal.shows("no such signs")
      try terminal.press("c")
      try terminal.shows("No stretching with signs of a clot. t: no such signs.")
    }

    @Test(arguments: sizes)
    func notEasedThenAgainThenEasedThenAftercareThenResumed(columns: Int, rows: Int) throws {
      let terminal = try Terminal(account, ["start", "minute"], columns: columns, rows: rows)
      try terminal.shows("Stand still")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
      for _ in 0..<7 { try terminal.press("n") }
      try isAsked(terminal)
      try terminal.press("Enter")
      try terminal.shows("CRAMP  foot", "e eased")
      try terminal.press("e")
      try terminal.shows("Aftercare:")
      try terminal.press("Enter")
      try terminal.shows("AFTERCARE  foot", "e enough")
      try terminal.press("e")
      try terminal.shows("[Resume]")
      try terminal.press("Enter")
      try terminal.shows("RESUMING")
      try terminal.press("q")
      try terminal.agree(to: "End this session?")
      try terminal.shows("SESSION ENDED")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let session = try account.lastSession()
      #expect(session.crampCount == 1)
      #expect(session.addsUp)
      let cramp = try #require(session.cramps?.first)
      #expect(cramp.outcome == "eased")
      let events = try #require(session.events)
      let onset = try #require(events.first { $0.event == "cramp" })
      let eased = try #require(events.first { $0.event == "eased" })
      #expect(cramp.timeToReliefMs == eased.atMs - onset.atMs)
      #expect(events.contains { $0.event == "again" })
      #expect(events.contains { $0.event == "aftercare" })
    }

    @Test(arguments: sizes)
    func skippedThroughAndNotAnsweredTheCoolDownComesFirst(columns: Int, rows: Int) throws {
      let terminal = try Terminal(account, ["start", "minute"], columns: columns, rows: rows)
      try terminal.shows("Stand still")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot", "e eased")
      for _ in 0..<7 { try terminal.press("n") }
      try isAsked(terminal)
      try terminal.press("n")
      try terminal.shows("[Cool-down]", "Not eased: get help")
      try terminal.press("Enter")
      try terminal.shows("cool-down", "e eased")
      try terminal.press("q")
      try terminal.agree(to: "End this session?")
      try terminal.shows("SESSION ENDED")
      try terminal.press("q")

      #expect(try terminal.ended() == 0)
      let cramp = try #require(try account.lastSession().cramps?.first)
      #expect(cramp.outcome == "not-told")
      #expect(cramp.timeToReliefMs == nil)
    }

    @Test func fromTheQuestionsAWayLeadsBackIntoRelief() throws {
      let terminal = try Terminal(account, ["start", "minute"])
      try terminal.shows("Stand still")
      try terminal.press("c")
      try terminal.shows("e eased")
      try terminal.press("e")
      try terminal.shows("Aftercare:", "p not eased")
      try terminal.press("p")
      try terminal.shows("e eased")
      try terminal.press("e", "n")
      try terminal.shows("[Resume]", "Pain at onset")
    }

    @Test(arguments: sizes)
    func signsOfAClotEndReliefAndLeadNowhereElse(columns: Int, rows: Int) throws {
      try account.write("emergency-number: '112'\n", to: ".config/limber/settings.yaml")
      let terminal = try Terminal(account, ["cramp", "calf"], columns: columns, rows: rows)
      try terminal.shows("CRAMP  calf", "press w.")
      try terminal.press("t")
      try terminal.shows("8 [ ] leg swollen")
      try terminal.press("8")
      let screen = try terminal.shows("Do not stretch", "112", "q end")
      #expect(!screen.contains("Resume"))
      #expect(!screen.contains("TAKE HOLD"))
      #expect(!screen.contains(" of 30 s"))
      try terminal.press("t")
      try terminal.shows("e eased")
      try terminal.press("t")
      try terminal.shows("8 [ ] leg swollen")
      try terminal.press("8")
      try terminal.shows("Do not stretch")
      try terminal.press("q")
      try terminal.agree(to: "End this session?")
      try terminal.shows("SESSION ENDED", "Get medical help today")
      try terminal.press("Enter")

      #expect(try terminal.ended() == 0)
      let cramp = try #require(try account.lastSession().cramps?.first)
      #expect(cramp.outcome == "not-told")
      #expect(cramp.triggers == ["suspected-clot"])
    }

    @Test func warmthIsAskedAboutUntilItIsAnswered() throws {
      let question = "diabetes, poor circulation or broken skin?"
      // Unanswered, the step is skipped.
      let first = try Terminal(account, ["cramp", "foot"], columns: 120, rows: 40)
      try first.shows("e eased")
      try first.press("n", "n")
      try first.shows(question)
      try first.press("n", "n")
      try first.shows("the circles") { $0.contains("CLOCKWISE") && !$0.contains(question) }
      try first.press("q")
      try first.agree()
      try first.shows("SESSION ENDED")
      try first.press("q")
      #expect(try first.ended() == 0)

      // Asked again and answered: the step is included, in this relief and in the next.
      let second = try Terminal(account, ["cramp", "foot"], columns: 120, rows: 40)
      try second.shows("e eased")
      try second.press("n", "n")
      try second.shows(question)
      // What appears by itself ignores keys at first.
      try second.offers(question)
      try second.press("f")
      try second.shows("the question is gone") { !$0.contains(question) }
      try second.press("n", "n", "Enter")
      try second.shows("Warm the sole and calf   step 3 of 4")
      try second.press("q")
      try second.agree()
      try second.shows("SESSION ENDED")
      try second.press("q")
      #expect(try second.ended() == 0)
      #expect(try settings() == "leave-out: []\n")

      // With the third cramp the fluids are a step as well, since three count as frequent.
      let third = try Terminal(account, ["cramp", "foot"], columns: 120, rows: 40)
      try third.shows("e eased")
      try third.press("n", "n")
      try third.shows("Press the tight spot") { screen in
        screen.contains("Press the tight spot   step 2 of 5") && !screen.contains(question)
      }
    }

    @Test func yesLeavesWarmthOutForGood() throws {
      let terminal = try Terminal(account, ["cramp", "foot"], columns: 120, rows: 40)
      try terminal.shows("e eased")
      try terminal.press("n", "n")
      try terminal.offers("y yes, leave it out")
      try terminal.press("y")
      try terminal.shows("the question is gone") { !$0.contains("broken skin") }
      // The side can still be told.
      try terminal.press("s")
      try terminal.shows("CRAMP  left foot")
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
      #expect(try settings() == "leave-out: [warmth]\n")
      let told = try account.limber("settings")
      #expect(told.output.contains("warmth"))
    }

    /// Logs a session, cut off just now, whose cramp began this long ago: saves waiting for
    /// minutes.
    private func seed(
      onset ago: Int, _ events: [(seconds: Int, event: SessionEvent)]
    ) throws {
      let step = { (name: String, phase: Phase) in
        Segment(kind: .step, phase: phase, name: name, dose: .hold(.seconds(3_600)))
      }
      let plan = SessionPlan(
        routine: "seeded", name: "Seeded", kind: .workout,
        segments: [step("Run", .exercise), step("Stretch out", .coolDown)])
      let relief = SessionPlan(
        routine: "foot-cramp", name: "Foot cramp relief", kind: .relief, site: .foot,
        segments: [
          Segment(kind: .step, name: "Stretch the sole", dose: .hold(.seconds(3_600)))
        ])
      var machine = SessionMachine(plan)
      var entries: [LogEntry] = []
      let cramp = SessionEvent.cramp(Cramp(site: .foot, side: nil, relief: relief, known: []))
      for (seconds, event) in [(0, .start), (1, cramp)] + events {
        for case .record(let entry) in try machine.handle(
          event, at: SessionInstant(.seconds(seconds)))
        { entries.append(entry) }
      }
      let now = Int64((Date().timeIntervalSince1970 * 1_000).rounded())
      let startedAt = LocalMoment(
        unixMilliseconds: now - Int64(ago + 1) * 1_000, offsetSeconds: 0)
      let id = SessionID(rawValue: "0123456789abcdef")
      var records = SessionRecords(head: SessionHead(id: id, plan: plan, startedAt: startedAt))
      records.entries = entries
      try account.writeRecords(of: records)
    }

    @Test func whatComesBackInTheSixthMinuteIsTheSameCrampAndTheCoolDownComesFirst() throws {
      try seed(onset: 360, [(60, .eased), (61, .continue(.resume)), (340, .timeReached)])
      let terminal = try Terminal(account, ["start", "--continue"])
      try terminal.shows("Run")
      try terminal.press("c")
      try terminal.shows("CRAMP  foot")
      try terminal.press("e")
      try terminal.shows("[Cool-down]", "Second cramp in this spot: cool down now.")
      try terminal.press("q")
      try terminal.agree()
      try terminal.shows("SESSION ENDED")
      try terminal.press("q")
      #expect(try terminal.ended() == 0)
      #expect(try account.lastSession().crampCount == 1)
    }

    @Test(arguments: sizes)
    func atTenMinutesHelpIsDueOnWhateverScreenIsUp(columns: Int, rows: Int) throws {
      try seed(onset: 595, [(20, .leaveRelief), (21, .continue(.coolDown)), (590, .timeReached)])
      let terminal = try Terminal(account, ["start", "--continue"], columns: columns, rows: rows)
      try terminal.shows("Stretch out")
      try terminal.shows("Get help now: 10 minutes", "e eased")
      try terminal.press("e")
      try terminal.shows("the line is gone") { !$0.contains("Get help now") }
    }

    @Test func atTenMinutesHelpIsDueInReliefToo() throws {
      try seed(onset: 605, [(600, .timeReached)])
      let terminal = try Terminal(account, ["start", "--continue"])
      try terminal.shows("Get help now: 10 minutes, not eased.")
      try terminal.press("n")
      try isAsked(terminal)
      try terminal.shows("Get help now: 10 minutes, not eased.")
    }

    private func settings() throws -> String {
      try String(contentsOfFile: "\(account.home)/.config/limber/settings.yaml", encoding: .utf8)
    }
  }
}
