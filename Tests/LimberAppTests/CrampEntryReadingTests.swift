// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import LimberApp
@testable import Screens

@Suite struct CrampEntryReadingTests {
  /// 2026-11-22 13:00, UTC+1.
  private let now = LocalMoment(unixMilliseconds: 1_795_348_800_000, offsetSeconds: 3_600)
  private let id = CrampID(rawValue: "0123456789abcdef")

  private func content(_ entry: CrampEntry) throws(CrampEntryFault) -> DiaryEntry.Content? {
    try CrampEntryReading(entry, now: now, offset: { _ in 3_600 }, id: id).content
  }

  private func fault(_ entry: CrampEntry) -> CrampEntryFault? {
    do throws(CrampEntryFault) { _ = try content(entry) } catch { return error }
    return nil
  }

  /// A cramp at ten in the morning that lasted a minute.
  private var cramp: CrampRecord {
    var cramp = CrampRecord(
      id: id, onsetAt: now.advanced(by: .seconds(-10_800)), site: .calf, side: .left)
    cramp.make(.lasted(.seconds(60)))
    cramp.note = "A note."
    return cramp
  }

  @Test func aPastCrampIsLoggedAsTheCommandLogsIt() throws {
    let entry = CrampEntry(
      onset: " yesterday 22:00 ", site: .foot, lasted: "3 min", note: " cold feet ",
      chosen: [.side(.right), .painOnset(7), .woke(true)])

    let onset = LocalMoment(unixMilliseconds: 1_795_294_800_000, offsetSeconds: 3_600)
    #expect(
      try content(entry)
        == .recorded(
          id, onsetAt: onset, .foot,
          [.side(.right), .painOnset(7), .woke(true), .lasted(.seconds(180)), .note("cold feet")]))
  }

  @Test func aWorstBelowTheOthersIsRefusedWhereItIsWritten() {
    let entry = CrampEntry(
      onset: "today 10:00", site: .calf, chosen: [.painOnset(7), .painWorst(3)])
    #expect(fault(entry)?.row == .painWorst)
    #expect(fault(entry)?.text.hasPrefix("Pain at its worst, 3, cannot be less") == true)
  }

  @Test(arguments: [
    (CrampEntry.Row.onset, "today 25:00", true), (.onset, "today 10:00", false),
    (.onset, "today 13:30", true), (.lasted, "soon", true), (.lasted, "3 min", false),
    (.lasted, "", false), (.side, "soon", false),
  ])
  func aTimeIsCheckedByItself(row: CrampEntry.Row, text: String, isWrong: Bool) {
    let fault = CrampEntryReading.fault(in: row, text, of: nil, now: now, offset: { _ in 3_600 })
    #expect(fault?.row == (isWrong ? row : nil))
  }

  /// One that began at 10:00 and lasted ten minutes, or was cut off.
  private func session(isOver: Bool) throws -> SessionSummary {
    var session = try Samples.session([(.eased, 9_000)]).summary
    session.startedAt = now.advanced(by: .seconds(-10_800))
    session.totals.outcome = isOver ? .completed : nil
    session.totals.ledger = TimeLedger(active: .seconds(600), paused: .zero, relief: .zero)
    return session
  }

  @Test(arguments: [
    ("today 09:59", true, false), ("today 10:00", true, true), ("today 10:10", true, true),
    ("today 10:11", true, false), ("today 10:11", false, true), ("today 09:59", false, false),
  ])
  func aCrampOfASessionStaysInIt(onset: String, isOver: Bool, isInside: Bool) throws {
    let session = try session(isOver: isOver)
    var entry = CrampEntry(cramp: cramp, onset: onset, site: .calf)
    #expect(fault(entry) == nil)
    entry.session = session

    let atOnce = CrampEntryReading.fault(
      in: .onset, onset, of: session, now: now, offset: { _ in 3_600 })
    let told = CrampEntryFault(row: .onset, text: CrampEntryText.outside(session))
    #expect(fault(entry) == (isInside ? nil : told))
    #expect(atOnce == (isInside ? nil : told))
  }

  @Test(arguments: [
    ("today 10:00", CrampSite.calf, Side.left, true), ("10:00", .calf, .left, true),
    ("today 10:01", .calf, .left, false), ("today 10:00", .shin, .left, false),
    ("today 10:00", .calf, .right, false),
  ])
  func aCrampIsLoggedOnce(onset: String, site: CrampSite, side: Side, isKnown: Bool) {
    let entry = CrampEntry(onset: onset, site: site, chosen: [.side(side)])
    var fault: CrampEntryFault?
    do throws(CrampEntryFault) {
      _ = try CrampEntryReading(
        entry, now: now, offset: { _ in 3_600 }, id: .init(rawValue: "fedcba9876543210"),
        logged: [cramp])
    } catch { fault = error }
    #expect(fault == (isKnown ? .init(row: .onset, text: CrampEntryText.loggedAlready) : nil))
  }

  @Test func onlyWhatIsAnotherThanBeforeIsWritten() throws {
    let same = CrampEntry(cramp: cramp, site: .calf, lasted: "60s", note: "A note.")
    #expect(try content(same) == nil)

    let other = CrampEntry(
      cramp: cramp, onset: "today 09:30", site: .shin, lasted: "", note: " ",
      chosen: [.side(nil), .painAfter(2)])
    let onset = LocalMoment(unixMilliseconds: 1_795_336_200_000, offsetSeconds: 3_600)
    #expect(
      try content(other)
        == .changed(
          id,
          [.onset(onset), .site(.shin), .side(nil), .painAfter(2), .lasted(nil), .note(nil)]))
  }

  @Test(arguments: [
    ("3.10", CrampEntry.Row.onset, "3:10"), ("today 13:30", .onset, "in the future"),
    ("today 25:00", .onset, "does not exist"), ("today 12:59", .lasted, "would not be over yet"),
  ])
  func aWrongTimeSaysInItsRowWhatToDo(onset: String, row: CrampEntry.Row, words: String) {
    let fault = fault(CrampEntry(onset: onset, site: .foot, lasted: "5min"))

    #expect(fault?.row == row)
    #expect(fault?.text.contains(words) == true, "\(fault?.text ?? "no fault")")
  }

  @Test func whatHasToBeToldIsAskedForInItsRow() {
    #expect(fault(CrampEntry(site: .foot))?.row == .onset)
    #expect(fault(CrampEntry(onset: "today 03:10"))?.row == .site)
  }

  @Test(arguments: ["3", "three minutes", "-3min", "0s", "4-5 minutes", "3 x"])
  func aWrongLengthSaysInItsRowWhatToWrite(lasted: String) {
    let fault = fault(CrampEntry(onset: "today 03:10", site: .foot, lasted: lasted))

    #expect(fault?.row == .lasted)
    #expect(fault?.text.hasPrefix("Eased after: ") == true)
    #expect(fault?.text.contains("?.") == false)
  }

  @Test(arguments: ["4min", "4 minutes", "4 Min.", "240 seconds", "3m 60s", "4  min"])
  func aLengthMayBeWrittenAsItIsSpoken(lasted: String) throws {
    #expect(try GivenDuration.read(lasted).get() == .seconds(240))
  }

  @Test func whatIsCorrectedOfOneThatLastedIntoNowIsHeldAgainstTheClockOnlyWhereItMoves() throws {
    var cramp = cramp
    cramp.make(.lasted(.seconds(20_000)))

    #expect(fault(CrampEntry(cramp: cramp, site: .foot)) == nil)
    #expect(fault(CrampEntry(cramp: cramp, onset: "today 11:00", site: .foot))?.row == .lasted)
  }

  @Test func whatTheFormWritesItReadsAgain() throws {
    for seconds in [1, 60, 61, 3_600, 3_661, 7_200] as [Int64] {
      let text = Duration.seconds(seconds).typedText
      let entry = CrampEntry(onset: "2026-11-21 03:10", site: .foot, lasted: text)
      guard case .recorded(_, _, _, let changes)? = try content(entry) else {
        Issue.record("\(text)")
        continue
      }
      #expect(changes == [.lasted(.seconds(seconds))])
    }
    #expect(cramp.onsetAt.typedText == "2026-11-22 10:00")
  }
}
