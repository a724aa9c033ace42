// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

@testable import SessionLog

struct FindCrampTests {
  /// A log with three sessions, of one cramp, two and none, and a cramp written down by hand.
  private func logged(in folder: TemporaryFolder) throws -> LogDatabase {
    let log = try LogDatabase.hasty(path: folder.log)
    try log.addCramp(0xA100_0000_0000_0001, at: Samples.start)
    var session = LiveSession(id: Samples.id(0xA200_0000_0000_0002))
    try log.begin(
      session.id, plan: Samples.workout, startedAt: Samples.start.advanced(by: .seconds(60)))
    let cramp = Cramp(site: .foot, side: nil, relief: Samples.relief, known: [])
    try session.send(.cramp(cramp), to: log)
    try session.send(.cramp(cramp), after: 5_000, to: log)
    try log.begin(
      Samples.id(0xA300_0000_0000_0003), plan: Samples.workout, startedAt: Samples.start)
    try log.write(
      .recorded(
        CrampID(rawValue: "b400000000000004"), onsetAt: Samples.start.advanced(by: .seconds(30)),
        .calf, []))
    return log
  }

  private static let one = CrampID(rawValue: "a100000000000001.1")
  private static let two = CrampID(rawValue: "a200000000000002.1")
  private static let three = CrampID(rawValue: "a200000000000002.2")
  private static let byHand = CrampID(rawValue: "b400000000000004")

  private static let words: [(String, CrampMatch)] = [
    ("a100000000000001.1", .found(one)), ("a100000000000001", .found(one)), ("a1", .found(one)),
    ("A1", .found(one)), ("a1.1", .found(one)), ("a1.2", .none), ("a2.1", .found(two)),
    ("a2.2", .found(three)), ("a2", .ambiguous([three, two])), ("a3", .none), ("a3.1", .none),
    ("b", .found(byHand)), ("b400000000000004", .found(byHand)), ("b4.1", .none),
    ("a", .ambiguous([three, two, one])), ("a.1", .ambiguous([two, one])), ("a.2", .found(three)),
    ("last", .found(three)), ("Last", .found(three)), ("c", .none), ("", .none), (".", .none),
    (".1", .none), ("a1.", .none), ("a1.0", .none), ("a1.01", .none), ("a1.-1", .none),
    ("a1.1.1", .none), ("a1.99999999999999999999", .none), ("a1.9223372036854775807", .none),
    ("a100000000000001a", .none), ("a%", .none), ("' OR 1", .none), ("١", .none),
  ]

  @Test(arguments: words.indices)
  func aCrampIsFoundByWhateverNamesIt(index: Int) throws {
    let (text, match) = Self.words[index]
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)

    #expect(try log.findCramp(text) == match, "\(text)")
  }

  @Test func theLastIsThatWhichWasNotTakenBack() throws {
    let folder = try TemporaryFolder()
    let log = try logged(in: folder)

    try log.write(.changed(Self.three, [.deleted(true)]))
    #expect(try log.findCramp("last") == .found(Self.two))
    try log.write(.changed(Self.two, [.deleted(true)]))
    #expect(try log.findCramp("last") == .found(Self.byHand))
    // Whoever wants it back can still name it.
    #expect(try log.findCramp("a2.2") == .found(Self.three))
    try log.write(.changed(Self.one, [.onset(Samples.start.advanced(by: .seconds(99)))]))
    #expect(try log.findCramp("last") == .found(Self.one))
  }

  @Test func anAmbiguousWordNamesNotMoreThanAPersonReads() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase.hasty(path: folder.log)
    for number in 1...15 as ClosedRange<UInt64> {
      try log.addCramp(number, at: Samples.start.advanced(by: .seconds(Int(number))))
    }

    let newest = (6...15).reversed().map { CrampID(session: Samples.id(UInt64($0)), number: 1) }
    #expect(try log.findCramp("0") == .ambiguous(newest))
  }

  @Test func anEmptyLogHasNoLastCramp() throws {
    let folder = try TemporaryFolder()
    let log = try LogDatabase(path: folder.log)

    #expect(try log.findCramp("last") == .none)
    #expect(try log.findCramp("a") == .none)
  }
}
