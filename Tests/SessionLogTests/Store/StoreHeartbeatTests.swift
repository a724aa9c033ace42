// SPDX-License-Identifier: MIT
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

#if canImport(Glibc)
  import Glibc
#endif

struct StoreHeartbeatTests {
  private let session = SessionID(rawValue: "0123456789abcdef")
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  private func at(_ milliseconds: Int64) -> SessionInstant {
    SessionInstant(milliseconds: milliseconds)
  }

  private func read(
    entries: Int, last: Int64 = 0, bound: Int64 = 1_000_000
  ) -> SessionInstant? {
    Heartbeat.read(
      session, in: folder.path, entries: entries, lastEntry: at(last), bound: at(bound))
  }

  @Test func theLastMomentThatTheFileKnowsOfIsRead() throws {
    let heartbeat = try #require(Heartbeat(of: session, in: folder.path))
    heartbeat.beat(count: 5, at: at(1_000))
    heartbeat.beat(count: 5, at: at(2_000))
    #expect(read(entries: 5) == at(2_000))

    // The sixth entry is accepted, but not on disk yet.
    heartbeat.beat(count: 6, at: at(3_000))
    #expect(read(entries: 5) == at(2_000))
    #expect(read(entries: 6) == at(3_000))

    heartbeat.beat(count: 7, at: at(4_000))
    #expect(read(entries: 5) == nil)
    #expect(read(entries: 6) == at(3_000))
    #expect(read(entries: 9) == at(4_000))
  }

  @Test func whatLiesBelowTheLastEntryOrBeyondTheClocksIsNotBelieved() throws {
    let heartbeat = try #require(Heartbeat(of: session, in: folder.path))
    heartbeat.beat(count: 5, at: at(2_000))

    #expect(read(entries: 5, last: 2_000, bound: 2_000) == at(2_000))
    #expect(read(entries: 5, last: 2_001) == nil)
    #expect(read(entries: 5, bound: 1_999) == nil)
  }

  @Test func withoutABeatThereIsNothing() throws {
    #expect(read(entries: 5) == nil)
    let heartbeat = try #require(Heartbeat(of: session, in: folder.path))
    #expect(read(entries: 5, last: 1) == nil)

    heartbeat.beat(count: 1 << 24, at: at(1))
    heartbeat.beat(count: -1, at: at(1))
    heartbeat.beat(count: 1, at: at(1 << 40))
    #expect(read(entries: 1 << 25, last: 1, bound: .max / 2) == nil)
  }

  @Test func whoTakesASessionUpBeginsAnew() throws {
    Heartbeat(of: session, in: folder.path)?.beat(count: 6, at: at(9_000))
    #expect(read(entries: 6) == at(9_000))

    let next = try #require(Heartbeat(of: session, in: folder.path))
    #expect(read(entries: 6, last: 1) == nil)
    next.beat(count: 5, at: at(10_000))
    #expect(read(entries: 6) == at(10_000))
  }

  @Test func itGoesWithTheSessionAndTakesNothingElseAlong() throws {
    let heartbeat = try #require(Heartbeat(of: session, in: folder.path))
    let path = "\(folder.path)/\(session)"
    #expect(try folder.rights(of: session.rawValue) == 0o600)

    heartbeat.remove()
    #expect(!folder.exists(path))

    try folder.write([1], to: path)
    heartbeat.remove()
    #expect(folder.exists(path))
  }

  @Test func aMomentInTheOthersPlaceIsNone() throws {
    let odd: [UInt8] = [0xE8, 3, 0, 0, 0, 5, 0, 0]
    let none = [UInt8](repeating: 0, count: 8)
    let path = "\(folder.path)/\(session)"

    try folder.write(none + odd, to: path)
    #expect(read(entries: 5) == at(1_000))
    try folder.write(odd + none, to: path)
    #expect(read(entries: 5) == nil)
  }

  /// For any bytes, the result is a moment that was written, or none.
  @Test(arguments: Seeds.first(200))
  func garbageIsNoMomentBeyondTheBounds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<random.number(0...17)).map { _ in UInt8(random.number(0...255)) }
    try folder.write(bytes, to: "\(folder.path)/\(session)")

    let moment = read(entries: 1 << 24, last: 1_000, bound: 2_000)

    #expect(moment.map { $0 >= at(1_000) && $0 <= at(2_000) } ?? true)
    if bytes.count != 16 { #expect(moment == nil) }
  }

  @Test(arguments: Stranger.allCases)
  func nothingElseIsReadAsAHeartbeat(stranger: Stranger) throws {
    try stranger.put(at: "\(folder.path)/\(session)")

    #expect(read(entries: 1 << 24) == nil)
    let isMade = Heartbeat(of: session, in: folder.path) != nil
    #expect(isMade == (stranger != .folder))
    if stranger == .link || stranger == .secondName {
      let other = try SystemDisk().read("\(folder.path)/\(session)-other", most: 100)
      #expect(other == Array("secret".utf8))
    }
  }

  @Test func anIdOfNoSessionLeadsNowhere() {
    #expect(Heartbeat(of: SessionID(rawValue: "../x"), in: folder.path) == nil)
  }

  @Test(.enabled(if: access("/dev/shm", W_OK) == 0, "there is no memory to write to"))
  func onlyWhatIsInMemoryIsWrittenTo() {
    let own = "/dev/shm/limber-\(geteuid())"
    #expect(Heartbeat.folder(runtime: nil) == own)
    #expect(Heartbeat.folder(runtime: "/proc/self") == own)
    #expect(Heartbeat.folder(runtime: "/none") == own)
    #expect(Heartbeat.folder(runtime: "/dev/shm") == "/dev/shm/limber")
  }
}
