// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

struct LastSeenTests {
  private let boot = BootID(text: "0f8c2a6e-1b7d-4c55-9a3e-2d1f00aa77bb\n")
  private let otherBoot = BootID(text: "1f8c2a6e-1b7d-4c55-9a3e-2d1f00aa77bb")

  private func reading(bootSeconds: Int64, wallSeconds: Int64) -> ClockReading {
    ClockReading(
      bootClock: .seconds(bootSeconds), wall: Samples.start.advanced(by: .seconds(wallSeconds)))
  }

  @Test(
    arguments: [
      // As long as the machine runs, the person's clock may be set as it likes.
      (true, 720, 720, 720), (true, 720, -86_400, 720), (true, 720, 5_000, 720),
      // After it was started anew, only that clock knows.
      (false, 50, 720, 720), (false, 5_000, 720, 720), (false, 50, -10, 0),
      // A boot clock that runs back is none of the same start.
      (true, -100, 720, 720), (true, -100, -720, 0),
    ] as [(Bool, Int64, Int64, Int64)])
  func theTimeSinceGoesByTheBootClockOrElseByTheWallAndNeverBack(
    isSameBoot: Bool, bootClock: Int64, wall: Int64, age: Int64
  ) {
    let seen = LastSeen(
      at: .start, reading(bootSeconds: 1_000, wallSeconds: 0), boot: boot)
    let now = reading(bootSeconds: 1_000 + bootClock, wallSeconds: wall)

    #expect(seen.age(at: now, boot: isSameBoot ? boot : otherBoot) == .seconds(age))
  }

  @Test func withoutAnIdOfTheStartTheWallCounts() {
    let seen = LastSeen(at: .start, reading(bootSeconds: 1_000, wallSeconds: 0), boot: nil)
    let now = reading(bootSeconds: 1_005, wallSeconds: 60)

    #expect(seen.age(at: now, boot: nil) == .seconds(60))
  }

  @Test func noClockMakesASessionLongerThanTheLogCanSay() {
    let seen = LastSeen(at: .start, reading(bootSeconds: 0, wallSeconds: 0), boot: nil)
    let now = ClockReading(
      bootClock: .zero,
      wall: LocalMoment(
        unixMilliseconds: LogLimits.unixMilliseconds.upperBound, offsetSeconds: 0))

    #expect(LogLimits.milliseconds.contains(seen.age(at: now).wholeMilliseconds * 2))
  }

  @Test func aMomentOfTheLogThatIsLaterMovesTheClocksAlong() {
    let seen = LastSeen(
      at: SessionInstant(milliseconds: 4_000), reading(bootSeconds: 1_000, wallSeconds: 4),
      boot: boot)

    let later = seen.advanced(to: SessionInstant(milliseconds: 9_000))
    #expect(later.at.milliseconds == 9_000)
    #expect(
      later.age(at: reading(bootSeconds: 1_010, wallSeconds: 77), boot: boot) == .seconds(5))
    #expect(seen.advanced(to: .start) == seen)
  }

  @Test(arguments: Seeds.first(10))
  func aRecordComesBackAsItWasAndNoOtherByteIsTakenForIt(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let session = SessionID.random(using: &random)
    let seen = LastSeen(
      at: SessionInstant(milliseconds: .random(in: LogLimits.milliseconds, using: &random)),
      ClockReading(
        bootClock: .milliseconds(Int64.random(in: LogLimits.milliseconds, using: &random)),
        wall: LocalMoment(
          unixMilliseconds: .random(in: LogLimits.unixMilliseconds, using: &random),
          offsetSeconds: 0)),
      boot: Bool.random(using: &random) ? boot : nil)
    let record = seen.record(of: session)

    #expect(record.count == LastSeen.recordLength)
    #expect(LastSeen(record: record, of: session) == seen, "seed \(seed)")
    #expect(LastSeen(record: record, of: .random(using: &random)) == nil, "seed \(seed)")
    for count in 0..<record.count {
      #expect(LastSeen(record: Array(record.prefix(count)), of: session) == nil)
      var changed = record
      changed[count] ^= UInt8.random(in: 1...255, using: &random)
      #expect(LastSeen(record: changed, of: session) == nil, "seed \(seed), byte \(count)")
    }
    let torn = record.prefix(24) + [UInt8](repeating: 0, count: record.count - 24)
    #expect(LastSeen(record: Array(torn), of: session) == nil, "seed \(seed)")
  }

  @Test(
    arguments: [(-1, 0), (0, -1), (LogLimits.milliseconds.upperBound + 1, 0)] as [(Int64, Int64)])
  func whatCannotBeIsNotBelievedThoughItsSumIsRight(at: Int64, bootClock: Int64) {
    let seen = LastSeen(
      at: SessionInstant(milliseconds: at),
      ClockReading(bootClock: .milliseconds(bootClock), wall: Samples.start), boot: boot)

    #expect(LastSeen(record: seen.record(of: Samples.id(1)), of: Samples.id(1)) == nil)
  }

  @Test(arguments: ["", "0f8c2a6e", "00000000-0000-0000-0000-000000000000", "no id at all"])
  func whatIsNoIdOfAStartIsNone(text: String) { #expect(BootID(text: text) == nil) }
}
