// SPDX-License-Identifier: MIT
import SessionEngine
import Testing

@testable import SessionLog

@Suite struct FindTests {
  private static let one = CrampID(rawValue: "a100000000000001.1")
  private static let two = CrampID(rawValue: "a200000000000002.1")
  private static let three = CrampID(rawValue: "a200000000000002.2")
  private static let byHand = CrampID(rawValue: "b400000000000004")
  private static let sessions = [
    0xA100_0000_0000_0001, 0xA200_0000_0000_0002, 0xA300_0000_0000_0003,
  ].map { QuerySamples.id($0) }

  /// A log with three sessions, with one cramp, two and none, and a cramp logged by hand.
  private func log(saying said: [Change.Content] = []) throws -> LogDatabase {
    let cramp = [(1, QuerySamples.cramp), (9, .eased)] as [(Double, SessionEvent)]
    let log = try LogDatabase(inMemory: ())
    let byHand = Change.Content.diary(
      .recorded(Self.byHand, onsetAt: QuerySamples.start.advanced(by: .seconds(30)), .calf, []))
    try log.take(
      [
        QuerySamples.session(Self.sessions[0], [(0, .start)] + cramp),
        QuerySamples.session(
          Self.sessions[1], startedAt: QuerySamples.start.advanced(by: .seconds(60)),
          [(0, .start)] + cramp + [(10, .continue(.resume)), (11, QuerySamples.cramp)]),
        QuerySamples.session(Self.sessions[2], [(0, .start)]),
      ], saying: [byHand] + said)
    return log
  }

  private static let crampWords: [(String, CrampMatch)] = [
    ("a100000000000001.1", .found(one)), ("a100000000000001", .found(one)), ("a1", .found(one)),
    ("A1", .found(one)), ("a1.1", .found(one)), ("a1.2", .none), ("a2.1", .found(two)),
    ("a2.2", .found(three)), ("a2", .ambiguous([three, two])), ("a3", .none), ("a3.1", .none),
    ("b", .found(byHand)), ("b400000000000004", .found(byHand)), ("b4.1", .none),
    ("a", .ambiguous([three, two, one])), ("a.1", .ambiguous([two, one])), ("a.2", .found(three)),
    ("last", .found(three)), ("Last", .found(three)), ("c", .none), ("", .none), (".", .none),
    (".1", .none), ("a1.", .none), ("a1.0", .none), ("a1.01", .none), ("a1.-1", .none),
    ("a1.+1", .none), ("a1.1.1", .none), ("a1.99999999999999999999", .none),
    ("a1.9223372036854775807", .none), ("a100000000000001a", .none), ("a%", .none),
    ("' OR 1", .none), ("١", .none),
  ]

  @Test func aCrampIsFoundByWhateverNamesIt() throws {
    let log = try log()
    for (text, match) in Self.crampWords { #expect(try log.findCramp(text) == match, "\(text)") }
  }

  private static let sessionWords: [(String, SessionMatch)] = [
    ("a100000000000001", .found(sessions[0])), ("a2", .found(sessions[1])),
    ("A3", .found(sessions[2])), ("last", .found(sessions[1])),
    ("a", .ambiguous([sessions[1], sessions[2], sessions[0]])), ("b4", .none), ("", .none),
    ("a1.1", .none), ("%", .none), ("_", .none), ("*", .none), ("a1000000000000011", .none),
    ("lasting", .none), ("ü", .none), ("' OR 1", .none),
  ]

  @Test func aSessionIsFoundByIdOrBeginningOrAsTheLast() throws {
    let log = try log()
    for (text, match) in Self.sessionWords { #expect(try log.find(text) == match, "\(text)") }
  }

  @Test func whatIsDeletedIsFoundByWhoeverWantsItBack() throws {
    let log = try log(saying: [
      .diary(.changed(Self.three, [.deleted(true)])), .session(Self.sessions[2], [.deleted(true)]),
    ])

    #expect(try log.findCramp("last") == .found(Self.two))
    #expect(try log.findCramp("last", deleted: true) == .found(Self.three))
    #expect(try log.findCramp("a2.2") == .found(Self.three))
    #expect(try log.find("a3") == .none)
    #expect(try log.find("a3", deleted: true) == .found(Self.sessions[2]))
    #expect(try log.find("last", deleted: true) == .found(Self.sessions[2]))
    #expect(try log.find("a1", deleted: true) == .none)
    #expect(try log.detail(Self.sessions[2]).summary.isDeleted)
  }

  @Test func theCrampsOfADeletedSessionGoAndComeBackWithIt() throws {
    let log = try log(saying: [.session(Self.sessions[1], [.deleted(true)])])
    #expect(try log.cramps(includingDeleted: true).map(\.id) == [Self.byHand, Self.one])
    #expect(try log.findCramp("a2") == .none)
    #expect(throws: SessionLogError.noCramp(Self.two)) { try log.cramp(Self.two) }

    try log.take(
      [],
      saying: [.session(Self.sessions[1], [.deleted(true)]), .diary(.adviceDismissed)]
        + [.session(Self.sessions[1], [.deleted(false)])])
    #expect(try log.cramps().map(\.id) == [Self.three, Self.two, Self.byHand, Self.one])
  }

  @Test func anAmbiguousWordNamesNotMoreThanAPersonReads() throws {
    let log = try LogDatabase(inMemory: ())
    try log.fill(sessions: 30, cramps: 30, plan: QuerySamples.plan, last: QuerySamples.start)

    let newest = (1...UInt64(LogDatabase.mostAmbiguous)).map { QuerySamples.id($0) }
    #expect(try log.find("0") == .ambiguous(newest))
    #expect(
      try log.findCramp("0") == .ambiguous(newest.map { CrampID(session: $0, number: 1) }))
  }

  @Test func anEmptyLogAnswersEverything() throws {
    let folder = try StoreFolder()
    let log = try LogDatabase.readOnly(folder.place)

    #expect(try log.history().isEmpty && log.cramps().isEmpty && log.crampReviews().isEmpty)
    #expect(try log.find("last") == .none && log.findCramp("last") == .none)
    #expect(try log.overview().uses.isEmpty)
    let id = Self.sessions[0]
    #expect(throws: SessionLogError.noSession(id)) { try log.detail(id) }
    #expect(throws: SessionLogError.noCramp(Self.one)) { try log.cramp(Self.one) }
  }
}
