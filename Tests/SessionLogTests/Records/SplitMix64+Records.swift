// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport

@testable import SessionLog

extension SplitMix64 {
  /// A number in a range.
  mutating func number(_ range: ClosedRange<Int64>) -> Int64 { .random(in: range, using: &self) }

  /// A number in a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  /// True or false.
  mutating func flag() -> Bool { .random(using: &self) }

  /// A value, or nil.
  mutating func perhaps<Value>(_ value: (inout SplitMix64) -> Value) -> Value? {
    flag() ? value(&self) : nil
  }

  /// A random case.
  mutating func word<Word: CaseIterable>() -> Word {
    let words = Array(Word.allCases)
    return words[number(0...words.count - 1)]
  }

  /// Some words of a list, in its order.
  mutating func some<Word>(of words: [Word]) -> [Word] { words.filter { _ in flag() } }

  /// A length of any order of magnitude that records allow.
  mutating func milliseconds() -> Duration {
    .milliseconds(number(0...3_155_760_000_000) >> number(0...41))
  }

  /// Any moment that records allow.
  mutating func moment() -> LocalMoment {
    LocalMoment(
      unixMilliseconds: number(RecordLimits.unixMilliseconds),
      offsetSeconds: number(-86_400...86_400))
  }

  /// Sixteen hexadecimal digits.
  mutating func id() -> SessionID { .random(using: &self) }

  /// A dose.
  mutating func dose() -> Dose {
    switch number(0...4) {
    case 0: .hold(least: .seconds(number(0...40)), most: .milliseconds(number(40_000...86_400_000)))
    case 1: .hold(.seconds(number(1...60)))
    case 2: .reps(count: number(1...10_000), tempo: perhaps { .milliseconds($0.number(1...9_000)) })
    case 3: .reps(count: number(10...99), tempo: nil, least: number(1...9))
    default: .untilDone
    }
  }

  /// A plan in which some steps repeat.
  mutating func plan(mostSegments: Int = 20) -> SessionPlan {
    let steps = (0...number(0...6)).map { _ in
      Segment(
        kind: .step, phase: perhaps { $0.word() }, name: text(maxScalars: 12),
        instruction: text(maxScalars: 60), caution: perhaps { $0.text(maxScalars: 30) },
        dose: .untilDone, recommendedWhen: some(of: Condition.recommending).shuffled(using: &self),
        onlyWhen: some(of: Condition.recommending), avoidWhen: some(of: Condition.allCases),
        isOptional: flag())
    }
    let segments = (0..<number(0...mostSegments)).map { _ in
      var segment = steps[number(0...steps.count - 1)]
      segment.kind = word()
      segment.side = perhaps { $0.word() }
      segment.direction = perhaps { $0.word() }
      segment.round = perhaps { .init(number: $0.number(1...9), of: $0.number(1...9)) }
      segment.set = perhaps { .init(number: $0.number(1...9), of: $0.number(1...9)) }
      segment.dose = dose()
      return segment
    }
    return SessionPlan(
      routine: RoutineID(text(maxScalars: 9)), name: text(maxScalars: 20), kind: word(),
      site: perhaps { $0.word() }, segments: segments, resumeGetReady: .seconds(number(0...60)))
  }

  /// Any event, whether or not it makes sense.
  mutating func event(reliefs: [SessionPlan]) -> SessionEvent {
    let plain: [SessionEvent] = [
      .start, .timeReached, .pause, .resume, .next, .nextPhase, .previousPhase, .back, .restart,
      .done, .again, .eased, .aftercare, .leaveRelief, .countMissedTime, .end, .reopen,
    ]
    let kind = number(0...plain.count + 6)
    switch kind - plain.count {
    case 0: return .extend(milliseconds())
    case 1: return .cramp(cramp(reliefs))
    case 2: return .relocate(cramp(reliefs))
    case 3: return .take(number(0...9_999))
    case 4: return .note(notes())
    case 5: return .continue(word())
    case 6: return .missedTime(since: SessionInstant(milliseconds()))
    default: return plain[kind]
    }
  }

  private mutating func cramp(_ reliefs: [SessionPlan]) -> Cramp {
    Cramp(
      site: word(), side: perhaps { $0.word() }, relief: reliefs[number(0...reliefs.count - 1)],
      known: perhaps { $0.some(of: Condition.derived) })
  }

  private mutating func notes() -> EpisodeNotes {
    var helped: [Int: StepHelp] = [:]
    for _ in 0..<number(0...3) { helped[number(0...9_999)] = word() }
    return EpisodeNotes(
      painOnset: perhaps { $0.number(0...10) }, painWorst: perhaps { $0.number(0...10) },
      painNow: perhaps { $0.number(0...10) }, triggers: some(of: Condition.told),
      woke: perhaps { $0.flag() }, helped: helped)
  }

  private mutating func place() -> SegmentPlace {
    SegmentPlace(episode: perhaps { $0.number(0...999_999) }, segment: number(0...9_999))
  }

  /// Any entry of a session.
  mutating func entry(reliefs: [SessionPlan]) -> LogEntry {
    let fact: SessionFact =
      switch number(0...9) {
      case 0: .segmentBegan(place())
      case 1: .stepEnded(place(), StepResult(outcome: word(), spent: milliseconds()))
      case 2: .episodeEnded(number(0...999_999), word())
      case 3: .finished(word())
      default: .event(event(reliefs: reliefs))
      }
    return LogEntry(at: SessionInstant(milliseconds()), fact: fact)
  }

  /// A program that runs a session.
  mutating func run() -> Run {
    Run(
      at: SessionInstant(milliseconds()), machine: text(maxScalars: 20), boot: text(maxScalars: 20),
      bootClock: milliseconds(), wall: moment(), process: Int32(number(0...Int64(Int32.max))),
      version: text(maxScalars: 8))
  }

  /// A session of any length up to `mostEntries`.
  mutating func session(mostEntries: Int) -> SessionRecords {
    let plans = (0..<3).map { _ in plan(mostSegments: mostEntries) }
    let head = SessionHead(id: id(), plan: plans[0], startedAt: moment())
    var session = SessionRecords(head: head)
    session.runs = (0..<number(0...2)).map { _ in run() }
    session.entries = (0..<number(0...mostEntries)).map { _ in entry(reliefs: plans) }
    return session
  }

  /// A possible change to a cramp.
  mutating func crampChange() -> CrampChange {
    switch number(0...13) {
    case 0: .onset(moment())
    case 1: .site(word())
    case 2: .side(perhaps { $0.word() })
    case 3: .conditions(some(of: Condition.told))
    case 4: .painOnset(perhaps { $0.number(0...10) })
    case 5: .painWorst(perhaps { $0.number(0...10) })
    case 6: .painAfter(perhaps { $0.number(0...10) })
    case 7: .lasted(perhaps { $0.milliseconds() })
    case 8: .woke(perhaps { $0.flag() })
    case 9: .soreness(perhaps { $0.number(0...10) })
    case 10: .note(perhaps { $0.text(maxScalars: 200) })
    case 11: .tried(tried())
    case 12: .easedIn(perhaps { $0.text(maxScalars: 30) })
    default: .deleted(flag())
    }
  }

  /// Steps of relief that were tried, without duplicates.
  private mutating func tried() -> [TriedStep] {
    (0..<number(0...4)).map { _ in
      TriedStep(text(maxScalars: 12), helped: perhaps { $0.word() })
    }.taken
  }

  /// The content of a change.
  mutating func changeContent() -> Change.Content {
    let ofSession = CrampID(session: id(), number: number(1...40))
    let cramp = flag() ? ofSession : .random(using: &self)
    let changes = (0..<number(0...5)).map { _ in crampChange() }
    switch number(0...4) {
    case 0: return .diary(.recorded(.random(using: &self), onsetAt: moment(), word(), changes))
    case 1: return .diary(.changed(cramp, changes))
    case 2: return .diary(.askedSoreness(cramp))
    case 3: return .diary(.adviceDismissed)
    default:
      let changes = (0..<number(0...4)).map { _ -> SessionChange in
        switch number(0...2) {
        case 0: .deleted(flag())
        case 1: .note(perhaps { $0.text(maxScalars: 200) })
        default: .ended(perhaps { SessionInstant($0.milliseconds()) })
        }
      }
      return .session(id(), changes)
    }
  }

  /// A change.
  mutating func change(on device: DeviceID) -> Change {
    Change(
      id: id().rawValue, device: device, stamp: number(RecordLimits.stamp), writtenAt: moment(),
      content: changeContent())
  }

  /// A batch of changes to one target.
  mutating func changes(on device: DeviceID) -> [Change] {
    let first = change(on: device)
    let more = (0..<number(0...2)).map { _ in
      var other = first
      other.id = id().rawValue
      other.stamp += 1
      return other
    }
    return [first] + more
  }

  /// The lines of a whole file.
  mutating func file(mostEntries: Int = 12) -> [[UInt8]] {
    let device = DeviceID(using: &self)
    switch number(0...5) {
    case 0: return RecordEncoder.file(of: changes(on: device), device: device)
    case 1:
      let erasure = Erasure(target: id().rawValue, writtenAt: moment())
      return RecordEncoder.file(of: erasure, device: device)
    case 2:
      var session = SessionRecords(
        head: SessionHead(id: id(), plan: plan(), startedAt: moment(), lasted: milliseconds()))
      session.runs = []
      return RecordEncoder.file(of: session, device: device)
    default: return RecordEncoder.file(of: session(mostEntries: mostEntries), device: device)
    }
  }
}
