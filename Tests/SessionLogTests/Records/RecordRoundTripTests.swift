// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct RecordRoundTripTests {
  private let device = DeviceID(rawValue: "0a1b2c3d")

  @Test(arguments: Seeds.first(40))
  func aSessionIsReadAsItWasWritten(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let device = try #require(device)
    let session = random.session(mostEntries: 30)

    let lines = RecordEncoder.file(of: session, device: device)
    let file = try #require(RecordFile(bytes: Array(lines.joined())))

    guard case .session(let read) = file.content else {
      Issue.record("a session is read as something else")
      return
    }
    #expect(read.head == session.head)
    #expect(read.runs == session.runs)
    #expect(read.entries == session.entries)
    #expect(file.device == device)
    #expect(file.isWhole && file.lines == lines.count)
    #expect(RecordEncoder.file(of: read, device: device) == lines)
  }

  @Test(arguments: Seeds.first(200))
  func whatIsSaidLaterIsReadAsItWasWritten(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let device = try #require(device)
    let changes = random.changes(on: device)

    let lines = RecordEncoder.file(of: changes, device: device)
    let file = try #require(RecordFile(bytes: Array(lines.joined())))

    #expect(file.content == .changes(changes))
    #expect(file.isWhole && file.id == changes[0].id && file.target == changes[0].target)
    #expect(file.name == "\(file.id)-\(CRC32C.of(lines.joined()).hexDigits).jsonl")
    for change in changes {
      let text = change.content.recordText
      #expect(Change.Content(recordText: text, target: change.target) == change.content)
    }
  }

  @Test(
    arguments: [
      ([.side(.left), .note("x")], 1), ([.tried([TriedStep("A", helped: .yes)])], 2),
      ([.note(nil), .easedIn("A")], 2), ([.tried([])], 2), ([.easedIn(nil)], 2), ([], 1),
    ] as [([CrampChange], Int)])
  func aFileHasTheOldestFormThatCanSayIt(changes: [CrampChange], form: Int) throws {
    var random = SplitMix64(seed: 1)
    let device = try #require(device)
    let id = CrampID.random(using: &random)
    for content in [
      DiaryEntry.Content.changed(id, changes),
      .recorded(id, onsetAt: random.moment(), .calf, changes),
    ] {
      let change = Change(
        id: random.id().rawValue, device: device, stamp: 1, writtenAt: random.moment(),
        content: .diary(content))
      let lines = RecordEncoder.file(of: [change], device: device)

      let first = String(decoding: lines[0], as: UTF8.self)
      #expect(first.hasPrefix(#"{"record":"file","form":\#(form),"device":"#))
      #expect(RecordFile(bytes: Array(lines.joined()))?.content == .changes([change]))
    }
  }

  @Test func stepsThatWereTriedAreAnObjectOfTheirNames() {
    let id = CrampID(rawValue: "00000000000000aa")
    let content = Change.Content.diary(
      .changed(
        id, [.tried([TriedStep("Rub", helped: .no), TriedStep("A \"B\"")]), .easedIn("Rub")]))

    let text =
      #"{"kind":"changed","changes":[{"tried":{"Rub":"no","A \"B\"":null}},{"eased_in":"Rub"}]}"#
    #expect(content.recordText == text)
    #expect(Change.Content(recordText: text, target: id.rawValue) == content)
    for wrong in [
      text.replacing("\"no\"", with: "\"maybe\""), text.replacing("\"no\"", with: "7"),
      text.replacing(#"{"Rub":"no","A \"B\"":null}"#, with: "[]"),
      text.replacing(#"A \"B\"":null"#, with: #"Rub":null"#),
      text.replacing(#"A \"B\"":null"#, with: #"":null"#),
    ] {
      #expect(wrong != text)
      #expect(Change.Content(recordText: wrong, target: id.rawValue) == nil, "\(wrong)")
    }
  }

  @Test func aNULIsNeverInARecord() throws {
    let target = SessionID(rawValue: "00000000000000aa")
    let (with, without) = (
      Change.Content.session(target, [.note("a\0b")]),
      Change.Content.session(target, [.note("ab")])
    )

    #expect(with.recordText == without.recordText)
    let text = without.recordText.replacing("ab", with: #"a\u0000b"#)
    #expect(Change.Content(recordText: text, target: target.rawValue) == nil)
    let odd = SessionPlan(
      routine: "a\0", name: "\0", kind: .mobility,
      segments: [
        Segment(kind: .step, name: "\0", instruction: "\0", caution: "\0", dose: .untilDone)
      ])
    #expect(SessionPlan(recordText: odd.recordText) != nil)
  }

  @Test(arguments: Seeds.first(100))
  func factsAndPlansAreReadFromTheTextsOfTheLog(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let plan = random.plan()

    #expect(SessionPlan(recordText: plan.recordText) == plan)
    for _ in 0..<20 {
      let fact = random.entry(reliefs: [plan]).fact
      let read = SessionFact(name: fact.name, detail: fact.detailText, relief: fact.relief)
      #expect(read == fact)
    }
  }

  @Test func aPlanThatIsKnownIsTheOneThatIsRead() throws {
    var random = SplitMix64(seed: FaultRun.seed)
    let plans = (0..<3).map { _ in random.plan() }
    var known = KnownPlans()
    for _ in 0..<40 {
      var session = random.session(mostEntries: 5)
      session.head.plan = plans[random.number(0...2)]
      var bytes = Array(RecordEncoder.file(of: session, device: .init(using: &random)).joined())
      if random.flag() { bytes[random.number(0...bytes.count - 1)] ^= 1 }

      #expect(RecordFile(bytes: bytes, known: &known) == RecordFile(bytes: bytes))
    }
  }

  @Test func aFileGoesOnWhereItWasLeft() throws {
    for seed in Seeds.first(50) {
      var random = SplitMix64(seed: seed)
      let session = random.session(mostEntries: 20)
      let lines = RecordEncoder.file(of: session, device: .init(using: &random))
      let place = random.number(0...lines.count)
      guard let file = RecordFile(bytes: Array(lines[..<place].joined())) else { continue }
      guard case .session(let read) = file.content else { continue }

      var encoder = RecordEncoder(continuing: file)
      var all = Array(lines[..<(file.isWhole ? place - 1 : place)])
      for entry in session.entries[read.entries.count...] { all += encoder.lines(for: entry) }
      let again = random.run()
      all += [encoder.line(for: again), encoder.end()]

      let whole = try #require(RecordFile(bytes: Array(all.joined())))
      guard case .session(let records) = whole.content else { continue }
      #expect(
        whole.isWhole && records.entries == session.entries
          && records.runs == read.runs + [again])
    }
  }

  @Test func everyFactHasANameOfItsOwn() {
    var random = SplitMix64(seed: 1)
    let plan = random.plan()
    let names = Set((0..<2_000).map { _ in random.entry(reliefs: [plan]).fact.name })
    #expect(names.count == 28 && !names.contains(""))
  }

  /// Texts that are equal in Swift but differ in bytes stay different.
  private static let texts = [
    "", "\"\\/\u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F}\u{80}", "\u{2028}\u{2029}\u{FEFF}\u{FFFD}\u{FFFF}",
    "e\u{301}", "\u{E9}", "\u{212B}", "A\u{30A}", "👨‍👩‍👧‍👦🏳️‍🌈🇩🇪", "\u{202E}abc", "\\ud83d",
    "{\"crc\":\"00000000\"}",
    "\u{10FFFF}", "\r\n", String(repeating: "\u{1}", count: 10_000),
    String(repeating: "a\u{301}😀", count: 8_192),
  ]

  @Test func aTextIsReadToItsLastByte() throws {
    var random = SplitMix64(seed: 1)
    let segments = (Self.texts + Self.texts.reversed()).map { text in
      Segment(kind: .step, name: text, instruction: text, caution: text, dose: .untilDone)
    }
    let plan = SessionPlan(routine: "odd", name: "e\u{301}", kind: .mobility, segments: segments)
    var session = SessionRecords(
      head: SessionHead(id: random.id(), plan: plan, startedAt: random.moment()))
    session.runs = Self.texts.map { text in
      var run = random.run()
      run.machine = text
      return run
    }

    let lines = RecordEncoder.file(of: session, device: DeviceID(using: &random))
    let file = try #require(RecordFile(bytes: Array(lines.joined())))

    guard case .session(let read) = file.content else { return }
    #expect(read.runs.map { Array($0.machine.utf8) } == Self.texts.map { Array($0.utf8) })
    let texts = { (segment: Segment) in
      [segment.name, segment.instruction, segment.caution ?? "none"].map { Array($0.utf8) }
    }
    #expect(read.head.plan.segments.map(texts) == segments.map(texts))
    #expect(lines.allSatisfy { $0.firstIndex(of: 0x0A) == $0.count - 1 })
  }

  @Test func plansAndStepsThatShareAChecksumStayApart() throws {
    let names = ["ccgalcj`", "ffnbxft`"]
    #expect(CRC32C.of(names[0].utf8) == CRC32C.of(names[1].utf8))
    let plan = { (names: [String]) in
      SessionPlan(
        routine: "calf", name: "Calf", kind: .mobility,
        segments: names.map { Segment(kind: .step, name: $0, dose: .untilDone) })
    }

    let both = plan(names + names)
    #expect(SessionPlan(recordText: both.recordText) == both)

    var random = SplitMix64(seed: 1)
    var known = KnownPlans()
    for name in names {
      let head = SessionHead(id: random.id(), plan: plan([name]), startedAt: random.moment())
      let lines = RecordEncoder.file(
        of: SessionRecords(head: head), device: DeviceID(using: &random))
      let file = RecordFile(bytes: Array(lines.joined()), known: &known)
      #expect(file?.plans == [head.plan])
    }
  }

  @Test func onlyWhatCanBeSaidOfATargetIsReadOfIt() {
    var random = SplitMix64(seed: 1)
    let session = random.id()
    let ofSession = CrampID(session: session, number: 1).rawValue
    let recorded = Change.Content.diary(
      .recorded(CrampID(rawValue: session.rawValue), onsetAt: random.moment(), .calf, []))
    let asked = Change.Content.diary(.askedSoreness(CrampID(rawValue: ofSession)))
    let contents: [(text: String, targets: [String])] = [
      (recorded.recordText, [session.rawValue]),
      (asked.recordText, [session.rawValue, ofSession]),
      (Change.Content.session(session, []).recordText, [session.rawValue]),
      (Change.Content.diary(.adviceDismissed).recordText, ["advice"]),
    ]
    for (text, targets) in contents {
      let possible = [session.rawValue, ofSession, "advice", ""].filter {
        Change.Content(recordText: text, target: $0) != nil
      }
      #expect(possible == targets, "\(text)")
    }
  }

  @Test func whatIsOutOfBoundsIsWrittenAsTheNearest() throws {
    var random = SplitMix64(seed: 1)
    let far = Duration.seconds(1_000_000_000_000)
    let onset = LocalMoment(unixMilliseconds: .max, offsetSeconds: .max)
    let cramp = CrampID.random(using: &random)
    let note = String(repeating: "👨‍👩‍👧‍👦", count: 5_000)
    let said: [CrampChange] = [
      .painOnset(11), .soreness(-1), .lasted(far), .lasted(.zero - far), .note(note), .onset(onset),
      .conditions([.night, .frequent, .cold, .night]),
    ]
    let content = Change.Content.diary(.changed(cramp, said))

    let read = Change.Content(recordText: content.recordText, target: content.target)

    guard case .diary(.changed(cramp, let changes)) = read, changes.count == 4 else {
      Issue.record("\(String(describing: read))")
      return
    }
    #expect(changes[0] == .lasted(.milliseconds(RecordLimits.milliseconds.upperBound)))
    #expect(changes[1] == .note(String(note.prefix(400))))
    #expect(changes[2] == .onset(onset))
    #expect(changes[3] == .conditions([.cold, .night]))

    let facts: [SessionFact] = [
      .event(.extend(far)), .event(.take(.max)),
      .event(.missedTime(since: SessionInstant(.zero - far))),
      .segmentBegan(SegmentPlace(episode: -5, segment: -1)),
    ]
    for fact in facts {
      #expect(SessionFact(name: fact.name, detail: fact.detailText, relief: nil) != nil)
    }
  }

  @Test func thePlanOfARoutineHoldsEachTextOnce() {
    let instruction = "Lean forward until the calf stretches. Keep the heel on the floor."
    let segments = (0..<12).map { index in
      Segment(
        kind: index % 2 == 0 ? .transition : .step, name: "Calf stretch", instruction: instruction,
        caution: "Slowly.", side: index % 4 < 2 ? .left : .right,
        set: .init(number: index / 4 + 1, of: 3), dose: .hold(.seconds(30)))
    }
    let plan = SessionPlan(routine: "calf", name: "Calf", kind: .mobility, segments: segments)

    #expect(plan.recordText.ranges(of: instruction).count == 1)
    #expect(plan.recordText.ranges(of: "Calf stretch").count == 1)
  }
}
